//! Adapters that go and come while a program runs.

use crate::case::cases;
use crate::client::*;
use crate::machine::{add_gpu, changeable, remove};

const DEVICE_REMOVED: u32 = 0x887A_0005;

cases! {
    a_removed_adapter_is_invalid_and_has_no_states_but_keeps_its_properties with changeable() => {
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        let properties = |adapter: Object| (0..18).map(|number| adapter.property(number)).collect::<Vec<_>>();
        let before = properties(adapter);
        assert!(adapter.is_valid());
        remove(LUIDS[1]);
        assert!(!adapter.is_valid());
        assert_eq!(properties(adapter), before);
        assert!(before.iter().filter(|value| value.is_ok()).count() > 14, "{before:?}");
        assert!(adapter.is_attribute_supported(&raw const D3D12_GRAPHICS));
        let (input, mut output) = ([0_u64; 4], [0xaa_u8; 64]);
        for state in 0..11 {
            let code = adapter.query_state(state, 32, input.as_ptr().cast(), 64, output.as_mut_ptr().cast());
            assert_eq!(code, DEVICE_REMOVED, "state {state}");
            assert_eq!(output, [0; 64], "state {state}");
        }
        assert_eq!(adapter.set_state(1, 8, input.as_ptr().cast(), 8, input.as_ptr().cast()), DEVICE_REMOVED);
    }

    a_state_notices_a_removal_by_itself with changeable() => {
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        remove(LUIDS[1]);
        let (input, mut output) = ([0_u32; 2], [0_u64; 4]);
        let code = adapter.query_state(1, 8, input.as_ptr().cast(), 32, output.as_mut_ptr().cast());
        assert_eq!(code, DEVICE_REMOVED);
        assert!(!adapter.is_valid());
    }

    a_luid_of_a_removed_adapter_is_told_from_an_unknown_one with changeable() => {
        let factory = factory();
        let adapter = factory.by_luid(LUIDS[1]).unwrap();
        remove(LUIDS[1]);
        assert_eq!(factory.by_luid(LUIDS[1]), Err(DEVICE_REMOVED));
        assert_eq!(factory.by_luid(0xdead), Err(E_INVALIDARG));
        assert_eq!(factory.by_luid(LUIDS[0]).map(Object::luid), Ok(LUIDS[0]));
        adapter.release();
    }

    a_list_gives_no_member_that_is_known_to_be_gone with changeable() => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        remove(LUIDS[1]);
        assert!(list.is_stale());
        assert!(!list.at(1).is_valid());
        assert_eq!(handed_out(|out| list.get_adapter(1, &raw const ADAPTER, out)), Err(DEVICE_REMOVED));
        assert_eq!((list.count(), list.at(0).luid()), (2, LUIDS[0]), "a snapshot keeps its size and order");
    }

    a_list_is_stale_for_good_once_a_member_has_gone with changeable() => {
        let factory = factory();
        let (graphics, npus) = (factory.list(&[D3D12_GRAPHICS]), factory.list(&[TYPE_NPU]));
        assert!(!graphics.is_stale() && !npus.is_stale());
        remove(LUIDS[1]);
        assert!(graphics.is_stale());
        add_gpu(LUIDS[1]);
        assert!(graphics.is_stale(), "never fresh again");
        assert!(!npus.is_stale(), "its own members are all there");
        assert!(!factory.list(&[D3D12_GRAPHICS]).is_stale(), "a new one is");
    }

    a_list_is_stale_when_an_adapter_comes_that_its_filter_admits with changeable() => {
        let factory = factory();
        let (graphics, npus) = (factory.list(&[D3D12_GRAPHICS]), factory.list(&[TYPE_NPU]));
        add_gpu(0xbeef);
        assert!(graphics.is_stale() && !npus.is_stale());
        assert_eq!(graphics.count(), 2);
        assert!(factory.list(&[D3D12_GRAPHICS]).luids().contains(&0xbeef));
    }

    what_comes_back_under_a_known_luid_is_another_adapter with changeable() => {
        let factory = factory();
        let old = factory.by_luid(LUIDS[1]).unwrap();
        remove(LUIDS[1]);
        assert!(!old.is_valid());
        add_gpu(LUIDS[1]);
        let list = factory.list(&[D3D12_GRAPHICS]);
        let new = (0..list.count()).map(|index| list.at(index)).find(|adapter| adapter.luid() == LUIDS[1]);
        let new = new.expect("the newcomer");
        assert!(new != old && new.is_valid() && !old.is_valid());
        assert_eq!(new.property(2).unwrap(), b"Another GPU\0");
    }
}
