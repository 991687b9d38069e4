//! The header against the facts, by C and C++ sources made of the facts.

use std::fmt::Write;

use d3dkmt_sys::table::{C_FUNCTIONS, CALLS};

use crate::compiler::{self, INCLUDE, Variant, variants};
use crate::facts::{FACTS, Width};

const PREAMBLE: &str = r#"#include "d3dkmthk.h"
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#ifdef __cplusplus
#include <type_traits>
#define ASSERT(condition, what) static_assert(condition, what)
#define ALIGNMENT(type) alignof(type)
#define IS(expression, ...) (std::is_same<decltype(expression), __VA_ARGS__>::value)
#define CAST(expression, value) static_cast<decltype(expression)>(value)
#else
#define ASSERT(condition, what) _Static_assert(condition, what)
#define ALIGNMENT(type) _Alignof(type)
#define IS(expression, ...) __builtin_types_compatible_p(__typeof__(expression), __VA_ARGS__)
#define CAST(expression, value) (value)
#endif

#define STRUCTURE(type, size, align) ASSERT(sizeof(type) == size && ALIGNMENT(type) == align, #type)
#define FIELD(type, field, offset, size)                                                           \
    ASSERT(offsetof(type, field) == offset && sizeof(((type *)0)->field) == size, #type "." #field)
#define TYPE(type, field, ...) ASSERT(IS(((type *)0)->field, __VA_ARGS__), #type "." #field ": type")
#define WORD(name, value) ASSERT((uint32_t)(name) == value, #name)
#define WIDE(name, value) ASSERT((uint64_t)(name) == value, #name)
"#;

/// Sizes, alignments, offsets and types of one structure.
pub(crate) fn structure_source(name: &str, width: Width) -> String {
    let shape = FACTS.structures[name].shape(width);
    let mut text = format!("STRUCTURE({name}, {}, {});\n", shape.size, shape.align);
    for field in shape.fields() {
        let _ = writeln!(text, "FIELD({name}, {}, {}, {});", field.name, field.offset, field.size);
        if !matches!(field.c_type.as_str(), "struct" | "union") {
            let _ = writeln!(text, "TYPE({name}, {}, {});", field.name, field.c_type);
        }
    }
    text
}

/// A source that only compiles where these structures are what the facts say.
pub(crate) fn layout_source<'a>(names: impl Iterator<Item = &'a str>, width: Width) -> String {
    names.fold(String::from(PREAMBLE), |text, name| text + &structure_source(name, width))
}

/// The base types that `<wsl/winadapter.h>` declares itself, with members of its own making.
const BASE_TYPES: [&str; 5] = ["GUID", "LARGE_INTEGER", "LUID", "POINT", "RECT"];

fn layout(variant: Variant) -> String {
    let names = FACTS.structures.keys().map(String::as_str);
    layout_source(
        names.filter(|name| !(variant.after_winadapter && BASE_TYPES.contains(name))),
        variant.width,
    )
}

fn check_everywhere(test: &str, run: bool, source: impl Fn(Variant) -> String) {
    let folder = compiler::folder(test);
    for (index, &variant) in variants().iter().enumerate() {
        if let Err(output) = compiler::check(variant, &folder, &index.to_string(), &source(variant), run) {
            panic!("{variant}:\n{output}");
        }
    }
}

#[test]
fn every_structure_has_the_size_offsets_and_types_of_the_facts() {
    check_everywhere("structures", false, layout);
}

#[test]
fn every_enumerator_and_constant_has_the_value_of_the_facts() {
    check_everywhere("values", false, |_| {
        let mut text = String::from(PREAMBLE);
        for (name, values) in &FACTS.enums {
            let _ = writeln!(text, "ASSERT(sizeof({name}) == 4, \"{name}\");");
            for (value, number) in values {
                let _ = writeln!(text, "WORD({value}, {number}u);");
                let _ =
                    writeln!(text, "#ifdef __cplusplus\nASSERT(IS({value}, {name}), \"{value}\");\n#endif");
            }
        }
        for (name, number) in &FACTS.constants {
            // A status is negative where it is an error; the facts have its bit pattern.
            let check = if *number > u64::from(u32::MAX) { "WIDE" } else { "WORD" };
            let _ = writeln!(text, "{check}({name}, {number}u);");
        }
        text
    });
}

