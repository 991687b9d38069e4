//! What the user asked for, checked before anything is built.

use std::path::{Component, Path, PathBuf};

pub(super) const HELP: &str = "\
Usage: cargo xtask install [OPTIONS]

Builds libdxcore.so, libdxcore.a, dxg and the libraries that `dxg run` gives to programs, and installs
them with headers, licences, documentation and a pkg-config file. Prints each file it puts in place.

Options:
  --prefix DIR    where it will live                         [default: /usr/local]
  --libdir DIR    library folder, absolute or below PREFIX   [default: lib]
  --destdir DIR   stage below this folder, for packages      [default: $DESTDIR]
  --no-emu        leave the embedded software device out, and `dxg run` with it
  --profile NAME  cargo profile to build with                [default: release]
  -h, --help      show this text

The libraries go to LIBDIR/libdxcore/, which the dynamic loader does not search. Programs find them by
the -rpath that pkg-config gives, or by LD_LIBRARY_PATH.
";

/// The parsed command line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Options {
    pub(super) layout: Layout,
    pub(super) emulator: bool,
    pub(super) profile: String,
}

/// Where things go. `prefix` and `libdir` are the final places; `destdir` is put in front of them
/// while installing and appears in no installed file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) prefix: PathBuf,
    pub(super) libdir: PathBuf,
    pub(super) destdir: Option<PathBuf>,
}

impl Layout {
    /// The place to write to, for what will finally be at `path`.
    pub(super) fn staged(&self, path: &Path) -> PathBuf {
        match &self.destdir {
            Some(destdir) => destdir.join(path.strip_prefix("/").unwrap_or(path)),
            None => path.to_path_buf(),
        }
    }
}

impl Options {
    /// Parses the arguments; `destdir` is the value of the variable `DESTDIR`, which the option
    /// overrides. `None` means that help was asked for.
    pub(super) fn parse(arguments: &[String], destdir: Option<String>) -> Result<Option<Options>, String> {
        let mut prefix = String::from("/usr/local");
        let mut libdir = String::from("lib");
        let mut destdir = destdir.filter(|folder| !folder.is_empty());
        let mut emulator = true;
        let mut profile = String::from("release");

        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            let (name, joined) = match argument.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (argument.as_str(), None),
            };
            let mut value = |name: &str| {
                joined
                    .clone()
                    .or_else(|| arguments.next().cloned())
                    .filter(|value| !value.is_empty())
                    .ok_or_else(|| format!("{name} needs a value"))
            };
            match name {
                "--prefix" => prefix = value(name)?,
                "--libdir" => libdir = value(name)?,
                "--destdir" => destdir = Some(value(name)?),
                "--profile" => profile = value(name)?,
                "--no-emu" if joined.is_none() => emulator = false,
                "-h" | "--help" => return Ok(None),
                _ => return Err(format!("unknown argument '{argument}'; --help lists what there is")),
            }
        }
        let prefix = absolute("--prefix", Path::new(&prefix))?;
        let libdir = absolute("--libdir", &prefix.join(libdir))?;
        let destdir = match destdir {
            Some(folder) => {
                Some(std::path::absolute(&folder).map_err(|error| format!("--destdir {folder}: {error}"))?)
            }
            None => None,
        };
        Ok(Some(Options { layout: Layout { prefix, libdir, destdir }, emulator, profile }))
    }
}

/// Refuses what could not be written into the pkg-config file, or would leave the staging folder.
fn absolute(option: &str, path: &Path) -> Result<PathBuf, String> {
    let shown = path.display();
    if !path.is_absolute() {
        return Err(format!("{option} must be absolute: '{shown}'"));
    }
    if path.components().any(|part| part == Component::ParentDir) {
        return Err(format!("{option} must not contain '..': '{shown}'"));
    }
    let plain = |c: char| c.is_alphanumeric() || "/._-+@~=".contains(c);
    if !path.to_str().is_some_and(|text| text.chars().all(plain)) {
        return Err(format!(
            "{option} contains a character that a pkg-config file cannot hold unquoted: '{shown}'"
        ));
    }
    Ok(path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Result<Option<Options>, String> {
        let arguments: Vec<String> = arguments.iter().map(|&argument| argument.to_owned()).collect();
        Options::parse(&arguments, None)
    }

    fn layout(arguments: &[&str]) -> Layout {
        parse(arguments).expect("arguments are valid").expect("not help").layout
    }

    #[test]
    fn a_relative_libdir_lies_below_the_prefix_and_an_absolute_one_stands_alone() {
        assert_eq!(layout(&["--prefix=/usr"]).libdir, Path::new("/usr/lib"));
        let debian = layout(&["--prefix", "/usr", "--libdir", "lib/x86_64-linux-gnu"]);
        assert_eq!(debian.libdir, Path::new("/usr/lib/x86_64-linux-gnu"));
        assert_eq!(layout(&["--prefix", "/usr", "--libdir", "/opt/lib64"]).libdir, Path::new("/opt/lib64"));
    }

    #[test]
    fn destdir_is_put_in_front_and_the_option_wins_over_the_variable() {
        let arguments = ["--destdir".to_owned(), "/stage".to_owned()];
        let options = Options::parse(&arguments, Some("/variable".to_owned())).unwrap().unwrap();
        assert_eq!(options.layout.staged(Path::new("/usr/bin")), Path::new("/stage/usr/bin"));
        let options = Options::parse(&[], Some("/variable".to_owned())).unwrap().unwrap();
        assert_eq!(options.layout.staged(Path::new("/usr/bin")), Path::new("/variable/usr/bin"));
        let options = Options::parse(&[], Some(String::new())).unwrap().unwrap();
        assert_eq!(options.layout.staged(Path::new("/usr/bin")), Path::new("/usr/bin"));
    }

    #[test]
    fn what_cannot_work_is_refused_before_anything_is_built() {
        for (arguments, says) in [
            (&["--prefix", "relative"][..], "must be absolute"),
            (&["--prefix", "/a/../../etc"], "'..'"),
            (&["--prefix", "/with space"], "pkg-config"),
            (&["--libdir", "../outside"], "'..'"),
            (&["--prefix"], "needs a value"),
            (&["--prefix="], "needs a value"),
            (&["--no-emu=yes"], "unknown argument"),
            (&["--perfix", "/usr"], "unknown argument '--perfix'"),
        ] {
            let message = parse(arguments).expect_err("must be refused");
            assert!(message.contains(says), "{arguments:?} said: {message}");
        }
    }

    #[test]
    fn help_wins_over_installing() {
        assert_eq!(parse(&["--prefix", "/usr", "--help"]), Ok(None));
    }
}
