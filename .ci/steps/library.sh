# The library as a distribution builds it: what it exports, what it needs, how large it is.
cargo build --quiet --release --package libdxcore --lib --no-default-features
library=$CI_SCRATCH/libdxcore.so
strip "$CI_TARGET/release/libdxcore.so" -o "$library"
DXG_TEST_LIBRARY=$library cargo test --quiet --test exports
size=$(stat --format %s "$library")
echo "$size bytes, stripped (limit 600000)"
((size <= 600000))
