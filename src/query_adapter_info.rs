//! `D3DKMTQueryAdapterInfo`: nine of its types hold wide characters, which are 4 bytes for a Linux
//! client and UTF-16 for the driver. All others pass as they are.

#![expect(unsafe_code, reason = "exports a C function; reads and writes the client's buffer")]
#![allow(non_snake_case, reason = "the function bears the name of the C interface")]

use core::mem::{MaybeUninit, offset_of};

use d3dkmt_sys::raw as wire;
use d3dkmt_sys::raw::{D3DKMT_QUERYADAPTERINFO, KMTQUERYADAPTERINFOTYPE as Type, NTSTATUS};
use d3dkmt_sys::{Ioctl, NtStatus};

use crate::wide::{CLIENT_CHAR, Text};
use crate::{device, registry, wide_bindings as client};

const REQUEST: u32 = Ioctl::QueryAdapterInfo.request();

/// Queries a property of an adapter.
///
/// # Safety
///
/// The argument is null or a valid structure whose buffer is as long as it says.
#[unsafe(no_mangle)]
unsafe extern "C" fn D3DKMTQueryAdapterInfo(arg: *const D3DKMT_QUERYADAPTERINFO) -> NTSTATUS {
    if arg.is_null() {
        return NtStatus::INVALID_PARAMETER.0;
    }
    // SAFETY: not null, and so valid by the caller's promise.
    let kind = unsafe { (*arg).Type };
    if holds_wide_characters(kind.0) {
        // SAFETY: not null, and so valid by the caller's promise.
        return unsafe { convert(&*arg, kind) };
    }
    // SAFETY: the caller's promise. The kernel only reads the structure itself.
    unsafe { device::call(Ioctl::QueryAdapterInfo, REQUEST, arg.cast_mut().cast()) }
}

const fn holds_wide_characters(kind: u32) -> bool {
    const LOW: u64 = 1 << Type::KMTQAITYPE_UMDRIVERNAME.0
        | 1 << Type::KMTQAITYPE_UMOPENGLINFO.0
        | 1 << Type::KMTQAITYPE_ADAPTERREGISTRYINFO.0
        | 1 << Type::KMTQAITYPE_NODEMETADATA.0
        | 1 << Type::KMTQAITYPE_QUERYREGISTRY.0
        | 1 << Type::KMTQAITYPE_ADAPTERREGISTRYINFO_RENDER.0
        | 1 << Type::KMTQAITYPE_QUERY_ADAPTER_UNIQUE_GUID.0;
    (kind < 64 && LOW >> kind & 1 != 0)
        || kind == Type::KMTQAITYPE_DRIVER_DESCRIPTION.0
        || kind == Type::KMTQAITYPE_DRIVER_DESCRIPTION_RENDER.0
}

/// Passes the query on in the driver's form, from and to the client's.
#[inline(never)]
unsafe fn convert(arg: &D3DKMT_QUERYADAPTERINFO, kind: Type) -> NTSTATUS {
    // SAFETY: the caller's promise, for each of these.
    unsafe {
        match kind {
            Type::KMTQAITYPE_QUERYREGISTRY => registry::query(arg),
            Type::KMTQAITYPE_UMDRIVERNAME => convert_fixed::<66>(arg, &UMD_FILE_NAME),
            Type::KMTQAITYPE_UMOPENGLINFO => convert_fixed::<66>(arg, &OPENGL_INFO),
            Type::KMTQAITYPE_NODEMETADATA => convert_fixed::<10>(arg, &NODE_METADATA),
            Type::KMTQAITYPE_QUERY_ADAPTER_UNIQUE_GUID => convert_fixed::<10>(arg, &UNIQUE_GUID),
            Type::KMTQAITYPE_DRIVER_DESCRIPTION | Type::KMTQAITYPE_DRIVER_DESCRIPTION_RENDER => {
                convert_fixed::<1024>(arg, &DRIVER_DESCRIPTION)
            }
            _ => convert_fixed::<260>(arg, &ADAPTER_REGISTRY_INFO),
        }
    }
}

/// A structure in both forms: what is the same in both, and what is text.
struct Layout {
    client_size: usize,
    wire_size: usize,
    same: &'static [Same],
    texts: &'static [WideText],
}

/// No structure has more.
const MOST_TEXTS: usize = 4;

/// Bytes that both forms have, perhaps elsewhere.
struct Same {
    client: usize,
    wire: usize,
    length: usize,
}

/// An array of characters.
struct WideText {
    client: usize,
    wire: usize,
    length: usize,
}

/// Where a run of fields lies in both forms; its length is counted in the driver's, between two
/// offsets.
macro_rules! same {
    ($structure:ident, $($field:ident).+ .. $end:expr) => {
        Same {
            client: offset_of!(client::$structure, $($field).+),
            wire: offset_of!(wire::$structure, $($field).+),
            length: $end - offset_of!(wire::$structure, $($field).+),
        }
    };
}

macro_rules! text {
    ($structure:ident, $($field:ident).+ [$length:expr]) => {
        WideText {
            client: offset_of!(client::$structure, $($field).+),
            wire: offset_of!(wire::$structure, $($field).+),
            length: $length,
        }
    };
}

macro_rules! layout {
    ($name:ident: $structure:ident, same [$($same:expr),*], texts [$($text:expr),*]) => {
        static $name: Layout = Layout {
            client_size: size_of::<client::$structure>(),
            wire_size: size_of::<wire::$structure>(),
            same: &[$($same),*],
            texts: &[$($text),*],
        };
    };
}

const PATH: usize = wire::MAX_PATH as usize;

