//! `LX_DXQUERYSTATISTICS`.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::D3DKMT_QUERYSTATISTICS;

use crate::guest::call::Call;
use crate::guest::process::ProcessAdapter;
use crate::wire::{get, put};

/// The process is named by its pid, 0 being the caller. An unknown LUID is a success that writes
/// nothing; a success writes the whole structure, the pid cleared.
pub(super) fn query_statistics(call: &Call<'_>) -> Result<i32, Errno> {
    const PROCESS: usize = offset_of!(D3DKMT_QUERYSTATISTICS, hProcess);
    let mut argument: [u8; size_of::<D3DKMT_QUERYSTATISTICS>()] = call.argument()?;
    let luid: u64 = get(&argument, offset_of!(D3DKMT_QUERYSTATISTICS, AdapterLuid));
    let pid: u64 = get(&argument, PROCESS);

    let other = match pid {
        0 => None,
        pid => Some(call.emulator.with_processes(|processes| {
            // The driver compares pids across namespaces; that mistake is not repeated.
            let here = processes.iter().filter(|process| process.shares_namespace_with(call.process));
            here.into_iter().find(|process| u64::from(process.vpid()) == pid).cloned().ok_or(Errno::EINVAL)
        })?),
    };
    let Some(adapter) = call.emulator.find_adapter(luid).filter(|adapter| adapter.is_active()) else {
        return Ok(0);
    };
    let process = other.as_deref().unwrap_or(call.process);
    let used: Option<Arc<ProcessAdapter>> = process.on_adapter(&adapter);
    let client = used.as_deref().map(|used| &used.client);
    let result = adapter.host().statistics(client, &mut argument).to_ioctl_result()?;
    put(&mut argument, PROCESS, 0_u64);
    call.write_back(0, &argument)?;
    Ok(result)
}
