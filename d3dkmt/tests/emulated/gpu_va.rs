//! GPU virtual addresses.

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
