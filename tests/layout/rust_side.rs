//! The bindings against the facts.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::{FACTS, Member, Shape, Width};
use crate::mirror::{Constant, Structure};
use crate::{client, driver};

/// Where a structure of the bindings is not what the facts say; empty if it is.
fn differences(shape: &Shape, seen: &Structure) -> Vec<String> {
    let mut found = Vec::new();
    if (seen.size, seen.align) != (shape.size, shape.align) {
        found.push(format!(
            "{}: size {} align {}, should be {} and {}",
            seen.name, seen.size, seen.align, shape.size, shape.align
        ));
    }
    let mut fields: BTreeMap<&str, _> = seen.fields.iter().map(|field| (field.name, field)).collect();
    for fact in shape.fields() {
        let Some(field) = fields.remove(fact.name.as_str()) else {
            if !is_integer_view_of_a_pointer(fact, shape) {
                found.push(format!("{}.{}: missing", seen.name, fact.name));
            }
            continue;
        };
        if (field.offset, field.size) != (fact.offset, fact.size) {
            found.push(format!(
                "{}.{}: offset {} size {}, should be {} and {}",
                seen.name, fact.name, field.offset, field.size, fact.offset, fact.size
            ));
        }
        let nameless = matches!(fact.c_type.as_str(), "struct" | "union");
        if field.c_type().is_some_and(|seen| seen != fact.c_type) || field.c_type().is_none() != nameless {
            found
                .push(format!("{}.{}: type {}, should be {}", seen.name, fact.name, field.rust, fact.c_type));
        }
    }
    found.extend(fields.keys().map(|name| format!("{}.{name}: no such fact", seen.name)));

    let facts: BTreeSet<&str> = shape.bit_fields().map(|(fact, ..)| fact.name.as_str()).collect();
    let bits: BTreeSet<&str> = seen.bits.iter().map(|bits| bits.name).collect();
    found.extend(
        facts.symmetric_difference(&bits).map(|name| format!("{}.{name}: on one side only", seen.name)),
    );
    found
}

/// The header gives a pointer field a 64-bit twin under another name, for C alone.
fn is_integer_view_of_a_pointer(fact: &Member, shape: &Shape) -> bool {
    fact.c_type == "UINT64"
        && fact.name.strip_suffix("_Align").is_some_and(|name| {
            shape.fields().any(|other| other.name == name && (other.offset, other.size) == (fact.offset, 8))
        })
}

fn compare_all(seen: &[Structure], width: Width) -> Vec<String> {
    seen.iter()
        .flat_map(|structure| match FACTS.structures.get(structure.name) {
            Some(facts) => differences(facts.shape(width), structure),
            None => vec![format!("{}: no such fact", structure.name)],
        })
        .collect()
}

