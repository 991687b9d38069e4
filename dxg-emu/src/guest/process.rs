//! Processes that have the device open, and their adapter handles.

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use d3dkmt_sys::Errno;

use crate::emulator::Opener;
use crate::guest::adapter::Adapter;
use crate::guest::handle::HandleTable;
use crate::guest::objects::Objects;
use crate::host::Client;
use crate::neighbours::{OpenAdapter, Presence};
use crate::reply::Effect;
use crate::report::{ObjectKind, Origin, Report, Tally};
use crate::sync::lock;

/// A process that has the device open, however often.
pub(crate) struct Process {
    id: u64,
    opener: Opener,
    /// As processes with emulators of their own see it.
    presence: Option<Arc<Presence>>,
    /// Open files; changed under the emulator's lock of processes only.
    opens: AtomicUsize,
    adapters: Mutex<Adapters>,
    /// Never locked together with `adapters`.
    objects: Mutex<Objects>,
    tally: Arc<Tally>,
}

/// What a process has with an adapter as long as it holds at least one handle to it.
pub(crate) struct ProcessAdapter {
    pub(crate) adapter: Arc<Adapter>,
    /// The host's record of the process on that adapter.
    pub(crate) client: Arc<Client>,
    /// Set when the last handle is closed, before its devices are destroyed: none is made after that.
    closed: AtomicBool,
    /// As processes with emulators of their own see it.
    _seen: Option<OpenAdapter>,
}

impl ProcessAdapter {
    pub(crate) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }
}

struct Adapters {
    handles: HandleTable<(Arc<ProcessAdapter>, Origin)>,
    open: Vec<Opened>,
}

struct Opened {
    shared: Arc<ProcessAdapter>,
    handles: usize,
}

impl Process {
    pub(crate) fn new(opener: Opener, presence: Option<Arc<Presence>>) -> Self {
        let adapters = Adapters { handles: HandleTable::new(), open: Vec::new() };
        static NEXT_ID: AtomicU64 = AtomicU64::new(1);
        Self {
            id: NEXT_ID.fetch_add(1, Ordering::Relaxed),
            opener,
            presence,
            opens: AtomicUsize::new(0),
            adapters: Mutex::new(adapters),
            objects: Mutex::new(Objects::new()),
            tally: Arc::new(Tally::new()),
        }
    }

    /// A number that no other has, unlike the thread-group id of a process that opens the device again.
    pub(crate) const fn id(&self) -> u64 {
        self.id
    }

    pub(crate) const fn tgid(&self) -> u32 {
        self.opener.tgid
    }

    /// The id that other processes know it by: that of the thread which opened the device.
    pub(crate) const fn vpid(&self) -> u32 {
        self.opener.vpid
    }

    pub(crate) const fn namespace(&self) -> u64 {
        self.opener.namespace
    }

    /// When it came among processes with emulators of their own; 0 where it is not known to them.
    pub(crate) fn when(&self) -> u64 {
        self.presence.as_ref().map_or(0, |presence| presence.when())
    }

    /// It has closed the device.
    pub(crate) fn leave(&self) {
        self.presence.iter().for_each(|presence| presence.leave());
    }

    pub(crate) fn add_open(&self) {
        self.opens.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether that was the last open.
    pub(crate) fn remove_open(&self) -> bool {
        self.opens.fetch_sub(1, Ordering::Relaxed) == 1
    }

    /// A new handle to the adapter.
    pub(crate) fn open_adapter(&self, adapter: &Arc<Adapter>, origin: Origin) -> Result<u32, Errno> {
        let mut guard = lock(&self.adapters);
        let Adapters { handles, open } = &mut *guard;
        let known = open.iter().position(|known| Arc::ptr_eq(&known.shared.adapter, adapter));
        if let Some(known) = known {
            let handle = handles.insert((Arc::clone(&open[known].shared), origin))?;
            open[known].handles += 1;
            return Ok(handle);
        }
        let seen = self.presence.as_ref().and_then(|presence| presence.open(adapter.luid()));
        let shared = Arc::new(ProcessAdapter {
            adapter: Arc::clone(adapter),
            client: adapter.host().new_client(&self.tally, seen.as_ref().map(OpenAdapter::usage)),
            closed: AtomicBool::new(false),
            _seen: seen,
        });
        let handle = handles.insert((Arc::clone(&shared), origin))?;
        open.push(Opened { shared, handles: 1 });
        Ok(handle)
    }

    /// Frees a handle, and with the last one all devices that the process has on the adapter; how many. Works
    /// on an adapter that is gone.
    pub(crate) fn close_adapter(&self, handle: u32, effects: &mut Vec<Effect>) -> Result<usize, Errno> {
        let mut guard = lock(&self.adapters);
        let Adapters { handles, open } = &mut *guard;
        let (closed, _) = handles.remove(handle).ok_or(Errno::EINVAL)?;
        let Some(index) = open.iter().position(|known| Arc::ptr_eq(&known.shared, &closed)) else {
            return Ok(0);
        };
        open[index].handles -= 1;
        if open[index].handles == 0 {
            open.swap_remove(index);
            closed.closed.store(true, Ordering::Release);
            drop(guard);
            return Ok(self.objects().destroy_devices_on(&closed, effects));
        }
        Ok(0)
    }

    /// Everything behind the main handle table.
    pub(crate) fn objects(&self) -> MutexGuard<'_, Objects> {
        lock(&self.objects)
    }

    /// What the handle stands for, on an adapter that works.
    ///
    /// `EINVAL` for a bad handle, `ENODEV` when the adapter is gone or stopped.
    pub(crate) fn adapter(&self, handle: u32) -> Result<Arc<ProcessAdapter>, Errno> {
        let adapter = match lock(&self.adapters).handles.get(handle) {
            Some((adapter, _)) => Arc::clone(adapter),
            None => return Err(Errno::EINVAL),
        };
        if adapter.adapter.is_active() { Ok(adapter) } else { Err(Errno::ENODEV) }
    }

    /// What is counted for the process.
    pub(crate) const fn tally(&self) -> &Arc<Tally> {
        &self.tally
    }

    /// What the process has done, and has open but for descriptors.
    pub(crate) fn report(&self) -> Report {
        let mut report = self.tally.report();
        let tgid = self.tgid();
        let adapters = lock(&self.adapters);
        let handles = adapters.handles.iter();
        report.leaks.extend(
            handles.map(|(handle, (_, origin))| origin.leak(tgid, ObjectKind::Adapter, handle.into(), None)),
        );
        for open in &adapters.open {
            report.leaks.extend(open.shared.client.addresses().leaks(tgid));
        }
        drop(adapters);
        report.leaks.extend(self.objects().leaks(tgid));
        report
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
