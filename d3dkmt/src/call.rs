//! The one place of this crate where a system call is made.

#![expect(unsafe_code, reason = "an ioctl is a foreign call with a pointer to its argument")]

use core::ffi::c_void;
use core::mem::{MaybeUninit, size_of};

use d3dkmt_sys::raw::{D3DKMT_HANDLE, D3DKMT_QUERYADAPTERINFO, KMTQUERYADAPTERINFOTYPE};
use d3dkmt_sys::{Errno, Ioctl, NtStatus, Transport};

use crate::error::{Cause, Error};
use crate::wire::Plain;

/// The argument structure of a call.
///
/// # Safety
///
/// `IOCTL` takes this structure. Zeros are a value of it, and so is whatever the driver writes into it.
/// `attach` sets every pointer that the driver follows in it, to memory that is valid for as many
/// elements as the structure then says, and sets these counts.
pub(crate) unsafe trait Argument: Copy {
    /// The call that takes it.
    const IOCTL: Ioctl;
    /// The memory of the caller's that it points to.
    type Buffers<'a>;

    /// Points it there, or says why it cannot.
    fn attach(&mut self, buffers: Self::Buffers<'_>) -> Result<(), &'static str>;
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
pub(crate) fn call<A>(transport: &dyn Transport, fill: impl FnOnce(&mut A)) -> Reply<A>
where
    A: for<'a> Argument<Buffers<'a> = ()>,
{
    call_with(transport, (), fill)
}

/// Makes one call with nested buffers; `fill` sets the other fields.
pub(crate) fn call_with<A: Argument>(
    transport: &dyn Transport,
    buffers: A::Buffers<'_>,
    fill: impl FnOnce(&mut A),
) -> Reply<A> {
    let mut argument = MaybeUninit::<A>::zeroed();
    // SAFETY: zeros are a value of every argument.
    let filled = unsafe { argument.assume_init_mut() };
    fill(filled);
    let result = match filled.attach(buffers) {
        // SAFETY: the argument has the size in the request; its pointers were just set, and the
        // buffers are borrowed until here.
        Ok(()) => unsafe { ioctl(transport, A::IOCTL, argument.as_mut_ptr().cast()) },
        Err(reason) => Err(Error::new(A::IOCTL, Cause::Refused(reason))),
    };
    // SAFETY: all bytes were zero at first, and whatever the driver wrote makes a value.
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
