//! A value of the host's registry.

use d3dkmt::{Adapter, Error, RegistryKey, RegistryQuery, RegistryType, RegistryValue};

use super::Answer;
use super::datum::Datum;
use super::question::REGISTRY_TYPES;
use crate::Failure;

/// Asks for a value. The driver must be told its type; without one, each is tried.
pub(super) fn ask(
    adapter: &Adapter,
    key: RegistryKey,
    name: &str,
    value_type: Option<RegistryType>,
) -> Result<Answer, Failure> {
    if let Some(value_type) = value_type {
        return read(adapter, key, name, value_type).map_err(|error| error.to_string());
    }
    let mut first = None;
    for &(_, value_type) in REGISTRY_TYPES {
        match read(adapter, key, name, value_type) {
            Ok(answer) => return Ok(answer),
            Err(error) => first = first.or(Some(error)),
        }
    }
    let first = first.map(|error| error.to_string()).unwrap_or_default();
    Err(format!("not there, whatever its type; asked for a string, the answer is: {first}"))
}

fn read(adapter: &Adapter, key: RegistryKey, name: &str, value_type: RegistryType) -> Result<Answer, Error> {
    let bytes = adapter.registry_bytes(&RegistryQuery::value(key, name, value_type))?;
    let datum = match adapter.registry(key, name, value_type)? {
        RegistryValue::Sz(text) | RegistryValue::ExpandSz(text) => Datum::Text(text),
        RegistryValue::MultiSz(texts) => Datum::words(texts),
        RegistryValue::Dword(number) => Datum::Number(number.into()),
        RegistryValue::Qword(number) => Datum::Number(number),
        RegistryValue::Binary(bytes) => Datum::Raw(bytes),
    };
    Ok(Answer { datum, bytes })
}
