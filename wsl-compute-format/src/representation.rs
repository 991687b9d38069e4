//! The form in which the runtime's structures travel to the kernel-mode driver and back.
//!
//! ```text
//!  0  "WCH1"   4  id of the structure   8  bytes of tokens   12  0
//! 16  six fields of 64 bits, what the kernel-mode driver wants to know
//! 64  tokens, to the end zeros
//! ```
//!
//! All zeros are a structure about which nothing has been said yet.

use crate::ids;
use crate::tokens::{Malformed, find};

/// Bytes before the tokens.
pub const HEADER: usize = 64;
const MAGIC: [u8; 4] = *b"WCH1";
const FIELDS: usize = 16;

/// A structure of the runtime's that travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Structure {
    /// `ADAPTER_INFO`: driver to runtime.
    Adapter,
    /// `GMM_RESOURCE_INFO_WIN_STRUCT`: both ways.
    Allocation,
    /// `CREATECONTEXT_PVTDATA`: runtime to driver.
    Context,
    /// `COMMAND_BUFFER_HEADER`: runtime to driver.
    Submission,
    /// `GMM_GFX_PARTITIONING`: both ways.
    Partition,
}

impl Structure {
    /// The one with this id.
    #[must_use]
    pub const fn from_id(id: u32) -> Option<Self> {
        const ADAPTER: u32 = ids::S_ADAPTER_INFO as u32;
        const ALLOCATION: u32 = ids::S_GMM_RESOURCE_INFO as u32;
        const CONTEXT: u32 = ids::S_CREATECONTEXT_PVTDATA as u32;
        const SUBMISSION: u32 = ids::S_COMMAND_BUFFER_HEADER as u32;
        const PARTITION: u32 = ids::S_GMM_GFX_PARTITIONING as u32;
        Some(match id {
            ADAPTER => Self::Adapter,
            ALLOCATION => Self::Allocation,
            CONTEXT => Self::Context,
            SUBMISSION => Self::Submission,
            PARTITION => Self::Partition,
            _ => return None,
        })
    }

    /// Its id.
    #[must_use]
    pub const fn id(self) -> u16 {
        match self {
            Self::Adapter => ids::S_ADAPTER_INFO,
            Self::Allocation => ids::S_GMM_RESOURCE_INFO,
            Self::Context => ids::S_CREATECONTEXT_PVTDATA,
            Self::Submission => ids::S_COMMAND_BUFFER_HEADER,
            Self::Partition => ids::S_GMM_GFX_PARTITIONING,
        }
    }

    /// Room for its tokens, in bytes. Release 22.43 fills 12248, 6692, 84, 120 and 296; later ones
    /// have more, hence the room.
    #[must_use]
    pub const fn tokens(self) -> usize {
        match self {
            Self::Adapter => 32 << 10,
            Self::Allocation => 12 << 10,
            Self::Context | Self::Submission | Self::Partition => 1 << 10,
        }
    }

    /// Bytes of its representation, a multiple of 8.
    #[must_use]
    pub const fn size(self) -> usize {
        HEADER + self.tokens()
    }
}

/// Bytes of the largest representation.
pub const LARGEST: usize = Structure::Adapter.size();

/// A representation that is well formed.
#[derive(Clone, Copy, Debug)]
pub struct Representation<'a> {
    bytes: &'a [u8],
    length: usize,
}

/// What the kernel-mode driver wants to know of an allocation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AllocationFields {
    /// Bytes.
    pub size: u64,
    /// A pointer in the program, where the program brought the memory.
    pub existing: u64,
    /// Bytes of that memory.
    pub existing_size: u64,
    /// It must lie in local memory.
    pub local_only: bool,
    /// It must lie in system memory.
    pub non_local_only: bool,
}

/// What the kernel-mode driver wants to know of a context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ContextFields {
    /// The program's process.
    pub process: u64,
}

/// What the kernel-mode driver wants to know of a submission.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SubmissionFields {
    /// Where to write when the commands are done, a GPU virtual address; 0 for nowhere.
    pub fence_address: u64,
    /// What to write.
    pub fence_value: u64,
    /// Whose commands they are: 5 is compute.
    pub context_type: u64,
}

