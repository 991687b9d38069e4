//! The interfaces as C sees them: GUIDs, structures, and the vtables spelled out slot by slot.
//!
//! Names and order are those of the Windows headers. Interfaces that end in 1 extend the older one,
//! so one vtable, the longer, serves both;
//! the shorter is spelled out for C, and held to the longer below. Layouts: System V, one pointer per object, `this` as an
//! ordinary first argument.

#![expect(
    non_snake_case,
    non_camel_case_types,
    non_upper_case_globals,
    unreachable_pub,
    reason = "the C header's own names; the header is generated from what is public here"
)]

mod attributes;
mod base;
mod numbers;
mod results;
mod structures;
mod unknown;

use core::ffi::c_void;

pub use base::*;
pub use numbers::*;
pub use structures::*;
pub use unknown::*;

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

/// The function that a notification calls, with what was registered: the notification, the object, the
/// context.
pub type PFN_DXCORE_NOTIFICATION_CALLBACK = Option<
    unsafe extern "C" fn(
        notificationType: DXCoreNotificationType,
        object: *mut IUnknown,
        context: *mut c_void,
    ),
>;

/// Lists adapters. One object a process, from DXCoreCreateAdapterFactory.
#[repr(C)]
pub struct IDXCoreAdapterFactory {
    /// Its methods.
    pub lpVtbl: *const IDXCoreAdapterFactoryVtbl,
}

/// The vtable of [`IDXCoreAdapterFactory`].
#[repr(C)]
pub struct IDXCoreAdapterFactoryVtbl {
    /// The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
    /// riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
    pub QueryInterface: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory,
        riid: *const GUID,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    /// Adds a reference; returns how many there are.
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory) -> u32,
    /// Gives a reference back; returns how many are left, 0 when the program has none.
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory) -> u32,
    /// A new list of the adapters that have all of the attributes; it may be empty. E_POINTER:
    /// ppvAdapterList is NULL; E_INVALIDARG: no attributes; E_NOINTERFACE. On failure *ppvAdapterList
    /// is NULL.
    pub CreateAdapterList: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory,
        numAttributes: u32,
        filterAttributes: *const GUID,
        riid: *const GUID,
        ppvAdapterList: *mut *mut c_void,
    ) -> HRESULT,
    /// The adapter with this LUID, listed or not: the same object as in any list. E_POINTER;
    /// E_NOINTERFACE; E_INVALIDARG: no such adapter; DXGI_ERROR_DEVICE_REMOVED: it is gone.
    pub GetAdapterByLuid: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory,
        adapterLUID: *const LUID,
        riid: *const GUID,
        ppvAdapter: *mut *mut c_void,
    ) -> HRESULT,
    /// Whether the library knows this notification.
    pub IsNotificationTypeSupported: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory,
        notificationType: DXCoreNotificationType,
    ) -> bool,
    /// Calls a function, on a thread of the library, when something happens to a list or an adapter.
    /// The cookie is written before the first call; on failure it is 0. Unregister before the last
    /// reference to the object goes. E_POINTER: no function or no place for the cookie;
    /// DXGI_ERROR_INVALID_CALL: unknown notification; E_INVALIDARG: no object, or none of the kind
    /// that the notification is about.
    pub RegisterEventNotification: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory,
        dxCoreObject: *mut IUnknown,
        notificationType: DXCoreNotificationType,
        callbackFunction: PFN_DXCORE_NOTIFICATION_CALLBACK,
        callbackContext: *mut c_void,
        eventCookie: *mut u32,
    ) -> HRESULT,
    /// Ends a registration. Waits for a call in progress, except from inside that call; afterwards
    /// none begins. E_INVALIDARG: no such registration.
    pub UnregisterEventNotification:
        unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory, eventCookie: u32) -> HRESULT,
}

/// The newer factory; every factory is one.
#[repr(C)]
pub struct IDXCoreAdapterFactory1 {
    /// Its methods.
    pub lpVtbl: *const IDXCoreAdapterFactory1Vtbl,
}

