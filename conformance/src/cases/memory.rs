//! Allocations and resources: their memory and their life.

use d3dkmt_sys::{Errno, Ioctl};
use nix::sys::mman::ProtFlags;

use crate::calls::Heap;
use crate::case::{Case, OrCannot, Run};
use crate::cases::setup::UNKNOWN;
use crate::cases::{by, memory, refusal};
use crate::memory::{Pages, Word, is_mapped};
use crate::world::{NO_HANDLE, World};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "locked memory keeps what was written, whoever locks it again",
        shows: &[
            by(Ioctl::CreateAllocation2, Ioctl::Lock2, "finds its memory"),
            memory(Ioctl::Lock2, "the allocation's memory is mapped"),
        ],
        run: locked,
    },
    Case {
        name: "locks are counted, and the last unlock unmaps",
        shows: &[memory(Ioctl::Unlock2, "the memory is unmapped")],
        run: unlocked,
    },
    Case {
        name: "existing memory of the program is the allocation's memory",
        shows: &[by(Ioctl::CreateAllocation2, Ioctl::Lock2, "gives the program's own address")],
        run: existing,
    },
    Case {
        name: "pages of the program with data for the driver are pinned, all of them or none",
        shows: &[by(Ioctl::CreateAllocation2, Ioctl::Lock2, "gives the address of each")],
        run: pages_with_data,
    },
    Case {
        name: "a destroyed allocation is unknown and unmapped",
        shows: &[
            by(Ioctl::DestroyAllocation2, Ioctl::Lock2, "knows it no more"),
            memory(Ioctl::DestroyAllocation2, "its memory is unmapped"),
        ],
        run: destroyed,
    },
    Case {
        name: "a resource owns its allocations and takes them along",
        shows: &[
            memory(Ioctl::CreateAllocation2, "the handle of the resource"),
            by(
                Ioctl::DestroyAllocation2,
                Ioctl::QueryAllocationResidency,
                "knows what the resource had no more",
            ),
        ],
        run: resource,
    },
    Case {
        name: "allocations made with data for the driver have the size that it says",
        shows: &[memory(Ioctl::Lock2, "as much memory as was asked for")],
        run: private_data,
    },
    Case {
        name: "priorities of allocations are kept",
        shows: &[
            by(Ioctl::SetAllocationPriority, Ioctl::GetAllocationPriority, "tells the priority"),
            memory(Ioctl::GetAllocationPriority, "the priority replaces garbage"),
        ],
        run: priorities,
    },
    Case {
        name: "invalidating a cache changes no memory and needs a device",
        shows: &[refusal(Ioctl::InvalidateCache, "a device that is gone")],
        run: invalidated,
    },
];

fn locked(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let (allocation, other) = (setup.allocation(3 << 12)?, setup.allocation(3 << 12)?);
    let at = client.lock(device, allocation).or_cannot("lock an allocation")?;
    assert_eq!(at % 4096, 0);
    assert!([0, 1, 2].iter().all(|page| is_mapped(at + page * 4096)), "all of its pages");
    let last = at + (3 << 12) - 8;
    Word::new(at).store(0x1122_3344_5566_7788);
    Word::new(last).store(42);
    let second = client.lock(device, other).expect("locks another");
    Word::new(second).store(1);
    assert_eq!(Word::new(at).load(), 0x1122_3344_5566_7788, "each has memory of its own");
    assert_eq!(client.unlock(device, allocation), Ok(0));
    let again = client.lock(device, allocation).expect("locks again");
    assert_eq!(
        (Word::new(again).load(), Word::new(again + (3 << 12) - 8).load()),
        (0x1122_3344_5566_7788, 42)
    );
    assert_eq!(client.lock(device, NO_HANDLE), Err(Errno::EINVAL));
    Ok(())
}

fn unlocked(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let allocation = setup.allocation(1 << 12)?;
    assert_eq!(client.unlock(device, allocation), UNKNOWN, "it is not locked");
    let at = client.lock(device, allocation).or_cannot("lock an allocation")?;
    assert_eq!(client.lock(device, allocation), Ok(at), "the mapping is the same");
    assert_eq!(client.unlock(device, allocation), Ok(0));
    assert!(is_mapped(at), "one lock is left");
    assert_eq!(client.unlock(device, allocation), Ok(0));
    assert!(!is_mapped(at));
    assert_eq!(client.unlock(device, allocation), UNKNOWN);
    Ok(())
}

fn existing(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let pages = Pages::new(2);
    let heap = Heap::Existing(pages.address(), 2 << 12);
    let made = client.create_allocation(device, heap, 0, 0).or_cannot("use a program's memory")?;
    Word::new(pages.address()).store(99);
    assert_eq!(client.lock(device, made.allocation), Ok(pages.address()));
    assert_eq!(client.unlock(device, made.allocation), Ok(0), "as often as one likes");
    assert_eq!(client.unlock(device, made.allocation), Ok(0));
    assert_eq!(client.destroy_allocations(device, 0, &[made.allocation]), Ok(0));
    assert!(is_mapped(pages.address()), "the memory remains the program's");
    assert_eq!(Word::new(pages.address()).load(), 99);
    let beyond = Heap::Existing(pages.address(), 4 << 12);
    assert_eq!(
        client.create_allocation(device, beyond, 0, 0),
        Err(Errno::ENOMEM),
        "pages that are not there"
    );
    Ok(())
}