impl<'a> Representation<'a> {
    /// The representation of this structure in these bytes, which may be longer.
    #[must_use]
    pub fn read(structure: Structure, bytes: &'a [u8]) -> Option<Self> {
        let header = bytes.first_chunk::<HEADER>()?;
        if header[..4] != MAGIC || word(header, 4)? != u32::from(structure.id()) {
            return None;
        }
        let length = usize::try_from(word(header, 8)?).ok()?;
        (length <= bytes.len() - HEADER).then_some(Self { bytes, length })
    }

    /// The tokens.
    #[must_use]
    pub fn tokens(&self) -> &'a [u8] {
        &self.bytes[HEADER..HEADER + self.length]
    }

    fn field(&self, index: usize) -> u64 {
        let at = FIELDS + 8 * index;
        self.bytes.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |field| u64::from_le_bytes(*field))
    }

    /// Of an allocation.
    #[must_use]
    pub fn allocation(&self) -> AllocationFields {
        AllocationFields {
            size: self.field(0),
            existing: self.field(1),
            existing_size: self.field(2),
            local_only: self.field(3) & 1 != 0,
            non_local_only: self.field(3) & 2 != 0,
        }
    }

    /// Of a context.
    #[must_use]
    pub fn context(&self) -> ContextFields {
        ContextFields { process: self.field(0) }
    }

    /// Of a submission.
    #[must_use]
    pub fn submission(&self) -> SubmissionFields {
        SubmissionFields {
            fence_address: self.field(0),
            fence_value: self.field(1),
            context_type: self.field(2),
        }
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|word| u32::from_le_bytes(*word))
}

/// Puts a structure's tokens into `into`, with what the kernel-mode driver wants to know of them;
/// the rest of `into` becomes zeros. False, and nothing is written, where they are malformed or do
/// not fit.
#[must_use]
pub fn write(structure: Structure, tokens: &[u8], into: &mut [u8]) -> bool {
    let Ok(fields) = fields(structure, tokens) else { return false };
    let Ok(length) = u32::try_from(tokens.len()) else { return false };
    let Some(room) = into.len().checked_sub(HEADER) else { return false };
    if tokens.len() > room {
        return false;
    }
    into.fill(0);
    into[..4].copy_from_slice(&MAGIC);
    into[4..8].copy_from_slice(&u32::from(structure.id()).to_le_bytes());
    into[8..12].copy_from_slice(&length.to_le_bytes());
    for (place, field) in into[FIELDS..HEADER].chunks_exact_mut(8).zip(fields) {
        place.copy_from_slice(&field.to_le_bytes());
    }
    into[HEADER..HEADER + tokens.len()].copy_from_slice(tokens);
    true
}

/// The fields of the header.
fn fields(structure: Structure, tokens: &[u8]) -> Result<[u64; 4], Malformed> {
    let id = structure.id();
    let get = |path: &[u16]| Ok(find(tokens, path)?.unwrap_or(0));
    Ok(match structure {
        Structure::Allocation => {
            let in_surface = [id, ids::RESOURCE_COMMON, ids::RESOURCE_SURFACE];
            let surface = |rest: &[u16]| get(&join(in_surface, rest));
            let flag = |flag| surface(&[ids::SURFACE_FLAGS, ids::RESOURCE_FLAGS_INFO, flag]);
            let existing = |field| get(&[id, ids::RESOURCE_COMMON, ids::RESOURCE_EXISTING, field]);
            [
                surface(&[ids::SURFACE_SIZE])?,
                existing(ids::EXISTING_ADDRESS)?,
                existing(ids::EXISTING_SIZE)?,
                u64::from(flag(ids::RESOURCE_LOCAL_ONLY)? != 0)
                    | u64::from(flag(ids::RESOURCE_NON_LOCAL_ONLY)? != 0) << 1,
            ]
        }
        Structure::Context => [get(&[id, ids::CONTEXT_PROCESS_ID])?, 0, 0, 0],
        Structure::Submission => [
            get(&[id, ids::SUBMISSION_FENCE_ADDRESS])?,
            get(&[id, ids::SUBMISSION_FENCE_VALUE])?,
            get(&[id, ids::SUBMISSION_CONTEXT_TYPE])?,
            0,
        ],
        // Nothing is read of these, but what is malformed is refused all the same.
        Structure::Adapter | Structure::Partition => {
            get(&[id, 0])?;
            [0; 4]
        }
    })
}

