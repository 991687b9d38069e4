//! The folder that a supervisor keeps for its program.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use nix::fcntl::{Flock, FlockArg};
use nix::unistd::{geteuid, mkdtemp};

use super::shown;
use crate::Failure;

const PREFIX: &str = "dxg-run-";

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
            match lock(&path) {
                Ok(lock) if path.exists() => return Ok(Self { path, _lock: lock }),
                // Another's sweep came in between.
                Ok(_) | Err(io::ErrorKind::NotFound | io::ErrorKind::WouldBlock) => {}
                Err(error) => return Err(failed(error.into())),
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

fn lock(path: &Path) -> Result<Flock<File>, io::ErrorKind> {
    let folder = File::open(path).map_err(|error| error.kind())?;
    Flock::lock(folder, FlockArg::LockExclusiveNonblock).map_err(|(_, errno)| io::Error::from(errno).kind())
}

/// Removes this user's folders that nobody uses any more.
fn sweep(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX))
            && entry.metadata().is_ok_and(|data| data.is_dir() && data.uid() == geteuid().as_raw());
        if ours && let Ok(_lock) = lock(&entry.path()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
