//! Allocations: by private data, of a heap, of memory of the process's; and resources.

#![expect(unsafe_code, reason = "says how large allocations by private data are")]

use std::sync::Arc;

use d3dkmt::sys::Errno;
use d3dkmt::{
    Allocation, AllocationFlags, AllocationInfo, AllocationPriority, Cause, HostMemory, Resource,
    ResourceOptions,
};

use crate::common::on_device;

/// Private data of the emulated drivers: the size.
fn sized(bytes: usize) -> AllocationInfo {
    // SAFETY: the emulated drivers make allocations of the size in the first word.
    unsafe { AllocationInfo::new((bytes as u64).to_le_bytes()).sized(bytes) }
}

fn none() -> AllocationFlags {
    AllocationFlags::empty()
}

#[test]
fn private_data_makes_an_allocation_that_can_be_locked_once_its_size_is_said() {
    on_device(|setup| {
        let unknown = Allocation::create(&setup.device, AllocationInfo::new([]), none()).unwrap();
        assert_eq!(unknown.size(), None);
        let refused = unknown.lock().unwrap_err();
        assert!(matches!(refused.cause(), Cause::Refused(_)), "{refused}");
        let known = Allocation::create(&setup.device, sized(8192), none()).unwrap();
        assert_eq!((known.size(), known.private_data().len()), (Some(8192), 8));
        assert_eq!(known.lock().unwrap().view().len(), 8192);
        assert_ne!(unknown.handle(), known.handle());
        let large = AllocationInfo::new(vec![0; 131_072]);
        assert_eq!(
            Allocation::create(&setup.device, large, none()).unwrap_err().errno(),
            Some(Errno::EINVAL)
        );
        // More than the GPU has.
        let huge = AllocationInfo::new((1_u64 << 50).to_le_bytes());
        let refused = Allocation::create(&setup.device, huge, none()).unwrap_err();
        assert_eq!(refused.errno(), Some(Errno::EOVERFLOW), "the reply has no status");
    });
}

#[test]
fn memory_of_the_process_is_the_allocations_memory_and_outlives_it() {
    on_device(|setup| {
        let memory = Arc::new(HostMemory::new(5000).unwrap());
        assert_eq!(memory.len(), 8192);
        memory.view().write(4000, b"before").unwrap();
        let allocation = Allocation::existing(&setup.device, Arc::clone(&memory), none()).unwrap();
        drop(memory);
        let mapping = allocation.lock().unwrap();
        assert_eq!(mapping.view().part(4000..4006).unwrap().to_vec(), b"before");
        let kept = Arc::clone(allocation.memory().unwrap());
        mapping.view().write(0, b"through the lock").unwrap();
        mapping.unlock().unwrap();
        allocation.close().unwrap();
        assert_eq!(kept.view().part(..16).unwrap().to_vec(), b"through the lock");
    });
}

#[test]
fn a_heap_needs_a_size_and_is_rounded_up_to_pages() {
    on_device(|setup| {
        let heap = Allocation::heap(&setup.device, 1, none()).unwrap();
        assert_eq!(heap.size(), Some(4096));
        let empty = Allocation::heap(&setup.device, 0, none()).unwrap_err();
        assert_eq!(empty.errno(), Some(Errno::EINVAL));
        assert!(Allocation::heap(&setup.device, usize::MAX, none()).is_err());
    });
}

#[test]
fn a_resource_holds_its_allocations_and_takes_more_until_it_is_closed() {
    on_device(|setup| {
        let options = ResourceOptions { private_data: vec![9], ..ResourceOptions::default() };
        let infos = vec![sized(4096), sized(8192).priority(AllocationPriority::HIGH)];
        let (resource, mut allocations) = Resource::create(&setup.device, &options, infos).unwrap();
        allocations.extend(resource.add(vec![sized(4096)], none()).unwrap());
        assert_eq!(allocations.len(), 3);
        assert!(allocations.iter().all(|one| one.resource().unwrap().handle() == resource.handle()));
        // One of them goes alone, the rest keep the resource.
        allocations.pop().unwrap().close().unwrap();
        drop(resource);
        assert_eq!(allocations[1].lock().unwrap().view().len(), 8192);
        let none_at_all = Resource::create(&setup.device, &options, Vec::new()).unwrap_err();
        assert_eq!(none_at_all.errno(), Some(Errno::EINVAL));
    });
}

#[test]
fn allocations_of_a_shared_resource_go_with_it_alone() {
    on_device(|setup| {
        let options = ResourceOptions { shared: true, ..ResourceOptions::default() };
        let infos = vec![sized(4096), sized(4096)];
        let (resource, allocations) = Resource::create(&setup.device, &options, infos).unwrap();
        for allocation in allocations {
            allocation.close().unwrap();
        }
        resource.close().unwrap();
    });
}

#[test]
fn private_data_beyond_the_driver_and_beyond_a_message_are_different_errors() {
    on_device(|setup| {
        let create = |bytes| Allocation::create(&setup.device, AllocationInfo::new(vec![0; bytes]), none());
        assert_eq!(create(128 << 10).unwrap_err().errno(), Some(Errno::EINVAL));
        assert_eq!(create((128 << 10) - 1).unwrap_err().errno(), Some(Errno::EOVERFLOW));
    });
}

#[test]
fn a_removed_adapter_makes_no_allocations() {
    on_device(|setup| {
        setup.remove_adapter();
        assert!(Allocation::heap(&setup.device, 4096, none()).unwrap_err().is_device_removed());
        assert!(Allocation::create(&setup.device, sized(4096), none()).unwrap_err().is_device_removed());
    });
}
