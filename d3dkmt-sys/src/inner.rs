//! Structures within the buffers of calls, and the pointers in them.
//!
//! The [table](crate::table) knows which fields of an argument point to memory. What lies there may be
//! structures that point further, or be a structure only if the argument says so. Sources: the driver's
//! handlers (2.0.3).

use core::mem::{offset_of, size_of};

use crate::Call;
use crate::raw::{
    D3DDDI_ALLOCATIONINFO2, D3DDDI_BUILDTESTCOMMANDBUFFER, D3DKMT_CREATEALLOCATION,
    D3DKMT_CREATESTANDARDALLOCATION, D3DKMT_ESCAPE,
};
use crate::table::{BufferField, Count, Direction, Ioctl};

/// What the memory behind a field of an argument is on closer look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inner {
    /// The row.
    pub ioctl: Ioctl,
    /// The name of the row's field that points to the memory.
    pub buffer: &'static str,
    /// What the argument says where it is so; nothing where it is always.
    pub when: &'static [Word],
    /// The 32-bit code with which the memory begins then.
    pub code: Option<u32>,
    /// The type of the structures that lie there.
    pub element: &'static str,
    /// The size of one in bytes.
    pub element_size: usize,
    /// How many there are, by a field of the argument.
    pub count: Count,
    /// The pointers in each; offsets and counts are those of its own fields.
    pub pointers: &'static [BufferField],
}

/// A 32-bit field of an argument, some bits of which have a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The field's name.
    pub name: &'static str,
    /// Its offset in bytes.
    pub offset: usize,
    /// The bits that count.
    pub mask: u32,
    /// What they are.
    pub value: u32,
}

impl Word {
    /// Whether an argument has it so.
    #[must_use]
    pub fn fits(&self, argument: &[u8]) -> bool {
        let word = argument.get(self.offset..).and_then(<[u8]>::first_chunk);
        word.is_some_and(|word| u32::from_le_bytes(*word) & self.mask == self.value)
    }
}

impl Call {
    /// The structures within the memory that its argument points to.
    pub fn inner(&self) -> impl Iterator<Item = &'static Inner> + use<> {
        let ioctl = self.ioctl;
        INNER.iter().filter(move |inner| inner.ioctl == ioctl)
    }
}

macro_rules! pointer {
    ($way:ident $type:ident.$field:ident $(.$part:ident)? * $count:expr) => {
        BufferField {
            name: pointer!(@last $field $(.$part)?),
            offset: offset_of!($type, $field $(.$part)?),
            element: "u8",
            element_size: 1,
            count: $count,
            direction: Direction::$way,
        }
    };
    (@last $field:ident) => {
        stringify!($field)
    };
    (@last $anonymous:ident.$field:ident) => {
        stringify!($field)
    };
}

macro_rules! field {
    ($type:ident.$field:ident) => {
        Count::Field(offset_of!($type, $field))
    };
}

const STANDARD_ALLOCATION: u32 = 1 << 16;
const DRIVER_KNOWN_ESCAPE: u32 = 1 << 6;

/// All of them.
pub static INNER: &[Inner] = &[
    Inner {
        ioctl: Ioctl::CreateAllocation2,
        buffer: "pAllocationInfo2",
        when: &[],
        code: None,
        element: "D3DDDI_ALLOCATIONINFO2",
        element_size: size_of::<D3DDDI_ALLOCATIONINFO2>(),
        count: field!(D3DKMT_CREATEALLOCATION.NumAllocations),
        pointers: &[
            // Pinned: to be read only, where the call says so.
            pointer!(InOut D3DDDI_ALLOCATIONINFO2.anon_1.pSystemMem * Count::Host),
            pointer!(InOut D3DDDI_ALLOCATIONINFO2.pPrivateDriverData
                * field!(D3DDDI_ALLOCATIONINFO2.PrivateDriverDataSize)),
        ],
    },
    Inner {
        ioctl: Ioctl::CreateAllocation2,
        // In one place with `pStandardAllocation`.
        buffer: "pPrivateDriverData",
        when: &[Word {
            name: "Flags",
            offset: offset_of!(D3DKMT_CREATEALLOCATION, Flags),
            mask: STANDARD_ALLOCATION,
            value: STANDARD_ALLOCATION,
        }],
        code: None,
        element: "D3DKMT_CREATESTANDARDALLOCATION",
        element_size: size_of::<D3DKMT_CREATESTANDARDALLOCATION>(),
        count: Count::Fixed(1),
        pointers: &[],
    },
    Inner {
        ioctl: Ioctl::Escape,
        buffer: "pPrivateDriverData",
        when: &[
            Word { name: "Type", offset: offset_of!(D3DKMT_ESCAPE, Type), mask: u32::MAX, value: 0 },
            Word {
                name: "Flags",
                offset: offset_of!(D3DKMT_ESCAPE, Flags),
                mask: DRIVER_KNOWN_ESCAPE,
                value: DRIVER_KNOWN_ESCAPE,
            },
        ],
        code: Some(3),
        element: "D3DDDI_BUILDTESTCOMMANDBUFFER",
        element_size: size_of::<D3DDDI_BUILDTESTCOMMANDBUFFER>(),
        count: Count::Fixed(1),
        pointers: &[
            pointer!(Out D3DDDI_BUILDTESTCOMMANDBUFFER.pDmaBuffer
                * field!(D3DDDI_BUILDTESTCOMMANDBUFFER.DmaBufferSize)),
            pointer!(Out D3DDDI_BUILDTESTCOMMANDBUFFER.pDmaBufferPrivateData
                * field!(D3DDDI_BUILDTESTCOMMANDBUFFER.DmaBufferPrivateDataSize)),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raw::{D3DDDI_DRIVERESCAPETYPE, D3DKMT_ESCAPETYPE};

    #[test]
    fn every_structure_lies_in_a_buffer_of_its_row_and_its_pointers_in_the_structure() {
        for inner in INNER {
            let call = inner.ioctl.call();
            let buffer = call.buffers.iter().find(|buffer| buffer.name == inner.buffer).expect("of the row");
            if buffer.element == inner.element {
                assert_eq!((buffer.element_size, buffer.count), (inner.element_size, inner.count));
            } else {
                assert!(!inner.when.is_empty() && buffer.element == "u8", "{}", inner.element);
            }
            assert!(
                inner.when.iter().all(|word| word.offset + 4 <= call.size && word.value & !word.mask == 0)
            );
            for pointer in inner.pointers {
                assert!(pointer.offset + 8 <= inner.element_size, "{}", pointer.name);
                if let Count::Field(at) = pointer.count {
                    assert!(at + 4 <= inner.element_size, "{}", pointer.name);
                }
            }
            assert!(call.inner().any(|one| one == inner));
        }
        assert_eq!(D3DKMT_ESCAPETYPE::D3DKMT_ESCAPE_DRIVERPRIVATE.0, 0);
        assert_eq!(D3DDDI_DRIVERESCAPETYPE::D3DDDI_DRIVERESCAPETYPE_BUILDTESTCOMMANDBUFFER.0, 3);
    }

    #[test]
    fn a_word_fits_by_its_bits_and_only_within_the_argument() {
        let word = Word { name: "Flags", offset: 4, mask: 0x40, value: 0x40 };
        assert!(word.fits(&[0, 0, 0, 0, 0xc1, 0, 0, 0]));
        assert!(!word.fits(&[0x40, 0, 0, 0, 0x80, 0, 0, 0]));
        assert!(!word.fits(&[0; 6]));
    }
}
