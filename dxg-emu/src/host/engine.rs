//! Engines: one for each node of an adapter, which executes one program at a time.
//!
//! A submission comes here when its turn in its queue has come. The engine takes the one whose context
//! has the highest priority, and the oldest of these. It lets a program run for a slice, lets the time
//! pass that the slice takes on the modelled hardware, and decides anew. Programs that wait for memory
//! step aside until memory has changed.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, Weak};

use crate::host::execution::Execution;
use crate::host::lost::Cause;
use crate::host::notes::Notes;
use crate::host::processor::{Fault, Processor, Program, Progress, Work};
use crate::host::statistics::NodeStatistics;
use crate::host::timeline::{Executor, Queue, State, Step, Timeline};
use crate::machine::EngineModel;
use crate::sync::lock;
use crate::time::{Clock, Lane, Nanos};

/// A slice takes at least so long, lest a program that never spends anything go on for ever.
const LEAST: Nanos = 1_000;

/// An engine.
pub(crate) struct Engine {
    node: u32,
    lane: Lane,
    /// What executes commands; without one they are done as soon as their turn has come.
    processor: Option<Arc<dyn Processor>>,
    /// From the turn of a submission to its first command.
    schedule: Nanos,
    /// The most time that a submission may take; 0 for any.
    timeout: Nanos,
    bandwidth: u64,
    gpu_frequency: u64,
    notes: Arc<Notes>,
    statistics: NodeStatistics,
    jobs: Mutex<Jobs>,
}

/// What the engines of an adapter have in common.
pub(super) struct Common {
    pub(super) processor: Option<Arc<dyn Processor>>,
    pub(super) gpu_frequency: u64,
    pub(super) notes: Arc<Notes>,
}

#[derive(Default)]
struct Jobs {
    /// In the order of their coming.
    waiting: Vec<Job>,
    current: Option<Current>,
    /// Whose work was last on the engine, to count changes.
    last: Option<Weak<Queue>>,
}

/// A submission whose turn has come.
struct Job {
    queue: Arc<Queue>,
    /// None before it begins.
    program: Option<Box<dyn Program>>,
    /// It does not begin before.
    ready: Nanos,
    /// How long it has been executed, in modelled time: a slow machine is no hang.
    used: Nanos,
    /// Since when it waits for memory, and whether it is worth asking it again.
    blocked: Option<(Nanos, bool)>,
}

/// What the engine is busy with.
struct Current {
    job: Job,
    outcome: Result<Progress, Fault>,
    /// When the time of its slice has passed.
    until: Nanos,
    /// Whether it did anything in its slice.
    moved: bool,
    /// The state's count of stores; another one means that the program may have missed some.
    seen: u64,
}

impl Engine {
    pub(super) fn new(clock: &Arc<Clock>, node: u32, model: &EngineModel, common: &Common) -> Arc<Self> {
        Arc::new(Self {
            node,
            lane: Lane::new(clock),
            processor: common.processor.clone(),
            schedule: model.schedule.nanoseconds(),
            timeout: model.timeout.nanoseconds(),
            bandwidth: model.bandwidth.max(1),
            gpu_frequency: common.gpu_frequency,
            notes: Arc::clone(&common.notes),
            statistics: NodeStatistics::default(),
            jobs: Mutex::default(),
        })
    }

    pub(crate) const fn node(&self) -> u32 {
        self.node
    }

    pub(crate) const fn statistics(&self) -> &NodeStatistics {
        &self.statistics
    }

    pub(super) const fn bandwidth(&self) -> u64 {
        self.bandwidth
    }

    pub(super) const fn gpu_frequency(&self) -> u64 {
        self.gpu_frequency
    }

    /// Whether commands are executed at all.
    pub(super) const fn executes(&self) -> bool {
        self.processor.is_some()
    }

    /// Takes on the first step of a queue, whose turn came at `moment`, with the timeline locked.
    pub(super) fn enqueue(self: &Arc<Self>, timeline: &Arc<Timeline>, queue: Arc<Queue>, moment: Nanos) {
        let ready = moment + self.schedule;
        let job = Job { queue, program: None, ready, used: 0, blocked: None };
        let mut jobs = lock(&self.jobs);
        jobs.waiting.push(job);
        if jobs.current.is_none() {
            drop(jobs);
            self.step_at(timeline, ready);
        }
    }

