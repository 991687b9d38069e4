//! The registry query (`KMTQAITYPE_QUERYREGISTRY`): a structure of variable length, with a name on
//! its way in and perhaps a string on its way out.
//!
//! A value that does not fit is no error: the call succeeds, `Status` says overflow and
//! `OutputValueSize` how many bytes the value takes, counted as the client counts, in characters of
//! 4 bytes. Clients call twice.

#![expect(unsafe_code, reason = "reads and writes the client's buffer")]

use core::mem::{MaybeUninit, offset_of};

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw as wire;
use d3dkmt_sys::raw::{
    D3DDDI_QUERYREGISTRY_STATUS as Status, D3DDDI_QUERYREGISTRY_TYPE as Key, D3DKMT_QUERYADAPTERINFO,
    NTSTATUS,
};

use crate::boundary;
use crate::query_adapter_info::call_with;
use crate::wide::{self, CLIENT_CHAR, Text};
use crate::wide_bindings as client;

/// Where the fields lie, in the client's form.
const CLIENT_NAME: usize = offset_of!(client::D3DDDI_QUERYREGISTRY_INFO, ValueName);
const CLIENT_TYPE: usize = offset_of!(client::D3DDDI_QUERYREGISTRY_INFO, ValueType);
const CLIENT_DATA: usize = offset_of!(client::D3DDDI_QUERYREGISTRY_INFO, anon_1);
const CLIENT_SIZE: usize = size_of::<client::D3DDDI_QUERYREGISTRY_INFO>();

/// Where they lie in the driver's.
const WIRE_DATA: usize = offset_of!(wire::D3DDDI_QUERYREGISTRY_INFO, anon_1);
const WIRE_SIZE: usize = size_of::<wire::D3DDDI_QUERYREGISTRY_INFO>();

/// The driver accepts no more (`DXG_MAX_VM_BUS_PACKET_SIZE`).
const LARGEST: usize = 128 * 1024;

/// Queries of up to this size (in the driver's form) need no memory from the heap.
const ON_STACK: usize = 2560;

const NAME_LENGTH: usize = wire::MAX_PATH as usize;

/// Types of registry values, as in `winnt.h`.
const REG_SZ: u32 = 1;
const REG_EXPAND_SZ: u32 = 2;
const REG_MULTI_SZ: u32 = 7;

/// What the value is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bytes,
    String,
    Strings,
}

/// The client's buffer.
#[derive(Clone, Copy)]
struct Client {
    at: *mut u8,
    size: usize,
}

/// Makes the query; the client's buffer changes only on success.
///
/// # Safety
///
/// The buffer of the argument is as long as it says.
pub(crate) unsafe fn query(arg: &D3DKMT_QUERYADAPTERINFO) -> NTSTATUS {
    let client = Client { at: arg.pPrivateDriverData.cast(), size: arg.PrivateDriverDataSize as usize };
    if client.at.is_null() || client.size < CLIENT_SIZE {
        return NtStatus::INVALID_PARAMETER.0;
    }
    // SAFETY: the buffer has at least the fixed part.
    let kind = unsafe { client.kind() };
    let extra = client.size - CLIENT_SIZE;
    let wire_size = WIRE_SIZE + if kind == Kind::Bytes { extra } else { extra / CLIENT_CHAR * 2 };
    if wire_size > LARGEST {
        return NtStatus::INVALID_PARAMETER.0;
    }
    if wire_size <= ON_STACK {
        let mut space = [const { MaybeUninit::<u64>::uninit() }; ON_STACK / 8];
        let at = space.as_mut_ptr().cast::<u8>();
        // SAFETY: the size was checked; zero is what the space is to hold.
        return unsafe {
            at.write_bytes(0, wire_size);
            query_with(arg, client, kind, at, wire_size)
        };
    }
    boundary::guard(NtStatus::UNSUCCESSFUL.0, || match zeroed(wire_size) {
        // SAFETY: the space has at least `wire_size` bytes.
        Some(mut space) => unsafe { query_with(arg, client, kind, space.as_mut_ptr().cast(), wire_size) },
        None => NtStatus::NO_MEMORY.0,
    })
}

fn zeroed(size: usize) -> Option<Vec<u64>> {
    let mut space = Vec::new();
    let words = size.div_ceil(8);
    space.try_reserve_exact(words).ok()?;
    space.resize(words, 0);
    Some(space)
}

