// Generated from src/com/abi/ by `cargo xtask generate`; do not edit.
// Fingerprint of the header: d1da71c79183c16b
// Fingerprint of what follows: dc84b28be732eb51
/*
 * dxcore.h: the DXCore interfaces for plain C.
 *
 *   IDXCoreAdapterFactory *factory;
 *   if (DXCoreCreateAdapterFactory(&IID_IDXCoreAdapterFactory, (void **)&factory) == S_OK) {
 *       ...
 *       IDXCoreAdapterFactory_Release(factory);
 *   }
 *
 * C++ programs get Microsoft's own header, whose interfaces are classes.
 *
 * Conventions
 *
 * - Every object begins with a pointer to its vtable; INTERFACE_METHOD(This, ...) calls a method.
 * - What a method hands out through a void ** has a reference added: Release gives it back.
 * - S_OK is 0; failures are negative. On failure, what would be handed out is NULL.
 * - Every method may be called from any thread.
 * - Numbers take 32 bits whatever is passed; sizes are in bytes; text is UTF-8 unless it is wchar_t,
 *   4 bytes a character.
 * - Base types, and the structures of the D3DKMT calls, are those of d3dkmthk.h.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef LIBDXCORE_DXCORE_H
#define LIBDXCORE_DXCORE_H

#ifdef __cplusplus

#ifndef __has_include
#error "<dxcore.h> of libdxcore is for C; in C++ include <wsl/winadapter.h> and <directx/dxcore.h>"
#elif !__has_include(<wsl/winadapter.h>) || !__has_include(<directx/dxcore.h>)
#error "C++ needs Microsoft's DirectX-Headers (Debian, Ubuntu: directx-headers-dev)"
#elif !__has_include(<unknwn.h>)
#error "C++ needs the flags of `pkg-config --cflags DirectX-Headers`"
#else
#include <wsl/winadapter.h>

#include <directx/dxcore.h>
#endif

#else /* C */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

#include "d3dkmthk.h"

/** The result of a method: 0 or positive is success, negative is failure. */
typedef LONG HRESULT;

#ifndef SUCCEEDED
#define SUCCEEDED(Result) ((HRESULT)(Result) >= 0)
#endif
#ifndef FAILED
#define FAILED(Result) ((HRESULT)(Result) < 0)
#endif

/* ---- Results ----------------------------------------------------------------------------- */

/** Success. */
#ifndef S_OK
#define S_OK ((HRESULT)0)
#endif

/** Not implemented. */
#ifndef E_NOTIMPL
#define E_NOTIMPL ((HRESULT)0x80004001)
#endif

/** The object does not answer to this interface. */
#ifndef E_NOINTERFACE
#define E_NOINTERFACE ((HRESULT)0x80004002)
#endif

/** A pointer that must not be NULL is. */
#ifndef E_POINTER
#define E_POINTER ((HRESULT)0x80004003)
#endif

/** The driver failed in a way that has no name here. */
#ifndef E_FAIL
#define E_FAIL ((HRESULT)0x80004005)
#endif

/** A fault of this library. */
#ifndef E_UNEXPECTED
#define E_UNEXPECTED ((HRESULT)0x8000FFFF)
#endif

/** Not allowed. */
#ifndef E_ACCESSDENIED
#define E_ACCESSDENIED ((HRESULT)0x80070005)
#endif

/** A handle is unknown. */
#ifndef E_HANDLE
#define E_HANDLE ((HRESULT)0x80070006)
#endif

/** No memory is left. */
#ifndef E_OUTOFMEMORY
#define E_OUTOFMEMORY ((HRESULT)0x8007000E)
#endif

/** An argument is wrong: a buffer too small, an index out of range, an unknown LUID. */
#ifndef E_INVALIDARG
#define E_INVALIDARG ((HRESULT)0x80070057)
#endif

/** The number of a property, state or notification that nobody knows. */
#ifndef DXGI_ERROR_INVALID_CALL
#define DXGI_ERROR_INVALID_CALL ((HRESULT)0x887A0001)
#endif

/** What was asked for is not there. */
#ifndef DXGI_ERROR_NOT_FOUND
#define DXGI_ERROR_NOT_FOUND ((HRESULT)0x887A0002)
#endif

/** There is more than fits. */
#ifndef DXGI_ERROR_MORE_DATA
#define DXGI_ERROR_MORE_DATA ((HRESULT)0x887A0003)
#endif

/** A known property or state that this adapter lacks; from the factory: no device. */
#ifndef DXGI_ERROR_UNSUPPORTED
#define DXGI_ERROR_UNSUPPORTED ((HRESULT)0x887A0004)
#endif

/** The adapter is gone. */
#ifndef DXGI_ERROR_DEVICE_REMOVED
#define DXGI_ERROR_DEVICE_REMOVED ((HRESULT)0x887A0005)
#endif

/** An object ended before its notifications were unregistered. */
#ifndef DXCORE_ERROR_EVENT_NOT_UNREGISTERED
#define DXCORE_ERROR_EVENT_NOT_UNREGISTERED ((HRESULT)0x88800001)
#endif

/* ---- Attributes: arguments of CreateAdapterList and IsAttributeSupported ----------------- */

/** Usable with the Direct3D 11 graphics API. */
static const GUID DXCORE_ADAPTER_ATTRIBUTE_D3D11_GRAPHICS =
    {0x8c47866b, 0x7583, 0x450d, {0xf0, 0xf0, 0x6b, 0xad, 0xa8, 0x95, 0xaf, 0x4b}};

/** Usable with the Direct3D 12 graphics API. */
static const GUID DXCORE_ADAPTER_ATTRIBUTE_D3D12_GRAPHICS =
    {0x0c9ece4d, 0x2f6e, 0x4f01, {0x8c, 0x96, 0xe8, 0x9e, 0x33, 0x1b, 0x47, 0xb1}};

/** Usable with the compute part of Direct3D 12. */
static const GUID DXCORE_ADAPTER_ATTRIBUTE_D3D12_CORE_COMPUTE =
    {0x248e2800, 0xa793, 0x4724, {0xab, 0xaa, 0x23, 0xa6, 0xde, 0x1b, 0xe0, 0x90}};

/** Runs the machine-learning meta-commands of Direct3D 12; declared by the driver alone. */
static const GUID DXCORE_ADAPTER_ATTRIBUTE_D3D12_GENERIC_ML =
    {0xb71b0d41, 0x1088, 0x422f, {0xa2, 0x7c, 0x02, 0x50, 0xb7, 0xd3, 0xa9, 0x88}};

