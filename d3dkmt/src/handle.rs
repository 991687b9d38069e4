//! The driver's names for objects, one type for each kind.

use std::fmt;

use d3dkmt_sys::raw::D3DKMT_HANDLE;

macro_rules! handles {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// A copy of the number, valid in the process that made the object and while that lives; the
        /// ownership is the object's.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(transparent)]
        pub struct $name(D3DKMT_HANDLE);

        impl $name {
            pub(crate) const fn new(raw: D3DKMT_HANDLE) -> Self {
                Self(raw)
            }

            /// The number, as in the structures of the ABI.
            #[must_use]
            pub const fn raw(self) -> D3DKMT_HANDLE {
                self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({:#010x})"), self.0)
            }
        }
    )*};
}

handles! {
    /// The driver's name for an open adapter.
    AdapterHandle;
    /// The driver's name for a device.
    DeviceHandle;
    /// The driver's name for a context.
    ContextHandle;
    /// The driver's name for a hardware queue.
    HwQueueHandle;
    /// The driver's name for a paging queue.
    PagingQueueHandle;
    /// The driver's name for an allocation.
    AllocationHandle;
    /// The driver's name for a resource.
    ResourceHandle;
    /// The driver's name for a synchronization object, or for the fence of a queue.
    SyncObjectHandle;
}
