//! The factory: creating it, its interfaces, and what it makes.

use std::ptr::{null, null_mut};

use crate::case::cases;
use crate::client::*;

cases! {
    creating_without_a_place_is_e_pointer => {
        assert_eq!(create(&raw const FACTORY, null_mut()), E_POINTER);
        assert_eq!(create(null(), null_mut()), E_POINTER);
        assert_eq!(create(&raw const LIST, null_mut()), E_POINTER);
    }

    creating_without_an_interface_is_e_pointer_and_clears_the_place => {
        assert_eq!(handed_out(|out| create(null(), out)), Err(E_POINTER));
    }

    creating_an_interface_that_a_factory_lacks_is_e_nointerface_and_clears_the_place => {
        for iid in [D3D12_GRAPHICS, LIST, ADAPTER, ADAPTER1, AGILE_OBJECT] {
            assert_eq!(handed_out(|out| create(&raw const iid, out)), Err(E_NOINTERFACE));
        }
    }

    creating_accepts_iunknown_and_both_factory_interfaces => {
        for iid in [UNKNOWN, FACTORY, FACTORY1] {
            let made = handed_out(|out| create(&raw const iid, out)).unwrap();
            assert_eq!(made.release(), 0);
        }
    }

    creating_twice_gives_one_object_that_counts_down_1_0 => {
        let (first, second) = (factory(), factory());
        assert_eq!(first, second);
        assert_eq!(second.release(), 1);
        assert_eq!(first.release(), 0);
    }

    a_factory_answers_to_its_own_interfaces_with_one_pointer => {
        let factory = factory();
        for iid in [UNKNOWN, FACTORY, FACTORY1] {
            assert_eq!(factory.query(iid), Ok(factory));
            assert_eq!(factory.release(), 1);
        }
        for iid in [AGILE_OBJECT, ADAPTER, ADAPTER1, LIST, D3D12_GRAPHICS] {
            assert_eq!(factory.query(iid), Err(E_NOINTERFACE));
        }
        assert_eq!(factory.query_interface(&raw const FACTORY, null_mut()), E_POINTER);
        assert_eq!(handed_out(|out| factory.query_interface(null(), out)), Err(E_POINTER));
        assert_eq!(factory.add_ref(), 2);
        assert_eq!(factory.release(), 1);
        assert_eq!(factory.release(), 0);
    }

    two_zero_words_stand_before_every_vtable => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        for object in [factory, list, list.at(0)] {
            assert_eq!(object.prefix(), [0, 0]);
        }
    }

    a_list_without_attributes_is_e_invalidarg_whatever_the_interface => {
        let factory = factory();
        let attribute = &raw const D3D12_GRAPHICS;
        for iid in [LIST, ADAPTER] {
            let iid = &raw const iid;
            assert_eq!(handed_out(|out| factory.create_list(0, null(), iid, out)), Err(E_INVALIDARG));
            assert_eq!(handed_out(|out| factory.create_list(0, attribute, iid, out)), Err(E_INVALIDARG));
            assert_eq!(handed_out(|out| factory.create_list(1, null(), iid, out)), Err(E_INVALIDARG));
        }
    }

    a_list_of_another_interface_is_e_nointerface => {
        let factory = factory();
        for iid in [FACTORY, ADAPTER, AGILE_OBJECT] {
            let made = handed_out(|out| factory.create_list(1, &raw const D3D12_GRAPHICS, &raw const iid, out));
            assert_eq!(made, Err(E_NOINTERFACE));
        }
        let made = handed_out(|out| factory.create_list(1, &raw const D3D12_GRAPHICS, null(), out));
        assert_eq!(made, Err(E_POINTER));
        let made = handed_out(|out| factory.create_list(1, &raw const D3D12_GRAPHICS, &raw const UNKNOWN, out));
        assert_eq!(made.unwrap().release(), 0);
    }

    a_missing_place_for_a_list_is_found_before_anything_else => {
        let factory = factory();
        for (count, attribute) in [(1, &raw const D3D12_GRAPHICS), (0, null())] {
            assert_eq!(factory.create_list(count, attribute, &raw const ADAPTER, null_mut()), E_POINTER);
        }
    }

    every_list_is_a_new_object => {
        let factory = factory();
        let (first, second) = (factory.list(&[D3D12_GRAPHICS]), factory.list(&[D3D12_GRAPHICS]));
        assert_ne!(first, second);
        assert_eq!(second.release(), 0);
        assert_eq!(first.release(), 0);
    }

    a_list_holds_the_adapters_with_all_attributes => {
        let factory = factory();
        let [integrated, discrete, npu] = LUIDS;
        assert_eq!(factory.list(&[D3D12_GRAPHICS]).luids(), [integrated, discrete]);
        assert_eq!(factory.list(&[CORE_COMPUTE]).luids(), [integrated, discrete]);
        assert_eq!(factory.list(&[GENERIC_ML]).luids(), [npu]);
        assert_eq!(factory.list(&[TYPE_GPU, D3D12_GRAPHICS, TYPE_GPU]).luids(), [integrated, discrete]);
        assert!(factory.list(&[D3D12_GRAPHICS, TYPE_NPU]).luids().is_empty());
        assert!(factory.list(&[AGILE_OBJECT]).luids().is_empty(), "an unknown attribute matches nothing");
    }

    a_list_takes_many_attributes => {
        let many = vec![TYPE_NPU; 100_000];
        assert_eq!(factory().list(&many).luids(), [LUIDS[2]]);
    }

    an_adapter_is_found_by_luid_without_a_list => {
        let factory = factory();
        for luid in LUIDS {
            let adapter = factory.by_luid(luid).unwrap();
            assert_eq!(adapter.luid(), luid);
            assert_eq!(factory.by_luid(luid), Ok(adapter), "one object an adapter");
        }
    }

    an_adapter_by_luid_is_the_one_of_every_list => {
        let factory = factory();
        let by_luid = factory.by_luid(LUIDS[1]).unwrap();
        assert_eq!(factory.list(&[D3D12_GRAPHICS]).at(1), by_luid);
        assert_eq!(factory.list(&[CORE_COMPUTE]).at(1), by_luid);
    }

    arguments_of_adapter_by_luid_are_checked_in_order => {
        let factory = factory();
        let (known, unknown) = (LUIDS[0], 0xdead_u64);
        assert_eq!(factory.adapter_by_luid(null(), &raw const LIST, null_mut()), E_POINTER);
        assert_eq!(handed_out(|out| factory.adapter_by_luid(null(), &raw const LIST, out)), Err(E_POINTER));
        assert_eq!(handed_out(|out| factory.adapter_by_luid(&raw const known, null(), out)), Err(E_POINTER));
        for luid in [known, unknown] {
            let made = handed_out(|out| factory.adapter_by_luid(&raw const luid, &raw const LIST, out));
            assert_eq!(made, Err(E_NOINTERFACE));
        }
        assert_eq!(factory.by_luid(unknown), Err(E_INVALIDARG));
        for iid in [UNKNOWN, ADAPTER, ADAPTER1] {
            let made = handed_out(|out| factory.adapter_by_luid(&raw const known, &raw const iid, out));
            assert!(made.is_ok());
        }
    }
}
