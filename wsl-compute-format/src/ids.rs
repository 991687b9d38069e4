//! The ids of tokens that are used here. Names follow the runtime's; `S_` are whole structures.

/// The adapter, `ADAPTER_INFO`.
pub const S_ADAPTER_INFO: u16 = 1;
/// An allocation, `GMM_RESOURCE_INFO_WIN_STRUCT`.
pub const S_GMM_RESOURCE_INFO: u16 = 7;
/// A context, `CREATECONTEXT_PVTDATA`.
pub const S_CREATECONTEXT_PVTDATA: u16 = 33;
/// A submission, `COMMAND_BUFFER_HEADER`.
pub const S_COMMAND_BUFFER_HEADER: u16 = 48;
/// The address partition of a process, `GMM_GFX_PARTITIONING`.
pub const S_GMM_GFX_PARTITIONING: u16 = 135;

/// Bool, of a sub-slice.
pub const SUBSLICE_ENABLED: u16 = 195;
/// How many execution units of a sub-slice work.
pub const SUBSLICE_EU_ENABLED_COUNT: u16 = 196;
/// Which of them, a bit each.
pub const SUBSLICE_EU_ENABLED_MASK: u16 = 197;
/// Bool, of a dual sub-slice.
pub const DUALSUBSLICE_ENABLED: u16 = 198;
/// Structure, two in a dual sub-slice.
pub const DUALSUBSLICE_SUB_SLICE: u16 = 199;
/// Bool, of a slice.
pub const SLICE_ENABLED: u16 = 200;
/// Structure, up to 8 in a slice.
pub const SLICE_SUB_SLICE_INFO: u16 = 201;
/// Structure, up to 6 in a slice.
pub const SLICE_DSS_INFO: u16 = 202;
/// How many sub-slices of a slice work.
pub const SLICE_SUB_SLICE_ENABLED_COUNT: u16 = 203;
/// How many dual sub-slices of a slice work.
pub const SLICE_DUAL_SUB_SLICE_ENABLED_COUNT: u16 = 204;

/// All execution units.
pub const SYSTEM_EU_COUNT: u16 = 299;
/// All hardware threads.
pub const SYSTEM_THREAD_COUNT: u16 = 300;
/// All slices.
pub const SYSTEM_SLICE_COUNT: u16 = 301;
/// All sub-slices.
pub const SYSTEM_SUB_SLICE_COUNT: u16 = 302;
/// All dual sub-slices.
pub const SYSTEM_DUAL_SUB_SLICE_COUNT: u16 = 303;
/// KiB, 64 bits.
pub const SYSTEM_L3_CACHE_SIZE: u16 = 304;
/// Banks of the third cache.
pub const SYSTEM_L3_BANK_COUNT: u16 = 308;
/// MiB of the context save area.
pub const SYSTEM_CSR_SIZE: u16 = 318;
/// Execution units of a sub-slice.
pub const SYSTEM_MAX_EU_PER_SUB_SLICE: u16 = 319;
/// The most slices.
pub const SYSTEM_MAX_SLICES: u16 = 320;
/// The most sub-slices.
pub const SYSTEM_MAX_SUB_SLICES: u16 = 321;
/// The most dual sub-slices.
pub const SYSTEM_MAX_DUAL_SUB_SLICES: u16 = 322;
/// Structure, up to 10.
pub const SYSTEM_SLICE_INFO: u16 = 324;
/// Threads of an execution unit.
pub const SYSTEM_THREADS_PER_EU: u16 = 336;

/// Product family, as the kernel-mode driver numbers it.
pub const PLATFORM_PRODUCT_FAMILY: u16 = 3475;
/// Family of the render core.
pub const PLATFORM_RENDER_CORE_FAMILY: u16 = 3478;
/// PCI device id.
pub const PLATFORM_DEVICE_ID: u16 = 3480;
/// PCI revision.
pub const PLATFORM_REVISION: u16 = 3481;

