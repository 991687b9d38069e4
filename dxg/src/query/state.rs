//! A state of DXCore's. Fields have the names, and bytes the order, of the C interface.

use dxcore::{Adapter, EngineIndex, Frequencies, HResult, MemoryUsage, State};

use super::Answer;
use super::datum::Datum;
use crate::Failure;
use crate::cli::Query;

/// Asks for a state.
pub(super) fn ask(adapter: &Adapter, state: State, arguments: &Query) -> Result<Answer, Failure> {
    answer(adapter, state, arguments).map_err(|error| error.to_string())
}

fn answer(adapter: &Adapter, state: State, arguments: &Query) -> Result<Answer, HResult> {
    let physical = arguments.physical;
    let engine = EngineIndex { physical_adapter: physical, engine: arguments.engine };
    let memory = arguments.memory.into();
    Ok(match state {
        State::IsDriverUpdateInProgress => {
            let truth = adapter.is_driver_update_in_progress()?;
            Answer { datum: Datum::Truth(truth), bytes: vec![u8::from(truth)] }
        }
        State::AdapterMemoryBudget => {
            let budget = adapter.memory_budget(physical, arguments.group.into())?;
            let parts = [
                ("budget", budget.budget),
                ("currentUsage", budget.current_usage),
                ("availableForReservation", budget.available_for_reservation),
                ("currentReservation", budget.current_reservation),
            ];
            numbers(&parts, Datum::Bytes)
        }
        State::AdapterMemoryUsageBytes => usage(&adapter.memory_usage(physical, memory)?),
        State::AdapterMemoryUsageByProcessBytes => {
            let process = arguments.process;
            let known = adapter.process_memory_usage(physical, memory, process)?;
            by_process(usage(&known.unwrap_or_default()), known.is_some())
        }
        State::AdapterEngineRunningTimeMicroseconds => {
            let time = microseconds(adapter.engine_running_time(engine)?);
            Answer { datum: Datum::Microseconds(time), bytes: time.to_le_bytes().to_vec() }
        }
        State::AdapterEngineRunningTimeByProcessMicroseconds => {
            let known = adapter.process_engine_running_time(engine, arguments.process)?;
            let time = known.map_or(0, microseconds);
            by_process(numbers(&[("runningTime", time)], Datum::Microseconds), known.is_some())
        }
        State::AdapterTemperatureCelsius => {
            let degrees = adapter.temperature(physical)?;
            Answer { datum: Datum::Celsius(degrees), bytes: degrees.to_le_bytes().to_vec() }
        }
        State::AdapterInUseProcessCount => {
            let count = u32::try_from(adapter.processes()?.len()).unwrap_or(u32::MAX);
            Answer { datum: Datum::Number(count.into()), bytes: count.to_le_bytes().to_vec() }
        }
        State::AdapterInUseProcessSet => {
            let processes = adapter.processes()?;
            Answer {
                datum: Datum::List(processes.iter().map(|&id| Datum::Number(id.into())).collect()),
                bytes: processes.iter().flat_map(|id| id.to_le_bytes()).collect(),
            }
        }
        State::AdapterEngineFrequencyHertz => frequencies(&adapter.engine_frequency(engine)?),
        State::AdapterMemoryFrequencyHertz => frequencies(&adapter.memory_frequency(physical)?),
    })
}

/// 64-bit numbers one after the other.
fn numbers(parts: &[(&'static str, u64)], form: fn(u64) -> Datum) -> Answer {
    Answer {
        datum: Datum::Fields(parts.iter().map(|&(name, number)| (name, form(number))).collect()),
        bytes: parts.iter().flat_map(|(_, number)| number.to_le_bytes()).collect(),
    }
}

fn usage(usage: &MemoryUsage) -> Answer {
    numbers(&[("committed", usage.committed), ("resident", usage.resident)], Datum::Bytes)
}

fn frequencies(frequencies: &Frequencies) -> Answer {
    let parts = [
        ("frequency", frequencies.current),
        ("maxFrequency", frequencies.maximum),
        ("maxOverclockedFrequency", frequencies.maximum_overclocked),
    ];
    numbers(&parts, Datum::Hertz)
}

/// With the flag that says whether the process could be asked about, and its padding.
fn by_process(mut answer: Answer, succeeded: bool) -> Answer {
    if let Datum::Fields(fields) = &mut answer.datum {
        fields.push(("processQuerySucceeded", Datum::Truth(succeeded)));
    }
    answer.bytes.extend(u64::from(succeeded).to_le_bytes());
    answer
}

fn microseconds(time: std::time::Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
