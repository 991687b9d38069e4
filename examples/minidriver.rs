//! A miniature user-mode driver in safe Rust: memory, copies to and from the device, kernel launches, events,
//! two streams. It moves bodies under gravity and multiplies matrices on the GPU, compares every bit with
//! what the CPU computes, and ends with a table of times.
//!
//!     DXG_DEVICE=emu cargo run --release --example minidriver -- --threads 4
//!
//! The commands are those of the software GPUs (`docs/soft-isa.md`). `minidriver.c` does the same in C.

use std::error::Error;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use d3dkmt::pipeline::{Completion, SoftEncoder, Stream, StreamOptions, TaskOptions};
use d3dkmt::{
    Allocation, AllocationFlags, ContextOptions, Device, DeviceFlags, Dxg, EnumFilter, GpuMapOptions,
    GpuMapping, Mapping, PagingPriority, PagingQueue, ResidentFlags,
};
use dxg_soft::Command;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// How long anything may take before the GPU counts as stuck.
const PATIENCE: Option<Duration> = Some(Duration::from_secs(60));

// ---------- the driver ----------

/// What is counted in the table of times.
#[derive(Clone, Copy)]
enum Kind {
    CopyIn,
    CopyOut,
    Bodies,
    Matrix,
}

impl Kind {
    const ALL: [Self; 4] = [Self::CopyIn, Self::CopyOut, Self::Bodies, Self::Matrix];

    const fn name(self) -> &'static str {
        match self {
            Self::CopyIn => "copy in",
            Self::CopyOut => "copy out",
            Self::Bodies => "move bodies",
            Self::Matrix => "multiply matrices",
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Times {
    launches: u64,
    seconds: f64,
    bytes: u64,
}

/// A device with its paging queue.
struct Gpu {
    device: Arc<Device>,
    paging: Arc<PagingQueue>,
    /// Seconds.
    tick: f64,
    times: Mutex<[Times; 4]>,
}

impl Gpu {
    fn open(adapter: d3dkmt::Adapter) -> Result<Self> {
        let adapter = Arc::new(adapter);
        let device = Device::create(&adapter, DeviceFlags::empty())?;
        let paging = PagingQueue::create(&device, PagingPriority::Normal, 0)?;
        let frequency = adapter.clock_calibration(0, 0)?.gpu_frequency;
        Ok(Self { device, paging, tick: 1.0 / frequency.max(1) as f64, times: Mutex::default() })
    }
}

/// Memory that the GPU can use, and the CPU too where it is visible.
struct Buffer {
    // Dropped in this order.
    gpu: GpuMapping,
    cpu: Option<Mapping>,
}

impl Buffer {
    fn new(gpu: &Gpu, bytes: usize, visible: bool) -> Result<Self> {
        let allocation = Allocation::heap(&gpu.device, bytes.max(1), AllocationFlags::empty())?;
        let (mapped, mapping_done) = GpuMapping::map(&gpu.paging, &allocation, GpuMapOptions::default())?;
        let resident = gpu.paging.make_resident(&[&allocation], ResidentFlags::empty())?;
        mapping_done.wait(PATIENCE)?;
        resident.paging.wait(PATIENCE)?;
        let cpu = if visible { Some(allocation.lock()?) } else { None };
        Ok(Self { gpu: mapped, cpu })
    }

    const fn address(&self) -> u64 {
        self.gpu.address()
    }

    fn write(&self, offset: usize, bytes: &[u8]) -> Result<()> {
        Ok(self.cpu.as_ref().ok_or("not visible")?.view().write(offset, bytes)?)
    }

    fn read(&self, offset: usize, length: usize) -> Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.cpu.as_ref().ok_or("not visible")?.view().read(offset, &mut bytes)?;
        Ok(bytes)
    }
}

/// A stream whose launches are timed by the GPU.
struct Queue<'a> {
    gpu: &'a Gpu,
    stream: Stream<SoftEncoder>,
    /// Two times for each launch.
    times: Buffer,
    launches: Mutex<Vec<(Kind, u64)>>,
}

impl<'a> Queue<'a> {
    /// Room for the times of so many launches.
    fn new(gpu: &'a Gpu, launches: usize) -> Result<Self> {
        let times = Buffer::new(gpu, 16 * launches, true)?;
        let options = StreamOptions { patience: PATIENCE, ..StreamOptions::default() };
        let stream = Stream::on_context(&gpu.paging, ContextOptions::default(), SoftEncoder, options)?;
        Ok(Self { gpu, stream, times, launches: Mutex::default() })
    }

