//! The miniature drivers in C and in Rust: both compute the right bits on a slow and unpredictable host, and
//! take the loss of the GPU in the middle of their work as a clean failure that leaves nothing behind.
//!
//! They run as any program does, with the preload library's `/dev/dxg`, whose report tells what they left
//! open.

#![cfg(feature = "emu")]

mod common;

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};

use serde_json::Value;

/// Submissions begin up to 30 ms late, and half of the paging calls are done later.
const SLOW_HOST: &str = r#"
description = "A GPU behind a slow host"

[host]
latency = "20us"
late = "0ms..30ms"
pending = 0.5
seed = 7
"#;

const ADAPTER: &str = r#"
[[adapter]]
name = "Emulated GPU"
luid = "00000000:0000c0de"
hardware = { vendor = 0x10de, device = 0x2684 }
memory = { dedicated = "1 GiB", shared = "1 GiB" }
engine = [{ type = "3d" }]

[adapter.driver]
wddm = 3100
version = "32.0.15.6094"
store_path = 'C:\Windows\System32\DriverStore\FileRepository\test.inf_amd64_0123456789abcdef'
"#;

/// Longer than anything here may take on a busy machine.
const LONG: Duration = Duration::from_secs(120);

/// One of the two programs.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Language {
    C,
    Rust,
}

impl Language {
    /// The program, built just now.
    fn program(self, folder: &Path) -> PathBuf {
        match self {
            Self::C => {
                let program = folder.join("minidriver");
                common::compile(
                    &[&common::root().join("examples/minidriver.c")],
                    &program,
                    &["-Wl,--no-as-needed", "-lm"],
                );
                program
            }
            Self::Rust => common::example("minidriver"),
        }
    }
}

/// A program on a machine, with a folder of its own.
struct Run {
    folder: PathBuf,
    command: Command,
}

impl Run {
    fn new(language: Language, name: &str, host: &str, arguments: &[&str]) -> Self {
        let folder = common::scratch(&format!("minidriver-{language:?}-{name}"));
        let machine = folder.join("machine.toml");
        fs::write(&machine, format!("{host}{ADAPTER}")).expect("writable");
        let reports = folder.join("reports");
        fs::create_dir(&reports).expect("writable");
        let mut command = Command::new(language.program(&folder));
        command
            .args(arguments)
            .env("LD_PRELOAD", common::shared_library("dxg-preload", "libdxg_preload.so", &[]))
            .env("DXG_PRELOAD_DEVICE", machine)
            .env("DXG_PRELOAD_REPORT", reports)
            // A socket's path is short.
            .env("DXG_EMU_CONTROL", Self::socket(&folder))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        for variable in ["DXG_DEVICE", "DXG_PRELOAD_PATH", "DXG_PRELOAD_STAND_IN", "DXG_VISIBLE_ADAPTERS"] {
            command.env_remove(variable);
        }
        Self { folder, command }
    }

    fn socket(folder: &Path) -> PathBuf {
        let name = folder.file_name().expect("a folder").to_string_lossy().into_owned();
        env::temp_dir().join(format!("{name}-{}.sock", std::process::id()))
    }

    /// Runs it to its end, with something done meanwhile.
    fn end(mut self, meanwhile: impl FnOnce(&Path, &mut Child)) -> (Output, Vec<String>) {
        let mut child = self.command.spawn().expect("it starts");
        let id = child.id();
        let socket = Self::socket(&self.folder);
        // Where it hangs the test ends, and does not hang.
        let watch = Watch::new(id);
        meanwhile(&socket, &mut child);
        let output = child.wait_with_output().expect("it ends");
        assert!(!watch.was_needed(), "it hung");
        let _ = fs::remove_file(socket);
        (output, left_open(&self.folder.join("reports")))
    }
}

/// Kills a process that takes too long.
struct Watch {
    done: std::sync::mpsc::Sender<()>,
    thread: std::thread::JoinHandle<bool>,
}

impl Watch {
    fn new(process: u32) -> Self {
        let (done, over) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            let late = over
                .recv_timeout(LONG)
                .is_err_and(|error| error == std::sync::mpsc::RecvTimeoutError::Timeout);
            if late {
                let _ = Command::new("kill").args(["-9", &process.to_string()]).status();
            }
            late
        });
        Self { done, thread }
    }

    fn was_needed(self) -> bool {
        drop(self.done);
        self.thread.join().expect("it does not panic")
    }
}

