//! The GPU's virtual addresses of one process on one adapter: what is reserved and what is mapped.
//!
//! Sparse: only the edges of ranges are kept, so a terabyte costs what a page does. The top of the
//! address space is kept for fences.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::ops::Range;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use crate::host::processor::Width;
use crate::host::{AllocationLife, AllocationMemory, Fence};
use crate::memory::PAGE;
use crate::report::{Leak, ObjectKind, Origin};
use crate::sync::lock;
use crate::time::Nanos;
use crate::uaccess::{LastingMemory, UserAddress};
use crate::view::View;

/// Where addresses are given out that nobody asked for: multiples of this ...
const ALIGNMENT: u64 = 64 << 10;
/// ... and not below this, so that no 32-bit number passes for one.
const LOWEST: u64 = 1 << 32;
/// So much at the top is for fences.
const FENCES: u64 = 4 << 30;

/// The place of a fence rests until so many others are free, so that a late user is found out.
const REST: usize = 1024;

const NOTHING: Range<u64> = 0..0;

/// What lies behind mapped addresses.
#[derive(Clone)]
pub(crate) enum Target {
    /// An allocation's memory from this offset on.
    Memory {
        /// The allocation, not its memory: the mapping dies with it.
        allocation: Arc<AllocationLife>,
        memory: Arc<AllocationMemory>,
        offset: u64,
    },
    /// Reads give zeros, and writes are dropped.
    Zero,
    /// Every use is a fault.
    NoAccess,
}

/// A mapped range; its start is its key.
#[derive(Clone)]
struct Mapped {
    end: u64,
    target: Target,
    writable: bool,
    origin: Origin,
}

/// A reserved range; its start is its key.
struct Reserved {
    end: u64,
    origin: Origin,
}

/// A change of page tables within reserved ranges.
pub(crate) enum Update {
    Map { range: Range<u64>, target: Target, writable: bool, origin: Origin },
    Unmap { range: Range<u64> },
    Copy { from: Range<u64>, to: u64, origin: Origin },
}

/// The addresses.
pub(crate) struct AddressSpace {
    end: u64,
    /// Where the search for room goes on.
    next: u64,
    reserved: BTreeMap<u64, Reserved>,
    mapped: BTreeMap<u64, Mapped>,
    /// The starts of an allocation's mappings.
    of_allocation: HashMap<u64, BTreeSet<u64>>,
    /// Where the next fence is put, from the top down.
    next_fence: u64,
    /// Places of fences that are gone, the oldest first.
    free_fences: VecDeque<u64>,
    /// Fences by the address of their page.
    fences: HashMap<u64, Arc<Fence>>,
}

/// Memory behind an address, for an engine.
pub(crate) struct Found {
    kind: FoundKind,
    /// The allocation that it is of, and the time at which that is used.
    allocation: Option<(Arc<AllocationLife>, Nanos)>,
    /// So many bytes on.
    pub(crate) length: u64,
}

enum FoundKind {
    /// Memory of the emulator's, from this offset on.
    Shared(Arc<View>, usize),
    /// Memory of the program's own.
    Program(Arc<dyn LastingMemory>, UserAddress),
    Zero,
    /// The page of a fence, from this offset on.
    Fence(Arc<Fence>, usize),
}

impl Found {
    fn shared(&self) -> Option<(Arc<View>, usize)> {
        match &self.kind {
            FoundKind::Shared(view, offset) => Some((Arc::clone(view), *offset)),
            FoundKind::Fence(fence, offset) => {
                let (view, start) = fence.page().view()?;
                Some((view, start + offset))
            }
            FoundKind::Program(..) | FoundKind::Zero => None,
        }
    }

    /// The fence whose value begins here.
    pub(crate) fn fence_value(&self) -> Option<Arc<Fence>> {
        match &self.kind {
            FoundKind::Fence(fence, offset) if *offset < 8 => Some(Arc::clone(fence)),
            _ => None,
        }
    }

