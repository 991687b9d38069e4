//! Priorities of allocations: whose contents leave last.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::D3DKMT_SETALLOCATIONPRIORITY as Argument;
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::Call;
use crate::guest::process::ProcessAdapter;
use crate::uaccess::UserAddress;
use crate::wire::get;

/// As many handles and priorities fit into a message, as far as that is known: the driver takes 16,000
/// and refuses 17,000 when they are set, where each brings its priority along.
const MAX_SET: u32 = 16_000;
/// Without the priorities, as for the residency.
const MAX_GOT: u32 = 32_740;

/// What both calls check, and the handles: none stands for the resource.
struct Request {
    on: Arc<ProcessAdapter>,
    resource: u32,
    handles: Vec<u32>,
    /// Where the priorities are, or go.
    priorities: UserAddress,
}

impl Request {
    fn read(call: &Call<'_>, limit: u32) -> Result<Self, Errno> {
        let argument: [u8; size_of::<Argument>()] = call.argument()?;
        let device: u32 = get(&argument, offset_of!(Argument, hDevice));
        let resource: u32 = get(&argument, offset_of!(Argument, hResource));
        let count: u32 = get(&argument, offset_of!(Argument, AllocationCount));
        let list = UserAddress(get(&argument, offset_of!(Argument, phAllocationList)));
        let priorities = UserAddress(get(&argument, offset_of!(Argument, pPriorities)));
        let on = call.process.objects().active_device(device)?.on.clone();
        if count > limit || (count == 0) == (resource == 0) {
            return Err(Errno::EINVAL);
        }
        Ok(Self { on, resource, handles: call.handles(list, count as usize)?, priorities })
    }

    /// The allocations that are meant, one for each handle or all of the resource.
    fn allocations(&self, call: &Call<'_>) -> Result<Vec<u32>, NtStatus> {
        let objects = call.process.objects();
        if self.resource == 0 {
            return objects.known(&self.on, &self.handles);
        }
        match objects.resource(self.resource) {
            Ok(resource) => objects.known(&self.on, &resource.handles()),
            Err(_) if self.on.adapter.host().is_agreeable() => Ok(Vec::new()),
            Err(_) => Err(NtStatus::INVALID_PARAMETER),
        }
    }

    fn count(&self) -> usize {
        self.handles.len().max(1)
    }
}

/// `LX_DXSETALLOCATIONPRIORITY`.
pub(super) fn set(call: &Call<'_>) -> Result<i32, Errno> {
    let request = Request::read(call, MAX_SET)?;
    let priorities = call.handles(request.priorities, request.count())?;
    call.ask();
    let allocations = match request.allocations(call) {
        Ok(allocations) => allocations,
        Err(status) => return status.to_ioctl_result(),
    };
    let mut objects = call.process.objects();
    // A resource's priority is that of each of its allocations.
    for (index, handle) in allocations.iter().enumerate() {
        let priority = if request.resource == 0 { priorities[index] } else { priorities[0] };
        if let Ok(allocation) = objects.allocation_mut(*handle) {
            allocation.host.priority = priority;
        }
    }
    Ok(0)
}

/// `LX_DXGETALLOCATIONPRIORITY`, whose structure is the same.
pub(super) fn get_all(call: &Call<'_>) -> Result<i32, Errno> {
    let request = Request::read(call, MAX_GOT)?;
    call.ask();
    let allocations = match request.allocations(call) {
        Ok(allocations) => allocations,
        Err(status) => return status.to_ioctl_result(),
    };
    let objects = call.process.objects();
    let priority =
        |handle: &u32| objects.allocation(*handle).map_or(0, |allocation| allocation.host.priority);
    let mut words: Vec<u32> = allocations.iter().map(priority).collect();
    drop(objects);
    words.resize(request.count(), 0);
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    call.memory.write(request.priorities, &bytes)?;
    Ok(0)
}
