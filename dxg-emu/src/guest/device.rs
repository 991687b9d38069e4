//! Devices: creating and destroying one, its state, and marking it as broken.

use std::collections::BTreeSet;
use std::mem::offset_of;
use std::sync::Arc;

use d3dkmt_sys::raw::{
    D3DKMT_CREATEDEVICE, D3DKMT_DESTROYDEVICE, D3DKMT_DEVICEEXECUTION_STATE as Execution,
    D3DKMT_DEVICESTATE_TYPE as StateType, D3DKMT_GETDEVICESTATE, D3DKMT_MARKDEVICEASERROR,
};
use d3dkmt_sys::{Errno, NtStatus};

use crate::guest::call::Call;
use crate::guest::process::ProcessAdapter;
use crate::host;
use crate::reply::Answer;
use crate::report::ObjectKind;
use crate::wire::{get, put};

/// A device of a process on an adapter.
pub(crate) struct Device {
    pub(crate) on: Arc<ProcessAdapter>,
    pub(crate) host: Arc<host::Device>,
    /// The execution state as the driver last heard of it ...
    execution: Execution,
    /// ... when the host's count of changes stood at this.
    known_at: u64,
    /// What dies with it, by handle.
    pub(crate) children: BTreeSet<u32>,
}

/// In the flags of a device or a context: its work may take as long as it likes.
pub(super) const DISABLE_GPU_TIMEOUT: u32 = 1 << 2;

/// `LX_DXCREATEDEVICE`. Only the device field is ever written.
pub(super) fn create(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_CREATEDEVICE>()] = call.argument()?;
    let adapter: u32 = get(&argument, offset_of!(D3DKMT_CREATEDEVICE, anon_1));
    let on = call.process.adapter(adapter)?;
    let flags: u32 = get(&argument, offset_of!(D3DKMT_CREATEDEVICE, Flags));
    call.ask();
    let host = on.adapter.host().create_device(flags & DISABLE_GPU_TIMEOUT != 0);
    let known_at = on.adapter.host().state_changes();
    let device = Device {
        on,
        host,
        execution: Execution::D3DKMT_DEVICEEXECUTION_ACTIVE,
        known_at,
        children: BTreeSet::new(),
    };
    let handle = call.process.objects().insert_device(device, call.origin(ObjectKind::Adapter, adapter))?;
    let written = call.write_field(offset_of!(D3DKMT_CREATEDEVICE, hDevice), handle);
    if written.is_err() {
        call.process.objects().destroy_device(handle, &mut Vec::new())?;
    }
    written?;
    Ok(0)
}

/// `LX_DXDESTROYDEVICE`. Works on an adapter that is gone.
pub(super) fn destroy(call: &Call<'_>) -> Result<Answer, Errno> {
    let argument: [u8; size_of::<D3DKMT_DESTROYDEVICE>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_DESTROYDEVICE, hDevice));
    let mut answer = Answer::from(Ok(0));
    call.process.objects().destroy_device(handle, &mut answer.effects)?;
    call.ask();
    Ok(answer)
}

/// `LX_DXGETDEVICESTATE`. The driver knows the execution state itself as long as the host has not
/// told it that any device's state changed.
pub(super) fn get_state(call: &Call<'_>) -> Result<i32, Errno> {
    const STATE: usize = offset_of!(D3DKMT_GETDEVICESTATE, anon_1);
    let mut argument: [u8; size_of::<D3DKMT_GETDEVICESTATE>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_GETDEVICESTATE, hDevice));
    let kind = StateType(get(&argument, offset_of!(D3DKMT_GETDEVICESTATE, StateType)));
    let mut objects = call.process.objects();
    objects.active_device(handle)?;
    let device = objects.device_mut(handle)?;
    let host = device.on.adapter.host();
    let changes = host.state_changes();
    let mut result = 0;
    if kind != StateType::D3DKMT_DEVICESTATE_EXECUTION {
        call.ask();
        result = host.device_state(&device.host, kind, &mut argument[STATE..]).to_ioctl_result()?;
    } else {
        if device.known_at != changes {
            call.ask();
            device.execution = device.host.execution_state();
            device.known_at = changes;
        }
        put(&mut argument, STATE, device.execution.0);
    }
    drop(objects);
    call.write_back(0, &argument)?;
    Ok(result)
}

/// `LX_DXMARKDEVICEASERROR`. The reason is not checked.
pub(super) fn mark_as_error(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_MARKDEVICEASERROR>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_MARKDEVICEASERROR, hDevice));
    let mut objects = call.process.objects();
    objects.active_device(handle)?;
    let device = objects.device_mut(handle)?;
    device.execution = Execution::D3DKMT_DEVICEEXECUTION_RESET;
    call.ask();
    device.on.adapter.host().timeline().give_up(&device.host);
    NtStatus::SUCCESS.to_ioctl_result()
}
