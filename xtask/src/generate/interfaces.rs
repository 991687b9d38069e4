//! `include/dxcore.h`: the DXCore interfaces for plain C, from the Rust that implements them.
//!
//! cbindgen reads each file of `src/com/abi/` by itself and writes its types; what it leaves to do is
//! done here: items stand where they stand in Rust, numbers are shown as in Rust, GUIDs become
//! constants, interfaces are declared before they are used, and every method gets a macro to call it.

use std::fmt::Write;

#[cfg(feature = "interfaces")]
use super::fingerprint;

/// The header.
pub(super) const PATH: &str = "include/dxcore.h";

/// The parts of the header: the heading, and the Rust file that it is made of.
const PARTS: [(&str, &str); 6] = [
    ("Results", "src/com/abi/results.rs"),
    ("Attributes: arguments of CreateAdapterList and IsAttributeSupported", "src/com/abi/attributes.rs"),
    ("Numbers", "src/com/abi/numbers.rs"),
    ("Structures", "src/com/abi/structures.rs"),
    ("IUnknown", UNKNOWN),
    ("Interfaces", "src/com/abi.rs"),
];

/// The part that Windows' headers for Linux have as well, and what they say so by.
const UNKNOWN: &str = "src/com/abi/unknown.rs";
#[cfg(feature = "interfaces")]
const UNKNOWN_IS_THERE: &str = "__IUnknown_INTERFACE_DEFINED__";

/// The file beside them with the types that `d3dkmthk.h` has: cbindgen must know them, and what it makes
/// of them is left out.
#[cfg(feature = "interfaces")]
const BASE: &str = "src/com/abi/base.rs";

/// What never changes: before the parts, and after them.
const HEAD: &str = include_str!("interfaces_head.h");
const TAIL: &str = include_str!("interfaces_tail.h");

/// All that the header is made of, for the fingerprint.
pub(super) fn source(read: impl Fn(&str) -> Result<String, String>) -> Result<String, String> {
    let mut all = format!("{HEAD}{TAIL}");
    for (_, path) in PARTS {
        all.push_str(&read(path)?);
    }
    Ok(all)
}

/// The text of the header.
#[cfg(feature = "interfaces")]
pub(super) fn text(
    root: &std::path::Path,
    read: impl Fn(&str) -> Result<String, String>,
) -> Result<String, String> {
    let mut body = HEAD.to_owned();
    for (heading, path) in PARTS {
        let rust = read(path)?;
        let _ = write!(body, "\n/* ---- {heading} {:-<1$} */\n\n", "", 84 - heading.len());
        let part = part(&rust, &bindings(&root.join(path), &rust)?)?;
        if path == UNKNOWN {
            let guard = UNKNOWN_IS_THERE;
            let _ = write!(body, "#ifndef {guard}\n#define {guard}\n\n{part}\n#endif /* {guard} */\n");
        } else {
            body.push_str(&part);
        }
    }
    body.push_str(TAIL);
    Ok(fingerprint::mark_c(&body, &source(read)?))
}

