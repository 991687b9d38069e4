//! An open adapter, and who closes it.

use std::fmt;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::{
    D3DKMT_ADAPTERINFO, D3DKMT_CLOSEADAPTER, D3DKMT_FLUSHHEAPTRANSITIONS, D3DKMT_QUERYADAPTERINFO,
    KMTQUERYADAPTERINFOTYPE,
};

use crate::call::query;
use crate::dxg::Dxg;
use crate::error::{Cause, Error};
use crate::fork;
use crate::handle::AdapterHandle;
use crate::luid::Luid;
use crate::query::{QueryPayload, query_type_name};
use crate::wire::Plain;

/// An open adapter: a GPU or another accelerator of the host.
///
/// Dropping it closes the handle once; in a child forked meanwhile it does nothing, and every method
/// that asks the driver answers [`Error::is_inherited`] there. When the last handle of a process to
/// an adapter is closed, the driver destroys all that the process made on it.
///
/// ```
/// # use std::sync::Arc;
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use d3dkmt::{AdapterType, Dxg, EnumFilter};
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// # let dxg = Dxg::from_transport(Arc::new(device));
/// let luid = dxg.adapters(EnumFilter::empty())?[0].luid();
/// let adapter = dxg.open_adapter(luid)?;
/// assert!(adapter.adapter_type()?.contains(AdapterType::PARAVIRTUALIZED));
/// println!("driver {} ({})", adapter.umd_driver_version()?, adapter.wddm_version()?);
/// adapter.close()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Adapter {
    dxg: Dxg,
    handle: AdapterHandle,
    luid: Luid,
    source_count: u32,
    process: u32,
    open: bool,
}

impl Adapter {
    /// Takes over a handle that the driver has just made.
    pub(crate) fn own(dxg: Dxg, info: &D3DKMT_ADAPTERINFO) -> Self {
        Self {
            dxg,
            handle: AdapterHandle::new(info.hAdapter),
            luid: info.AdapterLuid.into(),
            source_count: info.NumOfSources,
            process: fork::process(),
            open: true,
        }
    }

    /// The LUID, which names the adapter in every process until it is removed.
    #[must_use]
    pub const fn luid(&self) -> Luid {
        self.luid
    }

    /// The handle; valid while this object lives.
    #[must_use]
    pub const fn handle(&self) -> AdapterHandle {
        self.handle
    }

    /// How many video outputs the enumeration reported; the Linux driver says 0.
    #[must_use]
    pub const fn source_count(&self) -> u32 {
        self.source_count
    }

    /// The device that the adapter was opened on.
    #[must_use]
    pub const fn dxg(&self) -> &Dxg {
        &self.dxg
    }

    /// The device for one call of this adapter's, refused in another process than the opener.
    pub(crate) fn live(&self, operation: Ioctl) -> Result<&Dxg, Error> {
        if self.process == fork::process() {
            Ok(&self.dxg)
        } else {
            Err(Error::new(operation, Cause::Inherited))
        }
    }

    /// Closes the handle and reports the result, which `drop` would ignore (`D3DKMTCloseAdapter`).
    ///
    /// # Errors
    ///
    /// `EINVAL` where the driver does not know the handle. It is not closed a second time in any case.
    pub fn close(mut self) -> Result<(), Error> {
        self.open = false;
        self.close_handle()
    }

    /// Gives the handle away: from now on somebody else closes it.
    pub(crate) fn into_info(mut self) -> D3DKMT_ADAPTERINFO {
        self.open = false;
        D3DKMT_ADAPTERINFO {
            hAdapter: self.handle.raw(),
            AdapterLuid: self.luid.into(),
            NumOfSources: self.source_count,
            bPrecisePresentRegionsPreferred: 0,
        }
    }

    fn close_handle(&self) -> Result<(), Error> {
        let handle = self.handle.raw();
        let reply = self
            .live(Ioctl::CloseAdapter)?
            .call::<D3DKMT_CLOSEADAPTER>(|argument| argument.hAdapter = handle);
        reply.result.map(drop)
    }

