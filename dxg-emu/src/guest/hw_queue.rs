//! Hardware queues: work that the GPU schedules itself, and the fence that follows it.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{D3DKMT_CREATEHWQUEUE, D3DKMT_DESTROYHWQUEUE};

use crate::guest::call::{Call, MAX_PRIVATE_DATA};
use crate::guest::context::destroy_queue;
use crate::guest::objects::Object;
use crate::host::{Fence, Queue};
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
    let on = call.process.objects().active_device(device)?.on.clone();
    let private_data = call.private_data(data, size as usize, MAX_PRIVATE_DATA)?;

    let mut objects = call.process.objects();
    let node = objects.context(context)?.host.node();
    on.adapter.host().accepts_hw_queue(node).to_ioctl_result()?;
    let gpu_address = on.client.new_fence_address();
    let fence = Arc::new(Fence::new(&objects.memory()?, 0, gpu_address)?);
    let mapping = Arc::clone(fence.mapping());
    let origin = call.origin(ObjectKind::Context, context);
    let fence_handle = objects.insert_on(device, Object::MonitoredFence(Arc::clone(&fence)), origin)?;
    let queue = HwQueue { device, context, fence_handle, fence, queue: Queue::new() };
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
    Ok(Answer { result: Ok(0), effects, undo: Some(Undo::new(undo)) })
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
    Ok(answer)
}
