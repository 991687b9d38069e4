//! Properties and attributes of adapters.

use std::ptr::null_mut;

use crate::case::cases;
use crate::client::*;

const DRIVER_VERSION: u32 = 1;
const DRIVER_DESCRIPTION: u32 = 2;
const HARDWARE_ID: u32 = 3;
const IS_HARDWARE: u32 = 11;
const ENGINE_COUNT: u32 = 16;
const ENGINE_NAME: u32 = 17;

/// The size of each property of fixed size.
const SIZES: [(u32, usize); 17] = [
    (0, 8),
    (1, 8),
    (3, 16),
    (4, 4),
    (5, 2),
    (6, 2),
    (7, 8),
    (8, 8),
    (9, 8),
    (10, 1),
    (11, 1),
    (12, 1),
    (13, 1),
    (14, 20),
    (15, 4),
    (16, 4),
    (17, 4),
];

fn adapters() -> Vec<Object> {
    let factory = factory();
    LUIDS.iter().map(|luid| factory.by_luid(*luid).unwrap()).collect()
}

fn discrete() -> Object {
    factory().by_luid(LUIDS[1]).unwrap()
}

/// The input of an engine's name: physical adapter, engine, room in characters, place.
fn name_input(physical: u32, engine: u32, room: u32, place: *mut u32) -> [u8; 24] {
    let mut input = [0; 24];
    input[0..4].copy_from_slice(&physical.to_ne_bytes());
    input[4..8].copy_from_slice(&engine.to_ne_bytes());
    input[8..12].copy_from_slice(&room.to_ne_bytes());
    input[16..24].copy_from_slice(&place.expose_provenance().to_ne_bytes());
    input
}

fn engine_name(adapter: Object, input: &[u8; 24]) -> (u32, u32) {
    let mut length = 0xaaaa_aaaa_u32;
    let code =
        adapter.get_property_with_input(ENGINE_NAME, 24, input.as_ptr().cast(), 4, (&raw mut length).cast());
    (code, length)
}

