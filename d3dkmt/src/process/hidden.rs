//! `DXG_VISIBLE_ADAPTERS`, for the device of the process.

#![expect(unsafe_code, reason = "implements the unsafe trait of the seam")]

use core::ffi::c_void;
use core::sync::atomic::{AtomicBool, Ordering};

use d3dkmt_sys::{Errno, Ioctl, Transport};

use super::Failure;
use crate::environment::{LONGEST, Variable, variable};
use crate::visible::{Selection, SelectionError, VisibleAdapters};
use crate::{Dxg, PerProcess, log};

static DXG_VISIBLE_ADAPTERS: Variable = variable!(c"DXG_VISIBLE_ADAPTERS");

/// Whether the variable is set, to whatever.
pub(super) fn is_asked_for() -> bool {
    DXG_VISIBLE_ADAPTERS.get().is_set()
}

/// What stands before the device where some adapters are to be hidden.
pub(super) fn visible_adapters() -> Option<&'static VisibleAdapters> {
    static VISIBLE: PerProcess<VisibleAdapters> = PerProcess::new();
    if !is_asked_for() {
        return None;
    }
    VISIBLE.get_or_init(|| VisibleAdapters::new(Dxg::from_static(&AllAdapters), selection(), complain))
}

/// Whether the user has said in which order adapters come; then no other order counts.
#[must_use]
pub fn has_user_order() -> bool {
    visible_adapters().is_some_and(VisibleAdapters::orders)
}

fn selection() -> Result<Selection, SelectionError> {
    let mut buffer = [0; LONGEST + 1];
    let value = DXG_VISIBLE_ADAPTERS.get().to_c_str(&mut buffer);
    let text = value.and_then(|value| value.to_str().ok()).ok_or(SelectionError::NotText)?;
    Selection::parse(text)
}

/// Says it once: a program may list adapters every second.
fn complain(error: &SelectionError) {
    static SAID: AtomicBool = AtomicBool::new(false);
    if !SAID.swap(true, Ordering::Relaxed) {
        log::always(format_args!("DXG_VISIBLE_ADAPTERS: {error}; no adapters are shown"));
    }
}

/// The device of the process with no adapter hidden.
struct AllAdapters;

// SAFETY: passes the call to the driver, or to a transport that promises the same.
unsafe impl Transport for AllAdapters {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        let ioctl = Ioctl::from_request(request).ok_or(Errno::ENOTTY)?;
        // SAFETY: the caller's promise.
        unsafe { super::call_all_visible(ioctl, arg) }.map_err(Failure::errno)
    }
}
