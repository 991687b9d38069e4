//! Views of memory that GPUs and other threads write to at the same time.
//!
//! Such memory is never a slice of Rust's: a reference promises that nobody else writes. A view copies
//! in and out word by word, with atomic loads and stores that are not ordered (`Relaxed`), so a copy
//! that races with a GPU, another process or a copy of the same whole words reads each word old or new.
//! Order comes from a fence, whose value is read with `Acquire`.
//!
//! Words are 8 bytes at multiples of 8; what a copy has before and behind them goes byte by byte. Threads of
//! this program that race at the edge of a copy, or by a copy and [`MemoryView::atomic_u32`], access the same
//! bytes in different sizes. Rust's memory model leaves that undefined where one of them writes, although
//! processors make each byte old or new: let a fence or a lock be between such threads.

#![expect(unsafe_code, reason = "reads and writes memory that others write")]

use core::marker::PhantomData;
use core::ops::{Bound, RangeBounds};
use core::ptr::NonNull;
use core::sync::atomic::{AtomicU8, AtomicU32, AtomicU64, Ordering};

/// A range is not inside the memory, or not aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{length} bytes at offset {offset} of {size} bytes of memory{}", how(*.aligned))]
pub struct OutOfBounds {
    /// Where the access was to begin, in bytes.
    pub offset: usize,
    /// How long it was to be, in bytes.
    pub length: usize,
    /// The size of the memory, in bytes.
    pub size: usize,
    /// Whether the offset was a multiple of what the access needs.
    pub aligned: bool,
}

const fn how(aligned: bool) -> &'static str {
    if aligned { "" } else { ", which is not aligned" }
}

/// Bytes that others may write at any time. A copy of the view is the same memory.
///
/// ```
/// let memory = d3dkmt::HostMemory::new(8192).unwrap();
/// let view = memory.view();
/// view.write(4090, b"over the page's end")?;
/// let mut bytes = [0; 4];
/// view.read(4090, &mut bytes)?;
/// assert_eq!(&bytes, b"over");
/// assert!(view.write(8190, b"too long").is_err());
/// view.atomic_u64(8)?.store(7, std::sync::atomic::Ordering::Release);
/// # Ok::<(), d3dkmt::OutOfBounds>(())
/// ```
#[derive(Clone, Copy)]
pub struct MemoryView<'a> {
    start: NonNull<u8>,
    size: usize,
    memory: PhantomData<&'a [AtomicU8]>,
}

// SAFETY: all access is atomic.
unsafe impl Send for MemoryView<'_> {}
// SAFETY: likewise.
unsafe impl Sync for MemoryView<'_> {}

impl<'a> MemoryView<'a> {
    /// # Safety
    ///
    /// `size` bytes from `start` on are readable and writable for all of `'a`, and nobody has a
    /// reference to them that is not to atomics.
    pub(crate) const unsafe fn new(start: NonNull<u8>, size: usize) -> Self {
        Self { start, size, memory: PhantomData }
    }

