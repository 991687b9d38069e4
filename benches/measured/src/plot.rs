//! Drawings in SVG: pairs of bars.

use std::fmt::Write;

/// A pair of bars under one label.
#[derive(Debug)]
pub struct Pair {
    /// What stands before them.
    pub label: String,
    /// Their lengths, in any unit.
    pub values: [f64; 2],
    /// What stands behind each.
    pub texts: [String; 2],
}

const WIDTH: f64 = 760.0;
const LEFT: f64 = 130.0;
const RIGHT: f64 = 170.0;
const COLOURS: [&str; 2] = ["#b5794a", "#4a7ab5"];

/// A drawing with a title and what the two colours mean.
#[must_use]
pub fn pairs(title: &str, meanings: [&str; 2], pairs: &[Pair]) -> String {
    let most = pairs.iter().flat_map(|pair| pair.values).fold(f64::MIN_POSITIVE, f64::max);
    let height = 64.0 + 46.0 * pairs.len() as f64;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n\
         <text x=\"12\" y=\"22\" font-size=\"15\" font-weight=\"bold\">{title}</text>\n"
    );
    for (index, (meaning, colour)) in meanings.iter().zip(COLOURS).enumerate() {
        let x = 12.0 + 220.0 * index as f64;
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"34\" width=\"12\" height=\"12\" fill=\"{colour}\"/><text x=\"{}\" y=\"45\">{meaning}</text>",
            x + 18.0
        );
    }
    for (index, pair) in pairs.iter().enumerate() {
        let top = 58.0 + 46.0 * index as f64;
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            LEFT - 8.0,
            top + 23.0,
            pair.label
        );
        for (bar, ((value, text), colour)) in pair.values.iter().zip(&pair.texts).zip(COLOURS).enumerate() {
            let (y, length) = (top + 19.0 * bar as f64, (value / most * (WIDTH - LEFT - RIGHT)).max(1.0));
            let _ = writeln!(
                svg,
                "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{length:.1}\" height=\"16\" fill=\"{colour}\"/>\
                 <text x=\"{:.1}\" y=\"{}\">{text}</text>",
                LEFT + length + 6.0,
                y + 12.0
            );
        }
    }
    svg.push_str("</svg>\n");
    svg
}
