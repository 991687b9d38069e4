//! A submission on its way through its commands.

use std::ops::Range;

use dxg_soft::{ALIGNMENT, Command, Compare, MAX_CALLS, MAX_JUMPS};

use super::kernel::Task;
use super::{compute, memory};
use crate::host::processor::{Fault, Gpu, Program, Progress, Width};

/// So many commands without a cost are executed in one slice.
const COMMANDS_OF_A_SLICE: usize = 256;
/// The longest command but for a `Nop`.
const LONGEST: usize = 64;

/// A submission that is being executed.
pub(super) struct Running {
    /// What is left of the buffer that is executed, and of those that called it.
    buffers: Vec<Range<u64>>,
    /// Branches and calls so far.
    jumps: u32,
    /// A command that takes its time.
    task: Option<Task>,
    /// Why it cannot even begin.
    bad: Option<Fault>,
}

/// What a command leads to.
enum Next {
    /// The next one.
    Command,
    /// Something that takes its time.
    Task(Task),
    /// The same one, when memory has changed.
    Again,
}

impl Running {
    pub(super) fn new(commands: u64, length: u64) -> Self {
        let mut running = Self { buffers: Vec::new(), jumps: 0, task: None, bad: None };
        match buffer(commands, commands, length) {
            Ok(buffer) => running.buffers.push(buffer),
            Err(fault) => running.bad = Some(fault),
        }
        running
    }

    /// The command that is next, and where it is; `None` at the end of all.
    fn fetch(&mut self, gpu: &mut dyn Gpu) -> Result<Option<(u64, Command, u64)>, Fault> {
        let at = loop {
            match self.buffers.last() {
                None => return Ok(None),
                Some(buffer) if buffer.is_empty() => drop(self.buffers.pop()),
                Some(buffer) => break buffer.clone(),
            }
        };
        let mut bytes = [0; LONGEST];
        gpu.read(at.start, &mut bytes[..ALIGNMENT])?;
        let [op_low, op_high, size_low, size_high, ..] = bytes;
        let size = u64::from(u16::from_le_bytes([size_low, size_high]));
        // A `Nop` is not looked at any further.
        if [op_low, op_high] == [0, 0] && size > ALIGNMENT as u64 && size <= at.end - at.start {
            let nop = Command::Nop { size: u16::from_le_bytes([size_low, size_high]) };
            return if size.is_multiple_of(ALIGNMENT as u64) {
                Ok(Some((at.start, nop, size)))
            } else {
                Err(malformed(at.start, "a command is no whole number of words long"))
            };
        }
        let length =
            usize::try_from(size.min(at.end - at.start)).unwrap_or(LONGEST).clamp(ALIGNMENT, LONGEST);
        gpu.read(at.start + ALIGNMENT as u64, &mut bytes[ALIGNMENT..length])?;
        let (command, size) =
            Command::decode(&bytes[..length]).map_err(|error| malformed(at.start, error.to_string()))?;
        Ok(Some((at.start, command, size as u64)))
    }

    /// Goes past the command that is next.
    fn skip(&mut self, size: u64) {
        if let Some(buffer) = self.buffers.last_mut() {
            buffer.start += size;
        }
    }

    fn jump(&mut self, at: u64, address: u64, length: u64) -> Result<(), Fault> {
        self.jumps += 1;
        if self.jumps > MAX_JUMPS {
            return Err(malformed(at, "the submission branches for ever"));
        }
        if self.buffers.len() > MAX_CALLS {
            return Err(malformed(at, "calls are nested too deep"));
        }
        self.buffers.push(buffer(at, address, length)?);
        Ok(())
    }

