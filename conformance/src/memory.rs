//! Memory that a device shares with the program, and pages of the program's own.

#![expect(unsafe_code, reason = "maps pages, and reads what a device has mapped")]

use std::num::NonZeroUsize;
use std::os::fd::{FromRawFd, OwnedFd};
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, Ordering};

use nix::sys::mman::{MapFlags, ProtFlags, mmap_anonymous, mprotect, munmap};

/// The size of a page.
pub const PAGE: usize = 4096;

/// A word that a device has mapped: the value of a fence, or a word of a locked allocation. It is used
/// no more after what it belongs to is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(u64);

impl Word {
    /// The word at an address that a device gave.
    ///
    /// # Panics
    ///
    /// When nothing is mapped there.
    #[must_use]
    pub fn new(address: u64) -> Self {
        assert!(is_mapped(address), "nothing is mapped at {address:#x}");
        Self(address)
    }

    /// Its value.
    #[must_use]
    pub fn load(self) -> u64 {
        self.atomic().load(Ordering::Acquire)
    }

    /// Sets it.
    pub fn store(self, value: u64) {
        self.atomic().store(value, Ordering::Release);
    }

    fn atomic<'a>(self) -> &'a AtomicU64 {
        let pointer = usize::try_from(self.0).map(std::ptr::with_exposed_provenance_mut::<AtomicU64>);
        // SAFETY: the device mapped the page, which `new` has looked at; cases do not use it after they
        // destroyed what it belongs to.
        unsafe { &*pointer.expect("an address of this process") }
    }
}

/// Whether the page of this address is mapped in this process.
#[must_use]
pub fn is_mapped(address: u64) -> bool {
    let Ok(page) = usize::try_from(address & !(PAGE as u64 - 1)) else { return false };
    let mut residency = 0_u8;
    // SAFETY: asks about a page and writes one byte of our own.
    unsafe { libc::mincore(std::ptr::without_provenance_mut(page), 1, &raw mut residency) == 0 }
}

/// Owns a descriptor that the device has just installed.
///
/// # Panics
///
/// When the number is none.
#[must_use]
pub fn own_descriptor(number: u64) -> OwnedFd {
    let number = i32::try_from(number).expect("a descriptor's number");
    // SAFETY: asks whether it is open.
    assert_ne!(unsafe { libc::fcntl(number, libc::F_GETFD) }, -1, "no descriptor was installed");
    // SAFETY: the device installed it for the program, which is this one.
    unsafe { OwnedFd::from_raw_fd(number) }
}

/// Pages of the program's own, whose rights can be changed; readable and writable at first.
#[derive(Debug)]
pub struct Pages {
    start: NonNull<u8>,
    count: usize,
}

// SAFETY: nothing but plain memory, which is copied to and from while it is mapped.
unsafe impl Send for Pages {}
// SAFETY: as above; writes take the value exclusively.
unsafe impl Sync for Pages {}

impl Pages {
    /// So many zeroed pages, followed by one that is not mapped.
    ///
    /// # Panics
    ///
    /// When the system has none.
    #[must_use]
    pub fn new(count: usize) -> Self {
        let length = NonZeroUsize::new((count + 1) * PAGE).expect("not none");
        let access = ProtFlags::PROT_READ | ProtFlags::PROT_WRITE;
        // SAFETY: a new mapping touches no other memory.
        let start = unsafe { mmap_anonymous(None, length, access, MapFlags::MAP_PRIVATE) }.expect("memory");
        let pages = Self { start: start.cast(), count };
        // SAFETY: the last page is nobody's.
        unsafe { munmap(pages.start.byte_add(count * PAGE).cast(), PAGE) }.expect("unmaps");
        pages
    }

    /// Where they begin.
    #[must_use]
    pub fn address(&self) -> u64 {
        self.start.as_ptr().expose_provenance() as u64
    }

    /// The first address behind them.
    #[must_use]
    pub fn end(&self) -> u64 {
        self.address() + (self.count * PAGE) as u64
    }

    /// Copies bytes into them, at an offset.
    ///
    /// # Panics
    ///
    /// When they have no room for that.
    pub fn write(&mut self, offset: usize, bytes: &[u8]) {
        assert!(offset + bytes.len() <= self.count * PAGE);
        // SAFETY: the range is ours, and writable unless a case has just forbidden that itself.
        unsafe { self.start.byte_add(offset).copy_from(NonNull::from(bytes).cast(), bytes.len()) };
    }

    /// Changes what may be done with them.
    ///
    /// # Panics
    ///
    /// When the system refuses.
    pub fn protect(&mut self, access: ProtFlags) {
        // SAFETY: the pages are ours, and no reference into them exists.
        unsafe { mprotect(self.start.cast(), self.count * PAGE, access) }.expect("protects");
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        // SAFETY: they were mapped by `new`.
        let _ = unsafe { munmap(self.start.cast(), self.count * PAGE) };
    }
}
