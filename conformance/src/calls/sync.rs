//! Synchronization objects, signals and waits.

use d3dkmt_sys::{Errno, Ioctl};

use crate::arg::{Arg, address, count};
use crate::client::Client;
use crate::memory::Word;
use crate::{arg, at};

/// The kinds of synchronization objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
#[expect(missing_docs, reason = "the ABI's names")]
pub enum SyncKind {
    Mutex = 1,
    Semaphore = 2,
    Fence = 3,
    CpuNotification = 4,
    MonitoredFence = 5,
    PeriodicMonitoredFence = 6,
}

/// A fence whose value the program sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fence {
    /// Its handle.
    pub handle: u32,
    /// Where its value is.
    pub value: u64,
    /// Where GPUs see it.
    pub gpu_address: u64,
}

impl Fence {
    /// The word of its value.
    #[must_use]
    pub fn word(&self) -> Word {
        Word::new(self.value)
    }
}

const UNION: usize = at!(D3DKMT_CREATESYNCHRONIZATIONOBJECT2.Info.anon_1);

/// In the flags: can be shared, by descriptors.
pub const SHARED: u32 = 1 << 0 | 1 << 1;
/// In the flags of a wait: one object is enough.
const WAIT_ANY: u32 = 1 << 0;
/// In the flags of a signal: an event of the program's instead of objects.
const ENQUEUE_CPU_EVENT: u32 = 1 << 1;

impl Client {
    /// `CreateSynchronizationObject2` with two words for the kind; its argument afterwards.
    pub fn create_sync_object(
        &self,
        device: u32,
        kind: SyncKind,
        flags: u32,
        words: [u64; 2],
    ) -> Result<(u32, Arg<d3dkmt_sys::raw::D3DKMT_CREATESYNCHRONIZATIONOBJECT2>), Errno> {
        let mut argument = arg!(D3DKMT_CREATESYNCHRONIZATIONOBJECT2 {
            hDevice: device,
            Info.Type: kind as i32,
            Info.Flags: flags,
        });
        argument.set(UNION, words[0]);
        argument.set(UNION + 8, words[1]);
        self.call(Ioctl::CreateSynchronizationObject2, &mut argument)?;
        let handle = argument.get(at!(D3DKMT_CREATESYNCHRONIZATIONOBJECT2.hSyncObject));
        assert_ne!(handle, 0, "CreateSynchronizationObject2 succeeds and gives no handle");
        Ok((handle, argument))
    }

    /// A monitored fence with its first value.
    pub fn create_fence(&self, device: u32, value: u64, flags: u32) -> Result<Fence, Errno> {
        let (handle, argument) =
            self.create_sync_object(device, SyncKind::MonitoredFence, flags, [value, 0])?;
        Ok(Fence { handle, value: argument.get(UNION + 8), gpu_address: argument.get(UNION + 16) })
    }

