//! Video memory: how much a process may use, and what it reserves.

use std::mem::offset_of;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{D3DKMT_CHANGEVIDEOMEMORYRESERVATION, D3DKMT_QUERYVIDEOMEMORYINFO};

use crate::guest::call::Call;
use crate::wire::{get, put};

/// `LX_DXQUERYVIDEOMEMORYINFO`, for the calling process only.
pub(super) fn query_video_memory_info(call: &Call<'_>) -> Result<i32, Errno> {
    const FIRST: usize = offset_of!(D3DKMT_QUERYVIDEOMEMORYINFO, Budget);
    const END: usize = offset_of!(D3DKMT_QUERYVIDEOMEMORYINFO, PhysicalAdapterIndex);
    let argument: [u8; size_of::<D3DKMT_QUERYVIDEOMEMORYINFO>()] = call.argument()?;
    let process: u64 = get(&argument, offset_of!(D3DKMT_QUERYVIDEOMEMORYINFO, hProcess));
    let handle: u32 = get(&argument, offset_of!(D3DKMT_QUERYVIDEOMEMORYINFO, hAdapter));
    let group: u32 = get(&argument, offset_of!(D3DKMT_QUERYVIDEOMEMORYINFO, MemorySegmentGroup));
    let physical: u32 = get(&argument, END);
    if process != 0 {
        return Err(Errno::EINVAL);
    }
    let opened = call.process.adapter(handle)?;
    call.ask();
    let figures = opened.adapter.host().video_memory(&opened.client, group, physical);
    // The message has no status: a refusal is a reply that is too short.
    let figures = figures.ok_or(Errno::EOVERFLOW)?;
    let mut output = [0; END - FIRST];
    for (offset, value) in [
        (offset_of!(D3DKMT_QUERYVIDEOMEMORYINFO, Budget), figures.budget),
        (offset_of!(D3DKMT_QUERYVIDEOMEMORYINFO, CurrentUsage), figures.usage),
        (offset_of!(D3DKMT_QUERYVIDEOMEMORYINFO, CurrentReservation), figures.reservation),
        (offset_of!(D3DKMT_QUERYVIDEOMEMORYINFO, AvailableForReservation), figures.available),
    ] {
        put(&mut output, offset - FIRST, value);
    }
    call.write_back(FIRST, &output)?;
    Ok(0)
}

/// `LX_DXCHANGEVIDEOMEMORYRESERVATION`, for the calling process only.
pub(super) fn change_video_memory_reservation(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_CHANGEVIDEOMEMORYRESERVATION>()] = call.argument()?;
    let process: u64 = get(&argument, offset_of!(D3DKMT_CHANGEVIDEOMEMORYRESERVATION, hProcess));
    let handle: u32 = get(&argument, offset_of!(D3DKMT_CHANGEVIDEOMEMORYRESERVATION, hAdapter));
    let group: u32 = get(&argument, offset_of!(D3DKMT_CHANGEVIDEOMEMORYRESERVATION, MemorySegmentGroup));
    let bytes: u64 = get(&argument, offset_of!(D3DKMT_CHANGEVIDEOMEMORYRESERVATION, Reservation));
    let physical: u32 = get(&argument, offset_of!(D3DKMT_CHANGEVIDEOMEMORYRESERVATION, PhysicalAdapterIndex));
    if process != 0 {
        return Err(Errno::EINVAL);
    }
    let opened = call.process.adapter(handle)?;
    call.ask();
    opened.adapter.host().change_reservation(&opened.client, group, physical, bytes).to_ioctl_result()
}
