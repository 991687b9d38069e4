//! The kernel's side of a call: `/dev/dxg` where there is one, else a stand-in.
//!
//! The stand-in is `/dev/null`, and every request is made there as `FIOCLEX`, which the kernel answers for
//! any file by setting a bit: the shortest ioctl that succeeds. So what is timed on it is the way into
//! the kernel and back, and our part of it; no driver is there.

#![expect(unsafe_code, reason = "makes system calls, and stands before the C library's ioctl")]

use std::ffi::{c_int, c_ulong, c_void};
use std::fs::File;
use std::os::fd::IntoRawFd;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicPtr, Ordering};

use d3dkmt_sys::{Errno, Ioctl, Transport};

/// Where the calls go.
#[derive(Debug)]
pub struct Kernel {
    /// The path of what is opened.
    pub path: &'static str,
    /// Whether it is the driver.
    pub real: bool,
    descriptor: c_int,
}

/// The device of this machine.
pub static KERNEL: LazyLock<Kernel> = LazyLock::new(|| {
    let open = |path| File::options().read(true).write(true).open(path).map(IntoRawFd::into_raw_fd);
    match open("/dev/dxg") {
        Ok(descriptor) => Kernel { path: "/dev/dxg", real: true, descriptor },
        Err(_) => {
            let descriptor = open("/dev/null").expect("every machine has it");
            Kernel { path: "/dev/null", real: false, descriptor }
        }
    }
});

impl Kernel {
    /// What the names of the benches say of it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        if self.real { "/dev/dxg" } else { "stand-in /dev/null" }
    }

    fn request(&self, request: u32) -> c_ulong {
        if self.real { request.into() } else { libc::FIOCLEX }
    }

    /// The system call, by the C library's `syscall`.
    ///
    /// # Safety
    ///
    /// As [`Transport::ioctl`].
    #[inline]
    pub unsafe fn raw(&self, request: u32, argument: *mut c_void) -> i64 {
        // SAFETY: the caller's promise.
        unsafe { libc::syscall(libc::SYS_ioctl, self.descriptor, self.request(request), argument) }
    }

    /// The same by the C library's `ioctl`.
    ///
    /// # Safety
    ///
    /// As [`Transport::ioctl`].
    #[inline]
    pub unsafe fn by_libc(&self, request: u32, argument: *mut c_void) -> c_int {
        static NEXT: AtomicPtr<c_void> = AtomicPtr::new(std::ptr::null_mut());
        let mut next = NEXT.load(Ordering::Relaxed);
        if next.is_null() {
            // SAFETY: a C string; the program's own is not meant.
            next = unsafe { libc::dlsym(libc::RTLD_NEXT, c"ioctl".as_ptr()) };
            NEXT.store(next, Ordering::Relaxed);
        }
        type Call = unsafe extern "C" fn(c_int, c_ulong, *mut c_void) -> c_int;
        // SAFETY: the C library's function, which takes its third argument like a named one.
        let next = unsafe { std::mem::transmute::<*mut c_void, Call>(next) };
        // SAFETY: the caller's promise.
        unsafe { next(self.descriptor, self.request(request), argument) }
    }
}

/// Stands before the C library's, so that the library under test reaches the stand-in with a request
/// that succeeds there.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ioctl(descriptor: c_int, request: c_ulong, argument: *mut c_void) -> c_int {
    let request = if KERNEL.real { request } else { libc::FIOCLEX };
    // SAFETY: the caller's arguments.
    let result = unsafe { libc::syscall(libc::SYS_ioctl, descriptor, request, argument) };
    #[expect(clippy::cast_possible_truncation, reason = "an ioctl's result is an int")]
    let result = result as c_int;
    result
}

/// The kernel as the safe layer sees it: what makes objects is answered here where no driver is.
#[derive(Debug)]
pub struct Direct;

// SAFETY: the real driver, or one that looks at no more than the handles that it makes up.
unsafe impl Transport for Direct {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        if !KERNEL.real && request == Ioctl::OpenAdapterFromLuid.request() {
            // SAFETY: the caller's structure of 12 bytes, whose last field is the handle.
            unsafe { arg.cast::<u32>().add(2).write_unaligned(0x4000_0000) };
            return Ok(0);
        }
        // SAFETY: the caller's promise.
        match unsafe { ioctl(KERNEL.descriptor, request.into(), arg) } {
            -1 => Err(Errno(std::io::Error::last_os_error().raw_os_error().unwrap_or(0))),
            result => Ok(result),
        }
    }
}
