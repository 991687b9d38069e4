//! Handle tables, with the driver's own handle values.
//!
//! A handle holds an index in bits 6-29 and a generation in bits 30-31; bits 0-5 are never looked
//! at. A fresh entry has generation 1 and a freed one always 2, so the second and every later life of
//! an entry share their handle. Entries are handed out from the head of a queue and come back at its
//! tail.

use std::mem;

use d3dkmt_sys::Errno;

const INDEX_SHIFT: u32 = 6;
const INDEX_MASK: u32 = 0xff_ffff;
const GENERATION_SHIFT: u32 = 30;
const FIRST_LIFE: u32 = 1;
const LATER_LIFE: u32 = 2;

/// A table grows by as many entries as this ...
const GROWTH: usize = 1024;
/// ... when no more than this many are free as a handle is asked for ...
const RESERVE: usize = 128;
/// ... up to as many as an index can tell apart.
const LIMIT: usize = INDEX_MASK as usize;

/// End of the queue of free entries.
const NONE: u32 = u32::MAX;

enum Slot<V> {
    Used(V),
    /// The next free entry.
    Free(u32),
}

struct Entry<V> {
    generation: u32,
    slot: Slot<V>,
}

/// A table whose handle values the guest chooses; adapters live in one.
pub(crate) struct HandleTable<V> {
    entries: Vec<Entry<V>>,
    head: u32,
    tail: u32,
    free: usize,
    limit: usize,
}

impl<V> HandleTable<V> {
    pub(crate) const fn new() -> Self {
        Self { entries: Vec::new(), head: NONE, tail: NONE, free: 0, limit: LIMIT }
    }

    /// Stores `value` under a new handle.
    ///
    /// `ENOMEM` when all indices are in use.
    pub(crate) fn insert(&mut self, value: V) -> Result<u32, Errno> {
        if self.free <= RESERVE {
            self.grow()?;
        }
        let index = self.head;
        let Some(entry) = self.entries.get_mut(index as usize) else {
            return Err(Errno::ENOMEM);
        };
        let Slot::Free(next) = mem::replace(&mut entry.slot, Slot::Used(value)) else {
            unreachable!("the queue holds free entries only");
        };
        self.head = next;
        if next == NONE {
            self.tail = NONE;
        }
        self.free -= 1;
        Ok(handle_of(index, entry.generation))
    }

    /// What the handle stands for.
    pub(crate) fn get(&self, handle: u32) -> Option<&V> {
        match self.entries.get(index_of(handle)) {
            Some(Entry { generation, slot: Slot::Used(value) }) if *generation == generation_of(handle) => {
                Some(value)
            }
            _ => None,
        }
    }

    /// All values with their handles, in the order of their indices.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &V)> {
        (0_u32..).zip(&self.entries).filter_map(|(index, entry)| match &entry.slot {
            Slot::Used(value) => Some((handle_of(index, entry.generation), value)),
            Slot::Free(_) => None,
        })
    }

    /// Frees the handle.
    pub(crate) fn remove(&mut self, handle: u32) -> Option<V> {
        self.get(handle)?;
        let index = index_of(handle);
        let entry = &mut self.entries[index];
        entry.generation = LATER_LIFE;
        let slot = mem::replace(&mut entry.slot, Slot::Free(NONE));
        self.append(index);
        match slot {
            Slot::Used(value) => Some(value),
            Slot::Free(_) => unreachable!("a valid handle names a used entry"),
        }
    }

    fn grow(&mut self) -> Result<(), Errno> {
        let old = self.entries.len();
        let new = (old + GROWTH).min(self.limit);
        self.entries.try_reserve_exact(new - old).map_err(|_| Errno::ENOMEM)?;
        for index in old..new {
            self.entries.push(Entry { generation: FIRST_LIFE, slot: Slot::Free(NONE) });
            self.append(index);
        }
        Ok(())
    }

    fn append(&mut self, index: usize) {
        #[expect(clippy::cast_possible_truncation, reason = "indices have 24 bits")]
        let index = index as u32;
        match self.entries.get_mut(self.tail as usize) {
            Some(last) => last.slot = Slot::Free(index),
            None => self.head = index,
        }
        self.tail = index;
        self.free += 1;
    }
}

pub(super) const fn index_of(handle: u32) -> usize {
    (handle >> INDEX_SHIFT & INDEX_MASK) as usize
}

pub(super) const fn handle_of(index: u32, generation: u32) -> u32 {
    generation << GENERATION_SHIFT | index << INDEX_SHIFT
}

pub(super) const fn generation_of(handle: u32) -> u32 {
    handle >> GENERATION_SHIFT
}

#[cfg(test)]
mod tests {
    use super::{Errno, HandleTable};

    #[test]
    fn the_first_handles_are_the_drivers() {
        let mut table = HandleTable::new();
        let handles: Vec<u32> = (0..3).map(|value| table.insert(value).expect("room")).collect();
        assert_eq!(handles, [0x4000_0000, 0x4000_0040, 0x4000_0080]);
        assert_eq!(table.get(0x4000_0040), Some(&1));
    }

    #[test]
    fn an_index_comes_back_after_1024_rounds_in_its_second_life() {
        let mut table = HandleTable::new();
        for round in 0..1024 {
            let handle = table.insert(round).expect("room");
            assert_eq!(handle, 0x4000_0000 + 0x40 * round);
            assert_eq!(table.remove(handle), Some(round));
        }
        assert_eq!(table.insert(7), Ok(0x8000_0000));
        assert_eq!(table.get(0x4000_0000), None, "a handle of the first life stays dead");
        assert_eq!(table.remove(0x8000_0000), Some(7));
        for _ in 1..1024 {
            let handle = table.insert(0).expect("room");
            table.remove(handle);
        }
        assert_eq!(table.insert(8), Ok(0x8000_0000), "there is no third generation");
    }

    #[test]
    fn the_table_grows_at_the_897th_live_handle() {
        let mut table = HandleTable::new();
        for value in 0..896 {
            table.insert(value).expect("room");
        }
        assert_eq!(table.entries.len(), 1024);
        assert_eq!(table.insert(896), Ok(0x4000_0000 + 0x40 * 896));
        assert_eq!(table.entries.len(), 2048);
        for value in 897..1024 {
            table.insert(value).expect("room");
        }
        assert_eq!(table.insert(1024), Ok(0x4000_0000 + 0x40 * 1024), "new entries queue behind the old");
    }

    #[test]
    fn bad_handles_are_refused_and_instance_bits_ignored() {
        let mut table = HandleTable::new();
        let handle = table.insert('a').expect("room");
        for bad in
            [0, u32::MAX, handle ^ 0xc000_0000, handle | 0x8000_0000, handle + 0x40, 0x4003_ffc0, 0x7fff_ffc0]
        {
            assert_eq!(table.get(bad), None, "{bad:#x}");
            assert_eq!(table.remove(bad), None, "{bad:#x}");
        }
        assert_eq!(table.get(handle | 0x3f), Some(&'a'));
        assert_eq!(table.remove(handle | 0x3f), Some('a'));
        assert_eq!(table.remove(handle), None, "freed once");
    }

    #[test]
    fn a_full_table_says_enomem_and_recovers() {
        let mut table = HandleTable { limit: 1500, ..HandleTable::new() };
        let handles: Vec<u32> = (0..1500).map(|value| table.insert(value).expect("room")).collect();
        assert_eq!(table.insert(0), Err(Errno::ENOMEM));
        table.remove(handles[700]);
        assert_eq!(table.insert(1), Ok(0x8000_0000 + 0x40 * 700));
    }
}
