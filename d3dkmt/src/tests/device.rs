//! Listing and opening adapters, and their processes.

use d3dkmt_sys::{Errno, Ioctl};

use super::script::device;
use crate::dxg::EnumFilter;
use crate::error::{BadAnswer, Cause};
use crate::luid::Luid;

#[test]
fn one_generous_call_lists_all_adapters_with_their_names() {
    let (dxg, script) = device(|asked| {
        if asked.ioctl == Ioctl::EnumAdapters3 {
            assert_eq!((asked.u32(0), asked.u32(4), asked.u32(8)), (1, 0, 64));
            assert_eq!(asked.buffer, [0; 64 * 20]);
            asked.list(3);
        }
        Ok(0)
    });
    let adapters = dxg.adapters(EnumFilter::COMPUTE_ONLY).unwrap();
    assert_eq!(script.asked(), [Ioctl::EnumAdapters3]);
    let names: Vec<_> = adapters.iter().map(|adapter| (adapter.handle().raw(), adapter.luid())).collect();
    assert_eq!(
        names,
        [(0x4000_0000, Luid::new(0, 1)), (0x4000_0040, Luid::new(0, 2)), (0x4000_0080, Luid::new(0, 3))]
    );
}

#[test]
fn a_driver_without_the_newer_enumeration_is_asked_by_the_older_one() {
    for errno in [Errno::ENOTTY, Errno::EPERM, Errno::ENOSYS] {
        let (dxg, script) = device(move |asked| match asked.ioctl {
            Ioctl::EnumAdapters3 => Err(errno),
            Ioctl::EnumAdapters2 => {
                assert_eq!(asked.u32(0), 64);
                asked.list(2);
                Ok(0)
            }
            _ => Ok(0),
        });
        assert_eq!(dxg.adapters(EnumFilter::all()).unwrap().len(), 2);
        assert_eq!(script.count(Ioctl::EnumAdapters2), 1);
    }
}

#[test]
fn other_failures_of_the_enumeration_are_reported_as_they_are() {
    for errno in [Errno::EBADF, Errno::ENODEV, Errno::EFAULT, Errno::EINVAL, Errno::ENOMEM] {
        let (dxg, script) = device(move |_| Err(errno));
        let error = dxg.adapters(EnumFilter::all()).unwrap_err();
        assert_eq!((error.operation(), error.errno()), (Ioctl::EnumAdapters3, Some(errno)));
        assert_eq!(script.asked(), [Ioctl::EnumAdapters3]);
    }
}

#[test]
fn more_adapters_than_slots_are_asked_for_once_more_with_enough() {
    let (dxg, script) = device(|asked| {
        if asked.ioctl == Ioctl::EnumAdapters3 {
            // As the driver does: the total in the count, and nothing in the array.
            if asked.u32(8) < 70 { asked.set(8, 70) } else { asked.list(70) }
        }
        Ok(0)
    });
    assert_eq!(dxg.adapters(EnumFilter::empty()).unwrap().len(), 70);
    assert_eq!(script.count(Ioctl::EnumAdapters3), 2);
}

#[test]
fn a_count_that_always_exceeds_the_slots_ends_in_an_error() {
    let (dxg, script) = device(|asked| {
        asked.set(8, asked.u32(8) + 1);
        Ok(0)
    });
    let error = dxg.adapters(EnumFilter::empty()).unwrap_err();
    assert_eq!(*error.cause(), Cause::Answer(BadAnswer::TooMany { claimed: 66, available: 65 }));
    assert_eq!(script.count(Ioctl::EnumAdapters3), 2);
}

#[test]
fn an_absurd_count_takes_no_memory() {
    let (dxg, script) = device(|asked| {
        asked.set(8, u32::MAX);
        Ok(0)
    });
    let error = dxg.adapters(EnumFilter::empty()).unwrap_err();
    assert_eq!(
        *error.cause(),
        Cause::Answer(BadAnswer::TooMany { claimed: u64::from(u32::MAX), available: 64 })
    );
    assert_eq!(script.asked(), [Ioctl::EnumAdapters3]);
}

#[test]
fn the_older_enumeration_is_not_believed_beyond_its_slots_either() {
    let (dxg, _) = device(|asked| match asked.ioctl {
        Ioctl::EnumAdapters3 => Err(Errno::ENOTTY),
        _ => {
            asked.set(0, 65);
            Ok(0)
        }
    });
    let error = dxg.adapters(EnumFilter::empty()).unwrap_err();
    assert_eq!(error.operation(), Ioctl::EnumAdapters2);
    assert_eq!(*error.cause(), Cause::Answer(BadAnswer::TooMany { claimed: 65, available: 64 }));
}

