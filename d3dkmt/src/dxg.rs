//! An open device: where adapters come from.

use std::fmt;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DKMT_ADAPTERINFO, D3DKMT_ENUMADAPTERS2, D3DKMT_ENUMADAPTERS3, D3DKMT_ENUMPROCESSES,
    D3DKMT_OPENADAPTERFROMLUID,
};
use d3dkmt_sys::{Errno, Transport};

use crate::adapter::Adapter;
use crate::call::{Argument, Reply, call, call_with};
use crate::error::{BadAnswer, Cause, Error};
use crate::idle::Idle;
use crate::luid::Luid;

bitflags::bitflags! {
    /// Which adapters an enumeration lists beyond those that render.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct EnumFilter: u64 {
        /// Adapters without graphics, such as NPUs.
        const COMPUTE_ONLY = 1;
        /// Adapters that only scan out. The Linux driver ignores this bit.
        const DISPLAY_ONLY = 2;
    }
}

/// The device `/dev/dxg`, or a software device in its place.
///
/// Clones are the same open device. It may be used from any thread at once; no lock is held during
/// a call.
///
/// ```
/// # use std::sync::Arc;
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use d3dkmt::{Dxg, EnumFilter};
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// let dxg = Dxg::from_transport(Arc::new(device));
/// for adapter in dxg.adapters(EnumFilter::COMPUTE_ONLY)? {
///     println!("{}: {}", adapter.luid(), adapter.driver_description()?);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Dxg {
    transport: Arc<dyn Transport>,
    idle: Option<Arc<dyn Idle>>,
}

impl Dxg {
    /// How many adapters one enumeration asks for: the most that the older call takes.
    ///
    /// The driver runs past the end of its own array where a smaller one is offered than there are
    /// adapters, and leaves the handles open. So there is no call to count them first.
    const SLOTS: usize = 64;

    /// Uses what answers ioctls behind `transport`.
    #[must_use]
    pub fn from_transport(transport: Arc<dyn Transport>) -> Self {
        Self { transport, idle: None }
    }

    /// Uses a device that lives as long as the process.
    #[must_use]
    pub fn from_static(transport: &'static dyn Transport) -> Self {
        Self { transport: Arc::new(transport), idle: None }
    }

    /// Lets threads that wait for objects of this device do so before they block; see [`Idle`].
    #[must_use]
    pub fn with_idle(self, idle: Arc<dyn Idle>) -> Self {
        Self { idle: Some(idle), ..self }
    }

    /// What a waiting thread does.
    pub(crate) fn idle(&self) -> Option<&dyn Idle> {
        self.idle.as_deref()
    }

    /// What answers the ioctls.
    #[must_use]
    pub fn transport(&self) -> &dyn Transport {
        &*self.transport
    }

    pub(crate) fn call<A>(&self, fill: impl FnOnce(&mut A)) -> Reply<A>
    where
        A: for<'a> Argument<Buffers<'a> = ()>,
    {
        call(self.transport(), fill)
    }

    pub(crate) fn call_with<A: Argument>(
        &self,
        buffers: A::Buffers<'_>,
        fill: impl FnOnce(&mut A),
    ) -> Reply<A> {
        call_with(self.transport(), buffers, fill)
    }

    /// Opens every adapter that the driver lists, in its order (`D3DKMTEnumAdapters3`, or
    /// `D3DKMTEnumAdapters2` where the driver or the host lacks that).
    ///
    /// The older call cannot filter: it lists what the driver of its time considers fit.
    ///
    /// # Errors
    ///
    /// Those of the driver: `EBADF` or `ENODEV` without a device, `ENOTTY` for a device that another
    /// process opened. [`BadAnswer::TooMany`] where the machine has more adapters than the driver
    /// can list.
    pub fn adapters(&self, filter: EnumFilter) -> Result<Vec<Adapter>, Error> {
        match self.enumerate_3(filter, Self::SLOTS) {
            Err(error) if error.is_not_supported() => self.enumerate_2(),
            result => result,
        }
    }

    fn enumerate_3(&self, filter: EnumFilter, slots: usize) -> Result<Vec<Adapter>, Error> {
        let mut found = vec![D3DKMT_ADAPTERINFO::default(); slots];
        let reply = self.call_with::<D3DKMT_ENUMADAPTERS3>(&mut found, |argument| {
            argument.Filter.Value = filter.bits();
        });
        let count = reply.ok()?.NumAdapters as usize;
        match found.get(..count) {
            Some(listed) => self.adopt::<D3DKMT_ENUMADAPTERS3>(listed),
            // The driver then reports success and how many there are, and writes no array.
            None if slots == Self::SLOTS && count <= 0xffff => self.enumerate_3(filter, count),
            None => Err(too_many::<D3DKMT_ENUMADAPTERS3>(count, slots)),
        }
    }

