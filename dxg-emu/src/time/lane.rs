//! Threads that let events happen in real time.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use std::thread;

use nix::sys::signal::{SigSet, SigmaskHow, pthread_sigmask};

use super::{Event, Nanos};
use crate::futex::{Woken, Word, monotonic, precisely};
use crate::sync::lock;

/// How long a thread without anything to do stays.
const LINGER: Nanos = 50_000_000;

/// A lane's events and, while there are any, its thread. After a fork the child has the record but not
/// the thread: it makes no calls that would come here.
pub(super) struct Thread {
    /// The time of the system's clock that the machine counts from.
    start: u64,
    state: Mutex<State>,
    changed: Word,
}

#[derive(Default)]
struct State {
    events: BTreeMap<(Nanos, u64), Event>,
    sequence: u64,
    running: bool,
}

impl Thread {
    pub(super) fn new(start: u64) -> Arc<Self> {
        Arc::new(Self { start, state: Mutex::default(), changed: Word::new() })
    }

    pub(super) fn at(self: &Arc<Self>, when: Nanos, event: Event) {
        let mut state = lock(&self.state);
        let sequence = state.sequence;
        state.sequence += 1;
        let first = state.events.first_key_value().is_none_or(|(key, _)| when < key.0);
        state.events.insert((when, sequence), event);
        if !state.running {
            // Where no thread can be had, the next event tries again, and brings the others along.
            state.running = start(self);
        } else if first {
            drop(state);
            self.changed.change();
        }
    }

    fn run(&self) {
        let mut idle_since = None;
        loop {
            let seen = self.changed.value();
            let now = monotonic().saturating_sub(self.start);
            let mut state = lock(&self.state);
            let until = match state.events.first_entry() {
                Some(first) if first.key().0 <= now => {
                    let event = first.remove();
                    drop(state);
                    // Nobody else would let the other events happen. The hook of panics has told of it.
                    let _ = catch_unwind(AssertUnwindSafe(event));
                    idle_since = None;
                    continue;
                }
                Some(first) => first.key().0,
                None => {
                    let since = *idle_since.get_or_insert(now);
                    if now >= since + LINGER {
                        state.running = false;
                        return;
                    }
                    since + LINGER
                }
            };
            drop(state);
            let _: Woken = self.changed.sleep(seen, Some(self.start.saturating_add(until)));
        }
    }
}

fn start(lane: &Arc<Thread>) -> bool {
    let lane = Arc::clone(lane);
    // The program's signals are none of this thread's business.
    let mut old = SigSet::empty();
    let blocked = pthread_sigmask(SigmaskHow::SIG_SETMASK, Some(&SigSet::all()), Some(&mut old));
    let started = thread::Builder::new().name("dxg-emu".to_owned()).spawn(move || precisely(|| lane.run()));
    if blocked.is_ok() {
        let _ = pthread_sigmask(SigmaskHow::SIG_SETMASK, Some(&old), None);
    }
    started.is_ok()
}

#[cfg(test)]
mod tests {
    use super::super::{Clock, Lane};
    use crate::sync::lock;
    use std::sync::{Arc, Mutex, mpsc};
    use std::time::Duration;

    #[test]
    fn events_happen_in_order_and_not_before_their_time() {
        let clock = Clock::real();
        let lane = Lane::new(&clock);
        let (sender, receiver) = mpsc::channel();
        let start = clock.now();
        for (name, delay) in [(3, 3_000_000), (1, 1_000_000), (2, 1_000_000), (0, 0)] {
            let (sender, clock) = (sender.clone(), Arc::clone(&clock));
            lane.at(start + delay, move || sender.send((name, delay, clock.now())).expect("received"));
        }
        drop(sender);
        for expected in 0..4 {
            let (name, delay, now) = receiver.recv_timeout(Duration::from_secs(10)).expect("happens");
            assert!(name == expected && now >= start + delay, "{name} at {now}");
        }
    }

    #[test]
    fn an_event_that_panics_keeps_no_other_from_happening() {
        let lane = Lane::new(&Clock::real());
        let (sender, receiver) = mpsc::channel();
        // Without the hook's message.
        lane.at(0, || std::panic::resume_unwind(Box::new(())));
        lane.at(0, move || sender.send(1).expect("received"));
        assert_eq!(receiver.recv_timeout(Duration::from_secs(10)), Ok(1));
    }

    #[test]
    fn a_thread_that_has_ended_starts_again() {
        let lane = Lane::new(&Clock::real());
        let log = Arc::new(Mutex::new(0));
        for count in 1..=2 {
            let (sender, receiver) = mpsc::channel();
            let log = Arc::clone(&log);
            lane.at(0, move || {
                *lock(&log) += 1;
                let _ = sender.send(*lock(&log));
            });
            assert_eq!(receiver.recv_timeout(Duration::from_secs(10)), Ok(count));
            let ended = || !lock(&lane.thread.state).running;
            let deadline = std::time::Instant::now() + Duration::from_secs(10);
            while !ended() {
                assert!(std::time::Instant::now() < deadline, "it ends when it has nothing to do");
                std::thread::sleep(Duration::from_millis(5));
            }
        }
    }
}
