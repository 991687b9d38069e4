//! `include/dxcore.h`, as a C programmer uses it: the shapes and numbers it must have, beside the other
//! headers in any order, and a program that reaches the library through it.
//!
//! Needs a C compiler and nothing else: `cc`, or what `CC` names. A C++ compiler and Debian's
//! `directx-headers-dev` add checks where they are installed; with `DXG_CI=1` their absence fails.

mod common;

use std::path::Path;
use std::process::{Command, Stdio};

const STRICT: [&str; 5] = ["-std=c11", "-pedantic", "-Wall", "-Wextra", "-Werror"];

/// Debian's folders of Windows' headers for Linux.
const STUBS: &str = "/usr/include/wsl/stubs";
const WINADAPTER: &str = "/usr/include/wsl/winadapter.h";

/// Whether something that not every machine has is here; with `DXG_CI=1` it must be.
fn here(there: bool, what: &str) -> bool {
    assert!(there || std::env::var_os("DXG_CI").is_none_or(|value| value != "1"), "{what} is missing");
    if !there {
        eprintln!("not checked: there is no {what}");
    }
    there
}

fn cpp() -> Command {
    let mut compiler = Command::new(std::env::var_os("CXX").unwrap_or_else(|| "c++".into()));
    compiler.args(["-std=c++17", "-I"]).arg(common::root().join("include"));
    compiler
}

fn has_cpp() -> bool {
    let version = cpp().arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    here(version.is_ok_and(|status| status.success()), "C++ compiler (c++, or CXX)")
}

#[test]
fn structures_slots_numbers_and_guids_are_those_of_windows_whatever_header_comes_first() {
    let folder = common::scratch("interfaces-layout");
    let source = common::root().join("tests/interfaces/layout.c");
    for (name, order) in
        [("alone", None), ("first", Some("-DINTERFACES_FIRST")), ("last", Some("-DINTERFACES_LAST"))]
    {
        let program = folder.join(name);
        common::run(common::compiler().args(STRICT).args(order).arg(&source).arg("-o").arg(&program));
        common::run(&mut Command::new(&program));
    }
}

#[test]
fn a_wrong_layout_does_not_compile() {
    let folder = common::scratch("interfaces-mutation");
    let header = std::fs::read_to_string(common::root().join("include/dxcore.h")).expect("the header");
    let source = common::root().join("tests/interfaces/layout.c");
    std::fs::copy(common::root().join("include/d3dkmthk.h"), folder.join("d3dkmthk.h")).expect("a copy");
    for (right, wrong) in [
        ("    uint32_t subSysID;", "    uint64_t subSysID;"),
        ("DXCoreAdapterProperty_IsIntegrated 12", "DXCoreAdapterProperty_IsIntegrated 13"),
        ("uint64_t availableForReservation;", "uint32_t availableForReservation;"),
        ("    bool (*IsStale)(IDXCoreAdapterList *This);\n", ""),
        ("E_POINTER ((HRESULT)0x80004003)", "E_POINTER ((HRESULT)0x80004004)"),
    ] {
        assert!(header.contains(right), "the header has no {right}");
        std::fs::write(folder.join("dxcore.h"), header.replacen(right, wrong, 1)).expect("a mutant");
        let mut cc = Command::new(std::env::var_os("CC").unwrap_or_else(|| "cc".into()));
        cc.arg("-I").arg(&folder).args(["-std=c11", "-fsyntax-only"]).arg(&source);
        let output = cc.output().expect("a C compiler");
        assert!(!output.status.success(), "nobody noticed {wrong:?}");
    }
}

#[test]
fn in_c_it_may_follow_the_headers_of_windows() {
    if !here(Path::new(WINADAPTER).exists(), "<wsl/winadapter.h> (Debian: directx-headers-dev)") {
        return;
    }
    let source = common::scratch("interfaces-winadapter").join("after.c");
    let text = "#include <wsl/winadapter.h>\n#include <dxcore.h>\n\
                ULONG release(IDXCoreAdapter *a, IUnknown *u);\n\
                ULONG release(IDXCoreAdapter *a, IUnknown *u)\n\
                { return IDXCoreAdapter_Release(a) + IUnknown_Release(u); }\n";
    std::fs::write(&source, text).expect("a source");
    let mut cc = common::compiler();
    cc.args(["-std=c11", "-DCOBJMACROS", "-Wall", "-Wextra", "-Werror", "-isystem", STUBS, "-fsyntax-only"]);
    common::run(cc.arg(&source));
}

#[test]
fn cpp_gets_microsofts_header_or_is_told_what_to_install() {
    if !has_cpp() {
        return;
    }
    let source = common::scratch("interfaces-cpp").join("program.cpp");
    let text = "#include <dxcore.h>\n\
                auto adapters(IDXCoreAdapterList *list) { return list->GetAdapterCount(); }\n";
    std::fs::write(&source, text).expect("a source");

    // Without the system's own folders there is nothing to include.
    let bare = cpp().args(["-nostdinc", "-fsyntax-only"]).arg(&source).output().expect("a C++ compiler");
    assert!(!bare.status.success());
    let said = String::from_utf8_lossy(&bare.stderr).into_owned();
    assert!(said.contains("directx-headers-dev"), "{said}");

    if here(Path::new(WINADAPTER).exists(), "<wsl/winadapter.h> (Debian: directx-headers-dev)") {
        common::run(cpp().args(["-isystem", STUBS, "-fsyntax-only"]).arg(&source));
    }
}

#[cfg(feature = "emu")]
#[test]
fn the_example_lists_the_same_adapters_as_the_one_through_d3dkmt() {
    let folder = common::scratch("interfaces-example");
    let outputs = ["list_adapters.c", "list_adapters_dxcore.c"].map(|name| {
        let program = folder.join(name.trim_end_matches(".c"));
        common::compile(&[&common::root().join("examples").join(name)], &program, &["-pedantic"]);
        let mut command = Command::new(&program);
        for variable in ["DXG_DRIVER_ROOT", "DXG_VISIBLE_ADAPTERS", "DXG_EMU_CONTROL", "DXG_LOG"] {
            command.env_remove(variable);
        }
        let library = common::library().parent().expect("the library lies in a folder");
        common::run(command.env("DXG_DEVICE", "emu").env("LD_LIBRARY_PATH", library))
    });
    assert_eq!(outputs[0].lines().count(), 3, "{}", outputs[0]);
    assert_eq!(outputs[0], outputs[1]);
}
