//! The pointers of a call: its argument's own address, the argument's fields, and those of structures
//! that these lead to.

#![expect(unsafe_code, reason = "copies what a client's pointers lead to")]

use d3dkmt_sys::Call;
use d3dkmt_sys::inner::Inner;
use d3dkmt_sys::table::{BufferField, Count};

use crate::arg::Number;
use crate::at;
use crate::memory::PAGE;

/// A pointer of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// The argument's own address.
    Argument,
    /// A field that points to a buffer.
    Field(&'static BufferField),
    /// A field of a structure that lies in a buffer.
    Inner {
        /// The structure.
        inner: &'static Inner,
        /// Which of those in the buffer it is, from 0.
        index: usize,
        /// The field.
        field: &'static BufferField,
    },
}

impl Pointer {
    /// The argument's and those of the row; of structures, the first.
    pub fn of(call: &'static Call) -> impl Iterator<Item = Self> {
        let first = |inner: &'static Inner| {
            inner.pointers.iter().map(move |field| Self::Inner { inner, index: 0, field })
        };
        let fields = [Self::Argument].into_iter().chain(call.buffers.iter().map(Self::Field));
        fields.chain(call.inner().flat_map(first))
    }

    /// Those of a call with this argument that lead to something; of many structures, the pointers of the
    /// first and of the last.
    ///
    /// # Safety
    ///
    /// The argument is one of this row. Where it points to structures that hold pointers, they are there.
    pub unsafe fn of_argument(call: &'static Call, argument: &[u8]) -> Vec<Self> {
        let leads = |field: &BufferField, bytes: &[u8]| u64::take(&bytes[field.offset..]) != 0;
        let mut all: Vec<Self> =
            call.buffers.iter().filter(|field| leads(field, argument)).map(Self::Field).collect();
        for inner in call.inner() {
            // SAFETY: the caller's promise.
            let Some(bytes) = (unsafe { structures(call, inner, argument) }) else { continue };
            let count = bytes.len() / inner.element_size;
            for (index, one) in bytes.chunks_exact(inner.element_size).enumerate() {
                if index == 0 || index == count - 1 {
                    let fields = inner.pointers.iter().filter(|field| leads(field, one));
                    all.extend(fields.map(|field| Self::Inner { inner, index, field }));
                }
            }
        }
        all
    }

    /// The field's name, and that of its structure.
    #[must_use]
    pub const fn name(&self) -> (&'static str, &'static str) {
        match self {
            Self::Argument => ("", "the argument"),
            Self::Field(field) => ("", field.name),
            Self::Inner { inner, field, .. } => (inner.element, field.name),
        }
    }

    /// Whether it leads to memory that a device takes by the page.
    pub(super) fn has_whole_pages(&self) -> bool {
        matches!(self, Self::Inner { field, .. } if field.count == Count::Host)
    }

    /// How many bytes it leads to, as its structure says.
    ///
    /// # Safety
    ///
    /// As [`of_argument`](Self::of_argument); the pointer is one of the argument's.
    #[must_use]
    pub unsafe fn length(&self, call: &'static Call, argument: &[u8]) -> usize {
        match self {
            Self::Argument => argument.len(),
            Self::Field(field) => field_length(call, field, argument),
            Self::Inner { inner, index, field } => {
                // SAFETY: the caller's promise.
                let one = unsafe { structure(call, inner, *index, argument) };
                match field.count {
                    // SAFETY: the caller's promise.
                    Count::Host => unsafe { pinned(call, argument, &one) },
                    _ => length(field, &one),
                }
            }
        }
    }

    /// What it leads to. Pages that a device pins are not looked at, and are zeros here.
    ///
    /// # Safety
    ///
    /// As [`length`](Self::length), and so many bytes are there.
    #[must_use]
    pub unsafe fn bytes(&self, call: &'static Call, argument: &[u8]) -> Vec<u8> {
        // SAFETY: the caller's promise.
        let length = unsafe { self.length(call, argument) };
        let start = match self {
            Self::Argument => return argument.to_vec(),
            Self::Inner { field, .. } if field.count == Count::Host => return vec![0; length],
            Self::Field(field) => address(field, argument),
            Self::Inner { inner, index, field } => {
                // SAFETY: the caller's promise.
                let one = unsafe { structure(call, inner, *index, argument) };
                address(field, &one)
            }
        };
        // SAFETY: the caller's promise.
        unsafe { copy(start, length) }
    }

    /// Where a pointer within a structure is itself; 0 for others.
    ///
    /// # Safety
    ///
    /// As [`length`](Self::length).
    pub(super) unsafe fn place(&self, call: &'static Call, argument: &[u8]) -> usize {
        let Self::Inner { inner, index, field } = self else { return 0 };
        let start = address(buffer(call, inner), argument);
        usize::try_from(start).expect("an address") + index * inner.element_size + field.offset
    }
}