    /// `DestroySynchronizationObject`.
    pub fn destroy_sync_object(&self, object: u32) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_DESTROYSYNCHRONIZATIONOBJECT { hSyncObject: object });
        self.call(Ioctl::DestroySynchronizationObject, &mut argument)
    }

    /// `SignalSynchronizationObjectFromCpu` of one fence.
    pub fn signal_cpu(&self, device: u32, object: u32, value: u64) -> Result<i32, Errno> {
        let (objects, values) = ([object], [value]);
        let mut argument = arg!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU {
            hDevice: device,
            ObjectCount: 1_u32,
            ObjectHandleArray: address(&objects),
            FenceValueArray: address(&values),
        });
        self.call(Ioctl::SignalSynchronizationObjectFromCpu, &mut argument)
    }

    /// `SignalSynchronizationObjectFromGpu` of one fence, when a context comes to it.
    pub fn signal_gpu(&self, context: u32, object: u32, value: u64) -> Result<i32, Errno> {
        let (objects, values) = ([object], [value]);
        let mut argument = arg!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU {
            hContext: context,
            ObjectCount: 1_u32,
            ObjectHandleArray: address(&objects),
            anon_1.MonitoredFenceValueArray: address(&values),
        });
        self.call(Ioctl::SignalSynchronizationObjectFromGpu, &mut argument)
    }

    /// `SignalSynchronizationObjectFromGpu2` of one fence, when all contexts have come to it.
    pub fn signal_gpu2(&self, contexts: &[u32], object: u32, value: u64) -> Result<i32, Errno> {
        let (objects, values) = ([object], [value]);
        let mut argument = arg!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2 {
            ObjectCount: 1_u32,
            ObjectHandleArray: address(&objects),
            BroadcastContextCount: count(contexts),
            BroadcastContextArray: address(contexts),
            anon_1.MonitoredFenceValueArray: address(&values),
        });
        self.call(Ioctl::SignalSynchronizationObjectFromGpu2, &mut argument)
    }

    /// `SignalSynchronizationObjectFromGpu2` of an eventfd.
    pub fn signal_event_gpu2(&self, context: u32, event: u64) -> Result<i32, Errno> {
        let contexts = [context];
        let mut argument = arg!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2 {
            Flags: ENQUEUE_CPU_EVENT,
            BroadcastContextCount: 1_u32,
            BroadcastContextArray: address(&contexts),
            anon_1.CpuEventHandle: event,
        });
        self.call(Ioctl::SignalSynchronizationObjectFromGpu2, &mut argument)
    }

    /// `SignalSynchronizationObject2` of one object by one context.
    pub fn signal2(&self, context: u32, object: u32, value: u64) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 {
            hContext: context,
            ObjectCount: 1_u32,
            ObjectHandleArray: object,
            anon_1: value,
        });
        self.call(Ioctl::SignalSynchronizationObject2, &mut argument)
    }

    /// `SignalSynchronizationObject2` of an eventfd.
    pub fn signal_event2(&self, context: u32, event: u64) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 {
            hContext: context,
            Flags: ENQUEUE_CPU_EVENT,
            anon_1: event,
        });
        self.call(Ioctl::SignalSynchronizationObject2, &mut argument)
    }

    /// `SubmitSignalSyncObjectsToHwQueue` of one fence.
    pub fn signal_hw_queue(&self, queue: u32, object: u32, value: u64) -> Result<i32, Errno> {
        let (queues, objects, values) = ([queue], [object], [value]);
        let mut argument = arg!(D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE {
            BroadcastHwQueueCount: 1_u32,
            BroadcastHwQueueArray: address(&queues),
            ObjectCount: 1_u32,
            ObjectHandleArray: address(&objects),
            FenceValueArray: address(&values),
        });
        self.call(Ioctl::SubmitSignalSyncObjectsToHwQueue, &mut argument)
    }

    /// `WaitForSynchronizationObject2`: a context waits for one object.
    pub fn wait2(&self, context: u32, object: u32, value: u64) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 {
            hContext: context,
            ObjectCount: 1_u32,
            ObjectHandleArray: object,
            anon_1: value,
        });
        self.call(Ioctl::WaitForSynchronizationObject2, &mut argument)
    }

    /// `WaitForSynchronizationObjectFromCpu` for all or any of some fences, by an eventfd or, with 0, in
    /// the call.
    pub fn wait_cpu(&self, device: u32, list: &[(u32, u64)], any: bool, event: u64) -> Result<i32, Errno> {
        let (objects, values): (Vec<u32>, Vec<u64>) = list.iter().copied().unzip();
        let mut argument = arg!(D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU {
            hDevice: device,
            ObjectCount: count(&objects),
            ObjectHandleArray: address(&objects),
            FenceValueArray: address(&values),
            hAsyncEvent: event,
            Flags: if any { WAIT_ANY } else { 0 },
        });
        self.call(Ioctl::WaitForSynchronizationObjectFromCpu, &mut argument)
    }

    /// `WaitForSynchronizationObjectFromGpu`: a context waits for one monitored fence.
    pub fn wait_gpu(&self, context: u32, object: u32, value: u64) -> Result<i32, Errno> {
        let (objects, values) = ([object], [value]);
        let mut argument = arg!(D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU {
            hContext: context,
            ObjectCount: 1_u32,
            ObjectHandleArray: address(&objects),
            anon_1.MonitoredFenceValueArray: address(&values),
        });
        self.call(Ioctl::WaitForSynchronizationObjectFromGpu, &mut argument)
    }

    /// `SubmitWaitForSyncObjectsToHwQueue`: a hardware queue waits for one fence.
    pub fn wait_hw_queue(&self, queue: u32, object: u32, value: u64) -> Result<i32, Errno> {
        let (objects, values) = ([object], [value]);
        let mut argument = arg!(D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE {
            hHwQueue: queue,
            ObjectCount: 1_u32,
            ObjectHandleArray: address(&objects),
            FenceValueArray: address(&values),
        });
        self.call(Ioctl::SubmitWaitForSyncObjectsToHwQueue, &mut argument)
    }
}
