//! Compute kernels. Their results are the same bit by bit wherever they are computed: integers wrap, and
//! floating-point numbers are added and multiplied in the stated order, each result rounded.

use std::ops::Range;

use dxg_soft::{Command, MAX_BODIES, MAX_ELEMENTS};

use super::kernel::{Kernel, nanoseconds};
use super::program::{aligned, end, malformed};
use crate::host::processor::{Fault, Gpu};

/// Numbers that go through in one slice at most.
const MOST: u64 = 1 << 16;
/// Steps of arithmetic in one slice at most.
const MOST_STEPS: u64 = 1 << 20;
/// What one body does to another, in operations.
const OPERATIONS_OF_A_PAIR: u128 = 20;

/// A number of 32 bits.
trait Number: Copy + Send + Default + 'static {
    fn of(bytes: [u8; 4]) -> Self;
    fn bytes(self) -> [u8; 4];
    fn plus(self, other: Self) -> Self;
    fn times(self, other: Self) -> Self;
}

impl Number for u32 {
    fn of(bytes: [u8; 4]) -> Self {
        Self::from_le_bytes(bytes)
    }

    fn bytes(self) -> [u8; 4] {
        self.to_le_bytes()
    }

    fn plus(self, other: Self) -> Self {
        self.wrapping_add(other)
    }

    fn times(self, other: Self) -> Self {
        self.wrapping_mul(other)
    }
}

impl Number for f32 {
    fn of(bytes: [u8; 4]) -> Self {
        Self::from_le_bytes(bytes)
    }

    fn bytes(self) -> [u8; 4] {
        self.to_le_bytes()
    }

    fn plus(self, other: Self) -> Self {
        self + other
    }

    fn times(self, other: Self) -> Self {
        self * other
    }
}

fn load<N: Number>(gpu: &mut dyn Gpu, address: u64, count: u64) -> Result<Vec<N>, Fault> {
    let mut bytes = vec![0; usize::try_from(4 * count).unwrap_or(0)];
    gpu.read(address, &mut bytes)?;
    Ok(bytes.chunks_exact(4).map(|word| N::of(word.try_into().unwrap_or_default())).collect())
}

fn store<N: Number>(gpu: &mut dyn Gpu, address: u64, numbers: &[N]) -> Result<(), Fault> {
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.bytes()).collect();
    gpu.write(address, &bytes)
}

/// A range of `count` numbers of `size` bytes that the command at `at` names.
fn range(at: u64, address: u64, count: u64, size: u64, alignment: u64) -> Result<Range<u64>, Fault> {
    let too_long = || malformed(at, "a range ends beyond all addresses");
    let length = count.checked_mul(size).ok_or_else(too_long)?;
    Ok(aligned(at, address, alignment)?..end(at, address, length)?)
}

fn apart(one: &Range<u64>, other: &Range<u64>) -> bool {
    one.is_empty() || other.is_empty() || one.end <= other.start || other.end <= one.start
}

/// The kernel of a command.
pub(super) fn kernel(at: u64, command: &Command) -> Result<Box<dyn Kernel>, Fault> {
    match *command {
        Command::AddVectorsI32 { destination, left, right, count } => {
            Ok(Box::new(AddVectors::<u32>::new(at, destination, [left, right], count)?))
        }
        Command::AddVectorsF32 { destination, left, right, count } => {
            Ok(Box::new(AddVectors::<f32>::new(at, destination, [left, right], count)?))
        }
        Command::MultiplyMatricesI32 { destination, left, right, rows, columns, inner } => {
            Ok(Box::new(Multiply::<u32>::new(at, destination, [left, right], [rows, columns, inner])?))
        }
        Command::MultiplyMatricesF32 { destination, left, right, rows, columns, inner } => {
            Ok(Box::new(Multiply::<f32>::new(at, destination, [left, right], [rows, columns, inner])?))
        }
        Command::SumU64 { destination, source, count } => {
            aligned(at, destination, 8)?;
            range(at, source, count, 8, 8)?;
            Ok(Box::new(SumU64 { destination, source, count, sum: 0 }))
        }
        Command::SumF32 { destination, source, count } => {
            aligned(at, destination, 4)?;
            range(at, source, count, 4, 4)?;
            Ok(Box::new(SumF32 { destination, source, count, sums: Vec::new() }))
        }
        Command::MoveBodies { count, bodies, motion, new_bodies, new_motion, step, softening, gravity } => {
            if count > MAX_BODIES {
                return Err(malformed(at, format!("more than {MAX_BODIES} bodies")));
            }
            for address in [bodies, motion] {
                range(at, address, u64::from(count), 16, 4)?;
            }
            let [new, new_too] =
                [new_bodies, new_motion].map(|address| range(at, address, u64::from(count), 16, 4));
            if !apart(&new?, &new_too?) {
                return Err(malformed(at, "the new bodies and their motion overlap"));
            }
            Ok(Box::new(MoveBodies {
                count,
                from: [bodies, motion],
                to: [new_bodies, new_motion],
                step,
                softening,
                gravity,
                loaded: None,
            }))
        }
        _ => Err(malformed(at, "nothing executes this command")),
    }
}

