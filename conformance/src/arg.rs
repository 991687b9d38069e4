//! Argument structures as bytes, with the offsets of the ABI's fields.
//!
//! Bytes, because a case wants to know which of them a call has written, padding and unions included.

use std::marker::PhantomData;

/// The argument of a call on the structure `T`, zeros at first.
#[derive(Debug)]
pub struct Arg<T> {
    words: Vec<u64>,
    structure: PhantomData<T>,
}

/// A number as it lies in memory.
pub trait Number: Copy {
    /// Writes it at the beginning of the bytes.
    fn put(self, bytes: &mut [u8]);
    /// Reads it from the beginning of the bytes.
    fn take(bytes: &[u8]) -> Self;
}

macro_rules! numbers {
    ($($type:ident)*) => {
        $(impl Number for $type {
            fn put(self, bytes: &mut [u8]) {
                bytes[..size_of::<$type>()].copy_from_slice(&self.to_le_bytes());
            }

            fn take(bytes: &[u8]) -> Self {
                let mut own = [0; size_of::<$type>()];
                own.copy_from_slice(&bytes[..size_of::<$type>()]);
                Self::from_le_bytes(own)
            }
        })*
    };
}
numbers! { u8 u16 u32 u64 i32 i64 }

impl<T> Arg<T> {
    /// All zeros.
    #[must_use]
    pub fn new() -> Self {
        Self { words: vec![0; size_of::<T>().div_ceil(8)], structure: PhantomData }
    }

    /// The address for the call, and for pointers to it.
    pub fn address(&mut self) -> u64 {
        address_mut(&mut self.words)
    }

    /// A copy of the bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes: Vec<u8> = self.words.iter().flat_map(|word| word.to_le_bytes()).collect();
        bytes.truncate(size_of::<T>());
        bytes
    }

    /// The field at an offset.
    #[must_use]
    pub fn get<N: Number>(&self, offset: usize) -> N {
        N::take(&self.bytes()[offset..])
    }

    /// Sets the field at an offset.
    pub fn set(&mut self, offset: usize, value: impl Number) {
        let mut bytes: Vec<u8> = self.words.iter().flat_map(|word| word.to_le_bytes()).collect();
        value.put(&mut bytes[offset..]);
        for (word, bytes) in self.words.iter_mut().zip(bytes.chunks_exact(8)) {
            *word = u64::take(bytes);
        }
    }

    /// Fills a range with garbage, for a call to overwrite.
    pub fn soil(&mut self, range: std::ops::Range<usize>) {
        range.for_each(|offset| self.set(offset, 0xa5_u8));
    }
}

impl<T> Default for Arg<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// The address of a list, for a call that reads it. The list outlives the call.
#[must_use]
pub fn address<T>(list: &[T]) -> u64 {
    list.as_ptr().expose_provenance() as u64
}

/// The address of a list, for a call that writes it. The list outlives the call.
pub fn address_mut<T>(list: &mut [T]) -> u64 {
    list.as_mut_ptr().expose_provenance() as u64
}

/// The length of a list as the ABI counts.
///
/// # Panics
///
/// For more than 32 bits of elements.
#[must_use]
pub fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).expect("a short list")
}

/// An argument with some fields set: `arg!(D3DKMT_LOCK2 { hDevice: device, hAllocation: allocation })`.
#[macro_export]
macro_rules! arg {
    ($structure:ident { $($($field:ident).+ : $value:expr),* $(,)? }) => {{
        #[allow(unused_mut, clippy::allow_attributes, reason = "some arguments are all zeros")]
        let mut argument = $crate::arg::Arg::<d3dkmt_sys::raw::$structure>::new();
        $(argument.set(core::mem::offset_of!(d3dkmt_sys::raw::$structure, $($field).+), $value);)*
        argument
    }};
}

/// The offset of a field: `at!(D3DKMT_LOCK2.pData)`.
#[macro_export]
macro_rules! at {
    ($structure:ident . $($field:ident).+) => {
        core::mem::offset_of!(d3dkmt_sys::raw::$structure, $($field).+)
    };
}
