//! What a thread does while it waits for the GPU.

use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use d3dkmt_sys::Ioctl;

use crate::error::{Cause, Error};
use crate::sync_object::SyncPoint;
use crate::wait::WaitFor;

const WAIT: Ioctl = Ioctl::WaitForSynchronizationObjectFromCpu;

/// Whether a waiting thread looks again or blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spin {
    /// Look at the fence again.
    Again,
    /// Let the driver wake it.
    Block,
}

/// What a thread does between two looks at the fence. A test on a virtual clock moves time on here.
pub trait Idle: fmt::Debug + Send + Sync {
    /// Called after the look number `round`, from 0, that found the work not done.
    fn spin(&self, round: u32) -> Spin;

    /// Called when a wait is over, after so many looks; `blocked` where these were not enough.
    fn ended(&self, rounds: u32, blocked: bool) {
        let _ = (rounds, blocked);
    }
}

/// Spins for a while that grows where it was long enough and shrinks where it was not.
#[derive(Debug)]
pub struct AdaptiveSpin {
    /// How many looks a wait may take before it blocks.
    limit: AtomicU32,
}

impl AdaptiveSpin {
    const LEAST: u32 = 16;
    const MOST: u32 = 1 << 14;

    /// As long as experience tells.
    #[must_use]
    pub const fn new() -> Self {
        Self { limit: AtomicU32::new(256) }
    }
}

impl Default for AdaptiveSpin {
    fn default() -> Self {
        Self::new()
    }
}

impl Idle for AdaptiveSpin {
    fn spin(&self, round: u32) -> Spin {
        if round >= self.limit.load(Ordering::Relaxed) {
            return Spin::Block;
        }
        // Others may be what is waited for, above all where there is one processor.
        if round % 64 == 63 {
            std::thread::yield_now()
        } else {
            std::hint::spin_loop()
        }
        Spin::Again
    }

    fn ended(&self, rounds: u32, blocked: bool) {
        let limit = self.limit.load(Ordering::Relaxed);
        let new = if blocked { limit / 2 } else { limit.max(rounds.saturating_mul(2)) };
        self.limit.store(new.clamp(Self::LEAST, Self::MOST), Ordering::Relaxed);
    }
}

/// What happened to a fence that shows the highest value although its device runs.
pub(super) const SIGNALLED: &str = "the fence of the stream was signalled by others";

/// How often a spinning thread looks at the device and at its clock.
const HEALTH: u32 = 1024;

/// Waits for a fence: looks, as often as is worth it, and blocks then.
pub(super) fn wait(idle: &dyn Idle, point: &SyncPoint, timeout: Option<Duration>) -> Result<(), Error> {
    if point.is_reached() {
        return Ok(());
    }
    let device = point.object().device();
    let start = Instant::now();
    let left = || timeout.map(|timeout| timeout.saturating_sub(start.elapsed()));
    let mut round = 0;
    while idle.spin(round) == Spin::Again {
        if point.is_reached() {
            idle.ended(round, false);
            return Ok(());
        }
        if point.may_be_lost() || round % HEALTH == HEALTH - 1 {
            device.check_for(WAIT)?;
            if point.may_be_lost() {
                // The device runs: somebody signalled the highest value.
                return Err(Error::new(WAIT, Cause::Refused(SIGNALLED)));
            }
            if left() == Some(Duration::ZERO) {
                return Err(Error::new(WAIT, Cause::TimedOut));
            }
        }
        round = round.wrapping_add(1);
    }
    idle.ended(round, true);
    device.wait(std::slice::from_ref(point), WaitFor::All, left())
}

#[cfg(test)]
mod tests {
    use super::{AdaptiveSpin, Idle, Spin};

    #[test]
    fn spinning_grows_where_it_helps_and_shrinks_where_it_does_not() {
        let spin = AdaptiveSpin::new();
        let rounds = || (0..).find(|round| spin.spin(*round) == Spin::Block).unwrap();
        assert_eq!(rounds(), 256);
        spin.ended(200, false);
        assert_eq!(rounds(), 400);
        spin.ended(10, false);
        assert_eq!(rounds(), 400, "a short one says nothing");
        (0..20).for_each(|_| spin.ended(400, true));
        assert_eq!(rounds(), AdaptiveSpin::LEAST);
        (0..20).for_each(|_| spin.ended(AdaptiveSpin::MOST, false));
        assert_eq!(rounds(), AdaptiveSpin::MOST);
    }
}
