//! `libdxg_preload.so` under programs that know nothing of it: a C client with its own ioctls, a
//! process a case, and the examples that use this library.

mod common;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The client, and the folder that it is in.
struct Client {
    program: PathBuf,
    folder: PathBuf,
    preload: PathBuf,
}

impl Client {
    fn build(name: &str) -> Self {
        let folder = common::scratch(name);
        let source = |name: &str| common::root().join("tests/preload").join(name);
        let (program, early) = (folder.join("client"), folder.join("libearly.so"));
        let mut library = compiler();
        library.args(["-shared", "-fPIC", "-o"]).arg(&early).arg(source("early.c"));
        common::run(&mut library);
        let mut client = compiler();
        client.arg("-o").arg(&program);
        client.args(["client.c", "paths.c", "descriptors.c", "processes.c"].map(source));
        client.arg(&early).arg("-Wl,-rpath,$ORIGIN").args(["-ldl", "-lpthread"]);
        common::run(&mut client);
        let preload = common::shared_library("dxg-preload", "libdxg_preload.so", &[]);
        Self { program, folder, preload }
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        for name in
            ["DXG_PRELOAD_DEVICE", "DXG_PRELOAD_PATH", "DXG_PRELOAD_STAND_IN", "DXG_DEVICE", "DXG_LOG"]
        {
            command.env_remove(name);
        }
        let mut redirect = OsString::from("/usr/lib/wsl=");
        redirect.push(self.folder.join("wsl"));
        command.env("LD_PRELOAD", &self.preload).env("DXG_PRELOAD_REDIRECT", redirect);
        command
    }
}

fn compiler() -> Command {
    let mut compiler = common::compiler();
    compiler.args(["-std=gnu11", "-D_GNU_SOURCE", "-O1", "-g", "-Wall", "-Wextra", "-Werror"]);
    compiler
}

/// Runs every case; with `reports`, processes leave theirs in that folder.
fn every_case_holds(client: &Client, reports: Option<&Path>) {
    let library = client.folder.join("wsl/lib");
    fs::create_dir_all(&library).expect("a folder");
    fs::write(library.join("note"), "note").expect("a file");
    fs::copy(client.folder.join("libearly.so"), library.join("libearly.so")).expect("a copy");

    let listed = common::run(&mut client.command(&client.program));
    let mut failures = Vec::new();
    for case in listed.lines() {
        let mut command = client.command(&client.program);
        if let Some(reports) = reports {
            command.env("DXG_PRELOAD_REPORT", reports);
        }
        let output = command.arg(case).output().expect("the client runs");
        if !output.status.success() {
            failures.push(format!("{case}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr)));
        }
    }
    assert!(listed.lines().count() >= 22, "cases are missing:\n{listed}");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_case_of_the_client_holds() {
    every_case_holds(&Client::build("preload-client"), None);
}

#[test]
fn every_case_holds_with_reports_and_every_process_leaves_one() {
    let client = Client::build("preload-reports");
    let reports = client.folder.join("reports");
    fs::create_dir(&reports).expect("a folder");
    every_case_holds(&client, Some(&reports));
    let mut ends: BTreeMap<String, usize> = BTreeMap::new();
    for entry in fs::read_dir(&reports).expect("the folder") {
        let path = entry.expect("an entry").path();
        assert!(path.extension().is_some_and(|extension| extension == "json"), "{}", path.display());
        let report: Value = serde_json::from_slice(&fs::read(&path).expect("readable")).expect("JSON");
        *ends.entry(report["end"].as_str().expect("a text").to_owned()).or_default() += 1;
    }
    println!("{ends:?}");
    // A case each, and all the children that opened the device.
    assert!(ends["exit"] > 21 + 30, "{ends:?}");
    assert!(ends["exec"] >= 1, "{ends:?}");
    assert!(ends["signal 14"] >= 1, "{ends:?}");
}

#[test]
fn an_allocator_may_open_files_before_it_can_allocate() {
    let client = Client::build("preload-allocator");
    let allocator = client.folder.join("liballocator.so");
    let mut library = compiler();
    library.args(["-shared", "-fPIC", "-fno-builtin", "-o"]).arg(&allocator);
    common::run(library.arg(common::root().join("tests/preload/allocator.c")));
    for case in ["copies-keep-it-open", "threads-and-forks-among-them"] {
        let mut command = client.command(&client.program);
        let mut preload = allocator.clone().into_os_string();
        preload.push(":");
        preload.push(&client.preload);
        common::run(command.env("LD_PRELOAD", preload).arg(case));
    }
}

#[test]
fn without_the_library_the_client_fails() {
    let client = Client::build("preload-without");
    // A real device may well be found without help; the redirected folder's file is nowhere else.
    let real = Path::new("/dev/dxg").exists();
    let case = if real { "redirected-folders-are-found" } else { "every-open-opens-it" };
    let mut command = client.command(&client.program);
    command.env_remove("LD_PRELOAD").arg(case);
    let output = command.output();
    assert_eq!(output.expect("the client runs").status.code(), Some(1));
}

#[test]
fn a_client_of_this_library_sees_a_plain_device() {
    let client = Client::build("preload-linked");
    let program = client.folder.join("list_adapters");
    let example = common::root().join("examples/list_adapters.c");
    let folder = common::library().parent().expect("a folder").to_path_buf();
    let rpath = format!("-Wl,-rpath,{}", folder.display());
    common::compile(&[&example], &program, &[&rpath]);
    let seen = common::run(&mut client.command(&program));
    let mut embedded = client.command(&program);
    assert_eq!(seen, common::run(embedded.env_remove("LD_PRELOAD").env("DXG_DEVICE", "emu")));
    assert_eq!(seen.lines().count(), 3, "{seen}");
}

#[test]
fn a_machine_that_does_not_exist_is_no_device_and_is_named() {
    let client = Client::build("preload-unknown");
    let mut command = client.command(&client.program);
    let output = command.env("DXG_PRELOAD_DEVICE", "nowhere").arg("copies-keep-it-open").output();
    let output = output.expect("the client runs");
    assert!(!output.status.success() && output.status.signal().is_none());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("libdxg_preload: DXG_PRELOAD_DEVICE=nowhere"), "{said}");
}
