# Programs that know nothing of us under `dxg run`, as root and as an ordinary user: the golden runner,
# against the real driver's answers, and the unmodified cuda-python wheel. Where this machine refuses
# namespaces, the modes that need them are said not to be had.
cargo build --quiet --package libdxcore --package dxg-preload --package wsl-compute-helper --lib
cargo build --quiet --package dxg

# Where everybody can reach it.
bin=$CI_SCRATCH/bin
chmod 711 "$CI_SCRATCH"
mkdir "$bin"
cp "$CI_TARGET"/debug/{dxg,libdxcore.so,libdxg_preload.so,libwsl_compute_helper.so} "$bin"
dxg=$bin/dxg

nobody="setpriv --reuid 65534 --regid 65534 --clear-groups"
python=$CI_DOWNLOADS/python/bin/python
$nobody "$python" -c 'import cuda' || { echo "an ordinary user cannot reach $python"; exit 1; }

# The modes that can be had, as "USER MODE"; the environment needs nothing, and root its own.
ways=()
for user in root nobody; do
    as=; [[ $user == nobody ]] && as=$nobody
    for mode in mount user env; do
        if $as "$dxg" run --mode $mode -- true 2> "$CI_SCRATCH/refusal"; then
            ways+=("$user $mode")
        elif [[ $mode == env ]]; then
            cat "$CI_SCRATCH/refusal"
            exit 1
        else
            echo "mode $mode as $user cannot be had here: $(cat "$CI_SCRATCH/refusal")"
        fi
    done
done

stub() {
    gcc -Wall -Wextra -Werror -shared -fPIC -o "$1/libcuda.so.1.1" .ci/cuda-python/stub.c -ldl
}
store=$("$dxg" info --device emu --json |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["adapters"][1]["driver_store"]["path"])')
drivers=$CI_SCRATCH/drivers
mkdir -p "$drivers/$(basename "$store")"
stub "$drivers/$(basename "$store")"
cp .ci/cuda-python/check.py "$bin"

for way in "${ways[@]}"; do
    read -r user mode <<< "$way"
    as=; [[ $user == nobody ]] && as=$nobody
    run="$as $dxg run --mode $mode"

    printf '\n-- %s, mode %s: golden runner\n' "$user" "$mode"
    folder=$CI_SCRATCH/golden-$user-$mode
    mkdir -m 777 "$folder"
    DXG_GOLDEN_FOLDER=$folder DXG_GOLDEN_UNDER="$run --device emu:golden --" \
        cargo test --quiet --test golden -- --nocapture the_golden_machine

    printf '\n-- %s, mode %s: cuda-python\n' "$user" "$mode"
    note=$CI_SCRATCH/note-$user-$mode
    install -m 666 /dev/null "$note"
    if $run --device emu -- "$python" "$bin/check.py" > "$CI_SCRATCH/without" 2>&1; then
        echo "the client found a CUDA driver where there is none:"
        cat "$CI_SCRATCH/without"
        exit 1
    fi
    STUB_NOTE=$note $run --device emu --driver-root "$drivers" --report -- "$python" "$bin/check.py"
    loaded=$(cat "$note")
    echo "loaded: $loaded"
    [[ $loaded == */"$(basename "$store")/libcuda.so.1.1" ]] || exit 1
    # Where it is mounted, it is where a guest has it.
    [[ $mode == env || $loaded == "$store/libcuda.so.1.1" ]] || exit 1
done

# What a user sees who looks.
"$dxg" run -- sh -c 'ls -l /dev/dxg; stat -c "%F %n" /dev/dxg; ls /usr/lib/wsl/drivers'
