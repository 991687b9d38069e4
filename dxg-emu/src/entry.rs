//! The way in for the calling process.

#![expect(unsafe_code, reason = "implements the system-call seam, whose promises are the caller's")]

use core::ffi::c_void;
use std::fmt;
use std::fs;
use std::mem::ManuallyDrop;
use std::os::fd::{AsRawFd, IntoRawFd};
use std::os::unix::fs::MetadataExt;
use std::process;
use std::sync::Arc;

use d3dkmt_sys::{Errno, Transport};

use crate::descriptors::OwnDescriptors;
use crate::emulator::{Caller, Emulator, OpenFile, Opener};
use crate::pending::Pending;
use crate::reply::{Effect, Reply};
use crate::uaccess::{Checked, Direct, UserAddress, UserMemory};

/// How the caller's memory is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum MemoryMode {
    /// Through the kernel: bad addresses give `EFAULT`, as with the driver.
    #[default]
    Checked,
    /// Plain copies: fast, but a bad address kills the process.
    Direct,
}

/// An open of the emulated device by the calling process: what a file descriptor is to the driver.
///
/// After a fork the child's copy answers `ENOTTY`, as the driver does, and touches nothing else: the
/// parent's threads may have held any lock. The layer above then opens a new emulator.
pub struct InProcess {
    // Neither is dropped in a child of a fork, where dropping would take the parent's locks.
    emulator: ManuallyDrop<Arc<Emulator>>,
    file: ManuallyDrop<OpenFile>,
    pid: u32,
    memory: MemoryMode,
}

impl InProcess {
    /// Opens the device for this process and thread.
    ///
    /// # Errors
    ///
    /// What the driver's `open` would report; with [`MemoryMode::Checked`] also the errno with which
    /// the kernel forbids `process_vm_readv` (`EPERM` or `ENOSYS` in some sandboxes).
    pub fn open(emulator: Arc<Emulator>, memory: MemoryMode) -> Result<Self, Errno> {
        if memory == MemoryMode::Checked {
            Checked::probe()?;
        }
        let pid = process::id();
        let opener = Opener { tgid: pid, vpid: thread_id(), namespace: pid_namespace() };
        let file = emulator.open(opener)?;
        Ok(Self { emulator: ManuallyDrop::new(emulator), file: ManuallyDrop::new(file), pid, memory })
    }

    /// Makes a call of the kernel's own on a sync file (`SYNC_IOC_MERGE` and its kind), for a way in that
    /// sees every ioctl of the program. `None` where the descriptor is no sync file of the emulator's.
    ///
    /// # Safety
    ///
    /// As [`Transport::ioctl`]: `arg` and the pointers in it are the caller's own buffers, or are invalid.
    #[must_use]
    pub unsafe fn sync_file_ioctl(
        emulator: &Arc<Emulator>,
        descriptor: i32,
        request: u32,
        arg: *mut c_void,
    ) -> Option<Result<i32, Errno>> {
        let arg = UserAddress(arg.expose_provenance() as u64);
        // SAFETY: the caller's promise.
        let memory = unsafe { Checked::of_this_process() };
        match emulator.sync_file_call(&OwnDescriptors, descriptor, request, arg, &memory)? {
            Reply::Now(answer) => Some(answer.finish(|effect| apply(effect, &memory))),
            Reply::Later(pending) => Some(pending.wait().finish(|effect| apply(effect, &memory))),
        }
    }

    /// The emulator behind it.
    #[must_use]
    pub fn emulator(&self) -> &Arc<Emulator> {
        &self.emulator
    }
}

fn thread_id() -> u32 {
    nix::unistd::gettid().as_raw().cast_unsigned()
}

/// The pid namespace that this process lives in; all are one where that cannot be found out.
fn pid_namespace() -> u64 {
    fs::metadata("/proc/self/ns/pid").map_or(0, |namespace| namespace.ino())
}

/// A call that [`InProcess::begin`] has begun.
#[derive(Debug)]
pub enum Begun {
    /// It is over.
    Ended(Result<i32, Errno>),
    /// It waits.
    Waits(Waiting),
}

/// A call of this process that waits. Its buffers stay its own until it has ended.
#[derive(Debug)]
pub struct Waiting {
    pending: Pending,
    memory: MemoryMode,
}

