//! Allocations: blocks of memory that GPUs use.

use std::fmt;
use std::sync::{Arc, OnceLock};

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::allocation_priority::AllocationPriority;
use crate::arguments::{NewAllocations, NewKind};
use crate::device::{Device, made};
use crate::error::{BadAnswer, Cause, Error};
use crate::handle::{AllocationHandle, ResourceHandle};
use crate::host_memory::{HostMemory, PAGE};
use crate::owned::owned;
use crate::resource::Resource;

const CREATE: Ioctl = Ioctl::CreateAllocation2;

bitflags::bitflags! {
    /// What allocations are to be. Bits that say what else a call contains are set by the call itself.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct AllocationFlags: u32 {
        /// The host need not keep others from the contents.
        const NON_SECURE = 1 << 2;
        /// Those who open it may do less than the maker.
        const RESTRICT_SHARED_ACCESS = 1 << 4;
        /// Memory of the process's is pinned for reading alone.
        const READ_ONLY = 1 << 7;
        /// The CPU writes past its cache.
        const WRITE_COMBINED = 1 << 8;
        /// The CPU caches it.
        const CACHED = 1 << 9;
        /// A back buffer of a swap chain.
        const SWAP_CHAIN_BACK_BUFFER = 1 << 10;
        /// Other adapters use it too.
        const CROSS_ADAPTER = 1 << 11;
        /// It begins as zeros.
        const ZEROED = 1 << 14;
        /// The host tracks which pages are written.
        const WRITE_WATCH = 1 << 15;
        /// It need not begin as zeros.
        const ALLOW_NOT_ZEROED = 1 << 18;
        /// In one piece of physical memory.
        const PHYSICALLY_CONTIGUOUS = 1 << 19;
        /// The vendor's kernel driver does not touch it.
        const NO_KMD_ACCESS = 1 << 20;
        /// It is shared and may be shown.
        const SHARED_DISPLAYABLE = 1 << 21;
    }
}

// What else a call contains.
pub(crate) const CREATE_RESOURCE: u32 = 1 << 0;
pub(crate) const CREATE_SHARED: u32 = 1 << 1;
const EXISTING_SYSMEM: u32 = 1 << 5;
pub(crate) const NT_SECURITY_SHARING: u32 = 1 << 6;
const STANDARD: u32 = 1 << 16;

/// Of an allocation's own flags.
const PRIMARY: u32 = 1 << 0;
const STEREO: u32 = 1 << 1;
const OVERRIDE_PRIORITY: u32 = 1 << 2;

/// One allocation to make by the vendor's private data, which tells its size and kind to the vendor's
/// kernel driver.
#[derive(Clone, Default)]
pub struct AllocationInfo {
    data: Vec<u8>,
    memory: Option<Arc<HostMemory>>,
    size: Option<usize>,
    source: u32,
    flags: u32,
    priority: u32,
}

impl AllocationInfo {
    /// An allocation by this private data, below 131072 bytes.
    ///
    /// What size it has only the vendor's driver knows, so it cannot be locked unless
    /// [`sized`](Self::sized) says it.
    #[must_use]
    pub fn new(private_data: impl Into<Vec<u8>>) -> Self {
        Self { data: private_data.into(), ..Self::default() }
    }

    /// Says how many bytes it will have, so that it can be locked.
    ///
    /// # Safety
    ///
    /// With this private data the vendor's driver makes an allocation of at least so many bytes.
    #[must_use]
    #[expect(unsafe_code, reason = "a claim that memory accesses are checked against")]
    pub const unsafe fn sized(mut self, bytes: usize) -> Self {
        self.size = Some(bytes);
        self
    }

    /// Makes it of memory that the process has.
    ///
    /// # Safety
    ///
    /// With this private data the vendor's driver makes an allocation of no more bytes than the memory
    /// has: the driver pins as many pages as it is told, whosever they are.
    #[must_use]
    #[expect(unsafe_code, reason = "a claim about what the driver pins and the GPU reaches")]
    pub unsafe fn on(mut self, memory: Arc<HostMemory>) -> Self {
        self.size = Some(memory.len());
        self.memory = Some(memory);
        self
    }

