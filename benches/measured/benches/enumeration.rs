//! Finding the adapters: how long it takes with 1, 8 and 64 of them on the software device.

use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use d3dkmt::{Dxg, EnumFilter};
use dxg_emu::machine::Luid;
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};

/// A machine with so many adapters.
fn emulator(adapters: u64) -> Arc<Emulator> {
    let machine = Machine::load("golden").expect("a built-in machine");
    let model = machine.adapters()[0].clone();
    let present: Vec<Luid> = machine.adapters().iter().map(|adapter| adapter.luid).collect();
    let emulator = Emulator::new(machine);
    present.into_iter().for_each(|luid| assert!(emulator.remove_adapter(luid)));
    let models = (0..adapters).map(|index| {
        let mut adapter = model.clone();
        adapter.luid = Luid(0x5000 + index);
        adapter
    });
    emulator.add_adapters(models.collect()).expect("they fit");
    emulator
}

fn enumeration(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("enumeration, software device");
    for count in [1, 8, 64] {
        let device = InProcess::open(emulator(count), MemoryMode::Direct).expect("opens");
        let dxg = Dxg::from_transport(Arc::new(device));
        group.throughput(Throughput::Elements(count));
        // Each is opened and closed again.
        group.bench_with_input(BenchmarkId::new("adapters", count), &dxg, |bencher, dxg| {
            bencher.iter(|| {
                let found = dxg.adapters(EnumFilter::empty()).expect("enumerates");
                assert_eq!(found.len() as u64, count);
            });
        });
    }
    group.finish();
}

criterion_group!(benches, enumeration);
criterion_main!(benches);
