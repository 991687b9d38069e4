//! Allocations and resources: what they are, and how they are created.

use std::collections::BTreeSet;
use std::mem::offset_of;
use std::sync::{Arc, Mutex};

use d3dkmt_sys::raw::{
    D3DDDI_ALLOCATIONINFO2 as Info, D3DKMT_CREATEALLOCATION, D3DKMT_CREATESTANDARDALLOCATION as Standard,
    D3DKMT_STANDARDALLOCATIONTYPE as StandardType,
};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::{Call, MAX_MESSAGE};
use crate::guest::objects::Object;
use crate::guest::process::ProcessAdapter;
use crate::host::{self, AllocationMemory};
use crate::memory::{Arena, Mapping, PAGE};
use crate::report::{ObjectKind, Origin};
use crate::shared_object::SharedObject;
use crate::sync::lock;
use crate::uaccess::UserAddress;
use crate::wire::{get, put};

/// An allocation of a device.
pub(crate) struct Allocation {
    pub(crate) device: u32,
    pub(crate) resource: Option<u32>,
    pub(crate) host: host::Allocation,
    /// The program's own memory behind it.
    pub(super) sysmem: Option<u64>,
    /// Its mapping in the program, as long as it is locked.
    pub(super) locked: Option<Locked>,
}

/// A locked allocation's mapping in the program.
pub(super) struct Locked {
    pub(super) mapping: Arc<Mapping>,
    /// How often it is locked.
    pub(super) count: u32,
    /// The first lock.
    pub(super) origin: Origin,
}

/// A resource: allocations that belong together.
pub(crate) struct Resource {
    pub(crate) device: u32,
    pub(crate) allocations: BTreeSet<u32>,
    pub(crate) shared: Option<Arc<SharedResource>>,
}

impl Resource {
    /// Its allocations.
    pub(super) fn handles(&self) -> Vec<u32> {
        self.allocations.iter().copied().collect()
    }
}

/// What the resources share that are one and the same, opened again and again.
pub(crate) struct SharedResource {
    pub(crate) runtime_data: Vec<u8>,
    pub(crate) private_data: Vec<u8>,
    pub(crate) content: Mutex<SharedContent>,
    /// The memory of the allocations, and what others need to know of them.
    pub(crate) arena: Arc<Arena>,
}

/// The allocations of a shared resource, in the order of their creation.
#[derive(Default)]
pub(crate) struct SharedContent {
    pub(crate) allocations: Vec<SharedAllocation>,
    /// Nothing can be added any more.
    pub(crate) sealed: bool,
    /// An allocation was added without being a shared one: the resource cannot be shared.
    pub(crate) mixed: bool,
}

/// An allocation of a shared resource.
pub(crate) struct SharedAllocation {
    pub(crate) private_data: Vec<u8>,
    pub(crate) memory: Arc<AllocationMemory>,
}

const CREATE_RESOURCE: u32 = 1 << 0;
const CREATE_SHARED: u32 = 1 << 1;
const CREATE_PROTECTED: u32 = 1 << 3;
const EXISTING_SYSMEM: u32 = 1 << 5;
const NT_SECURITY_SHARING: u32 = 1 << 6;
const READ_ONLY: u32 = 1 << 7;
const STANDARD: u32 = 1 << 16;
const EXISTING_SECTION: u32 = 1 << 17;

const MAX_ALLOCATIONS: u32 = 1024;
/// A message's bytes beside the data: in all, and for each allocation.
const MESSAGE: usize = 64;
const MESSAGE_PER_ALLOCATION: usize = 12;

const INFO: usize = size_of::<Info>();

/// What the caller asks for, as far as it needs no object to be checked.
struct Request {
    argument: [u8; size_of::<D3DKMT_CREATEALLOCATION>()],
    infos: Vec<u8>,
    flags: u32,
    /// Size and type of a standard allocation.
    heap: Option<u64>,
}

/// Private data and memory of an allocation to be.
type Part = (Vec<u8>, Arc<AllocationMemory>);

/// How a request ends early: by an errno, or by a status that the driver lets through unmapped.
enum Refusal {
    Errno(Errno),
    Raw(NtStatus),
}

impl<E: Into<Errno>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Errno(error.into())
    }
}

/// `LX_DXCREATEALLOCATION`.
pub(super) fn create(call: &Call<'_>) -> Result<i32, Errno> {
    match Request::read(call).and_then(|request| request.create(call)) {
        Ok(()) => Ok(0),
        Err(Refusal::Raw(status)) => Ok(status.0),
        Err(Refusal::Errno(error)) => Err(error),
    }
}

