//! GPU virtual addresses.

use d3dkmt_sys::{Errno, Ioctl};

use crate::arg::{address, count};
use crate::client::Client;
use crate::{arg, at};

/// Where something was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// 0, or `STATUS_PENDING`.
    pub status: i32,
    /// The address.
    pub address: u64,
    /// What the paging queue's fence reaches when it is done.
    pub fence: u64,
}

/// An operation of an update: its words, from the type on.
pub type Operation = [u64; 8];

/// Pages that can be read and written.
const WRITE: u64 = 1;

impl Client {
    /// `MapGpuVirtualAddress` of an allocation's pages from the first on, at an address or anywhere (0).
    pub fn map_gpu(&self, queue: u32, base: u64, allocation: u32, pages: u64) -> Result<Placed, Errno> {
        let mut argument = arg!(D3DDDI_MAPGPUVIRTUALADDRESS {
            hPagingQueue: queue,
            BaseAddress: base,
            hAllocation: allocation,
            SizeInPages: pages,
            Protection: WRITE,
        });
        let status = self.call(Ioctl::MapGpuVirtualAddress, &mut argument)?;
        Ok(Placed {
            status,
            address: argument.get(at!(D3DDDI_MAPGPUVIRTUALADDRESS.VirtualAddress)),
            fence: argument.get(at!(D3DDDI_MAPGPUVIRTUALADDRESS.PagingFenceValue)),
        })
    }

    /// `ReserveGpuVirtualAddress` by an adapter or a paging queue, at an address or anywhere (0).
    pub fn reserve_gpu(&self, handle: u32, base: u64, size: u64) -> Result<u64, Errno> {
        let mut argument = arg!(D3DDDI_RESERVEGPUVIRTUALADDRESS {
            anon_1.hPagingQueue: handle,
            BaseAddress: base,
            Size: size,
        });
        self.call(Ioctl::ReserveGpuVirtualAddress, &mut argument)?;
        Ok(argument.get(at!(D3DDDI_RESERVEGPUVIRTUALADDRESS.VirtualAddress)))
    }

    /// `FreeGpuVirtualAddress`.
    pub fn free_gpu(&self, adapter: u32, base: u64, size: u64) -> Result<i32, Errno> {
        let mut argument =
            arg!(D3DKMT_FREEGPUVIRTUALADDRESS { hAdapter: adapter, BaseAddress: base, Size: size });
        self.call(Ioctl::FreeGpuVirtualAddress, &mut argument)
    }

    /// `UpdateGpuVirtualAddress` in a context's order, which signals a fence with a value.
    pub fn update_gpu(
        &self,
        device: u32,
        context: u32,
        fence: (u32, u64),
        operations: &[Operation],
    ) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_UPDATEGPUVIRTUALADDRESS {
            hDevice: device,
            hContext: context,
            hFenceObject: fence.0,
            NumOperations: count(operations),
            Operations: address(operations),
            FenceValue: fence.1,
        });
        self.call(Ioctl::UpdateGpuVirtualAddress, &mut argument)
    }
}
