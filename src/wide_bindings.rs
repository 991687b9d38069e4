// Generated from include/d3dkmthk.h by `cargo xtask generate`; do not edit.

//! The structures with wide characters as a Linux client of the C interface passes them: 4 bytes a
//! character, where the driver has 2. All that they share with the driver's form is `raw`'s.

#![expect(unsafe_code, non_snake_case, reason = "generated from the C header; shapes are the ABI's own")]
// bindgen's own code; which of these lints fire depends on its version and on who uses the module.
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    clippy::nursery
)]

// Fingerprint of the header: a9c67befc1291ffe
// Fingerprint of what follows: 65c84dc597cba87f
use d3dkmt_sys::raw::*;
pub type WCHAR = ::core::ffi::c_int;

#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_QUERYREGISTRY_INFO {
    pub QueryType: D3DDDI_QUERYREGISTRY_TYPE,
    pub QueryFlags: D3DDDI_QUERYREGISTRY_FLAGS,
    pub ValueName: [WCHAR; 260usize],
    pub ValueType: ULONG,
    pub PhysicalAdapterIndex: ULONG,
    pub OutputValueSize: ULONG,
    pub Status: D3DDDI_QUERYREGISTRY_STATUS,
    pub anon_1: D3DDDI_QUERYREGISTRY_INFO__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_QUERYREGISTRY_INFO__bindgen_ty_1 {
    pub OutputDword: DWORD,
    pub OutputQword: UINT64,
    pub OutputString: [WCHAR; 1usize],
    pub OutputBinary: [BYTE; 1usize],
}
impl Default for D3DDDI_QUERYREGISTRY_INFO__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for D3DDDI_QUERYREGISTRY_INFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_ADAPTERREGISTRYINFO {
    pub AdapterString: [WCHAR; 260usize],
    pub BiosString: [WCHAR; 260usize],
    pub DacType: [WCHAR; 260usize],
    pub ChipType: [WCHAR; 260usize],
}
impl Default for D3DKMT_ADAPTERREGISTRYINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_DRIVER_DESCRIPTION {
    pub DriverDescription: [WCHAR; 4096usize],
}
impl Default for D3DKMT_DRIVER_DESCRIPTION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub struct DXGK_NODEMETADATA {
    pub EngineType: DXGK_ENGINE_TYPE,
    pub FriendlyName: [WCHAR; 32usize],
    pub Flags: DXGK_NODEMETADATA_FLAGS,
    pub GpuMmuSupported: BOOLEAN,
    pub IoMmuSupported: BOOLEAN,
}
impl Default for DXGK_NODEMETADATA {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub struct D3DKMT_NODEMETADATA {
    pub NodeOrdinalAndAdapterIndex: UINT,
    pub NodeData: DXGK_NODEMETADATA,
}
impl Default for D3DKMT_NODEMETADATA {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_OPENGLINFO {
    pub UmdOpenGlIcdFileName: [WCHAR; 260usize],
    pub Version: ULONG,
    pub Flags: ULONG,
}
impl Default for D3DKMT_OPENGLINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_QUERY_ADAPTER_UNIQUE_GUID {
    pub AdapterUniqueGUID: [WCHAR; 40usize],
}
impl Default for D3DKMT_QUERY_ADAPTER_UNIQUE_GUID {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_UMDFILENAMEINFO {
    pub Version: KMTUMDVERSION,
    pub UmdFileName: [WCHAR; 260usize],
}
impl Default for D3DKMT_UMDFILENAMEINFO {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
