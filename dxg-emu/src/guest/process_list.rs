//! `LX_DXENUMPROCESSES`: who has an adapter open.

use std::mem::offset_of;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::D3DKMT_ENUMPROCESSES;

use crate::guest::call::Call;
use crate::uaccess::UserAddress;
use crate::wire::get;

/// Lists the processes of the caller's pid namespace that hold a handle to the adapter, which may be
/// stopped. Only the low half of the 64-bit count is ever written; with a bad LUID or a bad buffer
/// it becomes 0.
pub(super) fn enum_processes(call: &Call<'_>) -> Result<i32, Errno> {
    const COUNT: usize = offset_of!(D3DKMT_ENUMPROCESSES, BufferCount);
    let argument: [u8; size_of::<D3DKMT_ENUMPROCESSES>()] = call.argument()?;
    let luid: u64 = get(&argument, offset_of!(D3DKMT_ENUMPROCESSES, AdapterLuid));
    let buffer = UserAddress(get(&argument, offset_of!(D3DKMT_ENUMPROCESSES, pBuffer)));
    let room: u64 = get(&argument, COUNT);

    let Some(adapter) = call.emulator.find_adapter(luid) else {
        call.write_field(COUNT, 0_u32)?;
        return Err(Errno::EINVAL);
    };
    let list: Vec<u8> = call.emulator.with_processes(|processes| {
        let here = processes.iter().filter(|process| process.shares_namespace_with(call.process));
        let users = here.filter(|process| process.on_adapter(&adapter).is_some());
        users.flat_map(|process| process.vpid().to_le_bytes()).collect()
    });
    let count = u32::try_from(list.len() / size_of::<u32>()).unwrap_or(u32::MAX);
    if u64::from(count) > room || buffer.is_null() {
        call.write_field(COUNT, count)?;
        return Err(Errno::EOVERFLOW);
    }
    let written = call.memory.write(buffer, &list);
    call.write_field(COUNT, if written.is_ok() { count } else { 0 })?;
    written?;
    Ok(0)
}
