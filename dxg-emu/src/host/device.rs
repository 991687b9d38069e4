//! Devices, contexts and queues as the host knows them.

use std::collections::HashMap;
use std::mem::offset_of;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, Weak};

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::{
    D3DDDI_PAGINGQUEUE_PRIORITY as PagingPriority, D3DKMT_DEVICEEXECUTION_STATE as Execution,
    D3DKMT_DEVICEPRESENT_STATE, D3DKMT_DEVICESTATE_TYPE as StateType,
};

use crate::host::lost::PageFault;
use crate::host::policy::Paging;
use crate::host::{Adapter, Fence, Queue};
use crate::sync::lock;
use crate::time::Nanos;

/// What follows the question in the answer about presenting.
const PRESENT_STATISTICS: usize = offset_of!(D3DKMT_DEVICEPRESENT_STATE, PresentStats);

/// The devices of an adapter.
pub(super) type Devices = Arc<Mutex<HashMap<u64, Weak<Device>>>>;

/// A device.
pub(crate) struct Device {
    id: u64,
    execution: AtomicU32,
    /// The page fault that stopped it.
    page_fault: Mutex<Option<PageFault>>,
    /// Its adapter is gone: nothing that the host says reaches the program any more.
    unreachable: AtomicBool,
    /// Its work may take as long as it likes.
    patient: bool,
    /// Its monitored fences, by their GPU address.
    fences: Mutex<HashMap<u64, Arc<Fence>>>,
    queues: Mutex<HashMap<u64, Weak<Queue>>>,
    others: Devices,
}

impl Device {
    fn new(others: &Devices, patient: bool) -> Arc<Self> {
        let device = Arc::new(Self {
            id: Self::new_id(),
            execution: AtomicU32::new(Execution::D3DKMT_DEVICEEXECUTION_ACTIVE.0),
            page_fault: Mutex::new(None),
            unreachable: AtomicBool::new(false),
            patient,
            fences: Mutex::default(),
            queues: Mutex::default(),
            others: Arc::clone(others),
        });
        lock(others).insert(device.id, Arc::downgrade(&device));
        device
    }

    /// A device of no adapter.
    #[cfg(test)]
    pub(super) fn lonely() -> Arc<Self> {
        Self::new(&Devices::default(), false)
    }

    /// A number that nothing else has.
    pub(super) fn new_id() -> u64 {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        NEXT.fetch_add(1, Ordering::Relaxed)
    }

    pub(crate) fn execution_state(&self) -> Execution {
        Execution(self.execution.load(Ordering::Acquire))
    }

    /// Whether it takes work.
    pub(crate) fn is_active(&self) -> bool {
        self.execution_state() == Execution::D3DKMT_DEVICEEXECUTION_ACTIVE
    }

    /// Leaves the state in which it takes work; whether it was in that.
    pub(super) fn leave_active(&self, state: Execution, fault: Option<PageFault>) -> bool {
        let mut page_fault = lock(&self.page_fault);
        if !self.is_active() {
            return false;
        }
        *page_fault = fault;
        self.execution.store(state.0, Ordering::Release);
        true
    }

    pub(super) const fn is_patient(&self) -> bool {
        self.patient
    }

    pub(super) fn is_unreachable(&self) -> bool {
        self.unreachable.load(Ordering::Acquire)
    }

    pub(super) fn cut_off(&self) {
        self.unreachable.store(true, Ordering::Release);
    }

    pub(super) fn add_fence(&self, address: u64, fence: &Arc<Fence>) {
        lock(&self.fences).insert(address, Arc::clone(fence));
    }

    pub(super) fn remove_fence(&self, address: u64) {
        lock(&self.fences).remove(&address);
    }

    pub(super) fn fences(&self) -> Vec<Arc<Fence>> {
        lock(&self.fences).values().map(Arc::clone).collect()
    }

    pub(super) fn add_queue(&self, id: u64, queue: &Arc<Queue>) {
        lock(&self.queues).insert(id, Arc::downgrade(queue));
    }

    pub(super) fn remove_queue(&self, id: u64) {
        lock(&self.queues).remove(&id);
    }

    pub(super) fn queues(&self) -> Vec<Arc<Queue>> {
        lock(&self.queues).values().filter_map(Weak::upgrade).collect()
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        lock(&self.others).remove(&self.id);
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
    priorities: [AtomicI32; 2],
    /// What the user-mode driver sent when it made the context.
    private_data: Arc<[u8]>,
    /// Its work may take as long as it likes.
    patient: bool,
}

/// Priorities reach from -7 to 7 in the machine and within a process.
const PRIORITY_LIMIT: u32 = 7;

impl Context {
    /// The engine that it runs on.
    pub(crate) const fn node(&self) -> u32 {
        self.node
    }

    pub(super) fn private_data(&self) -> Arc<[u8]> {
        Arc::clone(&self.private_data)
    }

    pub(super) const fn is_patient(&self) -> bool {
        self.patient
    }

    /// In the machine, and then within the process.
    pub(super) fn priorities(&self) -> [i32; 2] {
        [self.priority(PriorityScope::Machine), self.priority(PriorityScope::Process)]
    }

