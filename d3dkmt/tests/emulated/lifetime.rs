//! Handles are closed once, by their own process.

use d3dkmt::sys::Ioctl;
use d3dkmt::{Dxg, EnumFilter, Luid};

use crate::common::{default_machine, in_child, luid, open};

/// Whether this process holds a handle to the adapter, as the driver sees it.
fn is_open(dxg: &Dxg, luid: Luid) -> bool {
    !dxg.processes(luid).expect("the adapter exists").is_empty()
}

#[test]
fn the_driver_sees_an_adapter_close_with_its_last_handle() {
    let (machine, _, dxg, counting) = default_machine();
    let luid = luid(&machine.adapters()[1]);
    assert!(!is_open(&dxg, luid));
    let first = dxg.open_adapter(luid).unwrap();
    let second = dxg.open_adapter(luid).unwrap();
    assert!(is_open(&dxg, luid));
    drop(first);
    assert!(is_open(&dxg, luid));
    second.close().unwrap();
    assert!(!is_open(&dxg, luid));
    assert_eq!(counting.count(Ioctl::CloseAdapter), 2);
}

#[test]
fn a_listing_that_is_dropped_leaves_nothing_open() {
    let (machine, _, dxg, counting) = default_machine();
    let adapters = dxg.adapters(EnumFilter::all()).unwrap();
    assert!(machine.adapters().iter().all(|model| is_open(&dxg, luid(model))));
    drop(adapters);
    assert!(machine.adapters().iter().all(|model| !is_open(&dxg, luid(model))));
    assert_eq!(counting.count(Ioctl::CloseAdapter), 3);
}

#[test]
fn a_forked_child_closes_nothing_of_its_parents() {
    let (machine, _, dxg, counting) = default_machine();
    let luid = luid(&machine.adapters()[0]);
    let mut adapters = Some(dxg.adapters(EnumFilter::all()).unwrap());
    assert!(in_child(|| {
        let inherited = adapters.take().unwrap();
        let refused = inherited[0].adapter_type().is_err_and(|error| error.is_inherited());
        drop(inherited);
        refused && counting.count(Ioctl::CloseAdapter) == 0
    }));
    let adapters = adapters.unwrap();
    assert!(is_open(&dxg, luid));
    assert!(adapters[0].adapter_type().is_ok(), "the parent's handle works on");
    drop(adapters);
    assert_eq!(counting.count(Ioctl::CloseAdapter), 3);
}

#[test]
fn the_parents_handle_does_not_name_the_childs_adapter_of_the_same_number() {
    let (machine, _, dxg, _) = default_machine();
    let parents = dxg.open_adapter(luid(&machine.adapters()[0])).unwrap();
    let mut parents = Some(parents);
    assert!(in_child(|| {
        // As the device of the process does after a fork: a new open, whose handles start anew.
        let emulator = dxg_emu::Emulator::new(machine.clone());
        let (own, _) = open(&emulator);
        let childs = own.open_adapter(luid(&machine.adapters()[1])).unwrap();
        let inherited = parents.take().unwrap();
        let same_number = childs.handle() == inherited.handle();
        let refused = inherited.device_ids(0).is_err_and(|error| error.is_inherited());
        drop(inherited);
        same_number && refused && childs.adapter_type().is_ok()
    }));
    assert!(parents.take().unwrap().close().is_ok());
}
