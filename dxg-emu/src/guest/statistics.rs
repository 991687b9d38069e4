//! `LX_DXQUERYSTATISTICS`.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::D3DKMT_QUERYSTATISTICS;

use crate::guest::call::Call;
use crate::guest::process::Process;
use crate::host::Client;
use crate::neighbours::Neighbour;
use crate::wire::{get, put};

/// The process is named by its pid, 0 being the caller. An unknown LUID is a success that writes
/// nothing; a success writes the whole structure, the pid cleared.
pub(super) fn query_statistics(call: &Call<'_>) -> Result<i32, Errno> {
    const PROCESS: usize = offset_of!(D3DKMT_QUERYSTATISTICS, hProcess);
    let mut argument: [u8; size_of::<D3DKMT_QUERYSTATISTICS>()] = call.argument()?;
    let luid: u64 = get(&argument, offset_of!(D3DKMT_QUERYSTATISTICS, AdapterLuid));
    let pid: u64 = get(&argument, PROCESS);

    let whose = Whose::find(call, pid).ok_or(Errno::EINVAL)?;
    let Some(adapter) = call.emulator.find_adapter(luid).filter(|adapter| adapter.is_active()) else {
        return Ok(0);
    };
    call.ask();
    let client = match &whose {
        Whose::Own(process) => process.on_adapter(&adapter),
        Whose::Neighbours(_) => None,
    };
    let client = client.as_deref().map(|used| &*used.client);
    let usage = match whose {
        Whose::Own(_) => client.map(Client::usages),
        Whose::Neighbours(process) => process.usage(luid),
    };
    let result = adapter.host().statistics(client, usage, &mut argument).to_ioctl_result()?;
    put(&mut argument, PROCESS, 0_u64);
    call.write_back(0, &argument)?;
    Ok(result)
}

/// A process with this emulator or with one of its own.
enum Whose {
    Own(Arc<Process>),
    Neighbours(Neighbour),
}

impl Whose {
    /// The process with that id in the caller's pid namespace. The driver compares ids across namespaces;
    /// that mistake is not repeated.
    fn find(call: &Call<'_>, pid: u64) -> Option<Self> {
        if pid == 0 {
            return Some(Self::Own(Arc::clone(call.process)));
        }
        let own = call.emulator.with_processes(|processes| {
            let mut here = processes.iter().filter(|one| one.namespace() == call.process.namespace());
            here.find(|process| u64::from(process.vpid()) == pid).cloned()
        });
        let neighbours = || call.emulator.neighbours_of(call.process).into_iter();
        own.map(Self::Own)
            .or_else(|| neighbours().find(|process| u64::from(process.vpid) == pid).map(Self::Neighbours))
    }
}
