//! Safe Rust for `/dev/dxg`.

pub mod driver_root;
mod environment;
pub mod log;
pub mod process;
pub mod selection;
pub mod store;
