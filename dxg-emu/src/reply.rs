//! What a call leaves behind: an answer now or later, and effects on the caller.

use std::fmt;
use std::os::fd::OwnedFd;
use std::sync::Arc;

use d3dkmt_sys::Errno;

use crate::memory::Mapping;
use crate::pending::Pending;
use crate::report::Counted;
use crate::uaccess::UserAddress;

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
    /// What is to be done where an effect fails; the call then fails with that errno.
    pub undo: Option<Undo>,
    /// Counts the call, where effects decide on its outcome.
    counted: Option<Counted>,
}

/// Something that only the way in can do in the caller's process.
#[derive(Debug)]
pub enum Effect {
    /// Map this memory unless it is mapped ([`Mapping::address_or_map`]), and write its address, 64
    /// bits, into the caller's memory.
    Map {
        /// The memory.
        mapping: Arc<Mapping>,
        /// Where its address goes.
        address_at: UserAddress,
    },
    /// Unmap this memory if it is mapped ([`Mapping::take_address`]). It never fails: the program may
    /// have unmapped it already.
    Unmap(Arc<Mapping>),
    /// Install this descriptor, close-on-exec, and write its number, 64 bits, into the caller's
    /// memory; where that fails it is not installed.
    Install {
        /// The open file.
        descriptor: OwnedFd,
        /// Where its number goes.
        number_at: UserAddress,
    },
}

/// Takes back what a call did in the emulator.
pub struct Undo(Box<dyn FnOnce() + Send>);

impl Answer {
    /// An answer with effects.
    pub(crate) const fn new(result: Result<i32, Errno>, effects: Vec<Effect>, undo: Option<Undo>) -> Self {
        Self { result, effects, undo, counted: None }
    }

    /// Counts the call by the outcome of its effects.
    pub(crate) fn counted(&mut self, mut counted: Counted) {
        counted.set(&self.result);
        self.counted = Some(counted);
    }

    /// Applies the effects by `apply`, in order up to the first that fails, and undoes the call then.
    ///
    /// # Errors
    ///
    /// The call's own errno, or that of the effect which failed.
    pub fn finish(mut self, mut apply: impl FnMut(Effect) -> Result<(), Errno>) -> Result<i32, Errno> {
        for effect in self.effects {
            if let Err(error) = apply(effect) {
                if let Some(Undo(undo)) = self.undo {
                    undo();
                }
                if let Some(counted) = &mut self.counted {
                    counted.set(&Err(error));
                }
                return Err(error);
            }
        }
        self.result
    }
}

impl Undo {
    pub(crate) fn new(undo: impl FnOnce() + Send + 'static) -> Self {
        Self(Box::new(undo))
    }
}

impl fmt::Debug for Undo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Undo")
    }
}

impl From<Result<i32, Errno>> for Answer {
    fn from(result: Result<i32, Errno>) -> Self {
        Self::new(result, Vec::new(), None)
    }
}

impl From<Result<i32, Errno>> for Reply {
    fn from(result: Result<i32, Errno>) -> Self {
        Self::Now(result.into())
    }
}

impl From<Result<Reply, Errno>> for Reply {
    fn from(reply: Result<Self, Errno>) -> Self {
        reply.unwrap_or_else(Self::from)
    }
}

impl From<Result<Answer, Errno>> for Reply {
    fn from(answer: Result<Answer, Errno>) -> Self {
        Self::Now(answer.unwrap_or_else(|error| Err(error).into()))
    }
}

impl From<Errno> for Reply {
    fn from(error: Errno) -> Self {
        Err::<i32, _>(error).into()
    }
}
