//! `libwsl_compute_helper.so`: six functions that Intel's compute runtime loads from the driver store.
//!
//! They translate between the runtime's tokens and the form that the kernel-mode driver of our
//! emulated GPUs reads, see [`wsl_compute_format`]. Bad arguments give `false` or 0; no panic leaves
//! this library. Facts: the runtime's public header `wsl_compute_helper.h`.

#![expect(unsafe_code, reason = "C functions that the runtime calls with pointers of its own")]

use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::slice;

use wsl_compute_format::{Representation, Structure, write};

/// The interface that this library has: partitions are translated, hardware queues are not.
const VERSION: u64 = 1;

/// Runs `body`; what it gives after a panic is nothing.
fn guarded<T: Default>(body: impl FnOnce() -> Option<T>) -> T {
    catch_unwind(AssertUnwindSafe(body)).ok().flatten().unwrap_or_default()
}

/// Bytes that the representation of a structure takes; 0 for an unknown one.
#[unsafe(no_mangle)]
pub extern "C" fn getSizeRequiredForStruct(id: u32) -> usize {
    Structure::from_id(id).map_or(0, Structure::size)
}

/// Bytes that the tokens of a structure take at most; 0 for an unknown one.
#[unsafe(no_mangle)]
pub extern "C" fn getSizeRequiredForTokens(id: u32) -> usize {
    Structure::from_id(id).map_or(0, Structure::tokens)
}

/// Turns tokens into a representation.
///
/// # Safety
///
/// `into` must be NULL or have `size` bytes that may be written; `begin` and `end` must be NULL or
/// bound the tokens, and these must not lie in `into`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tokensToStruct(
    id: u32,
    into: *mut c_void,
    size: usize,
    begin: *const c_void,
    end: *const c_void,
) -> bool {
    guarded(|| {
        let structure = Structure::from_id(id)?;
        let length = end.addr().checked_sub(begin.addr())?;
        // SAFETY: the caller's promise; `bytes` checks the rest.
        let tokens = unsafe { bytes(begin, length) }?;
        // SAFETY: as above.
        let into = unsafe { bytes_mut(into, size) }?;
        Some(write(structure, tokens, into))
    })
}

/// Turns a representation into tokens; what is left of `into` becomes zeros, which are no tokens. A
/// representation that is all zeros has none.
///
/// # Safety
///
/// `into` and `from` must be NULL or have `size` and `from_size` bytes, apart from each other.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn structToTokens(
    id: u32,
    into: *mut c_void,
    size: usize,
    from: *const c_void,
    from_size: usize,
) -> bool {
    guarded(|| {
        let structure = Structure::from_id(id)?;
        // SAFETY: the caller's promise; `bytes` checks the rest.
        let from = unsafe { bytes(from, from_size) }?;
        // SAFETY: as above.
        let into = unsafe { bytes_mut(into, size) }?;
        let tokens = match Representation::read(structure, from) {
            Some(representation) => representation.tokens(),
            None if from.iter().all(|byte| *byte == 0) => &[],
            None => return None,
        };
        let (head, rest) = into.split_at_mut_checked(tokens.len())?;
        head.copy_from_slice(tokens);
        rest.fill(0);
        Some(true)
    })
}

/// A representation owns nothing, so nothing is to be freed.
#[unsafe(no_mangle)]
pub extern "C" fn destroyStructRepresentation(_id: u32, _from: *mut c_void, _size: usize) {}

/// The version of this interface.
#[unsafe(no_mangle)]
pub extern "C" fn getVersion() -> u64 {
    VERSION
}

/// # Safety
///
/// `at` must be NULL or have so many bytes, which nobody writes while the slice lives.
unsafe fn bytes<'a>(at: *const c_void, length: usize) -> Option<&'a [u8]> {
    if at.is_null() || isize::try_from(length).is_err() {
        return None;
    }
    // SAFETY: not NULL, not too long, and bytes need no alignment; the rest is the caller's promise.
    Some(unsafe { slice::from_raw_parts(at.cast(), length) })
}

/// # Safety
///
/// As [`bytes`], and nobody else uses them.
unsafe fn bytes_mut<'a>(at: *mut c_void, length: usize) -> Option<&'a mut [u8]> {
    if at.is_null() || isize::try_from(length).is_err() {
        return None;
    }
    // SAFETY: as in `bytes`.
    Some(unsafe { slice::from_raw_parts_mut(at.cast(), length) })
}

