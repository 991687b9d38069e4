//! Batches on a GPU that is nothing but memory and a clock.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use wsl_compute_format::{Structure, Writer, ids, write};

use super::CommandStreamers;
use crate::host::processor::{Fault, Gpu, Processor, Program, Progress, Width, Work};
use crate::machine::Machine;

const PAGE: u64 = 4096;
/// Where the batch is.
const BATCH: u64 = 0x8000_0001_0000;
/// Where it writes.
const DATA: u64 = 0x7f12_3456_0000;
/// The monitored fence.
const FENCE: u64 = 0xffff_fff0_0000;
const END: u32 = 0x0500_0000;
/// The nodes of the built-in machines.
const RENDER: u32 = 0;
const COPY: u32 = 2;

#[derive(Default)]
struct Fake {
    pages: BTreeMap<u64, Vec<u8>>,
    now: u64,
    spent: Duration,
    skipped: Vec<&'static str>,
    unknown: Vec<(u64, Vec<u32>)>,
    /// Addresses in the order in which they were written.
    writes: Vec<u64>,
}

impl Fake {
    fn map(&mut self, start: u64, bytes: u64) {
        for page in start / PAGE..(start + bytes).div_ceil(PAGE) {
            self.pages.insert(page, vec![0; 4096]);
        }
    }

    /// Calls `body` with the place of each page's part in the whole, and the part.
    fn each(
        &mut self,
        start: u64,
        count: usize,
        write: bool,
        mut body: impl FnMut(std::ops::Range<usize>, &mut [u8]),
    ) -> Result<(), Fault> {
        let mut done = 0;
        while done < count {
            let address = start + done as u64;
            let page = self.pages.get_mut(&(address / PAGE)).ok_or(Fault::Page { address, write })?;
            let within = usize::try_from(address % PAGE).expect("small");
            let length = (count - done).min(page.len() - within);
            body(done..done + length, &mut page[within..within + length]);
            done += length;
        }
        Ok(())
    }

    fn words(&mut self, at: u64, words: &[u32]) {
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        self.each(at, bytes.len(), true, |place, part| part.copy_from_slice(&bytes[place])).expect("mapped");
    }

    fn bytes(&mut self, at: u64, count: usize) -> Vec<u8> {
        let mut bytes = vec![0; count];
        self.each(at, count, false, |place, part| bytes[place].copy_from_slice(part)).expect("mapped");
        bytes
    }

    fn long(&mut self, at: u64) -> u64 {
        u64::from_le_bytes(self.bytes(at, 8).try_into().expect("8 bytes"))
    }
}

impl Gpu for Fake {
    fn read(&mut self, address: u64, into: &mut [u8]) -> Result<(), Fault> {
        self.each(address, into.len(), false, |place, part| into[place].copy_from_slice(part))
    }

    fn write(&mut self, address: u64, from: &[u8]) -> Result<(), Fault> {
        self.writes.push(address);
        self.each(address, from.len(), true, |place, part| part.copy_from_slice(&from[place]))
    }

    fn fetch_add(&mut self, address: u64, width: Width, value: u64) -> Result<u64, Fault> {
        let size = if width == Width::Word { 4 } else { 8 };
        let mut bytes = [0; 8];
        self.read(address, &mut bytes[..size])?;
        let old = u64::from_le_bytes(bytes);
        self.write(address, &old.wrapping_add(value).to_le_bytes()[..size])?;
        Ok(old)
    }

    fn timestamp(&self) -> u64 {
        self.now
    }

    fn spend(&mut self, time: Duration) {
        self.spent += time;
    }

    fn bandwidth(&self) -> u64 {
        1_000_000_000
    }

    fn skipped(&mut self, name: &'static str) {
        self.skipped.push(name);
    }

    fn unknown(&mut self, address: u64, words: &[u32]) {
        self.unknown.push((address, words.to_vec()));
    }
}

