//! Offered memory, kept or lost.

use d3dkmt::sys::Errno;
use d3dkmt::{
    Allocation, AllocationFlags, AllocationInfo, OfferFlags, OfferPriority, Offered, Reclaimed, Residency,
    ResidentFlags, Resource, ResourceOptions,
};

use crate::common::on_device;

#[test]
fn offered_contents_are_kept_while_there_is_room_and_lost_when_there_is_not() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let heap = |bytes| Allocation::heap(&setup.device, bytes, AllocationFlags::empty()).unwrap();
        let offered = heap(64 << 10);
        let mapping = offered.lock().unwrap();
        mapping.view().fill(9);
        let list = [&*offered];
        let offer = || {
            let made = queue.make_resident(&list, ResidentFlags::empty()).unwrap();
            made.paging.wait(None).unwrap();
            let what = Offered::Allocations(&list);
            setup.device.offer(what, OfferPriority::Low, OfferFlags::IMMEDIATELY).unwrap();
            assert_eq!(setup.device.residency(&list).unwrap(), [Residency::NOT_RESIDENT]);
        };
        offer();
        let (results, paging) = queue.reclaim(Offered::Allocations(&list)).unwrap();
        paging.wait(None).unwrap();
        assert_eq!((&results[..], mapping.view().to_vec()[100]), (&[Reclaimed::KEPT][..], 9));
        assert_eq!(setup.device.residency(&list).unwrap(), [Residency::GPU_MEMORY]);

        offer();
        let local = dxg_emu::machine::SegmentGroup::Local;
        assert!(setup.emulator.set_budget(setup.machine.adapters()[0].luid, local, 4096));
        let large = heap(64 << 10);
        let trim = queue.make_resident(&[&large], ResidentFlags::empty()).unwrap().bytes_to_trim;
        assert_eq!(trim, 60 << 10);
        let (results, _) = queue.reclaim(Offered::Allocations(&list)).unwrap();
        assert_eq!((&results[..], mapping.view().to_vec()[100]), (&[Reclaimed::DISCARDED][..], 0));
    });
}

#[test]
fn resources_are_offered_and_reclaimed_as_a_whole() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let infos = vec![AllocationInfo::new([]), AllocationInfo::new([])];
        let (resource, parts) = Resource::create(&setup.device, &ResourceOptions::default(), infos).unwrap();
        let _ = queue.make_resident(&[&parts[0], &parts[1]], ResidentFlags::empty()).unwrap();
        let list = [&*resource];
        let what = Offered::Resources(&list);
        setup.device.offer(what, OfferPriority::Normal, OfferFlags::ALLOW_DECOMMIT).unwrap();
        assert_eq!(resource.residency().unwrap(), Residency::NOT_RESIDENT);
        assert_eq!(queue.reclaim(what).unwrap().0, [Reclaimed::KEPT]);
        assert_eq!(resource.residency().unwrap(), Residency::GPU_MEMORY);
    });
}

#[test]
fn nothing_to_offer_is_refused_and_a_removed_adapter_is_said() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let (priority, flags) = (OfferPriority::High, OfferFlags::empty());
        let allocation = Allocation::heap(&setup.device, 4096, AllocationFlags::empty()).unwrap();
        let list = [&*allocation];
        for what in [Offered::Allocations(&[]), Offered::Resources(&[])] {
            assert_eq!(setup.device.offer(what, priority, flags).unwrap_err().errno(), Some(Errno::EINVAL));
            assert_eq!(queue.reclaim(what).unwrap_err().errno(), Some(Errno::EINVAL));
        }
        setup.remove_adapter();
        let what = Offered::Allocations(&list);
        assert!(setup.device.offer(what, OfferPriority::Auto, flags).unwrap_err().is_device_removed());
        assert!(queue.reclaim(what).unwrap_err().is_device_removed());
    });
}
