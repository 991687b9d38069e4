//! An adapter: facts that stay, states that change.

#![expect(unsafe_code, reason = "the methods of a COM object, called by C")]

use core::ffi::c_void;
use core::sync::atomic::{AtomicU32, Ordering};

use dxcore::{Adapter, HResult, Property, State};

use super::abi::{
    GUID, HRESULT, IDXCoreAdapter1, IDXCoreAdapter1Vtbl, IID_IDXCoreAdapter, IID_IDXCoreAdapter1,
    IID_IUnknown, WithPrefix,
};
use super::factory::FACTORY;
use super::memory::{Buffer, Out, guid, input};
use super::module::Module;
use super::{answers_to, engine, method, state};
use crate::boundary::guard;

/// What an adapter answers to.
pub(super) const INTERFACES: &[GUID] = &[IID_IUnknown, IID_IDXCoreAdapter, IID_IDXCoreAdapter1];

/// The reference that the module keeps.
const MODULES_OWN: u32 = 1;

/// The object behind the pointer: one for each adapter while the module is in use.
#[repr(C)]
pub(super) struct AdapterObject {
    interface: IDXCoreAdapter1,
    /// [`MODULES_OWN`], one for each list that has it, and those of the program.
    references: AtomicU32,
    adapter: Adapter,
    module: &'static Module,
}

static VTABLE: WithPrefix<IDXCoreAdapter1Vtbl> = WithPrefix::new(IDXCoreAdapter1Vtbl {
    QueryInterface: query_interface,
    AddRef: add_ref,
    Release: release,
    IsValid: is_valid,
    IsAttributeSupported: is_attribute_supported,
    IsPropertySupported: is_property_supported,
    GetProperty: get_property,
    GetPropertySize: get_property_size,
    IsQueryStateSupported: is_query_state_supported,
    QueryState: query_state,
    IsSetStateSupported: is_set_state_supported,
    SetState: set_state,
    GetFactory: get_factory,
    GetPropertyWithInput: get_property_with_input,
});

impl AdapterObject {
    /// An object with the module's reference.
    pub(super) fn new(adapter: Adapter, module: &'static Module) -> Self {
        let interface = IDXCoreAdapter1 { lpVtbl: &raw const VTABLE.vtable };
        Self { interface, references: AtomicU32::new(MODULES_OWN), adapter, module }
    }

    /// The adapter in safe Rust.
    pub(super) fn adapter(&self) -> &Adapter {
        &self.adapter
    }

    /// Whether nobody but the module refers to it.
    pub(super) fn is_only_the_modules(&self) -> bool {
        self.references.load(Ordering::Acquire) == MODULES_OWN
    }

    /// Adds a reference; true where the caller, who has the module's state locked, must count one
    /// more user there.
    pub(super) fn add_reference_in_module(&self) -> bool {
        self.references.fetch_add(1, Ordering::Relaxed) == MODULES_OWN
    }

    /// Adds a reference and tells how many there are.
    fn add_reference(&self) -> u32 {
        let before = self.references.fetch_add(1, Ordering::Relaxed);
        if before == MODULES_OWN {
            self.module.add_user();
        }
        before.wrapping_add(1)
    }

    /// The pointer that programs get, with a reference added.
    pub(super) fn hand_out(&self) -> *mut c_void {
        self.add_reference();
        (&raw const *self).cast_mut().cast()
    }

    /// Gives a reference back and tells how many are left. The module's own is never given back
    /// here: a program that releases too often finds 0 and takes nothing.
    pub(super) fn release_reference(&self) -> u32 {
        let less = |count: u32| (count > MODULES_OWN).then(|| count - 1);
        match self.references.fetch_update(Ordering::AcqRel, Ordering::Acquire, less) {
            Ok(before) => {
                if before - 1 == MODULES_OWN {
                    // The module may free this object; it must not be touched after.
                    self.module.remove_user();
                }
                before - 1
            }
            Err(_) => 0,
        }
    }

    /// # Safety
    ///
    /// `this` is an adapter that its caller has a reference to, and uses for the length of one call.
    unsafe fn of<'a>(this: *mut IDXCoreAdapter1) -> &'a Self {
        // SAFETY: the interface is the first field of every adapter, and the caller keeps it alive.
        unsafe { &*this.cast::<Self>() }
    }

    /// Writes a captured property into the caller's buffer.
    fn property(&self, property: Property, mut buffer: Buffer<'_>) -> Result<(), HResult> {
        let value = self.adapter.property_bytes(property)?;
        buffer.clear();
        if buffer.size() < value.len() {
            return Err(HResult::E_INVALIDARG);
        }
        buffer.write(value);
        Ok(())
    }
}

/// The property with this number; an unknown one is the caller's mistake.
fn known_property(number: u32) -> Result<Property, HResult> {
    Property::from_number(number).ok_or(HResult::DXGI_ERROR_INVALID_CALL)
}

/// The state with this number; an unknown one is the caller's mistake.
fn known_state(number: u32) -> Result<State, HResult> {
    State::from_number(number).ok_or(HResult::DXGI_ERROR_INVALID_CALL)
}

unsafe extern "C" fn query_interface(
    this: *mut IDXCoreAdapter1,
    riid: *const GUID,
    out: *mut *mut c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let mut out = unsafe { Out::new(out, core::ptr::null_mut()) }?;
        // SAFETY: the caller's promise.
        answers_to(unsafe { guid(riid) }?, INTERFACES)?;
        // SAFETY: the caller's promise.
        out.set(unsafe { AdapterObject::of(this) }.hand_out());
        Ok(())
    })
}