    /// How many bytes there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.size
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.size == 0
    }

    /// A part of it, by a range of offsets.
    ///
    /// # Errors
    ///
    /// [`OutOfBounds`] where the range is not inside.
    pub fn part(&self, range: impl RangeBounds<usize>) -> Result<Self, OutOfBounds> {
        let start = match range.start_bound() {
            Bound::Included(start) => *start,
            Bound::Excluded(start) => start.saturating_add(1),
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(end) => end.saturating_add(1),
            Bound::Excluded(end) => *end,
            Bound::Unbounded => self.size,
        };
        let length = end.saturating_sub(start);
        let start = self.check(start, length, 1)?;
        // SAFETY: a part of what `self` may reach, for the same time.
        Ok(unsafe { Self::new(start, length) })
    }

    /// Copies bytes out.
    ///
    /// # Errors
    ///
    /// [`OutOfBounds`]; nothing is copied then.
    pub fn read(&self, offset: usize, into: &mut [u8]) -> Result<(), OutOfBounds> {
        let mut from = self.check(offset, into.len(), 1)?;
        let (head, words, tail) = split(from, into.len());
        let (first, rest) = into.split_at_mut(head);
        let (middle, last) = rest.split_at_mut(words * 8);
        debug_assert_eq!(last.len(), tail);
        for byte in first {
            // SAFETY: inside, as checked; the steps add up to the length.
            (*byte, from) = unsafe { (byte_at(from).load(Ordering::Relaxed), from.add(1)) };
        }
        for word in middle.chunks_exact_mut(8) {
            // SAFETY: likewise, and aligned to 8 as `split` says.
            let value = unsafe { word_at(from) }.load(Ordering::Relaxed);
            word.copy_from_slice(&value.to_ne_bytes());
            // SAFETY: likewise.
            from = unsafe { from.add(8) };
        }
        for byte in last {
            // SAFETY: likewise.
            (*byte, from) = unsafe { (byte_at(from).load(Ordering::Relaxed), from.add(1)) };
        }
        Ok(())
    }

    /// Copies bytes in.
    ///
    /// # Errors
    ///
    /// [`OutOfBounds`]; nothing is copied then.
    pub fn write(&self, offset: usize, from: &[u8]) -> Result<(), OutOfBounds> {
        let mut into = self.check(offset, from.len(), 1)?;
        let (head, words, _) = split(into, from.len());
        let (first, rest) = from.split_at(head);
        let (middle, last) = rest.split_at(words * 8);
        for byte in first {
            // SAFETY: inside, as checked; the steps add up to the length.
            into = unsafe {
                byte_at(into).store(*byte, Ordering::Relaxed);
                into.add(1)
            };
        }
        for word in middle.as_chunks::<8>().0 {
            // SAFETY: likewise, and aligned to 8 as `split` says.
            into = unsafe {
                word_at(into).store(u64::from_ne_bytes(*word), Ordering::Relaxed);
                into.add(8)
            };
        }
        for byte in last {
            // SAFETY: likewise.
            into = unsafe {
                byte_at(into).store(*byte, Ordering::Relaxed);
                into.add(1)
            };
        }
        Ok(())
    }

    /// Sets every byte.
    pub fn fill(&self, value: u8) {
        let mut at = self.start;
        let (head, words, tail) = split(at, self.size);
        for (count, step) in [(head, 1), (words, 8), (tail, 1)] {
            for _ in 0..count {
                // SAFETY: the steps add up to the size, and words are aligned as `split` says.
                at = unsafe {
                    match step {
                        8 => word_at(at).store(u64::from_ne_bytes([value; 8]), Ordering::Relaxed),
                        _ => byte_at(at).store(value, Ordering::Relaxed),
                    }
                    at.add(step)
                };
            }
        }
    }

    /// All bytes, as they are one by one.
    #[must_use]
    pub fn to_vec(&self) -> Vec<u8> {
        let mut bytes = vec![0; self.size];
        // Always inside.
        let _ = self.read(0, &mut bytes);
        bytes
    }

    /// An aligned word of 4 bytes.
    ///
    /// # Errors
    ///
    /// [`OutOfBounds`] where the offset is not a multiple of 4, or too large.
    pub fn atomic_u32(&self, offset: usize) -> Result<&'a AtomicU32, OutOfBounds> {
        let at = self.check(offset, 4, 4)?;
        // SAFETY: inside, aligned, and valid for `'a`; an atomic may be written by anybody.
        Ok(unsafe { at.cast().as_ref() })
    }

    /// An aligned word of 8 bytes.
    ///
    /// # Errors
    ///
    /// [`OutOfBounds`] where the offset is not a multiple of 8, or too large.
    pub fn atomic_u64(&self, offset: usize) -> Result<&'a AtomicU64, OutOfBounds> {
        let at = self.check(offset, 8, 8)?;
        // SAFETY: inside, aligned, and valid for `'a`; an atomic may be written by anybody.
        Ok(unsafe { at.cast().as_ref() })
    }

    /// Where an access begins that lies inside.
    fn check(&self, offset: usize, length: usize, align: usize) -> Result<NonNull<u8>, OutOfBounds> {
        let inside = offset.checked_add(length).is_some_and(|end| end <= self.size);
        let aligned = (self.start.addr().get().wrapping_add(offset)).is_multiple_of(align);
        if !inside || !aligned {
            return Err(OutOfBounds { offset, length, size: self.size, aligned });
        }
        // SAFETY: inside the memory, or at its end.
        Ok(unsafe { self.start.add(offset) })
    }
}

/// Bytes before the first aligned word, such words, and bytes after the last.
fn split(at: NonNull<u8>, length: usize) -> (usize, usize, usize) {
    let head = at.as_ptr().align_offset(8).min(length);
    let words = (length - head) / 8;
    (head, words, length - head - words * 8)
}

/// # Safety
///
/// As for [`MemoryView::new`], of one byte.
unsafe fn byte_at<'a>(at: NonNull<u8>) -> &'a AtomicU8 {
    // SAFETY: the caller's promise.
    unsafe { at.cast().as_ref() }
}

/// # Safety
///
/// As for [`MemoryView::new`], of eight aligned bytes.
unsafe fn word_at<'a>(at: NonNull<u8>) -> &'a AtomicU64 {
    // SAFETY: the caller's promise.
    unsafe { at.cast().as_ref() }
}

impl core::fmt::Debug for MemoryView<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("MemoryView").field("len", &self.size).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::HostMemory;
    use std::sync::atomic::Ordering;

    #[test]
    fn bytes_go_in_and_out_at_any_offset_and_length() {
        let memory = HostMemory::new(1).unwrap();
        let view = memory.view();
        let bytes: Vec<u8> = (0..=255).collect();
        for offset in 0..17 {
            for length in 0..40 {
                view.fill(0xee);
                view.write(offset, &bytes[..length]).unwrap();
                let mut back = vec![0; length + 2];
                view.read(offset, &mut back).unwrap();
                assert_eq!(back[..length], bytes[..length]);
                assert_eq!(back[length..], [0xee; 2]);
                if offset != 0 {
                    view.read(offset - 1, &mut back[..1]).unwrap();
                    assert_eq!(back[0], 0xee);
                }
            }
        }
    }

    #[test]
    fn nothing_outside_is_touched_and_words_are_aligned() {
        let memory = HostMemory::new(4096).unwrap();
        let view = memory.view();
        assert_eq!(view.len(), 4096);
        assert!(view.write(4096, &[]).is_ok() && view.write(4097, &[]).is_err());
        assert!(view.write(4095, &[1, 2]).is_err() && view.read(usize::MAX, &mut [0; 2]).is_err());
        assert_eq!(view.to_vec(), [0; 4096]);
        assert!(view.atomic_u32(2).is_err_and(|error| !error.aligned));
        assert!(view.atomic_u64(4092).is_err() && view.atomic_u64(4088).is_ok());
        view.atomic_u32(4092).unwrap().store(1, Ordering::Relaxed);
        let part = view.part(4088..).unwrap();
        assert_eq!((part.len(), part.to_vec()[4]), (8, 1));
        assert!(part.part(..9).is_err() && part.part(9..).is_err());
        assert_eq!(part.part(..=0).unwrap().len(), 1);
        #[expect(clippy::reversed_empty_ranges, reason = "a range that is backwards")]
        let backwards = part.part(5..2).unwrap();
        assert!(backwards.is_empty());
    }
}
