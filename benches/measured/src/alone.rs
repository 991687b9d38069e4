//! Work as drivers do it that know no better: submitted by a call, waited for by a call that blocks.

#![expect(unsafe_code, reason = "the driver's own blocking wait, which the safe layer does not make")]

use std::ptr::null_mut;
use std::sync::Arc;

use d3dkmt::sys::Ioctl;
use d3dkmt::sys::raw::D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU;
use d3dkmt::{
    Allocation, AllocationFlags, Context, ContextOptions, GpuMapOptions, GpuMapping, Mapping, MonitoredFence,
    PagingQueue, ResidentFlags, Submission, SyncFlags,
};
use dxg_soft::Command;

/// A context of its own, with command memory for one piece of work and the fence that it ends with.
#[derive(Debug)]
pub struct Alone {
    context: Arc<Context>,
    fence: Arc<MonitoredFence>,
    done: u64,
    task: Vec<u8>,
    // In this order: the GPU's addresses go first, then the CPU's.
    gpu: GpuMapping,
    cpu: Mapping,
}

impl Alone {
    /// Ready for work of these commands.
    ///
    /// # Panics
    ///
    /// Where the emulator does not work.
    #[must_use]
    pub fn new(paging: &Arc<PagingQueue>, task: &[Command]) -> Self {
        let device = paging.device();
        let memory = Allocation::heap(device, 4096, AllocationFlags::empty()).expect("memory");
        let (gpu, mapped) = GpuMapping::map(paging, &memory, GpuMapOptions::default()).expect("addresses");
        let resident = paging.make_resident(&[&memory], ResidentFlags::empty()).expect("room");
        for paging in [mapped, resident.paging] {
            paging.wait(None).expect("it ends");
        }
        let mut bytes = Vec::new();
        task.iter().for_each(|command| command.append_to(&mut bytes));
        Self {
            context: Context::create(device, ContextOptions::default()).expect("a context"),
            fence: MonitoredFence::create(device, 0, SyncFlags::empty()).expect("a fence"),
            done: 0,
            task: bytes,
            gpu,
            cpu: memory.lock().expect("a lock"),
        }
    }

    /// Does the work so many times.
    ///
    /// # Panics
    ///
    /// Where the emulator does not work.
    pub fn run(&mut self, times: u64) {
        for _ in 0..times {
            self.done += 1;
            let mut bytes = self.task.clone();
            let end = Command::Write64 { destination: self.fence.gpu_address(), value: self.done };
            end.append_to(&mut bytes);
            self.cpu.view().write(0, &bytes).expect("a page is enough");
            let length = u32::try_from(bytes.len()).expect("a page is enough");
            let submission = Submission { commands: self.gpu.address(), length, ..Submission::default() };
            self.context.submit(&submission).expect("submits");
            self.block();
        }
    }

    /// `D3DKMTWaitForSynchronizationObjectFromCpu` without an event, which blocks in the driver.
    fn block(&self) {
        let (mut handle, mut value) = (self.fence.handle().raw(), self.done);
        let device = self.fence.device();
        let mut argument = D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU {
            hDevice: device.handle().raw(),
            ObjectCount: 1,
            ObjectHandleArray: &raw mut handle,
            FenceValueArray: &raw mut value,
            hAsyncEvent: null_mut(),
            Flags: Default::default(),
        };
        let request = Ioctl::WaitForSynchronizationObjectFromCpu.request();
        // SAFETY: the argument is that of the request, and its lists have one element.
        let result = unsafe { device.adapter().dxg().transport().ioctl(request, (&raw mut argument).cast()) };
        assert_eq!(result, Ok(0));
        assert!(self.fence.value() >= self.done, "the wait was over too early");
    }
}
