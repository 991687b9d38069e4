//! Values of the host's registry that concern an adapter, and the paths of its driver.
//!
//! All are one query type with an answer of any length: the driver is offered a buffer, says how
//! large it should have been where that is too small, and is asked again.

use core::mem::{offset_of, size_of};
use std::path::PathBuf;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::adapter::Adapter;
use crate::error::{BadAnswer, Cause, Error};
use crate::open_enum::open_enum;
use crate::{store, utf16};

open_enum! {
    /// Where in the registry a value is, or which path is meant instead of a value.
    pub struct RegistryKey: u32 {
        /// The key of the driver's service.
        SERVICE = 0, "service key";
        /// The key of the adapter's driver, which the driver's setup writes.
        ADAPTER = 1, "adapter key";
        /// No value: the folder of the driver package in the driver store.
        DRIVER_STORE_PATH = 2, "driver store path";
        /// No value: the file of the kernel-mode driver.
        DRIVER_IMAGE_PATH = 3, "driver image path";
    }
}

open_enum! {
    /// The type of a registry value, as Windows numbers them.
    pub struct RegistryType: u32 {
        /// None: for the paths.
        NONE = 0, "none";
        /// A string.
        SZ = 1, "string";
        /// A string with variables such as `%SystemRoot%` in it.
        EXPAND_SZ = 2, "expandable string";
        /// Bytes.
        BINARY = 3, "binary";
        /// A number of 32 bits.
        DWORD = 4, "32-bit number";
        /// Several strings.
        MULTI_SZ = 7, "strings";
        /// A number of 64 bits.
        QWORD = 11, "64-bit number";
    }
}

bitflags::bitflags! {
    /// How a registry value is read.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct RegistryFlags: u32 {
        /// A path in the value is translated for the caller. Must be clear for the two paths, which
        /// always are.
        const TRANSLATE_PATH = 1 << 0;
        /// The value may change while the driver runs.
        const MUTABLE_VALUE = 1 << 1;
    }
}

/// A question for the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RegistryQuery<'a> {
    /// Where the value is.
    pub key: RegistryKey,
    /// Its name, at most 259 units of UTF-16; empty for a path.
    pub name: &'a str,
    /// Its type; [`RegistryType::NONE`] for a path.
    pub value_type: RegistryType,
    /// Which physical adapter is meant.
    pub physical_adapter: u32,
    /// How it is read.
    pub flags: RegistryFlags,
}

impl<'a> RegistryQuery<'a> {
    /// Asks for a value of the first physical adapter.
    #[must_use]
    pub const fn value(key: RegistryKey, name: &'a str, value_type: RegistryType) -> Self {
        Self { key, name, value_type, physical_adapter: 0, flags: RegistryFlags::empty() }
    }

    /// Asks for a path of the first physical adapter.
    #[must_use]
    pub const fn path(key: RegistryKey) -> Self {
        Self::value(key, "", RegistryType::NONE)
    }
}

/// A registry value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RegistryValue {
    /// A string.
    Sz(String),
    /// A string with variables in it, which are not replaced.
    ExpandSz(String),
    /// Several strings.
    MultiSz(Vec<String>),
    /// A number of 32 bits.
    Dword(u32),
    /// A number of 64 bits.
    Qword(u64),
    /// Bytes, or a value of a type that this crate does not know.
    Binary(Vec<u8>),
}

impl RegistryValue {
    /// Gives bytes their type's meaning. Strings end at a NUL or with the bytes.
    fn decode(value_type: RegistryType, bytes: Vec<u8>) -> Result<Self, BadAnswer> {
        let short = |expected: u64| BadAnswer::TooShort { bytes: bytes.len() as u64, expected };
        match value_type {
            RegistryType::SZ => Ok(Self::Sz(utf16::decode(&utf16::units(&bytes)))),
            RegistryType::EXPAND_SZ => Ok(Self::ExpandSz(utf16::decode(&utf16::units(&bytes)))),
            RegistryType::MULTI_SZ => Ok(Self::MultiSz(strings(&utf16::units(&bytes)))),
            RegistryType::DWORD => {
                bytes.first_chunk().map(|raw| Self::Dword(u32::from_le_bytes(*raw))).ok_or(short(4))
            }
            RegistryType::QWORD => {
                bytes.first_chunk().map(|raw| Self::Qword(u64::from_le_bytes(*raw))).ok_or(short(8))
            }
            _ => Ok(Self::Binary(bytes)),
        }
    }
}

