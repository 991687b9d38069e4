//! The safe objects on the emulated device: what a machine describes is what its adapters say.

mod allocation;
mod close_order;
mod common;
mod context;
mod device;
mod device_state;
mod gpu_va;
mod lifetime;
mod lock;
mod paging_queue;
mod queries;
mod registry;
mod state;
mod sync_object;
mod visible;
mod wait;
