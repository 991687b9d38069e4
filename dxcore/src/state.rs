//! The states of an adapter: what changes while it works. Each query asks the host.

use std::time::Duration;

use d3dkmt::{Error, MemoryGroup};

use crate::adapter::Adapter;
use crate::engine::EngineIndex;
use crate::hresult::HResult;

/// A state of an adapter; the discriminant is its number in the C interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u32)]
pub enum State {
    /// Whether the driver is being updated.
    IsDriverUpdateInProgress = 0,
    /// How much memory this process may use and uses; the one state that can be set.
    AdapterMemoryBudget = 1,
    /// How much memory all use.
    AdapterMemoryUsageBytes = 2,
    /// How much memory one process uses.
    AdapterMemoryUsageByProcessBytes = 3,
    /// How long an engine has been busy.
    AdapterEngineRunningTimeMicroseconds = 4,
    /// How long an engine has been busy for one process.
    AdapterEngineRunningTimeByProcessMicroseconds = 5,
    /// How warm the adapter is.
    AdapterTemperatureCelsius = 6,
    /// How many processes use the adapter.
    AdapterInUseProcessCount = 7,
    /// Which processes use the adapter.
    AdapterInUseProcessSet = 8,
    /// How fast an engine runs.
    AdapterEngineFrequencyHertz = 9,
    /// How fast the memory runs.
    AdapterMemoryFrequencyHertz = 10,
}

impl State {
    /// Every state, in the order of their numbers.
    pub const ALL: [Self; 11] = [
        Self::IsDriverUpdateInProgress,
        Self::AdapterMemoryBudget,
        Self::AdapterMemoryUsageBytes,
        Self::AdapterMemoryUsageByProcessBytes,
        Self::AdapterEngineRunningTimeMicroseconds,
        Self::AdapterEngineRunningTimeByProcessMicroseconds,
        Self::AdapterTemperatureCelsius,
        Self::AdapterInUseProcessCount,
        Self::AdapterInUseProcessSet,
        Self::AdapterEngineFrequencyHertz,
        Self::AdapterMemoryFrequencyHertz,
    ];

    /// The state with this number.
    #[must_use]
    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.get(usize::try_from(number).ok()?).copied()
    }

    /// The number of the state in the C interface.
    #[must_use]
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// Whether the state can be set.
    #[must_use]
    pub const fn can_be_set(self) -> bool {
        matches!(self, Self::AdapterMemoryBudget)
    }
}

/// Which memory a budget is about; the discriminant is its number in the C interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum SegmentGroup {
    /// Near the GPU.
    Local = 0,
    /// System memory beside it.
    NonLocal = 1,
}

impl SegmentGroup {
    /// The group with this number.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Local),
            1 => Some(Self::NonLocal),
            _ => None,
        }
    }

    const fn kernel(self) -> MemoryGroup {
        match self {
            Self::Local => MemoryGroup::Local,
            Self::NonLocal => MemoryGroup::NonLocal,
        }
    }
}

/// Which memory a measure of use is about; the discriminant is its number in the C interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum MemoryType {
    /// The adapter's own.
    Dedicated = 0,
    /// The system's.
    Shared = 1,
}

impl MemoryType {
    /// The type with this number.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Dedicated),
            1 => Some(Self::Shared),
            _ => None,
        }
    }
}

/// What this process may use of a group of memory, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MemoryBudget {
    /// What the process should stay below.
    pub budget: u64,
    /// What it uses.
    pub current_usage: u64,
    /// What it could reserve.
    pub available_for_reservation: u64,
    /// What it has reserved.
    pub current_reservation: u64,
}

/// What is used of a type of memory, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MemoryUsage {
    /// Committed.
    pub committed: u64,
    /// Resident now.
    pub resident: u64,
}

impl MemoryUsage {
    /// The numbers are the host's, so their sum may be anything.
    fn add(&mut self, committed: u64, resident: u64) {
        self.committed = self.committed.saturating_add(committed);
        self.resident = self.resident.saturating_add(resident);
    }
}

/// How fast something runs, in hertz.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Frequencies {
    /// Now.
    pub current: u64,
    /// At most, as built.
    pub maximum: u64,
    /// At most, overclocked.
    pub maximum_overclocked: u64,
}

/// States, asked anew at each call.
///
/// All of them fail with [`HResult::DXGI_ERROR_DEVICE_REMOVED`] once the adapter is gone, with
/// [`HResult::DXGI_ERROR_UNSUPPORTED`] where the host or the driver lacks the query, and with
/// [`HResult::E_INVALIDARG`] for an index out of range.
impl Adapter {
    /// Whether the adapter answers queries of this state.
    ///
    /// Decision: the first two always are; the others are tried once, as hosts differ.
    #[must_use]
    pub fn is_query_state_supported(&self, state: State) -> bool {
        let bit = 1_u16 << state.number();
        if let Some(supported) = self.probed_state(bit) {
            return supported;
        }
        match self.probe(state) {
            Ok(()) => {
                self.note_probed_state(bit, true);
                true
            }
            // Only an answer about the query counts for ever; a shortage passes.
            Err(error) => {
                if error == HResult::DXGI_ERROR_UNSUPPORTED || error == HResult::DXGI_ERROR_NOT_FOUND {
                    self.note_probed_state(bit, false);
                }
                false
            }
        }
    }

