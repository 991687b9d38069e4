//! Four threads make submissions, with small objects created and destroyed at random around them; in the end
//! nothing is open, and memory has not grown.
//!
//!     cargo run --profile bench -p dxg-benches --example soak            # a million submissions
//!     cargo run --profile bench -p dxg-benches --example soak -- 10000

use std::collections::VecDeque;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use d3dkmt::{
    Allocation, AllocationFlags, Context, ContextOptions, GpuMapOptions, GpuMapping, Mapping, MonitoredFence,
    PagingQueue, ResidentFlags, SignalFlags, Submission, SyncFlags,
};
use dxg_benches::gpu::device;
use dxg_soft::{Buffer, Command};

const THREADS: u64 = 4;
/// Objects that a thread has at a time.
const MOST: usize = 24;
/// Submissions that a thread does not wait for.
const AHEAD: u64 = 16;
const SLOT: usize = 64;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Memory that the GPU writes numbers to.
struct Memory {
    gpu: GpuMapping,
    cpu: Mapping,
    /// The last number, and the submission that wrote it.
    written: (u64, u64),
}

impl Memory {
    fn new(paging: &Arc<PagingQueue>, bytes: usize) -> Result<Self, Failure> {
        let allocation = Allocation::heap(paging.device(), bytes, AllocationFlags::empty())?;
        let (gpu, mapped) = GpuMapping::map(paging, &allocation, GpuMapOptions::default())?;
        let resident = paging.make_resident(&[&allocation], ResidentFlags::empty())?;
        mapped.wait(None)?;
        resident.paging.wait(None)?;
        Ok(Self { gpu, cpu: allocation.lock()?, written: (0, 0) })
    }

    fn number(&self) -> Result<u64, Failure> {
        Ok(self.cpu.view().atomic_u64(0)?.load(Ordering::Acquire))
    }
}

/// Not good random numbers, but the same ones each time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

struct Worker {
    paging: Arc<PagingQueue>,
    context: Arc<Context>,
    fence: Arc<MonitoredFence>,
    commands: Memory,
    memory: VecDeque<Memory>,
    fences: VecDeque<Arc<MonitoredFence>>,
    random: Random,
    submitted: u64,
}

impl Worker {
    fn new(paging: &Arc<PagingQueue>, seed: u64) -> Result<Self, Failure> {
        let device = paging.device();
        Ok(Self {
            paging: Arc::clone(paging),
            context: Context::create(device, ContextOptions::default())?,
            fence: MonitoredFence::create(device, 0, SyncFlags::empty())?,
            commands: Memory::new(paging, 2 * SLOT * usize::try_from(AHEAD)?)?,
            memory: VecDeque::new(),
            fences: VecDeque::new(),
            random: Random(seed),
            submitted: 0,
        })
    }

    fn step(&mut self) -> Result<(), Failure> {
        match self.random.below(8) {
            0 if self.memory.len() < MOST => {
                let bytes = 4096 << self.random.below(4);
                self.memory.push_back(Memory::new(&self.paging, bytes)?);
            }
            1 => self.destroy_memory()?,
            2 if self.fences.len() < MOST => {
                self.fences.push_back(MonitoredFence::create(self.paging.device(), 0, SyncFlags::empty())?);
            }
            3 => drop(self.fences.pop_front()),
            4 if self.random.below(64) == 0 => {
                self.fence.at(self.submitted).wait(None)?;
                self.context = Context::create(self.paging.device(), ContextOptions::default())?;
            }
            _ => {}
        }
        self.submit()
    }

    /// The GPU must be done with it, and have written what it was told.
    fn destroy_memory(&mut self) -> Result<(), Failure> {
        let Some(memory) = self.memory.pop_front() else { return Ok(()) };
        let (number, submission) = memory.written;
        self.fence.at(submission).wait(None)?;
        if memory.number()? == number { Ok(()) } else { Err("the GPU wrote something else".into()) }
    }

