//! Sync files: fences in the form of Linux's own, for other drivers and for `poll`.

use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::time::Duration;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::{D3DKMT_CREATESYNCFILE, D3DKMT_OPENSYNCOBJECTFROMSYNCFILE, D3DKMT_WAITSYNCFILE};

use crate::answer;
use crate::context::Context;
use crate::device::{Device, made};
use crate::error::{Cause, Error};
use crate::event;
use crate::handle::SyncObjectHandle;
use crate::sync_object::{MonitoredFence, SyncFlags, SyncPoint};

/// A descriptor that becomes readable once a monitored fence has reached a value. It can be passed to
/// other processes and drivers, and waited for with `poll` or `epoll`.
///
/// ```
/// # use std::sync::Arc;
/// # use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};
/// use d3dkmt::{MonitoredFence, SignalFlags, SyncFlags};
///
/// # let emulator = Emulator::new(Machine::load("")?);
/// # let device = InProcess::open(emulator, MemoryMode::Checked).map_err(|errno| errno.to_string())?;
/// # let dxg = d3dkmt::Dxg::from_transport(Arc::new(device));
/// # let adapter = Arc::new(dxg.adapters(d3dkmt::EnumFilter::empty())?.remove(0));
/// # let device = d3dkmt::Device::create(&adapter, d3dkmt::DeviceFlags::empty())?;
/// let fence = MonitoredFence::create(&device, 0, SyncFlags::empty())?;
/// let file = fence.sync_file(1)?;
/// assert!(!file.is_reached());
/// device.signal(&[fence.at(1)], SignalFlags::empty())?;
/// assert!(file.is_reached());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct SyncFile {
    descriptor: OwnedFd,
    /// Whether its fence is shared, without which the driver neither opens it nor waits for it.
    shared: bool,
}

impl MonitoredFence {
    /// Makes a sync file for a value (`D3DKMTCreateSyncFile`). For a fence without
    /// [`SyncFlags::SHARED`](crate::SyncFlags::SHARED) it is good for `poll` alone.
    ///
    /// # Errors
    ///
    /// `EMFILE` where the process has no descriptor left; `ENODEV` where the adapter is gone.
    pub fn sync_file(&self, value: u64) -> Result<SyncFile, Error> {
        const OPERATION: Ioctl = Ioctl::CreateSyncFile;
        let (device, fence) = (self.device().handle().raw(), self.handle().raw());
        let reply = self.device().live(OPERATION)?.call::<D3DKMT_CREATESYNCFILE>(|argument| {
            argument.hDevice = device;
            argument.hMonitoredFence = fence;
            argument.FenceValue = value;
            argument.hSyncFile = u64::MAX;
        });
        let descriptor = answer::descriptor(reply.ok()?.hSyncFile)
            .map_err(|bad| Error::new(OPERATION, Cause::Answer(bad)))?;
        Ok(SyncFile { descriptor, shared: self.flags().contains(SyncFlags::SHARED) })
    }

    /// Opens the fence behind a sync file (`D3DKMTOpenSyncObjectFromSyncFile`): for waits alone, and at the
    /// value that the file is for.
    ///
    /// # Errors
    ///
    /// Refused for a fence that is not shared; [`BadAnswer::NothingWritten`](crate::BadAnswer) where the
    /// driver found that itself, as it then reports success. `EINVAL` for no sync file, `ENODEV` where the
    /// adapter is gone.
    pub fn open_sync_file(device: &Arc<Device>, file: &SyncFile) -> Result<SyncPoint, Error> {
        const OPERATION: Ioctl = Ioctl::OpenSyncObjectFromSyncFile;
        file.check_shared(OPERATION)?;
        let parent = device.handle().raw();
        let number = file.number();
        let reply = device.live(OPERATION)?.call::<D3DKMT_OPENSYNCOBJECTFROMSYNCFILE>(|argument| {
            argument.hSyncFile = number;
            argument.hDevice = parent;
        });
        let argument = reply.ok()?;
        let handle = SyncObjectHandle::new(made(OPERATION, argument.hSyncObject)?);
        let page = (argument.FenceValueCPUVirtualAddress, argument.FenceValueGPUVirtualAddress);
        let flags = SyncFlags::SHARED | SyncFlags::NO_SIGNAL;
        Ok(Self::adopt(OPERATION, device, handle, page, flags)?.at(argument.FenceValue))
    }
}

impl Context {
    /// Makes the work that follows wait for a sync file (`D3DKMTWaitSyncFile`).
    ///
    /// # Errors
    ///
    /// Refused for a fence that is not shared, for which the driver would not wait but say nothing;
    /// `EINVAL` for no sync file, `ENODEV` where the adapter is gone.
    pub fn wait_sync_file(&self, file: &SyncFile) -> Result<(), Error> {
        const OPERATION: Ioctl = Ioctl::WaitSyncFile;
        file.check_shared(OPERATION)?;
        let (context, number) = (self.handle().raw(), file.number());
        let reply = self.device().live(OPERATION)?.call::<D3DKMT_WAITSYNCFILE>(|argument| {
            argument.hSyncFile = number;
            argument.hContext = context;
        });
        reply.result.map(drop)
    }
}

impl SyncFile {
    /// Takes a sync file that came from another process.
    ///
    /// # Safety
    ///
    /// It is one of `/dev/dxg`: the driver takes the sync files of all others for its own, and breaks the
    /// kernel's memory.
    #[must_use]
    #[expect(unsafe_code, reason = "a claim that the driver does not check")]
    pub const unsafe fn from_descriptor(descriptor: OwnedFd) -> Self {
        Self { descriptor, shared: true }
    }

    /// Whether the fence has got there.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        event::is_readable(&self.descriptor, None, Duration::ZERO)
    }

    fn number(&self) -> u64 {
        u64::from(self.descriptor.as_raw_fd().cast_unsigned())
    }

    fn check_shared(&self, operation: Ioctl) -> Result<(), Error> {
        let cause = Cause::Refused("the fence of this sync file is not shared");
        if self.shared { Ok(()) } else { Err(Error::new(operation, cause)) }
    }
}

impl AsFd for SyncFile {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.descriptor.as_fd()
    }
}

impl From<SyncFile> for OwnedFd {
    fn from(file: SyncFile) -> Self {
        file.descriptor
    }
}
