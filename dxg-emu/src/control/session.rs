//! The language of the control channel: a line is a command, and each is answered by lines of which
//! the last is `ok` or `error TEXT`.

use std::fmt::Write;
use std::fs;

use crate::emulator::Emulator;
use crate::machine::{ByteSize, Luid, Machine, SegmentGroup};

/// The longest line, in bytes.
const MAX_LINE: usize = 4096;
/// The longest machine that is sent line by line, in bytes.
const MAX_TEXT: usize = 1 << 20;

const COMMANDS: &str = "\
list                               the adapters
remove LUID                        takes an adapter out of the machine
stop LUID                          stops an adapter but leaves it in the machine
add FILE.toml                      adds the adapters of a machine file
add                                adds those of the lines that follow, up to a line with a single dot
budget LUID local|nonlocal SIZE    changes what one process may use of a segment group
report                             what is open and by which call, and the calls
help                               these lines
";

/// What one client has sent so far.
#[derive(Default)]
pub(super) struct Session {
    line: Vec<u8>,
    /// The rest of a line that is too long is skipped.
    skipping: bool,
    /// The machine that is being sent, after `add`.
    text: Option<Text>,
}

#[derive(Default)]
struct Text {
    toml: String,
    /// What is wrong with it already; its lines are then skipped up to the dot.
    problem: Option<String>,
}

impl Session {
    /// Takes what a client sent and adds the answers to the lines that are complete with it.
    pub(super) fn feed(&mut self, emulator: &Emulator, bytes: &[u8], answer: &mut String) {
        for byte in bytes {
            if *byte != b'\n' {
                if self.line.len() < MAX_LINE {
                    self.line.push(*byte);
                } else {
                    self.skipping = true;
                }
                continue;
            }
            let line = std::mem::take(&mut self.line);
            let line = if std::mem::take(&mut self.skipping) {
                Err(format!("a line has at most {MAX_LINE} bytes"))
            } else {
                String::from_utf8(line).map_err(|_| "the line is not UTF-8".to_owned())
            };
            let result = match &mut self.text {
                Some(_) => match self.text_line(emulator, line) {
                    Some(result) => result,
                    None => continue,
                },
                None => line.and_then(|line| self.command(emulator, line.trim(), answer)),
            };
            match result {
                Ok(Done::Answered) => answer.push_str("ok\n"),
                Ok(Done::TextFollows) => self.text = Some(Text::default()),
                Err(problem) => answer_error(answer, &problem),
            }
        }
    }

    fn command(&self, emulator: &Emulator, line: &str, answer: &mut String) -> Result<Done, String> {
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        match word {
            "list" => no_more(rest).map(|()| list(emulator, answer))?,
            "report" => no_more(rest).map(|()| answer.push_str(&emulator.report().to_string()))?,
            "help" => no_more(rest).map(|()| answer.push_str(COMMANDS))?,
            "remove" => found(rest.parse()?, |luid| emulator.remove_adapter(luid))?,
            "stop" => found(rest.parse()?, |luid| emulator.stop_adapter(luid))?,
            "add" if rest.is_empty() => return Ok(Done::TextFollows),
            "add" => add(emulator, &read_machine(rest)?)?,
            "budget" => budget(emulator, rest)?,
            _ => return Err(format!("{word:?} is no command; \"help\" lists them")),
        }
        Ok(Done::Answered)
    }

    /// A line of a machine's text; the answer comes with the dot.
    fn text_line(
        &mut self,
        emulator: &Emulator,
        line: Result<String, String>,
    ) -> Option<Result<Done, String>> {
        let text = self.text.as_mut()?;
        match line {
            Ok(line) if line.trim_end() == "." => {
                let Text { toml, problem } = self.text.take()?;
                let added = problem.map_or_else(
                    || add(emulator, &Machine::from_toml(&toml).map_err(|error| error.to_string())?),
                    Err,
                );
                return Some(added.map(|()| Done::Answered));
            }
            Ok(line) if text.toml.len() + line.len() < MAX_TEXT => {
                text.toml.push_str(&line);
                text.toml.push('\n');
            }
            Ok(_) => text.problem = Some(format!("a machine has at most {MAX_TEXT} bytes here")),
            Err(problem) => text.problem = Some(problem),
        }
        None
    }
}

