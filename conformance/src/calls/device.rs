//! Devices, contexts and queues.

use d3dkmt_sys::{Errno, Ioctl};

use crate::arg::{address, address_mut, count};
use crate::client::Client;
use crate::memory::Word;
use crate::{arg, at};

/// A paging queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PagingQueue {
    /// Its handle.
    pub handle: u32,
    /// Its fence.
    pub fence: u32,
    /// Where the fence's value is.
    pub value: u64,
}

/// A hardware queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HwQueue {
    /// Its handle.
    pub handle: u32,
    /// Its progress fence.
    pub fence: u32,
    /// Where the fence's value is.
    pub value: u64,
}

impl Client {
    /// `CreateDevice`.
    pub fn create_device(&self, adapter: u32) -> Result<u32, Errno> {
        let mut argument = arg!(D3DKMT_CREATEDEVICE { anon_1.hAdapter: adapter });
        self.call(Ioctl::CreateDevice, &mut argument)?;
        let handle = argument.get(at!(D3DKMT_CREATEDEVICE.hDevice));
        assert_ne!(handle, 0, "CreateDevice succeeds and gives no handle");
        Ok(handle)
    }

    /// `DestroyDevice`.
    pub fn destroy_device(&self, device: u32) -> Result<i32, Errno> {
        self.call(Ioctl::DestroyDevice, &mut arg!(D3DKMT_DESTROYDEVICE { hDevice: device }))
    }

    /// `GetDeviceState`: the execution state, where garbage was.
    pub fn execution_state(&self, device: u32) -> Result<i32, Errno> {
        const STATE: usize = at!(D3DKMT_GETDEVICESTATE.anon_1);
        let mut argument = arg!(D3DKMT_GETDEVICESTATE { hDevice: device, StateType: 1_i32 });
        argument.soil(STATE..STATE + 4);
        self.call(Ioctl::GetDeviceState, &mut argument)?;
        Ok(argument.get(STATE))
    }

