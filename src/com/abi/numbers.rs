//! The enumerations: 32-bit numbers, since a program may pass any, with a constant for each that is
//! known.

#![expect(
    non_upper_case_globals,
    unreachable_pub,
    reason = "the C header's own names; the header is generated from what is public here"
)]

/// A property of an adapter: a fact that stays as it is while the adapter object lives. Behind each
/// name stands what GetProperty writes; surplus bytes of the caller's buffer become zero.
pub type DXCoreAdapterProperty = u32;
/// LUID, 8 bytes: names the adapter in every other interface until machine or driver restart.
pub const DXCoreAdapterProperty_InstanceLuid: DXCoreAdapterProperty = 0;
/// uint64_t: four 16-bit parts a.b.c.d, the first in the highest bits.
pub const DXCoreAdapterProperty_DriverVersion: DXCoreAdapterProperty = 1;
/// char[], UTF-8 and a NUL: the driver's own description. GetPropertySize counts the NUL.
pub const DXCoreAdapterProperty_DriverDescription: DXCoreAdapterProperty = 2;
/// DXCoreHardwareID, 16 bytes: the older form of the ids on the bus.
pub const DXCoreAdapterProperty_HardwareID: DXCoreAdapterProperty = 3;
/// uint32_t: the WDDM version of the kernel driver, 3100 for 3.1.
pub const DXCoreAdapterProperty_KmdModelVersion: DXCoreAdapterProperty = 4;
/// uint16_t, a D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY.
pub const DXCoreAdapterProperty_ComputePreemptionGranularity: DXCoreAdapterProperty = 5;
/// uint16_t, a D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY.
pub const DXCoreAdapterProperty_GraphicsPreemptionGranularity: DXCoreAdapterProperty = 6;
/// uint64_t: bytes that the adapter does not share with the processor.
pub const DXCoreAdapterProperty_DedicatedAdapterMemory: DXCoreAdapterProperty = 7;
/// uint64_t: bytes of system memory set aside for the adapter at boot.
pub const DXCoreAdapterProperty_DedicatedSystemMemory: DXCoreAdapterProperty = 8;
/// uint64_t: the most bytes of system memory that the adapter may use.
pub const DXCoreAdapterProperty_SharedSystemMemory: DXCoreAdapterProperty = 9;
/// bool: works with arbitrary-code guard; never on Linux.
pub const DXCoreAdapterProperty_AcgCompatible: DXCoreAdapterProperty = 10;
/// bool: hardware, not a software renderer.
pub const DXCoreAdapterProperty_IsHardware: DXCoreAdapterProperty = 11;
/// bool: part of the processor's package.
pub const DXCoreAdapterProperty_IsIntegrated: DXCoreAdapterProperty = 12;
/// bool: can be detached while the machine runs.
pub const DXCoreAdapterProperty_IsDetachable: DXCoreAdapterProperty = 13;
/// DXCoreHardwareIDParts, 20 bytes: each id on the bus by itself.
pub const DXCoreAdapterProperty_HardwareIDParts: DXCoreAdapterProperty = 14;
/// uint32_t: how many physical adapters are linked into this one.
pub const DXCoreAdapterProperty_PhysicalAdapterCount: DXCoreAdapterProperty = 15;
/// uint32_t: engines of a physical adapter, whose index (uint32_t) is the input of
/// GetPropertyWithInput; GetProperty answers for the first.
pub const DXCoreAdapterProperty_AdapterEngineCount: DXCoreAdapterProperty = 16;
/// DXCoreEngineNamePropertyOutput; GetPropertyWithInput alone, with a DXCoreEngineNamePropertyInput.
pub const DXCoreAdapterProperty_AdapterEngineName: DXCoreAdapterProperty = 17;

