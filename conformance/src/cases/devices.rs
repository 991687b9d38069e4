//! Devices: their life, their state, and paging queues on them.

use d3dkmt_sys::{Errno, Ioctl};

use crate::case::{Case, OrCannot, Run};
use crate::cases::setup::UNKNOWN;
use crate::cases::{by, memory};
use crate::memory::is_mapped;
use crate::world::{NO_HANDLE, World};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a device is active until the program gives it up, and others are not touched by that",
        shows: &[
            memory(Ioctl::GetDeviceState, "the state replaces garbage"),
            by(Ioctl::MarkDeviceAsError, Ioctl::GetDeviceState, "the device was reset"),
        ],
        run: state,
    },
    Case {
        name: "a destroyed device is unknown and takes along what was on it",
        shows: &[
            by(Ioctl::CreateDevice, Ioctl::GetDeviceState, "knows the handle"),
            by(Ioctl::DestroyDevice, Ioctl::GetDeviceState, "knows it no more"),
            memory(Ioctl::DestroyDevice, "the pages of its queues are unmapped"),
        ],
        run: destroyed,
    },
    Case {
        name: "a paging queue has a fence with a page of its own, and goes with both",
        shows: &[
            memory(Ioctl::CreatePagingQueue, "the page of its fence"),
            by(Ioctl::DestroyPagingQueue, Ioctl::MakeResident, "knows the queue no more"),
            memory(Ioctl::DestroyPagingQueue, "the page of its fence is unmapped"),
        ],
        run: paging_queue,
    },
];

fn state(world: &World<'_>) -> Run {
    const ACTIVE: i32 = 1;
    const RESET: i32 = 2;
    let setup = world.setup()?;
    let other = setup.client.create_device(setup.adapter).expect("makes another");
    assert_eq!(setup.client.execution_state(setup.device), Ok(ACTIVE));
    setup.client.mark_as_error(setup.device).or_cannot("give a device up")?;
    assert_eq!(setup.client.execution_state(setup.device), Ok(RESET));
    assert_eq!(setup.client.execution_state(other), Ok(ACTIVE));
    assert_eq!(setup.client.execution_state(NO_HANDLE), Err(Errno::EINVAL));
    assert_eq!(setup.client.mark_as_error(NO_HANDLE), UNKNOWN);
    Ok(())
}

fn destroyed(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let client = &setup.client;
    let kept = client.create_device(setup.adapter).expect("makes another");
    assert_ne!(kept, setup.device);
    assert_eq!(client.execution_state(setup.device), Ok(1), "the handle is known");
    let queue = setup.paging_queue()?;
    let fence = setup.fence(0)?;
    let allocation = setup.allocation(4096)?;
    let locked = client.lock(setup.device, allocation).or_cannot("lock an allocation")?;
    assert!([queue.value, fence.value, locked].iter().all(|page| is_mapped(*page)));
    assert_eq!(client.destroy_device(setup.device), Ok(0));
    for page in [queue.value, fence.value, locked] {
        assert!(!is_mapped(page), "{page:#x} is still mapped");
    }
    assert_eq!(client.execution_state(setup.device), Err(Errno::EINVAL));
    assert_eq!(client.destroy_paging_queue(queue.handle), UNKNOWN);
    assert_eq!(client.destroy_sync_object(fence.handle), UNKNOWN);
    assert_eq!(client.lock(kept, allocation), Err(Errno::EINVAL));
    assert_eq!(client.destroy_device(setup.device), UNKNOWN);
    assert_eq!(client.execution_state(kept), Ok(1));
    Ok(())
}

fn paging_queue(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let queue = setup.paging_queue()?;
    assert_eq!(queue.value % 4096, 0, "a page of its own");
    assert_eq!(queue.word().load(), 0, "nothing was asked yet");
    let allocation = setup.allocation(1 << 16)?;
    let paged = client.make_resident(queue.handle, &[allocation]).or_cannot("make it resident")?;
    setup.paged(&queue, paged.fence);
    // Its fence can be waited for, though not destroyed.
    assert_eq!(client.wait_cpu(device, &[(queue.fence, paged.fence)], false, 0), Ok(0));
    assert_eq!(client.destroy_sync_object(queue.fence), UNKNOWN);
    assert_eq!(client.destroy_paging_queue(queue.handle), Ok(0));
    assert!(!is_mapped(queue.value));
    assert_eq!(client.make_resident(queue.handle, &[allocation]), Err(Errno::EINVAL));
    assert_eq!(client.destroy_paging_queue(queue.handle), UNKNOWN);
    assert!(client.wait_cpu(device, &[(queue.fence, 0)], false, 0).is_err(), "its fence went along");
    Ok(())
}
