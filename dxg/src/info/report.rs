//! What `dxg info` found: the one model behind the table and the JSON.
//!
//! The names of the fields are the keys of `dxg info --json` and are documented in `docs/dxg-info.md`.
//! Keys are added, never renamed or removed, without a new [`SCHEMA`]. Sizes are bytes, frequencies
//! hertz, running times 100-nanosecond ticks; hardware ids are text such as `0x10de`. A value that
//! the driver did not give is `null`.

use serde::Serialize;

use super::choice::Choice;
use super::details::Details;

/// The version of the JSON form.
pub(crate) const SCHEMA: u32 = 1;

/// Everything that was found.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(crate) schema: u32,
    pub(crate) device: DeviceReport,
    pub(crate) adapters: Vec<AdapterReport>,
    /// What other programs would choose.
    pub(crate) choices: Vec<Choice>,
}

/// Which device answered.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DeviceReport {
    /// The path or the `emu...` text, as for `DXG_DEVICE`.
    pub(crate) name: String,
    pub(crate) emulated: bool,
    /// Whether nobody asked for this device: it stands in for a `/dev/dxg` that is not there.
    pub(crate) fallback: bool,
    /// What `DXG_VISIBLE_ADAPTERS` makes of the adapters; `null` where it is not set.
    pub(crate) visible_adapters: Option<Visibility>,
}

/// Which adapters programs see. The report itself shows all of them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Visibility {
    /// The value of the variable.
    pub(crate) value: String,
    /// The adapters that programs see, by index, in the order in which they see them.
    pub(crate) order: Vec<usize>,
    /// Whether that order is the user's, and not just what is left of the driver's.
    #[serde(skip)]
    pub(crate) orders: bool,
    /// What is wrong with the value; programs then see no adapters.
    pub(crate) error: Option<String>,
}

/// One adapter.
#[derive(Debug, Serialize)]
pub(crate) struct AdapterReport {
    /// The position in the driver's order, as `DXG_VISIBLE_ADAPTERS` counts.
    pub(crate) index: usize,
    pub(crate) name: Option<String>,
    pub(crate) emulated: bool,
    /// Whether programs see it, as `DXG_VISIBLE_ADAPTERS` stands.
    pub(crate) visible: bool,
    pub(crate) kind: Option<Kind>,
    pub(crate) luid: String,
    pub(crate) ids: Option<Ids>,
    pub(crate) driver: Driver,
    pub(crate) memory: Memory,
    pub(crate) engines: Vec<Engine>,
    pub(crate) attributes: Vec<String>,
    pub(crate) driver_store: Option<DriverStore>,
    /// With `--verbose`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) details: Option<Details>,
}

/// What an adapter is, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Discrete,
    Integrated,
    ComputeOnly,
    Software,
}

impl Kind {
    /// The word, for people.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Kind::Discrete => "discrete GPU",
            Kind::Integrated => "integrated GPU",
            Kind::ComputeOnly => "compute-only accelerator",
            Kind::Software => "software adapter",
        }
    }
}

/// The ids of the hardware on its bus.
#[derive(Debug, Serialize)]
pub(crate) struct Ids {
    pub(crate) vendor: String,
    pub(crate) device: String,
    pub(crate) subsystem_vendor: String,
    pub(crate) subsystem: String,
    pub(crate) revision: String,
}

/// The driver on the host.
#[derive(Debug, Serialize)]
pub(crate) struct Driver {
    /// The version of the package, `32.0.15.6094`.
    pub(crate) version: Option<String>,
    /// The driver model, `3.1`.
    pub(crate) wddm: Option<String>,
}

/// The adapter's memory, in use by all processes and in total.
#[derive(Debug, Serialize)]
pub(crate) struct Memory {
    pub(crate) dedicated: Amount,
    pub(crate) shared: Amount,
}

/// One kind of memory, in bytes.
#[derive(Debug, Default, Clone, Copy, Serialize)]
pub(crate) struct Amount {
    pub(crate) used: Option<u64>,
    pub(crate) total: Option<u64>,
}

/// One engine.
#[derive(Debug, Serialize)]
pub(crate) struct Engine {
    pub(crate) physical_adapter: u32,
    pub(crate) index: u32,
    /// What it is for, `Copy`; the driver's own word where it is none of the usual.
    pub(crate) name: String,
}

/// Where the driver's files are, as this machine sees them.
#[derive(Debug, Serialize)]
pub(crate) struct DriverStore {
    pub(crate) path: String,
    pub(crate) exists: bool,
}
