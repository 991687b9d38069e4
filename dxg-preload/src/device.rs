//! The emulator of this process.

#![expect(unsafe_code, reason = "a value that lives for ever behind an atomic pointer; makes the calls")]

use std::collections::HashMap;
use std::ffi::{c_int, c_void};
use std::mem::MaybeUninit;
use std::path::Path;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use d3dkmt_sys::Errno;
use dxg_emu::{Accounting, Begun, Control, Emulator, Faults, InProcess, Machine, MemoryMode, Neighbours};

use crate::own;
use crate::process;
use crate::report;
use crate::settings::settings;
use crate::signals::Quiet;

/// All that a process has of the device. Never freed, and never used by a child of a fork: another
/// thread may have held its lock.
pub(crate) struct Device {
    pid: u32,
    emulator: Arc<Emulator>,
    opens: RwLock<HashMap<c_int, Arc<Open>>>,
}

/// An open of the device, and how its descriptor is told from others.
pub(crate) struct Open {
    /// `None` only while it is dropped.
    device: Option<InProcess>,
    stand_in: (u64, u64),
}

static CURRENT: AtomicPtr<Device> = AtomicPtr::new(ptr::null_mut());

impl Device {
    /// The device of this process, if it has opened it since it was forked.
    pub(crate) fn current() -> Option<&'static Self> {
        // SAFETY: only pointers of boxes that are never freed are stored.
        let device = unsafe { CURRENT.load(Ordering::Acquire).as_ref() }?;
        (process::current() == Some(device.pid)).then_some(device)
    }

    /// The device of this process, made at its first open.
    fn make() -> Result<&'static Self, Errno> {
        if let Some(device) = Self::current() {
            return Ok(device);
        }
        let device = Self::new()?;
        let made = Box::into_raw(Box::new(device));
        loop {
            let old = CURRENT.load(Ordering::Acquire);
            if let Some(first) = Self::current() {
                // SAFETY: it was made above, and nobody else has seen it.
                drop(unsafe { Box::from_raw(made) });
                return Ok(first);
            }
            if CURRENT.compare_exchange(old, made, Ordering::AcqRel, Ordering::Acquire).is_ok() {
                // SAFETY: it is leaked from here on.
                let device = unsafe { &*made };
                device.listen();
                report::begin(device.pid);
                return Ok(device);
            }
        }
    }

    fn new() -> Result<Self, Errno> {
        let settings = settings();
        let pid = process::current().ok_or(Errno::EBADF)?;
        let machine = Machine::load(&settings.machine).map_err(|error| {
            eprintln!("libdxg_preload: DXG_PRELOAD_DEVICE={}: {error}", settings.machine);
            Errno::ENODEV
        })?;
        let faults: Faults = settings.faults.parse().map_err(|error| {
            eprintln!("libdxg_preload: DXG_PRELOAD_FAIL={}: {error}", settings.faults);
            Errno::ENODEV
        })?;
        let emulator = match NEIGHBOURS.get() {
            Some(neighbours) => Emulator::with_neighbours(machine, Arc::clone(neighbours)),
            None => Emulator::new(machine),
        };
        // It is new, and has none.
        let _ = emulator.set_faults(faults);
        if settings.reports.is_some() {
            emulator.set_accounting(Accounting::CallsAndTimes);
        }
        Ok(Self { pid, emulator, opens: RwLock::new(HashMap::new()) })
    }

    /// Opens the control channel that is asked for, for as long as the process lives. Its file is left
    /// behind, as a killed process leaves it.
    fn listen(&self) {
        let Some(path) = settings().control.as_deref() else { return };
        let path = path.replace("%p", &self.pid.to_string());
        match Control::listen(Arc::clone(&self.emulator), Path::new(&path)) {
            Ok(control) => std::mem::forget(control),
            Err(error) => eprintln!("libdxg_preload: DXG_EMU_CONTROL: no control channel at {path}: {error}"),
        }
    }

    /// Whose it is.
    pub(crate) const fn pid(&self) -> u32 {
        self.pid
    }

    /// What the emulator has seen.
    pub(crate) const fn emulator(&self) -> &Arc<Emulator> {
        &self.emulator
    }

    /// Opens the device behind the descriptor.
    pub(crate) fn open(descriptor: c_int) -> Result<(), Errno> {
        let device = Self::make()?;
        let open = Open::new(device, descriptor)?;
        device.set(descriptor, Some(Arc::new(open)));
        Ok(())
    }

    /// What the descriptor has open. The caller's copy keeps it open while a call is under way.
    pub(crate) fn get(&self, descriptor: c_int) -> Option<Arc<Open>> {
        self.opens.read().unwrap_or_else(PoisonError::into_inner).get(&descriptor).cloned()
    }

    /// Makes the descriptor stand for `open`, or for nothing.
    pub(crate) fn set(&self, descriptor: c_int, open: Option<Arc<Open>>) {
        let mut opens = self.opens.write().unwrap_or_else(PoisonError::into_inner);
        let old = match open {
            Some(open) => opens.insert(descriptor, open),
            None => opens.remove(&descriptor),
        };
        drop(opens);
        // A last close destroys objects, which takes its time.
        drop(old);
    }
}