/// The strings of a list in which a NUL ends each. Empty ones at the end are the end of the list, but
/// those before another string are kept: Windows lets them be written.
fn strings(units: &[u16]) -> Vec<String> {
    let end = units.iter().rposition(|&unit| unit != 0).map_or(0, |last| last + 1);
    if end == 0 {
        return Vec::new();
    }
    units[..end].split(|&unit| unit == 0).map(String::from_utf16_lossy).collect()
}

/// A path on the host, and where the guest finds it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StorePath {
    units: Vec<u16>,
}

impl StorePath {
    /// The path as the host sent it, without its end.
    #[must_use]
    pub fn units(&self) -> &[u16] {
        &self.units
    }

    /// The host's path, in the form of Windows.
    #[must_use]
    pub fn host(&self) -> String {
        String::from_utf16_lossy(&self.units)
    }

    /// Where the guest has it, with the driver store below `root`; nothing where the path leads
    /// elsewhere.
    #[must_use]
    pub fn guest_below(&self, root: &str) -> Option<PathBuf> {
        store::translate_units(&self.units, root).map(PathBuf::from)
    }

    /// Where this process has it: as [`StorePath::guest_below`] the root that `DXG_DRIVER_ROOT` names, or
    /// `/usr/lib/wsl/drivers`.
    #[must_use]
    pub fn guest(&self) -> Option<PathBuf> {
        self.guest_below(&crate::driver_root::driver_root())
    }
}

/// The bytes before the value.
const HEAD: usize = offset_of!(D3DDDI_QUERYREGISTRY_INFO, anon_1);
/// The most that the driver passes on to the host in one query, of the 128 KiB of a message.
const MOST: usize = 131_017 - HEAD;
/// What the first question offers: room for a path.
const FIRST: usize = 528;
/// How often a value may outgrow what it said it needs.
const ATTEMPTS: usize = 4;

const _: () = assert!(HEAD + FIRST >= size_of::<D3DDDI_QUERYREGISTRY_INFO>());

impl Adapter {
    /// Reads a value, as bytes.
    ///
    /// # Errors
    ///
    /// [`Error::is_not_found`] where the value does not exist, [`BadAnswer::Registry`] where the host
    /// failed to read it, [`BadAnswer::TooMany`] for one that does not fit into 128 KiB,
    /// [`BadAnswer::NeverFits`] for one that kept growing. A name that is too long or holds a NUL is
    /// refused.
    pub fn registry_bytes(&self, query: &RegistryQuery<'_>) -> Result<Vec<u8>, Error> {
        let answer = |answer| error(Cause::Answer(answer));
        let head = head(query).map_err(|reason| error(Cause::Refused(reason)))?;
        let mut room = FIRST;
        for _ in 0..ATTEMPTS {
            let mut payload = vec![0; HEAD + room];
            payload[..HEAD].copy_from_slice(&head);
            self.query_raw(KMTQUERYADAPTERINFOTYPE::KMTQAITYPE_QUERYREGISTRY, &mut payload)?;
            let size = word(&payload, offset_of!(D3DDDI_QUERYREGISTRY_INFO, OutputValueSize)) as usize;
            let status = word(&payload, offset_of!(D3DDDI_QUERYREGISTRY_INFO, Status));
            match D3DDDI_QUERYREGISTRY_STATUS(status) {
                D3DDDI_QUERYREGISTRY_STATUS::D3DDDI_QUERYREGISTRY_STATUS_SUCCESS if size <= room => {
                    payload.truncate(HEAD + size);
                    payload.drain(..HEAD);
                    return Ok(payload);
                }
                D3DDDI_QUERYREGISTRY_STATUS::D3DDDI_QUERYREGISTRY_STATUS_SUCCESS => {
                    return Err(answer(too_many(size, room)));
                }
                D3DDDI_QUERYREGISTRY_STATUS::D3DDDI_QUERYREGISTRY_STATUS_BUFFER_OVERFLOW => {
                    if size > MOST {
                        return Err(answer(too_many(size, MOST)));
                    }
                    // A host that names no larger size than it was offered gets more all the same.
                    room = if size > room { size } else { (room * 2).min(MOST) };
                }
                _ => return Err(answer(BadAnswer::Registry(status))),
            }
        }
        Err(answer(BadAnswer::NeverFits))
    }

