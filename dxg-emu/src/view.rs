//! Shared memory as the emulator's GPUs see it. Programs use it at the same time, so that it is read
//! and written by atomic accesses alone.

#![expect(unsafe_code, reason = "makes references to atomics out of a mapping")]

use std::ffi::c_void;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU8, AtomicU32, AtomicU64, Ordering::Relaxed};

/// A mapping of shared memory, readable and writable, as long as it lives.
pub(crate) struct View {
    base: NonNull<c_void>,
    length: usize,
    unmap: unsafe fn(NonNull<c_void>, usize),
}

// SAFETY: the memory is reached through atomics only, and stays mapped as long as the value lives.
unsafe impl Send for View {}
// SAFETY: as above.
unsafe impl Sync for View {}

impl View {
    /// A view of a mapping.
    ///
    /// # Safety
    ///
    /// `length` bytes from `base`, a page's address, are mapped readable and writable, nobody in this
    /// process uses them but through this value, and `unmap` may unmap them when it is dropped.
    pub(crate) const unsafe fn new(
        base: NonNull<c_void>,
        length: usize,
        unmap: unsafe fn(NonNull<c_void>, usize),
    ) -> Self {
        Self { base, length, unmap }
    }

    pub(crate) const fn length(&self) -> usize {
        self.length
    }

    /// The number of type `T` at an offset.
    ///
    /// # Safety
    ///
    /// `T` is an atomic number.
    unsafe fn at<T>(&self, offset: usize) -> Option<&T> {
        let inside = offset.checked_add(size_of::<T>()).is_some_and(|end| end <= self.length);
        // SAFETY: it lies within the mapping, which lives as long as `self`, and is aligned; shared
        // memory may change at any time, as atomics may.
        (inside && offset.is_multiple_of(align_of::<T>()))
            .then(|| unsafe { self.base.byte_add(offset).cast::<T>().as_ref() })
    }

    fn byte(&self, offset: usize) -> Option<&AtomicU8> {
        // SAFETY: an atomic number.
        unsafe { self.at(offset) }
    }

    /// 4 bytes at a multiple of 4; `None` beyond the end.
    pub(crate) fn word(&self, offset: usize) -> Option<&AtomicU32> {
        // SAFETY: an atomic number.
        unsafe { self.at(offset) }
    }

    /// 8 bytes at a multiple of 8; `None` beyond the end.
    pub(crate) fn long(&self, offset: usize) -> Option<&AtomicU64> {
        // SAFETY: an atomic number.
        unsafe { self.at(offset) }
    }

    /// All of the whole `T`s in a range that begins at a multiple of their size.
    ///
    /// # Safety
    ///
    /// `T` is an atomic number.
    unsafe fn slice<T>(&self, offset: usize, count: usize) -> Option<&[T]> {
        if count == 0 {
            return Some(&[]);
        }
        let size = count.checked_mul(size_of::<T>())?;
        let inside = offset.checked_add(size).is_some_and(|end| end <= self.length);
        // SAFETY: as for `at`.
        (inside && offset.is_multiple_of(align_of::<T>())).then(|| unsafe {
            std::slice::from_raw_parts(self.base.byte_add(offset).cast::<T>().as_ptr(), count)
        })
    }

    /// Copies from it; `None`, and nothing is, beyond the end.
    pub(crate) fn read(&self, offset: usize, into: &mut [u8]) -> Option<()> {
        self.inside(offset, into.len())?;
        let (head, longs) = split(offset, into.len());
        // SAFETY: atomic numbers.
        let middle = unsafe { self.slice::<AtomicU64>(offset + head, longs) }?;
        let tail_at = offset + head + 8 * longs;
        let (first, rest) = into.split_at_mut(head);
        let (whole, last) = rest.split_at_mut(8 * longs);
        self.read_small(offset, first)?;
        for (target, source) in whole.chunks_exact_mut(8).zip(middle) {
            target.copy_from_slice(&source.load(Relaxed).to_ne_bytes());
        }
        self.read_small(tail_at, last)
    }

    /// Copies to it; `None`, and nothing is, beyond the end. Aligned 4 and 8 bytes are stored as one.
    pub(crate) fn write(&self, offset: usize, from: &[u8]) -> Option<()> {
        self.inside(offset, from.len())?;
        let (head, longs) = split(offset, from.len());
        // SAFETY: atomic numbers.
        let middle = unsafe { self.slice::<AtomicU64>(offset + head, longs) }?;
        let (first, rest) = from.split_at(head);
        let (whole, last) = rest.split_at(8 * longs);
        self.write_small(offset, first)?;
        for (source, target) in whole.chunks_exact(8).zip(middle) {
            target.store(source.try_into().map_or(0, u64::from_ne_bytes), Relaxed);
        }
        self.write_small(offset + head + 8 * longs, last)
    }

    fn inside(&self, offset: usize, length: usize) -> Option<()> {
        offset.checked_add(length).filter(|end| *end <= self.length).map(|_| ())
    }

    fn read_small(&self, mut offset: usize, mut into: &mut [u8]) -> Option<()> {
        while !into.is_empty() {
            let part = if into.len() >= 4 && offset.is_multiple_of(4) {
                let (part, rest) = into.split_at_mut(4);
                part.copy_from_slice(&self.word(offset)?.load(Relaxed).to_ne_bytes());
                into = rest;
                4
            } else {
                let (part, rest) = into.split_at_mut(1);
                part[0] = self.byte(offset)?.load(Relaxed);
                into = rest;
                1
            };
            offset += part;
        }
        Some(())
    }

    fn write_small(&self, mut offset: usize, mut from: &[u8]) -> Option<()> {
        while !from.is_empty() {
            if let (Some((part, rest)), true) = (from.split_first_chunk::<4>(), offset.is_multiple_of(4)) {
                self.word(offset)?.store(u32::from_ne_bytes(*part), Relaxed);
                (from, offset) = (rest, offset + 4);
            } else if let [byte, rest @ ..] = from {
                self.byte(offset)?.store(*byte, Relaxed);
                (from, offset) = (rest, offset + 1);
            }
        }
        Some(())
    }
}

/// Bytes before the first multiple of 8, and whole groups of 8 after that.
fn split(offset: usize, length: usize) -> (usize, usize) {
    let head = (offset.next_multiple_of(8) - offset).min(length);
    (head, (length - head) / 8)
}

impl Drop for View {
    fn drop(&mut self) {
        // SAFETY: `new` was promised that; no reference into it outlives `self`.
        unsafe { (self.unmap)(self.base, self.length) };
    }
}
