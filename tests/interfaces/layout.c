/*
 * The shapes and numbers of dxcore.h, held to those of Windows on 64-bit systems: this compiles, and
 * the program it becomes succeeds, or something is wrong. The numbers are recorded facts.
 */
#ifdef INTERFACES_FIRST
#include <dxcore.h>
#include <d3dkmthk.h>
#elif defined(INTERFACES_LAST)
#include <d3dkmthk.h>
#include <dxcore.h>
#else
#include <dxcore.h>
#endif

#include <stdio.h>
#include <string.h>

#define SIZE(Type, Size) _Static_assert(sizeof(Type) == (Size), #Type " has another size")
#define FIELD(Type, Field, Offset, Size)                                                           \
    _Static_assert(offsetof(Type, Field) == (Offset), #Type "." #Field " is elsewhere");            \
    _Static_assert(sizeof(((Type *)0)->Field) == (Size), #Type "." #Field " has another size")
#define SLOT(Interface, Slot, Method)                                                              \
    _Static_assert(offsetof(Interface##Vtbl, Method) == (Slot) * 8, #Interface "::" #Method)
#define NUMBER(Name, Value) _Static_assert((uint32_t)(Name) == (Value), #Name " is another number")

SIZE(GUID, 16);
SIZE(LUID, 8);
SIZE(HRESULT, 4);
SIZE(bool, 1);
_Static_assert(_Alignof(GUID) == 4 && _Alignof(LUID) == 4, "GUID and LUID are aligned to 4");

SIZE(DXCoreHardwareID, 16);
FIELD(DXCoreHardwareID, vendorID, 0, 4);
FIELD(DXCoreHardwareID, deviceID, 4, 4);
FIELD(DXCoreHardwareID, subSysID, 8, 4);
FIELD(DXCoreHardwareID, revision, 12, 4);

SIZE(DXCoreHardwareIDParts, 20);
FIELD(DXCoreHardwareIDParts, vendorID, 0, 4);
FIELD(DXCoreHardwareIDParts, deviceID, 4, 4);
FIELD(DXCoreHardwareIDParts, subSystemID, 8, 4);
FIELD(DXCoreHardwareIDParts, subVendorID, 12, 4);
FIELD(DXCoreHardwareIDParts, revisionID, 16, 4);

SIZE(DXCoreAdapterMemoryBudgetNodeSegmentGroup, 8);
FIELD(DXCoreAdapterMemoryBudgetNodeSegmentGroup, nodeIndex, 0, 4);
FIELD(DXCoreAdapterMemoryBudgetNodeSegmentGroup, segmentGroup, 4, 4);

SIZE(DXCoreAdapterMemoryBudget, 32);
FIELD(DXCoreAdapterMemoryBudget, budget, 0, 8);
FIELD(DXCoreAdapterMemoryBudget, currentUsage, 8, 8);
FIELD(DXCoreAdapterMemoryBudget, availableForReservation, 16, 8);
FIELD(DXCoreAdapterMemoryBudget, currentReservation, 24, 8);

SIZE(DXCoreAdapterEngineIndex, 8);
FIELD(DXCoreAdapterEngineIndex, physicalAdapterIndex, 0, 4);
FIELD(DXCoreAdapterEngineIndex, engineIndex, 4, 4);

SIZE(DXCoreEngineQueryInput, 12);
FIELD(DXCoreEngineQueryInput, adapterEngineIndex, 0, 8);
FIELD(DXCoreEngineQueryInput, processId, 8, 4);

SIZE(DXCoreEngineQueryOutput, 16);
FIELD(DXCoreEngineQueryOutput, runningTime, 0, 8);
FIELD(DXCoreEngineQueryOutput, processQuerySucceeded, 8, 1);

SIZE(DXCoreMemoryUsage, 16);
FIELD(DXCoreMemoryUsage, committed, 0, 8);
FIELD(DXCoreMemoryUsage, resident, 8, 8);

SIZE(DXCoreMemoryQueryInput, 8);
FIELD(DXCoreMemoryQueryInput, physicalAdapterIndex, 0, 4);
FIELD(DXCoreMemoryQueryInput, memoryType, 4, 4);

SIZE(DXCoreProcessMemoryQueryInput, 12);
FIELD(DXCoreProcessMemoryQueryInput, physicalAdapterIndex, 0, 4);
FIELD(DXCoreProcessMemoryQueryInput, memoryType, 4, 4);
FIELD(DXCoreProcessMemoryQueryInput, processId, 8, 4);

SIZE(DXCoreProcessMemoryQueryOutput, 24);
FIELD(DXCoreProcessMemoryQueryOutput, memoryUsage, 0, 16);
FIELD(DXCoreProcessMemoryQueryOutput, processQuerySucceeded, 16, 1);

SIZE(DXCoreAdapterProcessSetQueryInput, 16);
FIELD(DXCoreAdapterProcessSetQueryInput, arraySize, 0, 4);
FIELD(DXCoreAdapterProcessSetQueryInput, processIds, 8, 8);

SIZE(DXCoreAdapterProcessSetQueryOutput, 8);
FIELD(DXCoreAdapterProcessSetQueryOutput, processesWritten, 0, 4);
FIELD(DXCoreAdapterProcessSetQueryOutput, processesTotal, 4, 4);

SIZE(DXCoreEngineNamePropertyInput, 24);
FIELD(DXCoreEngineNamePropertyInput, adapterEngineIndex, 0, 8);
FIELD(DXCoreEngineNamePropertyInput, engineNameLength, 8, 4);
FIELD(DXCoreEngineNamePropertyInput, engineName, 16, 8);

SIZE(DXCoreEngineNamePropertyOutput, 4);
FIELD(DXCoreEngineNamePropertyOutput, engineNameLength, 0, 4);

SIZE(DXCoreFrequencyQueryOutput, 24);
FIELD(DXCoreFrequencyQueryOutput, frequency, 0, 8);
FIELD(DXCoreFrequencyQueryOutput, maxFrequency, 8, 8);
FIELD(DXCoreFrequencyQueryOutput, maxOverclockedFrequency, 16, 8);

SLOT(IUnknown, 0, QueryInterface);
SLOT(IUnknown, 1, AddRef);
SLOT(IUnknown, 2, Release);
SIZE(IUnknownVtbl, 3 * 8);

SLOT(IDXCoreAdapterFactory, 0, QueryInterface);
SLOT(IDXCoreAdapterFactory, 1, AddRef);
SLOT(IDXCoreAdapterFactory, 2, Release);
SLOT(IDXCoreAdapterFactory, 3, CreateAdapterList);
SLOT(IDXCoreAdapterFactory, 4, GetAdapterByLuid);
SLOT(IDXCoreAdapterFactory, 5, IsNotificationTypeSupported);
SLOT(IDXCoreAdapterFactory, 6, RegisterEventNotification);
SLOT(IDXCoreAdapterFactory, 7, UnregisterEventNotification);
SIZE(IDXCoreAdapterFactoryVtbl, 8 * 8);
SIZE(IDXCoreAdapterFactory, 8);

SLOT(IDXCoreAdapterFactory1, 0, QueryInterface);
SLOT(IDXCoreAdapterFactory1, 1, AddRef);
SLOT(IDXCoreAdapterFactory1, 2, Release);
SLOT(IDXCoreAdapterFactory1, 3, CreateAdapterList);
SLOT(IDXCoreAdapterFactory1, 4, GetAdapterByLuid);
SLOT(IDXCoreAdapterFactory1, 5, IsNotificationTypeSupported);
SLOT(IDXCoreAdapterFactory1, 6, RegisterEventNotification);
SLOT(IDXCoreAdapterFactory1, 7, UnregisterEventNotification);
SLOT(IDXCoreAdapterFactory1, 8, CreateAdapterListByWorkload);
SIZE(IDXCoreAdapterFactory1Vtbl, 9 * 8);
SIZE(IDXCoreAdapterFactory1, 8);

SLOT(IDXCoreAdapterList, 0, QueryInterface);
SLOT(IDXCoreAdapterList, 1, AddRef);
SLOT(IDXCoreAdapterList, 2, Release);
SLOT(IDXCoreAdapterList, 3, GetAdapter);
SLOT(IDXCoreAdapterList, 4, GetAdapterCount);
SLOT(IDXCoreAdapterList, 5, IsStale);
SLOT(IDXCoreAdapterList, 6, GetFactory);
SLOT(IDXCoreAdapterList, 7, Sort);
SLOT(IDXCoreAdapterList, 8, IsAdapterPreferenceSupported);
SIZE(IDXCoreAdapterListVtbl, 9 * 8);
SIZE(IDXCoreAdapterList, 8);

SLOT(IDXCoreAdapter, 0, QueryInterface);
SLOT(IDXCoreAdapter, 1, AddRef);
SLOT(IDXCoreAdapter, 2, Release);
SLOT(IDXCoreAdapter, 3, IsValid);
SLOT(IDXCoreAdapter, 4, IsAttributeSupported);
SLOT(IDXCoreAdapter, 5, IsPropertySupported);
SLOT(IDXCoreAdapter, 6, GetProperty);
SLOT(IDXCoreAdapter, 7, GetPropertySize);
SLOT(IDXCoreAdapter, 8, IsQueryStateSupported);
SLOT(IDXCoreAdapter, 9, QueryState);
SLOT(IDXCoreAdapter, 10, IsSetStateSupported);
SLOT(IDXCoreAdapter, 11, SetState);
SLOT(IDXCoreAdapter, 12, GetFactory);
SIZE(IDXCoreAdapterVtbl, 13 * 8);
SIZE(IDXCoreAdapter, 8);

SLOT(IDXCoreAdapter1, 0, QueryInterface);
SLOT(IDXCoreAdapter1, 1, AddRef);
SLOT(IDXCoreAdapter1, 2, Release);
SLOT(IDXCoreAdapter1, 3, IsValid);
SLOT(IDXCoreAdapter1, 4, IsAttributeSupported);
SLOT(IDXCoreAdapter1, 5, IsPropertySupported);
SLOT(IDXCoreAdapter1, 6, GetProperty);
SLOT(IDXCoreAdapter1, 7, GetPropertySize);
SLOT(IDXCoreAdapter1, 8, IsQueryStateSupported);
SLOT(IDXCoreAdapter1, 9, QueryState);
SLOT(IDXCoreAdapter1, 10, IsSetStateSupported);
SLOT(IDXCoreAdapter1, 11, SetState);
SLOT(IDXCoreAdapter1, 12, GetFactory);
SLOT(IDXCoreAdapter1, 13, GetPropertyWithInput);
SIZE(IDXCoreAdapter1Vtbl, 14 * 8);
SIZE(IDXCoreAdapter1, 8);

NUMBER(DXCoreAdapterProperty_InstanceLuid, 0);
NUMBER(DXCoreAdapterProperty_DriverVersion, 1);
NUMBER(DXCoreAdapterProperty_DriverDescription, 2);
NUMBER(DXCoreAdapterProperty_HardwareID, 3);
NUMBER(DXCoreAdapterProperty_KmdModelVersion, 4);
NUMBER(DXCoreAdapterProperty_ComputePreemptionGranularity, 5);
NUMBER(DXCoreAdapterProperty_GraphicsPreemptionGranularity, 6);
NUMBER(DXCoreAdapterProperty_DedicatedAdapterMemory, 7);
NUMBER(DXCoreAdapterProperty_DedicatedSystemMemory, 8);
NUMBER(DXCoreAdapterProperty_SharedSystemMemory, 9);
NUMBER(DXCoreAdapterProperty_AcgCompatible, 10);
NUMBER(DXCoreAdapterProperty_IsHardware, 11);
NUMBER(DXCoreAdapterProperty_IsIntegrated, 12);
NUMBER(DXCoreAdapterProperty_IsDetachable, 13);
NUMBER(DXCoreAdapterProperty_HardwareIDParts, 14);
NUMBER(DXCoreAdapterProperty_PhysicalAdapterCount, 15);
NUMBER(DXCoreAdapterProperty_AdapterEngineCount, 16);
NUMBER(DXCoreAdapterProperty_AdapterEngineName, 17);

NUMBER(DXCoreAdapterState_IsDriverUpdateInProgress, 0);
NUMBER(DXCoreAdapterState_AdapterMemoryBudget, 1);
NUMBER(DXCoreAdapterState_AdapterMemoryUsageBytes, 2);
NUMBER(DXCoreAdapterState_AdapterMemoryUsageByProcessBytes, 3);
NUMBER(DXCoreAdapterState_AdapterEngineRunningTimeMicroseconds, 4);
NUMBER(DXCoreAdapterState_AdapterEngineRunningTimeByProcessMicroseconds, 5);
NUMBER(DXCoreAdapterState_AdapterTemperatureCelsius, 6);
NUMBER(DXCoreAdapterState_AdapterInUseProcessCount, 7);
NUMBER(DXCoreAdapterState_AdapterInUseProcessSet, 8);
NUMBER(DXCoreAdapterState_AdapterEngineFrequencyHertz, 9);
NUMBER(DXCoreAdapterState_AdapterMemoryFrequencyHertz, 10);

NUMBER(DXCoreSegmentGroup_Local, 0);
NUMBER(DXCoreSegmentGroup_NonLocal, 1);
NUMBER(DXCoreMemoryType_Dedicated, 0);
NUMBER(DXCoreMemoryType_Shared, 1);
NUMBER(DXCoreNotificationType_AdapterListStale, 0);
NUMBER(DXCoreNotificationType_AdapterNoLongerValid, 1);
NUMBER(DXCoreNotificationType_AdapterBudgetChange, 2);
NUMBER(DXCoreNotificationType_AdapterHardwareContentProtectionTeardown, 3);
NUMBER(DXCoreAdapterPreference_Hardware, 0);
NUMBER(DXCoreAdapterPreference_MinimumPower, 1);
NUMBER(DXCoreAdapterPreference_HighPerformance, 2);
NUMBER(DXCoreWorkload_Graphics, 0);
NUMBER(DXCoreWorkload_Compute, 1);
NUMBER(DXCoreWorkload_Media, 2);
NUMBER(DXCoreWorkload_MachineLearning, 3);
NUMBER(DXCoreRuntimeFilterFlags_None, 0);
NUMBER(DXCoreRuntimeFilterFlags_D3D11, 1);
NUMBER(DXCoreRuntimeFilterFlags_D3D12, 2);
NUMBER(DXCoreHardwareTypeFilterFlags_None, 0);
NUMBER(DXCoreHardwareTypeFilterFlags_GPU, 1);
NUMBER(DXCoreHardwareTypeFilterFlags_ComputeAccelerator, 2);
NUMBER(DXCoreHardwareTypeFilterFlags_NPU, 4);
NUMBER(DXCoreHardwareTypeFilterFlags_MediaAccelerator, 8);

NUMBER(S_OK, 0x00000000u);
NUMBER(DXGI_ERROR_INVALID_CALL, 0x887A0001u);
NUMBER(E_NOTIMPL, 0x80004001u);
NUMBER(DXGI_ERROR_NOT_FOUND, 0x887A0002u);
NUMBER(E_NOINTERFACE, 0x80004002u);
NUMBER(DXGI_ERROR_MORE_DATA, 0x887A0003u);
NUMBER(E_POINTER, 0x80004003u);
NUMBER(DXGI_ERROR_UNSUPPORTED, 0x887A0004u);
NUMBER(E_FAIL, 0x80004005u);
NUMBER(DXGI_ERROR_DEVICE_REMOVED, 0x887A0005u);
NUMBER(E_UNEXPECTED, 0x8000FFFFu);
NUMBER(E_ACCESSDENIED, 0x80070005u);
NUMBER(E_HANDLE, 0x80070006u);
NUMBER(DXCORE_ERROR_EVENT_NOT_UNREGISTERED, 0x88800001u);
NUMBER(E_OUTOFMEMORY, 0x8007000Eu);
NUMBER(E_INVALIDARG, 0x80070057u);

struct known {
    const char *name;
    const GUID *guid;
    unsigned char bytes[16];
};

static const struct known GUIDS[] = {
    {"IID_IUnknown",
     &IID_IUnknown,
     {0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xc0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46}},
    {"IID_IDXCoreAdapterFactory",
     &IID_IDXCoreAdapterFactory,
     {0x45, 0x59, 0xee, 0x78, 0x6e, 0xc3, 0x13, 0x4b, 0xa6, 0x69, 0x00, 0x5d, 0xd1, 0x1c, 0x0f, 0x06}},
    {"IID_IDXCoreAdapterFactory1",
     &IID_IDXCoreAdapterFactory1,
     {0x19, 0x2e, 0x68, 0xd5, 0x21, 0x6d, 0x1c, 0x40, 0x82, 0x7a, 0x9a, 0x51, 0xa4, 0xea, 0x35, 0xd7}},
    {"IID_IDXCoreAdapterList",
     &IID_IDXCoreAdapterList,
     {0x76, 0x77, 0x6c, 0x52, 0xe9, 0x40, 0x9b, 0x45, 0xb7, 0x11, 0xf3, 0x2a, 0xd7, 0x6d, 0xfc, 0x28}},
    {"IID_IDXCoreAdapter",
     &IID_IDXCoreAdapter,
     {0x7f, 0x4c, 0xdb, 0xf0, 0x5a, 0xfe, 0xa2, 0x42, 0xbd, 0x62, 0xf2, 0xa6, 0xcf, 0x6f, 0xc8, 0x3e}},
    {"IID_IDXCoreAdapter1",
     &IID_IDXCoreAdapter1,
     {0x66, 0x33, 0x78, 0xa0, 0xa3, 0xcf, 0xbe, 0x43, 0x9d, 0x79, 0x55, 0xb2, 0xda, 0x97, 0xc6, 0x3c}},
    {"DXCORE_ADAPTER_ATTRIBUTE_D3D11_GRAPHICS",
     &DXCORE_ADAPTER_ATTRIBUTE_D3D11_GRAPHICS,
     {0x6b, 0x86, 0x47, 0x8c, 0x83, 0x75, 0x0d, 0x45, 0xf0, 0xf0, 0x6b, 0xad, 0xa8, 0x95, 0xaf, 0x4b}},
    {"DXCORE_ADAPTER_ATTRIBUTE_D3D12_GRAPHICS",
     &DXCORE_ADAPTER_ATTRIBUTE_D3D12_GRAPHICS,
     {0x4d, 0xce, 0x9e, 0x0c, 0x6e, 0x2f, 0x01, 0x4f, 0x8c, 0x96, 0xe8, 0x9e, 0x33, 0x1b, 0x47, 0xb1}},
    {"DXCORE_ADAPTER_ATTRIBUTE_D3D12_CORE_COMPUTE",
     &DXCORE_ADAPTER_ATTRIBUTE_D3D12_CORE_COMPUTE,
     {0x00, 0x28, 0x8e, 0x24, 0x93, 0xa7, 0x24, 0x47, 0xab, 0xaa, 0x23, 0xa6, 0xde, 0x1b, 0xe0, 0x90}},
    {"DXCORE_ADAPTER_ATTRIBUTE_D3D12_GENERIC_ML",
     &DXCORE_ADAPTER_ATTRIBUTE_D3D12_GENERIC_ML,
     {0x41, 0x0d, 0x1b, 0xb7, 0x88, 0x10, 0x2f, 0x42, 0xa2, 0x7c, 0x02, 0x50, 0xb7, 0xd3, 0xa9, 0x88}},
    {"DXCORE_ADAPTER_ATTRIBUTE_D3D12_GENERIC_MEDIA",
     &DXCORE_ADAPTER_ATTRIBUTE_D3D12_GENERIC_MEDIA,
     {0x48, 0xc8, 0xb2, 0x8e, 0xf6, 0x82, 0x49, 0x4b, 0xaa, 0x87, 0xae, 0xcf, 0xcf, 0x01, 0x74, 0xc6}},
    {"DXCORE_HARDWARE_TYPE_ATTRIBUTE_GPU",
     &DXCORE_HARDWARE_TYPE_ATTRIBUTE_GPU,
     {0x19, 0xb2, 0x9e, 0xb6, 0xed, 0x3d, 0x64, 0x44, 0x97, 0x9f, 0xa0, 0x0b, 0xd4, 0x68, 0x70, 0x06}},
    {"DXCORE_HARDWARE_TYPE_ATTRIBUTE_COMPUTE_ACCELERATOR",
     &DXCORE_HARDWARE_TYPE_ATTRIBUTE_COMPUTE_ACCELERATOR,
     {0xda, 0x95, 0xb1, 0xe0, 0xef, 0x58, 0x22, 0x4a, 0x90, 0xf1, 0x1f, 0x28, 0x16, 0x9c, 0xab, 0x8d}},
    {"DXCORE_HARDWARE_TYPE_ATTRIBUTE_NPU",
     &DXCORE_HARDWARE_TYPE_ATTRIBUTE_NPU,
     {0xc4, 0x40, 0x61, 0xd4, 0xd7, 0xad, 0x1b, 0x45, 0x9e, 0x56, 0x06, 0xfe, 0x8c, 0x3b, 0x58, 0xed}},
    {"DXCORE_HARDWARE_TYPE_ATTRIBUTE_MEDIA_ACCELERATOR",
     &DXCORE_HARDWARE_TYPE_ATTRIBUTE_MEDIA_ACCELERATOR,
     {0x6a, 0xb9, 0xbd, 0x66, 0x0b, 0x05, 0xc7, 0x44, 0xa4, 0xfd, 0xd1, 0x44, 0xce, 0x0a, 0xb4, 0x43}},
};

int main(void)
{
    int wrong = 0;
    for (size_t i = 0; i < sizeof GUIDS / sizeof *GUIDS; i++) {
        if (memcmp(GUIDS[i].guid, GUIDS[i].bytes, 16) != 0) {
            fprintf(stderr, "%s has other bytes\n", GUIDS[i].name);
            wrong = 1;
        }
    }
    return wrong;
}
