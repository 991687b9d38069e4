//! Events: when callbacks run, how often, and when no more.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Arc, Barrier};
use std::thread::sleep;
use std::time::{Duration, Instant};

use d3dkmt_sys::raw::KMTQUERYADAPTERINFOTYPE as Query;
use d3dkmt_sys::{Errno, Ioctl};
use dxcore::events::{self, BUDGET_INTERVAL, Event, Notification, Occasion, PRESENCE_INTERVAL, Watch};
use dxcore::{Adapter, Attribute, HResult, Luid};
use dxg_emu::machine::SegmentGroup;

use crate::common::{DISCRETE, Device, INTEGRATED, NPU, adapter, machine_luid};
use crate::removal::{model, remove};

/// Longer than any event takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Long enough for two looks, and some more.
const QUIET: Duration = BUDGET_INTERVAL.saturating_mul(2).saturating_add(PRESENCE_INTERVAL);

const MIB: u64 = 1 << 20;

fn luid(bits: u64) -> Luid {
    Luid::from_bits(bits)
}

fn set_budget(device: &Device, group: SegmentGroup, bytes: u64) {
    assert!(device.emulator().set_budget(machine_luid(DISCRETE), group, bytes));
}

/// A registration whose events come through a channel.
fn watched(occasion: Occasion<'_>) -> (Watch, Receiver<Event>) {
    let (sender, receiver) = mpsc::channel();
    let watch = events::watch(occasion, move |event| sender.send(event).unwrap()).unwrap();
    (watch, receiver)
}

fn next(receiver: &Receiver<Event>) -> Event {
    receiver.recv_timeout(PATIENCE).expect("an event in time")
}

fn is_quiet(receiver: &Receiver<Event>) -> bool {
    receiver.recv_timeout(QUIET) == Err(RecvTimeoutError::Timeout)
}

#[test]
fn a_budget_is_told_at_the_beginning_and_after_each_change() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let (_watch, events) = watched(Occasion::BudgetChange(&adapter));
    let changed = Event::BudgetChange(luid(DISCRETE));
    assert_eq!(next(&events), changed);
    assert!(is_quiet(&events), "nothing has changed");
    for group in [SegmentGroup::Local, SegmentGroup::NonLocal] {
        set_budget(&device, group, 64 * MIB);
        assert_eq!(next(&events), changed, "{group:?}");
    }
    assert!(is_quiet(&events), "a change is told once");
}

#[test]
fn a_change_after_the_registration_is_not_lost_in_the_first_callback() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let (_watch, events) = watched(Occasion::BudgetChange(&adapter));
    set_budget(&device, SegmentGroup::Local, 64 * MIB);
    next(&events);
    next(&events);
}

#[test]
fn the_budget_of_every_physical_adapter_counts() {
    let device = Device::edited(|machine| {
        machine.replacen("discrete = true", "discrete = true\nphysical_adapters = 2", 1)
    });
    let adapter = adapter(&device, DISCRETE);
    assert_eq!(adapter.physical_adapter_count(), 2);
    device.take_calls();
    let (_watch, events) = watched(Occasion::BudgetChange(&adapter));
    assert_eq!(device.take_calls(), [Ioctl::QueryVideoMemoryInfo; 4], "two groups of two adapters");
    next(&events);
}

#[test]
fn a_teardown_is_told_at_the_beginning_and_when_the_host_counts_another() {
    let device = Device::default_machine();
    let count = |count| device.answer_query(Query::KMTQAITYPE_QUERY_HW_PROTECTION_TEARDOWN_COUNT, count);
    count(7);
    let adapter = adapter(&device, DISCRETE);
    let (_watch, events) = watched(Occasion::ProtectionTeardown(&adapter));
    let torn_down = Event::ProtectionTeardown(luid(DISCRETE));
    assert_eq!(next(&events), torn_down);
    assert!(is_quiet(&events));
    count(8);
    assert_eq!(next(&events), torn_down);
}

#[test]
fn a_host_that_does_not_answer_is_no_news() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let (_budget, budgets) = watched(Occasion::BudgetChange(&adapter));
    let (_presence, presence) = watched(Occasion::NoLongerValid(&adapter));
    next(&budgets);
    for call in [Ioctl::QueryVideoMemoryInfo, Ioctl::QueryAdapterInfo, Ioctl::EnumAdapters3] {
        device.refuse_call(call, Errno::EIO);
    }
    assert!(is_quiet(&budgets) && is_quiet(&presence));
    device.refuse_nothing();
    assert!(is_quiet(&budgets), "the budget is what it was");
}

#[test]
fn a_list_becomes_stale_once() {
    let device = Device::default_machine();
    let list = device.factory().adapters(&[Attribute::D3D12_GRAPHICS]).unwrap();
    let (_watch, events) = watched(Occasion::ListStale(&list));
    assert!(is_quiet(&events));
    remove(&device, DISCRETE);
    assert_eq!(next(&events), Event::ListStale);
    device.emulator().add_adapter(model(DISCRETE)).unwrap();
    remove(&device, INTEGRATED);
    // The sender went with the callback.
    assert_eq!(events.recv_timeout(QUIET), Err(RecvTimeoutError::Disconnected));
}

