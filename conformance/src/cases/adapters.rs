//! Adapters: finding, opening and asking them.

use d3dkmt_sys::{Errno, Ioctl};

use crate::case::{CannotRun, Case, OrCannot, Run};
use crate::cases::setup::UNKNOWN;
use crate::cases::{by, memory, refusal};
use crate::memory::PAGE;
use crate::world::{NO_HANDLE, World};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "adapters are listed with handles that work, and counted",
        shows: &[
            by(Ioctl::EnumAdapters2, Ioctl::QueryAdapterInfo, "each listed handle answers"),
            by(
                Ioctl::QueryAdapterInfo,
                Ioctl::EnumAdapters2,
                "the type says of a listed adapter that it is paravirtualized",
            ),
        ],
        run: listed,
    },
    Case {
        name: "the newer enumeration lists compute-only adapters too, if asked",
        shows: &[by(Ioctl::EnumAdapters3, Ioctl::OpenAdapterFromLuid, "a listed LUID can be opened")],
        run: listed_again,
    },
    Case {
        name: "an adapter opened by its LUID makes devices until it is closed",
        shows: &[
            by(Ioctl::OpenAdapterFromLuid, Ioctl::CreateDevice, "takes the handle"),
            by(Ioctl::CloseAdapter, Ioctl::CreateDevice, "takes the handle no more"),
        ],
        run: opened_and_closed,
    },
    Case {
        name: "a reservation of video memory is told by the figures",
        shows: &[
            by(Ioctl::ChangeVideoMemoryReservation, Ioctl::QueryVideoMemoryInfo, "tells the reservation"),
            memory(Ioctl::QueryVideoMemoryInfo, "the budget, which is not 0"),
        ],
        run: reservation,
    },
    Case {
        name: "the clocks of an engine go on",
        shows: &[memory(Ioctl::QueryClockCalibration, "a frequency, and counters that grow")],
        run: clocks,
    },
    Case {
        name: "a flush writes the host's handle over the caller's",
        shows: &[memory(Ioctl::FlushHeapTransitions, "the handle's field is overwritten")],
        run: flushed,
    },
    Case {
        name: "a feature is answered in place",
        shows: &[memory(Ioctl::IsFeatureEnabled, "version and bits replace garbage")],
        run: feature,
    },
    Case {
        name: "an escape that the driver knows needs room for its code, and translations leave their data alone",
        shows: &[refusal(Ioctl::Escape, "a known escape of less than four bytes")],
        run: escape,
    },
    Case {
        name: "an escape for a test's commands checks its sizes first, and fills both buffers or refuses",
        shows: &[refusal(Ioctl::Escape, "buffers of no size that it takes")],
        run: test_commands,
    },
    Case {
        name: "statistics count segments and engines, and those of a process follow its memory",
        shows: &[memory(Ioctl::QueryStatistics, "the counts of segments and engines")],
        run: statistics,
    },
    Case {
        name: "the list of processes holds those with a handle to the adapter",
        shows: &[
            memory(Ioctl::EnumProcesses, "the thread that opened the device first"),
            by(Ioctl::CloseAdapter, Ioctl::EnumProcesses, "the process is gone from the list"),
        ],
        run: processes,
    },
];

/// `KMTQAITYPE_ADAPTERTYPE`.
const ADAPTER_TYPE: i32 = 15;
const PARAVIRTUALIZED: u32 = 1 << 7;
const COMPUTE_ONLY: u32 = 1 << 11;

fn adapter_type(client: &crate::Client, adapter: u32) -> Result<u32, Errno> {
    let mut data = [0x5a; 4];
    client.query_adapter(adapter, ADAPTER_TYPE, &mut data)?;
    Ok(u32::from_le_bytes(data))
}

fn listed(world: &World<'_>) -> Run {
    world.gpu()?;
    let client = world.open();
    let listed = client.enum_adapters2(64).or_cannot("list its adapters")?;
    assert!(!listed.is_empty(), "there is an adapter, and it is listed");
    for one in &listed {
        let bits = adapter_type(&client, one.handle).expect("a listed handle answers");
        assert_eq!(bits & (PARAVIRTUALIZED | COMPUTE_ONLY), PARAVIRTUALIZED, "{bits:#x}");
    }
    let total = client.count_adapters2().expect("counts");
    assert!(total as usize >= listed.len(), "hidden ones are counted too");
    let again = client.enum_adapters2(64).expect("lists again");
    assert_eq!(again.len(), listed.len());
    for (one, other) in listed.iter().zip(&again) {
        assert_eq!(one.luid, other.luid);
        assert_ne!(one.handle, other.handle, "each listing opens anew");
    }
    if total > 1 {
        assert_eq!(client.enum_adapters2(total - 1), Err(Errno::EOVERFLOW));
    }
    Ok(())
}

