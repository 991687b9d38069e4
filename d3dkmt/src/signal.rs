//! Signals: from the CPU at once, from contexts and hardware queues when their turn comes.

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::arguments::Points;
use crate::device::Device;
use crate::error::Error;
use crate::sync_object::{SyncPoint, parts};

bitflags::bitflags! {
    /// How a signal is given.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct SignalFlags: u32 {
        /// When it is queued, not when the work in front of it is done.
        const AT_SUBMISSION = 1 << 0;
        /// A fence may go back to a smaller value.
        const ALLOW_REWIND = 1 << 2;
    }
}

impl Device {
    /// Signals objects now (`D3DKMTSignalSynchronizationObjectFromCpu`): fences get the values of their
    /// points. 1 to 32 at a time.
    ///
    /// # Errors
    ///
    /// `EINVAL` for none or more than 32, or an object of another adapter; `ENODEV` where the adapter
    /// is gone. The driver may send the signal without waiting for the host, whose refusal is then not
    /// seen.
    pub fn signal(&self, points: &[SyncPoint], flags: SignalFlags) -> Result<(), Error> {
        const OPERATION: Ioctl = Ioctl::SignalSynchronizationObjectFromCpu;
        let (handles, values) = parts(points);
        let parent = self.handle().raw();
        let points = Points { handles: &handles, values: &values };
        let dxg = self.live(OPERATION)?;
        let reply = dxg.call_with::<D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU>(points, |argument| {
            argument.hDevice = parent;
            argument.Flags.anon_1.Value = flags.bits();
        });
        reply.result.map(drop)
    }
}
