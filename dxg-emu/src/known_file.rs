//! A file of the emulator's, recognised again before it is touched: a program may close descriptors
//! that it does not know, and open files of its own at their numbers.

#![cfg_attr(test, expect(unsafe_code, reason = "puts a file where another is"))]

use std::fs::File;
use std::os::fd::IntoRawFd;
use std::os::unix::fs::MetadataExt;

use d3dkmt_sys::Errno;

/// An open file, and which one it is.
pub(crate) struct KnownFile {
    /// Taken when it is dropped only.
    file: Option<File>,
    /// Device and inode.
    identity: (u64, u64),
}

impl KnownFile {
    /// The errno where the file cannot be asked.
    pub(crate) fn new(file: File) -> Result<Self, Errno> {
        let identity = identity(&file).ok_or(Errno::EBADF)?;
        Ok(Self { file: Some(file), identity })
    }

    /// The file; `EBADF` where its number has become another's.
    pub(crate) fn get(&self) -> Result<&File, Errno> {
        self.file.as_ref().filter(|file| identity(file) == Some(self.identity)).ok_or(Errno::EBADF)
    }
}

impl Drop for KnownFile {
    fn drop(&mut self) {
        let ours = self.get().is_ok();
        if let Some(file) = self.file.take().filter(|_| !ours) {
            // Another's to close.
            let _ = file.into_raw_fd();
        }
    }
}

fn identity(file: &File) -> Option<(u64, u64)> {
    file.metadata().ok().map(|status| (status.dev(), status.ino()))
}

#[cfg(test)]
mod tests {
    use crate::memory::Arena;
    use d3dkmt_sys::Errno;
    use std::fs::File;
    use std::io::{Read, Seek, Write};
    use std::os::fd::AsRawFd;

    /// Puts another file where the first one is, as a program does that closes what it does not know.
    fn replace(file: &File, by: &File) {
        // SAFETY: descriptors of this test's.
        assert_eq!(unsafe { libc::dup2(by.as_raw_fd(), file.as_raw_fd()) }, file.as_raw_fd());
    }

    fn file_of(text: &str) -> File {
        let mut file = File::from(
            nix::sys::memfd::memfd_create(c"a program's", nix::sys::memfd::MFdFlags::empty())
                .expect("memory"),
        );
        file.write_all(text.as_bytes()).expect("room");
        file
    }

    fn text_of(file: &mut File) -> String {
        let mut text = String::new();
        file.rewind().and_then(|()| file.read_to_string(&mut text)).expect("readable");
        text
    }

    #[test]
    fn a_stranger_at_its_number_is_neither_touched_nor_closed() {
        let mut stranger = file_of("the program's own");
        let arena = Arena::new().expect("memory");
        let range = arena.range(4096).expect("room");
        let number = arena.file().expect("open").as_raw_fd();
        replace(arena.file().expect("open"), &stranger);
        range.discard();
        assert_eq!(arena.file().err(), Some(Errno::EBADF));
        assert_eq!(arena.range(1 << 41).err(), Some(Errno::EBADF));
        drop(range);
        drop(arena);
        assert_eq!(text_of(&mut stranger), "the program's own");
        // SAFETY: looks whether the number is open, and closes this test's copy.
        unsafe {
            assert!(libc::fcntl(number, libc::F_GETFD) >= 0, "it is the program's to close");
            libc::close(number);
        }
    }
}
