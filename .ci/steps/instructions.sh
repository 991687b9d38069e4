# What the hot path costs, in instructions; loading time and size. Over a limit is a failure.
cargo bench --quiet --bench hot_path -- --check
