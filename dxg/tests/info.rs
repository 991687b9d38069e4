//! `dxg info`, run as a user runs it, on emulated devices and on missing ones.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The command without anything in the environment that could change what it says.
fn dxg() -> Command {
    dxg_at(Path::new(env!("CARGO_BIN_EXE_dxg")))
}

fn dxg_at(binary: &Path) -> Command {
    let mut command = Command::new(binary);
    for variable in [
        "DXG_DEVICE",
        "DXG_DRIVER_ROOT",
        "DXG_VISIBLE_ADAPTERS",
        "NO_COLOR",
        "COLUMNS",
        "MESA_D3D12_DEFAULT_ADAPTER_NAME",
    ] {
        command.env_remove(variable);
    }
    command
}

fn run(command: &mut Command) -> Output {
    command.output().expect("the command was built with this test")
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("output is UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("messages are UTF-8")
}

fn json(command: &mut Command) -> Value {
    let output = run(command);
    assert!(output.status.success(), "{}", stderr(&output));
    serde_json::from_slice(&output.stdout).expect("the output is one JSON value")
}

fn device_report(fallback: bool) -> Value {
    serde_json::json!({"name": "emu", "emulated": true, "fallback": fallback, "visible_adapters": null})
}

/// A folder of this test's own, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        Self::at(Path::new(env!("CARGO_TARGET_TMPDIR")), name)
    }

    fn at(parent: &Path, name: &str) -> Self {
        let path = parent.join(format!("{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("folders for temporary files are writable");
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_table_of_the_default_machine_is_as_recorded() {
    let output = run(dxg().args(["info", "--device", "emu"]));
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(stdout(&output), include_str!("data/default-machine.txt"));
    assert_eq!(stderr(&output), "");
}

#[test]
fn lines_are_continued_where_the_terminal_ends() {
    let output = run(dxg().args(["info", "--device", "emu"]).env("COLUMNS", "60"));
    let text = stdout(&output);
    for line in text.lines() {
        let words = line.trim_start().split("  ").last().unwrap_or_default();
        assert!(line.chars().count() <= 60 || !words.contains(", "), "too long: {line}");
    }
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(joined(text), joined(include_str!("data/default-machine.txt")));
}

#[test]
fn without_a_device_the_emulated_adapters_are_shown_and_called_so() {
    let output = run(dxg().arg("info"));
    if Path::new("/dev/dxg").exists() {
        // A real device: whatever it says, nothing emulated may be shown in its place.
        assert!(!stdout(&output).contains("[emulated]"));
        return;
    }
    assert!(output.status.success(), "{}", stderr(&output));
    let text = stdout(&output);
    assert!(
        text.starts_with("No /dev/dxg on this machine; 3 adapters of the emulated default machine:"),
        "{text}"
    );
    assert_eq!(text.matches("[emulated]").count(), 3, "{text}");
    let note = text.split("\n\n").last().unwrap_or_default();
    assert!(note.contains("none of them is real") && note.contains("DXG_DEVICE=emu"), "{text}");
    let report = json(dxg().args(["info", "--json"]));
    assert_eq!(report["device"], device_report(true));
}

#[test]
fn a_device_that_was_asked_for_and_is_missing_is_an_error_with_advice() {
    for command in [
        dxg().args(["info", "--device", "/nonexistent/dxg"]),
        dxg().arg("info").env("DXG_DEVICE", "/nonexistent/dxg"),
        dxg().args(["info", "--json", "--device", "/nonexistent/dxg"]).env("DXG_DEVICE", "emu"),
    ] {
        let output = run(command);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(stdout(&output), "");
        let message = stderr(&output);
        assert!(message.starts_with("dxg: cannot open /nonexistent/dxg: ENOENT"), "{message}");
        assert!(message.contains("modprobe dxgkrnl"), "{message}");
    }
}

#[test]
fn a_device_without_permission_is_told_apart_from_a_missing_one() {
    use std::os::unix::fs::PermissionsExt;

    let mode = |path: &Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("own file");
    };
    // Root may open anything, so root's test runs the command as nobody: from a place open to nobody.
    let folder = Folder::at(&std::env::temp_dir(), "dxg-unreadable");
    mode(&folder.0, 0o755);
    let node = folder.0.join("node");
    std::fs::write(&node, "").expect("own folder");
    mode(&node, 0o000);
    let binary = folder.0.join("dxg");
    // By another process: a descriptor of ours, open for writing and inherited by a child that another
    // test forks just now, would keep the copy from being run.
    let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_dxg")).arg(&binary).status();
    assert!(copied.is_ok_and(|status| status.success()));
    let mut command = dxg_at(&binary);
    if std::fs::File::open(&node).is_ok() {
        command.uid(65534).gid(65534);
    }
    let output = run(command.args(["info", "--device"]).arg(&node).current_dir("/"));
    assert_eq!(output.status.code(), Some(1));
    let message = stderr(&output);
    assert!(message.contains(": EACCES"), "{message}");
    assert!(message.contains("not for this process"), "{message}");
    assert!(!message.contains("modprobe"), "{message}");
}

#[test]
fn a_file_that_is_no_gpu_device_is_called_out() {
    let output = run(dxg().args(["info", "--device", "/dev/null"]));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("is /dev/null the right device?"), "{}", stderr(&output));
}

#[test]
fn a_machine_that_does_not_exist_is_an_error_that_names_it() {
    let output = run(dxg().args(["info", "--device", "emu:no-such-machine"]));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("no-such-machine"), "{}", stderr(&output));
}

