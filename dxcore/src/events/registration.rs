//! One registration: whether it has something to tell, and the telling of it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

use d3dkmt::log;

use crate::adapter::lock;

use super::probe::{Look, Probe};
use super::registry::Registry;
use super::thread::spawn;
use super::{Event, Notification};

pub(super) type Callback = Box<dyn FnMut(Event) + Send>;

/// See the [module documentation](self).
pub(super) struct Registration {
    pub(super) cookie: u32,
    pub(super) notification: Notification,
    event: Event,
    /// Locked while it looks; `None` when there is nothing more to see.
    probe: Mutex<Option<Probe>>,
    telling: Mutex<Telling>,
    /// Signalled when a callback has returned.
    returned: Condvar,
    home: &'static Registry,
}

struct Telling {
    /// Taken out while it runs; gone when it must not run again.
    callback: Option<Callback>,
    /// Something happened that no callback has been started for.
    due: bool,
    /// A thread has begun, or is about to begin, to tell what is due.
    has_teller: bool,
    /// The thread that the callback runs on.
    running: Option<ThreadId>,
    over: bool,
}

/// What the watcher does with a registration after a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outlook {
    /// Looks again.
    Continues,
    /// Looks no more.
    Settled,
    /// Takes it out: what it watched was dropped.
    Orphaned,
}

impl Registration {
    pub(super) fn new(
        home: &'static Registry,
        cookie: u32,
        notification: Notification,
        event: Event,
        probe: Probe,
        callback: Callback,
    ) -> Self {
        let telling =
            Telling { callback: Some(callback), due: false, has_teller: false, running: None, over: false };
        Self {
            cookie,
            notification,
            event,
            probe: Mutex::new(Some(probe)),
            telling: Mutex::new(telling),
            returned: Condvar::new(),
            home,
        }
    }

    /// Looks whether it has happened, and has it told.
    pub(super) fn look(self: &Arc<Self>) -> Outlook {
        let mut probe = lock(&self.probe);
        let look = probe.as_mut().map_or(Look::Unchanged, Probe::look);
        if look == Look::Dropped {
            let what = probe.as_ref().map_or("", Probe::what);
            log::line(format_args!("{what} was dropped before its registration {} ended", self.cookie));
            return Outlook::Orphaned;
        }
        if look == Look::Happened && self.notification.is_final() {
            *probe = None;
        }
        let settled = probe.is_none();
        drop(probe);
        let told = self.tell(look == Look::Happened);
        if settled && told { Outlook::Settled } else { Outlook::Continues }
    }

    /// Has a thread call the callback where it is due. False where there is no thread to be had: the
    /// next call tries again.
    pub(super) fn tell(self: &Arc<Self>, happened: bool) -> bool {
        let mut telling = lock(&self.telling);
        telling.due |= happened;
        if !telling.due || telling.has_teller || telling.over {
            return true;
        }
        telling.has_teller = true;
        drop(telling);
        let this = Arc::clone(self);
        let started = spawn("dxcore-events", move || this.tell_all()).is_ok();
        if !started {
            lock(&self.telling).has_teller = false;
        }
        started
    }

    /// Calls the callback until nothing is due.
    fn tell_all(&self) {
        let mut telling = lock(&self.telling);
        loop {
            let callback = if telling.due && !telling.over { telling.callback.take() } else { None };
            let Some(mut callback) = callback else {
                telling.has_teller = false;
                return;
            };
            telling.due = false;
            telling.running = Some(thread::current().id());
            drop(telling);
            let outcome = catch_unwind(AssertUnwindSafe(|| callback(self.event)));
            if !self.home.is_current() {
                // The callback forked, and this is the child: the locks are the parent's.
                std::mem::forget(callback);
                return;
            }
            if let Err(payload) = outcome {
                log::line(format_args!("a callback panicked ({}); it is called no more", message(&*payload)));
                // It may panic when dropped, and nobody is there to catch that.
                std::mem::forget(payload);
                lock(&self.telling).over = true;
            } else if self.notification.is_final() {
                lock(&self.telling).over = true;
            }
            telling = lock(&self.telling);
            if telling.over {
                // Still counted as running: what it owns is gone when who ends it has waited.
                drop(telling);
                drop_callback(callback);
                telling = lock(&self.telling);
            } else {
                telling.callback = Some(callback);
            }
            telling.running = None;
            self.returned.notify_all();
        }
    }

    /// Ends it: no callback runs after this, unless this is called from inside it.
    pub(super) fn end(&self) {
        lock(&self.telling).over = true;
        // Waits for a look under way, which keeps what it looks at.
        drop(lock(&self.probe).take());
        let mut telling = lock(&self.telling);
        let this_thread = thread::current().id();
        while telling.running.is_some_and(|thread| thread != this_thread) {
            telling = wait(&self.returned, telling);
        }
        let callback = telling.callback.take();
        drop(telling);
        if let Some(callback) = callback {
            drop_callback(callback);
        }
    }

    /// As [`Self::end`], without waiting for a callback that is running.
    pub(super) fn abandon(&self) {
        let mut telling = lock(&self.telling);
        telling.over = true;
        let callback = telling.callback.take();
        drop(telling);
        if let Some(callback) = callback {
            drop_callback(callback);
        }
    }
}

/// What a callback owns is its owner's, and may do anything when dropped.
fn drop_callback(callback: Callback) {
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(callback))) {
        std::mem::forget(payload);
    }
}

fn wait<'a, T>(condition: &Condvar, guard: MutexGuard<'a, T>) -> MutexGuard<'a, T> {
    condition.wait(guard).unwrap_or_else(PoisonError::into_inner)
}

fn message(payload: &(dyn std::any::Any + Send)) -> &str {
    let text = payload.downcast_ref::<&'static str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}
