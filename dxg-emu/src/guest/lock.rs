//! Locking an allocation: its memory in the program.

use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{D3DKMT_LOCK2, D3DKMT_UNLOCK2};

use crate::guest::allocation::Locked;
use crate::guest::call::Call;
use crate::reply::{Answer, Effect, Undo};
use crate::report::ObjectKind;
use crate::wire::get;

/// `LX_DXLOCK2`. Only the first lock of an allocation looks at the device; existing memory of the
/// program is not counted.
pub(super) fn lock(call: &Call<'_>) -> Result<Answer, Errno> {
    const DATA: usize = offset_of!(D3DKMT_LOCK2, pData);
    let argument: [u8; size_of::<D3DKMT_LOCK2>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(D3DKMT_LOCK2, hDevice));
    let handle: u32 = get(&argument, offset_of!(D3DKMT_LOCK2, hAllocation));
    let mut objects = call.process.objects();
    let allocation = objects.allocation(handle)?;
    if let Some(sysmem) = allocation.sysmem {
        drop(objects);
        call.write_field(DATA, sysmem)?;
        return Ok(Ok(0).into());
    }
    if allocation.locked.is_none() {
        objects.active_device(device)?;
        call.ask();
    }
    // An argument that cannot be written fails before anything is mapped.
    call.write_back(DATA, &argument[DATA..])?;
    let allocation = objects.allocation_mut(handle)?;
    let mapping = match &mut allocation.locked {
        Some(locked) => {
            locked.count += 1;
            Arc::clone(&locked.mapping)
        }
        None => {
            let mapping = allocation.host.memory.range()?.mapping()?;
            let origin = call.origin(ObjectKind::Allocation, handle);
            allocation.locked = Some(Locked { mapping: Arc::clone(&mapping), count: 1, origin });
            mapping
        }
    };
    drop(objects);
    let process = Arc::clone(call.process);
    let undo = Undo::new(move || {
        if let Ok(allocation) = process.objects().allocation_mut(handle) {
            drop(allocation.unlock());
        }
    });
    let effects = vec![Effect::Map { mapping, address_at: call.arg.plus(DATA) }];
    Ok(Answer::new(Ok(0), effects, Some(undo)))
}

/// `LX_DXUNLOCK2`. The last unlock unmaps first and looks at the device then.
pub(super) fn unlock(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<D3DKMT_UNLOCK2>()] = call.argument()?;
    let device: u32 = get(&argument, offset_of!(D3DKMT_UNLOCK2, hDevice));
    let handle: u32 = get(&argument, offset_of!(D3DKMT_UNLOCK2, hAllocation));
    let mut objects = call.process.objects();
    let allocation = objects.allocation_mut(handle)?;
    if allocation.sysmem.is_some() {
        objects.active_device(device)?;
        call.ask();
        return Ok(Ok(0).into());
    }
    let mut answer = Answer::from(Ok(0));
    if allocation.locked.is_none() {
        return Err(Errno::EINVAL);
    }
    if let Some(mapping) = allocation.unlock() {
        answer.effects.push(Effect::Unmap(mapping));
        answer.result = objects.active_device(device).map(|_| 0);
        if answer.result.is_ok() {
            call.ask();
        }
    }
    Ok(answer)
}

impl super::allocation::Allocation {
    /// Takes one lock back; the mapping, if it was the last.
    fn unlock(&mut self) -> Option<Arc<crate::memory::Mapping>> {
        let locked = self.locked.as_mut()?;
        locked.count -= 1;
        if locked.count == 0 { self.locked.take().map(|locked| locked.mapping) } else { None }
    }
}