    /// Gives it a priority from the beginning.
    #[must_use]
    pub const fn priority(mut self, priority: AllocationPriority) -> Self {
        self.flags |= OVERRIDE_PRIORITY;
        self.priority = priority.0;
        self
    }

    /// Makes it the primary surface of a video output, in stereo or not.
    #[must_use]
    pub const fn primary(mut self, source: u32, stereo: bool) -> Self {
        self.source = source;
        self.flags |= PRIMARY | if stereo { STEREO } else { 0 };
        self
    }
}

/// An allocation of a device.
///
/// It keeps its device, and the memory of the process's that it is made of; what is locked or mapped
/// keeps it.
///
/// ```
/// # use std::sync::{Arc, OnceLock};
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use d3dkmt::{Allocation, AllocationFlags, Device, DeviceFlags, Dxg, EnumFilter};
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// # let dxg = Dxg::from_transport(Arc::new(device));
/// let adapter = Arc::new(dxg.adapters(EnumFilter::empty())?.remove(0));
/// let device = Device::create(&adapter, DeviceFlags::empty())?;
/// let allocation = Allocation::heap(&device, 64 << 10, AllocationFlags::empty())?;
/// let mapping = allocation.lock()?;
/// mapping.view().write(100, b"seen by the GPU")?;
/// mapping.unlock()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Allocation {
    device: Arc<Device>,
    resource: Option<Arc<Resource>>,
    handle: AllocationHandle,
    size: OnceLock<usize>,
    data: Vec<u8>,
    memory: Option<Arc<HostMemory>>,
    open: bool,
}

impl Allocation {
    /// Makes one allocation by private data (`D3DKMTCreateAllocation2`).
    ///
    /// # Errors
    ///
    /// `EINVAL` for private data of 131072 bytes or more, `EOVERFLOW` for somewhat less that is more than a
    /// message takes, and where the host refuses: the reply has no status. `ENOMEM` where memory of the process's cannot be pinned, `ENODEV` where the adapter is
    /// gone.
    pub fn create(
        device: &Arc<Device>,
        info: AllocationInfo,
        flags: AllocationFlags,
    ) -> Result<Arc<Self>, Error> {
        let request =
            Request { runtime_data: &[], kind: NewKind::Private(&[]), flags: flags.bits(), resource: 0 };
        let made = request.make(device, vec![info])?;
        only(made.adopt(device, None))
    }

    /// Makes an allocation that needs no private data, in memory that the host chooses
    /// (`D3DKMTCreateAllocation2`, a standard allocation of the cross-adapter kind). Its size is rounded
    /// up to whole pages of 4096 bytes.
    ///
    /// # Errors
    ///
    /// As [`create`](Self::create); `EINVAL` for a size of 0. Refused from 4 GiB on: the driver asks the
    /// host for the lower 32 bits of the size alone, and what it would make is smaller than it says.
    pub fn heap(device: &Arc<Device>, bytes: usize, flags: AllocationFlags) -> Result<Arc<Self>, Error> {
        let size = bytes.checked_next_multiple_of(PAGE).unwrap_or(usize::MAX);
        let info = AllocationInfo { size: Some(size), ..AllocationInfo::default() };
        let kind = D3DKMT_STANDARDALLOCATIONTYPE::D3DKMT_STANDARDALLOCATIONTYPE_CROSSADAPTER;
        standard(device, kind, size, info, flags.bits())
    }

    /// Makes an allocation of memory that the process has (`D3DKMTCreateAllocation2`, a standard
    /// allocation of an existing heap). Both see the same bytes; the allocation keeps the memory.
    ///
    /// # Errors
    ///
    /// As [`create`](Self::create) and, for its size, [`heap`](Self::heap).
    pub fn existing(
        device: &Arc<Device>,
        memory: Arc<HostMemory>,
        flags: AllocationFlags,
    ) -> Result<Arc<Self>, Error> {
        let size = memory.len();
        let info = AllocationInfo { size: Some(size), memory: Some(memory), ..AllocationInfo::default() };
        let kind = D3DKMT_STANDARDALLOCATIONTYPE::D3DKMT_STANDARDALLOCATIONTYPE_EXISTINGHEAP;
        standard(device, kind, size, info, flags.bits() | EXISTING_SYSMEM)
    }

