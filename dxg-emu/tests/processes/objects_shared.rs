//! Synchronization objects and resources in several processes.

use std::fs::File;
use std::io::Write;
use std::os::fd::{AsRawFd, OwnedFd};
use std::thread;
use std::time::{Duration, Instant};

use crate::common::*;
use crate::objects::{create_device, on_handle};
use crate::relatives::{child, ends, hear, receive, send, tell};
use crate::share::{own, share};
use crate::sync::{Env, create, env, monitored, signal_cpu, signal_gpu, value_at, wait_cpu, wait_gpu};
use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Errno, Ioctl};
use nix::sys::memfd::{MFdFlags, memfd_create};

const SHARED: u32 = 3;
const MUTEX: u32 = 1;
const SEMAPHORE: u32 = 2;
const PERIODIC: u32 = 6;

fn number(descriptor: &OwnedFd) -> u64 {
    u64::try_from(descriptor.as_raw_fd()).expect("a descriptor")
}

fn open_sync(env: &Env, descriptor: &OwnedFd) -> Result<(u32, *mut u64)> {
    crate::share::open_fence(env, env.on, number(descriptor))
}

/// A shared fence and its descriptor.
fn shared_fence(env: &Env, value: u64) -> (u32, *mut u64, OwnedFd) {
    let (fence, page) = monitored(env, value, SHARED);
    (fence, page, own(share(env, fence).expect("shares")))
}

pub(crate) fn fence_both_ways() {
    let here = env("golden");
    let (fence, page, descriptor) = shared_fence(&here, 5);
    let other = child(|| {
        // The parent's descriptor is inherited; its device is not.
        let there = env("golden");
        let (opened, seen) = open_sync(&there, &descriptor).expect("opens");
        assert_eq!(value_at(seen), 5);
        assert_eq!(signal_cpu(&there, opened, 7, 0), Ok(0));
        assert_eq!(wait_cpu(&there, &[(opened, 8)], false, 0), Ok(0), "the parent gets there");
        assert_eq!(value_at(seen), 8);
        // As a GPU or a program does it, with nobody told.
        // SAFETY: the emulator mapped the page for this program, and it is aligned.
        unsafe { seen.write_volatile(9) };
    });
    assert_eq!(wait_cpu(&here, &[(fence, 7)], false, 0), Ok(0), "the child gets there");
    assert_eq!(value_at(page), 7);
    assert_eq!(signal_cpu(&here, fence, 8, 0), Ok(0));
    assert_eq!(wait_cpu(&here, &[(fence, 9)], false, 0), Ok(0));
    assert!(other.ended_well());
    assert_eq!(signal_cpu(&here, fence, 6, 0), Ok(0));
    assert_eq!(value_at(page), 9, "it goes back for nobody");
}

pub(crate) fn context_waits() {
    let here = env("golden");
    let (first, _, first_descriptor) = shared_fence(&here, 0);
    let (second, page, second_descriptor) = shared_fence(&here, 0);
    let (told, teller) = ends();
    let other = child(|| {
        let there = env("golden");
        let (first, _) = open_sync(&there, &first_descriptor).expect("opens");
        let (second, seen) = open_sync(&there, &second_descriptor).expect("opens");
        assert_eq!(wait_gpu(&there, first, 3), Ok(0));
        assert_eq!(signal_gpu(&there, second, 1), Ok(0));
        assert_eq!(value_at(seen), 0, "its context waits");
        tell(&teller);
        assert_eq!(wait_cpu(&there, &[(second, 1)], false, 0), Ok(0));
    });
    hear(&told);
    assert_eq!(value_at(page), 0);
    assert_eq!(signal_cpu(&here, first, 3, 0), Ok(0));
    assert_eq!(wait_cpu(&here, &[(second, 1)], false, 0), Ok(0));
    assert!(other.ended_well());
}

/// What a process finds in a shared resource that it opens.
struct Opened {
    resource: u32,
    allocations: Vec<u32>,
    private_data: Vec<u8>,
}

