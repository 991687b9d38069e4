//! `dxg query`, run as a user runs it, on the emulated default machine.

use std::process::{Command, Output};

use serde_json::{Value, json};

/// The command without anything in the environment that could change what it says.
fn query(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dxg"));
    for variable in ["DXG_DRIVER_ROOT", "DXG_VISIBLE_ADAPTERS", "DXG_EMU_CONTROL", "NO_COLOR", "COLUMNS"] {
        command.env_remove(variable);
    }
    command.env("DXG_DEVICE", "emu").arg("query").args(arguments);
    command.output().expect("the command was built with this test")
}

/// What a successful question prints.
fn said(arguments: &[&str]) -> String {
    let output = query(arguments);
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {error}");
    assert_eq!(error, "");
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

/// What a failing one says.
fn refused(arguments: &[&str]) -> String {
    let output = query(arguments);
    assert!(!output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    String::from_utf8(output.stderr).expect("messages are UTF-8")
}

fn value(arguments: &[&str]) -> Value {
    let mut all = arguments.to_vec();
    all.push("--json");
    let answer: Value = serde_json::from_str(&said(&all)).expect("one JSON value");
    answer["value"].clone()
}

#[test]
fn an_adapter_is_named_by_index_luid_ids_or_part_of_its_name() {
    for selector in ["1", "00000000:0000c0d2", "10de:2684", "nvidia"] {
        assert_eq!(said(&[selector, "DriverDescription"]), "Emulated NVIDIA discrete GPU\n", "{selector}");
    }
}

#[test]
fn a_name_of_several_or_of_none_is_refused_with_those_there_are() {
    let several = refused(&["emulated", "IsHardware"]);
    assert!(several.contains("names several adapters"), "{several}");
    assert!(several.contains("1  00000000:0000c0d2  Emulated NVIDIA discrete GPU"), "{several}");
    for nothing in ["radeon", "7", ""] {
        let none = refused(&[nothing, "IsHardware"]);
        assert!(none.contains("names no adapter"), "{none}");
        assert!(none.contains("Emulated NVIDIA discrete GPU"), "{none}");
    }
}

#[test]
fn properties_are_decoded() {
    assert_eq!(value(&["1", "IsHardware"]), json!(true));
    assert_eq!(value(&["0", "IsIntegrated"]), json!(true));
    assert_eq!(value(&["1", "12"]), json!(false));
    assert_eq!(value(&["1", "DriverVersion"]), json!("32.0.15.6094"));
    assert_eq!(value(&["1", "InstanceLuid"]), json!("00000000:0000c0d2"));
    assert_eq!(value(&["1", "DedicatedAdapterMemory"]), json!(16_u64 << 30));
    assert_eq!(said(&["1", "DedicatedAdapterMemory"]), "17179869184 bytes (16 GiB)\n");
    assert_eq!(
        value(&["1", "HardwareIDParts"]),
        json!({"vendorID": 0x10de, "deviceID": 0x2684, "subSystemID": 0x16f4, "subVendorID": 0x10de,
               "revisionID": 0xa1})
    );
    assert_eq!(value(&["1", "AdapterEngineCount"]), json!(6));
    assert_eq!(value(&["1", "AdapterEngineName", "--engine", "5"]), json!("Cuda"));
    let error = refused(&["1", "AdapterEngineName", "--engine", "6"]);
    assert!(error.contains("property:AdapterEngineName of adapter 1"), "{error}");
}

#[test]
fn every_property_and_every_state_of_the_machine_can_be_asked() {
    for number in 0..18 {
        for adapter in ["0", "1", "2"] {
            said(&[adapter, &number.to_string(), "--json"]);
        }
    }
    for number in 0..11 {
        said(&["1", &format!("state:{number}"), "--json"]);
    }
}

#[test]
fn states_are_decoded_and_take_what_they_are_about() {
    let local = value(&["0", "state:AdapterMemoryBudget"]);
    assert!(local["budget"].as_u64().is_some_and(|bytes| bytes > 1 << 30), "{local}");
    let non_local = value(&["0", "state:AdapterMemoryBudget", "--group", "non-local"]);
    assert_ne!(local["budget"], non_local["budget"]);
    let dedicated = value(&["1", "state:AdapterMemoryUsageBytes"]);
    let shared = value(&["1", "state:AdapterMemoryUsageBytes", "--memory", "shared"]);
    assert_eq!(
        (dedicated["resident"].as_u64(), shared["resident"].as_u64()),
        (Some(1200 << 20), Some(96 << 20))
    );
    let temperature = said(&["1", "state:AdapterTemperatureCelsius"]);
    assert!(temperature.ends_with(" °C\n"), "{temperature}");
}

#[test]
fn query_types_are_decoded_where_they_are_known() {
    assert_eq!(value(&["1", "type:DRIVERVERSION"]), json!(3100));
    assert_eq!(
        value(&["1", "type:KMTQAITYPE_ADAPTERTYPE"]),
        json!(["render_supported", "hybrid_discrete", "paravirtualized"])
    );
    assert_eq!(value(&["1", "type:15"]), value(&["1", "type:ADAPTERTYPE_RENDER"]));
    assert_eq!(
        value(&["1", "type:GETSEGMENTSIZE"]),
        json!({"DedicatedVideoMemorySize": 16_u64 << 30, "DedicatedSystemMemorySize": 0,
               "SharedSystemMemorySize": 16_u64 << 30})
    );
    assert_eq!(value(&["1", "type:DRIVER_DESCRIPTION"]), json!("Emulated NVIDIA discrete GPU"));
    assert_eq!(value(&["1", "type:NODEMETADATA", "--engine", "1"])["EngineType"], json!("Copy"));
    assert_eq!(value(&["1", "type:UMD_DRIVER_VERSION"]), json!("32.0.15.6094"));
}

#[test]
fn other_query_types_answer_bytes_of_the_size_that_is_said() {
    assert_eq!(value(&["1", "type:ADAPTERGUID", "--size", "16"]).as_str().map(str::len), Some(32));
    let error = refused(&["1", "type:15", "--size", "8"]);
    assert!(error.contains("EINVAL"), "{error}");
    let error = refused(&["1", "type:UMDRIVERPRIVATE"]);
    assert!(error.contains("--size"), "{error}");
    let error = refused(&["1", "type:MODELIST", "--size", "0"]);
    assert!(error.contains("1 to 131072 bytes"), "{error}");
    let error = refused(&["1", "type:QUERYREGISTRY"]);
    assert!(error.contains("registry:NAME"), "{error}");
    let error = refused(&["1", "type:4711", "--size", "4"]);
    assert!(error.contains("EINVAL") || error.contains("EPERM"), "{error}");
}

#[test]
fn registry_values_are_found_with_and_without_their_type() {
    assert_eq!(value(&["1", "registry:DriverDesc"]), json!("Emulated NVIDIA discrete GPU"));
    assert_eq!(value(&["1", "registry:DriverDesc:sz"]), json!("Emulated NVIDIA discrete GPU"));
    let error = refused(&["1", "registry:NoSuchValue"]);
    assert!(error.contains("registry:NoSuchValue of adapter 1"), "{error}");
    assert!(error.contains("whatever its type"), "{error}");
}

#[test]
fn bytes_are_those_of_the_interface() {
    assert_eq!(
        said(&["1", "HardwareID", "--hex"]),
        "0000  de 10 00 00 84 26 00 00 de 10 f4 16 a1 00 00 00  .....&..........\n"
    );
    let answer: Value = serde_json::from_str(&said(&["1", "11", "--json"])).expect("one JSON value");
    let adapter = json!({"index": 1, "luid": "00000000:0000c0d2", "name": "Emulated NVIDIA discrete GPU"});
    assert_eq!(
        answer,
        json!({"schema": 1, "adapter": adapter, "question": "property:IsHardware", "value": true, "bytes": "01"})
    );
}

#[test]
fn the_list_has_every_kind_of_question_and_needs_no_device() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dxg"));
    let output = command.env("DXG_DEVICE", "/nonexistent/dxg").args(["query", "--list"]).output();
    let output = output.expect("the command was built with this test");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("output is UTF-8");
    for line in [
        "  11  IsHardware\n",
        "   6  state:AdapterTemperatureCelsius\n",
        "  15  type:KMTQAITYPE_ADAPTERTYPE\n",
        "   0* type:KMTQAITYPE_UMDRIVERPRIVATE\n",
        "registry:NAME[:TYPE]",
    ] {
        assert!(text.contains(line), "{line:?} is not in {text}");
    }
}

#[test]
fn what_is_wrong_with_a_question_is_said() {
    for (arguments, words) in [
        (&["1", "IsHardwear"][..], "there is no property 'IsHardwear'"),
        (&["1", "AdapterMemoryBudget"], "ask for state:AdapterMemoryBudget"),
        (&["1"], "WHAT"),
        (&[], "ADAPTER"),
        (&["--list", "1", "IsHardware"], "--list"),
        (&["1", "11", "--json", "--hex"], "--hex"),
    ] {
        let error = refused(arguments);
        assert!(error.contains(words), "{arguments:?}: {error}");
    }
    let help = said(&["--help"]);
    for word in ["state:AdapterMemoryBudget", "--physical", "--list", "DXG_VISIBLE_ADAPTERS"] {
        assert!(help.contains(word), "{word} is not in {help}");
    }
}
