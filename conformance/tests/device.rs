//! Every case on the device that `DXG_TEST_DEVICE` names: a node, `emu:MACHINE`, or the emulator's
//! default machine. What cannot be run is said with its reason, and on that machine it is a failure.

use std::process::ExitCode;

use dxg_conformance::{Device, Outcome, all, run};

fn main() -> ExitCode {
    let device = match Device::from_env() {
        Ok(device) => device,
        Err(problem) => {
            println!("DXG_TEST_DEVICE: {problem}");
            return ExitCode::FAILURE;
        }
    };
    // As cargo's own harness: words that a case's name must hold, and options.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let quiet = std::env::args().any(|word| word == "-q" || word == "--quiet");
    if std::env::args().any(|word| word == "--list") {
        all().for_each(|case| println!("{}: test", case.name));
        return ExitCode::SUCCESS;
    }
    let chosen = all().filter(|case| words.iter().all(|word| case.name.contains(word.as_str())));
    let (mut passed, mut left_out, mut failed) = (0, Vec::new(), Vec::new());
    println!("\nconformance of {}", device.name);
    for case in chosen {
        let world = device.world(&|transport| transport);
        let result = run(case, &world);
        let still_open = world
            .our_own()
            .map(|emulator| emulator.report())
            .filter(|report| report.leaks.iter().any(|leak| !leak.reclaimed));
        match (result, still_open) {
            (Outcome::Passed, None) => {
                passed += 1;
                if !quiet {
                    println!("  ok          {}", case.name);
                }
            }
            (Outcome::CannotRun(reason), _) => left_out.push((case.name, reason)),
            (Outcome::Passed, Some(report)) => {
                failed.push((case.name, format!("the process has closed the device, and yet:\n{report}")))
            }
            (Outcome::Failed(difference), _) => failed.push((case.name, difference)),
            (Outcome::Stopped, _) => failed.push((case.name, "it was stopped".to_owned())),
        }
    }
    for (name, reason) in &left_out {
        println!("  not run     {name}\n              {reason}");
    }
    for (name, difference) in &failed {
        println!("  FAILED      {name}\n              {}", difference.replace('\n', "\n              "));
    }
    println!("{passed} cases passed, {} failed, {} could not be run\n", failed.len(), left_out.len());
    // The default machine has all that any case needs.
    let complete = left_out.is_empty() || device.name != "emu";
    if failed.is_empty() && complete { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
