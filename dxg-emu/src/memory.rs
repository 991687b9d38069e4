//! Memory that the emulator shares with programs: fence pages and allocations.
//!
//! One sparse memory file of a process holds most of it, so that neither descriptors nor pages are
//! used up by what is never touched. A range of the file is never given out twice: a program that
//! kept a mapping of something destroyed sees zeros, and nothing of anybody else's. What can be shared
//! has a file of its own, which lives as long as anybody has a descriptor or a mapping of it.

#![expect(unsafe_code, reason = "maps memory into this process")]

use std::collections::HashMap;
use std::ffi::CStr;
use std::fmt;
use std::fs::File;
use std::num::NonZeroUsize;
use std::ops::Deref;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use d3dkmt_sys::Errno;
use nix::fcntl::{FallocateFlags, FcntlArg, SealFlag, fallocate, fcntl};
use nix::sys::memfd::{MFdFlags, memfd_create};
use nix::sys::mman::{MapFlags, ProtFlags, mmap, munmap};
use nix::sys::resource::{Resource, getrlimit};
use nix::unistd::ftruncate;

use crate::descriptors::{Descriptors, OwnDescriptors};
use crate::known_file::KnownFile;
use crate::sync::lock;
use crate::view::View;

/// The pages of the driver's mappings.
pub(crate) const PAGE: usize = 4096;

/// The file grows in steps of this; only what is written takes memory.
const STEP: u64 = 1 << 40;

/// So many fence pages are in the emulator's own view at a time.
const PAGES_OF_A_WINDOW: usize = 256;

/// GPUs see the memory through windows of this size, made when they look.
const VIEW: u64 = 1 << 30;
/// With so many of them, those that nobody uses now are closed: their page tables take memory.
const VIEWS: usize = 16;

/// The memory of one process, or of one thing that processes share.
pub(crate) struct Arena {
    file: KnownFile,
    used: Mutex<Used>,
    /// Whether others may use it, so that no page may be freed here.
    shared: bool,
    views: Mutex<HashMap<u64, Arc<View>>>,
}

#[derive(Default)]
struct Used {
    /// Where the next range begins.
    end: u64,
    /// The size of the file.
    size: u64,
}

/// Where the next fence page of a process comes from. It holds the arena, so the arena cannot hold it.
pub(crate) struct FencePages {
    /// Pages with an index from this on are free.
    window: Option<(Arc<Window>, usize)>,
}

/// Bytes of a process's memory, whole pages; zeros at first. The pages are freed with it.
pub(crate) struct Range {
    arena: Arc<Arena>,
    offset: u64,
    length: u64,
}

impl Arena {
    pub(crate) fn new() -> Result<Arc<Self>, Errno> {
        let file = KnownFile::new(memory_file(c"dxg-emu", MFdFlags::MFD_CLOEXEC)?)?;
        Ok(Arc::new(Self { file, used: Mutex::default(), shared: false, views: Mutex::default() }))
    }

    /// Memory of its own for something that can be shared. The first page is its description, for
    /// [`file`](Self::file) to write; the file can grow and not shrink, and nobody can seal it further.
    pub(crate) fn new_shared(name: &CStr) -> Result<Arc<Self>, Errno> {
        let file = memory_file(name, MFdFlags::MFD_CLOEXEC | MFdFlags::MFD_ALLOW_SEALING)?;
        fcntl(&file, FcntlArg::F_ADD_SEALS(sealed())).map_err(errno)?;
        let file = KnownFile::new(file)?;
        let used = Mutex::new(Used { end: PAGE as u64, size: 0 });
        Ok(Arc::new(Self { file, used, shared: true, views: Mutex::default() }))
    }

    /// The memory behind a descriptor of something shared; `None` where it is nothing of the kind.
    pub(crate) fn adopt(file: OwnedFd) -> Option<Arc<Self>> {
        let seals = fcntl(&file, FcntlArg::F_GET_SEALS).ok()?;
        if !SealFlag::from_bits_retain(seals).contains(sealed()) {
            return None;
        }
        let file = File::from(file);
        let size = file.metadata().ok()?.len();
        let file = KnownFile::new(file).ok()?;
        // Nothing is given out of it: whoever made it has done so.
        let used = Mutex::new(Used { end: u64::MAX, size });
        Some(Arc::new(Self { file, used, shared: true, views: Mutex::default() }))
    }

