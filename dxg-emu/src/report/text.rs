//! A report for people.

use std::fmt::{self, Display};

use crate::report::{CallCount, Leak, ObjectKind, Report};

/// So many objects of one kind of one process are listed; the others are counted.
const LISTED: usize = 16;

impl Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_leaks(f, &self.leaks)?;
        write_calls(f, &self.calls)?;
        if self.round_trips != 0 {
            writeln!(f, "Round trips to the host: {}", self.round_trips)?;
        }
        if !self.skipped.is_empty() {
            writeln!(f, "Commands understood and not executed:")?;
            let width = self.skipped.iter().map(|one| one.name.len()).max().unwrap_or(0);
            for packets in &self.skipped {
                writeln!(f, "  {:width$} {:>10}", packets.name, packets.count)?;
            }
        }
        if !self.unknown.is_empty() {
            writeln!(f, "Unknown commands:")?;
            for packets in &self.unknown {
                write!(f, "  at {:#014x} {:>10} times:", packets.address, packets.count)?;
                packets.words.iter().try_for_each(|word| write!(f, " {word:08x}"))?;
                writeln!(f)?;
            }
        }
        Ok(())
    }
}

fn write_leaks(f: &mut fmt::Formatter<'_>, leaks: &[Leak]) -> fmt::Result {
    if leaks.is_empty() {
        return writeln!(f, "Nothing is open.");
    }
    let mut processes: Vec<(u32, bool)> = leaks.iter().map(|leak| (leak.process, leak.reclaimed)).collect();
    processes.sort_unstable();
    processes.dedup();
    for (process, reclaimed) in processes {
        let state = if reclaimed { "left open" } else { "has open" };
        writeln!(f, "Process {process} {state}:")?;
        let mut its: Vec<&Leak> =
            leaks.iter().filter(|leak| (leak.process, leak.reclaimed) == (process, reclaimed)).collect();
        its.sort_by_key(|leak| leak.kind);
        for group in its.chunk_by(|one, other| one.kind == other.kind) {
            group.iter().take(LISTED).try_for_each(|leak| write_leak(f, leak))?;
            if let Some(rest) = group.get(LISTED..).filter(|rest| !rest.is_empty()) {
                let bytes: u64 = rest.iter().filter_map(|leak| leak.size).sum();
                write!(f, "  {:17} and {} more", group[0].kind.name(), rest.len())?;
                if bytes != 0 {
                    write!(f, ", {}", Bytes(bytes))?;
                }
                writeln!(f)?;
            }
        }
    }
    Ok(())
}

fn write_leak(f: &mut fmt::Formatter<'_>, leak: &Leak) -> fmt::Result {
    let size = leak.size.map_or_else(String::new, |size| Bytes(size).to_string());
    let handle = Handle(leak.kind, leak.handle);
    write!(f, "  {:17} {handle:<14} {size:>10}  {} (call {})", leak.kind.name(), leak.call, leak.ordinal)?;
    if let Some(parent) = leak.parent {
        write!(f, ", of {} {}", parent.kind.name(), Handle(parent.kind, parent.handle))?;
    }
    writeln!(f)
}

fn write_calls(f: &mut fmt::Formatter<'_>, calls: &[CallCount]) -> fmt::Result {
    if calls.is_empty() {
        return Ok(());
    }
    let timed = calls.iter().any(|call| call.nanoseconds != 0);
    let width = calls.iter().map(|call| call.call.len()).max().unwrap_or(0);
    write!(f, "{:width$} {:>10} {:>10}", "Call", "count", "failed")?;
    writeln!(f, "{}", if timed { format!(" {:>10} {:>10}", "time", "mean") } else { String::new() })?;
    for call in calls {
        write!(f, "{:width$} {:>10} {:>10}", call.call, call.count, call.failures)?;
        if timed {
            let mean = call.nanoseconds / call.count.max(1);
            write!(f, " {:>10} {:>10}", Time(call.nanoseconds).to_string(), Time(mean).to_string())?;
        }
        writeln!(f)?;
    }
    Ok(())
}

