//! What can go wrong, with errno and NTSTATUS kept apart.

use std::fmt;

use d3dkmt_sys::{Errno, Ioctl, NtStatus};

use crate::device_state::ExecutionState;

/// A call that failed: which one, about what, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{}: {cause}{}", self.operation.call().function, Subject(*.subject), Advice(self.advice()))]
pub struct Error {
    operation: Ioctl,
    subject: Option<&'static str>,
    cause: Cause,
}

/// Why a call failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Cause {
    /// The system call failed.
    #[error("{0}")]
    Errno(Errno),
    /// The system call went through, and what it returned is a status that is no success here: a
    /// negative one that the driver let pass unmapped, or a positive one where no answer was written.
    #[error("{0}")]
    Status(NtStatus),
    /// The driver reported success, but its answer cannot be used.
    #[error("{0}")]
    Answer(BadAnswer),
    /// The call was not made, because its arguments cannot be right.
    #[error("not asked: {0}")]
    Refused(&'static str),
    /// The wait did not end in the time that was given.
    #[error("not reached in time")]
    TimedOut,
    /// The device cannot go on, so what was waited for may never come.
    #[error("the device is in error: {0}")]
    Device(ExecutionState),
    /// The call was not made, because the adapter was opened before a fork: its handle may name
    /// another object in this process.
    #[error("opened by another process, before a fork")]
    Inherited,
}

/// How an answer of the driver's cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BadAnswer {
    /// Success was reported and nothing written; the driver does so for some unknown names.
    #[error("success without an answer")]
    NothingWritten,
    /// More was claimed than the buffer could take.
    #[error("{claimed} claimed, {available} possible")]
    TooMany {
        /// What the driver says it wrote, in bytes or elements.
        claimed: u64,
        /// What the buffer could take.
        available: u64,
    },
    /// A value is shorter than its type.
    #[error("a value of {bytes} bytes where {expected} belong")]
    TooShort {
        /// What the driver says it wrote.
        bytes: u64,
        /// The size of the type.
        expected: u64,
    },
    /// What should be the address of a page is none.
    #[error("{0:#x} where the address of a page belongs")]
    Address(u64),
    /// GPU virtual addresses are elsewhere than they were asked for.
    #[error("{0:#x} where another GPU virtual address was asked for")]
    GpuAddress(u64),
    /// What should be a file descriptor is none.
    #[error("{0:#x} where a descriptor belongs")]
    Descriptor(u64),
    /// The answer outgrew each buffer that was offered, again and again.
    #[error("the answer grew with every attempt")]
    NeverFits,
    /// A registry query ended with this status instead of success or overflow; 2 is a failure of
    /// the query, others are unknown.
    #[error("registry status {0}")]
    Registry(u32),
}

impl Error {
    pub(crate) const fn new(operation: Ioctl, cause: Cause) -> Self {
        Self { operation, subject: None, cause }
    }

    /// Says what the call was about.
    pub(crate) const fn about(mut self, subject: Option<&'static str>) -> Self {
        self.subject = subject;
        self
    }

    /// The call that failed.
    #[must_use]
    pub const fn operation(&self) -> Ioctl {
        self.operation
    }

