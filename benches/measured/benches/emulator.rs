//! The software device by itself: calls a second, and how they grow with live objects and with threads.
//!
//! Figures of one table come from one run, in rounds that take turns, and count processor time, so that
//! they hold on a machine that is busy or changes its clock. `--check` fails where a promise is not kept.

#![expect(unsafe_code, reason = "makes raw calls, as a client does")]

use std::hint::black_box;
use std::mem::{MaybeUninit, offset_of};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl, Transport};
use dxg_emu::{Accounting, Emulator, InProcess, Machine, MemoryMode};

/// Live allocations, at least ...
const FEW: usize = 100;
/// ... and at most.
const MANY: usize = 100_000;
/// The calls go to so many of them.
const USED: usize = 64;
/// A call may cost so many times as much with many as with few.
const GROWTH: f64 = 1.3;
/// So many plain calls a second are promised, in the direct form.
const CALLS: f64 = 2e6;

/// How long a round of one measurement takes, about.
const ROUND: Duration = Duration::from_millis(4);
const ROUNDS: usize = 41;

/// A device with live allocations.
struct Rig {
    device: InProcess,
    adapter: u32,
    on: u32,
    queue: u32,
    fence: u32,
    live: Vec<u32>,
    /// Which of the allocations comes next ...
    next: usize,
    /// ... among so many of them, which are spread over all.
    used: usize,
    value: u64,
    base: u64,
}

fn zeroed<T>() -> T {
    // SAFETY: zeros are a value of each argument of the ABI.
    unsafe { MaybeUninit::zeroed().assume_init() }
}

fn call<T>(device: &InProcess, ioctl: Ioctl, argument: &mut T) -> Result<i32, Errno> {
    // SAFETY: the argument is of the call's type, and its lists outlive it.
    unsafe { device.ioctl(ioctl.request(), std::ptr::from_mut(argument).cast()) }
}

impl Rig {
    fn new(memory: MemoryMode, allocations: usize, accounting: Accounting) -> Self {
        let emulator = Emulator::new(Machine::load("").expect("a built-in machine"));
        emulator.set_accounting(accounting);
        Self::on(emulator, memory, allocations)
    }

    fn on(emulator: Arc<Emulator>, memory: MemoryMode, allocations: usize) -> Self {
        let device = InProcess::open(emulator, memory).expect("opens");
        let mut records = [D3DKMT_ADAPTERINFO::default(); 8];
        let mut listed = D3DKMT_ENUMADAPTERS2 { NumAdapters: 8, pAdapters: records.as_mut_ptr() };
        call(&device, Ioctl::EnumAdapters2, &mut listed).expect("lists");
        // The discrete one.
        let adapter = records[1].hAdapter;
        let mut made: D3DKMT_CREATEDEVICE = zeroed();
        made.anon_1.hAdapter = adapter;
        call(&device, Ioctl::CreateDevice, &mut made).expect("makes a device");
        let on = made.hDevice;
        let mut queue = D3DKMT_CREATEPAGINGQUEUE { hDevice: on, ..zeroed() };
        call(&device, Ioctl::CreatePagingQueue, &mut queue).expect("makes a paging queue");
        let mut fence: D3DKMT_CREATESYNCHRONIZATIONOBJECT2 = zeroed();
        fence.hDevice = on;
        fence.Info.Type = D3DDDI_SYNCHRONIZATIONOBJECT_TYPE::D3DDDI_MONITORED_FENCE;
        call(&device, Ioctl::CreateSynchronizationObject2, &mut fence).expect("makes a fence");
        let mut space: D3DDDI_RESERVEGPUVIRTUALADDRESS = zeroed();
        space.anon_1.hPagingQueue = adapter;
        space.Size = 1 << 40;
        call(&device, Ioctl::ReserveGpuVirtualAddress, &mut space).expect("reserves");
        let (queue, fence, base) = (queue.hPagingQueue, fence.hSyncObject, space.VirtualAddress);
        let mut rig =
            Self { device, adapter, on, queue, fence, live: Vec::new(), next: 0, used: USED, value: 0, base };
        for _ in 0..allocations {
            let allocation = rig.create();
            rig.live.push(allocation);
        }
        // Each is mapped, and every second one is resident.
        for index in 0..allocations {
            let at = rig.base + ((MANY + index) as u64) * 65536;
            rig.map(rig.live[index], at);
            if index % 2 == 0 {
                rig.make_resident(rig.live[index]);
            }
        }
        rig
    }

