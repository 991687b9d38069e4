//! The names under `/proc/self/fd` of descriptors that the driver's would bear.

#![expect(unsafe_code, reason = "C functions, called by the program with its own pointers")]

use std::ffi::{c_char, c_int};

use d3dkmt_sys::Errno;
use libc::{AT_FDCWD, size_t, ssize_t};

use crate::calls::fail;
use crate::next::next;
use crate::paths::instead;

/// The emulator's files of shared objects, and what the driver's are called.
const NAMES: [(&[u8], &[u8]); 2] = [
    (b"/memfd:dxgsyncobj (deleted)", b"anon_inode:dxgsyncobj"),
    (b"/memfd:dxgresource (deleted)", b"anon_inode:dxgresource"),
];

/// Puts the driver's name in the place of the emulator's.
///
/// # Safety
///
/// `buffer` holds `length` bytes, if that is not negative.
unsafe fn renamed(buffer: *mut c_char, length: ssize_t, room: size_t) -> ssize_t {
    let Ok(length) = usize::try_from(length) else { return length };
    if !(1..=room).contains(&length) {
        return length.cast_signed();
    }
    // SAFETY: the C library has written so many bytes.
    let name = unsafe { std::slice::from_raw_parts_mut(buffer.cast::<u8>(), length) };
    match NAMES.iter().find(|(own, _)| *own == &*name) {
        Some((_, driver)) => {
            name[..driver.len()].copy_from_slice(driver);
            driver.len().cast_signed()
        }
        None => length.cast_signed(),
    }
}

/// Functions that read a link: what is ours is exchanged for what stands for it, in the path and in the
/// answer.
macro_rules! reading {
    ($($name:ident ($($directory:ident)?) path $(, $size:ident)?;)*) => {$(
        /// As the C library's.
        ///
        /// # Safety
        ///
        /// As the C library's.
        #[unsafe(no_mangle)]
        pub(crate) unsafe extern "C" fn $name(
            $($directory: c_int,)? path: *const c_char, buffer: *mut c_char, room: size_t $(, $size: size_t)?
        ) -> ssize_t {
            type Read = unsafe extern "C" fn(
                $(reading!(@ $directory c_int),)? *const c_char, *mut c_char, size_t
                $(, reading!(@ $size size_t))?
            ) -> ssize_t;
            let Some(read) = next!($name: Read) else {
                fail(Errno::ENOSYS);
                return -1;
            };
            let base = [$($directory,)? AT_FDCWD][0];
            // SAFETY: the program's own arguments.
            unsafe {
                let length = instead(base, path, |path| read($($directory,)? path, buffer, room $(, $size)?));
                renamed(buffer, length, room)
            }
        }
    )*};
    (@ $name:ident $type:ident) => { $type };
}

reading! {
    readlink () path;
    readlinkat (directory) path;
    __readlink_chk () path, size;
    __readlinkat_chk (directory) path, size;
}
