//! Calls that fail because somebody wants to see what happens then.
//!
//! A fault is written `CALL[=RESULT][@N]`: the N-th call of that name, from 1, or each one, ends with
//! the result and does nothing. Several are separated by commas.
//!
//! * `CALL` is the C function (`D3DKMTCreateDevice`), the kernel's name (`LX_DXCREATEDEVICE`) or the
//!   part that they share, in whatever case.
//! * `RESULT` is an errno (`ENOMEM`, `12`) or an NTSTATUS (`STATUS_NO_MEMORY`, `0xc0000017`). A status
//!   becomes the errno that carries it, where there is one; without a result it is `EIO`, which clients
//!   take for `STATUS_UNSUCCESSFUL`.

use std::str::FromStr;
use std::sync::atomic::{AtomicU64, Ordering};

use d3dkmt_sys::{CALLS, Call, Errno, Ioctl, NtStatus};
use thiserror::Error;

/// Which calls fail, and how; see [`Emulator::set_faults`](crate::Emulator::set_faults).
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

#[derive(Debug)]
struct Fault {
    call: &'static Call,
    result: Result<i32, Errno>,
    /// The only one that fails, from 1.
    nth: Option<u64>,
    /// So many have been made.
    made: AtomicU64,
}

/// What is wrong with a fault's text.
#[derive(Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultError {
    /// The table has no such call.
    #[error("no call is named '{0}'; docs/ioctls.md lists them")]
    UnknownCall(String),
    /// Neither an errno nor a status.
    #[error(
        "'{0}' is no result of a call: an errno (ENOMEM, 12) or an NTSTATUS (STATUS_NO_MEMORY, 0xc0000017)"
    )]
    UnknownResult(String),
    /// Calls are counted from 1.
    #[error("'{0}' is no number of a call: they are counted from 1")]
    BadNumber(String),
}

impl FromStr for Faults {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Self, FaultError> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(Fault::parse).collect::<Result<_, _>>().map(Self)
    }
}

impl Faults {
    /// Counts a call that is about to be made, and says how it ends if it is to fail.
    pub(crate) fn strike(&self, ioctl: Ioctl) -> Option<Result<i32, Errno>> {
        let mut struck = None;
        // All of them count, whichever strikes.
        for fault in self.0.iter().filter(|fault| fault.call.ioctl == ioctl) {
            let number = fault.made.fetch_add(1, Ordering::Relaxed) + 1;
            if struck.is_none() && fault.nth.is_none_or(|nth| nth == number) {
                struck = Some(fault.result);
            }
        }
        struck
    }
}

impl Fault {
    fn parse(text: &str) -> Result<Self, FaultError> {
        let (text, nth) = match text.rsplit_once('@') {
            Some((text, number)) => {
                let nth = number.trim().parse().ok().filter(|nth| *nth > 0);
                (text, Some(nth.ok_or_else(|| FaultError::BadNumber(number.to_owned()))?))
            }
            None => (text, None),
        };
        let (name, result) = match text.split_once('=') {
            Some((name, result)) => (name, parse_result(result.trim())?),
            None => (text, Err(Errno::EIO)),
        };
        let call = find(name.trim()).ok_or_else(|| FaultError::UnknownCall(name.trim().to_owned()))?;
        Ok(Self { call, result, nth, made: AtomicU64::new(0) })
    }
}

/// The row of the table.
fn find(name: &str) -> Option<&'static Call> {
    let same = |known: &str, prefix: &str| {
        let short = known.strip_prefix(prefix).unwrap_or(known);
        known.eq_ignore_ascii_case(name) || short.eq_ignore_ascii_case(name)
    };
    CALLS.iter().find(|call| same(call.function, "D3DKMT") || same(call.kernel_name, "LX_DX"))
}

