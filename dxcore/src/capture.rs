//! Reading an adapter once: its properties and what its attributes rest on.
//!
//! Everything is read when the adapter is first seen, so that a property costs nothing later, never
//! changes, and can be read from an adapter that is gone. On a host of today this takes at most 13
//! queries an adapter; older hosts need a few more, as they refuse the preferred query types.
//!
//! No single answer is indispensable: hosts refuse a handful of queries on every real machine. What
//! could not be had makes its property unsupported.

use d3dkmt::{AdapterType, Error, SegmentSizes, UmdVersion, Wddm13Caps};

use crate::attribute::Attribute;
use crate::inference::{self, Evidence};
use crate::property::{HardwareId, Property, PropertyValue};
use crate::{DriverVersion, engine};

/// What an adapter is, as far as it never changes.
#[derive(Debug)]
pub(crate) struct Captured {
    values: [Option<PropertyValue>; Property::ALL.len()],
    bytes: [Vec<u8>; Property::ALL.len()],
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) compute_only: bool,
    /// The engines of each physical adapter, where the host tells.
    pub(crate) engine_counts: Option<Vec<u32>>,
}

impl Captured {
    /// Asks the kernel for everything.
    ///
    /// # Errors
    ///
    /// That the adapter was removed meanwhile; every other failure leaves a gap.
    pub(crate) fn from_kernel(adapter: &d3dkmt::Adapter) -> Result<Self, Error> {
        let mut reader = Reader { adapter, removed: None };
        let captured = reader.everything();
        match reader.removed {
            Some(error) => Err(error),
            None => Ok(captured),
        }
    }

    pub(crate) fn value(&self, property: Property) -> Option<&PropertyValue> {
        self.values[property.index()].as_ref()
    }

    /// The C form of the value; `None` where there is no value.
    pub(crate) fn bytes(&self, property: Property) -> Option<&[u8]> {
        self.value(property).map(|_| self.bytes[property.index()].as_slice())
    }
}

/// A series of queries that goes on when one fails.
struct Reader<'a> {
    adapter: &'a d3dkmt::Adapter,
    /// The failure that makes all others pointless.
    removed: Option<Error>,
}