struct AddVectors<N> {
    destination: u64,
    sources: [u64; 2],
    count: u64,
    kind: std::marker::PhantomData<N>,
}

impl<N: Number> AddVectors<N> {
    fn new(at: u64, destination: u64, sources: [u64; 2], count: u64) -> Result<Self, Fault> {
        let target = range(at, destination, count, 4, 4)?;
        for source in sources {
            let source = range(at, source, count, 4, 4)?;
            if source != target && !apart(&source, &target) {
                return Err(malformed(at, "the sums overlap a source but are not in its place"));
            }
        }
        Ok(Self { destination, sources, count, kind: std::marker::PhantomData })
    }
}

impl<N: Number> Kernel for AddVectors<N> {
    fn units(&self) -> u64 {
        self.count
    }

    fn most(&self) -> u64 {
        MOST
    }

    fn nanoseconds(&self, bandwidth: u64) -> u128 {
        nanoseconds(12 * u128::from(self.count), u128::from(self.count), bandwidth)
    }

    fn run(&mut self, units: Range<u64>, gpu: &mut dyn Gpu) -> Result<(), Fault> {
        let count = units.end - units.start;
        let [left, right] = self.sources.map(|source| source + 4 * units.start);
        let mut sums: Vec<N> = load(gpu, left, count)?;
        for (sum, other) in sums.iter_mut().zip(load::<N>(gpu, right, count)?) {
            *sum = sum.plus(other);
        }
        store(gpu, self.destination + 4 * units.start, &sums)
    }
}

struct Multiply<N> {
    destination: u64,
    factors: [u64; 2],
    rows: u64,
    columns: u64,
    inner: u64,
    loaded: Option<[Vec<N>; 2]>,
}

impl<N: Number> Multiply<N> {
    fn new(at: u64, destination: u64, factors: [u64; 2], sizes: [u32; 3]) -> Result<Self, Fault> {
        let [rows, columns, inner] = sizes.map(u64::from);
        if [rows * columns, rows * inner, inner * columns].into_iter().any(|count| count > MAX_ELEMENTS) {
            return Err(malformed(at, format!("a matrix of more than {MAX_ELEMENTS} elements")));
        }
        let product = range(at, destination, rows * columns, 4, 4)?;
        for (factor, count) in factors.into_iter().zip([rows * inner, inner * columns]) {
            if !apart(&range(at, factor, count, 4, 4)?, &product) {
                return Err(malformed(at, "the product overlaps a factor"));
            }
        }
        Ok(Self { destination, factors, rows, columns, inner, loaded: None })
    }
}

impl<N: Number> Kernel for Multiply<N> {
    fn units(&self) -> u64 {
        if self.columns == 0 { 0 } else { self.rows }
    }

    fn most(&self) -> u64 {
        MOST_STEPS / (self.columns * self.inner).max(1)
    }

    fn nanoseconds(&self, bandwidth: u64) -> u128 {
        let [rows, columns, inner] = [self.rows, self.columns, self.inner].map(u128::from);
        let bytes = 4 * (rows * inner + inner * columns + rows * columns);
        nanoseconds(bytes, 2 * rows * columns * inner, bandwidth)
    }

    fn run(&mut self, units: Range<u64>, gpu: &mut dyn Gpu) -> Result<(), Fault> {
        let [left, right] = match &self.loaded {
            Some(loaded) => loaded,
            None => self.loaded.insert([
                load(gpu, self.factors[0], self.rows * self.inner)?,
                load(gpu, self.factors[1], self.inner * self.columns)?,
            ]),
        };
        let [columns, inner] = [self.columns, self.inner].map(|size| usize::try_from(size).unwrap_or(0));
        for row in units {
            let mut sums = vec![N::default(); columns];
            let start = usize::try_from(row).unwrap_or(0) * inner;
            // Each sum grows by its products in their order, whichever way the loops are nested.
            for (index, factor) in left[start..start + inner].iter().enumerate() {
                for (sum, other) in sums.iter_mut().zip(&right[index * columns..(index + 1) * columns]) {
                    *sum = sum.plus(factor.times(*other));
                }
            }
            store(gpu, self.destination + 4 * row * self.columns, &sums)?;
        }
        Ok(())
    }
}

struct SumU64 {
    destination: u64,
    source: u64,
    count: u64,
    sum: u64,
}

impl Kernel for SumU64 {
    fn units(&self) -> u64 {
        // The sum of nothing is written, too.
        self.count.max(1)
    }

    fn most(&self) -> u64 {
        MOST
    }

