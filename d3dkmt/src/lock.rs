//! Locks: allocations as memory of the process's.

use std::fmt;
use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::{D3DKMT_LOCK2, D3DKMT_UNLOCK2};

use crate::allocation::Allocation;
use crate::answer::LockedMemory;
use crate::error::{Cause, Error};
use crate::mapping::MemoryView;

/// A locked allocation. Dropping it unlocks; the memory is reached through [`view`](Self::view), which
/// borrows it.
pub struct Mapping {
    allocation: Arc<Allocation>,
    memory: LockedMemory,
    locked: bool,
}

impl Allocation {
    /// Maps it into this process (`D3DKMTLock2`). Locks count, and all are the same memory. The caller
    /// sees to it that the GPU's use and its own come one after the other, by fences.
    ///
    /// # Errors
    ///
    /// Refused where nobody said how large it is; see [`AllocationInfo::sized`]. `ENOMEM` where it cannot
    /// be mapped, `ENODEV` where the adapter is gone.
    ///
    /// [`AllocationInfo::sized`]: crate::AllocationInfo::sized
    pub fn lock(self: &Arc<Self>) -> Result<Mapping, Error> {
        const OPERATION: Ioctl = Ioctl::Lock2;
        let dxg = self.device().live(OPERATION)?;
        let Some(size) = self.size() else {
            return Err(Error::new(OPERATION, Cause::Refused("how large the allocation is is not known")));
        };
        let (device, handle) = (self.device().handle().raw(), self.handle().raw());
        let reply = dxg.call::<D3DKMT_LOCK2>(|argument| {
            argument.hDevice = device;
            argument.hAllocation = handle;
        });
        let address = reply.ok()?.pData;
        match LockedMemory::of_allocation(address, size, self) {
            Ok(memory) => Ok(Mapping { allocation: Arc::clone(self), memory, locked: true }),
            Err(bad) => {
                let _ = unlock(self);
                Err(Error::new(OPERATION, Cause::Answer(bad)))
            }
        }
    }
}

/// Takes one lock back (`D3DKMTUnlock2`).
fn unlock(allocation: &Allocation) -> Result<(), Error> {
    let (device, handle) = (allocation.device().handle().raw(), allocation.handle().raw());
    let dxg = allocation.device().live(Ioctl::Unlock2)?;
    let reply = dxg.call::<D3DKMT_UNLOCK2>(|argument| {
        argument.hDevice = device;
        argument.hAllocation = handle;
    });
    reply.result.map(drop)
}

impl Mapping {
    /// The memory.
    #[must_use]
    pub fn view(&self) -> MemoryView<'_> {
        self.memory.view()
    }

    /// The allocation that is locked.
    #[must_use]
    pub const fn allocation(&self) -> &Arc<Allocation> {
        &self.allocation
    }

    /// Unlocks it and reports the result, which dropping would ignore.
    ///
    /// # Errors
    ///
    /// `ENODEV` where the adapter is gone: the last lock then has unmapped the memory all the same.
    pub fn unlock(mut self) -> Result<(), Error> {
        self.locked = false;
        unlock(&self.allocation)
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        if self.locked {
            let _ = unlock(&self.allocation);
        }
    }
}

impl fmt::Debug for Mapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mapping").field("allocation", &self.allocation).finish_non_exhaustive()
    }
}
