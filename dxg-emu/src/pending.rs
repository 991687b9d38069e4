//! Calls that have not ended.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use d3dkmt_sys::Errno;

use crate::futex::{Around, Woken, Word};
use crate::host::Timeline;
use crate::reply::Answer;
use crate::report::Counted;
use crate::sync::lock;
use crate::time::Nanos;

/// A call that waits: for something which GPUs or other callers do, for the host's answer to come back,
/// or for both. Dropping it, or giving up, takes the first wait back.
pub struct Pending {
    waiter: Option<Arc<Waiter>>,
    /// The call does not end before.
    until: Nanos,
    answer: Answer,
    timeline: Arc<Timeline>,
    counted: Option<Counted>,
}

/// Where the end of a wait is written down.
pub(crate) struct Waiter {
    ended: AtomicBool,
    word: Word,
    outcome: Mutex<Outcome>,
}

#[derive(Default)]
struct Outcome {
    result: Option<Result<i32, Errno>>,
    then: Option<Box<dyn FnOnce() + Send>>,
}

impl Pending {
    /// A call that ends with `waiter`.
    pub(crate) fn new(waiter: Arc<Waiter>, timeline: Arc<Timeline>) -> Self {
        Self { waiter: Some(waiter), until: 0, answer: Ok(0).into(), timeline, counted: None }
    }

    /// Counts the call when it ends.
    pub(crate) fn counted(&mut self, counted: Counted) {
        self.counted = Some(counted);
    }

    /// A call that is over but for the time that its answer takes.
    pub(crate) const fn later(answer: Answer, until: Nanos, timeline: Arc<Timeline>) -> Self {
        Self { waiter: None, until, answer, timeline, counted: None }
    }

    /// The same, not over before a time.
    pub(crate) fn not_before(mut self, until: Nanos) -> Self {
        self.until = self.until.max(until);
        self
    }

    /// What the call returned, if it has ended. The effects of its [`Answer`] may still change that.
    #[must_use]
    pub fn result(&self) -> Option<Result<i32, Errno>> {
        let result = match &self.waiter {
            Some(waiter) => waiter.result()?,
            None => self.answer.result,
        };
        (self.until == 0 || self.timeline.clock().now() >= self.until).then_some(result)
    }

    /// Runs `then` when the call has ended, at once if it has: for a way in that cannot block. It runs
    /// on the thread that ended the call, with the emulator's locks held, and must call nothing of the
    /// emulator; [`wait`](Self::wait) does not block any more then.
    pub fn on_end(&self, then: impl FnOnce() + Send + 'static) {
        let (timeline, until) = (Arc::clone(&self.timeline), self.until);
        let in_time = move || {
            if timeline.clock().now() >= until { then() } else { timeline.later(until, then) }
        };
        match &self.waiter {
            Some(waiter) => waiter.on_end(in_time),
            None => in_time(),
        }
    }

    /// Blocks the calling thread until the call ends, and gives its answer. A signal ends a wait for
    /// GPUs as it ends a system call: after a handler with `SA_RESTART` it goes on, after others the
    /// result is `EINTR`. It does not end a wait for the host.
    #[must_use]
    pub fn wait(self) -> Answer {
        self.wait_around(&|sleep| sleep())
    }

    /// As [`wait`](Self::wait), for a caller that keeps signals out of the emulator: each sleep that a
    /// signal may break, and nothing else, happens within `around`, which must call what it gets once.
    #[must_use]
    pub fn wait_around(mut self, around: &dyn Fn(&mut dyn FnMut())) -> Answer {
        let mut answer = std::mem::replace(&mut self.answer, Ok(0).into());
        if let Some(waiter) = &self.waiter {
            answer.result = waiter.sleep(&self.timeline, around).unwrap_or_else(|| {
                // What it waited for may come to pass until it is taken back.
                self.timeline.forget(waiter);
                waiter.result().unwrap_or(Err(Errno::EINTR))
            });
        }
        if self.until != 0 {
            self.timeline.clock().pass(self.until);
        }
        self.waiter = None;
        if let Some(mut counted) = self.counted.take() {
            if answer.effects.is_empty() {
                counted.set(&answer.result);
            } else {
                answer.counted(counted);
            }
        }
        answer
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(waiter) = self.waiter.as_ref().filter(|waiter| waiter.result().is_none()) {
            self.timeline.forget(waiter);
        }
        if let Some(mut counted) = self.counted.take()
            && let Some(result) = self.result()
        {
            counted.set(&result);
        }
    }
}

impl Waiter {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self { ended: AtomicBool::new(false), word: Word::new(), outcome: Mutex::default() })
    }

    pub(crate) fn result(&self) -> Option<Result<i32, Errno>> {
        lock(&self.outcome).result
    }

    /// Ends the wait, once.
    pub(crate) fn end(&self, result: Result<i32, Errno>) {
        let mut outcome = lock(&self.outcome);
        outcome.result.get_or_insert(result);
        let then = outcome.then.take();
        drop(outcome);
        self.ended.store(true, Ordering::Release);
        self.word.change();
        if let Some(then) = then {
            then();
        }
    }

    fn on_end(&self, then: impl FnOnce() + Send + 'static) {
        let mut outcome = lock(&self.outcome);
        if outcome.result.is_none() {
            outcome.then = Some(Box::new(then));
        } else {
            drop(outcome);
            then();
        }
    }

    /// Blocks until the end; `None` when a signal broke the wait.
    fn sleep(&self, timeline: &Timeline, around: Around<'_>) -> Option<Result<i32, Errno>> {
        let ended = || self.ended.load(Ordering::Acquire);
        if let Some(time) = timeline.clock().as_virtual() {
            return if time.wait(ended, around) { self.result() } else { None };
        }
        loop {
            let seen = self.word.value();
            if ended() {
                return self.result();
            }
            if self.word.sleep_around(seen, None, around) == Woken::BySignal {
                return None;
            }
        }
    }
}

impl fmt::Debug for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("result", &self.result()).finish_non_exhaustive()
    }
}
