//! Residency, budgets, offers.

use d3dkmt_sys::{Errno, Ioctl};

use crate::calls::{Heap, RESOURCE};
use crate::case::{CannotRun, Case, OrCannot, Run};
use crate::cases::setup::{PENDING, Setup};
use crate::cases::{by, memory};
use crate::memory::Word;
use crate::world::{NO_HANDLE, World};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "what is made resident is resident until it is evicted, and counts as used",
        shows: &[
            by(Ioctl::MakeResident, Ioctl::QueryAllocationResidency, "it is resident"),
            by(Ioctl::MakeResident, Ioctl::QueryVideoMemoryInfo, "the usage grows"),
            by(Ioctl::Evict, Ioctl::QueryAllocationResidency, "it is not resident"),
            by(Ioctl::QueryVideoMemoryInfo, Ioctl::MakeResident, "what it made resident is the usage"),
            memory(Ioctl::QueryAllocationResidency, "a status replaces garbage"),
        ],
        run: resident,
    },
    Case {
        name: "paging work is pending until the queue's fence has its number",
        shows: &[
            memory(Ioctl::MakeResident, "the fence's page reaches the number"),
            memory(Ioctl::UpdateAllocationProperty, "the fence's page reaches the number"),
        ],
        run: pending,
    },
    Case {
        name: "a process over its budget is told by how much, until it trims",
        shows: &[memory(Ioctl::Evict, "the bytes that are over the budget still")],
        run: budget,
    },
    Case {
        name: "what is offered leaves, and comes back with its contents when reclaimed",
        shows: &[
            by(Ioctl::OfferAllocations, Ioctl::QueryAllocationResidency, "it is not resident"),
            by(Ioctl::ReclaimAllocations2, Ioctl::QueryAllocationResidency, "it is resident again"),
            memory(Ioctl::ReclaimAllocations2, "what became of it replaces garbage"),
        ],
        run: offered,
    },
    Case {
        name: "memory that is short takes the contents of what is offered, and reclaiming tells it",
        shows: &[memory(Ioctl::OfferAllocations, "the contents are gone")],
        run: discarded,
    },
];

/// `D3DKMT_ALLOCATIONRESIDENCYSTATUS_NOTRESIDENT`.
const NOT_RESIDENT: u32 = 3;
/// `D3DDDI_RECLAIM_RESULT_OK` and `_DISCARDED`.
const OK: u32 = 0;
const DISCARDED: u32 = 1;

impl Setup<'_> {
    fn is_resident(&self, allocation: u32) -> Run<bool> {
        let status = self.client.residency(self.device, &[allocation]).or_cannot("tell residency")?[0];
        assert!((1..=3).contains(&status), "{status:#x} is no status");
        Ok(status != NOT_RESIDENT)
    }

    /// What the process uses of both segment groups.
    fn usage(&self) -> Run<u64> {
        let of = |group| self.client.video_memory(self.adapter, group).or_cannot("tell its video memory");
        Ok(of(0)?.usage + of(1)?.usage)
    }
}

fn resident(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let queue = setup.paging_queue()?;
    let allocation = setup.allocation(1 << 20)?;
    if setup.is_resident(allocation)? {
        return Err(CannotRun("a new allocation is resident already".to_owned()));
    }
    let before = setup.usage()?;
    let paged = setup.client.make_resident(queue.handle, &[allocation]).or_cannot("make it resident")?;
    setup.paged(&queue, paged.fence);
    assert!(setup.is_resident(allocation)?);
    assert_eq!(setup.usage()?, before + (1 << 20));
    let again = setup.client.make_resident(queue.handle, &[allocation]).expect("resident already");
    assert_eq!(again.status, 0, "nothing is to be done");
    assert_eq!(setup.usage()?, before + (1 << 20), "and nothing is counted twice");
    assert_eq!(setup.client.evict(setup.device, &[allocation]), Ok(0));
    assert!(!setup.is_resident(allocation)?);
    assert_eq!(setup.usage()?, before);
    if world.strict_host().is_ok() {
        let unknown = setup.client.make_resident(queue.handle, &[allocation, NO_HANDLE]);
        assert_eq!(unknown, Err(Errno::EINVAL));
        assert!(!setup.is_resident(allocation)?, "all or none");
    }
    Ok(())
}

