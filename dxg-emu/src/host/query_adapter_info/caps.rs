//! What driver and hardware can do.

use std::mem::offset_of;

use d3dkmt_sys::NtStatus;
use d3dkmt_sys::raw::{
    D3DKMDT_PREEMPTION_CAPS, D3DKMT_GPUMMU_CAPS, D3DKMT_QUERY_GPUMMU_CAPS, D3DKMT_VIRTUALADDRESSINFO,
    D3DKMT_WDDM_1_2_CAPS,
};

use super::{Outcome, exactly};
use crate::host::Adapter;
use crate::wire::{get, put};

const HYBRID_INTEGRATED: u32 = 1 << 1;
const HYBRID_DISCRETE: u32 = 1 << 2;

/// An answer of one word.
pub(super) fn word(buffer: &mut [u8], bits: u32) -> Outcome {
    exactly::<u32>(buffer)?;
    put(buffer, 0, bits);
    Ok(())
}

/// An answer that consists of zeros: nothing of the kind is there.
pub(super) fn unsupported(buffer: &mut [u8], size: usize) -> Outcome {
    if buffer.len() != size {
        return Err(NtStatus::INVALID_PARAMETER);
    }
    buffer.fill(0);
    Ok(())
}

impl Adapter {
    /// Every GPU behind the device has virtual addresses.
    pub(super) fn virtual_address_info(&self, buffer: &mut [u8]) -> Outcome {
        exactly::<D3DKMT_VIRTUALADDRESSINFO>(buffer)?;
        word(buffer, 1)
    }

    pub(super) fn gpu_mmu_caps(&self, buffer: &mut [u8]) -> Outcome {
        const CAPS: usize = offset_of!(D3DKMT_QUERY_GPUMMU_CAPS, Caps);
        exactly::<D3DKMT_QUERY_GPUMMU_CAPS>(buffer)?;
        self.check_physical(get(buffer, offset_of!(D3DKMT_QUERY_GPUMMU_CAPS, PhysicalAdapterIndex)))?;
        put(buffer, CAPS + offset_of!(D3DKMT_GPUMMU_CAPS, Flags), self.model.gpu_mmu.flags.0);
        put(
            buffer,
            CAPS + offset_of!(D3DKMT_GPUMMU_CAPS, VirtualAddressBitCount),
            self.model.gpu_mmu.address_bits,
        );
        Ok(())
    }

    pub(super) fn wddm_1_2_caps(&self, buffer: &mut [u8]) -> Outcome {
        const PREEMPTION: usize = offset_of!(D3DKMT_WDDM_1_2_CAPS, PreemptionCaps);
        exactly::<D3DKMT_WDDM_1_2_CAPS>(buffer)?;
        let caps = &self.model.caps;
        let graphics = PREEMPTION + offset_of!(D3DKMDT_PREEMPTION_CAPS, GraphicsPreemptionGranularity);
        let compute = PREEMPTION + offset_of!(D3DKMDT_PREEMPTION_CAPS, ComputePreemptionGranularity);
        put(buffer, graphics, caps.graphics_preemption as u32);
        put(buffer, compute, caps.compute_preemption as u32);
        put(buffer, PREEMPTION + size_of::<D3DKMDT_PREEMPTION_CAPS>(), caps.wddm_1_2.0);
        Ok(())
    }

    pub(super) fn wddm_1_3_caps(&self, buffer: &mut [u8]) -> Outcome {
        let integrated = if self.model.integrated { HYBRID_INTEGRATED } else { 0 };
        let discrete = if self.model.discrete { HYBRID_DISCRETE } else { 0 };
        word(buffer, self.model.caps.wddm_1_3.0 | integrated | discrete)
    }
}
