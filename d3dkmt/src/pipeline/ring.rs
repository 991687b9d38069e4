//! The ring of command memory: who has which part of it.

use std::collections::VecDeque;

/// Which bytes are in use. Positions only grow; where they lie in memory is the rest modulo the size.
#[derive(Debug)]
pub(super) struct Ring {
    size: u64,
    alignment: u64,
    /// Where the next piece goes.
    head: u64,
    /// Where the first piece lies that is gathered; the same where none is.
    gathered: u64,
    /// Where the oldest one begins that is in use.
    tail: u64,
    /// Submissions that may not be done: their last task, and where the next one begins.
    in_flight: VecDeque<(u64, u64)>,
}

/// Where a piece can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// At this offset, behind what is gathered.
    Here(usize),
    /// At the begin of memory: what is gathered must be submitted first, as a submission is in one piece.
    AtBegin,
    /// Nowhere, before older work is done.
    None,
    /// Nowhere ever.
    Never,
}

impl Ring {
    pub(super) fn new(size: usize, alignment: usize) -> Self {
        let (size, alignment) = (size as u64, alignment as u64);
        Self { size, alignment, head: 0, gathered: 0, tail: 0, in_flight: VecDeque::new() }
    }

    /// The offset in memory of a position.
    fn offset(&self, position: u64) -> u64 {
        position % self.size
    }

    /// Where `bytes` can go.
    pub(super) fn room(&self, bytes: usize) -> Room {
        let bytes = bytes as u64;
        if bytes > self.size {
            return Room::Never;
        }
        let offset = self.offset(self.head);
        if offset + bytes > self.size {
            return Room::AtBegin;
        }
        if self.head + bytes - self.tail > self.size {
            return Room::None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "below the size, which was a usize")]
        Room::Here(offset as usize)
    }

    /// Goes on at the begin of memory. Nothing is gathered.
    pub(super) fn wrap(&mut self) {
        self.head = self.head.next_multiple_of(self.size);
        self.gathered = self.head;
        self.forget_unused();
    }

    /// Takes bytes behind what is gathered.
    pub(super) fn take(&mut self, bytes: usize) {
        self.head += bytes as u64;
    }

    /// What was taken since the last time is one submission, whose last task is this.
    pub(super) fn submit(&mut self, last: u64) {
        self.head = self.head.next_multiple_of(self.alignment);
        self.gathered = self.head;
        self.in_flight.push_back((last, self.head));
    }

    /// All tasks up to `done` are done. What stands behind the last task of a submission was read too where
    /// a later submission has come to an end, or this one is known to be `passed`.
    pub(super) fn retire(&mut self, done: u64, passed: u64) {
        while let Some((last, end)) = self.in_flight.front().copied() {
            let later = self.in_flight.get(1).is_some_and(|(later, _)| *later <= done);
            if last > done || (last > passed && !later) {
                return;
            }
            self.tail = end;
            self.in_flight.pop_front();
        }
        self.forget_unused();
    }

    /// Bytes that were passed over are free where nothing is in use.
    fn forget_unused(&mut self) {
        if self.in_flight.is_empty() && self.gathered == self.head {
            self.tail = self.head;
        }
    }

    /// How many submissions are not done.
    pub(super) fn depth(&self, done: u64) -> usize {
        self.in_flight.iter().rev().take_while(|(last, _)| *last > done).count()
    }

    /// The last task of the oldest submission that is not done.
    pub(super) fn oldest(&self, done: u64) -> Option<u64> {
        self.in_flight.iter().map(|(last, _)| *last).find(|last| *last > done)
    }

    /// Whether all memory is free.
    pub(super) fn is_free(&self) -> bool {
        self.in_flight.is_empty()
    }

    /// The last task of the submission before the newest.
    pub(super) fn before_newest(&self) -> Option<u64> {
        self.in_flight.iter().rev().nth(1).map(|(last, _)| *last)
    }
}

#[cfg(test)]
mod tests {
    use super::{Ring, Room};

