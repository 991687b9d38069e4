//! The same on the system's clock: engines have threads, and nobody else helps.

use super::*;
use dxg_soft::Compare;
use std::thread;
use std::time::Instant;

fn real(host: &str) -> Gpu {
    Gpu::new(&Emulator::new(machine(host, "")))
}

#[test]
fn engines_work_by_themselves_and_a_wait_takes_as_long_as_the_work() {
    let gpu = real("");
    let other = gpu.on_context(gpu.context(1));
    let start = Instant::now();
    let wait = Command::Wait64 { compare: Compare::Equal, address: gpu.base, value: 1 };
    assert_eq!(gpu.submit(&[wait, work(2000), gpu.write(8, 1)]), Ok(0));
    assert_eq!(gpu.submit_to(other.context, &[work(3000), gpu.write(0, 1)]), Ok(0));
    gpu.finish();
    assert_eq!(gpu.at(8), 1);
    assert!(start.elapsed() >= Duration::from_millis(5));
}

#[test]
fn a_program_sees_what_a_gpu_stores_without_any_call() {
    let gpu = real("latency = \"100us\"\nasync_messages = true");
    let wait = Command::Wait64 { compare: Compare::Equal, address: gpu.base, value: 1 };
    assert_eq!(gpu.submit(&[wait, gpu.write(8, 2)]), Ok(0));
    gpu.set(0, 1);
    let start = Instant::now();
    while gpu.at(8) != 2 {
        assert!(start.elapsed() < Duration::from_secs(10));
        thread::yield_now();
    }
}

#[test]
fn a_call_takes_no_less_than_the_latency() {
    let gpu = real("latency = \"2ms\"");
    let start = Instant::now();
    assert_eq!(gpu.submit(&[]), Ok(0));
    assert!(start.elapsed() >= Duration::from_millis(2));
}

#[test]
fn an_emulator_that_is_dropped_in_the_middle_of_its_work_leaves_nobody_behind() {
    for _ in 0..20 {
        let gpu = real("");
        let fill = Command::Fill { pattern: 1, destination: gpu.base, length: 0x8_0000 };
        assert_eq!(gpu.submit(&[fill, work(1_000_000)]), Ok(0));
        thread::sleep(micros(300));
    }
}
