//! Registry values and the driver store.

use std::path::PathBuf;

use d3dkmt::sys::{Errno, Ioctl};
use d3dkmt::{Dxg, RegistryKey, RegistryQuery, RegistryType, RegistryValue};
use dxg_emu::machine::RegistryValue as Model;
use dxg_emu::{Emulator, Machine};

use crate::common::{for_each_adapter, luid, open};

fn type_and_value(model: &Model) -> (RegistryType, RegistryValue) {
    match model.clone() {
        Model::Sz(text) => (RegistryType::SZ, RegistryValue::Sz(text)),
        Model::ExpandSz(text) => (RegistryType::EXPAND_SZ, RegistryValue::ExpandSz(text)),
        Model::MultiSz(texts) => (RegistryType::MULTI_SZ, RegistryValue::MultiSz(texts)),
        Model::Dword(number) => (RegistryType::DWORD, RegistryValue::Dword(number)),
        Model::Qword(number) => (RegistryType::QWORD, RegistryValue::Qword(number)),
        Model::Binary(bytes) => (RegistryType::BINARY, RegistryValue::Binary(bytes.0)),
    }
}

#[test]
fn every_value_of_the_machine_is_read_with_its_type() {
    for_each_adapter(|adapter, model| {
        for (key, values) in
            [(RegistryKey::ADAPTER, &model.registry.adapter), (RegistryKey::SERVICE, &model.registry.service)]
        {
            for (name, value) in values {
                let (value_type, expected) = type_and_value(value);
                assert_eq!(adapter.registry(key, name, value_type), Ok(expected), "{name}");
            }
        }
    });
}

#[test]
fn a_missing_value_is_not_found_and_a_wrong_type_is_another_error() {
    for_each_adapter(|adapter, _| {
        assert!(adapter.registry_string("NoSuchValue").unwrap_err().is_not_found());
        let error = adapter.registry(RegistryKey::ADAPTER, "DriverDesc", RegistryType::DWORD).unwrap_err();
        assert_eq!(error.errno(), Some(Errno::EPROTOTYPE));
        assert!(!error.is_not_found());
    });
}

#[test]
fn what_setup_writes_for_every_driver_is_there() {
    for_each_adapter(|adapter, model| {
        assert_eq!(adapter.registry_string("DriverDesc").unwrap(), model.name);
        let version = adapter.registry_string("DriverVersion").unwrap();
        assert_eq!(version.parse(), Ok(adapter.umd_driver_version().unwrap()));
    });
}

#[test]
fn the_driver_store_of_each_adapter_has_a_place_in_the_guest() {
    for_each_adapter(|adapter, model| {
        let store = adapter.driver_store_path().unwrap();
        assert_eq!(store.host(), model.driver.store_path);
        let folder = model.driver.store_path.rsplit('\\').next().unwrap();
        assert_eq!(
            store.guest_below("/usr/lib/wsl/drivers"),
            Some(PathBuf::from("/usr/lib/wsl/drivers").join(folder))
        );
        let image = adapter.driver_image_path().unwrap();
        let file = model.driver.image.as_deref().unwrap();
        assert_eq!(image.guest_below("/d/"), Some(PathBuf::from("/d").join(folder).join(file)));
    });
}

fn with_value(value: &str) -> (Dxg, std::sync::Arc<crate::common::Counting>, d3dkmt::Luid) {
    let machine = Machine::from_toml(&format!(
        r#"
        [[adapter]]
        name = "A"
        luid = "0:1"
        hardware = {{ vendor = 1, device = 2 }}
        driver = {{ wddm = 3000, version = "1.2.3.4", store_path = 'C:\drivers' }}
        [adapter.registry.adapter]
        Value = {value}
        "#
    ))
    .expect("a machine");
    let luid = luid(&machine.adapters()[0]);
    let (dxg, counting) = open(&Emulator::new(machine));
    (dxg, counting, luid)
}

#[test]
fn a_long_value_is_read_with_two_calls() {
    let (dxg, counting, luid) = with_value(&format!("{:?}", "\u{e9}".repeat(60_000)));
    let adapter = dxg.open_adapter(luid).unwrap();
    assert_eq!(adapter.registry_string("Value").unwrap(), "\u{e9}".repeat(60_000));
    assert_eq!(counting.count(Ioctl::QueryAdapterInfo), 2);
}

#[test]
fn a_value_that_no_message_can_carry_is_an_error_that_says_so() {
    let (dxg, counting, luid) = with_value(&format!("{:?}", "x".repeat(70_000)));
    let adapter = dxg.open_adapter(luid).unwrap();
    let error = adapter.registry_string("Value").unwrap_err();
    assert!(error.to_string().contains("140002 claimed, 130473 possible"), "{error}");
    assert_eq!(counting.count(Ioctl::QueryAdapterInfo), 1);
}

#[test]
fn a_physical_adapter_that_does_not_exist_has_no_values() {
    let (dxg, _, luid) = with_value("1");
    let adapter = dxg.open_adapter(luid).unwrap();
    let query = RegistryQuery {
        physical_adapter: 1,
        ..RegistryQuery::value(RegistryKey::ADAPTER, "Value", RegistryType::DWORD)
    };
    assert_eq!(adapter.registry_bytes(&query).unwrap_err().errno(), Some(Errno::EINVAL));
    assert_eq!(adapter.driver_store_path().unwrap().guest_below("/d"), None);
}
