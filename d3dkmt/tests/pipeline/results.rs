//! Every result is right, however late the GPU is and however small the ring.

use std::os::fd::AsFd;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::{Duration, Instant};

use d3dkmt::pipeline::{
    Completion, EncodeError, Encoder, PipelineCause, SoftEncoder, Stream, StreamOptions, TaskOptions,
};
use d3dkmt::{ContextOptions, HwQueueFlags};
use dxg_soft::Command;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

use crate::support::{Setup, work};

#[test]
fn a_ring_smaller_than_the_work_in_flight_and_late_fences_lose_nothing() {
    const TASKS: u32 = 1500;
    // Half of the paging calls are pending, too.
    let host = "latency = \"50us\"\nlate = \"0ms..30ms\"\npending = 0.5\nseed = 11";
    let setup = Setup::in_virtual_time(host);
    let memory = setup.memory(4 * 2048);
    let stream = setup.stream_with(StreamOptions { ring: 4096, ..setup.options() });
    let mut completions: Vec<Completion> = Vec::new();
    for number in 0..TASKS {
        // Pieces of work of all sizes, each of which adds to its word.
        let repeats = 1 + number % 7;
        let mut task = work(&memory, number, number).to_vec();
        task.extend((0..repeats).map(|_| Command::Add32 {
            value: 1_000_000,
            destination: memory.address(number),
            old: 0,
        }));
        completions.push(stream.enqueue(&task[..]).unwrap());
    }
    // In any order, and also those done long ago.
    for completion in completions.iter().rev().step_by(97).chain(&completions) {
        completion.wait(None).unwrap();
        assert!(completion.is_done().unwrap());
    }
    let expected = |number: u32| number + 1_000_000 * (1 + number % 7);
    assert_eq!(memory.words()[..TASKS as usize], (0..TASKS).map(expected).collect::<Vec<_>>());
    let statistics = stream.statistics();
    println!("{statistics:?}");
    assert!(statistics.stalls > 10, "the ring was full: {statistics:?}");
    drop((completions, stream, memory));
    setup.finish();
}

#[test]
fn who_does_not_want_to_wait_for_room_is_told_and_loses_nothing() {
    let setup = Setup::in_virtual_time("latency = \"50us\"");
    let memory = setup.memory(4096);
    let stream = setup.stream_with(StreamOptions { ring: 4096, ..setup.options() });
    let mut added = 0;
    let full = loop {
        match stream.try_enqueue(&work(&memory, added, added + 1), TaskOptions::default()) {
            Ok(_) => added += 1,
            Err(error) => break error,
        }
        assert!(added < 1000);
    };
    assert!(matches!(full.cause(), PipelineCause::Full), "{full}");
    assert_eq!(full.task().unwrap().number, u64::from(added) + 1);
    stream.wait(None).unwrap();
    stream.try_enqueue(&work(&memory, added, added + 1), TaskOptions::default()).unwrap();
    stream.wait(None).unwrap();
    assert_eq!(memory.words()[..=added as usize], (1..=added + 1).collect::<Vec<_>>());
    drop((stream, memory));
    setup.finish();
}

#[test]
fn work_that_cannot_be_is_refused_by_name_and_the_stream_goes_on() {
    let setup = Setup::in_virtual_time("");
    let memory = setup.memory(4096);
    let stream = setup.stream_with(StreamOptions { ring: 4096, ..setup.options() });
    let named = |name| TaskOptions { name, ..TaskOptions::default() };
    stream.enqueue(&work(&memory, 0, 1)).unwrap();
    let end = stream.enqueue_with(&[Command::End], named("cut off")).unwrap_err();
    assert!(matches!(end.cause(), PipelineCause::Encoding(_)));
    assert_eq!(end.to_string(), "task 2 (cut off): it cannot be encoded: End cannot stand in a stream");
    let huge = stream.enqueue_with(&[Command::Timestamp { destination: 8 }; 300], named("huge")).unwrap_err();
    assert!(matches!(huge.cause(), PipelineCause::TooLarge { room: 4096, .. }), "{huge}");
    stream.enqueue(&work(&memory, 1, 2)).unwrap();
    stream.finish(None).unwrap();
    assert_eq!(memory.words()[..2], [1, 2]);
    drop(memory);
    setup.finish();
}

