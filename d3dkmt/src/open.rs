//! Opening a device: the one of the process, or one of the caller's own.

#![expect(unsafe_code, reason = "makes system calls on a descriptor of its own")]

use core::ffi::{CStr, c_void};
use std::ffi::OsStr;
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::sync::Arc;

use d3dkmt_sys::{Errno, Transport};

use crate::dxg::Dxg;
use crate::environment::LONGEST;
use crate::process::{self, ProcessDevice};
use crate::selection::{self, Selection};

/// No device: which one was asked for, and why it cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The node cannot be opened. `ENOENT`: no such node. `EACCES` and `EPERM`: not for this process.
    /// `EBADF`: the driver is there and the machine has no virtual GPU.
    #[error("cannot open {}: {errno}", node.display())]
    Node {
        /// The path that was opened.
        node: PathBuf,
        /// What `open` said.
        errno: Errno,
    },
    /// The machine that the software device is to be does not exist, or its file is wrong.
    #[error("{message}")]
    Machine {
        /// The built-in machine's name, or the path of the file; empty for the default machine.
        name: String,
        /// What is wrong, with file and line where there are any.
        message: String,
    },
    /// The software device itself does not open.
    #[error("the software device does not open: {0}")]
    Emulator(Errno),
    /// The software device was asked for, and this build leaves it out (feature `emu`).
    #[error("this build has no software device")]
    NoEmulator,
    /// The name of the device is longer than a path can be.
    #[error("the name of the device is longer than {LONGEST} bytes")]
    TooLong,
}

impl Dxg {
    /// The device of the process: the one that `DXG_DEVICE` names, `/dev/dxg` where it is unset.
    ///
    /// It is shared by all who ask, the C functions of `libdxcore` included, and is opened anew in a
    /// forked child.
    ///
    /// # Errors
    ///
    /// [`OpenError`]; nothing is used in place of a device that cannot be opened.
    pub fn open() -> Result<Self, OpenError> {
        process::ensure_open().map_err(|errno| {
            let mut buffer = [0; LONGEST + 1];
            describe(selection::selection(&mut buffer), errno)
        })?;
        Ok(Self::from_static(&ProcessDevice))
    }

    /// Opens a device for this object alone, whatever `DXG_DEVICE` says: `device` takes the same
    /// values.
    ///
    /// # Errors
    ///
    /// [`OpenError`].
    pub fn open_device(device: &CStr) -> Result<Self, OpenError> {
        if device.count_bytes() > LONGEST {
            return Err(OpenError::TooLong);
        }
        match selection::parse(device) {
            Selection::Node(node) => match process::open_descriptor(node) {
                Ok(descriptor) => Ok(Self::from_transport(Arc::new(Node { descriptor }))),
                Err(errno) => Err(describe(Selection::Node(node), errno)),
            },
            Selection::Emulated(machine) => open_emulated(machine),
            Selection::Invalid => Err(OpenError::TooLong),
        }
    }
}

#[cfg(feature = "emu")]
fn open_emulated(machine: &[u8]) -> Result<Dxg, OpenError> {
    use dxg_emu::{Emulator, InProcess, MemoryMode};
    let emulator = Emulator::new(load(machine)?);
    let device = InProcess::open(emulator, MemoryMode::Checked).map_err(OpenError::Emulator)?;
    Ok(Dxg::from_transport(Arc::new(device)))
}

#[cfg(not(feature = "emu"))]
fn open_emulated(_machine: &[u8]) -> Result<Dxg, OpenError> {
    Err(OpenError::NoEmulator)
}

#[cfg(feature = "emu")]
fn load(machine: &[u8]) -> Result<dxg_emu::Machine, OpenError> {
    let failed =
        |message: String| OpenError::Machine { name: String::from_utf8_lossy(machine).into_owned(), message };
    let name = core::str::from_utf8(machine).map_err(|_| failed("the name is not UTF-8".to_owned()))?;
    dxg_emu::Machine::load(name).map_err(|error| failed(error.to_string()))
}

/// What went wrong where the device of the process did not open; for a machine that cannot be
/// loaded, by loading it again.
fn describe(selection: Selection<'_>, errno: Errno) -> OpenError {
    match selection {
        Selection::Node(node) => {
            OpenError::Node { node: PathBuf::from(OsStr::from_bytes(node.to_bytes())), errno }
        }
        #[cfg(feature = "emu")]
        Selection::Emulated(machine) => load(machine).err().unwrap_or(OpenError::Emulator(errno)),
        #[cfg(not(feature = "emu"))]
        Selection::Emulated(_) => OpenError::NoEmulator,
        Selection::Invalid => OpenError::TooLong,
    }
}

/// A device node that one [`Dxg`] owns.
struct Node {
    descriptor: OwnedFd,
}

// SAFETY: passes the call to the driver.
unsafe impl Transport for Node {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        loop {
            // SAFETY: the caller's promise; the descriptor lives as long as this.
            match unsafe { process::system_call(self.descriptor.as_raw_fd(), request, arg) } {
                Err(Errno::EINTR) => {}
                other => return other,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dxg::EnumFilter;

    #[test]
    fn a_missing_node_says_which_and_why() {
        let error = Dxg::open_device(c"/nonexistent/dxg").unwrap_err();
        let expected = OpenError::Node { node: "/nonexistent/dxg".into(), errno: Errno::ENOENT };
        assert_eq!(error, expected);
        assert!(error.to_string().contains("/nonexistent/dxg"), "{error}");
    }

    #[test]
    fn a_file_that_is_no_dxg_device_opens_and_answers_no_call() {
        let dxg = Dxg::open_device(c"/dev/null").expect("anybody may open it");
        let error = dxg.adapters(EnumFilter::empty()).unwrap_err();
        assert_eq!(error.errno(), Some(Errno::ENOTTY), "{error}");
    }

    #[test]
    fn a_name_longer_than_a_path_is_refused() {
        let name = std::ffi::CString::new("x".repeat(LONGEST + 1)).unwrap();
        assert_eq!(Dxg::open_device(&name).unwrap_err(), OpenError::TooLong);
    }

    #[cfg(feature = "emu")]
    #[test]
    fn a_machine_that_does_not_exist_is_named() {
        let error = Dxg::open_device(c"emu:no-such-machine").unwrap_err();
        assert!(matches!(&error, OpenError::Machine { name, .. } if name == "no-such-machine"), "{error}");
    }

    #[cfg(not(feature = "emu"))]
    #[test]
    fn a_build_without_the_software_device_says_so() {
        assert_eq!(Dxg::open_device(c"emu").unwrap_err(), OpenError::NoEmulator);
    }
}
