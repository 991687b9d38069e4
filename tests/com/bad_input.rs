//! NULL for every pointer of every method, sizes that no memory has, and logging.

use std::ptr::{null, null_mut};

use crate::case::cases;
use crate::client::*;

const HUGE: [usize; 2] = [usize::MAX, isize::MAX as usize + 1];

cases! {
    null_for_every_pointer_of_every_method_is_an_error_code => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        let adapter = list.at(0);
        for object in [factory, list, adapter] {
            assert_eq!(object.query_interface(null(), null_mut()), E_POINTER);
        }
        assert_eq!(factory.create_list(1, null(), null(), null_mut()), E_POINTER);
        assert_eq!(factory.adapter_by_luid(null(), null(), null_mut()), E_POINTER);
        assert_eq!(factory.register(null_mut(), 0, None, null_mut(), null_mut()), E_POINTER);
        assert_eq!(factory.create_list_by_workload(0, 0, 0, null(), null_mut()), E_POINTER);
        assert_eq!(list.get_adapter(0, null(), null_mut()), E_POINTER);
        assert_eq!(list.list_factory(null(), null_mut()), E_POINTER);
        assert_eq!(list.sort(1, null()), E_INVALIDARG);
        assert!(!adapter.is_attribute_supported(null()));
        assert_eq!(adapter.adapter_factory(null(), null_mut()), E_POINTER);
        for number in [0, 1, 2, 8, 16, 17, 18, u32::MAX] {
            assert_eq!(adapter.get_property(number, 0, null_mut()), E_POINTER);
            assert_eq!(adapter.get_property_size(number, null_mut()), E_POINTER);
            assert_eq!(adapter.get_property_with_input(number, 0, null(), 0, null_mut()), E_POINTER);
            assert_eq!(adapter.query_state(number, 0, null(), 0, null_mut()), E_POINTER);
            assert_eq!(adapter.set_state(number, 0, null(), 0, null()), E_POINTER);
        }
        // Everything still works.
        assert_eq!(list.luids(), LUIDS[..2]);
    }

    sizes_that_no_memory_has_are_e_invalidarg_and_write_nothing => {
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        let mut bytes = [0xaa_u8; 64];
        let data = bytes.as_mut_ptr().cast::<std::ffi::c_void>();
        for size in HUGE {
            assert_eq!(adapter.get_property(0, size, data), E_INVALIDARG);
            assert_eq!(adapter.get_property_with_input(16, 4, data, size, data), E_INVALIDARG);
            assert_eq!(adapter.get_property_with_input(16, size, data, 4, data), E_INVALIDARG);
            assert_eq!(adapter.query_state(1, 8, data, size, data), E_INVALIDARG);
            assert_eq!(adapter.query_state(1, size, data, 32, data), E_INVALIDARG);
            assert_eq!(adapter.set_state(1, size, data, 8, data), E_INVALIDARG);
            assert_eq!(adapter.set_state(1, 8, data, size, data), E_INVALIDARG);
        }
        assert_eq!(bytes, [0xaa; 64]);
    }

    guids_luids_and_places_may_be_unaligned => {
        #[repr(C, packed)]
        struct Odd<T> {
            _byte: u8,
            value: T,
        }
        let factory = factory();
        let iid = Odd { _byte: 0, value: LIST };
        let attribute = Odd { _byte: 0, value: [TYPE_NPU, GENERIC_ML] };
        let mut out = Odd { _byte: 0, value: null_mut() };
        let code = factory.create_list(
            2,
            (&raw const attribute.value).cast(),
            &raw const iid.value,
            &raw mut out.value,
        );
        assert_eq!(code, S_OK);
        assert_eq!(Object(out.value).luids(), [LUIDS[2]]);
        let luid = Odd { _byte: 0, value: LUIDS[0] };
        assert!(handed_out(|out| factory.adapter_by_luid(&raw const luid.value, &raw const ADAPTER, out)).is_ok());
    }
}
