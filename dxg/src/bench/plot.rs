//! Drawings in SVG: bars on a logarithmic scale.

use std::fmt::Write;

use super::measure::Times;
use super::shown;

const WIDTH: f64 = 860.0;
/// Where the bars begin, and how much room their figures need behind them.
const LEFT: f64 = 320.0;
const RIGHT: f64 = 90.0;
const TOP: f64 = 34.0;
const LINE: f64 = 17.0;
const BAR: f64 = 22.0;

/// A drawing of times, one bar each, with lines of text above.
pub(super) fn bars(title: &str, subject: &[String], rows: &[(&str, Times)]) -> String {
    let least = rows.iter().map(|(_, times)| times.low).fold(f64::INFINITY, f64::min).max(1.0);
    let most = rows.iter().map(|(_, times)| times.high).fold(least, f64::max);
    let (first, last) = (least.log10().floor(), most.log10().ceil().max(least.log10().floor() + 1.0));
    let x = |nanoseconds: f64| {
        let place = (nanoseconds.max(1.0).log10() - first) / (last - first);
        LEFT + place.clamp(0.0, 1.0) * (WIDTH - LEFT - RIGHT)
    };
    let chart = TOP + LINE * subject.len() as f64 + 12.0;
    let bottom = chart + BAR * rows.len() as f64;
    let height = bottom + 30.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n\
         <text x=\"12\" y=\"22\" font-size=\"15\" font-weight=\"bold\">{}</text>\n",
        escaped(title)
    );
    for (index, line) in subject.iter().enumerate() {
        let y = TOP + LINE * (index as f64 + 0.5);
        let _ = writeln!(svg, "<text x=\"12\" y=\"{y:.0}\" fill=\"#555\">{}</text>", escaped(line));
    }
    let mut decade = first;
    while decade <= last {
        let (at, label) = (x(10_f64.powf(decade)), shown(10_f64.powf(decade)));
        let _ = writeln!(
            svg,
            "<path d=\"M{at:.1} {chart:.0}V{bottom:.0}\" stroke=\"#ddd\"/>\
             <text x=\"{at:.1}\" y=\"{:.0}\" text-anchor=\"middle\" fill=\"#555\">{label}</text>",
            bottom + 18.0
        );
        decade += 1.0;
    }
    for (index, (label, times)) in rows.iter().enumerate() {
        let y = chart + BAR * index as f64;
        let (end, middle) = (x(times.median), y + BAR / 2.0);
        let _ = writeln!(
            svg,
            "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"end\">{}</text>\
             <rect x=\"{LEFT}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"#4a7ab5\"/>\
             <path d=\"M{:.1} {middle:.1}H{:.1}\" stroke=\"#123\" stroke-width=\"1.5\"/>\
             <text x=\"{:.1}\" y=\"{:.0}\">{}</text>",
            LEFT - 8.0,
            middle + 4.0,
            escaped(label),
            y + 3.0,
            (end - LEFT).max(1.0),
            BAR - 6.0,
            x(times.low),
            x(times.high),
            x(times.high).max(end) + 6.0,
            middle + 4.0,
            shown(times.median),
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
