//! Registry queries, friendly and hostile.

use crate::common::*;
use crate::query::{DGPU, IGPU, MACHINE, NPU};
use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::KMTQUERYADAPTERINFOTYPE as Kind;
use dxg_emu::{InProcess, Machine};

const SERVICE: u32 = 0;
const ADAPTER: u32 = 1;
const STORE_PATH: u32 = 2;
const IMAGE_PATH: u32 = 3;

const SZ: u32 = 1;
const EXPAND_SZ: u32 = 2;
const BINARY: u32 = 3;
const DWORD: u32 = 4;
const MULTI_SZ: u32 = 7;
const QWORD: u32 = 11;

/// Offsets in the wire layout.
const NAME: usize = 8;
const TYPE: usize = 528;
const PHYSICAL: usize = 532;
const OUTPUT_SIZE: usize = 536;
const STATUS: usize = 540;
const DATA: usize = 544;
/// The size without any data behind the eight bytes that are part of the structure.
const FIXED: usize = 552;

/// A question with room for `room` bytes of data, the rest of them 0x5a.
fn question(key: u32, name: &str, kind: u32, room: usize) -> Vec<u8> {
    let mut data = vec![0; DATA];
    data.extend(std::iter::repeat_n(0x5a, room.max(FIXED - DATA)));
    data[..4].copy_from_slice(&key.to_le_bytes());
    for (index, unit) in name.encode_utf16().enumerate() {
        data[NAME + 2 * index..][..2].copy_from_slice(&unit.to_le_bytes());
    }
    data[TYPE..][..4].copy_from_slice(&kind.to_le_bytes());
    data
}

fn word(data: &[u8], offset: usize) -> usize {
    u32::from_le_bytes(data[offset..offset + 4].try_into().expect("a word")) as usize
}

fn ask(device: &InProcess, handle: u32, question: &mut [u8]) -> Result<i32> {
    query(device, handle, Kind::KMTQAITYPE_QUERYREGISTRY, question)
}

/// The value, asked for twice as a client does: once for its size, once for its data.
fn value(adapter: u64, key: u32, name: &str, kind: u32) -> Result<Vec<u8>> {
    let device = open("");
    let handle = open_adapter(&device, adapter)?;
    read(&device, handle, key, name, kind)
}

