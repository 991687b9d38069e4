//! What the environment says, read once.

#![expect(unsafe_code, reason = "reads the C environment, and keeps a value behind an atomic pointer")]

use std::ffi::{CStr, CString, OsStr};
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};

use libc::c_char;

/// All settings, as they were when the process began.
pub(crate) struct Settings {
    /// The path that is the device.
    pub(crate) node: CString,
    /// The folder that it is in.
    pub(crate) folder: CString,
    /// Its name there.
    pub(crate) name: Vec<u8>,
    /// What is opened in its place.
    pub(crate) stand_in: CString,
    /// The machine, as of `Machine::load`.
    pub(crate) machine: String,
    /// Calls that are to fail, as of `Faults`.
    pub(crate) faults: String,
    /// Folders that lie elsewhere.
    pub(crate) redirects: Vec<Redirect>,
    /// Where processes know of each other that have no common parent.
    pub(crate) processes: Option<PathBuf>,
    /// Where reports go.
    pub(crate) reports: Option<PathBuf>,
    /// Where the control channel is.
    pub(crate) control: Option<String>,
}

/// A folder, and where it lies in truth.
pub(crate) struct Redirect {
    pub(crate) from: Vec<u8>,
    pub(crate) to: Vec<u8>,
}

static SETTINGS: AtomicPtr<Settings> = AtomicPtr::new(ptr::null_mut());

/// The settings. Read without a lock, which a fork could leave held for ever.
#[inline]
pub(crate) fn settings() -> &'static Settings {
    // SAFETY: null, or a value that is never freed.
    unsafe { SETTINGS.load(Ordering::Acquire).as_ref() }.unwrap_or_else(|| read())
}

#[cold]
fn read() -> &'static Settings {
    let made = Box::into_raw(Box::new(Settings::from_environment()));
    match SETTINGS.compare_exchange(ptr::null_mut(), made, Ordering::AcqRel, Ordering::Acquire) {
        // SAFETY: it is never freed from here on.
        Ok(_) => unsafe { &*made },
        Err(first) => {
            // SAFETY: made above, and seen by nobody.
            drop(unsafe { Box::from_raw(made) });
            // SAFETY: another thread's, never freed.
            unsafe { &*first }
        }
    }
}

impl Settings {
    fn from_environment() -> Self {
        let node = path(c"DXG_PRELOAD_PATH").unwrap_or_else(|| c"/dev/dxg".to_owned());
        let bytes = node.to_bytes();
        let cut = bytes.iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
        let (folder, name) = bytes.split_at(cut);
        Self {
            folder: CString::new(if folder.is_empty() { b"." } else { folder }).unwrap_or_default(),
            name: name.to_owned(),
            stand_in: path(c"DXG_PRELOAD_STAND_IN").unwrap_or_else(|| c"/dev/null".to_owned()),
            machine: text(c"DXG_PRELOAD_DEVICE"),
            faults: text(c"DXG_PRELOAD_FAIL"),
            redirects: variable(c"DXG_PRELOAD_REDIRECT")
                .split(|byte| *byte == b':')
                .filter_map(|part| {
                    let equals = part.iter().position(|byte| *byte == b'=')?;
                    Some(Redirect { from: part[..equals].to_owned(), to: part[equals + 1..].to_owned() })
                })
                .filter(|redirect| !redirect.from.is_empty() && !redirect.to.is_empty())
                .collect(),
            processes: path(c"DXG_PRELOAD_PROCESSES").map(|path| OsStr::from_bytes(path.to_bytes()).into()),
            reports: path(c"DXG_PRELOAD_REPORT").map(|path| OsStr::from_bytes(path.to_bytes()).into()),
            control: Some(text(c"DXG_EMU_CONTROL")).filter(|path| !path.is_empty()),
            node,
        }
    }
}

fn path(name: &CStr) -> Option<CString> {
    CString::new(variable(name)).ok().filter(|value| !value.is_empty())
}

fn text(name: &CStr) -> String {
    String::from_utf8_lossy(&variable(name)).into_owned()
}

/// A variable's value; nothing where it is not set. `std::env` takes a lock for it.
fn variable(name: &CStr) -> Vec<u8> {
    // SAFETY: a C string.
    let value: *const c_char = unsafe { libc::getenv(name.as_ptr()) };
    if value.is_null() {
        return Vec::new();
    }
    // SAFETY: the C library's string, copied at once.
    unsafe { CStr::from_ptr(value) }.to_bytes().to_owned()
}
