//! One GPU of several: `DXG_VISIBLE_ADAPTERS` filters and orders what a process sees.
//!
//! A decorator before the device. It answers the three calls that find adapters
//! (`EnumAdapters2`, `EnumAdapters3`, `OpenAdapterFromLuid`) and passes on all others, so that C
//! clients, DXCore and Rust programs see the same. Handles of hidden adapters are closed again at
//! once.
//!
//! This is co-operative: a program that talks to `/dev/dxg` by itself sees all adapters. It keeps
//! nobody out.

#![expect(unsafe_code, reason = "answers calls with structures that the caller points to")]

mod selector;

use core::ffi::c_void;

use d3dkmt_sys::raw::{
    D3DKMT_ADAPTERINFO, D3DKMT_ENUMADAPTERS2, D3DKMT_ENUMADAPTERS3, D3DKMT_OPENADAPTERFROMLUID,
};
use d3dkmt_sys::{Errno, Ioctl, Transport};

use crate::{Adapter, AdapterType, Dxg, EnumFilter, Error, Luid};

pub use selector::{Selection, SelectionError};

/// The most adapters that `EnumAdapters2` accepts room for (`D3DKMT_ADAPTERS_MAX`).
const MOST: u32 = 64;

/// A device of which some adapters are hidden.
#[derive(Debug)]
pub struct VisibleAdapters {
    all: Dxg,
    selection: Result<Selection, SelectionError>,
    complain: fn(&SelectionError),
}

impl VisibleAdapters {
    /// Hides from users of `all` what the selection leaves out, or everything where there is none.
    ///
    /// `complain` hears what is wrong with the selection, each time that matters.
    pub fn new(
        all: Dxg,
        selection: Result<Selection, SelectionError>,
        complain: fn(&SelectionError),
    ) -> Self {
        Self { all, selection, complain }
    }

    /// Whether the selection gives an order, which then is the one that counts.
    #[must_use]
    pub fn orders(&self) -> bool {
        self.selection.as_ref().is_ok_and(Selection::orders)
    }

    /// The adapters to show, open, in the order to show them.
    fn open(&self) -> Result<Vec<Adapter>, Error> {
        let selection = match &self.selection {
            Ok(selection) => selection,
            Err(error) => {
                (self.complain)(error);
                return Ok(Vec::new());
            }
        };
        let all = self.all.adapters(EnumFilter::all())?;
        match selection.choose(&all) {
            Ok(chosen) => {
                let mut all: Vec<_> = all.into_iter().map(Some).collect();
                Ok(chosen.into_iter().filter_map(|index| all[index].take()).collect())
            }
            Err(error) => {
                (self.complain)(&error);
                Ok(Vec::new())
            }
        }
    }

    /// Whether an adapter may be opened.
    fn shows(&self, luid: Luid) -> Result<bool, Error> {
        Ok(self.open()?.iter().any(|adapter| adapter.luid() == luid))
    }

    fn enumerate_2(&self, arg: &mut D3DKMT_ENUMADAPTERS2) -> Result<i32, Errno> {
        let mut adapters = self.open().map_err(errno)?;
        if arg.pAdapters.is_null() {
            arg.NumAdapters = length(&adapters);
            return Ok(0);
        }
        if arg.NumAdapters < length(&adapters) {
            return Err(Errno::EOVERFLOW);
        }
        if arg.NumAdapters > MOST {
            return Err(Errno::EINVAL);
        }
        adapters.retain(is_for_display);
        arg.NumAdapters = length(&adapters);
        // SAFETY: the caller gave room for at least as many as there are.
        unsafe { hand_over(adapters, arg.pAdapters) };
        Ok(0)
    }

    fn enumerate_3(&self, arg: &mut D3DKMT_ENUMADAPTERS3) -> Result<i32, Errno> {
        let mut adapters = self.open().map_err(errno)?;
        let all = length(&adapters);
        // SAFETY: all bits are a valid number.
        let filter = EnumFilter::from_bits_retain(unsafe { arg.Filter.Value });
        if !filter.contains(EnumFilter::COMPUTE_ONLY) {
            adapters.retain(is_for_display);
        }
        // As the driver: a question without room is answered with the number of all, and so is one
        // with too little.
        if arg.pAdapters.is_null() || arg.NumAdapters == 0 || arg.NumAdapters < length(&adapters) {
            arg.NumAdapters = all;
            return Ok(0);
        }
        arg.NumAdapters = length(&adapters);
        // SAFETY: the caller gave room for at least as many as there are.
        unsafe { hand_over(adapters, arg.pAdapters) };
        Ok(0)
    }
}

fn length(adapters: &[Adapter]) -> u32 {
    u32::try_from(adapters.len()).unwrap_or(u32::MAX)
}

fn is_for_display(adapter: &Adapter) -> bool {
    !adapter.adapter_type().is_ok_and(|kind| kind.contains(AdapterType::COMPUTE_ONLY))
}

fn errno(error: Error) -> Errno {
    error.errno().unwrap_or(Errno::EIO)
}

/// Writes the adapters to the caller's array; their handles are the caller's from now on.
///
/// # Safety
///
/// The array has room for all.
unsafe fn hand_over(adapters: Vec<Adapter>, array: *mut D3DKMT_ADAPTERINFO) {
    for (index, adapter) in adapters.into_iter().enumerate() {
        // SAFETY: the caller's promise; the array need not be aligned.
        unsafe { array.add(index).write_unaligned(adapter.into_info()) };
    }
}

// SAFETY: reads and writes no more of the arguments than the driver would.
unsafe impl Transport for VisibleAdapters {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        let ioctl = Ioctl::from_request(request);
        if arg.is_null() || !ioctl.is_some_and(finds_adapters) {
            // SAFETY: the caller's promise, passed on.
            return unsafe { self.all.transport().ioctl(request, arg) };
        }
        match ioctl {
            Some(Ioctl::EnumAdapters2) => {
                // SAFETY: not null, and so valid by the caller's promise, as in what follows.
                let arg = unsafe { &mut *arg.cast::<D3DKMT_ENUMADAPTERS2>() };
                self.enumerate_2(arg)
            }
            Some(Ioctl::EnumAdapters3) => {
                // SAFETY: as above.
                let arg = unsafe { &mut *arg.cast::<D3DKMT_ENUMADAPTERS3>() };
                self.enumerate_3(arg)
            }
            _ => {
                // SAFETY: as above.
                let luid = unsafe { (*arg.cast::<D3DKMT_OPENADAPTERFROMLUID>()).AdapterLuid };
                if !self.shows(luid.into()).map_err(errno)? {
                    return Err(Errno::EINVAL);
                }
                // SAFETY: the caller's promise, passed on.
                unsafe { self.all.transport().ioctl(request, arg) }
            }
        }
    }
}

/// Whether the call is one of those that a selection answers.
pub(crate) const fn finds_adapters(ioctl: Ioctl) -> bool {
    matches!(ioctl, Ioctl::EnumAdapters2 | Ioctl::EnumAdapters3 | Ioctl::OpenAdapterFromLuid)
}
