//! Counters of adapters, segments, engines and processes (`D3DKMTQueryStatistics`).
//!
//! They are asked by LUID: the adapter need not be open. Counters of processes are those of the
//! caller, or of another process that has the device open, by its pid in the caller's namespace
//! (dxgkrnl 2.0.3; older drivers pass the number on to the host untranslated).

mod process;
mod whole;

use core::ptr::without_provenance_mut;
use core::time::Duration;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

pub use process::*;
pub use whole::*;

use crate::dxg::Dxg;
use crate::error::{BadAnswer, Cause, Error};
use crate::luid::Luid;
use crate::open_enum::open_enum;
use crate::wire::{Plain, read_result};

open_enum! {
    /// What statistics are about.
    pub struct StatisticsKind: u32 {
        /// An adapter.
        ADAPTER = 0, "adapter";
        /// A process.
        PROCESS = 1, "process";
        /// A process on an adapter.
        PROCESS_ADAPTER = 2, "process on an adapter";
        /// A memory segment.
        SEGMENT = 3, "segment";
        /// A process in a memory segment.
        PROCESS_SEGMENT = 4, "process in a segment";
        /// An engine.
        NODE = 5, "node";
        /// A process on an engine.
        PROCESS_NODE = 6, "process on a node";
        /// A video output.
        VIDPN_SOURCE = 7, "video output";
        /// A process on a video output.
        PROCESS_VIDPN_SOURCE = 8, "process on a video output";
        /// A process in a group of segments.
        PROCESS_SEGMENT_GROUP = 9, "process in a segment group";
        /// A physical adapter.
        PHYSICAL_ADAPTER = 10, "physical adapter";
    }
}

/// A question for statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StatisticsQuery {
    /// What they are about.
    pub kind: StatisticsKind,
    /// The process, by its pid; nothing means the caller, or no process where the kind has none.
    pub process: Option<u32>,
    /// Which segment, node, output, group or physical adapter, where the kind has several.
    pub index: u32,
}

impl StatisticsQuery {
    /// Asks about something without processes.
    #[must_use]
    pub const fn about(kind: StatisticsKind, index: u32) -> Self {
        Self { kind, process: None, index }
    }

    /// Asks about a process, or the caller.
    #[must_use]
    pub const fn of(process: Option<u32>, kind: StatisticsKind, index: u32) -> Self {
        Self { kind, process, index }
    }
}

/// An answer in the form of the wire, of any kind.
#[derive(Clone, Copy)]
pub struct StatisticsResult(D3DKMT_QUERYSTATISTICS_RESULT);

impl StatisticsResult {
    /// The answer as the structure of its kind.
    #[must_use]
    pub fn read<R: Plain>(&self) -> R {
        read_result(&self.0)
    }
}

impl core::fmt::Debug for StatisticsResult {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("StatisticsResult").finish_non_exhaustive()
    }
}

/// What the first words of an answer are before the call: improbable as two counters.
const UNWRITTEN: u64 = 0x9d1f_37c6_5be8_a204;

impl Dxg {
    /// Asks for statistics of any kind (`D3DKMTQueryStatistics`).
    ///
    /// # Errors
    ///
    /// [`Error::is_not_found`] where no active adapter has the LUID; `EINVAL` for a process that does
    /// not have the device open, or an index out of range.
    pub fn statistics(&self, luid: Luid, query: StatisticsQuery) -> Result<StatisticsResult, Error> {
        let reply = self.call::<D3DKMT_QUERYSTATISTICS>(|argument| {
            argument.Type = D3DKMT_QUERYSTATISTICS_TYPE(query.kind.0);
            argument.AdapterLuid = luid.into();
            // Typed as a handle, but on Linux a number.
            argument.hProcess = without_provenance_mut(query.process.unwrap_or(0) as usize);
            argument.anon_1.QueryNode.NodeId = query.index;
            // For an unknown LUID the driver reports success and writes nothing. Its host writes the
            // first words of every kind but the first of a physical adapter's, an index.
            argument.QueryResult.ProcessSegmentGroupInformation.Budget = UNWRITTEN;
            argument.QueryResult.ProcessSegmentGroupInformation.Requested = UNWRITTEN;
        });
        let mut result = reply.ok()?.QueryResult;
        let words: D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION = read_result(&result);
        match (words.Budget == UNWRITTEN, words.Requested == UNWRITTEN) {
            (true, true) => {
                return Err(Error::new(Ioctl::QueryStatistics, Cause::Answer(BadAnswer::NothingWritten)));
            }
            (true, false) => result.ProcessSegmentGroupInformation.Budget = 0,
            (false, true) => result.ProcessSegmentGroupInformation.Requested = 0,
            (false, false) => {}
        }
        Ok(StatisticsResult(result))
    }
}

/// A time that the driver counts in units of 100 ns; a negative one is none.
fn ticks(time: i64) -> Duration {
    const PER_SECOND: u64 = 10_000_000;
    let time = u64::try_from(time).unwrap_or(0);
    let rest = u32::try_from(time % PER_SECOND).unwrap_or(0);
    Duration::new(time / PER_SECOND, rest * 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_counted_in_100_ns_and_never_negative() {
        assert_eq!(ticks(12_345_678), Duration::from_nanos(1_234_567_800));
        assert_eq!(ticks(i64::MAX).as_secs(), 922_337_203_685);
        assert_eq!(ticks(-1), Duration::ZERO);
    }
}
