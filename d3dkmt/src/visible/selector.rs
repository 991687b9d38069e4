//! The language of `DXG_VISIBLE_ADAPTERS`.

use std::fmt;

use crate::{Adapter, Luid};

/// Which adapters a process shows, and in which order.
///
/// A list, separated by commas, of what to show; each entry names adapters by
///
/// * their place in the driver's own list, all adapters counted: `0`, `2`;
/// * their LUID, eight hexadecimal digits on each side: `00000000:0000c0de`;
/// * their vendor and device ids, four digits each: `10de:2684`, or all of a vendor: `10de:*`;
/// * a part of their name, in whatever case: `arc`, or `name:4090` where the part could be mistaken.
///
/// Adapters appear in the order of the entries that name them. An entry after `!` takes what it
/// names out again; a list that begins so starts from all adapters. An empty list shows none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    text: String,
    negated: bool,
    selector: Selector,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Selector {
    Index(usize),
    Luid(Luid),
    Ids { vendor: u32, device: Option<u32> },
    Name(String),
}

/// What is wrong with a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SelectionError {
    /// The entry with this number, from 1, is empty.
    EmptyEntry(usize),
    /// The value is not UTF-8, or longer than can be kept.
    NotText,
    /// The entry names none of the adapters, which are these.
    NoMatch {
        /// The entry.
        entry: String,
        /// The adapters there are, as text.
        adapters: String,
    },
}

impl fmt::Display for SelectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyEntry(number) => write!(f, "entry {number} is empty"),
            Self::NotText => f.write_str("the value is no text of less than 4096 bytes"),
            Self::NoMatch { entry, adapters } => {
                write!(f, "\"{entry}\" names no adapter; there are: {adapters}")
            }
        }
    }
}

impl std::error::Error for SelectionError {}

/// What an adapter can be chosen by; asked of the driver only where an entry needs it.
pub(super) trait Candidate {
    fn luid(&self) -> Luid;
    fn ids(&self) -> Option<(u32, u32)>;
    fn name(&self) -> Option<String>;
}

impl Candidate for Adapter {
    fn luid(&self) -> Luid {
        self.luid()
    }

    fn ids(&self) -> Option<(u32, u32)> {
        self.device_ids(0).ok().map(|ids| (ids.vendor, ids.device))
    }

    fn name(&self) -> Option<String> {
        self.driver_description().ok()
    }
}

impl Selection {
    /// Reads a list.
    ///
    /// # Errors
    ///
    /// [`SelectionError::EmptyEntry`].
    pub fn parse(list: &str) -> Result<Self, SelectionError> {
        let mut entries = Vec::new();
        if list.trim().is_empty() {
            return Ok(Self { entries });
        }
        for (number, text) in list.split(',').enumerate() {
            let text = text.trim();
            let (negated, rest) = match text.strip_prefix('!') {
                Some(rest) => (true, rest.trim()),
                None => (false, text),
            };
            if rest.is_empty() {
                return Err(SelectionError::EmptyEntry(number + 1));
            }
            entries.push(Entry { text: rest.to_owned(), negated, selector: Selector::parse(rest) });
        }
        Ok(Self { entries })
    }

    /// Whether the list says in which order adapters come, and not just which to leave out.
    #[must_use]
    pub fn orders(&self) -> bool {
        self.entries.first().is_none_or(|first| !first.negated)
    }

    /// The places of the chosen ones among all adapters of a device, in the order asked for.
    ///
    /// # Errors
    ///
    /// [`SelectionError::NoMatch`].
    pub fn among(&self, all: &[Adapter]) -> Result<Vec<usize>, SelectionError> {
        self.choose(all)
    }

    /// The places of the chosen ones among the candidates, in the order asked for.
    pub(super) fn choose(&self, candidates: &[impl Candidate]) -> Result<Vec<usize>, SelectionError> {
        let mut chosen: Vec<usize> = if self.orders() { Vec::new() } else { (0..candidates.len()).collect() };
        for entry in &self.entries {
            let named: Vec<usize> = candidates
                .iter()
                .enumerate()
                .filter(|(index, candidate)| entry.selector.names(*index, *candidate))
                .map(|(index, _)| index)
                .collect();
            if named.is_empty() {
                let adapters = describe(candidates);
                return Err(SelectionError::NoMatch { entry: entry.text.clone(), adapters });
            }
            for index in named {
                match chosen.iter().position(|place| *place == index) {
                    Some(place) if entry.negated => {
                        chosen.remove(place);
                    }
                    None if !entry.negated => chosen.push(index),
                    _ => {}
                }
            }
        }
        Ok(chosen)
    }
}

