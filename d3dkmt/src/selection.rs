//! Which device the process talks to: `DXG_DEVICE`.

use core::ffi::CStr;

use crate::environment::{LONGEST, Value, Variable, variable};

/// The device that is used when nothing else is asked for.
pub const DEFAULT_DEVICE: &CStr = c"/dev/dxg";

static DXG_DEVICE: Variable = variable!(c"DXG_DEVICE");

/// The device that `DXG_DEVICE` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection<'a> {
    /// A device node; the variable is unset, empty, or holds a path.
    Node(&'a CStr),
    /// The embedded software device: a built-in machine's name, a file's path, or empty for the
    /// default machine.
    Emulated(&'a [u8]),
    /// The value is no device: longer than a path can be.
    Invalid,
}

/// Room for the value, on the caller's stack.
pub(crate) type Buffer = [u8; LONGEST + 1];

/// What the variable said when it was first read; `buffer` holds the text.
pub(crate) fn selection(buffer: &mut Buffer) -> Selection<'_> {
    match DXG_DEVICE.get() {
        Value::Unset => Selection::Node(DEFAULT_DEVICE),
        Value::TooLong => Selection::Invalid,
        value => value.to_c_str(buffer).map_or(Selection::Invalid, parse),
    }
}

/// Takes a `DXG_DEVICE` value apart.
///
/// `emu` and `emu:REST` mean the software device; everything else is a path, so a file of that very
/// name in the current directory must be written `./emu`.
#[must_use]
pub fn parse(value: &CStr) -> Selection<'_> {
    match value.to_bytes() {
        b"" => Selection::Node(DEFAULT_DEVICE),
        b"emu" => Selection::Emulated(b""),
        bytes => match bytes.strip_prefix(b"emu:") {
            Some(machine) => Selection::Emulated(machine),
            None => Selection::Node(value),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{DEFAULT_DEVICE, Selection, parse};

    #[test]
    fn values_name_nodes_or_machines() {
        assert_eq!(parse(c""), Selection::Node(DEFAULT_DEVICE));
        assert_eq!(parse(c"/dev/other"), Selection::Node(c"/dev/other"));
        assert_eq!(parse(c"emulator"), Selection::Node(c"emulator"));
        assert_eq!(parse(c"emu"), Selection::Emulated(b""));
        assert_eq!(parse(c"emu:golden"), Selection::Emulated(b"golden"));
        assert_eq!(parse(c"emu:./my.toml"), Selection::Emulated(b"./my.toml"));
    }
}
