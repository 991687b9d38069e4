//! Devices, contexts and queues: handles, fence pages, state, and what dies with what.

use crate::common::*;
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::machine::Luid;
use dxg_emu::{InProcess, Machine};

pub(crate) fn create_device(device: &InProcess, adapter: u32) -> Result<u32> {
    let mut argument = D3DKMT_CREATEDEVICE::default();
    argument.anon_1.hAdapter = adapter;
    call(device, Ioctl::CreateDevice, &mut argument).map(|_| argument.hDevice)
}

pub(crate) fn create_context(device: &InProcess, on: u32) -> Result<u32> {
    let mut argument = D3DKMT_CREATECONTEXTVIRTUAL { hDevice: on, ..Default::default() };
    call(device, Ioctl::CreateContextVirtual, &mut argument).map(|_| argument.hContext)
}

pub(crate) fn create_paging_queue(device: &InProcess, on: u32) -> Result<D3DKMT_CREATEPAGINGQUEUE> {
    let mut argument = D3DKMT_CREATEPAGINGQUEUE { hDevice: on, ..Default::default() };
    call(device, Ioctl::CreatePagingQueue, &mut argument).map(|_| argument)
}

pub(crate) fn create_hw_queue(device: &InProcess, context: u32) -> Result<D3DKMT_CREATEHWQUEUE> {
    let mut argument = D3DKMT_CREATEHWQUEUE { hHwContext: context, ..Default::default() };
    call(device, Ioctl::CreateHwQueue, &mut argument).map(|_| argument)
}

/// A call whose argument is one handle.
pub(crate) fn on_handle(device: &InProcess, ioctl: Ioctl, handle: u32) -> Result<i32> {
    call(device, ioctl, &mut { handle })
}

fn execution_state(device: &InProcess, on: u32) -> Result<u32> {
    let mut words = [on, 1, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99];
    call(device, Ioctl::GetDeviceState, &mut words).map(|_| words[2])
}

fn golden_device() -> (InProcess, u32, u32) {
    let device = open("golden");
    let adapter = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let on = create_device(&device, adapter).expect("creates");
    (device, adapter, on)
}

#[test]
fn handles_start_at_index_16_and_rest_after_their_object() {
    let (device, adapter, on) = golden_device();
    assert_eq!(on, 0x4000_0400);
    let next = create_device(&device, adapter).expect("creates");
    assert_eq!(next, 0x4000_0440);
    assert_eq!(on_handle(&device, Ioctl::DestroyDevice, next), Ok(0));
    assert_eq!(on_handle(&device, Ioctl::DestroyDevice, next), Err(Errno::EINVAL));
    assert_eq!(create_device(&device, adapter), Ok(0x4000_0480));
    for bad in [0, adapter, on ^ 0xc000_0000, 0x4003_ffc0] {
        assert_eq!(create_context(&device, bad), Err(Errno::EINVAL), "{bad:#x}");
    }
    assert!(create_context(&device, on | 0x3f).is_ok(), "instance bits are not looked at");
    assert_eq!(on_handle(&device, Ioctl::DestroyContext, on), Err(Errno::EINVAL), "another type");
}

#[test]
fn a_queues_fence_page_is_mapped_until_the_queue_goes() {
    let (device, _, on) = golden_device();
    let queue = create_paging_queue(&device, on).expect("creates");
    let page = queue.FenceValueCPUVirtualAddress.addr();
    assert_eq!((page % 4096, is_mapped(page)), (0, true));
    assert_ne!(queue.hSyncObject, queue.hPagingQueue);
    assert_eq!(on_handle(&device, Ioctl::DestroyDevice, queue.hSyncObject), Err(Errno::EINVAL));
    assert_eq!(on_handle(&device, Ioctl::DestroyPagingQueue, queue.hPagingQueue), Ok(0));
    assert!(!is_mapped(page));
    assert_eq!(on_handle(&device, Ioctl::DestroyPagingQueue, queue.hPagingQueue), Err(Errno::EINVAL));
}

#[test]
fn a_context_takes_its_hardware_queues_along() {
    let (device, _, on) = golden_device();
    let context = create_context(&device, on).expect("creates");
    let queue = create_hw_queue(&device, context).expect("creates");
    let page = queue.HwQueueProgressFenceCPUVirtualAddress.addr();
    assert!(is_mapped(page));
    assert_ne!((queue.HwQueueProgressFenceGPUVirtualAddress, queue.hHwQueueProgressFence), (0, 0));
    let other = create_hw_queue(&device, context).expect("creates");
    assert_ne!(other.HwQueueProgressFenceGPUVirtualAddress, queue.HwQueueProgressFenceGPUVirtualAddress);
    assert_eq!(on_handle(&device, Ioctl::DestroyHwQueue, other.hHwQueue | 0x2a), Ok(0));
    assert_eq!(on_handle(&device, Ioctl::DestroyContext, context), Ok(0));
    assert!(!is_mapped(page));
    assert_eq!(on_handle(&device, Ioctl::DestroyHwQueue, queue.hHwQueue), Err(Errno::EINVAL));
}

