//! Memory of this process that allocations use: whole pages that stay where they are.

#![expect(unsafe_code, reason = "maps and unmaps pages")]

use std::ffi::c_void;
use std::fmt;
use std::num::NonZeroUsize;
use std::ptr::NonNull;

use d3dkmt_sys::Errno;
use nix::sys::mman::{MapFlags, ProtFlags, mmap_anonymous, munmap};

use crate::mapping::MemoryView;

/// The unit of memory on `/dev/dxg`, in bytes.
pub const PAGE: usize = 4096;

/// Pages that an allocation can be made of, zero at first. An allocation keeps a reference, so they
/// outlive the GPU's use of them.
///
/// They are shared with children of a fork, as pages that a device writes to must be.
pub struct HostMemory {
    start: NonNull<c_void>,
    length: NonZeroUsize,
}

// SAFETY: plain memory, reached through views alone, which threads may use at once.
unsafe impl Send for HostMemory {}
// SAFETY: likewise.
unsafe impl Sync for HostMemory {}

impl HostMemory {
    /// So many bytes, rounded up to whole pages.
    ///
    /// # Errors
    ///
    /// `EINVAL` for none, `ENOMEM` where there is no room.
    pub fn new(bytes: usize) -> Result<Self, Errno> {
        let length = bytes.checked_next_multiple_of(PAGE).ok_or(Errno::ENOMEM)?;
        let length = NonZeroUsize::new(length).ok_or(Errno::EINVAL)?;
        let protection = ProtFlags::PROT_READ | ProtFlags::PROT_WRITE;
        // SAFETY: a new mapping at an address of the kernel's choice.
        let start = unsafe { mmap_anonymous(None, length, protection, MapFlags::MAP_SHARED) }
            .map_err(|errno| Errno(errno as i32))?;
        Ok(Self { start, length })
    }

    /// Its size in bytes, a multiple of [`PAGE`].
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub const fn len(&self) -> usize {
        self.length.get()
    }

    /// The bytes.
    #[must_use]
    pub fn view(&self) -> MemoryView<'_> {
        // SAFETY: mapped, readable and writable, until `self` goes; reached through views alone.
        unsafe { MemoryView::new(self.start.cast(), self.length.get()) }
    }

    /// Where it begins, as the driver is told.
    pub(crate) const fn address(&self) -> *mut c_void {
        self.start.as_ptr()
    }
}

impl Drop for HostMemory {
    fn drop(&mut self) {
        // SAFETY: the mapping that `new` made, and nobody has a view of it any more.
        let _ = unsafe { munmap(self.start, self.length.get()) };
    }
}

impl fmt::Debug for HostMemory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HostMemory").field("len", &self.length).finish_non_exhaustive()
    }
}
