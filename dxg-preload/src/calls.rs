//! The C library's calls on files, as programs reach them through this library.
//!
//! Variadic functions are defined with the arguments that they have at most. That is the same to
//! their callers on every ABI of Linux that passes variadic arguments like named ones.

#![expect(unsafe_code, reason = "C functions, called by the program with its own pointers")]

use std::any::Any;
use std::ffi::{CStr, c_char, c_int, c_uint, c_ulong, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

use d3dkmt_sys::{Errno, Transport};
use libc::mode_t;

use crate::next::next;
use crate::{descriptors, device};

/// What the driver answers on requests of this type only.
const DXG: u32 = 0x47;

fn fail(errno: Errno) -> c_int {
    nix::errno::Errno::set_raw(errno.0);
    -1
}

/// Runs `body`, in which a panic is a fault of ours and not the end of the program.
fn guarded<T>(body: impl FnOnce() -> Result<T, Errno>) -> Result<T, Errno> {
    let caught: Result<_, Box<dyn Any + Send>> = catch_unwind(AssertUnwindSafe(body));
    caught.unwrap_or(Err(Errno::EIO))
}

/// Whether the path is the device's.
///
/// # Safety
///
/// `path` must be NULL or a C string.
unsafe fn is_device(path: *const c_char) -> bool {
    // SAFETY: as above.
    !path.is_null() && unsafe { CStr::from_ptr(path) }.to_bytes() == device::path()
}

/// Opens the device: a stand-in for the descriptor, and an emulator behind it.
fn open_device(flags: c_int) -> c_int {
    type Open = unsafe extern "C" fn(*const c_char, c_int, mode_t) -> c_int;
    let Some(open) = next!(c"open": Open) else { return fail(Errno::ENOSYS) };
    let kept = flags & (libc::O_ACCMODE | libc::O_CLOEXEC | libc::O_NONBLOCK | libc::O_PATH);
    // SAFETY: a C string; nothing is created, so the mode means nothing.
    let stand_in = unsafe { open(c"/dev/null".as_ptr(), kept, 0) };
    // A path descriptor has no file behind it that could be asked anything.
    if stand_in < 0 || flags & libc::O_PATH != 0 {
        return stand_in;
    }
    match guarded(|| descriptors::open(stand_in)) {
        Ok(()) => stand_in,
        Err(errno) => {
            // SAFETY: it was opened above, and nobody knows it.
            unsafe { close(stand_in) };
            fail(errno)
        }
    }
}

/// One function of the `open` family: the device's path is ours, the rest the C library's.
macro_rules! opening {
    ($($name:ident $c_name:literal ($($before:ident: $type:ty)?) path, $flags:ident $(, $mode:ident)?;)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(
            $($before: $type,)? path: *const c_char, $flags: c_int $(, $mode: mode_t)?
        ) -> c_int {
            type Open = unsafe extern "C" fn($($type,)? *const c_char, c_int $(, opening!(@ $mode))?) -> c_int;
            // SAFETY: the program passes a path.
            if unsafe { is_device(path) } {
                return open_device($flags);
            }
            match next!($c_name: Open) {
                // SAFETY: the program's own arguments.
                Some(open) => unsafe { open($($before,)? path, $flags $(, $mode)?) },
                None => fail(Errno::ENOSYS),
            }
        }
    )*};
    (@ $mode:ident) => { mode_t };
}

