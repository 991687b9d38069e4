//! `SIGCHLD`, which who starts this command may have had ignored. Then a child that ends leaves no status
//! to wait for, and the program is to find the signal ignored all the same.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use nix::fcntl::{Flock, FlockArg};
use nix::sys::signal::Signal;

/// Whether the signal is ignored.
fn are_ignored() -> bool {
    // Asking the C library would take unsafe code.
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let set = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    set.and_then(|set| u64::from_str_radix(set.trim(), 16).ok())
        .is_some_and(|set| set >> (Signal::SIGCHLD as i32 - 1) & 1 != 0)
}

/// What keeps a child from becoming the program, and so from ending, before its supervisor can see its
/// end. The child inherits the signal as it was.
pub(super) struct Gate(Option<Flock<File>>);

impl Gate {
    /// Before the child is started. There is none where the signal is not ignored.
    pub(super) fn shut(scratch: &Path) -> io::Result<Self> {
        if !are_ignored() {
            return Ok(Self(None));
        }
        let file = File::create_new(gate_in(scratch))?;
        Ok(Self(Some(Flock::lock(file, FlockArg::LockExclusive).map_err(|(_, errno)| errno)?)))
    }

    /// From here on ends of children are seen.
    pub(super) fn open(self) -> io::Result<()> {
        if self.0.is_some() {
            signal_hook::flag::register(Signal::SIGCHLD as i32, Arc::new(AtomicBool::new(false)))?;
        }
        Ok(())
    }
}

/// In the child: waits until the gate is open, or its supervisor is dead.
pub(super) fn pass_gate(scratch: &Path) {
    if let Ok(file) = File::open(gate_in(scratch)) {
        let _ = Flock::lock(file, FlockArg::LockShared);
    }
}

fn gate_in(scratch: &Path) -> PathBuf {
    scratch.join("gate")
}
