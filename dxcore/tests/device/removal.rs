//! Adapters that go and come while a program runs.

use std::sync::Arc;

use d3dkmt_sys::{Errno, Ioctl};
use dxcore::{Attribute, EngineIndex, HResult, Luid, Property, SegmentGroup};
use dxg_emu::Machine;
use dxg_emu::machine::AdapterModel;

use crate::common::{DISCRETE, Device, INTEGRATED, NPU, luids, machine_luid};

fn luid(bits: u64) -> Luid {
    Luid::from_bits(bits)
}

pub(crate) fn model(bits: u64) -> AdapterModel {
    let machine = Machine::load("").unwrap();
    let adapter = machine.adapters().iter().find(|adapter| adapter.luid.0 == bits);
    adapter.expect("an adapter of the machine").clone()
}

pub(crate) fn remove(device: &Arc<Device>, bits: u64) {
    assert!(device.emulator().remove_adapter(machine_luid(bits)));
}

#[test]
fn a_removed_adapter_is_invalid_for_good_but_keeps_its_properties() {
    let device = Device::default_machine();
    let factory = device.factory();
    let adapter = factory.adapter_by_luid(luid(DISCRETE)).unwrap();
    assert_eq!(adapter.engine_name(EngineIndex::default()).unwrap(), "3D");
    assert!(adapter.is_valid());
    remove(&device, DISCRETE);
    assert!(!adapter.is_known_invalid(), "nobody has asked yet");
    assert!(!adapter.is_valid());
    device.emulator().add_adapter(model(DISCRETE)).unwrap();
    assert!(!adapter.is_valid(), "what came is another adapter");
    for property in Property::ALL {
        assert!(adapter.is_property_supported(property), "{property:?}");
    }
    assert_eq!(adapter.description(), "Emulated NVIDIA discrete GPU");
    assert_eq!(adapter.engine_name(EngineIndex::default()).unwrap(), "3D");
    assert!(adapter.is_attribute_supported(Attribute::D3D12_GRAPHICS));
}

#[test]
fn states_of_a_removed_adapter_say_so_and_note_it() {
    let device = Device::default_machine();
    let adapter = device.factory().adapter_by_luid(luid(DISCRETE)).unwrap();
    remove(&device, DISCRETE);
    assert_eq!(adapter.memory_budget(0, SegmentGroup::Local), Err(HResult::DXGI_ERROR_DEVICE_REMOVED));
    assert!(adapter.is_known_invalid());
    device.take_calls();
    assert_eq!(adapter.temperature(0), Err(HResult::DXGI_ERROR_DEVICE_REMOVED));
    assert_eq!(device.take_calls(), [], "what is known to be gone is not asked");
}

#[test]
fn states_that_are_asked_by_luid_find_out_too() {
    let device = Device::default_machine();
    for asks in [
        |adapter: &dxcore::Adapter| adapter.processes().map(drop),
        |adapter: &dxcore::Adapter| adapter.engine_running_time(EngineIndex::default()).map(drop),
        |adapter: &dxcore::Adapter| adapter.memory_usage(0, dxcore::MemoryType::Dedicated).map(drop),
    ] {
        let adapter = device.factory().adapter_by_luid(luid(DISCRETE)).unwrap();
        assert_eq!(asks(&adapter), Ok(()));
        remove(&device, DISCRETE);
        assert_eq!(asks(&adapter), Err(HResult::DXGI_ERROR_DEVICE_REMOVED));
        assert!(adapter.is_known_invalid());
        device.emulator().add_adapter(model(DISCRETE)).unwrap();
    }
}

#[test]
fn a_known_luid_that_is_gone_is_told_from_an_unknown_one() {
    let device = Device::default_machine();
    let factory = device.factory();
    factory.all_adapters().unwrap();
    remove(&device, NPU);
    assert_eq!(factory.adapter_by_luid(luid(NPU)).unwrap_err(), HResult::DXGI_ERROR_DEVICE_REMOVED);
    assert_eq!(device.factory().adapter_by_luid(luid(NPU)).unwrap_err(), HResult::E_INVALIDARG);
}

#[test]
fn any_other_failure_says_nothing_about_the_adapter() {
    let device = Device::default_machine();
    let adapter = device.factory().adapter_by_luid(luid(DISCRETE)).unwrap();
    for errno in [Errno::EINVAL, Errno::EPERM, Errno::ENOMEM, Errno::EOVERFLOW, Errno::EIO] {
        device.refuse_call(Ioctl::QueryVideoMemoryInfo, errno);
        assert!(adapter.memory_budget(0, SegmentGroup::Local).is_err());
        device.refuse_nothing();
        assert!(adapter.is_valid(), "{errno}");
    }
}

