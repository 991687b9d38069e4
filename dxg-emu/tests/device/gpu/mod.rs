//! GPUs that run: a machine in virtual time, and work for it.

#![expect(unsafe_code, reason = "writes commands into mapped memory, as a driver does")]

mod faults;
mod latency;
mod memory;
mod order;
mod real_time;

use std::cell::Cell;
use std::sync::Arc;
use std::time::Duration;

use crate::allocation::Fixture;
use crate::common::*;
use crate::objects::{create_device, create_paging_queue};
use crate::sync::{Env, create, monitored, signal_gpu, value_at, wait_cpu};
use d3dkmt_sys::Ioctl;
use d3dkmt_sys::raw::*;
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode, VirtualClock};
use dxg_soft::Command;

const LUID: u64 = 0x5a5a;
const SIZE: u64 = 1 << 20;
/// Where commands are put, from here on.
const CODE: u64 = 0x8_0000;

/// A device with a context and memory that the GPU and the program see.
pub(crate) struct Gpu {
    pub(crate) env: Env,
    pub(crate) fixture: Fixture,
    memory: *mut u8,
    /// Where the GPU sees the memory.
    pub(crate) base: u64,
    next: Cell<u64>,
    fence: (u32, *mut u64),
    awaited: Cell<u64>,
}

/// A GPU with two engines that move a byte in a nanosecond.
pub(crate) fn machine(host: &str, engine: &str) -> Machine {
    let engine =
        |kind| format!("{{ type = \"{kind}\", hw_scheduling = true, bandwidth = 1_000_000_000, {engine} }}");
    let text = format!(
        "[host]\n{host}\n[[adapter]]\nname = \"GPU\"\nluid = \"0:5a5a\"\n\
         hardware = {{ vendor = 1, device = 2 }}\nmemory = {{ dedicated = \"1 GiB\", shared = \"1 GiB\" }}\n\
         engine = [{}, {}]\n\
         [adapter.driver]\nwddm = 3100\nversion = \"1.2.3.4\"\nstore_path = 'C:\\FileRepository\\x'\n",
        engine("3d"),
        engine("copy")
    );
    Machine::from_toml(&text).expect("a machine")
}

pub(crate) fn gpu(host: &str, engine: &str) -> (Gpu, VirtualClock) {
    let (emulator, time) = Emulator::with_virtual_clock(machine(host, engine));
    (Gpu::new(&emulator), time)
}

impl Gpu {
    pub(crate) fn new(emulator: &Arc<Emulator>) -> Self {
        let open = || InProcess::open(Arc::clone(emulator), MemoryMode::Checked).expect("opens");
        let device = open();
        let adapter = open_adapter(&device, LUID).expect("opens");
        let on = create_device(&device, adapter).expect("creates");
        let queue = create_paging_queue(&device, on).expect("creates").hPagingQueue;
        let fixture = Fixture { device, adapter, on, queue };
        let mut context = D3DKMT_CREATECONTEXTVIRTUAL { hDevice: on, ..Default::default() };
        let device = open();
        call(&device, Ioctl::CreateContextVirtual, &mut context).expect("creates");
        let env = Env { device, on, context: context.hContext, queue: 0, progress: 0 };
        let (memory, base) = resident(&fixture);
        let fence = monitored(&env, 0, 0);
        Self { env, fixture, memory, base, next: Cell::new(CODE), fence, awaited: Cell::new(0) }
    }

    /// Another context of the device.
    pub(crate) fn context(&self, node: u32) -> u32 {
        let mut context =
            D3DKMT_CREATECONTEXTVIRTUAL { hDevice: self.env.on, NodeOrdinal: node, ..Default::default() };
        call(&self.env.device, Ioctl::CreateContextVirtual, &mut context).expect("creates");
        context.hContext
    }

    /// Another view of the same, on another context.
    pub(crate) fn on_context(&self, context: u32) -> Env {
        let device = open_again(&self.env.device);
        Env { device, on: self.env.on, context, queue: 0, progress: 0 }
    }