fn submission() -> Vec<u8> {
    let mut tokens = Writer::new();
    tokens.structure(ids::S_COMMAND_BUFFER_HEADER, 0, |header| {
        header.qword(ids::SUBMISSION_FENCE_ADDRESS, FENCE);
        header.qword(ids::SUBMISSION_FENCE_VALUE, 7);
    });
    let mut bytes = vec![0; Structure::Submission.size()];
    assert!(write(Structure::Submission, &tokens.into_bytes(), &mut bytes));
    bytes
}

fn begin(node: u32, private_data: Vec<u8>) -> Box<dyn Program> {
    let machine = Machine::builtin("intel-dg2").expect("built in");
    let streamers = CommandStreamers::new(&machine.adapters()[0].engines);
    let work = Work { commands: BATCH, length: 64, private_data, context_data: Arc::from([]), node };
    streamers.begin(work)
}

/// A GPU with these commands at [`BATCH`] and a MiB at [`DATA`].
fn gpu(commands: &[u32]) -> Fake {
    let mut gpu = Fake::default();
    gpu.map(BATCH, 64 << 10);
    gpu.map(DATA, 1 << 20);
    gpu.map(FENCE, 4096);
    gpu.words(BATCH, commands);
    gpu
}

fn finish(program: &mut dyn Program, gpu: &mut Fake) -> Result<(), Fault> {
    let mut spent = Duration::ZERO;
    loop {
        let progress = program.run(gpu)?;
        // What a slice has spent passes behind it, 1 us at least; the clock counts microseconds.
        gpu.now += u64::try_from((gpu.spent - spent).as_micros()).expect("little").max(1);
        spent = gpu.spent;
        match progress {
            Progress::Done => return Ok(()),
            Progress::More => {}
            Progress::Blocked => panic!("it waits"),
        }
    }
}

fn run(node: u32, commands: &[u32]) -> (Fake, Result<(), Fault>) {
    let mut gpu = gpu(commands);
    let result = finish(&mut *begin(node, submission()), &mut gpu);
    (gpu, result)
}

#[expect(clippy::cast_possible_truncation, reason = "halves of an address")]
fn split(address: u64) -> [u32; 2] {
    [address as u32, (address >> 32) as u32]
}

/// As commands write it: bit 47 carried on.
fn sign_extended(address: u64) -> u64 {
    (address << 16).cast_signed().wrapping_shr(16).cast_unsigned()
}

fn join(parts: &[&[u32]]) -> Vec<u32> {
    parts.concat()
}

#[test]
fn tags_are_written_by_pipe_control_and_flush_and_then_the_fence() {
    let [low, high] = split(DATA + 16);
    let [low8, high8] = split(DATA + 24);
    let commands = join(&[
        &[0x7a00_0004, 1 << 14 | 1 << 20, low, high, 0x1234, 0x5678],
        &[0x7a00_0004, 1 << 20, low8, high8, 1, 1],
        &[0x1300_4003, low8 | 7, high8, 99, 0],
        &[END],
    ]);
    let (mut gpu, result) = run(RENDER, &commands);
    assert_eq!(result, Ok(()));
    assert_eq!((gpu.long(DATA + 16), gpu.long(DATA + 24), gpu.long(FENCE)), (0x5678_0000_1234, 99, 7));
    assert_eq!(gpu.writes, [DATA + 16, DATA + 24, FENCE]);
    assert!(gpu.skipped.is_empty() && gpu.unknown.is_empty());
    assert!(gpu.spent > Duration::ZERO);
}

#[test]
fn timestamps_rise() {
    let at = |offset| split(DATA + offset);
    let commands = join(&[
        &[0x7a00_0004, 3 << 14, at(0)[0], at(0)[1], 0, 0],
        &[0x1300_c003, at(8)[0], at(8)[1], 0, 0],
        &[0x1202_0002, 0x2358, at(16)[0], at(16)[1]],
        &[0x1202_0002, 0x23a8, at(24)[0], at(24)[1]],
        &[0x1202_0002, 0x2_2358, at(32)[0], at(32)[1]],
        &[END],
    ]);
    let (mut gpu, result) = run(RENDER, &commands);
    assert_eq!(result, Ok(()));
    let told: Vec<u64> = (0..5).map(|index| gpu.long(DATA + 8 * index)).collect();
    assert!(told.windows(2).all(|pair| pair[0] < pair[1]), "{told:?}");
}

