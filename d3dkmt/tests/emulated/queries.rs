//! Every typed query, for each adapter of the default machine, against the machine's description.

use d3dkmt::sys::Errno;
use d3dkmt::sys::raw::*;
use d3dkmt::{
    AdapterType, ComputePreemption, CrossAdapterSupport, DriverVersion, EngineType, FeatureSupport,
    GraphicsPreemption, NodeFlags, UmdVersion, Wddm13Caps, WddmVersion,
};
use dxg_emu::machine::{EngineType as ModelEngine, SegmentGroup};

use crate::common::for_each_adapter;

#[test]
fn kind_ids_and_place() {
    for_each_adapter(|adapter, model| {
        let kind = adapter.adapter_type().unwrap();
        for (flag, expected) in [
            (AdapterType::RENDER_SUPPORTED, model.render),
            (AdapterType::SOFTWARE_DEVICE, model.software),
            (AdapterType::HYBRID_DISCRETE, model.discrete),
            (AdapterType::HYBRID_INTEGRATED, model.integrated),
            (AdapterType::DETACHABLE, model.detachable),
            (AdapterType::COMPUTE_ONLY, model.compute_only),
            (AdapterType::PARAVIRTUALIZED, true),
            (AdapterType::DISPLAY_SUPPORTED, false),
        ] {
            assert_eq!(kind.contains(flag), expected, "{}: {flag:?}", model.name);
        }
        let ids = adapter.device_ids(0).unwrap();
        let hardware = &model.hardware;
        assert_eq!((ids.vendor, ids.device), (hardware.vendor, hardware.device));
        assert_eq!((ids.sub_vendor, ids.sub_system), (hardware.subvendor, hardware.subsystem));
        assert_eq!((ids.revision, ids.bus_type), (hardware.revision, hardware.bus_type));
        let place = adapter.address().unwrap();
        assert_eq!((place.bus, place.device), (hardware.bus_number, hardware.device_number));
        assert_eq!(place.function, hardware.function_number);
        assert_eq!(adapter.physical_adapter_count().unwrap(), model.physical_adapters);
        assert_eq!(adapter.device_ids(model.physical_adapters).unwrap_err().errno(), Some(Errno::EINVAL));
    });
}

#[test]
fn names() {
    for_each_adapter(|adapter, model| {
        assert_eq!(adapter.driver_description().unwrap(), model.name);
        let names = adapter.registry_info().unwrap();
        assert_eq!((&names.adapter, &names.bios), (&model.name, &model.bios));
        assert_eq!((&names.dac, &names.chip), (&model.dac, &model.chip));
        let version = adapter.gpu_version(0).unwrap();
        assert_eq!((&version.bios, &version.architecture), (&model.bios, &model.architecture));
        assert_eq!(adapter.unique_guid().unwrap(), model.unique_guid.to_string());
        let GUID { Data1, Data2, Data3, Data4 } = adapter.adapter_guid().unwrap();
        let mut bytes = [Data1.to_le_bytes().as_slice(), &Data2.to_le_bytes(), &Data3.to_le_bytes()].concat();
        bytes.extend(Data4);
        assert_eq!(bytes, model.guid.0);
        assert!(!adapter.is_secure_container().unwrap());
        assert_eq!(adapter.protection_teardown_count().unwrap(), 0);
    });
}

#[test]
fn drivers() {
    for_each_adapter(|adapter, model| {
        let driver = &model.driver;
        assert_eq!(adapter.wddm_version().unwrap(), WddmVersion(driver.wddm));
        assert_eq!(adapter.umd_driver_version().unwrap(), DriverVersion(driver.version.0));
        let kernel = driver.kernel_version.unwrap_or(driver.version);
        assert_eq!(adapter.kmd_driver_version().unwrap(), DriverVersion(kernel.0));
        assert_eq!(adapter.umd_driver_version().unwrap().to_string(), driver.version.to_string());
        assert_eq!(adapter.is_driver_update_in_progress().unwrap(), driver.update_in_progress);
        for (version, file) in [
            (UmdVersion::DX9, &driver.umd.dx9),
            (UmdVersion::DX10, &driver.umd.dx10),
            (UmdVersion::DX11, &driver.umd.dx11),
            (UmdVersion::DX12, &driver.umd.dx12),
        ] {
            match (adapter.umd_name(version), file) {
                (Ok(path), Some(file)) => assert_eq!(path, format!("{}\\{file}", driver.store_path)),
                (Err(error), None) => assert!(error.is_not_found(), "{error}"),
                (answer, file) => panic!("{version}: {answer:?} for {file:?}"),
            }
        }
        match (adapter.opengl_info(), &driver.opengl) {
            (Ok(info), Some(opengl)) => {
                assert_eq!(info.file_name, format!("{}\\{}", driver.store_path, opengl.file));
                assert_eq!((info.version, info.flags), (opengl.version, opengl.flags));
            }
            (Err(error), None) => assert!(error.is_not_found(), "{error}"),
            (answer, opengl) => panic!("{answer:?} for {opengl:?}"),
        }
    });
}

