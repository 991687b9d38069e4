//! The processes that use one emulated machine, as far as they know of each other.
//!
//! Each process has an emulator of its own. What the driver tells one process of others, who has an
//! adapter open and how much of its memory is theirs, lies in one file that all of them map: a page for
//! each process. A process has its page as long as it holds a lock on it, which the kernel takes back
//! however the process ends; so the pages of the dead are free without anybody's doing.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::fd::AsRawFd;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use nix::fcntl::{FcntlArg, fcntl};
use nix::sys::memfd::{MFdFlags, memfd_create};

use crate::descriptors::{Descriptors, OwnDescriptors};
use crate::emulator::{MAX_ADAPTERS, Opener};
use crate::memory::{Arena, PAGE, Window, Word, largest_file};

/// A page for the file itself, then one for each process.
const PAGES: usize = 1 + PROCESSES;
/// More processes than this go unseen by others.
const PROCESSES: usize = 1023;

const WORDS_OF_PAGE: usize = PAGE / size_of::<u64>();
/// In the file's own page: magic and version; how many processes have come so far.
const MAGIC: u64 = u64::from_le_bytes(*b"dxgproc\x01");
const COME: usize = 1;
/// In a process's page: when it came, 0 while it is free; its id as others know it; the pid namespace.
const WHEN: usize = 0;
const VPID: usize = 1;
const NAMESPACE: usize = 2;
/// Then for each adapter that it has open: 1, the LUID, what is resident of it in both segment groups.
const FIRST_ADAPTER: usize = 8;
const WORDS_OF_ADAPTER: usize = 4;
const LUID: usize = 1;
const USAGE: usize = 2;

const _: () = assert!(FIRST_ADAPTER + MAX_ADAPTERS * WORDS_OF_ADAPTER <= WORDS_OF_PAGE);

/// The processes of a machine. Every process that is to be known to the others holds one that is made
/// from the same file, or inherited in a fork.
pub struct Neighbours {
    file: Arc<Arena>,
    window: Arc<Window>,
    /// By page, the process that has taken it, as far as this memory knows: locks of its own do not keep a
    /// process out. No mutex, which a fork could leave locked in the child for ever.
    taken: Box<[AtomicU32]>,
}

/// A process with the device open, as others see it. Its page is its own until this is dropped.
pub(crate) struct Presence {
    neighbours: Arc<Neighbours>,
    page: usize,
    pid: u32,
}

/// An adapter that a process has open, as others see it, until it is dropped.
pub(crate) struct OpenAdapter {
    presence: Arc<Presence>,
    at: usize,
}

/// Another process.
pub(crate) struct Neighbour {
    /// Processes that came later have more.
    pub(crate) when: u64,
    pub(crate) vpid: u32,
    pub(crate) namespace: u64,
    neighbours: Arc<Neighbours>,
    page: usize,
}

impl Neighbours {
    /// The processes that this one forks from now on, and this one.
    ///
    /// # Errors
    ///
    /// Where no file in memory can be had, or none of that size
    /// ([`FileTooLarge`](io::ErrorKind::FileTooLarge)).
    pub fn of_descendants() -> io::Result<Arc<Self>> {
        let file = memfd_create(c"dxg-processes", MFdFlags::MFD_CLOEXEC)?;
        Self::new(file.into())
    }

