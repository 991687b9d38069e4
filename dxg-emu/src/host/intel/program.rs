//! A submission on its way through a command streamer.

use std::borrow::Cow;
use std::time::Duration;

use wsl_compute_format::SubmissionFields;

use super::blit::{Blit, Unsupported};
use super::packet::{Action, Classified, LONGEST, Packet, classify};
use super::registers::Registers;
use super::{Kind, alu, canonical};
use crate::host::processor::{Fault, Gpu, Program, Progress, Width};

/// Packets that are executed before others may run.
const SLICE: u32 = 4096;
/// How deep batches can lie within each other.
const LEVELS: usize = 3;
/// What a batch that never ends is held to, even where its device has no timeouts: packets, and jumps.
const MOST_PACKETS: u64 = 1 << 26;
const MOST_JUMPS: u64 = 1 << 18;
/// What one packet takes on the modelled hardware, and what a kernel would.
const PACKET_TIME: Duration = Duration::from_nanos(20);
const KERNEL_TIME: Duration = Duration::from_micros(10);
/// Words of an unknown packet that the report gets.
const SHOWN: usize = 4;

/// A submission whose private data say nothing.
pub(super) struct Refused {
    commands: u64,
}

impl Refused {
    pub(super) const fn new(commands: u64) -> Self {
        Self { commands }
    }
}

impl Program for Refused {
    fn run(&mut self, _gpu: &mut dyn Gpu) -> Result<Progress, Fault> {
        let problem = Cow::Borrowed("the private data of the submission are not the compute runtime's");
        Err(Fault::Command { address: self.commands, problem })
    }
}

/// A submission.
pub(super) struct Batch {
    kind: Kind,
    /// The next packet.
    at: u64,
    /// Where outer batches go on.
    returns: Vec<u64>,
    registers: Registers,
    blit: Option<Blit>,
    fence: SubmissionFields,
    packets: u64,
    jumps: u64,
    /// Nothing was done in this slice yet: the clock shows all that was done before.
    fresh: bool,
    /// The time of the next packet has passed.
    paid: bool,
}

/// How it goes on after a packet.
enum Next {
    /// With the packet behind it.
    Behind,
    At(u64),
    /// With the same packet, when memory has changed.
    Wait,
    /// With the same packet, when so much time and all that was spent before have passed.
    Later(Duration),
    /// The batch is over.
    Over,
}

impl Batch {
    pub(super) fn new(kind: Kind, commands: u64, fence: SubmissionFields) -> Self {
        Self {
            kind,
            at: canonical(commands),
            returns: Vec::new(),
            registers: Registers::default(),
            blit: None,
            fence,
            packets: 0,
            jumps: 0,
            fresh: false,
            paid: false,
        }
    }

    fn fault(&self, problem: impl Into<Cow<'static, str>>) -> Fault {
        Fault::Command { address: self.at, problem: problem.into() }
    }

    /// One packet; where the next one is.
    fn step(&mut self, gpu: &mut dyn Gpu) -> Result<Next, Fault> {
        let mut words = [0; LONGEST];
        self.fetch(gpu, &mut words[..1], 0)?;
        let packet = match classify(self.kind, words[0]) {
            Classified::Known(packet) => packet,
            Classified::Unknown(length) => {
                let shown = SHOWN.min(length as usize);
                self.fetch(gpu, &mut words[..shown], 1)?;
                gpu.unknown(self.at, &words[..shown]);
                return Ok(Next::At(self.behind(length)));
            }
            Classified::Garbage => {
                let problem = format!("{:#010x} begins no packet of any family", words[0]);
                return Err(self.fault(problem));
            }
        };
        if packet.action == Action::Pass {
            return Ok(Next::At(self.behind(packet.length)));
        }
        let Some(words) = words.get_mut(..packet.length as usize) else {
            return Err(self.fault(format!("{} cannot be {} words long", packet.name, packet.length)));
        };
        if words.len() < shortest(packet.action) {
            return Err(self.fault(format!("{} cannot be {} words long", packet.name, packet.length)));
        }
        self.fetch(gpu, words, 1)?;
        match self.execute(gpu, packet, words)? {
            Next::Behind => Ok(Next::At(self.behind(packet.length))),
            other => Ok(other),
        }
    }

