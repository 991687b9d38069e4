//! Bad pointers: one call of a case is made with one pointer replaced, and the case ends there.
//!
//! Which pointers a call has comes from the table and from the argument itself.

#![expect(unsafe_code, reason = "stands between a client and a device, and copies the client's argument")]

mod pointer;
mod rules;

use std::ffi::c_void;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use d3dkmt_sys::{Errno, Ioctl, Transport};
use dxg_emu::{Emulator, Leak};
use nix::sys::mman::ProtFlags;

use crate::arg::Number;
use crate::case::stop;
use crate::memory::{PAGE, Pages};

pub use pointer::Pointer;
pub use rules::{Attempts, sweep};

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bad {
    /// It is 0.
    Null,
    /// It lies in the first pages, which are never mapped.
    Low,
    /// Nothing is mapped there.
    Unmapped,
    /// The page allows nothing.
    NoAccess,
    /// The page may be written and not read.
    WriteOnly,
    /// The page may be read and not written.
    ReadOnly,
    /// All bytes but the last, or all pages but the last, are mapped.
    Straddling,
    /// It is the kernel's.
    Kernel,
    /// It is no address at all.
    NonCanonical,
    /// The bytes reach beyond the last address.
    Wrapping,
}

impl Bad {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Null,
        Self::Low,
        Self::Unmapped,
        Self::NoAccess,
        Self::WriteOnly,
        Self::ReadOnly,
        Self::Straddling,
        Self::Kernel,
        Self::NonCanonical,
        Self::Wrapping,
    ];

    /// Whether the bytes can be read there.
    #[must_use]
    pub const fn is_readable(self) -> bool {
        matches!(self, Self::ReadOnly)
    }

    /// Whether they can be written there.
    #[must_use]
    pub const fn is_writable(self) -> bool {
        matches!(self, Self::WriteOnly)
    }

    /// A place of this kind with these bytes, as far as they can be there; and what keeps it. What is
    /// used in whole pages begins with one, and the last page is what is wrong with it.
    fn place(self, bytes: &[u8], whole_pages: bool) -> (u64, Option<Pages>) {
        let count = bytes.len().div_ceil(PAGE).max(1);
        let with = |access: Option<ProtFlags>, from_end: usize| {
            let mut pages = Pages::new(count);
            let offset = count * PAGE - from_end;
            let room = from_end.min(bytes.len());
            pages.write(offset, &bytes[..room]);
            if let Some(access) = access {
                pages.protect(access);
            }
            (pages.address() + offset as u64, Some(pages))
        };
        // Aligned as the good one may have been.
        let end = bytes.len().next_multiple_of(8).min(count * PAGE);
        match self {
            Self::Null => (0, None),
            Self::Low => (0x1000, None),
            Self::Unmapped => with(None, 0),
            Self::NoAccess => with(Some(ProtFlags::PROT_NONE), end),
            Self::WriteOnly => with(Some(ProtFlags::PROT_WRITE), end),
            Self::ReadOnly => with(Some(ProtFlags::PROT_READ), end),
            Self::Straddling if whole_pages => with(None, bytes.len().saturating_sub(PAGE)),
            Self::Straddling => with(None, bytes.len().saturating_sub(1)),
            Self::Kernel => (0xffff_8880_0000_1000, None),
            Self::NonCanonical => (0x00ff_8000_0000_0000, None),
            Self::Wrapping if whole_pages => (0_u64.wrapping_sub(PAGE as u64), None),
            Self::Wrapping => (u64::MAX - bytes.len().saturating_sub(2) as u64, None),
        }
    }
}

/// What became of a call with a bad pointer.
#[derive(Clone, Debug)]
pub struct Swept {
    /// The call's argument as the case made it.
    pub argument: Vec<u8>,
    /// What it pointed to.
    pub bytes: Vec<u8>,
    /// What the device answered to the bad one.
    pub result: Result<i32, Errno>,
    /// What the process had open before.
    pub before: Vec<Leak>,
    /// What it has open afterwards.
    pub after: Vec<Leak>,
}

