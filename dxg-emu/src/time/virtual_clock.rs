//! Virtual time: events in their order, and nothing between them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use super::{Event, Nanos};
use crate::futex::{Around, Woken, Word, monotonic};
use crate::sync::lock;

/// How far a pause moves time on at most.
const STEP: Nanos = 100_000;
/// How often, in real time, a thread looks up that waits for another one.
const LOOK: u64 = 1_000_000;
/// After so many ticks a waiting thread lets as much real time pass for each more: it may wait for ever.
const TICKS: u32 = 1000;

/// The clock of a machine in virtual time, see
/// [`Emulator::with_virtual_clock`](crate::Emulator::with_virtual_clock).
///
/// Time stands still while a program computes. It moves on while a thread is blocked in a call, until
/// that call ends, and where the program moves it on by hand. With one such thread everything happens
/// in the same order at the same times in each run.
#[derive(Clone)]
pub struct VirtualClock(pub(crate) Arc<VirtualTime>);

/// What looks at memory that somebody may have changed without a word.
type Look = Box<dyn Fn() + Send + Sync>;

/// The time and the events of a machine.
pub(crate) struct VirtualTime {
    state: Mutex<State>,
    /// Held while an event happens: they never overlap.
    running: Mutex<()>,
    changed: Word,
    look: OnceLock<Look>,
}

#[derive(Default)]
struct State {
    now: Nanos,
    events: BTreeMap<(Nanos, u64), (Event, Kind)>,
    sequence: u64,
}

/// What an event is to those who wait.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It follows from what somebody did.
    Once,
    /// It comes again and again without anybody's doing.
    Tick,
}

impl VirtualClock {
    /// The time since the machine was started.
    #[must_use]
    pub fn now(&self) -> Duration {
        Duration::from_nanos(self.0.now())
    }

    /// Moves time on, with all that happens meanwhile.
    pub fn advance(&self, by: Duration) {
        let by = Nanos::try_from(by.as_nanos()).unwrap_or(Nanos::MAX);
        self.0.advance_to(self.0.now().saturating_add(by));
    }

    /// For programs that look at memory again and again until a GPU has changed it: moves time on to
    /// the next event, or by 0.1 ms where there is none so soon.
    pub fn pause(&self) {
        let now = self.0.now();
        // What is due is over first: a look at memory that brings nothing is no reason to stay here.
        self.0.advance_to(now);
        let soon = now.saturating_add(STEP);
        let next = self.0.next().filter(|next| (now + 1..=soon).contains(next));
        self.0.advance_to(next.unwrap_or(soon));
    }
}

impl fmt::Debug for VirtualClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("VirtualClock").field(&self.now()).finish()
    }
}

impl VirtualTime {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            state: Mutex::default(),
            running: Mutex::new(()),
            changed: Word::new(),
            look: OnceLock::new(),
        })
    }

    pub(super) fn now(&self) -> Nanos {
        lock(&self.state).now
    }

    pub(super) fn at(&self, when: Nanos, event: Event) {
        self.add(when, event, Kind::Once);
    }

    pub(super) fn tick_at(&self, when: Nanos, event: Event) {
        self.add(when, event, Kind::Tick);
    }

    fn add(&self, when: Nanos, event: Event, kind: Kind) {
        let mut state = lock(&self.state);
        let key = (when.max(state.now), state.sequence);
        state.sequence += 1;
        state.events.insert(key, (event, kind));
        drop(state);
        self.changed.change();
    }

    /// Lets `look` see, from now on, whenever memory may have changed.
    pub(crate) fn set_look(&self, look: impl Fn() + Send + Sync + 'static) {
        let _ = self.look.set(Box::new(look));
    }

    /// Drops what was to happen. It may own the machine, which owns the clock.
    pub(crate) fn forget_events(&self) {
        let events = std::mem::take(&mut lock(&self.state).events);
        drop(events);
    }

    /// Something has changed that a waiting thread waits for.
    pub(crate) fn poke(&self) {
        self.changed.change();
    }

    fn look(&self) {
        if let Some(look) = self.look.get() {
            look();
        }
    }

    fn next(&self) -> Option<Nanos> {
        lock(&self.state).events.first_key_value().map(|((when, _), _)| *when)
    }

    /// Lets the next event happen if that is not after `limit`; `None` where there is none.
    fn step(&self, limit: Nanos) -> Option<Kind> {
        let running = lock(&self.running);
        let mut state = lock(&self.state);
        let first = state.events.first_entry().filter(|first| first.key().0 <= limit)?;
        let ((when, _), (event, kind)) = first.remove_entry();
        state.now = state.now.max(when);
        drop(state);
        event();
        drop(running);
        self.changed.change();
        Some(kind)
    }

    /// Moves time on to `until`, which may be past.
    pub(super) fn advance_to(&self, until: Nanos) {
        self.look();
        while self.step(until).is_some() {}
        let mut state = lock(&self.state);
        state.now = state.now.max(until);
    }

    /// Moves time on until `done`; false when a signal's handler broke that, which it can only where
    /// nothing is left to happen but ticks.
    pub(crate) fn wait(&self, done: impl Fn() -> bool, around: Around<'_>) -> bool {
        self.look();
        let mut ticks = 0;
        loop {
            if done() {
                return true;
            }
            match self.step(Nanos::MAX) {
                Some(Kind::Tick) if ticks == TICKS => {}
                Some(Kind::Tick) => {
                    ticks += 1;
                    continue;
                }
                Some(Kind::Once) => continue,
                None => {}
            }
            let seen = self.changed.value();
            if done() {
                return true;
            }
            // Only another thread can help, and it may store into memory without a word.
            if self.changed.sleep_around(seen, Some(monotonic() + LOOK), around) == Woken::BySignal {
                return false;
            }
            self.look();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Clock, Lane};
    use super::{VirtualClock, VirtualTime};
    use crate::sync::lock;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    #[test]
    fn time_stands_at_each_event_while_that_happens() {
        let clock = Arc::new(Clock::Virtual(VirtualTime::new()));
        let time = VirtualClock(Arc::clone(clock.as_virtual().expect("virtual")));
        let (one, other) = (Lane::new(&clock), Lane::new(&clock));
        let log = Arc::new(Mutex::new(Vec::new()));
        for (lane, when) in [(&one, 30), (&other, 10), (&one, 20), (&other, 20)] {
            let (log, clock) = (Arc::clone(&log), Arc::clone(&clock));
            lane.at(when, move || lock(&log).push((when, clock.now())));
        }
        time.advance(Duration::from_nanos(25));
        assert_eq!(*lock(&log), [(10, 10), (20, 20), (20, 20)]);
        assert_eq!(time.now(), Duration::from_nanos(25));
        time.pause();
        assert_eq!((lock(&log).len(), time.now()), (4, Duration::from_nanos(30)));
        time.pause();
        assert_eq!(time.now(), Duration::from_nanos(100_030), "nothing to come");
    }

    #[test]
    fn an_event_may_bring_others() {
        let clock = Arc::new(Clock::Virtual(VirtualTime::new()));
        let lane = Arc::new(Lane::new(&clock));
        let count = Arc::new(Mutex::new(0));
        let (again, counted) = (Arc::clone(&lane), Arc::clone(&count));
        lane.at(5, move || again.at(7, move || *lock(&counted) += 1));
        clock.as_virtual().expect("virtual").wait(|| *lock(&count) == 1, &|sleep| sleep());
        assert_eq!(clock.now(), 7);
    }
}
