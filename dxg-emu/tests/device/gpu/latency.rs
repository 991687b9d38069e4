//! What the host costs.

use super::*;
use crate::objects::{create_context, on_handle};
use crate::sync::{count, event, number, signal_cpu, wait_gpu};
use d3dkmt_sys::Errno;

#[test]
fn a_call_costs_a_round_trip_where_the_driver_asks_the_host_and_nothing_where_it_does_not() {
    let (gpu, time) = gpu("latency = \"50us\"", "");
    let device = &gpu.env.device;
    let trips = || device.emulator().report().round_trips;
    let cost = |what: &mut dyn FnMut()| {
        let (start, before) = (time.now(), trips());
        what();
        (time.now() - start, trips() - before)
    };
    let free = (micros(0), 0);
    let one = (micros(50), 1);
    assert_eq!(cost(&mut || assert!(open_adapter(device, LUID).is_ok())), free);
    assert_eq!(cost(&mut || drop(enum2(device, 8))), free);
    let ask = |handle| query(device, handle, KMTQUERYADAPTERINFOTYPE::KMTQAITYPE_ADAPTERTYPE, &mut [0; 4]);
    assert_eq!(cost(&mut || assert!(ask(gpu.fixture.adapter).is_ok())), one);
    assert_eq!(cost(&mut || assert!(ask(1).is_err())), free, "refused by the driver");
    let mut context = 0;
    assert_eq!(cost(&mut || context = create_context(device, gpu.env.on).expect("creates")), one);
    assert_eq!(cost(&mut || assert_eq!(on_handle(device, Ioctl::DestroyContext, context), Ok(0))), one);
    let mut allocation = 0;
    assert_eq!(cost(&mut || allocation = gpu.fixture.create(4096)), one);
    assert_eq!(cost(&mut || assert!(gpu.fixture.lock(allocation).is_ok())), one, "the first lock");
    assert_eq!(cost(&mut || assert!(gpu.fixture.lock(allocation).is_ok())), free, "the second");
    assert_eq!(cost(&mut || assert_eq!(gpu.fixture.unlock(allocation), Ok(0))), free);
    assert_eq!(cost(&mut || assert_eq!(gpu.fixture.unlock(allocation), Ok(0))), one, "the last unlock");
    let mut state = D3DKMT_GETDEVICESTATE {
        hDevice: gpu.env.on,
        StateType: D3DKMT_DEVICESTATE_TYPE::D3DKMT_DEVICESTATE_EXECUTION,
        ..Default::default()
    };
    assert_eq!(cost(&mut || assert!(call(device, Ioctl::GetDeviceState, &mut state).is_ok())), free, "known");
    assert_eq!(cost(&mut || assert_eq!(gpu.submit(&[]), Ok(0))), one);
    assert_eq!(cost(&mut || assert_eq!(signal_cpu(&gpu.env, gpu.fence.0, 1, 0), Ok(0))), one);
}

#[test]
fn work_arrives_after_half_a_round_trip_and_a_wait_hears_of_it_half_a_trip_later() {
    let (gpu, time) = gpu("latency = \"50us\"", "");
    let start = time.now();
    assert_eq!(gpu.submit(&[gpu.timestamp(0), work(500), gpu.timestamp(8)]), Ok(0));
    assert_eq!(signal_gpu(&gpu.env, gpu.fence.0, 1), Ok(0));
    assert_eq!(time.now() - start, micros(100));
    assert_eq!(wait_cpu(&gpu.env, &[(gpu.fence.0, 1)], false, 0), Ok(0));
    let ticks = |offset| Duration::from_nanos(gpu.at(offset)) - start;
    assert_eq!((ticks(0), ticks(8), time.now() - start), (micros(25), micros(525), micros(550)));
    // What is reached already costs the round trip alone.
    assert_eq!(wait_cpu(&gpu.env, &[(gpu.fence.0, 1)], false, 0), Ok(0));
    assert_eq!(time.now() - start, micros(600));
    let told = event();
    assert_eq!(wait_cpu(&gpu.env, &[(gpu.fence.0, 2)], false, number(&told)), Ok(0));
    assert_eq!(signal_cpu(&gpu.env, gpu.fence.0, 2, 0), Ok(0));
    assert_eq!((value_at(gpu.fence.1), count(&told)), (2, 1), "25 us there, 25 us back");
}