impl Request {
    fn read(call: &Call<'_>) -> Result<Self, Refusal> {
        let argument: [u8; size_of::<D3DKMT_CREATEALLOCATION>()] = call.argument()?;
        let count: u32 = get(&argument, offset_of!(D3DKMT_CREATEALLOCATION, NumAllocations));
        let flags: u32 = get(&argument, offset_of!(D3DKMT_CREATEALLOCATION, Flags));
        if count == 0 || count > MAX_ALLOCATIONS {
            return Err(Errno::EINVAL.into());
        }
        let mut infos = vec![0; count as usize * INFO];
        call.memory.read(Self::infos_at(&argument), &mut infos)?;
        let mut request = Self { argument, infos, flags, heap: None };
        let sizes = || request.infos().map(private_size);
        if flags & STANDARD != 0 && sizes().any(|size| size != 0)
            || sizes().any(|size| size >= MAX_MESSAGE)
            || flags & (EXISTING_SECTION | CREATE_PROTECTED) != 0
        {
            return Err(Errno::EINVAL.into());
        }
        if flags & STANDARD != 0 {
            request.heap = Some(request.standard(call)?);
        }
        if flags & (CREATE_SHARED | CREATE_RESOURCE) == CREATE_SHARED {
            return Err(Errno::EINVAL.into());
        }
        Ok(request)
    }

    fn infos_at(argument: &[u8]) -> UserAddress {
        UserAddress(get(argument, offset_of!(D3DKMT_CREATEALLOCATION, anon_2)))
    }

    fn infos(&self) -> impl Iterator<Item = &[u8]> {
        self.infos.chunks_exact(INFO)
    }

