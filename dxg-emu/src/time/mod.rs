//! The time of a machine, and what is to happen later.
//!
//! It is real, and threads sleep until an event is due; or virtual, and there are no threads: time
//! moves on where somebody waits for it, to the next event and no further.

mod lane;
mod virtual_clock;

use std::sync::Arc;

use crate::futex::{Word, monotonic, precisely};
use lane::Thread;

pub use virtual_clock::VirtualClock;
pub(crate) use virtual_clock::VirtualTime;

/// Nanoseconds since the machine was started.
pub(crate) type Nanos = u64;

/// What happens at a time. It must not block.
pub(crate) type Event = Box<dyn FnOnce() + Send>;

/// A sleep shorter than this is not worth the system's while.
const SPIN: Nanos = 15_000;

/// The clock of a machine.
pub(crate) enum Clock {
    /// The system's monotonic clock, from this time on.
    Real { start: u64 },
    /// A clock of its own.
    Virtual(Arc<VirtualTime>),
}

/// What happens one after the other: events of a lane never overlap. Lanes of real time have a thread
/// each, as long as they have anything to do.
pub(crate) struct Lane {
    clock: Arc<Clock>,
    thread: Arc<Thread>,
}

impl Clock {
    pub(crate) fn real() -> Arc<Self> {
        Arc::new(Self::Real { start: monotonic() })
    }

    pub(crate) fn now(&self) -> Nanos {
        match self {
            Self::Real { start } => monotonic().saturating_sub(*start),
            Self::Virtual(time) => time.now(),
        }
    }

    /// The virtual time, where it is that.
    pub(crate) const fn as_virtual(&self) -> Option<&Arc<VirtualTime>> {
        match self {
            Self::Real { .. } => None,
            Self::Virtual(time) => Some(time),
        }
    }

    /// Lets time pass for the calling thread. Signals do not shorten it.
    pub(crate) fn pass(&self, until: Nanos) {
        match self {
            Self::Virtual(time) => time.advance_to(until),
            Self::Real { start } => {
                let deadline = start.saturating_add(until);
                let word = Word::new();
                if monotonic().saturating_add(SPIN) < deadline {
                    precisely(|| {
                        while monotonic().saturating_add(SPIN) < deadline {
                            word.sleep(word.value(), Some(deadline - SPIN / 2));
                        }
                    });
                }
                while monotonic() < deadline {
                    std::thread::yield_now();
                }
            }
        }
    }
}

impl Lane {
    pub(crate) fn new(clock: &Arc<Clock>) -> Self {
        let start = match **clock {
            Clock::Real { start } => start,
            Clock::Virtual(_) => 0,
        };
        Self { clock: Arc::clone(clock), thread: Thread::new(start) }
    }

    /// Lets an event happen at a time, at once if that is past. What is due at one time happens in the
    /// order of these calls.
    pub(crate) fn at(&self, when: Nanos, event: impl FnOnce() + Send + 'static) {
        match &*self.clock {
            Clock::Real { .. } => self.thread.at(when, Box::new(event)),
            Clock::Virtual(time) => time.at(when, Box::new(event)),
        }
    }

    /// As [`at`](Self::at), for what happens again and again without anybody's doing.
    pub(crate) fn tick_at(&self, when: Nanos, event: impl FnOnce() + Send + 'static) {
        match &*self.clock {
            Clock::Real { .. } => self.thread.at(when, Box::new(event)),
            Clock::Virtual(time) => time.tick_at(when, Box::new(event)),
        }
    }
}
