//! Allocations and resources.

use d3dkmt_sys::raw::D3DDDI_ALLOCATIONINFO2;
use d3dkmt_sys::{Errno, Ioctl};

use crate::arg::{Arg, Number, address, address_mut, count};
use crate::client::Client;
use crate::{arg, at};

/// What an allocation is made of. Both are standard allocations, which need no vendor's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heap {
    /// Memory of the device's, in bytes.
    New(u64),
    /// The program's own pages: address and bytes.
    Existing(u64, u64),
}

/// What a creation has made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allocated {
    /// The resource, or what its field held.
    pub resource: u32,
    /// The allocation.
    pub allocation: u32,
}

/// What a call to a paging queue answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paged {
    /// 0, or `STATUS_PENDING`.
    pub status: i32,
    /// What the queue's fence reaches when it is done.
    pub fence: u64,
    /// How many bytes the process is over its budget; where the call tells that.
    pub over_budget: u64,
}

/// In the flags of a creation: make a resource ...
pub const RESOURCE: u32 = 1 << 0;
/// ... that can be shared, by descriptors.
pub const SHARED: u32 = 1 << 1 | 1 << 6;
/// The GPU only reads the memory.
pub const READ_ONLY: u32 = 1 << 7;
const EXISTING_SYSMEM: u32 = 1 << 5;
const STANDARD: u32 = 1 << 16;

const EXISTING_HEAP: i32 = 1;
const CROSS_ADAPTER: i32 = 2;

impl Client {
    /// `CreateAllocation2` of one standard allocation; `resource` is one to add it to, or 0.
    pub fn create_allocation(
        &self,
        device: u32,
        heap: Heap,
        flags: u32,
        resource: u32,
    ) -> Result<Allocated, Errno> {
        let (kind, size, sysmem) = match heap {
            Heap::New(size) => (CROSS_ADAPTER, size, 0),
            Heap::Existing(address, size) => (EXISTING_HEAP, size, address),
        };
        let existing = if sysmem == 0 { 0 } else { EXISTING_SYSMEM };
        let mut standard = arg!(D3DKMT_CREATESTANDARDALLOCATION { Type: kind, ExistingHeapData: size });
        let mut info = arg!(D3DDDI_ALLOCATIONINFO2 { anon_1.pSystemMem: sysmem });
        let mut argument = arg!(D3DKMT_CREATEALLOCATION {
            hDevice: device,
            hResource: resource,
            anon_1.pStandardAllocation: standard.address(),
            NumAllocations: 1_u32,
            anon_2.pAllocationInfo2: info.address(),
            Flags: STANDARD | existing | flags,
        });
        let status = self.call(Ioctl::CreateAllocation2, &mut argument)?;
        assert_eq!(status, 0, "CreateAllocation2 lets a status through");
        let made = Allocated {
            resource: argument.get(at!(D3DKMT_CREATEALLOCATION.hResource)),
            allocation: info.get(at!(D3DDDI_ALLOCATIONINFO2.hAllocation)),
        };
        assert_ne!(made.allocation, 0, "CreateAllocation2 succeeds and gives no handle");
        Ok(made)
    }

    /// `CreateAllocation2` with private data for the driver, as user-mode drivers make them: sizes in
    /// bytes in the emulated drivers' format.
    pub fn create_with_private_data(
        &self,
        device: u32,
        sizes: &[u64],
        flags: u32,
    ) -> Result<(u32, Vec<u32>), Errno> {
        let mut data: Vec<[u64; 2]> = sizes.iter().map(|size| [*size, 0x77]).collect();
        let mut infos: Vec<u8> = Vec::new();
        for data in &mut data {
            let info = arg!(D3DDDI_ALLOCATIONINFO2 {
                pPrivateDriverData: address_mut(data),
                PrivateDriverDataSize: 16_u32,
            });
            infos.extend(info.bytes());
        }
        let runtime = [0x52_u8; 24];
        let mut argument = arg!(D3DKMT_CREATEALLOCATION {
            hDevice: device,
            pPrivateRuntimeData: address(&runtime),
            PrivateRuntimeDataSize: 24_u32,
            anon_1.pPrivateDriverData: address(&runtime),
            PrivateDriverDataSize: 8_u32,
            NumAllocations: count(sizes),
            anon_2.pAllocationInfo2: address_mut(&mut infos),
            Flags: flags,
        });
        self.call(Ioctl::CreateAllocation2, &mut argument)?;
        let records = infos.chunks_exact(size_of::<D3DDDI_ALLOCATIONINFO2>());
        let handles = records.map(|info| u32::take(&info[at!(D3DDDI_ALLOCATIONINFO2.hAllocation)..]));
        Ok((argument.get(at!(D3DKMT_CREATEALLOCATION.hResource)), handles.collect()))
    }

