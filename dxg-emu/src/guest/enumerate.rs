//! Enumeration of adapters. Each adapter that is listed is also opened.

use std::mem::offset_of;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{D3DKMT_ADAPTERINFO, D3DKMT_ENUMADAPTERS2, D3DKMT_ENUMADAPTERS3};

use crate::emulator::MAX_ADAPTERS;
use crate::guest::adapter::Adapter;
use crate::guest::call::Call;
use crate::uaccess::UserAddress;
use crate::wire::{get, put};

const RECORD: usize = size_of::<D3DKMT_ADAPTERINFO>();

/// The most that `EnumAdapters2` may have room for.
const ROOM_2: u32 = 64;
/// The most that `EnumAdapters3` may have room for.
const ROOM_3: u32 = 0xffff;
/// `IncludeComputeOnly` in the filter word of `EnumAdapters3`; the other bits are not looked at.
const INCLUDE_COMPUTE_ONLY: u64 = 1;

/// Adapters that one call has opened, as the records it hands out.
struct Listing {
    records: [u8; MAX_ADAPTERS * RECORD],
    count: usize,
    /// How many adapters there are, listed or not.
    total: u32,
}

impl Listing {
    /// Opens all working adapters that `wanted` picks.
    fn open(call: &Call<'_>, wanted: impl Fn(&Adapter) -> bool) -> Result<Self, Errno> {
        let mut listing = Self { records: [0; MAX_ADAPTERS * RECORD], count: 0, total: 0 };
        let outcome = call.emulator.with_adapters(|adapters| {
            listing.total = total(adapters.len());
            for adapter in adapters.iter().filter(|adapter| adapter.is_active() && wanted(adapter)) {
                let handle = call.process.open_adapter(adapter, call.origin_of_nothing())?;
                let record = &mut listing.records[listing.count * RECORD..][..RECORD];
                put(record, offset_of!(D3DKMT_ADAPTERINFO, hAdapter), handle);
                put(record, offset_of!(D3DKMT_ADAPTERINFO, AdapterLuid), adapter.luid());
                listing.count += 1;
            }
            Ok(())
        });
        if outcome.is_err() {
            listing.close(call);
        }
        outcome.map(|()| listing)
    }

    fn records(&self) -> &[u8] {
        &self.records[..self.count * RECORD]
    }

    /// How many adapters are listed.
    fn len(&self) -> u32 {
        total(self.count)
    }

    /// Takes everything back.
    fn close(&self, call: &Call<'_>) {
        for record in self.records().chunks_exact(RECORD) {
            let handle: u32 = get(record, offset_of!(D3DKMT_ADAPTERINFO, hAdapter));
            // Another thread may have guessed and closed it already.
            let _ = call.process.close_adapter(handle, &mut Vec::new());
        }
    }
}

fn total(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// `LX_DXENUMADAPTERS2`: compute-only adapters are hidden but counted.
pub(super) fn enum_adapters2(call: &Call<'_>) -> Result<i32, Errno> {
    const COUNT: usize = offset_of!(D3DKMT_ENUMADAPTERS2, NumAdapters);
    let mut argument: [u8; size_of::<D3DKMT_ENUMADAPTERS2>()] = call.argument()?;
    let room: u32 = get(&argument, COUNT);
    let array = UserAddress(get(&argument, offset_of!(D3DKMT_ENUMADAPTERS2, pAdapters)));
    let total = call.emulator.with_adapters(|adapters| total(adapters.len()));
    if array.is_null() {
        call.write_field(COUNT, total)?;
        return Ok(0);
    }
    if room < total {
        return Err(Errno::EOVERFLOW);
    }
    if room > ROOM_2 {
        return Err(Errno::EINVAL);
    }
    if room == 0 {
        // The driver allocates an array of no bytes, and takes the result for a failure.
        return Err(Errno::ENOMEM);
    }
    let listing = Listing::open(call, |adapter| !adapter.is_compute_only())?;
    put(&mut argument, COUNT, listing.len());
    let written =
        call.write_back(0, &argument).and_then(|()| Ok(call.memory.write(array, listing.records())?));
    if written.is_err() {
        listing.close(call);
    }
    written.map(|()| 0)
}

/// `LX_DXENUMADAPTERS3`: as the older call, with a filter that can include compute-only adapters.
///
/// With too little room the driver answers 0 with the number of all adapters and no records. It also
/// forgets to close what it opened and writes past its own buffer; this one does neither.
pub(super) fn enum_adapters3(call: &Call<'_>) -> Result<i32, Errno> {
    const COUNT: usize = offset_of!(D3DKMT_ENUMADAPTERS3, NumAdapters);
    let argument: [u8; size_of::<D3DKMT_ENUMADAPTERS3>()] = call.argument()?;
    let filter: u64 = get(&argument, offset_of!(D3DKMT_ENUMADAPTERS3, Filter));
    let room: u32 = get(&argument, COUNT);
    let array = UserAddress(get(&argument, offset_of!(D3DKMT_ENUMADAPTERS3, pAdapters)));
    if array.is_null() || room == 0 {
        let total = call.emulator.with_adapters(|adapters| total(adapters.len()));
        call.write_field(COUNT, total)?;
        return Ok(0);
    }
    if room > ROOM_3 {
        return Err(Errno::EINVAL);
    }
    let compute_only = filter & INCLUDE_COMPUTE_ONLY != 0;
    let listing = Listing::open(call, |adapter| compute_only || !adapter.is_compute_only())?;
    if listing.len() > room {
        listing.close(call);
        call.write_field(COUNT, listing.total)?;
        return Ok(0);
    }
    let written = call
        .write_field(COUNT, listing.len())
        .and_then(|()| Ok(call.memory.write(array, listing.records())?));
    if written.is_err() {
        listing.close(call);
    }
    written.map(|()| 0)
}
