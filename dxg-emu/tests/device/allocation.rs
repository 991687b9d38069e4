//! Allocations and resources: creating, locking, destroying them, and where they are.

#![expect(unsafe_code, reason = "reads and writes locked memory, as a client does")]

use std::ptr::{null_mut, without_provenance_mut};

use crate::common::*;
use crate::objects::{create_device, create_paging_queue, on_handle};
use crate::share::{own, share_on};
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::machine::{Luid, SegmentGroup};
use dxg_emu::{InProcess, Machine};

const RESOURCE: u32 = 1;
const SHARED: u32 = 2;
const SYSMEM: u32 = 1 << 5;
const NT: u32 = 1 << 6;
const STANDARD: u32 = 1 << 16;

/// A device, and a queue on it.
pub(crate) struct Fixture {
    pub(crate) device: InProcess,
    pub(crate) adapter: u32,
    pub(crate) on: u32,
    pub(crate) queue: u32,
}

impl Fixture {
    pub(crate) fn new(machine: Machine, luid: u64) -> Self {
        let device = open_machine(machine);
        let adapter = open_adapter(&device, luid).expect("opens");
        let on = create_device(&device, adapter).expect("creates");
        let queue = create_paging_queue(&device, on).expect("creates").hPagingQueue;
        Self { device, adapter, on, queue }
    }

    pub(crate) fn golden() -> Self {
        Self::new(Machine::builtin("golden").expect("built in"), GOLDEN_GPU)
    }

    /// One that refuses what a host refuses, with budgets of 1 MiB.
    pub(crate) fn strict() -> Self {
        let machine = Machine::builtin("default").expect("built in");
        let luid = machine.adapters()[1].luid;
        let fixture = Self::new(machine, luid.0);
        for group in [SegmentGroup::Local, SegmentGroup::NonLocal] {
            assert!(fixture.device.emulator().set_budget(luid, group, 1 << 20));
        }
        fixture
    }

    /// Allocations whose private data begin with these sizes; the resource, the result.
    pub(crate) fn create_all(
        &self,
        sizes: &[u64],
        flags: u32,
        resource: u32,
    ) -> (Result<i32>, u32, Vec<u32>) {
        let mut data: Vec<[u64; 2]> = sizes.iter().map(|size| [*size, 7]).collect();
        let mut infos: Vec<D3DDDI_ALLOCATIONINFO2> = data
            .iter_mut()
            .map(|data| D3DDDI_ALLOCATIONINFO2 {
                pPrivateDriverData: data.as_mut_ptr().cast(),
                PrivateDriverDataSize: 16,
                ..Default::default()
            })
            .collect();
        let mut argument = self.argument(&mut infos, flags, resource);
        let result = call(&self.device, Ioctl::CreateAllocation2, &mut argument);
        (result, argument.hResource, infos.iter().map(|info| info.hAllocation).collect())
    }

    fn argument(
        &self,
        infos: &mut [D3DDDI_ALLOCATIONINFO2],
        flags: u32,
        resource: u32,
    ) -> D3DKMT_CREATEALLOCATION {
        let mut argument = D3DKMT_CREATEALLOCATION {
            hDevice: self.on,
            hResource: resource,
            hGlobalShare: 0x55,
            NumAllocations: u32::try_from(infos.len()).expect("few"),
            ..Default::default()
        };
        argument.anon_2.pAllocationInfo2 = infos.as_mut_ptr();
        // SAFETY: the flags are 32 bits.
        unsafe { (&raw mut argument.Flags).cast::<u32>().write(flags) };
        argument
    }

    pub(crate) fn create(&self, size: u64) -> u32 {
        let (result, _, handles) = self.create_all(&[size], 0, 0);
        assert_eq!(result, Ok(0));
        handles[0]
    }

    fn destroy(&self, resource: u32, handles: &[u32]) -> Result<i32> {
        let mut argument = D3DKMT_DESTROYALLOCATION2 {
            hDevice: self.on,
            hResource: resource,
            phAllocationList: handles.as_ptr().cast_mut(),
            AllocationCount: u32::try_from(handles.len()).expect("few"),
            ..Default::default()
        };
        call(&self.device, Ioctl::DestroyAllocation2, &mut argument)
    }

