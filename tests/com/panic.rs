//! A panic inside any method: an error code for the caller, and at most one line for the user.

#![expect(unsafe_code, reason = "changes the environment")]

use std::ffi::CStr;
use std::ptr::{null, null_mut};

use crate::case::cases;
use crate::client::*;
use crate::standard_error::standard_error_of;

const E_UNEXPECTED: u32 = 0x8000_ffff;

fn set(variable: &CStr) {
    // SAFETY: a case has one thread that uses the environment.
    assert_eq!(unsafe { libc::setenv(variable.as_ptr(), c"1".as_ptr(), 1) }, 0);
}

/// Calls every method of every interface with arguments that would do; returns how many there are.
fn call_everything(factory: Object, list: Object, adapter: Object) -> usize {
    let luid = LUIDS[0];
    let (mut word, mut size) = (0_u32, 0_usize);
    let mut bytes = [0_u8; 64];
    let data = bytes.as_mut_ptr().cast::<std::ffi::c_void>();
    let mut calls = 0;
    let mut expect = |answer: u32, expected: u32, method: &str| {
        assert_eq!(answer, expected, "{method}");
        calls += 1;
    };
    let failed = |call: &dyn Fn(*mut *mut std::ffi::c_void) -> u32| {
        let mut out = RUBBISH;
        let code = call(&raw mut out);
        assert_eq!(out, RUBBISH, "nothing was done");
        code
    };
    expect(failed(&|out| create(&raw const FACTORY, out)), E_UNEXPECTED, "DXCoreCreateAdapterFactory");
    for object in [factory, list, adapter] {
        expect(
            failed(&|out| object.query_interface(&raw const UNKNOWN, out)),
            E_UNEXPECTED,
            "QueryInterface",
        );
        expect(object.add_ref(), 0, "AddRef");
        expect(object.release(), 0, "Release");
    }
    let (graphics, list_id, id) = (&raw const D3D12_GRAPHICS, &raw const LIST, &raw const ADAPTER);
    expect(failed(&|out| factory.create_list(1, graphics, list_id, out)), E_UNEXPECTED, "CreateAdapterList");
    expect(
        failed(&|out| factory.adapter_by_luid(&raw const luid, id, out)),
        E_UNEXPECTED,
        "GetAdapterByLuid",
    );
    expect(factory.is_notification_supported(0).into(), 0, "IsNotificationTypeSupported");
    expect(factory.register(list.0, 0, None, null_mut(), &raw mut word), E_UNEXPECTED, "Register");
    expect(factory.unregister(1), E_UNEXPECTED, "Unregister");
    let by_workload = |out| factory.create_list_by_workload(0, 0, 0, list_id, out);
    expect(failed(&by_workload), E_UNEXPECTED, "CreateAdapterListByWorkload");
    expect(failed(&|out| list.get_adapter(0, id, out)), E_UNEXPECTED, "GetAdapter");
    expect(list.count(), 0, "GetAdapterCount");
    expect(list.is_stale().into(), 0, "IsStale");
    expect(failed(&|out| list.list_factory(&raw const FACTORY, out)), E_UNEXPECTED, "GetFactory");
    expect(list.sort(1, &raw const word), E_UNEXPECTED, "Sort");
    expect(list.is_preference_supported(0).into(), 0, "IsAdapterPreferenceSupported");
    expect(adapter.is_valid().into(), 0, "IsValid");
    expect(adapter.is_attribute_supported(graphics).into(), 0, "IsAttributeSupported");
    expect(adapter.is_property_supported(0).into(), 0, "IsPropertySupported");
    expect(adapter.get_property(0, 64, data), E_UNEXPECTED, "GetProperty");
    expect(adapter.get_property_size(0, &raw mut size), E_UNEXPECTED, "GetPropertySize");
    expect(adapter.is_query_state_supported(0).into(), 0, "IsQueryStateSupported");
    expect(adapter.query_state(0, 0, null(), 64, data), E_UNEXPECTED, "QueryState");
    expect(adapter.is_set_state_supported(1).into(), 0, "IsSetStateSupported");
    expect(adapter.set_state(1, 8, data, 8, data), E_UNEXPECTED, "SetState");
    expect(failed(&|out| adapter.adapter_factory(&raw const FACTORY, out)), E_UNEXPECTED, "GetFactory");
    expect(adapter.get_property_with_input(0, 0, null(), 64, data), E_UNEXPECTED, "GetPropertyWithInput");
    calls
}

cases! {
    a_panic_in_any_method_is_an_error_code_and_a_line_of_the_log => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        let adapter = list.at(0);
        set(c"DXG_TEST_PANIC");
        let quiet = standard_error_of(|| {
            call_everything(factory, list, adapter);
        });
        assert_eq!(quiet, "", "nobody asked");
        // SAFETY: as in `set`.
        unsafe { libc::unsetenv(c"DXG_TEST_PANIC".as_ptr()) };
        assert_eq!(list.luids(), LUIDS[..2], "everything still works");
        assert_eq!((adapter.release(), list.release(), factory.release()), (2, 0, 0), "counts are as they were");
    }

    a_panic_is_one_line_of_the_log_where_that_is_asked_for with vec![
        ("DXG_DEVICE", "emu".into()),
        ("DXG_LOG", "1".into()),
    ] => {
        let factory = factory();
        let list = factory.list(&[D3D12_GRAPHICS]);
        let adapter = list.at(0);
        set(c"DXG_TEST_PANIC");
        let mut calls = 0;
        let log = standard_error_of(|| calls = call_everything(factory, list, adapter));
        assert_eq!(log.lines().count(), calls, "{log}");
        assert!(log.lines().all(|line| line.contains("asked for by DXG_TEST_PANIC")), "{log}");
    }
}
