//! The long form of an adapter, for people.

use std::time::Duration;

use super::details::{Details, Value};
use super::table::INDENT;
use crate::style::Style;
use crate::table::{Align, Fields, Grid};
use crate::units;

/// What follows the short form of an adapter.
pub(super) fn render(details: &Details, style: &Style) -> String {
    let mut text = String::new();
    let mut section = |title: &str, body: String| {
        if !body.is_empty() {
            text.push_str(&format!("\n{:INDENT$}{}\n{body}", "", style.bold(title)));
        }
    };
    let inner = INDENT + 2;
    section("Identity", identity(details).render(inner, style));
    section("Memory", memory(details).render(inner, style));
    section("Segments", grid(&segments(details), inner, style));
    section("Budgets of this process", grid(&budgets(details), inner, style));
    section("Engines", grid(&engines(details), inner, style));
    section("State", state(details).render(inner, style));
    section("Capabilities", words(details.capabilities.iter(), "WDDM ").render(inner, style));
    section("Features", features(details).render(inner, style));
    section("Drivers", drivers(details).render(inner, style));
    section("DXCore properties", properties(details).render(inner, style));
    section("Registry", registry(details).render(inner, style));
    let mut refused = Fields::default();
    details.refused.iter().for_each(|line| refused.add("-", line));
    section("Not answered, which is normal for some hosts", refused.render(inner, style));
    text
}

fn grid(grid: &Grid, indent: usize, style: &Style) -> String {
    if grid.is_empty() { String::new() } else { grid.render(indent, style) }
}

fn identity(details: &Details) -> Fields {
    let mut fields = Fields::default();
    fields.add("Flags", details.flags.join(", "));
    fields.add_some("Bus address", details.address.as_deref());
    fields.add_some("Unique GUID", details.unique_guid.as_deref());
    for (what, name) in &details.names {
        fields.add(format!("Name of {what}"), name);
    }
    if let Some(version) = &details.gpu_version {
        fields.add("Architecture", &version.architecture);
        fields.add("BIOS version", &version.bios);
    }
    fields.add_some("Linked GPUs", details.physical_adapters.map(|count| count.to_string()));
    fields
}

fn memory(details: &Details) -> Fields {
    let mut fields = Fields::default();
    if let Some(sizes) = &details.memory_sizes {
        for (label, size) in [
            ("Dedicated video", sizes.dedicated_video),
            ("Dedicated system", sizes.dedicated_system),
            ("Shared system", sizes.shared_system),
            ("Local group", sizes.local),
            ("Non-local group", sizes.non_local),
            ("Outside budgets", sizes.non_budget),
        ] {
            fields.add(label, units::bytes(size));
        }
    }
    fields.add_some("GPU addresses", details.virtual_address_bits.map(|bits| format!("{bits} bits")));
    fields
}

fn segments(details: &Details) -> Grid {
    let right = Align::Right;
    let mut grid = Grid::new(&[
        ("#", right),
        ("Memory", Align::Left),
        ("Limit", right),
        ("Committed", right),
        ("Resident", right),
    ]);
    for (number, segment) in details.segments.iter().enumerate() {
        grid.add([
            number.to_string(),
            match (segment.aperture, segment.system_memory) {
                (true, _) => "shared",
                (false, true) => "dedicated, of the system's",
                (false, false) => "dedicated",
            }
            .to_owned(),
            units::bytes(segment.limit),
            units::bytes(segment.committed),
            units::bytes(segment.resident),
        ]);
    }
    grid
}

fn budgets(details: &Details) -> Grid {
    let right = Align::Right;
    let mut grid = Grid::new(&[
        ("Group", Align::Left),
        ("Budget", right),
        ("Used", right),
        ("Reserved", right),
        ("Reservable", right),
    ]);
    for (group, budget) in &details.budgets {
        grid.add([
            group.replace('_', "-"),
            units::bytes(budget.budget),
            units::bytes(budget.usage),
            units::bytes(budget.reserved),
            units::bytes(budget.reservable),
        ]);
    }
    grid
}

