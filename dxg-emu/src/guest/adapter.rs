//! Adapters as the guest knows them; opening, closing and flushing one.

use std::mem::offset_of;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{D3DKMT_CLOSEADAPTER, D3DKMT_FLUSHHEAPTRANSITIONS, D3DKMT_OPENADAPTERFROMLUID};

use crate::guest::call::Call;
use crate::host::{self, Host};
use crate::machine::AdapterModel;
use crate::reply::Answer;
use crate::wire::get;

/// A virtual GPU.
pub(crate) struct Adapter {
    luid: u64,
    compute_only: bool,
    /// Cleared once, when the device or its channel to the host goes.
    active: AtomicBool,
    host: host::Adapter,
}

impl Adapter {
    pub(crate) fn new(host: &Arc<Host>, model: AdapterModel) -> Self {
        Self {
            luid: model.luid.0,
            compute_only: model.compute_only,
            active: AtomicBool::new(true),
            host: host::Adapter::new(host, model),
        }
    }

    pub(crate) const fn luid(&self) -> u64 {
        self.luid
    }

    pub(crate) const fn is_compute_only(&self) -> bool {
        self.compute_only
    }

    pub(crate) fn is_active(&self) -> bool {
        self.active.load(Ordering::Acquire)
    }

    pub(crate) fn stop(&self) {
        self.active.store(false, Ordering::Release);
        self.host.stop();
    }

    pub(crate) const fn host(&self) -> &host::Adapter {
        &self.host
    }
}

/// `LX_DXOPENADAPTERFROMLUID`. Where no working adapter has the LUID, the answer depends on what the
/// caller left in the handle field: `EINVAL` for 0, else a success that writes nothing.
pub(super) fn open_from_luid(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_OPENADAPTERFROMLUID>()] = call.argument()?;
    let luid: u64 = get(&argument, offset_of!(D3DKMT_OPENADAPTERFROMLUID, AdapterLuid));
    let old: u32 = get(&argument, offset_of!(D3DKMT_OPENADAPTERFROMLUID, hAdapter));
    match call.emulator.find_adapter(luid).filter(|adapter| adapter.is_active()) {
        Some(adapter) => {
            let handle = call.process.open_adapter(&adapter, call.origin_of_nothing())?;
            let written = call.write_field(offset_of!(D3DKMT_OPENADAPTERFROMLUID, hAdapter), handle);
            if written.is_err() {
                call.process.close_adapter(handle, &mut Vec::new())?;
            }
            written?;
        }
        None if old == 0 => return Err(Errno::EINVAL),
        None => {}
    }
    Ok(0)
}

/// `LX_DXCLOSEADAPTER`. Closing nothing succeeds.
pub(super) fn close(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<D3DKMT_CLOSEADAPTER>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_CLOSEADAPTER, hAdapter));
    let mut answer = Answer::from(Ok(0));
    if handle != 0 {
        // The host hears of each device that goes with the last handle.
        for _ in 0..call.process.close_adapter(handle, &mut answer.effects)? {
            call.ask();
        }
    }
    Ok(answer)
}

/// `LX_DXFLUSHHEAPTRANSITIONS`. The driver writes the structure back with the host's own handle in it.
pub(super) fn flush_heap_transitions(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_FLUSHHEAPTRANSITIONS>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_FLUSHHEAPTRANSITIONS, hAdapter));
    let opened = call.process.adapter(handle)?;
    let host = opened.adapter.host();
    call.ask();
    let result = host.flush_heap_transitions().to_ioctl_result()?;
    call.write_field(offset_of!(D3DKMT_FLUSHHEAPTRANSITIONS, hAdapter), host.handle())?;
    Ok(result)
}
