//! `cargo xtask install`: builds the libraries and the command and puts them where they belong.
//!
//! The libraries go into a folder of their own, `LIBDIR/libdxcore/`, never straight into a folder
//! that the dynamic loader searches: NVIDIA's container tools take a `libdxcore.so` that the loader
//! finds by its bare name as proof of WSL, and stop looking for GPUs any other way.

mod build;
mod options;
mod pkg_config;
mod place;

use std::path::{Path, PathBuf};

use options::{Layout, Options};
use place::{Entry, Mode};

use crate::Outcome;

/// The folder for everything of ours under LIBDIR, `include/`, `share/doc/` and `share/licenses/`.
const NAME: &str = "libdxcore";

/// Pages that every installation carries; those in `docs/` and the examples are added as found.
const PAGES: &[&str] = &["README.md", "CHANGELOG.md", "ARCHITECTURE.md"];

const LICENCES: &[&str] = &["LICENSE-MIT", "LICENSE-APACHE"];

/// The task: `arguments` are those after its name.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let environment = std::env::var("DESTDIR").ok();
    let Some(options) = Options::parse(arguments, environment)? else {
        print!("{}", options::HELP);
        return Ok(());
    };
    let products = build::build(&repository(), &options)?;
    for entry in plan(&repository(), &products, &options.layout)? {
        place::place(&entry)?;
        println!("{}", entry.destination.display());
    }
    Ok(())
}

/// Everything that is to be installed, in the order in which it is reported.
fn plan(root: &Path, products: &build::Products, layout: &Layout) -> Result<Vec<Entry>, String> {
    let mut entries = Vec::new();
    let mut copy = |source: PathBuf, folder: PathBuf, mode| -> Outcome {
        entries.push(Entry::copy(&source, &layout.staged(&folder), mode)?);
        Ok(())
    };
    let libraries = layout.libdir.join(NAME);
    copy(products.shared.clone(), libraries.clone(), Mode::Executable)?;
    copy(products.archive.clone(), libraries.clone(), Mode::Data)?;
    for library in &products.of_run {
        copy(library.clone(), libraries.clone(), Mode::Executable)?;
    }
    for header in files_in(&root.join("include"), "h")? {
        copy(header, layout.prefix.join("include").join(NAME), Mode::Data)?;
    }
    copy(products.command.clone(), layout.prefix.join("bin"), Mode::Executable)?;
    for licence in LICENCES {
        copy(root.join(licence), layout.prefix.join("share/licenses").join(NAME), Mode::Data)?;
    }
    // As they lie in the source tree, so that the links between them hold.
    let documents = layout.prefix.join("share/doc").join(NAME);
    for page in PAGES {
        copy(root.join(page), documents.clone(), Mode::Data)?;
    }
    for (folder, extensions) in [("docs", &["md"][..]), ("examples", &["c", "cpp", "rs"])] {
        for extension in extensions {
            for file in files_in(&root.join(folder), extension)? {
                copy(file, documents.join(folder), Mode::Data)?;
            }
        }
    }
    entries.push(Entry {
        content: pkg_config::text(layout).into_bytes(),
        destination: layout.staged(&layout.libdir.join("pkgconfig")).join(format!("{NAME}.pc")),
        mode: Mode::Data,
    });
    Ok(entries)
}

/// The files of `folder` with this extension, sorted; none where there is no such folder.
fn files_in(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let failed = |error| format!("cannot list {}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_file() && path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The root of the source tree.
fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_path_buf()
}
