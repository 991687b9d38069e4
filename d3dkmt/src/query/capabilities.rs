//! What the adapter's driver can do, by the version of the driver model that asked for it.

use d3dkmt_sys::raw::*;

use crate::adapter::Adapter;
use crate::error::Error;
use crate::open_enum::open_enum;
use crate::wire::Word;

open_enum! {
    /// Where running graphics work can be interrupted.
    pub struct GraphicsPreemption: u32 {
        /// Nowhere.
        NONE = 0, "none";
        /// Between command buffers.
        DMA_BUFFER = 100, "DMA buffer";
        /// Between primitives.
        PRIMITIVE = 200, "primitive";
        /// Between triangles.
        TRIANGLE = 300, "triangle";
        /// Between pixels.
        PIXEL = 400, "pixel";
        /// Within a shader.
        SHADER = 500, "shader";
    }
}

open_enum! {
    /// Where running compute work can be interrupted.
    pub struct ComputePreemption: u32 {
        /// Nowhere.
        NONE = 0, "none";
        /// Between command buffers.
        DMA_BUFFER = 100, "DMA buffer";
        /// Between dispatches.
        DISPATCH = 200, "dispatch";
        /// Between thread groups.
        THREAD_GROUP = 300, "thread group";
        /// Between threads.
        THREAD = 400, "thread";
        /// Within a shader.
        SHADER = 500, "shader";
    }
}

bitflags::bitflags! {
    /// Bits of WDDM 1.2.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct Wddm12Flags: u32 {
        /// Displays without VGA.
        const NON_VGA = 1 << 0;
        /// Smooth rotation.
        const SMOOTH_ROTATION = 1 << 1;
        /// Hangs are detected by engine.
        const PER_ENGINE_TDR = 1 << 2;
        /// Command buffers in kernel memory.
        const KERNEL_MODE_COMMAND_BUFFER = 1 << 3;
        /// Connecting and configuring displays.
        const CCD = 1 << 4;
        /// Bitmaps of software devices.
        const SOFTWARE_DEVICE_BITMAPS = 1 << 5;
        /// Gamma ramps.
        const GAMMA_RAMP = 1 << 6;
        /// A cursor in hardware.
        const HW_CURSOR = 1 << 7;
        /// Vertical synchronization in hardware.
        const HW_VSYNC = 1 << 8;
        /// Removal by surprise while hibernating.
        const SURPRISE_REMOVAL_IN_HIBERNATION = 1 << 9;
    }
}

/// Capabilities of WDDM 1.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wddm12Caps {
    /// Where graphics can be interrupted.
    pub graphics_preemption: GraphicsPreemption,
    /// Where compute can be interrupted.
    pub compute_preemption: ComputePreemption,
    /// All else.
    pub flags: Wddm12Flags,
}

bitflags::bitflags! {
    /// Capabilities of WDDM 1.3.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct Wddm13Caps: u32 {
        /// Miracast.
        const MIRACAST = 1 << 0;
        /// The integrated one of a hybrid pair.
        const HYBRID_INTEGRATED = 1 << 1;
        /// The discrete one of a hybrid pair.
        const HYBRID_DISCRETE = 1 << 2;
        /// Power management by P-states.
        const POWER_MANAGEMENT_P_STATES = 1 << 3;
        /// Virtual display modes.
        const VIRTUAL_MODES = 1 << 4;
        /// Resources shared across adapters.
        const CROSS_ADAPTER_RESOURCE = 1 << 5;
    }
}

bitflags::bitflags! {
    /// Capabilities of WDDM 2.0.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct Wddm20Caps: u32 {
        /// Atomic operations on 64 bits.
        const ATOMICS_64_BIT = 1 << 0;
        /// Page tables of the GPU's own.
        const GPU_MMU = 1 << 1;
        /// Page tables of the system.
        const IO_MMU = 1 << 2;
        /// A queued flip can be replaced.
        const FLIP_OVERWRITE = 1 << 3;
        /// Present without a context.
        const CONTEXTLESS_PRESENT = 1 << 4;
        /// Removal by surprise.
        const SURPRISE_REMOVAL = 1 << 5;
    }
}

bitflags::bitflags! {
    /// Capabilities of WDDM 2.7.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct Wddm27Caps: u32 {
        /// The hardware can schedule its queues itself.
        const HW_SCHEDULING_SUPPORTED = 1 << 0;
        /// It does so now.
        const HW_SCHEDULING_ENABLED = 1 << 1;
        /// It does so unless told otherwise.
        const HW_SCHEDULING_ENABLED_BY_DEFAULT = 1 << 2;
        /// Each display path has its own vertical synchronization.
        const INDEPENDENT_VIDPN_VSYNC = 1 << 3;
    }
}