/** Runs the video processing of Direct3D 12; declared by the driver alone. */
static const GUID DXCORE_ADAPTER_ATTRIBUTE_D3D12_GENERIC_MEDIA =
    {0x8eb2c848, 0x82f6, 0x4b49, {0xaa, 0x87, 0xae, 0xcf, 0xcf, 0x01, 0x74, 0xc6}};

/** A GPU. Each adapter has exactly one hardware type. */
static const GUID DXCORE_HARDWARE_TYPE_ATTRIBUTE_GPU =
    {0xb69eb219, 0x3ded, 0x4464, {0x97, 0x9f, 0xa0, 0x0b, 0xd4, 0x68, 0x70, 0x06}};

/** A compute accelerator. */
static const GUID DXCORE_HARDWARE_TYPE_ATTRIBUTE_COMPUTE_ACCELERATOR =
    {0xe0b195da, 0x58ef, 0x4a22, {0x90, 0xf1, 0x1f, 0x28, 0x16, 0x9c, 0xab, 0x8d}};

/** A neural processing unit. */
static const GUID DXCORE_HARDWARE_TYPE_ATTRIBUTE_NPU =
    {0xd46140c4, 0xadd7, 0x451b, {0x9e, 0x56, 0x06, 0xfe, 0x8c, 0x3b, 0x58, 0xed}};

/** A media accelerator. */
static const GUID DXCORE_HARDWARE_TYPE_ATTRIBUTE_MEDIA_ACCELERATOR =
    {0x66bdb96a, 0x050b, 0x44c7, {0xa4, 0xfd, 0xd1, 0x44, 0xce, 0x0a, 0xb4, 0x43}};

/* ---- Numbers ----------------------------------------------------------------------------- */

/**
 * A property of an adapter: a fact that stays as it is while the adapter object lives. Behind each
 * name stands what GetProperty writes; surplus bytes of the caller's buffer become zero.
 */
typedef uint32_t DXCoreAdapterProperty;

/** LUID, 8 bytes: names the adapter in every other interface until machine or driver restart. */
#define DXCoreAdapterProperty_InstanceLuid 0

/** uint64_t: four 16-bit parts a.b.c.d, the first in the highest bits. */
#define DXCoreAdapterProperty_DriverVersion 1

/** char[], UTF-8 and a NUL: the driver's own description. GetPropertySize counts the NUL. */
#define DXCoreAdapterProperty_DriverDescription 2

/** DXCoreHardwareID, 16 bytes: the older form of the ids on the bus. */
#define DXCoreAdapterProperty_HardwareID 3

/** uint32_t: the WDDM version of the kernel driver, 3100 for 3.1. */
#define DXCoreAdapterProperty_KmdModelVersion 4

/** uint16_t, a D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY. */
#define DXCoreAdapterProperty_ComputePreemptionGranularity 5

/** uint16_t, a D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY. */
#define DXCoreAdapterProperty_GraphicsPreemptionGranularity 6

/** uint64_t: bytes that the adapter does not share with the processor. */
#define DXCoreAdapterProperty_DedicatedAdapterMemory 7

/** uint64_t: bytes of system memory set aside for the adapter at boot. */
#define DXCoreAdapterProperty_DedicatedSystemMemory 8

/** uint64_t: the most bytes of system memory that the adapter may use. */
#define DXCoreAdapterProperty_SharedSystemMemory 9

/** bool: works with arbitrary-code guard; never on Linux. */
#define DXCoreAdapterProperty_AcgCompatible 10

/** bool: hardware, not a software renderer. */
#define DXCoreAdapterProperty_IsHardware 11

/** bool: part of the processor's package. */
#define DXCoreAdapterProperty_IsIntegrated 12

/** bool: can be detached while the machine runs. */
#define DXCoreAdapterProperty_IsDetachable 13

/** DXCoreHardwareIDParts, 20 bytes: each id on the bus by itself. */
#define DXCoreAdapterProperty_HardwareIDParts 14

/** uint32_t: how many physical adapters are linked into this one. */
#define DXCoreAdapterProperty_PhysicalAdapterCount 15

/**
 * uint32_t: engines of a physical adapter, whose index (uint32_t) is the input of
 * GetPropertyWithInput; GetProperty answers for the first.
 */
#define DXCoreAdapterProperty_AdapterEngineCount 16

/** DXCoreEngineNamePropertyOutput; GetPropertyWithInput alone, with a DXCoreEngineNamePropertyInput. */
#define DXCoreAdapterProperty_AdapterEngineName 17

/**
 * A state of an adapter: what changes while it works. Behind each name stand the input and the
 * output of QueryState. An index out of range is E_INVALIDARG.
 */
typedef uint32_t DXCoreAdapterState;

/** No input; uint8_t, 0 or 1. */
#define DXCoreAdapterState_IsDriverUpdateInProgress 0

/**
 * DXCoreAdapterMemoryBudgetNodeSegmentGroup; DXCoreAdapterMemoryBudget, of the calling process. The
 * one state that SetState takes, with a uint64_t: the bytes to reserve in place of those reserved
 * before.
 */
#define DXCoreAdapterState_AdapterMemoryBudget 1

/** DXCoreMemoryQueryInput; DXCoreMemoryUsage, of all processes. */
#define DXCoreAdapterState_AdapterMemoryUsageBytes 2

/** DXCoreProcessMemoryQueryInput; DXCoreProcessMemoryQueryOutput. */
#define DXCoreAdapterState_AdapterMemoryUsageByProcessBytes 3

/**
 * DXCoreAdapterEngineIndex; uint64_t, or DXCoreEngineQueryOutput where there is room: microseconds
 * of work for all processes.
 */
#define DXCoreAdapterState_AdapterEngineRunningTimeMicroseconds 4

/** DXCoreEngineQueryInput; DXCoreEngineQueryOutput. */
#define DXCoreAdapterState_AdapterEngineRunningTimeByProcessMicroseconds 5

/** uint32_t, a physical adapter's index; float. */
#define DXCoreAdapterState_AdapterTemperatureCelsius 6

/** No input; uint32_t. */
#define DXCoreAdapterState_AdapterInUseProcessCount 7

/** DXCoreAdapterProcessSetQueryInput; DXCoreAdapterProcessSetQueryOutput. */
#define DXCoreAdapterState_AdapterInUseProcessSet 8

/** DXCoreAdapterEngineIndex; DXCoreFrequencyQueryOutput. */
#define DXCoreAdapterState_AdapterEngineFrequencyHertz 9

