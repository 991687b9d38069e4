//! Answers of the driver's that are no success although they say so, and how objects take them.

use core::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl, NtStatus};

use super::script::{Asked, Script, adapter, put_u64};
use crate::error::{BadAnswer, Cause, Error};
use crate::{
    Allocation, AllocationFlags, Context, ContextOptions, Device, DeviceFlags, GpuPlace, GpuReservation,
    HwQueue, HwQueueFlags, MonitoredFence, PagingPriority, PagingQueue, PeriodicFence, ReservationType,
    ResidentFlags, SharedResource, SyncFlags,
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
    let (device, _) = device(|asked| {
        (asked.ioctl == Ioctl::ReserveGpuVirtualAddress).then(|| {
            let at = offset_of!(D3DDDI_RESERVEGPUVIRTUALADDRESS, VirtualAddress);
            put_u64(asked.argument, at, 0x5000);
            Ok(0)
        })
    });
    let reserve = |place| GpuReservation::reserve(device.adapter(), place, 4096, ReservationType::ZERO);
    let error = reserve(GpuPlace::At(0x4000)).unwrap_err();
    assert_eq!(bad_answer(&error), BadAnswer::GpuAddress(0x5000));
    assert_eq!(reserve(GpuPlace::Anywhere).unwrap().address(), 0x5000);
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