    pub(crate) fn priority(&self, scope: PriorityScope) -> i32 {
        self.priorities[usize::from(scope == PriorityScope::Process)].load(Ordering::Relaxed)
    }

    pub(crate) fn set_priority(&self, scope: PriorityScope, priority: i32, agreeable: bool) -> NtStatus {
        if priority.unsigned_abs() > PRIORITY_LIMIT {
            return if agreeable { NtStatus::SUCCESS } else { NtStatus::INVALID_PARAMETER };
        }
        self.priorities[usize::from(scope == PriorityScope::Process)].store(priority, Ordering::Relaxed);
        NtStatus::SUCCESS
    }
}

/// A paging queue: what is asked of it is done in order, and its fence counts it.
pub(crate) struct PagingQueue {
    fence: Arc<Fence>,
    last: u64,
    /// When that is done.
    busy_until: Nanos,
}

/// What became of something that a paging queue was asked for.
pub(crate) struct Paged {
    pub(crate) status: NtStatus,
    /// What the queue's fence shows when it is done.
    pub(crate) fence: u64,
    /// When that is.
    pub(crate) when: Nanos,
}

impl PagingQueue {
    pub(crate) const fn new(fence: Arc<Fence>) -> Self {
        Self { fence, last: 0, busy_until: 0 }
    }
}

impl Adapter {
    /// How often the state of any device has changed on this host.
    pub(crate) fn state_changes(&self) -> u64 {
        self.host.timeline.device_changes()
    }

    /// A new device; `patient` where its work may take as long as it likes.
    pub(crate) fn create_device(&self, patient: bool) -> Arc<Device> {
        Device::new(&self.devices, patient)
    }

    /// The adapter is gone or cut off: all of its work stops, and nobody is told.
    pub(crate) fn stop(&self) {
        let devices: Vec<_> = lock(&self.devices).values().filter_map(Weak::upgrade).collect();
        for device in devices {
            self.host.timeline.lose_adapter(&device);
        }
    }

    /// The states other than execution: nothing is presented or reset here, which zeros say, and a
    /// device that had no page fault has zeros for one.
    pub(crate) fn device_state(&self, device: &Device, kind: StateType, state: &mut [u8]) -> NtStatus {
        match kind {
            StateType::D3DKMT_DEVICESTATE_RESET | StateType::D3DKMT_DEVICESTATE_PAGE_FAULT => {
                state.fill(0);
                if let (StateType::D3DKMT_DEVICESTATE_PAGE_FAULT, Some(fault)) =
                    (kind, *lock(&device.page_fault))
                {
                    fault.put(state);
                }
                NtStatus::SUCCESS
            }
            StateType::D3DKMT_DEVICESTATE_PRESENT => {
                // The source comes with the question and stays.
                if let Some(statistics) = state.get_mut(PRESENT_STATISTICS..) {
                    statistics.fill(0);
                }
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
        self.host.is_agreeable()
    }

    /// A context on an engine, whose driver sent this private data; `patient` where its work may take
    /// as long as it likes.
    pub(crate) fn create_context(
        &self,
        node: u32,
        private_data: &[u8],
        patient: bool,
    ) -> Result<Context, NtStatus> {
        if !self.is_agreeable() {
            self.engine(node).ok_or(NtStatus::INVALID_PARAMETER)?;
            self.kmd.context(private_data)?;
        }
        let priorities = [const { AtomicI32::new(0) }; 2];
        Ok(Context { node, priorities, private_data: private_data.into(), patient })
    }

    /// Does, in its turn, what a paging queue is asked for; `work` where anything has to be done.
    pub(crate) fn page(&self, queue: &mut PagingQueue, work: bool) -> Paged {
        let timeline = &self.host.timeline;
        let now = timeline.clock().now();
        let paging = if work || self.is_agreeable() { timeline.policy().paging(now) } else { Paging::Done };
        let (status, when) = match paging {
            Paging::Pending(when) => (NtStatus::PENDING, when.max(queue.busy_until)),
            // An agreeable host counts what others leave out.
            Paging::Done if self.is_agreeable() => (NtStatus::SUCCESS, now.max(queue.busy_until)),
            Paging::Done => return Paged { status: NtStatus::SUCCESS, fence: queue.last, when: now },
        };
        queue.last += 1;
        queue.busy_until = when;
        timeline.page(when, &queue.fence, queue.last);
        Paged { status, fence: queue.last, when }
    }

    pub(crate) fn accepts_paging_queue(&self, priority: i32, physical: u32) -> bool {
        let known = [
            PagingPriority::D3DDDI_PAGINGQUEUE_PRIORITY_BELOW_NORMAL,
            PagingPriority::D3DDDI_PAGINGQUEUE_PRIORITY_NORMAL,
            PagingPriority::D3DDDI_PAGINGQUEUE_PRIORITY_ABOVE_NORMAL,
        ];
        self.is_agreeable() || known.contains(&PagingPriority(priority)) && self.has_physical(physical)
    }

    /// Hardware queues exist where an engine schedules its work itself.
    pub(crate) fn accepts_hw_queue(&self, node: u32) -> NtStatus {
        match self.engine(node) {
            Some(engine) if engine.hw_scheduling => NtStatus::SUCCESS,
            _ => self.host.judge(NtStatus::NOT_SUPPORTED),
        }
    }
}
