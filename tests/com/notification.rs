//! Notifications: who may register for what, when callbacks run, and when no more.

#![expect(unsafe_code, reason = "callbacks get pointers")]

use std::ffi::c_void;
use std::ptr::{null_mut, without_provenance_mut};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::case::cases;
use crate::client::*;
use crate::machine::{changeable, remove, set_budget};
use crate::standard_error::standard_error_of;

const STALE: u32 = 0;
const NO_LONGER_VALID: u32 = 1;
const BUDGET: u32 = 2;
const TEARDOWN: u32 = 3;

/// Longer than any notification takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Long enough for the slowest poll to come round twice.
const QUIET: Duration = Duration::from_millis(2300);

type Callback = extern "C" fn(u32, *mut c_void, *mut c_void);

/// The calls of [`record`]: type, object, context.
static CALLS: Mutex<Vec<(u32, usize, usize)>> = Mutex::new(Vec::new());

extern "C" fn record(kind: u32, object: *mut c_void, context: *mut c_void) {
    CALLS.lock().unwrap().push((kind, object.addr(), context.addr()));
}

extern "C" fn never(_: u32, _: *mut c_void, _: *mut c_void) {
    unreachable!("nothing happened");
}

fn calls() -> usize {
    CALLS.lock().unwrap().len()
}

fn wait_until(condition: impl Fn() -> bool) {
    let begin = Instant::now();
    while !condition() {
        assert!(begin.elapsed() < PATIENCE, "it does not happen");
        sleep(Duration::from_millis(1));
    }
}

/// Registers; the object's address is taken as any pointer, as a program's would be.
fn registered(object: Object, kind: u32, callback: Callback, context: *mut c_void) -> u32 {
    let mut cookie = 0;
    assert_eq!(factory().register(object.0, kind, Some(callback), context, &raw mut cookie), S_OK);
    assert_ne!(cookie, 0);
    cookie
}

/// How many threads there are whose names begin so.
pub(crate) fn threads_named(beginning: &str) -> usize {
    let tasks = std::fs::read_dir("/proc/self/task").unwrap();
    let names = tasks.filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("comm")).ok());
    names.filter(|name| name.starts_with(beginning)).count()
}

/// How many threads of the library there are.
fn threads() -> usize {
    threads_named("dxcore-")
}

/// Runs `body` while the process gets no memory for another thread.
fn without_threads(body: impl FnOnce()) {
    let mut before = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: plain system call with a place for its answer.
    assert_eq!(unsafe { libc::getrlimit(libc::RLIMIT_AS, &raw mut before) }, 0);
    let tight = libc::rlimit { rlim_cur: 1 << 20, ..before };
    // SAFETY: what is mapped stays; new mappings fail.
    assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_AS, &raw const tight) }, 0);
    body();
    // SAFETY: as before.
    assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_AS, &raw const before) }, 0);
}

/// What callbacks of single cases find and leave.
static COOKIE: AtomicU32 = AtomicU32::new(0);
static INSIDE: AtomicBool = AtomicBool::new(false);
static LEAVE: AtomicBool = AtomicBool::new(false);
static COUNT: AtomicU32 = AtomicU32::new(0);
static RESULTS: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// Says that it is inside, and leaves when it may.
extern "C" fn stay(_: u32, _: *mut c_void, _: *mut c_void) {
    assert!(!INSIDE.swap(true, Ordering::SeqCst), "two calls at a time");
    while !LEAVE.load(Ordering::SeqCst) {
        sleep(Duration::from_millis(1));
    }
    COUNT.fetch_add(1, Ordering::SeqCst);
    INSIDE.store(false, Ordering::SeqCst);
}

