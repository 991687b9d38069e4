//! The C library's own functions, which this library's hide.

#![expect(unsafe_code, reason = "asks the dynamic linker for symbols")]

/// The next definition of a C function, as a function pointer of type `$type`; `None` where the C
/// library has none of that name.
macro_rules! next {
    ($name:literal: $type:ty) => {{
        static NEXT: std::sync::atomic::AtomicPtr<libc::c_void> =
            std::sync::atomic::AtomicPtr::new(std::ptr::null_mut());
        let found = $crate::next::resolve(&NEXT, $name);
        // SAFETY: the symbol is the C library's function of that name, whose prototype the type is;
        // variadic ones are called with the arguments that this ABI passes alike.
        (!found.is_null()).then(|| unsafe { std::mem::transmute::<*mut libc::c_void, $type>(found) })
    }};
}
pub(crate) use next;

use std::ffi::CStr;
use std::sync::atomic::{AtomicPtr, Ordering};

use libc::c_void;

/// Looks the symbol up once; threads that race find the same.
pub(crate) fn resolve(cell: &AtomicPtr<c_void>, name: &CStr) -> *mut c_void {
    let known = cell.load(Ordering::Acquire);
    if !known.is_null() {
        return known;
    }
    // SAFETY: `name` is a C string; `RTLD_NEXT` means the objects behind this one.
    let found = unsafe { libc::dlsym(libc::RTLD_NEXT, name.as_ptr()) };
    cell.store(found, Ordering::Release);
    found
}
