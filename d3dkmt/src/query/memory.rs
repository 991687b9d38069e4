//! How much memory an adapter has.

use d3dkmt_sys::raw::*;

use crate::adapter::Adapter;
use crate::error::Error;
use crate::wire::Word;

/// Memory in bytes, in the three classes of old.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SegmentSizes {
    /// The adapter's own memory.
    pub dedicated_video: u64,
    /// System memory taken at boot.
    pub dedicated_system: u64,
    /// System memory that the adapter may share.
    pub shared_system: u64,
}

impl From<D3DKMT_SEGMENTSIZEINFO> for SegmentSizes {
    fn from(raw: D3DKMT_SEGMENTSIZEINFO) -> Self {
        Self {
            dedicated_video: raw.DedicatedVideoMemorySize,
            dedicated_system: raw.DedicatedSystemMemorySize,
            shared_system: raw.SharedSystemMemorySize,
        }
    }
}

/// Memory of one physical adapter in bytes, by segment group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SegmentGroupSizes {
    /// The classes of old.
    pub legacy: SegmentSizes,
    /// Memory near the GPU; on an integrated adapter, the system memory it uses.
    pub local: u64,
    /// System memory beside it; 0 on an integrated adapter.
    pub non_local: u64,
    /// Memory outside any budget.
    pub non_budget: u64,
}

bitflags::bitflags! {
    /// What a GPU's memory management unit can do.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct GpuMmuFlags: u32 {
        /// Pages can be read-only.
        const READ_ONLY_MEMORY = 1 << 0;
        /// Pages can be kept from being executed.
        const NO_EXECUTE_MEMORY = 1 << 1;
        /// Pages can be coherent with the processor's caches.
        const CACHE_COHERENT_MEMORY = 1 << 2;
    }
}

/// A GPU's memory management unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct GpuMmuCaps {
    /// What it can do.
    pub flags: GpuMmuFlags,
    /// Bits of a GPU virtual address.
    pub virtual_address_bits: u32,
}

/// Typed queries: memory.
impl Adapter {
    /// The sizes of all physical adapters together, in the classes of old (query type 3).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn segment_size(&self) -> Result<SegmentSizes, Error> {
        self.query::<D3DKMT_SEGMENTSIZEINFO>(|_| ()).map(SegmentSizes::from)
    }

    /// The sizes of one physical adapter (query type 42).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`]; `EINVAL` also for an index out of range.
    pub fn segment_group_size(&self, physical_adapter: u32) -> Result<SegmentGroupSizes, Error> {
        let raw =
            self.query::<D3DKMT_SEGMENTGROUPSIZEINFO>(|raw| raw.PhysicalAdapterIndex = physical_adapter)?;
        Ok(SegmentGroupSizes {
            legacy: raw.LegacyInfo.into(),
            local: raw.LocalMemory,
            non_local: raw.NonLocalMemory,
            non_budget: raw.NonBudgetMemory,
        })
    }

    /// The memory management unit of one physical adapter (query type 34).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`]; `EINVAL` also for an index out of range.
    pub fn gpu_mmu_caps(&self, physical_adapter: u32) -> Result<GpuMmuCaps, Error> {
        let raw =
            self.query::<D3DKMT_QUERY_GPUMMU_CAPS>(|raw| raw.PhysicalAdapterIndex = physical_adapter)?;
        Ok(GpuMmuCaps {
            flags: GpuMmuFlags::from_bits_retain(raw.Caps.word()),
            virtual_address_bits: raw.Caps.VirtualAddressBitCount,
        })
    }
}
