//! The name of an adapter.

use std::fmt;
use std::str::FromStr;

use d3dkmt_sys::raw::LUID;

/// The locally unique identifier of an adapter: 64 bits that name it until it is removed.
///
/// A removed and added adapter gets another one. Ordered and hashed as one number; written as
/// `high:low` in hexadecimal.
///
/// ```
/// let luid: d3dkmt::Luid = "0:c0de".parse()?;
/// assert_eq!(luid.to_string(), "00000000:0000c0de");
/// assert_eq!(luid.low(), 0xc0de);
/// # Ok::<(), d3dkmt::ParseLuidError>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Luid(u64);

impl Luid {
    /// From the two halves of the Windows structure.
    #[must_use]
    pub const fn new(high: i32, low: u32) -> Self {
        Self((high.cast_unsigned() as u64) << 32 | low as u64)
    }

    /// The upper half, signed in the Windows structure.
    #[must_use]
    pub const fn high(self) -> i32 {
        ((self.0 >> 32) as u32).cast_signed()
    }

    /// The lower half.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "the lower half")]
    pub const fn low(self) -> u32 {
        self.0 as u32
    }

    /// All 64 bits.
    #[must_use]
    pub const fn to_bits(self) -> u64 {
        self.0
    }

    /// From all 64 bits.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }
}

impl From<LUID> for Luid {
    fn from(raw: LUID) -> Self {
        Self::new(raw.HighPart, raw.LowPart)
    }
}

impl From<Luid> for LUID {
    fn from(luid: Luid) -> Self {
        Self { LowPart: luid.low(), HighPart: luid.high() }
    }
}

impl fmt::Display for Luid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}:{:08x}", self.high(), self.low())
    }
}

impl fmt::Debug for Luid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Luid({self})")
    }
}

/// A text is not of the form `high:low`, two hexadecimal numbers of at most eight digits.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a LUID: expected two hexadecimal numbers of at most eight digits, as in 00000000:0000c0de")]
pub struct ParseLuidError;

impl FromStr for Luid {
    type Err = ParseLuidError;

    fn from_str(text: &str) -> Result<Self, ParseLuidError> {
        fn half(digits: &str) -> Option<u32> {
            let digits = digits.strip_prefix("0x").unwrap_or(digits);
            // `from_str_radix` would also take a sign.
            let fits = (1..=8).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_hexdigit());
            fits.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
        }
        let (high, low) = text.split_once(':').ok_or(ParseLuidError)?;
        match (half(high), half(low)) {
            (Some(high), Some(low)) => Ok(Self::new(high.cast_signed(), low)),
            _ => Err(ParseLuidError),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_goes_both_ways_with_the_high_half_first() {
        let luid = Luid::new(-1, 0x8000_0001);
        assert_eq!(luid.to_string(), "ffffffff:80000001");
        assert_eq!("ffffffff:80000001".parse(), Ok(luid));
        assert_eq!("0x0:0xC0DE".parse(), Ok(Luid::new(0, 0xc0de)));
    }

    #[test]
    fn what_is_no_luid_is_refused() {
        for text in ["", ":", "1", "1:", ":1", "1:2:3", "+1:2", "-1:2", "123456789:0", "g:0", " 1:2", "0x:1"]
        {
            assert_eq!(text.parse::<Luid>(), Err(ParseLuidError), "{text:?}");
        }
    }

    #[test]
    fn the_structure_of_the_driver_has_the_low_half_first() {
        let raw = LUID::from(Luid::new(2, 1));
        assert_eq!((raw.LowPart, raw.HighPart), (1, 2));
        assert_eq!(Luid::from(raw).to_bits(), 0x2_0000_0001);
    }
}
