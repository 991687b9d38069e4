//! States of adapters.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use crate::case::cases;
use crate::client::*;

const BUDGET: u32 = 1;
const PROCESS_SET: u32 = 8;

/// State, size of its input, size of its answer.
const SHAPES: [(u32, usize, usize); 11] = [
    (0, 0, 1),
    (1, 8, 32),
    (2, 8, 16),
    (3, 12, 24),
    (4, 8, 8),
    (5, 12, 16),
    (6, 4, 4),
    (7, 0, 4),
    (8, 16, 8),
    (9, 8, 24),
    (10, 4, 24),
];

fn discrete() -> Object {
    factory().by_luid(LUIDS[1]).unwrap()
}

/// Queries a state with an input of zeros, or none.
fn query(adapter: Object, state: u32, input: usize, size: usize, data: *mut c_void) -> u32 {
    let zeros = Guarded::new(input);
    let bytes = zeros.pointer().cast::<u8>();
    let filled = vec![0; input];
    copy(&filled, bytes);
    adapter.query_state(state, input, if input == 0 { null() } else { zeros.pointer() }, size, data)
}

#[expect(unsafe_code, reason = "fills memory before an inaccessible page")]
fn copy(from: &[u8], to: *mut u8) {
    // SAFETY: as much memory as the caller mapped.
    unsafe { to.copy_from_nonoverlapping(from.as_ptr(), from.len()) }
}

fn words(adapter: Object, state: u32, input: &[u32], count: usize) -> Result<Vec<u64>, u32> {
    let mut answer = vec![u64::MAX; count];
    let code = adapter.query_state(
        state,
        size_of_val(input),
        input.as_ptr().cast(),
        count * 8,
        answer.as_mut_ptr().cast(),
    );
    if code == S_OK { Ok(answer) } else { Err(code) }
}

