//! The smaller calls on an adapter: memory, clock, features, escapes, heap transitions.

use crate::common::*;
use crate::query::{DGPU, IGPU, NPU};
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::InProcess;

const LOCAL: u32 = 0;
const NON_LOCAL: u32 = 1;
const BAD: u32 = 0x4003_ffc0;

#[derive(Debug, PartialEq)]
struct Memory {
    budget: u64,
    usage: u64,
    reservation: u64,
    available: u64,
}

fn memory(device: &InProcess, handle: u32, group: u32, physical: u32) -> Result<Memory> {
    let mut argument = D3DKMT_QUERYVIDEOMEMORYINFO {
        hProcess: std::ptr::null_mut(),
        hAdapter: handle,
        MemorySegmentGroup: D3DKMT_MEMORY_SEGMENT_GROUP(group),
        Budget: 1,
        CurrentUsage: 1,
        CurrentReservation: 1,
        AvailableForReservation: 1,
        PhysicalAdapterIndex: physical,
    };
    call(device, Ioctl::QueryVideoMemoryInfo, &mut argument)?;
    assert_eq!(
        (argument.hAdapter, argument.MemorySegmentGroup.0, argument.PhysicalAdapterIndex),
        (handle, group, physical)
    );
    Ok(Memory {
        budget: argument.Budget,
        usage: argument.CurrentUsage,
        reservation: argument.CurrentReservation,
        available: argument.AvailableForReservation,
    })
}

fn reserve(device: &InProcess, handle: u32, group: u32, bytes: u64) -> Result<i32> {
    let mut argument = D3DKMT_CHANGEVIDEOMEMORYRESERVATION {
        hProcess: std::ptr::null_mut(),
        hAdapter: handle,
        MemorySegmentGroup: D3DKMT_MEMORY_SEGMENT_GROUP(group),
        Reservation: bytes,
        PhysicalAdapterIndex: 0,
    };
    call(device, Ioctl::ChangeVideoMemoryReservation, &mut argument)
}

#[test]
fn budgets_follow_the_segments_and_start_unused() {
    let device = open("");
    for (adapter, local, non_local) in
        [(DGPU, 16 << 30, 16 << 30), (IGPU, (8 << 30) + (128 << 20), 0), (NPU, 64 << 20, 8 << 30)]
    {
        let handle = open_adapter(&device, adapter).expect("opens");
        for (group, size) in [(LOCAL, local), (NON_LOCAL, non_local)] {
            let figures = memory(&device, handle, group, 0).expect("answers");
            let budget = size / 8 * 7;
            assert_eq!(figures, Memory { budget, usage: 0, reservation: 0, available: budget / 2 });
        }
    }
}

#[test]
fn a_reservation_is_remembered_by_group_until_the_last_handle_closes() {
    let device = open("");
    let handle = open_adapter(&device, DGPU).expect("opens");
    let second = open_adapter(&device, DGPU).expect("opens");
    assert_eq!(reserve(&device, handle, LOCAL, 5 << 20), Ok(0));
    let reserved = |handle, group| memory(&device, handle, group, 0).expect("answers").reservation;
    assert_eq!((reserved(second, LOCAL), reserved(second, NON_LOCAL)), (5 << 20, 0));
    assert_eq!(reserve(&device, second, LOCAL, 0), Ok(0));
    assert_eq!(reserved(handle, LOCAL), 0);

    let most = memory(&device, handle, LOCAL, 0).expect("answers").available;
    assert_eq!(reserve(&device, handle, LOCAL, most), Ok(0));
    assert_eq!(reserve(&device, handle, LOCAL, most + 1), Err(Errno::EINVAL));
    assert_eq!(reserve(&device, handle, 2, 0), Err(Errno::EINVAL));
    assert_eq!(reserved(handle, LOCAL), most, "a refusal changes nothing");

    close_adapter(&device, handle).expect("closes");
    assert_eq!(reserved(second, LOCAL), most);
    close_adapter(&device, second).expect("closes");
    let anew = open_adapter(&device, DGPU).expect("opens");
    assert_eq!(reserved(anew, LOCAL), 0);
}

#[test]
fn figures_that_do_not_exist_are_a_short_reply() {
    let device = open("");
    let handle = open_adapter(&device, DGPU).expect("opens");
    for (group, physical) in [(2, 0), (u32::MAX, 0), (LOCAL, 1), (LOCAL, u32::MAX)] {
        assert_eq!(memory(&device, handle, group, physical), Err(Errno::EOVERFLOW), "{group} {physical}");
    }
    assert_eq!(memory(&device, BAD, LOCAL, 0), Err(Errno::EINVAL));
}

