//! The emulated device held to the real driver: every recorded vector through plain `ioctl`.
//!
//! A vector is one call on the device, or one fact about its descriptors, with the answer that the
//! Linux driver gave (module version 2.0.3). `golden/vectors.json` holds what the driver decides
//! alone, `golden/accepted.json` what it passes to a host that agrees. A C program, the runner, makes
//! the calls and knows nothing of us; the preload library puts the built-in machine `golden` behind
//! its `/dev/dxg`.
//!
//! `golden/open.txt` lists what is not matched yet. It can only shrink: a listed vector that matches
//! fails the test as an unlisted one does that differs. `DXG_GOLDEN_SHRINK=1` strikes out what
//! matches now; `DXG_GOLDEN_SHOW=TEXT` prints in what the listed ones with TEXT in their id differ.
//!
//! `DXG_GOLDEN_UNDER` is a command, words between blanks, that runs the runner in place of the preload
//! library alone: `dxg run --device emu:golden --`, perhaps as another user. `DXG_GOLDEN_FOLDER` is an
//! empty folder in which that user may write.

mod common;
#[path = "golden/compare.rs"]
mod compare;
#[path = "golden/open.rs"]
mod open;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{env, fs};

use serde_json::Value;

use compare::{Actual, Expected};
use open::OpenList;

/// Processes that share the cases; most of these wait for something rather than compute.
const RUNNERS: usize = 4;

/// Reasons for which the runner may leave a case out.
const MAY_SKIP: [&str; 2] = ["needs raw system calls", "needs the right to make a pid namespace"];

#[test]
fn the_golden_machine_answers_as_the_driver_does() {
    let folder = env::var_os("DXG_GOLDEN_FOLDER").map_or_else(|| common::scratch("golden"), PathBuf::from);
    let runner = compile(&folder);
    let preload = common::shared_library("dxg-preload", "libdxg_preload.so", &[]);
    let actual = run(&runner, &preload, &folder);

    let mut list = OpenList::read(&source("open.txt"));
    let mut report = String::new();
    let (mut total, mut matched) = (0, 0);
    let mut skipped: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = 0;
    let show = env::var("DXG_GOLDEN_SHOW").ok();
    for expected in ["vectors.json", "accepted.json"].iter().flat_map(|file| vectors(file)) {
        total += 1;
        let listed = list.contains(&expected.id);
        if let Some(reason) = actual.skipped(&expected.id) {
            match MAY_SKIP.iter().find(|known| **known == reason) {
                Some(known) => *skipped.entry(known).or_default() += 1,
                None => {
                    wrong += 1;
                    let _ = writeln!(report, "{}: left out: {reason}", expected.id);
                }
            }
            continue;
        }
        let differences = expected.differences(actual.record(&expected.id));
        match (differences.is_empty(), listed) {
            (true, false) => matched += 1,
            (true, true) => {
                matched += 1;
                list.now_matches(&expected.id);
            }
            (false, true) => {
                if show.as_ref().is_some_and(|text| expected.id.contains(text.as_str())) {
                    println!("open: {}", expected.explain(&differences));
                }
            }
            (false, false) => {
                wrong += 1;
                let _ = writeln!(report, "{}", expected.explain(&differences));
            }
        }
    }

    let skips: usize = skipped.values().sum();
    println!(
        "{matched} of {total} match, {} open (tests/golden/open.txt says why), {skips} left out",
        list.still_open()
    );
    for (reason, count) in &skipped {
        println!("{count} left out: {reason}");
    }
    let surplus = list.finish(env::var_os("DXG_GOLDEN_SHRINK").is_some());
    assert!(
        wrong == 0 && surplus.is_empty(),
        "{wrong} differ from the driver and are not listed as open:\n{report}\n\
         {} are listed as open and match, or are no vectors:\n{}",
        surplus.len(),
        surplus.join("\n")
    );
}

fn source(name: &str) -> PathBuf {
    common::root().join("tests/golden").join(name)
}

fn vectors(file: &str) -> Vec<Expected> {
    let text = fs::read_to_string(source(file)).expect("the vectors can be read");
    let value: Value = serde_json::from_str(&text).expect("the vectors are JSON");
    value["vectors"].as_array().expect("a list").iter().map(Expected::from_json).collect()
}

fn compile(folder: &Path) -> PathBuf {
    let runner = folder.join("vectors");
    let sources = ["main.c", "core.c", "env.c", "sweep.c", "scenarios.c", "scenarios_203.c"];
    let mut cc = common::compiler();
    cc.args(["-O1", "-std=gnu11", "-Wall", "-Wno-unused-result", "-Werror", "-o"]).arg(&runner);
    cc.args(sources.map(|name| source("runner").join(name))).arg("-lpthread");
    common::run(&mut cc);
    runner
}

/// The runner, with the machine `golden` behind its device.
fn under(runner: &Path, preload: &Path) -> Command {
    let words = env::var("DXG_GOLDEN_UNDER").unwrap_or_default();
    let mut words = words.split_whitespace();
    if let Some(program) = words.next() {
        let mut command = Command::new(program);
        command.args(words).arg(runner);
        return command;
    }
    let mut command = Command::new(runner);
    command.env("LD_PRELOAD", preload).env("DXG_PRELOAD_DEVICE", "golden");
    command
}

/// Runs all cases on the machine `golden`, shared out over some processes.
fn run(runner: &Path, preload: &Path, folder: &Path) -> Actual {
    let cases = common::run(Command::new(runner).arg("-l")).lines().count();
    assert!(cases > 3000, "the runner lists {cases} cases only");
    let shares: Vec<(PathBuf, Child)> = (0..RUNNERS)
        .map(|index| {
            let records = folder.join(format!("share{index}.jsonl"));
            let child = under(runner, preload)
                .arg("-o")
                .arg(&records)
                .args(["-s", &(cases * index / RUNNERS).to_string()])
                .args(["-n", &(cases * (index + 1) / RUNNERS).to_string()])
                .env_remove("DXG_PRELOAD_PATH")
                .env_remove("DXG_VECTORS_DEVICE")
                .stderr(Stdio::piped())
                .spawn()
                .expect("the runner starts");
            (records, child)
        })
        .collect();
    let mut actual = Actual::default();
    for (records, child) in shares {
        // A case that dies has no record, and is a difference or is listed as open.
        let output = child.wait_with_output().expect("the runner ends");
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
        actual.add(&fs::read_to_string(records).expect("the runner writes UTF-8"));
    }
    actual
}
