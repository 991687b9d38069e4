//! The seam to the caller's file descriptors.

#![expect(unsafe_code, reason = "owns a descriptor that the kernel has just made")]

use std::fmt;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use d3dkmt_sys::Errno;

/// The open files of the process that made a call.
pub trait Descriptors: fmt::Debug {
    /// A copy of a descriptor, for the emulator to keep.
    ///
    /// # Errors
    ///
    /// `EBADF` where the number stands for no open file; else why no copy could be made.
    fn copy(&self, number: i32) -> Result<OwnedFd, Errno>;
}

/// The calling process's own files.
#[derive(Clone, Copy, Debug, Default)]
pub struct OwnDescriptors;

/// Copies are made from this number up where that is possible: low ones belong to the program.
const FIRST: i32 = 256;

impl OwnDescriptors {
    /// A copy at the lowest free number, as the kernel gives descriptors to programs.
    pub(crate) fn copy_for_program(file: &impl AsRawFd) -> Result<OwnedFd, Errno> {
        copy_from(file.as_raw_fd(), 0)
    }
}

impl Descriptors for OwnDescriptors {
    fn copy(&self, number: i32) -> Result<OwnedFd, Errno> {
        copy_from(number, FIRST).or_else(|_| copy_from(number, 0))
    }
}

fn copy_from(number: i32, first: i32) -> Result<OwnedFd, Errno> {
    // SAFETY: changes nothing but the table of descriptors.
    let copy = unsafe { libc::fcntl(number, libc::F_DUPFD_CLOEXEC, first) };
    if copy < 0 {
        return Err(Errno(nix::errno::Errno::last_raw()));
    }
    // SAFETY: it was made just now, for this owner.
    Ok(unsafe { OwnedFd::from_raw_fd(copy) })
}
