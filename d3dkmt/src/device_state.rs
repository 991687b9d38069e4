//! Whether a device runs, and why not.

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::device::Device;
use crate::error::Error;
use crate::open_enum::open_enum;
use crate::wire::{Plain, Word, fault_code, read_state};

open_enum! {
    /// Whether a device runs, and why not.
    pub struct ExecutionState: u32 {
        /// It runs.
        ACTIVE = 1, "active";
        /// It was reset: by the host, or because it was marked as in error.
        RESET = 2, "reset";
        /// Its work took too long.
        HUNG = 3, "hung";
        /// It was stopped.
        STOPPED = 4, "stopped";
        /// It ran out of memory.
        OUT_OF_MEMORY = 5, "out of memory";
        /// It made an access or gave a command that is not allowed.
        DMA_FAULT = 6, "DMA fault";
        /// It used an address where nothing is.
        PAGE_FAULT = 7, "page fault";
    }
}

open_enum! {
    /// Why a device is given up.
    pub struct DeviceErrorReason: u32 {
        /// No reason in particular.
        GENERIC = 0x8000_0000, "generic";
        /// Its driver failed.
        DRIVER = 0x8000_0006, "driver error";
    }
}

open_enum! {
    /// Where in the pipeline a page fault happened.
    pub struct PipelineStage: u32 {
        /// Not known, or no such stage.
        UNKNOWN = 0, "unknown";
        /// The input assembler.
        INPUT_ASSEMBLER = 1, "input assembler";
        /// The vertex shader.
        VERTEX_SHADER = 2, "vertex shader";
        /// The geometry shader.
        GEOMETRY_SHADER = 3, "geometry shader";
        /// The stream output.
        STREAM_OUTPUT = 4, "stream output";
        /// The rasterizer.
        RASTERIZER = 5, "rasterizer";
        /// The pixel shader.
        PIXEL_SHADER = 6, "pixel shader";
        /// The output merger.
        OUTPUT_MERGER = 7, "output merger";
    }
}

bitflags::bitflags! {
    /// What a page fault was.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct PageFaultFlags: u32 {
        /// The access was a write.
        const WRITE = 1;
        /// The number of the faulted work is not known.
        const FENCE_INVALID = 2;
        /// The adapter must be reset.
        const ADAPTER_RESET_REQUIRED = 4;
        /// The engine must be reset.
        const ENGINE_RESET_REQUIRED = 8;
        /// The hardware cannot go on.
        const FATAL_HARDWARE_ERROR = 16;
        /// The fault is the IOMMU's.
        const IOMMU = 32;
        /// The hardware context is known.
        const HW_CONTEXT_VALID = 64;
        /// The process is known.
        const PROCESS_HANDLE_VALID = 128;
    }
}

/// What went wrong on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultCode {
    /// An error that every device can have: 0 is a page fault, 1 a command that means nothing.
    General(u32),
    /// One of the device's own.
    Device(u32),
}

/// The page fault that stopped a device; all zero without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PageFault {
    /// The number of the piece of work, as its driver counts.
    pub sequence: u64,
    /// Where in the pipeline it happened.
    pub stage: PipelineStage,
    /// The entry of the bind table, where it is known.
    pub bind_table_entry: Option<u32>,
    /// What it was.
    pub flags: PageFaultFlags,
    /// What went wrong.
    pub code: FaultCode,
    /// The GPU virtual address.
    pub address: u64,
}

/// What was presented, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PresentState {
    /// The video output.
    pub source: u32,
    /// How many frames were presented.
    pub presents: u32,
    /// The refresh at which the last one was.
    pub present_refresh: u32,
    /// The refresh that the two times are of.
    pub sync_refresh: u32,
    /// The host's performance counter at that refresh.
    pub cpu_time: i64,
    /// The GPU's clock at that refresh.
    pub gpu_time: i64,
}

impl Device {
    fn state<S: Plain>(&self, kind: D3DKMT_DEVICESTATE_TYPE, source: u32) -> Result<S, Error> {
        let handle = self.handle().raw();
        let reply = self.live(Ioctl::GetDeviceState)?.call::<D3DKMT_GETDEVICESTATE>(|argument| {
            argument.hDevice = handle;
            argument.StateType = kind;
            argument.anon_1.PresentState.VidPnSourceId = source;
        });
        reply.ok().map(|argument| read_state(&argument))
    }

