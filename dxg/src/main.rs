//! The `dxg` command: looks at the GPUs behind `/dev/dxg`.
#![forbid(unsafe_code)]

mod bench;
mod cli;
mod device;
mod info;
mod query;
#[cfg(feature = "emu")]
mod run;
mod style;
mod table;
mod text;
mod units;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;

/// A failure, in words that say what to do next.
type Failure = String;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    let result = match &cli.command {
        #[cfg(feature = "emu")]
        cli::Command::Run(arguments) => return run::run(cli.device.as_deref(), arguments),
        cli::Command::Info(arguments) => info::run(cli.device.as_deref(), arguments),
        cli::Command::Query(arguments) => query::run(cli.device.as_deref(), arguments),
        cli::Command::Bench(arguments) => bench::run(cli.device.as_deref(), arguments),
    };
    match result.and_then(|output| print(&output)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // Where standard error is closed as well, the exit status alone must do.
            let _ = writeln!(std::io::stderr(), "dxg: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Writes to standard output. A reader that has seen enough (`dxg info | head -1`) is no failure.
fn print(text: &str) -> Result<(), Failure> {
    let mut output = std::io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("cannot write the output: {error}"))
        }
        _ => Ok(()),
    }
}
