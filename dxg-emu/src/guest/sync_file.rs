//! Sync files: descriptors that become readable when a fence reaches a value.

use std::mem::offset_of;
use std::os::fd::OwnedFd;
use std::sync::Arc;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{
    D3DKMT_CREATESYNCFILE as Create, D3DKMT_OPENSYNCOBJECTFROMSYNCFILE as Open, D3DKMT_WAITSYNCFILE as Wait,
};

use crate::emulator::Emulator;
use crate::guest::call::Call;
use crate::guest::share::{finish_open, open_again};
use crate::host::{Conditions, Device, Step, SyncHandle, Timeline, Told};
use crate::reply::{Answer, Effect};
use crate::report::ObjectKind;
use crate::shared_file::{FileEnd, Maker, NewFile};
use crate::shared_object::SharedSync;
use crate::wire::get;

/// What a sync file stands for.
#[derive(Clone)]
pub(crate) struct SyncFile {
    /// As a program that merged files has named it.
    pub(super) name: Arc<[u8]>,
    /// What it waits for: several values where files were merged.
    pub(super) points: Arc<[Point]>,
    end: Arc<FileEnd>,
    /// Who made it; of a merged one, the file that was merged with another.
    pub(super) maker: Maker,
}

/// A fence and a value.
#[derive(Clone)]
pub(super) struct Point {
    awaited: Arc<SyncHandle>,
    /// The fence, where it is shared. Others cannot be opened or waited for by the file.
    shared: Option<Arc<SharedSync>>,
    value: u64,
}

impl Point {
    pub(super) fn is_reached(&self) -> bool {
        self.awaited.is_reached(self.value)
    }
}

impl SyncFile {
    /// A new file that becomes readable when all of the points are reached, for the program.
    pub(super) fn open(
        emulator: &Emulator,
        timeline: &Arc<Timeline>,
        name: &[u8],
        points: Vec<Point>,
        maker: Maker,
    ) -> Result<OwnedFd, Errno> {
        Self::open_as(NewFile::new()?, emulator, (timeline, None), name, points, maker)
    }

    fn open_as(
        file: NewFile,
        emulator: &Emulator,
        (timeline, device): (&Arc<Timeline>, Option<&Arc<Device>>),
        name: &[u8],
        points: Vec<Point>,
        maker: Maker,
    ) -> Result<OwnedFd, Errno> {
        let end = Arc::clone(file.end());
        let conditions = points.iter().map(|point| (Arc::clone(&point.awaited), point.value)).collect();
        let this = Self { name: name.into(), points: points.into(), end: Arc::clone(&end), maker };
        let descriptor = emulator.sync_files().open(file, this, maker)?;
        timeline.wait(device, Conditions::new(conditions, false), Told::File(end));
        Ok(descriptor)
    }

    /// When it became readable, in nanoseconds of the monotonic clock; 0 where it has not.
    pub(super) fn reached_at(&self) -> u64 {
        self.end.readable_since()
    }
}

impl Call<'_> {
    fn sync_file(&self, number: u64) -> Result<SyncFile, Errno> {
        self.emulator.sync_files().find(self.descriptors, number).ok_or(Errno::EINVAL)
    }
}

/// `LX_DXCREATESYNCFILE`. The descriptor is reserved before anything else. Only synchronization
/// objects are taken: the driver takes any object for one.
pub(super) fn create(call: &Call<'_>) -> Result<Answer, Errno> {
    let file = NewFile::new()?;
    let argument: [u8; size_of::<Create>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(Create, hDevice));
    let fence: u32 = get(&argument, offset_of!(Create, hMonitoredFence));
    let value: u64 = get(&argument, offset_of!(Create, FenceValue));
    let objects = call.process.objects();
    let (on, on_host) = objects.device_parts(device)?;
    let timeline = Arc::clone(on.adapter.host().timeline());
    let object = objects.sync_object(fence)?;
    // A shared fence lives on without this handle.
    let shared = object.shared.clone();
    let awaited = match &shared {
        Some(shared) => Arc::new(SyncHandle::new(Arc::clone(&shared.object))),
        None => Arc::clone(&object.handle),
    };
    drop(objects);
    call.ask();
    let points = vec![Point { awaited, shared, value }];
    let maker = Maker {
        process: call.process.id(),
        kind: ObjectKind::SyncFile,
        origin: call.origin(ObjectKind::SyncObject, fence),
    };
    let name = b"dxgkrnl-no_timeline";
    let descriptor =
        SyncFile::open_as(file, call.emulator, (&timeline, Some(&on_host)), name, points, maker)?;
    let number_at = call.arg.plus(offset_of!(Create, hSyncFile));
    Ok(Answer::new(Ok(0), vec![Effect::Install { descriptor, number_at }], None))
}

/// `LX_DXWAITSYNCFILE`: a context waits. It does not where the fence is not shared.
pub(super) fn wait(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<Wait>()] = call.argument()?;
    let number: u64 = get(&argument, offset_of!(Wait, hSyncFile));
    let context: u32 = get(&argument, offset_of!(Wait, hContext));
    let file = call.sync_file(number)?;
    let (timeline, queue) = call.process.objects().context_queue(context)?;
    let shared = file.points.iter().filter(|point| point.shared.is_some());
    let conditions: Vec<_> = shared.map(|point| (Arc::clone(&point.awaited), point.value)).collect();
    if !conditions.is_empty() {
        // The driver opens the fence for this call, and closes it again.
        call.ask();
        call.post(|| {
            timeline.submit(&queue, Step::Wait(Conditions::new(conditions, false)));
            Ok(())
        })?;
        call.ask();
    }
    Ok(0)
}

/// `LX_DXOPENSYNCOBJECTFROMSYNCFILE`. Where the fence is not shared it succeeds and writes nothing. A
/// merged file has no one fence; the driver would take its list for one.
pub(super) fn open(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<Open>()] = call.argument()?;
    let number: u64 = get(&argument, offset_of!(Open, hSyncFile));
    let device: u32 = get(&argument, offset_of!(Open, hDevice));
    let file = call.sync_file(number)?;
    let [point] = &*file.points else { return Err(Errno::EINVAL) };
    let Some(shared) = &point.shared else { return Ok(Ok(0).into()) };
    call.ask();
    let (handle, page) = open_again(call, device, shared)?;
    let gpu_address = page.as_ref().map_or(0, |page| page.gpu_address);
    let written = call
        .write_field(offset_of!(Open, hSyncObject), handle)
        .and_then(|()| call.write_field(offset_of!(Open, FenceValue), point.value))
        .and_then(|()| call.write_field(offset_of!(Open, FenceValueGPUVirtualAddress), gpu_address));
    finish_open(call, handle, page, written, offset_of!(Open, FenceValueCPUVirtualAddress))
}