unsafe extern "C" fn add_ref(this: *mut IDXCoreAdapter1) -> u32 {
    guard(0, || {
        // SAFETY: the caller's promise.
        unsafe { AdapterObject::of(this) }.add_reference()
    })
}

unsafe extern "C" fn release(this: *mut IDXCoreAdapter1) -> u32 {
    guard(0, || {
        // SAFETY: the caller's promise.
        unsafe { AdapterObject::of(this) }.release_reference()
    })
}

unsafe extern "C" fn is_valid(this: *mut IDXCoreAdapter1) -> bool {
    guard(false, || {
        // SAFETY: the caller's promise.
        unsafe { AdapterObject::of(this) }.adapter.is_valid()
    })
}

unsafe extern "C" fn is_attribute_supported(this: *mut IDXCoreAdapter1, attribute: *const GUID) -> bool {
    guard(false, || {
        // Decision: no attribute is no supported one.
        // SAFETY: the caller's promise.
        let Ok(guid) = (unsafe { guid(attribute) }) else { return false };
        // SAFETY: the caller's promise.
        unsafe { AdapterObject::of(this) }.adapter.is_attribute_supported(super::attribute(&guid))
    })
}

unsafe extern "C" fn is_property_supported(this: *mut IDXCoreAdapter1, property: u32) -> bool {
    guard(false, || {
        // SAFETY: the caller's promise.
        let adapter = &unsafe { AdapterObject::of(this) }.adapter;
        Property::from_number(property).is_some_and(|property| adapter.is_property_supported(property))
    })
}

unsafe extern "C" fn get_property(
    this: *mut IDXCoreAdapter1,
    property: u32,
    size: usize,
    data: *mut c_void,
) -> HRESULT {
    method(|| {
        // Decision: a null buffer is found before an unknown property.
        // SAFETY: the caller's promise.
        let buffer = unsafe { Buffer::new(data, size) }?;
        let property = known_property(property)?;
        // SAFETY: the caller's promise.
        unsafe { AdapterObject::of(this) }.property(property, buffer)
    })
}

unsafe extern "C" fn get_property_size(
    this: *mut IDXCoreAdapter1,
    property: u32,
    size: *mut usize,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let mut size = unsafe { Out::new(size, 0) }?;
        let property = known_property(property)?;
        // SAFETY: the caller's promise.
        size.set(unsafe { AdapterObject::of(this) }.adapter.property_size(property)?);
        Ok(())
    })
}

unsafe extern "C" fn get_property_with_input(
    this: *mut IDXCoreAdapter1,
    property: u32,
    details_size: usize,
    details: *const c_void,
    size: usize,
    data: *mut c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let buffer = unsafe { Buffer::new(data, size) }?;
        let property = known_property(property)?;
        // SAFETY: the caller's promise.
        let object = unsafe { AdapterObject::of(this) };
        match property {
            Property::AdapterEngineCount => {
                // SAFETY: the caller's promise.
                engine::count(&object.adapter, unsafe { input(details, details_size) }?, buffer)
            }
            Property::AdapterEngineName => {
                // SAFETY: the caller's promise.
                let details = unsafe { input(details, details_size) }?;
                // SAFETY: the caller's promise.
                unsafe { engine::name(&object.adapter, details, buffer) }
            }
            // Decision: the others take no input and ignore one.
            other => object.property(other, buffer),
        }
    })
}

unsafe extern "C" fn is_query_state_supported(this: *mut IDXCoreAdapter1, number: u32) -> bool {
    guard(false, || {
        // SAFETY: the caller's promise.
        let adapter = &unsafe { AdapterObject::of(this) }.adapter;
        State::from_number(number).is_some_and(|state| adapter.is_query_state_supported(state))
    })
}

unsafe extern "C" fn query_state(
    this: *mut IDXCoreAdapter1,
    number: u32,
    details_size: usize,
    details: *const c_void,
    size: usize,
    data: *mut c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let buffer = unsafe { Buffer::new(data, size) }?;
        let known = known_state(number)?;
        let details = if state::needs_details(known) {
            // SAFETY: the caller's promise.
            unsafe { input(details, details_size) }?
        } else {
            &[]
        };
        // SAFETY: the caller's promise.
        unsafe { state::query(&AdapterObject::of(this).adapter, known, details, buffer) }
    })
}

unsafe extern "C" fn is_set_state_supported(_this: *mut IDXCoreAdapter1, number: u32) -> bool {
    guard(false, || State::from_number(number).is_some_and(State::can_be_set))
}

unsafe extern "C" fn set_state(
    this: *mut IDXCoreAdapter1,
    number: u32,
    details_size: usize,
    details: *const c_void,
    size: usize,
    data: *const c_void,
) -> HRESULT {
    method(|| {
        // SAFETY: the caller's promise.
        let details = unsafe { input(details, details_size) }?;
        // SAFETY: the caller's promise.
        let data = unsafe { input(data, size) }?;
        let known = known_state(number)?;
        // SAFETY: the caller's promise.
        state::set(&unsafe { AdapterObject::of(this) }.adapter, known, details, data)
    })
}

unsafe extern "C" fn get_factory(
    _this: *mut IDXCoreAdapter1,
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
