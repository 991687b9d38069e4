//! The objects of a process behind its main handle table, and how they belong to each other.
//!
//! One lock guards all of it: handlers are short, and a device dies with everything on it at once.
//! What outlives a process or is used by GPUs (fences, memory) is reference-counted and has its own.

use std::collections::BTreeSet;
use std::sync::Arc;

use d3dkmt_sys::Errno;

use crate::guest::allocation::{Allocation, Resource};
use crate::guest::context::Context;
use crate::guest::device::Device;
use crate::guest::hw_queue::{HwQueue, QueueFence};
use crate::guest::main_table::MainTable;
use crate::guest::paging_queue::PagingQueue;
use crate::guest::process::ProcessAdapter;
use crate::guest::sync_object::SyncObject;
use crate::host::{self, HandleSource};
use crate::memory::{Arena, FencePage, FencePages};
use crate::reply::Effect;
use crate::report::{Leak, ObjectKind, Origin};

/// Anything with a handle in the main table.
pub(crate) enum Object {
    Device(Device),
    Context(Context),
    HwQueue(HwQueue),
    PagingQueue(PagingQueue),
    Resource(Resource),
    Allocation(Allocation),
    /// The fence of a paging queue or the progress fence of a hardware queue: it can be waited for
    /// and signalled, and lives as long as its queue.
    MonitoredFence(QueueFence),
    SyncObject(SyncObject),
}

/// An object and the call that made it.
struct Stored {
    object: Object,
    origin: Origin,
}

/// All objects of one process.
pub(crate) struct Objects {
    source: HandleSource,
    table: MainTable<Stored>,
    devices: BTreeSet<u32>,
    /// Allocations that are offered and have their contents still; some of them are offered no more.
    offered: BTreeSet<u32>,
    memory: Option<Arc<Arena>>,
    fence_pages: FencePages,
}

/// The getters of one kind: `EINVAL` for a handle that is unknown or of another kind.
macro_rules! kinds {
    ($($kind:ident: $get:ident $get_mut:ident;)*) => {
        impl Objects {
            $(
                pub(crate) fn $get(&self, handle: u32) -> Result<&$kind, Errno> {
                    match self.get(handle) {
                        Some(Object::$kind(object)) => Ok(object),
                        _ => Err(Errno::EINVAL),
                    }
                }

                pub(crate) fn $get_mut(&mut self, handle: u32) -> Result<&mut $kind, Errno> {
                    match self.table.get_mut(handle).map(|stored| &mut stored.object) {
                        Some(Object::$kind(object)) => Ok(object),
                        _ => Err(Errno::EINVAL),
                    }
                }
            )*
        }
    };
}
kinds! {
    Device: device device_mut;
    Context: context context_mut;
    HwQueue: hw_queue hw_queue_mut;
    PagingQueue: paging_queue paging_queue_mut;
    Resource: resource resource_mut;
    Allocation: allocation allocation_mut;
    SyncObject: sync_object sync_object_mut;
}

impl Objects {
    pub(crate) const fn new() -> Self {
        Self {
            source: HandleSource::new(),
            table: MainTable::new(),
            devices: BTreeSet::new(),
            offered: BTreeSet::new(),
            memory: None,
            fence_pages: FencePages::new(),
        }
    }

    /// What any handle stands for.
    pub(crate) fn get(&self, handle: u32) -> Option<&Object> {
        self.table.get(handle).map(|stored| &stored.object)
    }

    /// Stores an object under a new handle. It belongs to nothing yet.
    pub(crate) fn insert(&mut self, object: Object, origin: Origin) -> Result<u32, Errno> {
        let handle = self.source.take().ok_or(Errno::ENOMEM)?;
        self.table.insert(handle, Stored { object, origin })?;
        Ok(handle)
    }

    /// Stores an object that dies with its device.
    pub(crate) fn insert_on(&mut self, device: u32, object: Object, origin: Origin) -> Result<u32, Errno> {
        self.device(device)?;
        let handle = self.insert(object, origin)?;
        self.device_mut(device)?.children.insert(handle);
        Ok(handle)
    }

