//! How much memory this process uses and may use.

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::adapter::Adapter;
use crate::error::Error;

/// A group of memory segments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MemoryGroup {
    /// Near the GPU: its own memory, or all memory of an integrated adapter.
    Local,
    /// System memory beside it.
    NonLocal,
}

impl MemoryGroup {
    /// Both groups.
    pub const ALL: [Self; 2] = [Self::Local, Self::NonLocal];

    /// The value of the ABI.
    #[must_use]
    pub const fn raw(self) -> D3DKMT_MEMORY_SEGMENT_GROUP {
        match self {
            Self::Local => D3DKMT_MEMORY_SEGMENT_GROUP::D3DKMT_MEMORY_SEGMENT_GROUP_LOCAL,
            Self::NonLocal => D3DKMT_MEMORY_SEGMENT_GROUP::D3DKMT_MEMORY_SEGMENT_GROUP_NON_LOCAL,
        }
    }
}

/// The memory of one group, for this process, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct VideoMemoryInfo {
    /// What the process should stay below.
    pub budget: u64,
    /// What it uses.
    pub current_usage: u64,
    /// What it reserved.
    pub current_reservation: u64,
    /// What it could reserve.
    pub available_for_reservation: u64,
}

impl Adapter {
    /// The budget and use of one group by this process (`D3DKMTQueryVideoMemoryInfo`).
    ///
    /// # Errors
    ///
    /// `EOVERFLOW` where the host refuses: the reply has no status, so a refusal is a short reply.
    /// `ENODEV` where the adapter is gone.
    pub fn video_memory(&self, group: MemoryGroup, physical_adapter: u32) -> Result<VideoMemoryInfo, Error> {
        let handle = self.handle().raw();
        let reply = self.live(Ioctl::QueryVideoMemoryInfo)?.call::<D3DKMT_QUERYVIDEOMEMORYINFO>(|argument| {
            // The driver takes no other process than the caller: `hProcess` stays 0.
            argument.hAdapter = handle;
            argument.MemorySegmentGroup = group.raw();
            argument.PhysicalAdapterIndex = physical_adapter;
        });
        reply.ok().map(|raw| VideoMemoryInfo {
            budget: raw.Budget,
            current_usage: raw.CurrentUsage,
            current_reservation: raw.CurrentReservation,
            available_for_reservation: raw.AvailableForReservation,
        })
    }

    /// Reserves `bytes` of one group for this process, in place of what it reserved before
    /// (`D3DKMTChangeVideoMemoryReservation`).
    ///
    /// # Errors
    ///
    /// A status of the host's, `EINVAL` among them for more than
    /// [`VideoMemoryInfo::available_for_reservation`]; `ENODEV` where the adapter is gone.
    pub fn set_reservation(
        &self,
        group: MemoryGroup,
        physical_adapter: u32,
        bytes: u64,
    ) -> Result<(), Error> {
        let handle = self.handle().raw();
        let reply = self
            .live(Ioctl::ChangeVideoMemoryReservation)?
            .call::<D3DKMT_CHANGEVIDEOMEMORYRESERVATION>(|argument| {
                argument.hAdapter = handle;
                argument.MemorySegmentGroup = group.raw();
                argument.PhysicalAdapterIndex = physical_adapter;
                argument.Reservation = bytes;
            });
        reply.result.map(drop)
    }
}
