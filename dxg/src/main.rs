//! The `dxg` command.

fn main() {}
