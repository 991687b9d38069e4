# Real drivers that know nothing of us: Debian's unmodified Intel compute runtime, by OpenCL and by Level
# Zero, on GPUs that exist only in our emulator. See docs/intel.md.
cargo build --quiet
dxg=$CI_TARGET/debug/dxg
python=$CI_DOWNLOADS/python/bin/python
report=$CI_SCRATCH/report.json
output=$CI_SCRATCH/output
ulimit -c 0

for program in opencl:OpenCL level_zero:ze_loader; do
    gcc -std=c11 -D_GNU_SOURCE -O1 -Wall -Wextra -Werror \
        -o "$CI_SCRATCH/${program%:*}" "tests/intel/${program%:*}.c" "-l${program#*:}" -lpthread
done
opencl=$CI_SCRATCH/opencl level_zero=$CI_SCRATCH/level_zero

# Copies on the device pass the copy engine, which is emulated, and not a kernel, which is not.
export NEOReadDebugKeys=1 PreferCopyEngineForCopyBufferToBuffer=1

# on MACHINE RULES PROGRAM...: the program succeeds, and the report obeys the rules.
on() {
    local machine=$1 rules=$2 started=$SECONDS
    shift 2
    if ! timeout -k 10 180 "$dxg" run --quiet --device "emu:$machine" --report="$report" -- "$@" > "$output" 2>&1; then
        echo "on $machine failed: $*"
        cat "$output"
        exit 1
    fi
    # shellcheck disable=SC2086
    "$python" .ci/intel/report.py "$report" $rules
    echo "$(basename "$machine" .toml): $(basename "$1") ${*:2}: $((SECONDS - started)) s"
}

# The same machine, but work ends 0.1 to 30 ms later at random, and half of all paging is pending.
slow() {
    cp "dxg-emu/machines/$1.toml" "$CI_SCRATCH/slow-$1.toml"
    printf '\n[host]\nlate = "0.1ms..30ms"\npending = 0.5\n' >> "$CI_SCRATCH/slow-$1.toml"
    echo "$CI_SCRATCH/slow-$1.toml"
}

for machine in intel-tgl:0x9a49 intel-adlp:0x46a6 intel-dg2:0x56a0; do
    device=${machine#*:} machine=${machine%:*}
    "$dxg" run --quiet --device "emu:$machine" -- clinfo -l > "$output"
    diff -u <(printf 'Platform #0: Intel(R) OpenCL HD Graphics\n `-- Device #0: Intel(R) Graphics [%s]\n' "$device") "$output"
    for mode in user env; do
        "$dxg" run --quiet --mode "$mode" --device "emu:$machine" -- clinfo -l | diff -u "$output" -
    done
    on "$machine" 'clean known' clinfo
    grep -q "Device Name *Intel(R) Graphics \[$device\]" "$output"
    for variant in "$machine" "$(slow "$machine")"; do
        on "$variant" 'clean kernels known' "$opencl" complete
        on "$variant" 'shared no-kernels known' "$level_zero" complete
    done
done

on intel-dg2 'clean no-kernels known' "$opencl" data 256
on intel-dg2 'shared no-kernels known' "$level_zero" data
slow=$(slow intel-dg2)
for process in 1 2 3 4; do
    on "$slow" 'clean no-kernels known' "$opencl" data 0
done
on "$slow" 'shared no-kernels known' "$level_zero" data
for variant in intel-dg2 "$slow"; do
    on "$variant" 'clean no-kernels known' "$opencl" threads 4
    on "$variant" 'shared no-kernels known' "$level_zero" threads 4
done

# Two instances of the runtime in one process: OpenCL's and Level Zero's.
cat > "$CI_SCRATCH/both.c" <<'C'
#define CL_TARGET_OPENCL_VERSION 300
#include <CL/cl.h>
#include <level_zero/ze_api.h>
int main(void)
{
    cl_platform_id platform;
    cl_device_id device;
    ze_driver_handle_t driver;
    uint32_t count = 1;
    if (clGetPlatformIDs(1, &platform, NULL) || clGetDeviceIDs(platform, CL_DEVICE_TYPE_GPU, 1, &device, NULL))
        return 1;
    return zeInit(ZE_INIT_FLAG_GPU_ONLY) || zeDriverGet(&count, &driver) || count != 1;
}
C
gcc -Wall -Werror -o "$CI_SCRATCH/both" "$CI_SCRATCH/both.c" -lOpenCL -lze_loader
on intel-tgl 'clean known' "$CI_SCRATCH/both"

# One call at a time fails. What becomes of the program is the runtime's affair: it goes on, gives up,
# waits for ever (and is ended here), or crashes. Our side has no panic and its report is there.
for fault in \
    OPENADAPTERFROMLUID:1 CREATEDEVICE:139 CREATEPAGINGQUEUE:139 RESERVEGPUVIRTUALADDRESS:0 QUERYADAPTERINFO:1 \
    CREATECONTEXTVIRTUAL:134 CREATESYNCHRONIZATIONOBJECT:134 CREATEALLOCATION:1 LOCK2:139 \
    MAPGPUVIRTUALADDRESS:139 SETALLOCATIONPRIORITY:1 MAKERESIDENT:any SUBMITCOMMAND:any ESCAPE:any \
    GETDEVICESTATE:0 DESTROYALLOCATION2:0 DESTROYSYNCHRONIZATIONOBJECT:0 DESTROYCONTEXT:0 DESTROYPAGINGQUEUE:0 \
    DESTROYDEVICE:0 CLOSEADAPTER:0 WAITFORSYNCHRONIZATIONOBJECTFROMCPU:0 SHAREOBJECTS:0
do
    call=${fault%:*} expected=${fault#*:} status=0
    rm -f "$report"
    # In a shell of its own, which says of a crash what only it wants to know.
    (
        timeout -k 10 15 "$dxg" run --quiet --device emu:intel-dg2 --fail "LX_DX$call=0xC0000001" \
            --report="$report" -- "$opencl" data 0 > "$output" 2>&1
        exit $?
    ) 2> /dev/null || status=$?
    if grep -E 'panicked|libdxg_preload' "$output"; then exit 1; fi
    [[ $expected == any || $status == "$expected" ]] ||
        { echo "LX_DX$call fails: status $status, not $expected"; cat "$output"; exit 1; }
    case $status in 134) rules=signal=6 ;; 139) rules=signal=11 ;; 124 | 137) rules= ;; *) rules=known ;; esac
    # shellcheck disable=SC2086
    "$python" .ci/intel/report.py "$report" $rules
done
echo "each call failed once: all reports are there"
