//! Waits of a stream for its fence.

use std::time::{Duration, Instant};

use d3dkmt_sys::Ioctl;

use crate::error::{Cause, Error};
use crate::idle::{Idle, Spin};
use crate::sync_object::SyncPoint;
use crate::wait::WaitFor;

const WAIT: Ioctl = Ioctl::WaitForSynchronizationObjectFromCpu;

/// What happened to a fence that shows the highest value although its device runs.
pub(super) const SIGNALLED: &str = "the fence of the stream was signalled by others";

/// How often a spinning thread looks at the device and at its clock.
const HEALTH: u32 = 1024;

/// Waits for a fence: looks, as often as is worth it, and blocks then.
pub(super) fn wait(idle: &dyn Idle, point: &SyncPoint, timeout: Option<Duration>) -> Result<(), Error> {
    let device = point.object().device();
    wait_by(idle, point, timeout, |left| device.wait(std::slice::from_ref(point), WaitFor::All, left))
}

/// As [`wait`], and blocks by this, which is told how much time is left.
pub(super) fn wait_by(
    idle: &dyn Idle,
    point: &SyncPoint,
    timeout: Option<Duration>,
    block: impl FnOnce(Option<Duration>) -> Result<(), Error>,
) -> Result<(), Error> {
    if point.is_reached() {
        return Ok(());
    }
    let device = point.object().device();
    let start = Instant::now();
    let left = || timeout.map(|timeout| timeout.saturating_sub(start.elapsed()));
    let mut round = 0;
    while idle.spin(round) == Spin::Again {
        if point.is_reached() {
            idle.ended(round, false);
            return Ok(());
        }
        if point.may_be_lost() || round % HEALTH == HEALTH - 1 {
            device.check_for(WAIT)?;
            if point.may_be_lost() {
                // The device runs: somebody signalled the highest value.
                return Err(Error::new(WAIT, Cause::Refused(SIGNALLED)));
            }
            if left() == Some(Duration::ZERO) {
                return Err(Error::new(WAIT, Cause::TimedOut));
            }
        }
        round = round.wrapping_add(1);
    }
    idle.ended(round, true);
    block(left())
}
