//! One call, by every way there is: the raw system call, the C library, the C ABI and safe Rust, on the
//! kernel; then the C ABI and safe Rust on the software device, which makes no system call for it.
//!
//! `FlushHeapTransitions` is the call with the shortest argument, 4 bytes. On `/dev/dxg` it asks the host.

#![expect(unsafe_code, reason = "calls the C ABI and the kernel")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use d3dkmt::{Dxg, EnumFilter, Luid};
use d3dkmt_sys::Ioctl;
use dxg_benches::kernel::{Direct, KERNEL};
use dxg_benches::library;
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};

fn on_the_kernel(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group(format!("round trip, {}", KERNEL.name()));
    let request = Ioctl::FlushHeapTransitions.request();
    let dxg = Dxg::from_transport(Arc::new(Direct));
    let adapter = match dxg.open_adapter(Luid::from_bits(1)) {
        Ok(adapter) => adapter,
        // The real driver knows no such adapter.
        Err(_) => dxg.adapters(EnumFilter::COMPUTE_ONLY).expect("enumerates").remove(0),
    };
    let mut handle = adapter.handle().raw();
    let argument = (&raw mut handle).cast();
    group.bench_function("raw system call", |bencher| {
        // SAFETY: an argument of 4 bytes; likewise below.
        bencher.iter(|| unsafe { KERNEL.raw(request, black_box(argument)) });
    });
    group.bench_function("C library", |bencher| {
        // SAFETY: as above.
        bencher.iter(|| unsafe { KERNEL.by_libc(request, black_box(argument)) });
    });
    let flush = library::function("D3DKMTFlushHeapTransitions");
    group.bench_function("C ABI", |bencher| {
        // SAFETY: as above.
        bencher.iter(|| unsafe { flush(black_box(argument)) });
    });
    group
        .bench_function("safe Rust", |bencher| bencher.iter(|| black_box(&adapter).flush_heap_transitions()));
    group.finish();
}

fn on_the_software_device(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("round trip, software device");
    for (name, memory) in [("checked memory", MemoryMode::Checked), ("direct memory", MemoryMode::Direct)] {
        let machine = Machine::load("golden").expect("a built-in machine");
        let device = InProcess::open(Emulator::new(machine), memory).expect("opens");
        let dxg = Dxg::from_transport(Arc::new(device));
        let adapter = dxg.adapters(EnumFilter::empty()).expect("enumerates").remove(0);
        group.bench_function(format!("safe Rust, {name}"), |bencher| {
            bencher.iter(|| black_box(&adapter).flush_heap_transitions());
        });
    }
    group.finish();
}

fn all(criterion: &mut Criterion) {
    // The library reads it once. No other thread runs yet that could read the environment meanwhile.
    // SAFETY: as said.
    unsafe { std::env::set_var("DXG_DEVICE", KERNEL.path) };
    on_the_kernel(criterion);
    on_the_software_device(criterion);
}

criterion_group!(benches, all);
criterion_main!(benches);
