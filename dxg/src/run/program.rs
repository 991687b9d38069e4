//! What kind of program it is: some cannot be reached.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use nix::unistd::{getegid, geteuid};

/// So much of a file is looked at: its header, and the list of its segments as linkers place it.
const LOOKED_AT: u64 = 16 << 10;

const SET_USER_ID: u32 = 0o4000;
const SET_GROUP_ID: u32 = 0o2000;

/// Why the emulated device is out of the program's reach; `None` where it is not, or nobody knows.
pub(super) fn out_of_reach(program: &OsStr) -> Option<&'static str> {
    let path = find(program)?;
    let mut file = File::open(path).ok()?;
    let data = file.metadata().ok()?;
    let (mode, user, group) = (data.permissions().mode(), geteuid().as_raw(), getegid().as_raw());
    if (mode & SET_USER_ID != 0 && data.uid() != user) || (mode & SET_GROUP_ID != 0 && data.gid() != group) {
        return Some("it runs with the rights of another user, and such programs take no preloaded library");
    }
    let mut start = Vec::new();
    Read::by_ref(&mut file).take(LOOKED_AT).read_to_end(&mut start).ok()?;
    linkage(&start)
}

/// Where the program is, as `execvp` finds it.
fn find(program: &OsStr) -> Option<PathBuf> {
    if Path::new(program).components().count() > 1 || program.as_encoded_bytes().contains(&b'/') {
        return Some(program.into());
    }
    let path = super::variable("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|path| {
        path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
    })
}

/// What the header of an executable file says; scripts and what is no such file have none.
fn linkage(start: &[u8]) -> Option<&'static str> {
    const CLASS_64: u8 = 2;
    const INTERPRETER: u32 = 3;
    const SEGMENT: usize = 56;
    if start.get(..4)? != b"\x7fELF" {
        return None;
    }
    if *start.get(4)? != CLASS_64 {
        return Some("it is a 32-bit program, and the preloaded library is a 64-bit one");
    }
    let number = |at: usize, size: usize| -> Option<u64> {
        let bytes = start.get(at..at.checked_add(size)?)?;
        Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    };
    let (table, size, count) = (number(32, 8)?, number(54, 2)?, number(56, 2)?);
    if size != SEGMENT as u64 {
        return None;
    }
    let mut segments = (0..count).map(|index| {
        let at = usize::try_from(table.checked_add(index * size)?).ok()?;
        number(at, 4)
    });
    // A list beyond what was read says nothing.
    let dynamic = segments.try_fold(false, |found, kind| Some(found || kind? == u64::from(INTERPRETER)))?;
    (!dynamic).then_some("it is linked statically, and such programs take no preloaded library")
}

#[cfg(test)]
mod tests {
    use super::{find, linkage, out_of_reach};
    use std::ffi::OsStr;

    /// The header of a 64-bit executable with these kinds of segments.
    fn executable(kinds: &[u32]) -> Vec<u8> {
        let mut file = vec![0; 64 + 56 * kinds.len()];
        file[..5].copy_from_slice(b"\x7fELF\x02");
        file[32] = 64;
        file[54] = 56;
        file[56] = u8::try_from(kinds.len()).expect("few");
        for (index, kind) in kinds.iter().enumerate() {
            file[64 + 56 * index..][..4].copy_from_slice(&kind.to_le_bytes());
        }
        file
    }

    #[test]
    fn a_program_without_an_interpreter_is_static() {
        assert_eq!(linkage(&executable(&[6, 3, 1, 1, 2])), None);
        assert!(linkage(&executable(&[1, 1])).is_some_and(|why| why.contains("statically")));
        let mut old = executable(&[3]);
        old[4] = 1;
        assert!(linkage(&old).is_some_and(|why| why.contains("32-bit")));
    }

    #[test]
    fn what_is_no_whole_header_says_nothing() {
        assert_eq!(linkage(b"#!/bin/sh\n"), None);
        let whole = executable(&[1, 1]);
        for length in 0..whole.len() {
            // The last bytes are of a segment whose kind has been seen.
            if length < 64 + 56 + 4 {
                assert_eq!(linkage(&whole[..length]), None, "{length}");
            }
        }
        let mut far = executable(&[1]);
        far[32..40].copy_from_slice(&u64::MAX.to_le_bytes());
        assert_eq!(linkage(&far), None);
    }

    #[test]
    fn programs_are_found_on_the_path_and_this_one_can_be_reached() {
        assert!(find(OsStr::new("sh")).is_some_and(|path| path.ends_with("sh")));
        assert_eq!(find(OsStr::new("surely no program")), None);
        let own = std::env::current_exe().expect("this test");
        assert_eq!(out_of_reach(own.as_os_str()), None);
        assert_eq!(out_of_reach(OsStr::new("/no/such/program")), None);
    }
}