    /// The next allocation; every second one is resident.
    fn any(&mut self) -> u32 {
        self.next = (self.next + 1) % self.used;
        self.at(self.next)
    }

    /// The next one that is not resident.
    fn absent(&mut self) -> u32 {
        self.next = (self.next + 1) % self.used;
        self.at(self.next | 1)
    }

    fn at(&self, number: usize) -> u32 {
        // In no order that a cache could guess, odd ones to odd ones.
        let (half, pairs) = (number / 2, self.live.len() / 2);
        let pair = if self.used == USED { half * (pairs / (USED / 2)) } else { half * 30_907 % pairs };
        self.live[2 * pair + number % 2]
    }

    fn create(&self) -> u32 {
        let mut size = 4096_u64;
        let mut info: D3DDDI_ALLOCATIONINFO2 = zeroed();
        info.pPrivateDriverData = (&raw mut size).cast();
        info.PrivateDriverDataSize = 8;
        let mut argument: D3DKMT_CREATEALLOCATION = zeroed();
        argument.hDevice = self.on;
        argument.NumAllocations = 1;
        argument.anon_2.pAllocationInfo2 = &raw mut info;
        call(&self.device, Ioctl::CreateAllocation2, &mut argument).expect("creates");
        info.hAllocation
    }

    fn destroy(&self, mut allocation: u32) {
        let mut argument: D3DKMT_DESTROYALLOCATION2 = zeroed();
        argument.hDevice = self.on;
        argument.phAllocationList = &raw mut allocation;
        argument.AllocationCount = 1;
        call(&self.device, Ioctl::DestroyAllocation2, &mut argument).expect("destroys");
    }

    fn lock(&self, allocation: u32) {
        let mut argument: D3DKMT_LOCK2 = zeroed();
        (argument.hDevice, argument.hAllocation) = (self.on, allocation);
        call(&self.device, Ioctl::Lock2, &mut argument).expect("locks");
    }

    fn unlock(&self, allocation: u32) {
        let mut argument = D3DKMT_UNLOCK2 { hDevice: self.on, hAllocation: allocation };
        call(&self.device, Ioctl::Unlock2, &mut argument).expect("unlocks");
    }

    fn map(&self, allocation: u32, base: u64) -> u64 {
        let mut argument: D3DDDI_MAPGPUVIRTUALADDRESS = zeroed();
        argument.hPagingQueue = self.queue;
        argument.hAllocation = allocation;
        argument.BaseAddress = base;
        argument.SizeInPages = 1;
        argument.Protection.anon_1.Value = 1;
        call(&self.device, Ioctl::MapGpuVirtualAddress, &mut argument).expect("maps");
        argument.VirtualAddress
    }

    fn free(&self, base: u64) {
        let mut argument =
            D3DKMT_FREEGPUVIRTUALADDRESS { hAdapter: self.adapter, BaseAddress: base, Size: 4096 };
        call(&self.device, Ioctl::FreeGpuVirtualAddress, &mut argument).expect("frees");
    }

    fn make_resident(&self, mut allocation: u32) {
        let mut argument: D3DDDI_MAKERESIDENT = zeroed();
        argument.hPagingQueue = self.queue;
        argument.NumAllocations = 1;
        argument.AllocationList = &raw mut allocation;
        call(&self.device, Ioctl::MakeResident, &mut argument).expect("makes resident");
    }

    fn evict(&self, mut allocation: u32) {
        let mut argument: D3DKMT_EVICT = zeroed();
        argument.hDevice = self.on;
        argument.NumAllocations = 1;
        argument.AllocationList = &raw mut allocation;
        call(&self.device, Ioctl::Evict, &mut argument).expect("evicts");
    }

    fn residency(&self, mut allocation: u32) {
        let mut status = D3DKMT_ALLOCATIONRESIDENCYSTATUS(0);
        let mut argument: D3DKMT_QUERYALLOCATIONRESIDENCY = zeroed();
        argument.hDevice = self.on;
        argument.phAllocationList = &raw mut allocation;
        argument.AllocationCount = 1;
        argument.pResidencyStatus = &raw mut status;
        call(&self.device, Ioctl::QueryAllocationResidency, &mut argument).expect("tells");
        black_box(status);
    }

