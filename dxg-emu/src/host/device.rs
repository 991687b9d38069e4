//! Devices, contexts and queues as the host knows them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::{
    D3DDDI_PAGINGQUEUE_PRIORITY as PagingPriority, D3DKMT_DEVICEEXECUTION_STATE as Execution,
    D3DKMT_DEVICESTATE_TYPE as StateType,
};

use crate::host::{Adapter, Fence};

/// A device.
pub(crate) struct Device {
    execution: AtomicU32,
}

impl Device {
    pub(crate) const fn new() -> Self {
        Self { execution: AtomicU32::new(Execution::D3DKMT_DEVICEEXECUTION_ACTIVE.0) }
    }

    pub(crate) fn execution_state(&self) -> Execution {
        Execution(self.execution.load(Ordering::Acquire))
    }

    /// The driver in the program gave the device up.
    pub(crate) fn mark_as_error(&self) {
        self.execution.store(Execution::D3DKMT_DEVICEEXECUTION_RESET.0, Ordering::Release);
    }
}

/// Among whom a context's priority counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum PriorityScope {
    Machine,
    Process,
}

/// A context.
pub(crate) struct Context {
    node: u32,
    priorities: [i32; 2],
}

/// Priorities reach from -7 to 7 in the machine and within a process.
const PRIORITY_LIMIT: u32 = 7;

impl Context {
    /// The engine that it runs on.
    pub(crate) const fn node(&self) -> u32 {
        self.node
    }

    pub(crate) fn priority(&self, scope: PriorityScope) -> i32 {
        self.priorities[usize::from(scope == PriorityScope::Process)]
    }

    pub(crate) fn set_priority(&mut self, scope: PriorityScope, priority: i32, agreeable: bool) -> NtStatus {
        if priority.unsigned_abs() > PRIORITY_LIMIT {
            return if agreeable { NtStatus::SUCCESS } else { NtStatus::INVALID_PARAMETER };
        }
        self.priorities[usize::from(scope == PriorityScope::Process)] = priority;
        NtStatus::SUCCESS
    }
}

/// A paging queue: what is asked of it is done in order, and its fence counts it.
pub(crate) struct PagingQueue {
    fence: Arc<Fence>,
    last: u64,
}

impl PagingQueue {
    pub(crate) const fn new(fence: Arc<Fence>) -> Self {
        Self { fence, last: 0 }
    }

    /// Does an operation; its number is the fence's value once it is done.
    pub(crate) fn operation(&mut self) -> u64 {
        self.last += 1;
        self.fence.signal(self.last);
        self.last
    }

    /// The number of the last operation.
    pub(crate) const fn last_operation(&self) -> u64 {
        self.last
    }
}

impl Adapter {
    /// How often the state of any device has changed on this host.
    pub(crate) fn state_changes(&self) -> u64 {
        self.host.device_changes.load(Ordering::Acquire)
    }

    pub(crate) fn device_state_changed(&self) {
        self.host.device_changes.fetch_add(1, Ordering::AcqRel);
    }

    /// The states other than execution: nothing is presented here, reset or faulted, all of which
    /// zeros say.
    pub(crate) fn device_state(&self, kind: StateType, state: &mut [u8]) -> NtStatus {
        match kind {
            StateType::D3DKMT_DEVICESTATE_RESET | StateType::D3DKMT_DEVICESTATE_PAGE_FAULT => {
                state.fill(0);
                NtStatus::SUCCESS
            }
            _ => self.host.judge(NtStatus::INVALID_PARAMETER),
        }
    }

    /// What becomes of a status on this host.
    pub(crate) fn judge(&self, status: NtStatus) -> NtStatus {
        self.host.judge(status)
    }

    /// Whether it says yes to everything.
    pub(crate) fn is_agreeable(&self) -> bool {
        self.host.agreeable
    }

    /// A context on an engine, whose driver sent this private data.
    pub(crate) fn create_context(&self, node: u32, private_data: &[u8]) -> Result<Context, NtStatus> {
        if !self.host.agreeable {
            self.engine(node).ok_or(NtStatus::INVALID_PARAMETER)?;
            self.kmd.context(private_data)?;
        }
        Ok(Context { node, priorities: [0; 2] })
    }

    pub(crate) fn accepts_paging_queue(&self, priority: i32, physical: u32) -> bool {
        let known = [
            PagingPriority::D3DDDI_PAGINGQUEUE_PRIORITY_BELOW_NORMAL,
            PagingPriority::D3DDDI_PAGINGQUEUE_PRIORITY_NORMAL,
            PagingPriority::D3DDDI_PAGINGQUEUE_PRIORITY_ABOVE_NORMAL,
        ];
        self.host.agreeable || known.contains(&PagingPriority(priority)) && self.has_physical(physical)
    }

    /// Hardware queues exist where an engine schedules its work itself.
    pub(crate) fn accepts_hw_queue(&self, node: u32) -> NtStatus {
        match self.engine(node) {
            Some(engine) if engine.hw_scheduling => NtStatus::SUCCESS,
            _ => self.host.judge(NtStatus::NOT_SUPPORTED),
        }
    }
}
