//! Safe Rust for the GPUs behind `/dev/dxg`, on WSL2 and Hyper-V guests.
//!
//! * [`Dxg`]: the device; lists and opens adapters, asks for statistics and processes.
//! * [`Adapter`]: one GPU or accelerator; typed queries, registry values, video memory.
//!
//! Objects own their kernel handles: dropping one closes it once, and never in a forked child.
//! Errors name the call and keep errno and NTSTATUS apart; see [`Error`].
//!
//! Names are those of WDDM; functions say which `D3DKMT` call they make. The raw types are
//! [`sys::raw`].

mod adapter;
mod call;
mod clock;
pub mod driver_root;
mod dxg;
mod environment;
mod error;
mod escape;
mod feature;
mod fork;
pub mod log;
mod luid;
mod open;
mod open_enum;
mod per_process;
pub mod process;
mod query;
mod registry;
pub mod selection;
mod statistics;
pub mod store;
pub mod utf16;
mod video_memory;
pub mod visible;
mod wire;

#[cfg(test)]
mod tests;

pub use adapter::{Adapter, AdapterHandle};
pub use clock::{ClockCalibration, ClockFlags};
pub use d3dkmt_sys as sys;
pub use dxg::{Dxg, EnumFilter};
pub use error::{BadAnswer, Cause, Error};
pub use escape::{EscapeFlags, EscapeType};
pub use feature::{Feature, FeatureFlags, FeatureId};
pub use luid::{Luid, ParseLuidError};
pub use open::OpenError;
pub use per_process::PerProcess;
pub use query::*;
pub use registry::{RegistryFlags, RegistryKey, RegistryQuery, RegistryType, RegistryValue, StorePath};
pub use statistics::*;
pub use video_memory::{MemoryGroup, VideoMemoryInfo};
pub use wire::Plain;
