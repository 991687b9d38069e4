//! Bad addresses, with the caller's memory in its checked form: errors, never signals.

#![expect(unsafe_code, reason = "maps pages that cannot be read or written")]

use std::ffi::c_void;
use std::num::NonZeroUsize;
use std::ptr::{self, NonNull};

use crate::common::*;
use d3dkmt_sys::raw::{KMTQUERYADAPTERINFOTYPE as Kind, *};
use d3dkmt_sys::{CALLS, Errno, Ioctl, Transport, table::State};
use dxg_emu::{Checked, Emulator, Fault, InProcess, Machine, MemoryMode, UserAddress, UserMemory};
use nix::sys::mman::{MapFlags, ProtFlags, mmap_anonymous, mprotect, munmap};

const PAGE: usize = 4096;

/// A page, followed by one that allows nothing and that nobody else can be given.
pub(crate) struct Page(NonNull<c_void>);

impl Page {
    fn new() -> Self {
        let length = NonZeroUsize::new(2 * PAGE).expect("not zero");
        let access = ProtFlags::PROT_READ | ProtFlags::PROT_WRITE;
        // SAFETY: a new private mapping disturbs nobody.
        let base = unsafe { mmap_anonymous(None, length, access, MapFlags::MAP_PRIVATE) }.expect("maps");
        // SAFETY: the second page is ours and unused.
        unsafe { mprotect(base.byte_add(PAGE), PAGE, ProtFlags::PROT_NONE) }.expect("protects");
        Self(base)
    }

    /// The page, holding `bytes` and no longer writable.
    pub(crate) fn read_only(bytes: &[u8]) -> Self {
        let page = Self::new();
        page.fill(0, bytes);
        page.protect(ProtFlags::PROT_READ);
        page
    }

    fn fill(&self, offset: usize, bytes: &[u8]) {
        assert!(offset + bytes.len() <= PAGE);
        // SAFETY: the range lies in the page, which is writable and shared with nobody.
        unsafe { ptr::copy(bytes.as_ptr(), self.at(offset).cast(), bytes.len()) };
    }

    fn protect(&self, access: ProtFlags) {
        // SAFETY: the page is ours, and no reference to it exists.
        unsafe { mprotect(self.0, PAGE, access) }.expect("protects");
    }

    pub(crate) fn at(&self, offset: usize) -> *mut c_void {
        assert!(offset <= PAGE);
        // SAFETY: within the mapping, or one past its end.
        unsafe { self.0.as_ptr().byte_add(offset) }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // SAFETY: the pages are ours, and nothing refers to them any longer.
        unsafe { munmap(self.0, 2 * PAGE) }.expect("unmaps");
    }
}

/// Addresses at which nothing can be read or written.
fn bad_addresses(page: &Page) -> [*mut c_void; 7] {
    [
        ptr::null_mut(),
        ptr::without_provenance_mut(0x1000),
        page.at(PAGE),
        ptr::without_provenance_mut(0x8000_0000_0000_0000),
        ptr::without_provenance_mut(0xffff_8880_0000_0000),
        ptr::without_provenance_mut(usize::MAX - 3),
        ptr::without_provenance_mut(0xa5a5_a5a5_a5a5_a5a5),
    ]
}

pub(crate) fn bytes_of<T: Copy>(value: &T) -> &[u8] {
    // SAFETY: the structures of these tests have no padding that is not initialised.
    unsafe { std::slice::from_raw_parts(ptr::from_ref(value).cast(), size_of::<T>()) }
}

#[test]
fn every_live_call_reports_a_bad_argument_as_efault() {
    let device = open("golden");
    let page = Page::new();
    for row in CALLS.iter().filter(|row| row.state == State::Live) {
        for address in bad_addresses(&page) {
            let result = call_at(&device, row.request(), address);
            assert_eq!(result, Err(Errno::EFAULT), "{:?} at {address:?}", row.ioctl);
        }
        let straddling = page.at(PAGE - row.size + 1);
        assert_eq!(
            call_at(&device, row.request(), straddling),
            Err(Errno::EFAULT),
            "{:?} straddles",
            row.ioctl
        );
    }
}

