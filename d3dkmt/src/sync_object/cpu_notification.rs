//! CPU notifications: signals of the GPU's that count in a descriptor.

use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::D3DDDI_SYNCHRONIZATIONOBJECT_TYPE;

use crate::arguments::event_number;
use crate::device::Device;
use crate::error::Error;
use crate::event;
use crate::handle::SyncObjectHandle;
use crate::sync_object::{SyncFlags, SyncObject, SyncPoint, create, sync_object};

/// An object whose signals are counted by an eventfd, which is readable while the count is not 0.
pub struct CpuNotification {
    device: Arc<Device>,
    handle: SyncObjectHandle,
    event: OwnedFd,
    open: bool,
}

impl CpuNotification {
    /// Makes a notification with an event of its own (`D3DKMTCreateSynchronizationObject2`).
    ///
    /// # Errors
    ///
    /// `EMFILE` where the process has no descriptor left. `EOVERFLOW` where the host refuses: the reply
    /// has no status. `ENODEV` where the adapter is gone.
    pub fn create(device: &Arc<Device>, flags: SyncFlags) -> Result<Arc<Self>, Error> {
        let kind = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE::D3DDDI_CPU_NOTIFICATION;
        let event = event::new(Ioctl::CreateSynchronizationObject2)?;
        let number = event.as_raw_fd();
        let created = create(device, kind, flags, |info| {
            info.anon_1.CPUNotification.Event = event_number(number);
        })?;
        Ok(Arc::new(Self { device: Arc::clone(device), handle: created.handle, event, open: true }))
    }

    /// How often it was signalled since the last time.
    #[must_use]
    pub fn take(&self) -> u64 {
        event::take(&self.event)
    }

    /// For a signal.
    #[must_use]
    pub fn point(self: &Arc<Self>) -> SyncPoint {
        SyncPoint::new(Arc::clone(self) as Arc<dyn SyncObject>, 0)
    }
}

impl AsFd for CpuNotification {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.event.as_fd()
    }
}

sync_object!(CpuNotification, monitored: false, taken: false, |_notification| None);
