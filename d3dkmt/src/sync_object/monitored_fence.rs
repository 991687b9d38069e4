//! Monitored fences: a 64-bit value in memory that CPU and GPUs see.

use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::{D3DDDI_SYNCHRONIZATIONOBJECT_TYPE, VOID};

use crate::answer::FencePage;
use crate::device::Device;
use crate::error::{Cause, Error};
use crate::handle::SyncObjectHandle;
use crate::share::{OpenedSync, SharedSyncObject, open_sync_object};
use crate::sync_object::{SyncFlags, SyncObject, SyncPoint, create, destroy, sync_object};
use crate::wire::monitored_fence;

/// A monitored fence.
///
/// ```
/// # use std::sync::Arc;
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use std::time::Duration;
/// use d3dkmt::{Device, DeviceFlags, Dxg, EnumFilter, MonitoredFence, SignalFlags, SyncFlags};
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// # let dxg = Dxg::from_transport(Arc::new(device));
/// let adapter = Arc::new(dxg.adapters(EnumFilter::empty())?.remove(0));
/// let device = Device::create(&adapter, DeviceFlags::empty())?;
/// let fence = MonitoredFence::create(&device, 0, SyncFlags::empty())?;
///
/// let late = fence.at(1).wait(Some(Duration::from_millis(5)));
/// assert!(late.is_err_and(|error| error.is_timeout()));
/// device.signal(&[fence.at(1)], SignalFlags::empty())?;
/// fence.at(1).wait(None)?;
/// assert_eq!(fence.value(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct MonitoredFence {
    device: Arc<Device>,
    handle: SyncObjectHandle,
    page: FencePage,
    gpu_address: u64,
    flags: SyncFlags,
    open: bool,
}

impl MonitoredFence {
    /// Makes a monitored fence with its first value (`D3DKMTCreateSynchronizationObject2`).
    ///
    /// # Errors
    ///
    /// `EOVERFLOW` where the host refuses: the reply has no status. `ENODEV` where the adapter is gone,
    /// `ENOMEM` where the fence's page cannot be mapped.
    pub fn create(device: &Arc<Device>, value: u64, flags: SyncFlags) -> Result<Arc<Self>, Error> {
        let kind = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE::D3DDDI_MONITORED_FENCE;
        let created =
            create(device, kind, flags, |info| info.anon_1.MonitoredFence.InitialFenceValue = value)?;
        let page = monitored_fence(&created.info);
        Self::adopt(Ioctl::CreateSynchronizationObject2, device, created.handle, page, flags)
    }

    /// Opens a fence by its descriptor (`D3DKMTOpenSyncObjectFromNtHandle2`), with a handle and a page of
    /// its own.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a descriptor of something else; [`BadAnswer::Address`](crate::BadAnswer) for an object
    /// of another kind; `ENODEV` where the adapter is gone.
    pub fn open(
        device: &Arc<Device>,
        shared: &SharedSyncObject,
        flags: SyncFlags,
    ) -> Result<Arc<Self>, Error> {
        let OpenedSync { handle, page } = open_sync_object(device, shared, flags)?;
        let flags = flags | SyncFlags::SHARED;
        Self::adopt(Ioctl::OpenSyncObjectFromNtHandle2, device, handle, page, flags)
    }

    /// Takes over a fence that the driver has just made.
    pub(crate) fn adopt(
        operation: Ioctl,
        device: &Arc<Device>,
        handle: SyncObjectHandle,
        (address, gpu_address): (*mut VOID, u64),
        flags: SyncFlags,
    ) -> Result<Arc<Self>, Error> {
        match FencePage::adopt(address) {
            Ok(page) => {
                let device = Arc::clone(device);
                Ok(Arc::new(Self { device, handle, page, gpu_address, flags, open: true }))
            }
            Err(bad) => {
                let _ = destroy(device, handle);
                Err(Error::new(operation, Cause::Answer(bad)))
            }
        }
    }

    /// How it may be used.
    #[must_use]
    pub const fn flags(&self) -> SyncFlags {
        self.flags
    }

    /// Its value now. Read from memory, without a call; what was written before the fence got there is
    /// seen by reads after this one.
    #[must_use]
    pub fn value(&self) -> u64 {
        self.page.value()
    }

    /// Where GPUs see the value: 8 bytes at this GPU virtual address.
    #[must_use]
    pub const fn gpu_address(&self) -> u64 {
        self.gpu_address
    }

    /// The moment when it reaches a value, or the value to signal.
    #[must_use]
    pub fn at(self: &Arc<Self>, value: u64) -> SyncPoint {
        SyncPoint::new(Arc::clone(self) as Arc<dyn SyncObject>, value)
    }
}

sync_object!(MonitoredFence, monitored: true, taken: false, |fence| Some(fence.page.value()));
