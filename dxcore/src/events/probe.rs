//! What a registration looks at: has it happened since the last time?

use std::sync::{Arc, Weak};

use crate::adapter::{Adapter, WeakAdapter};
use crate::list::Snapshot;
use crate::state::SegmentGroup;

use super::Occasion;

/// What is watched, not kept alive by it, and how it was last seen.
pub(super) enum Probe {
    Staleness(Weak<Snapshot>),
    Presence(WeakAdapter),
    Budget(WeakAdapter, Vec<Option<u64>>),
    Teardowns(WeakAdapter, Option<u32>),
}

/// What a look found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Unchanged,
    Happened,
    /// The list or the adapter was dropped.
    Dropped,
}

/// More linked adapters than there are; a host that counts more is not asked for each.
const MOST_LINKED: u32 = 64;

impl Probe {
    /// Takes note of how it is now, where later changes count.
    pub(super) fn new(occasion: &Occasion<'_>) -> Self {
        match occasion {
            Occasion::ListStale(list) => Self::Staleness(Arc::downgrade(list.snapshot())),
            Occasion::NoLongerValid(adapter) => Self::Presence(adapter.downgrade()),
            Occasion::BudgetChange(adapter) => Self::Budget(adapter.downgrade(), budgets(adapter)),
            Occasion::ProtectionTeardown(adapter) => Self::Teardowns(adapter.downgrade(), teardowns(adapter)),
        }
    }

    /// Asks the device. A host that does not answer is no news.
    pub(super) fn look(&mut self) -> Look {
        let happened = match self {
            Self::Staleness(list) => list.upgrade().map(|list| list.is_stale()),
            Self::Presence(adapter) => adapter.upgrade().map(|adapter| !adapter.is_valid()),
            Self::Budget(adapter, seen) => adapter.upgrade().map(|adapter| {
                let now = budgets(&adapter);
                seen.iter_mut().zip(now).fold(false, |changed, (seen, now)| update(seen, now) || changed)
            }),
            Self::Teardowns(adapter, seen) => {
                adapter.upgrade().map(|adapter| update(seen, teardowns(&adapter)))
            }
        };
        match happened {
            Some(true) => Look::Happened,
            Some(false) => Look::Unchanged,
            None => Look::Dropped,
        }
    }

    pub(super) const fn what(&self) -> &'static str {
        match self {
            Self::Staleness(_) => "a list",
            _ => "an adapter",
        }
    }
}

/// Whether there is a value that differs from the last one.
fn update<T: PartialEq>(seen: &mut Option<T>, now: Option<T>) -> bool {
    now.is_some() && std::mem::replace(seen, now) != *seen
}

/// The budgets of both segment groups of each physical adapter, in the same order each time.
fn budgets(adapter: &Adapter) -> Vec<Option<u64>> {
    let physical = 0..adapter.physical_adapter_count().min(MOST_LINKED);
    let groups = [SegmentGroup::Local, SegmentGroup::NonLocal];
    physical
        .flat_map(|physical| groups.map(|group| adapter.memory_budget(physical, group).ok()))
        .map(|budget| budget.map(|budget| budget.budget))
        .collect()
}

fn teardowns(adapter: &Adapter) -> Option<u32> {
    adapter.ask(d3dkmt::Adapter::protection_teardown_count).ok()
}
