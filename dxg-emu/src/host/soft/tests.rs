//! The commands on plain memory, without engines.

use std::time::Duration;

use dxg_soft::{Command, Compare, MAX_BODIES, OPCODES};

use super::program::Running;
use crate::host::processor::{Fault, Gpu, Program, Progress, SLICE, Width};

/// Where the memory lies.
const BASE: u64 = 0x10_0000;
const SIZE: usize = 1 << 20;
/// Where commands are put.
const CODE: u64 = BASE + 0xf_0000;

/// Memory, and what was spent.
struct Machine {
    memory: Vec<u8>,
    spent: Duration,
    slice: Duration,
    longest: Duration,
    bandwidth: u64,
}

impl Machine {
    fn new() -> Self {
        let zero = Duration::ZERO;
        Self { memory: vec![0; SIZE], spent: zero, slice: zero, longest: zero, bandwidth: 1_000_000_000 }
    }

    fn range(&self, address: u64, length: usize, write: bool) -> Result<std::ops::Range<usize>, Fault> {
        let fault = Fault::Page { address, write };
        let start = usize::try_from(address.wrapping_sub(BASE)).map_err(|_| fault.clone())?;
        let end = start.checked_add(length).filter(|end| *end <= SIZE).ok_or(fault)?;
        Ok(start..end)
    }

    fn put(&mut self, address: u64, bytes: &[u8]) {
        self.write(address, bytes).expect("inside");
    }

    fn bytes(&mut self, address: u64, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.read(address, &mut bytes).expect("inside");
        bytes
    }

    fn u64_at(&mut self, address: u64) -> u64 {
        u64::from_le_bytes(self.bytes(address, 8).try_into().expect("8 bytes"))
    }

    fn put_f32(&mut self, address: u64, numbers: &[f32]) {
        self.put(address, &numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<_>>());
    }

    fn f32_at(&mut self, address: u64, count: usize) -> Vec<f32> {
        let bytes = self.bytes(address, 4 * count);
        bytes.chunks(4).map(|word| f32::from_le_bytes(word.try_into().expect("4 bytes"))).collect()
    }

    fn program(&mut self, commands: &[Command]) -> Running {
        let mut bytes = Vec::new();
        commands.iter().for_each(|command| command.append_to(&mut bytes));
        self.put(CODE, &bytes);
        Running::new(CODE, bytes.len() as u64)
    }

    /// Runs until the end, a wait, or more slices than anything here takes.
    fn finish(&mut self, program: &mut Running) -> Result<Progress, Fault> {
        for _ in 0..100_000 {
            self.slice = Duration::ZERO;
            let progress = program.run(self)?;
            self.longest = self.longest.max(self.slice);
            if progress != Progress::More {
                return Ok(progress);
            }
        }
        Ok(Progress::More)
    }

    fn run(&mut self, commands: &[Command]) -> Result<Progress, Fault> {
        let mut program = self.program(commands);
        self.finish(&mut program)
    }
}

impl Gpu for Machine {
    fn read(&mut self, address: u64, into: &mut [u8]) -> Result<(), Fault> {
        let range = self.range(address, into.len(), false)?;
        into.copy_from_slice(&self.memory[range]);
        Ok(())
    }

    fn write(&mut self, address: u64, from: &[u8]) -> Result<(), Fault> {
        let range = self.range(address, from.len(), true)?;
        self.memory[range].copy_from_slice(from);
        Ok(())
    }

    fn fetch_add(&mut self, address: u64, width: Width, value: u64) -> Result<u64, Fault> {
        assert!(address.is_multiple_of(width.bytes() as u64));
        let mut bytes = [0; 8];
        self.read(address, &mut bytes[..width.bytes()])?;
        let old = u64::from_le_bytes(bytes);
        self.write(address, &old.wrapping_add(value).to_le_bytes()[..width.bytes()])?;
        Ok(old)
    }

    fn timestamp(&self) -> u64 {
        u64::try_from(self.spent.as_nanos()).expect("short")
    }

    fn spend(&mut self, time: Duration) {
        self.spent = self.spent.saturating_add(time);
        self.slice = self.slice.saturating_add(time);
    }

