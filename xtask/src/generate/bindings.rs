//! Runs bindgen over `include/d3dkmthk.h`, once for each width of `wchar_t`.

use std::collections::HashMap;
use std::io::Write;
use std::process::{Command, Stdio};

use super::fingerprint;

/// The structures that the C layer converts between a client's 4-byte characters and the driver's
/// 2-byte ones, and the one inside another.
const WIDE_STRUCTURES: [&str; 8] = [
    "D3DKMT_UMDFILENAMEINFO",
    "D3DKMT_OPENGLINFO",
    "D3DKMT_ADAPTERREGISTRYINFO",
    "D3DKMT_DRIVER_DESCRIPTION",
    "D3DKMT_QUERY_ADAPTER_UNIQUE_GUID",
    "D3DKMT_NODEMETADATA",
    "DXGK_NODEMETADATA",
    "D3DDDI_QUERYREGISTRY_INFO",
];

/// What bindgen knows the header by.
const NAME: &str = "d3dkmthk.h";

const DRIVER_HEAD: &str = "\
// Generated from include/d3dkmthk.h by `cargo xtask generate`; do not edit.
";

const CLIENT_HEAD: &str = "\
// Generated from include/d3dkmthk.h by `cargo xtask generate`; do not edit.

//! The structures with wide characters as a Linux client of the C interface passes them: 4 bytes a
//! character, where the driver has 2. All that they share with the driver's form is `raw`'s.

#![expect(unsafe_code, non_snake_case, reason = \"generated from the C header; shapes are the ABI's own\")]
// bindgen's own code; which of these lints fire depends on its version and on who uses the module.
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    clippy::nursery
)]

";

/// All types, with 2-byte wide characters: what the driver sees.
pub(super) fn driver(header: &str) -> Result<String, String> {
    let builder = builder(header)
        .raw_line("pub type WCHAR = u16;")
        .clang_arg("-fshort-wchar")
        .allowlist_file(format!(".*{}", NAME.replace('.', "\\.")));
    Ok(DRIVER_HEAD.to_owned() + &fingerprint::mark(&body(builder)?, header))
}

/// The structures whose shape depends on the width of a character, with 4-byte ones.
pub(super) fn client(header: &str) -> Result<String, String> {
    let mut builder = builder(header)
        .raw_line("use d3dkmt_sys::raw::*;")
        .raw_line("pub type WCHAR = ::core::ffi::c_int;")
        .allowlist_recursively(false);
    for name in WIDE_STRUCTURES {
        builder = builder.allowlist_type(format!("_?{name}(__bindgen_ty_\\d+)*"));
    }
    // A module of the root package, which `cargo fmt` must leave as it is.
    Ok(CLIENT_HEAD.to_owned() + &fingerprint::mark(&formatted(&body(builder)?)?, header))
}

/// What bindgen would get wrong.
#[derive(Debug)]
struct Corrections;

impl bindgen::callbacks::ParseCallbacks for Corrections {
    fn process_comment(&self, comment: &str) -> Option<String> {
        // A comment behind its field: what is left of `/**< text */`.
        comment.trim_start().strip_prefix('<').map(|text| text.trim().to_owned())
    }

    fn int_macro(&self, name: &str, _value: i64) -> Option<bindgen::callbacks::IntKind> {
        // Its highest bit is set, and bindgen computes with signed numbers.
        (name == "D3DGPU_UNIQUE_DRIVER_PROTECTION").then_some(bindgen::callbacks::IntKind::U64)
    }
}

fn builder(header: &str) -> bindgen::Builder {
    bindgen::Builder::default()
        .header_contents(NAME, &plain_pointers(header))
        .ignore_functions()
        .parse_callbacks(Box::new(Corrections))
        .blocklist_item("wchar_t|WCHAR")
        .default_enum_style(bindgen::EnumVariation::NewType { is_bitfield: false, is_global: false })
        .derive_default(true)
        .derive_eq(false)
        .layout_tests(false)
        .generate_comments(true)
        .use_core()
        .anon_fields_prefix("anon_")
        .default_non_copy_union_style(bindgen::NonCopyUnionStyle::ManuallyDrop)
        .rust_target("1.85".parse().expect("a Rust version"))
        .rust_edition(bindgen::RustEdition::Edition2024)
        .formatter(bindgen::Formatter::Prettyplease)
        .clang_args(["-x", "c", "-std=c11", "--target=x86_64-unknown-linux-gnu"])
}

/// The header with plain pointers in the place of the unions that make them 8 bytes everywhere. In Rust
/// those would only be in the way, and clang drops the comments of fields that a macro makes.
fn plain_pointers(header: &str) -> String {
    let plain = |line: &str| {
        let (indent, rest) = line.split_once("D3DKMT_PTR(")?;
        let (pointer, rest) = rest.split_once(')')?;
        let (kind, name) = pointer.rsplit_once(", ")?;
        indent.trim().is_empty().then(|| format!("{indent}{kind} {name}{rest}"))
    };
    header.lines().map(|line| plain(line).unwrap_or_else(|| line.to_owned()) + "\n").collect()
}

