//! Submissions: commands for contexts and hardware queues.

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::{__BindgenBitfieldUnit, D3DKMT_SUBMITCOMMAND, D3DKMT_SUBMITCOMMANDTOHWQUEUE};

use crate::arguments;
use crate::context::Context;
use crate::error::{Cause, Error};
use crate::handle::AllocationHandle;
use crate::hw_queue::HwQueue;

bitflags::bitflags! {
    /// How commands are submitted.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct SubmitFlags: u32 {
        /// The work is dropped.
        const NULL_RENDERING = 1 << 0;
        /// It is a present that is redirected.
        const PRESENT_REDIRECTED = 1 << 1;
        /// The vendor's kernel driver does not touch it.
        const NO_KMD_ACCESS = 1 << 2;
    }
}

/// A piece of work. The memory of the commands, and what they use, must be resident when the GPU comes to
/// it and stay until it is done; a fence tells that.
#[derive(Clone, Copy, Debug, Default)]
pub struct Submission<'a> {
    /// Where the commands begin, a GPU virtual address.
    pub commands: u64,
    /// How many bytes of them there are.
    pub length: u32,
    /// For the vendor's kernel driver; 130648 bytes at most to a context, 130976 to a hardware queue,
    /// with 4 for each history buffer or primary.
    pub private_data: &'a [u8],
    /// Primary surfaces that it writes: 16 at most to a context.
    pub written_primaries: &'a [AllocationHandle],
    /// History buffers, of a submission to contexts; 1024 at most.
    pub history: &'a [AllocationHandle],
    /// Further contexts that do the same work, of a submission to contexts; 63 at most.
    pub broadcast: &'a [&'a Context],
    /// How it is submitted to contexts.
    pub flags: SubmitFlags,
}

fn raw(handles: &[AllocationHandle]) -> Vec<u32> {
    handles.iter().map(|handle| handle.raw()).collect()
}

impl Context {
    /// Queues commands behind what was submitted before (`D3DKMTSubmitCommand`). The driver may send them
    /// without waiting for the host, whose refusal is then not seen; what goes wrong later shows in the
    /// [state of the device](crate::Device::execution_state).
    ///
    /// # Errors
    ///
    /// Refused for more primaries or contexts than the call has room for; `EINVAL` for too much data;
    /// `ENODEV` where the adapter is gone.
    pub fn submit(&self, submission: &Submission<'_>) -> Result<(), Error> {
        const OPERATION: Ioctl = Ioctl::SubmitCommand;
        const TOO_MANY: Error =
            Error::new(OPERATION, Cause::Refused("more than 64 contexts or 16 primaries"));
        let dxg = self.device().live(OPERATION)?;
        let mut contexts = [0; 64];
        let all = || std::iter::once(self).chain(submission.broadcast.iter().copied());
        let mut primaries = [0; 16];
        if submission.broadcast.len() >= contexts.len()
            || submission.written_primaries.len() > primaries.len()
        {
            return Err(TOO_MANY);
        }
        contexts.iter_mut().zip(all()).for_each(|(slot, context)| *slot = context.handle().raw());
        primaries.iter_mut().zip(submission.written_primaries).for_each(|(slot, one)| *slot = one.raw());
        let history = raw(submission.history);
        let buffers = arguments::Submission { private_data: submission.private_data, handles: &history };
        #[expect(clippy::cast_possible_truncation, reason = "16 and 64 at most")]
        let reply = dxg.call_with::<D3DKMT_SUBMITCOMMAND>(buffers, |argument| {
            argument.Commands = submission.commands;
            argument.CommandLength = submission.length;
            argument.Flags._bitfield_1 = __BindgenBitfieldUnit::new(submission.flags.bits().to_le_bytes());
            argument.BroadcastContextCount = submission.broadcast.len() as u32 + 1;
            argument.BroadcastContext = contexts;
            argument.NumPrimaries = submission.written_primaries.len() as u32;
            argument.WrittenPrimaries = primaries;
        });
        reply.result.map(drop)
    }
}

impl HwQueue {
    /// Queues commands behind what was submitted before (`D3DKMTSubmitCommandToHwQueue`); the queue's
    /// progress fence has the value `progress` when they are done. As [`Context::submit`] otherwise.
    ///
    /// # Errors
    ///
    /// Refused for history buffers, flags or further contexts, which this call does not have; `EINVAL`
    /// for too much data; `ENODEV` where the adapter is gone.
    pub fn submit(&self, submission: &Submission<'_>, progress: u64) -> Result<(), Error> {
        const OPERATION: Ioctl = Ioctl::SubmitCommandToHwQueue;
        let dxg = self.device().live(OPERATION)?;
        if !submission.history.is_empty()
            || !submission.broadcast.is_empty()
            || submission.flags != SubmitFlags::empty()
        {
            let cause = Cause::Refused("history buffers, flags and further contexts are for contexts");
            return Err(Error::new(OPERATION, cause));
        }
        let handle = self.handle().raw();
        let primaries = raw(submission.written_primaries);
        let buffers = arguments::Submission { private_data: submission.private_data, handles: &primaries };
        let reply = dxg.call_with::<D3DKMT_SUBMITCOMMANDTOHWQUEUE>(buffers, |argument| {
            argument.hHwQueue = handle;
            argument.HwQueueProgressFenceId = progress;
            argument.CommandBuffer = submission.commands;
            argument.CommandLength = submission.length;
        });
        reply.result.map(drop)
    }
}
