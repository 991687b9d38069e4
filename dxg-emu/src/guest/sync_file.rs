//! Sync files: descriptors that become readable when a fence reaches a value.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{
    D3DKMT_CREATESYNCFILE as Create, D3DKMT_OPENSYNCOBJECTFROMSYNCFILE as Open, D3DKMT_WAITSYNCFILE as Wait,
};

use crate::guest::call::Call;
use crate::guest::share::{Shared, finish_open, open_again};
use crate::host::{Conditions, Step, SyncHandle, SyncObject as HostObject, Told};
use crate::reply::{Answer, Effect};
use crate::report::ObjectKind;
use crate::shared_file::{Maker, NewFile};
use crate::wire::get;

/// What a sync file stands for.
#[derive(Clone)]
pub(crate) struct SyncFile {
    /// The fence, where it is shared. Others cannot be opened or waited for by the file.
    object: Option<Arc<HostObject>>,
    value: u64,
}

impl Call<'_> {
    fn sync_file(&self, number: u64) -> Result<SyncFile, Errno> {
        match self.emulator.files().find(self.descriptors, number) {
            Some(Shared::File(file)) => Ok(file),
            _ => Err(Errno::EINVAL),
        }
    }
}

/// `LX_DXCREATESYNCFILE`. The descriptor is reserved before anything else. Only synchronization
/// objects are taken: the driver takes any object for one.
pub(super) fn create(call: &Call<'_>) -> Result<Answer, Errno> {
    let file = NewFile::readable_later()?;
    let argument: [u8; size_of::<Create>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(Create, hDevice));
    let fence: u32 = get(&argument, offset_of!(Create, hMonitoredFence));
    let value: u64 = get(&argument, offset_of!(Create, FenceValue));
    let objects = call.process.objects();
    let timeline = Arc::clone(objects.active_device(device)?.on.adapter.host().timeline());
    let object = objects.sync_object(fence)?;
    // A shared fence lives on without this handle.
    let (awaited, object) = if object.shared {
        let shared = Arc::clone(object.handle.object());
        (Arc::new(SyncHandle::new(Arc::clone(&shared))), Some(shared))
    } else {
        (Arc::clone(&object.handle), None)
    };
    drop(objects);
    let end = Arc::clone(file.end());
    let maker = Maker {
        process: call.process.id(),
        kind: ObjectKind::SyncFile,
        origin: call.origin(ObjectKind::SyncObject, fence),
    };
    let descriptor = call.emulator.files().open(file, Shared::File(SyncFile { object, value }), maker)?;
    timeline.wait(Conditions::new(vec![(awaited, value)], false), Told::File(end));
    let number_at = call.arg.plus(offset_of!(Create, hSyncFile));
    Ok(Answer { result: Ok(0), effects: vec![Effect::Install { descriptor, number_at }], undo: None })
}

/// `LX_DXWAITSYNCFILE`: a context waits. It does not where the fence is not shared.
pub(super) fn wait(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<Wait>()] = call.argument()?;
    let number: u64 = get(&argument, offset_of!(Wait, hSyncFile));
    let context: u32 = get(&argument, offset_of!(Wait, hContext));
    let file = call.sync_file(number)?;
    let (timeline, queue) = call.process.objects().context_queue(context)?;
    if let Some(object) = file.object {
        let conditions = Conditions::new(vec![(Arc::new(SyncHandle::new(object)), file.value)], false);
        timeline.submit(&queue, Step::Wait(conditions));
    }
    Ok(0)
}

/// `LX_DXOPENSYNCOBJECTFROMSYNCFILE`. Where the fence is not shared it succeeds and writes nothing.
pub(super) fn open(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<Open>()] = call.argument()?;
    let number: u64 = get(&argument, offset_of!(Open, hSyncFile));
    let device: u32 = get(&argument, offset_of!(Open, hDevice));
    let file = call.sync_file(number)?;
    let Some(object) = file.object else { return Ok(Ok(0).into()) };
    let (handle, page) = open_again(call, device, &object)?;
    let gpu_address = page.as_ref().map_or(0, |page| page.gpu_address);
    let written = call
        .write_field(offset_of!(Open, hSyncObject), handle)
        .and_then(|()| call.write_field(offset_of!(Open, FenceValue), file.value))
        .and_then(|()| call.write_field(offset_of!(Open, FenceValueGPUVirtualAddress), gpu_address));
    finish_open(call, handle, page, written, offset_of!(Open, FenceValueCPUVirtualAddress))
}