    pub(crate) fn destroy_one(&self, handle: u32) {
        assert_eq!(self.destroy(0, &[handle]), Ok(0));
    }

    pub(crate) fn lock(&self, handle: u32) -> Result<usize> {
        let mut argument = D3DKMT_LOCK2 { hDevice: self.on, hAllocation: handle, ..Default::default() };
        call(&self.device, Ioctl::Lock2, &mut argument).map(|_| argument.pData.addr())
    }

    pub(crate) fn unlock(&self, handle: u32) -> Result<i32> {
        let mut argument = D3DKMT_UNLOCK2 { hDevice: self.on, hAllocation: handle };
        call(&self.device, Ioctl::Unlock2, &mut argument)
    }

    /// Result, fence value, bytes to trim.
    pub(crate) fn make_resident(&self, handles: &[u32]) -> (Result<i32>, u64, u64) {
        let mut argument = D3DDDI_MAKERESIDENT {
            hPagingQueue: self.queue,
            NumAllocations: u32::try_from(handles.len()).expect("few"),
            AllocationList: handles.as_ptr().cast_mut(),
            ..Default::default()
        };
        let result = call(&self.device, Ioctl::MakeResident, &mut argument);
        (result, argument.PagingFenceValue, argument.NumBytesToTrim)
    }

    fn evict(&self, handles: &[u32]) -> (Result<i32>, u64) {
        let mut argument = D3DKMT_EVICT {
            hDevice: self.on,
            NumAllocations: u32::try_from(handles.len()).expect("few"),
            AllocationList: handles.as_ptr().cast_mut(),
            ..Default::default()
        };
        let result = call(&self.device, Ioctl::Evict, &mut argument);
        (result, argument.NumBytesToTrim)
    }

    fn residency(&self, handles: &[u32]) -> Result<Vec<u32>> {
        let mut words = vec![0; handles.len()];
        let mut argument = D3DKMT_QUERYALLOCATIONRESIDENCY {
            hDevice: self.on,
            phAllocationList: handles.as_ptr().cast_mut(),
            AllocationCount: u32::try_from(handles.len()).expect("few"),
            pResidencyStatus: words.as_mut_ptr().cast(),
            ..Default::default()
        };
        call(&self.device, Ioctl::QueryAllocationResidency, &mut argument).map(|_| words)
    }

    fn usage(&self) -> u64 {
        let mut argument = D3DKMT_QUERYVIDEOMEMORYINFO { hAdapter: self.adapter, ..Default::default() };
        assert_eq!(call(&self.device, Ioctl::QueryVideoMemoryInfo, &mut argument), Ok(0));
        argument.CurrentUsage
    }

    fn offer(&self, handles: &[u32]) -> Result<i32> {
        let mut argument = D3DKMT_OFFERALLOCATIONS {
            hDevice: self.on,
            HandleList: handles.as_ptr().cast_mut(),
            NumAllocations: u32::try_from(handles.len()).expect("few"),
            ..Default::default()
        };
        call(&self.device, Ioctl::OfferAllocations, &mut argument)
    }

    fn reclaim(&self, handles: &[u32]) -> (Result<i32>, Vec<u32>) {
        let mut results = vec![99_u32; handles.len()];
        let mut argument = D3DKMT_RECLAIMALLOCATIONS2 {
            hPagingQueue: self.queue,
            HandleList: handles.as_ptr().cast_mut(),
            NumAllocations: u32::try_from(handles.len()).expect("few"),
            ..Default::default()
        };
        argument.anon_1.pResults = results.as_mut_ptr().cast();
        (call(&self.device, Ioctl::ReclaimAllocations2, &mut argument), results)
    }
}

fn word(address: usize) -> *mut u64 {
    std::ptr::with_exposed_provenance_mut(address)
}

