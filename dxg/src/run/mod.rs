//! `dxg run`: a program that knows nothing of us, on the emulated device.
//!
//! ```text
//!   machine    which machine, and what lies in its driver stores
//!   libraries  where our own shared libraries are
//!   tree       what the program finds below /usr/lib/wsl
//!   mode       how that gets there: a private mount namespace (namespace, mounts), or the environment
//!   supervise  the process that stays where something is left to do after the program
//!   children   the signal of a child's end, where it is ignored
//!   launch     becomes the program
//! ```
//!
//! Where nothing is left to do afterwards, `dxg run` becomes the program itself.

mod children;
mod environment;
mod launch;
mod libraries;
mod machine;
mod mode;
mod mounts;
mod namespace;
mod program;
mod report;
mod scratch;
mod supervise;
mod tree;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dxg_emu::Faults;

use crate::Failure;
use crate::cli;
use libraries::Libraries;
use machine::Chosen;
pub(crate) use mode::Mode;
use tree::Tree;

/// Where a guest has its libraries and driver stores.
const WSL: &str = "/usr/lib/wsl";

/// What programs open.
const NODE: &str = "/dev/dxg";

/// The exit status for failures of our own, before the program runs, as of `env` and `timeout`.
const OUR_FAILURE: u8 = 125;

/// Everything that is known before anything is done.
#[derive(Debug)]
struct Plan {
    machine: Chosen,
    libraries: Libraries,
    tree: Tree,
    /// As of `Faults`.
    faults: String,
    program: OsString,
    arguments: Vec<OsString>,
}

/// Runs the command. Returns only where this process does not become the program.
pub(crate) fn run(device: Option<&str>, arguments: &cli::Run) -> ExitCode {
    start(device, arguments).unwrap_or_else(|message| {
        say(&message);
        ExitCode::from(OUR_FAILURE)
    })
}

fn start(device: Option<&str>, arguments: &cli::Run) -> Result<ExitCode, Failure> {
    let plan = plan(device, arguments)?;
    if arguments.probe {
        mode::enter(arguments.mode, &plan)?;
        let _ = std::io::stdout().write_all(mode::WORKS.as_bytes());
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(scratch) = &arguments.scratch {
        // A supervisor has decided all there is to decide.
        mode::enter(arguments.mode, &plan)?;
        children::pass_gate(scratch);
        supervise::released(&arguments.unblock, arguments.supervisor);
        return Ok(launch::become_program(&plan, arguments.mode, Some(scratch)));
    }
    if let Some(reason) = program::out_of_reach(&plan.program).filter(|_| !arguments.quiet) {
        say(&format!("{} will not reach the device: {reason}", plan.program.to_string_lossy()));
    }
    let mode = mode::choose(arguments, &plan)?;
    if mode == Mode::Env || arguments.report.is_some() {
        return supervise::run(device, arguments, &plan, mode);
    }
    mode::enter(mode, &plan)?;
    Ok(launch::become_program(&plan, mode, None))
}

fn plan(device: Option<&str>, arguments: &cli::Run) -> Result<Plan, Failure> {
    let machine = machine::choose(device)?;
    let libraries = libraries::find()?;
    let root = arguments.driver_root.clone().or_else(|| variable("DXG_DRIVER_ROOT").map(PathBuf::from));
    let tree = Tree::gather(&machine, &libraries, root.as_deref())?;
    let faults = arguments.fail.join(",");
    faults.parse::<Faults>().map_err(|error| format!("--fail: {error}"))?;
    let mut words = arguments.program.iter().cloned();
    let program = words.next().ok_or("which program? `dxg run -- PROGRAM [ARGUMENTS]`")?;
    Ok(Plan { machine, libraries, tree, faults, program, arguments: words.collect() })
}

/// An environment variable that says something.
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// The path for a message.
fn shown(path: &Path) -> String {
    crate::text::printable(&path.to_string_lossy())
}

/// Says it to the user, who may have closed standard error.
fn say(message: &str) {
    let _ = writeln!(std::io::stderr(), "dxg run: {message}");
}
