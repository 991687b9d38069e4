//! Monitored fences: a value that only grows, in a page that programs and GPUs see.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::host::{Client, Device};
use crate::memory::{Arena, FencePage, Mapping};

/// The value of a fence whose device is lost, as on Windows: every wait for it is over.
const LOST: u64 = u64::MAX;

/// A monitored fence.
pub(crate) struct Fence {
    page: FencePage,
}

/// A fence in the GPU address space of a process, and among the fences of a device, until it is
/// dropped.
pub(crate) struct FenceAddress {
    client: Arc<Client>,
    /// The device that made it, and that it is lost with.
    device: Option<Arc<Device>>,
    address: u64,
}

impl Fence {
    /// A fence with its page and its first value.
    pub(crate) fn new(page: FencePage, value: u64) -> Self {
        page.store(value);
        Self { page }
    }

    /// A fence that another process has made, by its page. No GPU of this one has it yet.
    pub(crate) const fn existing(page: FencePage) -> Self {
        Self { page }
    }

    /// What has been reached.
    pub(crate) fn value(&self) -> u64 {
        self.page.load()
    }

    /// Says that `value` is reached.
    pub(crate) fn signal(&self, value: u64) {
        self.page.store(value);
    }

    /// Says that at least `value` is reached.
    pub(crate) fn raise(&self, value: u64) {
        self.page.word().fetch_max(value, Ordering::AcqRel);
    }

    /// Its device is lost, and nobody will signal it.
    pub(crate) fn lose(&self) {
        self.page.store(LOST);
    }

    /// Its page, for GPUs.
    pub(crate) const fn page(&self) -> &FencePage {
        &self.page
    }

    /// The memory that its page is of.
    pub(crate) fn arena(&self) -> &Arc<Arena> {
        self.page.arena()
    }

    /// A mapping of the same page for another open of the fence.
    pub(crate) fn new_mapping(&self) -> Arc<Mapping> {
        self.page.new_mapping()
    }

    /// Where the program sees it.
    pub(crate) const fn mapping(&self) -> &Arc<Mapping> {
        self.page.mapping()
    }
}

impl FenceAddress {
    /// Puts a fence of another device or process where the GPU sees it.
    pub(crate) fn of_opened(client: &Arc<Client>, fence: &Arc<Fence>) -> Self {
        Self { client: Arc::clone(client), device: None, address: client.place_fence(fence) }
    }

    /// Puts a fence of a device where the GPU sees it.
    pub(crate) fn new(client: &Arc<Client>, device: &Arc<Device>, fence: &Arc<Fence>) -> Self {
        let address = client.place_fence(fence);
        device.add_fence(address, fence);
        Self { client: Arc::clone(client), device: Some(Arc::clone(device)), address }
    }

    /// The GPU virtual address.
    pub(crate) const fn address(&self) -> u64 {
        self.address
    }
}

impl Drop for FenceAddress {
    fn drop(&mut self) {
        if let Some(device) = &self.device {
            device.remove_fence(self.address);
        }
        self.client.addresses().remove_fence(self.address);
    }
}
