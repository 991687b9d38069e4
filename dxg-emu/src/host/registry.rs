//! The registry of the host, as far as a guest may look into it.

use std::collections::BTreeMap;
use std::mem::offset_of;

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::{
    D3DDDI_QUERYREGISTRY_INFO as Info, D3DDDI_QUERYREGISTRY_STATUS as Status,
    D3DDDI_QUERYREGISTRY_TYPE as QueryType,
};

use crate::host::Adapter;
use crate::machine::{AdapterModel, RegistryValue};
use crate::wire::{get, put, wide_units};

/// Value types, as Windows numbers them.
const REG_SZ: u32 = 1;
const REG_EXPAND_SZ: u32 = 2;
const REG_BINARY: u32 = 3;
const REG_DWORD: u32 = 4;
const REG_MULTI_SZ: u32 = 7;
const REG_QWORD: u32 = 11;

/// Where the data begin; the structure ends with room for 8 bytes of them.
const DATA: usize = offset_of!(Info, anon_1);
/// Characters of a value's name, the terminator included.
const NAME: usize = 260;

/// The values of one adapter, as they travel.
pub(super) struct Registry {
    service: Vec<Value>,
    adapter: Vec<Value>,
    store_path: Vec<u8>,
    /// Absent where the machine names no file.
    image_path: Option<Vec<u8>>,
}

struct Value {
    name: Vec<u16>,
    kind: u32,
    data: Vec<u8>,
}

impl Registry {
    pub(super) fn new(model: &AdapterModel) -> Self {
        let driver = &model.driver;
        let mut adapter = values(&model.registry.adapter);
        // What the installer of every driver writes.
        for (name, text) in
            [("DriverDesc", model.name.clone()), ("DriverVersion", driver.version.to_string())]
        {
            let name: Vec<u16> = name.encode_utf16().collect();
            if !adapter.iter().any(|value| same_name(&value.name, name.iter().copied())) {
                adapter.push(Value { name, kind: REG_SZ, data: text_bytes(&text) });
            }
        }
        Self {
            service: values(&model.registry.service),
            adapter,
            store_path: text_bytes(&driver.store_path),
            image_path: driver.image.as_ref().map(|file| text_bytes(&driver.path_of(file).concat())),
        }
    }
}

fn values(model: &BTreeMap<String, RegistryValue>) -> Vec<Value> {
    let value = |(name, value): (&String, &RegistryValue)| {
        let (kind, data) = match value {
            RegistryValue::Sz(text) => (REG_SZ, text_bytes(text)),
            RegistryValue::ExpandSz(text) => (REG_EXPAND_SZ, text_bytes(text)),
            RegistryValue::MultiSz(texts) => {
                let list = texts.iter().flat_map(|text| text_bytes(text));
                (REG_MULTI_SZ, list.chain([0, 0]).collect())
            }
            RegistryValue::Dword(number) => (REG_DWORD, number.to_le_bytes().to_vec()),
            RegistryValue::Qword(number) => (REG_QWORD, number.to_le_bytes().to_vec()),
            RegistryValue::Binary(bytes) => (REG_BINARY, bytes.0.clone()),
        };
        Value { name: name.encode_utf16().collect(), kind, data }
    };
    model.iter().map(value).collect()
}

/// UTF-16, terminated.
fn text_bytes(text: &str) -> Vec<u8> {
    text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect()
}

/// Names are compared as Windows does for ASCII letters; others must match exactly.
fn same_name(known: &[u16], asked: impl Iterator<Item = u16>) -> bool {
    let fold = |unit: u16| match u8::try_from(unit) {
        Ok(byte) => u16::from(byte.to_ascii_lowercase()),
        Err(_) => unit,
    };
    known.iter().copied().map(fold).eq(asked.map(fold))
}

impl Adapter {
    /// `KMTQAITYPE_QUERYREGISTRY`. Data that do not fit are a success whose status says so, together
    /// with the bytes that are needed, terminators included.
    pub(super) fn query_registry(&self, buffer: &mut [u8]) -> Result<(), NtStatus> {
        if buffer.len() < size_of::<Info>() {
            return Err(NtStatus::INVALID_PARAMETER);
        }
        let query = QueryType(get(buffer, offset_of!(Info, QueryType)));
        let flags: u32 = get(buffer, offset_of!(Info, QueryFlags));
        let kind: u32 = get(buffer, offset_of!(Info, ValueType));
        if !self.has_physical(get(buffer, offset_of!(Info, PhysicalAdapterIndex))) {
            return Err(NtStatus::INVALID_PARAMETER);
        }
        let registry = &self.registry;
        let data = match query {
            QueryType::D3DDDI_QUERYREGISTRY_SERVICEKEY => find(&registry.service, buffer, kind)?,
            QueryType::D3DDDI_QUERYREGISTRY_ADAPTERKEY => find(&registry.adapter, buffer, kind)?,
            // The paths have no name and no type, and need no translation.
            QueryType::D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH
            | QueryType::D3DDDI_QUERYREGISTRY_DRIVERIMAGEPATH
                if kind != 0 || flags & 1 != 0 =>
            {
                return Err(NtStatus::INVALID_PARAMETER);
            }
            QueryType::D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH => &registry.store_path,
            QueryType::D3DDDI_QUERYREGISTRY_DRIVERIMAGEPATH => {
                registry.image_path.as_ref().ok_or(NtStatus::OBJECT_NAME_NOT_FOUND)?
            }
            _ => return Err(NtStatus::INVALID_PARAMETER),
        };
        let size = u32::try_from(data.len()).map_err(|_| NtStatus::INVALID_PARAMETER)?;
        let status = match buffer[DATA..].get_mut(..data.len()) {
            Some(room) => {
                room.copy_from_slice(data);
                Status::D3DDDI_QUERYREGISTRY_STATUS_SUCCESS
            }
            None => Status::D3DDDI_QUERYREGISTRY_STATUS_BUFFER_OVERFLOW,
        };
        put(buffer, offset_of!(Info, OutputValueSize), size);
        put(buffer, offset_of!(Info, Status), status.0);
        Ok(())
    }
}

/// The value that `buffer` names, if it is of the type asked for.
fn find<'a>(values: &'a [Value], buffer: &[u8], kind: u32) -> Result<&'a Vec<u8>, NtStatus> {
    let named = |value: &&Value| {
        wide_units(buffer, offset_of!(Info, ValueName), NAME).is_some_and(|name| same_name(&value.name, name))
    };
    if wide_units(buffer, offset_of!(Info, ValueName), NAME).is_none() {
        return Err(NtStatus::INVALID_PARAMETER);
    }
    let value = values.iter().find(named).ok_or(NtStatus::OBJECT_NAME_NOT_FOUND)?;
    if value.kind == kind { Ok(&value.data) } else { Err(NtStatus::OBJECT_TYPE_MISMATCH) }
}
