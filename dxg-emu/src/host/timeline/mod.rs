//! Who waits for what, and who gets on when: the order in which contexts and hardware queues do
//! their work, the engines that do it, and the waits of programs.
//!
//! What a program asks for travels to the host for half of the host's latency, and what the host has
//! to tell it travels as long. Between the two, the state below says who waits; whatever changes an
//! object looks at those who wait for that object, and at nobody else. Programs may store into a
//! fence's page themselves, which nothing announces: as long as anybody waits, it is looked at now and
//! then.

mod conditions;
mod queue;
mod waits;

#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Weak};

use crate::host::engine::Engine;
use crate::host::policy::Policy;
use crate::host::sync::{Event, SyncHandle, SyncObject};
use crate::host::{Device, Fence};
use crate::pending::Waiter;
use crate::shared_file::FileEnd;
use crate::sync::lock;
use crate::time::{Clock, Lane, Nanos};
pub(crate) use conditions::Conditions;
pub(crate) use queue::{Executor, Queue, Signal, Step, Submission};
use waits::{Wait, Waits};

/// How often memory is looked at while anybody waits for it ...
const LOOK: Nanos = 1_000_000;
/// ... and while an engine does.
const LOOK_OF_ENGINES: Nanos = 100_000;
/// How late a thread may be for what follows to count from the time that was due.
const LAG: Nanos = 2_000_000;
/// What a periodic fence counts: the refreshes of a display that nobody has.
const PERIOD: Nanos = 16_666_667;

/// Who is told when a program's wait is over.
pub(crate) enum Told {
    /// A call that has not ended.
    Call(Arc<Waiter>),
    /// An event of the program's.
    Event(Event),
    /// A sync file, whose reader sees a byte.
    File(Arc<FileEnd>),
}

/// All waits of a machine.
pub(crate) struct Timeline {
    policy: Policy,
    clock: Arc<Clock>,
    /// Messages on their way, and looks.
    lane: Lane,
    /// How often the state of any device has changed.
    device_changes: AtomicU64,
    adding: Mutex<()>,
    state: Mutex<State>,
}

/// Locked before any queue, engine or device.
#[derive(Default)]
pub(super) struct State {
    waits: Waits,
    /// The time for what is done under the lock: that of the event, which a thread may be late for.
    moment: Nanos,
    /// What there is to do before the lock is left.
    todo: VecDeque<Todo>,
    /// Engines with programs that wait for memory, which is not announced.
    stuck: Vec<Arc<Engine>>,
    /// How often engines have stored into memory.
    stores: u64,
    /// Whether a look is due.
    looking: bool,
}

/// Something that may let others on.
pub(super) enum Todo {
    /// An object has another value.
    Changed(Arc<SyncObject>),
    /// A handle is gone: who waits by it waits no longer.
    Destroyed(Arc<SyncHandle>),
    /// A queue may go on.
    Advance(Arc<Queue>),
}

impl Told {
    fn tell(self) {
        match self {
            Self::Call(waiter) => waiter.end(Ok(0)),
            Self::Event(event) => event.signal(),
            Self::File(end) => end.make_readable(),
        }
    }
}

impl Timeline {
    pub(crate) fn new(policy: Policy, clock: Arc<Clock>) -> Arc<Self> {
        Arc::new_cyclic(|timeline: &Weak<Self>| {
            if let Some(time) = clock.as_virtual() {
                let timeline = Weak::clone(timeline);
                time.set_look(move || {
                    if let Some(timeline) = timeline.upgrade() {
                        timeline.look();
                    }
                });
            }
            Self {
                policy,
                lane: Lane::new(&clock),
                clock,
                device_changes: AtomicU64::new(0),
                adding: Mutex::new(()),
                state: Mutex::default(),
            }
        })
    }

    pub(crate) const fn clock(&self) -> &Arc<Clock> {
        &self.clock
    }

    pub(crate) const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// For engines that add to a program's own memory, which no atomic instruction of theirs reaches.
    pub(super) const fn adding(&self) -> &Mutex<()> {
        &self.adding
    }

    /// Whether its host says yes to everything.
    pub(crate) const fn is_agreeable(&self) -> bool {
        self.policy.agreeable
    }

    /// How often the state of any device has changed.
    pub(crate) fn device_changes(&self) -> u64 {
        self.device_changes.load(Ordering::Acquire)
    }

    pub(super) fn device_state_changed(&self) {
        self.device_changes.fetch_add(1, Ordering::AcqRel);
    }

    /// Lets something happen at a time.
    pub(crate) fn later(&self, when: Nanos, event: impl FnOnce() + Send + 'static) {
        self.lane.at(when, event);
    }

