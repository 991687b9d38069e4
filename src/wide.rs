//! UTF-16 from the driver, 4-byte characters for the client.
//!
//! Independent of the locale, straight into the client's buffer, and bounded by what the client
//! gave. A surrogate pair becomes one character, a half of one U+FFFD. A path into the host's driver
//! store (whatever precedes `\FileRepository\`) becomes a path below the driver root.

#![expect(unsafe_code, reason = "writes to the client's buffer, which need not be aligned")]

use d3dkmt::driver_root;
use d3dkmt::store::{find_store_suffix, find_unit};

/// The size of a client's character (`wchar_t` on Linux) in bytes.
pub(crate) const CLIENT_CHAR: usize = 4;

/// One string of the driver's, ready to be written.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    /// What stands before the end of the string.
    units: &'a [u16],
    /// Where the part below the driver root begins, if this is a path into the store.
    suffix: Option<usize>,
}

impl<'a> Text<'a> {
    /// No characters.
    pub(crate) const EMPTY: Text<'static> = Text { units: &[], suffix: None };

    /// The string that begins the array: up to its NUL, or all of it.
    pub(crate) fn from_array(array: &'a [u16]) -> Self {
        let length = find_unit(array, 0).unwrap_or(array.len());
        let units = &array[..length];
        Self { units, suffix: find_store_suffix(units) }
    }

    /// How many units of the array the string takes, without its NUL.
    pub(crate) fn units(&self) -> usize {
        self.units.len()
    }

    /// Whether writing puts the driver root before it.
    pub(crate) fn is_store_path(&self) -> bool {
        self.suffix.is_some()
    }

    /// The text without what goes beyond so many characters; paths into the store stay whole.
    pub(crate) fn shortened_to(self, characters: usize) -> Self {
        if self.suffix.is_some() || self.units.len() <= characters || chars(self.units) <= characters {
            return self;
        }
        let mut kept = 0;
        for _ in 0..characters {
            let pair = self.units[kept] & 0xFC00 == 0xD800 && self.units[kept + 1] & 0xFC00 == 0xDC00;
            kept += 1 + usize::from(pair);
        }
        Self { units: &self.units[..kept], suffix: None }
    }

    /// The length as the client will see it, in characters without the NUL.
    pub(crate) fn client_length(&self) -> usize {
        let Some(suffix) = self.suffix else { return chars(self.units) };
        driver_root::char_count() + 1 + chars(&self.units[suffix..])
    }

    /// Writes the string and a NUL to `at`, and returns the number of characters before the NUL.
    ///
    /// # Safety
    ///
    /// There is room for `client_length() + 1` characters of [`CLIENT_CHAR`] bytes at `at`, apart
    /// from the units.
    pub(crate) unsafe fn write(&self, at: *mut u8) -> usize {
        let mut to = Writer { at: at.cast(), written: 0 };
        // SAFETY: the caller made room for all characters and the NUL, and `client_length` counted
        // what is written here.
        unsafe {
            match self.suffix {
                None => to.put_units(self.units, |unit| unit),
                Some(suffix) => {
                    driver_root::for_each_char(|character| to.put(u32::from(character)));
                    to.put(u32::from('/'));
                    to.put_units(&self.units[suffix..], |unit| if unit == BACKSLASH { SLASH } else { unit });
                }
            }
            to.put(0);
        }
        to.written - 1
    }
}

/// Where the next character goes.
struct Writer {
    at: *mut u32,
    written: usize,
}

impl Writer {
    /// # Safety
    ///
    /// There is room for one more character.
    #[inline(always)]
    unsafe fn put(&mut self, character: u32) {
        // SAFETY: the caller's promise.
        unsafe { self.at.add(self.written).write_unaligned(character) };
        self.written += 1;
    }

    /// # Safety
    ///
    /// There is room for [`chars`] of the units, and they do not lie there.
    #[inline(always)]
    unsafe fn put_units(&mut self, units: &[u16], change: impl Fn(u16) -> u16) {
        if has_surrogates(units) {
            // SAFETY: the caller's promise.
            return unsafe { self.decode_units(units, change) };
        }
        for (i, unit) in units.iter().enumerate() {
            // SAFETY: the caller's promise.
            unsafe { self.at.add(self.written + i).write_unaligned(u32::from(change(*unit))) };
        }
        self.written += units.len();
    }

    #[cold]
    unsafe fn decode_units(&mut self, units: &[u16], change: impl Fn(u16) -> u16) {
        decode(units, |character| {
            let character = u16::try_from(character).map_or(character, |unit| u32::from(change(unit)));
            // SAFETY: the caller's promise.
            unsafe { self.put(character) };
        });
    }
}

const BACKSLASH: u16 = b'\\' as u16;
const SLASH: u16 = b'/' as u16;
const REPLACEMENT: u32 = char::REPLACEMENT_CHARACTER as u32;

fn is_surrogate(unit: u16) -> bool {
    unit & 0xF800 == 0xD800
}

/// Looks at all units, which the compiler does for many at once.
fn has_surrogates(units: &[u16]) -> bool {
    units.iter().fold(false, |found, unit| found | is_surrogate(*unit))
}

/// Calls `put` with each character.
fn decode(units: &[u16], mut put: impl FnMut(u32)) {
    let mut rest = units.iter();
    while let Some(&unit) = rest.next() {
        if !is_surrogate(unit) {
            put(u32::from(unit));
            continue;
        }
        match rest.as_slice().first() {
            Some(&low) if unit < 0xDC00 && low & 0xFC00 == 0xDC00 => {
                rest.next();
                put(0x10000 + (u32::from(unit & 0x3FF) << 10) + u32::from(low & 0x3FF));
            }
            _ => put(REPLACEMENT),
        }
    }
}

/// How many characters [`decode`] makes of the units.
fn chars(units: &[u16]) -> usize {
    if !has_surrogates(units) {
        return units.len();
    }
    let mut count = 0;
    decode(units, |_| count += 1);
    count
}

/// Turns a client's string into UTF-16: up to its NUL, which must lie inside the array, as must the
/// result with its own. `None` where it does not, or where a character does not exist.
///
/// # Safety
///
/// `from` points to `to.len()` characters of the client's, which need not be aligned.
pub(crate) unsafe fn encode(from: *const u8, to: &mut [u16]) -> Option<()> {
    let mut used = 0;
    for i in 0..to.len() {
        // SAFETY: the caller's promise.
        let unit = unsafe { from.add(i * CLIENT_CHAR).cast::<u32>().read_unaligned() };
        let character = char::from_u32(unit)?;
        let room = to.get_mut(used..).filter(|room| room.len() >= character.len_utf16())?;
        used += character.encode_utf16(room).len();
        if unit == 0 {
            return Some(());
        }
    }
    None
}
