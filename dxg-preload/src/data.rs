//! Reading, writing and seeking: the driver has none of it, and a stand-in would pretend that it did.

#![expect(unsafe_code, reason = "C functions, called by the program with its own pointers")]

use std::ffi::{c_int, c_void};

use libc::{iovec, off_t, off64_t, size_t, ssize_t};

use crate::descriptors;
use crate::next::next;

/// Functions on a descriptor, and what the driver answers.
macro_rules! refusing {
    ($($errno:ident: $name:ident ($($argument:ident: $type:ty),*) -> $result:ty;)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(descriptor: c_int, $($argument: $type),*) -> $result {
            if descriptors::get(descriptor).is_some() {
                nix::errno::Errno::$errno.set();
                return -1;
            }
            match next!($name: unsafe extern "C" fn(c_int, $($type),*) -> $result) {
                // SAFETY: the program's own arguments.
                Some(next) => unsafe { next(descriptor, $($argument),*) },
                None => {
                    nix::errno::Errno::ENOSYS.set();
                    -1
                }
            }
        }
    )*};
}

refusing! {
    EINVAL: read (buffer: *mut c_void, size: size_t) -> ssize_t;
    EINVAL: __read_chk (buffer: *mut c_void, size: size_t, room: size_t) -> ssize_t;
    EINVAL: readv (list: *const iovec, count: c_int) -> ssize_t;
    EINVAL: write (buffer: *const c_void, size: size_t) -> ssize_t;
    EINVAL: writev (list: *const iovec, count: c_int) -> ssize_t;
    ESPIPE: lseek (offset: off_t, whence: c_int) -> off_t;
    ESPIPE: lseek64 (offset: off64_t, whence: c_int) -> off64_t;
}
