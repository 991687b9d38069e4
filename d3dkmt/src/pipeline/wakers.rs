//! Who is woken when a task is done: the plumbing of completions as futures.
//!
//! A thread waits for the fence while anybody is to be woken, and stays for a while longer. What wakes it
//! otherwise, a task that is done sooner or the end of the stream, is an event beside that wait. It calls
//! wakers, which are the program's own and may do anything, with no lock held and no object of the stream.

use std::os::fd::{AsFd, OwnedFd};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::task::Waker;
use std::thread;
use std::time::Duration;

use d3dkmt_sys::Ioctl;

use super::shared::{Pipe, Verdict, is_fatal};
use crate::error::Error;
use crate::event;
use crate::wait::WaitFor;

/// How often the thread looks at the fence where it cannot wait for it.
const LOOK: Duration = Duration::from_millis(1);
/// How long it stays without anybody to wake.
const LINGER: Duration = Duration::from_millis(200);

/// Those who are to be woken.
pub(super) struct Wakers(Arc<Inner>);

#[derive(Default)]
struct Inner {
    waiting: Mutex<Waiting>,
    /// The thread holds no object of the stream any more.
    let_go: Condvar,
}

#[derive(Default)]
struct Waiting {
    /// By the number of the task that they wait for.
    list: Vec<(u64, Waker)>,
    /// What wakes the thread, while there is one.
    bell: Option<Arc<OwnedFd>>,
    /// The thread holds objects of the stream.
    holds: bool,
    /// The stream has ended.
    ended: bool,
}

impl Waiting {
    /// The task that is waited for first.
    fn first(&self) -> Option<u64> {
        self.list.iter().map(|(number, _)| *number).min().filter(|_| !self.ended)
    }

    /// Takes out those who wait for a task up to this one.
    fn take(&mut self, completed: u64) -> Vec<Waker> {
        let done = self.list.extract_if(.., |(number, _)| *number <= completed);
        done.map(|(_, waker)| waker).collect()
    }

    fn ring(&self) {
        if let Some(bell) = &self.bell {
            event::ring(bell);
        }
    }
}

impl Inner {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The task that is waited for first, as soon as there is one: the thread may hold objects from now on.
    /// It ends where there is none for a while, or the stream has ended.
    fn first_or_end(&self, bell: &OwnedFd) -> Option<u64> {
        let mut waiting = self.lock();
        if waiting.first().is_none() && !waiting.ended {
            drop(waiting);
            event::is_readable(bell, None, LINGER);
            event::take(bell);
            waiting = self.lock();
        }
        let first = waiting.first();
        match first {
            Some(_) => waiting.holds = true,
            None => waiting.bell = None,
        }
        first
    }

    /// Whether the task is still the one that is waited for first.
    fn is_first(&self, number: u64) -> bool {
        self.lock().first() == Some(number)
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
        let is_first = waiting.first().is_none_or(|first| number < first);
        waiting.list.push((number, waker.clone()));
        if waiting.bell.is_some() {
            if is_first {
                waiting.ring();
            }
            return;
        }
        match look_after(pipe, inner) {
            Some(bell) => waiting.bell = Some(bell),
            // Where no thread can be had, the one who asks asks again at once.
            None => {
                waiting.list.pop();
                drop(waiting);
                waker.wake_by_ref();
            }
        }
    }

    /// The stream has ended, and its fence was signalled: wakes everybody, and waits until the thread lets
    /// go of the stream's objects. It does not wait for the thread, which may be in somebody's waker.
    pub(super) fn end(&self) {
        let mut waiting = self.0.lock();
        waiting.ended = true;
        waiting.ring();
        let all = waiting.take(u64::MAX);
        let holds = |waiting: &mut Waiting| waiting.holds;
        drop(self.0.let_go.wait_while(waiting, holds).unwrap_or_else(PoisonError::into_inner));
        all.into_iter().for_each(Waker::wake);
    }
}

/// Begins a thread that wakes; what rings for it.
fn look_after(pipe: &Arc<dyn Pipe>, inner: &Arc<Inner>) -> Option<Arc<OwnedFd>> {
    let bell = Arc::new(event::new(Ioctl::WaitForSynchronizationObjectFromCpu).ok()?);
    let (pipe, inner, rings) = (Arc::downgrade(pipe), Arc::clone(inner), Arc::clone(&bell));
    let thread = thread::Builder::new().name("dxg-pipeline".to_owned());
    let run = move || {
        while let Some(number) = inner.first_or_end(&rings) {
            // How a thread spins is the program's own, too.
            let wait = AssertUnwindSafe(|| wait_for(&pipe, &inner, number, &rings));
            let completed = catch_unwind(wait).unwrap_or(u64::MAX);
            let mut waiting = inner.lock();
            waiting.holds = false;
            let done = waiting.take(completed);
            drop(waiting);
            inner.let_go.notify_all();
            for waker in done {
                // The others are to be woken all the same.
                let _ = catch_unwind(AssertUnwindSafe(|| waker.wake()));
            }
        }
    };
    thread.spawn(run).ok().map(|_| bell)
}

/// Waits until a task is done, or another one is waited for first. The task up to which all are to be woken.
/// Nothing of the stream is held afterwards.
fn wait_for(pipe: &Weak<dyn Pipe>, inner: &Inner, number: u64, bell: &OwnedFd) -> u64 {
    let Some(strong) = pipe.upgrade() else { return u64::MAX };
    let core = strong.core();
    let result = core.device().begin_wait(&[core.fence.at(number)], WaitFor::All).and_then(|wait| {
        while !wait.wait_or(Some(bell.as_fd()), None)? {
            event::take(bell);
            if !inner.is_first(number) {
                break;
            }
        }
        Ok::<(), Error>(())
    });
    match result {
        Ok(()) => {}
        // They learn what happened when they ask.
        Err(error) if is_fatal(&error) => {
            let _: Verdict = strong.verdict(number, Some(error));
            return u64::MAX;
        }
        // No descriptor for a wait, say: the fence is looked at now and then.
        Err(_) => thread::sleep(LOOK),
    }
    core.completed().unwrap_or(u64::MAX)
}
