//! GPU virtual addresses through the calls of a client.

#![expect(unsafe_code, reason = "reads a fence page, as a client does")]

use crate::allocation::Fixture;
use crate::common::*;
use crate::objects::{create_context, create_paging_queue};
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::InProcess;

const WRITE: u64 = 1;
const ZERO: u64 = 4;

pub(crate) fn map(
    fixture: &Fixture,
    base: u64,
    allocation: u32,
    offset: u64,
    pages: u64,
    protection: u64,
) -> (Result<i32>, u64, u64) {
    let mut argument = D3DDDI_MAPGPUVIRTUALADDRESS {
        hPagingQueue: fixture.queue,
        BaseAddress: base,
        hAllocation: allocation,
        OffsetInPages: offset,
        SizeInPages: pages,
        ..Default::default()
    };
    argument.Protection.anon_1.Value = protection;
    let result = call(&fixture.device, Ioctl::MapGpuVirtualAddress, &mut argument);
    (result, argument.VirtualAddress, argument.PagingFenceValue)
}

pub(crate) fn reserve(fixture: &Fixture, handle: u32, base: u64, size: u64) -> Result<u64> {
    let mut argument =
        D3DDDI_RESERVEGPUVIRTUALADDRESS { BaseAddress: base, Size: size, ..Default::default() };
    argument.anon_1.hPagingQueue = handle;
    call(&fixture.device, Ioctl::ReserveGpuVirtualAddress, &mut argument).map(|_| argument.VirtualAddress)
}

pub(crate) fn free(fixture: &Fixture, handle: u32, base: u64, size: u64) -> Result<i32> {
    let mut argument = D3DKMT_FREEGPUVIRTUALADDRESS { hAdapter: handle, BaseAddress: base, Size: size };
    call(&fixture.device, Ioctl::FreeGpuVirtualAddress, &mut argument)
}

#[test]
fn a_mapping_is_pending_with_its_number_and_the_host_checks_it() {
    let fixture = Fixture::strict();
    let allocation = fixture.create(0x4000);
    let (result, address, fence) = map(&fixture, 0, allocation, 1, 3, WRITE);
    assert_eq!((result, fence), (Ok(0x103), 1));
    assert_eq!(address % 0x10000, 0);
    assert_ne!(map(&fixture, 0, allocation, 0, 4, WRITE).1, address);
    for (base, allocation, offset, pages, protection) in [
        (0, allocation, 0, 5, WRITE),
        (0, allocation, u64::MAX, 2, WRITE),
        (0, allocation, 0, u64::MAX, WRITE),
        (0, allocation, 0, 0, WRITE),
        (0, 0x4003_ffc0, 0, 1, WRITE),
        (address, allocation, 0, 1, WRITE),
        (1, allocation, 0, 1, WRITE),
        (0, 0, 0, 1 << 40, ZERO),
    ] {
        let refused = map(&fixture, base, allocation, offset, pages, protection);
        assert_eq!(refused, (Err(Errno::EINVAL), 0, 0), "{base:#x} {offset} {pages}");
    }
    // An address of the processor's is as good for the GPU.
    let here = (&raw const fixture).addr() as u64 & !0xfff;
    assert_eq!(map(&fixture, here, allocation, 0, 1, WRITE).1, here);
    assert_eq!(map(&fixture, 0, 0, 0, 1 << 28, ZERO).0, Ok(0x103), "a terabyte of zeros");
}

#[test]
fn mappings_die_with_their_allocation_and_leave_the_reservation() {
    let fixture = Fixture::strict();
    let allocation = fixture.create(0x4000);
    let base = reserve(&fixture, fixture.queue, 0, 1 << 40).expect("room");
    assert_eq!(map(&fixture, base, allocation, 0, 4, WRITE).1, base);
    assert_eq!(map(&fixture, base + 0x2000, 0, 0, 1, ZERO).0, Err(Errno::EINVAL), "mapped");
    fixture.destroy_one(allocation);
    assert_eq!(reserve(&fixture, fixture.queue, base, 0x1000), Err(Errno::EOVERFLOW), "still reserved");
    assert_eq!(map(&fixture, base + 0x2000, 0, 0, 1, ZERO).1, base + 0x2000, "free to be mapped");
    assert_eq!(free(&fixture, fixture.adapter, base, 1 << 40), Ok(0));
    assert_eq!(free(&fixture, fixture.adapter, base, 1 << 40), Err(Errno::EINVAL));
    assert_eq!(reserve(&fixture, fixture.adapter, base, 0x1000), Ok(base));
}

