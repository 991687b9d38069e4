//! Which structures of the ABI are plain data, and how their words are read.

#![expect(unsafe_code, reason = "says which wire structures are valid for every bit pattern")]

use core::mem::size_of;

use d3dkmt_sys::raw::*;

mod sealed {
    pub trait Sealed {}
}

/// A structure of the ABI that is plain data: integers, arrays, and unions of these. It holds no
/// pointer, and whatever bytes the driver writes into it make a valid value.
///
/// The trait is sealed: it is implemented for the structures of [`d3dkmt_sys::raw`] that the calls
/// of this crate exchange with the driver.
///
/// # Safety
///
/// Every bit pattern is a value of the type, and no field is followed as an address by the driver.
pub unsafe trait Plain: sealed::Sealed + Copy + 'static {}

macro_rules! plain {
    ($($type:ty),* $(,)?) => {$(
        impl sealed::Sealed for $type {}
        // SAFETY: made of integers, integer newtypes and unions of such, without references,
        // niches or memory that the driver would follow.
        unsafe impl Plain for $type {}
    )*};
}

plain! {
    u8, u32, u64, GUID,
    // Payloads of adapter queries.
    D3DKMT_UMDFILENAMEINFO, D3DKMT_OPENGLINFO, D3DKMT_SEGMENTSIZEINFO, D3DKMT_ADAPTERADDRESS,
    D3DKMT_ADAPTERREGISTRYINFO, D3DKMT_DRIVERVERSION, D3DKMT_ADAPTERTYPE, D3DKMT_WDDM_1_2_CAPS,
    D3DKMT_UMD_DRIVER_VERSION, D3DKMT_KMD_DRIVER_VERSION, D3DKMT_WDDM_1_3_CAPS,
    D3DKMT_WDDM_2_0_CAPS, D3DKMT_NODEMETADATA, D3DKMT_PHYSICAL_ADAPTER_COUNT,
    D3DKMT_QUERY_DEVICE_IDS, D3DKMT_QUERY_GPUMMU_CAPS, D3DKMT_SEGMENTGROUPSIZEINFO,
    D3DKMT_QUERY_ADAPTER_UNIQUE_GUID, D3DKMT_NODE_PERFDATA, D3DKMT_ADAPTER_PERFDATA,
    D3DKMT_ADAPTER_PERFDATACAPS, D3DKMT_GPUVERSION, D3DKMT_DRIVER_DESCRIPTION,
    D3DKMT_PARAVIRTUALIZATION, D3DKMT_WDDM_2_7_CAPS, D3DKMT_WDDM_2_9_CAPS, D3DKMT_WDDM_3_0_CAPS,
    D3DKMT_WDDM_3_1_CAPS, D3DKMT_CROSSADAPTERRESOURCE_SUPPORT,
    // States of a device.
    D3DKMT_DEVICEEXECUTION_STATE, D3DKMT_DEVICERESET_STATE, D3DKMT_DEVICEPAGEFAULT_STATE,
    D3DKMT_DEVICEPRESENT_STATE, D3DKMT_DEVICEPRESENT_QUEUE_STATE,
    // Results of statistics.
    D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION, D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION,
    D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION,
    D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION,
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_INFORMATION,
    D3DKMT_QUERYSTATISTICS_NODE_INFORMATION, D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION,
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION,
    D3DKMT_QUERYSTATISTICS_VIDPNSOURCE_INFORMATION,
    D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION,
    D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION,
}

/// A structure whose bitfields are read as one word.
pub(crate) trait Word {
    /// The integer that holds the bits.
    type Bits;

    /// All bits at once.
    fn word(&self) -> Self::Bits;
}

macro_rules! words {
    ($($type:ty: $bits:ty = $($field:ident).+;)*) => {$(
        impl Word for $type {
            type Bits = $bits;

            fn word(&self) -> $bits {
                // SAFETY: the variants of the union have one size, and any bits are an integer.
                unsafe { self.$($field).+ }
            }
        }
    )*};
}