    /// Lets an engine use it. The allocation may have gone since it was found.
    fn with_use<T>(&self, using: impl FnOnce() -> Option<T>) -> Option<T> {
        match &self.allocation {
            Some((allocation, now)) => allocation.with_use(*now, using),
            None => using(),
        }
    }

    /// Copies from it, no more than its length; `None` where that faults.
    pub(crate) fn read(&self, into: &mut [u8]) -> Option<()> {
        self.with_use(|| {
            match &self.kind {
                FoundKind::Zero => into.fill(0),
                FoundKind::Program(memory, address) => memory.read(*address, into).ok()?,
                _ => {
                    let (view, offset) = self.shared()?;
                    view.read(offset, into)?;
                }
            }
            Some(())
        })
    }

    /// Copies to it, no more than its length; `None` where that faults.
    pub(crate) fn write(&self, from: &[u8]) -> Option<()> {
        self.with_use(|| {
            match &self.kind {
                FoundKind::Zero => {}
                FoundKind::Program(memory, address) => memory.write(*address, from).ok()?,
                _ => {
                    let (view, offset) = self.shared()?;
                    view.write(offset, from)?;
                }
            }
            Some(())
        })
    }

    /// Adds to the aligned number that begins here, and gives its old value. In a program's own memory
    /// it is atomic among engines only, which hold `alone` meanwhile.
    pub(crate) fn fetch_add(&self, width: Width, value: u64, alone: &Mutex<()>) -> Option<u64> {
        #[expect(clippy::cast_possible_truncation, reason = "a word wraps")]
        let word = value as u32;
        self.with_use(|| match &self.kind {
            FoundKind::Zero => Some(0),
            FoundKind::Program(memory, address) => {
                let _alone = lock(alone);
                let mut bytes = [0; 8];
                let part = &mut bytes[..width.bytes()];
                memory.read(*address, part).ok()?;
                let old = u64::from_le_bytes(bytes);
                let new = old.wrapping_add(value).to_le_bytes();
                memory.write(*address, &new[..width.bytes()]).ok()?;
                Some(old)
            }
            _ => {
                let (view, offset) = self.shared()?;
                match width {
                    Width::Word => Some(u64::from(view.word(offset)?.fetch_add(word, Ordering::AcqRel))),
                    Width::Long => Some(view.long(offset)?.fetch_add(value, Ordering::AcqRel)),
                }
            }
        })
    }
}

/// Where a reservation or a mapping is to be.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    /// Here, or anywhere if 0.
    pub(crate) base: u64,
    pub(crate) minimum: u64,
    /// No limit if 0.
    pub(crate) maximum: u64,
    pub(crate) size: u64,
}

impl Target {
    /// The same, `bytes` further on.
    fn plus(&self, bytes: u64) -> Self {
        match self {
            Self::Memory { allocation, memory, offset } => Self::Memory {
                allocation: Arc::clone(allocation),
                memory: Arc::clone(memory),
                offset: offset + bytes,
            },
            other => other.clone(),
        }
    }
}

impl AddressSpace {
    /// An empty one below `top`.
    pub(crate) fn new(top: u64) -> Self {
        let end = top.saturating_sub(FENCES);
        Self {
            end,
            next: LOWEST,
            reserved: BTreeMap::new(),
            mapped: BTreeMap::new(),
            of_allocation: HashMap::new(),
            next_fence: top & !(PAGE as u64 - 1),
            free_fences: VecDeque::new(),
            fences: HashMap::new(),
        }
    }

    /// Reserves a range; its start.
    pub(crate) fn reserve(&mut self, place: Place, origin: Origin) -> Option<u64> {
        let range = self.place(place, |space, range| space.obstacle(range).is_none())?;
        self.reserved.insert(range.start, Reserved { end: range.end, origin });
        Some(range.start)
    }

