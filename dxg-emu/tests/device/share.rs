//! Sharing by descriptors, and sync files.

#![expect(unsafe_code, reason = "owns descriptors that the emulator installed, reads what it wrote")]

use std::os::fd::{AsFd, FromRawFd, OwnedFd};

use crate::common::*;
use crate::objects::{create_device, on_handle};
use crate::sync::{Env, create, env, monitored, signal_cpu, signal_gpu, value_at};
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::InProcess;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

const SHARED: u32 = 3;

pub(crate) fn share(env: &Env, object: u32) -> Result<u64> {
    share_on(&env.device, object)
}

pub(crate) fn share_on(device: &InProcess, object: u32) -> Result<u64> {
    let (mut object, mut number) = (object, u64::MAX);
    let mut words = [0_u64; 5];
    words[0] = 1;
    words[1] = (&raw mut object).expose_provenance() as u64;
    words[4] = (&raw mut number).expose_provenance() as u64;
    call(device, Ioctl::ShareObjects, &mut words).map(|_| number)
}

pub(crate) fn own(number: u64) -> OwnedFd {
    // SAFETY: the emulator installed it for the program, which is this test.
    unsafe { OwnedFd::from_raw_fd(i32::try_from(number).expect("a descriptor")) }
}

/// The handle and the page of a shared fence opened on a device.
pub(crate) fn open_fence(env: &Env, on: u32, number: u64) -> Result<(u32, *mut u64)> {
    let mut words = [0_u64; 11];
    words[0] = number;
    words[1] = u64::from(on);
    call(&env.device, Ioctl::OpenSyncObjectFromNtHandle2, &mut words)?;
    let page = std::ptr::with_exposed_provenance_mut(usize::try_from(words[3]).expect("fits"));
    Ok((u32::try_from(words[2] & 0xffff_ffff).expect("fits"), page))
}

pub(crate) fn sync_file(env: &Env, fence: u32, value: u64) -> Result<u64> {
    let mut argument =
        D3DKMT_CREATESYNCFILE { hDevice: env.on, hMonitoredFence: fence, FenceValue: value, hSyncFile: 0 };
    call(&env.device, Ioctl::CreateSyncFile, &mut argument).map(|_| argument.hSyncFile)
}

fn readable(file: &OwnedFd) -> bool {
    let mut ready = [PollFd::new(file.as_fd(), PollFlags::POLLIN)];
    poll(&mut ready, PollTimeout::ZERO).expect("polls") == 1
}

#[test]
fn a_shared_fence_has_one_value_in_every_open() {
    let env = env("golden");
    let adapter = open_adapter(&env.device, GOLDEN_GPU).expect("opens");
    let other = create_device(&env.device, adapter).expect("creates");
    let (fence, page) = monitored(&env, 5, SHARED);
    let number = share(&env, fence).expect("shares");
    let file = own(number);
    let (again, second) = open_fence(&env, other, number).expect("opens");
    assert_ne!((again, second), (fence, page));
    assert_eq!(value_at(second), 5);
    assert_eq!(signal_cpu(&env, again, 8, 0), Ok(0));
    assert_eq!((value_at(page), value_at(second)), (8, 8));
    assert_eq!(on_handle(&env.device, Ioctl::DestroySynchronizationObject, fence), Ok(0));
    assert!(!is_mapped(page.addr()));
    assert_eq!((signal_cpu(&env, again, 9, 0), value_at(second)), (Ok(0), 9));
    let (third, _) = open_fence(&env, env.on, number).expect("the descriptor keeps it");
    assert!(share(&env, third).map(own).is_ok(), "what was opened can be shared again");
    drop(file);
    assert_eq!(open_fence(&env, env.on, number), Err(Errno::EINVAL));
}

#[test]
fn what_is_not_made_to_be_shared_is_not() {
    let env = env("golden");
    let (private, _) = monitored(&env, 0, 0);
    for object in [private, env.on, env.context, env.queue, 0] {
        assert_eq!(share(&env, object), Err(Errno::EINVAL));
    }
    assert_eq!(create(&env, 5, 1, [0, 0]).err(), Some(Errno::EINVAL), "without the other flag");
    let file: OwnedFd = std::fs::File::open("/dev/null").expect("opens").into();
    let number = u64::try_from(std::os::fd::AsRawFd::as_raw_fd(&file)).expect("a descriptor");
    assert_eq!(open_fence(&env, env.on, number), Err(Errno::EINVAL));
}

