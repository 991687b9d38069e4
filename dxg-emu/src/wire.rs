//! Reading and writing the fields of the ABI's structures as bytes.
//!
//! Bytes, not the generated structures: a driver touches single fields, leaves padding and the rest
//! alone, and the unions among them could not be read without `unsafe`. Offsets come from
//! `offset_of!`, so the layout still has one source.

/// A number as it lies in memory, little-endian.
pub(crate) trait Scalar: Copy {
    /// The bytes of one value.
    type Bytes: AsRef<[u8]> + for<'a> TryFrom<&'a [u8]>;

    fn to_bytes(self) -> Self::Bytes;
    fn from_bytes(bytes: Self::Bytes) -> Self;
}

macro_rules! scalars {
    ($($type:ident)*) => {
        $(impl Scalar for $type {
            type Bytes = [u8; size_of::<$type>()];

            fn to_bytes(self) -> Self::Bytes {
                self.to_le_bytes()
            }

            fn from_bytes(bytes: Self::Bytes) -> Self {
                Self::from_le_bytes(bytes)
            }
        })*
    };
}
scalars! { u8 u16 u32 u64 i32 i64 }

/// The field at `offset`.
///
/// # Panics
///
/// When the field does not lie within `bytes`; callers hold whole structures.
pub(crate) fn get<S: Scalar>(bytes: &[u8], offset: usize) -> S {
    match S::Bytes::try_from(&bytes[offset..offset + size_of::<S>()]) {
        Ok(field) => S::from_bytes(field),
        Err(_) => unreachable!("the slice is as long as the field"),
    }
}

/// Sets the field at `offset`.
///
/// # Panics
///
/// When the field does not lie within `bytes`; callers hold whole structures.
pub(crate) fn put<S: Scalar>(bytes: &mut [u8], offset: usize, value: S) {
    bytes[offset..offset + size_of::<S>()].copy_from_slice(value.to_bytes().as_ref());
}

/// Writes `text` as UTF-16 into a field of `units` characters at `offset`: always terminated, the
/// rest zeroed, cut at a whole character where it is too long.
pub(crate) fn put_wide(bytes: &mut [u8], offset: usize, units: usize, text: &str) {
    put_wide_parts(bytes, offset, units, &[text]);
}

/// As [`put_wide`], for a text in parts.
pub(crate) fn put_wide_parts(bytes: &mut [u8], offset: usize, units: usize, parts: &[&str]) {
    let field = &mut bytes[offset..offset + 2 * units];
    field.fill(0);
    let mut at = 0;
    for character in parts.iter().flat_map(|part| part.chars()) {
        let mut pair = [0; 2];
        let encoded = character.encode_utf16(&mut pair);
        if at + encoded.len() >= units {
            break;
        }
        for unit in encoded {
            put(field, 2 * at, *unit);
            at += 1;
        }
    }
}

/// The UTF-16 units of a terminated string in a field of `units` characters at `offset`; `None`
/// where the terminator is missing.
pub(crate) fn wide_units(bytes: &[u8], offset: usize, units: usize) -> Option<impl Iterator<Item = u16>> {
    let field = &bytes[offset..offset + 2 * units];
    let length = field.chunks_exact(2).position(|unit| unit == [0, 0])?;
    Some(field[..2 * length].chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])))
}

#[cfg(test)]
mod tests {
    use super::{get, put, put_wide, wide_units};

    #[test]
    fn fields_are_little_endian_and_touch_nothing_else() {
        let mut bytes = [0xaa; 8];
        put(&mut bytes, 2, 0x0102_0304_u32);
        assert_eq!(bytes, [0xaa, 0xaa, 4, 3, 2, 1, 0xaa, 0xaa]);
        assert_eq!(get::<u32>(&bytes, 2), 0x0102_0304);
        assert_eq!(get::<i32>(&bytes, 4), -0x5555_fefe);
    }

    #[test]
    fn a_wide_field_is_terminated_and_zeroed_to_its_end() {
        let mut bytes = [0xaa; 12];
        put_wide(&mut bytes, 2, 4, "é");
        assert_eq!(bytes, [0xaa, 0xaa, 0xe9, 0, 0, 0, 0, 0, 0, 0, 0xaa, 0xaa]);
    }

    #[test]
    fn a_text_too_long_is_cut_without_half_a_surrogate_pair() {
        let mut bytes = [0xaa; 8];
        put_wide(&mut bytes, 0, 4, "ab\u{1f600}");
        assert_eq!(bytes, [b'a', 0, b'b', 0, 0, 0, 0, 0]);
        put_wide(&mut bytes, 0, 4, "a\u{1f600}");
        assert_eq!(bytes, [b'a', 0, 0x3d, 0xd8, 0x00, 0xde, 0, 0]);
    }

    #[test]
    fn a_field_without_terminator_is_no_string() {
        let mut bytes = [1; 8];
        assert!(wide_units(&bytes, 0, 4).is_none());
        put(&mut bytes, 4, 0_u16);
        let units: Vec<u16> = wide_units(&bytes, 0, 4).expect("terminated").collect();
        assert_eq!(units, [0x101, 0x101]);
    }
}
