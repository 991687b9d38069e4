//! The states in their C form: structures of the caller's in and out.
//!
//! Offsets and sizes are those of the Windows headers on 64-bit systems.

#![expect(unsafe_code, reason = "follows a pointer inside the caller's input")]

use core::mem::offset_of;
use core::ptr::NonNull;

use dxcore::{Adapter, EngineIndex, Frequencies, HResult, MemoryType, SegmentGroup, State};

use super::abi::{
    DXCoreAdapterEngineIndex, DXCoreAdapterMemoryBudget, DXCoreAdapterMemoryBudgetNodeSegmentGroup,
    DXCoreAdapterProcessSetQueryInput, DXCoreAdapterProcessSetQueryOutput, DXCoreEngineQueryInput,
    DXCoreEngineQueryOutput, DXCoreFrequencyQueryOutput, DXCoreMemoryQueryInput, DXCoreMemoryUsage,
    DXCoreProcessMemoryQueryInput, DXCoreProcessMemoryQueryOutput,
};
use super::memory::{Buffer, array_to, pointer_at, u32_at, u64_at};

/// The size of a state's input; 0 where it takes none.
const fn details_size(state: State) -> usize {
    match state {
        State::IsDriverUpdateInProgress | State::AdapterInUseProcessCount => 0,
        State::AdapterTemperatureCelsius | State::AdapterMemoryFrequencyHertz => size_of::<u32>(),
        State::AdapterMemoryBudget => size_of::<DXCoreAdapterMemoryBudgetNodeSegmentGroup>(),
        State::AdapterMemoryUsageBytes => size_of::<DXCoreMemoryQueryInput>(),
        State::AdapterEngineRunningTimeMicroseconds | State::AdapterEngineFrequencyHertz => {
            size_of::<DXCoreAdapterEngineIndex>()
        }
        State::AdapterMemoryUsageByProcessBytes => size_of::<DXCoreProcessMemoryQueryInput>(),
        State::AdapterEngineRunningTimeByProcessMicroseconds => size_of::<DXCoreEngineQueryInput>(),
        State::AdapterInUseProcessSet => size_of::<DXCoreAdapterProcessSetQueryInput>(),
    }
}

/// The smallest buffer that takes a state's answer.
const fn answer_size(state: State) -> usize {
    match state {
        State::IsDriverUpdateInProgress => size_of::<u8>(),
        // Decision: the number of processes is 32 bits wide; the running time of an engine may be
        // read as a number alone or with the flag that its counterpart by process has.
        State::AdapterTemperatureCelsius => size_of::<f32>(),
        State::AdapterInUseProcessCount => size_of::<u32>(),
        State::AdapterEngineRunningTimeMicroseconds => size_of::<u64>(),
        State::AdapterInUseProcessSet => size_of::<DXCoreAdapterProcessSetQueryOutput>(),
        State::AdapterMemoryUsageBytes => size_of::<DXCoreMemoryUsage>(),
        State::AdapterEngineRunningTimeByProcessMicroseconds => size_of::<DXCoreEngineQueryOutput>(),
        State::AdapterMemoryUsageByProcessBytes => size_of::<DXCoreProcessMemoryQueryOutput>(),
        State::AdapterEngineFrequencyHertz | State::AdapterMemoryFrequencyHertz => {
            size_of::<DXCoreFrequencyQueryOutput>()
        }
        State::AdapterMemoryBudget => size_of::<DXCoreAdapterMemoryBudget>(),
    }
}

/// Whether a query of this state takes an input.
pub(super) const fn needs_details(state: State) -> bool {
    details_size(state) != 0
}

