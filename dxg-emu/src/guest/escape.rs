//! `LX_DXESCAPE`: private talk between a user-mode driver and its kernel-mode driver on the host.

use std::mem::offset_of;

use d3dkmt_sys::Errno;
use d3dkmt_sys::raw::{
    D3DDDI_BUILDTESTCOMMANDBUFFER, D3DDDI_DRIVERESCAPETYPE as Known, D3DKMT_ESCAPE, D3DKMT_ESCAPETYPE as Kind,
};

use crate::guest::call::{Call, with_buffer};
use crate::guest::process::ProcessAdapter;
use crate::uaccess::UserAddress;
use crate::wire::{get, put};

/// What fits into a message beside its headers.
const MAX_DATA: usize = 131_001;
/// `DriverKnownEscape` in the flags: the data begin with a code that the guest driver knows too.
const KNOWN_ESCAPE: u32 = 1 << 6;

struct Escape {
    kind: Kind,
    data: UserAddress,
    size: usize,
}

pub(super) fn escape(call: &Call<'_>) -> Result<i32, Errno> {
    let argument: [u8; size_of::<D3DKMT_ESCAPE>()] = call.argument()?;
    let handle: u32 = get(&argument, offset_of!(D3DKMT_ESCAPE, hAdapter));
    let flags: u32 = get(&argument, offset_of!(D3DKMT_ESCAPE, Flags));
    let size: u32 = get(&argument, offset_of!(D3DKMT_ESCAPE, PrivateDriverDataSize));
    let escape = Escape {
        kind: Kind(get(&argument, offset_of!(D3DKMT_ESCAPE, Type))),
        data: UserAddress(get(&argument, offset_of!(D3DKMT_ESCAPE, pPrivateDriverData))),
        size: size as usize,
    };
    // The device and the context are the host's to check.
    let opened = call.process.adapter(handle)?;
    if escape.kind == Kind::D3DKMT_ESCAPE_DRIVERPRIVATE && flags & KNOWN_ESCAPE != 0 {
        known(call, &opened, &escape)
    } else {
        forward(call, &opened, &escape)
    }
}

/// An escape whose code the guest knows: translations are the identity here, as guest and host share
/// their handle values.
fn known(call: &Call<'_>, opened: &ProcessAdapter, escape: &Escape) -> Result<i32, Errno> {
    if escape.size < 4 {
        return Err(Errno::EINVAL);
    }
    let mut code = [0; 4];
    call.memory.read(escape.data, &mut code)?;
    match Known(u32::from_le_bytes(code)) {
        Known::D3DDDI_DRIVERESCAPETYPE_TRANSLATEALLOCATIONHANDLE
        | Known::D3DDDI_DRIVERESCAPETYPE_TRANSLATERESOURCEHANDLE => Ok(0),
        Known::D3DDDI_DRIVERESCAPETYPE_BUILDTESTCOMMANDBUFFER => {
            build_test_command_buffer(call, opened, escape)
        }
        _ => forward(call, opened, escape),
    }
}

fn forward(call: &Call<'_>, opened: &ProcessAdapter, escape: &Escape) -> Result<i32, Errno> {
    if escape.size == 0 {
        return Ok(0);
    }
    if escape.size > MAX_DATA {
        return Err(Errno::EINVAL);
    }
    with_buffer(escape.size, |buffer| {
        call.memory.read(escape.data, buffer)?;
        call.ask();
        // The message has no status: a refusal is a reply that is too short.
        opened.adapter.host().escape(&opened.client, escape.kind, buffer).ok_or(Errno::EOVERFLOW)?;
        // Here alone a bad output buffer is EINVAL.
        call.memory.write(escape.data, buffer).map_err(|_| Errno::EINVAL)?;
        Ok(0)
    })
}

/// Known escape 3: the host builds a command buffer for tests into two buffers of the caller's.
fn build_test_command_buffer(
    call: &Call<'_>,
    opened: &ProcessAdapter,
    escape: &Escape,
) -> Result<i32, Errno> {
    const SIZE: usize = size_of::<D3DDDI_BUILDTESTCOMMANDBUFFER>();
    const DMA_SIZE: usize = offset_of!(D3DDDI_BUILDTESTCOMMANDBUFFER, DmaBufferSize);
    const PRIVATE_SIZE: usize = offset_of!(D3DDDI_BUILDTESTCOMMANDBUFFER, DmaBufferPrivateDataSize);
    if escape.size < SIZE {
        return Err(Errno::EINVAL);
    }
    let mut request = [0; SIZE];
    call.memory.read(escape.data, &mut request)?;
    let dma_buffer = UserAddress(get(&request, offset_of!(D3DDDI_BUILDTESTCOMMANDBUFFER, pDmaBuffer)));
    let private_data =
        UserAddress(get(&request, offset_of!(D3DDDI_BUILDTESTCOMMANDBUFFER, pDmaBufferPrivateData)));
    let dma_size: u32 = get(&request, DMA_SIZE);
    let private_size: u32 = get(&request, PRIVATE_SIZE);
    if !(4..=4096).contains(&dma_size) || private_size > 1024 {
        return Err(Errno::EINVAL);
    }
    let mut dma = [0; 4096];
    let mut private = [0; 1024];
    let dma = &mut dma[..dma_size as usize];
    let private = &mut private[..private_size as usize];
    call.ask();
    // The host never answers with more than it was given room for.
    opened.adapter.host().build_test_command_buffer(dma, private).ok_or(Errno::EOVERFLOW)?;
    put(&mut request, DMA_SIZE, dma_size);
    put(&mut request, PRIVATE_SIZE, private_size);
    call.memory.write(escape.data.plus(DMA_SIZE), &request[DMA_SIZE..PRIVATE_SIZE + size_of::<u32>()])?;
    call.memory.write(dma_buffer, dma)?;
    call.memory.write(private_data, private)?;
    Ok(0)
}
