//! Synchronization objects and signals.

use nix::sys::eventfd::{EfdFlags, EventFd};

use d3dkmt_sys::{Errno, Ioctl};

use crate::calls::{SyncKind, number};
use crate::case::{Case, OrCannot, Run};
use crate::cases::setup::UNKNOWN;
use crate::cases::{by, descriptor, memory};
use crate::memory::{Word, is_mapped};
use crate::world::{NO_HANDLE, World};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a monitored fence shows its value, and goes with its page",
        shows: &[
            memory(Ioctl::CreateSynchronizationObject2, "the first value in the fence's page"),
            memory(Ioctl::SignalSynchronizationObjectFromCpu, "the value in the fence's page"),
            memory(Ioctl::DestroySynchronizationObject, "the fence's page is unmapped"),
            by(Ioctl::DestroySynchronizationObject, Ioctl::CreateSyncFile, "knows the fence no more"),
        ],
        run: monitored,
    },
    Case {
        name: "a context signals in its turn",
        shows: &[memory(Ioctl::SignalSynchronizationObjectFromGpu, "the value in the fence's page")],
        run: from_gpu,
    },
    Case {
        name: "a signal of several contexts comes after the last of them",
        shows: &[
            memory(Ioctl::SignalSynchronizationObjectFromGpu2, "the value in the fence's page"),
            descriptor(Ioctl::SignalSynchronizationObjectFromGpu2, "an eventfd that is enqueued instead"),
        ],
        run: from_gpu2,
    },
    Case {
        name: "the oldest signal reaches fences, and eventfds",
        shows: &[
            memory(Ioctl::SignalSynchronizationObject2, "the value in the fence's page"),
            descriptor(Ioctl::SignalSynchronizationObject2, "an eventfd that is enqueued instead"),
        ],
        run: oldest,
    },
    Case {
        name: "a hardware queue signals after what it waits for",
        shows: &[memory(Ioctl::SubmitSignalSyncObjectsToHwQueue, "the value in the fence's page")],
        run: hw_queue,
    },
    Case {
        name: "a CPU notification adds to its eventfd until it is destroyed",
        shows: &[
            descriptor(Ioctl::CreateSynchronizationObject2, "the count of the eventfd"),
            descriptor(Ioctl::DestroySynchronizationObject, "the eventfd is left alone"),
        ],
        run: notification,
    },
    Case { name: "a periodic fence counts by itself", shows: &[], run: periodic },
];

/// A new eventfd that does not block.
pub(super) fn event() -> EventFd {
    EventFd::from_flags(EfdFlags::EFD_NONBLOCK | EfdFlags::EFD_CLOEXEC).expect("an eventfd")
}

fn monitored(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let (fence, other) = (setup.fence(5)?, setup.fence(9)?);
    let (word, second) = (fence.word(), other.word());
    assert_eq!((word.load(), second.load()), (5, 9));
    assert!(fence.gpu_address != 0 && fence.gpu_address != other.gpu_address);
    client.signal_cpu(device, fence.handle, 8).or_cannot("signal a fence")?;
    world.expect("the signal", || word.load() == 8);
    assert_eq!(second.load(), 9);
    if world.strict_host().is_ok() {
        assert_eq!(client.signal_cpu(device, NO_HANDLE, 1), UNKNOWN);
    }
    assert_eq!(client.destroy_sync_object(fence.handle), Ok(0));
    assert!(!is_mapped(fence.value) && is_mapped(other.value));
    assert_eq!(client.create_sync_file(device, fence.handle, 1).err(), Some(Errno::EINVAL));
    assert_eq!(client.destroy_sync_object(fence.handle), UNKNOWN);
    Ok(())
}

fn from_gpu(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let context = setup.context()?;
    let (gate, done) = (setup.fence(0)?, setup.fence(0)?);
    let word = done.word();
    client.signal_gpu(context, done.handle, 1).or_cannot("signal from a context")?;
    world.expect("the signal", || word.load() == 1);
    assert_eq!(client.wait_gpu(context, gate.handle, 1), Ok(0));
    assert_eq!(client.signal_gpu(context, done.handle, 2), Ok(0));
    world.expect_not_yet("the signal", || word.load() != 1);
    assert_eq!(client.signal_cpu(device, gate.handle, 1), Ok(0));
    world.expect("the signal", || word.load() == 2);
    assert_eq!(client.signal_gpu(NO_HANDLE, done.handle, 3), UNKNOWN);
    Ok(())
}

