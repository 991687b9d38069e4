//! Who gets on when: queues, engines, priorities, and the same trace each time.

use super::*;
use crate::objects::{create_hw_queue, on_handle};
use crate::sync::{handle, signal_cpu, wait_gpu};
use d3dkmt_sys::Errno;
use dxg_soft::Compare;
use std::sync::mpsc;
use std::thread;

fn set_priority(gpu: &Gpu, context: u32, priority: i32) {
    let mut argument = D3DKMT_SETCONTEXTSCHEDULINGPRIORITY { hContext: context, Priority: priority };
    assert_eq!(call(&gpu.env.device, Ioctl::SetContextSchedulingPriority, &mut argument), Ok(0));
}

#[test]
fn work_is_done_in_order_and_takes_its_time() {
    let (gpu, time) = gpu("", "");
    let start = time.now();
    assert_eq!(gpu.submit(&[gpu.timestamp(0), work(5), gpu.write(8, 1)]), Ok(0));
    assert_eq!(gpu.submit(&[work(7), gpu.timestamp(16)]), Ok(0));
    assert_eq!((gpu.at(0), gpu.at(8)), (0, 0), "nothing happens while no time passes");
    gpu.finish();
    assert_eq!(time.now() - start, micros(12));
    let now = |duration: Duration| u64::try_from(duration.as_nanos()).expect("short");
    assert_eq!((gpu.at(0), gpu.at(8), gpu.at(16)), (now(start), 1, now(time.now())), "ticks of 1 GHz");
}

#[test]
fn memory_changes_when_the_time_for_it_has_passed() {
    let (gpu, time) = gpu("", "");
    let fill = Command::Fill { pattern: 7, destination: gpu.base, length: 4096 };
    assert_eq!(gpu.submit(&[fill, gpu.write(8192, 1)]), Ok(0));
    time.advance(Duration::from_nanos(4095));
    assert_eq!((gpu.at(0), gpu.at(8192)), (0, 0));
    time.advance(Duration::from_nanos(1));
    assert_eq!((gpu.at(0), gpu.at(4088), gpu.at(8192)), (0x7_0000_0007, 0x7_0000_0007, 1));
}

#[test]
fn a_program_that_spins_is_served_too() {
    let (gpu, time) = gpu("", "");
    assert_eq!(gpu.submit(&[work(250), gpu.write(0, 9)]), Ok(0));
    let start = time.now();
    let mut pauses = 0;
    while gpu.at(0) != 9 {
        time.pause();
        pauses += 1;
        assert!(pauses < 10, "250 us are three steps");
    }
    assert_eq!(time.now() - start, micros(250));
}

#[test]
fn two_engines_work_at_a_time_and_meet_at_fences_and_in_memory() {
    let (gpu, time) = gpu("", "");
    let other = gpu.on_context(gpu.context(1));
    let (fence, page, address) = gpu_fence(&gpu.env);
    let start = time.now();
    // The first waits for a fence that the second signals by its queue, and then for memory.
    assert_eq!(wait_gpu(&gpu.env, fence, 1), Ok(0));
    let memory = Command::Wait64 { compare: Compare::Equal, address: gpu.base, value: 5 };
    assert_eq!(gpu.submit(&[gpu.timestamp(0x100), memory, gpu.timestamp(0x108)]), Ok(0));
    assert_eq!(gpu.submit_to(other.context, &[work(10)]), Ok(0));
    assert_eq!(signal_gpu(&other, fence, 1), Ok(0));
    let store = Command::Write64 { destination: address, value: 2 };
    assert_eq!(gpu.submit_to(other.context, &[work(20), gpu.write(0, 5), work(30), store]), Ok(0));
    gpu.finish();
    let ticks = |offset| Duration::from_nanos(gpu.at(offset)) - start;
    assert_eq!((ticks(0x100), ticks(0x108)), (micros(10), micros(30)));
    assert_eq!(value_at(page), 1);
    assert_eq!(wait_cpu(&gpu.env, &[(fence, 2)], false, 0), Ok(0), "a store of the GPU's signals it");
    assert_eq!((time.now() - start, value_at(page)), (micros(60), 2));
}

#[test]
fn a_program_misses_no_store_that_comes_in_the_moment_of_its_look() {
    for first in 0..2 {
        let (gpu, _) = gpu("", "timeout = \"5ms\"");
        let other = gpu.on_context(gpu.context(1));
        let wait = Command::Wait64 { compare: Compare::Equal, address: gpu.base, value: 1 };
        let of_waiter = [wait, gpu.write(8, 1)];
        let of_writer = [gpu.write(0, 1)];
        // Both at one time, and the two engines in both orders.
        let work: [(u32, &[Command]); 2] = if first == 0 {
            [(gpu.env.context, &of_waiter), (other.context, &of_writer)]
        } else {
            [(other.context, &of_waiter), (gpu.env.context, &of_writer)]
        };
        for (context, commands) in work {
            assert_eq!(gpu.submit_to(context, commands), Ok(0));
        }
        gpu.finish_on(&gpu.on_context(work[0].0));
        assert_eq!((gpu.at(8), gpu.state(gpu.env.on).0), (1, 1), "and its device is not lost by a timeout");
    }
}

