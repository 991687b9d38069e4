//! Adapter attributes: what an adapter can be used for, and what kind of hardware it is.

use std::fmt;

use crate::guid::Guid;

/// An attribute of an adapter. The set is open: drivers may declare GUIDs that nobody published.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Attribute(pub Guid);

macro_rules! attributes {
    ($($constant:ident = $digits:literal, $name:literal: $text:literal;)*) => {
        impl Attribute {
            $(#[doc = $text] pub const $constant: Self = Self(Guid::from_u128($digits));)*

            /// Every published attribute.
            pub const ALL: &[Self] = &[$(Self::$constant),*];

            /// A short name for people, where the attribute is published.
            #[must_use]
            pub fn name(&self) -> Option<&'static str> {
                $(if *self == Self::$constant {
                    return Some($name);
                })*
                None
            }
        }
    };
}

attributes! {
    D3D11_GRAPHICS = 0x8c47866b_7583_450d_f0f0_6bada895af4b, "D3D11_GRAPHICS":
        "Usable with the Direct3D 11 graphics API.";
    D3D12_GRAPHICS = 0x0c9ece4d_2f6e_4f01_8c96_e89e331b47b1, "D3D12_GRAPHICS":
        "Usable with the Direct3D 12 graphics API.";
    D3D12_CORE_COMPUTE = 0x248e2800_a793_4724_abaa_23a6de1be090, "D3D12_CORE_COMPUTE":
        "Usable with the compute part of Direct3D 12.";
    D3D12_GENERIC_ML = 0xb71b0d41_1088_422f_a27c_0250b7d3a988, "D3D12_GENERIC_ML":
        "Runs the machine-learning meta-commands of Direct3D 12; declared by the driver alone.";
    D3D12_GENERIC_MEDIA = 0x8eb2c848_82f6_4b49_aa87_aecfcf0174c6, "D3D12_GENERIC_MEDIA":
        "Runs the video processing of Direct3D 12; declared by the driver alone.";
    HARDWARE_TYPE_GPU = 0xb69eb219_3ded_4464_979f_a00bd4687006, "HARDWARE_TYPE_GPU":
        "A GPU.";
    HARDWARE_TYPE_COMPUTE_ACCELERATOR = 0xe0b195da_58ef_4a22_90f1_1f28169cab8d, "HARDWARE_TYPE_COMPUTE_ACCELERATOR":
        "A compute accelerator.";
    HARDWARE_TYPE_NPU = 0xd46140c4_add7_451b_9e56_06fe8c3b58ed, "HARDWARE_TYPE_NPU":
        "A neural processing unit.";
    HARDWARE_TYPE_MEDIA_ACCELERATOR = 0x66bdb96a_050b_44c7_a4fd_d144ce0ab443, "HARDWARE_TYPE_MEDIA_ACCELERATOR":
        "A media accelerator.";
}

impl Attribute {
    /// Whether this names a kind of hardware. An adapter has exactly one of these.
    #[must_use]
    pub fn is_hardware_type(&self) -> bool {
        [
            Self::HARDWARE_TYPE_GPU,
            Self::HARDWARE_TYPE_COMPUTE_ACCELERATOR,
            Self::HARDWARE_TYPE_NPU,
            Self::HARDWARE_TYPE_MEDIA_ACCELERATOR,
        ]
        .contains(self)
    }

    /// Whether this names a use through Direct3D.
    #[must_use]
    pub fn is_direct3d(&self) -> bool {
        *self == Self::D3D11_GRAPHICS || self.is_direct3d12()
    }

    /// Whether this names a use through Direct3D 12.
    #[must_use]
    pub fn is_direct3d12(&self) -> bool {
        [Self::D3D12_GRAPHICS, Self::D3D12_CORE_COMPUTE, Self::D3D12_GENERIC_ML, Self::D3D12_GENERIC_MEDIA]
            .contains(self)
    }
}

impl fmt::Display for Attribute {
    /// The short name, or the GUID where there is none.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => fmt::Debug::fmt(&self.0, f),
        }
    }
}

impl fmt::Debug for Attribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Attribute;
    use crate::guid::Guid;

    #[test]
    fn nine_attributes_are_published_under_distinct_guids_and_names() {
        let mut guids: Vec<_> = Attribute::ALL.to_vec();
        guids.sort();
        guids.dedup();
        assert_eq!(guids.len(), 9);
        assert!(Attribute::ALL.iter().all(|attribute| attribute.name().is_some()));
    }

    #[test]
    fn every_published_attribute_is_a_hardware_type_or_a_use_and_never_both() {
        for attribute in Attribute::ALL {
            assert_ne!(attribute.is_hardware_type(), attribute.is_direct3d(), "{attribute}");
        }
        let unpublished = Attribute(Guid::from_u128(0x42696d9d_d678_4006_a93d_300c3565bbe5));
        assert!(!unpublished.is_hardware_type() && !unpublished.is_direct3d());
        assert_eq!(unpublished.to_string(), "{42696d9d-d678-4006-a93d-300c3565bbe5}");
    }
}