    /// Reads the words of a packet from the one with this index on.
    fn fetch(&self, gpu: &mut dyn Gpu, words: &mut [u32], first: usize) -> Result<(), Fault> {
        let mut bytes = [0; 4 * LONGEST];
        let bytes = &mut bytes[4 * first..4 * words.len().max(first)];
        if !bytes.is_empty() {
            gpu.read(canonical(self.at + 4 * first as u64), bytes)?;
        }
        for (word, bytes) in words.iter_mut().skip(first).zip(bytes.chunks_exact(4)) {
            *word = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        }
        Ok(())
    }

    fn behind(&self, length: u32) -> u64 {
        canonical(self.at + 4 * u64::from(length))
    }

    fn execute(&mut self, gpu: &mut dyn Gpu, packet: Packet, words: &[u32]) -> Result<Next, Fault> {
        let first = words[0];
        if is_kernel(packet.action) && !self.paid {
            return Ok(Next::Later(KERNEL_TIME));
        }
        if reads_clock(packet.action, words) && !self.fresh {
            return Ok(Next::Later(Duration::ZERO));
        }
        match packet.action {
            Action::Pass => {}
            Action::Skip | Action::GpgpuWalker => gpu.skipped(packet.name),
            Action::ComputeWalker => {
                gpu.skipped(packet.name);
                // Behind the kernel it writes as other packets do; the clock four times, twice 32 bits
                // of start and of end.
                match words[26] & 3 {
                    1 => gpu.write(address(words, 27) & !7, &data(words, 29))?,
                    3 => {
                        let now = low(gpu.timestamp()).to_le_bytes();
                        gpu.write(address(words, 27) & !7, &[now; 4].concat())?;
                    }
                    _ => {}
                }
            }
            Action::BatchStart => return self.start(first, address(words, 1) & !3),
            Action::BatchEnd => return Ok(self.end()),
            Action::ConditionalEnd => {
                let value = load(gpu, address(words, 2) & !7)?;
                if !compares(first >> 12 & 7, value, words[1]) {
                    return Ok(self.end());
                }
            }
            Action::SemaphoreWait => {
                let value = if first >> 16 & 1 == 0 {
                    load(gpu, address(words, 2) & !3)?
                } else {
                    self.registers.get(words[2] & !3, gpu.timestamp())
                };
                if !compares(first >> 12 & 7, value, words[1]) {
                    return Ok(Next::Wait);
                }
            }
            Action::StoreData => {
                let to = address(words, 1) & !3;
                let long = first >> 21 & 1 != 0 && words.len() > 4;
                let bytes: Vec<u8> =
                    words[3..if long { 5 } else { 4 }].iter().flat_map(|word| word.to_le_bytes()).collect();
                gpu.write(to, &bytes)?;
            }
            Action::StoreRegister => {
                let value = self.registers.get(words[1] & 0x7f_fffc, gpu.timestamp());
                gpu.write(address(words, 2) & !3, &value.to_le_bytes())?;
            }
            Action::LoadRegister => {
                for pair in words[1..].chunks_exact(2) {
                    self.registers.set(pair[0] & 0x7f_fffc, pair[1]);
                }
            }
            Action::LoadRegisterFromMemory => {
                let value = load(gpu, address(words, 2) & !3)?;
                self.registers.set(words[1] & 0x7f_fffc, value);
            }
            Action::LoadRegisterFromRegister => {
                let value = self.registers.get(words[1] & 0x7f_fffc, gpu.timestamp());
                self.registers.set(words[2] & 0x7f_fffc, value);
            }
            Action::CopyMemory => {
                let value = load(gpu, address(words, 3) & !3)?;
                gpu.write(address(words, 1) & !3, &value.to_le_bytes())?;
            }
            Action::Atomic => self.atomic(gpu, words)?,
            Action::Math => {
                if let Err(instruction) = alu::execute(&mut self.registers, &words[1..]) {
                    gpu.unknown(self.at, &[first, instruction]);
                }
            }
            Action::Flush => self.post_sync(gpu, first >> 14 & 3, first >> 21 & 1 != 0, words)?,
            Action::PipeControl => {
                let flags = words[1];
                self.post_sync(gpu, flags >> 14 & 3, flags >> 21 & 1 != 0, &words[1..])?;
            }
            Action::CacheControl => self.post_sync(gpu, first >> 14 & 1, false, words)?,
            Action::BlockCopy => self.blit = accepted(gpu, packet, Blit::copy(words)),
            Action::FastColor => self.blit = accepted(gpu, packet, Blit::fill(words)),
        }
        Ok(Next::Behind)
    }