    /// `MarkDeviceAsError`.
    pub fn mark_as_error(&self, device: u32) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_MARKDEVICEASERROR { hDevice: device, Reason: 0x8000_0006_u32 });
        self.call(Ioctl::MarkDeviceAsError, &mut argument)
    }

    /// `CreateContextVirtual` on an engine.
    pub fn create_context(&self, device: u32, node: u32, data: &mut [u8]) -> Result<u32, Errno> {
        let mut argument = arg!(D3DKMT_CREATECONTEXTVIRTUAL {
            hDevice: device,
            NodeOrdinal: node,
            pPrivateDriverData: address_mut(data),
            PrivateDriverDataSize: count(data),
        });
        self.call(Ioctl::CreateContextVirtual, &mut argument)?;
        let handle = argument.get(at!(D3DKMT_CREATECONTEXTVIRTUAL.hContext));
        assert_ne!(handle, 0, "CreateContextVirtual succeeds and gives no handle");
        Ok(handle)
    }

    /// `DestroyContext`.
    pub fn destroy_context(&self, context: u32) -> Result<i32, Errno> {
        self.call(Ioctl::DestroyContext, &mut arg!(D3DKMT_DESTROYCONTEXT { hContext: context }))
    }

    /// One of the four calls of context priorities; the priority that is there afterwards.
    pub fn context_priority(&self, ioctl: Ioctl, context: u32, priority: i32) -> Result<i32, Errno> {
        let mut argument =
            arg!(D3DKMT_SETCONTEXTSCHEDULINGPRIORITY { hContext: context, Priority: priority });
        self.call(ioctl, &mut argument)?;
        Ok(argument.get(at!(D3DKMT_SETCONTEXTSCHEDULINGPRIORITY.Priority)))
    }

    /// `CreateHwQueue`.
    pub fn create_hw_queue(&self, context: u32, data: &mut [u8]) -> Result<HwQueue, Errno> {
        let mut argument = arg!(D3DKMT_CREATEHWQUEUE {
            hHwContext: context,
            pPrivateDriverData: address_mut(data),
            PrivateDriverDataSize: count(data),
        });
        self.call(Ioctl::CreateHwQueue, &mut argument)?;
        let queue = HwQueue {
            handle: argument.get(at!(D3DKMT_CREATEHWQUEUE.hHwQueue)),
            fence: argument.get(at!(D3DKMT_CREATEHWQUEUE.hHwQueueProgressFence)),
            value: argument.get(at!(D3DKMT_CREATEHWQUEUE.HwQueueProgressFenceCPUVirtualAddress)),
        };
        assert_ne!(queue.handle, 0, "CreateHwQueue succeeds and gives no handle");
        Ok(queue)
    }

    /// `DestroyHwQueue`.
    pub fn destroy_hw_queue(&self, queue: u32) -> Result<i32, Errno> {
        self.call(Ioctl::DestroyHwQueue, &mut arg!(D3DKMT_DESTROYHWQUEUE { hHwQueue: queue }))
    }

    /// `CreatePagingQueue`.
    pub fn create_paging_queue(&self, device: u32) -> Result<PagingQueue, Errno> {
        let mut argument = arg!(D3DKMT_CREATEPAGINGQUEUE { hDevice: device });
        self.call(Ioctl::CreatePagingQueue, &mut argument)?;
        let queue = PagingQueue {
            handle: argument.get(at!(D3DKMT_CREATEPAGINGQUEUE.hPagingQueue)),
            fence: argument.get(at!(D3DKMT_CREATEPAGINGQUEUE.hSyncObject)),
            value: argument.get(at!(D3DKMT_CREATEPAGINGQUEUE.FenceValueCPUVirtualAddress)),
        };
        assert_ne!(queue.handle, 0, "CreatePagingQueue succeeds and gives no handle");
        Ok(queue)
    }

    /// `DestroyPagingQueue`.
    pub fn destroy_paging_queue(&self, queue: u32) -> Result<i32, Errno> {
        self.call(Ioctl::DestroyPagingQueue, &mut arg!(D3DDDI_DESTROYPAGINGQUEUE { hPagingQueue: queue }))
    }

    /// `SubmitCommand` of a command buffer to one context.
    pub fn submit(&self, context: u32, commands: (u64, u32), data: &[u8]) -> Result<i32, Errno> {
        self.submit_with_history(context, commands, data, &[])
    }

    /// As [`submit`](Self::submit), with history buffers.
    pub fn submit_with_history(
        &self,
        context: u32,
        commands: (u64, u32),
        data: &[u8],
        history: &[u32],
    ) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_SUBMITCOMMAND {
            Commands: commands.0,
            CommandLength: commands.1,
            BroadcastContextCount: 1_u32,
            BroadcastContext: context,
            pPrivateDriverData: address(data),
            PrivateDriverDataSize: count(data),
            NumHistoryBuffers: count(history),
            HistoryBufferArray: address(history),
        });
        self.call(Ioctl::SubmitCommand, &mut argument)
    }

    /// `SubmitCommandToHwQueue` of a command buffer, with the number that the progress fence reaches.
    pub fn submit_to_hw_queue(
        &self,
        queue: u32,
        commands: (u64, u32),
        number: u64,
        data: &[u8],
    ) -> Result<i32, Errno> {
        self.submit_to_hw_queue_with_primaries(queue, commands, number, data, &[])
    }

    /// As [`submit_to_hw_queue`](Self::submit_to_hw_queue), with primaries that it writes.
    pub fn submit_to_hw_queue_with_primaries(
        &self,
        queue: u32,
        commands: (u64, u32),
        number: u64,
        data: &[u8],
        primaries: &[u32],
    ) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_SUBMITCOMMANDTOHWQUEUE {
            hHwQueue: queue,
            HwQueueProgressFenceId: number,
            CommandBuffer: commands.0,
            CommandLength: commands.1,
            pPrivateDriverData: address(data),
            PrivateDriverDataSize: count(data),
            NumPrimaries: count(primaries),
            WrittenPrimaries: address(primaries),
        });
        self.call(Ioctl::SubmitCommandToHwQueue, &mut argument)
    }
}

impl HwQueue {
    /// The word of its progress fence.
    #[must_use]
    pub fn word(&self) -> Word {
        Word::new(self.value)
    }
}

impl PagingQueue {
    /// The word of its fence.
    #[must_use]
    pub fn word(&self) -> Word {
        Word::new(self.value)
    }
}
