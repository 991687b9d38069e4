//! `dxg run`, as a user runs it: in every mode that works here, as this user and as an ordinary one.

#[path = "../../tests/common/mod.rs"]
mod common;
#[path = "run/ways.rs"]
mod ways;

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

use ways::{dxg_run, printed, run, scratch, text, ways};

const DXG: &str = env!("CARGO_BIN_EXE_dxg");

/// The stores of the default machine.
const STORES: [&str; 3] = [
    "emulated_dgpu.inf_amd64_0123456789abcdef",
    "emulated_igpu.inf_amd64_5a2f0c7e41d89b36",
    "emulated_npu.inf_amd64_c4b81f6ad2097e53",
];

/// A program that leaves objects open.
fn leaves_open() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| compiled("leaves_open"))
}

/// A program of this test's, for any user.
fn compiled(name: &str) -> PathBuf {
    let program = scratch(name).join(name);
    let source = common::root().join("dxg/tests/run").join(name).with_extension("c");
    let mut compiler = common::compiler();
    compiler.args(["-std=gnu11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror", "-o"]);
    common::run(compiler.arg(&program).arg(source));
    program
}

#[test]
fn a_program_finds_a_device_the_library_and_driver_stores() {
    for way in ways() {
        let script = "test -c /dev/dxg && test -r /dev/dxg && test -w /dev/dxg || exit 1
            stat -c %F /dev/dxg
            test -r /usr/lib/wsl/lib/libdxcore.so || exit 2
            test ! -e /dev/dri || exit 3
            test -c /dev/null && echo x > /dev/null && test -d /dev/pts || exit 4
            ls /usr/lib/wsl/drivers";
        let seen = printed(&mut way.shell(&[], script));
        let lines: Vec<&str> = seen.lines().collect();
        assert_eq!(lines[0], "character special file", "{way:?}");
        assert_eq!(lines[1..], STORES, "{way:?}");
    }
}

#[test]
fn our_own_library_sees_a_plain_device() {
    for way in ways() {
        let json = printed(way.dxg_run().args(["--", DXG, "info", "--json"]));
        let report: Value = serde_json::from_str(&json).expect("one JSON value");
        assert_eq!(report["device"]["name"], "/dev/dxg", "{way:?}");
        assert_eq!(report["device"]["emulated"], false, "{way:?}");
        assert_eq!(report["adapters"].as_array().map(Vec::len), Some(3), "{way:?}");
    }
}

#[test]
fn nothing_of_it_is_left_outside() {
    let exists = |path: &str| Path::new(path).exists();
    let before = (exists("/dev/dxg"), exists("/usr/lib/wsl"), exists("/dev/dri"));
    let folder = scratch("outside");
    for way in ways() {
        printed(way.dxg_run().env("TMPDIR", &folder).args(["--report", "--", DXG, "info"]));
        assert_eq!((exists("/dev/dxg"), exists("/usr/lib/wsl"), exists("/dev/dri")), before, "{way:?}");
        assert_eq!(std::fs::read_dir(&folder).expect("the folder").count(), 0, "{way:?}");
    }
}

#[test]
fn the_program_is_who_and_where_its_caller_is() {
    for way in ways() {
        let script = "id -u; id -g; pwd; umask; cat";
        let mut outside = way.shell(&[], script);
        // The same command without us before it.
        outside.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = outside.spawn().expect("it starts");
        child.stdin.take().expect("a pipe").write_all(b"through\n").expect("it reads");
        let inside = child.wait_with_output().expect("it ends");
        let mut plain = Command::new("sh");
        plain.args(["-c", "id -u; id -g; pwd; umask; echo through"]);
        if let Some(user) = way.user() {
            plain.uid(user).gid(user);
        }
        assert_eq!(text(&inside.stdout), printed(&mut plain), "{way:?}");
    }
}

