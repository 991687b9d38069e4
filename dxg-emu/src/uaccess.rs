//! The one seam to the caller's memory.

#![expect(unsafe_code, reason = "copies between this process and addresses that a caller names")]

use std::io::{IoSlice, IoSliceMut};
use std::sync::Arc;

use d3dkmt_sys::Errno;
use nix::sys::uio::{RemoteIoVec, process_vm_readv, process_vm_writev};
use nix::unistd::Pid;

/// An address in the caller's memory. Nothing here turns it into a pointer but the copies below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UserAddress(pub u64);

impl UserAddress {
    /// Whether it is NULL, which many calls take as "no buffer".
    #[must_use]
    pub const fn is_null(self) -> bool {
        self.0 == 0
    }

    /// The address `bytes` further on. Wraps round; the copies refuse what has no address.
    #[must_use]
    pub const fn plus(self, bytes: usize) -> Self {
        Self(self.0.wrapping_add(bytes as u64))
    }

    /// The address as this process would use it, if all `length` bytes from it on have one.
    fn range(self, length: usize) -> Result<usize, Fault> {
        let start = usize::try_from(self.0).map_err(|_| Fault)?;
        // The first page is never mapped for a program that could mean it.
        if start < 4096 || start.checked_add(length).is_none() {
            return Err(Fault);
        }
        Ok(start)
    }
}

/// The memory could not be read or written: `EFAULT`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault;

impl From<Fault> for Errno {
    fn from(_: Fault) -> Self {
        Self::EFAULT
    }
}

/// The memory of the process that made a call.
pub trait UserMemory {
    /// Copies from the caller. An empty copy always succeeds.
    ///
    /// # Errors
    ///
    /// [`Fault`] when any byte cannot be read; `into` is then unspecified.
    fn read(&self, from: UserAddress, into: &mut [u8]) -> Result<(), Fault>;

    /// Copies to the caller. An empty copy always succeeds.
    ///
    /// # Errors
    ///
    /// [`Fault`] when any byte cannot be written; bytes before that one may have been.
    fn write(&self, to: UserAddress, from: &[u8]) -> Result<(), Fault>;

    /// Whether a device could be given these pages, to be read and, with `writable`, written. Changes
    /// nothing that is there.
    ///
    /// # Errors
    ///
    /// [`Fault`] when any page is missing or does not allow it.
    fn pin(&self, at: UserAddress, length: usize, writable: bool) -> Result<(), Fault>;

    /// The same memory for GPUs, which use it after the call is over; `None` where they cannot.
    fn lasting(&self) -> Option<Arc<dyn LastingMemory>> {
        None
    }
}

/// The memory of a process for as long as that lives, from any thread. Bad addresses are a [`Fault`],
/// never a signal.
pub trait LastingMemory: Send + Sync {
    /// Copies from the process.
    ///
    /// # Errors
    ///
    /// [`Fault`] when any byte cannot be read.
    fn read(&self, from: UserAddress, into: &mut [u8]) -> Result<(), Fault>;

    /// Copies to the process.
    ///
    /// # Errors
    ///
    /// [`Fault`] when any byte cannot be written.
    fn write(&self, to: UserAddress, from: &[u8]) -> Result<(), Fault>;
}

/// The calling process's own memory, through the kernel: a bad address is a [`Fault`] and never a
/// signal. About a microsecond and a half for each copy.
#[derive(Clone, Copy, Debug)]
pub struct Checked {
    pid: Pid,
}

impl Checked {
    /// The memory of this process.
    ///
    /// # Safety
    ///
    /// Whoever passes an address to it answers for what lies there: readable and writable memory is
    /// read and written, whatever Rust keeps in it.
    #[must_use]
    pub unsafe fn of_this_process() -> Self {
        Self { pid: Pid::this() }
    }

    /// Whether the kernel lets this process copy that way; some sandboxes forbid it.
    pub(crate) fn probe() -> Result<(), Errno> {
        let source = [0x5a_u8];
        let mut target = [0_u8];
        let remote = [RemoteIoVec { base: source.as_ptr().addr(), len: 1 }];
        match process_vm_readv(Pid::this(), &mut [IoSliceMut::new(&mut target)], &remote) {
            Ok(1) if target == source => Ok(()),
            Ok(_) => Err(Errno::EIO),
            Err(error) => Err(Errno(error as i32)),
        }
    }
}

