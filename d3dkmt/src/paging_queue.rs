//! Paging queues: what moves memory is done there, in order, and a fence counts it.

use std::sync::Arc;
use std::time::Duration;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::{D3DDDI_DESTROYPAGINGQUEUE, D3DDDI_PAGINGQUEUE_PRIORITY, D3DKMT_CREATEPAGINGQUEUE};

use crate::answer::FencePage;
use crate::device::{Device, made};
use crate::error::{Cause, Error};
use crate::handle::{PagingQueueHandle, SyncObjectHandle};
use crate::owned::owned;
use crate::sync_object::{SyncObject, SyncPoint, sealed};

/// How urgent the work of a paging queue is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PagingPriority {
    /// After the others.
    BelowNormal,
    /// As the others.
    #[default]
    Normal,
    /// Before the others.
    AboveNormal,
}

/// A paging queue of a device, with its fence.
pub struct PagingQueue {
    device: Arc<Device>,
    handle: PagingQueueHandle,
    fence: SyncObjectHandle,
    page: FencePage,
    open: bool,
}

impl PagingQueue {
    /// Makes a paging queue (`D3DKMTCreatePagingQueue`).
    ///
    /// # Errors
    ///
    /// `EOVERFLOW` where the host refuses: the reply has no status. `ENODEV` where the adapter is gone,
    /// `ENOMEM` where the fence's page cannot be mapped.
    pub fn create(
        device: &Arc<Device>,
        priority: PagingPriority,
        physical_adapter: u32,
    ) -> Result<Arc<Self>, Error> {
        const OPERATION: Ioctl = Ioctl::CreatePagingQueue;
        let parent = device.handle().raw();
        let dxg = device.live(OPERATION)?;
        let reply = dxg.call::<D3DKMT_CREATEPAGINGQUEUE>(|argument| {
            argument.hDevice = parent;
            argument.Priority = match priority {
                PagingPriority::BelowNormal => {
                    D3DDDI_PAGINGQUEUE_PRIORITY::D3DDDI_PAGINGQUEUE_PRIORITY_BELOW_NORMAL
                }
                PagingPriority::Normal => D3DDDI_PAGINGQUEUE_PRIORITY::D3DDDI_PAGINGQUEUE_PRIORITY_NORMAL,
                PagingPriority::AboveNormal => {
                    D3DDDI_PAGINGQUEUE_PRIORITY::D3DDDI_PAGINGQUEUE_PRIORITY_ABOVE_NORMAL
                }
            };
            argument.PhysicalAdapterIndex = physical_adapter;
        });
        let made_queue = reply.ok()?;
        let handle = made(OPERATION, made_queue.hPagingQueue)?;
        let page = made(OPERATION, made_queue.hSyncObject).and_then(|_| {
            FencePage::adopt(made_queue.FenceValueCPUVirtualAddress)
                .map_err(|bad| Error::new(OPERATION, Cause::Answer(bad)))
        });
        let page = page.inspect_err(|_| {
            // A queue without its fence is of no use.
            let _ = dxg.call::<D3DDDI_DESTROYPAGINGQUEUE>(|argument| argument.hPagingQueue = handle).result;
        })?;
        Ok(Arc::new(Self {
            device: Arc::clone(device),
            handle: PagingQueueHandle::new(handle),
            fence: SyncObjectHandle::new(made_queue.hSyncObject),
            page,
            open: true,
        }))
    }

    /// The device that it is a queue of.
    #[must_use]
    pub const fn device(&self) -> &Arc<Device> {
        &self.device
    }

    /// The handle; valid while this object lives.
    #[must_use]
    pub const fn handle(&self) -> PagingQueueHandle {
        self.handle
    }

    /// How many operations are done, as its fence counts. Read from memory, without a call.
    #[must_use]
    pub fn completed(&self) -> u64 {
        self.page.value()
    }

    /// The moment when its fence reaches a value; to be waited for by the CPU, contexts and hardware
    /// queues.
    #[must_use]
    pub fn at(self: &Arc<Self>, value: u64) -> SyncPoint {
        SyncPoint::new(Arc::clone(self) as Arc<dyn SyncObject>, value)
    }

    /// What a call on this queue answered: `status` and the value of the fence when it is done.
    pub(crate) fn paging(self: &Arc<Self>, status: NtStatus, value: u64) -> Paging {
        if status == NtStatus::PENDING { Paging::Pending(self.at(value)) } else { Paging::Done }
    }
}

owned!(PagingQueue: DestroyPagingQueue, |queue| {
    let handle = queue.handle.raw();
    let dxg = queue.device.live(Ioctl::DestroyPagingQueue)?;
    dxg.call::<D3DDDI_DESTROYPAGINGQUEUE>(|argument| argument.hPagingQueue = handle).result.map(drop)
});

impl sealed::Sealed for PagingQueue {}

impl SyncObject for PagingQueue {
    fn sync_handle(&self) -> SyncObjectHandle {
        self.fence
    }

    fn device(&self) -> &Arc<Device> {
        &self.device
    }

    fn current_value(&self) -> Option<u64> {
        Some(self.completed())
    }

    fn is_monitored(&self) -> bool {
        true
    }
}

/// Whether an operation on memory is done (`STATUS_SUCCESS`), or will be (`STATUS_PENDING`).
#[derive(Clone, Debug)]
#[must_use]
pub enum Paging {
    /// It is done.
    Done,
    /// It is done when the paging queue's fence gets here.
    Pending(SyncPoint),
}

impl Paging {
    /// Whether it is done by now. Read from memory, without a call.
    #[must_use]
    pub fn is_done(&self) -> bool {
        match self {
            Self::Done => true,
            Self::Pending(point) => point.is_reached(),
        }
    }

    /// Where its fence must get, if it was not done at once.
    #[must_use]
    pub const fn point(&self) -> Option<&SyncPoint> {
        match self {
            Self::Done => None,
            Self::Pending(point) => Some(point),
        }
    }

    /// Waits until it is done; see [`Device::wait`].
    ///
    /// # Errors
    ///
    /// As [`Device::wait`].
    pub fn wait(&self, timeout: Option<Duration>) -> Result<(), Error> {
        self.point().map_or(Ok(()), |point| point.wait(timeout))
    }
}
