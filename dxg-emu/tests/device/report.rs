//! The report of what a process has open or left open, and of its calls.

use std::os::fd::AsRawFd;
use std::sync::Arc;

use crate::allocation::Fixture;
use crate::common::*;
use crate::gpu::gpu;
use crate::gpu_va::{map, reserve};
use crate::memory::{Page, bytes_of};
use crate::objects::{create_context, create_device, create_hw_queue, create_paging_queue, on_handle};
use crate::share::{own, share, sync_file};
use crate::sync::{blocked, env, monitored, signal_cpu, wait_cpu};
use d3dkmt_sys::raw::D3DKMT_LOCK2;
use d3dkmt_sys::{Errno, Ioctl};
use dxg_emu::report::Parent;
use dxg_emu::{Accounting, Faults, Leak, ObjectKind, Report};

fn only(report: &Report, kind: ObjectKind) -> Leak {
    let leaks: Vec<&Leak> = report.of_kind(kind).collect();
    assert_eq!(leaks.len(), 1, "{report}");
    leaks[0].clone()
}

#[test]
fn every_kind_of_object_is_listed_with_the_call_that_made_it() {
    let fixture = Fixture::golden();
    let allocation = fixture.create(0x4000);
    let at = fixture.lock(allocation).expect("locks");
    let reserved = reserve(&fixture, fixture.queue, 0, 0x10_0000).expect("room");
    let mapped = map(&fixture, reserved, allocation, 0, 4, 1).1;
    let context = create_context(&fixture.device, fixture.on).expect("creates");
    let queue = create_hw_queue(&fixture.device, context).expect("creates").hHwQueue;
    let (_, resource, _) = fixture.create_all(&[0x1000, 0x1000], 1, 0);
    let report = fixture.device.emulator().report();
    let leak = |kind, handle: u64, size, call: &'static str, ordinal, parent| Leak {
        process: std::process::id(),
        kind,
        handle,
        size,
        call: call.into(),
        ordinal,
        parent,
        reclaimed: false,
    };
    let of = |kind, handle: u32| Some(Parent { kind, handle: handle.into() });
    let on = of(ObjectKind::Device, fixture.on);
    assert_eq!(
        report.leaks[..9],
        [
            leak(ObjectKind::Adapter, fixture.adapter.into(), None, "LX_DXOPENADAPTERFROMLUID", 1, None),
            leak(
                ObjectKind::Device,
                fixture.on.into(),
                None,
                "LX_DXCREATEDEVICE",
                2,
                of(ObjectKind::Adapter, fixture.adapter)
            ),
            leak(ObjectKind::PagingQueue, fixture.queue.into(), None, "LX_DXCREATEPAGINGQUEUE", 3, on),
            leak(ObjectKind::Allocation, allocation.into(), Some(0x4000), "LX_DXCREATEALLOCATION", 4, on),
            leak(
                ObjectKind::CpuMapping,
                at as u64,
                Some(0x4000),
                "LX_DXLOCK2",
                5,
                of(ObjectKind::Allocation, allocation)
            ),
            leak(
                ObjectKind::GpuReservation,
                reserved,
                Some(0x10_0000),
                "LX_DXRESERVEGPUVIRTUALADDRESS",
                6,
                of(ObjectKind::PagingQueue, fixture.queue)
            ),
            leak(
                ObjectKind::GpuMapping,
                mapped,
                Some(0x4000),
                "LX_DXMAPGPUVIRTUALADDRESS",
                7,
                of(ObjectKind::Allocation, allocation)
            ),
            leak(ObjectKind::Context, context.into(), None, "LX_DXCREATECONTEXTVIRTUAL", 8, on),
            leak(
                ObjectKind::HwQueue,
                queue.into(),
                None,
                "LX_DXCREATEHWQUEUE",
                9,
                of(ObjectKind::Context, context)
            ),
        ]
    );
    let whole = only(&report, ObjectKind::Resource);
    assert_eq!((whole.handle, whole.parent), (u64::from(resource), on));
    let members = report.of_kind(ObjectKind::Allocation).filter(|leak| leak.ordinal == whole.ordinal);
    let parents: Vec<Option<Parent>> = members.map(|leak| leak.parent).collect();
    assert_eq!(parents, [of(ObjectKind::Resource, resource); 2]);
    fixture.destroy_one(allocation);
    assert_eq!(close_adapter(&fixture.device, fixture.adapter), Ok(0));
    let report = fixture.device.emulator().report();
    assert!(report.is_clean(), "{report}");
}

#[test]
fn what_is_destroyed_in_the_right_order_leaves_nothing_and_what_is_not_remains_known() {
    let env = env("golden");
    let emulator = Arc::clone(env.device.emulator());
    let (fence, _) = monitored(&env, 5, 3);
    let shared = own(share(&env, fence).expect("shares"));
    let file = own(sync_file(&env, fence, 6).expect("creates"));
    let report = emulator.report();
    assert_eq!(report.of_kind(ObjectKind::Adapter).count(), 2, "one is of the enumeration");
    for (kind, descriptor) in [(ObjectKind::SharedDescriptor, &shared), (ObjectKind::SyncFile, &file)] {
        let leak = only(&report, kind);
        assert_eq!(leak.handle, u64::try_from(descriptor.as_raw_fd()).expect("a descriptor"));
        assert_eq!(leak.parent, Some(Parent { kind: ObjectKind::SyncObject, handle: fence.into() }));
    }
    drop(shared);
    assert_eq!(emulator.report().of_kind(ObjectKind::SharedDescriptor).count(), 0);
    let open = emulator.report();
    drop(env);
    let left = emulator.report();
    assert!(!left.is_clean() && left.leaks.iter().all(|leak| leak.reclaimed), "{left}");
    assert_eq!(left.leaks.len(), open.leaks.len());
    assert_eq!(emulator.report_of(std::process::id()), Some(left));
    assert_eq!(emulator.report_of(0), None);

    let again = open_again_on(&emulator);
    let adapter = open_adapter(&again, GOLDEN_GPU).expect("opens");
    let on = create_device(&again, adapter).expect("creates");
    let queue = create_paging_queue(&again, on).expect("creates").hPagingQueue;
    assert_eq!(on_handle(&again, Ioctl::DestroyPagingQueue, queue), Ok(0));
    assert_eq!(on_handle(&again, Ioctl::DestroyDevice, on), Ok(0));
    assert_eq!(close_adapter(&again, adapter), Ok(0));
    drop(again);
    assert_eq!(emulator.report().leaks, emulator.report_of(std::process::id()).expect("known").leaks);
    assert_eq!(emulator.report().leaks.len(), open.leaks.len(), "nothing new");
}

