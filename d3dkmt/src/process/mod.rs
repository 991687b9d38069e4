//! The device of the process: opened at first use, renewed in a forked child, and recognised when
//! somebody has put another file behind its number.
//!
//! ```text
//!   call ── descriptor published ──> ioctl ──> result            the hot path, in the C layer
//!     └── not open, software device, NULL, an error ──> call()   the cold path, here
//! ```
//!
//! No lock and no memory of the heap stands between a call and the driver: any thread may fork at
//! any moment, and the child has only its own thread to finish what others began. What must be
//! shared is installed by compare-exchange; whoever comes second throws its own away.

#![expect(unsafe_code, reason = "makes the system call that this crate is about")]

mod descriptor;
#[cfg(feature = "emu")]
mod emulated;
mod hidden;
mod page;

use core::ffi::c_void;
use core::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use d3dkmt_sys::{Errno, Ioctl, Transport};

use crate::environment::LONGEST;
use crate::log;
use crate::selection::{self, Selection};
use crate::visible::finds_adapters;

pub(crate) use descriptor::open as open_descriptor;
pub use hidden::has_user_order;
pub use page_access::hot_descriptor;

mod page_access {
    use d3dkmt_sys::Ioctl;

    use crate::visible::finds_adapters;

    /// The descriptor of the device for a fast path of the caller's own, or 0 where
    /// [`call`](super::call) must be asked for this ioctl.
    #[inline(always)]
    #[must_use]
    pub fn hot_descriptor(ioctl: Ioctl) -> i32 {
        use super::page;
        if finds_adapters(ioctl) { page::enumeration_descriptor() } else { page::descriptor() }
    }
}

/// The process that opened its device last (0 for none) and the descriptor it opened (-1 for none),
/// in one word: read one after the other, a thread could take a sibling's new descriptor for the one
/// inherited. Not wiped by a fork: this is how a child knows that it is one, and what to close.
static OPENED: AtomicU64 = AtomicU64::new(opened_word(0, -1));

const fn opened_word(process: i32, descriptor: i32) -> u64 {
    (process.cast_unsigned() as u64) << 32 | descriptor.cast_unsigned() as u64
}

#[expect(clippy::cast_possible_truncation, reason = "takes the two halves apart")]
const fn opened_parts(word: u64) -> (i32, i32) {
    (((word >> 32) as u32).cast_signed(), (word as u32).cast_signed())
}

/// How often a published descriptor was taken back. While it never was, what failed is what is
/// published.
static WITHDRAWN: AtomicU32 = AtomicU32::new(0);

/// Why a call has no answer of the driver's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The driver, or the software device, answered with this errno.
    Device(Errno),
    /// The driver has no such ioctl (`ENOTTY` from our own device, in our own process).
    NoSuchIoctl,
    /// There is no device: what opening it said.
    NotOpen(Errno),
    /// The call names handles of a device that this process no longer has: it was forked, or its
    /// descriptor was closed behind our back.
    HandlesGone,
}

impl Failure {
    /// The errno that says it best, for a [`Transport`].
    #[must_use]
    pub const fn errno(self) -> Errno {
        match self {
            Self::Device(errno) | Self::NotOpen(errno) => errno,
            Self::NoSuchIoctl => Errno::ENOTTY,
            Self::HandlesGone => Errno::EINVAL,
        }
    }
}

/// Makes a call on the device of the process, opening or renewing that as needed.
///
/// # Errors
///
/// See [`Failure`].
///
/// # Safety
///
/// As [`Transport::ioctl`] with the request word of `ioctl`.
pub unsafe fn call(ioctl: Ioctl, arg: *mut c_void) -> Result<i32, Failure> {
    if finds_adapters(ioctl)
        && !arg.is_null()
        && let Some(visible) = hidden::visible_adapters()
    {
        ensure_open().map_err(Failure::NotOpen)?;
        // SAFETY: the caller's promise.
        return unsafe { ask(visible, ioctl, arg) };
    }
    // SAFETY: the caller's promise.
    unsafe { call_all_visible(ioctl, arg) }
}

