//! Signals and waits in the order of a context's work.

use std::sync::Arc;
use std::time::Duration;

use d3dkmt::sys::{Errno, Ioctl};
use d3dkmt::{
    Cause, Context, ContextOptions, CpuNotification, Fence, MonitoredFence, Mutex, Semaphore, SignalFlags,
    SyncFlags, SyncPoint, WaitFor,
};
use nix::sys::eventfd::{EfdFlags, EventFd};

use crate::common::{Setup, on_device};

const NOW: SignalFlags = SignalFlags::empty();

fn context(setup: &Setup) -> Arc<Context> {
    Context::create(&setup.device, ContextOptions::default()).unwrap()
}

fn fence(setup: &Setup) -> Arc<MonitoredFence> {
    MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap()
}

#[test]
fn contexts_meet_at_fences_without_the_program() {
    on_device(|setup| {
        let (left, right) = (context(setup), context(setup));
        let (ping, pong) = (fence(setup), fence(setup));
        left.wait(&[ping.at(1)]).unwrap();
        left.signal(&[pong.at(1)], NOW).unwrap();
        assert_eq!(pong.value(), 0);
        right.signal(&[ping.at(1)], NOW).unwrap();
        pong.at(1).wait(None).unwrap();
        assert_eq!(setup.calls.count(Ioctl::SignalSynchronizationObjectFromGpu), 2);
        assert_eq!(setup.calls.count(Ioctl::WaitForSynchronizationObjectFromGpu), 1);
    });
}

#[test]
fn a_signal_of_several_contexts_comes_with_the_last_of_them_or_at_once_where_that_is_asked() {
    on_device(|setup| {
        let (left, right) = (context(setup), context(setup));
        let (gate, done) = (fence(setup), fence(setup));
        right.wait(&[gate.at(1)]).unwrap();
        left.signal_with(&[&right], &[done.at(1)], NOW).unwrap();
        assert_eq!(done.value(), 0);
        right.signal(&[done.at(2)], SignalFlags::AT_SUBMISSION).unwrap();
        assert_eq!(done.value(), 2);
        setup.device.signal(&[gate.at(1)], NOW).unwrap();
        left.signal(&[done.at(1)], SignalFlags::ALLOW_REWIND).unwrap();
        assert_eq!(done.value(), 1);
        assert_eq!(setup.calls.count(Ioctl::SignalSynchronizationObjectFromGpu2), 3);
    });
}

#[test]
fn objects_of_the_older_kinds_are_signalled_and_waited_for_by_their_own_calls() {
    on_device(|setup| {
        let (left, right) = (context(setup), context(setup));
        let none = SyncFlags::empty();
        let mutex = Mutex::create(&setup.device, true, none).unwrap();
        let semaphore = Semaphore::create(&setup.device, 0, 5, none).unwrap();
        let older = Fence::create(&setup.device, 0, none).unwrap();
        let notification = CpuNotification::create(&setup.device, none).unwrap();
        let seen = fence(setup);
        right.wait(&[mutex.point(), semaphore.point()]).unwrap();
        right.signal(&[seen.at(1)], NOW).unwrap();
        left.signal(&[mutex.point(), notification.point()], NOW).unwrap();
        assert_eq!((seen.value(), notification.take()), (0, 1));
        left.signal_with(&[&context(setup)], &[semaphore.point()], NOW).unwrap();
        seen.at(1).wait(None).unwrap();

        // One value serves all of them; more than eight go by the newer call.
        right.wait(&vec![older.at(7); 9]).unwrap();
        right.signal(&[seen.at(2)], NOW).unwrap();
        left.signal(&[older.at(6)], NOW).unwrap();
        assert_eq!(seen.value(), 1);
        left.signal(&[older.at(7)], NOW).unwrap();
        seen.at(2).wait(None).unwrap();
        assert_eq!(setup.calls.count(Ioctl::SignalSynchronizationObject2), 4);
        assert_eq!(setup.calls.count(Ioctl::WaitForSynchronizationObject2), 1);
        assert_eq!(setup.calls.count(Ioctl::WaitForSynchronizationObjectFromGpu), 1);
    });
}

#[test]
fn what_no_call_can_take_together_is_refused() {
    on_device(|setup| {
        let context = context(setup);
        let (monitored, older) = (fence(setup), Fence::create(&setup.device, 0, SyncFlags::empty()).unwrap());
        let mixture = [monitored.at(1), older.at(1)];
        let values = [older.at(1), older.at(2)];
        for points in [mixture, values] {
            for error in [context.signal(&points, NOW).unwrap_err(), context.wait(&points).unwrap_err()] {
                assert!(matches!(error.cause(), Cause::Refused(_)), "{error}");
            }
        }
        let many: Vec<SyncPoint> = vec![older.at(1); 33];
        assert!(matches!(context.signal(&many, NOW).unwrap_err().cause(), Cause::Refused(_)));
        assert_eq!(context.signal(&[], NOW).unwrap_err().errno(), Some(Errno::EINVAL));
        assert_eq!(context.wait(&[]).unwrap_err().errno(), Some(Errno::EINVAL));
        assert_eq!(context.wait(&vec![monitored.at(1); 33]).unwrap_err().errno(), Some(Errno::EINVAL));
    });
}

#[test]
fn an_event_is_counted_once_when_the_work_comes_to_it() {
    on_device(|setup| {
        let context = context(setup);
        let gate = fence(setup);
        let event = EventFd::from_flags(EfdFlags::EFD_NONBLOCK).unwrap();
        context.wait(&[gate.at(1)]).unwrap();
        context.enqueue_event(&event).unwrap();
        assert!(event.read().is_err());
        setup.device.signal(&[gate.at(1)], NOW).unwrap();
        assert_eq!(event.read(), Ok(1));
        let file = std::fs::File::open("/dev/null").unwrap();
        assert_eq!(context.enqueue_event(&file).unwrap_err().errno(), Some(Errno::EINVAL));
    });
}

#[test]
fn a_wait_for_a_context_that_never_gets_there_ends_with_its_time() {
    on_device(|setup| {
        let context = context(setup);
        let (gate, done) = (fence(setup), fence(setup));
        context.wait(&[gate.at(1)]).unwrap();
        context.signal(&[done.at(1)], NOW).unwrap();
        let late = setup.device.wait(&[done.at(1)], WaitFor::All, Some(Duration::from_millis(3)));
        assert!(late.unwrap_err().is_timeout());
    });
}

#[test]
fn a_removed_adapter_takes_no_signals_or_waits() {
    on_device(|setup| {
        let context = context(setup);
        let fence = fence(setup);
        let mutex = Mutex::create(&setup.device, true, SyncFlags::empty()).unwrap();
        setup.remove_adapter();
        let points = [[fence.at(1)], [mutex.point()]];
        for points in &points {
            assert!(context.signal(points, NOW).unwrap_err().is_device_removed());
            assert!(context.wait(points).unwrap_err().is_device_removed());
        }
        assert!(context.signal(&points[0], SignalFlags::ALLOW_REWIND).unwrap_err().is_device_removed());
    });
}
