//! GPU virtual addresses.

use d3dkmt_sys::{Errno, Ioctl};

use crate::calls::Operation;
use crate::case::{Case, OrCannot, Run};
use crate::cases::setup::PENDING;
use crate::cases::{by, memory};
use crate::world::{NO_HANDLE, World};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "addresses that are reserved are nobody else's until they are freed",
        shows: &[
            memory(Ioctl::ReserveGpuVirtualAddress, "the address"),
            by(
                Ioctl::FreeGpuVirtualAddress,
                Ioctl::ReserveGpuVirtualAddress,
                "the same address is free again",
            ),
        ],
        run: reserved,
    },
    Case {
        name: "mapped addresses are taken, inside a reservation or outside, until they are freed",
        shows: &[
            memory(Ioctl::MapGpuVirtualAddress, "the address, and the number of the paging queue's fence"),
            by(Ioctl::MapGpuVirtualAddress, Ioctl::ReserveGpuVirtualAddress, "the address is taken"),
            by(Ioctl::FreeGpuVirtualAddress, Ioctl::MapGpuVirtualAddress, "the address is free again"),
        ],
        run: mapped,
    },
    Case {
        name: "a mapping dies with its allocation and leaves the reservation",
        shows: &[by(Ioctl::DestroyAllocation2, Ioctl::MapGpuVirtualAddress, "the address is free again")],
        run: dies,
    },
    Case {
        name: "an update of addresses waits for its context's turn and signals its fence",
        shows: &[
            memory(Ioctl::UpdateGpuVirtualAddress, "the fence's page reaches the value"),
            by(Ioctl::UpdateGpuVirtualAddress, Ioctl::MapGpuVirtualAddress, "the address is taken"),
        ],
        run: updated,
    },
];

const SIZE: u64 = 1 << 20;

fn reserved(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, adapter) = (&setup.client, setup.adapter);
    let queue = setup.paging_queue()?;
    let first = client.reserve_gpu(adapter, 0, SIZE).or_cannot("reserve addresses")?;
    assert_ne!(first, 0, "no address was written");
    assert_eq!(first % 4096, 0);
    let second = client.reserve_gpu(queue.handle, 0, SIZE).expect("by a paging queue too");
    assert!(second >= first + SIZE || second + SIZE <= first, "{first:#x} {second:#x}");
    if world.strict_host().is_ok() {
        assert_eq!(client.reserve_gpu(adapter, first, 4096), Err(Errno::EOVERFLOW), "it is taken");
        assert_eq!(client.reserve_gpu(adapter, 0, 0), Err(Errno::EOVERFLOW), "that is nothing");
    }
    client.free_gpu(adapter, first, SIZE).or_cannot("free addresses")?;
    assert_eq!(client.reserve_gpu(adapter, first, SIZE), Ok(first), "it is free again");
    assert_eq!(
        client.reserve_gpu(adapter, 0, 1 << 40).map(|at| at != 0),
        Ok(true),
        "a terabyte costs nothing"
    );
    assert_eq!(client.reserve_gpu(NO_HANDLE, 0, SIZE), Err(Errno::EINVAL));
    assert_eq!(client.free_gpu(NO_HANDLE, first, SIZE), Err(Errno::EINVAL));
    Ok(())
}

