//! Intel's kernel-mode driver behind the device: private data, escapes, and the addresses that the
//! compute runtime wants.

use crate::allocation::Fixture;
use crate::common::*;
use d3dkmt_sys::raw::{KMTQUERYADAPTERINFOTYPE as Kind, *};
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::Machine;
use wsl_compute_format::{Representation, Structure, Writer, find, ids, write};

const LUID_TGL: u64 = 0x9a49;
const LUID_DG2: u64 = 0x56a0;

fn fixture(name: &str, luid: u64) -> Fixture {
    Fixture::new(Machine::builtin(name).expect("built in"), luid)
}

pub(crate) fn form(structure: Structure, tokens: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.structure(structure.id(), 0, tokens);
    let mut form = vec![0; structure.size()];
    assert!(write(structure, &writer.into_bytes(), &mut form));
    form
}

/// The private data of a buffer.
pub(crate) fn buffer(size: u64, local: bool) -> Vec<u8> {
    form(Structure::Allocation, |whole| {
        whole.structure(ids::RESOURCE_COMMON, 0, |common| {
            common.structure(ids::RESOURCE_SURFACE, 0, |surface| {
                surface.qword(ids::SURFACE_SIZE, size);
                surface.structure(ids::SURFACE_FLAGS, 0, |flags| {
                    flags.structure(ids::RESOURCE_FLAGS_INFO, 0, |info| {
                        info.dword(ids::RESOURCE_LOCAL_ONLY, local.into());
                        info.dword(ids::RESOURCE_NON_LOCAL_ONLY, (!local).into());
                    });
                });
            });
        });
    })
}

pub(crate) fn create(on: &Fixture, data: &mut [u8]) -> Result<u32> {
    let mut info = D3DDDI_ALLOCATIONINFO2 {
        pPrivateDriverData: data.as_mut_ptr().cast(),
        PrivateDriverDataSize: u32::try_from(data.len()).expect("small"),
        ..Default::default()
    };
    let mut argument = D3DKMT_CREATEALLOCATION { hDevice: on.on, NumAllocations: 1, ..Default::default() };
    argument.anon_2.pAllocationInfo2 = &raw mut info;
    call(&on.device, Ioctl::CreateAllocation2, &mut argument).map(|_| info.hAllocation)
}

pub(crate) fn map(on: &Fixture, allocation: u32, base: u64, pages: u64) -> Result<u64> {
    let mut argument = D3DDDI_MAPGPUVIRTUALADDRESS {
        hPagingQueue: on.queue,
        BaseAddress: base,
        MaximumAddress: 0x7fff_ffff_ffff,
        hAllocation: allocation,
        SizeInPages: pages,
        ..Default::default()
    };
    argument.Protection.anon_1.Value = 1;
    call(&on.device, Ioctl::MapGpuVirtualAddress, &mut argument).map(|_| argument.VirtualAddress)
}

fn usage(on: &Fixture, group: D3DKMT_MEMORY_SEGMENT_GROUP) -> u64 {
    let mut argument =
        D3DKMT_QUERYVIDEOMEMORYINFO { hAdapter: on.adapter, MemorySegmentGroup: group, ..Default::default() };
    call(&on.device, Ioctl::QueryVideoMemoryInfo, &mut argument).expect("known");
    argument.CurrentUsage
}

pub(crate) fn make_resident(on: &Fixture, allocation: u32) {
    let mut argument = D3DDDI_MAKERESIDENT {
        hPagingQueue: on.queue,
        NumAllocations: 1,
        AllocationList: std::ptr::from_ref(&allocation).cast_mut(),
        ..Default::default()
    };
    call(&on.device, Ioctl::MakeResident, &mut argument).expect("fits");
}

#[test]
fn the_private_query_is_answered_with_zeros_behind_it() {
    let on = fixture("intel-tgl", LUID_TGL);
    let mut data = vec![0xaa; Structure::Adapter.size()];
    assert_eq!(query(&on.device, on.adapter, Kind::KMTQAITYPE_UMDRIVERPRIVATE, &mut data), Ok(0));
    let read = Representation::read(Structure::Adapter, &data).expect("well formed");
    let device = [ids::S_ADAPTER_INFO, ids::ADAPTER_GFX_PLATFORM, ids::PLATFORM_DEVICE_ID];
    assert_eq!(find(read.tokens(), &device), Ok(Some(0x9a49)));
    assert_eq!(data.last(), Some(&0));
    let small = &mut data[..4096];
    assert_eq!(
        query(&on.device, on.adapter, Kind::KMTQAITYPE_UMDRIVERPRIVATE, small),
        Err(Errno::EOVERFLOW),
        "too small"
    );
}

