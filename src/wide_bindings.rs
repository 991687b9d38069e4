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

// Fingerprint of the header: b5bd7361f18b817a
// Fingerprint of what follows: cb1fc6347bcc56f9
use d3dkmt_sys::raw::*;
pub type WCHAR = ::core::ffi::c_int;

/** Query types 8 and 54: four descriptions from the adapter's registry key. Converted: 4160
bytes here, 2080 at the driver.*/
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
/** Query types 65 and 66: the driver's own words for the adapter. Converted: 16384 bytes here,
8192 at the driver.*/
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
/// Query type 60: a GUID as text. Converted: 160 bytes here, 80 at the driver.
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
/** Query type 1: the file of a user-mode driver, with its path. Converted and translated: 1044
bytes here, 524 at the driver.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DKMT_UMDFILENAMEINFO {
    ///in: for which runtime
    pub Version: KMTUMDVERSION,
    ///out: always terminated
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
/** Query type 2: the file of the OpenGL driver. Converted and translated: 1048 bytes here, 528
at the driver.*/
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
/** Query type 48: a registry value, or a path of the driver's. Converted: the part before the
output has 1064 bytes here and 544 at the driver, the structure 1072 and 552.

To read a value, ask twice: with the structure alone the call succeeds with an overflow and
the size needed, then with that many bytes more it succeeds with the value. A value that does
not exist is STATUS_OBJECT_NAME_INVALID. For the two paths ValueType and TranslatePath must
be 0.*/
#[repr(C)]
#[derive(Copy, Clone)]
pub struct D3DDDI_QUERYREGISTRY_INFO {
    ///in: where to look
    pub QueryType: D3DDDI_QUERYREGISTRY_TYPE,
    ///in
    pub QueryFlags: D3DDDI_QUERYREGISTRY_FLAGS,
    ///in: terminated; ignored for the two paths
    pub ValueName: [WCHAR; 260usize],
    /** in: as in the registry: 1 string, 2 expandable string, 3 binary, 4 DWORD, 7 several
    strings, 11 QWORD*/
    pub ValueType: ULONG,
    ///in: from 0
    pub PhysicalAdapterIndex: ULONG,
    ///out: bytes of the value; for strings bytes of 4-byte characters
    pub OutputValueSize: ULONG,
    ///out
    pub Status: D3DDDI_QUERYREGISTRY_STATUS,
    pub anon_1: D3DDDI_QUERYREGISTRY_INFO__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union D3DDDI_QUERYREGISTRY_INFO__bindgen_ty_1 {
    ///out: the value, as its type has it
    pub OutputDword: DWORD,
    pub OutputQword: UINT64,
    ///out: goes on behind the structure
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
/// Describes an engine; packed. 138 bytes here, 74 at the driver.
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub struct DXGK_NODEMETADATA {
    pub EngineType: DXGK_ENGINE_TYPE,
    ///filled for DXGK_ENGINE_TYPE_OTHER
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
/// Query type 25: describes one engine; packed. Converted: 142 bytes here, 78 at the driver.
#[repr(C, packed)]
#[derive(Copy, Clone)]
pub struct D3DKMT_NODEMETADATA {
    /// in: engine in the low 16 bits, physical adapter in the high 16
    pub NodeOrdinalAndAdapterIndex: UINT,
    ///out
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
