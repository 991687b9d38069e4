//! NTSTATUS values and the `errno` values that carry them across the system call.

use core::fmt;

/// A Linux error number, as a system call reports it.
///
/// A plain newtype, so that this crate needs no other; its numbers are those of every Linux
/// architecture that dxgkrnl runs on.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Errno(pub i32);

macro_rules! errnos {
    ($($name:ident = $value:literal: $text:literal;)*) => {
        impl Errno {
            $(#[doc = $text] pub const $name: Self = Self($value);)*

            /// The symbolic name, where this crate knows it.
            #[must_use]
            pub const fn name(self) -> Option<&'static str> {
                match self.0 {
                    $($value => Some(stringify!($name)),)*
                    _ => None,
                }
            }
        }
    };
}

errnos! {
    EPERM = 1: "Operation not permitted: the host does not support or implement the request.";
    ENOENT = 2: "No such name: a registry value, a file name, a device node.";
    EINTR = 4: "A signal interrupted the call.";
    EIO = 5: "Input/output error.";
    EBADF = 9: "Bad descriptor, or an invalid handle on the host's side.";
    EAGAIN = 11: "The channel to the host is full.";
    ENOMEM = 12: "Out of memory.";
    EACCES = 13: "Permission denied.";
    EFAULT = 14: "A pointer could not be read or written.";
    EEXIST = 17: "The name exists already.";
    ENODEV = 19: "The adapter is gone.";
    EINVAL = 22: "Invalid argument, handle, size or count.";
    EMFILE = 24: "Too many open descriptors in this process.";
    ENOTTY = 25: "No such ioctl, or a descriptor of another process.";
    ENAMETOOLONG = 36: "The path is too long.";
    ENOSYS = 38: "No such system call.";
    EOVERFLOW = 75: "A buffer is too small, or the host's reply too short.";
    EPROTOTYPE = 91: "The handle names an object of another type.";
    EOPNOTSUPP = 95: "Illegal instruction on the host's side.";
    EINPROGRESS = 115: "The allocation is busy.";
    ENOTRECOVERABLE = 131: "The state is not recoverable.";
}

impl fmt::Debug for Errno {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "errno {}", self.0),
        }
    }
}