impl LastingMemory for Checked {
    fn read(&self, from: UserAddress, into: &mut [u8]) -> Result<(), Fault> {
        UserMemory::read(self, from, into)
    }

    fn write(&self, to: UserAddress, from: &[u8]) -> Result<(), Fault> {
        UserMemory::write(self, to, from)
    }
}

impl UserMemory for Checked {
    fn pin(&self, at: UserAddress, length: usize, writable: bool) -> Result<(), Fault> {
        populate(at, length, writable)
    }

    fn lasting(&self) -> Option<Arc<dyn LastingMemory>> {
        Some(Arc::new(*self))
    }

    fn read(&self, from: UserAddress, into: &mut [u8]) -> Result<(), Fault> {
        let len = into.len();
        if len == 0 {
            return Ok(());
        }
        let remote = [RemoteIoVec { base: from.range(len)?, len }];
        match process_vm_readv(self.pid, &mut [IoSliceMut::new(into)], &remote) {
            // A transfer that meets a bad page after good ones stops there and reports what it did.
            Ok(copied) if copied == len => Ok(()),
            _ => Err(Fault),
        }
    }

    fn write(&self, to: UserAddress, from: &[u8]) -> Result<(), Fault> {
        let len = from.len();
        if len == 0 {
            return Ok(());
        }
        let remote = [RemoteIoVec { base: to.range(len)?, len }];
        match process_vm_writev(self.pid, &[IoSlice::new(from)], &remote) {
            Ok(copied) if copied == len => Ok(()),
            _ => Err(Fault),
        }
    }
}

/// The calling process's own memory, by plain copies: fast, and it trusts its caller. NULL and its
/// page are a [`Fault`]; any other bad address is the signal it would be in the caller's own code.
#[derive(Clone, Copy, Debug)]
pub struct Direct {
    _private: (),
}

impl Direct {
    /// Trusts every address it is given.
    ///
    /// # Safety
    ///
    /// While the value lives, each non-empty range passed to it must be valid for the copy, or begin
    /// in the first page, and nobody may write it meanwhile in a way that is a data race.
    #[must_use]
    pub unsafe fn trusting_its_caller() -> Self {
        Self { _private: () }
    }
}

impl UserMemory for Direct {
    fn pin(&self, at: UserAddress, length: usize, writable: bool) -> Result<(), Fault> {
        populate(at, length, writable)
    }

    fn lasting(&self) -> Option<Arc<dyn LastingMemory>> {
        // Addresses that were good when they were named need not be later.
        // SAFETY: whoever made `self` answers for the addresses.
        Some(Arc::new(unsafe { Checked::of_this_process() }))
    }

    fn read(&self, from: UserAddress, into: &mut [u8]) -> Result<(), Fault> {
        if into.is_empty() {
            return Ok(());
        }
        let source = std::ptr::with_exposed_provenance::<u8>(from.range(into.len())?);
        // SAFETY: `trusting_its_caller` made the caller vouch for the range; `into` is our own.
        unsafe { std::ptr::copy(source, into.as_mut_ptr(), into.len()) };
        Ok(())
    }

    fn write(&self, to: UserAddress, from: &[u8]) -> Result<(), Fault> {
        if from.is_empty() {
            return Ok(());
        }
        let target = std::ptr::with_exposed_provenance_mut::<u8>(to.range(from.len())?);
        // SAFETY: `trusting_its_caller` made the caller vouch for the range; `from` is our own.
        unsafe { std::ptr::copy(from.as_ptr(), target, from.len()) };
        Ok(())
    }
}

/// Faults in the pages as a device that pins them would.
fn populate(at: UserAddress, length: usize, writable: bool) -> Result<(), Fault> {
    let start = std::ptr::with_exposed_provenance_mut(at.range(length)?);
    let advice = if writable { libc::MADV_POPULATE_WRITE } else { libc::MADV_POPULATE_READ };
    // SAFETY: the advice makes pages present and changes no byte of them; a range with holes or
    // without the right is an error.
    if unsafe { libc::madvise(start, length, advice) } == 0 { Ok(()) } else { Err(Fault) }
}
