//! Events: who wants to hear that a list became stale, that an adapter is gone, or that its memory
//! budget changed, registers for it.
//!
//! [`watch()`] calls a function for each event, [`subscribe`] puts them into a channel. Both last as
//! long as what they return; [`register`] and [`unregister`] are the same by number, as C programs
//! have them.
//!
//! ```no_run
//! use dxcore::{Attribute, Factory, events};
//!
//! let list = Factory::open()?.adapters(&[Attribute::D3D12_GRAPHICS])?;
//! let mut occasions = vec![events::Occasion::ListStale(&list)];
//! occasions.extend(list.iter().map(events::Occasion::BudgetChange));
//! for event in &events::subscribe(&occasions)? {
//!     println!("{event:?}");
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Rules
//!
//! * Callbacks run on threads of this library, soon after the event: see [`PRESENCE_INTERVAL`] and
//!   [`BUDGET_INTERVAL`]. The callbacks of one registration run one after the other, those of
//!   different ones at the same time and in any order. No lock is held meanwhile; they may call
//!   everything.
//! * A list becomes stale and an adapter goes at most once, also if that was before the
//!   registration. The other two are called once at the beginning, in any case, and then after each
//!   change; changes that come while the callback runs are told together.
//! * Unregistering waits for the callback that is running; none runs after it. From inside the
//!   callback it does not wait, and that run is the last. Two callbacks that unregister each other
//!   wait for ever.
//! * A registration keeps neither list nor adapter. When that is dropped the registration ends, and
//!   the log gets a line, as its callback may have relied on it.
//! * Callbacks run with the signals of the process blocked: handlers run on the program's own
//!   threads. Who starts a program from a callback unblocks them in it.
//! * A callback that panics is called no more.
//! * A forked child has no registrations; it may make its own.

mod probe;
mod registration;
mod registry;
mod thread;

use std::fmt;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use crate::adapter::Adapter;
use crate::hresult::HResult;
use crate::list::AdapterList;
use d3dkmt::Luid;

/// How often the device is asked whether lists and adapters are as they were. The driver drops what
/// the host sends about them and has nothing to wait for, so asking is the only way to know.
pub const PRESENCE_INTERVAL: Duration = Duration::from_millis(250);

/// How often it is asked for memory budgets and for protected content.
pub const BUDGET_INTERVAL: Duration = Duration::from_secs(1);

/// The kinds of events; the discriminant is their number in the C interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u32)]
pub enum Notification {
    /// A new list would hold other adapters.
    AdapterListStale = 0,
    /// The adapter is gone.
    AdapterNoLongerValid = 1,
    /// The process may use more or less of the adapter's memory.
    AdapterBudgetChange = 2,
    /// Protected content was torn down.
    AdapterHardwareContentProtectionTeardown = 3,
}

impl Notification {
    /// Every kind, in the order of their numbers.
    pub const ALL: [Self; 4] = [
        Self::AdapterListStale,
        Self::AdapterNoLongerValid,
        Self::AdapterBudgetChange,
        Self::AdapterHardwareContentProtectionTeardown,
    ];

    /// The kind with this number.
    #[must_use]
    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.get(usize::try_from(number).ok()?).copied()
    }

    /// The number of the kind in the C interface.
    #[must_use]
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// Whether it happens at most once.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::AdapterListStale | Self::AdapterNoLongerValid)
    }

    const fn interval(self) -> Duration {
        if self.is_final() { PRESENCE_INTERVAL } else { BUDGET_INTERVAL }
    }
}

