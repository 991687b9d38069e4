//! Paging queues and their fences.

use d3dkmt::sys::Errno;
use d3dkmt::{Allocation, AllocationFlags, GpuMapOptions, GpuMapping, PagingPriority, PagingQueue};

use crate::common::on_device;

#[test]
fn the_fence_counts_what_is_done_and_is_read_without_a_call() {
    on_device(|setup| {
        let queue = setup.paging_queue();
        let allocation = Allocation::heap(&setup.device, 4096, AllocationFlags::empty()).unwrap();
        assert_eq!(queue.completed(), 0);
        let (_mapping, paging) = GpuMapping::map(&queue, &allocation, GpuMapOptions::default()).unwrap();
        paging.wait(None).unwrap();
        assert!(paging.is_done());
        let before = setup.calls.calls().len();
        assert!(queue.completed() >= paging.point().expect("pending").value());
        assert!(queue.at(1).is_reached() && !queue.at(2).is_reached());
        assert_eq!(setup.calls.calls().len(), before);
    });
}

#[test]
fn queues_have_priorities_and_a_physical_adapter_that_exists() {
    on_device(|setup| {
        for priority in [PagingPriority::BelowNormal, PagingPriority::Normal, PagingPriority::AboveNormal] {
            PagingQueue::create(&setup.device, priority, 0).unwrap().close().unwrap();
        }
        let refused = PagingQueue::create(&setup.device, PagingPriority::Normal, 9).unwrap_err();
        assert_eq!(refused.errno(), Some(Errno::EOVERFLOW), "the reply has no status");
        setup.remove_adapter();
        let gone = PagingQueue::create(&setup.device, PagingPriority::Normal, 0).unwrap_err();
        assert!(gone.is_device_removed());
    });
}