    /// Reads a value of the first physical adapter.
    ///
    /// # Errors
    ///
    /// As [`Adapter::registry_bytes`], and [`BadAnswer::TooShort`] for a number that is too short.
    pub fn registry(
        &self,
        key: RegistryKey,
        name: &str,
        value_type: RegistryType,
    ) -> Result<RegistryValue, Error> {
        let bytes = self.registry_bytes(&RegistryQuery::value(key, name, value_type))?;
        RegistryValue::decode(value_type, bytes).map_err(|bad| error(Cause::Answer(bad)))
    }

    /// Reads a string from the adapter's key.
    ///
    /// # Errors
    ///
    /// As [`Adapter::registry_bytes`].
    pub fn registry_string(&self, name: &str) -> Result<String, Error> {
        let query = RegistryQuery::value(RegistryKey::ADAPTER, name, RegistryType::SZ);
        self.registry_bytes(&query).map(|bytes| utf16::decode(&utf16::units(&bytes)))
    }

    /// Reads several strings from the adapter's key.
    ///
    /// # Errors
    ///
    /// As [`Adapter::registry_bytes`].
    pub fn registry_strings(&self, name: &str) -> Result<Vec<String>, Error> {
        let query = RegistryQuery::value(RegistryKey::ADAPTER, name, RegistryType::MULTI_SZ);
        self.registry_bytes(&query).map(|bytes| strings(&utf16::units(&bytes)))
    }

    /// The folder of the driver package, where user-mode drivers lie.
    ///
    /// # Errors
    ///
    /// As [`Adapter::registry_bytes`].
    pub fn driver_store_path(&self) -> Result<StorePath, Error> {
        self.path(RegistryKey::DRIVER_STORE_PATH)
    }

    /// The file of the host's kernel-mode driver.
    ///
    /// # Errors
    ///
    /// As [`Adapter::registry_bytes`].
    pub fn driver_image_path(&self) -> Result<StorePath, Error> {
        self.path(RegistryKey::DRIVER_IMAGE_PATH)
    }

    fn path(&self, key: RegistryKey) -> Result<StorePath, Error> {
        let units = utf16::units(&self.registry_bytes(&RegistryQuery::path(key))?);
        Ok(StorePath { units: utf16::text(&units).to_vec() })
    }
}

/// All that precedes the value, with the question filled in.
fn head(query: &RegistryQuery<'_>) -> Result<[u8; HEAD], &'static str> {
    const NAME: usize = offset_of!(D3DDDI_QUERYREGISTRY_INFO, ValueName);
    const NAME_END: usize = offset_of!(D3DDDI_QUERYREGISTRY_INFO, ValueType);

    let mut head = [0; HEAD];
    let mut set = |at: usize, value: u32| head[at..at + 4].copy_from_slice(&value.to_le_bytes());
    set(offset_of!(D3DDDI_QUERYREGISTRY_INFO, QueryType), query.key.0);
    set(offset_of!(D3DDDI_QUERYREGISTRY_INFO, QueryFlags), query.flags.bits());
    set(offset_of!(D3DDDI_QUERYREGISTRY_INFO, ValueType), query.value_type.0);
    set(offset_of!(D3DDDI_QUERYREGISTRY_INFO, PhysicalAdapterIndex), query.physical_adapter);
    let mut room = head[NAME..NAME_END].chunks_exact_mut(2);
    for unit in query.name.encode_utf16() {
        if unit == 0 {
            return Err("a NUL in the name of a registry value");
        }
        room.next().ok_or(TOO_LONG)?.copy_from_slice(&unit.to_le_bytes());
    }
    // What is left ends the name.
    room.next().ok_or(TOO_LONG)?;
    Ok(head)
}

const TOO_LONG: &str = "the name of a registry value has more than 259 UTF-16 units";

fn word(payload: &[u8], at: usize) -> u32 {
    payload.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |bytes| u32::from_le_bytes(*bytes))
}

