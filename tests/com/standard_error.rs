//! What the library says.

#![expect(unsafe_code, reason = "changes where standard error goes")]

use std::io::{Read as _, Seek as _, SeekFrom};
use std::os::fd::AsRawFd as _;

use crate::common;

/// What `body` writes to standard error.
pub(crate) fn standard_error_of(body: impl FnOnce()) -> String {
    let path = common::scratch(&format!("stderr-{}", std::process::id())).join("log");
    let mut file =
        std::fs::File::options().create(true).truncate(true).read(true).write(true).open(path).unwrap();
    // SAFETY: plain system calls on descriptors of this process.
    let kept = unsafe { libc::dup(2) };
    // SAFETY: as above.
    assert_eq!(unsafe { libc::dup2(file.as_raw_fd(), 2) }, 2);
    body();
    // SAFETY: as above.
    assert_eq!(unsafe { libc::dup2(kept, 2) }, 2);
    let mut text = String::new();
    file.seek(SeekFrom::Start(0)).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}
