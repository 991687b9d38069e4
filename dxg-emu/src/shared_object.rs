//! Open files that stand for shared synchronization objects and resources.
//!
//! The file is the object: a memory file whose first page says what it is and whose other pages are its
//! contents, the value of a fence or the memory of allocations. It may be copied, inherited or sent to
//! another process, whose emulator finds in it all there is to know; who made it may be gone. Within a
//! process the emulator knows the file again by its inode.

use std::collections::HashMap;
use std::ffi::CStr;
use std::fs::File;
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, Weak};

use d3dkmt_sys::Errno;
use nix::fcntl::{FcntlArg, fcntl};

use crate::descriptors::{Descriptors, OwnDescriptors};
use crate::guest::{SharedAllocation, SharedContent, SharedResource};
use crate::host::{AllocationMemory, Fence, SyncObject};
use crate::memory::{Arena, PAGE, Word};
use crate::report::Leak;
use crate::shared_file::Maker;
use crate::sync::lock;
use crate::wire::{get, put};

/// The names that the driver's files bear in `/proc/PID/fd`, behind `anon_inode:`.
const SYNC_NAME: &CStr = c"dxgsyncobj";
const RESOURCE_NAME: &CStr = c"dxgresource";

/// The first word of the file; the last byte is the version of what follows.
const MAGIC: u64 = u64::from_le_bytes(*b"dxg-emu\x01");
const RESOURCE: u64 = 1;
const MONITORED: u64 = 2;
const PERIODIC: u64 = 3;
const MUTEX: u64 = 4;
const SEMAPHORE: u64 = 5;
const FENCE: u64 = 6;
const NOTIFICATION: u64 = 7;

/// Four words: magic, kind, and what the kind needs: a semaphore's limit; where a resource's description
/// is and how long.
const HEADER: usize = 32;
/// The words before the data in a resource's description, and for each of its allocations.
const DESCRIPTION: usize = 24;
const DESCRIPTION_OF_ALLOCATION: usize = 32;
/// Where a segment group would be: the driver names none.
const NO_GROUP: u64 = u64::MAX;
/// More than a resource can have: its data came in one message.
const MAX_DESCRIPTION: u64 = 1 << 20;

/// The bytes that descriptors lock, and how many descriptors of one object can be told apart.
const FIRST_BYTE: i64 = 1 << 62;
const MAX_BYTES: i64 = 4096;

/// What a descriptor stands for.
#[derive(Clone)]
pub(crate) enum SharedObject {
    Sync(Arc<SharedSync>),
    Resource(Arc<SharedResource>),
}

/// A synchronization object that can be shared.
pub(crate) struct SharedSync {
    pub(crate) object: Arc<SyncObject>,
    arena: Arc<Arena>,
    periodic: bool,
}

/// The shared objects that this process has met.
#[derive(Default)]
pub(crate) struct SharedObjects {
    known: Mutex<Acquaintances>,
    issued: Mutex<Vec<Issued>>,
}

/// A descriptor that the program was given. It is an opening of the file of its own with a lock on one
/// byte, which the kernel takes back when the last copy is closed, wherever that is.
struct Issued {
    arena: Arc<Arena>,
    byte: i64,
    maker: Maker,
    /// The program's descriptor, as it first was.
    number: u64,
}

/// A descriptor for a program that has not got it yet.
pub(crate) struct NewDescriptor {
    file: OwnedFd,
    /// The byte that it holds; `None` where it is a mere copy.
    byte: Option<i64>,
}

#[derive(Default)]
struct Acquaintances {
    by_inode: HashMap<Inode, Known>,
    /// So many are looked through for what is gone.
    sweep_at: usize,
}

enum Known {
    Sync(Weak<SharedSync>),
    Resource(Weak<SharedResource>),
}

/// Device and number.
type Inode = (u64, u64);

