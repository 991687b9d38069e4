//! The folder that a supervisor keeps for its program.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use nix::fcntl::{Flock, FlockArg, OFlag};
use nix::unistd::{geteuid, mkdtemp};

use super::shown;
use crate::Failure;

const PREFIX: &str = "dxg-run-";
/// What `mkdtemp` puts behind it.
const RANDOM: usize = 6;

/// A file that tells a supervisor's folder from what a user has called alike.
const MARKER: &str = ".dxg-run";

/// A folder among the temporary files; removed with the value. While it is in use it is locked, so that
/// one whose supervisor was killed is known by that.
pub(super) struct Scratch {
    path: PathBuf,
    _lock: Flock<File>,
}

impl Scratch {
    pub(super) fn new() -> Result<Self, Failure> {
        let parent = std::env::temp_dir();
        let parent = std::path::absolute(&parent).unwrap_or(parent);
        sweep(&parent);
        let failed = |error: io::Error| format!("no folder in {}: {error}", shown(&parent));
        loop {
            let path =
                mkdtemp(&parent.join(format!("{PREFIX}XXXXXX"))).map_err(|errno| failed(errno.into()))?;
            // Nobody sweeps what is not marked yet; marked, it is locked.
            match lock(&path).and_then(|lock| mark(&path).map(|()| lock)) {
                Ok(lock) => return Ok(Self { path, _lock: lock }),
                Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::WouldBlock) => {
                }
                Err(error) => return Err(failed(error)),
            }
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

fn lock(path: &Path) -> io::Result<Flock<File>> {
    let flags = OFlag::O_DIRECTORY | OFlag::O_NOFOLLOW;
    let folder = OpenOptions::new().read(true).custom_flags(flags.bits()).open(path)?;
    Flock::lock(folder, FlockArg::LockExclusiveNonblock).map_err(|(_, errno)| errno.into())
}

fn mark(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path.join(MARKER)).map(drop)
}

/// Removes this user's folders that nobody uses any more. What a user has put there under such a name is
/// left alone.
fn sweep(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if entry.file_name().to_str().is_some_and(is_name_of_ours)
            && entry.metadata().is_ok_and(|data| data.is_dir() && is_private(&data))
            && let Ok(_lock) = lock(&path)
            && fs::symlink_metadata(path.join(MARKER)).is_ok_and(|data| data.is_file() && is_own(&data))
        {
            let _ = fs::remove_dir_all(path);
        }
    }
}

fn is_name_of_ours(name: &str) -> bool {
    name.strip_prefix(PREFIX)
        .is_some_and(|rest| rest.len() == RANDOM && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn is_own(data: &fs::Metadata) -> bool {
    data.uid() == geteuid().as_raw()
}

/// Whether it has the rights that a supervisor gives its folder.
fn is_private(data: &fs::Metadata) -> bool {
    is_own(data) && matches!(data.mode() & 0o7777, 0o700 | 0o711)
}
