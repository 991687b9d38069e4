//! Sharing by descriptors, and sync files.

use std::os::fd::{AsRawFd, OwnedFd};

use d3dkmt_sys::raw::D3DDDI_OPENALLOCATIONINFO2;
use d3dkmt_sys::{Errno, Ioctl};

use crate::arg::{Number, address, address_mut};
use crate::calls::Fence;
use crate::client::Client;
use crate::memory::own_descriptor;
use crate::{arg, at};

/// What is known of a shared resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResourceInfo {
    /// Bytes of the runtime's data.
    pub runtime: u32,
    /// Bytes of all allocations' private data.
    pub total: u32,
    /// Bytes of the resource's private data.
    pub resource: u32,
    /// How many allocations it has.
    pub allocations: u32,
}

/// A resource that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its handle.
    pub resource: u32,
    /// Those of its allocations.
    pub allocations: Vec<u32>,
    /// The private data of all of them.
    pub private_data: Vec<u8>,
    /// The runtime's data.
    pub runtime_data: Vec<u8>,
}

/// A descriptor's number as the calls take it.
#[must_use]
pub fn number(descriptor: &impl AsRawFd) -> u64 {
    u64::try_from(descriptor.as_raw_fd()).expect("an open descriptor")
}

impl Client {
    /// `ShareObjects` of one object.
    pub fn share(&self, object: u32) -> Result<OwnedFd, Errno> {
        let (objects, mut handle) = ([object], [u64::MAX]);
        let mut argument = arg!(D3DKMT_SHAREOBJECTS {
            ObjectCount: 1_u32,
            ObjectHandleArray: address(&objects),
            pSharedNtHandle: address_mut(&mut handle),
        });
        self.call(Ioctl::ShareObjects, &mut argument)?;
        Ok(own_descriptor(handle[0]))
    }

    /// `OpenSyncObjectFromNtHandle2`.
    pub fn open_fence(&self, device: u32, descriptor: &OwnedFd) -> Result<Fence, Errno> {
        let mut argument =
            arg!(D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2 { hNtHandle: number(descriptor), hDevice: device });
        self.call(Ioctl::OpenSyncObjectFromNtHandle2, &mut argument)?;
        const UNION: usize = at!(D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2.anon_1);
        let handle = argument.get(at!(D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2.hSyncObject));
        assert_ne!(handle, 0, "OpenSyncObjectFromNtHandle2 succeeds and gives no handle");
        Ok(Fence { handle, value: argument.get(UNION), gpu_address: argument.get(UNION + 8) })
    }

    /// `QueryResourceInfoFromNtHandle`.
    pub fn resource_info(&self, device: u32, descriptor: &OwnedFd) -> Result<ResourceInfo, Errno> {
        // The driver looks at neither the pointer nor the size.
        let mut data = [0_u8; 8];
        let mut argument = arg!(D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE {
            hDevice: device,
            hNtHandle: number(descriptor),
            pPrivateRuntimeData: address_mut(&mut data),
            PrivateRuntimeDataSize: 8_u32,
        });
        self.call(Ioctl::QueryResourceInfoFromNtHandle, &mut argument)?;
        type Query = d3dkmt_sys::raw::D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE;
        Ok(ResourceInfo {
            runtime: argument.get(core::mem::offset_of!(Query, PrivateRuntimeDataSize)),
            total: argument.get(core::mem::offset_of!(Query, TotalPrivateDriverDataSize)),
            resource: argument.get(core::mem::offset_of!(Query, ResourcePrivateDriverDataSize)),
            allocations: argument.get(core::mem::offset_of!(Query, NumAllocations)),
        })
    }

