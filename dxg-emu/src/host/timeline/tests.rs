//! Orders and waits without GPUs.

use super::{Conditions, Queue, Signal, Step, Submission, Timeline, Told};
use crate::host::policy::Policy;
use crate::host::sync::{SyncHandle, SyncObject};
use crate::host::{Adapter, Device, Host};
use crate::machine::{HostModel, Machine};
use crate::memory::Word;
use crate::pending::{Pending, Waiter};
use crate::report::Tally;
use crate::sync::lock;
use crate::time::{Clock, VirtualTime};
use std::sync::Arc;
use std::sync::atomic::Ordering;

fn timeline() -> Arc<Timeline> {
    Timeline::new(Policy::new(&HostModel::default()), Clock::real())
}

fn queue() -> Arc<Queue> {
    Queue::new(&Device::lonely(), None)
}

fn fence(value: u64) -> Arc<SyncObject> {
    Arc::new(SyncObject::Fence(Word::new(value)))
}

fn semaphore(count: u64, limit: u64) -> Arc<SyncObject> {
    Arc::new(SyncObject::Semaphore { count: Word::new(count), limit })
}

fn conditions(list: &[(&Arc<SyncObject>, u64)], any: bool) -> Conditions {
    let handle = |object: &Arc<SyncObject>| Arc::new(SyncHandle::new(Arc::clone(object)));
    Conditions::new(list.iter().map(|(object, value)| (handle(object), *value)).collect(), any)
}

fn wait(timeline: &Arc<Timeline>, list: &[(&Arc<SyncObject>, u64)], any: bool) -> Arc<Waiter> {
    let waiter = Waiter::new();
    timeline.wait(None, conditions(list, any), Told::Call(Arc::clone(&waiter)));
    waiter
}

fn signal(object: &Arc<SyncObject>, value: u64) -> Step {
    Step::Signal(Signal::after(vec![(Arc::clone(object), value)], false, 1))
}

#[test]
fn all_or_any_of_the_fences_must_be_reached() {
    let (timeline, a, b) = (timeline(), fence(5), fence(1));
    assert_eq!(wait(&timeline, &[(&a, 5)], false).result(), Some(Ok(0)));
    let all = wait(&timeline, &[(&a, 5), (&b, 2)], false);
    let any = wait(&timeline, &[(&a, 6), (&b, 3)], true);
    assert_eq!((all.result(), any.result()), (None, None));
    timeline.signal(&[(Arc::clone(&b), 2)], false);
    assert_eq!((all.result(), any.result()), (Some(Ok(0)), None));
    timeline.signal(&[(Arc::clone(&a), 6)], false);
    assert_eq!(any.result(), Some(Ok(0)));
}

#[test]
fn a_fence_goes_back_only_where_it_may() {
    let (timeline, a) = (timeline(), fence(5));
    timeline.signal(&[(Arc::clone(&a), 3)], false);
    assert!(a.is_reached(5));
    timeline.signal(&[(Arc::clone(&a), 3)], true);
    assert!(!a.is_reached(5) && a.is_reached(3));
}

#[test]
fn a_semaphore_lets_as_many_on_as_it_counts_and_forgets_what_is_too_much() {
    let (timeline, object) = (timeline(), semaphore(1, 2));
    let waiters: Vec<_> = (0..5).map(|_| wait(&timeline, &[(&object, 0)], false)).collect();
    let done = || waiters.iter().filter(|waiter| waiter.result().is_some()).count();
    assert_eq!(done(), 1);
    timeline.signal(&[(Arc::clone(&object), 0)], false);
    assert_eq!(done(), 2);
    let idle = semaphore(2, 2);
    timeline.signal(&[(Arc::clone(&idle), 0)], false);
    let more: Vec<_> = (0..3).map(|_| wait(&timeline, &[(&idle, 0)], false)).collect();
    assert_eq!(more.iter().filter(|waiter| waiter.result().is_some()).count(), 2);
}

#[test]
fn a_wait_for_all_takes_nothing_before_it_can_take_all() {
    let timeline = timeline();
    let mutex = Arc::new(SyncObject::Mutex { taken: Word::new(0) });
    let late = fence(0);
    let both = wait(&timeline, &[(&mutex, 0), (&late, 1)], false);
    let first = wait(&timeline, &[(&mutex, 0)], false);
    assert_eq!((both.result(), first.result()), (None, Some(Ok(0))));
    timeline.signal(&[(Arc::clone(&late), 1)], false);
    assert_eq!(both.result(), None, "the mutex is taken");
    timeline.signal(&[(Arc::clone(&mutex), 0)], false);
    assert_eq!(both.result(), Some(Ok(0)));
}

#[test]
fn a_queue_keeps_its_order_and_queues_meet_at_fences() {
    let (timeline, left, right) = (timeline(), queue(), queue());
    let (ping, pong, done) = (fence(0), fence(0), fence(0));
    timeline.submit(&left, Step::Wait(conditions(&[(&ping, 1)], false)));
    timeline.submit(&left, signal(&pong, 1));
    timeline.submit(&left, Step::Wait(conditions(&[(&ping, 2)], false)));
    timeline.submit(&left, signal(&done, 1));
    timeline.submit(&right, signal(&ping, 1));
    assert!(pong.is_reached(1) && !done.is_reached(1));
    timeline.submit(&right, Step::Wait(conditions(&[(&pong, 1)], false)));
    timeline.submit(&right, signal(&ping, 2));
    assert!(done.is_reached(1));
    assert!(lock(&timeline.state).waits.is_empty());
}

