//! Streams between threads: nobody is kept by what another one waits for, and nothing that was done is
//! undone.

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::{Duration, Instant};

use d3dkmt::pipeline::{
    Completion, EncodeError, Encoder, PipelineCause, SoftEncoder, Stream, StreamOptions, TaskOptions,
};
use d3dkmt::{Cause, ContextOptions, MonitoredFence, SignalFlags, SyncFlags};
use dxg_soft::Command;

use crate::support::{Setup, work};

/// Longer than anything takes that is not stuck.
const STUCK: Duration = Duration::from_secs(10);

/// Tells that a future is to be polled again.
struct Poked(mpsc::Sender<()>);

impl Wake for Poked {
    fn wake(self: Arc<Self>) {
        let _ = self.0.send(());
    }
}

fn poked() -> (Waker, mpsc::Receiver<()>) {
    let (sender, receiver) = mpsc::channel();
    (Waker::from(Arc::new(Poked(sender))), receiver)
}

fn work_of(milliseconds: u64) -> [Command; 1] {
    [Command::Work { nanoseconds: milliseconds * 1_000_000 }]
}

/// Work that is not done before the fence of a gate gets to 1.
fn gated(stream: &Stream<SoftEncoder>, gate: &Arc<MonitoredFence>) -> Completion {
    let points = [gate.at(1)];
    let options = TaskOptions { after_points: &points, ..TaskOptions::default() };
    stream.enqueue_with(&work_of(0), options).unwrap()
}

fn gate(setup: &Setup) -> Arc<MonitoredFence> {
    MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap()
}

fn open(gate: &Arc<MonitoredFence>) {
    gate.device().signal(&[gate.at(1)], SignalFlags::empty()).unwrap();
}

#[test]
fn who_waits_for_room_keeps_nobody_from_asking_waiting_and_adding() {
    let setup = Setup::in_real_time("");
    let memory = setup.memory(4096);
    let stream = setup.stream_with(StreamOptions { ring: 4096, ..setup.options() });
    let gate = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
    let points = [gate.at(1)];
    let gated = TaskOptions { after_points: &points, ..TaskOptions::default() };
    let first = stream.enqueue_with(&work(&memory, 0, 1), gated).unwrap();
    let mut added = 1;
    while stream.try_enqueue(&work(&memory, added, 1), TaskOptions::default()).is_ok() {
        added += 1;
    }
    let (waker, _) = poked();
    let others = thread::scope(|scope| {
        // Two of them, which are both let in later.
        let blocked: Vec<_> = [added, added + 1]
            .into_iter()
            .map(|word| {
                let (stream, memory) = (&stream, &memory);
                scope.spawn(move || stream.enqueue(&work(memory, word, 1)).unwrap())
            })
            .collect();
        let (sender, results) = mpsc::channel();
        let (stream, first, memory, waker) = (&stream, &first, &memory, &waker);
        scope.spawn(move || {
            while stream.statistics().stalls < 2 {
                thread::yield_now();
            }
            let late = first.wait(Some(Duration::from_millis(10))).unwrap_err();
            let full = stream.try_enqueue(&work(memory, 0, 9), TaskOptions::default()).unwrap_err();
            let mut future = pin!(first.clone());
            let pending = future.as_mut().poll(&mut Context::from_waker(waker)).is_pending();
            stream.flush().unwrap();
            let done = first.is_done().unwrap();
            let _ = sender.send((late.is_timeout(), full.to_string(), pending, done));
        });
        let others = results.recv_timeout(STUCK);
        setup.device.signal(&points, SignalFlags::empty()).unwrap();
        blocked.into_iter().for_each(|thread| thread.join().unwrap().wait(None).unwrap());
        others
    });
    let (timed_out, full, pending, done) = others.expect("nobody waits for the one that waits for room");
    assert!(timed_out && full.ends_with("the ring of the stream is full") && pending && !done, "{full}");
    stream.wait(None).unwrap();
    assert!(memory.words()[..added as usize + 2].iter().all(|word| *word == 1));
    drop((points, gate, first, stream, memory));
    setup.finish();
}

#[test]
fn patience_ends_with_its_time_and_names_the_piece_of_work_that_was_to_be_added() {
    let setup = Setup::in_real_time("");
    let memory = setup.memory(4096);
    let patience = Some(Duration::from_millis(5));
    let stream = setup.stream_with(StreamOptions { ring: 4096, patience, ..setup.options() });
    let gate = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
    let points = [gate.at(1)];
    let gated = TaskOptions { after_points: &points, ..TaskOptions::default() };
    stream.enqueue_with(&work(&memory, 0, 1), gated).unwrap();
    let late = (2..).find_map(|number| stream.enqueue(&work(&memory, 1, number)).err()).unwrap();
    assert!(late.is_timeout(), "{late}");
    assert_eq!(late.task().unwrap().number, stream.statistics().tasks + 1);
    setup.device.signal(&points, SignalFlags::empty()).unwrap();
    stream.wait(None).unwrap();
    stream.enqueue(&work(&memory, 2, 7)).unwrap().wait(None).unwrap();
    assert_eq!(memory.words()[2], 7);
    drop((points, gate, stream, memory));
    setup.finish();
}

