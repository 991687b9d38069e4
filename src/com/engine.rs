//! The properties that take an input: how many engines there are, and what one is called.

#![expect(unsafe_code, reason = "follows a pointer inside the caller's input")]

use core::mem::offset_of;
use core::ptr::NonNull;

use dxcore::{Adapter, EngineIndex, HResult};

use super::abi::{DXCoreEngineNamePropertyInput, DXCoreEngineNamePropertyOutput, wchar_t};
use super::memory::{Buffer, array_to, pointer_at, u32_at};

/// `AdapterEngineCount`: a physical adapter's index in, the number of its engines out.
pub(super) fn count(adapter: &Adapter, details: &[u8], mut buffer: Buffer<'_>) -> Result<(), HResult> {
    buffer.clear();
    let physical = u32_at(details, 0)?;
    let size = size_of::<u32>();
    if buffer.size() < size {
        return Err(HResult::E_INVALIDARG);
    }
    buffer.write(&adapter.engine_count(physical)?.to_le_bytes());
    Ok(())
}

/// `AdapterEngineName`: an engine and a place for text in, the length of the text out.
///
/// The input is 24 bytes: the physical adapter's index, the engine's index, the room for the name in
/// wide characters, padding, and a pointer to that room.
///
/// Decision: lengths count the NUL. Without a place the needed length is the answer; where the place
/// is too short nothing is copied, the needed length is reported, and the call fails.
///
/// # Safety
///
/// The pointer in `details` is null, or writable for as many wide characters as stand beside it.
pub(super) unsafe fn name(adapter: &Adapter, details: &[u8], mut buffer: Buffer<'_>) -> Result<(), HResult> {
    buffer.clear();
    let engine = EngineIndex { physical_adapter: u32_at(details, 0)?, engine: u32_at(details, 4)? };
    let room = u32_at(details, offset_of!(DXCoreEngineNamePropertyInput, engineNameLength))?;
    let place: Option<NonNull<wchar_t>> =
        pointer_at(details, offset_of!(DXCoreEngineNamePropertyInput, engineName))?;
    if buffer.size() < size_of::<DXCoreEngineNamePropertyOutput>() {
        return Err(HResult::E_INVALIDARG);
    }
    let name = adapter.engine_name(engine)?;
    // `wchar_t` is 32 bits wide on Linux: one a character.
    let text = || name.chars().filter(|&character| character != '\0').map(u32::from).chain([0]);
    let needed = u32::try_from(text().count()).map_err(|_| HResult::E_UNEXPECTED)?;
    buffer.write(&needed.to_le_bytes());
    match place {
        None => Ok(()),
        Some(_) if room == 0 => Ok(()),
        Some(_) if room < needed => Err(HResult::E_INVALIDARG),
        Some(place) => {
            // SAFETY: the caller's promise, and the text fits.
            unsafe { array_to(place, text()) };
            Ok(())
        }
    }
}
