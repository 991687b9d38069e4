//! The interface that every other begins with. Apart from them because Windows' headers for Linux have
//! it for C, too.

#![expect(
    non_snake_case,
    non_upper_case_globals,
    unreachable_pub,
    reason = "the C header's own names; the header is generated from what is public here"
)]

use core::ffi::c_void;

use super::{GUID, HRESULT};

/// `IUnknown`.
pub const IID_IUnknown: GUID = GUID {
    Data1: 0x00000000,
    Data2: 0x0000,
    Data3: 0x0000,
    Data4: [0xc0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46],
};
/// What every object begins with.
#[repr(C)]
pub struct IUnknown {
    /// Its methods.
    pub lpVtbl: *const IUnknownVtbl,
}

/// The vtable of [`IUnknown`].
#[repr(C)]
pub struct IUnknownVtbl {
    /// The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
    /// riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
    pub QueryInterface:
        unsafe extern "C" fn(this: *mut IUnknown, riid: *const GUID, ppvObject: *mut *mut c_void) -> HRESULT,
    /// Adds a reference; returns how many there are.
    pub AddRef: unsafe extern "C" fn(this: *mut IUnknown) -> u32,
    /// Gives a reference back; returns how many are left, 0 when the program has none.
    pub Release: unsafe extern "C" fn(this: *mut IUnknown) -> u32,
}
