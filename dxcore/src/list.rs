//! A list of adapters: a snapshot of those that a filter admits.

use std::slice;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::adapter::Adapter;
use crate::factory::Factory;
use crate::filter::Filter;
use crate::sort::{self, Preference};

/// The adapters that a filter admitted when the list was made.
#[derive(Debug)]
pub struct AdapterList {
    snapshot: Arc<Snapshot>,
    /// The members of the snapshot in the list's order.
    adapters: Vec<Adapter>,
}

/// What does not change when a list is sorted; watched by those who wait for it to become stale.
#[derive(Debug)]
pub(crate) struct Snapshot {
    factory: Factory,
    filter: Filter,
    members: Vec<Adapter>,
    stale: AtomicBool,
}

impl AdapterList {
    pub(crate) fn new(factory: Factory, filter: Filter, adapters: Vec<Adapter>) -> Self {
        let snapshot = Snapshot { factory, filter, members: adapters.clone(), stale: AtomicBool::new(false) };
        Self { snapshot: Arc::new(snapshot), adapters }
    }

    pub(crate) fn snapshot(&self) -> &Arc<Snapshot> {
        &self.snapshot
    }

    /// How many adapters there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.adapters.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.adapters.is_empty()
    }

    /// The adapter at `index`.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&Adapter> {
        self.adapters.get(index)
    }

    /// The adapters in their order.
    pub fn iter(&self) -> slice::Iter<'_, Adapter> {
        self.adapters.iter()
    }

    /// The factory that made the list.
    #[must_use]
    pub fn factory(&self) -> &Factory {
        &self.snapshot.factory
    }

    /// Sorts the list, the first preference weighing most; see [`sort::sorted`](crate::sorted).
    pub fn sort(&mut self, preferences: &[Preference]) {
        let adapters: Vec<&Adapter> = self.adapters.iter().collect();
        let order = sort::sorted(&adapters, preferences);
        self.adapters = order.into_iter().map(|index| self.adapters[index].clone()).collect();
    }

    /// Whether a new list would hold other adapters: one of these is gone, or there is another that
    /// the filter admits. A list that was stale once stays so.
    ///
    /// Asks the kernel for its adapters. Decision: where it does not answer, nothing is known to
    /// have changed.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.snapshot.is_stale()
    }
}

impl Snapshot {
    /// See [`AdapterList::is_stale`].
    pub(crate) fn is_stale(&self) -> bool {
        if self.stale.load(Ordering::Acquire) {
            return true;
        }
        let gone = self.members.iter().any(Adapter::is_known_invalid);
        let stale = gone || self.factory.present().is_ok_and(|present| self.differs_from(&present));
        if stale {
            self.stale.store(true, Ordering::Release);
        }
        stale
    }

    fn differs_from(&self, present: &[Adapter]) -> bool {
        // By LUID, as a forked child meets its parent's adapters as objects of its own.
        let among = |list: &[Adapter], adapter: &Adapter| list.iter().any(|one| one.luid() == adapter.luid());
        self.members.iter().any(|member| !among(present, member))
            || present
                .iter()
                .any(|adapter| adapter.is_admitted(&self.filter) && !among(&self.members, adapter))
    }
}

impl<'a> IntoIterator for &'a AdapterList {
    type Item = &'a Adapter;
    type IntoIter = slice::Iter<'a, Adapter>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
