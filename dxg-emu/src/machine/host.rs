//! The host: what it is like to those who ask it.

use serde::Deserialize;

use crate::machine::{MachineError, Time, TimeRange};

/// The host of a machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HostModel {
    /// Whether requests that the host has no answer to (an unknown type, a wrong size, an escape)
    /// succeed and change nothing, instead of being refused. For tests of the guest's own rules.
    pub agreeable: bool,
    /// How long a message to the host and its answer take.
    pub latency: Time,
    /// Whether the guest sends work (submissions, signals, waits of queues) without waiting for an
    /// answer.
    pub async_messages: bool,
    /// How much later than it could each submission begins, at random, and each pending operation of a
    /// paging queue ends.
    pub late: Option<TimeRange>,
    /// The share of paging calls, from 0 to 1, that are answered `STATUS_PENDING` and done later; the
    /// others are done at once. Without it all are pending and done at once.
    pub pending: Option<f64>,
    /// What the random numbers begin with: the same seed, the same numbers.
    pub seed: u64,
}

impl HostModel {
    pub(super) fn check(&self) -> Result<(), MachineError> {
        if self.pending.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
            return Err(MachineError::value("pending", "a share lies between 0 and 1"));
        }
        Ok(())
    }
}
