//! The pointers that cross the border: what a caller passes in, and where answers go.
//!
//! Here, and in the first lines of each method, the caller's promises are taken; past them, all is
//! safe code. Callers may hand over unaligned memory, so nothing here relies on alignment.

#![expect(unsafe_code, reason = "reads and writes the memory of callers")]

use core::ffi::c_void;
use core::marker::PhantomData;
use core::ptr::NonNull;
use std::alloc::{Layout, alloc, dealloc};

use dxcore::HResult;

use super::abi::GUID;

/// A place of the caller's for one result.
pub(super) struct Out<'a, T> {
    place: NonNull<T>,
    lives: PhantomData<&'a mut T>,
}

impl<T: Copy> Out<'_, T> {
    /// Takes the caller's pointer and writes `empty` there at once, so that every failure after
    /// this leaves a defined value.
    ///
    /// # Errors
    ///
    /// [`HResult::E_POINTER`] for a null pointer.
    ///
    /// # Safety
    ///
    /// Null, or writable for one `T` until the method returns.
    pub(super) unsafe fn new(place: *mut T, empty: T) -> Result<Self, HResult> {
        let place = NonNull::new(place).ok_or(HResult::E_POINTER)?;
        let mut out = Self { place, lives: PhantomData };
        out.set(empty);
        Ok(out)
    }

    /// Writes the result.
    pub(super) fn set(&mut self, value: T) {
        // SAFETY: `new` was promised a writable place.
        unsafe { self.place.write_unaligned(value) }
    }
}

/// The GUID at a caller's pointer.
///
/// # Errors
///
/// [`HResult::E_POINTER`] for a null pointer.
///
/// # Safety
///
/// Null, or readable for 16 bytes.
pub(super) unsafe fn guid(pointer: *const GUID) -> Result<GUID, HResult> {
    if pointer.is_null() {
        return Err(HResult::E_POINTER);
    }
    // SAFETY: the caller's promise.
    Ok(unsafe { pointer.read_unaligned() })
}

/// A caller's array, one element after the other; empty for a null pointer.
///
/// # Safety
///
/// Null, or readable for `count` elements as long as the iterator is used.
pub(super) unsafe fn array<'a, T: Copy + 'a>(pointer: *const T, count: u32) -> impl Iterator<Item = T> + 'a {
    let count = if pointer.is_null() { 0 } else { count as usize };
    // SAFETY: below the count that the caller promised.
    (0..count).map(move |i| unsafe { pointer.add(i).read_unaligned() })
}

/// A caller's bytes to read.
///
/// # Errors
///
/// [`HResult::E_POINTER`] for a null pointer, [`HResult::E_INVALIDARG`] for a size that no memory has.
///
/// # Safety
///
/// Null, or readable for `size` bytes, and written by nobody, until the method returns.
pub(super) unsafe fn input<'a>(pointer: *const c_void, size: usize) -> Result<&'a [u8], HResult> {
    let pointer = NonNull::new(pointer.cast_mut().cast::<u8>()).ok_or(HResult::E_POINTER)?;
    if isize::try_from(size).is_err() {
        return Err(HResult::E_INVALIDARG);
    }
    // SAFETY: the caller's promise; bytes need no alignment.
    Ok(unsafe { core::slice::from_raw_parts(pointer.as_ptr(), size) })
}

/// The 32-bit number at `offset` of a caller's structure.
///
/// # Errors
///
/// [`HResult::E_INVALIDARG`] where the structure is too short.
pub(super) fn u32_at(bytes: &[u8], offset: usize) -> Result<u32, HResult> {
    let bytes = bytes.get(offset..).and_then(|rest| rest.first_chunk()).ok_or(HResult::E_INVALIDARG)?;
    Ok(u32::from_ne_bytes(*bytes))
}

/// The 64-bit number at `offset` of a caller's structure.
///
/// # Errors
///
/// [`HResult::E_INVALIDARG`] where the structure is too short.
pub(super) fn u64_at(bytes: &[u8], offset: usize) -> Result<u64, HResult> {
    let bytes = bytes.get(offset..).and_then(|rest| rest.first_chunk()).ok_or(HResult::E_INVALIDARG)?;
    Ok(u64::from_ne_bytes(*bytes))
}

