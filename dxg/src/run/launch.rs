//! Becomes the program.

use std::io::ErrorKind;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitCode};

use super::mode::Mode;
use super::{OUR_FAILURE, Plan, environment, say};

/// Exit statuses as of shells.
const NOT_EXECUTABLE: u8 = 126;
const NOT_FOUND: u8 = 127;

/// Executes the program in this process. Returns only where that fails.
pub(super) fn become_program(plan: &Plan, mode: Mode, scratch: Option<&Path>) -> ExitCode {
    let variables = match environment::variables(plan, mode, scratch) {
        Ok(variables) => variables,
        Err(message) => {
            say(&message);
            return ExitCode::from(OUR_FAILURE);
        }
    };
    let mut command = Command::new(&plan.program);
    command.args(&plan.arguments);
    for name in environment::REMOVED {
        command.env_remove(name);
    }
    let error = command.envs(variables).exec();
    say(&format!("{}: {error}", plan.program.to_string_lossy()));
    ExitCode::from(if error.kind() == ErrorKind::NotFound { NOT_FOUND } else { NOT_EXECUTABLE })
}
