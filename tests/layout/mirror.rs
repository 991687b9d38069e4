//! What the compiler says about the bindings: the form in which the generated files tell it.

use std::borrow::Cow;
use std::mem::size_of;

/// A structure or union.
#[derive(Clone)]
pub(crate) struct Structure {
    pub(crate) name: &'static str,
    pub(crate) size: usize,
    pub(crate) align: usize,
    pub(crate) fields: Cow<'static, [Field]>,
    pub(crate) bits: &'static [Bits],
}

/// A field, by the name that C has for it.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) offset: usize,
    pub(crate) size: usize,
    /// Its type in Rust's spelling.
    pub(crate) rust: &'static str,
}

/// A bit field, with the accessors applied to memory that starts as all zeroes or all ones.
#[derive(Clone)]
pub(crate) struct Bits {
    pub(crate) name: &'static str,
    /// Fills the structure with the byte, sets the bit field to the value, returns the bytes.
    pub(crate) set: fn(u8, u64) -> Vec<u8>,
    /// Reads the bit field after it was set to the value.
    pub(crate) get_after_set: fn(u64) -> u64,
}

/// An enumeration: its size and its values.
pub(crate) struct Enumeration {
    pub(crate) name: &'static str,
    pub(crate) size: usize,
    pub(crate) values: &'static [Constant],
}

/// A named number.
pub(crate) struct Constant {
    pub(crate) name: &'static str,
    pub(crate) value: i128,
}

impl Field {
    /// The type in C's spelling; `None` for a type without a name.
    pub(crate) fn c_type(&self) -> Option<String> {
        c_type(self.rust)
    }
}

fn c_type(rust: &str) -> Option<String> {
    if rust.contains("__bindgen_ty") {
        return None;
    }
    if let Some(pointed) = rust.strip_prefix("*mut ") {
        return Some(format!("{}*", c_type(pointed)?));
    }
    if let Some((element, count)) = rust.strip_prefix('[').and_then(|array| array.split_once("; ")) {
        return Some(format!("{}[{}]", c_type(element)?, count.trim_end_matches("usize]")));
    }
    let named = match rust {
        "::core::ffi::c_int" => "int",
        "::core::ffi::c_char" => "char",
        "u8" => "uint8_t",
        "u16" => "uint16_t",
        "u32" => "uint32_t",
        "i64" => "int64_t",
        named => named,
    };
    Some(named.to_owned())
}

/// Runs `change` on a `T` whose every byte is `fill`, and returns its bytes.
///
/// # Safety
///
/// Every bit pattern must be a valid `T`, as it is for the structures of a C header.
pub(crate) unsafe fn changed<T: Copy>(fill: u8, change: &mut dyn FnMut(&mut T)) -> Vec<u8> {
    let words = size_of::<T>().div_ceil(8);
    let mut memory = vec![u64::from_ne_bytes([fill; 8]); words];
    // SAFETY: the memory is large enough, aligned to 8 bytes as every structure of the ABI wants at
    // most, initialised, and any pattern is valid by the caller's promise.
    change(unsafe { &mut *memory.as_mut_ptr().cast::<T>() });
    memory.iter().flat_map(|word| word.to_ne_bytes()).take(size_of::<T>()).collect()
}

macro_rules! structure {
    ($type:ident { $($field:literal: $($path:ident).+, $rust:ty;)* }
     bits { $($bit:literal: [$($at:ident).*] $get:ident $set:ident, $value:ident $kind:ident;)* }) => {
        Structure {
            name: stringify!($type),
            size: size_of::<$type>(),
            align: align_of::<$type>(),
            fields: std::borrow::Cow::Borrowed(&[$(Field {
                name: $field,
                offset: std::mem::offset_of!($type, $($path).+),
                size: size_of::<$rust>(),
                rust: stringify!($rust),
            }),*]),
            bits: &[$(Bits {
                name: $bit,
                set: |fill, value| {
                    // SAFETY: a structure of the C header takes any bit pattern; within its unions the
                    // path names the member that the bit field belongs to.
                    unsafe { changed::<$type>(fill, &mut |whole| part!(whole $($at)*).$set(number!($kind $value value))) }
                },
                get_after_set: |value| {
                    let mut read = 0;
                    // SAFETY: as above.
                    unsafe {
                        changed::<$type>(0, &mut |whole| {
                            let part = part!(whole $($at)*);
                            part.$set(number!($kind $value value));
                            read = word!($kind part.$get());
                        })
                    };
                    read
                },
            }),*],
        }
    };
}

/// The part of a structure that has the accessors.
macro_rules! part {
    ($whole:ident) => { $whole };
    ($whole:ident $($at:ident)+) => { (&mut $whole.$($at).+) };
}

/// A number as the type of a bit field.
macro_rules! number {
    (integer $type:ident $value:ident) => {
        <$type>::try_from($value).expect("a value of the bit field's width")
    };
    (enumeration $type:ident $value:ident) => {
        $type($value.try_into().expect("a value of the bit field's width"))
    };
}

/// A bit field's value as a number.
macro_rules! word {
    (integer $value:expr) => {
        u64::from($value)
    };
    (enumeration $value:expr) => {
        u64::from($value.0)
    };
}

macro_rules! enumeration {
    ($type:ident: $($value:ident),*) => {
        Enumeration {
            name: stringify!($type),
            size: size_of::<$type>(),
            values: &[$(Constant { name: stringify!($value), value: $type::$value.0 as i128 }),*],
        }
    };
}

macro_rules! constant {
    ($name:ident) => {
        Constant { name: stringify!($name), value: $name as i128 }
    };
}
