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

use dxcore::Guid;

/// `HRESULT`.
pub type HRESULT = i32;

/// `LUID`: 8 bytes, aligned to 4.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct LUID {
    pub LowPart: u32,
    pub HighPart: i32,
}

/// `IUnknown`.
pub const IID_IUnknown: Guid = Guid::from_u128(0x00000000_0000_0000_c000_000000000046);
/// `IDXCoreAdapterFactory`.
pub const IID_IDXCoreAdapterFactory: Guid = Guid::from_u128(0x78ee5945_c36e_4b13_a669_005dd11c0f06);
/// `IDXCoreAdapterFactory1`.
pub const IID_IDXCoreAdapterFactory1: Guid = Guid::from_u128(0xd5682e19_6d21_401c_827a_9a51a4ea35d7);
/// `IDXCoreAdapterList`.
pub const IID_IDXCoreAdapterList: Guid = Guid::from_u128(0x526c7776_40e9_459b_b711_f32ad76dfc28);
/// `IDXCoreAdapter`.
pub const IID_IDXCoreAdapter: Guid = Guid::from_u128(0xf0db4c7f_fe5a_42a2_bd62_f2a6cf6fc83e);
/// `IDXCoreAdapter1`.
pub const IID_IDXCoreAdapter1: Guid = Guid::from_u128(0xa0783366_cfa3_43be_9d79_55b2da97c63c);

/// `IUnknown`: what every object begins with.
#[repr(C)]
pub struct IUnknown {
    pub lpVtbl: *const IUnknownVtbl,
}

/// The vtable of [`IUnknown`].
#[repr(C)]
pub struct IUnknownVtbl {
    pub QueryInterface:
        unsafe extern "C" fn(this: *mut IUnknown, riid: *const Guid, ppvObject: *mut *mut c_void) -> HRESULT,
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
        riid: *const Guid,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory1) -> u32,
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory1) -> u32,
    pub CreateAdapterList: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        numAttributes: u32,
        filterAttributes: *const Guid,
        riid: *const Guid,
        ppvAdapterList: *mut *mut c_void,
    ) -> HRESULT,
    pub GetAdapterByLuid: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        adapterLUID: *const LUID,
        riid: *const Guid,
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
        riid: *const Guid,
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
        riid: *const Guid,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> u32,
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> u32,
    pub GetAdapter: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterList,
        index: u32,
        riid: *const Guid,
        ppvAdapter: *mut *mut c_void,
    ) -> HRESULT,
    pub GetAdapterCount: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> u32,
    pub IsStale: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> bool,
    pub GetFactory: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterList,
        riid: *const Guid,
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
        riid: *const Guid,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapter1) -> u32,
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapter1) -> u32,
    pub IsValid: unsafe extern "C" fn(this: *mut IDXCoreAdapter1) -> bool,
    pub IsAttributeSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter1, attributeGUID: *const Guid) -> bool,
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
        riid: *const Guid,
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
    assert!(size_of::<LUID>() == 8 && align_of::<LUID>() == 4);
};
