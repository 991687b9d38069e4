//! The descriptor of a device node: opened, kept out of harm's way, and recognised again.

#![expect(unsafe_code, reason = "borrows descriptors by number, to see whether they are still ours")]

use core::ffi::CStr;
use core::sync::atomic::{AtomicI32, AtomicU64, Ordering};
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, IntoRawFd, OwnedFd, RawFd};

use d3dkmt_sys::Errno;
use nix::fcntl::{FcntlArg, OFlag};
use nix::sys::resource::{Resource, getrlimit};
use nix::sys::stat::Mode;

/// Where the device's descriptor goes, if the limit allows: above what programs close by habit,
/// expect to be free, or pass to `select`.
const HIGH: RawFd = 960;

/// Remembers, for the descriptor number that a slot stands for, which file it was and whose.
struct Identity {
    process: AtomicI32,
    descriptor: AtomicI32,
    device: AtomicU64,
    inode: AtomicU64,
}

/// One slot for each number modulo their count, so that a descriptor can be described before it is
/// published: until then its number belongs to one thread alone, and so does the slot.
static IDENTITIES: [Identity; 128] = [const {
    Identity {
        process: AtomicI32::new(0),
        descriptor: AtomicI32::new(-1),
        device: AtomicU64::new(0),
        inode: AtomicU64::new(0),
    }
}; 128];

fn identity(descriptor: RawFd) -> &'static Identity {
    &IDENTITIES[descriptor.unsigned_abs() as usize % IDENTITIES.len()]
}

/// Opens the node, close-on-exec, at a high number.
///
/// # Errors
///
/// What `open` said; `EBADF` from the driver itself means that the machine has no virtual GPU.
pub(crate) fn open(node: &CStr) -> Result<OwnedFd, Errno> {
    // Reading is enough for the driver, and all that some containers grant.
    let flags = OFlag::O_RDONLY | OFlag::O_CLOEXEC;
    let opened = retry(|| nix::fcntl::open(node, flags, Mode::empty())).map_err(from_nix)?;
    raise(opened)
}

/// Moves a descriptor to a high number; never leaves it among the standard ones, which a program
/// that closed them will open again for something else.
fn raise(opened: OwnedFd) -> Result<OwnedFd, Errno> {
    let limit = getrlimit(Resource::RLIMIT_NOFILE).map_or(0, |(soft, _)| soft);
    let wanted = RawFd::try_from(limit.saturating_sub(32)).unwrap_or(RawFd::MAX).clamp(3, HIGH);
    for lowest in [wanted, 3] {
        if opened.as_raw_fd() >= lowest {
            return Ok(opened);
        }
        if let Ok(raised) = nix::fcntl::fcntl(&opened, FcntlArg::F_DUPFD_CLOEXEC(lowest)) {
            // SAFETY: fcntl has just made this descriptor.
            return Ok(unsafe { OwnedFd::from_raw_fd(raised) });
        }
    }
    Err(Errno::EMFILE)
}

/// Notes which file the descriptor is, before anybody else can see its number.
///
/// # Errors
///
/// What `fstat` said.
pub(super) fn remember(descriptor: &OwnedFd) -> Result<(), Errno> {
    let file = nix::sys::stat::fstat(descriptor).map_err(from_nix)?;
    let identity = identity(descriptor.as_raw_fd());
    identity.device.store(file.st_dev, Ordering::Relaxed);
    identity.inode.store(file.st_ino, Ordering::Relaxed);
    identity.process.store(process_id(), Ordering::Relaxed);
    identity.descriptor.store(descriptor.as_raw_fd(), Ordering::Release);
    Ok(())
}

/// Whether the number still is the file that we opened, whoever's process this is now.
pub(super) fn is_same_file(descriptor: RawFd) -> bool {
    let identity = identity(descriptor);
    if identity.descriptor.load(Ordering::Acquire) != descriptor || descriptor < 0 {
        return false;
    }
    // SAFETY: not -1; the borrow ends with the call, which fails on a closed number.
    let borrowed = unsafe { BorrowedFd::borrow_raw(descriptor) };
    nix::sys::stat::fstat(borrowed).is_ok_and(|file| {
        file.st_dev == identity.device.load(Ordering::Relaxed)
            && file.st_ino == identity.inode.load(Ordering::Relaxed)
    })
}

/// Whether the number still is the file that we opened, in the process that opened it.
pub(super) fn is_ours(descriptor: RawFd) -> bool {
    identity(descriptor).process.load(Ordering::Relaxed) == process_id() && is_same_file(descriptor)
}

/// Closes a descriptor by number, if it still is the device.
pub(super) fn close_if_same(descriptor: RawFd) {
    if is_same_file(descriptor) {
        // SAFETY: the number is the file that we opened and never gave away.
        drop(unsafe { OwnedFd::from_raw_fd(descriptor) });
    }
}

/// Gives up ownership: the number now lives in the published state.
pub(super) fn into_raw(descriptor: OwnedFd) -> RawFd {
    descriptor.into_raw_fd()
}

/// The id of this process; a system call, so for cold paths.
pub(super) fn process_id() -> i32 {
    nix::unistd::getpid().as_raw()
}

fn retry<T>(mut call: impl FnMut() -> nix::Result<T>) -> nix::Result<T> {
    loop {
        match call() {
            Err(nix::Error::EINTR) => {}
            other => return other,
        }
    }
}

fn from_nix(errno: nix::Error) -> Errno {
    Errno(errno as i32)
}
