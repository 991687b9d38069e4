//! Machines: what the emulated GPUs are, read from TOML.
//!
//! The types of this module are the schema; `docs/machines.md` explains it to people. Unknown keys
//! are errors, and an error names the key.

mod adapter;
mod driver;
mod error;
mod flags;
mod hardware;
mod host;
mod intel;
mod registry;
mod value;

use std::collections::BTreeSet;
use std::fs;

use serde::Deserialize;

pub use adapter::{AdapterModel, ClockModel, FeatureModel, ProcessorKind};
pub use driver::{DriverModel, OpenGlModel, UmdNames};
pub use error::MachineError;
pub use flags::{
    CapsModel, GpuMmuFlags, IntelFeatures, Wddm12, Wddm13, Wddm20, Wddm27, Wddm29, Wddm30, Wddm31,
};
pub use hardware::{
    ComputePreemption, EngineModel, EngineType, GpuMmuModel, GraphicsPreemption, HardwareModel, MemoryModel,
    PerformanceModel, SegmentGroup, SegmentModel,
};
pub use host::HostModel;
pub use intel::{HeapModel, IntelModel, PartitionModel};
pub use registry::{RegistryModel, RegistryValue};
pub use value::{ByteSize, Guid, HexBytes, Luid, Time, TimeRange, Version};

use crate::emulator::MAX_ADAPTERS;

/// The machines that are part of this crate: name and text.
const BUILTIN: [(&str, &str); 5] = [
    ("default", include_str!("../../machines/default.toml")),
    ("golden", include_str!("../../machines/golden.toml")),
    ("intel-tgl", include_str!("../../machines/intel-tgl.toml")),
    ("intel-adlp", include_str!("../../machines/intel-adlp.toml")),
    ("intel-dg2", include_str!("../../machines/intel-dg2.toml")),
];

/// A machine: a host and its GPUs. It is well formed, however it was made.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Machine {
    #[serde(default)]
    description: String,
    #[serde(default)]
    pub(crate) host: HostModel,
    #[serde(default, rename = "adapter")]
    pub(crate) adapters: Vec<AdapterModel>,
}

impl Machine {
    /// The machine that `spec` means: nothing for the default one, the name of a built-in one, or a
    /// file, which has a slash in its name or ends in `.toml`.
    ///
    /// # Errors
    ///
    /// [`MachineError`].
    pub fn load(spec: &str) -> Result<Self, MachineError> {
        if spec.is_empty() {
            return Self::builtin("default");
        }
        if spec.contains('/') || spec.ends_with(".toml") {
            let text = fs::read_to_string(spec)
                .map_err(|source| MachineError::Read { path: spec.to_owned(), source })?;
            return Self::parse(&text, spec);
        }
        Self::builtin(spec)
    }

    /// Reads a machine from TOML.
    ///
    /// # Errors
    ///
    /// [`MachineError`].
    pub fn from_toml(text: &str) -> Result<Self, MachineError> {
        Self::parse(text, "the machine's text")
    }

    /// A machine of this crate's own.
    ///
    /// # Errors
    ///
    /// [`MachineError::Unknown`].
    pub fn builtin(name: &str) -> Result<Self, MachineError> {
        match BUILTIN.iter().find(|(known, _)| *known == name) {
            Some((_, text)) => Self::parse(text, name),
            None => Err(MachineError::Unknown { name: name.to_owned() }),
        }
    }

    /// The names that [`Machine::builtin`] takes, the default one first.
    pub fn builtin_names() -> impl Iterator<Item = &'static str> {
        BUILTIN.iter().map(|(name, _)| *name)
    }

    /// One line about it, for people.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.description
    }

    /// What concerns the host as a whole.
    #[must_use]
    pub const fn host(&self) -> HostModel {
        self.host
    }

    /// The adapters, in the order of enumeration.
    #[must_use]
    pub fn adapters(&self) -> &[AdapterModel] {
        &self.adapters
    }

    fn parse(text: &str, origin: &str) -> Result<Self, MachineError> {
        let syntax = |source| MachineError::Syntax { origin: origin.to_owned(), source: Box::new(source) };
        let machine: Self = toml::from_str(text).map_err(syntax)?;
        machine.check()?;
        Ok(machine)
    }

    /// What the schema alone cannot say.
    fn check(&self) -> Result<(), MachineError> {
        if self.adapters.len() > MAX_ADAPTERS {
            return Err(MachineError::value(
                "adapter",
                format!("at most {MAX_ADAPTERS} adapters fit into a machine"),
            ));
        }
        self.host.check().map_err(|error| error.within("host"))?;
        let mut luids = BTreeSet::new();
        for (index, adapter) in self.adapters.iter().enumerate() {
            adapter.check().map_err(|error| error.within(&format!("adapter[{index}]")))?;
            if !luids.insert(adapter.luid) {
                let problem = format!("another adapter has {} already", adapter.luid);
                return Err(MachineError::value(&format!("adapter[{index}].luid"), problem));
            }
        }
        Ok(())
    }
}
