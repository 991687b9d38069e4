//! Asking about files by their path.

#![expect(unsafe_code, reason = "C functions, called by the program with its own pointers")]

use std::ffi::{c_char, c_int, c_uint, c_void};
use std::ptr;

use d3dkmt_sys::Errno;
use libc::{AT_FDCWD, size_t, ssize_t};

use crate::calls::fail;
use crate::next::next;
use crate::paths::{Seen, instead, seen};
use crate::settings::settings;

/// Functions that take a path: what is ours is exchanged for what stands for it.
macro_rules! asking {
    ($($name:ident ($($before:ident: $kind:ty,)* > path $(at $directory:ident)? $(, $after:ident: $type:ty)*)
        -> $result:ty, $failed:expr;)*) =>
    {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        pub(crate) unsafe extern "C" fn $name(
            $($before: $kind,)* path: *const c_char $(, $after: $type)*
        ) -> $result {
            type Ask = unsafe extern "C" fn($($kind,)* *const c_char $(, $type)*) -> $result;
            let Some(ask) = next!($name: Ask) else {
                fail(Errno::ENOSYS);
                return $failed;
            };
            let base = [$($directory,)? AT_FDCWD][0];
            // SAFETY: the program's own arguments.
            unsafe { instead(base, path, |path| ask($($before,)* path $(, $after)*)) }
        }
    )*};
}

asking! {
    stat(> path, status: *mut c_void) -> c_int, -1;
    stat64(> path, status: *mut c_void) -> c_int, -1;
    lstat(> path, status: *mut c_void) -> c_int, -1;
    lstat64(> path, status: *mut c_void) -> c_int, -1;
    fstatat(directory: c_int, > path at directory, status: *mut c_void, flags: c_int) -> c_int, -1;
    fstatat64(directory: c_int, > path at directory, status: *mut c_void, flags: c_int) -> c_int, -1;
    statx(directory: c_int, > path at directory, flags: c_int, mask: c_uint, status: *mut c_void) -> c_int, -1;
    // Of programs that were linked before glibc 2.33.
    __xstat(version: c_int, > path, status: *mut c_void) -> c_int, -1;
    __xstat64(version: c_int, > path, status: *mut c_void) -> c_int, -1;
    __lxstat(version: c_int, > path, status: *mut c_void) -> c_int, -1;
    __lxstat64(version: c_int, > path, status: *mut c_void) -> c_int, -1;
    __fxstatat(version: c_int, directory: c_int, > path at directory, status: *mut c_void, flags: c_int)
        -> c_int, -1;
    __fxstatat64(version: c_int, directory: c_int, > path at directory, status: *mut c_void, flags: c_int)
        -> c_int, -1;
    access(> path, mode: c_int) -> c_int, -1;
    eaccess(> path, mode: c_int) -> c_int, -1;
    euidaccess(> path, mode: c_int) -> c_int, -1;
    faccessat(directory: c_int, > path at directory, mode: c_int, flags: c_int) -> c_int, -1;
    getxattr(> path, name: *const c_char, value: *mut c_void, size: size_t) -> ssize_t, -1;
    lgetxattr(> path, name: *const c_char, value: *mut c_void, size: size_t) -> ssize_t, -1;
    listxattr(> path, list: *mut c_char, size: size_t) -> ssize_t, -1;
    llistxattr(> path, list: *mut c_char, size: size_t) -> ssize_t, -1;
}

/// The device's own path, in the program's buffer or in memory that it frees.
///
/// # Safety
///
/// `resolved` must be NULL or have room for any path.
unsafe fn resolved_node(resolved: *mut c_char) -> *mut c_char {
    let node = &settings().node;
    if resolved.is_null() {
        // SAFETY: a C string.
        return unsafe { libc::strdup(node.as_ptr()) };
    }
    // SAFETY: the caller's promise; the copy ends with its NUL.
    unsafe { ptr::copy_nonoverlapping(node.as_ptr(), resolved, node.as_bytes_with_nul().len()) };
    resolved
}

/// The forms of `realpath`. The device is where its path says, whatever stands for it.
macro_rules! resolving {
    ($($name:ident ($($resolved:ident: *mut c_char $(, $after:ident: $type:ty)?)?);)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(
            path: *const c_char $(, $resolved: *mut c_char $(, $after: $type)?)?
        ) -> *mut c_char {
            type Resolve = unsafe extern "C" fn(
                *const c_char $(, resolving!(@ $resolved *mut c_char) $(, $type)?)?
            ) -> *mut c_char;
            // SAFETY: the program passes a path.
            if let Seen::Device = unsafe { seen(AT_FDCWD, path) } {
                // SAFETY: as the C library asks of the program.
                return unsafe { resolved_node([$($resolved,)? ptr::null_mut()][0]) };
            }
            match next!($name: Resolve) {
                // SAFETY: the program's own arguments.
                Some(resolve) => unsafe {
                    instead(AT_FDCWD, path, |path| resolve(path $(, $resolved $(, $after)?)?))
                },
                None => {
                    fail(Errno::ENOSYS);
                    ptr::null_mut()
                }
            }
        }
    )*};
    (@ $name:ident $type:ty) => { $type };
}

resolving! {
    realpath(resolved: *mut c_char);
    __realpath_chk(resolved: *mut c_char, room: size_t);
    canonicalize_file_name();
}