#[test]
fn reserving_takes_an_adapter_or_a_paging_queue_and_freeing_an_adapter() {
    let fixture = Fixture::strict();
    assert!(reserve(&fixture, fixture.adapter, 0, 0x10000).is_ok());
    let base = reserve(&fixture, fixture.queue, 0, 0x10000).expect("room");
    assert_eq!(reserve(&fixture, fixture.on, 0, 0x10000), Err(Errno::EINVAL));
    assert_eq!(reserve(&fixture, fixture.adapter, 0, 0), Err(Errno::EOVERFLOW));
    assert_eq!(free(&fixture, fixture.queue, base, 0x10000), Err(Errno::EINVAL));
    assert_eq!(free(&fixture, fixture.adapter, base, 0x10000), Ok(0));
}

/// The words of an operation: its type, then those of the union.
fn operation(words: &[u64]) -> [u64; 8] {
    let mut operation = [0; 8];
    operation[..words.len()].copy_from_slice(words);
    operation
}

fn update(fixture: &Fixture, context: u32, fence: (u32, u64), operations: &[[u64; 8]]) -> Result<i32> {
    let mut argument = D3DKMT_UPDATEGPUVIRTUALADDRESS {
        hDevice: fixture.on,
        hContext: context,
        hFenceObject: fence.0,
        FenceValue: fence.1,
        NumOperations: u32::try_from(operations.len()).expect("few"),
        Operations: operations.as_ptr().cast_mut().cast(),
        ..Default::default()
    };
    call(&fixture.device, Ioctl::UpdateGpuVirtualAddress, &mut argument)
}

/// Whether a page is mapped: then nothing can be mapped there but by an update.
fn is_mapped_at(fixture: &Fixture, address: u64) -> bool {
    let (result, ..) = map(fixture, address, 0, 0, 1, ZERO);
    if result.is_ok() {
        let unmap = operation(&[1, address, 0x1000]);
        assert_eq!(update(fixture, context_of(fixture), (0, 0), &[unmap]), Ok(0));
    }
    result == Err(Errno::EINVAL)
}

fn context_of(fixture: &Fixture) -> u32 {
    create_context(&fixture.device, fixture.on).expect("creates")
}

#[test]
fn updates_map_copy_and_unmap_and_signal_their_fence() {
    let fixture = Fixture::strict();
    let allocation = u64::from(fixture.create(0x4000));
    let context = context_of(&fixture);
    let queue = create_paging_queue(&fixture.device, fixture.on).expect("creates");
    let base = reserve(&fixture, fixture.queue, 0, 1 << 30).expect("room");
    let map = operation(&[0, base, 0x2000, allocation, 0x1000, 0x2000]);
    let copy = operation(&[2, base, 0x2000, base + 0x8000]);
    let unmap = operation(&[1, base, 0x1000]);
    assert_eq!(update(&fixture, context, (queue.hSyncObject, 5), &[map, copy, unmap]), Ok(0));
    // SAFETY: a fence page is mapped as long as its queue lives.
    assert_eq!(unsafe { queue.FenceValueCPUVirtualAddress.cast::<u64>().read_volatile() }, 5);
    let mapped = [0, 0x1000, 0x7000, 0x8000, 0x9000, 0xa000].map(|at| is_mapped_at(&fixture, base + at));
    assert_eq!(mapped, [false, true, false, true, true, false]);
    fixture.destroy_one(u32::try_from(allocation).expect("a handle"));
    assert!(!is_mapped_at(&fixture, base + 0x8000), "copies die with the allocation, too");
}

