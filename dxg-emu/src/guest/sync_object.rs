//! Synchronization objects: creating and destroying them, and what a handle of one stands for.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{
    D3DDDI_SYNCHRONIZATIONOBJECT_TYPE as Kind, D3DDDI_SYNCHRONIZATIONOBJECTINFO2 as Info,
    D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_2 as SemaphoreInfo,
    D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_5 as MonitoredInfo,
    D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_6 as PeriodicInfo,
    D3DKMT_CREATESYNCHRONIZATIONOBJECT2 as Create, D3DKMT_DESTROYSYNCHRONIZATIONOBJECT as Destroy,
};

use crate::guest::call::Call;
use crate::guest::objects::{Object, Objects};
use crate::guest::process::ProcessAdapter;
use crate::host::{Fence, FenceAddress, SyncHandle, SyncObject as HostObject, Timeline};
use crate::memory::{Mapping, Word};
use crate::reply::{Answer, Effect, Undo};
use crate::report::{ObjectKind, Origin};
use crate::shared_object::{SharedObject, SharedSync};
use crate::wire::{get, put};

/// In the flags: the object can be shared ...
const SHARED: u32 = 1 << 0;
/// ... by descriptors, the only way there is.
const NT_SECURITY_SHARING: u32 = 1 << 1;

/// A synchronization object by one of its handles.
pub(crate) struct SyncObject {
    /// The device that it dies with; mutexes and the like live until the process ends.
    pub(super) device: Option<u32>,
    pub(super) on: Arc<ProcessAdapter>,
    pub(super) handle: Arc<SyncHandle>,
    timeline: Arc<Timeline>,
    /// The fence's page in the program.
    pub(super) mapping: Option<Arc<Mapping>>,
    /// Where GPUs see the fence.
    address: Option<FenceAddress>,
    /// Where descriptors of it can be made.
    pub(super) shared: Option<Arc<SharedSync>>,
}

impl SyncObject {
    pub(super) fn new(
        device: Option<u32>,
        on: &Arc<ProcessAdapter>,
        object: Arc<HostObject>,
        page: Option<(Arc<Mapping>, FenceAddress)>,
        shared: Option<Arc<SharedSync>>,
    ) -> Self {
        let timeline = Arc::clone(on.adapter.host().timeline());
        let handle = Arc::new(SyncHandle::new(object));
        let (mapping, address) = page.unzip();
        Self { device, on: Arc::clone(on), handle, timeline, mapping, address, shared }
    }
}

impl Drop for SyncObject {
    fn drop(&mut self) {
        self.timeline.destroy(&self.handle);
    }
}

impl Objects {
    /// What can be waited for or signalled by this handle.
    pub(crate) fn sync_handle(&self, handle: u32) -> Option<Arc<SyncHandle>> {
        match self.get(handle)? {
            Object::SyncObject(object) => Some(Arc::clone(&object.handle)),
            Object::MonitoredFence(fence) => Some(Arc::clone(fence.handle())),
            _ => None,
        }
    }

    /// Stores a synchronization object, on its device if it has one.
    pub(super) fn insert_sync_object(&mut self, object: SyncObject, origin: Origin) -> Result<u32, Errno> {
        match object.device {
            Some(device) => self.insert_on(device, Object::SyncObject(object), origin),
            None => self.insert(Object::SyncObject(object), origin),
        }
    }

    /// Frees the handle of a synchronization object.
    pub(super) fn remove_sync_object(&mut self, handle: u32) -> Option<SyncObject> {
        let object = match self.sync_object(handle).ok()?.device {
            Some(device) => self.remove_from(device, handle),
            None => self.remove(handle),
        };
        match object {
            Some(Object::SyncObject(object)) => Some(object),
            _ => None,
        }
    }
}

/// Where things lie in the argument.
const INFO: usize = offset_of!(Create, Info);
const UNION: usize = INFO + offset_of!(Info, anon_1);