    fn probe(&self, state: State) -> Result<(), HResult> {
        let engine = EngineIndex::default();
        match state {
            State::IsDriverUpdateInProgress | State::AdapterMemoryBudget => Ok(()),
            State::AdapterMemoryUsageBytes => self.memory_usage(0, MemoryType::Dedicated).map(drop),
            State::AdapterMemoryUsageByProcessBytes => {
                self.processes()?;
                self.process_memory_usage(0, MemoryType::Dedicated, CALLER).map(drop)
            }
            State::AdapterEngineRunningTimeMicroseconds => self.engine_running_time(engine).map(drop),
            State::AdapterEngineRunningTimeByProcessMicroseconds => {
                self.processes()?;
                self.process_engine_running_time(engine, CALLER).map(drop)
            }
            State::AdapterTemperatureCelsius => self.temperature(0).map(drop),
            State::AdapterInUseProcessCount | State::AdapterInUseProcessSet => self.processes().map(drop),
            State::AdapterEngineFrequencyHertz => self.engine_frequency(engine).map(drop),
            State::AdapterMemoryFrequencyHertz => self.memory_frequency(0).map(drop),
        }
    }

    /// Whether the driver is being updated.
    ///
    /// Decision: a host that does not know the question is not updating its driver.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn is_driver_update_in_progress(&self) -> Result<bool, HResult> {
        match self.ask(d3dkmt::Adapter::is_driver_update_in_progress) {
            Err(HResult::DXGI_ERROR_UNSUPPORTED | HResult::DXGI_ERROR_NOT_FOUND) => Ok(false),
            other => other,
        }
    }

    /// What this process may use of a physical adapter's memory.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn memory_budget(&self, physical_adapter: u32, group: SegmentGroup) -> Result<MemoryBudget, HResult> {
        self.check_physical(physical_adapter)?;
        let info = self.ask(|kernel| kernel.video_memory(group.kernel(), physical_adapter))?;
        Ok(MemoryBudget {
            budget: info.budget,
            current_usage: info.current_usage,
            available_for_reservation: info.available_for_reservation,
            current_reservation: info.current_reservation,
        })
    }

    /// Reserves memory for this process, in place of what it reserved before.
    ///
    /// # Errors
    ///
    /// See above; [`HResult::E_INVALIDARG`] also for more than can be reserved.
    pub fn set_memory_reservation(
        &self,
        physical_adapter: u32,
        group: SegmentGroup,
        bytes: u64,
    ) -> Result<(), HResult> {
        self.check_physical(physical_adapter)?;
        // The index is right, so what the host calls invalid is the amount.
        match self.ask(|kernel| kernel.set_reservation(group.kernel(), physical_adapter, bytes)) {
            Err(HResult::DXGI_ERROR_UNSUPPORTED) if bytes != 0 => {
                let available = self.memory_budget(physical_adapter, group)?.available_for_reservation;
                Err(if bytes > available { HResult::E_INVALIDARG } else { HResult::DXGI_ERROR_UNSUPPORTED })
            }
            other => other,
        }
    }

    /// What all processes together use of a type of memory.
    ///
    /// Decision: the statistics do not say which physical adapter a segment belongs to, so linked
    /// adapters are counted together.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn memory_usage(&self, physical_adapter: u32, kind: MemoryType) -> Result<MemoryUsage, HResult> {
        self.check_physical(physical_adapter)?;
        self.ask(|kernel| {
            let mut usage = MemoryUsage::default();
            for_segments(kernel, kind, |_, segment| {
                usage.add(segment.bytes_committed, segment.bytes_resident);
                Ok(())
            })?;
            Ok(usage)
        })
    }

    /// What one process uses of a type of memory, by its pid; `None` where that process cannot be
    /// asked about. 0 is the caller.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn process_memory_usage(
        &self,
        physical_adapter: u32,
        kind: MemoryType,
        process: u32,
    ) -> Result<Option<MemoryUsage>, HResult> {
        self.check_physical(physical_adapter)?;
        let process = self.asked_process(process)?;
        self.ask(|kernel| {
            let mut usage = MemoryUsage::default();
            let result = for_segments(kernel, kind, |index, _| {
                let process = Some(process);
                let part = kernel.dxg().process_segment_statistics(kernel.luid(), process, index);
                part.map_err(Stop::Process).map(|part| usage.add(part.bytes_committed, part.bytes_resident))
            });
            match result {
                Ok(()) => Ok(Some(usage)),
                Err(stop) => stop.about_process(),
            }
        })
    }

    /// How long an engine has been busy.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn engine_running_time(&self, engine: EngineIndex) -> Result<Duration, HResult> {
        let node = self.node(engine)?;
        let statistics = self.ask(|kernel| kernel.dxg().node_statistics(kernel.luid(), node))?;
        Ok(statistics.global.running_time)
    }

    /// How long an engine has been busy for one process, by its pid; `None` where that process cannot
    /// be asked about. 0 is the caller.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn process_engine_running_time(
        &self,
        engine: EngineIndex,
        process: u32,
    ) -> Result<Option<Duration>, HResult> {
        let node = self.node(engine)?;
        let process = self.asked_process(process)?;
        self.ask(|kernel| match kernel.dxg().process_node_statistics(kernel.luid(), Some(process), node) {
            Ok(used) => Ok(Some(used.running_time)),
            Err(error) => Stop::Process(error).about_process(),
        })
    }

    /// How warm a physical adapter is, in degrees Celsius.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn temperature(&self, physical_adapter: u32) -> Result<f32, HResult> {
        self.check_physical(physical_adapter)?;
        let tenths = self.ask(|kernel| kernel.perf(physical_adapter))?.temperature;
        // Beyond what a float holds exactly, no temperature is left to be exact about.
        Ok(f32::from(u16::try_from(tenths).unwrap_or(u16::MAX)) / 10.0)
    }

    /// The processes that use the adapter: their pids, within the caller's pid namespace.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn processes(&self) -> Result<Vec<u32>, HResult> {
        self.ask(|kernel| kernel.dxg().processes(kernel.luid()))
    }

    /// How fast an engine runs.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn engine_frequency(&self, engine: EngineIndex) -> Result<Frequencies, HResult> {
        self.check_engine(engine)?;
        let perf = self.ask(|kernel| kernel.node_perf(engine.physical_adapter, engine.engine))?;
        Ok(Frequencies {
            current: perf.frequency,
            maximum: perf.max_frequency,
            maximum_overclocked: perf.max_frequency_overclocked,
        })
    }

    /// How fast the memory of a physical adapter runs.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn memory_frequency(&self, physical_adapter: u32) -> Result<Frequencies, HResult> {
        self.check_physical(physical_adapter)?;
        let perf = self.ask(|kernel| kernel.perf(physical_adapter))?;
        Ok(Frequencies {
            current: perf.memory_frequency,
            maximum: perf.max_memory_frequency,
            maximum_overclocked: perf.max_memory_frequency_overclocked,
        })
    }

    /// The number of an engine in the statistics, which count through all physical adapters.
    fn node(&self, engine: EngineIndex) -> Result<u32, HResult> {
        self.check_engine(engine)?;
        let mut node = engine.engine;
        for before in 0..engine.physical_adapter {
            node = node.saturating_add(self.engine_count(before)?);
        }
        Ok(node)
    }

    /// The process as the driver must be asked about it.
    ///
    /// The driver knows a process by the thread that opened the device, so the caller does not name
    /// itself. One that cannot list the processes of an adapter does not translate their pids either:
    /// it would answer about another process, one of the host's.
    fn asked_process(&self, process: u32) -> Result<u32, HResult> {
        if process == CALLER || process == std::process::id() {
            Ok(CALLER)
        } else if self.is_query_state_supported(State::AdapterInUseProcessCount) {
            Ok(process)
        } else if self.is_known_invalid() {
            Err(HResult::DXGI_ERROR_DEVICE_REMOVED)
        } else {
            Err(HResult::DXGI_ERROR_UNSUPPORTED)
        }
    }
}