cases! {
    eleven_states_are_known_and_supported_and_one_can_be_set => {
        let adapter = discrete();
        for state in 0..11 {
            assert!(adapter.is_query_state_supported(state), "{state}");
            assert_eq!(adapter.is_set_state_supported(state), state == BUDGET);
        }
        for state in [11, 0xdead_beef] {
            assert!(!adapter.is_query_state_supported(state));
            assert!(!adapter.is_set_state_supported(state));
        }
    }

    an_unknown_state_is_an_invalid_call_and_a_missing_buffer_comes_first => {
        let adapter = discrete();
        let mut byte = 0_u8;
        assert_eq!(adapter.query_state(11, 0, null(), 1, (&raw mut byte).cast()), INVALID_CALL);
        assert_eq!(adapter.query_state(11, 0, null(), 1, null_mut()), E_POINTER);
        for (state, input, size) in SHAPES {
            assert_eq!(query(adapter, state, input, size, null_mut()), E_POINTER, "{state}");
        }
    }

    a_missing_input_is_e_pointer_where_one_is_needed => {
        let adapter = discrete();
        for (state, input, size) in SHAPES {
            let out = Guarded::new(size);
            let code = adapter.query_state(state, input, null(), size, out.pointer());
            assert_eq!(code, if input == 0 { S_OK } else { E_POINTER }, "{state}");
        }
    }

    answers_may_have_exact_or_longer_buffers_but_not_short_ones => {
        let adapter = discrete();
        for (state, input, size) in SHAPES {
            for more in [0, 1, 3, 8, 4097] {
                let out = Guarded::new(size + more);
                assert_eq!(query(adapter, state, input, size + more, out.pointer()), S_OK, "{state} + {more}");
                let rest = &out.bytes()[size..];
                // The running time may have a flag behind it.
                let used = if state == 4 && more >= 8 { 8 } else { 0 };
                assert!(rest[used..].iter().all(|byte| *byte == 0), "{state}: the rest is cleared");
            }
            let short = Guarded::new(size - 1);
            assert_eq!(query(adapter, state, input, size - 1, short.pointer()), E_INVALIDARG, "{state}");
            assert!(short.bytes().iter().all(|byte| *byte == 0), "{state}: a short buffer is cleared");
        }
    }

    inputs_may_be_exact_or_longer_but_not_short => {
        let adapter = discrete();
        for (state, input, size) in SHAPES.into_iter().filter(|shape| shape.1 != 0) {
            let out = Guarded::new(size);
            assert_eq!(query(adapter, state, input + 5, size, out.pointer()), S_OK, "{state}");
            assert_eq!(query(adapter, state, input - 1, size, out.pointer()), E_INVALIDARG, "{state}");
            assert!(out.bytes().iter().all(|byte| *byte == 0), "{state}: a failure leaves zeros");
        }
    }

    indices_out_of_range_are_e_invalidarg_and_leave_zeros => {
        let adapter = discrete();
        // Budget: physical adapter, group. Usage: physical adapter, type. Engines: physical, engine.
        for (state, input) in [
            (1, [1, 0, 0]),
            (1, [0, 2, 0]),
            (2, [1, 0, 0]),
            (2, [0, 2, 0]),
            (3, [1, 0, 0]),
            (3, [0, 2, 0]),
            (4, [1, 0, 0]),
            (4, [0, 6, 0]),
            (5, [1, 0, 0]),
            (5, [0, 6, 0]),
            (6, [1, 0, 0]),
            (9, [1, 0, 0]),
            (9, [0, 6, 0]),
            (10, [1, 0, 0]),
            (10, [u32::MAX, 0, 0]),
        ] {
            let out = Guarded::new(32);
            let code = adapter.query_state(state, 12, input.as_ptr().cast(), 32, out.pointer());
            assert_eq!(code, E_INVALIDARG, "{state} of {input:?}");
            assert!(out.bytes().iter().all(|byte| *byte == 0));
        }
    }

    a_budget_is_queried_as_mesa_does_and_a_reservation_set_as_the_docs_do => {
        let adapter = discrete();
        for group in [0, 1] {
            let input = [0, group];
            let before = words(adapter, BUDGET, &input, 4).unwrap();
            let [budget, usage, available, reserved] = before[..] else { panic!("{before:?}") };
            assert!(budget >= available && usage <= budget && available > 0 && reserved == 0);
            let reservation = 1_u64 << 20;
            let set = |details_size, data_size, bytes: u64| {
                adapter.set_state(
                    BUDGET,
                    details_size,
                    input.as_ptr().cast(),
                    data_size,
                    (&raw const bytes).cast(),
                )
            };
            assert_eq!(set(8, 8, reservation), S_OK);
            assert_eq!(words(adapter, BUDGET, &input, 4).unwrap()[3], reservation);
            assert_eq!(set(7, 8, 0), E_INVALIDARG);
            assert_eq!(set(8, 7, 0), E_INVALIDARG);
            assert_eq!(set(8, 8, u64::MAX), E_INVALIDARG);
            assert_eq!(words(adapter, BUDGET, &input, 4).unwrap()[3], reservation);
            assert_eq!(set(8, 8, 0), S_OK);
        }
    }

    setting_checks_its_arguments => {
        let adapter = discrete();
        let (details, data) = ([0_u32; 4], 0_u64);
        let (details, data) = (details.as_ptr().cast::<c_void>(), (&raw const data).cast::<c_void>());
        assert_eq!(adapter.set_state(BUDGET, 8, null(), 8, data), E_POINTER);
        assert_eq!(adapter.set_state(BUDGET, 8, details, 8, null()), E_POINTER);
        assert_eq!(adapter.set_state(11, 8, details, 8, data), INVALID_CALL);
        for state in (0..11).filter(|state| *state != BUDGET) {
            assert_eq!(adapter.set_state(state, 16, details, 8, data), UNSUPPORTED, "{state}");
        }
        let beyond = [1_u32, 0];
        assert_eq!(adapter.set_state(BUDGET, 8, beyond.as_ptr().cast(), 8, data), E_INVALIDARG);
        let group = [0_u32, 2];
        assert_eq!(adapter.set_state(BUDGET, 8, group.as_ptr().cast(), 8, data), E_INVALIDARG);
    }

    answers_have_the_layout_of_the_headers => {
        let adapter = discrete();
        let mib = 1 << 20;
        assert_eq!(words(adapter, 2, &[0, 0], 2), Ok(vec![1200 * mib, 1200 * mib]));
        assert_eq!(words(adapter, 2, &[0, 1], 2), Ok(vec![96 * mib, 96 * mib]));
        assert_eq!(words(adapter, 9, &[0, 0], 3), Ok(vec![2_235_000_000, 2_520_000_000, 2_760_000_000]));
        assert_eq!(words(adapter, 10, &[0], 3), Ok(vec![10_501_000_000, 10_501_000_000, 12_000_000_000]));
        let mut temperature = 0_f32;
        let physical = 0_u32;
        let code = adapter.query_state(6, 4, (&raw const physical).cast(), 4, (&raw mut temperature).cast());
        assert_eq!((code, temperature.to_bits()), (S_OK, 51.5_f32.to_bits()));
    }

    a_process_that_is_not_there_is_answered_with_a_flag => {
        let adapter = discrete();
        let (ourselves, stranger) = (std::process::id(), 0x7fff_fffe);
        assert_eq!(words(adapter, 3, &[0, 0, ourselves], 3).unwrap()[2], 1);
        assert_eq!(words(adapter, 5, &[0, 0, ourselves], 2).unwrap()[1], 1);
        assert_eq!(words(adapter, 3, &[0, 0, stranger], 3), Ok(vec![0, 0, 0]));
        assert_eq!(words(adapter, 5, &[0, 0, stranger], 2), Ok(vec![0, 0]));
        // The running time of all carries the same flag where there is room.
        assert_eq!(words(adapter, 4, &[0, 0], 2).unwrap()[1], 1);
    }

    processes_are_counted_and_listed_as_far_as_there_is_room => {
        let adapter = discrete();
        let mut count = 0_u32;
        assert_eq!(adapter.query_state(7, 0, null(), 4, (&raw mut count).cast()), S_OK);
        assert_eq!(count, 1);
        let list = |room: u32, place: *mut u32| {
            let mut input = [0_u8; 16];
            input[0..4].copy_from_slice(&room.to_ne_bytes());
            input[8..16].copy_from_slice(&place.expose_provenance().to_ne_bytes());
            let mut answer = [7_u32; 2];
            let out = answer.as_mut_ptr().cast();
            (adapter.query_state(PROCESS_SET, 16, input.as_ptr().cast(), 8, out), answer)
        };
        let mut ids = [0_u32; 3];
        assert_eq!(list(3, ids.as_mut_ptr()), (S_OK, [1, 1]));
        assert!(ids[0] != 0 && ids[1..] == [0, 0]);
        assert_eq!(list(0, ids.as_mut_ptr()), (S_OK, [0, 1]));
        assert_eq!(list(0, null_mut()), (S_OK, [0, 1]));
        assert_eq!(list(1, null_mut()), (E_POINTER, [0, 0]));
    }
}