/// The other processes with the device.
static NEIGHBOURS: OnceLock<Arc<Neighbours>> = OnceLock::new();

/// Before `main`, so that all that the program forks knows each other. Without neighbours a process sees
/// itself alone.
pub(crate) fn find_neighbours() {
    // The emulator's own descriptors are known by that.
    let _quiet = Quiet::new();
    let found = own::inherited(|| match settings().processes.as_deref() {
        Some(path) => Neighbours::at(path).inspect_err(|error| {
            eprintln!("libdxg_preload: DXG_PRELOAD_PROCESSES={}: {error}", path.display());
        }),
        None => Neighbours::of_descendants(),
    });
    if let Ok(neighbours) = found {
        let _ = NEIGHBOURS.set(neighbours);
    }
}

impl Open {
    fn new(device: &Device, descriptor: c_int) -> Result<Self, Errno> {
        let open = |memory| InProcess::open(Arc::clone(&device.emulator), memory);
        let opened = match open(MemoryMode::Checked) {
            // A sandbox without `process_vm_readv`: a bad pointer then ends the program.
            Err(Errno::EPERM | Errno::ENOSYS) => open(MemoryMode::Direct)?,
            result => result?,
        };
        let stand_in = identity(descriptor).ok_or(Errno::EBADF)?;
        Ok(Self { device: Some(opened), stand_in })
    }

    /// Whether the descriptor is a stand-in still.
    pub(crate) fn is_stand_in(&self, descriptor: c_int) -> bool {
        identity(descriptor) == Some(self.stand_in)
    }

    /// Makes a call. Signals are let through while it waits.
    ///
    /// # Safety
    ///
    /// As [`InProcess::begin`].
    pub(crate) unsafe fn call(&self, request: u32, argument: *mut c_void) -> Result<i32, Errno> {
        let quiet = Quiet::new();
        let device = self.device.as_ref().ok_or(Errno::EBADF)?;
        // SAFETY: the caller's promise.
        match unsafe { device.begin(request, argument) } {
            Begun::Ended(result) => result,
            Begun::Waits(pending) => pending.wait_around(&|sleep| quiet.interruptible(sleep)),
        }
    }
}

/// Whoever has it last may be a call outside of the emulator, and destroys all that was open.
impl Drop for Open {
    fn drop(&mut self) {
        let _quiet = Quiet::new();
        self.device = None;
    }
}

/// Which file it is.
fn identity(descriptor: c_int) -> Option<(u64, u64)> {
    let mut status = MaybeUninit::<libc::stat>::uninit();
    // SAFETY: room for the answer.
    let done = unsafe { libc::fstat(descriptor, status.as_mut_ptr()) } == 0;
    // SAFETY: filled in by a call that succeeded.
    done.then(|| unsafe { status.assume_init() }).map(|status| (status.st_dev, status.st_ino))
}