    fn submit(&mut self) -> Result<(), Failure> {
        let number = self.submitted + 1;
        self.fence.at(number.saturating_sub(AHEAD)).wait(None)?;
        let slot = SLOT * usize::try_from(number % (2 * AHEAD))?;
        let mut bytes = [0; SLOT];
        let mut buffer = Buffer::new(&mut bytes);
        let count = self.memory.len() as u64;
        if count > 0 {
            let index = usize::try_from(self.random.below(count))?;
            let memory = &mut self.memory[index];
            memory.written = (number, number);
            buffer.push(&Command::Write64 { destination: memory.gpu.address(), value: number })?;
        }
        buffer.push(&Command::Nop { size: 8 })?;
        let length = u32::try_from(buffer.used())?;
        self.commands.cpu.view().write(slot, &bytes)?;
        let commands = self.commands.gpu.address() + slot as u64;
        self.context.submit(&Submission { commands, length, ..Submission::default() })?;
        let mut points = vec![self.fence.at(number)];
        points.extend(self.fences.back().map(|fence| fence.at(number)));
        self.context.signal(&points, SignalFlags::empty())?;
        self.submitted = number;
        Ok(())
    }

    fn end(mut self) -> Result<(), Failure> {
        while !self.memory.is_empty() {
            self.destroy_memory()?;
        }
        Ok(self.fence.at(self.submitted).wait(None)?)
    }
}

/// Resident memory in KiB, open descriptors, mappings.
fn usage() -> [u64; 3] {
    let statm = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = statm.split_whitespace().nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or(0);
    let descriptors = fs::read_dir("/proc/self/fd").map_or(0, |list| list.count() as u64);
    let maps = fs::read_to_string("/proc/self/maps").unwrap_or_default().lines().count() as u64;
    [pages * 4, descriptors, maps]
}

fn soak(submissions: u64) -> Result<bool, Failure> {
    let (emulator, paging) = device(0, 0);
    let done = AtomicU64::new(0);
    let mut seen = Vec::new();
    let start = Instant::now();
    thread::scope(|scope| -> Result<(), Failure> {
        let workers: Vec<_> = (0..THREADS)
            .map(|number| {
                let (paging, done) = (&paging, &done);
                scope.spawn(move || -> Result<(), Failure> {
                    let mut worker = Worker::new(paging, 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(number + 1))?;
                    for _ in 0..submissions / THREADS {
                        worker.step()?;
                        done.fetch_add(1, Ordering::Relaxed);
                    }
                    worker.end()
                })
            })
            .collect();
        println!(
            "{:>12} {:>10} {:>12} {:>12} {:>9}",
            "submissions", "seconds", "memory KiB", "descriptors", "mappings"
        );
        for tenth in 1..=10 {
            while done.load(Ordering::Relaxed) < submissions * tenth / 10
                && !workers.iter().all(|worker| worker.is_finished())
            {
                thread::sleep(Duration::from_millis(20));
            }
            let [memory, descriptors, maps] = usage();
            let (count, seconds) = (done.load(Ordering::Relaxed), start.elapsed().as_secs_f64());
            println!("{count:>12} {seconds:>10.1} {memory:>12} {descriptors:>12} {maps:>9}");
            seen.push(memory);
        }
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| "a thread panicked")?)
    })?;
    drop(paging);
    let report = emulator.report();
    let [memory, descriptors, maps] = usage();
    println!(
        "in the end: {memory} KiB, {descriptors} descriptors, {maps} mappings, {} left open",
        report.leaks.len()
    );
    for leak in &report.leaks {
        println!("left open: {leak:?}");
    }
    // What is in use at a time differs; growth would show many times over.
    let flat = seen.last() <= seen.get(1).map(|early| early + early / 4).as_ref();
    println!("memory is {}", if flat { "flat" } else { "NOT flat" });
    Ok(flat && report.leaks.is_empty())
}

fn main() -> ExitCode {
    let submissions = env::args().nth(1).map_or(Some(1_000_000), |text| text.parse().ok());
    let Some(submissions) = submissions else {
        eprintln!("usage: soak [SUBMISSIONS]");
        return ExitCode::from(2);
    };
    match soak(submissions) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("soak: {error}");
            ExitCode::FAILURE
        }
    }
}
