//! Small work in a stream, against the same work one piece at a time, behind hosts of several latencies and
//! on the real clock. A piece of work keeps the GPU busy for 5 microseconds.

use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use d3dkmt::pipeline::{SoftEncoder, Stream};
use dxg_benches::gpu::{device, stream};
use dxg_benches::plot::{self, Pair};
use dxg_soft::Command;

const TASKS: u64 = 64;
const LATENCIES: [u32; 4] = [0, 10, 50, 200];
const TASK: [Command; 1] = [Command::Work { nanoseconds: 5000 }];

/// Adds all and waits for the last.
fn fill(stream: &Stream<SoftEncoder>) {
    for _ in 0..TASKS {
        drop(stream.enqueue(&TASK).expect("adds"));
    }
    stream.wait(None).expect("is done");
}

fn pipeline(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("64 tasks of 5 us, by host latency in us");
    group.throughput(Throughput::Elements(TASKS)).sample_size(20);
    for latency in LATENCIES {
        let (_emulator, paging) = device(latency, 0);
        let stream = stream(&paging);
        group.bench_function(BenchmarkId::new("one at a time", latency), |bencher| {
            bencher.iter(|| {
                for _ in 0..TASKS {
                    stream.enqueue(&TASK).expect("adds").wait(None).expect("is done");
                }
            });
        });
        group.bench_function(BenchmarkId::new("pipeline", latency), |bencher| {
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

/// The same in turns, so that what else the machine does meets both alike; with the round trips of the calls.
fn ratios() {
    const ROUNDS: usize = 61;
    let mut drawn = Vec::new();
    println!("\nin turns: the pipeline against one at a time, {TASKS} tasks of 5 us");
    for latency in LATENCIES {
        let (emulator, paging) = device(latency, 0);
        let (single, piped) = (stream(&paging), stream(&paging));
        let mut times = [const { Vec::new() }; 2];
        let trips = || emulator.report().round_trips;
        let mut round_trips = [0; 2];
        for _ in 0..ROUNDS {
            let (start, before) = (Instant::now(), trips());
            for _ in 0..TASKS {
                single.enqueue(&TASK).expect("adds").wait(None).expect("is done");
            }
            times[0].push(start.elapsed());
            round_trips[0] += trips() - before;
            let (start, before) = (Instant::now(), trips());
            fill(&piped);
            times[1].push(start.elapsed());
            round_trips[1] += trips() - before;
        }
        let each = times.map(|times| median(times).as_secs_f64() * 1e6 / TASKS as f64);
        let trips = round_trips.map(|trips| trips as f64 / ROUNDS as f64);
        println!(
            "latency {latency:>3} us: {:>6.2} times ({:>7.1} us a task, {:>5.1} in the pipeline); \
             {:>6.1} round trips, {:>5.1} in the pipeline",
            each[0] / each[1],
            each[0],
            each[1],
            trips[0],
            trips[1],
        );
        let text = |which: usize| format!("{:.1} us, {:.1} round trips", each[which], trips[which]);
        drawn.push(Pair { label: format!("latency {latency} us"), values: each, texts: [text(0), text(1)] });
    }
    if let Some(path) = std::env::var_os("DXG_BENCH_PLOT") {
        let title = "Time of a task of 5 us, 64 at a time, by host latency; round trips of all 64";
        let drawing = plot::pairs(title, ["one at a time", "in a stream"], &drawn);
        std::fs::write(path, drawing).expect("the plot can be written");
    }
}

criterion_group!(benches, pipeline);
criterion_main!(benches);
