//! The one place of this crate where a system call is made.

#![expect(unsafe_code, reason = "an ioctl is a foreign call with a pointer to its argument")]

use core::ffi::c_void;
use core::mem::{MaybeUninit, size_of};

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl, NtStatus, Transport};

use crate::error::{Cause, Error};
use crate::wire::Plain;

/// An argument that points nowhere: all that the driver reads and writes is the structure itself.
///
/// # Safety
///
/// `IOCTL` takes this structure, and its row in the table lists no nested buffers.
pub(crate) unsafe trait Argument: Plain {
    /// The call that takes it.
    const IOCTL: Ioctl;
}

/// An argument with one nested buffer.
///
/// # Safety
///
/// `IOCTL` takes this structure, and `attach` sets its only pointer, and beside it the length.
pub(crate) unsafe trait BufferArgument: Copy {
    /// The call that takes it.
    const IOCTL: Ioctl;
    /// What the buffer is made of.
    type Element: Plain;

    /// Points the argument to `count` elements.
    fn attach(&mut self, buffer: *mut Self::Element, count: u32);
}

macro_rules! arguments {
    ($($type:ident = $ioctl:ident $([$element:ty] |$argument:ident, $at:ident, $count:ident| $attach:block)?;)*) => {$(
        const _: () = assert!(Ioctl::$ioctl.request() >> 16 & 0x3fff == size_of::<$type>() as u32);
        arguments!(@one $type = $ioctl $([$element] |$argument, $at, $count| $attach)?);
    )*

        #[cfg(test)]
        pub(super) const PAIRS: &[(Ioctl, &str, usize)] = &[$((
            Ioctl::$ioctl,
            stringify!($type),
            0 $(+ { let _ = size_of::<$element>(); 1 })?,
        )),*];
    };
    (@one $type:ident = $ioctl:ident) => {
        // SAFETY: a row without buffers; a test holds this list to the table.
        unsafe impl Argument for $type {
            const IOCTL: Ioctl = Ioctl::$ioctl;
        }
    };
    (@one $type:ident = $ioctl:ident [$element:ty] |$argument:ident, $at:ident, $count:ident| $attach:block) => {
        // SAFETY: a row with one buffer, set here; a test holds this list to the table.
        unsafe impl BufferArgument for $type {
            const IOCTL: Ioctl = Ioctl::$ioctl;
            type Element = $element;

            fn attach(&mut self, $at: *mut $element, $count: u32) {
                let $argument = self;
                $attach
            }
        }
    };
}

#[expect(clippy::cast_possible_truncation, reason = "sizes of arguments are below 2^14")]
mod rows {
    use super::*;

    arguments! {
        D3DKMT_OPENADAPTERFROMLUID = OpenAdapterFromLuid;
        D3DKMT_CLOSEADAPTER = CloseAdapter;
        D3DKMT_QUERYVIDEOMEMORYINFO = QueryVideoMemoryInfo;
        D3DKMT_CHANGEVIDEOMEMORYRESERVATION = ChangeVideoMemoryReservation;
        D3DKMT_QUERYCLOCKCALIBRATION = QueryClockCalibration;
        D3DKMT_ISFEATUREENABLED = IsFeatureEnabled;
        D3DKMT_FLUSHHEAPTRANSITIONS = FlushHeapTransitions;
        D3DKMT_QUERYSTATISTICS = QueryStatistics;
        D3DKMT_ENUMADAPTERS2 = EnumAdapters2 [D3DKMT_ADAPTERINFO] |argument, at, count| {
            argument.pAdapters = at;
            argument.NumAdapters = count;
        };
        D3DKMT_ENUMADAPTERS3 = EnumAdapters3 [D3DKMT_ADAPTERINFO] |argument, at, count| {
            argument.pAdapters = at;
            argument.NumAdapters = count;
        };
        D3DKMT_QUERYADAPTERINFO = QueryAdapterInfo [u8] |argument, at, count| {
            argument.pPrivateDriverData = at.cast();
            argument.PrivateDriverDataSize = count;
        };
        D3DKMT_ESCAPE = Escape [u8] |argument, at, count| {
            argument.pPrivateDriverData = at.cast();
            argument.PrivateDriverDataSize = count;
        };
        D3DKMT_ENUMPROCESSES = EnumProcesses [u32] |argument, at, count| {
            argument.pBuffer = at;
            // All 64 bits: drivers write the lower half of this field only.
            argument.BufferCount = u64::from(count);
        };
    }
}