/** uint32_t, a physical adapter's index; DXCoreFrequencyQueryOutput. */
#define DXCoreAdapterState_AdapterMemoryFrequencyHertz 10

/** Which memory a budget is about. */
typedef uint32_t DXCoreSegmentGroup;

/** Near the GPU. */
#define DXCoreSegmentGroup_Local 0

/** System memory beside it. */
#define DXCoreSegmentGroup_NonLocal 1

/** Which memory a measure of use is about. */
typedef uint32_t DXCoreMemoryType;

/** The adapter's own. */
#define DXCoreMemoryType_Dedicated 0

/** The system's. */
#define DXCoreMemoryType_Shared 1

/** What a notification tells. */
typedef uint32_t DXCoreNotificationType;

/** Of a list, at most once: an adapter of it is gone, or a new one would belong to it. */
#define DXCoreNotificationType_AdapterListStale 0

/** Of an adapter, at most once: it is gone. */
#define DXCoreNotificationType_AdapterNoLongerValid 1

/** Of an adapter, once at the start and then as often as a budget of the process changes. */
#define DXCoreNotificationType_AdapterBudgetChange 2

/** Of an adapter, once at the start and then whenever protected content is lost. */
#define DXCoreNotificationType_AdapterHardwareContentProtectionTeardown 3

/** What IDXCoreAdapterList::Sort sorts by. The order among equals stays. */
typedef uint32_t DXCoreAdapterPreference;

/** Hardware before software. */
#define DXCoreAdapterPreference_Hardware 0

/** Integrated, discrete, detachable, software. */
#define DXCoreAdapterPreference_MinimumPower 1

/** Detachable, discrete, integrated, software. */
#define DXCoreAdapterPreference_HighPerformance 2

/** What a list by workload is for. */
typedef uint32_t DXCoreWorkload;

/** Drawing. */
#define DXCoreWorkload_Graphics 0

/** Computing. */
#define DXCoreWorkload_Compute 1

/** Video. */
#define DXCoreWorkload_Media 2

/** Machine learning. */
#define DXCoreWorkload_MachineLearning 3

/** Which runtimes the adapters of a list by workload must work with; of several, any. */
typedef uint32_t DXCoreRuntimeFilterFlags;

/** Any runtime. */
#define DXCoreRuntimeFilterFlags_None 0

/** Direct3D 11. */
#define DXCoreRuntimeFilterFlags_D3D11 1

/** Direct3D 12. */
#define DXCoreRuntimeFilterFlags_D3D12 2

/** Which kinds of hardware may be in a list by workload; of several, any. */
typedef uint32_t DXCoreHardwareTypeFilterFlags;

/** Every kind. */
#define DXCoreHardwareTypeFilterFlags_None 0

/** GPUs. */
#define DXCoreHardwareTypeFilterFlags_GPU 1

/** Compute accelerators. */
#define DXCoreHardwareTypeFilterFlags_ComputeAccelerator 2

/** Neural processing units. */
#define DXCoreHardwareTypeFilterFlags_NPU 4

/** Media accelerators. */
#define DXCoreHardwareTypeFilterFlags_MediaAccelerator 8

/* ---- Structures -------------------------------------------------------------------------- */

/** The ids of an adapter on its bus, in the older form. */
typedef struct DXCoreHardwareID {
    /** The vendor, 0x10de. */
    uint32_t vendorID;
    /** The device. */
    uint32_t deviceID;
    /** The subsystem in the high half, its vendor in the low one. */
    uint32_t subSysID;
    /** The revision. */
    uint32_t revision;
} DXCoreHardwareID;

/** The ids of an adapter on its bus, each by itself. */
typedef struct DXCoreHardwareIDParts {
    /** The vendor. */
    uint32_t vendorID;
    /** The device. */
    uint32_t deviceID;
    /** The subsystem. */
    uint32_t subSystemID;
    /** The vendor of the subsystem. */
    uint32_t subVendorID;
    /** The revision. */
    uint32_t revisionID;
} DXCoreHardwareIDParts;

/** Input of the state AdapterMemoryBudget. */
typedef struct DXCoreAdapterMemoryBudgetNodeSegmentGroup {
    /** The physical adapter, from 0. */
    uint32_t nodeIndex;
    /** Which memory. */
    DXCoreSegmentGroup segmentGroup;
} DXCoreAdapterMemoryBudgetNodeSegmentGroup;

/** Output of the state AdapterMemoryBudget; bytes, of the calling process. */
typedef struct DXCoreAdapterMemoryBudget {
    /** What the process should stay below. */
    uint64_t budget;
    /** What it uses. */
    uint64_t currentUsage;
    /** What it could reserve. */
    uint64_t availableForReservation;
    /** What it has reserved. */
    uint64_t currentReservation;
} DXCoreAdapterMemoryBudget;

/** Names an engine. */
typedef struct DXCoreAdapterEngineIndex {
    /** The physical adapter, from 0. */
    uint32_t physicalAdapterIndex;
    /** The engine of it, from 0. */
    uint32_t engineIndex;
} DXCoreAdapterEngineIndex;

/** Input of the state AdapterEngineRunningTimeByProcessMicroseconds. */
typedef struct DXCoreEngineQueryInput {
    /** Which engine. */
    DXCoreAdapterEngineIndex adapterEngineIndex;
    /** Which process, by its pid; 0 is the caller. */
    uint32_t processId;
} DXCoreEngineQueryInput;

/** How long an engine has worked. */
typedef struct DXCoreEngineQueryOutput {
    /** Microseconds. */
    uint64_t runningTime;
    /** False where the process cannot be asked about; the time is then 0. */
    bool processQuerySucceeded;
} DXCoreEngineQueryOutput;

/** Bytes in use. */
typedef struct DXCoreMemoryUsage {
    /** Committed. */
    uint64_t committed;
    /** Resident now. */
    uint64_t resident;
} DXCoreMemoryUsage;

/** Input of the state AdapterMemoryUsageBytes. */
typedef struct DXCoreMemoryQueryInput {
    /** The physical adapter, from 0. */
    uint32_t physicalAdapterIndex;
    /** Which memory. */
    DXCoreMemoryType memoryType;
} DXCoreMemoryQueryInput;

/** Input of the state AdapterMemoryUsageByProcessBytes. */
typedef struct DXCoreProcessMemoryQueryInput {
    /** The physical adapter, from 0. */
    uint32_t physicalAdapterIndex;
    /** Which memory. */
    DXCoreMemoryType memoryType;
    /** Which process, by its pid; 0 is the caller. */
    uint32_t processId;
} DXCoreProcessMemoryQueryInput;

