//! Rows that do nothing: the cases notice each of them.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use d3dkmt_sys::table::State;
use d3dkmt_sys::{CALLS, Ioctl};
use dxg_conformance::mutant::NoOp;
use dxg_conformance::record::Calls;
use dxg_conformance::{Device, Outcome, Through, all, run};

/// A case waits no longer than this for what does not come.
const PATIENCE: Duration = Duration::from_secs(1);
/// Most of the time a case with a mutant waits.
const THREADS: usize = 8;

#[test]
fn a_row_that_answers_0_and_does_nothing_fails_every_case_that_shows_its_effect() {
    let device = Device::named("emu").expect("the default machine");
    let mut pairs = Vec::new();
    for case in all() {
        let rows: BTreeSet<Ioctl> = case.shows.iter().map(|shown| shown.row).collect();
        pairs.extend(rows.into_iter().map(|row| (case, row)));
    }
    let (next, ended) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Some((case, row)) = pairs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let row = *row;
                    let wrap = move |inner| NoOp::of(inner, row);
                    let mut world = device.world(&wrap);
                    world.patience = PATIENCE;
                    let outcome = run(case, &world);
                    ended.lock().expect("nobody panics here").push((case.name, row, outcome));
                }
            });
        }
    });
    let mut shown: BTreeSet<Ioctl> = BTreeSet::new();
    let mut problems = Vec::new();
    for (name, row, outcome) in ended.into_inner().expect("nobody panicked") {
        match outcome {
            Outcome::Failed(_) => {
                shown.insert(row);
            }
            other => problems.push(format!("{row:?} does nothing, and \"{name}\" ends with {other:?}")),
        }
    }
    let live = CALLS.iter().filter(|call| call.state == State::Live);
    for call in live.filter(|call| !shown.contains(&call.ioctl)) {
        problems.push(format!("no case shows what {} does", call.function));
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn without_a_mutant_every_case_passes_as_patiently_and_calls_what_it_says() {
    let device = Device::named("emu").expect("the default machine");
    for case in all() {
        let calls = Calls::default();
        let wrap = |inner| calls.of(inner);
        let mut world = device.world(&wrap);
        world.patience = PATIENCE;
        assert_eq!(run(case, &world), Outcome::Passed, "{}", case.name);
        let list = calls.list();
        for shown in case.shows {
            let made = list.iter().any(|made| made.row == Some(shown.row) && made.result.is_ok());
            assert!(
                made || shown.through == Through::Refusal || shown.row == Ioctl::ShareObjectWithHost,
                "\"{}\" makes no {:?}",
                case.name,
                shown.row
            );
            if let Through::Call(by) = shown.through {
                assert!(list.iter().any(|made| made.row == Some(by)), "\"{}\" makes no {by:?}", case.name);
            }
        }
    }
}
