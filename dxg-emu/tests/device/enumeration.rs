//! Enumerating, opening and closing adapters.

use crate::common::*;
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};

#[test]
fn handles_start_over_for_each_device_and_count_up() {
    let device = open("golden");
    for index in 0..4 {
        assert_eq!(open_adapter(&device, GOLDEN_GPU), Ok(0x4000_0000 + 0x40 * index));
    }
}

#[test]
fn enum_adapters2_counts_compute_only_adapters_but_lists_them_not() {
    let device = open("golden");
    let mut argument = D3DKMT_ENUMADAPTERS2 { NumAdapters: 7, pAdapters: std::ptr::null_mut() };
    assert_eq!(call(&device, Ioctl::EnumAdapters2, &mut argument), Ok(0));
    assert_eq!(argument.NumAdapters, 2);

    let (result, count, records) = enum2(&device, 64);
    assert_eq!((result, count), (Ok(0), 1));
    assert_eq!(records[0].hAdapter, 0x4000_0000);
    assert_eq!(luid_value(records[0].AdapterLuid), GOLDEN_GPU);
    assert_eq!((records[0].NumOfSources, records[0].bPrecisePresentRegionsPreferred), (0, 0));
    assert_eq!(records[1].NumOfSources, 99, "what lies behind the list is left alone");
    assert_eq!(enum2(&device, 2).2[0].hAdapter, 0x4000_0040, "each listing opens anew");
}

#[test]
fn enum_adapters2_checks_room_against_all_adapters_then_against_64() {
    let device = open("golden");
    for (room, error) in
        [(0, Errno::EOVERFLOW), (1, Errno::EOVERFLOW), (65, Errno::EINVAL), (0xffff, Errno::EINVAL)]
    {
        let (result, count, _) = enum2(&device, room);
        assert_eq!((result, count), (Err(error), room), "the count is not written back");
    }
    assert_eq!(enum2(&device, 2).2[0].hAdapter, 0x4000_0000, "nothing was opened");
}

#[test]
fn enum_adapters3_filters_and_counts() {
    let device = open("golden");
    for (filter, count) in [(0, 1), (1, 2), (2, 1), (3, 2), (!0x11, 1)] {
        let (result, listed, records) = enum3(&device, filter, 8);
        assert_eq!((result, listed), (Ok(0), count), "filter {filter:#x}");
        assert_eq!(luid_value(records[0].AdapterLuid), GOLDEN_GPU);
    }
    for (filter, room) in [(0, 0), (1, 0)] {
        assert_eq!(enum3(&device, filter, room).1, 2, "a count ignores the filter");
    }
    assert_eq!(enum3(&device, 1, 0xffff).0, Ok(0));
    assert_eq!(enum3(&device, 1, 0x1_0000).0, Err(Errno::EINVAL));
}

#[test]
fn enum_adapters3_with_too_little_room_succeeds_with_the_total_and_keeps_no_handle() {
    let device = open("golden");
    let (result, count, records) = enum3(&device, 1, 1);
    assert_eq!((result, count), (Ok(0), 2));
    assert_eq!(records[0].NumOfSources, 99, "no record is written");
    for handle in [0x4000_0000, 0x4000_0040] {
        assert_eq!(close_adapter(&device, handle), Err(Errno::EINVAL));
    }
    assert_eq!(
        open_adapter(&device, GOLDEN_GPU),
        Ok(0x4000_0080),
        "the handles were used up, as the driver's are"
    );
}

#[test]
fn a_machine_without_adapters_lists_none() {
    let device = open_machine(dxg_emu::Machine::from_toml("").expect("an empty machine"));
    assert_eq!(enum3(&device, 1, 8).1, 0);
    let (result, count, records) = enum2(&device, 1);
    assert_eq!((result, count, records[0].NumOfSources), (Ok(0), 0, 99));
    assert_eq!(enum2(&device, 0).0, Err(Errno::ENOMEM), "room for none, with an array");
}

#[test]
fn open_from_luid_without_such_an_adapter_depends_on_the_old_handle() {
    let device = open("golden");
    for wrong in [0, 0x5002, 0x1_0000_5000] {
        assert_eq!(open_adapter(&device, wrong), Err(Errno::EINVAL));
        let mut argument = D3DKMT_OPENADAPTERFROMLUID { AdapterLuid: luid(wrong), hAdapter: 0x1234 };
        assert_eq!(call(&device, Ioctl::OpenAdapterFromLuid, &mut argument), Ok(0));
        assert_eq!(argument.hAdapter, 0x1234);
    }
    assert_eq!(open_adapter(&device, GOLDEN_NPU), Ok(0x4000_0000), "a hidden adapter can be opened");
}

#[test]
fn closing_frees_once_and_closing_nothing_succeeds() {
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    assert_eq!(close_adapter(&device, 0), Ok(0));
    assert_eq!(close_adapter(&device, handle | 0x3f), Ok(0), "instance bits are not looked at");
    assert_eq!(close_adapter(&device, handle), Err(Errno::EINVAL));
    for bad in [handle ^ 0xc000_0000, 0x4003_ffc0, u32::MAX] {
        assert_eq!(close_adapter(&device, bad), Err(Errno::EINVAL), "{bad:#x}");
    }
}

#[test]
fn the_first_handle_returns_in_its_second_life_after_1024_rounds() {
    let device = open("golden");
    for round in 0..1024 {
        let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
        assert_eq!(handle, 0x4000_0000 + 0x40 * round);
        assert_eq!(close_adapter(&device, handle), Ok(0));
    }
    assert_eq!(open_adapter(&device, GOLDEN_GPU), Ok(0x8000_0000));
    assert_eq!(close_adapter(&device, 0x4000_0000), Err(Errno::EINVAL));
}
