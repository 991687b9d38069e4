//! What went wrong on the engines of an adapter, for people.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::host::processor::Fault;
use crate::sync::lock;

/// So many faults are kept.
const KEPT: usize = 64;

/// The notes of an adapter.
#[derive(Default)]
pub(crate) struct Notes {
    faults: Mutex<Vec<String>>,
    timeouts: AtomicU64,
}

impl Notes {
    /// What the first faults were.
    pub(crate) fn faults(&self) -> Vec<String> {
        lock(&self.faults).clone()
    }

    pub(super) fn fault(&self, fault: &Fault) {
        let mut faults = lock(&self.faults);
        if faults.len() < KEPT {
            faults.push(fault.to_string());
        }
    }

    pub(super) fn timeout(&self) {
        self.timeouts.fetch_add(1, Ordering::Relaxed);
    }

    /// How many submissions took too long.
    pub(super) fn timeouts(&self) -> u64 {
        self.timeouts.load(Ordering::Relaxed)
    }
}
