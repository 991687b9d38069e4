//! From a request word to its handler.

use d3dkmt_sys::{CALLS, Errno, Ioctl};

use crate::guest::call::Call;
use crate::guest::{
    adapter, clock, enumerate, escape, feature, process_list, query_adapter_info, statistics, video_memory,
};
use crate::reply::Reply;

/// Answers one request of the process `tgid`.
///
/// The driver's order: the number, whether it has a handler, all 32 bits of the request, and that
/// the caller is the process which opened the device; each failure is `ENOTTY`.
pub(crate) fn dispatch(call: &Call<'_>, tgid: u32, request: u32) -> Reply {
    let [nr, ..] = request.to_le_bytes();
    match Ioctl::from_nr(nr) {
        Some(ioctl) if ioctl.request() == request && tgid == call.process.tgid() => answer(call, ioctl),
        _ => Err(Errno::ENOTTY).into(),
    }
}

fn answer(call: &Call<'_>, ioctl: Ioctl) -> Reply {
    match ioctl {
        Ioctl::OpenAdapterFromLuid => adapter::open_from_luid(call),
        Ioctl::CloseAdapter => adapter::close(call),
        Ioctl::FlushHeapTransitions => adapter::flush_heap_transitions(call),
        Ioctl::EnumAdapters2 => enumerate::enum_adapters2(call),
        Ioctl::EnumAdapters3 => enumerate::enum_adapters3(call),
        Ioctl::QueryAdapterInfo => query_adapter_info::query_adapter_info(call),
        Ioctl::QueryVideoMemoryInfo => video_memory::query_video_memory_info(call),
        Ioctl::ChangeVideoMemoryReservation => video_memory::change_video_memory_reservation(call),
        Ioctl::QueryClockCalibration => clock::query_clock_calibration(call),
        Ioctl::QueryStatistics => statistics::query_statistics(call),
        Ioctl::EnumProcesses => process_list::enum_processes(call),
        Ioctl::IsFeatureEnabled => feature::is_feature_enabled(call),
        Ioctl::Escape => escape::escape(call),

        // Numbers without a handler in the driver.
        Ioctl::CreateContext
        | Ioctl::CreateHwContext
        | Ioctl::DestroyHwContext
        | Ioctl::GetSharedResourceAdapterLuid
        | Ioctl::OpenResource
        | Ioctl::OpenSynchronizationObject
        | Ioctl::QueryResourceInfo
        | Ioctl::Render => Err(Errno::ENOTTY),

        // Devices and all that lives on them are not modelled yet.
        Ioctl::CreateDevice
        | Ioctl::CreateContextVirtual
        | Ioctl::DestroyContext
        | Ioctl::CreateAllocation2
        | Ioctl::CreatePagingQueue
        | Ioctl::ReserveGpuVirtualAddress
        | Ioctl::MakeResident
        | Ioctl::MapGpuVirtualAddress
        | Ioctl::GetDeviceState
        | Ioctl::SubmitCommand
        | Ioctl::CreateSynchronizationObject2
        | Ioctl::SignalSynchronizationObject2
        | Ioctl::WaitForSynchronizationObject2
        | Ioctl::DestroyAllocation2
        | Ioctl::CreateHwQueue
        | Ioctl::DestroyDevice
        | Ioctl::DestroyHwQueue
        | Ioctl::DestroyPagingQueue
        | Ioctl::DestroySynchronizationObject
        | Ioctl::Evict
        | Ioctl::FreeGpuVirtualAddress
        | Ioctl::GetContextInProcessSchedulingPriority
        | Ioctl::GetContextSchedulingPriority
        | Ioctl::InvalidateCache
        | Ioctl::Lock2
        | Ioctl::MarkDeviceAsError
        | Ioctl::OfferAllocations
        | Ioctl::QueryAllocationResidency
        | Ioctl::ReclaimAllocations2
        | Ioctl::SetAllocationPriority
        | Ioctl::SetContextInProcessSchedulingPriority
        | Ioctl::SetContextSchedulingPriority
        | Ioctl::SignalSynchronizationObjectFromCpu
        | Ioctl::SignalSynchronizationObjectFromGpu
        | Ioctl::SignalSynchronizationObjectFromGpu2
        | Ioctl::SubmitCommandToHwQueue
        | Ioctl::SubmitSignalSyncObjectsToHwQueue
        | Ioctl::SubmitWaitForSyncObjectsToHwQueue
        | Ioctl::Unlock2
        | Ioctl::UpdateAllocationProperty
        | Ioctl::UpdateGpuVirtualAddress
        | Ioctl::WaitForSynchronizationObjectFromCpu
        | Ioctl::WaitForSynchronizationObjectFromGpu
        | Ioctl::GetAllocationPriority
        | Ioctl::ShareObjects
        | Ioctl::OpenSyncObjectFromNtHandle2
        | Ioctl::QueryResourceInfoFromNtHandle
        | Ioctl::OpenResourceFromNtHandle
        | Ioctl::ShareObjectWithHost
        | Ioctl::CreateSyncFile
        | Ioctl::WaitSyncFile
        | Ioctl::OpenSyncObjectFromSyncFile => not_modelled(call, ioctl),
    }
    .into()
}

/// Answers as a host would that supports none of it: `EPERM`, which is `STATUS_NOT_SUPPORTED`, after
/// the argument has been read. The handles in it are not looked at, for none of them can exist.
fn not_modelled(call: &Call<'_>, ioctl: Ioctl) -> Result<i32, Errno> {
    let row = CALLS.iter().find(|row| row.ioctl == ioctl);
    let mut argument = [0; 1024];
    call.memory.read(call.arg, &mut argument[..row.map_or(0, |row| row.size)])?;
    Err(Errno::EPERM)
}
