//! Allocations as the host knows them: how large one is, its memory, where it lies, and how much it
//! matters.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, RwLock};

use d3dkmt_sys::raw::D3DKMT_ALLOCATIONRESIDENCYSTATUS as Status;
use d3dkmt_sys::{Errno, NtStatus};

use crate::host::Adapter;
use crate::host::Target;
use crate::host::kmd::AllocationShape;
use crate::host::video_memory::Client;
use crate::memory::{Arena, Range};
use crate::sync::{lock, read, write};
use crate::time::Nanos;
use crate::uaccess::{LastingMemory, UserAddress};

/// What user-mode drivers must send back for a standard allocation, which only the host reads.
const STANDARD_PRIVATE_DATA: [u8; 16] = *b"standard heap\0\0\0";

/// The memory of an allocation, which several allocations share where a resource is opened again.
pub(crate) struct AllocationMemory {
    size: u64,
    /// The segment group that the driver wants it in.
    group: Option<usize>,
    arena: Arc<Arena>,
    /// Made when somebody looks.
    range: Mutex<Option<Arc<Range>>>,
    /// Where it lies in the program, if that brought it.
    of_program: OnceLock<(Arc<dyn LastingMemory>, UserAddress)>,
}

/// Whether it lies where the GPU can use it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Residency {
    Resident,
    Evicted,
    /// Its owner can do without the contents for now.
    Offered,
}

/// An allocation of one process on one adapter.
pub(crate) struct Allocation {
    life: Arc<AllocationLife>,
    pub(crate) memory: Arc<AllocationMemory>,
    /// 0 is the local segment group, 1 the non-local one.
    group: usize,
    pub(crate) residency: Residency,
    pub(crate) priority: u32,
    /// Its contents were dropped while they were offered.
    discarded: bool,
}

/// An allocation as address spaces know it, which may outlast it.
pub(crate) struct AllocationLife {
    id: u64,
    over: AtomicBool,
    /// When GPUs can use it, if that is not past.
    resident_at: AtomicU64,
    /// Read while an engine copies, so that nobody is told that the allocation is gone before it has done.
    in_use: RwLock<()>,
}

/// Not now, and at no time that is known.
const NEVER: Nanos = Nanos::MAX;

impl AllocationLife {
    pub(super) const fn id(&self) -> u64 {
        self.id
    }

    pub(super) fn is_over(&self) -> bool {
        self.over.load(Ordering::Acquire)
    }

    /// Whether GPUs can use it at this time.
    pub(super) fn is_resident(&self, now: Nanos) -> bool {
        now >= self.resident_at.load(Ordering::Acquire)
    }

    /// Lets an engine use it, unless it is over or not resident at this time.
    pub(super) fn with_use<T>(&self, now: Nanos, using: impl FnOnce() -> Option<T>) -> Option<T> {
        let _in_use = read(&self.in_use);
        if self.is_over() || !self.is_resident(now) { None } else { using() }
    }

    /// GPUs can use it from this time on.
    fn set_resident_at(&self, when: Nanos) {
        let _unused = write(&self.in_use);
        self.resident_at.store(when, Ordering::Release);
    }

    /// No engine uses it any more.
    pub(super) fn end(&self) {
        let _unused = write(&self.in_use);
        self.over.store(true, Ordering::Release);
    }
}

impl AllocationMemory {
    /// Memory that another process has given out.
    pub(crate) fn existing(arena: &Arc<Arena>, range: Range, group: Option<usize>) -> Self {
        let (size, range) = (range.length(), Mutex::new(Some(Arc::new(range))));
        Self { size, group, arena: Arc::clone(arena), range, of_program: OnceLock::new() }
    }

    /// The segment group that the driver wants it in: 0 or 1.
    pub(crate) const fn group(&self) -> Option<usize> {
        self.group
    }

    /// In bytes, a multiple of 4096.
    pub(crate) const fn size(&self) -> u64 {
        self.size
    }

    /// Says that it is memory of the program's own, which lies there.
    pub(crate) fn set_of_program(&self, memory: Arc<dyn LastingMemory>, address: UserAddress) {
        let _ = self.of_program.set((memory, address));
    }

    pub(super) fn of_program(&self) -> Option<(Arc<dyn LastingMemory>, UserAddress)> {
        self.of_program.get().cloned()
    }

    /// The pages; `ENOMEM` where there are none.
    pub(crate) fn range(&self) -> Result<Arc<Range>, Errno> {
        let mut range = lock(&self.range);
        match &*range {
            Some(range) => Ok(Arc::clone(range)),
            None => Ok(Arc::clone(range.insert(Arc::new(self.arena.range(self.size)?)))),
        }
    }
}

/// `D3DDDI_ALLOCATIONPRIORITY_NORMAL`.
const NORMAL_PRIORITY: u32 = 0x7800_0000;

