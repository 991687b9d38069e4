# The examples in C (our headers), C++ (Debian's headers) and Rust print the same adapters.
cargo build --quiet --package libdxcore --lib
cargo build --quiet --example list_adapters
export DXG_DEVICE=emu LD_LIBRARY_PATH=$CI_SCRATCH/library
mkdir "$LD_LIBRARY_PATH"
cp "$CI_TARGET/debug/libdxcore.so" "$LD_LIBRARY_PATH/"
link=(-L"$LD_LIBRARY_PATH" -ldxcore)
out=$CI_SCRATCH

gcc -std=c11 -Wall -Wextra -Werror -Iinclude examples/list_adapters.c "${link[@]}" -o "$out/c"
gcc -std=c11 -pedantic -Wall -Wextra -Werror -Iinclude examples/list_adapters_dxcore.c "${link[@]}" -o "$out/c-dxcore"
# Debian's headers are not free of warnings; they are system headers here, our program is not.
read -ra headers <<< "$(pkg-config --cflags DirectX-Headers)"
g++ -std=c++17 -Wall -Wextra -Werror "${headers[@]/#-I/-isystem}" examples/list_adapters.cpp "${link[@]}" -o "$out/cpp"

"$out/c" | tee "$out/c.txt"
"$out/c-dxcore" > "$out/c-dxcore.txt"
"$out/cpp" > "$out/cpp.txt"
"$CI_TARGET/debug/examples/list_adapters" > "$out/rust.txt"
(($(wc -l < "$out/c.txt") == 3))
diff "$out/c.txt" "$out/c-dxcore.txt"
diff "$out/c.txt" "$out/cpp.txt"
diff "$out/c.txt" "$out/rust.txt"

# Without a device each of them fails, and says why.
export DXG_DEVICE=/nonexistent/dxg
refused() {
    local output
    if output=$("$1" 2>&1); then
        echo "$1 succeeded without a device"
        exit 1
    fi
    [[ $output == "no adapters: $2"* ]] || { echo "$1 said: $output"; exit 1; }
}
refused "$out/c" 'NTSTATUS 0xc0000001'
refused "$out/c-dxcore" 'HRESULT 0x887a0004'
refused "$out/cpp" 'HRESULT 0x887a0004'
refused "$CI_TARGET/debug/examples/list_adapters" 'cannot open /nonexistent/dxg'
