//! A device to test, and the calls on it as a thunk would make them.

#![expect(unsafe_code, reason = "makes raw calls, as a client does")]

use std::ffi::c_void;
use std::sync::Arc;

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl, Transport};
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};

pub(crate) const GOLDEN_GPU: u64 = 0x5000;
pub(crate) const GOLDEN_NPU: u64 = 0x5001;

pub(crate) type Result<T> = std::result::Result<T, Errno>;

/// A built-in machine, opened with checked memory.
pub(crate) fn open(machine: &str) -> InProcess {
    open_machine(Machine::load(machine).expect("a built-in machine"))
}

pub(crate) fn open_machine(machine: Machine) -> InProcess {
    InProcess::open(Emulator::new(machine), MemoryMode::Checked).expect("opens")
}

/// A second open of the same device.
pub(crate) fn open_again(device: &InProcess) -> InProcess {
    InProcess::open(Arc::clone(device.emulator()), MemoryMode::Checked).expect("opens")
}

/// Makes a call on a structure of this process.
pub(crate) fn call<T>(device: &InProcess, ioctl: Ioctl, argument: &mut T) -> Result<i32> {
    call_at(device, ioctl.request(), std::ptr::from_mut(argument).cast())
}

/// Makes a call on any address: the device's memory is checked, so a bad one is an error.
pub(crate) fn call_at(device: &InProcess, request: u32, argument: *mut c_void) -> Result<i32> {
    // SAFETY: the emulator checks each address, and the tests name no memory that is not their own.
    unsafe { device.ioctl(request, argument) }
}

pub(crate) fn luid(value: u64) -> LUID {
    let [a, b, c, d, high @ ..] = value.to_le_bytes();
    LUID { LowPart: u32::from_le_bytes([a, b, c, d]), HighPart: i32::from_le_bytes(high) }
}

pub(crate) fn luid_value(luid: LUID) -> u64 {
    u64::from(luid.HighPart.cast_unsigned()) << 32 | u64::from(luid.LowPart)
}

pub(crate) fn open_adapter(device: &InProcess, adapter: u64) -> Result<u32> {
    let mut argument = D3DKMT_OPENADAPTERFROMLUID { AdapterLuid: luid(adapter), hAdapter: 0 };
    call(device, Ioctl::OpenAdapterFromLuid, &mut argument).map(|_| argument.hAdapter)
}

pub(crate) fn close_adapter(device: &InProcess, handle: u32) -> Result<i32> {
    call(device, Ioctl::CloseAdapter, &mut D3DKMT_CLOSEADAPTER { hAdapter: handle })
}

pub(crate) const NO_RECORD: D3DKMT_ADAPTERINFO = D3DKMT_ADAPTERINFO {
    hAdapter: 0,
    AdapterLuid: LUID { LowPart: 0, HighPart: 0 },
    NumOfSources: 99,
    bPrecisePresentRegionsPreferred: 99,
};

/// What `EnumAdapters2` lists with room for `room`, and the count it leaves behind.
pub(crate) fn enum2(device: &InProcess, room: u32) -> (Result<i32>, u32, Vec<D3DKMT_ADAPTERINFO>) {
    let mut records = vec![NO_RECORD; room as usize];
    let mut argument = D3DKMT_ENUMADAPTERS2 { NumAdapters: room, pAdapters: records.as_mut_ptr() };
    let result = call(device, Ioctl::EnumAdapters2, &mut argument);
    (result, argument.NumAdapters, records)
}

/// What `EnumAdapters3` lists with room for `room`, and the count it leaves behind.
pub(crate) fn enum3(
    device: &InProcess,
    filter: u64,
    room: u32,
) -> (Result<i32>, u32, Vec<D3DKMT_ADAPTERINFO>) {
    let mut records = vec![NO_RECORD; room as usize];
    // SAFETY: zeros are a valid value of this structure.
    let mut argument: D3DKMT_ENUMADAPTERS3 = unsafe { std::mem::zeroed() };
    argument.Filter.Value = filter;
    argument.NumAdapters = room;
    argument.pAdapters = records.as_mut_ptr();
    let result = call(device, Ioctl::EnumAdapters3, &mut argument);
    (result, argument.NumAdapters, records)
}

/// `QueryAdapterInfo` on raw bytes.
pub(crate) fn query(
    device: &InProcess,
    handle: u32,
    kind: KMTQUERYADAPTERINFOTYPE,
    data: &mut [u8],
) -> Result<i32> {
    let mut argument = D3DKMT_QUERYADAPTERINFO {
        hAdapter: handle,
        Type: kind,
        pPrivateDriverData: data.as_mut_ptr().cast(),
        PrivateDriverDataSize: u32::try_from(data.len()).expect("fits"),
    };
    call(device, Ioctl::QueryAdapterInfo, &mut argument)
}

/// `QueryAdapterInfo` on a structure whose all-zero value is a valid question.
pub(crate) fn query_struct<T: Copy>(
    device: &InProcess,
    handle: u32,
    kind: KMTQUERYADAPTERINFOTYPE,
) -> Result<T> {
    let mut bytes = vec![0_u8; size_of::<T>()];
    query(device, handle, kind, &mut bytes)?;
    // SAFETY: `T` is a plain structure of the ABI, for which all bytes are valid.
    Ok(unsafe { std::ptr::read_unaligned(bytes.as_ptr().cast()) })
}

/// The text in a wide field.
pub(crate) fn text(units: &[u16]) -> String {
    let end = units.iter().position(|unit| *unit == 0).expect("terminated");
    String::from_utf16(&units[..end]).expect("UTF-16")
}

/// Whether the page at this address is mapped in this process.
pub(crate) fn is_mapped(address: usize) -> bool {
    let mut residency = 0_u8;
    // SAFETY: asks about a page and writes one byte of our own.
    unsafe { libc::mincore(std::ptr::without_provenance_mut(address), 1, &raw mut residency) == 0 }
}
