//! Waits: of the program, of contexts, of hardware queues.

use d3dkmt_sys::{Errno, Ioctl};

use crate::calls::{SyncKind, number};
use crate::case::{Case, OrCannot, Run};
use crate::cases::setup::UNKNOWN;
use crate::cases::signals::event;
use crate::cases::{descriptor, memory};
use crate::world::{Interrupt, NO_HANDLE, World};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "an eventfd tells once when a wait is over, at once if it is",
        shows: &[descriptor(Ioctl::WaitForSynchronizationObjectFromCpu, "the eventfd")],
        run: by_event,
    },
    Case {
        name: "a wait for all fences ends with the last, one for any with the first",
        shows: &[],
        run: all_any,
    },
    Case { name: "a signal breaks a wait unless its handler restarts it", shows: &[], run: interrupted },
    Case {
        name: "a context waits for a monitored fence",
        shows: &[memory(Ioctl::WaitForSynchronizationObjectFromGpu, "what it signals next comes later")],
        run: context,
    },
    Case {
        name: "a context waits the oldest way",
        shows: &[memory(Ioctl::WaitForSynchronizationObject2, "what it signals next comes later")],
        run: oldest,
    },
    Case {
        name: "a hardware queue waits for a fence before it goes on",
        shows: &[memory(Ioctl::SubmitWaitForSyncObjectsToHwQueue, "its progress fence stays where it is")],
        run: hw_queue,
    },
    Case { name: "a mutex is held by one, a semaphore by as many as it counts", shows: &[], run: mutexes },
];

fn by_event(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let (one, two) = (setup.fence(0)?, setup.fence(0)?);
    let list = [(one.handle, 1), (two.handle, 2)];
    let (all, any) = (event(), event());
    client.wait_cpu(device, &list, false, number(&all)).or_cannot("wait by an eventfd")?;
    assert_eq!(client.wait_cpu(device, &list, true, number(&any)), Ok(0));
    world.expect_not_yet("the event", || all.read().is_ok() || any.read().is_ok());
    assert_eq!(client.signal_cpu(device, two.handle, 2), Ok(0));
    world.expect("the event of any", || any.read().is_ok_and(|count| count == 1));
    world.expect_not_yet("the event of all", || all.read().is_ok());
    assert_eq!(client.signal_cpu(device, one.handle, 7), Ok(0));
    world.expect("the event of all", || all.read().is_ok_and(|count| count == 1));
    assert_eq!(client.wait_cpu(device, &list, false, number(&all)), Ok(0));
    world.expect("the event of what is reached already", || all.read().is_ok_and(|count| count == 1));
    assert!(any.read().is_err(), "once");
    assert_eq!(client.wait_cpu(device, &list, false, u64::from(u32::MAX)), UNKNOWN, "that is no eventfd");
    Ok(())
}

fn all_any(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let (one, two) = (setup.fence(0)?, setup.fence(0)?);
    let list = [(one.handle, 1), (two.handle, 1)];
    let ended = world.blocks(
        || client.wait_cpu(device, &list, true, 0),
        |_| assert_eq!(client.signal_cpu(device, two.handle, 1), Ok(0)),
    );
    assert_eq!(ended, Ok(0));
    let ended = world.blocks(
        || client.wait_cpu(device, &list, false, 0),
        |_| assert_eq!(client.signal_cpu(device, one.handle, 1), Ok(0)),
    );
    assert_eq!(ended, Ok(0));
    assert_eq!(client.wait_cpu(device, &list, false, 0), Ok(0), "nothing is left to wait for");
    if world.strict_host().is_ok() {
        assert_eq!(client.wait_cpu(device, &[(NO_HANDLE, 0)], false, 0), UNKNOWN);
    }
    Ok(())
}

