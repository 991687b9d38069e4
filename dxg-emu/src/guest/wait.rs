//! Waits: of the program, of contexts, of hardware queues.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE as OfHwQueue, D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 as Wait2,
    D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU as FromCpu,
    D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU as FromGpu,
};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::Call;
use crate::guest::objects::{Object, Objects};
use crate::guest::signal::{MAX_COUNT, fits, refusal};
use crate::host::{Conditions, Queue, Step, SyncHandle, SyncObject, Timeline, Told};
use crate::pending::{Pending, Waiter};
use crate::reply::Reply;
use crate::uaccess::UserAddress;
use crate::wire::get;

/// What a context or a hardware queue can wait for at a time.
const MAX_OBJECTS: usize = 32;
/// The values in the argument of the oldest form; the driver reads behind them for more objects.
const VALUES_OF_WAIT2: usize = 8;
/// In the flags of a program's wait: one object is enough.
const WAIT_ANY: u32 = 1 << 0;

impl Objects {
    /// What a wait waits for. Handles that stand for nothing are the host's to judge: it refuses
    /// them, or is `agreeable` and leaves them out.
    fn awaited(&self, handles: &[u32], values: &[u64], agreeable: bool) -> Result<Awaited, Errno> {
        let mut list = Vec::with_capacity(handles.len());
        for (index, handle) in handles.iter().enumerate() {
            match self.sync_handle(*handle) {
                Some(object) => list.push((object, values.get(index).copied().unwrap_or(0))),
                None if agreeable => {}
                None => return Err(refusal(NtStatus::INVALID_PARAMETER)),
            }
        }
        Ok(list)
    }
}

/// Lets a queue wait for what the host has found, or has not.
fn post_wait(
    call: &Call<'_>,
    timeline: &Arc<Timeline>,
    queue: &Arc<Queue>,
    list: Result<Awaited, Errno>,
) -> Result<i32, Errno> {
    call.post(|| {
        timeline.submit(queue, Step::Wait(Conditions::new(list?, false)));
        Ok(())
    })
}

type Awaited = Vec<(Arc<SyncHandle>, u64)>;

/// `LX_DXWAITFORSYNCHRONIZATIONOBJECT`: one value for all objects.
pub(super) fn wait2(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<Wait2>()] = call.argument()?;
    let context: u32 = get(&argument, offset_of!(Wait2, hContext));
    let count = get::<u32>(&argument, offset_of!(Wait2, ObjectCount)) as usize;
    if count == 0 || count > VALUES_OF_WAIT2 {
        return Err(Errno::EINVAL);
    }
    let word = |index| get::<u32>(&argument, offset_of!(Wait2, ObjectHandleArray) + 4 * index);
    let handles: Vec<u32> = (0..count).map(word).collect();
    let value: u64 = get(&argument, offset_of!(Wait2, anon_1));
    let objects = call.process.objects();
    let (timeline, queue) = objects.context_queue(context)?;
    let list = objects.awaited(&handles, &vec![value; count], timeline.is_agreeable());
    drop(objects);
    post_wait(call, &timeline, &queue, list)
}

/// `LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU`: with an event the call returns at once and the event
/// says when; else it blocks.
pub(super) fn from_cpu(call: &Call<'_>) -> Result<Reply, Errno> {
    let argument: [u8; size_of::<FromCpu>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(FromCpu, hDevice));
    let count = get::<u32>(&argument, offset_of!(FromCpu, ObjectCount)) as usize;
    let handles = UserAddress(get(&argument, offset_of!(FromCpu, ObjectHandleArray)));
    let values = UserAddress(get(&argument, offset_of!(FromCpu, FenceValueArray)));
    let event: u64 = get(&argument, offset_of!(FromCpu, hAsyncEvent));
    let flags: u32 = get(&argument, offset_of!(FromCpu, Flags));
    if count == 0 || count > MAX_COUNT {
        return Err(Errno::EINVAL);
    }
    let event = if event == 0 { None } else { Some(call.event(event)?) };
    call.emulator.new_event_id();
    let (on, on_host) = call.process.objects().device_parts(device)?;
    let timeline = Arc::clone(on.adapter.host().timeline());
    if !fits(count, 1) {
        return Err(Errno::EINVAL);
    }
    let handles = call.handles(handles, count)?;
    let values = call.values(values, count)?;
    call.ask();
    let list = call.process.objects().awaited(&handles, &values, false)?;
    let conditions = Conditions::new(list, flags & WAIT_ANY != 0);
    match event {
        Some(event) => {
            timeline.wait(Some(&on_host), conditions, Told::Event(event));
            Ok(Ok(0).into())
        }
        None => {
            let waiter = Waiter::new();
            timeline.wait(Some(&on_host), conditions, Told::Call(Arc::clone(&waiter)));
            match waiter.result() {
                Some(result) => Ok(result.into()),
                None => Ok(Reply::Later(Pending::new(waiter, timeline))),
            }
        }
    }
}

/// `LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMGPU`. The first object decides for all whether each has its
/// own value.
pub(super) fn from_gpu(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<FromGpu>()] = call.argument()?;
    let context: u32 = get(&argument, offset_of!(FromGpu, hContext));
    let count = get::<u32>(&argument, offset_of!(FromGpu, ObjectCount)) as usize;
    let handles = UserAddress(get(&argument, offset_of!(FromGpu, ObjectHandleArray)));
    let union: u64 = get(&argument, offset_of!(FromGpu, anon_1));
    if count == 0 || count > MAX_COUNT {
        return Err(Errno::EINVAL);
    }
    let handles = call.handles(handles, count)?;
    let objects = call.process.objects();
    let device = objects.context(context)?.device;
    let monitored = match objects.get(handles[0]) {
        Some(Object::MonitoredFence(_)) => true,
        Some(Object::SyncObject(object)) => matches!(**object.handle.object(), SyncObject::Monitored(_)),
        _ => return Err(Errno::EINVAL),
    };
    drop(objects);
    let values = if monitored { call.values(UserAddress(union), count)? } else { vec![union; count] };
    let objects = call.process.objects();
    objects.active_device(device)?;
    if count > MAX_OBJECTS {
        return Err(Errno::EINVAL);
    }
    let (timeline, queue) = objects.context_queue(context)?;
    let list = objects.awaited(&handles, &values, timeline.is_agreeable());
    drop(objects);
    post_wait(call, &timeline, &queue, list)
}

/// `LX_DXSUBMITWAITFORSYNCOBJECTSTOHWQUEUE`.
pub(super) fn of_hw_queue(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<OfHwQueue>()] = call.argument()?;
    let queue: u32 = get(&argument, offset_of!(OfHwQueue, hHwQueue));
    let count = get::<u32>(&argument, offset_of!(OfHwQueue, ObjectCount)) as usize;
    let handles = UserAddress(get(&argument, offset_of!(OfHwQueue, ObjectHandleArray)));
    let values = UserAddress(get(&argument, offset_of!(OfHwQueue, FenceValueArray)));
    if count == 0 || count > MAX_OBJECTS {
        return Err(Errno::EINVAL);
    }
    let handles = call.handles(handles, count)?;
    let values = call.values(values, count)?;
    let objects = call.process.objects();
    let (timeline, queue) = objects.hw_queue_queue(queue)?;
    let list = objects.awaited(&handles, &values, timeline.is_agreeable());
    drop(objects);
    post_wait(call, &timeline, &queue, list)
}
