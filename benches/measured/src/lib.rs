//! What the benches share: where system calls go, and the shared library under test.

pub mod kernel;
pub mod library;
