//! Waits of the program's: with a timeout, as a descriptor, and ended by what the driver is silent about.

use std::os::fd::AsFd;
use std::thread;
use std::time::{Duration, Instant};

use d3dkmt::sys::{Errno, Ioctl};
use d3dkmt::{
    Device, DeviceErrorReason, DeviceFlags, ExecutionState, MonitoredFence, Mutex, SignalFlags, SyncFlags,
    WaitFor,
};
use nix::sys::epoll::{Epoll, EpollCreateFlags, EpollEvent, EpollFlags, EpollTimeout};

use crate::common::on_device;

const LONG: Option<Duration> = Some(Duration::from_secs(60));

#[test]
fn a_wait_for_any_ends_with_the_first_and_one_for_all_with_the_last() {
    on_device(|setup| {
        let fence = || MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let (one, other) = (fence(), fence());
        let points = [one.at(1), other.at(1)];
        let any = setup.device.begin_wait(&points, WaitFor::Any).unwrap();
        let all = setup.device.begin_wait(&points, WaitFor::All).unwrap();
        assert!(!any.check().unwrap() && !all.check().unwrap());
        setup.device.signal(&[other.at(1)], SignalFlags::empty()).unwrap();
        assert!(any.check().unwrap() && !all.check().unwrap());
        any.wait(None).unwrap();
        let short = Some(Duration::from_millis(2));
        assert!(all.wait(short).unwrap_err().is_timeout());
        setup.device.signal(&[one.at(1)], SignalFlags::empty()).unwrap();
        all.wait(None).unwrap();
        setup.device.wait(&points, WaitFor::All, None).unwrap();
    });
}

#[test]
fn a_wait_is_a_descriptor_that_epoll_sees_and_stays_readable() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let mutex = Mutex::create(&setup.device, true, SyncFlags::empty()).unwrap();
        let waits = [
            setup.device.begin_wait(&[fence.at(1)], WaitFor::All).unwrap(),
            setup.device.begin_wait(&[mutex.point()], WaitFor::All).unwrap(),
        ];
        let epoll = Epoll::new(EpollCreateFlags::EPOLL_CLOEXEC).unwrap();
        for (wait, token) in waits.iter().zip(0..) {
            epoll.add(wait.as_fd(), EpollEvent::new(EpollFlags::EPOLLIN, token)).unwrap();
        }
        let ready = |timeout: EpollTimeout| {
            let mut events = [EpollEvent::empty(); 2];
            let count = epoll.wait(&mut events, timeout).unwrap();
            events[..count].iter().map(EpollEvent::data).collect::<Vec<u64>>()
        };
        assert!(ready(EpollTimeout::ZERO).is_empty());
        setup.device.signal(&[mutex.point()], SignalFlags::empty()).unwrap();
        assert_eq!(ready(EpollTimeout::NONE), [1]);
        assert_eq!(ready(EpollTimeout::ZERO), [1], "what is over stays so");
        thread::scope(|scope| {
            scope.spawn(|| setup.device.signal(&[fence.at(1)], SignalFlags::empty()).unwrap());
            while ready(EpollTimeout::NONE).len() < 2 {
                thread::yield_now();
            }
        });
        assert!(waits.iter().all(|wait| wait.check().unwrap()));
    });
}

#[test]
fn a_wait_ends_when_its_adapter_goes_which_the_driver_would_not_say() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        thread::scope(|scope| {
            let waiting = scope.spawn(|| fence.at(1).wait(LONG));
            thread::sleep(Duration::from_millis(20));
            setup.remove_adapter();
            let error = waiting.join().unwrap().unwrap_err();
            assert_eq!(error.operation(), Ioctl::WaitForSynchronizationObjectFromCpu);
            assert_eq!(error.errno(), Some(Errno::ENODEV));
        });
        assert!(setup.device.begin_wait(&[fence.at(1)], WaitFor::All).unwrap_err().is_device_removed());
    });
}

