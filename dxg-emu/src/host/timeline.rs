//! Who waits for what, and who gets on when: the order in which contexts and hardware queues do
//! their work, and the waits of programs.
//!
//! Each submission is complete as soon as its turn comes. Programs may store into a fence's page
//! themselves, which nothing announces; as long as anybody waits, a thread looks now and then.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::thread;
use std::time::{Duration, Instant};

use nix::sys::signal::{SigSet, SigmaskHow, pthread_sigmask};

use crate::host::Fence;
use crate::host::sync::{Event, SyncHandle, SyncObject};
use crate::pending::Waiter;
use crate::shared_file::FileEnd;
use crate::sync::lock;

/// How often fence pages are looked at while anybody waits.
const LOOK: Duration = Duration::from_millis(1);
/// What a periodic fence counts: the refreshes of a display that nobody has.
const PERIOD: Duration = Duration::from_nanos(16_666_667);

/// What a wait is for.
pub(crate) struct Conditions {
    list: Vec<(Arc<SyncHandle>, u64)>,
    /// Whether one of them is enough.
    any: bool,
}

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
    steps: Mutex<VecDeque<Step>>,
}

/// Who is told when a program's wait is over.
pub(crate) enum Told {
    /// A call that has not ended.
    Call(Arc<Waiter>),
    /// An event of the program's.
    Event(Event),
    /// A sync file, whose reader sees a byte.
    File(Arc<FileEnd>),
}

/// All waits of a machine.
pub(crate) struct Timeline {
    agreeable: bool,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Queues that have steps left.
    busy: Vec<Arc<Queue>>,
    waits: Vec<(Conditions, Told)>,
    periodic: Vec<(Weak<Fence>, Instant)>,
    /// Whether a thread looks after them.
    looked_after: bool,
}

impl Conditions {
    pub(crate) const fn new(list: Vec<(Arc<SyncHandle>, u64)>, any: bool) -> Self {
        Self { list, any }
    }

    /// Ends the wait if it can end, and takes what it then takes.
    fn settle(&self) -> bool {
        let holds = |(handle, value): &&(Arc<SyncHandle>, u64)| handle.is_reached(*value);
        let taken = if self.any {
            match self.list.iter().find(holds) {
                Some(first) => std::slice::from_ref(first),
                None => return self.list.is_empty(),
            }
        } else {
            if !self.list.iter().all(|condition| holds(&condition)) {
                return false;
            }
            &self.list
        };
        let mut got = Vec::new();
        for (handle, _) in taken.iter().filter(|(handle, _)| !handle.is_destroyed()) {
            if !handle.object().take() {
                got.iter().for_each(|handle: &&Arc<SyncHandle>| handle.object().give_back());
                return false;
            }
            got.push(handle);
        }
        true
    }
}

impl Signal {
    /// A signal of these objects with their values, after so many queues.
    pub(crate) fn after(list: Vec<(Arc<SyncObject>, u64)>, rewind: bool, queues: usize) -> Arc<Self> {
        Arc::new(Self { list, rewind, missing: AtomicUsize::new(queues) })
    }

    fn come(&self) {
        if self.missing.fetch_sub(1, Ordering::Relaxed) == 1 {
            for (object, value) in &self.list {
                object.signal(*value, self.rewind);
            }
        }
    }
}

impl Queue {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self { steps: Mutex::default() })
    }

    /// Does what can be done; whether anything was, and whether anything is left.
    fn advance(&self) -> (bool, bool) {
        let mut steps = lock(&self.steps);
        let mut moved = false;
        while let Some(step) = steps.front() {
            if let Step::Wait(conditions) = step
                && !conditions.settle()
            {
                return (moved, true);
            }
            match steps.pop_front() {
                Some(Step::Signal(signal)) => signal.come(),
                Some(Step::Event(event)) => event.signal(),
                Some(Step::Work(work)) => work(),
                Some(Step::Wait(_)) | None => {}
            }
            moved = true;
        }
        (moved, false)
    }
}

