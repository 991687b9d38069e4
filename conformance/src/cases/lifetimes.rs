//! Opens, processes and adapters that come and go.

use d3dkmt_sys::{Errno, Ioctl};

use crate::case::{CannotRun, Case, OrCannot, Run};
use crate::cases::setup::UNKNOWN;
use crate::memory::is_mapped;
use crate::world::World;

pub(super) const CASES: &[Case] = &[
    Case { name: "all opens of a process share its handles", shows: &[], run: opens },
    Case { name: "the last close takes everything along", shows: &[], run: last_close },
    Case { name: "a child of a fork is refused, and its parent goes on", shows: &[], run: fork },
    Case { name: "all threads of a process may use its handles", shows: &[], run: threads },
    Case { name: "a request of another size, direction or number is none", shows: &[], run: requests },
    Case {
        name: "calls on a removed adapter fail, and what is on it can be destroyed",
        shows: &[],
        run: removed,
    },
    Case { name: "a stopped adapter is counted but not listed", shows: &[], run: stopped },
];

fn opens(world: &World<'_>) -> Run {
    world.bare()?;
    let setup = world.setup()?;
    let second = world.open();
    assert_eq!(second.execution_state(setup.device), Ok(1));
    let made = second.create_device(setup.adapter).expect("makes another");
    let (client, device) = (setup.client, setup.device);
    drop(second);
    assert_eq!(
        client.execution_state(made),
        Ok(1),
        "what the second open made lives as long as the process's"
    );
    assert_eq!(client.destroy_device(device), Ok(0));
    Ok(())
}

fn last_close(world: &World<'_>) -> Run {
    world.bare()?;
    let setup = world.setup()?;
    let queue = setup.paging_queue()?;
    let fence = setup.fence(0)?;
    let allocation = setup.allocation(1 << 16)?;
    let locked = setup.client.lock(setup.device, allocation).or_cannot("lock an allocation")?;
    let (adapter, device) = (setup.adapter, setup.device);
    drop(setup);
    for page in [queue.value, fence.value, locked] {
        assert!(!is_mapped(page), "{page:#x} is still mapped");
    }
    if let Some(emulator) = world.our_own() {
        let report = emulator.report();
        assert!(!report.is_clean(), "what was left open is remembered");
        assert!(report.leaks.iter().all(|leak| leak.reclaimed), "{report}");
    }
    let again = world.open();
    assert_eq!(again.close_adapter(adapter), UNKNOWN);
    assert_eq!(again.destroy_device(device), UNKNOWN);
    Ok(())
}

fn fork(world: &World<'_>) -> Run {
    world.bare()?;
    let setup = world.setup()?;
    let request = Ioctl::GetDeviceState.request();
    let answer = crate::fork::answer_in_child(&setup.client, request);
    assert_eq!(answer, Some(Errno::ENOTTY.0), "the child is another process");
    assert_eq!(setup.client.execution_state(setup.device), Ok(1), "its end changed nothing");
    Ok(())
}

fn threads(world: &World<'_>) -> Run {
    let setup = world.setup()?;
    let (client, adapter) = (&setup.client, setup.adapter);
    let made: Vec<u32> = std::thread::scope(|scope| {
        let make = || (0..50).map(|_| client.create_device(adapter).expect("makes")).collect::<Vec<u32>>();
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(make)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("ends")).collect()
    });
    let mut handles = made.clone();
    handles.sort_unstable();
    handles.dedup();
    assert_eq!(handles.len(), 200, "each has its own");
    for device in made {
        assert_eq!(client.destroy_device(device), Ok(0));
    }
    Ok(())
}