fn engines(details: &Details) -> Grid {
    let right = Align::Right;
    let mut grid = Grid::new(&[
        ("GPU", right),
        ("#", right),
        ("Engine", Align::Left),
        ("Busy so far", right),
        ("Frequency", right),
        ("Highest", right),
        ("Flags", Align::Left),
    ]);
    let text = |value: Option<u64>, form: fn(u64) -> String| value.map(form).unwrap_or_default();
    for engine in &details.engines {
        grid.add([
            engine.physical_adapter.to_string(),
            engine.index.to_string(),
            engine.name.clone(),
            text(engine.running_time_100ns, |ticks| {
                units::duration(Duration::from_nanos(ticks.saturating_mul(100)))
            }),
            text(engine.frequency, units::hertz),
            text(engine.max_frequency, units::hertz),
            engine.flags.join(", "),
        ]);
    }
    grid
}

fn state(details: &Details) -> Fields {
    let mut fields = Fields::default();
    if let Some(state) = &details.performance {
        let most = state
            .max_temperature_decicelsius
            .map(|most| format!(" (at most {})", units::deci_celsius(most)))
            .unwrap_or_default();
        fields.add("Temperature", units::deci_celsius(state.temperature_decicelsius) + &most);
        fields.add("Power", format!("{}.{} %", state.power_permille / 10, state.power_permille % 10));
        fields.add("Fan", format!("{} rpm", state.fan_rpm));
        fields.add(
            "Memory clock",
            format!(
                "{} (at most {})",
                units::hertz(state.memory_frequency),
                units::hertz(state.max_memory_frequency)
            ),
        );
    }
    if let Some(clock) = &details.clock {
        fields.add("GPU counter", format!("{} at {}", clock.gpu_counter, units::hertz(clock.gpu_frequency)));
        fields.add("Host counter", clock.cpu_counter.to_string());
    }
    fields.add_some("Hangs", details.hangs.map(|hangs| hangs.to_string()));
    fields.add_some(
        "Processes",
        details.processes.as_ref().map(|ids| {
            let ids: Vec<String> = ids.iter().map(u32::to_string).collect();
            if ids.is_empty() { "none".to_owned() } else { ids.join(", ") }
        }),
    );
    fields
}

fn words<'a>(map: impl Iterator<Item = (&'a &'static str, &'a Vec<String>)>, prefix: &str) -> Fields {
    let mut fields = Fields::default();
    for (name, words) in map {
        let words = if words.is_empty() { "none".to_owned() } else { words.join(", ") };
        fields.add(format!("{prefix}{name}"), words);
    }
    fields
}

fn features(details: &Details) -> Fields {
    let mut fields = Fields::default();
    for (name, feature) in &details.features {
        let flags = if feature.flags.is_empty() {
            "unknown to the host".to_owned()
        } else {
            feature.flags.join(", ")
        };
        fields.add(*name, format!("{flags}; version {}", feature.version));
    }
    fields
}

fn drivers(details: &Details) -> Fields {
    let mut fields = Fields::default();
    fields.add_some("Kernel mode", details.kernel_driver.version.as_deref());
    fields.add_some("Kernel image", details.kernel_driver.image.as_deref());
    for (api, file) in &details.user_drivers {
        fields.add(*api, file);
    }
    fields
}

fn registry(details: &Details) -> Fields {
    let mut fields = Fields::default();
    for entry in &details.registry {
        fields.add(format!("{} {}", entry.key, entry.name), value(&entry.value));
    }
    fields
}

fn properties(details: &Details) -> Fields {
    let mut fields = Fields::default();
    for entry in &details.properties {
        fields.add(&entry.name, value(&entry.value));
    }
    fields
}

fn value(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Texts(texts) => texts.join(", "),
        Value::Number(number) => number.to_string(),
        Value::Truth(truth) => if *truth { "yes" } else { "no" }.to_owned(),
        Value::Bytes(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}