#[test]
fn locks_are_counted_and_the_contents_outlast_them() {
    let fixture = Fixture::golden();
    let handle = fixture.create(0x20000);
    let address = fixture.lock(handle).expect("locks");
    assert!(is_mapped(address) && is_mapped(address + 0x1f000));
    // SAFETY: locked, and so mapped.
    unsafe { word(address + 0x1fff8).write_volatile(0x1234) };
    assert_eq!(fixture.lock(handle), Ok(address));
    assert_eq!(fixture.unlock(handle), Ok(0));
    assert!(is_mapped(address));
    assert_eq!(fixture.unlock(handle), Ok(0));
    assert!(!is_mapped(address));
    assert_eq!(fixture.unlock(handle), Err(Errno::EINVAL));
    let address = fixture.lock(handle).expect("locks anew");
    // SAFETY: likewise.
    assert_eq!(unsafe { word(address + 0x1fff8).read_volatile() }, 0x1234);
    fixture.destroy_one(handle);
    assert!(!is_mapped(address), "destroyed while locked");
    assert_eq!(fixture.lock(handle), Err(Errno::EINVAL));
}

#[test]
fn only_the_first_lock_and_the_last_unlock_look_at_the_device() {
    let fixture = Fixture::golden();
    let handle = fixture.create(0);
    let lock = |on| {
        let mut argument = D3DKMT_LOCK2 { hDevice: on, hAllocation: handle, ..Default::default() };
        call(&fixture.device, Ioctl::Lock2, &mut argument).map(|_| argument.pData.addr())
    };
    let unlock =
        |on| call(&fixture.device, Ioctl::Unlock2, &mut D3DKMT_UNLOCK2 { hDevice: on, hAllocation: handle });
    assert_eq!(lock(0), Err(Errno::EINVAL));
    let address = lock(fixture.on).expect("locks");
    assert_eq!(lock(0), Ok(address));
    assert_eq!(unlock(0), Ok(0));
    assert_eq!(unlock(0), Err(Errno::EINVAL));
    assert!(!is_mapped(address), "unmapped before the device is looked at");
    assert_eq!(unlock(fixture.on), Err(Errno::EINVAL));
}

#[test]
fn existing_memory_is_locked_where_it_is() {
    let fixture = Fixture::golden();
    let mut pages = vec![0_u8; 4 * 4096];
    let start = pages.as_mut_ptr().addr().next_multiple_of(4096);
    let create = |address: usize, flags| {
        let mut infos = [D3DDDI_ALLOCATIONINFO2::default()];
        infos[0].anon_1.pSystemMem = without_provenance_mut(address);
        let mut argument = fixture.argument(&mut infos, flags, 0);
        call(&fixture.device, Ioctl::CreateAllocation2, &mut argument).map(|_| infos[0].hAllocation)
    };
    let handle = create(start, SYSMEM).expect("creates");
    assert_eq!(fixture.lock(handle), Ok(start));
    assert_eq!((fixture.unlock(handle), fixture.unlock(handle)), (Ok(0), Ok(0)), "not counted");
    assert_eq!(create(start + 16, SYSMEM), Err(Errno::EINVAL));
    assert_eq!(create(0x1000, SYSMEM), Err(Errno::ENOMEM));
    let read_only = existing_read_only_page();
    assert_eq!(create(read_only, SYSMEM), Err(Errno::ENOMEM));
    assert!(create(read_only, SYSMEM | 1 << 7).is_ok(), "for reading alone");
}

fn existing_read_only_page() -> usize {
    #[repr(align(4096))]
    struct Page([u8; 4096]);
    static PAGE: Page = Page([1; 4096]);
    PAGE.0.as_ptr().addr()
}

#[test]
fn standard_heaps_have_their_own_rules() {
    let fixture = Fixture::golden();
    let create = |kind, size, flags| {
        // SAFETY: zeros are a valid value.
        let mut heap: D3DKMT_CREATESTANDARDALLOCATION = unsafe { std::mem::zeroed() };
        heap.Type = D3DKMT_STANDARDALLOCATIONTYPE(kind);
        heap.ExistingHeapData.Size = size;
        let mut infos = [D3DDDI_ALLOCATIONINFO2::default()];
        let mut argument = fixture.argument(&mut infos, flags | STANDARD, 0);
        argument.anon_1.pStandardAllocation = &raw mut heap;
        call(&fixture.device, Ioctl::CreateAllocation2, &mut argument)
            .map(|result| (result, infos[0].hAllocation))
    };
    let invalid = 0xc000_000d_u32.cast_signed();
    assert_eq!(create(0, 4096, 0), Ok((invalid, 0)), "a status that the driver lets through");
    assert_eq!(create(1, 4096, SYSMEM), Ok((invalid, 0)), "no memory");
    assert_eq!(create(2, 5000, 0), Err(Errno::EINVAL));
    let (result, handle) = create(2, 0x3000, 0).expect("creates");
    assert_eq!(result, 0);
    let address = fixture.lock(handle).expect("locks");
    assert!(is_mapped(address + 0x2000));
    assert_eq!(create(2, 1 << 32, 0), Err(Errno::EINVAL), "the lower 32 bits, which are nothing");
    let (_, handle) = create(2, (1 << 50) + 0x1000, 0).expect("a page, and no petabyte");
    assert!(is_mapped(fixture.lock(handle).expect("locks")));
}

