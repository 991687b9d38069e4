//! The calls, by object: each fills in an argument, makes the call, and gives back what was written.

mod adapter;
mod address;
mod device;
mod memory;
mod share;
mod sync;

pub use adapter::{ClockData, Listed, VideoMemory};
pub use address::{Operation, Placed};
pub use device::{HwQueue, PagingQueue};
pub use memory::{Allocated, Heap, Paged, READ_ONLY, RESOURCE, SHARED as SHARED_RESOURCE};
pub use share::{Opened, ResourceInfo, number};
pub use sync::{Fence, SHARED as SHARED_FENCE, SyncKind};