/// Replaces one pointer of one call of a case.
#[derive(Clone, Debug)]
pub struct Sweep {
    /// The row.
    pub row: Ioctl,
    /// Which of the case's calls of that row it is, from 0.
    pub at: usize,
    /// The pointer.
    pub pointer: Pointer,
    /// What to put in its place.
    pub bad: Bad,
    process: u32,
    calls: Arc<AtomicUsize>,
    emulator: Arc<OnceLock<Arc<Emulator>>>,
    swept: Arc<Mutex<Option<Swept>>>,
}

impl Sweep {
    /// A sweep that has not come to its call.
    #[must_use]
    pub fn new(row: Ioctl, at: usize, pointer: Pointer, bad: Bad) -> Self {
        Self {
            process: std::process::id(),
            row,
            at,
            pointer,
            bad,
            calls: Arc::default(),
            emulator: Arc::default(),
            swept: Arc::default(),
        }
    }

    /// A device whose call is made with the bad pointer; the case ends with it.
    #[must_use]
    pub fn of(&self, inner: Box<dyn Transport>) -> Box<dyn Transport> {
        Box::new(Sweeper { inner, sweep: self.clone() })
    }

    /// The emulator whose report is looked at before and after the call.
    pub fn watch(&self, emulator: &Arc<Emulator>) {
        let _ = self.emulator.set(Arc::clone(emulator));
    }

    fn open(&self) -> Vec<Leak> {
        self.emulator.get().map_or_else(Vec::new, |emulator| emulator.report().leaks)
    }

    /// What became of it; `None` where the case did not come so far.
    #[must_use]
    pub fn result(&self) -> Option<Swept> {
        self.swept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

struct Sweeper {
    inner: Box<dyn Transport>,
    sweep: Sweep,
}

// SAFETY: forwards to an implementation that upholds the contract and checks memory.
unsafe impl Transport for Sweeper {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        // A child of a fork is no case of its own.
        let of_the_row = request == self.sweep.row.request() && std::process::id() == self.sweep.process;
        if !of_the_row || self.sweep.calls.fetch_add(1, Ordering::Relaxed) != self.sweep.at {
            // SAFETY: the caller's promise is passed on.
            return unsafe { self.inner.ioctl(request, arg) };
        }
        let size = self.sweep.row.call().size;
        // SAFETY: the caller promised so many bytes.
        let argument = unsafe { std::slice::from_raw_parts(arg.cast::<u8>(), size) }.to_vec();
        let pointer = &self.sweep.pointer;
        // SAFETY: the caller promised the argument's buffers, and what they point to.
        let bytes = unsafe { pointer.bytes(self.sweep.row.call(), &argument) };
        let (bad, kept) = self.sweep.bad.place(&bytes, pointer.has_whole_pages());
        let mut changed: Vec<u64> = vec![0; size.div_ceil(8)];
        let mut put = argument.clone();
        // A pointer within a structure of the case's is put back after the call.
        let mut old = None;
        let at = match pointer {
            Pointer::Argument => bad,
            Pointer::Field(field) => {
                bad.put(&mut put[field.offset..]);
                changed.as_mut_ptr().expose_provenance() as u64
            }
            Pointer::Inner { .. } => {
                // SAFETY: as above.
                let at = unsafe { pointer.place(self.sweep.row.call(), &argument) };
                let at = std::ptr::with_exposed_provenance_mut::<u64>(at);
                // SAFETY: a field of a structure of the case's own, which waits for this call.
                old = Some((at, unsafe { at.read_unaligned() }));
                // SAFETY: likewise.
                unsafe { at.write_unaligned(bad) };
                changed.as_mut_ptr().expose_provenance() as u64
            }
        };
        put.resize(changed.len() * 8, 0);
        changed.iter_mut().zip(put.chunks_exact(8)).for_each(|(word, bytes)| *word = u64::take(bytes));
        let at = usize::try_from(at).map_or(std::ptr::null_mut(), std::ptr::with_exposed_provenance_mut);
        let before = self.sweep.open();
        // SAFETY: the device checks each address before it uses it; that is what is tried here.
        let result = unsafe { self.inner.ioctl(request, at) };
        let after = self.sweep.open();
        if let Some((at, old)) = old {
            // SAFETY: as where it was read.
            unsafe { at.write_unaligned(old) };
        }
        drop(kept);
        let swept = Swept { argument, bytes, result, before, after };
        *self.sweep.swept.lock().unwrap_or_else(PoisonError::into_inner) = Some(swept);
        stop()
    }
}
