//! Text that comes from a device, made safe and measured for a terminal.

/// The text with everything that could steer a terminal made visible: control characters, and the
/// invisible characters that reorder a line.
pub(crate) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {
                char::REPLACEMENT_CHARACTER
            }
            c if c.is_control() => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}

/// The number of terminal columns that `text` takes.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

/// Columns of one character: 0 for combining marks, 2 for East Asian wide and for emoji, else 1.
///
/// Blocks, not single characters, of the Unicode width properties: what an adapter's or a folder's
/// name can plausibly hold. A mistake shifts a column and breaks nothing.
fn char_width(c: char) -> usize {
    match u32::from(c) {
        0x0300..=0x036f
        | 0x1ab0..=0x1aff
        | 0x1dc0..=0x1dff
        | 0x20d0..=0x20ff
        | 0xfe00..=0xfe0f
        | 0xfe20..=0xfe2f => 0,
        0x1100..=0x115f
        | 0x2e80..=0x303e
        | 0x3041..=0xa4cf
        | 0xa960..=0xa97f
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff00..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1f64f
        | 0x1f680..=0x1f6ff
        | 0x1f900..=0x1faff
        | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}

/// `text` followed by spaces up to `columns`.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// Breaks `text` at spaces into lines of at most `columns`; a longer word stays whole on its own line,
/// so that a path can still be copied.
pub(crate) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        if !line.is_empty() && width(&line) + 1 + width(word) > columns {
            lines.push(std::mem::take(&mut line));
        } else if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        assert_eq!(printable("\u{1b}[31mGPU\u{7}\r\n"), "\u{fffd}[31mGPU\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(printable("a\u{202e}b"), "a\u{fffd}b");
        assert_eq!(printable("Grafikkarte \u{e4}\u{f6}\u{fc} \u{9a71}\u{52a8}"), "Grafikkarte äöü 驱动");
    }

    #[test]
    fn width_counts_columns_and_not_bytes() {
        assert_eq!(width("GPU"), 3);
        assert_eq!(width("äöü"), 3);
        assert_eq!(width("驱动"), 4);
        assert_eq!(width("e\u{301}"), 1);
        assert_eq!(padded("驱动", 6), "驱动  ");
        assert_eq!(padded("too long", 3), "too long");
    }

    #[test]
    fn wrapping_breaks_at_spaces_only_and_loses_nothing() {
        assert_eq!(wrapped("3D, Copy, Video Decode", 9), ["3D, Copy,", "Video", "Decode"]);
        assert_eq!(wrapped("/usr/lib/wsl/drivers/a b", 10), ["/usr/lib/wsl/drivers/a", "b"]);
        assert_eq!(wrapped("", 10), [""]);
        assert_eq!(wrapped("two  spaces", 80), ["two  spaces"]);
    }
}
