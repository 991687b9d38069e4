//! Taking the time of something short.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// How long a call took, in nanoseconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    pub(super) median: f64,
    /// A tenth of the samples took less, and a tenth more than `high`.
    pub(super) low: f64,
    pub(super) high: f64,
    /// Groups of calls that were timed.
    pub(super) samples: usize,
    /// Calls in all.
    pub(super) calls: u64,
}

/// Groups of calls in a measurement.
const SAMPLES: usize = 40;

impl Times {
    fn of(mut samples: Vec<f64>, calls: u64) -> Self {
        samples.sort_by(f64::total_cmp);
        let at = |tenths: usize| samples[(samples.len() - 1) * tenths / 10];
        Self { median: at(5), low: at(1), high: at(9), samples: samples.len(), calls }
    }
}

/// Times `call` for about `budget`. Ends at the first failure.
pub(super) fn time<E: ToString>(
    budget: Duration,
    mut call: impl FnMut() -> Result<(), E>,
) -> Result<Times, String> {
    let mut failing = || call().map_err(|error| error.to_string());
    // The first ones open, map and load.
    failing()?;
    let start = Instant::now();
    let mut warm = 0_u32;
    while start.elapsed() < budget / 10 || warm == 0 {
        failing()?;
        warm += 1;
    }
    let one = start.elapsed() / warm;
    let group = budget.as_nanos() / SAMPLES as u128 / one.as_nanos().max(1);
    let group = u32::try_from(group).unwrap_or(u32::MAX).max(1);
    let mut samples = Vec::with_capacity(SAMPLES);
    let start = Instant::now();
    while samples.len() < SAMPLES && (start.elapsed() < budget || samples.len() < 3) {
        let begin = Instant::now();
        for _ in 0..group {
            failing()?;
        }
        samples.push(begin.elapsed().as_secs_f64() * 1e9 / f64::from(group));
    }
    let calls = u64::from(group) * samples.len() as u64;
    Ok(Times::of(samples, calls))
}

/// One line on a terminal that says what is being done.
pub(super) struct Progress {
    shown: bool,
}

impl Progress {
    /// Nothing is shown where the output is for scripts.
    pub(super) fn new(quiet: bool) -> Self {
        Self { shown: !quiet && std::io::stderr().is_terminal() }
    }

    pub(super) fn show(&self, done: usize, all: usize, what: &str) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K{done} of {all}: {what}");
        }
    }

    pub(super) fn end(&self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spread_leaves_a_tenth_out_on_either_side() {
        let times = Times::of((0..=100).rev().map(f64::from).collect(), 7);
        assert_eq!((times.low, times.median, times.high, times.calls), (10.0, 50.0, 90.0, 7));
    }

    #[test]
    fn calls_are_counted_and_the_first_failure_ends_it() {
        let mut calls = 0;
        let times = time(Duration::from_millis(2), || {
            calls += 1;
            Ok::<(), String>(())
        });
        let times = times.expect("nothing fails");
        assert!(times.calls < calls && times.samples >= 3 && times.low <= times.high);
        let mut left = 3;
        let failed = time(Duration::from_secs(3600), || {
            left -= 1;
            if left == 0 { Err("no more") } else { Ok(()) }
        });
        assert_eq!(failed.err().as_deref(), Some("no more"));
    }
}
