//! Messages to the adapter's driver on the host, in a form that only the two sides know.

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::adapter::Adapter;
use crate::context::Context;
use crate::device::Device;
use crate::error::{Cause, Error};
use crate::open_enum::open_enum;

open_enum! {
    /// Whom an escape is for. All values are passed on.
    pub struct EscapeType: u32 {
        /// The adapter's own driver.
        DRIVER_PRIVATE = 0, "driver private";
        /// The host's memory manager.
        VIDMM = 1, "video memory manager";
        /// The host's hang detection.
        TDR_DEBUG_CONTROL = 2, "TDR debug control";
        /// The host's scheduler.
        VIDSCH = 3, "video scheduler";
        /// A device.
        DEVICE = 4, "device";
        /// The host's diagnostics.
        DIAGNOSTICS = 9, "diagnostics";
    }
}

bitflags::bitflags! {
    /// How an escape is carried out.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct EscapeFlags: u32 {
        /// The driver touches the hardware.
        const HARDWARE_ACCESS = 1 << 0;
        /// It asks for the state of a device.
        const DEVICE_STATUS_QUERY = 1 << 1;
        /// It changes the frame latency.
        const CHANGE_FRAME_LATENCY = 1 << 2;
        /// No synchronization with the adapter.
        const NO_ADAPTER_SYNCHRONIZATION = 1 << 3;
        /// Data of the virtual machine's.
        const VIRTUAL_MACHINE_DATA = 1 << 5;
        /// The bytes begin with a code that the system knows.
        const DRIVER_KNOWN_ESCAPE = 1 << 6;
        /// The bytes are in a form common to drivers.
        const DRIVER_COMMON_ESCAPE = 1 << 7;
    }
}

/// The known escape whose bytes hold addresses that the guest's kernel writes to.
const BUILD_TEST_COMMAND_BUFFER: u32 = 3;

impl Adapter {
    /// Sends bytes and receives as many (`D3DKMTEscape`).
    ///
    /// There is no status in the reply: a host that rejects the message answers with a short reply
    /// (`EOVERFLOW`) or leaves the bytes as they are. No bytes at all are always a success.
    ///
    /// The one escape whose bytes hold addresses for the kernel to write to (code 3 of the known ones,
    /// a test command buffer) is refused, as nothing could vouch for them.
    ///
    /// # Errors
    ///
    /// `EINVAL` for more than 128 KiB, `EOVERFLOW` for a message that the host rejects, `ENODEV`
    /// where the adapter is gone.
    pub fn escape(&self, kind: EscapeType, flags: EscapeFlags, data: &mut [u8]) -> Result<(), Error> {
        escape(self, [0, 0], kind, flags, data)
    }
}

impl Device {
    /// As [`Adapter::escape`], and says that it is about this device.
    ///
    /// # Errors
    ///
    /// As [`Adapter::escape`].
    pub fn escape(&self, kind: EscapeType, flags: EscapeFlags, data: &mut [u8]) -> Result<(), Error> {
        escape(self.adapter(), [self.handle().raw(), 0], kind, flags, data)
    }
}

impl Context {
    /// As [`Adapter::escape`], and says that it is about this context and its device.
    ///
    /// # Errors
    ///
    /// As [`Adapter::escape`].
    pub fn escape(&self, kind: EscapeType, flags: EscapeFlags, data: &mut [u8]) -> Result<(), Error> {
        let device = self.device();
        escape(device.adapter(), [device.handle().raw(), self.handle().raw()], kind, flags, data)
    }
}

fn escape(
    adapter: &Adapter,
    [device, context]: [u32; 2],
    kind: EscapeType,
    flags: EscapeFlags,
    data: &mut [u8],
) -> Result<(), Error> {
    let dxg = adapter.live(Ioctl::Escape)?;
    let known = kind == EscapeType::DRIVER_PRIVATE && flags.contains(EscapeFlags::DRIVER_KNOWN_ESCAPE);
    if known && data.first_chunk() == Some(&BUILD_TEST_COMMAND_BUFFER.to_le_bytes()) {
        let cause = Cause::Refused("this escape holds addresses that the kernel writes to");
        return Err(Error::new(Ioctl::Escape, cause));
    }
    let handle = adapter.handle().raw();
    let reply = dxg.call_with::<D3DKMT_ESCAPE>(data, |argument| {
        argument.hAdapter = handle;
        argument.hDevice = device;
        argument.hContext = context;
        argument.Type = D3DKMT_ESCAPETYPE(kind.0);
        argument.Flags.anon_1.Value = flags.bits();
    });
    reply.result.map(drop)
}
