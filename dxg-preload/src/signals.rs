//! A time without signals: a handler that ran within the emulator could call it again and wait for a
//! lock that its own thread holds. Threads that the emulator starts have none for good.

use std::cell::Cell;

use nix::sys::prctl;
use nix::sys::signal::{SigSet, SigmaskHow, Signal, pthread_sigmask};

/// What the emulator's threads are called, in the kernel's 15 bytes.
const THREADS: [&[u8]; 3] = [b"dxg-emu", b"dxg-emu control", b"dxg-report"];

thread_local! {
    /// How deep this thread is in the emulator.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// How many [`Unbroken`] it has.
    static UNBROKEN: Cell<u32> = const { Cell::new(0) };
    /// Whether it is known to be one of the emulator's.
    static EMULATORS: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is at work in the emulator, so that its calls are not the program's.
pub(crate) fn is_inside() -> bool {
    DEPTH.get() > 0
}

/// Whether the emulator has started this thread: it bears a name of theirs, and it blocks all signals. A
/// program of the same name does not do both.
pub(crate) fn is_emulators_thread() -> bool {
    if EMULATORS.get() {
        return true;
    }
    if UNBROKEN.get() > 0 || !prctl::get_name().is_ok_and(|name| THREADS.contains(&name.to_bytes())) {
        return false;
    }
    let mut mask = SigSet::empty();
    let asked = pthread_sigmask(SigmaskHow::SIG_BLOCK, None, Some(&mut mask)).is_ok();
    EMULATORS.set(asked && handled().iter().all(|signal| mask.contains(signal)));
    EMULATORS.get()
}

/// All signals but those that a thread raises by its own faults. Nobody can block two others.
fn handled() -> SigSet {
    let mut set = SigSet::all();
    for fault in [Signal::SIGSEGV, Signal::SIGBUS, Signal::SIGFPE, Signal::SIGILL, Signal::SIGTRAP] {
        set.remove(fault);
    }
    set.remove(Signal::SIGKILL);
    set.remove(Signal::SIGSTOP);
    set
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

/// While it lives no handler runs on this thread, except for the thread's own faults.
pub(crate) struct Unbroken {
    old: Option<SigSet>,
}

impl Unbroken {
    pub(crate) fn new() -> Self {
        let mut old = SigSet::empty();
        let blocked = UNBROKEN.get() == 0
            && !EMULATORS.get()
            && pthread_sigmask(SigmaskHow::SIG_BLOCK, Some(&handled()), Some(&mut old)).is_ok();
        UNBROKEN.set(UNBROKEN.get() + 1);
        Self { old: blocked.then_some(old) }
    }
}

impl Drop for Unbroken {
    fn drop(&mut self) {
        UNBROKEN.set(UNBROKEN.get() - 1);
        if let Some(old) = &self.old {
            let _ = pthread_sigmask(SigmaskHow::SIG_SETMASK, Some(old), None);
        }
    }
}

/// As [`Inside`] and [`Unbroken`].
pub(crate) struct Quiet {
    _inside: Inside,
    // Let go last: a handler is not inside.
    unbroken: Unbroken,
}

impl Quiet {
    pub(crate) fn new() -> Self {
        let unbroken = Unbroken::new();
        Self { _inside: Inside::new(), unbroken }
    }

    /// Runs `body`, during which handlers may run, and may call us as the program does. One that leaves by
    /// `siglongjmp` leaves the thread as it was before.
    pub(crate) fn interruptible<T>(&self, body: impl FnOnce() -> T) -> T {
        let Some(old) = &self.unbroken.old else { return body() };
        let (depth, unbroken) = (DEPTH.replace(0), UNBROKEN.replace(0));
        let _ = pthread_sigmask(SigmaskHow::SIG_SETMASK, Some(old), None);
        let result = body();
        let _ = pthread_sigmask(SigmaskHow::SIG_BLOCK, Some(&handled()), None);
        DEPTH.set(depth);
        UNBROKEN.set(unbroken);
        result
    }
}