#[test]
fn a_sync_file_becomes_readable_when_its_fence_gets_there() {
    let env = env("golden");
    let (fence, _) = monitored(&env, 5, SHARED);
    let reached = own(sync_file(&env, fence, 5).expect("creates"));
    let pending = own(sync_file(&env, fence, 6).expect("creates"));
    let closed = own(sync_file(&env, fence, 6).expect("creates"));
    assert!(readable(&reached) && !readable(&pending));
    drop(closed);
    assert_eq!(signal_cpu(&env, fence, 6, 0), Ok(0));
    assert!(readable(&pending));
    for other in [env.on, env.context, env.queue] {
        assert_eq!(sync_file(&env, other, 1), Err(Errno::EINVAL), "the driver would take it for a fence");
    }
}

#[test]
fn a_context_waits_for_a_sync_file_and_a_device_opens_its_fence() {
    let env = env("golden");
    let (fence, page) = monitored(&env, 5, SHARED);
    let (done, done_page) = monitored(&env, 0, 0);
    let number = sync_file(&env, fence, 6).expect("creates");
    let file = own(number);
    let mut wait = D3DKMT_WAITSYNCFILE { hSyncFile: number, hContext: env.context, Reserved: 0 };
    assert_eq!(call(&env.device, Ioctl::WaitSyncFile, &mut wait), Ok(0));
    assert_eq!((signal_gpu(&env, done, 1), value_at(done_page)), (Ok(0), 0));
    let mut words = [0_u64; 5];
    (words[0], words[1]) = (number, u64::from(env.on));
    assert_eq!(call(&env.device, Ioctl::OpenSyncObjectFromSyncFile, &mut words), Ok(0));
    let opened = u32::try_from(words[1] >> 32).expect("fits");
    assert_eq!(words[2], 6);
    assert_eq!(signal_cpu(&env, opened, 6, 0), Ok(0));
    assert_eq!((value_at(page), value_at(done_page)), (6, 1));
    drop(file);
    assert_eq!(call(&env.device, Ioctl::WaitSyncFile, &mut wait), Err(Errno::EINVAL));
}

#[test]
fn a_sync_file_of_a_private_fence_can_only_be_polled() {
    let env = env("golden");
    let (fence, _) = monitored(&env, 5, 0);
    let number = sync_file(&env, fence, 6).expect("creates");
    let file = own(number);
    let mut words = [number, u64::from(env.on), 77, 77, 77];
    assert_eq!(call(&env.device, Ioctl::OpenSyncObjectFromSyncFile, &mut words), Ok(0));
    assert_eq!(words, [number, u64::from(env.on), 77, 77, 77]);
    assert_eq!(signal_cpu(&env, fence, 6, 0), Ok(0));
    assert!(readable(&file));
}

/// A shared resource with allocations of so many bytes of private data.
pub(crate) fn shared_resource(env: &Env, sizes: &[u32]) -> (u32, Vec<u32>) {
    let mut data = [65536_u64, 0x1111, 0x2222, 0x3333];
    let mut infos: Vec<D3DDDI_ALLOCATIONINFO2> = sizes
        .iter()
        .map(|size| {
            // SAFETY: zeros are a valid value of this structure.
            let mut info: D3DDDI_ALLOCATIONINFO2 = unsafe { std::mem::zeroed() };
            info.pPrivateDriverData = data.as_mut_ptr().cast();
            info.PrivateDriverDataSize = *size;
            info
        })
        .collect();
    let mut words = [0_u64; 9];
    words[0] = u64::from(env.on);
    words[5] = (sizes.len() as u64) << 32;
    words[6] = infos.as_mut_ptr().expose_provenance() as u64;
    words[7] = 0x43;
    call(&env.device, Ioctl::CreateAllocation2, &mut words).expect("creates");
    let resource = u32::try_from(words[0] >> 32).expect("fits");
    (resource, infos.iter().map(|info| info.hAllocation).collect())
}