/// [`call`] with no adapter hidden.
unsafe fn call_all_visible(ioctl: Ioctl, arg: *mut c_void) -> Result<i32, Failure> {
    let published = page::descriptor();
    if published != 0 {
        // SAFETY: the caller's promise.
        match unsafe { system_call(published, ioctl.request(), arg) } {
            Ok(result) => return Ok(result),
            // SAFETY: the caller's promise.
            Err(errno) => return unsafe { after_error(ioctl, arg, errno) },
        }
    }
    // SAFETY: the caller's promise.
    unsafe {
        if ioctl.call().takes_handle() { call_anew(ioctl, arg) } else { call_until_settled(ioctl, arg) }
    }
}

/// What to do after `ioctl` on the descriptor from [`hot_descriptor`] failed with `errno`.
///
/// The descriptor itself is not passed, to spare the hot path its keeping: what is published now is
/// looked at. It may have changed since, so that a thief's file has answered: once that was possible,
/// a call without handles is made again, and one with handles reports what it was told.
///
/// # Errors
///
/// See [`Failure`].
///
/// # Safety
///
/// As [`call`].
#[cold]
pub unsafe fn after_error(ioctl: Ioctl, arg: *mut c_void, errno: Errno) -> Result<i32, Failure> {
    let descriptor = page::descriptor();
    let mut errno = errno;
    while errno == Errno::EINTR && descriptor != 0 {
        // SAFETY: the caller's promise.
        match unsafe { system_call(descriptor, ioctl.request(), arg) } {
            Ok(result) => return Ok(result),
            Err(again) => errno = again,
        }
    }
    // These three are also what a stranger's file, or another process's device, would say.
    let suspicious = matches!(errno, Errno::EBADF | Errno::ENOTTY | Errno::EINVAL | Errno::EINTR);
    if !suspicious || descriptor::is_ours(descriptor) {
        if suspicious && WITHDRAWN.load(Ordering::Acquire) != 0 && !ioctl.call().takes_handle() {
            // SAFETY: the caller's promise.
            return unsafe { call_until_settled(ioctl, arg) };
        }
        return Err(if errno == Errno::ENOTTY { Failure::NoSuchIoctl } else { Failure::Device(errno) });
    }
    if descriptor != 0 && withdraw(descriptor) {
        log::line(format_args!("descriptor {descriptor} is no longer the device; opening it again"));
    }
    if ioctl.call().takes_handle() {
        return Err(Failure::HandlesGone);
    }
    // SAFETY: the caller's promise.
    unsafe { call_until_settled(ioctl, arg) }
}

/// A call without handles: made again while other threads find the device stolen, or close it,
/// between our finding it and its answer.
#[cold]
unsafe fn call_until_settled(ioctl: Ioctl, arg: *mut c_void) -> Result<i32, Failure> {
    loop {
        let withdrawn = WITHDRAWN.load(Ordering::Acquire);
        // SAFETY: the caller's promise.
        let answer = unsafe {
            match page::descriptor() {
                0 => call_anew(ioctl, arg),
                published => ask_driver(published, ioctl, arg),
            }
        };
        let doubtful = matches!(
            answer,
            Err(Failure::NoSuchIoctl | Failure::HandlesGone | Failure::Device(Errno::EBADF | Errno::EINVAL))
        );
        if !doubtful || WITHDRAWN.load(Ordering::Acquire) == withdrawn {
            return answer;
        }
    }
}

