//! Who is woken when a task is done: the plumbing of completions as futures.
//!
//! A thread waits for the fence while anybody is to be woken, and for a while longer. It ends with the stream.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::task::Waker;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::shared::{Pipe, Verdict, is_fatal};
use crate::error::Error;
use crate::wait::{Wait, WaitFor};

/// How long the thread waits for a fence at a time, before it sees whether there is still somebody to wake.
const SLICE: Duration = Duration::from_millis(100);
/// How often it looks at the fence where it cannot wait for it.
const LOOK: Duration = Duration::from_millis(1);
/// How long it stays without anybody to wake.
const LINGER: Duration = Duration::from_millis(200);

/// Those who are to be woken.
pub(super) struct Wakers(Arc<Inner>);

#[derive(Default)]
struct Inner {
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

#[derive(Default)]
struct Waiting {
    /// By the number of the task that they wait for.
    list: Vec<(u64, Waker)>,
    /// The thread that looks after them, which may have ended by itself.
    thread: Option<JoinHandle<()>>,
    looked_after: bool,
    /// The stream has ended.
    ended: bool,
}

impl Waiting {
    fn first(&self) -> Option<u64> {
        self.list.iter().map(|(number, _)| *number).min()
    }
}

impl Inner {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes those who wait for a task up to this one.
    fn wake(&self, completed: u64) {
        let mut waiting = self.lock();
        let all = std::mem::take(&mut waiting.list).into_iter();
        let (done, left) = all.partition::<Vec<_>, _>(|(number, _)| *number <= completed);
        waiting.list = left;
        drop(waiting);
        done.into_iter().for_each(|(_, waker)| waker.wake());
    }

    /// The task that is waited for first, as soon as there is one; the thread that asks ends where none
    /// comes.
    fn first_or_end(&self) -> Option<u64> {
        let nobody = |waiting: &mut Waiting| waiting.list.is_empty() && !waiting.ended;
        let (mut waiting, _) = self
            .changed
            .wait_timeout_while(self.lock(), LINGER, nobody)
            .unwrap_or_else(PoisonError::into_inner);
        let first = waiting.first().filter(|_| !waiting.ended);
        waiting.looked_after = first.is_some();
        first
    }
}

impl Wakers {
    pub(super) fn new() -> Self {
        Self(Arc::default())
    }

    /// Notes who is to be woken when a task is done; once for each waker and task.
    pub(super) fn add(pipe: &Arc<dyn Pipe>, number: u64, waker: &Waker) {
        let inner = &pipe.core().wakers.0;
        let mut waiting = inner.lock();
        let known = |(task, known): &(u64, Waker)| *task == number && known.will_wake(waker);
        if waiting.ended || waiting.list.iter().any(known) {
            return;
        }
        waiting.list.push((number, waker.clone()));
        if waiting.looked_after {
            drop(waiting);
            inner.changed.notify_all();
            return;
        }
        let (weak, shared) = (Arc::downgrade(pipe), Arc::clone(inner));
        let thread = thread::Builder::new().name("dxg-pipeline".to_owned());
        match thread.spawn(move || look_after(&weak, &shared)) {
            Ok(thread) => {
                waiting.thread = Some(thread);
                waiting.looked_after = true;
            }
            // Where no thread can be had, the one who asks asks again at once.
            Err(_) => {
                waiting.list.pop();
                drop(waiting);
                waker.wake_by_ref();
            }
        }
    }

    /// Whether a thread may wait for the fence.
    pub(super) fn are_looked_after(&self) -> bool {
        self.0.lock().looked_after
    }

    /// The stream has ended, and its fence was signalled: wakes everybody, and waits for the thread, which
    /// keeps objects of the stream.
    pub(super) fn end(&self) {
        let mut waiting = self.0.lock();
        waiting.ended = true;
        let thread = waiting.thread.take();
        drop(waiting);
        self.0.changed.notify_all();
        self.0.wake(u64::MAX);
        // It may be that thread that drops the stream, for somebody whom it has woken.
        if let Some(thread) = thread.filter(|thread| thread.thread().id() != thread::current().id()) {
            let _ = thread.join();
        }
    }
}

fn look_after(pipe: &Weak<dyn Pipe>, inner: &Inner) {
    while let Some(number) = inner.first_or_end() {
        let Some(strong) = pipe.upgrade() else { return };
        let core = strong.core();
        let begun = core.device().begin_wait(&[core.fence.at(number)], WaitFor::All);
        // The stream may be dropped meanwhile.
        drop(strong);
        let result = begun.and_then(|wait| wait_while_first(inner, number, &wait));
        let Some(strong) = pipe.upgrade() else { return };
        let completed = || strong.core().completed().unwrap_or(u64::MAX);
        match result {
            Ok(()) => inner.wake(completed()),
            // They learn what happened when they ask.
            Err(error) if is_fatal(&error) => {
                let _: Verdict = strong.verdict(number, Some(error));
                inner.wake(u64::MAX);
            }
            // No descriptor for a wait, say: the fence is looked at now and then.
            Err(_) => {
                thread::sleep(LOOK);
                inner.wake(completed());
            }
        }
    }
}

/// Waits until a task is done, or nobody waits for it any more, or somebody for an earlier one.
fn wait_while_first(inner: &Inner, number: u64, wait: &Wait) -> Result<(), Error> {
    loop {
        match wait.wait(Some(SLICE)) {
            Err(error) if error.is_timeout() => {}
            result => return result,
        }
        let waiting = inner.lock();
        if waiting.ended || waiting.first() != Some(number) {
            return Ok(());
        }
    }
}
