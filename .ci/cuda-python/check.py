"""Calls cuInit through the unmodified cuda-python wheel and expects the stub's answer."""

import sys

from cuda import cuda

(result,) = cuda.cuInit(0)
if result != cuda.CUresult.CUDA_ERROR_SYSTEM_NOT_READY:
    sys.exit(f"cuInit answered {result!r}, which is not what the stub answers")
print(f"cuInit answered {result!r}, from the stub")