/// The vtable of [`IDXCoreAdapterFactory1`].
#[repr(C)]
pub struct IDXCoreAdapterFactory1Vtbl {
    /// The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
    /// riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
    pub QueryInterface: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        riid: *const GUID,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    /// Adds a reference; returns how many there are.
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory1) -> u32,
    /// Gives a reference back; returns how many are left, 0 when the program has none.
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory1) -> u32,
    /// A new list of the adapters that have all of the attributes; it may be empty. E_POINTER:
    /// ppvAdapterList is NULL; E_INVALIDARG: no attributes; E_NOINTERFACE. On failure *ppvAdapterList
    /// is NULL.
    pub CreateAdapterList: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        numAttributes: u32,
        filterAttributes: *const GUID,
        riid: *const GUID,
        ppvAdapterList: *mut *mut c_void,
    ) -> HRESULT,
    /// The adapter with this LUID, listed or not: the same object as in any list. E_POINTER;
    /// E_NOINTERFACE; E_INVALIDARG: no such adapter; DXGI_ERROR_DEVICE_REMOVED: it is gone.
    pub GetAdapterByLuid: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        adapterLUID: *const LUID,
        riid: *const GUID,
        ppvAdapter: *mut *mut c_void,
    ) -> HRESULT,
    /// Whether the library knows this notification.
    pub IsNotificationTypeSupported: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        notificationType: DXCoreNotificationType,
    ) -> bool,
    /// Calls a function, on a thread of the library, when something happens to a list or an adapter.
    /// The cookie is written before the first call; on failure it is 0. Unregister before the last
    /// reference to the object goes. E_POINTER: no function or no place for the cookie;
    /// DXGI_ERROR_INVALID_CALL: unknown notification; E_INVALIDARG: no object, or none of the kind
    /// that the notification is about.
    pub RegisterEventNotification: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        dxCoreObject: *mut IUnknown,
        notificationType: DXCoreNotificationType,
        callbackFunction: PFN_DXCORE_NOTIFICATION_CALLBACK,
        callbackContext: *mut c_void,
        eventCookie: *mut u32,
    ) -> HRESULT,
    /// Ends a registration. Waits for a call in progress, except from inside that call; afterwards
    /// none begins. E_INVALIDARG: no such registration.
    pub UnregisterEventNotification:
        unsafe extern "C" fn(this: *mut IDXCoreAdapterFactory1, eventCookie: u32) -> HRESULT,
    /// A new list of the adapters for a workload, the most specialised first; it may be empty.
    /// E_POINTER; E_INVALIDARG: an unknown workload or flag; E_NOINTERFACE.
    pub CreateAdapterListByWorkload: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterFactory1,
        workload: DXCoreWorkload,
        runtimeFilter: DXCoreRuntimeFilterFlags,
        hardwareTypeFilter: DXCoreHardwareTypeFilterFlags,
        riid: *const GUID,
        ppvAdapterList: *mut *mut c_void,
    ) -> HRESULT,
}

/// A list of adapters as they were when it was made.
#[repr(C)]
pub struct IDXCoreAdapterList {
    /// Its methods.
    pub lpVtbl: *const IDXCoreAdapterListVtbl,
}

/// The vtable of [`IDXCoreAdapterList`].
#[repr(C)]
pub struct IDXCoreAdapterListVtbl {
    /// The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
    /// riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
    pub QueryInterface: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterList,
        riid: *const GUID,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    /// Adds a reference; returns how many there are.
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> u32,
    /// Gives a reference back; returns how many are left, 0 when the program has none.
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> u32,
    /// The adapter at a place of the list, with a reference added: the same object each time.
    /// E_POINTER; E_INVALIDARG: no such place; E_NOINTERFACE; DXGI_ERROR_DEVICE_REMOVED: it is gone.
    pub GetAdapter: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterList,
        index: u32,
        riid: *const GUID,
        ppvAdapter: *mut *mut c_void,
    ) -> HRESULT,
    /// How many adapters the list has; it never changes.
    pub GetAdapterCount: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> u32,
    /// Whether a new list would have other adapters. Once true, it stays true.
    pub IsStale: unsafe extern "C" fn(this: *mut IDXCoreAdapterList) -> bool,
    /// The factory, with a reference added. E_POINTER; E_NOINTERFACE.
    pub GetFactory: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterList,
        riid: *const GUID,
        ppvFactory: *mut *mut c_void,
    ) -> HRESULT,
    /// Sorts this list, by the first preference first; unknown ones are skipped. E_INVALIDARG: no
    /// preferences.
    pub Sort: unsafe extern "C" fn(
        this: *mut IDXCoreAdapterList,
        numPreferences: u32,
        preferences: *const DXCoreAdapterPreference,
    ) -> HRESULT,
    /// Whether Sort knows this preference.
    pub IsAdapterPreferenceSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapterList, preference: DXCoreAdapterPreference) -> bool,
}

