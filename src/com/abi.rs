//! The interfaces as C sees them: GUIDs, structures, and the vtables spelled out slot by slot.
//!
//! Names and order are those of the Windows headers. Interfaces that end in 1 extend the older one,
//! so one vtable, the longer, serves both. Layouts: System V, one pointer per object, `this` as an
//! ordinary first argument.

#![expect(
    non_snake_case,
    non_camel_case_types,
    non_upper_case_globals,
    unreachable_pub,
    clippy::upper_case_acronyms,
    reason = "the C header's own names; the header is generated from what is public here"
)]

use core::ffi::c_void;

/// `HRESULT`.
pub type HRESULT = i32;

/// `GUID`: 16 bytes, aligned to 4.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub struct GUID {
    pub Data1: u32,
    pub Data2: u16,
    pub Data3: u16,
    pub Data4: [u8; 8],
}

/// `LUID`: 8 bytes, aligned to 4.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct LUID {
    pub LowPart: u32,
    pub HighPart: i32,
}

/// `IUnknown`.
pub const IID_IUnknown: GUID = GUID {
    Data1: 0x00000000,
    Data2: 0x0000,
    Data3: 0x0000,
    Data4: [0xc0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46],
};
/// `IDXCoreAdapterFactory`.
pub const IID_IDXCoreAdapterFactory: GUID = GUID {
    Data1: 0x78ee5945,
    Data2: 0xc36e,
    Data3: 0x4b13,
    Data4: [0xa6, 0x69, 0x00, 0x5d, 0xd1, 0x1c, 0x0f, 0x06],
};
/// `IDXCoreAdapterFactory1`.
pub const IID_IDXCoreAdapterFactory1: GUID = GUID {
    Data1: 0xd5682e19,
    Data2: 0x6d21,
    Data3: 0x401c,
    Data4: [0x82, 0x7a, 0x9a, 0x51, 0xa4, 0xea, 0x35, 0xd7],
};
/// `IDXCoreAdapterList`.
pub const IID_IDXCoreAdapterList: GUID = GUID {
    Data1: 0x526c7776,
    Data2: 0x40e9,
    Data3: 0x459b,
    Data4: [0xb7, 0x11, 0xf3, 0x2a, 0xd7, 0x6d, 0xfc, 0x28],
};
/// `IDXCoreAdapter`.
pub const IID_IDXCoreAdapter: GUID = GUID {
    Data1: 0xf0db4c7f,
    Data2: 0xfe5a,
    Data3: 0x42a2,
    Data4: [0xbd, 0x62, 0xf2, 0xa6, 0xcf, 0x6f, 0xc8, 0x3e],
};
/// `IDXCoreAdapter1`.
pub const IID_IDXCoreAdapter1: GUID = GUID {
    Data1: 0xa0783366,
    Data2: 0xcfa3,
    Data3: 0x43be,
    Data4: [0x9d, 0x79, 0x55, 0xb2, 0xda, 0x97, 0xc6, 0x3c],
};

/// `IUnknown`: what every object begins with.
#[repr(C)]
pub struct IUnknown {
    pub lpVtbl: *const IUnknownVtbl,
}

/// The vtable of [`IUnknown`].
#[repr(C)]
pub struct IUnknownVtbl {
    pub QueryInterface:
        unsafe extern "C" fn(this: *mut IUnknown, riid: *const GUID, ppvObject: *mut *mut c_void) -> HRESULT,
    pub AddRef: unsafe extern "C" fn(this: *mut IUnknown) -> u32,
    pub Release: unsafe extern "C" fn(this: *mut IUnknown) -> u32,
}

/// The function that a notification calls.
pub type PFN_DXCORE_NOTIFICATION_CALLBACK =
    Option<unsafe extern "C" fn(notificationType: u32, object: *mut IUnknown, context: *mut c_void)>;

/// `IDXCoreAdapterFactory1`, and `IDXCoreAdapterFactory` by its first eight slots.
#[repr(C)]
pub struct IDXCoreAdapterFactory1 {
    pub lpVtbl: *const IDXCoreAdapterFactory1Vtbl,
}

/// The vtable of [`IDXCoreAdapterFactory1`].
#[repr(C)]
pub struct IDXCoreAdapterFactory1Vtbl {
    pub QueryInterface: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        riid: *const GUID,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory1) -> u32,
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory1) -> u32,
    pub CreateAdapterList: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        numAttributes: u32,
        filterAttributes: *const GUID,
        riid: *const GUID,
        ppvAdapterList: *mut *mut c_void,
    ) -> HRESULT,
    pub GetAdapterByLuid: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        adapterLUID: *const LUID,
        riid: *const GUID,
        ppvAdapter: *mut *mut c_void,
    ) -> HRESULT,
    pub IsNotificationTypeSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory1, notificationType: u32) -> bool,
    pub RegisterEventNotification: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        dxCoreObject: *mut IUnknown,
        notificationType: u32,
        callbackFunction: PFN_DXCORE_NOTIFICATION_CALLBACK,
        callbackContext: *mut c_void,
        eventCookie: *mut u32,
    ) -> HRESULT,
    pub UnregisterEventNotification:
        unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory1, eventCookie: u32) -> HRESULT,
    pub CreateAdapterListByWorkload: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        workload: u32,
        runtimeFilter: u32,
        hardwareTypeFilter: u32,
        riid: *const GUID,
        ppvAdapterList: *mut *mut c_void,
    ) -> HRESULT,
}

