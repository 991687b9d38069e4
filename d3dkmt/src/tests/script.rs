//! A transport that answers by a closure of the test's, and remembers what it was asked.

#![expect(unsafe_code, reason = "implements the system call, and forks")]

use core::ffi::c_void;
use std::sync::{Arc, Mutex};

use d3dkmt_sys::table::Count;
use d3dkmt_sys::{Errno, Ioctl, Transport};

use crate::adapter::Adapter;
use crate::dxg::{Dxg, EnumFilter};

/// One call, with its argument and its nested buffer as bytes.
pub(crate) struct Asked<'a> {
    pub(crate) ioctl: Ioctl,
    pub(crate) argument: &'a mut [u8],
    pub(crate) buffer: &'a mut [u8],
}

impl Asked<'_> {
    pub(crate) fn u32(&self, at: usize) -> u32 {
        get(self.argument, at)
    }

    pub(crate) fn set(&mut self, at: usize, value: u32) {
        put(self.argument, at, value);
    }

    /// Says in an enumeration that these adapters were opened: handles from 0x40000000 by 0x40, LUIDs
    /// from 1.
    pub(crate) fn list(&mut self, count: u32) {
        let at = if self.ioctl == Ioctl::EnumAdapters3 { 8 } else { 0 };
        self.set(at, count);
        for (index, record) in (0..count).zip(self.buffer.chunks_exact_mut(20)) {
            put(record, 0, 0x4000_0000 + index * 0x40);
            put(record, 4, index + 1);
        }
    }
}

pub(crate) fn get(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(*bytes[at..].first_chunk().unwrap())
}

pub(crate) fn put(bytes: &mut [u8], at: usize, value: u32) {
    bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
}

pub(crate) fn put_u64(bytes: &mut [u8], at: usize, value: u64) {
    bytes[at..at + 8].copy_from_slice(&value.to_le_bytes());
}

type Answer = dyn Fn(&mut Asked<'_>) -> Result<i32, Errno> + Send + Sync;

/// See the [module](self).
pub(crate) struct Script {
    answer: Box<Answer>,
    asked: Mutex<Vec<(Ioctl, Vec<u8>)>>,
}

impl Script {
    /// The calls so far.
    pub(crate) fn asked(&self) -> Vec<Ioctl> {
        self.asked.lock().unwrap().iter().map(|(ioctl, _)| *ioctl).collect()
    }

    /// How often this was called.
    pub(crate) fn count(&self, ioctl: Ioctl) -> usize {
        self.asked().into_iter().filter(|asked| *asked == ioctl).count()
    }

    /// The handles that were closed, in order.
    pub(crate) fn closed(&self) -> Vec<u32> {
        let asked = self.asked.lock().unwrap();
        asked
            .iter()
            .filter(|(ioctl, _)| *ioctl == Ioctl::CloseAdapter)
            .map(|(_, bytes)| get(bytes, 0))
            .collect()
    }
}

// SAFETY: touches the argument and its nested buffer only, within the bounds that they state.
unsafe impl Transport for Script {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        let ioctl = Ioctl::from_request(request).expect("a request of the table");
        let call = ioctl.call();
        // SAFETY: the caller passes an argument of the size in the request.
        let argument = unsafe { core::slice::from_raw_parts_mut(arg.cast::<u8>(), call.size) };
        self.asked.lock().unwrap().push((ioctl, argument.to_vec()));
        let mut nested: &mut [u8] = &mut [];
        if let [field] = call.buffers {
            let count = match field.count {
                Count::Field(at) => get(argument, at) as usize,
                Count::WideField(at) => {
                    usize::try_from(u64::from_le_bytes(*argument[at..].first_chunk().unwrap())).unwrap()
                }
                _ => unreachable!("no such call is made here"),
            };
            let address = u64::from_le_bytes(*argument[field.offset..].first_chunk().unwrap());
            let pointer = core::ptr::with_exposed_provenance_mut::<u8>(usize::try_from(address).unwrap());
            if count != 0 {
                // SAFETY: the caller passes a buffer of the length that the argument states.
                nested = unsafe { core::slice::from_raw_parts_mut(pointer, count * field.element_size) };
            }
        }
        (self.answer)(&mut Asked { ioctl, argument, buffer: nested })
    }
}

/// A device with this answer to all calls.
pub(crate) fn device(
    answer: impl Fn(&mut Asked<'_>) -> Result<i32, Errno> + Send + Sync + 'static,
) -> (Dxg, Arc<Script>) {
    let script = Arc::new(Script { answer: Box::new(answer), asked: Mutex::default() });
    (Dxg::from_transport(script.clone()), script)
}

/// An adapter of a device that lists one and closes it, with this answer to all other calls.
pub(crate) fn adapter(
    answer: impl Fn(&mut Asked<'_>) -> Result<i32, Errno> + Send + Sync + 'static,
) -> (Adapter, Arc<Script>) {
    let (dxg, script) = device(move |asked| match asked.ioctl {
        Ioctl::EnumAdapters3 => {
            asked.list(1);
            Ok(0)
        }
        Ioctl::CloseAdapter => Ok(0),
        _ => answer(asked),
    });
    let adapter = dxg.adapters(EnumFilter::empty()).unwrap().remove(0);
    (adapter, script)
}

/// Runs `body` in a forked child and tells whether it returned true there.
pub(crate) fn in_child(body: impl FnOnce() -> bool) -> bool {
    // SAFETY: the child runs `body`, which takes no lock of another thread's, and ends at once.
    match unsafe { libc::fork() } {
        0 => {
            let good = std::panic::catch_unwind(std::panic::AssertUnwindSafe(body)).unwrap_or(false);
            // SAFETY: ends the child without running anything of the parent's.
            unsafe { libc::_exit(i32::from(!good)) }
        }
        child => {
            assert!(child > 0, "fork");
            let mut status = -1;
            // SAFETY: waits for the child just made.
            assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
            status == 0
        }
    }
}
