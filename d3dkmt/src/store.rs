//! Paths into the host's driver store.
//!
//! The host names files of a driver as Windows does,
//! `C:\Windows\System32\DriverStore\FileRepository\NAME\FILE`. The guest sees the folder
//! `FileRepository` mounted, at `/usr/lib/wsl/drivers` on WSL, so whatever precedes it is exchanged
//! for that root, and backslashes become slashes.

use crate::{driver_root, utf16};

/// What ends the part of a path that the guest does not see, in lower case.
const MARKER: &[u8] = b"\\filerepository\\";

/// Where the part of a store path begins that the guest sees: the index of the unit after
/// `\FileRepository\`, in whatever case. `None` where the string is no such path.
#[must_use]
#[inline]
pub fn find_store_suffix(units: &[u16]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + find_unit(&units[from..], u16::from(b'\\'))?;
        if is_marker(&units[at..]) {
            return Some(at + MARKER.len());
        }
        from = at + 1;
    }
}

fn is_marker(units: &[u16]) -> bool {
    // Of the marker's characters, bit 5 tells the cases of letters apart and means nothing else.
    units.len() >= MARKER.len()
        && units.iter().zip(MARKER).all(|(unit, wanted)| {
            let wanted = u16::from(*wanted);
            *unit == wanted || (wanted != u16::from(b'\\') && *unit | 0x20 == wanted)
        })
}

/// The index of the first such unit. Looks at blocks, which the compiler compares all at once.
#[must_use]
#[inline]
pub fn find_unit(units: &[u16], wanted: u16) -> Option<usize> {
    const BLOCK: usize = 16;
    let mut from = 0;
    while let Some(block) = units.get(from..from + BLOCK) {
        if block.iter().fold(false, |found, unit| found | (*unit == wanted)) {
            break;
        }
        from += BLOCK;
    }
    units[from..].iter().position(|unit| *unit == wanted).map(|at| from + at)
}

/// A host's path as the guest sees it, below `root`, or `None` where it does not lie in the store.
#[must_use]
pub fn translate(path: &str, root: &str) -> Option<String> {
    translate_units(&path.encode_utf16().collect::<Vec<_>>(), root)
}

/// [`translate`] for a path as the host sends it, up to a NUL or the end of the slice. Each surrogate
/// without its partner becomes U+FFFD.
#[must_use]
pub fn translate_units(path: &[u16], root: &str) -> Option<String> {
    let path = utf16::text(path);
    let suffix = String::from_utf16_lossy(&path[find_store_suffix(path)?..]);
    Some(format!("{}/{}", root.trim_end_matches('/'), suffix.replace('\\', "/")))
}

/// [`translate`] with the root of this process: `DXG_DRIVER_ROOT`, or `/usr/lib/wsl/drivers`.
#[must_use]
pub fn translate_here(path: &str) -> Option<String> {
    translate(path, &driver_root::driver_root())
}

#[cfg(test)]
mod tests {
    use super::{find_store_suffix, find_unit, translate, translate_units};

    fn find(text: &str) -> Option<usize> {
        find_store_suffix(&text.encode_utf16().collect::<Vec<_>>())
    }

    #[test]
    fn the_marker_is_found_in_any_case_and_at_any_place() {
        assert_eq!(find(r"\FileRepository\x"), Some(16));
        assert_eq!(find(r"C:\A\fILErEPOSITORY\x\y"), Some(20));
        assert_eq!(find(r"\filerepository\"), Some(16));
        assert_eq!(find(r"\\filerepository\"), Some(17));
    }

    #[test]
    fn almost_the_marker_is_not_the_marker() {
        for text in [
            "",
            "\\",
            r"\filerepository",
            r"filerepository\x",
            r"\filerepositories\x",
            r"\filerepositor\u{131}\",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn a_unit_is_found_in_any_block() {
        for length in 0..50 {
            for at in 0..length {
                let mut units = vec![7; length];
                units[at] = 9;
                assert_eq!(find_unit(&units, 9), Some(at));
                assert_eq!(find_unit(&units[..at], 9), None);
            }
        }
    }

    #[test]
    fn a_path_keeps_what_follows_the_marker() {
        let path = r"C:\Windows\System32\DriverStore\FileRepository\nv.inf_amd64_0123\libcuda.so.1.1";
        assert_eq!(
            translate(path, "/usr/lib/wsl/drivers").as_deref(),
            Some("/usr/lib/wsl/drivers/nv.inf_amd64_0123/libcuda.so.1.1")
        );
        assert_eq!(translate(path, "/").as_deref(), Some("/nv.inf_amd64_0123/libcuda.so.1.1"));
        assert_eq!(translate(r"C:\Windows\System32\x.dll", "/r"), None);
    }

    #[test]
    fn what_follows_the_end_of_the_path_is_not_looked_at() {
        let wide = |text: &str| text.encode_utf16().collect::<Vec<_>>();
        assert_eq!(translate_units(&wide("C:\\x\0\\filerepository\\y"), "/r"), None);
        assert_eq!(translate_units(&wide("\\filerepository\\y\0z"), "/r/").as_deref(), Some("/r/y"));
    }

    #[test]
    fn the_first_marker_counts_and_letters_of_other_alphabets_make_none() {
        assert_eq!(
            translate(r"C:\a\fileREPOSITORY\x\FileRepository\y", "/r").as_deref(),
            Some("/r/x/FileRepository/y")
        );
        // Equal to a backslash in the lower byte only.
        assert_eq!(find("\u{015c}filerepository\\x"), None);
    }

    #[test]
    fn broken_surrogates_are_marked_and_whole_ones_kept() {
        let mut path: Vec<u16> = "\\FileRepository\\\u{e9}\u{1f600}\\".encode_utf16().collect();
        path.push(0xd800);
        assert_eq!(translate_units(&path, "/r").as_deref(), Some("/r/\u{e9}\u{1f600}/\u{fffd}"));
    }
}
