//! GPU virtual addresses: mapping, reserving, freeing.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DDDI_MAPGPUVIRTUALADDRESS, D3DDDI_RESERVEGPUVIRTUALADDRESS, D3DKMT_FREEGPUVIRTUALADDRESS,
};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::Call;
use crate::guest::objects::Objects;
use crate::guest::process::ProcessAdapter;
use crate::guest::residency::of_paging_queue;
use crate::host::{Paged, Place, Target};
use crate::memory::PAGE;
use crate::report::ObjectKind;
use crate::wire::get;

const WRITE: u64 = 1 << 0;
const ZERO: u64 = 1 << 2;
const NO_ACCESS: u64 = 1 << 3;

/// `LX_DXMAPGPUVIRTUALADDRESS`. Fence and address are written where the host agrees.
pub(super) fn map(call: &Call<'_>) -> Result<i32, Errno> {
    type Argument = D3DDDI_MAPGPUVIRTUALADDRESS;
    let argument: [u8; size_of::<Argument>()] = call.argument()?;
    let queue: u32 = get(&argument, offset_of!(Argument, hPagingQueue));
    let allocation: u32 = get(&argument, offset_of!(Argument, hAllocation));
    let offset: u64 = get(&argument, offset_of!(Argument, OffsetInPages));
    let pages: u64 = get(&argument, offset_of!(Argument, SizeInPages));
    let protection: u64 = get(&argument, offset_of!(Argument, Protection));
    let mut objects = call.process.objects();
    let on = of_paging_queue(&objects, queue)?;
    call.ask();
    let bytes = |pages: u64| pages.checked_mul(PAGE as u64);
    let mapped = bytes(pages).zip(bytes(offset)).and_then(|(size, offset)| {
        let place = Place {
            base: get(&argument, offset_of!(Argument, BaseAddress)),
            minimum: get(&argument, offset_of!(Argument, MinimumAddress)),
            maximum: get(&argument, offset_of!(Argument, MaximumAddress)),
            size,
        };
        let target = objects.target(&on, protection, allocation, offset, size)?;
        let origin = match target {
            Target::Memory { .. } => call.origin(ObjectKind::Allocation, allocation),
            _ => call.origin(ObjectKind::PagingQueue, queue),
        };
        on.client.addresses().map(place, target, is_writable(protection), origin)
    });
    let address = match mapped {
        Some(address) => address,
        None if on.adapter.host().is_agreeable() => {
            some_address(&argument, offset_of!(Argument, BaseAddress))
        }
        None => return NtStatus::INVALID_PARAMETER.to_ioctl_result(),
    };
    let Paged { status, fence, .. } = objects.page(queue, true)?;
    drop(objects);
    let written = call
        .write_field(offset_of!(Argument, PagingFenceValue), fence)
        .and_then(|()| call.write_field(offset_of!(Argument, VirtualAddress), address));
    // Nobody would know of the mapping.
    if written.is_err() && mapped.is_some() {
        on.client.addresses().unmap(address, pages.saturating_mul(PAGE as u64));
    }
    written.and_then(|()| status.to_ioctl_result())
}

/// `LX_DXRESERVEGPUVIRTUALADDRESS`, by an adapter or else by a paging queue. A refusal of the host's is
/// a reply that is too short.
pub(super) fn reserve(call: &Call<'_>) -> Result<i32, Errno> {
    type Argument = D3DDDI_RESERVEGPUVIRTUALADDRESS;
    let argument: [u8; size_of::<Argument>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(Argument, anon_1));
    let (on, parent) = match call.process.adapter(handle) {
        Err(Errno::EINVAL) => (of_paging_queue(&call.process.objects(), handle)?, ObjectKind::PagingQueue),
        adapter => (adapter?, ObjectKind::Adapter),
    };
    let place = Place {
        base: get(&argument, offset_of!(Argument, BaseAddress)),
        minimum: get(&argument, offset_of!(Argument, MinimumAddress)),
        maximum: get(&argument, offset_of!(Argument, MaximumAddress)),
        size: get(&argument, offset_of!(Argument, Size)),
    };
    call.ask();
    let reserved = on.client.addresses().reserve(place, call.origin(parent, handle));
    let address = match reserved {
        Some(address) => address,
        None if on.adapter.host().is_agreeable() => {
            some_address(&argument, offset_of!(Argument, BaseAddress))
        }
        None => return Err(Errno::EOVERFLOW),
    };
    let written = call.write_field(offset_of!(Argument, VirtualAddress), address);
    if written.is_err() && reserved.is_some() {
        on.client.addresses().free(address, place.size);
    }
    written.map(|()| 0)
}

/// `LX_DXFREEGPUVIRTUALADDRESS`.
pub(super) fn free(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_FREEGPUVIRTUALADDRESS>()] = call.argument()?;
    let adapter: u32 = get(&argument, offset_of!(D3DKMT_FREEGPUVIRTUALADDRESS, hAdapter));
    let base: u64 = get(&argument, offset_of!(D3DKMT_FREEGPUVIRTUALADDRESS, BaseAddress));
    let size: u64 = get(&argument, offset_of!(D3DKMT_FREEGPUVIRTUALADDRESS, Size));
    let on = call.process.adapter(adapter)?;
    call.ask();
    let freed = on.client.addresses().free(base, size);
    let status = if freed { NtStatus::SUCCESS } else { NtStatus::INVALID_PARAMETER };
    on.adapter.host().judge(status).to_ioctl_result()
}

pub(super) const fn is_writable(protection: u64) -> bool {
    protection & WRITE != 0
}

/// What an agreeable host says to a request that cannot be met: the address that was asked for, or
/// one that means nothing.
fn some_address(argument: &[u8], base: usize) -> u64 {
    const NOWHERE: u64 = 1 << 32;
    match get(argument, base) {
        0 => NOWHERE,
        base => base,
    }
}

impl Objects {
    /// What is to lie behind addresses; `None` where the allocation is unknown or too short.
    pub(super) fn target(
        &self,
        on: &Arc<ProcessAdapter>,
        protection: u64,
        allocation: u32,
        offset: u64,
        size: u64,
    ) -> Option<Target> {
        if protection & NO_ACCESS != 0 {
            return Some(Target::NoAccess);
        }
        if protection & ZERO != 0 {
            return Some(Target::Zero);
        }
        let known = self.known(on, &[allocation]).ok()?;
        let host = &self.allocation(*known.first()?).ok()?.host;
        let inside = offset.checked_add(size).is_some_and(|end| end <= host.memory.size());
        inside.then(|| host.target(offset))
    }
}
