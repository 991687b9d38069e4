//! The soft command set on the emulated engines. `docs/soft-isa.md` says what the commands do; their
//! bytes are those of the crate `dxg-soft`.

mod compute;
mod kernel;
mod memory;
mod program;

#[cfg(test)]
mod tests;

use crate::host::processor::{Processor, Program, Work};
use program::Running;

/// The processor.
pub(super) struct Soft;

impl Processor for Soft {
    fn begin(&self, work: Work) -> Box<dyn Program> {
        Box::new(Running::new(work.commands, u64::from(work.length)))
    }
}
