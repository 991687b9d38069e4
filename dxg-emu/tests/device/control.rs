//! The control channel, as a person at the other end of the socket uses it.

use std::io::{BufRead, BufReader, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::common::*;
use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;
use dxg_emu::{Control, InProcess};

/// A path of this test's own.
struct Socket(PathBuf);

impl Socket {
    fn new(test: &str) -> Self {
        Self(std::env::temp_dir().join(format!("dxg-emu-{}-{test}.sock", std::process::id())))
    }

    fn connect(&self) -> BufReader<UnixStream> {
        BufReader::new(UnixStream::connect(&self.0).expect("connects"))
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn control(device: &InProcess, path: &Path) -> Control {
    Control::listen(Arc::clone(device.emulator()), path).expect("listens")
}

/// The lines that answer a command.
fn ask(client: &mut BufReader<UnixStream>, command: &str) -> Vec<String> {
    writeln!(client.get_mut(), "{command}").expect("sends");
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        assert_ne!(client.read_line(&mut line).expect("reads"), 0, "hung up after {lines:?}");
        lines.push(line.trim_end().to_owned());
        if line == "ok\n" || line.starts_with("error ") {
            return lines;
        }
    }
}

fn budget(device: &InProcess, handle: u32) -> u64 {
    let mut argument = D3DKMT_QUERYVIDEOMEMORYINFO { hAdapter: handle, ..Default::default() };
    assert_eq!(call(device, Ioctl::QueryVideoMemoryInfo, &mut argument), Ok(0));
    argument.Budget
}

fn adapter_toml(luid: u64) -> String {
    format!(
        "[[adapter]]\nname = \"Adapter {luid}\"\nluid = \"0:{luid:x}\"\nhardware = {{ vendor = 1, device = 2 }}\n\
         [adapter.driver]\nwddm = 3100\nversion = \"1.0.0.0\"\nstore_path = 'C:\\x'\n"
    )
}

#[test]
fn commands_change_what_the_program_sees() {
    let (device, socket) = (open("golden"), Socket::new("changes"));
    let _control = control(&device, &socket.0);
    let mut client = socket.connect();
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    assert_eq!(ask(&mut client, "budget 0:5000 local 1 GiB"), ["ok"]);
    assert_eq!(budget(&device, handle), 1 << 30);
    assert_eq!(ask(&mut client, "remove 0:5001"), ["ok"]);
    assert_eq!(enum3(&device, 1, 0).1, 1);
    assert_eq!(ask(&mut client, "stop 0:5000"), ["ok"]);
    assert_eq!(enum3(&device, 1, 8).1, 0);
    assert_eq!(ask(&mut client, "list").len(), 2);
    assert_eq!(ask(&mut client, "remove 0:5000 at once").len(), 1);
}

#[test]
fn a_full_machine_can_be_added_from_a_file_and_no_more() {
    let (device, socket) = (open("golden"), Socket::new("full"));
    let _control = control(&device, &socket.0);
    let mut client = socket.connect();
    let file = socket.0.with_extension("toml");
    let machine = |count: u64| (1..=count).map(adapter_toml).collect::<String>();
    std::fs::write(&file, machine(63)).expect("writes");
    let command = format!("add {}", file.display());
    assert_eq!(ask(&mut client, &command), ["error a machine has at most 64 adapters"]);
    assert_eq!(enum3(&device, 1, 0).1, 2, "none of them came");
    std::fs::write(&file, machine(62)).expect("writes");
    assert_eq!(ask(&mut client, &command), ["ok"]);
    std::fs::remove_file(&file).expect("removes");
    let (result, count, records) = enum3(&device, 1, 64);
    assert_eq!((result, count), (Ok(0), 64));
    assert_eq!(luid_value(records[63].AdapterLuid), 62);
    assert_eq!(ask(&mut client, "list").len(), 65);
}

#[test]
fn several_clients_are_served_and_a_silent_one_delays_nobody() {
    let (device, socket) = (open("golden"), Socket::new("clients"));
    let _control = control(&device, &socket.0);
    let mut silent = socket.connect();
    silent.get_mut().write_all(b"remove 0:50").expect("sends");
    let mut clients: Vec<_> = (0..15).map(|_| socket.connect()).collect();
    for client in &mut clients {
        assert_eq!(ask(client, "stop 0:5001"), ["ok"]);
    }
    assert_eq!(ask(&mut silent, "00"), ["ok"], "the rest of its line");
    drop(clients);
    assert_eq!(ask(&mut socket.connect(), "list").len(), 2);
}

#[test]
fn a_path_is_taken_while_somebody_listens_and_free_afterwards() {
    let (device, socket) = (open("golden"), Socket::new("path"));
    let first = control(&device, &socket.0);
    let error = Control::listen(Arc::clone(device.emulator()), &socket.0).expect_err("taken");
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
    drop(first);
    assert!(!socket.0.exists(), "removed with its channel");
    // What a killed program leaves behind: a file that nobody listens at.
    drop(std::os::unix::net::UnixListener::bind(&socket.0).expect("binds"));
    let second = control(&device, &socket.0);
    assert_eq!(ask(&mut socket.connect(), "list").len(), 3);
    drop(second);
    std::fs::write(&socket.0, "not a socket").expect("writes");
    let error = Control::listen(Arc::clone(device.emulator()), &socket.0).expect_err("a file");
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
    assert_eq!(std::fs::read(&socket.0).expect("still there"), b"not a socket");
}

#[test]
fn no_descriptor_of_it_survives_an_exec() {
    let (device, socket) = (open("golden"), Socket::new("exec"));
    let _control = control(&device, &socket.0);
    let mut client = socket.connect();
    ask(&mut client, "list");
    for entry in std::fs::read_dir("/proc/self/fdinfo").expect("lists") {
        let name = entry.expect("entry").file_name();
        let is_socket = std::fs::read_link(Path::new("/proc/self/fd").join(&name))
            .is_ok_and(|target| target.to_string_lossy().starts_with("socket:"));
        let Ok(info) = std::fs::read_to_string(Path::new("/proc/self/fdinfo").join(&name)) else { continue };
        let flags = info.lines().find_map(|line| line.strip_prefix("flags:")).expect("flags").trim();
        let close_on_exec = u32::from_str_radix(flags, 8).expect("octal") & 0o2_000_000 != 0;
        assert!(!is_socket || close_on_exec || name == "0", "{name:?}");
    }
    assert!(client.get_ref().as_raw_fd() > 2);
}
