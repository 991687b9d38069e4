//! What an answer must have in common with the recorded one.
//!
//! Results, errno, waiting, and the fields that were written, with their values. What a host chooses
//! is compared by shape alone: handles other than adapters', addresses, fence numbers, LUIDs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Map, Value};

/// One vector.
#[derive(Debug)]
pub(crate) struct Expected {
    pub(crate) id: String,
    pub(crate) call: String,
    /// The call in words.
    pub(crate) what: String,
    record: Value,
}

/// What the runner recorded.
#[derive(Debug, Default)]
pub(crate) struct Actual {
    records: HashMap<String, Value>,
}

impl Actual {
    /// Adds records, one JSON object a line.
    pub(crate) fn add(&mut self, lines: &str) {
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let record: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
            let id = record["id"].as_str().unwrap_or_else(|| panic!("no id: {line}")).to_owned();
            self.records.insert(id, record);
        }
    }

    /// The record of a vector, if there is one.
    pub(crate) fn record(&self, id: &str) -> Option<&Value> {
        self.records.get(id)
    }

    /// Why a vector was left out. The reason is recorded under the id of its whole case.
    pub(crate) fn skipped(&self, id: &str) -> Option<&str> {
        let mut id = id;
        loop {
            if let Some(reason) = self.records.get(id).and_then(|record| record["skipped"].as_str()) {
                return Some(reason);
            }
            id = id.rsplit_once('/')?.0;
        }
    }
}

impl Expected {
    pub(crate) fn from_json(record: &Value) -> Self {
        let text = |name: &str| record[name].as_str().unwrap_or_default().to_owned();
        Self { id: text("id"), call: text("call"), what: text("in"), record: record.clone() }
    }

    /// The vector and its differences, for a reader.
    pub(crate) fn explain(&self, differences: &[String]) -> String {
        let mut text = format!("{} ({})\n    {}", self.id, self.call, self.what);
        for difference in differences {
            text.push_str("\n        ");
            text.push_str(difference);
        }
        text
    }

    /// In what the record differs; empty where it matches.
    pub(crate) fn differences(&self, actual: Option<&Value>) -> Vec<String> {
        let Some(actual) = actual else { return vec!["no record".to_owned()] };
        let mut found = Vec::new();
        if verdict(&self.record) != verdict(actual) {
            found.push(format!("expected {}, got {}", verdict(&self.record), verdict(actual)));
        }
        for name in ["blocked", "returned_after_poke", "returned_after_signal", "stuck"] {
            let (expected, actual) = (&self.record[name], &actual[name]);
            if expected != actual {
                found.push(format!("{name}: expected {expected}, got {actual}"));
            }
        }
        // The host may write more than is listed.
        let open = self.record["open_fields"] == true;
        for name in ["out_fields", "out"] {
            compare_fields(&self.record[name], &actual[name], open, name, &mut found);
        }
        found
    }
}

fn verdict(record: &Value) -> String {
    match record["ret"].as_i64() {
        Some(-1) => format!("-1 with errno {}", record["errno"]),
        Some(result) => result.to_string(),
        None => "no result".to_owned(),
    }
}

fn compare_fields(expected: &Value, actual: &Value, open: bool, what: &str, found: &mut Vec<String>) {
    let none = Map::new();
    let (expected, actual) = (expected.as_object().unwrap_or(&none), actual.as_object().unwrap_or(&none));
    let mut names: BTreeSet<&String> = expected.keys().collect();
    if !open {
        names.extend(actual.keys());
    }
    for name in names {
        match (expected.get(name), actual.get(name)) {
            (Some(_), Some(_)) if name.contains("luid") => {}
            (Some(expected), Some(actual)) if shape(expected) == shape(actual) => {}
            (Some(expected), Some(actual)) => {
                found.push(format!("{what} {name}: expected {expected}, got {actual}"));
            }
            (Some(expected), None) => found.push(format!("{what} {name}: expected {expected}, absent")),
            (None, actual) => found.push(format!("{what} {name}: not expected, got {actual:?}")),
        }
    }
}

/// The part of a value that every host must agree on.
fn shape(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if let Some(handle) = text.strip_prefix("handle 0x")
        && handle.len() == 8
        && let Ok(handle) = u32::from_str_radix(handle, 16)
        && handle & 0x3f == 0
        && handle >> 30 != 0
    {
        return "handle".to_owned();
    }
    for kind in ["gpu address", "fence"] {
        if let Some(number) = text.strip_prefix(kind).and_then(|rest| rest.strip_prefix(" 0x"))
            && u64::from_str_radix(number, 16).is_ok()
        {
            return kind.to_owned();
        }
    }
    without_luids(&text)
}

/// The text with `luid=*` for each `luid=HEX:HEX`.
fn without_luids(text: &str) -> String {
    let mut parts = text.split("luid=");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_hexdigit() && c != ':').unwrap_or(part.len());
        result.push_str("luid=*");
        result.push_str(&part[end..]);
    }
    result
}

/// Not a test of the device but of the comparison: each kind of difference is seen.
#[test]
fn a_comparison_sees_what_differs_and_nothing_else() {
    let expected = serde_json::json!({
        "id": "a", "in": "", "call": "x", "ret": 0, "blocked": false,
        "out_fields": { "h": "handle 0x40000400", "n": "0x2" }, "out": { "a": "handle=1 luid=0:5000 x" },
    });
    let same = |change: &dyn Fn(&mut BTreeMap<String, Value>)| {
        let mut record: BTreeMap<String, Value> =
            serde_json::from_value(expected.clone()).expect("an object");
        record.insert("errno".to_owned(), 0.into());
        record.insert("out".to_owned(), serde_json::json!({ "a": "handle=1 luid=7:abc x" }));
        change(&mut record);
        let record = serde_json::to_value(record).expect("an object");
        Expected::from_json(&expected).differences(Some(&record)).is_empty()
    };
    let fields = |value: Value| {
        move |record: &mut BTreeMap<String, Value>| {
            record.insert("out_fields".to_owned(), value.clone());
        }
    };
    assert!(same(&|_| {}));
    assert!(same(&fields(serde_json::json!({ "h": "handle 0x80000480", "n": "0x2" }))));
    assert!(!same(&fields(serde_json::json!({ "h": "handle 0x40000401", "n": "0x2" }))));
    assert!(!same(&fields(serde_json::json!({ "h": "no handle", "n": "0x2" }))));
    assert!(!same(&fields(serde_json::json!({ "h": "handle 0x40000400", "n": "0x3" }))));
    assert!(!same(&fields(serde_json::json!({ "h": "handle 0x40000400" }))));
    assert!(!same(&fields(serde_json::json!({ "h": "handle 0x40000400", "n": "0x2", "m": "0x1" }))));
    assert!(!same(&|record| drop(record.insert("ret".to_owned(), 1.into()))));
    assert!(!same(&|record| drop(record.insert("blocked".to_owned(), true.into()))));
    assert!(!same(&|record| drop(record.remove("out"))));
    assert!(!Expected::from_json(&expected).differences(None).is_empty());
}
