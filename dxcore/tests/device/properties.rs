//! What adapters say of themselves, also where the host does not say everything.

use d3dkmt_sys::raw::KMTQUERYADAPTERINFOTYPE as Query;
use d3dkmt_sys::{Errno, Ioctl};
use dxcore::{Attribute, DriverVersion, EngineIndex, HResult, Property, PropertyValue as Value};

use crate::common::{DISCRETE, Device, INTEGRATED, NPU, adapter};

const GIB: u64 = 1 << 30;

#[test]
fn every_property_of_the_discrete_gpu_has_the_value_of_its_machine() {
    let device = Device::default_machine();
    let adapter = adapter(&device, DISCRETE);
    let expected = [
        (Property::InstanceLuid, Value::Luid(dxcore::Luid::from_bits(DISCRETE))),
        (Property::DriverVersion, Value::Version(DriverVersion::from_parts([32, 0, 15, 6094]))),
        (Property::DriverDescription, Value::Text("Emulated NVIDIA discrete GPU".into())),
        (Property::KmdModelVersion, Value::Number(3100)),
        (Property::ComputePreemptionGranularity, Value::Short(200)),
        (Property::GraphicsPreemptionGranularity, Value::Short(400)),
        (Property::DedicatedAdapterMemory, Value::Bytes(16 * GIB)),
        (Property::DedicatedSystemMemory, Value::Bytes(0)),
        (Property::SharedSystemMemory, Value::Bytes(16 * GIB)),
        // The guest driver hides this bit.
        (Property::AcgCompatible, Value::Bool(false)),
        (Property::IsHardware, Value::Bool(true)),
        (Property::IsIntegrated, Value::Bool(false)),
        (Property::IsDetachable, Value::Bool(false)),
        (Property::PhysicalAdapterCount, Value::Number(1)),
        (Property::AdapterEngineCount, Value::Number(6)),
    ];
    for (property, value) in expected {
        assert_eq!(adapter.property(property), Ok(&value), "{property:?}");
        assert_eq!(adapter.property_bytes(property).unwrap(), value.to_bytes(), "{property:?}");
    }
    let id = adapter.hardware_id().unwrap();
    assert_eq!(
        (id.vendor, id.device, id.subvendor, id.subsystem, id.revision),
        (0x10de, 0x2684, 0x10de, 0x16f4, 0xa1)
    );
    let packed = adapter.property_bytes(Property::HardwareId).unwrap();
    assert_eq!(packed[8..12], 0x16f4_10de_u32.to_le_bytes());
    assert_eq!(adapter.property(Property::AdapterEngineName), Err(HResult::DXGI_ERROR_UNSUPPORTED));
    assert_eq!(adapter.property_size(Property::AdapterEngineName), Ok(4));
    assert!(Property::ALL.into_iter().all(|property| adapter.is_property_supported(property)));
}

#[test]
fn the_other_adapters_differ_where_their_machine_does() {
    let device = Device::default_machine();
    let integrated = adapter(&device, INTEGRATED);
    assert!(integrated.is_integrated() && integrated.is_hardware() && !integrated.is_compute_only());
    assert_eq!(integrated.description(), "Emulated Intel® integrated GPU");
    assert_eq!(integrated.property_bytes(Property::DriverDescription).unwrap().len(), 32);
    let npu = adapter(&device, NPU);
    assert!(!npu.is_integrated() && npu.is_compute_only());
    assert_eq!(npu.property_bytes(Property::InstanceLuid).unwrap(), [0xd3, 0xc0, 0, 0, 1, 0, 0, 0]);
    assert_eq!((npu.dedicated_memory(), npu.dedicated_system_memory()), (0, 64 << 20));
}

#[test]
fn attributes_are_declared_or_inferred() {
    let device = Device::default_machine();
    assert_eq!(
        adapter(&device, DISCRETE).attributes(),
        [
            Attribute::HARDWARE_TYPE_GPU,
            Attribute::D3D11_GRAPHICS,
            Attribute::D3D12_GRAPHICS,
            Attribute::D3D12_CORE_COMPUTE
        ]
    );
    assert_eq!(
        adapter(&device, INTEGRATED).attributes(),
        [
            Attribute::D3D11_GRAPHICS,
            Attribute::D3D12_GRAPHICS,
            Attribute::D3D12_CORE_COMPUTE,
            Attribute::HARDWARE_TYPE_GPU
        ]
    );
    assert_eq!(
        adapter(&device, NPU).attributes(),
        [Attribute::HARDWARE_TYPE_NPU, Attribute::D3D12_GENERIC_ML]
    );
}