#[test]
fn batches_chain_and_return_and_addresses_are_sign_extended() {
    let [low, high] = split(sign_extended(BATCH + 0x1000));
    let [inner_low, inner_high] = split(sign_extended(BATCH + 0x2000));
    assert_eq!(high, 0xffff_8000);
    let store = |index: u64, value| {
        let [low, high] = split(DATA + 8 * index);
        [0x1000_0002, low, high, value]
    };
    let mut gpu = gpu(&join(&[&store(0, 1), &[0x1880_0101, low, high], &store(3, 4)]));
    gpu.words(BATCH + 0x1000, &join(&[&[0x18c0_0101, inner_low, inner_high], &store(1, 2), &[END]]));
    gpu.words(BATCH + 0x2000, &join(&[&store(2, 3), &[END]]));
    assert_eq!(finish(&mut *begin(RENDER, submission()), &mut gpu), Ok(()));
    let values: Vec<u64> = (0..4).map(|index| gpu.long(DATA + 8 * index)).collect();
    assert_eq!(values, [1, 2, 3, 0]);
    assert_eq!(gpu.writes, [DATA, DATA + 16, DATA + 8, FENCE]);
}

#[test]
fn a_semaphore_waits_for_what_another_engine_writes() {
    let [low, high] = split(DATA);
    for (operation, holds, fails) in [(0, 6, 5), (1, 5, 4), (2, 4, 5), (3, 5, 6), (4, 5, 4), (5, 4, 5_u32)] {
        let mut gpu = gpu(&[0x0e00_8003 | operation << 12, 5, low, high, 0, END]);
        gpu.words(DATA, &[fails]);
        let mut program = begin(COPY, submission());
        for _ in 0..3 {
            assert_eq!(program.run(&mut gpu), Ok(Progress::Blocked), "{operation}");
        }
        assert_eq!(gpu.long(FENCE), 0);
        gpu.words(DATA, &[holds]);
        assert_eq!(program.run(&mut gpu), Ok(Progress::Done), "{operation}");
        assert_eq!(gpu.long(FENCE), 7);
    }
}

/// `XY_BLOCK_COPY_BLT` of pixels of `1 << depth` bytes.
fn block_copy(depth: u32, to: (u64, u32, [u32; 2]), from: (u64, u32), size: [u32; 2]) -> Vec<u32> {
    let mut words = vec![0; 22];
    words[0] = 0x5040_0014 | depth << 19;
    words[1] = to.1 - 1;
    words[2] = to.2[0] | to.2[1] << 16;
    words[3] = (to.2[0] + size[0]) | ((to.2[1] + size[1]) << 16);
    [words[4], words[5]] = split(sign_extended(to.0));
    words[8] = from.1 - 1;
    [words[9], words[10]] = split(sign_extended(from.0));
    words
}

fn fast_color(depth: u32, to: (u64, u32), size: [u32; 2], color: [u32; 4]) -> Vec<u32> {
    let mut words = vec![0; 16];
    words[0] = 0x5100_000e | depth << 19;
    words[1] = to.1 - 1;
    words[3] = size[0] | size[1] << 16;
    [words[4], words[5]] = split(sign_extended(to.0));
    words[7..11].copy_from_slice(&color);
    words
}

#[test]
fn rectangles_are_copied_and_nothing_beside_them() {
    for (depth, size) in [(0, 1), (1, 2), (2, 4), (3, 8), (4, 12), (5, 16)] {
        let pitch = 61 * size;
        let from = DATA + 1;
        let to = DATA + (512 << 10) + 3;
        let copy = block_copy(depth, (to, pitch, [3, 2]), (from, 53 * size), [40, 11]);
        let mut gpu = gpu(&join(&[&copy, &[END]]));
        let pattern: Vec<u8> = (0..=250).cycle().take(1 << 19).collect();
        gpu.write(DATA, &pattern).expect("mapped");
        let source = gpu.bytes(from, 53 * 11 * size as usize);
        assert_eq!(finish(&mut *begin(COPY, submission()), &mut gpu), Ok(()));
        let result = gpu.bytes(to, (pitch * 20) as usize);
        for (index, byte) in result.iter().enumerate() {
            let (x, y) = (index / size as usize % 61, index / pitch as usize);
            let inside = (3..43).contains(&x) && (2..13).contains(&y);
            let expected = if inside {
                source[((y - 2) * 53 + x - 3) * size as usize + index % size as usize]
            } else {
                0
            };
            assert_eq!(*byte, expected, "pixel {x} {y} of {size} bytes");
        }
    }
}

