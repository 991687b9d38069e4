//! `dxg info`: the adapters, as a table or as JSON.
//!
//! [`collect`] asks a device and fills the [`report`]; [`table`], with [`verbose`] for the long form,
//! and [`json`] write it down. [`choice`] tells what other programs would choose.

mod choice;
mod collect;
mod details;
mod json;
mod report;
mod table;
mod verbose;

pub(crate) use self::collect::not_listed;
pub(crate) use self::details::flag_names;
use crate::cli::Info;
use crate::style::Style;
use crate::{Failure, device};

/// The command: what is to be printed.
pub(crate) fn run(device: Option<&str>, arguments: &Info) -> Result<String, Failure> {
    let device = device::open(device)?;
    let report = collect::collect(&device, arguments.verbose)?;
    if arguments.json { json::render(&report) } else { Ok(table::render(&report, &Style::detect())) }
}