fn from_gpu2(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let contexts = [setup.context()?, setup.context()?];
    let (gate, done) = (setup.fence(0)?, setup.fence(0)?);
    let word = done.word();
    client.signal_gpu2(&contexts, done.handle, 1).or_cannot("signal from several contexts")?;
    world.expect("the signal", || word.load() == 1);
    assert_eq!(client.wait_gpu(contexts[1], gate.handle, 1), Ok(0));
    assert_eq!(client.signal_gpu2(&contexts, done.handle, 2), Ok(0));
    world.expect_not_yet("the signal", || word.load() != 1);
    assert_eq!(client.signal_cpu(device, gate.handle, 1), Ok(0));
    world.expect("the signal", || word.load() == 2);
    let event = event();
    assert_eq!(client.signal_event_gpu2(contexts[0], number(&event)), Ok(0));
    world.expect("the event", || event.read().is_ok_and(|count| count == 1));
    assert!(event.read().is_err(), "once");
    Ok(())
}

fn oldest(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let client = &setup.client;
    let context = setup.context()?;
    let fence = setup.fence(0)?;
    let word = fence.word();
    client.signal2(context, fence.handle, 4).or_cannot("signal the oldest way")?;
    world.expect("the signal", || word.load() == 4);
    let event = event();
    assert_eq!(client.signal_event2(context, number(&event)), Ok(0));
    world.expect("the event", || event.read().is_ok_and(|count| count == 1));
    assert!(event.read().is_err(), "once");
    assert_eq!(client.signal2(NO_HANDLE, fence.handle, 5), UNKNOWN);
    Ok(())
}

fn hw_queue(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let client = &setup.client;
    let (queue, _) = setup.hw_queue()?;
    let (gate, done) = (setup.fence(0)?, setup.fence(0)?);
    let word = done.word();
    client.wait_hw_queue(queue.handle, gate.handle, 3).or_cannot("let a hardware queue wait")?;
    assert_eq!(client.signal_hw_queue(queue.handle, done.handle, 1), Ok(0));
    world.expect_not_yet("the signal", || word.load() != 0);
    assert_eq!(client.signal_cpu(setup.device, gate.handle, 3), Ok(0));
    world.expect("the signal", || word.load() == 1);
    assert_eq!(client.signal_hw_queue(NO_HANDLE, done.handle, 2), UNKNOWN);
    Ok(())
}

fn notification(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let client = &setup.client;
    let context = setup.context()?;
    let event = event();
    let words = [number(&event), 0];
    let made = client.create_sync_object(setup.device, SyncKind::CpuNotification, 0, words);
    let (object, argument) = made.or_cannot("make a CPU notification")?;
    assert_ne!(argument.get::<u64>(16), 0, "the host's number of the event");
    for _ in 0..2 {
        assert_eq!(client.signal2(context, object, 0), Ok(0));
        world.expect("the event", || event.read().is_ok_and(|count| count == 1));
    }
    assert_eq!(client.destroy_sync_object(object), Ok(0));
    let _ = client.signal2(context, object, 0);
    world.expect_not_yet("another event", || event.read().is_ok());
    let none = [u64::from(u32::MAX), 0];
    let refused = client.create_sync_object(setup.device, SyncKind::CpuNotification, 0, none);
    assert_eq!(refused.err(), Some(Errno::EINVAL), "that is no eventfd");
    Ok(())
}

fn periodic(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let made = setup.client.create_sync_object(setup.device, SyncKind::PeriodicMonitoredFence, 0, [0, 0]);
    let (object, argument) = made.or_cannot("make a periodic fence")?;
    let word = Word::new(argument.get(32));
    let first = word.load();
    world.expect("it counts", || word.load() > first);
    assert_eq!(setup.client.destroy_sync_object(object), Ok(0));
    Ok(())
}
