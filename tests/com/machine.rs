//! The emulated machine of this process, changed through its control channel.

use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::net::UnixStream;

/// The environment of a case that changes its machine.
pub(crate) fn changeable() -> Vec<(&'static str, String)> {
    // Not below the target folder, whose path may be too long for a socket.
    let socket = std::env::temp_dir().join("dxcore-test-%p.sock");
    let socket = socket.to_str().expect("a UTF-8 path").to_owned();
    vec![("DXG_DEVICE", "emu".into()), ("DXG_EMU_CONTROL", socket)]
}

/// Gives the device a command, which must succeed. The device must be open.
pub(crate) fn command(text: &str) {
    let path = std::env::var("DXG_EMU_CONTROL").expect("a case with a changeable machine");
    let path = path.replace("%p", &std::process::id().to_string());
    let mut channel = UnixStream::connect(path).expect("the device listens");
    writeln!(channel, "{text}").expect("sends");
    let mut answer = String::new();
    BufReader::new(&channel).read_line(&mut answer).expect("reads");
    assert_eq!(answer, "ok\n", "{text}");
}

pub(crate) fn remove(luid: u64) {
    command(&format!("remove {}", text(luid)));
}

pub(crate) fn set_budget(luid: u64, group: &str, mebibytes: u64) {
    command(&format!("budget {} {group} {mebibytes}MiB", text(luid)));
}

/// Adds a discrete GPU that does graphics and compute.
pub(crate) fn add_gpu(luid: u64) {
    command(&format!(
        r#"add
[[adapter]]
name = "Another GPU"
luid = "{}"
discrete = true
hardware = {{ vendor = 0x1414, device = 1 }}
memory = {{ dedicated = "1 GiB", shared = "1 GiB" }}
engine = [{{ type = "3d" }}]
driver = {{ wddm = 3000, version = "1.2.3.4", store_path = 'C:\d', umd = {{ dx12 = "d.so" }} }}
."#,
        text(luid)
    ));
}

fn text(luid: u64) -> String {
    format!("{:x}:{:x}", luid >> 32, luid & 0xffff_ffff)
}
