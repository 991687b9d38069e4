//! What a stream has on the GPU: its queue, and its ring of command memory.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::spin;
use crate::allocation::{Allocation, AllocationFlags};
use crate::context::{Context, ContextOptions};
use crate::error::{Cause, Error};
use crate::gpu_va::{GpuMapOptions, GpuMapping};
use crate::host_memory::PAGE;
use crate::hw_queue::{HwQueue, HwQueueFlags};
use crate::idle::Idle;
use crate::lock::Mapping;
use crate::paging_queue::PagingQueue;
use crate::residency::ResidentFlags;
use crate::signal::SignalFlags;
use crate::submit::Submission;
use crate::sync_object::SyncPoint;

/// Where work is submitted. A stream has its own, so that dropping the stream ends its work.
pub(super) enum Queue {
    Context(Arc<Context>),
    Hw(Arc<HwQueue>),
}

impl Queue {
    pub(super) fn context(paging: &PagingQueue, options: ContextOptions) -> Result<Self, Error> {
        Context::create(paging.device(), options).map(Self::Context)
    }

    pub(super) fn hw(
        paging: &PagingQueue,
        options: ContextOptions,
        flags: HwQueueFlags,
        private_data: Vec<u8>,
    ) -> Result<Self, Error> {
        let context = Context::create(paging.device(), options)?;
        HwQueue::create(&context, flags, private_data).map(Self::Hw)
    }

    /// Submits commands, the last of which belong to the task `last`.
    pub(super) fn submit(&self, submission: &Submission<'_>, last: u64) -> Result<(), Error> {
        match self {
            Self::Context(context) => context.submit(submission),
            Self::Hw(queue) => queue.submit(submission, last),
        }
    }

    /// Signals a moment when the GPU is through with all that was submitted.
    pub(super) fn signal(&self, point: SyncPoint) -> Result<(), Error> {
        match self {
            Self::Context(context) => context.signal(&[point], SignalFlags::empty()),
            Self::Hw(queue) => queue.signal(&[point], SignalFlags::empty()),
        }
    }

    /// Makes what is submitted later wait on the GPU.
    pub(super) fn wait(&self, points: &[SyncPoint]) -> Result<(), Error> {
        /// What the calls take at a time.
        const MOST: usize = 32;
        points.chunks(MOST).try_for_each(|points| match self {
            Self::Context(context) => context.wait(points),
            Self::Hw(queue) => queue.wait(points),
        })
    }
}

/// Command memory, seen by the CPU and the GPU. Its first page is not the ring's: there the commands store
/// how far they have come, which a lost fence does not tell.
pub(super) struct CommandMemory {
    // In this order: the GPU's addresses go first, then the CPU's.
    gpu: GpuMapping,
    cpu: Mapping,
}

impl CommandMemory {
    /// Memory for a ring of so many bytes, whole pages.
    pub(super) fn new(paging: &Arc<PagingQueue>, ring: usize, idle: &dyn Idle) -> Result<Self, Error> {
        let allocation = Allocation::heap(paging.device(), PAGE + ring, AllocationFlags::empty())?;
        let (gpu, mapped) = GpuMapping::map(paging, &allocation, GpuMapOptions::default())?;
        let resident = paging.make_resident(&[&allocation], ResidentFlags::empty())?;
        for point in [mapped.point(), resident.paging.point()].into_iter().flatten() {
            spin::wait(idle, point, None)?;
        }
        Ok(Self { gpu, cpu: allocation.lock()? })
    }

    /// Where the GPU sees an offset of the ring.
    pub(super) const fn address(&self, offset: usize) -> u64 {
        self.gpu.address() + (PAGE + offset) as u64
    }

    /// Where the commands store the number of the last task that is done.
    pub(super) const fn done_address(&self) -> u64 {
        self.gpu.address()
    }

    /// That number.
    pub(super) fn done(&self) -> u64 {
        self.cpu.view().atomic_u64(0).map_or(0, |word| AtomicU64::load(word, Ordering::Acquire))
    }

    pub(super) fn write(&self, offset: usize, commands: &[u8]) -> Result<(), Error> {
        self.cpu.view().write(PAGE + offset, commands).map_err(|_| {
            let cause = Cause::Refused("a piece of work beyond the ring");
            Error::new(d3dkmt_sys::Ioctl::SubmitCommand, cause)
        })
    }
}

/// All of it; the queue goes first, and with it whatever still uses the memory.
pub(super) struct Gpu {
    pub(super) queue: Queue,
    pub(super) memory: CommandMemory,
}