    /// Launches a command after the events of other queues.
    fn launch(&self, kind: Kind, bytes: u64, command: Command, after: &[&Completion]) -> Result<Completion> {
        let mut launches = self.launches.lock().unwrap_or_else(PoisonError::into_inner);
        let times = self.times.address() + 16 * launches.len() as u64;
        let commands = [
            Command::Timestamp { destination: times },
            command,
            Command::Timestamp { destination: times + 8 },
        ];
        let options = TaskOptions { name: kind.name(), after, ..TaskOptions::default() };
        let done = self.stream.enqueue_with(&commands, options)?;
        launches.push((kind, bytes));
        Ok(done)
    }

    fn copy(
        &self,
        kind: Kind,
        to: u64,
        from: u64,
        length: usize,
        after: &[&Completion],
    ) -> Result<Completion> {
        let length = length as u64;
        self.launch(kind, length, Command::Copy { destination: to, source: from, length }, after)
    }

    /// Waits for all of it and adds its times to the table.
    fn finish(self) -> Result<()> {
        self.stream.finish(PATIENCE)?;
        let mut table = self.gpu.times.lock().unwrap_or_else(PoisonError::into_inner);
        let launches = self.launches.into_inner().unwrap_or_else(PoisonError::into_inner);
        for (index, (kind, bytes)) in launches.into_iter().enumerate() {
            let times = self.times.read(16 * index, 16)?;
            let ticks = |at: usize| {
                times[at..at + 8].iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte))
            };
            let row = &mut table[kind as usize];
            row.launches += 1;
            row.bytes += bytes;
            row.seconds += ticks(8).wrapping_sub(ticks(0)) as f64 * self.gpu.tick;
        }
        Ok(())
    }
}

// ---------- the work ----------

const STEP: f32 = 0.01;
const SOFTENING: f32 = 0.05;
const GRAVITY: f32 = 1.0;

/// A number between -1 and 1, the same on every machine.
fn scattered(state: &mut u32) -> f32 {
    *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    state.cast_signed() as f32 / 2_147_483_648.0
}

type Body = [f32; 4];

