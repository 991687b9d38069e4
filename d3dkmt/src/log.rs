//! One line on standard error, where `DXG_LOG` asks for it.

use core::fmt::{self, Write};
use std::os::fd::BorrowedFd;

use crate::environment::Variable;

static DXG_LOG: Variable = Variable::new(c"DXG_LOG");

/// Whether `DXG_LOG` is set (to anything).
pub fn enabled() -> bool {
    DXG_LOG.get().is_set()
}

/// Writes `libdxcore: ` and the message as one line to standard error, if [`enabled`].
///
/// Takes no lock and no memory: it may be called in a forked child and out of memory. A message of
/// more than about 500 bytes is cut.
pub fn line(message: fmt::Arguments<'_>) {
    if enabled() {
        let mut line = Line { bytes: [0; 512], len: 0 };
        let _ = write!(line, "libdxcore: {message}");
        line.bytes[line.len] = b'\n';
        let _ = nix::unistd::write(standard_error(), &line.bytes[..=line.len]);
    }
}

struct Line {
    bytes: [u8; 512],
    len: usize,
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = self.bytes.len() - 1 - self.len;
        let taken = text.len().min(room);
        self.bytes[self.len..self.len + taken].copy_from_slice(&text.as_bytes()[..taken]);
        self.len += taken;
        Ok(())
    }
}

#[expect(unsafe_code, reason = "borrows a descriptor by its fixed number")]
fn standard_error() -> BorrowedFd<'static> {
    // SAFETY: 2 is not -1; a process may have closed it, and then the write fails with EBADF.
    unsafe { BorrowedFd::borrow_raw(libc::STDERR_FILENO) }
}
