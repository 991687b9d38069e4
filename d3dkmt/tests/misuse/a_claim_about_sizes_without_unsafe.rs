use d3dkmt::{Allocation, AllocationInfo, SyncFile};
use std::os::fd::OwnedFd;

pub fn info(info: AllocationInfo, allocation: &Allocation, descriptor: OwnedFd) {
    allocation.assume_size(4096); //~ E0133
    let _ = SyncFile::from_descriptor(descriptor); //~ E0133
    let _ = info.sized(4096); //~ E0133
}
