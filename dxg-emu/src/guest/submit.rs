//! Command submission, to contexts and to hardware queues.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::{D3DKMT_SUBMITCOMMAND as Submit, D3DKMT_SUBMITCOMMANDTOHWQUEUE as ToHwQueue};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::{Call, MAX_MESSAGE};
use crate::host::{Queue, Signal, Step, Submission, SyncObject, Timeline};
use crate::uaccess::UserAddress;
use crate::wire::get;

/// What the arrays of a submission may take together, in bytes.
const MAX_SUBMIT: usize = 130_648;
const MAX_SUBMIT_TO_HW_QUEUE: usize = 130_976;
const MAX_CONTEXTS: u32 = 64;
const MAX_HISTORY: usize = 1024;
const MAX_PRIMARIES: usize = 128 * 1024;

/// `LX_DXSUBMITCOMMAND`. Only the first context is checked, and the command buffer is not read.
pub(super) fn submit(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<Submit>()] = call.argument()?;
    let contexts: u32 = get(&argument, offset_of!(Submit, BroadcastContextCount));
    let context: u32 = get(&argument, offset_of!(Submit, BroadcastContext));
    let data = UserAddress(get(&argument, offset_of!(Submit, pPrivateDriverData)));
    let size = get::<u32>(&argument, offset_of!(Submit, PrivateDriverDataSize)) as usize;
    let primaries = get::<u32>(&argument, offset_of!(Submit, NumPrimaries)) as usize;
    let history = get::<u32>(&argument, offset_of!(Submit, NumHistoryBuffers)) as usize;
    let history_array = UserAddress(get(&argument, offset_of!(Submit, HistoryBufferArray)));
    if contexts == 0
        || contexts > MAX_CONTEXTS
        || size > MAX_MESSAGE
        || history > MAX_HISTORY
        || primaries > MAX_PRIMARIES
    {
        return Err(Errno::EINVAL);
    }
    let (timeline, queue) = call.process.objects().context_queue(context)?;
    if size + 4 * history > MAX_SUBMIT {
        return Err(Errno::EINVAL);
    }
    call.handles(history_array, history)?;
    let submission = Submission {
        commands: get(&argument, offset_of!(Submit, Commands)),
        length: get(&argument, offset_of!(Submit, CommandLength)),
        private_data: call.private_data(data, size, MAX_MESSAGE)?,
        not_before: 0,
    };
    call.post(|| {
        accepted(&timeline, &queue)?;
        timeline.submit(&queue, Step::Run(submission));
        Ok(())
    })
}

/// A host takes no work for a device that is lost, as Windows does not: `DEVICE_REMOVED`.
fn accepted(timeline: &Timeline, queue: &Queue) -> Result<(), Errno> {
    if !queue.device().is_active() && !timeline.is_agreeable() {
        NtStatus::DEVICE_REMOVED.to_ioctl_result()?;
    }
    Ok(())
}

/// `LX_DXSUBMITCOMMANDTOHWQUEUE`: the queue's progress fence reaches the submission's number when it
/// is complete.
pub(super) fn to_hw_queue(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<ToHwQueue>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(ToHwQueue, hHwQueue));
    let number: u64 = get(&argument, offset_of!(ToHwQueue, HwQueueProgressFenceId));
    let data = UserAddress(get(&argument, offset_of!(ToHwQueue, pPrivateDriverData)));
    let size = get::<u32>(&argument, offset_of!(ToHwQueue, PrivateDriverDataSize)) as usize;
    let primaries = get::<u32>(&argument, offset_of!(ToHwQueue, NumPrimaries)) as usize;
    let primary_array = UserAddress(get(&argument, offset_of!(ToHwQueue, WrittenPrimaries)));
    if size > MAX_MESSAGE || primaries > MAX_PRIMARIES {
        return Err(Errno::EINVAL);
    }
    let objects = call.process.objects();
    let (timeline, queue) = objects.hw_queue_queue(handle)?;
    let fence = Arc::clone(&objects.hw_queue(handle)?.fence);
    drop(objects);
    if size + 4 * primaries > MAX_SUBMIT_TO_HW_QUEUE {
        return Err(Errno::EINVAL);
    }
    call.handles(primary_array, primaries)?;
    let submission = Submission {
        commands: get(&argument, offset_of!(ToHwQueue, CommandBuffer)),
        length: get(&argument, offset_of!(ToHwQueue, CommandLength)),
        private_data: call.private_data(data, size, MAX_MESSAGE)?,
        not_before: 0,
    };
    call.post(|| {
        accepted(&timeline, &queue)?;
        timeline.submit(&queue, Step::Run(submission));
        let progress = Arc::new(SyncObject::Monitored(fence));
        timeline.submit(&queue, Step::Signal(Signal::after(vec![(progress, number)], false, 1)));
        Ok(())
    })
}
