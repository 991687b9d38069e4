//! GPU virtual addresses.

use std::sync::Arc;

use d3dkmt::sys::Errno;
use d3dkmt::{
    Allocation, AllocationFlags, Cause, GpuMapOptions, GpuMapping, GpuPlace, GpuProtection, GpuReservation,
    ReservationType,
};

use crate::common::on_device;

fn anywhere() -> GpuMapOptions<'static> {
    GpuMapOptions::default()
}

#[test]
fn an_allocation_can_be_mapped_where_asked_within_bounds_and_in_parts() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 64 << 10, AllocationFlags::empty()).unwrap();
        let (whole, paging) = GpuMapping::map(&queue, &allocation, anywhere()).unwrap();
        paging.wait(None).unwrap();
        assert_eq!(whole.bytes(), 64 << 10);
        let taken = GpuMapOptions { place: GpuPlace::At(whole.address()), ..anywhere() };
        let refused = GpuMapping::map(&queue, &allocation, taken).unwrap_err();
        assert_eq!(refused.errno(), Some(Errno::EINVAL));

        let (minimum, maximum) = (0x12_0000_0000, 0x13_0000_0000);
        let place = GpuPlace::Between { minimum, maximum };
        let part = GpuMapOptions { place, offset: 8192, bytes: Some(4096), ..anywhere() };
        let (part, _) = GpuMapping::map(&queue, &allocation, part).unwrap();
        assert!((minimum..maximum).contains(&part.address()) && part.bytes() == 4096);
        let rest = GpuMapOptions { offset: 8192, ..anywhere() };
        assert_eq!(GpuMapping::map(&queue, &allocation, rest).unwrap().0.bytes(), (64 << 10) - 8192);

        // The address of the CPU's own mapping.
        let cpu = allocation.lock().unwrap();
        let free = GpuMapOptions { place: GpuPlace::At(0x7f_1234_5000), ..anywhere() };
        assert_eq!(GpuMapping::map(&queue, &allocation, free).unwrap().0.address(), 0x7f_1234_5000);
        drop(cpu);
        let address = whole.address();
        whole.free().unwrap();
        let again = GpuMapOptions { place: GpuPlace::At(address), ..anywhere() };
        assert_eq!(GpuMapping::map(&queue, &allocation, again).unwrap().0.address(), address);
    });
}

#[test]
fn what_is_no_whole_page_or_beyond_the_allocation_is_refused() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        let calls = setup.calls.calls().len();
        for (offset, bytes) in [(0, Some(0)), (0, Some(100)), (5, Some(4096)), (12_288, None)] {
            let options = GpuMapOptions { offset, bytes, ..anywhere() };
            let refused = GpuMapping::map(&queue, &allocation, options).unwrap_err();
            assert!(matches!(refused.cause(), Cause::Refused(_)), "{refused}");
        }
        assert_eq!(setup.calls.calls().len(), calls);
        let beyond = GpuMapOptions { offset: 4096, bytes: Some(8192), ..anywhere() };
        let refused = GpuMapping::map(&queue, &allocation, beyond).unwrap_err();
        assert_eq!(refused.errno(), Some(Errno::EINVAL), "the host's word");
    });
}

#[test]
fn the_address_0_and_reservations_of_another_adapter_are_refused_before_the_call() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        let luid = crate::common::luid(&setup.machine.adapters()[1]);
        let other = Arc::new(setup.dxg.open_adapter(luid).unwrap());
        let kind = ReservationType::NO_ACCESS;
        let place = GpuPlace::Between { minimum: 0x7_0000_0000, maximum: 0 };
        let strange = GpuReservation::reserve(&other, place, 1 << 20, kind).unwrap();
        let calls = setup.calls.calls().len();
        let map = |place| GpuMapping::map(&queue, &allocation, GpuMapOptions { place, ..anywhere() });
        for refused in [
            map(GpuPlace::In(&strange, 0)).map(drop).unwrap_err(),
            map(GpuPlace::At(0)).map(drop).unwrap_err(),
            GpuReservation::reserve(&other, GpuPlace::At(0), 4096, kind).map(drop).unwrap_err(),
        ] {
            assert!(matches!(refused.cause(), Cause::Refused(_)), "{refused}");
        }
        assert_eq!(setup.calls.calls().len(), calls);
        // One of the same adapter, opened once more, is none of another.
        let again = Arc::new(setup.dxg.open_adapter(setup.adapter.luid()).unwrap());
        let own = GpuReservation::reserve(&again, GpuPlace::Anywhere, 1 << 20, kind).unwrap();
        assert_eq!(map(GpuPlace::In(&own, 0)).unwrap().0.address(), own.address());
    });
}

#[test]
fn a_terabyte_is_reserved_and_mapped_in_and_free_again_as_a_whole() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        let kind = ReservationType::ZERO;
        let reserve = |place| GpuReservation::reserve(&setup.adapter, place, 1 << 40, kind);
        let reservation = reserve(GpuPlace::Anywhere).unwrap();
        let address = reservation.address();
        assert_eq!(reserve(GpuPlace::At(address)).unwrap_err().errno(), Some(Errno::EOVERFLOW));
        let inside = |offset, protection| GpuMapOptions {
            place: GpuPlace::In(&reservation, offset),
            protection,
            ..anywhere()
        };
        let write = GpuProtection::WRITE;
        let (low, _) = GpuMapping::map(&queue, &allocation, inside(0, write)).unwrap();
        let (high, _) = GpuMapping::map(&queue, &allocation, inside((1 << 40) - 8192, write)).unwrap();
        assert_eq!((low.address(), high.address()), (address, address + (1 << 40) - 8192));
        assert!(GpuMapping::map(&queue, &allocation, inside((1 << 40) - 4096, write)).is_err());
        let (zero, _) = GpuMapping::map(&queue, &allocation, inside(1 << 20, GpuProtection::ZERO)).unwrap();
        drop((low, high, zero));
        reservation.free().unwrap();
        reserve(GpuPlace::At(address)).unwrap().free().unwrap();
    });
}

#[test]
fn a_mapping_dies_with_its_allocation_and_its_place_in_a_reservation_can_be_used_again() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let kind = ReservationType::NO_ACCESS;
        let reservation = GpuReservation::reserve(&setup.adapter, GpuPlace::Anywhere, 8192, kind).unwrap();
        let heap = || Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        let place = GpuPlace::In(&reservation, 0);
        let (first, other) = (heap(), heap());
        let (mapping, _) = GpuMapping::map(&queue, &first, GpuMapOptions { place, ..anywhere() }).unwrap();
        drop(mapping);
        let taken = GpuMapping::map(&queue, &other, GpuMapOptions { place, ..anywhere() });
        assert!(taken.is_err(), "the allocation still lies there");
        first.close().unwrap();
        let again = GpuMapping::map(&queue, &other, GpuMapOptions { place, ..anywhere() });
        assert!(again.is_ok());
    });
}

#[test]
fn a_removed_adapter_reserves_and_maps_nothing() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        setup.remove_adapter();
        let kind = ReservationType::NO_ACCESS;
        let reserved = GpuReservation::reserve(&setup.adapter, GpuPlace::Anywhere, 8192, kind);
        assert!(reserved.unwrap_err().is_device_removed());
        assert!(GpuMapping::map(&queue, &allocation, anywhere()).unwrap_err().is_device_removed());
    });
}
