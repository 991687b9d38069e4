//! The border between this library and its callers: no panic crosses it, and what one would print
//! is at most one line, for those who asked.
//!
//! Every exported function and every COM method runs its body inside [`guard`].

#![expect(
    unsafe_code,
    reason = "writes to descriptor 2, asks the loader's environment, installs a hook at load"
)]

#[cfg(not(panic = "unwind"))]
compile_error!("a panic must become an error code at the C border, so panics have to unwind");

use core::fmt::{self, Write as _};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};

/// Runs `body`; a panic inside becomes `fallback`.
///
/// What the body changed before it panicked stays changed, so bodies keep shared state whole at
/// every step (the reason why this may assert unwind safety for all of them).
#[inline]
pub(crate) fn guard<R>(fallback: R, body: impl FnOnce() -> R) -> R {
    match panic::catch_unwind(AssertUnwindSafe(body)) {
        Ok(value) => value,
        Err(payload) => {
            discard(payload);
            fallback
        }
    }
}

/// Drops what a panic carried; that may panic in its turn, and then is left alone.
#[cold]
fn discard(payload: Box<dyn core::any::Any + Send>) {
    if let Err(second) = panic::catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        core::mem::forget(second);
    }
}

/// Whether `DXG_LOG` asks for messages: set, not empty, and neither `0` nor `off`.
///
/// Looked up where a message would be printed, so quiet programs pay nothing. A program that runs
/// with raised privileges (`AT_SECURE`) is treated as one that did not ask.
pub(crate) fn log_wanted() -> bool {
    // SAFETY: getauxval reads a vector that the kernel filled before the program began.
    if unsafe { libc::getauxval(libc::AT_SECURE) } != 0 {
        return false;
    }
    std::env::var_os("DXG_LOG").is_some_and(|value| !value.is_empty() && value != "0" && value != "off")
}

/// Writes one line to standard error if [`log_wanted`]: one system call, no allocation, no lock.
/// A line longer than its buffer is cut; line breaks inside become blanks.
pub(crate) fn log_line(message: fmt::Arguments<'_>) {
    if !log_wanted() {
        return;
    }
    let mut line = Line::new();
    // Line takes all it has room for and reports no error.
    let _ = write!(line, "libdxcore: {message}");
    let bytes = line.finish();
    // SAFETY: the buffer is valid for its length. A short or failed write loses a log line only.
    let _ = unsafe { libc::write(libc::STDERR_FILENO, bytes.as_ptr().cast(), bytes.len()) };
}

/// A line of text in a fixed buffer.
struct Line {
    bytes: [u8; Self::CAPACITY],
    length: usize,
}

impl Line {
    const CAPACITY: usize = 512;

    const fn new() -> Self {
        Self { bytes: [0; Self::CAPACITY], length: 0 }
    }

    /// The text and its line break, for which a byte was kept back.
    fn finish(&mut self) -> &[u8] {
        self.bytes[self.length] = b'\n';
        &self.bytes[..=self.length]
    }
}

impl fmt::Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = Self::CAPACITY - 1 - self.length;
        let taken = &text.as_bytes()[..text.len().min(room)];
        for (slot, &byte) in self.bytes[self.length..].iter_mut().zip(taken) {
            *slot = if byte.is_ascii_control() { b' ' } else { byte };
        }
        self.length += taken.len();
        Ok(())
    }
}

/// What this library says of a panic in place of the standard hook's report.
fn report(info: &PanicHookInfo<'_>) {
    let payload = info.payload();
    let message = match (payload.downcast_ref::<&'static str>(), payload.downcast_ref::<String>()) {
        (Some(text), _) => text,
        (None, Some(text)) => text.as_str(),
        (None, None) => "no message",
    };
    match info.location() {
        Some(at) => log_line(format_args!("internal error at {}:{}: {message}", at.file(), at.line())),
        None => log_line(format_args!("internal error: {message}")),
    }
}

/// Installs the hook when the library is loaded: a `Once` on the way to the first call could be
/// forked half-way. The hook belongs to the copy of the standard library inside this shared
/// library, so the panics of a Rust program that loads it keep their own report.
extern "C" fn install_hook() {
    let installed = panic::catch_unwind(|| panic::set_hook(Box::new(report)));
    if let Err(payload) = installed {
        discard(payload);
    }
}

// SAFETY: the loader calls the functions of this section once, with arguments that they may ignore.
#[used]
#[unsafe(link_section = ".init_array")]
static AT_LOAD: extern "C" fn() = install_hook;
