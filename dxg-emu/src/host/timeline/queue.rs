//! The order of a context or a hardware queue.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use super::waits::Wait;
use super::{Conditions, State, Timeline, Todo};
use crate::host::engine::Engine;
use crate::host::statistics::Packet;
use crate::host::sync::{Event, SyncObject};
use crate::host::{Client, Context, Device};
use crate::sync::lock;
use crate::time::Nanos;

/// One step of a queue's work.
pub(crate) enum Step {
    /// Go on when the conditions hold.
    Wait(Conditions),
    /// One of the queues that a signal waits for has come to it.
    Signal(Arc<Signal>),
    /// Tell the program.
    Event(Event),
    /// Do this, which locks nothing that waits for a timeline.
    Work(Box<dyn FnOnce() + Send>),
    /// Let the engine execute commands.
    Run(Submission),
}

/// Commands for an engine.
pub(crate) struct Submission {
    /// Where they begin, a GPU virtual address.
    pub(crate) commands: u64,
    /// How many bytes of them there are; without any nothing is executed.
    pub(crate) length: u32,
    /// What the user-mode driver sent along.
    pub(crate) private_data: Vec<u8>,
    /// Its turn does not come before.
    pub(crate) not_before: Nanos,
}

/// A signal that is given when all of its queues have come to it.
pub(crate) struct Signal {
    list: Vec<(Arc<SyncObject>, u64)>,
    rewind: bool,
    /// Queues that have not come to it.
    missing: AtomicUsize,
}

/// The order of a context or a hardware queue.
pub(crate) struct Queue {
    id: u64,
    device: Arc<Device>,
    /// Where its commands are executed; a queue of waits and signals needs nothing.
    on: Option<Executor>,
    work: Mutex<Work>,
}

/// What executes the commands of a queue.
pub(crate) struct Executor {
    pub(crate) engine: Arc<Engine>,
    /// The process that it works for.
    pub(crate) client: Arc<Client>,
    pub(crate) context: Arc<Context>,
}

#[derive(Default)]
struct Work {
    steps: VecDeque<Step>,
    /// What keeps the first step from being done.
    held: Held,
    /// Nothing is done any more.
    dead: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Held {
    #[default]
    No,
    /// A wait, by its number.
    Wait(u64),
    /// Its time has not come.
    Until,
    /// An engine has it.
    Running,
}

impl Signal {
    /// A signal of these objects with their values, after so many queues.
    pub(crate) fn after(list: Vec<(Arc<SyncObject>, u64)>, rewind: bool, queues: usize) -> Arc<Self> {
        Arc::new(Self { list, rewind, missing: AtomicUsize::new(queues) })
    }

    fn come(&self, state: &mut State) {
        if self.missing.fetch_sub(1, Ordering::Relaxed) == 1 {
            for (object, value) in &self.list {
                object.signal(*value, self.rewind);
                state.todo.push_back(Todo::Changed(Arc::clone(object)));
            }
        }
    }
}

impl Step {
    const fn packet(&self) -> Option<Packet> {
        match self {
            Self::Wait(_) => Some(Packet::Wait),
            Self::Signal(_) => Some(Packet::Signal),
            Self::Run(_) => Some(Packet::Render),
            Self::Event(_) | Self::Work(_) => None,
        }
    }
}

impl Queue {
    pub(crate) fn new(device: &Arc<Device>, on: Option<Executor>) -> Arc<Self> {
        let queue =
            Arc::new(Self { id: Device::new_id(), device: Arc::clone(device), on, work: Mutex::default() });
        device.add_queue(queue.id, &queue);
        queue
    }

    pub(crate) const fn device(&self) -> &Arc<Device> {
        &self.device
    }

    pub(crate) const fn executor(&self) -> Option<&Executor> {
        self.on.as_ref()
    }

    pub(crate) fn is_dead(&self) -> bool {
        lock(&self.work).dead
    }

    /// Where its packets are counted.
    fn count(&self, step: &Step, completed: bool) {
        if let (Some(on), Some(packet)) = (&self.on, step.packet()) {
            let node = on.engine.node();
            for statistics in [Some(on.engine.statistics()), on.client.node(node)].into_iter().flatten() {
                statistics.count(packet, completed);
            }
        }
    }

