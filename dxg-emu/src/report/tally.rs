//! Counting the calls of a process.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use d3dkmt_sys::{CALLS, Errno, Ioctl};

use crate::report::{Accounting, CallCount, Packets, Report};

/// What is counted for a process. Each figure is an atomic of its own: nothing waits for anything.
pub(crate) struct Tally {
    /// How many calls the process has made.
    calls: AtomicU64,
    rows: [Row; CALLS.len()],
    round_trips: AtomicU64,
    packets: Packets,
}

#[derive(Default)]
struct Row {
    count: AtomicU64,
    failures: AtomicU64,
    nanoseconds: AtomicU64,
}

/// A call that is counted when this is dropped: as a failure, unless it has succeeded.
pub(crate) struct Counted {
    tally: Arc<Tally>,
    row: usize,
    start: Option<Instant>,
    failed: bool,
}

impl Tally {
    pub(crate) fn new() -> Self {
        Self {
            calls: AtomicU64::new(0),
            rows: std::array::from_fn(|_| Row::default()),
            round_trips: AtomicU64::new(0),
            packets: Packets::default(),
        }
    }

    /// The number of a new call, from 1.
    pub(crate) fn number(&self) -> u64 {
        self.calls.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// When a call begins, where times are taken.
    pub(crate) fn start(accounting: Accounting) -> Option<Instant> {
        (accounting == Accounting::CallsAndTimes).then(Instant::now)
    }

    /// Counts a call that has ended.
    pub(crate) fn count(&self, ioctl: Ioctl, start: Option<Instant>, result: &Result<i32, Errno>) {
        self.rows[row(ioctl)].add(start, !succeeded(result));
    }

    /// Counts a call when it ends.
    pub(crate) fn count_later(self: &Arc<Self>, ioctl: Ioctl, start: Option<Instant>) -> Counted {
        Counted { tally: Arc::clone(self), row: row(ioctl), start, failed: true }
    }

    /// A call has waited for the host.
    pub(crate) fn round_trip(&self) {
        self.round_trips.fetch_add(1, Ordering::Relaxed);
    }

    /// Where command processors note what they leave out.
    pub(crate) const fn packets(&self) -> &Packets {
        &self.packets
    }

    /// All of it but the leaks.
    pub(crate) fn report(&self) -> Report {
        let counts = CALLS.iter().zip(&self.rows).filter_map(|(call, row)| {
            let count = row.count.load(Ordering::Relaxed);
            (count != 0).then(|| CallCount {
                call: Cow::Borrowed(call.kernel_name),
                nr: call.nr,
                count,
                failures: row.failures.load(Ordering::Relaxed),
                nanoseconds: row.nanoseconds.load(Ordering::Relaxed),
            })
        });
        let (skipped, unknown) = self.packets.lists();
        let round_trips = self.round_trips.load(Ordering::Relaxed);
        Report { leaks: Vec::new(), calls: counts.collect(), skipped, unknown, round_trips }
    }
}

const fn row(ioctl: Ioctl) -> usize {
    ioctl as usize - 1
}

impl Row {
    fn add(&self, start: Option<Instant>, failed: bool) {
        self.count.fetch_add(1, Ordering::Relaxed);
        if failed {
            self.failures.fetch_add(1, Ordering::Relaxed);
        }
        if let Some(start) = start {
            let spent = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
            self.nanoseconds.fetch_add(spent, Ordering::Relaxed);
        }
    }
}

/// A status that the driver lets through unmapped is a failure.
const fn succeeded(result: &Result<i32, Errno>) -> bool {
    matches!(result, Ok(0..))
}

impl Counted {
    /// What the call returns, as far as is known.
    pub(crate) const fn set(&mut self, result: &Result<i32, Errno>) {
        self.failed = !succeeded(result);
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.tally.rows[self.row].add(self.start, self.failed);
    }
}

impl fmt::Debug for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Counted").field("failed", &self.failed).finish_non_exhaustive()
    }
}
