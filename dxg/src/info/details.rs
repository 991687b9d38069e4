//! Everything else that is known of an adapter: the long form of the report.
//!
//! Some of these questions are refused by some hosts, which the kernel's log of the guest then notes;
//! such refusals are normal and listed under `refused`.

use std::collections::BTreeMap;

use d3dkmt::{
    Adapter, FeatureFlags, FeatureId, MemoryGroup, NodeFlags, RegistryKey, RegistryType, RegistryValue,
    UmdVersion,
};
use dxcore::{HardwareId, Property, PropertyValue};
use serde::Serialize;

use super::collect::{answer, segments};
use super::report::Engine;

/// The long form. Keys as in [`super::report`]; a value that was refused is `null` or missing from its
/// map.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Details {
    /// The bits of the adapter's type.
    pub(crate) flags: Vec<String>,
    pub(crate) physical_adapters: Option<u32>,
    pub(crate) address: Option<String>,
    pub(crate) unique_guid: Option<String>,
    /// Names from the host's registry: adapter, bios, dac, chip.
    pub(crate) names: BTreeMap<&'static str, String>,
    pub(crate) gpu_version: Option<GpuVersion>,
    /// The host's kernel-mode driver.
    pub(crate) kernel_driver: KernelDriver,
    /// The user-mode driver of each API, as the guest finds it, else as the host names it.
    pub(crate) user_drivers: BTreeMap<&'static str, String>,
    pub(crate) memory_sizes: Option<MemorySizes>,
    /// What this process may use and uses, by group.
    pub(crate) budgets: BTreeMap<&'static str, Budget>,
    pub(crate) virtual_address_bits: Option<u32>,
    pub(crate) segments: Vec<Segment>,
    pub(crate) engines: Vec<EngineDetails>,
    pub(crate) performance: Option<Performance>,
    pub(crate) clock: Option<Clock>,
    /// Capabilities by the driver model that brought them.
    pub(crate) capabilities: BTreeMap<&'static str, Vec<String>>,
    pub(crate) features: BTreeMap<&'static str, FeatureState>,
    /// The registry values that are there, of those whose names are known.
    pub(crate) registry: Vec<RegistryEntry>,
    /// Processes that have the adapter open.
    pub(crate) processes: Option<Vec<u32>>,
    pub(crate) hangs: Option<u32>,
    /// DXCore's properties, in the order of their numbers.
    pub(crate) properties: Vec<PropertyEntry>,
    /// What was asked and not answered, and why.
    pub(crate) refused: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct GpuVersion {
    pub(crate) bios: String,
    pub(crate) architecture: String,
}

#[derive(Debug, Default, Serialize)]
pub(crate) struct KernelDriver {
    pub(crate) version: Option<String>,
    /// Its file, on the host.
    pub(crate) image: Option<String>,
}

/// Bytes, by class and by group.
#[derive(Debug, Serialize)]
pub(crate) struct MemorySizes {
    pub(crate) dedicated_video: u64,
    pub(crate) dedicated_system: u64,
    pub(crate) shared_system: u64,
    pub(crate) local: u64,
    pub(crate) non_local: u64,
    pub(crate) non_budget: u64,
}

/// Bytes, for this process.
#[derive(Debug, Serialize)]
pub(crate) struct Budget {
    pub(crate) budget: u64,
    pub(crate) usage: u64,
    pub(crate) reserved: u64,
    pub(crate) reservable: u64,
}

/// Bytes, for all processes.
#[derive(Debug, Serialize)]
pub(crate) struct Segment {
    /// Whether it is a window to shared memory.
    pub(crate) aperture: bool,
    /// Whether its memory was taken from the system's.
    pub(crate) system_memory: bool,
    pub(crate) limit: u64,
    pub(crate) committed: u64,
    pub(crate) resident: u64,
}

#[derive(Debug, Serialize)]
pub(crate) struct EngineDetails {
    pub(crate) physical_adapter: u32,
    pub(crate) index: u32,
    pub(crate) name: String,
    pub(crate) flags: Vec<String>,
    pub(crate) running_time_100ns: Option<u64>,
    pub(crate) frequency: Option<u64>,
    pub(crate) max_frequency: Option<u64>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Performance {
    pub(crate) memory_frequency: u64,
    pub(crate) max_memory_frequency: u64,
    pub(crate) fan_rpm: u32,
    /// Tenths of a percent of the most.
    pub(crate) power_permille: u32,
    /// Tenths of a degree Celsius.
    pub(crate) temperature_decicelsius: u32,
    pub(crate) max_temperature_decicelsius: Option<u32>,
}

/// The first engine's clock and the host's, read at one moment.
#[derive(Debug, Serialize)]
pub(crate) struct Clock {
    pub(crate) gpu_frequency: u64,
    pub(crate) gpu_counter: u64,
    pub(crate) cpu_counter: u64,
}

#[derive(Debug, Serialize)]
pub(crate) struct FeatureState {
    pub(crate) version: u16,
    pub(crate) flags: Vec<String>,
}

/// A property that the adapter has, under its name in the C interface.
#[derive(Debug, Serialize)]
pub(crate) struct PropertyEntry {
    pub(crate) name: String,
    pub(crate) value: Value,
}

/// A registry value and where it is.
#[derive(Debug, Serialize)]
pub(crate) struct RegistryEntry {
    /// `adapter` or `service`.
    pub(crate) key: &'static str,
    pub(crate) name: &'static str,
    pub(crate) value: Value,
}

/// A value of one of several types.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Value {
    Text(String),
    Texts(Vec<String>),
    Number(u64),
    Truth(bool),
    Bytes(Vec<u8>),
}

