//! One open of the device, as a program has it.

#![expect(unsafe_code, reason = "makes raw calls, as a client does")]

use std::fmt;

use d3dkmt_sys::{Errno, Ioctl, Transport};

use crate::arg::Arg;

/// An open device. The calls on it are in `calls/`, by object.
pub struct Client {
    transport: Box<dyn Transport>,
}

impl Client {
    pub(crate) fn new(transport: Box<dyn Transport>) -> Self {
        Self { transport }
    }

    /// Makes a call: 0, a positive status or a raw negative one.
    ///
    /// # Errors
    ///
    /// The errno.
    pub fn call<T>(&self, ioctl: Ioctl, argument: &mut Arg<T>) -> Result<i32, Errno> {
        assert_eq!(size_of::<T>(), ioctl.call().size, "the argument of another call");
        let at = usize::try_from(argument.address()).expect("an address of this process");
        self.call_at(ioctl.request(), at)
    }

    /// Makes any call on any address, which the device is to check.
    ///
    /// # Errors
    ///
    /// The errno.
    pub fn call_at(&self, request: u32, address: usize) -> Result<i32, Errno> {
        // SAFETY: the cases pass arguments and lists of their own that outlive the call; addresses that
        // are bad on purpose are only passed where the device checks memory.
        unsafe { self.transport.ioctl(request, std::ptr::with_exposed_provenance_mut(address)) }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
