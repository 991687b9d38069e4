//! Features that a driver may have switched on.

use d3dkmt_sys::raw::*;
use d3dkmt_sys::{Ioctl, NtStatus};

use crate::adapter::Adapter;
use crate::error::{Cause, Error};
use crate::open_enum::open_enum;
use crate::wire::Word;

open_enum! {
    /// A feature. The driver passes on any number.
    pub struct FeatureId: u32 {
        /// Scheduling by the hardware.
        HW_SCHEDULING = 0, "hardware scheduling";
        /// Memory managed by pages.
        PAGE_BASED_MEMORY_MANAGER = 32, "page-based memory manager";
        /// Tests of the kernel-mode driver.
        KERNEL_MODE_TESTING = 33, "kernel-mode testing";
    }
}

bitflags::bitflags! {
    /// The state of a feature.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct FeatureFlags: u16 {
        /// It is on.
        const ENABLED = 1 << 0;
        /// The host knows it.
        const KNOWN = 1 << 1;
        /// The adapter's driver has it.
        const SUPPORTED_BY_DRIVER = 1 << 2;
        /// The machine as it is can use it.
        const SUPPORTED_ON_CURRENT_CONFIG = 1 << 3;
    }
}

/// What an adapter says of a feature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Feature {
    /// The version of its interface.
    pub version: u16,
    /// Its state.
    pub flags: FeatureFlags,
}

impl Adapter {
    /// Whether a feature is on (`D3DKMTIsFeatureEnabled`, dxgkrnl 2.0.3).
    ///
    /// # Errors
    ///
    /// [`Error::is_not_supported`] from an older driver (`ENOTTY`), `EOVERFLOW` from an older host,
    /// `ENODEV` where the adapter is gone.
    pub fn feature(&self, id: FeatureId) -> Result<Feature, Error> {
        let handle = self.handle().raw();
        let reply = self.live(Ioctl::IsFeatureEnabled)?.call::<D3DKMT_ISFEATUREENABLED>(|argument| {
            argument.hAdapter = handle;
            argument.FeatureId = DXGK_FEATURE_ID(id.0);
        });
        let status = reply.result?;
        if status != NtStatus::SUCCESS {
            // With any other status, positive ones too, the driver writes no answer.
            return Err(Error::new(Ioctl::IsFeatureEnabled, Cause::Status(status)));
        }
        let result = reply.argument.Result;
        Ok(Feature { version: result.Version, flags: FeatureFlags::from_bits_retain(result.word()) })
    }
}
