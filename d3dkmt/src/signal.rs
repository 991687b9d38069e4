//! Signals: from the CPU at once, from contexts and hardware queues when their turn comes.

use std::os::fd::{AsFd, AsRawFd};

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Ioctl, NtStatus};

use crate::arguments::{Broadcast, Points, event_number};
use crate::context::Context;
use crate::device::Device;
use crate::error::{Cause, Error};
use crate::hw_queue::HwQueue;
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

/// Tell the program when the turn comes.
const ENQUEUE_CPU_EVENT: u32 = 1 << 1;

/// What points the calls can take together.
pub(crate) enum Kind {
    /// Monitored fences, each with its value.
    Monitored,
    /// Objects of other kinds, with one value.
    Others(u64),
}

impl Kind {
    pub(crate) fn of(operation: Ioctl, points: &[SyncPoint]) -> Result<Self, Error> {
        if points.iter().all(|point| point.object().is_monitored()) {
            return Ok(Self::Monitored);
        }
        let first = points.first().map_or(0, SyncPoint::value);
        if points.iter().all(|point| !point.object().is_monitored() && point.value() == first) {
            return Ok(Self::Others(first));
        }
        let cause = Cause::Refused("monitored fences apart from other objects, and one value for those");
        Err(Error::new(operation, cause))
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

impl Context {
    /// Signals objects when the work submitted before is done. Fences get the values of their points;
    /// objects that are no monitored fences, mutexes for example, share one value and are not mixed with
    /// those.
    ///
    /// Makes the call that fits: `D3DKMTSignalSynchronizationObjectFromGpu` for monitored fences,
    /// `D3DKMTSignalSynchronizationObjectFromGpu2` with flags, `D3DKMTSignalSynchronizationObject2` for
    /// other objects.
    ///
    /// # Errors
    ///
    /// Refused for a mixture, or more than 32 objects of the older kinds; `EINVAL` for none; `ENODEV`
    /// where the adapter is gone. The driver may send the signal without waiting for the host, whose
    /// refusal is then not seen.
    pub fn signal(&self, points: &[SyncPoint], flags: SignalFlags) -> Result<(), Error> {
        self.signal_with(&[], points, flags)
    }

    /// As [`signal`](Self::signal), when the work of this context and of all `others` is done; 63 at
    /// most for objects of the older kinds.
    ///
    /// # Errors
    ///
    /// As [`signal`](Self::signal).
    pub fn signal_with(
        &self,
        others: &[&Self],
        points: &[SyncPoint],
        flags: SignalFlags,
    ) -> Result<(), Error> {
        const FROM_GPU: Ioctl = Ioctl::SignalSynchronizationObjectFromGpu;
        const FROM_GPU_2: Ioctl = Ioctl::SignalSynchronizationObjectFromGpu2;
        let (handles, values) = parts(points);
        let list = Points { handles: &handles, values: &values };
        match Kind::of(FROM_GPU, points)? {
            Kind::Monitored if others.is_empty() && flags.is_empty() => {
                let handle = self.handle().raw();
                let dxg = self.device().live(FROM_GPU)?;
                let reply = dxg.call_with::<D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU>(list, |argument| {
                    argument.hContext = handle;
                });
                reply.result.map(drop)
            }
            Kind::Monitored => {
                let contexts: Vec<u32> =
                    [&[self][..], others].concat().iter().map(|one| one.handle().raw()).collect();
                let buffers = (Broadcast { points: list, queues: &contexts }, None);
                let dxg = self.device().live(FROM_GPU_2)?;
                let reply =
                    dxg.call_with::<D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2>(buffers, |argument| {
                        argument.Flags.anon_1.Value = flags.bits();
                    });
                reply.result.map(drop)
            }
            Kind::Others(value) => self.signal_older(others, &handles, value, flags),
        }
    }

    fn signal_older(
        &self,
        others: &[&Self],
        handles: &[u32],
        value: u64,
        flags: SignalFlags,
    ) -> Result<(), Error> {
        const OPERATION: Ioctl = Ioctl::SignalSynchronizationObject2;
        let mut objects = [0; 32];
        let mut contexts = [0; 64];
        if handles.len() > objects.len() || others.len() >= contexts.len() {
            let cause = Cause::Refused("more than 32 objects or 63 further contexts");
            return Err(Error::new(OPERATION, cause));
        }
        objects[..handles.len()].copy_from_slice(handles);
        contexts.iter_mut().zip(others).for_each(|(slot, context)| *slot = context.handle().raw());
        let handle = self.handle().raw();
        let dxg = self.device().live(OPERATION)?;
        #[expect(clippy::cast_possible_truncation, reason = "32 and 64 at most")]
        let reply = dxg.call::<D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2>(|argument| {
            argument.hContext = handle;
            argument.ObjectCount = handles.len() as u32;
            argument.ObjectHandleArray = objects;
            argument.Flags.anon_1.Value = flags.bits();
            argument.BroadcastContextCount = others.len() as u32;
            argument.BroadcastContext = contexts;
            argument.anon_1.Fence.FenceValue = value;
        });
        reply.result.map(drop)
    }

    /// Adds 1 to an eventfd, once, when the work submitted before is done
    /// (`D3DKMTSignalSynchronizationObjectFromGpu2`, or `D3DKMTSignalSynchronizationObject2` for the
    /// descriptor 0, which the newer call takes for none).
    ///
    /// # Errors
    ///
    /// `EINVAL` for a descriptor that is no eventfd; `ENODEV` where the adapter is gone.
    pub fn enqueue_event(&self, event: impl AsFd) -> Result<(), Error> {
        let number = event.as_fd().as_raw_fd();
        let handle = self.handle().raw();
        let result = if number == 0 {
            let dxg = self.device().live(Ioctl::SignalSynchronizationObject2)?;
            dxg.call::<D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2>(|argument| {
                argument.hContext = handle;
                argument.Flags.anon_1.Value = ENQUEUE_CPU_EVENT;
                argument.anon_1.CpuEventHandle = event_number(number);
            })
            .result
        } else {
            let dxg = self.device().live(Ioctl::SignalSynchronizationObjectFromGpu2)?;
            let points = Points { handles: &[], values: &[] };
            let buffers = (Broadcast { points, queues: &[handle] }, Some(number));
            dxg.call_with::<D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2>(buffers, |argument| {
                argument.Flags.anon_1.Value = ENQUEUE_CPU_EVENT;
            })
            .result
        };
        result.map(drop)
    }
}

impl HwQueue {
    /// Signals objects when the work submitted before is done (`D3DKMTSubmitSignalSyncObjectsToHwQueue`),
    /// 1 to 32 at a time.
    ///
    /// # Errors
    ///
    /// `EINVAL` for none or more than 32; `ENODEV` where the adapter is gone. The driver may send the
    /// signal without waiting for the host, whose refusal is then not seen.
    pub fn signal(&self, points: &[SyncPoint], flags: SignalFlags) -> Result<(), Error> {
        self.signal_with(&[], points, flags)
    }

    /// As [`signal`](Self::signal), when the work of this queue and of all `others` is done; 63 at most.
    ///
    /// # Errors
    ///
    /// As [`signal`](Self::signal).
    pub fn signal_with(
        &self,
        others: &[&Self],
        points: &[SyncPoint],
        flags: SignalFlags,
    ) -> Result<(), Error> {
        const OPERATION: Ioctl = Ioctl::SubmitSignalSyncObjectsToHwQueue;
        let (handles, values) = parts(points);
        let queues: Vec<u32> = [&[self][..], others].concat().iter().map(|one| one.handle().raw()).collect();
        let points = Points { handles: &handles, values: &values };
        let dxg = self.device().live(OPERATION)?;
        let broadcast = Broadcast { points, queues: &queues };
        let reply = dxg.call_with::<D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE>(broadcast, |argument| {
            argument.Flags.anon_1.Value = flags.bits();
        });
        reply.result.map(drop)
    }
}

/// A call whose answer is written with `STATUS_SUCCESS` alone: any other success is an error.
pub(crate) fn plain_success(operation: Ioctl, status: NtStatus) -> Result<(), Error> {
    if status == NtStatus::SUCCESS { Ok(()) } else { Err(Error::new(operation, Cause::Status(status))) }
}