impl SharedSync {
    /// Memory for a new object.
    pub(crate) fn arena() -> Result<Arc<Arena>, Errno> {
        Arena::new_shared(SYNC_NAME)
    }

    /// Lets an object be shared. What a monitored fence says is in an [`arena`](Self::arena) already;
    /// what others say is moved into one.
    pub(crate) fn new(object: SyncObject, periodic: bool) -> Result<Self, Errno> {
        if let SyncObject::Monitored(fence) = &object {
            let arena = Arc::clone(fence.arena());
            write_header(&arena, if periodic { PERIODIC } else { MONITORED }, [0; 2])?;
            return Ok(Self { object: Arc::new(object), arena, periodic });
        }
        let arena = Self::arena()?;
        let page = arena.fence_page()?;
        let moved = |word: &Word| {
            page.store(word.load(Ordering::Relaxed));
            Word::of_page(&page)
        };
        let (kind, limit, object) = match object {
            SyncObject::Mutex { taken } => (MUTEX, 0, SyncObject::Mutex { taken: moved(&taken) }),
            SyncObject::Semaphore { count, limit } => {
                (SEMAPHORE, limit, SyncObject::Semaphore { count: moved(&count), limit })
            }
            SyncObject::Fence(value) => (FENCE, 0, SyncObject::Fence(moved(&value))),
            // The event is a file of this process alone.
            other => (NOTIFICATION, 0, other),
        };
        write_header(&arena, kind, [limit, 0])?;
        Ok(Self { object: Arc::new(object), arena, periodic: false })
    }

    /// The object in a file that another process has made.
    fn existing(arena: Arc<Arena>, kind: u64, limit: u64) -> Option<Self> {
        let page = arena.existing_fence_page(PAGE as u64).ok()?;
        let word = || Word::of_page(&page);
        let object = match kind {
            MONITORED | PERIODIC => SyncObject::Monitored(Arc::new(Fence::existing(page))),
            MUTEX => SyncObject::Mutex { taken: word() },
            SEMAPHORE => SyncObject::Semaphore { count: word(), limit },
            FENCE => SyncObject::Fence(word()),
            _ => return None,
        };
        Some(Self { object: Arc::new(object), arena, periodic: kind == PERIODIC })
    }
}

impl SharedResource {
    /// Memory for a new resource.
    pub(crate) fn new_arena() -> Result<Arc<Arena>, Errno> {
        Arena::new_shared(RESOURCE_NAME)
    }

    /// Writes into the file what it needs to be opened by others.
    pub(crate) fn describe(&self, content: &SharedContent) -> Result<(), Errno> {
        let mut text = vec![0; DESCRIPTION + DESCRIPTION_OF_ALLOCATION * content.allocations.len()];
        put(&mut text, 0, self.runtime_data.len() as u64);
        put(&mut text, 8, self.private_data.len() as u64);
        put(&mut text, 16, content.allocations.len() as u64);
        for (index, allocation) in content.allocations.iter().enumerate() {
            let at = DESCRIPTION + index * DESCRIPTION_OF_ALLOCATION;
            put(&mut text, at, allocation.memory.size());
            put(&mut text, at + 8, allocation.memory.range()?.offset());
            put(&mut text, at + 16, allocation.private_data.len() as u64);
            put(&mut text, at + 24, allocation.memory.group().map_or(NO_GROUP, |group| group as u64));
        }
        text.extend_from_slice(&self.runtime_data);
        text.extend_from_slice(&self.private_data);
        content.allocations.iter().for_each(|one| text.extend_from_slice(&one.private_data));
        let length = text.len() as u64;
        let range = self.arena.range(length)?;
        self.arena.file()?.write_all_at(&text, range.offset()).map_err(|_| Errno::ENOMEM)?;
        write_header(&self.arena, RESOURCE, [range.offset(), length])
    }