#[test]
fn the_program_gets_no_knob_of_ours_and_keeps_its_own() {
    for way in ways() {
        let mut command = way.shell(&[], "env; true");
        command.env("DXG_DEVICE", "emu").env("DXG_DRIVER_ROOT", "/usr").env("MINE", "kept");
        command.env("LD_LIBRARY_PATH", "/first").env("LD_PRELOAD", "libc.so.6");
        let seen = printed(&mut command);
        let value = |name: &str| seen.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        assert_eq!((value("DXG_DEVICE"), value("DXG_DRIVER_ROOT")), (None, None), "{way:?}");
        assert_eq!(value("MINE"), Some("kept"), "{way:?}");
        assert!(value("LD_LIBRARY_PATH").is_some_and(|list| list.starts_with("/first:/")), "{way:?}: {seen}");
        let preload = value("LD_PRELOAD").expect("the program is preloaded");
        assert!(preload.starts_with("libc.so.6:/") && preload.ends_with("libdxg_preload.so"), "{preload}");
        // Run within itself, it adds nothing twice.
        let nested = printed(way.dxg_run().args(["--", DXG, "run", "--mode", "env", "--", "env"]));
        assert_eq!(nested.matches("libdxg_preload.so").count(), 1, "{way:?}: {nested}");
    }
}

#[test]
fn the_exit_status_is_the_programs() {
    for way in ways() {
        for report in [&[][..], &["--report=/dev/null"]] {
            let code = |script: &str| run(&mut way.shell(report, script)).status.code();
            for status in [0, 1, 42, 125, 255] {
                assert_eq!(code(&format!("exit {status}")), Some(status), "{way:?} {report:?}");
            }
            for signal in [1, 2, 6, 9, 11, 13, 15] {
                let status = run(&mut way.shell(report, &format!("kill -{signal} $$"))).status;
                assert_eq!(status.signal(), Some(signal), "{way:?} {report:?}: {status}");
            }
            let status = |program: &str| run(way.dxg_run().args(report).args(["--", program])).status.code();
            assert_eq!(status("no-program-of-this-name"), Some(127), "{way:?} {report:?}");
            assert_eq!(status("/etc/passwd"), Some(126), "{way:?} {report:?}");
        }
    }
}

#[test]
fn a_signal_to_the_command_reaches_the_program() {
    for way in ways() {
        for report in [&[][..], &["--report=/dev/null"]] {
            for (name, number) in [("HUP", "1"), ("INT", "2"), ("TERM", "15"), ("USR1", "10")] {
                let script =
                    format!("trap 'echo caught; exit 7' {name}; echo ready; while :; do sleep 0.02; done");
                let mut command = way.shell(report, &script);
                let mut child =
                    command.stdout(Stdio::piped()).stdin(Stdio::null()).spawn().expect("it starts");
                let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
                assert_eq!(lines.next().expect("a line").expect("text"), "ready");
                printed(Command::new("sh").args(["-c", &format!("kill -{number} {}", child.id())]));
                assert_eq!(
                    lines.next().expect("a line").expect("text"),
                    "caught",
                    "{way:?} {report:?} {name}"
                );
                assert_eq!(child.wait().expect("it ends").code(), Some(7), "{way:?} {report:?} {name}");
            }
        }
    }
}

#[test]
fn a_killed_command_takes_the_program_along_and_the_next_cleans_up() {
    for way in ways() {
        let folder = scratch("killed");
        let left = || std::fs::read_dir(&folder).expect("the folder").count();
        let mut command = way.shell(&["--report=/dev/null"], "echo $$; exec sleep 100");
        let mut child = command.env("TMPDIR", &folder).stdout(Stdio::piped()).spawn().expect("it starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let program = lines.next().expect("a line").expect("text");
        child.kill().expect("it runs");
        child.wait().expect("it ends");
        // Its end of the pipe is closed with it.
        assert!(lines.next().is_none(), "{way:?}: {program}");
        assert_eq!(left(), 1, "{way:?}");
        printed(way.shell(&["--report=/dev/null"], "exit 0").env("TMPDIR", &folder));
        assert_eq!(left(), 0, "{way:?}");
    }
}

#[test]
fn a_users_own_folders_with_such_names_are_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    for way in ways() {
        let folder = scratch("foreign");
        let names = ["dxg-run-x", "dxg-run-notes", "dxg-run-abc123"];
        for name in names {
            let mine = folder.join(name);
            std::fs::create_dir(&mine).expect("a folder");
            std::fs::write(mine.join("precious"), "data").expect("a file");
            std::fs::set_permissions(&mine, std::fs::Permissions::from_mode(0o700)).expect("ours");
            if let Some(user) = way.user() {
                std::os::unix::fs::chown(&mine, Some(user), Some(user)).expect("root may");
            }
        }
        printed(way.shell(&["--report=/dev/null"], "exit 0").env("TMPDIR", &folder));
        for name in names {
            let kept = std::fs::read_to_string(folder.join(name).join("precious"));
            assert_eq!(kept.ok().as_deref(), Some("data"), "{way:?} {name}");
        }
        assert_eq!(std::fs::read_dir(&folder).expect("the folder").count(), names.len(), "{way:?}");
    }
}