#[test]
fn an_allocation_has_the_size_and_the_place_that_its_private_data_say() {
    let on = fixture("intel-dg2", LUID_DG2);
    for (local, group, other) in [
        (
            true,
            D3DKMT_MEMORY_SEGMENT_GROUP::D3DKMT_MEMORY_SEGMENT_GROUP_LOCAL,
            D3DKMT_MEMORY_SEGMENT_GROUP::D3DKMT_MEMORY_SEGMENT_GROUP_NON_LOCAL,
        ),
        (
            false,
            D3DKMT_MEMORY_SEGMENT_GROUP::D3DKMT_MEMORY_SEGMENT_GROUP_NON_LOCAL,
            D3DKMT_MEMORY_SEGMENT_GROUP::D3DKMT_MEMORY_SEGMENT_GROUP_LOCAL,
        ),
    ] {
        let before = (usage(&on, group), usage(&on, other));
        let mut data = buffer(0x30_0001, local);
        let sent = data.clone();
        let allocation = create(&on, &mut data).expect("creates");
        assert_eq!(data, sent, "and comes back as it was");
        make_resident(&on, allocation);
        assert_eq!((usage(&on, group), usage(&on, other)), (before.0 + 0x30_1000, before.1));
        assert!(map(&on, allocation, 0, 0x301).is_ok());
        assert_eq!(map(&on, allocation, 0, 0x302), Err(Errno::EINVAL), "more than it has");
    }
}

#[test]
fn private_data_of_another_kind_are_refused() {
    let on = fixture("intel-tgl", LUID_TGL);
    assert!(create(&on, &mut buffer(4096, false)).is_ok());
    assert_eq!(create(&on, &mut buffer(0, false)), Err(Errno::EOVERFLOW), "no size");
    assert_eq!(create(&on, &mut buffer(u64::MAX, false)), Err(Errno::EOVERFLOW));
    let mut plain = 65536_u64.to_le_bytes().to_vec();
    plain.resize(Structure::Allocation.size(), 0);
    assert_eq!(create(&on, &mut plain), Err(Errno::EOVERFLOW));
    let context = |data: &mut [u8]| {
        let mut argument = D3DKMT_CREATECONTEXTVIRTUAL {
            hDevice: on.on,
            pPrivateDriverData: data.as_mut_ptr().cast(),
            PrivateDriverDataSize: u32::try_from(data.len()).expect("small"),
            ..Default::default()
        };
        call(&on.device, Ioctl::CreateContextVirtual, &mut argument)
    };
    let mut data = form(Structure::Context, |context| context.dword(ids::CONTEXT_PROCESS_ID, 1));
    assert_eq!(context(&mut data), Ok(0));
    assert_eq!(context(&mut buffer(4096, false)), Err(Errno::EINVAL));
    assert_eq!(context(&mut []), Err(Errno::EINVAL));
}

fn reserve(on: &Fixture, base: u64, minimum: u64, maximum: u64, size: u64) -> Result<u64> {
    let mut argument = D3DDDI_RESERVEGPUVIRTUALADDRESS {
        BaseAddress: base,
        MinimumAddress: minimum,
        MaximumAddress: maximum,
        Size: size,
        ..Default::default()
    };
    argument.anon_1.hAdapter = on.adapter;
    call(&on.device, Ioctl::ReserveGpuVirtualAddress, &mut argument).map(|_| argument.VirtualAddress)
}

/// The second instance of the runtime in a process takes two failures for "it is reserved already".
#[test]
fn all_addresses_of_the_processor_are_reserved_once_and_memory_is_mapped_inside() {
    let on = fixture("intel-tgl", LUID_TGL);
    assert_eq!(reserve(&on, 0x20_0000, 0, 0, 0x7fff_ffe0_0000), Ok(0x20_0000));
    assert!(reserve(&on, 0x20_0000, 0, 0, 0x7fff_ffe0_0000).is_err());
    assert!(reserve(&on, 0, 0x20_0000, 0x8000_0000_0000, 0x1_0000).is_err());
    let allocation = create(&on, &mut buffer(0x1_0000, false)).expect("creates");
    let mut argument = D3DKMT_LOCK2 { hDevice: on.on, hAllocation: allocation, ..Default::default() };
    call(&on.device, Ioctl::Lock2, &mut argument).expect("locks");
    let address = argument.pData.addr() as u64;
    assert!(address.is_multiple_of(4096) && (0x20_0000..0x8000_0000_0000).contains(&address));
    assert_eq!(map(&on, allocation, address, 16), Ok(address));
    let mut unlock = D3DKMT_UNLOCK2 { hDevice: on.on, hAllocation: allocation };
    call(&on.device, Ioctl::Unlock2, &mut unlock).expect("unlocks");
}

