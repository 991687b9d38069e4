# The README, as a newcomer reads it: its commands run, its programs compile and print what they should.
extracted=(hello.c hello.cpp hello.rs machine.toml)
made=(hello-c hello-cpp drivers your)
for name in "${extracted[@]}" "${made[@]}"; do
    [[ ! -e $name ]] || { echo "$name is in the way"; exit 1; }
done
trap 'rm -rf "${extracted[@]}" "${made[@]}"' EXIT
python3 .ci/readme-blocks.py README.md "$CI_SCRATCH"
mapfile -t blocks < <(ls "$CI_SCRATCH"/block-*.sh)
((${#blocks[@]} == 5)) || { echo "expected 5 blocks of commands, found ${#blocks[@]}"; exit 1; }

run() {
    echo "+ $(cat "$1")"
    bash -euo pipefail "$1" | tee "$CI_SCRATCH/output"
}

expect() {
    local lines
    lines=$(grep -c -- "$1" "$CI_SCRATCH/output" || true)
    ((lines == $2)) || { echo "expected $2 lines with '$1', found $lines"; exit 1; }
}

# The first two commands, apart from each other, the second from nothing.
readarray -t commands < "${blocks[0]}"
((${#commands[@]} == 2)) || { echo "the README starts with ${#commands[@]} commands"; exit 1; }
echo "${commands[0]}" > "$CI_SCRATCH/first.sh"
run "$CI_SCRATCH/first.sh"
expect '^[0-9].*\[emulated\]$' 3
expect 'none of them is real' 1
cargo clean --quiet
${commands[1]}

for name in "${extracted[@]}"; do cp "$CI_SCRATCH/$name" .; done
run "${blocks[1]}"
expect '^0000000[01]:0000c0d[123]$' 2
run "${blocks[2]}"
expect '^2 adapters for Direct3D 12$' 1

# The Rust program, as a crate of its own that depends on ours.
mkdir -p "$CI_SCRATCH/hello/src"
cp hello.rs "$CI_SCRATCH/hello/src/main.rs"
cat > "$CI_SCRATCH/hello/Cargo.toml" <<EOT
[package]
name = "hello"
edition = "2024"
[dependencies]
d3dkmt = { path = "$PWD/d3dkmt", features = ["emu"] }
dxcore-linux = { path = "$PWD/dxcore" }
EOT
cp Cargo.lock "$CI_SCRATCH/hello/"
DXG_DEVICE=emu cargo run --quiet --manifest-path "$CI_SCRATCH/hello/Cargo.toml" \
    --target-dir "$CI_SCRATCH/hello/target" | tee "$CI_SCRATCH/output"
expect '  Emulated ' 3

# Any program on the software device.
run "${blocks[3]}"
expect '^c.* /dev/dxg$' 1
expect '^/dev/dxg: 1 adapter' 1

# Ten lines for a driver's CI: its "driver" is an empty library, its "tests" look for it.
mkdir -p your/driver
gcc -shared -fPIC -x c /dev/null -o your/driver/libmygpu.so
mkdir your/tests
cat > your/tests/run <<'EOT'
#!/bin/sh
test -e "$DXG_DRIVER_ROOT/my_gpu.inf_amd64_1/libmygpu.so" && ./hello-c && echo "the tests ran"
EOT
chmod +x your/tests/run
run "${blocks[4]}"
expect '^0  My GPU' 1
expect '^00000000:00000001$' 1
expect 'my_gpu.inf_amd64_1$' 1
expect '^the tests ran$' 1