    /// The pages of a file that is not the emulator's own kind.
    pub(crate) fn over(file: File) -> Result<Arc<Self>, Errno> {
        let file = KnownFile::new(file)?;
        let used = Mutex::new(Used { end: u64::MAX, size: u64::MAX });
        Ok(Arc::new(Self { file, used, shared: true, views: Mutex::default() }))
    }

    /// The file; `EBADF` where the program has closed it, and perhaps another is at its number.
    pub(crate) fn file(&self) -> Result<&File, Errno> {
        self.file.get()
    }

    /// A range that somebody else has given out; `None` where the file does not hold it.
    pub(crate) fn existing_range(self: &Arc<Self>, offset: u64, length: u64) -> Option<Range> {
        let end = offset.checked_add(length)?;
        let whole = offset.is_multiple_of(PAGE as u64) && length.is_multiple_of(PAGE as u64);
        let held = end <= lock(&self.used).size;
        (whole && held).then(|| Range { arena: Arc::clone(self), offset, length })
    }

    /// `length` bytes, rounded up to whole pages; `ENOMEM` where the file has no room.
    pub(crate) fn range(self: &Arc<Self>, length: u64) -> Result<Range, Errno> {
        let mut used = lock(&self.used);
        let length = length.checked_next_multiple_of(PAGE as u64).ok_or(Errno::ENOMEM)?;
        let end = used.end.checked_add(length).ok_or(Errno::ENOMEM)?;
        if end > used.size {
            let limit = largest_file() / PAGE as u64 * PAGE as u64;
            let size = end.checked_next_multiple_of(STEP).ok_or(Errno::ENOMEM)?.min(limit);
            // Beyond the limit the system would send a signal that ends the program.
            if end > size {
                return Err(Errno::ENOMEM);
            }
            let new = i64::try_from(size).map_err(|_| Errno::ENOMEM)?;
            ftruncate(self.file()?, new).map_err(|_| Errno::ENOMEM)?;
            used.size = size;
        }
        let offset = used.end;
        used.end = end;
        Ok(Range { arena: Arc::clone(self), offset, length })
    }

    /// A window that shows the byte at `offset` of the file, and where it is in that; `None` where no
    /// window can be had.
    fn view(&self, offset: u64) -> Option<(Arc<View>, usize)> {
        let mut views = lock(&self.views);
        let view = match views.get(&(offset / VIEW)) {
            Some(view) => Arc::clone(view),
            None => {
                let length = usize::try_from(VIEW).ok()?;
                let base = map(self.file().ok()?.as_fd(), offset / VIEW * VIEW, length).ok()?;
                // SAFETY: mapped just now, and used by nobody else; `unmap` is its counterpart.
                let view = Arc::new(unsafe { View::new(base, length, unmap) });
                if views.len() >= VIEWS {
                    views.retain(|_, view| Arc::strong_count(view) > 1);
                }
                views.insert(offset / VIEW, Arc::clone(&view));
                view
            }
        };
        Some((view, usize::try_from(offset % VIEW).ok()?))
    }

    /// A page whose first word is a fence's value, and nothing else in the emulator's view of it.
    pub(crate) fn fence_page(self: &Arc<Self>) -> Result<FencePage, Errno> {
        Ok(FencePage::new(Arc::new(Window::new(self.range(PAGE as u64)?)?), 0))
    }

    /// A page of a fence that somebody else has made, which begins there.
    pub(crate) fn existing_fence_page(self: &Arc<Self>, offset: u64) -> Result<FencePage, Errno> {
        let range = self.existing_range(offset, PAGE as u64).ok_or(Errno::EINVAL)?;
        Ok(FencePage::new(Arc::new(Window::new(range)?), 0))
    }
}

impl FencePages {
    pub(crate) const fn new() -> Self {
        Self { window: None }
    }

    /// The next page, all of which come from one arena.
    pub(crate) fn next(&mut self, arena: &Arc<Arena>) -> Result<FencePage, Errno> {
        let (window, index) = match self.window.take() {
            Some((window, index)) if index < PAGES_OF_A_WINDOW => (window, index),
            _ => (Arc::new(Window::new(arena.range((PAGES_OF_A_WINDOW * PAGE) as u64)?)?), 0),
        };
        self.window = Some((Arc::clone(&window), index + 1));
        Ok(FencePage::new(window, index))
    }
}

impl Range {
    /// Where in the file it begins, in bytes.
    pub(crate) const fn offset(&self) -> u64 {
        self.offset
    }

    /// In bytes, whole pages.
    pub(crate) const fn length(&self) -> u64 {
        self.length
    }

