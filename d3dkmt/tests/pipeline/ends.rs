//! Streams end in every way without a hang, and say with which piece of work.

use std::sync::{Arc, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::Duration;

use d3dkmt::pipeline::{Completion, PipelineCause, PipelineError, TaskOptions};
use d3dkmt::{Device, DeviceErrorReason, DeviceFlags, ExecutionState, MonitoredFence, SyncFlags, WaitFor};
use dxg_emu::Report;
use dxg_soft::{Command, Compare};

use crate::support::{Memory, Setup, calls, in_child, work};

fn named(name: &'static str) -> TaskOptions<'static> {
    TaskOptions { name, ..TaskOptions::default() }
}

/// Waits until the word is not 0, which nobody makes it.
fn forever(memory: &Memory) -> [Command; 1] {
    [Command::Wait32 { compare: Compare::NotEqual, address: memory.address(0), value: 0, mask: u32::MAX }]
}

fn state(error: &PipelineError) -> Option<ExecutionState> {
    error.driver().and_then(d3dkmt::Error::device_state)
}

#[test]
fn a_fault_names_the_piece_of_work_and_what_was_done_before_it_is_done() {
    let setup = Setup::in_virtual_time("latency = \"50us\"");
    let memory = setup.memory(4096);
    let stream = setup.stream();
    let good: Vec<Completion> =
        (0..20).map(|word| stream.enqueue(&work(&memory, word, word + 1)).unwrap()).collect();
    let nowhere = [Command::Write32 { value: 1, destination: 0x1000 }];
    let bad = stream.enqueue_with(&nowhere, named("stray write")).unwrap();
    let never = stream.enqueue(&work(&memory, 30, 1)).unwrap();
    for completion in [&bad, &never] {
        let error = completion.wait(None).unwrap_err();
        assert_eq!(state(&error), Some(ExecutionState::PAGE_FAULT), "{error}");
        let task = error.task().unwrap();
        assert_eq!((task.number, task.name), (21, "stray write"));
        assert!(error.to_string().starts_with("task 21 (stray write): "), "{error}");
    }
    for completion in &good {
        completion.wait(None).unwrap();
    }
    assert_eq!(memory.words()[..20], (1..=20).collect::<Vec<_>>());
    assert_eq!(memory.words()[30], 0);
    assert_eq!(state(&stream.enqueue(&nowhere).unwrap_err()), Some(ExecutionState::PAGE_FAULT));
    assert_eq!(setup.device.page_fault().unwrap().address, 0x1000);
    drop((good, bad, never, stream, memory));
    setup.finish();
}

#[test]
fn a_fence_that_its_device_lost_is_not_taken_for_reached() {
    let setup = Setup::in_real_time("");
    let memory = setup.memory(4096);
    let fence = MonitoredFence::create(&setup.device, 3, SyncFlags::empty()).unwrap();
    let wait = setup.device.begin_wait(&[fence.at(5)], WaitFor::All).unwrap();
    let stream = setup.stream();
    let bad = stream.enqueue(&[Command::Write32 { value: 1, destination: 0x1000 }]).unwrap();
    assert_eq!(state(&bad.wait(None).unwrap_err()), Some(ExecutionState::PAGE_FAULT));
    assert_eq!(fence.value(), u64::MAX, "as the host shows what is lost");
    let other = Device::create(setup.device.adapter(), DeviceFlags::empty()).unwrap();
    let elsewhere = other.wait(&[fence.at(5)], WaitFor::All, None).unwrap_err();
    assert_eq!(elsewhere.device_state(), Some(ExecutionState::PAGE_FAULT), "also where another one waits");
    drop(other);
    assert!(fence.at(5).may_be_lost() && !fence.at(5).is_reached());
    for error in
        [wait.wait(None).unwrap_err(), wait.check().unwrap_err(), fence.at(5).wait(None).unwrap_err()]
    {
        assert_eq!(error.device_state(), Some(ExecutionState::PAGE_FAULT));
    }
    drop((wait, fence, bad, stream, memory));
    setup.finish();
}

#[test]
fn a_gpu_that_never_finishes_ends_with_the_hosts_timeout() {
    let setup = Setup::in_virtual_time("");
    let memory = setup.memory(4096);
    let stream = setup.stream();
    let stuck = stream.enqueue_with(&forever(&memory), named("stuck")).unwrap();
    let error = stuck.wait(None).unwrap_err();
    assert_eq!(state(&error), Some(ExecutionState::HUNG), "{error}");
    assert_eq!(error.task().unwrap().name, "stuck");
    drop((stuck, stream, memory));
    setup.finish();
}

#[test]
fn dropping_a_stream_cancels_what_is_not_done_and_does_not_wait_for_it() {
    for hw in [false, true] {
        let setup = Setup::in_real_time("");
        let memory = setup.memory(4096);
        let stream = if hw { setup.hw_stream() } else { setup.stream() };
        let done = stream.enqueue(&work(&memory, 1, 1)).unwrap();
        done.wait(None).unwrap();
        let stuck = stream.enqueue_with(&forever(&memory), named("stuck")).unwrap();
        stream.flush().unwrap();
        let gathered = stream.enqueue(&work(&memory, 2, 2)).unwrap();
        drop(stream);
        done.wait(None).unwrap();
        for completion in [&stuck, &gathered] {
            let error = completion.wait(None).unwrap_err();
            assert!(error.is_cancelled(), "{error}");
            assert!(completion.is_done().unwrap_err().is_cancelled());
        }
        assert_eq!(stuck.wait(None).unwrap_err().task().unwrap().name, "stuck");
        assert_eq!(setup.device.execution_state().unwrap(), ExecutionState::ACTIVE);
        drop((done, stuck, gathered, memory));
        setup.finish();
    }
}

#[test]
fn whoever_waits_for_a_stream_that_is_dropped_goes_on_at_once() {
    let setup = Setup::in_real_time("");
    let memory = setup.memory(4096);
    let (stream, other) = (setup.stream(), setup.stream());
    let done = stream.enqueue(&work(&memory, 1, 1)).unwrap();
    done.wait(None).unwrap();
    let stuck = stream.enqueue_with(&forever(&memory), named("stuck")).unwrap();
    let descriptor = stuck.begin_wait().unwrap();
    let options = TaskOptions { after: &[&stuck], ..TaskOptions::default() };
    let later = other.enqueue_with(&work(&memory, 2, 2), options).unwrap();
    thread::scope(|scope| {
        let waiting = scope.spawn(|| stuck.wait(None));
        thread::sleep(Duration::from_millis(20));
        assert!(!later.is_done().unwrap());
        drop(stream);
        let error = waiting.join().unwrap().unwrap_err();
        assert!(error.is_cancelled(), "{error}");
    });
    descriptor.wait(None).unwrap();
    assert!(stuck.is_done().unwrap_err().is_cancelled());
    assert!(done.is_done().unwrap(), "what was done stays so");
    later.wait(None).unwrap();
    drop((done, stuck, descriptor, later, other, memory));
    setup.finish();
}

/// Tells that a future is to be polled again.
struct Poked(mpsc::Sender<()>);

impl Wake for Poked {
    fn wake(self: Arc<Self>) {
        let _ = self.0.send(());
    }
}

#[test]
fn a_future_whose_stream_is_dropped_ends() {
    let setup = Setup::in_real_time("");
    let memory = setup.memory(4096);
    let stream = setup.stream();
    let mut future = Box::pin(stream.enqueue(&forever(&memory)).unwrap());
    let (sender, poked) = mpsc::channel();
    let waker = Waker::from(Arc::new(Poked(sender)));
    assert!(future.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    drop(stream);
    poked.recv().unwrap();
    match future.as_mut().poll(&mut Context::from_waker(&waker)) {
        Poll::Ready(Err(error)) => assert!(error.is_cancelled(), "{error}"),
        other => panic!("{other:?}"),
    }
    drop((future, memory));
    setup.finish();
}

#[test]
fn a_forked_child_does_nothing_to_the_streams_of_its_parent() {
    let setup = Setup::in_real_time("");
    let memory = setup.memory(4096);
    let stream = setup.stream();
    let slow = stream.enqueue(&[Command::Work { nanoseconds: 100_000_000 }]).unwrap();
    assert!(!slow.is_done().unwrap());
    let gathered = stream.enqueue(&work(&memory, 1, 1)).unwrap();
    let mut parents = Some((stream, slow, gathered));
    assert!(in_child(|| {
        let (stream, slow, gathered) = parents.take().unwrap();
        let inherited = |error: &PipelineError| error.driver().is_some_and(d3dkmt::Error::is_inherited);
        let refused = slow.wait(None).is_err_and(|error| inherited(&error))
            && gathered.wait(None).is_err_and(|error| inherited(&error))
            && stream.enqueue(&work(&memory, 2, 2)).is_err_and(|error| inherited(&error));
        drop((stream, slow, gathered));
        refused
    }));
    let (stream, slow, gathered) = parents.unwrap();
    gathered.wait(None).unwrap();
    assert!(slow.is_done().unwrap());
    assert_eq!(memory.words()[..3], [0, 1, 0]);
    drop((stream, slow, gathered, memory));
    setup.finish();
}

#[test]
fn a_removed_adapter_and_a_device_given_up_end_streams_in_the_middle_of_work() {
    let ends: [fn(&Setup); 2] = [
        |setup| assert!(setup.emulator.remove_adapter(setup.luid)),
        |setup| setup.device.mark_as_error(DeviceErrorReason::DRIVER).unwrap(),
    ];
    for end in ends {
        let setup = Setup::in_real_time("");
        let memory = setup.memory(4096);
        let stream = setup.stream();
        let done = stream.enqueue(&work(&memory, 1, 1)).unwrap();
        done.wait(None).unwrap();
        let stuck = stream.enqueue_with(&forever(&memory), named("stuck")).unwrap();
        thread::scope(|scope| {
            let waiting = scope.spawn(|| stuck.wait(None));
            thread::sleep(Duration::from_millis(20));
            end(&setup);
            let error = waiting.join().unwrap().unwrap_err();
            assert_eq!(error.task().unwrap().name, "stuck", "{error}");
            let lost = error.driver().unwrap();
            assert!(
                lost.is_device_removed() || lost.device_state() == Some(ExecutionState::RESET),
                "{error}"
            );
        });
        done.wait(None).unwrap();
        assert!(stream.enqueue(&work(&memory, 1, 1)).is_err());
        drop((done, stuck, stream, memory));
        setup.finish();
    }
}

#[test]
fn waits_of_all_objects_let_virtual_time_pass_where_they_are_told_how() {
    let setup = Setup::in_virtual_time("latency = \"50us\"\nlate = \"3ms..3ms\"\npending = 1.0");
    let start = setup.now();
    let memory = setup.memory(4096);
    // Mapping and residency: each a round trip, and 3 ms late.
    assert!(setup.now() - start >= Duration::from_millis(3));
    let gate = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
    assert!(gate.at(1).wait(Some(Duration::from_millis(1))).unwrap_err().is_timeout());
    let wait = setup.device.begin_wait(&[gate.at(1)], WaitFor::All).unwrap();
    setup.device.signal(&[gate.at(1)], d3dkmt::SignalFlags::empty()).unwrap();
    wait.wait(None).unwrap();
    drop((wait, gate, memory));
    setup.finish();
}

#[test]
fn who_only_asks_learns_too_that_the_adapter_is_gone() {
    let setup = Setup::in_real_time("");
    let memory = setup.memory(4096);
    let stream = setup.stream();
    let stuck = stream.enqueue(&forever(&memory)).unwrap();
    assert!(!stuck.is_done().unwrap());
    assert!(setup.emulator.remove_adapter(setup.luid));
    let error = loop {
        match stuck.is_done() {
            Ok(done) => assert!(!done),
            Err(error) => break error,
        }
        thread::yield_now();
    };
    assert!(error.driver().unwrap().is_device_removed(), "{error}");
    drop((stuck, stream, memory));
    setup.finish();
}

#[test]
fn time_that_is_over_is_told_and_the_wait_can_go_on() {
    let setup = Setup::in_real_time("");
    let stream = setup.stream();
    let slow = stream.enqueue_with(&[Command::Work { nanoseconds: 80_000_000 }], named("slow")).unwrap();
    let late = slow.wait(Some(Duration::from_millis(2))).unwrap_err();
    assert!(late.is_timeout());
    assert_eq!(late.task().unwrap().name, "slow");
    slow.wait(None).unwrap();
    drop((slow, stream));
    setup.finish();
}

#[test]
fn short_waits_for_the_same_work_are_one_wait_of_the_drivers() {
    let setup = Setup::in_real_time("");
    let memory = setup.memory(4096);
    let stream = setup.stream();
    let waits = |report: &Report| calls(report, "LX_DXWAITFORSYNCHRONIZATIONOBJECTFROMCPU");
    let before = waits(&setup.emulator.report());
    let stuck = stream.enqueue(&forever(&memory)).unwrap();
    for _ in 0..50 {
        assert!(stuck.wait(Some(Duration::from_micros(100))).unwrap_err().is_timeout());
    }
    drop((stream, stuck, memory));
    assert!(waits(&setup.finish()) - before <= 1);
}

#[test]
fn work_after_work_that_failed_is_refused_with_its_reason() {
    let setup = Setup::in_virtual_time("");
    let memory = setup.memory(4096);
    let (one, other) = (setup.stream(), setup.stream());
    let lost = one.enqueue(&forever(&memory)).unwrap();
    drop(one);
    let options = TaskOptions { after: &[&lost], ..TaskOptions::default() };
    let refused = other.enqueue_with(&work(&memory, 1, 1), options).unwrap_err();
    assert!(matches!(refused.cause(), PipelineCause::Dependency(error) if error.is_cancelled()), "{refused}");
    // The stream itself goes on, also behind moments that others bring about.
    let gate = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
    let points = [gate.at(1)];
    let options = TaskOptions { after_points: &points, ..TaskOptions::default() };
    let gated = other.enqueue_with(&work(&memory, 1, 1), options).unwrap();
    assert!(!gated.is_done().unwrap());
    setup.device.signal(&points, d3dkmt::SignalFlags::empty()).unwrap();
    gated.wait(None).unwrap();
    assert_eq!(memory.words()[1], 1);
    drop((points, gate, gated, lost, other, memory));
    setup.finish();
}
