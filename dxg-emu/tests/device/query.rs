//! `QueryAdapterInfo`: the guest's rules and the host's answers.

use crate::common::*;
use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{KMTQUERYADAPTERINFOTYPE as Kind, *};
use dxg_emu::InProcess;

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
