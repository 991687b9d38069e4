//! The C library's `syscall`, as far as it is used for what has a function of its own.

#![expect(unsafe_code, reason = "a C function, called by the program with its own pointers")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "arguments are taken as the kernel takes them"
)]

use std::ffi::{c_char, c_int, c_long, c_ulong, c_void};

use d3dkmt_sys::Errno;
use libc::mode_t;

use crate::calls::{fail, ioctl};
use crate::files::{close, close_range, dup, dup3, fcntl};
use crate::links::readlinkat;
use crate::next::next;
use crate::open::openat;
use crate::report;
use crate::status::{faccessat, fstatat, statx};

type Syscall = unsafe extern "C" fn(c_long, c_long, c_long, c_long, c_long, c_long, c_long) -> c_long;

/// As the C library's, which takes six arguments whatever the number.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn syscall(
    number: c_long,
    a: c_long,
    b: c_long,
    c: c_long,
    d: c_long,
    e: c_long,
    f: c_long,
) -> c_long {
    let text = |argument: c_long| argument as *const c_char;
    let memory = |argument: c_long| argument as *mut c_void;
    // SAFETY: the program's own arguments, of the types that these system calls take.
    let result: c_int = unsafe {
        match number {
            libc::SYS_ioctl => ioctl(a as c_int, b as c_ulong, memory(c)),
            libc::SYS_openat => openat(a as c_int, text(b), c as c_int, d as mode_t),
            libc::SYS_close => close(a as c_int),
            libc::SYS_close_range => close_range(a as u32, b as u32, c as c_int),
            libc::SYS_dup => dup(a as c_int),
            libc::SYS_dup3 => dup3(a as c_int, b as c_int, c as c_int),
            libc::SYS_fcntl => fcntl(a as c_int, b as c_int, memory(c)),
            #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
            libc::SYS_newfstatat => fstatat(a as c_int, text(b), memory(c), d as c_int),
            libc::SYS_statx => statx(a as c_int, text(b), c as c_int, d as u32, memory(e)),
            libc::SYS_faccessat => faccessat(a as c_int, text(b), c as c_int, 0),
            libc::SYS_faccessat2 => faccessat(a as c_int, text(b), c as c_int, d as c_int),
            libc::SYS_readlinkat => {
                return readlinkat(a as c_int, text(b), c as *mut c_char, d as usize) as c_long;
            }
            libc::SYS_exit_group => {
                report::before_exit();
                return real(number, a, b, c, d, e, f);
            }
            libc::SYS_execve | libc::SYS_execveat => {
                report::before_exec();
                return real(number, a, b, c, d, e, f);
            }
            #[cfg(target_arch = "x86_64")]
            _ => match older(number, a, b, c) {
                Some(result) => result,
                None => return real(number, a, b, c, d, e, f),
            },
            #[cfg(not(target_arch = "x86_64"))]
            _ => return real(number, a, b, c, d, e, f),
        }
    };
    c_long::from(result)
}

/// Calls that newer architectures have no more.
///
/// # Safety
///
/// As the C library's.
#[cfg(target_arch = "x86_64")]
unsafe fn older(number: c_long, a: c_long, b: c_long, c: c_long) -> Option<c_int> {
    use crate::files::dup2;
    use crate::links::readlink;
    use crate::open::open;
    use crate::status::{access, lstat, stat};

    // SAFETY: as in `syscall`.
    unsafe {
        Some(match number {
            libc::SYS_open => open(a as *const c_char, b as c_int, c as mode_t),
            libc::SYS_dup2 => dup2(a as c_int, b as c_int),
            libc::SYS_stat => stat(a as *const c_char, b as *mut c_void),
            libc::SYS_lstat => lstat(a as *const c_char, b as *mut c_void),
            libc::SYS_access => access(a as *const c_char, b as c_int),
            libc::SYS_readlink => readlink(a as *const c_char, b as *mut c_char, c as usize) as c_int,
            _ => return None,
        })
    }
}

/// # Safety
///
/// As the C library's.
unsafe fn real(number: c_long, a: c_long, b: c_long, c: c_long, d: c_long, e: c_long, f: c_long) -> c_long {
    match next!(syscall: Syscall) {
        // SAFETY: the program's own arguments.
        Some(syscall) => unsafe { syscall(number, a, b, c, d, e, f) },
        None => c_long::from(fail(Errno::ENOSYS)),
    }
}