/// Makes the query in zeroed space of `wire_size` bytes, aligned to 8.
#[inline(always)]
unsafe fn query_with(
    arg: &D3DKMT_QUERYADAPTERINFO,
    client: Client,
    kind: Kind,
    space: *mut u8,
    wire_size: usize,
) -> NTSTATUS {
    let info = space.cast::<wire::D3DDDI_QUERYREGISTRY_INFO>();
    // SAFETY: the space holds the structure, and zero is valid for it.
    let info = unsafe { &mut *info };
    // SAFETY: the client's buffer has at least the fixed part.
    if unsafe { client.fill(info) }.is_none() {
        return NtStatus::INVALID_PARAMETER.0;
    }
    // SAFETY: the space has this size.
    let status = unsafe { call_with(arg, space, wire_size) };
    if status < 0 {
        return status;
    }
    // SAFETY: the space has this size; the value lies behind the fixed part.
    let value = unsafe { core::slice::from_raw_parts(space.add(WIRE_DATA), wire_size - WIRE_DATA) };
    let said = info.OutputValueSize as usize;
    let (outcome, size) = match info.Status {
        // A size beyond the buffer is a host that lies: the same as a value that does not fit.
        // SAFETY: the client's buffer is as long as it says.
        Status::D3DDDI_QUERYREGISTRY_STATUS_SUCCESS if said <= value.len() => unsafe {
            client.put(kind, &value[..said])
        },
        Status::D3DDDI_QUERYREGISTRY_STATUS_SUCCESS | Status::D3DDDI_QUERYREGISTRY_STATUS_BUFFER_OVERFLOW => {
            (Status::D3DDDI_QUERYREGISTRY_STATUS_BUFFER_OVERFLOW, needed(arg, info, kind, said))
        }
        other => (other, said),
    };
    // SAFETY: the client's buffer has at least the fixed part.
    unsafe { client.answer(outcome, size) };
    status
}

/// How many bytes the client needs for a value of which the host says that it takes `said` bytes.
///
/// Twice as many for a string, unless translating it makes it longer. That is known only once it
/// has been read, so it is read into memory of our own.
#[cold]
fn needed(
    arg: &D3DKMT_QUERYADAPTERINFO,
    sent: &wire::D3DDDI_QUERYREGISTRY_INFO,
    kind: Kind,
    said: usize,
) -> usize {
    if kind == Kind::Bytes {
        return said;
    }
    let doubled = said.saturating_mul(CLIENT_CHAR / 2);
    let size = WIRE_SIZE.saturating_add(said);
    if size > LARGEST {
        return doubled;
    }
    boundary::guard(doubled, || {
        let Some(mut space) = zeroed(size) else { return doubled };
        let at = space.as_mut_ptr().cast::<u8>();
        // SAFETY: the space holds the structure, and zero is valid for it.
        let info = unsafe { &mut *at.cast::<wire::D3DDDI_QUERYREGISTRY_INFO>() };
        (info.QueryType, info.QueryFlags, info.ValueName) = (sent.QueryType, sent.QueryFlags, sent.ValueName);
        (info.ValueType, info.PhysicalAdapterIndex) = (sent.ValueType, sent.PhysicalAdapterIndex);
        // SAFETY: the space has this size.
        let status = unsafe { call_with(arg, at, size) };
        let read = info.OutputValueSize as usize;
        if status < 0 || info.Status != Status::D3DDDI_QUERYREGISTRY_STATUS_SUCCESS || read > size - WIRE_DATA
        {
            return doubled;
        }
        // SAFETY: the space has this size, and is aligned.
        let units = unsafe { core::slice::from_raw_parts(at.add(WIRE_DATA).cast::<u16>(), read / 2) };
        doubled.max(client_size(kind, units))
    })
}

/// The size of the strings in the client's form, in bytes with the NUL of each.
fn client_size(kind: Kind, units: &[u16]) -> usize {
    let mut characters = 0;
    for_each_string(kind, units, |text| characters += text.client_length() + 1);
    characters * CLIENT_CHAR
}

/// Calls `each` with the strings: the one there is, or those of a list, of which empty ones end or
/// even begin it.
fn for_each_string<'a>(kind: Kind, units: &'a [u16], mut each: impl FnMut(Text<'a>)) {
    let first = Text::from_array(units);
    each(first);
    if kind == Kind::Strings {
        let mut at = first.units() + 1;
        while at < units.len() {
            let text = Text::from_array(&units[at..]);
            each(text);
            at += text.units() + 1;
        }
    }
}

impl Client {
    /// # Safety
    ///
    /// The buffer has at least the fixed part.
    unsafe fn read<T: Copy>(self, offset: usize) -> T {
        debug_assert!(offset + size_of::<T>() <= CLIENT_SIZE);
        // SAFETY: the field lies in the fixed part; only integers are read.
        unsafe { self.at.add(offset).cast::<T>().read_unaligned() }
    }

