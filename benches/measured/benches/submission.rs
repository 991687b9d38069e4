//! What a submission costs its caller: the call, and adding to a stream that gathers.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use d3dkmt::{Context, ContextOptions, Submission};
use dxg_benches::gpu::{device, stream};
use dxg_soft::Command;

fn submission(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("submission, software device, direct memory");
    let (_emulator, paging) = device(0, 0);
    let context = Context::create(paging.device(), ContextOptions::default()).expect("creates");
    // Without commands: it is complete when its turn comes.
    let nothing = Submission::default();
    group.bench_function("submitted to a context", |bencher| {
        bencher.iter(|| context.submit(black_box(&nothing)).expect("submits"));
    });
    let stream = stream(&paging);
    group.bench_function("added to a stream", |bencher| {
        bencher.iter(|| stream.enqueue(black_box(&[Command::Nop { size: 8 }])).expect("adds"));
    });
    group.bench_function("added to a stream and waited for", |bencher| {
        bencher.iter(|| {
            stream.enqueue(black_box(&[Command::Nop { size: 8 }])).expect("adds").wait(None).expect("is done")
        });
    });
    group.finish();
}

criterion_group!(benches, submission);
criterion_main!(benches);