#[test]
fn a_resource_holds_its_allocations_and_only_whole_lists_are_destroyed() {
    let fixture = Fixture::golden();
    let (result, resource, handles) = fixture.create_all(&[0, 0x2000, 0], RESOURCE, 0);
    assert_eq!(result, Ok(0));
    let (result, _, added) = fixture.create_all(&[0], 0, resource);
    assert_eq!(result, Ok(0));
    let alone = fixture.create(0);
    assert_eq!(fixture.destroy(0, &[handles[0], alone]), Err(Errno::EINVAL), "mixed owners");
    assert_eq!(fixture.destroy(0, &[handles[0], handles[0] | 1]), Err(Errno::EINVAL), "the same twice");
    assert_eq!(fixture.destroy(0, &[handles[0], 0x4003_ffc0]), Err(Errno::EINVAL));
    assert!(fixture.lock(handles[0]).is_ok(), "nothing was destroyed");
    assert_eq!(fixture.destroy(resource, &[handles[0]]), Err(Errno::EINVAL), "one or the other");
    assert_eq!(fixture.destroy(0, &[handles[1]]), Ok(0));
    assert_eq!(fixture.destroy(resource, &[]), Ok(0));
    for gone in [handles[0], handles[2], added[0]] {
        assert_eq!(fixture.lock(gone), Err(Errno::EINVAL));
    }
    assert_eq!(fixture.destroy(resource, &[]), Err(Errno::EINVAL));
    assert!(fixture.lock(alone).is_ok());
    let (_, shared, handles) = fixture.create_all(&[0], RESOURCE | SHARED | NT, 0);
    assert_eq!(fixture.destroy(0, &handles), Err(Errno::EINVAL), "of a shared resource");
    assert_eq!(fixture.destroy(shared, &[]), Ok(0));
    assert_eq!(fixture.create_all(&[0], SHARED | NT, 0).0, Err(Errno::EINVAL));
    assert_eq!(fixture.create_all(&[0], SHARED | RESOURCE, 0).0, Err(Errno::EINVAL));
}

#[test]
fn a_failed_creation_leaves_nothing_behind() {
    let fixture = Fixture::golden();
    let before = fixture.create(0);
    let (result, resource, handles) = fixture.create_all(&[0, 0], RESOURCE, 0);
    assert_eq!(result, Ok(0));
    let mut infos = [D3DDDI_ALLOCATIONINFO2 {
        pPrivateDriverData: without_provenance_mut(existing_read_only_page()),
        PrivateDriverDataSize: 16,
        ..Default::default()
    }];
    let mut argument = fixture.argument(&mut infos, 0, resource);
    assert_eq!(call(&fixture.device, Ioctl::CreateAllocation2, &mut argument), Err(Errno::EFAULT));
    let next = fixture.create(0);
    assert_eq!(fixture.lock(next - 0x40), Err(Errno::EINVAL), "the handle that was taken back");
    assert!(fixture.lock(before).is_ok() && fixture.lock(handles[1]).is_ok());
    assert_eq!(fixture.destroy(resource, &[]), Ok(0));
    let (_, shared, _) = fixture.create_all(&[0], RESOURCE | SHARED | NT, 0);
    let share = || share_on(&fixture.device, shared).map(own);
    argument.hResource = shared;
    assert_eq!(call(&fixture.device, Ioctl::CreateAllocation2, &mut argument), Err(Errno::EFAULT));
    assert!(share().is_ok(), "nothing was added that is not shared");
}

