//! Numbers as people read them.

use std::time::Duration;

/// Bytes in binary units: exact multiples without decimals (`16 GiB`), others with one (`7.8 GiB`).
pub(crate) fn bytes(count: u64) -> String {
    scaled(count, 1024, &["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"])
}

/// Hertz in decimal units.
pub(crate) fn hertz(count: u64) -> String {
    scaled(count, 1000, &["Hz", "kHz", "MHz", "GHz", "THz", "PHz", "EHz"])
}

/// A span of time, in the unit that leaves at least one.
pub(crate) fn duration(span: Duration) -> String {
    let nanoseconds = span.as_nanos();
    match nanoseconds {
        0 => "0 s".to_owned(),
        1..1_000_000 => format!("{}.{} \u{b5}s", nanoseconds / 1000, nanoseconds % 1000 / 100),
        1_000_000..1_000_000_000 => {
            format!("{}.{} ms", nanoseconds / 1_000_000, nanoseconds % 1_000_000 / 100_000)
        }
        _ => format!("{}.{} s", span.as_secs(), span.subsec_millis() / 100),
    }
}

/// Tenths of a degree Celsius, the unit of the driver's performance data.
pub(crate) fn deci_celsius(tenths: u32) -> String {
    format!("{}.{} \u{b0}C", tenths / 10, tenths % 10)
}

/// Scales by `base` while the value is at least one of the next unit, and rounds half up to a tenth.
fn scaled(count: u64, base: u64, units: &[&str]) -> String {
    let mut divisor: u64 = 1;
    let mut unit = 0;
    while unit + 1 < units.len() && count / divisor >= base {
        divisor *= base;
        unit += 1;
    }
    let mut tenths = tenths(count, divisor);
    if unit + 1 < units.len() && tenths >= u128::from(base) * 10 {
        // Rounding reached the next unit: 1023.97 MiB is 1 GiB.
        tenths = 10;
        unit += 1;
    }
    match tenths % 10 {
        0 => format!("{} {}", tenths / 10, units[unit]),
        decimal => format!("{}.{decimal} {}", tenths / 10, units[unit]),
    }
}

fn tenths(count: u64, divisor: u64) -> u128 {
    let divisor = u128::from(divisor);
    (u128::from(count) * 10 + divisor / 2) / divisor
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_take_the_largest_unit_that_leaves_at_least_one() {
        for (count, text) in [
            (0, "0 B"),
            (1023, "1023 B"),
            (1024, "1 KiB"),
            (1536, "1.5 KiB"),
            (16 << 30, "16 GiB"),
            ((7 << 30) + (800 << 20), "7.8 GiB"),
            (u64::MAX, "16 EiB"),
        ] {
            assert_eq!(bytes(count), text);
        }
    }

    #[test]
    fn rounding_up_to_a_full_unit_shows_that_unit() {
        assert_eq!(bytes((1 << 30) - 1), "1 GiB");
        assert_eq!(hertz(999_999_999), "1 GHz");
    }

    #[test]
    fn frequencies_are_decimal() {
        assert_eq!(hertz(0), "0 Hz");
        assert_eq!(hertz(1_850_000_000), "1.9 GHz");
        assert_eq!(hertz(14_000), "14 kHz");
    }

    #[test]
    fn spans_choose_a_unit_that_fits() {
        assert_eq!(duration(Duration::ZERO), "0 s");
        assert_eq!(duration(Duration::from_nanos(1500)), "1.5 \u{b5}s");
        assert_eq!(duration(Duration::from_nanos(12_345_600)), "12.3 ms");
        assert_eq!(duration(Duration::from_millis(5250)), "5.2 s");
        assert_eq!(duration(Duration::MAX), format!("{}.9 s", u64::MAX));
    }

    #[test]
    fn temperatures_keep_their_tenth() {
        assert_eq!(deci_celsius(415), "41.5 \u{b0}C");
    }
}
