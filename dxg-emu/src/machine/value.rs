//! Values as people write them: sizes, LUIDs, GUIDs, versions, bytes.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// A number of bytes: a whole number, or text such as `"16 GiB"` or `"512 MiB"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ByteSize(pub u64);

/// The locally unique identifier of an adapter, its high half in the high bits. As text, both halves
/// in hexadecimal: `"00000000:0000c0de"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Luid(pub u64);

/// A GUID in the order of its bytes in memory. As text: `"{00112233-4455-6677-8899-aabbccddeeff}"`,
/// the braces may be left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Guid(pub [u8; 16]);

/// A driver version of four parts of 16 bits, `"31.0.15.4601"`, the first in the high bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u64);

/// A time of whole nanoseconds, as text with a unit: `"50us"`, `"0.1ms"`, `"2s"`, `"20ns"`; `"0"` alone
/// needs none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(pub Duration);

/// Times from one to another: `"0.1ms..30ms"`, or a single one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeRange {
    /// The least.
    pub least: Time,
    /// The most, and not less.
    pub most: Time,
}

/// Bytes in hexadecimal; blanks and line ends between them do not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HexBytes(pub Vec<u8>);

impl FromStr for ByteSize {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text:?} is no size; write bytes as a number, or \"512 MiB\", \"16 GiB\"");
        let digits = text.trim_start().find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (number, unit) = text.trim().split_at(digits.min(text.trim().len()));
        let number: u64 = number.parse().map_err(|_| wrong())?;
        let shift = match unit.trim() {
            "" | "B" => 0,
            "KiB" => 10,
            "MiB" => 20,
            "GiB" => 30,
            "TiB" => 40,
            _ => return Err(wrong()),
        };
        number.checked_mul(1 << shift).map(Self).ok_or_else(|| format!("{text:?} does not fit into 64 bits"))
    }
}

impl Time {
    /// In nanoseconds, which fit.
    pub(crate) fn nanoseconds(self) -> u64 {
        u64::try_from(self.0.as_nanos()).unwrap_or(u64::MAX)
    }
}

impl FromStr for Time {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text:?} is no time; write \"50us\", \"0.1ms\" or \"2s\"");
        let trimmed = text.trim();
        let digits = trimmed.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(trimmed.len());
        let (number, unit) = trimmed.split_at(digits);
        let unit: u64 = match unit.trim() {
            "ns" => 1,
            "us" => 1_000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "" if number == "0" => 1,
            _ => return Err(wrong()),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
        let whole: u64 = whole.parse().map_err(|_| wrong())?;
        let plain = !fraction.is_empty() && fraction.bytes().all(|digit| digit.is_ascii_digit());
        let mut nanoseconds = whole.checked_mul(unit).filter(|_| plain).ok_or_else(wrong)?;
        let mut place = unit;
        for digit in fraction.bytes().map(|digit| u64::from(digit - b'0')) {
            // Parts of a nanosecond are no time.
            if digit != 0 && place < 10 {
                return Err(wrong());
            }
            place /= 10;
            nanoseconds = nanoseconds.checked_add(place * digit).ok_or_else(wrong)?;
        }
        Ok(Self(Duration::from_nanos(nanoseconds)))
    }
}

impl FromStr for TimeRange {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (least, most) = text.split_once("..").unwrap_or((text, text));
        let (least, most) = (least.parse()?, most.parse()?);
        if least > most {
            return Err(format!("{text:?} ends before it begins"));
        }
        Ok(Self { least, most })
    }
}

impl FromStr for Luid {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let half = |digits: &str| {
            let plain =
                !digits.is_empty() && digits.len() <= 8 && digits.bytes().all(|b| b.is_ascii_hexdigit());
            if plain { u64::from_str_radix(digits, 16).ok() } else { None }
        };
        let halves = text.split_once(':').and_then(|(high, low)| Some(half(high)? << 32 | half(low)?));
        halves.map(Self).ok_or_else(|| {
            format!("{text:?} is no LUID; write high:low in hexadecimal, as \"00000000:0000c0de\"")
        })
    }
}

impl fmt::Display for Luid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}:{:08x}", self.0 >> 32, self.0 & 0xffff_ffff)
    }
}

impl FromStr for Guid {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text:?} is no GUID; write \"{{00112233-4455-6677-8899-aabbccddeeff}}\"");
        let plain = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(text);
        let groups: Vec<&str> = plain.split('-').collect();
        let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
        if lengths != [8, 4, 4, 4, 12] {
            return Err(wrong());
        }
        let mut bytes: [u8; 16] = groups
            .concat()
            .parse::<HexBytes>()
            .ok()
            .and_then(|hex| hex.0.try_into().ok())
            .ok_or_else(wrong)?;
        // The first three groups are numbers, and numbers are little-endian.
        bytes[..4].reverse();
        bytes[4..6].reverse();
        bytes[6..8].reverse();
        Ok(Self(bytes))
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g, h, i, rest @ ..] = self.0;
        write!(
            f,
            "{{{d:02X}{c:02X}{b:02X}{a:02X}-{g:02X}{e:02X}-{i:02X}{h:02X}-{:02X}{:02X}-",
            rest[0], rest[1]
        )?;
        for byte in &rest[2..] {
            write!(f, "{byte:02X}")?;
        }
        f.write_str("}")
    }
}

