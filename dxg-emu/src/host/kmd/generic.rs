//! The kernel-mode driver of adapters that have no vendor's: one plain format of private data.
//!
//! An allocation is as large as the first 64-bit word of its data says, where that is a multiple of
//! 4096; otherwise it has 64 KiB, or 4 KiB of existing memory.

use d3dkmt_sys::NtStatus;

use super::{AllocationShape, KernelModeDriver, ProcessRecord};
use crate::host::clock::ClockData;
use crate::machine::AdapterModel;
use crate::memory::PAGE;
use crate::wire::get;

/// What allocations are by default.
const DEFAULT_SIZE: u64 = 64 << 10;

pub(super) struct Generic {
    private_data: Option<Vec<u8>>,
}

impl Generic {
    pub(super) fn new(model: &AdapterModel) -> Self {
        Self { private_data: model.driver.private_data.as_ref().map(|data| data.0.clone()) }
    }
}

impl KernelModeDriver for Generic {
    fn private_data(&self) -> Option<&[u8]> {
        self.private_data.as_deref()
    }

    fn allocation(&self, data: &[u8], existing: bool) -> Result<AllocationShape, NtStatus> {
        let asked = (data.len() >= 8).then(|| get::<u64>(data, 0));
        let size = match asked {
            Some(size) if size != 0 && size % PAGE as u64 == 0 => size,
            _ if existing => PAGE as u64,
            _ => DEFAULT_SIZE,
        };
        Ok(AllocationShape { size, group: None })
    }

    fn context(&self, _data: &[u8]) -> Result<(), NtStatus> {
        Ok(())
    }

    fn escape(&self, _process: &ProcessRecord, _now: ClockData, _data: &mut [u8]) -> Option<()> {
        None
    }
}
