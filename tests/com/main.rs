//! DXCore through the exported C ABI: every object by its vtable, slot by slot, as a client has it.
//!
//! Much of what is tested here is state of the process (the factory, the device, reference counts),
//! so each case runs in a process of its own; see [`case`].

#![cfg(feature = "emu")]

#[path = "../common/mod.rs"]
mod common;

mod adapter;
mod bad_input;
mod case;
mod client;
mod device;
mod factory;
mod fork;
mod fork_rounds;
mod lifetime;
mod list;
mod machine;
mod notification;
#[cfg(debug_assertions)]
mod panic;
mod property;
mod removal;
mod scale;
mod standard_error;
mod state;
mod workload;
