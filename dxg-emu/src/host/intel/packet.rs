//! What a packet is and how long: names, lengths, and what is to be done with it.
//!
//! Bits 31:29 of the first word tell the family: 0 the memory interface, 2 the copy engine, 3 the
//! pipelines. Within a family the length is in the low bits of the first word, in words beyond two.

use super::Kind;

/// What is done with a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// Nothing: state of the pipelines, which have no kernels to run, or nothing at all.
    Pass,
    /// Nothing, and the report says so: what programs would notice.
    Skip,
    /// A kernel that is not executed.
    GpgpuWalker,
    /// A kernel that is not executed, whose completion is told all the same.
    ComputeWalker,
    BatchStart,
    BatchEnd,
    ConditionalEnd,
    SemaphoreWait,
    StoreData,
    StoreRegister,
    LoadRegister,
    LoadRegisterFromMemory,
    LoadRegisterFromRegister,
    CopyMemory,
    Atomic,
    Math,
    Flush,
    PipeControl,
    CacheControl,
    BlockCopy,
    FastColor,
}

/// A packet that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Packet {
    pub(super) name: &'static str,
    /// Words, the first included.
    pub(super) length: u32,
    pub(super) action: Action,
}

/// What the first word of a packet says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Classified {
    Known(Packet),
    /// Of a known family, so many words long.
    Unknown(u32),
    /// Of no family: nothing can be said about where the next one begins.
    Garbage,
}

/// Packets are no longer than this, whatever their length fields say.
pub(super) const LONGEST: usize = 257;

use Action::{
    Atomic, BatchEnd, BatchStart, BlockCopy, CacheControl, ComputeWalker, ConditionalEnd, CopyMemory,
    FastColor, Flush, GpgpuWalker, LoadRegister, LoadRegisterFromMemory, LoadRegisterFromRegister, Math,
    Pass, PipeControl, SemaphoreWait, Skip, StoreData, StoreRegister,
};

/// Of the memory interface, by bits 28:23, which every engine understands.
const MEMORY_INTERFACE: &[(u32, &str, Action)] = &[
    (0x00, "MI_NOOP", Pass),
    (0x01, "MI_SET_PREDICATE", Skip),
    (0x02, "MI_USER_INTERRUPT", Pass),
    (0x05, "MI_ARB_CHECK", Pass),
    (0x08, "MI_ARB_ON_OFF", Pass),
    (0x0a, "MI_BATCH_BUFFER_END", BatchEnd),
    (0x0b, "MI_SUSPEND_FLUSH", Pass),
    (0x1a, "MI_MATH", Math),
    (0x1b, "MI_SEMAPHORE_SIGNAL", Pass),
    (0x1c, "MI_SEMAPHORE_WAIT", SemaphoreWait),
    (0x20, "MI_STORE_DATA_IMM", StoreData),
    (0x22, "MI_LOAD_REGISTER_IMM", LoadRegister),
    (0x24, "MI_STORE_REGISTER_MEM", StoreRegister),
    (0x26, "MI_FLUSH_DW", Flush),
    (0x28, "MI_REPORT_PERF_COUNT", Skip),
    (0x29, "MI_LOAD_REGISTER_MEM", LoadRegisterFromMemory),
    (0x2a, "MI_LOAD_REGISTER_REG", LoadRegisterFromRegister),
    (0x2e, "MI_COPY_MEM_MEM", CopyMemory),
    (0x2f, "MI_ATOMIC", Atomic),
    (0x31, "MI_BATCH_BUFFER_START", BatchStart),
    (0x36, "MI_CONDITIONAL_BATCH_BUFFER_END", ConditionalEnd),
];

/// Of the copy engine, by bits 28:22.
const COPY: &[(u32, &str, Action)] =
    &[(0x41, "XY_BLOCK_COPY_BLT", BlockCopy), (0x44, "XY_FAST_COLOR_BLT", FastColor)];

/// Of the pipelines, by bits 31:16.
const PIPELINE: &[(u32, &str, Action)] = &[
    (0x6101, "STATE_BASE_ADDRESS", Pass),
    (0x6102, "STATE_SIP", Pass),
    (0x6104, "GPGPU_CSR_BASE_ADDRESS", Pass),
    (0x6105, "STATE_COMPUTE_MODE", Pass),
    (0x6106, "3DSTATE_BTD", Pass),
    (PIPELINE_SELECT, "PIPELINE_SELECT", Pass),
    (0x7000, "MEDIA_VFE_STATE", Pass),
    (0x7001, "MEDIA_CURBE_LOAD", Pass),
    (0x7002, "MEDIA_INTERFACE_DESCRIPTOR_LOAD", Pass),
    (0x7004, "MEDIA_STATE_FLUSH", Pass),
    (0x7105, "GPGPU_WALKER", GpgpuWalker),
    (0x7200, "CFE_STATE", Pass),
    (0x7208, "COMPUTE_WALKER", ComputeWalker),
    (0x7919, "3DSTATE_BINDING_TABLE_POOL_ALLOC", Pass),
    (0x7a00, "PIPE_CONTROL", PipeControl),
    (0x7d80, "L3_CONTROL", CacheControl),
];

/// The one packet of the pipelines that has no length.
const PIPELINE_SELECT: u32 = 0x6904;

/// What the first word says to an engine of this kind.
pub(super) fn classify(engine: Kind, first: u32) -> Classified {
    let beyond_two = (first & 0xff) + 2;
    let (table, key, length) = match (first >> 29, engine) {
        (0, _) => {
            let opcode = first >> 23 & 0x3f;
            let length = match opcode {
                0..0x10 => 1,
                0x20 => (first & 0x3ff) + 2,
                0x26 => (first & 0x3f) + 2,
                _ => beyond_two,
            };
            (MEMORY_INTERFACE, opcode, length)
        }
        (2, Kind::Copy) => (COPY, first >> 22 & 0x7f, beyond_two),
        (3, Kind::Compute) => {
            let key = first >> 16;
            // A flag of this one reaches into the bits that tell the others.
            let key = if key & 0xff80 == 0x7d80 { 0x7d80 } else { key };
            (PIPELINE, key, if key == PIPELINE_SELECT { 1 } else { beyond_two })
        }
        // Of the other kind of engine.
        (2 | 3, _) => return Classified::Unknown(beyond_two),
        _ => return Classified::Garbage,
    };
    match table.iter().find(|(known, ..)| *known == key) {
        Some((_, name, action)) => Classified::Known(Packet { name, length, action: *action }),
        None => Classified::Unknown(length),
    }
}