#[test]
fn streams_of_both_kinds_and_several_threads_share_a_device() {
    const EACH: u32 = 400;
    let setup = Setup::in_real_time("latency = \"20us\"");
    let memory = setup.memory(4 * 4096);
    thread::scope(|scope| {
        for part in 0..4 {
            let (setup, memory) = (&setup, &memory);
            scope.spawn(move || {
                let stream = if part % 2 == 0 { setup.stream() } else { setup.hw_stream() };
                for number in 0..EACH {
                    let word = part * 1024 + number;
                    let store = Command::Write32 { value: word + 1, destination: memory.address(word) };
                    let completion = stream.enqueue(&[store]).unwrap();
                    if number % 50 == 0 {
                        completion.wait(None).unwrap();
                    }
                }
                stream.finish(None).unwrap();
            });
        }
    });
    let words = memory.words();
    for part in 0..4 {
        let first = part * 1024;
        let expected: Vec<u32> = (first + 1..=first + EACH).collect();
        assert_eq!(words[first as usize..(first + EACH) as usize], expected);
    }
    drop(memory);
    setup.finish();
}

/// Counts how often it is woken, and unparks a thread.
struct Counter {
    woken: AtomicU32,
    thread: thread::Thread,
}

impl Wake for Counter {
    fn wake(self: Arc<Self>) {
        self.woken.fetch_add(1, Ordering::Relaxed);
        self.thread.unpark();
    }
}

#[test]
fn completions_are_futures_that_need_no_runtime() {
    let setup = Setup::in_real_time("");
    let memory = setup.memory(4096);
    let stream = setup.stream();
    let slow = [Command::Work { nanoseconds: 20_000_000 }];
    let first = stream.enqueue(&slow).unwrap();
    let second = stream.enqueue(&work(&memory, 0, 7)).unwrap();
    let counter = Arc::new(Counter { woken: AtomicU32::new(0), thread: thread::current() });
    let waker = Waker::from(Arc::clone(&counter));
    let mut context = Context::from_waker(&waker);
    let mut both = pin!(async {
        first.await?;
        second.await
    });
    let mut polls = 0;
    let result = loop {
        polls += 1;
        match both.as_mut().poll(&mut context) {
            Poll::Ready(result) => break result,
            Poll::Pending => thread::park(),
        }
    };
    result.unwrap();
    assert_eq!(memory.words()[0], 7);
    assert!(polls >= 2 && counter.woken.load(Ordering::Relaxed) >= 1);
    stream.finish(None).unwrap();
    drop(memory);
    setup.finish();
}

#[test]
fn many_futures_of_several_threads_are_each_woken() {
    let setup = Setup::in_real_time("latency = \"20us\"");
    let memory = setup.memory(4096);
    let stream = setup.stream();
    thread::scope(|scope| {
        for part in 0..4 {
            let (stream, memory) = (&stream, &memory);
            scope.spawn(move || {
                for number in 0..50 {
                    let word = part * 50 + number;
                    let completion = stream.enqueue(&work(memory, word, word + 1)).unwrap();
                    block_on(completion).unwrap();
                    assert_eq!(memory.words()[word as usize], word + 1);
                }
            });
        }
    });
    drop((stream, memory));
    setup.finish();
}

/// Runs a future on this thread.
fn block_on<F: Future>(future: F) -> F::Output {
    let counter = Arc::new(Counter { woken: AtomicU32::new(0), thread: thread::current() });
    let waker = Waker::from(counter);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(result) => return result,
            Poll::Pending => thread::park(),
        }
    }
}

#[test]
fn threads_share_a_stream_and_none_waits_for_anothers_room() {
    const EACH: u32 = 300;
    let setup = Setup::in_real_time("latency = \"20us\"");
    let memory = setup.memory(4 * 4096);
    let stream = setup.stream_with(StreamOptions { ring: 4096, ..setup.options() });
    thread::scope(|scope| {
        for part in 0..4 {
            let (stream, memory) = (&stream, &memory);
            scope.spawn(move || {
                for number in 0..EACH {
                    let word = part * 1024 + number;
                    let completion = stream.enqueue(&work(memory, word, word + 1)).unwrap();
                    if number % 20 == 0 {
                        completion.wait(None).unwrap();
                        assert_eq!(memory.words()[word as usize], word + 1);
                    }
                }
            });
        }
    });
    stream.wait(None).unwrap();
    assert_eq!(stream.statistics().tasks, u64::from(4 * EACH));
    let words = memory.words();
    assert!((0..4).all(|part| (0..EACH).all(|number| {
        let word = part * 1024 + number;
        words[word as usize] == word + 1
    })));
    drop((stream, memory));
    setup.finish();
}

/// Soft commands with what other command sets want: an end to each submission, a coarse alignment, and
/// private data.
struct Demanding {
    end: Vec<u8>,
    submissions: Arc<AtomicU32>,
}

