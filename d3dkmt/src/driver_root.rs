//! Where the host's driver store is mounted: `DXG_DRIVER_ROOT`, or `/usr/lib/wsl/drivers`.

use crate::environment::{LONGEST, Value, Variable, variable};

/// Where WSL mounts the host's driver store.
pub const DEFAULT_DRIVER_ROOT: &str = "/usr/lib/wsl/drivers";

static DXG_DRIVER_ROOT: Variable = variable!(c"DXG_DRIVER_ROOT");

/// Calls `each` with every character of the root, without slashes at its end.
///
/// Bytes that are not UTF-8 become U+FFFD: the root ends up in wide characters.
#[inline]
pub fn for_each_char(mut each: impl FnMut(char)) {
    match DXG_DRIVER_ROOT.get() {
        Value::Bytes(bytes) if !bytes.is_empty() => {
            let mut buffer = [0; LONGEST + 1];
            let text = Value::Bytes(bytes).to_c_str(&mut buffer).map_or(&[][..], |text| text.to_bytes());
            let end = text.iter().rposition(|byte| *byte != b'/').map_or(0, |last| last + 1);
            for chunk in text[..end].utf8_chunks() {
                chunk.valid().chars().for_each(&mut each);
                if !chunk.invalid().is_empty() {
                    each(char::REPLACEMENT_CHARACTER);
                }
            }
        }
        // ASCII, and worth reading byte by byte: this is what nearly every process does.
        _ => DEFAULT_DRIVER_ROOT.bytes().for_each(|byte| each(char::from(byte))),
    }
}

/// How many characters [`for_each_char`] gives.
#[inline]
#[must_use]
pub fn char_count() -> usize {
    match DXG_DRIVER_ROOT.get() {
        Value::Unset => DEFAULT_DRIVER_ROOT.len(),
        _ => {
            let mut count = 0;
            for_each_char(|_| count += 1);
            count
        }
    }
}

/// The root as text.
#[must_use]
pub fn driver_root() -> String {
    let mut root = String::new();
    for_each_char(|character| root.push(character));
    root
}
