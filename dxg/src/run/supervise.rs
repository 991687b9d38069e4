//! The process that stays where something is left to do after the program: it keeps a folder for it,
//! passes signals on, and ends as the program does.

use std::ffi::OsString;
use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, ExitStatus};

use nix::errno::Errno;
use nix::sys::prctl::set_pdeathsig;
use nix::sys::resource::{Resource, setrlimit};
use nix::sys::signal::{SigSet, SigmaskHow, Signal, kill, raise};
use nix::sys::signalfd::{SfdFlags, SignalFd};
use nix::unistd::{Pid, geteuid, getppid};

use super::children::Gate;
use super::mode::Mode;
use super::report::Reports;
use super::scratch::Scratch;
use super::{OUR_FAILURE, Plan, say, shown};
use crate::Failure;
use crate::cli;

/// Signals that would end this process and are meant for the program.
const PASSED_ON: [Signal; 6] =
    [Signal::SIGHUP, Signal::SIGINT, Signal::SIGQUIT, Signal::SIGTERM, Signal::SIGUSR1, Signal::SIGUSR2];

/// The origin of signals that no process has sent, as those of a terminal.
const SI_KERNEL: i32 = 0x80;

/// Runs the program as a child, with a folder of its own that is removed after it.
pub(super) fn run(
    device: Option<&str>,
    arguments: &cli::Run,
    plan: &Plan,
    mode: Mode,
) -> Result<ExitCode, Failure> {
    let scratch = Scratch::new()?;
    let folder = scratch.path();
    let failed = |error: std::io::Error| format!("{}: {error}", shown(folder));
    if mode == Mode::Env {
        let tree = tree_in(folder);
        fs::create_dir(&tree).and_then(|()| plan.tree.build(&tree)).map_err(failed)?;
    }
    let reports = reports_in(folder);
    if arguments.report.is_some() {
        fs::create_dir(&reports).map_err(failed)?;
    }
    // Made here, by who may open it to all: the first of the program's processes may be anybody.
    File::create_new(processes_in(folder)).map_err(failed)?;
    open_to_others(folder, &reports).map_err(failed)?;
    let blocked = block()?;
    let gate = Gate::shut(folder).map_err(failed)?;
    let child = spawn(device, arguments, mode, folder, &blocked)?;
    gate.open().map_err(failed)?;
    let status = wait(child)?;
    // Whatever has become of the reports: what follows ends as the program did.
    match (&arguments.report, Reports::read(&reports, status)) {
        (None, _) => {}
        (Some(_), Err(message)) => say(&message),
        (Some(Some(file)), Ok(reports)) => reports.save(file).unwrap_or_else(|message| say(&message)),
        (Some(None), Ok(reports)) => reports.tell(),
    }
    drop(scratch);
    Ok(end_as(status))
}

/// What stands for `/usr/lib/wsl` in a supervisor's folder.
pub(super) fn tree_in(scratch: &Path) -> PathBuf {
    scratch.join("wsl")
}

/// Where processes leave their reports.
pub(super) fn reports_in(scratch: &Path) -> PathBuf {
    scratch.join("reports")
}

/// By what processes know each other in mode `env`.
pub(super) fn processes_in(scratch: &Path) -> PathBuf {
    scratch.join("processes")
}

/// A program of root's may become somebody else, who has a device to find and a report to leave, too.
fn open_to_others(scratch: &Path, reports: &Path) -> std::io::Result<()> {
    if geteuid().is_root() {
        fs::set_permissions(scratch, Permissions::from_mode(0o711))?;
        fs::set_permissions(processes_in(scratch), Permissions::from_mode(0o666))?;
        if reports.exists() {
            fs::set_permissions(reports, Permissions::from_mode(0o1777))?;
        }
    }
    Ok(())
}

/// Blocks what is to be passed on. Gives back what was not blocked before.
fn block() -> Result<Vec<Signal>, Failure> {
    let mut set: SigSet = PASSED_ON.into_iter().collect();
    set.add(Signal::SIGCHLD);
    let old =
        set.thread_swap_mask(SigmaskHow::SIG_BLOCK).map_err(|errno| format!("signals: {}", errno.desc()))?;
    Ok(set.iter().filter(|signal| !old.contains(*signal)).collect())
}

