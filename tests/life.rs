//! Programs linked with the shared library, as clients that do not load it by hand are: calls before
//! its constructors and after its destructors, exec, and a program's own names.

mod common;
#[path = "battery/exports.rs"]
mod exports;

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Compiles a program of `tests/life/` together with the driver that the battery plays.
fn program(name: &str) -> PathBuf {
    let folder = common::scratch(&format!("life-{name}"));
    exports::write(&folder);
    let tests = common::root().join("tests");
    let sources = [
        tests.join("life").join(name).with_extension("c"),
        tests.join("battery/driver.c"),
        tests.join("battery/exports.c"),
    ];
    let output = folder.join(name);
    let run_path = format!("-Wl,-rpath,{}", common::library().parent().expect("in a folder").display());
    let includes = [format!("-I{}", folder.display()), format!("-I{}", tests.join("battery").display())];
    // The names that the library calls must be found in the program first.
    let extra = ["-std=gnu11", "-rdynamic", &run_path, &includes[0], &includes[1]];
    common::compile(&sources.each_ref().map(|path| path.as_path()), &output, &extra);
    output
}

/// The program, undisturbed by the environment of the tests.
fn command(name: &str) -> Command {
    let mut command = Command::new(program(name));
    for knob in ["DXG_DEVICE", "DXG_DRIVER_ROOT", "DXG_LOG", "DXG_VISIBLE_ADAPTERS"] {
        command.env_remove(knob);
    }
    command.stdin(Stdio::null());
    command
}

#[test]
fn calls_work_from_before_the_constructors_until_after_the_destructors() {
    let said = common::run(&mut command("whole_life"));
    let stages = [
        "before all constructors",
        "in a constructor",
        "in main",
        "in a destructor",
        "after all destructors",
    ];
    assert_eq!(said.lines().collect::<Vec<_>>(), stages);
}

#[test]
fn calls_without_a_device_fail_well_from_before_the_constructors_until_after_the_destructors() {
    common::run(&mut command("no_device"));
}

#[test]
fn a_programs_own_names_stay_its_own() {
    common::run(&mut command("own_names"));
}

#[test]
fn no_descriptor_of_the_device_comes_through_exec() {
    common::run(&mut command("exec"));
}

/// Loaded into programs that know nothing of it, the library neither opens a device nor prints.
#[test]
fn a_preloaded_library_does_nothing() {
    for (program, arguments) in [("/bin/true", &[][..]), ("/bin/sh", &["-c", "exec ls -l /proc/self/fd"])] {
        let mut command = Command::new(program);
        command.args(arguments).env("LD_PRELOAD", common::library()).env("DXG_DEVICE", "/dev/zero");
        let output = command.output().expect("a shell is everywhere");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && output.stderr.is_empty(), "{program}: {output:?}");
        assert!(!said.contains("/dev/zero"), "{said}");
    }
}