    fn nanoseconds(&self, bandwidth: u64) -> u128 {
        nanoseconds(8 * u128::from(self.count), u128::from(self.count), bandwidth)
    }

    fn run(&mut self, units: Range<u64>, gpu: &mut dyn Gpu) -> Result<(), Fault> {
        let numbers = units.start..units.end.min(self.count);
        let mut bytes = vec![0; usize::try_from(8 * (numbers.end - numbers.start)).unwrap_or(0)];
        gpu.read(self.source + 8 * numbers.start, &mut bytes)?;
        for number in bytes.chunks_exact(8) {
            self.sum = self.sum.wrapping_add(number.try_into().map_or(0, u64::from_le_bytes));
        }
        if units.end == self.units() { gpu.write(self.destination, &self.sum.to_le_bytes()) } else { Ok(()) }
    }
}

struct SumF32 {
    destination: u64,
    source: u64,
    count: u64,
    /// Sums of so many numbers, a power of two, the largest first.
    sums: Vec<(u64, f32)>,
}

impl Kernel for SumF32 {
    fn units(&self) -> u64 {
        self.count.max(1)
    }

    fn most(&self) -> u64 {
        MOST
    }

    fn nanoseconds(&self, bandwidth: u64) -> u128 {
        nanoseconds(4 * u128::from(self.count), u128::from(self.count), bandwidth)
    }

    fn run(&mut self, units: Range<u64>, gpu: &mut dyn Gpu) -> Result<(), Fault> {
        let numbers = units.start..units.end.min(self.count);
        for number in load(gpu, self.source + 4 * numbers.start, numbers.end - numbers.start)? {
            let mut sum = (1, number);
            while let Some((_, left)) = self.sums.pop_if(|(count, _)| *count == sum.0) {
                sum = (2 * sum.0, left + sum.1);
            }
            self.sums.push(sum);
        }
        if units.end < self.units() {
            return Ok(());
        }
        let rest = self.sums.iter().rev().map(|(_, sum)| *sum).reduce(|right, left| left + right);
        store(gpu, self.destination, &[rest.unwrap_or(0.0)])
    }
}

struct MoveBodies {
    count: u32,
    /// The bodies and their motion.
    from: [u64; 2],
    to: [u64; 2],
    step: f32,
    softening: f32,
    gravity: f32,
    loaded: Option<[Vec<f32>; 2]>,
}

impl MoveBodies {
    /// What the others do to a body.
    fn acceleration(&self, bodies: &[f32], index: usize) -> [f32; 3] {
        let [x, y, z, _] = body(bodies, index);
        let mut sum = [0.0_f32; 3];
        for other in (0..bodies.len() / 4).filter(|other| *other != index) {
            let [other_x, other_y, other_z, mass] = body(bodies, other);
            let apart = [other_x - x, other_y - y, other_z - z];
            let square = apart[0] * apart[0] + apart[1] * apart[1] + apart[2] * apart[2] + self.softening;
            let inverse = 1.0 / square.sqrt();
            let pull = mass * inverse * inverse * inverse;
            for (sum, apart) in sum.iter_mut().zip(apart) {
                *sum += apart * pull;
            }
        }
        sum
    }
}

fn body(numbers: &[f32], index: usize) -> [f32; 4] {
    numbers[4 * index..4 * index + 4].try_into().unwrap_or_default()
}

impl Kernel for MoveBodies {
    fn units(&self) -> u64 {
        u64::from(self.count)
    }

    fn most(&self) -> u64 {
        MOST_STEPS / 8 / self.units().max(1)
    }

    fn nanoseconds(&self, bandwidth: u64) -> u128 {
        let count = u128::from(self.count);
        nanoseconds(64 * count, OPERATIONS_OF_A_PAIR * count * count, bandwidth)
    }

    fn run(&mut self, units: Range<u64>, gpu: &mut dyn Gpu) -> Result<(), Fault> {
        if self.loaded.is_none() {
            let count = 4 * u64::from(self.count);
            self.loaded = Some([load(gpu, self.from[0], count)?, load(gpu, self.from[1], count)?]);
        }
        let Some([bodies, motion]) = &self.loaded else { return Ok(()) };
        let (mut new_bodies, mut new_motion) = (Vec::new(), Vec::new());
        for index in units.clone() {
            let index = usize::try_from(index).unwrap_or(0);
            let (mut place, mut speed) = (body(bodies, index), body(motion, index));
            let acceleration = self.acceleration(bodies, index);
            for axis in 0..3 {
                speed[axis] += acceleration[axis] * self.gravity * self.step;
                place[axis] += speed[axis] * self.step;
            }
            new_bodies.extend(place);
            new_motion.extend(speed);
        }
        store(gpu, self.to[0] + 16 * units.start, &new_bodies)?;
        store(gpu, self.to[1] + 16 * units.start, &new_motion)
    }
}
