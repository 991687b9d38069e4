//! Sync files.

use std::os::fd::{AsFd, OwnedFd};

use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

use d3dkmt_sys::{Errno, Ioctl};

use crate::calls::SHARED_FENCE;
use crate::case::{Case, OrCannot, Run};
use crate::cases::{descriptor, memory};
use crate::world::World;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a sync file becomes readable when its fence gets there",
        shows: &[descriptor(Ioctl::CreateSyncFile, "it becomes readable")],
        run: readable,
    },
    Case {
        name: "a context waits for a sync file",
        shows: &[memory(Ioctl::WaitSyncFile, "what it signals next comes later")],
        run: waited_for,
    },
    Case {
        name: "the fence of a sync file can be opened, with the value that it waits for",
        shows: &[memory(Ioctl::OpenSyncObjectFromSyncFile, "the fence's page, and the value")],
        run: opened,
    },
];

fn is_readable(file: &OwnedFd) -> bool {
    let mut ready = [PollFd::new(file.as_fd(), PollFlags::POLLIN)];
    poll(&mut ready, PollTimeout::ZERO) == Ok(1)
}

fn readable(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let fence = setup.fence(5)?;
    let reached = client.create_sync_file(device, fence.handle, 5).or_cannot("make a sync file")?;
    let pending = client.create_sync_file(device, fence.handle, 6).expect("makes another");
    world.expect("what is reached is readable", || is_readable(&reached));
    world.expect_not_yet("the other", || is_readable(&pending));
    assert_eq!(client.signal_cpu(device, fence.handle, 6), Ok(0));
    world.expect("the other is readable", || is_readable(&pending));
    let queue = setup.paging_queue()?;
    assert_eq!(client.create_sync_file(device, queue.fence, 1).err(), Some(Errno::EINVAL));
    Ok(())
}

fn waited_for(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let context = setup.context()?;
    let fence = client.create_fence(device, 0, SHARED_FENCE).or_cannot("make a fence to share")?;
    let done = setup.fence(0)?;
    let word = done.word();
    let file = client.create_sync_file(device, fence.handle, 2).or_cannot("make a sync file")?;
    client.wait_sync_file(context, &file).or_cannot("let a context wait for a sync file")?;
    assert_eq!(client.signal_gpu(context, done.handle, 1), Ok(0));
    world.expect_not_yet("the signal", || word.load() != 0);
    assert_eq!(client.signal_cpu(device, fence.handle, 2), Ok(0));
    world.expect("the signal", || word.load() == 1);
    let other: OwnedFd = std::fs::File::open("/dev/null").expect("opens").into();
    assert_eq!(client.wait_sync_file(context, &other), Err(Errno::EINVAL), "that is no sync file");
    Ok(())
}

fn opened(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let fence = client.create_fence(device, 3, SHARED_FENCE).or_cannot("make a fence to share")?;
    let file = client.create_sync_file(device, fence.handle, 7).or_cannot("make a sync file")?;
    assert_eq!(client.destroy_sync_object(fence.handle), Ok(0));
    let (opened, value) = client.open_sync_file(device, &file).or_cannot("open a sync file's fence")?;
    assert_eq!(value, 7);
    assert_eq!(opened.word().load(), 3, "the file keeps the fence");
    assert!(opened.gpu_address != 0);
    Ok(())
}