pub(crate) fn lock(env: &Env, allocation: u32) -> *mut u64 {
    let mut words = [u64::from(env.on) | u64::from(allocation) << 32, 0, 0];
    call(&env.device, Ioctl::Lock2, &mut words).expect("locks");
    std::ptr::with_exposed_provenance_mut(usize::try_from(words[2]).expect("fits"))
}

#[test]
fn an_opened_resource_is_the_same_memory() {
    let env = env("golden");
    let (resource, allocations) = shared_resource(&env, &[32, 24]);
    let number = share(&env, resource).expect("shares");
    let _file = own(number);
    let mut query = D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE { hDevice: env.on, ..Default::default() };
    query.hNtHandle = std::ptr::without_provenance_mut(usize::try_from(number).expect("fits"));
    assert_eq!(call(&env.device, Ioctl::QueryResourceInfoFromNtHandle, &mut query), Ok(0));
    assert_eq!((query.NumAllocations, query.TotalPrivateDriverDataSize), (2, 56));

    let mut data = [0_u8; 56];
    // SAFETY: zeros are valid values of these structures.
    let (mut infos, mut open): ([D3DDDI_OPENALLOCATIONINFO2; 2], D3DKMT_OPENRESOURCEFROMNTHANDLE) =
        unsafe { (std::mem::zeroed(), std::mem::zeroed()) };
    open.hDevice = env.on;
    open.hNtHandle = query.hNtHandle;
    open.NumAllocations = 2;
    open.pOpenAllocationInfo2 = infos.as_mut_ptr();
    open.TotalPrivateDriverDataBufferSize = 55;
    open.pTotalPrivateDriverDataBuffer = data.as_mut_ptr().cast();
    assert_eq!(call(&env.device, Ioctl::OpenResourceFromNtHandle, &mut open), Err(Errno::EINVAL));
    open.TotalPrivateDriverDataBufferSize = 56;
    assert_eq!(call(&env.device, Ioctl::OpenResourceFromNtHandle, &mut open), Ok(0));
    assert!(open.hResource != 0 && open.hResource != resource);
    assert_eq!((data[32..40].to_vec(), infos[1].PrivateDriverDataSize), (data[..8].to_vec(), 24));
    assert_eq!(infos[1].pPrivateDriverData.addr(), data.as_ptr().addr() + 32);
    let (first, second) = (lock(&env, allocations[1]), lock(&env, infos[1].hAllocation));
    assert_ne!(first, second);
    // SAFETY: both are locked, and aligned.
    unsafe { first.write_volatile(0x1234) };
    assert_eq!(value_at(second), 0x1234);

    let live = |handle: u32| {
        let mut words = [u64::from(env.on) | u64::from(handle) << 32, 0, 0];
        call(&env.device, Ioctl::Lock2, &mut words).is_ok()
    };
    let made = infos[0].hAllocation;
    open.pOpenAllocationInfo2 = std::ptr::null_mut();
    open.hResource = 77;
    assert_eq!(call(&env.device, Ioctl::OpenResourceFromNtHandle, &mut open), Ok(0), "as the driver");
    assert_eq!(open.hResource, 77, "but nothing is opened");
    assert!(live(made));
    for lost in 1..=3 {
        assert!(!live(infos[1].hAllocation + 0x40 * lost), "and nothing is left behind");
    }
}

#[test]
fn a_resource_without_private_data_is_refused_once() {
    let env = env("golden");
    let (resource, _) = shared_resource(&env, &[0]);
    assert_eq!(share(&env, resource), Err(Errno::EINVAL));
    assert!(share(&env, resource).map(own).is_ok(), "sealed, a second try succeeds");
}

#[test]
fn only_an_agreeable_host_knows_a_process_to_share_with() {
    for (machine, result) in [("golden", Ok(0)), ("", Err(Errno::EPERM))] {
        let env = env(machine);
        let mut argument = D3DKMT_SHAREOBJECTWITHHOST { hDevice: env.on, ..Default::default() };
        assert_eq!(call(&env.device, Ioctl::ShareObjectWithHost, &mut argument), result);
        assert_eq!(argument.hVailProcessNtHandle != 0, result.is_ok());
    }
}