fn open_again_on(emulator: &Arc<dxg_emu::Emulator>) -> dxg_emu::InProcess {
    dxg_emu::InProcess::open(Arc::clone(emulator), dxg_emu::MemoryMode::Checked).expect("opens")
}

#[test]
fn calls_are_counted_by_row_with_failures_and_time_unless_that_is_off() {
    let env = env("golden");
    let emulator = Arc::clone(env.device.emulator());
    let count = |name| {
        emulator.report().calls_of(name).map_or((0, 0, 0), |row| (row.count, row.failures, row.nanoseconds))
    };
    assert_eq!(count("LX_DXCREATEDEVICE"), (1, 0, 0));
    assert_eq!(create_device(&env.device, 7), Err(Errno::EINVAL));
    assert_eq!(count("LX_DXCREATEDEVICE"), (2, 1, 0));
    let (fence, _) = monitored(&env, 0, 0);
    let waits = "LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU";
    emulator.set_accounting(Accounting::CallsAndTimes);
    let wait = || wait_cpu(&env, &[(fence, 1)], false, 0);
    assert_eq!(blocked(wait, || assert_eq!(signal_cpu(&env, fence, 1, 0), Ok(0))), Ok(0));
    let (waited, failed, time) = count(waits);
    assert_eq!((waited, failed), (1, 0));
    assert!(time > 1_000_000, "the wait is part of the call: {time} ns");
    emulator.set_accounting(Accounting::Off);
    assert!(create_device(&env.device, 7).is_err());
    assert_eq!(count("LX_DXCREATEDEVICE"), (2, 1, 0));
    let text = emulator.report().to_string();
    assert!(text.lines().any(|line| line.starts_with(waits)), "{text}");
}

#[test]
fn a_call_whose_answer_cannot_be_delivered_has_failed() {
    for host in ["", "latency = \"50us\""] {
        let (gpu, _time) = gpu(host, "");
        let env = &gpu.env;
        let count = |name| {
            let report = env.device.emulator().report();
            report.calls_of(name).map_or((0, 0), |row| (row.count, row.failures))
        };
        let (fence, _) = monitored(env, 0, 3);
        let mut words = [0_u64; 5];
        words[0] = 1;
        words[1] = (&raw const fence).expose_provenance() as u64;
        words[4] = 0x1000;
        assert_eq!(call(&env.device, Ioctl::ShareObjects, &mut words), Err(Errno::EFAULT));
        assert_eq!(count("LX_DXSHAREOBJECTS"), (1, 1), "no descriptor was installed");
        drop(own(share(env, fence).expect("shares")));
        assert_eq!(count("LX_DXSHAREOBJECTS"), (2, 1));

        let allocation = gpu.fixture.create(4096);
        let argument =
            D3DKMT_LOCK2 { hDevice: gpu.fixture.on, hAllocation: allocation, ..Default::default() };
        let page = Page::read_only(bytes_of(&argument));
        let open = env.device.emulator().report().leaks;
        let (before, failed) = count("LX_DXLOCK2");
        assert_eq!(call_at(&env.device, Ioctl::Lock2.request(), page.at(0)), Err(Errno::EFAULT));
        assert_eq!(count("LX_DXLOCK2"), (before + 1, failed + 1), "nobody knows where it is mapped");
        assert_eq!(env.device.emulator().report().leaks, open);
        assert!(gpu.fixture.lock(allocation).is_ok());
        assert_eq!(count("LX_DXLOCK2"), (before + 2, failed + 1));
    }
}

#[test]
fn a_call_that_is_let_fail_counts_as_a_failure_and_does_nothing() {
    let device = open("golden");
    let emulator = device.emulator();
    let faults = || "openadapterfromluid=ENOMEM@2, closeadapter=STATUS_PENDING@1".parse::<Faults>();
    assert!(emulator.set_faults(faults().expect("well formed")).is_ok());
    assert!(emulator.set_faults(faults().expect("well formed")).is_err(), "once");
    let count = |name| emulator.report().calls_of(name).map_or((0, 0), |row| (row.count, row.failures));
    let adapter = open_adapter(&device, GOLDEN_GPU).expect("the first opens");
    assert_eq!(open_adapter(&device, GOLDEN_GPU), Err(Errno::ENOMEM));
    assert_eq!(count("LX_DXOPENADAPTERFROMLUID"), (2, 1));
    assert_eq!(close_adapter(&device, adapter), Ok(0x103));
    assert_eq!(count("LX_DXCLOSEADAPTER"), (1, 0), "pending is no failure");
    assert_eq!(only(&emulator.report(), ObjectKind::Adapter).handle, u64::from(adapter), "still open");
    assert_eq!(close_adapter(&device, adapter), Ok(0));
    assert_eq!(emulator.report().leaks, []);
}