    fn enumerate_2(&self) -> Result<Vec<Adapter>, Error> {
        let mut found = [D3DKMT_ADAPTERINFO::default(); Self::SLOTS];
        let reply = self.call_with::<D3DKMT_ENUMADAPTERS2>(&mut found, |_| ());
        let count = reply.ok()?.NumAdapters as usize;
        match found.get(..count) {
            Some(listed) => self.adopt::<D3DKMT_ENUMADAPTERS2>(listed),
            None => Err(too_many::<D3DKMT_ENUMADAPTERS2>(count, found.len())),
        }
    }

    /// Takes over the handles that an enumeration opened.
    fn adopt<A: Argument>(&self, listed: &[D3DKMT_ADAPTERINFO]) -> Result<Vec<Adapter>, Error> {
        let complete = listed.iter().all(|info| info.hAdapter != 0);
        // Made in any case, so that the handles are closed where one is missing.
        let adapters = listed
            .iter()
            .filter(|info| info.hAdapter != 0)
            .map(|info| Adapter::own(self.clone(), info))
            .collect();
        if complete {
            Ok(adapters)
        } else {
            Err(Error::new(A::IOCTL, Cause::Answer(BadAnswer::NothingWritten)))
        }
    }

    /// Opens the adapter with this LUID, compute-only ones included (`D3DKMTOpenAdapterFromLuid`).
    ///
    /// Each call opens the adapter once more; its objects last until the last of these is closed.
    ///
    /// # Errors
    ///
    /// [`Error::is_not_found`] where no active adapter has the LUID.
    pub fn open_adapter(&self, luid: Luid) -> Result<Adapter, Error> {
        // The handle field starts as 0, and stays so where the driver reports success without an
        // adapter.
        let reply = self.call::<D3DKMT_OPENADAPTERFROMLUID>(|argument| argument.AdapterLuid = luid.into());
        let handle = reply.ok()?.hAdapter;
        if handle == 0 {
            let nothing = Cause::Answer(BadAnswer::NothingWritten);
            return Err(Error::new(D3DKMT_OPENADAPTERFROMLUID::IOCTL, nothing));
        }
        let info = D3DKMT_ADAPTERINFO {
            hAdapter: handle,
            AdapterLuid: luid.into(),
            ..D3DKMT_ADAPTERINFO::default()
        };
        Ok(Adapter::own(self.clone(), &info))
    }

    /// The processes that have this adapter open, within the caller's pid namespace
    /// (`D3DKMTEnumProcesses`, dxgkrnl 2.0.3).
    ///
    /// A number is the id of the thread that opened the device, in most programs that of the process.
    ///
    /// # Errors
    ///
    /// [`Error::is_not_found`] for an unknown LUID, [`Error::is_not_supported`] from an older driver,
    /// [`BadAnswer::NeverFits`] where processes came faster than the buffer grew.
    pub fn processes(&self, luid: Luid) -> Result<Vec<u32>, Error> {
        const ATTEMPTS: usize = 8;
        /// More than Linux can have.
        const MOST: usize = 1 << 22;

        let mut capacity = 64;
        for _ in 0..ATTEMPTS {
            let mut ids = vec![0; capacity];
            let reply = self.call_with::<D3DKMT_ENUMPROCESSES>(&mut ids, |argument| {
                argument.AdapterLuid = luid.into();
            });
            let count = usize::try_from(reply.argument.BufferCount).unwrap_or(usize::MAX);
            match reply.result {
                Ok(_) if count <= capacity => {
                    ids.truncate(count);
                    return Ok(ids);
                }
                Ok(_) => return Err(too_many::<D3DKMT_ENUMPROCESSES>(count, capacity)),
                // The count says how many there were; more may come before the next attempt.
                Err(error) if error.errno() == Some(Errno::EOVERFLOW) => {
                    capacity = count.saturating_add(count / 8 + 16).max(capacity * 2);
                    if capacity > MOST {
                        return Err(error);
                    }
                }
                Err(error) => return Err(error),
            }
        }
        Err(Error::new(D3DKMT_ENUMPROCESSES::IOCTL, Cause::Answer(BadAnswer::NeverFits)))
    }
}

fn too_many<A: Argument>(claimed: usize, available: usize) -> Error {
    let answer = BadAnswer::TooMany { claimed: claimed as u64, available: available as u64 };
    Error::new(A::IOCTL, Cause::Answer(answer))
}

impl fmt::Debug for Dxg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dxg").finish_non_exhaustive()
    }
}