/** Output of the state AdapterMemoryUsageByProcessBytes. */
typedef struct DXCoreProcessMemoryQueryOutput {
    /** What the process uses. */
    DXCoreMemoryUsage memoryUsage;
    /** False where the process cannot be asked about; the usage is then 0. */
    bool processQuerySucceeded;
} DXCoreProcessMemoryQueryOutput;

/** Input of the state AdapterInUseProcessSet. */
typedef struct DXCoreAdapterProcessSetQueryInput {
    /** How many ids there is room for. */
    uint32_t arraySize;
    /** Where they go; NULL with room for none. */
    uint32_t *processIds;
} DXCoreAdapterProcessSetQueryInput;

/** Output of the state AdapterInUseProcessSet. */
typedef struct DXCoreAdapterProcessSetQueryOutput {
    /** How many ids were written. */
    uint32_t processesWritten;
    /** How many there are. */
    uint32_t processesTotal;
} DXCoreAdapterProcessSetQueryOutput;

/** Input of the property AdapterEngineName. */
typedef struct DXCoreEngineNamePropertyInput {
    /** Which engine. */
    DXCoreAdapterEngineIndex adapterEngineIndex;
    /** Room for the name, in characters of 4 bytes, the NUL included; 0 asks for the length. */
    uint32_t engineNameLength;
    /** Where the name goes. */
    wchar_t *engineName;
} DXCoreEngineNamePropertyInput;

/** Output of the property AdapterEngineName. */
typedef struct DXCoreEngineNamePropertyOutput {
    /**
     * The length of the name in characters, the NUL included; also where the room is too short
     * and the call fails with E_INVALIDARG.
     */
    uint32_t engineNameLength;
} DXCoreEngineNamePropertyOutput;

/** How fast an engine or the memory runs, in hertz. */
typedef struct DXCoreFrequencyQueryOutput {
    /** Now. */
    uint64_t frequency;
    /** At most, as built. */
    uint64_t maxFrequency;
    /** At most, overclocked. */
    uint64_t maxOverclockedFrequency;
} DXCoreFrequencyQueryOutput;

/* ---- IUnknown ---------------------------------------------------------------------------- */

#ifndef __IUnknown_INTERFACE_DEFINED__
#define __IUnknown_INTERFACE_DEFINED__

typedef struct IUnknown IUnknown;
typedef struct IUnknownVtbl IUnknownVtbl;

/** IUnknown. */
static const GUID IID_IUnknown =
    {0x00000000, 0x0000, 0x0000, {0xc0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46}};

/** What every object begins with. */
struct IUnknown {
    /** Its methods. */
    const IUnknownVtbl *lpVtbl;
};

/** The vtable of IUnknown. */
struct IUnknownVtbl {
    /**
     * The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
     * riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
     */
    HRESULT (*QueryInterface)(IUnknown *This, const GUID *riid, void **ppvObject);
    /** Adds a reference; returns how many there are. */
    uint32_t (*AddRef)(IUnknown *This);
    /** Gives a reference back; returns how many are left, 0 when the program has none. */
    uint32_t (*Release)(IUnknown *This);
};

#define IUnknown_QueryInterface(This, riid, ppvObject) \
    ((This)->lpVtbl->QueryInterface((This), (riid), (ppvObject)))
#define IUnknown_AddRef(This) \
    ((This)->lpVtbl->AddRef((This)))
#define IUnknown_Release(This) \
    ((This)->lpVtbl->Release((This)))

#endif /* __IUnknown_INTERFACE_DEFINED__ */

/* ---- Interfaces -------------------------------------------------------------------------- */

typedef struct IDXCoreAdapterFactory IDXCoreAdapterFactory;
typedef struct IDXCoreAdapterFactoryVtbl IDXCoreAdapterFactoryVtbl;
typedef struct IDXCoreAdapterFactory1 IDXCoreAdapterFactory1;
typedef struct IDXCoreAdapterFactory1Vtbl IDXCoreAdapterFactory1Vtbl;
typedef struct IDXCoreAdapterList IDXCoreAdapterList;
typedef struct IDXCoreAdapterListVtbl IDXCoreAdapterListVtbl;
typedef struct IDXCoreAdapter IDXCoreAdapter;
typedef struct IDXCoreAdapterVtbl IDXCoreAdapterVtbl;
typedef struct IDXCoreAdapter1 IDXCoreAdapter1;
typedef struct IDXCoreAdapter1Vtbl IDXCoreAdapter1Vtbl;

/** IDXCoreAdapterFactory. */
static const GUID IID_IDXCoreAdapterFactory =
    {0x78ee5945, 0xc36e, 0x4b13, {0xa6, 0x69, 0x00, 0x5d, 0xd1, 0x1c, 0x0f, 0x06}};

/** IDXCoreAdapterFactory1. */
static const GUID IID_IDXCoreAdapterFactory1 =
    {0xd5682e19, 0x6d21, 0x401c, {0x82, 0x7a, 0x9a, 0x51, 0xa4, 0xea, 0x35, 0xd7}};

/** IDXCoreAdapterList. */
static const GUID IID_IDXCoreAdapterList =
    {0x526c7776, 0x40e9, 0x459b, {0xb7, 0x11, 0xf3, 0x2a, 0xd7, 0x6d, 0xfc, 0x28}};

/** IDXCoreAdapter. */
static const GUID IID_IDXCoreAdapter =
    {0xf0db4c7f, 0xfe5a, 0x42a2, {0xbd, 0x62, 0xf2, 0xa6, 0xcf, 0x6f, 0xc8, 0x3e}};

/** IDXCoreAdapter1. */
static const GUID IID_IDXCoreAdapter1 =
    {0xa0783366, 0xcfa3, 0x43be, {0x9d, 0x79, 0x55, 0xb2, 0xda, 0x97, 0xc6, 0x3c}};

/**
 * The function that a notification calls, with what was registered: the notification, the object, the
 * context.
 */
typedef void (*PFN_DXCORE_NOTIFICATION_CALLBACK)(DXCoreNotificationType notificationType,
                                                 IUnknown *object,
                                                 void *context);

/** Lists adapters. One object a process, from DXCoreCreateAdapterFactory. */
struct IDXCoreAdapterFactory {
    /** Its methods. */
    const IDXCoreAdapterFactoryVtbl *lpVtbl;
};

