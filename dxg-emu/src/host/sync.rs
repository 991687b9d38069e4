//! Synchronization objects as the host knows them: when a wait for one is over, what a signal does.
//!
//! Everything here is evaluated under the lock of the [`Timeline`](super::Timeline), which alone
//! decides who gets on when in this process. Objects that processes share are words in shared memory,
//! each changed by one atomic step.

use std::fmt;
use std::os::fd::{AsFd, OwnedFd};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

use crate::host::Fence;
use crate::memory::Word;

/// What a synchronization object is to those who wait for it and signal it.
pub(crate) enum SyncObject {
    /// A wait takes it, a signal gives it back.
    Mutex {
        /// Not 0 while somebody has it.
        taken: Word,
    },
    /// A wait takes one, a signal gives one back.
    Semaphore {
        /// How many are left.
        count: Word,
        /// How many there can be.
        limit: u64,
    },
    /// A number that waits compare with, and that no program can see.
    Fence(Word),
    /// Signals reach the program as an event; there is nothing to wait for.
    Notification(Event),
    /// A monitored or periodic fence, or that of a queue.
    Monitored(Arc<Fence>),
}

/// What tells objects apart: where they are.
pub(super) type Key = usize;

impl SyncObject {
    /// The same for all forms of one object, and for no other as long as it lives.
    pub(super) fn key(&self) -> Key {
        match self {
            Self::Monitored(fence) => Arc::as_ptr(fence).addr(),
            _ => std::ptr::from_ref(self).addr(),
        }
    }

    /// What has to be reached for `value` to be: those that have no values let one on after the other.
    pub(super) const fn threshold(&self, value: u64) -> u64 {
        if self.has_values() { value } else { 0 }
    }

    /// Whether it counts up, so that all who wait for as much or less can go on.
    pub(super) const fn has_values(&self) -> bool {
        matches!(self, Self::Fence(_) | Self::Monitored(_))
    }

    /// Whether a wait for `value` would be over at once.
    pub(super) fn is_reached(&self, value: u64) -> bool {
        match self {
            Self::Mutex { taken } => taken.load(Ordering::Relaxed) == 0,
            Self::Semaphore { count, .. } => count.load(Ordering::Relaxed) > 0,
            Self::Fence(reached) => reached.load(Ordering::Relaxed) >= value,
            Self::Notification(_) => true,
            Self::Monitored(fence) => fence.value() >= value,
        }
    }

    /// Takes what a wait takes that is over; false where another process was faster.
    pub(super) fn take(&self) -> bool {
        match self {
            Self::Mutex { taken } => taken.swap(1, Ordering::AcqRel) == 0,
            Self::Semaphore { count, .. } => {
                let less = |count: u64| count.checked_sub(1);
                count.fetch_update(Ordering::AcqRel, Ordering::Relaxed, less).is_ok()
            }
            Self::Fence(_) | Self::Notification(_) | Self::Monitored(_) => true,
        }
    }

    /// Gives back what [`take`](Self::take) took.
    pub(super) fn give_back(&self) {
        if matches!(self, Self::Mutex { .. } | Self::Semaphore { .. }) {
            self.signal(0, false);
        }
    }

    /// Signals it. A fence goes back only where `rewind` says that it may.
    pub(super) fn signal(&self, value: u64, rewind: bool) {
        match self {
            Self::Mutex { taken } => taken.store(0, Ordering::Release),
            Self::Semaphore { count, limit } => {
                let more = |count: u64| (count < *limit).then_some(count + 1);
                let _ = count.fetch_update(Ordering::AcqRel, Ordering::Relaxed, more);
            }
            Self::Fence(reached) if rewind => reached.store(value, Ordering::Release),
            Self::Fence(reached) => {
                reached.fetch_max(value, Ordering::AcqRel);
            }
            Self::Notification(event) => event.signal(),
            Self::Monitored(fence) if rewind => fence.signal(value),
            Self::Monitored(fence) => fence.raise(value),
        }
    }

    /// The fence behind it, where it has a value that the program sees.
    pub(crate) const fn fence(&self) -> Option<&Arc<Fence>> {
        match self {
            Self::Monitored(fence) => Some(fence),
            _ => None,
        }
    }
}

/// A synchronization object by one of its handles. Who waits by a handle that is destroyed waits no
/// longer; the object may live on under others.
pub(crate) struct SyncHandle {
    object: Arc<SyncObject>,
    destroyed: AtomicBool,
}

impl SyncHandle {
    pub(crate) const fn new(object: Arc<SyncObject>) -> Self {
        Self { object, destroyed: AtomicBool::new(false) }
    }

    pub(crate) const fn object(&self) -> &Arc<SyncObject> {
        &self.object
    }

    /// Whether a wait for `value` by this handle would be over at once.
    pub(crate) fn is_reached(&self, value: u64) -> bool {
        self.is_destroyed() || self.object.is_reached(value)
    }

    pub(super) fn destroy(&self) {
        self.destroyed.store(true, Ordering::Release);
    }

    pub(super) fn is_destroyed(&self) -> bool {
        self.destroyed.load(Ordering::Acquire)
    }
}

/// An eventfd of the program's.
pub(crate) struct Event(OwnedFd);

impl Event {
    /// An event of the program's; `descriptor` is an eventfd.
    pub(crate) const fn new(descriptor: OwnedFd) -> Self {
        Self(descriptor)
    }

    /// Adds one to its count.
    pub(crate) fn signal(&self) {
        // A count that is at its limit says enough, and nobody shall wait for the program here.
        let mut ready = [PollFd::new(self.0.as_fd(), PollFlags::POLLOUT)];
        if poll(&mut ready, PollTimeout::ZERO) == Ok(1) {
            let _ = nix::unistd::write(&self.0, &1_u64.to_ne_bytes());
        }
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Event").finish()
    }
}
