//! A test in a process of its own.
//!
//! The test runs this binary again for its own name alone, with the environment that the case asks
//! for, and fails with what that process said. There the body runs.

use std::fmt::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::common;

/// Says which case this process is for.
const MARK: &str = "DXG_TEST_CASE";

/// Longer than any case needs on a busy machine; a case that hangs fails by it.
const PATIENCE: Duration = Duration::from_secs(120);

/// Declares tests that run alone, on the default machine unless `environment` says otherwise.
macro_rules! cases {
    ($($(#[$meta:meta])* $name:ident $(with $environment:expr)? => $body:block)*) => {$(
        $(#[$meta])*
        #[test]
        fn $name() {
            let environments = [$($environment,)? vec![("DXG_DEVICE", "emu".into())]];
            $crate::case::alone(concat!(module_path!(), "::", stringify!($name)), &environments[0], || $body);
        }
    )*};
}
pub(crate) use cases;

/// Runs `body` in a process of its own; `path` is the test's, from the root of the crate.
pub(crate) fn alone(path: &str, environment: &[(&str, String)], body: impl FnOnce()) {
    if std::env::var(MARK).as_deref() == Ok(path) {
        return body();
    }
    let (_, name) = path.split_once("::").expect("a path in this crate");
    let mut command = Command::new(std::env::current_exe().expect("this binary"));
    command.args(["--exact", name, "--nocapture", "--test-threads=1"]);
    command.env_remove("DXG_LOG").env_remove("DXG_DEVICE");
    command.env(MARK, path).env("DXG_TEST_LIBRARY", common::library());
    command.envs(environment.iter().map(|(key, value)| (key, value)));
    let folder = common::scratch(&format!("com-{}", name.replace("::", "-")));
    let (out, err) = (folder.join("stdout"), folder.join("stderr"));
    let file = |path| std::fs::File::create(path).expect("a file for the output");
    let mut child =
        command.stdin(Stdio::null()).stdout(file(&out)).stderr(file(&err)).spawn().expect("the case starts");
    let begin = Instant::now();
    let status = loop {
        match child.try_wait().expect("the case can be waited for") {
            Some(status) => break Some(status),
            None if begin.elapsed() > PATIENCE => {
                let _ = child.kill();
                let _ = child.wait();
                break None;
            }
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    };
    if let Some((_, socket)) = environment.iter().find(|(key, _)| *key == "DXG_EMU_CONTROL") {
        // The device leaves it behind when its process just ends.
        let _ = std::fs::remove_file(socket.replace("%p", &child.id().to_string()));
    }
    let output = std::fs::read_to_string(&out).unwrap_or_default();
    // A name that matches no test would succeed as well.
    let ran = output.contains("1 passed") || output.contains("1 failed");
    if !status.is_some_and(|status| status.success()) || !ran {
        let mut report = match status {
            Some(status) => format!("the case ended with {status}\n"),
            None => format!("the case did not end within {PATIENCE:?}\n"),
        };
        let _ =
            write!(report, "{output}{}", String::from_utf8_lossy(&std::fs::read(&err).unwrap_or_default()));
        panic!("{report}");
    }
}
