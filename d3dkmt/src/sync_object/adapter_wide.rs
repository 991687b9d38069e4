//! Mutexes, semaphores and fences of the older kind, whose state only the host sees. The driver counts
//! them to the adapter; here they keep their device all the same.

use std::sync::Arc;

use d3dkmt_sys::raw::D3DDDI_SYNCHRONIZATIONOBJECT_TYPE;

use crate::device::Device;
use crate::error::Error;
use crate::handle::SyncObjectHandle;
use crate::share::{SharedSyncObject, open_sync_object};
use crate::sync_object::{SyncFlags, SyncObject, SyncPoint, create, sync_object};

/// A mutex: a wait takes it, a signal gives it back.
///
/// The driver cannot take a wait back: one that is given up takes the mutex all the same, later and for good.
/// So [`Device::wait`] has no timeouts for it; keep the wait of [`Device::begin_wait`] until it is over.
pub struct Mutex {
    device: Arc<Device>,
    handle: SyncObjectHandle,
    open: bool,
}

impl Mutex {
    /// Makes a mutex, taken already or not (`D3DKMTCreateSynchronizationObject2`).
    ///
    /// # Errors
    ///
    /// `EOVERFLOW` where the host refuses: the reply has no status. `ENODEV` where the adapter is gone.
    pub fn create(device: &Arc<Device>, taken: bool, flags: SyncFlags) -> Result<Arc<Self>, Error> {
        let kind = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE::D3DDDI_SYNCHRONIZATION_MUTEX;
        let created = create(device, kind, flags, |info| {
            info.anon_1.SynchronizationMutex.InitialState = u32::from(taken);
        })?;
        Ok(Arc::new(Self { device: Arc::clone(device), handle: created.handle, open: true }))
    }

    /// Opens a mutex by its descriptor (`D3DKMTOpenSyncObjectFromNtHandle2`). Which kind of object a
    /// descriptor stands for the driver does not tell.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a descriptor of something else; `ENODEV` where the adapter is gone.
    pub fn open(
        device: &Arc<Device>,
        shared: &SharedSyncObject,
        flags: SyncFlags,
    ) -> Result<Arc<Self>, Error> {
        let handle = open_sync_object(device, shared, flags)?.handle;
        Ok(Arc::new(Self { device: Arc::clone(device), handle, open: true }))
    }

    /// For a wait, which takes it, or a signal, which gives it back.
    #[must_use]
    pub fn point(self: &Arc<Self>) -> SyncPoint {
        SyncPoint::new(Arc::clone(self) as Arc<dyn SyncObject>, 0)
    }
}

sync_object!(Mutex, monitored: false, taken: true, |_mutex| None);

/// A semaphore: a wait takes one, a signal gives one back. It is waited for as a [`Mutex`] is.
pub struct Semaphore {
    device: Arc<Device>,
    handle: SyncObjectHandle,
    open: bool,
}

impl Semaphore {
    /// Makes a semaphore with a count and its highest (`D3DKMTCreateSynchronizationObject2`).
    ///
    /// # Errors
    ///
    /// As [`Mutex::create`].
    pub fn create(
        device: &Arc<Device>,
        count: u32,
        highest: u32,
        flags: SyncFlags,
    ) -> Result<Arc<Self>, Error> {
        let kind = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE::D3DDDI_SEMAPHORE;
        let created = create(device, kind, flags, |info| {
            info.anon_1.Semaphore.InitialCount = count;
            info.anon_1.Semaphore.MaxCount = highest;
        })?;
        Ok(Arc::new(Self { device: Arc::clone(device), handle: created.handle, open: true }))
    }

    /// Opens a semaphore by its descriptor (`D3DKMTOpenSyncObjectFromNtHandle2`). Which kind of object a
    /// descriptor stands for the driver does not tell.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a descriptor of something else; `ENODEV` where the adapter is gone.
    pub fn open(
        device: &Arc<Device>,
        shared: &SharedSyncObject,
        flags: SyncFlags,
    ) -> Result<Arc<Self>, Error> {
        let handle = open_sync_object(device, shared, flags)?.handle;
        Ok(Arc::new(Self { device: Arc::clone(device), handle, open: true }))
    }

    /// For a wait, which takes one, or a signal, which gives one back.
    #[must_use]
    pub fn point(self: &Arc<Self>) -> SyncPoint {
        SyncPoint::new(Arc::clone(self) as Arc<dyn SyncObject>, 0)
    }
}

sync_object!(Semaphore, monitored: false, taken: true, |_semaphore| None);

/// A fence whose value only the host sees.
pub struct Fence {
    device: Arc<Device>,
    handle: SyncObjectHandle,
    open: bool,
}

impl Fence {
    /// Makes a fence with its first value (`D3DKMTCreateSynchronizationObject2`).
    ///
    /// # Errors
    ///
    /// As [`Mutex::create`].
    pub fn create(device: &Arc<Device>, value: u64, flags: SyncFlags) -> Result<Arc<Self>, Error> {
        let kind = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE::D3DDDI_FENCE;
        let created = create(device, kind, flags, |info| info.anon_1.Fence.FenceValue = value)?;
        Ok(Arc::new(Self { device: Arc::clone(device), handle: created.handle, open: true }))
    }

    /// Opens a fence of this kind by its descriptor (`D3DKMTOpenSyncObjectFromNtHandle2`). Which kind of
    /// object a descriptor stands for the driver does not tell.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a descriptor of something else; `ENODEV` where the adapter is gone.
    pub fn open(
        device: &Arc<Device>,
        shared: &SharedSyncObject,
        flags: SyncFlags,
    ) -> Result<Arc<Self>, Error> {
        let handle = open_sync_object(device, shared, flags)?.handle;
        Ok(Arc::new(Self { device: Arc::clone(device), handle, open: true }))
    }

    /// The moment when it reaches a value, or the value to signal.
    #[must_use]
    pub fn at(self: &Arc<Self>, value: u64) -> SyncPoint {
        SyncPoint::new(Arc::clone(self) as Arc<dyn SyncObject>, value)
    }
}

sync_object!(Fence, monitored: false, taken: false, |_fence| None);