#[test]
fn memory() {
    for_each_adapter(|adapter, model| {
        let sizes = adapter.segment_size().unwrap();
        assert_eq!(sizes.dedicated_video, model.memory.dedicated.0);
        assert_eq!(sizes.dedicated_system, model.memory.dedicated_system.0);
        assert_eq!(sizes.shared_system, model.memory.shared.0);
        let groups = adapter.segment_group_size(0).unwrap();
        let sum = |group| {
            model.segments.iter().filter(|part| part.group == group).map(|part| part.size.0).sum::<u64>()
        };
        assert_eq!(groups.legacy, sizes);
        assert_eq!(groups.local, sum(SegmentGroup::Local));
        assert_eq!(groups.non_local, sum(SegmentGroup::NonLocal));
        assert_eq!(groups.non_budget, model.memory.non_budget.0);
        assert_eq!(groups.non_local == 0, model.integrated, "{}", model.name);
        let mmu = adapter.gpu_mmu_caps(0).unwrap();
        assert_eq!(
            (mmu.virtual_address_bits, mmu.flags.bits()),
            (model.gpu_mmu.address_bits, model.gpu_mmu.flags.0)
        );
    });
}

#[test]
fn engines() {
    for_each_adapter(|adapter, model| {
        for (index, engine) in (0..).zip(&model.engines) {
            let node = adapter.node_metadata(0, index).unwrap();
            let expected = match engine.kind {
                ModelEngine::Other => EngineType::OTHER,
                ModelEngine::ThreeD => EngineType::THREE_D,
                ModelEngine::VideoDecode => EngineType::VIDEO_DECODE,
                ModelEngine::VideoEncode => EngineType::VIDEO_ENCODE,
                ModelEngine::VideoProcessing => EngineType::VIDEO_PROCESSING,
                ModelEngine::SceneAssembly => EngineType::SCENE_ASSEMBLY,
                ModelEngine::Copy => EngineType::COPY,
                ModelEngine::Overlay => EngineType::OVERLAY,
                ModelEngine::Crypto => EngineType::CRYPTO,
            };
            assert_eq!((node.engine_type, &node.friendly_name), (expected, &engine.name));
            assert_eq!(node.flags.contains(NodeFlags::CONTEXT_SCHEDULING), engine.hw_scheduling);
            assert_eq!(node.gpu_mmu, model.caps.wddm_2_0.0 & 2 != 0);
            assert_eq!(node.io_mmu, model.caps.wddm_2_0.0 & 4 != 0);
            let perf = adapter.node_perf(0, index).unwrap();
            assert_eq!((perf.frequency, perf.max_frequency), (engine.frequency, engine.max_frequency));
            assert_eq!(perf.max_frequency_overclocked, engine.max_frequency_oc);
            assert_eq!((perf.voltage, perf.max_voltage), (engine.voltage, engine.max_voltage));
            assert_eq!(perf.max_voltage_overclocked, engine.max_voltage_oc);
            assert_eq!(perf.max_transition_latency, engine.max_transition_latency);
        }
        let beyond = u32::try_from(model.engines.len()).unwrap();
        assert_eq!(adapter.node_metadata(0, beyond).unwrap_err().errno(), Some(Errno::EINVAL));
        assert_eq!(
            adapter.node_metadata(model.physical_adapters, 0).unwrap_err().errno(),
            Some(Errno::EINVAL)
        );
        assert_eq!(adapter.node_perf(0, beyond).unwrap_err().errno(), Some(Errno::EINVAL));
    });
}

