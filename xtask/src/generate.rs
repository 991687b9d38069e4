//! `generate`: renews what is derived from the header and from the table of calls.
//!
//! | file | from | part |
//! |---|---|---|
//! | `d3dkmt-sys/src/bindings.rs` | `include/d3dkmthk.h`, 2-byte `wchar_t` | `bindings` |
//! | `src/wide_bindings.rs` | the same, 4-byte `wchar_t` | `bindings` |
//! | `tests/layout/driver.rs` | the text of the former: its layout, told by the compiler | `bindings` |
//! | `tests/layout/client.rs` | the text of the latter | `bindings` |
//! | `include/dxcore.h` | `src/com/abi.rs` and the files below it | `interfaces` |
//! | `tests/data/exports.txt` | `d3dkmt_sys::CALLS`, `C_FUNCTIONS` | `table` |
//! | `docs/ioctls.md` | the same | `table` |
//!
//! The parts are features, and the task starts cargo once for each: bindgen needs libclang, which
//! no build and no test may need, cbindgen takes long to compile, and the table compiles only after
//! the bindings fit it. The tests of this crate hold the files of the last part, and the
//! fingerprints in the others, to their sources without either tool.

#[cfg(feature = "bindings")]
mod bindings;
#[cfg(feature = "table")]
mod exports;
#[cfg(any(feature = "bindings", feature = "interfaces", test))]
mod fingerprint;
#[cfg(any(feature = "interfaces", test))]
mod interfaces;
#[cfg(feature = "table")]
mod ioctls;
mod product;
#[cfg(any(feature = "bindings", test))]
mod reflection;

use std::path::{Path, PathBuf};
use std::process::Command;

use product::Product;

/// The header that both bindings are made of.
#[cfg(any(feature = "bindings", test))]
const HEADER: &str = "include/d3dkmthk.h";

/// The bindings with 2-byte wide characters.
#[cfg(any(feature = "bindings", test))]
const BINDINGS: &str = "d3dkmt-sys/src/bindings.rs";

/// The bindings with 4-byte wide characters.
#[cfg(any(feature = "bindings", test))]
const WIDE_BINDINGS: &str = "src/wide_bindings.rs";

/// The layout of the former, for the layout tests.
#[cfg(any(feature = "bindings", test))]
const DRIVER_REFLECTION: &str = "tests/layout/driver.rs";

/// The layout of the latter.
#[cfg(any(feature = "bindings", test))]
const CLIENT_REFLECTION: &str = "tests/layout/client.rs";

/// The features to build each part with, in the order in which the parts can run.
const PARTS: [(&str, &[&str]); 3] = [
    ("bindings", &["--no-default-features", "--features", "bindings"]),
    ("interfaces", &["--no-default-features", "--features", "interfaces"]),
    ("table", &[]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this crate lies in the workspace").to_owned()
}

const USAGE: &str = "\
Usage: cargo xtask generate [--check]

Renews the files that are derived from include/d3dkmthk.h, from the table of calls and from the
interfaces in src/com/abi. Needs libclang.

  --check   write nothing; say which files are stale, and fail if there are any
";

/// Runs the task: all of it, or the part that the first argument names.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let (part, options) = match arguments {
        [part, options @ ..] if !part.starts_with('-') => (Some(part.as_str()), options),
        options => (None, options),
    };
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    let check = match options[..] {
        [] => false,
        ["--check"] => true,
        ["--help" | "-h"] => {
            print!("{USAGE}");
            return Ok(());
        }
        _ => return Err(format!("unknown arguments\n\n{USAGE}")),
    };
    match part {
        None => all_parts(check),
        Some(part) => product::finish(&products(part)?, &root(), check),
    }
}

/// Runs all parts, each in a build of its own; with `--check`, the next even if one failed.
fn all_parts(check: bool) -> Result<(), String> {
    let mut failed = Vec::new();
    for (part, features) in PARTS {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(["run", "--quiet", "--package", "xtask"]).args(features).args(["--", "generate", part]);
        if check {
            command.arg("--check");
        }
        let status =
            command.current_dir(root()).status().map_err(|error| format!("cannot start cargo: {error}"))?;
        if !status.success() {
            if !check {
                return Err(format!("{part} failed"));
            }
            failed.push(part);
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("not current: {}", failed.join(", "))) }
}

#[cfg(any(feature = "interfaces", test))]
fn read_source(path: &str) -> Result<String, String> {
    std::fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))
}

fn products(part: &str) -> Result<Vec<Product>, String> {
    match part {
        #[cfg(feature = "bindings")]
        "bindings" => {
            let header =
                std::fs::read_to_string(root().join(HEADER)).map_err(|error| format!("{HEADER}: {error}"))?;
            let (driver, client) = (bindings::driver(&header)?, bindings::client(&header)?);
            Ok(vec![
                Product { path: DRIVER_REFLECTION, text: reflection::of_driver(&driver) },
                Product { path: CLIENT_REFLECTION, text: reflection::of_client(&client) },
                Product { path: BINDINGS, text: driver },
                Product { path: WIDE_BINDINGS, text: client },
            ])
        }
        #[cfg(feature = "interfaces")]
        "interfaces" => {
            Ok(vec![Product { path: interfaces::PATH, text: interfaces::text(&root(), read_source)? }])
        }
        #[cfg(feature = "table")]
        "table" => Ok(derived_from_the_table()),
        _ => Err(format!("`{part}` is no part that this build of xtask has; run `cargo xtask generate`")),
    }
}

#[cfg(feature = "table")]
fn derived_from_the_table() -> Vec<Product> {
    vec![
        Product { path: exports::PATH, text: exports::text() },
        Product { path: ioctls::PATH, text: ioctls::text() },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> String {
        std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    #[cfg(feature = "table")]
    #[test]
    fn files_derived_from_the_table_are_current() {
        product::finish(&derived_from_the_table(), &root(), true).expect("nothing is stale");
    }

    #[test]
    fn both_bindings_were_made_of_the_present_header() {
        let header = read(HEADER);
        for path in [BINDINGS, WIDE_BINDINGS] {
            if let Err(reason) = fingerprint::verify(&read(path), &header) {
                panic!("{path} was {reason}; renew with `cargo xtask generate`");
            }
        }
    }

    #[test]
    fn the_header_of_the_interfaces_was_made_of_the_present_rust() {
        let source = interfaces::source(read_source).expect("the sources are there");
        if let Err(reason) = fingerprint::verify(&read(interfaces::PATH), &source) {
            panic!("{} was {reason}; renew with `cargo xtask generate`", interfaces::PATH);
        }
    }

    #[test]
    fn the_layout_tests_look_at_the_present_bindings() {
        let products = [
            Product { path: DRIVER_REFLECTION, text: reflection::of_driver(&read(BINDINGS)) },
            Product { path: CLIENT_REFLECTION, text: reflection::of_client(&read(WIDE_BINDINGS)) },
        ];
        product::finish(&products, &root(), true).expect("nothing is stale");
    }

    #[test]
    fn a_part_that_this_build_lacks_is_an_error() {
        assert!(products("nonsense").is_err());
    }
}
