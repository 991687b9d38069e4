//! `ioctl`, and what all functions share.

#![expect(unsafe_code, reason = "C functions, called by the program with its own pointers")]

use std::any::Any;
use std::ffi::{c_int, c_ulong, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

use d3dkmt_sys::Errno;
use dxg_emu::InProcess;

use crate::descriptors;
use crate::device::Device;
use crate::next::next;
use crate::signals::Quiet;

/// What the driver answers on requests of this type only.
const DXG: u32 = 0x47;
/// The type of the kernel's own requests on sync files.
const SYNC_FILE: u32 = 0x3e;

/// What a C function returns that has failed.
pub(crate) fn fail(errno: Errno) -> c_int {
    nix::errno::Errno::set_raw(errno.0);
    -1
}

/// Runs `body`, in which a panic is a fault of ours and not the end of the program.
pub(crate) fn guarded<T>(body: impl FnOnce() -> Result<T, Errno>) -> Result<T, Errno> {
    let caught: Result<_, Box<dyn Any + Send>> = catch_unwind(AssertUnwindSafe(body));
    caught.unwrap_or(Err(Errno::EIO))
}

/// What the emulator answers on a sync file of its own.
///
/// # Safety
///
/// As the C library's `ioctl`.
unsafe fn on_sync_file(descriptor: c_int, word: u32, argument: *mut c_void) -> Option<Result<c_int, Errno>> {
    let emulator = Device::current()?.emulator();
    let _quiet = Quiet::new();
    // SAFETY: the program's own argument; with checked memory a bad one is `EFAULT`.
    let call = || Ok(unsafe { InProcess::sync_file_ioctl(emulator, descriptor, word, argument) });
    guarded(call).unwrap_or_else(|errno| Some(Err(errno)))
}

/// As the C library's.
///
/// # Safety
///
/// As the C library's.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn ioctl(descriptor: c_int, request: c_ulong, argument: *mut c_void) -> c_int {
    // The kernel looks at 32 bits.
    #[expect(clippy::cast_possible_truncation, reason = "as the kernel does")]
    let word = request as u32;
    // What any file answers, as FIOCLEX, the stand-in does too.
    if word >> 8 & 0xff == DXG
        && let Some(open) = descriptors::asked(descriptor)
    {
        // SAFETY: the program's own argument; with checked memory a bad one is `EFAULT`.
        return guarded(|| unsafe { open.call(word, argument) }).unwrap_or_else(fail);
    }
    if word >> 8 & 0xff == SYNC_FILE {
        // SAFETY: the program's own argument, as above.
        let answer = unsafe { on_sync_file(descriptor, word, argument) };
        if let Some(result) = answer {
            return result.unwrap_or_else(fail);
        }
    }
    match next!(ioctl: unsafe extern "C" fn(c_int, c_ulong, *mut c_void) -> c_int) {
        // SAFETY: the program's own arguments.
        Some(ioctl) => unsafe { ioctl(descriptor, request, argument) },
        None => fail(Errno::ENOSYS),
    }
}