#[test]
fn data_that_cannot_be_read_are_a_fault_before_the_host_hears_of_any() {
    let fixture = Fixture::strict();
    let mut data = [1_u64 << 60, 7];
    let mut infos = [D3DDDI_ALLOCATIONINFO2 {
        pPrivateDriverData: data.as_mut_ptr().cast(),
        PrivateDriverDataSize: 16,
        ..Default::default()
    }; 2];
    let trips = || fixture.device.emulator().report().round_trips;
    let before = trips();
    let create = |infos: &mut [D3DDDI_ALLOCATIONINFO2]| {
        let mut argument = fixture.argument(infos, 0, 0);
        call(&fixture.device, Ioctl::CreateAllocation2, &mut argument)
    };
    assert_eq!(create(&mut infos), Err(Errno::EOVERFLOW), "no GPU has as much memory");
    assert_eq!(trips(), before + 1);
    infos[1].pPrivateDriverData = without_provenance_mut(0x1000);
    assert_eq!(create(&mut infos), Err(Errno::EFAULT));
    assert_eq!(trips(), before + 1);
}

#[test]
fn residency_is_charged_and_what_is_too_much_is_to_be_trimmed() {
    let fixture = Fixture::strict();
    let large = fixture.create(0xc0000);
    let other = fixture.create(0x80000);
    assert_eq!(fixture.residency(&[large, other]), Ok(vec![3, 3]));
    assert_eq!(fixture.make_resident(&[large, large]), (Ok(0x103), 1, 0));
    assert_eq!(fixture.make_resident(&[large]), (Ok(0), 1, 0), "nothing to do");
    assert_eq!((fixture.usage(), fixture.residency(&[large, other])), (0xc0000, Ok(vec![1, 3])));
    assert_eq!(fixture.make_resident(&[other]), (Ok(0x103), 2, 0x40000));
    assert_eq!(fixture.evict(&[large]), (Ok(0), 0));
    assert_eq!(fixture.usage(), 0x80000);
    assert_eq!(fixture.make_resident(&[large, 0x4003_ffc0]).0, Err(Errno::EINVAL));
    assert_eq!(fixture.evict(&[0x4003_ffc0]).0, Err(Errno::EOVERFLOW));
    assert_eq!(fixture.usage(), 0x80000, "all or none");
    fixture.destroy_one(other);
    assert_eq!(fixture.usage(), 0);
    assert_eq!(fixture.make_resident(&[other]).0, Err(Errno::EINVAL));
    assert_eq!(fixture.make_resident(&[large]).0, Ok(0x103));
    assert_eq!(on_handle(&fixture.device, Ioctl::DestroyDevice, fixture.on), Ok(0));
    assert_eq!(fixture.usage(), 0);
}

#[test]
fn offered_memory_loses_its_contents_when_memory_is_short() {
    let fixture = Fixture::strict();
    let [kept, lost] = [fixture.create(0x1000), fixture.create(0x1000)];
    let large = fixture.create(0x200000);
    assert_eq!(fixture.make_resident(&[kept, lost]).0, Ok(0x103));
    let address = fixture.lock(lost).expect("locks");
    // SAFETY: locked.
    unsafe { word(address).write_volatile(1) };
    assert_eq!(fixture.offer(&[kept]), Ok(0));
    assert_eq!(fixture.usage(), 0x1000);
    assert_eq!(fixture.reclaim(&[kept]), (Ok(0), vec![0]));
    assert_eq!(fixture.offer(&[lost]), Ok(0));
    assert_eq!(fixture.make_resident(&[large]).0, Ok(0x103));
    assert_eq!(fixture.reclaim(&[kept, lost]), (Ok(0), vec![0, 1]));
    // SAFETY: still locked.
    assert_eq!(unsafe { word(address).read_volatile() }, 0);
    assert_eq!(fixture.reclaim(&[lost]), (Ok(0), vec![0]), "told once");
}

