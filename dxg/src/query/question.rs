//! What can be asked, as the user writes it.

use std::fmt;

use d3dkmt::sys::raw::KMTQUERYADAPTERINFOTYPE;
use d3dkmt::{RegistryKey, RegistryType, query_type_name};
use dxcore::{Property, State};

use crate::Failure;
use crate::text::printable;

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// A property of DXCore's.
    Property(Property),
    /// A state of DXCore's.
    State(State),
    /// A type of `D3DKMTQueryAdapterInfo`.
    Kind(u32),
    /// A value of the host's registry; without a type, whichever it has.
    Registry { key: RegistryKey, name: String, value_type: Option<RegistryType> },
}

/// The types of registry values by the names that Windows has for them.
pub(super) const REGISTRY_TYPES: &[(&str, RegistryType)] = &[
    ("sz", RegistryType::SZ),
    ("expand_sz", RegistryType::EXPAND_SZ),
    ("multi_sz", RegistryType::MULTI_SZ),
    ("dword", RegistryType::DWORD),
    ("qword", RegistryType::QWORD),
    ("binary", RegistryType::BINARY),
];

/// More than any query type's number; names are looked for up to here.
pub(super) const MOST_KINDS: u32 = 256;

const ADVICE: &str = "`dxg query --list` shows what can be asked";

impl Question {
    /// Reads a question: `NAME`, or `property:`, `state:`, `type:`, `registry:` and what each takes.
    pub(super) fn parse(text: &str) -> Result<Self, Failure> {
        match text.split_once(':') {
            None => property(text),
            Some(("property", name)) => property(name),
            Some(("state", name)) => state(name),
            Some(("type", name)) => kind(name),
            Some(("registry", rest)) => registry(rest),
            Some((other, _)) => {
                Err(format!("'{}' is none of property, state, type and registry; {ADVICE}", printable(other)))
            }
        }
    }
}