fn describe(candidates: &[impl Candidate]) -> String {
    if candidates.is_empty() {
        return "none".to_owned();
    }
    let describe = |(index, candidate): (usize, &_)| {
        let candidate: &dyn Candidate = candidate;
        format!("{index} {}", candidate.name().unwrap_or_else(|| candidate.luid().to_string()))
    };
    candidates.iter().map(|candidate| candidate as _).enumerate().map(describe).collect::<Vec<_>>().join(", ")
}

impl Selector {
    fn parse(text: &str) -> Self {
        if let Some(name) = text.strip_prefix("name:") {
            return Self::Name(name.to_lowercase());
        }
        if let Ok(index) = text.parse() {
            return Self::Index(index);
        }
        match text.split_once(':') {
            Some((high, low)) if is_hex(high, 8) && is_hex(low, 8) => {
                text.parse().map_or_else(|_| Self::Name(text.to_lowercase()), Self::Luid)
            }
            Some((vendor, device)) if is_hex(vendor, 4) && (device == "*" || is_hex(device, 4)) => {
                Self::Ids { vendor: hex(vendor), device: (device != "*").then(|| hex(device)) }
            }
            _ => Self::Name(text.to_lowercase()),
        }
    }

    fn names(&self, index: usize, candidate: &impl Candidate) -> bool {
        match self {
            Self::Index(wanted) => *wanted == index,
            Self::Luid(luid) => *luid == candidate.luid(),
            Self::Ids { vendor, device } => candidate
                .ids()
                .is_some_and(|(its_vendor, its)| its_vendor == *vendor && device.is_none_or(|id| id == its)),
            Self::Name(part) => {
                candidate.name().is_some_and(|name| name.to_lowercase().contains(part.as_str()))
            }
        }
    }
}

fn is_hex(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn hex(text: &str) -> u32 {
    u32::from_str_radix(text, 16).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Candidate, Selection, SelectionError};
    use crate::Luid;

    struct Fake(u32, (u32, u32), &'static str);

    impl Candidate for Fake {
        fn luid(&self) -> Luid {
            Luid::new(0, self.0)
        }
        fn ids(&self) -> Option<(u32, u32)> {
            Some(self.1)
        }
        fn name(&self) -> Option<String> {
            Some(self.2.to_owned())
        }
    }

    const MACHINE: [Fake; 3] = [
        Fake(0x10, (0x8086, 0x46a6), "Intel(R) Iris(R) Xe"),
        Fake(0x20, (0x10de, 0x2684), "NVIDIA GeForce RTX 4090"),
        Fake(0x30, (0x8086, 0x7d1d), "Intel(R) AI Boost"),
    ];

    fn choose(list: &str) -> Result<Vec<usize>, SelectionError> {
        Selection::parse(list)?.choose(&MACHINE)
    }

    #[test]
    fn each_kind_of_entry_names_its_adapters() {
        assert_eq!(choose("1"), Ok(vec![1]));
        assert_eq!(choose("00000000:00000030"), Ok(vec![2]));
        assert_eq!(choose("10DE:2684"), Ok(vec![1]));
        assert_eq!(choose("8086:*"), Ok(vec![0, 2]));
        assert_eq!(choose("iris"), Ok(vec![0]));
        assert_eq!(choose("name:4090"), Ok(vec![1]));
    }

    #[test]
    fn entries_give_the_order_and_name_no_adapter_twice() {
        assert_eq!(choose("2,0"), Ok(vec![2, 0]));
        assert_eq!(choose("nvidia, intel, 0"), Ok(vec![1, 0, 2]));
    }

    #[test]
    fn negated_entries_take_out_again() {
        assert_eq!(choose("!nvidia"), Ok(vec![0, 2]));
        assert_eq!(choose("intel,!2"), Ok(vec![0]));
        assert_eq!(choose("!1,1"), Ok(vec![0, 2, 1]));
        assert!(!Selection::parse("!1").unwrap().orders());
        assert!(Selection::parse("1,!0").unwrap().orders());
    }

    #[test]
    fn an_empty_list_shows_nothing() {
        assert_eq!(choose(""), Ok(vec![]));
        assert_eq!(choose("  "), Ok(vec![]));
    }

    #[test]
    fn what_is_wrong_is_said_with_the_adapters_there_are() {
        assert_eq!(choose("0,,1"), Err(SelectionError::EmptyEntry(2)));
        assert_eq!(choose("0,!"), Err(SelectionError::EmptyEntry(2)));
        let error = choose("radeon").unwrap_err().to_string();
        assert_eq!(
            error,
            "\"radeon\" names no adapter; there are: 0 Intel(R) Iris(R) Xe, \
             1 NVIDIA GeForce RTX 4090, 2 Intel(R) AI Boost"
        );
        assert!(choose("3").is_err());
    }
}