/** The vtable of IDXCoreAdapterFactory. */
struct IDXCoreAdapterFactoryVtbl {
    /**
     * The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
     * riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
     */
    HRESULT (*QueryInterface)(IDXCoreAdapterFactory *This,
                              const GUID *riid,
                              void **ppvObject);
    /** Adds a reference; returns how many there are. */
    uint32_t (*AddRef)(IDXCoreAdapterFactory *This);
    /** Gives a reference back; returns how many are left, 0 when the program has none. */
    uint32_t (*Release)(IDXCoreAdapterFactory *This);
    /**
     * A new list of the adapters that have all of the attributes; it may be empty. E_POINTER:
     * ppvAdapterList is NULL; E_INVALIDARG: no attributes; E_NOINTERFACE. On failure *ppvAdapterList
     * is NULL.
     */
    HRESULT (*CreateAdapterList)(IDXCoreAdapterFactory *This,
                                 uint32_t numAttributes,
                                 const GUID *filterAttributes,
                                 const GUID *riid,
                                 void **ppvAdapterList);
    /**
     * The adapter with this LUID, listed or not: the same object as in any list. E_POINTER;
     * E_NOINTERFACE; E_INVALIDARG: no such adapter; DXGI_ERROR_DEVICE_REMOVED: it is gone.
     */
    HRESULT (*GetAdapterByLuid)(IDXCoreAdapterFactory *This,
                                const LUID *adapterLUID,
                                const GUID *riid,
                                void **ppvAdapter);
    /** Whether the library knows this notification. */
    bool (*IsNotificationTypeSupported)(IDXCoreAdapterFactory *This,
                                        DXCoreNotificationType notificationType);
    /**
     * Calls a function, on a thread of the library, when something happens to a list or an adapter.
     * The cookie is written before the first call; on failure it is 0. Unregister before the last
     * reference to the object goes. E_POINTER: no function or no place for the cookie;
     * DXGI_ERROR_INVALID_CALL: unknown notification; E_INVALIDARG: no object, or none of the kind
     * that the notification is about.
     */
    HRESULT (*RegisterEventNotification)(IDXCoreAdapterFactory *This,
                                         IUnknown *dxCoreObject,
                                         DXCoreNotificationType notificationType,
                                         PFN_DXCORE_NOTIFICATION_CALLBACK callbackFunction,
                                         void *callbackContext,
                                         uint32_t *eventCookie);
    /**
     * Ends a registration. Waits for a call in progress, except from inside that call; afterwards
     * none begins. E_INVALIDARG: no such registration.
     */
    HRESULT (*UnregisterEventNotification)(IDXCoreAdapterFactory *This, uint32_t eventCookie);
};

#define IDXCoreAdapterFactory_QueryInterface(This, riid, ppvObject) \
    ((This)->lpVtbl->QueryInterface((This), (riid), (ppvObject)))
#define IDXCoreAdapterFactory_AddRef(This) \
    ((This)->lpVtbl->AddRef((This)))
#define IDXCoreAdapterFactory_Release(This) \
    ((This)->lpVtbl->Release((This)))
#define IDXCoreAdapterFactory_CreateAdapterList(This, numAttributes, filterAttributes, riid, ppvAdapterList) \
    ((This)->lpVtbl->CreateAdapterList((This), (numAttributes), (filterAttributes), (riid), (ppvAdapterList)))
#define IDXCoreAdapterFactory_GetAdapterByLuid(This, adapterLUID, riid, ppvAdapter) \
    ((This)->lpVtbl->GetAdapterByLuid((This), (adapterLUID), (riid), (ppvAdapter)))
#define IDXCoreAdapterFactory_IsNotificationTypeSupported(This, notificationType) \
    ((This)->lpVtbl->IsNotificationTypeSupported((This), (notificationType)))
#define IDXCoreAdapterFactory_RegisterEventNotification(This, dxCoreObject, notificationType, callbackFunction, callbackContext, eventCookie) \
    ((This)->lpVtbl->RegisterEventNotification((This), (dxCoreObject), (notificationType), (callbackFunction), (callbackContext), (eventCookie)))
#define IDXCoreAdapterFactory_UnregisterEventNotification(This, eventCookie) \
    ((This)->lpVtbl->UnregisterEventNotification((This), (eventCookie)))

/** The newer factory; every factory is one. */
struct IDXCoreAdapterFactory1 {
    /** Its methods. */
    const IDXCoreAdapterFactory1Vtbl *lpVtbl;
};

/** The vtable of IDXCoreAdapterFactory1. */
struct IDXCoreAdapterFactory1Vtbl {
    /**
     * The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
     * riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
     */
    HRESULT (*QueryInterface)(IDXCoreAdapterFactory1 *This,
                              const GUID *riid,
                              void **ppvObject);
    /** Adds a reference; returns how many there are. */
    uint32_t (*AddRef)(IDXCoreAdapterFactory1 *This);
    /** Gives a reference back; returns how many are left, 0 when the program has none. */
    uint32_t (*Release)(IDXCoreAdapterFactory1 *This);
    /**
     * A new list of the adapters that have all of the attributes; it may be empty. E_POINTER:
     * ppvAdapterList is NULL; E_INVALIDARG: no attributes; E_NOINTERFACE. On failure *ppvAdapterList
     * is NULL.
     */
    HRESULT (*CreateAdapterList)(IDXCoreAdapterFactory1 *This,
                                 uint32_t numAttributes,
                                 const GUID *filterAttributes,
                                 const GUID *riid,
                                 void **ppvAdapterList);
    /**
     * The adapter with this LUID, listed or not: the same object as in any list. E_POINTER;
     * E_NOINTERFACE; E_INVALIDARG: no such adapter; DXGI_ERROR_DEVICE_REMOVED: it is gone.
     */
    HRESULT (*GetAdapterByLuid)(IDXCoreAdapterFactory1 *This,
                                const LUID *adapterLUID,
                                const GUID *riid,
                                void **ppvAdapter);
    /** Whether the library knows this notification. */
    bool (*IsNotificationTypeSupported)(IDXCoreAdapterFactory1 *This,
                                        DXCoreNotificationType notificationType);
    /**
     * Calls a function, on a thread of the library, when something happens to a list or an adapter.
     * The cookie is written before the first call; on failure it is 0. Unregister before the last
     * reference to the object goes. E_POINTER: no function or no place for the cookie;
     * DXGI_ERROR_INVALID_CALL: unknown notification; E_INVALIDARG: no object, or none of the kind
     * that the notification is about.
     */
    HRESULT (*RegisterEventNotification)(IDXCoreAdapterFactory1 *This,
                                         IUnknown *dxCoreObject,
                                         DXCoreNotificationType notificationType,
                                         PFN_DXCORE_NOTIFICATION_CALLBACK callbackFunction,
                                         void *callbackContext,
                                         uint32_t *eventCookie);
    /**
     * Ends a registration. Waits for a call in progress, except from inside that call; afterwards
     * none begins. E_INVALIDARG: no such registration.
     */
    HRESULT (*UnregisterEventNotification)(IDXCoreAdapterFactory1 *This, uint32_t eventCookie);
    /**
     * A new list of the adapters for a workload, the most specialised first; it may be empty.
     * E_POINTER; E_INVALIDARG: an unknown workload or flag; E_NOINTERFACE.
     */
    HRESULT (*CreateAdapterListByWorkload)(IDXCoreAdapterFactory1 *This,
                                           DXCoreWorkload workload,
                                           DXCoreRuntimeFilterFlags runtimeFilter,
                                           DXCoreHardwareTypeFilterFlags hardwareTypeFilter,
                                           const GUID *riid,
                                           void **ppvAdapterList);
};