    /// Whether it runs (`D3DKMTGetDeviceState`). The driver answers from its own memory unless a device
    /// of the host has changed since.
    ///
    /// # Errors
    ///
    /// `ENODEV` where the adapter is gone.
    pub fn execution_state(&self) -> Result<ExecutionState, Error> {
        self.state(D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_EXECUTION, 0)
            .map(|state: D3DKMT_DEVICEEXECUTION_STATE| ExecutionState(state.0))
    }

    /// Whether the desktop was switched, which resets devices (`D3DKMTGetDeviceState`).
    ///
    /// # Errors
    ///
    /// `ENODEV` where the adapter is gone; a status of the host's.
    pub fn desktop_switched(&self) -> Result<bool, Error> {
        self.state(D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_RESET, 0)
            .map(|state: D3DKMT_DEVICERESET_STATE| state.word() & 1 != 0)
    }

    /// The page fault that stopped it (`D3DKMTGetDeviceState`).
    ///
    /// # Errors
    ///
    /// `ENODEV` where the adapter is gone; a status of the host's.
    pub fn page_fault(&self) -> Result<PageFault, Error> {
        let state: D3DKMT_DEVICEPAGEFAULT_STATE =
            self.state(D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_PAGE_FAULT, 0)?;
        let code = fault_code(state.FaultErrorCode);
        let entry = state.FaultedBindTableEntry;
        Ok(PageFault {
            sequence: state.FaultedPrimitiveAPISequenceNumber,
            stage: PipelineStage(state.FaultedPipelineStage.0),
            bind_table_entry: (entry != u32::MAX).then_some(entry),
            flags: PageFaultFlags::from_bits_retain(state.PageFaultFlags.0),
            code: if code & 1 == 0 { FaultCode::General(code >> 1) } else { FaultCode::Device(code >> 1) },
            address: state.FaultedVirtualAddress,
        })
    }

    /// What was presented on a video output (`D3DKMTGetDeviceState`). Hosts without displays refuse it.
    ///
    /// # Errors
    ///
    /// `EINVAL` where the host has no such output; `ENODEV` where the adapter is gone.
    pub fn present_state(&self, source: u32) -> Result<PresentState, Error> {
        let state: D3DKMT_DEVICEPRESENT_STATE =
            self.state(D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_PRESENT, source)?;
        let stats = state.PresentStats;
        Ok(PresentState {
            source: state.VidPnSourceId,
            presents: stats.PresentCount,
            present_refresh: stats.PresentRefreshCount,
            sync_refresh: stats.SyncRefreshCount,
            cpu_time: stats.SyncQPCTime.word(),
            gpu_time: stats.SyncGPUTime.word(),
        })
    }

    /// Whether so many frames wait for a video output that no more are taken (`D3DKMTGetDeviceState`).
    ///
    /// # Errors
    ///
    /// As [`present_state`](Self::present_state).
    pub fn present_queue_full(&self, source: u32) -> Result<bool, Error> {
        self.state(D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_PRESENT_QUEUE, source)
            .map(|state: D3DKMT_DEVICEPRESENT_QUEUE_STATE| state.bQueuedPresentLimitReached != 0)
    }

    /// Gives the device up: from now on it is in the state [`ExecutionState::RESET`]
    /// (`D3DKMTMarkDeviceAsError`).
    ///
    /// # Errors
    ///
    /// `ENODEV` where the adapter is gone; a status of the host's, before which the driver has noted
    /// the state already.
    pub fn mark_as_error(&self, reason: DeviceErrorReason) -> Result<(), Error> {
        let handle = self.handle().raw();
        let dxg = self.live(Ioctl::MarkDeviceAsError)?;
        let reply = dxg.call::<D3DKMT_MARKDEVICEASERROR>(|argument| {
            argument.hDevice = handle;
            argument.Reason = D3DKMT_DEVICE_ERROR_REASON(reason.0.cast_signed());
        });
        reply.result.map(drop)
    }
}