#[test]
fn the_older_name_of_the_registry_value_counts_where_the_newer_is_missing() {
    let device =
        Device::edited(|text| text.replace("DXCoreAttributes = [\"{d461", "DXAttributes = [\"{d461"));
    let attributes = adapter(&device, NPU).attributes().to_vec();
    assert_eq!(attributes, [Attribute::HARDWARE_TYPE_NPU, Attribute::D3D12_GENERIC_ML]);
}

#[test]
fn a_driver_without_attributes_or_d3d_drivers_leaves_what_the_type_says() {
    let device = Device::edited(|text| {
        let text = text.replace("DXCoreAttributes = [\"{d461", "Unused = [\"{d461");
        text.replace("umd = { dx12 = \"libnpu_umd12.so\" }", "")
    });
    let npu = adapter(&device, NPU);
    assert_eq!(npu.attributes(), [Attribute::HARDWARE_TYPE_COMPUTE_ACCELERATOR]);
}

#[test]
fn each_refused_query_costs_its_own_property_or_none() {
    use Property as P;
    let cases: [(&[Query], &[Property]); 9] = [
        (&[Query::KMTQAITYPE_PHYSICALADAPTERDEVICEIDS], &[P::HardwareId, P::HardwareIdParts]),
        (&[Query::KMTQAITYPE_UMD_DRIVER_VERSION], &[]),
        (&[Query::KMTQAITYPE_UMD_DRIVER_VERSION, Query::KMTQAITYPE_KMD_DRIVER_VERSION], &[]),
        (&[Query::KMTQAITYPE_DRIVER_DESCRIPTION_RENDER, Query::KMTQAITYPE_DRIVER_DESCRIPTION], &[]),
        (&[Query::KMTQAITYPE_DRIVERVERSION_RENDER, Query::KMTQAITYPE_DRIVERVERSION], &[P::KmdModelVersion]),
        (
            &[Query::KMTQAITYPE_WDDM_1_2_CAPS_RENDER, Query::KMTQAITYPE_WDDM_1_2_CAPS],
            &[P::ComputePreemptionGranularity, P::GraphicsPreemptionGranularity],
        ),
        (&[Query::KMTQAITYPE_GETSEGMENTGROUPSIZE], &[]),
        (
            &[Query::KMTQAITYPE_GETSEGMENTGROUPSIZE, Query::KMTQAITYPE_GETSEGMENTSIZE],
            &[P::DedicatedAdapterMemory, P::DedicatedSystemMemory, P::SharedSystemMemory],
        ),
        (&[Query::KMTQAITYPE_PHYSICALADAPTERCOUNT, Query::KMTQAITYPE_QUERYREGISTRY], &[]),
    ];
    for (refused, missing) in cases {
        let device = Device::default_machine();
        for kind in refused {
            device.refuse_query(*kind, Errno::EINVAL);
        }
        let adapter = adapter(&device, DISCRETE);
        for property in Property::ALL {
            let expected = !missing.contains(&property);
            assert_eq!(adapter.is_property_supported(property), expected, "{property:?} without {refused:?}");
        }
        assert_eq!(
            adapter.property(P::DriverVersion),
            Ok(&Value::Version(DriverVersion::from_parts([32, 0, 15, 6094])))
        );
        assert_eq!(adapter.description(), "Emulated NVIDIA discrete GPU");
    }
}

#[test]
fn an_adapter_of_which_the_host_says_nothing_is_there_all_the_same() {
    let device = Device::default_machine();
    device.refuse_call(Ioctl::QueryStatistics, Errno::EINVAL);
    for kind in 0..128 {
        device.refuse_query(Query(kind), Errno::EINVAL);
    }
    let list = device.factory().all_adapters().unwrap();
    assert_eq!(list.len(), 3);
    let adapter = list.get(0).unwrap();
    let supported: Vec<Property> =
        Property::ALL.into_iter().filter(|property| adapter.is_property_supported(*property)).collect();
    assert_eq!(supported, [Property::InstanceLuid, Property::PhysicalAdapterCount]);
    // Nothing speaks against its being a GPU.
    assert!(adapter.is_attribute_supported(Attribute::D3D12_GRAPHICS));
    assert!(adapter.is_valid());
}