fn bytes(numbers: &[f32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// The same step in the same order as the GPU's, so that the bits are the same.
fn move_on_cpu(bodies: &mut [Body], motion: &mut [Body]) {
    let old = bodies.to_vec();
    for (i, (body, motion)) in bodies.iter_mut().zip(motion).enumerate() {
        let mut a = [0.0_f32; 3];
        for (j, other) in old.iter().enumerate() {
            if i == j {
                continue;
            }
            let d = [0, 1, 2].map(|axis| other[axis] - old[i][axis]);
            let r = 1.0 / (((d[0] * d[0] + d[1] * d[1]) + d[2] * d[2]) + SOFTENING).sqrt();
            let s = ((other[3] * r) * r) * r;
            for axis in 0..3 {
                a[axis] += d[axis] * s;
            }
        }
        for axis in 0..3 {
            motion[axis] += (a[axis] * GRAVITY) * STEP;
            body[axis] += motion[axis] * STEP;
        }
    }
}

struct Options {
    threads: u32,
    adapter: u32,
    bodies: u32,
    steps: u32,
    matrix: u32,
}

/// What the threads share.
struct Work<'a> {
    gpu: &'a Gpu,
    options: &'a Options,
    left: Vec<f32>,
    right: Vec<f32>,
    steps_done: AtomicU64,
}

impl Work<'_> {
    fn run(&self, number: u32) -> Result<Vec<f32>> {
        let launches = self.options.steps as usize + 16;
        let (copies, kernels) = (Queue::new(self.gpu, launches)?, Queue::new(self.gpu, launches)?);
        self.move_bodies(number, &copies, &kernels)?;
        let band = self.multiply(number, &copies, &kernels)?;
        kernels.finish()?;
        copies.finish()?;
        Ok(band)
    }

    fn move_bodies(&self, number: u32, copies: &Queue<'_>, kernels: &Queue<'_>) -> Result<()> {
        let count = self.options.bodies;
        let size = 16 * count as usize;
        let mut seed = number + 1;
        let mut at = |mass: f32, speed: f32| {
            let [x, y, z] = [(); 3].map(|()| scattered(&mut seed) * speed);
            [x, y, z, mass]
        };
        let (mut bodies, mut motion): (Vec<Body>, Vec<Body>) =
            (0..count).map(|_| (at(1.0 / count as f32, 1.0), at(0.0, 0.1))).unzip();
        let staging = Buffer::new(self.gpu, 2 * size, true)?;
        let (on_gpu, motion_on_gpu) =
            (Buffer::new(self.gpu, size, false)?, Buffer::new(self.gpu, size, false)?);
        staging.write(0, &bytes(bodies.as_flattened()))?;
        staging.write(size, &bytes(motion.as_flattened()))?;

        let second = staging.address() + size as u64;
        copies.copy(Kind::CopyIn, on_gpu.address(), staging.address(), size, &[])?;
        let uploaded = copies.copy(Kind::CopyIn, motion_on_gpu.address(), second, size, &[])?;
        let mut moved = uploaded;
        for _ in 0..self.options.steps {
            let step = Command::MoveBodies {
                count,
                bodies: on_gpu.address(),
                motion: motion_on_gpu.address(),
                new_bodies: on_gpu.address(),
                new_motion: motion_on_gpu.address(),
                step: STEP,
                softening: SOFTENING,
                gravity: GRAVITY,
            };
            moved = kernels.launch(Kind::Bodies, 64 * u64::from(count), step, &[&moved])?;
            self.steps_done.fetch_add(1, Ordering::Relaxed);
        }
        copies.copy(Kind::CopyOut, staging.address(), on_gpu.address(), size, &[&moved])?;
        let back = copies.copy(Kind::CopyOut, second, motion_on_gpu.address(), size, &[])?;
        // While the GPU works.
        copies.stream.flush()?;
        for _ in 0..self.options.steps {
            move_on_cpu(&mut bodies, &mut motion);
        }
        back.wait(PATIENCE)?;
        let expected = [bytes(bodies.as_flattened()), bytes(motion.as_flattened())].concat();
        if staging.read(0, 2 * size)? == expected {
            Ok(())
        } else {
            Err("the bodies are not where the CPU has them".into())
        }
    }

    /// A band of rows of the product: each thread has its own.
    fn multiply(&self, number: u32, copies: &Queue<'_>, kernels: &Queue<'_>) -> Result<Vec<f32>> {
        let (size, threads) = (self.options.matrix, self.options.threads);
        let (first, end) = (size * number / threads, size * (number + 1) / threads);
        let rows = end - first;
        if rows == 0 {
            return Ok(Vec::new());
        }
        let band = bytes(&self.left[(first * size) as usize..(end * size) as usize]);
        let whole = bytes(&self.right);
        let staging = Buffer::new(self.gpu, band.len() + whole.len(), true)?;
        let [left, right, product] =
            [band.len(), whole.len(), band.len()].map(|size| Buffer::new(self.gpu, size, false));
        let (left, right, product) = (left?, right?, product?);
        staging.write(0, &band)?;
        staging.write(band.len(), &whole)?;
        copies.copy(Kind::CopyIn, left.address(), staging.address(), band.len(), &[])?;
        let from = staging.address() + band.len() as u64;
        let uploaded = copies.copy(Kind::CopyIn, right.address(), from, whole.len(), &[])?;
        let command = Command::MultiplyMatricesF32 {
            destination: product.address(),
            left: left.address(),
            right: right.address(),
            rows,
            columns: size,
            inner: size,
        };
        let traffic = (2 * band.len() + whole.len()) as u64;
        let multiplied = kernels.launch(Kind::Matrix, traffic, command, &[&uploaded])?;
        let back =
            copies.copy(Kind::CopyOut, staging.address(), product.address(), band.len(), &[&multiplied])?;
        back.wait(PATIENCE)?;
        self.steps_done.fetch_add(1, Ordering::Relaxed);
        let product = staging.read(0, band.len())?;
        Ok(product.as_chunks::<4>().0.iter().map(|number| f32::from_le_bytes(*number)).collect())
    }

    fn is_product(&self, product: &[f32]) -> bool {
        let size = self.options.matrix as usize;
        let element = |i: usize, j: usize| {
            (0..size).fold(0.0_f32, |sum, k| sum + self.left[i * size + k] * self.right[k * size + j])
        };
        let mut indices = (0..size).flat_map(|i| (0..size).map(move |j| (i, j)));
        product.len() == size * size
            && indices.all(|(i, j)| product[i * size + j].to_bits() == element(i, j).to_bits())
    }
}

