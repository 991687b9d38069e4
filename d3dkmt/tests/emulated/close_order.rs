//! Handles are closed once, children before parents, and never by a forked child.

use std::sync::Arc;
use std::thread;

use d3dkmt::sys::Ioctl;
use d3dkmt::{
    Allocation, AllocationFlags, Cause, Context, ContextOptions, Device, DeviceFlags, GpuMapOptions,
    GpuMapping, GpuPlace, GpuReservation, MonitoredFence, ReservationType, SyncFlags,
};

use crate::common::{Setup, finish, in_child, on_device};
use dxg_emu::Machine;

/// The calls that close something, in their order.
fn closes(setup: &Setup) -> Vec<Ioctl> {
    let close = |ioctl: &Ioctl| {
        let name = ioctl.call().function;
        ["D3DKMTDestroy", "D3DKMTClose", "D3DKMTFree", "D3DKMTUnlock"]
            .iter()
            .any(|verb| name.starts_with(verb))
    };
    setup.calls.calls().into_iter().filter(close).collect()
}

#[test]
fn parents_that_are_dropped_first_close_after_their_children() {
    on_device(|setup| {
        let adapter = Arc::new(setup.dxg.open_adapter(setup.adapter.luid()).unwrap());
        let device = Device::create(&adapter, DeviceFlags::empty()).unwrap();
        let context = Context::create(&device, ContextOptions::default()).unwrap();
        drop((adapter, device));
        assert!(closes(setup).is_empty());
        drop(context);
        assert_eq!(closes(setup), [Ioctl::DestroyContext, Ioctl::DestroyDevice, Ioctl::CloseAdapter]);
    });
}

#[test]
fn mappings_of_either_kind_end_before_their_allocation() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        let (gpu, _) = GpuMapping::map(&queue, &allocation, GpuMapOptions::default()).unwrap();
        let cpu = allocation.lock().unwrap();
        drop((queue, allocation));
        assert_eq!(closes(setup), [Ioctl::DestroyPagingQueue]);
        drop(gpu);
        drop(cpu);
        assert_eq!(
            closes(setup)[1..],
            [Ioctl::FreeGpuVirtualAddress, Ioctl::Unlock2, Ioctl::DestroyAllocation2]
        );
    });
}

#[test]
fn a_reservation_is_freed_after_what_is_mapped_in_it() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        let kind = ReservationType::NO_ACCESS;
        let reservation = GpuReservation::reserve(&setup.adapter, GpuPlace::Anywhere, 1 << 20, kind).unwrap();
        let place = GpuPlace::In(&reservation, 4096);
        let options = GpuMapOptions { place, ..GpuMapOptions::default() };
        let (mapping, _) = GpuMapping::map(&queue, &allocation, options).unwrap();
        drop(allocation);
        assert!(reservation.free().is_err_and(|error| matches!(error.cause(), Cause::Refused(_))));
        assert!(closes(setup).is_empty());
        drop(mapping);
        // The mapping dies with the allocation, the addresses with the reservation.
        assert_eq!(closes(setup), [Ioctl::DestroyAllocation2, Ioctl::FreeGpuVirtualAddress]);
    });
}

#[test]
fn closing_by_hand_reports_the_result_and_is_refused_while_others_need_the_object() {
    on_device(|setup| {
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let point = fence.at(1);
        let used = fence.close().unwrap_err();
        assert_eq!(used.operation(), Ioctl::DestroySynchronizationObject);
        assert!(matches!(used.cause(), Cause::Refused(_)), "{used}");
        assert!(closes(setup).is_empty());
        drop(point);
        assert_eq!(closes(setup), [Ioctl::DestroySynchronizationObject], "with its last user, once");
        MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap().close().unwrap();
        assert_eq!(closes(setup).len(), 2);
    });
}

#[test]
fn after_its_adapter_is_removed_every_object_closes_without_a_leak() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
        let fence = MonitoredFence::create(&setup.device, 3, SyncFlags::empty()).unwrap();
        let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
        let mapping = allocation.lock().unwrap();
        let (gpu, _) = GpuMapping::map(&queue, &allocation, GpuMapOptions::default()).unwrap();
        setup.remove_adapter();
        // Memory that was mapped stays readable, as the driver leaves it alone.
        assert_eq!((fence.value(), mapping.view().to_vec()[0]), (3, 0));
        assert!(mapping.unlock().unwrap_err().is_device_removed());
        assert!(gpu.free().unwrap_err().is_device_removed());
        assert!(allocation.close().unwrap_err().is_device_removed());
        assert!(context.close().unwrap_err().is_device_removed());
        fence.close().unwrap();
        assert!(queue.close().unwrap_err().is_device_removed());
    });
}

#[test]
fn a_forked_child_closes_nothing_and_every_call_is_refused_there() {
    let setup = Setup::new(Machine::load("").unwrap());
    let queue = setup.paging_queue();
    let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
    let fence = MonitoredFence::create(&setup.device, 7, SyncFlags::empty()).unwrap();
    let allocation = Allocation::heap(&setup.device, 8192, AllocationFlags::empty()).unwrap();
    let mapping = allocation.lock().unwrap();
    let (gpu, _) = GpuMapping::map(&queue, &allocation, GpuMapOptions::default()).unwrap();
    let before = setup.calls.calls().len();
    let emulator = setup.emulator.clone();
    let mut all = Some((setup, queue, context, fence, allocation, mapping, gpu));
    assert!(in_child(|| {
        let (setup, queue, context, fence, allocation, mapping, gpu) = all.take().unwrap();
        let calls = setup.calls.clone();
        let refused = setup.device.execution_state().is_err_and(|error| error.is_inherited())
            && context.close().is_err_and(|error| error.is_inherited())
            && allocation.lock().is_err_and(|error| error.is_inherited())
            && fence.at(8).wait(None).is_err_and(|error| error.is_inherited());
        // The memory is shared with the parent.
        mapping.view().write(0, b"child").unwrap();
        let seen = fence.value() == 7;
        drop((setup, queue, fence, allocation, mapping, gpu));
        refused && seen && calls.calls().len() == before
    }));
    let (setup, queue, context, fence, allocation, mapping, gpu) = all.unwrap();
    assert_eq!(mapping.view().to_vec()[..5], *b"child");
    assert!(setup.device.execution_state().is_ok());
    drop((setup, queue, context, fence, allocation, mapping, gpu));
    finish(&emulator);
}

#[test]
fn threads_make_and_drop_objects_of_one_device_at_once() {
    on_device(|setup| {
        thread::scope(|scope| {
            for thread in 0..4_u8 {
                scope.spawn(move || {
                    for round in 0..50 {
                        let fence = MonitoredFence::create(&setup.device, round, SyncFlags::empty()).unwrap();
                        let allocation =
                            Allocation::heap(&setup.device, 4096, AllocationFlags::empty()).unwrap();
                        let mapping = allocation.lock().unwrap();
                        mapping.view().fill(thread);
                        assert_eq!(fence.value(), round);
                        assert!(mapping.view().to_vec().iter().all(|byte| *byte == thread));
                    }
                });
            }
        });
    });
}