    #[test]
    fn pieces_lie_in_order_and_none_is_used_before_it_is_free() {
        let mut ring = Ring::new(256, 64);
        assert_eq!(ring.room(257), Room::Never);
        assert_eq!(ring.room(100), Room::Here(0));
        ring.take(100);
        ring.submit(1);
        assert_eq!(ring.room(100), Room::Here(128), "aligned");
        ring.take(100);
        ring.submit(2);
        assert_eq!((ring.room(1), ring.depth(0)), (Room::None, 2));
        ring.retire(1, u64::MAX);
        assert_eq!(ring.room(100), Room::Here(0));
        assert_eq!(ring.room(129), Room::None);
        ring.take(100);
        ring.submit(3);
        assert_eq!((ring.oldest(1), ring.before_newest()), (Some(2), Some(2)));
        ring.retire(3, u64::MAX);
        assert_eq!(ring.room(100), Room::Here(128));
        assert_eq!(ring.room(200), Room::AtBegin);
        ring.wrap();
        assert_eq!(ring.room(256), Room::Here(0), "nothing is in use");
    }

    #[test]
    fn what_a_wrap_passes_over_is_free_with_the_piece_behind_it() {
        let mut ring = Ring::new(256, 8);
        ring.take(160);
        ring.submit(1);
        assert_eq!(ring.room(112), Room::AtBegin);
        ring.wrap();
        assert_eq!(ring.room(112), Room::None, "the first is in use");
        ring.retire(1, u64::MAX);
        assert_eq!(ring.room(112), Room::Here(0));
        ring.take(112);
        ring.submit(2);
        assert_eq!(ring.room(144), Room::Here(112));
        ring.take(144);
        ring.submit(3);
        assert_eq!(ring.room(8), Room::None);
        ring.retire(2, u64::MAX);
        assert_eq!(ring.room(112), Room::Here(0));
    }

    #[test]
    fn what_is_gathered_up_to_the_end_of_memory_is_in_use() {
        let mut ring = Ring::new(256, 8);
        ring.take(128);
        ring.submit(1);
        ring.take(128);
        ring.retire(1, u64::MAX);
        assert_eq!(ring.room(128), Room::Here(0));
        assert_eq!(ring.room(136), Room::None);
    }

    #[test]
    fn what_stands_behind_the_last_task_is_in_use_until_later_work_is_done_or_it_is_passed() {
        let mut ring = Ring::new(256, 8);
        for task in 1..=2 {
            ring.take(128);
            ring.submit(task);
        }
        ring.retire(1, 0);
        assert_eq!((ring.room(8), ring.oldest(1), ring.depth(1)), (Room::None, Some(2), 1));
        ring.retire(2, 0);
        assert_eq!((ring.room(128), ring.oldest(2), ring.depth(2)), (Room::Here(0), None, 0));
        assert_eq!(ring.room(136), Room::None, "the second may not be passed");
        ring.retire(2, 2);
        assert!(ring.is_free());
        assert_eq!(ring.room(256), Room::Here(0));
    }

    #[test]
    fn random_pieces_never_overlap_those_in_flight() {
        let (size, mut ring) = (1024_usize, Ring::new(1024, 16));
        let mut live: Vec<(u64, std::ops::Range<usize>)> = Vec::new();
        let (mut seed, mut task, mut done, mut gathered) = (1_u64, 0, 0, false);
        for _ in 0..20_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let bytes = 8 + usize::try_from(seed >> 40).unwrap() % 500 / 8 * 8;
            match ring.room(bytes) {
                Room::Here(offset) => {
                    let range = offset..offset + bytes;
                    assert!(range.end <= size && (gathered || offset % 16 == 0));
                    let free =
                        |other: &std::ops::Range<usize>| range.end <= other.start || other.end <= range.start;
                    assert!(live.iter().all(|(_, other)| free(other)), "{range:?} in {live:?}");
                    ring.take(bytes);
                    live.push((task + 1, range));
                    gathered = true;
                }
                Room::AtBegin => {
                    if std::mem::take(&mut gathered) {
                        task += 1;
                        ring.submit(task);
                    }
                    ring.wrap();
                }
                Room::None => {
                    if std::mem::take(&mut gathered) {
                        task += 1;
                        ring.submit(task);
                    }
                    done += 1;
                    ring.retire(done, u64::MAX);
                    live.retain(|(task, _)| *task > done);
                }
                Room::Never => unreachable!("{bytes}"),
            }
        }
        assert!(task > 1000);
    }
}