    /// The resource in a file that another process has made.
    fn existing(arena: Arc<Arena>, offset: u64, length: u64) -> Option<Self> {
        let mut text = vec![0; usize::try_from(length).ok().filter(|_| length <= MAX_DESCRIPTION)?];
        arena.file().ok()?.read_exact_at(&mut text, offset).ok()?;
        let (words, mut data) = (text.as_slice(), text.as_slice());
        let word = |at: usize| {
            let bytes = words.get(at..at.checked_add(8)?)?;
            Some(get::<u64>(bytes, 0))
        };
        let count = usize::try_from(word(16)?).ok().filter(|count| *count <= text.len())?;
        data = data.get(DESCRIPTION + count * DESCRIPTION_OF_ALLOCATION..)?;
        let mut take = |length: u64| {
            let (taken, rest) = data.split_at_checked(usize::try_from(length).ok()?)?;
            data = rest;
            Some(taken.to_vec())
        };
        let (runtime_data, private_data) = (take(word(0)?)?, take(word(8)?)?);
        let mut allocations = Vec::with_capacity(count);
        for index in 0..count {
            let at = DESCRIPTION + index * DESCRIPTION_OF_ALLOCATION;
            let range = arena.existing_range(word(at + 8)?, word(at)?)?;
            let private_data = take(word(at + 16)?)?;
            let group = match word(at + 24)? {
                NO_GROUP => None,
                group => Some(usize::try_from(group).ok().filter(|group| *group < 2)?),
            };
            let memory = Arc::new(AllocationMemory::existing(&arena, range, group));
            allocations.push(SharedAllocation { private_data, memory });
        }
        let content = Mutex::new(SharedContent { allocations, sealed: true, mixed: false });
        Some(Self { runtime_data, private_data, content, arena })
    }
}

fn write_header(arena: &Arena, kind: u64, rest: [u64; 2]) -> Result<(), Errno> {
    let mut header = [0; HEADER];
    for (index, word) in [MAGIC, kind, rest[0], rest[1]].into_iter().enumerate() {
        put(&mut header, 8 * index, word);
    }
    arena.file()?.write_all_at(&header, 0).map_err(|_| Errno::ENOMEM)
}

impl SharedObject {
    fn arena(&self) -> &Arc<Arena> {
        match self {
            Self::Sync(object) => &object.arena,
            Self::Resource(resource) => &resource.arena,
        }
    }

    /// A new descriptor for the program.
    pub(crate) fn descriptor(&self) -> Result<NewDescriptor, Errno> {
        let own = self.arena().file()?;
        let path = format!("/proc/self/fd/{}", own.as_raw_fd());
        match File::options().read(true).write(true).open(path) {
            Ok(opened) => {
                let take = |byte: &i64| fcntl(&opened, FcntlArg::F_OFD_SETLK(&lock_of(*byte))).is_ok();
                let byte = (FIRST_BYTE..FIRST_BYTE + MAX_BYTES).find(take);
                Ok(NewDescriptor { file: opened.into(), byte })
            }
            Err(_) => Ok(NewDescriptor { file: OwnDescriptors::copy_for_program(own)?, byte: None }),
        }
    }

    /// What a file stands for that another process has made.
    fn existing(file: OwnedFd) -> Option<Self> {
        let arena = Arena::adopt(file)?;
        let mut header = [0; HEADER];
        arena.file().ok()?.read_exact_at(&mut header, 0).ok()?;
        let word = |index: usize| get::<u64>(&header, 8 * index);
        match (word(0), word(1)) {
            (MAGIC, RESOURCE) => {
                SharedResource::existing(arena, word(2), word(3)).map(Arc::new).map(Self::Resource)
            }
            (MAGIC, kind) => SharedSync::existing(arena, kind, word(2)).map(Arc::new).map(Self::Sync),
            _ => None,
        }
    }

    /// The fence, where it counts periods.
    pub(crate) fn periodic(&self) -> Option<&Arc<Fence>> {
        match self {
            Self::Sync(object) if object.periodic => object.object.fence(),
            _ => None,
        }
    }
}

