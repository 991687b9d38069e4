//! Runs the C and the C++ compiler on generated sources.

use std::env;
use std::fmt;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::facts::Width;

/// The folder of the header under test.
pub(crate) const INCLUDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/include");

/// Where Debian's `directx-headers-dev` has the base types of Windows for Linux.
const WINADAPTER: &str = "/usr/include/wsl/winadapter.h";
const WINADAPTER_STUBS: &str = "/usr/include/wsl/stubs";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    C11,
    Cpp17,
}

/// One way to compile the header.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Variant {
    pub(crate) language: Language,
    pub(crate) width: Width,
    /// Whether `<wsl/winadapter.h>` comes first.
    pub(crate) after_winadapter: bool,
}

impl fmt::Display for Variant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = if self.language == Language::C11 { "C11" } else { "C++17" };
        let width = if self.width == Width::Driver { 2 } else { 4 };
        let winadapter = if self.after_winadapter { ", after <wsl/winadapter.h>" } else { "" };
        write!(f, "{language}, {width}-byte wide characters{winadapter}")
    }
}

/// Every variant that this machine can compile. Those it cannot are named on standard error, or fail
/// the test where `DXG_CI=1` says that they must be there.
pub(crate) fn variants() -> &'static [Variant] {
    static VARIANTS: OnceLock<Vec<Variant>> = OnceLock::new();
    VARIANTS.get_or_init(|| {
        let (possible, others): (Vec<_>, Vec<_>) =
            ALL.into_iter().map(|variant| (variant, missing(variant))).partition(|(_, what)| what.is_none());
        for (variant, what) in others {
            not_checked(variant, what.unwrap_or_default());
        }
        possible.into_iter().map(|(variant, _)| variant).collect()
    })
}

/// Not among them: `<wsl/winadapter.h>` with 2-byte wide characters, which nobody uses on Linux.
const ALL: [Variant; 6] = [
    variant(Language::C11, Width::Client, false),
    variant(Language::C11, Width::Driver, false),
    variant(Language::Cpp17, Width::Client, false),
    variant(Language::Cpp17, Width::Driver, false),
    variant(Language::C11, Width::Client, true),
    variant(Language::Cpp17, Width::Client, true),
];

const fn variant(language: Language, width: Width, after_winadapter: bool) -> Variant {
    Variant { language, width, after_winadapter }
}

/// What a variant lacks here. The C compiler is no option: without it this panics.
fn missing(variant: Variant) -> Option<&'static str> {
    if variant.language == Language::C11 {
        assert!(runs(&compiler(Language::C11)), "the layout tests need a C compiler: install cc, or set CC");
    } else if !runs(&compiler(Language::Cpp17)) {
        return Some("no C++ compiler (c++, or CXX)");
    }
    (variant.after_winadapter && !Path::new(WINADAPTER).exists())
        .then_some("no <wsl/winadapter.h> (Debian: directx-headers-dev)")
}

fn not_checked(variant: Variant, what: &str) {
    assert!(env::var_os("DXG_CI").is_none_or(|value| value != "1"), "{variant}: {what}");
    // Not through print!, which the test harness swallows when a test passes.
    let _ = writeln!(std::io::stderr(), "layout: NOT CHECKED here: {variant}: {what}");
}

fn compiler(language: Language) -> String {
    let (variable, usual) = match language {
        Language::C11 => ("CC", "cc"),
        Language::Cpp17 => ("CXX", "c++"),
    };
    env::var(variable).ok().filter(|name| !name.is_empty()).unwrap_or_else(|| usual.to_owned())
}

fn runs(compiler: &str) -> bool {
    Command::new(compiler).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// A folder for one test's files, under cargo's target folder.
pub(crate) fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("layout").join(test);
    fs::create_dir_all(&folder).expect("the target folder is writable");
    folder
}

/// A compiler call with all warnings as errors, without input yet.
pub(crate) fn command(variant: Variant) -> Command {
    let mut command = Command::new(compiler(variant.language));
    command.args(["-pedantic", "-Wall", "-Wextra", "-Werror"]);
    match variant.language {
        Language::C11 => command.args(["-std=c11", "-x", "c"]),
        Language::Cpp17 => command.args(["-std=c++17", "-x", "c++"]),
    };
    if variant.width == Width::Driver {
        command.arg("-fshort-wchar");
    }
    if variant.after_winadapter {
        // As system headers, whose own warnings are not ours.
        command.args(["-isystem", WINADAPTER_STUBS, "-include", WINADAPTER]);
    }
    command
}

pub(crate) fn text_of(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Compiles and, where there is a `main`, links and runs; the output of whatever failed first.
pub(crate) fn check(
    variant: Variant,
    folder: &Path,
    name: &str,
    source: &str,
    run: bool,
) -> Result<(), String> {
    let input = folder.join(format!("{name}.source"));
    let program = folder.join(format!("{name}.program"));
    fs::write(&input, source).expect("the target folder is writable");
    let mut command = command(variant);
    command.arg(format!("-I{INCLUDE}"));
    if run {
        command.arg("-o").arg(&program)
    } else {
        command.arg("-fsyntax-only")
    };
    let output = command.arg(&input).output().expect("the compiler started a moment ago");
    if !output.status.success() {
        return Err(text_of(&output));
    }
    if run {
        let output = Command::new(&program).output().expect("a program just built starts");
        if !output.status.success() {
            return Err(text_of(&output));
        }
    }
    Ok(())
}
