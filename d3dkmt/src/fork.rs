//! Which process this is, at the cost of one load.
//!
//! A handle names an object of the process that made it; after a fork the same number may name
//! another one. Objects therefore remember their process. The C library asks the kernel at each
//! `getpid`, so the answer is kept on a page that the kernel clears in a child.

#![expect(unsafe_code, reason = "a page of memory that a fork clears")]

use core::num::NonZeroUsize;
use core::sync::atomic::{AtomicPtr, AtomicU32, Ordering};

use nix::sys::mman::{MapFlags, MmapAdvise, ProtFlags, madvise, mmap_anonymous, munmap};

/// Null until first use. The memory is never given back.
static PAGE: AtomicPtr<AtomicU32> = AtomicPtr::new(core::ptr::null_mut());

/// The id of this process.
pub(crate) fn process() -> u32 {
    // SAFETY: null, or the page that `install` left there for good; an aligned, valid integer.
    let cell = unsafe { PAGE.load(Ordering::Acquire).as_ref() };
    match cell.or_else(install) {
        Some(cell) => match cell.load(Ordering::Relaxed) {
            0 => {
                let id = std::process::id();
                cell.store(id, Ordering::Relaxed);
                id
            }
            id => id,
        },
        None => std::process::id(),
    }
}

/// Makes the page; nothing where the kernel cannot (before Linux 4.14, or out of memory).
#[cold]
fn install() -> Option<&'static AtomicU32> {
    let length = NonZeroUsize::new(size_of::<AtomicU32>())?;
    // SAFETY: a new private mapping at an address of the kernel's choice.
    let page = unsafe {
        mmap_anonymous(None, length, ProtFlags::PROT_READ | ProtFlags::PROT_WRITE, MapFlags::MAP_PRIVATE)
    }
    .ok()?;
    // SAFETY: the mapping just made; the advice changes what a child finds there, nothing else.
    let wiped = unsafe { madvise(page, length.get(), MmapAdvise::MADV_WIPEONFORK) };
    let mine = page.cast::<AtomicU32>().as_ptr();
    // No lock and no `OnceLock`: a child forked while another thread holds one would wait for ever.
    let installed = wiped.is_ok()
        && PAGE.compare_exchange(core::ptr::null_mut(), mine, Ordering::AcqRel, Ordering::Acquire).is_ok();
    if !installed {
        // SAFETY: the mapping just made, which nobody else has seen.
        let _ = unsafe { munmap(page, length.get()) };
    }
    // SAFETY: as in `process`.
    unsafe { PAGE.load(Ordering::Acquire).as_ref() }
}

#[cfg(test)]
mod tests {
    use super::process;

    #[test]
    fn the_kept_id_is_the_kernels() {
        assert_eq!(process(), std::process::id());
        assert_eq!(process(), std::process::id());
    }
}
