//! How much allocations matter: which of them stay in fast memory.

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::{D3DKMT_GETALLOCATIONPRIORITY, D3DKMT_SETALLOCATIONPRIORITY};

use crate::allocation::Allocation;
use crate::device::Device;
use crate::error::Error;
use crate::resource::Resource;

/// How much an allocation matters: [`MINIMUM`](Self::MINIMUM) to [`MAXIMUM`](Self::MAXIMUM), the named
/// ones and all between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AllocationPriority(pub u32);

impl AllocationPriority {
    /// The first to go.
    pub const MINIMUM: Self = Self(0x2800_0000);
    /// Below others.
    pub const LOW: Self = Self(0x5000_0000);
    /// As all begin.
    pub const NORMAL: Self = Self(0x7800_0000);
    /// Above others.
    pub const HIGH: Self = Self(0xa000_0000);
    /// The last to go.
    pub const MAXIMUM: Self = Self(0xc800_0000);
}

impl Device {
    /// Says how much allocations matter (`D3DKMTSetAllocationPriority`), 16377 at most.
    ///
    /// # Errors
    ///
    /// `EINVAL` for none, too many, or what the host refuses; `ENODEV` where the adapter is gone.
    pub fn set_priorities(&self, list: &[(&Allocation, AllocationPriority)]) -> Result<(), Error> {
        let (handles, words): (Vec<u32>, Vec<u32>) =
            list.iter().map(|(allocation, priority)| (allocation.handle().raw(), priority.0)).unzip();
        self.set(0, &handles, &words)
    }

    /// How much allocations matter (`D3DKMTGetAllocationPriority`).
    ///
    /// # Errors
    ///
    /// `EINVAL` for none, too many, or what the host refuses; `ENODEV` where the adapter is gone.
    pub fn priorities(&self, allocations: &[&Allocation]) -> Result<Vec<AllocationPriority>, Error> {
        let handles: Vec<u32> = allocations.iter().map(|allocation| allocation.handle().raw()).collect();
        let mut words = vec![0; handles.len()];
        self.get(0, &handles, &mut words)?;
        Ok(words.into_iter().map(AllocationPriority).collect())
    }

    fn set(&self, resource: u32, handles: &[u32], words: &[u32]) -> Result<(), Error> {
        let device = self.handle().raw();
        let dxg = self.live(Ioctl::SetAllocationPriority)?;
        let reply = dxg.call_with::<D3DKMT_SETALLOCATIONPRIORITY>((handles, words), |argument| {
            argument.hDevice = device;
            argument.hResource = resource;
        });
        reply.result.map(drop)
    }

    fn get(&self, resource: u32, handles: &[u32], words: &mut [u32]) -> Result<(), Error> {
        let device = self.handle().raw();
        let dxg = self.live(Ioctl::GetAllocationPriority)?;
        let reply = dxg.call_with::<D3DKMT_GETALLOCATIONPRIORITY>((handles, words), |argument| {
            argument.hDevice = device;
            argument.hResource = resource;
        });
        reply.result.map(drop)
    }
}

impl Resource {
    /// Says how much it matters, as a whole (`D3DKMTSetAllocationPriority`).
    ///
    /// # Errors
    ///
    /// `EINVAL` for what the host refuses; `ENODEV` where the adapter is gone.
    pub fn set_priority(&self, priority: AllocationPriority) -> Result<(), Error> {
        self.device().set(self.handle().raw(), &[], &[priority.0])
    }

    /// How much it matters, as a whole (`D3DKMTGetAllocationPriority`).
    ///
    /// # Errors
    ///
    /// `ENODEV` where the adapter is gone; a status of the host's.
    pub fn priority(&self) -> Result<AllocationPriority, Error> {
        let mut word = [0];
        self.device().get(self.handle().raw(), &[], &mut word)?;
        Ok(AllocationPriority(word[0]))
    }
}
