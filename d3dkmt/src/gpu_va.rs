//! GPU virtual addresses: reserving ranges, mapping allocations, freeing.

use std::fmt;
use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::adapter::Adapter;
use crate::allocation::Allocation;
use crate::error::{BadAnswer, Cause, Error};
use crate::host_memory::PAGE;
use crate::open_enum::open_enum;
use crate::paging_queue::{Paging, PagingQueue};
use crate::residency::done_or_pending;

bitflags::bitflags! {
    /// How a mapped range may be used.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct GpuProtection: u64 {
        /// The GPU may write.
        const WRITE = 1 << 0;
        /// The GPU may execute it.
        const EXECUTE = 1 << 1;
        /// Reads give 0, writes are dropped, and the allocation is not seen.
        const ZERO = 1 << 2;
        /// Every use is a fault, and the allocation is not seen.
        const NO_ACCESS = 1 << 3;
        /// For the system alone.
        const SYSTEM_USE_ONLY = 1 << 4;
    }
}

open_enum! {
    /// What a reserved range does before something is mapped there.
    pub struct ReservationType: u32 {
        /// Every use is a fault.
        NO_ACCESS = 0, "no access";
        /// Reads give 0, writes are dropped.
        ZERO = 1, "zero";
        /// No page tables are made for it.
        NO_COMMIT = 2, "no commit";
    }
}

/// Where a range of GPU virtual addresses is to be.
#[derive(Clone, Copy, Debug, Default)]
pub enum GpuPlace<'a> {
    /// Where the host likes.
    #[default]
    Anywhere,
    /// Within these bounds.
    Between {
        /// The lowest address.
        minimum: u64,
        /// The address behind the highest; 0 for no limit.
        maximum: u64,
    },
    /// Here, which is not 0; the address of memory in this process, for example, so that both have the same.
    At(u64),
    /// So many bytes into a range that was reserved for it, of the same adapter.
    In(&'a Arc<GpuReservation>, u64),
}

/// A part of an allocation to be mapped. Bytes and offsets are multiples of 4096.
#[derive(Clone, Copy, Debug)]
pub struct GpuMapOptions<'a> {
    /// Where.
    pub place: GpuPlace<'a>,
    /// From where in the allocation on, in bytes.
    pub offset: u64,
    /// How much, in bytes; `None` for all that is behind the offset, where the size is known.
    pub bytes: Option<u64>,
    /// How it may be used.
    pub protection: GpuProtection,
    /// For the vendor's kernel driver.
    pub driver_protection: u64,
}

impl Default for GpuMapOptions<'_> {
    /// All of the allocation, anywhere, to read and to write.
    fn default() -> Self {
        Self {
            place: GpuPlace::Anywhere,
            offset: 0,
            bytes: None,
            protection: GpuProtection::WRITE,
            driver_protection: 0,
        }
    }
}

/// A reserved range of GPU virtual addresses. It is freed when this and all mappings made in it are gone.
pub struct GpuReservation {
    adapter: Arc<Adapter>,
    range: GpuRange,
}

/// An allocation mapped at GPU virtual addresses, which lead to it until this is dropped.
///
/// A mapping inside a reservation stays there for the GPU: such addresses are free again when the
/// reservation is, or when [`Context::update_gpu_va`](crate::Context::update_gpu_va) unmaps them, and lead
/// nowhere once the allocation is destroyed.
///
/// ```
/// # use std::sync::Arc;
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use d3dkmt::{
///     Allocation, AllocationFlags, GpuMapOptions, GpuMapping, GpuPlace, GpuReservation, PagingPriority,
///     PagingQueue, ReservationType,
/// };
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// # let dxg = d3dkmt::Dxg::from_transport(Arc::new(device));
/// # let adapter = Arc::new(dxg.adapters(d3dkmt::EnumFilter::empty())?.remove(0));
/// # let device = d3dkmt::Device::create(&adapter, d3dkmt::DeviceFlags::empty())?;
/// let paging = PagingQueue::create(&device, PagingPriority::Normal, 0)?;
/// let memory = Allocation::heap(&device, 64 << 10, AllocationFlags::empty())?;
///
/// let range = GpuReservation::reserve(&adapter, GpuPlace::Anywhere, 1 << 40, ReservationType::NO_ACCESS)?;
/// let options = GpuMapOptions { place: GpuPlace::In(&range, 1 << 30), ..GpuMapOptions::default() };
/// let (mapping, done) = GpuMapping::map(&paging, &memory, options)?;
/// done.wait(None)?;
/// assert_eq!(mapping.address(), range.address() + (1 << 30));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct GpuMapping {
    // In this order: the addresses are freed before the allocation is destroyed.
    range: GpuRange,
    allocation: Arc<Allocation>,
    reservation: Option<Arc<GpuReservation>>,
}

