//! What a thread does while it waits for the GPU.

use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};

/// Whether a waiting thread looks again or blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spin {
    /// Look at the fence again.
    Again,
    /// Let the driver wake it.
    Block,
}

/// What a thread does between two looks at a fence. A test on a virtual clock moves time on here.
///
/// Streams have one each, see [`StreamOptions::idle`](crate::pipeline::StreamOptions::idle); other waits use
/// that of [`Dxg::with_idle`](crate::Dxg::with_idle), and block at once where there is none.
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
