//! Commands that take their time, and are done in slices.

use std::ops::Range;
use std::time::Duration;

use crate::host::processor::{Fault, Gpu, SLICE};

/// Arithmetic takes so much less time than memory: operations in the time of a byte.
const OPERATIONS_OF_A_BYTE: u128 = 10;
/// A slice takes at most so long.
const SLICE_NANOSECONDS: u128 = SLICE.as_nanos();

/// What a command does, in equal units that come one after the other.
pub(super) trait Kernel: Send {
    /// How many.
    fn units(&self) -> u64;

    /// How many are done in one slice at most, so that a slice does not take long here either.
    fn most(&self) -> u64;

    /// How long all of it takes on the modelled hardware, in nanoseconds.
    fn nanoseconds(&self, bandwidth: u64) -> u128;

    /// Does some of it.
    fn run(&mut self, units: Range<u64>, gpu: &mut dyn Gpu) -> Result<(), Fault>;
}

/// A kernel on its way.
pub(super) struct Task {
    kernel: Box<dyn Kernel>,
    done: u64,
    /// The time for the units up to this one has been spent.
    paid: u64,
}

/// The time for moving bytes, or for arithmetic where that takes longer.
pub(super) fn nanoseconds(bytes: u128, operations: u128, bandwidth: u64) -> u128 {
    bytes.max(operations / OPERATIONS_OF_A_BYTE) * 1_000_000_000 / u128::from(bandwidth.max(1))
}

impl Task {
    pub(super) fn new(kernel: Box<dyn Kernel>) -> Self {
        Self { kernel, done: 0, paid: 0 }
    }

    /// Does what has been paid for and pays for the next slice; false when all is done.
    pub(super) fn go_on(&mut self, gpu: &mut dyn Gpu) -> Result<bool, Fault> {
        if self.paid > self.done {
            self.kernel.run(self.done..self.paid, gpu)?;
            self.done = self.paid;
        }
        let units = self.kernel.units();
        if self.done == units {
            return Ok(false);
        }
        let total = self.kernel.nanoseconds(gpu.bandwidth());
        let time = |units_done: u64| total * u128::from(units_done) / u128::from(units);
        let in_a_slice = (SLICE_NANOSECONDS * u128::from(units)).checked_div(total).unwrap_or(u128::MAX);
        let in_a_slice = u64::try_from(in_a_slice).unwrap_or(u64::MAX).min(self.kernel.most()).max(1);
        self.paid = self.done.saturating_add(in_a_slice).min(units);
        let cost = time(self.paid) - time(self.done);
        gpu.spend(Duration::from_nanos(u64::try_from(cost).unwrap_or(u64::MAX)));
        Ok(true)
    }
}