fn show_progress(done: &AtomicU64, total: u64, over: &AtomicBool) {
    if !std::io::stderr().is_terminal() {
        return;
    }
    while !over.load(Ordering::Relaxed) {
        eprint!("\r{} of {total} steps", done.load(Ordering::Relaxed));
        thread::park_timeout(Duration::from_millis(100));
    }
    eprint!("\r{:40}\r", "");
}

fn run(gpu: &Gpu, options: &Options) -> Result<()> {
    let elements = (options.matrix * options.matrix) as usize;
    let mut seed = 42;
    let mut matrix = || (0..elements).map(|_| scattered(&mut seed)).collect::<Vec<f32>>();
    let work = Work { gpu, options, left: matrix(), right: matrix(), steps_done: AtomicU64::new(0) };
    let total = u64::from(options.threads) * (u64::from(options.steps) + 1);
    let over = AtomicBool::new(false);
    let start = Instant::now();
    let bands = thread::scope(|scope| {
        let progress = scope.spawn(|| show_progress(&work.steps_done, total, &over));
        let work = &work;
        let threads: Vec<_> =
            (0..options.threads).map(|number| scope.spawn(move || work.run(number))).collect();
        let bands: Vec<_> = threads.into_iter().map(|thread| thread.join()).collect();
        over.store(true, Ordering::Relaxed);
        progress.thread().unpark();
        bands
    });
    let wall = start.elapsed();
    let mut product = Vec::new();
    for band in bands {
        product.extend(band.map_err(|_| "a thread panicked")??);
    }
    if !work.is_product(&product) {
        return Err("the product is not the CPU's".into());
    }
    let Options { threads, bodies, steps, matrix, .. } = options;
    println!(
        "{bodies} bodies moved {steps} steps by each of {threads} threads, and two matrices of {matrix}x{matrix} \
         multiplied: every bit is the CPU's\n"
    );
    println!("{:<18} {:>8} {:>12} {:>12} {:>10}", "on the GPU", "launches", "total ms", "each us", "MB/s");
    let times = gpu.times.lock().unwrap_or_else(PoisonError::into_inner);
    for (kind, Times { launches, seconds, bytes }) in Kind::ALL.iter().zip(*times) {
        let (each, rate) = (seconds * 1e6 / launches.max(1) as f64, bytes as f64 / seconds.max(1e-12) / 1e6);
        println!("{:<18} {launches:>8} {:>12.3} {each:>12.3} {rate:>10.0}", kind.name(), seconds * 1e3);
    }
    println!("{:<18} {:>8} {:>12.3}", "all, by the clock", "", wall.as_secs_f64() * 1e3);
    Ok(())
}

fn parse() -> std::result::Result<Options, String> {
    let mut options = Options { threads: 1, adapter: 0, bodies: 512, steps: 10, matrix: 128 };
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let (value, least, most) = match name.as_str() {
            "--threads" => (&mut options.threads, 1, 64),
            "--adapter" => (&mut options.adapter, 0, 1023),
            "--bodies" => (&mut options.bodies, 1, 65536),
            "--steps" => (&mut options.steps, 1, 1_000_000),
            "--matrix" => (&mut options.matrix, 1, 4096),
            _ => {
                return Err(
                    "usage: minidriver [--threads N] [--adapter N] [--bodies N] [--steps N] [--matrix N]"
                        .into(),
                );
            }
        };
        let number = arguments
            .next()
            .and_then(|text| text.parse().ok())
            .filter(|number| (least..=most).contains(number));
        *value = number.ok_or_else(|| format!("minidriver: {name} takes a number from {least} to {most}"))?;
    }
    Ok(options)
}

fn all(options: &Options) -> Result<()> {
    let adapters = Dxg::open()?.adapters(EnumFilter::empty())?;
    for (index, adapter) in adapters.iter().enumerate() {
        let chosen = if index == options.adapter as usize { '*' } else { ' ' };
        println!("{chosen} {index}: LUID {}", adapter.luid());
    }
    std::io::stdout().flush()?;
    let chosen = adapters.into_iter().nth(options.adapter as usize);
    let gpu = Gpu::open(chosen.ok_or_else(|| format!("there is no GPU {}", options.adapter))?)?;
    run(&gpu, options)
}

fn main() -> ExitCode {
    let options = match parse() {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    match all(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("minidriver: {error}");
            ExitCode::FAILURE
        }
    }
}
