//! Resources opened from a descriptor.

use std::collections::BTreeSet;
use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{
    D3DDDI_OPENALLOCATIONINFO2 as Info, D3DKMT_OPENRESOURCEFROMNTHANDLE as Open,
    D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE as Query,
};

use crate::guest::allocation::{Allocation, Resource, SharedResource};
use crate::guest::call::Call;
use crate::guest::objects::Object;
use crate::host::AllocationMemory;
use crate::report::ObjectKind;
use crate::shared_object::SharedObject;
use crate::sync::lock;
use crate::uaccess::UserAddress;
use crate::wire::{get, put};

impl Call<'_> {
    fn shared_resource(&self, number: u64) -> Result<Arc<SharedResource>, Errno> {
        match self.shared_object(number) {
            Some(SharedObject::Resource(resource)) => Ok(resource),
            _ => Err(Errno::EINVAL),
        }
    }
}

/// The sealed allocations of a resource.
struct Contents {
    private_data: Vec<Vec<u8>>,
    memory: Vec<Arc<AllocationMemory>>,
}

impl Contents {
    fn of(resource: &SharedResource) -> Result<Self, Errno> {
        resource.seal()?;
        let content = lock(&resource.content);
        Ok(Self {
            private_data: content.allocations.iter().map(|one| one.private_data.clone()).collect(),
            memory: content.allocations.iter().map(|one| Arc::clone(&one.memory)).collect(),
        })
    }
}

/// A size that fits its field: all private data together is smaller than a message.
fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// `LX_DXQUERYRESOURCEINFOFROMNTHANDLE`: sizes only; no data is copied.
pub(super) fn query(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<Query>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(Query, hDevice));
    let resource = call.shared_resource(get(&argument, offset_of!(Query, hNtHandle)))?;
    call.process.objects().active_device(device)?;
    let contents = Contents::of(&resource)?;
    let mut sizes = [0; 16];
    put(&mut sizes, 0, size(resource.runtime_data.len()));
    put(&mut sizes, 4, size(contents.private_data.iter().map(Vec::len).sum()));
    put(&mut sizes, 8, size(resource.private_data.len()));
    put(&mut sizes, 12, size(contents.memory.len()));
    call.write_back(offset_of!(Query, PrivateRuntimeDataSize), &sizes)?;
    Ok(0)
}

/// `LX_DXOPENRESOURCEFROMNTHANDLE`. A failure after the host has opened the resource is lost: what was
/// opened is destroyed, and the status of that is the answer.
pub(super) fn open(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<Open>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(Open, hDevice));
    let shared = call.shared_resource(get(&argument, offset_of!(Open, hNtHandle)))?;
    let on = call.process.objects().active_device(device)?.on.clone();
    let contents = Contents::of(&shared)?;
    let room = |field| get::<u32>(&argument, field) as usize;
    let total: usize = contents.private_data.iter().map(Vec::len).sum();
    if room(offset_of!(Open, NumAllocations)) != contents.memory.len()
        || room(offset_of!(Open, PrivateRuntimeDataSize)) < shared.runtime_data.len()
        || room(offset_of!(Open, ResourcePrivateDriverDataSize)) < shared.private_data.len()
        || room(offset_of!(Open, TotalPrivateDriverDataBufferSize)) < total
    {
        return Err(Errno::EINVAL);
    }

    call.ask();
    let mut objects = call.process.objects();
    let empty = Resource { device, allocations: BTreeSet::new(), shared: Some(Arc::clone(&shared)) };
    let resource =
        objects.insert_on(device, Object::Resource(empty), call.origin(ObjectKind::Device, device))?;
    let mut handles = Vec::with_capacity(contents.memory.len());
    for memory in &contents.memory {
        let host = on.adapter.host().new_allocation(Arc::clone(memory), false);
        let allocation = Allocation { device, resource: Some(resource), host, sysmem: None, locked: None };
        let origin = call.origin(ObjectKind::Resource, resource);
        handles.push(objects.insert_on(device, Object::Allocation(allocation), origin)?);
    }
    objects.resource_mut(resource)?.allocations.extend(&handles);
    drop(objects);

    if write(call, &argument, &shared, &contents, &handles, resource).is_err() {
        let mut objects = call.process.objects();
        for handle in handles.iter().chain([&resource]) {
            objects.remove_from(device, *handle);
        }
    }
    Ok(0)
}

fn write(
    call: &Call<'_>,
    argument: &[u8],
    shared: &SharedResource,
    contents: &Contents,
    handles: &[u32],
    resource: u32,
) -> Result<(), Errno> {
    let pointer = |field| UserAddress(get(argument, field));
    let data = contents.private_data.concat();
    let data_at = pointer(offset_of!(Open, pTotalPrivateDriverDataBuffer));
    call.memory.write(pointer(offset_of!(Open, pPrivateRuntimeData)), &shared.runtime_data)?;
    call.memory.write(pointer(offset_of!(Open, pResourcePrivateDriverData)), &shared.private_data)?;
    call.memory.write(data_at, &data)?;
    let mut at = data_at;
    let mut record_at = pointer(offset_of!(Open, pOpenAllocationInfo2));
    for (handle, data) in handles.iter().zip(&contents.private_data) {
        let mut record = [0; size_of::<Info>()];
        put(&mut record, offset_of!(Info, hAllocation), *handle);
        put(&mut record, offset_of!(Info, pPrivateDriverData), at.0);
        put(&mut record, offset_of!(Info, PrivateDriverDataSize), size(data.len()));
        call.memory.write(record_at, &record)?;
        at = at.plus(data.len());
        record_at = record_at.plus(record.len());
    }
    call.write_field(offset_of!(Open, hResource), resource)?;
    call.write_field(offset_of!(Open, TotalPrivateDriverDataBufferSize), size(data.len()))
}
