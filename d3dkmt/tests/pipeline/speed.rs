//! How much a stream does in a time that is modelled, and with how many round trips to the host.

#![expect(unsafe_code, reason = "the driver's own blocking wait, which the safe layer does not make")]

use std::ptr::null_mut;
use std::time::Duration;

use d3dkmt::pipeline::{Completion, TaskOptions};
use d3dkmt::sys::Ioctl;
use d3dkmt::sys::raw::D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU;
use d3dkmt::{Context, ContextOptions, MonitoredFence, Submission, SyncFlags};
use dxg_soft::Command;

use crate::support::{Setup, calls, work};

/// 50 us to the host and back; each piece of work takes 5 us on the GPU.
const HOST: &str = r#"latency = "50us""#;
const GPU: Duration = Duration::from_micros(5);
const ROUND_TRIP: Duration = Duration::from_micros(50);
const TASKS: u32 = 2000;

/// Submits each piece of work by itself and waits for it in the driver's blocking call; how long that took.
fn one_at_a_time(setup: &Setup, tasks: u32) -> Duration {
    let memory = setup.memory(4096);
    let buffer = setup.memory(4096);
    let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
    let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
    let start = setup.now();
    for number in 1..=tasks {
        let mut bytes = Vec::new();
        let end = Command::Write64 { destination: fence.gpu_address(), value: u64::from(number) };
        work(&memory, number % 1024, number).iter().chain([&end]).for_each(|one| one.append_to(&mut bytes));
        buffer.write(&bytes);
        let length = u32::try_from(bytes.len()).unwrap();
        context.submit(&Submission { commands: buffer.address(0), length, ..Submission::default() }).unwrap();
        blocking_wait(setup, &fence, u64::from(number));
        assert_eq!(fence.value(), u64::from(number));
    }
    setup.now() - start
}

/// `D3DKMTWaitForSynchronizationObjectFromCpu` without an event.
fn blocking_wait(setup: &Setup, fence: &MonitoredFence, value: u64) {
    let (mut handle, mut value) = (fence.handle().raw(), value);
    let mut argument = D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU {
        hDevice: setup.device.handle().raw(),
        ObjectCount: 1,
        ObjectHandleArray: &raw mut handle,
        FenceValueArray: &raw mut value,
        hAsyncEvent: null_mut(),
        Flags: Default::default(),
    };
    let request = Ioctl::WaitForSynchronizationObjectFromCpu.request();
    // SAFETY: the argument is that of the request, and its lists have one element.
    let result = unsafe { setup.dxg.transport().ioctl(request, (&raw mut argument).cast()) };
    assert_eq!(result, Ok(0));
}

/// Adds so much work and waits for it; how long that took.
fn through_a_stream(setup: &Setup, tasks: u32) -> Duration {
    let memory = setup.memory(4 << 20);
    let stream = setup.stream();
    let start = setup.now();
    for number in 0..tasks {
        stream.enqueue(&work(&memory, number, number + 1)).unwrap();
    }
    stream.wait(None).unwrap();
    let took = setup.now() - start;
    assert_eq!(memory.words()[..tasks as usize], (1..=tasks).collect::<Vec<_>>());
    took
}

#[test]
fn a_stream_does_fifteen_times_the_work_of_one_at_a_time_and_nine_tenths_of_what_the_gpu_can() {
    let setup = Setup::in_virtual_time(HOST);
    let alone = one_at_a_time(&setup, TASKS);
    let report = setup.finish();
    assert_eq!(calls(&report, "LX_DXSUBMITCOMMAND"), u64::from(TASKS));
    assert_eq!(calls(&report, "LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU"), u64::from(TASKS));
    assert!(report.round_trips >= 2 * u64::from(TASKS));

    let setup = Setup::in_virtual_time(HOST);
    let before = setup.emulator.report();
    let streamed = through_a_stream(&setup, TASKS);
    let after = setup.finish();
    let submissions = calls(&after, "LX_DXSUBMITCOMMAND");
    let round_trips = after.round_trips - before.round_trips;
    println!(
        "{TASKS} tasks: {alone:?} one at a time, {streamed:?} in a stream, \
         {submissions} submissions, {round_trips} round trips, the GPU alone {:?}",
        GPU * TASKS
    );
    assert!(alone >= 15 * streamed, "{alone:?} and {streamed:?}");
    assert!(GPU * TASKS * 10 >= streamed * 9, "{streamed:?}");
    assert!(submissions <= u64::from(TASKS) / 16, "{submissions}");
    assert_eq!(calls(&after, "LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU"), 0, "fences are memory");
    // Beside submissions only the stream's own objects are made and destroyed.
    assert!(round_trips <= submissions + 30, "{round_trips}");
}

