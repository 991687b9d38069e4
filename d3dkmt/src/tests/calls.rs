//! How results of the system call are read, and the calls without a payload.

use std::sync::atomic::{AtomicU32, Ordering};

use d3dkmt_sys::{Errno, Ioctl, NtStatus};

use super::script::{adapter, device, put_u64};
use crate::error::Cause;
use crate::{ClockFlags, EnumFilter, EscapeFlags, EscapeType, FeatureFlags, FeatureId, Luid, MemoryGroup};

#[test]
fn a_call_that_a_signal_broke_is_made_again() {
    let broken = AtomicU32::new(0);
    let (dxg, script) = device(move |asked| {
        if broken.fetch_add(1, Ordering::Relaxed) < 3 {
            return Err(Errno::EINTR);
        }
        asked.list(0);
        Ok(0)
    });
    assert!(dxg.adapters(EnumFilter::empty()).unwrap().is_empty());
    assert_eq!(script.asked(), [Ioctl::EnumAdapters3; 4]);
}

#[test]
fn a_negative_status_that_the_driver_let_through_is_a_failure_with_that_status() {
    let (dxg, _) = device(|_| Ok(NtStatus::INVALID_PARAMETER.0));
    let error = dxg.open_adapter(Luid::new(0, 1)).unwrap_err();
    assert_eq!(*error.cause(), Cause::Status(NtStatus::INVALID_PARAMETER));
    assert_eq!((error.status(), error.errno()), (NtStatus::INVALID_PARAMETER, None));
}

#[test]
fn errno_and_status_are_kept_apart_and_questions_about_them_hold() {
    let fail = |errno| {
        let (adapter, _) = adapter(move |_| Err(errno));
        adapter.adapter_type().unwrap_err()
    };
    let removed = fail(Errno::ENODEV);
    assert!(removed.is_device_removed() && !removed.is_not_found() && !removed.is_not_supported());
    assert_eq!((removed.errno(), removed.status()), (Some(Errno::ENODEV), NtStatus::DEVICE_REMOVED));
    assert!(fail(Errno::ENOENT).is_not_found());
    assert!(fail(Errno::EPERM).is_not_supported());
    assert!(fail(Errno::ENOTTY).is_not_supported());
    assert!(fail(Errno::EACCES).is_access_denied());
    let unknown = fail(Errno::EINVAL);
    assert!(!unknown.is_not_found() && !unknown.is_not_supported() && !unknown.is_device_removed());
}

#[test]
fn messages_name_the_call_the_query_the_cause_and_what_helps() {
    let (adapter, _) = adapter(|_| Err(Errno::ENODEV));
    assert_eq!(
        adapter.adapter_type().unwrap_err().to_string(),
        "D3DKMTQueryAdapterInfo (KMTQAITYPE_ADAPTERTYPE_RENDER): ENODEV \
         (the adapter is gone; list the adapters again)"
    );
    let (dxg, _) = device(|_| Ok(0));
    assert_eq!(
        dxg.open_adapter(Luid::new(0, 1)).unwrap_err().to_string(),
        "D3DKMTOpenAdapterFromLuid: success without an answer \
         (no active adapter has this LUID; list the adapters again)"
    );
    let (dxg, _) = device(|_| Err(Errno(777)));
    assert_eq!(dxg.processes(Luid::new(0, 1)).unwrap_err().to_string(), "D3DKMTEnumProcesses: errno 777");
}

#[test]
fn video_memory_is_asked_for_this_process_and_read_in_the_wires_order() {
    let (adapter, _) = adapter(|asked| {
        assert_eq!(asked.ioctl, Ioctl::QueryVideoMemoryInfo);
        assert_eq!((asked.u32(0), asked.u32(4)), (0, 0), "no process handle");
        assert_eq!((asked.u32(8), asked.u32(12), asked.u32(48)), (0x4000_0000, 1, 3));
        for (value, at) in [16, 24, 32, 40].into_iter().enumerate() {
            put_u64(asked.argument, at, value as u64 + 1);
        }
        Ok(0)
    });
    let info = adapter.video_memory(MemoryGroup::NonLocal, 3).unwrap();
    assert_eq!((info.budget, info.current_usage), (1, 2));
    assert_eq!((info.current_reservation, info.available_for_reservation), (3, 4));
}

#[test]
fn a_reservation_carries_group_index_and_bytes() {
    let (adapter, script) = adapter(|asked| {
        assert_eq!(asked.ioctl, Ioctl::ChangeVideoMemoryReservation);
        assert_eq!((asked.u32(0), asked.u32(4), asked.u32(8)), (0, 0, 0x4000_0000));
        assert_eq!((asked.u32(12), asked.u32(16), asked.u32(20), asked.u32(24)), (0, 5, 1, 2));
        Ok(0)
    });
    adapter.set_reservation(MemoryGroup::Local, 2, 1 << 32 | 5).unwrap();
    assert_eq!(script.count(Ioctl::ChangeVideoMemoryReservation), 1);
}