    /// Adds a step.
    pub(super) fn push(&self, timeline: &Timeline, mut step: Step, now: Nanos) {
        let mut work = lock(&self.work);
        if work.dead {
            return;
        }
        if let Step::Run(submission) = &mut step {
            submission.not_before = timeline.policy.begin(now);
        }
        self.count(&step, false);
        work.steps.push_back(step);
    }

    /// The wait that it was held by is over.
    pub(super) fn waited(&self) {
        let mut work = lock(&self.work);
        if matches!(work.held, Held::Wait(_)) {
            work.held = Held::No;
            let step = work.steps.pop_front();
            drop(work);
            step.inspect(|step| self.count(step, true));
        }
    }

    /// An engine has executed its first step.
    pub(in crate::host) fn executed(&self) {
        let mut work = lock(&self.work);
        if work.held == Held::Running {
            work.held = Held::No;
            let step = work.steps.pop_front();
            drop(work);
            step.inspect(|step| self.count(step, true));
        }
    }

    /// Takes up what an engine is to execute.
    pub(in crate::host) fn submission(&self) -> Option<Submission> {
        match lock(&self.work).steps.front_mut() {
            Some(Step::Run(submission)) => Some(Submission {
                commands: submission.commands,
                length: submission.length,
                private_data: std::mem::take(&mut submission.private_data),
                not_before: submission.not_before,
            }),
            _ => None,
        }
    }

    /// Does what can be done.
    pub(super) fn advance(self: &Arc<Self>, timeline: &Arc<Timeline>, state: &mut State) {
        loop {
            let mut work = lock(&self.work);
            if work.held != Held::No {
                return;
            }
            match work.steps.front() {
                None => return,
                Some(Step::Run(submission)) => {
                    let time = submission.not_before;
                    let executor =
                        self.on.as_ref().filter(|on| submission.length != 0 && on.engine.executes());
                    if time > state.moment {
                        work.held = Held::Until;
                        drop(work);
                        self.advance_at(timeline, time);
                        return;
                    }
                    if let Some(on) = executor {
                        work.held = Held::Running;
                        drop(work);
                        on.engine.enqueue(timeline, Arc::clone(self), state.moment);
                        return;
                    }
                }
                Some(Step::Wait(conditions)) if !conditions.settle() => {
                    // The conditions go where the wait is; the step stays to be counted.
                    let Some(Step::Wait(conditions)) = work.steps.front_mut() else { return };
                    let conditions = std::mem::replace(conditions, Conditions::new(Vec::new(), false));
                    let number = state.waits.add(Wait::of_queue(conditions, Arc::clone(self)));
                    work.held = Held::Wait(number);
                    return;
                }
                Some(_) => {}
            }
            let Some(step) = work.steps.pop_front() else { return };
            drop(work);
            self.count(&step, true);
            match step {
                Step::Signal(signal) => signal.come(state),
                Step::Event(event) => {
                    timeline.tell(state.moment, Some(&self.device), super::Told::Event(event))
                }
                Step::Work(work) => work(),
                Step::Wait(_) | Step::Run(_) => {}
            }
        }
    }

    /// Its first step has to wait for its time.
    fn advance_at(self: &Arc<Self>, timeline: &Arc<Timeline>, time: Nanos) {
        let (queue, weak) = (Arc::clone(self), Arc::downgrade(timeline));
        timeline.later(time, move || {
            let Some(timeline) = weak.upgrade() else { return };
            timeline.with_state_at(time, |state| {
                let mut work = lock(&queue.work);
                if work.held == Held::Until {
                    work.held = Held::No;
                }
                drop(work);
                state.advance(queue);
            });
        });
    }

    /// Drops all that is left to be done, and does nothing more. What was dropped may own anything, so
    /// it is given back to be dropped without locks.
    pub(in crate::host) fn kill(&self, state: &mut State) -> VecDeque<Step> {
        let mut work = lock(&self.work);
        work.dead = true;
        if let Held::Wait(number) = std::mem::take(&mut work.held) {
            state.waits.remove(number);
        }
        std::mem::take(&mut work.steps)
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        self.device.remove_queue(self.id);
    }
}
