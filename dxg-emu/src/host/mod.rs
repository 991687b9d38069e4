//! The host side: what the GPUs answer. All of it is policy, described by the machine.
//!
//! The guest asks by messages. Most bring a status back; those that do not (video memory, escapes)
//! show a refusal as no answer at all, which is `None` here.

mod adapter;
mod allocation;
mod clock;
mod device;
mod engine;
mod escape;
mod execution;
mod feature;
mod fence;
mod gpu_va;
mod handle_source;
mod intel;
mod kmd;
mod lost;
mod notes;
mod policy;
mod processor;
mod query_adapter_info;
mod registry;
mod soft;
mod statistics;
mod sync;
mod timeline;
mod video_memory;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use d3dkmt_sys::NtStatus;

use crate::machine::Machine;
use crate::time;
pub(crate) use adapter::Adapter;
pub(crate) use allocation::{Allocation, AllocationLife, AllocationMemory, Residency};
pub(crate) use device::{Context, Device, Paged, PagingQueue, PriorityScope};
pub(crate) use fence::{Fence, FenceAddress};
pub(crate) use gpu_va::{AddressSpace, Place, Target, Update};
pub(crate) use handle_source::HandleSource;
pub(crate) use sync::{Event, SyncHandle, SyncObject};
pub(crate) use timeline::{Conditions, Queue, Signal, Step, Submission, Timeline, Told};
pub(crate) use video_memory::Client;

use policy::Policy;

/// What the adapters of a machine have in common.
pub(crate) struct Host {
    /// The handle of the next adapter.
    next_handle: AtomicU32,
    timeline: Arc<Timeline>,
}

impl Host {
    pub(crate) fn new(machine: &Machine, clock: Arc<time::Clock>) -> Self {
        // Handles of the host's are no guest's: the guest never makes generation 3.
        Self {
            next_handle: AtomicU32::new(0xc000_0040),
            timeline: Timeline::new(Policy::new(&machine.host), clock),
        }
    }

    pub(crate) fn new_handle(&self) -> u32 {
        self.next_handle.fetch_add(0x40, Ordering::Relaxed)
    }

    /// Who waits for what on this machine.
    pub(crate) const fn timeline(&self) -> &Arc<Timeline> {
        &self.timeline
    }

    /// Whether it says yes to everything.
    pub(crate) fn is_agreeable(&self) -> bool {
        self.timeline.is_agreeable()
    }

    /// What becomes of a status on an agreeable host.
    fn judge(&self, status: NtStatus) -> NtStatus {
        if self.is_agreeable() && !status.is_success() { NtStatus::SUCCESS } else { status }
    }
}