    /// Memory has changed: programs that wait for it are worth asking again.
    pub(super) fn ask_again(self: &Arc<Self>, timeline: &Arc<Timeline>) {
        let mut jobs = lock(&self.jobs);
        for job in &mut jobs.waiting {
            if let Some((_, ask)) = &mut job.blocked {
                *ask = true;
            }
        }
        if jobs.current.is_none() {
            drop(jobs);
            self.step_at(timeline, timeline.clock().now());
        }
    }

    fn step_at(self: &Arc<Self>, timeline: &Arc<Timeline>, when: Nanos) {
        let (engine, timeline) = (Arc::clone(self), Arc::downgrade(timeline));
        self.lane.at(when, move || match timeline.upgrade() {
            Some(timeline) => engine.step(&timeline),
            None => engine.forget_jobs(),
        });
    }

    /// The machine is gone. Jobs know the engine by their queues, and would keep it for ever.
    pub(super) fn forget_jobs(&self) {
        // They may own anything, so they are dropped without the lock.
        let jobs = std::mem::take(&mut *lock(&self.jobs));
        drop(jobs);
    }

    /// Decides what to do now, and does a slice of it. Steps that find nothing to do are harmless.
    fn step(self: &Arc<Self>, timeline: &Arc<Timeline>) {
        let now = timeline.clock().now();
        let mut dropped = Dropped::new();
        let job = timeline.with_state(|state| {
            let mut jobs = lock(&self.jobs);
            // The next slice begins when this one was over, even where this thread comes late.
            let mut free = 0;
            if let Some(current) = &jobs.current {
                if now < current.until {
                    return None;
                }
                free = timeline.not_too_late(current.until);
                state.set_moment(free);
            }
            let more = self.settle(timeline, state, &mut jobs, &mut dropped);
            jobs.waiting.retain(|job| !job.queue.is_dead());
            self.time_out(timeline, state, &mut jobs, now, &mut dropped);
            let job = self.choose(timeline, &mut jobs, now, more)?;
            // Who waited for memory goes on when that is looked at.
            let start = if job.blocked.is_some() { now } else { free.max(timeline.not_too_late(job.ready)) };
            Some((job, start, state.stores()))
        });
        drop(dropped);
        if let Some((job, start, seen)) = job {
            self.run(timeline, job, start, seen);
        }
    }

    /// Lets a program run for a slice; `seen` is the state's count of stores before.
    fn run(self: &Arc<Self>, timeline: &Arc<Timeline>, mut job: Job, start: Nanos, seen: u64) {
        let queue = Arc::clone(&job.queue);
        let Some(on) = queue.executor() else { return };
        let mut gpu = Execution::new(self, on, timeline, start);
        let program = match &mut job.program {
            Some(program) => program,
            empty => match self.begin(&queue, on) {
                Some(program) => empty.insert(program),
                // It was dropped meanwhile; others wait.
                None => return self.step_at(timeline, start),
            },
        };
        let outcome = program.run(&mut gpu);
        let (spent, stores) = gpu.finish();
        let spent = if outcome == Ok(Progress::More) { spent.max(LEAST) } else { spent };
        let until = start.saturating_add(spent);
        // A device is not lost because this machine is slow.
        job.used = job.used.saturating_add(spent);
        for statistics in [Some(&self.statistics), on.client.node(self.node)].into_iter().flatten() {
            statistics.add_running_time(spent);
        }
        let moved = spent != 0 || stores.wrote;
        timeline.with_state(|state| {
            let missed = state.stores() != seen;
            stores.fences.iter().for_each(|fence| state.stored(fence));
            if stores.wrote {
                state.memory_changed(timeline);
            }
            let seen = if missed { seen } else { state.stores() };
            lock(&self.jobs).current = Some(Current { job, outcome, until, moved, seen });
        });
        self.step_at(timeline, until);
    }

    fn begin(&self, queue: &Queue, on: &Executor) -> Option<Box<dyn Program>> {
        let submission = queue.submission()?;
        Some(self.processor.as_ref()?.begin(Work {
            commands: submission.commands,
            length: submission.length,
            private_data: submission.private_data,
            context_data: on.context.private_data(),
            node: self.node,
        }))
    }

