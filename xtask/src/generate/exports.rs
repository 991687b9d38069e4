//! `tests/data/exports.txt`: every symbol that the shared library exports, and no other.

use d3dkmt_sys::table::{C_FUNCTIONS, CALLS};

pub(super) const PATH: &str = "tests/data/exports.txt";

/// The one export that is no D3DKMT function: the entrance to the DXCore interfaces.
const FACTORY: &str = "DXCoreCreateAdapterFactory";

/// One name a line, sorted by byte.
pub(super) fn text() -> String {
    let mut names: Vec<&str> = CALLS.iter().map(|call| call.function).collect();
    names.extend(C_FUNCTIONS.iter().map(|function| function.function));
    names.push(FACTORY);
    names.sort_unstable();
    names.iter().flat_map(|name| [name, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_names_are_107_and_distinct() {
        let text = super::text();
        let mut names: Vec<_> = text.lines().collect();
        names.dedup();
        assert_eq!(names.len(), 107);
        assert_eq!(names.iter().filter(|name| name.starts_with("D3DKMT")).count(), 106);
    }
}
