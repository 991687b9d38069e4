//! The reports that the processes of the program left: read, and told.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

use dxg_emu::ProcessReport;
use nix::fcntl::OFlag;
use serde::Serialize;

use super::{say, shown};
use crate::Failure;
use crate::text::printable;

/// The longest report that is read, in bytes.
const LIMIT: u64 = 64 << 20;

/// All that is known of the program's processes.
#[derive(Debug, Serialize)]
pub(super) struct Reports {
    /// The form of what follows.
    schema: u32,
    /// The program's exit status; null where a signal ended it.
    status: Option<i32>,
    /// The signal that ended the program.
    signal: Option<i32>,
    /// Those that ended and said so, by process id.
    processes: Vec<ProcessReport>,
    /// Those that had the device open and left no report.
    without_report: Vec<Silent>,
}

/// A process that had the device open and left no report.
#[derive(Debug, Serialize)]
struct Silent {
    process: u32,
    command: String,
    /// Whether it has not ended.
    running: bool,
}

impl Reports {
    /// What is in the folder by now that the program has ended.
    pub(super) fn read(folder: &Path, status: ExitStatus) -> Result<Self, Failure> {
        let failed = |error: std::io::Error| format!("the reports in {}: {error}", shown(folder));
        let mut reports = Self {
            schema: 1,
            status: status.code(),
            signal: status.signal(),
            processes: Vec::new(),
            without_report: Vec::new(),
        };
        let mut files: Vec<PathBuf> = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            files.push(entry.map_err(failed)?.path());
        }
        files.sort_by_key(|path| (process_of(path), path.clone()));
        for file in &files {
            match file.extension().and_then(|extension| extension.to_str()) {
                Some("json") => match contents(file)
                    .map_err(|error| error.to_string())
                    .and_then(|text| serde_json::from_slice(&text).map_err(|error| error.to_string()))
                {
                    Ok(report) => reports.processes.push(report),
                    Err(error) => say(&format!("the report {}: {error}", shown(file))),
                },
                Some("open") => {
                    let Some(process) = process_of(file) else { continue };
                    let command = contents(file).unwrap_or_default();
                    let command = String::from_utf8_lossy(&command).into_owned();
                    let running = Path::new("/proc").join(process.to_string()).exists();
                    reports.without_report.push(Silent { process, command, running });
                }
                _ => {}
            }
        }
        Ok(reports)
    }

    /// To standard error, for people.
    pub(super) fn tell(&self) {
        let _ = std::io::stderr().write_all(self.text().as_bytes());
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for one in &self.processes {
            let command = printable(&one.command.join(" "));
            text.push_str(&format!("\ndxg run: process {}, {command}, {}\n", one.process, end(&one.end)));
            text.push_str(&one.report.to_string());
        }
        for Silent { process, command, running } in &self.without_report {
            let state =
                if *running { "has not ended" } else { "ended without a report (docs/run.md says when)" };
            text.push_str(&format!("\ndxg run: process {process}, {}, {state}\n", printable(command)));
        }
        if text.is_empty() {
            text.push_str("dxg run: no process opened the device.\n");
        }
        text
    }

    /// To a file, for scripts.
    pub(super) fn save(&self, path: &Path) -> Result<(), Failure> {
        let failed = |error: std::io::Error| format!("the report {}: {error}", shown(path));
        let mut json = serde_json::to_string_pretty(self).map_err(|error| failed(error.into()))?;
        json.push('\n');
        fs::write(path, json).map_err(failed)
    }
}

/// What a report's file holds. Where the program changes its user, others may put anything there: links
/// are not followed, nothing is waited for, and no more is read than a report can have.
fn contents(path: &Path) -> io::Result<Vec<u8>> {
    let flags = OFlag::O_NOFOLLOW | OFlag::O_NONBLOCK;
    let file = OpenOptions::new().read(true).custom_flags(flags.bits()).open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other("this is no regular file"));
    }
    let mut bytes = Vec::new();
    file.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT {
        return Err(io::Error::other("it is too long for a report"));
    }
    Ok(bytes)
}

fn end(end: &str) -> String {
    match end {
        "exit" => "ended".to_owned(),
        "exec" => "became another program".to_owned(),
        other => format!("ended by {other}"),
    }
}

/// A file's name begins with the process's id.
fn process_of(path: &Path) -> Option<u32> {
    path.file_name()?.to_str()?.split('.').next()?.parse().ok()
}
