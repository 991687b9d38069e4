//! The guest side: the driver's own behaviour, fixed by facts.
//!
//! One file for each object or family of calls. A handler reads its argument, checks in the driver's
//! order, asks the host where the driver would, and writes exactly the fields that the driver
//! writes. Source of the facts: dxgkrnl 2.0.3.

mod adapter;
mod allocation;
mod allocation_priority;
mod call;
mod clock;
mod context;
mod destroy_allocation;
mod device;
mod dispatch;
mod enumerate;
mod escape;
mod event;
mod feature;
mod gpu_va;
mod handle;
mod hw_queue;
mod lock;
mod main_table;
mod objects;
mod offer;
mod open_resource;
mod paging_queue;
mod process;
mod process_list;
mod query_adapter_info;
mod residency;
mod share;
mod signal;
mod statistics;
mod submit;
mod sync_file;
mod sync_file_ioctl;
mod sync_object;
mod update_gpu_va;
mod video_memory;
mod wait;

pub(crate) use adapter::Adapter;
pub(crate) use allocation::{SharedAllocation, SharedContent, SharedResource};
pub(crate) use call::Call;
pub(crate) use dispatch::{answer, recognise};
pub(crate) use process::Process;
pub(crate) use sync_file::SyncFile;
