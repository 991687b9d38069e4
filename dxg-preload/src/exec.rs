//! The ends of a process, and what it becomes.

#![expect(unsafe_code, reason = "C functions, called by the program with its own pointers")]

use std::ffi::{c_char, c_int, c_void};

use d3dkmt_sys::Errno;
use libc::AT_FDCWD;

use crate::calls::fail;
use crate::next::next;
use crate::paths::instead;
use crate::report;

type List = *const *const c_char;

/// Functions that execute another program in this process.
macro_rules! executing {
    ($($name:ident ($($before:ident: $kind:ty,)? > path $(, $after:ident: $type:ty)*);)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name($($before: $kind,)? path: *const c_char $(, $after: $type)*) -> c_int {
            type Execute = unsafe extern "C" fn($($kind,)? *const c_char $(, $type)*) -> c_int;
            let Some(execute) = next!($name: Execute) else { return fail(Errno::ENOSYS) };
            report::before_exec();
            // SAFETY: the program's own arguments.
            unsafe { instead(AT_FDCWD, path, |path| execute($($before,)? path $(, $after)*)) }
        }
    )*};
}

executing! {
    execve(> path, arguments: List, environment: List);
    execv(> path, arguments: List);
    execvp(> path, arguments: List);
    execvpe(> path, arguments: List, environment: List);
    execveat(directory: c_int, > path, arguments: List, environment: List, flags: c_int);
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
unsafe extern "C" fn fexecve(descriptor: c_int, arguments: List, environment: List) -> c_int {
    report::before_exec();
    match next!(fexecve: unsafe extern "C" fn(c_int, List, List) -> c_int) {
        // SAFETY: the program's own arguments.
        Some(execute) => unsafe { execute(descriptor, arguments, environment) },
        None => fail(Errno::ENOSYS),
    }
}

/// Functions that execute a program in a new process.
macro_rules! spawning {
    ($($name:ident)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(
            pid: *mut c_int, path: *const c_char, actions: *const c_void, attributes: *const c_void,
            arguments: List, environment: List,
        ) -> c_int {
            type Spawn = unsafe extern "C" fn(
                *mut c_int, *const c_char, *const c_void, *const c_void, List, List,
            ) -> c_int;
            match next!($name: Spawn) {
                // SAFETY: the program's own arguments.
                Some(spawn) => unsafe {
                    instead(AT_FDCWD, path, |path| {
                        spawn(pid, path, actions, attributes, arguments, environment)
                    })
                },
                None => Errno::ENOSYS.0,
            }
        }
    )*};
}
spawning! { posix_spawn posix_spawnp }

/// Functions that end the process without its handlers.
macro_rules! ending {
    ($($name:ident)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(status: c_int) -> ! {
            report::before_exit();
            if let Some(end) = next!($name: unsafe extern "C" fn(c_int) -> !) {
                // SAFETY: the program's own argument.
                unsafe { end(status) }
            }
            std::process::abort()
        }
    )*};
}
ending! { _exit _Exit }
