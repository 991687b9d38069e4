//! A stream of work.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::completion::Completion;
use super::encoder::Encoder;
use super::error::{PipelineCause, PipelineError};
use super::gpu::{CommandMemory, Gpu, Queue};
use super::shared::{Pipe, Shared, wait};
use crate::context::{ContextFlags, ContextOptions};
use crate::error::Error;
use crate::host_memory::PAGE;
use crate::hw_queue::HwQueueFlags;
use crate::idle::{AdaptiveSpin, Idle};
use crate::paging_queue::PagingQueue;
use crate::sync_object::{MonitoredFence, SyncFlags, SyncPoint};

/// What a stream is to be.
#[derive(Clone, Debug)]
pub struct StreamOptions {
    /// Bytes of command memory, rounded up to pages of 4096, and 1 GiB at most. A submission of several
    /// pieces of work takes half of it at most.
    pub ring: usize,
    /// The most pieces of work that one call submits.
    pub gather: u32,
    /// How long [`Stream::enqueue`] waits for room in the ring; `None` for ever.
    pub patience: Option<Duration>,
    /// What a thread does while it waits.
    pub idle: Arc<dyn Idle>,
}

impl Default for StreamOptions {
    /// 256 KiB, 64 pieces of work in a call, patience for ever, and spinning that adapts.
    fn default() -> Self {
        Self { ring: 256 << 10, gather: 64, patience: None, idle: Arc::new(AdaptiveSpin::new()) }
    }
}

/// How a piece of work is added.
#[derive(Clone, Copy, Debug, Default)]
pub struct TaskOptions<'a> {
    /// What errors call it.
    pub name: &'static str,
    /// What it comes after, of this or other streams; the GPU waits for it.
    pub after: &'a [&'a Completion],
    /// Moments that it comes after; whoever brings these about must have been asked to.
    pub after_points: &'a [SyncPoint],
}

/// What a stream has done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StreamStatistics {
    /// Pieces of work that were added.
    pub tasks: u64,
    /// Calls that submitted some.
    pub submissions: u64,
    /// Calls that made the GPU wait for other streams.
    pub gpu_waits: u64,
    /// How often adding waited for room in the ring.
    pub stalls: u64,
}

/// A stream of work on a queue of its own. Its pieces of work are done in order.
///
/// Dropping it does not wait: what is not submitted is cancelled, and what the GPU has not done ends with the
/// queue. Whoever waits for cancelled work learns it; work of other streams that was to come after it is let
/// go on. [`finish`](Self::finish) waits before.
pub struct Stream<E: Encoder> {
    shared: Arc<Shared<E>>,
    patience: Option<Duration>,
}

impl<E: Encoder> Stream<E> {
    /// A stream on a context of its own.
    ///
    /// # Errors
    ///
    /// Those of the objects that it is made of.
    pub fn on_context(
        paging: &Arc<PagingQueue>,
        context: ContextOptions,
        encoder: E,
        options: StreamOptions,
    ) -> Result<Self, Error> {
        Self::on(paging, Queue::context(paging, context)?, encoder, options)
    }

    /// A stream on a hardware queue of its own, with private data of the queue's.
    ///
    /// # Errors
    ///
    /// Those of the objects that it is made of; [`Error::is_not_supported`] on an engine without hardware
    /// queues.
    pub fn on_hw_queue(
        paging: &Arc<PagingQueue>,
        mut context: ContextOptions,
        flags: HwQueueFlags,
        private_data: impl Into<Vec<u8>>,
        encoder: E,
        options: StreamOptions,
    ) -> Result<Self, Error> {
        context.flags |= ContextFlags::HW_QUEUES;
        Self::on(paging, Queue::hw(paging, context, flags, private_data.into())?, encoder, options)
    }

