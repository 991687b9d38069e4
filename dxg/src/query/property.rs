//! A property of DXCore's.

use dxcore::{Adapter, EngineIndex, HardwareId, Property, PropertyValue};

use super::Answer;
use super::datum::Datum;
use crate::Failure;
use crate::cli::Query;

/// Asks for a property.
pub(super) fn ask(adapter: &Adapter, property: Property, arguments: &Query) -> Result<Answer, Failure> {
    // These two are about a part of the adapter, which the interface takes as an input.
    match property {
        Property::AdapterEngineCount => {
            let count = adapter.engine_count(arguments.physical).map_err(|error| error.to_string())?;
            Ok(Answer { datum: Datum::Number(count.into()), bytes: count.to_le_bytes().to_vec() })
        }
        Property::AdapterEngineName => {
            let engine = EngineIndex { physical_adapter: arguments.physical, engine: arguments.engine };
            let name = adapter.engine_name(engine).map_err(|error| error.to_string())?;
            let bytes = name.chars().chain(['\0']).flat_map(|c| u32::from(c).to_le_bytes()).collect();
            Ok(Answer { datum: Datum::Text(name), bytes })
        }
        other => {
            let value = adapter.property(other).map_err(|error| error.to_string())?;
            Ok(Answer { datum: datum(value), bytes: value.to_bytes() })
        }
    }
}

fn datum(value: &PropertyValue) -> Datum {
    match value {
        PropertyValue::Luid(luid) => Datum::Text(luid.to_string()),
        PropertyValue::Version(version) => Datum::Text(version.to_string()),
        PropertyValue::Text(text) => Datum::Text(text.clone()),
        PropertyValue::HardwareId(id) => {
            let mut fields = ids(id);
            fields.insert(2, ("subSysID", Datum::Id(id.packed_subsystem().into())));
            fields.push(("revision", Datum::Id(id.revision.into())));
            Datum::Fields(fields)
        }
        PropertyValue::HardwareIdParts(id) => {
            let mut fields = ids(id);
            fields.push(("subSystemID", Datum::Id(id.subsystem.into())));
            fields.push(("subVendorID", Datum::Id(id.subvendor.into())));
            fields.push(("revisionID", Datum::Id(id.revision.into())));
            Datum::Fields(fields)
        }
        PropertyValue::Bytes(bytes) => Datum::Bytes(*bytes),
        PropertyValue::Number(number) => Datum::Number((*number).into()),
        PropertyValue::Short(number) => Datum::Number((*number).into()),
        PropertyValue::Bool(truth) => Datum::Truth(*truth),
        other => Datum::Raw(other.to_bytes()),
    }
}

/// What both forms begin with, under the names of the C interface.
fn ids(id: &HardwareId) -> Vec<(&'static str, Datum)> {
    vec![("vendorID", Datum::Id(id.vendor.into())), ("deviceID", Datum::Id(id.device.into()))]
}
