//! Synchronization objects: what CPU and GPUs wait for and signal.

mod adapter_wide;
mod cpu_notification;
mod monitored_fence;
mod periodic_fence;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;

use crate::device::{Device, made};
use crate::error::Error;
use crate::handle::SyncObjectHandle;
use crate::wait::WaitFor;

pub use adapter_wide::{Fence, Mutex, Semaphore};
pub use cpu_notification::CpuNotification;
pub use monitored_fence::MonitoredFence;
pub use periodic_fence::PeriodicFence;

pub(crate) mod sealed {
    pub trait Sealed {}
}

bitflags::bitflags! {
    /// How a synchronization object may be used. The driver passes the bits on.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct SyncFlags: u32 {
        /// It can be shared through descriptors. Both bits of the ABI, one of which alone is refused.
        const SHARED = 1 << 0 | 1 << 1;
        /// Adapters other than its own may use it.
        const CROSS_ADAPTER = 1 << 2;
        /// A signal comes before the work in front of it is done.
        const TOP_OF_PIPELINE = 1 << 3;
        /// Who opens it cannot signal it.
        const NO_SIGNAL = 1 << 4;
        /// Who opens it cannot wait for it.
        const NO_WAIT = 1 << 5;
        /// A reset of the GPU does not signal it with the highest value.
        const NO_SIGNAL_MAX_VALUE_ON_TDR = 1 << 6;
        /// For the CPU alone.
        const NO_GPU_ACCESS = 1 << 7;
        /// The vendor's kernel driver signals it.
        const SIGNAL_BY_KMD = 1 << 8;
    }
}

/// What can be waited for or signalled: the synchronization objects, and queues by their fences.
pub trait SyncObject: sealed::Sealed + fmt::Debug + Send + Sync {
    /// The handle that waits and signals name.
    fn sync_handle(&self) -> SyncObjectHandle;

    /// The device that it was made on.
    fn device(&self) -> &Arc<Device>;

    /// The value of its fence now, where the program sees it; read from memory, without a call.
    fn current_value(&self) -> Option<u64>;

    /// Whether it is a monitored fence, or one like it: the GPU's calls treat these apart.
    fn is_monitored(&self) -> bool;

    /// Whether a wait takes something of it, as of a mutex or a semaphore, for good.
    fn is_taken_by_waits(&self) -> bool {
        false
    }
}

/// A synchronization object with a value: the moment when it gets there, or the value that a signal
/// gives it. Mutexes, semaphores and notifications have no value.
///
/// It keeps the object.
#[derive(Clone)]
pub struct SyncPoint {
    object: Arc<dyn SyncObject>,
    value: u64,
}

impl SyncPoint {
    pub(crate) fn new(object: Arc<dyn SyncObject>, value: u64) -> Self {
        Self { object, value }
    }

    /// The object.
    #[must_use]
    pub fn object(&self) -> &dyn SyncObject {
        &*self.object
    }

    /// The value; 0 where the object has none.
    #[must_use]
    pub const fn value(&self) -> u64 {
        self.value
    }

    /// Whether the value is reached by now. Read from memory, without a call; false for an object whose
    /// value the program does not see, and for one [whose device is lost](Self::may_be_lost).
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.object.current_value().is_some_and(|value| value >= self.value) && !self.may_be_lost()
    }

    /// Whether the object shows the highest value there is while a smaller one was asked for: so it does
    /// when its device or adapter is lost, unless somebody signalled just that. Read from memory, without
    /// a call; [`Device::execution_state`] tells the two apart.
    #[must_use]
    pub fn may_be_lost(&self) -> bool {
        self.value != u64::MAX && self.object.current_value() == Some(u64::MAX)
    }

    /// Waits until it is reached; see [`Device::wait`].
    ///
    /// # Errors
    ///
    /// As [`Device::wait`].
    pub fn wait(&self, timeout: Option<Duration>) -> Result<(), Error> {
        self.object.device().wait(std::slice::from_ref(self), WaitFor::All, timeout)
    }
}

impl fmt::Debug for SyncPoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at {}", self.object, self.value)
    }
}