fn open_resource(env: &Env, descriptor: &OwnedFd) -> Result<Opened> {
    let mut query = D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE { hDevice: env.on, ..Default::default() };
    query.hNtHandle = std::ptr::without_provenance_mut(usize::try_from(number(descriptor)).expect("fits"));
    call(&env.device, Ioctl::QueryResourceInfoFromNtHandle, &mut query)?;
    let mut private_data = vec![0; query.TotalPrivateDriverDataSize as usize];
    // SAFETY: zeros are valid values of these structures.
    let (mut infos, mut open): (Vec<D3DDDI_OPENALLOCATIONINFO2>, D3DKMT_OPENRESOURCEFROMNTHANDLE) =
        unsafe { (vec![std::mem::zeroed(); query.NumAllocations as usize], std::mem::zeroed()) };
    open.hDevice = env.on;
    open.hNtHandle = query.hNtHandle;
    open.NumAllocations = query.NumAllocations;
    open.pOpenAllocationInfo2 = infos.as_mut_ptr();
    open.TotalPrivateDriverDataBufferSize = query.TotalPrivateDriverDataSize;
    open.pTotalPrivateDriverDataBuffer = private_data.as_mut_ptr().cast();
    call(&env.device, Ioctl::OpenResourceFromNtHandle, &mut open)?;
    let allocations = infos.iter().map(|info| info.hAllocation).collect();
    Ok(Opened { resource: open.hResource, allocations, private_data })
}

fn destroy_resource(env: &Env, resource: u32) -> Result<i32> {
    let mut words = [u64::from(env.on) | u64::from(resource) << 32, 0, 0];
    call(&env.device, Ioctl::DestroyAllocation2, &mut words)
}

pub(crate) fn resource() {
    let here = env("golden");
    let (resource, allocations) = crate::share::shared_resource(&here, &[32, 24]);
    let descriptor = own(share(&here, resource).expect("shares"));
    let memory = crate::share::lock(&here, allocations[1]);
    // SAFETY: locked, and aligned; likewise below.
    unsafe { memory.write_volatile(0x1234) };
    let other = child(|| {
        let there = env("golden");
        let opened = open_resource(&there, &descriptor).expect("opens");
        assert_eq!(opened.allocations.len(), 2);
        assert_eq!(opened.private_data.len(), 56);
        assert_eq!(opened.private_data[8..16], 0x1111_u64.to_le_bytes());
        assert_eq!(opened.private_data[32..56], opened.private_data[..24]);
        let first = crate::share::lock(&there, opened.allocations[0]);
        let second = crate::share::lock(&there, opened.allocations[1]);
        assert_eq!((value_at(first), value_at(second)), (0, 0x1234));
        // SAFETY: as above.
        unsafe { second.write_volatile(0x5678) };
        // SAFETY: as above; the last word of an allocation of 64 KiB.
        unsafe { second.add(8191).write_volatile(0x9abc) };
        assert_eq!(destroy_resource(&there, opened.resource), Ok(0));
        let again = open_resource(&there, &descriptor).expect("opens again");
        assert_eq!(value_at(crate::share::lock(&there, again.allocations[1])), 0x5678);
        let reshared = own(share(&there, again.resource).expect("shares what it opened"));
        assert!(open_resource(&there, &reshared).is_ok());
    });
    assert!(other.ended_well());
    // SAFETY: as above.
    assert_eq!((value_at(memory), value_at(unsafe { memory.add(8191) })), (0x5678, 0x9abc));
}

pub(crate) fn owner_dead() {
    let (here, there) = ends();
    let owner = child(|| {
        let env = env("golden");
        let (fence, _, fence_descriptor) = shared_fence(&env, 5);
        let (resource, allocations) = crate::share::shared_resource(&env, &[32]);
        let memory = crate::share::lock(&env, allocations[0]);
        // SAFETY: locked, and aligned.
        unsafe { memory.write_volatile(0xfeed) };
        send(&there, &fence_descriptor);
        send(&there, &own(share(&env, resource).expect("shares")));
        assert_eq!(signal_cpu(&env, fence, 6, 0), Ok(0));
        tell(&there);
        loop {
            thread::park();
        }
    });
    let (fence, resource) = (receive(&here), receive(&here));
    hear(&here);
    owner.kill();
    let env = env("golden");
    let (opened, page) = open_sync(&env, &fence).expect("opens");
    assert_eq!(value_at(page), 6);
    assert_eq!((signal_cpu(&env, opened, 7, 0), value_at(page)), (Ok(0), 7));
    let found = open_resource(&env, &resource).expect("opens");
    let memory = crate::share::lock(&env, found.allocations[0]);
    assert_eq!(value_at(memory), 0xfeed);
    assert_eq!(open_sync(&env, &resource).err(), Some(Errno::EINVAL), "it is another kind");
    assert_eq!(open_resource(&env, &fence).err(), Some(Errno::EINVAL));
    // The last process lets go of it, and somebody else takes it up again.
    assert_eq!(on_handle(&env.device, Ioctl::DestroySynchronizationObject, opened), Ok(0));
    let (_, page) = open_sync(&env, &fence).expect("opens");
    assert_eq!(value_at(page), 7);
}

