//! How much allocations matter.

use d3dkmt::sys::Errno;
use d3dkmt::{Allocation, AllocationFlags, AllocationInfo, AllocationPriority, Resource, ResourceOptions};

use crate::common::on_device;

#[test]
fn priorities_are_remembered_one_by_one_and_for_a_resource_as_a_whole() {
    on_device(|setup| {
        let heap = || Allocation::heap(&setup.device, 4096, AllocationFlags::empty()).unwrap();
        let (one, other) = (heap(), heap());
        let normal = AllocationPriority::NORMAL;
        assert_eq!(setup.device.priorities(&[&one, &other]).unwrap(), [normal; 2]);
        let between = AllocationPriority(AllocationPriority::HIGH.0 + 5);
        setup.device.set_priorities(&[(&one, AllocationPriority::MINIMUM), (&other, between)]).unwrap();
        let now = setup.device.priorities(&[&other, &one]).unwrap();
        assert_eq!(now, [between, AllocationPriority::MINIMUM]);

        let infos = vec![AllocationInfo::new([]), AllocationInfo::new([])];
        let (resource, parts) = Resource::create(&setup.device, &ResourceOptions::default(), infos).unwrap();
        resource.set_priority(AllocationPriority::MAXIMUM).unwrap();
        assert_eq!(resource.priority().unwrap(), AllocationPriority::MAXIMUM);
        assert_eq!(setup.device.priorities(&[&parts[1]]).unwrap(), [AllocationPriority::MAXIMUM]);
    });
}

#[test]
fn no_allocations_are_refused_and_a_removed_adapter_is_said() {
    on_device(|setup| {
        let one = Allocation::heap(&setup.device, 4096, AllocationFlags::empty()).unwrap();
        assert_eq!(setup.device.priorities(&[]).unwrap_err().errno(), Some(Errno::EINVAL));
        assert_eq!(setup.device.set_priorities(&[]).unwrap_err().errno(), Some(Errno::EINVAL));
        setup.remove_adapter();
        assert!(setup.device.priorities(&[&one]).unwrap_err().is_device_removed());
        let high = [(&*one, AllocationPriority::HIGH)];
        assert!(setup.device.set_priorities(&high).unwrap_err().is_device_removed());
    });
}
