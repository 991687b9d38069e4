//! Who is woken when a task is done: the plumbing of completions as futures.
//!
//! A thread waits for the fence while anybody is to be woken, and ends when nobody is.

use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::task::Waker;
use std::time::Duration;

use super::shared::{Pipe, Verdict, is_fatal};
use crate::error::Error;
use crate::wait::{Wait, WaitFor};

/// How long the thread waits at a time, before it sees whether the stream is still there.
const SLICE: Duration = Duration::from_millis(100);

/// How often it looks at the fence where it cannot wait for it.
const LOOK: Duration = Duration::from_millis(1);

/// Wakers by the number of the task that they wait for.
pub(super) struct Wakers(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    list: Vec<(u64, Waker)>,
    /// Whether a thread looks after them.
    looked_after: bool,
}

impl Waiting {
    fn first(&self) -> Option<u64> {
        self.list.iter().map(|(number, _)| *number).min()
    }
}

impl Wakers {
    pub(super) fn new() -> Self {
        Self(Mutex::default())
    }

    /// Wakes those who wait for a task up to this one.
    pub(super) fn wake(&self, completed: u64) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (done, left) = std::mem::take(&mut waiting.list)
            .into_iter()
            .partition::<Vec<_>, _>(|(number, _)| *number <= completed);
        waiting.list = left;
        drop(waiting);
        done.into_iter().for_each(|(_, waker)| waker.wake());
    }

    /// Notes who is to be woken when a task is done; once for each waker and task.
    pub(super) fn add(pipe: &Arc<dyn Pipe>, number: u64, waker: &Waker) {
        let wakers = &pipe.core().wakers;
        let mut waiting = wakers.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.list.iter().any(|(task, known)| *task == number && known.will_wake(waker)) {
            return;
        }
        waiting.list.push((number, waker.clone()));
        if waiting.looked_after {
            return;
        }
        let weak = Arc::downgrade(pipe);
        let thread = std::thread::Builder::new().name("dxg-pipeline".to_owned());
        waiting.looked_after = thread.spawn(move || look_after(&weak)).is_ok();
        if !waiting.looked_after {
            // Where no thread can be had, the one who asks asks again at once.
            waiting.list.pop();
            drop(waiting);
            waker.wake_by_ref();
        }
    }

    /// The task that is waited for first.
    fn first(&self) -> Option<u64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).first()
    }

    /// The same; the thread that asks ends where there is none.
    fn first_or_end(&self) -> Option<u64> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let first = waiting.first();
        waiting.looked_after = first.is_some();
        first
    }
}

fn look_after(pipe: &Weak<dyn Pipe>) {
    while let Some(strong) = pipe.upgrade() {
        let core = strong.core();
        let Some(number) = core.wakers.first_or_end() else { return };
        let begun = core.device().begin_wait(&[core.fence.at(number)], WaitFor::All);
        // The stream may be dropped meanwhile.
        drop(strong);
        let result = begun.and_then(|wait| wait_while_first(pipe, number, &wait));
        let Some(strong) = pipe.upgrade() else { return };
        let core = strong.core();
        match result {
            Ok(()) => core.wakers.wake(core.completed().unwrap_or(u64::MAX)),
            // They learn what happened when they ask.
            Err(error) if is_fatal(&error) => {
                let _: Verdict = strong.verdict(number, Some(error));
                core.wakers.wake(u64::MAX);
            }
            // No descriptor for a wait, say: the fence is looked at now and then.
            Err(_) => {
                std::thread::sleep(LOOK);
                core.wakers.wake(core.completed().unwrap_or(u64::MAX));
            }
        }
    }
}

/// Waits until a task is done, or nobody waits for it any more, or somebody for an earlier one.
fn wait_while_first(pipe: &Weak<dyn Pipe>, number: u64, wait: &Wait) -> Result<(), Error> {
    loop {
        match wait.wait(Some(SLICE)) {
            Err(error) if error.is_timeout() => {}
            result => return result,
        }
        let first = pipe.upgrade().and_then(|strong| strong.core().wakers.first());
        if first != Some(number) {
            return Ok(());
        }
    }
}
