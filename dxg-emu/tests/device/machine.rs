//! Machine files, and what is said about bad ones.

use crate::query::MACHINE;
use dxg_emu::machine::{
    ByteSize, GpuMmuFlags, IntelFeatures, Luid, RegistryValue, Wddm12, Wddm13, Wddm20, Wddm27, Wddm29,
    Wddm30, Wddm31,
};
use dxg_emu::{Machine, MachineError};

fn error(text: &str) -> String {
    Machine::from_toml(text).expect_err("refused").to_string()
}

/// The smallest machine with one line put in front of, or instead of, another.
fn with(line: &str, instead: &str) -> String {
    let text = MACHINE.replace(line, instead);
    assert_ne!(text, MACHINE, "the machine has {line:?}");
    error(&text)
}

#[test]
fn built_in_machines_load_by_name_and_the_default_one_by_nothing() {
    let names: Vec<&str> = Machine::builtin_names().collect();
    assert_eq!(names, ["default", "golden", "intel-tgl", "intel-adlp", "intel-dg2"]);
    for name in names {
        let machine = Machine::load(name).expect(name);
        assert!(!machine.description().is_empty(), "{name}");
        for adapter in machine.adapters() {
            assert!(adapter.name.starts_with("Emulated "), "{name}: {}", adapter.name);
            assert!(adapter.driver.store_path.contains(r"\FileRepository\"), "{name}");
        }
    }
    assert_eq!(Machine::load("").expect("loads"), Machine::builtin("default").expect("loads"));
}

#[test]
fn the_golden_machine_is_the_one_that_recordings_presuppose() {
    let machine = Machine::builtin("golden").expect("loads");
    let adapters: Vec<_> =
        machine.adapters().iter().map(|adapter| (adapter.luid, adapter.compute_only)).collect();
    assert_eq!(adapters, [(Luid(0x5000), false), (Luid(0x5001), true)]);
    assert!(machine.host().agreeable);
    assert!(!Machine::builtin("default").expect("loads").host().agreeable);
}

#[test]
fn a_name_that_is_no_machine_lists_those_that_are() {
    let message = Machine::load("defualt").expect_err("refused").to_string();
    assert!(message.contains("defualt") && message.contains("default, golden"), "{message}");
}

#[test]
fn a_slash_or_the_ending_makes_it_a_file() {
    for path in ["missing.toml", "./missing", "/nonexistent/default"] {
        let error = Machine::load(path).expect_err("refused");
        assert!(matches!(error, MachineError::Read { .. }), "{error}");
        assert!(error.to_string().starts_with(&format!("cannot read the machine {path}: ")), "{error}");
    }
}

#[test]
fn a_file_is_read_and_named_in_its_errors() {
    let folder = std::env::temp_dir().join(format!("dxg-emu-test-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("machine.toml");
    std::fs::write(&path, MACHINE).expect("writes");
    let machine = Machine::load(path.to_str().expect("UTF-8"));
    std::fs::write(&path, "what?").expect("writes");
    let broken = Machine::load(path.to_str().expect("UTF-8"));
    std::fs::remove_dir_all(&folder).expect("removes");
    assert_eq!(machine.expect("loads").adapters().len(), 1);
    let message = broken.expect_err("refused").to_string();
    assert!(message.contains("machine.toml") && message.contains("line 1"), "{message}");
}

#[test]
fn unknown_missing_and_mistyped_keys_are_named_with_their_line() {
    let message = with("luid", "luidd");
    assert!(message.contains("luidd") && message.contains("unknown field"), "{message}");
    let message = with("luid = \"0:1\"", "");
    assert!(message.contains("missing field `luid`"), "{message}");
    let message = with("vendor = 1", "vendor = \"1\"");
    assert!(message.contains("line 5") && message.contains("vendor"), "{message}");
    let message = with("wddm = 3000", "wddm = 3000\nimmage = \"x\"");
    assert!(message.contains("immage"), "{message}");
    assert!(error("[host]\nagreable = true").contains("agreable"));
}

#[test]
fn values_that_cannot_be_are_named_by_their_path() {
    for (line, instead, expected) in [
        ("name = \"A GPU\"", "name = \"\"", "adapter[0].name: "),
        ("name = \"A GPU\"", "name = \"a\\u0000b\"", "adapter[0].name: "),
        (
            "name = \"A GPU\"",
            "name = \"A GPU\"\ndiscrete = true\nintegrated = true",
            "adapter[0].integrated: ",
        ),
        ("name = \"A GPU\"", "name = \"A GPU\"\nphysical_adapters = 33", "adapter[0].physical_adapters: "),
        (
            "name = \"A GPU\"",
            "name = \"A GPU\"\nclock = { gpu_frequency = 0 }",
            "adapter[0].clock.gpu_frequency: ",
        ),
        (
            "name = \"A GPU\"",
            "name = \"A GPU\"\ngpu_mmu = { address_bits = 65 }",
            "adapter[0].gpu_mmu.address_bits: ",
        ),
        (
            "name = \"A GPU\"",
            "name = \"A GPU\"\nfeature = [{ id = 1 }, { id = 1 }]",
            "adapter[0].feature[1].id: ",
        ),
        (
            "name = \"A GPU\"",
            "name = \"A GPU\"\nsegment = [{ size = 1, group = \"local\", used = 2 }]",
            "adapter[0].segment[0].used: ",
        ),
        (
            "name = \"A GPU\"",
            "name = \"A GPU\"\nengine = [{ type = \"3d\" }, { type = \"copy\", load = 1.5 }]",
            "adapter[0].engine[1].load: ",
        ),
        ("'C:\\store'", "'C:\\store\\'", "adapter[0].driver.store_path: "),
        ("'C:\\store'", "'C:\\store'\numd = { dx12 = \"a\\u0000\" }", "adapter[0].driver.umd.dx12: "),
        (
            "'C:\\store'",
            "'C:\\store'\n[adapter.registry.adapter]\nList = [\"a\", \"\"]",
            "adapter[0].registry.adapter.List: ",
        ),
    ] {
        let message = with(line, instead);
        assert!(message.starts_with(expected), "{message}");
    }
    let message = error(&format!("{MACHINE}{MACHINE}"));
    assert!(message.starts_with("adapter[1].luid: another adapter has 00000000:00000001"), "{message}");
    let many: String = (0..65).map(|luid| MACHINE.replace("0:1", &format!("0:{luid:x}"))).collect();
    assert!(error(&many).starts_with("adapter: at most 64"));
    let long = format!("'C:\\{}'", "x".repeat(257));
    assert!(with("'C:\\store'", &long).starts_with("adapter[0].driver.store_path: "));
}

#[test]
fn words_that_are_not_known_list_those_that_are() {
    let message = with("version =", "umd = { dx13 = \"x\" }\nversion =");
    assert!(message.contains("dx13") && message.contains("dx12"), "{message}");
    let message = with("name = \"A GPU\"", "name = \"A GPU\"\ncaps = { wddm_2_0 = [\"gpu-mnu\"] }");
    assert!(message.contains("gpu-mnu") && message.contains("gpu-mmu"), "{message}");
    let message = with("name = \"A GPU\"", "name = \"A GPU\"\nengine = [{ type = \"4d\" }]");
    assert!(message.contains("4d") && message.contains("video-decode"), "{message}");
    let message = with("name = \"A GPU\"", "name = \"A GPU\"\nmemory = { shared = \"8 GB\" }");
    assert!(message.contains("8 GB") && message.contains("GiB"), "{message}");
}

#[test]
fn registry_values_get_their_type_from_their_form_or_by_name() {
    let text = format!(
        r#"{MACHINE}
        [adapter.registry.adapter]
        a = "text"
        b = ["one", "two"]
        c = 7
        d = 0x1_0000_0000
        e = {{ expand_sz = "%x%" }}
        f = {{ binary = "00ff" }}
        g = {{ qword = 7 }}"#
    );
    let machine = Machine::from_toml(&text).expect("loads");
    let values = &machine.adapters()[0].registry.adapter;
    assert_eq!(values["a"], RegistryValue::Sz("text".into()));
    assert_eq!(values["b"], RegistryValue::MultiSz(vec!["one".into(), "two".into()]));
    assert_eq!(values["c"], RegistryValue::Dword(7));
    assert_eq!(values["d"], RegistryValue::Qword(0x1_0000_0000));
    assert_eq!(values["e"], RegistryValue::ExpandSz("%x%".into()));
    assert!(matches!(&values["f"], RegistryValue::Binary(bytes) if bytes.0 == [0, 255]));
    assert_eq!(values["g"], RegistryValue::Qword(7));
    for bad in ["a = -1", "a = 1.5", "a = [1]", "a = { sz = 1 }", "a = { text = \"x\" }", "a = { }"] {
        assert!(
            Machine::from_toml(&format!("{MACHINE}\n[adapter.registry.adapter]\n{bad}")).is_err(),
            "{bad}"
        );
    }
}

#[test]
fn what_is_left_out_has_a_default() {
    let machine = Machine::from_toml(MACHINE).expect("loads");
    let adapter = &machine.adapters()[0];
    assert!(adapter.render && !adapter.compute_only);
    assert_eq!((adapter.physical_adapters, adapter.memory.dedicated), (1, ByteSize(0)));
    assert!(Machine::from_toml("").expect("an empty machine is one").adapters().is_empty());
}

/// A machine with a GPU that Intel's compute runtime can use.
const INTEL: &str = include_str!("../../machines/intel-tgl.toml");

#[test]
fn an_intel_gpu_that_would_crash_its_runtime_is_no_machine() {
    assert!(Machine::from_toml(INTEL).is_ok());
    for (old, new, key, problem) in [
        ("slices = 1", "slices = 0", "slices", "from 1 to 10"),
        ("slices = 1", "oa_frequency = 0\nslices = 1", "oa_frequency", "stands still"),
        ("\nsub_slices = 6", "\nsub_slices = 17", "sub_slices", "from 1 to 16"),
        ("base = 0, limit = 0x7fff_ffff_ffff", "base = 1, limit = 1", "partition.svm", "above the first"),
        ("limit = 0x8083_ffff_ffff", "limit = 0x1_0000_0000_0000", "partition.standard_64k", "address space"),
        ("base = 0x8001_0000_0000", "base = 0x8000_0000_1000", "partition.heap32[1]", "heap32[0]"),
        ("base = 0x8004_0000_0000", "base = 0x8003_f000_0000", "partition.standard", "heap32[3]"),
    ] {
        let message = error(&INTEL.replace(old, new));
        assert!(message.contains(&format!("adapter[0].intel.{key}: ")), "{message}");
        assert!(message.contains(problem), "{message}");
    }
    let message = with("[adapter.driver]", "processor = \"intel\"\n[adapter.driver]");
    assert!(message.contains("adapter[0].processor: "), "{message}");
    let message = error(&INTEL.replace("wddm =", "private_data = \"00\"\nwddm ="));
    assert!(message.contains("adapter[0].driver.private_data: "), "{message}");
}

/// The page that explains machines; it lies with the project's other pages, not with this crate.
fn page() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/machines.md");
    std::fs::read_to_string(path).expect("docs/machines.md")
}

#[test]
fn the_examples_of_the_page_are_machines() {
    let page = page();
    let examples: Vec<&str> =
        page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(examples.len(), 2);
    for example in examples {
        assert_eq!(Machine::from_toml(example).expect("a machine").adapters().len(), 1);
    }
}

/// The keys and words that are known where `unknown` is written.
fn known(text: &str) -> Vec<String> {
    let message = error(text);
    let (_, list) = message.split_once("expected ").expect("a list of what is known");
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_page_names_every_key_of_the_schema() {
    let page = page();
    let mut keys = known("unknown = 1");
    let tables = [
        ("host", "[host]\nunknown = 1".to_owned()),
        ("adapter", MACHINE.replace("name =", "unknown =")),
        ("hardware", MACHINE.replace("vendor =", "unknown =")),
        ("driver", MACHINE.replace("wddm =", "unknown =")),
        ("umd", MACHINE.replace("wddm =", "umd = { unknown = 1 }\nwddm =")),
        ("opengl", MACHINE.replace("wddm =", "opengl = { unknown = 1 }\nwddm =")),
        ("intel", INTEL.replace("platform =", "unknown =")),
        ("partition", INTEL.replace("standard =", "unknown =")),
        ("heap", INTEL.replace("base = 0,", "unknown = 1,")),
    ];
    let more = ["memory", "gpu_mmu", "clock", "caps", "performance", "registry"]
        .map(|table| (table, MACHINE.replace("name =", &format!("{table} = {{ unknown = 1 }}\nname ="))));
    let lists = ["segment", "engine", "feature"]
        .map(|table| (table, MACHINE.replace("name =", &format!("{table} = [{{ unknown = 1 }}]\nname ="))));
    for (table, text) in tables.into_iter().chain(more).chain(lists) {
        let found = known(&text);
        assert!(!found.is_empty() && !found.contains(&"unknown".to_owned()), "{table}: {found:?}");
        keys.extend(found);
    }
    assert!(keys.len() > 90, "{}", keys.len());
    keys.extend(known(&MACHINE.replace("name =", "engine = [{ type = \"unknown\" }]\nname =")));
    for preemption in ["graphics_preemption", "compute_preemption"] {
        keys.extend(known(
            &MACHINE.replace("name =", &format!("caps = {{ {preemption} = \"unknown\" }}\nname =")),
        ));
    }
    let flags = [Wddm12::FLAGS, Wddm13::FLAGS, Wddm20::FLAGS, Wddm27::FLAGS, Wddm29::FLAGS, Wddm30::FLAGS];
    let flags = flags.into_iter().chain([Wddm31::FLAGS, GpuMmuFlags::FLAGS, IntelFeatures::FLAGS]).flatten();
    keys.extend(flags.map(|(name, _)| (*name).to_owned()));
    for key in keys {
        assert!(page.contains(&format!("`{key}`")), "docs/machines.md does not explain {key:?}");
    }
}