#[test]
fn a_pause_moves_time_on_while_a_program_waits_for_memory() {
    let (gpu, time) = gpu("", "");
    let wait = Command::Wait64 { compare: Compare::Equal, address: gpu.base, value: 1 };
    assert_eq!(gpu.submit(&[wait, gpu.write(8, 1)]), Ok(0));
    let other = gpu.context(1);
    assert_eq!(gpu.submit_to(other, &[work(250), gpu.write(16, 1)]), Ok(0));
    let start = time.now();
    (0..3).for_each(|_| time.pause());
    assert_eq!((time.now() - start, gpu.at(16), gpu.at(8)), (micros(250), 1, 0));
    (0..3).for_each(|_| time.pause());
    assert_eq!(time.now() - start, micros(550));
}

#[test]
fn a_wait_that_nothing_ends_but_periods_is_broken_by_a_signal() {
    let (gpu, _) = gpu("", "");
    let (fence, ..) = gpu_fence(&gpu.env);
    create(&gpu.env, 6, 0, [0, 0]).expect("a periodic fence");
    handle(libc::SIGUSR1, 0);
    let (started, ids) = mpsc::channel();
    let result = thread::scope(|scope| {
        let waiting = scope.spawn(|| {
            // SAFETY: asks for the thread's own id.
            started.send(unsafe { libc::pthread_self() }).expect("received");
            wait_cpu(&gpu.env, &[(fence, 1)], false, 0)
        });
        let id = ids.recv().expect("sent");
        for _ in 0..500 {
            if waiting.is_finished() {
                break;
            }
            // SAFETY: not joined yet, so the id is its own.
            assert_eq!(unsafe { libc::pthread_kill(id, libc::SIGUSR1) }, 0);
            thread::sleep(Duration::from_millis(10));
        }
        // Lets it end where no signal could.
        let _ = signal_cpu(&gpu.env, fence, 1, 0);
        waiting.join().expect("no panic")
    });
    assert_eq!(result, Err(Errno::EINTR));
}

#[test]
fn a_program_waits_for_what_the_cpu_stores() {
    let (gpu, time) = gpu("", "");
    let wait = Command::Wait64 { compare: Compare::GreaterOrEqual, address: gpu.base, value: 3 };
    assert_eq!(gpu.submit(&[wait, gpu.write(8, 1)]), Ok(0));
    let other = gpu.context(0);
    assert_eq!(gpu.submit_to(other, &[gpu.write(16, 1)]), Ok(0));
    time.advance(micros(500));
    assert_eq!((gpu.at(8), gpu.at(16)), (0, 1), "others get on meanwhile");
    gpu.set(0, 3);
    time.pause();
    assert_eq!(gpu.at(8), 1);
}

#[test]
fn a_program_waits_for_a_fence_in_memory_that_the_cpu_or_a_queue_signals() {
    let (gpu, time) = gpu("", "timeout = \"5ms\"");
    let other = gpu.on_context(gpu.context(1));
    let (fence, _, address) = gpu_fence(&gpu.env);
    let wait = |value| Command::Wait64 { compare: Compare::GreaterOrEqual, address, value };
    assert_eq!(gpu.submit(&[wait(1), gpu.timestamp(0), wait(2), gpu.timestamp(8)]), Ok(0));
    let start = time.now();
    time.advance(micros(10));
    assert_eq!(signal_cpu(&gpu.env, fence, 1, 0), Ok(0));
    assert_eq!(gpu.submit_to(other.context, &[work(20)]), Ok(0));
    assert_eq!(signal_gpu(&other, fence, 2), Ok(0));
    assert_eq!(gpu.finish(), 1, "and not lost by a timeout");
    let ticks = |offset| Duration::from_nanos(gpu.at(offset)) - start;
    assert_eq!((ticks(0), ticks(8)), (micros(10), micros(30)));
}

#[test]
fn the_higher_priority_takes_over_at_the_end_of_a_slice() {
    let (gpu, time) = gpu("", "");
    let (low, high) = (gpu.context(0), gpu.on_context(gpu.context(0)));
    set_priority(&gpu, low, -3);
    set_priority(&gpu, high.context, 4);
    let start = time.now();
    assert_eq!(gpu.submit_to(low, &[work(5000), gpu.timestamp(0)]), Ok(0));
    time.advance(micros(1200));
    assert_eq!(gpu.submit_to(high.context, &[gpu.timestamp(8), work(1000), gpu.timestamp(16)]), Ok(0));
    gpu.finish_on(&high);
    gpu.finish_on(&gpu.on_context(low));
    let ticks = |offset| Duration::from_nanos(gpu.at(offset)) - start;
    assert_eq!([ticks(8), ticks(16), ticks(0)], [micros(1500), micros(2500), micros(6000)]);
}