    /// Maps a range that is free, or reserved and not mapped; its start.
    pub(crate) fn map(
        &mut self,
        place: Place,
        target: Target,
        writable: bool,
        origin: Origin,
    ) -> Option<u64> {
        let range = self.place(place, |space, range| {
            let reserved = overlap(&space.reserved, range, |reserved| reserved.end).is_some();
            overlap(&space.mapped, range, |mapped| mapped.end).is_none()
                && (!reserved || covered(&space.reserved, range, |reserved| reserved.end))
        })?;
        let start = range.start;
        self.insert(range, target, writable, origin);
        Some(start)
    }

    /// Unmaps a range; what is reserved there stays so.
    pub(crate) fn unmap(&mut self, base: u64, size: u64) {
        if let Some(range) = self.range(base, size) {
            self.cut(&range);
        }
    }

    /// Frees a range, every byte of which is reserved or mapped.
    pub(crate) fn free(&mut self, base: u64, size: u64) -> bool {
        let Some(range) = self.range(base, size) else { return false };
        let mut at = range.start;
        while at < range.end {
            let here = at..at + 1;
            let reserved = overlap(&self.reserved, &here, |reserved| reserved.end);
            match reserved.max(overlap(&self.mapped, &here, |mapped| mapped.end)) {
                Some(end) => at = end,
                None => return false,
            }
        }
        self.cut(&range);
        for (start, end) in pieces(&self.reserved, &range, |reserved| reserved.end) {
            let Some(Reserved { origin, .. }) = self.reserved.remove(&start) else { continue };
            if start < range.start {
                self.reserved.insert(start, Reserved { end: range.start, origin });
            }
            if end > range.end {
                self.reserved.insert(range.end, Reserved { end, origin });
            }
        }
        true
    }

    /// Whether an update is possible: within reserved ranges, and what is copied is, too.
    pub(crate) fn accepts(&self, update: &Update) -> bool {
        let reserved = |range: &Range<u64>| {
            self.range(range.start, range.end.saturating_sub(range.start)).is_some()
                && covered(&self.reserved, range, |reserved| reserved.end)
        };
        match update {
            Update::Map { range, .. } | Update::Unmap { range } => reserved(range),
            Update::Copy { from, to, .. } => {
                let end = to.checked_add(from.end.saturating_sub(from.start));
                reserved(from) && end.is_some_and(|end| reserved(&(*to..end)))
            }
        }
    }

    /// Applies an update that is possible; what was mapped there is replaced.
    pub(crate) fn update(&mut self, update: Update) {
        match update {
            Update::Map { range, target, writable, origin } => {
                self.cut(&range);
                self.insert(range, target, writable, origin);
            }
            Update::Unmap { range } => self.cut(&range),
            Update::Copy { from, to, origin } => {
                let copies: Vec<(u64, Mapped)> = pieces(&self.mapped, &from, |mapped| mapped.end)
                    .into_iter()
                    .filter_map(|(start, end)| {
                        let mapped = self.mapped.get(&start)?;
                        let first = start.max(from.start);
                        let target = mapped.target.plus(first - start);
                        let (end, writable) = (end.min(from.end), mapped.writable);
                        let origin = Origin { parent: mapped.origin.parent, ..origin };
                        Some((first, Mapped { end, target, writable, origin }))
                    })
                    .collect();
                self.cut(&(to..to + (from.end - from.start)));
                for (start, Mapped { end, target, writable, origin }) in copies {
                    let range = start - from.start + to..end - from.start + to;
                    self.insert(range, target, writable, origin);
                }
            }
        }
    }

    /// An allocation goes, and with it its mappings; reserved ranges stay reserved.
    pub(crate) fn forget(&mut self, allocation: &AllocationLife) {
        allocation.end();
        for start in self.of_allocation.remove(&allocation.id()).unwrap_or_default() {
            self.mapped.remove(&start);
        }
    }

