//! Waits of contexts and hardware queues: what is submitted later begins when they are over.

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::arguments::{Points, Values};
use crate::context::Context;
use crate::error::Error;
use crate::hw_queue::HwQueue;
use crate::signal::Kind;
use crate::sync_object::{SyncPoint, parts};

impl Context {
    /// Makes the work that follows wait until all points are reached. Objects that are no monitored
    /// fences share one value and are not mixed with those. Nothing waits in this program.
    ///
    /// Makes the call that fits: `D3DKMTWaitForSynchronizationObjectFromGpu`, or
    /// `D3DKMTWaitForSynchronizationObject2` for up to 8 objects of the older kinds.
    ///
    /// # Errors
    ///
    /// Refused for a mixture; `EINVAL` for none or more than 32 objects; `ENODEV` where the adapter is
    /// gone. The driver may send the wait without waiting for the host, whose refusal is then not seen.
    pub fn wait(&self, points: &[SyncPoint]) -> Result<(), Error> {
        const FROM_GPU: Ioctl = Ioctl::WaitForSynchronizationObjectFromGpu;
        let (handles, values) = parts(points);
        let values = match Kind::of(FROM_GPU, points)? {
            Kind::Monitored => Values::Each(&values),
            Kind::Others(value) => {
                // The older call has room for 8 values; the driver reads behind them for more objects.
                if handles.len() <= 8 {
                    return self.wait_older(&handles, value);
                }
                Values::One(value)
            }
        };
        let handle = self.handle().raw();
        let dxg = self.device().live(FROM_GPU)?;
        let reply =
            dxg.call_with::<D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU>((&handles, values), |argument| {
                argument.hContext = handle;
            });
        reply.result.map(drop)
    }

    fn wait_older(&self, handles: &[u32], value: u64) -> Result<(), Error> {
        let mut objects = [0; 32];
        objects[..handles.len()].copy_from_slice(handles);
        let handle = self.handle().raw();
        let dxg = self.device().live(Ioctl::WaitForSynchronizationObject2)?;
        #[expect(clippy::cast_possible_truncation, reason = "8 at most")]
        let reply = dxg.call::<D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2>(|argument| {
            argument.hContext = handle;
            argument.ObjectCount = handles.len() as u32;
            argument.ObjectHandleArray = objects;
            argument.anon_1.Fence.FenceValue = value;
        });
        reply.result.map(drop)
    }
}

impl HwQueue {
    /// Makes the work that follows wait until all points are reached, 1 to 32 of them
    /// (`D3DKMTSubmitWaitForSyncObjectsToHwQueue`). Nothing waits in this program.
    ///
    /// # Errors
    ///
    /// `EINVAL` for none or more than 32; `ENODEV` where the adapter is gone. The driver may send the
    /// wait without waiting for the host, whose refusal is then not seen.
    pub fn wait(&self, points: &[SyncPoint]) -> Result<(), Error> {
        let (handles, values) = parts(points);
        let handle = self.handle().raw();
        let points = Points { handles: &handles, values: &values };
        let dxg = self.device().live(Ioctl::SubmitWaitForSyncObjectsToHwQueue)?;
        let reply = dxg.call_with::<D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE>(points, |argument| {
            argument.hHwQueue = handle;
        });
        reply.result.map(drop)
    }
}