fn listed_again(world: &World<'_>) -> Run {
    world.gpu()?;
    let client = world.open();
    let (count, all) = client.enum_adapters3(true, 64).or_cannot("list its adapters")?;
    assert_eq!(count as usize, all.len());
    assert!(!all.is_empty(), "there is an adapter, and it is listed");
    let (_, ordinary) = client.enum_adapters3(false, 64).expect("lists");
    for one in &all {
        let hidden = !ordinary.iter().any(|other| other.luid == one.luid);
        let bits = adapter_type(&client, one.handle).expect("answers");
        assert_eq!(bits & COMPUTE_ONLY != 0, hidden, "compute-only adapters are those that are hidden");
        let opened = client.open_adapter(one.luid).expect("a listed LUID can be opened");
        assert_eq!(adapter_type(&client, opened), Ok(bits), "it is the same adapter");
    }
    Ok(())
}

fn opened_and_closed(world: &World<'_>) -> Run {
    let luid = world.gpu()?;
    let client = world.open();
    let first = client.open_adapter(luid).or_cannot("open its adapter")?;
    let second = client.open_adapter(luid).expect("opens again");
    assert_ne!(first, second, "each open has a handle of its own");
    let device = client.create_device(first).or_cannot("make a device")?;
    assert_eq!(client.close_adapter(first), Ok(0));
    assert_eq!(client.close_adapter(first), UNKNOWN, "it is closed already");
    assert_eq!(client.create_device(first), Err(Errno::EINVAL), "a closed handle stands for nothing");
    assert_eq!(client.execution_state(device), Ok(1), "the device lives as long as a handle is open");
    assert_eq!(client.close_adapter(second), Ok(0));
    assert_eq!(client.destroy_device(device), UNKNOWN, "the last close took it along");
    assert_eq!(client.close_adapter(0), Ok(0), "closing nothing succeeds");
    assert_eq!(client.close_adapter(NO_HANDLE), UNKNOWN);
    Ok(())
}

fn reservation(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    for group in [0, 1] {
        let before = setup.client.video_memory(setup.adapter, group).or_cannot("tell its video memory")?;
        if group == 0 {
            assert_ne!(before.budget, 0, "a process may use something");
        }
        let wanted = (before.available / 2) & !(PAGE as u64 - 1);
        if wanted == 0 || wanted == before.reservation {
            continue;
        }
        setup.client.reserve_memory(setup.adapter, group, wanted).or_cannot("reserve video memory")?;
        let after = setup.client.video_memory(setup.adapter, group).expect("tells");
        assert_eq!((after.reservation, after.budget), (wanted, before.budget));
        assert_eq!(setup.client.reserve_memory(setup.adapter, group, 0), Ok(0));
        assert_eq!(setup.client.video_memory(setup.adapter, group).expect("tells").reservation, 0);
    }
    Ok(())
}

fn clocks(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let first = setup.client.clock(setup.adapter, 0).or_cannot("tell its clocks")?;
    assert_ne!(first.frequency, 0);
    world.expect("both clocks go on", || {
        let later = setup.client.clock(setup.adapter, 0).expect("tells");
        assert_eq!(later.frequency, first.frequency);
        later.gpu > first.gpu && later.cpu > first.cpu
    });
    Ok(())
}

fn flushed(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let handle = setup.client.flush_heap_transitions(setup.adapter).or_cannot("flush heap transitions")?;
    assert_ne!(handle, setup.adapter, "the host's own handle comes back");
    assert_eq!(setup.client.flush_heap_transitions(NO_HANDLE), Err(Errno::EINVAL));
    Ok(())
}

fn feature(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    // Hardware scheduling, which every host knows of.
    let answer = setup.client.feature(setup.adapter, 0).or_cannot("tell its features")?;
    assert_ne!(answer, (0xa5a5, 0xa5a5), "nothing was written");
    assert!(answer.1 <= 0xf, "four bits: {answer:?}");
    assert_eq!(setup.client.feature(0, 0), Err(Errno::EINVAL), "there are no features of no adapter");
    Ok(())
}

fn escape(world: &World<'_>) -> Run {
    const KNOWN: u32 = 1 << 6;
    let setup = world.setup()?;
    let mut short = [0; 3];
    assert_eq!(setup.client.escape(setup.adapter, 0, KNOWN, &mut short), Err(Errno::EINVAL));
    for code in [0_u8, 1] {
        let mut data = [code, 0, 0, 0, 0x11, 0x22, 0x33, 0x44];
        let before = data;
        assert_eq!(setup.client.escape(setup.adapter, 0, KNOWN, &mut data), Ok(0));
        assert_eq!(data, before, "guest and host share their handles");
    }
    assert_eq!(setup.client.escape(setup.adapter, 0, 0, &mut []), Ok(0), "no data, nothing to refuse");
    assert_eq!(setup.client.escape(NO_HANDLE, 0, 0, &mut []), UNKNOWN);
    Ok(())
}