/// Waits for a command that may hang.
fn ended(mut child: std::process::Child) -> std::process::Output {
    for _ in 0..600 {
        if child.try_wait().expect("a child").is_some() {
            return child.wait_with_output().expect("it ended");
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    let _ = child.kill();
    panic!("it hangs");
}

#[test]
fn where_the_ends_of_children_are_ignored_they_are_seen_and_the_program_ignores_them_too() {
    let program = compiled("ignoring");
    let started = |way: &ways::Way, arguments: &[&str]| {
        let mut plain = way.dxg_run();
        plain.args(arguments);
        // No shell lets this be done to what it starts.
        let mut ignoring = Command::new(&program);
        ignoring.arg(plain.get_program()).args(plain.get_args());
        for (name, value) in plain.get_envs() {
            match value {
                Some(value) => ignoring.env(name, value),
                None => ignoring.env_remove(name),
            };
        }
        if let Some(user) = way.user() {
            ignoring.uid(user).gid(user);
        }
        ended(ignoring.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("it starts"))
    };
    for way in ways() {
        for mode in [way.mode, "auto"] {
            let way = &ways::Way { mode, ..*way };
            for report in ["--quiet", "--report=/dev/null"] {
                let common = [report, "--"];
                let output = started(way, &[&common[..], &["sh", "-c", "exit 7"]].concat());
                assert_eq!(output.status.code(), Some(7), "{way:?} {report}");
                let output = started(way, &[&common[..], &["grep", "SigIgn", "/proc/self/status"]].concat());
                let set = text(&output.stdout).trim_start_matches("SigIgn:").trim();
                let set = u64::from_str_radix(set, 16).expect("a set of signals");
                assert_ne!(set & 1 << 16, 0, "{way:?} {report}: {set:x}");
            }
        }
    }
}

#[test]
fn a_signal_from_outside_of_a_container_reaches_the_program() {
    let way = ways().iter().rfind(|way| way.user().is_none()).expect("this user has one");
    let mut contained = Command::new("unshare");
    contained.args(["--user", "--map-root-user", "--pid", "--fork", DXG, "run", "--mode", "env"]);
    contained.args(["--report=/dev/null", "--", "sh", "-c"]);
    contained.arg("trap 'echo caught; exit 7' TERM; echo ready; while :; do sleep 0.02; done");
    for (name, value) in way.dxg_run().get_envs().filter(|(_, value)| value.is_none()) {
        assert_eq!(value, None);
        contained.env_remove(name);
    }
    let child = contained.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let Ok(mut child) = child else { return ways::not_run("there is no `unshare` here") };
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let Some(Ok(line)) = lines.next() else {
        let output = ended(child);
        assert!(text(&output.stderr).starts_with("unshare:"), "{output:?}");
        return ways::not_run(text(&output.stderr).trim());
    };
    assert_eq!(line, "ready");
    let children = format!("/proc/{0}/task/{0}/children", child.id());
    let supervisor = std::fs::read_to_string(children).expect("of a child that runs");
    printed(Command::new("sh").args(["-c", &format!("kill -TERM {supervisor}")]));
    assert_eq!(lines.next().expect("a line").expect("text"), "caught");
    assert_eq!(ended(child).status.code(), Some(7));
}

#[test]
fn what_others_put_among_the_reports_hangs_nothing_and_loses_no_status() {
    let script = |what: &str| format!("{what}; exit 7");
    for way in ways() {
        let target = scratch("planted").join("target");
        for (what, said) in [
            ("mkfifo $DXG_PRELOAD_REPORT/7.0.json", "no regular file"),
            ("ln -s /etc/passwd $DXG_PRELOAD_REPORT/7.0.json", "7.0.json"),
            ("truncate -s 1G $DXG_PRELOAD_REPORT/7.0.json", "too long"),
            ("mkfifo $DXG_PRELOAD_REPORT/7.0.open", "process 7"),
            ("rm -r $DXG_PRELOAD_REPORT", "the reports in"),
        ] {
            let mut command = way.shell(&["--report"], &script(what));
            let output = ended(command.stderr(Stdio::piped()).spawn().expect("it starts"));
            assert_eq!(output.status.code(), Some(7), "{way:?} {what}: {output:?}");
            assert!(text(&output.stderr).contains(said), "{way:?} {what}: {output:?}");
        }
        // The process's own file, where somebody has foreseen its name.
        let planted = format!("ln -s {} $DXG_PRELOAD_REPORT/$$.0.new; exec {DXG} info", target.display());
        let mut command = way.shell(&["--report"], &planted);
        let output = run(&mut command);
        assert!(output.status.success() && !target.exists(), "{way:?}: {output:?}");
        assert!(text(&output.stderr).contains("info, ended"), "{way:?}: {output:?}");
    }
}

#[test]
fn a_program_of_roots_that_becomes_another_user_is_known_to_the_others() {
    let program = compiled("neighbours");
    let Some(user) = ways().iter().find_map(|way| way.user()) else {
        return ways::not_run("there is no other user to become");
    };
    for way in ways().iter().filter(|way| way.user().is_none() && way.mode != "user") {
        let mut command = way.dxg_run();
        command.arg("--").arg(&program).arg(user.to_string());
        let output = run(&mut command);
        assert_eq!((text(&output.stdout), text(&output.stderr)), ("2 known\n", ""), "{way:?}");
    }
}

#[test]
fn users_drivers_lie_in_the_machines_stores() {
    let root = scratch("drivers");
    let store = root.join(STORES[1]);
    for folder in [store.join("sub"), root.join("another.inf_1")] {
        std::fs::create_dir_all(folder).expect("a folder");
    }
    std::fs::write(store.join("libdriver.so.1"), "mine").expect("a file");
    std::fs::write(store.join("sub/data"), "deep").expect("a file");
    std::fs::write(root.join("another.inf_1/file"), "other").expect("a file");
    let script = format!(
        "cd /usr/lib/wsl/drivers/{0} && cat libdriver.so.1 sub/data || exit 1
         cat /usr/lib/wsl/drivers/{0}/libdriver.so.1 /usr/lib/wsl/drivers/another.inf_1/file && exit 5",
        STORES[1]
    );
    for way in ways() {
        // `cd` is the kernel's business, which knows of no redirected folder.
        let script = if way.mode == "env" {
            format!(
                "cat /usr/lib/wsl/drivers/{0}/libdriver.so.1 /usr/lib/wsl/drivers/{0}/sub/data \
                 /usr/lib/wsl/drivers/{0}/libdriver.so.1 /usr/lib/wsl/drivers/another.inf_1/file && exit 5",
                STORES[1]
            )
        } else {
            script.clone()
        };
        let option = root.to_str().expect("a plain path");
        let output = run(&mut way.shell(&["--driver-root", option], &script));
        assert_eq!(output.status.code(), Some(5), "{way:?}: {}", text(&output.stderr));
        assert_eq!(text(&output.stdout), "minedeepmineother", "{way:?}");
        let output = run(way.shell(&[], &script).env("DXG_DRIVER_ROOT", &root));
        assert_eq!(output.status.code(), Some(5), "{way:?} by the variable: {}", text(&output.stderr));
    }
    let output = run(dxg_run().args(["--driver-root", "/no/such/folder", "--", "true"]));
    assert_eq!(output.status.code(), Some(125));
    assert!(text(&output.stderr).contains("the folder of drivers /no/such/folder"), "{output:?}");
}

const MACHINE: &str = r#"
[[adapter]]
name = "Of a file"
luid = "0:1"
hardware = { vendor = 0x1234, device = 0x0001 }
memory = { dedicated = "4 GiB", shared = "8 GiB" }
engine = [{ type = "3d" }]

[adapter.driver]
wddm = 3100
version = "1.2.3.4"
store_path = 'C:\Windows\System32\DriverStore\FileRepository\STORE'
"#;

#[test]
fn a_machine_file_is_found_from_wherever_the_program_goes() {
    let folder = scratch("machine");
    std::fs::write(folder.join("mine.toml"), MACHINE.replace("STORE", "of_a_file.inf_1")).expect("a file");
    std::fs::write(folder.join("bad.toml"), MACHINE.replace("STORE", r"..\..\outside")).expect("a file");
    for way in ways() {
        let script = format!("ls /usr/lib/wsl/drivers; cd / && {DXG} query 0 DriverDescription");
        let mut command = way.shell(&["--device", "emu:mine.toml"], &script);
        let seen = printed(command.current_dir(&folder));
        assert!(seen.starts_with("of_a_file.inf_1\n") && seen.contains("Of a file"), "{way:?}: {seen}");
        let mut command = way.shell(&["--device", "emu:bad.toml"], "true");
        let output = run(command.current_dir(&folder));
        assert_eq!(output.status.code(), Some(125), "{way:?}");
        assert!(text(&output.stderr).contains("no driver store"), "{way:?}: {}", text(&output.stderr));
    }
}

/// The report of a run, from its JSON.
fn report(way: &ways::Way, end: &str) -> (Value, std::process::ExitStatus) {
    report_of(&mut way.dxg_run(), end)
}

/// The same of a command with options of its own.
fn report_of(command: &mut Command, end: &str) -> (Value, std::process::ExitStatus) {
    let file = scratch(&format!("report-{end}")).join("report.json");
    let mut option = std::ffi::OsString::from("--report=");
    option.push(&file);
    let output = run(command.arg(option).arg("--").arg(leaves_open()).arg(end));
    let json = std::fs::read(&file).unwrap_or_else(|error| panic!("{error}: {}", text(&output.stderr)));
    (serde_json::from_slice(&json).expect("JSON"), output.status)
}

#[test]
fn a_report_tells_what_was_left_open_however_the_process_ended() {
    for way in ways() {
        for (end, said, status) in [
            ("return", "exit", Ok(0)),
            ("_exit", "exit", Ok(3)),
            ("exec", "exec", Ok(0)),
            ("abort", "signal 6", Err(6)),
            ("crash", "signal 11", Err(11)),
            ("terminate", "signal 15", Err(15)),
        ] {
            let (report, ended) = report(way, end);
            assert_eq!(ended.code().ok_or_else(|| ended.signal().unwrap_or(0)), status, "{way:?} {end}");
            assert_eq!(report["status"].as_i64(), status.ok().map(i64::from), "{way:?} {end}");
            assert_eq!(report["signal"].as_i64(), status.err().map(i64::from), "{way:?} {end}");
            assert_eq!(report["without_report"], serde_json::json!([]), "{way:?} {end}");
            let [process] = &report["processes"].as_array().expect("a list")[..] else { panic!("{report}") };
            assert_eq!(process["end"], said, "{way:?} {end}");
            assert_eq!(process["command"][1], end);
            let kinds: Vec<_> =
                process["leaks"].as_array().expect("a list").iter().map(|leak| &leak["kind"]).collect();
            assert_eq!(kinds, ["adapter", "adapter", "device"], "{way:?} {end}");
            assert_eq!(process["leaks"][2]["call"], "LX_DXCREATEDEVICE");
            let calls = process["calls"].as_array().expect("a list");
            assert_eq!(calls.len(), 2, "{way:?} {end}");
            for call in calls {
                assert_eq!((&call["count"], &call["failures"]), (&1.into(), &0.into()), "{way:?} {end}");
                assert!(call["nanoseconds"].as_u64() > Some(0), "{way:?} {end}");
            }
        }
    }
}

#[test]
fn a_report_has_every_process_and_names_those_that_left_none() {
    for way in ways() {
        let (both, _) = report(way, "fork");
        let processes = both["processes"].as_array().expect("a list");
        assert_eq!(processes.len(), 2, "{way:?}: {both}");
        assert_ne!(processes[0]["process"], processes[1]["process"]);

        let (killed, status) = report(way, "kill");
        assert_eq!((status.signal(), &killed["processes"]), (Some(9), &serde_json::json!([])), "{way:?}");
        let [silent] = &killed["without_report"].as_array().expect("a list")[..] else { panic!("{killed}") };
        assert_eq!(silent["running"], false, "{way:?}");
        assert!(silent["command"].as_str().is_some_and(|command| command.ends_with("leaves_open kill")));
    }
}

#[test]
fn a_report_for_people_goes_to_standard_error() {
    for way in ways() {
        let output = run(way.dxg_run().args(["--report", "--"]).arg(leaves_open()));
        let said = text(&output.stderr);
        assert!(output.stdout.is_empty() && output.status.success(), "{way:?}");
        for line in ["leaves_open, ended", "  device  ", "LX_DXENUMADAPTERS2"] {
            assert!(said.contains(line), "{way:?}: {said}");
        }
        let output = run(way.dxg_run().args(["--report", "--", "true"]));
        assert_eq!(text(&output.stderr), "dxg run: no process opened the device.\n", "{way:?}");
    }
}

#[test]
fn calls_fail_where_it_is_asked_for() {
    for way in ways() {
        let status = |faults: &[&str]| {
            let mut command = way.dxg_run();
            for fault in faults {
                command.args(["--fail", fault]);
            }
            run(command.arg("--").arg(leaves_open())).status.code()
        };
        assert_eq!(status(&["D3DKMTCreateDevice=ENOMEM"]), Some(21), "{way:?}");
        assert_eq!(status(&["LX_DXENUMADAPTERS2@1", "createdevice"]), Some(20), "{way:?}");
        assert_eq!(status(&["enumadapters2@2"]), Some(0), "{way:?}");
        let (report, _) = report_of(way.dxg_run().args(["--fail", "createdevice=ENOMEM"]), "return");
        let calls = &report["processes"][0]["calls"];
        let failed =
            calls.as_array().expect("a list").iter().find(|call| call["call"] == "LX_DXCREATEDEVICE");
        let failed = failed.unwrap_or_else(|| panic!("{way:?}: {report}"));
        assert_eq!((&failed["count"], &failed["failures"]), (&1.into(), &1.into()), "{way:?}");
    }
    let output = run(dxg_run().args(["--fail", "Nothing", "--", "true"]));
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(125), ""));
    assert!(text(&output.stderr).starts_with("dxg run: --fail: no call is named 'Nothing'"), "{output:?}");
}

