//! Reference counts as Windows shows them, and what they keep alive.

use crate::case::cases;
use crate::client::*;

cases! {
    counts_are_those_of_windows => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        let adapter = list.at(0);
        assert_eq!(list.at(0), adapter);
        // One of the module's and one of the list's remain.
        assert_eq!(adapter.release(), 3);
        assert_eq!(adapter.release(), 2);
        assert_eq!(list.release(), 0);
        assert_eq!(factory.release(), 0);
    }

    each_list_holds_its_adapters => {
        let factory = factory();
        let (first, second) = (factory.list(&[D3D12_GRAPHICS]), factory.list(&[CORE_COMPUTE]));
        let adapter = first.at(0);
        assert_eq!(adapter.add_ref(), 5);
        assert_eq!(adapter.release(), 4);
        assert_eq!(second.release(), 0);
        assert_eq!(adapter.release(), 2);
        assert_eq!(first.release(), 0);
    }

    an_adapter_outlives_list_and_factory => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        let adapter = list.at(1);
        assert_eq!(list.release(), 0);
        assert_eq!(factory.release(), 0);
        assert_eq!(adapter.luid(), LUIDS[1]);
        assert!(adapter.is_valid());
        assert_eq!(adapter.release(), 1, "the module's own");
    }

    the_factory_comes_back_from_a_list_or_an_adapter_as_the_same_object => {
        let first = factory();
        let list = first.list(&[D3D12_GRAPHICS]);
        assert_eq!(first.release(), 0);
        assert_eq!(handed_out(|out| list.list_factory(&raw const FACTORY, out)), Ok(first));
        assert_eq!(first.release(), 0);
        let adapter = list.at(0);
        assert_eq!(list.release(), 0);
        assert_eq!(handed_out(|out| adapter.adapter_factory(&raw const FACTORY, out)), Ok(first));
        assert_eq!(first.release(), 0);
        assert_eq!(factory(), first, "an adapter keeps it");
        assert_eq!(first.release(), 0);
        adapter.release();
    }

    an_adapter_is_the_same_object_as_long_as_anything_is_in_use => {
        let factory = factory();
        let adapter = factory.by_luid(LUIDS[0]).unwrap();
        assert_eq!(adapter.release(), 1);
        // Nobody refers to it, but the factory is in use, so it is remembered.
        assert_eq!(factory.by_luid(LUIDS[0]), Ok(adapter));
    }

    the_kernels_handles_are_closed_with_the_last_reference => {
        for last in 0..3 {
            let factory = factory();
            let list = factory.list(&[D3D12_GRAPHICS]);
            let adapter = list.at(0);
            assert_eq!(open_count(LUIDS[0]), 1);
            let objects = [factory, list, adapter];
            for (index, object) in objects.into_iter().enumerate() {
                if index != last {
                    object.release();
                }
            }
            assert_eq!(open_count(LUIDS[0]), 1, "object {last} is still in use");
            objects[last].release();
            assert_eq!(open_count(LUIDS[0]), 0, "after the last, object {last}");
        }
    }

    failures_leave_nothing_open => {
        for iid in [LIST, AGILE_OBJECT] {
            assert!(handed_out(|out| create(&raw const iid, out)).is_err());
        }
        let factory = factory();
        assert_eq!(factory.by_luid(0xdead), Err(E_INVALIDARG));
        assert_eq!(factory.release(), 0);
        for luid in LUIDS {
            assert_eq!(open_count(luid), 0);
        }
    }

    releasing_too_often_takes_nothing_from_others => {
        let first = factory();
        assert_eq!(first.release(), 0);
        assert_eq!(first.release(), 0);
        let again = factory();
        assert_eq!(again.add_ref(), 2);
        let list = again.list(&[D3D12_GRAPHICS]);
        let adapter = list.at(0);
        for _ in 0..10 {
            adapter.release();
        }
        assert_eq!(adapter.luid(), LUIDS[0], "list and module still have it");
        assert_eq!(list.luids(), LUIDS[..2]);
        list.release();
        again.release();
        again.release();
    }

    a_factory_that_was_released_can_be_used_by_who_did_not_hear => {
        let stale = factory();
        assert_eq!(stale.release(), 0);
        let list = stale.list(&[D3D12_GRAPHICS]);
        assert_eq!(list.luids(), LUIDS[..2]);
        assert_eq!(list.release(), 0);
        assert_eq!(open_count(LUIDS[0]), 0);
    }

    leaks_of_the_client_are_harmless => {
        for _ in 0..100 {
            let list = factory().list(&[D3D12_GRAPHICS]);
            let _ = list.at(0);
        }
        assert_eq!(open_count(LUIDS[0]), 1, "one handle, however often it is met");
    }

    threads_create_and_release_everything_at_once => {
        std::thread::scope(|scope| {
            for seed in 0..8_u32 {
                scope.spawn(move || {
                    for round in 0..150 {
                        let factory = factory();
                        let list = factory.list(&[[D3D12_GRAPHICS, CORE_COMPUTE, GENERIC_ML][(seed % 3) as usize]]);
                        let adapter = list.at(0);
                        if round % 2 == 0 {
                            factory.release();
                            assert_eq!(list.sort(1, &raw const seed), S_OK);
                            let back = handed_out(|out| adapter.adapter_factory(&raw const FACTORY, out));
                            assert_eq!(back.unwrap(), factory);
                        }
                        assert!(adapter.property(2).is_ok());
                        list.release();
                        factory.release();
                        adapter.release();
                    }
                });
            }
        });
        for luid in LUIDS {
            assert_eq!(open_count(luid), 0, "all is closed at the end");
        }
        assert_eq!(factory().release(), 0);
    }

    threads_sort_and_read_one_list => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        std::thread::scope(|scope| {
            for thread in 0..4_u32 {
                scope.spawn(move || {
                    for round in 0..500 {
                        assert_eq!(list.sort(1, &raw const thread), S_OK);
                        let adapter = list.at(round % 2);
                        assert!(LUIDS.contains(&adapter.luid()));
                        adapter.release();
                    }
                });
            }
        });
        let mut luids = list.luids();
        luids.sort_unstable();
        assert_eq!(luids, LUIDS[..2], "no member is lost or doubled");
    }
}