#[test]
fn a_wait_by_a_destroyed_handle_is_over() {
    let (timeline, object) = (timeline(), fence(0));
    let handle = Arc::new(SyncHandle::new(Arc::clone(&object)));
    let waiter = Waiter::new();
    let conditions = Conditions::new(vec![(Arc::clone(&handle), 1)], false);
    timeline.wait(None, conditions, Told::Call(Arc::clone(&waiter)));
    let other = wait(&timeline, &[(&object, 1)], false);
    timeline.destroy(&handle);
    assert_eq!((waiter.result(), other.result()), (Some(Ok(0)), None));
}

#[test]
fn a_value_that_nobody_announced_is_seen() {
    let (timeline, object) = (timeline(), fence(0));
    let waiter = wait(&timeline, &[(&object, 1)], false);
    object.signal(1, false);
    let pending = Pending::new(waiter, Arc::clone(&timeline));
    assert_eq!(pending.wait().result, Ok(0));
    let SyncObject::Fence(value) = &*object else { unreachable!() };
    assert_eq!(value.load(Ordering::Relaxed), 1);
}

#[test]
fn a_forgotten_wait_takes_nothing() {
    let (timeline, object) = (timeline(), semaphore(0, 1));
    let waiter = wait(&timeline, &[(&object, 0)], false);
    timeline.forget(&waiter);
    timeline.signal(&[(Arc::clone(&object), 0)], false);
    assert_eq!(waiter.result(), None);
    assert!(object.is_reached(0));
}

#[test]
fn a_wait_for_one_object_is_not_looked_at_when_another_changes() {
    let (timeline, idle, busy) = (timeline(), fence(0), fence(0));
    let waiters: Vec<_> = (1..=1000).map(|value| wait(&timeline, &[(&idle, value)], false)).collect();
    let watched = |object: &Arc<SyncObject>| lock(&timeline.state).waits.changed(object).len();
    assert_eq!(watched(&busy), 0);
    idle.signal(3, false);
    assert_eq!(watched(&idle), 3, "and of those that wait for it, only those who can go on");
    assert!(waiters.iter().all(|waiter| waiter.result().is_none()), "taken out by hand");
}

#[test]
fn a_wait_for_any_leaves_nothing_behind() {
    let (timeline, a, b) = (timeline(), fence(0), fence(0));
    let any = wait(&timeline, &[(&a, 1), (&b, 1)], true);
    timeline.signal(&[(Arc::clone(&b), 1)], false);
    assert_eq!(any.result(), Some(Ok(0)));
    assert!(lock(&timeline.state).waits.is_clean());
}

/// An engine stores into fences without the state's lock: a fence can come to its value between the
/// look that finds it short of it and the beginning of the wait.
#[test]
fn a_wait_that_comes_too_late_for_the_change_is_found_over_by_the_next_look() {
    for any in [false, true] {
        let (timeline, a, b) = (timeline(), fence(5), fence(3));
        let waiter = Waiter::new();
        let told = Told::Call(Arc::clone(&waiter));
        let list = conditions(&[(&a, 5), (&b, 3)], any);
        timeline.state().waits.add(super::waits::Wait::of_program(list, None, told));
        timeline.look();
        assert_eq!(waiter.result(), Some(Ok(0)), "any: {any}");
        assert!(timeline.state().waits.is_clean());
    }
}

#[test]
fn a_machine_that_goes_in_the_middle_of_its_work_takes_that_with_it() {
    for case in 0..3 {
        let clock = Arc::new(Clock::Virtual(VirtualTime::new()));
        let text = if case == 2 { "latency = \"1ms\"\nasync_messages = true" } else { "" };
        let text = format!(
            "[host]\n{text}\n[[adapter]]\nname = \"GPU\"\nluid = \"0:5a5a\"\n\
             hardware = {{ vendor = 1, device = 2 }}\nmemory = {{ dedicated = \"1 GiB\" }}\n\
             engine = [{{ type = \"3d\" }}]\n\
             [adapter.driver]\nwddm = 3100\nversion = \"1.2.3.4\"\nstore_path = 'C:\\FileRepository\\x'\n"
        );
        let machine = Machine::from_toml(&text).expect("a machine");
        let host = Arc::new(Host::new(&machine, Arc::clone(&clock)));
        let adapter = Adapter::new(&host, machine.adapters[0].clone());
        let client = adapter.new_client(&Arc::new(Tally::new()), None);
        let context = Arc::new(adapter.create_context(0, &[], false).expect("creates"));
        let executor = adapter.executor(&client, &context).expect("an engine");
        let queue = Queue::new(&Device::lonely(), Some(executor));
        let submission = Submission { commands: 4096, length: 16, private_data: Vec::new(), not_before: 0 };
        host.timeline().submit(&queue, Step::Run(submission));
        if case == 1 {
            host.timeline().end_queue(&queue);
        }
        let left = Arc::downgrade(&queue);
        drop((queue, context, client));
        assert!(left.upgrade().is_some(), "it waits for an engine");
        drop((adapter, host));
        assert!(left.upgrade().is_none(), "case {case}");
    }
}
