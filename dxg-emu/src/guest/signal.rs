//! Signals: from the CPU at once, from a context or a hardware queue when its turn comes.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 as Signal2, D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU as FromCpu,
    D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU as FromGpu,
    D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2 as FromGpu2,
    D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE as ToHwQueue,
};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::{Call, MAX_MESSAGE};
use crate::guest::objects::Objects;
use crate::host::{Queue, Signal, Step, SyncObject, Timeline};
use crate::uaccess::UserAddress;
use crate::wire::get;

/// In the flags: signal at once, without waiting for the queue's turn ...
const AT_SUBMISSION: u32 = 1 << 0;
/// ... tell the program when the turn comes ...
const ENQUEUE_CPU_EVENT: u32 = 1 << 1;
/// ... a fence may go back.
const ALLOW_FENCE_REWIND: u32 = 1 << 2;

/// What the calls that name one object by one handle and one value take at most.
const MAX_OBJECTS: usize = 32;
/// What the arrays of a call may count before their size is looked at.
pub(super) const MAX_COUNT: usize = 128 * 1024;
/// What the headers of a message with arrays take at least, in bytes.
const HEADERS: usize = 80;

/// Whether so many objects with values, and contexts, fit into a message.
pub(super) const fn fits(objects: usize, contexts: usize) -> bool {
    12 * objects + 4 * contexts + HEADERS <= MAX_MESSAGE
}

/// Where a signal goes.
struct Targets {
    timeline: Arc<Timeline>,
    queues: Vec<Arc<Queue>>,
}

impl Objects {
    /// The order of work of a context, on an adapter that works: `EINVAL`, `ENODEV`.
    pub(super) fn context_queue(&self, context: u32) -> Result<(Arc<Timeline>, Arc<Queue>), Errno> {
        let context = self.context(context)?;
        let device = self.active_device(context.device)?;
        Ok((Arc::clone(device.on.adapter.host().timeline()), Arc::clone(&context.queue)))
    }

    /// As [`context_queue`](Self::context_queue), of a hardware queue.
    pub(super) fn hw_queue_queue(&self, queue: u32) -> Result<(Arc<Timeline>, Arc<Queue>), Errno> {
        let queue = self.hw_queue(queue)?;
        let device = self.active_device(queue.device)?;
        Ok((Arc::clone(device.on.adapter.host().timeline()), Arc::clone(&queue.queue)))
    }

    /// The objects of a signal with their values; the host refuses handles that stand for none.
    fn signalled(&self, handles: &[u32], values: &[u64]) -> Result<Vec<(Arc<SyncObject>, u64)>, Errno> {
        let objects = handles.iter().enumerate().map(|(index, handle)| {
            let object = self.sync_handle(*handle)?;
            Some((Arc::clone(object.object()), values.get(index).copied().unwrap_or(0)))
        });
        objects.collect::<Option<_>>().ok_or_else(|| refusal(NtStatus::INVALID_PARAMETER))
    }
}

/// The errno of a status that the host refuses a call with.
pub(super) fn refusal(status: NtStatus) -> Errno {
    status.to_ioctl_result().err().unwrap_or(Errno::EINVAL)
}

impl Targets {
    /// The main queue of a call, which the driver has checked, and the others, which only the host
    /// looks at.
    fn with_others(
        (timeline, queue): (Arc<Timeline>, Arc<Queue>),
        others: impl Iterator<Item = Option<Arc<Queue>>>,
        agreeable: bool,
    ) -> Result<Self, Errno> {
        let mut queues = vec![queue];
        for other in others {
            match other {
                Some(other) => queues.push(other),
                None if agreeable => {}
                None => return Err(refusal(NtStatus::INVALID_PARAMETER)),
            }
        }
        Ok(Self { timeline, queues })
    }

    /// Signals when the turn of all queues has come.
    fn signal(self, list: Vec<(Arc<SyncObject>, u64)>, flags: u32) {
        let rewind = flags & ALLOW_FENCE_REWIND != 0;
        if flags & AT_SUBMISSION != 0 {
            self.timeline.signal(&list, rewind);
            return;
        }
        let signal = Signal::after(list, rewind, self.queues.len());
        for queue in &self.queues {
            self.timeline.submit(queue, Step::Signal(Arc::clone(&signal)));
        }
    }
}

