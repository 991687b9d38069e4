//! The commands: one table, from which the type, its bytes and its reading are made.

use alloc::vec::Vec;
use core::error::Error;
use core::fmt;

use crate::ALIGNMENT;
use crate::buffer::Full;
use crate::field::Field;

/// A submission may branch and call so often, all in all.
pub const MAX_JUMPS: u32 = 65_536;

/// A called buffer may call others, so deep.
pub const MAX_CALLS: usize = 16;

/// The most elements of a matrix.
pub const MAX_ELEMENTS: u64 = 1 << 24;

/// The most bodies of a simulation.
pub const MAX_BODIES: u32 = 1 << 16;

/// How a wait compares what memory holds (left) with the command's value (right), without signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Compare {
    /// Go on when memory equals the value.
    Equal = 0,
    /// When it does not.
    NotEqual = 1,
    /// When it is less.
    Less = 2,
    /// When it is less or equal.
    LessOrEqual = 3,
    /// When it is greater.
    Greater = 4,
    /// When it is greater or equal: what fences want.
    GreaterOrEqual = 5,
}

impl Compare {
    const ALL: [Self; 6] =
        [Self::Equal, Self::NotEqual, Self::Less, Self::LessOrEqual, Self::Greater, Self::GreaterOrEqual];

    /// Whether memory that holds `memory` lets a wait for `value` go on.
    #[must_use]
    pub const fn holds(self, memory: u64, value: u64) -> bool {
        match self {
            Self::Equal => memory == value,
            Self::NotEqual => memory != value,
            Self::Less => memory < value,
            Self::LessOrEqual => memory <= value,
            Self::Greater => memory > value,
            Self::GreaterOrEqual => memory >= value,
        }
    }
}

/// Why bytes are no command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeError {
    /// The buffer ends within the command.
    Truncated,
    /// No command has this opcode.
    Opcode(u16),
    /// The command has another size than this, in bytes.
    Size(u16),
    /// A byte that is not used is not 0.
    Reserved,
    /// The comparison of a wait is unknown.
    Compare(u32),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truncated => f.write_str("the buffer ends within a command"),
            Self::Opcode(opcode) => write!(f, "no command has the opcode {opcode}"),
            Self::Size(size) => write!(f, "the command is not {size} bytes long"),
            Self::Reserved => f.write_str("unused bytes of a command are not 0"),
            Self::Compare(number) => write!(f, "there is no comparison {number}"),
        }
    }
}

impl Error for DecodeError {}

/// A wait's comparison lies in the header.
impl Field for Compare {
    fn get(bytes: &[u8], offset: usize) -> Self {
        let number = u32::get(bytes, offset);
        Self::ALL.into_iter().find(|compare| *compare as u32 == number).unwrap_or(Self::Equal)
    }

    fn put(self, bytes: &mut [u8], offset: usize) {
        (self as u32).put(bytes, offset);
    }
}

