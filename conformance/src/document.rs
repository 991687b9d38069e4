//! The table of the documentation: through what the effect of each row is seen.

use std::fmt::Write;

use d3dkmt_sys::table::State;
use d3dkmt_sys::{CALLS, Ioctl};

use crate::case::{Shown, Through};
use crate::cases::all;

/// The line before the table ...
pub const BEGIN: &str =
    "<!-- Written by the test `documentation`; DXG_WRITE_DOCS=1 brings it up to date. -->";
/// ... and the one behind it.
pub const END: &str = "<!-- The end of what is written. -->";

/// The table in Markdown, a line for each live row.
#[must_use]
pub fn table() -> String {
    let mut text = String::from("\n| nr | call | its effect is seen |\n|---|---|---|\n");
    for call in CALLS.iter().filter(|call| call.state == State::Live) {
        let mut seen: Vec<String> = Vec::new();
        for shown in all().flat_map(|case| case.shows).filter(|shown| shown.row == call.ioctl) {
            let words = sentence(shown);
            if !seen.contains(&words) {
                seen.push(words);
            }
        }
        let name = name(call.ioctl);
        let _ = writeln!(text, "| {:#04x} | {name} | {} |", call.nr, seen.join("; "));
    }
    text.push('\n');
    text
}

fn name(ioctl: Ioctl) -> &'static str {
    let function = ioctl.call().function;
    function.strip_prefix("D3DKMT").unwrap_or(function)
}

fn sentence(shown: &Shown) -> String {
    match shown.through {
        Through::Call(by) => format!("by {}: {}", name(by), shown.what),
        Through::Memory => format!("in memory: {}", shown.what),
        Through::Descriptor => format!("in a descriptor: {}", shown.what),
        Through::Refusal => format!("in what it refuses: {}", shown.what),
    }
}
