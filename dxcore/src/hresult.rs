//! The result codes of DXCore.

use std::fmt;

use d3dkmt_sys::NtStatus;

/// An HRESULT: negative values are failures.
///
/// The functions of this crate use it as their error type, so that what a C caller sees and what a
/// Rust caller sees is the same number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct HResult(pub i32);

macro_rules! codes {
    ($($name:ident = $value:literal: $text:literal;)*) => {
        impl HResult {
            $(
                #[doc = concat!("`", stringify!($value), "`: ", $text, ".")]
                pub const $name: Self = Self(u32::cast_signed($value));
            )*

            /// The symbolic name, where this crate knows it.
            #[must_use]
            pub const fn name(self) -> Option<&'static str> {
                match self.0.cast_unsigned() {
                    $($value => Some(stringify!($name)),)*
                    _ => None,
                }
            }

            /// What the code says, where this crate knows it.
            #[must_use]
            const fn text(self) -> Option<&'static str> {
                match self.0.cast_unsigned() {
                    $($value => Some($text),)*
                    _ => None,
                }
            }
        }
    };
}

codes! {
    S_OK = 0x0000_0000: "success";
    E_NOTIMPL = 0x8000_4001: "not implemented";
    E_NOINTERFACE = 0x8000_4002: "the object does not have this interface";
    E_POINTER = 0x8000_4003: "a required pointer is null";
    E_FAIL = 0x8000_4005: "unspecified failure";
    E_UNEXPECTED = 0x8000_FFFF: "an internal error was caught";
    E_ACCESSDENIED = 0x8007_0005: "permission denied";
    E_HANDLE = 0x8007_0006: "invalid handle";
    E_OUTOFMEMORY = 0x8007_000E: "out of memory";
    E_INVALIDARG = 0x8007_0057: "an argument is out of range or a buffer too small";
    INSUFFICIENT_BUFFER = 0x8007_007A: "the driver asks for a larger buffer than it said";
    WIN32_NOT_FOUND = 0x8007_0490: "element not found";
    DXGI_ERROR_INVALID_CALL = 0x887A_0001: "DXCore does not know this property, state or notification";
    DXGI_ERROR_NOT_FOUND = 0x887A_0002: "not found";
    DXGI_ERROR_MORE_DATA = 0x887A_0003: "the buffer holds a part of the data";
    DXGI_ERROR_UNSUPPORTED = 0x887A_0004: "the adapter or the platform does not support it";
    DXGI_ERROR_DEVICE_REMOVED = 0x887A_0005: "the adapter is gone";
    DXGI_ERROR_DEVICE_HUNG = 0x887A_0006: "the device hung";
    DXGI_ERROR_DEVICE_RESET = 0x887A_0007: "the device was reset";
    DXGI_ERROR_DRIVER_INTERNAL_ERROR = 0x887A_0020: "the driver failed inside";
    DXCORE_ERROR_EVENT_NOT_UNREGISTERED = 0x8880_0001: "an object was destroyed with a registration alive";
}

impl HResult {
    /// Whether this is a success code.
    #[must_use]
    pub const fn is_success(self) -> bool {
        self.0 >= 0
    }

