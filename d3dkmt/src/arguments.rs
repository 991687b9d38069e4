//! The argument structures of the calls, and how each points to memory of the caller's.
//!
//! A test holds the rows below to the table of ioctls: structure, number of pointers.

#![expect(unsafe_code, reason = "says which structures are what the driver takes")]

use core::mem::size_of;
use core::ptr::{null_mut, without_provenance_mut};
use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::call::Argument;
use crate::host_memory::HostMemory;

type Result<T = ()> = core::result::Result<T, &'static str>;

/// Where a list is, and null where it is empty. What the driver only reads may be borrowed shared.
const fn at<T>(list: &[T]) -> *mut T {
    if list.is_empty() { null_mut() } else { list.as_ptr().cast_mut() }
}

/// As [`at`], of a list that the driver writes.
const fn at_mut<T>(list: &mut [T]) -> *mut T {
    if list.is_empty() { null_mut() } else { list.as_mut_ptr() }
}

fn count<T>(list: &[T]) -> Result<u32> {
    u32::try_from(list.len()).map_err(|_| "a list of 2^32 elements or more")
}

/// The one count of two lists.
fn same<T, U>(one: &[T], other: &[U]) -> Result<u32> {
    if one.len() == other.len() { count(one) } else { Err("lists of different lengths") }
}

/// Objects, and for each a value.
#[derive(Clone, Copy)]
pub(crate) struct Points<'a> {
    pub(crate) handles: &'a [D3DKMT_HANDLE],
    pub(crate) values: &'a [u64],
}

/// Objects, a value for each, and on what they are signalled.
#[derive(Clone, Copy)]
pub(crate) struct Broadcast<'a> {
    pub(crate) points: Points<'a>,
    /// Contexts or hardware queues.
    pub(crate) queues: &'a [D3DKMT_HANDLE],
}

/// What a submission brings along.
#[derive(Clone, Copy)]
pub(crate) struct Submission<'a> {
    pub(crate) private_data: &'a [u8],
    /// History buffers of a context, written primaries of a hardware queue.
    pub(crate) handles: &'a [D3DKMT_HANDLE],
}

/// Whole resources, or allocations.
#[derive(Clone, Copy)]
pub(crate) enum Members<'a> {
    Resources(&'a [D3DKMT_HANDLE]),
    Allocations(&'a [D3DKMT_HANDLE]),
}

impl Members<'_> {
    const fn resources(&self) -> *mut D3DKMT_HANDLE {
        if let Self::Resources(list) = self { at(list) } else { null_mut() }
    }

    const fn allocations(&self) -> *mut D3DKMT_HANDLE {
        if let Self::Allocations(list) = self { at(list) } else { null_mut() }
    }

    pub(crate) const fn list(&self) -> &[D3DKMT_HANDLE] {
        match self {
            Self::Resources(list) | Self::Allocations(list) => list,
        }
    }
}

/// What new allocations are made from.
pub(crate) struct NewAllocations<'a> {
    pub(crate) runtime_data: &'a [u8],
    pub(crate) kind: NewKind<'a>,
    /// Their other fields.
    pub(crate) infos: &'a mut [D3DDDI_ALLOCATIONINFO2],
    /// Private data of each, in and out.
    pub(crate) data: &'a mut [Vec<u8>],
    /// The memory of each that has some already. The driver keeps it until the allocation is
    /// destroyed: the caller must keep these references as long.
    pub(crate) memory: &'a [Option<Arc<HostMemory>>],
}

pub(crate) enum NewKind<'a> {
    /// With this private data of the resource's.
    Private(&'a [u8]),
    Standard(&'a D3DKMT_CREATESTANDARDALLOCATION),
}

/// What an opened resource is written to.
pub(crate) struct Opened<'a> {
    pub(crate) infos: &'a mut [D3DDDI_OPENALLOCATIONINFO2],
    pub(crate) runtime_data: &'a mut [u8],
    pub(crate) resource_data: &'a mut [u8],
    pub(crate) data: &'a mut [u8],
}

