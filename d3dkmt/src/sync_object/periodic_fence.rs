//! Periodic fences: a value in memory that counts the refreshes of a display.

use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::D3DDDI_SYNCHRONIZATIONOBJECT_TYPE;

use crate::answer::FencePage;
use crate::device::Device;
use crate::error::{Cause, Error};
use crate::handle::SyncObjectHandle;
use crate::sync_object::{SyncFlags, SyncObject, SyncPoint, create, destroy, sync_object};
use crate::wire::periodic_fence;

/// A periodic monitored fence. Nobody signals it; it counts by itself.
pub struct PeriodicFence {
    device: Arc<Device>,
    handle: SyncObjectHandle,
    page: FencePage,
    gpu_address: u64,
    open: bool,
}

impl PeriodicFence {
    /// Makes a fence that counts the refreshes of a display (`D3DKMTCreateSynchronizationObject2`).
    /// `offset` is how long after the refresh it counts, in units of 100 ns.
    ///
    /// # Errors
    ///
    /// As [`MonitoredFence::create`](super::MonitoredFence::create).
    pub fn create(
        device: &Arc<Device>,
        target: u32,
        offset: u64,
        flags: SyncFlags,
    ) -> Result<Arc<Self>, Error> {
        let kind = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE::D3DDDI_PERIODIC_MONITORED_FENCE;
        let adapter = device.adapter().handle().raw();
        let created = create(device, kind, flags, |info| {
            info.anon_1.PeriodicMonitoredFence.hAdapter = adapter;
            info.anon_1.PeriodicMonitoredFence.VidPnTargetId = target;
            info.anon_1.PeriodicMonitoredFence.Time = offset;
        })?;
        let (address, gpu_address) = periodic_fence(&created.info);
        let page = FencePage::adopt(address).map_err(|bad| {
            let _ = destroy(device, created.handle);
            Error::new(Ioctl::CreateSynchronizationObject2, Cause::Answer(bad))
        })?;
        let (device, handle) = (Arc::clone(device), created.handle);
        Ok(Arc::new(Self { device, handle, page, gpu_address, open: true }))
    }

    /// How often it has counted. Read from memory, without a call.
    #[must_use]
    pub fn value(&self) -> u64 {
        self.page.value()
    }

    /// Where GPUs see the value: 8 bytes at this GPU virtual address.
    #[must_use]
    pub const fn gpu_address(&self) -> u64 {
        self.gpu_address
    }

    /// The moment when it reaches a value.
    #[must_use]
    pub fn at(self: &Arc<Self>, value: u64) -> SyncPoint {
        SyncPoint::new(Arc::clone(self) as Arc<dyn SyncObject>, value)
    }
}

sync_object!(PeriodicFence, monitored: true, taken: false, |fence| Some(fence.page.value()));
