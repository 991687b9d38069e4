//! Threads of a library inside somebody else's program.

use std::io;
use std::thread::Builder;

use nix::sys::signal::{SigSet, SigmaskHow, Signal};

/// Starts a thread that takes no signals meant for the process, so that handlers run where the
/// program expects them. What a thread does to itself still reaches it.
pub(super) fn spawn(name: &str, body: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let mut blocked = SigSet::all();
    for own in
        [Signal::SIGBUS, Signal::SIGFPE, Signal::SIGILL, Signal::SIGSEGV, Signal::SIGSYS, Signal::SIGTRAP]
    {
        blocked.remove(own);
    }
    // A thread begins with the mask of the one that starts it.
    let before = blocked.thread_swap_mask(SigmaskHow::SIG_SETMASK)?;
    let started = Builder::new().name(name.to_owned()).spawn(body);
    before.thread_set_mask()?;
    started.map(drop)
}