/// Takes a lock of the program's.
struct Locking {
    lock: Arc<Mutex<u32>>,
    entered: mpsc::Sender<()>,
}

impl Wake for Locking {
    fn wake(self: Arc<Self>) {
        let _ = self.entered.send(());
        *self.lock.lock().unwrap() += 1;
    }
}

#[test]
fn a_stream_is_dropped_while_a_waker_wants_what_the_dropper_holds_and_its_device_can_be_closed() {
    let setup = Setup::in_real_time("");
    let stream = setup.stream();
    let gate = gate(&setup);
    let mut future = Box::pin(gated(&stream, &gate));
    let lock = Arc::new(Mutex::new(0));
    let (entered, in_waker) = mpsc::channel();
    let waker = Waker::from(Arc::new(Locking { lock: Arc::clone(&lock), entered }));
    assert!(future.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    let (sender, dropped) = mpsc::channel();
    let dropper = thread::spawn(move || {
        let held = lock.lock().unwrap();
        open(&gate);
        drop(gate);
        in_waker.recv().unwrap();
        drop((future, stream));
        // Nothing of the stream is open, although its thread is still in the waker.
        let emulator = Arc::clone(&setup.emulator);
        let Setup { device, paging, dxg, .. } = setup;
        drop((paging, dxg));
        let closed = device.close().map_err(|error| error.to_string());
        let _ = sender.send((closed, emulator.report().is_clean()));
        drop(held);
        lock
    });
    let (closed, clean) = dropped.recv_timeout(STUCK).expect("the drop waits for the waker");
    closed.unwrap();
    assert!(clean);
    let lock = dropper.join().unwrap();
    while *lock.lock().unwrap() == 0 {
        thread::yield_now();
    }
}

#[test]
fn a_device_can_be_closed_as_soon_as_a_stream_with_futures_has_ended() {
    for round in 0..40 {
        let setup = Setup::in_real_time("");
        let stream = setup.stream();
        let mut future = Box::pin(stream.enqueue(&work_of(1)).unwrap());
        let (waker, poked) = poked();
        while future.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
            poked.recv().unwrap();
        }
        drop(future);
        stream.finish(None).unwrap();
        let emulator = Arc::clone(&setup.emulator);
        let Setup { device, paging, dxg, .. } = setup;
        drop((paging, dxg));
        device.close().unwrap_or_else(|error| panic!("round {round}: {error}"));
        assert!(emulator.report().is_clean(), "round {round}");
    }
}