cases! {
    attributes_are_those_of_the_machine_and_nothing_else_is_one => {
        for adapter in adapters() {
            let graphics = adapter.luid() != LUIDS[2];
            assert_eq!(adapter.is_attribute_supported(&raw const D3D12_GRAPHICS), graphics);
            assert_eq!(adapter.is_attribute_supported(&raw const D3D11_GRAPHICS), graphics);
            assert_eq!(adapter.is_attribute_supported(&raw const TYPE_NPU), !graphics);
            assert_eq!(adapter.is_attribute_supported(&raw const GENERIC_ML), !graphics);
            for other in [AGILE_OBJECT, ADAPTER, UNKNOWN] {
                assert!(!adapter.is_attribute_supported(&raw const other));
            }
            assert!(!adapter.is_attribute_supported(std::ptr::null()));
        }
    }

    eighteen_properties_are_known_and_supported => {
        for adapter in adapters() {
            for property in 0..18 {
                assert!(adapter.is_property_supported(property), "{property}");
            }
            for property in [18, 0xdead_beef] {
                assert!(!adapter.is_property_supported(property));
                assert_eq!(adapter.property_size(property), Err(INVALID_CALL));
            }
        }
    }

    an_unknown_property_is_an_invalid_call_and_a_missing_buffer_comes_first => {
        let adapter = discrete();
        let mut byte = 0xaa_u8;
        assert_eq!(adapter.get_property(0xdead_beef, 0, (&raw mut byte).cast()), INVALID_CALL);
        assert_eq!(adapter.get_property(0xdead_beef, 1, (&raw mut byte).cast()), INVALID_CALL);
        assert_eq!(byte, 0xaa, "no property, no change");
        assert_eq!(adapter.get_property(0xdead_beef, 0, null_mut()), E_POINTER);
        assert_eq!(adapter.get_property_size(0xdead_beef, null_mut()), E_POINTER);
    }

    sizes_are_those_of_the_headers => {
        for adapter in adapters() {
            for (property, size) in SIZES {
                assert_eq!(adapter.property_size(property), Ok(size), "{property}");
                assert_eq!(adapter.get_property_size(property, null_mut()), E_POINTER);
            }
        }
    }

    a_buffer_may_be_exact_longer_or_unaligned_but_not_short => {
        for adapter in adapters() {
            for property in 0..17 {
                let size = adapter.property_size(property).unwrap();
                let value = adapter.property(property).unwrap();
                assert_eq!(adapter.get_property(property, 0, null_mut()), E_POINTER);
                assert_eq!(adapter.get_property(property, size, null_mut()), E_POINTER);

                let untouched = [0xaa_u8; 1];
                let none = adapter.get_property(property, 0, untouched.as_ptr().cast_mut().cast());
                assert_eq!((none, untouched), (E_INVALIDARG, [0xaa]), "{property}");

                let short = Guarded::new(size - 1);
                assert_eq!(adapter.get_property(property, size - 1, short.pointer()), E_INVALIDARG);
                assert!(short.bytes().iter().all(|byte| *byte == 0), "{property}: a short buffer is cleared");

                let exact = Guarded::new(size);
                assert_eq!(adapter.get_property(property, size, exact.pointer()), S_OK);
                assert_eq!(exact.bytes(), value, "{property}");

                // Odd lengths before the page make odd addresses.
                for more in [1, 3, 4, 8, 4097] {
                    let long = Guarded::new(size + more);
                    assert_eq!(adapter.get_property(property, size + more, long.pointer()), S_OK);
                    let (start, rest) = long.bytes().split_at(size);
                    assert_eq!(start, value, "{property} with {more} more");
                    assert!(rest.iter().all(|byte| *byte == 0), "{property}: the rest is cleared");
                }
            }
        }
    }

    a_description_is_text_that_ends_with_its_nul => {
        let texts: Vec<String> = adapters()
            .into_iter()
            .map(|adapter| String::from_utf8(adapter.property(DRIVER_DESCRIPTION).unwrap()).unwrap())
            .collect();
        assert_eq!(
            texts,
            [
                "Emulated Intel® integrated GPU\0",
                "Emulated NVIDIA discrete GPU\0",
                "Emulated Intel® AI accelerator (NPU)\0"
            ]
        );
    }

    values_are_those_of_the_machine => {
        let adapter = discrete();
        let version: [u8; 8] = adapter.property(DRIVER_VERSION).unwrap().try_into().unwrap();
        assert_eq!(u64::from_ne_bytes(version), 0x0020_0000_000f_17ce, "32.0.15.6094");
        let words: Vec<u32> = adapter
            .property(HARDWARE_ID)
            .unwrap()
            .chunks_exact(4)
            .map(|word| u32::from_ne_bytes(word.try_into().unwrap()))
            .collect();
        assert_eq!(words, [0x10de, 0x2684, 0x16f4_10de, 0xa1]);
        let mut word = u32::MAX;
        assert_eq!(adapter.get_property(IS_HARDWARE, 4, (&raw mut word).cast()), S_OK);
        assert_eq!(word, 1, "a truth value read as a word is the same");
        let integrated: Vec<u8> = adapters().into_iter().map(|one| one.property(12).unwrap()[0]).collect();
        assert_eq!(integrated, [1, 0, 0]);
    }

    engines_are_counted_with_and_without_an_input => {
        let adapter = discrete();
        assert_eq!(adapter.property(ENGINE_COUNT), Ok(6_u32.to_ne_bytes().to_vec()));
        let count = |physical: u32, input_size, size, data| {
            adapter.get_property_with_input(ENGINE_COUNT, input_size, (&raw const physical).cast(), size, data)
        };
        let mut word = u32::MAX;
        let out = (&raw mut word).cast();
        assert_eq!(count(0, 4, 4, out), S_OK);
        assert_eq!(word, 6);
        assert_eq!((count(1, 4, 4, out), word), (E_INVALIDARG, 0), "no such physical adapter");
        assert_eq!(count(0, 3, 4, out), E_INVALIDARG);
        assert_eq!(count(0, 4, 3, out), E_INVALIDARG);
        assert_eq!(count(0, 4, 4, null_mut()), E_POINTER);
        assert_eq!(adapter.get_property_with_input(ENGINE_COUNT, 4, std::ptr::null(), 4, out), E_POINTER);
    }

    properties_without_an_input_ignore_one => {
        let adapter = discrete();
        for property in 0..16 {
            let mut value = vec![0xaa; adapter.property_size(property).unwrap()];
            let data = value.as_mut_ptr().cast();
            let code = adapter.get_property_with_input(property, 0, std::ptr::null(), value.len(), data);
            assert_eq!(code, S_OK);
            assert_eq!(Ok(value), adapter.property(property), "{property}");
        }
        let mut byte = 0_u8;
        let data = (&raw mut byte).cast();
        assert_eq!(adapter.get_property_with_input(18, 0, std::ptr::null(), 1, data), INVALID_CALL);
        assert_eq!(adapter.get_property_with_input(18, 0, std::ptr::null(), 1, null_mut()), E_POINTER);
    }

    an_engine_is_named_in_the_callers_wide_characters => {
        let adapter = discrete();
        // "Cuda" and its NUL, before an inaccessible page.
        let place = Guarded::new(5 * 4);
        assert_eq!(engine_name(adapter, &name_input(0, 5, 5, place.pointer().cast())), (S_OK, 5));
        let text: Vec<u32> = place.bytes().chunks_exact(4).map(|w| u32::from_ne_bytes(w.try_into().unwrap())).collect();
        assert_eq!(text, "Cuda\0".chars().map(u32::from).collect::<Vec<_>>());
    }

    an_engine_without_a_place_for_its_name_tells_the_length => {
        let adapter = discrete();
        let mut place = [0xaaaa_aaaa_u32; 8];
        assert_eq!(engine_name(adapter, &name_input(0, 0, 0, null_mut())), (S_OK, 3));
        assert_eq!(engine_name(adapter, &name_input(0, 0, 99, null_mut())), (S_OK, 3));
        assert_eq!(engine_name(adapter, &name_input(0, 0, 0, place.as_mut_ptr())), (S_OK, 3));
        assert_eq!(engine_name(adapter, &name_input(0, 0, 2, place.as_mut_ptr())), (E_INVALIDARG, 3));
        assert_eq!(place, [0xaaaa_aaaa; 8], "nothing is copied where not all fits");
    }

    the_name_of_an_engine_that_is_not_there_is_e_invalidarg => {
        let adapter = discrete();
        assert_eq!(engine_name(adapter, &name_input(0, 6, 0, null_mut())), (E_INVALIDARG, 0));
        assert_eq!(engine_name(adapter, &name_input(1, 0, 0, null_mut())), (E_INVALIDARG, 0));
        let input = name_input(0, 0, 0, null_mut());
        let mut word = 7_u32;
        let (input, out) = (input.as_ptr().cast(), (&raw mut word).cast());
        assert_eq!(adapter.get_property_with_input(ENGINE_NAME, 23, input, 4, out), E_INVALIDARG);
        assert_eq!(adapter.get_property_with_input(ENGINE_NAME, 24, input, 3, out), E_INVALIDARG);
        assert_eq!(adapter.get_property_with_input(ENGINE_NAME, 24, std::ptr::null(), 4, out), E_POINTER);
        assert_eq!(adapter.get_property_with_input(ENGINE_NAME, 24, input, 4, null_mut()), E_POINTER);
    }

    the_name_of_an_engine_needs_its_input => {
        let mut word = 7_u32;
        assert_eq!(discrete().get_property(ENGINE_NAME, 4, (&raw mut word).cast()), UNSUPPORTED);
    }
}
