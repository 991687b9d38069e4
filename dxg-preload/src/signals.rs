//! A time without signals: a handler that ran within the emulator could call it again and wait for a
//! lock that its own thread holds. Threads that the emulator starts have none for good.

use nix::sys::signal::{SigSet, SigmaskHow, Signal, pthread_sigmask};

/// No handler runs on this thread while it lives, except for the thread's own faults.
pub(crate) struct Quiet(Option<SigSet>);

impl Quiet {
    pub(crate) fn new() -> Self {
        let mut set = SigSet::all();
        for fault in [Signal::SIGSEGV, Signal::SIGBUS, Signal::SIGFPE, Signal::SIGILL, Signal::SIGTRAP] {
            set.remove(fault);
        }
        let mut old = SigSet::empty();
        Self(pthread_sigmask(SigmaskHow::SIG_BLOCK, Some(&set), Some(&mut old)).ok().map(|()| old))
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        if let Some(old) = &self.0 {
            let _ = pthread_sigmask(SigmaskHow::SIG_SETMASK, Some(old), None);
        }
    }
}
