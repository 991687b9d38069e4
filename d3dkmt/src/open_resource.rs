//! Opening shared resources.

use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::allocation::{Allocation, destroy};
use crate::arguments::Opened;
use crate::device::{Device, made};
use crate::error::{BadAnswer, Cause, Error};
use crate::handle::{AllocationHandle, ResourceHandle};
use crate::resource::Resource;
use crate::share::{SharedResource, number};

const OPEN: Ioctl = Ioctl::OpenResourceFromNtHandle;

/// The most allocations that a call takes.
const ALLOCATIONS: u32 = 1024;
/// The most bytes of a message to the host, which brings the data.
const MESSAGE: u32 = 128 << 10;

/// What is behind a descriptor of a resource, sizes in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SharedResourceInfo {
    /// Of the runtime's data.
    pub runtime_data: u32,
    /// Of the resource's private data.
    pub resource_data: u32,
    /// Of the private data of all allocations together.
    pub allocation_data: u32,
    /// How many allocations there are.
    pub allocations: u32,
}

/// A resource that was opened.
#[derive(Debug)]
pub struct OpenedResource {
    /// The resource.
    pub resource: Arc<Resource>,
    /// Its allocations, in the order in which they were made. They go with the resource alone.
    pub allocations: Vec<Arc<Allocation>>,
    /// The data of the runtime that made it.
    pub runtime_data: Vec<u8>,
    /// The private data of the resource.
    pub private_data: Vec<u8>,
}

impl SharedResource {
    /// What room it needs when it is opened (`D3DKMTQueryResourceInfoFromNtHandle`).
    ///
    /// # Errors
    ///
    /// `EINVAL` for a descriptor of something else; `ENODEV` where the adapter is gone.
    pub fn info(&self, device: &Device) -> Result<SharedResourceInfo, Error> {
        let parent = device.handle().raw();
        let dxg = device.live(Ioctl::QueryResourceInfoFromNtHandle)?;
        let reply = dxg.call::<D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE>(|argument| {
            argument.hDevice = parent;
            argument.hNtHandle = number(self);
        });
        reply.ok().map(|argument| SharedResourceInfo {
            runtime_data: argument.PrivateRuntimeDataSize,
            resource_data: argument.ResourcePrivateDriverDataSize,
            allocation_data: argument.TotalPrivateDriverDataSize,
            allocations: argument.NumAllocations,
        })
    }
}

impl Resource {
    /// Opens a resource by its descriptor, on a device of this or another process
    /// (`D3DKMTQueryResourceInfoFromNtHandle`, `D3DKMTOpenResourceFromNtHandle`). Each time it gets new
    /// handles.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a descriptor of something else; [`BadAnswer::NothingWritten`] where opening failed
    /// after the host had agreed, which the driver reports as success; [`BadAnswer::TooMany`] for more
    /// allocations or data than there can be; `ENODEV` where the adapter is gone.
    pub fn open(device: &Arc<Device>, shared: &SharedResource) -> Result<OpenedResource, Error> {
        let info = shared.info(device)?;
        // Before there is room for whatever it says.
        bounded(info.allocations, ALLOCATIONS)?;
        for bytes in [info.runtime_data, info.resource_data, info.allocation_data] {
            bounded(bytes, MESSAGE)?;
        }
        let mut infos = vec![D3DDDI_OPENALLOCATIONINFO2::default(); info.allocations as usize];
        let mut runtime_data = vec![0; info.runtime_data as usize];
        let mut resource_data = vec![0; info.resource_data as usize];
        let mut data = vec![0; info.allocation_data as usize];
        let parent = device.handle().raw();
        let buffers = Opened {
            infos: &mut infos,
            runtime_data: &mut runtime_data,
            resource_data: &mut resource_data,
            data: &mut data,
        };
        let reply = device.live(OPEN)?.call_with::<D3DKMT_OPENRESOURCEFROMNTHANDLE>(buffers, |argument| {
            argument.hDevice = parent;
            argument.hNtHandle = number(shared);
        });
        let handle = ResourceHandle::new(made(OPEN, reply.ok()?.hResource)?);
        let parts: Result<Vec<_>, Error> = infos.iter().map(|info| part(info, &data)).collect();
        let parts = parts.inspect_err(|_| {
            let _ = destroy(device, Some(handle), &[]);
        })?;
        let resource = Self::own(device, handle, true);
        let allocations =
            parts.into_iter().map(|(handle, data)| Allocation::opened(&resource, handle, data)).collect();
        Ok(OpenedResource { resource, allocations, runtime_data, private_data: resource_data })
    }
}

/// An error where the driver says that there is more than can be.
fn bounded(claimed: u32, available: u32) -> Result<(), Error> {
    if claimed <= available {
        return Ok(());
    }
    let (claimed, available) = (claimed.into(), available.into());
    let bad = BadAnswer::TooMany { claimed, available };
    Err(Error::new(Ioctl::QueryResourceInfoFromNtHandle, Cause::Answer(bad)))
}

/// One allocation with its part of all private data.
fn part(info: &D3DDDI_OPENALLOCATIONINFO2, data: &[u8]) -> Result<(AllocationHandle, Vec<u8>), Error> {
    let handle = AllocationHandle::new(made(OPEN, info.hAllocation)?);
    let length = info.PrivateDriverDataSize as usize;
    if length == 0 {
        return Ok((handle, Vec::new()));
    }
    let start = info.pPrivateDriverData.addr().wrapping_sub(data.as_ptr().addr());
    let part = data.get(start..start.saturating_add(length)).ok_or_else(|| {
        let answer = BadAnswer::TooMany { claimed: length as u64, available: data.len() as u64 };
        Error::new(OPEN, Cause::Answer(answer))
    })?;
    Ok((handle, part.to_vec()))
}
