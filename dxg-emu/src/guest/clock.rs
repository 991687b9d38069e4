//! `LX_DXQUERYCLOCKCALIBRATION`: the GPU's clock against the host's.

use std::mem::offset_of;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{D3DKMT_QUERYCLOCKCALIBRATION, DXGK_GPUCLOCKDATA};

use crate::guest::call::Call;
use crate::wire::{get, put};

/// The clock data are written even where the host reports a failure.
pub(super) fn query_clock_calibration(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_QUERYCLOCKCALIBRATION>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_QUERYCLOCKCALIBRATION, hAdapter));
    let node: u32 = get(&argument, offset_of!(D3DKMT_QUERYCLOCKCALIBRATION, NodeOrdinal));
    let physical: u32 = get(&argument, offset_of!(D3DKMT_QUERYCLOCKCALIBRATION, PhysicalAdapterIndex));
    let opened = call.process.adapter(handle)?;
    call.ask();
    let (clock, status) = opened.adapter.host().clock_calibration(node, physical);
    let mut output = [0; size_of::<DXGK_GPUCLOCKDATA>()];
    put(&mut output, offset_of!(DXGK_GPUCLOCKDATA, GpuFrequency), clock.gpu_frequency);
    put(&mut output, offset_of!(DXGK_GPUCLOCKDATA, GpuClockCounter), clock.gpu_counter);
    put(&mut output, offset_of!(DXGK_GPUCLOCKDATA, CpuClockCounter), clock.cpu_counter);
    call.write_back(offset_of!(D3DKMT_QUERYCLOCKCALIBRATION, ClockData), &output)?;
    status.to_ioctl_result()
}