    fn execute(&mut self, at: u64, command: Command, gpu: &mut dyn Gpu) -> Result<Next, Fault> {
        match command {
            Command::Nop { .. } => {}
            Command::End => drop(self.buffers.pop()),
            Command::Branch { address, length } => {
                self.buffers.pop();
                self.jump(at, address, length)?;
            }
            Command::Call { address, length } => self.jump(at, address, length)?,
            Command::Write32 { value, destination } => {
                gpu.write(aligned(at, destination, 4)?, &value.to_le_bytes())?;
            }
            Command::Write64 { destination, value } => {
                gpu.write(aligned(at, destination, 8)?, &value.to_le_bytes())?;
            }
            Command::Add32 { value, destination, old } => {
                aligned(at, old, 4)?;
                let sum = gpu.fetch_add(aligned(at, destination, 4)?, Width::Word, u64::from(value))?;
                if old != 0 {
                    gpu.write(old, &sum.to_le_bytes()[..4])?;
                }
            }
            Command::Add64 { destination, value, old } => {
                aligned(at, old, 8)?;
                let sum = gpu.fetch_add(aligned(at, destination, 8)?, Width::Long, value)?;
                if old != 0 {
                    gpu.write(old, &sum.to_le_bytes())?;
                }
            }
            Command::Wait32 { compare, address, value, mask } => {
                let mut bytes = [0; 4];
                gpu.read(aligned(at, address, 4)?, &mut bytes)?;
                return Ok(wait(compare, u64::from(u32::from_le_bytes(bytes) & mask), u64::from(value)));
            }
            Command::Wait64 { compare, address, value } => {
                let mut bytes = [0; 8];
                gpu.read(aligned(at, address, 8)?, &mut bytes)?;
                return Ok(wait(compare, u64::from_le_bytes(bytes), value));
            }
            Command::Timestamp { destination } => {
                gpu.write(aligned(at, destination, 8)?, &gpu.timestamp().to_le_bytes())?;
            }
            _ => {
                let kernel =
                    memory::kernel(at, &command)?.map_or_else(|| compute::kernel(at, &command), Ok)?;
                return Ok(Next::Task(Task::new(kernel)));
            }
        }
        Ok(Next::Command)
    }
}

impl Program for Running {
    fn run(&mut self, gpu: &mut dyn Gpu) -> Result<Progress, Fault> {
        if let Some(fault) = self.bad.take() {
            return Err(fault);
        }
        for _ in 0..COMMANDS_OF_A_SLICE {
            if let Some(task) = &mut self.task {
                if task.go_on(gpu)? {
                    return Ok(Progress::More);
                }
                self.task = None;
            }
            let Some((at, command, size)) = self.fetch(gpu)? else { return Ok(Progress::Done) };
            // Whoever comes back from a call goes on behind it.
            self.skip(size);
            match self.execute(at, command, gpu)? {
                Next::Command => {}
                Next::Task(task) => self.task = Some(task),
                Next::Again => {
                    if let Some(buffer) = self.buffers.last_mut() {
                        buffer.start = at;
                    }
                    return Ok(Progress::Blocked);
                }
            }
        }
        Ok(Progress::More)
    }
}

fn wait(compare: Compare, memory: u64, value: u64) -> Next {
    if compare.holds(memory, value) { Next::Command } else { Next::Again }
}

/// A buffer that the command at `at` names.
fn buffer(at: u64, address: u64, length: u64) -> Result<Range<u64>, Fault> {
    let words = ALIGNMENT as u64;
    if !address.is_multiple_of(words) || !length.is_multiple_of(words) {
        return Err(malformed(at, "a command buffer is no whole number of words"));
    }
    Ok(address..end(at, address, length)?)
}

/// Where a range ends that the command at `at` names.
pub(super) fn end(at: u64, address: u64, length: u64) -> Result<u64, Fault> {
    address.checked_add(length).ok_or_else(|| malformed(at, "a range ends beyond all addresses"))
}

/// An address that the command at `at` names, if it is a multiple of `size`.
pub(super) fn aligned(at: u64, address: u64, size: u64) -> Result<u64, Fault> {
    if address.is_multiple_of(size) {
        Ok(address)
    } else {
        Err(malformed(at, format!("the address {address:#x} is no multiple of {size}")))
    }
}

pub(super) fn malformed(address: u64, problem: impl Into<std::borrow::Cow<'static, str>>) -> Fault {
    Fault::Command { address, problem: problem.into() }
}
