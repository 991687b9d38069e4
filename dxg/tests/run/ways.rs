//! The ways in which `dxg run` can be tried here: each mode that works, as this user and, for root, as
//! an ordinary one.

#![expect(unsafe_code, reason = "what becomes of signals is the process's own, and inherited")]

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Once, OnceLock};

use nix::sys::signal::{SigHandler, Signal, signal};

use crate::common;

/// As nobody is numbered everywhere.
const NOBODY: u32 = 65534;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Way {
    pub(crate) mode: &'static str,
    pub(crate) user: Option<u32>,
}

/// What a shell says of the user.
fn is_root() -> bool {
    String::from_utf8_lossy(&run(Command::new("id").arg("-u")).stdout).trim() == "0"
}

pub(crate) fn run(command: &mut Command) -> Output {
    command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("what these programs print is UTF-8")
}

/// What the command prints; fails the test if it fails.
pub(crate) fn printed(command: &mut Command) -> String {
    let output = run(command);
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{command:?}: {}\n{stdout}{stderr}", output.status);
    stdout.to_owned()
}

/// Says what was not tried for want of something; where `DXG_CI=1` says that all is here, that fails.
pub(crate) fn not_run(why: &str) {
    println!("NOT RUN: {why}");
    assert!(std::env::var_os("DXG_CI").is_none_or(|value| value != "1"), "not run: {why}");
}

/// A folder for this test's files that everybody may write to, emptied.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = common::scratch(&format!("run-{name}"));
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o777)).expect("it is ours");
    folder
}

/// Lets signals do what they do by default, whatever started the tests: a shell cannot trap what was
/// ignored when it began.
fn default_signals() {
    static DONE: Once = Once::new();
    DONE.call_once(|| {
        for ignored in [Signal::SIGHUP, Signal::SIGINT, Signal::SIGQUIT, Signal::SIGTERM, Signal::SIGUSR1] {
            // SAFETY: no handler is installed, and none of the tests' threads depends on one.
            unsafe { signal(ignored, SigHandler::SigDfl) }.expect("a signal that can be changed");
        }
    });
}

/// `dxg run` with nothing in the environment that could change what it does.
pub(crate) fn dxg_run() -> Command {
    static LIBRARIES: OnceLock<()> = OnceLock::new();
    default_signals();
    LIBRARIES.get_or_init(|| {
        // Beside the command, where it looks for them.
        common::library();
        common::shared_library("dxg-preload", "libdxg_preload.so", &[]);
    });
    let mut command = Command::new(env!("CARGO_BIN_EXE_dxg"));
    for name in [
        "DXG_DEVICE",
        "DXG_DRIVER_ROOT",
        "DXG_EMU_CONTROL",
        "DXG_LIBDIR",
        "DXG_LOG",
        "DXG_VISIBLE_ADAPTERS",
        "LD_LIBRARY_PATH",
        "LD_PRELOAD",
    ] {
        command.env_remove(name);
    }
    command.arg("run");
    command
}

impl Way {
    /// `dxg run` in this way.
    pub(crate) fn dxg_run(self) -> Command {
        let mut command = dxg_run();
        command.args(["--mode", self.mode]);
        if let Some(user) = self.user {
            command.uid(user).gid(user).env("TMPDIR", "/tmp").env("HOME", "/");
            // Of root's folders this user would only hear that it may not look.
            command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
        }
        command
    }

    /// The ordinary user that it is run as, if not as this one.
    pub(crate) fn user(self) -> Option<u32> {
        self.user
    }

    /// A script under `dxg run`, with `arguments` before it.
    pub(crate) fn shell(self, arguments: &[&str], script: &str) -> Command {
        let mut command = self.dxg_run();
        command.args(arguments).args(["--", "sh", "-c", script]);
        command
    }
}

/// Every way that works here. Says which do not, and why.
pub(crate) fn ways() -> &'static [Way] {
    static WAYS: OnceLock<Vec<Way>> = OnceLock::new();
    WAYS.get_or_init(|| {
        let users = if is_root() { vec![None, Some(NOBODY)] } else { vec![None] };
        let mut ways = Vec::new();
        for user in users {
            let who = user.map_or("this user".to_owned(), |user| format!("user {user}"));
            if let Some(problem) = user.and_then(out_of_reach) {
                println!("not tried as {who}: {problem}");
                continue;
            }
            for mode in ["mount", "user", "env"] {
                let way = Way { mode, user };
                let output = run(way.dxg_run().args(["--", "true"]));
                if output.status.success() {
                    println!("mode {mode} as {who}");
                    ways.push(way);
                } else {
                    println!("mode {mode} as {who} cannot be had here: {}", text(&output.stderr).trim());
                    assert_ne!(mode, "env", "this mode needs nothing");
                }
            }
        }
        ways
    })
}

/// Why nothing can be tried as another user.
fn out_of_reach(user: u32) -> Option<String> {
    // In a user namespace there may be no other, and root may lack what it takes.
    if let Err(error) = Command::new("true").uid(user).gid(user).output() {
        return Some(error.to_string());
    }
    let closed =
        |path: &&Path| !std::fs::metadata(path).is_ok_and(|status| status.permissions().mode() & 0o001 != 0);
    let path = Path::new(env!("CARGO_BIN_EXE_dxg")).ancestors().find(closed)?;
    Some(format!("that user has no way through {}", path.display()))
}
