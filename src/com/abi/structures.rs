//! The structures that properties and states take and give.
//!
//! Programs may pass them unaligned, and longer than they are: the methods never refer to one, they
//! read and write bytes by these sizes and offsets.

#![expect(
    non_snake_case,
    unreachable_pub,
    reason = "the C header's own names; the header is generated from what is public here"
)]

use super::{DXCoreMemoryType, DXCoreSegmentGroup, wchar_t};

/// The ids of an adapter on its bus, in the older form.
#[repr(C)]
pub struct DXCoreHardwareID {
    /// The vendor, 0x10de.
    pub vendorID: u32,
    /// The device.
    pub deviceID: u32,
    /// The subsystem in the high half, its vendor in the low one.
    pub subSysID: u32,
    /// The revision.
    pub revision: u32,
}

/// The ids of an adapter on its bus, each by itself.
#[repr(C)]
pub struct DXCoreHardwareIDParts {
    /// The vendor.
    pub vendorID: u32,
    /// The device.
    pub deviceID: u32,
    /// The subsystem.
    pub subSystemID: u32,
    /// The vendor of the subsystem.
    pub subVendorID: u32,
    /// The revision.
    pub revisionID: u32,
}

/// Input of the state AdapterMemoryBudget.
#[repr(C)]
pub struct DXCoreAdapterMemoryBudgetNodeSegmentGroup {
    /// The physical adapter, from 0.
    pub nodeIndex: u32,
    /// Which memory.
    pub segmentGroup: DXCoreSegmentGroup,
}

/// Output of the state AdapterMemoryBudget; bytes, of the calling process.
#[repr(C)]
pub struct DXCoreAdapterMemoryBudget {
    /// What the process should stay below.
    pub budget: u64,
    /// What it uses.
    pub currentUsage: u64,
    /// What it could reserve.
    pub availableForReservation: u64,
    /// What it has reserved.
    pub currentReservation: u64,
}

/// Names an engine.
#[repr(C)]
pub struct DXCoreAdapterEngineIndex {
    /// The physical adapter, from 0.
    pub physicalAdapterIndex: u32,
    /// The engine of it, from 0.
    pub engineIndex: u32,
}

/// Input of the state AdapterEngineRunningTimeByProcessMicroseconds.
#[repr(C)]
pub struct DXCoreEngineQueryInput {
    /// Which engine.
    pub adapterEngineIndex: DXCoreAdapterEngineIndex,
    /// Which process, by its pid; 0 is the caller.
    pub processId: u32,
}

/// How long an engine has worked.
#[repr(C)]
pub struct DXCoreEngineQueryOutput {
    /// Microseconds.
    pub runningTime: u64,
    /// False where the process cannot be asked about; the time is then 0.
    pub processQuerySucceeded: bool,
}

/// Bytes in use.
#[repr(C)]
pub struct DXCoreMemoryUsage {
    /// Committed.
    pub committed: u64,
    /// Resident now.
    pub resident: u64,
}

/// Input of the state AdapterMemoryUsageBytes.
#[repr(C)]
pub struct DXCoreMemoryQueryInput {
    /// The physical adapter, from 0.
    pub physicalAdapterIndex: u32,
    /// Which memory.
    pub memoryType: DXCoreMemoryType,
}

/// Input of the state AdapterMemoryUsageByProcessBytes.
#[repr(C)]
pub struct DXCoreProcessMemoryQueryInput {
    /// The physical adapter, from 0.
    pub physicalAdapterIndex: u32,
    /// Which memory.
    pub memoryType: DXCoreMemoryType,
    /// Which process, by its pid; 0 is the caller.
    pub processId: u32,
}

/// Output of the state AdapterMemoryUsageByProcessBytes.
#[repr(C)]
pub struct DXCoreProcessMemoryQueryOutput {
    /// What the process uses.
    pub memoryUsage: DXCoreMemoryUsage,
    /// False where the process cannot be asked about; the usage is then 0.
    pub processQuerySucceeded: bool,
}

/// Input of the state AdapterInUseProcessSet.
#[repr(C)]
pub struct DXCoreAdapterProcessSetQueryInput {
    /// How many ids there is room for.
    pub arraySize: u32,
    /// Where they go; NULL with room for none.
    pub processIds: *mut u32,
}

/// Output of the state AdapterInUseProcessSet.
#[repr(C)]
pub struct DXCoreAdapterProcessSetQueryOutput {
    /// How many ids were written.
    pub processesWritten: u32,
    /// How many there are.
    pub processesTotal: u32,
}

/// Input of the property AdapterEngineName.
#[repr(C)]
pub struct DXCoreEngineNamePropertyInput {
    /// Which engine.
    pub adapterEngineIndex: DXCoreAdapterEngineIndex,
    /// Room for the name, in characters of 4 bytes, the NUL included; 0 asks for the length.
    pub engineNameLength: u32,
    /// Where the name goes.
    pub engineName: *mut wchar_t,
}

/// Output of the property AdapterEngineName.
#[repr(C)]
pub struct DXCoreEngineNamePropertyOutput {
    /// The length of the name in characters, the NUL included; also where the room is too short
    /// and the call fails with E_INVALIDARG.
    pub engineNameLength: u32,
}

/// How fast an engine or the memory runs, in hertz.
#[repr(C)]
pub struct DXCoreFrequencyQueryOutput {
    /// Now.
    pub frequency: u64,
    /// At most, as built.
    pub maxFrequency: u64,
    /// At most, overclocked.
    pub maxOverclockedFrequency: u64,
}

/// As on Windows, on 64-bit systems.
#[cfg(target_pointer_width = "64")]
const _: () = {
    assert!(size_of::<DXCoreHardwareID>() == 16);
    assert!(size_of::<DXCoreHardwareIDParts>() == 20);
    assert!(size_of::<DXCoreAdapterMemoryBudgetNodeSegmentGroup>() == 8);
    assert!(size_of::<DXCoreAdapterMemoryBudget>() == 32);
    assert!(size_of::<DXCoreAdapterEngineIndex>() == 8);
    assert!(size_of::<DXCoreEngineQueryInput>() == 12);
    assert!(size_of::<DXCoreEngineQueryOutput>() == 16);
    assert!(size_of::<DXCoreMemoryUsage>() == 16);
    assert!(size_of::<DXCoreMemoryQueryInput>() == 8);
    assert!(size_of::<DXCoreProcessMemoryQueryInput>() == 12);
    assert!(size_of::<DXCoreProcessMemoryQueryOutput>() == 24);
    assert!(size_of::<DXCoreAdapterProcessSetQueryInput>() == 16);
    assert!(size_of::<DXCoreAdapterProcessSetQueryOutput>() == 8);
    assert!(size_of::<DXCoreEngineNamePropertyInput>() == 24);
    assert!(size_of::<DXCoreEngineNamePropertyOutput>() == 4);
    assert!(size_of::<DXCoreFrequencyQueryOutput>() == 24);
};