impl Told {
    fn tell(self) {
        match self {
            Self::Call(waiter) => waiter.end(Ok(0)),
            Self::Event(event) => event.signal(),
            Self::File(end) => end.make_readable(),
        }
    }
}

impl State {
    /// Lets everybody on who can go on, until nobody can.
    fn advance(&mut self) {
        self.periodic.retain(|(fence, start)| {
            let Some(fence) = fence.upgrade() else { return false };
            let ticks = start.elapsed().as_nanos() / PERIOD.as_nanos();
            fence.raise(u64::try_from(ticks).unwrap_or(u64::MAX));
            true
        });
        loop {
            let mut moved = false;
            self.busy.retain(|queue| {
                let (went_on, left) = queue.advance();
                moved |= went_on;
                left
            });
            let mut index = 0;
            while let Some((conditions, _)) = self.waits.get(index) {
                if conditions.settle() {
                    self.waits.remove(index).1.tell();
                    moved = true;
                } else {
                    index += 1;
                }
            }
            if !moved {
                return;
            }
        }
    }

    fn is_idle(&self) -> bool {
        self.busy.is_empty() && self.waits.is_empty() && self.periodic.is_empty()
    }
}

impl Timeline {
    /// The waits of a host that says yes to everything, or not.
    pub(crate) fn new(agreeable: bool) -> Arc<Self> {
        Arc::new(Self { agreeable, state: Mutex::default() })
    }

    /// Whether its host says yes to everything.
    pub(crate) const fn is_agreeable(&self) -> bool {
        self.agreeable
    }

    /// Adds a step to a queue's work.
    pub(crate) fn submit(self: &Arc<Self>, queue: &Arc<Queue>, step: Step) {
        let mut state = lock(&self.state);
        let mut steps = lock(&queue.steps);
        if steps.is_empty() {
            state.busy.push(Arc::clone(queue));
        }
        steps.push_back(step);
        drop(steps);
        self.go_on(&mut state);
    }

    /// Signals objects from the CPU.
    pub(crate) fn signal(self: &Arc<Self>, list: &[(Arc<SyncObject>, u64)], rewind: bool) {
        let mut state = lock(&self.state);
        for (object, value) in list {
            object.signal(*value, rewind);
        }
        self.go_on(&mut state);
    }

    /// Tells somebody when the conditions hold, at once where they do.
    pub(crate) fn wait(self: &Arc<Self>, conditions: Conditions, told: Told) {
        let mut state = lock(&self.state);
        state.waits.push((conditions, told));
        self.go_on(&mut state);
    }

    /// Forgets the wait of a call that has ended otherwise.
    pub(crate) fn forget(&self, waiter: &Arc<Waiter>) {
        let mine = |told: &Told| matches!(told, Told::Call(other) if Arc::ptr_eq(other, waiter));
        lock(&self.state).waits.retain(|(_, told)| !mine(told));
    }

    /// A handle is destroyed: who waits by it waits no longer.
    pub(crate) fn destroy(self: &Arc<Self>, handle: &SyncHandle) {
        handle.destroy();
        self.look();
    }

    /// Counts periods into the fence as long as it lives, from the value that it has.
    pub(crate) fn start_periodic(self: &Arc<Self>, fence: &Arc<Fence>) {
        let mut state = lock(&self.state);
        let since = u32::try_from(fence.value()).ok().and_then(|ticks| PERIOD.checked_mul(ticks));
        let now = Instant::now();
        let start = since.and_then(|since| now.checked_sub(since)).unwrap_or(now);
        state.periodic.push((Arc::downgrade(fence), start));
        self.go_on(&mut state);
    }

    /// Something may have changed.
    pub(crate) fn look(self: &Arc<Self>) {
        self.go_on(&mut lock(&self.state));
    }

    fn go_on(self: &Arc<Self>, state: &mut State) {
        state.advance();
        if !state.is_idle() && !state.looked_after {
            state.looked_after = look_after(self);
        }
    }
}