#[test]
fn a_rectangle_is_filled_with_its_pixel_and_time_passes_with_the_bytes() {
    for (depth, color) in [(0, 1), (2, 4), (3, 8), (5, 16)] {
        let to = DATA + 16;
        let fill = fast_color(depth, (to, 64 * 16), [17, 3], [0x0403_0201, 0x0807_0605, 9, 10]);
        let (mut gpu, result) = run(COPY, &join(&[&fill, &[END]]));
        assert_eq!(result, Ok(()));
        let pixel: Vec<u8> = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0, 10, 0, 0, 0][..color].to_vec();
        for row in 0..3 {
            let line = gpu.bytes(to + row * 1024, 1024);
            assert_eq!(line[..17 * color], pixel.repeat(17), "{color}");
            assert!(line[17 * color..].iter().all(|byte| *byte == 0));
        }
        assert_eq!(gpu.bytes(to + 3 * 1024, 1024), vec![0; 1024]);
        assert!(gpu.spent >= Duration::from_nanos(17 * 3 * color as u64));
    }
}

#[test]
fn a_large_copy_lets_others_run_in_between() {
    let mut gpu = gpu(&join(&[
        &block_copy(0, (0x10_0000_0000, 0x4000, [0, 0]), (0x20_0000_0000, 0x4000), [0x4000, 0x400]),
        &[END],
    ]));
    gpu.map(0x10_0000_0000, 16 << 20);
    gpu.map(0x20_0000_0000, 16 << 20);
    let mut program = begin(COPY, submission());
    let mut turns = 0;
    while program.run(&mut gpu) == Ok(Progress::More) {
        turns += 1;
    }
    assert!(turns >= 4, "{turns}");
    assert_eq!(gpu.long(FENCE), 7);
}

#[test]
fn kernels_are_not_executed_but_counted_and_their_events_happen() {
    let mut walker = vec![0; 39];
    walker[0] = 0x7208_0025;
    walker[26] = 3;
    [walker[27], walker[28]] = split(DATA);
    let mut second = walker.clone();
    second[26] = 1;
    [second[27], second[28]] = split(DATA + 16);
    second[29] = 77;
    let older = [&[0x7105_000d][..], &[0; 14]].concat();
    let (mut gpu, result) = run(RENDER, &join(&[&[0; 8], &walker, &second, &older, &[END]]));
    assert_eq!(result, Ok(()));
    assert_eq!(gpu.skipped, ["COMPUTE_WALKER", "COMPUTE_WALKER", "GPGPU_WALKER"]);
    let stamps: Vec<u8> = [10_u32; 4].iter().flat_map(|stamp| stamp.to_le_bytes()).collect();
    assert_eq!(gpu.bytes(DATA, 16), stamps, "10 us later");
    assert_eq!((gpu.long(DATA + 16), gpu.long(FENCE)), (77, 7));
}

#[test]
fn state_is_passed_over_by_its_length() {
    let packet = |first: u32| {
        let mut words = vec![0xffff_ffff; (first & 0xff) as usize + 2];
        words[0] = first;
        words
    };
    let mut commands = vec![0x6904_0313, 0x0280_0000, 0x0000_0000];
    for first in [
        0x6101_0014,
        0x6102_0001,
        0x6104_0001,
        0x6105_0000,
        0x6106_0004,
        0x7000_0007,
        0x7002_0002,
        0x7004_0000,
        0x7200_0004,
        0x7919_0002,
    ] {
        commands.extend(packet(first));
    }
    commands.push(END);
    let (mut gpu, result) = run(RENDER, &commands);
    assert_eq!(result, Ok(()));
    assert!(gpu.skipped.is_empty() && gpu.unknown.is_empty(), "{:x?}", gpu.unknown);
    assert_eq!(gpu.long(FENCE), 7);
}

