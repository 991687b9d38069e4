//! Aligned text: label and value pairs, and grids with a heading.

use crate::style::Style;
use crate::text::{padded, printable, width, wrapped};

/// Lines of `label  value`, the values in one column, long values continued below themselves.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    rows: Vec<(String, String)>,
}

impl Fields {
    /// Adds one line. The value may come from a device: it is made printable.
    pub(crate) fn add(&mut self, label: impl Into<String>, value: impl Into<String>) {
        self.rows.push((label.into(), printable(&value.into())));
    }

    /// Adds one line if there is a value.
    pub(crate) fn add_some(&mut self, label: impl Into<String>, value: Option<impl Into<String>>) {
        if let Some(value) = value {
            self.add(label, value);
        }
    }

    /// The lines, each after `indent` spaces.
    pub(crate) fn render(&self, indent: usize, style: &Style) -> String {
        let labels = self.rows.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
        let before = indent + labels + 2;
        let room = style.columns.map_or(usize::MAX, |columns| columns.saturating_sub(before).max(20));
        let mut text = String::new();
        for (label, value) in &self.rows {
            for (number, line) in wrapped(value, room).iter().enumerate() {
                let label = if number == 0 { label } else { "" };
                let label = style.dim(&padded(label, labels));
                push_line(&mut text, &format!("{:indent$}{label}  {line}", ""));
            }
        }
        text
    }
}

/// Which edge the cells of a column share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// Columns under a heading.
#[derive(Debug)]
pub(crate) struct Grid {
    columns: Vec<(&'static str, Align)>,
    rows: Vec<Vec<String>>,
}

impl Grid {
    /// A grid with these headings and no rows.
    pub(crate) fn new(columns: &[(&'static str, Align)]) -> Self {
        Grid { columns: columns.to_vec(), rows: Vec::new() }
    }

    /// Adds a row; cells that are missing stay empty, and all are made printable.
    pub(crate) fn add(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| printable(&cell)).collect());
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The heading and the rows, each after `indent` spaces.
    pub(crate) fn render(&self, indent: usize, style: &Style) -> String {
        let cell = |row: &[String], column: usize| row.get(column).cloned().unwrap_or_default();
        let widths: Vec<usize> = (0..self.columns.len())
            .map(|column| {
                let cells = self.rows.iter().map(|row| width(&cell(row, column)));
                cells.chain([width(self.columns[column].0)]).max().unwrap_or(0)
            })
            .collect();
        let line = |cells: &dyn Fn(usize) -> String| {
            let aligned: Vec<String> = (0..self.columns.len())
                .map(|column| match self.columns[column].1 {
                    Align::Left => padded(&cells(column), widths[column]),
                    Align::Right => {
                        let cell = cells(column);
                        format!("{}{cell}", " ".repeat(widths[column].saturating_sub(width(&cell))))
                    }
                })
                .collect();
            aligned.join("  ")
        };
        let mut text = String::new();
        let heading = line(&|column| self.columns[column].0.to_owned());
        push_line(&mut text, &format!("{:indent$}{}", "", style.dim(heading.trim_end())));
        for row in &self.rows {
            push_line(&mut text, &format!("{:indent$}{}", "", line(&|column| cell(row, column))));
        }
        text
    }
}

fn push_line(text: &mut String, line: &str) {
    text.push_str(line.trim_end());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_one_column_whatever_the_labels_are() {
        let mut fields = Fields::default();
        fields.add("Kind", "discrete");
        fields.add("驱动", "wide label");
        fields.add_some("Absent", None::<String>);
        fields.add("Driver store", "/path");
        assert_eq!(
            fields.render(2, &Style::plain()),
            "  Kind          discrete\n  驱动          wide label\n  Driver store  /path\n"
        );
    }

    #[test]
    fn long_values_continue_below_themselves() {
        let mut fields = Fields::default();
        fields.add("Engines", "3D, Copy, Video Decode, Video Encode");
        let narrow = Style { columns: Some(34), ..Style::plain() };
        assert_eq!(
            fields.render(2, &narrow),
            "  Engines  3D, Copy, Video Decode,\n           Video Encode\n"
        );
    }

    #[test]
    fn grids_align_each_column_to_its_edge_and_end_lines_cleanly() {
        let mut grid = Grid::new(&[("Segment", Align::Right), ("Size", Align::Right), ("Kind", Align::Left)]);
        grid.add(["0".to_owned(), "16 GiB".to_owned(), "local".to_owned()]);
        grid.add(["1".to_owned(), "7.8 GiB".to_owned()]);
        assert_eq!(
            grid.render(0, &Style::plain()),
            "Segment     Size  Kind\n      0   16 GiB  local\n      1  7.8 GiB\n"
        );
    }

    #[test]
    fn colour_changes_no_column() {
        let mut fields = Fields::default();
        fields.add("A", "x");
        fields.add("Long", "y");
        let coloured = fields.render(0, &Style { colour: true, columns: None });
        let bare: String = coloured.replace("\u{1b}[2m", "").replace("\u{1b}[0m", "");
        assert_eq!(bare, fields.render(0, &Style::plain()));
        assert_ne!(coloured, bare);
    }
}
