use d3dkmt::{Allocation, HostMemory, Mapping};
use std::sync::Arc;

pub fn dropped(allocation: &Arc<Allocation>) {
    let mapping = allocation.lock().unwrap();
    let view = mapping.view();
    drop(mapping); //~ E0505
    let _ = view.len();
}

pub fn unlocked(mapping: Mapping) {
    let word = mapping.view().atomic_u64(0).unwrap();
    let _ = mapping.unlock(); //~ E0505
    let _ = word.load(std::sync::atomic::Ordering::Acquire);
}

pub fn memory(memory: HostMemory) {
    let view = memory.view();
    drop(memory); //~ E0505
    let _ = view.to_vec();
}
