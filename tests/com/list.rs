//! Lists: their interfaces, their adapters, sorting.

use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::case::cases;
use crate::client::*;
use crate::common;

static HARDWARE: u32 = 0;
static MINIMUM_POWER: u32 = 1;
static HIGH_PERFORMANCE: u32 = 2;

/// A machine with an accelerator, a software adapter, and two discrete GPUs of which the second has
/// more memory, in this order; all of them do core compute.
pub(crate) fn mixed_machine() -> Vec<(&'static str, String)> {
    let adapter = |luid: u32, flags: &str, memory: &str| {
        format!(
            r#"
[[adapter]]
name = "Adapter {luid}"
luid = "0:{luid}"
{flags}
hardware = {{ vendor = 0x1414, device = {luid} }}
memory = {{ dedicated = "{memory}", shared = "1 GiB" }}
engine = [{{ type = "3d" }}]
driver = {{ wddm = 3000, version = "1.2.3.4", store_path = 'C:\d', umd = {{ dx12 = "d.so" }} }}
"#
        )
    };
    let machine = [
        adapter(1, "compute_only = true", "1 GiB"),
        adapter(2, "software = true", "1 GiB"),
        adapter(3, "discrete = true", "4 GiB"),
        adapter(4, "discrete = true", "8 GiB"),
        adapter(5, "integrated = true", "0 MiB"),
        adapter(6, "detachable = true", "2 GiB"),
    ]
    .concat();
    machine_file("mixed", &machine)
}

/// The environment that runs a case on this machine.
pub(crate) fn machine_file(name: &str, text: &str) -> Vec<(&'static str, String)> {
    // A folder for each call: tests run side by side, and making a folder empties it.
    static CALLS: AtomicU32 = AtomicU32::new(0);
    let (process, call) = (std::process::id(), CALLS.fetch_add(1, Ordering::Relaxed));
    let path = common::scratch(&format!("machine-{name}-{process}-{call}")).join("machine.toml");
    std::fs::write(&path, text).expect("the machine can be written");
    vec![("DXG_DEVICE", format!("emu:{}", path.display()))]
}