/// Starts this command again, which then becomes the program: only there may signals be let through.
fn spawn(
    device: Option<&str>,
    arguments: &cli::Run,
    mode: Mode,
    scratch: &Path,
    blocked: &[Signal],
) -> Result<Child, Failure> {
    let executable = std::env::current_exe().map_err(|error| format!("cannot find my own path: {error}"))?;
    let numbers: Vec<String> = blocked.iter().map(|signal| (*signal as i32).to_string()).collect();
    let mut command = Command::new(executable);
    command.args(["run", "--mode", mode.name(), "--unblock", &numbers.join(",")]);
    command.args(["--supervisor", &nix::unistd::getpid().to_string()]);
    command.arg("--scratch").arg(scratch);
    if let Some(device) = device {
        command.args(["--device", device]);
    }
    for fault in &arguments.fail {
        command.args(["--fail", fault]);
    }
    if let Some(root) = &arguments.driver_root {
        command.arg("--driver-root").arg(root);
    }
    let mut program: Vec<OsString> = vec!["--".into()];
    program.extend(arguments.program.iter().cloned());
    command.args(program).spawn().map_err(|error| format!("cannot start: {error}"))
}

/// In the child, once it is ready: lets signals through, and dies with its supervisor.
pub(super) fn released(unblock: &[i32], supervisor: Option<i32>) {
    let _ = set_pdeathsig(Signal::SIGKILL);
    if supervisor.is_some_and(|pid| getppid() != Pid::from_raw(pid)) {
        let _ = raise(Signal::SIGKILL);
    }
    let signals: SigSet = unblock.iter().filter_map(|number| Signal::try_from(*number).ok()).collect();
    let _ = signals.thread_unblock();
}

/// Waits for the program, passing signals on.
fn wait(mut child: Child) -> Result<ExitStatus, Failure> {
    let failed = |errno: Errno| format!("signals: {}", errno.desc());
    let mut set: SigSet = PASSED_ON.into_iter().collect();
    set.add(Signal::SIGCHLD);
    let signals = SignalFd::with_flags(&set, SfdFlags::SFD_CLOEXEC).map_err(failed)?;
    let pid = Pid::from_raw(child.id().cast_signed());
    loop {
        if let Some(status) = child.try_wait().map_err(|error| format!("waiting: {error}"))? {
            return Ok(status);
        }
        let info = match signals.read_signal() {
            Ok(Some(info)) => info,
            Ok(None) | Err(Errno::EINTR) => continue,
            Err(errno) => return Err(failed(errno)),
        };
        let Ok(signal) = Signal::try_from(info.ssi_signo.cast_signed()) else { continue };
        // What the terminal sends goes to all of its foreground group, the program included. A sender's id
        // says nothing: who sends from outside of a container has none here.
        if signal != Signal::SIGCHLD && info.ssi_code != SI_KERNEL {
            let _ = kill(pid, signal);
        }
    }
}

/// Ends as the program did: with its status, or by the same signal.
fn end_as(status: ExitStatus) -> ExitCode {
    if let Some(code) = status.code().and_then(|code| u8::try_from(code).ok()) {
        return ExitCode::from(code);
    }
    let Some(number) = status.signal() else { return ExitCode::from(OUR_FAILURE) };
    if let Ok(signal) = Signal::try_from(number) {
        // One memory image is enough.
        let _ = setrlimit(Resource::RLIMIT_CORE, 0, 0);
        let _ = SigSet::from(signal).thread_unblock();
        // The standard library catches a first SIGSEGV or SIGBUS, to tell an overflow of the stack.
        let _ = raise(signal);
        let _ = raise(signal);
        // It ignores SIGPIPE, which what it executes does not.
        let _ = Command::new("sh").args(["-c", "kill -$0 $$", &number.to_string()]).exec();
    }
    say(&format!("the program was ended by signal {number}"));
    ExitCode::from(u8::try_from(128 + number).unwrap_or(OUR_FAILURE))
}