/// `LX_DXSIGNALSYNCHRONIZATIONOBJECT`: one value for all objects.
pub(super) fn signal2(call: &Call<'_>) -> Result<i32, Errno> {
    const CONTEXTS: usize = 64;
    const VALUE: usize = offset_of!(Signal2, anon_1);
    let argument: [u8; size_of::<Signal2>()] = call.argument()?;
    let context: u32 = get(&argument, offset_of!(Signal2, hContext));
    let count = get::<u32>(&argument, offset_of!(Signal2, ObjectCount)) as usize;
    let flags: u32 = get(&argument, offset_of!(Signal2, Flags));
    let others = get::<u32>(&argument, offset_of!(Signal2, BroadcastContextCount)) as usize;
    let value: u64 = get(&argument, VALUE);
    if others >= CONTEXTS || count > MAX_OBJECTS {
        return Err(Errno::EINVAL);
    }
    let event = if flags & ENQUEUE_CPU_EVENT != 0 { Some(call.event(value)?) } else { None };
    let word = |from: usize| move |index: usize| get::<u32>(&argument, from + 4 * index);
    let handles: Vec<u32> = (0..count).map(word(offset_of!(Signal2, ObjectHandleArray))).collect();
    let others: Vec<u32> = (0..others).map(word(offset_of!(Signal2, BroadcastContext))).collect();

    let objects = call.process.objects();
    let main = objects.context_queue(context)?;
    let agreeable = main.0.is_agreeable();
    let contexts = others.iter().map(|context| objects.context(*context).ok().map(|c| c.queue.clone()));
    let targets = Targets::with_others(main, contexts, agreeable);
    let list = objects.signalled(&handles, &vec![value; count]);
    drop(objects);
    if event.is_some() {
        call.emulator.new_event_id();
    }
    call.post(|| {
        let (targets, list) = (targets?, list?);
        if let Some(event) = event {
            targets.timeline.submit(&targets.queues[0], Step::Event(event));
        }
        if !list.is_empty() {
            targets.signal(list, flags);
        }
        Ok(())
    })
}

/// `LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMCPU`. Without values none are sent.
pub(super) fn from_cpu(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<FromCpu>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(FromCpu, hDevice));
    let count = get::<u32>(&argument, offset_of!(FromCpu, ObjectCount)) as usize;
    let flags: u32 = get(&argument, offset_of!(FromCpu, Flags));
    let handles = UserAddress(get(&argument, offset_of!(FromCpu, ObjectHandleArray)));
    let values = UserAddress(get(&argument, offset_of!(FromCpu, FenceValueArray)));
    if count == 0 || count > MAX_OBJECTS {
        return Err(Errno::EINVAL);
    }
    let timeline = Arc::clone(call.process.objects().active_device(device)?.on.adapter.host().timeline());
    let handles = call.handles(handles, count)?;
    let values = optional_values(call, values, count)?;
    let list = call.process.objects().signalled(&handles, &values);
    call.post(|| {
        timeline.signal(&list?, flags & ALLOW_FENCE_REWIND != 0);
        Ok(())
    })
}

fn optional_values(call: &Call<'_>, at: UserAddress, count: usize) -> Result<Vec<u64>, Errno> {
    if at.is_null() { Ok(Vec::new()) } else { call.values(at, count) }
}

/// `LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU`.
pub(super) fn from_gpu(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<FromGpu>()] = call.argument()?;
    let context: u32 = get(&argument, offset_of!(FromGpu, hContext));
    let count = get::<u32>(&argument, offset_of!(FromGpu, ObjectCount)) as usize;
    let handles = UserAddress(get(&argument, offset_of!(FromGpu, ObjectHandleArray)));
    let values = UserAddress(get(&argument, offset_of!(FromGpu, anon_1)));
    if count == 0 || count > MAX_COUNT {
        return Err(Errno::EINVAL);
    }
    let (timeline, queue) = call.process.objects().context_queue(context)?;
    if !fits(count, 1) {
        return Err(Errno::EINVAL);
    }
    let handles = call.handles(handles, count)?;
    let values = optional_values(call, values, count)?;
    let list = call.process.objects().signalled(&handles, &values);
    call.post(|| {
        Targets { timeline, queues: vec![queue] }.signal(list?, 0);
        Ok(())
    })
}