    fn bandwidth(&self) -> u64 {
        self.bandwidth
    }

    fn skipped(&mut self, name: &'static str) {
        panic!("{name} is skipped");
    }

    fn unknown(&mut self, _address: u64, _words: &[u32]) {
        panic!("unknown commands are faults");
    }
}

/// Random numbers, the same each time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Numbers with parts that get lost where sums are rounded.
    fn floats(&mut self, count: usize) -> Vec<f32> {
        let float = |number: u64| (number % 2_000_003) as f32 / 977.0 - 1000.0;
        (0..count).map(|_| float(self.next())).collect()
    }
}

#[test]
fn memory_is_filled_copied_and_stored() {
    let mut machine = Machine::new();
    machine.put(BASE + 0x101, b"some bytes");
    let done = machine.run(&[
        Command::Fill { pattern: 0x0403_0201, destination: BASE + 4, length: 12 },
        Command::Nop { size: 64 },
        Command::Copy { destination: BASE + 0x203, source: BASE + 0x101, length: 10 },
        Command::Write32 { value: 0xaabb_ccdd, destination: BASE + 0x300 },
        Command::Write64 { destination: BASE + 0x308, value: u64::MAX - 1 },
        Command::Copy { destination: BASE, source: BASE, length: 0 },
        Command::End,
        Command::Write32 { value: 1, destination: 0 },
    ]);
    assert_eq!(done, Ok(Progress::Done));
    assert_eq!(machine.bytes(BASE, 20), [0, 0, 0, 0, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 0, 0, 0, 0]);
    assert_eq!(machine.bytes(BASE + 0x202, 12), b"\0some bytes\0");
    assert_eq!((machine.u64_at(BASE + 0x300), machine.u64_at(BASE + 0x308)), (0xaabb_ccdd, u64::MAX - 1));
}

#[test]
fn additions_give_the_old_number_and_wrap() {
    let mut machine = Machine::new();
    machine.put(BASE, &[0xff; 16]);
    let done = machine.run(&[
        Command::Add32 { value: 3, destination: BASE, old: BASE + 0x100 },
        Command::Add64 { destination: BASE + 8, value: 5, old: BASE + 0x108 },
        Command::Add32 { value: 1, destination: BASE + 0x20, old: 0 },
        Command::Add64 { destination: BASE + 0x28, value: 1, old: 0 },
    ]);
    assert_eq!(done, Ok(Progress::Done));
    assert_eq!([0, 8, 0x20, 0x28].map(|at| machine.u64_at(BASE + at)), [0xffff_ffff_0000_0002, 4, 1, 1]);
    assert_eq!([0x100, 0x108].map(|at| machine.u64_at(BASE + at)), [0xffff_ffff, u64::MAX]);
}

#[test]
fn a_wait_blocks_until_memory_compares_as_it_should() {
    let mut machine = Machine::new();
    let after = Command::Write64 { destination: BASE + 0x100, value: 1 };
    let wait = Command::Wait64 { compare: Compare::GreaterOrEqual, address: BASE, value: 5 };
    let mut program = machine.program(&[wait, after]);
    for value in [0_u64, 4, 5] {
        machine.put(BASE, &value.to_le_bytes());
        let reached = value == 5;
        let expected = if reached { Progress::Done } else { Progress::Blocked };
        assert_eq!(machine.finish(&mut program), Ok(expected));
        assert_eq!(machine.u64_at(BASE + 0x100), u64::from(reached));
    }
    let masked = |compare| Command::Wait32 { compare, address: BASE, value: 0x20, mask: 0xf0 };
    machine.put(BASE, &[0x2f, 0xff, 0xff, 0xff]);
    assert_eq!(machine.run(&[masked(Compare::Equal)]), Ok(Progress::Done));
    assert_eq!(machine.run(&[masked(Compare::NotEqual)]), Ok(Progress::Blocked));
}