/// First address of a heap, 64 bits.
pub const HEAP_BASE: u16 = 3532;
/// Last address of a heap, 64 bits.
pub const HEAP_LIMIT: u16 = 3533;
/// Structure: heap of pages of 4 KiB.
pub const PARTITION_STANDARD: u16 = 3534;
/// Structure: heap of pages of 64 KiB.
pub const PARTITION_STANDARD_64KB: u16 = 3535;
/// Structure: addresses of the processor.
pub const PARTITION_SVM: u16 = 3538;
/// Structure, four of them: heaps with offsets of 32 bits.
pub const PARTITION_HEAP32: u16 = 3540;

/// PCI bus.
pub const BDF_BUS: u16 = 3541;
/// PCI device on the bus.
pub const BDF_DEVICE: u16 = 3542;
/// PCI function of the device.
pub const BDF_FUNCTION: u16 = 3543;

/// Structure: platform.
pub const ADAPTER_GFX_PLATFORM: u16 = 3551;
/// Structure: features, a dword each.
pub const ADAPTER_SKU_TABLE: u16 = 3552;
/// Ticks in a second.
pub const ADAPTER_TIMESTAMP_FREQUENCY: u16 = 3555;
/// MHz.
pub const ADAPTER_MAX_RENDER_FREQUENCY: u16 = 3559;
/// Bytes of video memory, 64 bits.
pub const ADAPTER_DEDICATED_VIDEO_MEMORY: u16 = 3577;
/// Bytes of system memory that it may use, 64 bits.
pub const ADAPTER_SYSTEM_SHARED_MEMORY: u16 = 3578;
/// Structure: execution units.
pub const ADAPTER_SYSTEM_INFO: u16 = 3585;
/// Structure: addresses.
pub const ADAPTER_GFX_PARTITION: u16 = 3588;
/// Structure: place on the bus.
pub const ADAPTER_BDF: u16 = 3594;

/// Whether there is a copy engine.
pub const FEATURE_BLITTER_RING: u16 = 396;
/// Whether there is a compute engine.
pub const FEATURE_CCS_RING: u16 = 453;
/// Whether contexts use the compute engine's node.
pub const FEATURE_CCS_NODE: u16 = 457;
/// Whether there are several compute engines.
pub const FEATURE_CCS_MULTI_INSTANCE: u16 = 458;
/// Whether work can be interrupted between commands.
pub const FEATURE_MID_BATCH_PREEMPT: u16 = 587;
/// Whether work can be interrupted between groups of threads.
pub const FEATURE_THREAD_GROUP_PREEMPT: u16 = 588;
/// Whether work can be interrupted within a thread.
pub const FEATURE_MID_THREAD_PREEMPT: u16 = 589;
/// Whether it has memory of its own.
pub const FEATURE_LOCAL_MEMORY: u16 = 640;

/// A pointer in the program.
pub const CONTEXT_HW_CONTEXT_ID: u16 = 3632;
/// The program's process id.
pub const CONTEXT_PROCESS_ID: u16 = 3635;

/// Whose commands they are.
pub const SUBMISSION_CONTEXT_TYPE: u16 = 3690;
/// GPU virtual address of a monitored fence, 64 bits.
pub const SUBMISSION_FENCE_ADDRESS: u16 = 3730;
/// What it is to become, 64 bits.
pub const SUBMISSION_FENCE_VALUE: u16 = 3731;

/// A flag of an allocation: in local memory only.
pub const RESOURCE_LOCAL_ONLY: u16 = 3800;
/// A flag of an allocation: in system memory only.
pub const RESOURCE_NON_LOCAL_ONLY: u16 = 3807;
/// Structure in the flags of an allocation.
pub const RESOURCE_FLAGS_INFO: u16 = 3850;
/// Structure in a surface.
pub const SURFACE_FLAGS: u16 = 3905;
/// Bytes, 64 bits.
pub const SURFACE_SIZE: u16 = 3919;
/// A pointer in the program, 64 bits.
pub const EXISTING_ADDRESS: u16 = 3944;
/// Bytes, 64 bits.
pub const EXISTING_SIZE: u16 = 3948;
/// Structure: the surface of an allocation.
pub const RESOURCE_SURFACE: u16 = 3951;
/// Structure: memory that the program brought.
pub const RESOURCE_EXISTING: u16 = 3955;
/// Structure: all of an allocation.
pub const RESOURCE_COMMON: u16 = 3962;
