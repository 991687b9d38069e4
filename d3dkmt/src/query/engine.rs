//! The engines (nodes) of an adapter, and how fast and warm it runs.

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::adapter::Adapter;
use crate::error::{Cause, Error};
use crate::open_enum::open_enum;
use crate::utf16;
use crate::wire::Word;

open_enum! {
    /// What an engine is for.
    pub struct EngineType: u32 {
        /// Something else; the driver then names it.
        OTHER = 0, "Other";
        /// Graphics, and mostly compute and copies too.
        THREE_D = 1, "3D";
        /// Video decoding.
        VIDEO_DECODE = 2, "Video Decode";
        /// Video encoding.
        VIDEO_ENCODE = 3, "Video Encode";
        /// Video processing.
        VIDEO_PROCESSING = 4, "Video Processing";
        /// Scene assembly.
        SCENE_ASSEMBLY = 5, "Scene Assembly";
        /// Copies.
        COPY = 6, "Copy";
        /// Overlays.
        OVERLAY = 7, "Overlay";
        /// Encryption.
        CRYPTO = 8, "Crypto";
    }
}

bitflags::bitflags! {
    /// What an engine can do.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct NodeFlags: u32 {
        /// Contexts are scheduled by the hardware.
        const CONTEXT_SCHEDULING = 1 << 0;
        /// Fences are released in ring buffers.
        const RING_BUFFER_FENCE_RELEASE = 1 << 1;
        /// Workloads can be tracked.
        const TRACKED_WORKLOAD = 1 << 2;
    }
}

/// An engine.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NodeMetadata {
    /// What it is for.
    pub engine_type: EngineType,
    /// The driver's name for it; often empty unless the type is [`EngineType::OTHER`].
    pub friendly_name: String,
    /// What it can do.
    pub flags: NodeFlags,
    /// How many buffers a hardware queue may have in flight.
    pub max_in_flight_buffers: u16,
    /// Whether it translates addresses by the GPU's page tables.
    pub gpu_mmu: bool,
    /// Whether it translates addresses by the system's page tables.
    pub io_mmu: bool,
}

impl NodeMetadata {
    /// The name for people: that of the type, or the driver's own where the type says nothing.
    #[must_use]
    pub fn name(&self) -> String {
        if self.engine_type == EngineType::OTHER && !self.friendly_name.is_empty() {
            self.friendly_name.clone()
        } else {
            self.engine_type.to_string()
        }
    }
}

/// How fast an engine runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct NodePerf {
    /// The present frequency in Hz.
    pub frequency: u64,
    /// The highest frequency in Hz.
    pub max_frequency: u64,
    /// The highest frequency when overclocked, in Hz.
    pub max_frequency_overclocked: u64,
    /// The present voltage in mV.
    pub voltage: u32,
    /// The highest voltage in mV.
    pub max_voltage: u32,
    /// The highest voltage when overclocked, in mV.
    pub max_voltage_overclocked: u32,
    /// The longest change between two states, in units of 100 ns.
    pub max_transition_latency: u64,
}

impl From<D3DKMT_NODE_PERFDATA> for NodePerf {
    fn from(raw: D3DKMT_NODE_PERFDATA) -> Self {
        Self {
            frequency: raw.Frequency,
            max_frequency: raw.MaxFrequency,
            max_frequency_overclocked: raw.MaxFrequencyOC,
            voltage: raw.Voltage,
            max_voltage: raw.VoltageMax,
            max_voltage_overclocked: raw.VoltageMaxOC,
            max_transition_latency: raw.MaxTransitionLatency,
        }
    }
}

/// How a physical adapter runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AdapterPerf {
    /// The present frequency of the memory in Hz.
    pub memory_frequency: u64,
    /// Its highest frequency in Hz.
    pub max_memory_frequency: u64,
    /// Its highest frequency when overclocked, in Hz.
    pub max_memory_frequency_overclocked: u64,
    /// Memory traffic in bytes.
    pub memory_bandwidth: u64,
    /// Traffic over PCI Express in bytes.
    pub pcie_bandwidth: u64,
    /// The fan in revolutions a minute.
    pub fan_rpm: u32,
    /// The power drawn, in tenths of a percent of the most.
    pub power: u32,
    /// The temperature in tenths of a degree Celsius.
    pub temperature: u32,
    /// Whether the power state was overridden; a number of the driver's.
    pub power_state_override: u8,
}