#[test]
fn a_list_with_a_missing_handle_is_refused_and_the_others_are_closed() {
    let (dxg, script) = device(|asked| {
        if asked.ioctl == Ioctl::EnumAdapters3 {
            asked.list(3);
            asked.buffer[20..24].fill(0);
        }
        Ok(0)
    });
    let error = dxg.adapters(EnumFilter::empty()).unwrap_err();
    assert_eq!(*error.cause(), Cause::Answer(BadAnswer::NothingWritten));
    assert_eq!(script.closed(), [0x4000_0000, 0x4000_0080]);
}

#[test]
fn an_adapter_is_opened_by_its_luid_with_a_zero_in_the_handle_field() {
    let (dxg, _) = device(|asked| {
        if asked.ioctl == Ioctl::OpenAdapterFromLuid {
            assert_eq!((asked.u32(0), asked.u32(4), asked.u32(8)), (0xc0de, 7, 0));
            asked.set(8, 0x8000_0000);
        }
        Ok(0)
    });
    let adapter = dxg.open_adapter(Luid::new(7, 0xc0de)).unwrap();
    assert_eq!(adapter.handle().raw(), 0x8000_0000);
    assert_eq!(adapter.luid(), Luid::new(7, 0xc0de));
}

#[test]
fn an_unknown_luid_is_not_found_whichever_way_the_driver_says_it() {
    let (dxg, script) = device(|_| Ok(0));
    let error = dxg.open_adapter(Luid::new(0, 1)).unwrap_err();
    assert_eq!(*error.cause(), Cause::Answer(BadAnswer::NothingWritten));
    assert!(error.is_not_found());
    assert_eq!(script.closed(), [0; 0], "there is nothing to close");

    let (dxg, _) = device(|_| Err(Errno::EINVAL));
    assert!(dxg.open_adapter(Luid::new(0, 1)).unwrap_err().is_not_found());
    assert!(dxg.processes(Luid::new(0, 1)).unwrap_err().is_not_found());
}

#[test]
fn the_list_of_processes_grows_to_what_the_driver_asks_for() {
    let (dxg, script) = device(|asked| {
        assert_eq!((asked.u32(0), asked.u32(4)), (5, 0));
        assert_eq!(asked.u32(20), 0, "the driver leaves the upper half as it finds it");
        let room = asked.u32(16);
        asked.set(16, 100);
        if room < 100 {
            return Err(Errno::EOVERFLOW);
        }
        for (id, slot) in (1_u32..=100).zip(asked.buffer.chunks_exact_mut(4)) {
            slot.copy_from_slice(&id.to_le_bytes());
        }
        Ok(0)
    });
    let ids = dxg.processes(Luid::new(0, 5)).unwrap();
    assert_eq!(ids, (1..=100).collect::<Vec<_>>());
    assert_eq!(script.count(Ioctl::EnumProcesses), 2);
}

#[test]
fn processes_that_come_faster_than_the_list_grows_end_in_an_error() {
    let (dxg, script) = device(|asked| {
        asked.set(16, asked.u32(16) + 1);
        Err(Errno::EOVERFLOW)
    });
    let error = dxg.processes(Luid::new(0, 5)).unwrap_err();
    assert_eq!(*error.cause(), Cause::Answer(BadAnswer::NeverFits));
    assert_eq!(script.count(Ioctl::EnumProcesses), 8);
}

#[test]
fn an_absurd_number_of_processes_takes_no_memory() {
    let (dxg, script) = device(|asked| {
        asked.set(16, u32::MAX);
        asked.set(20, u32::MAX);
        Err(Errno::EOVERFLOW)
    });
    assert_eq!(dxg.processes(Luid::new(0, 5)).unwrap_err().errno(), Some(Errno::EOVERFLOW));
    assert_eq!(script.count(Ioctl::EnumProcesses), 1);
}

#[test]
fn a_success_that_claims_more_processes_than_fit_is_not_believed() {
    let (dxg, _) = device(|asked| {
        asked.set(16, 65);
        Ok(0)
    });
    let error = dxg.processes(Luid::new(0, 5)).unwrap_err();
    assert_eq!(*error.cause(), Cause::Answer(BadAnswer::TooMany { claimed: 65, available: 64 }));
}
