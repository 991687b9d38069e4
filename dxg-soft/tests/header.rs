//! `include/dxg_soft.h` makes the same bytes as the builder in Rust.

use std::fmt::Write;
use std::path::Path;
use std::process::Command as Process;
use std::{env, fs};

use dxg_soft::{ALIGNMENT, Command, Compare, MAX_BODIES, MAX_CALLS, MAX_ELEMENTS, MAX_JUMPS, OPCODES};

/// What the C program prints.
fn expected() -> String {
    let (destination, source, length) = (0x1112_1314_1516_1718, 0x2122_2324_2526_2728, 0x3132_3334_3536);
    let (left, right, count, value) = (source, 0x4142_4344_4546_4748, length, 0x5152_5354_5556_5758);
    let (rows, columns, inner) = (0x6162_6364, 0x7172_7374, 0x0102_0304);
    let (address, old, compare) = (source, right, Compare::Greater);
    let word = 0x8182_8384;
    let commands = [
        Command::Nop { size: 8 },
        Command::End,
        Command::Fill { pattern: word, destination, length },
        Command::Copy { destination, source, length },
        Command::Write32 { value: word, destination },
        Command::Write64 { destination, value },
        Command::Add32 { value: word, destination, old },
        Command::Add64 { destination, value, old },
        Command::Wait32 { compare, address, value: word, mask: 0x9192_9394 },
        Command::Wait64 { compare, address, value },
        Command::Timestamp { destination },
        Command::Branch { address, length },
        Command::Call { address, length },
        Command::Work { nanoseconds: value },
        Command::AddVectorsI32 { destination, left, right, count },
        Command::AddVectorsF32 { destination, left, right, count },
        Command::MultiplyMatricesI32 { destination, left, right, rows, columns, inner },
        Command::MultiplyMatricesF32 { destination, left, right, rows, columns, inner },
        Command::SumU64 { destination, source, count },
        Command::SumF32 { destination, source, count },
        Command::MoveBodies {
            count: rows,
            bodies: left,
            motion: right,
            new_bodies: destination,
            new_motion: value,
            step: 0.25,
            softening: 1.5,
            gravity: -2.0,
        },
    ];
    assert_eq!(commands.len(), OPCODES.len(), "one of each kind");
    let mut bytes = Vec::new();
    commands.iter().for_each(|command| command.append_to(&mut bytes));
    let mut text = bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    let _ = writeln!(text, "\n{ALIGNMENT} {MAX_JUMPS} {MAX_CALLS} {MAX_ELEMENTS} {MAX_BODIES}");
    let compares = [
        Compare::Equal,
        Compare::NotEqual,
        Compare::Less,
        Compare::LessOrEqual,
        Compare::Greater,
        Compare::GreaterOrEqual,
    ];
    let numbers: Vec<String> = compares.iter().map(|compare| (*compare as u32).to_string()).collect();
    text + &numbers.join(" ") + "\n"
}

fn compiler(variable: &str, usual: &str) -> String {
    env::var(variable).ok().filter(|name| !name.is_empty()).unwrap_or_else(|| usual.to_owned())
}

/// Compiles the program with all warnings as errors, and runs it.
fn check(compiler: &str, arguments: &[&str], name: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::create_dir_all(folder).expect("the target folder is writable");
    let program = folder.join(name);
    let output = Process::new(compiler)
        .args(arguments)
        .args(["-pedantic", "-Wall", "-Wextra", "-Wconversion", "-Werror", "-I"])
        .arg(root.join("../include"))
        .arg(root.join("tests/header.c"))
        .arg("-o")
        .arg(&program)
        .output()
        .unwrap_or_else(|error| panic!("this test needs {compiler}: {error}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let output = Process::new(&program).output().expect("runs");
    assert!(output.status.success(), "a command was refused, or one too many was not");
    assert_eq!(String::from_utf8_lossy(&output.stdout), expected());
}

#[test]
fn c_makes_the_bytes_that_rust_makes() {
    check(&compiler("CC", "cc"), &["-std=c11"], "header_c11");
}

#[test]
fn so_does_cpp() {
    let compiler = compiler("CXX", "c++");
    if Process::new(&compiler).arg("--version").output().is_ok_and(|output| output.status.success()) {
        check(&compiler, &["-std=c++17", "-x", "c++"], "header_cpp17");
    } else {
        assert!(env::var_os("DXG_CI").is_none_or(|value| value != "1"), "there is no C++ compiler");
        eprintln!("NOT CHECKED here: no C++ compiler (c++, or CXX)");
    }
}
