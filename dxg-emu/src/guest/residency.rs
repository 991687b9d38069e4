//! Residency: which allocations the GPU can use now.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DDDI_MAKERESIDENT, D3DDDI_UPDATEALLOCPROPERTY, D3DKMT_EVICT, D3DKMT_INVALIDATECACHE,
    D3DKMT_QUERYALLOCATIONRESIDENCY,
};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::Call;
use crate::guest::objects::Objects;
use crate::guest::process::ProcessAdapter;
use crate::host::{Paged, Residency};
use crate::uaccess::UserAddress;
use crate::wire::get;

/// The most handles of one call.
pub(super) const MAX_HANDLES: u32 = 10_240;
/// The most handles that a residency query's message has room for, as far as it is known.
const MAX_QUERIED: u32 = 32_740;

/// `LX_DXMAKERESIDENT`. The handles are the host's to check; the priorities are ignored.
pub(super) fn make_resident(call: &Call<'_>) -> Result<i32, Errno> {
    const FENCE: usize = offset_of!(D3DDDI_MAKERESIDENT, PagingFenceValue);
    let argument: [u8; size_of::<D3DDDI_MAKERESIDENT>()] = call.argument()?;
    let queue: u32 = get(&argument, offset_of!(D3DDDI_MAKERESIDENT, hPagingQueue));
    let count: u32 = get(&argument, offset_of!(D3DDDI_MAKERESIDENT, NumAllocations));
    let list = UserAddress(get(&argument, offset_of!(D3DDDI_MAKERESIDENT, AllocationList)));
    if count == 0 || count > MAX_HANDLES {
        return Err(Errno::EINVAL);
    }
    let on = of_paging_queue(&call.process.objects(), queue)?;
    let handles = call.handles(list, count as usize)?;
    call.ask();
    let mut objects = call.process.objects();
    let moved = match objects.make_resident(&on, &handles) {
        Ok(moved) => moved,
        Err(status) => return status.to_ioctl_result(),
    };
    let Paged { status, fence, when } = objects.page(queue, !moved.is_empty())?;
    for handle in moved {
        objects.allocation(handle)?.host.resident_at(when);
    }
    drop(objects);
    let trim = on.adapter.host().bytes_to_trim(&on.client);
    call.write_field(FENCE, fence)?;
    call.write_field(offset_of!(D3DDDI_MAKERESIDENT, NumBytesToTrim), trim)?;
    status.to_ioctl_result()
}

/// `LX_DXEVICT`. A refusal of the host's is a reply that is too short.
pub(super) fn evict(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_EVICT>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(D3DKMT_EVICT, hDevice));
    let count: u32 = get(&argument, offset_of!(D3DKMT_EVICT, NumAllocations));
    let list = UserAddress(get(&argument, offset_of!(D3DKMT_EVICT, AllocationList)));
    if count == 0 || count > MAX_HANDLES {
        return Err(Errno::EINVAL);
    }
    let on = call.process.objects().active_device(device)?.on.clone();
    let handles = call.handles(list, count as usize)?;
    call.ask();
    let mut objects = call.process.objects();
    let known = objects.known(&on, &handles).map_err(|_| Errno::EOVERFLOW)?;
    objects.move_out(&on, &known, Residency::Evicted);
    drop(objects);
    let trim = on.adapter.host().bytes_to_trim(&on.client);
    call.write_field(offset_of!(D3DKMT_EVICT, NumBytesToTrim), trim)?;
    Ok(0)
}

/// `LX_DXQUERYALLOCATIONRESIDENCY`: a word for each allocation, or one for a resource.
pub(super) fn query(call: &Call<'_>) -> Result<i32, Errno> {
    type Argument = D3DKMT_QUERYALLOCATIONRESIDENCY;
    let argument: [u8; size_of::<Argument>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(Argument, hDevice));
    let resource: u32 = get(&argument, offset_of!(Argument, hResource));
    let count: u32 = get(&argument, offset_of!(Argument, AllocationCount));
    let list = UserAddress(get(&argument, offset_of!(Argument, phAllocationList)));
    let results = UserAddress(get(&argument, offset_of!(Argument, pResidencyStatus)));
    if (count == 0) == (resource == 0) || count > MAX_QUERIED {
        return Err(Errno::EINVAL);
    }
    let on = call.process.objects().active_device(device)?.on.clone();
    let handles = call.handles(list, count as usize)?;
    call.ask();
    let objects = call.process.objects();
    let words = match objects.residency(&on, &handles, resource) {
        Ok(words) => words,
        Err(status) => return status.to_ioctl_result(),
    };
    drop(objects);
    call.memory.write(results, &words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>())?;
    Ok(0)
}

/// `LX_DXUPDATEALLOCPROPERTY`. The fence's value is written where the result is `STATUS_PENDING`.
pub(super) fn update_property(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DDDI_UPDATEALLOCPROPERTY>()] = call.argument()?;
    let queue: u32 = get(&argument, offset_of!(D3DDDI_UPDATEALLOCPROPERTY, hPagingQueue));
    let allocation: u32 = get(&argument, offset_of!(D3DDDI_UPDATEALLOCPROPERTY, hAllocation));
    let mut objects = call.process.objects();
    let on = of_paging_queue(&objects, queue)?;
    call.ask();
    if let Err(status) = objects.known(&on, &[allocation]) {
        return status.to_ioctl_result();
    }
    // Segments are not told apart, so there is nothing to move; the request takes its turn.
    let Paged { status, fence, .. } = objects.page(queue, true)?;
    drop(objects);
    if status == NtStatus::PENDING {
        call.write_field(offset_of!(D3DDDI_UPDATEALLOCPROPERTY, PagingFenceValue), fence)?;
    }
    status.to_ioctl_result()
}

