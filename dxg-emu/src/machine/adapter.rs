//! An adapter as a whole.

use serde::Deserialize;

use crate::machine::driver::check_text;
use crate::machine::{
    CapsModel, DriverModel, EngineModel, GpuMmuModel, Guid, HardwareModel, IntelModel, Luid, MachineError,
    MemoryModel, PerformanceModel, RegistryModel, SegmentModel,
};

/// An adapter.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdapterModel {
    /// What people see.
    pub name: String,
    /// Its LUID, unique in the machine.
    pub luid: Luid,
    /// The GUID of its device interface.
    #[serde(default)]
    pub guid: Guid,
    /// A GUID that outlasts restarts.
    #[serde(default)]
    pub unique_guid: Guid,
    /// Whether it has no graphics at all: an accelerator.
    #[serde(default)]
    pub compute_only: bool,
    /// Whether it can render; true unless it is said to be false.
    #[serde(default = "yes")]
    pub render: bool,
    /// Whether it is the discrete one of a hybrid machine.
    #[serde(default)]
    pub discrete: bool,
    /// Whether it shares its memory with the processor.
    #[serde(default)]
    pub integrated: bool,
    /// Whether it can be unplugged.
    #[serde(default)]
    pub detachable: bool,
    /// Whether it is software itself.
    #[serde(default)]
    pub software: bool,
    /// How many linked GPUs it consists of.
    #[serde(default = "one")]
    pub physical_adapters: u32,
    /// Text about the chip.
    #[serde(default)]
    pub chip: String,
    /// Text about the converter of its display output.
    #[serde(default)]
    pub dac: String,
    /// Version of its firmware.
    #[serde(default)]
    pub bios: String,
    /// Name of its architecture.
    #[serde(default)]
    pub architecture: String,
    /// How the bus names it.
    pub hardware: HardwareModel,
    /// Its memory.
    #[serde(default)]
    pub memory: MemoryModel,
    /// Its segments of memory, made up from `memory` where none is listed.
    #[serde(default, rename = "segment")]
    pub segments: Vec<SegmentModel>,
    /// Its engines.
    #[serde(default, rename = "engine")]
    pub engines: Vec<EngineModel>,
    /// What executes the commands of its engines; unless the host is agreeable, `intel` where there is
    /// that table, and `soft` otherwise.
    #[serde(default)]
    pub processor: Option<ProcessorKind>,
    /// Its virtual addresses.
    #[serde(default)]
    pub gpu_mmu: GpuMmuModel,
    /// Its driver.
    pub driver: DriverModel,
    /// What the driver can do.
    #[serde(default)]
    pub caps: CapsModel,
    /// What its sensors say.
    #[serde(default)]
    pub performance: PerformanceModel,
    /// Its clock.
    #[serde(default)]
    pub clock: ClockModel,
    /// Optional features that host and driver know.
    #[serde(default, rename = "feature")]
    pub features: Vec<FeatureModel>,
    /// What the kernel-mode driver of an Intel GPU knows, where it is one that the compute runtime can
    /// use.
    pub intel: Option<IntelModel>,
    /// Registry values of the driver. `DriverDesc` and `DriverVersion` are there by themselves.
    #[serde(default)]
    pub registry: RegistryModel,
}

/// What executes the commands of engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProcessorKind {
    /// Nothing: work is complete as soon as its turn has come.
    None,
    /// The soft command set, see `docs/soft-isa.md`.
    Soft,
    /// The command streamers of Intel's GPUs, see `docs/intel.md`.
    Intel,
}

/// The clock of a GPU.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ClockModel {
    /// Ticks in a second.
    pub gpu_frequency: u64,
}

impl Default for ClockModel {
    fn default() -> Self {
        Self { gpu_frequency: 1_000_000_000 }
    }
}

/// An optional feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeatureModel {
    /// Its number, `DXGK_FEATURE_ID`.
    pub id: u32,
    /// Its version.
    #[serde(default)]
    pub version: u16,
    /// Whether it is on.
    #[serde(default)]
    pub enabled: bool,
    /// Whether the driver has it; true unless it is said to be false.
    #[serde(default = "yes")]
    pub supported_by_driver: bool,
    /// Whether this machine can have it; true unless it is said to be false.
    #[serde(default = "yes")]
    pub supported_on_config: bool,
}

const fn yes() -> bool {
    true
}

const fn one() -> u32 {
    1
}

impl AdapterModel {
    /// What the schema alone cannot say.
    ///
    /// # Errors
    ///
    /// [`MachineError::Value`].
    pub fn check(&self) -> Result<(), MachineError> {
        for (key, text, limit) in [
            ("name", &self.name, 259),
            ("chip", &self.chip, 259),
            ("dac", &self.dac, 259),
            ("bios", &self.bios, 31),
            ("architecture", &self.architecture, 31),
        ] {
            check_text(key, text)?;
            if text.encode_utf16().count() > limit {
                return Err(MachineError::value(key, format!("at most {limit} characters fit")));
            }
        }
        if self.name.is_empty() {
            return Err(MachineError::value("name", "an adapter needs a name"));
        }
        if self.discrete && self.integrated {
            return Err(MachineError::value("integrated", "an adapter is not both discrete and integrated"));
        }
        if !(1..=32).contains(&self.physical_adapters) {
            return Err(MachineError::value("physical_adapters", "an adapter consists of 1 to 32 GPUs"));
        }
        if self.clock.gpu_frequency == 0 {
            return Err(MachineError::value("clock.gpu_frequency", "a clock that stands still is none"));
        }
        if self.gpu_mmu.address_bits > 64 {
            return Err(MachineError::value("gpu_mmu.address_bits", "an address has at most 64 bits"));
        }
        if self.segments.len() > 32 {
            return Err(MachineError::value("segment", "an adapter has at most 32 segments"));
        }
        if self.engines.len() > 0xffff {
            return Err(MachineError::value("engine", "an adapter has at most 65535 engines"));
        }
        for (index, segment) in self.segments.iter().enumerate() {
            segment.check().map_err(|error| error.within(&format!("segment[{index}]")))?;
        }
        for (index, engine) in self.engines.iter().enumerate() {
            engine.check().map_err(|error| error.within(&format!("engine[{index}]")))?;
        }
        for (index, feature) in self.features.iter().enumerate() {
            if self.features[..index].iter().any(|other| other.id == feature.id) {
                return Err(MachineError::value(
                    &format!("feature[{index}].id"),
                    "the feature is listed twice",
                ));
            }
        }
        if self.processor == Some(ProcessorKind::Intel) && self.intel.is_none() {
            let problem = "Intel's command streamers want the table `intel` beside them";
            return Err(MachineError::value("processor", problem));
        }
        if let Some(intel) = &self.intel {
            intel.check(self).map_err(|error| error.within("intel"))?;
            if self.driver.private_data.is_some() {
                let problem = "what the driver says in private follows from `intel`";
                return Err(MachineError::value("driver.private_data", problem));
            }
        }
        self.driver.check().map_err(|error| error.within("driver"))?;
        self.registry.check().map_err(|error| error.within("registry"))
    }
}
