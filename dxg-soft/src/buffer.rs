//! Writing commands into memory.

use core::error::Error;
use core::fmt;

use crate::Command;

/// A command buffer in memory of the caller's: commands one after the other from its begin.
#[derive(Debug)]
pub struct Buffer<'a> {
    memory: &'a mut [u8],
    used: usize,
}

/// A command did not fit; nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full {
    /// How many bytes it needs.
    pub needed: usize,
    /// How many are left.
    pub left: usize,
}

impl<'a> Buffer<'a> {
    /// An empty buffer. What the memory holds is overwritten command by command.
    #[must_use]
    pub const fn new(memory: &'a mut [u8]) -> Self {
        Self { memory, used: 0 }
    }

    /// Adds a command.
    ///
    /// # Errors
    ///
    /// [`Full`].
    pub fn push(&mut self, command: &Command) -> Result<(), Full> {
        self.used += command.encode(&mut self.memory[self.used..])?;
        Ok(())
    }

    /// The bytes of the commands so far.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.memory[..self.used]
    }

    /// How many these are.
    #[must_use]
    pub const fn used(&self) -> usize {
        self.used
    }

    /// How many bytes are left.
    #[must_use]
    pub const fn left(&self) -> usize {
        self.memory.len() - self.used
    }
}

impl fmt::Display for Full {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the command takes {} bytes, and {} are left", self.needed, self.left)
    }
}

impl Error for Full {}

#[cfg(test)]
mod tests {
    use super::{Buffer, Full};
    use crate::Command;

    #[test]
    fn a_full_buffer_refuses_and_keeps_what_it_has() {
        let mut memory = [0xaa; 40];
        let mut buffer = Buffer::new(&mut memory);
        assert_eq!(buffer.push(&Command::Work { nanoseconds: 5 }), Ok(()));
        assert_eq!(buffer.push(&Command::Work { nanoseconds: 6 }), Ok(()));
        let refused = buffer.push(&Command::Write32 { value: 1, destination: 8 });
        assert_eq!(refused, Err(Full { needed: 16, left: 8 }));
        assert_eq!((buffer.used(), buffer.left()), (32, 8));
        assert_eq!(buffer.push(&Command::End), Ok(()));
        assert_eq!(buffer.push(&Command::End), Err(Full { needed: 8, left: 0 }));
        assert_eq!(memory[32..], [1, 0, 8, 0, 0, 0, 0, 0]);
    }
}
