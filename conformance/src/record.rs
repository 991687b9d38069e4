//! A device that writes down which calls are made on it.

#![expect(unsafe_code, reason = "stands between a client and a device")]

use std::ffi::c_void;
use std::sync::{Arc, Mutex, PoisonError};

use d3dkmt_sys::{Errno, Ioctl, Transport};

use crate::sweep::Pointer;

/// The calls that were made, in their order, and what each returned.
#[derive(Clone, Debug, Default)]
pub struct Calls(Arc<Mutex<Vec<Made>>>);

/// A call that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Its row; `None` for a request that is none.
    pub row: Option<Ioctl>,
    /// What it returned.
    pub result: Result<i32, Errno>,
    /// The argument.
    pub argument: Vec<u8>,
    /// Its pointers, and those of structures they lead to, which led to something.
    pub pointers: Vec<Pointer>,
    /// How many of these buffers were not empty.
    pub buffers: usize,
}

impl Calls {
    /// All so far.
    #[must_use]
    pub fn list(&self) -> Vec<Made> {
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
        let row = Ioctl::from_request(request);
        let (mut argument, mut pointers, mut buffers) = (Vec::new(), Vec::new(), 0);
        if let Some(call) = row.map(Ioctl::call) {
            // SAFETY: the caller promised so many bytes.
            argument = unsafe { std::slice::from_raw_parts(arg.cast::<u8>(), call.size) }.to_vec();
            // SAFETY: cases describe their buffers as the table does.
            pointers = unsafe { Pointer::of_argument(call, &argument) };
            // SAFETY: likewise.
            buffers = pointers.iter().filter(|one| unsafe { one.length(call, &argument) } != 0).count();
        }
        // SAFETY: the caller's promise is passed on.
        let result = unsafe { self.inner.ioctl(request, arg) };
        let mut calls = self.calls.0.lock().unwrap_or_else(PoisonError::into_inner);
        calls.push(Made { row, result, argument, pointers, buffers });
        drop(calls);
        result
    }
}