struct Handle(ObjectKind, u64);

impl Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&match self.0 {
            ObjectKind::SharedDescriptor | ObjectKind::SyncFile => format!("fd {}", self.1),
            _ => format!("{:#x}", self.1),
        })
    }
}

struct Bytes(u64);

impl Display for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        scaled(f, self.0, 1024, &["B", "KiB", "MiB", "GiB", "TiB"])
    }
}

struct Time(u64);

impl Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        scaled(f, self.0, 1000, &["ns", "us", "ms", "s"])
    }
}

/// A number in the largest unit in which it is at least 1, with one decimal where it is not whole.
fn scaled(f: &mut fmt::Formatter<'_>, value: u64, step: u64, units: &[&str]) -> fmt::Result {
    let (mut divisor, mut unit) = (1_u64, 0);
    while unit + 1 < units.len() && value / divisor >= step {
        divisor *= step;
        unit += 1;
    }
    let tenths = u128::from(value % divisor) * 10 / u128::from(divisor);
    match tenths {
        0 => write!(f, "{} {}", value / divisor, units[unit]),
        _ => write!(f, "{}.{tenths} {}", value / divisor, units[unit]),
    }
}

#[cfg(test)]
mod tests {
    use super::{Bytes, Time};
    use crate::report::{CallCount, Leak, ObjectKind, Parent, Report, SkippedPackets, UnknownPackets};

    fn allocation(ordinal: u64) -> Leak {
        Leak {
            process: 7,
            kind: ObjectKind::Allocation,
            handle: 0x4000_0400 + 0x40 * ordinal,
            size: Some(64 << 10),
            call: "LX_DXCREATEALLOCATION".into(),
            ordinal,
            parent: Some(Parent { kind: ObjectKind::Device, handle: 0x4000_0400 }),
            reclaimed: true,
        }
    }

    #[test]
    fn a_report_reads_as_aligned_lines_with_units() {
        let call = |name: &'static str, nr, nanoseconds| CallCount {
            call: name.into(),
            nr,
            count: 4,
            failures: 1,
            nanoseconds,
        };
        let report = Report {
            leaks: (3..21).map(allocation).collect(),
            calls: vec![call("LX_DXLOCK2", 0x25, 1_500_000), call("LX_DXCREATEALLOCATION", 6, 900)],
            skipped: vec![SkippedPackets { name: "walker".into(), count: 2 }],
            unknown: vec![UnknownPackets { address: 0x1_0000_0000, words: vec![7, 8], count: 3 }],
            round_trips: 9,
        };
        let text = report.to_string();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "Process 7 left open:");
        assert_eq!(
            lines[1],
            "  allocation        0x400004c0         64 KiB  LX_DXCREATEALLOCATION (call 3), of device 0x40000400"
        );
        assert_eq!(lines[17], "  allocation        and 2 more, 128 KiB");
        assert_eq!(lines[18], "Call                       count     failed       time       mean");
        assert_eq!(lines[19], "LX_DXLOCK2                     4          1     1.5 ms     375 us");
        assert_eq!(
            lines[21..].join("\n"),
            "Round trips to the host: 9\nCommands understood and not executed:\n  walker          2\nUnknown commands:\n  at 0x000100000000          3 times: 00000007 00000008"
        );
    }

    #[test]
    fn an_empty_report_says_so() {
        assert_eq!(Report::default().to_string(), "Nothing is open.\n");
    }

    #[test]
    fn numbers_have_the_largest_unit_that_fits() {
        assert_eq!(Bytes(1023).to_string(), "1023 B");
        assert_eq!(Bytes(1536).to_string(), "1.5 KiB");
        assert_eq!(Bytes(u64::MAX).to_string(), "16777215.9 TiB");
        assert_eq!(Time(999).to_string(), "999 ns");
        assert_eq!(Time(61_000_000_000).to_string(), "61 s");
    }
}