    /// Takes over an allocation of an opened resource.
    pub(crate) fn opened(resource: &Arc<Resource>, handle: AllocationHandle, data: Vec<u8>) -> Arc<Self> {
        Arc::new(Self {
            device: Arc::clone(resource.device()),
            resource: Some(Arc::clone(resource)),
            handle,
            size: OnceLock::new(),
            data,
            memory: None,
            open: true,
        })
    }

    /// The device that it is an allocation of.
    #[must_use]
    pub const fn device(&self) -> &Arc<Device> {
        &self.device
    }

    /// The resource that it belongs to, if it does.
    #[must_use]
    pub const fn resource(&self) -> Option<&Arc<Resource>> {
        self.resource.as_ref()
    }

    /// The handle; valid while this object lives.
    #[must_use]
    pub const fn handle(&self) -> AllocationHandle {
        self.handle
    }

    /// How many bytes it has, where that is known.
    #[must_use]
    pub fn size(&self) -> Option<usize> {
        self.size.get().copied()
    }

    /// Says how many bytes an allocation of an opened resource has, so that it can be locked. Nothing
    /// happens where the size is known.
    ///
    /// # Safety
    ///
    /// It has at least so many bytes, as its maker or its private data says.
    #[expect(unsafe_code, reason = "a claim that memory accesses are checked against")]
    pub unsafe fn assume_size(&self, bytes: usize) {
        let _ = self.size.set(bytes);
    }

    /// The private data as the vendor's kernel driver left it.
    #[must_use]
    pub fn private_data(&self) -> &[u8] {
        &self.data
    }

    /// The memory of the process's that it is made of, if it is.
    #[must_use]
    pub const fn memory(&self) -> Option<&Arc<HostMemory>> {
        self.memory.as_ref()
    }
}

owned!(Allocation: DestroyAllocation2, |allocation| {
    match &allocation.resource {
        // It goes with the resource, alone it may not.
        Some(resource) if resource.is_shared() => Ok(()),
        _ => destroy(&allocation.device, None, &[allocation.handle.raw()]),
    }
});

/// Ends allocations, or a resource with all that it holds (`D3DKMTDestroyAllocation2`).
pub(crate) fn destroy(
    device: &Device,
    resource: Option<ResourceHandle>,
    allocations: &[u32],
) -> Result<(), Error> {
    let parent = device.handle().raw();
    let dxg = device.live(Ioctl::DestroyAllocation2)?;
    let reply = dxg.call_with::<D3DKMT_DESTROYALLOCATION2>(allocations, |argument| {
        argument.hDevice = parent;
        argument.hResource = resource.map_or(0, ResourceHandle::raw);
    });
    reply.result.map(drop)
}

/// A standard allocation.
fn standard(
    device: &Arc<Device>,
    kind: D3DKMT_STANDARDALLOCATIONTYPE,
    size: usize,
    info: AllocationInfo,
    flags: u32,
) -> Result<Arc<Allocation>, Error> {
    if u32::try_from(size).is_err() {
        return Err(Error::new(
            CREATE,
            Cause::Refused("a heap of 4 GiB or more, of which the driver cuts off"),
        ));
    }
    let description = D3DKMT_CREATESTANDARDALLOCATION {
        Type: kind,
        ExistingHeapData: D3DKMT_STANDARDALLOCATION_EXISTINGHEAP { Size: size as u64 },
        ..D3DKMT_CREATESTANDARDALLOCATION::default()
    };
    let request = Request {
        runtime_data: &[],
        kind: NewKind::Standard(&description),
        flags: flags | STANDARD,
        resource: 0,
    };
    let made = request.make(device, vec![info])?;
    only(made.adopt(device, None))
}

