//! The installed driver: versions, files, private data.

use std::mem::offset_of;

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::{
    D3DKMT_DRIVER_DESCRIPTION, D3DKMT_KMD_DRIVER_VERSION, D3DKMT_OPENGLINFO, D3DKMT_UMD_DRIVER_VERSION,
    D3DKMT_UMDFILENAMEINFO, KMTUMDVERSION,
};

use super::{Outcome, caps, exactly};
use crate::host::Adapter;
use crate::wire::{get, put, put_wide, put_wide_parts};

/// Characters of a path, the terminator included.
const PATH: usize = 260;

impl Adapter {
    /// A buffer may be larger than the data; the rest is zeroed. Without data there is no such query.
    pub(super) fn umd_private_data(&self, buffer: &mut [u8]) -> Outcome {
        let data = self.kmd.private_data().ok_or(NtStatus::NOT_SUPPORTED)?;
        let (head, tail) = buffer.split_at_mut_checked(data.len()).ok_or(NtStatus::BUFFER_TOO_SMALL)?;
        head.copy_from_slice(data);
        tail.fill(0);
        Ok(())
    }

    pub(super) fn umd_name(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_UMDFILENAMEINFO>(buffer)?;
        let umd = &self.model.driver.umd;
        let file = match KMTUMDVERSION(get(buffer, offset_of!(D3DKMT_UMDFILENAMEINFO, Version))) {
            KMTUMDVERSION::KMTUMDVERSION_DX9 => &umd.dx9,
            KMTUMDVERSION::KMTUMDVERSION_DX10 => &umd.dx10,
            KMTUMDVERSION::KMTUMDVERSION_DX11 => &umd.dx11,
            KMTUMDVERSION::KMTUMDVERSION_DX12 => &umd.dx12,
            KMTUMDVERSION::KMTUMDVERSION_DX12_WSA32 => &umd.dx12_wsa32,
            KMTUMDVERSION::KMTUMDVERSION_DX12_WSA64 => &umd.dx12_wsa64,
            _ => return Err(NtStatus::INVALID_PARAMETER),
        };
        let file = file.as_ref().ok_or(NtStatus::OBJECT_NAME_NOT_FOUND)?;
        let path = self.model.driver.path_of(file);
        put_wide_parts(buffer, offset_of!(D3DKMT_UMDFILENAMEINFO, UmdFileName), PATH, &path);
        Ok(())
    }

    pub(super) fn opengl(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_OPENGLINFO>(buffer)?;
        let opengl = self.model.driver.opengl.as_ref().ok_or(NtStatus::OBJECT_NAME_NOT_FOUND)?;
        let path = self.model.driver.path_of(&opengl.file);
        put_wide_parts(buffer, offset_of!(D3DKMT_OPENGLINFO, UmdOpenGlIcdFileName), PATH, &path);
        put(buffer, offset_of!(D3DKMT_OPENGLINFO, Version), opengl.version);
        put(buffer, offset_of!(D3DKMT_OPENGLINFO, Flags), opengl.flags);
        Ok(())
    }

    pub(super) fn driver_update_status(&self, buffer: &mut [u8]) -> Outcome {
        caps::word(buffer, u32::from(self.model.driver.update_in_progress))
    }

    pub(super) fn driver_model(&self, buffer: &mut [u8]) -> Outcome {
        caps::word(buffer, self.model.driver.wddm)
    }

    pub(super) fn umd_version(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_UMD_DRIVER_VERSION>(buffer)?;
        put(buffer, 0, self.model.driver.version.0);
        Ok(())
    }

    pub(super) fn kmd_version(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_KMD_DRIVER_VERSION>(buffer)?;
        let driver = &self.model.driver;
        put(buffer, 0, driver.kernel_version.unwrap_or(driver.version).0);
        Ok(())
    }

    pub(super) fn driver_description(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_DRIVER_DESCRIPTION>(buffer)?;
        put_wide(buffer, 0, 4096, &self.model.name);
        Ok(())
    }
}