#[test]
fn registers_are_loaded_computed_with_and_stored() {
    let [low, high] = split(DATA);
    let [low8, high8] = split(DATA + 8);
    let alu = |operation: u32, first: u32, second: u32| operation << 20 | first << 10 | second;
    let commands = join(&[
        &[0x1100_0005, 0x2600, 40, 0x2604, 1, 0x2608, 2],
        &[0x1d00_0003 & !0x1f80_0000 | 0x1a << 23, alu(0x080, 0x20, 0), alu(0x080, 0x21, 1)],
        &[alu(0x100, 0, 0), alu(0x180, 2, 0x31)],
        &[0x1500_0001, 0x2610, 0x2618],
        &[0x1202_0002, 0x2618, low, high],
        &[0x1202_0002, 0x2614, low | 4, high],
        &[0x1480_0002, 0x2600, low, high],
        &[0x1202_0002, 0x2600, low8, high8],
        &[END],
    ]);
    let (mut gpu, result) = run(RENDER, &commands);
    assert_eq!(result, Ok(()));
    assert!(gpu.unknown.is_empty(), "{:x?}", gpu.unknown);
    assert_eq!((gpu.long(DATA), gpu.long(DATA + 8)), (0x1_0000_002a, 42));
}

#[test]
fn memory_is_counted_up_copied_and_compared() {
    let [low, high] = split(DATA);
    let [low8, high8] = split(DATA + 8);
    let commands = join(&[
        &[0x1780_2501, low, high],
        &[0x1780_2501, low, high],
        &[0x1780_2601, low, high],
        &[0x1700_0003, low8, high8, low, high],
        // Goes on, for 1 is more than 0, and ends, for it is not more than 1.
        &[0x1b00_0002, 0, low, high],
        &[0x1000_0002, low8, high8, 5],
        &[0x1b00_0002, 1, low, high],
        &[0x1000_0002, low8, high8, 6],
    ]);
    let (mut gpu, result) = run(RENDER, &commands);
    assert_eq!(result, Ok(()));
    assert_eq!((gpu.long(DATA), gpu.long(DATA + 8)), (1, 5));
    assert_eq!(gpu.long(FENCE), 7);
}

#[test]
fn what_is_unknown_is_reported_with_its_words_and_passed_over() {
    let commands = [0x7123_0003, 1, 2, 3, 4, 0x0c00_0001, 9, 8, END];
    let (mut gpu, result) = run(RENDER, &commands);
    assert_eq!(result, Ok(()));
    let expected = [(BATCH, commands[..4].to_vec()), (BATCH + 20, commands[5..8].to_vec())];
    assert_eq!(gpu.unknown, expected);
    assert_eq!(gpu.long(FENCE), 7);
    let copy = block_copy(0, (DATA, 64, [0, 0]), (DATA, 64), [1, 1]);
    assert_eq!(run(RENDER, &join(&[&copy, &[END]])).0.unknown[0].0, BATCH, "no copy engine");
    assert_eq!(run(COPY, &[0x7a00_0004, 0, 0, 0, 0, 0, END]).0.unknown[0].0, BATCH);
}

#[test]
fn tiled_memory_is_left_alone_and_counted() {
    let mut copy = block_copy(2, (DATA, 64, [0, 0]), (DATA + 4096, 64), [8, 8]);
    copy[8] |= 2 << 30;
    let mut fill = fast_color(2, (DATA, 64), [8, 8], [1; 4]);
    fill[1] |= 3 << 30;
    let (gpu, result) = run(COPY, &join(&[&copy, &fill, &[END]]));
    assert_eq!(result, Ok(()));
    assert_eq!(gpu.skipped, ["XY_BLOCK_COPY_BLT of tiled memory", "XY_FAST_COLOR_BLT of tiled memory"]);
    assert_eq!(gpu.writes, [FENCE]);
}

