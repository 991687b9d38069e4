//! The seam between an adapter's engines and what executes commands on them.
//!
//! An engine decides when work runs and how long it takes; a command processor knows what the
//! commands mean. A processor is a plug-in of an adapter and reaches memory, time and the report
//! through [`Gpu`] alone.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// What executes the commands of an adapter's engines.
pub(crate) trait Processor: Send + Sync {
    /// Takes up a piece of work. Nothing is executed yet.
    fn begin(&self, work: Work) -> Box<dyn Program>;
}

/// A submission whose turn has come.
pub(crate) struct Work {
    /// Where the commands begin, a GPU virtual address.
    pub(crate) commands: u64,
    /// How many bytes of them there are.
    pub(crate) length: u32,
    /// What the user-mode driver sent along with the submission.
    pub(crate) private_data: Vec<u8>,
    /// What it sent when it made the context.
    pub(crate) context_data: Arc<[u8]>,
    /// The engine.
    pub(crate) node: u32,
}

/// Work in progress.
pub(crate) trait Program: Send {
    /// Goes on until it ends, has to wait, or has spent about as much time as a slice is long.
    ///
    /// The time that a slice spends passes after it, before the program runs again or is done. What
    /// costs time is therefore paid for first: spend, return [`Progress::More`], and do it when called
    /// again; memory then changes when the hardware would be done with it.
    fn run(&mut self, gpu: &mut dyn Gpu) -> Result<Progress, Fault>;
}

/// How far a program has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// All of it is done.
    Done,
    /// It waits for memory to change. The engine may run others meanwhile, and asks again.
    Blocked,
    /// There is more to do; here it can be preempted. A slice counts for 1 us at least.
    More,
}

/// How long a slice should be at most, in modelled time: so long others wait for the engine.
pub(crate) const SLICE: Duration = Duration::from_micros(500);

/// Why a program cannot go on. Its device is in error from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing is mapped at the address, or it may not be used that way.
    Page {
        /// The GPU virtual address.
        address: u64,
        /// Whether it was written.
        write: bool,
    },
    /// The commands at the address mean nothing.
    Command {
        /// Where they are, a GPU virtual address.
        address: u64,
        /// What is wrong with them.
        problem: Cow<'static, str>,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page { address, write: true } => write!(f, "page fault at {address:#x}, written"),
            Self::Page { address, write: false } => write!(f, "page fault at {address:#x}, read"),
            Self::Command { address, problem } => write!(f, "command at {address:#x}: {problem}"),
        }
    }
}

/// The width of an atomic access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    /// 4 bytes.
    Word,
    /// 8 bytes.
    Long,
}

impl Width {
    pub(crate) const fn bytes(self) -> usize {
        match self {
            Self::Word => 4,
            Self::Long => 8,
        }
    }
}

/// What a program sees of the machine while it runs on an engine.
pub(crate) trait Gpu {
    /// Copies from GPU virtual addresses.
    fn read(&mut self, address: u64, into: &mut [u8]) -> Result<(), Fault>;

    /// Copies to GPU virtual addresses. Aligned 4 and 8 bytes are stored as one. A store to the value of
    /// a monitored fence lets those on who wait for it.
    fn write(&mut self, address: u64, from: &[u8]) -> Result<(), Fault>;

    /// Adds to an aligned number and gives its old value.
    fn fetch_add(&mut self, address: u64, width: Width, value: u64) -> Result<u64, Fault>;

    /// The GPU's clock, in its own ticks.
    fn timestamp(&self) -> u64;

    /// Says that what was just done takes so long on the modelled hardware.
    fn spend(&mut self, time: Duration);

    /// Bytes that the engine moves in a second.
    fn bandwidth(&self) -> u64;

    /// Notes for the report that commands were understood and left out, by their name.
    fn skipped(&mut self, name: &'static str);

    /// Notes for the report commands that are not known, with the words they begin with.
    fn unknown(&mut self, address: u64, words: &[u32]);
}