#[test]
fn buffers_call_and_branch_to_others() {
    let mut machine = Machine::new();
    let mut put = |address: u64, commands: &[Command]| {
        let mut bytes = Vec::new();
        commands.iter().for_each(|command| command.append_to(&mut bytes));
        machine.put(address, &bytes);
        bytes.len() as u64
    };
    let add = |value| Command::Add32 { value, destination: BASE, old: 0 };
    let inner = put(BASE + 0x1000, &[add(1)]);
    let call_inner = Command::Call { address: BASE + 0x1000, length: inner };
    let middle = put(BASE + 0x2000, &[call_inner, add(10), call_inner, Command::End, add(7777)]);
    let last = put(BASE + 0x3000, &[add(1000)]);
    let done = machine.run(&[
        Command::Call { address: BASE + 0x2000, length: middle },
        add(100),
        Command::Call { address: BASE + 0x1000, length: 0 },
        Command::Branch { address: BASE + 0x3000, length: last },
        add(8888),
    ]);
    assert_eq!((done, machine.u64_at(BASE)), (Ok(Progress::Done), 1112));
}

#[test]
fn a_submission_that_goes_round_for_ever_is_a_fault() {
    let problem = |result: Result<Progress, Fault>| match result {
        Err(Fault::Command { address: CODE, problem }) => problem.into_owned(),
        other => panic!("{other:?}"),
    };
    let mut machine = Machine::new();
    let branch = Command::Branch { address: CODE, length: 24 };
    assert_eq!(problem(machine.run(&[branch])), "the submission branches for ever");
    let call = Command::Call { address: CODE, length: 24 };
    assert_eq!(problem(machine.run(&[call])), "calls are nested too deep");
    let mut program = machine.program(&[Command::Branch { address: CODE + 24, length: 0 }]);
    assert_eq!(machine.finish(&mut program), Ok(Progress::Done));
}

#[test]
fn what_costs_time_is_seen_when_that_has_passed_and_not_before() {
    let mut machine = Machine::new();
    let mut program = machine.program(&[
        Command::Fill { pattern: 1, destination: BASE, length: 8 },
        Command::Work { nanoseconds: 1_200_000 },
        Command::Timestamp { destination: BASE + 8 },
    ]);
    assert_eq!(program.run(&mut machine), Ok(Progress::More));
    assert_eq!((machine.spent, machine.u64_at(BASE)), (Duration::from_nanos(8), 0), "8 bytes at 1 GB/s");
    assert_eq!(program.run(&mut machine), Ok(Progress::More));
    assert_eq!(machine.u64_at(BASE), 0x1_0000_0001);
    assert_eq!(machine.finish(&mut program), Ok(Progress::Done));
    assert_eq!(machine.u64_at(BASE + 8), 1_200_008);
    assert!(machine.longest <= SLICE);
}

#[test]
fn large_work_goes_in_slices_and_costs_what_it_costs_as_a_whole() {
    let mut machine = Machine::new();
    machine.bandwidth = 100_000_000;
    let half = SIZE as u64 / 4;
    machine.put(BASE, &[7; 4096]);
    let copy = Command::Copy { destination: BASE + half, source: BASE, length: half };
    assert_eq!(machine.run(&[copy]), Ok(Progress::Done));
    assert_eq!(machine.spent, Duration::from_nanos(10 * half), "10 ns for each byte");
    assert_eq!(machine.longest, SLICE);
    assert_eq!(machine.bytes(BASE + half, 4097), [vec![7; 4096], vec![0]].concat());
}

#[test]
fn vectors_are_added_in_place_or_elsewhere() {
    let mut machine = Machine::new();
    let mut random = Random(5);
    let (left, right) = (random.floats(70_000), random.floats(70_000));
    let (a, b, c) = (BASE, BASE + 0x50000, BASE + 0xa0000);
    let sums: Vec<f32> = left.iter().zip(&right).map(|(left, right)| left + right).collect();
    machine.put_f32(a, &left);
    machine.put_f32(b, &right);
    let add = Command::AddVectorsF32 { destination: c, left: a, right: b, count: 70_000 };
    assert_eq!(machine.run(&[add]), Ok(Progress::Done));
    assert_eq!(machine.f32_at(c, 70_000), sums);
    let add = Command::AddVectorsF32 { destination: b, left: a, right: b, count: 70_000 };
    assert_eq!(machine.run(&[add]), Ok(Progress::Done));
    assert_eq!(machine.f32_at(b, 70_000), sums);
    machine.put(a, &[0xff, 0xff, 0xff, 0xff, 1, 0, 0, 0]);
    let add = Command::AddVectorsI32 { destination: c, left: a, right: a, count: 2 };
    assert_eq!(machine.run(&[add]), Ok(Progress::Done));
    assert_eq!(machine.u64_at(c), 0x0000_0002_ffff_fffe);
}