    fn on(
        paging: &Arc<PagingQueue>,
        queue: Queue,
        encoder: E,
        options: StreamOptions,
    ) -> Result<Self, Error> {
        const { assert!(E::ALIGNMENT.is_power_of_two() && E::ALIGNMENT <= PAGE) }
        let StreamOptions { ring, gather, patience, idle } = options;
        // So that the length of a submission is a number of 32 bits.
        let ring = ring.clamp(1, 1 << 30).next_multiple_of(PAGE);
        let memory = CommandMemory::new(paging, ring, &*idle)?;
        let fence = MonitoredFence::create(paging.device(), 0, SyncFlags::empty())?;
        let gpu = Gpu { queue, memory };
        let shared = Shared::new(encoder, gpu, ring, u64::from(gather), fence, idle);
        Ok(Self { shared, patience })
    }

    /// Adds a piece of work behind the others. It is submitted at once or gathered with others; see
    /// [`flush`](Self::flush).
    ///
    /// # Errors
    ///
    /// [`PipelineCause::Encoding`] and [`PipelineCause::TooLarge`] for this piece of work, after which the
    /// stream goes on; [`PipelineError::is_timeout`] where the ring stayed full; whatever ended the stream,
    /// with the piece of work that the GPU failed at.
    pub fn enqueue(&self, task: &E::Task) -> Result<Completion, PipelineError> {
        self.enqueue_with(task, TaskOptions::default())
    }

    /// As [`enqueue`](Self::enqueue), with a name and after other work.
    ///
    /// # Errors
    ///
    /// As [`enqueue`](Self::enqueue); [`PipelineCause::Dependency`] where other work failed.
    pub fn enqueue_with(
        &self,
        task: &E::Task,
        options: TaskOptions<'_>,
    ) -> Result<Completion, PipelineError> {
        self.add(task, options, Some(self.patience))
    }

    /// As [`enqueue_with`](Self::enqueue_with), but never waits.
    ///
    /// # Errors
    ///
    /// As [`enqueue_with`](Self::enqueue_with); [`PipelineCause::Full`] where there is no room now.
    pub fn try_enqueue(&self, task: &E::Task, options: TaskOptions<'_>) -> Result<Completion, PipelineError> {
        self.add(task, options, None)
    }

    fn add(
        &self,
        task: &E::Task,
        options: TaskOptions<'_>,
        patient: Option<Option<Duration>>,
    ) -> Result<Completion, PipelineError> {
        let mut after: Vec<SyncPoint> = Vec::new();
        // This stream's own work is in order anyway.
        for other in options.after.iter().filter(|other| !other.is_of(self.shared.core())) {
            let failed = |error| PipelineError::new(None, PipelineCause::Dependency(Box::new(error)));
            after.push(other.point().map_err(failed)?);
        }
        after.extend_from_slice(options.after_points);
        // What memory shows to be over needs no call.
        after.retain(|point| !point.is_reached());
        let number = self.shared.add(task, options.name, &after, patient)?;
        Ok(Completion::new(Arc::clone(&self.shared) as Arc<dyn Pipe>, number))
    }

    /// Submits what is gathered. Whoever waits for a piece of work needs not call it; it is for those who
    /// add no more for now and do something else.
    ///
    /// # Errors
    ///
    /// Whatever ended the stream.
    pub fn flush(&self) -> Result<(), PipelineError> {
        self.shared.flush()
    }

    /// Waits until all that was added is done.
    ///
    /// # Errors
    ///
    /// As [`Completion::wait`].
    pub fn wait(&self, timeout: Option<Duration>) -> Result<(), PipelineError> {
        match self.shared.last() {
            0 => Ok(()),
            last => wait(&*self.shared, last, timeout),
        }
    }

    /// Waits until all is done, and ends the stream.
    ///
    /// # Errors
    ///
    /// As [`Completion::wait`]; the stream ends all the same.
    pub fn finish(self, timeout: Option<Duration>) -> Result<(), PipelineError> {
        self.wait(timeout)
    }

    /// What it has done so far.
    #[must_use]
    pub fn statistics(&self) -> StreamStatistics {
        self.shared.statistics()
    }
}

impl<E: Encoder> Drop for Stream<E> {
    fn drop(&mut self) {
        self.shared.end();
    }
}

impl<E: Encoder> fmt::Debug for Stream<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stream").field("statistics", &self.statistics()).finish_non_exhaustive()
    }
}
