//! Monitored fences: a value that only grows, in a page that programs and GPUs see.

use std::sync::Arc;
use std::sync::atomic::Ordering;

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

    /// A fence that another process has made, by its page. No GPU of this one has it yet.
    pub(crate) const fn existing(page: FencePage) -> Self {
        Self { page, gpu_address: 0 }
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

    /// Where GPUs see it.
    pub(crate) const fn gpu_address(&self) -> u64 {
        self.gpu_address
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
