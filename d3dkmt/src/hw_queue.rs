//! Hardware queues: work that the GPU schedules itself, and the fence that follows it.

use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::{D3DKMT_CREATEHWQUEUE, D3DKMT_DESTROYHWQUEUE};

use crate::answer::FencePage;
use crate::context::Context;
use crate::device::{Device, made};
use crate::error::{Cause, Error};
use crate::handle::{HwQueueHandle, SyncObjectHandle};
use crate::owned::owned;
use crate::sync_object::{SyncObject, SyncPoint, sealed};

bitflags::bitflags! {
    /// What a hardware queue is to be. The driver passes the bits on.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct HwQueueFlags: u32 {
        /// Work may take longer than the host's timeout.
        const DISABLE_GPU_TIMEOUT = 1 << 0;
        /// It takes no part in signals of several queues.
        const NO_BROADCAST_SIGNAL = 1 << 1;
        /// It takes no part in waits of several queues.
        const NO_BROADCAST_WAIT = 1 << 2;
        /// The vendor's kernel driver does not touch its work.
        const NO_KMD_ACCESS = 1 << 3;
    }
}

/// A hardware queue of a context, with its progress fence.
///
/// ```
/// # use std::sync::Arc;
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use d3dkmt::{Context, ContextFlags, ContextOptions, HwQueue, HwQueueFlags, Submission};
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// # let dxg = d3dkmt::Dxg::from_transport(Arc::new(device));
/// # let adapter = Arc::new(dxg.adapters(d3dkmt::EnumFilter::empty())?.remove(1));
/// # let device = d3dkmt::Device::create(&adapter, d3dkmt::DeviceFlags::empty())?;
/// let options = ContextOptions { flags: ContextFlags::HW_QUEUES, ..ContextOptions::default() };
/// let context = Context::create(&device, options)?;
/// let queue = HwQueue::create(&context, HwQueueFlags::empty(), [])?;
///
/// queue.submit(&Submission::default(), 1)?;
/// queue.at(1).wait(None)?;
/// assert_eq!(queue.progress(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct HwQueue {
    context: Arc<Context>,
    handle: HwQueueHandle,
    fence: SyncObjectHandle,
    page: FencePage,
    gpu_address: u64,
    private_data: Vec<u8>,
    open: bool,
}

impl HwQueue {
    /// Makes a hardware queue (`D3DKMTCreateHwQueue`), with at most 130985 bytes for the vendor's kernel
    /// driver, on a context with [`ContextFlags::HW_QUEUES`](crate::ContextFlags::HW_QUEUES).
    ///
    /// # Errors
    ///
    /// [`Error::is_not_supported`] on an engine that schedules nothing itself, or another status of the
    /// host's; `ENODEV` where the adapter is gone, `ENOMEM` where the fence's page cannot be mapped.
    pub fn create(
        context: &Arc<Context>,
        flags: HwQueueFlags,
        private_data: impl Into<Vec<u8>>,
    ) -> Result<Arc<Self>, Error> {
        const OPERATION: Ioctl = Ioctl::CreateHwQueue;
        let mut private_data = private_data.into();
        let parent = context.handle().raw();
        let dxg = context.device().live(OPERATION)?;
        let reply = dxg.call_with::<D3DKMT_CREATEHWQUEUE>(&mut private_data, |argument| {
            argument.hHwContext = parent;
            argument.Flags.anon_1.Value = flags.bits();
        });
        let queue = reply.ok()?;
        let handle = made(OPERATION, queue.hHwQueue)?;
        let page = made(OPERATION, queue.hHwQueueProgressFence).and_then(|_| {
            FencePage::adopt(queue.HwQueueProgressFenceCPUVirtualAddress)
                .map_err(|bad| Error::new(OPERATION, Cause::Answer(bad)))
        });
        let page = page.inspect_err(|_| {
            // A queue without its fence is of no use.
            let _ = dxg.call::<D3DKMT_DESTROYHWQUEUE>(|argument| argument.hHwQueue = handle).result;
        })?;
        Ok(Arc::new(Self {
            context: Arc::clone(context),
            handle: HwQueueHandle::new(handle),
            fence: SyncObjectHandle::new(queue.hHwQueueProgressFence),
            page,
            gpu_address: queue.HwQueueProgressFenceGPUVirtualAddress,
            private_data,
            open: true,
        }))
    }

    /// The context that it is a queue of.
    #[must_use]
    pub const fn context(&self) -> &Arc<Context> {
        &self.context
    }

    /// The device behind its context.
    #[must_use]
    pub fn device(&self) -> &Arc<Device> {
        self.context.device()
    }

    /// The handle; valid while this object lives.
    #[must_use]
    pub const fn handle(&self) -> HwQueueHandle {
        self.handle
    }

    /// The private data as the vendor's kernel driver left it.
    #[must_use]
    pub fn private_data(&self) -> &[u8] {
        &self.private_data
    }

    /// The number of the last piece of work that is done. Read from memory, without a call.
    #[must_use]
    pub fn progress(&self) -> u64 {
        self.page.value()
    }

    /// Where GPUs see that number: 8 bytes at this GPU virtual address.
    #[must_use]
    pub const fn progress_gpu_address(&self) -> u64 {
        self.gpu_address
    }

    /// The moment when a piece of work is done, by its number.
    #[must_use]
    pub fn at(self: &Arc<Self>, progress: u64) -> SyncPoint {
        SyncPoint::new(Arc::clone(self) as Arc<dyn SyncObject>, progress)
    }
}

owned!(HwQueue: DestroyHwQueue, |queue| {
    let handle = queue.handle.raw();
    let dxg = queue.device().live(Ioctl::DestroyHwQueue)?;
    dxg.call::<D3DKMT_DESTROYHWQUEUE>(|argument| argument.hHwQueue = handle).result.map(drop)
});

impl sealed::Sealed for HwQueue {}

impl SyncObject for HwQueue {
    fn sync_handle(&self) -> SyncObjectHandle {
        self.fence
    }

    fn device(&self) -> &Arc<Device> {
        self.context.device()
    }

    fn current_value(&self) -> Option<u64> {
        Some(self.progress())
    }

    fn is_monitored(&self) -> bool {
        true
    }
}
