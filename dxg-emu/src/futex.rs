//! Sleeping, by the system calls that no safe wrapper has: on a word, until an absolute time, and as
//! precisely as the system can.

#![expect(unsafe_code, reason = "futexes, the monotonic clock and the slack of timers are system calls")]

use std::ptr;
use std::sync::atomic::{AtomicU32, Ordering};

/// A word that threads sleep on.
pub(crate) struct Word(AtomicU32);

/// How a sleep ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Woken {
    /// The word has changed, or somebody woke the thread, or nothing at all happened.
    Perhaps,
    /// The time has come.
    InTime,
    /// A signal's handler ran which does not restart system calls.
    BySignal,
}

/// What surrounds a sleep; calls what it gets once.
pub(crate) type Around<'a> = &'a dyn Fn(&mut dyn FnMut());

const WAIT: i32 = libc::FUTEX_WAIT_BITSET | libc::FUTEX_PRIVATE_FLAG;
const WAKE: i32 = libc::FUTEX_WAKE | libc::FUTEX_PRIVATE_FLAG;

impl Word {
    pub(crate) const fn new() -> Self {
        Self(AtomicU32::new(0))
    }

    pub(crate) fn value(&self) -> u32 {
        self.0.load(Ordering::Acquire)
    }

    /// Changes the word and wakes everybody who sleeps on it.
    pub(crate) fn change(&self) {
        self.0.fetch_add(1, Ordering::Release);
        // SAFETY: the word is `self`'s; waking has no other effect.
        unsafe { libc::syscall(libc::SYS_futex, self.0.as_ptr(), WAKE, i32::MAX) };
    }

    /// Sleeps while the word is `seen`, at most until a time of [`monotonic`]. Without one the kernel
    /// goes on sleeping after a handler with `SA_RESTART`.
    pub(crate) fn sleep(&self, seen: u32, until: Option<u64>) -> Woken {
        let deadline = until.map(timespec);
        let deadline = deadline.as_ref().map_or(ptr::null(), ptr::from_ref);
        let anybody = -1_i32;
        // SAFETY: the word is `self`'s and, like the time, outlives the call.
        let slept = unsafe {
            let word = self.0.as_ptr();
            libc::syscall(libc::SYS_futex, word, WAIT, seen, deadline, ptr::null::<u32>(), anybody)
        };
        if slept == 0 {
            return Woken::Perhaps;
        }
        match nix::errno::Errno::last() {
            nix::errno::Errno::ETIMEDOUT => Woken::InTime,
            nix::errno::Errno::EINTR => Woken::BySignal,
            _ => Woken::Perhaps,
        }
    }

    /// As [`sleep`](Self::sleep), with the caller's own business before and after it.
    pub(crate) fn sleep_around(&self, seen: u32, until: Option<u64>, around: Around<'_>) -> Woken {
        let mut woken = Woken::Perhaps;
        around(&mut || woken = self.sleep(seen, until));
        woken
    }
}

/// The system's monotonic clock in nanoseconds.
pub(crate) fn monotonic() -> u64 {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: writes the structure that it is given, and nothing else. This clock exists everywhere.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, &raw mut now) };
    now.tv_sec.unsigned_abs() * 1_000_000_000 + now.tv_nsec.unsigned_abs()
}

/// Runs `body` while timers of this thread go off as precisely as they can, by default 50 us late.
pub(crate) fn precisely<T>(body: impl FnOnce() -> T) -> T {
    // SAFETY: these options of the thread are numbers.
    let old = unsafe { libc::prctl(libc::PR_GET_TIMERSLACK) };
    let set = |slack: i32| {
        // SAFETY: likewise.
        unsafe { libc::prctl(libc::PR_SET_TIMERSLACK, libc::c_ulong::from(slack.unsigned_abs())) }
    };
    set(1);
    let value = body();
    if old > 0 {
        set(old);
    }
    value
}

fn timespec(nanoseconds: u64) -> libc::timespec {
    let seconds = i64::try_from(nanoseconds / 1_000_000_000).unwrap_or(i64::MAX);
    let rest = i64::try_from(nanoseconds % 1_000_000_000).unwrap_or(0);
    libc::timespec { tv_sec: seconds, tv_nsec: rest }
}

#[cfg(test)]
mod tests {
    use super::{Woken, Word, monotonic, precisely};

    #[test]
    fn a_sleep_ends_in_time_or_when_the_word_changes() {
        let word = Word::new();
        let until = monotonic() + 2_000_000;
        assert!(precisely(|| word.sleep(word.value(), Some(until))) == Woken::InTime);
        assert!(monotonic() >= until);
        let seen = word.value();
        word.change();
        assert!(word.sleep(seen, None) == Woken::Perhaps, "it has changed already");
    }
}