opening! {
    open c"open" () path, flags, mode;
    open64 c"open64" () path, flags, mode;
    __open_2 c"__open_2" () path, flags;
    __open64_2 c"__open64_2" () path, flags;
    openat c"openat" (directory: c_int) path, flags, mode;
    openat64 c"openat64" (directory: c_int) path, flags, mode;
    __openat_2 c"__openat_2" (directory: c_int) path, flags;
    __openat64_2 c"__openat64_2" (directory: c_int) path, flags;
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn ioctl(descriptor: c_int, request: c_ulong, argument: *mut c_void) -> c_int {
    // The kernel looks at 32 bits.
    #[expect(clippy::cast_possible_truncation, reason = "as the kernel does")]
    let word = request as u32;
    // What any file answers, as FIOCLEX, the stand-in does too.
    if word >> 8 & 0xff == DXG
        && let Some(open) = descriptors::get(descriptor)
    {
        // SAFETY: the program's own argument; with checked memory a bad one is `EFAULT`.
        return guarded(|| unsafe { open.ioctl(word, argument) }).unwrap_or_else(fail);
    }
    match next!(c"ioctl": unsafe extern "C" fn(c_int, c_ulong, *mut c_void) -> c_int) {
        // SAFETY: the program's own arguments.
        Some(ioctl) => unsafe { ioctl(descriptor, request, argument) },
        None => fail(Errno::ENOSYS),
    }
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn close(descriptor: c_int) -> c_int {
    // Before the number can be given out again.
    descriptors::closing(descriptor);
    match next!(c"close": unsafe extern "C" fn(c_int) -> c_int) {
        // SAFETY: the program's own argument.
        Some(close) => unsafe { close(descriptor) },
        None => fail(Errno::ENOSYS),
    }
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn close_range(first: c_uint, last: c_uint, flags: c_int) -> c_int {
    const CLOSE_RANGE_CLOEXEC: c_int = 4;
    if flags & CLOSE_RANGE_CLOEXEC == 0 {
        descriptors::closing_range(first, last);
    }
    match next!(c"close_range": unsafe extern "C" fn(c_uint, c_uint, c_int) -> c_int) {
        // SAFETY: the program's own arguments.
        Some(close_range) => unsafe { close_range(first, last, flags) },
        None => fail(Errno::ENOSYS),
    }
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn closefrom(first: c_int) {
    descriptors::closing_range(u32::try_from(first).unwrap_or(0), u32::MAX);
    if let Some(closefrom) = next!(c"closefrom": unsafe extern "C" fn(c_int)) {
        // SAFETY: the program's own argument.
        unsafe { closefrom(first) }
    }
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn dup(descriptor: c_int) -> c_int {
    let open = descriptors::get(descriptor);
    match next!(c"dup": unsafe extern "C" fn(c_int) -> c_int) {
        // SAFETY: the program's own argument.
        Some(dup) => registered(unsafe { dup(descriptor) }, open),
        None => fail(Errno::ENOSYS),
    }
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn dup2(descriptor: c_int, wanted: c_int) -> c_int {
    let open = descriptors::get(descriptor);
    match next!(c"dup2": unsafe extern "C" fn(c_int, c_int) -> c_int) {
        // SAFETY: the program's own arguments.
        Some(dup2) => registered(unsafe { dup2(descriptor, wanted) }, open),
        None => fail(Errno::ENOSYS),
    }
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn dup3(descriptor: c_int, wanted: c_int, flags: c_int) -> c_int {
    let open = descriptors::get(descriptor);
    match next!(c"dup3": unsafe extern "C" fn(c_int, c_int, c_int) -> c_int) {
        // SAFETY: the program's own arguments.
        Some(dup3) => registered(unsafe { dup3(descriptor, wanted, flags) }, open),
        None => fail(Errno::ENOSYS),
    }
}

/// Both names of `fcntl` in the C library: with 64-bit offsets and without.
macro_rules! fcntls {
    ($($name:ident $c_name:literal)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(descriptor: c_int, command: c_int, argument: *mut c_void) -> c_int {
            let copies = matches!(command, libc::F_DUPFD | libc::F_DUPFD_CLOEXEC);
            let open = if copies { descriptors::get(descriptor) } else { None };
            match next!($c_name: unsafe extern "C" fn(c_int, c_int, *mut c_void) -> c_int) {
                // SAFETY: the program's own arguments.
                Some(fcntl) => match unsafe { fcntl(descriptor, command, argument) } {
                    copy if copies => registered(copy, open),
                    result => result,
                },
                None => fail(Errno::ENOSYS),
            }
        }
    )*};
}
fcntls! { fcntl c"fcntl" fcntl64 c"fcntl64" }

/// Lets a copy that the C library has made stand for what the descriptor it is made from does.
fn registered(copy: c_int, open: Option<std::sync::Arc<dxg_emu::InProcess>>) -> c_int {
    if copy < 0 {
        return copy;
    }
    if open.is_some() && descriptors::fits(copy).is_err() {
        // SAFETY: it was made just now, and nobody knows it.
        unsafe { close(copy) };
        return fail(Errno::EMFILE);
    }
    descriptors::copied(copy, open);
    copy
}
