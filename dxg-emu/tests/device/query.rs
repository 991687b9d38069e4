//! `QueryAdapterInfo`: the guest's rules and the host's answers.

use crate::common::*;
use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{KMTQUERYADAPTERINFOTYPE as Kind, *};
use dxg_emu::{InProcess, Machine};

pub(crate) const IGPU: u64 = 0xc0d1;
pub(crate) const DGPU: u64 = 0xc0d2;
pub(crate) const NPU: u64 = 0x1_0000_c0d3;

/// The default machine with one adapter open.
fn open_default(adapter: u64) -> (InProcess, u32) {
    let device = open("");
    let handle = open_adapter(&device, adapter).expect("opens");
    (device, handle)
}

fn word(adapter: u64, kind: Kind) -> Result<u32> {
    let (device, handle) = open_default(adapter);
    query_struct(&device, handle, kind)
}

#[test]
fn size_is_checked_before_the_handle_and_the_handle_before_the_data() {
    let device = open("golden");
    let mut argument = D3DKMT_QUERYADAPTERINFO {
        hAdapter: 0x4003_ffc0,
        Type: Kind::KMTQAITYPE_ADAPTERTYPE,
        pPrivateDriverData: std::ptr::null_mut(),
        PrivateDriverDataSize: 4,
    };
    let mut result = |handle, size| {
        argument.hAdapter = handle;
        argument.PrivateDriverDataSize = size;
        call(&device, d3dkmt_sys::Ioctl::QueryAdapterInfo, &mut argument)
    };
    assert_eq!(result(0x4003_ffc0, 4), Err(Errno::EINVAL));
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    for size in [0, 131_073, u32::MAX] {
        assert_eq!(result(handle, size), Err(Errno::EINVAL));
    }
    for size in [1, 4, 131_017, 131_072] {
        assert_eq!(result(handle, size), Err(Errno::EFAULT), "{size}");
    }
}

#[test]
fn a_message_has_room_for_131017_bytes() {
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let mut data = vec![0x5a; 131_072];
    assert_eq!(query(&device, handle, Kind(9999), &mut data[..131_017]), Ok(0));
    assert_eq!(query(&device, handle, Kind(9999), &mut data[..131_018]), Err(Errno::EINVAL));
    assert_eq!(query(&device, handle, Kind(9999), &mut data), Err(Errno::EINVAL));
    assert!(data.iter().all(|byte| *byte == 0x5a), "an agreeable host changes nothing");
}

#[test]
fn the_guest_patches_the_adapter_type() {
    // Render, hybrid integrated, paravirtualized.
    assert_eq!(word(IGPU, Kind::KMTQAITYPE_ADAPTERTYPE), Ok(1 | 1 << 5 | 1 << 7));
    // Render, hybrid discrete, paravirtualized.
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_ADAPTERTYPE_RENDER), Ok(1 | 1 << 4 | 1 << 7));
    // Render, paravirtualized, compute only.
    assert_eq!(word(NPU, Kind::KMTQAITYPE_ADAPTERTYPE), Ok(1 | 1 << 7 | 1 << 11));

    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_NPU).expect("opens");
    // The agreeable host leaves a word of the wrong size as it came; the guest patches it all the same.
    let mut data = [0xff; 5];
    assert_eq!(query(&device, handle, Kind::KMTQAITYPE_ADAPTERTYPE, &mut data), Ok(0));
    assert_eq!(data, [0xb5, 0xfc, 0xff, 0xff, 0xff]);
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let mut data = [0xff; 5];
    assert_eq!(query(&device, handle, Kind::KMTQAITYPE_ADAPTERTYPE, &mut data), Ok(0));
    assert_eq!(data, [0xb5, 0xf4, 0xff, 0xff, 0xff], "compute-only is the guest's to say");
    let mut data = [0xff; 3];
    assert_eq!(query(&device, handle, Kind::KMTQAITYPE_ADAPTERTYPE, &mut data), Ok(0));
    assert_eq!(data, [0xff; 3], "too small to patch");
}

