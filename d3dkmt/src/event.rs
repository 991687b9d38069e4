//! Events of the program's own: eventfds that the driver counts up.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::Duration;

use d3dkmt_sys::{Errno, Ioctl};
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::eventfd::{EfdFlags, EventFd};

use crate::error::{Cause, Error};

/// A new event, for this call.
pub(crate) fn new(operation: Ioctl) -> Result<OwnedFd, Error> {
    EventFd::from_value_and_flags(0, EfdFlags::EFD_CLOEXEC | EfdFlags::EFD_NONBLOCK)
        .map(OwnedFd::from)
        .map_err(|errno| Error::new(operation, Cause::Errno(Errno(errno as i32))))
}

/// Its count, which is 0 afterwards.
pub(crate) fn take(event: &OwnedFd) -> u64 {
    let mut count = [0; 8];
    match nix::unistd::read(event, &mut count) {
        Ok(8) => u64::from_ne_bytes(count),
        // Nothing was counted.
        _ => 0,
    }
}

/// Counts it up, so that whoever polls it goes on.
pub(crate) fn ring(event: &OwnedFd) {
    // It fails where the count is at its highest, and the event readable anyway.
    let _ = nix::unistd::write(event, &1_u64.to_ne_bytes());
}

/// Whether it is readable within so long, or before the other is. A signal handler may end the wait early.
pub(crate) fn is_readable(event: impl AsFd, or: Option<BorrowedFd<'_>>, within: Duration) -> bool {
    let count = 1 + usize::from(or.is_some());
    let mut polled =
        [event.as_fd(), or.unwrap_or(event.as_fd())].map(|fd| PollFd::new(fd, PollFlags::POLLIN));
    // Rounded up: a short wait is none that is over at once.
    let timeout = i32::try_from(within.as_micros().div_ceil(1000)).unwrap_or(i32::MAX);
    let timeout = PollTimeout::try_from(timeout).unwrap_or(PollTimeout::MAX);
    poll(&mut polled[..count], timeout).is_ok() && polled[0].any() == Some(true)
}
