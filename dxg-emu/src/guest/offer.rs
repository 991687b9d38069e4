//! Offering allocations that can be done without, and reclaiming them.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DDDI_RECLAIM_RESULT as ReclaimResult, D3DKMT_OFFERALLOCATIONS, D3DKMT_RECLAIMALLOCATIONS2,
};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::Call;
use crate::guest::objects::Objects;
use crate::guest::process::ProcessAdapter;
use crate::guest::residency::{MAX_HANDLES, of_paging_queue};
use crate::host::{Paged, Residency};
use crate::time::Nanos;
use crate::uaccess::UserAddress;
use crate::wire::get;

/// The handles of a call, of allocations or of resources: exactly one of the lists is there.
struct Handles {
    of_resources: bool,
    list: UserAddress,
    count: usize,
}

impl Handles {
    fn new(resources: u64, allocations: u64, count: u32) -> Result<Self, Errno> {
        if count == 0 || count > MAX_HANDLES || (resources == 0) == (allocations == 0) {
            return Err(Errno::EINVAL);
        }
        let of_resources = resources != 0;
        let list = UserAddress(if of_resources { resources } else { allocations });
        Ok(Self { of_resources, list, count: count as usize })
    }

    /// The allocations behind each handle.
    fn groups(
        &self,
        objects: &Objects,
        on: &Arc<ProcessAdapter>,
        handles: &[u32],
    ) -> Result<Vec<Vec<u32>>, NtStatus> {
        let group = |handle: &u32| {
            if !self.of_resources {
                return objects.known(on, &[*handle]);
            }
            match objects.resource(*handle) {
                Ok(resource) => objects.known(on, &resource.handles()),
                Err(_) if on.adapter.host().is_agreeable() => Ok(Vec::new()),
                Err(_) => Err(NtStatus::INVALID_PARAMETER),
            }
        };
        handles.iter().map(group).collect()
    }
}

/// `LX_DXOFFERALLOCATIONS`.
pub(super) fn offer(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_OFFERALLOCATIONS>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(D3DKMT_OFFERALLOCATIONS, hDevice));
    let handles = Handles::new(
        get(&argument, offset_of!(D3DKMT_OFFERALLOCATIONS, pResources)),
        get(&argument, offset_of!(D3DKMT_OFFERALLOCATIONS, HandleList)),
        get(&argument, offset_of!(D3DKMT_OFFERALLOCATIONS, NumAllocations)),
    )?;
    let on = call.process.objects().active_device(device)?.on.clone();
    let list = call.handles(handles.list, handles.count)?;
    call.ask();
    let mut objects = call.process.objects();
    match handles.groups(&objects, &on, &list) {
        Ok(groups) => {
            objects.move_out(&on, &groups.concat(), Residency::Offered);
            Ok(0)
        }
        Err(status) => status.to_ioctl_result(),
    }
}

/// `LX_DXRECLAIMALLOCATIONS2`. The fence's value is written always; where the results are asked for
/// and written, a status such as `STATUS_PENDING` is lost.
pub(super) fn reclaim(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_RECLAIMALLOCATIONS2>()] = call.argument()?;
    let queue: u32 = get(&argument, offset_of!(D3DKMT_RECLAIMALLOCATIONS2, hPagingQueue));
    let results = UserAddress(get(&argument, offset_of!(D3DKMT_RECLAIMALLOCATIONS2, anon_1)));
    let handles = Handles::new(
        get(&argument, offset_of!(D3DKMT_RECLAIMALLOCATIONS2, pResources)),
        get(&argument, offset_of!(D3DKMT_RECLAIMALLOCATIONS2, HandleList)),
        get(&argument, offset_of!(D3DKMT_RECLAIMALLOCATIONS2, NumAllocations)),
    )?;
    let on = of_paging_queue(&call.process.objects(), queue)?;
    let list = call.handles(handles.list, handles.count)?;
    call.ask();
    let mut objects = call.process.objects();
    let reclaimed = handles.groups(&objects, &on, &list).and_then(|groups| {
        let results = groups.iter().map(|group| objects.reclaim(&on, group));
        Ok((results.collect::<Result<Vec<_>, _>>()?, groups.concat()))
    });
    let Paged { status, fence, when } = objects.page(queue, reclaimed.is_ok())?;
    let mut result = status.to_ioctl_result()?;
    for handle in reclaimed.iter().flat_map(|(_, handles)| handles) {
        objects.reclaimed_at(*handle, when);
    }
    drop(objects);
    call.write_field(offset_of!(D3DKMT_RECLAIMALLOCATIONS2, PagingFenceValue), fence)?;
    let words = match reclaimed {
        Ok((words, _)) => words,
        Err(status) => return status.to_ioctl_result(),
    };
    if !results.is_null() {
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.0.to_le_bytes()).collect();
        call.memory.write(results, &bytes)?;
        result = 0;
    }
    Ok(result)
}

impl Objects {
    /// GPUs can use a reclaimed allocation from this time on, if it has memory at all.
    fn reclaimed_at(&self, handle: u32, when: Nanos) {
        if let Ok(allocation) = self.allocation(handle)
            && allocation.host.residency == Residency::Resident
        {
            allocation.host.resident_at(when);
        }
    }

    /// Takes allocations back into use; what became of their contents.
    fn reclaim(&mut self, on: &Arc<ProcessAdapter>, handles: &[u32]) -> Result<ReclaimResult, NtStatus> {
        let mut result = ReclaimResult::D3DDDI_RECLAIM_RESULT_OK;
        for handle in handles {
            let Ok(allocation) = self.allocation_mut(*handle) else { continue };
            if allocation.host.residency != Residency::Offered {
                continue;
            }
            let status = on.adapter.host().make_resident(&on.client, &mut allocation.host);
            if !status.is_success() {
                // There is no room for it now: the memory is gone, the allocation is not.
                allocation.host.lose_contents();
                result = ReclaimResult::D3DDDI_RECLAIM_RESULT_NOT_COMMITTED;
            } else if allocation.host.take_discarded() {
                result = ReclaimResult::D3DDDI_RECLAIM_RESULT_DISCARDED;
            }
        }
        Ok(result)
    }
}
