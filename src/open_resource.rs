//! `D3DKMTOpenResource`: the client's array has the older, shorter record; the driver's ioctl the
//! newer one.

#![expect(unsafe_code, reason = "exports a C function and reads its argument")]
#![allow(non_snake_case, reason = "the function bears the name of the C interface")]

use core::mem::MaybeUninit;

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Ioctl, NtStatus};

use crate::{boundary, device};

type Old = D3DDDI_OPENALLOCATIONINFO;
type New = D3DDDI_OPENALLOCATIONINFO2;

/// A resource of up to this many allocations is opened without memory from the heap.
const ON_STACK: usize = 8;

/// More than any message to the host could describe.
const MOST: usize = 1 << 16;

const REQUEST: u32 = Ioctl::OpenResource.request();

/// Opens a shared resource by its global handle, which the newest Linux driver no longer does
/// (`STATUS_NOT_SUPPORTED`); older ones did.
///
/// # Safety
///
/// The argument is null or a valid structure, whose arrays are as long as it says.
#[unsafe(no_mangle)]
unsafe extern "C" fn D3DKMTOpenResource(arg: *mut D3DKMT_OPENRESOURCE) -> NTSTATUS {
    if arg.is_null() {
        return NtStatus::INVALID_PARAMETER.0;
    }
    // SAFETY: not null, and so valid by the caller's promise.
    let (count, records) = unsafe { ((*arg).NumAllocations as usize, (*arg).anon_1.pOpenAllocationInfo) };
    if count != 0 && records.is_null() {
        return NtStatus::INVALID_PARAMETER.0;
    }
    if count > ON_STACK {
        // SAFETY: checked above.
        return boundary::guard(NtStatus::UNSUCCESSFUL.0, || unsafe { open_many(arg, records, count) });
    }
    let mut space = [const { MaybeUninit::<New>::uninit() }; ON_STACK];
    let new = space.as_mut_ptr().cast::<New>();
    // SAFETY: `count` records lie inside `space`, and zero is a valid record.
    unsafe { new.write_bytes(0, count) };
    // SAFETY: both arrays have `count` records.
    unsafe { open(arg, records, new, count) }
}

#[cold]
unsafe fn open_many(arg: *mut D3DKMT_OPENRESOURCE, records: *mut Old, count: usize) -> NTSTATUS {
    if count > MOST {
        return NtStatus::INVALID_PARAMETER.0;
    }
    let mut space = Vec::new();
    if space.try_reserve_exact(count).is_err() {
        return NtStatus::NO_MEMORY.0;
    }
    space.resize(count, New::default());
    // SAFETY: both arrays have `count` records.
    unsafe { open(arg, records, space.as_mut_ptr(), count) }
}

#[inline(always)]
unsafe fn open(arg: *mut D3DKMT_OPENRESOURCE, old: *mut Old, new: *mut New, count: usize) -> NTSTATUS {
    let mut space = MaybeUninit::<D3DKMT_OPENRESOURCE>::uninit();
    // SAFETY: the caller checked the argument. Copied as bytes, with whatever lies between its fields.
    let copy = unsafe {
        space.as_mut_ptr().copy_from_nonoverlapping(arg, 1);
        space.assume_init_mut()
    };
    copy.anon_1.pOpenAllocationInfo2 = new;
    // SAFETY: the structure is this function's own; what else it points to is the client's promise.
    let status = unsafe { device::call(Ioctl::OpenResource, REQUEST, (&raw mut *copy).cast()) };
    if status >= 0 {
        // SAFETY: the caller checked the argument. Only what the call is there to tell is copied:
        // a count that changed must not lead beyond the client's array.
        unsafe {
            (*arg).hResource = copy.hResource;
            (*arg).TotalPrivateDriverDataBufferSize = copy.TotalPrivateDriverDataBufferSize;
        }
        for i in 0..count {
            // SAFETY: `i` is below the length of both arrays.
            unsafe {
                let opened = &*new.add(i);
                *old.add(i) = Old {
                    hAllocation: opened.hAllocation,
                    pPrivateDriverData: opened.pPrivateDriverData,
                    PrivateDriverDataSize: opened.PrivateDriverDataSize,
                };
            }
        }
    }
    status
}
