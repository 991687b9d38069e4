//! Adapter queries: what goes out, which type is asked, and how answers are read.

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};

use super::script::{adapter, put, put_u64};
use crate::error::Cause;
use crate::{
    AdapterType, ComputePreemption, DriverVersion, EngineType, FeatureSupport, GraphicsPreemption, NodeFlags,
    UmdVersion, WddmVersion,
};

/// Where the argument has the query type.
const TYPE: usize = 4;

fn text(bytes: &mut [u8], at: usize, units: &[u16]) {
    for (unit, place) in units.iter().zip(bytes[at..].chunks_exact_mut(2)) {
        place.copy_from_slice(&unit.to_le_bytes());
    }
}

#[test]
fn the_render_adapter_is_asked_first_and_the_plain_type_after_a_failure() {
    let (both, script) = adapter(|asked| {
        assert_eq!((asked.u32(0), asked.u32(TYPE), asked.u32(16)), (0x4000_0000, 57, 4));
        put(asked.buffer, 0, 0x8000_0811);
        Ok(0)
    });
    let kind = both.adapter_type().unwrap();
    assert!(
        kind.contains(
            AdapterType::RENDER_SUPPORTED | AdapterType::HYBRID_DISCRETE | AdapterType::COMPUTE_ONLY
        )
    );
    assert_eq!(kind.bits(), 0x8000_0811, "unknown bits stay");
    assert_eq!(script.count(Ioctl::QueryAdapterInfo), 1);

    let (plain, script) = adapter(|asked| {
        if asked.u32(TYPE) == 57 {
            return Err(Errno::EINVAL);
        }
        assert_eq!(asked.u32(TYPE), 15);
        put(asked.buffer, 0, 1);
        Ok(0)
    });
    assert_eq!(plain.adapter_type().unwrap(), AdapterType::RENDER_SUPPORTED);
    assert_eq!(script.count(Ioctl::QueryAdapterInfo), 2);
}

#[test]
fn a_missing_adapter_is_not_asked_twice_and_is_no_longer_present() {
    let (gone, script) = adapter(|_| Err(Errno::ENODEV));
    assert!(gone.adapter_type().unwrap_err().is_device_removed());
    assert_eq!(script.count(Ioctl::QueryAdapterInfo), 1);
    assert!(!gone.is_present());
    let (odd, _) = adapter(|_| Err(Errno::EINVAL));
    assert!(odd.is_present(), "other failures say nothing about that");
}

#[test]
fn what_a_failed_first_type_left_behind_does_not_reach_the_second() {
    let (adapter, _) = adapter(|asked| {
        assert!(asked.buffer.iter().all(|&byte| byte == 0));
        asked.buffer.fill(0x5a);
        if asked.u32(TYPE) == 66 { Err(Errno::EINVAL) } else { Ok(0) }
    });
    assert_eq!(adapter.driver_description().unwrap(), "\u{5a5a}".repeat(4096));
}

#[test]
fn the_last_failure_is_reported_under_its_query_types_name() {
    let (adapter, _) = adapter(|asked| Err(if asked.u32(TYPE) == 56 { Errno::EINVAL } else { Errno::EPERM }));
    let error = adapter.wddm_version().unwrap_err();
    assert_eq!((error.subject(), error.errno()), (Some("KMTQAITYPE_DRIVERVERSION"), Some(Errno::EPERM)));
}

#[test]
fn inputs_are_set_and_all_other_bytes_are_zero() {
    let (adapter, _) = adapter(|asked| {
        let expected: &[(usize, u32)] = match asked.u32(TYPE) {
            1 => &[(0, 3)],
            25 => &[(0, 0x0002_0005)],
            31 | 34 | 42 | 62..=64 => &[(0, 2)],
            61 => &[(0, 5), (4, 2)],
            other => panic!("type {other}"),
        };
        let mut payload = vec![0; asked.buffer.len()];
        for &(at, value) in expected {
            put(&mut payload, at, value);
        }
        assert_eq!(asked.buffer, payload);
        Ok(0)
    });
    adapter.umd_name(UmdVersion::DX12).unwrap();
    adapter.node_metadata(2, 5).unwrap();
    adapter.device_ids(2).unwrap();
    adapter.gpu_mmu_caps(2).unwrap();
    adapter.segment_group_size(2).unwrap();
    adapter.node_perf(2, 5).unwrap();
    adapter.perf(2).unwrap();
    adapter.perf_caps(2).unwrap();
    adapter.gpu_version(2).unwrap();
}

