//! Residency: which allocations lie where the GPU can use them, and where these may live.

use std::sync::Arc;

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Ioctl, NtStatus};

use crate::allocation::Allocation;
use crate::device::Device;
use crate::error::{Cause, Error};
use crate::open_enum::open_enum;
use crate::paging_queue::{Paging, PagingQueue};
use crate::resource::Resource;

bitflags::bitflags! {
    /// How allocations are made resident.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct ResidentFlags: u32 {
        /// The process has nothing left that it could evict.
        const CANT_TRIM_FURTHER = 1 << 0;
        /// Exceed the budget rather than fail.
        const MUST_SUCCEED = 1 << 1;
    }
}

bitflags::bitflags! {
    /// How allocations are evicted.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct EvictFlags: u32 {
        /// Where memory is short.
        const ONLY_IF_NECESSARY = 1 << 0;
        /// The GPU has not written to them.
        const NOT_WRITTEN_TO = 1 << 1;
    }
}

open_enum! {
    /// Where an allocation is.
    pub struct Residency: u32 {
        /// In the GPU's memory.
        GPU_MEMORY = 1, "in GPU memory";
        /// In memory that the GPU shares.
        SHARED_MEMORY = 2, "in shared memory";
        /// Not where the GPU could use it.
        NOT_RESIDENT = 3, "not resident";
    }
}

/// What making allocations resident came to.
#[derive(Clone, Debug)]
#[must_use]
pub struct MadeResident {
    /// When the GPU can use them.
    pub paging: Paging,
    /// By how many bytes the process is now beyond its budget, and should evict others.
    pub bytes_to_trim: u64,
}

/// Where an allocation may live; what is `None` stays as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AllocationProperties {
    /// Whether it is used by physical addresses.
    pub accessed_physically: Option<bool>,
    /// The segments that it may live in, a bit for each.
    pub supported_segments: Option<u32>,
    /// The segments that it should live in, best first, from 1; 5 at most, and 0 ends the list.
    pub preferred_segments: Option<[u8; 5]>,
    /// Whether it may be moved.
    pub unmoveable: Option<bool>,
}

fn handles(allocations: &[&Allocation]) -> Vec<u32> {
    allocations.iter().map(|allocation| allocation.handle().raw()).collect()
}

impl PagingQueue {
    /// Brings allocations where the GPU can use them, 1 to 10240 (`D3DKMTMakeResident`). Each call
    /// counts, and [`Device::evict`] undoes one.
    ///
    /// # Errors
    ///
    /// `ENOMEM` where there is no room, `EINVAL` for none, too many or one that the host refuses, `ENODEV`
    /// where the adapter is gone. How much to evict does not come with an error.
    pub fn make_resident(
        self: &Arc<Self>,
        allocations: &[&Allocation],
        flags: ResidentFlags,
    ) -> Result<MadeResident, Error> {
        const OPERATION: Ioctl = Ioctl::MakeResident;
        let (queue, list) = (self.handle().raw(), handles(allocations));
        let reply = self.device().live(OPERATION)?.call_with::<D3DDDI_MAKERESIDENT>(&list, |argument| {
            argument.hPagingQueue = queue;
            argument.Flags.anon_1.Value = flags.bits();
        });
        let status = done_or_pending(OPERATION, reply.result?)?;
        Ok(MadeResident {
            paging: self.paging(status, reply.argument.PagingFenceValue),
            bytes_to_trim: reply.argument.NumBytesToTrim,
        })
    }

