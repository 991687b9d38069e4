//! The registrations of the process, and the thread that watches for them.
//!
//! The thread is started by the first registration and ends when there is nothing left to look at.
//! It starts other threads to call callbacks and never waits for one.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use d3dkmt::PerProcess;

use crate::adapter::lock;
use crate::hresult::HResult;

use super::Occasion;
use super::probe::Probe;
use super::registration::{Callback, Outlook, Registration};
use super::thread::spawn;

/// A forked child has none of its parent's registrations and begins without the thread.
static REGISTRY: PerProcess<Registry> = PerProcess::new();

/// The number given last. A child goes on from its parent's, so that none means two things there.
static LAST_COOKIE: AtomicU32 = AtomicU32::new(0);

/// What is due within this time is looked at together, to wake up less often.
const SLACK: Duration = Duration::from_millis(50);

/// See the [module documentation](self).
#[derive(Default)]
pub(super) struct Registry {
    state: Mutex<State>,
    /// Signalled when there are more or fewer registrations.
    changed: Condvar,
}

#[derive(Default)]
struct State {
    entries: Vec<Entry>,
    /// Whether the thread runs, or is about to.
    watched: bool,
}

struct Entry {
    registration: Arc<Registration>,
    /// When to look again; `None` for never.
    due: Option<Instant>,
}

pub(super) fn register(
    occasion: Occasion<'_>,
    announce: impl FnOnce(u32),
    callback: Callback,
) -> Result<u32, HResult> {
    let registry = REGISTRY.get_or_init(Registry::default).ok_or(HResult::E_OUTOFMEMORY)?;
    let notification = occasion.notification();
    // Before anything is told, so that a change after the first callback is seen as one.
    let probe = Probe::new(&occasion);
    let cookie = registry.new_cookie();
    let registration = Registration::new(registry, cookie, notification, occasion.event(), probe, callback);
    let registration = Arc::new(registration);
    announce(cookie);
    registry.add(&registration)?;
    if notification.is_final() {
        // It may have happened long ago.
        registration.look();
    } else {
        registration.tell(true);
    }
    Ok(cookie)
}

pub(super) fn unregister(cookie: u32) -> Result<(), HResult> {
    let registration = REGISTRY.get().and_then(|registry| registry.take(cookie));
    registration.ok_or(HResult::E_INVALIDARG)?.end();
    Ok(())
}

impl Registry {
    /// Whether this is the registry of the running process, not one inherited by a fork.
    pub(super) fn is_current(&self) -> bool {
        REGISTRY.get().is_some_and(|current| std::ptr::eq(current, self))
    }

    fn new_cookie(&self) -> u32 {
        let state = lock(&self.state);
        loop {
            let cookie = LAST_COOKIE.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
            // Met again only after all others.
            if cookie != 0 && state.position(cookie).is_none() {
                return cookie;
            }
        }
    }

    fn add(&'static self, registration: &Arc<Registration>) -> Result<(), HResult> {
        let mut state = lock(&self.state);
        state.entries.try_reserve(1).map_err(|_| HResult::E_OUTOFMEMORY)?;
        if !state.watched {
            spawn("dxcore-watcher", || self.watch()).map_err(|_| HResult::E_OUTOFMEMORY)?;
            state.watched = true;
        }
        let due = Some(Instant::now() + registration.notification.interval());
        state.entries.push(Entry { registration: Arc::clone(registration), due });
        drop(state);
        self.changed.notify_one();
        Ok(())
    }

    fn take(&self, cookie: u32) -> Option<Arc<Registration>> {
        let mut state = lock(&self.state);
        let position = state.position(cookie)?;
        let entry = state.entries.remove(position);
        drop(state);
        self.changed.notify_one();
        Some(entry.registration)
    }

    /// What the thread does.
    fn watch(&'static self) {
        let mut state = lock(&self.state);
        loop {
            let now = Instant::now();
            let due = state.take_due(now);
            if due.is_empty() {
                let Some(next) = state.entries.iter().filter_map(|entry| entry.due).min() else {
                    state.watched = false;
                    return;
                };
                state = wait_until(&self.changed, state, next.saturating_duration_since(now));
                continue;
            }
            drop(state);
            for registration in due {
                self.look(&registration);
            }
            state = lock(&self.state);
        }
    }

    fn look(&self, registration: &Arc<Registration>) {
        match registration.look() {
            Outlook::Continues => {}
            Outlook::Settled => lock(&self.state).settle(registration.cookie),
            Outlook::Orphaned => {
                // Ended by somebody else meanwhile, or by this.
                if let Some(orphan) = self.take(registration.cookie) {
                    orphan.abandon();
                }
            }
        }
    }
}

impl State {
    fn position(&self, cookie: u32) -> Option<usize> {
        self.entries.iter().position(|entry| entry.registration.cookie == cookie)
    }

    /// Those to be looked at now, which come up again after their interval.
    fn take_due(&mut self, now: Instant) -> Vec<Arc<Registration>> {
        let mut due = Vec::new();
        for entry in &mut self.entries {
            if entry.due.is_some_and(|time| time <= now + SLACK) {
                entry.due = Some(now + entry.registration.notification.interval());
                due.push(Arc::clone(&entry.registration));
            }
        }
        due
    }

    fn settle(&mut self, cookie: u32) {
        if let Some(position) = self.position(cookie) {
            self.entries[position].due = None;
        }
    }
}

fn wait_until<'a, T>(condition: &Condvar, guard: MutexGuard<'a, T>, timeout: Duration) -> MutexGuard<'a, T> {
    let waited = condition.wait_timeout(guard, timeout);
    waited.unwrap_or_else(PoisonError::into_inner).0
}
