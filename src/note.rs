//! An ELF note that says which library this is and of which version, for tools that find a
//! `libdxcore.so` and want to know whose. `readelf --notes` shows it.

#![expect(unsafe_code, reason = "places a static in a section of its own")]

const NAME: &[u8; 10] = b"libdxcore\0";
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The version, its NUL, and padding to a multiple of 4.
const DESCRIPTION: usize = (VERSION.len() + 1).next_multiple_of(4);

#[repr(C, align(4))]
struct Note {
    name_size: u32,
    description_size: u32,
    kind: u32,
    name: [u8; NAME.len().next_multiple_of(4)],
    description: [u8; DESCRIPTION],
}

const fn padded<const N: usize>(text: &[u8]) -> [u8; N] {
    let mut bytes = [0; N];
    let mut i = 0;
    while i < text.len() {
        bytes[i] = text[i];
        i += 1;
    }
    bytes
}

#[expect(clippy::cast_possible_truncation, reason = "a few bytes each")]
#[used]
// SAFETY: a section that the linker gathers into the notes and nothing at run time reads.
#[unsafe(link_section = ".note.libdxcore")]
static NOTE: Note = Note {
    name_size: NAME.len() as u32,
    description_size: DESCRIPTION as u32,
    kind: 1,
    name: padded(NAME),
    description: padded(VERSION.as_bytes()),
};
