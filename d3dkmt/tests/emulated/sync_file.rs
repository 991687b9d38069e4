//! Sync files: descriptors that become readable with a fence.

use std::os::fd::{AsFd, OwnedFd};

use d3dkmt::{Cause, Context, ContextOptions, MonitoredFence, SignalFlags, SyncFlags};
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

use crate::common::on_device;

const NOW: SignalFlags = SignalFlags::empty();

#[test]
fn a_sync_file_becomes_readable_when_its_fence_gets_there() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let file = fence.sync_file(2).unwrap();
        assert!(!file.is_reached());
        setup.device.signal(&[fence.at(1)], NOW).unwrap();
        assert!(!file.is_reached());
        setup.device.signal(&[fence.at(2)], NOW).unwrap();
        let mut polled = [PollFd::new(file.as_fd(), PollFlags::POLLIN)];
        assert_eq!(poll(&mut polled, PollTimeout::NONE), Ok(1));
        assert!(file.is_reached() && fence.sync_file(1).unwrap().is_reached());
        // It is a descriptor as any other.
        drop(OwnedFd::from(file));
    });
}

#[test]
fn a_shared_fence_is_opened_and_waited_for_through_its_sync_file() {
    on_device(|setup| {
        let other = setup.second();
        let context = Context::create(&other, ContextOptions::default()).unwrap();
        let done = MonitoredFence::create(&other, 0, SyncFlags::empty()).unwrap();
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::SHARED).unwrap();
        let file = fence.sync_file(3).unwrap();
        context.wait_sync_file(&file).unwrap();
        context.signal(&[done.at(1)], NOW).unwrap();
        let point = MonitoredFence::open_sync_file(&other, &file).unwrap();
        assert_eq!((point.value(), point.is_reached(), done.value()), (3, false, 0));
        setup.device.signal(&[fence.at(3)], NOW).unwrap();
        assert!(point.is_reached() && file.is_reached());
        done.at(1).wait(None).unwrap();
    });
}

#[test]
fn a_fence_that_is_not_shared_is_refused_where_the_driver_would_do_nothing_and_say_nothing() {
    on_device(|setup| {
        let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let file = fence.sync_file(1).unwrap();
        let refusals = [
            context.wait_sync_file(&file).unwrap_err(),
            MonitoredFence::open_sync_file(&setup.device, &file).unwrap_err(),
        ];
        assert!(refusals.iter().all(|error| matches!(error.cause(), Cause::Refused(_))));
        setup.remove_adapter();
        assert!(fence.sync_file(1).unwrap_err().is_device_removed());
    });
}