    /// What a failed kernel call means to a caller of DXCore.
    ///
    /// Decision: the documentation names the code for a removed adapter only. The rest follows what
    /// the status says; an invalid parameter is taken as "the host does not know the request", since
    /// DXCore has checked its caller's indices before it asks, and the guest driver folds every status
    /// that it cannot carry into that one.
    #[must_use]
    pub const fn from_status(status: NtStatus) -> Self {
        match status {
            NtStatus::DEVICE_REMOVED => Self::DXGI_ERROR_DEVICE_REMOVED,
            NtStatus::NO_MEMORY | NtStatus::GRAPHICS_NO_VIDEO_MEMORY => Self::E_OUTOFMEMORY,
            NtStatus::INVALID_PARAMETER
            | NtStatus::NOT_SUPPORTED
            | NtStatus::NOT_IMPLEMENTED
            | NtStatus::ILLEGAL_INSTRUCTION => Self::DXGI_ERROR_UNSUPPORTED,
            NtStatus::OBJECT_NAME_INVALID | NtStatus::OBJECT_NAME_NOT_FOUND => Self::DXGI_ERROR_NOT_FOUND,
            NtStatus::ACCESS_DENIED => Self::E_ACCESSDENIED,
            NtStatus::INVALID_HANDLE => Self::E_HANDLE,
            NtStatus::BUFFER_TOO_SMALL => Self::INSUFFICIENT_BUFFER,
            // A wait that did not end is a success code, but no answer to a query.
            NtStatus::TIMEOUT => Self::E_FAIL,
            NtStatus(value) if value >= 0 => Self::S_OK,
            // STATUS_INSUFFICIENT_RESOURCES, which has no errno and so never comes from the driver.
            NtStatus(value) if value.cast_unsigned() == 0xC000_009A => Self::E_OUTOFMEMORY,
            NtStatus(_) => Self::E_FAIL,
        }
    }
}

impl From<&d3dkmt::Error> for HResult {
    fn from(error: &d3dkmt::Error) -> Self {
        if error.is_not_supported() {
            // Also an older driver without the call, which has no status of its own.
            Self::DXGI_ERROR_UNSUPPORTED
        } else {
            match Self::from_status(error.status()) {
                // Success without an answer is none.
                code if code.is_success() => Self::E_FAIL,
                code => code,
            }
        }
    }
}

impl fmt::Debug for HResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "HRESULT {:#010x}", self.0),
        }
    }
}

impl fmt::Display for HResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.text() {
            Some(text) => write!(f, "{text} ({self:?})"),
            None => fmt::Debug::fmt(self, f),
        }
    }
}

impl std::error::Error for HResult {}

#[cfg(test)]
mod tests {
    use d3dkmt_sys::{Errno, NtStatus};

    use super::HResult;

    #[test]
    fn failures_of_the_kernel_keep_their_meaning() {
        let cases = [
            (Errno::ENODEV, HResult::DXGI_ERROR_DEVICE_REMOVED),
            (Errno::ENOMEM, HResult::E_OUTOFMEMORY),
            (Errno::EINVAL, HResult::DXGI_ERROR_UNSUPPORTED),
            (Errno::EPERM, HResult::DXGI_ERROR_UNSUPPORTED),
            (Errno::ENOSYS, HResult::DXGI_ERROR_UNSUPPORTED),
            (Errno::EOPNOTSUPP, HResult::DXGI_ERROR_UNSUPPORTED),
            (Errno::ENOENT, HResult::DXGI_ERROR_NOT_FOUND),
            (Errno::EACCES, HResult::E_ACCESSDENIED),
            (Errno::EBADF, HResult::E_HANDLE),
            (Errno::EOVERFLOW, HResult::INSUFFICIENT_BUFFER),
            (Errno::EFAULT, HResult::E_FAIL),
            (Errno::EIO, HResult::E_FAIL),
        ];
        for (errno, expected) in cases {
            assert_eq!(HResult::from_status(NtStatus::from_errno(errno)), expected, "{errno}");
        }
    }

    #[test]
    fn success_codes_are_success_except_a_timeout() {
        assert_eq!(HResult::from_status(NtStatus::SUCCESS), HResult::S_OK);
        assert_eq!(HResult::from_status(NtStatus::PENDING), HResult::S_OK);
        assert_eq!(HResult::from_status(NtStatus::TIMEOUT), HResult::E_FAIL);
        assert_eq!(HResult::from_status(NtStatus(0xC000_009A_u32.cast_signed())), HResult::E_OUTOFMEMORY);
    }

    #[test]
    fn codes_print_their_name_and_meaning() {
        assert_eq!(HResult::E_POINTER.to_string(), "a required pointer is null (E_POINTER)");
        assert_eq!(HResult(-1).to_string(), "HRESULT 0xffffffff");
        assert!(!HResult::E_FAIL.is_success() && HResult::S_OK.is_success());
    }
}