#[test]
fn a_fence_page_shows_its_value_before_the_host_can_say_so() {
    let (gpu, time) = gpu("latency = \"50us\"\nasync_messages = true", "");
    let start = time.now();
    assert_eq!(gpu.submit(&[work(5)]), Ok(0));
    assert_eq!(signal_gpu(&gpu.env, gpu.fence.0, 1), Ok(0));
    assert_eq!(time.now(), start, "work goes without an answer");
    time.advance(micros(29));
    assert_eq!(value_at(gpu.fence.1), 0);
    time.advance(micros(1));
    assert_eq!(value_at(gpu.fence.1), 1);
}

#[test]
fn what_the_host_has_against_work_is_not_heard_where_it_does_not_answer() {
    let (gpu, time) = gpu("async_messages = true", "");
    assert_eq!(signal_cpu(&gpu.env, 0x4000_0000, 1, 0), Ok(0), "no such object");
    assert_eq!(wait_gpu(&gpu.env, gpu.fence.0, 1), Ok(0));
    assert_eq!(signal_cpu(&gpu.env, gpu.fence.0, 1, 0), Ok(0));
    assert_eq!(gpu.submit(&[Command::Write32 { value: 0, destination: 1 }]), Ok(0));
    time.advance(micros(1));
    assert_eq!(gpu.state(gpu.env.on).0, 6);
    assert_eq!(gpu.submit(&[gpu.write(0, 1)]), Ok(0), "refused, and nobody hears it");
    time.advance(micros(1));
    assert_eq!(gpu.at(0), 0);
    let refused = call(&gpu.env.device, Ioctl::SubmitCommand, &mut D3DKMT_SUBMITCOMMAND::default());
    assert_eq!(refused, Err(Errno::EINVAL), "the driver's own checks stay");
}

#[test]
fn submissions_begin_late_at_random_and_in_order() {
    let (gpu, time) = gpu("late = \"0.1ms..30ms\"\nseed = 3", "");
    let start = time.now();
    for index in 0..50 {
        assert_eq!(gpu.submit(&[gpu.timestamp(8 * index)]), Ok(0));
    }
    gpu.finish();
    let times: Vec<Duration> = (0..50).map(|index| Duration::from_nanos(gpu.at(8 * index)) - start).collect();
    assert!(times.is_sorted() && times[0] >= micros(100) && times[49] <= micros(30_000), "{times:?}");
    assert!(times[49] > micros(20_000) && time.now() - start == times[49]);
}

#[test]
fn memory_is_resident_when_its_paging_fence_says_so_and_not_before() {
    let (gpu, time) = gpu("pending = 1.0", "");
    let fence = gpu.fixture.create(4096);
    let queue = create_paging_queue(&gpu.env.device, gpu.env.on).expect("creates");
    let fixture = Fixture { queue: queue.hPagingQueue, device: open_again(&gpu.env.device), ..gpu.fixture };
    let done: *mut u64 = queue.FenceValueCPUVirtualAddress.cast();
    let start = time.now();
    let (result, value, _) = fixture.make_resident(&[fence]);
    assert_eq!((result, value, value_at(done)), (Ok(0x103), 1, 0));
    let (mapped, address, value) = crate::gpu_va::map(&fixture, 0, fence, 0, 1, 1);
    assert_eq!((mapped, value, value_at(done)), (Ok(0x103), 2, 0));
    assert_eq!(wait_gpu(&gpu.env, queue.hSyncObject, 2), Ok(0));
    assert_eq!(gpu.submit(&[Command::Write64 { destination: address, value: 1 }, gpu.write(0, 1)]), Ok(0));
    gpu.finish();
    assert_eq!((gpu.at(0), value_at(done), time.now() - start), (1, 2, micros(1000)));
    let late = fixture.create(4096);
    assert_eq!(fixture.make_resident(&[late]).0, Ok(0x103));
    let (_, address, _) = crate::gpu_va::map(&fixture, 0, late, 0, 1, 1);
    assert_eq!(gpu.submit(&[Command::Write64 { destination: address, value: 1 }]), Ok(0));
    assert_eq!(gpu.finish(), u64::MAX);
    assert_eq!(gpu.state(gpu.env.on), (7, address, 3), "who does not wait faults");
}

#[test]
fn half_of_the_paging_calls_are_pending_where_the_machine_says_so() {
    let (gpu, _) = gpu("pending = 0.5\nseed = 11", "");
    let results: Vec<_> = (0..100)
        .map(|_| {
            let allocation = gpu.fixture.create(4096);
            gpu.fixture.make_resident(&[allocation]).0
        })
        .collect();
    let pending = results.iter().filter(|result| **result == Ok(0x103)).count();
    let done = results.iter().filter(|result| **result == Ok(0)).count();
    assert!(pending + done == 100 && (30..70).contains(&pending), "{pending} of 100");
}
