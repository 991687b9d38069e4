//! Paging queues: the order in which memory moves, and the fence that counts what is done.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{D3DDDI_DESTROYPAGINGQUEUE, D3DKMT_CREATEPAGINGQUEUE};

use crate::guest::call::Call;
use crate::guest::hw_queue::QueueFence;
use crate::guest::objects::{Object, Objects};
use crate::host::{self, Fence, FenceAddress};
use crate::reply::{Answer, Effect, Undo};
use crate::report::ObjectKind;
use crate::wire::{get, put};

/// A paging queue of a device.
pub(crate) struct PagingQueue {
    pub(crate) device: u32,
    pub(crate) host: host::PagingQueue,
    pub(super) fence_handle: u32,
    pub(super) fence: Arc<Fence>,
    /// Where GPUs see that.
    _address: FenceAddress,
}

/// `LX_DXCREATEPAGINGQUEUE`. The whole structure is written back; a refusal of the host's is a reply
/// that is too short.
pub(super) fn create(call: &Call<'_>) -> Result<Answer, Errno> {
    const ADDRESS: usize = offset_of!(D3DKMT_CREATEPAGINGQUEUE, FenceValueCPUVirtualAddress);
    let mut argument: [u8; size_of::<D3DKMT_CREATEPAGINGQUEUE>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(D3DKMT_CREATEPAGINGQUEUE, hDevice));
    let priority: i32 = get(&argument, offset_of!(D3DKMT_CREATEPAGINGQUEUE, Priority));
    let physical: u32 = get(&argument, offset_of!(D3DKMT_CREATEPAGINGQUEUE, PhysicalAdapterIndex));

    let mut objects = call.process.objects();
    let (on, on_host) = objects.device_parts(device)?;
    call.ask();
    if !on.adapter.host().accepts_paging_queue(priority, physical) {
        return Err(Errno::EOVERFLOW);
    }
    let fence = Arc::new(Fence::new(objects.fence_page()?, 0));
    let address = FenceAddress::new(&on.client, &on_host, &fence);
    let mapping = Arc::clone(fence.mapping());
    let origin = call.origin(ObjectKind::Device, device);
    let counted = Object::MonitoredFence(QueueFence::new(&fence, &on));
    let fence_handle = objects.insert_on(device, counted, origin)?;
    let host = host::PagingQueue::new(Arc::clone(&fence));
    let queue = PagingQueue { device, host, fence_handle, fence, _address: address };
    let handle = objects.insert_on(device, Object::PagingQueue(queue), origin)?;
    drop(objects);

    put(&mut argument, offset_of!(D3DKMT_CREATEPAGINGQUEUE, hPagingQueue), handle);
    put(&mut argument, offset_of!(D3DKMT_CREATEPAGINGQUEUE, hSyncObject), fence_handle);
    put(&mut argument, ADDRESS, 0_u64);
    if let Err(error) = call.write_back(0, &argument) {
        remove(&mut call.process.objects(), handle);
        return Err(error);
    }
    let process = Arc::clone(call.process);
    let undo = Undo::new(move || drop(remove(&mut process.objects(), handle)));
    let effects = vec![Effect::Map { mapping, address_at: call.arg.plus(ADDRESS) }];
    Ok(Answer::new(Ok(0), effects, Some(undo)))
}

/// `LX_DXDESTROYPAGINGQUEUE`, with its fence.
pub(super) fn destroy(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<D3DDDI_DESTROYPAGINGQUEUE>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DDDI_DESTROYPAGINGQUEUE, hPagingQueue));
    let mut objects = call.process.objects();
    let queue = remove(&mut objects, handle).ok_or(Errno::EINVAL)?;
    objects.active_device(queue.device)?;
    call.ask();
    let mut answer = Answer::from(Ok(0));
    answer.effects.push(Effect::Unmap(Arc::clone(queue.fence.mapping())));
    Ok(answer)
}

/// Frees the handles of a queue and its fence.
fn remove(objects: &mut Objects, handle: u32) -> Option<PagingQueue> {
    let device = objects.paging_queue(handle).ok()?.device;
    match objects.remove_from(device, handle)? {
        Object::PagingQueue(queue) => {
            objects.remove_from(device, queue.fence_handle);
            Some(queue)
        }
        _ => None,
    }
}