fn problem(result: Result<(), Fault>) -> (u64, String) {
    match result {
        Err(Fault::Command { address, problem }) => (address, problem.into_owned()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn words_of_no_family_are_a_device_error_with_their_address() {
    for first in [0x2000_0000, 0x8000_0000, 0xffff_ffff] {
        let (mut gpu, result) = run(RENDER, &[0, first]);
        let (address, problem) = problem(result);
        assert_eq!(address, BATCH + 4);
        assert!(problem.contains(&format!("{first:#010x}")), "{problem}");
        assert_eq!(gpu.long(FENCE), 0);
    }
}

#[test]
fn packets_too_short_for_what_they_do_are_a_device_error() {
    for commands in [
        [0x1300_4000, 0, 0, 0],
        [0x0e00_0000, 0, 0, 0],
        [0x1880_0100, 0, 0, 0],
        [0x7a00_0000, 1 << 14, 0, 0],
        [0x7208_0000, 0, 0, 0],
        [0x1200_0001, 0, 0, 0],
        [0x1780_2500, 0, 0, 0],
    ] {
        problem(run(RENDER, &commands).1);
    }
    problem(run(COPY, &[0x5040_0000, 0, 0]).1);
    problem(run(COPY, &[0x5100_0008, 0, 0]).1);
}

#[test]
fn circles_and_nests_come_to_an_end() {
    let [low, high] = split(BATCH);
    assert_eq!(problem(run(RENDER, &[0x1880_0101, low, high]).1).1, "the commands go in circles");
    let nest = problem(run(RENDER, &[0x18c0_0101, low, high]).1).1;
    assert_eq!(nest, "batches lie too deep within each other");
}

#[test]
fn where_nothing_is_mapped_there_is_a_page_fault() {
    let fault = |address, write| Err(Fault::Page { address, write });
    let mut fake = Fake::default();
    fake.map(FENCE, 4096);
    assert_eq!(finish(&mut *begin(RENDER, submission()), &mut fake), fault(BATCH, false));
    let (_, result) = run(RENDER, &[0x1000_0002, 0x5000, 0, 1, END]);
    assert_eq!(result, fault(0x5000, true));
    let (_, result) = run(COPY, &block_copy(0, (DATA, 8192, [0, 0]), (0x9000, 8192), [8192, 1]));
    assert_eq!(result, fault(0x9000, false));
    let mut gpu = gpu(&[END]);
    gpu.pages.remove(&(FENCE / PAGE));
    assert_eq!(finish(&mut *begin(RENDER, submission()), &mut gpu), fault(FENCE, true));
}

#[test]
fn private_data_of_another_kind_are_a_device_error() {
    for data in [Vec::new(), vec![0; 1088], vec![0xff; 64]] {
        let mut gpu = gpu(&[END]);
        problem(finish(&mut *begin(RENDER, data), &mut gpu));
        assert_eq!(gpu.long(FENCE), 0);
    }
}

/// Any words whatever end in an end, an error or a wait: no panic, and no program without end.
#[test]
fn arbitrary_words_do_no_harm() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let starts = [
        0x7a00_0004,
        0x1300_4003,
        0x0e00_8003,
        0x5040_0014,
        0x5100_000e,
        0x1880_0101,
        0x18c0_0101,
        0x1000_0002,
        0x1202_0002,
        0x1100_0001,
        0x0d00_0003,
        0x1780_2501,
        0x7208_0025,
        0x1b00_0002,
        0,
    ];
    for round in 0..500_u64 {
        let commands: Vec<u32> = (0..64)
            .map(|_| match random() {
                kind if kind % 3 == 0 => starts[usize::try_from(random() % 15).expect("small")],
                kind if kind % 3 == 1 => split(DATA + random() % 0x2000)[usize::from(kind % 2 == 0)],
                _ => split(random())[0],
            })
            .collect();
        let mut gpu = gpu(&commands);
        let mut program = begin(if round % 2 == 0 { RENDER } else { COPY }, submission());
        for _ in 0..20 {
            if !matches!(program.run(&mut gpu), Ok(Progress::More)) {
                break;
            }
        }
    }
}