    /// Changes where an allocation may live (`D3DKMTUpdateAllocationProperty`).
    ///
    /// # Errors
    ///
    /// Refused for a segment above 31; `EINVAL` for what the host refuses, `ENODEV` where the adapter is
    /// gone.
    pub fn update_property(
        self: &Arc<Self>,
        allocation: &Allocation,
        properties: AllocationProperties,
    ) -> Result<Paging, Error> {
        const OPERATION: Ioctl = Ioctl::UpdateAllocationProperty;
        let AllocationProperties { accessed_physically, supported_segments, preferred_segments, unmoveable } =
            properties;
        let preferred = preferred_segments.unwrap_or_default();
        if preferred.iter().any(|segment| *segment > 31) {
            return Err(Error::new(OPERATION, Cause::Refused("segments are numbered up to 31")));
        }
        // Five bits for each segment and one for its direction.
        let preferred = preferred.iter().rev().fold(0, |word, segment| word << 6 | u32::from(*segment));
        let flag = |value: Option<bool>, bit: u32| u32::from(value == Some(true)) << bit;
        let set = [
            accessed_physically.is_some(),
            supported_segments.is_some(),
            preferred_segments.is_some(),
            unmoveable.is_some(),
        ];
        let mask = set.iter().rev().fold(0, |word, set| word << 1 | u32::from(*set));
        let (queue, handle) = (self.handle().raw(), allocation.handle().raw());
        let reply = self.device().live(OPERATION)?.call::<D3DDDI_UPDATEALLOCPROPERTY>(|argument| {
            argument.hPagingQueue = queue;
            argument.hAllocation = handle;
            argument.SupportedSegmentSet = supported_segments.unwrap_or(0);
            argument.PreferredSegment.anon_1.Value = preferred;
            argument.Flags.anon_1.Value = flag(accessed_physically, 0) | flag(unmoveable, 1);
            argument.anon_1.PropertyMaskValue = mask;
        });
        let status = done_or_pending(OPERATION, reply.result?)?;
        Ok(self.paging(status, reply.argument.PagingFenceValue))
    }
}

/// The statuses with which these calls write their answers.
pub(crate) fn done_or_pending(operation: Ioctl, status: NtStatus) -> Result<NtStatus, Error> {
    match status {
        NtStatus::SUCCESS | NtStatus::PENDING => Ok(status),
        other => Err(Error::new(operation, Cause::Status(other))),
    }
}

impl Device {
    /// Undoes one [`PagingQueue::make_resident`] of each allocation, 1 to 10240 (`D3DKMTEvict`), and
    /// tells by how many bytes the process is still beyond its budget.
    ///
    /// # Errors
    ///
    /// `EOVERFLOW` where the host refuses: the reply has no status. `EINVAL` for none or too many,
    /// `ENODEV` where the adapter is gone.
    pub fn evict(&self, allocations: &[&Allocation], flags: EvictFlags) -> Result<u64, Error> {
        let (device, list) = (self.handle().raw(), handles(allocations));
        let reply = self.live(Ioctl::Evict)?.call_with::<D3DKMT_EVICT>(&list, |argument| {
            argument.hDevice = device;
            argument.Flags.anon_1.Value = flags.bits();
        });
        reply.ok().map(|argument| argument.NumBytesToTrim)
    }

    /// Where allocations are (`D3DKMTQueryAllocationResidency`).
    ///
    /// # Errors
    ///
    /// `EINVAL` for none, too many, or one that the host refuses; `ENODEV` where the adapter is gone.
    pub fn residency(&self, allocations: &[&Allocation]) -> Result<Vec<Residency>, Error> {
        let mut words = vec![0; allocations.len()];
        self.query_residency(0, &handles(allocations), &mut words)?;
        Ok(words.into_iter().map(Residency).collect())
    }

    fn query_residency(&self, resource: u32, list: &[u32], words: &mut [u32]) -> Result<(), Error> {
        let device = self.handle().raw();
        let dxg = self.live(Ioctl::QueryAllocationResidency)?;
        let reply = dxg.call_with::<D3DKMT_QUERYALLOCATIONRESIDENCY>((list, words), |argument| {
            argument.hDevice = device;
            argument.hResource = resource;
        });
        reply.result.map(drop)
    }
}

impl Resource {
    /// Where it is, as a whole (`D3DKMTQueryAllocationResidency`).
    ///
    /// # Errors
    ///
    /// `ENODEV` where the adapter is gone; a status of the host's.
    pub fn residency(&self) -> Result<Residency, Error> {
        let mut word = [0];
        self.device().query_residency(self.handle().raw(), &[], &mut word)?;
        Ok(Residency(word[0]))
    }
}

impl Allocation {
    /// Drops what the CPU's cache holds of a part of it, in bytes (`D3DKMTInvalidateCache`, dxgkrnl
    /// 2.0.3).
    ///
    /// # Errors
    ///
    /// `EINVAL` beyond its end; [`Error::is_not_supported`] from an older driver; `ENODEV` where the
    /// adapter is gone.
    pub fn invalidate_cache(&self, offset: u64, length: u64) -> Result<(), Error> {
        let (device, handle) = (self.device().handle().raw(), self.handle().raw());
        let dxg = self.device().live(Ioctl::InvalidateCache)?;
        let reply = dxg.call::<D3DKMT_INVALIDATECACHE>(|argument| {
            argument.hDevice = device;
            argument.hAllocation = handle;
            argument.Offset = offset;
            argument.Length = length;
        });
        reply.result.map(drop)
    }
}
