//! States: what the host says now.

use std::time::Duration;

use d3dkmt_sys::raw::KMTQUERYADAPTERINFOTYPE as Query;
use d3dkmt_sys::{Errno, Ioctl};
use dxcore::{EngineIndex, Frequencies, HResult, MemoryType, MemoryUsage, SegmentGroup, State};

use crate::common::{DISCRETE, Device, INTEGRATED, adapter};

const MIB: u64 = 1 << 20;

fn engine(engine: u32) -> EngineIndex {
    EngineIndex { physical_adapter: 0, engine }
}

#[test]
fn every_state_of_a_present_host_is_supported_and_probed_once() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    for state in State::ALL {
        assert!(adapter.is_query_state_supported(state), "{state:?}");
    }
    device.take_calls();
    for state in State::ALL {
        assert!(adapter.is_query_state_supported(state), "{state:?}");
    }
    assert_eq!(device.take_calls(), []);
}

#[test]
fn what_the_host_refuses_is_unsupported_except_the_first_two() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    device.refuse_call(Ioctl::QueryStatistics, Errno::EINVAL);
    device.refuse_call(Ioctl::EnumProcesses, Errno::ENOTTY);
    for kind in [
        Query::KMTQAITYPE_NODEPERFDATA,
        Query::KMTQAITYPE_ADAPTERPERFDATA,
        Query::KMTQAITYPE_CHECKDRIVERUPDATESTATUS,
        Query::KMTQAITYPE_CHECKDRIVERUPDATESTATUS_RENDER,
    ] {
        device.refuse_query(kind, Errno::EINVAL);
    }
    for state in State::ALL {
        assert_eq!(adapter.is_query_state_supported(state), state.number() < 2, "{state:?}");
    }
    assert_eq!(adapter.temperature(0), Err(HResult::DXGI_ERROR_UNSUPPORTED));
    assert_eq!(adapter.processes(), Err(HResult::DXGI_ERROR_UNSUPPORTED));
    assert_eq!(adapter.is_driver_update_in_progress(), Ok(false));
}

#[test]
fn a_shortage_while_probing_is_not_held_against_the_host() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    device.refuse_query(Query::KMTQAITYPE_ADAPTERPERFDATA, Errno::ENOMEM);
    assert!(!adapter.is_query_state_supported(State::AdapterTemperatureCelsius));
    device.refuse_nothing();
    assert!(adapter.is_query_state_supported(State::AdapterTemperatureCelsius));
}

#[test]
fn an_update_of_the_driver_is_told() {
    let device = Device::edited(|text| {
        text.replace("opengl = { file = \"libdgpu", "update_in_progress = true\nopengl = { file = \"libdgpu")
    });
    assert_eq!(adapter(&device, DISCRETE).is_driver_update_in_progress(), Ok(true));
    assert_eq!(adapter(&device, INTEGRATED).is_driver_update_in_progress(), Ok(false));
}

#[test]
fn a_budget_has_the_invariants_of_windows_and_takes_a_reservation() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    for group in [SegmentGroup::Local, SegmentGroup::NonLocal] {
        let before = adapter.memory_budget(0, group).unwrap();
        assert!(before.budget >= before.available_for_reservation && before.available_for_reservation > 0);
        assert!(before.current_usage <= before.budget);
        assert_eq!(before.current_reservation, 0);
        adapter.set_memory_reservation(0, group, 64 * MIB).unwrap();
        assert_eq!(adapter.memory_budget(0, group).unwrap().current_reservation, 64 * MIB);
        let too_much = before.available_for_reservation + 1;
        assert_eq!(adapter.set_memory_reservation(0, group, too_much), Err(HResult::E_INVALIDARG));
        assert_eq!(adapter.memory_budget(0, group).unwrap().current_reservation, 64 * MIB);
        adapter.set_memory_reservation(0, group, 0).unwrap();
    }
    assert_eq!(adapter.memory_budget(1, SegmentGroup::Local), Err(HResult::E_INVALIDARG));
    assert_eq!(adapter.set_memory_reservation(1, SegmentGroup::Local, 0), Err(HResult::E_INVALIDARG));
}

