//! `LX_DXDESTROYALLOCATION2`: allocations by handle, or a resource with all of its own.

use std::collections::BTreeSet;
use std::mem::offset_of;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::D3DKMT_DESTROYALLOCATION2;

use crate::guest::allocation::same;
use crate::guest::call::Call;
use crate::guest::objects::{INSTANCE, Object, Objects};
use crate::reply::{Answer, Effect};
use crate::uaccess::UserAddress;
use crate::wire::get;

const MAX_COUNT: u32 = 1024;

/// All handles are checked before the first object goes. A handle that comes twice is refused; the
/// driver would free it twice.
pub(super) fn destroy(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<D3DKMT_DESTROYALLOCATION2>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(D3DKMT_DESTROYALLOCATION2, hDevice));
    let resource: u32 = get(&argument, offset_of!(D3DKMT_DESTROYALLOCATION2, hResource));
    let count: u32 = get(&argument, offset_of!(D3DKMT_DESTROYALLOCATION2, AllocationCount));
    let list = UserAddress(get(&argument, offset_of!(D3DKMT_DESTROYALLOCATION2, phAllocationList)));
    if count > MAX_COUNT || (count == 0) == (resource == 0) {
        return Err(Errno::EINVAL);
    }
    let handles = call.handles(list, count as usize)?;
    let mut objects = call.process.objects();
    objects.active_device(device)?;
    let mut answer = Answer::from(Ok(0));
    if resource != 0 {
        if !same(objects.resource(resource)?.device, device) {
            return Err(Errno::EINVAL);
        }
        call.ask();
        destroy_resource(&mut objects, device, resource, &mut answer.effects);
        return Ok(answer);
    }
    let owner = owner(&objects, device, &handles)?;
    call.ask();
    for handle in &handles {
        objects.destroy_child(device, *handle, &mut answer.effects);
    }
    if let Some(owner) = owner.and_then(|owner| objects.resource_mut(owner).ok()) {
        for handle in &handles {
            owner.allocations.remove(&(handle & !INSTANCE));
        }
    }
    Ok(answer)
}

/// The one resource, or none, that all of the allocations belong to.
fn owner(objects: &Objects, device: u32, handles: &[u32]) -> Result<Option<u32>, Errno> {
    let mut seen = BTreeSet::new();
    let mut owner = None;
    for handle in handles {
        let allocation = objects.allocation(*handle)?;
        let first = *owner.get_or_insert(allocation.resource);
        let same_owner = match (first, allocation.resource) {
            (None, None) => true,
            (Some(one), Some(other)) => same(one, other),
            _ => false,
        };
        if !same_owner || !same(allocation.device, device) || !seen.insert(handle >> 6) {
            return Err(Errno::EINVAL);
        }
    }
    let owner = owner.flatten();
    match owner.map(|owner| objects.resource(owner)).transpose()? {
        Some(resource) if resource.shared.is_some() => Err(Errno::EINVAL),
        _ => Ok(owner),
    }
}

fn destroy_resource(objects: &mut Objects, device: u32, handle: u32, effects: &mut Vec<Effect>) {
    if let Some(Object::Resource(resource)) = objects.remove_from(device, handle) {
        for allocation in resource.allocations {
            objects.destroy_child(device, allocation, effects);
        }
    }
}
