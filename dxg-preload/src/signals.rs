//! A time without signals: a handler that ran within the emulator could call it again and wait for a
//! lock that its own thread holds. Threads that the emulator starts have none for good.

use std::cell::Cell;

use nix::sys::signal::{SigSet, SigmaskHow, Signal, pthread_sigmask};

thread_local! {
    /// How deep this thread is in the emulator.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Whether this thread is at work in the emulator, so that its calls are not the program's.
pub(crate) fn is_inside() -> bool {
    DEPTH.get() > 0
}

/// This thread is at work in the emulator while it lives.
pub(crate) struct Inside(());

impl Inside {
    pub(crate) fn new() -> Self {
        DEPTH.set(DEPTH.get() + 1);
        Self(())
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}

/// As [`Inside`], and no handler runs on this thread either, except for the thread's own faults.
pub(crate) struct Quiet {
    old: Option<SigSet>,
    _inside: Inside,
}

impl Quiet {
    pub(crate) fn new() -> Self {
        let mut set = SigSet::all();
        for fault in [Signal::SIGSEGV, Signal::SIGBUS, Signal::SIGFPE, Signal::SIGILL, Signal::SIGTRAP] {
            set.remove(fault);
        }
        let mut old = SigSet::empty();
        let blocked = pthread_sigmask(SigmaskHow::SIG_BLOCK, Some(&set), Some(&mut old)).is_ok();
        Self { old: blocked.then_some(old), _inside: Inside::new() }
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        if let Some(old) = &self.old {
            let _ = pthread_sigmask(SigmaskHow::SIG_SETMASK, Some(old), None);
        }
    }
}
