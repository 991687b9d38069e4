//! One call on the device of the process, as a C function makes it.

#![expect(unsafe_code, reason = "makes the system call, and reads errno")]

use core::ffi::c_void;
use core::mem::MaybeUninit;

use d3dkmt::process::{self, Failure};
use d3dkmt_sys::{Errno, Ioctl, NtStatus};

use crate::boundary;

/// Calls the driver with `arg` and returns its NTSTATUS.
///
/// # Safety
///
/// `arg` is null or points to the argument structure of the call.
#[inline(always)]
pub(crate) unsafe fn call(ioctl: Ioctl, request: u32, arg: *mut c_void) -> i32 {
    let descriptor = process::hot_descriptor(ioctl);
    if descriptor == 0 {
        // SAFETY: the caller's promise.
        return unsafe { cold_not_open(ioctl, arg) };
    }
    // libc's own, and not an inline system call: tools that stand before `ioctl` rely on it.
    // SAFETY: the caller's promise; a closed or foreign descriptor only gives an error.
    let result = unsafe { libc::ioctl(descriptor, request as libc::Ioctl, arg) };
    if result != -1 {
        return result;
    }
    // SAFETY: the caller's promise; errno is that of the call above.
    unsafe { cold_failed(ioctl, arg) }
}

/// An argument of this library's own, every byte of it zero. The driver copies the padding as well,
/// and what lay on our stack is not its business; nor need a memory checker complain of it.
///
/// # Safety
///
/// Zero is valid for every field.
#[inline(always)]
pub(crate) unsafe fn zeroed<T>(space: &mut MaybeUninit<T>) -> &mut T {
    // SAFETY: one structure, the space's own; the rest is the caller's promise.
    unsafe {
        space.as_mut_ptr().write_bytes(0, 1);
        space.assume_init_mut()
    }
}

/// Not open yet, forked, or a software device.
#[cold]
#[inline(never)]
unsafe extern "C" fn cold_not_open(ioctl: Ioctl, arg: *mut c_void) -> i32 {
    // SAFETY: the caller's promise.
    finish(arg, || unsafe { process::call(ioctl, arg) })
}

/// The call failed; errno says why.
#[cold]
#[inline(never)]
unsafe extern "C" fn cold_failed(ioctl: Ioctl, arg: *mut c_void) -> i32 {
    // SAFETY: libc's own variable of this thread. Read before anything can change it.
    let errno = Errno(unsafe { *libc::__errno_location() });
    // SAFETY: the caller's promise.
    finish(arg, || unsafe { process::after_error(ioctl, arg, errno) })
}

fn finish(arg: *mut c_void, call: impl FnOnce() -> Result<i32, Failure>) -> i32 {
    boundary::guard(NtStatus::UNSUCCESSFUL.0, || {
        if arg.is_null() {
            return NtStatus::INVALID_PARAMETER.0;
        }
        call().unwrap_or_else(|failure| status(failure).0)
    })
}

/// What a failure is called in C.
fn status(failure: Failure) -> NtStatus {
    match failure {
        Failure::Device(errno) => NtStatus::from_errno(errno),
        Failure::NoSuchIoctl => NtStatus::NOT_SUPPORTED,
        Failure::HandlesGone => NtStatus::INVALID_PARAMETER,
        Failure::NotOpen(Errno::EACCES | Errno::EPERM) => NtStatus::ACCESS_DENIED,
        Failure::NotOpen(Errno::ENOMEM) => NtStatus::NO_MEMORY,
        Failure::NotOpen(_) => NtStatus::UNSUCCESSFUL,
    }
}

/// The safe layer over the device of the process, which is opened now if it is not yet.
///
/// # Errors
///
/// What opening the device said.
pub(crate) fn dxg() -> Result<d3dkmt::Dxg, Errno> {
    process::ensure_open()?;
    Ok(d3dkmt::Dxg::from_static(&process::ProcessDevice))
}
