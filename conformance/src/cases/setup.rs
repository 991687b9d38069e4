//! What most cases begin with.

use d3dkmt_sys::Errno;

use crate::calls::{Allocated, Fence, Heap, HwQueue, PagingQueue};
use crate::case::{OrCannot, Run};
use crate::client::Client;
use crate::world::World;

/// `STATUS_PENDING`.
pub(super) const PENDING: i32 = 0x103;
/// What a call on a handle that stands for nothing answers.
pub(super) const UNKNOWN: Result<i32, Errno> = Err(Errno::EINVAL);

/// An open device file, and a device on its first adapter.
pub(super) struct Setup<'w> {
    pub(super) world: &'w World<'w>,
    pub(super) client: Client,
    pub(super) luid: u64,
    pub(super) adapter: u32,
    pub(super) device: u32,
}

impl World<'_> {
    pub(super) fn setup(&self) -> Run<Setup<'_>> {
        let luid = self.gpu()?;
        let client = self.open();
        let adapter = client.open_adapter(luid).or_cannot("open its adapter")?;
        let device = client.create_device(adapter).or_cannot("make a device")?;
        Ok(Setup { world: self, client, luid, adapter, device })
    }
}

impl Setup<'_> {
    pub(super) fn context(&self) -> Run<u32> {
        self.client
            .create_context(self.device, 0, &mut [])
            .or_cannot("make a context without data of its driver's")
    }

    /// A hardware queue, and its context.
    pub(super) fn hw_queue(&self) -> Run<(HwQueue, u32)> {
        self.world.hw_queues()?;
        let context = self.context()?;
        let queue = self.client.create_hw_queue(context, &mut []).or_cannot("make a hardware queue")?;
        Ok((queue, context))
    }

    pub(super) fn paging_queue(&self) -> Run<PagingQueue> {
        self.client.create_paging_queue(self.device).or_cannot("make a paging queue")
    }

    /// A monitored fence with its first value.
    pub(super) fn fence(&self, value: u64) -> Run<Fence> {
        self.client.create_fence(self.device, value, 0).or_cannot("make a monitored fence")
    }

    /// An allocation of so many bytes.
    pub(super) fn allocation(&self, size: u64) -> Run<u32> {
        self.allocated(size, 0).map(|made| made.allocation)
    }

    pub(super) fn allocated(&self, size: u64, flags: u32) -> Run<Allocated> {
        let made = self.client.create_allocation(self.device, Heap::New(size), flags, 0);
        made.or_cannot("make a standard allocation")
    }

    /// Waits until a paging queue has done what it was asked.
    pub(super) fn paged(&self, queue: &PagingQueue, fence: u64) {
        let word = queue.word();
        self.world.expect("the paging queue's fence reaches the value", || word.load() >= fence);
    }
}
