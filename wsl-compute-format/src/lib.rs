//! What Intel's compute runtime and the kernel-mode driver of our emulated GPUs tell each other.
//!
//! On Linux the runtime never shows its structures to the driver. It turns them into tokens, and a
//! library from the driver store (`libwsl_compute_helper.so`, the crate `wsl-compute-helper`) turns
//! those into the form in which they travel. That form is therefore ours, and defined here once for
//! both sides: a header of fields that the emulator reads ([`Representation`]), and behind it the
//! tokens as they came, so that the runtime gets them back unchanged.
//!
//! Facts about tokens: the runtime's public header `wsl_compute_helper_types_tokens.h`, release
//! 22.43.24595.41; the ids are the same in all releases since.

#![no_std]

extern crate alloc;

pub mod ids;
mod representation;
mod tokens;

pub use representation::{
    AllocationFields, ContextFields, HEADER, LARGEST, Representation, Structure, SubmissionFields, write,
};
pub use tokens::{Malformed, Token, Tokens, Value, Writer, find};