#[test]
fn the_default_machine_has_three_distinct_adapters() {
    let device = open("");
    let (result, count, visible) = enum2(&device, 8);
    assert_eq!((result, count), (Ok(0), 2));
    assert_eq!([IGPU, DGPU], [luid_value(visible[0].AdapterLuid), luid_value(visible[1].AdapterLuid)]);
    let (result, count, all) = enum3(&device, 1, 8);
    assert_eq!((result, count), (Ok(0), 3));
    assert_eq!(luid_value(all[2].AdapterLuid), NPU);

    let mut seen = Vec::new();
    for record in &all[..3] {
        let ids: D3DKMT_QUERY_DEVICE_IDS =
            query_struct(&device, record.hAdapter, Kind::KMTQAITYPE_PHYSICALADAPTERDEVICEIDS)
                .expect("answers");
        let sizes: D3DKMT_SEGMENTSIZEINFO =
            query_struct(&device, record.hAdapter, Kind::KMTQAITYPE_GETSEGMENTSIZE).expect("answers");
        let names: D3DKMT_DRIVER_DESCRIPTION =
            query_struct(&device, record.hAdapter, Kind::KMTQAITYPE_DRIVER_DESCRIPTION).expect("answers");
        let model: u32 =
            query_struct(&device, record.hAdapter, Kind::KMTQAITYPE_DRIVERVERSION).expect("answers");
        assert!(model >= 3000);
        let name = text(&names.DriverDescription);
        assert!(name.starts_with("Emulated "), "{name}");
        let sizes =
            (sizes.DedicatedVideoMemorySize, sizes.DedicatedSystemMemorySize, sizes.SharedSystemMemorySize);
        seen.push((ids.DeviceIds.VendorID, ids.DeviceIds.DeviceID, sizes, name));
    }
    assert_eq!(seen[0].0, 0x8086);
    assert_eq!(seen[1].0, 0x10de);
    assert_eq!(seen[1].2, (16 << 30, 0, 16 << 30));
    assert!(seen[0].3.contains('®'), "one name is not ASCII");
    for (index, adapter) in seen.iter().enumerate() {
        assert!(!seen[..index].iter().any(|other| other.1 == adapter.1 || other.2 == adapter.2));
    }
}

/// The size of every fixed-size answer, in the driver's form with 16-bit characters.
const SIZES: [(u32, usize); 47] = [
    (1, 524),
    (2, 528),
    (3, 24),
    (4, 16),
    (6, 12),
    (8, 2080),
    (11, 4),
    (12, 4),
    (13, 4),
    (15, 4),
    (17, 12),
    (18, 8),
    (22, 4),
    (24, 4),
    (25, 78),
    (30, 4),
    (31, 28),
    (32, 4),
    (34, 12),
    (36, 4),
    (42, 56),
    (44, 1),
    (49, 8),
    (52, 16),
    (53, 12),
    (54, 2080),
    (55, 4),
    (56, 4),
    (57, 4),
    (58, 12),
    (59, 4),
    (60, 80),
    (61, 56),
    (62, 64),
    (63, 40),
    (64, 132),
    (65, 8192),
    (66, 8192),
    (68, 1),
    (70, 4),
    (75, 4),
    (76, 4),
    (77, 4),
    (80, 4),
    // The same again with a question that is not all zeros: Direct3D 12, and node 5.
    (1, 524),
    (25, 78),
    (61, 56),
];

#[test]
fn every_answer_wants_a_buffer_of_exactly_its_size() {
    let (device, handle) = open_default(DGPU);
    for (kind, size) in SIZES {
        for wrong in [size - 1, size + 1, 2 * size] {
            let mut data = vec![0; wrong];
            if kind == 1 && wrong > 4 {
                data[0] = 3;
            }
            let result = query(&device, handle, Kind(kind), &mut data);
            assert_eq!(result, Err(Errno::EINVAL), "type {kind}, {wrong} bytes");
        }
        let mut data = vec![0; size];
        if kind == 1 {
            data[0] = 3;
        }
        assert_eq!(query(&device, handle, Kind(kind), &mut data), Ok(0), "type {kind}");
    }
}

