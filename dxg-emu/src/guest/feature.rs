//! `LX_ISFEATUREENABLED`.

use std::mem::offset_of;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{D3DKMT_ISFEATUREENABLED, DXGK_ISFEATUREENABLED_RESULT};

use crate::guest::call::Call;
use crate::wire::{get, put};

/// The driver returns the number of bytes it could not write instead of `EFAULT`, which is a
/// positive result.
pub(super) fn is_feature_enabled(call: &Call<'_>) -> Result<i32, Errno> {
    const SIZE: usize = size_of::<DXGK_ISFEATUREENABLED_RESULT>();
    let argument: [u8; size_of::<D3DKMT_ISFEATUREENABLED>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_ISFEATUREENABLED, hAdapter));
    let id: u32 = get(&argument, offset_of!(D3DKMT_ISFEATUREENABLED, FeatureId));
    let opened = call.process.adapter(handle)?;
    call.ask();
    let (feature, status) = opened.adapter.host().feature(id);
    let result = status.to_ioctl_result()?;
    if result != 0 {
        return Ok(result);
    }
    let mut output = [0; SIZE];
    put(&mut output, offset_of!(DXGK_ISFEATUREENABLED_RESULT, Version), feature.version);
    put(&mut output, 2, feature.bits);
    let target = call.arg.plus(offset_of!(D3DKMT_ISFEATUREENABLED, Result));
    if call.memory.write(target, &output).is_ok() {
        return Ok(0);
    }
    let copied = output
        .iter()
        .enumerate()
        .take_while(|&(at, byte)| call.memory.write(target.plus(at), std::slice::from_ref(byte)).is_ok())
        .count();
    Ok(i32::try_from(SIZE - copied).unwrap_or(i32::MAX))
}
