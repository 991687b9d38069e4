//! Memory of this library's own. The program's heap is out of bounds: a signal handler may call us while
//! its thread is within `malloc`, and an allocator may open files before it can allocate.
//!
//! Blocks are powers of two, kept in lists by size and cut from chunks that the system gives; long ones
//! are mappings of their own. The lists lie on a page that a fork clears, so that a child begins with
//! empty ones whatever its parent's other threads were doing: what it inherited stays valid, and is
//! its own to free. No handler runs on a thread that holds the lock.

#![expect(unsafe_code, reason = "the allocator of this library")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr;
use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering};

use libc::c_void;

use crate::signals::Unbroken;

/// The allocator of all Rust code in this library.
pub(crate) struct Heap;

#[global_allocator]
static HEAP: Heap = Heap;

const PAGE: usize = 4096;
/// The shortest block, which is room for a link, and the longest that is no mapping of its own.
const SHORTEST: usize = 16;
const LONGEST: usize = 128 << 10;
const LISTS: usize = (LONGEST / SHORTEST).ilog2() as usize + 1;
/// So much is asked of the system at a time.
const CHUNK: usize = 1 << 20;

/// All zeros at first, and again in a child of a fork.
#[repr(C)]
struct State {
    lock: AtomicU32,
    /// The first free block of each size; each begins with the address of the next.
    free: [*mut c_void; LISTS],
    /// What is left of the last chunk.
    start: *mut u8,
    end: *mut u8,
}

const _: () = assert!(size_of::<State>() <= PAGE);

/// The page of the state; [`NONE`] where the system clears no page in children (before Linux 4.14).
static STATE: AtomicPtr<State> = AtomicPtr::new(ptr::null_mut());

/// No page of a state: the program's heap must do then, for good.
const NONE: *mut State = ptr::without_provenance_mut(1);

/// The state, made at first use; `None` where there can be none.
#[inline]
fn state() -> Option<*mut State> {
    let state = STATE.load(Ordering::Acquire);
    let state = if state.is_null() { install() } else { state };
    (state != NONE).then_some(state)
}

#[cold]
fn install() -> *mut State {
    let mut made = map(PAGE).cast::<State>();
    if made.is_null() {
        made = NONE;
    // SAFETY: the mapping just made.
    } else if unsafe { libc::madvise(made.cast(), PAGE, libc::MADV_WIPEONFORK) } != 0 {
        // SAFETY: likewise, used by nobody.
        unsafe { libc::munmap(made.cast(), PAGE) };
        made = NONE;
    }
    match STATE.compare_exchange(ptr::null_mut(), made, Ordering::AcqRel, Ordering::Acquire) {
        Ok(_) => made,
        // A second page, should two threads race, is small and left alone.
        Err(first) => first,
    }
}

/// New memory, whole pages of zeros; null where there is none.
fn map(length: usize) -> *mut u8 {
    let (protection, flags) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
    // SAFETY: a new mapping at an address of the kernel's choice.
    let address = unsafe { libc::mmap(ptr::null_mut(), length, protection, flags, -1, 0) };
    if address == libc::MAP_FAILED { ptr::null_mut() } else { address.cast() }
}

/// The size of the block for a layout, which is its alignment, too; `None` for mappings.
fn block_size(layout: Layout) -> Option<usize> {
    let size = layout.size().max(layout.align()).max(SHORTEST).next_power_of_two();
    (size <= LONGEST).then_some(size)
}

/// The lists, while they are locked.
struct Locked {
    state: *mut State,
    // Let go after the lock.
    _unbroken: Unbroken,
}

impl Locked {
    fn new(state: *mut State) -> Self {
        let unbroken = Unbroken::new();
        // SAFETY: the page of the state, which is never unmapped; the lock is an atomic.
        let lock = unsafe { &(*state).lock };
        let mut tries = 0_u32;
        while lock.compare_exchange_weak(0, 1, Ordering::Acquire, Ordering::Relaxed).is_err() {
            tries += 1;
            if tries < 100 {
                std::hint::spin_loop();
            } else {
                // Whoever holds it may need this processor, whatever the priorities are.
                let pause = libc::timespec { tv_sec: 0, tv_nsec: 20_000 };
                // SAFETY: a time, and no room for what is left of it.
                unsafe { libc::nanosleep(&raw const pause, ptr::null_mut()) };
            }
        }
        Self { state, _unbroken: unbroken }
    }