layout!(UMD_FILE_NAME: D3DKMT_UMDFILENAMEINFO,
    same [same!(D3DKMT_UMDFILENAMEINFO, Version..offset_of!(wire::D3DKMT_UMDFILENAMEINFO, UmdFileName))],
    texts [text!(D3DKMT_UMDFILENAMEINFO, UmdFileName[PATH])]);

layout!(OPENGL_INFO: D3DKMT_OPENGLINFO,
    same [same!(D3DKMT_OPENGLINFO, Version..size_of::<wire::D3DKMT_OPENGLINFO>())],
    texts [text!(D3DKMT_OPENGLINFO, UmdOpenGlIcdFileName[PATH])]);

layout!(ADAPTER_REGISTRY_INFO: D3DKMT_ADAPTERREGISTRYINFO,
same [],
texts [
    text!(D3DKMT_ADAPTERREGISTRYINFO, AdapterString[PATH]),
    text!(D3DKMT_ADAPTERREGISTRYINFO, BiosString[PATH]),
    text!(D3DKMT_ADAPTERREGISTRYINFO, DacType[PATH]),
    text!(D3DKMT_ADAPTERREGISTRYINFO, ChipType[PATH])
]);

layout!(NODE_METADATA: D3DKMT_NODEMETADATA,
    same [
        same!(D3DKMT_NODEMETADATA, NodeOrdinalAndAdapterIndex
            ..offset_of!(wire::D3DKMT_NODEMETADATA, NodeData.FriendlyName)),
        same!(D3DKMT_NODEMETADATA, NodeData.Flags..size_of::<wire::D3DKMT_NODEMETADATA>())
    ],
    texts [text!(D3DKMT_NODEMETADATA, NodeData.FriendlyName[wire::DXGK_MAX_METADATA_NAME_LENGTH as usize])]);

layout!(UNIQUE_GUID: D3DKMT_QUERY_ADAPTER_UNIQUE_GUID,
    same [],
    texts [text!(D3DKMT_QUERY_ADAPTER_UNIQUE_GUID, AdapterUniqueGUID[
        size_of::<wire::D3DKMT_QUERY_ADAPTER_UNIQUE_GUID>() / 2])]);

layout!(DRIVER_DESCRIPTION: D3DKMT_DRIVER_DESCRIPTION,
    same [],
    texts [text!(D3DKMT_DRIVER_DESCRIPTION, DriverDescription[
        size_of::<wire::D3DKMT_DRIVER_DESCRIPTION>() / 2])]);

/// Queries a structure of fixed size; `WORDS` is the room for the driver's form, in 8 bytes.
///
/// The client's buffer changes only on success.
#[inline(never)]
unsafe fn convert_fixed<const WORDS: usize>(arg: &D3DKMT_QUERYADAPTERINFO, layout: &Layout) -> NTSTATUS {
    let to = arg.pPrivateDriverData.cast::<u8>();
    if arg.PrivateDriverDataSize as usize != layout.client_size || to.is_null() {
        return NtStatus::INVALID_PARAMETER.0;
    }
    let mut space = [0_u64; WORDS];
    debug_assert!(layout.wire_size <= size_of_val(&space));
    let form = space.as_mut_ptr().cast::<u8>();
    for same in layout.same {
        // SAFETY: the offsets are those of one structure, in the client's buffer and in `space`.
        unsafe { form.add(same.wire).copy_from_nonoverlapping(to.add(same.client), same.length) };
    }
    // SAFETY: `space` has room for the driver's form.
    let status = unsafe { call_with(arg, form, layout.wire_size) };
    if status < 0 {
        return status;
    }
    let mut texts = [Text::EMPTY; MOST_TEXTS];
    for (wide, text) in layout.texts.iter().zip(&mut texts) {
        // SAFETY: the array lies inside `space`; the packed structures have it at even offsets.
        let array = unsafe { core::slice::from_raw_parts(form.add(wide.wire).cast::<u16>(), wide.length) };
        *text = Text::from_array(array);
        if text.is_store_path() && text.client_length() >= wide.length {
            return NtStatus::BUFFER_TOO_SMALL.0;
        }
    }
    for same in layout.same {
        // SAFETY: as above, the other way.
        unsafe { to.add(same.client).copy_from_nonoverlapping(form.add(same.wire), same.length) };
    }
    for (wide, text) in layout.texts.iter().zip(&texts) {
        let text = text.shortened_to(wide.length - 1);
        // SAFETY: the array in the client's buffer has `length` characters, and the text with its
        // NUL takes no more.
        unsafe { text.write(to.add(wide.client)) };
    }
    status
}

/// Makes the query with another buffer.
///
/// # Safety
///
/// `buffer` has `size` bytes.
#[inline(always)]
pub(crate) unsafe fn call_with(arg: &D3DKMT_QUERYADAPTERINFO, buffer: *mut u8, size: usize) -> NTSTATUS {
    let Ok(size) = u32::try_from(size) else { return NtStatus::INVALID_PARAMETER.0 };
    let mut space = MaybeUninit::<D3DKMT_QUERYADAPTERINFO>::uninit();
    // SAFETY: integers and a pointer.
    let own = unsafe { device::zeroed(&mut space) };
    own.hAdapter = arg.hAdapter;
    own.Type = arg.Type;
    own.pPrivateDriverData = buffer.cast();
    own.PrivateDriverDataSize = size;
    // SAFETY: the structure is this function's own, and so is the buffer.
    unsafe { device::call(Ioctl::QueryAdapterInfo, REQUEST, (&raw mut *own).cast()) }
}

const _: () = assert!(CLIENT_CHAR == size_of::<client::WCHAR>());