#[test]
fn a_panic_in_a_waker_does_not_keep_others_from_being_woken() {
    struct Panics;
    impl Wake for Panics {
        fn wake(self: Arc<Self>) {
            std::panic::resume_unwind(Box::new("a waker of the program's"));
        }
    }
    let setup = Setup::in_real_time("");
    let stream = setup.stream();
    let gate = gate(&setup);
    let completion = gated(&stream, &gate);
    let mut bad = pin!(completion.clone());
    let waker = Waker::from(Arc::new(Panics));
    assert!(bad.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    let (waker, other) = poked();
    let mut good = pin!(completion);
    assert!(good.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    open(&gate);
    other.recv_timeout(STUCK).unwrap();
    // The thread goes on, too.
    for _ in 0..2 {
        let (waker, poked) = poked();
        let mut future = pin!(stream.enqueue(&work_of(5)).unwrap());
        while future.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
            poked.recv_timeout(STUCK).unwrap();
        }
    }
}

#[test]
fn a_future_for_earlier_work_is_woken_by_that_work_although_it_asks_later() {
    let setup = Setup::in_real_time("");
    let mut fastest = Duration::MAX;
    for _ in 0..8 {
        let stream = setup.stream();
        let gates = [gate(&setup), gate(&setup)];
        let early = gated(&stream, &gates[0]);
        let mut late = Box::pin(gated(&stream, &gates[1]));
        let (waker, _late) = poked();
        assert!(late.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
        // The thread waits for the later one by now.
        thread::sleep(Duration::from_millis(5));
        let (waker, poked) = poked();
        let mut early = pin!(early);
        assert!(early.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
        let start = Instant::now();
        open(&gates[0]);
        poked.recv().unwrap();
        fastest = fastest.min(start.elapsed());
        open(&gates[1]);
        stream.finish(None).unwrap();
    }
    assert!(fastest < Duration::from_millis(30), "the best of all: {fastest:?}");
}

/// Commands that leave the highest value in the fence, and tell nothing in memory, which is told first.
struct Highest {
    in_memory: bool,
}

impl Encoder for Highest {
    type Task = [Command];

    const ALIGNMENT: usize = 64;

    fn encode(&mut self, task: &[Command], commands: &mut Vec<u8>) -> Result<(), EncodeError> {
        SoftEncoder.encode(task, commands)
    }

    fn store(&mut self, address: u64, _value: u64, commands: &mut Vec<u8>) {
        self.in_memory = !self.in_memory;
        SoftEncoder.store(address, if self.in_memory { 0 } else { u64::MAX }, commands);
    }
}

#[test]
fn a_fence_that_others_signalled_ends_its_stream_for_who_waits_asks_and_awaits() {
    let refused = |error: &d3dkmt::pipeline::PipelineError| {
        matches!(error.driver().map(d3dkmt::Error::cause), Some(Cause::Refused(_)))
    };
    let stream_of = |setup: &Setup| {
        let encoder = Highest { in_memory: false };
        Stream::on_context(&setup.paging, ContextOptions::default(), encoder, setup.options()).unwrap()
    };
    let ask = |completion: Completion| {
        let start = Instant::now();
        loop {
            match completion.is_done() {
                Ok(done) => assert!(!done && start.elapsed() < STUCK),
                Err(error) => break error,
            }
            thread::yield_now();
        }
    };
    let wait = |completion: Completion| completion.wait(Some(STUCK)).unwrap_err();
    let future = |completion: Completion| {
        let (waker, poked) = poked();
        let mut future = pin!(completion);
        for _ in 0..10 {
            match future.as_mut().poll(&mut Context::from_waker(&waker)) {
                Poll::Ready(result) => return result.unwrap_err(),
                Poll::Pending => poked.recv_timeout(STUCK).unwrap(),
            }
        }
        panic!("it is woken, and asks, for ever")
    };
    let ways: [&dyn Fn(Completion) -> d3dkmt::pipeline::PipelineError; 3] = [&ask, &wait, &future];
    for way in ways {
        let setup = Setup::in_real_time("");
        let stream = stream_of(&setup);
        let completion = stream.enqueue(&work_of(1)).unwrap();
        stream.flush().unwrap();
        let error = way(completion);
        assert!(refused(&error), "{error}");
        let next = stream.enqueue(&work_of(1)).unwrap_err();
        assert!(refused(&next) && !matches!(next.cause(), PipelineCause::Cancelled), "{next}");
        drop(stream);
        setup.finish();
    }
}

#[test]
fn moments_of_work_that_was_done_stay_reached_when_the_stream_has_ended() {
    let setup = Setup::in_real_time("");
    let stream = setup.stream();
    let done = stream.enqueue(&work_of(1)).unwrap();
    let point = done.point().unwrap();
    let (waker, poked) = poked();
    let mut future = Box::pin(done);
    while future.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
        poked.recv().unwrap();
    }
    stream.finish(None).unwrap();
    assert!(point.is_reached() && !point.may_be_lost());
    drop((future, point));
    setup.finish();
}

#[test]
fn what_was_seen_done_while_the_stream_was_dropped_stays_so() {
    // Each call takes long: the work ends while the queue is destroyed, or is ended by that.
    let setup = Setup::in_real_time("latency = \"40ms\"");
    for milliseconds in [20, 35, 45, 55, 60] {
        let stream = setup.stream();
        let completion = stream.enqueue(&work_of(milliseconds)).unwrap();
        stream.flush().unwrap();
        let (other, over) = (completion.clone(), AtomicBool::new(false));
        thread::scope(|scope| {
            let watcher = scope.spawn(|| {
                let mut seen = Vec::new();
                while !over.load(Ordering::Relaxed) {
                    let now = other.is_done().map_err(|error| error.to_string());
                    if seen.last() != Some(&now) {
                        seen.push(now);
                    }
                    thread::yield_now();
                }
                seen
            });
            drop(stream);
            let last = completion.is_done().map_err(|error| error.to_string());
            over.store(true, Ordering::Relaxed);
            let seen = watcher.join().unwrap();
            let done = seen.iter().position(|now| *now == Ok(true));
            assert!(done.is_none_or(|done| done == seen.len() - 1), "{milliseconds} ms: {seen:?}");
            assert!(done.is_none() || last == Ok(true), "{seen:?}, then {last:?}");
        });
    }
}
