//! What a call costs inside the library, in instructions, and what loading the library costs.
//!
//! `cargo bench --bench hot_path` prints the table; with `-- --check` it fails where a limit is
//! broken. Instructions are counted by valgrind's callgrind, libc and the client left out, so the
//! figures are the same on every run; loading is timed against an empty C library in the same run.

#[path = "../../tests/common/mod.rs"]
mod common;

use std::path::Path;
use std::process::{Command, ExitCode};

/// A call, what it may cost, and what it costs in the public peer (microsoft/libdxg at 045831e,
/// gcc 12 -O3, counted the same way), if it has it.
struct Row {
    name: &'static str,
    argument: &'static str,
    symbol: &'static str,
    limit: f64,
    peer: Option<u32>,
}

const ROWS: [Row; 7] = [
    Row::new("a plain thunk (CreateDevice)", "plain", "D3DKMTCreateDevice", 13.0, Some(14)),
    Row::new("EnumAdapters2", "enum", "D3DKMTEnumAdapters2", 14.0, Some(24)),
    Row::new("a query passed through", "query", "D3DKMTQueryAdapterInfo", 24.0, Some(50)),
    Row::new("DestroyAllocation", "destroy", "D3DKMTDestroyAllocation", 22.0, Some(27)),
    Row::new("OpenResource of one", "open", "D3DKMTOpenResource", 75.0, Some(113)),
    Row::new("a driver's name of 98 characters", "name", "D3DKMTQueryAdapterInfo", 1500.0, Some(27_330)),
    Row::new("a registry path of 98 characters", "registry", "D3DKMTQueryAdapterInfo", 1500.0, None),
];

/// Loading may take this many times what an empty C library takes.
const LOAD_LIMIT: f64 = 2.0;

/// The library without the emulator, stripped, in bytes.
const SIZE_LIMIT: u64 = 600_000;

impl Row {
    const fn new(
        name: &'static str,
        argument: &'static str,
        symbol: &'static str,
        limit: f64,
        peer: Option<u32>,
    ) -> Self {
        Self { name, argument, symbol, limit, peer }
    }
}

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let scratch = common::scratch("hot_path");
    let folder = common::root().join("benches/hot_path");
    let library = common::library();
    let mut broken = 0;
    let mut verdict = |holds: bool| {
        broken += u32::from(!holds);
        if holds { "" } else { "  OVER THE LIMIT" }
    };

    println!("{:<36} {:>8} {:>8} {:>8}", "instructions in the library", "ours", "limit", "peer");
    let client = scratch.join("client");
    common::compile(&[&folder.join("client.c")], &client, &[]);
    for row in &ROWS {
        let cost = instructions(&client, row, &scratch);
        let peer = row.peer.map_or_else(|| "-".to_owned(), |peer| peer.to_string());
        let verdict = verdict(cost <= row.limit);
        println!("{:<36} {cost:>8.0} {:>8.0} {peer:>8}{verdict}", row.name, row.limit);
    }

    let empty = scratch.join("empty.so");
    std::fs::write(scratch.join("empty.c"), "int empty(void) { return 0; }\n").expect("writable");
    common::run(
        common::compiler()
            .args(["-shared", "-fPIC", "-O2"])
            .arg(scratch.join("empty.c"))
            .arg("-o")
            .arg(&empty),
    );
    let load = scratch.join("load");
    common::compile(&[&folder.join("load.c")], &load, &["-Wl,--as-needed"]);
    let times = common::run(Command::new(&load).arg(&empty).arg(library));
    let times: Vec<f64> = times.split_whitespace().map(|time| time.parse().expect("a number")).collect();
    let [theirs, ours, ratio] = times[..] else { panic!("three numbers") };
    println!();
    println!(
        "dlopen: {:.0} us, an empty C library {:.0} us: {ratio:.2} times (limit {LOAD_LIMIT}; the peer 7){}",
        ours / 1e3,
        theirs / 1e3,
        verdict(ratio <= LOAD_LIMIT)
    );

    let size = stripped_size(&scratch);
    println!(
        "size without the emulator, stripped: {} KB (limit {}){}",
        size / 1000,
        SIZE_LIMIT / 1000,
        verdict(size <= SIZE_LIMIT)
    );
    if check && broken > 0 {
        eprintln!("{broken} limits are broken");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The cost of one call, by the difference of two runs: the first call opens the device.
fn instructions(client: &Path, row: &Row, scratch: &Path) -> f64 {
    const FEW: u32 = 100;
    const MANY: u32 = 1100;
    let count = |rounds: u32| {
        let profile = scratch.join(format!("{}-{rounds}.callgrind", row.argument));
        common::run(
            Command::new("valgrind")
                .args(["--tool=callgrind", "--quiet"])
                .arg(format!("--toggle-collect={}", row.symbol))
                .arg(format!("--callgrind-out-file={}", profile.display()))
                .arg(client)
                .arg(row.argument)
                .arg(rounds.to_string())
                .env("DXG_DEVICE", "/dev/null"),
        );
        let profile = std::fs::read_to_string(profile).expect("callgrind wrote its profile");
        instructions_in_library(&profile)
    };
    (count(MANY) - count(FEW)) / f64::from(MANY - FEW)
}

/// Sums what a callgrind profile attributes to our shared object. In that format `ob=(N) NAME` sets
/// the object for the lines that follow (the name only the first time), `cob=` names that of a
/// callee, and the line after `calls=` is the callee's cost, not ours.
fn instructions_in_library(profile: &str) -> f64 {
    let mut ours = None;
    let mut current = None;
    let mut skip = false;
    let mut sum = 0.0;
    for line in profile.lines() {
        let object = line.strip_prefix("ob=").or_else(|| line.strip_prefix("cob="));
        if let Some((number, name)) = object.and_then(|object| object.split_once(')')) {
            if name.ends_with("/libdxcore.so") {
                ours = Some(number.to_owned());
            }
            if line.starts_with("ob=") {
                current = Some(number.to_owned());
            }
        } else if line.starts_with("calls=") {
            skip = true;
        } else if line.starts_with(|first: char| first.is_ascii_digit() || "+-*".contains(first)) {
            if !skip && current.is_some() && current == ours {
                sum +=
                    line.split_whitespace().nth(1).and_then(|cost| cost.parse::<f64>().ok()).unwrap_or(0.0);
            }
            skip = false;
        }
    }
    assert!(ours.is_some(), "the profile does not mention the library");
    sum
}

/// The size of the release build without the emulator, its symbols stripped.
fn stripped_size(scratch: &Path) -> u64 {
    let target = scratch.join("target");
    common::run(
        Command::new(env!("CARGO"))
            .current_dir(common::root())
            .args([
                "build",
                "--quiet",
                "--package",
                "libdxcore",
                "--lib",
                "--release",
                "--no-default-features",
            ])
            .arg("--target-dir")
            .arg(&target),
    );
    let stripped = scratch.join("stripped.so");
    common::run(Command::new("strip").arg(target.join("release/libdxcore.so")).arg("-o").arg(&stripped));
    std::fs::metadata(stripped).expect("strip wrote it").len()
}
