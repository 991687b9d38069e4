//! Registry values over the wire: sizes, overflow, and answers that cannot be.

use std::path::Path;

use d3dkmt_sys::{Errno, Ioctl};

use super::script::{Asked, adapter, get, put};
use crate::adapter::Adapter;
use crate::error::{BadAnswer, Cause};
use crate::{RegistryKey, RegistryQuery, RegistryType, RegistryValue};

/// Answers as a host does that holds `value`.
fn hold(asked: &mut Asked<'_>, value: &[u8]) -> Result<i32, Errno> {
    assert_eq!((asked.ioctl, asked.u32(4)), (Ioctl::QueryAdapterInfo, 48));
    put(asked.buffer, 536, u32::try_from(value.len()).unwrap());
    match asked.buffer[544..].get_mut(..value.len()) {
        Some(room) => room.copy_from_slice(value),
        None => put(asked.buffer, 540, 1),
    }
    Ok(0)
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect()
}

fn holding(value: Vec<u8>) -> Adapter {
    adapter(move |asked| hold(asked, &value)).0
}

#[test]
fn a_value_that_fits_is_read_with_one_question() {
    let (adapter, script) = adapter(|asked| {
        assert!(asked.buffer.len() >= 552, "the least that a client of the driver offers");
        assert_eq!((get(asked.buffer, 0), get(asked.buffer, 528)), (1, 1));
        hold(asked, &wide("a.b"))
    });
    assert_eq!(adapter.registry_string("DriverVersion").unwrap(), "a.b");
    assert_eq!(script.count(Ioctl::QueryAdapterInfo), 1);
}

#[test]
fn a_value_that_does_not_fit_is_asked_for_again_with_what_it_needs() {
    let value: Vec<u8> = (0..100_000_u32).map(|byte| byte.to_le_bytes()[0]).collect();
    let expected = value.clone();
    let (adapter, script) = adapter(move |asked| hold(asked, &value));
    let query = RegistryQuery::value(RegistryKey::SERVICE, "Blob", RegistryType::BINARY);
    assert_eq!(adapter.registry_bytes(&query).unwrap(), expected);
    assert_eq!(script.count(Ioctl::QueryAdapterInfo), 2);
}

#[test]
fn a_value_that_always_grows_ends_in_an_error() {
    let (adapter, script) = adapter(|asked| {
        let room = u32::try_from(asked.buffer.len() - 544).unwrap();
        put(asked.buffer, 536, room + 1);
        put(asked.buffer, 540, 1);
        Ok(0)
    });
    let error = adapter.registry_string("x").unwrap_err();
    assert_eq!(*error.cause(), Cause::Answer(BadAnswer::NeverFits));
    assert_eq!(script.count(Ioctl::QueryAdapterInfo), 4);
}

#[test]
fn an_overflow_that_needs_no_more_than_was_offered_is_given_more() {
    let (adapter, script) = adapter(|asked| {
        if asked.buffer.len() < 1200 {
            put(asked.buffer, 536, 0);
            put(asked.buffer, 540, 1);
            return Ok(0);
        }
        hold(asked, &wide("x"))
    });
    assert_eq!(adapter.registry_string("x").unwrap(), "x");
    assert_eq!(script.count(Ioctl::QueryAdapterInfo), 2);
}

#[test]
fn sizes_that_cannot_be_are_not_believed() {
    for size in [529, 5000, 0x0010_0000, 0x7fff_fffe, 0xffff_fffe, u32::MAX] {
        let (adapter, _) = adapter(move |asked| {
            put(asked.buffer, 536, size);
            Ok(0)
        });
        let error = adapter.registry_string("x").unwrap_err();
        let claimed = BadAnswer::TooMany { claimed: u64::from(size), available: 528 };
        assert_eq!(*error.cause(), Cause::Answer(claimed), "a success over {size} bytes");
    }
    for size in [130_474, 0xffff_fffe] {
        let (adapter, script) = adapter(move |asked| {
            put(asked.buffer, 536, size);
            put(asked.buffer, 540, 1);
            Ok(0)
        });
        let error = adapter.registry_string("x").unwrap_err();
        let claimed = BadAnswer::TooMany { claimed: u64::from(size), available: 130_473 };
        assert_eq!(*error.cause(), Cause::Answer(claimed), "an overflow of {size} bytes");
        assert_eq!(script.count(Ioctl::QueryAdapterInfo), 1);
    }
}