    /// Puts a fence somewhere; the address of its value.
    pub(crate) fn place_fence(&mut self, fence: &Arc<Fence>) -> u64 {
        let full = self.next_fence <= self.end;
        let old = if full || self.free_fences.len() > REST { self.free_fences.pop_front() } else { None };
        let address = old.unwrap_or_else(|| {
            self.next_fence = self.next_fence.wrapping_sub(PAGE as u64);
            self.next_fence
        });
        self.fences.insert(address, Arc::clone(fence));
        address
    }

    pub(crate) fn remove_fence(&mut self, address: u64) {
        if self.fences.remove(&address).is_some() {
            self.free_fences.push_back(address);
        }
    }

    /// The memory behind an address, as an engine may use it at this time; `None` where that is a fault.
    pub(crate) fn find(&self, address: u64, write: bool, now: Nanos) -> Option<Found> {
        let page = PAGE as u64;
        if let Some(fence) = self.fences.get(&(address & !(page - 1))) {
            let offset = address % page;
            let kind = FoundKind::Fence(Arc::clone(fence), usize::try_from(offset).ok()?);
            return Some(Found { kind, allocation: None, length: page - offset });
        }
        let (target, length, writable) = self.lookup(address)?;
        let (kind, allocation, length) = match target {
            Target::Zero => (FoundKind::Zero, None, length),
            _ if write && !writable => return None,
            Target::NoAccess => return None,
            Target::Memory { allocation, memory, offset } => {
                if !allocation.is_resident(now) {
                    return None;
                }
                let (kind, length) = match memory.of_program() {
                    Some((program, start)) => {
                        let address = UserAddress(start.0.checked_add(offset)?);
                        (FoundKind::Program(program, address), length)
                    }
                    None => {
                        let (view, at) = memory.range().ok()?.view(offset)?;
                        let room = (view.length() - at) as u64;
                        (FoundKind::Shared(view, at), length.min(room))
                    }
                };
                (kind, Some((allocation, now)), length)
            }
        };
        Some(Found { kind, allocation, length })
    }

    /// What lies behind an address, how many bytes on it goes, and whether they may be written.
    pub(crate) fn lookup(&self, address: u64) -> Option<(Target, u64, bool)> {
        let (start, mapped) = self.mapped.range(..=address).next_back()?;
        (address < mapped.end)
            .then(|| (mapped.target.plus(address - start), mapped.end - address, mapped.writable))
    }

    /// What is reserved and mapped, as a report lists it.
    pub(crate) fn leaks(&self, process: u32) -> Vec<Leak> {
        let leak = |origin: &Origin, kind, start: u64, end: u64| {
            origin.leak(process, kind, start, Some(end - start))
        };
        let reserved = self
            .reserved
            .iter()
            .map(|(start, Reserved { end, origin })| leak(origin, ObjectKind::GpuReservation, *start, *end));
        let mapped = self
            .mapped
            .iter()
            .map(|(start, Mapped { end, origin, .. })| leak(origin, ObjectKind::GpuMapping, *start, *end));
        reserved.chain(mapped).collect()
    }

    /// A range of whole pages below the end.
    fn range(&self, base: u64, size: u64) -> Option<Range<u64>> {
        let end = base.checked_add(size)?;
        let pages = base.is_multiple_of(PAGE as u64) && size.is_multiple_of(PAGE as u64);
        (pages && size != 0 && base != 0 && end <= self.end).then_some(base..end)
    }

    /// The range that is asked for, if `fits`; or any free one.
    fn place(&mut self, place: Place, fits: impl Fn(&Self, &Range<u64>) -> bool) -> Option<Range<u64>> {
        if place.base != 0 {
            return self.range(place.base, place.size).filter(|range| fits(self, range));
        }
        let minimum = place.minimum.max(LOWEST).checked_next_multiple_of(ALIGNMENT)?;
        let maximum = if place.maximum == 0 { self.end } else { place.maximum.min(self.end) };
        let start = if (minimum..maximum).contains(&self.next) { self.next } else { minimum };
        let room =
            self.room(start, maximum, place.size).or_else(|| self.room(minimum, maximum, place.size))?;
        self.next = room.end.checked_next_multiple_of(ALIGNMENT)?;
        Some(room)
    }