#[test]
fn video_memory_of_other_processes_is_refused_before_the_handle() {
    let device = open("");
    let process = std::ptr::without_provenance_mut(1);
    let mut argument = D3DKMT_QUERYVIDEOMEMORYINFO { hProcess: process, Budget: 7, ..Default::default() };
    assert_eq!(call(&device, Ioctl::QueryVideoMemoryInfo, &mut argument), Err(Errno::EINVAL));
    assert_eq!(argument.Budget, 7);
    // On a removed adapter the handle would be ENODEV; the process field comes first.
    let handle = open_adapter(&device, DGPU).expect("opens");
    assert!(device.emulator().remove_adapter(dxg_emu::machine::Luid(DGPU)));
    argument.hAdapter = handle;
    assert_eq!(call(&device, Ioctl::QueryVideoMemoryInfo, &mut argument), Err(Errno::EINVAL));
    argument.hProcess = std::ptr::null_mut();
    assert_eq!(call(&device, Ioctl::QueryVideoMemoryInfo, &mut argument), Err(Errno::ENODEV));
    let mut argument =
        D3DKMT_CHANGEVIDEOMEMORYRESERVATION { hProcess: process, hAdapter: handle, ..Default::default() };
    assert_eq!(call(&device, Ioctl::ChangeVideoMemoryReservation, &mut argument), Err(Errno::EINVAL));
}

/// The structure is packed, so its fields are copied out.
fn clock(device: &InProcess, handle: u32, node: u32, physical: u32) -> (Result<i32>, [u64; 3], u32) {
    let mut argument = D3DKMT_QUERYCLOCKCALIBRATION {
        hAdapter: handle,
        NodeOrdinal: node,
        PhysicalAdapterIndex: physical,
        ..Default::default()
    };
    argument.ClockData.GpuFrequency = 77;
    let result = call(device, Ioctl::QueryClockCalibration, &mut argument);
    let data = argument.ClockData;
    (result, [data.GpuFrequency, data.GpuClockCounter, data.CpuClockCounter], argument.hAdapter)
}

#[test]
fn clocks_rise_in_step() {
    let device = open("");
    let handle = open_adapter(&device, DGPU).expect("opens");
    let (result, first, after) = clock(&device, handle, 0, 0);
    assert_eq!((result, first[0], after), (Ok(0), 1_000_000_000, handle), "the handle is not clobbered");
    std::thread::sleep(std::time::Duration::from_millis(20));
    let (_, second, _) = clock(&device, handle, 5, 0);
    let (gpu, cpu) = (second[1] - first[1], second[2] - first[2]);
    assert!(gpu >= 20_000_000 && cpu >= 200_000, "{gpu} {cpu}");
    assert!(gpu.abs_diff(cpu * 100) <= 200, "1 GHz against 10 MHz: {gpu} {cpu}");
}

#[test]
fn clock_data_are_written_even_with_a_failure() {
    let device = open("");
    let handle = open_adapter(&device, DGPU).expect("opens");
    for (node, physical) in [(6, 0), (0, 1), (u32::MAX, 0)] {
        assert_eq!(clock(&device, handle, node, physical), (Err(Errno::EINVAL), [0; 3], handle));
    }
    assert_eq!(clock(&device, BAD, 0, 0).1[0], 77, "but not without an adapter");
}

fn feature(device: &InProcess, handle: u32, id: u32) -> Result<(u16, u16)> {
    let mut argument =
        D3DKMT_ISFEATUREENABLED { hAdapter: handle, FeatureId: DXGK_FEATURE_ID(id), ..Default::default() };
    let result = call(device, Ioctl::IsFeatureEnabled, &mut argument)?;
    assert_eq!(result, 0);
    Ok((argument.Result.Version, feature_bits(&argument)))
}

#[expect(unsafe_code, reason = "reads a union of two equal views")]
fn feature_bits(argument: &D3DKMT_ISFEATUREENABLED) -> u16 {
    // SAFETY: both members are 16 bits.
    unsafe { argument.Result.anon_1.Value }
}

#[test]
fn features_are_what_the_machine_says_and_unknown_otherwise() {
    let device = open("");
    let handle = open_adapter(&device, DGPU).expect("opens");
    assert_eq!(feature(&device, handle, 0), Ok((1, 0b1111)));
    assert_eq!(feature(&device, handle, 32), Ok((2, 0b1110)));
    assert_eq!(feature(&device, handle, 33), Ok((1, 0b0010)));
    assert_eq!(feature(&device, handle, 34), Ok((0, 0)));
    for bad in [0, BAD] {
        assert_eq!(feature(&device, bad, 0), Err(Errno::EINVAL), "there are no global features");
    }
}

#[test]
fn flushing_clobbers_the_handle() {
    for machine in ["", "golden"] {
        let device = open(machine);
        let handle = enum2(&device, 8).2[0].hAdapter;
        let mut argument = D3DKMT_FLUSHHEAPTRANSITIONS { hAdapter: handle };
        assert_eq!(call(&device, Ioctl::FlushHeapTransitions, &mut argument), Ok(0));
        assert_ne!(argument.hAdapter, handle);
        assert_eq!(call(&device, Ioctl::FlushHeapTransitions, &mut argument), Err(Errno::EINVAL));
    }
}