/// A state of an adapter: what changes while it works. Behind each name stand the input and the
/// output of QueryState. An index out of range is E_INVALIDARG.
pub type DXCoreAdapterState = u32;
/// No input; uint8_t, 0 or 1.
pub const DXCoreAdapterState_IsDriverUpdateInProgress: DXCoreAdapterState = 0;
/// DXCoreAdapterMemoryBudgetNodeSegmentGroup; DXCoreAdapterMemoryBudget, of the calling process. The
/// one state that SetState takes, with a uint64_t: the bytes to reserve in place of those reserved
/// before.
pub const DXCoreAdapterState_AdapterMemoryBudget: DXCoreAdapterState = 1;
/// DXCoreMemoryQueryInput; DXCoreMemoryUsage, of all processes.
pub const DXCoreAdapterState_AdapterMemoryUsageBytes: DXCoreAdapterState = 2;
/// DXCoreProcessMemoryQueryInput; DXCoreProcessMemoryQueryOutput.
pub const DXCoreAdapterState_AdapterMemoryUsageByProcessBytes: DXCoreAdapterState = 3;
/// DXCoreAdapterEngineIndex; uint64_t, or DXCoreEngineQueryOutput where there is room: microseconds
/// of work for all processes.
pub const DXCoreAdapterState_AdapterEngineRunningTimeMicroseconds: DXCoreAdapterState = 4;
/// DXCoreEngineQueryInput; DXCoreEngineQueryOutput.
pub const DXCoreAdapterState_AdapterEngineRunningTimeByProcessMicroseconds: DXCoreAdapterState = 5;
/// uint32_t, a physical adapter's index; float.
pub const DXCoreAdapterState_AdapterTemperatureCelsius: DXCoreAdapterState = 6;
/// No input; uint32_t.
pub const DXCoreAdapterState_AdapterInUseProcessCount: DXCoreAdapterState = 7;
/// DXCoreAdapterProcessSetQueryInput; DXCoreAdapterProcessSetQueryOutput.
pub const DXCoreAdapterState_AdapterInUseProcessSet: DXCoreAdapterState = 8;
/// DXCoreAdapterEngineIndex; DXCoreFrequencyQueryOutput.
pub const DXCoreAdapterState_AdapterEngineFrequencyHertz: DXCoreAdapterState = 9;
/// uint32_t, a physical adapter's index; DXCoreFrequencyQueryOutput.
pub const DXCoreAdapterState_AdapterMemoryFrequencyHertz: DXCoreAdapterState = 10;

/// Which memory a budget is about.
pub type DXCoreSegmentGroup = u32;
/// Near the GPU.
pub const DXCoreSegmentGroup_Local: DXCoreSegmentGroup = 0;
/// System memory beside it.
pub const DXCoreSegmentGroup_NonLocal: DXCoreSegmentGroup = 1;

/// Which memory a measure of use is about.
pub type DXCoreMemoryType = u32;
/// The adapter's own.
pub const DXCoreMemoryType_Dedicated: DXCoreMemoryType = 0;
/// The system's.
pub const DXCoreMemoryType_Shared: DXCoreMemoryType = 1;

/// What a notification tells.
pub type DXCoreNotificationType = u32;
/// Of a list, at most once: an adapter of it is gone, or a new one would belong to it.
pub const DXCoreNotificationType_AdapterListStale: DXCoreNotificationType = 0;
/// Of an adapter, at most once: it is gone.
pub const DXCoreNotificationType_AdapterNoLongerValid: DXCoreNotificationType = 1;
/// Of an adapter, once at the start and then as often as a budget of the process changes.
pub const DXCoreNotificationType_AdapterBudgetChange: DXCoreNotificationType = 2;
/// Of an adapter, once at the start and then whenever protected content is lost.
pub const DXCoreNotificationType_AdapterHardwareContentProtectionTeardown: DXCoreNotificationType = 3;

/// What IDXCoreAdapterList::Sort sorts by. The order among equals stays.
pub type DXCoreAdapterPreference = u32;
/// Hardware before software.
pub const DXCoreAdapterPreference_Hardware: DXCoreAdapterPreference = 0;
/// Integrated, discrete, detachable, software.
pub const DXCoreAdapterPreference_MinimumPower: DXCoreAdapterPreference = 1;
/// Detachable, discrete, integrated, software.
pub const DXCoreAdapterPreference_HighPerformance: DXCoreAdapterPreference = 2;

/// What a list by workload is for.
pub type DXCoreWorkload = u32;
/// Drawing.
pub const DXCoreWorkload_Graphics: DXCoreWorkload = 0;
/// Computing.
pub const DXCoreWorkload_Compute: DXCoreWorkload = 1;
/// Video.
pub const DXCoreWorkload_Media: DXCoreWorkload = 2;
/// Machine learning.
pub const DXCoreWorkload_MachineLearning: DXCoreWorkload = 3;