    fn flag(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    /// The size of a standard allocation's heap: its lower 32 bits, as the driver describes it to the host
    /// as a texture whose width is a number of 32 bits.
    fn standard(&self, call: &Call<'_>) -> Result<u64, Refusal> {
        let at = UserAddress(get(&self.argument, offset_of!(D3DKMT_CREATEALLOCATION, anon_1)));
        if at.is_null() {
            return Err(Errno::EINVAL.into());
        }
        let mut standard = [0; size_of::<Standard>()];
        call.memory.read(at, &mut standard)?;
        let sysmem = self.infos().next().map_or(0, sysmem);
        let existing = self.flag(EXISTING_SYSMEM);
        let wrong = match StandardType(get(&standard, offset_of!(Standard, Type))) {
            StandardType::D3DKMT_STANDARDALLOCATIONTYPE_EXISTINGHEAP => {
                sysmem == 0 || !is_aligned(sysmem) || !existing
            }
            StandardType::D3DKMT_STANDARDALLOCATIONTYPE_CROSSADAPTER => sysmem != 0 || existing,
            _ => true,
        };
        if wrong {
            return Err(Refusal::Raw(NtStatus::INVALID_PARAMETER));
        }
        let size: u64 = get(&standard, offset_of!(Standard, ExistingHeapData));
        if self.size_field(offset_of!(D3DKMT_CREATEALLOCATION, PrivateDriverDataSize)) != 0
            || self.infos.len() != INFO
            || size == 0
            || !is_aligned(size)
        {
            return Err(Errno::EINVAL.into());
        }
        Ok(size & u64::from(u32::MAX))
    }

    fn size_field(&self, offset: usize) -> usize {
        get::<u32>(&self.argument, offset) as usize
    }

    fn create(self, call: &Call<'_>) -> Result<(), Refusal> {
        let device: u32 = get(&self.argument, offset_of!(D3DKMT_CREATEALLOCATION, hDevice));
        let on = call.process.objects().active_device(device)?.on.clone();
        if self.heap == Some(0) {
            // The host has no private data for nothing.
            return Err(Errno::EINVAL.into());
        }
        if self.flag(CREATE_SHARED) && !self.flag(NT_SECURITY_SHARING) {
            return Err(Errno::EINVAL.into());
        }
        let (runtime_data, private_data) =
            if self.flag(CREATE_SHARED) { self.resource_data(call)? } else { (Vec::new(), Vec::new()) };
        let resource = self.old_resource(call, device)?;
        if !self.flag(STANDARD) && self.infos().any(|info| !is_aligned(sysmem(info))) {
            return Err(Errno::EINVAL.into());
        }
        let with_sysmem = self.infos().filter(|info| sysmem(info) != 0).count();
        if with_sysmem != 0 && with_sysmem * INFO != self.infos.len() {
            return Err(Errno::EINVAL.into());
        }
        self.check_message()?;
        if !self.flag(CREATE_SHARED) {
            self.resource_data(call)?;
        }
        let existing = with_sysmem != 0 || self.flag(EXISTING_SYSMEM);
        let arena = if self.flag(CREATE_SHARED) {
            SharedResource::new_arena().map_err(|_| Errno::ENOMEM)?
        } else {
            call.process.objects().memory()?
        };
        let data = self.private_data(call, &on)?;
        // A standard allocation's private data are asked for twice before.
        let messages = if self.flag(STANDARD) { 3 } else { 1 };
        (0..messages).for_each(|_| call.ask());
        let parts = self.parts(data, &on, &arena, existing)?;
        for (info, (_, memory)) in self.infos().zip(&parts) {
            if sysmem(info) != 0 {
                let length = usize::try_from(memory.size()).map_err(|_| Errno::ENOMEM)?;
                let pinned = call.memory.pin(UserAddress(sysmem(info)), length, !self.flag(READ_ONLY));
                pinned.map_err(|_| Errno::ENOMEM)?;
                call.ask();
                if let Some(program) = call.memory.lasting() {
                    memory.set_of_program(program, UserAddress(sysmem(info)));
                }
            }
        }
        let shared = self.flag(CREATE_SHARED).then(|| {
            let shared = SharedResource { runtime_data, private_data, content: Mutex::default(), arena };
            Arc::new(shared)
        });
        if let Some(shared) = &shared {
            call.emulator.shared().add(&SharedObject::Resource(Arc::clone(shared)));
        }
        let created = self.insert(call, &on, device, resource, shared, &parts, existing)?;
        let written = self.write(call, &created, &parts);
        if written.is_err() {
            created.undo(call, device, resource);
        }
        Ok(written?)
    }

    /// The runtime's and the driver's data for a resource.
    fn resource_data(&self, call: &Call<'_>) -> Result<(Vec<u8>, Vec<u8>), Errno> {
        let runtime = self.size_field(offset_of!(D3DKMT_CREATEALLOCATION, PrivateRuntimeDataSize));
        let driver = self.size_field(offset_of!(D3DKMT_CREATEALLOCATION, PrivateDriverDataSize));
        if runtime >= MAX_MESSAGE || driver >= MAX_MESSAGE {
            return Err(Errno::EOVERFLOW);
        }
        let data =
            |offset, size| call.private_data(UserAddress(get(&self.argument, offset)), size, MAX_MESSAGE);
        let runtime_data = data(offset_of!(D3DKMT_CREATEALLOCATION, pPrivateRuntimeData), runtime)?;
        // The field is the standard allocation's for such, and the size then 0.
        let driver_data = data(offset_of!(D3DKMT_CREATEALLOCATION, anon_1), driver)?;
        Ok((runtime_data, driver_data))
    }

    /// The resource that the allocations are added to.
    fn old_resource(&self, call: &Call<'_>, device: u32) -> Result<Option<u32>, Errno> {
        let handle: u32 = get(&self.argument, offset_of!(D3DKMT_CREATEALLOCATION, hResource));
        if self.flag(CREATE_RESOURCE) || handle == 0 {
            return Ok(None);
        }
        let objects = call.process.objects();
        let resource = objects.resource(handle)?;
        let sealed = resource.shared.as_ref().is_some_and(|shared| lock(&shared.content).sealed);
        if !same(resource.device, device) || sealed {
            return Err(Errno::EINVAL);
        }
        Ok(Some(handle))
    }

    fn check_message(&self) -> Result<(), Errno> {
        let data = [
            self.size_field(offset_of!(D3DKMT_CREATEALLOCATION, PrivateRuntimeDataSize)),
            self.size_field(offset_of!(D3DKMT_CREATEALLOCATION, PrivateDriverDataSize)),
            self.infos().map(private_size).sum(),
        ];
        let count = self.infos.len() / INFO;
        let message = MESSAGE + MESSAGE_PER_ALLOCATION * count + data.iter().sum::<usize>();
        if data.iter().any(|size| *size >= MAX_MESSAGE) || message > MAX_MESSAGE {
            return Err(Errno::EOVERFLOW);
        }
        Ok(())
    }

    /// The private data of each allocation: all of them travel in one message.
    fn private_data(&self, call: &Call<'_>, on: &ProcessAdapter) -> Result<Vec<Vec<u8>>, Errno> {
        self.infos()
            .map(|info| match self.heap {
                Some(_) => Ok(on.adapter.host().standard_private_data().to_vec()),
                None => {
                    let at = UserAddress(get(info, offset_of!(Info, pPrivateDriverData)));
                    call.private_data(at, private_size(info), MAX_MESSAGE)
                }
            })
            .collect()
    }

    /// Private data and memory of each allocation. A refusal of the host's is a reply that is too short.
    fn parts(
        &self,
        data: Vec<Vec<u8>>,
        on: &ProcessAdapter,
        arena: &Arc<Arena>,
        existing: bool,
    ) -> Result<Vec<Part>, Errno> {
        data.into_iter()
            .map(|data| {
                let memory = on.adapter.host().new_allocation_memory(arena, &data, self.heap, existing);
                Ok((data, memory.ok_or(Errno::EOVERFLOW)?))
            })
            .collect()
    }

    #[expect(clippy::too_many_arguments, reason = "all that the checks before have found out")]
    fn insert(
        &self,
        call: &Call<'_>,
        on: &ProcessAdapter,
        device: u32,
        old: Option<u32>,
        shared: Option<Arc<SharedResource>>,
        parts: &[Part],
        existing: bool,
    ) -> Result<Created, Errno> {
        let mut objects = call.process.objects();
        let mut created = Created { resource: None, allocations: Vec::with_capacity(parts.len()) };
        if self.flag(CREATE_RESOURCE) {
            let resource = Resource { device, allocations: BTreeSet::new(), shared };
            created.resource = Some(objects.insert_on(
                device,
                Object::Resource(resource),
                call.origin(ObjectKind::Device, device),
            )?);
        }
        let resource = created.resource.or(old);
        for (info, (data, memory)) in self.infos().zip(parts) {
            let host = on.adapter.host().new_allocation(Arc::clone(memory), existing);
            let sysmem = Some(sysmem(info)).filter(|address| *address != 0);
            let allocation = Allocation { device, resource, host, sysmem, locked: None };
            let origin = match resource {
                Some(resource) => call.origin(ObjectKind::Resource, resource),
                None => call.origin(ObjectKind::Device, device),
            };
            match objects.insert_on(device, Object::Allocation(allocation), origin) {
                Ok(handle) => created.allocations.push(handle),
                Err(error) => {
                    drop(objects);
                    created.undo(call, device, old);
                    return Err(error);
                }
            }
            let Some(resource) = resource.and_then(|resource| objects.resource_mut(resource).ok()) else {
                continue;
            };
            resource.allocations.extend(created.allocations.last());
            if let Some(shared) = &resource.shared {
                let mut content = lock(&shared.content);
                if self.flag(CREATE_SHARED) {
                    let (private_data, memory) = (data.clone(), Arc::clone(memory));
                    content.allocations.push(SharedAllocation { private_data, memory });
                } else {
                    content.mixed = true;
                }
            }
        }
        Ok(created)
    }

    /// Handles and private data, and `hGlobalShare` as it came.
    fn write(&self, call: &Call<'_>, created: &Created, parts: &[Part]) -> Result<(), Errno> {
        const GLOBAL_SHARE: usize = offset_of!(D3DKMT_CREATEALLOCATION, hGlobalShare);
        if let Some(resource) = created.resource {
            call.write_field(offset_of!(D3DKMT_CREATEALLOCATION, hResource), resource)?;
        }
        let infos = Self::infos_at(&self.argument);
        for (index, (handle, (data, _))) in created.allocations.iter().zip(parts).enumerate() {
            let mut field = [0; 4];
            put(&mut field, 0, *handle);
            call.memory.write(infos.plus(index * INFO + offset_of!(Info, hAllocation)), &field)?;
            if self.heap.is_none() {
                let info = &self.infos[index * INFO..];
                let at = UserAddress(get(info, offset_of!(Info, pPrivateDriverData)));
                call.memory.write(at, data)?;
            }
        }
        call.write_back(GLOBAL_SHARE, &self.argument[GLOBAL_SHARE..GLOBAL_SHARE + 4])
    }
}

/// The handles of what a call made.
struct Created {
    resource: Option<u32>,
    allocations: Vec<u32>,
}

impl Created {
    fn undo(self, call: &Call<'_>, device: u32, old: Option<u32>) {
        let mut objects = call.process.objects();
        for handle in &self.allocations {
            objects.remove_from(device, *handle);
        }
        if let Some(resource) = old.and_then(|old| objects.resource_mut(old).ok()) {
            for handle in &self.allocations {
                resource.allocations.remove(handle);
            }
            if let Some(shared) = &resource.shared {
                let mut content = lock(&shared.content);
                content.mixed = resource.allocations.len() > content.allocations.len();
            }
        }
        if let Some(resource) = self.resource {
            objects.remove_from(device, resource);
        }
    }
}

fn private_size(info: &[u8]) -> usize {
    get::<u32>(info, offset_of!(Info, PrivateDriverDataSize)) as usize
}

fn sysmem(info: &[u8]) -> u64 {
    get(info, offset_of!(Info, anon_1))
}

const fn is_aligned(value: u64) -> bool {
    value.is_multiple_of(PAGE as u64)
}

/// Whether two handles name the same object: instance bits do not count.
pub(super) const fn same(one: u32, other: u32) -> bool {
    one >> 6 == other >> 6
}
