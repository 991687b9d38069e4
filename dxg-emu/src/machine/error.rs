//! What can be wrong with a machine.

use std::io;

use thiserror::Error;

use crate::machine::Machine;

/// Why a machine could not be had. Each message names what to change.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum MachineError {
    /// No built-in machine has the name.
    #[error(
        "no built-in machine is called {name:?} (there are: {}); \
         the name of a file has a slash or ends in .toml",
        known()
    )]
    Unknown {
        /// The name.
        name: String,
    },
    /// The file could not be read.
    #[error("cannot read the machine {path}: {source}")]
    Read {
        /// The file.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// The text is no TOML, or a key is unknown, missing or of another type.
    #[error("{origin}: {source}")]
    Syntax {
        /// The file, or the name of the machine.
        origin: String,
        /// Where and what, with the line.
        source: Box<toml::de::Error>,
    },
    /// A value is of the right type but cannot be.
    #[error("{key}: {problem}")]
    Value {
        /// The path of the key, such as `adapter[1].luid`.
        key: String,
        /// What is wrong with it.
        problem: String,
    },
}

impl MachineError {
    pub(crate) fn value(key: &str, problem: impl Into<String>) -> Self {
        Self::Value { key: key.to_owned(), problem: problem.into() }
    }

    /// The same error, its key being one of `outer`'s.
    pub(crate) fn within(self, outer: &str) -> Self {
        match self {
            Self::Value { key, problem } => Self::Value { key: format!("{outer}.{key}"), problem },
            other => other,
        }
    }
}

fn known() -> String {
    Machine::builtin_names().collect::<Vec<_>>().join(", ")
}