impl Reader<'_> {
    fn everything(&mut self) -> Captured {
        use PropertyValue as Value;

        let mut values: [Option<PropertyValue>; Property::ALL.len()] = Default::default();
        let mut set = |property: Property, value: Option<PropertyValue>| values[property.index()] = value;

        let kind = self.ask(d3dkmt::Adapter::adapter_type);
        let has = |bit| kind.map(|kind| kind.contains(bit));
        let compute_only = has(AdapterType::COMPUTE_ONLY) == Some(true);
        let ids = self.ask(|adapter| adapter.device_ids(0)).map(|ids| HardwareId {
            vendor: ids.vendor,
            device: ids.device,
            subsystem: ids.sub_system,
            subvendor: ids.sub_vendor,
            revision: ids.revision,
        });
        let preemption = self.ask(d3dkmt::Adapter::wddm_1_2_caps);
        let (memory, non_local) = self.memory();

        set(Property::InstanceLuid, Some(Value::Luid(self.adapter.luid())));
        set(Property::DriverVersion, self.driver_version().map(Value::Version));
        set(Property::DriverDescription, self.description().map(Value::Text));
        set(Property::HardwareId, ids.map(Value::HardwareId));
        set(Property::HardwareIdParts, ids.map(Value::HardwareIdParts));
        let model = self.ask(d3dkmt::Adapter::wddm_version);
        set(Property::KmdModelVersion, model.map(|version| Value::Number(version.0)));
        set(
            Property::ComputePreemptionGranularity,
            preemption.map(|caps| Value::Short(short(caps.compute_preemption.0))),
        );
        set(
            Property::GraphicsPreemptionGranularity,
            preemption.map(|caps| Value::Short(short(caps.graphics_preemption.0))),
        );
        set(Property::DedicatedAdapterMemory, memory.map(|sizes| Value::Bytes(sizes.dedicated_video)));
        set(Property::DedicatedSystemMemory, memory.map(|sizes| Value::Bytes(sizes.dedicated_system)));
        set(Property::SharedSystemMemory, memory.map(|sizes| Value::Bytes(sizes.shared_system)));
        set(Property::AcgCompatible, has(AdapterType::ACG_SUPPORTED).map(Value::Bool));
        set(Property::IsHardware, has(AdapterType::SOFTWARE_DEVICE).map(|software| Value::Bool(!software)));
        set(Property::IsIntegrated, self.is_integrated(kind, non_local).map(Value::Bool));
        set(Property::IsDetachable, has(AdapterType::DETACHABLE).map(Value::Bool));
        // Decision: an adapter is at least one physical adapter, also where the host says 0, as one
        // was seen to do, or nothing.
        let physical = self.ask(d3dkmt::Adapter::physical_adapter_count).unwrap_or(1).max(1);
        set(Property::PhysicalAdapterCount, Some(Value::Number(physical)));
        // Read without an input, the number of engines is that of the first physical adapter.
        let engine_counts = self.ask(|adapter| engine::count_all(adapter, physical)).flatten();
        let engines = engine_counts.as_ref().and_then(|counts| counts.first());
        set(Property::AdapterEngineCount, engines.copied().map(Value::Number));

        let attributes = self.attributes(kind, compute_only);
        let bytes = values.each_ref().map(|value| value.as_ref().map_or_else(Vec::new, Value::to_bytes));
        Captured { values, bytes, attributes, compute_only, engine_counts }
    }

    /// One query; a failure is no answer, and a removed adapter is not asked again.
    fn ask<T>(&mut self, query: impl FnOnce(&d3dkmt::Adapter) -> Result<T, Error>) -> Option<T> {
        if self.removed.is_some() {
            return None;
        }
        match query(self.adapter) {
            Ok(answer) => Some(answer),
            Err(error) => {
                if error.is_device_removed() {
                    self.removed = Some(error);
                }
                None
            }
        }
    }

    /// Decision: the version of the user-mode driver comes first, as it is the one of the driver
    /// package that users know.
    fn driver_version(&mut self) -> Option<DriverVersion> {
        self.ask(d3dkmt::Adapter::umd_driver_version)
            .or_else(|| self.ask(d3dkmt::Adapter::kmd_driver_version))
            .or_else(|| self.ask(|adapter| adapter.registry_string("DriverVersion"))?.trim().parse().ok())
    }

    fn description(&mut self) -> Option<String> {
        let named = |text: &String| !text.is_empty();
        self.ask(d3dkmt::Adapter::driver_description)
            .filter(named)
            .or_else(|| self.ask(d3dkmt::Adapter::registry_info).map(|info| info.adapter).filter(named))
            .or_else(|| self.ask(|adapter| adapter.registry_string("DriverDesc")).filter(named))
    }

    /// The sizes of old, and how much memory lies beyond the adapter's own where the host tells.
    fn memory(&mut self) -> (Option<SegmentSizes>, Option<u64>) {
        match self.ask(|adapter| adapter.segment_group_size(0)) {
            Some(sizes) => (Some(sizes.legacy), Some(sizes.non_local)),
            None => (self.ask(d3dkmt::Adapter::segment_size), None),
        }
    }

    /// Decision: the bit of a hybrid pair decides. The adapter type has carried both bits since WDDM
    /// 1.3, so the capabilities of that version, which have them too, are asked only in its place.
    /// Where an adapter is no part of a pair, one whose memory is all local, which is to say the
    /// system's, is integrated. A software adapter is not.
    fn is_integrated(&mut self, kind: Option<AdapterType>, non_local: Option<u64>) -> Option<bool> {
        let by_memory = || non_local.map(|size| size == 0);
        match kind {
            Some(kind) if kind.contains(AdapterType::HYBRID_INTEGRATED) => Some(true),
            Some(kind) if kind.intersects(AdapterType::HYBRID_DISCRETE | AdapterType::SOFTWARE_DEVICE) => {
                Some(false)
            }
            Some(_) => Some(by_memory().unwrap_or(false)),
            None => match self.ask(d3dkmt::Adapter::wddm_1_3_caps) {
                Some(caps) if caps.contains(Wddm13Caps::HYBRID_INTEGRATED) => Some(true),
                Some(caps) if caps.contains(Wddm13Caps::HYBRID_DISCRETE) => Some(false),
                _ => by_memory(),
            },
        }
    }

    fn attributes(&mut self, kind: Option<AdapterType>, compute_only: bool) -> Vec<Attribute> {
        // The newer name first; a driver without either is asked for its user-mode drivers.
        let declared = ["DXCoreAttributes", "DXAttributes"].into_iter().find_map(|name| {
            let value = self.ask(|adapter| adapter.registry_strings(name))?;
            let list = inference::parse_declared(&value);
            (!list.is_empty()).then_some(list)
        });
        let mut evidence = Evidence {
            declared: declared.unwrap_or_default(),
            compute_only,
            // Decision: an adapter that does not tell its type is taken for one that renders.
            render_supported: kind.is_none_or(|kind| kind.contains(AdapterType::RENDER_SUPPORTED)),
            ..Evidence::default()
        };
        if evidence.lacks_direct3d() {
            evidence.driver_12 = self.names_driver(UmdVersion::DX12);
            // A compute-only adapter gets no graphics whatever the answer.
            evidence.driver_11 = !compute_only && self.names_driver(UmdVersion::DX11);
        }
        inference::attributes(&evidence)
    }

    fn names_driver(&mut self, version: UmdVersion) -> bool {
        self.ask(|adapter| adapter.umd_name(version)).is_some_and(|name| !name.is_empty())
    }
}

/// Preemption granularities are small multiples of 100 in a field of 32 bits.
fn short(granularity: u32) -> u16 {
    u16::try_from(granularity).unwrap_or(u16::MAX)
}