/// A call with nothing published: no device yet, a software device, or a kernel that cannot wipe.
#[cold]
unsafe fn call_anew(ioctl: Ioctl, arg: *mut c_void) -> Result<i32, Failure> {
    if let Some(transport) = page::transport() {
        // SAFETY: the caller's promise.
        return unsafe { ask(transport, ioctl, arg) };
    }
    let (opener, _) = opened_parts(OPENED.load(Ordering::Acquire));
    let process = descriptor::process_id();
    if opener != 0 && opener != process && ioctl.call().takes_handle() {
        return Err(Failure::HandlesGone);
    }
    match open(process)? {
        #[cfg(feature = "emu")]
        // SAFETY: the caller's promise.
        Device::Emulated(transport) => unsafe { ask(transport, ioctl, arg) },
        // SAFETY: the caller's promise.
        Device::Descriptor(descriptor) => unsafe { ask_driver(descriptor, ioctl, arg) },
    }
}

unsafe fn ask_driver(descriptor: i32, ioctl: Ioctl, arg: *mut c_void) -> Result<i32, Failure> {
    loop {
        // SAFETY: the caller's promise.
        match unsafe { system_call(descriptor, ioctl.request(), arg) } {
            Err(Errno::EINTR) => {}
            Err(Errno::ENOTTY) => return Err(Failure::NoSuchIoctl),
            other => return other.map_err(Failure::Device),
        }
    }
}

/// Takes back a published descriptor; `false` where it was not the published one.
fn withdraw(descriptor: i32) -> bool {
    // Counted first: who sees another descriptor sees that one was withdrawn.
    WITHDRAWN.fetch_add(1, Ordering::AcqRel);
    page::withdraw_descriptor(descriptor)
}

unsafe fn ask(transport: &dyn Transport, ioctl: Ioctl, arg: *mut c_void) -> Result<i32, Failure> {
    loop {
        // SAFETY: the caller's promise.
        match unsafe { transport.ioctl(ioctl.request(), arg) } {
            Err(Errno::EINTR) => {}
            Err(Errno::ENOTTY) => return Err(Failure::NoSuchIoctl),
            other => return other.map_err(Failure::Device),
        }
    }
}

