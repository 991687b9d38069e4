//! The end of a piece of work.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use super::error::{PipelineCause, PipelineError};
use super::shared::{Core, Pipe, Verdict, poll, wait};
use super::wakers::Wakers;
use crate::sync_object::SyncPoint;
use crate::wait::{Wait, WaitFor};

/// The end of a piece of work: to be asked for, waited for, awaited as a future, polled as a descriptor, or
/// given to other streams to come after.
///
/// All of these submit the piece of work where it was still gathered. It may be kept beyond its stream: what
/// was not done by then is cancelled.
#[derive(Clone)]
pub struct Completion {
    pipe: Arc<dyn Pipe>,
    number: u64,
}

impl Completion {
    pub(super) fn new(pipe: Arc<dyn Pipe>, number: u64) -> Self {
        Self { pipe, number }
    }

    /// Whether it is of this stream.
    pub(super) fn is_of(&self, core: &Core) -> bool {
        std::ptr::eq(self.pipe.core(), core)
    }

    /// The number of the piece of work in its stream, from 1.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// Whether it is done by now. Read from memory once it is submitted; where it is not done, one call each
    /// 10 ms at most asks whether the device can go on, which that memory does not show.
    ///
    /// # Errors
    ///
    /// Where it never will be: the device or the adapter is lost, submitting failed, or the stream was
    /// dropped.
    pub fn is_done(&self) -> Result<bool, PipelineError> {
        poll(&*self.pipe, self.number)
    }

    /// Waits until it is done: spins, and blocks then.
    ///
    /// # Errors
    ///
    /// [`PipelineError::is_timeout`] when the time is over; as [`is_done`](Self::is_done) otherwise.
    pub fn wait(&self, timeout: Option<Duration>) -> Result<(), PipelineError> {
        wait(&*self.pipe, self.number, timeout)
    }

    /// A wait for it as a descriptor, for `poll`, `epoll` or a runtime.
    ///
    /// It is over as well where the stream was dropped before the work was done, so that nobody waits for
    /// ever: ask [`is_done`](Self::is_done) then.
    ///
    /// # Errors
    ///
    /// Those of submitting it, and of [`Device::begin_wait`](crate::Device::begin_wait).
    pub fn begin_wait(&self) -> Result<Wait, PipelineError> {
        let point = self.point()?;
        let wait = self.pipe.core().device().begin_wait(&[point], WaitFor::All);
        wait.map_err(|error| PipelineError::new(None, PipelineCause::Driver(error)))
    }

    /// The moment when it is done, for anything that waits for fences.
    ///
    /// Whoever waits for it goes on as well where the stream was dropped before the work was done. Ask
    /// [`is_done`](Self::is_done) then, or let another stream wait by
    /// [`TaskOptions::after`](super::TaskOptions::after).
    ///
    /// # Errors
    ///
    /// Those of submitting it.
    pub fn point(&self) -> Result<SyncPoint, PipelineError> {
        self.pipe.flush_to(self.number)?;
        if let Verdict::Failed(failure) = self.pipe.verdict(self.number, None) {
            return Err(failure);
        }
        Ok(self.pipe.core().fence.at(self.number))
    }
}

impl Future for Completion {
    type Output = Result<(), PipelineError>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        for attempt in 0..2 {
            match poll(&*self.pipe, self.number) {
                Ok(true) => return Poll::Ready(Ok(())),
                Err(error) => return Poll::Ready(Err(error)),
                // It may have ended before the waker was noted, so it is asked once more.
                Ok(false) if attempt == 0 => Wakers::add(&self.pipe, self.number, context.waker()),
                Ok(false) => {}
            }
        }
        Poll::Pending
    }
}

impl fmt::Debug for Completion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Completion").field("number", &self.number).finish_non_exhaustive()
    }
}