macro_rules! arguments {
    ($(
        $type:ident = $ioctl:ident, $nested:literal
            $(: $life:lifetime $buffers:ty => |$argument:ident, $list:pat_param| $attach:expr)?;
    )*) => {$(
        const _: () = assert!(Ioctl::$ioctl.request() >> 16 & 0x3fff == size_of::<$type>() as u32);
        arguments!(@one $type = $ioctl $($life $buffers => |$argument, $list| $attach)?);
    )*

        #[cfg(test)]
        pub(super) const ROWS: &[(Ioctl, &str, usize)] = &[$((Ioctl::$ioctl, stringify!($type), $nested)),*];
    };
    (@one $type:ident = $ioctl:ident) => {
        // SAFETY: made of integers and unions of such, or of pointers that stay null or are numbers.
        unsafe impl Argument for $type {
            const IOCTL: Ioctl = Ioctl::$ioctl;
            type Buffers<'a> = ();

            fn attach(&mut self, (): ()) -> Result {
                Ok(())
            }
        }
    };
    (@one $type:ident = $ioctl:ident
        $life:lifetime $buffers:ty => |$argument:ident, $list:pat_param| $attach:expr
    ) => {
        // SAFETY: made of integers, unions of such, and nullable pointers, all of which that the driver
        // follows are set here.
        unsafe impl Argument for $type {
            const IOCTL: Ioctl = Ioctl::$ioctl;
            type Buffers<$life> = $buffers;

            fn attach(&mut self, $list: Self::Buffers<'_>) -> Result {
                let $argument = self;
                $attach;
                Ok(())
            }
        }
    };
}

#[expect(clippy::cast_possible_truncation, reason = "sizes of arguments are below 2^14")]
mod rows {
    use super::*;