/// The pointer at `offset` of a caller's structure; `None` where it is null.
///
/// # Errors
///
/// [`HResult::E_INVALIDARG`] where the structure is too short.
pub(super) fn pointer_at<T>(bytes: &[u8], offset: usize) -> Result<Option<NonNull<T>>, HResult> {
    let bytes = bytes.get(offset..).and_then(|rest| rest.first_chunk()).ok_or(HResult::E_INVALIDARG)?;
    Ok(NonNull::new(core::ptr::with_exposed_provenance_mut(usize::from_ne_bytes(*bytes))))
}

/// Writes elements to a caller's array, one after the other.
///
/// # Safety
///
/// Writable for as many elements as there are.
pub(super) unsafe fn array_to<T>(start: NonNull<T>, elements: impl Iterator<Item = T>) {
    for (i, element) in elements.enumerate() {
        // SAFETY: the caller's promise.
        let place = unsafe { start.add(i) };
        // SAFETY: the caller's promise.
        unsafe { place.write_unaligned(element) };
    }
}

/// A caller's buffer for an answer of a size of its own.
pub(super) struct Buffer<'a> {
    start: NonNull<u8>,
    size: usize,
    lives: PhantomData<&'a mut [u8]>,
}

impl Buffer<'_> {
    /// Takes the caller's pointer and size; writes nothing.
    ///
    /// # Errors
    ///
    /// [`HResult::E_POINTER`] for a null pointer, [`HResult::E_INVALIDARG`] for a size that no
    /// memory has.
    ///
    /// # Safety
    ///
    /// Null, or writable for `size` bytes until the method returns.
    pub(super) unsafe fn new(pointer: *mut c_void, size: usize) -> Result<Self, HResult> {
        let start = NonNull::new(pointer.cast::<u8>()).ok_or(HResult::E_POINTER)?;
        if isize::try_from(size).is_err() {
            return Err(HResult::E_INVALIDARG);
        }
        Ok(Self { start, size, lives: PhantomData })
    }

    /// The size in bytes.
    pub(super) fn size(&self) -> usize {
        self.size
    }

    /// Fills all of it with zeros.
    pub(super) fn clear(&mut self) {
        // SAFETY: `new` was promised this many bytes.
        unsafe { self.start.write_bytes(0, self.size) }
    }

    /// Writes `bytes` at the start, as many as fit.
    pub(super) fn write(&mut self, bytes: &[u8]) {
        let count = bytes.len().min(self.size);
        // SAFETY: at most as many bytes as `new` was promised; they cannot overlap with a slice of
        // this library's own.
        unsafe { self.start.copy_from_nonoverlapping(NonNull::from(bytes).cast(), count) }
    }
}

/// Moves an object to the heap.
///
/// # Errors
///
/// [`HResult::E_OUTOFMEMORY`]; the object is dropped.
pub(super) fn allocate<T>(value: T) -> Result<NonNull<T>, HResult> {
    const { assert!(size_of::<T>() != 0) };
    // SAFETY: the layout has a size.
    let memory = NonNull::new(unsafe { alloc(Layout::new::<T>()) }).ok_or(HResult::E_OUTOFMEMORY)?;
    let object = memory.cast::<T>();
    // SAFETY: fresh memory of this layout.
    unsafe { object.write(value) };
    Ok(object)
}

/// Drops an object from [`allocate`] and frees its memory.
///
/// # Safety
///
/// It comes from [`allocate`], and nobody uses it any more.
pub(super) unsafe fn free<T>(object: NonNull<T>) {
    // SAFETY: the caller's promise.
    unsafe { object.drop_in_place() };
    // SAFETY: allocated with this layout.
    unsafe { dealloc(object.as_ptr().cast(), Layout::new::<T>()) };
}

/// Collects into a vector whose memory may run out.
///
/// # Errors
///
/// [`HResult::E_OUTOFMEMORY`], and those of the elements.
pub(super) fn collect<T>(
    items: impl ExactSizeIterator<Item = Result<T, HResult>>,
) -> Result<Vec<T>, HResult> {
    let mut list = Vec::new();
    list.try_reserve_exact(items.len()).map_err(|_| HResult::E_OUTOFMEMORY)?;
    for item in items {
        list.push(item?);
    }
    Ok(list)
}