    /// A block of a size.
    fn take(&mut self, size: usize) -> *mut u8 {
        // SAFETY: only who holds the lock is here, and all that the lists hold is free blocks of theirs,
        // long enough for a link. Pointers into a chunk stay within it.
        unsafe {
            let state = self.state;
            let list = &raw mut (*state).free[list_of(size)];
            let block = *list;
            if !block.is_null() {
                *list = block.cast::<*mut c_void>().read();
                return block.cast();
            }
            let left = |state: *mut State| (*state).end.addr() - (*state).start.addr();
            let gap = |state: *mut State| (*state).start.addr().wrapping_neg() & (size - 1);
            if (*state).start.is_null() || left(state) < gap(state) + size {
                let chunk = map(CHUNK);
                if chunk.is_null() {
                    return chunk;
                }
                (*state).start = chunk;
                (*state).end = chunk.add(CHUNK);
            }
            let block = (*state).start.add(gap(state));
            (*state).start = block.add(size);
            block
        }
    }

    /// Takes a block back.
    ///
    /// # Safety
    ///
    /// It must be one of this size that [`take`](Self::take) gave, and nobody's any more.
    unsafe fn put(&mut self, block: *mut u8, size: usize) {
        // SAFETY: as in `take`; the caller's promise.
        unsafe {
            let list = &raw mut (*self.state).free[list_of(size)];
            block.cast::<*mut c_void>().write(*list);
            *list = block.cast();
        }
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        // SAFETY: as in `new`.
        unsafe { &(*self.state).lock }.store(0, Ordering::Release);
    }
}

fn list_of(size: usize) -> usize {
    (size / SHORTEST).trailing_zeros() as usize
}

/// The length of the mapping for a layout, whole pages; `None` where no memory is so long.
fn mapping_of(layout: Layout) -> Option<usize> {
    layout.size().max(1).checked_next_multiple_of(PAGE)
}

/// A mapping for a long block.
fn map_block(layout: Layout) -> *mut u8 {
    let Some(length) = mapping_of(layout) else { return ptr::null_mut() };
    if layout.align() <= PAGE {
        return map(length);
    }
    let Some(whole) = length.checked_add(layout.align()) else { return ptr::null_mut() };
    let base = map(whole);
    if base.is_null() {
        return base;
    }
    let before = base.addr().wrapping_neg() & (layout.align() - 1);
    // SAFETY: within the mapping just made, of which the ends are given back: whole pages all, as the
    // mapping begins at one and the alignment is a multiple of one.
    unsafe {
        let block = base.add(before);
        if before > 0 {
            libc::munmap(base.cast(), before);
        }
        if whole > before + length {
            libc::munmap(block.add(length).cast(), whole - before - length);
        }
        block
    }
}

// SAFETY: blocks are aligned to their size, which is at least the layout's size and alignment, and
// mappings as `map_block` says; none is given out twice before it is freed. It does not unwind.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(state) = state() else {
            // SAFETY: the caller's layout.
            return unsafe { System.alloc(layout) };
        };
        match block_size(layout) {
            Some(size) => Locked::new(state).take(size),
            None => map_block(layout),
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's layout.
        let block = unsafe { self.alloc(layout) };
        // Mappings are zeros.
        if !block.is_null() && (block_size(layout).is_some() || state().is_none()) {
            // SAFETY: the block just made, of at least this size.
            unsafe { block.write_bytes(0, layout.size()) };
        }
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let Some(state) = state() else {
            // SAFETY: with no state, all blocks are the system's; the caller's promise.
            return unsafe { System.dealloc(block, layout) };
        };
        match block_size(layout) {
            // SAFETY: `alloc` has taken it for the same layout.
            Some(size) => unsafe { Locked::new(state).put(block, size) },
            None => {
                if let Some(length) = mapping_of(layout) {
                    // SAFETY: `map_block` made it for the same layout.
                    unsafe { libc::munmap(block.cast(), length) };
                }
            }
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller promises that the size, rounded up to the alignment, is no overflow.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        if state().is_none() {
            // SAFETY: as for `dealloc`.
            return unsafe { System.realloc(block, layout, size) };
        }
        match (block_size(layout), block_size(wanted)) {
            (Some(old), Some(new)) if old == new => return block,
            (None, None) if layout.align() <= PAGE => {
                let (Some(old), Some(new)) = (mapping_of(layout), mapping_of(wanted)) else {
                    return ptr::null_mut();
                };
                // SAFETY: `map_block` made it for this layout.
                let moved = unsafe { libc::mremap(block.cast(), old, new, libc::MREMAP_MAYMOVE) };
                return if moved == libc::MAP_FAILED { ptr::null_mut() } else { moved.cast() };
            }
            _ => {}
        }
        // SAFETY: two blocks, of which the shorter's length is copied; the old one is freed once.
        unsafe {
            let new = self.alloc(wanted);
            if !new.is_null() {
                ptr::copy_nonoverlapping(block, new, layout.size().min(size));
                self.dealloc(block, layout);
            }
            new
        }
    }
}
