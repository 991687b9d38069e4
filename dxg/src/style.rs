//! What the output may look like: colour, and the width to keep to.

use std::io::IsTerminal;

/// The look of text output.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// Whether to use colour and weight.
    pub(crate) colour: bool,
    /// Where long lines are continued on the next; `None` leaves them whole, for other programs.
    pub(crate) columns: Option<usize>,
}

/// The width of a terminal that does not export `COLUMNS`.
const USUAL_COLUMNS: usize = 80;

impl Style {
    /// What standard output and the environment ask for.
    pub(crate) fn detect() -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let terminal = std::io::stdout().is_terminal();
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        Style {
            colour: terminal && !dumb && !set("NO_COLOR"),
            columns: columns.filter(|&columns| columns >= 20).or(terminal.then_some(USUAL_COLUMNS)),
        }
    }

    /// Text only, lines whole.
    #[cfg(test)]
    pub(crate) fn plain() -> Self {
        Style { colour: false, columns: None }
    }

    /// A title.
    pub(crate) fn bold(&self, text: &str) -> String {
        self.painted("1", text)
    }

    /// What is there to guide the eye.
    pub(crate) fn dim(&self, text: &str) -> String {
        self.painted("2", text)
    }

    /// What must not be overlooked.
    pub(crate) fn warning(&self, text: &str) -> String {
        self.painted("33", text)
    }

    fn painted(&self, code: &str, text: &str) -> String {
        if self.colour && !text.is_empty() {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}