    /// Puts commands where the GPU sees them; address and length.
    pub(crate) fn put(&self, commands: &[Command]) -> (u64, u32) {
        let mut bytes = Vec::new();
        commands.iter().for_each(|command| command.append_to(&mut bytes));
        let at = self.next.get();
        self.next.set(at + bytes.len() as u64);
        for (index, byte) in bytes.iter().enumerate() {
            // SAFETY: mapped, and the GPU does not use it yet.
            unsafe { self.memory.add(usize::try_from(at).expect("small") + index).write_volatile(*byte) };
        }
        (self.base + at, u32::try_from(bytes.len()).expect("few"))
    }

    pub(crate) fn submit_to(&self, context: u32, commands: &[Command]) -> Result<i32> {
        let (address, length) = self.put(commands);
        let mut argument = D3DKMT_SUBMITCOMMAND {
            Commands: address,
            CommandLength: length,
            BroadcastContextCount: 1,
            ..Default::default()
        };
        argument.BroadcastContext[0] = context;
        call(&self.env.device, Ioctl::SubmitCommand, &mut argument)
    }

    pub(crate) fn submit(&self, commands: &[Command]) -> Result<i32> {
        self.submit_to(self.env.context, commands)
    }

    /// Lets a fence follow what was submitted to a context, and waits for it.
    pub(crate) fn finish_on(&self, env: &Env) -> u64 {
        let value = self.awaited.get() + 1;
        self.awaited.set(value);
        assert_eq!(signal_gpu(env, self.fence.0, value), Ok(0));
        assert_eq!(wait_cpu(&self.env, &[(self.fence.0, value)], false, 0), Ok(0));
        value_at(self.fence.1)
    }

    pub(crate) fn finish(&self) -> u64 {
        self.finish_on(&self.env)
    }

    /// 64 bits of memory.
    pub(crate) fn at(&self, offset: u64) -> u64 {
        let offset = usize::try_from(offset).expect("small");
        // SAFETY: mapped and aligned.
        unsafe { self.memory.add(offset).cast::<u64>().read_volatile() }
    }

    pub(crate) fn set(&self, offset: u64, value: u64) {
        let offset = usize::try_from(offset).expect("small");
        // SAFETY: mapped and aligned.
        unsafe { self.memory.add(offset).cast::<u64>().write_volatile(value) };
    }

    pub(crate) fn write(&self, offset: u64, value: u64) -> Command {
        Command::Write64 { destination: self.base + offset, value }
    }

    pub(crate) fn timestamp(&self, offset: u64) -> Command {
        Command::Timestamp { destination: self.base + offset }
    }

    /// The state of a device, and the page fault that it had: address and flags.
    pub(crate) fn state(&self, device: u32) -> (u32, u64, u32) {
        let ask = |kind| {
            let mut argument =
                D3DKMT_GETDEVICESTATE { hDevice: device, StateType: kind, ..Default::default() };
            call(&self.env.device, Ioctl::GetDeviceState, &mut argument).expect("answers");
            argument
        };
        let execution = ask(D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_EXECUTION);
        let fault = ask(D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_PAGE_FAULT);
        // SAFETY: the members of the union that were asked for.
        unsafe {
            let fault = fault.anon_1.PageFaultState;
            (execution.anon_1.ExecutionState.0, fault.FaultedVirtualAddress, fault.PageFaultFlags.0)
        }
    }
}

/// Memory that is resident and mapped on both sides.
fn resident(fixture: &Fixture) -> (*mut u8, u64) {
    let allocation = fixture.create(SIZE);
    assert!(fixture.make_resident(&[allocation]).0.is_ok());
    let (mapped, base, _) = crate::gpu_va::map(fixture, 0, allocation, 0, SIZE / 4096, 1);
    assert!(mapped.is_ok());
    (std::ptr::with_exposed_provenance_mut(fixture.lock(allocation).expect("locks")), base)
}

/// A fence: its handle, its value, and where GPUs see it.
pub(crate) fn gpu_fence(env: &Env) -> (u32, *mut u64, u64) {
    let (argument, handle) = create(env, 5, 0, [0, 0]).expect("creates");
    let page = usize::try_from(argument[3]).expect("fits");
    (handle, std::ptr::with_exposed_provenance_mut(page), argument[4])
}

pub(crate) const fn micros(count: u64) -> Duration {
    Duration::from_micros(count)
}

pub(crate) const fn work(micros: u64) -> Command {
    Command::Work { nanoseconds: 1000 * micros }
}