/// An adapter: properties that stay, states that change.
#[repr(C)]
pub struct IDXCoreAdapter {
    /// Its methods.
    pub lpVtbl: *const IDXCoreAdapterVtbl,
}

/// The vtable of [`IDXCoreAdapter`].
#[repr(C)]
pub struct IDXCoreAdapterVtbl {
    /// The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
    /// riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
    pub QueryInterface: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter,
        riid: *const GUID,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    /// Adds a reference; returns how many there are.
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapter) -> u32,
    /// Gives a reference back; returns how many are left, 0 when the program has none.
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapter) -> u32,
    /// Whether the adapter is still there. Once false, it stays false.
    pub IsValid: unsafe extern "C" fn(this: *mut IDXCoreAdapter) -> bool,
    /// Whether the adapter has this attribute; false for NULL and for unknown ones.
    pub IsAttributeSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter, attributeGUID: *const GUID) -> bool,
    /// Whether the adapter has this property.
    pub IsPropertySupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter, property: DXCoreAdapterProperty) -> bool,
    /// Writes a property, and zeros behind it; also of an adapter that is gone. E_POINTER: no buffer;
    /// DXGI_ERROR_INVALID_CALL: no such property; DXGI_ERROR_UNSUPPORTED: this adapter has none;
    /// E_INVALIDARG: the buffer is too small.
    pub GetProperty: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter,
        property: DXCoreAdapterProperty,
        bufferSize: usize,
        propertyData: *mut c_void,
    ) -> HRESULT,
    /// The bytes that GetProperty needs. E_POINTER; DXGI_ERROR_INVALID_CALL; DXGI_ERROR_UNSUPPORTED.
    pub GetPropertySize: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter,
        property: DXCoreAdapterProperty,
        bufferSize: *mut usize,
    ) -> HRESULT,
    /// Whether the adapter tells this state.
    pub IsQueryStateSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter, property: DXCoreAdapterState) -> bool,
    /// Asks the host for a state; the buffer is zeroed first. Input and output as listed at
    /// DXCoreAdapterState. E_POINTER: no buffer, or no input where one is needed;
    /// DXGI_ERROR_INVALID_CALL: no such state; E_INVALIDARG: too short, or an index out of range;
    /// DXGI_ERROR_UNSUPPORTED; DXGI_ERROR_DEVICE_REMOVED.
    pub QueryState: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter,
        state: DXCoreAdapterState,
        inputStateDetailsSize: usize,
        inputStateDetails: *const c_void,
        outputBufferSize: usize,
        outputBuffer: *mut c_void,
    ) -> HRESULT,
    /// Whether the state can be set: AdapterMemoryBudget alone.
    pub IsSetStateSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter, property: DXCoreAdapterState) -> bool,
    /// Sets a state. Errors as of QueryState.
    pub SetState: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter,
        state: DXCoreAdapterState,
        inputStateDetailsSize: usize,
        inputStateDetails: *const c_void,
        inputDataSize: usize,
        inputData: *const c_void,
    ) -> HRESULT,
    /// The factory, with a reference added. E_POINTER; E_NOINTERFACE.
    pub GetFactory: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter,
        riid: *const GUID,
        ppvFactory: *mut *mut c_void,
    ) -> HRESULT,
}

/// The newer adapter; every adapter is one.
#[repr(C)]
pub struct IDXCoreAdapter1 {
    /// Its methods.
    pub lpVtbl: *const IDXCoreAdapter1Vtbl,
}