/// Names of values that drivers' setup is known to leave, and the types they have been seen with.
const REGISTRY_VALUES: &[(RegistryKey, &str, &[RegistryType])] = &[
    (RegistryKey::ADAPTER, "DriverDesc", TEXT),
    (RegistryKey::ADAPTER, "DriverVersion", TEXT),
    (RegistryKey::ADAPTER, "DriverDate", TEXT),
    (RegistryKey::ADAPTER, "ProviderName", TEXT),
    (RegistryKey::ADAPTER, "MatchingDeviceId", TEXT),
    (RegistryKey::ADAPTER, "InfPath", TEXT),
    (RegistryKey::ADAPTER, "InfSection", TEXT),
    (RegistryKey::ADAPTER, "ReleaseVersion", TEXT),
    (RegistryKey::ADAPTER, "UserModeDriverName", TEXT),
    (RegistryKey::ADAPTER, "UserModeDriverNameWsl", TEXT),
    (RegistryKey::ADAPTER, "InstalledDisplayDrivers", TEXT),
    (RegistryKey::ADAPTER, "OpenGLDriverName", TEXT),
    (RegistryKey::ADAPTER, "VulkanDriverName", TEXT),
    (RegistryKey::ADAPTER, "DXCoreAttributes", TEXT),
    (RegistryKey::ADAPTER, "DXAttributes", TEXT),
    (RegistryKey::ADAPTER, "HardwareInformation.BiosString", TEXT_OR_BYTES),
    (RegistryKey::ADAPTER, "HardwareInformation.ChipType", TEXT_OR_BYTES),
    (RegistryKey::ADAPTER, "HardwareInformation.qwMemorySize", NUMBER),
    (RegistryKey::ADAPTER, "FeatureScore", NUMBER),
    (RegistryKey::SERVICE, "ImagePath", TEXT),
    (RegistryKey::SERVICE, "Start", NUMBER),
];

const TEXT: &[RegistryType] = &[RegistryType::SZ, RegistryType::MULTI_SZ, RegistryType::EXPAND_SZ];
const TEXT_OR_BYTES: &[RegistryType] = &[RegistryType::SZ, RegistryType::BINARY];
const NUMBER: &[RegistryType] = &[RegistryType::DWORD, RegistryType::QWORD];

const USER_DRIVERS: &[(UmdVersion, &str)] = &[
    (UmdVersion::DX9, "Direct3D 9"),
    (UmdVersion::DX10, "Direct3D 10"),
    (UmdVersion::DX11, "Direct3D 11"),
    (UmdVersion::DX12, "Direct3D 12"),
];

const FEATURES: &[(FeatureId, &str)] = &[
    (FeatureId::HW_SCHEDULING, "hardware scheduling"),
    (FeatureId::PAGE_BASED_MEMORY_MANAGER, "page-based memory manager"),
    (FeatureId::KERNEL_MODE_TESTING, "kernel-mode testing"),
];

