//! Which process this memory belongs to.
//!
//! A child of a fork has a copy of everything here and must use none of it. A child of a `vfork` has
//! no copy: what it changed would be changed for its parent, which is the owner.

#![expect(unsafe_code, reason = "a page of memory that a fork clears")]

use std::num::NonZeroUsize;
use std::process;
use std::ptr;
use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering};

use nix::sys::mman::{MapFlags, MmapAdvise, ProtFlags, madvise, mmap_anonymous};

/// Holds the id of the process that owns the memory, and 0 in a child with a copy of its own.
static OWNER: AtomicPtr<AtomicU32> = AtomicPtr::new(ptr::null_mut());

/// The id of this process; `None` in a child that runs in its parent's memory.
pub(crate) fn current() -> Option<u32> {
    let own = process::id();
    // SAFETY: null, or an aligned word in memory that is never unmapped.
    let Some(owner) = unsafe { OWNER.load(Ordering::Acquire).as_ref() }.or_else(install) else {
        // A kernel that cannot clear memory in children (before Linux 4.14).
        return Some(own);
    };
    match owner.compare_exchange(0, own, Ordering::AcqRel, Ordering::Acquire) {
        Ok(_) => Some(own),
        Err(known) => (known == own).then_some(own),
    }
}

/// Makes the page and has forks noticed. The first call comes from the owner.
#[cold]
fn install() -> Option<&'static AtomicU32> {
    let length = NonZeroUsize::new(size_of::<AtomicU32>())?;
    let protection = ProtFlags::PROT_READ | ProtFlags::PROT_WRITE;
    // SAFETY: a new mapping at an address of the kernel's choice.
    let page = unsafe { mmap_anonymous(None, length, protection, MapFlags::MAP_PRIVATE) }.ok()?;
    // SAFETY: the mapping just made.
    unsafe { madvise(page, length.get(), MmapAdvise::MADV_WIPEONFORK) }.ok()?;
    // A second page, should two threads race, is small and left alone.
    let _ =
        OWNER.compare_exchange(ptr::null_mut(), page.cast().as_ptr(), Ordering::AcqRel, Ordering::Acquire);
    // SAFETY: as above.
    unsafe { OWNER.load(Ordering::Acquire).as_ref() }
}
