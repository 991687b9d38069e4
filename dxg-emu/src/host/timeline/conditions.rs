//! What a wait is for.

use std::sync::Arc;

use crate::host::sync::{Key, SyncHandle, SyncObject};

/// Objects, each with the value that is waited for.
pub(crate) struct Conditions {
    list: Vec<(Arc<SyncHandle>, u64)>,
    /// Whether one of them is enough.
    any: bool,
}

impl Conditions {
    pub(crate) const fn new(list: Vec<(Arc<SyncHandle>, u64)>, any: bool) -> Self {
        Self { list, any }
    }

    /// Ends the wait if it can end, and takes what it then takes.
    pub(super) fn settle(&self) -> bool {
        let taken = if self.any {
            match self.list.iter().find(|condition| holds(condition)) {
                Some(first) => std::slice::from_ref(first),
                None => return self.list.is_empty(),
            }
        } else {
            if !self.list.iter().all(holds) {
                return false;
            }
            &self.list
        };
        let mut got: Vec<&Arc<SyncHandle>> = Vec::new();
        for (handle, _) in taken.iter().filter(|(handle, _)| !handle.is_destroyed()) {
            if !handle.object().take() {
                got.iter().for_each(|handle| handle.object().give_back());
                return false;
            }
            if !handle.object().has_values() {
                got.push(handle);
            }
        }
        true
    }

    /// The objects whose change can end a wait that could not be settled, with what they have to
    /// reach: all of them where one is enough, else the first that is not there yet. Memory may have
    /// changed since, and all be there; then it is the last, at which the next look finds that out.
    pub(super) fn missing(&self) -> impl Iterator<Item = (&Arc<SyncObject>, u64)> {
        let last = self.list.len().saturating_sub(1);
        let first = || self.list.iter().position(|condition| !holds(condition)).unwrap_or(last);
        let watched =
            if self.any { &self.list } else { self.list.get(first()).map_or(&[][..], std::slice::from_ref) };
        watched.iter().map(|(handle, value)| (handle.object(), handle.object().threshold(*value)))
    }

    /// All objects, with what they have to reach.
    pub(super) fn objects(&self) -> impl Iterator<Item = (Key, u64)> {
        self.list.iter().map(|(handle, value)| (handle.object().key(), handle.object().threshold(*value)))
    }

    /// Whether it waits by this handle.
    pub(super) fn name(&self, handle: &Arc<SyncHandle>) -> bool {
        self.list.iter().any(|(known, _)| Arc::ptr_eq(known, handle))
    }
}

fn holds((handle, value): &(Arc<SyncHandle>, u64)) -> bool {
    handle.is_reached(*value)
}
