//! The hardware of an adapter: identity, memory, engines, sensors.

use std::time::Duration;

use serde::Deserialize;

use crate::machine::flags::GpuMmuFlags;
use crate::machine::{ByteSize, MachineError, Time};

/// How the bus names the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HardwareModel {
    /// PCI vendor.
    pub vendor: u32,
    /// PCI device.
    pub device: u32,
    /// PCI vendor of the board.
    #[serde(default)]
    pub subvendor: u32,
    /// The board.
    #[serde(default)]
    pub subsystem: u32,
    /// PCI revision.
    #[serde(default)]
    pub revision: u32,
    /// The number that `D3DKMT_DEVICE_IDS.BusType` carries.
    #[serde(default)]
    pub bus_type: u32,
    /// PCI bus number.
    #[serde(default)]
    pub bus_number: u32,
    /// PCI device number.
    #[serde(default)]
    pub device_number: u32,
    /// PCI function number.
    #[serde(default)]
    pub function_number: u32,
}

/// Memory as the driver announces it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MemoryModel {
    /// Video memory of its own.
    pub dedicated: ByteSize,
    /// System memory set aside for it.
    pub dedicated_system: ByteSize,
    /// System memory it may share.
    pub shared: ByteSize,
    /// Memory that counts against no budget.
    pub non_budget: ByteSize,
    /// What a process may use of the local group; seven eighths of its segments by default.
    pub local_budget: Option<ByteSize>,
    /// What a process may use of the non-local group; seven eighths of its segments by default.
    pub non_local_budget: Option<ByteSize>,
}

/// Whose budget a segment counts against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SegmentGroup {
    /// Memory near the GPU.
    Local,
    /// Memory it reaches over a bus.
    NonLocal,
}

/// A segment of memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SegmentModel {
    /// Its size.
    pub size: ByteSize,
    /// Its group.
    pub group: SegmentGroup,
    /// Whether it is an aperture: a window to system memory instead of memory.
    #[serde(default)]
    pub aperture: bool,
    /// Whether it lies in system memory.
    #[serde(default)]
    pub system_memory: bool,
    /// What others on the host use of it.
    #[serde(default)]
    pub used: ByteSize,
}

/// What an engine does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EngineType {
    /// Something else; its name says what.
    Other,
    /// Graphics, and with it compute.
    #[serde(rename = "3d")]
    ThreeD,
    /// Video decoding.
    VideoDecode,
    /// Video encoding.
    VideoEncode,
    /// Video processing.
    VideoProcessing,
    /// Scene assembly.
    SceneAssembly,
    /// Copying.
    Copy,
    /// Overlays.
    Overlay,
    /// Cryptography.
    Crypto,
}

/// An engine: a node, as the driver model calls it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngineModel {
    /// What it does.
    #[serde(rename = "type")]
    pub kind: EngineType,
    /// Its name; drivers give one to engines of type `other` only.
    #[serde(default)]
    pub name: String,
    /// Whether the GPU schedules its queues itself.
    #[serde(default)]
    pub hw_scheduling: bool,
    /// Clock in Hz.
    #[serde(default)]
    pub frequency: u64,
    /// Highest clock in Hz.
    #[serde(default)]
    pub max_frequency: u64,
    /// Highest clock in Hz when overclocked.
    #[serde(default)]
    pub max_frequency_oc: u64,
    /// Voltage in mV.
    #[serde(default)]
    pub voltage: u32,
    /// Highest voltage in mV.
    #[serde(default)]
    pub max_voltage: u32,
    /// Highest voltage in mV when overclocked.
    #[serde(default)]
    pub max_voltage_oc: u32,
    /// The longest change of power state in units of 100 ns.
    #[serde(default)]
    pub max_transition_latency: u64,
    /// How busy others on the host keep it, from 0 to 1.
    #[serde(default)]
    pub load: f64,
    /// How long it takes from the turn of a submission to its first command.
    #[serde(default)]
    pub schedule: Time,
    /// Bytes that it moves in a second.
    #[serde(default = "bandwidth")]
    pub bandwidth: u64,
    /// How long a submission may keep it; its device hangs then. 0 for as long as it likes.
    #[serde(default = "timeout")]
    pub timeout: Time,
}

