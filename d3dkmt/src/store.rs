//! Paths into the host's driver store.
//!
//! The host names files of a driver as Windows does,
//! `C:\Windows\System32\DriverStore\FileRepository\NAME\FILE`. The guest sees the folder
//! `FileRepository` mounted, at `/usr/lib/wsl/drivers` on WSL, so whatever precedes it is exchanged
//! for that root, and backslashes become slashes.

use crate::driver_root;

/// What ends the part of a path that the guest does not see, in lower case.
const MARKER: &[u8] = b"\\filerepository\\";

/// Where the part of a store path begins that the guest sees: the index of the unit after
/// `\FileRepository\`, in whatever case. `None` where the string is no such path.
#[must_use]
#[inline]
pub fn find_store_suffix(units: &[u16]) -> Option<usize> {
    let backslash = u16::from(b'\\');
    let mut from = 0;
    loop {
        let at = from + units[from..].iter().position(|unit| *unit == backslash)?;
        if is_marker(&units[at..]) {
            return Some(at + MARKER.len());
        }
        from = at + 1;
    }
}

fn is_marker(units: &[u16]) -> bool {
    units.len() >= MARKER.len()
        && units
            .iter()
            .zip(MARKER)
            .all(|(unit, wanted)| u8::try_from(*unit).is_ok_and(|unit| unit.to_ascii_lowercase() == *wanted))
}

/// A host's path as the guest sees it, below `root`, or `None` where it does not lie in the store.
#[must_use]
pub fn translate(path: &str, root: &str) -> Option<String> {
    let units: Vec<u16> = path.encode_utf16().collect();
    let suffix = String::from_utf16_lossy(&units[find_store_suffix(&units)?..]);
    Some(format!("{}/{}", root.trim_end_matches('/'), suffix.replace('\\', "/")))
}

/// [`translate`] with the root of this process: `DXG_DRIVER_ROOT`, or `/usr/lib/wsl/drivers`.
#[must_use]
pub fn translate_here(path: &str) -> Option<String> {
    translate(path, &driver_root::driver_root())
}

#[cfg(test)]
mod tests {
    use super::{find_store_suffix, translate};

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
    fn a_path_keeps_what_follows_the_marker() {
        let path = r"C:\Windows\System32\DriverStore\FileRepository\nv.inf_amd64_0123\libcuda.so.1.1";
        assert_eq!(
            translate(path, "/usr/lib/wsl/drivers").as_deref(),
            Some("/usr/lib/wsl/drivers/nv.inf_amd64_0123/libcuda.so.1.1")
        );
        assert_eq!(translate(path, "/").as_deref(), Some("/nv.inf_amd64_0123/libcuda.so.1.1"));
        assert_eq!(translate(r"C:\Windows\System32\x.dll", "/r"), None);
    }
}
