//! What a process leaves behind for who asked: its report, when it ends or becomes another program.
//!
//! An end can come anywhere, in a signal handler or on a thread with little stack. So a thread of our
//! own writes, and who ends waits for it, but not for ever.

#![expect(unsafe_code, reason = "handlers of exits and of signals; waits on a word of memory")]

use std::ffi::{c_int, c_void};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::mem::MaybeUninit;
use std::path::{Path, PathBuf};
use std::ptr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use dxg_emu::ProcessReport;
use nix::sys::signal::Signal;

use crate::device::Device;
use crate::settings::settings;

/// How a process ends; a signal's number stands for itself.
const EXIT: u32 = 1000;
const EXEC: u32 = 1001;

/// How long an end waits for its report. Only where a fault has left the emulator locked does it take so long.
const PATIENCE: Duration = Duration::from_secs(2);

/// The end that is to be reported, or 0.
static ASKED: AtomicU32 = AtomicU32::new(0);
/// How often a report has been written.
static WRITTEN: AtomicU32 = AtomicU32::new(0);
/// The process that has a thread for it.
static WRITER: AtomicU32 = AtomicU32::new(0);
/// Tells the reports of programs apart that one process was.
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// Signals that end a process which has no handler for them.
const FATAL: [Signal; 20] = [
    Signal::SIGHUP,
    Signal::SIGINT,
    Signal::SIGQUIT,
    Signal::SIGILL,
    Signal::SIGTRAP,
    Signal::SIGABRT,
    Signal::SIGBUS,
    Signal::SIGFPE,
    Signal::SIGUSR1,
    Signal::SIGSEGV,
    Signal::SIGUSR2,
    Signal::SIGPIPE,
    Signal::SIGALRM,
    Signal::SIGTERM,
    Signal::SIGXCPU,
    Signal::SIGXFSZ,
    Signal::SIGVTALRM,
    Signal::SIGPROF,
    Signal::SIGIO,
    Signal::SIGSYS,
];

unsafe extern "C" {
    fn __cxa_atexit(f: extern "C" fn(*mut c_void), argument: *mut c_void, library: *mut c_void) -> c_int;
}

/// When the library is loaded: has the exit noticed. What is registered first is called last, after
/// libraries have closed what they had open.
pub(crate) fn prepare() {
    if settings().reports.is_some() {
        // SAFETY: a function that stays loaded; of no library, so that it is not called with ours.
        unsafe { __cxa_atexit(at_exit, ptr::null_mut(), ptr::null_mut()) };
    }
}

extern "C" fn at_exit(_: *mut c_void) {
    before_exit();
}

/// The process has opened the device. No handler runs on this thread now, nor ever on the new one.
pub(crate) fn begin(process: u32) {
    let Some(folder) = &settings().reports else { return };
    // Says that a report is to come; what this process was before may have left one, too.
    let free = (0..1000).find_map(|number| {
        if file(folder, process, number, "json").exists() {
            return None;
        }
        create(&file(folder, process, number, "open")).ok().map(|open| (number, open))
    });
    let Some((number, mut open)) = free else { return };
    NUMBER.store(number, Ordering::Release);
    let _ = open.write_all(command().join(" ").as_bytes());
    if thread::Builder::new().name("dxg-report".to_owned()).spawn(move || write_reports(process)).is_ok() {
        WRITER.store(process, Ordering::Release);
        FATAL.iter().for_each(|signal| notice(*signal));
    }
}

/// The process becomes another program, or tries to.
pub(crate) fn before_exec() {
    ask(EXEC);
}

/// The process ends.
pub(crate) fn before_exit() {
    ask(EXIT);
}

fn ask(end: u32) {
    if settings().reports.is_none() || Device::current().is_none_or(|device| !is_written(device)) {
        return;
    }
    let before = WRITTEN.load(Ordering::Acquire);
    ASKED.store(end, Ordering::Release);
    wake(&ASKED);
    let started = Instant::now();
    while WRITTEN.load(Ordering::Acquire) == before {
        let Some(left) = PATIENCE.checked_sub(started.elapsed()) else { return };
        wait(&WRITTEN, before, Some(left));
    }
}