fn test_commands(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let ask = |dma: &mut [u8], private: &mut [u8]| setup.client.test_commands(setup.adapter, dma, private);
    let (mut dma, mut private) = ([0xa5; 4097], [0xa5; 1025]);
    for (size, private_size) in [(3, 16), (4097, 16), (64, 1025)] {
        let refused = ask(&mut dma[..size], &mut private[..private_size]);
        assert_eq!(refused, Err(Errno::EINVAL), "{size} and {private_size} bytes");
    }
    match ask(&mut dma[..64], &mut private[..16]) {
        Ok(status) => {
            assert_eq!(status, 0);
            let written = |bytes: &[u8]| bytes.iter().any(|byte| *byte != 0xa5);
            assert!(written(&dma[..64]) && written(&private[..16]), "garbage was left");
        }
        // What a host says that does not build any.
        Err(error) => assert_eq!(error, Errno::EOVERFLOW),
    }
    assert!(dma[64..].iter().chain(&private[16..]).all(|byte| *byte == 0xa5), "beyond the buffers");
    // To the vendor's driver alone, which may not know it.
    let forwarded = setup.client.escape(setup.adapter, 0, 0, &mut [0x5a; 24]);
    assert!(matches!(forwarded, Ok(0) | Err(Errno::EOVERFLOW)), "{forwarded:?}");
    Ok(())
}

fn statistics(world: &World<'_>) -> Run {
    const ADAPTER: i32 = 0;
    const PROCESS_SEGMENT_GROUP: i32 = 9;
    let setup = world.setup()?;
    let number = |bytes: &[u8], at: usize| {
        u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
    };
    let adapter = setup.client.statistics(setup.luid, ADAPTER, 0, 0).or_cannot("tell its statistics")?;
    let (segments, engines) = (number(&adapter, 0), number(&adapter, 4));
    assert!((1..=64).contains(&segments) && (1..=64).contains(&engines), "{segments}, {engines}");
    let unknown = setup.client.statistics(setup.luid ^ 0x5a5a_0000_0000, ADAPTER, 0, 0).expect("succeeds");
    assert!(unknown.iter().all(|byte| *byte == 0xa5), "of an adapter that is not there nothing is written");
    assert_eq!(
        setup.client.statistics(setup.luid, ADAPTER, 0, 0x7fff_fff0),
        Err(Errno::EINVAL),
        "nor is the process"
    );

    let queue = setup.paging_queue()?;
    let allocation = setup.allocation(1 << 20)?;
    let usage = || -> Run<u64> {
        let of = |group| setup.client.statistics(setup.luid, PROCESS_SEGMENT_GROUP, group, 0);
        let mut sum = 0;
        for group in [0, 1] {
            let bytes = of(group).or_cannot("tell the statistics of a process")?;
            sum += u64::from_le_bytes(bytes[16..24].try_into().expect("eight bytes"));
        }
        Ok(sum)
    };
    let before = usage()?;
    let paged = setup.client.make_resident(queue.handle, &[allocation]).or_cannot("make it resident")?;
    setup.paged(&queue, paged.fence);
    assert_eq!(usage()?, before + (1 << 20), "what is resident is used");
    Ok(())
}

fn processes(world: &World<'_>) -> Run {
    let luid = world.gpu()?;
    let client = world.open();
    let adapter = client.open_adapter(luid).or_cannot("open its adapter")?;
    let (result, with_us) = client.processes(luid, 256);
    if result.is_err() {
        return Err(CannotRun(format!("the device does not list processes: {result:?}")));
    }
    let a_thread = |id: &u32| std::path::Path::new(&format!("/proc/self/task/{id}")).exists();
    let ours: Vec<u32> = with_us.iter().copied().filter(a_thread).collect();
    assert_eq!(ours.len(), 1, "a process is named by the thread that opened the device: {with_us:?}");
    let (refused, left) = client.processes(luid, 0);
    assert_eq!((refused, left.len()), (Err(Errno::EOVERFLOW), 0), "there is no room");
    assert_eq!(client.close_adapter(adapter), Ok(0));
    let (result, without) = client.processes(luid, 256);
    assert_eq!(result, Ok(0));
    assert!(!without.contains(&ours[0]), "it has no handle any more");
    assert_eq!(client.processes(luid ^ 0x5a5a_0000_0000, 256).0, Err(Errno::EINVAL));
    Ok(())
}
