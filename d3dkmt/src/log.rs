//! One line on standard error, where `DXG_LOG` asks for it.

use core::ffi::CStr;
use core::fmt::{self, Write};
use std::os::fd::BorrowedFd;

use crate::environment::{LONGEST, Variable, variable};

static DXG_LOG: Variable = variable!(c"DXG_LOG");

/// Whether `DXG_LOG` asks for messages: set, not empty, and neither `0` nor `off`.
pub fn enabled() -> bool {
    let mut buffer = [0; LONGEST + 1];
    let value = DXG_LOG.get();
    value.is_set() && !matches!(value.to_c_str(&mut buffer).map(CStr::to_bytes), Some(b"" | b"0" | b"off"))
}

/// Writes `libdxcore: ` and the message as one line to standard error, if [`enabled`]; line breaks
/// and other control characters inside become blanks.
///
/// Takes no lock and no memory: it may be called in a forked child and out of memory. A message of
/// more than about 500 bytes is cut.
pub fn line(message: fmt::Arguments<'_>) {
    if enabled() {
        always(message);
    }
}

/// As [`line()`], whether or not it is asked for: for what a user must hear, such as a wrong setting.
pub fn always(message: fmt::Arguments<'_>) {
    let mut line = Line { bytes: [0; 512], len: 0 };
    let _ = write!(line, "libdxcore: {message}");
    line.bytes[line.len] = b'\n';
    let _ = nix::unistd::write(standard_error(), &line.bytes[..=line.len]);
}

struct Line {
    bytes: [u8; 512],
    len: usize,
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = self.bytes.len() - 1 - self.len;
        let taken = text.len().min(room);
        for (slot, byte) in self.bytes[self.len..].iter_mut().zip(&text.as_bytes()[..taken]) {
            *slot = if byte.is_ascii_control() { b' ' } else { *byte };
        }
        self.len += taken;
        Ok(())
    }
}

#[expect(unsafe_code, reason = "borrows a descriptor by its fixed number")]
fn standard_error() -> BorrowedFd<'static> {
    // SAFETY: 2 is not -1; a process may have closed it, and then the write fails with EBADF.
    unsafe { BorrowedFd::borrow_raw(libc::STDERR_FILENO) }
}
