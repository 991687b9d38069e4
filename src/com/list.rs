//! A list of adapters: a snapshot that can be sorted and can become stale.

#![expect(unsafe_code, reason = "the methods of a COM object, called by C")]

use core::ffi::c_void;
use core::ptr::NonNull;
use core::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use d3dkmt::PerProcess;
use dxcore::{AdapterList, HResult, Preference};

use super::abi::{
    GUID, HRESULT, IDXCoreAdapterList, IDXCoreAdapterListVtbl, IID_IDXCoreAdapterList, IID_IUnknown,
    WithPrefix,
};
use super::adapter::AdapterObject;
use super::factory::FACTORY;
use super::memory::{Out, allocate, array, collect, free, guid};
use super::module::Hold;
use super::{answers_to, method};
use crate::boundary::guard;

/// What a list answers to.
pub(super) const INTERFACES: &[GUID] = &[IID_IUnknown, IID_IDXCoreAdapterList];

/// The object behind the pointer.
#[repr(C)]
pub(super) struct ListObject {
    interface: IDXCoreAdapterList,
    references: AtomicU32,
    list: AdapterList,
    /// One reference each; in the order of `list`.
    members: Members,
    /// For every place the index of a member. Written by one thread at a time and read without a
    /// lock: who reads while another sorts may find a member twice, never one that is not there.
    order: Vec<AtomicU32>,
    sorting: PerProcess<Mutex<()>>,
    held: Hold,
}

static VTABLE: WithPrefix<IDXCoreAdapterListVtbl> = WithPrefix::new(IDXCoreAdapterListVtbl {
    QueryInterface: query_interface,
    AddRef: add_ref,
    Release: release,
    GetAdapter: get_adapter,
    GetAdapterCount: get_adapter_count,
    IsStale: is_stale,
    GetFactory: get_factory,
    Sort: sort,
    IsAdapterPreferenceSupported: is_adapter_preference_supported,
});

/// Adapter objects with a reference of their own, given back when this is dropped.
struct Members(Vec<NonNull<AdapterObject>>);

impl Members {
    fn get(&self, index: u32) -> Option<&AdapterObject> {
        // SAFETY: alive by the reference that is held.
        self.0.get(index as usize).map(|object| unsafe { object.as_ref() })
    }
}

impl Drop for Members {
    fn drop(&mut self) {
        for object in &self.0 {
            // SAFETY: the reference that is given back here kept it alive.
            unsafe { object.as_ref() }.release_reference();
        }
    }
}

impl ListObject {
    /// A new list object with one reference.
    ///
    /// # Errors
    ///
    /// [`HResult::E_OUTOFMEMORY`].
    pub(super) fn create(list: AdapterList, held: Hold) -> Result<*mut c_void, HResult> {
        let mut members = Members(Vec::new());
        members.0.try_reserve_exact(list.len()).map_err(|_| HResult::E_OUTOFMEMORY)?;
        for adapter in list.iter() {
            members.0.push(held.adapter_object(adapter)?);
        }
        let count = u32::try_from(members.0.len()).map_err(|_| HResult::E_OUTOFMEMORY)?;
        let order = collect((0..count).map(|index| Ok(AtomicU32::new(index))))?;
        let interface = IDXCoreAdapterList { lpVtbl: &raw const VTABLE.vtable };
        let sorting = PerProcess::new();
        let object = Self { interface, references: AtomicU32::new(1), list, members, order, sorting, held };
        let object = allocate(object)?;
        // SAFETY: allocated just now.
        if let Err(error) = unsafe { object.as_ref() }.held.note_list(object) {
            // SAFETY: as above, and known to nobody.
            unsafe { free(object) };
            return Err(error);
        }
        Ok(object.as_ptr().cast())
    }

    /// # Safety
    ///
    /// `this` is a list that its caller has a reference to, and uses for the length of one call.
    unsafe fn of<'a>(this: *mut IDXCoreAdapterList) -> &'a Self {
        // SAFETY: the interface is the first field of every list, and the caller keeps it alive.
        unsafe { &*this.cast::<Self>() }
    }

    /// The list in safe Rust.
    pub(super) fn list(&self) -> &AdapterList {
        &self.list
    }

    fn member(&self, index: u32) -> Option<&AdapterObject> {
        let place = self.order.get(index as usize)?;
        self.members.get(place.load(Ordering::Acquire))
    }

