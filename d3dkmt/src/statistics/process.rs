//! Statistics of a process on an adapter. `process` is a pid, or nothing for the caller.

use d3dkmt_sys::raw::*;

use super::{NodeUse, StatisticsKind, StatisticsQuery};
use crate::dxg::Dxg;
use crate::error::Error;
use crate::luid::Luid;
use crate::open_enum::open_enum;
use crate::video_memory::MemoryGroup;

open_enum! {
    /// What a process uses the GPU for, as its driver says.
    pub struct ClientHint: u32 {
        /// Not said.
        UNKNOWN = 0, "unknown";
        /// OpenGL.
        OPENGL = 1, "OpenGL";
        /// The canonical display driver.
        CDD = 2, "CDD";
        /// OpenCL.
        OPENCL = 3, "OpenCL";
        /// Vulkan.
        VULKAN = 4, "Vulkan";
        /// CUDA.
        CUDA = 5, "CUDA";
        /// Direct3D 7.
        DX7 = 7, "Direct3D 7";
        /// Direct3D 8.
        DX8 = 8, "Direct3D 8";
        /// Direct3D 9.
        DX9 = 9, "Direct3D 9";
        /// Direct3D 10.
        DX10 = 10, "Direct3D 10";
        /// Direct3D 11.
        DX11 = 11, "Direct3D 11";
        /// Direct3D 12.
        DX12 = 12, "Direct3D 12";
        /// Direct3D 9 on 12.
        DX9_ON_12 = 13, "Direct3D 9 on 12";
        /// Direct3D 11 on 12.
        DX11_ON_12 = 14, "Direct3D 11 on 12";
        /// An encoder of Media Foundation.
        MFT_ENCODE = 15, "Media Foundation encoder";
        /// OpenGL on Direct3D 12.
        GL_ON_12 = 16, "OpenGL on Direct3D 12";
        /// OpenCL on Direct3D 12.
        CL_ON_12 = 17, "OpenCL on Direct3D 12";
        /// TensorFlow on DirectML.
        DML_TENSORFLOW = 18, "TensorFlow on DirectML";
        /// oneAPI Level Zero.
        LEVEL_ZERO = 19, "Level Zero";
        /// PyTorch on DirectML.
        DML_PYTORCH = 20, "PyTorch on DirectML";
    }
}

impl Default for ClientHint {
    fn default() -> Self {
        Self::UNKNOWN
    }
}

/// The system memory that a process holds for GPUs, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ProcessStatistics {
    /// On how many engines it may run.
    pub node_count: u32,
    /// How many video outputs it may use.
    pub source_count: u32,
    /// Allocated.
    pub bytes_allocated: u64,
    /// Reserved.
    pub bytes_reserved: u64,
    /// Allocated, with write combining.
    pub write_combined_bytes_allocated: u64,
    /// Allocated, with cache.
    pub cached_bytes_allocated: u64,
    /// Allocated in sections.
    pub section_bytes_allocated: u64,
}

/// A process on an adapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ProcessAdapterStatistics {
    /// How many memory segments the adapter has.
    pub segment_count: u32,
    /// How many engines.
    pub node_count: u32,
    /// How many video outputs.
    pub source_count: u32,
    /// Virtual memory in use, a number of the host's.
    pub virtual_memory_usage: u32,
    /// How much of its memory was evicted so far, in bytes.
    pub bytes_evicted: u64,
    /// How much it committed, in bytes, by the rank that it gave the segment: preferred first.
    pub bytes_by_segment_preference: [u64; 5],
    /// What it uses the GPU for.
    pub client_hint: ClientHint,
}

/// A process in a memory segment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ProcessSegmentStatistics {
    /// How much it committed, in bytes.
    pub bytes_committed: u64,
    /// How much of that is resident, in bytes, in preferred segments or others.
    pub bytes_resident: u64,
    /// The most that its working set may be, in bytes.
    pub max_working_set: u64,
    /// The least that its working set must be, in bytes.
    pub min_working_set: u64,
    /// How many of its allocations are committed.
    pub allocations_committed: u32,
}

/// A process in a group of memory segments, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ProcessSegmentGroupStatistics {
    /// What it should stay below.
    pub budget: u64,
    /// What it asked for.
    pub requested: u64,
    /// What it uses.
    pub usage: u64,
    /// What was demoted to another group, by the priority of allocations: lowest first.
    pub demoted: [u64; 5],
}

