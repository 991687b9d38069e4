//! Synchronization objects of every kind, signalled by the CPU.

use std::os::fd::AsFd;
use std::sync::Arc;
use std::time::Duration;

use d3dkmt::sys::Errno;
use d3dkmt::{
    Cause, CpuNotification, Fence, MonitoredFence, Mutex, PeriodicFence, Semaphore, SignalFlags, SyncFlags,
    SyncObject, SyncPoint, WaitFor,
};
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

use crate::common::on_device;

const SHORT: Option<Duration> = Some(Duration::from_millis(3));

fn none() -> SyncFlags {
    SyncFlags::empty()
}

#[test]
fn a_monitored_fence_shows_its_value_in_memory_and_goes_back_only_where_it_may() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 5, none()).unwrap();
        assert_eq!(fence.value(), 5);
        assert_ne!(fence.gpu_address(), 0);
        let signal = |value, flags| setup.device.signal(&[fence.at(value)], flags).unwrap();
        signal(9, SignalFlags::empty());
        signal(7, SignalFlags::empty());
        assert_eq!(fence.value(), 9);
        signal(7, SignalFlags::ALLOW_REWIND);
        assert_eq!(fence.value(), 7);
        let calls = setup.calls.calls().len();
        fence.at(7).wait(None).unwrap();
        assert_eq!(setup.calls.calls().len(), calls, "what memory shows needs no call");
    });
}

#[test]
fn fences_of_the_older_kind_reach_their_values_unseen() {
    on_device(|setup| {
        let fence = Fence::create(&setup.device, 2, none()).unwrap();
        assert_eq!((fence.current_value(), fence.at(1).is_reached()), (None, false));
        fence.at(2).wait(None).unwrap();
        assert!(fence.at(3).wait(SHORT).unwrap_err().is_timeout());
        setup.device.signal(&[fence.at(3)], SignalFlags::empty()).unwrap();
        fence.at(3).wait(None).unwrap();
    });
}

#[test]
fn a_mutex_is_taken_by_one_wait_and_a_semaphore_by_as_many_as_it_counts() {
    on_device(|setup| {
        let begin = |point: SyncPoint| setup.device.begin_wait(&[point], WaitFor::All).unwrap();
        let take = |point: SyncPoint| begin(point).wait(SHORT);
        let give = |point: SyncPoint| setup.device.signal(&[point], SignalFlags::empty()).unwrap();
        let mutex = Mutex::create(&setup.device, false, none()).unwrap();
        take(mutex.point()).unwrap();
        give(mutex.point());
        mutex.point().wait(None).unwrap();
        let later = begin(mutex.point());
        assert!(later.wait(SHORT).unwrap_err().is_timeout());
        give(mutex.point());
        later.wait(SHORT).unwrap();

        let taken = Mutex::create(&setup.device, true, none()).unwrap();
        assert!(take(taken.point()).unwrap_err().is_timeout());

        let semaphore = Semaphore::create(&setup.device, 2, 3, none()).unwrap();
        take(semaphore.point()).unwrap();
        take(semaphore.point()).unwrap();
        // The wait that timed out stays queued at the driver, and takes the next one.
        assert!(take(semaphore.point()).unwrap_err().is_timeout());
        give(semaphore.point());
        assert!(take(semaphore.point()).unwrap_err().is_timeout());
        let bad = Semaphore::create(&setup.device, 4, 3, none()).unwrap_err();
        assert_eq!(bad.errno(), Some(Errno::EOVERFLOW), "the reply has no status");
    });
}

#[test]
fn a_wait_that_cannot_be_taken_back_has_no_timeout_and_takes_nothing() {
    on_device(|setup| {
        let mutex = Mutex::create(&setup.device, false, none()).unwrap();
        let semaphore = Semaphore::create(&setup.device, 1, 1, none()).unwrap();
        let fence = MonitoredFence::create(&setup.device, 0, none()).unwrap();
        let calls = setup.calls.calls().len();
        for points in [vec![mutex.point()], vec![fence.at(1), semaphore.point()]] {
            let refused = setup.device.wait(&points, WaitFor::Any, SHORT).unwrap_err();
            assert!(matches!(refused.cause(), Cause::Refused(_)), "{refused}");
        }
        assert_eq!(setup.calls.calls().len(), calls);
        setup.device.wait(&[mutex.point(), semaphore.point()], WaitFor::All, None).unwrap();
    });
}

#[test]
fn a_notification_counts_signals_in_a_descriptor() {
    on_device(|setup| {
        let notification = CpuNotification::create(&setup.device, none()).unwrap();
        let readable = || {
            let mut polled = [PollFd::new(notification.as_fd(), PollFlags::POLLIN)];
            poll(&mut polled, PollTimeout::ZERO).unwrap() == 1
        };
        assert!(!readable() && notification.take() == 0);
        for _ in 0..3 {
            setup.device.signal(&[notification.point()], SignalFlags::empty()).unwrap();
        }
        assert!(readable());
        assert_eq!(notification.take(), 3);
        assert!(!readable());
    });
}

#[test]
fn a_periodic_fence_counts_by_itself() {
    on_device(|setup| {
        let fence = PeriodicFence::create(&setup.device, 0, 0, none()).unwrap();
        let now = fence.value();
        fence.at(now + 2).wait(Some(Duration::from_secs(30))).unwrap();
        assert!(fence.value() >= now + 2);
        assert_ne!(fence.gpu_address(), 0);
    });
}

#[test]
fn thirty_two_objects_are_signalled_at_once_and_no_more() {
    on_device(|setup| {
        let fence = || MonitoredFence::create(&setup.device, 0, none()).unwrap();
        let fences: Vec<Arc<MonitoredFence>> = (0..33).map(|_| fence()).collect();
        let points: Vec<SyncPoint> = fences.iter().zip(1..).map(|(fence, value)| fence.at(value)).collect();
        setup.device.signal(&points[..32], SignalFlags::empty()).unwrap();
        let values: Vec<u64> = fences.iter().map(|fence| fence.value()).collect();
        assert_eq!(values, (1..=32).chain([0]).collect::<Vec<u64>>());
        for wrong in [&points[..], &[]] {
            let refused = setup.device.signal(wrong, SignalFlags::empty()).unwrap_err();
            assert_eq!(refused.errno(), Some(Errno::EINVAL));
        }
    });
}

#[test]
fn devices_of_two_opens_are_one_process_and_signal_each_others_fences() {
    on_device(|setup| {
        let other = setup.second();
        let fence = MonitoredFence::create(&setup.device, 0, none()).unwrap();
        let wait = other.begin_wait(&[fence.at(1)], WaitFor::All).unwrap();
        other.signal(&[fence.at(1)], SignalFlags::empty()).unwrap();
        assert!(wait.check().unwrap());
        assert_eq!(fence.value(), 1);
    });
}

#[test]
fn a_removed_adapter_makes_and_signals_nothing() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, none()).unwrap();
        setup.remove_adapter();
        let signalled = setup.device.signal(&[fence.at(1)], SignalFlags::empty());
        assert!(signalled.unwrap_err().is_device_removed());
        assert!(MonitoredFence::create(&setup.device, 0, none()).unwrap_err().is_device_removed());
        assert!(Mutex::create(&setup.device, false, none()).unwrap_err().is_device_removed());
    });
}