    arguments! {
        // Adapters.
        D3DKMT_OPENADAPTERFROMLUID = OpenAdapterFromLuid, 0;
        D3DKMT_CLOSEADAPTER = CloseAdapter, 0;
        D3DKMT_QUERYVIDEOMEMORYINFO = QueryVideoMemoryInfo, 0;
        D3DKMT_CHANGEVIDEOMEMORYRESERVATION = ChangeVideoMemoryReservation, 0;
        D3DKMT_QUERYCLOCKCALIBRATION = QueryClockCalibration, 0;
        D3DKMT_ISFEATUREENABLED = IsFeatureEnabled, 0;
        D3DKMT_FLUSHHEAPTRANSITIONS = FlushHeapTransitions, 0;
        D3DKMT_QUERYSTATISTICS = QueryStatistics, 0;
        D3DKMT_ENUMADAPTERS2 = EnumAdapters2, 1: 'a &'a mut [D3DKMT_ADAPTERINFO] => |argument, list| {
            argument.NumAdapters = count(list)?;
            argument.pAdapters = at_mut(list);
        };
        D3DKMT_ENUMADAPTERS3 = EnumAdapters3, 1: 'a &'a mut [D3DKMT_ADAPTERINFO] => |argument, list| {
            argument.NumAdapters = count(list)?;
            argument.pAdapters = at_mut(list);
        };
        D3DKMT_QUERYADAPTERINFO = QueryAdapterInfo, 1: 'a &'a mut [u8] => |argument, data| {
            argument.PrivateDriverDataSize = count(data)?;
            argument.pPrivateDriverData = at_mut(data).cast();
        };
        D3DKMT_ESCAPE = Escape, 1: 'a &'a mut [u8] => |argument, data| {
            argument.PrivateDriverDataSize = count(data)?;
            argument.pPrivateDriverData = at_mut(data).cast();
        };
        D3DKMT_ENUMPROCESSES = EnumProcesses, 1: 'a &'a mut [u32] => |argument, list| {
            // All 64 bits: drivers write the lower half of this field only.
            argument.BufferCount = u64::from(count(list)?);
            argument.pBuffer = at_mut(list);
        };

        // Devices, contexts and queues. What CreateDevice could point to is never written on Linux.
        D3DKMT_CREATEDEVICE = CreateDevice, 0;
        D3DKMT_DESTROYDEVICE = DestroyDevice, 0;
        D3DKMT_GETDEVICESTATE = GetDeviceState, 0;
        D3DKMT_MARKDEVICEASERROR = MarkDeviceAsError, 0;
        D3DKMT_CREATECONTEXTVIRTUAL = CreateContextVirtual, 1: 'a &'a mut [u8] => |argument, data| {
            argument.PrivateDriverDataSize = count(data)?;
            argument.pPrivateDriverData = at_mut(data).cast();
        };
        D3DKMT_DESTROYCONTEXT = DestroyContext, 0;
        D3DKMT_SETCONTEXTSCHEDULINGPRIORITY = SetContextSchedulingPriority, 0;
        D3DKMT_GETCONTEXTSCHEDULINGPRIORITY = GetContextSchedulingPriority, 0;
        D3DKMT_SETCONTEXTINPROCESSSCHEDULINGPRIORITY = SetContextInProcessSchedulingPriority, 0;
        D3DKMT_GETCONTEXTINPROCESSSCHEDULINGPRIORITY = GetContextInProcessSchedulingPriority, 0;
        D3DKMT_CREATEHWQUEUE = CreateHwQueue, 1: 'a &'a mut [u8] => |argument, data| {
            argument.PrivateDriverDataSize = count(data)?;
            argument.pPrivateDriverData = at_mut(data).cast();
        };
        D3DKMT_DESTROYHWQUEUE = DestroyHwQueue, 0;
        D3DKMT_CREATEPAGINGQUEUE = CreatePagingQueue, 0;
        D3DDDI_DESTROYPAGINGQUEUE = DestroyPagingQueue, 0;

        // Allocations.
        D3DKMT_CREATEALLOCATION = CreateAllocation2, 3: 'a NewAllocations<'a> => |argument, new| {
            argument.PrivateRuntimeDataSize = count(new.runtime_data)?;
            argument.pPrivateRuntimeData = at(new.runtime_data).cast();
            match new.kind {
                NewKind::Private(data) => {
                    argument.PrivateDriverDataSize = count(data)?;
                    argument.anon_1.pPrivateDriverData = at(data).cast();
                }
                NewKind::Standard(standard) => {
                    argument.PrivateDriverDataSize = 0;
                    argument.anon_1.pStandardAllocation = core::ptr::from_ref(standard).cast_mut();
                }
            }
            argument.NumAllocations = same(new.infos, new.data).and(same(new.infos, new.memory))?;
            for ((info, data), memory) in new.infos.iter_mut().zip(new.data).zip(new.memory) {
                info.PrivateDriverDataSize = count(data)?;
                info.pPrivateDriverData = at_mut(data).cast();
                info.anon_1.pSystemMem = memory.as_deref().map_or(null_mut(), HostMemory::address);
            }
            argument.anon_2.pAllocationInfo2 = at_mut(new.infos);
            argument.hPrivateRuntimeResourceHandle = null_mut();
        };
        D3DKMT_DESTROYALLOCATION2 = DestroyAllocation2, 1: 'a &'a [D3DKMT_HANDLE] => |argument, list| {
            argument.AllocationCount = count(list)?;
            argument.phAllocationList = at(list);
        };
        D3DKMT_LOCK2 = Lock2, 0;
        D3DKMT_UNLOCK2 = Unlock2, 0;
        D3DKMT_INVALIDATECACHE = InvalidateCache, 0;
        D3DKMT_SETALLOCATIONPRIORITY = SetAllocationPriority, 2:
            'a (&'a [D3DKMT_HANDLE], &'a [u32]) => |argument, (list, priorities)| {
            argument.AllocationCount = allocations_or_resource(argument.hResource, list, priorities)?;
            argument.phAllocationList = at(list);
            argument.pPriorities = at(priorities);
        };
        D3DKMT_GETALLOCATIONPRIORITY = GetAllocationPriority, 2:
            'a (&'a [D3DKMT_HANDLE], &'a mut [u32]) => |argument, (list, priorities)| {
            argument.AllocationCount = allocations_or_resource(argument.hResource, list, priorities)?;
            argument.phAllocationList = at(list);
            argument.pPriorities = at_mut(priorities);
        };
        D3DKMT_QUERYALLOCATIONRESIDENCY = QueryAllocationResidency, 2:
            'a (&'a [D3DKMT_HANDLE], &'a mut [u32]) => |argument, (list, words)| {
            argument.AllocationCount = allocations_or_resource(argument.hResource, list, words)?;
            argument.phAllocationList = at(list);
            argument.pResidencyStatus = at_mut(words).cast();
        };

        // Residency. Priorities are ignored on Linux.
        D3DDDI_MAKERESIDENT = MakeResident, 2: 'a &'a [D3DKMT_HANDLE] => |argument, list| {
            argument.NumAllocations = count(list)?;
            argument.AllocationList = at(list);
            argument.PriorityList = null_mut();
        };
        D3DKMT_EVICT = Evict, 1: 'a &'a [D3DKMT_HANDLE] => |argument, list| {
            argument.NumAllocations = count(list)?;
            argument.AllocationList = at(list);
        };
        D3DKMT_OFFERALLOCATIONS = OfferAllocations, 2: 'a Members<'a> => |argument, members| {
            argument.NumAllocations = count(members.list())?;
            argument.pResources = members.resources();
            argument.HandleList = members.allocations();
        };
        D3DKMT_RECLAIMALLOCATIONS2 = ReclaimAllocations2, 3:
            'a (Members<'a>, Option<&'a mut [u32]>) => |argument, (members, results)| {
            argument.NumAllocations = count(members.list())?;
            argument.pResources = members.resources();
            argument.HandleList = members.allocations();
            argument.anon_1.pResults = null_mut();
            if let Some(results) = results {
                same(members.list(), results)?;
                argument.anon_1.pResults = at_mut(results).cast();
            }
        };
        D3DDDI_UPDATEALLOCPROPERTY = UpdateAllocationProperty, 0;

        // GPU virtual addresses.
        D3DDDI_MAPGPUVIRTUALADDRESS = MapGpuVirtualAddress, 0;
        D3DDDI_RESERVEGPUVIRTUALADDRESS = ReserveGpuVirtualAddress, 0;
        D3DKMT_FREEGPUVIRTUALADDRESS = FreeGpuVirtualAddress, 0;
        D3DKMT_UPDATEGPUVIRTUALADDRESS = UpdateGpuVirtualAddress, 1:
            'a &'a [D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION] => |argument, list| {
            argument.NumOperations = count(list)?;
            argument.Operations = at(list);
        };

        // Synchronization. An event is a number in a field of a pointer's type.
        D3DKMT_CREATESYNCHRONIZATIONOBJECT2 = CreateSynchronizationObject2, 0;
        D3DKMT_DESTROYSYNCHRONIZATIONOBJECT = DestroySynchronizationObject, 0;
        D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 = SignalSynchronizationObject2, 0;
        D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU = SignalSynchronizationObjectFromCpu, 2:
            'a Points<'a> => |argument, points| {
            argument.ObjectCount = same(points.handles, points.values)?;
            argument.ObjectHandleArray = at(points.handles);
            argument.FenceValueArray = at(points.values);
        };
        D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU = SignalSynchronizationObjectFromGpu, 2:
            'a Points<'a> => |argument, points| {
            argument.ObjectCount = same(points.handles, points.values)?;
            argument.ObjectHandleArray = at(points.handles);
            argument.anon_1.MonitoredFenceValueArray = at(points.values);
        };
        D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2 = SignalSynchronizationObjectFromGpu2, 3:
            'a (Broadcast<'a>, Option<i32>) => |argument, (broadcast, event)| {
            let Points { handles, values } = broadcast.points;
            argument.ObjectCount = same(handles, values)?;
            argument.ObjectHandleArray = at(handles);
            argument.BroadcastContextCount = count(broadcast.queues)?;
            argument.BroadcastContextArray = at(broadcast.queues);
            match event {
                Some(event) => argument.anon_1.CpuEventHandle = event_number(event),
                None => argument.anon_1.MonitoredFenceValueArray = at(values),
            }
        };
        D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE = SubmitSignalSyncObjectsToHwQueue, 3:
            'a Broadcast<'a> => |argument, broadcast| {
            let Points { handles, values } = broadcast.points;
            argument.ObjectCount = same(handles, values)?;
            argument.ObjectHandleArray = at(handles);
            argument.FenceValueArray = at(values);
            argument.BroadcastHwQueueCount = count(broadcast.queues)?;
            argument.BroadcastHwQueueArray = at(broadcast.queues);
        };
        D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 = WaitForSynchronizationObject2, 0;
        D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU = WaitForSynchronizationObjectFromCpu, 2:
            'a (Points<'a>, i32) => |argument, (points, event)| {
            argument.ObjectCount = same(points.handles, points.values)?;
            argument.ObjectHandleArray = at(points.handles);
            argument.FenceValueArray = at(points.values);
            argument.hAsyncEvent = event_number(event);
        };
        D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU = WaitForSynchronizationObjectFromGpu, 2:
            'a (&'a [D3DKMT_HANDLE], Values<'a>) => |argument, (handles, values)| {
            argument.ObjectCount = count(handles)?;
            argument.ObjectHandleArray = at(handles);
            match values {
                Values::Each(values) => {
                    same(handles, values)?;
                    argument.anon_1.MonitoredFenceValueArray = at(values);
                }
                Values::One(value) => argument.anon_1.FenceValue = value,
            }
        };
        D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE = SubmitWaitForSyncObjectsToHwQueue, 2:
            'a Points<'a> => |argument, points| {
            argument.ObjectCount = same(points.handles, points.values)?;
            argument.ObjectHandleArray = at(points.handles);
            argument.FenceValueArray = at(points.values);
        };

        // Submissions.
        D3DKMT_SUBMITCOMMAND = SubmitCommand, 2: 'a Submission<'a> => |argument, submission| {
            argument.PrivateDriverDataSize = count(submission.private_data)?;
            argument.pPrivateDriverData = at(submission.private_data).cast();
            argument.NumHistoryBuffers = count(submission.handles)?;
            argument.HistoryBufferArray = at(submission.handles);
        };
        D3DKMT_SUBMITCOMMANDTOHWQUEUE = SubmitCommandToHwQueue, 2:
            'a Submission<'a> => |argument, submission| {
            argument.PrivateDriverDataSize = count(submission.private_data)?;
            argument.pPrivateDriverData = at(submission.private_data).cast();
            argument.NumPrimaries = count(submission.handles)?;
            argument.WrittenPrimaries = at(submission.handles);
        };

        // Sharing. The runtime's data in QueryResourceInfo is ignored on Linux.
        D3DKMT_SHAREOBJECTS = ShareObjects, 2:
            'a (&'a [D3DKMT_HANDLE; 1], &'a mut u64) => |argument, (object, number)| {
            argument.ObjectCount = 1;
            argument.ObjectHandleArray = at(object);
            argument.pObjectAttributes = null_mut();
            argument.pSharedNtHandle = core::ptr::from_mut(number).cast();
        };
        D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2 = OpenSyncObjectFromNtHandle2, 0;
        D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE = QueryResourceInfoFromNtHandle, 1: 'a () => |argument, ()| {
            argument.pPrivateRuntimeData = null_mut();
        };
        D3DKMT_OPENRESOURCEFROMNTHANDLE = OpenResourceFromNtHandle, 4: 'a Opened<'a> => |argument, opened| {
            argument.NumAllocations = count(opened.infos)?;
            argument.pOpenAllocationInfo2 = at_mut(opened.infos);
            argument.PrivateRuntimeDataSize = count(opened.runtime_data)?;
            argument.pPrivateRuntimeData = at_mut(opened.runtime_data).cast();
            argument.ResourcePrivateDriverDataSize = count(opened.resource_data)?;
            argument.pResourcePrivateDriverData = at_mut(opened.resource_data).cast();
            argument.TotalPrivateDriverDataBufferSize = count(opened.data)?;
            argument.pTotalPrivateDriverDataBuffer = at_mut(opened.data).cast();
            argument.pKeyedMutexPrivateRuntimeData = null_mut();
        };
        D3DKMT_SHAREOBJECTWITHHOST = ShareObjectWithHost, 0;
        D3DKMT_CREATESYNCFILE = CreateSyncFile, 0;
        D3DKMT_WAITSYNCFILE = WaitSyncFile, 0;
        D3DKMT_OPENSYNCOBJECTFROMSYNCFILE = OpenSyncObjectFromSyncFile, 0;
    }
}

