//! The cases, by what they are about.

mod adapters;
mod addresses;
mod contexts;
mod devices;
mod files;
mod lifetimes;
mod memory;
mod residency;
mod setup;
mod sharing;
mod signals;
mod waits;
mod work;

use d3dkmt_sys::Ioctl;

use crate::case::{Case, Shown, Through};

/// All cases.
pub fn all() -> impl Iterator<Item = &'static Case> {
    let groups: [&[Case]; 12] = [
        adapters::CASES,
        devices::CASES,
        contexts::CASES,
        memory::CASES,
        residency::CASES,
        addresses::CASES,
        signals::CASES,
        waits::CASES,
        work::CASES,
        sharing::CASES,
        files::CASES,
        lifetimes::CASES,
    ];
    groups.into_iter().flatten()
}

/// The effect of `row` is seen in the answer of `call`.
const fn by(row: Ioctl, call: Ioctl, what: &'static str) -> Shown {
    Shown { row, through: Through::Call(call), what }
}

/// It is seen in memory.
const fn memory(row: Ioctl, what: &'static str) -> Shown {
    Shown { row, through: Through::Memory, what }
}

/// It is seen in a descriptor.
const fn descriptor(row: Ioctl, what: &'static str) -> Shown {
    Shown { row, through: Through::Descriptor, what }
}

/// There is nothing to see but what the call refuses.
const fn refusal(row: Ioctl, what: &'static str) -> Shown {
    Shown { row, through: Through::Refusal, what }
}