cases! {
    four_types_of_notification_are_supported => {
        let factory = factory();
        let supported: Vec<u32> = (0..100).filter(|kind| factory.is_notification_supported(*kind)).collect();
        assert_eq!(supported, [STALE, NO_LONGER_VALID, BUDGET, TEARDOWN]);
        assert!(!factory.is_notification_supported(u32::MAX));
    }

    each_type_is_for_its_kind_of_object_and_a_failure_writes_0 => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        let adapter = list.at(0);
        // Not an object at all: it must not be looked at.
        let foreign = Object(without_provenance_mut(0x1000));
        let none = Object(null_mut());
        for kind in 0..=3 {
            for object in [list, adapter, factory, foreign, none] {
                let mut cookie = 7;
                let code = factory.register(object.0, kind, Some(record), null_mut(), &raw mut cookie);
                let fits = if kind == STALE { object == list } else { object == adapter };
                let expected = if fits { S_OK } else { E_INVALIDARG };
                assert_eq!((code, cookie != 0), (expected, fits), "type {kind}, {object:?}");
                assert_eq!(factory.unregister(cookie), expected);
            }
        }
        for kind in [4, 5, u32::MAX] {
            for object in [list, adapter, factory, foreign, none] {
                let mut cookie = 7;
                let code = factory.register(object.0, kind, Some(never), null_mut(), &raw mut cookie);
                assert_eq!((code, cookie), (INVALID_CALL, 0), "type {kind}, {object:?}");
            }
        }
        let mut cookie = 7;
        assert_eq!(factory.register(null_mut(), 9, None, null_mut(), &raw mut cookie), E_POINTER);
        assert_eq!(cookie, 0);
        assert_eq!(factory.register(list.0, STALE, Some(never), null_mut(), null_mut()), E_POINTER);
    }

    an_object_that_was_destroyed_is_refused => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        assert_eq!(list.release(), 0);
        let mut cookie = 7;
        assert_eq!(factory.register(list.0, STALE, Some(never), null_mut(), &raw mut cookie), E_INVALIDARG);
        assert_eq!(factory.release(), 0);
        assert_eq!(factory.register(list.0, STALE, Some(never), null_mut(), &raw mut cookie), E_INVALIDARG);
    }

    a_registration_holds_no_reference => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        let adapter = list.at(0);
        let cookies = [registered(list, STALE, record, null_mut()), registered(adapter, BUDGET, record, null_mut())];
        assert_eq!((list.add_ref(), adapter.add_ref()), (2, 4));
        assert_eq!((list.release(), adapter.release()), (1, 3));
        for cookie in cookies {
            assert_eq!(factory.unregister(cookie), S_OK);
        }
        assert_eq!((adapter.release(), list.release()), (2, 0));
    }

    cookies_are_unknown_before_and_after_and_never_the_same => {
        let factory = factory();
        for cookie in [0, 1, 2, u32::MAX] {
            assert_eq!(factory.unregister(cookie), E_INVALIDARG);
        }
        let list = factory.list(&[D3D12_GRAPHICS]);
        let mut last = 0;
        for _ in 0..20 {
            let cookie = registered(list, STALE, never, null_mut());
            assert!(cookie > last);
            assert_eq!(factory.unregister(cookie), S_OK);
            assert_eq!(factory.unregister(cookie), E_INVALIDARG);
            last = cookie;
        }
    }

    the_cookie_is_there_before_the_first_callback => {
        extern "C" fn read(_: u32, _: *mut c_void, cookie: *mut c_void) {
            // SAFETY: the place of the cookie, which the case keeps.
            RESULTS.lock().unwrap().push(unsafe { cookie.cast::<u32>().read_volatile() });
        }
        let factory = factory();
        let adapter = factory.by_luid(LUIDS[1]).unwrap();
        for round in 1..=100 {
            let place: *mut u32 = Box::leak(Box::new(0));
            assert_eq!(factory.register(adapter.0, BUDGET, Some(read), place.cast(), place), S_OK);
            wait_until(|| RESULTS.lock().unwrap().len() == round);
            // SAFETY: leaked above.
            let cookie = unsafe { *place };
            assert_eq!(RESULTS.lock().unwrap().last(), Some(&cookie));
            assert_eq!(factory.unregister(cookie), S_OK);
        }
    }

    budget_and_teardown_have_a_callback_at_the_beginning_with_their_arguments => {
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        for (kind, context) in [(BUDGET, 0x1111), (TEARDOWN, 0x2222)] {
            registered(adapter, kind, record, without_provenance_mut(context));
            wait_until(|| calls() > 0);
            assert_eq!(std::mem::take(&mut *CALLS.lock().unwrap()), [(kind, adapter.0.addr(), context)]);
        }
        sleep(QUIET);
        assert_eq!(calls(), 0, "nothing has changed");
    }

    a_budget_that_changes_is_told_each_time with changeable() => {
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        registered(adapter, BUDGET, record, null_mut());
        wait_until(|| calls() == 1);
        for (change, group) in [(2, "local"), (3, "nonlocal"), (4, "local")] {
            set_budget(LUIDS[1], group, 100 + change);
            wait_until(|| calls() == usize::try_from(change).unwrap());
        }
        set_budget(LUIDS[0], "local", 64);
        sleep(QUIET);
        assert_eq!(calls(), 4, "another adapter's is not told");
    }

    the_budget_that_a_callback_asks_for_is_the_new_one with changeable() => {
        extern "C" fn ask(_: u32, adapter: *mut c_void, _: *mut c_void) {
            let (input, mut budget) = ([0_u32; 2], [0_u64; 4]);
            let data = budget.as_mut_ptr().cast();
            assert_eq!(Object(adapter).query_state(1, 8, input.as_ptr().cast(), 32, data), S_OK);
            RESULTS.lock().unwrap().push(u32::try_from(budget[0] >> 20).unwrap());
        }
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        registered(adapter, BUDGET, ask, null_mut());
        wait_until(|| RESULTS.lock().unwrap().len() == 1);
        set_budget(LUIDS[1], "local", 77);
        wait_until(|| RESULTS.lock().unwrap().len() == 2);
        assert_eq!(RESULTS.lock().unwrap()[1], 77);
    }

    staleness_and_removal_are_told_once with changeable() => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        let (going, staying) = (list.at(1), list.at(0));
        registered(list, STALE, record, without_provenance_mut(1));
        registered(going, NO_LONGER_VALID, record, without_provenance_mut(2));
        registered(staying, NO_LONGER_VALID, never, null_mut());
        sleep(QUIET);
        assert_eq!(calls(), 0, "nothing happened yet");
        remove(LUIDS[1]);
        wait_until(|| calls() == 2);
        remove(LUIDS[2]);
        sleep(QUIET);
        let mut calls = CALLS.lock().unwrap().clone();
        calls.sort_unstable();
        assert_eq!(calls, [(STALE, list.0.addr(), 1), (NO_LONGER_VALID, going.0.addr(), 2)]);
    }

    what_happened_before_the_registration_is_told_at_once with changeable() => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        let adapter = list.at(1);
        remove(LUIDS[1]);
        registered(adapter, NO_LONGER_VALID, record, null_mut());
        registered(list, STALE, record, null_mut());
        wait_until(|| calls() == 2);
        assert!(list.is_stale() && !adapter.is_valid());
        // Those that always have a first callback have it here too.
        registered(adapter, BUDGET, record, null_mut());
        wait_until(|| calls() == 3);
    }

    the_callbacks_of_one_registration_do_not_overlap with changeable() => {
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        registered(adapter, BUDGET, stay, null_mut());
        wait_until(|| INSIDE.load(Ordering::SeqCst));
        for change in 1..=2 {
            set_budget(LUIDS[1], "local", change);
            sleep(QUIET);
        }
        assert_eq!(COUNT.load(Ordering::SeqCst), 0);
        LEAVE.store(true, Ordering::SeqCst);
        wait_until(|| COUNT.load(Ordering::SeqCst) == 2);
        sleep(QUIET);
        assert_eq!(COUNT.load(Ordering::SeqCst), 2, "changes meanwhile are told together");
    }

    a_callback_that_takes_long_holds_up_no_other => {
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        registered(adapter, BUDGET, stay, null_mut());
        wait_until(|| INSIDE.load(Ordering::SeqCst));
        registered(adapter, BUDGET, record, null_mut());
        registered(adapter, TEARDOWN, record, null_mut());
        wait_until(|| calls() == 2);
        assert!(INSIDE.load(Ordering::SeqCst));
        LEAVE.store(true, Ordering::SeqCst);
    }

    unregistering_waits_for_the_callback_and_none_runs_after with changeable() => {
        let factory = factory();
        let adapter = factory.by_luid(LUIDS[1]).unwrap();
        let cookie = registered(adapter, BUDGET, stay, null_mut());
        wait_until(|| INSIDE.load(Ordering::SeqCst));
        set_budget(LUIDS[1], "local", 1);
        std::thread::scope(|scope| {
            let unregistering = scope.spawn(|| factory.unregister(cookie));
            sleep(QUIET);
            assert!(!unregistering.is_finished(), "did not wait");
            assert_eq!(factory.unregister(cookie), E_INVALIDARG, "known to nobody else any more");
            LEAVE.store(true, Ordering::SeqCst);
            assert_eq!(unregistering.join().unwrap(), S_OK);
            assert_eq!(COUNT.load(Ordering::SeqCst), 1);
        });
        sleep(QUIET);
        assert_eq!(COUNT.load(Ordering::SeqCst), 1);
    }

    a_callback_unregisters_itself_without_waiting with changeable() => {
        extern "C" fn unregister(_: u32, _: *mut c_void, cookie: *mut c_void) {
            // SAFETY: the place of the cookie, a static.
            let cookie = unsafe { &*cookie.cast::<AtomicU32>() }.load(Ordering::SeqCst);
            let (first, second) = (factory().unregister(cookie), factory().unregister(cookie));
            RESULTS.lock().unwrap().extend([first, second]);
        }
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        let place = &raw const COOKIE;
        let code = factory().register(adapter.0, BUDGET, Some(unregister), place.cast_mut().cast(), COOKIE.as_ptr());
        assert_eq!(code, S_OK);
        wait_until(|| RESULTS.lock().unwrap().len() == 2);
        set_budget(LUIDS[1], "local", 1);
        sleep(QUIET);
        assert_eq!(*RESULTS.lock().unwrap(), [S_OK, E_INVALIDARG]);
        wait_until(|| threads() == 0);
    }

    callbacks_may_call_everything => {
        extern "C" fn everything(_: u32, adapter: *mut c_void, _: *mut c_void) {
            let factory = factory();
            let list = factory.list(&[D3D12_GRAPHICS]);
            let other = list.at(0);
            let cookie = registered(other, BUDGET, record, null_mut());
            wait_until(|| calls() > 0);
            let code = factory.unregister(cookie);
            let good = list.sort(1, [1_u32].as_ptr()) == S_OK
                && !list.is_stale()
                && Object(adapter).is_valid()
                && Object(adapter).luid() == LUIDS[1];
            other.release();
            list.release();
            factory.release();
            RESULTS.lock().unwrap().extend([code, u32::from(!good)]);
        }
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        registered(adapter, TEARDOWN, everything, null_mut());
        wait_until(|| !RESULTS.lock().unwrap().is_empty());
        assert_eq!(*RESULTS.lock().unwrap(), [S_OK, 0]);
    }

    a_destroyed_list_takes_its_registrations_along with changeable() => {
        let factory = factory();
        let (list, other) = (factory.list(&[D3D12_GRAPHICS]), factory.list(&[D3D12_GRAPHICS]));
        let cookies = [0; 3].map(|_| registered(list, STALE, never, null_mut()));
        let kept = registered(other, STALE, record, null_mut());
        assert_eq!(list.release(), 0);
        remove(LUIDS[1]);
        wait_until(|| calls() == 1);
        sleep(QUIET);
        for cookie in cookies {
            assert_eq!(factory.unregister(cookie), E_INVALIDARG);
        }
        assert_eq!(factory.unregister(kept), S_OK);
    }

    destroying_an_object_waits_for_its_callbacks => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        let adapter = list.at(1);
        registered(adapter, BUDGET, stay, null_mut());
        wait_until(|| INSIDE.load(Ordering::SeqCst));
        std::thread::scope(|scope| {
            let releasing = scope.spawn(move || {
                let factory = factory();
                adapter.release();
                list.release();
                while factory.release() != 0 {}
            });
            sleep(QUIET);
            assert!(!releasing.is_finished(), "did not wait");
            LEAVE.store(true, Ordering::SeqCst);
        });
        assert_eq!((COUNT.load(Ordering::SeqCst), open_count(LUIDS[1])), (1, 0));
        wait_until(|| threads() == 0);
    }

    destroyed_objects_with_registrations_are_one_line_of_the_log_each with vec![
        ("DXG_DEVICE", "emu".into()),
        ("DXG_LOG", "1".into()),
    ] => {
        let log = standard_error_of(|| {
            let factory = factory();
            let list = factory.list(&[D3D12_GRAPHICS]);
            let adapter = list.at(1);
            for _ in 0..3 {
                registered(list, STALE, never, null_mut());
                registered(adapter, NO_LONGER_VALID, never, null_mut());
                // `registered` takes references of its own.
                while factory.release() > 1 {}
            }
            assert_eq!((adapter.release(), list.release(), factory.release()), (2, 0, 0));
            assert_eq!(open_count(LUIDS[1]), 0, "registrations keep no handle");
            wait_until(|| threads() == 0);
        });
        let lines: Vec<&str> = log.lines().collect();
        assert_eq!(lines.len(), 2, "{log}");
        assert!(lines[0].contains("a list destroyed with 3 registrations"), "{log}");
        assert!(lines[1].contains("adapters destroyed with 3 registrations"), "{log}");
    }

    the_watcher_lives_as_long_as_there_is_something_to_watch => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        assert_eq!(threads(), 0, "none is started before");
        let cookies = [0; 10].map(|_| registered(list, STALE, never, null_mut()));
        wait_until(|| threads() == 1);
        for cookie in cookies {
            assert_eq!(threads(), 1);
            factory().unregister(cookie);
        }
        wait_until(|| threads() == 0);
        let cookie = registered(list, STALE, never, null_mut());
        wait_until(|| threads() == 1);
        factory().unregister(cookie);
        wait_until(|| threads() == 0);
    }

    without_a_thread_to_watch_there_is_no_registration => {
        let factory = factory();
        let adapter = factory.by_luid(LUIDS[1]).unwrap();
        let (mut code, mut cookie) = (S_OK, 7);
        without_threads(|| code = factory.register(adapter.0, BUDGET, Some(never), null_mut(), &raw mut cookie));
        assert_eq!((code, cookie), (E_OUTOFMEMORY, 0));
        assert!((1..10).all(|cookie| factory.unregister(cookie) == E_INVALIDARG), "nothing is left of it");
        registered(adapter, BUDGET, record, null_mut());
        wait_until(|| calls() == 1);
    }

    without_a_thread_to_call_the_callback_waits_for_one => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        registered(list, STALE, never, null_mut());
        let adapter = list.at(1);
        let factory = factory();
        wait_until(|| threads() == 1);
        without_threads(|| {
            let mut cookie = 0;
            assert_eq!(factory.register(adapter.0, BUDGET, Some(record), null_mut(), &raw mut cookie), S_OK);
            sleep(QUIET);
            assert_eq!(calls(), 0);
        });
        wait_until(|| calls() == 1);
        sleep(QUIET);
        assert_eq!(calls(), 1, "told once");
    }

    signals_of_the_process_do_not_reach_the_threads_of_the_library => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        registered(list, STALE, never, null_mut());
        wait_until(|| threads() == 1);
        let masks = std::fs::read_dir("/proc/self/task").unwrap().filter_map(|task| {
            let status = std::fs::read_to_string(task.ok()?.path().join("status")).ok()?;
            let line = |key: &str| status.lines().find_map(|line| line.strip_prefix(key)).map(str::trim);
            let mask = u64::from_str_radix(line("SigBlk:")?, 16).ok()?;
            Some((line("Name:")?.starts_with("dxcore-"), mask))
        });
        let mut watchers = 0;
        for (is_library, mask) in masks {
            let is_blocked = |signal: i32| mask >> (signal - 1) & 1 == 1;
            let process_wide = [libc::SIGINT, libc::SIGTERM, libc::SIGALRM, libc::SIGCHLD, libc::SIGPROF];
            for signal in process_wide {
                assert_eq!(is_blocked(signal), is_library, "signal {signal}");
            }
            assert!(!is_blocked(libc::SIGSEGV) && !is_blocked(libc::SIGBUS));
            watchers += u32::from(is_library);
        }
        assert_eq!(watchers, 1);
    }

    a_program_may_end_with_registrations_alive_and_callbacks_running => {
        let list = factory().list(&[D3D12_GRAPHICS]);
        registered(list, STALE, never, null_mut());
        registered(list.at(0), BUDGET, stay, null_mut());
        wait_until(|| INSIDE.load(Ordering::SeqCst));
        // The end of this case is the end of its process, whose status is looked at.
    }

    threads_register_and_unregister_at_once => {
        extern "C" fn count(_: u32, _: *mut c_void, _: *mut c_void) {
            COUNT.fetch_add(1, Ordering::SeqCst);
        }
        std::thread::scope(|scope| {
            for kind in [STALE, NO_LONGER_VALID, BUDGET, TEARDOWN] {
                scope.spawn(move || {
                    for _ in 0..100 {
                        let factory = factory();
                        let list = factory.list(&[D3D12_GRAPHICS]);
                        let adapter = list.at(1);
                        let cookie = registered(if kind == STALE { list } else { adapter }, kind, count, null_mut());
                        assert_eq!(factory.unregister(cookie), S_OK);
                        adapter.release();
                        list.release();
                        factory.release();
                        factory.release();
                    }
                });
            }
        });
        let after = COUNT.load(Ordering::SeqCst);
        wait_until(|| threads() == 0);
        assert_eq!(COUNT.load(Ordering::SeqCst), after, "none after its end");
        assert_eq!(open_count(LUIDS[1]), 0);
    }
}