/// What the reports of a run say was left open; a run that opened the device has one.
fn left_open(reports: &Path) -> Vec<String> {
    let files: Vec<_> =
        fs::read_dir(reports).expect("it is there").map(|entry| entry.expect("readable").path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    let report: Value = serde_json::from_slice(&fs::read(&files[0]).expect("readable")).expect("JSON");
    let calls = report["calls"].as_array().expect("a list");
    assert!(calls.iter().any(|call| call["call"] == "LX_DXSUBMITCOMMAND"), "it did something: {report}");
    report["leaks"].as_array().expect("a list").iter().map(Value::to_string).collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn computes_the_right_bits(language: Language, threads: &str) {
    let arguments = ["--threads", threads, "--bodies", "100", "--steps", "6", "--matrix", "33"];
    let run = Run::new(language, &format!("right-{threads}"), SLOW_HOST, &arguments);
    let (output, left) = run.end(|_, _| ());
    let (said, error) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{error}{said}");
    assert_eq!(error, "", "no progress where nobody looks");
    assert!(
        said.contains(&format!("by each of {threads} threads")) && said.contains("every bit is the CPU's"),
        "{said}"
    );
    let launches = |kind: &str| {
        let line = said.lines().find(|line| line.starts_with(kind)).unwrap_or_else(|| panic!("{said}"));
        line[kind.len()..].split_whitespace().next().and_then(|count| count.parse::<u32>().ok())
    };
    let threads: u32 = threads.parse().expect("a number");
    assert_eq!(launches("move bodies"), Some(6 * threads));
    assert_eq!(launches("multiply matrices"), Some(threads));
    assert_eq!((launches("copy in"), launches("copy out")), (Some(4 * threads), Some(3 * threads)));
    assert_eq!(left, [""; 0]);
}

#[test]
fn the_driver_in_c_computes_the_right_bits_with_one_thread_on_a_slow_host() {
    computes_the_right_bits(Language::C, "1");
}

#[test]
fn the_driver_in_c_computes_the_right_bits_with_four_threads_on_a_slow_host() {
    computes_the_right_bits(Language::C, "4");
}

/// Says something to the machine, and what it answers.
fn control(socket: &Path, line: &str) -> Option<String> {
    let mut stream = UnixStream::connect(socket).ok()?;
    stream.write_all(format!("{line}\n").as_bytes()).ok()?;
    let mut answer = String::new();
    BufReader::new(stream).read_line(&mut answer).ok()?;
    Some(answer)
}

fn survives_the_loss_of_the_gpu(language: Language, threads: &str, how: &str) {
    // More steps than it can make in the time.
    let arguments = ["--threads", threads, "--bodies", "64", "--steps", "1000000", "--matrix", "16"];
    let name = format!("{how}-{threads}");
    let run = Run::new(language, &name, SLOW_HOST, &arguments);
    let (output, left) = run.end(|socket, child| {
        let start = Instant::now();
        while control(socket, "list").is_none() {
            let ended = child.try_wait().expect("it can be asked").is_some();
            assert!(!ended && start.elapsed() < LONG, "it does not open the device");
            sleep(Duration::from_millis(20));
        }
        sleep(Duration::from_millis(400));
        let answer = control(socket, &format!("{how} 00000000:0000c0de"));
        assert_eq!(answer.as_deref(), Some("ok\n"));
    });
    let (said, error) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "{error}{said}");
    assert!(error.starts_with("minidriver: ") && error.trim_end().lines().count() == 1, "one line: {error}");
    let gone = ["the GPU is gone", "ENODEV", "removed", "lost"];
    assert!(gone.iter().any(|word| error.contains(word)), "{error}");
    assert!(!said.contains("every bit"), "{said}");
    assert_eq!(left, [""; 0]);
}

#[test]
fn the_driver_in_c_survives_the_loss_of_the_gpu() {
    survives_the_loss_of_the_gpu(Language::C, "1", "remove");
    survives_the_loss_of_the_gpu(Language::C, "4", "remove");
    survives_the_loss_of_the_gpu(Language::C, "4", "stop");
}

#[test]
fn the_driver_in_rust_computes_the_right_bits_with_one_thread_on_a_slow_host() {
    computes_the_right_bits(Language::Rust, "1");
}

#[test]
fn the_driver_in_rust_computes_the_right_bits_with_four_threads_on_a_slow_host() {
    computes_the_right_bits(Language::Rust, "4");
}

#[test]
fn the_driver_in_rust_survives_the_loss_of_the_gpu() {
    survives_the_loss_of_the_gpu(Language::Rust, "1", "remove");
    survives_the_loss_of_the_gpu(Language::Rust, "4", "remove");
    survives_the_loss_of_the_gpu(Language::Rust, "4", "stop");
}