#[test]
fn json_tells_of_the_machine_what_its_description_says() {
    let report = json(dxg().args(["info", "--json", "--device", "emu"]));
    assert_eq!(report["schema"], 1);
    assert_eq!(report["device"], device_report(false));
    let adapters = report["adapters"].as_array().expect("a list");
    let kinds: Vec<_> = adapters.iter().map(|adapter| adapter["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["integrated", "discrete", "compute-only"]);
    assert!(adapters.iter().all(|adapter| adapter["emulated"] == true));
    assert_eq!(adapters[2]["attributes"], serde_json::json!(["HARDWARE_TYPE_NPU", "D3D12_GENERIC_ML"]));
    assert!(adapters.iter().all(|adapter| adapter.get("details").is_none()));

    let discrete = &adapters[1];
    assert_eq!(discrete["index"], 1);
    assert_eq!(discrete["luid"], "00000000:0000c0d2");
    assert_eq!(discrete["ids"]["vendor"], "0x10de");
    assert_eq!(discrete["ids"]["revision"], "0xa1");
    assert_eq!(discrete["driver"], serde_json::json!({"version": "32.0.15.6094", "wddm": "3.1"}));
    assert_eq!(
        discrete["memory"],
        serde_json::json!({
            "dedicated": {"used": 1200_u64 << 20, "total": 16_u64 << 30},
            "shared": {"used": 96_u64 << 20, "total": 16_u64 << 30},
        })
    );
    let engines: Vec<_> = discrete["engines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|engine| engine["name"].as_str().unwrap())
        .collect();
    assert_eq!(engines, ["3D", "Copy", "Copy", "Video Decode", "Video Encode", "Cuda"]);
}

#[test]
fn the_driver_store_follows_its_root_and_is_looked_for() {
    let folder = Folder::new("stores");
    let root = folder.0.to_str().expect("cargo's folder has a plain name");
    let store = folder.0.join("emulated_dgpu.inf_amd64_0123456789abcdef");
    let asked = || json(dxg().args(["info", "--json", "--device", "emu"]).env("DXG_DRIVER_ROOT", root));
    let expected = |exists: bool| serde_json::json!({"path": store.to_str(), "exists": exists});
    assert_eq!(asked()["adapters"][1]["driver_store"], expected(false));
    std::fs::create_dir(&store).expect("own folder");
    assert_eq!(asked()["adapters"][1]["driver_store"], expected(true));
}

#[test]
fn adapters_that_programs_do_not_see_are_shown_as_hidden() {
    let asked = |list: &str, json: bool| {
        let mut command = dxg();
        command.args(["info", "--device", "emu"]).args(json.then_some("--json"));
        command.env("DXG_VISIBLE_ADAPTERS", list);
        command
    };
    let report = json(&mut asked("10de:*, 0", true));
    let visible: Vec<_> =
        report["adapters"].as_array().unwrap().iter().map(|adapter| &adapter["visible"]).collect();
    assert_eq!(visible, [true, true, false]);
    assert_eq!(
        report["device"]["visible_adapters"],
        serde_json::json!({"value": "10de:*, 0", "order": [1, 0], "error": null})
    );
    let text = run(&mut asked("10de:*, 0", false));
    assert!(
        stdout(&text).contains("DXG_VISIBLE_ADAPTERS=10de:*, 0: programs see 1, 0\n"),
        "{}",
        stdout(&text)
    );
    assert!(stdout(&text).contains("(NPU)  [emulated]  [hidden]\n"), "{}", stdout(&text));

    let wrong = run(&mut asked("no such name", false));
    assert!(wrong.status.success(), "it is the tool to find the mistake with");
    assert_eq!(stdout(&wrong).matches("[hidden]").count(), 3);
    assert!(stdout(&wrong).contains("\"no such name\" names no adapter"), "{}", stdout(&wrong));
}

#[test]
fn the_long_form_has_what_the_short_one_leaves_out() {
    let report = json(dxg().args(["info", "-v", "--json", "--device", "emu"]));
    let details = &report["adapters"][1]["details"];
    assert_eq!(
        details["flags"],
        serde_json::json!(["render_supported", "hybrid_discrete", "paravirtualized"])
    );
    assert_eq!(details["address"], "01:00.0");
    assert_eq!(details["gpu_version"]["architecture"], "Ada");
    assert_eq!(details["memory_sizes"]["non_budget"], 64_u64 << 20);
    assert_eq!(details["segments"][0]["resident"], 1200_u64 << 20);
    assert_eq!(details["segments"][1]["aperture"], true);
    assert_eq!(details["engines"][5]["max_frequency"], 2_520_000_000_u64);
    assert_eq!(details["performance"]["temperature_decicelsius"], 515);
    assert_eq!(details["clock"]["gpu_frequency"], 1_000_000_000);
    assert_eq!(details["capabilities"]["3.1"], serde_json::json!(["native_gpu_fence"]));
    assert_eq!(details["features"]["hardware scheduling"]["version"], 1);
    let registry = details["registry"].as_array().expect("a list");
    let value = |name: &str| registry.iter().find(|entry| entry["name"] == name).map(|entry| &entry["value"]);
    assert_eq!(value("ReleaseVersion"), Some(&"560.94".into()));
    assert_eq!(value("HardwareInformation.qwMemorySize"), Some(&(16_u64 << 30).into()));
    let properties = details["properties"].as_array().expect("a list");
    let property =
        |name: &str| properties.iter().find(|entry| entry["name"] == name).map(|entry| &entry["value"]);
    assert_eq!(property("IsIntegrated"), Some(&false.into()));
    assert_eq!(property("DedicatedAdapterMemory"), Some(&(16_u64 << 30).into()));
    assert_eq!(details["processes"].as_array().map(Vec::len), Some(1));
    assert_eq!(details["refused"], serde_json::json!([]));

    let text = run(dxg().args(["info", "--verbose", "--device", "emu"]));
    for section in [
        "Identity",
        "Segments",
        "Engines",
        "State",
        "Capabilities",
        "Features",
        "Drivers",
        "DXCore properties",
        "Registry",
    ] {
        let lines = stdout(&text).lines().filter(|line| line.trim() == section).count();
        assert_eq!(lines, 3, "section {section}");
    }
    assert!(stdout(&text).contains("51.5 °C (at most 90.0 °C)"), "{}", stdout(&text));
}

#[test]
fn a_machine_from_a_file_is_shown_with_its_oddities_tamed() {
    let folder = Folder::new("machine");
    let file = folder.0.join("odd.toml");
    let machine = r#"
        [[adapter]]
        name = "驱动 \u001b[31mred"
        luid = "0000000f:0000abcd"
        hardware = { vendor = 1, device = 2 }
        memory = { shared = "1 GiB" }
        engine = [{ type = "3d" }]
        [adapter.driver]
        wddm = 3100
        version = "1.2.3.4"
        store_path = 'C:\elsewhere'
    "#;
    std::fs::write(&file, machine).expect("own folder");
    let output = run(dxg().args(["info", "--device"]).arg(format!("emu:{}", file.display())));
    assert!(output.status.success(), "{}", stderr(&output));
    let text = stdout(&output);
    assert!(text.contains("0  驱动 \u{fffd}[31mred"), "{text}");
    assert!(text.contains("0000000f:0000abcd"), "{text}");
    assert!(!text.contains('\u{1b}'), "{text}");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = dxg()
        .args(["info", "-v", "--device", "emu"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command was built with this test");
    // Closed before anything can have been written to it.
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the child ends");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stderr(&output), "");
}

#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("every Linux has it");
    let output = run(dxg().args(["info", "--device", "emu"]).stdout(full));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("cannot write the output"), "{}", stderr(&output));
}

#[test]
fn help_and_version_explain_and_nonsense_is_refused() {
    let help = run(dxg().args(["info", "--help"]));
    assert!(help.status.success());
    for word in ["--json", "--verbose", "--device", "DXG_DRIVER_ROOT", "NO_COLOR"] {
        assert!(stdout(&help).contains(word), "{word} is missing from: {}", stdout(&help));
    }
    let version = run(dxg().arg("--version"));
    assert_eq!(stdout(&version), concat!("dxg ", env!("CARGO_PKG_VERSION"), "\n"));
    for arguments in [&["info", "--jsn"][..], &["imfo"], &[], &["info", "extra"]] {
        let output = run(dxg().args(arguments));
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains("Usage: dxg"), "{}", stderr(&output));
    }
}

/// The adapters that each program would choose.
fn choices(command: &mut Command) -> Vec<(String, Value)> {
    let report = json(command);
    let choices = report["choices"].as_array().expect("a list").iter();
    choices
        .map(|choice| (choice["program"].as_str().expect("a name").to_owned(), choice["adapters"].clone()))
        .collect()
}

#[test]
fn what_programs_would_choose_follows_their_own_variables_and_ours() {
    let asked = || {
        let mut command = dxg();
        command.args(["info", "--json", "--device", "emu"]);
        command
    };
    let expected = |mesa: &[usize], cuda: &[usize], intel: &[usize]| {
        [("mesa-d3d12", mesa), ("cuda", cuda), ("intel-compute", intel)]
            .map(|(program, adapters)| (program.to_owned(), serde_json::json!(adapters)))
            .to_vec()
    };
    // Without driver stores on this machine there is no CUDA.
    let empty = Folder::new("choices-empty");
    let none = |command: &mut Command| choices(command.env("DXG_DRIVER_ROOT", &empty.0));
    assert_eq!(none(&mut asked()), expected(&[0], &[], &[0]));
    let mesa = |name: &str| none(asked().env("MESA_D3D12_DEFAULT_ADAPTER_NAME", name));
    assert_eq!(mesa("nvidia"), expected(&[1], &[], &[0]));
    assert_eq!(mesa("radeon"), expected(&[0], &[], &[0]));
    let visible = |list: &str| none(asked().env("DXG_VISIBLE_ADAPTERS", list));
    assert_eq!(visible("10de:*"), expected(&[1], &[], &[]));
    assert_eq!(visible("no such adapter"), expected(&[], &[], &[]));

    let stores = Folder::new("choices-stores");
    let store = stores.0.join("emulated_dgpu.inf_amd64_0123456789abcdef");
    std::fs::create_dir(&store).expect("the folder is ours");
    std::fs::write(store.join("libcuda.so.1.1"), "").expect("the folder is ours");
    let cuda = choices(asked().env("DXG_DRIVER_ROOT", &stores.0));
    assert_eq!(cuda, expected(&[0], &[1], &[0]));
}
