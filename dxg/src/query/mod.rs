//! `dxg query`: one question to one adapter.
//!
//! [`question`] reads what is asked; [`property`], [`state`], [`kind`] and [`registry`] ask it and give
//! the answer's [`datum`] and bytes; [`list`] tells what can be asked.

mod datum;
mod kind;
mod layout;
mod list;
mod property;
mod question;
mod registry;
mod state;

use d3dkmt::visible::Selection;
use d3dkmt::{Adapter, EnumFilter};
use dxcore::Factory;
use serde_json::json;

use self::datum::Datum;
use self::question::Question;
use crate::cli::Query;
use crate::info::not_listed;
use crate::style::Style;
use crate::text::printable;
use crate::{Failure, device};

/// The version of the JSON form.
const SCHEMA: u32 = 1;

/// What an adapter answered.
#[derive(Debug)]
struct Answer {
    /// What it means.
    datum: Datum,
    /// What it is, in the form of the interface that gave it, little-endian.
    bytes: Vec<u8>,
}

/// The command: what is to be printed.
pub(crate) fn run(device: Option<&str>, arguments: &Query) -> Result<String, Failure> {
    let (Some(selector), Some(what)) = (&arguments.adapter, &arguments.what) else {
        return Ok(list::text());
    };
    let question = Question::parse(what)?;
    let device = device::open(device)?;
    let adapters =
        device.dxg.adapters(EnumFilter::all()).map_err(|error| not_listed(&device.name, &error))?;
    let index = select(selector, &adapters)?;
    let adapter = &adapters[index];
    let answer = ask(&question, adapter, &Factory::new(device.dxg.clone()), arguments)
        .map_err(|reason| format!("{question} of adapter {index} ({}): {reason}", name(adapter)))?;
    if arguments.json {
        let answer = json!({
            "schema": SCHEMA,
            "adapter": {"index": index, "luid": adapter.luid().to_string(), "name": name(adapter)},
            "question": question.to_string(),
            "value": answer.datum.to_json(),
            "bytes": datum::hex(&answer.bytes),
        });
        let text =
            serde_json::to_string_pretty(&answer).map_err(|error| format!("cannot write JSON: {error}"))?;
        Ok(text + "\n")
    } else if arguments.hex {
        Ok(datum::dump(&answer.bytes))
    } else {
        Ok(answer.datum.to_text(&Style::detect()))
    }
}

fn ask(
    question: &Question,
    adapter: &Adapter,
    factory: &Factory,
    arguments: &Query,
) -> Result<Answer, Failure> {
    let meaning = || {
        factory.adapter_by_luid(adapter.luid()).map_err(|error| format!("DXCore does not list it: {error}"))
    };
    match question {
        Question::Property(property) => property::ask(&meaning()?, *property, arguments),
        Question::State(state) => state::ask(&meaning()?, *state, arguments),
        Question::Kind(number) => kind::ask(adapter, *number, arguments),
        Question::Registry { key, name, value_type } => registry::ask(adapter, *key, name, *value_type),
    }
}

/// The place of the one adapter that the user names.
pub(crate) fn select(selector: &str, adapters: &[Adapter]) -> Result<usize, Failure> {
    let list = |places: &[usize]| -> String {
        places
            .iter()
            .map(|&place| format!("\n  {place}  {}  {}", adapters[place].luid(), name(&adapters[place])))
            .collect()
    };
    let places = Selection::parse(selector)
        .and_then(|selection| selection.among(adapters))
        .map_err(|error| error.to_string())?;
    match places[..] {
        [place] => Ok(place),
        [] => {
            let all: Vec<usize> = (0..adapters.len()).collect();
            Err(format!("'{}' names no adapter; there are:{}", printable(selector), list(&all)))
        }
        _ => Err(format!("'{}' names several adapters; say which:{}", printable(selector), list(&places))),
    }
}

pub(crate) fn name(adapter: &Adapter) -> String {
    printable(adapter.driver_description().unwrap_or_default().trim())
}
