//! The adapter as an object.

use std::ptr::{null, null_mut};

use crate::case::cases;
use crate::client::*;

cases! {
    an_adapter_answers_to_its_own_interfaces_with_one_pointer => {
        let adapter = factory().by_luid(LUIDS[0]).unwrap();
        for iid in [UNKNOWN, ADAPTER, ADAPTER1] {
            assert_eq!(adapter.query(iid), Ok(adapter));
        }
        for iid in [AGILE_OBJECT, LIST, FACTORY, FACTORY1, D3D12_GRAPHICS] {
            assert_eq!(adapter.query(iid), Err(E_NOINTERFACE));
        }
        assert_eq!(adapter.query_interface(&raw const ADAPTER, null_mut()), E_POINTER);
        assert_eq!(handed_out(|out| adapter.query_interface(null(), out)), Err(E_POINTER));
    }

    an_adapter_leads_back_to_the_factory => {
        let factory = factory();
        let adapter = factory.by_luid(LUIDS[0]).unwrap();
        for iid in [UNKNOWN, FACTORY, FACTORY1] {
            assert_eq!(handed_out(|out| adapter.adapter_factory(&raw const iid, out)), Ok(factory));
            assert_eq!(factory.release(), 1);
        }
        assert_eq!(adapter.adapter_factory(&raw const LIST, null_mut()), E_POINTER);
        assert_eq!(handed_out(|out| adapter.adapter_factory(&raw const LIST, out)), Err(E_NOINTERFACE));
        assert_eq!(handed_out(|out| adapter.adapter_factory(null(), out)), Err(E_POINTER));
    }

    a_present_adapter_is_valid => {
        for luid in LUIDS {
            assert!(factory().by_luid(luid).unwrap().is_valid());
        }
    }
}
