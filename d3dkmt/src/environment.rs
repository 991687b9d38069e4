//! Environment variables that are read once, without a lock and without memory of their own.
//!
//! A driver may call us first from any thread, and any thread may fork meanwhile: a child must find
//! neither a lock held by a thread that it does not have nor a value that nobody will finish. So
//! every reader that comes before the first copy is complete makes the same copy into the same
//! bytes, and each of them may declare it complete.

#![expect(unsafe_code, reason = "reads the C environment without the lock that std takes")]

use core::ffi::CStr;
use core::sync::atomic::{AtomicU8, AtomicUsize, Ordering};

/// The longest value that is kept; a path cannot be longer (`PATH_MAX`).
pub(crate) const LONGEST: usize = 4095;

const UNREAD: usize = 0;
const UNSET: usize = 1;
const TOO_LONG: usize = 2;
/// Present: the length plus this.
const PRESENT: usize = 3;

/// One variable; see the [module](self). Made by [`variable!`].
#[derive(Debug)]
pub(crate) struct Variable {
    name: &'static CStr,
    kept: &'static Kept,
}

/// The copy of a variable's value. All zero while unread, and apart from the name for that reason: so
/// it takes memory only, and no place in the library's file.
#[derive(Debug)]
pub(crate) struct Kept {
    state: AtomicUsize,
    bytes: [AtomicU8; LONGEST + 1],
}

impl Kept {
    /// Nothing read yet.
    pub(crate) const fn new() -> Self {
        Self { state: AtomicUsize::new(UNREAD), bytes: [const { AtomicU8::new(0) }; LONGEST + 1] }
    }
}

/// The variable of this name, a C string, not yet read; for the initial value of a static.
macro_rules! variable {
    ($name:literal) => {{
        static KEPT: $crate::environment::Kept = $crate::environment::Kept::new();
        $crate::environment::Variable::new($name, &KEPT)
    }};
}
pub(crate) use variable;

/// What a variable holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value<'a> {
    /// Not set, or the process runs with privileges that its caller lacks (`AT_SECURE`).
    Unset,
    /// Longer than [`LONGEST`] bytes.
    TooLong,
    /// These bytes, readable one at a time.
    Bytes(&'a [AtomicU8]),
}

impl Variable {
    /// The variable of this name, with a place of its own for the copy.
    pub(crate) const fn new(name: &'static CStr, kept: &'static Kept) -> Self {
        Self { name, kept }
    }

    /// The value as it was when any thread asked first.
    pub(crate) fn get(&self) -> Value<'_> {
        match self.kept.state.load(Ordering::Acquire) {
            UNREAD => self.read(),
            UNSET => Value::Unset,
            TOO_LONG => Value::TooLong,
            present => Value::Bytes(&self.kept.bytes[..present - PRESENT]),
        }
    }

    #[cold]
    fn read(&self) -> Value<'_> {
        let state = match environment(self.name) {
            None => UNSET,
            Some(value) if value.len() > LONGEST => TOO_LONG,
            Some(value) => {
                for (kept, byte) in self.kept.bytes.iter().zip(value) {
                    kept.store(*byte, Ordering::Relaxed);
                }
                PRESENT + value.len()
            }
        };
        // The first to finish decides, should the environment have changed between two readers.
        let _ = self.kept.state.compare_exchange(UNREAD, state, Ordering::AcqRel, Ordering::Acquire);
        self.get()
    }
}

impl Value<'_> {
    /// Copies the value, as a C string, into `buffer`; `None` where it is unset or does not fit.
    pub(crate) fn to_c_str(self, buffer: &mut [u8; LONGEST + 1]) -> Option<&CStr> {
        let Value::Bytes(bytes) = self else { return None };
        for (to, from) in buffer.iter_mut().zip(bytes) {
            *to = from.load(Ordering::Relaxed);
        }
        buffer[bytes.len()] = 0;
        CStr::from_bytes_until_nul(buffer).ok()
    }

    /// Whether the variable is set, to whatever.
    #[must_use]
    pub(crate) fn is_set(self) -> bool {
        !matches!(self, Value::Unset)
    }
}

/// The variable's bytes in the process environment, which nobody may be changing just now (the
/// condition that C sets for `getenv`).
fn environment(name: &CStr) -> Option<&'static [u8]> {
    // SAFETY: takes a number and reads the auxiliary vector of the process.
    if unsafe { libc::getauxval(libc::AT_SECURE) } != 0 {
        return None;
    }
    // SAFETY: the name is a C string.
    let value = unsafe { libc::getenv(name.as_ptr()) };
    if value.is_null() {
        return None;
    }
    // SAFETY: getenv returned a C string; it is copied at once by the caller.
    Some(unsafe { CStr::from_ptr(value) }.to_bytes())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Value, Variable};

    #[test]
    fn a_variable_is_read_once_and_copied() {
        static HOME: Variable = variable!(c"PATH");
        let Value::Bytes(bytes) = HOME.get() else { panic!("PATH is set in every test run") };
        let mut buffer = [0; LONGEST + 1];
        let text = HOME.get().to_c_str(&mut buffer).expect("it fits");
        assert_eq!(text.to_bytes().len(), bytes.len());
        assert_eq!(text.to_bytes(), std::env::var_os("PATH").expect("set").as_encoded_bytes());
    }

    #[test]
    fn an_unset_variable_is_unset() {
        static NONE: Variable = variable!(c"DXG_TEST_SURELY_UNSET");
        assert!(!NONE.get().is_set());
        assert!(NONE.get().to_c_str(&mut [0; LONGEST + 1]).is_none());
    }
}