pub(crate) fn semaphore() {
    const COUNT: u64 = 40;
    let here = env("golden");
    let (_, object) = create(&here, SEMAPHORE, SHARED, [1000 | COUNT << 32, 0]).expect("creates");
    let descriptor = own(share(&here, object).expect("shares"));
    let (taken, _, taken_descriptor) = shared_fence(&here, 0);
    let takers: Vec<_> = (0..4)
        .map(|_| {
            child(|| {
                let there = env("golden");
                let (object, page) = open_sync(&there, &descriptor).expect("opens");
                assert!(page.is_null(), "it has no page");
                // The count goes down in turn, so that each wait is one of the 40.
                for _ in 0..COUNT / 4 {
                    assert_eq!(wait_cpu(&there, &[(object, 0)], false, 0), Ok(0));
                }
                let (done, _) = open_sync(&there, &taken_descriptor).expect("opens");
                assert_eq!(signal_cpu(&there, done, 1, 0), Ok(0));
            })
        })
        .collect();
    assert!(takers.into_iter().all(|taker| taker.ended_well()));
    assert_eq!(wait_cpu(&here, &[(taken, 1)], false, 0), Ok(0));
    // All are taken: the next wait goes on only when one is given back.
    let (told, teller) = ends();
    let waiter = child(|| {
        let there = env("golden");
        let (object, _) = open_sync(&there, &descriptor).expect("opens");
        tell(&teller);
        assert_eq!(wait_cpu(&there, &[(object, 0)], false, 0), Ok(0));
        let (done, _) = open_sync(&there, &taken_descriptor).expect("opens");
        assert_eq!(signal_cpu(&there, done, 2, 0), Ok(0));
    });
    hear(&told);
    let page = open_sync(&here, &taken_descriptor).expect("opens").1;
    thread::sleep(Duration::from_millis(60));
    assert_eq!(value_at(page), 1, "nothing is left to take");
    assert_eq!(signal_cpu(&here, object, 0, 0), Ok(0));
    assert!(waiter.ended_well());
    assert_eq!(value_at(page), 2);
}

pub(crate) fn mutex() {
    const ROUNDS: u64 = 50;
    let here = env("golden");
    let (_, mutex) = create(&here, MUTEX, SHARED, [0, 0]).expect("creates");
    let descriptor = own(share(&here, mutex).expect("shares"));
    let (resource, allocations) = crate::share::shared_resource(&here, &[32]);
    let memory = crate::share::lock(&here, allocations[0]);
    let resource = own(share(&here, resource).expect("shares"));
    let workers: Vec<_> = (0..3)
        .map(|_| {
            child(|| {
                let there = env("golden");
                let (mutex, _) = open_sync(&there, &descriptor).expect("opens");
                let opened = open_resource(&there, &resource).expect("opens");
                let count = crate::share::lock(&there, opened.allocations[0]);
                for _ in 0..ROUNDS {
                    assert_eq!(wait_cpu(&there, &[(mutex, 0)], false, 0), Ok(0));
                    let old = value_at(count);
                    thread::yield_now();
                    // SAFETY: locked, and aligned.
                    unsafe { count.write_volatile(old + 1) };
                    assert_eq!(signal_cpu(&there, mutex, 0, 0), Ok(0));
                }
            })
        })
        .collect();
    assert!(workers.into_iter().all(|worker| worker.ended_well()));
    assert_eq!(value_at(memory), 3 * ROUNDS, "no step is lost");
}

