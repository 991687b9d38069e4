//! Opening files.

#![expect(unsafe_code, reason = "C functions, called by the program with its own pointers")]

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

use d3dkmt_sys::Errno;
use libc::{AT_FDCWD, FILE, mode_t};

use crate::calls::{fail, guarded};
use crate::next::next;
use crate::paths::{Seen, instead, seen};
use crate::settings::settings;
use crate::{descriptors, files};

/// Opens the device: a stand-in for the descriptor, and an emulator behind it.
fn open_device(flags: c_int) -> c_int {
    type Open = unsafe extern "C" fn(*const c_char, c_int, mode_t) -> c_int;
    if flags & libc::O_CREAT != 0 && flags & libc::O_EXCL != 0 {
        return fail(Errno::EEXIST);
    }
    let Some(open) = next!(open: Open) else { return fail(Errno::ENOSYS) };
    let kept = flags & !(libc::O_CREAT | libc::O_EXCL | libc::O_TRUNC);
    // SAFETY: a C string; nothing is created, so the mode means nothing.
    let stand_in = unsafe { open(settings().stand_in.as_ptr(), kept, 0) };
    // A path descriptor has no file behind it that could be asked anything.
    if stand_in < 0 || flags & libc::O_PATH != 0 {
        return opened(stand_in);
    }
    match guarded(|| descriptors::open(stand_in)) {
        Ok(()) => stand_in,
        Err(errno) => {
            files::really_close(stand_in);
            fail(errno)
        }
    }
}

/// A number that the C library has just given out cannot be what we had it for.
fn opened(descriptor: c_int) -> c_int {
    descriptors::copied(descriptor, None);
    descriptor
}

/// One function of the `open` family: the device's path is ours, the rest the C library's.
///
/// Variadic functions are defined with the arguments that they have at most. That is the same to
/// their callers on every ABI of Linux that passes variadic arguments like named ones.
macro_rules! opening {
    ($($name:ident ($($directory:ident)?) path, $flags:ident $(, $mode:ident)?;)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        pub(crate) unsafe extern "C" fn $name(
            $($directory: c_int,)? path: *const c_char, $flags: c_int $(, $mode: mode_t)?
        ) -> c_int {
            type Open = unsafe extern "C" fn(
                $(opening!(@ $directory c_int),)? *const c_char, c_int $(, opening!(@ $mode mode_t))?
            ) -> c_int;
            let base = [$($directory,)? AT_FDCWD][0];
            // SAFETY: the program passes a path.
            if let Seen::Device = unsafe { seen(base, path) } {
                return open_device($flags);
            }
            let Some(open) = next!($name: Open) else { return fail(Errno::ENOSYS) };
            // SAFETY: the program's own arguments.
            opened(unsafe { instead(base, path, |path| open($($directory,)? path, $flags $(, $mode)?)) })
        }
    )*};
    (@ $name:ident $type:ident) => { $type };
}

opening! {
    open () path, flags, mode;
    open64 () path, flags, mode;
    __open_2 () path, flags;
    __open64_2 () path, flags;
    openat (directory) path, flags, mode;
    openat64 (directory) path, flags, mode;
    __openat_2 (directory) path, flags;
    __openat64_2 (directory) path, flags;
}

/// `creat` opens what is there already, and a device is.
macro_rules! creating {
    ($($name:ident)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(path: *const c_char, mode: mode_t) -> c_int {
            // SAFETY: the program passes a path.
            if let Seen::Device = unsafe { seen(AT_FDCWD, path) } {
                return open_device(libc::O_WRONLY);
            }
            match next!($name: unsafe extern "C" fn(*const c_char, mode_t) -> c_int) {
                // SAFETY: the program's own arguments.
                Some(creat) => opened(unsafe { instead(AT_FDCWD, path, |path| creat(path, mode)) }),
                None => fail(Errno::ENOSYS),
            }
        }
    )*};
}
creating! { creat creat64 }

/// Streams. The C library opens their files without asking us.
macro_rules! streams {
    ($($name:ident)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(path: *const c_char, mode: *const c_char) -> *mut FILE {
            type Open = unsafe extern "C" fn(*const c_char, *const c_char) -> *mut FILE;
            let Some(open) = next!($name: Open) else {
                fail(Errno::ENOSYS);
                return ptr::null_mut();
            };
            // SAFETY: the program passes a path.
            let device = matches!(unsafe { seen(AT_FDCWD, path) }, Seen::Device);
            // SAFETY: the program's own arguments.
            let stream = unsafe { instead(AT_FDCWD, path, |path| open(path, mode)) };
            if stream.is_null() {
                return stream;
            }
            // SAFETY: a stream that was opened just now.
            let descriptor = opened(unsafe { libc::fileno(stream) });
            if device && let Err(errno) = guarded(|| descriptors::open(descriptor)) {
                // SAFETY: as above; nobody else has it.
                unsafe { files::fclose(stream) };
                fail(errno);
                return ptr::null_mut();
            }
            stream
        }
    )*};
}
streams! { fopen fopen64 }

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn opendir(path: *const c_char) -> *mut c_void {
    match next!(opendir: unsafe extern "C" fn(*const c_char) -> *mut c_void) {
        // SAFETY: the program's own argument.
        Some(opendir) => unsafe { instead(AT_FDCWD, path, |path| opendir(path)) },
        None => ptr::null_mut(),
    }
}