/// A program that sets and clears every bit field of these structures alone, and compares all bytes
/// each time.
pub(crate) fn bit_field_program<'a>(names: impl Iterator<Item = &'a str>, width: Width) -> String {
    let mut text = String::from(PREAMBLE);
    text.push_str(
        r#"
static int failures;

static void expect(const char *what, const void *seen, size_t size, unsigned fill, size_t first, size_t width)
{
    unsigned char bytes[4096];
    size_t bit;
    memset(bytes, (int)fill, size);
    for (bit = first; bit < first + width; bit++)
        bytes[bit / 8] ^= (unsigned char)(1u << (bit % 8));
    if (memcmp(bytes, seen, size) != 0) {
        printf("%s: filled with %02x, then changed: another word than expected\n", what, fill);
        failures++;
    }
}

#define BIT_FIELD(type, field, first, width)                                                       \
    do {                                                                                           \
        type whole;                                                                                \
        uint64_t ones = ~(uint64_t)0 >> (64 - width);                                              \
        memset(&whole, 0, sizeof(whole));                                                          \
        whole.field = CAST(whole.field, ones);                                                     \
        expect(#type "." #field, &whole, sizeof(whole), 0, first, width);                          \
        if ((uint64_t)whole.field != ones) {                                                       \
            puts(#type "." #field ": reads back another value");                                   \
            failures++;                                                                            \
        }                                                                                          \
        memset(&whole, 0xff, sizeof(whole));                                                       \
        whole.field = CAST(whole.field, 0);                                                        \
        expect(#type "." #field, &whole, sizeof(whole), 0xff, first, width);                       \
    } while (0)

"#,
    );
    let mut calls = String::new();
    for name in names {
        let shape = FACTS.structures[name].shape(width);
        if shape.bit_fields().next().is_none() {
            continue;
        }
        let _ = writeln!(text, "static void check_{name}(void)\n{{");
        for (field, first, width) in shape.bit_fields() {
            let _ = writeln!(
                text,
                "    BIT_FIELD({name}, {}, {}, {width});",
                field.name,
                field.offset * 8 + first
            );
        }
        text.push_str("}\n\n");
        let _ = writeln!(calls, "    check_{name}();");
    }
    let _ = write!(text, "int main(void)\n{{\n{calls}    return failures != 0;\n}}\n");
    text
}

#[test]
fn every_bit_field_set_alone_changes_its_own_bits_and_no_other() {
    check_everywhere("bits", true, |variant| {
        bit_field_program(FACTS.structures.keys().map(String::as_str), variant.width)
    });
}

#[test]
fn every_function_of_the_table_is_declared_with_its_argument() {
    check_everywhere("functions", false, |_| {
        let mut text = String::from(PREAMBLE);
        text.push_str("#define FUNCTION(name, ...) ASSERT(IS(&name, NTSTATUS (*)(__VA_ARGS__)), #name)\n");
        let calls = CALLS.iter().map(|call| (call.function, call.argument, call.c_const));
        let others = C_FUNCTIONS.iter().map(|other| (other.function, other.argument, other.c_const));
        for (function, argument, constant) in calls.chain(others) {
            let arguments = match (function, argument, constant) {
                // The one call whose C form is an argument list.
                ("D3DKMTShareObjects", ..) => {
                    String::from("UINT, const D3DKMT_HANDLE *, POBJECT_ATTRIBUTES, DWORD, HANDLE *")
                }
                (_, "", _) => String::from("void"),
                (_, argument, true) => format!("const {argument} *"),
                (_, argument, false) => format!("{argument} *"),
            };
            let _ = writeln!(text, "FUNCTION({function}, {arguments});");
        }
        text
    });
}

/// The names that the header declares: structures and unions, enumerations, functions.
fn declared() -> (Vec<String>, Vec<String>, Vec<String>) {
    let header = std::fs::read_to_string(format!("{INCLUDE}/d3dkmthk.h")).expect("the header is there");
    let (mut structures, mut enumerations, mut functions) = (Vec::new(), Vec::new(), Vec::new());
    for line in header.lines() {
        let tag = |keyword: &str| Some(line.strip_prefix(keyword)?.strip_suffix(" {")?.to_owned());
        if let Some(tag) = tag("typedef struct ").or_else(|| tag("typedef union ")) {
            structures.push(if tag == "tagPOINT" { "POINT".into() } else { tag[1..].to_owned() });
        } else if let Some(tag) = tag("typedef enum _") {
            enumerations.push(tag);
        } else if let Some(rest) = line.strip_prefix("NTSTATUS ") {
            functions.push(rest.split('(').next().expect("a first part").to_owned());
        }
    }
    for names in [&mut structures, &mut enumerations, &mut functions] {
        names.sort_unstable();
    }
    (structures, enumerations, functions)
}

#[test]
fn the_header_declares_what_the_facts_and_the_table_have_and_nothing_else() {
    let (mut structures, enumerations, functions) = declared();
    // Its tag has no underscore before the name, as `POINT` has another tag altogether.
    if let Some(guid) = structures.iter_mut().find(|name| *name == "UID") {
        *guid = "GUID".into();
    }
    structures.sort_unstable();
    assert_eq!(structures, FACTS.structures.keys().cloned().collect::<Vec<_>>());
    assert_eq!(enumerations, FACTS.enums.keys().cloned().collect::<Vec<_>>());

    let exports = include_str!("../data/exports.txt");
    let exported: Vec<&str> = exports.lines().filter(|name| *name != "DXCoreCreateAdapterFactory").collect();
    assert_eq!(functions, exported);
}

#[test]
fn every_type_and_function_of_the_header_says_what_it_is() {
    let header = std::fs::read_to_string(format!("{INCLUDE}/d3dkmthk.h")).expect("the header is there");
    let mut previous = "";
    let mut silent = Vec::new();
    for line in header.lines() {
        let declares =
            (line.starts_with("typedef ") && line.ends_with(" {")) || line.starts_with("NTSTATUS ");
        if declares && !previous.ends_with("*/") {
            silent.push(line);
        }
        previous = line;
    }
    assert!(silent.is_empty(), "without a comment:\n{}", silent.join("\n"));
}
