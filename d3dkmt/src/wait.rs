//! Waits of the program's, by an event that other things end too: a timeout, an adapter that goes, a
//! device in error. The driver's own blocking wait knows none of these.

use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::time::{Duration, Instant};

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::arguments::Points;
use crate::device::Device;
use crate::device_state::ExecutionState;
use crate::error::{Cause, Error};
use crate::event;
use crate::idle::Spin;
use crate::sync_object::{SyncPoint, parts};

const OPERATION: Ioctl = Ioctl::WaitForSynchronizationObjectFromCpu;

/// How soon a wait looks at the device for the first time ...
const FIRST_LOOK: Duration = Duration::from_millis(1);
/// ... and how often later.
const LAST_LOOK: Duration = Duration::from_millis(64);
/// A thread that spins looks at it so much more seldom than at its objects.
const HEALTH: u32 = 256;

/// Why there is no timeout for mutexes and semaphores.
const KEPT: &str = "a wait that is given up would still take the mutex or semaphore; begin one and keep it";

/// Which of the objects end a wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WaitFor {
    /// All of them together.
    #[default]
    All,
    /// The first of them.
    Any,
}

/// A wait that is on its way. It is a file descriptor too, readable once the wait is over, for `poll`,
/// `epoll` or a runtime; a wait that is over stays so.
///
/// A device that fails may make it readable or not, an adapter that is removed does not:
/// [`check`](Self::check) tells these from the end of the wait, now and then while it lasts and when it is
/// over.
///
/// Dropping it does not take the wait back, which the driver cannot: a mutex or semaphore will still
/// be taken by it.
///
/// ```
/// # use std::sync::Arc;
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use std::os::fd::AsFd;
/// use d3dkmt::{MonitoredFence, SignalFlags, SyncFlags, WaitFor};
/// use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// # let dxg = d3dkmt::Dxg::from_transport(Arc::new(device));
/// # let adapter = Arc::new(dxg.adapters(d3dkmt::EnumFilter::empty())?.remove(0));
/// # let device = d3dkmt::Device::create(&adapter, d3dkmt::DeviceFlags::empty())?;
/// let fence = MonitoredFence::create(&device, 0, SyncFlags::empty())?;
/// let wait = device.begin_wait(&[fence.at(1)], WaitFor::All)?;
/// device.signal(&[fence.at(1)], SignalFlags::empty())?;
///
/// let mut readable = [PollFd::new(wait.as_fd(), PollFlags::POLLIN)];
/// assert_eq!(poll(&mut readable, PollTimeout::NONE)?, 1);
/// assert!(wait.check()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
#[must_use]
pub struct Wait {
    /// All that may be lost: the one that waits, and those of the objects.
    devices: Vec<Arc<Device>>,
    event: OwnedFd,
    points: Vec<SyncPoint>,
    mode: WaitFor,
}

impl Device {
    /// Waits until objects are signalled, or fences reach the values of their points.
    ///
    /// Where the values can be seen in memory and are reached already, no call is made. Otherwise this
    /// is [`begin_wait`](Self::begin_wait) and [`Wait::wait`].
    ///
    /// # Errors
    ///
    /// [`Error::is_timeout`] when the time is over; [`Error::is_device_removed`] when the adapter goes
    /// meanwhile; [`Error::device_state`] when the device, or that of one of the objects, is in error.
    /// `EINVAL` for no objects, or one of another adapter. Refused for a timeout and a mutex or semaphore:
    /// the driver cannot take a wait back, which would take these when nobody waits any more. A
    /// [`Wait`] that is kept has timeouts for all.
    pub fn wait(
        self: &Arc<Self>,
        points: &[SyncPoint],
        mode: WaitFor,
        timeout: Option<Duration>,
    ) -> Result<(), Error> {
        if is_reached(points, mode) {
            return Ok(());
        }
        if timeout.is_some() && points.iter().any(|point| point.object().is_taken_by_waits()) {
            return Err(Error::new(OPERATION, Cause::Refused(KEPT)));
        }
        self.begin_wait(points, mode)?.wait(timeout)
    }

