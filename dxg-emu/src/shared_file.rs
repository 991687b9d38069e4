//! Open files that stand for sync files.
//!
//! Each is one end of a pair of sockets. The emulator knows it by its inode, so that it may be copied,
//! inherited or sent to another process; the other end stays here and tells when the last copy is
//! closed. A byte in it makes the program's end readable.

#![expect(unsafe_code, reason = "sends a byte without the signal that a closed end would raise")]

use std::collections::{HashMap, VecDeque};
use std::io;
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use d3dkmt_sys::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::stat::fstat;
use nix::time::{ClockId, clock_gettime};

use crate::descriptors::{Descriptors, OwnDescriptors};
use crate::report::{Leak, ObjectKind, Origin};
use crate::sync::lock;

/// The files of a machine, each standing for a `T`.
pub(crate) struct SharedFiles<T> {
    open: Mutex<Open<T>>,
}

struct Open<T> {
    files: HashMap<Inode, Entry<T>>,
    /// In which order they are looked at, whether they are closed.
    turns: VecDeque<Inode>,
}

/// So many are looked at whenever one is made.
const LOOKED_AT: usize = 32;

struct Entry<T> {
    what: T,
    end: Arc<FileEnd>,
    maker: Maker,
    /// The program's descriptor, as it first was.
    number: u64,
}

/// Who made a file, and how.
#[derive(Clone, Copy)]
pub(crate) struct Maker {
    /// The process, by [`Process::id`](crate::guest::Process::id).
    pub(crate) process: u64,
    pub(crate) kind: ObjectKind,
    pub(crate) origin: Origin,
}

/// Device and number.
type Inode = (u64, u64);

/// The emulator's end of a file.
pub(crate) struct FileEnd {
    ours: OwnedFd,
    readable_since: AtomicU64,
}

/// A file that the program does not have yet.
pub(crate) struct NewFile {
    program: OwnedFd,
    ours: Arc<FileEnd>,
}

impl NewFile {
    /// A file that is not readable before [`FileEnd::make_readable`]; the errno where no descriptor can
    /// be had.
    pub(crate) fn new() -> Result<Self, Errno> {
        let errno = |error: io::Error| Errno(error.raw_os_error().unwrap_or(Errno::ENOMEM.0));
        // The program gets the lower number, as from a driver; ours moves out of its way.
        let (program, ours) = UnixStream::pair().map_err(errno)?;
        // A driver's file has no read at all, so nobody waits in one.
        program.set_nonblocking(true).map_err(errno)?;
        let ours = OwnDescriptors.copy(ours.as_raw_fd()).unwrap_or_else(|_| ours.into());
        Ok(Self {
            program: program.into(),
            ours: Arc::new(FileEnd { ours, readable_since: AtomicU64::new(0) }),
        })
    }

    /// The emulator's end.
    pub(crate) const fn end(&self) -> &Arc<FileEnd> {
        &self.ours
    }
}

impl FileEnd {
    /// Makes the program's end readable.
    pub(crate) fn make_readable(&self) {
        let now = clock_gettime(ClockId::CLOCK_MONOTONIC).map_or(Duration::ZERO, Duration::from);
        let now = u64::try_from(now.as_nanos()).unwrap_or(u64::MAX).max(1);
        let _ = self.readable_since.compare_exchange(0, now, Ordering::Relaxed, Ordering::Relaxed);
        let byte = [1_u8];
        let flags = libc::MSG_NOSIGNAL | libc::MSG_DONTWAIT;
        // SAFETY: sends one byte of our own; that nobody is left to read it is no error.
        unsafe { libc::send(self.ours.as_raw_fd(), byte.as_ptr().cast(), 1, flags) };
    }

    /// When that was, in nanoseconds of the monotonic clock; 0 before.
    pub(crate) fn readable_since(&self) -> u64 {
        self.readable_since.load(Ordering::Relaxed)
    }

    /// Whether the program has closed all copies of its end.
    pub(crate) fn is_closed(&self) -> bool {
        let mut end = [PollFd::new(self.ours.as_fd(), PollFlags::empty())];
        let changed = poll(&mut end, PollTimeout::ZERO) == Ok(1);
        changed && end[0].revents().is_some_and(|events| events.contains(PollFlags::POLLHUP))
    }
}

impl<T: Clone> SharedFiles<T> {
    pub(crate) fn new() -> Self {
        Self { open: Mutex::new(Open { files: HashMap::new(), turns: VecDeque::new() }) }
    }

    /// Lets a new file stand for something. Gives back what the program is to have.
    pub(crate) fn open(&self, file: NewFile, what: T, maker: Maker) -> Result<OwnedFd, Errno> {
        let inode = inode(&file.program).ok_or(Errno::EIO)?;
        let mut guard = lock(&self.open);
        let Open { files, turns } = &mut *guard;
        // Dropped after the lock is.
        let mut gone = Vec::new();
        for _ in 0..turns.len().min(LOOKED_AT) {
            let Some(next) = turns.pop_front() else { break };
            if files.get(&next).is_some_and(|entry| entry.end.is_closed()) {
                gone.extend(files.remove(&next));
            } else if files.contains_key(&next) {
                turns.push_back(next);
            }
        }
        let number = u64::try_from(file.program.as_raw_fd()).unwrap_or(0);
        // A closed file's number may have come back.
        match files.insert(inode, Entry { what, end: file.ours, maker, number }) {
            Some(old) => gone.push(old),
            None => turns.push_back(inode),
        }
        drop(guard);
        drop(gone);
        Ok(file.program)
    }

