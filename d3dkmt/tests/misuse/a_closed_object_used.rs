use d3dkmt::{Mapping, MonitoredFence};
use std::sync::Arc;

pub fn fence(fence: Arc<MonitoredFence>) {
    let _ = fence.close();
    fence.value(); //~ E0382
}

pub fn mapping(mapping: Mapping) {
    let _ = mapping.unlock();
    mapping.view(); //~ E0382
}