    /// The processes that name this file, which is made if it is not there. It is of use as long as the
    /// machine is up and is nobody's to keep.
    ///
    /// # Errors
    ///
    /// Where the file cannot be opened for reading and writing, is something else
    /// ([`InvalidData`](io::ErrorKind::InvalidData)), or has to be made larger than this process may
    /// ([`FileTooLarge`](io::ErrorKind::FileTooLarge)).
    pub fn at(path: &Path) -> io::Result<Arc<Self>> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o600);
        Self::new(options.open(path)?)
    }

    fn new(file: File) -> io::Result<Arc<Self>> {
        let file = OwnDescriptors.copy(file.as_raw_fd()).map_or(file, File::from);
        let status = file.metadata()?;
        let size = (PAGES * PAGE) as u64;
        if !status.is_file() || status.len() != 0 && status.len() != size {
            return Err(io::ErrorKind::InvalidData.into());
        }
        // Whoever comes second finds it done. Beyond the limit the system would send a signal.
        if status.len() != size {
            if size > largest_file() {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            file.set_len(size)?;
        }
        let error = |errno: d3dkmt_sys::Errno| io::Error::from_raw_os_error(errno.0);
        let file = Arena::over(file).map_err(error)?;
        let range = file.existing_range(0, size).ok_or(io::ErrorKind::OutOfMemory)?;
        let window = Arc::new(Window::new(range).map_err(error)?);
        match window.word(0).compare_exchange(0, MAGIC, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) | Err(MAGIC) => {
                let taken = (0..PAGES).map(|_| AtomicU32::new(0)).collect();
                Ok(Arc::new(Self { file, window, taken }))
            }
            Err(_) => Err(io::ErrorKind::InvalidData.into()),
        }
    }

    fn word(&self, page: usize, index: usize) -> &AtomicU64 {
        self.window.word(page * WORDS_OF_PAGE + index)
    }

    /// Asks for the lock of a page, or gives it back.
    fn set_lock(&self, page: usize, kind: libc::c_int) -> bool {
        let lock = lock_of(page, kind);
        self.file.file().is_ok_and(|file| fcntl(file, FcntlArg::F_SETLK(&lock)).is_ok())
    }

    /// Whether another process holds the lock of a page.
    fn is_held(&self, page: usize) -> bool {
        let mut held = lock_of(page, libc::F_WRLCK);
        let asked = self.file.file().is_ok_and(|file| fcntl(file, FcntlArg::F_GETLK(&mut held)).is_ok());
        asked && i32::from(held.l_type) != libc::F_UNLCK
    }

    /// Lets others see a process that has opened the device. `None` where all pages are taken.
    pub(crate) fn enter(self: &Arc<Self>, opener: Opener) -> Option<Arc<Presence>> {
        let pid = std::process::id();
        let is_free = |page: &usize| self.word(*page, WHEN).load(Ordering::Acquire) == 0;
        let page = (1..PAGES).find(|page| is_free(page) && self.take(*page, pid));
        // Those that ended without leaving are looked for when there is no other place.
        let page = page.or_else(|| (1..PAGES).find(|page| self.take(*page, pid)))?;
        for index in 0..WORDS_OF_PAGE {
            self.word(page, index).store(0, Ordering::Relaxed);
        }
        self.word(page, VPID).store(opener.vpid.into(), Ordering::Relaxed);
        self.word(page, NAMESPACE).store(opener.namespace, Ordering::Relaxed);
        let when = self.word(0, COME).fetch_add(1, Ordering::AcqRel) + 1;
        self.word(page, WHEN).store(when, Ordering::Release);
        Some(Arc::new(Presence { neighbours: Arc::clone(self), page, pid }))
    }

    /// Takes a page that neither this process nor another one has.
    fn take(&self, page: usize, pid: u32) -> bool {
        let taken = &self.taken[page];
        let known = taken.load(Ordering::Acquire);
        // What a fork brought along is its parent's.
        if known == pid || taken.compare_exchange(known, pid, Ordering::AcqRel, Ordering::Relaxed).is_err() {
            return false;
        }
        let locked = self.set_lock(page, libc::F_WRLCK);
        if !locked {
            taken.store(0, Ordering::Release);
        }
        locked
    }

    /// The other processes that live, in no order.
    pub(crate) fn others(self: &Arc<Self>) -> Vec<Neighbour> {
        // A process is not told of its own locks.
        let living = (1..PAGES).filter_map(|page| {
            let when = self.word(page, WHEN).load(Ordering::Acquire);
            (when != 0 && self.is_held(page)).then(|| Neighbour {
                when,
                vpid: u32::try_from(self.word(page, VPID).load(Ordering::Relaxed)).unwrap_or(0),
                namespace: self.word(page, NAMESPACE).load(Ordering::Relaxed),
                neighbours: Arc::clone(self),
                page,
            })
        });
        living.collect()
    }
}

impl Presence {
    /// When the process came.
    pub(crate) fn when(&self) -> u64 {
        self.neighbours.word(self.page, WHEN).load(Ordering::Relaxed)
    }

    /// Says that the process has closed the device.
    pub(crate) fn leave(&self) {
        // A child of a fork has a copy that means the parent.
        if std::process::id() == self.pid {
            self.neighbours.word(self.page, WHEN).store(0, Ordering::Release);
        }
    }

    /// Says that the process has an adapter open.
    pub(crate) fn open(self: &Arc<Self>, luid: u64) -> Option<OpenAdapter> {
        let places = (0..MAX_ADAPTERS).map(|index| FIRST_ADAPTER + index * WORDS_OF_ADAPTER);
        let mut places = places.map(|place| self.page * WORDS_OF_PAGE + place);
        let word = |at| self.neighbours.window.word(at);
        let at = places.find(|at| word(*at).load(Ordering::Acquire) == 0)?;
        word(at + LUID).store(luid, Ordering::Relaxed);
        word(at + USAGE).store(0, Ordering::Relaxed);
        word(at + USAGE + 1).store(0, Ordering::Relaxed);
        word(at).store(1, Ordering::Release);
        Some(OpenAdapter { presence: Arc::clone(self), at })
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        if std::process::id() == self.pid {
            self.leave();
            self.neighbours.set_lock(self.page, libc::F_UNLCK);
            self.neighbours.taken[self.page].store(0, Ordering::Release);
        }
    }
}

impl OpenAdapter {
    /// Where the process counts what is resident of it, by segment group, in bytes.
    pub(crate) fn usage(&self) -> [Word; 2] {
        let at = self.at + USAGE;
        [at, at + 1].map(|at| Word::Shared(Arc::clone(&self.presence.neighbours.window), at))
    }
}

impl Drop for OpenAdapter {
    fn drop(&mut self) {
        if std::process::id() == self.presence.pid {
            self.presence.neighbours.window.word(self.at).store(0, Ordering::Release);
        }
    }
}

impl Neighbour {
    /// What is resident of the process on an adapter that it has open, by segment group, in bytes.
    pub(crate) fn usage(&self, luid: u64) -> Option<[u64; 2]> {
        let word = |index| self.neighbours.word(self.page, index);
        let mut places = (0..MAX_ADAPTERS).map(|index| FIRST_ADAPTER + index * WORDS_OF_ADAPTER);
        let at = places.find(|at| {
            word(*at).load(Ordering::Acquire) != 0 && word(at + LUID).load(Ordering::Relaxed) == luid
        })?;
        Some([0, 1].map(|group| word(at + USAGE + group).load(Ordering::Relaxed)))
    }
}

/// The lock of a page: its first byte.
fn lock_of(page: usize, kind: libc::c_int) -> libc::flock {
    libc::flock {
        l_type: libc::c_short::try_from(kind).unwrap_or_default(),
        l_whence: libc::c_short::try_from(libc::SEEK_SET).unwrap_or_default(),
        l_start: libc::off_t::try_from(page * PAGE).unwrap_or_default(),
        l_len: 1,
        l_pid: 0,
    }
}

impl fmt::Debug for Neighbours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Neighbours").finish_non_exhaustive()
    }
}