    /// `OpenResourceFromNtHandle`, with buffers as large as `info` says.
    pub fn open_resource(
        &self,
        device: u32,
        descriptor: &OwnedFd,
        info: ResourceInfo,
    ) -> Result<Opened, Errno> {
        const RECORD: usize = size_of::<D3DDDI_OPENALLOCATIONINFO2>();
        let mut records = vec![0_u8; info.allocations as usize * RECORD];
        let mut runtime_data = vec![0_u8; info.runtime as usize];
        let mut resource_data = vec![0_u8; info.resource as usize];
        let mut private_data = vec![0_u8; info.total as usize];
        let mut argument = arg!(D3DKMT_OPENRESOURCEFROMNTHANDLE {
            hDevice: device,
            hNtHandle: number(descriptor),
            NumAllocations: info.allocations,
            pOpenAllocationInfo2: address_mut(&mut records),
            PrivateRuntimeDataSize: info.runtime,
            pPrivateRuntimeData: address_mut(&mut runtime_data),
            ResourcePrivateDriverDataSize: info.resource,
            pResourcePrivateDriverData: address_mut(&mut resource_data),
            TotalPrivateDriverDataBufferSize: info.total,
            pTotalPrivateDriverDataBuffer: address_mut(&mut private_data),
        });
        self.call(Ioctl::OpenResourceFromNtHandle, &mut argument)?;
        let resource = argument.get(at!(D3DKMT_OPENRESOURCEFROMNTHANDLE.hResource));
        assert_ne!(resource, 0, "OpenResourceFromNtHandle succeeds and gives no handle");
        let handle = |record: &[u8]| u32::take(&record[at!(D3DDDI_OPENALLOCATIONINFO2.hAllocation)..]);
        let allocations = records.chunks_exact(RECORD).map(handle).collect();
        Ok(Opened { resource, allocations, private_data, runtime_data })
    }

    /// `ShareObjectWithHost`: the host's name for the object.
    pub fn share_with_host(&self, device: u32, object: u32) -> Result<u64, Errno> {
        let mut argument = arg!(D3DKMT_SHAREOBJECTWITHHOST { hDevice: device, hObject: object });
        self.call(Ioctl::ShareObjectWithHost, &mut argument)?;
        Ok(argument.get(at!(D3DKMT_SHAREOBJECTWITHHOST.hVailProcessNtHandle)))
    }

    /// `CreateSyncFile`.
    pub fn create_sync_file(&self, device: u32, fence: u32, value: u64) -> Result<OwnedFd, Errno> {
        let mut argument = arg!(D3DKMT_CREATESYNCFILE {
            hDevice: device,
            hMonitoredFence: fence,
            FenceValue: value,
            hSyncFile: u64::MAX,
        });
        self.call(Ioctl::CreateSyncFile, &mut argument)?;
        Ok(own_descriptor(argument.get(at!(D3DKMT_CREATESYNCFILE.hSyncFile))))
    }

    /// `WaitSyncFile`: a context waits.
    pub fn wait_sync_file(&self, context: u32, file: &OwnedFd) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_WAITSYNCFILE { hSyncFile: number(file), hContext: context });
        self.call(Ioctl::WaitSyncFile, &mut argument)
    }

    /// `OpenSyncObjectFromSyncFile`: the fence, and the value that the file waits for.
    pub fn open_sync_file(&self, device: u32, file: &OwnedFd) -> Result<(Fence, u64), Errno> {
        type Open = d3dkmt_sys::raw::D3DKMT_OPENSYNCOBJECTFROMSYNCFILE;
        let mut argument =
            arg!(D3DKMT_OPENSYNCOBJECTFROMSYNCFILE { hSyncFile: number(file), hDevice: device });
        self.call(Ioctl::OpenSyncObjectFromSyncFile, &mut argument)?;
        let fence = Fence {
            handle: argument.get(core::mem::offset_of!(Open, hSyncObject)),
            value: argument.get(core::mem::offset_of!(Open, FenceValueCPUVirtualAddress)),
            gpu_address: argument.get(core::mem::offset_of!(Open, FenceValueGPUVirtualAddress)),
        };
        assert_ne!(fence.handle, 0, "OpenSyncObjectFromSyncFile succeeds and gives no handle");
        Ok((fence, argument.get(core::mem::offset_of!(Open, FenceValue))))
    }
}
