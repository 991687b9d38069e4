//! The command streamers of Intel's GPUs: the packets that the compute runtime puts around its
//! kernels, and the copy engine. The kernels themselves are not executed.
//!
//! What is done with each packet is listed in `docs/intel.md`. Facts: the published programmer's
//! reference manuals, and the runtime's public command headers at tag 22.43.24595.41.

mod alu;
mod blit;
mod packet;
mod program;
mod registers;
#[cfg(test)]
mod tests;

use wsl_compute_format::{Representation, Structure};

use crate::host::processor::{Processor, Program, Work};
use crate::machine::{EngineModel, EngineType};
use program::{Batch, Refused};

/// GPU virtual addresses have 48 bits; commands write them sign-extended.
const fn canonical(address: u64) -> u64 {
    address & 0xffff_ffff_ffff
}

/// What an engine understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Kernels and the state around them.
    Compute,
    /// Rectangles of memory.
    Copy,
}

/// The command streamers of an adapter.
pub(super) struct CommandStreamers {
    engines: Vec<Kind>,
}

impl CommandStreamers {
    pub(super) fn new(engines: &[EngineModel]) -> Self {
        let kind = |engine: &EngineModel| match engine.kind {
            EngineType::Copy => Kind::Copy,
            _ => Kind::Compute,
        };
        Self { engines: engines.iter().map(kind).collect() }
    }
}

impl Processor for CommandStreamers {
    fn begin(&self, work: Work) -> Box<dyn Program> {
        let kind = self.engines.get(work.node as usize).copied().unwrap_or(Kind::Compute);
        match Representation::read(Structure::Submission, &work.private_data) {
            Some(read) => Box::new(Batch::new(kind, work.commands, read.submission())),
            None => Box::new(Refused::new(work.commands)),
        }
    }
}
