//! Bad input and bad luck: the battery in `tests/battery/`, against the shared library.
//!
//! Each group of cases is a test here; each case runs in a process of its own, and the failing ones
//! are named. With `BATTERY_VALGRIND=1` the groups that handle hostile text, lengths and counts run
//! under valgrind.

mod common;
#[path = "battery/exports.rs"]
mod exports;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

const SOURCES: &[&str] = &[
    "runner.c",
    "driver.c",
    "exports.c",
    "library.c",
    "guard.c",
    "calls.c",
    "wide.c",
    "null.c",
    "nodev.c",
    "plain.c",
    "errno.c",
    "qai.c",
    "str.c",
    "store.c",
    "reg.c",
    "reg_hostile.c",
    "openres.c",
    "remap.c",
    "fork.c",
    "descriptor.c",
    "life.c",
    "policy.c",
    "visible.c",
    "emu.c",
];

/// The battery, compiled once for all tests of this file.
fn battery() -> &'static Path {
    static BATTERY: OnceLock<PathBuf> = OnceLock::new();
    BATTERY.get_or_init(|| {
        let folder = common::scratch("battery");
        exports::write(&folder);
        let program = folder.join("battery");
        let mut cc = common::compiler();
        // The names that the library calls must be found in the program first.
        cc.args(["-std=gnu11", "-D_GNU_SOURCE", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-rdynamic"]);
        cc.arg("-I").arg(&folder);
        for source in SOURCES {
            cc.arg(common::root().join("tests/battery").join(source));
        }
        cc.arg("-o").arg(&program).args(["-ldl", "-lpthread"]);
        common::run(&mut cc);
        program
    })
}

/// A command that runs what follows against the library under test and nothing else.
fn clean(mut command: Command) -> Command {
    command.env("BATTERY_LIBRARY", common::library());
    for knob in ["DXG_DEVICE", "DXG_DRIVER_ROOT", "DXG_LOG", "DXG_VISIBLE_ADAPTERS"] {
        command.env_remove(knob);
    }
    command
}

/// The groups that convert, copy and count what a host or a client gave.
const WATCHED: &[&str] = &["null", "qai-size", "str", "store", "reg", "openres", "remap"];

/// The command that runs cases of a group, with every access to memory watched if asked for.
fn command(group: &str) -> Command {
    let asked = std::env::var_os("BATTERY_VALGRIND").is_some_and(|value| value == "1");
    if !asked || !WATCHED.contains(&group) {
        return clean(Command::new(battery()));
    }
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--quiet", "--error-exitcode=99", "--leak-check=no"]).arg(battery());
    // Everything takes so much longer.
    valgrind.env("BATTERY_PATIENCE", "60").env("BATTERY_LOAD_FIRST", "1");
    clean(valgrind)
}

/// Runs a group and fails with the names of its failing cases; `least` guards against a group that
/// has lost its cases.
fn run(group: &str, least: usize) {
    let output = command(group).arg(group).output().expect("the battery, or valgrind, can be run");
    let text = String::from_utf8_lossy(&output.stdout);
    let skipped: Vec<_> = text.lines().filter(|line| line.contains("# SKIP")).collect();
    let failing: Vec<_> = text.lines().filter(|line| line.starts_with("not ok ")).collect();
    let passed = text.lines().filter(|line| line.starts_with("ok ")).count() - skipped.len();
    println!("{group}: {passed} passed, {} failed, {} skipped", failing.len(), skipped.len());
    for line in &skipped {
        println!("{line}");
    }
    assert!(
        failing.is_empty() && output.status.success(),
        "{} of {} cases of {group} fail ({}):\n{}\n{}",
        failing.len(),
        failing.len() + passed,
        output.status,
        failing.join("\n"),
        String::from_utf8_lossy(&output.stderr)
    );
    let found = passed + skipped.len();
    assert!(found >= least, "{group} has only {found} cases, not {least}");
}

macro_rules! groups {
    ($($(#[$condition:meta])* $name:ident: $group:literal, $least:literal;)*) => {
        $(
            $(#[$condition])*
            #[test]
            fn $name() {
                run($group, $least);
            }
        )*

        #[test]
        fn every_case_belongs_to_a_group_that_is_run() {
            let listed = common::run(clean(Command::new(battery())).arg("--list"));
            let mut names = std::collections::BTreeSet::new();
            for line in listed.lines() {
                let group = line.split('/').next().expect("GROUP/NAME");
                assert!([$($group),*].contains(&group), "{line} is run by no test");
                assert!(names.insert(line), "{line}: two cases of one name");
            }
        }
    };
}

groups! {
    null_to_every_export: "null", 212;
    without_a_device_every_call_says_so: "nodev", 240;
    plain_calls_pass_through: "plain", 246;
    answers_of_the_driver_come_back: "errno", 369;
    unconverted_queries_pass_through: "qai-pass", 78;
    converted_queries_want_the_exact_size: "qai-size", 198;
    text_of_any_kind_becomes_wide_characters: "str", 874;
    store_paths_are_translated_within_their_buffer: "store", 285;
    registry_values_fit_or_say_what_they_need: "reg", 579;
    open_resource_keeps_to_the_clients_array: "openres", 36;
    older_forms_give_the_driver_the_newer: "remap", 28;
    forked_children_recover: "fork", 93;
    the_descriptor_is_safe_among_strangers: "descriptor", 122;
    threads_unloading_and_exit_do_no_harm: "life", 12;
    luck_may_change: "policy", 180;
    hiding_adapters_loses_no_handle: "visible", 69;
    #[cfg(feature = "emu")]
    nothing_harms_the_software_device: "emu", 324;
}
