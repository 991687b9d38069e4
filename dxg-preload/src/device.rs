//! The emulator of this process.

#![expect(unsafe_code, reason = "a value that lives for ever behind an atomic pointer")]

use std::collections::HashMap;
use std::ffi::c_int;
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::{env, ptr};

use d3dkmt_sys::Errno;
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};

/// All that a process has of the device. Never freed, and never used by a child of a fork: another
/// thread may have held its lock.
pub(crate) struct Device {
    pid: u32,
    emulator: Arc<Emulator>,
    opens: RwLock<HashMap<c_int, Arc<InProcess>>>,
}

static CURRENT: AtomicPtr<Device> = AtomicPtr::new(ptr::null_mut());

impl Device {
    /// The device of this process, if it has opened it since it was forked.
    pub(crate) fn current() -> Option<&'static Self> {
        // SAFETY: only pointers of boxes that are never freed are stored.
        unsafe { CURRENT.load(Ordering::Acquire).as_ref() }.filter(|device| device.pid == process::id())
    }

    /// The device of this process, made at its first open.
    fn make() -> Result<&'static Self, Errno> {
        if let Some(device) = Self::current() {
            return Ok(device);
        }
        let spec = env::var("DXG_PRELOAD_DEVICE").unwrap_or_default();
        let machine = Machine::load(&spec).map_err(|error| {
            eprintln!("libdxg_preload: DXG_PRELOAD_DEVICE={spec}: {error}");
            Errno::ENODEV
        })?;
        let device =
            Self { pid: process::id(), emulator: Emulator::new(machine), opens: RwLock::new(HashMap::new()) };
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
                return Ok(unsafe { &*made });
            }
        }
    }

    /// Opens the device behind the descriptor.
    pub(crate) fn open(descriptor: c_int) -> Result<(), Errno> {
        let device = Self::make()?;
        let open = InProcess::open(Arc::clone(&device.emulator), MemoryMode::Checked)?;
        device.set(descriptor, Some(Arc::new(open)));
        Ok(())
    }

    /// What the descriptor has open. The caller's copy keeps it open while a call is under way.
    pub(crate) fn get(&self, descriptor: c_int) -> Option<Arc<InProcess>> {
        self.opens.read().unwrap_or_else(PoisonError::into_inner).get(&descriptor).cloned()
    }

    /// Makes the descriptor stand for `open`, or for nothing.
    pub(crate) fn set(&self, descriptor: c_int, open: Option<Arc<InProcess>>) {
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

/// The path that is the device.
pub(crate) fn path() -> &'static [u8] {
    use std::os::unix::ffi::OsStrExt;
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    let path =
        PATH.get_or_init(|| env::var_os("DXG_PRELOAD_PATH").unwrap_or_else(|| "/dev/dxg".into()).into());
    path.as_os_str().as_bytes()
}
