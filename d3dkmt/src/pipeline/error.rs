//! What can go wrong in a stream, and with which piece of work.

use std::fmt;

use super::encoder::EncodeError;
use crate::error::Error;

/// A piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Task {
    /// Its number in its stream, from 1.
    pub number: u64,
    /// The name that it was given.
    pub name: &'static str,
}

/// A failure of a stream: with which piece of work, and why.
#[derive(Debug, thiserror::Error)]
#[error("{}{cause}", Prefix(*.task))]
pub struct PipelineError {
    task: Option<Task>,
    #[source]
    cause: PipelineCause,
}

/// Why a piece of work was not done.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PipelineCause {
    /// A call failed, the wait for the work ended without it, or its device or adapter is lost.
    #[error("{0}")]
    Driver(Error),
    /// It cannot be written as commands.
    #[error("it cannot be encoded: {0}")]
    Encoding(EncodeError),
    /// It never fits into the ring.
    #[error("it takes {bytes} bytes of commands, and the ring of the stream holds {room}")]
    TooLarge {
        /// How many bytes it needs.
        bytes: usize,
        /// How many there are.
        room: usize,
    },
    /// There is no room for it now, and the caller did not want to wait.
    #[error("the ring of the stream is full")]
    Full,
    /// The stream was dropped before it was done.
    #[error("the stream was dropped before")]
    Cancelled,
    /// What it was to come after failed.
    #[error("what it depends on failed: {0}")]
    Dependency(Box<PipelineError>),
}

impl PipelineError {
    pub(super) const fn new(task: Option<Task>, cause: PipelineCause) -> Self {
        Self { task, cause }
    }

    /// The same, about this piece of work where time was over.
    pub(super) fn of_timeout(self, task: Task) -> Self {
        if self.is_timeout() { Self { task: Some(task), ..self } } else { self }
    }

    /// The piece of work: the one that was being added or waited for, or that the GPU failed at. Where work
    /// of another stream ended the device, it is the first of this one that was not done.
    #[must_use]
    pub const fn task(&self) -> Option<Task> {
        self.task
    }

    /// Why.
    #[must_use]
    pub const fn cause(&self) -> &PipelineCause {
        &self.cause
    }

    /// The call that failed, where it was one.
    #[must_use]
    pub const fn driver(&self) -> Option<&Error> {
        match &self.cause {
            PipelineCause::Driver(error) => Some(error),
            _ => None,
        }
    }

    /// Whether a wait ended because its time was over.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.driver().is_some_and(Error::is_timeout)
    }

    /// Whether the stream was dropped before.
    #[must_use]
    pub const fn is_cancelled(&self) -> bool {
        matches!(self.cause, PipelineCause::Cancelled)
    }
}

/// `task 7 (matmul): `, or nothing.
struct Prefix(Option<Task>);

impl fmt::Display for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(Task { number, name: "" }) => write!(f, "task {number}: "),
            Some(Task { number, name }) => write!(f, "task {number} ({name}): "),
            None => Ok(()),
        }
    }
}
