//! Sets of capability bits, written as lists of names.

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::machine::{ComputePreemption, GraphicsPreemption};

macro_rules! flag_sets {
    ($($(#[$doc:meta])* $name:ident { $($flag:literal = $bit:literal),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            pub struct $name(pub u32);

            impl $name {
                /// The flags as they are written in a machine, and their bits.
                pub const FLAGS: &'static [(&'static str, u32)] = &[$(($flag, $bit)),*];
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let names = Vec::<String>::deserialize(deserializer)?;
                    bits(&names, Self::FLAGS).map(Self).map_err(D::Error::custom)
                }
            }
        )*
    };
}

fn bits(names: &[String], flags: &[(&str, u32)]) -> Result<u32, String> {
    names.iter().try_fold(0, |bits, name| match flags.iter().find(|(flag, _)| flag == name) {
        Some((_, bit)) => Ok(bits | 1 << bit),
        None => {
            let known: Vec<&str> = flags.iter().map(|(flag, _)| *flag).collect();
            Err(format!("unknown flag {name:?}, expected one of: {}", known.join(", ")))
        }
    })
}

flag_sets! {
    /// What an Intel GPU has, as its kernel-mode driver tells the compute runtime.
    IntelFeatures {
        "local-memory" = 0, "blitter-ring" = 1, "ccs-ring" = 2, "ccs-node" = 3, "ccs-multi-instance" = 4,
        "mid-batch-preemption" = 5, "thread-group-preemption" = 6, "mid-thread-preemption" = 7,
    }
    /// The bits of `D3DKMT_WDDM_1_2_CAPS`.
    Wddm12 {
        "non-vga" = 0, "smooth-rotation" = 1, "per-engine-tdr" = 2, "kernel-mode-command-buffer" = 3, "ccd" = 4,
        "software-device-bitmaps" = 5, "gamma-ramp" = 6, "hw-cursor" = 7, "hw-vsync" = 8,
        "surprise-removal-in-hibernation" = 9,
    }
    /// The bits of `D3DKMT_WDDM_1_3_CAPS` that the kind of the adapter does not decide.
    Wddm13 {
        "miracast" = 0, "power-management-p-states" = 3, "virtual-modes" = 4, "cross-adapter-resource" = 5,
    }
    /// The bits of `D3DKMT_WDDM_2_0_CAPS`.
    Wddm20 {
        "64-bit-atomics" = 0, "gpu-mmu" = 1, "io-mmu" = 2, "flip-overwrite" = 3, "contextless-present" = 4,
        "surprise-removal" = 5,
    }
    /// The bits of `D3DKMT_WDDM_2_7_CAPS`.
    Wddm27 {
        "hw-scheduling-supported" = 0, "hw-scheduling-enabled" = 1, "hw-scheduling-enabled-by-default" = 2,
        "independent-vidpn-vsync" = 3,
    }
    /// The bits of `D3DKMT_WDDM_2_9_CAPS`; the support state has two, together they mean "always on".
    Wddm29 {
        "hw-scheduling-experimental" = 0, "hw-scheduling-stable" = 1, "hw-scheduling-enabled" = 2,
        "self-refresh-memory" = 3,
    }
    /// The bits of `D3DKMT_WDDM_3_0_CAPS`; the support state has two, together they mean "always on".
    Wddm30 {
        "hw-flip-queue-experimental" = 0, "hw-flip-queue-stable" = 1, "hw-flip-queue-enabled" = 2, "displayable" = 3,
    }
    /// The bits of `D3DKMT_WDDM_3_1_CAPS`.
    Wddm31 { "native-gpu-fence" = 0 }
    /// The bits of `D3DKMT_GPUMMU_CAPS`.
    GpuMmuFlags { "read-only-memory" = 0, "no-execute-memory" = 1, "cache-coherent-memory" = 2 }
}

/// What the driver can do, by the version of the driver model that introduced it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CapsModel {
    /// At what boundary graphics work can be preempted.
    pub graphics_preemption: GraphicsPreemption,
    /// At what boundary compute work can be preempted.
    pub compute_preemption: ComputePreemption,
    /// WDDM 1.2.
    pub wddm_1_2: Wddm12,
    /// WDDM 1.3.
    pub wddm_1_3: Wddm13,
    /// WDDM 2.0.
    pub wddm_2_0: Wddm20,
    /// WDDM 2.7.
    pub wddm_2_7: Wddm27,
    /// WDDM 2.9.
    pub wddm_2_9: Wddm29,
    /// WDDM 3.0.
    pub wddm_3_0: Wddm30,
    /// WDDM 3.1.
    pub wddm_3_1: Wddm31,
}
