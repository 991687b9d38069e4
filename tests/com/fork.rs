//! A child of fork: its own state, whatever the parent's threads were doing.

#![expect(unsafe_code, reason = "forks")]

use std::sync::atomic::{AtomicBool, Ordering};

use crate::case::cases;
use crate::client::*;

/// Runs `body` in a child and fails if that fails, or does not end in time.
pub(crate) fn in_child(body: impl FnOnce()) {
    in_child_while(|| {}, body);
}

/// As [`in_child`], with something for the parent to do before it waits.
pub(crate) fn in_child_while(parent: impl FnOnce(), body: impl FnOnce()) {
    // SAFETY: the child uses the library, whose behaviour after a fork is what is tested, and then
    // ends without going back to the test harness.
    let child = unsafe { libc::fork() };
    assert!(child >= 0);
    if child == 0 {
        // SAFETY: plain system call; a child that hangs is killed by this alarm.
        unsafe { libc::alarm(30) };
        let good = std::panic::catch_unwind(std::panic::AssertUnwindSafe(body)).is_ok();
        // SAFETY: ends the child.
        unsafe { libc::_exit(i32::from(!good)) };
    }
    parent();
    let mut status = -1;
    // SAFETY: waits for our own child.
    assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
    assert_eq!(status, 0, "the child failed or hung (14 is its alarm)");
}

cases! {
    a_child_makes_everything_anew => {
        let parents = factory();
        let list = parents.list(&[D3D12_GRAPHICS]);
        in_child(|| {
            let own = factory();
            assert_eq!(own, parents, "the factory of a process has one address");
            let list = own.list(&[D3D12_GRAPHICS]);
            assert_eq!(list.luids(), LUIDS[..2]);
            let adapter = list.at(0);
            assert!(adapter.is_valid() && adapter.is_query_state_supported(1));
        });
        assert_eq!(list.luids(), LUIDS[..2]);
        assert!(list.at(0).is_valid());
    }

    a_child_goes_on_using_what_it_inherited => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        let adapter = list.at(1);
        in_child(|| {
            assert_eq!(adapter.luid(), LUIDS[1]);
            assert_eq!(list.luids(), LUIDS[..2]);
            assert!(adapter.is_valid(), "opened anew by its LUID");
            let (input, mut budget) = ([0_u32; 2], [0_u64; 4]);
            let code = adapter.query_state(1, 8, input.as_ptr().cast(), 32, budget.as_mut_ptr().cast());
            assert!(code == S_OK && budget[0] > 0);
            assert_eq!(list.sort(1, [2_u32].as_ptr()), S_OK);
            assert!(!list.is_stale());
            assert_eq!(handed_out(|out| list.list_factory(&raw const FACTORY, out)), Ok(factory));
            factory.release();
            adapter.release();
            list.release();
            factory.release();
        });
        assert_eq!(adapter.release(), 2, "the parent's counts are its own");
        assert!(list.at(1).is_valid());
    }

    a_child_of_a_process_that_never_used_the_library_is_like_any_other => {
        let _ = symbol::<usize>("DXCoreCreateAdapterFactory");
        in_child(|| assert_eq!(factory().list(&[D3D12_GRAPHICS]).luids(), LUIDS[..2]));
        in_child(|| in_child(|| assert_eq!(factory().list(&[GENERIC_ML]).count(), 1)));
    }

    children_are_never_half_locked_by_threads_that_did_not_come_along => {
        let stop = AtomicBool::new(false);
        let inherited = factory().list(&[D3D12_GRAPHICS]);
        let kept = inherited.at(1);
        std::thread::scope(|scope| {
            for thread in 0..2_u32 {
                let stop = &stop;
                scope.spawn(move || {
                    while !stop.load(Ordering::Relaxed) {
                        let factory = factory();
                        let list = factory.list(&[D3D12_GRAPHICS]);
                        list.sort(1, &raw const thread);
                        let adapter = list.at(0);
                        adapter.is_valid();
                        list.release();
                        adapter.release();
                        factory.release();
                    }
                });
            }
            for _ in 0..300 {
                in_child(|| {
                    let list = factory().list(&[D3D12_GRAPHICS]);
                    assert_eq!(list.count(), 2);
                    assert_eq!(inherited.sort(1, [1_u32].as_ptr()), S_OK);
                    assert!(inherited.at(0).is_valid());
                    assert!(factory().by_luid(LUIDS[2]).is_ok());
                    // What was counted in the parent is given back without its lock.
                    assert_eq!(inherited.release(), 0);
                    while kept.release() > 1 {}
                });
            }
            stop.store(true, Ordering::Relaxed);
        });
    }
}
