//! The types that the interfaces share with the rest of Windows' headers. In C they are those of
//! `d3dkmthk.h`, so the generator leaves this file out.

#![expect(
    non_snake_case,
    non_camel_case_types,
    unreachable_pub,
    clippy::upper_case_acronyms,
    reason = "the C header's own names"
)]

/// `HRESULT`.
pub type HRESULT = i32;

/// `GUID`: 16 bytes, aligned to 4.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub struct GUID {
    pub Data1: u32,
    pub Data2: u16,
    pub Data3: u16,
    pub Data4: [u8; 8],
}

/// `LUID`: 8 bytes, aligned to 4.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct LUID {
    pub LowPart: u32,
    pub HighPart: i32,
}

/// A wide character: 4 bytes on Linux.
pub type wchar_t = u32;