#[test]
fn payloads_have_the_size_of_the_wire() {
    let (adapter, _) = adapter(|asked| {
        let size = match asked.u32(TYPE) {
            1 => 524,
            2 => 528,
            3 => 24,
            52 | 4 => 16,
            53 | 6 => 12,
            54 | 8 => 2080,
            11 | 13 | 22 | 24 | 30 | 36 | 55..=57 | 59 | 70 | 75..=77 | 80 => 4,
            58 => 12,
            18 | 49 => 8,
            25 => 78,
            31 => 28,
            34 => 12,
            42 => 56,
            60 => 80,
            61 => 56,
            62 => 64,
            63 => 40,
            64 => 132,
            65 | 66 => 8192,
            68 => 1,
            other => panic!("type {other}"),
        };
        assert_eq!(asked.u32(16), size, "type {}", asked.u32(TYPE));
        Ok(0)
    });
    adapter.adapter_type().unwrap();
    adapter.physical_adapter_count().unwrap();
    adapter.device_ids(0).unwrap();
    adapter.address().unwrap();
    adapter.adapter_guid().unwrap();
    adapter.unique_guid().unwrap();
    adapter.registry_info().unwrap();
    adapter.gpu_version(0).unwrap();
    adapter.is_secure_container().unwrap();
    adapter.protection_teardown_count().unwrap();
    adapter.wddm_version().unwrap();
    adapter.umd_driver_version().unwrap();
    adapter.kmd_driver_version().unwrap();
    adapter.driver_description().unwrap();
    adapter.umd_name(UmdVersion::DX9).unwrap();
    adapter.opengl_info().unwrap();
    adapter.is_driver_update_in_progress().unwrap();
    adapter.segment_size().unwrap();
    adapter.segment_group_size(0).unwrap();
    adapter.gpu_mmu_caps(0).unwrap();
    adapter.node_metadata(0, 0).unwrap();
    adapter.node_perf(0, 0).unwrap();
    adapter.perf(0).unwrap();
    adapter.perf_caps(0).unwrap();
    adapter.wddm_1_2_caps().unwrap();
    adapter.wddm_1_3_caps().unwrap();
    adapter.wddm_2_0_caps().unwrap();
    adapter.wddm_2_7_caps().unwrap();
    adapter.wddm_2_9_caps().unwrap();
    adapter.wddm_3_0_caps().unwrap();
    adapter.wddm_3_1_caps().unwrap();
    adapter.cross_adapter_support().unwrap();
}

#[test]
fn text_is_bounded_by_its_array_and_broken_characters_are_marked() {
    let (adapter, _) = adapter(|asked| {
        match asked.u32(TYPE) {
            // No end at all, in both arrays.
            2 => asked.buffer.fill(0x41),
            54 => {
                text(asked.buffer, 0, &[0x52, 0xd83d, 0xde00, 0, 0x58]);
                text(asked.buffer, 520, &[0xde00, 0x31]);
                text(asked.buffer, 1040, &[0; 260]);
                text(asked.buffer, 1560, &[0xd800; 260]);
            }
            other => panic!("type {other}"),
        }
        Ok(0)
    });
    let gl = adapter.opengl_info().unwrap();
    assert_eq!(gl.file_name, "\u{4141}".repeat(260));
    assert_eq!((gl.version, gl.flags), (0x4141_4141, 0x4141_4141));
    let names = adapter.registry_info().unwrap();
    assert_eq!(names.adapter, "R\u{1f600}");
    assert_eq!(names.bios, "\u{fffd}1");
    assert_eq!(names.dac, "");
    assert_eq!(names.chip, "\u{fffd}".repeat(260));
}

#[test]
fn an_engine_is_read_from_the_packed_structure() {
    let (adapter, _) = adapter(|asked| {
        put(asked.buffer, 4, if asked.buffer[0] == 0 { 6 } else { 99 });
        text(asked.buffer, 8, &[0x43, 0x45]);
        put(asked.buffer, 72, 0x1234_8005);
        asked.buffer[76..78].copy_from_slice(&[2, 0]);
        Ok(0)
    });
    let copy = adapter.node_metadata(0, 0).unwrap();
    assert_eq!((copy.engine_type, copy.friendly_name.as_str()), (EngineType::COPY, "CE"));
    assert_eq!(copy.name(), "Copy", "the driver's own name counts where the type says nothing");
    assert_eq!(copy.flags.bits(), 0x8005);
    assert!(copy.flags.contains(NodeFlags::CONTEXT_SCHEDULING | NodeFlags::TRACKED_WORKLOAD));
    assert_eq!(copy.max_in_flight_buffers, 0x1234);
    assert!(copy.gpu_mmu && !copy.io_mmu);
    let unknown = adapter.node_metadata(0, 1).unwrap();
    assert_eq!((unknown.engine_type, unknown.engine_type.name()), (EngineType(99), None));
    assert_eq!(unknown.name(), "unknown (99)");
}