impl From<D3DKMT_ADAPTER_PERFDATA> for AdapterPerf {
    fn from(raw: D3DKMT_ADAPTER_PERFDATA) -> Self {
        Self {
            memory_frequency: raw.MemoryFrequency,
            max_memory_frequency: raw.MaxMemoryFrequency,
            max_memory_frequency_overclocked: raw.MaxMemoryFrequencyOC,
            memory_bandwidth: raw.MemoryBandwidth,
            pcie_bandwidth: raw.PCIEBandwidth,
            fan_rpm: raw.FanRPM,
            power: raw.Power,
            temperature: raw.Temperature,
            power_state_override: raw.PowerStateOverride,
        }
    }
}

/// The bounds of [`AdapterPerf`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AdapterPerfCaps {
    /// The most memory traffic, in bytes.
    pub max_memory_bandwidth: u64,
    /// The most traffic over PCI Express, in bytes.
    pub max_pcie_bandwidth: u64,
    /// The fan's most revolutions a minute.
    pub max_fan_rpm: u32,
    /// The highest temperature, in tenths of a degree Celsius.
    pub max_temperature: u32,
    /// The temperature at which the adapter slows down, in tenths of a degree Celsius.
    pub warning_temperature: u32,
}

impl From<D3DKMT_ADAPTER_PERFDATACAPS> for AdapterPerfCaps {
    fn from(raw: D3DKMT_ADAPTER_PERFDATACAPS) -> Self {
        Self {
            max_memory_bandwidth: raw.MaxMemoryBandwidth,
            max_pcie_bandwidth: raw.MaxPCIEBandwidth,
            max_fan_rpm: raw.MaxFanRPM,
            max_temperature: raw.TemperatureMax,
            warning_temperature: raw.TemperatureWarning,
        }
    }
}

/// Typed queries: engines and their state.
impl Adapter {
    /// An engine of a physical adapter (query type 25).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`]; `EINVAL` also for an index out of range. Indices of 65536 and more do not
    /// fit into the question and are refused.
    pub fn node_metadata(&self, physical_adapter: u32, node: u32) -> Result<NodeMetadata, Error> {
        let (Ok(high), Ok(low)) = (u16::try_from(physical_adapter), u16::try_from(node)) else {
            let cause = Cause::Refused("a node or physical adapter index above 65535");
            return Err(Error::new(Ioctl::QueryAdapterInfo, cause).about(Some("KMTQAITYPE_NODEMETADATA")));
        };
        let raw = self.query::<D3DKMT_NODEMETADATA>(|raw| {
            raw.NodeOrdinalAndAdapterIndex = u32::from(high) << 16 | u32::from(low);
        })?;
        let data = raw.NodeData;
        // The structure is packed: its fields are copied out before they are used.
        let (engine_type, friendly_name, flags) = (data.EngineType, data.FriendlyName, data.Flags.word());
        let [.., buffers_low, buffers_high] = flags.to_le_bytes();
        Ok(NodeMetadata {
            engine_type: EngineType(engine_type.0),
            friendly_name: utf16::decode(&friendly_name),
            flags: NodeFlags::from_bits_retain(flags & 0xffff),
            max_in_flight_buffers: u16::from_le_bytes([buffers_low, buffers_high]),
            gpu_mmu: data.GpuMmuSupported != 0,
            io_mmu: data.IoMmuSupported != 0,
        })
    }

    /// How fast an engine runs (query type 61).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`]; `EINVAL` also for an index out of range.
    pub fn node_perf(&self, physical_adapter: u32, node: u32) -> Result<NodePerf, Error> {
        let raw = self.query::<D3DKMT_NODE_PERFDATA>(|raw| {
            raw.PhysicalAdapterIndex = physical_adapter;
            raw.NodeOrdinal = node;
        })?;
        Ok(raw.into())
    }

    /// How a physical adapter runs (query type 62).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`]; `EINVAL` also for an index out of range.
    pub fn perf(&self, physical_adapter: u32) -> Result<AdapterPerf, Error> {
        self.query::<D3DKMT_ADAPTER_PERFDATA>(|raw| raw.PhysicalAdapterIndex = physical_adapter)
            .map(AdapterPerf::from)
    }

    /// The bounds of [`Adapter::perf`] (query type 63).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`]; `EINVAL` also for an index out of range.
    pub fn perf_caps(&self, physical_adapter: u32) -> Result<AdapterPerfCaps, Error> {
        self.query::<D3DKMT_ADAPTER_PERFDATACAPS>(|raw| raw.PhysicalAdapterIndex = physical_adapter)
            .map(AdapterPerfCaps::from)
    }
}
