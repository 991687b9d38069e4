//! Waits that are not over, found by the object that they wait for.

use std::collections::{BTreeSet, HashMap};
use std::ops::Bound;
use std::sync::Arc;

use super::{Conditions, Queue, Told};
use crate::host::Device;
use crate::host::sync::{Key, SyncHandle, SyncObject};
use crate::pending::Waiter;

/// How many sync files are looked after at a time: whether anybody still has them open.
const FILES: usize = 64;

/// Who waits, and what for.
pub(super) struct Wait {
    conditions: Conditions,
    pub(super) then: Then,
}

/// What is done when a wait is over.
pub(super) enum Then {
    /// A queue goes on.
    Advance(Arc<Queue>),
    /// A program is told, by the adapter of its device.
    Tell(Option<Arc<Device>>, Told),
}

/// The waits of a machine, by numbers that rise.
#[derive(Default)]
pub(super) struct Waits {
    next: u64,
    list: HashMap<u64, Wait>,
    watched: HashMap<Key, Watched>,
    /// Waits of sync files, and the one after which looking goes on.
    files: BTreeSet<u64>,
    last_file: u64,
    /// Waits of calls, by where their waiters are.
    calls: HashMap<usize, u64>,
}

/// An object, and the waits that its change may end.
struct Watched {
    object: Arc<SyncObject>,
    /// By what it has to reach, then in the order of their coming.
    waits: BTreeSet<(u64, u64)>,
}

impl Wait {
    pub(super) const fn of_queue(conditions: Conditions, queue: Arc<Queue>) -> Self {
        Self { conditions, then: Then::Advance(queue) }
    }

    pub(super) const fn of_program(conditions: Conditions, device: Option<Arc<Device>>, told: Told) -> Self {
        Self { conditions, then: Then::Tell(device, told) }
    }
}

impl Waits {
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether nothing is left of any wait.
    #[cfg(test)]
    pub(super) fn is_clean(&self) -> bool {
        self.is_empty() && self.watched.is_empty() && self.files.is_empty() && self.calls.is_empty()
    }

    /// Adds a wait that is not over; its number.
    pub(super) fn add(&mut self, wait: Wait) -> u64 {
        self.next += 1;
        let number = self.next;
        match &wait.then {
            Then::Tell(_, Told::File(_)) => {
                self.files.insert(number);
            }
            Then::Tell(_, Told::Call(waiter)) => {
                self.calls.insert(Arc::as_ptr(waiter).addr(), number);
            }
            Then::Tell(_, Told::Event(_)) | Then::Advance(_) => {}
        }
        self.watch(number, &wait);
        self.list.insert(number, wait);
        number
    }

    fn watch(&mut self, number: u64, wait: &Wait) {
        for (object, value) in wait.conditions.missing() {
            let new = || Watched { object: Arc::clone(object), waits: BTreeSet::new() };
            self.watched.entry(object.key()).or_insert_with(new).waits.insert((value, number));
        }
    }

    fn stop_watching(&mut self, number: u64, objects: impl Iterator<Item = (Key, u64)>) {
        for (key, value) in objects {
            if let Some(watched) = self.watched.get_mut(&key) {
                watched.waits.remove(&(value, number));
                if watched.waits.is_empty() {
                    self.watched.remove(&key);
                }
            }
        }
    }

    /// Takes a wait back.
    pub(super) fn remove(&mut self, number: u64) -> Option<Wait> {
        let wait = self.list.remove(&number)?;
        self.stop_watching(number, wait.conditions.objects());
        self.files.remove(&number);
        if let Then::Tell(_, Told::Call(waiter)) = &wait.then {
            self.calls.remove(&Arc::as_ptr(waiter).addr());
        }
        Some(wait)
    }

    /// Takes the wait of a call back.
    pub(super) fn forget(&mut self, waiter: &Arc<Waiter>) {
        if let Some(number) = self.calls.get(&Arc::as_ptr(waiter).addr()) {
            self.remove(*number);
        }
    }

    /// Ends what can end now that an object has another value.
    pub(super) fn changed(&mut self, object: &SyncObject) -> Vec<Wait> {
        let Some(watched) = self.watched.get(&object.key()) else { return Vec::new() };
        let numbers = watched.reached();
        self.settle(numbers)
    }

    /// Ends what waits by a handle that is gone.
    pub(super) fn destroyed(&mut self, handle: &Arc<SyncHandle>) -> Vec<Wait> {
        let Some(watched) = self.watched.get(&handle.object().key()) else { return Vec::new() };
        let by_it = |number: &u64| self.list.get(number).is_some_and(|wait| wait.conditions.name(handle));
        let numbers = watched.waits.iter().map(|(_, number)| *number).filter(by_it).collect();
        self.settle(numbers)
    }

    fn settle(&mut self, numbers: Vec<u64>) -> Vec<Wait> {
        let mut over = Vec::new();
        for number in numbers {
            let Some(wait) = self.remove(number) else { continue };
            if wait.conditions.settle() {
                over.push(wait);
            } else {
                self.put_back(number, wait);
            }
        }
        over
    }

    /// A wait that is still not over, perhaps for the sake of another object.
    fn put_back(&mut self, number: u64, wait: Wait) {
        let next = std::mem::replace(&mut self.next, number - 1);
        self.add(wait);
        self.next = next;
    }

    /// The objects that let somebody on by now, though nobody said so.
    pub(super) fn reached(&self) -> Vec<Arc<SyncObject>> {
        let first = |watched: &Watched| watched.waits.first().is_some_and(|(value, _)| watched.has(*value));
        self.watched.values().filter(|watched| first(watched)).map(|it| Arc::clone(&it.object)).collect()
    }

    /// Nobody can see any more when these are over.
    pub(super) fn drop_closed_files(&mut self) {
        let after = (Bound::Excluded(self.last_file), Bound::Unbounded);
        let some: Vec<u64> = self.files.range(after).take(FILES).copied().collect();
        self.last_file = if some.len() == FILES { some[FILES - 1] } else { 0 };
        for number in some {
            if let Some(Wait { then: Then::Tell(_, Told::File(end)), .. }) = self.list.get(&number)
                && end.is_closed()
            {
                self.remove(number);
            }
        }
    }
}

impl Watched {
    fn has(&self, value: u64) -> bool {
        self.object.is_reached(value)
    }

    /// The waits whose value is reached.
    fn reached(&self) -> Vec<u64> {
        self.waits.iter().take_while(|(value, _)| self.has(*value)).map(|(_, number)| *number).collect()
    }
}
