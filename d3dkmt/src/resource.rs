//! Resources: allocations that belong together, and that can be shared.

use std::sync::{Arc, Mutex, PoisonError};

use crate::allocation::{
    Allocation, AllocationFlags, AllocationInfo, CREATE_RESOURCE, CREATE_SHARED, NT_SECURITY_SHARING,
    Request, destroy,
};
use crate::arguments::NewKind;
use crate::device::Device;
use crate::error::Error;
use crate::handle::ResourceHandle;
use crate::host_memory::HostMemory;
use crate::owned::owned;

/// What a resource is made from, beside its allocations.
#[derive(Clone, Debug, Default)]
pub struct ResourceOptions {
    /// Whether it can be shared through descriptors. Its allocations then go with it alone.
    pub shared: bool,
    /// What its allocations are to be.
    pub flags: AllocationFlags,
    /// The runtime's own data, kept with a shared resource for those who open it; below 131072 bytes.
    pub runtime_data: Vec<u8>,
    /// For the vendor's kernel driver, and for those who open it; below 131072 bytes.
    pub private_data: Vec<u8>,
}

/// A resource of a device. Its allocations keep it.
///
/// ```
/// # use std::sync::Arc;
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use d3dkmt::{AllocationInfo, Device, DeviceFlags, Resource, ResourceOptions};
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// # let dxg = d3dkmt::Dxg::from_transport(Arc::new(device));
/// # let adapter = Arc::new(dxg.adapters(d3dkmt::EnumFilter::empty())?.remove(0));
/// # let device = d3dkmt::Device::create(&adapter, d3dkmt::DeviceFlags::empty())?;
/// let options = ResourceOptions { shared: true, private_data: vec![1, 2], ..ResourceOptions::default() };
/// let (resource, _parts) = Resource::create(&device, &options, vec![AllocationInfo::new([7])])?;
///
/// // The descriptor can go to another process.
/// let descriptor = resource.share()?;
/// let other = Device::create(&adapter, DeviceFlags::empty())?;
/// let opened = Resource::open(&other, &descriptor)?;
/// assert_eq!(opened.private_data, [1, 2]);
/// assert_eq!(opened.allocations[0].private_data(), [7]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Resource {
    device: Arc<Device>,
    handle: ResourceHandle,
    shared: bool,
    /// Memory of the process's that its allocations are made of, where these go with it alone.
    memory: Mutex<Vec<Arc<HostMemory>>>,
    open: bool,
}

impl Resource {
    /// Makes a resource and its allocations, 1 to 1024 (`D3DKMTCreateAllocation2`).
    ///
    /// # Errors
    ///
    /// As [`Allocation::create`]; `EINVAL` for no allocations or too many.
    pub fn create(
        device: &Arc<Device>,
        options: &ResourceOptions,
        allocations: Vec<AllocationInfo>,
    ) -> Result<(Arc<Self>, Vec<Arc<Allocation>>), Error> {
        let shared = if options.shared { CREATE_SHARED | NT_SECURITY_SHARING } else { 0 };
        let request = Request {
            runtime_data: &options.runtime_data,
            kind: NewKind::Private(&options.private_data),
            flags: options.flags.bits() | CREATE_RESOURCE | shared,
            resource: 0,
        };
        let made = request.make(device, allocations)?;
        let resource = Self::own(device, ResourceHandle::new(made.resource), options.shared);
        let allocations = made.adopt(device, Some(&resource));
        Ok((resource, allocations))
    }

    /// Adds allocations to it (`D3DKMTCreateAllocation2`).
    ///
    /// # Errors
    ///
    /// As [`create`](Self::create); `EINVAL` for a resource that was shared out already.
    pub fn add(
        self: &Arc<Self>,
        allocations: Vec<AllocationInfo>,
        flags: AllocationFlags,
    ) -> Result<Vec<Arc<Allocation>>, Error> {
        let request = Request {
            runtime_data: &[],
            kind: NewKind::Private(&[]),
            flags: flags.bits(),
            resource: self.handle.raw(),
        };
        let made = request.make(&self.device, allocations)?;
        Ok(made.adopt(&self.device, Some(self)))
    }

    /// Takes over a resource that the driver has just made.
    pub(crate) fn own(device: &Arc<Device>, handle: ResourceHandle, shared: bool) -> Arc<Self> {
        let memory = Mutex::default();
        Arc::new(Self { device: Arc::clone(device), handle, shared, memory, open: true })
    }

    /// Keeps memory of the process's as long as the driver has it pinned.
    pub(crate) fn keep(&self, memory: Arc<HostMemory>) {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
    }

    /// The device that it is a resource of.
    #[must_use]
    pub const fn device(&self) -> &Arc<Device> {
        &self.device
    }

    /// The handle; valid while this object lives.
    #[must_use]
    pub const fn handle(&self) -> ResourceHandle {
        self.handle
    }

    /// Whether it was made to be shared, or opened from a descriptor.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.shared
    }
}

owned!(Resource: DestroyAllocation2, |resource| destroy(&resource.device, Some(resource.handle), &[]));
