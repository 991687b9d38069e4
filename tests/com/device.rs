//! The device below: missing, refused, empty.

#![expect(unsafe_code, reason = "gives up privileges, to be refused as a user is")]

use std::os::unix::fs::PermissionsExt;

use crate::case::cases;
use crate::client::*;
use crate::common;
use crate::list::machine_file;

fn path(name: &str) -> Vec<(&'static str, String)> {
    vec![("DXG_DEVICE", name.to_owned())]
}

/// A file that nobody may open.
fn closed_file() -> Vec<(&'static str, String)> {
    let file = common::scratch(&format!("closed-{}", std::process::id())).join("dxg");
    std::fs::write(&file, "").expect("a file");
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o000)).expect("its mode");
    path(file.to_str().expect("a UTF-8 path"))
}

cases! {
    a_missing_device_has_no_dxcore with path("/nonexistent/dxg") => {
        for _ in 0..3 {
            assert_eq!(handed_out(|out| create(&raw const FACTORY, out)), Err(UNSUPPORTED));
        }
    }

    something_that_opens_but_is_no_device_lists_nothing with path("/dev/null") => {
        let factory = factory();
        let list = handed_out(|out| factory.create_list(1, &raw const D3D12_GRAPHICS, &raw const LIST, out));
        assert_eq!(list, Err(UNSUPPORTED));
        assert_eq!(factory.by_luid(LUIDS[0]), Err(UNSUPPORTED));
        assert_eq!(factory.release(), 0);
    }

    a_machine_that_does_not_exist_has_no_dxcore with path("emu:no-such-machine") => {
        assert_eq!(handed_out(|out| create(&raw const FACTORY, out)), Err(UNSUPPORTED));
    }

    a_device_that_this_user_may_not_open_is_e_accessdenied with closed_file() => {
        // Loaded before the privileges are gone, as the library's folder may be closed too.
        let _ = symbol::<usize>("DXCoreCreateAdapterFactory");
        let nobody = 65534;
        // SAFETY: plain system calls.
        if unsafe { libc::geteuid() } == 0 {
            // SAFETY: as above; changes this process alone.
            assert_eq!(unsafe { libc::setresuid(nobody, nobody, nobody) }, 0);
        }
        assert_eq!(handed_out(|out| create(&raw const FACTORY, out)), Err(E_ACCESSDENIED));
    }

    wrong_arguments_are_found_before_a_missing_device with path("/nonexistent/dxg") => {
        assert_eq!(handed_out(|out| create(&raw const LIST, out)), Err(E_NOINTERFACE));
        assert_eq!(create(&raw const FACTORY, std::ptr::null_mut()), E_POINTER);
    }

    a_device_without_adapters_is_fine with machine_file("empty", "description = \"nothing\"\n") => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        assert_eq!((list.count(), list.is_stale()), (0, false));
        assert_eq!(handed_out(|out| list.get_adapter(0, &raw const ADAPTER, out)), Err(E_INVALIDARG));
        assert_eq!(list.release(), 0);
        assert_eq!(factory.release(), 0);
    }

    a_description_that_is_longer_than_others_fits_its_own_size with machine_file(
        "long",
        &include_str!("../../dxg-emu/machines/default.toml")
            .replace("Emulated NVIDIA discrete GPU", &"Ж".repeat(259)),
    ) => {
        let adapter = factory().by_luid(LUIDS[1]).unwrap();
        assert_eq!(adapter.property(2).unwrap(), format!("{}\0", "Ж".repeat(259)).into_bytes());
    }
}
