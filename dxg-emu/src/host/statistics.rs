//! Statistics.
//!
//! The figures are those of the machine file for what others on the host use, and beside them what was
//! really done: what is resident of a process in each segment group, the time of its work on each
//! engine, and its packets.

use std::mem::offset_of;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::{
    D3DKMT_QUERYSTATISTICS, D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION as AdapterInformation,
    D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE as DmaPacket,
    D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_INFORMATION as DmaPacketInformation,
    D3DKMT_QUERYSTATISTICS_NODE_INFORMATION as NodeInformation,
    D3DKMT_QUERYSTATISTICS_PACKET_INFORMATION as PacketInformation,
    D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION as PhysicalAdapterInformation,
    D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION as ProcessAdapterInformation,
    D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION as ProcessInformation,
    D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION as ProcessNodeInformation,
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION as ProcessSegmentGroupInformation,
    D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE as QueuePacket,
    D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_INFORMATION as QueuePacketInformation,
    D3DKMT_QUERYSTATISTICS_RESULT, D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION as SegmentInformation,
    D3DKMT_QUERYSTATISTICS_TYPE as Kind,
};

use crate::host::Adapter;
use crate::host::Client;
use crate::host::query_adapter_info::put_node_perf;
use crate::host::video_memory::group_index;
use crate::machine::{EngineModel, SegmentModel};
use crate::time::Nanos;
use crate::wire::{get, put};

const RESULT: usize = offset_of!(D3DKMT_QUERYSTATISTICS, QueryResult);
const RESULT_SIZE: usize = size_of::<D3DKMT_QUERYSTATISTICS_RESULT>();
/// The word that says which segment, node, group or linked GPU is meant.
const WHICH: usize = offset_of!(D3DKMT_QUERYSTATISTICS, anon_1);
/// `NumberOfMemoryGroups` in the flags of an adapter: local and non-local.
const TWO_MEMORY_GROUPS: u64 = 2;
/// `SystemMemory` in the properties of a segment.
const SYSTEM_MEMORY: u64 = 1;

/// Work on an engine: all of it, or that of a process.
#[derive(Default)]
pub(crate) struct NodeStatistics {
    /// In nanoseconds.
    running_time: AtomicU64,
    switches: AtomicU32,
    /// Submitted and completed, by [`Packet`].
    packets: [[AtomicU32; 2]; 3],
    preempted: AtomicU32,
    faulted: AtomicU32,
}

/// What queues consist of.
#[derive(Clone, Copy)]
pub(crate) enum Packet {
    Render,
    Wait,
    Signal,
}

impl Packet {
    /// Where the ABI counts it.
    const fn kind(self) -> QueuePacket {
        match self {
            Self::Render => QueuePacket::D3DKMT_RenderCommandBuffer,
            Self::Wait => QueuePacket::D3DKMT_WaitCommandBuffer,
            Self::Signal => QueuePacket::D3DKMT_SignalCommandBuffer,
        }
    }
}

fn add_one(counter: &AtomicU32) {
    counter.fetch_add(1, Ordering::Relaxed);
}

impl NodeStatistics {
    pub(super) fn count(&self, packet: Packet, completed: bool) {
        add_one(&self.packets[packet as usize][usize::from(completed)]);
    }

    pub(super) fn add_running_time(&self, time: Nanos) {
        self.running_time.fetch_add(time, Ordering::Relaxed);
    }

    pub(super) fn switched(&self) {
        add_one(&self.switches);
    }

    pub(super) fn preempted(&self) {
        add_one(&self.preempted);
    }

    pub(super) fn faulted(&self) {
        add_one(&self.faulted);
    }

    /// Fills a `D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION`, where others ran for `others` units of
    /// 100 ns.
    fn put(&self, result: &mut [u8], others: u64) {
        let load = |counter: &AtomicU32| counter.load(Ordering::Relaxed);
        let running = self.running_time.load(Ordering::Relaxed) / 100 + others;
        put(result, offset_of!(ProcessNodeInformation, RunningTime), running);
        put(result, offset_of!(ProcessNodeInformation, ContextSwitch), load(&self.switches));
        let packets = &mut result[offset_of!(ProcessNodeInformation, PacketStatistics)..];
        for packet in [Packet::Render, Packet::Wait, Packet::Signal] {
            let at = offset_of!(PacketInformation, QueuePacket)
                + packet.kind().0 as usize * size_of::<QueuePacketInformation>();
            let [submitted, completed] = &self.packets[packet as usize];
            put(packets, at + offset_of!(QueuePacketInformation, PacketSubmited), load(submitted));
            put(packets, at + offset_of!(QueuePacketInformation, PacketCompleted), load(completed));
        }
        let [submitted, completed] = &self.packets[Packet::Render as usize];
        let at = offset_of!(PacketInformation, DmaPacket)
            + DmaPacket::D3DKMT_ClientRenderBuffer.0 as usize * size_of::<DmaPacketInformation>();
        put(packets, at + offset_of!(DmaPacketInformation, PacketSubmited), load(submitted));
        put(packets, at + offset_of!(DmaPacketInformation, PacketCompleted), load(completed));
        put(packets, at + offset_of!(DmaPacketInformation, PacketPreempted), load(&self.preempted));
        put(packets, at + offset_of!(DmaPacketInformation, PacketFaulted), load(&self.faulted));
    }
}

impl Adapter {
    /// Answers within a whole `D3DKMT_QUERYSTATISTICS`. `client` is the process that is meant, if it is one
    /// of this emulator's and has the adapter open; `usage` is what is resident of it in both segment
    /// groups, wherever it is. A refusal changes nothing.
    pub(crate) fn statistics(
        &self,
        client: Option<&Client>,
        usage: Option<[u64; 2]>,
        argument: &mut [u8],
    ) -> NtStatus {
        let mut result = [0; RESULT_SIZE];
        match self.fill(client, usage, argument, &mut result) {
            Some(()) => {
                argument[RESULT..RESULT + RESULT_SIZE].copy_from_slice(&result);
                NtStatus::SUCCESS
            }
            None => self.host.judge(NtStatus::INVALID_PARAMETER),
        }
    }

    /// `None` for a kind that is not answered, or something that is not there.
    fn fill(
        &self,
        client: Option<&Client>,
        usage: Option<[u64; 2]>,
        argument: &[u8],
        result: &mut [u8],
    ) -> Option<()> {
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
                if let Some(statistics) = client.and_then(|client| client.node(which)) {
                    statistics.put(result, 0);
                }
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
        let timeouts = u32::try_from(self.notes.timeouts()).unwrap_or(u32::MAX);
        put(result, offset_of!(AdapterInformation, TdrDetectedCount), timeouts);
        put(result, offset_of!(AdapterInformation, Flags), TWO_MEMORY_GROUPS);
    }

    fn node_statistics(&self, result: &mut [u8], node: u32, engine: &EngineModel) {
        const GLOBAL: usize = offset_of!(NodeInformation, GlobalInformation);
        const SYSTEM: usize = offset_of!(NodeInformation, SystemInformation);
        const RUNNING_TIME: usize = offset_of!(ProcessNodeInformation, RunningTime);
        let others = self.running_time(engine);
        if let Some(engine) = self.engines.get(node as usize) {
            engine.statistics().put(&mut result[GLOBAL..], others);
        }
        put(result, SYSTEM + RUNNING_TIME, others);
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
        let time = (self.host.timeline.clock().now() as f64 / 100.0 * engine.load) as u64;
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