#[test]
fn a_device_takes_everything_along_and_the_last_close_takes_the_device() {
    let (device, adapter, on) = golden_device();
    let second = open_adapter(&device, GOLDEN_GPU).expect("opens");
    let context = create_context(&device, on).expect("creates");
    let queue = create_paging_queue(&device, on).expect("creates");
    let other = create_device(&device, adapter).expect("creates");
    let page = queue.FenceValueCPUVirtualAddress.addr();
    assert_eq!(on_handle(&device, Ioctl::DestroyDevice, on), Ok(0));
    assert!(!is_mapped(page));
    for (ioctl, handle) in [
        (Ioctl::DestroyContext, context),
        (Ioctl::DestroyPagingQueue, queue.hPagingQueue),
        (Ioctl::DestroyDevice, on),
    ] {
        assert_eq!(on_handle(&device, ioctl, handle), Err(Errno::EINVAL));
    }
    let page = create_paging_queue(&device, other).expect("creates").FenceValueCPUVirtualAddress.addr();
    assert_eq!(close_adapter(&device, adapter), Ok(0));
    assert_eq!(execution_state(&device, other), Ok(1), "another handle keeps it");
    assert_eq!(close_adapter(&device, second), Ok(0));
    assert_eq!(execution_state(&device, other), Err(Errno::EINVAL));
    assert!(!is_mapped(page));
}

#[test]
fn the_last_close_of_the_device_file_unmaps_what_is_left() {
    let (device, _, on) = golden_device();
    let page = create_paging_queue(&device, on).expect("creates").FenceValueCPUVirtualAddress.addr();
    let again = open_again(&device);
    drop(device);
    assert!(is_mapped(page));
    assert_eq!(execution_state(&again, on), Ok(1));
    drop(again);
    assert!(!is_mapped(page));
}

#[test]
fn a_device_marked_as_broken_says_so_and_others_do_not() {
    let (device, adapter, on) = golden_device();
    let other = create_device(&device, adapter).expect("creates");
    let mut argument = D3DKMT_MARKDEVICEASERROR { hDevice: on, ..Default::default() };
    assert_eq!(call(&device, Ioctl::MarkDeviceAsError, &mut argument), Ok(0));
    assert_eq!((execution_state(&device, on), execution_state(&device, other)), (Ok(2), Ok(1)));
}

#[test]
fn priorities_are_kept_apart_by_scope() {
    let (device, _, on) = golden_device();
    let context = create_context(&device, on).expect("creates");
    let set = |ioctl, priority: i32| call(&device, ioctl, &mut [context, priority.cast_unsigned()]);
    let get = |ioctl| {
        let mut words = [context, 99];
        call(&device, ioctl, &mut words).map(|_| words[1].cast_signed())
    };
    assert_eq!(set(Ioctl::SetContextSchedulingPriority, -3), Ok(0));
    assert_eq!(set(Ioctl::SetContextInProcessSchedulingPriority, 7), Ok(0));
    assert_eq!(get(Ioctl::GetContextSchedulingPriority), Ok(-3));
    assert_eq!(get(Ioctl::GetContextInProcessSchedulingPriority), Ok(7));
}

#[test]
fn a_host_that_is_not_agreeable_refuses_what_cannot_be() {
    let machine = Machine::builtin("default").expect("built in");
    let luid = machine.adapters()[1].luid;
    let nodes = u32::try_from(machine.adapters()[1].engines.len()).expect("few");
    let device = open_machine(machine);
    let adapter = open_adapter(&device, luid.0).expect("opens");
    let on = create_device(&device, adapter).expect("creates");
    let mut context = D3DKMT_CREATECONTEXTVIRTUAL { hDevice: on, NodeOrdinal: nodes, ..Default::default() };
    assert_eq!(call(&device, Ioctl::CreateContextVirtual, &mut context), Err(Errno::EINVAL));
    assert_eq!(context.hContext, 0);
    let mut queue = D3DKMT_CREATEPAGINGQUEUE { hDevice: on, PhysicalAdapterIndex: 9, ..Default::default() };
    assert_eq!(call(&device, Ioctl::CreatePagingQueue, &mut queue), Err(Errno::EOVERFLOW));
    let context = create_context(&device, on).expect("creates");
    assert_eq!(call(&device, Ioctl::SetContextSchedulingPriority, &mut [context, 8]), Err(Errno::EINVAL));
}

#[test]
fn private_data_of_a_context_that_cannot_be_had_is_einval() {
    let (device, _, on) = golden_device();
    let mut argument = D3DKMT_CREATECONTEXTVIRTUAL {
        hDevice: on,
        pPrivateDriverData: std::ptr::without_provenance_mut(0x2000),
        PrivateDriverDataSize: 16,
        ..Default::default()
    };
    assert_eq!(call(&device, Ioctl::CreateContextVirtual, &mut argument), Err(Errno::EINVAL));
    argument.PrivateDriverDataSize = 131_073;
    assert_eq!(call(&device, Ioctl::CreateContextVirtual, &mut argument), Err(Errno::EINVAL));
    argument.PrivateDriverDataSize = 0;
    assert_eq!(call(&device, Ioctl::CreateContextVirtual, &mut argument), Ok(0));
}

#[test]
fn on_a_removed_adapter_calls_fail_but_devices_can_be_destroyed() {
    let (device, adapter, on) = golden_device();
    let context = create_context(&device, on).expect("creates");
    let queue = create_paging_queue(&device, on).expect("creates");
    let page = queue.FenceValueCPUVirtualAddress.addr();
    assert!(device.emulator().remove_adapter(Luid(GOLDEN_GPU)));
    assert_eq!(execution_state(&device, on), Err(Errno::ENODEV));
    assert_eq!(create_device(&device, adapter), Err(Errno::ENODEV));
    assert_eq!(create_context(&device, on), Err(Errno::ENODEV));
    assert_eq!(on_handle(&device, Ioctl::DestroyContext, context), Err(Errno::ENODEV));
    assert_eq!(on_handle(&device, Ioctl::DestroyContext, context), Err(Errno::EINVAL), "its handle is free");
    assert_eq!(on_handle(&device, Ioctl::DestroyDevice, on), Ok(0));
    assert!(is_mapped(page), "the driver forgot the mapping");
    assert_eq!(close_adapter(&device, adapter), Ok(0));
}
