//! Listing and opening.

use d3dkmt::sys::{Errno, Ioctl};
use d3dkmt::{AdapterType, EnumFilter, Luid};

use crate::common::{default_machine, listed, luid, open};

#[test]
fn the_default_machine_lists_three_adapters_one_of_them_on_demand() {
    let (machine, _, dxg, counting) = default_machine();
    let all: Vec<_> = machine.adapters().iter().map(luid).collect();
    let graphics: Vec<_> = machine.adapters().iter().filter(|model| !model.compute_only).map(luid).collect();
    assert_eq!((all.len(), graphics.len()), (3, 2));
    assert_eq!(listed(&dxg, EnumFilter::COMPUTE_ONLY), all);
    assert_eq!(listed(&dxg, EnumFilter::empty()), graphics);
    assert_eq!(listed(&dxg, EnumFilter::all()), all);
    assert_eq!(counting.count(Ioctl::EnumAdapters3), 3, "one call each");
    assert_eq!(counting.count(Ioctl::EnumAdapters2), 0);
}

#[test]
fn each_listing_opens_each_adapter_once_more() {
    let (_machine, _, dxg, _) = default_machine();
    let first = dxg.adapters(EnumFilter::all()).unwrap();
    let second = dxg.adapters(EnumFilter::all()).unwrap();
    for adapter in &first {
        assert!(second.iter().all(|other| other.handle() != adapter.handle()));
    }
    drop(first);
    assert!(second.iter().all(|adapter| adapter.adapter_type().is_ok()), "unhurt by the others' end");
}

#[test]
fn a_compute_only_adapter_opens_by_its_luid_and_says_what_it_is() {
    let (machine, _, dxg, _) = default_machine();
    let model = machine.adapters().iter().find(|model| model.compute_only).unwrap();
    let adapter = dxg.open_adapter(luid(model)).unwrap();
    assert!(adapter.adapter_type().unwrap().contains(AdapterType::COMPUTE_ONLY));
}

#[test]
fn an_unknown_luid_is_not_found_by_any_question() {
    let (_machine, _, dxg, _) = default_machine();
    let nobody = Luid::new(0, 0xdead);
    assert!(dxg.open_adapter(nobody).unwrap_err().is_not_found());
    assert!(dxg.processes(nobody).unwrap_err().is_not_found());
    assert!(dxg.adapter_statistics(nobody).unwrap_err().is_not_found());
}

#[test]
fn handles_of_one_open_work_on_another_of_the_same_process() {
    let (_machine, emulator, first, _) = default_machine();
    let (second, _) = open(&emulator);
    let ours = first.adapters(EnumFilter::empty()).unwrap();
    let theirs = second.adapters(EnumFilter::empty()).unwrap();
    assert_ne!(ours[0].handle(), theirs[0].handle(), "one table for both");
    drop(first);
    assert!(ours[0].adapter_type().is_ok(), "an adapter keeps its device open");
}

#[test]
fn a_removed_adapter_is_gone_for_every_question_and_still_closes() {
    let (machine, emulator, dxg, _) = default_machine();
    let model = &machine.adapters()[0];
    let adapter = dxg.open_adapter(luid(model)).unwrap();
    assert!(adapter.is_present());
    assert!(emulator.remove_adapter(model.luid));
    assert!(!adapter.is_present());
    let error = adapter.wddm_version().unwrap_err();
    assert!(error.is_device_removed(), "{error}");
    assert_eq!(error.errno(), Some(Errno::ENODEV));
    assert!(adapter.video_memory(d3dkmt::MemoryGroup::Local, 0).unwrap_err().is_device_removed());
    assert!(adapter.registry_string("DriverDesc").unwrap_err().is_device_removed());
    assert!(adapter.clock_calibration(0, 0).unwrap_err().is_device_removed());
    assert!(adapter.feature(d3dkmt::FeatureId(0)).unwrap_err().is_device_removed());
    assert!(!listed(&dxg, EnumFilter::all()).contains(&luid(model)));
    assert!(dxg.open_adapter(luid(model)).unwrap_err().is_not_found());
    assert!(dxg.adapter_statistics(luid(model)).unwrap_err().is_not_found());
    adapter.close().unwrap();
}