/// What cbindgen makes of one Rust file.
#[cfg(feature = "interfaces")]
fn bindings(path: &std::path::Path, rust: &str) -> Result<String, String> {
    let types = rust.lines().filter_map(declared).filter(|(kind, _)| *kind != "const");
    let export = cbindgen::ExportConfig {
        include: types.map(|(_, name)| name.to_owned()).collect(),
        // What Rust alone needs.
        exclude: vec!["WithPrefix".to_owned()],
        ..Default::default()
    };
    let config = cbindgen::Config {
        language: cbindgen::Language::C,
        no_includes: true,
        usize_is_size_t: true,
        style: cbindgen::Style::Tag,
        documentation_style: cbindgen::DocumentationStyle::C,
        line_length: 100,
        tab_width: 4,
        export,
        ..Default::default()
    };
    let mut text = Vec::new();
    cbindgen::Builder::new()
        .with_config(config)
        .with_src(path)
        .with_src(super::root().join(BASE))
        .generate()
        .map_err(|error| format!("{}: {error}", path.display()))?
        .write(&mut text);
    String::from_utf8(text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The kind and the name of the item that a line of Rust declares to everyone.
fn declared(line: &str) -> Option<(&str, &str)> {
    let (kind, rest) = line.strip_prefix("pub ")?.split_once(' ')?;
    let name = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next()?;
    (matches!(kind, "const" | "struct" | "type") && name != "fn" && name != "WithPrefix")
        .then_some((kind, name))
}

/// One part: the items in the order in which they stand in Rust.
///
/// # Errors
///
/// An item of the Rust file that cbindgen has left out.
fn part(rust: &str, bindings: &str) -> Result<String, String> {
    let blocks: Vec<&str> = bindings.split("\n\n").map(|block| block.trim_matches('\n')).collect();
    let mut text = String::new();
    let is_interface = |name: &str| bindings.contains(&format!("struct {name}Vtbl {{"));
    for (_, name) in rust.lines().filter_map(declared).filter(|(_, name)| is_interface(name)) {
        let _ = writeln!(text, "typedef struct {name} {name};\ntypedef struct {name}Vtbl {name}Vtbl;");
    }
    if !text.is_empty() {
        text.push('\n');
    }
    for (kind, name) in rust.lines().filter_map(declared) {
        let block = blocks
            .iter()
            .find(|block| defines(block, kind, name))
            .ok_or_else(|| format!("cbindgen has dropped {name}"))?;
        let (comment, code) = split_comment(block);
        text.push_str(&comment);
        text.push_str(&match kind {
            "const" => constant(rust, name, code)?,
            "struct" if name.ends_with("Vtbl") => {
                format!("{}\n{}", structure(code), calls(name, code))
            }
            "struct" if is_interface(name) => structure(code),
            "struct" => format!("typedef {} {name};\n", structure(code).trim_end_matches(";\n")),
            _ => format!("{code}\n"),
        });
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    Ok(text)
}

/// Whether a block of cbindgen's output defines an item.
fn defines(block: &str, kind: &str, name: &str) -> bool {
    let code = split_comment(block).1;
    match kind {
        "const" => code.strip_prefix("#define ").is_some_and(|rest| rest.split(' ').next() == Some(name)),
        "struct" => code.starts_with(&format!("struct {name} {{")),
        _ => {
            code.starts_with("typedef ")
                && (code.ends_with(&format!(" {name};")) || code.contains(&format!("(*{name})(")))
        }
    }
}

/// A structure, its comments in our form, the types in it by their names alone.
fn structure(code: &str) -> String {
    let mut text = String::new();
    let mut comment_lines: Option<String> = None;
    for (number, line) in code.lines().enumerate() {
        let begins = line.trim_start().starts_with("/*");
        if let Some(lines) = comment_lines.as_mut().filter(|_| !begins) {
            lines.push_str(line);
            lines.push('\n');
        } else if begins {
            comment_lines = Some(format!("{line}\n"));
        } else if number == 0 {
            text.push_str(&format!("{line}\n"));
        } else {
            text.push_str(&format!("{}\n", line.replace("struct ", "").replace("*this", "*This")));
        }
        if line.trim_end().ends_with("*/")
            && let Some(lines) = comment_lines.take()
        {
            text.push_str(&comment(lines.trim(), "    "));
        }
    }
    text
}

/// The comment that a block begins with, in the form of our headers, and the rest.
fn split_comment(block: &str) -> (String, &str) {
    let Some(end) = block.starts_with("/*").then(|| block.find("*/")).flatten() else {
        return (String::new(), block);
    };
    let comment = comment(&block[..end + 2], "");
    (comment, block[end + 2..].trim_start_matches('\n'))
}

/// A comment of cbindgen's, shorter where it fits on a line.
fn comment(block: &str, indent: &str) -> String {
    let lines: Vec<&str> = block
        .trim_start_matches("/*")
        .trim_end_matches("*/")
        .lines()
        .map(|line| line.trim().trim_start_matches('*').trim())
        .filter(|line| !line.is_empty())
        .collect();
    match lines[..] {
        [line] => format!("{indent}/** {} */\n", plain(line)),
        _ => {
            let body: String = lines.iter().map(|line| format!("{indent} * {}\n", plain(line))).collect();
            format!("{indent}/**\n{body}{indent} */\n")
        }
    }
}

/// Without the marks of rustdoc.
fn plain(line: &str) -> String {
    line.replace("[`", "").replace("`]", "").replace('`', "")
}

/// A constant with its number as Rust spells it.
fn constant(rust: &str, name: &str, code: &str) -> Result<String, String> {
    let declaration = rust
        .split(&format!("pub const {name}: "))
        .nth(1)
        .and_then(|rest| rest.split(';').next())
        .ok_or_else(|| format!("{name} is no constant"))?;
    let (kind, value) = declaration.split_once(" = ").ok_or_else(|| format!("{name} has no value"))?;
    if kind == "GUID" {
        return Ok(format!("static const GUID {name} =\n    {};\n", guid(value)));
    }
    // cbindgen has understood it; the form is ours.
    if !code.starts_with("#define ") {
        return Err(format!("{name} is no number"));
    }
    let number = value.split("_u32").next().unwrap_or(value).replace('_', "");
    if kind == "HRESULT" {
        // Windows' headers for Linux have some of these too.
        return Ok(format!("#ifndef {name}\n#define {name} ((HRESULT){number})\n#endif\n"));
    }
    Ok(format!("#define {name} {number}\n"))
}

/// `{0x..., 0x..., 0x..., {0x..., ...}}` of a GUID's expression.
fn guid(value: &str) -> String {
    let numbers: Vec<&str> =
        value.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.starts_with("0x")).collect();
    let (head, tail) = numbers.split_at(3.min(numbers.len()));
    format!("{{{}, {{{}}}}}", head.join(", "), tail.join(", "))
}

/// A macro for each method of a vtable: `INTERFACE_METHOD(This, ...)`.
fn calls(vtable: &str, code: &str) -> String {
    let interface = vtable.trim_end_matches("Vtbl");
    let mut text = String::new();
    for declaration in code.split(';') {
        let Some((_, rest)) = declaration.split_once("(*") else { continue };
        let Some((method, arguments)) = rest.split_once(")(") else { continue };
        let names: Vec<&str> = arguments
            .trim_end_matches(')')
            .split(',')
            .skip(1)
            .filter_map(|argument| argument.rsplit([' ', '*', '\n']).next())
            .collect();
        let list: String = names.iter().flat_map(|name| [", ", name]).collect();
        let passed: String = names.iter().map(|name| format!(", ({name})")).collect();
        let _ = writeln!(
            text,
            "#define {interface}_{method}(This{list}) \\\n    ((This)->lpVtbl->{method}((This){passed}))"
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_keep_the_numbers_that_rust_has() {
        let rust = "pub const E_X: HRESULT = 0x8000_4001_u32 as i32;\npub const A_B: A = 3;\n";
        let c = "#define E_X (int32_t)2147500033\n\n#define A_B 3\n";
        let text = part(rust, c).expect("nothing is missing");
        assert!(text.contains("#define E_X ((HRESULT)0x80004001)\n"), "{text}");
        assert!(text.contains("#define A_B 3\n"), "{text}");
    }

    #[test]
    fn what_cbindgen_drops_is_an_error() {
        assert_eq!(part("pub const LOST: u32 = 1;\n", ""), Err("cbindgen has dropped LOST".to_owned()));
    }

    #[test]
    fn a_guid_is_a_constant_with_an_address() {
        let value = "GUID {\n    Data1: 0x78ee5945,\n    Data2: 0xc36e,\n    Data3: 0x4b13,\n    Data4: [0xa6, 0x69],\n}";
        assert_eq!(guid(value), "{0x78ee5945, 0xc36e, 0x4b13, {0xa6, 0x69}}");
    }

    #[test]
    fn each_method_has_a_macro_that_names_its_arguments() {
        let vtable = "struct IXVtbl {\n    HRESULT (*Get)(struct IX *this,\n                   const GUID *riid, void **out);\n    bool (*Is)(struct IX *this);\n};";
        let text = calls("IXVtbl", vtable);
        assert!(
            text.contains(
                "#define IX_Get(This, riid, out) \\\n    ((This)->lpVtbl->Get((This), (riid), (out)))\n"
            ),
            "{text}"
        );
        assert!(text.contains("#define IX_Is(This) \\\n    ((This)->lpVtbl->Is((This)))\n"), "{text}");
    }
}
