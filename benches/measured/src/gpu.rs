//! An emulated GPU behind a host that takes its time.

use std::sync::Arc;

use d3dkmt::pipeline::{SoftEncoder, Stream, StreamOptions};
use d3dkmt::{ContextOptions, Device, DeviceFlags, Dxg, EnumFilter, PagingPriority, PagingQueue};
use dxg_emu::{Emulator, InProcess, Machine, MemoryMode};

/// The machine, with its host's latency and the time between submissions of its engine in microseconds.
#[must_use]
pub fn machine(latency: u32, schedule: u32) -> String {
    format!(
        r#"
        [host]
        latency = "{latency}us"

        [[adapter]]
        name = "Emulated GPU"
        luid = "00000000:0000c0de"
        hardware = {{ vendor = 0x10de, device = 0x2684 }}
        memory = {{ dedicated = "1 GiB", shared = "1 GiB" }}
        engine = [{{ type = "3d", schedule = "{schedule}us" }}]

        [adapter.driver]
        wddm = 3100
        version = "32.0.15.6094"
        store_path = 'C:\Windows\System32\DriverStore\FileRepository\test.inf_amd64_0123456789abcdef'
        "#
    )
}

/// A device of that machine.
///
/// # Panics
///
/// Where the emulator does not work.
#[must_use]
pub fn device(latency: u32, schedule: u32) -> (Arc<Emulator>, Arc<PagingQueue>) {
    let machine: Machine = Machine::from_toml(&machine(latency, schedule)).expect("a machine");
    let emulator = Emulator::new(machine);
    let device = InProcess::open(Arc::clone(&emulator), MemoryMode::Direct).expect("opens");
    let dxg = Dxg::from_transport(Arc::new(device));
    let adapter = Arc::new(dxg.adapters(EnumFilter::empty()).expect("enumerates").remove(0));
    let device = Device::create(&adapter, DeviceFlags::empty()).expect("creates");
    let paging = PagingQueue::create(&device, PagingPriority::Normal, 0).expect("creates");
    (emulator, paging)
}

/// A stream on a context of its own.
///
/// # Panics
///
/// Where the emulator does not work.
#[must_use]
pub fn stream(paging: &Arc<PagingQueue>) -> Stream<SoftEncoder> {
    Stream::on_context(paging, ContextOptions::default(), SoftEncoder, StreamOptions::default())
        .expect("creates")
}