/// Statistics of processes.
impl Dxg {
    /// The system memory that a process holds for GPUs (kind 1).
    ///
    /// # Errors
    ///
    /// As [`Dxg::statistics`].
    pub fn process_statistics(&self, luid: Luid, process: Option<u32>) -> Result<ProcessStatistics, Error> {
        let query = StatisticsQuery::of(process, StatisticsKind::PROCESS, 0);
        let raw: D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION = self.statistics(luid, query)?.read();
        Ok(ProcessStatistics {
            node_count: raw.NodeCount,
            source_count: raw.VidPnSourceCount,
            bytes_allocated: raw.SystemMemory.BytesAllocated,
            bytes_reserved: raw.SystemMemory.BytesReserved,
            write_combined_bytes_allocated: raw.SystemMemory.WriteCombinedBytesAllocated,
            cached_bytes_allocated: raw.SystemMemory.CachedBytesAllocated,
            section_bytes_allocated: raw.SystemMemory.SectionBytesAllocated,
        })
    }

    /// A process on an adapter (kind 2).
    ///
    /// # Errors
    ///
    /// As [`Dxg::statistics`].
    pub fn process_adapter_statistics(
        &self,
        luid: Luid,
        process: Option<u32>,
    ) -> Result<ProcessAdapterStatistics, Error> {
        let query = StatisticsQuery::of(process, StatisticsKind::PROCESS_ADAPTER, 0);
        let raw: D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION = self.statistics(luid, query)?.read();
        Ok(ProcessAdapterStatistics {
            segment_count: raw.NbSegments,
            node_count: raw.NodeCount,
            source_count: raw.VidPnSourceCount,
            virtual_memory_usage: raw.VirtualMemoryUsage,
            bytes_evicted: raw.CommitmentData.TotalBytesEvictedFromProcess,
            bytes_by_segment_preference: raw.CommitmentData.BytesBySegmentPreference,
            client_hint: ClientHint(raw.ClientHint.0),
        })
    }

    /// A process in a memory segment (kind 4).
    ///
    /// # Errors
    ///
    /// As [`Dxg::statistics`].
    pub fn process_segment_statistics(
        &self,
        luid: Luid,
        process: Option<u32>,
        segment: u32,
    ) -> Result<ProcessSegmentStatistics, Error> {
        let query = StatisticsQuery::of(process, StatisticsKind::PROCESS_SEGMENT, segment);
        let raw: D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_INFORMATION = self.statistics(luid, query)?.read();
        let memory = &raw.VideoMemory;
        // A sum of the host's numbers, which may be anything.
        let resident = memory
            .AllocsResidentInP
            .iter()
            .fold(memory.AllocsResidentInNonPreferred.Bytes, |sum, part| sum.saturating_add(part.Bytes));
        Ok(ProcessSegmentStatistics {
            bytes_committed: raw.BytesCommitted,
            bytes_resident: resident,
            max_working_set: raw.MaximumWorkingSet,
            min_working_set: raw.MinimumWorkingSet,
            allocations_committed: memory.AllocsCommitted,
        })
    }

    /// What a process ran on an engine (kind 6).
    ///
    /// # Errors
    ///
    /// As [`Dxg::statistics`].
    pub fn process_node_statistics(
        &self,
        luid: Luid,
        process: Option<u32>,
        node: u32,
    ) -> Result<NodeUse, Error> {
        let query = StatisticsQuery::of(process, StatisticsKind::PROCESS_NODE, node);
        let raw: D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION = self.statistics(luid, query)?.read();
        Ok(raw.into())
    }

    /// A process in a group of memory segments (kind 9).
    ///
    /// # Errors
    ///
    /// As [`Dxg::statistics`].
    pub fn process_segment_group_statistics(
        &self,
        luid: Luid,
        process: Option<u32>,
        group: MemoryGroup,
    ) -> Result<ProcessSegmentGroupStatistics, Error> {
        let query = StatisticsQuery::of(process, StatisticsKind::PROCESS_SEGMENT_GROUP, group.raw().0);
        let raw: D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION =
            self.statistics(luid, query)?.read();
        Ok(ProcessSegmentGroupStatistics {
            budget: raw.Budget,
            requested: raw.Requested,
            usage: raw.Usage,
            demoted: raw.Demoted,
        })
    }
}
