//! The handle values of everything but adapters, which the host chooses.

use std::collections::VecDeque;

/// Smaller indices are left to the guest's own table of adapters, so that a program which takes one
/// for the other is found out.
const FIRST_INDEX: u32 = 16;
/// The guest refuses larger ones.
const LAST_INDEX: u32 = 0xff_fffe;
/// The index of a handle that means "never a handle" to those who record and compare answers.
const NEVER_GIVEN: u32 = 0xfff;
/// A handle rests until so many others were destroyed after it, so that a late user is found out.
const REST: usize = 1024;

/// Hands out the handle values of one process: index in bits 6-29, generation 1 to 3 in bits 30-31.
pub(crate) struct HandleSource {
    next: u32,
    resting: VecDeque<u32>,
}

impl HandleSource {
    pub(crate) const fn new() -> Self {
        Self { next: FIRST_INDEX, resting: VecDeque::new() }
    }

    /// A value that nothing bears; `None` when all are in use.
    pub(crate) fn take(&mut self) -> Option<u32> {
        if self.next == NEVER_GIVEN {
            self.next += 1;
        }
        if self.resting.len() > REST || self.next > LAST_INDEX {
            let old = self.resting.pop_front()?;
            let generation = old >> 30;
            let generation = if generation < 3 { generation + 1 } else { 1 };
            return Some(old & 0x3fff_ffc0 | generation << 30);
        }
        let index = self.next;
        self.next += 1;
        Some(1 << 30 | index << 6)
    }

    /// Takes a value back.
    pub(crate) fn give_back(&mut self, handle: u32) {
        self.resting.push_back(handle);
    }
}

#[cfg(test)]
mod tests {
    use super::{HandleSource, REST};

    #[test]
    fn fresh_handles_count_up_from_index_16_and_leave_one_out() {
        let mut source = HandleSource::new();
        let handles: Vec<u32> = (0..5000).map(|_| source.take().expect("free")).collect();
        assert_eq!(handles[..2], [0x4000_0400, 0x4000_0440]);
        assert!(!handles.contains(&0x4003_ffc0) && handles.contains(&0x4003_ff80));
        assert!(handles.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_handle_rests_before_its_index_comes_back_in_another_generation() {
        let mut source = HandleSource::new();
        let first = source.take().expect("free");
        source.give_back(first);
        for _ in 0..REST {
            let other = source.take().expect("free");
            assert_ne!(other & 0x3fff_ffc0, first & 0x3fff_ffc0);
            source.give_back(other);
        }
        assert_eq!(source.take(), Some(first ^ 0xc000_0000), "generation 2");
    }
}