impl Encoder for Demanding {
    type Task = [Command];

    const ALIGNMENT: usize = 256;

    fn encode(&mut self, task: &[Command], commands: &mut Vec<u8>) -> Result<(), EncodeError> {
        SoftEncoder.encode(task, commands)
    }

    fn store(&mut self, address: u64, value: u64, commands: &mut Vec<u8>) {
        SoftEncoder.store(address, value, commands);
    }

    fn end(&self) -> &[u8] {
        &self.end
    }

    fn private_data(&mut self, commands: u64, length: u32, fence: u64, value: u64, data: &mut Vec<u8>) {
        assert!(commands.is_multiple_of(256) && length > 8 && fence != 0 && value != 0);
        self.submissions.fetch_add(1, Ordering::Relaxed);
        data.extend_from_slice(&value.to_le_bytes());
    }
}

#[test]
fn submissions_begin_aligned_and_end_as_the_command_set_wants() {
    const TASKS: u32 = 500;
    let setup = Setup::in_virtual_time("latency = \"50us\"");
    let memory = setup.memory(4 * 1024);
    let mut end = Vec::new();
    Command::End.append_to(&mut end);
    let submissions = Arc::new(AtomicU32::new(0));
    let encoder = Demanding { end, submissions: Arc::clone(&submissions) };
    let options = StreamOptions { ring: 8192, ..setup.options() };
    let stream = Stream::on_context(&setup.paging, ContextOptions::default(), encoder, options).unwrap();
    for number in 0..TASKS {
        stream.enqueue(&work(&memory, number, number + 1)).unwrap();
    }
    stream.wait(None).unwrap();
    assert_eq!(memory.words()[..TASKS as usize], (1..=TASKS).collect::<Vec<_>>());
    assert_eq!(u64::from(submissions.load(Ordering::Relaxed)), stream.statistics().submissions);
    drop((stream, memory));
    setup.finish();
}

#[test]
fn the_end_of_a_submission_is_not_overwritten_before_the_gpu_has_read_it() {
    for hw in [false, true] {
        let setup = Setup::in_real_time("");
        let memory = setup.memory(4096);
        // An end that is long under way, and counts.
        let mut end = Vec::new();
        let count = Command::Add32 { value: 1, destination: memory.address(0), old: 0 };
        for command in [Command::Work { nanoseconds: 300_000 }, count, Command::End] {
            command.append_to(&mut end);
        }
        let encoder = Demanding { end, submissions: Arc::default() };
        let options = StreamOptions { ring: 4096, gather: 2, ..setup.options() };
        let (paging, context) = (&setup.paging, ContextOptions::default());
        let stream = match hw {
            false => Stream::on_context(paging, context, encoder, options),
            true => Stream::on_hw_queue(paging, context, HwQueueFlags::empty(), [], encoder, options),
        };
        let stream = stream.unwrap();
        // Small ones, and such as have no room beside the end of another: each would overwrite that end.
        let mut added = 0;
        for round in 0..60 {
            let mut task = work(&memory, 1 + round, 1).to_vec();
            let fill = Command::Write32 { value: 1, destination: memory.address(1 + round) };
            task.resize(if round % 4 == 3 { 110 + 2 * round as usize } else { 2 }, fill);
            if round % 8 == 7 {
                // Who only tries gets in at last, too.
                while stream.try_enqueue(&task, TaskOptions::default()).is_err() {
                    thread::yield_now();
                }
            } else {
                stream.enqueue(&task).unwrap();
            }
            added += 1;
        }
        stream.wait(None).unwrap();
        let submissions = u32::try_from(stream.statistics().submissions).unwrap();
        let start = Instant::now();
        while memory.words()[0] < submissions && start.elapsed() < Duration::from_secs(10) {
            thread::yield_now();
        }
        assert_eq!(memory.words()[0], submissions);
        assert!(memory.words()[1..=added].iter().all(|word| *word == 1));
        drop((stream, memory));
        setup.finish();
    }
}

#[test]
fn completions_are_descriptors() {
    let setup = Setup::in_real_time("");
    let stream = setup.stream();
    let completion = stream.enqueue(&[Command::Work { nanoseconds: 2_000_000 }]).unwrap();
    let wait = completion.begin_wait().unwrap();
    let mut polled = [PollFd::new(wait.as_fd(), PollFlags::POLLIN)];
    assert_eq!(poll(&mut polled, PollTimeout::NONE), Ok(1));
    assert!(wait.check().unwrap() && completion.is_done().unwrap());
    drop((wait, completion, stream));
    setup.finish();
}
