//! Registry values of a driver.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::machine::driver::check_text;
use crate::machine::{HexBytes, MachineError};

/// The values of a driver's two keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RegistryModel {
    /// Values of the adapter's software key, by name.
    pub adapter: BTreeMap<String, RegistryValue>,
    /// Values of the driver's service key, by name.
    pub service: BTreeMap<String, RegistryValue>,
}

/// One value. In TOML, plain text is `REG_SZ`, a list of texts `REG_MULTI_SZ`, a number `REG_DWORD`
/// or, where it does not fit, `REG_QWORD`; a table with one key says the type itself, as
/// `{ expand_sz = "%SystemRoot%\\x" }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegistryValue {
    /// `REG_SZ`: text.
    Sz(String),
    /// `REG_EXPAND_SZ`: text with names of variables, which are left as they are.
    ExpandSz(String),
    /// `REG_MULTI_SZ`: a list of texts.
    MultiSz(Vec<String>),
    /// `REG_DWORD`: 32 bits.
    Dword(u32),
    /// `REG_QWORD`: 64 bits.
    Qword(u64),
    /// `REG_BINARY`: bytes.
    Binary(HexBytes),
}

/// The form with the type spelled out.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Typed {
    Sz(String),
    ExpandSz(String),
    MultiSz(Vec<String>),
    Dword(u32),
    Qword(u64),
    Binary(HexBytes),
}

impl From<Typed> for RegistryValue {
    fn from(typed: Typed) -> Self {
        match typed {
            Typed::Sz(text) => Self::Sz(text),
            Typed::ExpandSz(text) => Self::ExpandSz(text),
            Typed::MultiSz(texts) => Self::MultiSz(texts),
            Typed::Dword(number) => Self::Dword(number),
            Typed::Qword(number) => Self::Qword(number),
            Typed::Binary(bytes) => Self::Binary(bytes),
        }
    }
}

impl<'de> Deserialize<'de> for RegistryValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Value;

        impl<'de> Visitor<'de> for Value {
            type Value = RegistryValue;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, a list of texts, a number, or a table such as { binary = \"00ff\" }")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<RegistryValue, E> {
                Ok(RegistryValue::Sz(text.to_owned()))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<RegistryValue, E> {
                let number =
                    u64::try_from(number).map_err(|_| E::custom("registry numbers are not negative"))?;
                Ok(u32::try_from(number).map_or(RegistryValue::Qword(number), RegistryValue::Dword))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<RegistryValue, A::Error> {
                Deserialize::deserialize(SeqAccessDeserializer::new(list)).map(RegistryValue::MultiSz)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RegistryValue, A::Error> {
                Typed::deserialize(MapAccessDeserializer::new(map)).map(RegistryValue::from)
            }
        }
        deserializer.deserialize_any(Value)
    }
}

impl RegistryModel {
    pub(crate) fn check(&self) -> Result<(), MachineError> {
        for (key, values) in [("adapter", &self.adapter), ("service", &self.service)] {
            for (name, value) in values {
                let key = format!("{key}.{name}");
                check_text(&key, name)?;
                if name.is_empty() || name.encode_utf16().count() > 259 {
                    return Err(MachineError::value(&key, "the name of a value has 1 to 259 characters"));
                }
                value.check(&key)?;
            }
        }
        Ok(())
    }
}

impl RegistryValue {
    fn check(&self, key: &str) -> Result<(), MachineError> {
        match self {
            Self::Sz(text) | Self::ExpandSz(text) => check_text(key, text),
            Self::MultiSz(texts) if texts.iter().any(String::is_empty) => {
                Err(MachineError::value(key, "an empty text would end the list"))
            }
            Self::MultiSz(texts) => texts.iter().try_for_each(|text| check_text(key, text)),
            Self::Dword(_) | Self::Qword(_) | Self::Binary(_) => Ok(()),
        }
    }
}