impl FromStr for Version {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text:?} is no version; write four numbers up to 65535, as \"31.0.15.4601\"");
        let mut parts = text.split('.');
        let mut version = 0;
        for _ in 0..4 {
            let part: u16 = parts.next().and_then(|part| part.parse().ok()).ok_or_else(wrong)?;
            version = version << 16 | u64::from(part);
        }
        if parts.next().is_some() { Err(wrong()) } else { Ok(Self(version)) }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |index: u32| self.0 >> (48 - 16 * index) & 0xffff;
        write!(f, "{}.{}.{}.{}", part(0), part(1), part(2), part(3))
    }
}

impl FromStr for HexBytes {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let digits: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let pair = |pair: &[u8]| match *pair {
            [high, low] => Some(digit(high)? << 4 | digit(low)?),
            _ => None,
        };
        let bytes: Option<Vec<u8>> = digits.chunks(2).map(pair).collect();
        bytes.map(Self).ok_or_else(|| "these are no bytes in hexadecimal, two digits each".to_owned())
    }
}

macro_rules! from_text {
    ($($type:ident)*) => {
        $(impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(D::Error::custom)
            }
        })*
    };
}
from_text! { Luid Guid Version HexBytes Time TimeRange }

impl<'de> Deserialize<'de> for ByteSize {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Size;

        impl Visitor<'_> for Size {
            type Value = ByteSize;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number of bytes, or text such as \"16 GiB\"")
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<ByteSize, E> {
                u64::try_from(number).map(ByteSize).map_err(|_| E::custom("a size cannot be negative"))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<ByteSize, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_any(Size)
    }
}

#[cfg(test)]
mod tests {
    use super::{ByteSize, Guid, HexBytes, Luid, Time, TimeRange, Version};
    use std::time::Duration;

    #[test]
    fn sizes_are_read_in_binary_units_only() {
        for (text, bytes) in
            [("0", 0), ("4096", 4096), ("16 GiB", 16 << 30), ("512MiB", 512 << 20), (" 1 TiB ", 1 << 40)]
        {
            assert_eq!(text.parse(), Ok(ByteSize(bytes)), "{text}");
        }
        for text in ["", "GiB", "16 GB", "-1", "1.5 GiB", "16 GiB more", "99999999 TiB", "é"] {
            assert!(text.parse::<ByteSize>().is_err(), "{text}");
        }
    }

    #[test]
    fn times_are_whole_nanoseconds_with_a_unit() {
        for (text, nanoseconds) in [
            ("50us", 50_000),
            ("0.1ms", 100_000),
            ("2s", 2_000_000_000),
            (" 20 ns ", 20),
            ("0", 0),
            ("1.000000001s", 1_000_000_001),
            ("1.500ns", 0),
        ] {
            let time = text.parse().ok();
            let expected = Time(Duration::from_nanos(nanoseconds));
            assert_eq!(time, (text != "1.500ns").then_some(expected), "{text}");
        }
        for text in [
            "",
            "50",
            "us",
            "-1us",
            "1.us",
            ".5us",
            "1.2.3us",
            "0.1ns",
            "1h",
            "99999999999s",
            "1.5",
            "0.01ns",
        ] {
            assert!(text.parse::<Time>().is_err(), "{text}");
        }
        let range: TimeRange = "0.1ms..30ms".parse().expect("a range");
        assert_eq!((range.least.nanoseconds(), range.most.nanoseconds()), (100_000, 30_000_000));
        assert!("30ms..1ms".parse::<TimeRange>().is_err() && "1..2".parse::<TimeRange>().is_err());
    }

    #[test]
    fn luids_have_two_halves() {
        assert_eq!("00000001:0000c0de".parse(), Ok(Luid(0x1_0000_c0de)));
        assert_eq!("0:5000".parse(), Ok(Luid(0x5000)));
        assert_eq!(Luid(0x1_0000_c0de).to_string(), "00000001:0000c0de");
        for text in ["", "5000", ":", "0:", "0:+1", "0:123456789", "0:1:2", "0:xy"] {
            assert!(text.parse::<Luid>().is_err(), "{text}");
        }
    }

    #[test]
    fn guids_lie_in_memory_as_numbers_and_bytes() {
        let guid: Guid = "{00112233-4455-6677-8899-aabbccddeeff}".parse().expect("a GUID");
        assert_eq!(guid.0[..8], [0x33, 0x22, 0x11, 0x00, 0x55, 0x44, 0x77, 0x66]);
        assert_eq!(guid.0[8..], [0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff]);
        assert_eq!(guid.to_string(), "{00112233-4455-6677-8899-AABBCCDDEEFF}");
        assert_eq!("00112233-4455-6677-8899-aabbccddeeff".parse(), Ok(guid));
        for text in
            ["", "{}", "{00112233-4455-6677-8899-aabbccddeef}", "{0011223-34455-6677-8899-aabbccddeeff}"]
        {
            assert!(text.parse::<Guid>().is_err(), "{text}");
        }
    }

    #[test]
    fn versions_have_four_parts_of_16_bits() {
        let version: Version = "31.0.15.4601".parse().expect("a version");
        assert_eq!(version.0, 31 << 48 | 15 << 16 | 4601);
        assert_eq!(version.to_string(), "31.0.15.4601");
        for text in ["", "1.2.3", "1.2.3.4.5", "1.2.3.65536", "1.2.3.-4"] {
            assert!(text.parse::<Version>().is_err(), "{text}");
        }
    }

    #[test]
    fn bytes_are_pairs_of_digits() {
        assert_eq!("00 ff\n1a".parse(), Ok(HexBytes(vec![0, 255, 26])));
        assert_eq!("".parse(), Ok(HexBytes(vec![])));
        for text in ["0", "0g", "éé", "+1"] {
            assert!(text.parse::<HexBytes>().is_err(), "{text}");
        }
    }
}