pub(crate) fn periodic() {
    let (here, there) = ends();
    let owner = child(|| {
        let env = env("golden");
        let (_, fence) = create(&env, PERIODIC, SHARED, [0, 0]).expect("creates");
        assert_eq!(wait_cpu(&env, &[(fence, 2)], false, 0), Ok(0));
        send(&there, &own(share(&env, fence).expect("shares")));
        loop {
            thread::park();
        }
    });
    let descriptor = receive(&here);
    owner.kill();
    let env = env("golden");
    let (fence, page) = open_sync(&env, &descriptor).expect("opens");
    let seen = value_at(page);
    assert!(seen >= 2);
    assert_eq!(wait_cpu(&env, &[(fence, seen + 2)], false, 0), Ok(0));
    let (start, before) = (Instant::now(), value_at(page));
    assert_eq!(wait_cpu(&env, &[(fence, before + 3)], false, 0), Ok(0));
    assert!(start.elapsed() >= Duration::from_millis(30), "the period is that of the owner");
}

pub(crate) fn forgeries() {
    let env = env("golden");
    let (_, _, real) = shared_fence(&env, 5);
    let mut bytes = vec![0_u8; 8192];
    std::os::unix::fs::FileExt::read_exact_at(&File::from(real.try_clone().expect("copies")), &mut bytes, 0)
        .expect("the object is the file");
    let forged = |name, content: &[u8], seals| {
        let flags = MFdFlags::MFD_CLOEXEC | MFdFlags::MFD_ALLOW_SEALING;
        let mut file = File::from(memfd_create(name, flags).expect("a file"));
        file.write_all(content).expect("writes");
        nix::fcntl::fcntl(&file, nix::fcntl::FcntlArg::F_ADD_SEALS(seals)).expect("seals");
        OwnedFd::from(file)
    };
    let seals = nix::fcntl::SealFlag::F_SEAL_SHRINK | nix::fcntl::SealFlag::F_SEAL_SEAL;
    let (shrinks, whole) = (nix::fcntl::SealFlag::empty(), seals);
    assert!(open_sync(&env, &forged(c"dxgsyncobj", &bytes, whole)).is_ok(), "an exact copy is one more");
    let header = |kind: u64, offset: u64, length: u64| {
        let mut forged = bytes.clone();
        forged[8..16].copy_from_slice(&kind.to_le_bytes());
        forged[16..24].copy_from_slice(&offset.to_le_bytes());
        forged[24..32].copy_from_slice(&length.to_le_bytes());
        forged
    };
    let forgeries = [
        ("it could shrink", forged(c"dxgsyncobj", &bytes, shrinks)),
        ("it could be sealed", forged(c"dxgsyncobj", &bytes, nix::fcntl::SealFlag::F_SEAL_SHRINK)),
        ("no page", forged(c"dxgsyncobj", &bytes[..4096], whole)),
        ("no header", forged(c"dxgsyncobj", &bytes[..16], whole)),
        ("empty", forged(c"dxgsyncobj", &[], whole)),
        ("no magic", forged(c"dxgsyncobj", &[0; 8192], whole)),
        ("an unknown kind", forged(c"dxgsyncobj", &header(99, 0, 0), whole)),
        ("no description", forged(c"dxgresource", &header(1, 1 << 40, 24), whole)),
        ("an endless description", forged(c"dxgresource", &header(1, 4096, u64::MAX), whole)),
        ("too short a description", forged(c"dxgresource", &header(1, 4096, 8), whole)),
    ];
    for (what, forgery) in &forgeries {
        assert_eq!(open_sync(&env, forgery).err(), Some(Errno::EINVAL), "{what}");
        assert_eq!(open_resource(&env, forgery).err(), Some(Errno::EINVAL), "{what}");
    }
    // Descriptions that name more than there is.
    for words in [[u64::MAX, 0, 0], [0, 1, 0], [0, 0, u64::MAX], [0, 0, 1], [1 << 63, 1 << 63, 1]] {
        let mut content = header(1, 4096, 56);
        for (index, word) in words.iter().enumerate() {
            content[4096 + 8 * index..][..8].copy_from_slice(&word.to_le_bytes());
        }
        // The one allocation, where there is one: 1 TiB at the end of the file.
        content[4096 + 24..][..8].copy_from_slice(&(1_u64 << 40).to_le_bytes());
        content[4096 + 32..][..8].copy_from_slice(&8192_u64.to_le_bytes());
        let forgery = forged(c"dxgresource", &content, whole);
        assert_eq!(open_resource(&env, &forgery).err(), Some(Errno::EINVAL), "{words:x?}");
    }
    let adapter = open_adapter(&env.device, GOLDEN_GPU).expect("opens");
    assert!(create_device(&env.device, adapter).is_ok(), "and all goes on");
}