/// What memory of a middling GPU does, in bytes a second.
const fn bandwidth() -> u64 {
    100_000_000_000
}

/// The default of Windows.
const fn timeout() -> Time {
    Time(Duration::from_secs(2))
}

/// Virtual addresses of the GPU.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GpuMmuModel {
    /// How many bits an address has.
    pub address_bits: u32,
    /// What page tables can express.
    pub flags: GpuMmuFlags,
}

impl Default for GpuMmuModel {
    fn default() -> Self {
        Self { address_bits: 48, flags: GpuMmuFlags(0) }
    }
}

/// What the sensors say.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PerformanceModel {
    /// Memory clock in Hz.
    pub memory_frequency: u64,
    /// Highest memory clock in Hz.
    pub max_memory_frequency: u64,
    /// Highest memory clock in Hz when overclocked.
    pub max_memory_frequency_oc: u64,
    /// Memory traffic in bytes a second.
    pub memory_bandwidth: u64,
    /// Highest memory traffic in bytes a second.
    pub max_memory_bandwidth: u64,
    /// Bus traffic in bytes a second.
    pub pcie_bandwidth: u64,
    /// Highest bus traffic in bytes a second.
    pub max_pcie_bandwidth: u64,
    /// Fan speed in revolutions a minute.
    pub fan_rpm: u32,
    /// Highest fan speed in revolutions a minute.
    pub max_fan_rpm: u32,
    /// Power drawn, in tenths of a percent of the highest.
    pub power: u32,
    /// Temperature in tenths of a degree Celsius.
    pub temperature: u32,
    /// Temperature in tenths of a degree Celsius at which it slows down.
    pub warning_temperature: u32,
    /// Temperature in tenths of a degree Celsius at which it stops.
    pub max_temperature: u32,
}

/// At what boundary graphics work can be preempted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GraphicsPreemption {
    /// Nowhere.
    #[default]
    None = 0,
    /// Between buffers.
    DmaBuffer = 100,
    /// Between primitives.
    Primitive = 200,
    /// Between triangles.
    Triangle = 300,
    /// Between pixels.
    Pixel = 400,
    /// Within a shader.
    Shader = 500,
}

/// At what boundary compute work can be preempted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComputePreemption {
    /// Nowhere.
    #[default]
    None = 0,
    /// Between buffers.
    DmaBuffer = 100,
    /// Between dispatches.
    Dispatch = 200,
    /// Between thread groups.
    ThreadGroup = 300,
    /// Between threads.
    Thread = 400,
    /// Within a shader.
    Shader = 500,
}

impl MemoryModel {
    /// The segments of an adapter that lists none: its own memory and an aperture, or, where it has no
    /// memory of its own to speak of, shared memory that is local.
    pub(crate) fn default_segments(&self, integrated: bool) -> Vec<SegmentModel> {
        let own = SegmentModel {
            size: ByteSize(self.dedicated.0.saturating_add(self.dedicated_system.0)),
            group: SegmentGroup::Local,
            aperture: false,
            system_memory: integrated,
            used: ByteSize(0),
        };
        let group = if integrated { SegmentGroup::Local } else { SegmentGroup::NonLocal };
        let shared =
            SegmentModel { size: self.shared, group, aperture: true, system_memory: true, used: ByteSize(0) };
        [own, shared].into_iter().filter(|segment| segment.size.0 > 0).collect()
    }
}

impl SegmentModel {
    pub(crate) fn check(&self) -> Result<(), MachineError> {
        if self.used > self.size {
            return Err(MachineError::value("used", "no more can be used than the segment's size"));
        }
        Ok(())
    }
}

impl EngineModel {
    pub(crate) fn check(&self) -> Result<(), MachineError> {
        if self.name.encode_utf16().count() > 31 {
            return Err(MachineError::value("name", "an engine's name has at most 31 characters"));
        }
        if !(0.0..=1.0).contains(&self.load) {
            return Err(MachineError::value("load", "a load lies between 0 and 1"));
        }
        if self.bandwidth == 0 {
            return Err(MachineError::value("bandwidth", "an engine that moves nothing is none"));
        }
        Ok(())
    }
}
