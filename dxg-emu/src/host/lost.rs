//! Devices that are lost: by a fault of their own, or with their adapter.
//!
//! What is left of a lost device's work is dropped. Where it is lost by its work, its monitored fences
//! show the highest value there is, as on Windows, so that nobody waits for what will never be done.
//! Where the program gave it up, it knows. Where its adapter is gone, nobody can tell it, and its memory
//! stays as it is.

use std::collections::VecDeque;
use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DKMT_DEVICEEXECUTION_STATE as Execution, D3DKMT_DEVICEPAGEFAULT_STATE as PageFaultState,
    DXGK_PAGE_FAULT_FLAGS,
};

use crate::host::processor::Fault;
use crate::host::timeline::{Queue, State, Step};
use crate::host::{Device, Timeline};
use crate::wire::put;

/// `DXGK_BIND_TABLE_ENTRY_UNKNOWN`.
const UNKNOWN_ENTRY: u32 = u32::MAX;

/// The page fault that stopped a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageFault {
    address: u64,
    write: bool,
}

impl PageFault {
    /// Puts it into a `D3DKMT_DEVICEPAGEFAULT_STATE` of zeros: which primitive and which stage it was is
    /// unknown, the code is that of page faults.
    pub(super) fn put(self, state: &mut [u8]) {
        put(state, offset_of!(PageFaultState, FaultedBindTableEntry), UNKNOWN_ENTRY);
        let flags = DXGK_PAGE_FAULT_FLAGS::DXGK_PAGE_FAULT_FENCE_INVALID.0
            | if self.write { DXGK_PAGE_FAULT_FLAGS::DXGK_PAGE_FAULT_WRITE.0 } else { 0 };
        put(state, offset_of!(PageFaultState, PageFaultFlags), flags);
        put(state, offset_of!(PageFaultState, FaultedVirtualAddress), self.address);
    }
}

/// What stops a device.
pub(super) enum Cause {
    Fault(Fault),
    /// An engine had work for longer than it may.
    Timeout,
    /// The driver in the program gave it up.
    Given,
    /// Its adapter has gone.
    Removed,
}

impl Cause {
    fn state(&self) -> (Execution, Option<PageFault>) {
        match *self {
            Self::Fault(Fault::Page { address, write }) => {
                let state = Execution::D3DKMT_DEVICEEXECUTION_ERROR_DMAPAGEFAULT;
                (state, Some(PageFault { address, write }))
            }
            Self::Fault(Fault::Command { .. }) => (Execution::D3DKMT_DEVICEEXECUTION_ERROR_DMAFAULT, None),
            Self::Timeout => (Execution::D3DKMT_DEVICEEXECUTION_HUNG, None),
            Self::Given => (Execution::D3DKMT_DEVICEEXECUTION_RESET, None),
            Self::Removed => (Execution::D3DKMT_DEVICEEXECUTION_STOPPED, None),
        }
    }
}

impl Timeline {
    /// The driver in the program gave a device up.
    pub(crate) fn give_up(self: &Arc<Self>, device: &Arc<Device>) {
        let dropped = self.with_state(|state| self.lose(state, device, Cause::Given));
        drop(dropped);
    }

    /// A device is destroyed: its work stops.
    pub(crate) fn abandon(self: &Arc<Self>, device: &Device) {
        let dropped = self.with_state(|state| kill_queues(state, device));
        drop(dropped);
    }

    /// A context or a hardware queue is destroyed: its work stops.
    pub(crate) fn end_queue(self: &Arc<Self>, queue: &Queue) {
        let dropped = self.with_state(|state| queue.kill(state));
        drop(dropped);
    }

    /// A device's adapter has gone: nobody is told anything by it any more.
    pub(super) fn lose_adapter(self: &Arc<Self>, device: &Arc<Device>) {
        device.cut_off();
        let dropped = self.with_state(|state| self.lose(state, device, Cause::Removed));
        drop(dropped);
    }

    /// A device is lost. What is dropped of its work may own anything, so it is given back to be dropped
    /// without locks.
    pub(super) fn lose(&self, state: &mut State, device: &Device, cause: Cause) -> Vec<VecDeque<Step>> {
        let by_its_work = matches!(cause, Cause::Fault(_) | Cause::Timeout);
        let (execution, fault) = cause.state();
        if device.leave_active(execution, fault) {
            self.device_state_changed();
        }
        let dropped = kill_queues(state, device);
        for fence in device.fences().into_iter().filter(|_| by_its_work) {
            fence.lose();
            state.stored(&fence);
        }
        dropped
    }
}

fn kill_queues(state: &mut State, device: &Device) -> Vec<VecDeque<Step>> {
    device.queues().iter().map(|queue| queue.kill(state)).collect()
}