fn escape(device: &InProcess, handle: u32, kind: u32, flags: u32, data: &mut [u8]) -> Result<i32> {
    let mut argument = D3DKMT_ESCAPE {
        hAdapter: handle,
        hDevice: BAD,
        hContext: BAD,
        Type: D3DKMT_ESCAPETYPE(kind),
        pPrivateDriverData: data.as_mut_ptr().cast(),
        PrivateDriverDataSize: u32::try_from(data.len()).expect("fits"),
        ..Default::default()
    };
    argument.Flags.anon_1.Value = flags;
    call(device, Ioctl::Escape, &mut argument)
}

const KNOWN: u32 = 1 << 6;

#[test]
fn escapes_that_the_guest_knows_translate_handles_to_themselves() {
    let device = open("");
    let handle = open_adapter(&device, DGPU).expect("opens");
    for code in [0, 1] {
        let mut data = [code, 0, 0, 0, 0xc0, 0xff, 3, 0x40];
        let before = data;
        assert_eq!(escape(&device, handle, 0, KNOWN, &mut data), Ok(0));
        assert_eq!(data, before);
    }
    let mut large = vec![0; 131_073];
    assert_eq!(escape(&device, handle, 0, KNOWN, &mut large), Ok(0), "only the code is looked at");
    for size in 0..4 {
        assert_eq!(escape(&device, handle, 0, KNOWN, &mut [0; 8][..size]), Err(Errno::EINVAL));
    }
    assert_eq!(escape(&device, BAD, 0, KNOWN, &mut []), Err(Errno::EINVAL));
}

#[test]
fn other_escapes_are_refused_by_a_short_reply() {
    let device = open("");
    let handle = open_adapter(&device, DGPU).expect("opens");
    for (kind, flags, code) in [(0, 0, 0), (1, KNOWN, 0), (0, KNOWN, 2), (0, KNOWN, 4), (99, 0, 0)] {
        assert_eq!(escape(&device, handle, kind, flags, &mut [code, 0, 0, 0]), Err(Errno::EOVERFLOW));
    }
    assert_eq!(escape(&device, handle, 0, 0, &mut []), Ok(0), "nothing to say, nothing to refuse");
    assert_eq!(escape(&device, handle, 0, 0, &mut vec![0; 131_002]), Err(Errno::EINVAL));
    assert_eq!(escape(&device, handle, 0, 0, &mut vec![0; 131_001]), Err(Errno::EOVERFLOW));
}

#[test]
fn an_agreeable_host_hands_escapes_back() {
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let mut data = [0x10; 16];
    assert_eq!(escape(&device, handle, 0, 0, &mut data), Ok(0));
    assert_eq!(data, [0x10; 16]);
}

/// A request to build a test command buffer, with its two buffers.
fn build(device: &InProcess, handle: u32, dma: u32, private: u32, size: usize) -> (Result<i32>, [u8; 8192]) {
    let mut room = [0x5a; 8192];
    let mut request = [0_u8; 112];
    request[0] = 3;
    let base = room.as_mut_ptr().expose_provenance() as u64;
    request[88..96].copy_from_slice(&base.to_le_bytes());
    request[96..104].copy_from_slice(&(base + 4096).to_le_bytes());
    request[104..108].copy_from_slice(&dma.to_le_bytes());
    request[108..112].copy_from_slice(&private.to_le_bytes());
    let result = escape(device, handle, 0, KNOWN, &mut request[..size]);
    assert_eq!(request[104..108], dma.to_le_bytes());
    (result, room)
}

#[test]
fn a_test_command_buffer_stays_within_its_bounds() {
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    for (dma, private) in [(0, 0), (3, 0), (4097, 0), (64, 1025), (u32::MAX, 0)] {
        let (result, room) = build(&device, handle, dma, private, 112);
        assert_eq!((result, room), (Err(Errno::EINVAL), [0x5a; 8192]), "{dma} {private}");
    }
    for size in [4, 111] {
        assert_eq!(build(&device, handle, 64, 32, size).0, Err(Errno::EINVAL));
    }
    for (dma, private) in [(4, 0), (4096, 1024), (64, 32)] {
        let (result, room) = build(&device, handle, dma, private, 112);
        assert_eq!(result, Ok(0));
        let written = |range: &[u8]| range.iter().take_while(|byte| **byte == 0).count();
        assert_eq!((written(&room[..4096]), written(&room[4096..])), (dma as usize, private as usize));
    }
    let device = open("");
    let handle = open_adapter(&device, DGPU).expect("opens");
    assert_eq!(
        build(&device, handle, 64, 32, 112).0,
        Err(Errno::EOVERFLOW),
        "no driver that would build one"
    );
}