#[test]
fn clocks_are_read_from_the_packed_structure_and_only_with_a_success() {
    let (ticking, _) = adapter(|asked| {
        assert_eq!((asked.u32(0), asked.u32(4), asked.u32(8)), (0x4000_0000, 6, 1));
        put_u64(asked.argument, 12, 19_200_000);
        put_u64(asked.argument, 20, 123);
        put_u64(asked.argument, 28, 456);
        asked.set(36, 0x8000_0001);
        Ok(0)
    });
    let clocks = ticking.clock_calibration(1, 6).unwrap();
    assert_eq!((clocks.gpu_frequency, clocks.gpu_counter, clocks.cpu_counter), (19_200_000, 123, 456));
    assert!(clocks.flags.contains(ClockFlags::CONTEXT_MANAGEMENT_PROCESSOR));
    assert_eq!(clocks.flags.bits(), 0x8000_0001, "unknown bits stay");

    // The driver writes clock data with a failure too.
    let (failing, _) = adapter(|asked| {
        put_u64(asked.argument, 12, 1);
        Err(Errno::EINVAL)
    });
    assert_eq!(failing.clock_calibration(0, 99).unwrap_err().errno(), Some(Errno::EINVAL));
}

#[test]
fn a_feature_is_read_with_a_plain_success_only() {
    let (known, _) = adapter(|asked| {
        assert_eq!((asked.u32(0), asked.u32(4)), (0x4000_0000, 32));
        asked.set(8, 0x8003_0002);
        Ok(0)
    });
    let feature = known.feature(FeatureId::PAGE_BASED_MEMORY_MANAGER).unwrap();
    assert_eq!(feature.version, 2);
    assert_eq!(feature.flags.bits(), 0x8003);
    assert!(feature.flags.contains(FeatureFlags::ENABLED | FeatureFlags::KNOWN));

    // A positive result here is the host's status, or how many bytes of the answer are missing.
    let (positive, _) = adapter(|_| Ok(4));
    assert_eq!(*positive.feature(FeatureId(7)).unwrap_err().cause(), Cause::Status(NtStatus(4)));
    let (older, _) = adapter(|_| Err(Errno::ENOTTY));
    assert!(older.feature(FeatureId::HW_SCHEDULING).unwrap_err().is_not_supported());
}

#[test]
fn an_escape_carries_bytes_both_ways() {
    let (adapter, _) = adapter(|asked| {
        assert_eq!((asked.u32(0), asked.u32(4), asked.u32(8), asked.u32(12)), (0x4000_0000, 0, 1, 0x21));
        assert_eq!((asked.u32(24), asked.u32(28)), (3, 0));
        asked.buffer.reverse();
        Ok(0)
    });
    let mut data = [1, 2, 3];
    let flags = EscapeFlags::HARDWARE_ACCESS | EscapeFlags::VIRTUAL_MACHINE_DATA;
    adapter.escape(EscapeType::VIDMM, flags, &mut data).unwrap();
    assert_eq!(data, [3, 2, 1]);
}

#[test]
fn the_escape_that_holds_addresses_is_refused_and_its_neighbours_are_not() {
    let (adapter, script) = adapter(|_| Ok(0));
    let known = EscapeFlags::DRIVER_KNOWN_ESCAPE;
    let private = EscapeType::DRIVER_PRIVATE;
    let mut code = 3_u32.to_le_bytes();
    let refused = adapter.escape(private, known | EscapeFlags::HARDWARE_ACCESS, &mut code).unwrap_err();
    assert!(matches!(refused.cause(), Cause::Refused(_)), "{refused}");
    assert_eq!(script.count(Ioctl::Escape), 0);
    adapter.escape(private, EscapeFlags::empty(), &mut code).unwrap();
    adapter.escape(EscapeType::VIDMM, known, &mut code).unwrap();
    adapter.escape(private, known, &mut 1_u32.to_le_bytes()).unwrap();
    adapter.escape(private, known, &mut [3, 0, 0]).unwrap();
    assert_eq!(script.count(Ioctl::Escape), 4);
}

#[test]
fn flushing_heap_transitions_does_not_lose_the_handle() {
    let (adapter, script) = adapter(|asked| {
        // As the driver does: the host's handle in place of the caller's.
        asked.set(0, 0xdead);
        Ok(0)
    });
    adapter.flush_heap_transitions().unwrap();
    adapter.flush_heap_transitions().unwrap();
    drop(adapter);
    assert_eq!(script.closed(), [0x4000_0000]);
}
