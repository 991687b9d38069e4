//! Addresses and descriptors in the driver's answers, taken over once they can be what they should.

#![expect(unsafe_code, reason = "takes over what the driver says that it made")]

use std::ffi::c_void;
use std::os::fd::{FromRawFd, OwnedFd};
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::allocation::Allocation;
use crate::error::BadAnswer;
use crate::host_memory::PAGE;
use crate::mapping::MemoryView;

/// The page of a fence in this process: 4096 bytes with the value at their start. The driver unmaps it
/// when the fence or its queue is destroyed; the object that holds this does that as its end.
pub(crate) struct FencePage(NonNull<AtomicU64>);

// SAFETY: an atomic in shared memory.
unsafe impl Send for FencePage {}
// SAFETY: likewise.
unsafe impl Sync for FencePage {}

impl FencePage {
    /// What the driver wrote as the address of a fence that it has just made.
    pub(crate) fn adopt(address: *mut c_void) -> Result<Self, BadAnswer> {
        page_address(address).map(|address| Self(address.cast()))
    }

    /// What has been reached. What was written before the fence got there is seen.
    pub(crate) fn value(&self) -> u64 {
        // SAFETY: the driver mapped the page, and the owner of `self` keeps it so.
        unsafe { self.0.as_ref() }.load(Ordering::Acquire)
    }
}

/// The memory of a locked allocation. Its owner unlocks it as its end.
pub(crate) struct LockedMemory {
    start: NonNull<u8>,
    size: usize,
}

// SAFETY: plain memory, reached through views alone, which threads may use at once.
unsafe impl Send for LockedMemory {}
// SAFETY: likewise.
unsafe impl Sync for LockedMemory {}

impl LockedMemory {
    /// What the driver wrote as the address of `allocation`, which it has just locked and which has at
    /// least so many bytes.
    pub(crate) fn of_allocation(
        address: *mut c_void,
        size: usize,
        allocation: &Allocation,
    ) -> Result<Self, BadAnswer> {
        debug_assert_eq!(allocation.size(), Some(size));
        page_address(address).map(|address| Self { start: address.cast(), size })
    }

    pub(crate) fn view(&self) -> MemoryView<'_> {
        // SAFETY: locked until the owner of `self` ends. Who made the allocation vouched for its size:
        // the driver for a heap, the process for its own memory, a caller of `AllocationInfo::sized`.
        unsafe { MemoryView::new(self.start, self.size) }
    }
}

fn page_address(address: *mut c_void) -> Result<NonNull<c_void>, BadAnswer> {
    NonNull::new(address)
        .filter(|address| address.addr().get().is_multiple_of(PAGE))
        .ok_or(BadAnswer::Address(address.addr() as u64))
}

/// What the driver wrote as the number of a descriptor that it has just made.
pub(crate) fn descriptor(number: u64) -> Result<OwnedFd, BadAnswer> {
    match i32::try_from(number) {
        // SAFETY: nobody else knows of the new descriptor; the driver left it to the caller.
        Ok(number) => Ok(unsafe { OwnedFd::from_raw_fd(number) }),
        Err(_) => Err(BadAnswer::Descriptor(number)),
    }
}
