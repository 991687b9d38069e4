//! From a request word to its handler.

use d3dkmt_sys::{Errno, Ioctl};

use crate::guest::Process;
use crate::guest::call::Call;
use crate::guest::{
    adapter, allocation, allocation_priority, clock, context, destroy_allocation, device, enumerate, escape,
    feature, gpu_va, hw_queue, lock, offer, open_resource, paging_queue, process_list, query_adapter_info,
    residency, share, signal, statistics, submit, sync_file, sync_object, update_gpu_va, video_memory, wait,
};
use crate::host::PriorityScope;
use crate::reply::Reply;

/// Which call the process `tgid` makes with a request.
///
/// The driver's order: the number, whether it has a handler, all 32 bits of the request, and that
/// the caller is the process which opened the device; each failure is `ENOTTY`.
pub(crate) fn recognise(process: &Process, tgid: u32, request: u32) -> Result<Ioctl, Errno> {
    let [nr, ..] = request.to_le_bytes();
    match Ioctl::from_nr(nr) {
        Some(ioctl) if ioctl.request() == request && tgid == process.tgid() => Ok(ioctl),
        _ => Err(Errno::ENOTTY),
    }
}

/// Answers a call.
pub(crate) fn answer(call: &Call<'_>) -> Reply {
    match call.ioctl {
        Ioctl::OpenAdapterFromLuid => adapter::open_from_luid(call).into(),
        Ioctl::CloseAdapter => adapter::close(call).into(),
        Ioctl::FlushHeapTransitions => adapter::flush_heap_transitions(call).into(),
        Ioctl::EnumAdapters2 => enumerate::enum_adapters2(call).into(),
        Ioctl::EnumAdapters3 => enumerate::enum_adapters3(call).into(),
        Ioctl::QueryAdapterInfo => query_adapter_info::query_adapter_info(call).into(),
        Ioctl::QueryVideoMemoryInfo => video_memory::query_video_memory_info(call).into(),
        Ioctl::ChangeVideoMemoryReservation => video_memory::change_video_memory_reservation(call).into(),
        Ioctl::QueryClockCalibration => clock::query_clock_calibration(call).into(),
        Ioctl::QueryStatistics => statistics::query_statistics(call).into(),
        Ioctl::EnumProcesses => process_list::enum_processes(call).into(),
        Ioctl::IsFeatureEnabled => feature::is_feature_enabled(call).into(),
        Ioctl::Escape => escape::escape(call).into(),

        Ioctl::CreateDevice => device::create(call).into(),
        Ioctl::DestroyDevice => device::destroy(call).into(),
        Ioctl::GetDeviceState => device::get_state(call).into(),
        Ioctl::MarkDeviceAsError => device::mark_as_error(call).into(),
        Ioctl::CreateContextVirtual => context::create(call).into(),
        Ioctl::DestroyContext => context::destroy(call).into(),
        Ioctl::SetContextSchedulingPriority => context::set_priority(call, PriorityScope::Machine).into(),
        Ioctl::GetContextSchedulingPriority => context::get_priority(call, PriorityScope::Machine).into(),
        Ioctl::SetContextInProcessSchedulingPriority => {
            context::set_priority(call, PriorityScope::Process).into()
        }
        Ioctl::GetContextInProcessSchedulingPriority => {
            context::get_priority(call, PriorityScope::Process).into()
        }
        Ioctl::CreatePagingQueue => paging_queue::create(call).into(),
        Ioctl::DestroyPagingQueue => paging_queue::destroy(call).into(),
        Ioctl::CreateHwQueue => hw_queue::create(call).into(),
        Ioctl::DestroyHwQueue => hw_queue::destroy(call).into(),
        Ioctl::CreateSynchronizationObject2 => sync_object::create(call).into(),
        Ioctl::DestroySynchronizationObject => sync_object::destroy(call).into(),
        Ioctl::SignalSynchronizationObject2 => signal::signal2(call).into(),
        Ioctl::SignalSynchronizationObjectFromCpu => signal::from_cpu(call).into(),
        Ioctl::SignalSynchronizationObjectFromGpu => signal::from_gpu(call).into(),
        Ioctl::SignalSynchronizationObjectFromGpu2 => signal::from_gpu2(call).into(),
        Ioctl::SubmitSignalSyncObjectsToHwQueue => signal::to_hw_queue(call).into(),
        Ioctl::WaitForSynchronizationObject2 => wait::wait2(call).into(),
        Ioctl::WaitForSynchronizationObjectFromCpu => wait::from_cpu(call).into(),
        Ioctl::WaitForSynchronizationObjectFromGpu => wait::from_gpu(call).into(),
        Ioctl::SubmitWaitForSyncObjectsToHwQueue => wait::of_hw_queue(call).into(),
        Ioctl::SubmitCommand => submit::submit(call).into(),
        Ioctl::SubmitCommandToHwQueue => submit::to_hw_queue(call).into(),

        Ioctl::CreateAllocation2 => allocation::create(call).into(),
        Ioctl::DestroyAllocation2 => destroy_allocation::destroy(call).into(),
        Ioctl::Lock2 => lock::lock(call).into(),
        Ioctl::Unlock2 => lock::unlock(call).into(),
        Ioctl::MakeResident => residency::make_resident(call).into(),
        Ioctl::Evict => residency::evict(call).into(),
        Ioctl::QueryAllocationResidency => residency::query(call).into(),
        Ioctl::UpdateAllocationProperty => residency::update_property(call).into(),
        Ioctl::InvalidateCache => residency::invalidate_cache(call).into(),
        Ioctl::OfferAllocations => offer::offer(call).into(),
        Ioctl::ReclaimAllocations2 => offer::reclaim(call).into(),
        Ioctl::SetAllocationPriority => allocation_priority::set(call).into(),
        Ioctl::GetAllocationPriority => allocation_priority::get_all(call).into(),
        Ioctl::MapGpuVirtualAddress => gpu_va::map(call).into(),
        Ioctl::ReserveGpuVirtualAddress => gpu_va::reserve(call).into(),
        Ioctl::FreeGpuVirtualAddress => gpu_va::free(call).into(),
        Ioctl::UpdateGpuVirtualAddress => update_gpu_va::update(call).into(),

        Ioctl::ShareObjects => share::share(call).into(),
        Ioctl::OpenSyncObjectFromNtHandle2 => share::open_sync_object(call).into(),
        Ioctl::ShareObjectWithHost => share::share_with_host(call).into(),
        Ioctl::QueryResourceInfoFromNtHandle => open_resource::query(call).into(),
        Ioctl::OpenResourceFromNtHandle => open_resource::open(call).into(),
        Ioctl::CreateSyncFile => sync_file::create(call).into(),
        Ioctl::WaitSyncFile => sync_file::wait(call).into(),
        Ioctl::OpenSyncObjectFromSyncFile => sync_file::open(call).into(),

        // Numbers without a handler in the driver.
        Ioctl::CreateContext
        | Ioctl::CreateHwContext
        | Ioctl::DestroyHwContext
        | Ioctl::GetSharedResourceAdapterLuid
        | Ioctl::OpenResource
        | Ioctl::OpenSynchronizationObject
        | Ioctl::QueryResourceInfo
        | Ioctl::Render => Errno::ENOTTY.into(),
    }
}
