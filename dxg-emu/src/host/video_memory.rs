//! Memory budgets and reservations.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, MutexGuard};

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::D3DKMT_MEMORY_SEGMENT_GROUP as Group;

use crate::host::kmd::ProcessRecord;
use crate::host::statistics::NodeStatistics;
use crate::host::{Adapter, AddressSpace, Fence};
use crate::memory::Word;
use crate::report::Tally;
use crate::sync::lock;

/// The host's record of one process on one adapter.
pub(crate) struct Client {
    /// Reserved bytes by physical adapter and segment group.
    reservations: Mutex<Box<[[u64; 2]]>>,
    /// What is resident of the process, by segment group, in bytes.
    usage: [Word; 2],
    addresses: Mutex<AddressSpace>,
    tally: Arc<Tally>,
    /// The kernel-mode driver's own.
    pub(super) record: ProcessRecord,
    /// Its work, by engine.
    nodes: Box<[NodeStatistics]>,
}

/// What a process may use of one segment group, in bytes.
#[derive(Default)]
pub(crate) struct VideoMemory {
    pub(crate) budget: u64,
    pub(crate) usage: u64,
    pub(crate) reservation: u64,
    /// The most that the process can reserve.
    pub(crate) available: u64,
}

impl Client {
    /// What the process uses of both groups, in bytes.
    pub(crate) fn usages(&self) -> [u64; 2] {
        [0, 1].map(|group| self.usage(group))
    }

    /// What the process uses of a group, in bytes.
    pub(crate) fn usage(&self, group: usize) -> u64 {
        self.usage[group].load(Ordering::Relaxed)
    }

    /// Adds to what the process uses, unless that passes the limit.
    pub(super) fn charge(&self, group: usize, bytes: u64, limit: u64) -> bool {
        let add = |used: u64| used.checked_add(bytes).filter(|sum| *sum <= limit);
        self.usage[group].fetch_update(Ordering::Relaxed, Ordering::Relaxed, add).is_ok()
    }

    pub(super) fn discharge(&self, group: usize, bytes: u64) {
        self.usage[group].fetch_sub(bytes, Ordering::Relaxed);
    }

    /// The GPU's virtual addresses of the process.
    pub(crate) fn addresses(&self) -> MutexGuard<'_, AddressSpace> {
        lock(&self.addresses)
    }

    /// What is counted for the process: round trips, and what command processors leave out.
    pub(crate) const fn tally(&self) -> &Arc<Tally> {
        &self.tally
    }

    /// Puts a fence into the process's GPU address space; the address of its value.
    pub(super) fn place_fence(&self, fence: &Arc<Fence>) -> u64 {
        self.addresses().place_fence(fence)
    }

    /// What its work on an engine was.
    pub(super) fn node(&self, node: u32) -> Option<&NodeStatistics> {
        self.nodes.get(node as usize)
    }

    fn reservation(&self, group: usize, physical: u32) -> u64 {
        lock(&self.reservations)[physical as usize][group]
    }
}

/// The index of a segment group: local, non-local.
pub(super) const fn group_index(group: u32) -> Option<usize> {
    match Group(group) {
        Group::D3DKMT_MEMORY_SEGMENT_GROUP_LOCAL => Some(0),
        Group::D3DKMT_MEMORY_SEGMENT_GROUP_NON_LOCAL => Some(1),
        _ => None,
    }
}

impl Adapter {
    /// A new process on this adapter; `usage` where others see what is resident of it.
    pub(crate) fn new_client(&self, tally: &Arc<Tally>, usage: Option<[Word; 2]>) -> Arc<Client> {
        let count = self.model.physical_adapters as usize;
        let top = 1_u64.checked_shl(self.model.gpu_mmu.address_bits).unwrap_or(u64::MAX);
        Arc::new(Client {
            reservations: Mutex::new(vec![[0; 2]; count].into_boxed_slice()),
            usage: usage.unwrap_or([const { Word::new(0) }; 2]),
            addresses: Mutex::new(AddressSpace::new(top)),
            tally: Arc::clone(tally),
            record: ProcessRecord::default(),
            nodes: self.model.engines.iter().map(|_| NodeStatistics::default()).collect(),
        })
    }

    /// The figures for a process; `None` where group or physical adapter do not exist.
    pub(crate) fn video_memory(&self, client: &Client, group: u32, physical: u32) -> Option<VideoMemory> {
        match group_index(group) {
            Some(index) if self.has_physical(physical) => Some(self.figures(client, index, physical)),
            _ => self.host.is_agreeable().then(VideoMemory::default),
        }
    }

    /// The figures for a process in a group that exists.
    pub(super) fn figures(&self, client: &Client, group: usize, physical: u32) -> VideoMemory {
        let budget = self.budget(group);
        VideoMemory {
            budget,
            usage: if physical == 0 { client.usage(group) } else { 0 },
            reservation: client.reservation(group, physical),
            available: reservable(budget),
        }
    }

    /// Sets what a process reserves: no more than it was told is available.
    pub(crate) fn change_reservation(
        &self,
        client: &Client,
        group: u32,
        physical: u32,
        bytes: u64,
    ) -> NtStatus {
        let status = match group_index(group) {
            Some(index) if self.has_physical(physical) && bytes <= reservable(self.budget(index)) => {
                lock(&client.reservations)[physical as usize][index] = bytes;
                NtStatus::SUCCESS
            }
            _ => NtStatus::INVALID_PARAMETER,
        };
        self.host.judge(status)
    }
}

/// Half of a budget can be reserved.
const fn reservable(budget: u64) -> u64 {
    budget / 2
}
