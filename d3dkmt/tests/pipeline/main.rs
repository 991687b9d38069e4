//! Streams of small work on the emulated GPUs: their results, their speed on a virtual clock, and every
//! way in which they end.

mod ends;
mod results;
mod speed;
mod support;
mod threads;