#[test]
fn work_that_waits_for_the_one_before_it_costs_one_round_trip_each() {
    const LINKS: u32 = 200;
    let setup = Setup::in_virtual_time(HOST);
    let memory = setup.memory(4096);
    let stream = setup.stream();
    let start = setup.now();
    for number in 0..LINKS {
        // The program needs each result before it goes on.
        stream.enqueue(&work(&memory, number, number)).unwrap().wait(None).unwrap();
        assert_eq!(memory.words()[number as usize], number);
    }
    let took = setup.now() - start;
    println!("{LINKS} links: {took:?}");
    // Without gathering a link is a submission, which takes longer than the work in it.
    assert!(took <= ROUND_TRIP * LINKS, "{took:?}");
    assert_eq!(stream.statistics().submissions, u64::from(LINKS));
    drop((stream, memory));
    setup.finish();
}

/// A chain whose links take so long each, in turn through two streams; how long that took.
fn through_two_streams(links: u32, nanoseconds: u64) -> (Duration, u64) {
    let setup = Setup::in_virtual_time(HOST);
    let memory = setup.memory(4096);
    let streams = [setup.stream(), setup.hw_stream()];
    let start = setup.now();
    let mut last: Option<Completion> = None;
    for number in 0..links {
        let after: Vec<&Completion> = last.iter().collect();
        let options = TaskOptions { after: &after, ..TaskOptions::default() };
        let (source, destination) = (memory.address(number), memory.address(number + 1));
        // Each adds to what the one before has left.
        let add = [
            Command::Work { nanoseconds },
            Command::Copy { destination, source, length: 4 },
            Command::Add32 { value: 1, destination, old: 0 },
        ];
        last = Some(streams[(number % 2) as usize].enqueue_with(&add, options).unwrap());
    }
    last.unwrap().wait(None).unwrap();
    let took = setup.now() - start;
    assert_eq!(memory.words()[..=links as usize], (0..=links).collect::<Vec<_>>());
    let waits = streams.iter().map(|stream| stream.statistics().gpu_waits).sum();
    drop((streams, memory));
    let report = setup.finish();
    assert_eq!(calls(&report, "LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU"), 0);
    (took, waits)
}

#[test]
fn a_chain_through_two_streams_costs_a_round_trip_a_link_while_the_gpu_is_faster() {
    const LINKS: u32 = 200;
    let (took, waits) = through_two_streams(LINKS, 5_000);
    println!("{LINKS} short links through two streams: {took:?}, {waits} waits of the GPU");
    assert!(took <= ROUND_TRIP * LINKS, "{took:?}");
    assert_eq!(waits, 0, "what memory shows to be done needs none");
}

#[test]
fn a_chain_through_two_streams_waits_on_the_gpu_alone_and_keeps_it_busy() {
    const LINKS: u32 = 200;
    let link = Duration::from_micros(120);
    let (took, waits) = through_two_streams(LINKS, 120_000);
    println!("{LINKS} long links through two streams: {took:?}, {waits} waits of the GPU");
    assert!(waits >= u64::from(LINKS) - 2, "{waits}");
    // A wait and a submission take less than the link before them.
    assert!(took * 9 <= link * LINKS * 10, "{took:?}");
}

#[test]
fn in_one_stream_a_chain_is_gathered_as_any_work() {
    const LINKS: u32 = 1000;
    let setup = Setup::in_virtual_time(HOST);
    let memory = setup.memory(4096);
    let stream = setup.stream();
    let start = setup.now();
    let mut last: Option<Completion> = None;
    for _ in 0..LINKS {
        let after: Vec<&Completion> = last.iter().collect();
        let options = TaskOptions { after: &after, ..TaskOptions::default() };
        let add = [
            Command::Work { nanoseconds: 5_000 },
            Command::Add32 { value: 1, destination: memory.address(0), old: 0 },
        ];
        last = Some(stream.enqueue_with(&add, options).unwrap());
    }
    last.unwrap().wait(None).unwrap();
    let took = setup.now() - start;
    assert_eq!(memory.words()[0], LINKS);
    assert!(GPU * LINKS * 10 >= took * 9, "{took:?}");
    drop((stream, memory));
    setup.finish();
}

#[test]
fn a_host_that_takes_work_without_an_answer_is_used_as_well() {
    let setup = Setup::in_virtual_time("latency = \"50us\"\nasync_messages = true");
    let streamed = through_a_stream(&setup, TASKS);
    println!("{TASKS} tasks without answers: {streamed:?}");
    assert!(GPU * TASKS * 10 >= streamed * 9, "{streamed:?}");
    let report = setup.finish();
    assert!(calls(&report, "LX_DXSUBMITCOMMAND") <= u64::from(TASKS) / 16);
}

#[test]
fn the_same_work_takes_the_same_time_in_each_run() {
    let run = || {
        let setup = Setup::in_virtual_time("latency = \"50us\"\nlate = \"0ms..3ms\"\nseed = 5");
        let took = through_a_stream(&setup, 500);
        setup.finish();
        took
    };
    assert_eq!(run(), run());
}
