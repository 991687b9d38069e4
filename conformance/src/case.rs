//! A case, and what becomes of it.

use std::any::Any;
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use d3dkmt_sys::{Errno, Ioctl};

use crate::world::World;

/// Something that a device must do.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// What it proves, as a sentence.
    pub name: &'static str,
    /// The rows whose effect it shows.
    pub shows: &'static [Shown],
    /// Does it, and panics where the device does something else.
    pub run: fn(&World<'_>) -> Run,
}

/// Through what a case sees the effect of a row.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// The row.
    pub row: Ioctl,
    /// Through what.
    pub through: Through,
    /// What is seen, in a few words.
    pub what: &'static str,
}

/// Where an effect is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Through {
    /// In the answer of another call.
    Call(Ioctl),
    /// In memory that the program shares with the device, or that the call writes.
    Memory,
    /// In a descriptor: an eventfd or a sync file.
    Descriptor,
    /// In what the call itself refuses, as there is nothing else to see.
    Refusal,
}

/// Why a case cannot be run on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CannotRun(pub String);

/// A case that ran to its end, or could not.
pub type Run<T = ()> = Result<T, CannotRun>;

/// For what a case needs and a device may be unable to give.
pub trait OrCannot<T> {
    /// Leaves the case where the device cannot.
    ///
    /// # Errors
    ///
    /// [`CannotRun`] with what was wanted and the errno.
    fn or_cannot(self, wanted: &str) -> Run<T>;
}

impl<T> OrCannot<T> for Result<T, Errno> {
    fn or_cannot(self, wanted: &str) -> Run<T> {
        self.map_err(|error| CannotRun(format!("the device does not {wanted}: {error}")))
    }
}

/// What became of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The device does what it must.
    Passed,
    /// It does not; the first difference.
    Failed(String),
    /// It was not tried, and why.
    CannotRun(String),
    /// A decorator ended it, see [`stop`].
    Stopped,
}

struct Stopped;

/// Ends the case that runs on this thread, from a decorator of its device.
pub fn stop() -> ! {
    panic::resume_unwind(Box::new(Stopped))
}

thread_local! {
    /// The message of the panic that ended a case on this thread.
    static MESSAGE: RefCell<Option<Option<String>>> = const { RefCell::new(None) };
}

/// Runs a case; a difference that panics is an outcome and not printed.
#[must_use]
pub fn run(case: &Case, world: &World<'_>) -> Outcome {
    catch(|| (case.run)(world))
}

/// Runs something as a case.
pub fn catch(body: impl FnOnce() -> Run) -> Outcome {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let default = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let caught = MESSAGE.with_borrow_mut(|message| match message {
                Some(message) => {
                    *message = Some(info.to_string());
                    true
                }
                None => false,
            });
            if !caught {
                default(info);
            }
        }));
    });
    MESSAGE.set(Some(None));
    let result = panic::catch_unwind(AssertUnwindSafe(body));
    let message = MESSAGE.take().flatten();
    match result {
        Ok(Ok(())) => Outcome::Passed,
        Ok(Err(CannotRun(reason))) => Outcome::CannotRun(reason),
        Err(payload) => ended(payload.as_ref(), message),
    }
}

fn ended(payload: &(dyn Any + Send), message: Option<String>) -> Outcome {
    if payload.is::<Stopped>() {
        return Outcome::Stopped;
    }
    Outcome::Failed(message.unwrap_or_else(|| "it panicked without a word".to_owned()))
}