    fn start(&mut self, first: u32, target: u64) -> Result<Next, Fault> {
        self.jumps += 1;
        if self.jumps > MOST_JUMPS {
            return Err(self.fault("the commands go in circles"));
        }
        if first >> 22 & 1 != 0 {
            if self.returns.len() + 1 >= LEVELS {
                return Err(self.fault("batches lie too deep within each other"));
            }
            self.returns.push(self.behind((first & 0xff) + 2));
        }
        Ok(Next::At(target))
    }

    fn end(&mut self) -> Next {
        self.returns.pop().map_or(Next::Over, Next::At)
    }

    /// What a packet writes when all before it is done: `operation` 1 is the data in words 3 and 4, and
    /// 3 the clock, to the address in words 1 and 2. `in_page` means the context's own page, which
    /// nobody sees.
    fn post_sync(
        &self,
        gpu: &mut dyn Gpu,
        operation: u32,
        in_page: bool,
        words: &[u32],
    ) -> Result<(), Fault> {
        if operation == 0 || in_page {
            return Ok(());
        }
        if words.len() < 5 {
            return Err(self.fault("the packet has no room for what it is to write"));
        }
        let bytes = match operation {
            1 => data(words, 3),
            3 => gpu.timestamp().to_le_bytes(),
            // Pixels that passed the depth test, of which there are none.
            _ => [0; 8],
        };
        gpu.write(address(words, 1) & !7, &bytes)
    }

    /// `MI_ATOMIC`, of 4 or 8 bytes. Operand and result are in memory and in the packet alone.
    fn atomic(&self, gpu: &mut dyn Gpu, words: &[u32]) -> Result<(), Fault> {
        let operation = words[0] >> 8 & 0xff;
        let width = if operation & 0x20 == 0 { Width::Word } else { Width::Long };
        let inline = |index: usize| u64::from(words.get(index).copied().unwrap_or(0));
        // The halves of the operand lie apart.
        let operand = inline(5) << 32 | inline(3);
        let to = address(words, 1) & !3;
        let addend = match operation & !0x20 {
            0x04 => {
                let operand = operand.to_le_bytes();
                return gpu.write(to, if width == Width::Word { &operand[..4] } else { &operand });
            }
            0x05 => 1,
            0x06 => u64::MAX,
            0x07 => operand,
            0x08 => operand.wrapping_neg(),
            _ => {
                gpu.unknown(self.at, &words[..3]);
                return Ok(());
            }
        };
        gpu.fetch_add(to, width, addend).map(|_| ())
    }
}

/// Words that a packet must have for what is done with it.
const fn shortest(action: Action) -> usize {
    match action {
        Action::Pass
        | Action::Skip
        | Action::GpgpuWalker
        | Action::BatchEnd
        | Action::Math
        | Action::LoadRegister
        | Action::CacheControl
        | Action::Flush => 1,
        Action::PipeControl => 2,
        Action::ComputeWalker => 31,
        Action::BatchStart | Action::LoadRegisterFromRegister | Action::Atomic => 3,
        Action::StoreRegister
        | Action::LoadRegisterFromMemory
        | Action::ConditionalEnd
        | Action::SemaphoreWait
        | Action::StoreData => 4,
        Action::CopyMemory => 5,
        Action::BlockCopy => 12,
        Action::FastColor => 11,
    }
}

