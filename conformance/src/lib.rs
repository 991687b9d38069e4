//! What a `/dev/dxg` must do, as cases that run on any device: the emulator by default, a node or
//! another machine by name.
//!
//! A case makes raw calls below the safe layer and looks at their effect through another call or
//! through memory; the order of checks is the business of the recorded vectors (`tests/golden`). Each
//! case says of which rows of the table it [shows](Shown) the effect, and the mutants of
//! [`mutant`] hold it to that: with a row that answers 0 and does nothing, the case must fail.
//!
//! `tests/device.rs` runs all of it. `docs/conformance.md` is the table of what is seen through what.

pub mod arg;
pub mod calls;
pub mod case;
pub mod cases;
pub mod client;
pub mod document;
pub mod fork;
pub mod memory;
pub mod mutant;
pub mod record;
pub mod sweep;
pub mod world;

pub use case::{CannotRun, Case, Outcome, Run, Shown, Through, run};
pub use cases::all;
pub use client::Client;
pub use world::{Device, World};
