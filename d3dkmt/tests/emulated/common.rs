//! Devices to test on.

#![expect(unsafe_code, reason = "a transport that counts calls, and a fork")]

use std::ffi::c_void;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

use d3dkmt::sys::table::Count;
use d3dkmt::sys::{Errno, Ioctl, Transport};
use d3dkmt::{Adapter, Device, DeviceFlags, Dxg, EnumFilter, Luid, PagingPriority, PagingQueue};
use dxg_emu::machine::AdapterModel;
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};

/// An open of an emulated device that counts the calls it passes on.
pub(crate) struct Counting {
    device: InProcess,
    calls: Mutex<Vec<Ioctl>>,
    /// What the last submission said.
    submitted: Mutex<Submitted>,
}

/// The bytes of a submission.
#[derive(Clone, Debug, Default)]
pub(crate) struct Submitted {
    argument: Vec<u8>,
    /// Of its buffers, in the order of the table.
    pub(crate) buffers: Vec<Vec<u8>>,
}

impl Submitted {
    pub(crate) fn u32(&self, at: usize) -> u32 {
        u32::from_le_bytes(*self.argument[at..].first_chunk().unwrap())
    }

    pub(crate) fn u64(&self, at: usize) -> u64 {
        u64::from_le_bytes(*self.argument[at..].first_chunk().unwrap())
    }
}

impl Counting {
    /// The calls so far, in order.
    pub(crate) fn calls(&self) -> Vec<Ioctl> {
        self.calls.lock().unwrap().clone()
    }

    pub(crate) fn count(&self, ioctl: Ioctl) -> usize {
        self.calls.lock().unwrap().iter().filter(|call| **call == ioctl).count()
    }

    /// What the last submission said.
    pub(crate) fn submitted(&self) -> Submitted {
        self.submitted.lock().unwrap().clone()
    }
}

// SAFETY: passes each call on unchanged.
unsafe impl Transport for Counting {
    unsafe fn ioctl(&self, request: u32, arg: *mut c_void) -> Result<i32, Errno> {
        let ioctl = Ioctl::from_request(request).expect("a request of the table");
        self.calls.lock().unwrap().push(ioctl);
        if matches!(ioctl, Ioctl::SubmitCommand | Ioctl::SubmitCommandToHwQueue) {
            // SAFETY: the caller passes an argument of the size in the request.
            let argument = unsafe { std::slice::from_raw_parts(arg.cast::<u8>(), ioctl.call().size) };
            let mut submitted = Submitted { argument: argument.to_vec(), buffers: Vec::new() };
            for field in ioctl.call().buffers {
                let Count::Field(count) = field.count else { unreachable!("{field:?}") };
                let length = submitted.u32(count) as usize * field.element_size;
                let address = usize::try_from(submitted.u64(field.offset)).unwrap();
                let start = std::ptr::with_exposed_provenance::<u8>(address);
                submitted.buffers.push(match length {
                    0 => Vec::new(),
                    // SAFETY: the caller passes buffers of the lengths that the argument states.
                    _ => unsafe { std::slice::from_raw_parts(start, length) }.to_vec(),
                });
            }
            *self.submitted.lock().unwrap() = submitted;
        }
        // SAFETY: the caller's promise.
        unsafe { self.device.ioctl(request, arg) }
    }
}

/// Opens an emulator once more, for this process.
pub(crate) fn open(emulator: &Arc<Emulator>) -> (Dxg, Arc<Counting>) {
    let device = InProcess::open(emulator.clone(), MemoryMode::Checked).expect("the device opens");
    let counting = Arc::new(Counting { device, calls: Mutex::default(), submitted: Mutex::default() });
    (Dxg::from_transport(counting.clone()), counting)
}

/// A machine whose test must close everything before this is dropped.
pub(crate) struct Watched {
    machine: Machine,
    emulator: Arc<Emulator>,
}

impl Deref for Watched {
    type Target = Machine;

    fn deref(&self) -> &Machine {
        &self.machine
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            finish(&self.emulator);
        }
    }
}