fn body(builder: bindgen::Builder) -> Result<String, String> {
    let bindings = builder.generate().map_err(|error| error.to_string())?;
    let text = without_raw_accessors(&plain_names(&bindings.to_string()));
    Ok(format!("{}\n", text.trim()))
}

/// The text as `cargo fmt` would leave it.
fn formatted(text: &str) -> Result<String, String> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .current_dir(super::root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start rustfmt: {error}"))?;
    // rustfmt writes only after it has read everything, so this cannot block on a full pipe.
    let mut input = rustfmt.stdin.take().ok_or("rustfmt has no standard input")?;
    input.write_all(text.as_bytes()).map_err(|error| format!("rustfmt does not read: {error}"))?;
    drop(input);
    let output = rustfmt.wait_with_output().map_err(|error| format!("rustfmt: {error}"))?;
    if !output.status.success() {
        return Err(format!("rustfmt ended with {}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("rustfmt: {error}"))
}

/// Gives every structure its typedef's name: in C `_D3DKMT_X` is the tag and `D3DKMT_X` the type, in
/// Rust the tag would only be in the way.
fn plain_names(text: &str) -> String {
    let mut names = HashMap::new();
    let mut kept = String::with_capacity(text.len());
    for line in text.lines() {
        if line.starts_with("/* automatically generated") {
            continue;
        }
        match alias(line) {
            Some((name, tag)) if tag.strip_prefix('_') == Some(name) || tag == "tagPOINT" => {
                names.insert(tag.to_owned(), name.to_owned());
                // The type itself bears the comment too.
                kept.truncate(without_last_comment(&kept).len());
            }
            _ => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }
    all_copy(&rename_words(&kept, &names))
}

/// The text without the documentation comment that it ends with, if there is one.
fn without_last_comment(text: &str) -> &str {
    if text.ends_with("*/\n") {
        return text.rfind("/**").map_or(text, |start| &text[..start]);
    }
    let mut rest = text;
    while let Some(before) = rest.strip_suffix('\n') {
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        if !before[start..].starts_with("///") {
            break;
        }
        rest = &rest[..start];
    }
    rest
}

/// Makes every type `Copy`. bindgen takes a trailing array of one element for a flexible one and
/// then refuses, but the structures of this ABI are plain data throughout.
fn all_copy(text: &str) -> String {
    const WRAPPER: &str = "::core::mem::ManuallyDrop<";
    let mut unwrapped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(WRAPPER) {
        unwrapped.push_str(&rest[..at]);
        let inner = &rest[at + WRAPPER.len()..];
        let end = inner.find('>').expect("the wrapper is closed");
        unwrapped.push_str(inner[..end].trim().trim_end_matches(','));
        rest = &inner[end + 1..];
    }
    unwrapped.push_str(rest);
    let mut out = String::with_capacity(unwrapped.len());
    let mut previous = "";
    for line in unwrapped.lines() {
        let opens_type = line.starts_with("pub struct ") || line.starts_with("pub union ");
        if opens_type && !line.contains("__Bindgen") && previous.starts_with("#[repr") {
            out.push_str("#[derive(Copy, Clone)]\n");
        }
        out.push_str(line);
        out.push('\n');
        previous = line;
    }
    out
}

/// `pub type NAME = TAG;` or `pub use self::TAG as NAME;`, taken apart.
fn alias(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_suffix(';')?;
    if let Some(rest) = line.strip_prefix("pub type ") {
        return rest.split_once(" = ");
    }
    let (tag, name) = line.strip_prefix("pub use self::")?.split_once(" as ")?;
    Some((name, tag))
}

fn rename_words(text: &str, names: &HashMap<String, String>) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_word) {
        out.push_str(&rest[..start]);
        let length = rest[start..].find(|c| !is_word(c)).unwrap_or(rest.len() - start);
        let word = &rest[start..start + length];
        // A tag also begins the names of the anonymous unions inside it: TAG__bindgen_ty_1.
        let (head, tail) = word.split_at(word.find("__bindgen").unwrap_or(word.len()));
        out.push_str(names.get(head).map_or(head, String::as_str));
        out.push_str(tail);
        rest = &rest[start + length..];
    }
    out.push_str(rest);
    out
}

/// Leaves out the accessors through raw pointers and the constructors with a positional argument for
/// every bit field: two thirds of the text, and nobody's way to use these structures.
fn without_raw_accessors(text: &str) -> String {
    let mut out = String::with_capacity(text.len() / 2);
    let mut attributes = String::new();
    let mut skipping = false;
    for line in text.lines() {
        if skipping {
            skipping = line != "    }";
        } else if line.starts_with("    #[") || line.starts_with("    ///") {
            attributes.push_str(line);
            attributes.push('\n');
        } else if line.starts_with("    pub unsafe fn ") || line.starts_with("    pub fn new_bitfield_") {
            attributes.clear();
            skipping = true;
        } else {
            out.push_str(&attributes);
            attributes.clear();
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}
