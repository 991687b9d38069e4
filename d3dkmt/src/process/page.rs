//! What a process knows of its device, on a page that a fork wipes.
//!
//! The kernel gives a forked child zeros here (`MADV_WIPEONFORK`), and zero means "not open": a
//! child falls into the cold path by itself, at no cost to the parent and without a hook that a
//! fork would have to call. Where the kernel cannot (before Linux 4.14), nothing is ever published
//! here, and every call takes the cold path, which compares process ids.

#![expect(unsafe_code, reason = "asks the kernel to wipe a page of this library's own")]

use core::ffi::c_void;
use core::sync::atomic::{AtomicI32, AtomicPtr, AtomicU32, Ordering};

use d3dkmt_sys::Transport;

/// The size and alignment of the state, a multiple of the page sizes of x86-64 and of arm64 (which
/// has pages of 4, 16 or 64 KiB).
#[cfg(target_arch = "x86_64")]
const PAGE: usize = 4096;
#[cfg(not(target_arch = "x86_64"))]
const PAGE: usize = 65536;

/// What is published for the fast path.
#[cfg_attr(target_arch = "x86_64", repr(C, align(4096)))]
#[cfg_attr(not(target_arch = "x86_64"), repr(C, align(65536)))]
struct State {
    /// The descriptor of the device, or 0. Never 0 when open: the device stays clear of 0, 1 and 2.
    descriptor: AtomicI32,
    /// The same for the calls that find adapters, but 0 where some adapters are to be hidden.
    enumeration: AtomicI32,
    /// Whether the page is known to be wiped on a fork; itself wiped, and asked for anew.
    wiped_on_fork: AtomicU32,
    /// The software device, or null.
    transport: AtomicPtr<Box<dyn Transport>>,
}

static STATE: State = State {
    descriptor: AtomicI32::new(0),
    enumeration: AtomicI32::new(0),
    wiped_on_fork: AtomicU32::new(0),
    transport: AtomicPtr::new(core::ptr::null_mut()),
};

const UNKNOWN: u32 = 0;
const WIPED: u32 = 1;
const NOT_WIPED: u32 = 2;

/// The descriptor, or 0 where the cold path must find out.
#[inline(always)]
pub(crate) fn descriptor() -> i32 {
    STATE.descriptor.load(Ordering::Relaxed)
}

/// As [`descriptor`], for the calls that find adapters.
#[inline(always)]
pub(crate) fn enumeration_descriptor() -> i32 {
    STATE.enumeration.load(Ordering::Relaxed)
}

/// Publishes a descriptor; `false` where another thread was first. `all_visible` says that no
/// adapter is to be hidden.
pub(super) fn publish_descriptor(descriptor: i32, all_visible: bool) -> bool {
    let first = exchange(&STATE.descriptor, 0, descriptor);
    if first && all_visible {
        exchange(&STATE.enumeration, 0, descriptor);
    }
    first
}

fn exchange(word: &AtomicI32, from: i32, to: i32) -> bool {
    word.compare_exchange(from, to, Ordering::AcqRel, Ordering::Acquire).is_ok()
}

/// Withdraws a descriptor; `false` where it was not the published one.
pub(super) fn withdraw_descriptor(descriptor: i32) -> bool {
    exchange(&STATE.enumeration, descriptor, 0);
    exchange(&STATE.descriptor, descriptor, 0)
}

/// The software device, if this process has one.
pub(super) fn transport() -> Option<&'static dyn Transport> {
    let transport = STATE.transport.load(Ordering::Acquire);
    // SAFETY: what is published was leaked, and is never freed.
    (!transport.is_null()).then(|| unsafe { &**transport })
}

#[cfg(feature = "emu")]
/// Publishes a software device; `false` where another thread was first, and it is dropped.
pub(super) fn publish_transport(transport: Box<dyn Transport>) -> bool {
    let ours = Box::into_raw(Box::new(transport));
    let null = core::ptr::null_mut();
    let first = STATE.transport.compare_exchange(null, ours, Ordering::AcqRel, Ordering::Acquire).is_ok();
    if !first {
        // SAFETY: made by `into_raw` above, and not published.
        drop(unsafe { Box::from_raw(ours) });
    }
    first
}

/// Withdraws the software device. It is leaked: another thread may be inside it.
pub(super) fn withdraw_transport() {
    STATE.transport.store(core::ptr::null_mut(), Ordering::Release);
}

/// Whether a fork wipes this page, so that something may be published on it.
pub(super) fn is_wiped_on_fork() -> bool {
    match STATE.wiped_on_fork.load(Ordering::Acquire) {
        UNKNOWN => {
            let page = (&raw const STATE).cast_mut().cast::<c_void>();
            // SAFETY: the range is `STATE` alone, whole pages of it, in memory of our own (.bss);
            // the call changes nothing but what a fork does with it.
            let done = unsafe { libc::madvise(page, size_of::<State>(), libc::MADV_WIPEONFORK) } == 0;
            STATE.wiped_on_fork.store(if done { WIPED } else { NOT_WIPED }, Ordering::Release);
            done
        }
        known => known == WIPED,
    }
}

const _: () = assert!(size_of::<State>() == PAGE && align_of::<State>() == PAGE);
