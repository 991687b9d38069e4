//! Calls that have not ended.

#![expect(unsafe_code, reason = "waits as system calls wait, which only a system call can")]

use std::fmt;
use std::ptr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use d3dkmt_sys::Errno;

use crate::host::Timeline;
use crate::report::Counted;
use crate::sync::lock;

/// A call that waits for something which GPUs or other callers do. Dropping it, or giving up, takes
/// the wait back.
pub struct Pending {
    waiter: Arc<Waiter>,
    timeline: Arc<Timeline>,
    counted: Option<Counted>,
}

const FUTEX_WAIT_PRIVATE: i32 = libc::FUTEX_WAIT | libc::FUTEX_PRIVATE_FLAG;
const FUTEX_WAKE_PRIVATE: i32 = libc::FUTEX_WAKE | libc::FUTEX_PRIVATE_FLAG;

/// Where the end of a wait is written down.
pub(crate) struct Waiter {
    /// 0 while the call waits, then 1; those who wait sleep on it.
    ended: AtomicU32,
    outcome: Mutex<Outcome>,
}

#[derive(Default)]
struct Outcome {
    result: Option<Result<i32, Errno>>,
    then: Option<Box<dyn FnOnce() + Send>>,
}

impl Pending {
    pub(crate) const fn new(waiter: Arc<Waiter>, timeline: Arc<Timeline>) -> Self {
        Self { waiter, timeline, counted: None }
    }

    /// Counts the call when it ends.
    pub(crate) fn counted(&mut self, counted: Counted) {
        self.counted = Some(counted);
    }

    /// What the call returned, if it has ended.
    #[must_use]
    pub fn result(&self) -> Option<Result<i32, Errno>> {
        self.waiter.result()
    }

    /// Runs `then` when the call has ended, at once if it has: for a way in that cannot block. It runs
    /// on the thread that ended the call, with the emulator's locks held, and must call nothing of the
    /// emulator.
    pub fn on_end(&self, then: impl FnOnce() + Send + 'static) {
        let mut outcome = lock(&self.waiter.outcome);
        if outcome.result.is_none() {
            outcome.then = Some(Box::new(then));
        } else {
            drop(outcome);
            then();
        }
    }

    /// Blocks the calling thread until the call ends. A signal ends it as it ends a system call: after
    /// a handler with `SA_RESTART` it goes on, after others it is `EINTR`.
    ///
    /// # Errors
    ///
    /// The call's own errno, or `EINTR`.
    pub fn wait(self) -> Result<i32, Errno> {
        self.waiter.sleep().unwrap_or_else(|| {
            // What it waited for may come to pass until it is taken back.
            self.timeline.forget(&self.waiter);
            self.result().unwrap_or(Err(Errno::EINTR))
        })
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if self.result().is_none() {
            self.timeline.forget(&self.waiter);
        }
        if let Some(counted) = self.counted.take() {
            counted.end(self.result().as_ref());
        }
    }
}

impl Waiter {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self { ended: AtomicU32::new(0), outcome: Mutex::default() })
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
        self.ended.store(1, Ordering::Release);
        // SAFETY: the word is `self`'s; waking has no other effect.
        unsafe {
            let everybody = i32::MAX;
            libc::syscall(libc::SYS_futex, self.ended.as_ptr(), FUTEX_WAKE_PRIVATE, everybody);
        }
        if let Some(then) = then {
            then();
        }
    }

    /// Blocks until the end; `None` when a signal broke the wait.
    fn sleep(&self) -> Option<Result<i32, Errno>> {
        while self.ended.load(Ordering::Acquire) == 0 {
            let forever = ptr::null::<libc::timespec>();
            // SAFETY: the word is `self`'s and outlives the call. Without a timeout the kernel restarts
            // the call after a handler that wants so.
            let slept = unsafe {
                libc::syscall(libc::SYS_futex, self.ended.as_ptr(), FUTEX_WAIT_PRIVATE, 0, forever)
            };
            if slept == -1 && nix::errno::Errno::last() == nix::errno::Errno::EINTR {
                return None;
            }
        }
        self.result()
    }
}

impl fmt::Debug for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("result", &self.result()).finish_non_exhaustive()
    }
}