/// Addresses, and whether they are freed with this.
struct GpuRange {
    adapter: Arc<Adapter>,
    address: u64,
    bytes: u64,
    owned: bool,
}

impl GpuRange {
    fn free(&mut self) -> Result<(), Error> {
        if !std::mem::replace(&mut self.owned, false) {
            return Ok(());
        }
        let handle = self.adapter.handle().raw();
        let dxg = self.adapter.live(Ioctl::FreeGpuVirtualAddress)?;
        let reply = dxg.call::<D3DKMT_FREEGPUVIRTUALADDRESS>(|argument| {
            argument.hAdapter = handle;
            argument.BaseAddress = self.address;
            argument.Size = self.bytes;
        });
        reply.result.map(drop)
    }
}

impl Drop for GpuRange {
    fn drop(&mut self) {
        let _ = self.free();
    }
}

/// Base, minimum and maximum as the calls take them, or why there are none.
fn bounds(place: GpuPlace<'_>) -> Result<(u64, u64, u64), &'static str> {
    Ok(match place {
        GpuPlace::Anywhere => (0, 0, 0),
        GpuPlace::Between { minimum, maximum } => (0, minimum, maximum),
        // The host would take it for any address.
        GpuPlace::At(0) => return Err("at the address 0, where nothing is"),
        GpuPlace::At(address) => (address, 0, 0),
        GpuPlace::In(reservation, offset) => {
            (reservation.address().checked_add(offset).ok_or("beyond all addresses")?, 0, 0)
        }
    })
}

impl GpuRange {
    /// The range that begins here; to be freed with this.
    fn new(adapter: &Arc<Adapter>, address: u64, bytes: u64) -> Self {
        Self { adapter: Arc::clone(adapter), address, bytes, owned: address != 0 }
    }

    /// It, where it can be what was asked for; freed otherwise.
    fn checked(self, operation: Ioctl, base: u64) -> Result<Self, Error> {
        let bad = match self.address {
            0 => BadAnswer::NothingWritten,
            address if base != 0 && address != base => BadAnswer::GpuAddress(address),
            _ => return Ok(self),
        };
        Err(Error::new(operation, Cause::Answer(bad)))
    }
}

impl GpuReservation {
    /// Reserves a range (`D3DKMTReserveGpuVirtualAddress`), of multiples of 4096 bytes.
    ///
    /// # Errors
    ///
    /// `EOVERFLOW` where the host refuses: a range that is taken, or no room. The reply has no status.
    /// `ENODEV` where the adapter is gone.
    pub fn reserve(
        adapter: &Arc<Adapter>,
        place: GpuPlace<'_>,
        bytes: u64,
        kind: ReservationType,
    ) -> Result<Arc<Self>, Error> {
        const OPERATION: Ioctl = Ioctl::ReserveGpuVirtualAddress;
        let refused = |reason| Error::new(OPERATION, Cause::Refused(reason));
        if let GpuPlace::In(..) = place {
            return Err(refused("a reservation within a reservation"));
        }
        let (base, minimum, maximum) = bounds(place).map_err(refused)?;
        let handle = adapter.handle().raw();
        let reply = adapter.live(OPERATION)?.call::<D3DDDI_RESERVEGPUVIRTUALADDRESS>(|argument| {
            argument.anon_1.hAdapter = handle;
            argument.BaseAddress = base;
            argument.MinimumAddress = minimum;
            argument.MaximumAddress = maximum;
            argument.Size = bytes;
            argument.anon_2.ReservationType = D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE(kind.0);
        });
        let range = GpuRange::new(adapter, reply.ok()?.VirtualAddress, bytes).checked(OPERATION, base)?;
        Ok(Arc::new(Self { adapter: Arc::clone(adapter), range }))
    }

    /// The adapter whose addresses these are.
    #[must_use]
    pub const fn adapter(&self) -> &Arc<Adapter> {
        &self.adapter
    }

    /// Where it begins.
    #[must_use]
    pub const fn address(&self) -> u64 {
        self.range.address
    }

    /// How long it is, in bytes.
    #[must_use]
    pub const fn bytes(&self) -> u64 {
        self.range.bytes
    }

    /// Frees it now (`D3DKMTFreeGpuVirtualAddress`).
    ///
    /// # Errors
    ///
    /// Refused where others still use it: it is then freed with the last of them. What the driver says
    /// otherwise.
    pub fn free(self: Arc<Self>) -> Result<(), Error> {
        match Arc::into_inner(self) {
            Some(mut reservation) => reservation.range.free(),
            None => {
                let cause = Cause::Refused("others still use it; it is freed with the last of them");
                Err(Error::new(Ioctl::FreeGpuVirtualAddress, cause))
            }
        }
    }
}

impl GpuMapping {
    /// Maps a part of an allocation (`D3DKMTMapGpuVirtualAddress`). The addresses are known at once; the
    /// GPU may use them when the second of the results is done.
    ///
    /// # Errors
    ///
    /// Refused for sizes that are not whole pages, or not known. `EINVAL` where the host refuses: beyond
    /// the allocation, a range that is taken, no room. `ENODEV` where the adapter is gone.
    pub fn map(
        queue: &Arc<PagingQueue>,
        allocation: &Arc<Allocation>,
        options: GpuMapOptions<'_>,
    ) -> Result<(Self, Paging), Error> {
        const OPERATION: Ioctl = Ioctl::MapGpuVirtualAddress;
        let refused = |reason| Error::new(OPERATION, Cause::Refused(reason));
        let size = allocation.size().map(|size| size as u64);
        let bytes = options
            .bytes
            .or_else(|| size?.checked_sub(options.offset))
            .ok_or_else(|| refused("how large the allocation is is not known, or less than the offset"))?;
        let page = PAGE as u64;
        if bytes == 0 || !bytes.is_multiple_of(page) || !options.offset.is_multiple_of(page) {
            return Err(refused("offset and size of a mapping are whole pages"));
        }
        if let GpuPlace::In(reservation, offset) = options.place
            && offset.checked_add(bytes).is_none_or(|end| end > reservation.bytes())
        {
            return Err(refused("beyond the reservation"));
        }
        let adapter = queue.device().adapter();
        if let GpuPlace::In(reservation, _) = options.place
            && reservation.adapter().luid() != adapter.luid()
        {
            return Err(refused("a reservation of another adapter's addresses"));
        }
        let (base, minimum, maximum) = bounds(options.place).map_err(refused)?;
        let (handle, allocation_handle) = (queue.handle().raw(), allocation.handle().raw());
        let reply = queue.device().live(OPERATION)?.call::<D3DDDI_MAPGPUVIRTUALADDRESS>(|argument| {
            argument.hPagingQueue = handle;
            argument.BaseAddress = base;
            argument.MinimumAddress = minimum;
            argument.MaximumAddress = maximum;
            argument.hAllocation = allocation_handle;
            argument.OffsetInPages = options.offset / page;
            argument.SizeInPages = bytes / page;
            argument.Protection.anon_1.Value = options.protection.bits();
            argument.DriverProtection = options.driver_protection;
        });
        let status = done_or_pending(OPERATION, reply.result?)?;
        let address = reply.argument.VirtualAddress;
        let mut range = GpuRange::new(adapter, address, bytes).checked(OPERATION, base)?;
        let reservation = match options.place {
            GpuPlace::In(reservation, _) => Some(Arc::clone(reservation)),
            _ => None,
        };
        range.owned = reservation.is_none();
        let mapping = Self { range, allocation: Arc::clone(allocation), reservation };
        Ok((mapping, queue.paging(status, reply.argument.PagingFenceValue)))
    }

    /// Where it begins.
    #[must_use]
    pub const fn address(&self) -> u64 {
        self.range.address
    }

    /// How long it is, in bytes.
    #[must_use]
    pub const fn bytes(&self) -> u64 {
        self.range.bytes
    }

    /// What is mapped.
    #[must_use]
    pub const fn allocation(&self) -> &Arc<Allocation> {
        &self.allocation
    }

    /// The reservation that it lies in, if it does.
    #[must_use]
    pub const fn reservation(&self) -> Option<&Arc<GpuReservation>> {
        self.reservation.as_ref()
    }

    /// Unmaps it now and reports the result, which dropping would ignore
    /// (`D3DKMTFreeGpuVirtualAddress`). The GPU must be done with the addresses. Nothing happens to a
    /// mapping inside a reservation.
    ///
    /// # Errors
    ///
    /// `ENODEV` where the adapter is gone; a status of the host's.
    pub fn free(mut self) -> Result<(), Error> {
        self.range.free()
    }
}

impl fmt::Debug for GpuReservation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (address, bytes) = (self.range.address, self.range.bytes);
        write!(f, "GpuReservation({address:#x}, {bytes:#x} bytes)")
    }
}

impl fmt::Debug for GpuMapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (address, bytes) = (self.range.address, self.range.bytes);
        write!(f, "GpuMapping({address:#x}, {bytes:#x} bytes of {:?})", self.allocation)
    }
}
