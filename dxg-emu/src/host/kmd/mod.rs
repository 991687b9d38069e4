//! The kernel-mode driver of an adapter, which on Windows is the vendor's: what the private data mean
//! that its user-mode driver sends along with calls.
//!
//! Everything else about an adapter is the machine's. A machine chooses the driver by a key
//! (`[adapter.intel]`); without one an adapter has the plain format of the emulator's own drivers.

mod generic;
mod intel;

use std::sync::Mutex;

use d3dkmt_sys::NtStatus;

use crate::host::clock::ClockData;
use crate::machine::AdapterModel;

/// What the vendor's kernel-mode driver decides.
pub(crate) trait KernelModeDriver: Send + Sync {
    /// What it tells its user-mode driver of the adapter (`UMDRIVERPRIVATE`).
    fn private_data(&self) -> Option<&[u8]>;

    /// What an allocation is that comes with such data; `existing` is memory of the program's own.
    fn allocation(&self, data: &[u8], existing: bool) -> Result<AllocationShape, NtStatus>;

    /// Whether it takes a context that comes with such data.
    fn context(&self, data: &[u8]) -> Result<(), NtStatus>;

    /// Answers a private escape in place, or refuses.
    fn escape(&self, process: &ProcessRecord, now: ClockData, data: &mut [u8]) -> Option<()>;
}

/// What a driver makes of an allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AllocationShape {
    /// Bytes, a multiple of 4096.
    pub(crate) size: u64,
    /// The segment group that it must lie in, as [`Client`](crate::host::Client) counts them.
    pub(crate) group: Option<usize>,
}

/// What a driver keeps about one process, in a form of its own; empty at first.
pub(crate) type ProcessRecord = Mutex<Vec<u8>>;

/// The driver that the machine gives the adapter.
pub(super) fn new(model: &AdapterModel) -> Box<dyn KernelModeDriver> {
    match &model.intel {
        Some(intel) => Box::new(intel::Intel::new(model, intel)),
        None => Box::new(generic::Generic::new(model)),
    }
}
