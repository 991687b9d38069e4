//! Monitored fences: a value that only grows, in a page that programs and GPUs see.

use std::sync::Arc;

use d3dkmt_sys::Errno;

use crate::memory::{Arena, FencePage, Mapping};

/// A monitored fence.
pub(crate) struct Fence {
    page: FencePage,
    gpu_address: u64,
}

impl Fence {
    /// A fence with its first value; `ENOMEM` where its page cannot be had.
    pub(crate) fn new(memory: &Arc<Arena>, value: u64, gpu_address: u64) -> Result<Self, Errno> {
        let page = memory.fence_page()?;
        page.store(value);
        Ok(Self { page, gpu_address })
    }

    /// What has been reached.
    pub(crate) fn value(&self) -> u64 {
        self.page.load()
    }

    /// Says that `value` is reached.
    pub(crate) fn signal(&self, value: u64) {
        self.page.store(value);
    }

    /// Where GPUs see it.
    pub(crate) const fn gpu_address(&self) -> u64 {
        self.gpu_address
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
