//! Shared resources and their opening.

#![expect(unsafe_code, reason = "says how large allocations by private data are")]

use std::os::fd::OwnedFd;

use d3dkmt::sys::Errno;
use d3dkmt::{
    AllocationFlags, AllocationInfo, Resource, ResourceOptions, SharedResource, SharedResourceInfo,
};

use crate::common::on_device;

fn sized(bytes: usize) -> AllocationInfo {
    // SAFETY: the emulated drivers make allocations of the size in the first word.
    unsafe { AllocationInfo::new((bytes as u64).to_le_bytes()).sized(bytes) }
}

#[test]
fn who_opens_a_resource_sees_its_data_its_allocations_and_their_memory() {
    on_device(|setup| {
        let options = ResourceOptions {
            shared: true,
            runtime_data: b"runtime".to_vec(),
            private_data: vec![1, 2],
            ..ResourceOptions::default()
        };
        let (resource, parts) =
            Resource::create(&setup.device, &options, vec![sized(8192), sized(4096)]).unwrap();
        let mapping = parts[1].lock().unwrap();
        mapping.view().write(5, b"the same memory").unwrap();
        let shared = resource.share().unwrap();
        let more = resource.add(vec![sized(4096)], AllocationFlags::empty());
        assert_eq!(more.unwrap_err().errno(), Some(Errno::EINVAL), "its list is fixed");

        let other = setup.second();
        let expected =
            SharedResourceInfo { runtime_data: 7, resource_data: 2, allocation_data: 16, allocations: 2 };
        assert_eq!(shared.info(&other).unwrap(), expected);
        let opened = Resource::open(&other, &shared).unwrap();
        assert_eq!((&opened.runtime_data[..], &opened.private_data[..]), (&b"runtime"[..], &[1, 2][..]));
        assert_eq!(opened.allocations.len(), 2);
        for (mine, theirs) in parts.iter().zip(&opened.allocations) {
            assert_eq!(mine.private_data(), theirs.private_data());
            assert_ne!(mine.handle(), theirs.handle());
        }
        let second = &opened.allocations[1];
        assert!(second.lock().is_err(), "nobody said how large it is");
        // SAFETY: it was made with this size above.
        unsafe { second.assume_size(4096) };
        let seen = second.lock().unwrap();
        assert_eq!(seen.view().part(5..20).unwrap().to_vec(), b"the same memory");

        // The maker goes, the memory stays.
        drop((mapping, parts));
        resource.close().unwrap();
        assert_eq!(seen.view().part(5..20).unwrap().to_vec(), b"the same memory");
        let again = opened.resource.share().unwrap();
        assert_eq!(again.info(&setup.device).unwrap(), expected);
    });
}

#[test]
fn resources_without_private_data_and_strange_descriptors_are_refused() {
    on_device(|setup| {
        let options = ResourceOptions { shared: true, ..ResourceOptions::default() };
        let (empty, _parts) =
            Resource::create(&setup.device, &options, vec![AllocationInfo::new([])]).unwrap();
        assert_eq!(empty.share().unwrap_err().errno(), Some(Errno::EINVAL));
        let (private, _parts) =
            Resource::create(&setup.device, &ResourceOptions::default(), vec![sized(4096)]).unwrap();
        assert_eq!(private.share().unwrap_err().errno(), Some(Errno::EINVAL));
        let strange = SharedResource::from(OwnedFd::from(std::fs::File::open("/dev/null").unwrap()));
        assert_eq!(strange.info(&setup.device).unwrap_err().errno(), Some(Errno::EINVAL));
        assert_eq!(Resource::open(&setup.device, &strange).unwrap_err().errno(), Some(Errno::EINVAL));
    });
}