    /// Begins a wait and returns at once (`D3DKMTWaitForSynchronizationObjectFromCpu` with an event).
    ///
    /// # Errors
    ///
    /// `EINVAL` for no objects, or one of another adapter; `ENODEV` where the adapter is gone; `EMFILE`
    /// where the process has no descriptor left.
    pub fn begin_wait(self: &Arc<Self>, points: &[SyncPoint], mode: WaitFor) -> Result<Wait, Error> {
        let dxg = self.live(OPERATION)?;
        let event = event::new(OPERATION)?;
        let (handles, values) = parts(points);
        let parent = self.handle().raw();
        let buffers = (Points { handles: &handles, values: &values }, event.as_raw_fd());
        let reply = dxg.call_with::<D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU>(buffers, |argument| {
            argument.hDevice = parent;
            argument.Flags.anon_1.Value = u32::from(mode == WaitFor::Any);
        });
        reply.result?;
        let mut devices = vec![Arc::clone(self)];
        for device in points.iter().map(|point| point.object().device()) {
            if !devices.iter().any(|known| Arc::ptr_eq(known, device)) {
                devices.push(Arc::clone(device));
            }
        }
        Ok(Wait { devices, event, points: points.to_vec(), mode })
    }

    /// Whether the device can go on, as an error of `operation`.
    pub(crate) fn check_for(&self, operation: Ioctl) -> Result<(), Error> {
        let cause = match self.execution_state() {
            Ok(ExecutionState::ACTIVE) => return Ok(()),
            Ok(state) => Cause::Device(state),
            Err(error) => error.cause().clone(),
        };
        Err(Error::new(operation, cause))
    }
}

impl Wait {
    /// Whether it is over by now.
    ///
    /// # Errors
    ///
    /// Where it is over because its device is lost, or may never be over: [`Error::is_device_removed`],
    /// [`Error::device_state`].
    pub fn check(&self) -> Result<bool, Error> {
        self.look(None, Duration::ZERO, true)
    }

    /// Blocks until it is over, for so long at most. It may be called again after a timeout.
    ///
    /// # Errors
    ///
    /// As [`Device::wait`].
    pub fn wait(&self, timeout: Option<Duration>) -> Result<(), Error> {
        self.wait_or(None, timeout).map(drop)
    }

    /// As [`wait`](Self::wait), but ends before it is over where this descriptor is readable: whether it is
    /// over.
    pub(crate) fn wait_or(
        &self,
        other: Option<BorrowedFd<'_>>,
        timeout: Option<Duration>,
    ) -> Result<bool, Error> {
        let start = Instant::now();
        let mut spinning = self.devices[0].adapter().dxg().idle().map(|idle| (idle, 0));
        let mut pause = FIRST_LOOK;
        loop {
            let left = timeout.map(|timeout| timeout.saturating_sub(start.elapsed()));
            let (within, check) = match spinning {
                Some((_, round)) => (Duration::ZERO, round % HEALTH == HEALTH - 1),
                None => (pause, true),
            };
            let over = self.look(other, left.map_or(within, |left| left.min(within)), check)?;
            if over || other.is_some_and(|other| event::is_readable(other, None, Duration::ZERO)) {
                if let Some((idle, round)) = spinning {
                    idle.ended(round, false);
                }
                return Ok(over);
            }
            if timeout.is_some_and(|timeout| start.elapsed() >= timeout) {
                return Err(Error::new(OPERATION, Cause::TimedOut));
            }
            match spinning {
                Some((idle, round)) if idle.spin(round) == Spin::Again => {
                    spinning = Some((idle, round.wrapping_add(1)));
                }
                Some((idle, round)) => {
                    idle.ended(round, true);
                    spinning = None;
                }
                None => pause = LAST_LOOK.min(pause * 2),
            }
        }
    }

    /// Whether it is over within so long, or before the other descriptor is readable; where not, whether the
    /// devices can go on, if that is to be checked.
    fn look(&self, other: Option<BorrowedFd<'_>>, within: Duration, check: bool) -> Result<bool, Error> {
        if is_reached(&self.points, self.mode) {
            return Ok(true);
        }
        let over = event::is_readable(&self.event, other, within);
        let lost = self.points.iter().any(SyncPoint::may_be_lost);
        if !lost && (over || !check) {
            return Ok(over);
        }
        match self.devices.iter().try_for_each(|device| device.check_for(OPERATION)) {
            Ok(()) => Ok(over),
            // What came to pass before the device failed has come to pass, where that can be seen.
            Err(_) if is_reached(&self.points, self.mode) => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// What it is for.
    #[must_use]
    pub fn points(&self) -> &[SyncPoint] {
        &self.points
    }
}

impl AsFd for Wait {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.event.as_fd()
    }
}

/// Whether memory says that a wait is over. No objects are no wait: that is the driver's to refuse.
fn is_reached(points: &[SyncPoint], mode: WaitFor) -> bool {
    match mode {
        WaitFor::All => !points.is_empty() && points.iter().all(SyncPoint::is_reached),
        WaitFor::Any => points.iter().any(SyncPoint::is_reached),
    }
}