    /// Stores a device, unless its adapter has been closed meanwhile.
    pub(super) fn insert_device(&mut self, device: Device, origin: Origin) -> Result<u32, Errno> {
        if device.on.is_closed() {
            return Err(Errno::EINVAL);
        }
        let handle = self.insert(Object::Device(device), origin)?;
        self.devices.insert(handle);
        Ok(handle)
    }

    /// Frees a handle of any kind.
    pub(crate) fn remove(&mut self, handle: u32) -> Option<Object> {
        let stored = self.table.remove(handle)?;
        self.source.give_back(handle & !INSTANCE);
        self.offered.remove(&(handle & !INSTANCE));
        Some(stored.object)
    }

    /// Frees the handle of an object that belongs to a device.
    pub(crate) fn remove_from(&mut self, device: u32, handle: u32) -> Option<Object> {
        if let Ok(device) = self.device_mut(device) {
            device.children.remove(&(handle & !INSTANCE));
        }
        self.remove(handle)
    }

    /// The device, on an adapter that works: `EINVAL`, `ENODEV`.
    pub(crate) fn active_device(&self, handle: u32) -> Result<&Device, Errno> {
        let device = self.device(handle)?;
        if device.on.adapter.is_active() { Ok(device) } else { Err(Errno::ENODEV) }
    }

    /// As [`active_device`](Self::active_device): its adapter, and the device as the host knows it.
    pub(crate) fn device_parts(
        &self,
        handle: u32,
    ) -> Result<(Arc<ProcessAdapter>, Arc<host::Device>), Errno> {
        let device = self.active_device(handle)?;
        Ok((Arc::clone(&device.on), Arc::clone(&device.host)))
    }

    /// The memory that the process shares with the emulator.
    pub(crate) fn memory(&mut self) -> Result<Arc<Arena>, Errno> {
        match &self.memory {
            Some(memory) => Ok(Arc::clone(memory)),
            None => Ok(Arc::clone(self.memory.insert(Arena::new().map_err(|_| Errno::ENOMEM)?))),
        }
    }

    /// A page of that memory for a fence.
    pub(crate) fn fence_page(&mut self) -> Result<FencePage, Errno> {
        let memory = self.memory()?;
        self.fence_pages.next(&memory)
    }

    /// What is open, as a report lists it. The fences of queues belong to these and are left out.
    pub(crate) fn leaks(&self, process: u32) -> Vec<Leak> {
        let mut leaks = Vec::new();
        for (handle, Stored { object, origin }) in self.table.iter() {
            let Some(kind) = object.kind() else { continue };
            let size = match object {
                Object::Allocation(allocation) => Some(allocation.host.memory.size()),
                _ => None,
            };
            leaks.push(origin.leak(process, kind, handle.into(), size));
            if let Object::Allocation(Allocation { locked: Some(locked), .. }) = object {
                let (length, at) = (locked.mapping.length() as u64, locked.mapping.address().unwrap_or(0));
                leaks.push(locked.origin.leak(process, ObjectKind::CpuMapping, at, Some(length)));
            }
        }
        leaks
    }

    /// Destroys a device with all that belongs to it.
    pub(super) fn destroy_device(&mut self, handle: u32, effects: &mut Vec<Effect>) -> Result<(), Errno> {
        self.device(handle)?;
        let handle = handle & !INSTANCE;
        self.devices.remove(&handle);
        if let Some(Object::Device(device)) = self.remove(handle) {
            device.on.adapter.host().timeline().abandon(&device.host);
            let mut doomed: Vec<(u8, u32)> = device
                .children
                .iter()
                .filter_map(|child| Some((self.get(*child)?.teardown_rank(), *child)))
                .collect();
            doomed.sort_unstable();
            for (_, child) in doomed {
                if let Some(child) = self.remove(child) {
                    child.destroy(&device.on, effects);
                }
            }
        }
        Ok(())
    }