/// Whether the process has a thread that writes; a child of a fork has none.
fn is_written(device: &Device) -> bool {
    WRITER.load(Ordering::Acquire) == device.pid()
}

fn write_reports(process: u32) {
    loop {
        match ASKED.swap(0, Ordering::AcqRel) {
            0 => wait(&ASKED, 0, None),
            end => {
                write(process, end);
                WRITTEN.fetch_add(1, Ordering::AcqRel);
                wake(&WRITTEN);
            }
        }
    }
}

/// Leaves the report, whole or not at all.
fn write(process: u32, end: u32) -> Option<()> {
    let folder = settings().reports.as_ref()?;
    let end = match end {
        EXIT => "exit".to_owned(),
        EXEC => "exec".to_owned(),
        signal => format!("signal {signal}"),
    };
    let report = Device::current()?.emulator().report();
    let text = serde_json::to_vec(&ProcessReport { process, command: command(), end, report }).ok()?;
    let number = NUMBER.load(Ordering::Acquire);
    let name = |extension| file(folder, process, number, extension);
    // A process that went before may have been killed here.
    let _ = fs::remove_file(name("new"));
    create(&name("new")).ok()?.write_all(&text).ok()?;
    fs::rename(name("new"), name("json")).ok()?;
    fs::remove_file(name("open")).ok()
}

/// A new file. What others may have put at its path, a link among it, is not written to.
fn create(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

fn file(folder: &Path, process: u32, number: u32, extension: &str) -> PathBuf {
    folder.join(format!("{process}.{number}.{extension}"))
}

/// The command line of this process.
fn command() -> Vec<String> {
    let bytes = fs::read("/proc/self/cmdline").unwrap_or_default();
    let words = bytes.strip_suffix(b"\0").unwrap_or(&bytes).split(|byte| *byte == 0);
    words.map(|word| String::from_utf8_lossy(word).into_owned()).collect()
}

/// Has a signal noticed that would end the process. The program's own handlers stay, and those that it
/// installs later take the place of ours.
fn notice(signal: Signal) {
    let mut old = MaybeUninit::<libc::sigaction>::uninit();
    // SAFETY: room for the answer.
    if unsafe { libc::sigaction(signal as c_int, ptr::null(), old.as_mut_ptr()) } != 0 {
        return;
    }
    // SAFETY: filled in by a call that succeeded; after that a handler that touches nothing but memory
    // of its own.
    unsafe {
        let mut action = old.assume_init();
        if action.sa_sigaction == libc::SIG_DFL {
            action.sa_sigaction = ended_by as extern "C" fn(c_int) as usize;
            action.sa_flags = libc::SA_ONSTACK;
            libc::sigaction(signal as c_int, &raw const action, ptr::null_mut());
        }
    }
}

/// Reports, and lets the signal do what it would have done.
extern "C" fn ended_by(signal: c_int) {
    ask(signal.unsigned_abs());
    // SAFETY: restores the default, and sends the signal again, which arrives when this handler is left.
    unsafe {
        libc::signal(signal, libc::SIG_DFL);
        libc::raise(signal);
    }
}

/// Sleeps while the word has the value; may wake early.
fn wait(word: &AtomicU32, value: u32, patience: Option<Duration>) {
    let time = patience.map(|patience| libc::timespec {
        tv_sec: patience.as_secs().try_into().unwrap_or(libc::time_t::MAX),
        tv_nsec: patience.subsec_nanos().into(),
    });
    let time = time.as_ref().map_or(ptr::null(), ptr::from_ref);
    // SAFETY: an aligned word, and a time or none.
    unsafe {
        libc::syscall(
            libc::SYS_futex,
            word.as_ptr(),
            libc::FUTEX_WAIT | libc::FUTEX_PRIVATE_FLAG,
            value,
            time,
        )
    };
}

fn wake(word: &AtomicU32) {
    // SAFETY: an aligned word.
    unsafe {
        libc::syscall(libc::SYS_futex, word.as_ptr(), libc::FUTEX_WAKE | libc::FUTEX_PRIVATE_FLAG, c_int::MAX)
    };
}