    /// `CreateAllocation2` of the program's own pages, each with private data for the driver in the emulated
    /// drivers' format: address and bytes of each.
    pub fn create_of_pages(&self, device: u32, pages: &[(u64, u64)], flags: u32) -> Result<Vec<u32>, Errno> {
        let mut data: Vec<[u64; 2]> = pages.iter().map(|(_, size)| [*size, 0x77]).collect();
        let mut infos: Vec<u8> = Vec::new();
        for ((address, _), data) in pages.iter().zip(&mut data) {
            let info = arg!(D3DDDI_ALLOCATIONINFO2 {
                anon_1.pSystemMem: *address,
                pPrivateDriverData: address_mut(data),
                PrivateDriverDataSize: 16_u32,
            });
            infos.extend(info.bytes());
        }
        let mut argument = arg!(D3DKMT_CREATEALLOCATION {
            hDevice: device,
            NumAllocations: count(pages),
            anon_2.pAllocationInfo2: address_mut(&mut infos),
            Flags: flags,
        });
        self.call(Ioctl::CreateAllocation2, &mut argument)?;
        let records = infos.chunks_exact(size_of::<D3DDDI_ALLOCATIONINFO2>());
        Ok(records.map(|info| u32::take(&info[at!(D3DDDI_ALLOCATIONINFO2.hAllocation)..])).collect())
    }

