//! Asks a device for everything that the report holds.
//!
//! An adapter is never left out because it does not answer something: hosts differ in what they know,
//! and what is missing stays empty.

use d3dkmt::sys::Errno;
use d3dkmt::visible::{Selection, SelectionError};
use d3dkmt::{Adapter, DeviceIds, Dxg, EnumFilter, Error, Luid, SegmentStatistics};
use dxcore::Factory;

use super::choice::Machine;
use super::details;
use super::report::{
    AdapterReport, Amount, DeviceReport, Driver, DriverStore, Engine, Ids, Kind, Memory, Report, SCHEMA,
    Visibility,
};
use crate::Failure;
use crate::device::Device;

/// No adapter has more of anything; keeps a host that claims billions from holding us up.
const MOST: u32 = 256;

/// What a device says of its adapters; with `verbose`, everything that can be asked.
pub(crate) fn collect(device: &Device, verbose: bool) -> Result<Report, Failure> {
    let adapters =
        device.dxg.adapters(EnumFilter::all()).map_err(|error| not_listed(&device.name, &error))?;
    let visible_adapters = visibility(&adapters);
    let is_visible = |index| visible_adapters.as_ref().is_none_or(|visible| visible.order.contains(&index));
    let factory = Factory::new(device.dxg.clone());
    let reports = adapters.iter().enumerate().map(|(index, adapter)| {
        let place = Place { index, emulated: device.emulated, visible: is_visible(index) };
        adapter_report(place, adapter, &factory, verbose)
    });
    let adapters: Vec<AdapterReport> = reports.collect();
    let choices = Machine::new(&adapters, &factory, visible_adapters.as_ref()).choices();
    let device = DeviceReport {
        name: device.name.clone(),
        emulated: device.emulated,
        fallback: device.fallback,
        visible_adapters,
    };
    Ok(Report { schema: SCHEMA, device, adapters, choices })
}

/// What `DXG_VISIBLE_ADAPTERS` says, for the programs that it is meant for.
fn visibility(adapters: &[Adapter]) -> Option<Visibility> {
    let value = std::env::var_os("DXG_VISIBLE_ADAPTERS")?;
    let chosen = match value.to_str() {
        Some(list) => Selection::parse(list)
            .and_then(|selection| selection.among(adapters).map(|order| (order, selection.orders()))),
        None => Err(SelectionError::NotText),
    };
    let (order, orders, error) = match chosen {
        Ok((order, orders)) => (order, orders, None),
        Err(error) => (Vec::new(), true, Some(error.to_string())),
    };
    Some(Visibility { value: value.to_string_lossy().into_owned(), order, orders, error })
}

pub(crate) fn not_listed(device: &str, error: &Error) -> Failure {
    // Every version of the driver has the older of the two calls that were tried.
    let advice = if error.errno() == Some(Errno::ENOTTY) {
        format!("\n\nIt does not know the calls of dxgkrnl: is {device} the right device?")
    } else {
        String::new()
    };
    format!("cannot list the adapters of {device}: {error}{advice}")
}

/// What is known of an adapter without asking it.
struct Place {
    index: usize,
    emulated: bool,
    visible: bool,
}

fn adapter_report(place: Place, adapter: &Adapter, factory: &Factory, verbose: bool) -> AdapterReport {
    let meaning = factory.adapter_by_luid(adapter.luid()).ok();
    let dxg = adapter.dxg();
    let engines = engines(adapter);
    AdapterReport {
        index: place.index,
        emulated: place.emulated,
        visible: place.visible,
        name: name(adapter),
        kind: meaning.as_ref().map(kind),
        luid: adapter.luid().to_string(),
        ids: adapter.device_ids(0).ok().map(|ids| hardware_ids(&ids)),
        driver: Driver {
            version: adapter.umd_driver_version().ok().map(|version| version.to_string()),
            wddm: adapter.wddm_version().ok().map(|model| format!("{}.{}", model.major(), model.minor())),
        },
        memory: memory(adapter, &segments(dxg, adapter.luid())),
        attributes: meaning.iter().flat_map(dxcore::Adapter::attributes).map(ToString::to_string).collect(),
        driver_store: adapter
            .driver_store_path()
            .ok()
            .and_then(|store| store.guest())
            .map(|path| DriverStore { exists: path.is_dir(), path: path.to_string_lossy().into_owned() }),
        details: verbose.then(|| details::collect(adapter, meaning.as_ref(), &engines)),
        engines,
    }
}