fn parse_result(text: &str) -> Result<Result<i32, Errno>, FaultError> {
    let unknown = || FaultError::UnknownResult(text.to_owned());
    let upper = text.to_ascii_uppercase();
    if let Some(digits) = upper.strip_prefix("0X") {
        let word = u32::from_str_radix(digits, 16).map_err(|_| unknown())?;
        return Ok(carried(NtStatus(word.cast_signed())));
    }
    if let Some(name) = upper.strip_prefix("STATUS_") {
        return NtStatus::from_name(name).map(carried).ok_or_else(unknown);
    }
    let number = match upper.parse() {
        Ok(number) => number,
        Err(_) => errno(&upper).ok_or_else(unknown)?,
    };
    if (1..4096).contains(&number) { Ok(Err(Errno(number))) } else { Err(unknown()) }
}

/// How a status comes out of the driver.
fn carried(status: NtStatus) -> Result<i32, Errno> {
    match status.to_ioctl_result() {
        Err(errno) if NtStatus::from_errno(errno) == status => Err(errno),
        _ if status == NtStatus::UNSUCCESSFUL => Err(Errno::EIO),
        _ => Ok(status.0),
    }
}

/// The number of an errno, by name.
fn errno(name: &str) -> Option<i32> {
    (1..256).find(|number| format!("{:?}", nix::errno::Errno::from_raw(*number)) == name)
}

#[cfg(test)]
mod tests {
    use super::{FaultError, Faults};
    use d3dkmt_sys::{Errno, Ioctl, NtStatus};

    /// How so many calls end, of which those that no fault strikes are 0.
    fn calls(faults: &str, ioctl: Ioctl, times: usize) -> Vec<Result<i32, Errno>> {
        let faults: Faults = faults.parse().expect("well formed");
        (0..times).map(|_| faults.strike(ioctl).unwrap_or(Ok(0))).collect()
    }

    #[test]
    fn a_call_fails_by_any_of_its_names_and_others_pass() {
        for name in ["D3DKMTLock2", "LX_DXLOCK2", "lock2"] {
            assert_eq!(calls(name, Ioctl::Lock2, 2), [Err(Errno::EIO); 2], "{name}");
            assert_eq!(calls(name, Ioctl::Unlock2, 1), [Ok(0)], "{name}");
        }
    }

    #[test]
    fn the_nth_call_alone_fails_and_faults_of_one_call_add_up() {
        assert_eq!(calls("lock2=ENOMEM@2", Ioctl::Lock2, 3), [Ok(0), Err(Errno::ENOMEM), Ok(0)]);
        assert_eq!(
            calls("lock2=ENODEV@3, lock2=5@1", Ioctl::Lock2, 4),
            [Err(Errno::EIO), Ok(0), Err(Errno::ENODEV), Ok(0)]
        );
    }

    #[test]
    fn a_status_reaches_the_client_as_it_is() {
        for (text, status) in [
            ("STATUS_NO_MEMORY", NtStatus::NO_MEMORY),
            ("0xc0000001", NtStatus::UNSUCCESSFUL),
            ("status_device_removed", NtStatus::DEVICE_REMOVED),
            ("STATUS_OBJECT_NAME_NOT_FOUND", NtStatus::OBJECT_NAME_NOT_FOUND),
            ("STATUS_PENDING", NtStatus::PENDING),
            ("0xc01e0100", NtStatus::GRAPHICS_NO_VIDEO_MEMORY),
        ] {
            let seen = match calls(&format!("lock2={text}"), Ioctl::Lock2, 1)[0] {
                Ok(value) => NtStatus(value),
                Err(errno) => NtStatus::from_errno(errno),
            };
            assert_eq!(seen, status, "{text}");
        }
    }

    #[test]
    fn what_means_nothing_is_refused_with_its_text() {
        let error = |text: &str| text.parse::<Faults>().expect_err("refused");
        assert_eq!(error("D3DKMTNothing@1"), FaultError::UnknownCall("D3DKMTNothing".into()));
        assert_eq!(error("lock2=EWHAT"), FaultError::UnknownResult("EWHAT".into()));
        assert_eq!(error("lock2=0"), FaultError::UnknownResult("0".into()));
        assert_eq!(error("lock2=STATUS_NONE"), FaultError::UnknownResult("STATUS_NONE".into()));
        assert_eq!(error("lock2@0"), FaultError::BadNumber("0".into()));
        assert!("".parse::<Faults>().is_ok());
    }
}
