use d3dkmt::{HwQueue, MonitoredFence, PagingQueue};
use std::sync::Arc;

pub fn share(fence: &MonitoredFence, paging: &Arc<PagingQueue>, queue: &Arc<HwQueue>) {
    let _ = fence.share();
    let _ = paging.share(); //~ E0599
    let _ = queue.sync_file(1); //~ E0599
}
