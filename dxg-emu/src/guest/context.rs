//! Contexts and their priorities.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DKMT_CREATECONTEXTVIRTUAL, D3DKMT_DESTROYCONTEXT, D3DKMT_GETCONTEXTSCHEDULINGPRIORITY,
    D3DKMT_SETCONTEXTSCHEDULINGPRIORITY,
};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::{Call, MAX_PRIVATE_DATA};
use crate::guest::device::DISABLE_GPU_TIMEOUT;
use crate::guest::objects::{Object, Objects};
use crate::host::{self, PriorityScope, Queue};
use crate::reply::{Answer, Effect};
use crate::report::ObjectKind;
use crate::uaccess::UserAddress;
use crate::wire::get;

/// A context of a device.
pub(crate) struct Context {
    /// Its device's handle.
    pub(crate) device: u32,
    pub(crate) host: Arc<host::Context>,
    /// Hardware queues on it, by handle.
    pub(super) queues: Vec<u32>,
    /// The order of its work.
    pub(super) queue: Arc<Queue>,
}

/// `LX_DXCREATECONTEXTVIRTUAL`. The driver turns every failure with the
/// private data into `EINVAL`.
pub(super) fn create(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_CREATECONTEXTVIRTUAL>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(D3DKMT_CREATECONTEXTVIRTUAL, hDevice));
    let node: u32 = get(&argument, offset_of!(D3DKMT_CREATECONTEXTVIRTUAL, NodeOrdinal));
    let data = UserAddress(get(&argument, offset_of!(D3DKMT_CREATECONTEXTVIRTUAL, pPrivateDriverData)));
    let size: u32 = get(&argument, offset_of!(D3DKMT_CREATECONTEXTVIRTUAL, PrivateDriverDataSize));
    let flags: u32 = get(&argument, offset_of!(D3DKMT_CREATECONTEXTVIRTUAL, Flags));
    let (on, on_host) = call.process.objects().device_parts(device)?;
    let private_data = call.private_data(data, size as usize, MAX_PRIVATE_DATA).map_err(|_| Errno::EINVAL)?;
    call.ask();
    let patient = flags & DISABLE_GPU_TIMEOUT != 0;
    let host = on.adapter.host().create_context(node, &private_data, patient);
    let host = Arc::new(host.map_err(|_: NtStatus| Errno::EINVAL)?);
    let queue = Queue::new(&on_host, on.adapter.host().executor(&on.client, &host));
    let context = Context { device, host, queues: Vec::new(), queue };
    let origin = call.origin(ObjectKind::Device, device);
    let handle = call.process.objects().insert_on(device, Object::Context(context), origin)?;
    let written = match call.memory.write(data, &private_data) {
        Ok(()) => call.write_field(offset_of!(D3DKMT_CREATECONTEXTVIRTUAL, hContext), handle),
        Err(_) => Err(Errno::EINVAL),
    };
    if written.is_err() {
        call.process.objects().remove_from(device, handle);
    }
    written.map(|()| 0)
}

/// `LX_DXDESTROYCONTEXT`, with the hardware queues on it. The handle is free even where the adapter
/// is gone.
pub(super) fn destroy(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<D3DKMT_DESTROYCONTEXT>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_DESTROYCONTEXT, hContext));
    let mut objects = call.process.objects();
    let device = objects.context(handle)?.device;
    let Some(Object::Context(context)) = objects.remove_from(device, handle) else {
        return Err(Errno::EINVAL);
    };
    let mut answer = Answer::from(Ok(0));
    end(&objects, device, &context.queue);
    for queue in context.queues {
        destroy_queue(&mut objects, device, queue, &mut answer.effects);
    }
    objects.active_device(device)?;
    call.ask();
    Ok(answer)
}

/// Stops the work of a queue that is destroyed.
fn end(objects: &Objects, device: u32, queue: &Queue) {
    if let Ok(device) = objects.device(device) {
        device.on.adapter.host().timeline().end_queue(queue);
    }
}

/// Destroys a hardware queue and its progress fence.
pub(super) fn destroy_queue(objects: &mut Objects, device: u32, queue: u32, effects: &mut Vec<Effect>) {
    if let Some(Object::HwQueue(queue)) = objects.remove_from(device, queue) {
        objects.remove_from(device, queue.fence_handle);
        end(objects, device, &queue.queue);
        if objects.active_device(device).is_ok() {
            effects.push(Effect::Unmap(queue.fence.mapping().clone()));
        }
    }
}

/// `LX_DXSETCONTEXTSCHEDULINGPRIORITY` and, with the process's own scope,
/// `LX_DXSETCONTEXTINPROCESSSCHEDULINGPRIORITY`, whose structures are alike.
pub(super) fn set_priority(call: &Call<'_>, scope: PriorityScope) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_SETCONTEXTSCHEDULINGPRIORITY>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_SETCONTEXTSCHEDULINGPRIORITY, hContext));
    let priority: i32 = get(&argument, offset_of!(D3DKMT_SETCONTEXTSCHEDULINGPRIORITY, Priority));
    let objects = call.process.objects();
    let agreeable = active(&objects, handle)?;
    call.ask();
    objects.context(handle)?.host.set_priority(scope, priority, agreeable).to_ioctl_result()
}

/// `LX_DXGETCONTEXTSCHEDULINGPRIORITY` and its twin.
pub(super) fn get_priority(call: &Call<'_>, scope: PriorityScope) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_GETCONTEXTSCHEDULINGPRIORITY>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_GETCONTEXTSCHEDULINGPRIORITY, hContext));
    let objects = call.process.objects();
    active(&objects, handle)?;
    call.ask();
    let priority = objects.context(handle)?.host.priority(scope);
    drop(objects);
    call.write_field(offset_of!(D3DKMT_GETCONTEXTSCHEDULINGPRIORITY, Priority), priority)?;
    Ok(0)
}

/// Whether the host of a context's working adapter says yes to everything.
fn active(objects: &Objects, context: u32) -> Result<bool, Errno> {
    let device = objects.context(context)?.device;
    Ok(objects.active_device(device)?.on.adapter.host().is_agreeable())
}
