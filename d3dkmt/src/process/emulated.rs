//! The embedded software device as the device of the process: the one place where this crate and
//! the emulator meet.

use core::sync::atomic::{AtomicBool, Ordering};

use d3dkmt_sys::{Errno, Transport};
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};

use crate::log;

/// Builds the machine and opens its device for this process.
///
/// # Errors
///
/// `ENODEV` where the machine cannot be had (the log says why); what the device's own open said.
pub(super) fn open(machine: &[u8]) -> Result<Box<dyn Transport>, Errno> {
    let Ok(name) = core::str::from_utf8(machine) else {
        complain(format_args!("DXG_DEVICE names a machine that is not UTF-8"));
        return Err(Errno::ENODEV);
    };
    let machine = Machine::load(name).map_err(|error| {
        complain(format_args!("DXG_DEVICE=emu:{name}: {error}"));
        Errno::ENODEV
    })?;
    Ok(Box::new(InProcess::open(Emulator::new(machine), MemoryMode::Checked)?))
}

/// Where a fork does not wipe the state (before Linux 4.14), a software device could not be told
/// from a parent's half-locked one; such a kernel does without.
pub(super) fn keep(_transport: Box<dyn Transport>, _process: i32) -> Option<&'static dyn Transport> {
    complain(format_args!("the software device needs MADV_WIPEONFORK (Linux 4.14)"));
    None
}

/// Says it once; a program may try again with every call.
fn complain(message: core::fmt::Arguments<'_>) {
    static SAID: AtomicBool = AtomicBool::new(false);
    if !SAID.swap(true, Ordering::Relaxed) {
        log::line(message);
    }
}
