//! What a host is like to those who ask it: how fast, how agreeable, how late.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::machine::HostModel;
use crate::time::Nanos;

/// How late what takes its time is done where the machine does not say it.
const LATE: (Nanos, Nanos) = (1_000_000, 1_000_000);

/// The `[host]` of a machine.
pub(crate) struct Policy {
    /// Whether requests that it cannot answer succeed and change nothing; see
    /// [`HostModel::agreeable`].
    pub(crate) agreeable: bool,
    /// A message to the host and its answer.
    pub(crate) latency: Nanos,
    /// A message one way.
    pub(crate) half: Nanos,
    /// Whether work is sent to it without waiting for an answer.
    pub(crate) async_messages: bool,
    late: Option<(Nanos, Nanos)>,
    pending: Option<f64>,
    random: AtomicU64,
}

/// When something that a paging queue was asked for is done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paging {
    /// It is done before the call ends.
    Done,
    /// The call ends with `STATUS_PENDING`, at this time it is done.
    Pending(Nanos),
}

impl Policy {
    pub(crate) fn new(model: &HostModel) -> Self {
        let latency = model.latency.nanoseconds();
        Self {
            agreeable: model.agreeable,
            latency,
            half: latency / 2,
            async_messages: model.async_messages,
            late: model.late.map(|late| (late.least.nanoseconds(), late.most.nanoseconds())),
            pending: model.pending,
            random: AtomicU64::new(model.seed),
        }
    }

    /// When a submission that arrives at `now` can begin at the earliest.
    pub(crate) fn begin(&self, now: Nanos) -> Nanos {
        now + self.late.map_or(0, |range| self.between(range))
    }

    /// When paging is done that is asked for at `now`. Without a share of calls that are pending, all
    /// are, and are done at once.
    pub(crate) fn paging(&self, now: Nanos) -> Paging {
        match self.pending {
            None if self.agreeable => Paging::Done,
            None => Paging::Pending(now + self.half),
            Some(share) if self.fraction() < share => {
                Paging::Pending(now + self.half + self.between(self.late.unwrap_or(LATE)))
            }
            Some(_) => Paging::Done,
        }
    }

    fn between(&self, (least, most): (Nanos, Nanos)) -> Nanos {
        let width = u128::from(most - least) + 1;
        // The high bits of a product are as evenly spread as the number.
        let part = (u128::from(self.next()) * width) >> 64;
        least + u64::try_from(part).unwrap_or(0)
    }

    /// From 0 to 1, without 1.
    fn fraction(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits, as many as fit")]
        let number = (self.next() >> 11) as f64;
        number / 9_007_199_254_740_992.0
    }

    /// The next number of a sequence that the seed decides (SplitMix64).
    fn next(&self) -> u64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let state = self.random.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::{Paging, Policy};
    use crate::machine::Machine;

    fn policy(host: &str) -> Policy {
        Policy::new(&Machine::from_toml(&format!("[host]\n{host}")).expect("well formed").host())
    }

    #[test]
    fn lateness_stays_in_its_range_and_repeats_with_its_seed() {
        let draw = |seed| {
            let policy = policy(&format!("late = \"0.1ms..30ms\"\nseed = {seed}"));
            (0..200).map(|_| policy.begin(1_000)).collect::<Vec<_>>()
        };
        let (first, again, other) = (draw(7), draw(7), draw(8));
        assert_eq!(first, again);
        assert_ne!(first, other);
        assert!(first.iter().all(|time| (101_000..=30_001_000).contains(time)));
        assert!(first.iter().any(|time| *time < 8_000_000) && first.iter().any(|time| *time > 22_000_000));
    }

    #[test]
    fn so_many_paging_calls_are_pending_as_the_machine_says() {
        let half = policy("pending = 0.5");
        let pending = (0..1000).filter(|_| half.paging(5) == Paging::Pending(1_000_005)).count();
        assert!((400..600).contains(&pending), "{pending}");
        let plain = policy("latency = \"2us\"");
        assert!(plain.paging(5) == Paging::Pending(1_005), "done when it arrives");
        assert!(policy("pending = 0.0").paging(5) == Paging::Done);
        assert!(policy("agreeable = true").paging(5) == Paging::Done);
    }
}