#[test]
fn types_that_the_host_does_not_know_are_refused_and_nothing_is_written() {
    let (device, handle) = open_default(DGPU);
    for kind in [5, 7, 9, 10, 14, 16, 21, 26, 27, 41, 50, 69, 71, 78, 79, 81, 9999, u32::MAX] {
        let mut data = [0x5a; 64];
        assert_eq!(query(&device, handle, Kind(kind), &mut data), Err(Errno::EINVAL), "type {kind}");
        assert_eq!(data, [0x5a; 64]);
    }
}

#[test]
fn linked_gpus_and_engines_that_are_not_there_are_refused() {
    let (device, handle) = open_default(DGPU);
    // The types whose question is the index of a linked GPU, which comes first ...
    for (kind, size) in [(31, 28), (34, 12), (42, 56), (62, 64), (63, 40), (64, 132)] {
        let mut data = vec![0; size];
        data[0] = 1;
        assert_eq!(query(&device, handle, Kind(kind), &mut data), Err(Errno::EINVAL), "type {kind}");
    }
    // ... or in the high half of the node's number, or behind it.
    for (kind, size, at) in [(25, 78, 2), (61, 56, 4)] {
        let mut data = vec![0; size];
        data[at] = 1;
        assert_eq!(query(&device, handle, Kind(kind), &mut data), Err(Errno::EINVAL), "type {kind}");
        data[at] = 0;
        data[0] = 6;
        assert_eq!(query(&device, handle, Kind(kind), &mut data), Err(Errno::EINVAL), "type {kind}");
        data[0] = 5;
        assert_eq!(query(&device, handle, Kind(kind), &mut data), Ok(0), "type {kind}");
    }
}

#[test]
fn the_driver_is_the_machines() {
    const STORE: &str =
        r"C:\Windows\System32\DriverStore\FileRepository\emulated_dgpu.inf_amd64_0123456789abcdef";
    let (device, handle) = open_default(DGPU);
    let umd = |version: u32| {
        let mut data = [0; 524];
        data[..4].copy_from_slice(&version.to_le_bytes());
        query(&device, handle, Kind::KMTQAITYPE_UMDRIVERNAME, &mut data).map(|_| wide(&data[4..]))
    };
    assert_eq!(umd(3), Ok(format!(r"{STORE}\libdgpu_umd12.so")));
    assert_eq!(umd(2), Ok(format!(r"{STORE}\libdgpu_umd11.so")));
    for (version, error) in
        [(0, Errno::ENOENT), (5, Errno::ENOENT), (6, Errno::EINVAL), (u32::MAX, Errno::EINVAL)]
    {
        assert_eq!(umd(version), Err(error), "version {version}");
    }
    let opengl: D3DKMT_OPENGLINFO =
        query_struct(&device, handle, Kind::KMTQAITYPE_UMOPENGLINFO).expect("answers");
    assert_eq!((text(&opengl.UmdOpenGlIcdFileName), opengl.Version), (format!(r"{STORE}\libdgpu_ogl.so"), 2));
    let version = 32_u64 << 48 | 15 << 16 | 6094;
    assert_eq!(query_struct(&device, handle, Kind::KMTQAITYPE_UMD_DRIVER_VERSION), Ok(version));
    assert_eq!(query_struct(&device, handle, Kind::KMTQAITYPE_KMD_DRIVER_VERSION), Ok(version));
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_DRIVERVERSION_RENDER), Ok(3100));
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_CHECKDRIVERUPDATESTATUS), Ok(0));

    let npu = open_adapter(&device, NPU).expect("opens");
    let none = query_struct::<D3DKMT_OPENGLINFO>(&device, npu, Kind::KMTQAITYPE_UMOPENGLINFO);
    assert_eq!(none.err(), Some(Errno::ENOENT));
}

