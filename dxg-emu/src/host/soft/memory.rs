//! Filling and copying memory, and waiting.

use std::ops::Range;

use dxg_soft::Command;

use super::kernel::{Kernel, nanoseconds};
use super::program::{aligned, end, malformed};
use crate::host::processor::{Fault, Gpu, SLICE};

/// Bytes that are moved in one slice at most.
const MOST: u64 = 1 << 20;

struct Fill {
    pattern: u32,
    destination: u64,
    /// Words of 4 bytes.
    words: u64,
}

struct Copy {
    destination: u64,
    source: u64,
    length: u64,
}

struct Work {
    nanoseconds: u64,
}

/// The kernel of a command, if it is one of these.
pub(super) fn kernel(at: u64, command: &Command) -> Result<Option<Box<dyn Kernel>>, Fault> {
    Ok(Some(match *command {
        Command::Fill { pattern, destination, length } => {
            aligned(at, destination, 4)?;
            end(at, destination, length)?;
            if !length.is_multiple_of(4) {
                return Err(malformed(at, "what is filled is no whole number of words"));
            }
            Box::new(Fill { pattern, destination, words: length / 4 })
        }
        Command::Copy { destination, source, length } => {
            let (end, source_end) = (end(at, destination, length)?, end(at, source, length)?);
            if length != 0 && destination < source_end && source < end {
                return Err(malformed(at, "source and destination overlap"));
            }
            Box::new(Copy { destination, source, length })
        }
        Command::Work { nanoseconds } => Box::new(Work { nanoseconds }),
        _ => return Ok(None),
    }))
}

impl Kernel for Fill {
    fn units(&self) -> u64 {
        self.words
    }

    fn most(&self) -> u64 {
        MOST / 4
    }

    fn nanoseconds(&self, bandwidth: u64) -> u128 {
        nanoseconds(4 * u128::from(self.words), 0, bandwidth)
    }

    fn run(&mut self, units: Range<u64>, gpu: &mut dyn Gpu) -> Result<(), Fault> {
        let words = usize::try_from(units.end - units.start).unwrap_or(0);
        gpu.write(self.destination + 4 * units.start, &self.pattern.to_le_bytes().repeat(words))
    }
}

impl Kernel for Copy {
    fn units(&self) -> u64 {
        self.length
    }

    fn most(&self) -> u64 {
        MOST
    }

    fn nanoseconds(&self, bandwidth: u64) -> u128 {
        nanoseconds(u128::from(self.length), 0, bandwidth)
    }

    fn run(&mut self, units: Range<u64>, gpu: &mut dyn Gpu) -> Result<(), Fault> {
        let mut bytes = vec![0; usize::try_from(units.end - units.start).unwrap_or(0)];
        gpu.read(self.source + units.start, &mut bytes)?;
        gpu.write(self.destination + units.start, &bytes)
    }
}

impl Kernel for Work {
    fn units(&self) -> u64 {
        self.nanoseconds
    }

    fn most(&self) -> u64 {
        u64::try_from(SLICE.as_nanos()).unwrap_or(u64::MAX)
    }

    fn nanoseconds(&self, _bandwidth: u64) -> u128 {
        u128::from(self.nanoseconds)
    }

    fn run(&mut self, _units: Range<u64>, _gpu: &mut dyn Gpu) -> Result<(), Fault> {
        Ok(())
    }
}
