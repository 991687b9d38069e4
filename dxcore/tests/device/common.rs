//! A software device that counts the calls it gets, and can refuse some.

#![expect(unsafe_code, reason = "stands in the way of system calls")]

use std::collections::BTreeMap;
use std::ffi::c_void;
use std::sync::{Arc, Mutex};

use d3dkmt::Dxg;
use d3dkmt_sys::raw::{D3DKMT_QUERYADAPTERINFO, KMTQUERYADAPTERINFOTYPE};
use d3dkmt_sys::{Errno, Ioctl, Transport};
use dxcore::{Adapter, Factory};
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};

/// The integrated GPU of the default machine.
pub(crate) const INTEGRATED: u64 = 0xc0d1;
/// Its discrete GPU.
pub(crate) const DISCRETE: u64 = 0xc0d2;
/// Its accelerator.
pub(crate) const NPU: u64 = 0x1_0000_c0d3;

/// What is refused, and how.
type Refusals = BTreeMap<Refused, Errno>;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Refused {
    /// Every call of this ioctl, by its request word.
    Call(u32),
    /// Queries of this type.
    Query(u32),
}

/// The device, its counters and its whims.
pub(crate) struct Device {
    inner: InProcess,
    calls: Mutex<Vec<Ioctl>>,
    refusals: Mutex<Refusals>,
    /// Query types that are answered with this word, and nothing else.
    answers: Mutex<BTreeMap<u32, u32>>,
}

// SAFETY: passes calls on unchanged, or answers them without touching memory.
unsafe impl Transport for Device {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        let ioctl = Ioctl::from_request(request).expect("a known ioctl");
        self.calls.lock().unwrap().push(ioctl);
        let mut refused = Refused::Call(request);
        if ioctl == Ioctl::QueryAdapterInfo {
            // SAFETY: the argument of this ioctl, by the caller's promise.
            let query = unsafe { *arg.cast::<D3DKMT_QUERYADAPTERINFO>() };
            refused = Refused::Query(query.Type.0);
            if let Some(answer) = self.answers.lock().unwrap().get(&query.Type.0) {
                assert!(query.PrivateDriverDataSize >= 4);
                // SAFETY: room for a word, by the caller's promise.
                unsafe { query.pPrivateDriverData.cast::<u32>().write_unaligned(*answer) };
                return Ok(0);
            }
        }
        if let Some(errno) = self.refusals.lock().unwrap().get(&refused) {
            return Err(*errno);
        }
        // SAFETY: the caller's promise.
        unsafe { self.inner.ioctl(request, arg) }
    }
}

impl Device {
    pub(crate) fn new(machine: Machine) -> Arc<Self> {
        let inner = InProcess::open(Emulator::new(machine), MemoryMode::Checked).expect("opens");
        Arc::new(Self {
            inner,
            calls: Mutex::default(),
            refusals: Mutex::default(),
            answers: Mutex::default(),
        })
    }

    /// The default machine.
    pub(crate) fn default_machine() -> Arc<Self> {
        Self::new(Machine::load("").expect("the default machine"))
    }

    /// The default machine after a change of its text, which must be one.
    pub(crate) fn edited(edit: impl Fn(&str) -> String) -> Arc<Self> {
        let before = include_str!("../../../dxg-emu/machines/default.toml");
        let after = edit(before);
        assert_ne!(before, after, "the edit does nothing");
        Self::new(Machine::from_toml(&after).expect("a machine"))
    }

    pub(crate) fn emulator(&self) -> &Emulator {
        self.inner.emulator()
    }

    pub(crate) fn factory(self: &Arc<Self>) -> Factory {
        Factory::new(Dxg::from_transport(self.clone()))
    }

    /// The calls since the last time, in their order.
    pub(crate) fn take_calls(&self) -> Vec<Ioctl> {
        std::mem::take(&mut self.calls.lock().unwrap())
    }

    /// From now on, answers queries of this type with `errno`.
    pub(crate) fn refuse_query(&self, kind: KMTQUERYADAPTERINFOTYPE, errno: Errno) {
        self.refusals.lock().unwrap().insert(Refused::Query(kind.0), errno);
    }

    /// From now on, answers queries of this type with one word.
    pub(crate) fn answer_query(&self, kind: KMTQUERYADAPTERINFOTYPE, word: u32) {
        self.answers.lock().unwrap().insert(kind.0, word);
    }

    /// From now on, answers this ioctl with `errno`.
    pub(crate) fn refuse_call(&self, ioctl: Ioctl, errno: Errno) {
        self.refusals.lock().unwrap().insert(Refused::Call(ioctl.request()), errno);
    }

    /// Answers everything again.
    pub(crate) fn refuse_nothing(&self) {
        self.refusals.lock().unwrap().clear();
    }
}

/// The adapter with this LUID, found without a list.
pub(crate) fn adapter(device: &Arc<Device>, luid: u64) -> Adapter {
    device.factory().adapter_by_luid(dxcore::Luid::from_bits(luid)).expect("an adapter")
}

/// The LUID in the form of the emulator's machine.
pub(crate) fn machine_luid(luid: u64) -> dxg_emu::machine::Luid {
    dxg_emu::machine::Luid(luid)
}

/// The LUIDs of adapters, in their order.
pub(crate) fn luids<'a>(adapters: impl IntoIterator<Item = &'a Adapter>) -> Vec<u64> {
    adapters.into_iter().map(|adapter| adapter.luid().to_bits()).collect()
}