enum Device {
    Descriptor(i32),
    #[cfg(feature = "emu")]
    Emulated(&'static dyn Transport),
}

/// Opens what `DXG_DEVICE` names, unless another thread has done so meanwhile.
fn open(process: i32) -> Result<Device, Failure> {
    let mut buffer = [0; LONGEST + 1];
    match selection::selection(&mut buffer) {
        Selection::Node(node) => open_node(node, process),
        Selection::Emulated(machine) => open_emulated(machine, process),
        Selection::Invalid => Err(Failure::NotOpen(Errno::ENAMETOOLONG)),
    }
}

fn open_node(node: &core::ffi::CStr, process: i32) -> Result<Device, Failure> {
    close_inherited(process);
    if !page::is_wiped_on_fork() {
        return open_unpublished(node, process);
    }
    let opened = descriptor::open(node).map_err(Failure::NotOpen)?;
    descriptor::remember(&opened).map_err(Failure::NotOpen)?;
    let number = descriptor::into_raw(opened);
    // Noted first: a child of another thread, forked in between, still finds what to close.
    let note = opened_word(process, number);
    OPENED.store(note, Ordering::Release);
    if page::publish_descriptor(number, !hidden::is_asked_for()) {
        return Ok(Device::Descriptor(number));
    }
    let published = page::descriptor();
    let note_published = opened_word(process, if published == 0 { -1 } else { published });
    let _ = OPENED.compare_exchange(note, note_published, Ordering::AcqRel, Ordering::Relaxed);
    descriptor::close_if_same(number);
    match published {
        // Withdrawn again since: let this call fail as it would have a moment later.
        0 => Err(Failure::HandlesGone),
        published => Ok(Device::Descriptor(published)),
    }
}

/// Without a page that a fork wipes, the descriptor is kept beside the id of the process that
/// opened it, and every call compares.
fn open_unpublished(node: &core::ffi::CStr, process: i32) -> Result<Device, Failure> {
    let word = OPENED.load(Ordering::Acquire);
    let (opener, kept) = opened_parts(word);
    if opener == process && descriptor::is_ours(kept) {
        return Ok(Device::Descriptor(kept));
    }
    let opened = descriptor::open(node).map_err(Failure::NotOpen)?;
    descriptor::remember(&opened).map_err(Failure::NotOpen)?;
    let number = descriptor::into_raw(opened);
    match OPENED.compare_exchange(word, opened_word(process, number), Ordering::AcqRel, Ordering::Acquire) {
        Ok(_) => Ok(Device::Descriptor(number)),
        Err(now) => {
            descriptor::close_if_same(number);
            Ok(Device::Descriptor(opened_parts(now).1))
        }
    }
}

/// In a forked child: closes the parent's descriptor, which is of no use here and would keep the
/// parent's objects alive after its end.
fn close_inherited(process: i32) {
    let word = OPENED.load(Ordering::Acquire);
    let (opener, inherited) = opened_parts(word);
    if opener != 0
        && opener != process
        && inherited >= 0
        && OPENED.compare_exchange(word, opened_word(opener, -1), Ordering::AcqRel, Ordering::Relaxed).is_ok()
    {
        descriptor::close_if_same(inherited);
    }
}

#[cfg(feature = "emu")]
fn open_emulated(machine: &[u8], process: i32) -> Result<Device, Failure> {
    let (transport, emulator) = emulated::open(machine).map_err(Failure::NotOpen)?;
    if page::is_wiped_on_fork() {
        if page::publish_transport(transport) {
            emulated::listen(emulator, process);
        }
        OPENED.store(opened_word(process, -1), Ordering::Release);
        page::transport().map(Device::Emulated).ok_or(Failure::HandlesGone)
    } else {
        emulated::keep(transport, process).map(Device::Emulated).ok_or(Failure::HandlesGone)
    }
}

#[cfg(not(feature = "emu"))]
fn open_emulated(_machine: &[u8], _process: i32) -> Result<Device, Failure> {
    log::line(format_args!("DXG_DEVICE asks for the software device, which this build leaves out"));
    Err(Failure::NotOpen(Errno::ENODEV))
}

/// Opens the device of the process, if it is not open.
///
/// # Errors
///
/// What opening it said.
pub fn ensure_open() -> Result<(), Errno> {
    let process = descriptor::process_id();
    let published = page::descriptor();
    if page::transport().is_some() || (published != 0 && descriptor::is_ours(published)) {
        return Ok(());
    }
    if published != 0 {
        withdraw(published);
    }
    open(process).map(|_| ()).map_err(Failure::errno)
}

/// Closes the device of the process; the next call that needs one opens it anew. Every object made
/// through it is gone.
pub fn close() {
    page::withdraw_transport();
    let published = page::descriptor();
    if published != 0 && descriptor::is_ours(published) && withdraw(published) {
        let process = descriptor::process_id();
        let (open, closed) = (opened_word(process, published), opened_word(process, -1));
        let _ = OPENED.compare_exchange(open, closed, Ordering::AcqRel, Ordering::Relaxed);
        descriptor::close_if_same(published);
    }
}

/// One `ioctl`, as libc makes it.
pub(crate) unsafe fn system_call(descriptor: i32, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
    // SAFETY: the caller's promise; a closed or foreign descriptor only gives an error.
    let result = unsafe { libc::ioctl(descriptor, request as libc::Ioctl, arg) };
    // A negative value other than -1 is an NTSTATUS that the driver let through.
    if result == -1 { Err(Errno(nix::Error::last_raw())) } else { Ok(result) }
}

/// The device of the process, as a transport: opened at first use, renewed after a fork.
#[derive(Clone, Copy, Debug, Default)]
pub struct ProcessDevice;

// SAFETY: passes the call to the driver, or to a transport that promises the same.
unsafe impl Transport for ProcessDevice {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        let ioctl = Ioctl::from_request(request).ok_or(Errno::ENOTTY)?;
        // SAFETY: the caller's promise.
        unsafe { call(ioctl, arg) }.map_err(Failure::errno)
    }
}
