//! Making and destroying objects, locking memory, and signalling a fence, in safe Rust on the software
//! device: what a miniature driver does around its work.

use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use d3dkmt::{
    Allocation, AllocationFlags, Device, DeviceFlags, Dxg, EnumFilter, MonitoredFence, SignalFlags, SyncFlags,
};
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};

fn device(memory: MemoryMode) -> Arc<Device> {
    let machine = Machine::load("").expect("a built-in machine");
    let device = InProcess::open(Emulator::new(machine), memory).expect("opens");
    let dxg = Dxg::from_transport(Arc::new(device));
    let adapter = Arc::new(dxg.adapters(EnumFilter::empty()).expect("enumerates").remove(0));
    Device::create(&adapter, DeviceFlags::empty()).expect("creates")
}

fn objects(criterion: &mut Criterion) {
    for (name, memory) in [("checked", MemoryMode::Checked), ("direct", MemoryMode::Direct)] {
        let mut group = criterion.benchmark_group(format!("objects, software device, {name} memory"));
        let device = device(memory);
        let allocate = || Allocation::heap(&device, 65536, AllocationFlags::empty()).expect("creates");
        group.bench_function("allocation made and destroyed", |bencher| bencher.iter(allocate));
        let allocation = allocate();
        group.bench_function("locked, mapped, unlocked", |bencher| {
            bencher.iter(|| allocation.lock().expect("locks"));
        });
        let fence = || MonitoredFence::create(&device, 0, SyncFlags::empty()).expect("creates");
        group.bench_function("fence made, mapped and destroyed", |bencher| bencher.iter(fence));
        let fence = fence();
        let mut value = 0;
        group.bench_function("fence signalled by the CPU", |bencher| {
            bencher.iter(|| {
                value += 1;
                device.signal(&[fence.at(value)], SignalFlags::empty()).expect("signals");
            });
        });
        group.finish();
    }
}

criterion_group!(benches, objects);
criterion_main!(benches);
