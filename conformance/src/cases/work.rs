//! Work: commands that engines execute.

use d3dkmt_sys::{Errno, Ioctl};
use dxg_soft::{Buffer, Command};

use crate::calls::Fence;
use crate::case::{Case, OrCannot, Run};
use crate::cases::memory as in_memory;
use crate::cases::setup::Setup;
use crate::memory::Word;
use crate::world::World;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "the commands of a submission are executed in the order of its context",
        shows: &[in_memory(Ioctl::SubmitCommand, "what its commands write")],
        run: submitted,
    },
    Case {
        name: "a hardware queue executes what it is given, and its fence says when",
        shows: &[in_memory(Ioctl::SubmitCommandToHwQueue, "what its commands write")],
        run: to_hw_queue,
    },
    Case {
        name: "commands that use what is not mapped put their device into error, and no other",
        shows: &[],
        run: faulty,
    },
];

/// Memory that the program and the GPU see, with commands at its beginning.
struct Shared {
    at: u64,
    gpu: u64,
}

const SIZE: u64 = 1 << 16;
/// Where results go.
const RESULT: u64 = 1 << 12;

impl Shared {
    fn new(setup: &Setup<'_>) -> Run<Self> {
        let queue = setup.paging_queue()?;
        let allocation = setup.allocation(SIZE)?;
        let at = setup.client.lock(setup.device, allocation).or_cannot("lock an allocation")?;
        let resident =
            setup.client.make_resident(queue.handle, &[allocation]).or_cannot("make it resident")?;
        let placed = setup.client.map_gpu(queue.handle, 0, allocation, SIZE / 4096).or_cannot("map it")?;
        setup.paged(&queue, resident.fence.max(placed.fence));
        Ok(Self { at, gpu: placed.address })
    }

    /// Writes commands; where they are, and their length.
    fn commands(&self, commands: &[Command]) -> (u64, u32) {
        let mut memory = [0; 1024];
        let mut buffer = Buffer::new(&mut memory);
        commands.iter().for_each(|command| buffer.push(command).expect("room"));
        let bytes = buffer.bytes();
        for (at, word) in (self.at..).step_by(8).zip(bytes.chunks_exact(8)) {
            Word::new(at).store(crate::arg::Number::take(word));
        }
        (self.gpu, u32::try_from(bytes.len()).expect("short"))
    }

    fn result(&self) -> Word {
        Word::new(self.at + RESULT)
    }

    fn write(&self, value: u64) -> Command {
        Command::Write64 { destination: self.gpu + RESULT, value }
    }
}

/// Lets what was submitted before come to its end.
fn finish(setup: &Setup<'_>, context: u32, fence: Fence, value: u64) {
    assert_eq!(setup.client.signal_gpu(context, fence.handle, value), Ok(0));
    let word = fence.word();
    setup.world.expect("the work is done", || word.load() >= value);
}

fn submitted(world: &World<'_>) -> Run {
    world.soft_commands()?;
    let setup = world.setup()?;
    let client = &setup.client;
    let context = setup.context()?;
    let (gate, done) = (setup.fence(0)?, setup.fence(0)?);
    let shared = Shared::new(&setup)?;
    let result = shared.result();
    let commands = shared.commands(&[shared.write(0x1234), Command::End]);
    client.wait_gpu(context, gate.handle, 1).or_cannot("let a context wait")?;
    assert_eq!(client.submit(context, commands, &[]), Ok(0));
    world.expect_not_yet("the result", || result.load() != 0);
    assert_eq!(client.signal_cpu(setup.device, gate.handle, 1), Ok(0));
    finish(&setup, context, done, 1);
    assert_eq!(result.load(), 0x1234, "the signal comes after the work");
    assert_eq!(client.execution_state(setup.device), Ok(1));
    Ok(())
}

fn to_hw_queue(world: &World<'_>) -> Run {
    world.soft_commands()?;
    let setup = world.setup()?;
    let (queue, _) = setup.hw_queue()?;
    let shared = Shared::new(&setup)?;
    let (result, progress) = (shared.result(), queue.word());
    for number in 1..=3 {
        let commands = shared.commands(&[shared.write(100 + number), Command::End]);
        assert_eq!(setup.client.submit_to_hw_queue(queue.handle, commands, number, &[]), Ok(0));
        world.expect("the progress fence reaches the number", || progress.load() >= number);
        assert_eq!(result.load(), 100 + number);
    }
    Ok(())
}

fn faulty(world: &World<'_>) -> Run {
    world.soft_commands()?;
    let setup = world.setup()?;
    let client = &setup.client;
    let other = client.create_device(setup.adapter).expect("makes another");
    let context = setup.context()?;
    let shared = Shared::new(&setup)?;
    let nowhere = Command::Write64 { destination: shared.gpu + (1 << 36), value: 1 };
    let commands = shared.commands(&[nowhere, shared.write(7), Command::End]);
    assert_eq!(client.submit(context, commands, &[]), Ok(0));
    world.expect("the device is in error", || client.execution_state(setup.device) != Ok(1));
    assert_eq!(shared.result().load(), 0, "the rest is not executed");
    let refused = client.submit(context, commands, &[]);
    assert!(matches!(refused, Err(Errno::ENODEV | Errno::EINVAL)), "{refused:?}");
    assert_eq!(client.execution_state(other), Ok(1));
    assert_eq!(client.destroy_device(setup.device), Ok(0));
    Ok(())
}
