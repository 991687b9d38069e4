//! The table: every ioctl of dxgkrnl 2.0.3 and every function of the C interface, once.
//!
//! [`for_each_call!`](crate::for_each_call) hands all rows to a macro of the caller's; thunks,
//! dispatch, symbol lists, tracing and the table in the documentation are derived that way, or from
//! [`CALLS`] and [`C_FUNCTIONS`] at run time. There is no second list of calls.
//!
//! A row reads:
//!
//! ```text
//! { 0x09 live 24 LX_DXQUERYADAPTERINFO;                        number, state, argument bytes, kernel's name
//!   QueryAdapterInfo = D3DKMTQueryAdapterInfo                  variant of `Ioctl`, exported function
//!     (const D3DKMT_QUERYADAPTERINFO: in) custom;              constness in C, argument type, direction, thunk
//!   handles [uses Adapter hAdapter];                           handle fields: uses, makes, destroys
//!   buffers [inout u8 pPrivateDriverData * PrivateDriverDataSize]; }    nested memory: direction, element, pointer, count
//! ```
//!
//! The size is a number of its own, so that a change of a structure fails to compile instead of
//! changing the request word. Sources: the driver's uapi header and its handlers (2.0.3), and the
//! public Windows headers for names and constness.

use core::mem::{offset_of, size_of};

use crate::raw::*;

/// Whether the newest driver answers the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// dxgkrnl 2.0.3 has a handler.
    Live,
    /// A number without a handler: the driver says `ENOTTY`.
    Empty,
}

/// What the kernel does with the argument structure itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Read only.
    In,
    /// Written only.
    Out,
    /// Read, and written on success.
    InOut,
}

/// How the exported C function reaches the ioctl.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thunk {
    /// The argument goes to the driver as it is.
    Plain,
    /// The C layer converts something: wide characters, another argument list, another structure.
    Custom,
}

/// What a handle names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    /// A GPU; the handle is made by the guest driver, in a table of its own.
    Adapter,
    /// A device of one adapter.
    Device,
    /// A context of one device.
    Context,
    /// A hardware queue of one context.
    HwQueue,
    /// A paging queue of one device.
    PagingQueue,
    /// A block of memory.
    Allocation,
    /// A group of allocations.
    Resource,
    /// A synchronization object, or the fence of a queue.
    SyncObject,
    /// An adapter or a paging queue: the driver tries the adapter first.
    AdapterOrPagingQueue,
    /// A resource or a synchronization object.
    Shareable,
    /// Not a handle of the driver's but a file descriptor, in 64 bits.
    Descriptor,
    /// A keyed mutex, a hardware context or another object that Linux does not have.
    Absent,
}

/// What the call does with the object behind a handle field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Looks it up; 0 where the field is optional.
    Uses,
    /// Creates it and writes its handle.
    Makes,
    /// Ends its life.
    Destroys,
}

/// A field that holds a handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandleField {
    /// The field's name.
    pub name: &'static str,
    /// Its offset in bytes.
    pub offset: usize,
    /// Its size in bytes: 4 for handles, 8 for descriptors.
    pub size: usize,
    /// What it names.
    pub object: Object,
    /// What happens to that.
    pub role: Role,
}

/// How many elements a nested buffer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// As many as the 32-bit field at this offset says.
    Field(usize),
    /// As many as the 64-bit field at this offset says.
    WideField(usize),
    /// As many as the 32-bit field at this offset says, but one where that is 0 (the call then
    /// speaks of a whole resource).
    FieldOrOne(usize),
    /// Exactly this many.
    Fixed(usize),
    /// As many as the host decides from what it is told: of memory within an [inner](crate::inner) structure.
    Host,
}

/// A field that points to memory of the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BufferField {
    /// The field's name.
    pub name: &'static str,
    /// The offset of the pointer in bytes.
    pub offset: usize,
    /// The name of the element type; `u8` for opaque bytes.
    pub element: &'static str,
    /// The size of one element in bytes.
    pub element_size: usize,
    /// How many there are.
    pub count: Count,
    /// Which way the data goes.
    pub direction: Direction,
}

/// One ioctl.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// The ioctl.
    pub ioctl: Ioctl,
    /// Its number, the low byte of the request word.
    pub nr: u8,
    /// Whether the newest driver has a handler for it.
    pub state: State,
    /// The size of the argument structure in bytes.
    pub size: usize,
    /// The kernel's name for the request; for an empty slot, the name it would have.
    pub kernel_name: &'static str,
    /// The exported C function.
    pub function: &'static str,
    /// The argument type.
    pub argument: &'static str,
    /// Whether the C function takes a pointer to const.
    pub c_const: bool,
    /// What the kernel does with the argument structure.
    pub direction: Direction,
    /// How the C function reaches the ioctl.
    pub thunk: Thunk,
    /// The handle fields.
    pub handles: &'static [HandleField],
    /// The pointer fields.
    pub buffers: &'static [BufferField],
}

impl Call {
    /// The request word: `_IOWR('G', nr, size)`; the driver compares all 32 bits.
    #[must_use]
    pub const fn request(&self) -> u32 {
        request(self.nr, self.size)
    }

    /// Whether the call names objects that a process made earlier. Those that do not are how a
    /// process starts anew after a fork.
    #[must_use]
    pub const fn takes_handle(&self) -> bool {
        let mut i = 0;
        while i < self.handles.len() {
            if !matches!(self.handles[i].role, Role::Makes) {
                return true;
            }
            i += 1;
        }
        false
    }
}

/// What a function does that has no ioctl of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CBehaviour {
    /// Windows has it, the Linux driver does not: `STATUS_NOT_SUPPORTED`.
    NotSupported,
    /// An older form of another call, which does the work.
    OlderFormOf(Ioctl),
    /// Acts on this library alone.
    Local,
}