cases! {
    a_list_answers_to_its_own_interfaces_with_one_pointer => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        for iid in [UNKNOWN, LIST] {
            assert_eq!(list.query(iid), Ok(list));
            assert_eq!(list.release(), 1);
        }
        for iid in [AGILE_OBJECT, ADAPTER, ADAPTER1, FACTORY, FACTORY1] {
            assert_eq!(list.query(iid), Err(E_NOINTERFACE));
        }
        assert_eq!(list.query_interface(&raw const LIST, null_mut()), E_POINTER);
        assert_eq!(handed_out(|out| list.query_interface(null(), out)), Err(E_POINTER));
        assert_eq!(list.add_ref(), 2);
        assert_eq!(list.release(), 1);
        assert_eq!(list.release(), 0);
    }

    arguments_of_get_adapter_are_checked_in_order => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        assert_eq!(list.count(), 2);
        assert_eq!(list.get_adapter(0xdead_beef, &raw const LIST, null_mut()), E_POINTER);
        assert_eq!(list.get_adapter(0, &raw const ADAPTER, null_mut()), E_POINTER);
        for index in [2, 0xdead_beef] {
            for iid in [ADAPTER, LIST] {
                let made = handed_out(|out| list.get_adapter(index, &raw const iid, out));
                assert_eq!(made, Err(E_INVALIDARG));
            }
        }
        for iid in [LIST, FACTORY, AGILE_OBJECT] {
            let made = handed_out(|out| list.get_adapter(0, &raw const iid, out));
            assert_eq!(made, Err(E_NOINTERFACE));
        }
        assert_eq!(handed_out(|out| list.get_adapter(0, null(), out)), Err(E_POINTER));
    }

    an_adapter_is_the_same_object_each_time_and_under_each_interface => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        let adapter = list.at(0);
        assert_eq!(list.at(0), adapter);
        for iid in [UNKNOWN, ADAPTER1] {
            assert_eq!(handed_out(|out| list.get_adapter(0, &raw const iid, out)), Ok(adapter));
        }
        assert_ne!(list.at(1), adapter);
    }

    a_list_leads_back_to_the_factory => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        for iid in [UNKNOWN, FACTORY, FACTORY1] {
            assert_eq!(handed_out(|out| list.list_factory(&raw const iid, out)), Ok(factory));
            assert_eq!(factory.release(), 1);
        }
        assert_eq!(list.list_factory(&raw const LIST, null_mut()), E_POINTER);
        assert_eq!(handed_out(|out| list.list_factory(&raw const LIST, out)), Err(E_NOINTERFACE));
        assert_eq!(handed_out(|out| list.list_factory(null(), out)), Err(E_POINTER));
    }

    a_fresh_list_is_not_stale => {
        assert!(!factory().list(&[D3D12_GRAPHICS]).is_stale());
        assert!(!factory().list(&[AGILE_OBJECT]).is_stale());
    }

    sorting_needs_preferences => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        assert_eq!(list.sort(0, null()), E_INVALIDARG);
        assert_eq!(list.sort(0, &raw const HARDWARE), E_INVALIDARG);
        assert_eq!(list.sort(1, null()), E_INVALIDARG);
        assert_eq!(list.luids(), LUIDS[..2]);
    }

    lists_of_none_and_of_one_can_be_sorted => {
        for (attribute, count) in [(AGILE_OBJECT, 0), (GENERIC_ML, 1)] {
            let list = factory().list(&[attribute]);
            assert_eq!(list.sort(1, &raw const HIGH_PERFORMANCE), S_OK);
            assert_eq!(list.count(), count);
        }
    }

    unknown_preferences_are_ignored => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        assert_eq!(list.sort(2, [3_u32, 0xdead_beef].as_ptr()), S_OK);
        assert_eq!(list.luids(), LUIDS[..2]);
        assert_eq!(list.sort(2, [0xdead_beef, HIGH_PERFORMANCE].as_ptr()), S_OK);
        assert_eq!(list.luids(), [LUIDS[1], LUIDS[0]]);
    }

    three_preferences_are_supported => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        for preference in [HARDWARE, MINIMUM_POWER, HIGH_PERFORMANCE] {
            assert!(list.is_preference_supported(preference));
        }
        for preference in [3, 0xdead_beef] {
            assert!(!list.is_preference_supported(preference));
        }
    }

    an_unsorted_list_has_hardware_first_and_rendering_before_computing with mixed_machine() => {
        assert_eq!(factory().list(&[CORE_COMPUTE]).luids(), [3, 4, 5, 6, 1, 2]);
    }

    the_users_order_and_choice_of_adapters_win_over_dxcores_own with vec![
        ("DXG_DEVICE", "emu".into()),
        ("DXG_VISIBLE_ADAPTERS", "1,0".into()),
    ] => {
        let factory = factory();
        assert_eq!(factory.list(&[D3D12_GRAPHICS]).luids(), [LUIDS[1], LUIDS[0]]);
        assert_eq!(factory.list(&[GENERIC_ML]).count(), 0);
        assert_eq!(factory.by_luid(LUIDS[2]), Err(E_INVALIDARG), "hidden is unknown");
    }

    preferences_order_by_kind_and_then_by_memory with mixed_machine() => {
        let list = factory().list(&[CORE_COMPUTE]);
        let sorted = |preferences: &[u32]| {
            assert_eq!(list.sort(u32::try_from(preferences.len()).unwrap(), preferences.as_ptr()), S_OK);
            list.luids()
        };
        // 6 can be detached, 4, 3 and 1 are discrete, 5 is integrated, 2 is software.
        assert_eq!(sorted(&[HIGH_PERFORMANCE]), [6, 4, 3, 1, 5, 2]);
        assert_eq!(sorted(&[MINIMUM_POWER]), [5, 4, 3, 1, 6, 2]);
        assert_eq!(sorted(&[HARDWARE]), [5, 4, 3, 1, 6, 2], "sorting keeps the order of equals");
        assert_eq!(sorted(&[HARDWARE, HIGH_PERFORMANCE]), [6, 4, 3, 1, 5, 2]);
        assert_eq!(sorted(&[MINIMUM_POWER, HIGH_PERFORMANCE]), [5, 4, 3, 1, 6, 2]);
    }

    sorting_one_list_leaves_others_and_keeps_the_adapters => {
        let factory = factory();
        let (list, other) = (factory.list(&[D3D12_GRAPHICS]), factory.list(&[D3D12_GRAPHICS]));
        let before = list.at(0);
        assert_eq!(list.sort(1, &raw const HIGH_PERFORMANCE), S_OK);
        assert_eq!(list.at(1), before);
        assert_eq!(other.at(0), before);
        assert_eq!(list.count(), 2);
    }
}
