//! Commands that were not executed.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::report::{SkippedPackets, UnknownPackets};
use crate::sync::lock;

/// So many words of an unknown command are kept ...
const WORDS: usize = 8;
/// ... and so many different ones; more are counted with the last.
const KINDS: usize = 256;

/// The commands that a process's work had, and that the command processor left out.
#[derive(Default)]
pub(crate) struct Packets(Mutex<Lists>);

#[derive(Default)]
struct Lists {
    skipped: BTreeMap<&'static str, u64>,
    /// By the first word.
    unknown: BTreeMap<u32, UnknownPackets>,
}

impl Packets {
    /// A command that is understood and left out.
    pub(crate) fn skipped(&self, name: &'static str) {
        *lock(&self.0).skipped.entry(name).or_default() += 1;
    }

    /// A command that is not known, with the words it begins with.
    pub(crate) fn unknown(&self, address: u64, words: &[u32]) {
        let words = &words[..words.len().min(WORDS)];
        let first = words.first().copied().unwrap_or(0);
        let mut lists = lock(&self.0);
        let full = lists.unknown.len() >= KINDS;
        let known = match lists.unknown.get_mut(&first) {
            Some(known) => Some(known),
            None if full => lists.unknown.last_entry().map(|last| last.into_mut()),
            None => None,
        };
        match known {
            Some(known) => known.count += 1,
            None => {
                lists.unknown.insert(first, UnknownPackets { address, words: words.to_vec(), count: 1 });
            }
        }
    }

    pub(super) fn lists(&self) -> (Vec<SkippedPackets>, Vec<UnknownPackets>) {
        let lists = lock(&self.0);
        let skipped = lists.skipped.iter();
        let skipped =
            skipped.map(|(name, count)| SkippedPackets { name: Cow::Borrowed(name), count: *count });
        (skipped.collect(), lists.unknown.values().cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{KINDS, Packets};

    #[test]
    fn packets_are_counted_by_name_or_first_word_and_take_bounded_room() {
        let packets = Packets::default();
        packets.skipped("walker");
        packets.skipped("walker");
        for word in 0..2 * u32::try_from(KINDS).expect("few") {
            packets.unknown(u64::from(word) << 12, &[word; 100]);
        }
        packets.unknown(0, &[7, 1, 2]);
        packets.unknown(0, &[]);
        let (skipped, unknown) = packets.lists();
        assert_eq!((skipped.len(), &*skipped[0].name, skipped[0].count), (1, "walker", 2));
        assert_eq!(unknown.len(), KINDS);
        assert_eq!((unknown[7].address, unknown[7].count, unknown[7].words.len()), (7 << 12, 2, 8));
        assert_eq!(unknown.iter().map(|one| one.count).sum::<u64>(), 2 * KINDS as u64 + 2);
    }
}
