# Header, bindings and derived lists are what the sources say.
cargo xtask generate --check
