//! `cargo xtask install`, into folders of the test's own; what is installed is then used.

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs with these arguments and returns the files that the task names.
fn install(arguments: &[&str]) -> Vec<PathBuf> {
    let mut task = Command::new(env!("CARGO_BIN_EXE_xtask"));
    // The quick profile, which the other tests have built already for the most part.
    task.env_remove("DESTDIR").args(["install", "--profile", "dev"]).args(arguments);
    run(&mut task).lines().map(PathBuf::from).collect()
}

/// Runs a command to its successful end and returns what it printed.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{command:?}: {}\n{}", output.status, text(&output.stderr));
    text(&output.stdout)
}

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("cargo's folder for tests is writable");
    folder
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder exists") {
        let path = entry.expect("readable").path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

fn sorted(mut files: Vec<PathBuf>) -> Vec<PathBuf> {
    files.sort();
    files
}

/// The fields and variables of a pkg-config file, variables replaced: enough of its language to know
/// what `pkg-config` would say.
fn read_pkg_config(path: &Path) -> BTreeMap<String, String> {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for line in std::fs::read_to_string(path).expect("installed").lines().filter(|line| !line.is_empty()) {
        let end = line.find([':', '=']).unwrap_or_else(|| panic!("neither field nor variable: {line}"));
        let mut value = line[end + 1..].trim().to_owned();
        for (name, earlier) in &known {
            value = value.replace(&format!("${{{name}}}"), earlier);
        }
        assert!(!value.contains("${"), "unknown variable in: {line}");
        known.insert(line[..end].to_owned(), value);
    }
    known
}

fn c_compiler() -> Command {
    Command::new(std::env::var_os("CC").unwrap_or_else(|| "cc".into()))
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/list_adapters.c")
}

fn list_adapters(program: &Path) -> String {
    run(Command::new(program).env("DXG_DEVICE", "emu").env_remove("LD_LIBRARY_PATH"))
}

#[test]
fn what_is_installed_serves_c_programs_and_is_all_that_is_named() {
    let prefix = scratch("installed");
    let prefix_text = prefix.to_str().expect("cargo's folder has a plain name");
    let named = install(&["--prefix", prefix_text, "--libdir", "lib64"]);
    assert_eq!(sorted(named.clone()), files_below(&prefix), "what is named is what is there");

    let mode = |path: &str| prefix.join(path).metadata().expect(path).permissions().mode() & 0o7777;
    assert_eq!(mode("lib64/libdxcore/libdxcore.so"), 0o755);
    assert_eq!(mode("lib64/libdxcore/libdxcore.a"), 0o644);
    assert_eq!(mode("lib64/libdxcore/libdxg_preload.so"), 0o755);
    assert_eq!(mode("lib64/libdxcore/libwsl_compute_helper.so"), 0o755);
    assert_eq!(mode("include/libdxcore/d3dkmthk.h"), 0o644);
    assert_eq!(mode("include/libdxcore/dxcore.h"), 0o644);
    assert_eq!(mode("bin/dxg"), 0o755);
    assert_eq!(mode("share/licenses/libdxcore/LICENSE-MIT"), 0o644);
    assert_eq!(mode("share/licenses/libdxcore/LICENSE-APACHE"), 0o644);
    assert_eq!(mode("share/doc/libdxcore/README.md"), 0o644);
    assert_eq!(mode("share/doc/libdxcore/docs/ioctls.md"), 0o644);
    assert_eq!(mode("share/doc/libdxcore/examples/list_adapters.cpp"), 0o644);
    let copies = named.iter().filter(|file| file.ends_with("libdxcore.so")).count();
    assert_eq!(copies, 1, "the library is in its own folder alone, out of the loader's way");

    let package = read_pkg_config(&prefix.join("lib64/pkgconfig/libdxcore.pc"));
    let words = |field: &str| package[field].split(' ').map(str::to_owned).collect::<Vec<_>>();

    let program = prefix.join("dynamic");
    run(c_compiler().args(words("Cflags")).arg(example()).args(words("Libs")).arg("-o").arg(&program));
    let listed = list_adapters(&program);
    assert_eq!(listed.lines().count(), 3, "{listed}");

    let program = prefix.join("static");
    let archive = Path::new(&package["librarydir"]).join("libdxcore.a");
    let mut compiler = c_compiler();
    compiler.args(words("Cflags")).arg(example()).arg(archive).args(words("Libs.private"));
    run(compiler.arg("-o").arg(&program));
    assert_eq!(list_adapters(&program), listed, "statically linked");

    let shown = run(Command::new(prefix.join("bin/dxg")).args(["info", "--device", "emu"]));
    assert!(shown.starts_with("emu: 3 adapters, emulated"), "{shown}");
    let dxg = prefix.join("bin/dxg");
    let mut command = Command::new(&dxg);
    command.env_remove("DXG_LIBDIR").env_remove("DXG_DEVICE");
    let shown = run(command.args(["run", "--device", "emu:intel-dg2", "--"]).arg(&dxg).arg("info"));
    assert!(shown.starts_with("/dev/dxg: 1 adapter"), "{shown}");
}

#[test]
fn staging_writes_below_destdir_alone_and_leaves_no_trace_of_it() {
    let stage = scratch("stage");
    let stage_text = stage.to_str().expect("cargo's folder has a plain name");
    let arguments = ["--prefix", "/opt/dxcore", "--destdir", stage_text];
    let first = install(&arguments);
    assert!(first.iter().all(|file| file.starts_with(stage.join("opt/dxcore"))), "{first:?}");
    let package = read_pkg_config(&stage.join("opt/dxcore/lib/pkgconfig/libdxcore.pc"));
    assert_eq!(package["librarydir"], "/opt/dxcore/lib/libdxcore");
    assert!(package.values().all(|value| !value.contains(stage_text)), "{package:?}");

    // A second time, over the first: the same files, and none left over from writing them.
    assert_eq!(install(&arguments), first);
    assert_eq!(files_below(&stage), sorted(first));
}

#[test]
fn a_mistake_installs_nothing_and_is_explained() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["install", "--prefix", "not/absolute"])
        .output()
        .expect("built with this test");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--prefix must be absolute"));
    assert_eq!(output.stdout, b"");
}