#[test]
fn the_hardware_is_the_machines() {
    let (device, handle) = open_default(DGPU);
    let ids: D3DKMT_QUERY_DEVICE_IDS =
        query_struct(&device, handle, Kind::KMTQAITYPE_PHYSICALADAPTERDEVICEIDS).expect("answers");
    let ids = ids.DeviceIds;
    assert_eq!(
        [ids.VendorID, ids.DeviceID, ids.SubVendorID, ids.SubSystemID, ids.RevisionID, ids.BusType],
        [0x10de, 0x2684, 0x10de, 0x16f4, 0xa1, 5]
    );
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_PHYSICALADAPTERCOUNT), Ok(1));
    let address: D3DKMT_ADAPTERADDRESS =
        query_struct(&device, handle, Kind::KMTQAITYPE_ADAPTERADDRESS).expect("answers");
    assert_eq!((address.BusNumber, address.DeviceNumber, address.FunctionNumber), (1, 0, 0));
    let groups: D3DKMT_SEGMENTGROUPSIZEINFO =
        query_struct(&device, handle, Kind::KMTQAITYPE_GETSEGMENTGROUPSIZE).expect("answers");
    assert_eq!(groups.LegacyInfo.DedicatedVideoMemorySize, 16 << 30);
    assert_eq!(groups.LegacyInfo.SharedSystemMemorySize, 16 << 30);
    assert_eq!(
        (groups.LocalMemory, groups.NonLocalMemory, groups.NonBudgetMemory),
        (16 << 30, 16 << 30, 64 << 20)
    );
    let names: D3DKMT_ADAPTERREGISTRYINFO =
        query_struct(&device, handle, Kind::KMTQAITYPE_ADAPTERREGISTRYINFO_RENDER).expect("answers");
    assert_eq!(text(&names.AdapterString), "Emulated NVIDIA discrete GPU");
    assert_eq!(text(&names.BiosString), "EMU-DGPU 95.02");
    assert_eq!(text(&names.DacType), "Integrated RAMDAC");
    assert_eq!(text(&names.ChipType), "Emulated NVIDIA Ada class");
    let version: D3DKMT_GPUVERSION =
        query_struct(&device, handle, Kind::KMTQUITYPE_GPUVERSION).expect("answers");
    assert_eq!(
        (text(&version.BiosVersion), text(&version.GpuArchitecture)),
        ("EMU-DGPU 95.02".into(), "Ada".into())
    );
    let unique: D3DKMT_QUERY_ADAPTER_UNIQUE_GUID =
        query_struct(&device, handle, Kind::KMTQAITYPE_QUERY_ADAPTER_UNIQUE_GUID).expect("answers");
    assert_eq!(text(&unique.AdapterUniqueGUID), "{8C1D7E42-60A9-4B6F-9A57-3D2E5F14C0D2}");
    let mut guid = [0; 16];
    query(&device, handle, Kind::KMTQAITYPE_ADAPTERGUID_RENDER, &mut guid).expect("answers");
    assert_eq!(guid[..6], [0x1d, 0x20, 0x45, 0x5b, 0xf2, 0xf2]);
}

#[test]
fn capabilities_are_the_machines() {
    let (device, handle) = open_default(DGPU);
    let preemption: [u32; 3] =
        query_struct(&device, handle, Kind::KMTQAITYPE_WDDM_1_2_CAPS).expect("answers");
    assert_eq!(preemption, [400, 200, 1 << 2 | 1 << 3]);
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_WDDM_1_3_CAPS_RENDER), Ok(1 << 2 | 1 << 5));
    assert_eq!(word(IGPU, Kind::KMTQAITYPE_WDDM_1_3_CAPS), Ok(1 << 1 | 1 << 3 | 1 << 5));
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_WDDM_2_0_CAPS), Ok(1 | 1 << 1 | 1 << 5));
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_WDDM_2_7_CAPS), Ok(0b111));
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_WDDM_2_9_CAPS), Ok(0b110));
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_WDDM_3_0_CAPS), Ok(0));
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_WDDM_3_1_CAPS), Ok(1));
    assert_eq!(word(DGPU, Kind::KMTQAITYPE_VIRTUALADDRESSINFO), Ok(1));
    let mmu: D3DKMT_QUERY_GPUMMU_CAPS =
        query_struct(&device, handle, Kind::KMTQAITYPE_QUERY_GPUMMU_CAPS).expect("answers");
    assert_eq!(mmu.Caps.VirtualAddressBitCount, 49);
}