/// What came back: the result, and the argument as the driver left it. Some calls write into it
/// although they fail.
#[must_use]
pub(crate) struct Reply<A> {
    pub(crate) result: Result<NtStatus, Error>,
    pub(crate) argument: A,
}

impl<A> Reply<A> {
    /// The argument, where the call succeeded in any way.
    pub(crate) fn ok(self) -> Result<A, Error> {
        self.result.map(|_| self.argument)
    }
}

/// Makes one call. `fill` sets the fields of an argument that is zero otherwise, padding included.
pub(crate) fn call<A: Argument>(transport: &dyn Transport, fill: impl FnOnce(&mut A)) -> Reply<A> {
    let mut argument = MaybeUninit::<A>::zeroed();
    // SAFETY: zeros are a value of every plain structure.
    fill(unsafe { argument.assume_init_mut() });
    // SAFETY: the argument has the size in the request, and points nowhere.
    let result = unsafe { ioctl(transport, A::IOCTL, argument.as_mut_ptr().cast()) };
    // SAFETY: all bytes were zero at first, and whatever the driver wrote makes a value.
    Reply { result, argument: unsafe { argument.assume_init() } }
}

/// Makes one call with a nested buffer; `fill` sets the other fields.
pub(crate) fn call_with<A: BufferArgument>(
    transport: &dyn Transport,
    buffer: &mut [A::Element],
    fill: impl FnOnce(&mut A),
) -> Reply<A> {
    let mut argument = MaybeUninit::<A>::zeroed();
    // SAFETY: a buffer argument is integers and one nullable pointer, for which zeros are a value.
    let filled = unsafe { argument.assume_init_mut() };
    fill(filled);
    let result = match u32::try_from(buffer.len()) {
        Ok(count) => {
            filled.attach(buffer.as_mut_ptr(), count);
            // SAFETY: the argument has the size in the request; its pointer is valid for as many
            // elements as it says, and they may take any bytes.
            unsafe { ioctl(transport, A::IOCTL, argument.as_mut_ptr().cast()) }
        }
        Err(_) => Err(Error::new(A::IOCTL, Cause::Refused("a buffer of 4 GiB or more"))),
    };
    // SAFETY: as above; the driver may have written any integers.
    Reply { result, argument: unsafe { argument.assume_init() } }
}

/// The system call, with the driver's planes of failure told apart.
///
/// # Safety
///
/// As [`Transport::ioctl`].
unsafe fn ioctl(transport: &dyn Transport, ioctl: Ioctl, argument: *mut c_void) -> Result<NtStatus, Error> {
    loop {
        // SAFETY: the caller's promise.
        let result = unsafe { transport.ioctl(ioctl.request(), argument) };
        return match result {
            // A signal broke the call before the driver did anything.
            Err(Errno::EINTR) => continue,
            Err(errno) => Err(Error::new(ioctl, Cause::Errno(errno))),
            Ok(status) if status < 0 => Err(Error::new(ioctl, Cause::Status(NtStatus(status)))),
            Ok(status) => Ok(NtStatus(status)),
        };
    }
}

/// Makes one adapter query whose payload is `P`, zero but for what `fill` sets in it.
pub(crate) fn query<P: Plain>(
    transport: &dyn Transport,
    handle: D3DKMT_HANDLE,
    kind: KMTQUERYADAPTERINFOTYPE,
    fill: impl FnOnce(&mut P),
) -> Result<P, Error> {
    let mut payload = MaybeUninit::<P>::zeroed();
    // SAFETY: zeros are a value of every plain structure.
    fill(unsafe { payload.assume_init_mut() });
    // SAFETY: the payload's memory, all of it initialised by the zeros, and borrowed by nobody else.
    let bytes = unsafe { core::slice::from_raw_parts_mut(payload.as_mut_ptr().cast(), size_of::<P>()) };
    call_with::<D3DKMT_QUERYADAPTERINFO>(transport, bytes, |argument| {
        argument.hAdapter = handle;
        argument.Type = kind;
    })
    .ok()?;
    // SAFETY: initialised, and any bytes are a value.
    Ok(unsafe { payload.assume_init() })
}

#[cfg(test)]
mod tests {
    use super::rows::PAIRS;

    #[test]
    fn every_argument_fits_its_row_in_the_table() {
        for (ioctl, argument, buffers) in PAIRS {
            let call = ioctl.call();
            assert_eq!(call.argument, *argument, "{}", call.function);
            assert_eq!(call.buffers.len(), *buffers, "{}", call.function);
        }
    }
}
