//! Sharing by descriptor, between devices and opens.

use d3dkmt_sys::{Errno, Ioctl};

use crate::calls::{RESOURCE, SHARED_FENCE, SHARED_RESOURCE};
use crate::case::{Case, OrCannot, Run};
use crate::cases::{by, memory};
use crate::memory::{Word, is_mapped};
use crate::world::World;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a shared fence has one value wherever it is opened, and outlives its first handle",
        shows: &[
            by(
                Ioctl::ShareObjects,
                Ioctl::OpenSyncObjectFromNtHandle2,
                "opens what the descriptor stands for",
            ),
            memory(Ioctl::OpenSyncObjectFromNtHandle2, "the value in a page of its own"),
        ],
        run: fence,
    },
    Case {
        name: "a shared resource is the same memory wherever it is opened",
        shows: &[
            by(
                Ioctl::ShareObjects,
                Ioctl::QueryResourceInfoFromNtHandle,
                "knows what the descriptor stands for",
            ),
            memory(Ioctl::QueryResourceInfoFromNtHandle, "how many allocations there are, and their sizes"),
            by(Ioctl::OpenResourceFromNtHandle, Ioctl::Lock2, "finds the same memory"),
        ],
        run: resource,
    },
    Case {
        name: "a resource is opened with the data that its maker left",
        shows: &[memory(Ioctl::OpenResourceFromNtHandle, "the data of the runtime and of the allocations")],
        run: resource_data,
    },
    Case {
        name: "an object is shared with the host, or the host says that it cannot",
        shows: &[memory(Ioctl::ShareObjectWithHost, "the host's name for it; else the errno")],
        run: with_host,
    },
];

fn fence(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let fence = client.create_fence(device, 5, SHARED_FENCE).or_cannot("make a fence to share")?;
    let private = setup.fence(5)?;
    assert_eq!(client.share(private.handle).err(), Some(Errno::EINVAL), "not made to be shared");
    let descriptor = client.share(fence.handle).or_cannot("share a fence")?;
    // Another open of the device file, and another device: of one process, as all of it is.
    let other = world.open();
    let elsewhere = other.create_device(setup.adapter).expect("handles are the process's");
    let opened = other.open_fence(elsewhere, &descriptor).or_cannot("open a shared fence")?;
    assert_ne!((opened.handle, opened.value), (fence.handle, fence.value));
    let (word, second) = (fence.word(), opened.word());
    assert_eq!(second.load(), 5);
    assert_eq!(other.signal_cpu(elsewhere, opened.handle, 8), Ok(0));
    world.expect("the signal in both pages", || word.load() == 8 && second.load() == 8);
    assert_eq!(client.destroy_sync_object(fence.handle), Ok(0));
    assert!(!is_mapped(fence.value) && is_mapped(opened.value));
    assert_eq!(client.signal_cpu(elsewhere, opened.handle, 9), Ok(0));
    world.expect("the signal", || second.load() == 9);
    let third = client.open_fence(device, &descriptor).expect("the descriptor keeps it");
    assert_eq!(third.word().load(), 9);
    let again = client.share(third.handle).expect("what was opened can be shared again");
    drop(descriptor);
    assert_eq!(client.open_fence(device, &again).expect("opens").word().load(), 9);
    let file: std::os::fd::OwnedFd = std::fs::File::open("/dev/null").expect("opens").into();
    assert_eq!(client.open_fence(device, &file), Err(Errno::EINVAL), "that is none of ours");
    Ok(())
}

fn resource(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let made = setup.allocated(1 << 16, RESOURCE | SHARED_RESOURCE)?;
    let at = client.lock(device, made.allocation).or_cannot("lock an allocation")?;
    Word::new(at).store(0xabcd);
    let descriptor = client.share(made.resource).or_cannot("share a resource")?;
    let other = world.open();
    let elsewhere = other.create_device(setup.adapter).expect("makes another");
    let info = other.resource_info(elsewhere, &descriptor).or_cannot("tell what is shared")?;
    assert_eq!((info.allocations, info.runtime, info.resource), (1, 0, 0));
    assert_ne!(info.total, 0, "a standard allocation has its driver's data");
    let opened = other.open_resource(elsewhere, &descriptor, info).or_cannot("open a shared resource")?;
    assert_ne!(opened.resource, made.resource);
    assert_eq!(opened.allocations.len(), 1);
    let second = other.lock(elsewhere, opened.allocations[0]).or_cannot("lock what was opened")?;
    assert_ne!(second, at, "a mapping of its own");
    assert_eq!(Word::new(second).load(), 0xabcd);
    Word::new(second).store(0xdcba);
    assert_eq!(Word::new(at).load(), 0xdcba);
    assert_eq!(client.destroy_allocations(device, made.resource, &[]), Ok(0));
    assert_eq!(Word::new(second).load(), 0xdcba, "the memory lives as long as anybody has it");
    let mut short = info;
    short.total -= 1;
    assert_eq!(other.open_resource(elsewhere, &descriptor, short).err(), Some(Errno::EINVAL));
    Ok(())
}

fn resource_data(world: &World<'_>) -> Run {
    world.emulated_drivers()?;
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let flags = RESOURCE | SHARED_RESOURCE;
    let (resource, made) = client.create_with_private_data(device, &[0x1000, 0x2000], flags).expect("makes");
    let descriptor = client.share(resource).expect("shares");
    let info = client.resource_info(device, &descriptor).expect("tells");
    assert_eq!((info.allocations, info.runtime, info.resource, info.total), (2, 24, 8, 32));
    let opened = client.open_resource(device, &descriptor, info).expect("opens");
    assert_eq!(opened.runtime_data, [0x52; 24]);
    let words: Vec<u64> = opened.private_data.chunks_exact(8).map(crate::arg::Number::take).collect();
    assert_eq!(words, [0x1000, 0x77, 0x2000, 0x77]);
    for (first, second) in made.iter().zip(&opened.allocations) {
        let at = client.lock(device, *first).expect("locks");
        let other = client.lock(device, *second).expect("locks");
        Word::new(at).store(u64::from(*first));
        assert_eq!(Word::new(other).load(), u64::from(*first), "in the order of their making");
    }
    Ok(())
}

fn with_host(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let fence =
        setup.client.create_fence(setup.device, 0, SHARED_FENCE).or_cannot("make a fence to share")?;
    // A host without a counterpart refuses, and both are right.
    if let Ok(name) = setup.client.share_with_host(setup.device, fence.handle) {
        assert_ne!(name, 0, "it succeeds and gives no name");
    }
    Ok(())
}
