//! Small work in a stream, against the same work one piece at a time, behind hosts of several latencies and
//! on the real clock. A piece of work keeps the GPU busy for 5 microseconds.
//!
//! One at a time is meant in two ways: as drivers do it, by a call that submits and a call that blocks, and
//! by a stream whose every piece is waited for, which looks at the fence's page before it makes a call.

use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use d3dkmt::pipeline::{SoftEncoder, Stream};
use dxg_benches::alone::Alone;
use dxg_benches::gpu::{device, stream};
use dxg_benches::plot::{self, Pair};
use dxg_soft::Command;

const TASKS: u64 = 256;
const LATENCIES: [u32; 4] = [0, 10, 50, 200];
const TASK: [Command; 1] = [Command::Work { nanoseconds: 5000 }];

/// Waits for each before it adds the next.
fn one_by_one(stream: &Stream<SoftEncoder>) {
    for _ in 0..TASKS {
        stream.enqueue(&TASK).expect("adds").wait(None).expect("is done");
    }
}

/// Adds all and waits for the last.
fn fill(stream: &Stream<SoftEncoder>) {
    for _ in 0..TASKS {
        drop(stream.enqueue(&TASK).expect("adds"));
    }
    stream.wait(None).expect("is done");
}

fn pipeline(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("256 tasks of 5 us, by host latency in us");
    group.throughput(Throughput::Elements(TASKS)).sample_size(20);
    for latency in LATENCIES {
        let (_emulator, paging) = device(latency, 0);
        let mut alone = Alone::new(&paging, &TASK);
        group.bench_function(BenchmarkId::new("submit and wait", latency), |bencher| {
            bencher.iter(|| alone.run(TASKS));
        });
        let stream = stream(&paging);
        group.bench_function(BenchmarkId::new("a stream, one at a time", latency), |bencher| {
            bencher.iter(|| one_by_one(&stream));
        });
        group.bench_function(BenchmarkId::new("a stream", latency), |bencher| {
            bencher.iter(|| fill(&stream));
        });
    }
    group.finish();
    ratios();
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The same in turns, so that what else the machine does meets all alike; with the round trips of the calls.
fn ratios() {
    const ROUNDS: usize = 31;
    let mut drawn = Vec::new();
    println!("\nin turns, {TASKS} tasks of 5 us; microseconds and round trips a task");
    for latency in LATENCIES {
        let (emulator, paging) = device(latency, 0);
        let mut alone = Alone::new(&paging, &TASK);
        let (single, piped) = (stream(&paging), stream(&paging));
        let mut ways: [&mut dyn FnMut(); 3] =
            [&mut || alone.run(TASKS), &mut || one_by_one(&single), &mut || fill(&piped)];
        let mut times = [const { Vec::new() }; 3];
        let mut round_trips = [0; 3];
        for _ in 0..ROUNDS {
            for (index, way) in ways.iter_mut().enumerate() {
                let (start, before) = (Instant::now(), emulator.report().round_trips);
                way();
                times[index].push(start.elapsed());
                round_trips[index] += emulator.report().round_trips - before;
            }
        }
        let each = times.map(|times| median(times).as_secs_f64() * 1e6 / TASKS as f64);
        let trips = round_trips.map(|trips| trips as f64 / (ROUNDS as f64 * TASKS as f64));
        println!(
            "latency {latency:>3} us: submit and wait {:>6.1} ({:.2}), one at a time {:>6.1} ({:.2}), \
             in a stream {:>5.1} ({:.2}): {:.1} and {:.1} times",
            each[0],
            trips[0],
            each[1],
            trips[1],
            each[2],
            trips[2],
            each[0] / each[2],
            each[1] / each[2],
        );
        let text = |which: usize| format!("{:.1} us, {:.2} round trips", each[which], trips[which]);
        drawn.push(Pair {
            label: format!("latency {latency} us"),
            values: [each[0], each[2]],
            texts: [text(0), text(2)],
        });
    }
    if let Some(path) = std::env::var_os("DXG_BENCH_PLOT") {
        let title = "Time and round trips of a task of 5 us, 256 of them, by host latency";
        let drawing = plot::pairs(title, ["submit and wait", "in a stream"], &drawn);
        std::fs::write(path, drawing).expect("the plot can be written");
    }
}

criterion_group!(benches, pipeline);
criterion_main!(benches);
