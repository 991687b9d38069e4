//! `cargo xtask`: the maintenance tasks of the project.
//!
//! Each task is a module with a `run` function that takes the arguments after the task's name.

mod generate;
mod install;

use std::process::ExitCode;

/// What every task returns: nothing, or the message to end with.
type Outcome = Result<(), String>;

/// The name of a task, a line of help, and its entry point.
type Task = (&'static str, &'static str, fn(&[String]) -> Outcome);

const TASKS: &[Task] = &[
    (
        "generate",
        "renew the files derived from include/d3dkmthk.h and from the table of calls",
        generate::run,
    ),
    ("install", "build the libraries and the command in release form and install them", install::run),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        eprint!("{}", usage());
        return ExitCode::from(2);
    };
    if matches!(name.as_str(), "help" | "-h" | "--help") {
        print!("{}", usage());
        return ExitCode::SUCCESS;
    }
    let Some((_, _, run)) = TASKS.iter().find(|(task, ..)| task == name) else {
        eprintln!("xtask: there is no task '{name}'\n\n{}", usage());
        return ExitCode::from(2);
    };
    match run(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask {name}: {message}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> String {
    let mut text = String::from("Usage: cargo xtask TASK [ARGUMENTS]\n\nTasks (each knows --help):\n");
    for (name, help, _) in TASKS {
        text.push_str(&format!("  {name:<12}{help}\n"));
    }
    text
}
