//! Closing and copying descriptors.

#![expect(unsafe_code, reason = "C functions, called by the program with its own pointers")]

use std::ffi::{c_int, c_uint, c_void};
use std::sync::Arc;

use d3dkmt_sys::Errno;
use libc::FILE;

use crate::calls::fail;
use crate::descriptors;
use crate::device::Open;
use crate::next::next;
use crate::own;

/// What `dup2` says of a number that is not free for it.
const EBUSY: Errno = Errno(libc::EBUSY);

/// Closes what the program does not know of.
pub(crate) fn really_close(descriptor: c_int) {
    if let Some(close) = next!(close: unsafe extern "C" fn(c_int) -> c_int) {
        // SAFETY: the caller's own descriptor.
        unsafe { close(descriptor) };
    }
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn close(descriptor: c_int) -> c_int {
    if own::is_kept(descriptor) {
        return fail(Errno::EBADF);
    }
    // Before the number can be given out again.
    descriptors::closing(descriptor);
    match next!(close: unsafe extern "C" fn(c_int) -> c_int) {
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
pub(crate) unsafe extern "C" fn fclose(stream: *mut FILE) -> c_int {
    if !stream.is_null() {
        // SAFETY: the program's own stream; -1 for one without a descriptor.
        descriptors::closing(unsafe { libc::fileno(stream) });
    }
    match next!(fclose: unsafe extern "C" fn(*mut FILE) -> c_int) {
        // SAFETY: the program's own argument.
        Some(fclose) => unsafe { fclose(stream) },
        None => fail(Errno::ENOSYS),
    }
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn close_range(first: c_uint, last: c_uint, flags: c_int) -> c_int {
    const CLOSE_RANGE_CLOEXEC: c_int = 4;
    let Some(close_range) = next!(close_range: unsafe extern "C" fn(c_uint, c_uint, c_int) -> c_int) else {
        return fail(Errno::ENOSYS);
    };
    if flags & CLOSE_RANGE_CLOEXEC != 0 || first > last {
        // SAFETY: the program's own arguments.
        return unsafe { close_range(first, last, flags) };
    }
    descriptors::closing_range(first, last);
    for part in own::others_in(first, last) {
        // SAFETY: parts of what the program closes.
        let result = unsafe { close_range(*part.start(), *part.end(), flags) };
        if result != 0 {
            return result;
        }
    }
    0
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn closefrom(first: c_int) {
    let first = u32::try_from(first).unwrap_or(0);
    // SAFETY: the program's own argument.
    if unsafe { close_range(first, u32::MAX, 0) } == 0 {
        return;
    }
    // Before Linux 5.9 there is no such call.
    if let Some(closefrom) = next!(closefrom: unsafe extern "C" fn(c_int)) {
        // SAFETY: the program's own argument.
        unsafe { closefrom(first.cast_signed()) }
    }
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn dup(descriptor: c_int) -> c_int {
    let open = descriptors::get(descriptor);
    match next!(dup: unsafe extern "C" fn(c_int) -> c_int) {
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
pub(crate) unsafe extern "C" fn dup2(descriptor: c_int, wanted: c_int) -> c_int {
    if own::is_kept(wanted) {
        return fail(EBUSY);
    }
    let open = descriptors::get(descriptor);
    match next!(dup2: unsafe extern "C" fn(c_int, c_int) -> c_int) {
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
pub(crate) unsafe extern "C" fn dup3(descriptor: c_int, wanted: c_int, flags: c_int) -> c_int {
    if own::is_kept(wanted) {
        return fail(EBUSY);
    }
    let open = descriptors::get(descriptor);
    match next!(dup3: unsafe extern "C" fn(c_int, c_int, c_int) -> c_int) {
        // SAFETY: the program's own arguments.
        Some(dup3) => registered(unsafe { dup3(descriptor, wanted, flags) }, open),
        None => fail(Errno::ENOSYS),
    }
}

/// Both names of `fcntl` in the C library: with 64-bit offsets and without.
macro_rules! fcntls {
    ($($name:ident)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        pub(crate) unsafe extern "C" fn $name(
            descriptor: c_int, command: c_int, argument: *mut c_void,
        ) -> c_int {
            let copies = matches!(command, libc::F_DUPFD | libc::F_DUPFD_CLOEXEC);
            let open = if copies { descriptors::get(descriptor) } else { None };
            match next!($name: unsafe extern "C" fn(c_int, c_int, *mut c_void) -> c_int) {
                // SAFETY: the program's own arguments.
                Some(fcntl) => match unsafe { fcntl(descriptor, command, argument) } {
                    copy if copies => {
                        // What it makes for the program may have any number.
                        if argument.addr() >= own::FIRST {
                            own::copied(copy);
                        }
                        registered(copy, open)
                    }
                    result => result,
                },
                None => fail(Errno::ENOSYS),
            }
        }
    )*};
}
fcntls! { fcntl fcntl64 }

/// Lets a copy that the C library has made stand for what the descriptor it is made from does.
fn registered(copy: c_int, open: Option<Arc<Open>>) -> c_int {
    if copy < 0 {
        return copy;
    }
    if open.is_some() && descriptors::fits(copy).is_err() {
        really_close(copy);
        return fail(Errno::EMFILE);
    }
    descriptors::copied(copy, open);
    copy
}