/// `LX_DXCREATESYNCHRONIZATIONOBJECT`. The whole structure is written back; a refusal of the host's is
/// a reply that is too short.
pub(super) fn create(call: &Call<'_>) -> Result<Answer, Errno> {
    let mut argument: [u8; size_of::<Create>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(Create, hDevice));
    let kind = Kind(get(&argument, INFO + offset_of!(Info, Type)));
    let flags: u32 = get(&argument, INFO + offset_of!(Info, Flags));
    let (on, on_host) = call.process.objects().device_parts(device)?;
    let shared = flags & SHARED != 0;
    if shared && flags & NT_SECURITY_SHARING == 0 {
        return Err(Errno::EINVAL);
    }

    call.ask();
    let mut cpu_address = None;
    let mut page = None;
    let object = match kind {
        Kind::D3DDDI_CPU_NOTIFICATION => {
            let event = call.event(get(&argument, UNION))?;
            put(&mut argument, UNION, call.emulator.new_event_id());
            HostObject::Notification(event)
        }
        Kind::D3DDDI_MONITORED_FENCE | Kind::D3DDDI_PERIODIC_MONITORED_FENCE => {
            let periodic = kind == Kind::D3DDDI_PERIODIC_MONITORED_FENCE;
            let (first, cpu, gpu) = if periodic {
                let cpu = offset_of!(PeriodicInfo, FenceValueCPUVirtualAddress);
                (0, cpu, offset_of!(PeriodicInfo, FenceValueGPUVirtualAddress))
            } else {
                let first = get(&argument, UNION + offset_of!(MonitoredInfo, InitialFenceValue));
                let cpu = offset_of!(MonitoredInfo, FenceValueCPUVirtualAddress);
                (first, cpu, offset_of!(MonitoredInfo, FenceValueGPUVirtualAddress))
            };
            let value_page = if shared {
                SharedSync::arena().and_then(|arena| arena.fence_page()).map_err(|_| Errno::ENOMEM)?
            } else {
                call.process.objects().fence_page()?
            };
            let made = Arc::new(Fence::new(value_page, first));
            let address = FenceAddress::new(&on.client, &on_host, &made);
            put(&mut argument, UNION + cpu, 0_u64);
            put(&mut argument, UNION + gpu, address.address());
            if periodic {
                on.adapter.host().timeline().start_periodic(&made);
            }
            cpu_address = Some(UNION + cpu);
            page = Some((Arc::clone(made.mapping()), address));
            HostObject::Monitored(made)
        }
        _ => legacy(kind, &argument, on.adapter.host().is_agreeable()).ok_or(Errno::EOVERFLOW)?,
    };
    let mapping = page.as_ref().map(|(mapping, _)| Arc::clone(mapping));
    let parent = mapping.is_some().then_some(device);
    let (object, shared) = if shared {
        let periodic = kind == Kind::D3DDDI_PERIODIC_MONITORED_FENCE;
        let shared = Arc::new(SharedSync::new(object, periodic).map_err(|_| Errno::ENOMEM)?);
        call.emulator.shared().add(&SharedObject::Sync(Arc::clone(&shared)));
        (Arc::clone(&shared.object), Some(shared))
    } else {
        (Arc::new(object), None)
    };
    let is_shared = shared.is_some();
    let object = SyncObject::new(parent, &on, object, page, shared);
    let origin = call.origin(ObjectKind::Device, device);
    let handle = call.process.objects().insert_sync_object(object, origin)?;
    put(&mut argument, offset_of!(Create, hSyncObject), handle);
    if is_shared {
        put(&mut argument, INFO + offset_of!(Info, SharedHandle), on.adapter.host().new_handle());
    }

    let process = Arc::clone(call.process);
    let undo = Undo::new(move || drop(process.objects().remove_sync_object(handle)));
    if let Err(error) = call.write_back(0, &argument) {
        call.process.objects().remove_sync_object(handle);
        return Err(error);
    }
    let mut answer = Answer::new(Ok(0), Vec::new(), Some(undo));
    if let (Some(mapping), Some(field)) = (mapping, cpu_address) {
        answer.effects.push(Effect::Map { mapping, address_at: call.arg.plus(field) });
    }
    Ok(answer)
}

/// The objects without a page; `None` where the host refuses.
fn legacy(kind: Kind, argument: &[u8], agreeable: bool) -> Option<HostObject> {
    match kind {
        Kind::D3DDDI_SYNCHRONIZATION_MUTEX => {
            let taken = get::<u32>(argument, UNION) != 0;
            Some(HostObject::Mutex { taken: Word::new(taken.into()) })
        }
        Kind::D3DDDI_SEMAPHORE => {
            let limit: u32 = get(argument, UNION + offset_of!(SemaphoreInfo, MaxCount));
            let count: u32 = get(argument, UNION + offset_of!(SemaphoreInfo, InitialCount));
            let sound = limit > 0 && count <= limit;
            (sound || agreeable).then(|| HostObject::Semaphore {
                count: Word::new(u64::from(count.min(limit))),
                limit: u64::from(limit),
            })
        }
        Kind::D3DDDI_FENCE => Some(HostObject::Fence(Word::new(get(argument, UNION)))),
        // The guest does not check the kind.
        _ => agreeable.then(|| HostObject::Fence(Word::new(0))),
    }
}

/// `LX_DXDESTROYSYNCHRONIZATIONOBJECT`. Neither device nor adapter are looked at; fences of queues are
/// not destroyed this way.
pub(super) fn destroy(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<Destroy>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(Destroy, hSyncObject));
    let object = call.process.objects().remove_sync_object(handle).ok_or(Errno::EINVAL)?;
    call.ask();
    let mut answer = Answer::from(Ok(0));
    if let Some(mapping) = object.mapping.as_ref().filter(|_| object.on.adapter.is_active()) {
        answer.effects.push(Effect::Unmap(Arc::clone(mapping)));
    }
    Ok(answer)
}