#[test]
fn matrices_are_multiplied_with_sums_in_order() {
    let mut machine = Machine::new();
    let mut random = Random(6);
    let (rows, columns, inner) = (33_usize, 17_usize, 129_usize);
    let (left, right) = (random.floats(rows * inner), random.floats(inner * columns));
    machine.put_f32(BASE, &left);
    machine.put_f32(BASE + 0x40000, &right);
    let mut product = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            let mut sum = 0.0;
            for index in 0..inner {
                sum += left[row * inner + index] * right[index * columns + column];
            }
            product.push(sum);
        }
    }
    let (destination, left, right) = (BASE + 0x80000, BASE, BASE + 0x40000);
    let (rows, columns, inner) = (33, 17, 129);
    let done =
        machine.run(&[Command::MultiplyMatricesF32 { destination, left, right, rows, columns, inner }]);
    assert_eq!((done, machine.f32_at(destination, product.len())), (Ok(Progress::Done), product));
    let operations = 2 * 33 * 17 * 129_u64;
    let bytes = 4 * (33 * 129 + 129 * 17 + 33 * 17);
    assert_eq!(machine.spent, Duration::from_nanos(bytes.max(operations / 10)));

    machine.put(BASE, &[2_u32, 3, 0x8000_0000, 5].map(u32::to_le_bytes).concat());
    let (rows, columns, inner) = (2, 2, 2);
    let squared = Command::MultiplyMatricesI32 { destination, left, right: left, rows, columns, inner };
    assert_eq!(machine.run(&[squared]), Ok(Progress::Done));
    let numbers = [0x8000_0004_u32, 21, 0x8000_0000, 0x8000_0019];
    assert_eq!(machine.bytes(destination, 16), numbers.map(u32::to_le_bytes).concat());
    let (rows, inner) = (3, 0);
    machine.put(destination, &[9; 24]);
    let nothing = Command::MultiplyMatricesF32 { destination, left, right, rows, columns, inner };
    assert_eq!((machine.run(&[nothing]), machine.bytes(destination, 24)), (Ok(Progress::Done), vec![0; 24]));
}

/// The sum as the page describes it.
fn in_pairs(numbers: &[f32]) -> f32 {
    match numbers {
        [] => 0.0,
        [number] => *number,
        _ => {
            let (first, rest) = numbers.split_at(numbers.len().next_power_of_two() / 2);
            in_pairs(first) + in_pairs(rest)
        }
    }
}

#[test]
fn sums_are_exact_or_in_pairs() {
    let mut machine = Machine::new();
    let mut random = Random(7);
    let all = random.floats(100_000);
    let to = BASE + 0xc0000;
    machine.put_f32(BASE, &all);
    for count in [0_u32, 1, 2, 3, 7, 8, 65_535, 65_536, 65_537, 100_000] {
        let sum = Command::SumF32 { destination: to, source: BASE, count: u64::from(count) };
        machine.put(to, &[0xff; 8]);
        assert_eq!(machine.run(&[sum]), Ok(Progress::Done));
        let expected = in_pairs(&all[..count as usize]);
        assert_eq!(machine.f32_at(to, 1)[0].to_bits(), expected.to_bits(), "{count}");
    }
    let sum = Command::SumU64 { destination: to, source: BASE, count: 50_000 };
    let bytes = machine.bytes(BASE, 400_000);
    let longs = bytes.chunks(8).map(|long| u64::from_le_bytes(long.try_into().expect("8 bytes")));
    let expected = longs.fold(0, u64::wrapping_add);
    assert_eq!((machine.run(&[sum]), machine.u64_at(to)), (Ok(Progress::Done), expected));
    let none = Command::SumU64 { destination: to, source: BASE, count: 0 };
    assert_eq!((machine.run(&[none]), machine.u64_at(to)), (Ok(Progress::Done), 0));
}

