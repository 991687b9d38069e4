//! Changes each structure of the header by a byte, and shows that the layout check rejects it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Mutex;

use crate::c_side::{bit_field_program, layout_source};
use crate::compiler::{self, INCLUDE, Language, Variant, text_of};
use crate::facts::{FACTS, Width};

const PLAIN: Variant = Variant { language: Language::C11, width: Width::Client, after_winadapter: false };

/// The header with an empty slot before the first member of every structure and union, to be filled
/// from the compiler's command line, and the names of the slots.
fn with_slots(header: &str) -> (String, Vec<String>) {
    let mut names = Vec::new();
    let mut text = String::new();
    for line in header.lines() {
        text.push_str(line);
        let tag = |keyword: &str| line.strip_prefix(keyword)?.strip_suffix(" {");
        if let Some(tag) = tag("typedef struct ").or_else(|| tag("typedef union ")) {
            let name = tag.strip_prefix("tag").or_else(|| tag.strip_prefix('_')).unwrap_or(tag);
            text.push_str(&format!(" SLOT_{name}"));
            names.push(name.to_owned());
        }
        text.push('\n');
    }
    let empty: String =
        names.iter().map(|name| format!("#ifndef SLOT_{name}\n#define SLOT_{name}\n#endif\n")).collect();
    (empty + &text, names)
}

/// The compiler, told to use the header with slots and to fill one.
fn command(folder: &Path, name: &str, slot: &str) -> Command {
    let mut command = compiler::command(PLAIN);
    command.arg(format!("-I{}", folder.display())).arg(format!("-DSLOT_{name}={slot}"));
    command
}

/// Compiles the check of structures: their sizes, offsets and types.
fn compile<'a>(folder: &Path, name: &str, slot: &str, checked: impl Iterator<Item = &'a str>) -> Output {
    let source = folder.join(format!("{name}.source"));
    fs::write(&source, layout_source(checked, PLAIN.width)).expect("the target folder is writable");
    let mut command = command(folder, name, slot);
    command.arg("-fsyntax-only").arg(&source);
    command.output().expect("the layout tests need a C compiler: install cc, or set CC")
}

/// Builds and runs the check of one structure's bit fields; whether it finds them in place.
fn bit_fields_in_place(folder: &Path, name: &str, slot: &str) -> bool {
    let source = folder.join(format!("{name}.bits.source"));
    let program = folder.join(format!("{name}.bits.program"));
    fs::write(&source, bit_field_program([name].into_iter(), PLAIN.width))
        .expect("the target folder is writable");
    let built = command(folder, name, slot).arg("-o").arg(&program).arg(&source).output();
    let built = built.expect("the compiler started a moment ago");
    assert!(built.status.success(), "{name}: {}", text_of(&built));
    Command::new(&program).output().expect("a program just built starts").status.success()
}

/// Whether the compiler's only complaint is an assertion of ours about the structure.
fn rejected(output: &Output, name: &str) -> bool {
    let text = text_of(output);
    let mut complaints = text
        .lines()
        .filter(|line| line.contains("error:") && !line.contains("too many errors emitted"))
        .peekable();
    !output.status.success()
        && complaints.peek().is_some()
        && complaints.all(|line| {
            (line.contains("static assertion failed") || line.contains("static_assert failed"))
                && line.contains(name)
        })
}

/// Makes the changed structure and says what went wrong, if anything did.
fn survives(folder: &Path, name: &str) -> Option<String> {
    let facts = &FACTS.structures[name];
    let shape = facts.shape(PLAIN.width);
    // One byte more: before the first member of a structure, beside the largest of a union.
    let bytes = if facts.union { shape.size + 1 } else { 1 };
    let slot = format!("unsigned char one_byte_more_[{bytes}];");
    let changed = compile(folder, name, &slot, [name].into_iter());
    if rejected(&changed, name) {
        return None;
    }
    // A byte can hide in the unused bits of a word of bit fields, and only moves those.
    if changed.status.success()
        && shape.bit_fields().next().is_some()
        && bit_fields_in_place(folder, name, "")
        && !bit_fields_in_place(folder, name, &slot)
    {
        return None;
    }
    Some(format!("{name}: a byte more was not noticed:\n{}", text_of(&changed)))
}

#[test]
fn a_byte_more_in_any_structure_of_the_header_fails_the_layout_check() {
    let header = fs::read_to_string(format!("{INCLUDE}/d3dkmthk.h")).expect("the header is there");
    let (text, names) = with_slots(&header);
    let slots: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(slots, FACTS.structures.keys().map(String::as_str).collect(), "every structure has a slot");

    let folder = compiler::folder("mutation");
    fs::write(folder.join("d3dkmthk.h"), text).expect("the target folder is writable");
    let unchanged = compile(&folder, "unchanged", "", names.iter().map(String::as_str));
    assert!(unchanged.status.success(), "rejected without a change:\n{}", text_of(&unchanged));

    let todo = Mutex::new(names.iter());
    let problems = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let Some(name) = todo.lock().expect("no thread panicked").next() else { break };
                    if let Some(problem) = survives(&folder, name) {
                        problems.lock().expect("no thread panicked").push(problem);
                    }
                }
            });
        }
    });
    let problems = problems.into_inner().expect("no thread panicked");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
