//! `LX_DXQUERYADAPTERINFO`: a pass-through to the host, except for a few bits of the adapter type.

use std::mem::offset_of;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{D3DKMT_QUERYADAPTERINFO, KMTQUERYADAPTERINFOTYPE as Kind};

use crate::guest::call::{Call, MAX_MESSAGE, with_buffer};
use crate::uaccess::UserAddress;
use crate::wire::{get, put};

/// What fits into a message beside its headers.
const MAX_DATA: usize = 131_017;

/// Bits of the adapter type that the driver clears: display, post device, indirect display, ACG,
/// timings from VidPN; none of them exists in a guest.
const CLEARED: u32 = 1 << 1 | 1 << 3 | 1 << 6 | 1 << 8 | 1 << 9;
const PARAVIRTUALIZED: u32 = 1 << 7;
const COMPUTE_ONLY: u32 = 1 << 11;

pub(super) fn query_adapter_info(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_QUERYADAPTERINFO>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_QUERYADAPTERINFO, hAdapter));
    let kind = Kind(get(&argument, offset_of!(D3DKMT_QUERYADAPTERINFO, Type)));
    let data = UserAddress(get(&argument, offset_of!(D3DKMT_QUERYADAPTERINFO, pPrivateDriverData)));
    let size: u32 = get(&argument, offset_of!(D3DKMT_QUERYADAPTERINFO, PrivateDriverDataSize));
    let size = size as usize;
    if size == 0 || size > MAX_MESSAGE {
        return Err(Errno::EINVAL);
    }
    let opened = call.process.adapter(handle)?;
    with_buffer(size, |buffer| {
        call.memory.read(data, buffer)?;
        if size > MAX_DATA {
            return Err(Errno::EINVAL);
        }
        call.ask();
        opened.adapter.host().query_adapter_info(kind, buffer).to_ioctl_result()?;
        if matches!(kind, Kind::KMTQAITYPE_ADAPTERTYPE | Kind::KMTQAITYPE_ADAPTERTYPE_RENDER) && size >= 4 {
            let compute_only = if opened.adapter.is_compute_only() { COMPUTE_ONLY } else { 0 };
            let bits = get::<u32>(buffer, 0) & !(CLEARED | COMPUTE_ONLY);
            put(buffer, 0, bits | PARAVIRTUALIZED | compute_only);
        }
        call.memory.write(data, buffer)?;
        // The driver drops a positive status here.
        Ok(0)
    })
}