enum Done {
    Answered,
    TextFollows,
}

/// One line, whatever the text holds.
fn answer_error(answer: &mut String, problem: &str) {
    answer.push_str("error ");
    let lines = problem.lines().map(str::trim).filter(|line| !line.is_empty());
    answer.extend(lines.enumerate().flat_map(|(index, line)| [if index > 0 { "; " } else { "" }, line]));
    answer.push('\n');
}

fn no_more(rest: &str) -> Result<(), String> {
    if rest.is_empty() { Ok(()) } else { Err(format!("nothing goes here: {rest:?}")) }
}

fn found(luid: Luid, action: impl FnOnce(Luid) -> bool) -> Result<(), String> {
    if action(luid) { Ok(()) } else { Err(format!("no adapter has the LUID {luid}")) }
}

fn list(emulator: &Emulator, answer: &mut String) {
    emulator.with_adapters(|all| {
        for adapter in all {
            let state = if adapter.is_active() { "active" } else { "stopped" };
            let [local, non_local] = adapter.host().budgets();
            let name = adapter.host().name().escape_debug();
            let _ = writeln!(
                answer,
                "adapter {} {state} local={local} nonlocal={non_local} {name}",
                Luid(adapter.luid())
            );
        }
    });
}

fn read_machine(path: &str) -> Result<Machine, String> {
    // Reading a pipe would wait for its writer, and a device could be endless.
    let file = fs::metadata(path).map_err(|error| format!("cannot read {path}: {error}"))?;
    if !file.is_file() {
        return Err(format!("{path} is no file"));
    }
    let text = fs::read_to_string(path).map_err(|error| format!("cannot read {path}: {error}"))?;
    Machine::from_toml(&text).map_err(|error| format!("{path}: {error}"))
}

fn add(emulator: &Emulator, machine: &Machine) -> Result<(), String> {
    if machine.adapters().is_empty() {
        return Err("there is no [[adapter]] in it".to_owned());
    }
    emulator.add_adapters(machine.adapters().to_vec()).map_err(|error| error.to_string())
}

fn budget(emulator: &Emulator, rest: &str) -> Result<(), String> {
    let mut words = rest.splitn(3, char::is_whitespace);
    let (Some(luid), Some(group), Some(size)) = (words.next(), words.next(), words.next()) else {
        return Err("it takes an LUID, a segment group and a size".to_owned());
    };
    let group = match group {
        "local" => SegmentGroup::Local,
        "nonlocal" | "non-local" => SegmentGroup::NonLocal,
        _ => return Err(format!("{group:?} is no segment group; write local or nonlocal")),
    };
    let size: ByteSize = size.parse()?;
    found(luid.parse()?, |luid| emulator.set_budget(luid, group, size.0))
}

#[cfg(test)]
mod tests {
    use super::{MAX_LINE, MAX_TEXT, Session};
    use crate::{Emulator, Machine};
    use std::sync::Arc;

    fn emulator() -> Arc<Emulator> {
        Emulator::new(Machine::builtin("golden").expect("built in"))
    }

    fn ask(emulator: &Emulator, text: &[u8]) -> String {
        let mut answer = String::new();
        Session::default().feed(emulator, text, &mut answer);
        answer
    }

    #[test]
    fn a_report_can_be_asked_for() {
        let emulator = emulator();
        assert_eq!(ask(&emulator, b"report\n"), "Nothing is open.\nok\n");
        assert_eq!(ask(&emulator, b"report all\n"), "error nothing goes here: \"all\"\n");
    }

    #[test]
    fn a_line_that_comes_in_pieces_is_one_command() {
        let (emulator, mut session, mut answer) = (emulator(), Session::default(), String::new());
        for byte in b"stop 0:5000\nlist\n" {
            session.feed(&emulator, &[*byte], &mut answer);
        }
        assert_eq!(
            answer,
            "ok\n\
             adapter 00000000:00005000 stopped local=3758096384 nonlocal=7516192768 Emulated test adapter\n\
             adapter 00000000:00005001 active local=939524096 nonlocal=7516192768 Emulated test accelerator\n\
             ok\n"
        );
    }

