//! `dxg bench`: how long calls take on this device.
//!
//! [`measure`] takes times, [`list`] is what is timed, [`plot`] draws the answer.

mod list;
mod measure;
mod plot;

use std::fs;
use std::path::Path;
use std::time::Duration;

use d3dkmt::EnumFilter;
use serde_json::{Value, json};

use self::measure::{Progress, Times};
use crate::cli::Bench;
use crate::device::{self, Device};
use crate::info::not_listed;
use crate::query::{name, select};
use crate::style::Style;
use crate::table::{Align, Grid};
use crate::{Failure, text, units};

/// The version of the JSON form.
const SCHEMA: u32 = 1;

/// One line of the table.
struct Row {
    /// For scripts; never changes.
    key: &'static str,
    /// For people.
    label: &'static str,
    /// What it took, or why it was not done.
    times: Result<Times, String>,
}

/// All that was measured.
struct Report {
    /// What was measured, in words.
    subject: Vec<String>,
    device: Value,
    rows: Vec<Row>,
}

/// A time with three figures or so.
fn shown(nanoseconds: f64) -> String {
    if nanoseconds < 999.5 {
        format!("{nanoseconds:.0} ns")
    } else {
        units::duration(Duration::from_secs_f64(nanoseconds * 1e-9))
    }
}

/// The command: what is to be printed.
pub(crate) fn run(device: Option<&str>, arguments: &Bench) -> Result<String, Failure> {
    let device = device::open(device)?;
    let adapters =
        device.dxg.adapters(EnumFilter::all()).map_err(|error| not_listed(&device.name, &error))?;
    let index = select(&arguments.adapter, &adapters)?;
    let report = measure_all(&device, index, adapters, arguments)?;
    if let Some(path) = &arguments.plot {
        write_plot(path, &report)?;
    }
    if arguments.json {
        let text = serde_json::to_string_pretty(&report.to_json())
            .map_err(|error| format!("cannot write JSON: {error}"))?;
        return Ok(text + "\n");
    }
    Ok(report.to_text(&Style::detect()))
}

fn measure_all(
    device: &Device,
    index: usize,
    mut adapters: Vec<d3dkmt::Adapter>,
    arguments: &Bench,
) -> Result<Report, Failure> {
    let adapter = adapters.swap_remove(index);
    let (luid, title) = (adapter.luid(), name(&adapter));
    let (yardstick, what) = list::yardstick(device)?;
    let emulated = if device.emulated {
        ", emulated in this process, which reaches the program's memory through the kernel"
    } else {
        ""
    };
    let subject = vec![
        format!("Device   {}{emulated}", text::printable(&device.name)),
        format!("Adapter  {index}: {luid} {title}"),
        format!("Raw call {what}"),
    ];
    let progress = Progress::new(arguments.json);
    let rows = list::rows(&device.dxg, adapter, &yardstick, arguments.time, &progress);
    progress.end();
    let device = json!({
        "name": device.name, "emulated": device.emulated,
        "adapter": {"index": index, "luid": luid.to_string(), "name": title},
        "raw_call": what,
    });
    Ok(Report { subject, device, rows })
}

fn write_plot(path: &Path, report: &Report) -> Result<(), Failure> {
    let bars: Vec<_> = report
        .rows
        .iter()
        .filter_map(|row| row.times.as_ref().ok().map(|times| (row.label, *times)))
        .collect();
    let drawing = plot::bars("Time of a call", &report.subject, &bars);
    fs::write(path, drawing).map_err(|error| format!("cannot write the plot {}: {error}", path.display()))
}

impl Report {
    /// The raw call's time, which all others are compared with.
    fn raw(&self) -> Option<f64> {
        self.rows.first().and_then(|row| row.times.as_ref().ok()).map(|times| times.median)
    }

    fn to_text(&self, style: &Style) -> String {
        let mut grid = Grid::new(&[
            ("", Align::Left),
            ("Median", Align::Right),
            ("10 % .. 90 %", Align::Right),
            ("Raw calls", Align::Right),
        ]);
        for row in &self.rows {
            match &row.times {
                Ok(times) => grid.add([
                    row.label.to_owned(),
                    shown(times.median),
                    format!("{} .. {}", shown(times.low), shown(times.high)),
                    self.raw().map_or_else(String::new, |raw| format!("{:.1}", times.median / raw)),
                ]),
                Err(reason) => grid.add([row.label.to_owned(), format!("not measured: {reason}")]),
            }
        }
        let mut text: String = self.subject.iter().map(|line| format!("{line}\n")).collect();
        text.push('\n');
        text.push_str(&grid.render(0, style));
        text.push_str(NOTES);
        text
    }

    fn to_json(&self) -> Value {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| match &row.times {
                Ok(times) => json!({
                    "key": row.key, "median_ns": times.median, "p10_ns": times.low, "p90_ns": times.high,
                    "samples": times.samples, "calls": times.calls,
                }),
                Err(reason) => json!({"key": row.key, "not_measured": reason}),
            })
            .collect();
        json!({"schema": SCHEMA, "device": self.device, "rows": rows})
    }
}

const NOTES: &str = "
Times are by the clock, in one thread that does nothing else, as this machine was at that moment: compare
them within one run. Rows that make several calls say so; all others are one call.
";