impl Adapter {
    /// The memory of a new allocation whose driver sent this private data; `heap` is the size of a
    /// standard allocation. `None` where the driver refuses it, or the GPU could not hold it.
    pub(crate) fn new_allocation_memory(
        &self,
        arena: &Arc<Arena>,
        private_data: &[u8],
        heap: Option<u64>,
        existing: bool,
    ) -> Option<Arc<AllocationMemory>> {
        let AllocationShape { size, group } = match heap {
            Some(size) => AllocationShape { size, group: None },
            None => self.kmd.allocation(private_data, existing).ok()?,
        };
        let room = self.group_sizes[0].saturating_add(self.group_sizes[1]);
        (size <= room).then(|| {
            let (range, of_program) = (Mutex::new(None), OnceLock::new());
            Arc::new(AllocationMemory { size, group, arena: Arc::clone(arena), range, of_program })
        })
    }

    /// An allocation with that memory. Existing memory of a program stays out of the local group.
    pub(crate) fn new_allocation(&self, memory: Arc<AllocationMemory>, existing: bool) -> Allocation {
        static NEXT_ID: AtomicU64 = AtomicU64::new(1);
        let id = NEXT_ID.fetch_add(1, Ordering::Relaxed);
        let life = Arc::new(AllocationLife {
            id,
            over: AtomicBool::new(false),
            resident_at: AtomicU64::new(NEVER),
            in_use: RwLock::new(()),
        });
        // Where the driver wants it, where it usually is, or where there is memory at all.
        let usual = usize::from(existing);
        let mut groups = memory.group.into_iter().chain([usual, 1 - usual]);
        let group = groups.find(|group| self.group_sizes[*group] != 0).unwrap_or(usual);
        Allocation {
            life,
            memory,
            group,
            residency: Residency::Evicted,
            priority: NORMAL_PRIORITY,
            discarded: false,
        }
    }

    /// The private data of a standard allocation.
    pub(crate) fn standard_private_data(&self) -> &'static [u8] {
        &STANDARD_PRIVATE_DATA
    }

    /// Makes an allocation resident; `NO_MEMORY` where its segment group is full. A budget may be
    /// passed, and the process is told by how much.
    pub(crate) fn make_resident(&self, client: &Client, allocation: &mut Allocation) -> NtStatus {
        let size = allocation.memory.size();
        if allocation.residency != Residency::Resident {
            if !client.charge(allocation.group, size, self.group_sizes[allocation.group]) {
                return NtStatus::NO_MEMORY;
            }
            allocation.residency = Residency::Resident;
        }
        NtStatus::SUCCESS
    }

    /// Takes an allocation away from the GPU.
    pub(crate) fn evict(&self, client: &Client, allocation: &mut Allocation, to: Residency) {
        if allocation.residency == Residency::Resident {
            client.discharge(allocation.group, allocation.memory.size());
        }
        allocation.resident_at(NEVER);
        allocation.residency = to;
    }

    /// Where an allocation is, as a residency query says it.
    pub(crate) fn residency_status(&self, allocation: &Allocation) -> u32 {
        match (allocation.residency, allocation.group) {
            (Residency::Resident, 0) => Status::D3DKMT_ALLOCATIONRESIDENCYSTATUS_RESIDENTINGPUMEMORY.0,
            (Residency::Resident, _) => Status::D3DKMT_ALLOCATIONRESIDENCYSTATUS_RESIDENTINSHAREDMEMORY.0,
            _ => Status::D3DKMT_ALLOCATIONRESIDENCYSTATUS_NOTRESIDENT.0,
        }
    }

    /// By how much a process is beyond its budgets, in bytes.
    pub(crate) fn bytes_to_trim(&self, client: &Client) -> u64 {
        (0..2).map(|group| client.usage(group).saturating_sub(self.budget(group))).sum()
    }
}

impl Allocation {
    /// GPUs can use it from this time on.
    pub(crate) fn resident_at(&self, when: Nanos) {
        self.life.set_resident_at(when);
    }

    #[cfg(test)]
    pub(crate) fn life(&self) -> Arc<AllocationLife> {
        Arc::clone(&self.life)
    }

    /// What addresses mapped to it lead to, from this offset on.
    pub(crate) fn target(&self, offset: u64) -> Target {
        Target::Memory { allocation: Arc::clone(&self.life), memory: Arc::clone(&self.memory), offset }
    }

    /// It goes, and with it its mappings and what the process was charged for it.
    pub(crate) fn forget(&mut self, client: &Client) {
        client.addresses().forget(&self.life);
        if self.residency == Residency::Resident {
            client.discharge(self.group, self.memory.size());
            self.residency = Residency::Evicted;
        }
    }

    /// Drops the contents of offered memory.
    pub(crate) fn lose_contents(&mut self) {
        if let Some(range) = &*lock(&self.memory.range) {
            range.discard();
        }
        self.discarded = true;
    }

    /// Whether the contents were dropped since the last time.
    pub(crate) const fn take_discarded(&mut self) -> bool {
        std::mem::replace(&mut self.discarded, false)
    }
}