/// `LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU2`: several contexts, or an event instead of objects.
pub(super) fn from_gpu2(call: &Call<'_>) -> Result<i32, Errno> {
    const UNION: usize = offset_of!(FromGpu2, anon_1);
    let argument: [u8; size_of::<FromGpu2>()] = call.argument()?;
    let count = get::<u32>(&argument, offset_of!(FromGpu2, ObjectCount)) as usize;
    let handles = UserAddress(get(&argument, offset_of!(FromGpu2, ObjectHandleArray)));
    let flags: u32 = get(&argument, offset_of!(FromGpu2, Flags));
    let contexts = get::<u32>(&argument, offset_of!(FromGpu2, BroadcastContextCount)) as usize;
    let context_array = UserAddress(get(&argument, offset_of!(FromGpu2, BroadcastContextArray)));
    let union: u64 = get(&argument, UNION);
    let enqueue = flags & ENQUEUE_CPU_EVENT != 0;
    if enqueue {
        if count != 0 || union == 0 {
            return Err(Errno::EINVAL);
        }
    } else if count == 0 || count > MAX_COUNT || contexts == 0 || contexts > MAX_COUNT {
        return Err(Errno::EINVAL);
    }
    let first = call.handles(context_array, 1)?[0];
    let event = if enqueue { Some(call.event(union)?) } else { None };
    let main = call.process.objects().context_queue(first)?;
    let agreeable = main.0.is_agreeable();
    if contexts > MAX_COUNT || !fits(count, contexts) {
        return Err(Errno::EINVAL);
    }
    let handles = call.handles(handles, count)?;
    let others = call.handles(context_array.plus(4), contexts.saturating_sub(1))?;
    let values = if enqueue { Vec::new() } else { optional_values(call, UserAddress(union), count)? };
    let objects = call.process.objects();
    let queues = others.iter().map(|context| objects.context(*context).ok().map(|c| c.queue.clone()));
    let targets = Targets::with_others(main, queues, agreeable);
    let list = objects.signalled(&handles, &values);
    drop(objects);
    if event.is_some() {
        call.emulator.new_event_id();
    }
    call.post(|| {
        let (targets, list) = (targets?, list?);
        match event {
            Some(event) => targets.timeline.submit(&targets.queues[0], Step::Event(event)),
            None => targets.signal(list, flags),
        }
        Ok(())
    })
}

/// `LX_DXSUBMITSIGNALSYNCOBJECTSTOHWQUEUE`.
pub(super) fn to_hw_queue(call: &Call<'_>) -> Result<i32, Errno> {
    const QUEUES: usize = 64;
    let argument: [u8; size_of::<ToHwQueue>()] = call.argument()?;
    let flags: u32 = get(&argument, offset_of!(ToHwQueue, Flags));
    let queues = get::<u32>(&argument, offset_of!(ToHwQueue, BroadcastHwQueueCount)) as usize;
    let queue_array = UserAddress(get(&argument, offset_of!(ToHwQueue, BroadcastHwQueueArray)));
    let count = get::<u32>(&argument, offset_of!(ToHwQueue, ObjectCount)) as usize;
    let handles = UserAddress(get(&argument, offset_of!(ToHwQueue, ObjectHandleArray)));
    let values = UserAddress(get(&argument, offset_of!(ToHwQueue, FenceValueArray)));
    if queues == 0 || queues > QUEUES || count == 0 || count > MAX_OBJECTS {
        return Err(Errno::EINVAL);
    }
    let first = call.handles(queue_array, 1)?[0];
    let main = call.process.objects().hw_queue_queue(first)?;
    let agreeable = main.0.is_agreeable();
    let handles = call.handles(handles, count)?;
    let others = call.handles(queue_array.plus(4), queues - 1)?;
    let values = optional_values(call, values, count)?;
    let objects = call.process.objects();
    let queues = others.iter().map(|queue| objects.hw_queue(*queue).ok().map(|q| q.queue.clone()));
    let targets = Targets::with_others(main, queues, agreeable);
    let list = objects.signalled(&handles, &values);
    drop(objects);
    call.post(|| {
        targets?.signal(list?, flags);
        Ok(())
    })
}
