//! What DXCore costs in calls of the kernel.

use std::sync::Arc;

use d3dkmt_sys::raw::KMTQUERYADAPTERINFOTYPE as Query;
use d3dkmt_sys::{Errno, Ioctl};
use dxcore::{Attribute, Property};

use crate::common::Device;

/// The most calls that the first list may cost, the enumeration included, for each adapter.
const FIRST_LIST: usize = 14;

fn calls_of_first_list(device: &Arc<Device>) -> Vec<Ioctl> {
    let factory = device.factory();
    device.take_calls();
    factory.all_adapters().unwrap();
    device.take_calls()
}

#[test]
fn a_first_list_costs_at_most_14_calls_an_adapter() {
    let calls = calls_of_first_list(&Device::default_machine());
    assert!(calls.len() <= 3 * FIRST_LIST, "{} calls: {calls:?}", calls.len());
    assert_eq!(calls.iter().filter(|call| **call == Ioctl::EnumAdapters3).count(), 1);
}

#[test]
fn a_lone_adapter_whose_driver_declares_nothing_costs_no_more() {
    // One adapter, neither integrated nor discrete, without attributes: every inference is needed.
    let device = Device::edited(|text| {
        let first = text.split("[[adapter]]").nth(1).unwrap();
        format!("[[adapter]]{}", first.replace("integrated = true\n", ""))
    });
    let calls = calls_of_first_list(&device);
    assert!(calls.len() <= FIRST_LIST, "{} calls: {calls:?}", calls.len());
    assert!(calls.contains(&Ioctl::QueryStatistics), "everything is read, engines too");
}

#[test]
fn a_second_list_costs_one_enumeration_and_the_closes() {
    let device = Device::default_machine();
    let factory = device.factory();
    let first = factory.adapters(&[Attribute::D3D12_GRAPHICS]).unwrap();
    device.take_calls();
    let second = factory.adapters(&[Attribute::D3D12_CORE_COMPUTE]).unwrap();
    let close = Ioctl::CloseAdapter;
    assert_eq!(device.take_calls(), [Ioctl::EnumAdapters3, close, close, close]);
    assert_eq!((first.len(), second.len()), (2, 2));
}

#[test]
fn properties_attributes_and_sorting_cost_nothing() {
    let device = Device::default_machine();
    let mut list = device.factory().all_adapters().unwrap();
    device.take_calls();
    for adapter in &list {
        for property in Property::ALL {
            let _ = adapter.property_bytes(property);
            let _ = adapter.property_size(property);
            let _ = adapter.is_property_supported(property);
        }
        let _ = adapter.engine_count(0);
        let _ = adapter.is_attribute_supported(Attribute::D3D12_GRAPHICS);
    }
    list.sort(&[dxcore::Preference::HighPerformance]);
    assert_eq!(device.take_calls(), []);
}

#[test]
fn an_adapter_known_from_a_list_is_found_by_luid_with_one_question() {
    let device = Device::default_machine();
    let factory = device.factory();
    let list = factory.all_adapters().unwrap();
    let luid = list.get(0).unwrap().luid();
    device.take_calls();
    let found = factory.adapter_by_luid(luid).unwrap();
    assert!(found.is_same(list.get(0).unwrap()));
    assert_eq!(device.take_calls(), [Ioctl::QueryAdapterInfo]);
}

#[test]
fn all_handles_are_closed_with_the_last_user() {
    let device = Device::default_machine();
    let factory = device.factory();
    let list = factory.all_adapters().unwrap();
    let adapter = list.get(1).unwrap().clone();
    drop((list, factory));
    device.take_calls();
    drop(adapter);
    assert_eq!(device.take_calls(), [Ioctl::CloseAdapter]);
}

#[test]
fn a_host_without_the_preferred_queries_is_asked_the_older_ones() {
    let device = Device::default_machine();
    for kind in [
        Query::KMTQAITYPE_ADAPTERTYPE_RENDER,
        Query::KMTQAITYPE_DRIVERVERSION_RENDER,
        Query::KMTQAITYPE_WDDM_1_2_CAPS_RENDER,
        Query::KMTQAITYPE_DRIVER_DESCRIPTION_RENDER,
    ] {
        device.refuse_query(kind, Errno::EINVAL);
    }
    let list = device.factory().all_adapters().unwrap();
    let unsupported = |property: &Property| !list.get(0).unwrap().is_property_supported(*property);
    assert_eq!(Property::ALL.into_iter().filter(unsupported).collect::<Vec<_>>(), []);
    let count = device.take_calls().len();
    assert!(count <= 3 * (FIRST_LIST + 4), "{count} calls");
}
