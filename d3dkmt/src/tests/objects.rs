//! Answers of the driver's that are no success although they say so, and how objects take them.

use core::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl, NtStatus};

use super::script::{Asked, Script, adapter, put_u64};
use crate::error::{BadAnswer, Cause, Error};
use crate::handle::{AllocationHandle, ResourceHandle};
use crate::{
    Allocation, AllocationFlags, Context, ContextOptions, Device, DeviceFlags, GpuMapOptions, GpuMapping,
    GpuPlace, GpuReservation, HwQueue, HwQueueFlags, MonitoredFence, PagingPriority, PagingQueue,
    PeriodicFence, ReservationType, ResidentFlags, SharedResource, SyncFlags,
};

/// Any address of a page; nothing is read there.
const PAGE_ADDRESS: u64 = 0x7000_0000_1000;

/// A device of a driver that makes whatever it is asked for, unless the test answers otherwise.
fn device(
    answer: impl Fn(&mut Asked<'_>) -> Option<Result<i32, Errno>> + Send + Sync + 'static,
) -> (Arc<Device>, Arc<Script>) {
    let (adapter, script) = adapter(move |asked| match answer(asked) {
        Some(result) => result,
        None => make(asked),
    });
    (Device::create(&Arc::new(adapter), DeviceFlags::empty()).unwrap(), script)
}

fn make(asked: &mut Asked<'_>) -> Result<i32, Errno> {
    let handles = match asked.ioctl {
        Ioctl::CreateDevice => vec![offset_of!(D3DKMT_CREATEDEVICE, hDevice)],
        Ioctl::CreateContextVirtual => vec![offset_of!(D3DKMT_CREATECONTEXTVIRTUAL, hContext)],
        Ioctl::CreatePagingQueue => {
            let page = offset_of!(D3DKMT_CREATEPAGINGQUEUE, FenceValueCPUVirtualAddress);
            put_u64(asked.argument, page, PAGE_ADDRESS);
            vec![
                offset_of!(D3DKMT_CREATEPAGINGQUEUE, hPagingQueue),
                offset_of!(D3DKMT_CREATEPAGINGQUEUE, hSyncObject),
            ]
        }
        Ioctl::CreateHwQueue => vec![
            offset_of!(D3DKMT_CREATEHWQUEUE, hHwQueue),
            offset_of!(D3DKMT_CREATEHWQUEUE, hHwQueueProgressFence),
        ],
        Ioctl::CreateSynchronizationObject2 => {
            vec![offset_of!(D3DKMT_CREATESYNCHRONIZATIONOBJECT2, hSyncObject)]
        }
        Ioctl::OpenResourceFromNtHandle => Vec::new(),
        _ => return Ok(0),
    };
    handles.into_iter().zip(1..).for_each(|(at, handle)| asked.set(at, handle * 0x40));
    Ok(0)
}

#[test]
fn all_objects_are_used_by_all_threads() {
    fn by_all_threads<T: Send + Sync + 'static>() {}
    by_all_threads::<(crate::Dxg, crate::Adapter, Device, Context, HwQueue, PagingQueue)>();
    by_all_threads::<(Allocation, crate::Resource, crate::Mapping, crate::HostMemory)>();
    by_all_threads::<(crate::GpuMapping, GpuReservation, crate::Paging, crate::SyncPoint, crate::Wait)>();
    by_all_threads::<(MonitoredFence, PeriodicFence, crate::Mutex, crate::Semaphore, crate::Fence)>();
    by_all_threads::<(crate::CpuNotification, SharedResource, crate::SharedSyncObject, crate::SyncFile)>();
    by_all_threads::<(crate::pipeline::Completion, crate::pipeline::PipelineError)>();
    #[cfg(feature = "soft")]
    by_all_threads::<crate::pipeline::Stream<crate::pipeline::SoftEncoder>>();
}

fn bad_answer(error: &Error) -> BadAnswer {
    match error.cause() {
        Cause::Answer(bad) => *bad,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_success_without_a_handle_is_no_success_anywhere() {
    let (nothing, _) = adapter(|_| Ok(0));
    let error = Device::create(&Arc::new(nothing), DeviceFlags::empty()).unwrap_err();
    assert_eq!((error.operation(), bad_answer(&error)), (Ioctl::CreateDevice, BadAnswer::NothingWritten));

    let (device, script) = device(|asked| (asked.ioctl != Ioctl::CreateDevice).then_some(Ok(0)));
    let place = GpuPlace::Anywhere;
    let errors = [
        Context::create(&device, ContextOptions::default()).unwrap_err(),
        PagingQueue::create(&device, PagingPriority::Normal, 0).unwrap_err(),
        MonitoredFence::create(&device, 0, SyncFlags::empty()).unwrap_err(),
        Allocation::heap(&device, 4096, AllocationFlags::empty()).unwrap_err(),
        GpuReservation::reserve(device.adapter(), place, 4096, ReservationType::ZERO).unwrap_err(),
    ];
    for error in errors {
        assert_eq!(bad_answer(&error), BadAnswer::NothingWritten, "{error}");
    }
    drop(device);
    // What was not made is not closed.
    assert_eq!(script.asked().iter().filter(|ioctl| **ioctl == Ioctl::DestroyDevice).count(), 1);
    assert_eq!(script.count(Ioctl::DestroyContext) + script.count(Ioctl::DestroyAllocation2), 0);
}

#[test]
fn a_fence_without_its_page_is_closed_again() {
    let (device, script) = device(|asked| {
        if asked.ioctl != Ioctl::CreatePagingQueue {
            return None;
        }
        let result = make(asked);
        put_u64(asked.argument, offset_of!(D3DKMT_CREATEPAGINGQUEUE, FenceValueCPUVirtualAddress), 0x1008);
        Some(result)
    });
    let queue = PagingQueue::create(&device, PagingPriority::Normal, 0).unwrap_err();
    assert_eq!(bad_answer(&queue), BadAnswer::Address(0x1008));
    assert_eq!(script.count(Ioctl::DestroyPagingQueue), 1);

    let none = SyncFlags::empty();
    assert_eq!(bad_answer(&MonitoredFence::create(&device, 0, none).unwrap_err()), BadAnswer::Address(0));
    assert_eq!(bad_answer(&PeriodicFence::create(&device, 0, 0, none).unwrap_err()), BadAnswer::Address(0));
    assert_eq!(script.count(Ioctl::DestroySynchronizationObject), 2);

    let context = Context::create(&device, ContextOptions::default()).unwrap();
    let queue = HwQueue::create(&context, HwQueueFlags::empty(), []).unwrap_err();
    assert_eq!(bad_answer(&queue), BadAnswer::Address(0));
    assert_eq!(script.count(Ioctl::DestroyHwQueue), 1);
}

#[test]
fn addresses_elsewhere_than_they_were_asked_for_are_no_success() {
    let (device, script) = device(|asked| {
        let at = match asked.ioctl {
            Ioctl::ReserveGpuVirtualAddress => offset_of!(D3DDDI_RESERVEGPUVIRTUALADDRESS, VirtualAddress),
            Ioctl::MapGpuVirtualAddress => offset_of!(D3DDDI_MAPGPUVIRTUALADDRESS, VirtualAddress),
            _ => return None,
        };
        put_u64(asked.argument, at, 0x5000);
        Some(Ok(0))
    });
    let reserve = |place| GpuReservation::reserve(device.adapter(), place, 4096, ReservationType::ZERO);
    let error = reserve(GpuPlace::At(0x4000)).unwrap_err();
    assert_eq!(bad_answer(&error), BadAnswer::GpuAddress(0x5000));
    assert_eq!(script.count(Ioctl::FreeGpuVirtualAddress), 1, "it is not lost");
    let reservation = reserve(GpuPlace::Anywhere).unwrap();
    assert_eq!(reservation.address(), 0x5000);

    let queue = PagingQueue::create(&device, PagingPriority::Normal, 0).unwrap();
    let resource = crate::Resource::own(&device, ResourceHandle::new(0x80), true);
    let allocation = Allocation::opened(&resource, AllocationHandle::new(0x40), Vec::new());
    let map = |place| {
        let options = GpuMapOptions { place, bytes: Some(4096), ..GpuMapOptions::default() };
        GpuMapping::map(&queue, &allocation, options).map(|(mapping, _)| mapping.address())
    };
    assert_eq!(bad_answer(&map(GpuPlace::At(0x4000)).unwrap_err()), BadAnswer::GpuAddress(0x5000));
    assert_eq!(script.count(Ioctl::FreeGpuVirtualAddress), 2);
    assert_eq!(map(GpuPlace::In(&reservation, 0)).unwrap(), 0x5000);
    assert_eq!(script.count(Ioctl::FreeGpuVirtualAddress), 2, "that is the reservation's");
}

#[test]
fn sizes_that_the_driver_would_cut_off_are_refused_before_the_call() {
    let (device, script) = device(|_| None);
    for bytes in [(1 << 32) - 4095, 1 << 32, (1 << 32) + 4096, usize::MAX] {
        let refused = Allocation::heap(&device, bytes, AllocationFlags::empty()).unwrap_err();
        assert!(matches!(refused.cause(), Cause::Refused(_)), "{bytes:#x}: {refused}");
    }
    // Pages that are never touched take no memory.
    let memory = Arc::new(crate::HostMemory::new((1 << 32) + 4096).unwrap());
    let refused = Allocation::existing(&device, memory, AllocationFlags::empty()).unwrap_err();
    assert!(matches!(refused.cause(), Cause::Refused(_)), "{refused}");
    assert_eq!(script.count(Ioctl::CreateAllocation2), 0);
}

#[test]
fn a_resource_of_more_than_a_call_takes_is_not_made_room_for() {
    type Argument = D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE;
    let fields = [
        (offset_of!(Argument, NumAllocations), 1025),
        (offset_of!(Argument, PrivateRuntimeDataSize), u32::MAX),
        (offset_of!(Argument, ResourcePrivateDriverDataSize), u32::MAX),
        (offset_of!(Argument, TotalPrivateDriverDataSize), (128 << 10) + 1),
    ];
    for (field, value) in fields {
        let (device, script) = device(move |asked| {
            (asked.ioctl == Ioctl::QueryResourceInfoFromNtHandle).then(|| {
                asked.set(field, value);
                Ok(0)
            })
        });
        let null = std::fs::File::open("/dev/null").unwrap();
        let shared = SharedResource::from(std::os::fd::OwnedFd::from(null));
        let bad = bad_answer(&crate::Resource::open(&device, &shared).unwrap_err());
        assert!(matches!(bad, BadAnswer::TooMany { claimed, .. } if claimed == value.into()), "{bad:?}");
        assert_eq!(script.count(Ioctl::OpenResourceFromNtHandle), 0);
    }
}

#[test]
fn only_success_and_pending_come_with_answers() {
    let (device, _) = device(|asked| {
        matches!(asked.ioctl, Ioctl::MakeResident | Ioctl::MapGpuVirtualAddress).then_some(Ok(0x40))
    });
    let queue = PagingQueue::create(&device, PagingPriority::Normal, 0).unwrap();
    let error = queue.make_resident(&[], ResidentFlags::empty()).unwrap_err();
    assert_eq!(*error.cause(), Cause::Status(NtStatus(0x40)));
}

#[test]
fn a_descriptor_that_can_be_none_is_no_success() {
    let (device, _) = device(|asked| {
        (asked.ioctl == Ioctl::CreateSynchronizationObject2).then(|| {
            let result = make(asked);
            let info = offset_of!(D3DKMT_CREATESYNCHRONIZATIONOBJECT2, Info);
            let union = info + offset_of!(D3DDDI_SYNCHRONIZATIONOBJECTINFO2, anon_1);
            put_u64(asked.argument, union + 8, PAGE_ADDRESS);
            result
        })
    });
    let fence = MonitoredFence::create(&device, 0, SyncFlags::SHARED).unwrap();
    // Success was said and no number written.
    assert_eq!(bad_answer(&fence.share().unwrap_err()), BadAnswer::Descriptor(u64::MAX));
    assert_eq!(bad_answer(&fence.sync_file(1).unwrap_err()), BadAnswer::Descriptor(u64::MAX));
}

#[test]
fn a_resource_whose_opening_failed_after_the_host_agreed_is_no_success() {
    let (device, script) = device(|_| None);
    let shared = SharedResource::from(std::os::fd::OwnedFd::from(std::fs::File::open("/dev/null").unwrap()));
    let error = crate::Resource::open(&device, &shared).unwrap_err();
    assert_eq!(error.operation(), Ioctl::OpenResourceFromNtHandle);
    assert_eq!(bad_answer(&error), BadAnswer::NothingWritten);
    assert_eq!(script.count(Ioctl::DestroyAllocation2), 0);
}

#[test]
fn a_wait_is_never_the_drivers_blocking_form() {
    let (device, _) = device(|asked| {
        (asked.ioctl == Ioctl::WaitForSynchronizationObjectFromCpu).then(|| {
            type Argument = D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU;
            assert_ne!(asked.u32(offset_of!(Argument, hAsyncEvent)), 0, "never the blocking form");
            assert_eq!(asked.u32(offset_of!(Argument, ObjectCount)), 1);
            Err(Errno::EINVAL)
        })
    });
    let queue = PagingQueue::create(&device, PagingPriority::Normal, 0).unwrap();
    let wait = device.begin_wait(&[queue.at(9)], crate::WaitFor::All);
    assert_eq!(wait.unwrap_err().errno(), Some(Errno::EINVAL));
}
