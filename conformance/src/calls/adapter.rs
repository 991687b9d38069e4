//! Adapters: enumeration, queries, figures.

use d3dkmt_sys::raw::D3DKMT_ADAPTERINFO;
use d3dkmt_sys::{Errno, Ioctl};

use crate::arg::{Number, address_mut, count};
use crate::client::Client;
use crate::{arg, at};

/// An adapter as an enumeration lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// A handle, which the enumeration has opened.
    pub handle: u32,
    /// The LUID as a number.
    pub luid: u64,
}

/// Figures of a segment group for the process, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VideoMemory {
    /// What it may use.
    pub budget: u64,
    /// What it uses.
    pub usage: u64,
    /// What it has reserved.
    pub reservation: u64,
    /// What it can reserve.
    pub available: u64,
}

/// A reading of the GPU's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockData {
    /// Ticks a second.
    pub frequency: u64,
    /// The GPU's ticks.
    pub gpu: u64,
    /// The host's ticks.
    pub cpu: u64,
}

const RECORD: usize = size_of::<D3DKMT_ADAPTERINFO>();

fn listed(records: &[u8], count: u32) -> Vec<Listed> {
    let records = records.chunks_exact(RECORD).take(count as usize);
    let read = |record: &[u8]| Listed {
        handle: u32::take(&record[at!(D3DKMT_ADAPTERINFO.hAdapter)..]),
        luid: u64::take(&record[at!(D3DKMT_ADAPTERINFO.AdapterLuid)..]),
    };
    records.map(read).collect()
}

impl Client {
    /// `EnumAdapters2` with room for so many.
    pub fn enum_adapters2(&self, room: u32) -> Result<Vec<Listed>, Errno> {
        let mut records = vec![0_u8; room as usize * RECORD];
        let at = address_mut(&mut records);
        let mut argument = arg!(D3DKMT_ENUMADAPTERS2 { NumAdapters: room, pAdapters: at });
        self.call(Ioctl::EnumAdapters2, &mut argument)?;
        Ok(listed(&records, argument.get(at!(D3DKMT_ENUMADAPTERS2.NumAdapters))))
    }

    /// `EnumAdapters2` without a buffer: how many adapters there are.
    pub fn count_adapters2(&self) -> Result<u32, Errno> {
        let mut argument = arg!(D3DKMT_ENUMADAPTERS2 { NumAdapters: 0_u32 });
        self.call(Ioctl::EnumAdapters2, &mut argument)?;
        Ok(argument.get(at!(D3DKMT_ENUMADAPTERS2.NumAdapters)))
    }

    /// `EnumAdapters3` with room for so many, compute-only ones among them if asked for.
    pub fn enum_adapters3(&self, compute_only: bool, room: u32) -> Result<(u32, Vec<Listed>), Errno> {
        let mut records = vec![0_u8; room as usize * RECORD];
        let at = address_mut(&mut records);
        let filter = u64::from(compute_only);
        let mut argument = arg!(D3DKMT_ENUMADAPTERS3 { Filter: filter, NumAdapters: room, pAdapters: at });
        self.call(Ioctl::EnumAdapters3, &mut argument)?;
        let count = argument.get(at!(D3DKMT_ENUMADAPTERS3.NumAdapters));
        Ok((count, listed(&records, count)))
    }

    /// `OpenAdapterFromLuid`.
    pub fn open_adapter(&self, luid: u64) -> Result<u32, Errno> {
        let mut argument = arg!(D3DKMT_OPENADAPTERFROMLUID { AdapterLuid: luid });
        self.call(Ioctl::OpenAdapterFromLuid, &mut argument)?;
        let handle = argument.get(at!(D3DKMT_OPENADAPTERFROMLUID.hAdapter));
        assert_ne!(handle, 0, "OpenAdapterFromLuid succeeds and gives no handle");
        Ok(handle)
    }

    /// `CloseAdapter`.
    pub fn close_adapter(&self, adapter: u32) -> Result<i32, Errno> {
        self.call(Ioctl::CloseAdapter, &mut arg!(D3DKMT_CLOSEADAPTER { hAdapter: adapter }))
    }

    /// `QueryAdapterInfo` on bytes.
    pub fn query_adapter(&self, adapter: u32, kind: i32, data: &mut [u8]) -> Result<i32, Errno> {
        let (at, size) = (address_mut(data), count(data));
        let mut argument = arg!(D3DKMT_QUERYADAPTERINFO {
            hAdapter: adapter,
            Type: kind,
            pPrivateDriverData: at,
            PrivateDriverDataSize: size,
        });
        self.call(Ioctl::QueryAdapterInfo, &mut argument)
    }

    /// `QueryVideoMemoryInfo` of the local (0) or the non-local group (1).
    pub fn video_memory(&self, adapter: u32, group: u32) -> Result<VideoMemory, Errno> {
        let mut argument = arg!(D3DKMT_QUERYVIDEOMEMORYINFO { hAdapter: adapter, MemorySegmentGroup: group });
        self.call(Ioctl::QueryVideoMemoryInfo, &mut argument)?;
        Ok(VideoMemory {
            budget: argument.get(at!(D3DKMT_QUERYVIDEOMEMORYINFO.Budget)),
            usage: argument.get(at!(D3DKMT_QUERYVIDEOMEMORYINFO.CurrentUsage)),
            reservation: argument.get(at!(D3DKMT_QUERYVIDEOMEMORYINFO.CurrentReservation)),
            available: argument.get(at!(D3DKMT_QUERYVIDEOMEMORYINFO.AvailableForReservation)),
        })
    }