#[test]
fn indices_that_the_question_cannot_hold_are_refused() {
    let (adapter, script) = adapter(|_| Ok(0));
    for (physical, node) in [(0x1_0000, 0), (0, 0x1_0000), (u32::MAX, u32::MAX)] {
        let error = adapter.node_metadata(physical, node).unwrap_err();
        assert!(matches!(error.cause(), Cause::Refused(_)), "{error}");
    }
    assert_eq!(script.count(Ioctl::QueryAdapterInfo), 0);
    adapter.node_metadata(0xffff, 0xffff).unwrap();
}

#[test]
fn versions_and_sizes_are_read_at_their_offsets() {
    let (adapter, _) = adapter(|asked| {
        match asked.u32(TYPE) {
            56 => put(asked.buffer, 0, 3100),
            18 => put_u64(asked.buffer, 0, 0xffe0_0000_000f_17ce),
            31 => (1..=7).for_each(|field| put(asked.buffer, field as usize * 4 - 4, field)),
            42 => (1..=7_u32).for_each(|field| put_u64(asked.buffer, field as usize * 8 - 8, field.into())),
            58 => {
                put(asked.buffer, 0, 300);
                put(asked.buffer, 4, 999);
                put(asked.buffer, 8, 0x104);
            }
            75 => put(asked.buffer, 0, 0b1110),
            77 => put(asked.buffer, 0, 0b0101),
            other => panic!("type {other}"),
        }
        Ok(0)
    });
    let model = adapter.wddm_version().unwrap();
    assert_eq!((model, model.to_string().as_str()), (WddmVersion(3100), "WDDM 3.1"));
    let version = adapter.umd_driver_version().unwrap();
    assert_eq!(version, DriverVersion::from_parts([0xffe0, 0, 15, 6094]), "the sign bit is no sign");
    let ids = adapter.device_ids(0).unwrap();
    assert_eq!((ids.vendor, ids.device, ids.sub_vendor), (2, 3, 4));
    assert_eq!((ids.sub_system, ids.revision, ids.bus_type), (5, 6, 7));
    let sizes = adapter.segment_group_size(0).unwrap();
    assert_eq!(
        (sizes.legacy.dedicated_video, sizes.legacy.dedicated_system, sizes.legacy.shared_system),
        (2, 3, 4)
    );
    assert_eq!((sizes.local, sizes.non_local, sizes.non_budget), (5, 6, 7));
    let caps = adapter.wddm_1_2_caps().unwrap();
    assert_eq!(caps.graphics_preemption, GraphicsPreemption::TRIANGLE);
    assert_eq!(caps.compute_preemption, ComputePreemption(999));
    assert_eq!(caps.flags.bits(), 0x104);
    let scheduling = adapter.wddm_2_9_caps().unwrap();
    assert_eq!(scheduling.hw_scheduling, FeatureSupport::STABLE);
    assert!(scheduling.hw_scheduling_enabled && scheduling.self_refresh_memory);
    let flips = adapter.wddm_3_0_caps().unwrap();
    assert_eq!(flips.hw_flip_queue, FeatureSupport::EXPERIMENTAL);
    assert!(flips.hw_flip_queue_enabled && !flips.displayable);
}

#[test]
fn raw_queries_pass_the_callers_bytes_and_name_their_type_in_errors() {
    let (adapter, _) = adapter(|asked| {
        if asked.u32(TYPE) == 0 {
            assert_eq!(asked.u32(16), 3);
            asked.buffer.reverse();
            return Ok(0);
        }
        Err(Errno::EINVAL)
    });
    let mut payload = [1, 2, 3];
    adapter.query_raw(KMTQUERYADAPTERINFOTYPE::KMTQAITYPE_UMDRIVERPRIVATE, &mut payload).unwrap();
    assert_eq!(payload, [3, 2, 1]);
    let error = adapter.query_raw(KMTQUERYADAPTERINFOTYPE::KMTQAITYPE_XBOX, &mut payload).unwrap_err();
    assert_eq!(error.subject(), Some("KMTQAITYPE_XBOX"));
    assert_eq!(adapter.query_raw(KMTQUERYADAPTERINFOTYPE(999), &mut []).unwrap_err().subject(), None);
}
