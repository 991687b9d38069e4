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
    let mut users: Vec<(u64, u32)> = call.emulator.with_processes(|processes| {
        let here = processes.iter().filter(|one| one.namespace() == call.process.namespace());
        let users = here.filter(|process| process.on_adapter(&adapter).is_some());
        users.map(|process| (process.when(), process.vpid())).collect()
    });
    let others = call.emulator.neighbours_of(call.process).into_iter();
    users.extend(others.filter(|other| other.usage(luid).is_some()).map(|other| (other.when, other.vpid)));
    // Oldest first.
    users.sort_by_key(|(when, _)| *when);
    let list: Vec<u8> = users.iter().flat_map(|(_, vpid)| vpid.to_le_bytes()).collect();
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