#[test]
fn the_largest_value_that_the_driver_passes_on_is_read() {
    let adapter = holding(vec![7; 130_473]);
    let query = RegistryQuery::value(RegistryKey::ADAPTER, "Blob", RegistryType::BINARY);
    assert_eq!(adapter.registry_bytes(&query).unwrap().len(), 130_473);
}

#[test]
fn failures_of_the_query_and_of_the_call_are_told_apart() {
    for status in [2, 3, u32::MAX] {
        let (adapter, _) = adapter(move |asked| {
            put(asked.buffer, 540, status);
            Ok(0)
        });
        let error = adapter.registry_string("x").unwrap_err();
        assert_eq!(*error.cause(), Cause::Answer(BadAnswer::Registry(status)));
        assert_eq!(error.subject(), Some("KMTQAITYPE_QUERYREGISTRY"));
        assert!(!error.is_not_found());
    }
    let (adapter, _) = adapter(|_| Err(Errno::ENOENT));
    assert!(adapter.registry_string("x").unwrap_err().is_not_found());
}

#[test]
fn values_have_their_types() {
    let read = |value: Vec<u8>, kind| holding(value).registry(RegistryKey::ADAPTER, "x", kind);
    assert_eq!(read(wide("a"), RegistryType::SZ), Ok(RegistryValue::Sz("a".into())));
    assert_eq!(
        read(wide("{g}\0{h}\0"), RegistryType::MULTI_SZ),
        Ok(RegistryValue::MultiSz(vec!["{g}".into(), "{h}".into()]))
    );
    assert_eq!(read(vec![4, 3, 2, 1], RegistryType::DWORD), Ok(RegistryValue::Dword(0x0102_0304)));
    let error = read(vec![1, 2], RegistryType::DWORD).unwrap_err();
    assert_eq!(*error.cause(), Cause::Answer(BadAnswer::TooShort { bytes: 2, expected: 4 }));
    assert_eq!(holding(wide("a\0b")).registry_strings("x").unwrap(), ["a", "b"]);
}

#[test]
fn a_name_that_is_too_long_is_refused_without_a_call() {
    let (adapter, script) = adapter(|_| Ok(0));
    let error = adapter.registry_string(&"n".repeat(260)).unwrap_err();
    assert!(matches!(error.cause(), Cause::Refused(_)), "{error}");
    assert_eq!(script.count(Ioctl::QueryAdapterInfo), 0);
}

#[test]
fn the_driver_store_has_a_path_here_and_one_on_the_host() {
    let host = r"C:\Windows\System32\DriverStore\FileRepository\nv.inf_amd64_1";
    let (adapter, _) = adapter(move |asked| {
        assert_eq!((get(asked.buffer, 0), get(asked.buffer, 4)), (2, 0));
        assert!(asked.buffer[8..536].iter().all(|&byte| byte == 0), "neither name nor type");
        hold(asked, &wide(host))
    });
    let path = adapter.driver_store_path().unwrap();
    assert_eq!(path.host(), host);
    assert_eq!(path.units().len(), host.len());
    assert_eq!(path.guest_below("/run/drivers").as_deref(), Some(Path::new("/run/drivers/nv.inf_amd64_1")));
}

#[test]
fn a_driver_outside_the_store_has_no_path_here() {
    let path = holding(wide(r"\SystemRoot\System32\drivers\dxgkrnl.sys")).driver_image_path().unwrap();
    assert_eq!(path.guest_below("/r"), None);
}
