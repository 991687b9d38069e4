//! Which descriptors are the device's.

use std::ffi::c_int;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use d3dkmt_sys::Errno;

use crate::device::{Device, Open};
use crate::process;
use crate::signals::Quiet;

const WORDS: usize = 1024;

/// One bit for each descriptor that may be a stand-in, so that all others cost one test. No stand-in
/// has a higher number.
static MARKS: [AtomicU64; WORDS] = [const { AtomicU64::new(0) }; WORDS];

fn place(descriptor: c_int) -> Option<(&'static AtomicU64, u64)> {
    let number = usize::try_from(descriptor).ok()?;
    Some((MARKS.get(number / 64)?, 1 << (number % 64)))
}

/// Whether the descriptor may be a stand-in; almost always no.
#[inline]
fn marked(descriptor: c_int) -> bool {
    place(descriptor).is_some_and(|(word, bit)| word.load(Ordering::Acquire) & bit != 0)
}

/// What an open of the device needs of its descriptor.
pub(crate) fn fits(descriptor: c_int) -> Result<(), Errno> {
    place(descriptor).map(|_| ()).ok_or(Errno::EMFILE)
}

/// Opens the device behind a new descriptor. A child in its parent's memory gets the stand-in alone,
/// to hand on to what it becomes.
pub(crate) fn open(descriptor: c_int) -> Result<(), Errno> {
    fits(descriptor)?;
    if process::current().is_none() {
        return Ok(());
    }
    let _quiet = Quiet::new();
    Device::open(descriptor)?;
    mark(descriptor);
    Ok(())
}

fn mark(descriptor: c_int) {
    if let Some((word, bit)) = place(descriptor) {
        word.fetch_or(bit, Ordering::Release);
    }
}

/// What the descriptor has open in this process; `None` for other files, and in a child of a fork
/// for what it inherited.
#[inline]
pub(crate) fn get(descriptor: c_int) -> Option<Arc<Open>> {
    if !marked(descriptor) {
        return None;
    }
    let _quiet = Quiet::new();
    Device::current()?.get(descriptor)
}

/// As [`get`], for a call. The number may have been closed where nobody saw it, as by a stream, and
/// given out again; the device is open no longer then.
#[inline]
pub(crate) fn asked(descriptor: c_int) -> Option<Arc<Open>> {
    let open = get(descriptor)?;
    if open.is_stand_in(descriptor) {
        return Some(open);
    }
    closing(descriptor);
    None
}

/// Makes `descriptor`, a number that the C library has just given out, stand for `open`.
#[inline]
pub(crate) fn copied(descriptor: c_int, open: Option<Arc<Open>>) {
    if open.is_some() || marked(descriptor) {
        renew(descriptor, open);
    }
}

#[cold]
fn renew(descriptor: c_int, open: Option<Arc<Open>>) {
    if process::current().is_none() {
        return;
    }
    if open.is_some() {
        mark(descriptor);
    }
    if let Some(device) = Device::current() {
        let _quiet = Quiet::new();
        device.set(descriptor, open);
    }
}

/// The descriptor is about to be closed. Its mark stays where a child shares this memory, as after
/// `vfork`, for the bits are the parent's.
#[inline]
pub(crate) fn closing(descriptor: c_int) {
    if marked(descriptor) {
        forget(descriptor);
    }
}

#[cold]
fn forget(descriptor: c_int) {
    if process::current().is_none() {
        return;
    }
    if let Some((word, bit)) = place(descriptor) {
        word.fetch_and(!bit, Ordering::Release);
    }
    if let Some(device) = Device::current() {
        let _quiet = Quiet::new();
        device.set(descriptor, None);
    }
}

/// As [`closing`], for all from `first` to `last`.
pub(crate) fn closing_range(first: u32, last: u32) {
    for (start, word) in (0..).step_by(64).zip(&MARKS) {
        let mut bits = word.load(Ordering::Acquire);
        while bits != 0 {
            let number = start + bits.trailing_zeros();
            bits &= bits - 1;
            if (first..=last).contains(&number)
                && let Ok(descriptor) = c_int::try_from(number)
            {
                forget(descriptor);
            }
        }
    }
}