/// Starts the thread that looks; it ends when nobody waits any more. Without one, where none can be
/// had, waits end at the next call that changes anything.
fn look_after(timeline: &Arc<Timeline>) -> bool {
    let timeline = Arc::downgrade(timeline);
    // The program's signals are none of this thread's business.
    let mut old = SigSet::empty();
    let blocked = pthread_sigmask(SigmaskHow::SIG_SETMASK, Some(&SigSet::all()), Some(&mut old));
    let started = thread::Builder::new().name("dxg-emu".to_owned()).spawn(move || {
        while let Some(timeline) = timeline.upgrade() {
            let mut state = lock(&timeline.state);
            // Nobody can see any more when these are over.
            state.waits.retain(|(_, told)| !matches!(told, Told::File(end) if end.is_closed()));
            state.advance();
            if state.is_idle() {
                state.looked_after = false;
                return;
            }
            drop(state);
            drop(timeline);
            thread::sleep(LOOK);
        }
    });
    if blocked.is_ok() {
        let _ = pthread_sigmask(SigmaskHow::SIG_SETMASK, Some(&old), None);
    }
    started.is_ok()
}

#[cfg(test)]
mod tests {
    use super::{Conditions, Queue, Signal, Step, SyncHandle, SyncObject, Timeline, Told};
    use crate::memory::Word;
    use crate::pending::{Pending, Waiter};
    use crate::sync::lock;
    use std::sync::Arc;
    use std::sync::atomic::Ordering;

    fn fence(value: u64) -> Arc<SyncObject> {
        Arc::new(SyncObject::Fence(Word::new(value)))
    }

    fn semaphore(count: u64, limit: u64) -> Arc<SyncObject> {
        Arc::new(SyncObject::Semaphore { count: Word::new(count), limit })
    }

    fn conditions(list: &[(&Arc<SyncObject>, u64)], any: bool) -> Conditions {
        let handle = |object: &Arc<SyncObject>| Arc::new(SyncHandle::new(Arc::clone(object)));
        Conditions::new(list.iter().map(|(object, value)| (handle(object), *value)).collect(), any)
    }

    fn wait(timeline: &Arc<Timeline>, list: &[(&Arc<SyncObject>, u64)], any: bool) -> Arc<Waiter> {
        let waiter = Waiter::new();
        timeline.wait(conditions(list, any), Told::Call(Arc::clone(&waiter)));
        waiter
    }

    fn signal(object: &Arc<SyncObject>, value: u64) -> Step {
        Step::Signal(Signal::after(vec![(Arc::clone(object), value)], false, 1))
    }

    #[test]
    fn all_or_any_of_the_fences_must_be_reached() {
        let (timeline, a, b) = (Timeline::new(false), fence(5), fence(1));
        assert_eq!(wait(&timeline, &[(&a, 5)], false).result(), Some(Ok(0)));
        let all = wait(&timeline, &[(&a, 5), (&b, 2)], false);
        let any = wait(&timeline, &[(&a, 6), (&b, 3)], true);
        assert_eq!((all.result(), any.result()), (None, None));
        timeline.signal(&[(Arc::clone(&b), 2)], false);
        assert_eq!((all.result(), any.result()), (Some(Ok(0)), None));
        timeline.signal(&[(Arc::clone(&a), 6)], false);
        assert_eq!(any.result(), Some(Ok(0)));
    }

    #[test]
    fn a_fence_goes_back_only_where_it_may() {
        let (timeline, a) = (Timeline::new(false), fence(5));
        timeline.signal(&[(Arc::clone(&a), 3)], false);
        assert!(a.is_reached(5));
        timeline.signal(&[(Arc::clone(&a), 3)], true);
        assert!(!a.is_reached(5) && a.is_reached(3));
    }