#[test]
fn sensors() {
    for_each_adapter(|adapter, model| {
        let (perf, expected) = (adapter.perf(0).unwrap(), &model.performance);
        assert_eq!(perf.memory_frequency, expected.memory_frequency);
        assert_eq!(perf.max_memory_frequency, expected.max_memory_frequency);
        assert_eq!(perf.max_memory_frequency_overclocked, expected.max_memory_frequency_oc);
        assert_eq!(
            (perf.memory_bandwidth, perf.pcie_bandwidth),
            (expected.memory_bandwidth, expected.pcie_bandwidth)
        );
        assert_eq!((perf.fan_rpm, perf.power), (expected.fan_rpm, expected.power));
        assert_eq!((perf.temperature, perf.power_state_override), (expected.temperature, 0));
        let caps = adapter.perf_caps(0).unwrap();
        assert_eq!(caps.max_memory_bandwidth, expected.max_memory_bandwidth);
        assert_eq!(caps.max_pcie_bandwidth, expected.max_pcie_bandwidth);
        assert_eq!(caps.max_fan_rpm, expected.max_fan_rpm);
        assert_eq!(caps.max_temperature, expected.max_temperature);
        assert_eq!(caps.warning_temperature, expected.warning_temperature);
    });
}

#[test]
fn capabilities() {
    for_each_adapter(|adapter, model| {
        let caps = &model.caps;
        let first = adapter.wddm_1_2_caps().unwrap();
        assert_eq!(first.graphics_preemption, GraphicsPreemption(caps.graphics_preemption as u32));
        assert_eq!(first.compute_preemption, ComputePreemption(caps.compute_preemption as u32));
        assert_eq!(first.flags.bits(), caps.wddm_1_2.0);
        let second = adapter.wddm_1_3_caps().unwrap();
        assert_eq!(second.contains(Wddm13Caps::HYBRID_INTEGRATED), model.integrated);
        assert_eq!(second.contains(Wddm13Caps::HYBRID_DISCRETE), model.discrete);
        assert_eq!(second.bits() & !6, caps.wddm_1_3.0);
        assert_eq!(adapter.wddm_2_0_caps().unwrap().bits(), caps.wddm_2_0.0);
        assert_eq!(adapter.wddm_2_7_caps().unwrap().bits(), caps.wddm_2_7.0);
        assert_eq!(adapter.wddm_3_1_caps().unwrap().bits(), caps.wddm_3_1.0);
        let scheduling = adapter.wddm_2_9_caps().unwrap();
        assert_eq!(scheduling.hw_scheduling, FeatureSupport(caps.wddm_2_9.0 & 3));
        assert_eq!(scheduling.hw_scheduling_enabled, caps.wddm_2_9.0 & 4 != 0);
        let flips = adapter.wddm_3_0_caps().unwrap();
        assert_eq!(flips.hw_flip_queue, FeatureSupport(caps.wddm_3_0.0 & 3));
        assert_eq!(adapter.cross_adapter_support().unwrap(), CrossAdapterSupport::NONE);
    });
}

#[test]
fn raw_queries_have_the_drivers_own_rules() {
    for_each_adapter(|adapter, model| {
        let type_of = KMTQUERYADAPTERINFOTYPE::KMTQAITYPE_PHYSICALADAPTERCOUNT;
        let mut count = [0; 4];
        adapter.query_raw(type_of, &mut count).unwrap();
        assert_eq!(u32::from_le_bytes(count), model.physical_adapters);
        for size in [0, 3, 5, 131_073] {
            let error = adapter.query_raw(type_of, &mut vec![0; size]).unwrap_err();
            assert_eq!(error.errno(), Some(Errno::EINVAL), "{size} bytes");
        }
        let unknown = adapter.query_raw(KMTQUERYADAPTERINFOTYPE(4711), &mut count).unwrap_err();
        assert_eq!((unknown.errno(), unknown.subject()), (Some(Errno::EINVAL), None));
    });
}

#[test]
fn raw_payloads_give_access_to_the_units_of_text() {
    for_each_adapter(|adapter, model| {
        let raw = adapter.query::<D3DKMT_DRIVER_DESCRIPTION>(|_| ()).unwrap();
        let expected: Vec<u16> = model.name.encode_utf16().collect();
        assert_eq!(d3dkmt::utf16::text(&raw.DriverDescription), expected);
    });
}
