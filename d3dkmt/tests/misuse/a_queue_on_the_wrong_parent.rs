use d3dkmt::{Adapter, Context, ContextOptions, Device, HwQueue, HwQueueFlags, PagingPriority, PagingQueue};
use std::sync::Arc;

pub fn queues(adapter: &Arc<Adapter>, device: &Arc<Device>) {
    let _ = Context::create(device, ContextOptions::default());
    let _ = HwQueue::create(device, HwQueueFlags::empty(), []); //~ E0308
    let _ = PagingQueue::create(adapter, PagingPriority::Normal, 0); //~ E0308
}