// SAFETY: `Emulator::call` follows the driver's rules; its handlers reach memory through `UserMemory`
// alone and keep no address.
unsafe impl Transport for InProcess {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        // SAFETY: the caller's promise.
        match unsafe { self.begin(request, arg) } {
            Begun::Ended(result) => result,
            Begun::Waits(pending) => pending.wait(),
        }
    }
}

impl InProcess {
    /// Makes a call up to the point where it would wait, so that the caller can let signals through
    /// while it does.
    ///
    /// # Safety
    ///
    /// As [`Transport::ioctl`].
    pub unsafe fn begin(&self, request: u32, arg: *mut c_void) -> Begun {
        // Before anything that a fork may have left half done.
        if process::id() != self.pid {
            return Begun::Ended(Err(Errno::ENOTTY));
        }
        let arg = UserAddress(arg.expose_provenance() as u64);
        match self.memory {
            MemoryMode::Checked => {
                // SAFETY: the caller promised that `arg` and the pointers in it are its own buffers.
                let memory = unsafe { Checked::of_this_process() };
                self.answer(request, arg, &memory)
            }
            MemoryMode::Direct => {
                // SAFETY: the caller promised validity for the lengths the ABI gives; the value does
                // not outlive the call.
                let memory = unsafe { Direct::trusting_its_caller() };
                self.answer(request, arg, &memory)
            }
        }
    }

    fn answer(&self, request: u32, arg: UserAddress, memory: &dyn UserMemory) -> Begun {
        let caller = Caller { file: &self.file, tgid: self.pid, descriptors: &OwnDescriptors };
        match self.emulator.call(&caller, request, arg, memory) {
            Reply::Now(answer) => Begun::Ended(answer.finish(|effect| apply(effect, memory))),
            Reply::Later(pending) => Begun::Waits(Waiting { pending, memory: self.memory }),
        }
    }
}

impl Waiting {
    /// Blocks until the call ends, as [`Pending::wait`].
    ///
    /// # Errors
    ///
    /// The errno of the call, or `EINTR`.
    pub fn wait(self) -> Result<i32, Errno> {
        self.wait_around(&|sleep| sleep())
    }

    /// As [`Pending::wait_around`].
    ///
    /// # Errors
    ///
    /// As of [`wait`](Self::wait).
    pub fn wait_around(self, around: &dyn Fn(&mut dyn FnMut())) -> Result<i32, Errno> {
        let answer = self.pending.wait_around(around);
        match self.memory {
            MemoryMode::Checked => {
                // SAFETY: whoever began the call promised it for as long as the call lasts.
                let memory = unsafe { Checked::of_this_process() };
                answer.finish(|effect| apply(effect, &memory))
            }
            MemoryMode::Direct => {
                // SAFETY: likewise.
                let memory = unsafe { Direct::trusting_its_caller() };
                answer.finish(|effect| apply(effect, &memory))
            }
        }
    }
}

/// Does in this process what only a way in can do.
fn apply(effect: Effect, memory: &dyn UserMemory) -> Result<(), Errno> {
    match effect {
        Effect::Map { mapping, address_at } => {
            let address = mapping.map_here()?;
            Ok(memory.write(address_at, &address.to_le_bytes())?)
        }
        Effect::Unmap(mapping) => {
            // SAFETY: the program asked for it. Its own use of the addresses afterwards is as broken
            // as with a driver.
            unsafe { mapping.unmap_here() };
            Ok(())
        }
        Effect::Install { descriptor, number_at } => {
            let number = i64::from(descriptor.as_raw_fd());
            memory.write(number_at, &number.to_le_bytes())?;
            // The program's from now on.
            let _ = descriptor.into_raw_fd();
            Ok(())
        }
    }
}

impl Drop for InProcess {
    fn drop(&mut self) {
        if process::id() != self.pid {
            return;
        }
        // SAFETY: the field is not used again.
        let file = unsafe { ManuallyDrop::take(&mut self.file) };
        for effect in file.close() {
            if let Effect::Unmap(mapping) = effect {
                // SAFETY: what is closed is used by the program no more, or it is broken.
                unsafe { mapping.unmap_here() };
            }
        }
        // SAFETY: likewise.
        unsafe { ManuallyDrop::drop(&mut self.emulator) };
    }
}

impl fmt::Debug for InProcess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InProcess")
            .field("pid", &self.pid)
            .field("memory", &self.memory)
            .finish_non_exhaustive()
    }
}
