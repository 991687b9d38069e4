//! The panic boundary itself, compiled into this test: what a caller sees of a panic, and what a
//! user reads of it. Children of this binary show the output, as the environment decides it.

use std::process::{Command, Output};

#[path = "../src/boundary.rs"]
#[expect(dead_code, reason = "the library uses all of it")]
mod boundary;

use boundary::guard;

struct PanicsWhenDropped;

impl Drop for PanicsWhenDropped {
    fn drop(&mut self) {
        panic!("from the payload");
    }
}

#[test]
fn a_value_passes_and_a_panic_becomes_the_fallback() {
    assert_eq!(guard(-1, || 7), 7);
    assert_eq!(guard(-1, || if std::hint::black_box(true) { panic!("inside") } else { 7 }), -1);
}

#[test]
fn a_payload_that_panics_when_dropped_stays_inside() {
    let answer = guard(-1, || -> i32 { std::panic::panic_any(PanicsWhenDropped) });
    assert_eq!(answer, -1);
}

/// Not a test of its own: what the children of the tests below run.
#[test]
#[ignore = "a part of other tests, which run it in a process of its own"]
fn child_panics_once() {
    assert_eq!(guard(-1, || -> i32 { panic!("first line\nsecond line {}", "x".repeat(600)) }), -1);
}

fn run_child(log: Option<&str>) -> Output {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "child_panics_once", "--ignored", "--nocapture"]);
    match log {
        Some(value) => command.env("DXG_LOG", value),
        None => command.env_remove("DXG_LOG"),
    };
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    output
}

#[test]
fn a_panic_prints_nothing_unless_asked() {
    for quiet in [None, Some(""), Some("0"), Some("off")] {
        assert_eq!(String::from_utf8_lossy(&run_child(quiet).stderr), "", "DXG_LOG={quiet:?}");
    }
}

#[test]
fn a_panic_prints_one_line_when_asked() {
    let stderr = String::from_utf8(run_child(Some("1")).stderr).unwrap();
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    assert!(stderr.starts_with("libdxcore: internal error at "), "{stderr}");
    assert!(stderr.contains("first line second line"), "{stderr}");
    assert!(stderr.ends_with('\n') && stderr.len() <= 512, "{stderr}");
}
