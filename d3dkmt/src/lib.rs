//! Safe Rust for the GPUs behind `/dev/dxg`, on WSL2 and Hyper-V guests.
//!
//! * [`Dxg`]: the device; lists and opens adapters, asks for statistics and processes.
//! * [`Adapter`]: one GPU or accelerator; typed queries, registry values, video memory.
//! * [`Device`] owns [`Context`]s, [`HwQueue`]s, [`PagingQueue`]s and memory: [`Allocation`]s, which
//!   [`Mapping`]s show to the CPU and [`GpuMapping`]s to the GPU.
//! * [`MonitoredFence`] and the other synchronization objects: waited for by the CPU, with a timeout or as
//!   a descriptor, and by GPUs.
//! * [`pipeline`]: streams of small work that hide the round trip to the host.
//!
//! Objects own their kernel handles: dropping one closes it once, and never in a forked child. A child
//! keeps its parents in an [`Arc`](std::sync::Arc), so they close after it, whatever is dropped first.
//! Memory that GPUs write to is never a slice, but a [`MemoryView`].
//! Errors name the call and keep errno and NTSTATUS apart; see [`Error`].
//!
//! Names are those of WDDM; functions say which `D3DKMT` call they make. The raw types are
//! [`sys::raw`].

mod adapter;
mod allocation;
mod allocation_priority;
mod answer;
mod arguments;
mod call;
mod clock;
mod context;
mod device;
mod device_state;
pub mod driver_root;
mod dxg;
mod environment;
mod error;
mod escape;
mod event;
mod feature;
mod fork;
mod gpu_va;
mod gpu_wait;
mod handle;
mod host_memory;
mod hw_queue;
mod idle;
mod lock;
pub mod log;
mod luid;
mod mapping;
mod offer;
mod open;
mod open_enum;
mod open_resource;
mod owned;
mod paging_queue;
mod per_process;
pub mod pipeline;
pub mod process;
mod query;
mod registry;
mod residency;
mod resource;
mod round_trip;
pub mod selection;
mod share;
mod signal;
mod statistics;
pub mod store;
mod submit;
mod sync_file;
mod sync_object;
mod update_gpu_va;
pub mod utf16;
mod video_memory;
pub mod visible;
mod wait;
mod wire;

#[cfg(test)]
mod tests;

pub use adapter::Adapter;
pub use allocation::{Allocation, AllocationFlags, AllocationInfo};
pub use allocation_priority::AllocationPriority;
pub use clock::{ClockCalibration, ClockFlags};
pub use context::{Context, ContextFlags, ContextOptions, PriorityScope};
pub use d3dkmt_sys as sys;
pub use device::{Device, DeviceFlags};
pub use device_state::{
    DeviceErrorReason, ExecutionState, FaultCode, PageFault, PageFaultFlags, PipelineStage, PresentState,
};
pub use dxg::{Dxg, EnumFilter};
pub use error::{BadAnswer, Cause, Error};
pub use escape::{EscapeFlags, EscapeType};
pub use feature::{Feature, FeatureFlags, FeatureId};
pub use gpu_va::{GpuMapOptions, GpuMapping, GpuPlace, GpuProtection, GpuReservation, ReservationType};
pub use handle::{
    AdapterHandle, AllocationHandle, ContextHandle, DeviceHandle, HwQueueHandle, PagingQueueHandle,
    ResourceHandle, SyncObjectHandle,
};
pub use host_memory::{HostMemory, PAGE};
pub use hw_queue::{HwQueue, HwQueueFlags};
pub use idle::{AdaptiveSpin, Idle, Spin};
pub use lock::Mapping;
pub use luid::{Luid, ParseLuidError};
pub use mapping::{MemoryView, OutOfBounds};
pub use offer::{OfferFlags, OfferPriority, Offered, Reclaimed};
pub use open::OpenError;
pub use open_resource::{OpenedResource, SharedResourceInfo};
pub use paging_queue::{Paging, PagingPriority, PagingQueue};
pub use per_process::PerProcess;
pub use query::*;
pub use registry::{RegistryFlags, RegistryKey, RegistryQuery, RegistryType, RegistryValue, StorePath};
pub use residency::{AllocationProperties, EvictFlags, MadeResident, Residency, ResidentFlags};
pub use resource::{Resource, ResourceOptions};
pub use round_trip::Yardstick;
pub use share::{SharedResource, SharedSyncObject};
pub use signal::SignalFlags;
pub use statistics::*;
pub use submit::{Submission, SubmitFlags};
pub use sync_file::SyncFile;
pub use sync_object::{
    CpuNotification, Fence, MonitoredFence, Mutex, PeriodicFence, Semaphore, SyncFlags, SyncObject, SyncPoint,
};
pub use update_gpu_va::{GpuVaOperation, UpdateOrder};
pub use video_memory::{MemoryGroup, VideoMemoryInfo};
pub use wait::{Wait, WaitFor};
pub use wire::Plain;
