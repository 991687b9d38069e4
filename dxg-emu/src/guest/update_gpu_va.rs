//! `LX_DXUPDATEGPUVIRTUALADDRESS`: changes of page tables in the order of a context's work.

use std::mem::offset_of;
use std::ops::Range;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION as Operation,
    D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE as Kind, D3DKMT_UPDATEGPUVIRTUALADDRESS as Argument,
};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::Call;
use crate::guest::gpu_va::is_writable;
use crate::guest::objects::Objects;
use crate::guest::process::ProcessAdapter;
use crate::host::{Signal, Step, Update};
use crate::report::ObjectKind;
use crate::uaccess::UserAddress;
use crate::wire::get;

/// The driver takes no more ...
const MAX_OPERATIONS: u32 = 2048;
/// ... and so many fit into its message.
const MAX_SENT: u32 = 2046;
/// In the flags: do not wait for the work of the context.
const DO_NOT_WAIT: u32 = 1 << 0;

const OPERATION: usize = size_of::<Operation>();

// Where the operations' words lie: they share a union behind the type.
const FIRST: usize = offset_of!(Operation, anon_1);
const SIZE: usize = FIRST + 8;
const ALLOCATION: usize = FIRST + 16;
const DESTINATION: usize = FIRST + 16;
const ALLOCATION_OFFSET: usize = FIRST + 24;
const ALLOCATION_SIZE: usize = FIRST + 32;
const PROTECTION: usize = FIRST + 40;

/// The context, the fence and the operations are the host's to check. The fence's value comes back as
/// it went in; the fence is signalled with it when the update is done.
pub(super) fn update(call: &Call<'_>) -> Result<i32, Errno> {
    const VALUE: usize = offset_of!(Argument, FenceValue);
    let argument: [u8; size_of::<Argument>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(Argument, hDevice));
    let count: u32 = get(&argument, offset_of!(Argument, NumOperations));
    let at = UserAddress(get(&argument, offset_of!(Argument, Operations)));
    let on = call.process.objects().active_device(device)?.on.clone();
    if count == 0 || count > MAX_OPERATIONS {
        return Err(Errno::EINVAL);
    }
    let mut operations = vec![0; count as usize * OPERATION];
    call.memory.read(at, &mut operations)?;
    if count > MAX_SENT {
        return Err(Errno::EINVAL);
    }
    call.ask();
    let objects = call.process.objects();
    let possible = objects.submit_update(call, &on, &argument, &operations);
    drop(objects);
    let status = if possible.is_some() { NtStatus::SUCCESS } else { NtStatus::INVALID_PARAMETER };
    on.adapter.host().judge(status).to_ioctl_result()?;
    call.write_back(VALUE, &argument[VALUE..VALUE + 8])?;
    Ok(0)
}

impl Objects {
    /// Submits an update to its context; `None` where anything about it is wrong, and nothing is done.
    fn submit_update(
        &self,
        call: &Call<'_>,
        on: &Arc<ProcessAdapter>,
        argument: &[u8],
        operations: &[u8],
    ) -> Option<()> {
        let updates = operations
            .chunks_exact(OPERATION)
            .map(|operation| self.read_update(call, on, operation))
            .collect::<Option<Vec<Update>>>()?;
        let addresses = on.client.addresses();
        let all_possible = updates.iter().all(|update| addresses.accepts(update));
        drop(addresses);
        let (timeline, queue) = self.context_queue(get(argument, offset_of!(Argument, hContext))).ok()?;
        let fence: u32 = get(argument, offset_of!(Argument, hFenceObject));
        let value: u64 = get(argument, offset_of!(Argument, FenceValue));
        let signals = match fence {
            0 => Vec::new(),
            fence => vec![(Arc::clone(self.sync_handle(fence)?.object()), value)],
        };
        if !all_possible {
            return None;
        }
        let on = Arc::clone(on);
        let apply = move || {
            let mut addresses = on.client.addresses();
            updates.into_iter().for_each(|update| addresses.update(update));
        };
        let flags: u32 = get(argument, offset_of!(Argument, Flags));
        if flags & DO_NOT_WAIT != 0 {
            apply();
            timeline.signal(&signals, false);
        } else {
            timeline.submit(&queue, Step::Work(Box::new(apply)));
            timeline.submit(&queue, Step::Signal(Signal::after(signals, false, 1)));
        }
        Some(())
    }

    fn read_update(&self, call: &Call<'_>, on: &Arc<ProcessAdapter>, operation: &[u8]) -> Option<Update> {
        let word = |offset| get::<u64>(operation, offset);
        let range = |start: u64| -> Option<Range<u64>> { Some(start..start.checked_add(word(SIZE))?) };
        let map = |protection: u64| {
            let range = range(word(FIRST))?;
            // A size that is given must be that of the range.
            if ![0, range.end - range.start].contains(&word(ALLOCATION_SIZE)) {
                return None;
            }
            let allocation: u32 = get(operation, ALLOCATION);
            let size = range.end - range.start;
            let target = self.target(on, protection, allocation, word(ALLOCATION_OFFSET), size)?;
            let origin = call.origin(ObjectKind::Allocation, allocation);
            Some(Update::Map { range, target, writable: is_writable(protection), origin })
        };
        match Kind(get(operation, offset_of!(Operation, OperationType))) {
            Kind::D3DDDI_UPDATEGPUVIRTUALADDRESS_MAP => map(1),
            Kind::D3DDDI_UPDATEGPUVIRTUALADDRESS_MAP_PROTECT => map(word(PROTECTION)),
            Kind::D3DDDI_UPDATEGPUVIRTUALADDRESS_UNMAP => Some(Update::Unmap { range: range(word(FIRST))? }),
            Kind::D3DDDI_UPDATEGPUVIRTUALADDRESS_COPY => {
                let (from, to) = (range(word(FIRST))?, word(DESTINATION));
                Some(Update::Copy { from, to, origin: call.origin_of_nothing() })
            }
            _ => None,
        }
    }
}