/// The vtable of [`IDXCoreAdapter1`].
#[repr(C)]
pub struct IDXCoreAdapter1Vtbl {
    /// The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
    /// riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
    pub QueryInterface: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        riid: *const GUID,
        ppvObject: *mut *mut c_void,
    ) -> HRESULT,
    /// Adds a reference; returns how many there are.
    pub AddRef: unsafe extern "C" fn(this: *mut IDXCoreAdapter1) -> u32,
    /// Gives a reference back; returns how many are left, 0 when the program has none.
    pub Release: unsafe extern "C" fn(this: *mut IDXCoreAdapter1) -> u32,
    /// Whether the adapter is still there. Once false, it stays false.
    pub IsValid: unsafe extern "C" fn(this: *mut IDXCoreAdapter1) -> bool,
    /// Whether the adapter has this attribute; false for NULL and for unknown ones.
    pub IsAttributeSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter1, attributeGUID: *const GUID) -> bool,
    /// Whether the adapter has this property.
    pub IsPropertySupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter1, property: DXCoreAdapterProperty) -> bool,
    /// Writes a property, and zeros behind it; also of an adapter that is gone. E_POINTER: no buffer;
    /// DXGI_ERROR_INVALID_CALL: no such property; DXGI_ERROR_UNSUPPORTED: this adapter has none;
    /// E_INVALIDARG: the buffer is too small.
    pub GetProperty: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        property: DXCoreAdapterProperty,
        bufferSize: usize,
        propertyData: *mut c_void,
    ) -> HRESULT,
    /// The bytes that GetProperty needs. E_POINTER; DXGI_ERROR_INVALID_CALL; DXGI_ERROR_UNSUPPORTED.
    pub GetPropertySize: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        property: DXCoreAdapterProperty,
        bufferSize: *mut usize,
    ) -> HRESULT,
    /// Whether the adapter tells this state.
    pub IsQueryStateSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter1, property: DXCoreAdapterState) -> bool,
    /// Asks the host for a state; the buffer is zeroed first. Input and output as listed at
    /// DXCoreAdapterState. E_POINTER: no buffer, or no input where one is needed;
    /// DXGI_ERROR_INVALID_CALL: no such state; E_INVALIDARG: too short, or an index out of range;
    /// DXGI_ERROR_UNSUPPORTED; DXGI_ERROR_DEVICE_REMOVED.
    pub QueryState: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        state: DXCoreAdapterState,
        inputStateDetailsSize: usize,
        inputStateDetails: *const c_void,
        outputBufferSize: usize,
        outputBuffer: *mut c_void,
    ) -> HRESULT,
    /// Whether the state can be set: AdapterMemoryBudget alone.
    pub IsSetStateSupported:
        unsafe extern "C" fn(this: *mut IDXCoreAdapter1, property: DXCoreAdapterState) -> bool,
    /// Sets a state. Errors as of QueryState.
    pub SetState: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        state: DXCoreAdapterState,
        inputStateDetailsSize: usize,
        inputStateDetails: *const c_void,
        inputDataSize: usize,
        inputData: *const c_void,
    ) -> HRESULT,
    /// The factory, with a reference added. E_POINTER; E_NOINTERFACE.
    pub GetFactory: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        riid: *const GUID,
        ppvFactory: *mut *mut c_void,
    ) -> HRESULT,
    /// A property of a part of the adapter, which the input names; properties that need no input
    /// ignore one. Errors as of GetProperty, and E_INVALIDARG for an input too short or an index out
    /// of range.
    pub GetPropertyWithInput: unsafe extern "C" fn(
        this: *mut IDXCoreAdapter1,
        property: DXCoreAdapterProperty,
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

/// The older interfaces are the newer ones without the last method.
macro_rules! begins_as {
    ($shorter:ty, $longer:ty: $($method:ident)*) => {
        $(assert!(core::mem::offset_of!($shorter, $method) == core::mem::offset_of!($longer, $method));)*
        assert!(size_of::<$shorter>() + size_of::<usize>() == size_of::<$longer>());
    };
}

const _: () = {
    begins_as!(IDXCoreAdapterFactoryVtbl, IDXCoreAdapterFactory1Vtbl: QueryInterface AddRef Release CreateAdapterList GetAdapterByLuid IsNotificationTypeSupported RegisterEventNotification UnregisterEventNotification);
    begins_as!(IDXCoreAdapterVtbl, IDXCoreAdapter1Vtbl: QueryInterface AddRef Release IsValid IsAttributeSupported IsPropertySupported GetProperty GetPropertySize IsQueryStateSupported QueryState IsSetStateSupported SetState GetFactory);
};