fn mapped(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, adapter) = (&setup.client, setup.adapter);
    let queue = setup.paging_queue()?;
    let allocation = setup.allocation(4 << 12)?;
    let placed = client.map_gpu(queue.handle, 0, allocation, 4).or_cannot("map an allocation")?;
    assert!([0, PENDING].contains(&placed.status), "{placed:?}");
    assert_ne!((placed.address, placed.fence), (0, 0), "nothing was written");
    assert_ne!(placed.address, 0);
    setup.paged(&queue, placed.fence);
    let elsewhere = client.map_gpu(queue.handle, 0, allocation, 4).expect("twice is no matter");
    assert_ne!(elsewhere.address, placed.address);
    let base = client.reserve_gpu(adapter, 0, SIZE).or_cannot("reserve addresses")?;
    let inside = client.map_gpu(queue.handle, base + 8192, allocation, 4).expect("inside a reservation");
    assert_eq!(inside.address, base + 8192);
    if world.strict_host().is_ok() {
        let taken = client.reserve_gpu(adapter, placed.address, 4096);
        assert_eq!(taken, Err(Errno::EOVERFLOW), "a mapping is there");
        let taken = client.map_gpu(queue.handle, base + 8192, allocation, 1);
        assert_eq!(taken, Err(Errno::EINVAL), "a mapping is there");
        assert_eq!(client.map_gpu(queue.handle, 0, allocation, 5), Err(Errno::EINVAL), "longer than it is");
        assert_eq!(client.map_gpu(queue.handle, 0, NO_HANDLE, 1), Err(Errno::EINVAL));
    }
    client.free_gpu(adapter, placed.address, 4 << 12).or_cannot("free addresses")?;
    let again = client.map_gpu(queue.handle, placed.address, allocation, 4).expect("free again");
    assert_eq!(again.address, placed.address);
    setup.paged(&queue, again.fence);
    Ok(())
}

fn dies(world: &World<'_>) -> Run {
    world.strict_host()?;
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let queue = setup.paging_queue()?;
    let (allocation, other) = (setup.allocation(1 << 12)?, setup.allocation(1 << 12)?);
    let base = client.reserve_gpu(setup.adapter, 0, SIZE).or_cannot("reserve addresses")?;
    let at = client.map_gpu(queue.handle, base, allocation, 1).or_cannot("map an allocation")?.address;
    assert_eq!(client.map_gpu(queue.handle, at, other, 1), Err(Errno::EINVAL), "a mapping is there");
    assert_eq!(client.destroy_allocations(device, 0, &[allocation]), Ok(0));
    let again = client.map_gpu(queue.handle, at, other, 1);
    assert_eq!(again.map(|placed| placed.address), Ok(at), "the mapping went with it");
    assert_eq!(
        client.reserve_gpu(setup.adapter, base, 4096),
        Err(Errno::EOVERFLOW),
        "the reservation did not"
    );
    Ok(())
}

fn updated(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let queue = setup.paging_queue()?;
    let context = setup.context()?;
    let allocation = setup.allocation(2 << 12)?;
    let (gate, done) = (setup.fence(0)?, setup.fence(0)?);
    let base = client.reserve_gpu(setup.adapter, 0, SIZE).or_cannot("reserve addresses")?;
    let map: Operation = [0, base, 2 << 12, allocation.into(), 0, 2 << 12, 0, 0];
    client.wait_gpu(context, gate.handle, 1).or_cannot("let a context wait")?;
    client.update_gpu(device, context, (done.handle, 5), &[map]).or_cannot("update addresses")?;
    let word = done.word();
    world.expect_not_yet("the update", || word.load() != 0);
    assert_eq!(client.signal_cpu(device, gate.handle, 1), Ok(0));
    world.expect("the update signals its fence", || word.load() == 5);
    if world.strict_host().is_ok() {
        let taken = client.map_gpu(queue.handle, base, allocation, 1);
        assert_eq!(taken, Err(Errno::EINVAL), "the update has mapped something there");
        let outside: Operation = [0, base + SIZE, 1 << 12, allocation.into(), 0, 1 << 12, 0, 0];
        let refused = client.update_gpu(device, context, (done.handle, 6), &[outside]);
        assert_eq!(refused, Err(Errno::EINVAL), "that is not reserved");
    }
    let unmap: Operation = [1, base, 2 << 12, 0, 0, 0, 0, 0];
    assert_eq!(client.update_gpu(device, context, (done.handle, 7), &[unmap]), Ok(0));
    world.expect("and once more", || word.load() == 7);
    let free = client.map_gpu(queue.handle, base, allocation, 1);
    assert_eq!(free.map(|placed| placed.address), Ok(base), "nothing is mapped there any more");
    Ok(())
}
