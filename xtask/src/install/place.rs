//! Puts one file in place, whole or not at all.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// One file to install.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) content: Vec<u8>,
    pub(super) destination: PathBuf,
    pub(super) mode: Mode,
}

/// The permissions of an installed file, whatever the umask of the one who installs.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mode {
    Executable,
    Data,
}

impl Entry {
    /// `source`, under its own name, in `folder`.
    pub(super) fn copy(source: &Path, folder: &Path, mode: Mode) -> Result<Entry, String> {
        let content =
            fs::read(source).map_err(|error| format!("cannot read {}: {error}", source.display()))?;
        let name = source.file_name().ok_or_else(|| format!("{} has no file name", source.display()))?;
        Ok(Entry { content, destination: folder.join(name), mode })
    }
}

/// Writes beside the destination and renames: a program that has the old library mapped keeps it
/// whole, and an interrupted installation leaves no half-written file under a real name.
pub(super) fn place(entry: &Entry) -> Result<(), String> {
    let destination = &entry.destination;
    let failed = |what: &str, error| format!("cannot {what} {}: {error}", destination.display());
    let folder = destination.parent().unwrap_or(Path::new("/"));
    fs::create_dir_all(folder).map_err(|error| failed("make the folder of", error))?;
    let name = destination.file_name().unwrap_or_default().to_string_lossy();
    let temporary = folder.join(format!(".{name}.{}", std::process::id()));
    let mode = match entry.mode {
        Mode::Executable => 0o755,
        Mode::Data => 0o644,
    };
    let written = fs::write(&temporary, &entry.content)
        .and_then(|()| fs::set_permissions(&temporary, fs::Permissions::from_mode(mode)))
        .and_then(|()| fs::rename(&temporary, destination));
    written.map_err(|error| {
        // The temporary file may never have come into being; the first error is the one to report.
        let _ = fs::remove_file(&temporary);
        failed("write", error)
    })
}