fn join(start: [u16; 3], rest: &[u16]) -> alloc::vec::Vec<u16> {
    start.iter().chain(rest).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::{AllocationFields, HEADER, Representation, Structure, SubmissionFields, write};
    use crate::{Writer, ids};
    use alloc::vec;
    use alloc::vec::Vec;

    fn buffer() -> Vec<u8> {
        let mut tokens = Writer::new();
        tokens.structure(ids::S_GMM_RESOURCE_INFO, 0, |whole| {
            whole.structure(ids::RESOURCE_COMMON, 0, |common| {
                common.structure(ids::RESOURCE_SURFACE, 0, |surface| {
                    surface.structure(ids::SURFACE_FLAGS, 0, |flags| {
                        flags.structure(ids::RESOURCE_FLAGS_INFO, 0, |info| {
                            info.dword(ids::RESOURCE_LOCAL_ONLY, 1);
                        });
                    });
                    surface.qword(ids::SURFACE_SIZE, 0x30_0000);
                });
                common.structure(ids::RESOURCE_EXISTING, 0, |existing| {
                    existing.qword(ids::EXISTING_ADDRESS, 0x7f00_0000_1000);
                    existing.qword(ids::EXISTING_SIZE, 8192);
                });
            });
        });
        tokens.into_bytes()
    }

    #[test]
    fn an_allocations_fields_are_decoded_and_its_tokens_kept() {
        let tokens = buffer();
        let mut bytes = vec![0xaa; Structure::Allocation.size()];
        assert!(write(Structure::Allocation, &tokens, &mut bytes));
        let read = Representation::read(Structure::Allocation, &bytes).expect("well formed");
        assert_eq!(read.tokens(), tokens);
        let expected = AllocationFields {
            size: 0x30_0000,
            existing: 0x7f00_0000_1000,
            existing_size: 8192,
            local_only: true,
            non_local_only: false,
        };
        assert_eq!(read.allocation(), expected);
        assert!(bytes[HEADER + tokens.len()..].iter().all(|byte| *byte == 0));
    }

    #[test]
    fn a_submissions_fence_is_decoded() {
        let mut tokens = Writer::new();
        tokens.structure(ids::S_COMMAND_BUFFER_HEADER, 0, |header| {
            header.dword(ids::SUBMISSION_CONTEXT_TYPE, 5);
            header.qword(ids::SUBMISSION_FENCE_ADDRESS, 0xffff_0000_1000);
            header.qword(ids::SUBMISSION_FENCE_VALUE, 3);
        });
        let mut bytes = vec![0; Structure::Submission.size()];
        assert!(write(Structure::Submission, &tokens.into_bytes(), &mut bytes));
        let read = Representation::read(Structure::Submission, &bytes).expect("well formed");
        let expected = SubmissionFields { fence_address: 0xffff_0000_1000, fence_value: 3, context_type: 5 };
        assert_eq!(read.submission(), expected);
    }

    #[test]
    fn what_is_malformed_or_does_not_fit_is_refused_and_nothing_is_written() {
        let tokens = buffer();
        for (tokens, room) in
            [(&tokens[..], HEADER + tokens.len() - 1), (&tokens[..], HEADER - 1), (&tokens[..12], 4096)]
        {
            let mut bytes = vec![0xaa; room];
            assert!(!write(Structure::Allocation, tokens, &mut bytes));
            assert!(bytes.iter().all(|byte| *byte == 0xaa));
        }
    }

    #[test]
    fn a_hostile_representation_is_none() {
        let mut bytes = vec![0; 256];
        assert!(Representation::read(Structure::Context, &bytes).is_none(), "all zeros");
        assert!(write(Structure::Context, &[], &mut bytes));
        assert!(Representation::read(Structure::Context, &bytes).is_some());
        assert!(Representation::read(Structure::Submission, &bytes).is_none(), "another structure");
        assert!(Representation::read(Structure::Context, &bytes[..63]).is_none());
        bytes[8] = 193;
        assert!(Representation::read(Structure::Context, &bytes).is_none(), "longer than it is");
    }
}