/// A function that exists in C alone.
#[derive(Clone, Copy, Debug)]
pub struct CFunction {
    /// The exported name.
    pub function: &'static str,
    /// The argument type; empty where there is none.
    pub argument: &'static str,
    /// Whether it takes a pointer to const.
    pub c_const: bool,
    /// What it does.
    pub behaviour: CBehaviour,
}

/// `_IOWR('G', nr, size)`.
#[must_use]
pub const fn request(nr: u8, size: usize) -> u32 {
    assert!(size < 1 << 14);
    #[expect(clippy::cast_possible_truncation, reason = "the size was checked above")]
    let size = size as u32;
    3 << 30 | size << 16 | 0x47 << 8 | nr as u32
}

/// The highest number of the newest driver.
pub const HIGHEST_NR: u8 = 0x49;

/// Calls the macro `$then` with all rows; see the [module](crate::table) for their form.
#[macro_export]
macro_rules! for_each_call {
    ($($then:ident)::+) => { $($then)::+! {
        ioctls {
            { 0x01 live 12 LX_DXOPENADAPTERFROMLUID;
              OpenAdapterFromLuid = D3DKMTOpenAdapterFromLuid (mut D3DKMT_OPENADAPTERFROMLUID: inout) plain;
              handles [makes Adapter hAdapter];
              buffers []; }
            { 0x02 live 64 LX_DXCREATEDEVICE;
              CreateDevice = D3DKMTCreateDevice (mut D3DKMT_CREATEDEVICE: inout) plain;
              handles [uses Adapter anon_1.hAdapter, makes Device hDevice];
              buffers []; }
            { 0x03 empty 96 LX_DXCREATECONTEXT;
              CreateContext = D3DKMTCreateContext (mut D3DKMT_CREATECONTEXT: inout) plain;
              handles [uses Device hDevice, makes Context hContext];
              buffers [inout u8 pPrivateDriverData * PrivateDriverDataSize]; }
            { 0x04 live 40 LX_DXCREATECONTEXTVIRTUAL;
              CreateContextVirtual = D3DKMTCreateContextVirtual (mut D3DKMT_CREATECONTEXTVIRTUAL: inout) plain;
              handles [uses Device hDevice, makes Context hContext];
              buffers [inout u8 pPrivateDriverData * PrivateDriverDataSize]; }
            { 0x05 live 4 LX_DXDESTROYCONTEXT;
              DestroyContext = D3DKMTDestroyContext (const D3DKMT_DESTROYCONTEXT: in) plain;
              handles [destroys Context hContext];
              buffers []; }
            { 0x06 live 72 LX_DXCREATEALLOCATION;
              CreateAllocation2 = D3DKMTCreateAllocation2 (mut D3DKMT_CREATEALLOCATION: inout) plain;
              handles [uses Device hDevice, makes Resource hResource];
              buffers [in u8 pPrivateRuntimeData * PrivateRuntimeDataSize,
                       in u8 anon_1.pPrivateDriverData * PrivateDriverDataSize,
                       inout D3DDDI_ALLOCATIONINFO2 anon_2.pAllocationInfo2 * NumAllocations]; }
            { 0x07 live 32 LX_DXCREATEPAGINGQUEUE;
              CreatePagingQueue = D3DKMTCreatePagingQueue (mut D3DKMT_CREATEPAGINGQUEUE: inout) plain;
              handles [uses Device hDevice, makes PagingQueue hPagingQueue, makes SyncObject hSyncObject];
              buffers []; }
            { 0x08 live 72 LX_DXRESERVEGPUVIRTUALADDRESS;
              ReserveGpuVirtualAddress = D3DKMTReserveGpuVirtualAddress (mut D3DDDI_RESERVEGPUVIRTUALADDRESS: inout) plain;
              handles [uses AdapterOrPagingQueue anon_1.hPagingQueue];
              buffers []; }
            { 0x09 live 24 LX_DXQUERYADAPTERINFO;
              QueryAdapterInfo = D3DKMTQueryAdapterInfo (const D3DKMT_QUERYADAPTERINFO: in) custom;
              handles [uses Adapter hAdapter];
              buffers [inout u8 pPrivateDriverData * PrivateDriverDataSize]; }
            { 0x0a live 56 LX_DXQUERYVIDEOMEMORYINFO;
              QueryVideoMemoryInfo = D3DKMTQueryVideoMemoryInfo (mut D3DKMT_QUERYVIDEOMEMORYINFO: inout) plain;
              handles [uses Adapter hAdapter];
              buffers []; }
            { 0x0b live 48 LX_DXMAKERESIDENT;
              MakeResident = D3DKMTMakeResident (mut D3DDDI_MAKERESIDENT: inout) plain;
              handles [uses PagingQueue hPagingQueue];
              buffers [in D3DKMT_HANDLE AllocationList * NumAllocations,
                       in UINT PriorityList * NumAllocations]; }
            { 0x0c live 104 LX_DXMAPGPUVIRTUALADDRESS;
              MapGpuVirtualAddress = D3DKMTMapGpuVirtualAddress (mut D3DDDI_MAPGPUVIRTUALADDRESS: inout) plain;
              handles [uses PagingQueue hPagingQueue, uses Allocation hAllocation];
              buffers []; }
            { 0x0d live 32 LX_DXESCAPE;
              Escape = D3DKMTEscape (const D3DKMT_ESCAPE: in) plain;
              handles [uses Adapter hAdapter, uses Device hDevice, uses Context hContext];
              buffers [inout u8 pPrivateDriverData * PrivateDriverDataSize]; }
            { 0x0e live 56 LX_DXGETDEVICESTATE;
              GetDeviceState = D3DKMTGetDeviceState (mut D3DKMT_GETDEVICESTATE: inout) plain;
              handles [uses Device hDevice];
              buffers []; }
            { 0x0f live 384 LX_DXSUBMITCOMMAND;
              SubmitCommand = D3DKMTSubmitCommand (const D3DKMT_SUBMITCOMMAND: in) plain;
              handles [uses Context BroadcastContext];
              buffers [in u8 pPrivateDriverData * PrivateDriverDataSize,
                       in D3DKMT_HANDLE HistoryBufferArray * NumHistoryBuffers]; }
            { 0x10 live 96 LX_DXCREATESYNCHRONIZATIONOBJECT;
              CreateSynchronizationObject2 = D3DKMTCreateSynchronizationObject2 (mut D3DKMT_CREATESYNCHRONIZATIONOBJECT2: inout) plain;
              handles [uses Device hDevice, makes SyncObject hSyncObject];
              buffers []; }
            { 0x11 live 464 LX_DXSIGNALSYNCHRONIZATIONOBJECT;
              SignalSynchronizationObject2 = D3DKMTSignalSynchronizationObject2 (const D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2: in) plain;
              handles [uses Context hContext];
              buffers []; }
            { 0x12 live 200 LX_DXWAITFORSYNCHRONIZATIONOBJECT;
              WaitForSynchronizationObject2 = D3DKMTWaitForSynchronizationObject2 (const D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2: in) plain;
              handles [uses Context hContext];
              buffers []; }
            { 0x13 live 24 LX_DXDESTROYALLOCATION2;
              DestroyAllocation2 = D3DKMTDestroyAllocation2 (const D3DKMT_DESTROYALLOCATION2: in) plain;
              handles [uses Device hDevice, destroys Resource hResource];
              buffers [in D3DKMT_HANDLE phAllocationList * AllocationCount]; }
            { 0x14 live 16 LX_DXENUMADAPTERS2;
              EnumAdapters2 = D3DKMTEnumAdapters2 (const D3DKMT_ENUMADAPTERS2: inout) plain;
              handles [];
              buffers [out D3DKMT_ADAPTERINFO pAdapters * NumAdapters]; }
            { 0x15 live 4 LX_DXCLOSEADAPTER;
              CloseAdapter = D3DKMTCloseAdapter (const D3DKMT_CLOSEADAPTER: in) plain;
              handles [destroys Adapter hAdapter];
              buffers []; }
            { 0x16 live 32 LX_DXCHANGEVIDEOMEMORYRESERVATION;
              ChangeVideoMemoryReservation = D3DKMTChangeVideoMemoryReservation (const D3DKMT_CHANGEVIDEOMEMORYRESERVATION: in) plain;
              handles [uses Adapter hAdapter];
              buffers []; }
            { 0x17 empty 40 LX_DXCREATEHWCONTEXT;
              CreateHwContext = D3DKMTCreateHwContext (mut D3DKMT_CREATEHWCONTEXT: inout) plain;
              handles [uses Device hDevice, makes Absent hHwContext];
              buffers [inout u8 pPrivateDriverData * PrivateDriverDataSize]; }
            { 0x18 live 48 LX_DXCREATEHWQUEUE;
              CreateHwQueue = D3DKMTCreateHwQueue (mut D3DKMT_CREATEHWQUEUE: inout) plain;
              handles [uses Context hHwContext, makes HwQueue hHwQueue, makes SyncObject hHwQueueProgressFence];
              buffers [inout u8 pPrivateDriverData * PrivateDriverDataSize]; }
            { 0x19 live 4 LX_DXDESTROYDEVICE;
              DestroyDevice = D3DKMTDestroyDevice (const D3DKMT_DESTROYDEVICE: in) plain;
              handles [destroys Device hDevice];
              buffers []; }
            { 0x1a empty 4 LX_DXDESTROYHWCONTEXT;
              DestroyHwContext = D3DKMTDestroyHwContext (const D3DKMT_DESTROYHWCONTEXT: in) plain;
              handles [destroys Absent hHwContext];
              buffers []; }
            { 0x1b live 4 LX_DXDESTROYHWQUEUE;
              DestroyHwQueue = D3DKMTDestroyHwQueue (const D3DKMT_DESTROYHWQUEUE: in) plain;
              handles [destroys HwQueue hHwQueue];
              buffers []; }
            { 0x1c live 4 LX_DXDESTROYPAGINGQUEUE;
              DestroyPagingQueue = D3DKMTDestroyPagingQueue (mut D3DDDI_DESTROYPAGINGQUEUE: in) plain;
              handles [destroys PagingQueue hPagingQueue];
              buffers []; }
            { 0x1d live 4 LX_DXDESTROYSYNCHRONIZATIONOBJECT;
              DestroySynchronizationObject = D3DKMTDestroySynchronizationObject (const D3DKMT_DESTROYSYNCHRONIZATIONOBJECT: in) plain;
              handles [destroys SyncObject hSyncObject];
              buffers []; }
            { 0x1e live 32 LX_DXEVICT;
              Evict = D3DKMTEvict (mut D3DKMT_EVICT: inout) plain;
              handles [uses Device hDevice];
              buffers [in D3DKMT_HANDLE AllocationList * NumAllocations]; }
            { 0x1f live 4 LX_DXFLUSHHEAPTRANSITIONS;
              FlushHeapTransitions = D3DKMTFlushHeapTransitions (const D3DKMT_FLUSHHEAPTRANSITIONS: inout) plain;
              handles [uses Adapter hAdapter];
              buffers []; }
            { 0x20 live 24 LX_DXFREEGPUVIRTUALADDRESS;
              FreeGpuVirtualAddress = D3DKMTFreeGpuVirtualAddress (const D3DKMT_FREEGPUVIRTUALADDRESS: in) plain;
              handles [uses Adapter hAdapter];
              buffers []; }
            { 0x21 live 8 LX_DXGETCONTEXTINPROCESSSCHEDULINGPRIORITY;
              GetContextInProcessSchedulingPriority = D3DKMTGetContextInProcessSchedulingPriority (mut D3DKMT_GETCONTEXTINPROCESSSCHEDULINGPRIORITY: inout) plain;
              handles [uses Context hContext];
              buffers []; }
            { 0x22 live 8 LX_DXGETCONTEXTSCHEDULINGPRIORITY;
              GetContextSchedulingPriority = D3DKMTGetContextSchedulingPriority (mut D3DKMT_GETCONTEXTSCHEDULINGPRIORITY: inout) plain;
              handles [uses Context hContext];
              buffers []; }
            { 0x23 empty 24 LX_DXGETSHAREDRESOURCEADAPTERLUID;
              GetSharedResourceAdapterLuid = D3DKMTGetSharedResourceAdapterLuid (mut D3DKMT_GETSHAREDRESOURCEADAPTERLUID: inout) plain;
              handles [uses Resource hGlobalShare];
              buffers []; }
            { 0x24 live 24 LX_DXINVALIDATECACHE;
              InvalidateCache = D3DKMTInvalidateCache (const D3DKMT_INVALIDATECACHE: in) plain;
              handles [uses Device hDevice, uses Allocation hAllocation];
              buffers []; }
            { 0x25 live 24 LX_DXLOCK2;
              Lock2 = D3DKMTLock2 (mut D3DKMT_LOCK2: inout) plain;
              handles [uses Device hDevice, uses Allocation hAllocation];
              buffers []; }
            { 0x26 live 8 LX_DXMARKDEVICEASERROR;
              MarkDeviceAsError = D3DKMTMarkDeviceAsError (const D3DKMT_MARKDEVICEASERROR: in) plain;
              handles [uses Device hDevice];
              buffers []; }
            { 0x27 live 40 LX_DXOFFERALLOCATIONS;
              OfferAllocations = D3DKMTOfferAllocations (const D3DKMT_OFFERALLOCATIONS: in) plain;
              handles [uses Device hDevice];
              buffers [in D3DKMT_HANDLE pResources * NumAllocations,
                       in D3DKMT_HANDLE HandleList * NumAllocations]; }
            { 0x28 empty 72 LX_DXOPENRESOURCE;
              OpenResource = D3DKMTOpenResource (mut D3DKMT_OPENRESOURCE: inout) custom;
              handles [uses Device hDevice, uses Resource hGlobalShare, makes Resource hResource];
              buffers [out D3DDDI_OPENALLOCATIONINFO2 anon_1.pOpenAllocationInfo2 * NumAllocations,
                       out u8 pPrivateRuntimeData * PrivateRuntimeDataSize,
                       out u8 pResourcePrivateDriverData * ResourcePrivateDriverDataSize,
                       out u8 pTotalPrivateDriverDataBuffer * TotalPrivateDriverDataBufferSize]; }
            { 0x29 empty 72 LX_DXOPENSYNCHRONIZATIONOBJECT;
              OpenSynchronizationObject = D3DKMTOpenSynchronizationObject (mut D3DKMT_OPENSYNCHRONIZATIONOBJECT: inout) plain;
              handles [uses SyncObject hSharedHandle, makes SyncObject hSyncObject];
              buffers []; }
            { 0x2a live 32 LX_DXQUERYALLOCATIONRESIDENCY;
              QueryAllocationResidency = D3DKMTQueryAllocationResidency (const D3DKMT_QUERYALLOCATIONRESIDENCY: in) plain;
              handles [uses Device hDevice, uses Resource hResource];
              buffers [in D3DKMT_HANDLE phAllocationList * AllocationCount,
                       out D3DKMT_ALLOCATIONRESIDENCYSTATUS pResidencyStatus * (AllocationCount or one)]; }
            { 0x2b empty 32 LX_DXQUERYRESOURCEINFO;
              QueryResourceInfo = D3DKMTQueryResourceInfo (mut D3DKMT_QUERYRESOURCEINFO: inout) plain;
              handles [uses Device hDevice, uses Resource hGlobalShare];
              buffers [out u8 pPrivateRuntimeData * PrivateRuntimeDataSize]; }
            { 0x2c live 40 LX_DXRECLAIMALLOCATIONS2;
              ReclaimAllocations2 = D3DKMTReclaimAllocations2 (mut D3DKMT_RECLAIMALLOCATIONS2: inout) plain;
              handles [uses PagingQueue hPagingQueue];
              buffers [in D3DKMT_HANDLE pResources * NumAllocations,
                       in D3DKMT_HANDLE HandleList * NumAllocations,
                       out D3DDDI_RECLAIM_RESULT anon_1.pResults * NumAllocations]; }
            { 0x2d empty 368 LX_DXRENDER;
              Render = D3DKMTRender (mut D3DKMT_RENDER: inout) plain;
              handles [uses Context anon_1.hContext];
              buffers [in u8 pPrivateDriverData * PrivateDriverDataSize]; }
            { 0x2e live 32 LX_DXSETALLOCATIONPRIORITY;
              SetAllocationPriority = D3DKMTSetAllocationPriority (const D3DKMT_SETALLOCATIONPRIORITY: in) plain;
              handles [uses Device hDevice, uses Resource hResource];
              buffers [in D3DKMT_HANDLE phAllocationList * AllocationCount,
                       in UINT pPriorities * (AllocationCount or one)]; }
            { 0x2f live 8 LX_DXSETCONTEXTINPROCESSSCHEDULINGPRIORITY;
              SetContextInProcessSchedulingPriority = D3DKMTSetContextInProcessSchedulingPriority (const D3DKMT_SETCONTEXTINPROCESSSCHEDULINGPRIORITY: in) plain;
              handles [uses Context hContext];
              buffers []; }
            { 0x30 live 8 LX_DXSETCONTEXTSCHEDULINGPRIORITY;
              SetContextSchedulingPriority = D3DKMTSetContextSchedulingPriority (const D3DKMT_SETCONTEXTSCHEDULINGPRIORITY: in) plain;
              handles [uses Context hContext];
              buffers []; }
            { 0x31 live 32 LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMCPU;
              SignalSynchronizationObjectFromCpu = D3DKMTSignalSynchronizationObjectFromCpu (const D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU: in) plain;
              handles [uses Device hDevice];
              buffers [in D3DKMT_HANDLE ObjectHandleArray * ObjectCount,
                       in UINT64 FenceValueArray * ObjectCount]; }
            { 0x32 live 80 LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU;
              SignalSynchronizationObjectFromGpu = D3DKMTSignalSynchronizationObjectFromGpu (const D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU: in) plain;
              handles [uses Context hContext];
              buffers [in D3DKMT_HANDLE ObjectHandleArray * ObjectCount,
                       in UINT64 anon_1.MonitoredFenceValueArray * ObjectCount]; }
            { 0x33 live 96 LX_DXSIGNALSYNCHRONIZATIONOBJECTFROMGPU2;
              SignalSynchronizationObjectFromGpu2 = D3DKMTSignalSynchronizationObjectFromGpu2 (const D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2: in) plain;
              handles [uses Context BroadcastContextArray];
              buffers [in D3DKMT_HANDLE ObjectHandleArray * ObjectCount,
                       in D3DKMT_HANDLE BroadcastContextArray * BroadcastContextCount,
                       in UINT64 anon_1.MonitoredFenceValueArray * ObjectCount]; }
            { 0x34 live 56 LX_DXSUBMITCOMMANDTOHWQUEUE;
              SubmitCommandToHwQueue = D3DKMTSubmitCommandToHwQueue (const D3DKMT_SUBMITCOMMANDTOHWQUEUE: in) plain;
              handles [uses HwQueue hHwQueue];
              buffers [in u8 pPrivateDriverData * PrivateDriverDataSize,
                       in D3DKMT_HANDLE WrittenPrimaries * NumPrimaries]; }
            { 0x35 live 40 LX_DXSUBMITSIGNALSYNCOBJECTSTOHWQUEUE;
              SubmitSignalSyncObjectsToHwQueue = D3DKMTSubmitSignalSyncObjectsToHwQueue (const D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE: in) plain;
              handles [uses HwQueue BroadcastHwQueueArray];
              buffers [in D3DKMT_HANDLE BroadcastHwQueueArray * BroadcastHwQueueCount,
                       in D3DKMT_HANDLE ObjectHandleArray * ObjectCount,
                       in UINT64 FenceValueArray * ObjectCount]; }
            { 0x36 live 24 LX_DXSUBMITWAITFORSYNCOBJECTSTOHWQUEUE;
              SubmitWaitForSyncObjectsToHwQueue = D3DKMTSubmitWaitForSyncObjectsToHwQueue (const D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE: in) plain;
              handles [uses HwQueue hHwQueue];
              buffers [in D3DKMT_HANDLE ObjectHandleArray * ObjectCount,
                       in UINT64 FenceValueArray * ObjectCount]; }
            { 0x37 live 8 LX_DXUNLOCK2;
              Unlock2 = D3DKMTUnlock2 (const D3DKMT_UNLOCK2: in) plain;
              handles [uses Device hDevice, uses Allocation hAllocation];
              buffers []; }
            { 0x38 live 40 LX_DXUPDATEALLOCPROPERTY;
              UpdateAllocationProperty = D3DKMTUpdateAllocationProperty (mut D3DDDI_UPDATEALLOCPROPERTY: inout) plain;
              handles [uses PagingQueue hPagingQueue, uses Allocation hAllocation];
              buffers []; }
            { 0x39 live 56 LX_DXUPDATEGPUVIRTUALADDRESS;
              UpdateGpuVirtualAddress = D3DKMTUpdateGpuVirtualAddress (const D3DKMT_UPDATEGPUVIRTUALADDRESS: inout) plain;
              handles [uses Device hDevice, uses Context hContext, uses SyncObject hFenceObject];
              buffers [in D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION Operations * NumOperations]; }
            { 0x3a live 40 LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU;
              WaitForSynchronizationObjectFromCpu = D3DKMTWaitForSynchronizationObjectFromCpu (const D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU: in) plain;
              handles [uses Device hDevice, uses Descriptor hAsyncEvent];
              buffers [in D3DKMT_HANDLE ObjectHandleArray * ObjectCount,
                       in UINT64 FenceValueArray * ObjectCount]; }
            { 0x3b live 80 LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMGPU;
              WaitForSynchronizationObjectFromGpu = D3DKMTWaitForSynchronizationObjectFromGpu (const D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU: in) plain;
              handles [uses Context hContext];
              buffers [in D3DKMT_HANDLE ObjectHandleArray * ObjectCount,
                       in UINT64 anon_1.MonitoredFenceValueArray * ObjectCount]; }
            { 0x3c live 32 LX_DXGETALLOCATIONPRIORITY;
              GetAllocationPriority = D3DKMTGetAllocationPriority (const D3DKMT_GETALLOCATIONPRIORITY: in) plain;
              handles [uses Device hDevice, uses Resource hResource];
              buffers [in D3DKMT_HANDLE phAllocationList * AllocationCount,
                       out UINT pPriorities * (AllocationCount or one)]; }
            { 0x3d live 40 LX_DXQUERYCLOCKCALIBRATION;
              QueryClockCalibration = D3DKMTQueryClockCalibration (mut D3DKMT_QUERYCLOCKCALIBRATION: inout) plain;
              handles [uses Adapter hAdapter];
              buffers []; }
            { 0x3e live 24 LX_DXENUMADAPTERS3;
              EnumAdapters3 = D3DKMTEnumAdapters3 (mut D3DKMT_ENUMADAPTERS3: inout) plain;
              handles [];
              buffers [out D3DKMT_ADAPTERINFO pAdapters * NumAdapters]; }
            { 0x3f live 40 LX_DXSHAREOBJECTS;
              ShareObjects = D3DKMTShareObjects (const D3DKMT_SHAREOBJECTS: in) custom;
              handles [uses Shareable ObjectHandleArray];
              buffers [in D3DKMT_HANDLE ObjectHandleArray * ObjectCount,
                       out UINT64 pSharedNtHandle * 1]; }
            { 0x40 live 88 LX_DXOPENSYNCOBJECTFROMNTHANDLE2;
              OpenSyncObjectFromNtHandle2 = D3DKMTOpenSyncObjectFromNtHandle2 (mut D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2: inout) plain;
              handles [uses Descriptor hNtHandle, uses Device hDevice, makes SyncObject hSyncObject];
              buffers []; }
            { 0x41 live 40 LX_DXQUERYRESOURCEINFOFROMNTHANDLE;
              QueryResourceInfoFromNtHandle = D3DKMTQueryResourceInfoFromNtHandle (mut D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE: inout) plain;
              handles [uses Device hDevice, uses Descriptor hNtHandle];
              buffers [out u8 pPrivateRuntimeData * PrivateRuntimeDataSize]; }
            { 0x42 live 104 LX_DXOPENRESOURCEFROMNTHANDLE;
              OpenResourceFromNtHandle = D3DKMTOpenResourceFromNtHandle (mut D3DKMT_OPENRESOURCEFROMNTHANDLE: inout) plain;
              handles [uses Device hDevice, uses Descriptor hNtHandle, makes Resource hResource];
              buffers [out D3DDDI_OPENALLOCATIONINFO2 pOpenAllocationInfo2 * NumAllocations,
                       out u8 pPrivateRuntimeData * PrivateRuntimeDataSize,
                       out u8 pResourcePrivateDriverData * ResourcePrivateDriverDataSize,
                       out u8 pTotalPrivateDriverDataBuffer * TotalPrivateDriverDataBufferSize]; }
            { 0x43 live 808 LX_DXQUERYSTATISTICS;
              QueryStatistics = D3DKMTQueryStatistics (const D3DKMT_QUERYSTATISTICS: inout) plain;
              handles [];
              buffers []; }
            { 0x44 live 24 LX_DXSHAREOBJECTWITHHOST;
              ShareObjectWithHost = D3DKMTShareObjectWithHost (mut D3DKMT_SHAREOBJECTWITHHOST: inout) plain;
              handles [uses Device hDevice, uses Shareable hObject];
              buffers []; }
            { 0x45 live 24 LX_DXCREATESYNCFILE;
              CreateSyncFile = D3DKMTCreateSyncFile (mut D3DKMT_CREATESYNCFILE: inout) plain;
              handles [uses Device hDevice, uses SyncObject hMonitoredFence, makes Descriptor hSyncFile];
              buffers []; }
            { 0x46 live 16 LX_DXWAITSYNCFILE;
              WaitSyncFile = D3DKMTWaitSyncFile (const D3DKMT_WAITSYNCFILE: in) plain;
              handles [uses Descriptor hSyncFile, uses Context hContext];
              buffers []; }
            { 0x47 live 40 LX_DXOPENSYNCOBJECTFROMSYNCFILE;
              OpenSyncObjectFromSyncFile = D3DKMTOpenSyncObjectFromSyncFile (mut D3DKMT_OPENSYNCOBJECTFROMSYNCFILE: inout) plain;
              handles [uses Descriptor hSyncFile, uses Device hDevice, makes SyncObject hSyncObject];
              buffers []; }
            { 0x48 live 24 LX_DXENUMPROCESSES;
              EnumProcesses = D3DKMTEnumProcesses (mut D3DKMT_ENUMPROCESSES: inout) plain;
              handles [];
              buffers [out UINT pBuffer * (wide BufferCount)]; }
            { 0x49 live 12 LX_ISFEATUREENABLED;
              IsFeatureEnabled = D3DKMTIsFeatureEnabled (mut D3DKMT_ISFEATUREENABLED: inout) plain;
              handles [uses Adapter hAdapter];
              buffers []; }
        }
        c_functions {
            { D3DKMTAcquireKeyedMutex2 (mut D3DKMT_ACQUIREKEYEDMUTEX2) not_supported }
            { D3DKMTCloseDxCoreDevice () local }
            { D3DKMTCreateKeyedMutex2 (mut D3DKMT_CREATEKEYEDMUTEX2) not_supported }
            { D3DKMTCreateProtectedSession (mut D3DKMT_CREATEPROTECTEDSESSION) not_supported }
            { D3DKMTCreateSynchronizationObject (mut D3DKMT_CREATESYNCHRONIZATIONOBJECT) older_form_of CreateSynchronizationObject2 }
            { D3DKMTCreateTrackedWorkload (mut D3DKMT_CREATETRACKEDWORKLOAD) not_supported }
            { D3DKMTDestroyAllocation (const D3DKMT_DESTROYALLOCATION) older_form_of DestroyAllocation2 }
            { D3DKMTDestroyKeyedMutex (const D3DKMT_DESTROYKEYEDMUTEX) not_supported }
            { D3DKMTDestroyProtectedSession (mut D3DKMT_DESTROYPROTECTEDSESSION) not_supported }
            { D3DKMTDestroyTrackedWorkload (const D3DKMT_DESTROYTRACKEDWORKLOAD) not_supported }
            { D3DKMTGetAvailableTrackedWorkloadIndex (mut D3DKMT_GETAVAILABLETRACKEDWORKLOADINDEX) not_supported }
            { D3DKMTGetMultisampleMethodList (mut D3DKMT_GETMULTISAMPLEMETHODLIST) not_supported }
            { D3DKMTGetTrackedWorkloadStatistics (mut D3DKMT_GETTRACKEDWORKLOADSTATISTICS) not_supported }
            { D3DKMTLock (mut D3DKMT_LOCK) not_supported }
            { D3DKMTOpenKeyedMutex2 (mut D3DKMT_OPENKEYEDMUTEX2) not_supported }
            { D3DKMTOpenNtHandleFromName (mut D3DKMT_OPENNTHANDLEFROMNAME) not_supported }
            { D3DKMTOpenProtectedSessionFromNtHandle (mut D3DKMT_OPENPROTECTEDSESSIONFROMNTHANDLE) not_supported }
            { D3DKMTOpenSyncObjectNtHandleFromName (mut D3DKMT_OPENSYNCOBJECTNTHANDLEFROMNAME) not_supported }
            { D3DKMTPinResources (mut D3DKMT_PINRESOURCES) not_supported }
            { D3DKMTPresent (const D3DKMT_PRESENT) not_supported }
            { D3DKMTQueryProtectedSessionInfoFromNtHandle (mut D3DKMT_QUERYPROTECTEDSESSIONINFOFROMNTHANDLE) not_supported }
            { D3DKMTQueryProtectedSessionStatus (mut D3DKMT_QUERYPROTECTEDSESSIONSTATUS) not_supported }
            { D3DKMTReleaseKeyedMutex2 (mut D3DKMT_RELEASEKEYEDMUTEX2) not_supported }
            { D3DKMTResetTrackedWorkloadStatistics (const D3DKMT_RESETTRACKEDWORKLOADSTATISTICS) not_supported }
            { D3DKMTSetDisplayPrivateDriverFormat (mut D3DKMT_SETDISPLAYPRIVATEDRIVERFORMAT) not_supported }
            { D3DKMTSetQueuedLimit (mut D3DKMT_SETQUEUEDLIMIT) not_supported }
            { D3DKMTSetStablePowerState (const D3DKMT_SETSTABLEPOWERSTATE) not_supported }
            { D3DKMTSignalSynchronizationObject (const D3DKMT_SIGNALSYNCHRONIZATIONOBJECT) older_form_of SignalSynchronizationObject2 }
            { D3DKMTSubmitPresentToHwQueue (mut D3DKMT_SUBMITPRESENTTOHWQUEUE) not_supported }
            { D3DKMTUnlock (const D3DKMT_UNLOCK) not_supported }
            { D3DKMTUnpinResources (const D3DKMT_UNPINRESOURCES) not_supported }
            { D3DKMTUpdateTrackedWorkload (const D3DKMT_UPDATETRACKEDWORKLOAD) not_supported }
            { D3DKMTWaitForSynchronizationObject (const D3DKMT_WAITFORSYNCHRONIZATIONOBJECT) older_form_of WaitForSynchronizationObject2 }
        }
    } };
}

