//! Where the parts of an answer are, and what they mean: enough to read it from its bytes.

use d3dkmt::DriverVersion;

use super::datum::Datum;

/// The layout of one structure.
#[derive(Debug)]
pub(super) struct Layout {
    /// Its size in bytes, which is what is asked with.
    pub(super) size: usize,
    pub(super) fields: &'static [Field],
}

/// One part of a structure.
#[derive(Debug)]
pub(super) struct Field {
    /// As in the C header.
    pub(super) name: &'static str,
    pub(super) offset: usize,
    pub(super) size: usize,
    pub(super) form: Form,
}

/// What the bytes of a field mean.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    Number,
    Id,
    Bytes,
    Hertz,
    Truth,
    /// UTF-16, up to a NUL.
    Text,
    /// Four 16-bit parts of a driver's version.
    Version,
    /// Bits, and their names.
    Flags(fn(u32) -> Vec<String>),
    /// A number that stands for a word.
    Word(fn(u32) -> String),
}

/// The size of the member that a function takes out of a structure, which may be packed.
pub(super) const fn size_of_member<T, M>(_: fn(T) -> M) -> usize {
    size_of::<M>()
}

/// A [`Layout`] whose offsets and sizes are those of a structure's own members.
macro_rules! layout {
    ($structure:ident { $($($member:ident).+ : $form:expr),* $(,)? }) => {
        Layout {
            size: size_of::<$structure>(),
            fields: &[$(Field {
                name: last_word(stringify!($($member).+)),
                offset: core::mem::offset_of!($structure, $($member).+),
                size: size_of_member(|whole: $structure| whole.$($member).+),
                form: $form,
            }),*],
        }
    };
}
pub(super) use layout;

/// What follows the last dot.
pub(super) const fn last_word(path: &'static str) -> &'static str {
    let bytes = path.as_bytes();
    let mut start = bytes.len();
    while start > 0 && bytes[start - 1] != b'.' && bytes[start - 1] != b' ' {
        start -= 1;
    }
    path.split_at(start).1
}

impl Layout {
    /// What an answer says. A structure of one field is that field.
    pub(super) fn read(&self, bytes: &[u8]) -> Datum {
        match self.fields {
            [field] => field.read(bytes),
            fields => Datum::Fields(fields.iter().map(|field| (field.name, field.read(bytes))).collect()),
        }
    }
}

impl Field {
    fn read(&self, bytes: &[u8]) -> Datum {
        let bytes = bytes.get(self.offset..self.offset + self.size).unwrap_or_default();
        let number = || {
            let mut wide = [0; 8];
            let count = bytes.len().min(8);
            wide[..count].copy_from_slice(&bytes[..count]);
            u64::from_le_bytes(wide)
        };
        let word = || u32::from_le_bytes(number().to_le_bytes()[..4].try_into().unwrap_or_default());
        match self.form {
            Form::Number => Datum::Number(number()),
            Form::Id => Datum::Id(number()),
            Form::Bytes => Datum::Bytes(number()),
            Form::Hertz => Datum::Hertz(number()),
            Form::Truth => Datum::Truth(number() != 0),
            Form::Version => Datum::Text(DriverVersion(number()).to_string()),
            Form::Flags(names) => Datum::words(names(word())),
            Form::Word(name) => Datum::Text(name(word())),
            Form::Text => {
                let units: Vec<u16> = bytes
                    .as_chunks::<2>()
                    .0
                    .iter()
                    .map(|pair| u16::from_le_bytes(*pair))
                    .take_while(|&unit| unit != 0)
                    .collect();
                Datum::Text(String::from_utf16_lossy(&units))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use d3dkmt::sys::raw::{D3DKMT_GPUVERSION, D3DKMT_QUERY_DEVICE_IDS};

    use super::*;

    const IDS: Layout = layout!(D3DKMT_QUERY_DEVICE_IDS {
        PhysicalAdapterIndex: Form::Number,
        DeviceIds.VendorID: Form::Id,
    });

    #[test]
    fn fields_are_where_the_structure_has_them() {
        assert_eq!((IDS.size, IDS.fields[1].name), (28, "VendorID"));
        let mut bytes = vec![0; 28];
        bytes[0] = 2;
        bytes[4..6].copy_from_slice(&[0xde, 0x10]);
        assert_eq!(
            IDS.read(&bytes),
            Datum::Fields(vec![("PhysicalAdapterIndex", Datum::Number(2)), ("VendorID", Datum::Id(0x10de))])
        );
    }

    #[test]
    fn text_ends_at_its_nul_and_need_not_have_one() {
        const BIOS: Layout = layout!(D3DKMT_GPUVERSION { BiosVersion: Form::Text });
        let mut bytes = vec![0; BIOS.size];
        bytes[4..10].copy_from_slice(&[b'v', 0, b'1', 0, 0, 0]);
        assert_eq!(BIOS.read(&bytes), Datum::Text("v1".to_owned()));
        let full = [b'x'; BIOS.size].iter().flat_map(|&byte| [byte, 0]).take(BIOS.size).collect::<Vec<_>>();
        assert_eq!(BIOS.read(&full), Datum::Text("x".repeat(32)));
    }

    #[test]
    fn bytes_that_are_missing_read_as_nothing() {
        assert_eq!(
            IDS.read(&[1, 0, 0, 0]),
            Datum::Fields(vec![("PhysicalAdapterIndex", Datum::Number(1)), ("VendorID", Datum::Id(0))])
        );
    }
}
