//! The report for people.

use super::report::{AdapterReport, Amount, Engine, Ids, Memory, Report, Visibility};
use super::verbose;
use crate::style::Style;
use crate::table::Fields;
use crate::text::{printable, wrapped};
use crate::units;

/// How far the lines of an adapter stand in.
pub(super) const INDENT: usize = 3;

/// The report as text.
pub(crate) fn render(report: &Report, style: &Style) -> String {
    let mut text = paragraph(&heading(report), style);
    if let Some(visible) = &report.device.visible_adapters {
        text.push_str(&paragraph(&visibility(visible), style));
    }
    for adapter in &report.adapters {
        text.push('\n');
        text.push_str(&adapter_block(adapter, style));
    }
    if !report.choices.is_empty() && !report.adapters.is_empty() {
        text.push('\n');
        text.push_str(&choices(report, style));
    }
    if report.device.fallback {
        text.push('\n');
        text.push_str(&paragraph(FALLBACK_NOTE, style));
    }
    text
}

/// What other programs would choose, and what changes it.
fn choices(report: &Report, style: &Style) -> String {
    let mut fields = Fields::default();
    for choice in &report.choices {
        let chosen: Vec<String> = choice
            .adapters
            .iter()
            .map(|&index| match &report.adapters[index].name {
                Some(name) => format!("{index} {name}"),
                None => index.to_string(),
            })
            .collect();
        let chosen = if chosen.is_empty() { "none".to_owned() } else { chosen.join(", ") };
        let variable = choice.variable.map(|name| format!("; {name}=NAME names another")).unwrap_or_default();
        fields.add(choice.name, format!("{chosen}: {}{variable}", choice.reason));
    }
    fields.add("All of them", "DXG_VISIBLE_ADAPTERS hides and orders adapters for every program");
    format!("{}\n{}", style.bold("What programs would choose"), fields.render(INDENT, style))
}

const FALLBACK_NOTE: &str = "\
This machine has no /dev/dxg, so the adapters above are emulated: none of them is real. \
On WSL2, or on a Hyper-V guest with a GPU partition and the kernel module dxgkrnl, the host's GPUs are \
shown instead; a container must be given the device. Other programs use the emulated adapters with \
DXG_DEVICE=emu.";

fn heading(report: &Report) -> String {
    let count = match report.adapters.len() {
        0 => "no adapters".to_owned(),
        1 => "1 adapter".to_owned(),
        count => format!("{count} adapters"),
    };
    let device = printable(&report.device.name);
    match (report.device.emulated, report.device.fallback) {
        (_, true) => format!("No /dev/dxg on this machine; {count} of the emulated default machine:"),
        (true, false) => format!("{device}: {count}, emulated"),
        (false, false) => format!("{device}: {count}"),
    }
}

fn visibility(visible: &Visibility) -> String {
    let seen = match (&visible.error, &visible.order[..]) {
        (Some(error), _) => {
            return format!("DXG_VISIBLE_ADAPTERS: {}; programs see no adapters", printable(error));
        }
        (None, []) => "no adapters".to_owned(),
        (None, order) => order.iter().map(usize::to_string).collect::<Vec<_>>().join(", "),
    };
    format!("DXG_VISIBLE_ADAPTERS={}: programs see {seen}", printable(&visible.value))
}

fn adapter_block(adapter: &AdapterReport, style: &Style) -> String {
    let name = adapter.name.as_deref().unwrap_or("(without a name)");
    let mut text = format!("{:<width$}{}", adapter.index, style.bold(&printable(name)), width = INDENT);
    if adapter.emulated {
        text.push_str(&format!("  {}", style.warning("[emulated]")));
    }
    if !adapter.visible {
        text.push_str(&format!("  {}", style.warning("[hidden]")));
    }
    text.push('\n');
    text.push_str(&fields(adapter).render(INDENT, style));
    if let Some(details) = &adapter.details {
        text.push_str(&verbose::render(details, style));
    }
    text
}

fn fields(adapter: &AdapterReport) -> Fields {
    const UNKNOWN: &str = "unknown";
    let mut fields = Fields::default();
    fields.add("Kind", adapter.kind.map_or(UNKNOWN, |kind| kind.text()));
    fields.add("Ids", adapter.ids.as_ref().map_or(UNKNOWN.to_owned(), ids));
    fields.add("LUID", &adapter.luid);
    let wddm = adapter.driver.wddm.as_ref().map(|model| format!("WDDM {model}"));
    fields.add("Driver", joined([adapter.driver.version.clone(), wddm]).unwrap_or(UNKNOWN.to_owned()));
    fields.add("Memory", memory(&adapter.memory).unwrap_or(UNKNOWN.to_owned()));
    fields.add("Engines", engines(&adapter.engines).unwrap_or(UNKNOWN.to_owned()));
    fields
        .add("Attributes", joined(adapter.attributes.iter().cloned().map(Some)).unwrap_or("none".to_owned()));
    fields.add(
        "Driver store",
        match &adapter.driver_store {
            Some(store) if store.exists => store.path.clone(),
            Some(store) => format!("{} (not on this machine)", store.path),
            None => UNKNOWN.to_owned(),
        },
    );
    fields
}