macro_rules! commands {
    ($(
        $(#[$about:meta])*
        $name:ident = $opcode:literal, $size:literal bytes {
            $($(#[$field_about:meta])* $field:ident: $kind:ty = $offset:literal),* $(,)?
        }
    )*) => {
        /// A command. Addresses are GPU virtual addresses; lengths and counts are not signed. The number
        /// in parentheses is the opcode.
        #[derive(Clone, Copy, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Command {
            /// Nothing (0), so many bytes of it: a multiple of 8 from 8 to 65,528.
            Nop {
                /// How many bytes.
                size: u16,
            },
            /// The end of the buffer (1): of the submission, or of a called buffer, after which its caller
            /// goes on. A buffer that ends without it ends all the same.
            End,
            $(
                $(#[$about])*
                #[doc = concat!("(", stringify!($opcode), ")")]
                $name { $($(#[$field_about])* $field: $kind),* },
            )*
        }

        /// The opcodes that there are: name, opcode, and size in bytes, which is 0 where it varies.
        pub const OPCODES: &[(&str, u16, u16)] = &[
            ("Nop", 0, 0),
            ("End", 1, 8),
            $((stringify!($name), $opcode, $size)),*
        ];

        impl Command {
            /// The number that it begins with.
            #[must_use]
            pub const fn opcode(&self) -> u16 {
                match self {
                    Self::Nop { .. } => 0,
                    Self::End => 1,
                    $(Self::$name { .. } => $opcode,)*
                }
            }

            /// How many bytes it takes, a multiple of 8.
            #[must_use]
            pub const fn size(&self) -> usize {
                match self {
                    Self::Nop { size } => *size as usize,
                    Self::End => HEADER,
                    $(Self::$name { .. } => $size,)*
                }
            }

            fn put_fields(&self, bytes: &mut [u8]) {
                match *self {
                    Self::Nop { .. } | Self::End => {}
                    $(Self::$name { $($field),* } => {
                        $(Field::put($field, bytes, $offset);)*
                        let _ = bytes;
                    })*
                }
            }

            fn get_fields(opcode: u16, bytes: &[u8]) -> Result<Self, DecodeError> {
                match opcode {
                    1 => Ok(Self::End),
                    $($opcode => {
                        if bytes.len() != $size {
                            return Err(DecodeError::Size($size));
                        }
                        Ok(Self::$name { $($field: Field::get(bytes, $offset)),* })
                    })*
                    _ => Err(DecodeError::Opcode(opcode)),
                }
            }
        }
    };
}

commands! {
    /// Sets memory to a pattern.
    Fill = 2, 24 bytes {
        /// What each word is set to.
        pattern: u32 = 4,
        /// Where, a multiple of 4.
        destination: u64 = 8,
        /// How many bytes, a multiple of 4.
        length: u64 = 16,
    }

    /// Copies memory. The ranges do not overlap.
    Copy = 3, 32 bytes {
        /// To where.
        destination: u64 = 8,
        /// From where.
        source: u64 = 16,
        /// How many bytes.
        length: u64 = 24,
    }

    /// Stores 32 bits.
    Write32 = 4, 16 bytes {
        /// The number.
        value: u32 = 4,
        /// Where, a multiple of 4.
        destination: u64 = 8,
    }

    /// Stores 64 bits. At the address of a monitored fence it signals that.
    Write64 = 5, 24 bytes {
        /// Where, a multiple of 8.
        destination: u64 = 8,
        /// The number.
        value: u64 = 16,
    }

    /// Adds to 32 bits in one step.
    Add32 = 6, 24 bytes {
        /// What is added; it wraps.
        value: u32 = 4,
        /// Where, a multiple of 4.
        destination: u64 = 8,
        /// Where the old number goes, a multiple of 4; nowhere if 0.
        old: u64 = 16,
    }

    /// Adds to 64 bits in one step.
    Add64 = 7, 32 bytes {
        /// Where, a multiple of 8.
        destination: u64 = 8,
        /// What is added; it wraps.
        value: u64 = 16,
        /// Where the old number goes, a multiple of 8; nowhere if 0.
        old: u64 = 24,
    }

    /// Waits until 32 bits of memory, those of them that the mask has, compare as they should.
    Wait32 = 8, 24 bytes {
        /// How.
        compare: Compare = 4,
        /// Where, a multiple of 4.
        address: u64 = 8,
        /// With what.
        value: u32 = 16,
        /// What is looked at: memory and mask are compared with the value.
        mask: u32 = 20,
    }

    /// Waits until 64 bits of memory compare as they should.
    Wait64 = 9, 24 bytes {
        /// How.
        compare: Compare = 4,
        /// Where, a multiple of 8.
        address: u64 = 8,
        /// With what.
        value: u64 = 16,
    }

    /// Stores the GPU's clock, 64 bits of ticks.
    Timestamp = 10, 16 bytes {
        /// Where, a multiple of 8.
        destination: u64 = 8,
    }

    /// Goes on in another buffer and does not come back.
    Branch = 11, 24 bytes {
        /// Where it begins, a multiple of 8.
        address: u64 = 8,
        /// How many bytes it has, a multiple of 8.
        length: u64 = 16,
    }

    /// Goes on in another buffer and comes back after its end.
    Call = 12, 24 bytes {
        /// Where it begins, a multiple of 8.
        address: u64 = 8,
        /// How many bytes it has, a multiple of 8.
        length: u64 = 16,
    }

    /// Keeps the engine busy.
    Work = 13, 16 bytes {
        /// For how long.
        nanoseconds: u64 = 8,
    }

    /// Adds integers of 32 bits, element by element; sums wrap. The destination is one of the sources or
    /// overlaps neither.
    AddVectorsI32 = 32, 40 bytes {
        /// Where the sums go, a multiple of 4.
        destination: u64 = 8,
        /// The left numbers, at a multiple of 4.
        left: u64 = 16,
        /// The right ones.
        right: u64 = 24,
        /// How many.
        count: u64 = 32,
    }

    /// Adds floating-point numbers of 32 bits, element by element. The destination is one of the sources
    /// or overlaps neither.
    AddVectorsF32 = 33, 40 bytes {
        /// Where the sums go, a multiple of 4.
        destination: u64 = 8,
        /// The left numbers, at a multiple of 4.
        left: u64 = 16,
        /// The right ones.
        right: u64 = 24,
        /// How many.
        count: u64 = 32,
    }

    /// Multiplies matrices of integers of 32 bits, in rows; all wraps.
    MultiplyMatricesI32 = 34, 48 bytes {
        /// Where the product goes, `rows` times `columns`, a multiple of 4; it overlaps no factor.
        destination: u64 = 8,
        /// The left factor, `rows` times `inner`, at a multiple of 4.
        left: u64 = 16,
        /// The right one, `inner` times `columns`.
        right: u64 = 24,
        /// Rows of the product.
        rows: u32 = 32,
        /// Columns of the product.
        columns: u32 = 36,
        /// Columns of the left factor and rows of the right one.
        inner: u32 = 40,
    }

    /// Multiplies matrices of floating-point numbers of 32 bits, in rows. Each element is 0.0, to which
    /// the products are added one by one in their order, each rounded and each sum rounded.
    MultiplyMatricesF32 = 35, 48 bytes {
        /// Where the product goes, `rows` times `columns`, a multiple of 4; it overlaps no factor.
        destination: u64 = 8,
        /// The left factor, `rows` times `inner`, at a multiple of 4.
        left: u64 = 16,
        /// The right one, `inner` times `columns`.
        right: u64 = 24,
        /// Rows of the product.
        rows: u32 = 32,
        /// Columns of the product.
        columns: u32 = 36,
        /// Columns of the left factor and rows of the right one.
        inner: u32 = 40,
    }

    /// Sums integers of 64 bits; the sum wraps.
    SumU64 = 36, 32 bytes {
        /// Where the sum goes, 64 bits, a multiple of 8.
        destination: u64 = 8,
        /// The numbers, at a multiple of 8.
        source: u64 = 16,
        /// How many; the sum of none is 0.
        count: u64 = 24,
    }

    /// Sums floating-point numbers of 32 bits in pairs: of more than one number, the first so many as
    /// the largest power of two below their count, plus the rest, each summed likewise.
    SumF32 = 37, 32 bytes {
        /// Where the sum goes, 32 bits, a multiple of 4.
        destination: u64 = 8,
        /// The numbers, at a multiple of 4.
        source: u64 = 16,
        /// How many; the sum of none is 0.0.
        count: u64 = 24,
    }

    /// Moves bodies on by one step of time, under their attraction. A body is four floating-point numbers
    /// of 32 bits: place in x, y, z, and mass; its motion is velocity in x, y, z, and a number that is
    /// carried along. All is read before anything is written.
    MoveBodies = 38, 56 bytes {
        /// How many.
        count: u32 = 4,
        /// The bodies, 16 bytes each, at a multiple of 4.
        bodies: u64 = 8,
        /// Their motion, likewise.
        motion: u64 = 16,
        /// Where the bodies go.
        new_bodies: u64 = 24,
        /// Where their motion goes.
        new_motion: u64 = 32,
        /// The step.
        step: f32 = 40,
        /// Added to the square of each distance.
        softening: f32 = 44,
        /// The gravitational constant.
        gravity: f32 = 48,
    }
}

/// Bytes of the header: opcode and size, 16 bits each, and 32 bits of the command's own.
const HEADER: usize = 8;

impl Command {
    /// Writes it to the begin of memory; how many bytes that took.
    ///
    /// # Errors
    ///
    /// [`Full`]. A `Nop` of a size that cannot be never fits.
    pub fn encode(&self, memory: &mut [u8]) -> Result<usize, Full> {
        let (size, left) = (self.size(), memory.len());
        let number = u16::try_from(size).ok().filter(|_| size >= HEADER && size.is_multiple_of(ALIGNMENT));
        let (Some(number), Some(bytes)) = (number, memory.get_mut(..size)) else {
            return Err(Full { needed: size, left });
        };
        bytes.fill(0);
        bytes[..2].copy_from_slice(&self.opcode().to_le_bytes());
        bytes[2..4].copy_from_slice(&number.to_le_bytes());
        self.put_fields(bytes);
        Ok(size)
    }

    /// Adds it to a list of bytes. A `Nop` of a size that cannot be adds nothing.
    pub fn append_to(&self, bytes: &mut Vec<u8>) {
        let start = bytes.len();
        bytes.resize(start + self.size(), 0);
        let written = self.encode(&mut bytes[start..]).unwrap_or(0);
        bytes.truncate(start + written);
    }

    /// Reads the command at the begin of some bytes; it and its size in bytes.
    ///
    /// # Errors
    ///
    /// [`DecodeError`].
    pub fn decode(bytes: &[u8]) -> Result<(Self, usize), DecodeError> {
        let header = bytes.first_chunk::<HEADER>().ok_or(DecodeError::Truncated)?;
        let opcode = u16::from_le_bytes([header[0], header[1]]);
        let number = u16::from_le_bytes([header[2], header[3]]);
        let size = usize::from(number);
        if opcode == 0 {
            if size < HEADER || !size.is_multiple_of(ALIGNMENT) {
                return Err(DecodeError::Size(8));
            }
            return if size <= bytes.len() {
                Ok((Self::Nop { size: number }, size))
            } else {
                Err(DecodeError::Truncated)
            };
        }
        let known = OPCODES.iter().find(|(_, known, _)| *known == opcode);
        let (_, _, right) = *known.ok_or(DecodeError::Opcode(opcode))?;
        if number != right {
            return Err(DecodeError::Size(right));
        }
        let bytes = bytes.get(..size).ok_or(DecodeError::Truncated)?;
        let command = Self::get_fields(opcode, bytes)?;
        let mut again = [0; 64];
        let _ = command.encode(&mut again);
        if again[..size] != *bytes {
            return Err(command.difference(bytes));
        }
        Ok((command, size))
    }

    /// What was lost in reading a command.
    fn difference(&self, bytes: &[u8]) -> DecodeError {
        let number = u32::get(bytes, 4);
        match self {
            Self::Wait32 { .. } | Self::Wait64 { .. }
                if Compare::ALL.iter().all(|known| *known as u32 != number) =>
            {
                DecodeError::Compare(number)
            }
            _ => DecodeError::Reserved,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Command, Compare, DecodeError, OPCODES};
    use alloc::vec::Vec;

    /// One command of each kind, with no two numbers alike.
    fn samples() -> Vec<Command> {
        let (destination, source, length) = (0x1112_1314_1516_1718, 0x2122_2324_2526_2728, 0x3132_3334_3536);
        let (left, right, count, value) = (source, 0x4142_4344_4546_4748, length, 0x5152_5354_5556_5758);
        let (rows, columns, inner) = (0x6162_6364, 0x7172_7374, 0x0102_0304);
        let (address, old, compare) = (source, right, Compare::Greater);
        let samples = [
            Command::Nop { size: 8 },
            Command::End,
            Command::Fill { pattern: 0x8182_8384, destination, length },
            Command::Copy { destination, source, length },
            Command::Write32 { value: 0x8182_8384, destination },
            Command::Write64 { destination, value },
            Command::Add32 { value: 0x8182_8384, destination, old },
            Command::Add64 { destination, value, old },
            Command::Wait32 { compare, address, value: 0x8182_8384, mask: 0x9192_9394 },
            Command::Wait64 { compare, address, value },
            Command::Timestamp { destination },
            Command::Branch { address, length },
            Command::Call { address, length },
            Command::Work { nanoseconds: value },
            Command::AddVectorsI32 { destination, left, right, count },
            Command::AddVectorsF32 { destination, left, right, count },
            Command::MultiplyMatricesI32 { destination, left, right, rows, columns, inner },
            Command::MultiplyMatricesF32 { destination, left, right, rows, columns, inner },
            Command::SumU64 { destination, source, count },
            Command::SumF32 { destination, source, count },
            Command::MoveBodies {
                count: rows,
                bodies: left,
                motion: right,
                new_bodies: destination,
                new_motion: value,
                step: 0.25,
                softening: 1.5,
                gravity: -2.0,
            },
        ];
        assert_eq!(samples.len(), OPCODES.len());
        samples.into()
    }

    #[test]
    fn no_byte_of_a_command_is_without_meaning() {
        for command in samples() {
            let mut bytes = Vec::new();
            command.append_to(&mut bytes);
            assert_eq!(Command::decode(&bytes), Ok((command, command.size())));
            assert_eq!(Command::decode(&bytes[..bytes.len() - 1]), Err(DecodeError::Truncated));
            let header = if command.opcode() == 0 { 4 } else { bytes.len() };
            for index in 0..header {
                let mut other = bytes.clone();
                other[index] ^= 1;
                assert_ne!(
                    Command::decode(&other),
                    Ok((command, command.size())),
                    "{command:?}, byte {index}"
                );
            }
        }
    }

    #[test]
    fn opcodes_are_apart_and_sizes_are_whole_words() {
        for (index, (name, opcode, size)) in OPCODES.iter().enumerate() {
            assert!(OPCODES[..index].iter().all(|other| other.1 != *opcode), "{name}");
            assert!(size.is_multiple_of(8) && *size <= 64, "{name}");
        }
    }

    #[test]
    fn bytes_that_are_no_command_say_why() {
        let bytes = |opcode: u16, size: u16| {
            let mut bytes = [0; 64];
            bytes[..2].copy_from_slice(&opcode.to_le_bytes());
            bytes[2..4].copy_from_slice(&size.to_le_bytes());
            bytes
        };
        assert_eq!(Command::decode(&[]), Err(DecodeError::Truncated));
        assert_eq!(Command::decode(&bytes(14, 8)), Err(DecodeError::Opcode(14)));
        assert_eq!(Command::decode(&bytes(2, 16)), Err(DecodeError::Size(24)));
        assert_eq!(Command::decode(&bytes(0, 0)), Err(DecodeError::Size(8)));
        assert_eq!(Command::decode(&bytes(0, 12)), Err(DecodeError::Size(8)));
        assert_eq!(Command::decode(&bytes(0, 72)), Err(DecodeError::Truncated));
        assert_eq!(Command::decode(&bytes(0, 64)), Ok((Command::Nop { size: 64 }, 64)));
        let mut wait = bytes(9, 24);
        wait[4] = 6;
        assert_eq!(Command::decode(&wait), Err(DecodeError::Compare(6)));
        let mut end = bytes(1, 8);
        end[7] = 1;
        assert_eq!(Command::decode(&end), Err(DecodeError::Reserved));
    }

    #[test]
    fn comparisons_are_without_signs() {
        let holds = |memory, value| Compare::ALL.map(|compare| compare.holds(memory, value));
        assert_eq!(holds(1, 1), [true, false, false, true, false, true]);
        assert_eq!(holds(1, u64::MAX), [false, true, true, true, false, false]);
        assert_eq!(holds(u64::MAX, 1), [false, true, false, false, true, true]);
    }
}
