//! Where our own shared libraries are.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::{shown, variable};
use crate::Failure;

const DXCORE: &str = "libdxcore.so";
const PRELOAD: &str = "libdxg_preload.so";
/// What Intel's compute runtime loads from its store.
pub(super) const HELPER: &str = "libwsl_compute_helper.so";

/// The libraries that a program gets.
#[derive(Debug)]
pub(super) struct Libraries {
    pub(super) dxcore: PathBuf,
    pub(super) preload: PathBuf,
    pub(super) helper: Option<PathBuf>,
}

/// Finds them in `DXG_LIBDIR`, else where they are installed or built beside this command.
pub(super) fn find() -> Result<Libraries, Failure> {
    if let Some(folder) = variable("DXG_LIBDIR").map(PathBuf::from) {
        return in_folder(&folder)
            .ok_or_else(|| format!("DXG_LIBDIR={}: it has no {DXCORE} and {PRELOAD}", shown(&folder)));
    }
    let executable = std::env::current_exe()
        .map_err(|error| format!("cannot find my own path (is /proc mounted?): {error}"))?;
    let beside = executable.parent().unwrap_or(Path::new("/"));
    let folders = [beside.join("../lib/libdxcore"), beside.join("../lib64/libdxcore"), beside.to_path_buf()];
    folders.iter().find_map(|folder| in_folder(folder)).ok_or_else(|| {
        let looked =
            folders.iter().map(|folder| format!("\n  {}", shown(&plain(folder)))).collect::<String>();
        format!(
            "no folder with {DXCORE} and {PRELOAD}; looked in{looked}\n\n\
             In a source tree: cargo build -p libdxcore -p dxg-preload -p wsl-compute-helper\n\
             To install them:  cargo xtask install\n\
             If they are elsewhere, DXG_LIBDIR names the folder."
        )
    })
}

fn in_folder(folder: &Path) -> Option<Libraries> {
    let file = |name: &str| {
        let path = std::path::absolute(plain(folder).join(name)).ok()?;
        // One that cannot be read is none.
        File::open(&path).is_ok_and(|file| file.metadata().is_ok_and(|data| data.is_file())).then_some(path)
    };
    Some(Libraries { dxcore: file(DXCORE)?, preload: file(PRELOAD)?, helper: file(HELPER) })
}

/// The path without its `..`, where it exists.
fn plain(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf())
}