/// The process id that stands for the caller.
const CALLER: u32 = 0;

/// More segments than any adapter has; a host that claims more is not asked for each.
const MOST_SEGMENTS: u32 = 1024;

/// Why a walk through the segments ended early.
enum Stop {
    /// The adapter did not answer.
    Adapter(Error),
    /// It did not answer about the process.
    Process(Error),
}

impl From<Stop> for Error {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Adapter(error) | Stop::Process(error) => error,
        }
    }
}

impl Stop {
    /// A process that the driver does not know is no failure: there is nothing to say about it.
    fn about_process<T>(self) -> Result<Option<T>, Error> {
        match self {
            Self::Process(error) if error.errno() == Some(d3dkmt_sys::Errno::EINVAL) => Ok(None),
            other => Err(other.into()),
        }
    }
}

/// Calls `visit` with the index and the statistics of each segment of one type.
fn for_segments(
    kernel: &d3dkmt::Adapter,
    kind: MemoryType,
    mut visit: impl FnMut(u32, &d3dkmt::SegmentStatistics) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let (dxg, luid) = (kernel.dxg(), kernel.luid());
    let count = dxg.adapter_statistics(luid).map_err(Stop::Adapter)?.segment_count;
    for index in 0..count.min(MOST_SEGMENTS) {
        let segment = dxg.segment_statistics(luid, index).map_err(Stop::Adapter)?;
        if segment.is_shared() == (kind == MemoryType::Shared) {
            visit(index, &segment)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::State;

    #[test]
    fn states_are_numbered_as_in_the_c_interface_and_one_can_be_set() {
        for (number, state) in (0..).zip(State::ALL) {
            assert_eq!((state.number(), State::from_number(number)), (number, Some(state)));
            assert_eq!(state.can_be_set(), number == 1);
        }
        assert_eq!(State::from_number(11), None);
        assert_eq!(State::from_number(u32::MAX), None);
    }
}
