//! Offering memory that can be done without, and reclaiming it.

use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::allocation::Allocation;
use crate::arguments::Members;
use crate::device::Device;
use crate::error::Error;
use crate::open_enum::open_enum;
use crate::paging_queue::{Paging, PagingQueue};
use crate::resource::Resource;

bitflags::bitflags! {
    /// How memory is offered.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct OfferFlags: u32 {
        /// At once, without waiting for the GPU.
        const IMMEDIATELY = 1 << 0;
        /// What lies behind it may be given back to the system as well.
        const ALLOW_DECOMMIT = 1 << 1;
    }
}

/// Which offered memory is taken first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OfferPriority {
    /// Before other memory.
    Low,
    /// As other memory.
    #[default]
    Normal,
    /// After other memory.
    High,
    /// As the host thinks.
    Auto,
}

open_enum! {
    /// What became of offered memory.
    pub struct Reclaimed: u32 {
        /// The contents are there.
        KEPT = 0, "kept";
        /// The contents are lost.
        DISCARDED = 1, "discarded";
        /// There is no memory behind it now.
        NOT_COMMITTED = 2, "not committed";
    }
}

/// Memory to offer or to reclaim, 1 to 10240 of a kind.
#[derive(Clone, Copy, Debug)]
pub enum Offered<'a> {
    /// Allocations one by one.
    Allocations(&'a [&'a Allocation]),
    /// Resources as a whole.
    Resources(&'a [&'a Resource]),
}

impl Offered<'_> {
    fn handles(&self) -> Vec<u32> {
        match self {
            Self::Allocations(list) => list.iter().map(|one| one.handle().raw()).collect(),
            Self::Resources(list) => list.iter().map(|one| one.handle().raw()).collect(),
        }
    }

    const fn members<'a>(&self, handles: &'a [u32]) -> Members<'a> {
        match self {
            Self::Allocations(_) => Members::Allocations(handles),
            Self::Resources(_) => Members::Resources(handles),
        }
    }
}

impl Device {
    /// Lets the contents be dropped when memory is short (`D3DKMTOfferAllocations`). The GPU must be done
    /// with them.
    ///
    /// # Errors
    ///
    /// `EINVAL` for none, too many, or one that the host refuses; `ENODEV` where the adapter is gone.
    pub fn offer(&self, what: Offered<'_>, priority: OfferPriority, flags: OfferFlags) -> Result<(), Error> {
        let (device, handles) = (self.handle().raw(), what.handles());
        let dxg = self.live(Ioctl::OfferAllocations)?;
        let reply = dxg.call_with::<D3DKMT_OFFERALLOCATIONS>(what.members(&handles), |argument| {
            argument.hDevice = device;
            argument.Priority = match priority {
                OfferPriority::Low => D3DKMT_OFFER_PRIORITY::D3DKMT_OFFER_PRIORITY_LOW,
                OfferPriority::Normal => D3DKMT_OFFER_PRIORITY::D3DKMT_OFFER_PRIORITY_NORMAL,
                OfferPriority::High => D3DKMT_OFFER_PRIORITY::D3DKMT_OFFER_PRIORITY_HIGH,
                OfferPriority::Auto => D3DKMT_OFFER_PRIORITY::D3DKMT_OFFER_PRIORITY_AUTO,
            };
            argument.Flags.anon_1.Value = flags.bits();
        });
        reply.result.map(drop)
    }
}

impl PagingQueue {
    /// Takes offered memory back into use, and tells what became of each (`D3DKMTReclaimAllocations2`).
    ///
    /// # Errors
    ///
    /// `EINVAL` for none, too many, or one that the host refuses; `ENODEV` where the adapter is gone.
    pub fn reclaim(self: &Arc<Self>, what: Offered<'_>) -> Result<(Vec<Reclaimed>, Paging), Error> {
        let (queue, handles) = (self.handle().raw(), what.handles());
        let mut results = vec![0; handles.len()];
        let dxg = self.device().live(Ioctl::ReclaimAllocations2)?;
        let buffers = (what.members(&handles), Some(&mut results[..]));
        let reply = dxg.call_with::<D3DKMT_RECLAIMALLOCATIONS2>(buffers, |argument| {
            argument.hPagingQueue = queue;
        });
        let value = reply.ok()?.PagingFenceValue;
        // The driver loses `STATUS_PENDING` where it writes results; the fence says it too.
        let point = self.at(value);
        let paging = if point.is_reached() { Paging::Done } else { Paging::Pending(point) };
        Ok((results.into_iter().map(Reclaimed).collect(), paging))
    }
}
