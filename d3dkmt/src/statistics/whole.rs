//! Statistics of an adapter, its segments, engines and physical adapters.

use core::time::Duration;

use d3dkmt_sys::raw::*;

use super::{StatisticsKind, StatisticsQuery, ticks};
use crate::dxg::Dxg;
use crate::error::Error;
use crate::luid::Luid;
use crate::query::{AdapterPerf, AdapterPerfCaps, GpuVersion, NodePerf};
use crate::utf16;
use crate::wire::Word;

/// What an adapter consists of. All other counters are in the wire's structure,
/// [`D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION`], by way of [`Dxg::statistics`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AdapterStatistics {
    /// How many memory segments it has.
    pub segment_count: u32,
    /// How many engines, those of all physical adapters together.
    pub node_count: u32,
    /// How many video outputs.
    pub source_count: u32,
    /// How often it hung and was reset.
    pub hang_count: u32,
    /// How many groups its segments form: 1 where all memory is the system's.
    pub memory_group_count: u8,
    /// Whether memory can be demoted to another segment.
    pub supports_demotion: bool,
}

/// The state of a memory segment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SegmentStatistics {
    /// How much can be committed, in bytes.
    pub commit_limit: u64,
    /// How much is committed, in bytes.
    pub bytes_committed: u64,
    /// How much is resident, in bytes.
    pub bytes_resident: u64,
    /// How much was evicted so far, in bytes.
    pub bytes_evicted: u64,
    /// How many allocations are committed.
    pub allocations_committed: u32,
    /// How many allocations are resident.
    pub allocations_resident: u32,
    /// Whether the segment is a window to system memory.
    pub aperture: bool,
    /// Whether its memory is the system's in another way.
    pub system_memory: bool,
    /// How much was evicted so far, in bytes, by the priority of allocations: lowest first.
    pub bytes_evicted_by_priority: [u64; 5],
}

impl SegmentStatistics {
    /// Whether the memory is shared with the system: an aperture, or system memory.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.aperture || self.system_memory
    }
}

/// What was run on an engine by all, by the system, or by one process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct NodeUse {
    /// How long the engine was busy.
    pub running_time: Duration,
    /// How often the context was switched.
    pub context_switches: u32,
}

impl From<D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION> for NodeUse {
    fn from(raw: D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION) -> Self {
        Self { running_time: ticks(raw.RunningTime.word()), context_switches: raw.ContextSwitch }
    }
}

/// The state of an engine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct NodeStatistics {
    /// All that ran on it.
    pub global: NodeUse,
    /// What the system ran on it.
    pub system: NodeUse,
    /// How fast it runs.
    pub perf: NodePerf,
}

/// The state of a physical adapter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PhysicalAdapterStatistics {
    /// How it runs.
    pub perf: AdapterPerf,
    /// The bounds of that.
    pub perf_caps: AdapterPerfCaps,
    /// The versions of its hardware.
    pub version: GpuVersion,
}

/// Statistics without processes.
impl Dxg {
    /// What an adapter consists of (kind 0).
    ///
    /// # Errors
    ///
    /// As [`Dxg::statistics`].
    pub fn adapter_statistics(&self, luid: Luid) -> Result<AdapterStatistics, Error> {
        let query = StatisticsQuery::about(StatisticsKind::ADAPTER, 0);
        let raw: D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION = self.statistics(luid, query)?.read();
        let [flags, ..] = raw.Flags.word().to_le_bytes();
        Ok(AdapterStatistics {
            segment_count: raw.NbSegments,
            node_count: raw.NodeCount,
            source_count: raw.VidPnSourceCount,
            hang_count: raw.TdrDetectedCount,
            memory_group_count: flags & 3,
            supports_demotion: flags & 4 != 0,
        })
    }

    /// The state of a memory segment (kind 3).
    ///
    /// # Errors
    ///
    /// As [`Dxg::statistics`].
    pub fn segment_statistics(&self, luid: Luid, segment: u32) -> Result<SegmentStatistics, Error> {
        let query = StatisticsQuery::about(StatisticsKind::SEGMENT, segment);
        let raw: D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION = self.statistics(luid, query)?.read();
        Ok(SegmentStatistics {
            commit_limit: raw.CommitLimit,
            bytes_committed: raw.BytesCommitted,
            bytes_resident: raw.BytesResident,
            bytes_evicted: raw.Memory.TotalBytesEvicted,
            allocations_committed: raw.Memory.AllocsCommitted,
            allocations_resident: raw.Memory.AllocsResident,
            aperture: raw.Aperture != 0,
            system_memory: raw.SegmentProperties.SystemMemory() != 0,
            bytes_evicted_by_priority: raw.TotalBytesEvictedByPriority,
        })
    }

    /// The state of an engine (kind 5).
    ///
    /// # Errors
    ///
    /// As [`Dxg::statistics`].
    pub fn node_statistics(&self, luid: Luid, node: u32) -> Result<NodeStatistics, Error> {
        let query = StatisticsQuery::about(StatisticsKind::NODE, node);
        let raw: D3DKMT_QUERYSTATISTICS_NODE_INFORMATION = self.statistics(luid, query)?.read();
        Ok(NodeStatistics {
            global: raw.GlobalInformation.into(),
            system: raw.SystemInformation.into(),
            perf: raw.NodePerfData.into(),
        })
    }

    /// The state of a physical adapter (kind 10).
    ///
    /// # Errors
    ///
    /// As [`Dxg::statistics`].
    pub fn physical_adapter_statistics(
        &self,
        luid: Luid,
        physical_adapter: u32,
    ) -> Result<PhysicalAdapterStatistics, Error> {
        let query = StatisticsQuery::about(StatisticsKind::PHYSICAL_ADAPTER, physical_adapter);
        let raw: D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION = self.statistics(luid, query)?.read();
        Ok(PhysicalAdapterStatistics {
            perf: raw.AdapterPerfData.into(),
            perf_caps: raw.AdapterPerfDataCaps.into(),
            version: GpuVersion {
                bios: utf16::decode(&raw.GpuVersion.BiosVersion),
                architecture: utf16::decode(&raw.GpuVersion.GpuArchitecture),
            },
        })
    }
}