#[test]
fn contexts_of_one_priority_take_turns_by_age() {
    let (gpu, time) = gpu("", "schedule = \"2us\"");
    let contexts: Vec<u32> = (0..4).map(|_| gpu.context(0)).collect();
    let start = time.now();
    for (index, context) in (0..).zip(&contexts) {
        assert_eq!(gpu.submit_to(*context, &[work(10), gpu.timestamp(8 * index)]), Ok(0));
    }
    time.advance(micros(100));
    let ends: Vec<Duration> = (0..4).map(|index| Duration::from_nanos(gpu.at(8 * index)) - start).collect();
    assert_eq!(ends, [12, 22, 32, 42].map(micros), "what waits is scheduled meanwhile");
}

#[test]
fn a_hardware_queue_reaches_its_progress_fence_after_the_work() {
    let (gpu, time) = gpu("", "");
    let queue = create_hw_queue(&gpu.env.device, gpu.env.context).expect("creates");
    let progress: *mut u64 = queue.HwQueueProgressFenceCPUVirtualAddress.cast();
    for number in 1..=2 {
        let (address, length) = gpu.put(&[work(10), gpu.write(8 * number, number)]);
        let mut argument = D3DKMT_SUBMITCOMMANDTOHWQUEUE {
            hHwQueue: queue.hHwQueue,
            HwQueueProgressFenceId: number,
            CommandBuffer: address,
            CommandLength: length,
            ..Default::default()
        };
        assert_eq!(call(&gpu.env.device, Ioctl::SubmitCommandToHwQueue, &mut argument), Ok(0));
    }
    for (passed, value) in [(9, 0), (1, 1), (9, 1), (1, 2)] {
        time.advance(micros(passed));
        assert_eq!((value_at(progress), gpu.at(8 * value.max(1))), (value, value), "{:?}", time.now());
    }
}

#[test]
fn the_work_of_a_context_or_a_device_that_goes_stops() {
    let (gpu, time) = gpu("", "");
    let context = gpu.context(0);
    assert_eq!(gpu.submit_to(context, &[gpu.write(8, 1), work(1000), gpu.write(0, 1)]), Ok(0));
    time.advance(micros(600));
    assert_eq!(on_handle(&gpu.env.device, Ioctl::DestroyContext, context), Ok(0));
    time.advance(micros(1000));
    assert_eq!((gpu.at(8), gpu.at(0)), (1, 0));
    assert_eq!(gpu.submit(&[work(1000), gpu.write(0, 2)]), Ok(0));
    time.advance(micros(600));
    let fence = gpu.fence.0;
    assert_eq!(on_handle(&gpu.env.device, Ioctl::DestroyDevice, gpu.env.on), Ok(0));
    time.advance(micros(1000));
    assert_eq!(signal_cpu(&gpu.env, fence, 1, 0), Err(Errno::EINVAL), "gone with the device");
    let report = gpu.env.device.emulator().report();
    assert!(report.leaks.iter().all(|leak| leak.kind == dxg_emu::ObjectKind::Adapter), "{report:?}");
}

/// What happened, and when.
fn trace(seed: u64) -> Vec<u64> {
    let host = format!("latency = \"50us\"\nlate = \"0.1ms..3ms\"\npending = 0.5\nseed = {seed}");
    let (gpu, time) = gpu(&host, "schedule = \"3us\"");
    let other = gpu.on_context(gpu.context(1));
    let (fence, ..) = gpu_fence(&gpu.env);
    for round in 1..=20 {
        assert_eq!(gpu.submit(&[work(5 * round), gpu.timestamp(16 * round)]), Ok(0));
        assert_eq!(signal_gpu(&gpu.env, fence, round), Ok(0));
        assert_eq!(wait_gpu(&other, fence, round), Ok(0));
        assert_eq!(gpu.submit_to(other.context, &[gpu.timestamp(16 * round + 8)]), Ok(0));
    }
    gpu.finish_on(&other);
    let end = u64::try_from(time.now().as_nanos()).expect("short");
    (2..42).map(|index| gpu.at(8 * index)).chain([end]).collect()
}

#[test]
fn virtual_time_runs_the_same_way_each_time() {
    let first = trace(1);
    assert_eq!(first, trace(1));
    assert_ne!(first, trace(2), "what is random follows the seed");
    assert!(first.windows(2).step_by(2).all(|pair| pair[0] < pair[1]), "the second after the first");
}
