//! Contexts, hardware queues, and the work that they take.

use d3dkmt_sys::{Errno, Ioctl};

use crate::case::{Case, OrCannot, Run};
use crate::cases::setup::UNKNOWN;
use crate::cases::{by, memory, refusal};
use crate::memory::is_mapped;
use crate::world::{NO_HANDLE, World};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a context keeps its priority in the machine and in the process apart",
        shows: &[
            by(
                Ioctl::SetContextSchedulingPriority,
                Ioctl::GetContextSchedulingPriority,
                "tells the priority",
            ),
            by(
                Ioctl::SetContextInProcessSchedulingPriority,
                Ioctl::GetContextInProcessSchedulingPriority,
                "tells the priority",
            ),
            memory(Ioctl::GetContextSchedulingPriority, "the priority replaces garbage"),
            memory(Ioctl::GetContextInProcessSchedulingPriority, "the priority replaces garbage"),
        ],
        run: priorities,
    },
    Case {
        name: "a destroyed context takes no work",
        shows: &[
            by(Ioctl::CreateContextVirtual, Ioctl::SubmitCommand, "takes the handle"),
            by(Ioctl::DestroyContext, Ioctl::SubmitCommand, "takes the handle no more"),
            refusal(Ioctl::SubmitCommand, "a context that is gone"),
        ],
        run: destroyed,
    },
    Case {
        name: "the progress fence of a hardware queue reaches the number of each submission",
        shows: &[
            memory(Ioctl::CreateHwQueue, "the page of its progress fence"),
            memory(Ioctl::SubmitCommandToHwQueue, "the progress fence reaches the number"),
        ],
        run: hw_queue,
    },
    Case {
        name: "data for the driver travel with contexts, queues and submissions",
        shows: &[],
        run: driver_data,
    },
    Case {
        name: "a hardware queue goes with its fence, and with its context",
        shows: &[
            by(Ioctl::DestroyHwQueue, Ioctl::SubmitCommandToHwQueue, "knows the queue no more"),
            memory(Ioctl::DestroyHwQueue, "the page of its progress fence is unmapped"),
            memory(Ioctl::DestroyContext, "the page of its queue is unmapped"),
        ],
        run: hw_queue_destroyed,
    },
];

const GARBAGE: i32 = 0x5a5a_5a5a;

fn priorities(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let context = setup.context()?;
    let other = setup.context()?;
    let call = |ioctl, context, priority| setup.client.context_priority(ioctl, context, priority);
    let pairs = [
        (Ioctl::SetContextSchedulingPriority, Ioctl::GetContextSchedulingPriority, 3),
        (Ioctl::SetContextInProcessSchedulingPriority, Ioctl::GetContextInProcessSchedulingPriority, -2),
    ];
    for (set, get, priority) in pairs {
        assert_eq!(call(get, other, GARBAGE), Ok(0), "that of a new context");
        call(set, context, priority).or_cannot("set the priority of a context")?;
    }
    for (set, get, priority) in pairs {
        assert_eq!(call(get, context, GARBAGE), Ok(priority), "each scope has its own");
        assert_eq!(call(get, other, GARBAGE), Ok(0), "each context has its own");
        assert_eq!(call(set, NO_HANDLE, 1), Err(Errno::EINVAL));
        assert_eq!(call(get, NO_HANDLE, 1), Err(Errno::EINVAL));
    }
    if world.strict_host().is_ok() {
        assert_eq!(call(pairs[0].0, context, 100), Err(Errno::EINVAL), "no such priority");
        assert_eq!(call(pairs[0].1, context, GARBAGE), Ok(pairs[0].2), "and nothing changed");
    }
    Ok(())
}

fn destroyed(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let client = &setup.client;
    let (context, kept) = (setup.context()?, setup.context()?);
    assert_ne!(context, kept);
    client.submit(context, (0, 0), &[]).or_cannot("submit nothing")?;
    assert_eq!(client.destroy_context(context), Ok(0));
    assert_eq!(client.submit(context, (0, 0), &[]), UNKNOWN);
    assert_eq!(client.destroy_context(context), UNKNOWN);
    assert_eq!(client.submit(kept, (0, 0), &[]), Ok(0), "others live on");
    assert_eq!(client.submit(setup.device, (0, 0), &[]), UNKNOWN, "a device is no context");
    Ok(())
}

fn hw_queue(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (queue, context) = setup.hw_queue()?;
    let word = queue.word();
    assert_eq!((queue.value % 4096, word.load()), (0, 0));
    for number in [1, 2, 7] {
        setup.client.submit_to_hw_queue(queue.handle, (0, 0), number, &[]).or_cannot("submit nothing")?;
        world.expect("the progress fence reaches the number", || word.load() >= number);
        assert_eq!(setup.client.wait_cpu(setup.device, &[(queue.fence, number)], false, 0), Ok(0));
    }
    assert_eq!(word.load(), 7, "the number of the last submission");
    assert_eq!(setup.client.submit_to_hw_queue(context, (0, 0), 8, &[]), UNKNOWN, "a context is none");
    Ok(())
}

fn driver_data(world: &World<'_>) -> Run {
    // The emulated drivers take any data, and hand those of contexts and queues back.
    world.emulated_drivers()?;
    let setup = world.setup()?;
    world.hw_queues()?;
    let client = &setup.client;
    let data = [0x3c; 40];
    let mut returned = data;
    let context =
        client.create_context(setup.device, 0, &mut returned).or_cannot("take data for a context")?;
    assert_eq!(returned, data);
    let queue = client.create_hw_queue(context, &mut returned).or_cannot("take data for a queue")?;
    assert_eq!(returned, data);
    let allocation = setup.allocation(1 << 12)?;
    assert_eq!(client.submit_with_history(context, (0, 0), &data, &[allocation, allocation]), Ok(0));
    let submitted = client.submit_to_hw_queue_with_primaries(queue.handle, (0, 0), 1, &data, &[allocation]);
    assert_eq!(submitted, Ok(0));
    let word = queue.word();
    world.expect("the submission is done", || word.load() == 1);
    let mut large = vec![0_u8; 200_000];
    assert_eq!(client.create_context(setup.device, 0, &mut large), Err(Errno::EINVAL));
    assert_eq!(client.submit(context, (0, 0), &large), UNKNOWN);
    Ok(())
}

fn hw_queue_destroyed(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let client = &setup.client;
    let (queue, context) = setup.hw_queue()?;
    let second = client.create_hw_queue(context, &mut []).or_cannot("make a second hardware queue")?;
    assert_eq!(client.destroy_hw_queue(queue.handle), Ok(0));
    assert!(!is_mapped(queue.value) && is_mapped(second.value));
    assert_eq!(client.submit_to_hw_queue(queue.handle, (0, 0), 1, &[]), UNKNOWN);
    assert_eq!(client.destroy_hw_queue(queue.handle), UNKNOWN);
    assert_eq!(client.destroy_context(context), Ok(0));
    assert!(!is_mapped(second.value), "the context took it along");
    assert_eq!(client.destroy_hw_queue(second.handle), UNKNOWN);
    Ok(())
}