open_enum! {
    /// How well the driver supports a feature.
    pub struct FeatureSupport: u32 {
        /// The driver does not have it.
        ALWAYS_OFF = 0, "unsupported";
        /// Experimental.
        EXPERIMENTAL = 1, "experimental";
        /// Stable.
        STABLE = 2, "stable";
        /// The driver cannot do without it.
        ALWAYS_ON = 3, "always on";
    }
}

/// Capabilities of WDDM 2.9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wddm29Caps {
    /// How well hardware scheduling is supported.
    pub hw_scheduling: FeatureSupport,
    /// Whether it is enabled.
    pub hw_scheduling_enabled: bool,
    /// Whether memory refreshes itself in sleep.
    pub self_refresh_memory: bool,
}

/// Capabilities of WDDM 3.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wddm30Caps {
    /// How well flip queues in hardware are supported.
    pub hw_flip_queue: FeatureSupport,
    /// Whether they are enabled.
    pub hw_flip_queue_enabled: bool,
    /// Whether allocations can be displayable.
    pub displayable: bool,
}

bitflags::bitflags! {
    /// Capabilities of WDDM 3.1.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct Wddm31Caps: u32 {
        /// Fences that the GPU itself waits for and signals.
        const NATIVE_GPU_FENCE = 1 << 0;
    }
}

open_enum! {
    /// How far resources can be shared across adapters.
    pub struct CrossAdapterSupport: u32 {
        /// Not at all.
        NONE = 0, "none";
        /// For copies.
        COPY = 1, "copy";
        /// As textures.
        TEXTURE = 2, "texture";
        /// Up to scan-out.
        SCANOUT = 3, "scan-out";
    }
}

/// Typed queries: capabilities.
impl Adapter {
    /// Capabilities of WDDM 1.2, preemption among them (query types 58 and 17).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn wddm_1_2_caps(&self) -> Result<Wddm12Caps, Error> {
        self.query::<D3DKMT_WDDM_1_2_CAPS>(|_| ()).map(|raw| Wddm12Caps {
            graphics_preemption: GraphicsPreemption(raw.PreemptionCaps.GraphicsPreemptionGranularity.0),
            compute_preemption: ComputePreemption(raw.PreemptionCaps.ComputePreemptionGranularity.0),
            flags: Wddm12Flags::from_bits_retain(raw.word()),
        })
    }

    /// Capabilities of WDDM 1.3 (query types 59 and 22).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn wddm_1_3_caps(&self) -> Result<Wddm13Caps, Error> {
        self.query::<D3DKMT_WDDM_1_3_CAPS>(|_| ()).map(|raw| Wddm13Caps::from_bits_retain(raw.word()))
    }

    /// Capabilities of WDDM 2.0 (query type 24).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn wddm_2_0_caps(&self) -> Result<Wddm20Caps, Error> {
        self.query::<D3DKMT_WDDM_2_0_CAPS>(|_| ()).map(|raw| Wddm20Caps::from_bits_retain(raw.word()))
    }

    /// Capabilities of WDDM 2.7 (query type 70).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn wddm_2_7_caps(&self) -> Result<Wddm27Caps, Error> {
        self.query::<D3DKMT_WDDM_2_7_CAPS>(|_| ()).map(|raw| Wddm27Caps::from_bits_retain(raw.word()))
    }

    /// Capabilities of WDDM 2.9 (query type 75).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn wddm_2_9_caps(&self) -> Result<Wddm29Caps, Error> {
        self.query::<D3DKMT_WDDM_2_9_CAPS>(|_| ()).map(|raw| Wddm29Caps {
            hw_scheduling: FeatureSupport(raw.word() & 3),
            hw_scheduling_enabled: raw.word() & 1 << 2 != 0,
            self_refresh_memory: raw.word() & 1 << 3 != 0,
        })
    }

    /// Capabilities of WDDM 3.0 (query type 77).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn wddm_3_0_caps(&self) -> Result<Wddm30Caps, Error> {
        self.query::<D3DKMT_WDDM_3_0_CAPS>(|_| ()).map(|raw| Wddm30Caps {
            hw_flip_queue: FeatureSupport(raw.word() & 3),
            hw_flip_queue_enabled: raw.word() & 1 << 2 != 0,
            displayable: raw.word() & 1 << 3 != 0,
        })
    }

    /// Capabilities of WDDM 3.1 (query type 80).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn wddm_3_1_caps(&self) -> Result<Wddm31Caps, Error> {
        self.query::<D3DKMT_WDDM_3_1_CAPS>(|_| ()).map(|raw| Wddm31Caps::from_bits_retain(raw.word()))
    }

    /// How far resources can be shared with other adapters (query type 76).
    ///
    /// # Errors
    ///
    /// As [`Adapter::query`].
    pub fn cross_adapter_support(&self) -> Result<CrossAdapterSupport, Error> {
        self.query::<D3DKMT_CROSSADAPTERRESOURCE_SUPPORT>(|_| ())
            .map(|raw| CrossAdapterSupport(raw.SupportTier.0))
    }
}
