//! `DXG_EMU_CONTROL`: the machine of an unmodified program changes from outside.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::process::{Command, Stdio};

use d3dkmt::{Dxg, EnumFilter};

const CHILD: &str = "CONTROL_TEST_CHILD";

/// What the test below starts: says how many adapters there are, for each line that it reads.
#[test]
fn child() {
    if std::env::var_os(CHILD).is_none() {
        return;
    }
    let device = Dxg::open().expect("the emulated device");
    for line in std::io::stdin().lines() {
        line.expect("reads");
        println!("adapters {}", device.adapters(EnumFilter::COMPUTE_ONLY).expect("lists").len());
    }
}

#[test]
fn the_machine_of_a_program_is_changed_from_outside() {
    let template = std::env::temp_dir().join("dxg-control-%p.sock");
    let mut program = Command::new(std::env::current_exe().expect("known"))
        .args(["--exact", "child", "--nocapture"])
        .envs([(CHILD, "1"), ("DXG_DEVICE", "emu:golden"), ("DXG_LOG", "1")])
        .env("DXG_EMU_CONTROL", &template)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut input = program.stdin.take().expect("piped");
    let mut output = BufReader::new(program.stdout.take().expect("piped")).lines();
    let mut adapters = || {
        writeln!(input).expect("sends");
        let mut lines = output.by_ref().map(|line| line.expect("reads"));
        // The test harness of the child speaks too, on the same line.
        lines.find_map(|line| Some(line.split_once("adapters ")?.1.to_owned()))
    };
    assert_eq!(adapters().as_deref(), Some("2"));
    let socket = template.to_str().expect("UTF-8").replace("%p", &program.id().to_string());
    let mut client = UnixStream::connect(&socket).expect("the program listens");
    writeln!(client, "remove 0:5001").expect("sends");
    let mut answer = String::new();
    BufReader::new(&client).read_line(&mut answer).expect("reads");
    assert_eq!(answer, "ok\n");
    assert_eq!(adapters().as_deref(), Some("1"));
    drop(input);
    assert!(program.wait().expect("ends").success());
    std::fs::remove_file(socket).expect("left behind by a program that just ends");
}
