//! Turns the text of bindings into a Rust source that tells their layout: every field's path, offset,
//! size and type, every bit field's accessors, every constant.
//!
//! The layout tests compare that with the facts in `tests/data/abi.json`. Nothing here knows a number:
//! offsets and sizes come from the compiler, when the tests are built.

use std::collections::BTreeMap;
use std::fmt::Write;

/// A structure or union as the bindings spell it.
#[derive(Default)]
struct Type {
    /// Name and Rust type of each field, bindgen's own left out.
    fields: Vec<(String, String)>,
    /// Name and Rust type of each bit field.
    bits: Vec<(String, String)>,
}

/// What the bindings declare.
#[derive(Default)]
struct Declarations {
    types: BTreeMap<String, Type>,
    /// Of each enumeration the names of its values.
    enumerations: BTreeMap<String, Vec<String>>,
    constants: Vec<String>,
}

/// The reflection of the driver's bindings: everything.
pub(super) fn of_driver(bindings: &str) -> String {
    let declared = read(bindings);
    let mut out = head("d3dkmt-sys/src/bindings.rs", "use d3dkmt_sys::raw::*;");
    structures(&mut out, &declared);

    out.push_str("\npub(crate) static ENUMERATIONS: &[Enumeration] = &[\n");
    for (name, values) in &declared.enumerations {
        let _ = writeln!(out, "enumeration!({name}: {}),", values.join(", "));
    }
    out.push_str("];\n\npub(crate) static CONSTANTS: &[Constant] = &[\n");
    for name in &declared.constants {
        let _ = writeln!(out, "constant!({name}),");
    }
    out.push_str("];\n");
    out
}

/// The reflection of the client's bindings, which are structures alone.
pub(super) fn of_client(bindings: &str) -> String {
    let declared = read(bindings);
    let names: Vec<&str> = declared.types.keys().map(String::as_str).filter(|name| named(name)).collect();
    let imports = format!(
        "use crate::wide_bindings::{{WCHAR, {}}};\nuse d3dkmt_sys::raw::{{{}}};",
        names.join(", "),
        foreign_types(&declared).join(", ")
    );
    let mut out = head("src/wide_bindings.rs", &imports);
    structures(&mut out, &declared);
    out
}

fn head(source: &str, imports: &str) -> String {
    format!(
        "// Generated from {source} by `cargo xtask generate`; do not edit.\n\
         // The layout of the bindings as the compiler has it; included by tests/layout/main.rs.\n\n\
         {imports}\n\nuse crate::mirror::*;\n"
    )
}

/// The types of fields that the bindings use and do not declare.
fn foreign_types(declared: &Declarations) -> Vec<&str> {
    let fields = declared.types.values().flat_map(|of| of.fields.iter().chain(&of.bits));
    let mut names: Vec<&str> = fields
        .map(|(_, rust)| element(rust))
        .filter(|name| *name != "WCHAR" && !declared.types.contains_key(*name) && !name.contains(':'))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether a type has a name in C, not only one that bindgen gave it.
fn named(rust: &str) -> bool {
    !rust.contains("__bindgen_ty")
}

fn structures(out: &mut String, declared: &Declarations) {
    out.push_str("\npub(crate) static STRUCTURES: &[Structure] = &[\n");
    for name in declared.types.keys().filter(|name| named(name)) {
        let (mut fields, mut bits) = (String::new(), String::new());
        members(declared, name, "", "", &mut fields, &mut bits);
        let _ = writeln!(out, "structure!({name} {{\n{fields}}} bits {{\n{bits}}}),");
    }
    out.push_str("];\n");
}

/// Writes the members of one type: those of anonymous parts under their own names, those of named
/// parts without a type name behind the part's.
fn members(
    declared: &Declarations,
    of: &str,
    path: &str,
    prefix: &str,
    fields: &mut String,
    bits: &mut String,
) {
    let of = &declared.types[of];
    for (name, rust) in &of.fields {
        let path = format!("{path}{name}.");
        if name.starts_with("anon_") {
            members(declared, rust, &path, prefix, fields, bits);
            continue;
        }
        let _ = writeln!(fields, "\"{prefix}{name}\": {}, {rust};", path.trim_end_matches('.'));
        if !named(rust) {
            members(declared, rust, &path, &format!("{prefix}{name}."), fields, bits);
        }
    }
    for (name, rust) in &of.bits {
        let value = if declared.enumerations.contains_key(rust) { "enumeration" } else { "integer" };
        let path = path.trim_end_matches('.');
        let _ = writeln!(bits, "\"{prefix}{name}\": [{path}] {name} set_{name}, {rust} {value};");
    }
}

/// The type that an array or pointer is of.
fn element(rust: &str) -> &str {
    let element = rust.trim_start_matches("*mut ").trim_start_matches('[');
    element.split_once(';').map_or(element, |(element, _)| element)
}

/// Reads declarations; the text is bindgen's, formatted, and so regular.
fn read(bindings: &str) -> Declarations {
    let bindings = without_block_comments(bindings);
    let mut declared = Declarations::default();
    let mut lines = bindings.lines();
    while let Some(line) = lines.next() {
        if let Some(name) = opened(line, "pub struct ").or_else(|| opened(line, "pub union ")) {
            if !name.contains('<') {
                let fields = fields(&mut lines);
                // A type that is only declared in C has nothing to tell.
                if fields.iter().any(|(name, _)| name == "_unused") {
                    continue;
                }
                declared.types.insert(name.to_owned(), Type { fields, bits: Vec::new() });
            }
        } else if let Some(name) = opened(line, "impl ") {
            associated(&mut lines, name, &mut declared);
        } else if let Some(constant) = line.strip_prefix("pub const ") {
            declared.constants.push(before(constant, ':').to_owned());
        }
    }
    declared
}

fn without_block_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, after)| after))
}