    /// `DestroyAllocation2` of a resource, or of allocations.
    pub fn destroy_allocations(&self, device: u32, resource: u32, handles: &[u32]) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_DESTROYALLOCATION2 {
            hDevice: device,
            hResource: resource,
            phAllocationList: address(handles),
            AllocationCount: count(handles),
        });
        self.call(Ioctl::DestroyAllocation2, &mut argument)
    }

    /// `Lock2`: where the memory is.
    pub fn lock(&self, device: u32, allocation: u32) -> Result<u64, Errno> {
        let mut argument = arg!(D3DKMT_LOCK2 { hDevice: device, hAllocation: allocation });
        self.call(Ioctl::Lock2, &mut argument)?;
        Ok(argument.get(at!(D3DKMT_LOCK2.pData)))
    }

    /// `Unlock2`.
    pub fn unlock(&self, device: u32, allocation: u32) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_UNLOCK2 { hDevice: device, hAllocation: allocation });
        self.call(Ioctl::Unlock2, &mut argument)
    }

    /// `MakeResident`.
    pub fn make_resident(&self, queue: u32, handles: &[u32]) -> Result<Paged, Errno> {
        let priorities = vec![0x7800_0000_u32; handles.len()];
        let mut argument = arg!(D3DDDI_MAKERESIDENT {
            hPagingQueue: queue,
            NumAllocations: count(handles),
            AllocationList: address(handles),
            PriorityList: address(&priorities),
        });
        let status = self.call(Ioctl::MakeResident, &mut argument)?;
        let fence = argument.get(at!(D3DDDI_MAKERESIDENT.PagingFenceValue));
        Ok(Paged { status, fence, over_budget: argument.get(at!(D3DDDI_MAKERESIDENT.NumBytesToTrim)) })
    }

    /// `Evict`: how many bytes the process is over its budget.
    pub fn evict(&self, device: u32, handles: &[u32]) -> Result<u64, Errno> {
        let mut argument = arg!(D3DKMT_EVICT {
            hDevice: device,
            NumAllocations: count(handles),
            AllocationList: address(handles),
        });
        self.call(Ioctl::Evict, &mut argument)?;
        Ok(argument.get(at!(D3DKMT_EVICT.NumBytesToTrim)))
    }

    /// `QueryAllocationResidency` of allocations, where garbage was.
    pub fn residency(&self, device: u32, handles: &[u32]) -> Result<Vec<u32>, Errno> {
        let mut results = vec![0xa5a5_a5a5_u32; handles.len()];
        let mut argument = arg!(D3DKMT_QUERYALLOCATIONRESIDENCY {
            hDevice: device,
            phAllocationList: address(handles),
            AllocationCount: count(handles),
            pResidencyStatus: address_mut(&mut results),
        });
        self.call(Ioctl::QueryAllocationResidency, &mut argument)?;
        Ok(results)
    }

    /// `OfferAllocations`.
    pub fn offer(&self, device: u32, handles: &[u32]) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_OFFERALLOCATIONS {
            hDevice: device,
            HandleList: address(handles),
            NumAllocations: count(handles),
            Priority: 2_u32,
        });
        self.call(Ioctl::OfferAllocations, &mut argument)
    }

    /// `OfferAllocations` of a whole resource.
    pub fn offer_resource(&self, device: u32, resource: u32) -> Result<i32, Errno> {
        let resources = [resource];
        let mut argument = arg!(D3DKMT_OFFERALLOCATIONS {
            hDevice: device,
            pResources: address(&resources),
            NumAllocations: 1_u32,
            Priority: 2_u32,
        });
        self.call(Ioctl::OfferAllocations, &mut argument)
    }

    /// `ReclaimAllocations2`: the fence's value, and what became of each, where garbage was.
    pub fn reclaim(&self, queue: u32, handles: &[u32]) -> Result<(u64, Vec<u32>), Errno> {
        let mut results = vec![0xa5a5_a5a5_u32; handles.len()];
        let mut argument = arg!(D3DKMT_RECLAIMALLOCATIONS2 {
            hPagingQueue: queue,
            NumAllocations: count(handles),
            HandleList: address(handles),
            anon_1.pResults: address_mut(&mut results),
        });
        self.call(Ioctl::ReclaimAllocations2, &mut argument)?;
        Ok((argument.get(at!(D3DKMT_RECLAIMALLOCATIONS2.PagingFenceValue)), results))
    }

    /// `SetAllocationPriority` of allocations.
    pub fn set_priorities(&self, device: u32, handles: &[u32], priorities: &[u32]) -> Result<i32, Errno> {
        let mut argument = priorities_argument(device, handles, address(priorities));
        self.call(Ioctl::SetAllocationPriority, &mut argument)
    }

    /// `GetAllocationPriority` of allocations, where garbage was.
    pub fn priorities(&self, device: u32, handles: &[u32]) -> Result<Vec<u32>, Errno> {
        let mut priorities = vec![0xa5a5_a5a5_u32; handles.len()];
        let mut argument = priorities_argument(device, handles, address_mut(&mut priorities));
        self.call(Ioctl::GetAllocationPriority, &mut argument)?;
        Ok(priorities)
    }

    /// `UpdateAllocationProperty`; the fence's value where it is told.
    pub fn update_property(&self, queue: u32, allocation: u32) -> Result<Paged, Errno> {
        let mut argument = arg!(D3DDDI_UPDATEALLOCPROPERTY { hPagingQueue: queue, hAllocation: allocation });
        let status = self.call(Ioctl::UpdateAllocationProperty, &mut argument)?;
        let fence = argument.get(at!(D3DDDI_UPDATEALLOCPROPERTY.PagingFenceValue));
        Ok(Paged { status, fence, over_budget: 0 })
    }

    /// `InvalidateCache` of a range of bytes.
    pub fn invalidate_cache(
        &self,
        device: u32,
        allocation: u32,
        offset: u64,
        length: u64,
    ) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_INVALIDATECACHE {
            hDevice: device,
            hAllocation: allocation,
            Offset: offset,
            Length: length,
        });
        self.call(Ioctl::InvalidateCache, &mut argument)
    }
}

fn priorities_argument(
    device: u32,
    handles: &[u32],
    priorities: u64,
) -> Arg<d3dkmt_sys::raw::D3DKMT_SETALLOCATIONPRIORITY> {
    arg!(D3DKMT_SETALLOCATIONPRIORITY {
        hDevice: device,
        phAllocationList: address(handles),
        AllocationCount: count(handles),
        pPriorities: priorities,
    })
}
