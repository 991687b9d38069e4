# The battery's hostile text, lengths and counts under valgrind; then a C++ program's whole life, COM
# objects included. With the release library: it is what is shipped, and valgrind spends most of its
# time on reading debug information, so that is left out.
cargo build --quiet --release --package libdxcore --lib
mkdir "$CI_SCRATCH/library"
strip "$CI_TARGET/release/libdxcore.so" -o "$CI_SCRATCH/library/libdxcore.so"
DXG_TEST_LIBRARY=$CI_SCRATCH/library/libdxcore.so BATTERY_VALGRIND=1 cargo test --quiet --test battery

read -ra headers <<< "$(pkg-config --cflags DirectX-Headers)"
g++ -std=c++17 -g "${headers[@]}" examples/list_adapters.cpp -L"$CI_SCRATCH/library" -ldxcore -o "$CI_SCRATCH/list"
DXG_DEVICE=emu LD_LIBRARY_PATH=$CI_SCRATCH/library valgrind --quiet --error-exitcode=99 \
    --leak-check=full --errors-for-leak-kinds=definite --show-leak-kinds=definite "$CI_SCRATCH/list"