    /// # Safety
    ///
    /// The buffer has at least the fixed part.
    unsafe fn kind(self) -> Kind {
        // SAFETY: the caller's promise.
        let (key, kind) = unsafe { (self.key(), self.read(CLIENT_TYPE)) };
        match (key, kind) {
            (Key::D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH | Key::D3DDDI_QUERYREGISTRY_DRIVERIMAGEPATH, _)
            | (_, REG_SZ | REG_EXPAND_SZ) => Kind::String,
            (_, REG_MULTI_SZ) => Kind::Strings,
            _ => Kind::Bytes,
        }
    }

    /// # Safety
    ///
    /// The buffer has at least the fixed part.
    unsafe fn key(self) -> Key {
        // SAFETY: the caller's promise.
        Key(unsafe { self.read(offset_of!(client::D3DDDI_QUERYREGISTRY_INFO, QueryType)) })
    }

    /// Puts the question into the driver's form.
    ///
    /// # Safety
    ///
    /// The buffer has at least the fixed part.
    unsafe fn fill(self, info: &mut wire::D3DDDI_QUERYREGISTRY_INFO) -> Option<()> {
        // SAFETY: the caller's promise, for each of these.
        unsafe {
            info.QueryType = self.key();
            info.QueryFlags = self.read(offset_of!(client::D3DDDI_QUERYREGISTRY_INFO, QueryFlags));
            info.ValueType = self.read(CLIENT_TYPE);
            info.PhysicalAdapterIndex =
                self.read(offset_of!(client::D3DDDI_QUERYREGISTRY_INFO, PhysicalAdapterIndex));
        }
        if matches!(
            info.QueryType,
            Key::D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH | Key::D3DDDI_QUERYREGISTRY_DRIVERIMAGEPATH
        ) {
            // These have no name; what the client left there is not the host's business.
            return Some(());
        }
        const _: () = assert!(CLIENT_NAME + NAME_LENGTH * CLIENT_CHAR == CLIENT_TYPE);
        // SAFETY: the name is as long in both forms, counted in characters.
        unsafe { wide::encode(self.at.add(CLIENT_NAME), &mut info.ValueName) }
    }

    /// Puts the value into the buffer, if it fits, and returns how that went.
    ///
    /// # Safety
    ///
    /// The buffer is as long as it says.
    #[inline(always)]
    unsafe fn put(self, kind: Kind, value: &[u8]) -> (Status, usize) {
        let room = self.size - CLIENT_DATA;
        // SAFETY: the value follows the fixed part.
        let to = unsafe { self.at.add(CLIENT_DATA) };
        if kind == Kind::Bytes {
            if value.len() > room {
                return (Status::D3DDDI_QUERYREGISTRY_STATUS_BUFFER_OVERFLOW, value.len());
            }
            // SAFETY: there is room, and the value is not the client's buffer.
            unsafe { to.copy_from_nonoverlapping(value.as_ptr(), value.len()) };
            return (Status::D3DDDI_QUERYREGISTRY_STATUS_SUCCESS, value.len());
        }
        // SAFETY: the value lies in space aligned to 8, at an offset that is a multiple of 8.
        let units = unsafe { core::slice::from_raw_parts(value.as_ptr().cast::<u16>(), value.len() / 2) };
        if kind == Kind::String {
            let text = Text::from_array(units);
            let size = (text.client_length() + 1) * CLIENT_CHAR;
            if size > room {
                return (Status::D3DDDI_QUERYREGISTRY_STATUS_BUFFER_OVERFLOW, size);
            }
            // SAFETY: there is room for the string and its NUL.
            unsafe { text.write(to) };
            return (Status::D3DDDI_QUERYREGISTRY_STATUS_SUCCESS, size);
        }
        let size = client_size(kind, units);
        if size > room {
            return (Status::D3DDDI_QUERYREGISTRY_STATUS_BUFFER_OVERFLOW, size);
        }
        let mut end = 0;
        for_each_string(kind, units, |text| {
            // SAFETY: `size` counted these very strings, and there is room for that.
            let written = unsafe { text.write(to.add(end)) };
            end += (written + 1) * CLIENT_CHAR;
        });
        (Status::D3DDDI_QUERYREGISTRY_STATUS_SUCCESS, size)
    }

    /// Writes what every answer has.
    ///
    /// # Safety
    ///
    /// The buffer has at least the fixed part.
    unsafe fn answer(self, status: Status, size: usize) {
        let size = u32::try_from(size).unwrap_or(u32::MAX);
        // SAFETY: both fields lie in the fixed part.
        unsafe {
            let fields = self.at.add(offset_of!(client::D3DDDI_QUERYREGISTRY_INFO, OutputValueSize));
            fields.cast::<u32>().write_unaligned(size);
            let fields = self.at.add(offset_of!(client::D3DDDI_QUERYREGISTRY_INFO, Status));
            fields.cast::<u32>().write_unaligned(status.0);
        }
    }
}