#[test]
fn a_wait_ends_when_its_device_fails_but_what_was_reached_before_counts() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let reached = setup.device.begin_wait(&[fence.at(1)], WaitFor::All).unwrap();
        setup.device.signal(&[fence.at(1)], SignalFlags::empty()).unwrap();
        let never = setup.device.begin_wait(&[fence.at(2)], WaitFor::All).unwrap();
        thread::scope(|scope| {
            let waiting = scope.spawn(|| never.wait(LONG));
            thread::sleep(Duration::from_millis(20));
            setup.device.mark_as_error(DeviceErrorReason::DRIVER).unwrap();
            let error = waiting.join().unwrap().unwrap_err();
            assert_eq!(error.device_state(), Some(ExecutionState::RESET));
        });
        reached.wait(None).unwrap();
        assert!(reached.check().unwrap());
        assert_eq!(never.check().unwrap_err().device_state(), Some(ExecutionState::RESET));
    });
}

#[test]
fn the_highest_value_is_reached_where_somebody_signals_it_on_a_device_that_runs() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let wait = setup.device.begin_wait(&[fence.at(2)], WaitFor::All).unwrap();
        setup.device.signal(&[fence.at(u64::MAX)], SignalFlags::empty()).unwrap();
        assert!(fence.at(2).may_be_lost() && !fence.at(2).is_reached());
        wait.wait(None).unwrap();
        fence.at(2).wait(None).unwrap();
    });
}

#[test]
fn a_timeout_ends_a_wait_and_none_before_its_time() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let wait = setup.device.begin_wait(&[fence.at(1)], WaitFor::All).unwrap();
        for timeout in [Duration::ZERO, Duration::from_micros(1), Duration::from_millis(30)] {
            let start = Instant::now();
            let error = wait.wait(Some(timeout)).unwrap_err();
            assert!(start.elapsed() >= timeout);
            assert!(error.is_timeout());
        }
        setup.device.signal(&[fence.at(1)], SignalFlags::empty()).unwrap();
        wait.wait(Some(Duration::ZERO)).unwrap();
    });
}

#[test]
fn a_wait_keeps_its_objects_and_nothing_to_wait_for_is_refused() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let wait = setup.device.begin_wait(&[fence.at(1)], WaitFor::All).unwrap();
        drop(fence);
        assert_eq!(setup.calls.count(Ioctl::DestroySynchronizationObject), 0);
        assert_eq!(wait.points()[0].value(), 1);
        drop(wait);
        assert_eq!(setup.calls.count(Ioctl::DestroySynchronizationObject), 1);
        for mode in [WaitFor::All, WaitFor::Any] {
            let refused = setup.device.wait(&[], mode, None).unwrap_err();
            assert_eq!(refused.errno(), Some(Errno::EINVAL));
        }
    });
}

#[test]
fn a_wait_ends_with_an_error_where_the_device_of_one_of_its_objects_fails() {
    on_device(|setup| {
        let other = Device::create(&setup.adapter, DeviceFlags::empty()).unwrap();
        let own = MonitoredFence::create(&other, 0, SyncFlags::empty()).unwrap();
        let fence = MonitoredFence::create(&setup.device, 3, SyncFlags::empty()).unwrap();
        let before = other.begin_wait(&[own.at(1), fence.at(5)], WaitFor::All).unwrap();
        let never = other.begin_wait(&[fence.at(5)], WaitFor::All).unwrap();
        let reached = other.begin_wait(&[fence.at(5), own.at(0)], WaitFor::Any).unwrap();
        thread::scope(|scope| {
            let waiting = scope.spawn(|| before.wait(LONG));
            thread::sleep(Duration::from_millis(20));
            setup.device.mark_as_error(DeviceErrorReason::DRIVER).unwrap();
            let error = waiting.join().unwrap().unwrap_err();
            assert_eq!(error.device_state(), Some(ExecutionState::RESET));
        });
        let errors = [
            never.wait(LONG).unwrap_err(),
            never.check().unwrap_err(),
            other.wait(&[fence.at(5)], WaitFor::All, LONG).unwrap_err(),
        ];
        assert!(errors.iter().all(|error| error.device_state() == Some(ExecutionState::RESET)));
        reached.wait(None).unwrap();
        // The waiting device itself goes on.
        other.signal(&[own.at(1)], SignalFlags::empty()).unwrap();
        own.at(1).wait(LONG).unwrap();
    });
}