fn only(mut made: Vec<Arc<Allocation>>) -> Result<Arc<Allocation>, Error> {
    made.pop().ok_or(Error::new(CREATE, Cause::Answer(BadAnswer::NothingWritten)))
}

/// A creation, beside the allocations themselves.
pub(crate) struct Request<'a> {
    pub(crate) runtime_data: &'a [u8],
    pub(crate) kind: NewKind<'a>,
    pub(crate) flags: u32,
    /// The resource that they are added to, or 0.
    pub(crate) resource: u32,
}

/// What a creation made.
pub(crate) struct Made {
    /// 0 where none was asked for.
    pub(crate) resource: u32,
    allocations: Vec<(AllocationHandle, AllocationInfo)>,
}

impl Request<'_> {
    /// Makes the call. All handles are there, or it has failed and nothing is left.
    pub(crate) fn make(self, device: &Device, infos: Vec<AllocationInfo>) -> Result<Made, Error> {
        let mut records: Vec<D3DDDI_ALLOCATIONINFO2> = infos.iter().map(record).collect();
        let (mut data, memory): (Vec<_>, Vec<_>) =
            infos.iter().map(|info| (info.data.clone(), info.memory.clone())).unzip();
        let parent = device.handle().raw();
        let dxg = device.live(CREATE)?;
        let buffers = NewAllocations {
            runtime_data: self.runtime_data,
            kind: self.kind,
            infos: &mut records,
            data: &mut data,
            memory: &memory,
        };
        let reply = dxg.call_with::<D3DKMT_CREATEALLOCATION>(buffers, |argument| {
            argument.hDevice = parent;
            argument.hResource = self.resource;
            argument.Flags._bitfield_1 = __BindgenBitfieldUnit::new(self.flags.to_le_bytes());
        });
        let wants_resource = self.flags & CREATE_RESOURCE != 0;
        let resource = if wants_resource { reply.ok()?.hResource } else { reply.ok().map(|_| 0)? };
        let handles: Vec<u32> = records.iter().map(|record| record.hAllocation).collect();
        let complete = handles.iter().all(|handle| made(CREATE, *handle).is_ok());
        if !complete || (wants_resource && resource == 0) {
            let some: Vec<u32> = handles.into_iter().filter(|handle| *handle != 0).collect();
            let _ = match resource {
                0 if some.is_empty() => Ok(()),
                0 => destroy(device, None, &some),
                resource => destroy(device, Some(ResourceHandle::new(resource)), &[]),
            };
            return Err(Error::new(CREATE, Cause::Answer(BadAnswer::NothingWritten)));
        }
        let allocations = handles
            .into_iter()
            .zip(infos)
            .zip(data)
            .map(|((handle, info), data)| (AllocationHandle::new(handle), AllocationInfo { data, ..info }))
            .collect();
        Ok(Made { resource, allocations })
    }
}

fn record(info: &AllocationInfo) -> D3DDDI_ALLOCATIONINFO2 {
    let mut record = D3DDDI_ALLOCATIONINFO2 { VidPnSourceId: info.source, ..Default::default() };
    record.Flags.Value = info.flags;
    record.anon_2.Priority = info.priority;
    record
}

impl Made {
    /// The allocations as objects, of a resource or on their own.
    pub(crate) fn adopt(
        self,
        device: &Arc<Device>,
        resource: Option<&Arc<Resource>>,
    ) -> Vec<Arc<Allocation>> {
        self.allocations
            .into_iter()
            .map(|(handle, info)| {
                if let (Some(resource), Some(memory)) = (resource, &info.memory)
                    && resource.is_shared()
                {
                    resource.keep(Arc::clone(memory));
                }
                Arc::new(Allocation {
                    device: Arc::clone(device),
                    resource: resource.cloned(),
                    handle,
                    size: info.size.map_or_else(OnceLock::new, OnceLock::from),
                    data: info.data,
                    memory: info.memory,
                    open: true,
                })
            })
            .collect()
    }
}

impl fmt::Debug for AllocationInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AllocationInfo")
            .field("private_data", &self.data.len())
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}
