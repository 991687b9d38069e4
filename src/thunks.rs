//! The exported D3DKMT functions that need no code of their own, made from the table.
//!
//! A plain thunk loads the descriptor, calls `ioctl` and returns what that returned; any other
//! outcome is [`crate::device`]'s.

#![expect(unsafe_code, reason = "exports C functions")]
#![allow(non_snake_case, reason = "the functions bear the names of the C interface")]

use core::mem::MaybeUninit;

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Ioctl, NtStatus};

use crate::{boundary, device};

/// A pointer with the constness of the C declaration.
macro_rules! pointer {
    (mut $type:ident) => { *mut $type };
    (const $type:ident) => { *const $type };
}

macro_rules! export_ioctl {
    ($variant:ident $function:ident $constness:tt $argument:ident plain) => {
        /// See the C header.
        ///
        /// # Safety
        ///
        /// The argument is null or a valid structure of its type.
        #[unsafe(no_mangle)]
unsafe extern "C" fn $function(arg: pointer!($constness $argument)) -> NTSTATUS {
            const REQUEST: u32 = Ioctl::$variant.request();
            // SAFETY: the caller's promise. The kernel writes to a const argument only in
            // EnumAdapters2, FlushHeapTransitions, QueryStatistics and UpdateGpuVirtualAddress,
            // whose callers know it.
            unsafe { device::call(Ioctl::$variant, REQUEST, arg.cast_mut().cast()) }
        }
    };
    ($variant:ident $function:ident $constness:tt $argument:ident custom) => {};
}

macro_rules! export_c_function {
    ($function:ident ($constness:tt $argument:ident) not_supported) => {
        /// Windows has this function; the Linux driver does not.
        #[unsafe(no_mangle)]
extern "C" fn $function(_arg: pointer!($constness $argument)) -> NTSTATUS {
            NtStatus::NOT_SUPPORTED.0
        }
    };
    ($($other:tt)*) => {};
}

macro_rules! export {
    (
        ioctls {
            $({ $nr:literal $state:tt $size:literal $kernel:ident;
                $variant:ident = $function:ident ($constness:tt $argument:ident: $direction:tt) $thunk:tt;
                handles $handles:tt; buffers $buffers:tt; })*
        }
        c_functions {
            $({ $c_function:ident ($($c_argument:tt)*) $($behaviour:ident)+ })*
        }
    ) => {
        $(export_ioctl!($variant $function $constness $argument $thunk);)*
        $(export_c_function!($c_function ($($c_argument)*) $($behaviour)+);)*
    };
}

/// `*mut` has no `cast_mut` of its own.
trait CastMut<T> {
    fn cast_mut(self) -> *mut T;
}

impl<T> CastMut<T> for *mut T {
    #[inline(always)]
    fn cast_mut(self) -> *mut T {
        self
    }
}

d3dkmt_sys::for_each_call!(export);

/// Closes the device; the next call opens it anew. All objects of this process are gone.
#[unsafe(no_mangle)]
extern "C" fn D3DKMTCloseDxCoreDevice() -> NTSTATUS {
    boundary::guard(NtStatus::UNSUCCESSFUL.0, || {
        d3dkmt::process::close();
        NtStatus::SUCCESS.0
    })
}

/// Shares one object as a file descriptor. The C function takes what the ioctl has in a structure.
///
/// # Safety
///
/// `objects` points to `count` handles, `shared` to the result; both may be null.
#[unsafe(no_mangle)]
unsafe extern "C" fn D3DKMTShareObjects(
    count: UINT,
    objects: *const D3DKMT_HANDLE,
    attributes: *mut OBJECT_ATTRIBUTES,
    access: DWORD,
    shared: *mut HANDLE,
) -> NTSTATUS {
    if objects.is_null() || shared.is_null() {
        return NtStatus::INVALID_PARAMETER.0;
    }
    let mut space = MaybeUninit::<D3DKMT_SHAREOBJECTS>::uninit();
    // SAFETY: integers and pointers.
    let arg = unsafe { device::zeroed(&mut space) };
    arg.ObjectCount = count;
    arg.ObjectHandleArray = objects.cast_mut();
    arg.pObjectAttributes = attributes.cast();
    arg.DesiredAccess = access;
    arg.pSharedNtHandle = shared;
    // SAFETY: the structure is this function's own; what it points to is the caller's promise.
    unsafe { device::call(Ioctl::ShareObjects, Ioctl::ShareObjects.request(), (&raw mut *arg).cast()) }
}