    fn room(&self, from: u64, maximum: u64, size: u64) -> Option<Range<u64>> {
        let mut start = from;
        loop {
            let range = self.range(start, size).filter(|range| range.end <= maximum)?;
            match self.obstacle(&range) {
                None => return Some(range),
                Some(end) => start = end.checked_next_multiple_of(ALIGNMENT)?,
            }
        }
    }

    /// The end of something in the way.
    fn obstacle(&self, range: &Range<u64>) -> Option<u64> {
        overlap(&self.reserved, range, |reserved| reserved.end)
            .max(overlap(&self.mapped, range, |mapped| mapped.end))
    }

    fn insert(&mut self, range: Range<u64>, target: Target, writable: bool, origin: Origin) {
        if let Target::Memory { allocation, .. } = &target {
            // It may have gone while an update waited for its turn.
            if allocation.is_over() {
                return;
            }
            self.of_allocation.entry(allocation.id()).or_default().insert(range.start);
        }
        self.mapped.insert(range.start, Mapped { end: range.end, target, writable, origin });
    }

    fn remove(&mut self, start: u64) -> Option<Mapped> {
        let mapped = self.mapped.remove(&start)?;
        if let Target::Memory { allocation, .. } = &mapped.target
            && let Some(starts) = self.of_allocation.get_mut(&allocation.id())
        {
            starts.remove(&start);
            if starts.is_empty() {
                self.of_allocation.remove(&allocation.id());
            }
        }
        Some(mapped)
    }

    /// Unmaps a range; mappings that reach beyond it keep the rest.
    fn cut(&mut self, range: &Range<u64>) {
        for (start, end) in pieces(&self.mapped, range, |mapped| mapped.end) {
            let Some(Mapped { target, writable, origin, .. }) = self.remove(start) else { continue };
            if end > range.end {
                self.insert(range.end..end, target.plus(range.end - start), writable, origin);
            }
            if start < range.start {
                self.insert(start..range.start, target, writable, origin);
            }
        }
    }
}

/// The end of the last entry that shares a byte with the range.
fn overlap<V>(map: &BTreeMap<u64, V>, range: &Range<u64>, end: impl Fn(&V) -> u64) -> Option<u64> {
    let last = map.range(..range.end).next_back().map_or(NOTHING, |(start, value)| *start..end(value));
    (last.end > range.start).then_some(last.end)
}

/// Whether entries cover each byte of the range.
fn covered<V>(map: &BTreeMap<u64, V>, range: &Range<u64>, end: impl Fn(&V) -> u64) -> bool {
    let mut at = range.start;
    while at < range.end {
        match overlap(map, &(at..at + 1), &end) {
            Some(end) => at = end,
            None => return false,
        }
    }
    true
}

/// The entries that share a byte with the range: start and end.
fn pieces<V>(map: &BTreeMap<u64, V>, range: &Range<u64>, end: impl Fn(&V) -> u64) -> Vec<(u64, u64)> {
    let ends = map.range(..range.end).rev().map(|(start, value)| (*start, end(value)));
    ends.take_while(|(_, end)| *end > range.start).collect()
}

#[cfg(test)]
mod tests {
    use super::{AddressSpace, Origin, Place, REST, Target, Update, Width};
    use crate::host::{Adapter, Fence, Host};
    use crate::machine::Machine;
    use crate::memory::Arena;
    use crate::time::Clock;
    use crate::uaccess::{Fault, LastingMemory, UserAddress};
    use d3dkmt_sys::Ioctl;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
    use std::sync::mpsc::{Sender, channel};
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    const BY: Origin = Origin { ioctl: Ioctl::MapGpuVirtualAddress, ordinal: 1, parent: None };

