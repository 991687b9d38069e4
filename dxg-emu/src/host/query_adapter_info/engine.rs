//! Engines: nodes, as the driver model calls them.

use std::mem::offset_of;

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::{D3DKMT_NODE_PERFDATA, D3DKMT_NODEMETADATA, DXGK_ENGINE_TYPE, DXGK_NODEMETADATA};

use super::{Outcome, exactly};
use crate::host::Adapter;
use crate::machine::{EngineModel, EngineType};
use crate::wire::{get, put, put_wide};

/// `ContextSchedulingSupported` in the flags of a node.
const CONTEXT_SCHEDULING: u32 = 1;
/// Bits of the WDDM 2.0 capabilities that say how memory is translated.
const GPU_MMU: u32 = 1 << 1;
const IO_MMU: u32 = 1 << 2;

impl Adapter {
    /// The index has the node in its low half and the linked GPU in its high half.
    pub(super) fn node_metadata(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_NODEMETADATA>(buffer)?;
        let index: u32 = get(buffer, offset_of!(D3DKMT_NODEMETADATA, NodeOrdinalAndAdapterIndex));
        self.check_physical(index >> 16)?;
        let engine = self.engine(index & 0xffff).ok_or(NtStatus::INVALID_PARAMETER)?;
        let data = &mut buffer[offset_of!(D3DKMT_NODEMETADATA, NodeData)..];
        put(data, offset_of!(DXGK_NODEMETADATA, EngineType), wire_type(engine.kind).0);
        put_wide(data, offset_of!(DXGK_NODEMETADATA, FriendlyName), 32, &engine.name);
        let flags = if engine.hw_scheduling { CONTEXT_SCHEDULING } else { 0 };
        put(data, offset_of!(DXGK_NODEMETADATA, Flags), flags);
        let caps = self.model.caps.wddm_2_0.0;
        put(data, offset_of!(DXGK_NODEMETADATA, GpuMmuSupported), u8::from(caps & GPU_MMU != 0));
        put(data, offset_of!(DXGK_NODEMETADATA, IoMmuSupported), u8::from(caps & IO_MMU != 0));
        Ok(())
    }

    pub(super) fn node_perf(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_NODE_PERFDATA>(buffer)?;
        self.check_physical(get(buffer, offset_of!(D3DKMT_NODE_PERFDATA, PhysicalAdapterIndex)))?;
        let node: u32 = get(buffer, offset_of!(D3DKMT_NODE_PERFDATA, NodeOrdinal));
        let engine = self.engine(node).ok_or(NtStatus::INVALID_PARAMETER)?;
        put_node_perf(buffer, engine);
        Ok(())
    }
}

/// The figures of an engine, in a `D3DKMT_NODE_PERFDATA` whose indices stay as they are.
pub(in crate::host) fn put_node_perf(buffer: &mut [u8], engine: &EngineModel) {
    put(buffer, offset_of!(D3DKMT_NODE_PERFDATA, Frequency), engine.frequency);
    put(buffer, offset_of!(D3DKMT_NODE_PERFDATA, MaxFrequency), engine.max_frequency);
    put(buffer, offset_of!(D3DKMT_NODE_PERFDATA, MaxFrequencyOC), engine.max_frequency_oc);
    put(buffer, offset_of!(D3DKMT_NODE_PERFDATA, Voltage), engine.voltage);
    put(buffer, offset_of!(D3DKMT_NODE_PERFDATA, VoltageMax), engine.max_voltage);
    put(buffer, offset_of!(D3DKMT_NODE_PERFDATA, VoltageMaxOC), engine.max_voltage_oc);
    put(buffer, offset_of!(D3DKMT_NODE_PERFDATA, MaxTransitionLatency), engine.max_transition_latency);
}

const fn wire_type(kind: EngineType) -> DXGK_ENGINE_TYPE {
    match kind {
        EngineType::Other => DXGK_ENGINE_TYPE::DXGK_ENGINE_TYPE_OTHER,
        EngineType::ThreeD => DXGK_ENGINE_TYPE::DXGK_ENGINE_TYPE_3D,
        EngineType::VideoDecode => DXGK_ENGINE_TYPE::DXGK_ENGINE_TYPE_VIDEO_DECODE,
        EngineType::VideoEncode => DXGK_ENGINE_TYPE::DXGK_ENGINE_TYPE_VIDEO_ENCODE,
        EngineType::VideoProcessing => DXGK_ENGINE_TYPE::DXGK_ENGINE_TYPE_VIDEO_PROCESSING,
        EngineType::SceneAssembly => DXGK_ENGINE_TYPE::DXGK_ENGINE_TYPE_SCENE_ASSEMBLY,
        EngineType::Copy => DXGK_ENGINE_TYPE::DXGK_ENGINE_TYPE_COPY,
        EngineType::Overlay => DXGK_ENGINE_TYPE::DXGK_ENGINE_TYPE_OVERLAY,
        EngineType::Crypto => DXGK_ENGINE_TYPE::DXGK_ENGINE_TYPE_CRYPTO,
    }
}
