//! The safe objects on the emulated device: what a machine describes is what its adapters say.

mod common;
mod device;
mod lifetime;
mod queries;
mod registry;
mod state;
mod visible;