    #[test]
    fn each_mistake_is_named_and_changes_nothing() {
        let emulator = emulator();
        let before = ask(&emulator, b"list\n");
        for (line, problem) in [
            ("", "\"\" is no command; \"help\" lists them"),
            ("explode now", "\"explode\" is no command; \"help\" lists them"),
            ("list all", "nothing goes here: \"all\""),
            ("remove 0:5002", "no adapter has the LUID 00000000:00005002"),
            ("stop", "\"\" is no LUID; write high:low in hexadecimal, as \"00000000:0000c0de\""),
            ("budget 0:5000 local", "it takes an LUID, a segment group and a size"),
            ("budget 0:5000 far 1", "\"far\" is no segment group; write local or nonlocal"),
            ("budget 0:5002 local 1", "no adapter has the LUID 00000000:00005002"),
            ("add /", "/ is no file"),
            ("add /nowhere.toml", "cannot read /nowhere.toml: No such file or directory (os error 2)"),
        ] {
            assert_eq!(ask(&emulator, format!("{line}\n").as_bytes()), format!("error {problem}\n"));
        }
        let size = ask(&emulator, b"budget 0:5000 local much\n");
        assert!(size.starts_with("error \"much\" is no size; "), "{size}");
        assert_eq!(ask(&emulator, b"list\n"), before);
    }

    #[test]
    fn garbage_and_endless_lines_are_errors_and_the_next_line_counts() {
        let emulator = emulator();
        assert_eq!(ask(&emulator, b"\xff\xfe\nstop 0:5000\n"), "error the line is not UTF-8\nok\n");
        let mut text = vec![b'x'; 3 * MAX_LINE];
        text.extend(b"\nstop 0:5000\n");
        assert_eq!(ask(&emulator, &text), "error a line has at most 4096 bytes\nok\n");
        let mut session = Session::default();
        session.feed(&emulator, &vec![b'x'; 10 * MAX_LINE], &mut String::new());
        assert!(session.line.capacity() <= 2 * MAX_LINE, "an endless line is not kept");
        // Whatever comes, each complete line is answered by exactly one last line.
        let noise: Vec<u8> = (0_u32..5000)
            .map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[3])
            .filter(|b| *b != 10)
            .collect();
        assert_eq!(ask(&emulator, &[&noise[..3000], b"\n"].concat()).lines().count(), 1);
    }

    const NEW: &str = "add\n[[adapter]]\nname = \"New\"\nluid = \"0:1\"\n\
        hardware = { vendor = 1, device = 2 }\n[adapter.driver]\nwddm = 3100\nversion = \"1.0.0.0\"\n\
        store_path = 'C:\\x'\n.\n";

    #[test]
    fn a_machine_can_be_sent_line_by_line() {
        let emulator = emulator();
        assert_eq!(ask(&emulator, NEW.as_bytes()), "ok\n");
        assert!(
            ask(&emulator, b"list\n").contains("adapter 00000000:00000001 active local=0 nonlocal=0 New\n")
        );
        let again = ask(&emulator, NEW.as_bytes());
        assert_eq!(again, "error an adapter with the LUID 00000000:00000001 is there already\n");
    }

    #[test]
    fn a_wrong_machine_is_one_error_after_its_dot() {
        let emulator = emulator();
        assert_eq!(
            ask(&emulator, b"add\n.\nlist x\n").lines().next(),
            Some("error there is no [[adapter]] in it")
        );
        let syntax = ask(&emulator, b"add\nremove 0:5000\n.\n");
        assert!(syntax.starts_with("error the machine's text: TOML parse error at line 1"), "{syntax}");
        assert_eq!(syntax.lines().count(), 1, "{syntax}");
        let mut long = b"add\n".to_vec();
        for _ in 0..=MAX_TEXT / 4000 {
            long.extend([b'#'; 4000]);
            long.push(b'\n');
        }
        long.extend(b".\nstop 0:5001\n");
        assert_eq!(ask(&emulator, &long), "error a machine has at most 1048576 bytes here\nok\n");
    }
}