    const TOP: u64 = 1 << 48;
    const GIB: u64 = 1 << 30;

    fn at(base: u64, size: u64) -> Place {
        Place { base, minimum: 0, maximum: 0, size }
    }

    fn is_zero(space: &AddressSpace, address: u64) -> Option<bool> {
        space.lookup(address).map(|(target, _, _)| matches!(target, Target::Zero))
    }

    #[test]
    fn places_of_fences_come_back_after_a_rest_and_never_reach_what_programs_map() {
        let arena = Arena::new().expect("memory");
        let fence = Arc::new(Fence::new(arena.fence_page().expect("a page"), 7));
        let mut space = AddressSpace::new(TOP);
        let first = space.place_fence(&fence);
        assert!(space.find(first, true, 0).is_some_and(|found| found.fence_value().is_some()));
        space.remove_fence(first);
        assert!(space.find(first, true, 0).is_none());
        for _ in 0..REST {
            let other = space.place_fence(&fence);
            assert!(other != first && other >= TOP - (4 << 30));
            space.remove_fence(other);
        }
        assert_eq!(space.place_fence(&fence), first);
    }

    /// A program's memory that takes its time.
    struct Slow {
        started: Sender<()>,
        inside: AtomicBool,
        bytes: AtomicUsize,
    }

    impl LastingMemory for Slow {
        fn read(&self, _: UserAddress, _: &mut [u8]) -> Result<(), Fault> {
            Err(Fault)
        }

        fn write(&self, _: UserAddress, from: &[u8]) -> Result<(), Fault> {
            self.inside.store(true, SeqCst);
            self.started.send(()).expect("the test listens");
            std::thread::sleep(Duration::from_millis(100));
            self.bytes.fetch_add(from.len(), SeqCst);
            self.inside.store(false, SeqCst);
            Ok(())
        }
    }

    #[test]
    fn an_allocation_goes_when_no_engine_uses_it_and_is_used_no_more() {
        let machine = Machine::load("golden").expect("a built-in machine");
        let host = Arc::new(Host::new(&machine, Clock::real()));
        let adapter = Adapter::new(&host, machine.adapters[0].clone());
        let arena = Arena::new().expect("memory");
        let (started, starts) = channel();
        let slow = Arc::new(Slow { started, inside: AtomicBool::new(false), bytes: AtomicUsize::new(0) });
        for evict in [false, true] {
            let before = slow.bytes.load(SeqCst);
            let memory = adapter.new_allocation_memory(&arena, &[], Some(4096), true).expect("room");
            memory.set_of_program(Arc::clone(&slow) as Arc<dyn LastingMemory>, UserAddress(0x1_0000));
            let allocation = adapter.new_allocation(memory, true);
            allocation.resident_at(0);
            let mut space = AddressSpace::new(TOP);
            let base = space.map(at(0, 4096), allocation.target(0), true, BY).expect("room");
            let find = |space: &AddressSpace| space.find(base, true, 1).expect("mapped and resident");
            let (first, second) = (find(&space), find(&space));
            let copying = std::thread::spawn(move || first.write(&[1; 8]));
            starts.recv().expect("a copy begins");
            if evict {
                allocation.resident_at(u64::MAX);
            } else {
                space.forget(&allocation.life());
            }
            assert!(!slow.inside.load(SeqCst), "no copy goes on");
            assert_eq!(copying.join().expect("no panic"), Some(()));
            assert_eq!(second.write(&[1; 8]), None, "and none begins");
            assert_eq!(second.fetch_add(Width::Long, 1, &Mutex::new(())), None);
            assert_eq!(slow.bytes.load(SeqCst) - before, 8);
        }
    }

