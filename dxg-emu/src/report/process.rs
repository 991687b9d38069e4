//! The report of a process that has ended, as it travels from there to who reads it.

use serde::{Deserialize, Serialize};

use crate::report::Report;

/// What a process did with the device, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessReport {
    /// Its id.
    pub process: u32,
    /// Its command line.
    pub command: Vec<String>,
    /// How it ended: `exit`, `exec` or `signal N`.
    pub end: String,
    /// What it did.
    #[serde(flatten)]
    pub report: Report,
}
