//! What a call leaves behind: an answer now or later, and effects on the caller.

use d3dkmt_sys::Errno;

/// The outcome of [`Emulator::call`](crate::Emulator::call).
#[derive(Debug)]
pub enum Reply {
    /// The call is over.
    Now(Answer),
    /// The call waits for something that the GPUs or other callers do.
    Later(Pending),
}

/// The end of a call: what the system call returns, after the way in has applied the effects.
#[derive(Debug)]
pub struct Answer {
    /// 0, a positive NTSTATUS or a raw negative NTSTATUS; or the errno.
    pub result: Result<i32, Errno>,
    /// What the way in does in the caller's process before it returns, in this order. Handlers never
    /// do such things themselves: the caller may be another process.
    pub effects: Vec<Effect>,
}

/// Something that only the way in can do in the caller's process, such as installing a descriptor or
/// mapping memory.
///
/// The calls at the level of adapters have no effects, so there are no values yet; a way in matches
/// exhaustively and stops compiling when the first kind appears.
#[derive(Debug)]
pub enum Effect {}

/// A call that has not ended.
///
/// The calls at the level of adapters never wait, so there are no values yet; a way in matches
/// exhaustively and stops compiling when the first kind appears.
#[derive(Debug)]
pub enum Pending {}

impl From<Result<i32, Errno>> for Reply {
    fn from(result: Result<i32, Errno>) -> Self {
        Self::Now(Answer { result, effects: Vec::new() })
    }
}