#[test]
fn the_machine_can_be_changed_while_a_program_runs() {
    let folder = scratch("control");
    for way in ways() {
        let socket = folder.join(format!("{}-{}", way.mode, way.user().unwrap_or(0)));
        let mut command = way.dxg_run();
        command.env("DXG_EMU_CONTROL", socket.with_extension("%p"));
        command.arg("--").arg(leaves_open()).arg("wait");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("it starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let pid = lines.next().expect("a line").expect("text");
        let mut control = UnixStream::connect(socket.with_extension(&pid)).expect("it listens");
        control.write_all(b"remove 0:c0d2\nlist\n").expect("it reads");
        let answers = BufReader::new(control.try_clone().expect("a copy"));
        let answers: Vec<String> = answers.lines().map_while(Result::ok).take(4).collect();
        assert_eq!((&*answers[0], &*answers[3]), ("ok", "ok"), "{way:?}: {answers:?}");
        child.stdin.take().expect("a pipe").write_all(b"go\n").expect("it reads");
        // One adapter less than it found at first.
        assert_eq!(lines.next().expect("a line").expect("text"), "2 1", "{way:?}");
        assert!(child.wait().expect("it ends").success());
    }
}

#[test]
fn children_of_all_kinds_see_the_device() {
    for way in ways() {
        let script = format!(
            "n=0
             for i in 1 2 3 4 5 6 7 8; do {DXG} info --json & done | grep -c '\"luid\"'
             {DXG} info | head -1 | (read line; echo \"$line\")
             (exec {DXG} info > /dev/null) && echo $?"
        );
        let seen = printed(&mut way.shell(&[], &script));
        assert_eq!(seen, "24\n/dev/dxg: 3 adapters\n0\n", "{way:?}");
    }
}

#[test]
fn processes_know_each_other_over_an_exec_whatever_they_close() {
    let program = compiled("neighbours");
    for way in ways() {
        for how in [&[][..], &["fork"]] {
            let seen = printed(way.dxg_run().arg("--").arg(&program).args(how));
            assert_eq!(seen, "2 known\n", "{way:?} {how:?}");
        }
    }
}

#[test]
fn what_is_missing_or_wrong_is_named_with_the_way_out() {
    let said = |command: &mut Command| {
        let output = run(command);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(125), ""));
        text(&output.stderr).to_owned()
    };
    let text = said(dxg_run().env("DXG_LIBDIR", "/no/such/folder").args(["--", "true"]));
    assert!(text.contains("DXG_LIBDIR=/no/such/folder"), "{text}");
    let alone = scratch("alone").join("dxg");
    // A copy could still be open for writing in a process that another test is just starting.
    std::fs::hard_link(DXG, &alone).expect("a link");
    let text = said(Command::new(&alone).env_remove("DXG_LIBDIR").args(["run", "--", "true"]));
    assert!(
        text.contains("cargo build -p libdxcore -p dxg-preload") && text.contains("DXG_LIBDIR"),
        "{text}"
    );
    let text = said(dxg_run().args(["--device", "/dev/dxg", "--", "true"]));
    assert!(text.contains("emu:NAME"), "{text}");
    let text = said(dxg_run().args(["--device", "emu:nowhere", "--", "true"]));
    assert!(text.contains("nowhere") && text.contains("default"), "{text}");
    let blank = scratch("a blank");
    for library in ["libdxcore.so", "libdxg_preload.so"] {
        let built = Path::new(DXG).with_file_name(library);
        std::fs::copy(built, blank.join(library)).expect("a copy");
    }
    let text = said(dxg_run().env("DXG_LIBDIR", &blank).args(["--", "true"]));
    assert!(text.contains("LD_PRELOAD takes no path with a blank"), "{text}");
}