fn pending(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let queue = setup.paging_queue()?;
    let word = queue.word();
    let mut last = 0;
    for size in [1 << 12, 1 << 20] {
        let allocation = setup.allocation(size)?;
        let paged = setup.client.make_resident(queue.handle, &[allocation]).or_cannot("make it resident")?;
        assert!([0, PENDING].contains(&paged.status), "{paged:?}");
        assert!(paged.fence > last, "each piece of work has its number: {paged:?}");
        world.expect("the paging queue's fence reaches the number", || word.load() >= paged.fence);
        last = paged.fence;
        let moved = setup.client.update_property(queue.handle, allocation).or_cannot("update properties")?;
        if moved.status != PENDING {
            assert_eq!(moved.fence, 0, "the number is told with STATUS_PENDING alone");
            return if world.our_own().is_some() && world.strict_host().is_ok() {
                panic!("the emulator's host takes properties up in their turn")
            } else {
                Err(CannotRun("its host changes properties at once".to_owned()))
            };
        }
        assert!(moved.fence > last, "{moved:?}");
        world.expect("and the next one", || word.load() >= moved.fence);
        last = moved.fence;
    }
    let other = setup.paging_queue()?;
    assert_eq!(other.word().load(), 0, "each queue counts for itself");
    Ok(())
}

fn budget(world: &World<'_>) -> Run {
    use dxg_emu::machine::{Luid, SegmentGroup};
    let emulator = world.emulator()?;
    let setup = world.setup()?;
    for group in [SegmentGroup::Local, SegmentGroup::NonLocal] {
        assert!(emulator.set_budget(Luid(setup.luid), group, 1 << 20));
    }
    assert_eq!(setup.client.video_memory(setup.adapter, 0).expect("tells").budget, 1 << 20);
    let queue = setup.paging_queue()?;
    let (large, small) = (setup.allocation(1 << 20)?, setup.allocation(3 << 12)?);
    let first = setup.client.make_resident(queue.handle, &[large]).expect("fits");
    assert_eq!(first.over_budget, 0);
    let second = setup.client.make_resident(queue.handle, &[small]).expect("a budget may be passed");
    assert_eq!(second.over_budget, 3 << 12);
    let third = setup.allocation(2 << 12)?;
    let third = setup.client.make_resident(queue.handle, &[third]).expect("again");
    assert_eq!(third.over_budget, 5 << 12);
    assert_eq!(setup.client.evict(setup.device, &[small]), Ok(2 << 12), "so much is over still");
    assert_eq!(setup.client.evict(setup.device, &[large]), Ok(0));
    setup.paged(&queue, third.fence);
    Ok(())
}

fn offered(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let queue = setup.paging_queue()?;
    let made = setup.allocated(1 << 16, RESOURCE)?;
    let allocation = made.allocation;
    let at = client.lock(device, allocation).or_cannot("lock an allocation")?;
    Word::new(at).store(0x5555);
    assert_eq!(client.unlock(device, allocation), Ok(0));
    let paged = client.make_resident(queue.handle, &[allocation]).or_cannot("make it resident")?;
    setup.paged(&queue, paged.fence);
    client.offer(device, &[allocation]).or_cannot("offer an allocation")?;
    assert!(!setup.is_resident(allocation)?, "it is at the host's disposal");
    let (fence, results) = client.reclaim(queue.handle, &[allocation]).or_cannot("reclaim it")?;
    assert_eq!(results, [OK], "nobody needed the memory");
    setup.paged(&queue, fence);
    assert!(setup.is_resident(allocation)?);
    let at = client.lock(device, allocation).expect("locks again");
    assert_eq!(Word::new(at).load(), 0x5555);
    assert_eq!(client.offer_resource(device, made.resource), Ok(0), "a whole resource");
    assert!(!setup.is_resident(allocation)?);
    assert_eq!(client.reclaim(queue.handle, &[allocation]).expect("reclaims").1, [OK]);
    if world.strict_host().is_ok() {
        assert_eq!(client.offer(device, &[NO_HANDLE]), Err(Errno::EINVAL));
    }
    Ok(())
}

fn discarded(world: &World<'_>) -> Run {
    use dxg_emu::machine::{Luid, SegmentGroup};
    let emulator = world.emulator()?;
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let queue = setup.paging_queue()?;
    let allocation = setup.allocation(1 << 16)?;
    let at = client.lock(device, allocation).expect("locks");
    Word::new(at).store(0x5555);
    assert!(client.make_resident(queue.handle, &[allocation]).is_ok());
    assert_eq!(client.offer(device, &[allocation]), Ok(0));
    for group in [SegmentGroup::Local, SegmentGroup::NonLocal] {
        assert!(emulator.set_budget(Luid(setup.luid), group, 1 << 12));
    }
    let needed = client.create_allocation(device, Heap::New(1 << 16), 0, 0).expect("makes").allocation;
    let paged = client.make_resident(queue.handle, &[needed]).expect("passes the budget");
    assert_eq!(paged.over_budget, (1 << 16) - (1 << 12));
    assert_eq!(Word::new(at).load(), 0, "the host took what was offered");
    let (_, results) = client.reclaim(queue.handle, &[allocation]).expect("reclaims");
    assert_eq!(results, [DISCARDED]);
    Ok(())
}
