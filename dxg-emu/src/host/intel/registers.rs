//! The registers of a command streamer that commands load, store and compute with.
//!
//! They last as long as a submission, and begin as zeros.

use std::collections::HashMap;

/// Where the registers of the engines begin: render, compute, copy.
const BASES: [u32; 6] = [0x2000, 0x1_a000, 0x1_c000, 0x1_e000, 0x2_6000, 0x2_2000];
/// The clock, and its upper half.
const TIMESTAMP: u32 = 0x358;
const TIMESTAMP_HIGH: u32 = 0x35c;
/// How long the context has run, in ticks of the same clock.
const CONTEXT_TIMESTAMP: u32 = 0x3a8;
/// Sixteen of 64 bits.
const GENERAL: u32 = 0x600;

/// The registers.
#[derive(Default)]
pub(super) struct Registers {
    set: HashMap<u32, u32>,
}

/// A register's place within its engine.
fn offset(register: u32) -> u32 {
    match BASES.iter().find(|base| register & !0xfff == **base) {
        Some(base) => register - base,
        None => register,
    }
}

impl Registers {
    pub(super) fn set(&mut self, register: u32, value: u32) {
        // No batch sets more than exist, 8 MiB of address space; a hostile one is held to fewer.
        if self.set.len() < 4096 || self.set.contains_key(&offset(register)) {
            self.set.insert(offset(register), value);
        }
    }

    /// A register; those that count show `now`.
    #[expect(clippy::cast_possible_truncation, reason = "halves of the clock")]
    pub(super) fn get(&self, register: u32, now: u64) -> u32 {
        match offset(register) {
            TIMESTAMP | CONTEXT_TIMESTAMP => now as u32,
            TIMESTAMP_HIGH => (now >> 32) as u32,
            other => self.set.get(&other).copied().unwrap_or(0),
        }
    }

    /// One of the general registers.
    pub(super) fn general(&self, index: u32) -> u64 {
        let half = |offset| self.set.get(&(GENERAL + 8 * index + offset)).copied().unwrap_or(0);
        u64::from(half(4)) << 32 | u64::from(half(0))
    }

    #[expect(clippy::cast_possible_truncation, reason = "two halves")]
    pub(super) fn set_general(&mut self, index: u32, value: u64) {
        self.set(GENERAL + 8 * index, value as u32);
        self.set(GENERAL + 8 * index + 4, (value >> 32) as u32);
    }
}
