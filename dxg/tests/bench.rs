//! `dxg bench`, run as a user runs it, on the emulated default machine. Figures are not judged: they are
//! those of the machine that runs the test.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

fn bench(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dxg"));
    for variable in ["DXG_VISIBLE_ADAPTERS", "DXG_EMU_CONTROL", "NO_COLOR", "COLUMNS"] {
        command.env_remove(variable);
    }
    command.env("DXG_DEVICE", "emu").arg("bench").args(arguments);
    if !arguments.contains(&"--time") {
        command.args(["--time", "0.002"]);
    }
    command.output().expect("the command was built with this test")
}

fn said(arguments: &[&str]) -> String {
    let output = bench(arguments);
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {error}");
    assert_eq!(error, "", "no progress where nobody looks");
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

#[test]
fn every_row_is_measured_and_compared_with_the_raw_call() {
    let text = said(&[]);
    assert!(text.contains("emulated in this process"), "{text}");
    assert!(text.contains("FIOCLEX on /dev/null"), "{text}");
    assert!(!text.contains("not measured"), "{text}");
    let raw = text.lines().find(|line| line.starts_with("the raw call")).expect("the first row");
    assert!(raw.ends_with(" 1.0"), "{raw}");
}

#[test]
fn scripts_get_times_in_nanoseconds_by_keys() {
    let report: Value = serde_json::from_str(&said(&["--json"])).expect("one JSON value");
    assert_eq!((&report["schema"], &report["device"]["emulated"]), (&1.into(), &true.into()));
    let rows = report["rows"].as_array().expect("a list");
    let keys: Vec<&str> = rows.iter().filter_map(|row| row["key"].as_str()).collect();
    let known = [
        "raw_call",
        "c_library",
        "safe_rust",
        "enumeration",
        "open_adapter",
        "query",
        "device",
        "allocation",
        "lock",
        "fence",
        "signal",
        "signal_wait",
    ];
    assert_eq!(keys, known);
    for row in rows {
        let time = |key: &str| row[key].as_f64().unwrap_or_else(|| panic!("{row}"));
        assert!(time("p10_ns") > 0.0 && time("p10_ns") <= time("median_ns"), "{row}");
        assert!(
            time("median_ns") <= time("p90_ns") && row["calls"].as_u64() >= row["samples"].as_u64(),
            "{row}"
        );
    }
}

#[test]
fn a_plot_is_a_drawing_with_a_bar_for_each_row() {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench.svg");
    said(&["--plot", file.to_str().expect("a plain path")]);
    let drawing = std::fs::read_to_string(&file).expect("it is written");
    assert!(drawing.starts_with("<svg ") && drawing.ends_with("</svg>\n"));
    assert_eq!(drawing.matches("fill=\"#4a7ab5\"").count(), 12);
    let lost = bench(&["--plot", "/nowhere/plot.svg"]);
    let error = String::from_utf8_lossy(&lost.stderr);
    assert!(!lost.status.success() && error.contains("/nowhere/plot.svg"), "{error}");
}

#[test]
fn what_cannot_be_measured_is_refused() {
    for (arguments, reason) in [
        (&["--time", "0"][..], "0.001 to 600"),
        (&["--time", "soon"][..], "not a number"),
        (&["nobody's"][..], "names no adapter"),
    ] {
        let output = bench(arguments);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && error.contains(reason), "{arguments:?}: {error}");
    }
}
