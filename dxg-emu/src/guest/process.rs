//! Processes that have the device open, and their adapter handles.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use d3dkmt_sys::Errno;

use crate::emulator::Opener;
use crate::guest::adapter::Adapter;
use crate::guest::handle::HandleTable;
use crate::guest::objects::Objects;
use crate::host::Client;
use crate::reply::Effect;
use crate::sync::lock;

/// A process that has the device open, however often.
pub(crate) struct Process {
    opener: Opener,
    /// Open files; changed under the emulator's lock of processes only.
    opens: AtomicUsize,
    adapters: Mutex<Adapters>,
    /// Never locked together with `adapters`.
    objects: Mutex<Objects>,
}

/// What a process has with an adapter as long as it holds at least one handle to it.
pub(crate) struct ProcessAdapter {
    pub(crate) adapter: Arc<Adapter>,
    /// The host's record of the process on that adapter.
    pub(crate) client: Client,
    /// Set when the last handle is closed, before its devices are destroyed: none is made after that.
    closed: AtomicBool,
}

impl ProcessAdapter {
    pub(crate) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }
}

struct Adapters {
    handles: HandleTable<Arc<ProcessAdapter>>,
    open: Vec<OpenAdapter>,
}

struct OpenAdapter {
    shared: Arc<ProcessAdapter>,
    handles: usize,
}

impl Process {
    pub(crate) const fn new(opener: Opener) -> Self {
        let adapters = Adapters { handles: HandleTable::new(), open: Vec::new() };
        Self {
            opener,
            opens: AtomicUsize::new(0),
            adapters: Mutex::new(adapters),
            objects: Mutex::new(Objects::new()),
        }
    }

    pub(crate) const fn tgid(&self) -> u32 {
        self.opener.tgid
    }

    /// The id that other processes know it by: that of the thread which opened the device.
    pub(crate) const fn vpid(&self) -> u32 {
        self.opener.vpid
    }

    pub(crate) const fn shares_namespace_with(&self, other: &Self) -> bool {
        self.opener.namespace == other.opener.namespace
    }

    pub(crate) fn add_open(&self) {
        self.opens.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether that was the last open.
    pub(crate) fn remove_open(&self) -> bool {
        self.opens.fetch_sub(1, Ordering::Relaxed) == 1
    }

    /// A new handle to the adapter.
    pub(crate) fn open_adapter(&self, adapter: &Arc<Adapter>) -> Result<u32, Errno> {
        let mut guard = lock(&self.adapters);
        let Adapters { handles, open } = &mut *guard;
        let known = open.iter().position(|known| Arc::ptr_eq(&known.shared.adapter, adapter));
        if let Some(known) = known {
            let handle = handles.insert(Arc::clone(&open[known].shared))?;
            open[known].handles += 1;
            return Ok(handle);
        }
        let shared = Arc::new(ProcessAdapter {
            adapter: Arc::clone(adapter),
            client: adapter.host().new_client(),
            closed: AtomicBool::new(false),
        });
        let handle = handles.insert(Arc::clone(&shared))?;
        open.push(OpenAdapter { shared, handles: 1 });
        Ok(handle)
    }

    /// Frees a handle, and with the last one all devices that the process has on the adapter. Works
    /// on an adapter that is gone.
    pub(crate) fn close_adapter(&self, handle: u32, effects: &mut Vec<Effect>) -> Result<(), Errno> {
        let mut guard = lock(&self.adapters);
        let Adapters { handles, open } = &mut *guard;
        let closed = handles.remove(handle).ok_or(Errno::EINVAL)?;
        let Some(index) = open.iter().position(|known| Arc::ptr_eq(&known.shared, &closed)) else {
            return Ok(());
        };
        open[index].handles -= 1;
        if open[index].handles == 0 {
            open.swap_remove(index);
            closed.closed.store(true, Ordering::Release);
            drop(guard);
            self.objects().destroy_devices_on(&closed, effects);
        }
        Ok(())
    }

    /// Everything behind the main handle table.
    pub(crate) fn objects(&self) -> MutexGuard<'_, Objects> {
        lock(&self.objects)
    }

    /// What the handle stands for, on an adapter that works.
    ///
    /// `EINVAL` for a bad handle, `ENODEV` when the adapter is gone or stopped.
    pub(crate) fn adapter(&self, handle: u32) -> Result<Arc<ProcessAdapter>, Errno> {
        let adapter = lock(&self.adapters).handles.get(handle).cloned().ok_or(Errno::EINVAL)?;
        if adapter.adapter.is_active() { Ok(adapter) } else { Err(Errno::ENODEV) }
    }

    /// What the process has with this adapter, if it has opened it.
    pub(crate) fn on_adapter(&self, adapter: &Arc<Adapter>) -> Option<Arc<ProcessAdapter>> {
        let guard = lock(&self.adapters);
        guard
            .open
            .iter()
            .find(|known| Arc::ptr_eq(&known.shared.adapter, adapter))
            .map(|known| Arc::clone(&known.shared))
    }
}