    /// `ChangeVideoMemoryReservation`.
    pub fn reserve_memory(&self, adapter: u32, group: u32, bytes: u64) -> Result<i32, Errno> {
        let mut argument = arg!(D3DKMT_CHANGEVIDEOMEMORYRESERVATION {
            hAdapter: adapter,
            MemorySegmentGroup: group,
            Reservation: bytes,
        });
        self.call(Ioctl::ChangeVideoMemoryReservation, &mut argument)
    }

    /// `QueryClockCalibration` of an engine.
    pub fn clock(&self, adapter: u32, node: u32) -> Result<ClockData, Errno> {
        let mut argument = arg!(D3DKMT_QUERYCLOCKCALIBRATION { hAdapter: adapter, NodeOrdinal: node });
        self.call(Ioctl::QueryClockCalibration, &mut argument)?;
        Ok(ClockData {
            frequency: argument.get(at!(D3DKMT_QUERYCLOCKCALIBRATION.ClockData.GpuFrequency)),
            gpu: argument.get(at!(D3DKMT_QUERYCLOCKCALIBRATION.ClockData.GpuClockCounter)),
            cpu: argument.get(at!(D3DKMT_QUERYCLOCKCALIBRATION.ClockData.CpuClockCounter)),
        })
    }

    /// `FlushHeapTransitions`; what the handle's field holds afterwards.
    pub fn flush_heap_transitions(&self, adapter: u32) -> Result<u32, Errno> {
        let mut argument = arg!(D3DKMT_FLUSHHEAPTRANSITIONS { hAdapter: adapter });
        self.call(Ioctl::FlushHeapTransitions, &mut argument)?;
        Ok(argument.get(at!(D3DKMT_FLUSHHEAPTRANSITIONS.hAdapter)))
    }

    /// `IsFeatureEnabled`, whose output held garbage; version and bits.
    pub fn feature(&self, adapter: u32, id: u32) -> Result<(u16, u16), Errno> {
        const RESULT: usize = at!(D3DKMT_ISFEATUREENABLED.Result);
        let mut argument = arg!(D3DKMT_ISFEATUREENABLED { hAdapter: adapter, FeatureId: id });
        argument.soil(RESULT..RESULT + 4);
        self.call(Ioctl::IsFeatureEnabled, &mut argument)?;
        Ok((argument.get(RESULT), argument.get(RESULT + 2)))
    }

    /// `Escape` with these flags and data.
    pub fn escape(&self, adapter: u32, kind: i32, flags: u32, data: &mut [u8]) -> Result<i32, Errno> {
        let (at, size) = (address_mut(data), count(data));
        let mut argument = arg!(D3DKMT_ESCAPE {
            hAdapter: adapter,
            Type: kind,
            Flags: flags,
            pPrivateDriverData: at,
            PrivateDriverDataSize: size,
        });
        self.call(Ioctl::Escape, &mut argument)
    }

    /// `Escape` by which the vendor's driver builds commands for a test into two buffers.
    pub fn test_commands(&self, adapter: u32, dma: &mut [u8], private: &mut [u8]) -> Result<i32, Errno> {
        const KNOWN: u32 = 1 << 6;
        let (dma_at, private_at) = (address_mut(dma), address_mut(private));
        let request = arg!(D3DDDI_BUILDTESTCOMMANDBUFFER {
            EscapeType: 3_u32,
            pDmaBuffer: dma_at,
            pDmaBufferPrivateData: private_at,
            DmaBufferSize: count(dma),
            DmaBufferPrivateDataSize: count(private),
        });
        self.escape(adapter, 0, KNOWN, &mut request.bytes())
    }

    /// `QueryStatistics` of a type; the result's bytes, garbage before the call.
    pub fn statistics(&self, luid: u64, kind: i32, which: u32, process: u64) -> Result<Vec<u8>, Errno> {
        const RESULT: usize = at!(D3DKMT_QUERYSTATISTICS.QueryResult);
        const WHICH: usize = at!(D3DKMT_QUERYSTATISTICS.anon_1);
        let mut argument = arg!(D3DKMT_QUERYSTATISTICS { Type: kind, AdapterLuid: luid, hProcess: process });
        argument.soil(RESULT..WHICH);
        argument.set(WHICH, which);
        self.call(Ioctl::QueryStatistics, &mut argument)?;
        Ok(argument.bytes()[RESULT..WHICH].to_vec())
    }

    /// `EnumProcesses` with room for so many: the count that is left, and those that are listed.
    pub fn processes(&self, luid: u64, room: u32) -> (Result<i32, Errno>, Vec<u32>) {
        let mut ids = vec![0_u32; room as usize];
        let at = address_mut(&mut ids);
        let mut argument =
            arg!(D3DKMT_ENUMPROCESSES { AdapterLuid: luid, pBuffer: at, BufferCount: u64::from(room) });
        let result = self.call(Ioctl::EnumProcesses, &mut argument);
        ids.truncate(argument.get::<u32>(at!(D3DKMT_ENUMPROCESSES.BufferCount)) as usize);
        (result, ids)
    }
}
