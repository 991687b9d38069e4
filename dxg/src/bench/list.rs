//! What is timed.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use d3dkmt::{
    Adapter, Allocation, AllocationFlags, Device, DeviceFlags, Dxg, EnumFilter, Error, MonitoredFence,
    SignalFlags, SyncFlags, Yardstick,
};

use super::Row;
use super::measure::{Progress, Times, time};
use crate::{Failure, device};

/// The raw call, and what it is in words.
pub(super) fn yardstick(device: &device::Device) -> Result<(Yardstick, String), Failure> {
    let opened =
        if device.emulated { Yardstick::stand_in() } else { Yardstick::device(Path::new(&device.name)) };
    let yardstick = opened.map_err(|error| format!("no raw call can be made: {error}"))?;
    let what = if device.emulated {
        "FIOCLEX on /dev/null: the shortest ioctl of this kernel, for there is no driver"
    } else {
        "LX_DXENUMADAPTERS2 without an array: the driver answers it without the host"
    };
    Ok((yardstick, what.to_owned()))
}

/// Something to time: its key, its words, and how.
type Entry<'a> = (&'static str, &'static str, Box<dyn FnMut(Duration) -> Result<Times, String> + 'a>);

/// All rows, the raw call first.
pub(super) fn rows(
    dxg: &Dxg,
    adapter: Adapter,
    yardstick: &Yardstick,
    budget: Duration,
    progress: &Progress,
) -> Vec<Row> {
    let luid = adapter.luid();
    let adapter = Arc::new(adapter);
    // Where no device can be made, what needs one says why.
    let device = Device::create(&adapter, DeviceFlags::empty()).map_err(|error| error.to_string());
    let device = &device;
    let mut entries: Vec<Entry<'_>> = vec![
        (
            "raw_call",
            "the raw call: the system call itself",
            Box::new(|budget| time(budget, || yardstick.system_call())),
        ),
        ("c_library", "the same by the C library", Box::new(|budget| time(budget, || yardstick.c_library()))),
        (
            "safe_rust",
            "adapters counted, in safe Rust",
            Box::new(|budget| time(budget, || dxg.adapter_count().map(drop))),
        ),
        (
            "enumeration",
            "adapters listed, opened and closed",
            Box::new(|budget| time(budget, || dxg.adapters(EnumFilter::COMPUTE_ONLY).map(drop))),
        ),
        (
            "open_adapter",
            "an adapter opened and closed (2 calls)",
            Box::new(move |budget| time(budget, || dxg.open_adapter(luid)?.close())),
        ),
        (
            "query",
            "the type of the adapter asked",
            Box::new(|budget| time(budget, || adapter.adapter_type().map(drop))),
        ),
        (
            "device",
            "a device made and destroyed (2 calls)",
            Box::new(|budget| time(budget, || Device::create(&adapter, DeviceFlags::empty()).map(drop))),
        ),
    ];
    let on_device = |body: fn(&Arc<Device>, Duration) -> Result<Times, String>| {
        Box::new(move |budget| body(device.as_ref().map_err(Clone::clone)?, budget))
    };
    entries.push(("allocation", "64 KiB allocated and freed (2 calls)", on_device(allocation)));
    entries.push(("lock", "locked, mapped and unlocked (2 calls)", on_device(lock)));
    entries.push(("fence", "a fence made and destroyed (2 calls)", on_device(fence)));
    entries.push(("signal", "a fence signalled by the CPU", on_device(signal)));
    entries.push(("signal_wait", "signalled, and waited for", on_device(signal_and_wait)));
    let count = entries.len();
    let mut rows = Vec::with_capacity(count);
    for (index, (key, label, mut measure)) in entries.into_iter().enumerate() {
        progress.show(index + 1, count, label);
        rows.push(Row { key, label, times: measure(budget) });
    }
    rows
}

fn heap(device: &Arc<Device>) -> Result<Arc<Allocation>, Error> {
    Allocation::heap(device, 64 << 10, AllocationFlags::empty())
}

fn allocation(device: &Arc<Device>, budget: Duration) -> Result<Times, String> {
    time(budget, || heap(device).map(drop))
}

fn lock(device: &Arc<Device>, budget: Duration) -> Result<Times, String> {
    let allocation = heap(device).map_err(|error| error.to_string())?;
    time(budget, || allocation.lock()?.unlock())
}

fn new_fence(device: &Arc<Device>) -> Result<Arc<MonitoredFence>, Error> {
    MonitoredFence::create(device, 0, SyncFlags::empty())
}

fn fence(device: &Arc<Device>, budget: Duration) -> Result<Times, String> {
    time(budget, || new_fence(device).map(drop))
}

fn signal(device: &Arc<Device>, budget: Duration) -> Result<Times, String> {
    let fence = new_fence(device).map_err(|error| error.to_string())?;
    let mut value = 0;
    time(budget, || {
        value += 1;
        device.signal(&[fence.at(value)], SignalFlags::empty())
    })
}

fn signal_and_wait(device: &Arc<Device>, budget: Duration) -> Result<Times, String> {
    let fence = new_fence(device).map_err(|error| error.to_string())?;
    let mut value = 0;
    time(budget, || {
        value += 1;
        let point = fence.at(value);
        device.signal(std::slice::from_ref(&point), SignalFlags::empty())?;
        point.wait(Some(Duration::from_secs(10)))
    })
}