/// What to wait for, and on what.
#[derive(Clone, Copy, Debug)]
pub enum Occasion<'a> {
    /// This list becomes stale.
    ListStale(&'a AdapterList),
    /// This adapter goes.
    NoLongerValid(&'a Adapter),
    /// The budget of one of this adapter's segment groups changes.
    BudgetChange(&'a Adapter),
    /// Protected content is torn down on this adapter.
    ProtectionTeardown(&'a Adapter),
}

impl Occasion<'_> {
    /// The kind of its events.
    #[must_use]
    pub const fn notification(&self) -> Notification {
        match self {
            Self::ListStale(_) => Notification::AdapterListStale,
            Self::NoLongerValid(_) => Notification::AdapterNoLongerValid,
            Self::BudgetChange(_) => Notification::AdapterBudgetChange,
            Self::ProtectionTeardown(_) => Notification::AdapterHardwareContentProtectionTeardown,
        }
    }

    fn event(&self) -> Event {
        match self {
            Self::ListStale(_) => Event::ListStale,
            Self::NoLongerValid(adapter) => Event::NoLongerValid(adapter.luid()),
            Self::BudgetChange(adapter) => Event::BudgetChange(adapter.luid()),
            Self::ProtectionTeardown(adapter) => Event::ProtectionTeardown(adapter.luid()),
        }
    }
}

/// What happened, and to which adapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// The list is stale.
    ListStale,
    /// The adapter is gone.
    NoLongerValid(Luid),
    /// The adapter's budget changed, or may have before the registration.
    BudgetChange(Luid),
    /// Protected content was torn down, or may have been before the registration.
    ProtectionTeardown(Luid),
}

/// A registration; it ends when this is dropped, which waits as [`unregister`] does.
#[must_use = "the registration ends when this is dropped"]
pub struct Watch {
    cookie: u32,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // It may have ended before, with what it watched or by a fork. Numbers do not start again in
        // a child, so this one is no other registration's there.
        let _ = unregister(self.cookie);
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch").field("cookie", &self.cookie).finish()
    }
}

/// Calls `callback` on each such occasion, as long as the result is kept.
///
/// # Errors
///
/// [`HResult::E_OUTOFMEMORY`], also where the system gives no thread.
pub fn watch(occasion: Occasion<'_>, callback: impl FnMut(Event) + Send + 'static) -> Result<Watch, HResult> {
    register(occasion, |_| {}, callback).map(|cookie| Watch { cookie })
}

/// Events in a channel; see [`subscribe`].
#[derive(Debug)]
pub struct Subscription {
    receiver: Receiver<Event>,
    _watches: Vec<Watch>,
}

impl Subscription {
    /// The channel. It is disconnected when nothing can come any more: what happens once has
    /// happened, and what was watched is gone.
    #[must_use]
    pub fn receiver(&self) -> &Receiver<Event> {
        &self.receiver
    }
}

impl<'a> IntoIterator for &'a Subscription {
    type Item = Event;
    type IntoIter = mpsc::Iter<'a, Event>;

    /// Waits for the next event, and ends when none can come any more.
    fn into_iter(self) -> Self::IntoIter {
        self.receiver.iter()
    }
}

/// Collects the events of some occasions in a channel, as long as the result is kept.
///
/// # Errors
///
/// As [`watch()`]; then there is none of these registrations.
pub fn subscribe(occasions: &[Occasion<'_>]) -> Result<Subscription, HResult> {
    let (sender, receiver) = mpsc::channel();
    let mut watches = Vec::with_capacity(occasions.len());
    for occasion in occasions {
        let sender = sender.clone();
        // Without a receiver, the registration is about to end as well.
        let callback = move |event| {
            let _ = sender.send(event);
        };
        watches.push(watch(*occasion, callback)?);
    }
    Ok(Subscription { receiver, _watches: watches })
}

/// Calls `callback` on each such occasion until [`unregister`] gets the number that this returns.
///
/// `announce` gets it first: on this thread, and before the first callback can run. The number is
/// never 0, and none is used again before all others were.
///
/// # Errors
///
/// As [`watch()`]; the number that was announced then means nothing.
pub fn register(
    occasion: Occasion<'_>,
    announce: impl FnOnce(u32),
    callback: impl FnMut(Event) + Send + 'static,
) -> Result<u32, HResult> {
    registry::register(occasion, announce, Box::new(callback))
}

/// Ends a registration: its callback is not running when this returns, and will not run again. From
/// inside that callback, this returns at once.
///
/// # Errors
///
/// [`HResult::E_INVALIDARG`] for a number that means no registration of this process, or not any
/// more.
pub fn unregister(cookie: u32) -> Result<(), HResult> {
    registry::unregister(cookie)
}
