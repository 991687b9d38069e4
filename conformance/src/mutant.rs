//! A device in which one row does nothing: it answers 0 and writes nothing.

#![expect(unsafe_code, reason = "stands between a client and a device")]

use std::ffi::c_void;

use d3dkmt_sys::{Errno, Ioctl, Transport};

/// The decorator.
pub struct NoOp {
    inner: Box<dyn Transport>,
    row: Ioctl,
}

impl NoOp {
    /// A device whose `row` does nothing.
    #[must_use]
    pub fn of(inner: Box<dyn Transport>, row: Ioctl) -> Box<dyn Transport> {
        Box::new(Self { inner, row })
    }
}

// SAFETY: forwards to an implementation that upholds the contract, or touches nothing.
unsafe impl Transport for NoOp {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        if request == self.row.request() {
            return Ok(0);
        }
        // SAFETY: the caller's promise is passed on.
        unsafe { self.inner.ioctl(request, arg) }
    }
}

impl std::fmt::Debug for NoOp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NoOp").field("row", &self.row).finish_non_exhaustive()
    }
}
