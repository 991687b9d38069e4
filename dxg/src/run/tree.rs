//! What the program finds below `/usr/lib/wsl`: folders, and symbolic links to the files themselves.

use std::collections::BTreeMap;
use std::fs::DirBuilder;
use std::io;
use std::os::unix::fs::{DirBuilderExt, symlink};
use std::path::{Path, PathBuf};

use super::libraries::{HELPER, Libraries};
use super::machine::Chosen;
use super::{WSL, shown};
use crate::Failure;

/// Links by the path that they get, relative to the tree; folders have `None`.
#[derive(Debug)]
pub(super) struct Tree(BTreeMap<PathBuf, Option<PathBuf>>);

impl Tree {
    /// Our library, the machine's driver stores, and all that lies in the user's folder of stores.
    pub(super) fn gather(
        machine: &Chosen,
        libraries: &Libraries,
        driver_root: Option<&Path>,
    ) -> Result<Self, Failure> {
        let mut tree = Self(BTreeMap::new());
        tree.link("lib/libdxcore.so".into(), libraries.dxcore.clone());
        let drivers = Path::new("drivers");
        tree.folder(drivers);
        for store in &machine.stores {
            let folder = drivers.join(&store.folder);
            tree.folder(&folder);
            if let (true, Some(helper)) = (store.helper, &libraries.helper) {
                tree.link(folder.join(HELPER), helper.clone());
            }
        }
        if let Some(root) = driver_root {
            let failed =
                |error: io::Error| format!("the folder of drivers {} cannot be read: {error}", shown(root));
            let root = std::path::absolute(root).map_err(failed)?;
            tree.merge(drivers, &root).map_err(failed)?;
        }
        for store in machine.stores.iter().filter(|store| store.helper) {
            // Without it the compute runtime ends its process.
            if !tree.0.contains_key(&drivers.join(&store.folder).join(HELPER)) {
                return Err(format!(
                    "Intel's compute runtime loads {HELPER} from {}, and it is not to be had; in a source \
                     tree: cargo build -p wsl-compute-helper",
                    shown(&Path::new(WSL).join(drivers).join(&store.folder))
                ));
            }
        }
        Ok(tree)
    }

    fn folder(&mut self, path: &Path) {
        for folder in path.ancestors().filter(|folder| !folder.as_os_str().is_empty()) {
            self.0.insert(folder.to_path_buf(), None);
        }
    }

    fn link(&mut self, path: PathBuf, target: PathBuf) {
        self.folder(path.parent().unwrap_or(Path::new("")));
        self.0.insert(path, Some(target));
    }

    /// Everything in `source` appears in `folder`, in place of what is there under the same name.
    fn merge(&mut self, folder: &Path, source: &Path) -> io::Result<()> {
        for entry in std::fs::read_dir(source)? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            // Only what has something of ours in it needs a folder of its own.
            if matches!(self.0.get(&path), Some(None)) && entry.path().is_dir() {
                self.merge(&path, &entry.path())?;
            } else {
                self.link(path, entry.path());
            }
        }
        Ok(())
    }

    /// Makes the tree in an existing folder.
    pub(super) fn build(&self, at: &Path) -> io::Result<()> {
        // Parents are sorted before what they hold.
        for (path, target) in &self.0 {
            let path = at.join(path);
            match target {
                Some(target) => symlink(target, path)?,
                None => DirBuilder::new().mode(0o755).create(path)?,
            }
        }
        Ok(())
    }
}