#[test]
fn a_handle_that_the_host_has_lost_is_opened_anew_once() {
    let device = Device::default_machine();
    let adapter = device.factory().adapter_by_luid(luid(DISCRETE)).unwrap();
    device.refuse_call(Ioctl::QueryVideoMemoryInfo, Errno::EBADF);
    device.take_calls();
    assert_eq!(adapter.memory_budget(0, SegmentGroup::Local), Err(HResult::DXGI_ERROR_DEVICE_REMOVED));
    let query = Ioctl::QueryVideoMemoryInfo;
    assert_eq!(device.take_calls(), [query, Ioctl::OpenAdapterFromLuid, query, Ioctl::CloseAdapter]);
    device.refuse_nothing();
    assert!(adapter.memory_budget(0, SegmentGroup::Local).is_ok());
}

#[test]
fn a_list_becomes_stale_when_a_member_goes_and_stays_so() {
    let device = Device::default_machine();
    let factory = device.factory();
    let graphics = factory.adapters(&[Attribute::D3D12_GRAPHICS]).unwrap();
    let npus = factory.adapters(&[Attribute::HARDWARE_TYPE_NPU]).unwrap();
    assert!(!graphics.is_stale() && !npus.is_stale());
    remove(&device, DISCRETE);
    assert!(graphics.is_stale());
    assert!(!npus.is_stale(), "its members are all there");
    device.emulator().add_adapter(model(DISCRETE)).unwrap();
    assert!(graphics.is_stale());
    assert_eq!(luids(&graphics), [INTEGRATED, DISCRETE], "a snapshot stays as it was");
}

#[test]
fn a_list_becomes_stale_when_an_adapter_comes_that_it_would_hold() {
    let device = Device::default_machine();
    remove(&device, NPU);
    let factory = device.factory();
    let graphics = factory.adapters(&[Attribute::D3D12_GRAPHICS]).unwrap();
    let npus = factory.adapters(&[Attribute::HARDWARE_TYPE_NPU]).unwrap();
    assert!(npus.is_empty() && !npus.is_stale());
    device.emulator().add_adapter(model(NPU)).unwrap();
    assert!(npus.is_stale());
    assert!(!graphics.is_stale(), "the newcomer has no graphics");
}

#[test]
fn a_list_is_stale_although_a_member_was_replaced_under_its_luid() {
    let device = Device::default_machine();
    let list = device.factory().adapters(&[Attribute::D3D12_GRAPHICS]).unwrap();
    remove(&device, DISCRETE);
    assert!(!list.get(1).unwrap().is_valid());
    device.emulator().add_adapter(model(DISCRETE)).unwrap();
    assert!(list.is_stale());
}

#[test]
fn a_stopped_adapter_is_gone_as_well() {
    let device = Device::default_machine();
    let factory = device.factory();
    let list = factory.all_adapters().unwrap();
    assert!(device.emulator().stop_adapter(machine_luid(INTEGRATED)));
    assert!(list.is_stale());
    assert!(!list.get(0).unwrap().is_valid());
    assert_eq!(luids(&factory.all_adapters().unwrap()), [DISCRETE, NPU]);
}

#[test]
fn an_adapter_that_comes_back_under_its_luid_is_another_one() {
    let device = Device::default_machine();
    let factory = device.factory();
    let old = factory.adapter_by_luid(luid(DISCRETE)).unwrap();
    remove(&device, DISCRETE);
    assert!(!old.is_valid());
    device.emulator().add_adapter(model(DISCRETE)).unwrap();
    let list = factory.all_adapters().unwrap();
    assert_eq!(luids(&list), [INTEGRATED, DISCRETE, NPU]);
    assert!(!list.get(1).unwrap().is_same(&old) && list.get(1).unwrap().is_valid());
}

#[test]
fn an_enumeration_that_fails_is_an_error_for_lists_and_no_news_for_staleness() {
    let device = Device::default_machine();
    let factory = device.factory();
    let list = factory.all_adapters().unwrap();
    device.refuse_call(Ioctl::EnumAdapters3, Errno::ENOMEM);
    assert_eq!(factory.all_adapters().unwrap_err(), HResult::E_OUTOFMEMORY);
    assert!(!list.is_stale());
}

#[test]
fn a_machine_without_adapters_gives_empty_lists() {
    let device = Device::default_machine();
    for bits in [INTEGRATED, DISCRETE, NPU] {
        remove(&device, bits);
    }
    assert!(device.factory().adapters(&[Attribute::D3D12_GRAPHICS]).unwrap().is_empty());
}
