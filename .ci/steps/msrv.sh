# The oldest Rust that Cargo.toml promises compiles everything, tests included.
version=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
rustup toolchain install "$version" --profile minimal --no-self-update
cargo "+$version" check --quiet --workspace --all-targets --target-dir "$CI_SCRATCH/target"