/// The address in two words.
fn address(words: &[u32], index: usize) -> u64 {
    canonical(u64::from(words[index + 1]) << 32 | u64::from(words[index]))
}

/// The data in two words.
fn data(words: &[u32], index: usize) -> [u8; 8] {
    (u64::from(words[index + 1]) << 32 | u64::from(words[index])).to_le_bytes()
}

#[expect(clippy::cast_possible_truncation, reason = "the lower half is meant")]
const fn low(number: u64) -> u32 {
    number as u32
}

fn load(gpu: &mut dyn Gpu, from: u64) -> Result<u32, Fault> {
    let mut bytes = [0; 4];
    gpu.read(from, &mut bytes)?;
    Ok(u32::from_le_bytes(bytes))
}

/// Whether it is a kernel, which takes its time.
fn is_kernel(action: Action) -> bool {
    matches!(action, Action::ComputeWalker | Action::GpgpuWalker)
}

/// Whether the packet tells what the clock shows.
fn reads_clock(action: Action, words: &[u32]) -> bool {
    match action {
        Action::PipeControl => words[1] >> 14 & 3 == 3,
        Action::Flush => words[0] >> 14 & 3 == 3,
        Action::StoreRegister | Action::LoadRegisterFromRegister => true,
        _ => false,
    }
}

/// Whether memory stands to the number as bits 14:12 say.
const fn compares(operation: u32, memory: u32, number: u32) -> bool {
    match operation {
        0 => memory > number,
        1 => memory >= number,
        2 => memory < number,
        3 => memory <= number,
        4 => memory == number,
        5 => memory != number,
        _ => true,
    }
}

/// A blit that can be done; one that cannot is reported.
fn accepted(gpu: &mut dyn Gpu, packet: Packet, blit: Result<Blit, Unsupported>) -> Option<Blit> {
    if blit.is_err() {
        gpu.skipped(match packet.action {
            Action::BlockCopy => "XY_BLOCK_COPY_BLT of tiled memory",
            _ => "XY_FAST_COLOR_BLT of tiled memory",
        });
    }
    blit.ok()
}

impl Program for Batch {
    fn run(&mut self, gpu: &mut dyn Gpu) -> Result<Progress, Fault> {
        self.fresh = true;
        for _ in 0..SLICE {
            if let Some(blit) = &mut self.blit {
                if let Some(time) = blit.pay(gpu.bandwidth()) {
                    gpu.spend(time);
                    return Ok(Progress::More);
                }
                if blit.run(gpu)? {
                    self.blit = None;
                }
                continue;
            }
            let next = self.step(gpu)?;
            match next {
                Next::Wait => return Ok(Progress::Blocked),
                Next::Later(time) => {
                    gpu.spend(time);
                    self.paid = true;
                    return Ok(Progress::More);
                }
                _ => {}
            }
            self.paid = false;
            self.fresh = false;
            self.packets += 1;
            if self.packets > MOST_PACKETS {
                return Err(self.fault("the commands do not end"));
            }
            gpu.spend(PACKET_TIME);
            match next {
                Next::At(address) => self.at = address,
                Next::Behind | Next::Wait | Next::Later(_) => {}
                Next::Over => {
                    // The kernel-mode driver's part, when all that the batch wrote is there.
                    if self.fence.fence_address != 0 {
                        let value = self.fence.fence_value.to_le_bytes();
                        gpu.write(canonical(self.fence.fence_address), &value)?;
                    }
                    return Ok(Progress::Done);
                }
            }
        }
        Ok(Progress::More)
    }
}
