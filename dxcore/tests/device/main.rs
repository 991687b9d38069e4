//! DXCore on the software device: what a program sees, and what it costs.

mod common;
mod cost;
mod events;
mod lists;
mod properties;
mod removal;
mod states;
