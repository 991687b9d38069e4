//! The embedded software device as the device of the process: the one place where this crate and
//! the emulator meet.

use core::sync::atomic::{AtomicBool, Ordering};
use std::path::Path;
use std::sync::{Arc, Mutex};

use d3dkmt_sys::{Errno, Transport};
use dxg_emu::{Control, Emulator, InProcess, Machine, MemoryMode};

use crate::environment::{LONGEST, Variable, variable};
use crate::log;

/// Builds the machine and opens its device for this process.
///
/// # Errors
///
/// `ENODEV` where the machine cannot be had (the log says why); what the device's own open said.
pub(super) fn open(machine: &[u8]) -> Result<(Box<dyn Transport>, Arc<Emulator>), Errno> {
    let Ok(name) = core::str::from_utf8(machine) else {
        complain(format_args!("DXG_DEVICE names a machine that is not UTF-8"));
        return Err(Errno::ENODEV);
    };
    let machine = Machine::load(name).map_err(|error| {
        complain(format_args!("DXG_DEVICE=emu:{name}: {error}"));
        Errno::ENODEV
    })?;
    let emulator = Emulator::new(machine);
    let device = InProcess::open(Arc::clone(&emulator), MemoryMode::Checked)?;
    Ok((Box::new(device), emulator))
}

/// Opens the control channel that `DXG_EMU_CONTROL` asks for, at a path in which `%p` is the id of
/// this process. A program runs without it where it cannot be had, and the log says why.
pub(super) fn listen(emulator: Arc<Emulator>, process: i32) {
    static DXG_EMU_CONTROL: Variable = variable!(c"DXG_EMU_CONTROL");
    static CONTROL: Mutex<Option<Control>> = Mutex::new(None);

    let mut buffer = [0; LONGEST + 1];
    let Some(path) = DXG_EMU_CONTROL.get().to_c_str(&mut buffer).filter(|path| !path.is_empty()) else {
        return;
    };
    let Ok(path) = path.to_str() else {
        return complain(format_args!("DXG_EMU_CONTROL is not UTF-8"));
    };
    let path = path.replace("%p", &process.to_string());
    // Never waits: after a fork the lock may be held by a thread that does not exist.
    let Ok(mut control) = CONTROL.try_lock() else { return };
    // That of a device closed before, or of the parent.
    drop(control.take());
    match Control::listen(emulator, Path::new(&path)) {
        Ok(listening) => *control = Some(listening),
        Err(error) => complain(format_args!("DXG_EMU_CONTROL: no control channel at {path}: {error}")),
    }
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
