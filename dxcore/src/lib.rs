//! DXCore in safe Rust: which adapters there are, what each is and can do, and how it is doing.
//!
//! * [`Factory`] makes [`AdapterList`]s, by [`Attribute`] or by [`Workload`], and finds an adapter by
//!   its LUID.
//! * An [`Adapter`] has properties, captured once and constant from then on, attributes, and states,
//!   asked anew each time.
//! * [`events`] tell when a list becomes stale, an adapter goes, or its memory budget changes: by a
//!   callback or through a channel.
//!
//! Errors are [`HResult`]s, the numbers that C programs get from `libdxcore.so`, which is this crate
//! behind COM interfaces. Where Windows' behaviour is not documented, a comment that begins with
//! "Decision:" says what was chosen and why.

#![forbid(unsafe_code)]

mod adapter;
mod attribute;
mod capture;
mod engine;
pub mod events;
mod factory;
mod filter;
mod guid;
mod hresult;
mod inference;
mod list;
mod property;
mod sort;
mod state;

pub use adapter::Adapter;
pub use attribute::Attribute;
pub use d3dkmt::{DriverVersion, Luid};
pub use engine::EngineIndex;
pub use factory::Factory;
pub use filter::{HardwareTypes, Runtimes, Workload};
pub use guid::{Guid, ParseGuidError};
pub use hresult::HResult;
pub use list::AdapterList;
pub use property::{HardwareId, Property, PropertyValue};
pub use sort::{Preference, sorted};
pub use state::{Frequencies, MemoryBudget, MemoryType, MemoryUsage, SegmentGroup, State};
