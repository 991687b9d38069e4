//! The report for scripts.

use super::report::Report;
use crate::Failure;

/// The report as one JSON object, indented, with a newline at its end.
pub(crate) fn render(report: &Report) -> Result<String, Failure> {
    let mut text =
        serde_json::to_string_pretty(report).map_err(|error| format!("cannot write JSON: {error}"))?;
    text.push('\n');
    Ok(text)
}
