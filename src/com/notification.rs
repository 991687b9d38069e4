//! Notifications as C programs register for them: objects by their pointers, callbacks with a context.

#![expect(unsafe_code, reason = "calls the function of a program")]

use core::ffi::c_void;
use core::ptr::NonNull;

use dxcore::HResult;
use dxcore::events::{self, Notification, Occasion};

use super::abi::{IUnknown, PFN_DXCORE_NOTIFICATION_CALLBACK};
use super::memory::Out;
use super::module::{Module, Watched};

/// A program's function, and what it gets: all of it back as it was given.
struct Call {
    function: unsafe extern "C" fn(u32, *mut IUnknown, *mut c_void),
    number: u32,
    object: *mut IUnknown,
    context: *mut c_void,
}

// SAFETY: the program that passed the pointers in expects them on another thread; to this library
// they are numbers.
unsafe impl Send for Call {}

impl Call {
    /// # Safety
    ///
    /// The function may be called with these arguments, now and on this thread.
    unsafe fn make(&self) {
        // SAFETY: the caller's promise.
        unsafe { (self.function)(self.number, self.object, self.context) }
    }
}

/// Registers for a notification on an object and writes the cookie, before the callback can run.
///
/// # Errors
///
/// What `RegisterEventNotification` returns; the place for the cookie then holds 0.
///
/// # Safety
///
/// The callback is null or a function of this type that may be called, on any thread, with `object`
/// and `context` until the registration has ended.
pub(super) unsafe fn register(
    object: *mut IUnknown,
    number: u32,
    callback: PFN_DXCORE_NOTIFICATION_CALLBACK,
    context: *mut c_void,
    mut place: Out<'_, u32>,
) -> Result<(), HResult> {
    let function = callback.ok_or(HResult::E_POINTER)?;
    let notification = Notification::from_number(number).ok_or(HResult::DXGI_ERROR_INVALID_CALL)?;
    let pointer: NonNull<c_void> = NonNull::new(object.cast()).ok_or(HResult::E_INVALIDARG)?;
    // Decision: what is not in the module's table is not looked at, so that an object of the
    // program's own, or of the parent of a forked child, is refused and not followed.
    let held = Module::enter_in_use().ok_or(HResult::E_INVALIDARG)?;
    let watched = held.find(pointer).ok_or(HResult::E_INVALIDARG)?;
    let occasion = match (notification, &watched) {
        (Notification::AdapterListStale, Watched::List(list)) => Occasion::ListStale(list.list()),
        (Notification::AdapterNoLongerValid, Watched::Adapter(adapter)) => Occasion::NoLongerValid(adapter),
        (Notification::AdapterBudgetChange, Watched::Adapter(adapter)) => Occasion::BudgetChange(adapter),
        (Notification::AdapterHardwareContentProtectionTeardown, Watched::Adapter(adapter)) => {
            Occasion::ProtectionTeardown(adapter)
        }
        _ => return Err(HResult::E_INVALIDARG),
    };
    let call = Call { function, number, object, context };
    // SAFETY: the caller's promise; where the object goes, its registrations end before.
    let callback = move |_| unsafe { call.make() };
    let mut announced = (0, Ok(()));
    let announce = |cookie| {
        // Written last: who reads it may use it at once.
        announced = (cookie, held.note_registration(pointer, cookie));
        place.set(cookie);
    };
    let registered = events::register(occasion, announce, callback).map(drop);
    let (cookie, noted) = announced;
    registered.and(noted).inspect_err(|_| {
        place.set(0);
        held.forget_registration(cookie);
        // Where it is not noted with its object it must not outlive this call.
        let _ = events::unregister(cookie);
    })
}

/// Ends a registration.
///
/// # Errors
///
/// [`HResult::E_INVALIDARG`] where there is none with this cookie.
pub(super) fn unregister(cookie: u32) -> Result<(), HResult> {
    let held = Module::enter_in_use().ok_or(HResult::E_INVALIDARG)?;
    if held.forget_registration(cookie) { events::unregister(cookie) } else { Err(HResult::E_INVALIDARG) }
}