words! {
    D3DKMT_ADAPTERTYPE: u32 = anon_1.Value;
    D3DKMT_WDDM_1_2_CAPS: u32 = anon_1.Value;
    D3DKMT_WDDM_1_3_CAPS: u32 = anon_1.Value;
    D3DKMT_WDDM_2_0_CAPS: u32 = anon_1.Value;
    D3DKMT_WDDM_2_7_CAPS: u32 = anon_1.Value;
    D3DKMT_WDDM_2_9_CAPS: u32 = anon_1.Value;
    D3DKMT_WDDM_3_0_CAPS: u32 = anon_1.Value;
    D3DKMT_WDDM_3_1_CAPS: u32 = anon_1.Value;
    D3DKMT_GPUMMU_CAPS: u32 = Flags.Value;
    DXGK_NODEMETADATA_FLAGS: u32 = anon_1.Value;
    DXGK_GPUCLOCKDATA_FLAGS: u32 = anon_1.Value;
    DXGK_ISFEATUREENABLED_RESULT: u16 = anon_1.Value;
    LARGE_INTEGER: i64 = QuadPart;
    D3DKMT_DEVICERESET_STATE: u32 = anon_1.Value;
    D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS: u64 = anon_1.Value;
}

/// The result of statistics as the structure of its kind.
pub(crate) fn read_result<R: Plain>(result: &D3DKMT_QUERYSTATISTICS_RESULT) -> R {
    const { assert!(size_of::<R>() <= size_of::<D3DKMT_QUERYSTATISTICS_RESULT>()) }
    // SAFETY: large enough, any bytes are a value of a plain structure, and the read is unaligned.
    unsafe { core::ptr::from_ref(result).cast::<R>().read_unaligned() }
}

/// The state of a device as the structure of its kind.
pub(crate) fn read_state<R: Plain>(argument: &D3DKMT_GETDEVICESTATE) -> R {
    const { assert!(size_of::<R>() <= size_of::<D3DKMT_GETDEVICESTATE__bindgen_ty_1>()) }
    // SAFETY: large enough, any bytes are a value of a plain structure, and the read is unaligned.
    unsafe { core::ptr::from_ref(&argument.anon_1).cast::<R>().read_unaligned() }
}

/// The error code of a page fault as its 32 bits.
pub(crate) fn fault_code(code: DXGK_FAULT_ERROR_CODE) -> u32 {
    const { assert!(size_of::<DXGK_FAULT_ERROR_CODE>() == 4) }
    // SAFETY: of that size, and any bytes are an integer.
    unsafe { core::ptr::from_ref(&code).cast::<u32>().read_unaligned() }
}

/// Where the program and GPUs see the value of a new monitored fence.
pub(crate) fn monitored_fence(info: &D3DDDI_SYNCHRONIZATIONOBJECTINFO2) -> (*mut VOID, u64) {
    // SAFETY: any bytes are a value of this member, which holds integers and a pointer.
    let fence = unsafe { info.anon_1.MonitoredFence };
    (fence.FenceValueCPUVirtualAddress, fence.FenceValueGPUVirtualAddress)
}

/// Where the program and GPUs see the value of a new periodic fence.
pub(crate) fn periodic_fence(info: &D3DDDI_SYNCHRONIZATIONOBJECTINFO2) -> (*mut VOID, u64) {
    // SAFETY: any bytes are a value of this member, which holds integers and a pointer.
    let fence = unsafe { info.anon_1.PeriodicMonitoredFence };
    (fence.FenceValueCPUVirtualAddress, fence.FenceValueGPUVirtualAddress)
}

/// Where the program and GPUs see the value of an opened fence.
pub(crate) fn opened_fence(argument: &D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2) -> (*mut VOID, u64) {
    // SAFETY: any bytes are a value of this member, which holds integers and a pointer.
    let fence = unsafe { argument.anon_1.MonitoredFence };
    (fence.FenceValueCPUVirtualAddress, fence.FenceValueGPUVirtualAddress)
}