/// The name that a line opens a block of.
fn opened<'a>(line: &'a str, keyword: &str) -> Option<&'a str> {
    line.strip_prefix(keyword)?.strip_suffix(" {")
}

fn before(text: &str, end: char) -> &str {
    text.split_once(end).map_or(text, |(before, _)| before)
}

/// The fields up to the closing brace, without bindgen's own.
fn fields<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    let body: Vec<&str> = lines
        .take_while(|line| *line != "}")
        .map(str::trim)
        .filter(|line| !line.starts_with('#') && !line.starts_with("//"))
        .collect();
    body.join(" ")
        .split("pub ")
        .filter_map(|field| field.trim().trim_end_matches(',').split_once(": "))
        .filter(|(name, _)| !name.starts_with("_bindgen") && !name.starts_with("_bitfield"))
        .map(|(name, rust)| (name.to_owned(), rust.replace("[ ", "[").replace(", ]", "]")))
        .collect()
}

/// The values of an enumeration, or the accessors of bit fields, up to the closing brace.
fn associated<'a>(lines: &mut impl Iterator<Item = &'a str>, of: &str, declared: &mut Declarations) {
    for line in lines.take_while(|line| *line != "}") {
        let line = line.trim();
        if let Some(value) = line.strip_prefix("pub const ") {
            if let Some((name, _)) = value.split_once(&format!(": {of}")) {
                declared.enumerations.entry(of.to_owned()).or_default().push(name.to_owned());
            }
        } else if let Some((name, rust)) =
            line.strip_prefix("pub fn ").and_then(|getter| getter.split_once("(&self) -> "))
            && let Some(declared) = declared.types.get_mut(of)
        {
            declared.bits.push((name.to_owned(), rust.trim_end_matches(" {").to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "\
pub const LIMIT: u32 = 3;
#[repr(C)]
pub struct OUTER {
    /// A doc comment, pub and all.
    pub First: UINT,
    /** A longer one:
 pub Second: UINT, */
    pub anon_1: OUTER__bindgen_ty_1,
    pub Flags: OUTER__bindgen_ty_2,
    pub Name: [WCHAR; 260usize],
}
#[repr(C)]
pub union OUTER__bindgen_ty_1 {
    pub hAdapter: D3DKMT_HANDLE,
    pub pAdapter: *mut VOID,
}
#[repr(C)]
pub struct OUTER__bindgen_ty_2 {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
}
impl OUTER__bindgen_ty_2 {
    #[inline]
    pub fn Primary(&self) -> UINT {
        unsafe { 1 }
    }
}
impl KIND {
    pub const KIND_A: KIND = KIND(0);
}
pub struct KIND(pub ::core::ffi::c_uint);
";

    #[test]
    fn anonymous_parts_are_seen_through_and_nameless_ones_prefixed() {
        let text = of_driver(SAMPLE);
        for line in [
            "structure!(OUTER {",
            "\"First\": First, UINT;",
            "\"hAdapter\": anon_1.hAdapter, D3DKMT_HANDLE;",
            "\"pAdapter\": anon_1.pAdapter, *mut VOID;",
            "\"Flags\": Flags, OUTER__bindgen_ty_2;",
            "\"Name\": Name, [WCHAR; 260usize];",
            "\"Flags.Primary\": [Flags] Primary set_Primary, UINT integer;",
            "enumeration!(KIND: KIND_A),",
            "constant!(LIMIT),",
        ] {
            assert!(text.contains(line), "{line}\n\n{text}");
        }
        assert!(!text.contains("Second"), "{text}");
        assert!(!text.contains("_bitfield_1") && !text.contains("structure!(OUTER__"), "{text}");
    }
}