/// Handles and values of points, as calls take them.
pub(crate) fn parts(points: &[SyncPoint]) -> (Vec<D3DKMT_HANDLE>, Vec<u64>) {
    points.iter().map(|point| (point.object.sync_handle().raw(), point.value)).unzip()
}

/// What a creation answered.
pub(crate) struct Created {
    pub(crate) handle: SyncObjectHandle,
    pub(crate) info: D3DDDI_SYNCHRONIZATIONOBJECTINFO2,
}

/// Makes a synchronization object (`D3DKMTCreateSynchronizationObject2`); `fill` sets its kind's fields.
pub(crate) fn create(
    device: &Device,
    kind: D3DDDI_SYNCHRONIZATIONOBJECT_TYPE,
    flags: SyncFlags,
    fill: impl FnOnce(&mut D3DDDI_SYNCHRONIZATIONOBJECTINFO2),
) -> Result<Created, Error> {
    const OPERATION: Ioctl = Ioctl::CreateSynchronizationObject2;
    let parent = device.handle().raw();
    let reply = device.live(OPERATION)?.call::<D3DKMT_CREATESYNCHRONIZATIONOBJECT2>(|argument| {
        argument.hDevice = parent;
        argument.Info.Type = kind;
        argument.Info.Flags.anon_1.Value = flags.bits();
        fill(&mut argument.Info);
    });
    let argument = reply.ok()?;
    let handle = SyncObjectHandle::new(made(OPERATION, argument.hSyncObject)?);
    Ok(Created { handle, info: argument.Info })
}

/// Ends a synchronization object (`D3DKMTDestroySynchronizationObject`).
pub(crate) fn destroy(device: &Device, handle: SyncObjectHandle) -> Result<(), Error> {
    let dxg = device.live(Ioctl::DestroySynchronizationObject)?;
    dxg.call::<D3DKMT_DESTROYSYNCHRONIZATIONOBJECT>(|argument| argument.hSyncObject = handle.raw())
        .result
        .map(drop)
}

/// What all kinds have: `device`, `handle`, closing, and the trait.
macro_rules! sync_object {
    ($object:ident, monitored: $monitored:literal, taken: $taken:literal, |$self:ident| $value:expr) => {
        impl $object {
            /// The device that it was made on.
            #[must_use]
            pub const fn device(&self) -> &::std::sync::Arc<$crate::device::Device> {
                &self.device
            }

            /// The handle; valid while this object lives.
            #[must_use]
            pub const fn handle(&self) -> $crate::handle::SyncObjectHandle {
                self.handle
            }

            /// Makes a descriptor of it (`D3DKMTShareObjects`), a new one each time.
            ///
            /// # Errors
            ///
            /// `EINVAL` for an object without [`SyncFlags::SHARED`](crate::SyncFlags::SHARED);
            /// `ENOTRECOVERABLE` where the process has no descriptor left or the host refuses.
            pub fn share(&self) -> Result<$crate::share::SharedSyncObject, $crate::error::Error> {
                $crate::share::share(&self.device, self.handle.raw()).map(From::from)
            }

            /// Makes it known to the host's process (`D3DKMTShareObjectWithHost`): the host's name for it.
            ///
            /// # Errors
            ///
            /// A status of the host's, positive ones too.
            pub fn share_with_host(&self) -> Result<u64, $crate::error::Error> {
                $crate::share::share_with_host(&self.device, self.handle.raw())
            }
        }

        $crate::owned::owned!($object: DestroySynchronizationObject, |object| {
            $crate::sync_object::destroy(&object.device, object.handle)
        });

        impl $crate::sync_object::sealed::Sealed for $object {}

        impl $crate::sync_object::SyncObject for $object {
            fn sync_handle(&self) -> $crate::handle::SyncObjectHandle {
                self.handle
            }

            fn device(&self) -> &::std::sync::Arc<$crate::device::Device> {
                &self.device
            }

            fn current_value(&self) -> Option<u64> {
                let $self = self;
                $value
            }

            fn is_monitored(&self) -> bool {
                $monitored
            }

            fn is_taken_by_waits(&self) -> bool {
                $taken
            }
        }
    };
}

pub(crate) use sync_object;
