//! Devices to run streams on.

#![expect(unsafe_code, reason = "a fork")]

use std::sync::Arc;
use std::time::Duration;

use d3dkmt::pipeline::{Idle, SoftEncoder, Spin, Stream, StreamOptions};
use d3dkmt::{
    Allocation, AllocationFlags, ContextOptions, Device, DeviceFlags, Dxg, GpuMapOptions, GpuMapping,
    HwQueueFlags, Luid, Mapping, PagingPriority, PagingQueue, ResidentFlags,
};
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode, Report, VirtualClock};
use dxg_soft::Command;

/// A device of a machine with one GPU that executes soft commands.
pub(crate) struct Setup {
    pub(crate) emulator: Arc<Emulator>,
    /// Of a machine in virtual time.
    pub(crate) clock: Option<VirtualClock>,
    pub(crate) luid: dxg_emu::machine::Luid,
    pub(crate) dxg: Dxg,
    pub(crate) device: Arc<Device>,
    pub(crate) paging: Arc<PagingQueue>,
}

/// Lets virtual time pass while a thread waits.
#[derive(Debug)]
pub(crate) struct VirtualIdle(VirtualClock);

impl Idle for VirtualIdle {
    fn spin(&self, _round: u32) -> Spin {
        let before = self.0.now();
        self.0.pause();
        if self.0.now() == before {
            // What happened at this very moment may happen again, a program that looks at memory, say.
            self.0.pause();
            if self.0.now() == before {
                self.0.advance(Duration::from_micros(100));
            }
        }
        Spin::Again
    }
}

fn machine(host: &str) -> Machine {
    let text = format!(
        r#"
        [host]
        {host}

        [[adapter]]
        name = "Emulated GPU for streams"
        luid = "00000000:0000d001"
        hardware = {{ vendor = 0x1414, device = 0x008e }}
        memory = {{ dedicated = "1 GiB", shared = "1 GiB" }}
        engine = [{{ type = "3d", hw_scheduling = true }}, {{ type = "copy", hw_scheduling = true }}]

        [adapter.driver]
        wddm = 3100
        version = "31.0.0.1"
        store_path = 'C:\Windows\System32\DriverStore\FileRepository\emulated.inf_amd64_000000000000d001'
        "#
    );
    Machine::from_toml(&text).expect("the machine is well formed")
}

impl Setup {
    /// In virtual time, with these keys of the host.
    pub(crate) fn in_virtual_time(host: &str) -> Self {
        let (emulator, clock) = Emulator::with_virtual_clock(machine(host));
        Self::on(emulator, Some(clock))
    }

    /// In real time.
    pub(crate) fn in_real_time(host: &str) -> Self {
        Self::on(Emulator::new(machine(host)), None)
    }

    fn on(emulator: Arc<Emulator>, clock: Option<VirtualClock>) -> Self {
        let transport = InProcess::open(Arc::clone(&emulator), MemoryMode::Checked).expect("it opens");
        let mut dxg = Dxg::from_transport(Arc::new(transport));
        if let Some(clock) = &clock {
            dxg = dxg.with_idle(Arc::new(VirtualIdle(clock.clone())));
        }
        let luid = dxg_emu::machine::Luid(0xd001);
        let adapter = Arc::new(dxg.open_adapter(Luid::from_bits(luid.0)).expect("the adapter"));
        let device = Device::create(&adapter, DeviceFlags::empty()).expect("a device");
        let paging = PagingQueue::create(&device, PagingPriority::Normal, 0).expect("a paging queue");
        Self { emulator, clock, luid, dxg, device, paging }
    }

    /// Options for streams here.
    pub(crate) fn options(&self) -> StreamOptions {
        match &self.clock {
            Some(clock) => StreamOptions { idle: Arc::new(VirtualIdle(clock.clone())), ..Default::default() },
            None => StreamOptions::default(),
        }
    }

    pub(crate) fn stream(&self) -> Stream<SoftEncoder> {
        self.stream_with(self.options())
    }

    pub(crate) fn stream_with(&self, options: StreamOptions) -> Stream<SoftEncoder> {
        Stream::on_context(&self.paging, ContextOptions::default(), SoftEncoder, options).expect("a stream")
    }

    pub(crate) fn hw_stream(&self) -> Stream<SoftEncoder> {
        let flags = HwQueueFlags::empty();
        let options = ContextOptions::default();
        Stream::on_hw_queue(&self.paging, options, flags, [], SoftEncoder, self.options()).expect("a stream")
    }

    /// Memory of both sides.
    pub(crate) fn memory(&self, bytes: usize) -> Memory {
        let allocation = Allocation::heap(&self.device, bytes, AllocationFlags::empty()).expect("memory");
        let (gpu, mapped) =
            GpuMapping::map(&self.paging, &allocation, GpuMapOptions::default()).expect("addresses");
        let resident = self.paging.make_resident(&[&allocation], ResidentFlags::empty()).expect("room");
        for paging in [mapped, resident.paging] {
            paging.wait(None).expect("it ends");
        }
        Memory { gpu, cpu: allocation.lock().expect("a lock") }
    }

    /// The machine's time.
    pub(crate) fn now(&self) -> Duration {
        self.clock.as_ref().expect("virtual time").now()
    }

    /// Everything is closed again.
    pub(crate) fn finish(self) -> Report {
        let emulator = Arc::clone(&self.emulator);
        drop(self);
        let report = emulator.report();
        assert!(report.is_clean(), "{:#?}", report.leaks);
        report
    }
}

/// Memory of both sides.
pub(crate) struct Memory {
    gpu: GpuMapping,
    cpu: Mapping,
}

impl Memory {
    /// Where the GPU sees a word of 4 bytes.
    pub(crate) fn address(&self, word: u32) -> u64 {
        self.gpu.address() + 4 * u64::from(word)
    }

    pub(crate) fn write(&self, bytes: &[u8]) {
        self.cpu.view().write(0, bytes).expect("room");
    }

    pub(crate) fn words(&self) -> Vec<u32> {
        let bytes = self.cpu.view().to_vec();
        bytes.as_chunks().0.iter().map(|word| u32::from_le_bytes(*word)).collect()
    }
}

/// 5 us of work that leaves a value in a word.
pub(crate) fn work(memory: &Memory, word: u32, value: u32) -> [Command; 2] {
    [Command::Work { nanoseconds: 5_000 }, Command::Write32 { value, destination: memory.address(word) }]
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

/// How often a call was made.
pub(crate) fn calls(report: &Report, name: &str) -> u64 {
    report.calls_of(name).map_or(0, |calls| calls.count)
}