fn requests(world: &World<'_>) -> Run {
    world.bare()?;
    let client = world.open();
    let right = Ioctl::CloseAdapter.request();
    let mut argument = [0_u32; 8];
    let at = argument.as_mut_ptr().expose_provenance();
    assert_eq!(client.call_at(right, at), Ok(0), "closing nothing succeeds");
    for wrong in
        [right + (4 << 16), right ^ 1 << 30, right ^ 1 << 31, right ^ 1 << 8, right | 0xff, right & !0xff]
    {
        assert_eq!(client.call_at(wrong, at), Err(Errno::ENOTTY), "{wrong:#x}");
    }
    for call in d3dkmt_sys::CALLS.iter().filter(|call| call.state == d3dkmt_sys::table::State::Empty) {
        assert_eq!(client.call_at(call.ioctl.request(), at), Err(Errno::ENOTTY), "{}", call.kernel_name);
    }
    Ok(())
}

fn removed(world: &World<'_>) -> Run {
    use dxg_emu::machine::Luid;
    let emulator = world.emulator()?;
    let setup = world.setup()?;
    let (client, device) = (&setup.client, setup.device);
    let queue = setup.paging_queue()?;
    let context = setup.context()?;
    let fence = setup.fence(0)?;
    let allocation = setup.allocation(1 << 12)?;
    let at = client.lock(device, allocation).or_cannot("lock an allocation")?;
    let before = client.count_adapters2().expect("counts");
    assert!(emulator.remove_adapter(Luid(setup.luid)));
    assert_eq!(client.count_adapters2(), Ok(before - 1));
    assert!(client.enum_adapters2(64).expect("lists").iter().all(|one| one.luid != setup.luid));
    assert_eq!(client.create_device(setup.adapter), Err(Errno::ENODEV));
    assert_eq!(client.execution_state(device), Err(Errno::ENODEV));
    assert_eq!(client.submit(context, (0, 0), &[]), Err(Errno::ENODEV));
    assert_eq!(client.make_resident(queue.handle, &[allocation]), Err(Errno::ENODEV));
    assert_eq!(client.signal_cpu(device, fence.handle, 1), Err(Errno::ENODEV));
    assert_eq!(client.wait_cpu(device, &[(fence.handle, 0)], false, 0), Err(Errno::ENODEV));
    assert_eq!(client.video_memory(setup.adapter, 0).err(), Some(Errno::ENODEV));
    assert_eq!(client.open_adapter(setup.luid), Err(Errno::EINVAL), "there is no such adapter");
    assert!(is_mapped(at), "nobody unmaps it for the program");
    assert_eq!(client.destroy_context(context), Err(Errno::ENODEV), "the handle is free nevertheless");
    assert_eq!(client.destroy_context(context), UNKNOWN);
    assert_eq!(client.destroy_device(device), Ok(0));
    assert_eq!(client.close_adapter(setup.adapter), Ok(0));
    Ok(())
}

fn stopped(world: &World<'_>) -> Run {
    use dxg_emu::machine::Luid;
    let emulator = world.emulator()?;
    let setup = world.setup()?;
    let client = &setup.client;
    let before = client.count_adapters2().expect("counts");
    let Some(fence) = client.create_fence(setup.device, 0, 0).ok() else {
        return Err(CannotRun("the device does not make a monitored fence".to_owned()));
    };
    let broken = world.blocks(
        || client.wait_cpu(setup.device, &[(fence.handle, 1)], false, 0),
        |interrupt| {
            assert!(emulator.stop_adapter(Luid(setup.luid)));
            std::thread::sleep(std::time::Duration::from_millis(5));
            interrupt(crate::world::Interrupt::Break);
        },
    );
    assert_eq!(broken, Err(Errno::EINTR), "nobody ends the wait but a signal");
    assert_eq!(client.count_adapters2(), Ok(before));
    assert!(client.enum_adapters2(64).expect("lists").iter().all(|one| one.luid != setup.luid));
    assert_eq!(client.create_device(setup.adapter), Err(Errno::ENODEV));
    let (listed, ours) = client.processes(setup.luid, 64);
    assert_eq!((listed, ours.len()), (Ok(0), 1), "who had it open is still told");
    assert_eq!(client.close_adapter(setup.adapter), Ok(0));
    Ok(())
}