#[test]
fn bodies_move_bit_by_bit_as_the_page_says() {
    let mut machine = Machine::new();
    let mut random = Random(8);
    let count = 300_usize;
    let (bodies, motion) = (random.floats(4 * count), random.floats(4 * count));
    machine.put_f32(BASE, &bodies);
    machine.put_f32(BASE + 0x10000, &motion);
    let (step, softening, gravity) = (0.01_f32, 0.5_f32, 6.5_f32);
    let (mut new_bodies, mut new_motion) = (bodies.clone(), motion.clone());
    for i in 0..count {
        let (mut ax, mut ay, mut az) = (0.0_f32, 0.0_f32, 0.0_f32);
        for j in 0..count {
            if i == j {
                continue;
            }
            let dx = bodies[4 * j] - bodies[4 * i];
            let dy = bodies[4 * j + 1] - bodies[4 * i + 1];
            let dz = bodies[4 * j + 2] - bodies[4 * i + 2];
            let r = 1.0 / (((dx * dx + dy * dy) + dz * dz) + softening).sqrt();
            let s = ((bodies[4 * j + 3] * r) * r) * r;
            ax += dx * s;
            ay += dy * s;
            az += dz * s;
        }
        for (axis, a) in [ax, ay, az].into_iter().enumerate() {
            new_motion[4 * i + axis] += (a * gravity) * step;
            new_bodies[4 * i + axis] += new_motion[4 * i + axis] * step;
        }
    }
    let moved = Command::MoveBodies {
        count: 300,
        bodies: BASE,
        motion: BASE + 0x10000,
        new_bodies: BASE,
        new_motion: BASE + 0x10000,
        step,
        softening,
        gravity,
    };
    assert_eq!(machine.run(&[moved]), Ok(Progress::Done));
    let bits = |numbers: Vec<f32>| numbers.into_iter().map(f32::to_bits).collect::<Vec<_>>();
    assert_eq!(bits(machine.f32_at(BASE, 4 * count)), bits(new_bodies));
    assert_eq!(bits(machine.f32_at(BASE + 0x10000, 4 * count)), bits(new_motion));
}

#[test]
fn commands_that_mean_nothing_are_faults_at_their_address() {
    let (destination, left, right, count) = (BASE, BASE + 0x1000, BASE + 0x2000, 4);
    let bad = [
        Command::Fill { pattern: 0, destination: BASE + 2, length: 4 },
        Command::Fill { pattern: 0, destination: BASE, length: 6 },
        Command::Fill { pattern: 0, destination: u64::MAX - 3, length: 8 },
        Command::Copy { destination: BASE, source: BASE + 8, length: 9 },
        Command::Copy { destination: BASE, source: u64::MAX, length: 2 },
        Command::Write32 { value: 0, destination: BASE + 1 },
        Command::Write64 { destination: BASE + 4, value: 0 },
        Command::Add32 { value: 0, destination: BASE + 2, old: 0 },
        Command::Add64 { destination: BASE, value: 0, old: BASE + 4 },
        Command::Wait32 { compare: Compare::Equal, address: BASE + 2, value: 0, mask: 0 },
        Command::Wait64 { compare: Compare::Equal, address: BASE + 4, value: 0 },
        Command::Timestamp { destination: BASE + 4 },
        Command::Branch { address: BASE + 4, length: 8 },
        Command::Call { address: BASE, length: 4 },
        Command::Call { address: u64::MAX - 7, length: 16 },
        Command::AddVectorsF32 { destination: BASE + 0x1004, left, right, count },
        Command::AddVectorsF32 { destination, left: BASE + 1, right, count },
        Command::AddVectorsI32 { destination, left, right, count: u64::MAX / 2 },
        Command::MultiplyMatricesF32 { destination, left: BASE + 8, right, rows: 2, columns: 2, inner: 2 },
        Command::MultiplyMatricesI32 { destination, left, right, rows: 1 << 16, columns: 1 << 16, inner: 0 },
        Command::MultiplyMatricesI32 {
            destination,
            left,
            right,
            rows: u32::MAX,
            columns: 0,
            inner: u32::MAX,
        },
        Command::SumU64 { destination, source: BASE + 4, count },
        Command::SumF32 { destination, source: BASE, count: u64::MAX },
        Command::MoveBodies {
            count: MAX_BODIES + 1,
            bodies: BASE,
            motion: left,
            new_bodies: BASE,
            new_motion: right,
            step: 0.0,
            softening: 0.0,
            gravity: 0.0,
        },
        Command::MoveBodies {
            count: 2,
            bodies: BASE,
            motion: left,
            new_bodies: BASE,
            new_motion: BASE + 16,
            step: 0.0,
            softening: 0.0,
            gravity: 0.0,
        },
    ];
    for command in bad {
        let mut machine = Machine::new();
        let result = machine.run(&[Command::Nop { size: 8 }, command]);
        let at = CODE + 8;
        assert!(
            matches!(result, Err(Fault::Command { address, .. }) if address == at),
            "{command:?}: {result:?}"
        );
    }
    for (commands, length) in [(CODE + 4, 8), (CODE, 12), (u64::MAX - 7, 16)] {
        let result = Machine::new().finish(&mut Running::new(commands, length));
        assert!(matches!(result, Err(Fault::Command { address, .. }) if address == commands));
    }
}