#[test]
fn a_list_becomes_stale_by_an_adapter_that_comes() {
    let device = Device::default_machine();
    remove(&device, NPU);
    let list = device.factory().adapters(&[Attribute::HARDWARE_TYPE_NPU]).unwrap();
    let (_watch, events) = watched(Occasion::ListStale(&list));
    device.emulator().add_adapter(model(NPU)).unwrap();
    assert_eq!(next(&events), Event::ListStale);
}

#[test]
fn what_was_so_before_the_registration_is_told_at_once() {
    let device = Device::default_machine();
    let factory = device.factory();
    let list = factory.all_adapters().unwrap();
    let adapter = factory.adapter_by_luid(luid(DISCRETE)).unwrap();
    remove(&device, DISCRETE);
    let (_stale, stale) = watched(Occasion::ListStale(&list));
    let (_gone, gone) = watched(Occasion::NoLongerValid(&adapter));
    assert_eq!((next(&stale), next(&gone)), (Event::ListStale, Event::NoLongerValid(luid(DISCRETE))));
    let (_again, again) = watched(Occasion::NoLongerValid(&adapter));
    assert_eq!(next(&again), Event::NoLongerValid(luid(DISCRETE)), "for each registration");
}

#[test]
fn an_adapter_goes_once_and_the_others_do_not() {
    let device = Device::default_machine();
    let factory = device.factory();
    let [going, staying] = [DISCRETE, INTEGRATED].map(|bits| factory.adapter_by_luid(luid(bits)).unwrap());
    let (_going, gone) = watched(Occasion::NoLongerValid(&going));
    let (_staying, stayed) = watched(Occasion::NoLongerValid(&staying));
    assert!(device.emulator().stop_adapter(machine_luid(DISCRETE)));
    assert_eq!(next(&gone), Event::NoLongerValid(luid(DISCRETE)));
    assert_eq!(gone.recv_timeout(PATIENCE), Err(RecvTimeoutError::Disconnected), "and never again");
    assert!(is_quiet(&stayed));
}

#[test]
fn an_adapter_that_is_gone_has_its_first_budget_event_all_the_same() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    remove(&device, DISCRETE);
    assert!(!adapter.is_valid());
    let (_watch, events) = watched(Occasion::BudgetChange(&adapter));
    assert_eq!(next(&events), Event::BudgetChange(luid(DISCRETE)));
}

#[test]
fn the_callbacks_of_one_registration_never_overlap_and_changes_meanwhile_are_told_together() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let inside = Arc::new(AtomicBool::new(false));
    let (sender, returned) = mpsc::channel();
    let flag = Arc::clone(&inside);
    let _watch = events::watch(Occasion::BudgetChange(&adapter), move |_| {
        assert!(!flag.swap(true, Ordering::SeqCst), "two at a time");
        sleep(QUIET);
        flag.store(false, Ordering::SeqCst);
        sender.send(()).unwrap();
    })
    .unwrap();
    while !inside.load(Ordering::SeqCst) {
        sleep(Duration::from_millis(1));
    }
    for round in 1..=3 {
        set_budget(&device, SegmentGroup::Local, round * MIB);
        sleep(QUIET / 4);
    }
    for _ in 0..2 {
        returned.recv_timeout(PATIENCE).expect("the first callback, and one for all changes");
    }
    assert_eq!(returned.recv_timeout(QUIET), Err(RecvTimeoutError::Timeout));
}

#[test]
fn callbacks_of_different_registrations_run_at_the_same_time() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let together = Arc::new(Barrier::new(3));
    let _watches =
        [Occasion::BudgetChange(&adapter), Occasion::ProtectionTeardown(&adapter)].map(|occasion| {
            let together = Arc::clone(&together);
            let callback = move |_| {
                together.wait();
            };
            events::watch(occasion, callback).unwrap()
        });
    // Neither callback returns before both have begun.
    together.wait();
}

#[test]
fn the_end_of_a_registration_waits_for_its_callback_and_none_runs_after() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let (begun, began) = mpsc::channel();
    let (runs, ended) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let (count, flag) = (Arc::clone(&runs), Arc::clone(&ended));
    let watch = events::watch(Occasion::BudgetChange(&adapter), move |_| {
        count.fetch_add(1, Ordering::SeqCst);
        begun.send(()).unwrap();
        sleep(Duration::from_millis(300));
        flag.store(true, Ordering::SeqCst);
    })
    .unwrap();
    began.recv_timeout(PATIENCE).unwrap();
    set_budget(&device, SegmentGroup::Local, MIB);
    drop(watch);
    assert!(ended.load(Ordering::SeqCst), "did not wait");
    assert_eq!(Arc::strong_count(&runs), 1, "what the callback owned is gone");
    sleep(QUIET);
    assert_eq!(runs.load(Ordering::SeqCst), 1);
}

