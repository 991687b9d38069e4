//! What can be asked.

use std::fmt::Write;

use d3dkmt::query_type_name;
use d3dkmt::sys::raw::KMTQUERYADAPTERINFOTYPE;
use dxcore::{Property, State};

use super::kind;
use super::question::{MOST_KINDS, REGISTRY_TYPES};

/// Every question that has a name.
pub(super) fn text() -> String {
    let mut text = String::from("Properties, by name or number:\n");
    for property in Property::ALL {
        let _ = writeln!(text, "  {:>2}  {property:?}", property.number());
    }
    text.push_str("\nStates, after state:, by name or number:\n");
    for state in State::ALL {
        let _ = writeln!(text, "  {:>2}  state:{state:?}", state.number());
    }
    text.push_str("\nQuery types, after type:, by name or number; those with * need --size:\n");
    for number in 0..MOST_KINDS {
        if let Some(name) = query_type_name(KMTQUERYADAPTERINFOTYPE(number)) {
            let mark = if kind::is_known(number) { ' ' } else { '*' };
            let _ = writeln!(text, "  {number:>2}{mark} type:{name}");
        }
    }
    let types: Vec<&str> = REGISTRY_TYPES.iter().map(|(name, _)| *name).collect();
    let _ = write!(
        text,
        "\nRegistry values, of the adapter's driver or of its service; without a TYPE, each is tried:\n  \
         registry:NAME[:TYPE]\n  registry:service/NAME[:TYPE]\n  TYPE: {}\n",
        types.join(", ")
    );
    text
}
