//! Sharing between devices, opens and processes: descriptors that stand for objects.

use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::ptr::without_provenance_mut;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::answer;
use crate::device::{Device, made};
use crate::error::{Cause, Error};
use crate::handle::SyncObjectHandle;
use crate::resource::Resource;
use crate::signal::plain_success;
use crate::sync_object::SyncFlags;
use crate::wire::opened_fence;

macro_rules! descriptors {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// It keeps the object, can be passed to other processes, and is closed as any descriptor. One
        /// that came from elsewhere is taken by `From`; whether it is what it should be the driver checks
        /// at each use.
        #[derive(Debug)]
        pub struct $name(OwnedFd);

        impl From<OwnedFd> for $name {
            fn from(descriptor: OwnedFd) -> Self {
                Self(descriptor)
            }
        }

        impl From<$name> for OwnedFd {
            fn from(shared: $name) -> Self {
                shared.0
            }
        }

        impl AsFd for $name {
            fn as_fd(&self) -> BorrowedFd<'_> {
                self.0.as_fd()
            }
        }
    )*};
}

descriptors! {
    /// A descriptor of a synchronization object that was made with [`SyncFlags::SHARED`].
    SharedSyncObject;
    /// A descriptor of a resource that was made to be shared.
    SharedResource;
}

/// The number of a descriptor, in a field of a pointer's type.
pub(crate) fn number(descriptor: &impl AsFd) -> *mut core::ffi::c_void {
    without_provenance_mut(usize::try_from(descriptor.as_fd().as_raw_fd()).unwrap_or(usize::MAX))
}

/// Makes a descriptor of an object (`D3DKMTShareObjects`).
pub(crate) fn share(device: &Device, handle: u32) -> Result<OwnedFd, Error> {
    const OPERATION: Ioctl = Ioctl::ShareObjects;
    let mut number = u64::MAX;
    let dxg = device.live(OPERATION)?;
    dxg.call_with::<D3DKMT_SHAREOBJECTS>((&[handle], &mut number), |_| ()).result?;
    answer::descriptor(number).map_err(|bad| Error::new(OPERATION, Cause::Answer(bad)))
}

/// Makes an object known to the host's process (`D3DKMTShareObjectWithHost`).
pub(crate) fn share_with_host(device: &Device, handle: u32) -> Result<u64, Error> {
    const OPERATION: Ioctl = Ioctl::ShareObjectWithHost;
    let parent = device.handle().raw();
    let reply = device.live(OPERATION)?.call::<D3DKMT_SHAREOBJECTWITHHOST>(|argument| {
        argument.hDevice = parent;
        argument.hObject = handle;
    });
    plain_success(OPERATION, reply.result?)?;
    Ok(reply.argument.hVailProcessNtHandle)
}

/// An opened synchronization object.
pub(crate) struct OpenedSync {
    pub(crate) handle: SyncObjectHandle,
    /// Where the program and GPUs see its value, if it has one.
    pub(crate) page: (*mut VOID, u64),
}

/// Opens a synchronization object (`D3DKMTOpenSyncObjectFromNtHandle2`).
pub(crate) fn open_sync_object(
    device: &Device,
    shared: &SharedSyncObject,
    flags: SyncFlags,
) -> Result<OpenedSync, Error> {
    const OPERATION: Ioctl = Ioctl::OpenSyncObjectFromNtHandle2;
    let parent = device.handle().raw();
    let reply = device.live(OPERATION)?.call::<D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2>(|argument| {
        argument.hNtHandle = number(shared);
        argument.hDevice = parent;
        argument.Flags.anon_1.Value = flags.bits();
    });
    let argument = reply.ok()?;
    let handle = SyncObjectHandle::new(made(OPERATION, argument.hSyncObject)?);
    Ok(OpenedSync { handle, page: opened_fence(&argument) })
}

impl Resource {
    /// Makes a descriptor of it (`D3DKMTShareObjects`), a new one each time. The first one fixes the list
    /// of its allocations.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a resource that is not shared, or whose allocations have no private data;
    /// `ENOTRECOVERABLE` where the process has no descriptor left or the host refuses.
    pub fn share(&self) -> Result<SharedResource, Error> {
        share(self.device(), self.handle().raw()).map(SharedResource)
    }

    /// Makes it known to the host's process (`D3DKMTShareObjectWithHost`): the host's name for it.
    ///
    /// # Errors
    ///
    /// A status of the host's, positive ones too.
    pub fn share_with_host(&self) -> Result<u64, Error> {
        share_with_host(self.device(), self.handle().raw())
    }
}
