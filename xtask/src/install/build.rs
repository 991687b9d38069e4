//! Runs cargo, and learns from it which files that very build made.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::options::Options;

/// The files to install.
#[derive(Debug)]
pub(super) struct Products {
    pub(super) shared: PathBuf,
    pub(super) archive: PathBuf,
    pub(super) command: PathBuf,
    /// What `dxg run` gives to programs; with the software device only.
    pub(super) of_run: Vec<PathBuf>,
}

/// Builds the libraries and the command from the source tree at `root`.
pub(super) fn build(root: &Path, options: &Options) -> Result<Products, String> {
    // Two builds, so that the features of the command do not leak into the library.
    let library = cargo_build(root, options, &["--package", "libdxcore", "--lib"])?;
    let command = cargo_build(root, options, &["--package", "dxg", "--bin", "dxg"])?;
    let mut of_run = Vec::new();
    if options.emulator {
        for package in ["dxg-preload", "wsl-compute-helper"] {
            of_run.extend(cargo_build(root, options, &["--package", package, "--lib"])?);
        }
        of_run.retain(|file| file.extension().is_some_and(|extension| extension == "so"));
    }
    let find = |files: &[PathBuf], name: &str| {
        files
            .iter()
            .find(|file| file.file_name().is_some_and(|found| found == name))
            .cloned()
            .ok_or_else(|| format!("cargo reported no {name} among what it built"))
    };
    Ok(Products {
        shared: find(&library, "libdxcore.so")?,
        archive: find(&library, "libdxcore.a")?,
        command: find(&command, "dxg")?,
        of_run,
    })
}

/// Runs one `cargo build` and returns the paths of the files it made or found up to date.
fn cargo_build(root: &Path, options: &Options, what: &[&str]) -> Result<Vec<PathBuf>, String> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root).stdout(Stdio::piped());
    cargo
        .args(["build", "--profile", &options.profile, "--message-format=json-render-diagnostics"])
        .args(what);
    if !options.emulator {
        cargo.arg("--no-default-features");
    }
    let output = cargo
        .spawn()
        .and_then(|child| child.wait_with_output())
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo build {} failed", what.join(" ")));
    }
    Ok(artifacts(&String::from_utf8_lossy(&output.stdout)))
}

/// The files named by the artifact messages in cargo's output, one JSON object a line.
fn artifacts(messages: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for message in messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
        // The safe crate bears the library's name as well; it has no shared object of that name, but
        // the kinds keep it apart for certain.
        let wanted = message["target"]["kind"]
            .as_array()
            .is_some_and(|kinds| kinds.iter().any(|kind| matches!(kind.as_str(), Some("cdylib" | "bin"))));
        if message["reason"] == "compiler-artifact" && wanted {
            let names = message["filenames"].as_array().into_iter().flatten();
            files.extend(names.filter_map(Value::as_str).map(PathBuf::from));
        }
    }
    files
}