macro_rules! word {
    (live) => {
        State::Live
    };
    (empty) => {
        State::Empty
    };
    (const) => {
        true
    };
    (mut) => {
        false
    };
    (in) => {
        Direction::In
    };
    (out) => {
        Direction::Out
    };
    (inout) => {
        Direction::InOut
    };
    (plain) => {
        Thunk::Plain
    };
    (custom) => {
        Thunk::Custom
    };
    (uses) => {
        Role::Uses
    };
    (makes) => {
        Role::Makes
    };
    (destroys) => {
        Role::Destroys
    };
    (@behaviour not_supported) => {
        CBehaviour::NotSupported
    };
    (@behaviour local) => {
        CBehaviour::Local
    };
    (@behaviour older_form_of $newer:ident) => {
        CBehaviour::OlderFormOf(Ioctl::$newer)
    };
    (@count $type:ident (wide $field:ident)) => {
        Count::WideField(offset_of!($type, $field))
    };
    (@count $type:ident ($field:ident or one)) => {
        Count::FieldOrOne(offset_of!($type, $field))
    };
    (@count $type:ident $fixed:literal) => {
        Count::Fixed($fixed)
    };
    (@count $type:ident $field:ident) => {
        Count::Field(offset_of!($type, $field))
    };
    // The last part of a path through anonymous unions is the field's own name.
    (@last $name:ident) => {
        stringify!($name)
    };
    (@last $anonymous:ident . $name:ident) => {
        stringify!($name)
    };
    // A handle field is a handle, a descriptor in 64 bits, or an array of handles.
    (@handle_size Descriptor) => {
        8
    };
    (@handle_size $object:ident) => {
        4
    };
}

