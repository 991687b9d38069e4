//! Statistics.
//!
//! The figures are those of the machine file for what others on the host use, and what is resident of
//! the process itself in each segment group; its work is not counted.

use std::mem::offset_of;

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::{
    D3DKMT_QUERYSTATISTICS, D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION as AdapterInformation,
    D3DKMT_QUERYSTATISTICS_NODE_INFORMATION as NodeInformation,
    D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION as PhysicalAdapterInformation,
    D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION as ProcessAdapterInformation,
    D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION as ProcessInformation,
    D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION as ProcessNodeInformation,
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION as ProcessSegmentGroupInformation,
    D3DKMT_QUERYSTATISTICS_RESULT, D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION as SegmentInformation,
    D3DKMT_QUERYSTATISTICS_TYPE as Kind,
};

use crate::host::Adapter;
use crate::host::query_adapter_info::put_node_perf;
use crate::host::video_memory::group_index;
use crate::machine::{EngineModel, SegmentModel};
use crate::wire::{get, put};

const RESULT: usize = offset_of!(D3DKMT_QUERYSTATISTICS, QueryResult);
const RESULT_SIZE: usize = size_of::<D3DKMT_QUERYSTATISTICS_RESULT>();
/// The word that says which segment, node, group or linked GPU is meant.
const WHICH: usize = offset_of!(D3DKMT_QUERYSTATISTICS, anon_1);
/// `NumberOfMemoryGroups` in the flags of an adapter: local and non-local.
const TWO_MEMORY_GROUPS: u64 = 2;
/// `SystemMemory` in the properties of a segment.
const SYSTEM_MEMORY: u64 = 1;

impl Adapter {
    /// Answers within a whole `D3DKMT_QUERYSTATISTICS`; `usage` is what is resident of the process that is
    /// meant in both segment groups, if it has the adapter open. A refusal changes nothing.
    pub(crate) fn statistics(&self, usage: Option<[u64; 2]>, argument: &mut [u8]) -> NtStatus {
        let mut result = [0; RESULT_SIZE];
        match self.fill(usage, argument, &mut result) {
            Some(()) => {
                argument[RESULT..RESULT + RESULT_SIZE].copy_from_slice(&result);
                NtStatus::SUCCESS
            }
            None => self.host.judge(NtStatus::INVALID_PARAMETER),
        }
    }

    /// `None` for a kind that is not answered, or something that is not there.
    fn fill(&self, usage: Option<[u64; 2]>, argument: &[u8], result: &mut [u8]) -> Option<()> {
        let which: u32 = get(argument, WHICH);
        match Kind(get(argument, offset_of!(D3DKMT_QUERYSTATISTICS, Type))) {
            Kind::D3DKMT_QUERYSTATISTICS_ADAPTER => self.adapter_statistics(result),
            Kind::D3DKMT_QUERYSTATISTICS_PROCESS => {
                put(result, offset_of!(ProcessInformation, NodeCount), count(&self.model.engines));
            }
            Kind::D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER => {
                put(result, offset_of!(ProcessAdapterInformation, NbSegments), count(&self.segments));
                put(result, offset_of!(ProcessAdapterInformation, NodeCount), count(&self.model.engines));
            }
            Kind::D3DKMT_QUERYSTATISTICS_SEGMENT => segment_statistics(result, self.segment(which)?),
            Kind::D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT => {
                self.segment(which)?;
            }
            Kind::D3DKMT_QUERYSTATISTICS_NODE => self.node_statistics(result, which, self.engine(which)?),
            Kind::D3DKMT_QUERYSTATISTICS_PROCESS_NODE => {
                self.engine(which)?;
            }
            Kind::D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP => {
                self.group_statistics(result, usage, group_index(which)?);
            }
            Kind::D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER if self.has_physical(which) => {
                self.physical_adapter_statistics(result, which);
            }
            _ => return None,
        }
        Some(())
    }

    fn segment(&self, index: u32) -> Option<&SegmentModel> {
        self.segments.get(index as usize)
    }

    fn adapter_statistics(&self, result: &mut [u8]) {
        put(result, offset_of!(AdapterInformation, NbSegments), count(&self.segments));
        put(result, offset_of!(AdapterInformation, NodeCount), count(&self.model.engines));
        put(result, offset_of!(AdapterInformation, Flags), TWO_MEMORY_GROUPS);
    }

    fn node_statistics(&self, result: &mut [u8], node: u32, engine: &EngineModel) {
        const GLOBAL: usize = offset_of!(NodeInformation, GlobalInformation);
        const SYSTEM: usize = offset_of!(NodeInformation, SystemInformation);
        const RUNNING_TIME: usize = offset_of!(ProcessNodeInformation, RunningTime);
        let running = self.running_time(engine);
        put(result, GLOBAL + RUNNING_TIME, running);
        put(result, SYSTEM + RUNNING_TIME, running);
        let perf = &mut result[offset_of!(NodeInformation, NodePerfData)..];
        put(perf, 0, node);
        put_node_perf(perf, engine);
    }

    /// How long others have kept an engine busy, in units of 100 ns.
    fn running_time(&self, engine: &EngineModel) -> u64 {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a rough figure of something not negative, and a cast of floats saturates"
        )]
        let time = (self.host.clock.nanoseconds() as f64 / 100.0 * engine.load) as u64;
        time
    }

    fn group_statistics(&self, result: &mut [u8], usage: Option<[u64; 2]>, group: usize) {
        let Some(usage) = usage.map(|usage| usage[group]) else { return };
        put(result, offset_of!(ProcessSegmentGroupInformation, Budget), self.budget(group));
        put(result, offset_of!(ProcessSegmentGroupInformation, Requested), usage);
        put(result, offset_of!(ProcessSegmentGroupInformation, Usage), usage);
    }

    fn physical_adapter_statistics(&self, result: &mut [u8], index: u32) {
        type Part = (usize, fn(&Adapter, &mut [u8]));
        let parts: [Part; 3] = [
            (offset_of!(PhysicalAdapterInformation, AdapterPerfData), Self::put_perf),
            (offset_of!(PhysicalAdapterInformation, AdapterPerfDataCaps), Self::put_perf_caps),
            (offset_of!(PhysicalAdapterInformation, GpuVersion), Self::put_gpu_version),
        ];
        for (offset, fill) in parts {
            put(result, offset, index);
            fill(self, &mut result[offset..]);
        }
    }
}

fn segment_statistics(result: &mut [u8], segment: &SegmentModel) {
    put(result, offset_of!(SegmentInformation, CommitLimit), segment.size.0);
    put(result, offset_of!(SegmentInformation, BytesCommitted), segment.used.0);
    put(result, offset_of!(SegmentInformation, BytesResident), segment.used.0);
    put(result, offset_of!(SegmentInformation, Aperture), u32::from(segment.aperture));
    let properties = if segment.system_memory { SYSTEM_MEMORY } else { 0 };
    put(result, offset_of!(SegmentInformation, SegmentProperties), properties);
}

fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