/// Asks for all of it.
pub(super) fn collect(adapter: &Adapter, meaning: Option<&dxcore::Adapter>, engines: &[Engine]) -> Details {
    let (dxg, luid) = (adapter.dxg(), adapter.luid());
    let mut details = Details::default();
    let refused = &mut details.refused;

    if let Some(flags) = answer(adapter.adapter_type(), refused) {
        details.flags = flag_names(&flags);
    }
    details.physical_adapters = answer(adapter.physical_adapter_count(), refused);
    details.address = answer(adapter.address(), refused)
        .map(|at| format!("{:02x}:{:02x}.{:x}", at.bus, at.device, at.function));
    details.unique_guid = answer(adapter.unique_guid(), refused);
    if let Some(names) = answer(adapter.registry_info(), refused) {
        let named =
            [("adapter", names.adapter), ("bios", names.bios), ("dac", names.dac), ("chip", names.chip)];
        details.names = named.into_iter().filter(|(_, name)| !name.is_empty()).collect();
    }
    details.gpu_version = answer(adapter.gpu_version(0), refused)
        .map(|version| GpuVersion { bios: version.bios, architecture: version.architecture });
    details.kernel_driver = KernelDriver {
        version: answer(adapter.kmd_driver_version(), refused).map(|version| version.to_string()),
        image: answer(adapter.driver_image_path(), refused).map(|path| path.host()),
    };
    for &(api, name) in USER_DRIVERS {
        match adapter.umd_name(api) {
            Ok(file) if !file.is_empty() => {
                details.user_drivers.insert(name, d3dkmt::store::translate_here(&file).unwrap_or(file));
            }
            Err(error) if !error.is_not_found() => refused.push(error.to_string()),
            _ => {}
        }
    }
    details.memory_sizes = answer(adapter.segment_group_size(0), refused).map(|sizes| MemorySizes {
        dedicated_video: sizes.legacy.dedicated_video,
        dedicated_system: sizes.legacy.dedicated_system,
        shared_system: sizes.legacy.shared_system,
        local: sizes.local,
        non_local: sizes.non_local,
        non_budget: sizes.non_budget,
    });
    for (group, name) in [(MemoryGroup::Local, "local"), (MemoryGroup::NonLocal, "non_local")] {
        if let Some(info) = answer(adapter.video_memory(group, 0), refused) {
            let budget = Budget {
                budget: info.budget,
                usage: info.current_usage,
                reserved: info.current_reservation,
                reservable: info.available_for_reservation,
            };
            details.budgets.insert(name, budget);
        }
    }
    details.virtual_address_bits =
        answer(adapter.gpu_mmu_caps(0), refused).map(|caps| caps.virtual_address_bits);
    details.hangs = answer(dxg.adapter_statistics(luid), refused).map(|statistics| statistics.hang_count);
    details.segments = segments(dxg, luid)
        .iter()
        .map(|segment| Segment {
            aperture: segment.aperture,
            system_memory: segment.system_memory,
            limit: segment.commit_limit,
            committed: segment.bytes_committed,
            resident: segment.bytes_resident,
        })
        .collect();
    details.engines = engines.iter().map(|engine| engine_details(adapter, engine, refused)).collect();
    details.performance = answer(adapter.perf(0), refused).map(|perf| Performance {
        memory_frequency: perf.memory_frequency,
        max_memory_frequency: perf.max_memory_frequency,
        fan_rpm: perf.fan_rpm,
        power_permille: perf.power,
        temperature_decicelsius: perf.temperature,
        max_temperature_decicelsius: answer(adapter.perf_caps(0), refused).map(|caps| caps.max_temperature),
    });
    details.clock = answer(adapter.clock_calibration(0, 0), refused).map(|clock| Clock {
        gpu_frequency: clock.gpu_frequency,
        gpu_counter: clock.gpu_counter,
        cpu_counter: clock.cpu_counter,
    });
    details.capabilities = capabilities(adapter, refused);
    for &(id, name) in FEATURES {
        if let Some(feature) = answer(adapter.feature(id), refused) {
            let flags = flag_names::<FeatureFlags>(&feature.flags);
            details.features.insert(name, FeatureState { version: feature.version, flags });
        }
    }
    details.registry = registry(adapter);
    details.properties = meaning.map(properties).unwrap_or_default();
    details.processes = answer(dxg.processes(luid), refused);
    details
}

/// A value that is not there, or has another type, is no refusal worth a line.
fn registry(adapter: &Adapter) -> Vec<RegistryEntry> {
    let mut entries = Vec::new();
    for &(key, name, types) in REGISTRY_VALUES {
        if let Some(value) = types.iter().find_map(|&kind| adapter.registry(key, name, kind).ok()) {
            let key = if key == RegistryKey::SERVICE { "service" } else { "adapter" };
            entries.push(RegistryEntry { key, name, value: value.into() });
        }
    }
    entries
}

fn properties(adapter: &dxcore::Adapter) -> Vec<PropertyEntry> {
    let supported = Property::ALL.iter().filter_map(|&property| {
        let value = adapter.property(property).ok()?;
        Some(PropertyEntry { name: format!("{property:?}"), value: value.into() })
    });
    supported.collect()
}

