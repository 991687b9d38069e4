//! What a process did with the device, and what it left open: for tests that must leave nothing, and
//! for people who look for a leak.
//!
//! Every object remembers the call that made it. A report is taken at any time; when the last open of
//! a process is closed, what was still open at that moment is kept, though the objects are gone.

mod packets;
mod process;
mod tally;
mod text;

use std::borrow::Cow;
use std::collections::BTreeMap;

use d3dkmt_sys::Ioctl;
use serde::{Deserialize, Serialize};

pub(crate) use packets::Packets;
pub use process::ProcessReport;
pub(crate) use tally::{Counted, Tally};

/// What one process, or all of them, did with a device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What is open, or was when the process closed the device; in the order of the calls that made it,
    /// process by process.
    pub leaks: Vec<Leak>,
    /// The calls, by row of the table; rows without calls are left out.
    pub calls: Vec<CallCount>,
    /// Commands that were understood and not executed, by name.
    pub skipped: Vec<SkippedPackets>,
    /// Commands that no processor knows.
    pub unknown: Vec<UnknownPackets>,
    /// How often a call waited for the host.
    pub round_trips: u64,
}

/// Something that is open, or was left open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leak {
    /// The process, by its thread-group id.
    pub process: u32,
    /// What it is.
    pub kind: ObjectKind,
    /// Its handle; an address for what has one, a descriptor's number for a shared descriptor.
    pub handle: u64,
    /// Its size in bytes, for memory and addresses.
    pub size: Option<u64>,
    /// The kernel's name of the call that made it, such as `LX_DXCREATEDEVICE`.
    pub call: Cow<'static, str>,
    /// Which of the process's calls that was, from 1.
    pub ordinal: u64,
    /// What it belongs to.
    pub parent: Option<Parent>,
    /// Whether the process has closed the device, so that the object is gone by now.
    pub reclaimed: bool,
}

/// What an object belongs to: what it was made on, or made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parent {
    /// What it is.
    pub kind: ObjectKind,
    /// Its handle.
    pub handle: u64,
}

/// What can be left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ObjectKind {
    /// A handle to an adapter.
    Adapter,
    /// A device.
    Device,
    /// A context.
    Context,
    /// A hardware queue, with its progress fence.
    HwQueue,
    /// A paging queue, with its fence.
    PagingQueue,
    /// A resource.
    Resource,
    /// An allocation.
    Allocation,
    /// An allocation's mapping in the program: a lock without its unlock.
    CpuMapping,
    /// GPU virtual addresses that something is mapped to.
    GpuMapping,
    /// GPU virtual addresses that are reserved.
    GpuReservation,
    /// A synchronization object, with its page if it has one.
    SyncObject,
    /// A descriptor of a shared object.
    SharedDescriptor,
    /// The descriptor of a sync file.
    SyncFile,
}

/// The calls of one row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallCount {
    /// The kernel's name of the call.
    pub call: Cow<'static, str>,
    /// Its number, the low byte of the request.
    pub nr: u8,
    /// How often it was made.
    pub count: u64,
    /// How often it ended with an errno.
    pub failures: u64,
    /// The time spent in it in nanoseconds, waits included; 0 where times are not taken.
    pub nanoseconds: u64,
}

/// Commands of one name that were skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkippedPackets {
    /// What the command is called.
    pub name: Cow<'static, str>,
    /// How often it came.
    pub count: u64,
}

/// Commands that begin with the same word and that no processor knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownPackets {
    /// The GPU virtual address where the first lay.
    pub address: u64,
    /// The words that the first began with.
    pub words: Vec<u32>,
    /// How often one came.
    pub count: u64,
}

/// How much an emulator counts of the calls that it answers. Leaks are always known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Accounting {
    /// Nothing.
    Off,
    /// How often, and with what outcome.
    #[default]
    Calls,
    /// Also how long; reading the clock takes some tens of nanoseconds for each call.
    CallsAndTimes,
}

/// The call that made something, and what it made it on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Origin {
    pub(crate) ioctl: Ioctl,
    pub(crate) ordinal: u64,
    pub(crate) parent: Option<Parent>,
}

impl Origin {
    /// What was made, as a process's report lists it.
    pub(crate) fn leak(&self, process: u32, kind: ObjectKind, handle: u64, size: Option<u64>) -> Leak {
        let &Self { ioctl, ordinal, parent } = self;
        let call = Cow::Borrowed(ioctl.call().kernel_name);
        Leak { process, kind, handle, size, call, ordinal, parent, reclaimed: false }
    }
}

impl Report {
    /// Whether nothing is open, nor was left open.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.leaks.is_empty()
    }

    /// The leaks of one kind.
    pub fn of_kind(&self, kind: ObjectKind) -> impl Iterator<Item = &Leak> {
        self.leaks.iter().filter(move |leak| leak.kind == kind)
    }

    /// The calls of one row, by the kernel's name.
    #[must_use]
    pub fn calls_of(&self, name: &str) -> Option<&CallCount> {
        self.calls.iter().find(|calls| calls.call == name)
    }

    /// Adds what another process did.
    pub fn merge(&mut self, other: Self) {
        self.leaks.extend(other.leaks);
        let mut rows: BTreeMap<u8, CallCount> =
            self.calls.drain(..).chain(other.calls).fold(BTreeMap::new(), |mut rows, row| {
                match rows.get_mut(&row.nr) {
                    Some(sum) => {
                        let sum: &mut CallCount = sum;
                        sum.count += row.count;
                        sum.failures += row.failures;
                        sum.nanoseconds += row.nanoseconds;
                    }
                    None => drop(rows.insert(row.nr, row)),
                }
                rows
            });
        self.calls.extend(std::mem::take(&mut rows).into_values());
        for packets in other.skipped {
            match self.skipped.iter_mut().find(|known| known.name == packets.name) {
                Some(known) => known.count += packets.count,
                None => self.skipped.push(packets),
            }
        }
        for packets in other.unknown {
            match self.unknown.iter_mut().find(|known| known.words.first() == packets.words.first()) {
                Some(known) => known.count += packets.count,
                None => self.unknown.push(packets),
            }
        }
        self.round_trips += other.round_trips;
    }

    /// What was open is gone: the process has closed the device.
    pub(crate) fn reclaim(&mut self) {
        self.leaks.iter_mut().for_each(|leak| leak.reclaimed = true);
    }
}

impl ObjectKind {
    /// What people call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Adapter => "adapter",
            Self::Device => "device",
            Self::Context => "context",
            Self::HwQueue => "hardware queue",
            Self::PagingQueue => "paging queue",
            Self::Resource => "resource",
            Self::Allocation => "allocation",
            Self::CpuMapping => "CPU mapping",
            Self::GpuMapping => "GPU mapping",
            Self::GpuReservation => "GPU reservation",
            Self::SyncObject => "sync object",
            Self::SharedDescriptor => "shared descriptor",
            Self::SyncFile => "sync file",
        }
    }
}