/// Which runtimes the adapters of a list by workload must work with; of several, any.
pub type DXCoreRuntimeFilterFlags = u32;
/// Any runtime.
pub const DXCoreRuntimeFilterFlags_None: DXCoreRuntimeFilterFlags = 0;
/// Direct3D 11.
pub const DXCoreRuntimeFilterFlags_D3D11: DXCoreRuntimeFilterFlags = 1;
/// Direct3D 12.
pub const DXCoreRuntimeFilterFlags_D3D12: DXCoreRuntimeFilterFlags = 2;

/// Which kinds of hardware may be in a list by workload; of several, any.
pub type DXCoreHardwareTypeFilterFlags = u32;
/// Every kind.
pub const DXCoreHardwareTypeFilterFlags_None: DXCoreHardwareTypeFilterFlags = 0;
/// GPUs.
pub const DXCoreHardwareTypeFilterFlags_GPU: DXCoreHardwareTypeFilterFlags = 1;
/// Compute accelerators.
pub const DXCoreHardwareTypeFilterFlags_ComputeAccelerator: DXCoreHardwareTypeFilterFlags = 2;
/// Neural processing units.
pub const DXCoreHardwareTypeFilterFlags_NPU: DXCoreHardwareTypeFilterFlags = 4;
/// Media accelerators.
pub const DXCoreHardwareTypeFilterFlags_MediaAccelerator: DXCoreHardwareTypeFilterFlags = 8;

