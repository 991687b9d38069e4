//! What the driver tells the compute runtime of an adapter: `ADAPTER_INFO`, as tokens.

use wsl_compute_format::{Writer, ids};

use crate::machine::{AdapterModel, HeapModel, IntelModel};

/// The places that a slice has for sub-slices and for dual sub-slices.
const SUB_SLICES_OF_A_SLICE: u32 = 8;
const DUAL_SUB_SLICES_OF_A_SLICE: u32 = 6;

/// The tokens of [`IntelFeatures`](crate::machine::IntelFeatures), by bit.
const FEATURES: [u16; 8] = [
    ids::FEATURE_LOCAL_MEMORY,
    ids::FEATURE_BLITTER_RING,
    ids::FEATURE_CCS_RING,
    ids::FEATURE_CCS_NODE,
    ids::FEATURE_CCS_MULTI_INSTANCE,
    ids::FEATURE_MID_BATCH_PREEMPT,
    ids::FEATURE_THREAD_GROUP_PREEMPT,
    ids::FEATURE_MID_THREAD_PREEMPT,
];

/// The tokens, which say everything that releases 22.43 to 26.27 of the runtime want to know.
pub(super) fn tokens(model: &AdapterModel, intel: &IntelModel) -> Vec<u8> {
    let mut tokens = Writer::new();
    tokens.structure(ids::S_ADAPTER_INFO, 0, |info| {
        info.structure(ids::ADAPTER_GFX_PLATFORM, 0, |platform| {
            platform.dword(ids::PLATFORM_PRODUCT_FAMILY, intel.platform);
            platform.dword(ids::PLATFORM_RENDER_CORE_FAMILY, intel.render_family);
            platform.dword(ids::PLATFORM_DEVICE_ID, model.hardware.device);
            platform.dword(ids::PLATFORM_REVISION, model.hardware.revision);
        });
        info.structure(ids::ADAPTER_SKU_TABLE, 0, |table| {
            for (bit, id) in FEATURES.iter().enumerate() {
                table.dword(*id, intel.features.0 >> bit & 1);
            }
        });
        info.dword(ids::ADAPTER_TIMESTAMP_FREQUENCY, low(model.clock.gpu_frequency));
        let frequency = model.engines.iter().map(|engine| engine.max_frequency).max().unwrap_or(0);
        info.dword(ids::ADAPTER_MAX_RENDER_FREQUENCY, low(frequency / 1_000_000));
        info.qword(ids::ADAPTER_DEDICATED_VIDEO_MEMORY, model.memory.dedicated.0);
        info.qword(ids::ADAPTER_SYSTEM_SHARED_MEMORY, model.memory.shared.0);
        info.structure(ids::ADAPTER_SYSTEM_INFO, 0, |system| system_info(system, intel));
        info.structure(ids::ADAPTER_GFX_PARTITION, 0, |partition| {
            let mut heap = |id, element, heap: &HeapModel| {
                partition.structure(id, element, |range| {
                    range.qword(ids::HEAP_BASE, heap.base);
                    range.qword(ids::HEAP_LIMIT, heap.limit);
                });
            };
            heap(ids::PARTITION_STANDARD, 0, &intel.partition.standard);
            heap(ids::PARTITION_STANDARD_64KB, 0, &intel.partition.standard_64k);
            heap(ids::PARTITION_SVM, 0, &intel.partition.svm);
            for (element, heap32) in (0..).zip(&intel.partition.heap32) {
                heap(ids::PARTITION_HEAP32, element, heap32);
            }
        });
        info.structure(ids::ADAPTER_BDF, 0, |place| {
            place.dword(ids::BDF_BUS, model.hardware.bus_number);
            place.dword(ids::BDF_DEVICE, model.hardware.device_number);
            place.dword(ids::BDF_FUNCTION, model.hardware.function_number);
        });
    });
    tokens.into_bytes()
}

