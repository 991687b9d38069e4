//! Changes of GPU page tables in the order of a context's work.

use d3dkmt::sys::Errno;
use d3dkmt::{
    Allocation, AllocationFlags, Cause, Context, ContextOptions, GpuMapOptions, GpuMapping, GpuPlace,
    GpuProtection, GpuReservation, GpuVaOperation, MonitoredFence, Mutex, ReservationType, SignalFlags,
    SyncFlags, UpdateOrder,
};

use crate::common::on_device;

#[test]
fn changes_are_made_when_the_work_before_is_done_and_a_fence_tells_it() {
    on_device(|setup| {
        let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 16 << 10, AllocationFlags::empty()).unwrap();
        let fence = MonitoredFence::create(&setup.device, 0, SyncFlags::empty()).unwrap();
        let kind = ReservationType::NO_ACCESS;
        let reservation = GpuReservation::reserve(&setup.adapter, GpuPlace::Anywhere, 1 << 20, kind).unwrap();
        let base = reservation.address();
        let is_free = |offset| {
            let options = GpuMapOptions {
                place: GpuPlace::In(&reservation, offset),
                bytes: Some(4096),
                ..GpuMapOptions::default()
            };
            GpuMapping::map(&queue, &allocation, options).is_ok()
        };
        let write = GpuProtection::WRITE;
        let operations = [
            GpuVaOperation::Map { address: base, bytes: 16 << 10, allocation: &allocation, offset: 0 },
            GpuVaOperation::MapProtect {
                address: base + 4096,
                bytes: 4096,
                allocation: &allocation,
                offset: 8192,
                protection: write,
                driver_protection: 0,
            },
            GpuVaOperation::Copy { from: base, to: base + 65_536, bytes: 8192 },
            GpuVaOperation::Unmap { address: base, bytes: 4096, protection: GpuProtection::NO_ACCESS },
        ];
        context.wait(&[fence.at(1)]).unwrap();
        context.update_gpu_va(&operations, Some(&fence.at(2)), UpdateOrder::AfterWork).unwrap();
        assert_eq!(fence.value(), 0, "the context waits");
        setup.device.signal(&[fence.at(1)], SignalFlags::empty()).unwrap();
        fence.at(2).wait(None).unwrap();
        let free: Vec<bool> = [0, 4096, 12_288, 16_384, 65_536, 69_632, 73_728].map(is_free).to_vec();
        assert_eq!(free, [true, false, false, true, false, false, true]);

        let clear = [GpuVaOperation::Unmap { address: base, bytes: 1 << 20, protection: write }];
        context.update_gpu_va(&clear, None, UpdateOrder::AtOnce).unwrap();
        assert!(is_free(4096));
    });
}

#[test]
fn what_the_host_cannot_do_changes_nothing_and_only_a_monitored_fence_tells_the_end() {
    on_device(|setup| {
        let context = Context::create(&setup.device, ContextOptions::default()).unwrap();
        let mutex = Mutex::create(&setup.device, true, SyncFlags::empty()).unwrap();
        let unreserved = [GpuVaOperation::Copy { from: 1 << 33, to: 1 << 34, bytes: 4096 }];
        for operations in [&unreserved[..], &[]] {
            let refused = context.update_gpu_va(operations, None, UpdateOrder::AtOnce).unwrap_err();
            assert_eq!(refused.errno(), Some(Errno::EINVAL));
        }
        let wrong = context.update_gpu_va(&unreserved, Some(&mutex.point()), UpdateOrder::AtOnce);
        assert!(matches!(wrong.unwrap_err().cause(), Cause::Refused(_)));
        setup.remove_adapter();
        let gone = context.update_gpu_va(&unreserved, None, UpdateOrder::AtOnce).unwrap_err();
        assert!(gone.is_device_removed());
    });
}
