//! An adapter as the host knows it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use d3dkmt_sys::NtStatus;

use crate::host::device::Devices;
use crate::host::engine::{Common, Engine};
use crate::host::intel::CommandStreamers;
use crate::host::kmd::{self, KernelModeDriver};
use crate::host::notes::Notes;
use crate::host::processor::Processor;
use crate::host::registry::Registry;
use crate::host::soft::Soft;
use crate::host::timeline::Executor;
use crate::host::{Client, Context, Host, Timeline};
use crate::machine::{AdapterModel, EngineModel, ProcessorKind, SegmentGroup, SegmentModel};

/// A GPU, or several linked ones.
pub(crate) struct Adapter {
    pub(super) host: Arc<Host>,
    handle: u32,
    pub(super) model: AdapterModel,
    pub(super) segments: Vec<SegmentModel>,
    /// Bytes in the local and the non-local group.
    pub(super) group_sizes: [u64; 2],
    /// What one process may use of these.
    budgets: [AtomicU64; 2],
    pub(super) registry: Registry,
    /// The vendor's part of its driver.
    pub(super) kmd: Box<dyn KernelModeDriver>,
    pub(super) engines: Vec<Arc<Engine>>,
    pub(super) notes: Arc<Notes>,
    pub(super) devices: Devices,
}

impl Adapter {
    pub(crate) fn new(host: &Arc<Host>, model: AdapterModel) -> Self {
        let segments = match model.segments.as_slice() {
            [] => model.memory.default_segments(model.integrated),
            listed => listed.to_vec(),
        };
        let size = |group| {
            let sizes =
                segments.iter().filter(|segment| segment.group == group).map(|segment| segment.size.0);
            sizes.fold(0, u64::saturating_add)
        };
        let group_sizes = [size(SegmentGroup::Local), size(SegmentGroup::NonLocal)];
        let budgets = [
            model.memory.local_budget.map_or(group_sizes[0] / 8 * 7, |budget| budget.0),
            model.memory.non_local_budget.map_or(group_sizes[1] / 8 * 7, |budget| budget.0),
        ];
        let registry = Registry::new(&model);
        let kmd = kmd::new(&model);
        let notes = Arc::new(Notes::default());
        let common = Common {
            processor: processor(&model, host.is_agreeable()),
            gpu_frequency: model.clock.gpu_frequency,
            notes: Arc::clone(&notes),
        };
        let clock = host.timeline.clock();
        let engines = (0..).zip(&model.engines);
        let engines = engines.map(|(node, engine)| Engine::new(clock, node, engine, &common)).collect();
        Self {
            host: Arc::clone(host),
            handle: host.new_handle(),
            model,
            segments,
            group_sizes,
            budgets: budgets.map(AtomicU64::new),
            registry,
            kmd,
            engines,
            notes,
            devices: Devices::default(),
        }
    }

    /// The host's own handle, which means nothing to the guest.
    pub(crate) const fn handle(&self) -> u32 {
        self.handle
    }

    /// A handle of the host's own for something that guests share.
    pub(crate) fn new_handle(&self) -> u32 {
        self.host.new_handle()
    }

    /// Who waits for what on this machine.
    pub(crate) fn timeline(&self) -> &Arc<Timeline> {
        &self.host.timeline
    }

    /// What people call it.
    pub(crate) fn name(&self) -> &str {
        &self.model.name
    }

    /// What one process may use of the local and the non-local group, in bytes.
    pub(crate) fn budgets(&self) -> [u64; 2] {
        [0, 1].map(|group| self.budget(group))
    }

    pub(super) fn budget(&self, group: usize) -> u64 {
        self.budgets[group].load(Ordering::Relaxed)
    }

    pub(crate) fn set_budget(&self, group: SegmentGroup, bytes: u64) {
        let index = usize::from(group == SegmentGroup::NonLocal);
        self.budgets[index].store(bytes, Ordering::Relaxed);
    }

    /// No transitions are ever pending.
    pub(crate) fn flush_heap_transitions(&self) -> NtStatus {
        NtStatus::SUCCESS
    }

    pub(super) const fn has_physical(&self, index: u32) -> bool {
        index < self.model.physical_adapters
    }

    /// What the first faults of its engines were.
    pub(crate) fn faults(&self) -> Vec<String> {
        self.notes.faults()
    }

    /// What executes the commands of a context.
    pub(crate) fn executor(&self, client: &Arc<Client>, context: &Arc<Context>) -> Option<Executor> {
        let engine = Arc::clone(self.engines.get(context.node() as usize)?);
        Some(Executor { engine, client: Arc::clone(client), context: Arc::clone(context) })
    }

    pub(super) fn engine(&self, node: u32) -> Option<&EngineModel> {
        self.model.engines.get(node as usize)
    }
}

impl Drop for Adapter {
    fn drop(&mut self) {
        self.engines.iter().for_each(|engine| engine.forget_jobs());
    }
}

/// What executes the commands of an adapter. A host that says yes to everything executes nothing, unless
/// the machine says what.
fn processor(model: &AdapterModel, agreeable: bool) -> Option<Arc<dyn Processor>> {
    let usual = match model.intel {
        _ if agreeable => ProcessorKind::None,
        Some(_) => ProcessorKind::Intel,
        None => ProcessorKind::Soft,
    };
    match model.processor.unwrap_or(usual) {
        ProcessorKind::None => None,
        ProcessorKind::Soft => Some(Arc::new(Soft)),
        ProcessorKind::Intel => Some(Arc::new(CommandStreamers::new(&model.engines))),
    }
}