impl fmt::Display for Errno {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// A Windows status code: 0 or positive is success of some kind, negative is failure.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct NtStatus(pub i32);

macro_rules! statuses {
    ($($name:ident = $value:literal: $text:literal;)*) => {
        impl NtStatus {
            $(
                #[doc = $text]
                pub const $name: Self = Self($value as u32 as i32);
            )*

            /// The symbolic name without `STATUS_`, where this crate knows it.
            #[must_use]
            pub const fn name(self) -> Option<&'static str> {
                match self.0 as u32 {
                    $($value => Some(stringify!($name)),)*
                    _ => None,
                }
            }

            /// The status with this name, where this crate knows it; see [`name`](Self::name).
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $(stringify!($name) => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

#[expect(clippy::cast_possible_wrap, reason = "status codes are written as bit patterns")]
#[expect(clippy::cast_sign_loss, reason = "status codes are compared as bit patterns")]
mod values {
    use super::NtStatus;
    statuses! {
        SUCCESS = 0x0000_0000: "The call succeeded.";
        TIMEOUT = 0x0000_0102: "A success code that says the wait did not end.";
        PENDING = 0x0000_0103: "Accepted; a paging fence tells when it is done.";
        BUFFER_OVERFLOW = 0x8000_0005: "A warning: the buffer holds part of the data.";
        UNSUCCESSFUL = 0xC000_0001: "No device, or an error that has no status of its own.";
        NOT_IMPLEMENTED = 0xC000_0002: "The host does not implement the request.";
        INVALID_HANDLE = 0xC000_0008: "The host refused a handle.";
        INVALID_PARAMETER = 0xC000_000D: "A wrong argument, size, count or handle.";
        NO_MEMORY = 0xC000_0017: "Out of memory.";
        ILLEGAL_INSTRUCTION = 0xC000_001D: "The host met an illegal instruction.";
        ACCESS_DENIED = 0xC000_0022: "Permission denied.";
        BUFFER_TOO_SMALL = 0xC000_0023: "The buffer is too small.";
        OBJECT_TYPE_MISMATCH = 0xC000_0024: "The handle names an object of another type.";
        OBJECT_NAME_INVALID = 0xC000_0033: "No such name.";
        OBJECT_NAME_NOT_FOUND = 0xC000_0034: "No such name.";
        OBJECT_NAME_COLLISION = 0xC000_0035: "The name exists already.";
        NOT_SUPPORTED = 0xC000_00BB: "Neither the driver nor the platform has this call.";
        DEVICE_REMOVED = 0xC000_02B6: "The adapter is gone.";
        GRAPHICS_NO_VIDEO_MEMORY = 0xC01E_0100: "Out of video memory.";
        GRAPHICS_ALLOCATION_BUSY = 0xC01E_0102: "The allocation is in use.";
    }
}

/// What crosses the border, `(NTSTATUS, errno)`: the driver maps left to right, a client right to
/// left. Where two statuses share an errno the first row is the one that comes back.
/// Source: dxgkrnl's status mapping and its inverse in the public thunks.
const MAP: [(NtStatus, Errno); 15] = [
    (NtStatus::OBJECT_NAME_COLLISION, Errno::EEXIST),
    (NtStatus::NO_MEMORY, Errno::ENOMEM),
    (NtStatus::INVALID_PARAMETER, Errno::EINVAL),
    (NtStatus::OBJECT_NAME_INVALID, Errno::ENOENT),
    (NtStatus::OBJECT_NAME_NOT_FOUND, Errno::ENOENT),
    (NtStatus::BUFFER_TOO_SMALL, Errno::EOVERFLOW),
    (NtStatus::DEVICE_REMOVED, Errno::ENODEV),
    (NtStatus::ACCESS_DENIED, Errno::EACCES),
    (NtStatus::NOT_SUPPORTED, Errno::EPERM),
    (NtStatus::NOT_IMPLEMENTED, Errno::EPERM),
    (NtStatus::ILLEGAL_INSTRUCTION, Errno::EOPNOTSUPP),
    (NtStatus::INVALID_HANDLE, Errno::EBADF),
    (NtStatus::GRAPHICS_ALLOCATION_BUSY, Errno::EINPROGRESS),
    (NtStatus::OBJECT_TYPE_MISMATCH, Errno::EPROTOTYPE),
    // Clients only: the driver's own arm for TIMEOUT cannot be reached, as it is no error.
    (NtStatus::TIMEOUT, Errno::EAGAIN),
];

impl NtStatus {
    /// Whether the status is a success of some kind (`NT_SUCCESS`).
    #[must_use]
    pub const fn is_success(self) -> bool {
        self.0 >= 0
    }

    /// What a failed ioctl means to a client.
    ///
    /// `ENOENT` loses the difference between an invalid and a missing name, `EPERM` that between
    /// unsupported and unimplemented; an errno outside the map is [`Self::UNSUCCESSFUL`].
    #[must_use]
    pub const fn from_errno(errno: Errno) -> Self {
        if errno.0 == Errno::ENOSYS.0 {
            return Self::NOT_SUPPORTED;
        }
        let mut i = 0;
        while i < MAP.len() {
            if MAP[i].1.0 == errno.0 {
                return MAP[i].0;
            }
            i += 1;
        }
        Self::UNSUCCESSFUL
    }

    /// How the driver reports this status: success codes as the ioctl's value, failures as an errno
    /// (`EINVAL` for those its map lacks).
    ///
    /// # Errors
    ///
    /// The errno, for every negative status.
    pub const fn to_ioctl_result(self) -> Result<i32, Errno> {
        if self.0 >= 0 {
            return Ok(self.0);
        }
        let mut i = 0;
        while i < MAP.len() {
            if MAP[i].0.0 == self.0 {
                return Err(MAP[i].1);
            }
            i += 1;
        }
        Err(Errno::EINVAL)
    }
}

impl fmt::Debug for NtStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "STATUS_{name}"),
            None => write!(f, "NTSTATUS {:#010x}", self.0),
        }
    }
}

impl fmt::Display for NtStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::{Errno, MAP, NtStatus};

    #[test]
    fn every_pair_goes_both_ways_or_loses_what_the_driver_loses() {
        for (status, errno) in MAP {
            if !status.is_success() {
                assert_eq!(status.to_ioctl_result(), Err(errno));
            }
            let back = NtStatus::from_errno(errno);
            let expected = match status {
                NtStatus::OBJECT_NAME_NOT_FOUND => NtStatus::OBJECT_NAME_INVALID,
                NtStatus::NOT_IMPLEMENTED => NtStatus::NOT_SUPPORTED,
                other => other,
            };
            assert_eq!(back, expected);
        }
    }

    #[test]
    fn successes_stay_values_and_unknown_failures_become_einval() {
        assert_eq!(NtStatus::PENDING.to_ioctl_result(), Ok(0x103));
        assert_eq!(NtStatus::TIMEOUT.to_ioctl_result(), Ok(0x102));
        assert_eq!(NtStatus::GRAPHICS_NO_VIDEO_MEMORY.to_ioctl_result(), Err(Errno::EINVAL));
    }

    #[test]
    fn errnos_without_a_status_are_unsuccessful() {
        for errno in [Errno::EFAULT, Errno::ENOTTY, Errno::EINTR, Errno::ENOTRECOVERABLE, Errno(9999)] {
            assert_eq!(NtStatus::from_errno(errno), NtStatus::UNSUCCESSFUL);
        }
        assert_eq!(NtStatus::from_errno(Errno::ENOSYS), NtStatus::NOT_SUPPORTED);
    }
}