fn too_many(claimed: usize, available: usize) -> BadAnswer {
    BadAnswer::TooMany { claimed: claimed as u64, available: available as u64 }
}

fn error(cause: Cause) -> Error {
    Error::new(Ioctl::QueryAdapterInfo, cause).about(Some("KMTQAITYPE_QUERYREGISTRY"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(units: &[u16]) -> Vec<u8> {
        units.iter().flat_map(|unit| unit.to_le_bytes()).collect()
    }

    #[test]
    fn the_head_has_the_offsets_of_the_wire() {
        let query = RegistryQuery {
            physical_adapter: 2,
            flags: RegistryFlags::TRANSLATE_PATH,
            ..RegistryQuery::value(RegistryKey::ADAPTER, "\u{e9}x", RegistryType::MULTI_SZ)
        };
        let head = head(&query).unwrap();
        assert_eq!(head.len(), 544);
        assert_eq!((word(&head, 0), word(&head, 4)), (1, 1));
        assert_eq!(head[8..14], [0xe9, 0, b'x', 0, 0, 0]);
        assert_eq!((word(&head, 528), word(&head, 532)), (7, 2));
        assert!(head[12..528].iter().chain(&head[536..]).all(|&byte| byte == 0));
    }

    #[test]
    fn a_name_must_leave_room_for_its_end() {
        let named =
            |name: &str| head(&RegistryQuery::value(RegistryKey::ADAPTER, name, RegistryType::SZ)).err();
        assert_eq!(named(&"n".repeat(259)), None);
        assert_eq!(named(&"n".repeat(260)), Some(TOO_LONG));
        assert_eq!(named(&"\u{1f600}".repeat(130)), Some(TOO_LONG));
        assert!(named("a\0b").is_some());
    }

    #[test]
    fn lists_keep_empty_strings_but_not_their_end() {
        assert_eq!(strings(&[]), [""; 0]);
        assert_eq!(strings(&[0, 0]), [""; 0]);
        assert_eq!(strings(&[0x61, 0, 0x62, 0x63, 0, 0]), ["a", "bc"]);
        assert_eq!(strings(&[0, 0x61, 0, 0, 0x62]), ["", "a", "", "b"]);
    }

    #[test]
    fn values_are_decoded_by_their_type() {
        let text = bytes(&[0x61, 0xd800, 0, 0x62]);
        let decode = RegistryValue::decode;
        assert_eq!(decode(RegistryType::SZ, text.clone()), Ok(RegistryValue::Sz("a\u{fffd}".into())));
        assert_eq!(
            decode(RegistryType::EXPAND_SZ, text.clone()),
            Ok(RegistryValue::ExpandSz("a\u{fffd}".into()))
        );
        assert_eq!(
            decode(RegistryType::MULTI_SZ, text.clone()),
            Ok(RegistryValue::MultiSz(vec!["a\u{fffd}".into(), "b".into()]))
        );
        assert_eq!(decode(RegistryType(99), text.clone()), Ok(RegistryValue::Binary(text)));
        assert_eq!(decode(RegistryType::DWORD, vec![1, 0, 0, 0x80]), Ok(RegistryValue::Dword(0x8000_0001)));
        assert_eq!(
            decode(RegistryType::QWORD, vec![2, 0, 0, 0, 1, 0, 0, 0]),
            Ok(RegistryValue::Qword(1 << 32 | 2))
        );
    }

    #[test]
    fn numbers_that_are_too_short_are_no_numbers() {
        assert_eq!(
            RegistryValue::decode(RegistryType::DWORD, vec![1, 2, 3]),
            Err(BadAnswer::TooShort { bytes: 3, expected: 4 })
        );
        assert_eq!(
            RegistryValue::decode(RegistryType::QWORD, vec![0; 7]),
            Err(BadAnswer::TooShort { bytes: 7, expected: 8 })
        );
    }
}