    /// What the call was about, such as the name of a query type, where that is known.
    #[must_use]
    pub const fn subject(&self) -> Option<&'static str> {
        self.subject
    }

    /// Why it failed.
    #[must_use]
    pub const fn cause(&self) -> &Cause {
        &self.cause
    }

    /// The errno of the system call, where it failed.
    #[must_use]
    pub const fn errno(&self) -> Option<Errno> {
        match self.cause {
            Cause::Errno(errno) => Some(errno),
            _ => None,
        }
    }

    /// The status that a C client sees for this failure.
    #[must_use]
    pub const fn status(&self) -> NtStatus {
        match self.cause {
            Cause::Errno(errno) => NtStatus::from_errno(errno),
            Cause::Status(status) => status,
            Cause::Refused(_) => NtStatus::INVALID_PARAMETER,
            Cause::TimedOut => NtStatus::TIMEOUT,
            Cause::Answer(_) | Cause::Device(_) | Cause::Inherited => NtStatus::UNSUCCESSFUL,
        }
    }

    /// Whether the adapter is gone for good (`STATUS_DEVICE_REMOVED`, `ENODEV`).
    #[must_use]
    pub fn is_device_removed(&self) -> bool {
        self.status() == NtStatus::DEVICE_REMOVED
    }

    /// Whether the named thing does not exist: an adapter with that LUID, a registry value, a driver file.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        let by_luid = matches!(self.operation, Ioctl::OpenAdapterFromLuid | Ioctl::EnumProcesses);
        match self.cause {
            Cause::Errno(errno) => errno == Errno::ENOENT || (by_luid && errno == Errno::EINVAL),
            Cause::Status(status) => {
                status == NtStatus::OBJECT_NAME_NOT_FOUND || status == NtStatus::OBJECT_NAME_INVALID
            }
            Cause::Answer(BadAnswer::NothingWritten) => {
                by_luid || matches!(self.operation, Ioctl::QueryStatistics)
            }
            _ => false,
        }
    }

    /// Whether the driver or the host lacks the call: `ENOTTY` from an older driver,
    /// `STATUS_NOT_SUPPORTED` or the like from the host.
    ///
    /// A host that does not know a *query type* answers `EINVAL`, as for any wrong argument.
    #[must_use]
    pub fn is_not_supported(&self) -> bool {
        self.errno() == Some(Errno::ENOTTY)
            || matches!(
                self.status(),
                NtStatus::NOT_SUPPORTED | NtStatus::NOT_IMPLEMENTED | NtStatus::ILLEGAL_INSTRUCTION
            )
    }

    /// Whether permission is the cause.
    #[must_use]
    pub fn is_access_denied(&self) -> bool {
        self.status() == NtStatus::ACCESS_DENIED
    }

    /// Whether a wait ended because its time was over.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.cause == Cause::TimedOut
    }

    /// Why the device cannot go on, where that ended a wait.
    #[must_use]
    pub const fn device_state(&self) -> Option<ExecutionState> {
        match self.cause {
            Cause::Device(state) => Some(state),
            _ => None,
        }
    }

    /// Whether the adapter was opened by another process, before a fork; it must be opened again.
    #[must_use]
    pub fn is_inherited(&self) -> bool {
        self.cause == Cause::Inherited
    }

    /// What the failure means and what helps, where that is known.
    fn advice(&self) -> Option<&'static str> {
        if let Cause::Inherited = self.cause {
            return Some("open the adapter again in this process, by its LUID");
        }
        if self.is_device_removed() {
            return Some("the adapter is gone; list the adapters again");
        }
        match (self.operation, self.errno()) {
            (Ioctl::OpenAdapterFromLuid | Ioctl::EnumProcesses | Ioctl::QueryStatistics, _)
                if self.is_not_found() =>
            {
                Some("no active adapter has this LUID; list the adapters again")
            }
            (_, Some(Errno::ENOTTY)) => {
                Some("the driver is older than this call, or another process opened the device")
            }
            (_, Some(Errno::EPERM | Errno::EOPNOTSUPP)) => Some("the host does not support this"),
            (_, Some(Errno::EACCES)) => Some("the host denies this"),
            (Ioctl::QueryAdapterInfo, Some(Errno::EINVAL)) => {
                Some("the host does not know this query, or the index or size is wrong")
            }
            (Ioctl::QueryAdapterInfo, Some(Errno::ENOENT)) => Some("the driver has no such value"),
            (Ioctl::QueryStatistics, Some(Errno::EINVAL)) => {
                Some("no such segment, node or process; a process must have opened the device")
            }
            (_, Some(Errno::EINVAL)) => Some("a wrong handle, index or size"),
            (_, Some(Errno::EOVERFLOW)) => {
                Some("the host's reply is too short: it refused the request or does not know it")
            }
            (_, Some(Errno::EBADF)) => Some("the device is not open, or the host lost the handle"),
            (_, Some(Errno::ENOMEM)) => Some("out of memory"),
            _ => None,
        }
    }
}

/// ` (NAME)`, or nothing.
struct Subject(Option<&'static str>);

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |name| write!(f, " ({name})"))
    }
}

/// `: what helps`, or nothing.
struct Advice(Option<&'static str>);

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |text| write!(f, " ({text})"))
    }
}