impl SharedObjects {
    /// A new object of this process.
    pub(crate) fn add(&self, object: &SharedObject) {
        if let Some(inode) = object.arena().file().ok().and_then(inode) {
            lock(&self.known).remember(inode, object);
        }
    }

    /// The program is given the descriptor.
    pub(crate) fn issue(&self, object: &SharedObject, new: NewDescriptor, maker: Maker) -> OwnedFd {
        let number = u64::try_from(new.file.as_raw_fd()).unwrap_or(0);
        let mut issued = lock(&self.issued);
        issued.retain(|issued| !issued.is_closed());
        if let Some(byte) = new.byte {
            issued.push(Issued { arena: Arc::clone(object.arena()), byte, maker, number });
        }
        new.file
    }

    /// What a process has made and not closed everywhere, in no order.
    pub(crate) fn leaks(&self, process: u64, tgid: u32) -> Vec<Leak> {
        let mut issued = lock(&self.issued);
        issued.retain(|issued| !issued.is_closed());
        let its = issued.iter().filter(|issued| issued.maker.process == process);
        its.map(|Issued { maker, number, .. }| maker.origin.leak(tgid, maker.kind, *number, None)).collect()
    }

    /// What a descriptor of the program's stands for; `found` is called where this process meets the
    /// object for the first time.
    pub(crate) fn find(
        &self,
        descriptors: &dyn Descriptors,
        field: u64,
        found: impl FnOnce(&SharedObject),
    ) -> Option<SharedObject> {
        #[expect(clippy::cast_possible_truncation, reason = "as the driver does")]
        let number = (field as u32).cast_signed();
        let file = File::from(descriptors.copy(number).ok()?);
        let inode = inode(&file)?;
        let mut known = lock(&self.known);
        if let Some(object) = known.by_inode.get(&inode).and_then(Known::get) {
            return Some(object);
        }
        let object = SharedObject::existing(file.into())?;
        known.remember(inode, &object);
        drop(known);
        found(&object);
        Some(object)
    }
}

impl Issued {
    fn is_closed(&self) -> bool {
        let mut held = lock_of(self.byte);
        let asked = self.arena.file().is_ok_and(|file| fcntl(file, FcntlArg::F_OFD_GETLK(&mut held)).is_ok());
        asked && i32::from(held.l_type) == libc::F_UNLCK
    }
}

/// A lock of one byte. The bytes lie where no file reaches.
fn lock_of(byte: i64) -> libc::flock {
    libc::flock {
        l_type: libc::c_short::try_from(libc::F_WRLCK).unwrap_or_default(),
        l_whence: libc::c_short::try_from(libc::SEEK_SET).unwrap_or_default(),
        l_start: byte,
        l_len: 1,
        l_pid: 0,
    }
}

impl Acquaintances {
    fn remember(&mut self, inode: Inode, object: &SharedObject) {
        if self.by_inode.len() >= self.sweep_at {
            self.by_inode.retain(|_, known| known.get().is_some());
            self.sweep_at = 64 + 2 * self.by_inode.len();
        }
        self.by_inode.insert(inode, Known::of(object));
    }
}

impl Known {
    fn of(object: &SharedObject) -> Self {
        match object {
            SharedObject::Sync(object) => Self::Sync(Arc::downgrade(object)),
            SharedObject::Resource(resource) => Self::Resource(Arc::downgrade(resource)),
        }
    }

    fn get(&self) -> Option<SharedObject> {
        match self {
            Self::Sync(object) => object.upgrade().map(SharedObject::Sync),
            Self::Resource(resource) => resource.upgrade().map(SharedObject::Resource),
        }
    }
}

fn inode(file: &File) -> Option<Inode> {
    file.metadata().ok().map(|status| (status.dev(), status.ino()))
}
