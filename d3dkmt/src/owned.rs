//! How an object of the driver's ends: once, by hand or when the last reference to it goes.

use std::sync::Arc;

use d3dkmt_sys::Ioctl;

use crate::error::{Cause, Error};

/// An object that closes its handle when it is dropped.
pub(crate) trait Owned {
    /// The call that closes it.
    const CLOSE: Ioctl;

    /// Whether the handle is still to be closed.
    fn open(&mut self) -> &mut bool;

    /// Makes that call; in another process than the maker's it is refused, and nothing is closed.
    fn close_handle(&self) -> Result<(), Error>;
}

/// Closes an object now, where nobody else holds it.
pub(crate) fn close<T: Owned>(object: Arc<T>) -> Result<(), Error> {
    let Some(mut object) = Arc::into_inner(object) else {
        let cause = Cause::Refused("others still use it; it closes with the last of them");
        return Err(Error::new(T::CLOSE, cause));
    };
    *object.open() = false;
    object.close_handle()
}

/// The last reference goes.
pub(crate) fn drop<T: Owned>(object: &mut T) {
    if std::mem::replace(object.open(), false) {
        // Nobody is left to tell; what remains the driver closes when the process ends.
        let _ = object.close_handle();
    }
}

/// `close`, `Drop` and `Debug` of an object with the fields `handle` and `open`.
macro_rules! owned {
    ($object:ident: $ioctl:ident, |$self:ident| $call:expr) => {
        impl $crate::owned::Owned for $object {
            const CLOSE: ::d3dkmt_sys::Ioctl = ::d3dkmt_sys::Ioctl::$ioctl;

            fn open(&mut self) -> &mut bool {
                &mut self.open
            }

            fn close_handle(&self) -> Result<(), $crate::error::Error> {
                let $self = self;
                $call
            }
        }

        impl $object {
            /// Closes it now and reports the result, which dropping would ignore.
            ///
            /// # Errors
            ///
            /// Refused where others still use it: it then closes with the last of them. What the
            /// driver says otherwise; it is not closed a second time in any case.
            pub fn close(self: ::std::sync::Arc<Self>) -> Result<(), $crate::error::Error> {
                $crate::owned::close(self)
            }
        }

        impl Drop for $object {
            fn drop(&mut self) {
                $crate::owned::drop(self);
            }
        }

        impl ::std::fmt::Debug for $object {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(stringify!($object)).field("handle", &self.handle).finish_non_exhaustive()
            }
        }
    };
}

pub(crate) use owned;
