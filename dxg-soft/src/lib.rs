//! The soft command set of the emulated GPUs, as data.
//!
//! A command buffer is a row of commands, each a whole number of 8-byte words at an address that is a
//! multiple of 8, little-endian. [`Command`] is one of them; [`Buffer`] writes them into memory of the
//! caller's, and [`Command::decode`] reads one. What the commands do, what they cost and what is an
//! error is described in `docs/soft-isa.md`; nothing is executed here.
//!
//! ```
//! use dxg_soft::{Buffer, Command};
//!
//! let mut memory = [0; 64];
//! let mut buffer = Buffer::new(&mut memory);
//! buffer.push(&Command::Fill { pattern: 7, destination: 0x10_0000, length: 4096 })?;
//! buffer.push(&Command::Write64 { destination: 0x20_0000, value: 1 })?;
//! let bytes = buffer.bytes();
//! let (first, size) = Command::decode(bytes).expect("well formed");
//! assert_eq!(first, Command::Fill { pattern: 7, destination: 0x10_0000, length: 4096 });
//! assert!(matches!(Command::decode(&bytes[size..]), Ok((Command::Write64 { value: 1, .. }, 24))));
//! # Ok::<(), dxg_soft::Full>(())
//! ```
#![no_std]

extern crate alloc;

mod buffer;
mod command;
mod field;

pub use buffer::{Buffer, Full};
pub use command::{Command, Compare, DecodeError, MAX_BODIES, MAX_CALLS, MAX_ELEMENTS, MAX_JUMPS, OPCODES};

/// Commands lie at multiples of this and are multiples of it long, in bytes.
pub const ALIGNMENT: usize = 8;