    /// Gives the memory back to the system; what it held is zeros now.
    pub(crate) fn discard(&self) {
        // It can fail only where there is nothing to free.
        if let (Ok(offset), Ok(length), Ok(file)) =
            (i64::try_from(self.offset), i64::try_from(self.length), self.arena.file())
        {
            let mode = FallocateFlags::FALLOC_FL_PUNCH_HOLE | FallocateFlags::FALLOC_FL_KEEP_SIZE;
            let _ = fallocate(file, mode, offset, length);
        }
    }

    /// A window that shows the byte at `offset`, and where it is in that.
    pub(crate) fn view(&self, offset: u64) -> Option<(Arc<View>, usize)> {
        self.arena.view(self.offset.checked_add(offset)?)
    }

    /// A mapping of all of it, not made yet; `ENOMEM` where no address space holds it.
    pub(crate) fn mapping(self: &Arc<Self>) -> Result<Arc<Mapping>, Errno> {
        let length = usize::try_from(self.length).map_err(|_| Errno::ENOMEM)?;
        Ok(Arc::new(Mapping {
            arena: Arc::clone(&self.arena),
            _range: Some(Arc::clone(self)),
            offset: self.offset,
            length,
            address: Mutex::new(None),
        }))
    }
}

impl Drop for Range {
    fn drop(&mut self) {
        if !self.arena.shared {
            self.discard();
        }
    }
}

/// Pages as the emulator sees them.
pub(crate) struct Window {
    range: Range,
    length: usize,
    address: NonNull<AtomicU64>,
}

// SAFETY: the memory is reached through atomics only, and stays mapped as long as the value lives.
unsafe impl Send for Window {}
// SAFETY: as above.
unsafe impl Sync for Window {}

impl Window {
    pub(crate) fn new(range: Range) -> Result<Self, Errno> {
        let length = usize::try_from(range.length).map_err(|_| Errno::ENOMEM)?;
        let address = map(range.arena.file()?.as_fd(), range.offset, length)?;
        Ok(Self { range, length, address: address.cast() })
    }

    /// The word with this index.
    pub(crate) fn word(&self, index: usize) -> &AtomicU64 {
        assert!(index < self.length / size_of::<u64>());
        // SAFETY: the word lies within the mapping, which lives as long as `self`, and is aligned;
        // programs write it as one word or tear their own values only.
        unsafe { self.address.add(index).as_ref() }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // SAFETY: the mapping was made by `new`, and no reference into it outlives `self`.
        unsafe { unmap(self.address.cast(), self.length) };
    }
}

/// A page with a fence's value, which a program may map.
pub(crate) struct FencePage {
    window: Arc<Window>,
    index: usize,
    mapping: Arc<Mapping>,
}

impl FencePage {
    fn new(window: Arc<Window>, index: usize) -> Self {
        let mapping = Arc::new(Mapping {
            arena: Arc::clone(&window.range.arena),
            _range: None,
            offset: window.range.offset + (index * PAGE) as u64,
            length: PAGE,
            address: Mutex::new(None),
        });
        Self { window, index, mapping }
    }

    /// The memory that it is of.
    pub(crate) fn arena(&self) -> &Arc<Arena> {
        &self.window.range.arena
    }

    /// The value, which the program may write.
    pub(crate) fn word(&self) -> &AtomicU64 {
        self.window.word(self.index * (PAGE / size_of::<u64>()))
    }

    /// The value; the program may have written it.
    pub(crate) fn load(&self) -> u64 {
        self.word().load(Ordering::Acquire)
    }

    /// Sets the value.
    pub(crate) fn store(&self, value: u64) {
        self.word().store(value, Ordering::Release);
    }

    /// A window that shows all of it, and where it begins in that.
    pub(crate) fn view(&self) -> Option<(Arc<View>, usize)> {
        self.mapping.arena.view(self.mapping.offset)
    }

    /// Another mapping of it, not made yet.
    pub(crate) fn new_mapping(&self) -> Arc<Mapping> {
        Arc::new(Mapping {
            arena: Arc::clone(&self.mapping.arena),
            _range: None,
            offset: self.mapping.offset,
            length: PAGE,
            address: Mutex::new(None),
        })
    }

    /// The mapping in the program.
    pub(crate) const fn mapping(&self) -> &Arc<Mapping> {
        &self.mapping
    }
}

/// A number that is the emulator's own, or lies where other processes see it too.
pub(crate) enum Word {
    Own(AtomicU64),
    Shared(Arc<Window>, usize),
}

impl Word {
    pub(crate) const fn new(value: u64) -> Self {
        Self::Own(AtomicU64::new(value))
    }