    /// What a descriptor of the program's stands for.
    pub(crate) fn find(&self, descriptors: &dyn Descriptors, field: u64) -> Option<T> {
        #[expect(clippy::cast_possible_truncation, reason = "as the driver does")]
        let number = (field as u32).cast_signed();
        let copy = descriptors.copy(number).ok()?;
        let inode = inode(&copy)?;
        let open = lock(&self.open);
        open.files.get(&inode).filter(|entry| !entry.end.is_closed()).map(|entry| entry.what.clone())
    }

    /// What a process has made and not closed everywhere, in no order.
    pub(crate) fn leaks(&self, process: u64, tgid: u32) -> Vec<Leak> {
        let open = lock(&self.open);
        let its =
            open.files.values().filter(|entry| entry.maker.process == process && !entry.end.is_closed());
        its.map(|Entry { maker, number, .. }| maker.origin.leak(tgid, maker.kind, *number, None)).collect()
    }
}

fn inode(file: &OwnedFd) -> Option<Inode> {
    fstat(file).ok().map(|status| (status.st_dev, status.st_ino))
}

#[cfg(test)]
mod tests {
    use super::{LOOKED_AT, Maker, NewFile, ObjectKind, Origin, OwnDescriptors, SharedFiles};
    use crate::sync::lock;
    use d3dkmt_sys::Ioctl;
    use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
    use std::os::fd::{AsFd, AsRawFd};

    fn maker() -> Maker {
        let origin = Origin { ioctl: Ioctl::ShareObjects, ordinal: 3, parent: None };
        Maker { process: 7, kind: ObjectKind::SharedDescriptor, origin }
    }

    #[test]
    fn a_file_and_its_copies_are_known_until_the_last_is_closed() {
        let files = SharedFiles::new();
        let file = files.open(NewFile::new().expect("descriptors"), 'a', maker()).expect("opens");
        let number = u64::try_from(file.as_raw_fd()).expect("a descriptor");
        let copy = file.try_clone().expect("copies");
        assert_eq!(files.find(&OwnDescriptors, number), Some('a'));
        let leak = files.leaks(7, 700).pop().expect("it is open");
        assert_eq!((leak.handle, leak.ordinal, &*leak.call), (number, 3, "LX_DXSHAREOBJECTS"));
        assert!(files.leaks(8, 700).is_empty(), "another process");
        drop(file);
        let number = u64::try_from(copy.as_raw_fd()).expect("a descriptor");
        assert_eq!(files.find(&OwnDescriptors, number), Some('a'));
        assert_eq!(files.find(&OwnDescriptors, 0), None);
        assert_eq!(files.find(&OwnDescriptors, u64::MAX), None);
        drop(copy);
        assert!(files.leaks(7, 700).is_empty(), "it is closed");
        let other = files.open(NewFile::new().expect("descriptors"), 'b', maker()).expect("opens");
        assert_eq!(lock(&files.open).files.len(), 1, "what is closed is forgotten");
        drop(other);
    }

    #[test]
    fn of_many_files_a_few_are_looked_at_and_all_in_their_turn() {
        let files = SharedFiles::new();
        let open = || files.open(NewFile::new().expect("descriptors"), (), maker()).expect("opens");
        let many: Vec<_> = (0..3 * LOOKED_AT).map(|_| open()).collect();
        assert_eq!(lock(&files.open).files.len(), many.len());
        let kept = many.into_iter().step_by(2).collect::<Vec<_>>();
        let more: Vec<_> = (0..3).map(|_| open()).collect();
        assert_eq!(lock(&files.open).files.len(), kept.len() + more.len());
        assert_eq!(lock(&files.open).turns.len(), kept.len() + more.len());
    }

    #[test]
    fn a_file_becomes_readable_and_a_closed_one_kills_nobody() {
        let files = SharedFiles::new();
        let new = NewFile::new().expect("descriptors");
        let end = new.end().clone();
        let file = files.open(new, (), maker()).expect("opens");
        let readable = || {
            let mut ready = [PollFd::new(file.as_fd(), PollFlags::POLLIN)];
            poll(&mut ready, PollTimeout::ZERO).expect("polls") == 1
        };
        assert!(!readable() && !end.is_closed());
        let mut byte = [0];
        assert_eq!(nix::unistd::read(&file, &mut byte), Err(nix::errno::Errno::EAGAIN), "nor does one here");
        end.make_readable();
        assert!(readable());
        drop(file);
        assert!(end.is_closed());
        end.make_readable();
    }
}