fn buffer(call: &'static Call, inner: &Inner) -> &'static BufferField {
    call.buffers.iter().find(|field| field.name == inner.buffer).expect("a buffer of the row")
}

fn address(field: &BufferField, argument: &[u8]) -> u64 {
    u64::take(&argument[field.offset..])
}

/// One of the structures behind an argument.
unsafe fn structure(call: &'static Call, inner: &Inner, index: usize, argument: &[u8]) -> Vec<u8> {
    // SAFETY: the caller's promise.
    let all = unsafe { structures(call, inner, argument) }.expect("the argument has it");
    all[index * inner.element_size..][..inner.element_size].to_vec()
}

/// The structures of this kind that lie behind an argument, if they do.
unsafe fn structures(call: &'static Call, inner: &Inner, argument: &[u8]) -> Option<Vec<u8>> {
    let field = buffer(call, inner);
    let size = count(inner.count, argument) * inner.element_size;
    let start = address(field, argument);
    if start == 0 || size == 0 || !inner.when.iter().all(|word| word.fits(argument)) {
        return None;
    }
    if let Some(code) = inner.code {
        let length = length(field, argument);
        // SAFETY: the row's field tells the length.
        if length < size.max(4) || u32::take(&unsafe { copy(start, length) }) != code {
            return None;
        }
    }
    // SAFETY: the table says what lies there.
    Some(unsafe { copy(start, size) })
}

/// How many bytes the pages of an allocation have: the driver's format tells, or a standard one's size.
unsafe fn pinned(call: &'static Call, argument: &[u8], info: &[u8]) -> usize {
    let standard = call.inner().find(|inner| inner.element == "D3DKMT_CREATESTANDARDALLOCATION");
    // SAFETY: the caller's promise.
    let standard = standard.and_then(|inner| unsafe { structures(call, inner, argument) });
    let size = match standard {
        Some(standard) => u64::take(&standard[at!(D3DKMT_CREATESTANDARDALLOCATION.ExistingHeapData)..]),
        None if u32::take(&info[at!(D3DDDI_ALLOCATIONINFO2.PrivateDriverDataSize)..]) >= 8 => {
            let data = u64::take(&info[at!(D3DDDI_ALLOCATIONINFO2.pPrivateDriverData)..]);
            // SAFETY: the size was looked at.
            u64::take(&unsafe { copy(data, 8) })
        }
        None => PAGE as u64,
    };
    usize::try_from(size).expect("a size of memory")
}

fn count(count: Count, structure: &[u8]) -> usize {
    let number = |offset: usize| u32::take(&structure[offset..]) as usize;
    match count {
        Count::Field(offset) => number(offset),
        Count::FieldOrOne(offset) => number(offset).max(1),
        Count::WideField(offset) => usize::try_from(u64::take(&structure[offset..])).unwrap_or(0),
        Count::Fixed(count) => count,
        Count::Host => 0,
    }
}

/// How many bytes a field's memory has, as its structure says.
fn length(field: &BufferField, structure: &[u8]) -> usize {
    count(field.count, structure) * field.element_size
}

/// The same of a field of an argument, which may be another structure than the row says.
fn field_length(call: &'static Call, field: &BufferField, argument: &[u8]) -> usize {
    let other = call.inner().filter(|inner| inner.buffer == field.name && inner.code.is_none());
    let other = other.filter(|inner| inner.when.iter().all(|word| word.fits(argument)));
    let lengths = other.map(|inner| count(inner.count, argument) * inner.element_size);
    lengths.fold(length(field, argument), usize::max)
}

unsafe fn copy(start: u64, length: usize) -> Vec<u8> {
    match usize::try_from(start) {
        Ok(start) if start != 0 && length != 0 => {
            let start = std::ptr::with_exposed_provenance::<u8>(start);
            // SAFETY: the caller promised so many bytes.
            unsafe { std::slice::from_raw_parts(start, length) }.to_vec()
        }
        _ => Vec::new(),
    }
}