    /// Adds a step to a queue's work.
    pub(crate) fn submit(self: &Arc<Self>, queue: &Arc<Queue>, step: Step) {
        let queue = Arc::clone(queue);
        self.message(move |timeline, state| {
            queue.push(timeline, step, state.moment);
            state.todo.push_back(Todo::Advance(queue));
        });
    }

    /// Signals objects from the CPU.
    pub(crate) fn signal(self: &Arc<Self>, list: &[(Arc<SyncObject>, u64)], rewind: bool) {
        let list = list.to_vec();
        self.message(move |_, state| {
            for (object, value) in list {
                object.signal(value, rewind);
                state.todo.push_back(Todo::Changed(object));
            }
        });
    }

    /// Tells somebody when the conditions hold, at once where they do. On a device whose adapter has
    /// gone nobody is told anything.
    pub(crate) fn wait(self: &Arc<Self>, device: Option<&Arc<Device>>, conditions: Conditions, told: Told) {
        let device = device.cloned();
        self.message(move |timeline, state| {
            if conditions.settle() {
                timeline.tell(state.moment, device.as_ref(), told);
            } else {
                state.waits.add(Wait::of_program(conditions, device, told));
            }
        });
    }

    /// Forgets the wait of a call that has ended otherwise.
    pub(crate) fn forget(&self, waiter: &Arc<Waiter>) {
        lock(&self.state).waits.forget(waiter);
    }

    /// A handle is destroyed: who waits by it waits no longer.
    pub(crate) fn destroy(self: &Arc<Self>, handle: &Arc<SyncHandle>) {
        let handle = Arc::clone(handle);
        self.message(move |_, state| {
            handle.destroy();
            state.todo.push_back(Todo::Destroyed(handle));
        });
    }

    /// Counts periods into the fence as long as it lives, from the value that it has.
    pub(crate) fn start_periodic(self: &Arc<Self>, fence: &Arc<Fence>) {
        self.count_period(Arc::downgrade(fence), self.clock.now(), 1, fence.value());
    }

    fn count_period(self: &Arc<Self>, fence: Weak<Fence>, start: Nanos, count: u64, first: u64) {
        let timeline = Arc::downgrade(self);
        let when = start.saturating_add(count.saturating_mul(PERIOD));
        self.lane.tick_at(when, move || {
            let (Some(timeline), Some(living)) = (timeline.upgrade(), fence.upgrade()) else { return };
            timeline.with_state(|state| {
                living.raise(first.saturating_add(count));
                state.todo.push_back(Todo::Changed(Arc::new(SyncObject::Monitored(living))));
            });
            timeline.count_period(fence, start, count + 1, first);
        });
    }

    /// Lets a fence of the host's own show a value from a time on.
    pub(crate) fn page(self: &Arc<Self>, when: Nanos, fence: &Arc<Fence>, value: u64) {
        let object = Arc::new(SyncObject::Monitored(Arc::clone(fence)));
        let finish = move |state: &mut State| {
            object.signal(value, false);
            state.todo.push_back(Todo::Changed(object));
        };
        if when <= self.clock.now() {
            return self.with_state(finish);
        }
        let timeline = Arc::downgrade(self);
        self.later(when, move || {
            if let Some(timeline) = timeline.upgrade() {
                timeline.with_state(finish);
            }
        });
    }

    /// Something arrives at the host after half of its latency.
    fn message(self: &Arc<Self>, arrive: impl FnOnce(&Arc<Self>, &mut State) + Send + 'static) {
        if self.policy.half == 0 {
            self.with_state(|state| arrive(self, state));
            return;
        }
        let timeline = Arc::downgrade(self);
        let when = self.clock.now() + self.policy.half;
        self.later(when, move || {
            if let Some(timeline) = timeline.upgrade() {
                timeline.with_state_at(when, |state| arrive(&timeline, state));
            }
        });
    }

    /// The host tells the program something.
    fn tell(&self, moment: Nanos, device: Option<&Arc<Device>>, told: Told) {
        let unreachable = |device: &Arc<Device>| device.is_unreachable();
        if self.policy.half == 0 {
            if !device.is_some_and(unreachable) {
                told.tell();
            }
            return;
        }
        let device = device.cloned();
        self.later(moment + self.policy.half, move || {
            if !device.as_ref().is_some_and(unreachable) {
                told.tell();
            }
        });
    }

    /// Changes the state, and lets everybody on who then can go on.
    pub(super) fn with_state<T>(self: &Arc<Self>, change: impl FnOnce(&mut State) -> T) -> T {
        self.with_state_at(self.clock.now(), change)
    }

