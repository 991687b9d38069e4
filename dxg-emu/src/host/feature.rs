//! Optional features of driver and host.

use d3dkmt_sys::NtStatus;

use crate::host::Adapter;

/// `DXGK_ISFEATUREENABLED_RESULT`.
#[derive(Default)]
pub(crate) struct Feature {
    pub(crate) version: u16,
    pub(crate) bits: u16,
}

impl Adapter {
    /// A feature that the machine does not list is answered as unknown, not refused.
    pub(crate) fn feature(&self, id: u32) -> (Feature, NtStatus) {
        let known = self.model.features.iter().find(|feature| feature.id == id);
        let feature = known.map_or_else(Feature::default, |feature| {
            let bits = [feature.enabled, true, feature.supported_by_driver, feature.supported_on_config];
            let bits = bits.iter().rev().fold(0, |word, bit| word << 1 | u16::from(*bit));
            Feature { version: feature.version, bits }
        });
        (feature, NtStatus::SUCCESS)
    }
}