    #[test]
    fn terabytes_are_reserved_apart_and_the_fences_place_is_not() {
        let mut space = AddressSpace::new(TOP);
        let ranges: Vec<u64> = (0..200).map(|_| space.reserve(at(0, 1 << 40), BY).expect("room")).collect();
        assert!(ranges.windows(2).all(|pair| pair[1] - pair[0] >= 1 << 40));
        assert_eq!(space.reserve(at(0, 1 << 47), BY), None);
        assert_eq!(space.reserve(at(TOP - GIB, 4096), BY), None);
        assert!(space.free(ranges[100], 1 << 40));
        let within = Place { base: 0, minimum: ranges[100], maximum: ranges[101], size: 1 << 40 };
        assert_eq!(space.reserve(within, BY), Some(ranges[100]));
        assert_eq!(space.reserve(within, BY), None);
    }

    #[test]
    fn a_mapping_lies_in_free_room_or_wholly_in_what_is_reserved() {
        let mut space = AddressSpace::new(TOP);
        let base = space.reserve(at(8 * GIB, GIB), BY).expect("free");
        assert_eq!(space.map(at(base, 4096), Target::Zero, true, BY), Some(base));
        assert_eq!(space.map(at(base, 4096), Target::Zero, true, BY), None, "mapped already");
        assert_eq!(space.map(at(base + GIB - 4096, 8192), Target::Zero, true, BY), None, "half reserved");
        assert_eq!(space.reserve(at(base - 4096, 8192), BY), None);
        assert_eq!(space.map(at(base + 1, 4096), Target::Zero, true, BY), None);
        assert_eq!(space.map(at(base - 4096, 4096), Target::NoAccess, true, BY), Some(base - 4096));
        assert_eq!(is_zero(&space, base + 4095), Some(true));
        assert_eq!(is_zero(&space, base - 1), Some(false));
        assert_eq!(is_zero(&space, base + 4096), None);
    }

    #[test]
    fn freeing_a_part_leaves_the_rest_and_freeing_nothing_is_refused() {
        let mut space = AddressSpace::new(TOP);
        let base = space.map(at(0, 16 << 12), Target::Zero, true, BY).expect("room");
        assert!(!space.free(base, 17 << 12) && !space.free(base - 4096, 8192) && !space.free(base, 0));
        assert!(space.free(base + (4 << 12), 4 << 12));
        assert_eq!(is_zero(&space, base + (4 << 12) - 1), Some(true));
        assert_eq!(is_zero(&space, base + (4 << 12)), None);
        assert_eq!(is_zero(&space, base + (8 << 12)), Some(true));
        assert!(!space.free(base, 16 << 12), "a hole");
        assert_eq!(space.lookup(base).map(|(_, length, _)| length), Some(4 << 12));
    }

    #[test]
    fn updates_replace_unmap_and_copy_within_reserved_ranges() {
        let mut space = AddressSpace::new(TOP);
        let base = space.reserve(at(0, 1 << 20), BY).expect("room");
        let map = |range, writable| Update::Map { range, target: Target::Zero, writable, origin: BY };
        assert!(!space.accepts(&map(base - 4096..base + 4096, true)));
        assert!(!space.accepts(&Update::Copy {
            from: base..base + 8192,
            to: base + (1 << 20) - 4096,
            origin: BY
        }));
        assert!(!space.accepts(&Update::Copy { from: base..base + 8192, to: u64::MAX - 4095, origin: BY }));
        for update in [
            map(base..base + 0x4000, true),
            map(base + 0x1000..base + 0x2000, false),
            Update::Copy { from: base + 0x800 * 2..base + 0x3000, to: base + 0x8000, origin: BY },
            Update::Unmap { range: base..base + 0x1000 },
        ] {
            assert!(space.accepts(&update));
            space.update(update);
        }
        let writable = |address| space.lookup(address).map(|(_, _, writable)| writable);
        assert_eq!(writable(base), None);
        assert_eq!((writable(base + 0x1000), writable(base + 0x2000)), (Some(false), Some(true)));
        assert_eq!((writable(base + 0x8000), writable(base + 0x9000)), (Some(false), Some(true)));
        assert_eq!(writable(base + 0xa000), None);
    }
}
