//! The results that the methods return.

#![expect(unreachable_pub, reason = "the C header is generated from what is public here")]

use super::HRESULT;

/// Success.
pub const S_OK: HRESULT = 0;
/// Not implemented.
pub const E_NOTIMPL: HRESULT = 0x8000_4001_u32 as i32;
/// The object does not answer to this interface.
pub const E_NOINTERFACE: HRESULT = 0x8000_4002_u32 as i32;
/// A pointer that must not be NULL is.
pub const E_POINTER: HRESULT = 0x8000_4003_u32 as i32;
/// The driver failed in a way that has no name here.
pub const E_FAIL: HRESULT = 0x8000_4005_u32 as i32;
/// A fault of this library.
pub const E_UNEXPECTED: HRESULT = 0x8000_FFFF_u32 as i32;
/// Not allowed.
pub const E_ACCESSDENIED: HRESULT = 0x8007_0005_u32 as i32;
/// A handle is unknown.
pub const E_HANDLE: HRESULT = 0x8007_0006_u32 as i32;
/// No memory is left.
pub const E_OUTOFMEMORY: HRESULT = 0x8007_000E_u32 as i32;
/// An argument is wrong: a buffer too small, an index out of range, an unknown LUID.
pub const E_INVALIDARG: HRESULT = 0x8007_0057_u32 as i32;
/// The number of a property, state or notification that nobody knows.
pub const DXGI_ERROR_INVALID_CALL: HRESULT = 0x887A_0001_u32 as i32;
/// What was asked for is not there.
pub const DXGI_ERROR_NOT_FOUND: HRESULT = 0x887A_0002_u32 as i32;
/// There is more than fits.
pub const DXGI_ERROR_MORE_DATA: HRESULT = 0x887A_0003_u32 as i32;
/// A known property or state that this adapter lacks; from the factory: no device.
pub const DXGI_ERROR_UNSUPPORTED: HRESULT = 0x887A_0004_u32 as i32;
/// The adapter is gone.
pub const DXGI_ERROR_DEVICE_REMOVED: HRESULT = 0x887A_0005_u32 as i32;
/// An object ended before its notifications were unregistered.
pub const DXCORE_ERROR_EVENT_NOT_UNREGISTERED: HRESULT = 0x8880_0001_u32 as i32;

/// The safe crate's are the same.
const _: () = {
    use dxcore::HResult;

    assert!(S_OK == HResult::S_OK.0);
    assert!(E_NOTIMPL == HResult::E_NOTIMPL.0);
    assert!(E_NOINTERFACE == HResult::E_NOINTERFACE.0);
    assert!(E_POINTER == HResult::E_POINTER.0);
    assert!(E_FAIL == HResult::E_FAIL.0);
    assert!(E_UNEXPECTED == HResult::E_UNEXPECTED.0);
    assert!(E_ACCESSDENIED == HResult::E_ACCESSDENIED.0);
    assert!(E_HANDLE == HResult::E_HANDLE.0);
    assert!(E_OUTOFMEMORY == HResult::E_OUTOFMEMORY.0);
    assert!(E_INVALIDARG == HResult::E_INVALIDARG.0);
    assert!(DXGI_ERROR_INVALID_CALL == HResult::DXGI_ERROR_INVALID_CALL.0);
    assert!(DXGI_ERROR_NOT_FOUND == HResult::DXGI_ERROR_NOT_FOUND.0);
    assert!(DXGI_ERROR_MORE_DATA == HResult::DXGI_ERROR_MORE_DATA.0);
    assert!(DXCORE_ERROR_EVENT_NOT_UNREGISTERED == HResult::DXCORE_ERROR_EVENT_NOT_UNREGISTERED.0);
    assert!(DXGI_ERROR_UNSUPPORTED == HResult::DXGI_ERROR_UNSUPPORTED.0);
    assert!(DXGI_ERROR_DEVICE_REMOVED == HResult::DXGI_ERROR_DEVICE_REMOVED.0);
};