#[test]
fn a_program_that_cannot_be_reached_is_named() {
    let program = scratch("static").join("program");
    let source = common::root().join("dxg/tests/run/leaves_open.c");
    let mut compiler = common::compiler();
    compiler.args(["-std=gnu11", "-D_GNU_SOURCE", "-static", "-o"]).arg(&program).arg(source);
    let output = run(&mut compiler);
    if !output.status.success() {
        return ways::not_run(&format!("nothing can be linked statically: {}", text(&output.stderr)));
    }
    for way in ways() {
        let output = run(way.dxg_run().arg("--").arg(&program));
        // The device is there, where it can be mounted, and knows no ioctl.
        assert_eq!(output.status.code(), Some(20), "{way:?}");
        assert!(
            text(&output.stderr).contains("will not reach the device: it is linked statically"),
            "{way:?}"
        );
        let output = run(way.dxg_run().arg("--quiet").arg("--").arg(&program));
        assert_eq!(text(&output.stderr), "", "{way:?}");
    }
}

#[test]
fn where_namespaces_are_refused_the_environment_must_do_and_that_is_said() {
    dxg_run();
    // In a user namespace where nobody is anybody, none may be made.
    let mut refused = Command::new("unshare");
    refused.args(["--user", DXG, "run", "--", DXG, "info"]).env_remove("DXG_DEVICE").env("TMPDIR", "/tmp");
    let Ok(output) = refused.output() else { return ways::not_run("there is no `unshare` here") };
    if !output.status.success() && text(&output.stderr).starts_with("unshare:") {
        return ways::not_run("no user namespace can be had here at all");
    }
    let said = text(&output.stderr);
    assert!(text(&output.stdout).starts_with("/dev/dxg: 3 adapters"), "{said}");
    assert!(said.contains("no mount namespace can be had") && said.contains("a user namespace: "), "{said}");
    let output = run(Command::new("unshare").args(["--user", DXG, "run", "--quiet", "--", "true"]));
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}
