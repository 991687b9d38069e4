//! One call on its way through a handler.

use std::cell::Cell;
use std::sync::Arc;

use d3dkmt_sys::{Errno, Ioctl};

use crate::descriptors::Descriptors;
use crate::emulator::Emulator;
use crate::guest::objects::INSTANCE;
use crate::guest::process::Process;
use crate::report::{ObjectKind, Origin, Parent};
use crate::uaccess::{UserAddress, UserMemory};
use crate::wire::{Scalar, get};

/// What a handler has to work with.
pub(crate) struct Call<'a> {
    pub(crate) emulator: &'a Emulator,
    pub(crate) process: &'a Arc<Process>,
    pub(crate) ioctl: Ioctl,
    /// Which call of the process it is.
    pub(crate) ordinal: u64,
    /// The argument structure.
    pub(crate) arg: UserAddress,
    pub(crate) memory: &'a dyn UserMemory,
    pub(crate) descriptors: &'a dyn Descriptors,
    /// How many messages to the host the driver has waited for.
    pub(crate) asked: Cell<u32>,
}

impl Call<'_> {
    /// The driver sends the host a message and waits for the answer.
    pub(crate) fn ask(&self) {
        self.asked.set(self.asked.get() + 1);
        self.process.tally().round_trip();
    }

    /// The driver sends the host work. It waits for the answer unless the host takes work without one;
    /// what the host has against it is then never known.
    pub(crate) fn post(&self, host: impl FnOnce() -> Result<(), Errno>) -> Result<i32, Errno> {
        if self.emulator.host().timeline().policy().async_messages {
            let _ = host();
        } else {
            self.ask();
            host()?;
        }
        Ok(0)
    }

    /// Where something comes from that the call makes on another object.
    pub(crate) fn origin(&self, kind: ObjectKind, parent: u32) -> Origin {
        let handle = u64::from(parent & !INSTANCE);
        Origin { parent: Some(Parent { kind, handle }), ..self.origin_of_nothing() }
    }

    /// Where something comes from that belongs to nothing.
    pub(crate) const fn origin_of_nothing(&self) -> Origin {
        Origin { ioctl: self.ioctl, ordinal: self.ordinal, parent: None }
    }

    /// The whole argument structure of `SIZE` bytes.
    pub(crate) fn argument<const SIZE: usize>(&self) -> Result<[u8; SIZE], Errno> {
        let mut bytes = [0; SIZE];
        self.memory.read(self.arg, &mut bytes)?;
        Ok(bytes)
    }

    /// Data for the user-mode driver or the host, of at most `limit` bytes: `EINVAL`, `EFAULT`.
    pub(crate) fn private_data(&self, at: UserAddress, size: usize, limit: usize) -> Result<Vec<u8>, Errno> {
        if size > limit {
            return Err(Errno::EINVAL);
        }
        let mut data = vec![0; size];
        self.memory.read(at, &mut data)?;
        Ok(data)
    }

    /// An array of 32-bit values, such as handles.
    pub(crate) fn handles(&self, at: UserAddress, count: usize) -> Result<Vec<u32>, Errno> {
        let mut bytes = vec![0; count * size_of::<u32>()];
        self.memory.read(at, &mut bytes)?;
        Ok(bytes.chunks_exact(size_of::<u32>()).map(|handle| get(handle, 0)).collect())
    }

    /// Writes bytes of the argument structure, from `offset` on.
    pub(crate) fn write_back(&self, offset: usize, bytes: &[u8]) -> Result<(), Errno> {
        Ok(self.memory.write(self.arg.plus(offset), bytes)?)
    }

    /// Writes one field of the argument structure.
    pub(crate) fn write_field<S: Scalar>(&self, offset: usize, value: S) -> Result<(), Errno> {
        self.write_back(offset, value.to_bytes().as_ref())
    }
}

/// A buffer for data on its way between caller and host: small ones on the stack, as nearly all are.
pub(crate) fn with_buffer<T>(size: usize, body: impl FnOnce(&mut [u8]) -> T) -> T {
    const SMALL: usize = 1024;
    if size <= SMALL {
        let mut buffer = [0; SMALL];
        body(&mut buffer[..size])
    } else {
        body(&mut vec![0; size])
    }
}

/// The largest message to the host in bytes, headers included (`DXG_MAX_VM_BUS_PACKET_SIZE`).
pub(crate) const MAX_MESSAGE: usize = 128 * 1024;

/// What fits into the messages that create a context or a hardware queue. The driver is known to take
/// 130,944 bytes and to refuse 131,008; the true limit lies between.
pub(crate) const MAX_PRIVATE_DATA: usize = 130_944;