/// `IDXCoreAdapterList`.
#[repr(C)]
pub struct IDXCoreAdapterList {
    pub lpVtbl: *const IDXCoreAdapterListVtbl,
}

/// The vtable of [`IDXCoreAdapterList`].
#[repr(C)]
pub struct IDXCoreAdapterListVtbl {
    pub QueryInterface: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterList,
        riid: *const GUID,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> u32,
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> u32,
    pub GetAdapter: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterList,
        index: u32,
        riid: *const GUID,
        ppvAdapter: *mut *mut c_void,
    ) -> HRESULT,
    pub GetAdapterCount: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> u32,
    pub IsStale: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> bool,
    pub GetFactory: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterList,
        riid: *const GUID,
        ppvFactory: *mut *mut c_void,
    ) -> HRESULT,
    pub Sort: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterList,
        numPreferences: u32,
        preferences: *const u32,
    ) -> HRESULT,
    pub IsAdapterPreferenceSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapterList, preference: u32) -> bool,
}

/// `IDXCoreAdapter1`, and `IDXCoreAdapter` by its first thirteen slots.
#[repr(C)]
pub struct IDXCoreAdapter1 {
    pub lpVtbl: *const IDXCoreAdapter1Vtbl,
}

/// The vtable of [`IDXCoreAdapter1`].
#[repr(C)]
pub struct IDXCoreAdapter1Vtbl {
    pub QueryInterface: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        riid: *const GUID,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapter1) -> u32,
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapter1) -> u32,
    pub IsValid: unsafe extern "C" fn(this: *mut IDXCoreAdapter1) -> bool,
    pub IsAttributeSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter1, attributeGUID: *const GUID) -> bool,
    pub IsPropertySupported: unsafe extern "C" fn(this: *mut IDXCoreAdapter1, property: u32) -> bool,
    pub GetProperty: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        property: u32,
        bufferSize: usize,
        propertyData: *mut c_void,
    ) -> HRESULT,
    pub GetPropertySize:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter1, property: u32, bufferSize: *mut usize) -> HRESULT,
    pub IsQueryStateSupported: unsafe extern "C" fn(this: *mut IDXCoreAdapter1, property: u32) -> bool,
    pub QueryState: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        state: u32,
        inputStateDetailsSize: usize,
        inputStateDetails: *const c_void,
        outputBufferSize: usize,
        outputBuffer: *mut c_void,
    ) -> HRESULT,
    pub IsSetStateSupported: unsafe extern "C" fn(this: *mut IDXCoreAdapter1, property: u32) -> bool,
    pub SetState: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        state: u32,
        inputStateDetailsSize: usize,
        inputStateDetails: *const c_void,
        inputDataSize: usize,
        inputData: *const c_void,
    ) -> HRESULT,
    pub GetFactory: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        riid: *const GUID,
        ppvFactory: *mut *mut c_void,
    ) -> HRESULT,
    pub GetPropertyWithInput: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        property: u32,
        inputPropertyDetailsSize: usize,
        inputPropertyDetails: *const c_void,
        outputBufferSize: usize,
        outputBuffer: *mut c_void,
    ) -> HRESULT,
}

/// A vtable behind the two words that the C++ ABI keeps before it, the offset to the top of the
/// object and its type information, both zero: no C++ class made these objects.
#[repr(C)]
pub struct WithPrefix<V> {
    offset_to_top: isize,
    type_information: usize,
    pub vtable: V,
}

impl<V> WithPrefix<V> {
    pub const fn new(vtable: V) -> Self {
        Self { offset_to_top: 0, type_information: 0, vtable }
    }
}

const _: () = {
    assert!(size_of::<IUnknownVtbl>() == 3 * 8);
    assert!(size_of::<IDXCoreAdapterFactory1Vtbl>() == 9 * 8);
    assert!(size_of::<IDXCoreAdapterListVtbl>() == 9 * 8);
    assert!(size_of::<IDXCoreAdapter1Vtbl>() == 14 * 8);
    assert!(core::mem::offset_of!(WithPrefix<IUnknownVtbl>, vtable) == 16);
    assert!(size_of::<GUID>() == 16 && align_of::<GUID>() == 4);
    assert!(size_of::<LUID>() == 8 && align_of::<LUID>() == 4);
};
