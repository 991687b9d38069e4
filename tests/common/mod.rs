//! What the tests of the C library share: the shared library itself, and a C compiler.
//!
//! `cargo test` builds no shared library for tests, so it is built here, once for each test binary,
//! with the profile and features of the test. It can be neither missing nor stale: a failed build
//! fails the test.

// Each test binary uses a part of this.
#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The root of the source tree, whichever of its packages this test belongs to.
pub(crate) fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().find(|folder| folder.join("include/d3dkmthk.h").exists()).unwrap_or(package)
}

/// The shared library under test, built just now.
///
/// `DXG_TEST_LIBRARY` names another one, to test what a distribution has built.
pub(crate) fn library() -> &'static Path {
    static LIBRARY: OnceLock<PathBuf> = OnceLock::new();
    LIBRARY.get_or_init(|| match std::env::var_os("DXG_TEST_LIBRARY") {
        Some(path) => PathBuf::from(path).canonicalize().expect("DXG_TEST_LIBRARY names a file"),
        None => build(),
    })
}

fn build() -> PathBuf {
    let features: &[&str] = if cfg!(feature = "emu") { &[] } else { &["--no-default-features"] };
    shared_library("libdxcore", "libdxcore.so", features)
}

/// The shared library of a package of this workspace, built just now.
pub(crate) fn shared_library(package: &str, file: &str, options: &[&str]) -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args(["build", "--package", package, "--lib", "--message-format=json"]);
    if !cfg!(debug_assertions) {
        cargo.arg("--release");
    }
    let output = cargo.args(options).output().expect("cargo runs");
    assert!(
        output.status.success(),
        "the library does not build:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    // The path that cargo itself reports, so that no older file can be taken for it.
    let messages = String::from_utf8(output.stdout).expect("cargo speaks UTF-8");
    let wanted = format!("/{file}");
    let path = messages
        .lines()
        .filter(|line| line.contains(r#""reason":"compiler-artifact""#))
        .find_map(|line| line.split('"').find(|part| part.ends_with(&wanted)))
        .expect("cargo reports the shared library");
    PathBuf::from(path)
}

/// An example of this package, built just now.
pub(crate) fn example(name: &str) -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args([
        "build",
        "--package",
        "libdxcore",
        "--example",
        name,
        "--message-format=json",
    ]);
    let output = cargo.output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8(output.stdout).expect("cargo speaks UTF-8");
    let artifacts = messages.lines().filter(|line| line.contains(r#""reason":"compiler-artifact""#));
    let wanted = format!("/examples/{name}");
    let path = artifacts.flat_map(|line| line.split('"')).find(|part| part.ends_with(&wanted));
    PathBuf::from(path.expect("cargo reports the example"))
}

/// A folder for this test's files, below cargo's target folder; emptied.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

/// The C compiler: `CC`, or `cc`.
pub(crate) fn compiler() -> Command {
    let mut compiler = Command::new(std::env::var_os("CC").unwrap_or_else(|| "cc".into()));
    compiler.arg("-I").arg(root().join("include"));
    compiler
}

/// Runs a command and returns what it printed; fails the test, with all it said, if it fails.
pub(crate) fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success(),
        "{command:?}: {}\n{}{}",
        output.status,
        text(&output.stdout),
        text(&output.stderr)
    );
    text(&output.stdout)
}

/// Compiles C sources, with every warning an error, against the library under test.
pub(crate) fn compile(sources: &[&Path], output: &Path, extra: &[&str]) {
    let mut cc = compiler();
    cc.args(["-std=c11", "-D_GNU_SOURCE", "-O1", "-g", "-Wall", "-Wextra", "-Werror"]).args(extra);
    cc.args(sources).arg("-o").arg(output).arg(library()).args(["-ldl", "-lpthread"]);
    run(&mut cc);
}
