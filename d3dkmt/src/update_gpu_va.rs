//! Changes of GPU page tables in the order of a context's work.

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::allocation::Allocation;
use crate::context::Context;
use crate::error::{Cause, Error};
use crate::gpu_va::GpuProtection;
use crate::sync_object::SyncPoint;

/// One change, within ranges that are reserved. Addresses, offsets and sizes are multiples of 4096 bytes.
#[derive(Clone, Copy, Debug)]
pub enum GpuVaOperation<'a> {
    /// Maps a part of an allocation, in place of what is mapped there.
    Map {
        /// Where.
        address: u64,
        /// How much.
        bytes: u64,
        /// What.
        allocation: &'a Allocation,
        /// From where in it on.
        offset: u64,
    },
    /// The same, and says how it may be used.
    MapProtect {
        /// Where.
        address: u64,
        /// How much.
        bytes: u64,
        /// What.
        allocation: &'a Allocation,
        /// From where in it on.
        offset: u64,
        /// How it may be used.
        protection: GpuProtection,
        /// For the vendor's kernel driver.
        driver_protection: u64,
    },
    /// Unmaps a range.
    Unmap {
        /// Where.
        address: u64,
        /// How much.
        bytes: u64,
        /// What the range does from then on.
        protection: GpuProtection,
    },
    /// Maps at `to` what is mapped at `from`.
    Copy {
        /// From where.
        from: u64,
        /// To where.
        to: u64,
        /// How much.
        bytes: u64,
    },
}

type Raw = D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION;
type Kind = D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE;

impl GpuVaOperation<'_> {
    fn raw(&self) -> Raw {
        let mut raw = Raw::default();
        match *self {
            Self::Map { address, bytes, allocation, offset } => {
                raw.OperationType = Kind::D3DDDI_UPDATEGPUVIRTUALADDRESS_MAP;
                raw.anon_1.Map.BaseAddress = address;
                raw.anon_1.Map.SizeInBytes = bytes;
                raw.anon_1.Map.hAllocation = allocation.handle().raw();
                raw.anon_1.Map.AllocationOffsetInBytes = offset;
                raw.anon_1.Map.AllocationSizeInBytes = bytes;
            }
            Self::MapProtect { address, bytes, allocation, offset, protection, driver_protection } => {
                raw.OperationType = Kind::D3DDDI_UPDATEGPUVIRTUALADDRESS_MAP_PROTECT;
                raw.anon_1.MapProtect.BaseAddress = address;
                raw.anon_1.MapProtect.SizeInBytes = bytes;
                raw.anon_1.MapProtect.hAllocation = allocation.handle().raw();
                raw.anon_1.MapProtect.AllocationOffsetInBytes = offset;
                raw.anon_1.MapProtect.AllocationSizeInBytes = bytes;
                raw.anon_1.MapProtect.Protection.anon_1.Value = protection.bits();
                raw.anon_1.MapProtect.DriverProtection = driver_protection;
            }
            Self::Unmap { address, bytes, protection } => {
                raw.OperationType = Kind::D3DDDI_UPDATEGPUVIRTUALADDRESS_UNMAP;
                raw.anon_1.Unmap.BaseAddress = address;
                raw.anon_1.Unmap.SizeInBytes = bytes;
                raw.anon_1.Unmap.Protection.anon_1.Value = protection.bits();
            }
            Self::Copy { from, to, bytes } => {
                raw.OperationType = Kind::D3DDDI_UPDATEGPUVIRTUALADDRESS_COPY;
                raw.anon_1.Copy.SourceAddress = from;
                raw.anon_1.Copy.SizeInBytes = bytes;
                raw.anon_1.Copy.DestAddress = to;
            }
        }
        raw
    }
}

/// When a change of page tables is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum UpdateOrder {
    /// When the work that was submitted to the context before is done.
    #[default]
    AfterWork,
    /// At once.
    AtOnce,
}

impl Context {
    /// Changes page tables, 1 to 2046 changes at a time (`D3DKMTUpdateGpuVirtualAddress`); then the
    /// monitored fence of `done` gets its value. What is mapped is not kept by anything: mappings die with
    /// their allocation.
    ///
    /// # Errors
    ///
    /// Refused for a point of no monitored fence; `EINVAL` for none or too many, or what the host
    /// refuses, and then nothing is changed; `ENODEV` where the adapter is gone.
    pub fn update_gpu_va(
        &self,
        operations: &[GpuVaOperation<'_>],
        done: Option<&SyncPoint>,
        order: UpdateOrder,
    ) -> Result<(), Error> {
        const OPERATION: Ioctl = Ioctl::UpdateGpuVirtualAddress;
        if done.is_some_and(|point| !point.object().is_monitored()) {
            return Err(Error::new(OPERATION, Cause::Refused("only a monitored fence can tell the end")));
        }
        let list: Vec<Raw> = operations.iter().map(GpuVaOperation::raw).collect();
        let (device, context) = (self.device().handle().raw(), self.handle().raw());
        let dxg = self.device().live(OPERATION)?;
        let reply = dxg.call_with::<D3DKMT_UPDATEGPUVIRTUALADDRESS>(&list, |argument| {
            argument.hDevice = device;
            argument.hContext = context;
            argument.hFenceObject = done.map_or(0, |point| point.object().sync_handle().raw());
            argument.FenceValue = done.map_or(0, SyncPoint::value);
            argument.Flags.Value = u32::from(order == UpdateOrder::AtOnce);
        });
        reply.result.map(drop)
    }
}
