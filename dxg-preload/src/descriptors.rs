//! Which descriptors are the device's.

use std::ffi::c_int;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use d3dkmt_sys::Errno;
use dxg_emu::InProcess;

use crate::device::Device;

const WORDS: usize = 1024;
/// No stand-in has a number as high as this.
const LIMIT: usize = WORDS * 64;

/// One bit for each descriptor that may be a stand-in, so that all others cost one test.
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

/// Opens the device behind a new descriptor.
pub(crate) fn open(descriptor: c_int) -> Result<(), Errno> {
    fits(descriptor)?;
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
pub(crate) fn get(descriptor: c_int) -> Option<Arc<InProcess>> {
    if marked(descriptor) { Device::current()?.get(descriptor) } else { None }
}

/// Makes `descriptor`, a copy that the C library has just made, stand for `open`.
pub(crate) fn copied(descriptor: c_int, open: Option<Arc<InProcess>>) {
    if open.is_some() {
        mark(descriptor);
    } else if !marked(descriptor) {
        return;
    }
    if let Some(device) = Device::current() {
        device.set(descriptor, open);
    }
}

/// The descriptor is about to be closed. Its mark stays where a child shares this memory, as after
/// `vfork`, for the bits are the parent's.
#[inline]
pub(crate) fn closing(descriptor: c_int) {
    if !marked(descriptor) {
        return;
    }
    if let (Some(device), Some((word, bit))) = (Device::current(), place(descriptor)) {
        word.fetch_and(!bit, Ordering::Release);
        device.set(descriptor, None);
    }
}

/// As [`closing`], for all from `first` to `last`.
pub(crate) fn closing_range(first: u32, last: u32) {
    let end = LIMIT.min(last as usize + 1);
    for number in first as usize..end {
        if let Ok(descriptor) = c_int::try_from(number) {
            closing(descriptor);
        }
    }
}
