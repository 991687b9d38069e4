# The battery's hostile text, lengths and counts under valgrind; then a C++ program's whole life, COM
# objects included.
BATTERY_VALGRIND=1 cargo test --quiet --test battery

cargo build --quiet --package libdxcore --lib
read -ra headers <<< "$(pkg-config --cflags DirectX-Headers)"
g++ -std=c++17 -g "${headers[@]}" examples/list_adapters.cpp -L"$CI_TARGET/debug" -ldxcore -o "$CI_SCRATCH/list"
mkdir "$CI_SCRATCH/library"
cp "$CI_TARGET/debug/libdxcore.so" "$CI_SCRATCH/library/"
DXG_DEVICE=emu LD_LIBRARY_PATH=$CI_SCRATCH/library valgrind --quiet --error-exitcode=99 \
    --leak-check=full --errors-for-leak-kinds=definite --show-leak-kinds=definite "$CI_SCRATCH/list"
