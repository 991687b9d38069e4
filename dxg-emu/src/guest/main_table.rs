//! The main handle table: everything but adapters, under values that the host chose.

use d3dkmt_sys::Errno;

use crate::guest::handle::{generation_of, handle_of, index_of};

/// The table grows to as many entries beyond the index that it needs.
const GROWTH: usize = 1024;
const LIMIT: usize = 0xff_ffff;

/// Objects by handle. The instance bits of a handle are never looked at.
pub(crate) struct MainTable<V> {
    entries: Vec<Option<Entry<V>>>,
}

struct Entry<V> {
    generation: u32,
    value: V,
}

impl<V> MainTable<V> {
    pub(crate) const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// Stores `value` under the host's handle.
    ///
    /// `EINVAL` when the index is beyond the table's limit or in use, `ENOMEM` when there is no memory.
    pub(crate) fn insert(&mut self, handle: u32, value: V) -> Result<(), Errno> {
        let index = index_of(handle);
        if index >= LIMIT {
            return Err(Errno::EINVAL);
        }
        if index >= self.entries.len() {
            let size = (index + GROWTH).min(LIMIT);
            self.entries.try_reserve(size - self.entries.len()).map_err(|_| Errno::ENOMEM)?;
            self.entries.resize_with(size, || None);
        }
        let entry = &mut self.entries[index];
        if entry.is_some() {
            return Err(Errno::EINVAL);
        }
        *entry = Some(Entry { generation: generation_of(handle), value });
        Ok(())
    }

    /// What the handle stands for.
    pub(crate) fn get(&self, handle: u32) -> Option<&V> {
        match self.entries.get(index_of(handle))? {
            Some(entry) if entry.generation == generation_of(handle) => Some(&entry.value),
            _ => None,
        }
    }

    /// As [`get`](Self::get), to change it.
    pub(crate) fn get_mut(&mut self, handle: u32) -> Option<&mut V> {
        match self.entries.get_mut(index_of(handle))? {
            Some(entry) if entry.generation == generation_of(handle) => Some(&mut entry.value),
            _ => None,
        }
    }

    /// All values with their handles, in the order of their indices.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &V)> {
        let used = (0_u32..).zip(&self.entries).filter_map(|(index, entry)| Some((index, entry.as_ref()?)));
        used.map(|(index, entry)| (handle_of(index, entry.generation), &entry.value))
    }

    /// Frees the handle.
    pub(crate) fn remove(&mut self, handle: u32) -> Option<V> {
        self.get(handle)?;
        self.entries[index_of(handle)].take().map(|entry| entry.value)
    }
}

#[cfg(test)]
mod tests {
    use super::{Errno, MainTable};

    #[test]
    fn a_handle_is_its_index_and_generation_whatever_its_instance_bits() {
        let mut table = MainTable::new();
        table.insert(0x4000_0400, 'a').expect("free");
        assert_eq!(table.get(0x4000_043f), Some(&'a'));
        for bad in [0x8000_0400, 0xc000_0400, 0x0000_0400, 0x4000_0440, 0x7fff_ffc0, 0, u32::MAX] {
            assert_eq!(table.get(bad), None, "{bad:#x}");
            assert_eq!(table.get_mut(bad), None, "{bad:#x}");
            assert_eq!(table.remove(bad), None, "{bad:#x}");
        }
        assert_eq!(table.remove(0x4000_0401), Some('a'));
        assert_eq!(table.remove(0x4000_0400), None, "freed once");
        table.insert(0x8000_0400, 'b').expect("free again");
        assert_eq!(table.get(0x4000_0400), None, "a stale handle");
    }

    #[test]
    fn an_index_in_use_or_too_large_is_refused() {
        let mut table = MainTable::new();
        table.insert(0x4000_0400, 'a').expect("free");
        assert_eq!(table.insert(0x8000_0400, 'b'), Err(Errno::EINVAL));
        assert_eq!(table.insert(0x7fff_ffc0, 'b'), Err(Errno::EINVAL));
        assert_eq!(table.insert(0x7fff_ff80, 'c'), Ok(()));
        assert_eq!(table.get(0x4000_0400), Some(&'a'));
    }
}