impl From<&PropertyValue> for Value {
    fn from(value: &PropertyValue) -> Self {
        let ids = |id: &HardwareId| {
            let HardwareId { vendor, device, subsystem, subvendor, revision } = id;
            Value::Text(format!(
                "{vendor:04x}:{device:04x}, subsystem {subvendor:04x}:{subsystem:04x}, revision {revision:02x}"
            ))
        };
        match value {
            PropertyValue::Luid(luid) => Value::Text(luid.to_string()),
            PropertyValue::Version(version) => Value::Text(version.to_string()),
            PropertyValue::Text(text) => Value::Text(text.clone()),
            PropertyValue::HardwareId(id) | PropertyValue::HardwareIdParts(id) => ids(id),
            PropertyValue::Bytes(bytes) => Value::Number(*bytes),
            PropertyValue::Number(number) => Value::Number((*number).into()),
            PropertyValue::Short(number) => Value::Number((*number).into()),
            PropertyValue::Bool(truth) => Value::Truth(*truth),
            other => Value::Text(format!("{other:?}")),
        }
    }
}

fn engine_details(adapter: &Adapter, engine: &Engine, refused: &mut Vec<String>) -> EngineDetails {
    let (physical, index) = (engine.physical_adapter, engine.index);
    let perf = answer(adapter.node_perf(physical, index), refused);
    let metadata = answer(adapter.node_metadata(physical, index), refused);
    // Statistics number the engines of the first physical adapter alone in the same way.
    let used = if physical == 0 {
        answer(adapter.dxg().node_statistics(adapter.luid(), index), refused)
    } else {
        None
    };
    EngineDetails {
        physical_adapter: physical,
        index,
        name: engine.name.clone(),
        flags: metadata.map(|metadata| flag_names::<NodeFlags>(&metadata.flags)).unwrap_or_default(),
        running_time_100ns: used
            .map(|used| u64::try_from(used.global.running_time.as_nanos() / 100).unwrap_or(u64::MAX)),
        frequency: perf.map(|perf| perf.frequency),
        max_frequency: perf.map(|perf| perf.max_frequency),
    }
}

/// What the driver can do, by the driver model that asked for it. Models that the host refuses are
/// missing.
fn capabilities(adapter: &Adapter, refused: &mut Vec<String>) -> BTreeMap<&'static str, Vec<String>> {
    let mut all = BTreeMap::new();
    if let Some(caps) = answer(adapter.wddm_1_2_caps(), refused) {
        let mut words = flag_names(&caps.flags);
        words.push(format!("graphics_preemption: {}", caps.graphics_preemption));
        words.push(format!("compute_preemption: {}", caps.compute_preemption));
        all.insert("1.2", words);
    }
    if let Some(caps) = answer(adapter.wddm_1_3_caps(), refused) {
        all.insert("1.3", flag_names(&caps));
    }
    if let Some(caps) = answer(adapter.wddm_2_0_caps(), refused) {
        all.insert("2.0", flag_names(&caps));
    }
    if let Some(caps) = answer(adapter.wddm_2_7_caps(), refused) {
        all.insert("2.7", flag_names(&caps));
    }
    if let Some(caps) = answer(adapter.wddm_2_9_caps(), refused) {
        let mut words = vec![format!("hw_scheduling: {}", caps.hw_scheduling)];
        words.extend(caps.hw_scheduling_enabled.then(|| "hw_scheduling_enabled".to_owned()));
        words.extend(caps.self_refresh_memory.then(|| "self_refresh_memory".to_owned()));
        all.insert("2.9", words);
    }
    if let Some(caps) = answer(adapter.wddm_3_0_caps(), refused) {
        let mut words = vec![format!("hw_flip_queue: {}", caps.hw_flip_queue)];
        words.extend(caps.hw_flip_queue_enabled.then(|| "hw_flip_queue_enabled".to_owned()));
        words.extend(caps.displayable.then(|| "displayable".to_owned()));
        all.insert("3.0", words);
    }
    if let Some(caps) = answer(adapter.wddm_3_1_caps(), refused) {
        all.insert("3.1", flag_names(&caps));
    }
    all
}

/// The names of the bits that are set, in lower case; bits without a name as one hexadecimal number.
pub(crate) fn flag_names<F: bitflags::Flags<Bits: std::fmt::LowerHex + PartialEq>>(flags: &F) -> Vec<String> {
    let mut names: Vec<String> = flags.iter_names().map(|(name, _)| name.to_lowercase()).collect();
    let unknown =
        flags.iter_names().fold(F::from_bits_retain(flags.bits()), |rest, (_, bit)| rest.difference(bit));
    if !unknown.is_empty() {
        names.push(format!("{:#x}", unknown.bits()));
    }
    names
}

impl From<RegistryValue> for Value {
    fn from(value: RegistryValue) -> Self {
        match value {
            RegistryValue::Sz(text) | RegistryValue::ExpandSz(text) => Value::Text(text),
            RegistryValue::MultiSz(texts) => Value::Texts(texts),
            RegistryValue::Dword(number) => Value::Number(number.into()),
            RegistryValue::Qword(number) => Value::Number(number),
            RegistryValue::Binary(bytes) => Value::Bytes(bytes),
        }
    }
}
