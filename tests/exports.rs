//! What the shared library offers the dynamic loader, and what it asks of it.

mod common;

use std::collections::BTreeSet;
use std::process::Command;

fn readelf(arguments: &[&str]) -> String {
    common::run(Command::new("readelf").args(arguments).arg(common::library()))
}

/// The functions of the table, and the one of DXCore.
fn expected() -> BTreeSet<String> {
    let ioctls = d3dkmt_sys::CALLS.iter().map(|call| call.function);
    let others = d3dkmt_sys::table::C_FUNCTIONS.iter().map(|function| function.function);
    ioctls.chain(others).chain(["DXCoreCreateAdapterFactory"]).map(str::to_owned).collect()
}

#[test]
fn the_library_exports_the_table_and_nothing_else() {
    let symbols = readelf(&["--dyn-syms", "--wide"]);
    let exported: BTreeSet<String> = symbols
        .lines()
        .filter_map(|line| {
            let fields: Vec<_> = line.split_whitespace().collect();
            let [_, _, _, _, "GLOBAL" | "WEAK", _, section, name, ..] = fields[..] else { return None };
            (section != "UND").then(|| name.to_owned())
        })
        .collect();
    let expected = expected();
    let missing: Vec<_> = expected.difference(&exported).collect();
    let surplus: Vec<_> = exported.difference(&expected).collect();
    assert!(missing.is_empty() && surplus.is_empty(), "missing: {missing:?}, surplus: {surplus:?}");
}

#[test]
fn symbols_bear_no_versions_and_the_name_is_the_plain_one() {
    let dynamic = readelf(&["--dynamic", "--wide"]);
    assert!(dynamic.contains("Library soname: [libdxcore.so]"), "{dynamic}");
    assert!(!dynamic.contains("(VERDEF)"), "{dynamic}");
    assert!(dynamic.contains("NODELETE"), "clients unload it in circles:\n{dynamic}");
}

#[test]
fn only_libc_and_the_loader_are_needed() {
    let dynamic = readelf(&["--dynamic", "--wide"]);
    for line in dynamic.lines().filter(|line| line.contains("(NEEDED)")) {
        assert!(line.contains("[libc.so") || line.contains("[ld-linux"), "{line}");
    }
}

#[test]
fn a_note_says_whose_library_it_is_and_of_which_version() {
    let notes = readelf(&["--notes", "--wide"]);
    let note = notes.lines().find(|line| line.contains("libdxcore ")).expect("the note is there");
    let version: String = env!("CARGO_PKG_VERSION").bytes().map(|byte| format!("{byte:02x} ")).collect();
    assert!(note.contains(version.trim()), "{note}");
}
