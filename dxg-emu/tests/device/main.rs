//! The emulated device, through the calls that a client makes.

mod common;
mod enumeration;
mod query;