#[test]
fn a_read_only_argument_is_efault_where_the_driver_writes_it_and_keeps_no_handle() {
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let read_only = |ioctl: Ioctl, bytes: &[u8]| {
        let page = Page::read_only(bytes);
        call_at(&device, ioctl.request(), page.at(0))
    };
    let opening = D3DKMT_OPENADAPTERFROMLUID { AdapterLuid: luid(GOLDEN_GPU), hAdapter: 0 };
    assert_eq!(read_only(Ioctl::OpenAdapterFromLuid, bytes_of(&opening)), Err(Errno::EFAULT));
    let mut room = [NO_RECORD; 2];
    let listing =
        [2_u64.to_le_bytes(), (room.as_mut_ptr().expose_provenance() as u64).to_le_bytes()].concat();
    assert_eq!(read_only(Ioctl::EnumAdapters2, &listing), Err(Errno::EFAULT));
    let listing = [1_u64.to_le_bytes().to_vec(), listing].concat();
    assert_eq!(read_only(Ioctl::EnumAdapters3, &listing), Err(Errno::EFAULT));
    assert_eq!(
        open_adapter(&device, GOLDEN_GPU),
        Ok(0x4000_0000 + 0x40 * 5),
        "four handles were made: one, one listed, two listed"
    );
    for used in 1..5 {
        assert_eq!(close_adapter(&device, 0x4000_0000 + 0x40 * used), Err(Errno::EINVAL), "none was kept");
    }

    let mut memory = vec![0; 56];
    memory[8..12].copy_from_slice(&handle.to_le_bytes());
    assert_eq!(read_only(Ioctl::QueryVideoMemoryInfo, &memory), Err(Errno::EFAULT));
    assert_eq!(read_only(Ioctl::ChangeVideoMemoryReservation, &memory[..32]), Ok(0), "nothing is written");
    let mut statistics = vec![0; 808];
    statistics[4..12].copy_from_slice(&GOLDEN_GPU.to_le_bytes());
    assert_eq!(read_only(Ioctl::QueryStatistics, &statistics), Err(Errno::EFAULT));
    let mut clock = vec![0; 40];
    clock[..4].copy_from_slice(&handle.to_le_bytes());
    assert_eq!(read_only(Ioctl::QueryClockCalibration, &clock), Err(Errno::EFAULT));
    assert_eq!(read_only(Ioctl::FlushHeapTransitions, &handle.to_le_bytes()), Err(Errno::EFAULT));
    let mut processes = vec![0; 24];
    processes[..8].copy_from_slice(&GOLDEN_GPU.to_le_bytes());
    processes[16] = 8;
    assert_eq!(read_only(Ioctl::EnumProcesses, &processes), Err(Errno::EFAULT));
    assert_eq!(read_only(Ioctl::CloseAdapter, &handle.to_le_bytes()), Ok(0), "nothing is written");
}

#[test]
fn an_unwritable_feature_result_is_a_count_of_bytes() {
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let argument = D3DKMT_ISFEATUREENABLED { hAdapter: handle, ..Default::default() };
    let page = Page::read_only(bytes_of(&argument));
    assert_eq!(call_at(&device, Ioctl::IsFeatureEnabled.request(), page.at(0)), Ok(4));
}

#[test]
fn a_bad_list_of_adapters_is_efault_and_keeps_no_handle() {
    let device = open("golden");
    let page = Page::new();
    let read_only = Page::read_only(&[]);
    let mut next = 0;
    let bad = bad_addresses(&page).into_iter().skip(1).chain([page.at(PAGE - 4), read_only.at(0)]);
    for address in bad {
        let mut argument = D3DKMT_ENUMADAPTERS2 { NumAdapters: 2, pAdapters: address.cast() };
        assert_eq!(call(&device, Ioctl::EnumAdapters2, &mut argument), Err(Errno::EFAULT), "{address:?}");
        assert_eq!(argument.NumAdapters, 1, "the count was written before");
        let mut argument =
            D3DKMT_ENUMADAPTERS3 { NumAdapters: 2, pAdapters: address.cast(), ..Default::default() };
        assert_eq!(call(&device, Ioctl::EnumAdapters3, &mut argument), Err(Errno::EFAULT), "{address:?}");
        assert_eq!(argument.NumAdapters, 1);
        next += 2;
    }
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    assert_eq!(handle, 0x4000_0000 + 0x40 * next);
    for used in 0..next {
        assert_eq!(close_adapter(&device, 0x4000_0000 + 0x40 * used), Err(Errno::EINVAL));
    }
}

