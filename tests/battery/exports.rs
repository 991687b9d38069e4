//! The one table of calls, for C programs that play the driver.

use std::fmt::Write as _;
use std::path::Path;

use d3dkmt_sys::table::{C_FUNCTIONS, CALLS, CBehaviour, State, Thunk};

/// Writes the table of calls, in the form that the C programs here include, into the folder.
pub(crate) fn write(folder: &Path) {
    std::fs::write(folder.join("exports.inc"), rows()).expect("the folder can be written to");
}

fn rows() -> String {
    let mut rows = String::new();
    let truth = |yes: bool| u8::from(yes);
    for call in &CALLS {
        let kind = if call.thunk == Thunk::Plain { "PLAIN" } else { "CUSTOM" };
        let _ = writeln!(
            rows,
            "IOCTL({:#x}, {}, {}, {}, {kind}, {}, {})",
            call.nr,
            call.size,
            truth(call.state == State::Live),
            truth(call.takes_handle()),
            call.function,
            call.argument,
        );
    }
    for function in C_FUNCTIONS {
        let (name, argument) = (function.function, function.argument);
        let _ = match function.behaviour {
            CBehaviour::NotSupported => writeln!(rows, "FUNCTION(NOT_SUPPORTED, 0, {name}, {argument})"),
            CBehaviour::OlderFormOf(ioctl) => {
                writeln!(rows, "FUNCTION(OLDER, {:#x}, {name}, {argument})", ioctl.call().nr)
            }
            CBehaviour::Local => writeln!(rows, "FUNCTION_OF_NOTHING(LOCAL, {name})"),
        };
    }
    rows
}
