//! Which adapters belong in a list: by attributes, or by what a program wants to do.

use crate::attribute::Attribute;

/// What a program wants to do; the discriminant is its number in the C interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Workload {
    /// Rendering.
    Graphics = 0,
    /// General computing.
    Compute = 1,
    /// Processing video.
    Media = 2,
    /// Machine learning.
    MachineLearning = 3,
}

impl Workload {
    /// The workload with this number.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Graphics),
            1 => Some(Self::Compute),
            2 => Some(Self::Media),
            3 => Some(Self::MachineLearning),
            _ => None,
        }
    }
}

macro_rules! flags {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $constant:ident = $bit:literal;)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $name(u32);

        impl $name {
            /// No restriction.
            pub const ANY: Self = Self(0);
            $($(#[$doc])* pub const $constant: Self = Self($bit);)*

            /// The flags of the C interface; `None` where an unknown one is among them.
            #[must_use]
            pub const fn from_bits(bits: u32) -> Option<Self> {
                if bits & !(0 $(| $bit)*) == 0 { Some(Self(bits)) } else { None }
            }

            /// Whether `other` is among these.
            #[must_use]
            pub const fn contains(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }
        }

        impl std::ops::BitOr for $name {
            type Output = Self;

            fn bitor(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }
    };
}

flags! {
    /// The runtimes that a program can use; any one of several is enough.
    Runtimes {
        /// Direct3D 11.
        D3D11 = 1;
        /// Direct3D 12.
        D3D12 = 2;
    }
}

flags! {
    /// The kinds of hardware that a program wants; any one of several.
    HardwareTypes {
        /// GPUs.
        GPU = 1;
        /// Compute accelerators.
        COMPUTE_ACCELERATOR = 2;
        /// Neural processing units.
        NPU = 4;
        /// Media accelerators.
        MEDIA_ACCELERATOR = 8;
    }
}

impl HardwareTypes {
    fn admits(self, has: impl Fn(Attribute) -> bool) -> bool {
        let pairs = [
            (Self::GPU, Attribute::HARDWARE_TYPE_GPU),
            (Self::COMPUTE_ACCELERATOR, Attribute::HARDWARE_TYPE_COMPUTE_ACCELERATOR),
            (Self::NPU, Attribute::HARDWARE_TYPE_NPU),
            (Self::MEDIA_ACCELERATOR, Attribute::HARDWARE_TYPE_MEDIA_ACCELERATOR),
        ];
        self == Self::ANY || pairs.into_iter().any(|(flag, kind)| self.contains(flag) && has(kind))
    }
}

impl Runtimes {
    /// Decision: where both runtimes are asked for, either is enough; where none is, the adapter
    /// still needs a use through Direct3D, as the documentation reserves these lists for adapters
    /// with a user-mode driver.
    fn admits(self, attributes: &[Attribute]) -> bool {
        let direct3d_11 = attributes.contains(&Attribute::D3D11_GRAPHICS);
        let direct3d_12 = attributes.iter().any(Attribute::is_direct3d12);
        if self == Self::ANY {
            direct3d_11 || direct3d_12
        } else {
            (self.contains(Self::D3D11) && direct3d_11) || (self.contains(Self::D3D12) && direct3d_12)
        }
    }
}

/// Which adapters belong in a list.
#[derive(Clone, Debug)]
pub(crate) enum Filter {
    /// Every adapter.
    All,
    /// Those with all of these attributes.
    Attributes(Vec<Attribute>),
    /// Those that can do the work.
    Workload(Workload, Runtimes, HardwareTypes),
}

impl Filter {
    /// Whether an adapter with these attributes belongs in the list.
    pub(crate) fn admits(&self, attributes: &[Attribute]) -> bool {
        match self {
            Self::All => true,
            Self::Attributes(wanted) => wanted.iter().all(|attribute| attributes.contains(attribute)),
            Self::Workload(workload, runtimes, hardware) => {
                runtimes.admits(attributes)
                    && hardware.admits(|kind| attributes.contains(&kind))
                    && can_do(*workload, attributes)
            }
        }
    }
}

/// Decision: a full Direct3D 12 GPU can do everything; beyond that an adapter does what its
/// attributes say, and general compute is enough for machine learning.
fn can_do(workload: Workload, attributes: &[Attribute]) -> bool {
    let has = |attribute| attributes.contains(&attribute);
    let gpu_12 = has(Attribute::D3D12_GRAPHICS);
    match workload {
        Workload::Graphics => gpu_12 || has(Attribute::D3D11_GRAPHICS),
        Workload::Compute => gpu_12 || has(Attribute::D3D12_CORE_COMPUTE),
        Workload::Media => gpu_12 || has(Attribute::D3D12_GENERIC_MEDIA),
        Workload::MachineLearning => {
            gpu_12 || has(Attribute::D3D12_GENERIC_ML) || has(Attribute::D3D12_CORE_COMPUTE)
        }
    }
}

/// How little specialised an adapter is: the documentation puts the most specialised first and full
/// GPUs last.
pub(crate) fn generality(attributes: &[Attribute]) -> (bool, bool, usize) {
    let has = |attribute| attributes.contains(&attribute);
    let graphics = has(Attribute::D3D11_GRAPHICS) || has(Attribute::D3D12_GRAPHICS);
    let special = [Attribute::D3D12_GENERIC_ML, Attribute::D3D12_GENERIC_MEDIA];
    let specials = special.into_iter().filter(|attribute| has(*attribute)).count();
    (graphics, has(Attribute::D3D12_CORE_COMPUTE), specials)
}

#[cfg(test)]
mod tests {
    use super::{Attribute, Filter, HardwareTypes, Runtimes, Workload, generality};

    const GPU: &[Attribute] = &[
        Attribute::HARDWARE_TYPE_GPU,
        Attribute::D3D11_GRAPHICS,
        Attribute::D3D12_GRAPHICS,
        Attribute::D3D12_CORE_COMPUTE,
    ];
    const OLD_GPU: &[Attribute] = &[Attribute::HARDWARE_TYPE_GPU, Attribute::D3D11_GRAPHICS];
    const NPU: &[Attribute] = &[Attribute::HARDWARE_TYPE_NPU, Attribute::D3D12_GENERIC_ML];
    const COMPUTE_NPU: &[Attribute] =
        &[Attribute::HARDWARE_TYPE_NPU, Attribute::D3D12_GENERIC_ML, Attribute::D3D12_CORE_COMPUTE];
    const MEDIA: &[Attribute] = &[Attribute::HARDWARE_TYPE_MEDIA_ACCELERATOR, Attribute::D3D12_GENERIC_MEDIA];
    const DRIVERLESS: &[Attribute] = &[Attribute::HARDWARE_TYPE_NPU];

    fn admits(
        workload: Workload,
        runtimes: Runtimes,
        hardware: HardwareTypes,
    ) -> impl Fn(&[Attribute]) -> bool {
        move |attributes| Filter::Workload(workload, runtimes, hardware).admits(attributes)
    }

    #[test]
    fn all_attributes_of_a_filter_must_be_there() {
        let filter = Filter::Attributes(vec![Attribute::D3D12_GENERIC_ML, Attribute::D3D12_CORE_COMPUTE]);
        assert!(filter.admits(COMPUTE_NPU) && !filter.admits(NPU) && !filter.admits(GPU));
        assert!(Filter::All.admits(DRIVERLESS));
    }

    #[test]
    fn adapters_serve_the_workloads_that_their_attributes_say() {
        let cases: [(Workload, [bool; 6]); 4] = [
            (Workload::Graphics, [true, true, false, false, false, false]),
            (Workload::Compute, [true, false, false, true, false, false]),
            (Workload::Media, [true, false, false, false, true, false]),
            (Workload::MachineLearning, [true, false, true, true, false, false]),
        ];
        for (workload, expected) in cases {
            let admits = admits(workload, Runtimes::ANY, HardwareTypes::ANY);
            assert_eq!(
                [GPU, OLD_GPU, NPU, COMPUTE_NPU, MEDIA, DRIVERLESS].map(admits),
                expected,
                "{workload:?}"
            );
        }
    }

    #[test]
    fn runtimes_restrict_and_both_mean_either() {
        let with = |runtimes| admits(Workload::Graphics, runtimes, HardwareTypes::ANY);
        assert!(!with(Runtimes::D3D12)(OLD_GPU) && with(Runtimes::D3D11)(OLD_GPU));
        assert!(with(Runtimes::D3D11 | Runtimes::D3D12)(OLD_GPU));
        assert!(!admits(Workload::MachineLearning, Runtimes::D3D11, HardwareTypes::ANY)(NPU));
    }

    #[test]
    fn hardware_types_restrict_and_several_mean_any_of_them() {
        let with = |hardware| admits(Workload::MachineLearning, Runtimes::ANY, hardware);
        assert!(!with(HardwareTypes::NPU)(GPU) && with(HardwareTypes::NPU)(NPU));
        assert!(with(HardwareTypes::NPU | HardwareTypes::GPU)(GPU));
        assert!(!with(HardwareTypes::COMPUTE_ACCELERATOR)(GPU));
    }

    #[test]
    fn the_specialised_come_before_the_general() {
        let mut order = [GPU, COMPUTE_NPU, OLD_GPU, NPU];
        order.sort_by_key(|attributes| generality(attributes));
        assert_eq!(order, [NPU, COMPUTE_NPU, OLD_GPU, GPU]);
    }

    #[test]
    fn unknown_numbers_and_bits_are_refused() {
        assert_eq!(Workload::from_number(3), Some(Workload::MachineLearning));
        assert_eq!(Workload::from_number(4), None);
        assert!(Runtimes::from_bits(3).is_some() && Runtimes::from_bits(4).is_none());
        assert!(HardwareTypes::from_bits(0xF).is_some() && HardwareTypes::from_bits(0x10).is_none());
    }
}
