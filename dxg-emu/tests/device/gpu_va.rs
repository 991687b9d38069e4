//! GPU virtual addresses through the calls of a client.

use crate::allocation::Fixture;
use crate::common::*;
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};

const WRITE: u64 = 1;
const ZERO: u64 = 4;

fn map(
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

fn reserve(fixture: &Fixture, handle: u32, base: u64, size: u64) -> Result<u64> {
    let mut argument =
        D3DDDI_RESERVEGPUVIRTUALADDRESS { BaseAddress: base, Size: size, ..Default::default() };
    argument.anon_1.hPagingQueue = handle;
    call(&fixture.device, Ioctl::ReserveGpuVirtualAddress, &mut argument).map(|_| argument.VirtualAddress)
}

fn free(fixture: &Fixture, handle: u32, base: u64, size: u64) -> Result<i32> {
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