    /// Draws the consequences of the slice whose time has passed; whether its program could go on.
    fn settle(
        self: &Arc<Self>,
        timeline: &Arc<Timeline>,
        state: &mut State,
        jobs: &mut Jobs,
        dropped: &mut Dropped,
    ) -> bool {
        let now = state.moment();
        let Some(Current { mut job, outcome, moved, seen, .. }) = jobs.current.take() else { return false };
        if job.queue.is_dead() {
            return false;
        }
        let more = outcome == Ok(Progress::More);
        match outcome {
            Ok(Progress::Done) => {
                job.queue.executed();
                state.advance(job.queue);
            }
            Ok(Progress::More) => {
                job.blocked = None;
                jobs.waiting.insert(0, job);
            }
            Ok(Progress::Blocked) => {
                let since = job.blocked.filter(|_| !moved).map_or(now, |(since, _)| since);
                // Memory that changed while it looked was announced to others only.
                job.blocked = Some((since, seen != state.stores()));
                if since == now && self.is_impatient(&job) {
                    self.step_at(timeline, now.saturating_add(self.timeout));
                }
                jobs.waiting.insert(0, job);
                state.is_stuck(self);
            }
            Err(fault) => {
                self.count(&job, NodeStatistics::faulted);
                self.notes.fault(&fault);
                dropped.extend(timeline.lose(state, job.queue.device(), Cause::Fault(fault)));
            }
        }
        more
    }

    fn is_impatient(&self, job: &Job) -> bool {
        let context = job.queue.executor().is_some_and(|on| on.context.is_patient());
        self.timeout != 0 && !context && !job.queue.device().is_patient()
    }

    /// Gives up on what has been executed for too long, or has waited for memory for as long.
    fn time_out(
        &self,
        timeline: &Arc<Timeline>,
        state: &mut State,
        jobs: &mut Jobs,
        now: Nanos,
        dropped: &mut Dropped,
    ) {
        let late = |job: &Job| {
            let waited = job.blocked.map_or(0, |(since, _)| now.saturating_sub(since));
            job.used.max(waited) >= self.timeout && self.is_impatient(job)
        };
        while let Some(index) = jobs.waiting.iter().position(late) {
            let job = jobs.waiting.remove(index);
            self.count(&job, NodeStatistics::faulted);
            self.notes.timeout();
            dropped.extend(timeline.lose(state, job.queue.device(), Cause::Timeout));
            jobs.waiting.retain(|job| !job.queue.is_dead());
        }
    }

    /// Takes the job that is next: of the highest priority, and the oldest of these.
    fn choose(
        self: &Arc<Self>,
        timeline: &Arc<Timeline>,
        jobs: &mut Jobs,
        now: Nanos,
        more: bool,
    ) -> Option<Job> {
        let priority = |job: &Job| job.queue.executor().map(|on| on.context.priorities());
        let can_run = |job: &Job| job.ready <= now && job.blocked.is_none_or(|(_, ask)| ask);
        let candidates = jobs.waiting.iter().enumerate().filter(|(_, job)| can_run(job));
        let best = candidates.max_by_key(|(index, job)| (priority(job), std::cmp::Reverse(*index)));
        let Some(best) = best.map(|(index, _)| index) else {
            if let Some(ready) = jobs.waiting.iter().map(|job| job.ready).filter(|ready| *ready > now).min() {
                self.step_at(timeline, ready);
            }
            return None;
        };
        let job = jobs.waiting.remove(best);
        if let Some(first) = jobs.waiting.first().filter(|_| more && best != 0) {
            self.count(first, NodeStatistics::preempted);
        }
        let changed = jobs.last.as_ref().is_none_or(|last| last.as_ptr() != Arc::as_ptr(&job.queue));
        if changed {
            self.count(&job, NodeStatistics::switched);
            jobs.last = Some(Arc::downgrade(&job.queue));
        }
        Some(job)
    }

    fn count(&self, job: &Job, what: fn(&NodeStatistics)) {
        what(&self.statistics);
        if let Some(on) = job.queue.executor()
            && let Some(of_process) = on.client.node(self.node)
        {
            what(of_process);
        }
    }
}

/// Work that was dropped, which may own anything: its own destructors run without locks.
type Dropped = Vec<VecDeque<Step>>;