/// The name that the driver gives the adapter, else the one that its setup left in the registry.
fn name(adapter: &Adapter) -> Option<String> {
    let registry = || adapter.registry_info().map(|info| info.adapter);
    [adapter.driver_description(), registry()]
        .into_iter()
        .flatten()
        .map(|name| name.trim().to_owned())
        .find(|name| !name.is_empty())
}

/// What DXCore takes the adapter for.
fn kind(adapter: &dxcore::Adapter) -> Kind {
    if !adapter.is_hardware() {
        Kind::Software
    } else if adapter.is_compute_only() {
        Kind::ComputeOnly
    } else if adapter.is_integrated() {
        Kind::Integrated
    } else {
        Kind::Discrete
    }
}

fn hardware_ids(ids: &DeviceIds) -> Ids {
    Ids {
        vendor: format!("{:#06x}", ids.vendor),
        device: format!("{:#06x}", ids.device),
        subsystem_vendor: format!("{:#06x}", ids.sub_vendor),
        subsystem: format!("{:#06x}", ids.sub_system),
        revision: format!("{:#04x}", ids.revision),
    }
}

/// The memory segments, as far as the host tells of them.
pub(super) fn segments(dxg: &Dxg, luid: Luid) -> Vec<SegmentStatistics> {
    let count = dxg.adapter_statistics(luid).map_or(0, |adapter| adapter.segment_count);
    (0..count.min(MOST)).map_while(|segment| dxg.segment_statistics(luid, segment).ok()).collect()
}

/// Total sizes from the adapter, use by all processes from its segments.
///
/// A segment that is an aperture is a window to shared memory; all others count as dedicated, like the
/// totals: also those that the firmware took from system memory.
fn memory(adapter: &Adapter, segments: &[SegmentStatistics]) -> Memory {
    let sizes = adapter.segment_group_size(0).map(|sizes| sizes.legacy).or_else(|_| adapter.segment_size());
    let total = |of: fn(&d3dkmt::SegmentSizes) -> u64| sizes.as_ref().ok().map(of);
    let used = |shared: bool| {
        let resident = segments.iter().filter(|segment| segment.aperture == shared);
        (!segments.is_empty())
            .then(|| resident.fold(0_u64, |sum, segment| sum.saturating_add(segment.bytes_resident)))
    };
    Memory {
        dedicated: Amount {
            used: used(false),
            total: total(|sizes| sizes.dedicated_video.saturating_add(sizes.dedicated_system)),
        },
        shared: Amount { used: used(true), total: total(|sizes| sizes.shared_system) },
    }
}

/// The engines of all physical adapters. The statistics tell how many there are; a host without them
/// is asked until it refuses.
fn engines(adapter: &Adapter) -> Vec<Engine> {
    let counted = adapter.dxg().adapter_statistics(adapter.luid()).map(|adapter| adapter.node_count);
    let limit = counted.unwrap_or(MOST).min(MOST);
    let mut engines = Vec::new();
    for physical_adapter in 0..adapter.physical_adapter_count().unwrap_or(1).clamp(1, MOST) {
        let before = engines.len();
        for index in 0..limit.saturating_sub(u32::try_from(before).unwrap_or(MOST)) {
            let Ok(engine) = adapter.node_metadata(physical_adapter, index) else { break };
            engines.push(Engine { physical_adapter, index, name: engine.name() });
        }
        if engines.len() == before {
            break;
        }
    }
    engines
}

/// An answer, or the failure as text for the list of what was not answered.
pub(super) fn answer<T>(result: Result<T, Error>, refused: &mut Vec<String>) -> Option<T> {
    result.map_err(|error| refused.push(error.to_string())).ok()
}
