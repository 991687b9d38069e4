//! Hardware queues and their progress fences.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt::sys::Errno;
use d3dkmt::sys::raw::D3DKMT_SUBMITCOMMANDTOHWQUEUE;
use d3dkmt::{
    Allocation, AllocationFlags, Cause, Context, ContextFlags, ContextOptions, HwQueue, HwQueueFlags,
    MonitoredFence, SignalFlags, Submission, SubmitFlags, SyncFlags,
};

use crate::common::{Setup, on_device, with_hw_queues};

fn queue(setup: &Setup) -> Arc<HwQueue> {
    let options = ContextOptions { flags: ContextFlags::HW_QUEUES, ..ContextOptions::default() };
    let context = Context::create(&setup.device, options).unwrap();
    HwQueue::create(&context, HwQueueFlags::empty(), [1, 2]).unwrap()
}

#[test]
fn the_progress_fence_follows_the_work_and_is_read_without_a_call() {
    with_hw_queues(|setup| {
        let queue = queue(setup);
        assert_eq!((queue.progress(), queue.private_data()), (0, &[1, 2][..]));
        assert_ne!(queue.progress_gpu_address(), 0);
        queue.submit(&Submission { private_data: &[7; 100], ..Submission::default() }, 1).unwrap();
        queue.at(1).wait(None).unwrap();
        assert_eq!(queue.progress(), 1);
        let calls = setup.calls.calls().len();
        assert!(queue.at(1).is_reached() && !queue.at(2).is_reached());
        assert_eq!(setup.calls.calls().len(), calls);
    });
}

#[test]
fn work_says_its_number_data_and_primaries() {
    with_hw_queues(|setup| {
        let queue = queue(setup);
        let heap = || Allocation::heap(&setup.device, 4096, AllocationFlags::empty()).unwrap();
        let (one, other) = (heap(), heap());
        let work = Submission {
            commands: 0x1234_5000,
            length: 0x6780,
            private_data: &[1, 2, 3],
            written_primaries: &[one.handle(), other.handle()],
            ..Submission::default()
        };
        queue.submit(&work, 77).unwrap();
        let said = setup.calls.submitted();
        assert_eq!(said.u32(offset_of!(D3DKMT_SUBMITCOMMANDTOHWQUEUE, hHwQueue)), queue.handle().raw());
        assert_eq!(said.u64(offset_of!(D3DKMT_SUBMITCOMMANDTOHWQUEUE, HwQueueProgressFenceId)), 77);
        assert_eq!(said.u64(offset_of!(D3DKMT_SUBMITCOMMANDTOHWQUEUE, CommandBuffer)), 0x1234_5000);
        assert_eq!(said.u32(offset_of!(D3DKMT_SUBMITCOMMANDTOHWQUEUE, CommandLength)), 0x6780);
        let primaries = [one.handle(), other.handle()].map(|handle| handle.raw().to_le_bytes()).concat();
        assert_eq!(said.buffers, [vec![1, 2, 3], primaries]);
    });
}

#[test]
fn queues_meet_at_each_others_progress_and_signal_together() {
    with_hw_queues(|setup| {
        let (left, right) = (queue(setup), queue(setup));
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        right.wait(&[left.at(5)]).unwrap();
        left.signal_with(&[&right], &[fence.at(9)], SignalFlags::empty()).unwrap();
        left.submit(&Submission::default(), 4).unwrap();
        assert_eq!(fence.value(), 0, "the right queue has not come to it");
        left.submit(&Submission::default(), 5).unwrap();
        fence.at(9).wait(None).unwrap();
        right.signal(&[fence.at(3)], SignalFlags::ALLOW_REWIND).unwrap();
        assert_eq!(fence.value(), 3);
    });
}

#[test]
fn what_belongs_to_contexts_and_engines_that_schedule_nothing_are_refused() {
    with_hw_queues(|setup| {
        let queue = queue(setup);
        let flags = Submission { flags: SubmitFlags::NULL_RENDERING, ..Submission::default() };
        let others = [&**queue.context()];
        let broadcast = Submission { broadcast: &others, ..Submission::default() };
        for wrong in [flags, broadcast] {
            let refused = queue.submit(&wrong, 1).unwrap_err();
            assert!(matches!(refused.cause(), Cause::Refused(_)), "{refused}");
        }
        let large = Submission { private_data: &[0; 130_977], ..Submission::default() };
        assert_eq!(queue.submit(&large, 1).unwrap_err().errno(), Some(Errno::EINVAL));
        assert_eq!(queue.signal(&[], SignalFlags::empty()).unwrap_err().errno(), Some(Errno::EINVAL));
        assert_eq!(queue.wait(&[]).unwrap_err().errno(), Some(Errno::EINVAL));
    });
    on_device(|setup| {
        let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
        let refused = HwQueue::create(&context, HwQueueFlags::empty(), []).unwrap_err();
        assert!(refused.is_not_supported(), "{refused}");
    });
}

#[test]
fn a_queue_whose_adapter_is_removed_says_so_and_closes() {
    with_hw_queues(|setup| {
        let queue = queue(setup);
        let wait = setup.device.begin_wait(&[queue.at(1)], d3dkmt::WaitFor::All).unwrap();
        setup.remove_adapter();
        assert!(queue.submit(&Submission::default(), 1).unwrap_err().is_device_removed());
        assert!(queue.wait(&[queue.at(1)]).unwrap_err().is_device_removed());
        assert!(wait.wait(None).unwrap_err().is_device_removed());
        drop(wait);
        assert!(queue.close().unwrap_err().is_device_removed());
    });
}
