//! What an answer means, for people and for scripts.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::style::Style;
use crate::table::Fields;
use crate::text::printable;
use crate::units;

/// One value, or several under names.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Datum {
    Text(String),
    Number(u64),
    /// A number that is usually written in hexadecimal.
    Id(u64),
    Bytes(u64),
    Hertz(u64),
    Microseconds(u64),
    Celsius(f32),
    Truth(bool),
    /// Words, or numbers.
    List(Vec<Datum>),
    Fields(Vec<(&'static str, Datum)>),
    /// What nobody knows the meaning of.
    Raw(Vec<u8>),
}

impl Datum {
    /// Names of bits.
    pub(super) fn words(words: Vec<String>) -> Self {
        Datum::List(words.into_iter().map(Datum::Text).collect())
    }

    /// For scripts: plain numbers, in the units that the documentation names.
    pub(super) fn to_json(&self) -> Value {
        match self {
            Datum::Text(text) => json!(text),
            Datum::Number(number)
            | Datum::Id(number)
            | Datum::Bytes(number)
            | Datum::Hertz(number)
            | Datum::Microseconds(number) => json!(number),
            // From a float directly, 45.6 would become 45.599998474121094.
            Datum::Celsius(degrees) => json!(format!("{degrees}").parse::<f64>().unwrap_or_default()),
            Datum::Truth(truth) => json!(truth),
            Datum::List(list) => list.iter().map(Datum::to_json).collect(),
            Datum::Fields(fields) => Value::Object(
                fields.iter().map(|(name, datum)| ((*name).to_owned(), datum.to_json())).collect(),
            ),
            Datum::Raw(bytes) => json!(hex(bytes)),
        }
    }

    /// For people, with a newline at its end.
    pub(super) fn to_text(&self, style: &Style) -> String {
        match self {
            Datum::Fields(fields) => {
                let mut rows = Fields::default();
                for (name, datum) in fields {
                    rows.add(*name, datum.line());
                }
                rows.render(0, style)
            }
            Datum::Raw(bytes) => dump(bytes),
            other => format!("{}\n", printable(&other.line())),
        }
    }

    /// On one line.
    fn line(&self) -> String {
        match self {
            Datum::Text(text) => text.clone(),
            Datum::Number(number) => number.to_string(),
            Datum::Id(number) => format!("{number:#06x}"),
            Datum::Bytes(count) if *count < 1024 => format!("{count} bytes"),
            Datum::Bytes(count) => format!("{count} bytes ({})", units::bytes(*count)),
            Datum::Hertz(hertz) if *hertz < 1000 => format!("{hertz} Hz"),
            Datum::Hertz(hertz) => format!("{hertz} Hz ({})", units::hertz(*hertz)),
            Datum::Microseconds(time) => format!("{time} \u{b5}s"),
            Datum::Celsius(degrees) => format!("{degrees} \u{b0}C"),
            Datum::Truth(truth) => if *truth { "yes" } else { "no" }.to_owned(),
            Datum::List(list) if list.is_empty() => "none".to_owned(),
            Datum::List(list) => list.iter().map(Datum::line).collect::<Vec<_>>().join(", "),
            Datum::Fields(fields) => fields
                .iter()
                .map(|(name, datum)| format!("{name} {}", datum.line()))
                .collect::<Vec<_>>()
                .join(", "),
            Datum::Raw(bytes) => hex(bytes),
        }
    }
}

/// Two digits a byte, without spaces.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Sixteen bytes a line: the offset, the bytes, and those that are ASCII as characters.
pub(super) fn dump(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (number, line) in bytes.chunks(16).enumerate() {
        let digits: Vec<String> = line.iter().map(|byte| format!("{byte:02x}")).collect();
        let characters: String = line
            .iter()
            .map(|&byte| if byte.is_ascii_graphic() || byte == b' ' { char::from(byte) } else { '.' })
            .collect();
        let _ = writeln!(text, "{:04x}  {:<47}  {characters}", number * 16, digits.join(" "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_and_come_with_a_unit_for_people_and_without_for_scripts() {
        let size = Datum::Bytes(16 << 30);
        assert_eq!(size.to_text(&Style::plain()), "17179869184 bytes (16 GiB)\n");
        assert_eq!(size.to_json(), json!(17_179_869_184_u64));
        assert_eq!(Datum::Celsius(45.6).to_json(), json!(45.6));
        assert_eq!(Datum::Celsius(45.6).to_text(&Style::plain()), "45.6 °C\n");
    }

    #[test]
    fn fields_stand_in_a_column() {
        let fields = Datum::Fields(vec![("a", Datum::Number(1)), ("longer", Datum::Truth(true))]);
        assert_eq!(fields.to_text(&Style::plain()), "a       1\nlonger  yes\n");
        assert_eq!(fields.to_json(), json!({"a": 1, "longer": true}));
    }

    #[test]
    fn text_from_the_host_cannot_steer_the_terminal() {
        let text = Datum::Text("\u{1b}[2J".to_owned()).to_text(&Style::plain());
        assert!(!text.contains('\u{1b}'), "{text:?}");
    }

    #[test]
    fn a_dump_has_sixteen_bytes_a_line_and_stays_aligned() {
        let bytes: Vec<u8> = (0x40..0x52).collect();
        assert_eq!(
            dump(&bytes),
            "0000  40 41 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e 4f  @ABCDEFGHIJKLMNO\n\
             0010  50 51                                            PQ\n"
        );
        assert_eq!(dump(&[]), "");
    }
}