    /// Asks the adapter with a payload of the wire's own form; `fill` sets its input fields, the rest
    /// is zero (`D3DKMTQueryAdapterInfo`).
    ///
    /// Where a payload serves several query types, they are tried in their order: the render adapter
    /// of a pair first, then the plain type. This is the raw form of the typed queries below; text in
    /// payloads is read with [`crate::utf16`].
    ///
    /// ```
    /// # use std::sync::Arc;
    /// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
    /// # let emulator = Emulator::new(Machine::load("")?);
    /// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
    /// # let dxg = d3dkmt::Dxg::from_transport(Arc::new(device));
    /// use d3dkmt::sys::raw::D3DKMT_QUERY_DEVICE_IDS;
    ///
    /// let adapter = dxg.adapters(d3dkmt::EnumFilter::empty())?.remove(0);
    /// let ids = adapter.query::<D3DKMT_QUERY_DEVICE_IDS>(|payload| payload.PhysicalAdapterIndex = 0)?;
    /// assert_eq!(ids.DeviceIds.VendorID, adapter.device_ids(0)?.vendor);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// `EINVAL` where the host does not know the type, `ENOENT` where it has no such value, `ENODEV`
    /// where the adapter is gone.
    pub fn query<P: QueryPayload>(&self, fill: impl Fn(&mut P)) -> Result<P, Error> {
        self.query_as(P::TYPES, fill)
    }

    /// As [`Adapter::query`], for a payload that does not say its query type by itself.
    pub(crate) fn query_as<P: Plain>(
        &self,
        types: &[(KMTQUERYADAPTERINFOTYPE, &'static str)],
        fill: impl Fn(&mut P),
    ) -> Result<P, Error> {
        let dxg = self.live(Ioctl::QueryAdapterInfo)?;
        let mut result = Err(Error::new(Ioctl::QueryAdapterInfo, Cause::Refused("no query type")));
        for &(kind, name) in types {
            result = query(dxg.transport(), self.handle.raw(), kind, &fill)
                .map_err(|error| error.about(Some(name)));
            // A missing adapter is missing for every type; anything else may be the type's fault.
            if result.as_ref().map_or_else(Error::is_device_removed, |_| true) {
                break;
            }
        }
        result
    }

    /// Asks the adapter with bytes of the caller's, in the form of the wire: UTF-16, 8-byte pointers
    /// (`D3DKMTQueryAdapterInfo`). They are both question and answer.
    ///
    /// Query types whose payload holds pointers cannot work this way: the host, which answers, has
    /// no access to this process.
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`]; `EINVAL` also for no bytes or more than 128 KiB.
    pub fn query_raw(&self, kind: KMTQUERYADAPTERINFOTYPE, payload: &mut [u8]) -> Result<(), Error> {
        let handle = self.handle.raw();
        let reply =
            self.live(Ioctl::QueryAdapterInfo)?.call_with::<D3DKMT_QUERYADAPTERINFO>(payload, |argument| {
                argument.hAdapter = handle;
                argument.Type = kind;
            });
        reply.result.map(drop).map_err(|error| error.about(query_type_name(kind)))
    }

    /// Waits until the host has flushed its pending heap transitions (`D3DKMTFlushHeapTransitions`).
    ///
    /// # Errors
    ///
    /// `ENODEV` where the adapter is gone; a status of the host's.
    pub fn flush_heap_transitions(&self) -> Result<(), Error> {
        // The driver writes its own handle of the adapter into the argument, which is discarded.
        let handle = self.handle.raw();
        let reply = self
            .live(Ioctl::FlushHeapTransitions)?
            .call::<D3DKMT_FLUSHHEAPTRANSITIONS>(|argument| argument.hAdapter = handle);
        reply.result.map(drop)
    }
}

impl Drop for Adapter {
    fn drop(&mut self) {
        if self.open {
            // In a child this makes no call. Otherwise nobody is left to tell; the driver closes what
            // remains when the process ends.
            let _ = self.close_handle();
        }
    }
}

impl fmt::Debug for Adapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Adapter").field("luid", &self.luid).field("handle", &self.handle).finish()
    }
}