/// The value that a wait of the GPU's is for.
#[derive(Clone, Copy)]
pub(crate) enum Values<'a> {
    /// One for each monitored fence.
    Each(&'a [u64]),
    /// One for all objects of other kinds.
    One(u64),
}

/// The number of an event, in a field of a pointer's type. It is not followed.
pub(crate) fn event_number(event: i32) -> HANDLE {
    without_provenance_mut(usize::try_from(event).unwrap_or(0))
}

/// The count of a call that speaks of allocations, or without any of a resource as a whole.
fn allocations_or_resource<T>(resource: D3DKMT_HANDLE, list: &[D3DKMT_HANDLE], words: &[T]) -> Result<u32> {
    if resource == 0 {
        return same(list, words);
    }
    if !list.is_empty() || words.len() != 1 {
        return Err("one word for a resource, and no list");
    }
    Ok(0)
}

#[cfg(test)]
mod tests {
    use super::rows::ROWS;
    use d3dkmt_sys::CALLS;
    use d3dkmt_sys::table::State;

    #[test]
    fn every_argument_fits_its_row_in_the_table() {
        for (ioctl, argument, buffers) in ROWS {
            let call = ioctl.call();
            assert_eq!(call.argument, *argument, "{}", call.function);
            assert_eq!(call.buffers.len(), *buffers, "{}", call.function);
        }
    }

    #[test]
    fn every_live_call_has_its_argument_here_once() {
        let live = CALLS.iter().filter(|call| call.state == State::Live);
        let known = |ioctl| ROWS.iter().filter(|(row, _, _)| *row == ioctl).count();
        for call in live {
            assert_eq!(known(call.ioctl), 1, "{}", call.function);
        }
        assert_eq!(ROWS.len(), 65);
    }
}