    #[test]
    fn a_semaphore_lets_as_many_on_as_it_counts_and_forgets_what_is_too_much() {
        let (timeline, object) = (Timeline::new(false), semaphore(1, 2));
        let waiters: Vec<_> = (0..5).map(|_| wait(&timeline, &[(&object, 0)], false)).collect();
        let done = || waiters.iter().filter(|waiter| waiter.result().is_some()).count();
        assert_eq!(done(), 1);
        timeline.signal(&[(Arc::clone(&object), 0)], false);
        assert_eq!(done(), 2);
        let idle = semaphore(2, 2);
        timeline.signal(&[(Arc::clone(&idle), 0)], false);
        let more: Vec<_> = (0..3).map(|_| wait(&timeline, &[(&idle, 0)], false)).collect();
        assert_eq!(more.iter().filter(|waiter| waiter.result().is_some()).count(), 2);
    }

    #[test]
    fn a_wait_for_all_takes_nothing_before_it_can_take_all() {
        let timeline = Timeline::new(false);
        let mutex = Arc::new(SyncObject::Mutex { taken: Word::new(0) });
        let late = fence(0);
        let both = wait(&timeline, &[(&mutex, 0), (&late, 1)], false);
        let first = wait(&timeline, &[(&mutex, 0)], false);
        assert_eq!((both.result(), first.result()), (None, Some(Ok(0))));
        timeline.signal(&[(Arc::clone(&late), 1)], false);
        assert_eq!(both.result(), None, "the mutex is taken");
        timeline.signal(&[(Arc::clone(&mutex), 0)], false);
        assert_eq!(both.result(), Some(Ok(0)));
    }

    #[test]
    fn a_queue_keeps_its_order_and_queues_meet_at_fences() {
        let (timeline, left, right) = (Timeline::new(false), Queue::new(), Queue::new());
        let (ping, pong, done) = (fence(0), fence(0), fence(0));
        timeline.submit(&left, Step::Wait(conditions(&[(&ping, 1)], false)));
        timeline.submit(&left, signal(&pong, 1));
        timeline.submit(&left, Step::Wait(conditions(&[(&ping, 2)], false)));
        timeline.submit(&left, signal(&done, 1));
        timeline.submit(&right, signal(&ping, 1));
        assert!(pong.is_reached(1) && !done.is_reached(1));
        timeline.submit(&right, Step::Wait(conditions(&[(&pong, 1)], false)));
        timeline.submit(&right, signal(&ping, 2));
        assert!(done.is_reached(1));
        assert!(lock(&timeline.state).busy.is_empty());
    }

    #[test]
    fn a_wait_by_a_destroyed_handle_is_over() {
        let (timeline, object) = (Timeline::new(false), fence(0));
        let handle = Arc::new(SyncHandle::new(Arc::clone(&object)));
        let waiter = Waiter::new();
        let conditions = Conditions::new(vec![(Arc::clone(&handle), 1)], false);
        timeline.wait(conditions, Told::Call(Arc::clone(&waiter)));
        let other = wait(&timeline, &[(&object, 1)], false);
        timeline.destroy(&handle);
        assert_eq!((waiter.result(), other.result()), (Some(Ok(0)), None));
    }

    #[test]
    fn a_value_that_nobody_announced_is_seen() {
        let (timeline, object) = (Timeline::new(false), fence(0));
        let waiter = wait(&timeline, &[(&object, 1)], false);
        object.signal(1, false);
        let pending = Pending::new(waiter, Arc::clone(&timeline));
        assert_eq!(pending.wait(), Ok(0));
        let SyncObject::Fence(value) = &*object else { unreachable!() };
        assert_eq!(value.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn a_forgotten_wait_takes_nothing() {
        let (timeline, object) = (Timeline::new(false), semaphore(0, 1));
        let waiter = wait(&timeline, &[(&object, 0)], false);
        timeline.forget(&waiter);
        timeline.signal(&[(Arc::clone(&object), 0)], false);
        assert_eq!(waiter.result(), None);
        assert!(object.is_reached(0));
    }
}