#[test]
fn memory_that_is_not_there_is_a_page_fault_at_its_address() {
    let nowhere = 0x1000;
    for (command, write) in [
        (Command::Fill { pattern: 0, destination: nowhere, length: 8 }, true),
        (Command::Copy { destination: BASE, source: nowhere, length: 8 }, false),
        (Command::Write32 { value: 0, destination: nowhere }, true),
        (Command::Timestamp { destination: nowhere }, true),
        (Command::Wait64 { compare: Compare::Equal, address: nowhere, value: 0 }, false),
        (Command::Branch { address: nowhere, length: 8 }, false),
        (Command::SumU64 { destination: BASE, source: nowhere, count: 1 }, false),
        (Command::AddVectorsI32 { destination: nowhere, left: BASE, right: BASE, count: 1 }, true),
    ] {
        let result = Machine::new().run(&[command]);
        assert_eq!(result, Err(Fault::Page { address: nowhere, write }), "{command:?}");
    }
}

#[test]
fn no_bytes_make_a_processor_panic_or_go_on_for_ever() {
    let mut random = Random(0x5eed);
    let mut outcomes = [0_u32; 4];
    for round in 0..3000 {
        let mut machine = Machine::new();
        // A slow bus would only make for more slices.
        machine.bandwidth = u64::MAX;
        let mut bytes = Vec::new();
        for _ in 0..1 + random.next() % 8 {
            let (_, opcode, size) = OPCODES[usize::try_from(random.next()).unwrap_or(0) % OPCODES.len()];
            let size = if size == 0 { 8 + 8 * u16::try_from(random.next() % 4).unwrap_or(0) } else { size };
            let start = bytes.len();
            bytes.extend(opcode.to_le_bytes());
            bytes.extend(size.to_le_bytes());
            bytes.resize(start + usize::from(size), 0);
            // Fields that are near to something sensible.
            for field in (start + 8..bytes.len()).step_by(8) {
                let number = match random.next() % 8 {
                    0 => random.next(),
                    1 => u64::MAX - random.next() % 32,
                    2 | 3 => random.next() % 64 * 4,
                    4 => CODE + random.next() % 16 * 8,
                    _ => BASE + random.next() % 0x2_0000 * 4,
                };
                bytes[field..field + 8].copy_from_slice(&number.to_le_bytes());
            }
        }
        if round % 3 == 0 {
            let length = bytes.len();
            for _ in 0..1 + random.next() % 4 {
                bytes[usize::try_from(random.next()).unwrap_or(0) % length] = random.next().to_le_bytes()[0];
            }
        }
        machine.put(CODE, &bytes);
        let outcome = machine.finish(&mut Running::new(CODE, bytes.len() as u64));
        outcomes[match outcome {
            Ok(Progress::Done) => 0,
            Ok(Progress::Blocked) => 1,
            // Work of random length.
            Ok(Progress::More) => 2,
            Err(_) => 3,
        }] += 1;
    }
    assert!([0, 1, 3].into_iter().all(|kind| outcomes[kind] > 50), "a mixture: {outcomes:?}");
}