    fn signal(&mut self) {
        self.value += 1;
        let (mut object, mut value) = (self.fence, self.value);
        let mut argument: D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU = zeroed();
        argument.hDevice = self.on;
        argument.ObjectCount = 1;
        argument.ObjectHandleArray = &raw mut object;
        argument.FenceValueArray = &raw mut value;
        call(&self.device, Ioctl::SignalSynchronizationObjectFromCpu, &mut argument).expect("signals");
    }

    fn wait(&self) {
        let (mut object, mut value) = (self.fence, self.value);
        let mut argument: D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU = zeroed();
        argument.hDevice = self.on;
        argument.ObjectCount = 1;
        argument.ObjectHandleArray = &raw mut object;
        argument.FenceValueArray = &raw mut value;
        call(&self.device, Ioctl::WaitForSynchronizationObjectFromCpu, &mut argument).expect("waits");
    }

    /// The plain call that stands for all: an argument in, a handle looked up, the argument out.
    fn state(&self) {
        let mut argument: D3DKMT_GETDEVICESTATE = zeroed();
        argument.hDevice = self.on;
        argument.StateType = D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_EXECUTION;
        call(&self.device, Ioctl::GetDeviceState, &mut argument).expect("tells");
        black_box(&argument);
    }
}

type Operation = (&'static str, fn(&mut Rig));

const OPERATIONS: [Operation; 9] = [
    ("state of a device", |rig| rig.state()),
    ("residency of an allocation", |rig| {
        let allocation = rig.any();
        rig.residency(allocation);
    }),
    ("allocation made and destroyed", |rig| {
        let allocation = rig.create();
        rig.destroy(allocation);
    }),
    ("locked and unlocked", |rig| {
        let allocation = rig.any();
        rig.lock(allocation);
        rig.unlock(allocation);
    }),
    ("mapped for the GPU and freed", |rig| {
        let allocation = rig.any();
        let at = rig.map(allocation, 0);
        rig.free(at);
    }),
    ("made resident and evicted", |rig| {
        let allocation = rig.absent();
        rig.make_resident(allocation);
        rig.evict(allocation);
    }),
    ("fence signalled", Rig::signal),
    ("fence waited for", |rig| rig.wait()),
    ("video memory asked for", |rig| {
        let mut argument: D3DKMT_QUERYVIDEOMEMORYINFO = zeroed();
        argument.hAdapter = rig.adapter;
        call(&rig.device, Ioctl::QueryVideoMemoryInfo, &mut argument).expect("tells");
    }),
];

/// The processor time of this thread, which others on the machine do not take part in.
fn processor_time() -> Duration {
    time_of(libc::CLOCK_THREAD_CPUTIME_ID)
}

fn time_of(clock: libc::clockid_t) -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: writes the structure.
    unsafe { libc::clock_gettime(clock, &raw mut time) };
    let part = |part: i64| u64::try_from(part).unwrap_or(0);
    Duration::from_secs(part(time.tv_sec)) + Duration::from_nanos(part(time.tv_nsec))
}

