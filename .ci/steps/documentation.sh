RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --document-private-items
