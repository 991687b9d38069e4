//! Locks: allocations as memory of the process's.

use std::sync::atomic::Ordering;

use d3dkmt::{Allocation, AllocationFlags};

use crate::common::on_device;

#[test]
fn all_locks_of_an_allocation_are_the_same_memory_and_it_keeps_what_was_written() {
    on_device(|setup| {
        let allocation = Allocation::heap(&setup.device, 64 << 10, AllocationFlags::empty()).unwrap();
        let first = allocation.lock().unwrap();
        let second = allocation.lock().unwrap();
        first.view().atomic_u64(65_528).unwrap().store(42, Ordering::Release);
        assert_eq!(second.view().atomic_u64(65_528).unwrap().load(Ordering::Acquire), 42);
        first.unlock().unwrap();
        assert_eq!(second.view().atomic_u64(65_528).unwrap().load(Ordering::Acquire), 42);
        second.unlock().unwrap();
        let third = allocation.lock().unwrap();
        assert_eq!(third.view().atomic_u64(65_528).unwrap().load(Ordering::Acquire), 42);
        assert!(third.view().read(65_529, &mut [0; 8]).is_err());
    });
}

#[test]
fn an_allocation_begins_as_zeros_and_two_are_apart() {
    on_device(|setup| {
        let heap = || Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        let (one, other) = (heap().lock().unwrap(), heap().lock().unwrap());
        one.view().fill(0xff);
        assert!(other.view().to_vec().iter().all(|byte| *byte == 0));
        assert!(one.view().to_vec().iter().all(|byte| *byte == 0xff));
    });
}

#[test]
fn a_removed_adapter_gives_no_lock() {
    on_device(|setup| {
        let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        setup.remove_adapter();
        assert!(allocation.lock().unwrap_err().is_device_removed());
    });
}