#[test]
fn a_wrong_update_changes_nothing() {
    let fixture = Fixture::strict();
    let allocation = u64::from(fixture.create(0x4000));
    let context = context_of(&fixture);
    let base = reserve(&fixture, fixture.queue, 0, 1 << 30).expect("room");
    let good = operation(&[0, base, 0x1000, allocation, 0, 0x1000]);
    for bad in [
        operation(&[0, base, 0x8000, allocation, 0, 0x8000]),
        operation(&[0, base - 0x1000, 0x1000, allocation, 0, 0x1000]),
        operation(&[0, base, 0x1000, 0x4003_ffc0, 0, 0x1000]),
        operation(&[0, base, 0x2000, allocation, 0, 0x1000]),
        operation(&[1, base, u64::MAX]),
        operation(&[2, base, 0x1000, u64::MAX - 0xfff]),
        operation(&[4, base, 0x1000]),
    ] {
        assert_eq!(update(&fixture, context, (0, 0), &[good, bad]), Err(Errno::EINVAL), "{bad:x?}");
    }
    assert_eq!(update(&fixture, context, (context, 1), &[good]), Err(Errno::EINVAL), "no fence");
    assert_eq!(update(&fixture, fixture.on, (0, 0), &[good]), Err(Errno::EINVAL), "no context");
    assert_eq!(update(&fixture, context, (0, 0), &[good; 2047]), Err(Errno::EINVAL), "too many");
    assert!(!is_mapped_at(&fixture, base));
    assert_eq!(update(&fixture, context, (0, 0), &[good; 2046]), Ok(0));
    assert!(is_mapped_at(&fixture, base));
}

/// Objects with values, behind the first two words of an argument.
fn with_one(device: &InProcess, ioctl: Ioctl, owner: u32, object: u32, value: u64) -> Result<i32> {
    let (mut object, mut value) = (object, value);
    let mut words = [0_u64; 10];
    words[0] = u64::from(owner) | 1 << 32;
    words[1] = (&raw mut object).expose_provenance() as u64;
    words[2] = (&raw mut value).expose_provenance() as u64;
    call(device, ioctl, &mut words)
}

#[test]
fn an_update_waits_for_the_work_of_its_context() {
    let fixture = Fixture::strict();
    let allocation = fixture.create(0x4000);
    let context = context_of(&fixture);
    let awaited = create_paging_queue(&fixture.device, fixture.on).expect("creates").hSyncObject;
    let base = reserve(&fixture, fixture.queue, 0, 1 << 30).expect("room");
    let map_at = |address| operation(&[0, address, 0x1000, u64::from(allocation), 0, 0x1000]);
    let wait = Ioctl::WaitForSynchronizationObjectFromGpu;
    assert_eq!(with_one(&fixture.device, wait, context, awaited, 7), Ok(0));
    assert_eq!(update(&fixture, context, (0, 0), &[map_at(base)]), Ok(0));
    assert!(!is_mapped_at(&fixture, base));
    let mut operations = [map_at(base + 0x1000)];
    let mut at_once = D3DKMT_UPDATEGPUVIRTUALADDRESS {
        hDevice: fixture.on,
        hContext: context,
        NumOperations: 1,
        Operations: operations.as_mut_ptr().cast(),
        ..Default::default()
    };
    at_once.Flags.Value = 1;
    assert_eq!(call(&fixture.device, Ioctl::UpdateGpuVirtualAddress, &mut at_once), Ok(0));
    assert!(is_mapped_at(&fixture, base + 0x1000), "it was told not to wait");
    let signal = Ioctl::SignalSynchronizationObjectFromCpu;
    assert_eq!(with_one(&fixture.device, signal, fixture.on, awaited, 7), Ok(0));
    assert!(is_mapped_at(&fixture, base));
}

#[test]
fn a_waiting_update_maps_nothing_of_an_allocation_that_has_gone() {
    let fixture = Fixture::strict();
    let allocation = fixture.create(0x4000);
    let context = context_of(&fixture);
    let awaited = create_paging_queue(&fixture.device, fixture.on).expect("creates").hSyncObject;
    let base = reserve(&fixture, fixture.queue, 0, 1 << 30).expect("room");
    let map = operation(&[0, base, 0x1000, u64::from(allocation), 0, 0x1000]);
    let wait = Ioctl::WaitForSynchronizationObjectFromGpu;
    assert_eq!(with_one(&fixture.device, wait, context, awaited, 7), Ok(0));
    assert_eq!(update(&fixture, context, (0, 0), &[map]), Ok(0));
    fixture.destroy_one(allocation);
    let signal = Ioctl::SignalSynchronizationObjectFromCpu;
    assert_eq!(with_one(&fixture.device, signal, fixture.on, awaited, 7), Ok(0));
    assert!(!is_mapped_at(&fixture, base));
}