#define IDXCoreAdapterFactory1_QueryInterface(This, riid, ppvObject) \
    ((This)->lpVtbl->QueryInterface((This), (riid), (ppvObject)))
#define IDXCoreAdapterFactory1_AddRef(This) \
    ((This)->lpVtbl->AddRef((This)))
#define IDXCoreAdapterFactory1_Release(This) \
    ((This)->lpVtbl->Release((This)))
#define IDXCoreAdapterFactory1_CreateAdapterList(This, numAttributes, filterAttributes, riid, ppvAdapterList) \
    ((This)->lpVtbl->CreateAdapterList((This), (numAttributes), (filterAttributes), (riid), (ppvAdapterList)))
#define IDXCoreAdapterFactory1_GetAdapterByLuid(This, adapterLUID, riid, ppvAdapter) \
    ((This)->lpVtbl->GetAdapterByLuid((This), (adapterLUID), (riid), (ppvAdapter)))
#define IDXCoreAdapterFactory1_IsNotificationTypeSupported(This, notificationType) \
    ((This)->lpVtbl->IsNotificationTypeSupported((This), (notificationType)))
#define IDXCoreAdapterFactory1_RegisterEventNotification(This, dxCoreObject, notificationType, callbackFunction, callbackContext, eventCookie) \
    ((This)->lpVtbl->RegisterEventNotification((This), (dxCoreObject), (notificationType), (callbackFunction), (callbackContext), (eventCookie)))
#define IDXCoreAdapterFactory1_UnregisterEventNotification(This, eventCookie) \
    ((This)->lpVtbl->UnregisterEventNotification((This), (eventCookie)))
#define IDXCoreAdapterFactory1_CreateAdapterListByWorkload(This, workload, runtimeFilter, hardwareTypeFilter, riid, ppvAdapterList) \
    ((This)->lpVtbl->CreateAdapterListByWorkload((This), (workload), (runtimeFilter), (hardwareTypeFilter), (riid), (ppvAdapterList)))

/** A list of adapters as they were when it was made. */
struct IDXCoreAdapterList {
    /** Its methods. */
    const IDXCoreAdapterListVtbl *lpVtbl;
};

/** The vtable of IDXCoreAdapterList. */
struct IDXCoreAdapterListVtbl {
    /**
     * The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
     * riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
     */
    HRESULT (*QueryInterface)(IDXCoreAdapterList *This,
                              const GUID *riid,
                              void **ppvObject);
    /** Adds a reference; returns how many there are. */
    uint32_t (*AddRef)(IDXCoreAdapterList *This);
    /** Gives a reference back; returns how many are left, 0 when the program has none. */
    uint32_t (*Release)(IDXCoreAdapterList *This);
    /**
     * The adapter at a place of the list, with a reference added: the same object each time.
     * E_POINTER; E_INVALIDARG: no such place; E_NOINTERFACE; DXGI_ERROR_DEVICE_REMOVED: it is gone.
     */
    HRESULT (*GetAdapter)(IDXCoreAdapterList *This,
                          uint32_t index,
                          const GUID *riid,
                          void **ppvAdapter);
    /** How many adapters the list has; it never changes. */
    uint32_t (*GetAdapterCount)(IDXCoreAdapterList *This);
    /** Whether a new list would have other adapters. Once true, it stays true. */
    bool (*IsStale)(IDXCoreAdapterList *This);
    /** The factory, with a reference added. E_POINTER; E_NOINTERFACE. */
    HRESULT (*GetFactory)(IDXCoreAdapterList *This,
                          const GUID *riid,
                          void **ppvFactory);
    /**
     * Sorts this list, by the first preference first; unknown ones are skipped. E_INVALIDARG: no
     * preferences.
     */
    HRESULT (*Sort)(IDXCoreAdapterList *This,
                    uint32_t numPreferences,
                    const DXCoreAdapterPreference *preferences);
    /** Whether Sort knows this preference. */
    bool (*IsAdapterPreferenceSupported)(IDXCoreAdapterList *This,
                                         DXCoreAdapterPreference preference);
};

#define IDXCoreAdapterList_QueryInterface(This, riid, ppvObject) \
    ((This)->lpVtbl->QueryInterface((This), (riid), (ppvObject)))
#define IDXCoreAdapterList_AddRef(This) \
    ((This)->lpVtbl->AddRef((This)))
#define IDXCoreAdapterList_Release(This) \
    ((This)->lpVtbl->Release((This)))
#define IDXCoreAdapterList_GetAdapter(This, index, riid, ppvAdapter) \
    ((This)->lpVtbl->GetAdapter((This), (index), (riid), (ppvAdapter)))
#define IDXCoreAdapterList_GetAdapterCount(This) \
    ((This)->lpVtbl->GetAdapterCount((This)))
#define IDXCoreAdapterList_IsStale(This) \
    ((This)->lpVtbl->IsStale((This)))
#define IDXCoreAdapterList_GetFactory(This, riid, ppvFactory) \
    ((This)->lpVtbl->GetFactory((This), (riid), (ppvFactory)))
#define IDXCoreAdapterList_Sort(This, numPreferences, preferences) \
    ((This)->lpVtbl->Sort((This), (numPreferences), (preferences)))
#define IDXCoreAdapterList_IsAdapterPreferenceSupported(This, preference) \
    ((This)->lpVtbl->IsAdapterPreferenceSupported((This), (preference)))

