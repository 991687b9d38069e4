//! The emulated device, through the calls that a client makes.

mod adapter_calls;
mod allocation;
mod common;
mod control;
mod core;
mod enumeration;
mod gpu;
mod gpu_va;
mod intel;
mod intel_work;
mod machine;
mod memory;
mod objects;
mod process;
mod query;
mod registry;
mod removal;
mod report;
mod share;
mod statistics;
mod sync;