    /// As [`with_state`](Self::with_state), for an event that was due at a time. A thread that is late
    /// makes nothing else late: what follows counts from that time.
    pub(super) fn with_state_at<T>(self: &Arc<Self>, when: Nanos, change: impl FnOnce(&mut State) -> T) -> T {
        let mut state = lock(&self.state);
        state.moment = self.not_too_late(when);
        let value = change(&mut state);
        self.go_on(&mut state);
        self.look_later(&mut state);
        value
    }

    /// A time that counts: not too long ago, so that a machine which is too slow for its GPUs lets them
    /// be slow.
    pub(super) fn not_too_late(&self, when: Nanos) -> Nanos {
        when.max(self.clock.now().saturating_sub(LAG))
    }

    /// Lets everybody on who can go on, until nobody can.
    fn go_on(self: &Arc<Self>, state: &mut State) {
        while let Some(todo) = state.todo.pop_front() {
            let over = match todo {
                Todo::Changed(object) => {
                    // Programs see a fence's value as memory.
                    if object.fence().is_some() {
                        state.memory_changed(self);
                    }
                    state.waits.changed(&object)
                }
                Todo::Destroyed(handle) => state.waits.destroyed(&handle),
                Todo::Advance(queue) => {
                    queue.advance(self, state);
                    continue;
                }
            };
            for wait in over {
                match wait.then {
                    waits::Then::Advance(queue) => {
                        queue.waited();
                        state.todo.push_back(Todo::Advance(queue));
                    }
                    waits::Then::Tell(device, told) => self.tell(state.moment, device.as_ref(), told),
                }
            }
        }
        if let Some(time) = self.clock.as_virtual() {
            time.poke();
        }
    }

    /// Somebody may have stored into memory without a word.
    pub(crate) fn look(self: &Arc<Self>) {
        let mut state = lock(&self.state);
        state.moment = self.clock.now();
        self.look_at(&mut state);
    }

    fn look_at(self: &Arc<Self>, state: &mut State) {
        state.waits.drop_closed_files();
        for object in state.waits.reached() {
            state.todo.push_back(Todo::Changed(object));
        }
        for engine in std::mem::take(&mut state.stuck) {
            engine.ask_again(self);
        }
        if !state.todo.is_empty() {
            self.go_on(state);
        }
    }

    /// In real time, sees to it that memory is looked at while anybody waits.
    fn look_later(self: &Arc<Self>, state: &mut State) {
        let idle = state.waits.is_empty() && state.stuck.is_empty();
        if state.looking || idle || self.clock.as_virtual().is_some() {
            return;
        }
        state.looking = true;
        let pause = if state.stuck.is_empty() { LOOK } else { LOOK_OF_ENGINES };
        let timeline = Arc::downgrade(self);
        self.later(self.clock.now() + pause, move || {
            if let Some(timeline) = timeline.upgrade() {
                timeline.with_state(|state| {
                    state.looking = false;
                    timeline.look_at(state);
                });
            }
        });
    }

    /// For an engine that works under the state's lock.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

impl Drop for Timeline {
    fn drop(&mut self) {
        if let Some(time) = self.clock.as_virtual() {
            time.forget_events();
        }
    }
}

impl State {
    /// A program stored into a fence.
    pub(super) fn stored(&mut self, fence: &Arc<Fence>) {
        self.todo.push_back(Todo::Changed(Arc::new(SyncObject::Monitored(Arc::clone(fence)))));
    }

    /// An engine has a program that waits for memory.
    pub(super) fn is_stuck(&mut self, engine: &Arc<Engine>) {
        if !self.stuck.iter().any(|known| Arc::ptr_eq(known, engine)) {
            self.stuck.push(Arc::clone(engine));
        }
    }

    /// Memory has changed: programs that wait for it are asked again.
    pub(super) fn memory_changed(&mut self, timeline: &Arc<Timeline>) {
        self.stores += 1;
        for engine in std::mem::take(&mut self.stuck) {
            engine.ask_again(timeline);
        }
    }

    /// A number that is another one after each store of an engine.
    pub(super) const fn stores(&self) -> u64 {
        self.stores
    }

    /// The time for what is done.
    pub(super) const fn moment(&self) -> Nanos {
        self.moment
    }

    /// What is done was due at this time.
    pub(super) const fn set_moment(&mut self, moment: Nanos) {
        self.moment = moment;
    }

    /// A queue may go on.
    pub(super) fn advance(&mut self, queue: Arc<Queue>) {
        self.todo.push_back(Todo::Advance(queue));
    }
}