    /// Destroys an object that belongs to a device and to nothing else.
    pub(super) fn destroy_child(&mut self, device: u32, handle: u32, effects: &mut Vec<Effect>) {
        let object = self.remove_from(device, handle);
        if let (Some(object), Ok(device)) = (object, self.device(device)) {
            object.destroy(&device.on, effects);
        }
    }

    /// Destroys all devices on an adapter, as its last close does; how many.
    pub(super) fn destroy_devices_on(
        &mut self,
        adapter: &Arc<ProcessAdapter>,
        effects: &mut Vec<Effect>,
    ) -> usize {
        let on_it = |handle: &u32| self.device(*handle).is_ok_and(|device| Arc::ptr_eq(&device.on, adapter));
        let doomed: Vec<u32> = self.devices.iter().copied().filter(on_it).collect();
        for device in &doomed {
            let _ = self.destroy_device(*device, effects);
        }
        doomed.len()
    }

    /// An allocation is offered, whose contents may be taken.
    pub(super) fn add_offered(&mut self, allocation: u32) {
        self.offered.insert(allocation & !INSTANCE);
    }

    /// What was offered since it was last asked for, and perhaps taken back or destroyed.
    pub(super) fn take_offered(&mut self) -> BTreeSet<u32> {
        std::mem::take(&mut self.offered)
    }

    /// Destroys all devices, as the last close of the device file does.
    pub(crate) fn destroy_all(&mut self, effects: &mut Vec<Effect>) {
        for device in self.devices.clone() {
            let _ = self.destroy_device(device, effects);
        }
    }
}

/// Bits of a handle that are never looked at.
pub(crate) const INSTANCE: u32 = 0x3f;

impl Object {
    /// What a report calls it; `None` for what belongs to something else.
    const fn kind(&self) -> Option<ObjectKind> {
        Some(match self {
            Self::Device(_) => ObjectKind::Device,
            Self::Context(_) => ObjectKind::Context,
            Self::HwQueue(_) => ObjectKind::HwQueue,
            Self::PagingQueue(_) => ObjectKind::PagingQueue,
            Self::Resource(_) => ObjectKind::Resource,
            Self::Allocation(_) => ObjectKind::Allocation,
            Self::SyncObject(_) => ObjectKind::SyncObject,
            Self::MonitoredFence(_) => return None,
        })
    }

    /// The driver's order when a device goes.
    const fn teardown_rank(&self) -> u8 {
        match self {
            Self::SyncObject(_) => 0,
            Self::Allocation(_) => 1,
            Self::Resource(_) => 2,
            Self::HwQueue(_) => 3,
            Self::Context(_) => 4,
            Self::PagingQueue(_) => 5,
            Self::MonitoredFence(_) => 6,
            Self::Device(_) => 7,
        }
    }

    /// Tells the host, and what is to be unmapped from the program. On an adapter that is gone the
    /// driver has forgotten the mappings, and they stay.
    fn destroy(mut self, on: &ProcessAdapter, effects: &mut Vec<Effect>) {
        if let Self::Allocation(allocation) = &mut self {
            allocation.host.forget(&on.client);
        }
        if !on.adapter.is_active() {
            return;
        }
        match self {
            Self::Allocation(allocation) => {
                effects.extend(allocation.locked.map(|locked| Effect::Unmap(locked.mapping)));
            }
            Self::HwQueue(queue) => effects.push(Effect::Unmap(Arc::clone(queue.fence.mapping()))),
            Self::PagingQueue(queue) => effects.push(Effect::Unmap(Arc::clone(queue.fence.mapping()))),
            Self::SyncObject(object) => effects.extend(object.mapping.clone().map(Effect::Unmap)),
            Self::Device(_) | Self::Context(_) | Self::Resource(_) | Self::MonitoredFence(_) => {}
        }
    }
}
