//! Adapters that go and come while the device is open.

use crate::common::*;
use d3dkmt_sys::raw::{KMTQUERYADAPTERINFOTYPE as Kind, *};
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::machine::Luid;
use dxg_emu::{AddAdapterError, InProcess, Machine};

/// How many adapters are counted, and which are listed.
fn listed(device: &InProcess) -> (u32, Vec<u64>) {
    let (result, count, records) = enum3(device, 1, 64);
    assert_eq!(result, Ok(0));
    let total = enum3(device, 1, 0).1;
    (total, records[..count as usize].iter().map(|record| luid_value(record.AdapterLuid)).collect())
}

#[test]
fn a_removed_adapter_is_gone_but_its_handles_can_be_closed() {
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    assert!(device.emulator().remove_adapter(Luid(GOLDEN_GPU)));
    assert!(!device.emulator().remove_adapter(Luid(GOLDEN_GPU)), "only once");
    assert_eq!(listed(&device), (1, vec![GOLDEN_NPU]));
    assert_eq!(open_adapter(&device, GOLDEN_GPU), Err(Errno::EINVAL));
    assert_eq!(query(&device, handle, Kind::KMTQAITYPE_ADAPTERTYPE, &mut [0; 4]), Err(Errno::ENODEV));
    assert_eq!(
        query(&device, handle, Kind::KMTQAITYPE_ADAPTERTYPE, &mut []),
        Err(Errno::EINVAL),
        "size first"
    );
    let mut flush = D3DKMT_FLUSHHEAPTRANSITIONS { hAdapter: handle };
    assert_eq!(call(&device, Ioctl::FlushHeapTransitions, &mut flush), Err(Errno::ENODEV));
    let mut statistics = D3DKMT_QUERYSTATISTICS { AdapterLuid: luid(GOLDEN_GPU), ..Default::default() };
    assert_eq!(call(&device, Ioctl::QueryStatistics, &mut statistics), Ok(0), "as any unknown LUID");
    assert_eq!(close_adapter(&device, handle), Ok(0));
    assert_eq!(close_adapter(&device, handle), Err(Errno::EINVAL));
}

#[test]
fn a_stopped_adapter_is_counted_but_not_listed() {
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    assert!(device.emulator().stop_adapter(Luid(GOLDEN_GPU)));
    assert!(!device.emulator().stop_adapter(Luid(0x5002)));
    assert_eq!(listed(&device), (2, vec![GOLDEN_NPU]));
    assert_eq!(open_adapter(&device, GOLDEN_GPU), Err(Errno::EINVAL));
    assert_eq!(query(&device, handle, Kind::KMTQAITYPE_ADAPTERTYPE, &mut [0; 4]), Err(Errno::ENODEV));
    let mut pids = [0_u32; 2];
    let mut argument =
        D3DKMT_ENUMPROCESSES { AdapterLuid: luid(GOLDEN_GPU), pBuffer: pids.as_mut_ptr(), BufferCount: 2 };
    assert_eq!(call(&device, Ioctl::EnumProcesses, &mut argument), Ok(0), "its users are still listed");
    assert_eq!(argument.BufferCount, 1);
    assert_eq!(close_adapter(&device, handle), Ok(0));
}

#[test]
fn an_adapter_can_come_back_and_old_handles_stay_dead() {
    let device = open("golden");
    let machine = Machine::builtin("golden").expect("built in");
    let model = machine.adapters()[0].clone();
    let old = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let again = device.emulator().add_adapter(model.clone());
    assert!(matches!(again, Err(AddAdapterError::SameLuid(Luid(GOLDEN_GPU)))));
    assert!(device.emulator().remove_adapter(Luid(GOLDEN_GPU)));
    device.emulator().add_adapter(model).expect("adds");
    assert_eq!(listed(&device), (2, vec![GOLDEN_NPU, GOLDEN_GPU]), "it is listed last now");
    assert_eq!(query(&device, old, Kind::KMTQAITYPE_ADAPTERTYPE, &mut [0; 4]), Err(Errno::ENODEV));
    let new = open_adapter(&device, GOLDEN_GPU).expect("opens");
    assert_eq!(query(&device, new, Kind::KMTQAITYPE_ADAPTERTYPE, &mut [0; 4]), Ok(0));
}

#[test]
fn a_machine_is_full_with_64_adapters_and_a_wrong_one_is_refused() {
    let device = open("golden");
    let machine = Machine::builtin("golden").expect("built in");
    let mut model = machine.adapters()[0].clone();
    for luid in 0..62 {
        model.luid = Luid(luid);
        device.emulator().add_adapter(model.clone()).expect("adds");
    }
    assert_eq!(listed(&device).0, 64);
    assert_eq!(enum2(&device, 64).1, 63);
    model.luid = Luid(62);
    assert!(matches!(device.emulator().add_adapter(model.clone()), Err(AddAdapterError::Full)));
    model.physical_adapters = 0;
    let error = device.emulator().add_adapter(model).expect_err("refused");
    assert_eq!(error.to_string(), "physical_adapters: an adapter consists of 1 to 32 GPUs");
}