fn read(device: &InProcess, handle: u32, key: u32, name: &str, kind: u32) -> Result<Vec<u8>> {
    let mut first = question(key, name, kind, 0);
    ask(device, handle, &mut first)?;
    let size = word(&first, OUTPUT_SIZE);
    if size > FIXED - DATA {
        assert_eq!(word(&first, STATUS), 1, "the overflow is a success with a status");
        assert_eq!(first[DATA..], [0x5a; 8], "and no data");
        let mut short = question(key, name, kind, size - 1);
        assert_eq!(ask(device, handle, &mut short), Ok(0));
        assert_eq!((word(&short, STATUS), word(&short, OUTPUT_SIZE)), (1, size));
    }
    let mut second = question(key, name, kind, size + 3);
    second[STATUS] = 0x5a;
    ask(device, handle, &mut second)?;
    assert_eq!((word(&second, STATUS), word(&second, OUTPUT_SIZE)), (0, size));
    assert!(
        second[DATA + size..].iter().all(|byte| *byte == 0x5a),
        "what lies behind the data is left alone"
    );
    Ok(second[DATA..][..size].to_vec())
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn driver_paths_need_no_name_and_count_their_terminator() {
    let store = r"C:\Windows\System32\DriverStore\FileRepository\emulated_dgpu.inf_amd64_0123456789abcdef";
    assert_eq!(value(DGPU, STORE_PATH, "", 0), Ok(utf16(&format!("{store}\0"))));
    assert_eq!(value(DGPU, STORE_PATH, "ignored", 0), Ok(utf16(&format!("{store}\0"))));
    assert_eq!(value(DGPU, IMAGE_PATH, "", 0), Ok(utf16(&format!("{store}\\emulated_dgpu_kmd.sys\0"))));
    for key in [STORE_PATH, IMAGE_PATH] {
        assert_eq!(value(DGPU, key, "", SZ), Err(Errno::EINVAL), "the type must be 0");
        let device = open("");
        let handle = open_adapter(&device, DGPU).expect("opens");
        let mut translated = question(key, "", 0, 600);
        translated[4] = 1;
        assert_eq!(ask(&device, handle, &mut translated), Err(Errno::EINVAL), "nothing to translate");
    }
    let device = open("golden");
    let handle = open_adapter(&device, GOLDEN_GPU).expect("opens");
    assert_eq!(ask(&device, handle, &mut question(IMAGE_PATH, "", 0, 0)), Ok(0), "an agreeable host");
}

#[test]
fn an_adapter_without_an_image_has_no_such_name() {
    let device = open_machine(Machine::from_toml(MACHINE).expect("a machine"));
    let handle = open_adapter(&device, 1).expect("opens");
    assert_eq!(read(&device, handle, IMAGE_PATH, "", 0), Err(Errno::ENOENT));
}

#[test]
fn values_have_the_types_that_the_machine_gives_them() {
    assert_eq!(value(DGPU, ADAPTER, "ReleaseVersion", SZ), Ok(utf16("560.94\0")));
    assert_eq!(value(DGPU, ADAPTER, "FeatureScore", DWORD), Ok(vec![208, 0, 0, 0]));
    let size = value(DGPU, ADAPTER, "HardwareInformation.qwMemorySize", QWORD);
    assert_eq!(size, Ok((16_u64 << 30).to_le_bytes().to_vec()));
    assert_eq!(value(DGPU, ADAPTER, "HardwareInformation.BiosString", BINARY), Ok(b"EMU 95.02".to_vec()));
    assert_eq!(
        value(IGPU, ADAPTER, "InstalledDisplayDrivers", MULTI_SZ),
        Ok(utf16("libigpu_umd11\0libigpu_umd12\0\0"))
    );
    assert_eq!(value(DGPU, SERVICE, "Start", DWORD), Ok(vec![3, 0, 0, 0]));
    let path = value(IGPU, SERVICE, "ImagePath", EXPAND_SZ).expect("answers");
    assert!(path.starts_with(&utf16(r"\SystemRoot\")) && path.ends_with(&utf16("kmd.sys\0")));
    let attributes = value(NPU, ADAPTER, "DXCoreAttributes", MULTI_SZ).expect("answers");
    assert_eq!(
        attributes,
        utf16("{d46140c4-add7-451b-9e56-06fe8c3b58ed}\0{b71b0d41-1088-422f-a27c-0250b7d3a988}\0\0")
    );
}

#[test]
fn every_driver_has_a_description_and_a_version() {
    assert_eq!(value(IGPU, ADAPTER, "DriverDesc", SZ), Ok(utf16("Emulated Intel® integrated GPU\0")));
    assert_eq!(value(IGPU, ADAPTER, "DriverVersion", SZ), Ok(utf16("31.0.101.5186\0")));
    let text = format!("{MACHINE}\n[adapter.registry.adapter]\ndriverdesc = 'Another'");
    let device = open_machine(Machine::from_toml(&text).expect("a machine"));
    let handle = open_adapter(&device, 1).expect("opens");
    assert_eq!(
        read(&device, handle, ADAPTER, "DriverDesc", SZ),
        Ok(utf16("Another\0")),
        "unless the machine has one"
    );
}

#[test]
fn a_missing_value_another_key_and_another_type_are_told_apart() {
    assert_eq!(value(IGPU, ADAPTER, "DXCoreAttributes", MULTI_SZ), Err(Errno::ENOENT));
    assert_eq!(value(DGPU, SERVICE, "DXCoreAttributes", MULTI_SZ), Err(Errno::ENOENT));
    assert_eq!(value(DGPU, ADAPTER, "", SZ), Err(Errno::ENOENT));
    assert_eq!(value(DGPU, ADAPTER, "ReleaseVersio", SZ), Err(Errno::ENOENT));
    assert_eq!(value(DGPU, ADAPTER, "ReleaseVersion2", SZ), Err(Errno::ENOENT));
    for kind in [0, EXPAND_SZ, MULTI_SZ, DWORD, u32::MAX] {
        assert_eq!(value(DGPU, ADAPTER, "ReleaseVersion", kind), Err(Errno::EPROTOTYPE), "type {kind}");
    }
    assert_eq!(value(DGPU, ADAPTER, "rELEASEvERSION", SZ), Ok(utf16("560.94\0")), "case does not matter");
}

#[test]
fn hostile_questions_are_refused_and_written_to_by_nobody() {
    let device = open("");
    let handle = open_adapter(&device, DGPU).expect("opens");
    let refuse = |mut data: Vec<u8>, error: Errno, what: &str| {
        let before = data.clone();
        assert_eq!(ask(&device, handle, &mut data), Err(error), "{what}");
        assert!(data == before, "{what}: unchanged");
    };
    for size in [1, 8, DATA - 1, DATA, FIXED - 1] {
        refuse(question(ADAPTER, "FeatureScore", DWORD, 0)[..size].to_vec(), Errno::EINVAL, "too short");
    }
    for key in [4, 5, u32::MAX] {
        refuse(question(key, "FeatureScore", DWORD, 0), Errno::EINVAL, "no such key");
    }
    let mut unterminated = question(ADAPTER, "", SZ, 0);
    unterminated[NAME..TYPE].fill(b'x');
    refuse(unterminated, Errno::EINVAL, "a name without end");
    let longest = "x".repeat(259);
    refuse(question(ADAPTER, &longest, SZ, 0), Errno::ENOENT, "the longest name");
    let mut lone_surrogate = question(ADAPTER, "", SZ, 0);
    lone_surrogate[NAME..NAME + 2].copy_from_slice(&[0x3d, 0xd8]);
    refuse(lone_surrogate, Errno::ENOENT, "half a character");
    let mut linked = question(ADAPTER, "FeatureScore", DWORD, 0);
    linked[PHYSICAL] = 1;
    refuse(linked, Errno::EINVAL, "no such linked GPU");
}

#[test]
fn small_values_fit_into_the_structure_itself() {
    let device = open("");
    let handle = open_adapter(&device, DGPU).expect("opens");
    let mut data = question(ADAPTER, "FeatureScore", DWORD, 0);
    assert_eq!(data.len(), FIXED);
    assert_eq!(ask(&device, handle, &mut data), Ok(0));
    assert_eq!((word(&data, STATUS), word(&data, OUTPUT_SIZE), word(&data, DATA)), (0, 4, 208));
    assert_eq!(data[DATA + 4..], [0x5a; 4]);
}

#[test]
fn text_outside_ascii_is_utf16_with_surrogates() {
    let text = format!("{MACHINE}\n[adapter.registry.adapter]\n'Größe\u{1f600}' = 'é\u{1f600}'");
    let device = open_machine(Machine::from_toml(&text).expect("a machine"));
    let handle = open_adapter(&device, 1).expect("opens");
    let value = read(&device, handle, ADAPTER, "GRößE\u{1f600}", SZ);
    assert_eq!(value, Ok(vec![0xe9, 0, 0x3d, 0xd8, 0x00, 0xde, 0, 0]));
}