fn escape(on: &Fixture, data: &mut [u8]) -> Result<i32> {
    let mut argument = D3DKMT_ESCAPE {
        hAdapter: on.adapter,
        hDevice: on.on,
        pPrivateDriverData: data.as_mut_ptr().cast(),
        PrivateDriverDataSize: u32::try_from(data.len()).expect("small"),
        hContext: 0,
        Type: D3DKMT_ESCAPETYPE::D3DKMT_ESCAPE_DRIVERPRIVATE,
        ..Default::default()
    };
    call(&on.device, Ioctl::Escape, &mut argument)
}

fn timestamp(on: &Fixture) -> u64 {
    let mut data = [0; 56];
    data[8] = 12;
    data[16] = 25;
    assert_eq!(escape(on, &mut data), Ok(0));
    u64::from_le_bytes(data[24..32].try_into().expect("8 bytes"))
}

#[test]
fn the_clock_escape_tells_a_clock_that_runs() {
    let on = fixture("intel-tgl", LUID_TGL);
    let first = timestamp(&on);
    std::thread::sleep(std::time::Duration::from_millis(2));
    assert!(timestamp(&on) > first);
    assert_eq!(escape(&on, &mut [0; 56]), Err(Errno::EOVERFLOW), "an unknown code");
    assert_eq!(escape(&on, &mut [0; 3]), Err(Errno::EOVERFLOW));
}

/// The runtime halves what it is told on DG2.
#[test]
fn the_clock_of_the_observation_unit_may_count_faster_than_timestamps() {
    let on = fixture("intel-dg2", LUID_DG2);
    let mut data = [0; 56];
    data[8] = 12;
    data[16] = 25;
    assert_eq!(escape(&on, &mut data), Ok(0));
    let told = |offset| u64::from_le_bytes(data[offset..offset + 8].try_into().expect("8 bytes"));
    let mut clock = D3DKMT_QUERYCLOCKCALIBRATION { hAdapter: on.adapter, ..Default::default() };
    call(&on.device, Ioctl::QueryClockCalibration, &mut clock).expect("known");
    let clock = clock.ClockData;
    assert_eq!((told(40), { clock.GpuFrequency }), (38_400_000, 19_200_000));
    assert!((told(24) / 2..told(24) / 2 + 19_200_000).contains(&{ clock.GpuClockCounter }));
}

/// Where this fails the runtime gives nothing back.
#[test]
fn the_state_of_presenting_is_told() {
    let on = fixture("intel-tgl", LUID_TGL);
    let mut argument = D3DKMT_GETDEVICESTATE {
        hDevice: on.on,
        StateType: D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_PRESENT,
        ..Default::default()
    };
    assert_eq!(call(&on.device, Ioctl::GetDeviceState, &mut argument), Ok(0));
}

/// Memory of the program's own lies in the group that there is.
#[test]
fn existing_memory_becomes_resident_on_a_gpu_with_one_group() {
    let on = fixture("intel-tgl", LUID_TGL);
    #[repr(align(4096))]
    struct Page([u8; 4096]);
    let mut page = Box::new(Page([0; 4096]));
    let mut data = form(Structure::Allocation, |whole| {
        whole.structure(ids::RESOURCE_COMMON, 0, |common| {
            common.structure(ids::RESOURCE_SURFACE, 0, |surface| surface.qword(ids::SURFACE_SIZE, 4096));
            common.structure(ids::RESOURCE_EXISTING, 0, |existing| existing.qword(ids::EXISTING_SIZE, 4096));
        });
    });
    let mut info = D3DDDI_ALLOCATIONINFO2 {
        pPrivateDriverData: data.as_mut_ptr().cast(),
        PrivateDriverDataSize: u32::try_from(data.len()).expect("small"),
        ..Default::default()
    };
    info.anon_1.pSystemMem = page.0.as_mut_ptr().cast();
    let mut argument = D3DKMT_CREATEALLOCATION { hDevice: on.on, NumAllocations: 1, ..Default::default() };
    argument.anon_2.pAllocationInfo2 = &raw mut info;
    call(&on.device, Ioctl::CreateAllocation2, &mut argument).expect("creates");
    make_resident(&on, info.hAllocation);
}

#[test]
fn a_partition_belongs_to_a_process_on_an_adapter() {
    let on = fixture("intel-dg2", LUID_DG2);
    let other = open_adapter(&on.device, LUID_DG2).expect("opens twice");
    let partition = form(Structure::Partition, |partition| {
        partition.structure(ids::PARTITION_SVM, 0, |heap| heap.qword(ids::HEAP_LIMIT, 7));
    });
    let message = |action: u8| {
        let mut data = vec![0; 24 + Structure::Partition.size() + 8];
        data[8] = 2;
        data[16] = action;
        data
    };
    let mut set = message(29);
    set[24..24 + partition.len()].copy_from_slice(&partition);
    assert_eq!(escape(&on, &mut set), Ok(0));
    let mut told = message(28);
    let again = Fixture { adapter: other, ..on };
    assert_eq!(escape(&again, &mut told), Ok(0));
    assert_eq!(told[24..24 + partition.len()], partition);
}