fn pages_with_data(world: &World<'_>) -> Run {
    use crate::calls::READ_ONLY;
    const SIZE: u64 = 2 << 12;
    world.emulated_drivers()?;
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let (mut first, second) = (Pages::new(2), Pages::new(2));
    let both = [(first.address(), SIZE), (second.address(), SIZE)];
    let made = client.create_of_pages(device, &both, 0).expect("pins them");
    for (allocation, (address, _)) in made.iter().zip(both) {
        assert_eq!(client.lock(device, *allocation), Ok(address));
    }
    assert_eq!(client.destroy_allocations(device, 0, &made), Ok(0));
    let beyond = [both[0], (second.address(), SIZE + 0x1000)];
    assert_eq!(client.create_of_pages(device, &beyond, 0), Err(Errno::ENOMEM), "a page that is not there");
    first.protect(ProtFlags::PROT_READ);
    assert_eq!(client.create_of_pages(device, &both, 0), Err(Errno::ENOMEM), "GPUs would write it");
    let made = client.create_of_pages(device, &both[..1], READ_ONLY).expect("GPUs read it");
    assert_eq!(client.destroy_allocations(device, 0, &made), Ok(0));
    Ok(())
}

fn destroyed(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let (allocation, kept) = (setup.allocation(1 << 12)?, setup.allocation(1 << 12)?);
    let at = client.lock(device, allocation).or_cannot("lock an allocation")?;
    let unknown = client.destroy_allocations(device, 0, &[kept, NO_HANDLE]);
    assert_eq!(unknown, UNKNOWN, "one of them is none");
    assert!(client.lock(device, kept).is_ok(), "so nothing was destroyed");
    assert_eq!(client.destroy_allocations(device, 0, &[allocation]), Ok(0));
    assert!(!is_mapped(at));
    assert_eq!(client.lock(device, allocation), Err(Errno::EINVAL));
    assert_eq!(client.destroy_allocations(device, 0, &[allocation]), UNKNOWN);
    assert!(client.lock(device, kept).is_ok(), "others live on");
    Ok(())
}

fn resource(world: &World<'_>) -> Run {
    use crate::calls::RESOURCE;
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let made = setup.allocated(1 << 12, RESOURCE)?;
    assert_ne!(made.resource, 0, "no handle of the resource was written");
    let added = client.create_allocation(device, Heap::New(1 << 12), 0, made.resource);
    let added = added.or_cannot("add to a resource")?.allocation;
    let other = client.create_device(setup.adapter).expect("makes another");
    let elsewhere = client.create_allocation(other, Heap::New(1 << 12), 0, made.resource);
    assert_eq!(elsewhere, Err(Errno::EINVAL), "a resource belongs to its device");
    assert!(client.residency(device, &[made.allocation, added]).is_ok());
    assert_eq!(client.destroy_allocations(other, made.resource, &[]), UNKNOWN);
    assert_eq!(client.destroy_allocations(device, made.resource, &[]), Ok(0));
    assert_eq!(client.lock(device, added), Err(Errno::EINVAL));
    if world.strict_host().is_ok() {
        for gone in [made.allocation, added] {
            assert_eq!(client.residency(device, &[gone]), Err(Errno::EINVAL), "the resource took it along");
        }
    }
    assert_eq!(client.destroy_allocations(device, made.resource, &[]), UNKNOWN);
    Ok(())
}

fn private_data(world: &World<'_>) -> Run {
    world.emulated_drivers()?;
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let sizes = [0x1000, 0x5000];
    let (_, made) = client.create_with_private_data(device, &sizes, 0).expect("makes them");
    for (allocation, size) in made.iter().zip(sizes) {
        assert_ne!(*allocation, 0);
        let at = client.lock(device, *allocation).expect("locks");
        assert!(is_mapped(at + size - 1), "{size:#x} bytes");
        Word::new(at + size - 8).store(1);
    }
    assert_eq!(client.destroy_allocations(device, 0, &made), Ok(0));
    Ok(())
}

fn priorities(world: &World<'_>) -> Run {
    const NORMAL: u32 = 0x7800_0000;
    const HIGH: u32 = 0xa000_0000;
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let both = [setup.allocation(1 << 12)?, setup.allocation(1 << 12)?];
    let first = client.priorities(device, &both).or_cannot("tell the priorities of allocations")?;
    assert!(first.iter().all(|priority| *priority != 0xa5a5_a5a5), "nothing was written");
    assert_eq!(first[0], first[1], "both are as new");
    assert_ne!(first[0], HIGH);
    client.set_priorities(device, &both[..1], &[HIGH]).or_cannot("set the priority of an allocation")?;
    assert_eq!(client.priorities(device, &both), Ok(vec![HIGH, first[1]]));
    assert_eq!(client.set_priorities(device, &both, &[NORMAL, HIGH]), Ok(0));
    assert_eq!(client.priorities(device, &both), Ok(vec![NORMAL, HIGH]));
    Ok(())
}

fn invalidated(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let allocation = setup.allocation(1 << 12)?;
    let at = client.lock(device, allocation).or_cannot("lock an allocation")?;
    Word::new(at).store(7);
    client.invalidate_cache(device, allocation, 0, 1 << 12).or_cannot("invalidate a cache")?;
    assert_eq!(Word::new(at).load(), 7);
    if world.strict_host().is_ok() {
        assert_eq!(client.invalidate_cache(device, allocation, 1 << 12, 1), UNKNOWN, "beyond its end");
        assert_eq!(client.invalidate_cache(device, NO_HANDLE, 0, 0), UNKNOWN);
    }
    assert_eq!(client.destroy_device(device), Ok(0));
    assert_eq!(client.invalidate_cache(device, allocation, 0, 1 << 12), UNKNOWN);
    Ok(())
}