macro_rules! derive_table {
    (
        ioctls {
            $({ $nr:literal $state:tt $size:literal $kernel:ident;
                $variant:ident = $function:ident ($constness:tt $argument:ident: $direction:tt) $thunk:tt;
                handles [$($role:tt $object:ident $($handle:ident).+),*];
                buffers [$($way:tt $element:ident $($pointer:ident).+ * $count:tt),*]; })*
        }
        c_functions {
            $({ $c_function:ident ($($c_const:tt $c_argument:ident)?) $($behaviour:ident)+ })*
        }
    ) => {
        /// The ioctls by name, in the order of their numbers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Ioctl {
            $(
                #[doc = concat!("`", stringify!($kernel), "`, called by `", stringify!($function), "`.")]
                $variant = $nr,
            )*
        }

        impl Ioctl {
            /// The ioctl with this number, the low byte of a request word.
            #[must_use]
            pub const fn from_nr(nr: u8) -> Option<Self> {
                match nr {
                    $($nr => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// The request word: `_IOWR('G', nr, size)`.
            #[must_use]
            pub const fn request(self) -> u32 {
                match self {
                    $(Self::$variant => request($nr, $size),)*
                }
            }
        }

        /// The ioctls, in the order of their numbers.
        pub static CALLS: [Call; HIGHEST_NR as usize] = [$(
            Call {
                ioctl: Ioctl::$variant,
                nr: $nr,
                state: word!($state),
                size: $size,
                kernel_name: stringify!($kernel),
                function: stringify!($function),
                argument: stringify!($argument),
                c_const: word!($constness),
                direction: word!($direction),
                thunk: word!($thunk),
                handles: &[$(HandleField {
                    name: word!(@last $($handle).+),
                    offset: offset_of!($argument, $($handle).+),
                    size: word!(@handle_size $object),
                    object: Object::$object,
                    role: word!($role),
                }),*],
                buffers: &[$(BufferField {
                    name: word!(@last $($pointer).+),
                    offset: offset_of!($argument, $($pointer).+),
                    element: stringify!($element),
                    element_size: size_of::<$element>(),
                    count: word!(@count $argument $count),
                    direction: word!($way),
                }),*],
            },
        )*];

        /// The functions that exist in C alone, by name.
        pub static C_FUNCTIONS: &[CFunction] = &[$(
            CFunction {
                function: stringify!($c_function),
                argument: concat!($(stringify!($c_argument))?),
                c_const: false $(|| word!($c_const))?,
                behaviour: word!(@behaviour $($behaviour)+),
            },
        )*];

        // A row out of order, doubled or of the wrong size fails here.
        const _: () = {
            let numbers = [$($nr as u8),*];
            let mut i = 0;
            while i < numbers.len() {
                assert!(numbers[i] as usize == i + 1, "the rows are not in the order of their numbers");
                i += 1;
            }
            $(assert!(
                size_of::<$argument>() == $size,
                concat!("the size of ", stringify!($argument), " is not the row's"),
            );)*
            $($(let _ = size_of::<$c_argument>();)?)*
        };
    };
}

crate::for_each_call!(derive_table);

impl Ioctl {
    /// The row of this ioctl.
    #[must_use]
    pub fn call(self) -> &'static Call {
        &CALLS[self as usize - 1]
    }

    /// The ioctl that a whole request word asks for: number, size, type and direction must all fit,
    /// as in the driver.
    #[must_use]
    pub fn from_request(request: u32) -> Option<Self> {
        #[expect(clippy::cast_possible_truncation, reason = "the number is the low byte")]
        let ioctl = Self::from_nr(request as u8)?;
        (ioctl.request() == request).then_some(ioctl)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_words_are_the_drivers() {
        assert_eq!(Ioctl::QueryAdapterInfo.request(), 0xc018_4709);
        assert_eq!(Ioctl::QueryStatistics.request(), 0xc328_4743);
        assert_eq!(Ioctl::from_request(0xc018_4709), Some(Ioctl::QueryAdapterInfo));
        assert_eq!(Ioctl::from_request(0xc01c_4709), None, "another size");
        assert_eq!(Ioctl::from_request(0x8018_4709), None, "another direction");
        assert_eq!(Ioctl::from_request(0xc018_474a), None, "beyond the table");
    }

    #[test]
    fn live_rows_and_empty_slots_are_counted() {
        let live = CALLS.iter().filter(|call| call.state == State::Live).count();
        assert_eq!(live, 65);
        assert_eq!(CALLS.len() - live, 8);
        assert_eq!(CALLS.len() + C_FUNCTIONS.len(), 106);
    }

    #[test]
    fn only_calls_without_handles_start_a_process_anew() {
        let fresh: Vec<_> = CALLS.iter().filter(|call| !call.takes_handle()).map(|call| call.ioctl).collect();
        assert_eq!(
            fresh,
            [
                Ioctl::OpenAdapterFromLuid,
                Ioctl::EnumAdapters2,
                Ioctl::EnumAdapters3,
                Ioctl::QueryStatistics,
                Ioctl::EnumProcesses,
            ]
        );
    }

    #[test]
    fn every_described_field_lies_inside_its_structure() {
        for call in &CALLS {
            for handle in call.handles {
                assert!(handle.offset + handle.size <= call.size, "{}.{}", call.argument, handle.name);
            }
            for buffer in call.buffers {
                assert!(buffer.offset + 8 <= call.size, "{}.{}", call.argument, buffer.name);
                let (at, width) = match buffer.count {
                    Count::Field(at) | Count::FieldOrOne(at) => (at, 4),
                    Count::WideField(at) => (at, 8),
                    Count::Fixed(_) | Count::Host => (0, 0),
                };
                assert!(at + width <= call.size, "{}.{}", call.argument, buffer.name);
            }
        }
    }

    extern crate std;
    use std::vec::Vec;
}
