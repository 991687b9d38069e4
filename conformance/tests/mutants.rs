//! Rows that do nothing: the cases notice each of them.

use std::collections::BTreeMap;
use std::time::Duration;

use d3dkmt_sys::table::State;
use d3dkmt_sys::{CALLS, Ioctl};
use dxg_conformance::mutant::NoOp;
use dxg_conformance::record::Calls;
use dxg_conformance::{Device, Outcome, Through, all, run};

/// A case waits no longer than this for what does not come.
const PATIENCE: Duration = Duration::from_millis(400);

#[test]
fn a_row_that_answers_0_and_does_nothing_fails_every_case_that_shows_its_effect() {
    let device = Device::named("emu").expect("the default machine");
    let mut shown: BTreeMap<Ioctl, usize> = BTreeMap::new();
    let mut problems = Vec::new();
    for case in all() {
        let mut rows: Vec<Ioctl> = case.shows.iter().map(|shown| shown.row).collect();
        rows.sort_unstable();
        rows.dedup();
        for row in rows {
            let wrap = move |inner| NoOp::of(inner, row);
            let mut world = device.world(&wrap);
            world.patience = PATIENCE;
            match run(case, &world) {
                Outcome::Failed(_) => *shown.entry(row).or_default() += 1,
                other => {
                    problems.push(format!("{row:?} does nothing, and \"{}\" ends with {other:?}", case.name))
                }
            }
        }
    }
    let live = CALLS.iter().filter(|call| call.state == State::Live);
    for call in live.filter(|call| !shown.contains_key(&call.ioctl)) {
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
