//! Residency: what lies where the GPU can use it.

use std::sync::Arc;

use d3dkmt::sys::Errno;
use d3dkmt::{
    Allocation, AllocationFlags, AllocationInfo, AllocationProperties, Cause, Device, DeviceFlags,
    EvictFlags, GpuMapOptions, GpuMapping, MemoryGroup, Paging, Residency, ResidentFlags, Resource,
    ResourceOptions,
};

use crate::common::on_device;

const NONE: ResidentFlags = ResidentFlags::empty();

#[test]
fn making_resident_is_pending_until_the_fence_says_it_and_nothing_new_is_done_at_once() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let heap = || Allocation::heap(&setup.device, 64 << 10, AllocationFlags::empty()).unwrap();
        let (one, other) = (heap(), heap());
        assert_eq!(setup.device.residency(&[&one]).unwrap(), [Residency::NOT_RESIDENT]);
        let before = setup.adapter.video_memory(MemoryGroup::Local, 0).unwrap().current_usage;
        let made = queue.make_resident(&[&one, &other], NONE).unwrap();
        made.paging.wait(None).unwrap();
        assert!(matches!(made.paging, Paging::Pending(_)) && made.bytes_to_trim == 0);
        assert_eq!(setup.device.residency(&[&one, &other]).unwrap(), [Residency::GPU_MEMORY; 2]);
        let after = setup.adapter.video_memory(MemoryGroup::Local, 0).unwrap().current_usage;
        assert_eq!(after - before, 128 << 10);
        assert!(matches!(queue.make_resident(&[&one], NONE).unwrap().paging, Paging::Done));

        assert_eq!(setup.device.evict(&[&one], EvictFlags::empty()).unwrap(), 0);
        let now = setup.device.residency(&[&one, &other]).unwrap();
        assert_eq!(now, [Residency::NOT_RESIDENT, Residency::GPU_MEMORY]);
    });
}

#[test]
fn a_budget_that_is_passed_is_told_in_bytes_and_memory_that_is_not_there_is_refused() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let model = &setup.machine.adapters()[0];
        assert!(setup.emulator.set_budget(model.luid, dxg_emu::machine::SegmentGroup::Local, 64 << 10));
        let heap = |bytes| Allocation::heap(&setup.device, bytes, AllocationFlags::empty()).unwrap();
        let (one, other) = (heap(64 << 10), heap(8192));
        assert_eq!(queue.make_resident(&[&one], NONE).unwrap().bytes_to_trim, 0);
        assert_eq!(queue.make_resident(&[&other], NONE).unwrap().bytes_to_trim, 8192);
        assert_eq!(setup.device.evict(&[&other], EvictFlags::empty()).unwrap(), 0);
        // All of these are more than all segments.
        let large: Vec<_> = (0..4).map(|_| heap(5 << 29)).collect();
        let _ = queue.make_resident(&[&large[0], &large[1]], NONE).unwrap();
        let rest = [&*large[2], &*large[3]];
        let full = queue.make_resident(&rest, ResidentFlags::CANT_TRIM_FURTHER).unwrap_err();
        assert_eq!(full.errno(), Some(Errno::ENOMEM));
    });
}

#[test]
fn a_resource_is_where_the_worst_of_its_allocations_is() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let infos = vec![AllocationInfo::new([]), AllocationInfo::new([])];
        let (resource, parts) = Resource::create(&setup.device, &ResourceOptions::default(), infos).unwrap();
        let _ = queue.make_resident(&[&parts[0]], NONE).unwrap();
        assert_eq!(resource.residency().unwrap(), Residency::NOT_RESIDENT);
        let _ = queue.make_resident(&[&parts[1]], NONE).unwrap();
        assert_eq!(resource.residency().unwrap(), Residency::GPU_MEMORY);
    });
}

#[test]
fn properties_change_in_the_order_of_the_queue_and_a_range_of_the_cache_is_checked() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        let properties = AllocationProperties {
            supported_segments: Some(3),
            preferred_segments: Some([2, 1, 0, 0, 0]),
            unmoveable: Some(true),
            ..AllocationProperties::default()
        };
        let before = queue.completed();
        queue.update_property(&allocation, properties).unwrap().wait(None).unwrap();
        assert_eq!(queue.completed(), before + 1);
        let wrong = AllocationProperties { preferred_segments: Some([32; 5]), ..properties };
        let refused = queue.update_property(&allocation, wrong).unwrap_err();
        assert!(matches!(refused.cause(), Cause::Refused(_)), "{refused}");

        allocation.invalidate_cache(4096, 4096).unwrap();
        assert_eq!(allocation.invalidate_cache(4096, 4097).unwrap_err().errno(), Some(Errno::EINVAL));
    });
}

#[test]
fn allocations_of_another_adapter_are_refused() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let luid = crate::common::luid(&setup.machine.adapters()[1]);
        let adapter = Arc::new(setup.dxg.open_adapter(luid).unwrap());
        let other = Device::create(&adapter, DeviceFlags::empty()).unwrap();
        let stranger = Allocation::heap(&other, 8192, AllocationFlags::empty()).unwrap();
        let mapped = GpuMapping::map(&queue, &stranger, GpuMapOptions::default()).unwrap_err();
        let resident = queue.make_resident(&[&stranger], NONE).unwrap_err();
        let asked = setup.device.residency(&[&stranger]).unwrap_err();
        assert!([mapped, resident, asked].iter().all(|error| error.errno() == Some(Errno::EINVAL)));
        assert_eq!(
            setup.device.evict(&[&stranger], EvictFlags::empty()).unwrap_err().errno(),
            Some(Errno::EOVERFLOW)
        );
        assert_eq!(other.residency(&[&stranger]).unwrap(), [Residency::NOT_RESIDENT]);
    });
}

#[test]
fn none_at_all_are_refused_and_a_removed_adapter_is_said() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        let none = EvictFlags::empty();
        let refusals = [
            queue.make_resident(&[], NONE).unwrap_err(),
            setup.device.evict(&[], none).unwrap_err(),
            setup.device.residency(&[]).unwrap_err(),
        ];
        assert!(refusals.iter().all(|error| error.errno() == Some(Errno::EINVAL)));
        setup.remove_adapter();
        let list = [&*allocation];
        let refusals = [
            queue.make_resident(&list, NONE).unwrap_err(),
            setup.device.evict(&list, none).unwrap_err(),
            setup.device.residency(&list).unwrap_err(),
            queue.update_property(&allocation, AllocationProperties::default()).unwrap_err(),
            allocation.invalidate_cache(0, 1).unwrap_err(),
        ];
        assert!(refusals.iter().all(|error| error.is_device_removed()));
    });
}