#[test]
fn bad_query_data_are_efault_even_where_the_host_would_not_read_them() {
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let page = Page::new();
    let read_only = Page::read_only(&[]);
    let result = |data: *mut c_void, size| {
        let mut argument = D3DKMT_QUERYADAPTERINFO {
            hAdapter: handle,
            Type: Kind::KMTQAITYPE_ADAPTERTYPE,
            pPrivateDriverData: data,
            PrivateDriverDataSize: size,
        };
        call(&device, Ioctl::QueryAdapterInfo, &mut argument)
    };
    for address in bad_addresses(&page) {
        assert_eq!(result(address, 4), Err(Errno::EFAULT), "{address:?}");
    }
    assert_eq!(result(page.at(PAGE - 4), 4), Ok(0), "the last word of a page");
    assert_eq!(result(page.at(PAGE - 4), 5), Err(Errno::EFAULT));
    assert_eq!(result(read_only.at(0), 4), Err(Errno::EFAULT));
    assert_eq!(result(page.at(PAGE - 4), 131_017), Err(Errno::EFAULT));
}

#[test]
fn bad_escape_data_are_efault_to_read_but_einval_to_write() {
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let page = Page::new();
    let read_only = Page::read_only(&[0xff; 16]);
    let result = |data: *mut c_void, size| {
        let mut argument = D3DKMT_ESCAPE {
            hAdapter: handle,
            pPrivateDriverData: data,
            PrivateDriverDataSize: size,
            ..Default::default()
        };
        call(&device, Ioctl::Escape, &mut argument)
    };
    for address in bad_addresses(&page) {
        assert_eq!(result(address, 16), Err(Errno::EFAULT), "{address:?}");
        assert_eq!(result(address, 0), Ok(0), "nothing to read");
    }
    assert_eq!(result(page.at(PAGE - 4), 5), Err(Errno::EFAULT));
    assert_eq!(result(read_only.at(0), 16), Err(Errno::EINVAL));
}

#[test]
fn checked_memory_copies_across_pages_or_not_at_all() {
    // SAFETY: the addresses below are this test's own pages, or lead nowhere.
    let memory = unsafe { Checked::of_this_process() };
    let page = Page::new();
    page.fill(PAGE - 4, &[1, 2, 3, 4]);
    let address = |pointer: *mut c_void| UserAddress(pointer.expose_provenance() as u64);
    let mut word = [0; 4];
    assert_eq!(memory.read(address(page.at(PAGE - 4)), &mut word), Ok(()));
    assert_eq!(word, [1, 2, 3, 4]);
    assert_eq!(memory.read(address(page.at(PAGE - 3)), &mut word), Err(Fault));
    assert_eq!(memory.write(address(page.at(PAGE - 3)), &word), Err(Fault));
    assert_eq!(memory.read(UserAddress(0), &mut []), Ok(()), "an empty copy touches nothing");
    assert_eq!(memory.write(UserAddress(u64::MAX), &[]), Ok(()));
    page.protect(ProtFlags::PROT_NONE);
    assert_eq!(memory.read(address(page.at(0)), &mut word), Err(Fault));
}

#[test]
fn direct_memory_answers_as_checked_memory_does() {
    let emulator = Emulator::new(Machine::builtin("golden").expect("built in"));
    let device = InProcess::open(emulator, MemoryMode::Direct).expect("opens");
    let (result, count, records) = enum3(&device, 1, 8);
    assert_eq!((result, count, records[1].hAdapter), (Ok(0), 2, 0x4000_0040));
    let adapter_type: u32 =
        query_struct(&device, records[1].hAdapter, Kind::KMTQAITYPE_ADAPTERTYPE).expect("answers");
    assert_eq!(adapter_type & 1 << 11, 1 << 11);
    // SAFETY: NULL is refused, not followed.
    let null = unsafe { device.ioctl(Ioctl::CloseAdapter.request(), ptr::null_mut()) };
    assert_eq!(null, Err(Errno::EFAULT));
}
