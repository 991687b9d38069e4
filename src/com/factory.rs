//! The factory: one object a process, and the function that hands it out.

#![expect(unsafe_code, reason = "the methods of a COM object, called by C")]

use core::ffi::c_void;
use core::sync::atomic::{AtomicU32, Ordering};

use dxcore::events::Notification;
use dxcore::{Attribute, HResult, HardwareTypes, Luid, Runtimes, Workload};

use super::abi::{
    GUID, HRESULT, IDXCoreAdapterFactory1, IDXCoreAdapterFactory1Vtbl, IID_IDXCoreAdapterFactory,
    IID_IDXCoreAdapterFactory1, IID_IUnknown, IUnknown, LUID, PFN_DXCORE_NOTIFICATION_CALLBACK, WithPrefix,
};
use super::list::ListObject;
use super::memory::{Out, array, guid};
use super::module::Module;
use super::{adapter, list, notification};
use super::{answers_to, method};
use crate::boundary::guard;

/// What a factory answers to.
const INTERFACES: &[GUID] = &[IID_IUnknown, IID_IDXCoreAdapterFactory, IID_IDXCoreAdapterFactory1];

/// The factory. A static, so that it is the same for the whole process, whatever its count: a list
/// or an adapter may hand it out after the program has released its last reference.
pub(super) static FACTORY: FactoryObject = FactoryObject {
    interface: IDXCoreAdapterFactory1 { lpVtbl: &raw const VTABLE.vtable },
    references: AtomicU32::new(0),
};

/// The object behind the pointer.
#[repr(C)]
pub(super) struct FactoryObject {
    interface: IDXCoreAdapterFactory1,
    /// The references of programs; those that lists and adapters would need are not counted, as on
    /// Windows.
    references: AtomicU32,
}

// SAFETY: the vtable is never written, and the count is atomic.
unsafe impl Sync for FactoryObject {}

static VTABLE: WithPrefix<IDXCoreAdapterFactory1Vtbl> = WithPrefix::new(IDXCoreAdapterFactory1Vtbl {
    QueryInterface: query_interface,
    AddRef: add_ref,
    Release: release,
    CreateAdapterList: create_adapter_list,
    GetAdapterByLuid: get_adapter_by_luid,
    IsNotificationTypeSupported: is_notification_type_supported,
    RegisterEventNotification: register_event_notification,
    UnregisterEventNotification: unregister_event_notification,
    CreateAdapterListByWorkload: create_adapter_list_by_workload,
});

impl FactoryObject {
    /// Whether a program refers to it.
    pub(super) fn is_referenced(&self) -> bool {
        self.references.load(Ordering::Acquire) != 0
    }

    /// The pointer that programs get, with a reference added, if it answers to `riid`.
    ///
    /// # Errors
    ///
    /// [`HResult::E_NOINTERFACE`].
    pub(super) fn hand_out(&'static self, riid: GUID) -> Result<*mut c_void, HResult> {
        answers_to(riid, INTERFACES)?;
        self.add_reference();
        Ok((&raw const *self).cast_mut().cast())
    }

    fn add_reference(&self) -> u32 {
        self.references.fetch_add(1, Ordering::Relaxed).wrapping_add(1)
    }

    /// A program that releases too often finds 0, and takes nothing from anybody.
    fn release_reference(&self) -> u32 {
        let less = |count: u32| count.checked_sub(1);
        match self.references.fetch_update(Ordering::AcqRel, Ordering::Acquire, less) {
            Ok(1) => {
                Module::settle();
                0
            }
            Ok(count) => count - 1,
            Err(_) => 0,
        }
    }
}

/// Creates the factory, or hands out the one that is there (`DXCoreCreateAdapterFactory`).
///
/// # Safety
///
/// `riid` is null or points to a GUID, `ppvFactory` is null or writable for a pointer.
#[unsafe(no_mangle)]
#[expect(non_snake_case, reason = "the exported name")]
pub(crate) unsafe extern "C" fn DXCoreCreateAdapterFactory(
    riid: *const GUID,
    ppvFactory: *mut *mut c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let mut out = unsafe { Out::new(ppvFactory, core::ptr::null_mut()) }?;
        // SAFETY: the caller's promise.
        let riid = unsafe { guid(riid) }?;
        answers_to(riid, INTERFACES)?;
        let _held = Module::enter()?;
        out.set(FACTORY.hand_out(riid)?);
        Ok(())
    })
}