#[test]
fn a_callback_can_end_its_own_registration() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let cookie = Arc::new(AtomicU32::new(0));
    let (sender, results) = mpsc::channel();
    let (announced, read) = (Arc::clone(&cookie), Arc::clone(&cookie));
    let announce = move |cookie| announced.store(cookie, Ordering::SeqCst);
    events::register(Occasion::BudgetChange(&adapter), announce, move |_| {
        let own = read.load(Ordering::SeqCst);
        sender.send((own, events::unregister(own), events::unregister(own))).unwrap();
    })
    .unwrap();
    let (seen, first, second) =
        results.recv_timeout(PATIENCE).expect("the callback does not wait for itself");
    assert_eq!(seen, cookie.load(Ordering::SeqCst), "known before the first callback");
    assert_eq!((first, second), (Ok(()), Err(HResult::E_INVALIDARG)));
    set_budget(&device, SegmentGroup::Local, MIB);
    assert_eq!(results.recv_timeout(QUIET), Err(RecvTimeoutError::Disconnected));
}

#[test]
fn callbacks_may_use_everything_and_register_and_end_others() {
    let device = Device::default_machine();
    let factory = device.factory();
    let adapter = factory.adapter_by_luid(luid(DISCRETE)).unwrap();
    let (sender, results) = mpsc::channel();
    let inner = adapter.clone();
    let _watch = events::watch(Occasion::BudgetChange(&adapter), move |_| {
        let list = factory.all_adapters().unwrap();
        let (other, events) = watched(Occasion::ProtectionTeardown(&inner));
        next(&events);
        drop(other);
        sender.send((list.len(), list.is_stale(), inner.is_valid())).unwrap();
    })
    .unwrap();
    assert_eq!(results.recv_timeout(PATIENCE), Ok((3, false, true)));
}

#[test]
fn cookies_are_not_0_and_never_the_same() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let mut last = 0;
    for _ in 0..50 {
        let mut announced = 0;
        let cookie =
            events::register(Occasion::NoLongerValid(&adapter), |cookie| announced = cookie, |_| {}).unwrap();
        assert!(cookie > last && announced == cookie);
        assert_eq!(events::unregister(cookie), Ok(()));
        assert_eq!(events::unregister(cookie), Err(HResult::E_INVALIDARG));
        last = cookie;
    }
    assert_eq!(events::unregister(0), Err(HResult::E_INVALIDARG));
}

#[test]
fn a_registration_keeps_neither_list_nor_adapter_and_ends_with_them() {
    let device = Device::default_machine();
    let factory = device.factory();
    let list = factory.all_adapters().unwrap();
    let subscription = events::subscribe(&[
        Occasion::ListStale(&list),
        Occasion::BudgetChange(list.get(1).unwrap()),
        Occasion::NoLongerValid(list.get(0).unwrap()),
    ])
    .unwrap();
    drop((list, factory));
    let begin = Instant::now();
    let all: Vec<Event> = subscription.into_iter().collect();
    assert_eq!(all, [Event::BudgetChange(luid(DISCRETE))], "and then the channel ends");
    assert!(begin.elapsed() < PATIENCE);
    assert_eq!(Arc::strong_count(&device), 1, "the device is released");
}

#[test]
fn a_channel_has_the_events_of_all_its_occasions() {
    let device = Device::default_machine();
    let list = device.factory().all_adapters().unwrap();
    let adapter: &Adapter = list.get(1).unwrap();
    let occasions = [Occasion::ListStale(&list), Occasion::NoLongerValid(adapter)];
    let subscription = events::subscribe(&occasions).unwrap();
    remove(&device, DISCRETE);
    let mut both: Vec<Event> = subscription.into_iter().collect();
    both.sort_by_key(|event| *event != Event::ListStale);
    assert_eq!(both, [Event::ListStale, Event::NoLongerValid(luid(DISCRETE))], "the channel ends by itself");
}

#[test]
fn a_callback_that_panics_is_called_no_more_and_hurts_nobody() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let runs = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&runs);
    let watch = events::watch(Occasion::BudgetChange(&adapter), move |_| {
        count.fetch_add(1, Ordering::SeqCst);
        std::panic::resume_unwind(Box::new("a callback's own mistake"));
    })
    .unwrap();
    let (_other, events) = watched(Occasion::BudgetChange(&adapter));
    next(&events);
    set_budget(&device, SegmentGroup::Local, MIB);
    next(&events);
    drop(watch);
    assert_eq!(Arc::into_inner(runs).map(AtomicUsize::into_inner), Some(1));
}

#[test]
fn numbers_of_notifications_are_those_of_the_header() {
    for (number, notification) in (0..).zip(Notification::ALL) {
        assert_eq!((notification.number(), Notification::from_number(number)), (number, Some(notification)));
    }
    assert_eq!(Notification::from_number(4), None);
    assert_eq!(Notification::from_number(u32::MAX), None);
}