/// The default machine: what it is, its emulator, and an open of that. The first is to be kept in a variable,
/// so that it is dropped last.
pub(crate) fn default_machine() -> (Watched, Arc<Emulator>, Dxg, Arc<Counting>) {
    let machine = Machine::load("").expect("the default machine");
    let emulator = Emulator::new(machine.clone());
    let (dxg, counting) = open(&emulator);
    (Watched { machine, emulator: Arc::clone(&emulator) }, emulator, dxg, counting)
}

/// Calls `body` with each adapter of the default machine and what the machine says of it.
pub(crate) fn for_each_adapter(body: impl Fn(&Adapter, &AdapterModel)) {
    let (machine, _, dxg, _) = default_machine();
    assert_eq!(machine.adapters().len(), 3);
    for model in machine.adapters() {
        let adapter = dxg.open_adapter(luid(model)).expect("the machine has the adapter");
        body(&adapter, model);
    }
}

/// A device on the first adapter of the default machine.
pub(crate) struct Setup {
    pub(crate) emulator: Arc<Emulator>,
    pub(crate) machine: Machine,
    pub(crate) dxg: Dxg,
    pub(crate) calls: Arc<Counting>,
    pub(crate) adapter: Arc<Adapter>,
    pub(crate) device: Arc<Device>,
}

impl Setup {
    pub(crate) fn new(machine: Machine) -> Self {
        Self::on_adapter(machine, 0)
    }

    pub(crate) fn on_adapter(machine: Machine, index: usize) -> Self {
        let emulator = Emulator::new(machine.clone());
        let (dxg, calls) = open(&emulator);
        let adapter = Arc::new(dxg.open_adapter(luid(&machine.adapters()[index])).expect("the adapter"));
        let device = Device::create(&adapter, DeviceFlags::empty()).expect("a device");
        Self { emulator, machine, dxg, calls, adapter, device }
    }

    /// A device of another open of the same emulator, on the same adapter.
    pub(crate) fn second(&self) -> Arc<Device> {
        let (dxg, _) = open(&self.emulator);
        let adapter = Arc::new(dxg.open_adapter(self.adapter.luid()).expect("the same adapter"));
        Device::create(&adapter, DeviceFlags::empty()).expect("a device")
    }

    pub(crate) fn paging_queue(&self) -> Arc<PagingQueue> {
        PagingQueue::create(&self.device, PagingPriority::Normal, 0).expect("a paging queue")
    }

    /// Takes the adapter out of the machine.
    pub(crate) fn remove_adapter(&self) {
        let is_it = |model: &&AdapterModel| luid(model) == self.adapter.luid();
        let model = self.machine.adapters().iter().find(is_it).expect("the adapter is the machine's");
        assert!(self.emulator.remove_adapter(model.luid));
    }
}

/// Runs a test on a device of the default machine; everything must be closed again at its end.
pub(crate) fn on_device(test: impl FnOnce(&Setup)) {
    on_device_of(Machine::load("").expect("the default machine"), test);
}

/// As [`on_device`], of another machine.
pub(crate) fn on_device_of(machine: Machine, test: impl FnOnce(&Setup)) {
    let setup = Setup::new(machine);
    test(&setup);
    let emulator = setup.emulator.clone();
    drop(setup);
    finish(&emulator);
}

/// Runs a test on the adapter of the default machine that has hardware queues.
pub(crate) fn with_hw_queues(test: impl FnOnce(&Setup)) {
    let setup = Setup::on_adapter(Machine::load("").expect("the default machine"), 1);
    test(&setup);
    let emulator = setup.emulator.clone();
    drop(setup);
    finish(&emulator);
}

/// Nothing is open any more, nor was left open.
pub(crate) fn finish(emulator: &Emulator) {
    let report = emulator.report();
    assert!(report.is_clean(), "{:#?}", report.leaks);
}

pub(crate) fn luid(model: &AdapterModel) -> Luid {
    Luid::from_bits(model.luid.0)
}

/// The LUIDs of what an enumeration lists.
pub(crate) fn listed(dxg: &Dxg, filter: EnumFilter) -> Vec<Luid> {
    dxg.adapters(filter).expect("enumeration").iter().map(Adapter::luid).collect()
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