/// `LX_DXINVALIDATECACHE`. The emulated caches are coherent; the host only looks at the allocation.
pub(super) fn invalidate_cache(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_INVALIDATECACHE>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(D3DKMT_INVALIDATECACHE, hDevice));
    let allocation: u32 = get(&argument, offset_of!(D3DKMT_INVALIDATECACHE, hAllocation));
    let offset: u64 = get(&argument, offset_of!(D3DKMT_INVALIDATECACHE, Offset));
    let length: u64 = get(&argument, offset_of!(D3DKMT_INVALIDATECACHE, Length));
    let objects = call.process.objects();
    let on = &objects.active_device(device)?.on;
    call.ask();
    let inside = |size| offset.checked_add(length).is_some_and(|end| end <= size);
    let valid = match objects.known(on, &[allocation]) {
        Ok(known) => known.iter().all(|known| {
            objects.allocation(*known).is_ok_and(|allocation| inside(allocation.host.memory.size()))
        }),
        Err(_) => false,
    };
    let status = if valid { NtStatus::SUCCESS } else { NtStatus::INVALID_PARAMETER };
    on.adapter.host().judge(status).to_ioctl_result()
}

/// The adapter of a paging queue, if it works.
pub(super) fn of_paging_queue(objects: &Objects, queue: u32) -> Result<Arc<ProcessAdapter>, Errno> {
    let device = objects.paging_queue(queue)?.device;
    Ok(Arc::clone(&objects.active_device(device)?.on))
}

/// What the host does with allocations that a call names.
impl Objects {
    /// The allocations of the process on this adapter among the handles. The host refuses others, or
    /// overlooks them if it is agreeable.
    pub(super) fn known(&self, on: &Arc<ProcessAdapter>, handles: &[u32]) -> Result<Vec<u32>, NtStatus> {
        let is_known = |handle: u32| {
            let device = self.allocation(handle).and_then(|allocation| self.device(allocation.device));
            device.is_ok_and(|device| Arc::ptr_eq(&device.on, on))
        };
        let known: Vec<u32> = handles.iter().copied().filter(|handle| is_known(*handle)).collect();
        if known.len() == handles.len() || on.adapter.host().is_agreeable() {
            Ok(known)
        } else {
            Err(NtStatus::INVALID_PARAMETER)
        }
    }

    /// Makes allocations resident, all or none; those that were not.
    fn make_resident(&mut self, on: &Arc<ProcessAdapter>, handles: &[u32]) -> Result<Vec<u32>, NtStatus> {
        let mut moved = Vec::new();
        for handle in self.known(on, handles)? {
            let Ok(allocation) = self.allocation_mut(handle) else { continue };
            if allocation.host.residency == Residency::Resident {
                continue;
            }
            let status = on.adapter.host().make_resident(&on.client, &mut allocation.host);
            if !status.is_success() {
                self.move_out(on, &moved, Residency::Evicted);
                return Err(status);
            }
            moved.push(handle);
        }
        if on.adapter.host().bytes_to_trim(&on.client) != 0 {
            self.discard_offered(on);
        }
        Ok(moved)
    }

    /// Memory is short: what the process offered loses its contents.
    fn discard_offered(&mut self, on: &Arc<ProcessAdapter>) {
        for handle in self.take_offered() {
            let Ok(allocation) = self.allocation(handle) else { continue };
            if allocation.host.residency != Residency::Offered {
                continue;
            }
            if !self.device(allocation.device).is_ok_and(|device| Arc::ptr_eq(&device.on, on)) {
                self.add_offered(handle);
            } else if let Ok(allocation) = self.allocation_mut(handle) {
                allocation.host.lose_contents();
            }
        }
    }

    /// Takes allocations away from the GPU.
    pub(super) fn move_out(&mut self, on: &Arc<ProcessAdapter>, handles: &[u32], to: Residency) {
        for handle in handles {
            if let Ok(allocation) = self.allocation_mut(*handle) {
                on.adapter.host().evict(&on.client, &mut allocation.host, to);
                if to == Residency::Offered {
                    self.add_offered(*handle);
                }
            }
        }
    }

    /// Lets a paging queue do its next operation; `work` where anything has to be done for it.
    pub(super) fn page(&mut self, queue: u32, work: bool) -> Result<Paged, Errno> {
        let on = of_paging_queue(self, queue)?;
        Ok(on.adapter.host().page(&mut self.paging_queue_mut(queue)?.host, work))
    }

    fn residency(
        &self,
        on: &Arc<ProcessAdapter>,
        handles: &[u32],
        resource: u32,
    ) -> Result<Vec<u32>, NtStatus> {
        let host = on.adapter.host();
        if resource == 0 {
            self.known(on, handles)?;
            let word = |handle: &u32| {
                self.allocation(*handle).map_or(0, |allocation| host.residency_status(&allocation.host))
            };
            return Ok(handles.iter().map(word).collect());
        }
        match self.resource(resource) {
            // The worst of its allocations speaks for it.
            Ok(resource) => {
                let words = self.known(on, &resource.handles())?;
                let words = words.iter().filter_map(|handle| self.allocation(*handle).ok());
                Ok(vec![words.map(|allocation| host.residency_status(&allocation.host)).max().unwrap_or(0)])
            }
            Err(_) => host
                .judge(NtStatus::INVALID_PARAMETER)
                .is_success()
                .then(|| vec![0])
                .ok_or(NtStatus::INVALID_PARAMETER),
        }
    }
}
