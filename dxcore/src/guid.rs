//! GUIDs: the names of interfaces and attributes.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A GUID in the layout of the C structure: 16 bytes, aligned to 4.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(C)]
pub struct Guid {
    /// The first group of the text form.
    pub data1: u32,
    /// The second group.
    pub data2: u16,
    /// The third group.
    pub data3: u16,
    /// The fourth group (two bytes) and the fifth (six).
    pub data4: [u8; 8],
}

impl Guid {
    /// The GUID whose text form, read as one hexadecimal number without hyphens, is `digits`.
    #[must_use]
    pub const fn from_u128(digits: u128) -> Self {
        let b = digits.to_be_bytes();
        Self {
            data1: u32::from_be_bytes([b[0], b[1], b[2], b[3]]),
            data2: u16::from_be_bytes([b[4], b[5]]),
            data3: u16::from_be_bytes([b[6], b[7]]),
            data4: [b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]],
        }
    }
}

impl fmt::Display for Guid {
    /// The lower-case form without braces, as in `0c9ece4d-2f6e-4f01-8c96-e89e331b47b1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c @ ..] = self.data4;
        write!(f, "{:08x}-{:04x}-{:04x}-{a:02x}{b:02x}-", self.data1, self.data2, self.data3)?;
        c.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{self}}}")
    }
}

/// The text is no GUID: 8-4-4-4-12 hexadecimal digits, in braces or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a GUID of the form 01234567-89ab-cdef-0123-456789abcdef")]
pub struct ParseGuidError;

impl FromStr for Guid {
    type Err = ParseGuidError;

    fn from_str(text: &str) -> Result<Self, ParseGuidError> {
        let inner = text.strip_prefix('{').map_or(Some(text), |rest| rest.strip_suffix('}'));
        let inner = inner.ok_or(ParseGuidError)?.as_bytes();
        if inner.len() != 36 {
            return Err(ParseGuidError);
        }
        let mut digits = 0_u128;
        for (i, &byte) in inner.iter().enumerate() {
            if matches!(i, 8 | 13 | 18 | 23) {
                if byte != b'-' {
                    return Err(ParseGuidError);
                }
            } else {
                let digit = char::from(byte).to_digit(16).ok_or(ParseGuidError)?;
                digits = digits << 4 | u128::from(digit);
            }
        }
        Ok(Self::from_u128(digits))
    }
}

#[cfg(test)]
mod tests {
    use super::{Guid, ParseGuidError};

    const TEXT: &str = "0c9ece4d-2f6e-4f01-8c96-e89e331b47b1";

    #[test]
    fn the_layout_is_the_c_structure() {
        assert_eq!((size_of::<Guid>(), align_of::<Guid>()), (16, 4));
        let guid = Guid::from_u128(0x0c9ece4d_2f6e_4f01_8c96_e89e331b47b1);
        assert_eq!((guid.data1, guid.data2, guid.data3), (0x0c9e_ce4d, 0x2f6e, 0x4f01));
        assert_eq!(guid.data4, [0x8c, 0x96, 0xe8, 0x9e, 0x33, 0x1b, 0x47, 0xb1]);
    }

    #[test]
    fn text_goes_both_ways_with_and_without_braces_in_either_case() {
        let guid: Guid = TEXT.parse().unwrap();
        assert_eq!(guid.to_string(), TEXT);
        assert_eq!(format!("{guid:?}"), format!("{{{TEXT}}}"));
        assert_eq!(format!("{{{}}}", TEXT.to_uppercase()).parse(), Ok(guid));
    }

    #[test]
    fn what_is_no_guid_is_refused() {
        let long = format!("{TEXT}0");
        let open = format!("{{{TEXT}");
        let closed = format!("{TEXT}}}");
        let misplaced = TEXT.replacen("-2", "2-", 1);
        let digit = TEXT.replacen('c', "g", 1);
        let signed = TEXT.replacen("0c", "+c", 1);
        for bad in ["", "{", "{}", "-", &long, &open, &closed, &misplaced, &digit, &signed, &"é".repeat(18)]
        {
            assert_eq!(bad.parse::<Guid>(), Err(ParseGuidError), "{bad:?}");
        }
    }
}