#[test]
fn engines_and_sensors_are_the_machines() {
    let (device, handle) = open_default(DGPU);
    let mut data = [0; 78];
    data[0] = 5;
    query(&device, handle, Kind::KMTQAITYPE_NODEMETADATA, &mut data).expect("answers");
    assert_eq!((data[4], wide(&data[8..72])), (0, "Cuda".to_owned()));
    assert_eq!((data[72], data[76], data[77]), (1, 1, 0), "own scheduling, GPU MMU, no IOMMU");
    let types: Vec<u8> = (0..6)
        .map(|node| {
            let mut data = [0; 78];
            data[0] = node;
            query(&device, handle, Kind::KMTQAITYPE_NODEMETADATA, &mut data).expect("answers");
            data[4]
        })
        .collect();
    assert_eq!(types, [1, 6, 6, 2, 3, 0]);

    let node: D3DKMT_NODE_PERFDATA =
        query_struct(&device, handle, Kind::KMTQAITYPE_NODEPERFDATA).expect("answers");
    assert_eq!((node.Frequency, node.MaxFrequency), (2_235_000_000, 2_520_000_000));
    assert_eq!(
        (node.MaxFrequencyOC, node.Voltage, node.VoltageMax, node.VoltageMaxOC),
        (2_760_000_000, 880, 1050, 1100)
    );
    let perf: D3DKMT_ADAPTER_PERFDATA =
        query_struct(&device, handle, Kind::KMTQAITYPE_ADAPTERPERFDATA).expect("answers");
    assert_eq!((perf.MemoryFrequency, perf.MaxMemoryFrequencyOC), (10_501_000_000, 12_000_000_000));
    assert_eq!((perf.FanRPM, perf.Power, perf.Temperature), (1180, 184, 515));
    let caps: D3DKMT_ADAPTER_PERFDATACAPS =
        query_struct(&device, handle, Kind::KMTQAITYPE_ADAPTERPERFDATA_CAPS).expect("answers");
    assert_eq!((caps.MaxFanRPM, caps.TemperatureWarning, caps.TemperatureMax), (3300, 830, 900));
}

#[test]
fn private_driver_data_fill_the_front_of_a_buffer_that_holds_them() {
    let text = MACHINE.replace("[adapter.driver]", "[adapter.driver]\nprivate_data = '01 02 03 ff'");
    let device = open_machine(Machine::from_toml(&text).expect("a machine"));
    let handle = open_adapter(&device, 1).expect("opens");
    let mut data = [0x5a; 6];
    assert_eq!(query(&device, handle, Kind::KMTQAITYPE_UMDRIVERPRIVATE, &mut data), Ok(0));
    assert_eq!(data, [1, 2, 3, 255, 0, 0]);
    let mut data = [0x5a; 3];
    assert_eq!(query(&device, handle, Kind::KMTQAITYPE_UMDRIVERPRIVATE, &mut data), Err(Errno::EOVERFLOW));
    assert_eq!(data, [0x5a; 3]);
    let (device, handle) = open_default(DGPU);
    assert_eq!(query(&device, handle, Kind::KMTQAITYPE_UMDRIVERPRIVATE, &mut [0; 64]), Err(Errno::EPERM));
}

#[test]
fn names_outside_the_basic_plane_are_pairs_of_units() {
    let text = MACHINE.replace("A GPU", "\u{1f600} Ω");
    let device = open_machine(Machine::from_toml(&text).expect("a machine"));
    let handle = open_adapter(&device, 1).expect("opens");
    let names: D3DKMT_DRIVER_DESCRIPTION =
        query_struct(&device, handle, Kind::KMTQAITYPE_DRIVER_DESCRIPTION_RENDER).expect("answers");
    assert_eq!(names.DriverDescription[..5], [0xd83d, 0xde00, 0x20, 0x3a9, 0]);
}

/// The smallest adapter that is one.
pub(crate) const MACHINE: &str = r#"
[[adapter]]
name = "A GPU"
luid = "0:1"
hardware = { vendor = 1, device = 2 }

[adapter.driver]
wddm = 3000
version = "1.2.3.4"
store_path = 'C:\store'
"#;

fn wide(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])).collect();
    text(&units)
}
