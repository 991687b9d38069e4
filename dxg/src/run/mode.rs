//! How the program comes to see the device and `/usr/lib/wsl`.

use std::fs;
use std::io::Read;
use std::process::{Command, Stdio};

use clap::ValueEnum;
use nix::unistd::geteuid;

use super::{Plan, mounts, namespace};
use crate::cli;
use crate::{Failure, run::say};

/// The three ways, and the choice among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Mode {
    /// The first of the three that works
    Auto,
    /// A private mount namespace, as root
    Mount,
    /// A private mount namespace in a user namespace, as an ordinary user
    User,
    /// By environment variables alone
    Env,
}

impl Mode {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Mount => "mount",
            Self::User => "user",
            Self::Env => "env",
        }
    }
}

/// The mode that was asked for, or the best that works; says what is lacking where none does.
pub(super) fn choose(arguments: &cli::Run, plan: &Plan) -> Result<Mode, Failure> {
    if arguments.mode != Mode::Auto {
        return Ok(arguments.mode);
    }
    // Root in a container may lack what it takes, and may still have a user namespace.
    let modes = if geteuid().is_root() { &[Mode::Mount, Mode::User][..] } else { &[Mode::User] };
    let mut refusals = String::new();
    for mode in modes {
        match probe(*mode, plan) {
            Ok(()) => return Ok(*mode),
            Err(refusal) => refusals.push_str(&refusal),
        }
    }
    if !arguments.quiet {
        say(&lacking(&refusals));
    }
    Ok(Mode::Env)
}

/// What a trial of a mode writes when it works. Its exit status is lost where `SIGCHLD` is ignored.
pub(super) const WORKS: &str = "works\n";

/// Tries a mode in a process of its own: half a namespace cannot be left again.
fn probe(mode: Mode, plan: &Plan) -> Result<(), Failure> {
    let executable = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut child = Command::new(executable)
        .args(["run", "--probe", "--mode", mode.name(), "--device", &plan.machine.device()])
        .arg("true")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    // Neither fills a pipe.
    let (said, refusal) = (read(child.stdout.take()), read(child.stderr.take()));
    let _ = child.wait();
    if said == WORKS {
        return Ok(());
    }
    Err(refusal.replace("dxg run: ", "").trim_end().to_owned() + "\n")
}

/// All that comes through a pipe.
fn read(pipe: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    if let Some(mut pipe) = pipe {
        let _ = pipe.read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Enters the mode, for this process and what it becomes.
pub(super) fn enter(mode: Mode, plan: &Plan) -> Result<(), Failure> {
    match mode {
        Mode::Auto | Mode::Env => return Ok(()),
        Mode::Mount => namespace::private_mounts()?,
        Mode::User => namespace::private_user()?,
    }
    mounts::prepare(&plan.tree)
}

/// What the program does without, and what would allow it.
fn lacking(refusals: &str) -> Failure {
    let mut text = String::from(
        "no mount namespace can be had, so the device is there for programs that are linked dynamically, \
         and for them alone (docs/run.md):",
    );
    for line in refusals.lines().filter(|line| !line.trim().is_empty()) {
        text = format!("{text}\n  {line}");
    }
    for advice in advice() {
        text = format!("{text}\n  {advice}");
    }
    text
}

/// What this system has that forbids user namespaces.
fn advice() -> Vec<&'static str> {
    let holds = |path: &str, value: &str| fs::read_to_string(path).is_ok_and(|text| text.trim() == value);
    let mut advice = Vec::new();
    if holds("/proc/sys/kernel/unprivileged_userns_clone", "0") {
        advice
            .push("ordinary users may make none here: `sysctl kernel.unprivileged_userns_clone=1` allows it");
    }
    if holds("/proc/sys/user/max_user_namespaces", "0") {
        advice.push("there may be none here: `sysctl user.max_user_namespaces=10000` allows some");
    }
    if holds("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1") {
        advice.push(
            "AppArmor keeps them from programs without a profile: \
             `sysctl kernel.apparmor_restrict_unprivileged_userns=0`, or a profile for dxg, allows it",
        );
    }
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    if status.lines().any(|line| line.strip_prefix("Seccomp:").is_some_and(|mode| mode.trim() == "2")) {
        advice.push(
            "a system call filter is active, as in most containers: `docker run --cap-add SYS_ADMIN \
             --security-opt seccomp=unconfined --security-opt apparmor=unconfined` allows it",
        );
    }
    if geteuid().is_root() {
        advice.push("this root may not mount; `docker run --cap-add SYS_ADMIN`, or what else gives CAP_SYS_ADMIN, allows it");
    } else if advice.is_empty() {
        advice.push("root may; for others, what keeps this user from a user namespace must be lifted (a chroot, a policy)");
    }
    advice
}