#[cfg(test)]
mod tests {
    use super::{
        getSizeRequiredForStruct, getSizeRequiredForTokens, getVersion, structToTokens, tokensToStruct,
    };
    use std::ptr::{null, null_mut};
    use wsl_compute_format::{Representation, Structure, Writer, ids};

    const IDS: [u32; 5] = [1, 7, 33, 48, 135];

    fn to_struct(id: u32, into: &mut [u8], tokens: &[u8]) -> bool {
        let range = tokens.as_ptr_range();
        // SAFETY: both are whole slices.
        unsafe {
            tokensToStruct(id, into.as_mut_ptr().cast(), into.len(), range.start.cast(), range.end.cast())
        }
    }

    fn to_tokens(id: u32, into: &mut [u8], from: &[u8]) -> bool {
        // SAFETY: both are whole slices.
        unsafe { structToTokens(id, into.as_mut_ptr().cast(), into.len(), from.as_ptr().cast(), from.len()) }
    }

    fn context() -> Vec<u8> {
        let mut tokens = Writer::new();
        tokens.structure(ids::S_CREATECONTEXT_PVTDATA, 0, |context| {
            context.dword(ids::CONTEXT_PROCESS_ID, 4711);
        });
        tokens.into_bytes()
    }

    #[test]
    fn the_runtimes_structures_have_room_for_their_tokens_and_others_none() {
        for (id, tokens) in IDS.into_iter().zip([12248, 6692, 84, 120, 296]) {
            assert!(getSizeRequiredForTokens(id) >= tokens, "{id}");
            assert!(getSizeRequiredForStruct(id) > getSizeRequiredForTokens(id), "{id}");
            assert_eq!(getSizeRequiredForStruct(id) % 8, 0, "{id}");
        }
        for id in [0, 2, 34, 49, 136, 65537, u32::MAX] {
            assert_eq!((getSizeRequiredForStruct(id), getSizeRequiredForTokens(id)), (0, 0), "{id}");
        }
        assert_ne!(getVersion(), 0);
    }

    #[test]
    fn tokens_come_back_as_they_were_with_zeros_behind_them() {
        let tokens = context();
        let mut form = vec![0xaa; getSizeRequiredForStruct(33)];
        assert!(to_struct(33, &mut form, &tokens));
        let read = Representation::read(Structure::Context, &form).expect("well formed");
        assert_eq!(read.context().process, 4711);
        let mut back = vec![0xaa; getSizeRequiredForTokens(33)];
        assert!(to_tokens(33, &mut back, &form));
        assert_eq!(back[..tokens.len()], tokens);
        assert!(back[tokens.len()..].iter().all(|byte| *byte == 0));
    }

    #[test]
    fn of_a_structure_about_which_nothing_was_said_there_are_no_tokens() {
        let mut tokens = vec![0xaa; getSizeRequiredForTokens(135)];
        assert!(to_tokens(135, &mut tokens, &vec![0; getSizeRequiredForStruct(135)]));
        assert!(tokens.iter().all(|byte| *byte == 0));
    }

    #[test]
    fn bad_arguments_are_false_and_change_nothing() {
        let tokens = context();
        let mut form = vec![0xaa; getSizeRequiredForStruct(33)];
        assert!(!to_struct(34, &mut form, &tokens), "an unknown structure");
        assert!(!to_struct(33, &mut form, &tokens[..tokens.len() - 1]), "cut");
        assert!(!to_struct(33, &mut form[..63], &tokens), "no room");
        let start = tokens.as_ptr();
        let (into, size) = (form.as_mut_ptr().cast(), form.len());
        // SAFETY: NULL and a reversed range are what is tested; neither is read.
        unsafe {
            assert!(!tokensToStruct(33, null_mut(), size, start.cast(), start.add(4).cast()));
            assert!(!tokensToStruct(33, into, size, null(), null()));
            assert!(!tokensToStruct(33, into, size, start.add(4).cast(), start.cast()));
            assert!(!tokensToStruct(33, into, usize::MAX, start.cast(), start.add(4).cast()));
            assert!(!structToTokens(33, null_mut(), size, start.cast(), 4));
            assert!(!structToTokens(33, into, size, null(), 4));
            assert!(!structToTokens(33, into, size, start.cast(), usize::MAX));
        }
        assert!(form.iter().all(|byte| *byte == 0xaa));
        assert!(!to_tokens(33, &mut [0; 64], &tokens), "no representation");
        assert!(to_struct(33, &mut form, &tokens));
        assert!(!to_tokens(33, &mut [0; 8], &form), "no room for the tokens");
        assert!(!to_tokens(48, &mut [0; 1024], &form), "another structure");
    }
}