fn system_info(system: &mut Writer, intel: &IntelModel) {
    let sub_slices = intel.slices * intel.sub_slices;
    let units = sub_slices * intel.eus;
    system.dword(ids::SYSTEM_EU_COUNT, units);
    system.dword(ids::SYSTEM_THREAD_COUNT, units * intel.threads_per_eu);
    system.dword(ids::SYSTEM_SLICE_COUNT, intel.slices);
    system.dword(ids::SYSTEM_SUB_SLICE_COUNT, sub_slices);
    system.dword(ids::SYSTEM_DUAL_SUB_SLICE_COUNT, sub_slices);
    system.qword(ids::SYSTEM_L3_CACHE_SIZE, intel.l3.0 >> 10);
    system.dword(ids::SYSTEM_L3_BANK_COUNT, intel.l3_banks);
    system.dword(ids::SYSTEM_CSR_SIZE, intel.context_save_mib);
    system.dword(ids::SYSTEM_MAX_EU_PER_SUB_SLICE, intel.eus);
    system.dword(ids::SYSTEM_MAX_SLICES, intel.slices);
    system.dword(ids::SYSTEM_MAX_SUB_SLICES, sub_slices);
    system.dword(ids::SYSTEM_MAX_DUAL_SUB_SLICES, sub_slices);
    system.dword(ids::SYSTEM_THREADS_PER_EU, intel.threads_per_eu);
    for slice in 0..intel.slices {
        system.structure(ids::SYSTEM_SLICE_INFO, slice, |info| {
            info.bool(ids::SLICE_ENABLED, true);
            info.dword(ids::SLICE_SUB_SLICE_ENABLED_COUNT, intel.sub_slices);
            info.dword(ids::SLICE_DUAL_SUB_SLICE_ENABLED_COUNT, intel.sub_slices);
            for index in 0..intel.sub_slices.min(SUB_SLICES_OF_A_SLICE) {
                info.structure(ids::SLICE_SUB_SLICE_INFO, index, |sub| sub_slice(sub, intel.eus));
            }
            for index in 0..intel.sub_slices.min(DUAL_SUB_SLICES_OF_A_SLICE) {
                info.structure(ids::SLICE_DSS_INFO, index, |dual| {
                    dual.bool(ids::DUALSUBSLICE_ENABLED, true);
                    for half in 0..2 {
                        dual.structure(ids::DUALSUBSLICE_SUB_SLICE, half, |sub| {
                            sub_slice(sub, intel.eus / 2)
                        });
                    }
                });
            }
        });
    }
}

fn sub_slice(info: &mut Writer, units: u32) {
    info.bool(ids::SUBSLICE_ENABLED, true);
    info.dword(ids::SUBSLICE_EU_ENABLED_COUNT, units);
    info.dword(ids::SUBSLICE_EU_ENABLED_MASK, 1_u32.checked_shl(units).map_or(u32::MAX, |bit| bit - 1));
}

fn low(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::tokens;
    use crate::machine::Machine;
    use wsl_compute_format::{Structure, find, ids};

    #[test]
    fn the_built_in_machines_say_what_they_are() {
        for (name, device, platform, units, threads) in [
            ("intel-tgl", 0x9a49, 33, 96, 672),
            ("intel-adlp", 0x46a6, 37, 96, 672),
            ("intel-dg2", 0x56a0, 1270, 512, 4096),
        ] {
            let machine = Machine::builtin(name).expect("built in");
            let model = &machine.adapters()[0];
            let bytes = tokens(model, model.intel.as_ref().expect("Intel's"));
            assert!(bytes.len() <= Structure::Adapter.tokens());
            let said = |path: &[u16]| {
                let whole: Vec<u16> = [ids::S_ADAPTER_INFO].iter().chain(path).copied().collect();
                find(&bytes, &whole).expect("well formed")
            };
            let platform_of = |id| said(&[ids::ADAPTER_GFX_PLATFORM, id]);
            assert_eq!(platform_of(ids::PLATFORM_DEVICE_ID), Some(device), "{name}");
            assert_eq!(platform_of(ids::PLATFORM_PRODUCT_FAMILY), Some(platform), "{name}");
            let system = |id| said(&[ids::ADAPTER_SYSTEM_INFO, id]);
            assert_eq!(system(ids::SYSTEM_EU_COUNT), Some(units), "{name}");
            assert_eq!(system(ids::SYSTEM_THREAD_COUNT), Some(threads), "{name}");
            let svm = said(&[ids::ADAPTER_GFX_PARTITION, ids::PARTITION_SVM, ids::HEAP_LIMIT]);
            assert_eq!(svm, Some(0x7fff_ffff_ffff), "{name}");
            let local = said(&[ids::ADAPTER_SKU_TABLE, ids::FEATURE_LOCAL_MEMORY]);
            assert_eq!(local, Some(u64::from(device == 0x56a0)), "{name}");
        }
    }
}