    /// The first word of a page.
    pub(crate) fn of_page(page: &FencePage) -> Self {
        Self::Shared(Arc::clone(&page.window), page.index * (PAGE / size_of::<u64>()))
    }
}

impl Deref for Word {
    type Target = AtomicU64;

    fn deref(&self) -> &AtomicU64 {
        match self {
            Self::Own(word) => word,
            Self::Shared(window, index) => window.word(*index),
        }
    }
}

/// Shared memory as a program has it mapped, or will have: readable and writable. A way in makes the
/// mapping and takes it away, see [`Effect`](crate::Effect).
pub struct Mapping {
    arena: Arc<Arena>,
    /// Kept from being freed.
    _range: Option<Arc<Range>>,
    offset: u64,
    length: usize,
    /// Where it is in the program.
    address: Mutex<Option<u64>>,
}

impl Mapping {
    /// The memory file.
    ///
    /// # Errors
    ///
    /// `EBADF` where the process has closed it behind the emulator's back.
    pub fn file(&self) -> Result<BorrowedFd<'_>, Errno> {
        self.arena.file().map(AsFd::as_fd)
    }

    /// Where in the file it begins, in bytes; a multiple of 4096.
    #[must_use]
    pub const fn offset(&self) -> u64 {
        self.offset
    }

    /// Its length in bytes, a multiple of 4096.
    #[must_use]
    pub const fn length(&self) -> usize {
        self.length
    }

    /// Where the program has it, mapping it by `map` if it has not.
    ///
    /// # Errors
    ///
    /// What `map` reports.
    pub fn address_or_map(&self, map: impl FnOnce(&Self) -> Result<u64, Errno>) -> Result<u64, Errno> {
        let mut address = lock(&self.address);
        match *address {
            Some(known) => Ok(known),
            None => Ok(*address.insert(map(self)?)),
        }
    }

    /// Where the program has it, if it has.
    pub(crate) fn address(&self) -> Option<u64> {
        *lock(&self.address)
    }

    /// Where the program has it, which from now on counts as unmapped.
    #[must_use]
    pub fn take_address(&self) -> Option<u64> {
        lock(&self.address).take()
    }

    /// Maps it into this process, unless it is.
    pub(crate) fn map_here(&self) -> Result<u64, Errno> {
        self.address_or_map(|new| {
            let address = map(new.file()?, new.offset, new.length)?;
            Ok(address.as_ptr().expose_provenance() as u64)
        })
    }

    /// Unmaps it from this process, if [`map_here`](Self::map_here) mapped it.
    ///
    /// # Safety
    ///
    /// Nobody uses the addresses any more, or somebody answers for it: a program that does is broken
    /// with a driver just as well.
    pub(crate) unsafe fn unmap_here(&self) {
        let address = self.take_address().and_then(|address| usize::try_from(address).ok());
        if let Some(address) = address.and_then(|address| {
            NonNull::new(std::ptr::with_exposed_provenance_mut::<std::ffi::c_void>(address))
        }) {
            // SAFETY: `map_here` mapped so many bytes there; the rest is the caller's promise.
            unsafe { unmap(address, self.length) };
        }
    }
}

impl fmt::Debug for Mapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mapping")
            .field("offset", &self.offset)
            .field("length", &self.length)
            .field("address", &*lock(&self.address))
            .finish_non_exhaustive()
    }
}

/// A new file in memory, at a number that is out of the program's way.
fn memory_file(name: &CStr, flags: MFdFlags) -> Result<File, Errno> {
    let file = memfd_create(name, flags).map_err(errno)?;
    Ok(OwnDescriptors.copy(file.as_raw_fd()).unwrap_or(file).into())
}

/// `ENOMEM` where it cannot be had, as from the driver.
fn map(file: BorrowedFd<'_>, offset: u64, length: usize) -> Result<NonNull<std::ffi::c_void>, Errno> {
    let length = NonZeroUsize::new(length).ok_or(Errno::ENOMEM)?;
    let offset = i64::try_from(offset).map_err(|_| Errno::ENOMEM)?;
    let access = ProtFlags::PROT_READ | ProtFlags::PROT_WRITE;
    // SAFETY: a new mapping at an address that the kernel chooses touches no other memory.
    unsafe { mmap(None, length, access, MapFlags::MAP_SHARED, file, offset) }.map_err(|_| Errno::ENOMEM)
}

/// # Safety
///
/// As `munmap`: nobody uses the range any more.
unsafe fn unmap(address: NonNull<std::ffi::c_void>, length: usize) {
    // SAFETY: the caller's promise. A range that is unmapped already is no error.
    let _ = unsafe { munmap(address, length) };
}

