//! What the benches share: where system calls go, the shared library under test, an emulated GPU, drawings.

pub mod alone;
pub mod gpu;
pub mod kernel;
pub mod library;
pub mod plot;
