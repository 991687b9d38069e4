//! The objects of this crate on a device that answers whatever a test makes up.

mod adapter;
mod calls;
mod device;
mod objects;
mod queries;
mod registry;
mod statistics;

pub(crate) mod script;
