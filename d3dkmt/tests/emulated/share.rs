//! Synchronization objects shared by descriptors.

use std::os::fd::OwnedFd;
use std::time::Duration;

use d3dkmt::sys::Errno;
use d3dkmt::{
    AllocationInfo, BadAnswer, Cause, Fence, MonitoredFence, Mutex, Resource, ResourceOptions, Semaphore,
    SharedSyncObject, SignalFlags, SyncFlags, WaitFor,
};

use crate::common::{on_device, on_device_of};
use dxg_emu::Machine;

const NOW: SignalFlags = SignalFlags::empty();
const SHORT: Option<Duration> = Some(Duration::from_millis(3));

#[test]
fn a_shared_fence_is_one_value_under_several_handles_and_pages() {
    on_device(|setup| {
        let other = setup.second();
        let fence = MonitoredFence::create(&setup.device, 4, SyncFlags::SHARED).unwrap();
        let shared = fence.share().unwrap();
        let opened = MonitoredFence::open(&other, &shared, SyncFlags::empty()).unwrap();
        assert_ne!(opened.handle(), fence.handle());
        assert_eq!(opened.value(), 4);
        other.signal(&[opened.at(5)], NOW).unwrap();
        assert_eq!(fence.value(), 5);
        fence.close().unwrap();
        other.signal(&[opened.at(6)], NOW).unwrap();
        assert_eq!(opened.value(), 6, "it lives on");
        // What was opened can be shared again, and the descriptor outlives all handles.
        let again = opened.share().unwrap();
        drop((opened, shared));
        let last = MonitoredFence::open(&setup.device, &again, SyncFlags::NO_SIGNAL).unwrap();
        assert_eq!(last.value(), 6);
    });
}

#[test]
fn mutexes_semaphores_and_older_fences_are_shared_too() {
    on_device(|setup| {
        let (device, other) = (&setup.device, setup.second());
        let (shared, none) = (SyncFlags::SHARED, SyncFlags::empty());
        let mutex = Mutex::create(device, true, shared).unwrap();
        let opened = Mutex::open(&other, &mutex.share().unwrap(), none).unwrap();
        let wait = |point| setup.device.begin_wait(&[point], WaitFor::All).unwrap().wait(SHORT);
        assert!(wait(opened.point()).unwrap_err().is_timeout());

        let semaphore = Semaphore::create(device, 1, 1, shared).unwrap();
        let opened = Semaphore::open(&other, &semaphore.share().unwrap(), none).unwrap();
        opened.point().wait(None).unwrap();
        assert!(wait(semaphore.point()).unwrap_err().is_timeout());

        let fence = Fence::create(device, 0, shared).unwrap();
        let opened = Fence::open(&other, &fence.share().unwrap(), none).unwrap();
        device.signal(&[fence.at(8)], NOW).unwrap();
        opened.at(8).wait(SHORT).unwrap();
        // The kinds cannot be told by their descriptors, but a page that is not there can.
        let wrong = MonitoredFence::open(&other, &fence.share().unwrap(), none).unwrap_err();
        assert_eq!(*wrong.cause(), Cause::Answer(BadAnswer::Address(0)));
    });
}

#[test]
fn what_is_not_shared_is_not_and_other_descriptors_are_refused() {
    on_device(|setup| {
        let private = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        assert_eq!(private.share().unwrap_err().errno(), Some(Errno::EINVAL));
        let file = OwnedFd::from(std::fs::File::open("/dev/null").unwrap());
        let strange = SharedSyncObject::from(file);
        let refused = MonitoredFence::open(&setup.device, &strange, SyncFlags::empty()).unwrap_err();
        assert_eq!(refused.errno(), Some(Errno::EINVAL));
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::SHARED).unwrap();
        let shared = fence.share().unwrap();
        setup.remove_adapter();
        let gone = MonitoredFence::open(&setup.device, &shared, SyncFlags::empty()).unwrap_err();
        assert!(gone.is_device_removed());
    });
}

#[test]
fn a_host_that_wants_to_gets_to_know_objects_by_names_of_its_own() {
    on_device_of(Machine::load("golden").unwrap(), |setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::SHARED).unwrap();
        assert_ne!(fence.share_with_host().unwrap(), fence.share_with_host().unwrap());
        let options = ResourceOptions { shared: true, ..ResourceOptions::default() };
        let (resource, _parts) =
            Resource::create(&setup.device, &options, vec![AllocationInfo::new([1])]).unwrap();
        assert_ne!(resource.share_with_host().unwrap(), 0);
    });
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::SHARED).unwrap();
        assert!(fence.share_with_host().unwrap_err().is_not_supported());
    });
}
