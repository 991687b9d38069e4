# A real client that knows nothing of us: the unmodified cuda-python 12.3.0 wheel finds the adapters
# through our library, and loads the CUDA driver from the second adapter's driver store: a stub.
cargo build --quiet --package libdxcore --lib
cargo build --quiet --package dxg
mkdir "$CI_SCRATCH/library"
cp "$CI_TARGET/debug/libdxcore.so" "$CI_SCRATCH/library/"

export DXG_DEVICE=emu DXG_DRIVER_ROOT=$CI_SCRATCH/drivers
python=$CI_DOWNLOADS/python/bin/python
store=$("$CI_TARGET/debug/dxg" info --json |
    "$python" -c 'import json, sys; print(json.load(sys.stdin)["adapters"][1]["driver_store"]["path"])')
[[ $store == "$DXG_DRIVER_ROOT"/* ]] || { echo "the driver store '$store' is outside $DXG_DRIVER_ROOT"; exit 1; }

client() {
    STUB_NOTE=$CI_SCRATCH/note LD_LIBRARY_PATH=$CI_SCRATCH/library "$python" .ci/cuda-python/check.py
}

# The other way round first: without the stub the client must fail, or the check proves nothing.
if client > "$CI_SCRATCH/without" 2>&1; then
    echo "the client found a CUDA driver where there is none:"
    cat "$CI_SCRATCH/without"
    exit 1
fi

mkdir -p "$store"
gcc -Wall -Wextra -Werror -shared -fPIC -o "$store/libcuda.so.1.1" .ci/cuda-python/stub.c -ldl
client
loaded=$(cat "$CI_SCRATCH/note")
[[ $loaded == "$store/libcuda.so.1.1" ]] || { echo "the client loaded '$loaded'"; exit 1; }
echo "loaded from the second adapter's driver store: $loaded"