#[test]
fn use_of_memory_is_summed_by_kind() {
    let device = Device::default_machine();
    let usage = |luid, kind| adapter(&device, luid).memory_usage(0, kind).unwrap();
    let both = |bytes| MemoryUsage { committed: bytes, resident: bytes };
    assert_eq!(usage(DISCRETE, MemoryType::Dedicated), both(1200 * MIB));
    assert_eq!(usage(DISCRETE, MemoryType::Shared), both(96 * MIB));
    assert_eq!(usage(INTEGRATED, MemoryType::Dedicated), both(0));
    assert_eq!(usage(INTEGRATED, MemoryType::Shared), both(752 * MIB));
    assert_eq!(adapter(&device, DISCRETE).memory_usage(1, MemoryType::Shared), Err(HResult::E_INVALIDARG));
}

#[test]
fn a_process_without_the_adapter_has_no_figures_and_that_is_no_failure() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let (ourselves, stranger) = (std::process::id(), 0x7fff_fffe);
    assert!(adapter.process_memory_usage(0, MemoryType::Dedicated, ourselves).unwrap().is_some());
    assert!(adapter.process_engine_running_time(engine(0), ourselves).unwrap().is_some());
    assert_eq!(adapter.process_memory_usage(0, MemoryType::Dedicated, stranger), Ok(None));
    assert_eq!(adapter.process_engine_running_time(engine(0), stranger), Ok(None));
    assert_eq!(adapter.process_engine_running_time(engine(6), ourselves), Err(HResult::E_INVALIDARG));
}

#[test]
fn an_older_driver_is_not_asked_about_other_processes() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    device.refuse_call(Ioctl::EnumProcesses, Errno::ENOTTY);
    let other = std::process::id() + 1;
    assert_eq!(adapter.process_engine_running_time(engine(0), other), Err(HResult::DXGI_ERROR_UNSUPPORTED));
    device.take_calls();
    assert_eq!(
        adapter.process_memory_usage(0, MemoryType::Dedicated, other),
        Err(HResult::DXGI_ERROR_UNSUPPORTED)
    );
    assert_eq!(device.take_calls(), []);
}

#[test]
fn a_busy_engine_gathers_time() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let before = adapter.engine_running_time(engine(5)).unwrap();
    std::thread::sleep(Duration::from_millis(20));
    let after = adapter.engine_running_time(engine(5)).unwrap();
    // 12 % of its time; the machine that runs this may be slow, but not fast.
    assert!(after - before >= Duration::from_millis(2), "{before:?} to {after:?}");
    assert_eq!(adapter.engine_running_time(engine(6)), Err(HResult::E_INVALIDARG));
}

#[test]
fn sensors_are_read_in_degrees_and_hertz() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    assert_eq!(adapter.temperature(0).unwrap().to_bits(), 51.5_f32.to_bits());
    assert_eq!(
        adapter.engine_frequency(engine(0)).unwrap(),
        Frequencies { current: 2_235_000_000, maximum: 2_520_000_000, maximum_overclocked: 2_760_000_000 }
    );
    assert_eq!(
        adapter.memory_frequency(0).unwrap(),
        Frequencies { current: 10_501_000_000, maximum: 10_501_000_000, maximum_overclocked: 12_000_000_000 }
    );
    assert_eq!(adapter.temperature(1), Err(HResult::E_INVALIDARG));
    assert_eq!(adapter.memory_frequency(1), Err(HResult::E_INVALIDARG));
    assert_eq!(adapter.engine_frequency(engine(6)), Err(HResult::E_INVALIDARG));
}

#[test]
fn the_processes_that_use_the_adapter_are_listed() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    // The emulator knows one process here, this one, under the id of the thread that opened it.
    assert_eq!(adapter.processes().unwrap().len(), 1);
}
