//! Many adapters, and a client that only walks.

use std::fmt::Write as _;

use crate::case::cases;
use crate::client::*;
use crate::list::machine_file;

/// The most adapters that the software device takes.
const MANY: u32 = 64;

fn many_adapters() -> Vec<(&'static str, String)> {
    let mut machine = String::new();
    for number in 1..=MANY {
        let _ = write!(
            machine,
            r#"
[[adapter]]
name = "Adapter {number}"
luid = "0:{number:x}"
hardware = {{ vendor = 0x1414, device = {number} }}
memory = {{ dedicated = "{number} GiB", shared = "1 GiB" }}
engine = [{{ type = "3d" }}]
driver = {{ wddm = 3000, version = "1.2.3.4", store_path = 'C:\d', umd = {{ dx12 = "d.so" }} }}
"#
        );
    }
    machine_file("many", &machine)
}

cases! {
    a_client_walks_64_adapters with many_adapters() => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        assert_eq!(list.count(), MANY);
        assert_eq!(list.sort(1, [2_u32].as_ptr()), S_OK);
        for index in 0..list.count() {
            let adapter = list.at(index);
            let text = adapter.property(2).unwrap();
            assert_eq!(text, format!("Adapter {}\0", MANY - index).into_bytes(), "more memory first");
            assert!(adapter.is_attribute_supported(&raw const CORE_COMPUTE));
            assert_eq!(adapter.release(), 2);
        }
        assert_eq!(list.release(), 0);
        assert_eq!(factory.release(), 0);
        assert_eq!(open_count(1) + open_count(u64::from(MANY)), 0);
    }
}
