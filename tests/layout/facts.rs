//! `tests/data/abi.json`, read.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

/// The facts.
pub(crate) static FACTS: LazyLock<Facts> = LazyLock::new(Facts::read);

pub(crate) struct Facts {
    pub(crate) ioctls: Vec<Ioctl>,
    /// Name and value of a status, and the errno it becomes.
    pub(crate) status_to_errno: Vec<(String, u32, String)>,
    /// Errno, and the name of the status it becomes.
    pub(crate) errno_to_status: Vec<(String, String)>,
    pub(crate) query_types: Vec<QueryType>,
    pub(crate) constants: BTreeMap<String, u64>,
    pub(crate) enums: BTreeMap<String, BTreeMap<String, u32>>,
    pub(crate) structures: BTreeMap<String, Structure>,
}

pub(crate) struct Ioctl {
    pub(crate) nr: u64,
    pub(crate) kernel_name: Option<String>,
    pub(crate) function: String,
    pub(crate) argument: String,
    pub(crate) size: u64,
    pub(crate) request: u64,
}

pub(crate) struct QueryType {
    pub(crate) value: u64,
    pub(crate) name: String,
    pub(crate) payload: Option<String>,
    pub(crate) driver_size: Option<u64>,
    pub(crate) client_size: Option<u64>,
    pub(crate) converted: bool,
}

pub(crate) struct Structure {
    pub(crate) union: bool,
    /// With 2-byte wide characters.
    pub(crate) driver: Shape,
    /// With 4-byte ones; `None` where that is the same.
    client: Option<Shape>,
}

#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) size: usize,
    pub(crate) align: usize,
    pub(crate) members: Vec<Member>,
}

#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) offset: usize,
    pub(crate) size: usize,
    pub(crate) c_type: String,
    /// First bit, counted from the offset, and width of a bit field.
    pub(crate) bits: Option<(usize, usize)>,
}

/// How many bytes a wide character has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    /// 2: as the driver sees it.
    Driver,
    /// 4: as a Linux client passes it.
    Client,
}

impl Structure {
    pub(crate) fn shape(&self, width: Width) -> &Shape {
        match width {
            Width::Driver => &self.driver,
            Width::Client => self.client.as_ref().unwrap_or(&self.driver),
        }
    }

    /// Whether the width of a character matters.
    pub(crate) fn depends_on_width(&self) -> bool {
        self.client.is_some()
    }
}

impl Shape {
    pub(crate) fn fields(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.bits.is_none())
    }

    pub(crate) fn bit_fields(&self) -> impl Iterator<Item = (&Member, usize, usize)> {
        self.members.iter().filter_map(|member| member.bits.map(|(first, width)| (member, first, width)))
    }
}

impl Facts {
    fn read() -> Self {
        let all: Value = serde_json::from_str(include_str!("../data/abi.json")).expect("the facts are JSON");
        Self {
            ioctls: rows(&all["ioctls"]).map(ioctl).collect(),
            status_to_errno: rows(&all["status_to_errno"])
                .map(|row| (text(&row[0]), word(&row[1]), text(&row[2])))
                .collect(),
            errno_to_status: rows(&all["errno_to_status"])
                .map(|row| (text(&row[0]), text(&row[1])))
                .collect(),
            query_types: rows(&all["query_types"]).map(query_type).collect(),
            constants: entries(&all["constants"]).map(|(name, value)| (name, number(value))).collect(),
            enums: entries(&all["enums"])
                .map(|(name, values)| {
                    (name, entries(values).map(|(name, value)| (name, word(value))).collect())
                })
                .collect(),
            structures: entries(&all["structures"]).map(|(name, value)| (name, structure(value))).collect(),
        }
    }
}

fn ioctl(row: &Value) -> Ioctl {
    Ioctl {
        nr: number(&row[0]),
        kernel_name: optional(&row[1], text),
        function: text(&row[2]),
        argument: text(&row[3]),
        size: number(&row[4]),
        request: number(&row[5]),
    }
}

fn query_type(row: &Value) -> QueryType {
    QueryType {
        value: number(&row[0]),
        name: text(&row[1]),
        payload: optional(&row[2], text),
        driver_size: optional(&row[3], number),
        client_size: optional(&row[4], number),
        converted: row[5].as_bool().expect("a truth value"),
    }
}

fn structure(value: &Value) -> Structure {
    Structure {
        union: value["union"] == true,
        driver: shape(value),
        client: optional(&value["client"], shape),
    }
}

fn shape(value: &Value) -> Shape {
    let member = |row: &Value| Member {
        name: text(&row[0]),
        offset: size(&row[1]),
        size: size(&row[2]),
        c_type: text(&row[3]),
        bits: optional(&row[4], size).map(|first| (first, size(&row[5]))),
    };
    Shape {
        size: size(&value["size"]),
        align: size(&value["align"]),
        members: rows(&value["fields"]).map(member).collect(),
    }
}

fn rows(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().expect("a list").iter()
}

fn entries(value: &Value) -> impl Iterator<Item = (String, &Value)> {
    value.as_object().expect("a table").iter().map(|(name, value)| (name.clone(), value))
}

fn optional<T>(value: &Value, read: impl Fn(&Value) -> T) -> Option<T> {
    (!value.is_null()).then(|| read(value))
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("{value} is no number"))
}

/// An enumeration's value: in C an `int`, so a negative one stands for its bit pattern.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a bit pattern of 32 bits")]
fn word(value: &Value) -> u32 {
    let wide = value.as_i64().unwrap_or_else(|| panic!("{value} is no number"));
    assert!((i64::from(i32::MIN)..=i64::from(u32::MAX)).contains(&wide), "{wide} has more than 32 bits");
    wide as u32
}

fn size(value: &Value) -> usize {
    usize::try_from(number(value)).expect("a size")
}

#[test]
fn the_facts_cover_the_whole_header_and_agree_with_themselves() {
    assert_eq!(FACTS.ioctls.len(), 73);
    assert!(FACTS.structures.len() > 320 && FACTS.enums.len() > 60 && FACTS.constants.len() > 70);
    for (name, structure) in &FACTS.structures {
        for width in [Width::Driver, Width::Client] {
            let shape = structure.shape(width);
            assert_eq!(shape.size % shape.align, 0, "{name}");
            assert!(!shape.members.is_empty(), "{name}");
            for member in &shape.members {
                assert!(member.offset + member.size <= shape.size, "{name}.{}", member.name);
                if let Some((first, bits)) = member.bits {
                    assert!(first + bits <= member.size * 8, "{name}.{}", member.name);
                }
                if let Some(inner) = FACTS.structures.get(&member.c_type) {
                    assert_eq!(inner.shape(width).size, member.size, "{name}.{}", member.name);
                }
                if FACTS.enums.contains_key(&member.c_type) {
                    assert_eq!(member.size, 4, "{name}.{}", member.name);
                }
            }
        }
    }
}