    fn sort(&self, preferences: &[Preference]) -> Result<(), HResult> {
        let lock = self.sorting.get_or_init(Mutex::default).ok_or(HResult::E_OUTOFMEMORY)?;
        let _alone = lock.lock().unwrap_or_else(PoisonError::into_inner);
        let before = collect(self.order.iter().map(|place| Ok(place.load(Ordering::Acquire))))?;
        let adapters =
            collect(before.iter().map(|&index| {
                self.members.get(index).map(AdapterObject::adapter).ok_or(HResult::E_UNEXPECTED)
            }))?;
        for (place, from) in self.order.iter().zip(dxcore::sorted(&adapters, preferences)) {
            place.store(before[from], Ordering::Release);
        }
        Ok(())
    }
}

unsafe extern "C" fn query_interface(
    this: *mut IDXCoreAdapterList,
    riid: *const GUID,
    out: *mut *mut c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let mut out = unsafe { Out::new(out, core::ptr::null_mut()) }?;
        // SAFETY: the caller's promise.
        answers_to(unsafe { guid(riid) }?, INTERFACES)?;
        // SAFETY: the caller's promise.
        unsafe { ListObject::of(this) }.references.fetch_add(1, Ordering::Relaxed);
        out.set(this.cast());
        Ok(())
    })
}

unsafe extern "C" fn add_ref(this: *mut IDXCoreAdapterList) -> u32 {
    guard(0, || {
        // SAFETY: the caller's promise.
        unsafe { ListObject::of(this) }.references.fetch_add(1, Ordering::Relaxed).wrapping_add(1)
    })
}

unsafe extern "C" fn release(this: *mut IDXCoreAdapterList) -> u32 {
    guard(0, || {
        // SAFETY: the caller's promise.
        let before = unsafe { ListObject::of(this) }.references.fetch_sub(1, Ordering::AcqRel);
        if let (1, Some(object)) = (before, NonNull::new(this.cast::<ListObject>())) {
            // SAFETY: this was the last reference, and the object is not freed yet.
            unsafe { object.as_ref() }.held.forget_list(object);
            // SAFETY: allocated by `create`, and this was the last reference.
            unsafe { free(object) };
        }
        before.saturating_sub(1)
    })
}

unsafe extern "C" fn get_adapter(
    this: *mut IDXCoreAdapterList,
    index: u32,
    riid: *const GUID,
    out: *mut *mut c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let mut out = unsafe { Out::new(out, core::ptr::null_mut()) }?;
        // SAFETY: the caller's promise.
        let member = unsafe { ListObject::of(this) }.member(index).ok_or(HResult::E_INVALIDARG)?;
        // SAFETY: the caller's promise.
        answers_to(unsafe { guid(riid) }?, super::adapter::INTERFACES)?;
        if member.adapter().is_known_invalid() {
            return Err(HResult::DXGI_ERROR_DEVICE_REMOVED);
        }
        out.set(member.hand_out());
        Ok(())
    })
}

unsafe extern "C" fn get_adapter_count(this: *mut IDXCoreAdapterList) -> u32 {
    guard(0, || {
        // SAFETY: the caller's promise.
        let count = unsafe { ListObject::of(this) }.order.len();
        u32::try_from(count).unwrap_or(u32::MAX)
    })
}

unsafe extern "C" fn is_stale(this: *mut IDXCoreAdapterList) -> bool {
    guard(false, || {
        // SAFETY: the caller's promise.
        unsafe { ListObject::of(this) }.list.is_stale()
    })
}

unsafe extern "C" fn get_factory(
    _this: *mut IDXCoreAdapterList,
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

unsafe extern "C" fn sort(this: *mut IDXCoreAdapterList, count: u32, preferences: *const u32) -> HRESULT {
    method(|| {
        if count == 0 || preferences.is_null() {
            return Err(HResult::E_INVALIDARG);
        }
        // A preference that comes again adds nothing, so a hostile count costs no memory.
        let mut known: Vec<Preference> = Vec::new();
        // SAFETY: the caller's promise.
        for preference in unsafe { array(preferences, count) }.filter_map(Preference::from_number) {
            if !known.contains(&preference) {
                known.try_reserve(1).map_err(|_| HResult::E_OUTOFMEMORY)?;
                known.push(preference);
            }
        }
        // SAFETY: the caller's promise.
        unsafe { ListObject::of(this) }.sort(&known)
    })
}

unsafe extern "C" fn is_adapter_preference_supported(
    _this: *mut IDXCoreAdapterList,
    preference: u32,
) -> bool {
    guard(false, || Preference::from_number(preference).is_some())
}