/// Answers a query of a known state.
///
/// # Safety
///
/// A pointer inside `details` is null, or writable for as many elements as stand beside it.
pub(super) unsafe fn query(
    adapter: &Adapter,
    state: State,
    details: &[u8],
    mut buffer: Buffer<'_>,
) -> Result<(), HResult> {
    buffer.clear();
    if details.len() < details_size(state) || buffer.size() < answer_size(state) {
        return Err(HResult::E_INVALIDARG);
    }
    if adapter.is_known_invalid() {
        return Err(HResult::DXGI_ERROR_DEVICE_REMOVED);
    }
    match state {
        State::IsDriverUpdateInProgress => {
            buffer.write(&[u8::from(adapter.is_driver_update_in_progress()?)]);
        }
        State::AdapterMemoryBudget => {
            let (physical, group) = node_and_group(details)?;
            let budget = adapter.memory_budget(physical, group)?;
            // The kernel's structure has the last two the other way round.
            let words = [
                budget.budget,
                budget.current_usage,
                budget.available_for_reservation,
                budget.current_reservation,
            ];
            write_u64s(&mut buffer, &words);
        }
        State::AdapterMemoryUsageBytes => {
            let usage = adapter.memory_usage(u32_at(details, 0)?, memory_type(details)?)?;
            write_u64s(&mut buffer, &[usage.committed, usage.resident]);
        }
        State::AdapterMemoryUsageByProcessBytes => {
            let process = u32_at(details, offset_of!(DXCoreProcessMemoryQueryInput, processId))?;
            let usage = adapter.process_memory_usage(u32_at(details, 0)?, memory_type(details)?, process)?;
            if let Some(usage) = usage {
                write_u64s(&mut buffer, &[usage.committed, usage.resident, 1]);
            }
        }
        State::AdapterEngineRunningTimeMicroseconds => {
            let words = [saturated(adapter.engine_running_time(engine(details)?)?.as_micros()), 1];
            // The flag where there is room for all of it.
            let fit = (buffer.size() / 8).min(2);
            write_u64s(&mut buffer, &words[..fit]);
        }
        State::AdapterEngineRunningTimeByProcessMicroseconds => {
            let process = u32_at(details, offset_of!(DXCoreEngineQueryInput, processId))?;
            if let Some(time) = adapter.process_engine_running_time(engine(details)?, process)? {
                write_u64s(&mut buffer, &[saturated(time.as_micros()), 1]);
            }
        }
        State::AdapterTemperatureCelsius => {
            buffer.write(&adapter.temperature(u32_at(details, 0)?)?.to_le_bytes());
        }
        State::AdapterInUseProcessCount => {
            let count = u32::try_from(adapter.processes()?.len()).unwrap_or(u32::MAX);
            buffer.write(&count.to_le_bytes());
        }
        // SAFETY: the caller's promise.
        State::AdapterInUseProcessSet => unsafe { process_set(adapter, details, &mut buffer) }?,
        State::AdapterEngineFrequencyHertz => {
            write_frequencies(&mut buffer, adapter.engine_frequency(engine(details)?)?);
        }
        State::AdapterMemoryFrequencyHertz => {
            write_frequencies(&mut buffer, adapter.memory_frequency(u32_at(details, 0)?)?);
        }
    }
    Ok(())
}

/// Sets a known state.
pub(super) fn set(adapter: &Adapter, state: State, details: &[u8], data: &[u8]) -> Result<(), HResult> {
    if !state.can_be_set() {
        return Err(HResult::DXGI_ERROR_UNSUPPORTED);
    }
    if details.len() < details_size(state) {
        return Err(HResult::E_INVALIDARG);
    }
    let bytes = u64_at(data, 0)?;
    if adapter.is_known_invalid() {
        return Err(HResult::DXGI_ERROR_DEVICE_REMOVED);
    }
    let (physical, group) = node_and_group(details)?;
    adapter.set_memory_reservation(physical, group, bytes)
}

/// Writes as many process ids as the caller has room for, then how many those are and how many there
/// are.
///
/// # Safety
///
/// As [`query`].
unsafe fn process_set(adapter: &Adapter, details: &[u8], buffer: &mut Buffer<'_>) -> Result<(), HResult> {
    let room = u32_at(details, offset_of!(DXCoreAdapterProcessSetQueryInput, arraySize))?;
    let place: Option<NonNull<u32>> =
        pointer_at(details, offset_of!(DXCoreAdapterProcessSetQueryInput, processIds))?;
    let room = match place {
        // Decision: room without a place is a mistake of the caller's; no room asks for the total.
        None if room != 0 => return Err(HResult::E_POINTER),
        _ => room,
    };
    let processes = adapter.processes()?;
    let total = u32::try_from(processes.len()).unwrap_or(u32::MAX);
    let written = total.min(room);
    if let Some(place) = place {
        // SAFETY: at most as many as the caller has room for.
        unsafe { array_to(place, processes.iter().copied().take(written as usize)) };
    }
    buffer.write(&(u64::from(total) << 32 | u64::from(written)).to_le_bytes());
    Ok(())
}

fn node_and_group(details: &[u8]) -> Result<(u32, SegmentGroup), HResult> {
    let group = SegmentGroup::from_number(u32_at(details, 4)?).ok_or(HResult::E_INVALIDARG)?;
    Ok((u32_at(details, 0)?, group))
}

fn memory_type(details: &[u8]) -> Result<MemoryType, HResult> {
    MemoryType::from_number(u32_at(details, 4)?).ok_or(HResult::E_INVALIDARG)
}

fn engine(details: &[u8]) -> Result<EngineIndex, HResult> {
    Ok(EngineIndex { physical_adapter: u32_at(details, 0)?, engine: u32_at(details, 4)? })
}

fn saturated(number: u128) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

fn write_frequencies(buffer: &mut Buffer<'_>, frequencies: Frequencies) {
    write_u64s(buffer, &[frequencies.current, frequencies.maximum, frequencies.maximum_overclocked]);
}

/// Writes the words that fit, one after the other.
fn write_u64s(buffer: &mut Buffer<'_>, words: &[u64]) {
    let mut bytes = [0; 32];
    for (slot, word) in bytes.chunks_exact_mut(8).zip(words) {
        slot.copy_from_slice(&word.to_le_bytes());
    }
    buffer.write(&bytes[..words.len().min(4) * 8]);
}
