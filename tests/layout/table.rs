//! The table of calls and the status codes against the facts.

use d3dkmt_sys::inner::INNER;
use d3dkmt_sys::table::{C_FUNCTIONS, CALLS, State};
use d3dkmt_sys::{Errno, Ioctl, NtStatus};

use crate::driver;
use crate::facts::{FACTS, Width};

#[test]
fn every_ioctl_has_the_number_names_argument_size_and_request_of_the_facts() {
    assert_eq!(CALLS.len(), FACTS.ioctls.len());
    for (call, fact) in CALLS.iter().zip(&FACTS.ioctls) {
        let name = &fact.function;
        assert_eq!(u64::from(call.nr), fact.nr, "{name}");
        assert_eq!(call.function, name);
        assert_eq!(call.argument, fact.argument, "{name}");
        assert_eq!(call.size as u64, fact.size, "{name}");
        assert_eq!(u64::from(call.request()), fact.request, "{name}");
        assert_eq!(u64::from(call.ioctl.request()), fact.request, "{name}");
        assert_eq!(Ioctl::from_request(call.request()), Some(call.ioctl), "{name}");
        match (&fact.kernel_name, call.state) {
            (Some(kernel), State::Live) => assert_eq!(call.kernel_name, kernel),
            (None, State::Empty) => {}
            (kernel, state) => panic!("{name}: {state:?}, but the kernel has {kernel:?}"),
        }
        assert_eq!(FACTS.structures[&fact.argument].shape(Width::Client).size as u64, fact.size, "{name}");
    }
}

#[test]
fn every_argument_of_a_function_without_an_ioctl_is_a_structure_of_the_facts() {
    for function in C_FUNCTIONS.iter().filter(|function| !function.argument.is_empty()) {
        assert!(FACTS.structures.contains_key(function.argument), "{}", function.function);
    }
}

#[test]
fn every_handle_and_buffer_of_a_row_lies_on_a_field_of_that_name() {
    for call in &CALLS {
        let shape = &FACTS.structures[call.argument].driver;
        let at = |name: &str, offset: usize, size: Option<usize>| {
            let fact = shape.fields().find(|fact| fact.name == name);
            let fact = fact.unwrap_or_else(|| panic!("{}.{name}: no such field", call.argument));
            assert_eq!(fact.offset, offset, "{}.{name}", call.argument);
            // An array in the place of a handle holds several.
            if let Some(size) = size.filter(|_| !fact.c_type.ends_with([']', '*'])) {
                assert_eq!(fact.size, size, "{}.{name}", call.argument);
            }
        };
        for handle in call.handles {
            at(handle.name, handle.offset, Some(handle.size));
        }
        for buffer in call.buffers {
            at(buffer.name, buffer.offset, None);
            if let Some(element) = FACTS.structures.get(buffer.element) {
                assert_eq!(element.driver.size, buffer.element_size, "{}.{}", call.argument, buffer.name);
            }
        }
    }
}

#[test]
fn every_structure_within_a_buffer_has_its_pointers_and_conditions_on_fields_of_that_name() {
    for inner in INNER {
        let at = |structure: &str, name: &str| {
            let fact = FACTS.structures[structure].driver.fields().find(|fact| fact.name == name);
            fact.unwrap_or_else(|| panic!("{structure}.{name}: no such field")).offset
        };
        for word in inner.when {
            assert_eq!(at(inner.ioctl.call().argument, word.name), word.offset, "{}", word.name);
        }
        assert_eq!(FACTS.structures[inner.element].driver.size, inner.element_size, "{}", inner.element);
        for pointer in inner.pointers {
            assert_eq!(at(inner.element, pointer.name), pointer.offset, "{}", pointer.name);
        }
    }
}

/// The number of an errno by its name, from the C library.
fn errno(name: &str) -> Errno {
    macro_rules! by_name {
        ($($known:ident)*) => {
            match name {
                $(stringify!($known) => Errno(libc::$known),)*
                _ => panic!("{name}: unknown to this test"),
            }
        };
    }
    by_name!(
        EPERM ENOENT EBADF EAGAIN ENOMEM EACCES EEXIST ENODEV EINVAL ENOSYS EOVERFLOW EPROTOTYPE EOPNOTSUPP
        EINPROGRESS
    )
}

fn status(name: &str) -> NtStatus {
    let value = FACTS.constants.get(name).unwrap_or_else(|| panic!("{name}: not among the constants"));
    NtStatus(u32::try_from(*value).expect("a status has 32 bits").cast_signed())
}

#[test]
fn status_codes_have_the_values_of_the_facts_under_their_names() {
    for name in FACTS.constants.keys().filter(|name| name.starts_with("STATUS_")) {
        assert_eq!(status(name).name(), name.strip_prefix("STATUS_"));
    }
    for (name, value, _) in &FACTS.status_to_errno {
        assert_eq!(status(name), NtStatus(value.cast_signed()), "{name}");
    }
}

#[test]
fn a_hosts_status_becomes_the_errno_of_the_facts() {
    for (name, _, expected) in &FACTS.status_to_errno {
        assert_eq!(status(name).to_ioctl_result(), Err(errno(expected)), "{name}");
    }
}

#[test]
fn an_errno_becomes_the_status_of_the_facts_and_every_other_is_unsuccessful() {
    for (name, expected) in &FACTS.errno_to_status {
        assert_eq!(NtStatus::from_errno(errno(name)), status(expected), "{name}");
    }
    let mapped: Vec<Errno> = FACTS.errno_to_status.iter().map(|(name, _)| errno(name)).collect();
    for other in (1..=4095).map(Errno).filter(|other| !mapped.contains(other)) {
        assert_eq!(NtStatus::from_errno(other), NtStatus::UNSUCCESSFUL, "{other}");
    }
}

#[test]
fn every_query_type_has_its_number_and_a_payload_of_the_size_of_the_facts() {
    let values = &FACTS.enums["KMTQUERYADAPTERINFOTYPE"];
    assert_eq!(values.len(), FACTS.query_types.len());
    for query in &FACTS.query_types {
        assert_eq!(values.get(&query.name).copied().map(u64::from), Some(query.value), "{}", query.name);
        let Some(payload) = &query.payload else { continue };
        let structure = FACTS.structures.get(payload);
        let size = |width| match structure {
            Some(structure) => structure.shape(width).size as u64,
            None => 4,
        };
        let plain = matches!(payload.as_str(), "BOOL" | "UINT32") || FACTS.enums.contains_key(payload);
        assert!(structure.is_some() || plain, "{payload}");
        assert_eq!(Some(size(Width::Driver)), query.driver_size, "{}", query.name);
        assert_eq!(Some(size(Width::Client)), query.client_size, "{}", query.name);
        if let Some(seen) = driver::STRUCTURES.iter().find(|seen| seen.name == payload) {
            assert_eq!(Some(seen.size as u64), query.driver_size, "{}", query.name);
        }
    }
}