#[test]
fn priorities_are_set_for_allocations_and_for_whole_resources() {
    let fixture = Fixture::strict();
    let (_, resource, handles) = fixture.create_all(&[0, 0], RESOURCE, 0);
    let priorities = |ioctl, resource, handles: &[u32], values: &mut [u32]| {
        let mut argument = D3DKMT_SETALLOCATIONPRIORITY {
            hDevice: fixture.on,
            hResource: resource,
            phAllocationList: if handles.is_empty() { null_mut() } else { handles.as_ptr().cast_mut() },
            AllocationCount: u32::try_from(handles.len()).expect("few"),
            pPriorities: values.as_mut_ptr(),
        };
        call(&fixture.device, ioctl, &mut argument)
    };
    assert_eq!(priorities(Ioctl::SetAllocationPriority, 0, &handles, &mut [5, 6]), Ok(0));
    let mut values = [0; 2];
    assert_eq!(priorities(Ioctl::GetAllocationPriority, 0, &handles, &mut values), Ok(0));
    assert_eq!(values, [5, 6]);
    assert_eq!(priorities(Ioctl::SetAllocationPriority, resource, &[], &mut [9]), Ok(0));
    assert_eq!(priorities(Ioctl::GetAllocationPriority, 0, &handles, &mut values), Ok(0));
    assert_eq!(values, [9, 9]);
    assert_eq!(priorities(Ioctl::SetAllocationPriority, resource, &handles, &mut [9, 9]), Err(Errno::EINVAL));
    assert_eq!(priorities(Ioctl::GetAllocationPriority, 0, &[], &mut values), Err(Errno::EINVAL));
    assert_eq!(priorities(Ioctl::SetAllocationPriority, 0, &[1, 2], &mut [9, 9]), Err(Errno::EINVAL));
}

#[test]
fn a_changed_property_is_pending_and_a_cache_only_within_its_allocation() {
    let fixture = Fixture::strict();
    let handle = fixture.create(0x1000);
    let mut property =
        D3DDDI_UPDATEALLOCPROPERTY { hPagingQueue: fixture.queue, hAllocation: handle, ..Default::default() };
    assert_eq!(call(&fixture.device, Ioctl::UpdateAllocationProperty, &mut property), Ok(0x103));
    assert_eq!(property.PagingFenceValue, 1);
    property.hAllocation = 0x4003_ffc0;
    assert_eq!(call(&fixture.device, Ioctl::UpdateAllocationProperty, &mut property), Err(Errno::EINVAL));
    let cache = |handle, offset, length| {
        let mut argument = D3DKMT_INVALIDATECACHE {
            hDevice: fixture.on,
            hAllocation: handle,
            Offset: offset,
            Length: length,
        };
        call(&fixture.device, Ioctl::InvalidateCache, &mut argument)
    };
    assert_eq!(cache(handle, 0, 0x1000), Ok(0));
    for (offset, length) in [(1, 0x1000), (u64::MAX, 1)] {
        assert_eq!(cache(handle, offset, length), Err(Errno::EINVAL));
    }
    assert_eq!(cache(0x4003_ffc0, 0, 0), Err(Errno::EINVAL));
}

#[test]
fn a_removed_adapter_answers_enodev_for_its_memory() {
    let fixture = Fixture::golden();
    let handle = fixture.create(0);
    let address = fixture.lock(handle).expect("locks");
    assert!(fixture.device.emulator().remove_adapter(Luid(GOLDEN_GPU)));
    assert_eq!(fixture.make_resident(&[handle]).0, Err(Errno::ENODEV));
    assert_eq!(fixture.evict(&[handle]).0, Err(Errno::ENODEV));
    assert_eq!(fixture.create_all(&[0], 0, 0).0, Err(Errno::ENODEV));
    assert_eq!(fixture.destroy(0, &[handle]), Err(Errno::ENODEV));
    assert_eq!(on_handle(&fixture.device, Ioctl::DestroyDevice, fixture.on), Ok(0));
    assert!(is_mapped(address), "the driver forgot the mapping");
}

#[test]
fn twenty_thousand_allocations_live_side_by_side() {
    let fixture = Fixture::golden();
    let mut live = Vec::new();
    for _ in 0..20 {
        let (result, _, handles) = fixture.create_all(&[0; 1024], 0, 0);
        assert_eq!(result, Ok(0));
        live.extend(handles);
    }
    assert_eq!(live.len(), 20_480);
    assert!(fixture.lock(live[20_000]).is_ok());
    for handles in live.chunks(1024) {
        assert_eq!(fixture.destroy(0, handles), Ok(0));
    }
}
