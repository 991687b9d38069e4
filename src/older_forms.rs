//! Functions of older Windows versions that newer ones took over: the argument is rewritten.

#![expect(unsafe_code, reason = "exports C functions and reads their arguments")]
#![allow(non_snake_case, reason = "the functions bear the names of the C interface")]

use core::mem::MaybeUninit;

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Ioctl, NtStatus};

use crate::device;

/// Destroys allocations or a resource; [`Ioctl::DestroyAllocation2`] without flags.
///
/// # Safety
///
/// The argument is null or a valid structure.
#[unsafe(no_mangle)]
unsafe extern "C" fn D3DKMTDestroyAllocation(arg: *const D3DKMT_DESTROYALLOCATION) -> NTSTATUS {
    if arg.is_null() {
        return NtStatus::INVALID_PARAMETER.0;
    }
    // SAFETY: not null, and so valid by the caller's promise.
    let old = unsafe { *arg };
    let mut new = D3DKMT_DESTROYALLOCATION2 {
        hDevice: old.hDevice,
        hResource: old.hResource,
        phAllocationList: old.phAllocationList,
        AllocationCount: old.AllocationCount,
        Flags: D3DDDICB_DESTROYALLOCATION2FLAGS::default(),
    };
    const REQUEST: u32 = Ioctl::DestroyAllocation2.request();
    // SAFETY: the structure is this function's own; what it points to is the caller's promise.
    unsafe { device::call(Ioctl::DestroyAllocation2, REQUEST, (&raw mut new).cast()) }
}

/// Creates a mutex, semaphore or fence; [`Ioctl::CreateSynchronizationObject2`] without flags.
///
/// # Safety
///
/// The argument is null or a valid structure.
#[unsafe(no_mangle)]
unsafe extern "C" fn D3DKMTCreateSynchronizationObject(
    arg: *mut D3DKMT_CREATESYNCHRONIZATIONOBJECT,
) -> NTSTATUS {
    if arg.is_null() {
        return NtStatus::INVALID_PARAMETER.0;
    }
    // SAFETY: not null, and so valid by the caller's promise.
    let old = unsafe { &mut *arg };
    let mut space = MaybeUninit::<D3DKMT_CREATESYNCHRONIZATIONOBJECT2>::uninit();
    // SAFETY: integers and unions of them.
    let new = unsafe { device::zeroed(&mut space) };
    new.hDevice = old.hDevice;
    new.Info.Type = old.Info.Type;
    // SAFETY: both unions are 64 bytes of integers, of which `Reserved` is the whole; only its
    // element type differs.
    unsafe { (&raw mut new.Info.anon_1).cast::<[u32; 16]>().write(old.Info.anon_1.Reserved.Reserved) };
    const REQUEST: u32 = Ioctl::CreateSynchronizationObject2.request();
    // SAFETY: the structure is this function's own.
    let status =
        unsafe { device::call(Ioctl::CreateSynchronizationObject2, REQUEST, (&raw mut *new).cast()) };
    if status >= 0 {
        old.hSyncObject = new.hSyncObject;
    }
    status
}

/// Signals objects from a context; [`Ioctl::SignalSynchronizationObject2`] without a broadcast.
///
/// # Safety
///
/// The argument is null or a valid structure.
#[unsafe(no_mangle)]
unsafe extern "C" fn D3DKMTSignalSynchronizationObject(
    arg: *const D3DKMT_SIGNALSYNCHRONIZATIONOBJECT,
) -> NTSTATUS {
    if arg.is_null() {
        return NtStatus::INVALID_PARAMETER.0;
    }
    // SAFETY: not null, and so valid by the caller's promise.
    let old = unsafe { &*arg };
    let mut new = D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 {
        hContext: old.hContext,
        ObjectCount: old.ObjectCount,
        ObjectHandleArray: old.ObjectHandleArray,
        Flags: old.Flags,
        ..Default::default()
    };
    const REQUEST: u32 = Ioctl::SignalSynchronizationObject2.request();
    // SAFETY: the structure is this function's own.
    unsafe { device::call(Ioctl::SignalSynchronizationObject2, REQUEST, (&raw mut new).cast()) }
}

/// Makes a context wait for objects; [`Ioctl::WaitForSynchronizationObject2`] with fence value 0.
///
/// # Safety
///
/// The argument is null or a valid structure.
#[unsafe(no_mangle)]
unsafe extern "C" fn D3DKMTWaitForSynchronizationObject(
    arg: *const D3DKMT_WAITFORSYNCHRONIZATIONOBJECT,
) -> NTSTATUS {
    if arg.is_null() {
        return NtStatus::INVALID_PARAMETER.0;
    }
    // SAFETY: not null, and so valid by the caller's promise.
    let old = unsafe { &*arg };
    let mut new = D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 {
        hContext: old.hContext,
        ObjectCount: old.ObjectCount,
        ObjectHandleArray: old.ObjectHandleArray,
        ..Default::default()
    };
    const REQUEST: u32 = Ioctl::WaitForSynchronizationObject2.request();
    // SAFETY: the structure is this function's own.
    unsafe { device::call(Ioctl::WaitForSynchronizationObject2, REQUEST, (&raw mut new).cast()) }
}
