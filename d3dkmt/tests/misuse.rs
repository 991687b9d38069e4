//! Misuse that the types forbid: each program in `misuse/` fails to compile at the marked line with the
//! marked error, and nowhere else; without its marked lines it compiles.
//!
//! The programs are compiled against the library that this test was built with, so nothing is built
//! twice and nothing is fetched. Error codes are compared and not texts, which change from compiler to
//! compiler: trybuild, which compares texts, would fail for everybody whose compiler is another.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// Stands behind a line that must not compile, before the error's code.
const MARK: &str = "//~ ";

/// Where the libraries are that this test was linked with.
fn libraries() -> PathBuf {
    env::current_exe().expect("this test").parent().expect("a folder").to_owned()
}

/// The newest build of the library: the others are older, or of other features.
fn library() -> PathBuf {
    let is_library = |path: &PathBuf| {
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or("");
        name.starts_with("libd3dkmt-") && name.ends_with(".rlib")
    };
    let builds = fs::read_dir(libraries()).expect("the folder of libraries");
    let builds = builds.map(|entry| entry.expect("an entry").path()).filter(is_library);
    builds
        .max_by_key(|path| path.metadata().and_then(|data| data.modified()).ok())
        .expect("a build of d3dkmt")
}

/// Compiles a program, and tells its errors as line and code.
fn errors(source: &str, name: &str) -> Vec<(usize, String)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join(format!("{name}.rs"));
    fs::write(&file, source).expect("the program is written");
    let mut link = std::ffi::OsString::from("d3dkmt=");
    link.push(library());
    let output = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--edition=2024", "--crate-type=lib", "--emit=metadata", "--error-format=json"])
        .arg("--out-dir")
        .arg(folder)
        .arg("--extern")
        .arg(link)
        .arg("-L")
        .arg(libraries())
        .arg(&file)
        .output()
        .expect("the compiler runs");
    let text = String::from_utf8(output.stderr).expect("the compiler's words");
    let errors: Vec<(usize, String)> = text.lines().filter_map(error).collect();
    assert_eq!(output.status.success(), errors.is_empty(), "{text}");
    errors
}

/// An error of the compiler's, from its line of JSON: the line where it is, and its code.
fn error(message: &str) -> Option<(usize, String)> {
    let message: serde_json::Value = serde_json::from_str(message).expect("a line of JSON");
    let code = message["code"]["code"].as_str()?;
    let spans = message["spans"].as_array()?;
    let primary = spans.iter().find(|span| span["is_primary"] == true)?;
    let line = primary["line_start"].as_u64()?;
    (message["level"] == "error").then(|| (usize::try_from(line).expect("a line"), code.to_owned()))
}

/// The lines that are marked, with their codes.
fn marked(source: &str) -> Vec<(usize, String)> {
    let mark =
        |(line, text): (usize, &str)| text.split_once(MARK).map(|(_, code)| (line, code.trim().to_owned()));
    (1..).zip(source.lines()).filter_map(mark).collect()
}

fn is_forbidden(name: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/misuse").join(format!("{name}.rs"));
    let source = fs::read_to_string(&file).expect("the program");
    let expected = marked(&source);
    assert!(!expected.is_empty(), "nothing is marked in {name}");
    assert_eq!(errors(&source, name), expected);
    let right: Vec<&str> = source.lines().map(|line| if line.contains(MARK) { "" } else { line }).collect();
    assert_eq!(errors(&right.join("\n"), &format!("{name}_right")), [], "without the marked lines");
}

macro_rules! misuse {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            is_forbidden(stringify!($name));
        })*

        #[test]
        fn every_program_is_tried() {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/misuse");
            assert_eq!(fs::read_dir(folder).expect("the folder").count(), [$(stringify!($name)),*].len());
        }
    };
}

misuse! {
    a_claim_about_sizes_without_unsafe
    a_closed_object_used
    a_queue_on_the_wrong_parent
    a_view_beyond_its_lock
    a_view_in_a_thread_that_may_outlive_it
    handles_of_two_kinds_mixed
    memory_taken_for_a_slice
    owning_objects_copied
    queues_fences_shared
    what_is_not_send_moved_to_a_thread
    waiting_for_what_nobody_signals
}