/// What nobody can change in a file that processes share: it never shrinks under a mapping, and can be
/// written and grown.
const fn sealed() -> SealFlag {
    SealFlag::F_SEAL_SHRINK.union(SealFlag::F_SEAL_SEAL)
}

/// The most bytes that a file of this process may have: its limit, where one is set.
pub(crate) fn largest_file() -> u64 {
    getrlimit(Resource::RLIMIT_FSIZE).map_or(u64::MAX, |(limit, _)| limit)
}

fn errno(error: nix::errno::Errno) -> Errno {
    Errno(error as i32)
}

#[cfg(test)]
mod tests {
    use super::{Arena, FencePages, PAGES_OF_A_WINDOW};
    use std::sync::Arc;

    #[test]
    fn a_fence_page_is_the_programs_and_the_emulators() {
        let arena = Arena::new().expect("memory");
        let mut free = FencePages::new();
        let pages: Vec<_> = (0..=PAGES_OF_A_WINDOW).map(|_| free.next(&arena).expect("page")).collect();
        for (value, page) in (1..).zip(&pages) {
            assert_eq!(page.load(), 0);
            page.store(value);
        }
        for (value, page) in (1_u64..).zip(&pages).step_by(100) {
            let address = page.mapping().map_here().expect("maps");
            assert_eq!(page.mapping().map_here(), Ok(address), "once only");
            let word = std::ptr::with_exposed_provenance_mut::<u64>(usize::try_from(address).expect("fits"));
            // SAFETY: mapped above, and aligned.
            assert_eq!(unsafe { word.read_volatile() }, value);
            // SAFETY: likewise.
            unsafe { word.write_volatile(value + 1000) };
            assert_eq!(page.load(), value + 1000);
            // SAFETY: `word` is not used again.
            unsafe { page.mapping().unmap_here() };
            assert_eq!(page.mapping().take_address(), None);
        }
    }

    #[test]
    fn a_view_shows_every_byte_of_a_range() {
        let arena = Arena::new().expect("memory");
        arena.range((1 << 30) - 8192).expect("room");
        let range = Arc::new(arena.range(3 * 4096).expect("room"));
        let address = range.mapping().expect("fits").map_here().expect("maps");
        let bytes = std::ptr::with_exposed_provenance_mut::<u8>(usize::try_from(address).expect("fits"));
        let text: Vec<u8> = (0..=255).collect();
        for (start, length) in [(0, 256), (1, 3), (3, 5), (4, 4), (5, 251), (7, 1), (8, 8), (6, 0), (9, 23)] {
            let (view, at) = range.view(start as u64).expect("a window");
            let text = &text[..length];
            view.write(at, text).expect("inside");
            let mut copy = vec![0; length];
            view.read(at, &mut copy).expect("inside");
            assert_eq!(copy, text);
            // SAFETY: mapped above, and nobody writes now.
            assert_eq!(unsafe { std::slice::from_raw_parts(bytes.add(start), length) }, text);
        }
        let (first, at) = range.view(8191).expect("a window");
        let (second, begin) = range.view(8192).expect("the next window");
        assert_eq!((at, begin), ((1 << 30) - 1, 0));
        assert!(first.write(at, &[1]).is_some() && first.write(at, &[1, 2]).is_none());
        assert!(first.long(at - 7).is_some() && first.long(at).is_none() && first.word(at + 1).is_none());
        assert!(second.read(usize::MAX, &mut [0; 2]).is_none());
        // SAFETY: the address is not used again.
        assert_eq!(unsafe { bytes.add(8191).read() }, 1);
    }

    #[test]
    fn ranges_are_sparse_and_apart() {
        let arena = Arena::new().expect("memory");
        let large: Vec<_> = (0..8).map(|_| Arc::new(arena.range(3 << 40).expect("room"))).collect();
        let small = Arc::new(arena.range(1).expect("room"));
        assert_eq!(small.length, 4096);
        let mapping = small.mapping().expect("fits");
        assert_eq!(mapping.offset(), 24 << 40);
        assert!(mapping.map_here().is_ok());
        // SAFETY: the address was not kept.
        unsafe { mapping.unmap_here() };
        assert!(large.iter().all(|range| range.length == 3 << 40));
        assert!(arena.range(u64::MAX).is_err() && arena.range(1 << 63).is_err());
        assert!(arena.range(4096).is_ok(), "and goes on");
    }
}
