//! The seam of the project: one system call.

#![expect(unsafe_code, reason = "the trait states what a caller of a system call promises")]

use core::ffi::c_void;

use crate::status::Errno;

/// Something that answers the ioctls of `/dev/dxg`: the driver's descriptor, a software device in
/// the process, or a decorator that traces, records or breaks calls on their way to another one.
///
/// What passes here is bit for bit what the kernel would receive, so all that lies above (thunks,
/// wide characters, error mapping, DXCore) runs unchanged on each of them.
///
/// # Safety
///
/// An implementation treats `arg` as the driver does: it reads and writes at most the size encoded
/// in `request`, follows only the pointers that the table lists for that request, and keeps none of
/// them after it has returned.
pub unsafe trait Transport: Send + Sync {
    /// Makes one call, as `ioctl(fd, request, arg)` would.
    ///
    /// The result is what the driver returned: 0, a positive NTSTATUS, or a negative NTSTATUS that
    /// the driver let through unmapped.
    ///
    /// # Errors
    ///
    /// The `errno` that the driver answered with; [`crate::NtStatus::from_errno`] says what it means.
    ///
    /// # Safety
    ///
    /// `arg` must be null, or valid for reads and writes of the size encoded in `request`; pointers
    /// inside it must be valid for the lengths given beside them.
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno>;
}

// SAFETY: forwards to an implementation that upholds the contract.
unsafe impl<T: Transport + ?Sized> Transport for &T {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        // SAFETY: the caller's promise is passed on unchanged.
        unsafe { (**self).ioctl(request, arg) }
    }
}
