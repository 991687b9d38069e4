//! The GPU's clock and the host's, read at one moment.

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::adapter::Adapter;
use crate::error::Error;
use crate::wire::Word;

bitflags::bitflags! {
    /// Where the clock of [`ClockCalibration`] is.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct ClockFlags: u32 {
        /// In the context management processor.
        const CONTEXT_MANAGEMENT_PROCESSOR = 1 << 0;
    }
}

/// Two clocks at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ClockCalibration {
    /// Ticks of the GPU's clock a second.
    pub gpu_frequency: u64,
    /// The GPU's clock, in its ticks.
    pub gpu_counter: u64,
    /// The host's performance counter, in its ticks.
    pub cpu_counter: u64,
    /// Where the GPU's clock is.
    pub flags: ClockFlags,
}

impl Adapter {
    /// Reads the clock of an engine together with the host's (`D3DKMTQueryClockCalibration`).
    ///
    /// # Errors
    ///
    /// A status of the host's, `EINVAL` among them for an index out of range; `ENODEV` where the
    /// adapter is gone. The driver writes an answer in any case; it is given out with a success only.
    pub fn clock_calibration(&self, physical_adapter: u32, node: u32) -> Result<ClockCalibration, Error> {
        let handle = self.handle().raw();
        let reply =
            self.live(Ioctl::QueryClockCalibration)?.call::<D3DKMT_QUERYCLOCKCALIBRATION>(|argument| {
                argument.hAdapter = handle;
                argument.NodeOrdinal = node;
                argument.PhysicalAdapterIndex = physical_adapter;
            });
        // The structures are packed: fields are copied out.
        let data = reply.ok()?.ClockData;
        let flags = data.Flags;
        Ok(ClockCalibration {
            gpu_frequency: data.GpuFrequency,
            gpu_counter: data.GpuClockCounter,
            cpu_counter: data.CpuClockCounter,
            flags: ClockFlags::from_bits_retain(flags.word()),
        })
    }
}
