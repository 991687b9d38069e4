//! The list of vectors that are not matched yet: one id a line, below the reason as a comment.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The list, and what has become of its entries.
#[derive(Debug)]
pub(crate) struct OpenList {
    path: PathBuf,
    text: String,
    listed: BTreeSet<String>,
    seen: BTreeSet<String>,
    matching: BTreeSet<String>,
}

impl OpenList {
    pub(crate) fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("the list can be read");
        let listed = text.lines().filter_map(entry).map(str::to_owned).collect();
        Self { path: path.to_owned(), text, listed, seen: BTreeSet::new(), matching: BTreeSet::new() }
    }

    /// Whether the vector is listed.
    pub(crate) fn contains(&mut self, id: &str) -> bool {
        let listed = self.listed.contains(id);
        if listed {
            self.seen.insert(id.to_owned());
        }
        listed
    }

    /// A listed vector matches.
    pub(crate) fn now_matches(&mut self, id: &str) {
        self.matching.insert(id.to_owned());
    }

    /// How many vectors are listed and do not match.
    pub(crate) fn still_open(&self) -> usize {
        self.seen.len() - self.matching.len()
    }

    /// The entries that must go; with `shrink` they have gone, and none are left.
    pub(crate) fn finish(&self, shrink: bool) -> Vec<String> {
        let surplus: Vec<String> = self
            .listed
            .iter()
            .filter(|id| self.matching.contains(*id) || !self.seen.contains(*id))
            .cloned()
            .collect();
        if !shrink || surplus.is_empty() {
            return surplus;
        }
        let goes: BTreeSet<&str> = surplus.iter().map(String::as_str).collect();
        fs::write(&self.path, without(&self.text, &goes)).expect("the list can be written");
        Vec::new()
    }
}

fn entry(line: &str) -> Option<&str> {
    let line = line.trim();
    (!line.is_empty() && !line.starts_with('#')).then_some(line)
}

/// The text without some entries, and without the headings and blank lines that then head nothing.
fn without(text: &str, goes: &BTreeSet<&str>) -> String {
    let mut blocks = text.split("\n\n");
    let mut kept: Vec<String> = blocks.next().map(str::trim_end).map(str::to_owned).into_iter().collect();
    for block in blocks {
        let lines: Vec<&str> =
            block.lines().filter(|line| entry(line).is_none_or(|id| !goes.contains(id))).collect();
        if lines.iter().any(|line| entry(line).is_some()) {
            kept.push(lines.join("\n"));
        }
    }
    kept.join("\n\n") + "\n"
}