unsafe extern "C" fn query_interface(
    _this: *mut IDXCoreAdapterFactory1,
    riid: *const GUID,
    out: *mut *mut c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let mut out = unsafe { Out::new(out, core::ptr::null_mut()) }?;
        // SAFETY: the caller's promise.
        out.set(FACTORY.hand_out(unsafe { guid(riid) }?)?);
        Ok(())
    })
}

unsafe extern "C" fn add_ref(_this: *mut IDXCoreAdapterFactory1) -> u32 {
    guard(0, || FACTORY.add_reference())
}

unsafe extern "C" fn release(_this: *mut IDXCoreAdapterFactory1) -> u32 {
    guard(0, || FACTORY.release_reference())
}

unsafe extern "C" fn create_adapter_list(
    _this: *mut IDXCoreAdapterFactory1,
    count: u32,
    attributes: *const GUID,
    riid: *const GUID,
    out: *mut *mut c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let mut out = unsafe { Out::new(out, core::ptr::null_mut()) }?;
        if count == 0 || attributes.is_null() {
            return Err(HResult::E_INVALIDARG);
        }
        // SAFETY: the caller's promise.
        answers_to(unsafe { guid(riid) }?, list::INTERFACES)?;
        // Repetitions say nothing new, so a hostile count costs time but no memory.
        let mut filter: Vec<Attribute> = Vec::new();
        // SAFETY: the caller's promise.
        for attribute in unsafe { array(attributes, count) }.map(|guid| super::attribute(&guid)) {
            if !filter.contains(&attribute) {
                filter.try_reserve(1).map_err(|_| HResult::E_OUTOFMEMORY)?;
                filter.push(attribute);
            }
        }
        let held = Module::enter()?;
        let found = held.factory()?.adapters(&filter)?;
        out.set(ListObject::create(found, held)?);
        Ok(())
    })
}

unsafe extern "C" fn create_adapter_list_by_workload(
    _this: *mut IDXCoreAdapterFactory1,
    workload: u32,
    runtimes: u32,
    hardware: u32,
    riid: *const GUID,
    out: *mut *mut c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let mut out = unsafe { Out::new(out, core::ptr::null_mut()) }?;
        let workload = Workload::from_number(workload).ok_or(HResult::E_INVALIDARG)?;
        let runtimes = Runtimes::from_bits(runtimes).ok_or(HResult::E_INVALIDARG)?;
        let hardware = HardwareTypes::from_bits(hardware).ok_or(HResult::E_INVALIDARG)?;
        // SAFETY: the caller's promise.
        answers_to(unsafe { guid(riid) }?, list::INTERFACES)?;
        let held = Module::enter()?;
        let found = held.factory()?.adapters_by_workload(workload, runtimes, hardware)?;
        out.set(ListObject::create(found, held)?);
        Ok(())
    })
}

unsafe extern "C" fn get_adapter_by_luid(
    _this: *mut IDXCoreAdapterFactory1,
    luid: *const LUID,
    riid: *const GUID,
    out: *mut *mut c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let mut out = unsafe { Out::new(out, core::ptr::null_mut()) }?;
        if luid.is_null() {
            return Err(HResult::E_POINTER);
        }
        // SAFETY: not null, so readable by the caller's promise.
        let luid = unsafe { luid.read_unaligned() };
        // Decision: a wrong interface is found before an unknown adapter.
        // SAFETY: the caller's promise.
        answers_to(unsafe { guid(riid) }?, adapter::INTERFACES)?;
        let held = Module::enter()?;
        let found = held.factory()?.adapter_by_luid(Luid::new(luid.HighPart, luid.LowPart))?;
        out.set(held.adapter_object(&found)?.as_ptr().cast());
        Ok(())
    })
}

unsafe extern "C" fn is_notification_type_supported(_this: *mut IDXCoreAdapterFactory1, kind: u32) -> bool {
    guard(false, || Notification::from_number(kind).is_some())
}

unsafe extern "C" fn register_event_notification(
    _this: *mut IDXCoreAdapterFactory1,
    object: *mut IUnknown,
    kind: u32,
    callback: PFN_DXCORE_NOTIFICATION_CALLBACK,
    context: *mut c_void,
    cookie: *mut u32,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let cookie = unsafe { Out::new(cookie, 0) }?;
        // SAFETY: the caller's promise.
        unsafe { notification::register(object, kind, callback, context, cookie) }
    })
}

unsafe extern "C" fn unregister_event_notification(
    _this: *mut IDXCoreAdapterFactory1,
    cookie: u32,
) -> HRESULT {
    method(|| notification::unregister(cookie))
}
