//! The C library's own functions, which this library's hide.

#![expect(unsafe_code, reason = "asks the dynamic linker for symbols")]

use std::ffi::CStr;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};

use libc::c_void;

/// All functions that are hidden, by name.
macro_rules! names {
    ($($name:ident)*) => {
        /// A function of the C library's.
        #[expect(non_camel_case_types, reason = "they are called as in C")]
        #[derive(Clone, Copy)]
        pub(crate) enum Name { $($name),* }

        static NAMES: &[&CStr] = &[$({
            const TEXT: &CStr = match CStr::from_bytes_with_nul(concat!(stringify!($name), "\0").as_bytes()) {
                Ok(text) => text,
                Err(_) => c"",
            };
            TEXT
        }),*];
    };
}

names! {
    open open64 __open_2 __open64_2 openat openat64 __openat_2 __openat64_2 creat creat64
    fopen fopen64 fclose opendir
    close close_range closefrom dup dup2 dup3 fcntl fcntl64 ioctl syscall
    stat stat64 lstat lstat64 fstatat fstatat64 statx
    __xstat __xstat64 __lxstat __lxstat64 __fxstatat __fxstatat64
    access eaccess euidaccess faccessat readlink readlinkat __readlink_chk __readlinkat_chk
    realpath __realpath_chk canonicalize_file_name
    getxattr lgetxattr listxattr llistxattr
    execve execv execvp execvpe execveat fexecve execl execlp execle posix_spawn posix_spawnp
    read __read_chk readv write writev lseek lseek64
    _exit _Exit
    dlopen
}

const UNKNOWN: *mut c_void = ptr::null_mut();

static FOUND: [AtomicPtr<c_void>; NAMES.len()] = [const { AtomicPtr::new(UNKNOWN) }; NAMES.len()];

/// The next definition of a C function, as a function pointer of type `$type`; `None` where the C
/// library has none of that name.
macro_rules! next {
    ($name:ident: $type:ty) => {{
        let found = $crate::next::resolve($crate::next::Name::$name);
        // SAFETY: the symbol is the C library's function of that name, whose prototype the type is;
        // variadic ones are called with the arguments that this ABI passes alike.
        (!found.is_null()).then(|| unsafe { std::mem::transmute::<*mut libc::c_void, $type>(found) })
    }};
}
pub(crate) use next;

/// The address of the C library's function, or null; threads that race find the same.
pub(crate) fn resolve(name: Name) -> *mut c_void {
    let cell = &FOUND[name as usize];
    let known = cell.load(Ordering::Acquire);
    if !known.is_null() {
        return known;
    }
    // SAFETY: a C string; `RTLD_NEXT` means the objects behind this one.
    let found = unsafe { libc::dlsym(libc::RTLD_NEXT, NAMES[name as usize].as_ptr()) };
    cell.store(found, Ordering::Release);
    found
}

/// Finds all of them, so that nobody has to look in a signal handler or after a fork.
pub(crate) fn resolve_all() {
    for (cell, name) in FOUND.iter().zip(NAMES) {
        // SAFETY: as above.
        cell.store(unsafe { libc::dlsym(libc::RTLD_NEXT, name.as_ptr()) }, Ordering::Release);
    }
}
