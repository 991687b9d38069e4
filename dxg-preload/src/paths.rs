//! Which paths are ours.
//!
//! A path is the device's when its last part is the device's name and what comes before it is the
//! device's folder, however that is spelled: relative, with doubled slashes, through links. So every
//! other path costs a look at its last bytes. A symbolic link of another name that leads to the device
//! is not followed.

#![expect(unsafe_code, reason = "reads the program's C strings")]

use std::ffi::{CStr, CString, c_char, c_int};
use std::mem::MaybeUninit;

use libc::{AT_FDCWD, PATH_MAX, stat};

use crate::next::next;
use crate::settings::{Redirect, settings};

/// What a path is.
pub(crate) enum Seen {
    /// The C library's business.
    AsIs,
    /// The device.
    Device,
    /// In a folder that lies elsewhere.
    Redirected(&'static Redirect),
}

/// Looks at a path.
///
/// # Safety
///
/// `path` must be NULL or a C string.
#[inline]
pub(crate) unsafe fn seen(directory: c_int, path: *const c_char) -> Seen {
    if path.is_null() {
        return Seen::AsIs;
    }
    let settings = settings();
    // SAFETY: as above.
    let bytes = unsafe { CStr::from_ptr(path) }.to_bytes();
    if bytes.ends_with(&settings.name) && is_node(directory, bytes) {
        return Seen::Device;
    }
    match settings.redirects.iter().find(|redirect| redirect.leads(bytes)) {
        Some(redirect) => Seen::Redirected(redirect),
        None => Seen::AsIs,
    }
}

/// Calls `call` with the path to use in place of `path`.
///
/// # Safety
///
/// As [`seen`].
#[inline]
pub(crate) unsafe fn instead<T>(
    directory: c_int,
    path: *const c_char,
    call: impl FnOnce(*const c_char) -> T,
) -> T {
    // SAFETY: as above.
    match unsafe { seen(directory, path) } {
        Seen::AsIs => call(path),
        Seen::Device => call(settings().stand_in.as_ptr()),
        // SAFETY: not NULL, so a C string.
        Seen::Redirected(redirect) => redirect.apply(unsafe { CStr::from_ptr(path) }, call),
    }
}

/// Whether a path that ends with the device's name is the device's.
#[cold]
fn is_node(directory: c_int, path: &[u8]) -> bool {
    let settings = settings();
    if path == settings.node.to_bytes() {
        return true;
    }
    let parent = &path[..path.len() - settings.name.len()];
    let parent = match parent {
        [] => c".".to_owned(),
        [.., b'/'] => CString::new(parent).unwrap_or_default(),
        // Only the end of a longer name.
        _ => return false,
    };
    let (found, wanted) = (folder(directory, &parent), folder(AT_FDCWD, &settings.folder));
    found.is_some() && found == wanted
}

/// Which folder it is, wherever the path leads.
fn folder(directory: c_int, path: &CStr) -> Option<(u64, u64)> {
    type Status = unsafe extern "C" fn(c_int, *const c_char, *mut stat, c_int) -> c_int;
    let status_at = next!(fstatat: Status)?;
    let mut status = MaybeUninit::<stat>::uninit();
    // SAFETY: a C string, and room for the answer.
    let done = unsafe { status_at(directory, path.as_ptr(), status.as_mut_ptr(), 0) } == 0;
    // SAFETY: filled in by a call that succeeded.
    done.then(|| unsafe { status.assume_init() }).map(|status| (status.st_dev, status.st_ino))
}

impl Redirect {
    fn leads(&self, path: &[u8]) -> bool {
        path.strip_prefix(self.from.as_slice()).is_some_and(|rest| matches!(rest, [] | [b'/', ..]))
    }

    /// The path, where it lies in truth.
    pub(crate) fn place(&self, path: &CStr) -> Option<CString> {
        let mut place = self.to.clone();
        place.extend_from_slice(path.to_bytes().get(self.from.len()..)?);
        CString::new(place).ok()
    }

    /// Calls `call` with the path's place. Kept apart, for the room that it takes on the stack: it takes
    /// none of the heap, which a signal handler has not.
    #[inline(never)]
    fn apply<T>(&self, path: &CStr, call: impl FnOnce(*const c_char) -> T) -> T {
        let mut place = [0_u8; PATH_MAX as usize];
        let rest = path.to_bytes().get(self.from.len()..).unwrap_or_default();
        let end = self.to.len() + rest.len();
        if end >= place.len() {
            // Too long for any file.
            return call(path.as_ptr());
        }
        place[..self.to.len()].copy_from_slice(&self.to);
        place[self.to.len()..end].copy_from_slice(rest);
        call(place.as_ptr().cast())
    }
}