/** An adapter: properties that stay, states that change. */
struct IDXCoreAdapter {
    /** Its methods. */
    const IDXCoreAdapterVtbl *lpVtbl;
};

/** The vtable of IDXCoreAdapter. */
struct IDXCoreAdapterVtbl {
    /**
     * The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
     * riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
     */
    HRESULT (*QueryInterface)(IDXCoreAdapter *This, const GUID *riid, void **ppvObject);
    /** Adds a reference; returns how many there are. */
    uint32_t (*AddRef)(IDXCoreAdapter *This);
    /** Gives a reference back; returns how many are left, 0 when the program has none. */
    uint32_t (*Release)(IDXCoreAdapter *This);
    /** Whether the adapter is still there. Once false, it stays false. */
    bool (*IsValid)(IDXCoreAdapter *This);
    /** Whether the adapter has this attribute; false for NULL and for unknown ones. */
    bool (*IsAttributeSupported)(IDXCoreAdapter *This, const GUID *attributeGUID);
    /** Whether the adapter has this property. */
    bool (*IsPropertySupported)(IDXCoreAdapter *This, DXCoreAdapterProperty property);
    /**
     * Writes a property, and zeros behind it; also of an adapter that is gone. E_POINTER: no buffer;
     * DXGI_ERROR_INVALID_CALL: no such property; DXGI_ERROR_UNSUPPORTED: this adapter has none;
     * E_INVALIDARG: the buffer is too small.
     */
    HRESULT (*GetProperty)(IDXCoreAdapter *This,
                           DXCoreAdapterProperty property,
                           size_t bufferSize,
                           void *propertyData);
    /** The bytes that GetProperty needs. E_POINTER; DXGI_ERROR_INVALID_CALL; DXGI_ERROR_UNSUPPORTED. */
    HRESULT (*GetPropertySize)(IDXCoreAdapter *This,
                               DXCoreAdapterProperty property,
                               size_t *bufferSize);
    /** Whether the adapter tells this state. */
    bool (*IsQueryStateSupported)(IDXCoreAdapter *This, DXCoreAdapterState property);
    /**
     * Asks the host for a state; the buffer is zeroed first. Input and output as listed at
     * DXCoreAdapterState. E_POINTER: no buffer, or no input where one is needed;
     * DXGI_ERROR_INVALID_CALL: no such state; E_INVALIDARG: too short, or an index out of range;
     * DXGI_ERROR_UNSUPPORTED; DXGI_ERROR_DEVICE_REMOVED.
     */
    HRESULT (*QueryState)(IDXCoreAdapter *This,
                          DXCoreAdapterState state,
                          size_t inputStateDetailsSize,
                          const void *inputStateDetails,
                          size_t outputBufferSize,
                          void *outputBuffer);
    /** Whether the state can be set: AdapterMemoryBudget alone. */
    bool (*IsSetStateSupported)(IDXCoreAdapter *This, DXCoreAdapterState property);
    /** Sets a state. Errors as of QueryState. */
    HRESULT (*SetState)(IDXCoreAdapter *This,
                        DXCoreAdapterState state,
                        size_t inputStateDetailsSize,
                        const void *inputStateDetails,
                        size_t inputDataSize,
                        const void *inputData);
    /** The factory, with a reference added. E_POINTER; E_NOINTERFACE. */
    HRESULT (*GetFactory)(IDXCoreAdapter *This, const GUID *riid, void **ppvFactory);
};

#define IDXCoreAdapter_QueryInterface(This, riid, ppvObject) \
    ((This)->lpVtbl->QueryInterface((This), (riid), (ppvObject)))
#define IDXCoreAdapter_AddRef(This) \
    ((This)->lpVtbl->AddRef((This)))
#define IDXCoreAdapter_Release(This) \
    ((This)->lpVtbl->Release((This)))
#define IDXCoreAdapter_IsValid(This) \
    ((This)->lpVtbl->IsValid((This)))
#define IDXCoreAdapter_IsAttributeSupported(This, attributeGUID) \
    ((This)->lpVtbl->IsAttributeSupported((This), (attributeGUID)))
#define IDXCoreAdapter_IsPropertySupported(This, property) \
    ((This)->lpVtbl->IsPropertySupported((This), (property)))
#define IDXCoreAdapter_GetProperty(This, property, bufferSize, propertyData) \
    ((This)->lpVtbl->GetProperty((This), (property), (bufferSize), (propertyData)))
#define IDXCoreAdapter_GetPropertySize(This, property, bufferSize) \
    ((This)->lpVtbl->GetPropertySize((This), (property), (bufferSize)))
#define IDXCoreAdapter_IsQueryStateSupported(This, property) \
    ((This)->lpVtbl->IsQueryStateSupported((This), (property)))
#define IDXCoreAdapter_QueryState(This, state, inputStateDetailsSize, inputStateDetails, outputBufferSize, outputBuffer) \
    ((This)->lpVtbl->QueryState((This), (state), (inputStateDetailsSize), (inputStateDetails), (outputBufferSize), (outputBuffer)))
#define IDXCoreAdapter_IsSetStateSupported(This, property) \
    ((This)->lpVtbl->IsSetStateSupported((This), (property)))
#define IDXCoreAdapter_SetState(This, state, inputStateDetailsSize, inputStateDetails, inputDataSize, inputData) \
    ((This)->lpVtbl->SetState((This), (state), (inputStateDetailsSize), (inputStateDetails), (inputDataSize), (inputData)))
#define IDXCoreAdapter_GetFactory(This, riid, ppvFactory) \
    ((This)->lpVtbl->GetFactory((This), (riid), (ppvFactory)))

/** The newer adapter; every adapter is one. */
struct IDXCoreAdapter1 {
    /** Its methods. */
    const IDXCoreAdapter1Vtbl *lpVtbl;
};