/// The safe crate numbers them the same.
const _: () = {
    use dxcore::events::Notification;
    use dxcore::{HardwareTypes, MemoryType, Preference, Property, Runtimes, SegmentGroup, State, Workload};

    assert!(DXCoreAdapterProperty_InstanceLuid == Property::InstanceLuid as u32);
    assert!(DXCoreAdapterProperty_DriverVersion == Property::DriverVersion as u32);
    assert!(DXCoreAdapterProperty_DriverDescription == Property::DriverDescription as u32);
    assert!(DXCoreAdapterProperty_HardwareID == Property::HardwareId as u32);
    assert!(DXCoreAdapterProperty_KmdModelVersion == Property::KmdModelVersion as u32);
    assert!(
        DXCoreAdapterProperty_ComputePreemptionGranularity == Property::ComputePreemptionGranularity as u32
    );
    assert!(
        DXCoreAdapterProperty_GraphicsPreemptionGranularity == Property::GraphicsPreemptionGranularity as u32
    );
    assert!(DXCoreAdapterProperty_DedicatedAdapterMemory == Property::DedicatedAdapterMemory as u32);
    assert!(DXCoreAdapterProperty_DedicatedSystemMemory == Property::DedicatedSystemMemory as u32);
    assert!(DXCoreAdapterProperty_SharedSystemMemory == Property::SharedSystemMemory as u32);
    assert!(DXCoreAdapterProperty_AcgCompatible == Property::AcgCompatible as u32);
    assert!(DXCoreAdapterProperty_IsHardware == Property::IsHardware as u32);
    assert!(DXCoreAdapterProperty_IsIntegrated == Property::IsIntegrated as u32);
    assert!(DXCoreAdapterProperty_IsDetachable == Property::IsDetachable as u32);
    assert!(DXCoreAdapterProperty_HardwareIDParts == Property::HardwareIdParts as u32);
    assert!(DXCoreAdapterProperty_PhysicalAdapterCount == Property::PhysicalAdapterCount as u32);
    assert!(DXCoreAdapterProperty_AdapterEngineCount == Property::AdapterEngineCount as u32);
    assert!(DXCoreAdapterProperty_AdapterEngineName == Property::AdapterEngineName as u32);
    assert!(DXCoreAdapterState_IsDriverUpdateInProgress == State::IsDriverUpdateInProgress as u32);
    assert!(DXCoreAdapterState_AdapterMemoryBudget == State::AdapterMemoryBudget as u32);
    assert!(DXCoreAdapterState_AdapterMemoryUsageBytes == State::AdapterMemoryUsageBytes as u32);
    assert!(
        DXCoreAdapterState_AdapterMemoryUsageByProcessBytes == State::AdapterMemoryUsageByProcessBytes as u32
    );
    assert!(
        DXCoreAdapterState_AdapterEngineRunningTimeMicroseconds
            == State::AdapterEngineRunningTimeMicroseconds as u32
    );
    assert!(
        DXCoreAdapterState_AdapterEngineRunningTimeByProcessMicroseconds
            == State::AdapterEngineRunningTimeByProcessMicroseconds as u32
    );
    assert!(DXCoreAdapterState_AdapterTemperatureCelsius == State::AdapterTemperatureCelsius as u32);
    assert!(DXCoreAdapterState_AdapterInUseProcessCount == State::AdapterInUseProcessCount as u32);
    assert!(DXCoreAdapterState_AdapterInUseProcessSet == State::AdapterInUseProcessSet as u32);
    assert!(DXCoreAdapterState_AdapterEngineFrequencyHertz == State::AdapterEngineFrequencyHertz as u32);
    assert!(DXCoreAdapterState_AdapterMemoryFrequencyHertz == State::AdapterMemoryFrequencyHertz as u32);
    assert!(DXCoreSegmentGroup_Local == SegmentGroup::Local as u32);
    assert!(DXCoreSegmentGroup_NonLocal == SegmentGroup::NonLocal as u32);
    assert!(DXCoreMemoryType_Dedicated == MemoryType::Dedicated as u32);
    assert!(DXCoreMemoryType_Shared == MemoryType::Shared as u32);
    assert!(DXCoreAdapterPreference_Hardware == Preference::Hardware as u32);
    assert!(DXCoreAdapterPreference_MinimumPower == Preference::MinimumPower as u32);
    assert!(DXCoreAdapterPreference_HighPerformance == Preference::HighPerformance as u32);
    assert!(DXCoreWorkload_Graphics == Workload::Graphics as u32);
    assert!(DXCoreWorkload_Compute == Workload::Compute as u32);
    assert!(DXCoreWorkload_Media == Workload::Media as u32);
    assert!(DXCoreWorkload_MachineLearning == Workload::MachineLearning as u32);
    assert!(
        matches!(Runtimes::from_bits(DXCoreRuntimeFilterFlags_None), Some(flags) if flags.contains(Runtimes::ANY))
    );
    assert!(
        matches!(Runtimes::from_bits(DXCoreRuntimeFilterFlags_D3D11), Some(flags) if flags.contains(Runtimes::D3D11))
    );
    assert!(
        matches!(Runtimes::from_bits(DXCoreRuntimeFilterFlags_D3D12), Some(flags) if flags.contains(Runtimes::D3D12))
    );
    assert!(
        matches!(HardwareTypes::from_bits(DXCoreHardwareTypeFilterFlags_None), Some(flags) if flags.contains(HardwareTypes::ANY))
    );
    assert!(
        matches!(HardwareTypes::from_bits(DXCoreHardwareTypeFilterFlags_GPU), Some(flags) if flags.contains(HardwareTypes::GPU))
    );
    assert!(
        matches!(HardwareTypes::from_bits(DXCoreHardwareTypeFilterFlags_ComputeAccelerator), Some(flags) if flags.contains(HardwareTypes::COMPUTE_ACCELERATOR))
    );
    assert!(
        matches!(HardwareTypes::from_bits(DXCoreHardwareTypeFilterFlags_NPU), Some(flags) if flags.contains(HardwareTypes::NPU))
    );
    assert!(
        matches!(HardwareTypes::from_bits(DXCoreHardwareTypeFilterFlags_MediaAccelerator), Some(flags) if flags.contains(HardwareTypes::MEDIA_ACCELERATOR))
    );
    assert!(DXCoreNotificationType_AdapterListStale == Notification::AdapterListStale as u32);
    assert!(DXCoreNotificationType_AdapterNoLongerValid == Notification::AdapterNoLongerValid as u32);
    assert!(DXCoreNotificationType_AdapterBudgetChange == Notification::AdapterBudgetChange as u32);
    assert!(
        DXCoreNotificationType_AdapterHardwareContentProtectionTeardown
            == Notification::AdapterHardwareContentProtectionTeardown as u32
    );
};