fn interrupted(world: &World<'_>) -> Run {
    world.bare()?;
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let fence = setup.fence(0)?;
    let broken = world.blocks(
        || client.wait_cpu(device, &[(fence.handle, 1)], false, 0),
        |interrupt| {
            interrupt(Interrupt::Restart);
            std::thread::sleep(std::time::Duration::from_millis(5));
            interrupt(Interrupt::Break);
        },
    );
    assert_eq!(broken, Err(Errno::EINTR));
    let restarted = world.blocks(
        || client.wait_cpu(device, &[(fence.handle, 1)], false, 0),
        |interrupt| {
            interrupt(Interrupt::Restart);
            std::thread::sleep(std::time::Duration::from_millis(5));
            assert_eq!(client.signal_cpu(device, fence.handle, 1), Ok(0));
        },
    );
    assert_eq!(restarted, Ok(0));
    Ok(())
}

fn context(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let context = setup.context()?;
    let (gate, done) = (setup.fence(0)?, setup.fence(0)?);
    let word = done.word();
    client.wait_gpu(context, gate.handle, 2).or_cannot("let a context wait")?;
    assert_eq!(client.signal_gpu(context, done.handle, 1), Ok(0));
    assert_eq!(client.signal_cpu(device, gate.handle, 1), Ok(0));
    world.expect_not_yet("the signal", || word.load() != 0);
    assert_eq!(client.signal_cpu(device, gate.handle, 2), Ok(0));
    world.expect("the signal", || word.load() == 1);
    assert_eq!(client.wait_gpu(NO_HANDLE, gate.handle, 2), UNKNOWN);
    assert_eq!(client.wait_gpu(context, device, 2), UNKNOWN, "a device is nothing to wait for");
    Ok(())
}

fn oldest(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let client = &setup.client;
    let (waiting, free) = (setup.context()?, setup.context()?);
    let made = client.create_sync_object(setup.device, SyncKind::Fence, 0, [0, 0]);
    let (gate, _) = made.or_cannot("make a fence of the oldest kind")?;
    let done = setup.fence(0)?;
    let word = done.word();
    client.wait2(waiting, gate, 3).or_cannot("let a context wait the oldest way")?;
    assert_eq!(client.signal_gpu(waiting, done.handle, 1), Ok(0));
    world.expect_not_yet("the signal", || word.load() != 0);
    assert_eq!(client.signal2(free, gate, 3), Ok(0));
    world.expect("the signal", || word.load() == 1);
    assert_eq!(client.wait2(NO_HANDLE, gate, 3), UNKNOWN);
    Ok(())
}

fn hw_queue(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let client = &setup.client;
    let (queue, _) = setup.hw_queue()?;
    let gate = setup.fence(0)?;
    let progress = queue.word();
    client.wait_hw_queue(queue.handle, gate.handle, 1).or_cannot("let a hardware queue wait")?;
    client.submit_to_hw_queue(queue.handle, (0, 0), 1, &[]).or_cannot("submit nothing")?;
    world.expect_not_yet("the submission", || progress.load() != 0);
    assert_eq!(client.signal_cpu(setup.device, gate.handle, 1), Ok(0));
    world.expect("the submission", || progress.load() == 1);
    assert_eq!(client.wait_hw_queue(NO_HANDLE, gate.handle, 1), UNKNOWN);
    Ok(())
}

fn mutexes(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let client = &setup.client;
    let context = setup.context()?;
    // Taken at first; with room for two, and none left.
    for (kind, words, held) in [(SyncKind::Mutex, [1, 0], 1), (SyncKind::Semaphore, [2, 0], 2)] {
        let made = client.create_sync_object(setup.device, kind, 0, words);
        let (object, _) = made.or_cannot("make a mutex or a semaphore")?;
        let done = setup.fence(0)?;
        let word = done.word();
        let waiting = setup.context()?;
        for turn in 1..=held {
            assert_eq!(client.wait2(waiting, object, 0), Ok(0));
            assert_eq!(client.signal_gpu(waiting, done.handle, turn), Ok(0));
        }
        world.expect_not_yet("anybody's turn", || word.load() != 0);
        for turn in 1..=held {
            assert_eq!(client.signal2(context, object, 0), Ok(0));
            world.expect("the next one's turn", || word.load() == turn);
        }
    }
    Ok(())
}
