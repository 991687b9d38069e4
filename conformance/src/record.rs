//! A device that writes down which calls are made on it.

#![expect(unsafe_code, reason = "stands between a client and a device")]

use std::ffi::c_void;
use std::sync::{Arc, Mutex, PoisonError};

use d3dkmt_sys::{Errno, Ioctl, Transport};

/// The calls that were made, in their order, and whether each succeeded.
#[derive(Clone, Debug, Default)]
pub struct Calls(Arc<Mutex<Vec<(Ioctl, bool)>>>);

impl Calls {
    /// All so far.
    #[must_use]
    pub fn list(&self) -> Vec<(Ioctl, bool)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A device whose calls are written down here.
    #[must_use]
    pub fn of(&self, inner: Box<dyn Transport>) -> Box<dyn Transport> {
        Box::new(Recorder { inner, calls: self.clone() })
    }
}

struct Recorder {
    inner: Box<dyn Transport>,
    calls: Calls,
}

// SAFETY: forwards to an implementation that upholds the contract.
unsafe impl Transport for Recorder {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        // SAFETY: the caller's promise is passed on.
        let result = unsafe { self.inner.ioctl(request, arg) };
        if let Some(ioctl) = Ioctl::from_request(request) {
            let mut calls = self.calls.0.lock().unwrap_or_else(PoisonError::into_inner);
            calls.push((ioctl, result.is_ok()));
        }
        result
    }
}
