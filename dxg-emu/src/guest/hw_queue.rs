//! Hardware queues: work that the GPU schedules itself, and the fence that follows it.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{D3DKMT_CREATEHWQUEUE, D3DKMT_DESTROYHWQUEUE};

use crate::guest::call::{Call, MAX_PRIVATE_DATA};
use crate::guest::context::destroy_queue;
use crate::guest::objects::Object;
use crate::guest::process::ProcessAdapter;
use crate::host::{Fence, FenceAddress, Queue, SyncHandle, SyncObject, Timeline};
use crate::reply::{Answer, Effect, Undo};
use crate::report::ObjectKind;
use crate::uaccess::UserAddress;
use crate::wire::get;

/// A hardware queue of a context.
pub(crate) struct HwQueue {
    pub(crate) device: u32,
    pub(crate) context: u32,
    pub(super) fence_handle: u32,
    /// The progress fence.
    pub(crate) fence: Arc<Fence>,
    /// Where GPUs see that.
    _address: FenceAddress,
    /// The order of its work.
    pub(super) queue: Arc<Queue>,
}

/// `LX_DXCREATEHWQUEUE`. The outputs are written one by one; that the private data could not be
/// written back is not noticed.
pub(super) fn create(call: &Call<'_>) -> Result<Answer, Errno> {
    const ADDRESS: usize = offset_of!(D3DKMT_CREATEHWQUEUE, HwQueueProgressFenceCPUVirtualAddress);
    let argument: [u8; size_of::<D3DKMT_CREATEHWQUEUE>()] = call.argument()?;
    let context: u32 = get(&argument, offset_of!(D3DKMT_CREATEHWQUEUE, hHwContext));
    let data = UserAddress(get(&argument, offset_of!(D3DKMT_CREATEHWQUEUE, pPrivateDriverData)));
    let size: u32 = get(&argument, offset_of!(D3DKMT_CREATEHWQUEUE, PrivateDriverDataSize));

    let device = call.process.objects().context(context)?.device;
    let (on, on_host) = call.process.objects().device_parts(device)?;
    let private_data = call.private_data(data, size as usize, MAX_PRIVATE_DATA)?;

    let mut objects = call.process.objects();
    let host = Arc::clone(&objects.context(context)?.host);
    call.ask();
    on.adapter.host().accepts_hw_queue(host.node()).to_ioctl_result()?;
    let fence = Arc::new(Fence::new(objects.fence_page()?, 0));
    let address = FenceAddress::new(&on.client, &on_host, &fence);
    let gpu_address = address.address();
    let mapping = Arc::clone(fence.mapping());
    let origin = call.origin(ObjectKind::Context, context);
    let progress = Object::MonitoredFence(QueueFence::new(&fence, &on));
    let fence_handle = objects.insert_on(device, progress, origin)?;
    let queue = Queue::new(&on_host, on.adapter.host().executor(&on.client, &host));
    let queue = HwQueue { device, context, fence_handle, fence, _address: address, queue };
    let handle = objects.insert_on(device, Object::HwQueue(queue), origin)?;
    objects.context_mut(context)?.queues.push(handle);
    drop(objects);

    let process = Arc::clone(call.process);
    let undo = move || {
        let mut objects = process.objects();
        if let Ok(context) = objects.context_mut(context) {
            context.queues.retain(|queue| *queue != handle);
        }
        destroy_queue(&mut objects, device, handle, &mut Vec::new());
    };
    let written = call
        .write_field(offset_of!(D3DKMT_CREATEHWQUEUE, hHwQueue), handle)
        .and_then(|()| {
            call.write_field(offset_of!(D3DKMT_CREATEHWQUEUE, hHwQueueProgressFence), fence_handle)
        })
        .and_then(|()| {
            let field = offset_of!(D3DKMT_CREATEHWQUEUE, HwQueueProgressFenceGPUVirtualAddress);
            call.write_field(field, gpu_address)
        });
    if let Err(error) = written {
        undo();
        return Err(error);
    }
    let _ = call.memory.write(data, &private_data);
    let effects = vec![Effect::Map { mapping, address_at: call.arg.plus(ADDRESS) }];
    Ok(Answer::new(Ok(0), effects, Some(Undo::new(undo))))
}

/// The fence of a queue by its handle. Who waits by that waits no longer than the queue lives.
pub(crate) struct QueueFence {
    handle: Arc<SyncHandle>,
    timeline: Arc<Timeline>,
}

impl QueueFence {
    pub(super) fn new(fence: &Arc<Fence>, on: &ProcessAdapter) -> Self {
        let object = Arc::new(SyncObject::Monitored(Arc::clone(fence)));
        let handle = Arc::new(SyncHandle::new(object));
        Self { handle, timeline: Arc::clone(on.adapter.host().timeline()) }
    }

    pub(super) const fn handle(&self) -> &Arc<SyncHandle> {
        &self.handle
    }
}

impl Drop for QueueFence {
    fn drop(&mut self) {
        self.timeline.destroy(&self.handle);
    }
}

/// `LX_DXDESTROYHWQUEUE`, with its progress fence. The handle is free even where the adapter is gone.
pub(super) fn destroy(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<D3DKMT_DESTROYHWQUEUE>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_DESTROYHWQUEUE, hHwQueue));
    let mut objects = call.process.objects();
    let HwQueue { device, context, .. } = *objects.hw_queue(handle)?;
    if let Ok(context) = objects.context_mut(context) {
        context.queues.retain(|queue| queue ^ handle >= 0x40);
    }
    let mut answer = Answer::from(Ok(0));
    destroy_queue(&mut objects, device, handle, &mut answer.effects);
    objects.active_device(device)?;
    call.ask();
    Ok(answer)
}
