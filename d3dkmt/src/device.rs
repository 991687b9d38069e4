//! Devices: what owns a process's contexts, queues and memory on one adapter.

use std::sync::Arc;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::{__BindgenBitfieldUnit, D3DKMT_CREATEDEVICE, D3DKMT_DESTROYDEVICE};

use crate::adapter::Adapter;
use crate::dxg::Dxg;
use crate::error::{BadAnswer, Cause, Error};
use crate::handle::DeviceHandle;
use crate::owned::owned;

bitflags::bitflags! {
    /// What a device is to be.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct DeviceFlags: u32 {
        /// Its contexts use command buffers of the older model.
        const LEGACY_MODE = 1 << 0;
        /// It wants the vertical synchronization of displays.
        const REQUEST_VSYNC = 1 << 1;
        /// Its work may take longer than the host's timeout.
        const DISABLE_GPU_TIMEOUT = 1 << 2;
    }
}

/// A device of an adapter.
///
/// It keeps its adapter open, and what is made on it keeps the device: its handle is closed when the
/// last of these is gone, whichever reference is dropped first.
///
/// ```
/// # use std::sync::Arc;
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use d3dkmt::{Device, DeviceFlags, Dxg, EnumFilter, ExecutionState};
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// # let dxg = Dxg::from_transport(Arc::new(device));
/// let adapter = Arc::new(dxg.adapters(EnumFilter::empty())?.remove(0));
/// let device = Device::create(&adapter, DeviceFlags::empty())?;
/// assert_eq!(device.execution_state()?, ExecutionState::ACTIVE);
/// device.close()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Device {
    adapter: Arc<Adapter>,
    handle: DeviceHandle,
    open: bool,
}

impl Device {
    /// Makes a device (`D3DKMTCreateDevice`).
    ///
    /// # Errors
    ///
    /// [`BadAnswer::NothingWritten`] where the host refuses: the driver then reports success and writes
    /// no handle. `ENODEV` where the adapter is gone.
    pub fn create(adapter: &Arc<Adapter>, flags: DeviceFlags) -> Result<Arc<Self>, Error> {
        let parent = adapter.handle().raw();
        let reply = adapter.live(Ioctl::CreateDevice)?.call::<D3DKMT_CREATEDEVICE>(|argument| {
            argument.anon_1.hAdapter = parent;
            argument.Flags._bitfield_1 = __BindgenBitfieldUnit::new(flags.bits().to_le_bytes());
        });
        let handle = made(Ioctl::CreateDevice, reply.ok()?.hDevice)?;
        Ok(Arc::new(Self { adapter: Arc::clone(adapter), handle: DeviceHandle::new(handle), open: true }))
    }

    /// The adapter that it is a device of.
    #[must_use]
    pub const fn adapter(&self) -> &Arc<Adapter> {
        &self.adapter
    }

    /// The handle; valid while this object lives.
    #[must_use]
    pub const fn handle(&self) -> DeviceHandle {
        self.handle
    }

    /// The open device file for one call, refused in another process than the opener.
    pub(crate) fn live(&self, operation: Ioctl) -> Result<&Dxg, Error> {
        self.adapter.live(operation)
    }
}

owned!(Device: DestroyDevice, |device| {
    let handle = device.handle.raw();
    let dxg = device.live(Ioctl::DestroyDevice)?;
    dxg.call::<D3DKMT_DESTROYDEVICE>(|argument| argument.hDevice = handle).result.map(drop)
});

/// A handle that a call made. The driver reports success without one where the host's reply has no
/// status, so 0 is checked everywhere.
pub(crate) fn made(operation: Ioctl, handle: u32) -> Result<u32, Error> {
    if handle == 0 {
        return Err(Error::new(operation, Cause::Answer(BadAnswer::NothingWritten)));
    }
    Ok(handle)
}
