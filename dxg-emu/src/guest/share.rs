//! Sharing by descriptors: synchronization objects and resources between devices and opens.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2 as OpenSync,
    D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2__bindgen_ty_1__bindgen_ty_1 as OpenSyncFence,
    D3DKMT_SHAREOBJECTS as Share, D3DKMT_SHAREOBJECTWITHHOST as ShareWithHost,
};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::allocation::SharedResource;
use crate::guest::call::Call;
use crate::guest::objects::Object;
use crate::guest::sync_object::SyncObject;
use crate::host::FenceAddress;
use crate::memory::Mapping;
use crate::reply::{Answer, Effect, Undo};
use crate::report::ObjectKind;
use crate::shared_file::Maker;
use crate::shared_object::{SharedObject, SharedSync};
use crate::sync::lock;
use crate::uaccess::UserAddress;
use crate::wire::{get, put};

impl Call<'_> {
    /// What a descriptor of the program's stands for, whichever process has made it.
    pub(super) fn shared_object(&self, number: u64) -> Option<SharedObject> {
        self.emulator.shared().find(self.descriptors, number, |new| {
            if let Some(fence) = new.periodic() {
                self.emulator.host().timeline().start_periodic(fence);
            }
        })
    }
}

/// `LX_DXSHAREOBJECTS`. One object at a time; a new descriptor each time.
pub(super) fn share(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<Share>()] = call.argument()?;
    let count: u32 = get(&argument, offset_of!(Share, ObjectCount));
    let handles = UserAddress(get(&argument, offset_of!(Share, ObjectHandleArray)));
    let number_at = UserAddress(get(&argument, offset_of!(Share, pSharedNtHandle)));
    if count != 1 {
        return Err(Errno::EINVAL);
    }
    let handle = call.handles(handles, 1)?[0];
    let what = match call.process.objects().get(handle) {
        Some(Object::SyncObject(object)) => {
            SharedObject::Sync(Arc::clone(object.shared.as_ref().ok_or(Errno::EINVAL)?))
        }
        Some(Object::Resource(resource)) => {
            SharedObject::Resource(Arc::clone(resource.shared.as_ref().ok_or(Errno::EINVAL)?))
        }
        _ => return Err(Errno::EINVAL),
    };
    call.ask();
    let descriptor = what.descriptor().map_err(|_| Errno::ENOTRECOVERABLE)?;
    if let SharedObject::Resource(resource) = &what {
        resource.seal()?;
    }
    let parent = match &what {
        SharedObject::Sync(_) => ObjectKind::SyncObject,
        SharedObject::Resource(_) => ObjectKind::Resource,
    };
    let maker = Maker {
        process: call.process.id(),
        kind: ObjectKind::SharedDescriptor,
        origin: call.origin(parent, handle),
    };
    let descriptor = call.emulator.shared().issue(&what, descriptor, maker);
    let effects = vec![Effect::Install { descriptor, number_at }];
    Ok(Answer::new(Ok(0), effects, None))
}

impl SharedResource {
    /// Freezes the list of its allocations. The first time it is refused where these have no private
    /// data at all, and always where one was added without being shared.
    pub(super) fn seal(&self) -> Result<(), Errno> {
        let mut content = lock(&self.content);
        let first = !content.sealed;
        if first {
            self.describe(&content)?;
            content.sealed = true;
        }
        let empty = content.allocations.iter().all(|allocation| allocation.private_data.is_empty());
        if content.mixed || first && empty { Err(Errno::EINVAL) } else { Ok(()) }
    }
}

/// A synchronization object opened once more on a device, not stored yet, with its page.
pub(super) fn open_again(
    call: &Call<'_>,
    device: u32,
    shared: &Arc<SharedSync>,
) -> Result<(u32, Option<Opened>), Errno> {
    let on = call.process.objects().active_device(device)?.on.clone();
    let page = shared.object.fence();
    let page = page.map(|fence| (fence.new_mapping(), FenceAddress::of_opened(&on.client, fence)));
    let parent = page.is_some().then_some(device);
    let seen = page
        .as_ref()
        .map(|(mapping, address)| Opened { mapping: Arc::clone(mapping), gpu_address: address.address() });
    let opened = SyncObject::new(parent, &on, Arc::clone(&shared.object), page, Some(Arc::clone(shared)));
    let origin = call.origin(ObjectKind::Device, device);
    let handle = call.process.objects().insert_sync_object(opened, origin)?;
    Ok((handle, seen))
}

/// A fence's page as another open sees it.
pub(super) struct Opened {
    pub(super) mapping: Arc<Mapping>,
    pub(super) gpu_address: u64,
}

/// The rest of an open: removes the object where the argument cannot be written, and maps the page.
pub(super) fn finish_open(
    call: &Call<'_>,
    handle: u32,
    page: Option<Opened>,
    written: Result<(), Errno>,
    address_field: usize,
) -> Result<Answer, Errno> {
    if let Err(error) = written {
        call.process.objects().remove_sync_object(handle);
        return Err(error);
    }
    let process = Arc::clone(call.process);
    let undo = Undo::new(move || drop(process.objects().remove_sync_object(handle)));
    let address_at = call.arg.plus(address_field);
    let effects = page.map(|page| Effect::Map { mapping: page.mapping, address_at }).into_iter().collect();
    Ok(Answer::new(Ok(0), effects, Some(undo)))
}

/// `LX_DXOPENSYNCOBJECTFROMNTHANDLE2`. The whole structure is written back.
pub(super) fn open_sync_object(call: &Call<'_>) -> Result<Answer, Errno> {
    const UNION: usize = offset_of!(OpenSync, anon_1);
    const CPU: usize = UNION + offset_of!(OpenSyncFence, FenceValueCPUVirtualAddress);
    const GPU: usize = UNION + offset_of!(OpenSyncFence, FenceValueGPUVirtualAddress);
    let mut argument: [u8; size_of::<OpenSync>()] = call.argument()?;
    let number: u64 = get(&argument, offset_of!(OpenSync, hNtHandle));
    let device: u32 = get(&argument, offset_of!(OpenSync, hDevice));
    call.process.objects().active_device(device)?;
    let Some(SharedObject::Sync(object)) = call.shared_object(number) else {
        return Err(Errno::EINVAL);
    };
    call.ask();
    let (handle, page) = open_again(call, device, &object)?;
    put(&mut argument, offset_of!(OpenSync, hSyncObject), handle);
    if let Some(page) = &page {
        put(&mut argument, CPU, 0_u64);
        put(&mut argument, GPU, page.gpu_address);
    }
    let written = call.write_back(0, &argument);
    finish_open(call, handle, page, written, CPU)
}

/// `LX_DXSHAREOBJECTWITHHOST`. The driver checks nothing; the host knows no process to share with,
/// unless it says yes to everything.
pub(super) fn share_with_host(call: &Call<'_>) -> Result<i32, Errno> {
    let mut argument: [u8; size_of::<ShareWithHost>()] = call.argument()?;
    call.ask();
    if !call.emulator.host().is_agreeable() {
        return NtStatus::NOT_SUPPORTED.to_ioctl_result();
    }
    let handle = u64::from(call.emulator.host().new_handle());
    put(&mut argument, offset_of!(ShareWithHost, hVailProcessNtHandle), handle);
    call.write_back(0, &argument)?;
    Ok(0)
}