#[test]
fn every_structure_of_the_facts_is_in_the_drivers_bindings_as_the_facts_say() {
    let seen: BTreeSet<&str> = driver::STRUCTURES.iter().map(|structure| structure.name).collect();
    let facts: BTreeSet<&str> = FACTS.structures.keys().map(String::as_str).collect();
    assert_eq!(seen, facts);
    let found = compare_all(driver::STRUCTURES, Width::Driver);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_converted_structure_is_in_the_clients_bindings_as_the_facts_say() {
    let seen: BTreeSet<&str> = client::STRUCTURES.iter().map(|structure| structure.name).collect();
    for name in FACTS.query_types.iter().filter(|query| query.converted).flat_map(|query| &query.payload) {
        assert!(seen.contains(name.as_str()), "{name} is converted, so the C layer needs the client's form");
        assert!(FACTS.structures[name].depends_on_width(), "{name}");
    }
    let found = compare_all(client::STRUCTURES, Width::Client);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_comparison_notices_a_byte_in_any_structure_and_any_field() {
    for (structures, width) in [(driver::STRUCTURES, Width::Driver), (client::STRUCTURES, Width::Client)] {
        for structure in structures {
            let shape = FACTS.structures[structure.name].shape(width);
            let larger = Structure { size: structure.size + 1, ..structure.clone() };
            assert!(!differences(shape, &larger).is_empty(), "{}", structure.name);
            for index in 0..structure.fields.len() {
                let mut moved = structure.clone();
                moved.fields.to_mut()[index].offset += 1;
                assert!(!differences(shape, &moved).is_empty(), "{}", structure.fields[index].name);
                let mut longer = structure.clone();
                longer.fields.to_mut()[index].size += 1;
                assert!(!differences(shape, &longer).is_empty(), "{}", structure.fields[index].name);
                let fact = shape.fields().find(|fact| fact.name == structure.fields[index].name);
                if fact.is_some_and(|fact| is_integer_view_of_a_pointer(fact, shape)) {
                    continue;
                }
                let mut gone = structure.clone();
                gone.fields.to_mut().remove(index);
                assert!(!differences(shape, &gone).is_empty(), "{}", structure.fields[index].name);
            }
        }
    }
}

/// The bytes of a structure of which one bit field alone is set (`ones`) or cleared.
fn pattern(size: usize, fact: &Member, first: usize, width: usize, ones: bool) -> Vec<u8> {
    let mut bytes = vec![if ones { 0 } else { 0xff }; size];
    for bit in (fact.offset * 8 + first..).take(width) {
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    bytes
}

#[test]
fn every_bit_field_set_alone_changes_its_own_bits_and_no_other() {
    let mut checked = 0;
    for structure in driver::STRUCTURES {
        let shape = &FACTS.structures[structure.name].driver;
        for (fact, first, width) in shape.bit_fields() {
            let bits = structure.bits.iter().find(|bits| bits.name == fact.name).expect("compared elsewhere");
            let name = format!("{}.{}", structure.name, fact.name);
            let all = u64::MAX >> (64 - width);
            assert_eq!((bits.set)(0, all), pattern(shape.size, fact, first, width, true), "{name} set");
            assert_eq!((bits.set)(0xff, 0), pattern(shape.size, fact, first, width, false), "{name} cleared");
            assert_eq!((bits.set)(0, 1), pattern(shape.size, fact, first, 1, true), "{name} set to 1");
            for value in [0, 1, all] {
                assert_eq!((bits.get_after_set)(value), value, "{name} read back");
            }
            checked += 1;
        }
    }
    assert!(checked > 350, "{checked} bit fields");
}

fn by_name(constants: &[Constant]) -> BTreeMap<&str, i128> {
    constants.iter().map(|constant| (constant.name, constant.value)).collect()
}

#[test]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared as bit patterns")]
fn every_enumeration_has_the_values_of_the_facts_and_no_other() {
    let seen: BTreeMap<&str, _> = driver::ENUMERATIONS.iter().map(|one| (one.name, one)).collect();
    assert_eq!(seen.keys().copied().collect::<Vec<_>>(), FACTS.enums.keys().collect::<Vec<_>>());
    for (name, values) in &FACTS.enums {
        let enumeration = seen[name.as_str()];
        assert_eq!(enumeration.size, 4, "{name}");
        let seen: BTreeMap<&str, u32> =
            by_name(enumeration.values).into_iter().map(|(name, value)| (name, value as u32)).collect();
        let facts: BTreeMap<&str, u32> = values.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        assert_eq!(seen, facts, "{name}");
    }
}

#[test]
fn every_constant_has_the_value_of_the_facts_and_no_other_exists() {
    let seen = by_name(driver::CONSTANTS);
    // Status codes are casts in C, which bindgen leaves out; the table's tests compare them.
    let facts: BTreeMap<&str, i128> = FACTS
        .constants
        .iter()
        .filter(|(name, _)| !name.starts_with("STATUS_"))
        .map(|(name, value)| (name.as_str(), i128::from(*value)))
        .collect();
    assert_eq!(seen, facts);
}
