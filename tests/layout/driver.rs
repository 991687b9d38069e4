// Generated from d3dkmt-sys/src/bindings.rs by `cargo xtask generate`; do not edit.
// The layout of the bindings as the compiler has it; included by tests/layout/main.rs.

use d3dkmt_sys::raw::*;

use crate::mirror::*;

pub(crate) static STRUCTURES: &[Structure] = &[
structure!(D3DDDICB_DESTROYALLOCATION2FLAGS {
"Value": anon_1.Value, UINT;
} bits {
"AssumeNotInUse": [anon_1.anon_1] AssumeNotInUse set_AssumeNotInUse, UINT integer;
"SynchronousDestroy": [anon_1.anon_1] SynchronousDestroy set_SynchronousDestroy, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
"SystemUseOnly": [anon_1.anon_1] SystemUseOnly set_SystemUseOnly, UINT integer;
}),
structure!(D3DDDICB_LOCK2FLAGS {
"Value": anon_1.Value, UINT;
} bits {
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDICB_LOCKFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"ReadOnly": [anon_1.anon_1] ReadOnly set_ReadOnly, UINT integer;
"WriteOnly": [anon_1.anon_1] WriteOnly set_WriteOnly, UINT integer;
"DonotWait": [anon_1.anon_1] DonotWait set_DonotWait, UINT integer;
"IgnoreSync": [anon_1.anon_1] IgnoreSync set_IgnoreSync, UINT integer;
"LockEntire": [anon_1.anon_1] LockEntire set_LockEntire, UINT integer;
"DonotEvict": [anon_1.anon_1] DonotEvict set_DonotEvict, UINT integer;
"AcquireAperture": [anon_1.anon_1] AcquireAperture set_AcquireAperture, UINT integer;
"Discard": [anon_1.anon_1] Discard set_Discard, UINT integer;
"NoExistingReference": [anon_1.anon_1] NoExistingReference set_NoExistingReference, UINT integer;
"UseAlternateVA": [anon_1.anon_1] UseAlternateVA set_UseAlternateVA, UINT integer;
"IgnoreReadSync": [anon_1.anon_1] IgnoreReadSync set_IgnoreReadSync, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDICB_SIGNALFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"SignalAtSubmission": [anon_1.anon_1] SignalAtSubmission set_SignalAtSubmission, UINT integer;
"EnqueueCpuEvent": [anon_1.anon_1] EnqueueCpuEvent set_EnqueueCpuEvent, UINT integer;
"AllowFenceRewind": [anon_1.anon_1] AllowFenceRewind set_AllowFenceRewind, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
"DXGK_SIGNAL_FLAG_INTERNAL0": [anon_1.anon_1] DXGK_SIGNAL_FLAG_INTERNAL0 set_DXGK_SIGNAL_FLAG_INTERNAL0, UINT integer;
}),
structure!(D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE {
"Value": anon_1.Value, UINT64;
} bits {
"Write": [anon_1.anon_1] Write set_Write, UINT64 integer;
"Execute": [anon_1.anon_1] Execute set_Execute, UINT64 integer;
"Zero": [anon_1.anon_1] Zero set_Zero, UINT64 integer;
"NoAccess": [anon_1.anon_1] NoAccess set_NoAccess, UINT64 integer;
"SystemUseOnly": [anon_1.anon_1] SystemUseOnly set_SystemUseOnly, UINT64 integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT64 integer;
}),
structure!(D3DDDI_ALLOCATIONINFO {
"hAllocation": hAllocation, D3DKMT_HANDLE;
"pSystemMem": pSystemMem, *mut VOID;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"Flags": Flags, D3DDDI_ALLOCATIONINFO__bindgen_ty_1;
"Flags.Value": Flags.Value, UINT;
} bits {
"Flags.Primary": [Flags.anon_1] Primary set_Primary, UINT integer;
"Flags.Stereo": [Flags.anon_1] Stereo set_Stereo, UINT integer;
"Flags.Reserved": [Flags.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_ALLOCATIONINFO2 {
"hAllocation": hAllocation, D3DKMT_HANDLE;
"pSystemMem_hSection_Align": anon_1.pSystemMem_hSection_Align, UINT64;
"hSection": anon_1.hSection, HANDLE;
"pSystemMem": anon_1.pSystemMem, *mut VOID;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"Flags": Flags, D3DDDI_ALLOCATIONINFO2__bindgen_ty_2;
"Flags.Value": Flags.Value, UINT;
"GpuVirtualAddress": GpuVirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
"Priority": anon_2.Priority, UINT;
"Unused": anon_2.Unused, ULONG_PTR;
"Reserved": Reserved, [ULONG_PTR; 5usize];
} bits {
"Flags.Primary": [Flags.anon_1] Primary set_Primary, UINT integer;
"Flags.Stereo": [Flags.anon_1] Stereo set_Stereo, UINT integer;
"Flags.OverridePriority": [Flags.anon_1] OverridePriority set_OverridePriority, UINT integer;
"Flags.Reserved": [Flags.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_ALLOCATIONLIST {
"hAllocation": hAllocation, D3DKMT_HANDLE;
"Value": anon_1.Value, UINT;
} bits {
"WriteOperation": [anon_1.anon_1] WriteOperation set_WriteOperation, UINT integer;
"DoNotRetireInstance": [anon_1.anon_1] DoNotRetireInstance set_DoNotRetireInstance, UINT integer;
"OfferPriority": [anon_1.anon_1] OfferPriority set_OfferPriority, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_BUILDTESTCOMMANDBUFFER {
"EscapeType": EscapeType, D3DDDI_DRIVERESCAPETYPE;
"hDevice": hDevice, D3DKMT_HANDLE;
"hContext": hContext, D3DKMT_HANDLE;
"Flags": Flags, UINT;
"Command": Command, D3DDDI_TESTCOMMAND;
"pDmaBuffer": pDmaBuffer, *mut VOID;
"pDmaBufferPrivateData": pDmaBufferPrivateData, *mut VOID;
"DmaBufferSize": DmaBufferSize, UINT;
"DmaBufferPrivateDataSize": DmaBufferPrivateDataSize, UINT;
} bits {
}),
structure!(D3DDDI_CREATECONTEXTFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"NullRendering": [anon_1.anon_1] NullRendering set_NullRendering, UINT integer;
"InitialData": [anon_1.anon_1] InitialData set_InitialData, UINT integer;
"DisableGpuTimeout": [anon_1.anon_1] DisableGpuTimeout set_DisableGpuTimeout, UINT integer;
"SynchronizationOnly": [anon_1.anon_1] SynchronizationOnly set_SynchronizationOnly, UINT integer;
"HwQueueSupported": [anon_1.anon_1] HwQueueSupported set_HwQueueSupported, UINT integer;
"NoKmdAccess": [anon_1.anon_1] NoKmdAccess set_NoKmdAccess, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_CREATEHWCONTEXTFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_CREATEHWQUEUEFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"DisableGpuTimeout": [anon_1.anon_1] DisableGpuTimeout set_DisableGpuTimeout, UINT integer;
"NoBroadcastSignal": [anon_1.anon_1] NoBroadcastSignal set_NoBroadcastSignal, UINT integer;
"NoBroadcastWait": [anon_1.anon_1] NoBroadcastWait set_NoBroadcastWait, UINT integer;
"NoKmdAccess": [anon_1.anon_1] NoKmdAccess set_NoKmdAccess, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_DESTROYPAGINGQUEUE {
"hPagingQueue": hPagingQueue, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DDDI_DRIVERESCAPE_CPUEVENTUSAGE {
"EscapeType": EscapeType, D3DDDI_DRIVERESCAPETYPE;
"hSyncObject": hSyncObject, D3DKMT_HANDLE;
"hKmdCpuEvent": hKmdCpuEvent, UINT64;
"Usage": Usage, [UINT; 8usize];
} bits {
}),
structure!(D3DDDI_DRIVERESCAPE_TRANSLATEALLOCATIONEHANDLE {
"EscapeType": EscapeType, D3DDDI_DRIVERESCAPETYPE;
"hAllocation": hAllocation, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DDDI_DRIVERESCAPE_TRANSLATERESOURCEHANDLE {
"EscapeType": EscapeType, D3DDDI_DRIVERESCAPETYPE;
"hResource": hResource, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DDDI_ESCAPEFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"HardwareAccess": [anon_1.anon_1] HardwareAccess set_HardwareAccess, UINT integer;
"DeviceStatusQuery": [anon_1.anon_1] DeviceStatusQuery set_DeviceStatusQuery, UINT integer;
"ChangeFrameLatency": [anon_1.anon_1] ChangeFrameLatency set_ChangeFrameLatency, UINT integer;
"NoAdapterSynchronization": [anon_1.anon_1] NoAdapterSynchronization set_NoAdapterSynchronization, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
"VirtualMachineData": [anon_1.anon_1] VirtualMachineData set_VirtualMachineData, UINT integer;
"DriverKnownEscape": [anon_1.anon_1] DriverKnownEscape set_DriverKnownEscape, UINT integer;
"DriverCommonEscape": [anon_1.anon_1] DriverCommonEscape set_DriverCommonEscape, UINT integer;
"Reserved2": [anon_1.anon_1] Reserved2 set_Reserved2, UINT integer;
}),
structure!(D3DDDI_EVICT_FLAGS {
"Value": anon_1.Value, UINT;
} bits {
"EvictOnlyIfNecessary": [anon_1.anon_1] EvictOnlyIfNecessary set_EvictOnlyIfNecessary, UINT integer;
"NotWrittenTo": [anon_1.anon_1] NotWrittenTo set_NotWrittenTo, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_HDR_METADATA_HDR10 {
"RedPrimary": RedPrimary, [UINT16; 2usize];
"GreenPrimary": GreenPrimary, [UINT16; 2usize];
"BluePrimary": BluePrimary, [UINT16; 2usize];
"WhitePoint": WhitePoint, [UINT16; 2usize];
"MaxMasteringLuminance": MaxMasteringLuminance, UINT;
"MinMasteringLuminance": MinMasteringLuminance, UINT;
"MaxContentLightLevel": MaxContentLightLevel, UINT16;
"MaxFrameAverageLightLevel": MaxFrameAverageLightLevel, UINT16;
} bits {
}),
structure!(D3DDDI_HDR_METADATA_HDR10PLUS {
"Data": Data, [BYTE; 72usize];
} bits {
}),
structure!(D3DDDI_MAKERESIDENT {
"hPagingQueue": hPagingQueue, D3DKMT_HANDLE;
"NumAllocations": NumAllocations, UINT;
"AllocationList": AllocationList, *mut D3DKMT_HANDLE;
"PriorityList": PriorityList, *mut UINT;
"Flags": Flags, D3DDDI_MAKERESIDENT_FLAGS;
"PagingFenceValue": PagingFenceValue, UINT64;
"NumBytesToTrim": NumBytesToTrim, UINT64;
} bits {
}),
structure!(D3DDDI_MAKERESIDENT_FLAGS {
"Value": anon_1.Value, UINT;
} bits {
"CantTrimFurther": [anon_1.anon_1] CantTrimFurther set_CantTrimFurther, UINT integer;
"MustSucceed": [anon_1.anon_1] MustSucceed set_MustSucceed, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_MAPGPUVIRTUALADDRESS {
"hPagingQueue": hPagingQueue, D3DKMT_HANDLE;
"BaseAddress": BaseAddress, D3DGPU_VIRTUAL_ADDRESS;
"MinimumAddress": MinimumAddress, D3DGPU_VIRTUAL_ADDRESS;
"MaximumAddress": MaximumAddress, D3DGPU_VIRTUAL_ADDRESS;
"hAllocation": hAllocation, D3DKMT_HANDLE;
"OffsetInPages": OffsetInPages, D3DGPU_SIZE_T;
"SizeInPages": SizeInPages, D3DGPU_SIZE_T;
"Protection": Protection, D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE;
"DriverProtection": DriverProtection, UINT64;
"Reserved0": Reserved0, UINT;
"Reserved1": Reserved1, UINT64;
"VirtualAddress": VirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
"PagingFenceValue": PagingFenceValue, UINT64;
} bits {
}),
structure!(D3DDDI_OPENALLOCATIONINFO {
"hAllocation": hAllocation, D3DKMT_HANDLE;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
} bits {
}),
structure!(D3DDDI_OPENALLOCATIONINFO2 {
"hAllocation": hAllocation, D3DKMT_HANDLE;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"GpuVirtualAddress": GpuVirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
"Reserved": Reserved, [ULONG_PTR; 6usize];
} bits {
}),
structure!(D3DDDI_PATCHLOCATIONLIST {
"AllocationIndex": AllocationIndex, UINT;
"Value": anon_1.Value, UINT;
"DriverId": DriverId, UINT;
"AllocationOffset": AllocationOffset, UINT;
"PatchOffset": PatchOffset, UINT;
"SplitOffset": SplitOffset, UINT;
} bits {
"SlotId": [anon_1.anon_1] SlotId set_SlotId, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_QUERYREGISTRY_FLAGS {
"Value": anon_1.Value, UINT;
} bits {
"TranslatePath": [anon_1.anon_1] TranslatePath set_TranslatePath, UINT integer;
"MutableValue": [anon_1.anon_1] MutableValue set_MutableValue, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_QUERYREGISTRY_INFO {
"QueryType": QueryType, D3DDDI_QUERYREGISTRY_TYPE;
"QueryFlags": QueryFlags, D3DDDI_QUERYREGISTRY_FLAGS;
"ValueName": ValueName, [WCHAR; 260usize];
"ValueType": ValueType, ULONG;
"PhysicalAdapterIndex": PhysicalAdapterIndex, ULONG;
"OutputValueSize": OutputValueSize, ULONG;
"Status": Status, D3DDDI_QUERYREGISTRY_STATUS;
"OutputDword": anon_1.OutputDword, DWORD;
"OutputQword": anon_1.OutputQword, UINT64;
"OutputString": anon_1.OutputString, [WCHAR; 1usize];
"OutputBinary": anon_1.OutputBinary, [BYTE; 1usize];
} bits {
}),
structure!(D3DDDI_RATIONAL {
"Numerator": Numerator, UINT;
"Denominator": Denominator, UINT;
} bits {
}),
structure!(D3DDDI_RESERVEGPUVIRTUALADDRESS {
"hPagingQueue": anon_1.hPagingQueue, D3DKMT_HANDLE;
"hAdapter": anon_1.hAdapter, D3DKMT_HANDLE;
"BaseAddress": BaseAddress, D3DGPU_VIRTUAL_ADDRESS;
"MinimumAddress": MinimumAddress, D3DGPU_VIRTUAL_ADDRESS;
"MaximumAddress": MaximumAddress, D3DGPU_VIRTUAL_ADDRESS;
"Size": Size, D3DGPU_SIZE_T;
"ReservationType": anon_2.ReservationType, D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE;
"Reserved0": anon_2.Reserved0, UINT;
"DriverProtection": anon_3.DriverProtection, UINT64;
"Reserved1": anon_3.Reserved1, UINT64;
"VirtualAddress": VirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
"PagingFenceValue": anon_4.PagingFenceValue, UINT64;
"Reserved2": anon_4.Reserved2, UINT64;
} bits {
}),
structure!(D3DDDI_SEGMENTPREFERENCE {
"Value": anon_1.Value, UINT;
} bits {
"SegmentId0": [anon_1.anon_1] SegmentId0 set_SegmentId0, UINT integer;
"Direction0": [anon_1.anon_1] Direction0 set_Direction0, UINT integer;
"SegmentId1": [anon_1.anon_1] SegmentId1 set_SegmentId1, UINT integer;
"Direction1": [anon_1.anon_1] Direction1 set_Direction1, UINT integer;
"SegmentId2": [anon_1.anon_1] SegmentId2 set_SegmentId2, UINT integer;
"Direction2": [anon_1.anon_1] Direction2 set_Direction2, UINT integer;
"SegmentId3": [anon_1.anon_1] SegmentId3 set_SegmentId3, UINT integer;
"Direction3": [anon_1.anon_1] Direction3 set_Direction3, UINT integer;
"SegmentId4": [anon_1.anon_1] SegmentId4 set_SegmentId4, UINT integer;
"Direction4": [anon_1.anon_1] Direction4 set_Direction4, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_SYNCHRONIZATIONOBJECTINFO {
"Type": Type, D3DDDI_SYNCHRONIZATIONOBJECT_TYPE;
"SynchronizationMutex": anon_1.SynchronizationMutex, D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1__bindgen_ty_1;
"SynchronizationMutex.InitialState": anon_1.SynchronizationMutex.InitialState, BOOL;
"Semaphore": anon_1.Semaphore, D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1__bindgen_ty_2;
"Semaphore.MaxCount": anon_1.Semaphore.MaxCount, UINT;
"Semaphore.InitialCount": anon_1.Semaphore.InitialCount, UINT;
"Reserved": anon_1.Reserved, D3DDDI_SYNCHRONIZATIONOBJECTINFO__bindgen_ty_1__bindgen_ty_3;
"Reserved.Reserved": anon_1.Reserved.Reserved, [UINT; 16usize];
} bits {
}),
structure!(D3DDDI_SYNCHRONIZATIONOBJECTINFO2 {
"Type": Type, D3DDDI_SYNCHRONIZATIONOBJECT_TYPE;
"Flags": Flags, D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS;
"SynchronizationMutex": anon_1.SynchronizationMutex, D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_1;
"SynchronizationMutex.InitialState": anon_1.SynchronizationMutex.InitialState, BOOL;
"Semaphore": anon_1.Semaphore, D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_2;
"Semaphore.MaxCount": anon_1.Semaphore.MaxCount, UINT;
"Semaphore.InitialCount": anon_1.Semaphore.InitialCount, UINT;
"Fence": anon_1.Fence, D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_3;
"Fence.FenceValue": anon_1.Fence.FenceValue, UINT64;
"CPUNotification": anon_1.CPUNotification, D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_4;
"CPUNotification.Event": anon_1.CPUNotification.Event, HANDLE;
"MonitoredFence": anon_1.MonitoredFence, D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_5;
"MonitoredFence.InitialFenceValue": anon_1.MonitoredFence.InitialFenceValue, UINT64;
"MonitoredFence.FenceValueCPUVirtualAddress": anon_1.MonitoredFence.FenceValueCPUVirtualAddress, *mut VOID;
"MonitoredFence.FenceValueGPUVirtualAddress": anon_1.MonitoredFence.FenceValueGPUVirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
"MonitoredFence.EngineAffinity": anon_1.MonitoredFence.EngineAffinity, UINT;
"MonitoredFence.Padding": anon_1.MonitoredFence.Padding, UINT;
"PeriodicMonitoredFence": anon_1.PeriodicMonitoredFence, D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_6;
"PeriodicMonitoredFence.hAdapter": anon_1.PeriodicMonitoredFence.hAdapter, D3DKMT_HANDLE;
"PeriodicMonitoredFence.VidPnTargetId": anon_1.PeriodicMonitoredFence.VidPnTargetId, D3DDDI_VIDEO_PRESENT_TARGET_ID;
"PeriodicMonitoredFence.Time": anon_1.PeriodicMonitoredFence.Time, UINT64;
"PeriodicMonitoredFence.FenceValueCPUVirtualAddress": anon_1.PeriodicMonitoredFence.FenceValueCPUVirtualAddress, *mut VOID;
"PeriodicMonitoredFence.FenceValueGPUVirtualAddress": anon_1.PeriodicMonitoredFence.FenceValueGPUVirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
"PeriodicMonitoredFence.EngineAffinity": anon_1.PeriodicMonitoredFence.EngineAffinity, UINT;
"PeriodicMonitoredFence.Padding": anon_1.PeriodicMonitoredFence.Padding, UINT;
"Reserved": anon_1.Reserved, D3DDDI_SYNCHRONIZATIONOBJECTINFO2__bindgen_ty_1__bindgen_ty_7;
"Reserved.Reserved": anon_1.Reserved.Reserved, [UINT64; 8usize];
"SharedHandle": SharedHandle, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS {
"Value": anon_1.Value, UINT;
} bits {
"Shared": [anon_1.anon_1] Shared set_Shared, UINT integer;
"NtSecuritySharing": [anon_1.anon_1] NtSecuritySharing set_NtSecuritySharing, UINT integer;
"CrossAdapter": [anon_1.anon_1] CrossAdapter set_CrossAdapter, UINT integer;
"TopOfPipeline": [anon_1.anon_1] TopOfPipeline set_TopOfPipeline, UINT integer;
"NoSignal": [anon_1.anon_1] NoSignal set_NoSignal, UINT integer;
"NoWait": [anon_1.anon_1] NoWait set_NoWait, UINT integer;
"NoSignalMaxValueOnTdr": [anon_1.anon_1] NoSignalMaxValueOnTdr set_NoSignalMaxValueOnTdr, UINT integer;
"NoGPUAccess": [anon_1.anon_1] NoGPUAccess set_NoGPUAccess, UINT integer;
"SignalByKmd": [anon_1.anon_1] SignalByKmd set_SignalByKmd, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
"Reserved0": [anon_1.anon_1] Reserved0 set_Reserved0, UINT integer;
}),
structure!(D3DDDI_TESTCOMMAND {
"buffer": buffer, [::core::ffi::c_char; 72usize];
} bits {
}),
structure!(D3DDDI_UPDATEALLOCPROPERTY {
"hPagingQueue": hPagingQueue, D3DKMT_HANDLE;
"hAllocation": hAllocation, D3DKMT_HANDLE;
"SupportedSegmentSet": SupportedSegmentSet, UINT;
"PreferredSegment": PreferredSegment, D3DDDI_SEGMENTPREFERENCE;
"Flags": Flags, D3DDDI_UPDATEALLOCPROPERTY_FLAGS;
"PagingFenceValue": PagingFenceValue, UINT64;
"PropertyMaskValue": anon_1.PropertyMaskValue, UINT;
} bits {
"SetAccessedPhysically": [anon_1.anon_1] SetAccessedPhysically set_SetAccessedPhysically, UINT integer;
"SetSupportedSegmentSet": [anon_1.anon_1] SetSupportedSegmentSet set_SetSupportedSegmentSet, UINT integer;
"SetPreferredSegment": [anon_1.anon_1] SetPreferredSegment set_SetPreferredSegment, UINT integer;
"SetUnmoveable": [anon_1.anon_1] SetUnmoveable set_SetUnmoveable, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_UPDATEALLOCPROPERTY_FLAGS {
"Value": anon_1.Value, UINT;
} bits {
"AccessedPhysically": [anon_1.anon_1] AccessedPhysically set_AccessedPhysically, UINT integer;
"Unmoveable": [anon_1.anon_1] Unmoveable set_Unmoveable, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION {
"OperationType": OperationType, D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE;
"Map": anon_1.Map, D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_1;
"Map.BaseAddress": anon_1.Map.BaseAddress, D3DGPU_VIRTUAL_ADDRESS;
"Map.SizeInBytes": anon_1.Map.SizeInBytes, D3DGPU_SIZE_T;
"Map.hAllocation": anon_1.Map.hAllocation, D3DKMT_HANDLE;
"Map.AllocationOffsetInBytes": anon_1.Map.AllocationOffsetInBytes, D3DGPU_SIZE_T;
"Map.AllocationSizeInBytes": anon_1.Map.AllocationSizeInBytes, D3DGPU_SIZE_T;
"MapProtect": anon_1.MapProtect, D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_2;
"MapProtect.BaseAddress": anon_1.MapProtect.BaseAddress, D3DGPU_VIRTUAL_ADDRESS;
"MapProtect.SizeInBytes": anon_1.MapProtect.SizeInBytes, D3DGPU_SIZE_T;
"MapProtect.hAllocation": anon_1.MapProtect.hAllocation, D3DKMT_HANDLE;
"MapProtect.AllocationOffsetInBytes": anon_1.MapProtect.AllocationOffsetInBytes, D3DGPU_SIZE_T;
"MapProtect.AllocationSizeInBytes": anon_1.MapProtect.AllocationSizeInBytes, D3DGPU_SIZE_T;
"MapProtect.Protection": anon_1.MapProtect.Protection, D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE;
"MapProtect.DriverProtection": anon_1.MapProtect.DriverProtection, UINT64;
"Unmap": anon_1.Unmap, D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_3;
"Unmap.BaseAddress": anon_1.Unmap.BaseAddress, D3DGPU_VIRTUAL_ADDRESS;
"Unmap.SizeInBytes": anon_1.Unmap.SizeInBytes, D3DGPU_SIZE_T;
"Unmap.Protection": anon_1.Unmap.Protection, D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE;
"Copy": anon_1.Copy, D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION__bindgen_ty_1__bindgen_ty_4;
"Copy.SourceAddress": anon_1.Copy.SourceAddress, D3DGPU_VIRTUAL_ADDRESS;
"Copy.SizeInBytes": anon_1.Copy.SizeInBytes, D3DGPU_SIZE_T;
"Copy.DestAddress": anon_1.Copy.DestAddress, D3DGPU_VIRTUAL_ADDRESS;
} bits {
}),
structure!(D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS {
"Value": anon_1.Value, UINT;
} bits {
"WaitAny": [anon_1.anon_1] WaitAny set_WaitAny, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMDT_DISPLAYMODE_FLAGS {
} bits {
"ValidatedAgainstMonitorCaps": [] ValidatedAgainstMonitorCaps set_ValidatedAgainstMonitorCaps, UINT integer;
"RoundedFakeMode": [] RoundedFakeMode set_RoundedFakeMode, UINT integer;
"ModePruningReason": [] ModePruningReason set_ModePruningReason, D3DKMDT_MODE_PRUNING_REASON enumeration;
"Stereo": [] Stereo set_Stereo, UINT integer;
"AdvancedScanCapable": [] AdvancedScanCapable set_AdvancedScanCapable, UINT integer;
"PreferredTiming": [] PreferredTiming set_PreferredTiming, UINT integer;
"PhysicalModeSupported": [] PhysicalModeSupported set_PhysicalModeSupported, UINT integer;
"VirtualRefreshRate": [] VirtualRefreshRate set_VirtualRefreshRate, UINT integer;
"Reserved": [] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMDT_PREEMPTION_CAPS {
"GraphicsPreemptionGranularity": GraphicsPreemptionGranularity, D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY;
"ComputePreemptionGranularity": ComputePreemptionGranularity, D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY;
} bits {
}),
structure!(D3DKMT_ACQUIREKEYEDMUTEX2 {
"hKeyedMutex": hKeyedMutex, D3DKMT_HANDLE;
"Key": Key, UINT64;
"pTimeout": pTimeout, PLARGE_INTEGER;
"FenceValue": FenceValue, UINT64;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
} bits {
}),
structure!(D3DKMT_ACTIVATE_SPECIFIC_DIAG_ESCAPE {
"Type": Type, D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE;
"Activate": Activate, BOOL;
} bits {
}),
structure!(D3DKMT_ADAPTERADDRESS {
"BusNumber": BusNumber, UINT;
"DeviceNumber": DeviceNumber, UINT;
"FunctionNumber": FunctionNumber, UINT;
} bits {
}),
structure!(D3DKMT_ADAPTERINFO {
"hAdapter": hAdapter, D3DKMT_HANDLE;
"AdapterLuid": AdapterLuid, LUID;
"NumOfSources": NumOfSources, ULONG;
"bPrecisePresentRegionsPreferred": bPrecisePresentRegionsPreferred, BOOL;
} bits {
}),
structure!(D3DKMT_ADAPTERREGISTRYINFO {
"AdapterString": AdapterString, [WCHAR; 260usize];
"BiosString": BiosString, [WCHAR; 260usize];
"DacType": DacType, [WCHAR; 260usize];
"ChipType": ChipType, [WCHAR; 260usize];
} bits {
}),
structure!(D3DKMT_ADAPTERTYPE {
"Value": anon_1.Value, UINT;
} bits {
"RenderSupported": [anon_1.anon_1] RenderSupported set_RenderSupported, UINT integer;
"DisplaySupported": [anon_1.anon_1] DisplaySupported set_DisplaySupported, UINT integer;
"SoftwareDevice": [anon_1.anon_1] SoftwareDevice set_SoftwareDevice, UINT integer;
"PostDevice": [anon_1.anon_1] PostDevice set_PostDevice, UINT integer;
"HybridDiscrete": [anon_1.anon_1] HybridDiscrete set_HybridDiscrete, UINT integer;
"HybridIntegrated": [anon_1.anon_1] HybridIntegrated set_HybridIntegrated, UINT integer;
"IndirectDisplayDevice": [anon_1.anon_1] IndirectDisplayDevice set_IndirectDisplayDevice, UINT integer;
"Paravirtualized": [anon_1.anon_1] Paravirtualized set_Paravirtualized, UINT integer;
"ACGSupported": [anon_1.anon_1] ACGSupported set_ACGSupported, UINT integer;
"SupportSetTimingsFromVidPn": [anon_1.anon_1] SupportSetTimingsFromVidPn set_SupportSetTimingsFromVidPn, UINT integer;
"Detachable": [anon_1.anon_1] Detachable set_Detachable, UINT integer;
"ComputeOnly": [anon_1.anon_1] ComputeOnly set_ComputeOnly, UINT integer;
"Prototype": [anon_1.anon_1] Prototype set_Prototype, UINT integer;
"RuntimePowerManagement": [anon_1.anon_1] RuntimePowerManagement set_RuntimePowerManagement, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_ADAPTER_PERFDATA {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT32;
"MemoryFrequency": MemoryFrequency, ULONGLONG;
"MaxMemoryFrequency": MaxMemoryFrequency, ULONGLONG;
"MaxMemoryFrequencyOC": MaxMemoryFrequencyOC, ULONGLONG;
"MemoryBandwidth": MemoryBandwidth, ULONGLONG;
"PCIEBandwidth": PCIEBandwidth, ULONGLONG;
"FanRPM": FanRPM, ULONG;
"Power": Power, ULONG;
"Temperature": Temperature, ULONG;
"PowerStateOverride": PowerStateOverride, UCHAR;
} bits {
}),
structure!(D3DKMT_ADAPTER_PERFDATACAPS {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT32;
"MaxMemoryBandwidth": MaxMemoryBandwidth, ULONGLONG;
"MaxPCIEBandwidth": MaxPCIEBandwidth, ULONGLONG;
"MaxFanRPM": MaxFanRPM, ULONG;
"TemperatureMax": TemperatureMax, ULONG;
"TemperatureWarning": TemperatureWarning, ULONG;
} bits {
}),
structure!(D3DKMT_BLOCKLIST_INFO {
"Size": Size, UINT;
"BlockList": BlockList, [WCHAR; 1usize];
} bits {
}),
structure!(D3DKMT_BLTMODEL_PRESENTHISTORYTOKEN {
"hLogicalSurface": hLogicalSurface, ULONG64;
"hPhysicalSurface": hPhysicalSurface, ULONG64;
"EventId": EventId, ULONG64;
"DirtyRegions": DirtyRegions, D3DKMT_DIRTYREGIONS;
} bits {
}),
structure!(D3DKMT_CHANGEVIDEOMEMORYRESERVATION {
"hProcess": hProcess, HANDLE;
"hAdapter": hAdapter, D3DKMT_HANDLE;
"MemorySegmentGroup": MemorySegmentGroup, D3DKMT_MEMORY_SEGMENT_GROUP;
"Reservation": Reservation, UINT64;
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
} bits {
}),
structure!(D3DKMT_CLOSEADAPTER {
"hAdapter": hAdapter, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_COMPOSITION_PRESENTHISTORYTOKEN {
"hPrivateData": hPrivateData, ULONG64;
} bits {
}),
structure!(D3DKMT_CPDRIVERNAME {
"ContentProtectionFileName": ContentProtectionFileName, [WCHAR; 260usize];
} bits {
}),
structure!(D3DKMT_CREATEALLOCATION {
"hDevice": hDevice, D3DKMT_HANDLE;
"hResource": hResource, D3DKMT_HANDLE;
"hGlobalShare": hGlobalShare, D3DKMT_HANDLE;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
"pStandardAllocation": anon_1.pStandardAllocation, *mut D3DKMT_CREATESTANDARDALLOCATION;
"pPrivateDriverData": anon_1.pPrivateDriverData, *mut VOID;
"AlignUnionTo64_1": anon_1.AlignUnionTo64_1, UINT64;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"NumAllocations": NumAllocations, UINT;
"pAllocationInfo": anon_2.pAllocationInfo, *mut D3DDDI_ALLOCATIONINFO;
"pAllocationInfo2": anon_2.pAllocationInfo2, *mut D3DDDI_ALLOCATIONINFO2;
"AlignUnionTo64_2": anon_2.AlignUnionTo64_2, UINT64;
"Flags": Flags, D3DKMT_CREATEALLOCATIONFLAGS;
"hPrivateRuntimeResourceHandle": hPrivateRuntimeResourceHandle, HANDLE;
} bits {
}),
structure!(D3DKMT_CREATEALLOCATIONFLAGS {
} bits {
"CreateResource": [] CreateResource set_CreateResource, UINT integer;
"CreateShared": [] CreateShared set_CreateShared, UINT integer;
"NonSecure": [] NonSecure set_NonSecure, UINT integer;
"CreateProtected": [] CreateProtected set_CreateProtected, UINT integer;
"RestrictSharedAccess": [] RestrictSharedAccess set_RestrictSharedAccess, UINT integer;
"ExistingSysMem": [] ExistingSysMem set_ExistingSysMem, UINT integer;
"NtSecuritySharing": [] NtSecuritySharing set_NtSecuritySharing, UINT integer;
"ReadOnly": [] ReadOnly set_ReadOnly, UINT integer;
"CreateWriteCombined": [] CreateWriteCombined set_CreateWriteCombined, UINT integer;
"CreateCached": [] CreateCached set_CreateCached, UINT integer;
"SwapChainBackBuffer": [] SwapChainBackBuffer set_SwapChainBackBuffer, UINT integer;
"CrossAdapter": [] CrossAdapter set_CrossAdapter, UINT integer;
"OpenCrossAdapter": [] OpenCrossAdapter set_OpenCrossAdapter, UINT integer;
"PartialSharedCreation": [] PartialSharedCreation set_PartialSharedCreation, UINT integer;
"Zeroed": [] Zeroed set_Zeroed, UINT integer;
"WriteWatch": [] WriteWatch set_WriteWatch, UINT integer;
"StandardAllocation": [] StandardAllocation set_StandardAllocation, UINT integer;
"ExistingSection": [] ExistingSection set_ExistingSection, UINT integer;
"AllowNotZeroed": [] AllowNotZeroed set_AllowNotZeroed, UINT integer;
"PhysicallyContiguous": [] PhysicallyContiguous set_PhysicallyContiguous, UINT integer;
"NoKmdAccess": [] NoKmdAccess set_NoKmdAccess, UINT integer;
"SharedDisplayable": [] SharedDisplayable set_SharedDisplayable, UINT integer;
"Reserved": [] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_CREATECONTEXT {
"hDevice": hDevice, D3DKMT_HANDLE;
"NodeOrdinal": NodeOrdinal, UINT;
"EngineAffinity": EngineAffinity, UINT;
"Flags": Flags, D3DDDI_CREATECONTEXTFLAGS;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"ClientHint": ClientHint, D3DKMT_CLIENTHINT;
"hContext": hContext, D3DKMT_HANDLE;
"pCommandBuffer": pCommandBuffer, *mut VOID;
"CommandBufferSize": CommandBufferSize, UINT;
"pAllocationList": pAllocationList, *mut D3DDDI_ALLOCATIONLIST;
"AllocationListSize": AllocationListSize, UINT;
"pPatchLocationList": pPatchLocationList, *mut D3DDDI_PATCHLOCATIONLIST;
"PatchLocationListSize": PatchLocationListSize, UINT;
"CommandBuffer": CommandBuffer, D3DGPU_VIRTUAL_ADDRESS;
} bits {
}),
structure!(D3DKMT_CREATECONTEXTVIRTUAL {
"hDevice": hDevice, D3DKMT_HANDLE;
"NodeOrdinal": NodeOrdinal, UINT;
"EngineAffinity": EngineAffinity, UINT;
"Flags": Flags, D3DDDI_CREATECONTEXTFLAGS;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"ClientHint": ClientHint, D3DKMT_CLIENTHINT;
"hContext": hContext, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_CREATEDEVICE {
"hAdapter": anon_1.hAdapter, D3DKMT_HANDLE;
"pAdapter": anon_1.pAdapter, *mut VOID;
"pAdapter_Align": anon_1.pAdapter_Align, UINT64;
"Flags": Flags, D3DKMT_CREATEDEVICEFLAGS;
"hDevice": hDevice, D3DKMT_HANDLE;
"pCommandBuffer": pCommandBuffer, *mut VOID;
"CommandBufferSize": CommandBufferSize, UINT;
"pAllocationList": pAllocationList, *mut D3DDDI_ALLOCATIONLIST;
"AllocationListSize": AllocationListSize, UINT;
"pPatchLocationList": pPatchLocationList, *mut D3DDDI_PATCHLOCATIONLIST;
"PatchLocationListSize": PatchLocationListSize, UINT;
} bits {
}),
structure!(D3DKMT_CREATEDEVICEFLAGS {
} bits {
"LegacyMode": [] LegacyMode set_LegacyMode, UINT integer;
"RequestVSync": [] RequestVSync set_RequestVSync, UINT integer;
"DisableGpuTimeout": [] DisableGpuTimeout set_DisableGpuTimeout, UINT integer;
"Reserved": [] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_CREATEHWCONTEXT {
"hDevice": hDevice, D3DKMT_HANDLE;
"NodeOrdinal": NodeOrdinal, UINT;
"EngineAffinity": EngineAffinity, UINT;
"Flags": Flags, D3DDDI_CREATEHWCONTEXTFLAGS;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"hHwContext": hHwContext, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_CREATEHWQUEUE {
"hHwContext": hHwContext, D3DKMT_HANDLE;
"Flags": Flags, D3DDDI_CREATEHWQUEUEFLAGS;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"hHwQueue": hHwQueue, D3DKMT_HANDLE;
"hHwQueueProgressFence": hHwQueueProgressFence, D3DKMT_HANDLE;
"HwQueueProgressFenceCPUVirtualAddress": HwQueueProgressFenceCPUVirtualAddress, *mut VOID;
"HwQueueProgressFenceGPUVirtualAddress": HwQueueProgressFenceGPUVirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
} bits {
}),
structure!(D3DKMT_CREATEKEYEDMUTEX2 {
"InitialValue": InitialValue, UINT64;
"hSharedHandle": hSharedHandle, D3DKMT_HANDLE;
"hKeyedMutex": hKeyedMutex, D3DKMT_HANDLE;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
"Flags": Flags, D3DKMT_CREATEKEYEDMUTEX2_FLAGS;
} bits {
}),
structure!(D3DKMT_CREATEKEYEDMUTEX2_FLAGS {
"Value": anon_1.Value, UINT;
} bits {
"NtSecuritySharing": [anon_1.anon_1] NtSecuritySharing set_NtSecuritySharing, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_CREATEPAGINGQUEUE {
"hDevice": hDevice, D3DKMT_HANDLE;
"Priority": Priority, D3DDDI_PAGINGQUEUE_PRIORITY;
"hPagingQueue": hPagingQueue, D3DKMT_HANDLE;
"hSyncObject": hSyncObject, D3DKMT_HANDLE;
"FenceValueCPUVirtualAddress": FenceValueCPUVirtualAddress, *mut VOID;
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
} bits {
}),
structure!(D3DKMT_CREATEPROTECTEDSESSION {
"hDevice": hDevice, D3DKMT_HANDLE;
"hSyncObject": hSyncObject, D3DKMT_HANDLE;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
"hHandle": hHandle, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_CREATESTANDARDALLOCATION {
"Type": Type, D3DKMT_STANDARDALLOCATIONTYPE;
"ExistingHeapData": ExistingHeapData, D3DKMT_STANDARDALLOCATION_EXISTINGHEAP;
"Flags": Flags, D3DKMT_CREATESTANDARDALLOCATIONFLAGS;
} bits {
}),
structure!(D3DKMT_CREATESTANDARDALLOCATIONFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_CREATESYNCFILE {
"hDevice": hDevice, D3DKMT_HANDLE;
"hMonitoredFence": hMonitoredFence, D3DKMT_HANDLE;
"FenceValue": FenceValue, UINT64;
"hSyncFile": hSyncFile, UINT64;
} bits {
}),
structure!(D3DKMT_CREATESYNCHRONIZATIONOBJECT {
"hDevice": hDevice, D3DKMT_HANDLE;
"Info": Info, D3DDDI_SYNCHRONIZATIONOBJECTINFO;
"hSyncObject": hSyncObject, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_CREATESYNCHRONIZATIONOBJECT2 {
"hDevice": hDevice, D3DKMT_HANDLE;
"Info": Info, D3DDDI_SYNCHRONIZATIONOBJECTINFO2;
"hSyncObject": hSyncObject, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_CREATETRACKEDWORKLOAD {
"cbSize": cbSize, ULONG;
"ContextCount": ContextCount, ULONG;
"ContextArray": ContextArray, *mut D3DKMT_HANDLE;
"DeadlineType": DeadlineType, D3DKMT_TRACKEDWORKLOADDEADLINETYPE;
"VidPnTargetId": VidPnTargetId, UINT32;
"Flags": Flags, D3DKMT_TRACKEDWORKLOADFLAGS;
"Policy": Policy, D3DKMT_TRACKEDWORKLOADPOLICY;
"MaxInstances": MaxInstances, UINT;
"MaxInstancePairs": MaxInstancePairs, UINT;
"hResourceQueryTimestamps": hResourceQueryTimestamps, D3DKMT_HANDLE;
"hTrackedWorkload": hTrackedWorkload, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_CROSSADAPTERRESOURCE_SUPPORT {
"SupportTier": SupportTier, D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER;
} bits {
}),
structure!(D3DKMT_CURRENTDISPLAYMODE {
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"DisplayMode": DisplayMode, D3DKMT_DISPLAYMODE;
} bits {
}),
structure!(D3DKMT_DEBUG_SNAPSHOT_ESCAPE {
"Length": Length, ULONG;
"Buffer": Buffer, [BYTE; 1usize];
} bits {
}),
structure!(D3DKMT_DESTROYALLOCATION {
"hDevice": hDevice, D3DKMT_HANDLE;
"hResource": hResource, D3DKMT_HANDLE;
"phAllocationList": phAllocationList, *mut D3DKMT_HANDLE;
"AllocationCount": AllocationCount, UINT;
} bits {
}),
structure!(D3DKMT_DESTROYALLOCATION2 {
"hDevice": hDevice, D3DKMT_HANDLE;
"hResource": hResource, D3DKMT_HANDLE;
"phAllocationList": phAllocationList, *mut D3DKMT_HANDLE;
"AllocationCount": AllocationCount, UINT;
"Flags": Flags, D3DDDICB_DESTROYALLOCATION2FLAGS;
} bits {
}),
structure!(D3DKMT_DESTROYCONTEXT {
"hContext": hContext, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_DESTROYDEVICE {
"hDevice": hDevice, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_DESTROYHWCONTEXT {
"hHwContext": hHwContext, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_DESTROYHWQUEUE {
"hHwQueue": hHwQueue, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_DESTROYKEYEDMUTEX {
"hKeyedMutex": hKeyedMutex, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_DESTROYPROTECTEDSESSION {
"hHandle": hHandle, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_DESTROYSYNCHRONIZATIONOBJECT {
"hSyncObject": hSyncObject, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_DESTROYTRACKEDWORKLOAD {
"cbSize": cbSize, ULONG;
"hTrackedWorkload": hTrackedWorkload, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_DEVICEPAGEFAULT_STATE {
"FaultedPrimitiveAPISequenceNumber": FaultedPrimitiveAPISequenceNumber, UINT64;
"FaultedPipelineStage": FaultedPipelineStage, DXGK_RENDER_PIPELINE_STAGE;
"FaultedBindTableEntry": FaultedBindTableEntry, UINT;
"PageFaultFlags": PageFaultFlags, DXGK_PAGE_FAULT_FLAGS;
"FaultErrorCode": FaultErrorCode, DXGK_FAULT_ERROR_CODE;
"FaultedVirtualAddress": FaultedVirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
} bits {
}),
structure!(D3DKMT_DEVICEPRESENT_QUEUE_STATE {
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"bQueuedPresentLimitReached": bQueuedPresentLimitReached, BOOLEAN;
} bits {
}),
structure!(D3DKMT_DEVICEPRESENT_STATE {
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"PresentStats": PresentStats, D3DKMT_PRESENT_STATS;
} bits {
}),
structure!(D3DKMT_DEVICEPRESENT_STATE_DWM {
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"PresentStatsDWM": PresentStatsDWM, D3DKMT_PRESENT_STATS_DWM;
} bits {
}),
structure!(D3DKMT_DEVICERESET_STATE {
"Value": anon_1.Value, UINT;
} bits {
"DesktopSwitched": [anon_1.anon_1] DesktopSwitched set_DesktopSwitched, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_DEVICE_ESCAPE {
"Type": Type, D3DKMT_DEVICEESCAPE_TYPE;
"VidPnFromAllocation": VidPnFromAllocation, D3DKMT_DEVICE_ESCAPE__bindgen_ty_1;
"VidPnFromAllocation.hPrimaryAllocation": VidPnFromAllocation.hPrimaryAllocation, D3DKMT_HANDLE;
"VidPnFromAllocation.VidPnSourceId": VidPnFromAllocation.VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
} bits {
}),
structure!(D3DKMT_DEVICE_IDS {
"VendorID": VendorID, UINT;
"DeviceID": DeviceID, UINT;
"SubVendorID": SubVendorID, UINT;
"SubSystemID": SubSystemID, UINT;
"RevisionID": RevisionID, UINT;
"BusType": BusType, UINT;
} bits {
}),
structure!(D3DKMT_DIRECTFLIP_SUPPORT {
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_DIRTYREGIONS {
"NumRects": NumRects, UINT;
"Rects": Rects, [RECT; 16usize];
} bits {
}),
structure!(D3DKMT_DISPLAYMODE {
"Width": Width, UINT;
"Height": Height, UINT;
"Format": Format, D3DDDIFORMAT;
"IntegerRefreshRate": IntegerRefreshRate, UINT;
"RefreshRate": RefreshRate, D3DDDI_RATIONAL;
"ScanLineOrdering": ScanLineOrdering, D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING;
"DisplayOrientation": DisplayOrientation, D3DDDI_ROTATION;
"DisplayFixedOutput": DisplayFixedOutput, UINT;
"Flags": Flags, D3DKMDT_DISPLAYMODE_FLAGS;
} bits {
}),
structure!(D3DKMT_DISPLAY_CAPS {
"Value": anon_1.Value, UINT64;
} bits {
"PreferPhysicallyContiguous": [anon_1.anon_1] PreferPhysicallyContiguous set_PreferPhysicallyContiguous, UINT64 integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT64 integer;
}),
structure!(D3DKMT_DISPLAY_UMD_FILENAMEINFO {
"Version": Version, KMT_DISPLAY_UMD_VERSION;
"UmdFileName": UmdFileName, [WCHAR; 260usize];
} bits {
}),
structure!(D3DKMT_DLIST_DRIVER_NAME {
"DListFileName": DListFileName, [WCHAR; 260usize];
} bits {
}),
structure!(D3DKMT_DMM_ESCAPE {
"Type": Type, D3DKMT_DMMESCAPETYPE;
"ProvidedBufferSize": ProvidedBufferSize, D3DKMT_SIZE_T;
"MinRequiredBufferSize": MinRequiredBufferSize, D3DKMT_SIZE_T;
"Data": Data, [UCHAR; 1usize];
} bits {
}),
structure!(D3DKMT_DRIVERCAPS_EXT {
"Value": anon_1.Value, UINT;
} bits {
"VirtualModeSupport": [anon_1.anon_1] VirtualModeSupport set_VirtualModeSupport, UINT integer;
"Usb4MonitorSupport": [anon_1.anon_1] Usb4MonitorSupport set_Usb4MonitorSupport, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_DRIVER_DESCRIPTION {
"DriverDescription": DriverDescription, [WCHAR; 4096usize];
} bits {
}),
structure!(D3DKMT_ENUMADAPTERS2 {
"NumAdapters": NumAdapters, ULONG;
"pAdapters": pAdapters, *mut D3DKMT_ADAPTERINFO;
} bits {
}),
structure!(D3DKMT_ENUMADAPTERS3 {
"Filter": Filter, D3DKMT_ENUMADAPTERS_FILTER;
"NumAdapters": NumAdapters, ULONG;
"pAdapters": pAdapters, *mut D3DKMT_ADAPTERINFO;
} bits {
}),
structure!(D3DKMT_ENUMADAPTERS_FILTER {
"Value": Value, ULONGLONG;
} bits {
"IncludeComputeOnly": [anon_1] IncludeComputeOnly set_IncludeComputeOnly, ULONGLONG integer;
"IncludeDisplayOnly": [anon_1] IncludeDisplayOnly set_IncludeDisplayOnly, ULONGLONG integer;
"Reserved": [anon_1] Reserved set_Reserved, ULONGLONG integer;
}),
structure!(D3DKMT_ENUMPROCESSES {
"AdapterLuid": AdapterLuid, LUID;
"pBuffer": pBuffer, *mut UINT;
"BufferCount": BufferCount, UINT64;
} bits {
}),
structure!(D3DKMT_ESCAPE {
"hAdapter": hAdapter, D3DKMT_HANDLE;
"hDevice": hDevice, D3DKMT_HANDLE;
"Type": Type, D3DKMT_ESCAPETYPE;
"Flags": Flags, D3DDDI_ESCAPEFLAGS;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"hContext": hContext, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE {
"Type": Type, D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE;
"VidPnSourceId": VidPnSourceId, UINT;
"ProcessBoostEligible": ProcessBoostEligible, BOOLEAN;
"VSyncMultiplier": VSyncMultiplier, UINT;
"BaseDesktopDuration": BaseDesktopDuration, UINT;
"Reserved": Reserved, [UCHAR; 16usize];
} bits {
}),
structure!(D3DKMT_EVICT {
"hDevice": hDevice, D3DKMT_HANDLE;
"NumAllocations": NumAllocations, UINT;
"AllocationList": AllocationList, *mut D3DKMT_HANDLE;
"Flags": Flags, D3DDDI_EVICT_FLAGS;
"NumBytesToTrim": NumBytesToTrim, UINT64;
} bits {
}),
structure!(D3DKMT_EVICTION_CRITERIA {
"MinimumSize": MinimumSize, UINT64;
"MaximumSize": MaximumSize, UINT64;
"Flags": anon_1.Flags, D3DKMT_EVICTION_CRITERIA__bindgen_ty_1__bindgen_ty_1;
"Value": anon_1.Value, UINT;
} bits {
"Flags.Primary": [anon_1.Flags] Primary set_Primary, UINT integer;
"Flags.Reserved": [anon_1.Flags] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_FENCE_PRESENTHISTORYTOKEN {
"Key": Key, UINT64;
} bits {
}),
structure!(D3DKMT_FLIPINFOFLAGS {
} bits {
"FlipInterval": [] FlipInterval set_FlipInterval, UINT integer;
"Reserved": [] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN {
"hPrivateData": hPrivateData, ULONG64;
"PresentAtQpc": PresentAtQpc, ULONGLONG;
"Flags": Flags, D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN__bindgen_ty_1;
"Flags.Value": Flags.Value, UINT;
} bits {
"Flags.Discard": [Flags.anon_1] Discard set_Discard, UINT integer;
"Flags.PresentAt": [Flags.anon_1] PresentAt set_PresentAt, UINT integer;
"Flags.hPrivateDataIsPointer": [Flags.anon_1] hPrivateDataIsPointer set_hPrivateDataIsPointer, UINT integer;
"Flags.Reserved": [Flags.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN {
"FenceValue": FenceValue, UINT64;
"hLogicalSurface": hLogicalSurface, ULONG64;
"dxgContext": dxgContext, D3DKMT_UINT_PTR;
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"SwapChainIndex": SwapChainIndex, UINT;
"PresentLimitSemaphoreId": PresentLimitSemaphoreId, UINT64;
"FlipInterval": FlipInterval, D3DDDI_FLIPINTERVAL_TYPE;
"Flags": Flags, D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS;
"hCompSurf": hCompSurf, LONG64;
"compSurfLuid": compSurfLuid, LUID;
"confirmationCookie": confirmationCookie, UINT64;
"CompositionSyncKey": CompositionSyncKey, UINT64;
"RemainingTokens": RemainingTokens, UINT;
"ScrollRect": ScrollRect, RECT;
"ScrollOffset": ScrollOffset, POINT;
"PresentCount": PresentCount, UINT;
"RevealColor": RevealColor, [FLOAT; 4usize];
"Rotation": Rotation, D3DDDI_ROTATION;
"ScatterBlts": anon_1.ScatterBlts, D3DKMT_SCATTERBLTS;
"hSyncObject": anon_1.anon_1.hSyncObject, HANDLE;
"HDRMetaDataType": anon_1.anon_1.HDRMetaDataType, D3DDDI_HDR_METADATA_TYPE;
"HDRMetaDataHDR10": anon_1.anon_1.anon_1.HDRMetaDataHDR10, D3DDDI_HDR_METADATA_HDR10;
"HDRMetaDataHDR10Plus": anon_1.anon_1.anon_1.HDRMetaDataHDR10Plus, D3DDDI_HDR_METADATA_HDR10PLUS;
"InkCookie": InkCookie, UINT;
"SourceRect": SourceRect, RECT;
"DestWidth": DestWidth, UINT;
"DestHeight": DestHeight, UINT;
"TargetRect": TargetRect, RECT;
"Transform": Transform, [FLOAT; 6usize];
"CustomDuration": CustomDuration, UINT;
"CustomDurationFlipInterval": CustomDurationFlipInterval, D3DDDI_FLIPINTERVAL_TYPE;
"PlaneIndex": PlaneIndex, UINT;
"ColorSpace": ColorSpace, D3DDDI_COLOR_SPACE_TYPE;
"DirtyRegions": DirtyRegions, D3DKMT_DIRTYREGIONS;
} bits {
}),
structure!(D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"Video": [anon_1.anon_1] Video set_Video, UINT integer;
"RestrictedContent": [anon_1.anon_1] RestrictedContent set_RestrictedContent, UINT integer;
"ClipToView": [anon_1.anon_1] ClipToView set_ClipToView, UINT integer;
"StereoPreferRight": [anon_1.anon_1] StereoPreferRight set_StereoPreferRight, UINT integer;
"TemporaryMono": [anon_1.anon_1] TemporaryMono set_TemporaryMono, UINT integer;
"FlipRestart": [anon_1.anon_1] FlipRestart set_FlipRestart, UINT integer;
"HDRMetaDataChanged": [anon_1.anon_1] HDRMetaDataChanged set_HDRMetaDataChanged, UINT integer;
"AlphaMode": [anon_1.anon_1] AlphaMode set_AlphaMode, UINT integer;
"SignalLimitOnTokenCompletion": [anon_1.anon_1] SignalLimitOnTokenCompletion set_SignalLimitOnTokenCompletion, UINT integer;
"YCbCrFlags": [anon_1.anon_1] YCbCrFlags set_YCbCrFlags, UINT integer;
"IndependentFlip": [anon_1.anon_1] IndependentFlip set_IndependentFlip, UINT integer;
"IndependentFlipStage": [anon_1.anon_1] IndependentFlipStage set_IndependentFlipStage, D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE enumeration;
"IndependentFlipReleaseCount": [anon_1.anon_1] IndependentFlipReleaseCount set_IndependentFlipReleaseCount, UINT integer;
"IndependentFlipForceNotifyDwm": [anon_1.anon_1] IndependentFlipForceNotifyDwm set_IndependentFlipForceNotifyDwm, UINT integer;
"UseCustomDuration": [anon_1.anon_1] UseCustomDuration set_UseCustomDuration, UINT integer;
"IndependentFlipRequestDwmConfirm": [anon_1.anon_1] IndependentFlipRequestDwmConfirm set_IndependentFlipRequestDwmConfirm, UINT integer;
"IndependentFlipCandidate": [anon_1.anon_1] IndependentFlipCandidate set_IndependentFlipCandidate, UINT integer;
"IndependentFlipCheckNeeded": [anon_1.anon_1] IndependentFlipCheckNeeded set_IndependentFlipCheckNeeded, UINT integer;
"IndependentFlipTrueImmediate": [anon_1.anon_1] IndependentFlipTrueImmediate set_IndependentFlipTrueImmediate, UINT integer;
"IndependentFlipRequestDwmExit": [anon_1.anon_1] IndependentFlipRequestDwmExit set_IndependentFlipRequestDwmExit, UINT integer;
"CompSurfaceNotifiedEarly": [anon_1.anon_1] CompSurfaceNotifiedEarly set_CompSurfaceNotifiedEarly, UINT integer;
"IndependentFlipDoNotFlip": [anon_1.anon_1] IndependentFlipDoNotFlip set_IndependentFlipDoNotFlip, UINT integer;
"RequirePairedToken": [anon_1.anon_1] RequirePairedToken set_RequirePairedToken, UINT integer;
"VariableRefreshOverrideEligible": [anon_1.anon_1] VariableRefreshOverrideEligible set_VariableRefreshOverrideEligible, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_FLIPQUEUEINFO {
"MaxHardwareFlipQueueLength": MaxHardwareFlipQueueLength, UINT;
"MaxSoftwareFlipQueueLength": MaxSoftwareFlipQueueLength, UINT;
"FlipFlags": FlipFlags, D3DKMT_FLIPINFOFLAGS;
} bits {
}),
structure!(D3DKMT_FLUSHHEAPTRANSITIONS {
"hAdapter": hAdapter, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_FREEGPUVIRTUALADDRESS {
"hAdapter": hAdapter, D3DKMT_HANDLE;
"BaseAddress": BaseAddress, D3DGPU_VIRTUAL_ADDRESS;
"Size": Size, D3DGPU_SIZE_T;
} bits {
}),
structure!(D3DKMT_GDIMODEL_PRESENTHISTORYTOKEN {
"hLogicalSurface": hLogicalSurface, ULONG64;
"hPhysicalSurface": hPhysicalSurface, ULONG64;
"ScrollRect": ScrollRect, RECT;
"ScrollOffset": ScrollOffset, POINT;
"DirtyRegions": DirtyRegions, D3DKMT_DIRTYREGIONS;
} bits {
}),
structure!(D3DKMT_GDIMODEL_SYSMEM_PRESENTHISTORYTOKEN {
"hlsurf": hlsurf, ULONG64;
"dwDirtyFlags": dwDirtyFlags, DWORD;
"uiCookie": uiCookie, UINT64;
} bits {
}),
structure!(D3DKMT_GETALLOCATIONPRIORITY {
"hDevice": hDevice, D3DKMT_HANDLE;
"hResource": hResource, D3DKMT_HANDLE;
"phAllocationList": phAllocationList, *mut D3DKMT_HANDLE;
"AllocationCount": AllocationCount, UINT;
"pPriorities": pPriorities, *mut UINT;
} bits {
}),
structure!(D3DKMT_GETAVAILABLETRACKEDWORKLOADINDEX {
"cbSize": cbSize, ULONG;
"hTrackedWorkload": hTrackedWorkload, D3DKMT_HANDLE;
"FenceCompletedValue": FenceCompletedValue, UINT64;
"TimestampArray": TimestampArray, [UINT64; 64usize];
"AvailableTrackedWorkloadIndex": AvailableTrackedWorkloadIndex, UINT;
"TimestampArrayProcessed": TimestampArrayProcessed, BOOL;
} bits {
}),
structure!(D3DKMT_GETCONTEXTINPROCESSSCHEDULINGPRIORITY {
"hContext": hContext, D3DKMT_HANDLE;
"Priority": Priority, INT;
} bits {
}),
structure!(D3DKMT_GETCONTEXTSCHEDULINGPRIORITY {
"hContext": hContext, D3DKMT_HANDLE;
"Priority": Priority, INT;
} bits {
}),
structure!(D3DKMT_GETDEVICESTATE {
"hDevice": hDevice, D3DKMT_HANDLE;
"StateType": StateType, D3DKMT_DEVICESTATE_TYPE;
"ExecutionState": anon_1.ExecutionState, D3DKMT_DEVICEEXECUTION_STATE;
"PresentState": anon_1.PresentState, D3DKMT_DEVICEPRESENT_STATE;
"ResetState": anon_1.ResetState, D3DKMT_DEVICERESET_STATE;
"PresentStateDWM": anon_1.PresentStateDWM, D3DKMT_DEVICEPRESENT_STATE_DWM;
"PageFaultState": anon_1.PageFaultState, D3DKMT_DEVICEPAGEFAULT_STATE;
"PresentQueueState": anon_1.PresentQueueState, D3DKMT_DEVICEPRESENT_QUEUE_STATE;
} bits {
}),
structure!(D3DKMT_GETMULTISAMPLEMETHODLIST {
"hAdapter": hAdapter, D3DKMT_HANDLE;
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"Width": Width, UINT;
"Height": Height, UINT;
"Format": Format, D3DDDIFORMAT;
"pMethodList": pMethodList, *mut D3DKMT_MULTISAMPLEMETHOD;
"MethodCount": MethodCount, UINT;
} bits {
}),
structure!(D3DKMT_GETSHAREDRESOURCEADAPTERLUID {
"hGlobalShare": hGlobalShare, D3DKMT_HANDLE;
"hNtHandle": hNtHandle, HANDLE;
"AdapterLuid": AdapterLuid, LUID;
} bits {
}),
structure!(D3DKMT_GETTRACKEDWORKLOADSTATISTICS {
"cbSize": cbSize, ULONG;
"hTrackedWorkload": hTrackedWorkload, D3DKMT_HANDLE;
"FenceCompletedValue": FenceCompletedValue, UINT64;
"TimestampArray": TimestampArray, [UINT64; 64usize];
"TimestampArrayProcessed": TimestampArrayProcessed, BOOL;
"DeadlineOffsetHundredsNS": DeadlineOffsetHundredsNS, D3DKMT_TRACKEDWORKLOAD_STATISTICS;
"MissedDeadlines": MissedDeadlines, UINT64;
"Flags": Flags, D3DKMT_TRACKEDWORKLOADSTATEFLAGS;
} bits {
}),
structure!(D3DKMT_GET_DEVICE_VIDPN_OWNERSHIP_INFO {
"hDevice": hDevice, D3DKMT_HANDLE;
"bFailedDwmAcquireVidPn": bFailedDwmAcquireVidPn, BOOLEAN;
} bits {
}),
structure!(D3DKMT_GET_GPUMMU_CAPS {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
"GpuMmuCaps": GpuMmuCaps, DXGK_ESCAPE_GPUMMUCAPS;
} bits {
}),
structure!(D3DKMT_GET_PTE {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
"PageTableLevel": PageTableLevel, UINT;
"PageTableIndex": PageTableIndex, [UINT; 6usize];
"b64KBPte": b64KBPte, BOOLEAN;
"NumPtes": NumPtes, UINT;
"Pte": Pte, [DXGK_PTE; 64usize];
"NumValidEntries": NumValidEntries, UINT;
} bits {
}),
structure!(D3DKMT_GET_SEGMENT_CAPS {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
"NumSegments": NumSegments, UINT;
"SegmentCaps": SegmentCaps, [D3DKMT_SEGMENT_CAPS; 32usize];
} bits {
}),
structure!(D3DKMT_GPUMMU_CAPS {
"Flags": Flags, D3DKMT_GPUMMU_CAPS__bindgen_ty_1;
"Flags.Value": Flags.Value, UINT;
"VirtualAddressBitCount": VirtualAddressBitCount, UINT;
} bits {
"Flags.ReadOnlyMemorySupported": [Flags.anon_1] ReadOnlyMemorySupported set_ReadOnlyMemorySupported, UINT integer;
"Flags.NoExecuteMemorySupported": [Flags.anon_1] NoExecuteMemorySupported set_NoExecuteMemorySupported, UINT integer;
"Flags.CacheCoherentMemorySupported": [Flags.anon_1] CacheCoherentMemorySupported set_CacheCoherentMemorySupported, UINT integer;
"Flags.Reserved": [Flags.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_GPUVERSION {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT32;
"BiosVersion": BiosVersion, [WCHAR; 32usize];
"GpuArchitecture": GpuArchitecture, [WCHAR; 32usize];
} bits {
}),
structure!(D3DKMT_HWDRM_SUPPORT {
"Supported": Supported, BOOLEAN;
} bits {
}),
structure!(D3DKMT_HYBRID_DLIST_DLL_SUPPORT {
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_INDEPENDENTFLIP_SECONDARY_SUPPORT {
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_INDEPENDENTFLIP_SUPPORT {
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_INVALIDATECACHE {
"hDevice": hDevice, D3DKMT_HANDLE;
"hAllocation": hAllocation, D3DKMT_HANDLE;
"Offset": Offset, D3DKMT_SIZE_T;
"Length": Length, D3DKMT_SIZE_T;
} bits {
}),
structure!(D3DKMT_ISBADDRIVERFORHWPROTECTIONDISABLED {
"Disabled": Disabled, BOOL;
} bits {
}),
structure!(D3DKMT_ISFEATUREENABLED {
"hAdapter": hAdapter, D3DKMT_HANDLE;
"FeatureId": FeatureId, DXGK_FEATURE_ID;
"Result": Result, DXGK_ISFEATUREENABLED_RESULT;
} bits {
}),
structure!(D3DKMT_KMD_DRIVER_VERSION {
"DriverVersion": DriverVersion, LARGE_INTEGER;
} bits {
}),
structure!(D3DKMT_LOCK {
"hDevice": hDevice, D3DKMT_HANDLE;
"hAllocation": hAllocation, D3DKMT_HANDLE;
"PrivateDriverData": PrivateDriverData, UINT;
"NumPages": NumPages, UINT;
"pPages": pPages, *mut UINT;
"pData": pData, *mut VOID;
"Flags": Flags, D3DDDICB_LOCKFLAGS;
"GpuVirtualAddress": GpuVirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
} bits {
}),
structure!(D3DKMT_LOCK2 {
"hDevice": hDevice, D3DKMT_HANDLE;
"hAllocation": hAllocation, D3DKMT_HANDLE;
"Flags": Flags, D3DDDICB_LOCK2FLAGS;
"pData": pData, PVOID;
} bits {
}),
structure!(D3DKMT_MARKDEVICEASERROR {
"hDevice": hDevice, D3DKMT_HANDLE;
"Reason": Reason, D3DKMT_DEVICE_ERROR_REASON;
} bits {
}),
structure!(D3DKMT_MIRACASTCOMPANIONDRIVERNAME {
"MiracastCompanionDriverName": MiracastCompanionDriverName, [WCHAR; 260usize];
} bits {
}),
structure!(D3DKMT_MOVE_RECT {
"SourcePoint": SourcePoint, POINT;
"DestRect": DestRect, RECT;
} bits {
}),
structure!(D3DKMT_MPO3DDI_SUPPORT {
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_MPOKERNELCAPS_SUPPORT {
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_MULTIPLANEOVERLAY_DECODE_SUPPORT {
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_MULTIPLANEOVERLAY_HUD_SUPPORT {
"VidPnSourceId": VidPnSourceId, UINT;
"Update": Update, BOOL;
"KernelSupported": KernelSupported, BOOL;
"HudSupported": HudSupported, BOOL;
} bits {
}),
structure!(D3DKMT_MULTIPLANEOVERLAY_SECONDARY_SUPPORT {
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_MULTIPLANEOVERLAY_STRETCH_SUPPORT {
"VidPnSourceId": VidPnSourceId, UINT;
"Update": Update, BOOL;
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_MULTIPLANEOVERLAY_SUPPORT {
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_MULTISAMPLEMETHOD {
"NumSamples": NumSamples, UINT;
"NumQualityLevels": NumQualityLevels, UINT;
"Reserved": Reserved, UINT;
} bits {
}),
structure!(D3DKMT_NODEMETADATA {
"NodeOrdinalAndAdapterIndex": NodeOrdinalAndAdapterIndex, UINT;
"NodeData": NodeData, DXGK_NODEMETADATA;
} bits {
}),
structure!(D3DKMT_NODE_PERFDATA {
"NodeOrdinal": NodeOrdinal, UINT32;
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT32;
"Frequency": Frequency, ULONGLONG;
"MaxFrequency": MaxFrequency, ULONGLONG;
"MaxFrequencyOC": MaxFrequencyOC, ULONGLONG;
"Voltage": Voltage, ULONG;
"VoltageMax": VoltageMax, ULONG;
"VoltageMaxOC": VoltageMaxOC, ULONG;
"MaxTransitionLatency": MaxTransitionLatency, ULONGLONG;
} bits {
}),
structure!(D3DKMT_OFFERALLOCATIONS {
"hDevice": hDevice, D3DKMT_HANDLE;
"pResources": pResources, *mut D3DKMT_HANDLE;
"HandleList": HandleList, *mut D3DKMT_HANDLE;
"NumAllocations": NumAllocations, UINT;
"Priority": Priority, D3DKMT_OFFER_PRIORITY;
"Flags": Flags, D3DKMT_OFFER_FLAGS;
} bits {
}),
structure!(D3DKMT_OFFER_FLAGS {
"Value": anon_1.Value, UINT;
} bits {
"OfferImmediately": [anon_1.anon_1] OfferImmediately set_OfferImmediately, UINT integer;
"AllowDecommit": [anon_1.anon_1] AllowDecommit set_AllowDecommit, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_OPENADAPTERFROMLUID {
"AdapterLuid": AdapterLuid, LUID;
"hAdapter": hAdapter, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_OPENGLINFO {
"UmdOpenGlIcdFileName": UmdOpenGlIcdFileName, [WCHAR; 260usize];
"Version": Version, ULONG;
"Flags": Flags, ULONG;
} bits {
}),
structure!(D3DKMT_OPENKEYEDMUTEX2 {
"hSharedHandle": hSharedHandle, D3DKMT_HANDLE;
"hKeyedMutex": hKeyedMutex, D3DKMT_HANDLE;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
} bits {
}),
structure!(D3DKMT_OPENNTHANDLEFROMNAME {
"dwDesiredAccess": dwDesiredAccess, DWORD;
"pObjAttrib": pObjAttrib, *mut OBJECT_ATTRIBUTES;
"hNtHandle": hNtHandle, HANDLE;
} bits {
}),
structure!(D3DKMT_OPENPROTECTEDSESSIONFROMNTHANDLE {
"hNtHandle": hNtHandle, HANDLE;
"hHandle": hHandle, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_OPENRESOURCE {
"hDevice": hDevice, D3DKMT_HANDLE;
"hGlobalShare": hGlobalShare, D3DKMT_HANDLE;
"NumAllocations": NumAllocations, UINT;
"pOpenAllocationInfo": anon_1.pOpenAllocationInfo, *mut D3DDDI_OPENALLOCATIONINFO;
"pOpenAllocationInfo2": anon_1.pOpenAllocationInfo2, *mut D3DDDI_OPENALLOCATIONINFO2;
"AlignUnionTo64": anon_1.AlignUnionTo64, UINT64;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
"pResourcePrivateDriverData": pResourcePrivateDriverData, *mut VOID;
"ResourcePrivateDriverDataSize": ResourcePrivateDriverDataSize, UINT;
"pTotalPrivateDriverDataBuffer": pTotalPrivateDriverDataBuffer, *mut VOID;
"TotalPrivateDriverDataBufferSize": TotalPrivateDriverDataBufferSize, UINT;
"hResource": hResource, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_OPENRESOURCEFROMNTHANDLE {
"hDevice": hDevice, D3DKMT_HANDLE;
"hNtHandle": hNtHandle, HANDLE;
"NumAllocations": NumAllocations, UINT;
"pOpenAllocationInfo2": pOpenAllocationInfo2, *mut D3DDDI_OPENALLOCATIONINFO2;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"ResourcePrivateDriverDataSize": ResourcePrivateDriverDataSize, UINT;
"pResourcePrivateDriverData": pResourcePrivateDriverData, *mut VOID;
"TotalPrivateDriverDataBufferSize": TotalPrivateDriverDataBufferSize, UINT;
"pTotalPrivateDriverDataBuffer": pTotalPrivateDriverDataBuffer, *mut VOID;
"hResource": hResource, D3DKMT_HANDLE;
"hKeyedMutex": hKeyedMutex, D3DKMT_HANDLE;
"pKeyedMutexPrivateRuntimeData": pKeyedMutexPrivateRuntimeData, *mut VOID;
"KeyedMutexPrivateRuntimeDataSize": KeyedMutexPrivateRuntimeDataSize, UINT;
"hSyncObject": hSyncObject, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_OPENSYNCHRONIZATIONOBJECT {
"hSharedHandle": hSharedHandle, D3DKMT_HANDLE;
"hSyncObject": hSyncObject, D3DKMT_HANDLE;
"Reserved": Reserved, [UINT64; 8usize];
} bits {
}),
structure!(D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2 {
"hNtHandle": hNtHandle, HANDLE;
"hDevice": hDevice, D3DKMT_HANDLE;
"Flags": Flags, D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS;
"hSyncObject": hSyncObject, D3DKMT_HANDLE;
"MonitoredFence": anon_1.MonitoredFence, D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2__bindgen_ty_1__bindgen_ty_1;
"MonitoredFence.FenceValueCPUVirtualAddress": anon_1.MonitoredFence.FenceValueCPUVirtualAddress, *mut VOID;
"MonitoredFence.FenceValueGPUVirtualAddress": anon_1.MonitoredFence.FenceValueGPUVirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
"MonitoredFence.EngineAffinity": anon_1.MonitoredFence.EngineAffinity, UINT;
"Reserved": anon_1.Reserved, [UINT64; 8usize];
} bits {
}),
structure!(D3DKMT_OPENSYNCOBJECTFROMSYNCFILE {
"hSyncFile": hSyncFile, UINT64;
"hDevice": hDevice, D3DKMT_HANDLE;
"hSyncObject": hSyncObject, D3DKMT_HANDLE;
"FenceValue": FenceValue, UINT64;
"FenceValueCPUVirtualAddress": FenceValueCPUVirtualAddress, *mut VOID;
"FenceValueGPUVirtualAddress": FenceValueGPUVirtualAddress, D3DGPU_VIRTUAL_ADDRESS;
} bits {
}),
structure!(D3DKMT_OPENSYNCOBJECTNTHANDLEFROMNAME {
"dwDesiredAccess": dwDesiredAccess, DWORD;
"pObjAttrib": pObjAttrib, *mut OBJECT_ATTRIBUTES;
"hNtHandle": hNtHandle, HANDLE;
} bits {
}),
structure!(D3DKMT_OUTPUTDUPLCONTEXTSCOUNT {
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"OutputDuplicationCount": OutputDuplicationCount, UINT;
} bits {
}),
structure!(D3DKMT_PAGE_TABLE_LEVEL_DESC {
"IndexBitCount": IndexBitCount, UINT;
"IndexMask": IndexMask, UINT64;
"IndexShift": IndexShift, UINT64;
"LowerLevelsMask": LowerLevelsMask, UINT64;
"EntryCoverageInPages": EntryCoverageInPages, UINT64;
} bits {
}),
structure!(D3DKMT_PANELFITTER_SUPPORT {
"Supported": Supported, BOOL;
} bits {
}),
structure!(D3DKMT_PARAVIRTUALIZATION {
"SecureContainer": SecureContainer, BOOLEAN;
} bits {
}),
structure!(D3DKMT_PHYSICAL_ADAPTER_COUNT {
"Count": Count, UINT;
} bits {
}),
structure!(D3DKMT_PINRESOURCEFLAGS {
"Value": Value, UINT;
} bits {
"DirectFlipResources": [anon_1] DirectFlipResources set_DirectFlipResources, UINT integer;
"Reserved": [anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_PINRESOURCES {
"hDevice": hDevice, D3DKMT_HANDLE;
"ResourceCount": ResourceCount, UINT;
"pResourceList": pResourceList, *mut D3DKMT_HANDLE;
"Flags": Flags, D3DKMT_PINRESOURCEFLAGS;
"hPagingQueue": hPagingQueue, D3DKMT_HANDLE;
"PagingFence": PagingFence, UINT64;
} bits {
}),
structure!(D3DKMT_PRESENT {
"hDevice": anon_1.hDevice, D3DKMT_HANDLE;
"hContext": anon_1.hContext, D3DKMT_HANDLE;
"hWindow_Align": anon_2.hWindow_Align, UINT64;
"hWindow": anon_2.hWindow, HWND;
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"hSource": hSource, D3DKMT_HANDLE;
"hDestination": hDestination, D3DKMT_HANDLE;
"Color": Color, UINT;
"DstRect": DstRect, RECT;
"SrcRect": SrcRect, RECT;
"SubRectCnt": SubRectCnt, UINT;
"pSrcSubRects": pSrcSubRects, *mut RECT;
"PresentCount": PresentCount, UINT;
"FlipInterval": FlipInterval, D3DDDI_FLIPINTERVAL_TYPE;
"Flags": Flags, D3DKMT_PRESENTFLAGS;
"BroadcastContextCount": BroadcastContextCount, ULONG;
"BroadcastContext": BroadcastContext, [D3DKMT_HANDLE; 64usize];
"PresentLimitSemaphore": PresentLimitSemaphore, HANDLE;
"PresentHistoryToken": PresentHistoryToken, D3DKMT_PRESENTHISTORYTOKEN;
"pPresentRegions": pPresentRegions, *mut D3DKMT_PRESENT_RGNS;
"hAdapter": anon_3.hAdapter, D3DKMT_HANDLE;
"hIndirectContext": anon_3.hIndirectContext, D3DKMT_HANDLE;
"Duration": Duration, UINT;
"BroadcastSrcAllocation": BroadcastSrcAllocation, *mut D3DKMT_HANDLE;
"BroadcastDstAllocation": BroadcastDstAllocation, *mut D3DKMT_HANDLE;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"pPrivateDriverData": pPrivateDriverData, PVOID;
"bOptimizeForComposition": bOptimizeForComposition, BOOLEAN;
} bits {
}),
structure!(D3DKMT_PRESENTFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"Blt": [anon_1.anon_1] Blt set_Blt, UINT integer;
"ColorFill": [anon_1.anon_1] ColorFill set_ColorFill, UINT integer;
"Flip": [anon_1.anon_1] Flip set_Flip, UINT integer;
"FlipDoNotFlip": [anon_1.anon_1] FlipDoNotFlip set_FlipDoNotFlip, UINT integer;
"FlipDoNotWait": [anon_1.anon_1] FlipDoNotWait set_FlipDoNotWait, UINT integer;
"FlipRestart": [anon_1.anon_1] FlipRestart set_FlipRestart, UINT integer;
"DstRectValid": [anon_1.anon_1] DstRectValid set_DstRectValid, UINT integer;
"SrcRectValid": [anon_1.anon_1] SrcRectValid set_SrcRectValid, UINT integer;
"RestrictVidPnSource": [anon_1.anon_1] RestrictVidPnSource set_RestrictVidPnSource, UINT integer;
"SrcColorKey": [anon_1.anon_1] SrcColorKey set_SrcColorKey, UINT integer;
"DstColorKey": [anon_1.anon_1] DstColorKey set_DstColorKey, UINT integer;
"LinearToSrgb": [anon_1.anon_1] LinearToSrgb set_LinearToSrgb, UINT integer;
"PresentCountValid": [anon_1.anon_1] PresentCountValid set_PresentCountValid, UINT integer;
"Rotate": [anon_1.anon_1] Rotate set_Rotate, UINT integer;
"PresentToBitmap": [anon_1.anon_1] PresentToBitmap set_PresentToBitmap, UINT integer;
"RedirectedFlip": [anon_1.anon_1] RedirectedFlip set_RedirectedFlip, UINT integer;
"RedirectedBlt": [anon_1.anon_1] RedirectedBlt set_RedirectedBlt, UINT integer;
"FlipStereo": [anon_1.anon_1] FlipStereo set_FlipStereo, UINT integer;
"FlipStereoTemporaryMono": [anon_1.anon_1] FlipStereoTemporaryMono set_FlipStereoTemporaryMono, UINT integer;
"FlipStereoPreferRight": [anon_1.anon_1] FlipStereoPreferRight set_FlipStereoPreferRight, UINT integer;
"BltStereoUseRight": [anon_1.anon_1] BltStereoUseRight set_BltStereoUseRight, UINT integer;
"PresentHistoryTokenOnly": [anon_1.anon_1] PresentHistoryTokenOnly set_PresentHistoryTokenOnly, UINT integer;
"PresentRegionsValid": [anon_1.anon_1] PresentRegionsValid set_PresentRegionsValid, UINT integer;
"PresentDDA": [anon_1.anon_1] PresentDDA set_PresentDDA, UINT integer;
"ProtectedContentBlankedOut": [anon_1.anon_1] ProtectedContentBlankedOut set_ProtectedContentBlankedOut, UINT integer;
"RemoteSession": [anon_1.anon_1] RemoteSession set_RemoteSession, UINT integer;
"CrossAdapter": [anon_1.anon_1] CrossAdapter set_CrossAdapter, UINT integer;
"DurationValid": [anon_1.anon_1] DurationValid set_DurationValid, UINT integer;
"PresentIndirect": [anon_1.anon_1] PresentIndirect set_PresentIndirect, UINT integer;
"PresentHMD": [anon_1.anon_1] PresentHMD set_PresentHMD, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_PRESENTHISTORYTOKEN {
"Model": Model, D3DKMT_PRESENT_MODEL;
"TokenSize": TokenSize, UINT;
"CompositionBindingId": CompositionBindingId, UINT64;
"Token": Token, D3DKMT_PRESENTHISTORYTOKEN__bindgen_ty_1;
"Token.Flip": Token.Flip, D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN;
"Token.Blt": Token.Blt, D3DKMT_BLTMODEL_PRESENTHISTORYTOKEN;
"Token.VistaBlt": Token.VistaBlt, D3DKMT_VISTABLTMODEL_PRESENTHISTORYTOKEN;
"Token.Gdi": Token.Gdi, D3DKMT_GDIMODEL_PRESENTHISTORYTOKEN;
"Token.Fence": Token.Fence, D3DKMT_FENCE_PRESENTHISTORYTOKEN;
"Token.GdiSysMem": Token.GdiSysMem, D3DKMT_GDIMODEL_SYSMEM_PRESENTHISTORYTOKEN;
"Token.Composition": Token.Composition, D3DKMT_COMPOSITION_PRESENTHISTORYTOKEN;
"Token.FlipManager": Token.FlipManager, D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN;
"Token.SurfaceComplete": Token.SurfaceComplete, D3DKMT_SURFACECOMPLETE_PRESENTHISTORYTOKEN;
} bits {
}),
structure!(D3DKMT_PRESENT_RGNS {
"DirtyRectCount": DirtyRectCount, UINT;
"pDirtyRects": pDirtyRects, *mut RECT;
"MoveRectCount": MoveRectCount, UINT;
"pMoveRects": pMoveRects, *mut D3DKMT_MOVE_RECT;
} bits {
}),
structure!(D3DKMT_PRESENT_STATS {
"PresentCount": PresentCount, UINT;
"PresentRefreshCount": PresentRefreshCount, UINT;
"SyncRefreshCount": SyncRefreshCount, UINT;
"SyncQPCTime": SyncQPCTime, LARGE_INTEGER;
"SyncGPUTime": SyncGPUTime, LARGE_INTEGER;
} bits {
}),
structure!(D3DKMT_PRESENT_STATS_DWM {
"PresentCount": PresentCount, UINT;
"PresentRefreshCount": PresentRefreshCount, UINT;
"PresentQPCTime": PresentQPCTime, LARGE_INTEGER;
"SyncRefreshCount": SyncRefreshCount, UINT;
"SyncQPCTime": SyncQPCTime, LARGE_INTEGER;
"CustomPresentDuration": CustomPresentDuration, UINT;
} bits {
}),
structure!(D3DKMT_QUERYADAPTERINFO {
"hAdapter": hAdapter, D3DKMT_HANDLE;
"Type": Type, KMTQUERYADAPTERINFOTYPE;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
} bits {
}),
structure!(D3DKMT_QUERYALLOCATIONRESIDENCY {
"hDevice": hDevice, D3DKMT_HANDLE;
"hResource": hResource, D3DKMT_HANDLE;
"phAllocationList": phAllocationList, *mut D3DKMT_HANDLE;
"AllocationCount": AllocationCount, UINT;
"pResidencyStatus": pResidencyStatus, *mut D3DKMT_ALLOCATIONRESIDENCYSTATUS;
} bits {
}),
structure!(D3DKMT_QUERYCLOCKCALIBRATION {
"hAdapter": hAdapter, D3DKMT_HANDLE;
"NodeOrdinal": NodeOrdinal, UINT32;
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT32;
"ClockData": ClockData, DXGK_GPUCLOCKDATA;
} bits {
}),
structure!(D3DKMT_QUERYPROTECTEDSESSIONINFOFROMNTHANDLE {
"hNtHandle": hNtHandle, HANDLE;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
} bits {
}),
structure!(D3DKMT_QUERYPROTECTEDSESSIONSTATUS {
"hHandle": hHandle, D3DKMT_HANDLE;
"Status": Status, D3DKMT_PROTECTED_SESSION_STATUS;
} bits {
}),
structure!(D3DKMT_QUERYRESOURCEINFO {
"hDevice": hDevice, D3DKMT_HANDLE;
"hGlobalShare": hGlobalShare, D3DKMT_HANDLE;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
"TotalPrivateDriverDataSize": TotalPrivateDriverDataSize, UINT;
"ResourcePrivateDriverDataSize": ResourcePrivateDriverDataSize, UINT;
"NumAllocations": NumAllocations, UINT;
} bits {
}),
structure!(D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE {
"hDevice": hDevice, D3DKMT_HANDLE;
"hNtHandle": hNtHandle, HANDLE;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
"TotalPrivateDriverDataSize": TotalPrivateDriverDataSize, UINT;
"ResourcePrivateDriverDataSize": ResourcePrivateDriverDataSize, UINT;
"NumAllocations": NumAllocations, UINT;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS {
"Type": Type, D3DKMT_QUERYSTATISTICS_TYPE;
"AdapterLuid": AdapterLuid, LUID;
"hProcess": hProcess, HANDLE;
"QueryResult": QueryResult, D3DKMT_QUERYSTATISTICS_RESULT;
"QuerySegment": anon_1.QuerySegment, D3DKMT_QUERYSTATISTICS_QUERY_SEGMENT;
"QueryProcessSegment": anon_1.QueryProcessSegment, D3DKMT_QUERYSTATISTICS_QUERY_SEGMENT;
"QueryProcessSegmentGroup": anon_1.QueryProcessSegmentGroup, D3DKMT_MEMORY_SEGMENT_GROUP;
"QueryNode": anon_1.QueryNode, D3DKMT_QUERYSTATISTICS_QUERY_NODE;
"QueryProcessNode": anon_1.QueryProcessNode, D3DKMT_QUERYSTATISTICS_QUERY_NODE;
"QueryVidPnSource": anon_1.QueryVidPnSource, D3DKMT_QUERYSTATISTICS_QUERY_VIDPNSOURCE;
"QueryProcessVidPnSource": anon_1.QueryProcessVidPnSource, D3DKMT_QUERYSTATISTICS_QUERY_VIDPNSOURCE;
"QueryPhysAdapter": anon_1.QueryPhysAdapter, D3DKMT_QUERYSTATISTICS_QUERY_PHYSICAL_ADAPTER;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION {
"NbSegments": NbSegments, ULONG;
"NodeCount": NodeCount, ULONG;
"VidPnSourceCount": VidPnSourceCount, ULONG;
"VSyncEnabled": VSyncEnabled, ULONG;
"TdrDetectedCount": TdrDetectedCount, ULONG;
"ZeroLengthDmaBuffers": ZeroLengthDmaBuffers, LONGLONG;
"RestartedPeriod": RestartedPeriod, ULONGLONG;
"ReferenceDmaBuffer": ReferenceDmaBuffer, D3DKMT_QUERYSTATSTICS_REFERENCE_DMA_BUFFER;
"Renaming": Renaming, D3DKMT_QUERYSTATSTICS_RENAMING;
"Preparation": Preparation, D3DKMT_QUERYSTATSTICS_PREPRATION;
"PagingFault": PagingFault, D3DKMT_QUERYSTATSTICS_PAGING_FAULT;
"PagingTransfer": PagingTransfer, D3DKMT_QUERYSTATSTICS_PAGING_TRANSFER;
"SwizzlingRange": SwizzlingRange, D3DKMT_QUERYSTATSTICS_SWIZZLING_RANGE;
"Locks": Locks, D3DKMT_QUERYSTATSTICS_LOCKS;
"Allocations": Allocations, D3DKMT_QUERYSTATSTICS_ALLOCATIONS;
"Terminations": Terminations, D3DKMT_QUERYSTATSTICS_TERMINATIONS;
"Flags": Flags, D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS;
"Reserved": Reserved, [UINT64; 7usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS {
"Value": anon_1.Value, UINT64;
} bits {
"NumberOfMemoryGroups": [anon_1.anon_1] NumberOfMemoryGroups set_NumberOfMemoryGroups, UINT64 integer;
"SupportsDemotion": [anon_1.anon_1] SupportsDemotion set_SupportsDemotion, UINT64 integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT64 integer;
}),
structure!(D3DKMT_QUERYSTATISTICS_COMMITMENT_DATA {
"TotalBytesEvictedFromProcess": TotalBytesEvictedFromProcess, UINT64;
"BytesBySegmentPreference": BytesBySegmentPreference, [UINT64; 5usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_COUNTER {
"Count": Count, ULONG;
"Bytes": Bytes, ULONGLONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_DMA_BUFFER {
"Size": Size, D3DKMT_QUERYSTATISTICS_COUNTER;
"AllocationListBytes": AllocationListBytes, ULONG;
"PatchLocationListBytes": PatchLocationListBytes, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_INFORMATION {
"PacketSubmited": PacketSubmited, ULONG;
"PacketCompleted": PacketCompleted, ULONG;
"PacketPreempted": PacketPreempted, ULONG;
"PacketFaulted": PacketFaulted, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_MEMORY {
"TotalBytesEvicted": TotalBytesEvicted, ULONGLONG;
"AllocsCommitted": AllocsCommitted, ULONG;
"AllocsResident": AllocsResident, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_NODE_INFORMATION {
"GlobalInformation": GlobalInformation, D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION;
"SystemInformation": SystemInformation, D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION;
"NodePerfData": NodePerfData, D3DKMT_NODE_PERFDATA;
"Reserved": Reserved, [UINT32; 3usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PACKET_INFORMATION {
"QueuePacket": QueuePacket, [D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_INFORMATION; 8usize];
"DmaPacket": DmaPacket, [D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_INFORMATION; 4usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION {
"AdapterPerfData": AdapterPerfData, D3DKMT_ADAPTER_PERFDATA;
"AdapterPerfDataCaps": AdapterPerfDataCaps, D3DKMT_ADAPTER_PERFDATACAPS;
"GpuVersion": GpuVersion, D3DKMT_GPUVERSION;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_POLICY {
"PreferApertureForRead": PreferApertureForRead, [ULONGLONG; 5usize];
"PreferAperture": PreferAperture, [ULONGLONG; 5usize];
"MemResetOnPaging": MemResetOnPaging, ULONGLONG;
"RemovePagesFromWorkingSetOnPaging": RemovePagesFromWorkingSetOnPaging, ULONGLONG;
"MigrationEnabled": MigrationEnabled, ULONGLONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PREEMPTION_INFORMATION {
"PreemptionCounter": PreemptionCounter, [ULONG; 16usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION {
"NbSegments": NbSegments, ULONG;
"NodeCount": NodeCount, ULONG;
"VidPnSourceCount": VidPnSourceCount, ULONG;
"VirtualMemoryUsage": VirtualMemoryUsage, ULONG;
"DmaBuffer": DmaBuffer, D3DKMT_QUERYSTATISTICS_DMA_BUFFER;
"CommitmentData": CommitmentData, D3DKMT_QUERYSTATISTICS_COMMITMENT_DATA;
"_Policy": _Policy, D3DKMT_QUERYSTATISTICS_POLICY;
"ProcessInterferenceCounters": ProcessInterferenceCounters, D3DKMT_QUERYSTATISTICS_PROCESS_INTERFERENCE_COUNTERS;
"ClientHint": ClientHint, D3DKMT_CLIENTHINT;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION {
"NodeCount": NodeCount, ULONG;
"VidPnSourceCount": VidPnSourceCount, ULONG;
"SystemMemory": SystemMemory, D3DKMT_QUERYSTATISTICS_SYSTEM_MEMORY;
"Reserved": Reserved, [UINT64; 7usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PROCESS_INTERFERENCE_COUNTERS {
"InterferenceCount": InterferenceCount, [UINT64; 9usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION {
"RunningTime": RunningTime, LARGE_INTEGER;
"ContextSwitch": ContextSwitch, ULONG;
"PreemptionStatistics": PreemptionStatistics, D3DKMT_QUERYSTATISTICS_PREEMPTION_INFORMATION;
"PacketStatistics": PacketStatistics, D3DKMT_QUERYSTATISTICS_PACKET_INFORMATION;
"Reserved": Reserved, [UINT64; 8usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION {
"Budget": Budget, UINT64;
"Requested": Requested, UINT64;
"Usage": Usage, UINT64;
"Demoted": Demoted, [UINT64; 5usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_INFORMATION {
"BytesCommitted": BytesCommitted, ULONGLONG;
"MaximumWorkingSet": MaximumWorkingSet, ULONGLONG;
"MinimumWorkingSet": MinimumWorkingSet, ULONGLONG;
"NbReferencedAllocationEvictedInPeriod": NbReferencedAllocationEvictedInPeriod, ULONG;
"Padding": Padding, UINT;
"VideoMemory": VideoMemory, D3DKMT_QUERYSTATISTICS_VIDEO_MEMORY;
"_Policy": _Policy, D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_POLICY;
"Reserved": Reserved, [UINT64; 8usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_POLICY {
"UseMRU": UseMRU, ULONGLONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION {
"Frame": Frame, ULONG;
"CancelledFrame": CancelledFrame, ULONG;
"QueuedPresent": QueuedPresent, ULONG;
"Padding": Padding, UINT;
"IsVSyncEnabled": IsVSyncEnabled, UINT64;
"VSyncOnTotalTimeMs": VSyncOnTotalTimeMs, UINT64;
"VSyncOffKeepPhaseTotalTimeMs": VSyncOffKeepPhaseTotalTimeMs, UINT64;
"VSyncOffNoPhaseTotalTimeMs": VSyncOffNoPhaseTotalTimeMs, UINT64;
"Reserved": Reserved, [UINT64; 4usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_QUERY_NODE {
"NodeId": NodeId, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_QUERY_PHYSICAL_ADAPTER {
"PhysicalAdapterIndex": PhysicalAdapterIndex, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_QUERY_SEGMENT {
"SegmentId": SegmentId, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_QUERY_VIDPNSOURCE {
"VidPnSourceId": VidPnSourceId, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_INFORMATION {
"PacketSubmited": PacketSubmited, ULONG;
"PacketCompleted": PacketCompleted, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_RESULT {
"AdapterInformation": AdapterInformation, D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION;
"PhysAdapterInformation": PhysAdapterInformation, D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION;
"SegmentInformation": SegmentInformation, D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION;
"NodeInformation": NodeInformation, D3DKMT_QUERYSTATISTICS_NODE_INFORMATION;
"VidPnSourceInformation": VidPnSourceInformation, D3DKMT_QUERYSTATISTICS_VIDPNSOURCE_INFORMATION;
"ProcessInformation": ProcessInformation, D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION;
"ProcessAdapterInformation": ProcessAdapterInformation, D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION;
"ProcessSegmentInformation": ProcessSegmentInformation, D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_INFORMATION;
"ProcessNodeInformation": ProcessNodeInformation, D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION;
"ProcessVidPnSourceInformation": ProcessVidPnSourceInformation, D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION;
"ProcessSegmentGroupInformation": ProcessSegmentGroupInformation, D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION {
"CommitLimit": CommitLimit, ULONGLONG;
"BytesCommitted": BytesCommitted, ULONGLONG;
"BytesResident": BytesResident, ULONGLONG;
"Memory": Memory, D3DKMT_QUERYSTATISTICS_MEMORY;
"Aperture": Aperture, ULONG;
"TotalBytesEvictedByPriority": TotalBytesEvictedByPriority, [ULONGLONG; 5usize];
"SystemMemoryEndAddress": SystemMemoryEndAddress, UINT64;
"PowerFlags": PowerFlags, D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION__bindgen_ty_1;
"SegmentProperties": SegmentProperties, D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION__bindgen_ty_2;
"Reserved": Reserved, [UINT64; 5usize];
} bits {
"PowerFlags.PreservedDuringStandby": [PowerFlags] PreservedDuringStandby set_PreservedDuringStandby, UINT64 integer;
"PowerFlags.PreservedDuringHibernate": [PowerFlags] PreservedDuringHibernate set_PreservedDuringHibernate, UINT64 integer;
"PowerFlags.PartiallyPreservedDuringHibernate": [PowerFlags] PartiallyPreservedDuringHibernate set_PartiallyPreservedDuringHibernate, UINT64 integer;
"PowerFlags.Reserved": [PowerFlags] Reserved set_Reserved, UINT64 integer;
"SegmentProperties.SystemMemory": [SegmentProperties] SystemMemory set_SystemMemory, UINT64 integer;
"SegmentProperties.PopulatedByReservedDDRByFirmware": [SegmentProperties] PopulatedByReservedDDRByFirmware set_PopulatedByReservedDDRByFirmware, UINT64 integer;
"SegmentProperties.Reserved": [SegmentProperties] Reserved set_Reserved, UINT64 integer;
}),
structure!(D3DKMT_QUERYSTATISTICS_SYSTEM_MEMORY {
"BytesAllocated": BytesAllocated, ULONGLONG;
"BytesReserved": BytesReserved, ULONGLONG;
"SmallAllocationBlocks": SmallAllocationBlocks, ULONG;
"LargeAllocationBlocks": LargeAllocationBlocks, ULONG;
"WriteCombinedBytesAllocated": WriteCombinedBytesAllocated, ULONGLONG;
"WriteCombinedBytesReserved": WriteCombinedBytesReserved, ULONGLONG;
"CachedBytesAllocated": CachedBytesAllocated, ULONGLONG;
"CachedBytesReserved": CachedBytesReserved, ULONGLONG;
"SectionBytesAllocated": SectionBytesAllocated, ULONGLONG;
"SectionBytesReserved": SectionBytesReserved, ULONGLONG;
"BytesZeroed": BytesZeroed, ULONGLONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_VIDEO_MEMORY {
"AllocsCommitted": AllocsCommitted, ULONG;
"AllocsResidentInP": AllocsResidentInP, [D3DKMT_QUERYSTATISTICS_COUNTER; 5usize];
"AllocsResidentInNonPreferred": AllocsResidentInNonPreferred, D3DKMT_QUERYSTATISTICS_COUNTER;
"TotalBytesEvictedDueToPreparation": TotalBytesEvictedDueToPreparation, ULONGLONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATISTICS_VIDPNSOURCE_INFORMATION {
"GlobalInformation": GlobalInformation, D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION;
"SystemInformation": SystemInformation, D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION;
"Reserved": Reserved, [UINT64; 8usize];
} bits {
}),
structure!(D3DKMT_QUERYSTATSTICS_ALLOCATIONS {
"Created": Created, D3DKMT_QUERYSTATISTICS_COUNTER;
"Destroyed": Destroyed, D3DKMT_QUERYSTATISTICS_COUNTER;
"Opened": Opened, D3DKMT_QUERYSTATISTICS_COUNTER;
"Closed": Closed, D3DKMT_QUERYSTATISTICS_COUNTER;
"MigratedSuccess": MigratedSuccess, D3DKMT_QUERYSTATISTICS_COUNTER;
"MigratedFail": MigratedFail, D3DKMT_QUERYSTATISTICS_COUNTER;
"MigratedAbandoned": MigratedAbandoned, D3DKMT_QUERYSTATISTICS_COUNTER;
} bits {
}),
structure!(D3DKMT_QUERYSTATSTICS_LOCKS {
"NbLocks": NbLocks, ULONG;
"NbLocksWaitFlag": NbLocksWaitFlag, ULONG;
"NbLocksDiscardFlag": NbLocksDiscardFlag, ULONG;
"NbLocksNoOverwrite": NbLocksNoOverwrite, ULONG;
"NbLocksNoReadSync": NbLocksNoReadSync, ULONG;
"NbLocksLinearization": NbLocksLinearization, ULONG;
"NbComplexLocks": NbComplexLocks, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATSTICS_PAGING_FAULT {
"Faults": Faults, D3DKMT_QUERYSTATISTICS_COUNTER;
"FaultsFirstTimeAccess": FaultsFirstTimeAccess, D3DKMT_QUERYSTATISTICS_COUNTER;
"FaultsReclaimed": FaultsReclaimed, D3DKMT_QUERYSTATISTICS_COUNTER;
"FaultsMigration": FaultsMigration, D3DKMT_QUERYSTATISTICS_COUNTER;
"FaultsIncorrectResource": FaultsIncorrectResource, D3DKMT_QUERYSTATISTICS_COUNTER;
"FaultsLostContent": FaultsLostContent, D3DKMT_QUERYSTATISTICS_COUNTER;
"FaultsEvicted": FaultsEvicted, D3DKMT_QUERYSTATISTICS_COUNTER;
"AllocationsMEM_RESET": AllocationsMEM_RESET, D3DKMT_QUERYSTATISTICS_COUNTER;
"AllocationsUnresetSuccess": AllocationsUnresetSuccess, D3DKMT_QUERYSTATISTICS_COUNTER;
"AllocationsUnresetFail": AllocationsUnresetFail, D3DKMT_QUERYSTATISTICS_COUNTER;
"AllocationsUnresetSuccessRead": AllocationsUnresetSuccessRead, ULONG;
"AllocationsUnresetFailRead": AllocationsUnresetFailRead, ULONG;
"Evictions": Evictions, D3DKMT_QUERYSTATISTICS_COUNTER;
"EvictionsDueToPreparation": EvictionsDueToPreparation, D3DKMT_QUERYSTATISTICS_COUNTER;
"EvictionsDueToLock": EvictionsDueToLock, D3DKMT_QUERYSTATISTICS_COUNTER;
"EvictionsDueToClose": EvictionsDueToClose, D3DKMT_QUERYSTATISTICS_COUNTER;
"EvictionsDueToPurge": EvictionsDueToPurge, D3DKMT_QUERYSTATISTICS_COUNTER;
"EvictionsDueToSuspendCPUAccess": EvictionsDueToSuspendCPUAccess, D3DKMT_QUERYSTATISTICS_COUNTER;
} bits {
}),
structure!(D3DKMT_QUERYSTATSTICS_PAGING_TRANSFER {
"BytesFilled": BytesFilled, ULONGLONG;
"BytesDiscarded": BytesDiscarded, ULONGLONG;
"BytesMappedIntoAperture": BytesMappedIntoAperture, ULONGLONG;
"BytesUnmappedFromAperture": BytesUnmappedFromAperture, ULONGLONG;
"BytesTransferredFromMdlToMemory": BytesTransferredFromMdlToMemory, ULONGLONG;
"BytesTransferredFromMemoryToMdl": BytesTransferredFromMemoryToMdl, ULONGLONG;
"BytesTransferredFromApertureToMemory": BytesTransferredFromApertureToMemory, ULONGLONG;
"BytesTransferredFromMemoryToAperture": BytesTransferredFromMemoryToAperture, ULONGLONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATSTICS_PREPRATION {
"BroadcastStall": BroadcastStall, ULONG;
"NbDMAPrepared": NbDMAPrepared, ULONG;
"NbDMAPreparedLongPath": NbDMAPreparedLongPath, ULONG;
"ImmediateHighestPreparationPass": ImmediateHighestPreparationPass, ULONG;
"AllocationsTrimmed": AllocationsTrimmed, D3DKMT_QUERYSTATISTICS_COUNTER;
} bits {
}),
structure!(D3DKMT_QUERYSTATSTICS_REFERENCE_DMA_BUFFER {
"NbCall": NbCall, ULONG;
"NbAllocationsReferenced": NbAllocationsReferenced, ULONG;
"MaxNbAllocationsReferenced": MaxNbAllocationsReferenced, ULONG;
"NbNULLReference": NbNULLReference, ULONG;
"NbWriteReference": NbWriteReference, ULONG;
"NbRenamedAllocationsReferenced": NbRenamedAllocationsReferenced, ULONG;
"NbIterationSearchingRenamedAllocation": NbIterationSearchingRenamedAllocation, ULONG;
"NbLockedAllocationReferenced": NbLockedAllocationReferenced, ULONG;
"NbAllocationWithValidPrepatchingInfoReferenced": NbAllocationWithValidPrepatchingInfoReferenced, ULONG;
"NbAllocationWithInvalidPrepatchingInfoReferenced": NbAllocationWithInvalidPrepatchingInfoReferenced, ULONG;
"NbDMABufferSuccessfullyPrePatched": NbDMABufferSuccessfullyPrePatched, ULONG;
"NbPrimariesReferencesOverflow": NbPrimariesReferencesOverflow, ULONG;
"NbAllocationWithNonPreferredResources": NbAllocationWithNonPreferredResources, ULONG;
"NbAllocationInsertedInMigrationTable": NbAllocationInsertedInMigrationTable, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATSTICS_RENAMING {
"NbAllocationsRenamed": NbAllocationsRenamed, ULONG;
"NbAllocationsShrinked": NbAllocationsShrinked, ULONG;
"NbRenamedBuffer": NbRenamedBuffer, ULONG;
"MaxRenamingListLength": MaxRenamingListLength, ULONG;
"NbFailuresDueToRenamingLimit": NbFailuresDueToRenamingLimit, ULONG;
"NbFailuresDueToCreateAllocation": NbFailuresDueToCreateAllocation, ULONG;
"NbFailuresDueToOpenAllocation": NbFailuresDueToOpenAllocation, ULONG;
"NbFailuresDueToLowResource": NbFailuresDueToLowResource, ULONG;
"NbFailuresDueToNonRetiredLimit": NbFailuresDueToNonRetiredLimit, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATSTICS_SWIZZLING_RANGE {
"NbRangesAcquired": NbRangesAcquired, ULONG;
"NbRangesReleased": NbRangesReleased, ULONG;
} bits {
}),
structure!(D3DKMT_QUERYSTATSTICS_TERMINATIONS {
"TerminatedShared": TerminatedShared, D3DKMT_QUERYSTATISTICS_COUNTER;
"TerminatedNonShared": TerminatedNonShared, D3DKMT_QUERYSTATISTICS_COUNTER;
"DestroyedShared": DestroyedShared, D3DKMT_QUERYSTATISTICS_COUNTER;
"DestroyedNonShared": DestroyedNonShared, D3DKMT_QUERYSTATISTICS_COUNTER;
} bits {
}),
structure!(D3DKMT_QUERYVIDEOMEMORYINFO {
"hProcess": hProcess, HANDLE;
"hAdapter": hAdapter, D3DKMT_HANDLE;
"MemorySegmentGroup": MemorySegmentGroup, D3DKMT_MEMORY_SEGMENT_GROUP;
"Budget": Budget, UINT64;
"CurrentUsage": CurrentUsage, UINT64;
"CurrentReservation": CurrentReservation, UINT64;
"AvailableForReservation": AvailableForReservation, UINT64;
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
} bits {
}),
structure!(D3DKMT_QUERY_ADAPTER_UNIQUE_GUID {
"AdapterUniqueGUID": AdapterUniqueGUID, [WCHAR; 40usize];
} bits {
}),
structure!(D3DKMT_QUERY_DEVICE_IDS {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
"DeviceIds": DeviceIds, D3DKMT_DEVICE_IDS;
} bits {
}),
structure!(D3DKMT_QUERY_GPUMMU_CAPS {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
"Caps": Caps, D3DKMT_GPUMMU_CAPS;
} bits {
}),
structure!(D3DKMT_QUERY_MIRACAST_DRIVER_TYPE {
"MiracastDriverType": MiracastDriverType, D3DKMT_MIRACAST_DRIVER_TYPE;
} bits {
}),
structure!(D3DKMT_QUERY_PHYSICAL_ADAPTER_PNP_KEY {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
"PnPKeyType": PnPKeyType, D3DKMT_PNP_KEY_TYPE;
"pDest": pDest, *mut WCHAR;
"pCchDest": pCchDest, *mut UINT;
} bits {
}),
structure!(D3DKMT_QUERY_SCANOUT_CAPS {
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"Caps": Caps, UINT;
} bits {
}),
structure!(D3DKMT_RECLAIMALLOCATIONS2 {
"hPagingQueue": hPagingQueue, D3DKMT_HANDLE;
"NumAllocations": NumAllocations, UINT;
"pResources": pResources, *mut D3DKMT_HANDLE;
"HandleList": HandleList, *mut D3DKMT_HANDLE;
"pDiscarded": anon_1.pDiscarded, *mut BOOL;
"pResults": anon_1.pResults, *mut D3DDDI_RECLAIM_RESULT;
"AlignUnionTo64": anon_1.AlignUnionTo64, UINT64;
"PagingFenceValue": PagingFenceValue, UINT64;
} bits {
}),
structure!(D3DKMT_RELEASEKEYEDMUTEX2 {
"hKeyedMutex": hKeyedMutex, D3DKMT_HANDLE;
"Key": Key, UINT64;
"FenceValue": FenceValue, UINT64;
"pPrivateRuntimeData": pPrivateRuntimeData, *mut VOID;
"PrivateRuntimeDataSize": PrivateRuntimeDataSize, UINT;
} bits {
}),
structure!(D3DKMT_RENDER {
"hDevice": anon_1.hDevice, D3DKMT_HANDLE;
"hContext": anon_1.hContext, D3DKMT_HANDLE;
"CommandOffset": CommandOffset, UINT;
"CommandLength": CommandLength, UINT;
"AllocationCount": AllocationCount, UINT;
"PatchLocationCount": PatchLocationCount, UINT;
"pNewCommandBuffer": pNewCommandBuffer, *mut VOID;
"NewCommandBufferSize": NewCommandBufferSize, UINT;
"pNewAllocationList": pNewAllocationList, *mut D3DDDI_ALLOCATIONLIST;
"NewAllocationListSize": NewAllocationListSize, UINT;
"pNewPatchLocationList": pNewPatchLocationList, *mut D3DDDI_PATCHLOCATIONLIST;
"NewPatchLocationListSize": NewPatchLocationListSize, UINT;
"Flags": Flags, D3DKMT_RENDERFLAGS;
"PresentHistoryToken": PresentHistoryToken, ULONGLONG;
"BroadcastContextCount": BroadcastContextCount, ULONG;
"BroadcastContext": BroadcastContext, [D3DKMT_HANDLE; 64usize];
"QueuedBufferCount": QueuedBufferCount, ULONG;
"NewCommandBuffer": NewCommandBuffer, D3DGPU_VIRTUAL_ADDRESS;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
} bits {
}),
structure!(D3DKMT_RENDERFLAGS {
} bits {
"ResizeCommandBuffer": [] ResizeCommandBuffer set_ResizeCommandBuffer, UINT integer;
"ResizeAllocationList": [] ResizeAllocationList set_ResizeAllocationList, UINT integer;
"ResizePatchLocationList": [] ResizePatchLocationList set_ResizePatchLocationList, UINT integer;
"NullRendering": [] NullRendering set_NullRendering, UINT integer;
"PresentRedirected": [] PresentRedirected set_PresentRedirected, UINT integer;
"RenderKm": [] RenderKm set_RenderKm, UINT integer;
"RenderKmReadback": [] RenderKmReadback set_RenderKmReadback, UINT integer;
"Reserved": [] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_REQUEST_MACHINE_CRASH_ESCAPE {
"Param1": Param1, D3DKMT_ULONG_PTR;
"Param2": Param2, D3DKMT_ULONG_PTR;
"Param3": Param3, D3DKMT_ULONG_PTR;
} bits {
}),
structure!(D3DKMT_RESETTRACKEDWORKLOADSTATISTICS {
"cbSize": cbSize, ULONG;
"hTrackedWorkload": hTrackedWorkload, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_SCATTERBLT {
"hLogicalSurfaceDestination": hLogicalSurfaceDestination, ULONG64;
"hDestinationCompSurfDWM": hDestinationCompSurfDWM, LONG64;
"DestinationCompositionBindingId": DestinationCompositionBindingId, UINT64;
"SourceRect": SourceRect, RECT;
"DestinationOffset": DestinationOffset, POINT;
} bits {
}),
structure!(D3DKMT_SCATTERBLTS {
"NumBlts": NumBlts, UINT;
"Blts": Blts, [D3DKMT_SCATTERBLT; 12usize];
} bits {
}),
structure!(D3DKMT_SEGMENTGROUPSIZEINFO {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT32;
"LegacyInfo": LegacyInfo, D3DKMT_SEGMENTSIZEINFO;
"LocalMemory": LocalMemory, ULONGLONG;
"NonLocalMemory": NonLocalMemory, ULONGLONG;
"NonBudgetMemory": NonBudgetMemory, ULONGLONG;
} bits {
}),
structure!(D3DKMT_SEGMENTSIZEINFO {
"DedicatedVideoMemorySize": DedicatedVideoMemorySize, ULONGLONG;
"DedicatedSystemMemorySize": DedicatedSystemMemorySize, ULONGLONG;
"SharedSystemMemorySize": SharedSystemMemorySize, ULONGLONG;
} bits {
}),
structure!(D3DKMT_SEGMENT_CAPS {
"Size": Size, UINT64;
"PageSize": PageSize, UINT;
"SegmentId": SegmentId, ULONG;
"bAperture": bAperture, BOOLEAN;
"bReservedSysMem": bReservedSysMem, BOOLEAN;
"BudgetGroup": BudgetGroup, D3DKMT_MEMORY_SEGMENT_GROUP;
} bits {
}),
structure!(D3DKMT_SETALLOCATIONPRIORITY {
"hDevice": hDevice, D3DKMT_HANDLE;
"hResource": hResource, D3DKMT_HANDLE;
"phAllocationList": phAllocationList, *mut D3DKMT_HANDLE;
"AllocationCount": AllocationCount, UINT;
"pPriorities": pPriorities, *mut UINT;
} bits {
}),
structure!(D3DKMT_SETCONTEXTINPROCESSSCHEDULINGPRIORITY {
"hContext": hContext, D3DKMT_HANDLE;
"Priority": Priority, INT;
} bits {
}),
structure!(D3DKMT_SETCONTEXTSCHEDULINGPRIORITY {
"hContext": hContext, D3DKMT_HANDLE;
"Priority": Priority, INT;
} bits {
}),
structure!(D3DKMT_SETDISPLAYPRIVATEDRIVERFORMAT {
"hDevice": hDevice, D3DKMT_HANDLE;
"VidPnSourceId": VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"PrivateDriverFormatAttribute": PrivateDriverFormatAttribute, UINT;
} bits {
}),
structure!(D3DKMT_SETQUEUEDLIMIT {
"hDevice": hDevice, D3DKMT_HANDLE;
"Type": Type, D3DKMT_QUEUEDLIMIT_TYPE;
"QueuedPresentLimit": anon_1.QueuedPresentLimit, UINT;
"VidPnSourceId": anon_1.VidPnSourceId, D3DDDI_VIDEO_PRESENT_SOURCE_ID;
"QueuedPendingFlipLimit": QueuedPendingFlipLimit, UINT;
} bits {
}),
structure!(D3DKMT_SETSTABLEPOWERSTATE {
"hAdapter": hAdapter, D3DKMT_HANDLE;
"Enabled": Enabled, BOOL;
} bits {
}),
structure!(D3DKMT_SHAREOBJECTS {
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, *mut D3DKMT_HANDLE;
"pObjectAttributes": pObjectAttributes, PVOID;
"DesiredAccess": DesiredAccess, DWORD;
"pSharedNtHandle": pSharedNtHandle, *mut HANDLE;
} bits {
}),
structure!(D3DKMT_SHAREOBJECTWITHHOST {
"hDevice": hDevice, D3DKMT_HANDLE;
"hObject": hObject, D3DKMT_HANDLE;
"Reserved": Reserved, UINT64;
"hVailProcessNtHandle": hVailProcessNtHandle, UINT64;
} bits {
}),
structure!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECT {
"hContext": hContext, D3DKMT_HANDLE;
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, [D3DKMT_HANDLE; 32usize];
"Flags": Flags, D3DDDICB_SIGNALFLAGS;
} bits {
}),
structure!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 {
"hContext": hContext, D3DKMT_HANDLE;
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, [D3DKMT_HANDLE; 32usize];
"Flags": Flags, D3DDDICB_SIGNALFLAGS;
"BroadcastContextCount": BroadcastContextCount, ULONG;
"BroadcastContext": BroadcastContext, [D3DKMT_HANDLE; 64usize];
"Fence": anon_1.Fence, D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2__bindgen_ty_1__bindgen_ty_1;
"Fence.FenceValue": anon_1.Fence.FenceValue, UINT64;
"CpuEventHandle": anon_1.CpuEventHandle, HANDLE;
"Reserved": anon_1.Reserved, [UINT64; 8usize];
} bits {
}),
structure!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU {
"hDevice": hDevice, D3DKMT_HANDLE;
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, *mut D3DKMT_HANDLE;
"FenceValueArray": FenceValueArray, *mut UINT64;
"Flags": Flags, D3DDDICB_SIGNALFLAGS;
} bits {
}),
structure!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU {
"hContext": hContext, D3DKMT_HANDLE;
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, *mut D3DKMT_HANDLE;
"MonitoredFenceValueArray": anon_1.MonitoredFenceValueArray, *mut UINT64;
"Reserved": anon_1.Reserved, [UINT64; 8usize];
} bits {
}),
structure!(D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2 {
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, *mut D3DKMT_HANDLE;
"Flags": Flags, D3DDDICB_SIGNALFLAGS;
"BroadcastContextCount": BroadcastContextCount, ULONG;
"BroadcastContextArray": BroadcastContextArray, *mut D3DKMT_HANDLE;
"FenceValue": anon_1.FenceValue, UINT64;
"CpuEventHandle": anon_1.CpuEventHandle, HANDLE;
"MonitoredFenceValueArray": anon_1.MonitoredFenceValueArray, *mut UINT64;
"Reserved": anon_1.Reserved, [UINT64; 8usize];
} bits {
}),
structure!(D3DKMT_STANDARDALLOCATION_EXISTINGHEAP {
"Size": Size, D3DKMT_SIZE_T;
} bits {
}),
structure!(D3DKMT_SUBMITCOMMAND {
"Commands": Commands, D3DGPU_VIRTUAL_ADDRESS;
"CommandLength": CommandLength, UINT;
"Flags": Flags, D3DKMT_SUBMITCOMMANDFLAGS;
"PresentHistoryToken": PresentHistoryToken, ULONGLONG;
"BroadcastContextCount": BroadcastContextCount, UINT;
"BroadcastContext": BroadcastContext, [D3DKMT_HANDLE; 64usize];
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"NumPrimaries": NumPrimaries, UINT;
"WrittenPrimaries": WrittenPrimaries, [D3DKMT_HANDLE; 16usize];
"NumHistoryBuffers": NumHistoryBuffers, UINT;
"HistoryBufferArray": HistoryBufferArray, *mut D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_SUBMITCOMMANDFLAGS {
} bits {
"NullRendering": [] NullRendering set_NullRendering, UINT integer;
"PresentRedirected": [] PresentRedirected set_PresentRedirected, UINT integer;
"NoKmdAccess": [] NoKmdAccess set_NoKmdAccess, UINT integer;
"Reserved": [] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_SUBMITCOMMANDTOHWQUEUE {
"hHwQueue": hHwQueue, D3DKMT_HANDLE;
"HwQueueProgressFenceId": HwQueueProgressFenceId, UINT64;
"CommandBuffer": CommandBuffer, D3DGPU_VIRTUAL_ADDRESS;
"CommandLength": CommandLength, UINT;
"PrivateDriverDataSize": PrivateDriverDataSize, UINT;
"pPrivateDriverData": pPrivateDriverData, *mut VOID;
"NumPrimaries": NumPrimaries, UINT;
"WrittenPrimaries": WrittenPrimaries, *mut D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_SUBMITPRESENTTOHWQUEUE {
"hHwQueues": hHwQueues, *mut D3DKMT_HANDLE;
"PrivatePresentData": PrivatePresentData, D3DKMT_PRESENT;
} bits {
}),
structure!(D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE {
"Flags": Flags, D3DDDICB_SIGNALFLAGS;
"BroadcastHwQueueCount": BroadcastHwQueueCount, ULONG;
"BroadcastHwQueueArray": BroadcastHwQueueArray, *mut D3DKMT_HANDLE;
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, *mut D3DKMT_HANDLE;
"FenceValueArray": FenceValueArray, *mut UINT64;
} bits {
}),
structure!(D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE {
"hHwQueue": hHwQueue, D3DKMT_HANDLE;
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, *mut D3DKMT_HANDLE;
"FenceValueArray": FenceValueArray, *mut UINT64;
} bits {
}),
structure!(D3DKMT_SURFACECOMPLETE_PRESENTHISTORYTOKEN {
"hLogicalSurface": hLogicalSurface, ULONG64;
} bits {
}),
structure!(D3DKMT_TDRDBGCTRL_ESCAPE {
"TdrControl": TdrControl, D3DKMT_TDRDBGCTRLTYPE;
"NodeOrdinal": NodeOrdinal, ULONG;
} bits {
}),
structure!(D3DKMT_TRACKEDWORKLOADDEADLINE {
"VBlankOffsetHundredsNS": anon_1.VBlankOffsetHundredsNS, UINT64;
"AbsoluteQPC": anon_1.AbsoluteQPC, UINT64;
} bits {
}),
structure!(D3DKMT_TRACKEDWORKLOADFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"Periodic": [anon_1.anon_1] Periodic set_Periodic, UINT integer;
"SimilarLoad": [anon_1.anon_1] SimilarLoad set_SimilarLoad, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_TRACKEDWORKLOADSTATEFLAGS {
"Value": anon_1.Value, UINT;
} bits {
"Saturated": [anon_1.anon_1] Saturated set_Saturated, UINT integer;
"NotEnoughSamples": [anon_1.anon_1] NotEnoughSamples set_NotEnoughSamples, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_TRACKEDWORKLOAD_STATISTICS {
"Mean": Mean, INT64;
"Minimum": Minimum, INT64;
"Maximum": Maximum, INT64;
"Variance": Variance, INT64;
"Count": Count, UINT64;
} bits {
}),
structure!(D3DKMT_TRACKEDWORKLOAD_SUPPORT {
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
"EngineType": EngineType, DXGK_ENGINE_TYPE;
"Support": Support, BOOL;
} bits {
}),
structure!(D3DKMT_UMDFILENAMEINFO {
"Version": Version, KMTUMDVERSION;
"UmdFileName": UmdFileName, [WCHAR; 260usize];
} bits {
}),
structure!(D3DKMT_UMD_DRIVER_VERSION {
"DriverVersion": DriverVersion, LARGE_INTEGER;
} bits {
}),
structure!(D3DKMT_UNLOCK {
"hDevice": hDevice, D3DKMT_HANDLE;
"NumAllocations": NumAllocations, UINT;
"phAllocations": phAllocations, *mut D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_UNLOCK2 {
"hDevice": hDevice, D3DKMT_HANDLE;
"hAllocation": hAllocation, D3DKMT_HANDLE;
} bits {
}),
structure!(D3DKMT_UNPINRESOURCES {
"hDevice": hDevice, D3DKMT_HANDLE;
"ResourceCount": ResourceCount, UINT;
"pResourceList": pResourceList, *mut D3DKMT_HANDLE;
"Reserved": Reserved, UINT;
} bits {
}),
structure!(D3DKMT_UPDATEGPUVIRTUALADDRESS {
"hDevice": hDevice, D3DKMT_HANDLE;
"hContext": hContext, D3DKMT_HANDLE;
"hFenceObject": hFenceObject, D3DKMT_HANDLE;
"NumOperations": NumOperations, UINT;
"Operations": Operations, *mut D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION;
"Reserved0": Reserved0, D3DKMT_SIZE_T;
"Reserved1": Reserved1, UINT64;
"FenceValue": FenceValue, UINT64;
"Flags": Flags, D3DKMT_UPDATEGPUVIRTUALADDRESS__bindgen_ty_1;
"Flags.Value": Flags.Value, UINT;
} bits {
"Flags.DoNotWait": [Flags.anon_1] DoNotWait set_DoNotWait, UINT integer;
"Flags.Reserved": [Flags.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_UPDATETRACKEDWORKLOAD {
"cbSize": cbSize, ULONG;
"hTrackedWorkload": hTrackedWorkload, D3DKMT_HANDLE;
"FinishDeadline": FinishDeadline, D3DKMT_TRACKEDWORKLOADDEADLINE;
"BeginTrackedWorkloadIndex": BeginTrackedWorkloadIndex, UINT;
"EndTrackedWorkloadIndex": EndTrackedWorkloadIndex, UINT;
"Resume": Resume, BOOL;
"Suspend": Suspend, BOOL;
"PairID": PairID, UINT64;
"FenceSubmissionValue": FenceSubmissionValue, UINT64;
"FenceCompletedValue": FenceCompletedValue, UINT64;
"GPUTimestampFrequency": GPUTimestampFrequency, UINT64;
"GPUCalibrationTimestamp": GPUCalibrationTimestamp, UINT64;
"CPUCalibrationTimestamp": CPUCalibrationTimestamp, UINT64;
"TimestampArray": TimestampArray, [UINT64; 64usize];
"TimestampArrayProcessed": TimestampArrayProcessed, BOOL;
} bits {
}),
structure!(D3DKMT_VAD_DESC {
"VadIndex": VadIndex, UINT;
"VadAddress": VadAddress, UINT64;
"NumMappedRanges": NumMappedRanges, UINT;
"VadType": VadType, UINT;
"StartAddress": StartAddress, UINT64;
"EndAddress": EndAddress, UINT64;
} bits {
}),
structure!(D3DKMT_VA_RANGE_DESC {
"VadAddress": VadAddress, UINT64;
"VaRangeIndex": VaRangeIndex, UINT;
"PhysicalAdapterIndex": PhysicalAdapterIndex, UINT;
"StartAddress": StartAddress, UINT64;
"EndAddress": EndAddress, UINT64;
"DriverProtection": DriverProtection, UINT64;
"OwnerType": OwnerType, UINT;
"pOwner": pOwner, UINT64;
"OwnerOffset": OwnerOffset, UINT64;
"Protection": Protection, UINT;
} bits {
}),
structure!(D3DKMT_VGPUINTERFACEID {
"VgpuInterfaceId": VgpuInterfaceId, [WCHAR; 260usize];
} bits {
}),
structure!(D3DKMT_VIDMM_ESCAPE {
"Type": Type, D3DKMT_VIDMMESCAPETYPE;
"SetFault": anon_1.SetFault, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_1;
"SetFault.Value": anon_1.SetFault.anon_1.Value, ULONG;
"Evict": anon_1.Evict, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_2;
"Evict.ResourceHandle": anon_1.Evict.ResourceHandle, D3DKMT_HANDLE;
"Evict.AllocationHandle": anon_1.Evict.AllocationHandle, D3DKMT_HANDLE;
"Evict.hProcess": anon_1.Evict.hProcess, HANDLE;
"EvictByNtHandle": anon_1.EvictByNtHandle, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_3;
"EvictByNtHandle.NtHandle": anon_1.EvictByNtHandle.NtHandle, UINT64;
"GetVads": anon_1.GetVads, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_4;
"GetVads.GetNumVads": anon_1.GetVads.anon_1.GetNumVads, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1;
"GetVads.GetNumVads.NumVads": anon_1.GetVads.anon_1.GetNumVads.NumVads, UINT;
"GetVads.GetVad": anon_1.GetVads.anon_1.GetVad, D3DKMT_VAD_DESC;
"GetVads.GetVadRange": anon_1.GetVads.anon_1.GetVadRange, D3DKMT_VA_RANGE_DESC;
"GetVads.GetGpuMmuCaps": anon_1.GetVads.anon_1.GetGpuMmuCaps, D3DKMT_GET_GPUMMU_CAPS;
"GetVads.GetPte": anon_1.GetVads.anon_1.GetPte, D3DKMT_GET_PTE;
"GetVads.GetSegmentCaps": anon_1.GetVads.anon_1.GetSegmentCaps, D3DKMT_GET_SEGMENT_CAPS;
"GetVads.Command": anon_1.GetVads.Command, D3DKMT_VAD_ESCAPE_COMMAND;
"GetVads.Status": anon_1.GetVads.Status, NTSTATUS;
"SetBudget": anon_1.SetBudget, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_5;
"SetBudget.LocalMemoryBudget": anon_1.SetBudget.LocalMemoryBudget, ULONGLONG;
"SetBudget.SystemMemoryBudget": anon_1.SetBudget.SystemMemoryBudget, ULONGLONG;
"SuspendProcess": anon_1.SuspendProcess, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_6;
"SuspendProcess.hProcess": anon_1.SuspendProcess.hProcess, HANDLE;
"SuspendProcess.bAllowWakeOnSubmission": anon_1.SuspendProcess.bAllowWakeOnSubmission, BOOL;
"ResumeProcess": anon_1.ResumeProcess, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_7;
"ResumeProcess.hProcess": anon_1.ResumeProcess.hProcess, HANDLE;
"GetBudget": anon_1.GetBudget, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_8;
"GetBudget.NumBytesToTrim": anon_1.GetBudget.NumBytesToTrim, UINT64;
"SetTrimIntervals": anon_1.SetTrimIntervals, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_9;
"SetTrimIntervals.MinTrimInterval": anon_1.SetTrimIntervals.MinTrimInterval, ULONG;
"SetTrimIntervals.MaxTrimInterval": anon_1.SetTrimIntervals.MaxTrimInterval, ULONG;
"SetTrimIntervals.IdleTrimInterval": anon_1.SetTrimIntervals.IdleTrimInterval, ULONG;
"EvictByCriteria": anon_1.EvictByCriteria, D3DKMT_EVICTION_CRITERIA;
"Wake": anon_1.Wake, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_10;
"Wake.bFlush": anon_1.Wake.bFlush, BOOL;
"Defrag": anon_1.Defrag, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_11;
"Defrag.Operation": anon_1.Defrag.Operation, D3DKMT_DEFRAG_ESCAPE_OPERATION;
"Defrag.SegmentId": anon_1.Defrag.SegmentId, UINT;
"Defrag.TotalCommitted": anon_1.Defrag.TotalCommitted, ULONGLONG;
"Defrag.TotalFree": anon_1.Defrag.TotalFree, ULONGLONG;
"Defrag.LargestGapBefore": anon_1.Defrag.LargestGapBefore, ULONGLONG;
"Defrag.LargestGapAfter": anon_1.Defrag.LargestGapAfter, ULONGLONG;
"DelayExecution": anon_1.DelayExecution, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_12;
"DelayExecution.hPagingQueue": anon_1.DelayExecution.hPagingQueue, D3DKMT_HANDLE;
"DelayExecution.PhysicalAdapterIndex": anon_1.DelayExecution.PhysicalAdapterIndex, UINT;
"DelayExecution.Milliseconds": anon_1.DelayExecution.Milliseconds, ULONG;
"DelayExecution.PagingFenceValue": anon_1.DelayExecution.PagingFenceValue, ULONGLONG;
"VerifyIntegrity": anon_1.VerifyIntegrity, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_13;
"VerifyIntegrity.SegmentId": anon_1.VerifyIntegrity.SegmentId, UINT;
"DelayedEvictionConfig": anon_1.DelayedEvictionConfig, D3DKMT_VIDMM_ESCAPE__bindgen_ty_1__bindgen_ty_14;
"DelayedEvictionConfig.TimerValue": anon_1.DelayedEvictionConfig.TimerValue, LONGLONG;
} bits {
"SetFault.ProbeAndLock": [anon_1.SetFault.anon_1.anon_1] ProbeAndLock set_ProbeAndLock, ULONG integer;
"SetFault.SplitPoint": [anon_1.SetFault.anon_1.anon_1] SplitPoint set_SplitPoint, ULONG integer;
"SetFault.NoDemotion": [anon_1.SetFault.anon_1.anon_1] NoDemotion set_NoDemotion, ULONG integer;
"SetFault.SwizzlingAperture": [anon_1.SetFault.anon_1.anon_1] SwizzlingAperture set_SwizzlingAperture, ULONG integer;
"SetFault.PagingPathLockSubRange": [anon_1.SetFault.anon_1.anon_1] PagingPathLockSubRange set_PagingPathLockSubRange, ULONG integer;
"SetFault.PagingPathLockMinRange": [anon_1.SetFault.anon_1.anon_1] PagingPathLockMinRange set_PagingPathLockMinRange, ULONG integer;
"SetFault.ComplexLock": [anon_1.SetFault.anon_1.anon_1] ComplexLock set_ComplexLock, ULONG integer;
"SetFault.FailVARotation": [anon_1.SetFault.anon_1.anon_1] FailVARotation set_FailVARotation, ULONG integer;
"SetFault.NoWriteCombined": [anon_1.SetFault.anon_1.anon_1] NoWriteCombined set_NoWriteCombined, ULONG integer;
"SetFault.NoPrePatching": [anon_1.SetFault.anon_1.anon_1] NoPrePatching set_NoPrePatching, ULONG integer;
"SetFault.AlwaysRepatch": [anon_1.SetFault.anon_1.anon_1] AlwaysRepatch set_AlwaysRepatch, ULONG integer;
"SetFault.ExpectPreparationFailure": [anon_1.SetFault.anon_1.anon_1] ExpectPreparationFailure set_ExpectPreparationFailure, ULONG integer;
"SetFault.FailUserModeVAMapping": [anon_1.SetFault.anon_1.anon_1] FailUserModeVAMapping set_FailUserModeVAMapping, ULONG integer;
"SetFault.NeverDiscardOfferedAllocation": [anon_1.SetFault.anon_1.anon_1] NeverDiscardOfferedAllocation set_NeverDiscardOfferedAllocation, ULONG integer;
"SetFault.AlwaysDiscardOfferedAllocation": [anon_1.SetFault.anon_1.anon_1] AlwaysDiscardOfferedAllocation set_AlwaysDiscardOfferedAllocation, ULONG integer;
"SetFault.Reserved": [anon_1.SetFault.anon_1.anon_1] Reserved set_Reserved, ULONG integer;
}),
structure!(D3DKMT_VIDSCH_ESCAPE {
"Type": Type, D3DKMT_VIDSCHESCAPETYPE;
"PreemptionControl": anon_1.PreemptionControl, BOOL;
"EnableContextDelay": anon_1.EnableContextDelay, BOOL;
"TdrControl2": anon_1.TdrControl2, D3DKMT_VIDSCH_ESCAPE__bindgen_ty_1__bindgen_ty_1;
"TdrControl2.TdrControl": anon_1.TdrControl2.TdrControl, ULONG;
"TdrControl2.NodeOrdinal": anon_1.TdrControl2.NodeOrdinal, ULONG;
"SuspendScheduler": anon_1.SuspendScheduler, BOOL;
"TdrControl": anon_1.TdrControl, ULONG;
"SuspendTime": anon_1.SuspendTime, ULONG;
"TdrLimit": anon_1.TdrLimit, D3DKMT_VIDSCH_ESCAPE__bindgen_ty_1__bindgen_ty_2;
"TdrLimit.Count": anon_1.TdrLimit.Count, UINT;
"TdrLimit.Time": anon_1.TdrLimit.Time, UINT;
"PfnControl": anon_1.PfnControl, D3DKMT_ESCAPE_PFN_CONTROL_COMMAND;
"VirtualRefreshRateControl": VirtualRefreshRateControl, D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE;
} bits {
}),
structure!(D3DKMT_VIRTUALADDRESSFLAGS {
} bits {
"VirtualAddressSupported": [] VirtualAddressSupported set_VirtualAddressSupported, UINT integer;
"Reserved": [] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_VIRTUALADDRESSINFO {
"VirtualAddressFlags": VirtualAddressFlags, D3DKMT_VIRTUALADDRESSFLAGS;
} bits {
}),
structure!(D3DKMT_WAITFORSYNCHRONIZATIONOBJECT {
"hContext": hContext, D3DKMT_HANDLE;
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, [D3DKMT_HANDLE; 32usize];
} bits {
}),
structure!(D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 {
"hContext": hContext, D3DKMT_HANDLE;
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, [D3DKMT_HANDLE; 32usize];
"Fence": anon_1.Fence, D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2__bindgen_ty_1__bindgen_ty_1;
"Fence.FenceValue": anon_1.Fence.FenceValue, UINT64;
"Reserved": anon_1.Reserved, [UINT64; 8usize];
} bits {
}),
structure!(D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU {
"hDevice": hDevice, D3DKMT_HANDLE;
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, *mut D3DKMT_HANDLE;
"FenceValueArray": FenceValueArray, *mut UINT64;
"hAsyncEvent": hAsyncEvent, HANDLE;
"Flags": Flags, D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS;
} bits {
}),
structure!(D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU {
"hContext": hContext, D3DKMT_HANDLE;
"ObjectCount": ObjectCount, UINT;
"ObjectHandleArray": ObjectHandleArray, *mut D3DKMT_HANDLE;
"MonitoredFenceValueArray": anon_1.MonitoredFenceValueArray, *mut UINT64;
"FenceValue": anon_1.FenceValue, UINT64;
"Reserved": anon_1.Reserved, [UINT64; 8usize];
} bits {
}),
structure!(D3DKMT_WAITSYNCFILE {
"hSyncFile": hSyncFile, UINT64;
"hContext": hContext, D3DKMT_HANDLE;
"Reserved": Reserved, UINT;
} bits {
}),
structure!(D3DKMT_WDDM_1_2_CAPS {
"PreemptionCaps": PreemptionCaps, D3DKMDT_PREEMPTION_CAPS;
"Value": anon_1.Value, UINT;
} bits {
"SupportNonVGA": [anon_1.anon_1] SupportNonVGA set_SupportNonVGA, UINT integer;
"SupportSmoothRotation": [anon_1.anon_1] SupportSmoothRotation set_SupportSmoothRotation, UINT integer;
"SupportPerEngineTDR": [anon_1.anon_1] SupportPerEngineTDR set_SupportPerEngineTDR, UINT integer;
"SupportKernelModeCommandBuffer": [anon_1.anon_1] SupportKernelModeCommandBuffer set_SupportKernelModeCommandBuffer, UINT integer;
"SupportCCD": [anon_1.anon_1] SupportCCD set_SupportCCD, UINT integer;
"SupportSoftwareDeviceBitmaps": [anon_1.anon_1] SupportSoftwareDeviceBitmaps set_SupportSoftwareDeviceBitmaps, UINT integer;
"SupportGammaRamp": [anon_1.anon_1] SupportGammaRamp set_SupportGammaRamp, UINT integer;
"SupportHWCursor": [anon_1.anon_1] SupportHWCursor set_SupportHWCursor, UINT integer;
"SupportHWVSync": [anon_1.anon_1] SupportHWVSync set_SupportHWVSync, UINT integer;
"SupportSurpriseRemovalInHibernation": [anon_1.anon_1] SupportSurpriseRemovalInHibernation set_SupportSurpriseRemovalInHibernation, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_WDDM_1_3_CAPS {
"Value": anon_1.Value, UINT;
} bits {
"SupportMiracast": [anon_1.anon_1] SupportMiracast set_SupportMiracast, UINT integer;
"IsHybridIntegratedGPU": [anon_1.anon_1] IsHybridIntegratedGPU set_IsHybridIntegratedGPU, UINT integer;
"IsHybridDiscreteGPU": [anon_1.anon_1] IsHybridDiscreteGPU set_IsHybridDiscreteGPU, UINT integer;
"SupportPowerManagementPStates": [anon_1.anon_1] SupportPowerManagementPStates set_SupportPowerManagementPStates, UINT integer;
"SupportVirtualModes": [anon_1.anon_1] SupportVirtualModes set_SupportVirtualModes, UINT integer;
"SupportCrossAdapterResource": [anon_1.anon_1] SupportCrossAdapterResource set_SupportCrossAdapterResource, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_WDDM_2_0_CAPS {
"Value": anon_1.Value, UINT;
} bits {
"Support64BitAtomics": [anon_1.anon_1] Support64BitAtomics set_Support64BitAtomics, UINT integer;
"GpuMmuSupported": [anon_1.anon_1] GpuMmuSupported set_GpuMmuSupported, UINT integer;
"IoMmuSupported": [anon_1.anon_1] IoMmuSupported set_IoMmuSupported, UINT integer;
"FlipOverwriteSupported": [anon_1.anon_1] FlipOverwriteSupported set_FlipOverwriteSupported, UINT integer;
"SupportContextlessPresent": [anon_1.anon_1] SupportContextlessPresent set_SupportContextlessPresent, UINT integer;
"SupportSurpriseRemoval": [anon_1.anon_1] SupportSurpriseRemoval set_SupportSurpriseRemoval, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_WDDM_2_7_CAPS {
"Value": anon_1.Value, UINT;
} bits {
"HwSchSupported": [anon_1.anon_1] HwSchSupported set_HwSchSupported, UINT integer;
"HwSchEnabled": [anon_1.anon_1] HwSchEnabled set_HwSchEnabled, UINT integer;
"HwSchEnabledByDefault": [anon_1.anon_1] HwSchEnabledByDefault set_HwSchEnabledByDefault, UINT integer;
"IndependentVidPnVSyncControl": [anon_1.anon_1] IndependentVidPnVSyncControl set_IndependentVidPnVSyncControl, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_WDDM_2_9_CAPS {
"Value": anon_1.Value, UINT;
} bits {
"HwSchSupportState": [anon_1.anon_1] HwSchSupportState set_HwSchSupportState, UINT integer;
"HwSchEnabled": [anon_1.anon_1] HwSchEnabled set_HwSchEnabled, UINT integer;
"SelfRefreshMemorySupported": [anon_1.anon_1] SelfRefreshMemorySupported set_SelfRefreshMemorySupported, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_WDDM_3_0_CAPS {
"Value": anon_1.Value, UINT;
} bits {
"HwFlipQueueSupportState": [anon_1.anon_1] HwFlipQueueSupportState set_HwFlipQueueSupportState, UINT integer;
"HwFlipQueueEnabled": [anon_1.anon_1] HwFlipQueueEnabled set_HwFlipQueueEnabled, UINT integer;
"DisplayableSupported": [anon_1.anon_1] DisplayableSupported set_DisplayableSupported, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_WDDM_3_1_CAPS {
"Value": anon_1.Value, UINT;
} bits {
"NativeGpuFenceSupported": [anon_1.anon_1] NativeGpuFenceSupported set_NativeGpuFenceSupported, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_WORKINGSETFLAGS {
} bits {
"UseDefault": [] UseDefault set_UseDefault, UINT integer;
"Reserved": [] Reserved set_Reserved, UINT integer;
}),
structure!(D3DKMT_WORKINGSETINFO {
"Flags": Flags, D3DKMT_WORKINGSETFLAGS;
"MinimumWorkingSetPercentile": MinimumWorkingSetPercentile, ULONG;
"MaximumWorkingSetPercentile": MaximumWorkingSetPercentile, ULONG;
} bits {
}),
structure!(D3DKMT_WSAUMDIMAGENAME {
"WsaUmdImageName": WsaUmdImageName, [WCHAR; 260usize];
} bits {
}),
structure!(D3DKMT_XBOX {
"IsXBOX": IsXBOX, BOOL;
} bits {
}),
structure!(DXGKVGPU_ESCAPE_HEAD {
"Luid": Luid, GPUP_DRIVER_ESCAPE_INPUT;
"Type": Type, DXGKVGPU_ESCAPE_TYPE;
} bits {
}),
structure!(DXGKVGPU_ESCAPE_INITIALIZE {
"Header": Header, DXGKVGPU_ESCAPE_HEAD;
"VmGuid": VmGuid, GUID;
} bits {
}),
structure!(DXGKVGPU_ESCAPE_POWERTRANSITIONCOMPLETE {
"Header": Header, DXGKVGPU_ESCAPE_HEAD;
"PowerState": PowerState, UINT;
} bits {
}),
structure!(DXGKVGPU_ESCAPE_READ_PCI_CONFIG {
"Header": Header, DXGKVGPU_ESCAPE_HEAD;
"Offset": Offset, UINT;
"Size": Size, UINT;
} bits {
}),
structure!(DXGKVGPU_ESCAPE_READ_VGPU_TYPE {
"Header": Header, DXGKVGPU_ESCAPE_HEAD;
} bits {
}),
structure!(DXGKVGPU_ESCAPE_RELEASE {
"Header": Header, DXGKVGPU_ESCAPE_HEAD;
} bits {
}),
structure!(DXGKVGPU_ESCAPE_WRITE_PCI_CONFIG {
"Header": Header, DXGKVGPU_ESCAPE_HEAD;
"Offset": Offset, UINT;
"Size": Size, UINT;
} bits {
}),
structure!(DXGK_ESCAPE_GPUMMUCAPS {
"ReadOnlyMemorySupported": ReadOnlyMemorySupported, BOOLEAN;
"NoExecuteMemorySupported": NoExecuteMemorySupported, BOOLEAN;
"ZeroInPteSupported": ZeroInPteSupported, BOOLEAN;
"CacheCoherentMemorySupported": CacheCoherentMemorySupported, BOOLEAN;
"LargePageSupported": LargePageSupported, BOOLEAN;
"DualPteSupported": DualPteSupported, BOOLEAN;
"AllowNonAlignedLargePageAddress": AllowNonAlignedLargePageAddress, BOOLEAN;
"VirtualAddressBitCount": VirtualAddressBitCount, UINT;
"PageTableLevelCount": PageTableLevelCount, UINT;
"PageTableLevelDesk": PageTableLevelDesk, [D3DKMT_PAGE_TABLE_LEVEL_DESC; 6usize];
} bits {
}),
structure!(DXGK_FAULT_ERROR_CODE {
} bits {
"IsDeviceSpecificCode": [anon_1.anon_1] IsDeviceSpecificCode set_IsDeviceSpecificCode, UINT integer;
"GeneralErrorCode": [anon_1.anon_1] GeneralErrorCode set_GeneralErrorCode, DXGK_GENERAL_ERROR_CODE enumeration;
"IsDeviceSpecificCodeReservedBit": [anon_1.anon_2] IsDeviceSpecificCodeReservedBit set_IsDeviceSpecificCodeReservedBit, UINT integer;
"DeviceSpecificCode": [anon_1.anon_2] DeviceSpecificCode set_DeviceSpecificCode, UINT integer;
}),
structure!(DXGK_GPUCLOCKDATA {
"GpuFrequency": GpuFrequency, ULONGLONG;
"GpuClockCounter": GpuClockCounter, ULONGLONG;
"CpuClockCounter": CpuClockCounter, ULONGLONG;
"Flags": Flags, DXGK_GPUCLOCKDATA_FLAGS;
} bits {
}),
structure!(DXGK_GPUCLOCKDATA_FLAGS {
"Value": anon_1.Value, UINT32;
} bits {
"ContextManagementProcessor": [anon_1.anon_1] ContextManagementProcessor set_ContextManagementProcessor, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
}),
structure!(DXGK_ISFEATUREENABLED_RESULT {
"Version": Version, UINT16;
"Value": anon_1.Value, UINT16;
} bits {
"Enabled": [anon_1.anon_1] Enabled set_Enabled, UINT16 integer;
"KnownFeature": [anon_1.anon_1] KnownFeature set_KnownFeature, UINT16 integer;
"SupportedByDriver": [anon_1.anon_1] SupportedByDriver set_SupportedByDriver, UINT16 integer;
"SupportedOnCurrentConfig": [anon_1.anon_1] SupportedOnCurrentConfig set_SupportedOnCurrentConfig, UINT16 integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT16 integer;
}),
structure!(DXGK_NODEMETADATA {
"EngineType": EngineType, DXGK_ENGINE_TYPE;
"FriendlyName": FriendlyName, [WCHAR; 32usize];
"Flags": Flags, DXGK_NODEMETADATA_FLAGS;
"GpuMmuSupported": GpuMmuSupported, BOOLEAN;
"IoMmuSupported": IoMmuSupported, BOOLEAN;
} bits {
}),
structure!(DXGK_NODEMETADATA_FLAGS {
"Value": anon_1.Value, UINT32;
} bits {
"ContextSchedulingSupported": [anon_1.anon_1] ContextSchedulingSupported set_ContextSchedulingSupported, UINT integer;
"RingBufferFenceRelease": [anon_1.anon_1] RingBufferFenceRelease set_RingBufferFenceRelease, UINT integer;
"SupportTrackedWorkload": [anon_1.anon_1] SupportTrackedWorkload set_SupportTrackedWorkload, UINT integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, UINT integer;
"MaxInFlightHwQueueBuffers": [anon_1.anon_1] MaxInFlightHwQueueBuffers set_MaxInFlightHwQueueBuffers, UINT integer;
}),
structure!(DXGK_PTE {
"Flags": anon_1.Flags, ULONGLONG;
"PageAddress": anon_2.PageAddress, ULONGLONG;
"PageTableAddress": anon_2.PageTableAddress, ULONGLONG;
} bits {
"Valid": [anon_1.anon_1] Valid set_Valid, ULONGLONG integer;
"Zero": [anon_1.anon_1] Zero set_Zero, ULONGLONG integer;
"CacheCoherent": [anon_1.anon_1] CacheCoherent set_CacheCoherent, ULONGLONG integer;
"ReadOnly": [anon_1.anon_1] ReadOnly set_ReadOnly, ULONGLONG integer;
"NoExecute": [anon_1.anon_1] NoExecute set_NoExecute, ULONGLONG integer;
"Segment": [anon_1.anon_1] Segment set_Segment, ULONGLONG integer;
"LargePage": [anon_1.anon_1] LargePage set_LargePage, ULONGLONG integer;
"PhysicalAdapterIndex": [anon_1.anon_1] PhysicalAdapterIndex set_PhysicalAdapterIndex, ULONGLONG integer;
"PageTablePageSize": [anon_1.anon_1] PageTablePageSize set_PageTablePageSize, ULONGLONG integer;
"SystemReserved0": [anon_1.anon_1] SystemReserved0 set_SystemReserved0, ULONGLONG integer;
"Reserved": [anon_1.anon_1] Reserved set_Reserved, ULONGLONG integer;
}),
structure!(GPUP_DRIVER_ESCAPE_INPUT {
"vfLUID": vfLUID, LUID;
} bits {
}),
structure!(GUID {
"Data1": Data1, u32;
"Data2": Data2, u16;
"Data3": Data3, u16;
"Data4": Data4, [u8; 8usize];
} bits {
}),
structure!(LARGE_INTEGER {
"u": u, LARGE_INTEGER__bindgen_ty_1;
"u.LowPart": u.LowPart, u32;
"u.HighPart": u.HighPart, u32;
"QuadPart": QuadPart, i64;
} bits {
}),
structure!(LUID {
"LowPart": LowPart, ULONG;
"HighPart": HighPart, LONG;
} bits {
}),
structure!(POINT {
"x": x, ::core::ffi::c_int;
"y": y, ::core::ffi::c_int;
} bits {
}),
structure!(RECT {
"left": left, ::core::ffi::c_int;
"top": top, ::core::ffi::c_int;
"right": right, ::core::ffi::c_int;
"bottom": bottom, ::core::ffi::c_int;
} bits {
}),
];

pub(crate) static ENUMERATIONS: &[Enumeration] = &[
enumeration!(D3DDDIFORMAT: D3DDDIFMT_UNKNOWN, D3DDDIFMT_R8G8B8, D3DDDIFMT_A8R8G8B8, D3DDDIFMT_X8R8G8B8, D3DDDIFMT_R5G6B5, D3DDDIFMT_X1R5G5B5, D3DDDIFMT_A1R5G5B5, D3DDDIFMT_A4R4G4B4, D3DDDIFMT_R3G3B2, D3DDDIFMT_A8, D3DDDIFMT_A8R3G3B2, D3DDDIFMT_X4R4G4B4, D3DDDIFMT_A2B10G10R10, D3DDDIFMT_A8B8G8R8, D3DDDIFMT_X8B8G8R8, D3DDDIFMT_G16R16, D3DDDIFMT_A2R10G10B10, D3DDDIFMT_A16B16G16R16, D3DDDIFMT_A8P8, D3DDDIFMT_P8, D3DDDIFMT_L8, D3DDDIFMT_A8L8, D3DDDIFMT_A4L4, D3DDDIFMT_V8U8, D3DDDIFMT_L6V5U5, D3DDDIFMT_X8L8V8U8, D3DDDIFMT_Q8W8V8U8, D3DDDIFMT_V16U16, D3DDDIFMT_W11V11U10, D3DDDIFMT_A2W10V10U10, D3DDDIFMT_UYVY, D3DDDIFMT_R8G8_B8G8, D3DDDIFMT_YUY2, D3DDDIFMT_G8R8_G8B8, D3DDDIFMT_DXT1, D3DDDIFMT_DXT2, D3DDDIFMT_DXT3, D3DDDIFMT_DXT4, D3DDDIFMT_DXT5, D3DDDIFMT_D16_LOCKABLE, D3DDDIFMT_D32, D3DDDIFMT_D15S1, D3DDDIFMT_D24S8, D3DDDIFMT_D24X8, D3DDDIFMT_D24X4S4, D3DDDIFMT_D16, D3DDDIFMT_D32F_LOCKABLE, D3DDDIFMT_D24FS8, D3DDDIFMT_D32_LOCKABLE, D3DDDIFMT_S8_LOCKABLE, D3DDDIFMT_S1D15, D3DDDIFMT_S8D24, D3DDDIFMT_X8D24, D3DDDIFMT_X4S4D24, D3DDDIFMT_L16, D3DDDIFMT_G8R8, D3DDDIFMT_R8, D3DDDIFMT_VERTEXDATA, D3DDDIFMT_INDEX16, D3DDDIFMT_INDEX32, D3DDDIFMT_Q16W16V16U16, D3DDDIFMT_MULTI2_ARGB8, D3DDDIFMT_R16F, D3DDDIFMT_G16R16F, D3DDDIFMT_A16B16G16R16F, D3DDDIFMT_R32F, D3DDDIFMT_G32R32F, D3DDDIFMT_A32B32G32R32F, D3DDDIFMT_CxV8U8, D3DDDIFMT_A1, D3DDDIFMT_A2B10G10R10_XR_BIAS, D3DDDIFMT_DXVACOMPBUFFER_BASE, D3DDDIFMT_PICTUREPARAMSDATA, D3DDDIFMT_MACROBLOCKDATA, D3DDDIFMT_RESIDUALDIFFERENCEDATA, D3DDDIFMT_DEBLOCKINGDATA, D3DDDIFMT_INVERSEQUANTIZATIONDATA, D3DDDIFMT_SLICECONTROLDATA, D3DDDIFMT_BITSTREAMDATA, D3DDDIFMT_MOTIONVECTORBUFFER, D3DDDIFMT_FILMGRAINBUFFER, D3DDDIFMT_DXVA_RESERVED9, D3DDDIFMT_DXVA_RESERVED10, D3DDDIFMT_DXVA_RESERVED11, D3DDDIFMT_DXVA_RESERVED12, D3DDDIFMT_DXVA_RESERVED13, D3DDDIFMT_DXVA_RESERVED14, D3DDDIFMT_DXVA_RESERVED15, D3DDDIFMT_DXVA_RESERVED16, D3DDDIFMT_DXVA_RESERVED17, D3DDDIFMT_DXVA_RESERVED18, D3DDDIFMT_DXVA_RESERVED19, D3DDDIFMT_DXVA_RESERVED20, D3DDDIFMT_DXVA_RESERVED21, D3DDDIFMT_DXVA_RESERVED22, D3DDDIFMT_DXVA_RESERVED23, D3DDDIFMT_DXVA_RESERVED24, D3DDDIFMT_DXVA_RESERVED25, D3DDDIFMT_DXVA_RESERVED26, D3DDDIFMT_DXVA_RESERVED27, D3DDDIFMT_DXVA_RESERVED28, D3DDDIFMT_DXVA_RESERVED29, D3DDDIFMT_DXVA_RESERVED30, D3DDDIFMT_DXVA_RESERVED31, D3DDDIFMT_DXVACOMPBUFFER_MAX, D3DDDIFMT_BINARYBUFFER, D3DDDIFMT_FORCE_UINT),
enumeration!(D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE: D3DDDIGPUVIRTUALADDRESS_RESERVE_NO_ACCESS, D3DDDIGPUVIRTUALADDRESS_RESERVE_ZERO, D3DDDIGPUVIRTUALADDRESS_RESERVE_NO_COMMIT),
enumeration!(D3DDDI_COLOR_SPACE_TYPE: D3DDDI_COLOR_SPACE_RGB_FULL_G22_NONE_P709, D3DDDI_COLOR_SPACE_RGB_FULL_G10_NONE_P709, D3DDDI_COLOR_SPACE_RGB_STUDIO_G22_NONE_P709, D3DDDI_COLOR_SPACE_RGB_STUDIO_G22_NONE_P2020, D3DDDI_COLOR_SPACE_RESERVED, D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_NONE_P709_X601, D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_LEFT_P601, D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_LEFT_P601, D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_LEFT_P709, D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_LEFT_P709, D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_LEFT_P2020, D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_LEFT_P2020, D3DDDI_COLOR_SPACE_RGB_FULL_G2084_NONE_P2020, D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G2084_LEFT_P2020, D3DDDI_COLOR_SPACE_RGB_STUDIO_G2084_NONE_P2020, D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_TOPLEFT_P2020, D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G2084_TOPLEFT_P2020, D3DDDI_COLOR_SPACE_RGB_FULL_G22_NONE_P2020, D3DDDI_COLOR_SPACE_YCBCR_STUDIO_GHLG_TOPLEFT_P2020, D3DDDI_COLOR_SPACE_YCBCR_FULL_GHLG_TOPLEFT_P2020, D3DDDI_COLOR_SPACE_RGB_STUDIO_G24_NONE_P709, D3DDDI_COLOR_SPACE_RGB_STUDIO_G24_NONE_P2020, D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G24_LEFT_P709, D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G24_LEFT_P2020, D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G24_TOPLEFT_P2020, D3DDDI_COLOR_SPACE_CUSTOM),
enumeration!(D3DDDI_DRIVERESCAPETYPE: D3DDDI_DRIVERESCAPETYPE_TRANSLATEALLOCATIONHANDLE, D3DDDI_DRIVERESCAPETYPE_TRANSLATERESOURCEHANDLE, D3DDDI_DRIVERESCAPETYPE_CPUEVENTUSAGE, D3DDDI_DRIVERESCAPETYPE_MAX, D3DDDI_DRIVERESCAPETYPE_BUILDTESTCOMMANDBUFFER),
enumeration!(D3DDDI_FLIPINTERVAL_TYPE: D3DDDI_FLIPINTERVAL_IMMEDIATE, D3DDDI_FLIPINTERVAL_ONE, D3DDDI_FLIPINTERVAL_TWO, D3DDDI_FLIPINTERVAL_THREE, D3DDDI_FLIPINTERVAL_FOUR, D3DDDI_FLIPINTERVAL_IMMEDIATE_ALLOW_TEARING),
enumeration!(D3DDDI_HDR_METADATA_TYPE: D3DDDI_HDR_METADATA_TYPE_NONE, D3DDDI_HDR_METADATA_TYPE_HDR10, D3DDDI_HDR_METADATA_TYPE_HDR10PLUS),
enumeration!(D3DDDI_PAGINGQUEUE_PRIORITY: D3DDDI_PAGINGQUEUE_PRIORITY_BELOW_NORMAL, D3DDDI_PAGINGQUEUE_PRIORITY_NORMAL, D3DDDI_PAGINGQUEUE_PRIORITY_ABOVE_NORMAL),
enumeration!(D3DDDI_QUERYREGISTRY_STATUS: D3DDDI_QUERYREGISTRY_STATUS_SUCCESS, D3DDDI_QUERYREGISTRY_STATUS_BUFFER_OVERFLOW, D3DDDI_QUERYREGISTRY_STATUS_FAIL, D3DDDI_QUERYREGISTRY_STATUS_MAX),
enumeration!(D3DDDI_QUERYREGISTRY_TYPE: D3DDDI_QUERYREGISTRY_SERVICEKEY, D3DDDI_QUERYREGISTRY_ADAPTERKEY, D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH, D3DDDI_QUERYREGISTRY_DRIVERIMAGEPATH, D3DDDI_QUERYREGISTRY_MAX),
enumeration!(D3DDDI_RECLAIM_RESULT: D3DDDI_RECLAIM_RESULT_OK, D3DDDI_RECLAIM_RESULT_DISCARDED, D3DDDI_RECLAIM_RESULT_NOT_COMMITTED),
enumeration!(D3DDDI_ROTATION: D3DDDI_ROTATION_IDENTITY, D3DDDI_ROTATION_90, D3DDDI_ROTATION_180, D3DDDI_ROTATION_270),
enumeration!(D3DDDI_SYNCHRONIZATIONOBJECT_TYPE: D3DDDI_SYNCHRONIZATION_MUTEX, D3DDDI_SEMAPHORE, D3DDDI_FENCE, D3DDDI_CPU_NOTIFICATION, D3DDDI_MONITORED_FENCE, D3DDDI_PERIODIC_MONITORED_FENCE, D3DDDI_SYNCHRONIZATION_TYPE_LIMIT),
enumeration!(D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE: D3DDDI_UPDATEGPUVIRTUALADDRESS_MAP, D3DDDI_UPDATEGPUVIRTUALADDRESS_UNMAP, D3DDDI_UPDATEGPUVIRTUALADDRESS_COPY, D3DDDI_UPDATEGPUVIRTUALADDRESS_MAP_PROTECT),
enumeration!(D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING: D3DDDI_VSSLO_UNINITIALIZED, D3DDDI_VSSLO_PROGRESSIVE, D3DDDI_VSSLO_INTERLACED_UPPERFIELDFIRST, D3DDDI_VSSLO_INTERLACED_LOWERFIELDFIRST, D3DDDI_VSSLO_OTHER),
enumeration!(D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY: D3DKMDT_COMPUTE_PREEMPTION_NONE, D3DKMDT_COMPUTE_PREEMPTION_DMA_BUFFER_BOUNDARY, D3DKMDT_COMPUTE_PREEMPTION_DISPATCH_BOUNDARY, D3DKMDT_COMPUTE_PREEMPTION_THREAD_GROUP_BOUNDARY, D3DKMDT_COMPUTE_PREEMPTION_THREAD_BOUNDARY, D3DKMDT_COMPUTE_PREEMPTION_SHADER_BOUNDARY),
enumeration!(D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY: D3DKMDT_GRAPHICS_PREEMPTION_NONE, D3DKMDT_GRAPHICS_PREEMPTION_DMA_BUFFER_BOUNDARY, D3DKMDT_GRAPHICS_PREEMPTION_PRIMITIVE_BOUNDARY, D3DKMDT_GRAPHICS_PREEMPTION_TRIANGLE_BOUNDARY, D3DKMDT_GRAPHICS_PREEMPTION_PIXEL_BOUNDARY, D3DKMDT_GRAPHICS_PREEMPTION_SHADER_BOUNDARY),
enumeration!(D3DKMDT_MODE_PRUNING_REASON: D3DKMDT_MPR_UNINITIALIZED, D3DKMDT_MPR_ALLCAPS, D3DKMDT_MPR_DESCRIPTOR_MONITOR_SOURCE_MODE, D3DKMDT_MPR_DESCRIPTOR_MONITOR_FREQUENCY_RANGE, D3DKMDT_MPR_DESCRIPTOR_OVERRIDE_MONITOR_SOURCE_MODE, D3DKMDT_MPR_DESCRIPTOR_OVERRIDE_MONITOR_FREQUENCY_RANGE, D3DKMDT_MPR_DEFAULT_PROFILE_MONITOR_SOURCE_MODE, D3DKMDT_MPR_DRIVER_RECOMMENDED_MONITOR_SOURCE_MODE, D3DKMDT_MPR_MONITOR_FREQUENCY_RANGE_OVERRIDE, D3DKMDT_MPR_CLONE_PATH_PRUNED, D3DKMDT_MPR_MAXVALID),
enumeration!(D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE: D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE_EXTRA_CCD_DATABASE_INFO, D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE_MODES_PRUNED),
enumeration!(D3DKMT_ALLOCATIONRESIDENCYSTATUS: D3DKMT_ALLOCATIONRESIDENCYSTATUS_RESIDENTINGPUMEMORY, D3DKMT_ALLOCATIONRESIDENCYSTATUS_RESIDENTINSHAREDMEMORY, D3DKMT_ALLOCATIONRESIDENCYSTATUS_NOTRESIDENT),
enumeration!(D3DKMT_CLIENTHINT: D3DKMT_CLIENTHINT_UNKNOWN, D3DKMT_CLIENTHINT_OPENGL, D3DKMT_CLIENTHINT_CDD, D3DKMT_CLIENTHINT_OPENCL, D3DKMT_CLIENTHINT_VULKAN, D3DKMT_CLIENTHINT_CUDA, D3DKMT_CLIENTHINT_RESERVED, D3DKMT_CLIENTHINT_DX7, D3DKMT_CLIENTHINT_DX8, D3DKMT_CLIENTHINT_DX9, D3DKMT_CLIENTHINT_DX10, D3DKMT_CLIENTHINT_DX11, D3DKMT_CLIENTHINT_DX12, D3DKMT_CLIENTHINT_9ON12, D3DKMT_CLIENTHINT_11ON12, D3DKMT_CLIENTHINT_MFT_ENCODE, D3DKMT_CLIENTHINT_GLON12, D3DKMT_CLIENTHINT_CLON12, D3DKMT_CLIENTHINT_DML_TENSORFLOW, D3DKMT_CLIENTHINT_ONEAPI_LEVEL0, D3DKMT_CLIENTHINT_MAX, D3DKMT_CLIENTHINT_DML_PYTORCH),
enumeration!(D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER: D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_NONE, D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_COPY, D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_TEXTURE, D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_SCANOUT),
enumeration!(D3DKMT_DEFRAG_ESCAPE_OPERATION: D3DKMT_DEFRAG_ESCAPE_GET_FRAGMENTATION_STATS, D3DKMT_DEFRAG_ESCAPE_DEFRAG_UPWARD, D3DKMT_DEFRAG_ESCAPE_DEFRAG_DOWNWARD, D3DKMT_DEFRAG_ESCAPE_DEFRAG_PASS, D3DKMT_DEFRAG_ESCAPE_VERIFY_TRANSFER),
enumeration!(D3DKMT_DEVICEESCAPE_TYPE: D3DKMT_DEVICEESCAPE_VIDPNFROMALLOCATION, D3DKMT_DEVICEESCAPE_RESTOREGAMMA),
enumeration!(D3DKMT_DEVICEEXECUTION_STATE: D3DKMT_DEVICEEXECUTION_ACTIVE, D3DKMT_DEVICEEXECUTION_RESET, D3DKMT_DEVICEEXECUTION_HUNG, D3DKMT_DEVICEEXECUTION_STOPPED, D3DKMT_DEVICEEXECUTION_ERROR_OUTOFMEMORY, D3DKMT_DEVICEEXECUTION_ERROR_DMAFAULT, D3DKMT_DEVICEEXECUTION_ERROR_DMAPAGEFAULT),
enumeration!(D3DKMT_DEVICESTATE_TYPE: D3DKMT_DEVICESTATE_EXECUTION, D3DKMT_DEVICESTATE_PRESENT, D3DKMT_DEVICESTATE_RESET, D3DKMT_DEVICESTATE_PRESENT_DWM, D3DKMT_DEVICESTATE_PAGE_FAULT, D3DKMT_DEVICESTATE_PRESENT_QUEUE),
enumeration!(D3DKMT_DEVICE_ERROR_REASON: D3DKMT_DEVICE_ERROR_REASON_GENERIC, D3DKMT_DEVICE_ERROR_REASON_DRIVER_ERROR),
enumeration!(D3DKMT_DMMESCAPETYPE: D3DKMT_DMMESCAPETYPE_UNINITIALIZED, D3DKMT_DMMESCAPETYPE_GET_SUMMARY_INFO, D3DKMT_DMMESCAPETYPE_GET_VIDEO_PRESENT_SOURCES_INFO, D3DKMT_DMMESCAPETYPE_GET_VIDEO_PRESENT_TARGETS_INFO, D3DKMT_DMMESCAPETYPE_GET_ACTIVEVIDPN_INFO, D3DKMT_DMMESCAPETYPE_GET_MONITORS_INFO, D3DKMT_DMMESCAPETYPE_RECENTLY_COMMITTED_VIDPNS_INFO, D3DKMT_DMMESCAPETYPE_RECENT_MODECHANGE_REQUESTS_INFO, D3DKMT_DMMESCAPETYPE_RECENTLY_RECOMMENDED_VIDPNS_INFO, D3DKMT_DMMESCAPETYPE_RECENT_MONITOR_PRESENCE_EVENTS_INFO, D3DKMT_DMMESCAPETYPE_ACTIVEVIDPN_SOURCEMODESET_INFO, D3DKMT_DMMESCAPETYPE_ACTIVEVIDPN_COFUNCPATHMODALITY_INFO, D3DKMT_DMMESCAPETYPE_GET_LASTCLIENTCOMMITTEDVIDPN_INFO, D3DKMT_DMMESCAPETYPE_GET_VERSION_INFO, D3DKMT_DMMESCAPETYPE_VIDPN_MGR_DIAGNOSTICS),
enumeration!(D3DKMT_DRIVERVERSION: KMT_DRIVERVERSION_WDDM_1_0, KMT_DRIVERVERSION_WDDM_1_1_PRERELEASE, KMT_DRIVERVERSION_WDDM_1_1, KMT_DRIVERVERSION_WDDM_1_2, KMT_DRIVERVERSION_WDDM_1_3, KMT_DRIVERVERSION_WDDM_2_0, KMT_DRIVERVERSION_WDDM_2_1, KMT_DRIVERVERSION_WDDM_2_2, KMT_DRIVERVERSION_WDDM_2_3, KMT_DRIVERVERSION_WDDM_2_4, KMT_DRIVERVERSION_WDDM_2_5, KMT_DRIVERVERSION_WDDM_2_6, KMT_DRIVERVERSION_WDDM_2_7, KMT_DRIVERVERSION_WDDM_2_8, KMT_DRIVERVERSION_WDDM_2_9, KMT_DRIVERVERSION_WDDM_3_0, KMT_DRIVERVERSION_WDDM_3_1),
enumeration!(D3DKMT_ESCAPETYPE: D3DKMT_ESCAPE_DRIVERPRIVATE, D3DKMT_ESCAPE_VIDMM, D3DKMT_ESCAPE_TDRDBGCTRL, D3DKMT_ESCAPE_VIDSCH, D3DKMT_ESCAPE_DEVICE, D3DKMT_ESCAPE_DMM, D3DKMT_ESCAPE_DEBUG_SNAPSHOT, D3DKMT_ESCAPE_DRT_TEST, D3DKMT_ESCAPE_DIAGNOSTICS, D3DKMT_ESCAPE_OUTPUTDUPL_SNAPSHOT, D3DKMT_ESCAPE_OUTPUTDUPL_DIAGNOSTICS, D3DKMT_ESCAPE_BDD_PNP, D3DKMT_ESCAPE_BDD_FALLBACK, D3DKMT_ESCAPE_ACTIVATE_SPECIFIC_DIAG, D3DKMT_ESCAPE_MODES_PRUNED_OUT, D3DKMT_ESCAPE_WHQL_INFO, D3DKMT_ESCAPE_BRIGHTNESS, D3DKMT_ESCAPE_EDID_CACHE, D3DKMT_ESCAPE_MIRACAST_DISPLAY_REQUEST, D3DKMT_ESCAPE_HISTORY_BUFFER_STATUS, D3DKMT_ESCAPE_MIRACAST_ADAPTER_DIAG_INFO, D3DKMT_ESCAPE_FORCE_BDDFALLBACK_HEADLESS, D3DKMT_ESCAPE_REQUEST_MACHINE_CRASH, D3DKMT_ESCAPE_SOFTGPU_ENABLE_DISABLE_HMD, D3DKMT_ESCAPE_PROCESS_VERIFIER_OPTION, D3DKMT_ESCAPE_ADAPTER_VERIFIER_OPTION, D3DKMT_ESCAPE_IDD_REQUEST, D3DKMT_ESCAPE_DOD_SET_DIRTYRECT_MODE, D3DKMT_ESCAPE_LOG_CODEPOINT_PACKET, D3DKMT_ESCAPE_LOG_USERMODE_DAIG_PACKET, D3DKMT_ESCAPE_GET_EXTERNAL_DIAGNOSTICS, D3DKMT_ESCAPE_GET_DISPLAY_CONFIGURATIONS, D3DKMT_ESCAPE_QUERY_IOMMU_STATUS, D3DKMT_ESCAPE_CCD_DATABASE, D3DKMT_ESCAPE_QUERY_DMA_REMAPPING_STATUS, D3DKMT_ESCAPE_WIN32K_START, D3DKMT_ESCAPE_WIN32K_HIP_DEVICE_INFO, D3DKMT_ESCAPE_WIN32K_QUERY_CD_ROTATION_BLOCK, D3DKMT_ESCAPE_WIN32K_DPI_INFO, D3DKMT_ESCAPE_WIN32K_PRESENTER_VIEW_INFO, D3DKMT_ESCAPE_WIN32K_SYSTEM_DPI, D3DKMT_ESCAPE_WIN32K_BDD_FALLBACK, D3DKMT_ESCAPE_WIN32K_DDA_TEST_CTL, D3DKMT_ESCAPE_WIN32K_USER_DETECTED_BLACK_SCREEN, D3DKMT_ESCAPE_WIN32K_DISPBROKER_TEST, D3DKMT_ESCAPE_WIN32K_COLOR_PROFILE_INFO, D3DKMT_ESCAPE_WIN32K_SET_DIMMED_STATE, D3DKMT_ESCAPE_WIN32K_SPECIALIZED_DISPLAY_TEST),
enumeration!(D3DKMT_ESCAPE_PFN_CONTROL_COMMAND: D3DKMT_ESCAPE_PFN_CONTROL_DEFAULT, D3DKMT_ESCAPE_PFN_CONTROL_FORCE_CPU, D3DKMT_ESCAPE_PFN_CONTROL_FORCE_GPU),
enumeration!(D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE: D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE_SET_BASE_DESKTOP_DURATION, D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE_SET_VSYNC_MULTIPLIER, D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE_SET_PROCESS_BOOST_ELIGIBLE),
enumeration!(D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE: D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE_FLIP_SUBMITTED, D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE_FLIP_COMPLETE),
enumeration!(D3DKMT_MEMORY_SEGMENT_GROUP: D3DKMT_MEMORY_SEGMENT_GROUP_LOCAL, D3DKMT_MEMORY_SEGMENT_GROUP_NON_LOCAL),
enumeration!(D3DKMT_MIRACAST_DRIVER_TYPE: D3DKMT_MIRACAST_DRIVER_NOT_SUPPORTED, D3DKMT_MIRACAST_DRIVER_IHV, D3DKMT_MIRACAST_DRIVER_MS),
enumeration!(D3DKMT_OFFER_PRIORITY: D3DKMT_OFFER_PRIORITY_LOW, D3DKMT_OFFER_PRIORITY_NORMAL, D3DKMT_OFFER_PRIORITY_HIGH, D3DKMT_OFFER_PRIORITY_AUTO),
enumeration!(D3DKMT_PNP_KEY_TYPE: D3DKMT_PNP_KEY_HARDWARE, D3DKMT_PNP_KEY_SOFTWARE),
enumeration!(D3DKMT_PRESENT_MODEL: D3DKMT_PM_UNINITIALIZED, D3DKMT_PM_REDIRECTED_GDI, D3DKMT_PM_REDIRECTED_FLIP, D3DKMT_PM_REDIRECTED_BLT, D3DKMT_PM_REDIRECTED_VISTABLT, D3DKMT_PM_SCREENCAPTUREFENCE, D3DKMT_PM_REDIRECTED_GDI_SYSMEM, D3DKMT_PM_REDIRECTED_COMPOSITION, D3DKMT_PM_SURFACECOMPLETE, D3DKMT_PM_FLIPMANAGER),
enumeration!(D3DKMT_PROTECTED_SESSION_STATUS: D3DKMT_PROTECTED_SESSION_STATUS_OK, D3DKMT_PROTECTED_SESSION_STATUS_INVALID),
enumeration!(D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT: D3DKMT_PreemptionAttempt, D3DKMT_PreemptionAttemptSuccess, D3DKMT_PreemptionAttemptMissNoCommand, D3DKMT_PreemptionAttemptMissNotEnabled, D3DKMT_PreemptionAttemptMissNextFence, D3DKMT_PreemptionAttemptMissPagingCommand, D3DKMT_PreemptionAttemptMissSplittedCommand, D3DKMT_PreemptionAttemptMissFenceCommand, D3DKMT_PreemptionAttemptMissRenderPendingFlip, D3DKMT_PreemptionAttemptMissNotMakingProgress, D3DKMT_PreemptionAttemptMissLessPriority, D3DKMT_PreemptionAttemptMissRemainingQuantum, D3DKMT_PreemptionAttemptMissRemainingPreemptionQuantum, D3DKMT_PreemptionAttemptMissAlreadyPreempting, D3DKMT_PreemptionAttemptMissGlobalBlock, D3DKMT_PreemptionAttemptMissAlreadyRunning, D3DKMT_PreemptionAttemptStatisticsMax),
enumeration!(D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS: D3DKMT_AllocationPriorityClassMinimum, D3DKMT_AllocationPriorityClassLow, D3DKMT_AllocationPriorityClassNormal, D3DKMT_AllocationPriorityClassHigh, D3DKMT_AllocationPriorityClassMaximum, D3DKMT_MaxAllocationPriorityClass),
enumeration!(D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE: D3DKMT_ClientRenderBuffer, D3DKMT_ClientPagingBuffer, D3DKMT_SystemPagingBuffer, D3DKMT_SystemPreemptionBuffer, D3DKMT_DmaPacketTypeMax),
enumeration!(D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE: D3DKMT_RenderCommandBuffer, D3DKMT_DeferredCommandBuffer, D3DKMT_SystemCommandBuffer, D3DKMT_MmIoFlipCommandBuffer, D3DKMT_WaitCommandBuffer, D3DKMT_SignalCommandBuffer, D3DKMT_DeviceCommandBuffer, D3DKMT_SoftwareCommandBuffer, D3DKMT_QueuePacketTypeMax),
enumeration!(D3DKMT_QUERYSTATISTICS_TYPE: D3DKMT_QUERYSTATISTICS_ADAPTER, D3DKMT_QUERYSTATISTICS_PROCESS, D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER, D3DKMT_QUERYSTATISTICS_SEGMENT, D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT, D3DKMT_QUERYSTATISTICS_NODE, D3DKMT_QUERYSTATISTICS_PROCESS_NODE, D3DKMT_QUERYSTATISTICS_VIDPNSOURCE, D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE, D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP, D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER, D3DKMT_QUERYSTATISTICS_ADAPTER2, D3DKMT_QUERYSTATISTICS_SEGMENT2, D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER2, D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT2, D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP2, D3DKMT_QUERYSTATISTICS_SEGMENT_USAGE, D3DKMT_QUERYSTATISTICS_SEGMENT_GROUP_USAGE, D3DKMT_QUERYSTATISTICS_NODE2, D3DKMT_QUERYSTATISTICS_PROCESS_NODE2),
enumeration!(D3DKMT_QUEUEDLIMIT_TYPE: D3DKMT_SET_QUEUEDLIMIT_PRESENT, D3DKMT_GET_QUEUEDLIMIT_PRESENT),
enumeration!(D3DKMT_SCHEDULINGPRIORITYCLASS: D3DKMT_SCHEDULINGPRIORITYCLASS_IDLE, D3DKMT_SCHEDULINGPRIORITYCLASS_BELOW_NORMAL, D3DKMT_SCHEDULINGPRIORITYCLASS_NORMAL, D3DKMT_SCHEDULINGPRIORITYCLASS_ABOVE_NORMAL, D3DKMT_SCHEDULINGPRIORITYCLASS_HIGH, D3DKMT_SCHEDULINGPRIORITYCLASS_REALTIME),
enumeration!(D3DKMT_STANDARDALLOCATIONTYPE: D3DKMT_STANDARDALLOCATIONTYPE_EXISTINGHEAP, D3DKMT_STANDARDALLOCATIONTYPE_INTERNALBACKINGSTORE, D3DKMT_STANDARDALLOCATIONTYPE_CROSSADAPTER, D3DKMT_STANDARDALLOCATIONTYPE_MAX),
enumeration!(D3DKMT_TDRDBGCTRLTYPE: D3DKMT_TDRDBGCTRLTYPE_FORCETDR, D3DKMT_TDRDBGCTRLTYPE_DISABLEBREAK, D3DKMT_TDRDBGCTRLTYPE_ENABLEBREAK, D3DKMT_TDRDBGCTRLTYPE_UNCONDITIONAL, D3DKMT_TDRDBGCTRLTYPE_VSYNCTDR, D3DKMT_TDRDBGCTRLTYPE_GPUTDR, D3DKMT_TDRDBGCTRLTYPE_FORCEDODTDR, D3DKMT_TDRDBGCTRLTYPE_FORCEDODVSYNCTDR, D3DKMT_TDRDBGCTRLTYPE_ENGINETDR),
enumeration!(D3DKMT_TRACKEDWORKLOADDEADLINETYPE: D3DKMT_TRACKEDWORKLOADDEADLINETYPE_ABSOLUTE, D3DKMT_TRACKEDWORKLOADDEADLINETYPE_VBLANK),
enumeration!(D3DKMT_TRACKEDWORKLOADPOLICY: D3DKMT_TRACKEDWORKLOADPOLICY_NORMAL, D3DKMT_TRACKEDWORKLOADPOLICY_ENERGY_EFFICIENT, D3DKMT_TRACKEDWORKLOADPOLICY_HIGH_SPEED),
enumeration!(D3DKMT_VAD_ESCAPE_COMMAND: D3DKMT_VAD_ESCAPE_GETNUMVADS, D3DKMT_VAD_ESCAPE_GETVAD, D3DKMT_VAD_ESCAPE_GETVADRANGE, D3DKMT_VAD_ESCAPE_GET_PTE, D3DKMT_VAD_ESCAPE_GET_GPUMMU_CAPS, D3DKMT_VAD_ESCAPE_GET_SEGMENT_CAPS),
enumeration!(D3DKMT_VIDMMESCAPETYPE: D3DKMT_VIDMMESCAPETYPE_SETFAULT, D3DKMT_VIDMMESCAPETYPE_RUN_COHERENCY_TEST, D3DKMT_VIDMMESCAPETYPE_RUN_UNMAP_TO_DUMMY_PAGE_TEST, D3DKMT_VIDMMESCAPETYPE_APERTURE_CORRUPTION_CHECK, D3DKMT_VIDMMESCAPETYPE_SUSPEND_CPU_ACCESS_TEST, D3DKMT_VIDMMESCAPETYPE_EVICT, D3DKMT_VIDMMESCAPETYPE_EVICT_BY_NT_HANDLE, D3DKMT_VIDMMESCAPETYPE_GET_VAD_INFO, D3DKMT_VIDMMESCAPETYPE_SET_BUDGET, D3DKMT_VIDMMESCAPETYPE_SUSPEND_PROCESS, D3DKMT_VIDMMESCAPETYPE_RESUME_PROCESS, D3DKMT_VIDMMESCAPETYPE_GET_BUDGET, D3DKMT_VIDMMESCAPETYPE_SET_TRIM_INTERVALS, D3DKMT_VIDMMESCAPETYPE_EVICT_BY_CRITERIA, D3DKMT_VIDMMESCAPETYPE_WAKE, D3DKMT_VIDMMESCAPETYPE_DEFRAG, D3DKMT_VIDMMESCAPETYPE_DELAYEXECUTION, D3DKMT_VIDMMESCAPETYPE_VALIDATE_INTEGRITY, D3DKMT_VIDMMESCAPETYPE_SET_EVICTION_CONFIG),
enumeration!(D3DKMT_VIDSCHESCAPETYPE: D3DKMT_VIDSCHESCAPETYPE_PREEMPTIONCONTROL, D3DKMT_VIDSCHESCAPETYPE_SUSPENDSCHEDULER, D3DKMT_VIDSCHESCAPETYPE_TDRCONTROL, D3DKMT_VIDSCHESCAPETYPE_SUSPENDRESUME, D3DKMT_VIDSCHESCAPETYPE_ENABLECONTEXTDELAY, D3DKMT_VIDSCHESCAPETYPE_CONFIGURE_TDR_LIMIT, D3DKMT_VIDSCHESCAPETYPE_VGPU_RESET, D3DKMT_VIDSCHESCAPETYPE_PFN_CONTROL, D3DKMT_VIDSCHESCAPETYPE_VIRTUAL_REFRESH_RATE),
enumeration!(DXGKVGPU_ESCAPE_TYPE: DXGKVGPU_ESCAPE_TYPE_READ_PCI_CONFIG, DXGKVGPU_ESCAPE_TYPE_WRITE_PCI_CONFIG, DXGKVGPU_ESCAPE_TYPE_INITIALIZE, DXGKVGPU_ESCAPE_TYPE_RELEASE, DXGKVGPU_ESCAPE_TYPE_GET_VGPU_TYPE, DXGKVGPU_ESCAPE_TYPE_POWERTRANSITIONCOMPLETE, DXGKVGPU_ESCAPE_TYPE_PAUSE, DXGKVGPU_ESCAPE_TYPE_RESUME),
enumeration!(DXGK_ENGINE_TYPE: DXGK_ENGINE_TYPE_OTHER, DXGK_ENGINE_TYPE_3D, DXGK_ENGINE_TYPE_VIDEO_DECODE, DXGK_ENGINE_TYPE_VIDEO_ENCODE, DXGK_ENGINE_TYPE_VIDEO_PROCESSING, DXGK_ENGINE_TYPE_SCENE_ASSEMBLY, DXGK_ENGINE_TYPE_COPY, DXGK_ENGINE_TYPE_OVERLAY, DXGK_ENGINE_TYPE_CRYPTO, DXGK_ENGINE_TYPE_MAX),
enumeration!(DXGK_FEATURE_ID: DXGK_FEATURE_HWSCH, DXGK_FEATURE_PAGE_BASED_MEMORY_MANAGER, DXGK_FEATURE_KERNEL_MODE_TESTING, DXGK_FEATURE_MAX),
enumeration!(DXGK_GENERAL_ERROR_CODE: DXGK_GENERAL_ERROR_PAGE_FAULT, DXGK_GENERAL_ERROR_INVALID_INSTRUCTION),
enumeration!(DXGK_PAGE_FAULT_FLAGS: DXGK_PAGE_FAULT_WRITE, DXGK_PAGE_FAULT_FENCE_INVALID, DXGK_PAGE_FAULT_ADAPTER_RESET_REQUIRED, DXGK_PAGE_FAULT_ENGINE_RESET_REQUIRED, DXGK_PAGE_FAULT_FATAL_HARDWARE_ERROR, DXGK_PAGE_FAULT_IOMMU, DXGK_PAGE_FAULT_HW_CONTEXT_VALID, DXGK_PAGE_FAULT_PROCESS_HANDLE_VALID),
enumeration!(DXGK_RENDER_PIPELINE_STAGE: DXGK_RENDER_PIPELINE_STAGE_UNKNOWN, DXGK_RENDER_PIPELINE_STAGE_INPUT_ASSEMBLER, DXGK_RENDER_PIPELINE_STAGE_VERTEX_SHADER, DXGK_RENDER_PIPELINE_STAGE_GEOMETRY_SHADER, DXGK_RENDER_PIPELINE_STAGE_STREAM_OUTPUT, DXGK_RENDER_PIPELINE_STAGE_RASTERIZER, DXGK_RENDER_PIPELINE_STAGE_PIXEL_SHADER, DXGK_RENDER_PIPELINE_STAGE_OUTPUT_MERGER),
enumeration!(KMTQUERYADAPTERINFOTYPE: KMTQAITYPE_UMDRIVERPRIVATE, KMTQAITYPE_UMDRIVERNAME, KMTQAITYPE_UMOPENGLINFO, KMTQAITYPE_GETSEGMENTSIZE, KMTQAITYPE_ADAPTERGUID, KMTQAITYPE_FLIPQUEUEINFO, KMTQAITYPE_ADAPTERADDRESS, KMTQAITYPE_SETWORKINGSETINFO, KMTQAITYPE_ADAPTERREGISTRYINFO, KMTQAITYPE_CURRENTDISPLAYMODE, KMTQAITYPE_MODELIST, KMTQAITYPE_CHECKDRIVERUPDATESTATUS, KMTQAITYPE_VIRTUALADDRESSINFO, KMTQAITYPE_DRIVERVERSION, KMTQAITYPE_ADAPTERTYPE, KMTQAITYPE_OUTPUTDUPLCONTEXTSCOUNT, KMTQAITYPE_WDDM_1_2_CAPS, KMTQAITYPE_UMD_DRIVER_VERSION, KMTQAITYPE_DIRECTFLIP_SUPPORT, KMTQAITYPE_MULTIPLANEOVERLAY_SUPPORT, KMTQAITYPE_DLIST_DRIVER_NAME, KMTQAITYPE_WDDM_1_3_CAPS, KMTQAITYPE_MULTIPLANEOVERLAY_HUD_SUPPORT, KMTQAITYPE_WDDM_2_0_CAPS, KMTQAITYPE_NODEMETADATA, KMTQAITYPE_CPDRIVERNAME, KMTQAITYPE_XBOX, KMTQAITYPE_INDEPENDENTFLIP_SUPPORT, KMTQAITYPE_MIRACASTCOMPANIONDRIVERNAME, KMTQAITYPE_PHYSICALADAPTERCOUNT, KMTQAITYPE_PHYSICALADAPTERDEVICEIDS, KMTQAITYPE_DRIVERCAPS_EXT, KMTQAITYPE_QUERY_MIRACAST_DRIVER_TYPE, KMTQAITYPE_QUERY_GPUMMU_CAPS, KMTQAITYPE_QUERY_MULTIPLANEOVERLAY_DECODE_SUPPORT, KMTQAITYPE_QUERY_HW_PROTECTION_TEARDOWN_COUNT, KMTQAITYPE_QUERY_ISBADDRIVERFORHWPROTECTIONDISABLED, KMTQAITYPE_MULTIPLANEOVERLAY_SECONDARY_SUPPORT, KMTQAITYPE_INDEPENDENTFLIP_SECONDARY_SUPPORT, KMTQAITYPE_PANELFITTER_SUPPORT, KMTQAITYPE_PHYSICALADAPTERPNPKEY, KMTQAITYPE_GETSEGMENTGROUPSIZE, KMTQAITYPE_MPO3DDI_SUPPORT, KMTQAITYPE_HWDRM_SUPPORT, KMTQAITYPE_MPOKERNELCAPS_SUPPORT, KMTQAITYPE_MULTIPLANEOVERLAY_STRETCH_SUPPORT, KMTQAITYPE_GET_DEVICE_VIDPN_OWNERSHIP_INFO, KMTQAITYPE_QUERYREGISTRY, KMTQAITYPE_KMD_DRIVER_VERSION, KMTQAITYPE_BLOCKLIST_KERNEL, KMTQAITYPE_BLOCKLIST_RUNTIME, KMTQAITYPE_ADAPTERGUID_RENDER, KMTQAITYPE_ADAPTERADDRESS_RENDER, KMTQAITYPE_ADAPTERREGISTRYINFO_RENDER, KMTQAITYPE_CHECKDRIVERUPDATESTATUS_RENDER, KMTQAITYPE_DRIVERVERSION_RENDER, KMTQAITYPE_ADAPTERTYPE_RENDER, KMTQAITYPE_WDDM_1_2_CAPS_RENDER, KMTQAITYPE_WDDM_1_3_CAPS_RENDER, KMTQAITYPE_QUERY_ADAPTER_UNIQUE_GUID, KMTQAITYPE_NODEPERFDATA, KMTQAITYPE_ADAPTERPERFDATA, KMTQAITYPE_ADAPTERPERFDATA_CAPS, KMTQUITYPE_GPUVERSION, KMTQAITYPE_DRIVER_DESCRIPTION, KMTQAITYPE_DRIVER_DESCRIPTION_RENDER, KMTQAITYPE_SCANOUT_CAPS, KMTQAITYPE_PARAVIRTUALIZATION_RENDER, KMTQAITYPE_SERVICENAME, KMTQAITYPE_WDDM_2_7_CAPS, KMTQAITYPE_DISPLAY_UMDRIVERNAME, KMTQAITYPE_TRACKEDWORKLOAD_SUPPORT, KMTQAITYPE_HYBRID_DLIST_DLL_SUPPORT, KMTQAITYPE_DISPLAY_CAPS, KMTQAITYPE_WDDM_2_9_CAPS, KMTQAITYPE_CROSSADAPTERRESOURCE_SUPPORT, KMTQAITYPE_WDDM_3_0_CAPS, KMTQAITYPE_WSAUMDIMAGENAME, KMTQAITYPE_VGPUINTERFACEID, KMTQAITYPE_WDDM_3_1_CAPS),
enumeration!(KMTUMDVERSION: KMTUMDVERSION_DX9, KMTUMDVERSION_DX10, KMTUMDVERSION_DX11, KMTUMDVERSION_DX12, NUM_KMTUMDVERSIONS, KMTUMDVERSION_DX12_WSA32, KMTUMDVERSION_DX12_WSA64),
enumeration!(KMT_DISPLAY_UMD_VERSION: KMT_DISPLAY_UMDVERSION_1, NUM_KMT_DISPLAY_UMDVERSIONS),
];

pub(crate) static CONSTANTS: &[Constant] = &[
constant!(MAX_PATH),
constant!(D3DDDI_MAX_BROADCAST_CONTEXT),
constant!(D3DDDI_MAX_OBJECT_SIGNALED),
constant!(D3DDDI_MAX_OBJECT_WAITED_ON),
constant!(D3DDDI_MAX_WRITTEN_PRIMARIES),
constant!(D3DKMT_GET_PTE_MAX),
constant!(D3DKMT_MAX_PRESENT_HISTORY_RECTS),
constant!(D3DKMT_MAX_PRESENT_HISTORY_SCATTERBLTS),
constant!(D3DKMT_MAX_SEGMENT_COUNT),
constant!(D3DKMT_MAX_TRACKED_WORKLOAD_INSTANCE_PAIRS),
constant!(D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT_MAX),
constant!(D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS_MAX),
constant!(D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_MAX),
constant!(D3DKMT_QUERYSTATISTICS_PROCESS_INTERFERENCE_BUCKET_COUNT),
constant!(D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_MAX),
constant!(D3DKMT_QUERYSTATISTICS_SEGMENT_PREFERENCE_MAX),
constant!(DXGK_MAX_GPUVERSION_NAME_LENGTH),
constant!(DXGK_MAX_METADATA_NAME_LENGTH),
constant!(DXGK_MAX_PAGE_TABLE_LEVEL_COUNT),
constant!(DXGK_MIN_PAGE_TABLE_LEVEL_COUNT),
constant!(D3DDDI_MAX_MPO_PRESENT_DIRTY_RECTS),
constant!(D3DKMDT_MAX_OVERLAYS),
constant!(D3DKMDT_MAX_OVERLAYS_BITCOUNT),
constant!(D3DKMDT_MAX_VIDPN_SOURCES),
constant!(D3DKMDT_MAX_VIDPN_SOURCES_BITCOUNT),
constant!(D3DKMT_GETPRESENTHISTORY_MAXTOKENS),
constant!(D3DKMT_MAX_BUNDLE_OBJECTS_PER_HANDLE),
constant!(D3DKMT_MAX_MULTIPLANE_OVERLAY_ALLOCATIONS_PER_PLANE),
constant!(D3DKMT_MAX_MULTIPLANE_OVERLAY_PLANES),
constant!(D3DKMT_MAX_OBJECTS_PER_HANDLE),
constant!(D3DKMT_MAX_WAITFORVERTICALBLANK_OBJECTS),
constant!(DXGK_DIAG_PROCESS_NAME_LENGTH),
constant!(MAX_ENUM_ADAPTERS),
constant!(D3DDDI_ALLOCATIONPRIORITY_MINIMUM),
constant!(D3DDDI_ALLOCATIONPRIORITY_LOW),
constant!(D3DDDI_ALLOCATIONPRIORITY_NORMAL),
constant!(D3DDDI_ALLOCATIONPRIORITY_HIGH),
constant!(D3DDDI_ALLOCATIONPRIORITY_MAXIMUM),
constant!(D3DKMT_CROSS_ADAPTER_RESOURCE_PITCH_ALIGNMENT),
constant!(D3DKMT_CROSS_ADAPTER_RESOURCE_HEIGHT_ALIGNMENT),
constant!(DXGK_FEATURE_SUPPORT_ALWAYS_OFF),
constant!(DXGK_FEATURE_SUPPORT_EXPERIMENTAL),
constant!(DXGK_FEATURE_SUPPORT_STABLE),
constant!(DXGK_FEATURE_SUPPORT_ALWAYS_ON),
constant!(D3DDDI_ID_NOTAPPLICABLE),
constant!(D3DDDI_ID_ALL),
constant!(D3DDDI_ID_ANY),
constant!(D3DDDI_ID_UNINITIALIZED),
constant!(D3DGPU_NULL),
constant!(D3DGPU_UNIQUE_DRIVER_PROTECTION),
constant!(D3DDDI_SYNC_OBJECT_WAIT),
constant!(D3DDDI_SYNC_OBJECT_SIGNAL),
constant!(D3DKMT_SETCONTEXTSCHEDULINGPRIORITY_ABSOLUTE),
constant!(DXGK_BIND_TABLE_ENTRY_UNKNOWN),
];