/// A number in decimal, or in hexadecimal after `0x`.
fn number(text: &str) -> Option<u32> {
    match text.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

fn same(known: &str, asked: &str) -> bool {
    known.eq_ignore_ascii_case(asked)
}

fn property(text: &str) -> Result<Question, Failure> {
    let found = match number(text) {
        Some(number) => Property::from_number(number),
        None => Property::ALL.into_iter().find(|property| same(&format!("{property:?}"), text)),
    };
    found.map(Question::Property).ok_or_else(|| {
        let text = printable(text);
        let state = State::ALL.iter().any(|state| same(&format!("{state:?}"), &text));
        if state {
            format!("'{text}' is a state: ask for state:{text}")
        } else {
            format!("there is no property '{text}'; {ADVICE}")
        }
    })
}

fn state(text: &str) -> Result<Question, Failure> {
    let found = match number(text) {
        Some(number) => State::from_number(number),
        None => State::ALL.into_iter().find(|state| same(&format!("{state:?}"), text)),
    };
    found.map(Question::State).ok_or_else(|| format!("there is no state '{}'; {ADVICE}", printable(text)))
}

fn kind(text: &str) -> Result<Question, Failure> {
    let found = number(text).or_else(|| {
        let matches = |name: &str| {
            let short = name.trim_start_matches("KMTQAITYPE_").trim_start_matches("KMTQUITYPE_");
            same(name, text) || same(short, text)
        };
        (0..MOST_KINDS).find(|&number| query_type_name(KMTQUERYADAPTERINFOTYPE(number)).is_some_and(matches))
    });
    found.map(Question::Kind).ok_or_else(|| format!("there is no query type '{}'; {ADVICE}", printable(text)))
}

fn registry(text: &str) -> Result<Question, Failure> {
    let (key, rest) = match text.split_once('/') {
        Some(("service", rest)) => (RegistryKey::SERVICE, rest),
        Some(("adapter", rest)) => (RegistryKey::ADAPTER, rest),
        _ => (RegistryKey::ADAPTER, text),
    };
    let (name, value_type) = match rest.rsplit_once(':') {
        None => (rest, None),
        Some((name, asked)) => {
            let found = REGISTRY_TYPES.iter().find(|(known, _)| same(known, asked));
            let known: Vec<&str> = REGISTRY_TYPES.iter().map(|(name, _)| *name).collect();
            let (_, value_type) = found.ok_or_else(|| {
                format!(
                    "'{}' is no type of a registry value; these are: {}",
                    printable(asked),
                    known.join(", ")
                )
            })?;
            (name, Some(*value_type))
        }
    };
    if name.is_empty() {
        return Err("registry: needs the name of a value, as registry:DriverDesc".to_owned());
    }
    Ok(Question::Registry { key, name: name.to_owned(), value_type })
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Property(property) => write!(f, "property:{property:?}"),
            Self::State(state) => write!(f, "state:{state:?}"),
            Self::Kind(number) => match query_type_name(KMTQUERYADAPTERINFOTYPE(*number)) {
                Some(name) => write!(f, "type:{name}"),
                None => write!(f, "type:{number}"),
            },
            Self::Registry { key, name, value_type } => {
                let key = if *key == RegistryKey::SERVICE { "service/" } else { "" };
                write!(f, "registry:{key}{}", printable(name))?;
                let known = REGISTRY_TYPES.iter().find(|(_, known)| Some(*known) == *value_type);
                known.map_or(Ok(()), |(name, _)| write!(f, ":{name}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_a_name_or_a_number_in_whatever_case() {
        for (text, question) in [
            ("IsHardware", Question::Property(Property::IsHardware)),
            ("ishardware", Question::Property(Property::IsHardware)),
            ("11", Question::Property(Property::IsHardware)),
            ("property:0xb", Question::Property(Property::IsHardware)),
            ("state:AdapterTemperatureCelsius", Question::State(State::AdapterTemperatureCelsius)),
            ("state:6", Question::State(State::AdapterTemperatureCelsius)),
            ("type:KMTQAITYPE_ADAPTERTYPE", Question::Kind(15)),
            ("type:adaptertype", Question::Kind(15)),
            ("type:15", Question::Kind(15)),
            ("type:4711", Question::Kind(4711)),
        ] {
            assert_eq!(Question::parse(text), Ok(question), "{text}");
        }
    }

    #[test]
    fn registry_values_have_a_key_and_may_have_a_type() {
        let value =
            |key, name: &str, value_type| Ok(Question::Registry { key, name: name.to_owned(), value_type });
        let adapter = RegistryKey::ADAPTER;
        assert_eq!(Question::parse("registry:DriverDesc"), value(adapter, "DriverDesc", None));
        assert_eq!(
            Question::parse("registry:adapter/FeatureScore:DWORD"),
            value(adapter, "FeatureScore", Some(RegistryType::DWORD))
        );
        assert_eq!(
            Question::parse("registry:service/ImagePath"),
            value(RegistryKey::SERVICE, "ImagePath", None)
        );
    }

    #[test]
    fn what_cannot_be_asked_is_said_with_what_can() {
        for (text, said) in [
            ("IsHardwear", "--list"),
            ("AdapterMemoryBudget", "state:AdapterMemoryBudget"),
            ("18", "no property"),
            ("state:11", "no state"),
            ("type:KMTQAITYPE_NONSENSE", "no query type"),
            ("type:-1", "no query type"),
            ("registry:", "name of a value"),
            ("registry:DriverDesc:text", "expand_sz"),
            ("propertie:1", "none of property"),
        ] {
            let error = Question::parse(text).expect_err(text);
            assert!(error.contains(said), "{text}: {error}");
        }
    }

    #[test]
    fn questions_are_written_as_they_are_read() {
        for text in [
            "property:IsHardware",
            "state:AdapterMemoryBudget",
            "type:KMTQAITYPE_ADAPTERTYPE",
            "type:4711",
            "registry:service/Start:dword",
            "registry:DriverDesc",
        ] {
            assert_eq!(Question::parse(text).expect("valid").to_string(), text);
        }
    }
}