fn ids(ids: &Ids) -> String {
    let bare = |id: &str| id.trim_start_matches("0x").to_owned();
    format!(
        "{}:{}, subsystem {}:{}, revision {}",
        bare(&ids.vendor),
        bare(&ids.device),
        bare(&ids.subsystem_vendor),
        bare(&ids.subsystem),
        bare(&ids.revision)
    )
}

fn memory(memory: &Memory) -> Option<String> {
    let part = |amount: Amount, kind: &str| {
        let used = amount.used.map(|used| format!(" ({} used)", units::bytes(used))).unwrap_or_default();
        match amount.total {
            Some(0) if amount.used.unwrap_or(0) == 0 => None,
            total => total.map(|total| format!("{} {kind}{used}", units::bytes(total))),
        }
    };
    joined([part(memory.dedicated, "dedicated"), part(memory.shared, "shared")])
}

/// `3D, Copy x2, Video Decode`: in the order of their first engine.
fn engines(engines: &[Engine]) -> Option<String> {
    let mut groups: Vec<(&str, usize)> = Vec::new();
    for engine in engines {
        match groups.iter_mut().find(|(name, _)| *name == engine.name) {
            Some((_, count)) => *count += 1,
            None => groups.push((&engine.name, 1)),
        }
    }
    joined(
        groups
            .into_iter()
            .map(|(name, count)| Some(if count == 1 { name.to_owned() } else { format!("{name} x{count}") })),
    )
}

/// What there is, with commas; `None` if there is nothing.
fn joined(parts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn paragraph(text: &str, style: &Style) -> String {
    wrapped(text, style.columns.unwrap_or(100)).join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::super::report::{DeviceReport, Driver, DriverStore, Kind, SCHEMA};
    use super::*;

    fn engine(name: &str) -> Engine {
        Engine { physical_adapter: 0, index: 0, name: name.to_owned() }
    }

    fn bare_adapter() -> AdapterReport {
        AdapterReport {
            index: 0,
            name: None,
            emulated: false,
            visible: true,
            kind: None,
            luid: "00000000:00000001".to_owned(),
            ids: None,
            driver: Driver { version: None, wddm: None },
            memory: Memory { dedicated: Amount::default(), shared: Amount::default() },
            engines: Vec::new(),
            attributes: Vec::new(),
            driver_store: None,
            details: None,
        }
    }

    fn report(adapters: Vec<AdapterReport>) -> Report {
        let device = DeviceReport {
            name: "/dev/dxg".to_owned(),
            emulated: false,
            fallback: false,
            visible_adapters: None,
        };
        Report { schema: SCHEMA, device, adapters, choices: Vec::new() }
    }

    #[test]
    fn engines_of_one_name_are_counted_in_the_order_of_the_first() {
        let list = ["3D", "Copy", "Copy", "Video Decode", "Copy"].map(engine);
        assert_eq!(engines(&list).as_deref(), Some("3D, Copy x3, Video Decode"));
    }

    #[test]
    fn memory_that_is_not_there_is_not_mentioned() {
        let amount = |used, total| Amount { used, total };
        let both =
            Memory { dedicated: amount(Some(1 << 20), Some(1 << 30)), shared: amount(None, Some(2 << 30)) };
        assert_eq!(memory(&both).as_deref(), Some("1 GiB dedicated (1 MiB used), 2 GiB shared"));
        let shared = Memory { dedicated: amount(Some(0), Some(0)), shared: amount(Some(0), Some(1024)) };
        assert_eq!(memory(&shared).as_deref(), Some("1 KiB shared (0 B used)"));
    }

    #[test]
    fn an_adapter_that_answers_nothing_is_still_shown() {
        let text = render(&report(vec![bare_adapter()]), &Style::plain());
        assert!(text.starts_with("/dev/dxg: 1 adapter\n\n0  (without a name)\n"), "{text}");
        assert!(text.contains("   Memory        unknown\n"), "{text}");
        assert!(text.contains("   LUID          00000000:00000001\n"), "{text}");
    }

    #[test]
    fn names_from_the_host_cannot_steer_the_terminal() {
        let mut adapter = bare_adapter();
        adapter.name = Some("\u{1b}]0;title\u{7}GPU".to_owned());
        adapter.engines = vec![engine("a\nb")];
        adapter.kind = Some(Kind::Discrete);
        adapter.driver_store = Some(DriverStore { path: "/x\u{1b}[2J".to_owned(), exists: true });
        let text = render(&report(vec![adapter]), &Style::plain());
        assert!(!text.contains(['\u{1b}', '\u{7}']), "{text:?}");
        assert!(text.contains("a\u{fffd}b"), "{text:?}");
    }

    #[test]
    fn a_device_without_adapters_says_so() {
        assert_eq!(render(&report(Vec::new()), &Style::plain()), "/dev/dxg: no adapters\n");
    }
}