/// How often the operation fits into a round, and how long each took, in nanoseconds.
fn round(rig: &mut Rig, operation: fn(&mut Rig)) -> f64 {
    let (start, mut count) = (processor_time(), 0_u32);
    loop {
        for _ in 0..64 {
            operation(rig);
        }
        count += 64;
        let spent = processor_time() - start;
        if spent >= ROUND {
            return spent.as_secs_f64() * 1e9 / f64::from(count);
        }
    }
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// Rounds of each that take turns: the median cost of the first, and of the ratios.
fn compare(one: &mut Rig, other: &mut Rig, operation: fn(&mut Rig)) -> (f64, f64, f64) {
    let (mut costs, mut others, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (cost, more) = (round(one, operation), round(other, operation));
        costs.push(cost);
        others.push(more);
        ratios.push(more / cost);
    }
    (median(costs), median(others), median(ratios))
}

fn growth(memory: MemoryMode, problems: &mut Vec<String>) {
    let mut few = Rig::new(memory, FEW, Accounting::Calls);
    let mut many = Rig::new(memory, MANY, Accounting::Calls);
    println!("\n{memory:?} memory: nanoseconds with {FEW} and {MANY} live allocations, the ratio, and the");
    println!("ratio where the calls go to all of the many instead of {USED} of them");
    for (name, operation) in OPERATIONS {
        let (cost, more, ratio) = compare(&mut few, &mut many, operation);
        many.used = MANY;
        let (_, _, cold) = compare(&mut few, &mut many, operation);
        many.used = USED;
        println!("  {name:32} {cost:8.0} {more:8.0} {ratio:6.2} {cold:6.2}");
        if ratio > GROWTH {
            problems.push(format!("{name}, {memory:?} memory: {ratio:.2} times as much with many"));
        }
    }
}

/// Plain calls a second: in the direct form, in the checked one, and without counting them.
fn rate(problems: &mut Vec<String>) {
    let state: fn(&mut Rig) = |rig| rig.state();
    let mut direct = Rig::new(MemoryMode::Direct, FEW, Accounting::Calls);
    let mut checked = Rig::new(MemoryMode::Checked, FEW, Accounting::Calls);
    let mut off = Rig::new(MemoryMode::Direct, FEW, Accounting::Off);
    let mut times = Rig::new(MemoryMode::Direct, FEW, Accounting::CallsAndTimes);
    let (cost, slow, ratio) = compare(&mut direct, &mut checked, state);
    let (_, _, uncounted) = compare(&mut direct, &mut off, state);
    let (_, _, timed) = compare(&mut direct, &mut times, state);
    println!("\nGetDeviceState, calls a second on one core");
    println!("  direct memory                    {:10.0}", 1e9 / cost);
    println!("  checked memory                   {:10.0} {ratio:6.2} times the cost", 1e9 / slow);
    println!("  direct, calls not counted        {uncounted:17.2} times the cost");
    println!("  direct, times taken too          {timed:17.2} times the cost");
    if 1e9 / cost < CALLS {
        problems.push(format!("{:.0} plain calls a second in the direct form", 1e9 / cost));
    }
}

/// Plain calls from several threads, each with a device of its own, of one process or of many. Calls a
/// second depend on how many cores there are to be had; the processor time of a call tells what threads
/// cost each other.
fn threads() {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    println!("\nGetDeviceState in the direct form from several threads, on {cores} cores");
    println!("              one emulator           one for each");
    println!("  threads     calls/s    ns each     calls/s    ns each");
    for count in [1, 2, 4] {
        let mut figures = [Vec::new(), Vec::new()];
        for _ in 0..9 {
            for (kind, figures) in figures.iter_mut().enumerate() {
                let emulator = Emulator::new(Machine::load("").expect("built in"));
                let rigs: Vec<Rig> = (0..count)
                    .map(|_| match kind {
                        0 => Rig::on(Arc::clone(&emulator), MemoryMode::Direct, FEW),
                        _ => Rig::new(MemoryMode::Direct, FEW, Accounting::Calls),
                    })
                    .collect();
                figures.push(together(rigs));
            }
        }
        print!("  {count:7}");
        for figures in figures {
            let (rates, costs): (Vec<f64>, Vec<f64>) = figures.into_iter().unzip();
            print!(" {:11.0} {:10.0}", median(rates), median(costs));
        }
        println!();
    }
}

/// Calls a second of all, and processor time a call in nanoseconds.
fn together(rigs: Vec<Rig>) -> (f64, f64) {
    let (stop, calls) = (AtomicBool::new(false), AtomicU64::new(0));
    let (start, spent) = (Instant::now(), time_of(libc::CLOCK_PROCESS_CPUTIME_ID));
    std::thread::scope(|scope| {
        for rig in rigs {
            let (stop, calls) = (&stop, &calls);
            scope.spawn(move || {
                let mut own = 0;
                while !stop.load(Ordering::Relaxed) {
                    for _ in 0..256 {
                        rig.state();
                    }
                    own += 256;
                }
                calls.fetch_add(own, Ordering::Relaxed);
            });
        }
        std::thread::sleep(Duration::from_millis(60));
        stop.store(true, Ordering::Relaxed);
    });
    #[expect(clippy::cast_precision_loss, reason = "a count")]
    let calls = calls.load(Ordering::Relaxed) as f64;
    let spent = time_of(libc::CLOCK_PROCESS_CPUTIME_ID) - spent;
    (calls / start.elapsed().as_secs_f64(), spent.as_secs_f64() * 1e9 / calls)
}

fn main() -> ExitCode {
    assert_eq!(offset_of!(D3DKMT_GETDEVICESTATE, hDevice), 0);
    let mut problems = Vec::new();
    rate(&mut problems);
    threads();
    for memory in [MemoryMode::Direct, MemoryMode::Checked] {
        growth(memory, &mut problems);
    }
    problems.iter().for_each(|problem| println!("PROMISE NOT KEPT: {problem}"));
    let check = std::env::args().any(|word| word == "--check");
    if check && !problems.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