/** The vtable of IDXCoreAdapter1. */
struct IDXCoreAdapter1Vtbl {
    /**
     * The object's pointer for another interface, with a reference added. E_POINTER: ppvObject or
     * riid is NULL; E_NOINTERFACE: not an interface of this object, and *ppvObject becomes NULL.
     */
    HRESULT (*QueryInterface)(IDXCoreAdapter1 *This,
                              const GUID *riid,
                              void **ppvObject);
    /** Adds a reference; returns how many there are. */
    uint32_t (*AddRef)(IDXCoreAdapter1 *This);
    /** Gives a reference back; returns how many are left, 0 when the program has none. */
    uint32_t (*Release)(IDXCoreAdapter1 *This);
    /** Whether the adapter is still there. Once false, it stays false. */
    bool (*IsValid)(IDXCoreAdapter1 *This);
    /** Whether the adapter has this attribute; false for NULL and for unknown ones. */
    bool (*IsAttributeSupported)(IDXCoreAdapter1 *This, const GUID *attributeGUID);
    /** Whether the adapter has this property. */
    bool (*IsPropertySupported)(IDXCoreAdapter1 *This, DXCoreAdapterProperty property);
    /**
     * Writes a property, and zeros behind it; also of an adapter that is gone. E_POINTER: no buffer;
     * DXGI_ERROR_INVALID_CALL: no such property; DXGI_ERROR_UNSUPPORTED: this adapter has none;
     * E_INVALIDARG: the buffer is too small.
     */
    HRESULT (*GetProperty)(IDXCoreAdapter1 *This,
                           DXCoreAdapterProperty property,
                           size_t bufferSize,
                           void *propertyData);
    /** The bytes that GetProperty needs. E_POINTER; DXGI_ERROR_INVALID_CALL; DXGI_ERROR_UNSUPPORTED. */
    HRESULT (*GetPropertySize)(IDXCoreAdapter1 *This,
                               DXCoreAdapterProperty property,
                               size_t *bufferSize);
    /** Whether the adapter tells this state. */
    bool (*IsQueryStateSupported)(IDXCoreAdapter1 *This, DXCoreAdapterState property);
    /**
     * Asks the host for a state; the buffer is zeroed first. Input and output as listed at
     * DXCoreAdapterState. E_POINTER: no buffer, or no input where one is needed;
     * DXGI_ERROR_INVALID_CALL: no such state; E_INVALIDARG: too short, or an index out of range;
     * DXGI_ERROR_UNSUPPORTED; DXGI_ERROR_DEVICE_REMOVED.
     */
    HRESULT (*QueryState)(IDXCoreAdapter1 *This,
                          DXCoreAdapterState state,
                          size_t inputStateDetailsSize,
                          const void *inputStateDetails,
                          size_t outputBufferSize,
                          void *outputBuffer);
    /** Whether the state can be set: AdapterMemoryBudget alone. */
    bool (*IsSetStateSupported)(IDXCoreAdapter1 *This, DXCoreAdapterState property);
    /** Sets a state. Errors as of QueryState. */
    HRESULT (*SetState)(IDXCoreAdapter1 *This,
                        DXCoreAdapterState state,
                        size_t inputStateDetailsSize,
                        const void *inputStateDetails,
                        size_t inputDataSize,
                        const void *inputData);
    /** The factory, with a reference added. E_POINTER; E_NOINTERFACE. */
    HRESULT (*GetFactory)(IDXCoreAdapter1 *This, const GUID *riid, void **ppvFactory);
    /**
     * A property of a part of the adapter, which the input names; properties that need no input
     * ignore one. Errors as of GetProperty, and E_INVALIDARG for an input too short or an index out
     * of range.
     */
    HRESULT (*GetPropertyWithInput)(IDXCoreAdapter1 *This,
                                    DXCoreAdapterProperty property,
                                    size_t inputPropertyDetailsSize,
                                    const void *inputPropertyDetails,
                                    size_t outputBufferSize,
                                    void *outputBuffer);
};

#define IDXCoreAdapter1_QueryInterface(This, riid, ppvObject) \
    ((This)->lpVtbl->QueryInterface((This), (riid), (ppvObject)))
#define IDXCoreAdapter1_AddRef(This) \
    ((This)->lpVtbl->AddRef((This)))
#define IDXCoreAdapter1_Release(This) \
    ((This)->lpVtbl->Release((This)))
#define IDXCoreAdapter1_IsValid(This) \
    ((This)->lpVtbl->IsValid((This)))
#define IDXCoreAdapter1_IsAttributeSupported(This, attributeGUID) \
    ((This)->lpVtbl->IsAttributeSupported((This), (attributeGUID)))
#define IDXCoreAdapter1_IsPropertySupported(This, property) \
    ((This)->lpVtbl->IsPropertySupported((This), (property)))
#define IDXCoreAdapter1_GetProperty(This, property, bufferSize, propertyData) \
    ((This)->lpVtbl->GetProperty((This), (property), (bufferSize), (propertyData)))
#define IDXCoreAdapter1_GetPropertySize(This, property, bufferSize) \
    ((This)->lpVtbl->GetPropertySize((This), (property), (bufferSize)))
#define IDXCoreAdapter1_IsQueryStateSupported(This, property) \
    ((This)->lpVtbl->IsQueryStateSupported((This), (property)))
#define IDXCoreAdapter1_QueryState(This, state, inputStateDetailsSize, inputStateDetails, outputBufferSize, outputBuffer) \
    ((This)->lpVtbl->QueryState((This), (state), (inputStateDetailsSize), (inputStateDetails), (outputBufferSize), (outputBuffer)))
#define IDXCoreAdapter1_IsSetStateSupported(This, property) \
    ((This)->lpVtbl->IsSetStateSupported((This), (property)))
#define IDXCoreAdapter1_SetState(This, state, inputStateDetailsSize, inputStateDetails, inputDataSize, inputData) \
    ((This)->lpVtbl->SetState((This), (state), (inputStateDetailsSize), (inputStateDetails), (inputDataSize), (inputData)))
#define IDXCoreAdapter1_GetFactory(This, riid, ppvFactory) \
    ((This)->lpVtbl->GetFactory((This), (riid), (ppvFactory)))
#define IDXCoreAdapter1_GetPropertyWithInput(This, property, inputPropertyDetailsSize, inputPropertyDetails, outputBufferSize, outputBuffer) \
    ((This)->lpVtbl->GetPropertyWithInput((This), (property), (inputPropertyDetailsSize), (inputPropertyDetails), (outputBufferSize), (outputBuffer)))

/* ---- The entrance ------------------------------------------------------------------------- */

/**
 * The process's factory, with a reference added: the same object each time, as long as a reference
 * to it, to a list or to an adapter is left. riid: IDXCoreAdapterFactory, IDXCoreAdapterFactory1 or
 * IUnknown.
 *
 * E_POINTER: a NULL argument; E_NOINTERFACE: another riid; DXGI_ERROR_UNSUPPORTED: no device.
 */
extern HRESULT DXCoreCreateAdapterFactory(const GUID *riid, void **ppvFactory);

#endif /* C */

#endif /* LIBDXCORE_DXCORE_H */