#[test]
fn integration_is_told_by_the_pair_else_by_memory() {
    // Neither bit of a pair: all memory of this one is local, that of the discrete one is not.
    let device =
        Device::edited(|text| text.replace("integrated = true\n", "").replace("discrete = true\n", ""));
    assert!(adapter(&device, INTEGRATED).is_integrated());
    assert!(!adapter(&device, DISCRETE).is_integrated());
    // No type at all: the older capabilities tell.
    let device = Device::default_machine();
    device.refuse_query(Query::KMTQAITYPE_ADAPTERTYPE_RENDER, Errno::EINVAL);
    device.refuse_query(Query::KMTQAITYPE_ADAPTERTYPE, Errno::EINVAL);
    assert!(adapter(&device, INTEGRATED).is_integrated());
    assert!(!adapter(&device, DISCRETE).is_integrated());
}

#[test]
fn a_software_adapter_is_no_hardware_and_not_integrated() {
    let device = Device::edited(|text| text.replace("integrated = true", "software = true"));
    let software = adapter(&device, INTEGRATED);
    assert!(!software.is_hardware() && !software.is_integrated());
}

#[test]
fn engines_have_the_names_of_their_type_or_of_their_driver() {
    let device = Device::default_machine();
    let discrete = adapter(&device, DISCRETE);
    let name = |engine| discrete.engine_name(EngineIndex { physical_adapter: 0, engine });
    assert_eq!(name(0).unwrap(), "3D");
    assert_eq!(name(3).unwrap(), "Video Decode");
    assert_eq!(name(5).unwrap(), "Cuda");
    assert_eq!(name(6), Err(HResult::E_INVALIDARG));
    assert_eq!(discrete.engine_count(1), Err(HResult::E_INVALIDARG));
    device.take_calls();
    assert_eq!(name(5).unwrap(), "Cuda");
    assert_eq!(device.take_calls(), [], "a name is asked for once");
}

#[test]
fn engines_are_counted_by_name_where_there_are_no_statistics() {
    let device = Device::default_machine();
    device.refuse_call(Ioctl::QueryStatistics, Errno::EINVAL);
    assert_eq!(adapter(&device, DISCRETE).engine_count(0), Ok(6));
    device.refuse_query(Query::KMTQAITYPE_NODEMETADATA, Errno::EINVAL);
    let unknown = adapter(&device, DISCRETE);
    assert_eq!(unknown.engine_count(0), Err(HResult::DXGI_ERROR_UNSUPPORTED));
    assert!(!unknown.is_property_supported(Property::AdapterEngineName));
}

#[test]
fn linked_adapters_have_engines_each() {
    let device =
        Device::edited(|text| text.replace("discrete = true\n", "discrete = true\nphysical_adapters = 2\n"));
    let linked = adapter(&device, DISCRETE);
    assert_eq!(linked.physical_adapter_count(), 2);
    assert_eq!((linked.engine_count(0), linked.engine_count(1)), (Ok(6), Ok(6)));
    assert_eq!(linked.engine_count(2), Err(HResult::E_INVALIDARG));
}

#[test]
fn a_host_that_counts_no_physical_adapter_has_one_all_the_same() {
    let device = Device::default_machine();
    device.answer_query(Query::KMTQAITYPE_PHYSICALADAPTERCOUNT, 0);
    let adapter = adapter(&device, DISCRETE);
    assert_eq!(adapter.property(Property::PhysicalAdapterCount), Ok(&Value::Number(1)));
    assert_eq!(adapter.engine_count(0), Ok(6));
}

#[test]
fn preemption_that_does_not_fit_its_property_is_the_most_there_is() {
    let device = Device::default_machine();
    device.answer_query(Query::KMTQAITYPE_WDDM_1_2_CAPS_RENDER, 0x1_0000);
    let adapter = adapter(&device, DISCRETE);
    assert_eq!(adapter.property(Property::GraphicsPreemptionGranularity), Ok(&Value::Short(u16::MAX)));
}
