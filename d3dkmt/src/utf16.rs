//! Text as the driver sends it: UTF-16 in arrays of fixed length, independent of any locale.

/// The text in a fixed array: the units before the first NUL, or all of them where none ends it.
///
/// ```
/// assert_eq!(d3dkmt::utf16::text(&[0x61, 0x62, 0, 0x63]), [0x61, 0x62]);
/// ```
#[must_use]
pub fn text(units: &[u16]) -> &[u16] {
    let end = units.iter().position(|&unit| unit == 0).unwrap_or(units.len());
    &units[..end]
}

/// The text in a fixed array as a [`String`]; each surrogate without its partner becomes U+FFFD.
///
/// ```
/// assert_eq!(d3dkmt::utf16::decode(&[0x47, 0xd800, 0x50, 0, 0xffff]), "G\u{fffd}P");
/// ```
#[must_use]
pub fn decode(units: &[u16]) -> String {
    String::from_utf16_lossy(text(units))
}

/// The UTF-16 units that bytes hold, lower byte first; an odd byte at the end is left out.
pub(crate) fn units(bytes: &[u8]) -> Vec<u16> {
    bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_surrogates_are_one_character_and_single_ones_are_replaced() {
        assert_eq!(decode(&[0xd83d, 0xde00]), "\u{1f600}");
        assert_eq!(decode(&[0xde00, 0xd83d]), "\u{fffd}\u{fffd}");
        assert_eq!(decode(&[0xd83d, 0, 0xde00]), "\u{fffd}", "a pair does not reach over the end");
    }

    #[test]
    fn text_without_an_end_is_the_whole_array() {
        assert_eq!(decode(&[0x41; 260]), "A".repeat(260));
        assert_eq!(decode(&[]), "");
    }

    #[test]
    fn an_odd_byte_is_no_unit() {
        assert_eq!(units(&[0x41, 0, 0x42]), [0x41]);
    }
}
