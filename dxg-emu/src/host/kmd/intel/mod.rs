//! Intel's kernel-mode driver, as far as the compute runtime talks to it.
//!
//! Its private data are in the form that our helper library gives them, see [`wsl_compute_format`].

mod adapter_info;
mod escape;

use d3dkmt_sys::NtStatus;
use wsl_compute_format::{LARGEST, Representation, Structure, write};

use super::{AllocationShape, KernelModeDriver, ProcessRecord};
use crate::host::clock::ClockData;
use crate::machine::{AdapterModel, IntelModel};
use crate::memory::PAGE;

pub(super) struct Intel {
    adapter_info: Vec<u8>,
    /// Of the clock that it tells of.
    oa_frequency: u64,
}

impl Intel {
    pub(super) fn new(model: &AdapterModel, intel: &IntelModel) -> Self {
        let tokens = adapter_info::tokens(model, intel);
        let mut adapter_info = vec![0; LARGEST];
        // The machine's limits keep it far from that.
        assert!(write(Structure::Adapter, &tokens, &mut adapter_info), "the adapter's tokens fit");
        let oa_frequency = intel.oa_frequency.unwrap_or(model.clock.gpu_frequency);
        Self { adapter_info, oa_frequency }
    }
}

impl KernelModeDriver for Intel {
    fn private_data(&self) -> Option<&[u8]> {
        Some(&self.adapter_info)
    }

    /// The size is nowhere but in the private data: that of the surface. The runtime asks for 4 KiB
    /// pages even where the surface ends within one.
    fn allocation(&self, data: &[u8], existing: bool) -> Result<AllocationShape, NtStatus> {
        let read = Representation::read(Structure::Allocation, data).ok_or(NtStatus::INVALID_PARAMETER)?;
        let fields = read.allocation();
        let size = if existing && fields.existing_size != 0 { fields.existing_size } else { fields.size };
        let size = size.checked_next_multiple_of(PAGE as u64).filter(|size| *size != 0);
        let group = match (fields.local_only, fields.non_local_only) {
            (true, false) => Some(0),
            (false, true) => Some(1),
            _ => None,
        };
        Ok(AllocationShape { size: size.ok_or(NtStatus::INVALID_PARAMETER)?, group })
    }

    fn context(&self, data: &[u8]) -> Result<(), NtStatus> {
        match Representation::read(Structure::Context, data) {
            Some(_) => Ok(()),
            None => Err(NtStatus::INVALID_PARAMETER),
        }
    }

    fn escape(&self, process: &ProcessRecord, now: ClockData, data: &mut [u8]) -> Option<()> {
        escape::answer(process, now.at_frequency(self.oa_frequency), data)
    }
}
