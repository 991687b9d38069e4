/*
 * d3dkmthk.h: the D3DKMT calls that a user-mode GPU driver makes on /dev/dxg.
 *
 * This is the interface of dxgkrnl 2.0.3 (Linux) in the names that drivers know from Windows: every
 * structure, enumeration and constant that its ioctls, the query-adapter-info types, the registry
 * query, the statistics and the escapes need. It works in C11 and C++17, alone or after
 * <wsl/winadapter.h>.
 *
 * Conventions
 *
 * - A call returns an NTSTATUS: 0 is success, positive values are successes that say more
 *   (STATUS_PENDING), negative ones are errors. NT_SUCCESS tells them apart.
 * - A NULL argument is STATUS_INVALID_PARAMETER.
 * - "in" is read and never written, "out" is written on success alone, unless a comment says
 *   otherwise. A field without a comment has no meaning on Linux, or its name says all there is.
 * - Handles of the D3DKMT_HANDLE kind belong to the process, whichever thread made them; 0 is none.
 *   Descriptors are file descriptors, in 64 bits where Windows has handles of its own.
 * - Sizes are in bytes, GPU virtual addresses are byte addresses, and pages have 4096 bytes.
 * - Wide characters are wchar_t, 4 bytes on Linux; where a comment says "converted", the library
 *   turns them into the driver's 2-byte ones and back.
 * - "Host" is the Windows side, where the vendor's kernel driver runs. What the Linux driver does
 *   not check itself, the host decides.
 * - Behaviour is that of dxgkrnl 2.0.3; shapes are those of its uapi header and of the public
 *   Windows headers.
 *
 * Errors
 *
 * The driver reports an error as an errno; the library returns the NTSTATUS that stands for it.
 * The comment of a call lists its own errors as STATUS (errno), where it can in the order of the
 * checks. These come with every call that has a reason for them:
 *
 *   STATUS_UNSUCCESSFUL            no device; EFAULT: the argument cannot be read or written;
 *                                  every errno that is not in this list
 *   STATUS_NOT_SUPPORTED           ENOTTY of an empty slot; EPERM, ENOSYS: the host has no such
 *                                  thing
 *   STATUS_INVALID_PARAMETER       EINVAL: a bad argument; a handle that is unknown, stale or of
 *                                  another kind; a message to the host above 131072 bytes
 *   STATUS_DEVICE_REMOVED          ENODEV: the adapter is gone
 *   STATUS_NO_MEMORY               ENOMEM
 *   STATUS_BUFFER_TOO_SMALL        EOVERFLOW: the host's answer is too short, which is also how it
 *                                  refuses calls that carry no status of its own
 *   STATUS_INVALID_HANDLE          EBADF: the host does not know a handle
 *   STATUS_OBJECT_NAME_INVALID     ENOENT
 *   STATUS_OBJECT_NAME_COLLISION   EEXIST
 *   STATUS_OBJECT_TYPE_MISMATCH    EPROTOTYPE
 *   STATUS_ACCESS_DENIED           EACCES
 *   STATUS_GRAPHICS_ALLOCATION_BUSY  EINPROGRESS: an allocation is in use
 *   STATUS_ILLEGAL_INSTRUCTION     EOPNOTSUPP
 *   STATUS_TIMEOUT                 EAGAIN: the channel to the host is full; a success by its number
 *
 * After EINTR the library makes the call again.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef LIBDXCORE_D3DKMTHK_H
#define LIBDXCORE_D3DKMTHK_H

#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/* Anonymous structures, and bit fields of types other than int, are part of
 * this interface; -Wpedantic calls them extensions. */
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#endif

/* ------------------------------------------------------------------------------------------ */
/* Base types                                                                                 */
/* ------------------------------------------------------------------------------------------ */

/* <wsl/winadapter.h> brings these itself, and is known by STDMETHODCALLTYPE. */
#ifndef STDMETHODCALLTYPE
typedef uint8_t UINT8, UCHAR, BYTE;
typedef uint16_t UINT16, USHORT, WORD;
typedef uint32_t UINT32, UINT, ULONG, DWORD, BOOL;
typedef uint64_t UINT64, ULONG64, ULONGLONG, ULONG_PTR;
typedef int8_t INT8;
typedef int16_t INT16;
typedef int32_t INT32, INT, LONG;
typedef int64_t INT64, LONG64, LONGLONG;
typedef char CHAR, BOOLEAN;
typedef float FLOAT;
typedef size_t SIZE_T;
typedef wchar_t WCHAR;
typedef void VOID, *PVOID, *LPVOID, *HANDLE;
typedef int HWND;
typedef int HDC;

/** A globally unique identifier. */
typedef struct _GUID {
    uint32_t Data1;
    uint16_t Data2;
    uint16_t Data3;
    uint8_t Data4[8];
} GUID;

/** Names an adapter until the machine or its driver restarts. */
typedef struct _LUID {
    ULONG LowPart;
    LONG HighPart;
} LUID;

/** A rectangle, in pixels. */
typedef struct _RECT {
    int left;
    int top;
    int right;
    int bottom;
} RECT;

/** A point, in pixels. */
typedef struct tagPOINT {
    int x;
    int y;
} POINT;

/** 64 bits, whole or in halves. */
typedef union _LARGE_INTEGER {
    struct {
        uint32_t LowPart;
        uint32_t HighPart;
    } u;
    int64_t QuadPart;
} LARGE_INTEGER, *PLARGE_INTEGER;
#endif /* STDMETHODCALLTYPE */

#ifndef CONST
#define CONST const
#endif
#ifndef MAX_PATH
#define MAX_PATH 260
#endif
#ifndef EXTERN_C
#ifdef __cplusplus
#define EXTERN_C extern "C"
#else
#define EXTERN_C extern
#endif
#endif

/* A pointer that takes 8 bytes on every platform, so that 32-bit and 64-bit
 * programs share one layout. Its integer view is named NAME_Align. */
#define D3DKMT_PTR(Type, Name)                                                                     \
    union {                                                                                        \
        UINT64 Name##_Align;                                                                       \
        Type Name;                                                                                 \
    }

#ifndef _NTDEF_
typedef LONG NTSTATUS;
#endif
#ifndef NT_SUCCESS
#define NT_SUCCESS(Status) ((NTSTATUS)(Status) >= 0)
#endif

/** Names an object of the process: adapter, device, context, queue, allocation, resource or
 * synchronization object; 0 is none. */
typedef UINT D3DKMT_HANDLE;
/** An address in the GPU's own address space, in bytes. */
typedef UINT64 D3DGPU_VIRTUAL_ADDRESS;
/** A size in the GPU's own address space, in bytes or, where the name says so, in pages. */
typedef UINT64 D3DGPU_SIZE_T;
typedef UINT64 D3DKMT_SIZE_T;
typedef UINT64 D3DKMT_UINT_PTR;
typedef UINT64 D3DKMT_ULONG_PTR;
typedef UINT64 D3DKMT_VISTABLTMODEL_PRESENTHISTORYTOKEN;
typedef UINT D3DDDI_VIDEO_PRESENT_SOURCE_ID;
typedef UINT D3DDDI_VIDEO_PRESENT_TARGET_ID;
/* Opaque here: the Linux driver ignores object attributes. */
typedef struct _OBJECT_ATTRIBUTES OBJECT_ATTRIBUTES, *POBJECT_ATTRIBUTES;

/* ------------------------------------------------------------------------------------------ */
/* Status codes                                                                               */
/* ------------------------------------------------------------------------------------------ */

#ifndef STATUS_SUCCESS
#define STATUS_SUCCESS                  ((NTSTATUS)0x00000000)
#endif
#ifndef STATUS_TIMEOUT
#define STATUS_TIMEOUT                  ((NTSTATUS)0x00000102)
#endif
#ifndef STATUS_PENDING
#define STATUS_PENDING                  ((NTSTATUS)0x00000103)
#endif
#ifndef STATUS_BUFFER_OVERFLOW
#define STATUS_BUFFER_OVERFLOW          ((NTSTATUS)0x80000005)
#endif
#ifndef STATUS_UNSUCCESSFUL
#define STATUS_UNSUCCESSFUL             ((NTSTATUS)0xC0000001)
#endif
#ifndef STATUS_NOT_IMPLEMENTED
#define STATUS_NOT_IMPLEMENTED          ((NTSTATUS)0xC0000002)
#endif
#ifndef STATUS_INVALID_HANDLE
#define STATUS_INVALID_HANDLE           ((NTSTATUS)0xC0000008)
#endif
#ifndef STATUS_INVALID_PARAMETER
#define STATUS_INVALID_PARAMETER        ((NTSTATUS)0xC000000D)
#endif
#ifndef STATUS_NO_MEMORY
#define STATUS_NO_MEMORY                ((NTSTATUS)0xC0000017)
#endif
#ifndef STATUS_ILLEGAL_INSTRUCTION
#define STATUS_ILLEGAL_INSTRUCTION      ((NTSTATUS)0xC000001D)
#endif
#ifndef STATUS_ACCESS_DENIED
#define STATUS_ACCESS_DENIED            ((NTSTATUS)0xC0000022)
#endif
#ifndef STATUS_BUFFER_TOO_SMALL
#define STATUS_BUFFER_TOO_SMALL         ((NTSTATUS)0xC0000023)
#endif
#ifndef STATUS_OBJECT_TYPE_MISMATCH
#define STATUS_OBJECT_TYPE_MISMATCH     ((NTSTATUS)0xC0000024)
#endif
#ifndef STATUS_OBJECT_NAME_INVALID
#define STATUS_OBJECT_NAME_INVALID      ((NTSTATUS)0xC0000033)
#endif
#ifndef STATUS_OBJECT_NAME_NOT_FOUND
#define STATUS_OBJECT_NAME_NOT_FOUND    ((NTSTATUS)0xC0000034)
#endif
#ifndef STATUS_OBJECT_NAME_COLLISION
#define STATUS_OBJECT_NAME_COLLISION    ((NTSTATUS)0xC0000035)
#endif
#ifndef STATUS_NOT_SUPPORTED
#define STATUS_NOT_SUPPORTED            ((NTSTATUS)0xC00000BB)
#endif
#ifndef STATUS_DEVICE_REMOVED
#define STATUS_DEVICE_REMOVED           ((NTSTATUS)0xC00002B6)
#endif
#ifndef STATUS_GRAPHICS_NO_VIDEO_MEMORY
#define STATUS_GRAPHICS_NO_VIDEO_MEMORY ((NTSTATUS)0xC01E0100)
#endif
#ifndef STATUS_GRAPHICS_ALLOCATION_BUSY
#define STATUS_GRAPHICS_ALLOCATION_BUSY ((NTSTATUS)0xC01E0102)
#endif

/* ------------------------------------------------------------------------------------------ */
/* Limits and special values                                                                  */
/* ------------------------------------------------------------------------------------------ */

/* Limits that the driver enforces. */
#define D3DDDI_MAX_BROADCAST_CONTEXT                             64
#define D3DDDI_MAX_OBJECT_SIGNALED                               32
#define D3DDDI_MAX_OBJECT_WAITED_ON                              32

/* Lengths of arrays in the structures below. */
#define D3DDDI_MAX_WRITTEN_PRIMARIES                             16
#define D3DKMT_GET_PTE_MAX                                       64
#define D3DKMT_MAX_PRESENT_HISTORY_RECTS                         16
#define D3DKMT_MAX_PRESENT_HISTORY_SCATTERBLTS                   12
#define D3DKMT_MAX_SEGMENT_COUNT                                 32
#define D3DKMT_MAX_TRACKED_WORKLOAD_INSTANCE_PAIRS               32
#define D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT_MAX         16
#define D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS_MAX     5
#define D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_MAX               4
#define D3DKMT_QUERYSTATISTICS_PROCESS_INTERFERENCE_BUCKET_COUNT 9
#define D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_MAX             8
#define D3DKMT_QUERYSTATISTICS_SEGMENT_PREFERENCE_MAX            5
#define DXGK_MAX_GPUVERSION_NAME_LENGTH                          32
#define DXGK_MAX_METADATA_NAME_LENGTH                            32
#define DXGK_MAX_PAGE_TABLE_LEVEL_COUNT                          6
#define DXGK_MIN_PAGE_TABLE_LEVEL_COUNT                          2

/* Limits of Windows. The Linux driver lists up to 64 adapters and shares one object at a time. */
#define D3DDDI_MAX_MPO_PRESENT_DIRTY_RECTS                       4095
#define D3DKMDT_MAX_OVERLAYS                                     4
#define D3DKMDT_MAX_OVERLAYS_BITCOUNT                            2
#define D3DKMDT_MAX_VIDPN_SOURCES                                16
#define D3DKMDT_MAX_VIDPN_SOURCES_BITCOUNT                       4
#define D3DKMT_GETPRESENTHISTORY_MAXTOKENS                       2048
#define D3DKMT_MAX_BUNDLE_OBJECTS_PER_HANDLE                     16
#define D3DKMT_MAX_MULTIPLANE_OVERLAY_ALLOCATIONS_PER_PLANE      256
#define D3DKMT_MAX_MULTIPLANE_OVERLAY_PLANES                     8
#define D3DKMT_MAX_OBJECTS_PER_HANDLE                            3
#define D3DKMT_MAX_WAITFORVERTICALBLANK_OBJECTS                  8
#define DXGK_DIAG_PROCESS_NAME_LENGTH                            16
#define MAX_ENUM_ADAPTERS                                        16

/* Priorities of allocations; every number between them is one too. */
#define D3DDDI_ALLOCATIONPRIORITY_MINIMUM                        0x28000000u
#define D3DDDI_ALLOCATIONPRIORITY_LOW                            0x50000000u
#define D3DDDI_ALLOCATIONPRIORITY_NORMAL                         0x78000000u
#define D3DDDI_ALLOCATIONPRIORITY_HIGH                           0xA0000000u
#define D3DDDI_ALLOCATIONPRIORITY_MAXIMUM                        0xC8000000u

/* Alignment of resources shared between adapters: of a row in bytes, of the height in rows. */
#define D3DKMT_CROSS_ADAPTER_RESOURCE_PITCH_ALIGNMENT            128
#define D3DKMT_CROSS_ADAPTER_RESOURCE_HEIGHT_ALIGNMENT           4

/* How far a driver's support for a feature has come. */
#define DXGK_FEATURE_SUPPORT_ALWAYS_OFF                          0
#define DXGK_FEATURE_SUPPORT_EXPERIMENTAL                        1
#define DXGK_FEATURE_SUPPORT_STABLE                              2
#define DXGK_FEATURE_SUPPORT_ALWAYS_ON                           3

/* Ids of display sources and targets. */
#define D3DDDI_ID_NOTAPPLICABLE                                  0
#define D3DDDI_ID_ALL                                            0xFFFFFFFDu
#define D3DDDI_ID_ANY                                            0xFFFFFFFEu
#define D3DDDI_ID_UNINITIALIZED                                  0xFFFFFFFFu

/* Other values with a meaning of their own. */
#define D3DGPU_NULL                                              0
#define D3DGPU_UNIQUE_DRIVER_PROTECTION                          0x8000000000000000ull
#define D3DDDI_SYNC_OBJECT_WAIT                                  1
#define D3DDDI_SYNC_OBJECT_SIGNAL                                2
#define D3DKMT_SETCONTEXTSCHEDULINGPRIORITY_ABSOLUTE             0x40000000u
#define DXGK_BIND_TABLE_ENTRY_UNKNOWN                            0xFFFFFFFFu

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------------------------------ */
/* Adapters: listing, opening, closing                                                        */
/* ------------------------------------------------------------------------------------------ */

/** Argument of D3DKMTOpenAdapterFromLuid. */
typedef struct _D3DKMT_OPENADAPTERFROMLUID {
    LUID AdapterLuid; /**< in: which adapter */
    D3DKMT_HANDLE hAdapter; /**< out: a new handle; set it to 0 before the call */
} D3DKMT_OPENADAPTERFROMLUID;

/**
 * Opens the adapter that a LUID names, compute-only ones included, and makes a new handle for
 * it.
 *
 * ioctl 0x01 of dxgkrnl 2.0.3. Reads AdapterLuid, writes hAdapter. Every handle of a process on
 * an adapter counts; when the last one is closed, all its devices there are destroyed. After a
 * fork the library opens the device anew and tries once more.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): no active adapter has this LUID, and hAdapter was 0. If
 *   hAdapter was not 0, the driver returns success and writes nothing.
 */
NTSTATUS D3DKMTOpenAdapterFromLuid(D3DKMT_OPENADAPTERFROMLUID *pData);

/** One adapter in a list; 20 bytes, as the LUID is aligned to 4. */
typedef struct _D3DKMT_ADAPTERINFO {
    D3DKMT_HANDLE hAdapter; /**< a new handle, the caller's to close */
    LUID AdapterLuid; /**< names the adapter to every process */
    ULONG NumOfSources; /**< display sources; always 0 on Linux */
    BOOL bPrecisePresentRegionsPreferred; /**< always 0 on Linux */
} D3DKMT_ADAPTERINFO;

/** Argument of D3DKMTEnumAdapters2. */
typedef struct _D3DKMT_ENUMADAPTERS2 {
    /** in: elements of pAdapters; out: adapters, or their total if pAdapters is NULL */
    ULONG NumAdapters;
    /** out: the list, or NULL to ask for the total alone */
    D3DKMT_PTR(D3DKMT_ADAPTERINFO *, pAdapters);
} D3DKMT_ENUMADAPTERS2;

/**
 * Lists the adapters that are not compute-only, and opens every one of them.
 *
 * ioctl 0x14 of dxgkrnl 2.0.3. Writes NumAdapters and pAdapters, although the C prototype says
 * const. The total that a call with NULL returns counts compute-only and stopped adapters too,
 * so the list can be shorter. Each call makes new handles, all of them to be closed. After a
 * fork the library opens the device anew and tries once more.
 *
 * - STATUS_BUFFER_TOO_SMALL (EOVERFLOW): NumAdapters is below the total; it is not updated.
 * - STATUS_INVALID_PARAMETER (EINVAL): NumAdapters is above 64.
 * - STATUS_NO_MEMORY (ENOMEM): a list of no elements where there are no adapters.
 * - STATUS_UNSUCCESSFUL (EFAULT): the list cannot be written; the handles are closed again.
 */
NTSTATUS D3DKMTEnumAdapters2(CONST D3DKMT_ENUMADAPTERS2 *pData);

/** Which adapters D3DKMTEnumAdapters3 lists beside those that render. */
typedef union _D3DKMT_ENUMADAPTERS_FILTER {
    struct {
        ULONGLONG IncludeComputeOnly : 1; /**< list compute-only adapters too */
        ULONGLONG IncludeDisplayOnly : 1; /**< ignored by the driver */
        ULONGLONG Reserved : 62;
    };
    ULONGLONG Value;
} D3DKMT_ENUMADAPTERS_FILTER;

/** Argument of D3DKMTEnumAdapters3. */
typedef struct _D3DKMT_ENUMADAPTERS3 {
    D3DKMT_ENUMADAPTERS_FILTER Filter; /**< in: see there */
    ULONG NumAdapters; /**< in: elements of pAdapters; out: adapters, or their total */
    /** out: the list, or NULL to ask for the total alone */
    D3DKMT_PTR(D3DKMT_ADAPTERINFO *, pAdapters);
} D3DKMT_ENUMADAPTERS3;

/**
 * Lists adapters as the filter wants, and opens every one of them.
 *
 * ioctl 0x3e of dxgkrnl 2.0.3. With pAdapters NULL or NumAdapters 0 it writes the total, to
 * which the filter does not apply. Where there are more adapters than NumAdapters it succeeds
 * with the total in NumAdapters and an untouched list, and the driver keeps the handles it
 * opened: do not pass a small list on purpose, pass a generous one at once (32 elements), and
 * look whether NumAdapters came back larger. After a fork the library opens the device anew and
 * tries once more.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): NumAdapters is above 65535.
 * - STATUS_UNSUCCESSFUL (EFAULT): the list cannot be written; the handles are closed again.
 */
NTSTATUS D3DKMTEnumAdapters3(D3DKMT_ENUMADAPTERS3 *pData);

/** Argument of D3DKMTCloseAdapter. */
typedef struct _D3DKMT_CLOSEADAPTER {
    D3DKMT_HANDLE hAdapter; /**< in: the handle to close; 0 is a success that does nothing */
} D3DKMT_CLOSEADAPTER;

/**
 * Closes a handle of an adapter. With the last one all devices of the process on that adapter
 * are destroyed.
 *
 * ioctl 0x15 of dxgkrnl 2.0.3. Works for an adapter that is gone.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): no such handle, or closed before.
 */
NTSTATUS D3DKMTCloseAdapter(CONST D3DKMT_CLOSEADAPTER *pData);

/**
 * Closes the library's descriptor of the device. The driver then destroys everything the
 * process made, unless another descriptor of it is open; the next call opens the device again.
 *
 * No ioctl: it acts on the library alone.
 */
NTSTATUS D3DKMTCloseDxCoreDevice(void);

/* ------------------------------------------------------------------------------------------ */
/* Asking an adapter                                                                          */
/* ------------------------------------------------------------------------------------------ */

/**
 * What D3DKMTQueryAdapterInfo asks for, with the type of the payload. A name that ends in
 * _RENDER asks the render half of a render and display pair; on Linux prefer it, and fall back
 * to the name without. The host decides which values it knows, and 14 is not assigned.
 */
typedef enum _KMTQUERYADAPTERINFOTYPE {
    KMTQAITYPE_UMDRIVERPRIVATE                          = 0, /**< a blob of the vendor's */
    KMTQAITYPE_UMDRIVERNAME                             = 1, /**< D3DKMT_UMDFILENAMEINFO */
    KMTQAITYPE_UMOPENGLINFO                             = 2, /**< D3DKMT_OPENGLINFO */
    KMTQAITYPE_GETSEGMENTSIZE                           = 3, /**< D3DKMT_SEGMENTSIZEINFO */
    KMTQAITYPE_ADAPTERGUID                              = 4, /**< a GUID */
    KMTQAITYPE_FLIPQUEUEINFO                            = 5, /**< D3DKMT_FLIPQUEUEINFO */
    KMTQAITYPE_ADAPTERADDRESS                           = 6, /**< D3DKMT_ADAPTERADDRESS */
    KMTQAITYPE_SETWORKINGSETINFO                        = 7, /**< D3DKMT_WORKINGSETINFO */
    KMTQAITYPE_ADAPTERREGISTRYINFO                      = 8, /**< D3DKMT_ADAPTERREGISTRYINFO */
    KMTQAITYPE_CURRENTDISPLAYMODE                       = 9, /**< D3DKMT_CURRENTDISPLAYMODE */
    KMTQAITYPE_MODELIST                                 = 10, /**< an array of D3DKMT_DISPLAYMODE */
    KMTQAITYPE_CHECKDRIVERUPDATESTATUS                  = 11, /**< a BOOL: a driver update is under way */
    KMTQAITYPE_VIRTUALADDRESSINFO                       = 12, /**< D3DKMT_VIRTUALADDRESSINFO */
    KMTQAITYPE_DRIVERVERSION                            = 13, /**< D3DKMT_DRIVERVERSION */
    KMTQAITYPE_ADAPTERTYPE                              = 15, /**< D3DKMT_ADAPTERTYPE */
    KMTQAITYPE_OUTPUTDUPLCONTEXTSCOUNT                  = 16, /**< D3DKMT_OUTPUTDUPLCONTEXTSCOUNT */
    KMTQAITYPE_WDDM_1_2_CAPS                            = 17, /**< D3DKMT_WDDM_1_2_CAPS */
    KMTQAITYPE_UMD_DRIVER_VERSION                       = 18, /**< D3DKMT_UMD_DRIVER_VERSION */
    KMTQAITYPE_DIRECTFLIP_SUPPORT                       = 19, /**< D3DKMT_DIRECTFLIP_SUPPORT */
    KMTQAITYPE_MULTIPLANEOVERLAY_SUPPORT                = 20, /**< D3DKMT_MULTIPLANEOVERLAY_SUPPORT */
    KMTQAITYPE_DLIST_DRIVER_NAME                        = 21, /**< D3DKMT_DLIST_DRIVER_NAME */
    KMTQAITYPE_WDDM_1_3_CAPS                            = 22, /**< D3DKMT_WDDM_1_3_CAPS */
    KMTQAITYPE_MULTIPLANEOVERLAY_HUD_SUPPORT            = 23, /**< D3DKMT_MULTIPLANEOVERLAY_HUD_SUPPORT */
    KMTQAITYPE_WDDM_2_0_CAPS                            = 24, /**< D3DKMT_WDDM_2_0_CAPS */
    KMTQAITYPE_NODEMETADATA                             = 25, /**< D3DKMT_NODEMETADATA */
    KMTQAITYPE_CPDRIVERNAME                             = 26, /**< D3DKMT_CPDRIVERNAME */
    KMTQAITYPE_XBOX                                     = 27, /**< D3DKMT_XBOX */
    KMTQAITYPE_INDEPENDENTFLIP_SUPPORT                  = 28, /**< D3DKMT_INDEPENDENTFLIP_SUPPORT */
    KMTQAITYPE_MIRACASTCOMPANIONDRIVERNAME              = 29, /**< D3DKMT_MIRACASTCOMPANIONDRIVERNAME */
    KMTQAITYPE_PHYSICALADAPTERCOUNT                     = 30, /**< D3DKMT_PHYSICAL_ADAPTER_COUNT */
    KMTQAITYPE_PHYSICALADAPTERDEVICEIDS                 = 31, /**< D3DKMT_QUERY_DEVICE_IDS */
    KMTQAITYPE_DRIVERCAPS_EXT                           = 32, /**< D3DKMT_DRIVERCAPS_EXT */
    KMTQAITYPE_QUERY_MIRACAST_DRIVER_TYPE               = 33, /**< D3DKMT_QUERY_MIRACAST_DRIVER_TYPE */
    KMTQAITYPE_QUERY_GPUMMU_CAPS                        = 34, /**< D3DKMT_QUERY_GPUMMU_CAPS */
    KMTQAITYPE_QUERY_MULTIPLANEOVERLAY_DECODE_SUPPORT   = 35, /**< D3DKMT_MULTIPLANEOVERLAY_DECODE_SUPPORT */
    KMTQAITYPE_QUERY_HW_PROTECTION_TEARDOWN_COUNT       = 36, /**< a 32-bit counter */
    KMTQAITYPE_QUERY_ISBADDRIVERFORHWPROTECTIONDISABLED = 37, /**< D3DKMT_ISBADDRIVERFORHWPROTECTIONDISABLED */
    KMTQAITYPE_MULTIPLANEOVERLAY_SECONDARY_SUPPORT      = 38, /**< D3DKMT_MULTIPLANEOVERLAY_SECONDARY_SUPPORT */
    KMTQAITYPE_INDEPENDENTFLIP_SECONDARY_SUPPORT        = 39, /**< D3DKMT_INDEPENDENTFLIP_SECONDARY_SUPPORT */
    KMTQAITYPE_PANELFITTER_SUPPORT                      = 40, /**< D3DKMT_PANELFITTER_SUPPORT */
    KMTQAITYPE_PHYSICALADAPTERPNPKEY                    = 41, /**< D3DKMT_QUERY_PHYSICAL_ADAPTER_PNP_KEY */
    KMTQAITYPE_GETSEGMENTGROUPSIZE                      = 42, /**< D3DKMT_SEGMENTGROUPSIZEINFO */
    KMTQAITYPE_MPO3DDI_SUPPORT                          = 43, /**< D3DKMT_MPO3DDI_SUPPORT */
    KMTQAITYPE_HWDRM_SUPPORT                            = 44, /**< D3DKMT_HWDRM_SUPPORT */
    KMTQAITYPE_MPOKERNELCAPS_SUPPORT                    = 45, /**< D3DKMT_MPOKERNELCAPS_SUPPORT */
    KMTQAITYPE_MULTIPLANEOVERLAY_STRETCH_SUPPORT        = 46, /**< D3DKMT_MULTIPLANEOVERLAY_STRETCH_SUPPORT */
    KMTQAITYPE_GET_DEVICE_VIDPN_OWNERSHIP_INFO          = 47, /**< D3DKMT_GET_DEVICE_VIDPN_OWNERSHIP_INFO */
    KMTQAITYPE_QUERYREGISTRY                            = 48, /**< D3DDDI_QUERYREGISTRY_INFO */
    KMTQAITYPE_KMD_DRIVER_VERSION                       = 49, /**< D3DKMT_KMD_DRIVER_VERSION */
    KMTQAITYPE_BLOCKLIST_KERNEL                         = 50, /**< D3DKMT_BLOCKLIST_INFO */
    KMTQAITYPE_BLOCKLIST_RUNTIME                        = 51, /**< D3DKMT_BLOCKLIST_INFO */
    KMTQAITYPE_ADAPTERGUID_RENDER                       = 52, /**< a GUID */
    KMTQAITYPE_ADAPTERADDRESS_RENDER                    = 53, /**< D3DKMT_ADAPTERADDRESS */
    KMTQAITYPE_ADAPTERREGISTRYINFO_RENDER               = 54, /**< D3DKMT_ADAPTERREGISTRYINFO */
    KMTQAITYPE_CHECKDRIVERUPDATESTATUS_RENDER           = 55, /**< a BOOL */
    KMTQAITYPE_DRIVERVERSION_RENDER                     = 56, /**< D3DKMT_DRIVERVERSION */
    KMTQAITYPE_ADAPTERTYPE_RENDER                       = 57, /**< D3DKMT_ADAPTERTYPE */
    KMTQAITYPE_WDDM_1_2_CAPS_RENDER                     = 58, /**< D3DKMT_WDDM_1_2_CAPS */
    KMTQAITYPE_WDDM_1_3_CAPS_RENDER                     = 59, /**< D3DKMT_WDDM_1_3_CAPS */
    KMTQAITYPE_QUERY_ADAPTER_UNIQUE_GUID                = 60, /**< D3DKMT_QUERY_ADAPTER_UNIQUE_GUID */
    KMTQAITYPE_NODEPERFDATA                             = 61, /**< D3DKMT_NODE_PERFDATA */
    KMTQAITYPE_ADAPTERPERFDATA                          = 62, /**< D3DKMT_ADAPTER_PERFDATA */
    KMTQAITYPE_ADAPTERPERFDATA_CAPS                     = 63, /**< D3DKMT_ADAPTER_PERFDATACAPS */
    KMTQUITYPE_GPUVERSION                               = 64, /**< D3DKMT_GPUVERSION */
    KMTQAITYPE_DRIVER_DESCRIPTION                       = 65, /**< D3DKMT_DRIVER_DESCRIPTION */
    KMTQAITYPE_DRIVER_DESCRIPTION_RENDER                = 66, /**< D3DKMT_DRIVER_DESCRIPTION */
    KMTQAITYPE_SCANOUT_CAPS                             = 67, /**< D3DKMT_QUERY_SCANOUT_CAPS */
    KMTQAITYPE_PARAVIRTUALIZATION_RENDER                = 68, /**< D3DKMT_PARAVIRTUALIZATION */
    KMTQAITYPE_SERVICENAME                              = 69, /**< a wide string, not converted */
    KMTQAITYPE_WDDM_2_7_CAPS                            = 70, /**< D3DKMT_WDDM_2_7_CAPS */
    KMTQAITYPE_DISPLAY_UMDRIVERNAME                     = 71, /**< D3DKMT_DISPLAY_UMD_FILENAMEINFO */
    KMTQAITYPE_TRACKEDWORKLOAD_SUPPORT                  = 72, /**< D3DKMT_TRACKEDWORKLOAD_SUPPORT */
    KMTQAITYPE_HYBRID_DLIST_DLL_SUPPORT                 = 73, /**< D3DKMT_HYBRID_DLIST_DLL_SUPPORT */
    KMTQAITYPE_DISPLAY_CAPS                             = 74, /**< D3DKMT_DISPLAY_CAPS */
    KMTQAITYPE_WDDM_2_9_CAPS                            = 75, /**< D3DKMT_WDDM_2_9_CAPS */
    KMTQAITYPE_CROSSADAPTERRESOURCE_SUPPORT             = 76, /**< D3DKMT_CROSSADAPTERRESOURCE_SUPPORT */
    KMTQAITYPE_WDDM_3_0_CAPS                            = 77, /**< D3DKMT_WDDM_3_0_CAPS */
    KMTQAITYPE_WSAUMDIMAGENAME                          = 78, /**< D3DKMT_WSAUMDIMAGENAME */
    KMTQAITYPE_VGPUINTERFACEID                          = 79, /**< D3DKMT_VGPUINTERFACEID */
    KMTQAITYPE_WDDM_3_1_CAPS                            = 80 /**< D3DKMT_WDDM_3_1_CAPS */
} KMTQUERYADAPTERINFOTYPE;

/** Argument of D3DKMTQueryAdapterInfo. */
typedef struct _D3DKMT_QUERYADAPTERINFO {
    D3DKMT_HANDLE hAdapter; /**< in: the adapter to ask */
    KMTQUERYADAPTERINFOTYPE Type; /**< in: what to ask for */
    D3DKMT_PTR(VOID *, pPrivateDriverData); /**< in and out: the payload that Type wants */
    UINT PrivateDriverDataSize; /**< in: bytes, 1 to 131017 */
} D3DKMT_QUERYADAPTERINFO;

/**
 * Asks an adapter for one of many things: the payload goes to the host, and comes back filled.
 *
 * ioctl 0x09 of dxgkrnl 2.0.3, which copies the whole payload in and out and neither checks its
 * size for the type nor writes the argument. In types 15 and 57 it sets Paravirtualized and
 * ComputeOnly and clears what has to do with displays. The payload stays as it was if the call
 * fails.
 *
 * Nine types carry wide characters that the library converts between wchar_t and the driver's
 * UTF-16: 1, 2, 8, 25, 48, 54, 60, 65 and 66; for all but 48 the size must be exactly that of
 * the structure, for 48 at least. Windows paths in their answers that lead into the driver
 * store become paths under /usr/lib/wsl/drivers. All other types pass as they are, with 2-byte
 * characters.
 *
 * - STATUS_INVALID_PARAMETER: a converted type with another size; no ioctl is made.
 * - STATUS_INVALID_PARAMETER (EINVAL): the size is 0 or above 131072, tested before the handle;
 *   bad handle; after the payload was read, a size above 131017; a type or size that the host
 *   does not know.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): the payload cannot be read in full, or not written.
 * - STATUS_OBJECT_NAME_INVALID (ENOENT): no such registry value or driver file.
 * - STATUS_NOT_SUPPORTED (EPERM): the host has no answer of this kind.
 */
NTSTATUS D3DKMTQueryAdapterInfo(CONST D3DKMT_QUERYADAPTERINFO *pData);

/* ------------------------------------------------------------------------------------------ */
/* Answers: what the adapter is                                                               */
/* ------------------------------------------------------------------------------------------ */

/** Query types 15 and 57: what the adapter is and can. The driver overwrites the bits marked so. */
typedef struct _D3DKMT_ADAPTERTYPE {
    union {
        struct {
            UINT RenderSupported : 1; /**< it can render or compute */
            UINT DisplaySupported : 1; /**< overwritten: 0 */
            UINT SoftwareDevice : 1; /**< no hardware behind it */
            UINT PostDevice : 1; /**< overwritten: 0 */
            UINT HybridDiscrete : 1; /**< the discrete GPU of a hybrid machine */
            UINT HybridIntegrated : 1; /**< the integrated GPU of a hybrid machine */
            UINT IndirectDisplayDevice : 1; /**< overwritten: 0 */
            UINT Paravirtualized : 1; /**< overwritten: 1 */
            UINT ACGSupported : 1; /**< overwritten: 0 */
            UINT SupportSetTimingsFromVidPn : 1; /**< overwritten: 0 */
            UINT Detachable : 1; /**< can be unplugged at run time */
            UINT ComputeOnly : 1; /**< overwritten: what the virtual PCI device says */
            UINT Prototype : 1;
            UINT RuntimePowerManagement : 1; /**< since WDDM 2.9 */
            UINT Reserved : 18;
        };
        UINT Value;
    };
} D3DKMT_ADAPTERTYPE;

/** Query types 6 and 53: where the GPU sits on the host's PCI bus. */
typedef struct _D3DKMT_ADAPTERADDRESS {
    UINT BusNumber;
    UINT DeviceNumber;
    UINT FunctionNumber;
} D3DKMT_ADAPTERADDRESS;

/** The PCI identity of a physical adapter. */
typedef struct _D3DKMT_DEVICE_IDS {
    UINT VendorID;
    UINT DeviceID;
    UINT SubVendorID;
    UINT SubSystemID;
    UINT RevisionID;
    UINT BusType;
} D3DKMT_DEVICE_IDS;

/** Query type 31: the PCI identity of one physical adapter. */
typedef struct _D3DKMT_QUERY_DEVICE_IDS {
    UINT PhysicalAdapterIndex; /**< in: from 0 */
    D3DKMT_DEVICE_IDS DeviceIds; /**< out */
} D3DKMT_QUERY_DEVICE_IDS;

/** Query type 30: how many physical adapters are linked behind this one, 1 as a rule. */
typedef struct _D3DKMT_PHYSICAL_ADAPTER_COUNT {
    UINT Count;
} D3DKMT_PHYSICAL_ADAPTER_COUNT;

/** Which registry key of a physical adapter is wanted. */
typedef enum _D3DKMT_PNP_KEY_TYPE {
    D3DKMT_PNP_KEY_HARDWARE = 1,
    D3DKMT_PNP_KEY_SOFTWARE = 2
} D3DKMT_PNP_KEY_TYPE;

/**
 * Query type 41: the registry path of a physical adapter. Its pointers do not survive the way
 * to the host.
 */
typedef struct _D3DKMT_QUERY_PHYSICAL_ADAPTER_PNP_KEY {
    UINT PhysicalAdapterIndex; /**< in: from 0 */
    D3DKMT_PNP_KEY_TYPE PnPKeyType;
    D3DKMT_PTR(WCHAR *, pDest); /**< not converted: 2-byte characters */
    D3DKMT_PTR(UINT *, pCchDest); /**< characters */
} D3DKMT_QUERY_PHYSICAL_ADAPTER_PNP_KEY;

/**
 * Query types 8 and 54: four descriptions from the adapter's registry key. Converted: 4160
 * bytes here, 2080 at the driver.
 */
typedef struct _D3DKMT_ADAPTERREGISTRYINFO {
    WCHAR AdapterString[260];
    WCHAR BiosString[260];
    WCHAR DacType[260];
    WCHAR ChipType[260];
} D3DKMT_ADAPTERREGISTRYINFO;

/**
 * Query types 65 and 66: the driver's own words for the adapter. Converted: 16384 bytes here,
 * 8192 at the driver.
 */
typedef struct _D3DKMT_DRIVER_DESCRIPTION {
    WCHAR DriverDescription[4096];
} D3DKMT_DRIVER_DESCRIPTION;

/** Query type 60: a GUID as text. Converted: 160 bytes here, 80 at the driver. */
typedef struct _D3DKMT_QUERY_ADAPTER_UNIQUE_GUID {
    WCHAR AdapterUniqueGUID[40];
} D3DKMT_QUERY_ADAPTER_UNIQUE_GUID;

/**
 * Query type 64: versions of firmware and architecture as text. Not converted: the driver
 * writes 2-byte characters, 132 bytes.
 */
typedef struct _D3DKMT_GPUVERSION {
    UINT32 PhysicalAdapterIndex; /**< in: from 0 */
    WCHAR BiosVersion[32];
    WCHAR GpuArchitecture[32];
} D3DKMT_GPUVERSION;

/**
 * Query type 79: the name of the virtual GPU's interface. Not converted: 520 bytes of 2-byte
 * characters.
 */
typedef struct _D3DKMT_VGPUINTERFACEID {
    WCHAR VgpuInterfaceId[MAX_PATH];
} D3DKMT_VGPUINTERFACEID;

/** Query type 68. */
typedef struct _D3DKMT_PARAVIRTUALIZATION {
    BOOLEAN SecureContainer; /**< the host treats this guest as a secure container */
} D3DKMT_PARAVIRTUALIZATION;

/** Query type 27: whether the machine is an Xbox. */
typedef struct _D3DKMT_XBOX {
    BOOL IsXBOX;
} D3DKMT_XBOX;

/* ------------------------------------------------------------------------------------------ */
/* Answers: its drivers                                                                       */
/* ------------------------------------------------------------------------------------------ */

/**
 * Query types 13 and 56: the driver model that the kernel driver implements, as major * 1000 +
 * minor * 100. Clients want at least 2500 to 2800.
 */
typedef enum _D3DKMT_DRIVERVERSION {
    KMT_DRIVERVERSION_WDDM_1_0            = 1000,
    KMT_DRIVERVERSION_WDDM_1_1_PRERELEASE = 1102,
    KMT_DRIVERVERSION_WDDM_1_1            = 1105,
    KMT_DRIVERVERSION_WDDM_1_2            = 1200,
    KMT_DRIVERVERSION_WDDM_1_3            = 1300,
    KMT_DRIVERVERSION_WDDM_2_0            = 2000,
    KMT_DRIVERVERSION_WDDM_2_1            = 2100,
    KMT_DRIVERVERSION_WDDM_2_2            = 2200,
    KMT_DRIVERVERSION_WDDM_2_3            = 2300,
    KMT_DRIVERVERSION_WDDM_2_4            = 2400,
    KMT_DRIVERVERSION_WDDM_2_5            = 2500,
    KMT_DRIVERVERSION_WDDM_2_6            = 2600,
    KMT_DRIVERVERSION_WDDM_2_7            = 2700,
    KMT_DRIVERVERSION_WDDM_2_8            = 2800,
    KMT_DRIVERVERSION_WDDM_2_9            = 2900,
    KMT_DRIVERVERSION_WDDM_3_0            = 3000,
    KMT_DRIVERVERSION_WDDM_3_1            = 3100
} D3DKMT_DRIVERVERSION;

/** Query type 18: the user-mode driver's version. */
typedef struct _D3DKMT_UMD_DRIVER_VERSION {
    LARGE_INTEGER DriverVersion; /**< four 16-bit parts, the highest first */
} D3DKMT_UMD_DRIVER_VERSION;

/** Query type 49: the kernel-mode driver's version. */
typedef struct _D3DKMT_KMD_DRIVER_VERSION {
    LARGE_INTEGER DriverVersion; /**< four 16-bit parts, the highest first */
} D3DKMT_KMD_DRIVER_VERSION;

/** Which user-mode driver is asked for. */
typedef enum _KMTUMDVERSION {
    KMTUMDVERSION_DX9        = 0,
    KMTUMDVERSION_DX10       = 1,
    KMTUMDVERSION_DX11       = 2,
    KMTUMDVERSION_DX12       = 3,
    NUM_KMTUMDVERSIONS       = 4,
    KMTUMDVERSION_DX12_WSA32 = 4,
    KMTUMDVERSION_DX12_WSA64 = 5
} KMTUMDVERSION;

/**
 * Query type 1: the file of a user-mode driver, with its path. Converted and translated: 1044
 * bytes here, 524 at the driver.
 */
typedef struct _D3DKMT_UMDFILENAMEINFO {
    KMTUMDVERSION Version; /**< in: for which runtime */
    WCHAR UmdFileName[260]; /**< out: always terminated */
} D3DKMT_UMDFILENAMEINFO;

/**
 * Query type 2: the file of the OpenGL driver. Converted and translated: 1048 bytes here, 528
 * at the driver.
 */
typedef struct _D3DKMT_OPENGLINFO {
    WCHAR UmdOpenGlIcdFileName[260];
    ULONG Version;
    ULONG Flags;
} D3DKMT_OPENGLINFO;

/** Which display user-mode driver is asked for. */
typedef enum _KMT_DISPLAY_UMD_VERSION {
    KMT_DISPLAY_UMDVERSION_1    = 0,
    NUM_KMT_DISPLAY_UMDVERSIONS = 1
} KMT_DISPLAY_UMD_VERSION;

/**
 * Query type 71: the file of a display user-mode driver. Not converted: 524 bytes with 2-byte
 * characters.
 */
typedef struct _D3DKMT_DISPLAY_UMD_FILENAMEINFO {
    KMT_DISPLAY_UMD_VERSION Version; /**< in */
    WCHAR UmdFileName[260];
} D3DKMT_DISPLAY_UMD_FILENAMEINFO;

/** Query type 21: a driver's file. Not converted: 520 bytes of 2-byte characters. */
typedef struct _D3DKMT_DLIST_DRIVER_NAME {
    WCHAR DListFileName[260];
} D3DKMT_DLIST_DRIVER_NAME;

/**
 * Query type 26: the content-protection driver's file. Not converted: 520 bytes of 2-byte
 * characters.
 */
typedef struct _D3DKMT_CPDRIVERNAME {
    WCHAR ContentProtectionFileName[260];
} D3DKMT_CPDRIVERNAME;

/**
 * Query type 29: the Miracast companion driver's file. Not converted: 520 bytes of 2-byte
 * characters.
 */
typedef struct _D3DKMT_MIRACASTCOMPANIONDRIVERNAME {
    WCHAR MiracastCompanionDriverName[260];
} D3DKMT_MIRACASTCOMPANIONDRIVERNAME;

/**
 * Query type 78: the user-mode driver for Android guests. Not converted: 520 bytes of 2-byte
 * characters.
 */
typedef struct _D3DKMT_WSAUMDIMAGENAME {
    WCHAR WsaUmdImageName[MAX_PATH];
} D3DKMT_WSAUMDIMAGENAME;

/** Query type 73. */
typedef struct _D3DKMT_HYBRID_DLIST_DLL_SUPPORT {
    BOOL Supported;
} D3DKMT_HYBRID_DLIST_DLL_SUPPORT;

/** Query types 50 and 51: a block list as text. Not converted: 2-byte characters. */
typedef struct _D3DKMT_BLOCKLIST_INFO {
    UINT Size;
    WCHAR BlockList[1]; /**< the first of as many as there are */
} D3DKMT_BLOCKLIST_INFO;

/* ------------------------------------------------------------------------------------------ */
/* Answers: registry values and paths                                                         */
/* ------------------------------------------------------------------------------------------ */

/** Where a registry query looks. */
typedef enum _D3DDDI_QUERYREGISTRY_TYPE {
    D3DDDI_QUERYREGISTRY_SERVICEKEY      = 0, /**< the driver's service key */
    D3DDDI_QUERYREGISTRY_ADAPTERKEY      = 1, /**< the adapter's software key */
    D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH = 2, /**< no value: the folder of the driver's files */
    D3DDDI_QUERYREGISTRY_DRIVERIMAGEPATH = 3, /**< no value: the path of the driver itself */
    D3DDDI_QUERYREGISTRY_MAX             = 4
} D3DDDI_QUERYREGISTRY_TYPE;

/** How a registry query treats the value. */
typedef struct _D3DDDI_QUERYREGISTRY_FLAGS {
    union {
        struct {
            UINT TranslatePath : 1; /**< make a path that the guest can open of a Windows path */
            UINT MutableValue : 1; /**< read it from where it can change at run time */
            UINT Reserved : 30;
        };
        UINT Value;
    };
} D3DDDI_QUERYREGISTRY_FLAGS;

/** What became of a registry query whose call succeeded. */
typedef enum _D3DDDI_QUERYREGISTRY_STATUS {
    D3DDDI_QUERYREGISTRY_STATUS_SUCCESS         = 0,
    D3DDDI_QUERYREGISTRY_STATUS_BUFFER_OVERFLOW = 1, /**< no room; OutputValueSize says how much is needed */
    D3DDDI_QUERYREGISTRY_STATUS_FAIL            = 2,
    D3DDDI_QUERYREGISTRY_STATUS_MAX             = 3
} D3DDDI_QUERYREGISTRY_STATUS;

/**
 * Query type 48: a registry value, or a path of the driver's. Converted: the part before the
 * output has 1064 bytes here and 544 at the driver, the structure 1072 and 552.
 *
 * To read a value, ask twice: with the structure alone the call succeeds with an overflow and
 * the size needed, then with that many bytes more it succeeds with the value. A value that does
 * not exist is STATUS_OBJECT_NAME_INVALID. For the two paths ValueType and TranslatePath must
 * be 0.
 */
typedef struct _D3DDDI_QUERYREGISTRY_INFO {
    D3DDDI_QUERYREGISTRY_TYPE QueryType; /**< in: where to look */
    D3DDDI_QUERYREGISTRY_FLAGS QueryFlags; /**< in */
    WCHAR ValueName[260]; /**< in: terminated; ignored for the two paths */
    /**
     * in: as in the registry: 1 string, 2 expandable string, 3 binary, 4 DWORD, 7 several
     * strings, 11 QWORD
     */
    ULONG ValueType;
    ULONG PhysicalAdapterIndex; /**< in: from 0 */
    ULONG OutputValueSize; /**< out: bytes of the value; for strings bytes of 4-byte characters */
    D3DDDI_QUERYREGISTRY_STATUS Status; /**< out */
    union {
        DWORD OutputDword; /**< out: the value, as its type has it */
        UINT64 OutputQword;
        WCHAR OutputString[1]; /**< out: goes on behind the structure */
        BYTE OutputBinary[1];
    };
} D3DDDI_QUERYREGISTRY_INFO;

/* ------------------------------------------------------------------------------------------ */
/* Answers: memory                                                                            */
/* ------------------------------------------------------------------------------------------ */

/** Query type 3: how much memory there is, in bytes. */
typedef struct _D3DKMT_SEGMENTSIZEINFO {
    ULONGLONG DedicatedVideoMemorySize; /**< on the board, for the GPU alone */
    ULONGLONG DedicatedSystemMemorySize; /**< of the system, for the GPU alone */
    ULONGLONG SharedSystemMemorySize; /**< of the system, as far as the GPU may use it */
} D3DKMT_SEGMENTSIZEINFO;

/** Query type 42: how much memory a physical adapter has, in bytes. */
typedef struct _D3DKMT_SEGMENTGROUPSIZEINFO {
    UINT32 PhysicalAdapterIndex; /**< in: from 0 */
    D3DKMT_SEGMENTSIZEINFO LegacyInfo; /**< out: as type 3 has it */
    ULONGLONG LocalMemory; /**< out: fast memory of the local group */
    /** out: system memory of the non-local group; 0 where all memory is one */
    ULONGLONG NonLocalMemory;
    ULONGLONG NonBudgetMemory; /**< out: memory outside both groups */
} D3DKMT_SEGMENTGROUPSIZEINFO;

/** Of D3DKMT_VIRTUALADDRESSINFO. */
typedef struct _D3DKMT_VIRTUALADDRESSFLAGS {
    UINT VirtualAddressSupported : 1;
    UINT Reserved : 31;
} D3DKMT_VIRTUALADDRESSFLAGS;

/** Query type 12: whether GPU virtual addresses exist. */
typedef struct _D3DKMT_VIRTUALADDRESSINFO {
    D3DKMT_VIRTUALADDRESSFLAGS VirtualAddressFlags;
} D3DKMT_VIRTUALADDRESSINFO;

/** What the GPU's memory management unit can. */
typedef struct _D3DKMT_GPUMMU_CAPS {
    union {
        struct {
            UINT ReadOnlyMemorySupported : 1;
            UINT NoExecuteMemorySupported : 1;
            UINT CacheCoherentMemorySupported : 1;
            UINT Reserved : 29;
        };
        UINT Value;
    } Flags;
    UINT VirtualAddressBitCount; /**< bits of a GPU virtual address */
} D3DKMT_GPUMMU_CAPS;

/** Query type 34: the memory management unit of a physical adapter. */
typedef struct _D3DKMT_QUERY_GPUMMU_CAPS {
    UINT PhysicalAdapterIndex; /**< in: from 0 */
    D3DKMT_GPUMMU_CAPS Caps; /**< out */
} D3DKMT_QUERY_GPUMMU_CAPS;

/** Of D3DKMT_WORKINGSETINFO. */
typedef struct _D3DKMT_WORKINGSETFLAGS {
    UINT UseDefault : 1;
    UINT Reserved : 31;
} D3DKMT_WORKINGSETFLAGS;

/** Query type 7: the working set of the process. */
typedef struct _D3DKMT_WORKINGSETINFO {
    D3DKMT_WORKINGSETFLAGS Flags;
    ULONG MinimumWorkingSetPercentile;
    ULONG MaximumWorkingSetPercentile;
} D3DKMT_WORKINGSETINFO;

/* ------------------------------------------------------------------------------------------ */
/* Answers: engines and performance                                                           */
/* ------------------------------------------------------------------------------------------ */

/** What an engine is good for. */
typedef enum _DXGK_ENGINE_TYPE {
    DXGK_ENGINE_TYPE_OTHER            = 0, /**< the metadata's FriendlyName says what */
    DXGK_ENGINE_TYPE_3D               = 1,
    DXGK_ENGINE_TYPE_VIDEO_DECODE     = 2,
    DXGK_ENGINE_TYPE_VIDEO_ENCODE     = 3,
    DXGK_ENGINE_TYPE_VIDEO_PROCESSING = 4,
    DXGK_ENGINE_TYPE_SCENE_ASSEMBLY   = 5,
    DXGK_ENGINE_TYPE_COPY             = 6,
    DXGK_ENGINE_TYPE_OVERLAY          = 7,
    DXGK_ENGINE_TYPE_CRYPTO           = 8,
    DXGK_ENGINE_TYPE_MAX              = 9
} DXGK_ENGINE_TYPE;

#pragma pack(push, 1)
/** Of DXGK_NODEMETADATA. */
typedef struct _DXGK_NODEMETADATA_FLAGS {
    union {
        struct {
            UINT ContextSchedulingSupported : 1;
            UINT RingBufferFenceRelease : 1;
            UINT SupportTrackedWorkload : 1;
            UINT Reserved : 13;
            UINT MaxInFlightHwQueueBuffers : 16;
        };
        UINT32 Value;
    };
} DXGK_NODEMETADATA_FLAGS;
#pragma pack(pop)

#pragma pack(push, 1)
/** Describes an engine; packed. 138 bytes here, 74 at the driver. */
typedef struct _DXGK_NODEMETADATA {
    DXGK_ENGINE_TYPE EngineType;
    WCHAR FriendlyName[32]; /**< filled for DXGK_ENGINE_TYPE_OTHER */
    DXGK_NODEMETADATA_FLAGS Flags;
    BOOLEAN GpuMmuSupported;
    BOOLEAN IoMmuSupported;
} DXGK_NODEMETADATA;
#pragma pack(pop)

#pragma pack(push, 1)
/** Query type 25: describes one engine; packed. Converted: 142 bytes here, 78 at the driver. */
typedef struct _D3DKMT_NODEMETADATA {
    /** in: engine in the low 16 bits, physical adapter in the high 16 */
    UINT NodeOrdinalAndAdapterIndex;
    DXGK_NODEMETADATA NodeData; /**< out */
} D3DKMT_NODEMETADATA;
#pragma pack(pop)

/** Query type 61: clock and voltage of an engine. */
typedef struct _D3DKMT_NODE_PERFDATA {
    UINT32 NodeOrdinal; /**< in: from 0 */
    UINT32 PhysicalAdapterIndex; /**< in: from 0 */
    ULONGLONG Frequency; /**< out: now, in Hz */
    ULONGLONG MaxFrequency; /**< out: without overclocking, in Hz */
    ULONGLONG MaxFrequencyOC; /**< out: with overclocking, in Hz */
    ULONG Voltage; /**< out: now, in mV */
    ULONG VoltageMax; /**< out: without overclocking, in mV */
    ULONG VoltageMaxOC; /**< out: with overclocking, in mV */
    ULONGLONG MaxTransitionLatency; /**< out: the longest change of frequency, in units of 100 ns */
} D3DKMT_NODE_PERFDATA;

/** Query type 62: memory clock, fan, power and temperature of a physical adapter. */
typedef struct _D3DKMT_ADAPTER_PERFDATA {
    UINT32 PhysicalAdapterIndex; /**< in: from 0 */
    ULONGLONG MemoryFrequency; /**< out: now, in Hz */
    ULONGLONG MaxMemoryFrequency; /**< out: without overclocking, in Hz */
    ULONGLONG MaxMemoryFrequencyOC; /**< out: with overclocking, in Hz */
    ULONGLONG MemoryBandwidth; /**< out: bytes moved */
    ULONGLONG PCIEBandwidth; /**< out: bytes moved */
    ULONG FanRPM; /**< out: turns a minute */
    ULONG Power; /**< out: tenths of a percent */
    ULONG Temperature; /**< out: tenths of a degree Celsius */
    UCHAR PowerStateOverride;
} D3DKMT_ADAPTER_PERFDATA;

/** Query type 63: the limits of what type 62 reports. */
typedef struct _D3DKMT_ADAPTER_PERFDATACAPS {
    UINT32 PhysicalAdapterIndex; /**< in: from 0 */
    ULONGLONG MaxMemoryBandwidth; /**< out: bytes a second */
    ULONGLONG MaxPCIEBandwidth; /**< out: bytes a second */
    ULONG MaxFanRPM; /**< out: turns a minute */
    ULONG TemperatureMax; /**< out: tenths of a degree Celsius */
    ULONG TemperatureWarning; /**< out: tenths of a degree Celsius */
} D3DKMT_ADAPTER_PERFDATACAPS;

#pragma pack(push, 1)
/** Query type 72: whether an engine tracks workloads, which Linux has no calls for; packed. */
typedef struct _D3DKMT_TRACKEDWORKLOAD_SUPPORT {
    UINT PhysicalAdapterIndex; /**< in: from 0 */
    DXGK_ENGINE_TYPE EngineType; /**< in */
    BOOL Support; /**< out */
} D3DKMT_TRACKEDWORKLOAD_SUPPORT;
#pragma pack(pop)

/* ------------------------------------------------------------------------------------------ */
/* Answers: capabilities, by driver model                                                     */
/* ------------------------------------------------------------------------------------------ */

/** Where graphics work can be interrupted, from coarse to fine. */
typedef enum _D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY {
    D3DKMDT_GRAPHICS_PREEMPTION_NONE                = 0,
    D3DKMDT_GRAPHICS_PREEMPTION_DMA_BUFFER_BOUNDARY = 100,
    D3DKMDT_GRAPHICS_PREEMPTION_PRIMITIVE_BOUNDARY  = 200,
    D3DKMDT_GRAPHICS_PREEMPTION_TRIANGLE_BOUNDARY   = 300,
    D3DKMDT_GRAPHICS_PREEMPTION_PIXEL_BOUNDARY      = 400,
    D3DKMDT_GRAPHICS_PREEMPTION_SHADER_BOUNDARY     = 500
} D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY;

/** Where compute work can be interrupted, from coarse to fine. */
typedef enum _D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY {
    D3DKMDT_COMPUTE_PREEMPTION_NONE                  = 0,
    D3DKMDT_COMPUTE_PREEMPTION_DMA_BUFFER_BOUNDARY   = 100,
    D3DKMDT_COMPUTE_PREEMPTION_DISPATCH_BOUNDARY     = 200,
    D3DKMDT_COMPUTE_PREEMPTION_THREAD_GROUP_BOUNDARY = 300,
    D3DKMDT_COMPUTE_PREEMPTION_THREAD_BOUNDARY       = 400,
    D3DKMDT_COMPUTE_PREEMPTION_SHADER_BOUNDARY       = 500
} D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY;

/** Of D3DKMT_WDDM_1_2_CAPS: how finely work can be interrupted. */
typedef struct _D3DKMDT_PREEMPTION_CAPS {
    D3DKMDT_GRAPHICS_PREEMPTION_GRANULARITY GraphicsPreemptionGranularity;
    D3DKMDT_COMPUTE_PREEMPTION_GRANULARITY ComputePreemptionGranularity;
} D3DKMDT_PREEMPTION_CAPS;

/** Query types 17 and 58: what WDDM 1.2 added, 12 bytes. */
typedef struct _D3DKMT_WDDM_1_2_CAPS {
    D3DKMDT_PREEMPTION_CAPS PreemptionCaps;
    union {
        struct {
            UINT SupportNonVGA : 1;
            UINT SupportSmoothRotation : 1;
            UINT SupportPerEngineTDR : 1;
            UINT SupportKernelModeCommandBuffer : 1;
            UINT SupportCCD : 1;
            UINT SupportSoftwareDeviceBitmaps : 1;
            UINT SupportGammaRamp : 1;
            UINT SupportHWCursor : 1;
            UINT SupportHWVSync : 1;
            UINT SupportSurpriseRemovalInHibernation : 1;
            UINT Reserved : 22;
        };
        UINT Value;
    };
} D3DKMT_WDDM_1_2_CAPS;

#pragma pack(push, 1)
/** Query types 22 and 59: what WDDM 1.3 added. */
typedef struct _D3DKMT_WDDM_1_3_CAPS {
    union {
        struct {
            UINT SupportMiracast : 1;
            UINT IsHybridIntegratedGPU : 1;
            UINT IsHybridDiscreteGPU : 1;
            UINT SupportPowerManagementPStates : 1;
            UINT SupportVirtualModes : 1;
            UINT SupportCrossAdapterResource : 1;
            UINT Reserved : 26;
        };
        UINT Value;
    };
} D3DKMT_WDDM_1_3_CAPS;
#pragma pack(pop)

#pragma pack(push, 1)
/** Query type 24: what WDDM 2.0 added. */
typedef struct _D3DKMT_WDDM_2_0_CAPS {
    union {
        struct {
            UINT Support64BitAtomics : 1; /**< atomic operations on 64 bits between CPU and GPU */
            UINT GpuMmuSupported : 1; /**< the GPU has page tables of its own */
            UINT IoMmuSupported : 1; /**< the GPU can share the CPU's page tables */
            UINT FlipOverwriteSupported : 1;
            UINT SupportContextlessPresent : 1;
            UINT SupportSurpriseRemoval : 1;
            UINT Reserved : 26;
        };
        UINT Value;
    };
} D3DKMT_WDDM_2_0_CAPS;
#pragma pack(pop)

#pragma pack(push, 1)
/** Query type 70: what WDDM 2.7 added: scheduling by the hardware. */
typedef struct _D3DKMT_WDDM_2_7_CAPS {
    union {
        struct {
            UINT HwSchSupported : 1;
            UINT HwSchEnabled : 1;
            UINT HwSchEnabledByDefault : 1;
            UINT IndependentVidPnVSyncControl : 1;
            UINT Reserved : 28;
        };
        UINT Value;
    };
} D3DKMT_WDDM_2_7_CAPS;
#pragma pack(pop)

#pragma pack(push, 1)
/** Query type 75: what WDDM 2.9 added. */
typedef struct _D3DKMT_WDDM_2_9_CAPS {
    union {
        struct {
            UINT HwSchSupportState : 2; /**< one of DXGK_FEATURE_SUPPORT_* */
            UINT HwSchEnabled : 1;
            UINT SelfRefreshMemorySupported : 1;
            UINT Reserved : 28;
        };
        UINT Value;
    };
} D3DKMT_WDDM_2_9_CAPS;
#pragma pack(pop)

#pragma pack(push, 1)
/** Query type 77: what WDDM 3.0 added. */
typedef struct _D3DKMT_WDDM_3_0_CAPS {
    union {
        struct {
            UINT HwFlipQueueSupportState : 2; /**< one of DXGK_FEATURE_SUPPORT_* */
            UINT HwFlipQueueEnabled : 1;
            UINT DisplayableSupported : 1;
            UINT Reserved : 28;
        };
        UINT Value;
    };
} D3DKMT_WDDM_3_0_CAPS;
#pragma pack(pop)

/** Query type 80: what WDDM 3.1 added. */
typedef struct _D3DKMT_WDDM_3_1_CAPS {
    union {
        struct {
            UINT NativeGpuFenceSupported : 1;
            UINT Reserved : 31;
        };
        UINT Value;
    };
} D3DKMT_WDDM_3_1_CAPS;

#pragma pack(push, 1)
/** Query type 32; packed. */
typedef struct _D3DKMT_DRIVERCAPS_EXT {
    union {
        struct {
            UINT VirtualModeSupport : 1;
            UINT Usb4MonitorSupport : 1;
            UINT Reserved : 30;
        };
        UINT Value;
    };
} D3DKMT_DRIVERCAPS_EXT;
#pragma pack(pop)

/** What a resource shared between adapters can be used for. */
typedef enum _D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER {
    D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_NONE    = 0,
    D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_COPY    = 1,
    D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_TEXTURE = 2,
    D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER_SCANOUT = 3
} D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER;

/** Query type 76. */
typedef struct _D3DKMT_CROSSADAPTERRESOURCE_SUPPORT {
    D3DKMT_CROSSADAPTERRESOURCE_SUPPORT_TIER SupportTier;
} D3DKMT_CROSSADAPTERRESOURCE_SUPPORT;

/** Query type 44: whether the hardware protects content. */
typedef struct _D3DKMT_HWDRM_SUPPORT {
    BOOLEAN Supported;
} D3DKMT_HWDRM_SUPPORT;

/** Query type 37. */
typedef struct _D3DKMT_ISBADDRIVERFORHWPROTECTIONDISABLED {
    BOOL Disabled;
} D3DKMT_ISBADDRIVERFORHWPROTECTIONDISABLED;

/* ------------------------------------------------------------------------------------------ */
/* Answers: displays, of which a guest has none                                               */
/* ------------------------------------------------------------------------------------------ */

/** Formats of surfaces. */
typedef enum _D3DDDIFORMAT {
    D3DDDIFMT_UNKNOWN                 = 0,
    D3DDDIFMT_R8G8B8                  = 20,
    D3DDDIFMT_A8R8G8B8                = 21,
    D3DDDIFMT_X8R8G8B8                = 22,
    D3DDDIFMT_R5G6B5                  = 23,
    D3DDDIFMT_X1R5G5B5                = 24,
    D3DDDIFMT_A1R5G5B5                = 25,
    D3DDDIFMT_A4R4G4B4                = 26,
    D3DDDIFMT_R3G3B2                  = 27,
    D3DDDIFMT_A8                      = 28,
    D3DDDIFMT_A8R3G3B2                = 29,
    D3DDDIFMT_X4R4G4B4                = 30,
    D3DDDIFMT_A2B10G10R10             = 31,
    D3DDDIFMT_A8B8G8R8                = 32,
    D3DDDIFMT_X8B8G8R8                = 33,
    D3DDDIFMT_G16R16                  = 34,
    D3DDDIFMT_A2R10G10B10             = 35,
    D3DDDIFMT_A16B16G16R16            = 36,
    D3DDDIFMT_A8P8                    = 40,
    D3DDDIFMT_P8                      = 41,
    D3DDDIFMT_L8                      = 50,
    D3DDDIFMT_A8L8                    = 51,
    D3DDDIFMT_A4L4                    = 52,
    D3DDDIFMT_V8U8                    = 60,
    D3DDDIFMT_L6V5U5                  = 61,
    D3DDDIFMT_X8L8V8U8                = 62,
    D3DDDIFMT_Q8W8V8U8                = 63,
    D3DDDIFMT_V16U16                  = 64,
    D3DDDIFMT_W11V11U10               = 65,
    D3DDDIFMT_A2W10V10U10             = 67,
    D3DDDIFMT_UYVY                    = 0x59565955,
    D3DDDIFMT_R8G8_B8G8               = 0x47424752,
    D3DDDIFMT_YUY2                    = 0x32595559,
    D3DDDIFMT_G8R8_G8B8               = 0x42475247,
    D3DDDIFMT_DXT1                    = 0x31545844,
    D3DDDIFMT_DXT2                    = 0x32545844,
    D3DDDIFMT_DXT3                    = 0x33545844,
    D3DDDIFMT_DXT4                    = 0x34545844,
    D3DDDIFMT_DXT5                    = 0x35545844,
    D3DDDIFMT_D16_LOCKABLE            = 70,
    D3DDDIFMT_D32                     = 71,
    D3DDDIFMT_D15S1                   = 73,
    D3DDDIFMT_D24S8                   = 75,
    D3DDDIFMT_D24X8                   = 77,
    D3DDDIFMT_D24X4S4                 = 79,
    D3DDDIFMT_D16                     = 80,
    D3DDDIFMT_D32F_LOCKABLE           = 82,
    D3DDDIFMT_D24FS8                  = 83,
    D3DDDIFMT_D32_LOCKABLE            = 84,
    D3DDDIFMT_S8_LOCKABLE             = 85,
    D3DDDIFMT_S1D15                   = 72,
    D3DDDIFMT_S8D24                   = 74,
    D3DDDIFMT_X8D24                   = 76,
    D3DDDIFMT_X4S4D24                 = 78,
    D3DDDIFMT_L16                     = 81,
    D3DDDIFMT_G8R8                    = 91,
    D3DDDIFMT_R8                      = 92,
    D3DDDIFMT_VERTEXDATA              = 100,
    D3DDDIFMT_INDEX16                 = 101,
    D3DDDIFMT_INDEX32                 = 102,
    D3DDDIFMT_Q16W16V16U16            = 110,
    D3DDDIFMT_MULTI2_ARGB8            = 0x3154454D,
    D3DDDIFMT_R16F                    = 111,
    D3DDDIFMT_G16R16F                 = 112,
    D3DDDIFMT_A16B16G16R16F           = 113,
    D3DDDIFMT_R32F                    = 114,
    D3DDDIFMT_G32R32F                 = 115,
    D3DDDIFMT_A32B32G32R32F           = 116,
    D3DDDIFMT_CxV8U8                  = 117,
    D3DDDIFMT_A1                      = 118,
    D3DDDIFMT_A2B10G10R10_XR_BIAS     = 119,
    D3DDDIFMT_DXVACOMPBUFFER_BASE     = 150,
    D3DDDIFMT_PICTUREPARAMSDATA       = 150,
    D3DDDIFMT_MACROBLOCKDATA          = 151,
    D3DDDIFMT_RESIDUALDIFFERENCEDATA  = 152,
    D3DDDIFMT_DEBLOCKINGDATA          = 153,
    D3DDDIFMT_INVERSEQUANTIZATIONDATA = 154,
    D3DDDIFMT_SLICECONTROLDATA        = 155,
    D3DDDIFMT_BITSTREAMDATA           = 156,
    D3DDDIFMT_MOTIONVECTORBUFFER      = 157,
    D3DDDIFMT_FILMGRAINBUFFER         = 158,
    D3DDDIFMT_DXVA_RESERVED9          = 159,
    D3DDDIFMT_DXVA_RESERVED10         = 160,
    D3DDDIFMT_DXVA_RESERVED11         = 161,
    D3DDDIFMT_DXVA_RESERVED12         = 162,
    D3DDDIFMT_DXVA_RESERVED13         = 163,
    D3DDDIFMT_DXVA_RESERVED14         = 164,
    D3DDDIFMT_DXVA_RESERVED15         = 165,
    D3DDDIFMT_DXVA_RESERVED16         = 166,
    D3DDDIFMT_DXVA_RESERVED17         = 167,
    D3DDDIFMT_DXVA_RESERVED18         = 168,
    D3DDDIFMT_DXVA_RESERVED19         = 169,
    D3DDDIFMT_DXVA_RESERVED20         = 170,
    D3DDDIFMT_DXVA_RESERVED21         = 171,
    D3DDDIFMT_DXVA_RESERVED22         = 172,
    D3DDDIFMT_DXVA_RESERVED23         = 173,
    D3DDDIFMT_DXVA_RESERVED24         = 174,
    D3DDDIFMT_DXVA_RESERVED25         = 175,
    D3DDDIFMT_DXVA_RESERVED26         = 176,
    D3DDDIFMT_DXVA_RESERVED27         = 177,
    D3DDDIFMT_DXVA_RESERVED28         = 178,
    D3DDDIFMT_DXVA_RESERVED29         = 179,
    D3DDDIFMT_DXVA_RESERVED30         = 180,
    D3DDDIFMT_DXVA_RESERVED31         = 181,
    D3DDDIFMT_DXVACOMPBUFFER_MAX      = 181,
    D3DDDIFMT_BINARYBUFFER            = 199,
    D3DDDIFMT_FORCE_UINT              = 0x7FFFFFFF
} D3DDDIFORMAT;

/** In which order a signal scans its lines. */
typedef enum _D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING {
    D3DDDI_VSSLO_UNINITIALIZED              = 0,
    D3DDDI_VSSLO_PROGRESSIVE                = 1,
    D3DDDI_VSSLO_INTERLACED_UPPERFIELDFIRST = 2,
    D3DDDI_VSSLO_INTERLACED_LOWERFIELDFIRST = 3,
    D3DDDI_VSSLO_OTHER                      = 255
} D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING;

/** How far a picture is turned, in degrees. */
typedef enum _D3DDDI_ROTATION {
    D3DDDI_ROTATION_IDENTITY = 1,
    D3DDDI_ROTATION_90       = 2,
    D3DDDI_ROTATION_180      = 3,
    D3DDDI_ROTATION_270      = 4
} D3DDDI_ROTATION;

/** Why a mode is not offered. */
typedef enum _D3DKMDT_MODE_PRUNING_REASON {
    D3DKMDT_MPR_UNINITIALIZED                               = 0,
    D3DKMDT_MPR_ALLCAPS                                     = 1,
    D3DKMDT_MPR_DESCRIPTOR_MONITOR_SOURCE_MODE              = 2,
    D3DKMDT_MPR_DESCRIPTOR_MONITOR_FREQUENCY_RANGE          = 3,
    D3DKMDT_MPR_DESCRIPTOR_OVERRIDE_MONITOR_SOURCE_MODE     = 4,
    D3DKMDT_MPR_DESCRIPTOR_OVERRIDE_MONITOR_FREQUENCY_RANGE = 5,
    D3DKMDT_MPR_DEFAULT_PROFILE_MONITOR_SOURCE_MODE         = 6,
    D3DKMDT_MPR_DRIVER_RECOMMENDED_MONITOR_SOURCE_MODE      = 7,
    D3DKMDT_MPR_MONITOR_FREQUENCY_RANGE_OVERRIDE            = 8,
    D3DKMDT_MPR_CLONE_PATH_PRUNED                           = 9,
    D3DKMDT_MPR_MAXVALID                                    = 10
} D3DKMDT_MODE_PRUNING_REASON;

/** A fraction. */
typedef struct _D3DDDI_RATIONAL {
    UINT Numerator;
    UINT Denominator;
} D3DDDI_RATIONAL;

/** Of D3DKMT_DISPLAYMODE; two words. */
typedef struct _D3DKMDT_DISPLAYMODE_FLAGS {
    UINT ValidatedAgainstMonitorCaps : 1;
    UINT RoundedFakeMode : 1;
    UINT : 0;
    D3DKMDT_MODE_PRUNING_REASON ModePruningReason : 4;
    UINT Stereo : 1;
    UINT AdvancedScanCapable : 1;
    UINT PreferredTiming : 1;
    UINT PhysicalModeSupported : 1;
    UINT VirtualRefreshRate : 1;
    UINT Reserved : 23;
} D3DKMDT_DISPLAYMODE_FLAGS;

/** Query type 10, as an array: a display mode. */
typedef struct _D3DKMT_DISPLAYMODE {
    UINT Width; /**< pixels */
    UINT Height; /**< pixels */
    D3DDDIFORMAT Format;
    UINT IntegerRefreshRate; /**< Hz, rounded */
    D3DDDI_RATIONAL RefreshRate; /**< Hz */
    D3DDDI_VIDEO_SIGNAL_SCANLINE_ORDERING ScanLineOrdering;
    D3DDDI_ROTATION DisplayOrientation;
    UINT DisplayFixedOutput;
    D3DKMDT_DISPLAYMODE_FLAGS Flags;
} D3DKMT_DISPLAYMODE;

/** Query type 9: the mode of a display source. */
typedef struct _D3DKMT_CURRENTDISPLAYMODE {
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId; /**< in */
    D3DKMT_DISPLAYMODE DisplayMode; /**< out */
} D3DKMT_CURRENTDISPLAYMODE;

/** Of D3DKMT_FLIPQUEUEINFO. */
typedef struct _D3DKMT_FLIPINFOFLAGS {
    UINT FlipInterval : 1;
    UINT Reserved : 31;
} D3DKMT_FLIPINFOFLAGS;

/** Query type 5: how many flips can wait. */
typedef struct _D3DKMT_FLIPQUEUEINFO {
    UINT MaxHardwareFlipQueueLength;
    UINT MaxSoftwareFlipQueueLength;
    D3DKMT_FLIPINFOFLAGS FlipFlags;
} D3DKMT_FLIPQUEUEINFO;

/** Query type 16: how often a display source is being duplicated. */
typedef struct _D3DKMT_OUTPUTDUPLCONTEXTSCOUNT {
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    UINT OutputDuplicationCount;
} D3DKMT_OUTPUTDUPLCONTEXTSCOUNT;

/** Query type 19. */
typedef struct _D3DKMT_DIRECTFLIP_SUPPORT {
    BOOL Supported;
} D3DKMT_DIRECTFLIP_SUPPORT;

/** Query type 20. */
typedef struct _D3DKMT_MULTIPLANEOVERLAY_SUPPORT {
    BOOL Supported;
} D3DKMT_MULTIPLANEOVERLAY_SUPPORT;

/** Query type 23. */
typedef struct _D3DKMT_MULTIPLANEOVERLAY_HUD_SUPPORT {
    UINT VidPnSourceId;
    BOOL Update;
    BOOL KernelSupported;
    BOOL HudSupported;
} D3DKMT_MULTIPLANEOVERLAY_HUD_SUPPORT;

/** Query type 28. */
typedef struct _D3DKMT_INDEPENDENTFLIP_SUPPORT {
    BOOL Supported;
} D3DKMT_INDEPENDENTFLIP_SUPPORT;

/** Who wrote the Miracast driver. */
typedef enum _D3DKMT_MIRACAST_DRIVER_TYPE {
    D3DKMT_MIRACAST_DRIVER_NOT_SUPPORTED = 0,
    D3DKMT_MIRACAST_DRIVER_IHV           = 1,
    D3DKMT_MIRACAST_DRIVER_MS            = 2
} D3DKMT_MIRACAST_DRIVER_TYPE;

/** Query type 33. */
typedef struct _D3DKMT_QUERY_MIRACAST_DRIVER_TYPE {
    D3DKMT_MIRACAST_DRIVER_TYPE MiracastDriverType;
} D3DKMT_QUERY_MIRACAST_DRIVER_TYPE;

/** Query type 35. */
typedef struct _D3DKMT_MULTIPLANEOVERLAY_DECODE_SUPPORT {
    BOOL Supported;
} D3DKMT_MULTIPLANEOVERLAY_DECODE_SUPPORT;

/** Query type 38. */
typedef struct _D3DKMT_MULTIPLANEOVERLAY_SECONDARY_SUPPORT {
    BOOL Supported;
} D3DKMT_MULTIPLANEOVERLAY_SECONDARY_SUPPORT;

/** Query type 39. */
typedef struct _D3DKMT_INDEPENDENTFLIP_SECONDARY_SUPPORT {
    BOOL Supported;
} D3DKMT_INDEPENDENTFLIP_SECONDARY_SUPPORT;

/** Query type 40. */
typedef struct _D3DKMT_PANELFITTER_SUPPORT {
    BOOL Supported;
} D3DKMT_PANELFITTER_SUPPORT;

/** Query type 43. */
typedef struct _D3DKMT_MPO3DDI_SUPPORT {
    BOOL Supported;
} D3DKMT_MPO3DDI_SUPPORT;

/** Query type 45. */
typedef struct _D3DKMT_MPOKERNELCAPS_SUPPORT {
    BOOL Supported;
} D3DKMT_MPOKERNELCAPS_SUPPORT;

/** Query type 46. */
typedef struct _D3DKMT_MULTIPLANEOVERLAY_STRETCH_SUPPORT {
    UINT VidPnSourceId;
    BOOL Update;
    BOOL Supported;
} D3DKMT_MULTIPLANEOVERLAY_STRETCH_SUPPORT;

/** Query type 47. */
typedef struct _D3DKMT_GET_DEVICE_VIDPN_OWNERSHIP_INFO {
    D3DKMT_HANDLE hDevice; /**< in */
    BOOLEAN bFailedDwmAcquireVidPn;
} D3DKMT_GET_DEVICE_VIDPN_OWNERSHIP_INFO;

/** Query type 67. */
typedef struct _D3DKMT_QUERY_SCANOUT_CAPS {
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId; /**< in */
    UINT Caps;
} D3DKMT_QUERY_SCANOUT_CAPS;

#pragma pack(push, 1)
/** Query type 74; packed. */
typedef struct _D3DKMT_DISPLAY_CAPS {
    union {
        struct {
            UINT64 PreferPhysicallyContiguous : 1;
            UINT64 Reserved : 63;
        };
        UINT64 Value;
    };
} D3DKMT_DISPLAY_CAPS;
#pragma pack(pop)

/* ------------------------------------------------------------------------------------------ */
/* Video memory of the process                                                                */
/* ------------------------------------------------------------------------------------------ */

/** Which memory of an adapter a call is about. */
typedef enum _D3DKMT_MEMORY_SEGMENT_GROUP {
    D3DKMT_MEMORY_SEGMENT_GROUP_LOCAL     = 0, /**< what the GPU reaches fastest */
    D3DKMT_MEMORY_SEGMENT_GROUP_NON_LOCAL = 1 /**< the rest, system memory as a rule */
} D3DKMT_MEMORY_SEGMENT_GROUP;

/** Argument of D3DKMTQueryVideoMemoryInfo. Amounts are in bytes. */
typedef struct _D3DKMT_QUERYVIDEOMEMORYINFO {
    D3DKMT_PTR(HANDLE, hProcess); /**< in: must be 0 */
    D3DKMT_HANDLE hAdapter; /**< in */
    D3DKMT_MEMORY_SEGMENT_GROUP MemorySegmentGroup; /**< in */
    UINT64 Budget; /**< out: as much as the process should use */
    UINT64 CurrentUsage; /**< out */
    UINT64 CurrentReservation; /**< out: as set by D3DKMTChangeVideoMemoryReservation */
    UINT64 AvailableForReservation; /**< out: the most that can be reserved */
    UINT PhysicalAdapterIndex; /**< in: from 0 */
} D3DKMT_QUERYVIDEOMEMORYINFO;

/**
 * Tells how much memory of one group the process may use, and how much it uses.
 *
 * ioctl 0x0a of dxgkrnl 2.0.3, which writes Budget, CurrentUsage, CurrentReservation and
 * AvailableForReservation and nothing else.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): hProcess is not 0, tested before the handle; bad
 *   adapter.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_BUFFER_TOO_SMALL (EOVERFLOW): the host refuses; this call carries no status of the
 *   host's.
 */
NTSTATUS D3DKMTQueryVideoMemoryInfo(D3DKMT_QUERYVIDEOMEMORYINFO *pData);

/** Argument of D3DKMTChangeVideoMemoryReservation. */
typedef struct _D3DKMT_CHANGEVIDEOMEMORYRESERVATION {
    D3DKMT_PTR(HANDLE, hProcess); /**< in: must be 0 */
    D3DKMT_HANDLE hAdapter; /**< in */
    D3DKMT_MEMORY_SEGMENT_GROUP MemorySegmentGroup; /**< in */
    UINT64 Reservation; /**< in: bytes */
    UINT PhysicalAdapterIndex; /**< in: from 0 */
} D3DKMT_CHANGEVIDEOMEMORYRESERVATION;

/**
 * Reserves memory of one group for the process.
 *
 * ioctl 0x16 of dxgkrnl 2.0.3, which writes nothing. The host decides how much can be reserved.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): hProcess is not 0, tested before the handle; bad
 *   adapter.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTChangeVideoMemoryReservation(CONST D3DKMT_CHANGEVIDEOMEMORYRESERVATION *pData);

/** Argument of D3DKMTFlushHeapTransitions. */
typedef struct _D3DKMT_FLUSHHEAPTRANSITIONS {
    D3DKMT_HANDLE hAdapter; /**< in; the driver leaves another number here */
} D3DKMT_FLUSHHEAPTRANSITIONS;

/**
 * Flushes the adapter's pending heap transitions.
 *
 * ioctl 0x1f of dxgkrnl 2.0.3. After a success hAdapter holds the host's number of the adapter,
 * whatever the C prototype says about const: do not pass a structure that is used again.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad adapter.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTFlushHeapTransitions(CONST D3DKMT_FLUSHHEAPTRANSITIONS *pData);

/* ------------------------------------------------------------------------------------------ */
/* Devices                                                                                    */
/* ------------------------------------------------------------------------------------------ */

/** An allocation that a command buffer of the older model refers to. */
typedef struct _D3DDDI_ALLOCATIONLIST {
    D3DKMT_HANDLE hAllocation;
    union {
        struct {
            UINT WriteOperation : 1;
            UINT DoNotRetireInstance : 1;
            UINT OfferPriority : 3;
            UINT Reserved : 27;
        };
        UINT Value;
    };
} D3DDDI_ALLOCATIONLIST;

/** A place in a command buffer of the older model where an address goes. */
typedef struct _D3DDDI_PATCHLOCATIONLIST {
    UINT AllocationIndex;
    union {
        struct {
            UINT SlotId : 24;
            UINT Reserved : 8;
        };
        UINT Value;
    };
    UINT DriverId;
    UINT AllocationOffset;
    UINT PatchOffset;
    UINT SplitOffset;
} D3DDDI_PATCHLOCATIONLIST;

/** Of D3DKMT_CREATEDEVICE. */
typedef struct _D3DKMT_CREATEDEVICEFLAGS {
    UINT LegacyMode : 1; /**< command buffers of the older model */
    UINT RequestVSync : 1;
    UINT DisableGpuTimeout : 1; /**< work may take longer than the timeout */
    UINT Reserved : 29;
} D3DKMT_CREATEDEVICEFLAGS;

/** Argument of D3DKMTCreateDevice. */
typedef struct _D3DKMT_CREATEDEVICE {
    union {
        D3DKMT_HANDLE hAdapter; /**< in; the driver reads these 4 bytes alone */
        VOID *pAdapter;
        UINT64 pAdapter_Align;
    };
    D3DKMT_CREATEDEVICEFLAGS Flags; /**< in */
    D3DKMT_HANDLE hDevice; /**< out; set it to 0 before the call */
    D3DKMT_PTR(VOID *, pCommandBuffer); /**< never written on Linux, like all that follows */
    UINT CommandBufferSize;
    D3DKMT_PTR(D3DDDI_ALLOCATIONLIST *, pAllocationList);
    UINT AllocationListSize;
    D3DKMT_PTR(D3DDDI_PATCHLOCATIONLIST *, pPatchLocationList);
    UINT PatchLocationListSize;
} D3DKMT_CREATEDEVICE;

/**
 * Makes a device: what owns all contexts, queues, allocations and monitored fences of a process
 * on an adapter.
 *
 * ioctl 0x02 of dxgkrnl 2.0.3, which passes on Flags and writes hDevice and nothing else. Where
 * the host refuses, the call succeeds and hDevice stays as it was: set it to 0 and test it.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad adapter.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTCreateDevice(D3DKMT_CREATEDEVICE *pData);

/** Argument of D3DKMTDestroyDevice. */
typedef struct _D3DKMT_DESTROYDEVICE {
    D3DKMT_HANDLE hDevice; /**< in */
} D3DKMT_DESTROYDEVICE;

/**
 * Destroys a device and all it owns. Mutexes, semaphores, fences and CPU notifications belong
 * to the adapter and stay.
 *
 * ioctl 0x19 of dxgkrnl 2.0.3. Works for an adapter that is gone.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device.
 */
NTSTATUS D3DKMTDestroyDevice(CONST D3DKMT_DESTROYDEVICE *pData);

/** What D3DKMTGetDeviceState asks for, and which member of its union is the answer. */
typedef enum _D3DKMT_DEVICESTATE_TYPE {
    D3DKMT_DEVICESTATE_EXECUTION     = 1,
    D3DKMT_DEVICESTATE_PRESENT       = 2,
    D3DKMT_DEVICESTATE_RESET         = 3,
    D3DKMT_DEVICESTATE_PRESENT_DWM   = 4,
    D3DKMT_DEVICESTATE_PAGE_FAULT    = 5,
    D3DKMT_DEVICESTATE_PRESENT_QUEUE = 6
} D3DKMT_DEVICESTATE_TYPE;

/** Whether a device runs, and why not. */
typedef enum _D3DKMT_DEVICEEXECUTION_STATE {
    D3DKMT_DEVICEEXECUTION_ACTIVE             = 1,
    D3DKMT_DEVICEEXECUTION_RESET              = 2,
    D3DKMT_DEVICEEXECUTION_HUNG               = 3,
    D3DKMT_DEVICEEXECUTION_STOPPED            = 4,
    D3DKMT_DEVICEEXECUTION_ERROR_OUTOFMEMORY  = 5,
    D3DKMT_DEVICEEXECUTION_ERROR_DMAFAULT     = 6,
    D3DKMT_DEVICEEXECUTION_ERROR_DMAPAGEFAULT = 7
} D3DKMT_DEVICEEXECUTION_STATE;

/** Of D3DKMT_GETDEVICESTATE. */
typedef struct _D3DKMT_DEVICERESET_STATE {
    union {
        struct {
            UINT DesktopSwitched : 1;
            UINT Reserved : 31;
        };
        UINT Value;
    };
} D3DKMT_DEVICERESET_STATE;

/** Of D3DKMT_DEVICEPRESENT_STATE. */
typedef struct _D3DKMT_PRESENT_STATS {
    UINT PresentCount;
    UINT PresentRefreshCount;
    UINT SyncRefreshCount;
    LARGE_INTEGER SyncQPCTime;
    LARGE_INTEGER SyncGPUTime;
} D3DKMT_PRESENT_STATS;

/** Of D3DKMT_GETDEVICESTATE. */
typedef struct _D3DKMT_DEVICEPRESENT_STATE {
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    D3DKMT_PRESENT_STATS PresentStats;
} D3DKMT_DEVICEPRESENT_STATE;

/** Of D3DKMT_DEVICEPRESENT_STATE_DWM. */
typedef struct _D3DKMT_PRESENT_STATS_DWM {
    UINT PresentCount;
    UINT PresentRefreshCount;
    LARGE_INTEGER PresentQPCTime;
    UINT SyncRefreshCount;
    LARGE_INTEGER SyncQPCTime;
    UINT CustomPresentDuration;
} D3DKMT_PRESENT_STATS_DWM;

/** Of D3DKMT_GETDEVICESTATE. */
typedef struct _D3DKMT_DEVICEPRESENT_STATE_DWM {
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    D3DKMT_PRESENT_STATS_DWM PresentStatsDWM;
} D3DKMT_DEVICEPRESENT_STATE_DWM;

/** Of D3DKMT_GETDEVICESTATE. */
typedef struct _D3DKMT_DEVICEPRESENT_QUEUE_STATE {
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    BOOLEAN bQueuedPresentLimitReached;
} D3DKMT_DEVICEPRESENT_QUEUE_STATE;

/** Where in the pipeline a page fault happened. */
typedef enum _DXGK_RENDER_PIPELINE_STAGE {
    DXGK_RENDER_PIPELINE_STAGE_UNKNOWN         = 0,
    DXGK_RENDER_PIPELINE_STAGE_INPUT_ASSEMBLER = 1,
    DXGK_RENDER_PIPELINE_STAGE_VERTEX_SHADER   = 2,
    DXGK_RENDER_PIPELINE_STAGE_GEOMETRY_SHADER = 3,
    DXGK_RENDER_PIPELINE_STAGE_STREAM_OUTPUT   = 4,
    DXGK_RENDER_PIPELINE_STAGE_RASTERIZER      = 5,
    DXGK_RENDER_PIPELINE_STAGE_PIXEL_SHADER    = 6,
    DXGK_RENDER_PIPELINE_STAGE_OUTPUT_MERGER   = 7
} DXGK_RENDER_PIPELINE_STAGE;

/** What a page fault was, bits to be combined. */
typedef enum _DXGK_PAGE_FAULT_FLAGS {
    DXGK_PAGE_FAULT_WRITE                  = 1,
    DXGK_PAGE_FAULT_FENCE_INVALID          = 2,
    DXGK_PAGE_FAULT_ADAPTER_RESET_REQUIRED = 4,
    DXGK_PAGE_FAULT_ENGINE_RESET_REQUIRED  = 8,
    DXGK_PAGE_FAULT_FATAL_HARDWARE_ERROR   = 16,
    DXGK_PAGE_FAULT_IOMMU                  = 32,
    DXGK_PAGE_FAULT_HW_CONTEXT_VALID       = 64,
    DXGK_PAGE_FAULT_PROCESS_HANDLE_VALID   = 128
} DXGK_PAGE_FAULT_FLAGS;

/** Errors that every device can have. */
typedef enum _DXGK_GENERAL_ERROR_CODE {
    DXGK_GENERAL_ERROR_PAGE_FAULT          = 0,
    DXGK_GENERAL_ERROR_INVALID_INSTRUCTION = 1
} DXGK_GENERAL_ERROR_CODE;

#pragma pack(push, 1)
/** An error of a device, general or its own; packed. */
typedef struct _DXGK_FAULT_ERROR_CODE {
    union {
        struct {
            /** 0: the next field is valid, 1: DeviceSpecificCode is */
            UINT IsDeviceSpecificCode : 1;
            DXGK_GENERAL_ERROR_CODE GeneralErrorCode : 31;
        };
        struct {
            UINT IsDeviceSpecificCodeReservedBit : 1;
            UINT DeviceSpecificCode : 31;
        };
    };
} DXGK_FAULT_ERROR_CODE;
#pragma pack(pop)

/** Of D3DKMT_GETDEVICESTATE: the page fault that stopped the device. */
typedef struct _D3DKMT_DEVICEPAGEFAULT_STATE {
    UINT64 FaultedPrimitiveAPISequenceNumber;
    DXGK_RENDER_PIPELINE_STAGE FaultedPipelineStage;
    UINT FaultedBindTableEntry; /**< DXGK_BIND_TABLE_ENTRY_UNKNOWN if unknown */
    DXGK_PAGE_FAULT_FLAGS PageFaultFlags;
    DXGK_FAULT_ERROR_CODE FaultErrorCode;
    D3DGPU_VIRTUAL_ADDRESS FaultedVirtualAddress;
} D3DKMT_DEVICEPAGEFAULT_STATE;

/** Argument of D3DKMTGetDeviceState. */
typedef struct _D3DKMT_GETDEVICESTATE {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_DEVICESTATE_TYPE StateType; /**< in: which member of the union is wanted */
    union {
        D3DKMT_DEVICEEXECUTION_STATE ExecutionState; /**< out, like each member of this union */
        D3DKMT_DEVICEPRESENT_STATE PresentState;
        D3DKMT_DEVICERESET_STATE ResetState;
        D3DKMT_DEVICEPRESENT_STATE_DWM PresentStateDWM;
        D3DKMT_DEVICEPAGEFAULT_STATE PageFaultState;
        D3DKMT_DEVICEPRESENT_QUEUE_STATE PresentQueueState;
    };
} D3DKMT_GETDEVICESTATE;

/**
 * Tells whether a device runs, was reset, or why it stopped.
 *
 * ioctl 0x0e of dxgkrnl 2.0.3. The driver answers D3DKMT_DEVICESTATE_EXECUTION from its own
 * memory unless the host reported a change of any device since; all else it asks the host, and
 * copies the whole structure from the reply.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTGetDeviceState(D3DKMT_GETDEVICESTATE *pData);

/** Why a driver gives a device up. */
typedef enum _D3DKMT_DEVICE_ERROR_REASON {
    D3DKMT_DEVICE_ERROR_REASON_GENERIC      = (int)0x80000000,
    D3DKMT_DEVICE_ERROR_REASON_DRIVER_ERROR = (int)0x80000006
} D3DKMT_DEVICE_ERROR_REASON;

/** Argument of D3DKMTMarkDeviceAsError. */
typedef struct _D3DKMT_MARKDEVICEASERROR {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_DEVICE_ERROR_REASON Reason; /**< in: not checked */
} D3DKMT_MARKDEVICEASERROR;

/**
 * Declares a device lost.
 *
 * ioctl 0x26 of dxgkrnl 2.0.3, which notes the state D3DKMT_DEVICEEXECUTION_RESET before the
 * host has answered.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTMarkDeviceAsError(CONST D3DKMT_MARKDEVICEASERROR *pData);

/* ------------------------------------------------------------------------------------------ */
/* Contexts                                                                                   */
/* ------------------------------------------------------------------------------------------ */

/** Which runtime a context is for. */
typedef enum _D3DKMT_CLIENTHINT {
    D3DKMT_CLIENTHINT_UNKNOWN        = 0,
    D3DKMT_CLIENTHINT_OPENGL         = 1,
    D3DKMT_CLIENTHINT_CDD            = 2,
    D3DKMT_CLIENTHINT_OPENCL         = 3,
    D3DKMT_CLIENTHINT_VULKAN         = 4,
    D3DKMT_CLIENTHINT_CUDA           = 5,
    D3DKMT_CLIENTHINT_RESERVED       = 6,
    D3DKMT_CLIENTHINT_DX7            = 7,
    D3DKMT_CLIENTHINT_DX8            = 8,
    D3DKMT_CLIENTHINT_DX9            = 9,
    D3DKMT_CLIENTHINT_DX10           = 10,
    D3DKMT_CLIENTHINT_DX11           = 11,
    D3DKMT_CLIENTHINT_DX12           = 12,
    D3DKMT_CLIENTHINT_9ON12          = 13,
    D3DKMT_CLIENTHINT_11ON12         = 14,
    D3DKMT_CLIENTHINT_MFT_ENCODE     = 15,
    D3DKMT_CLIENTHINT_GLON12         = 16,
    D3DKMT_CLIENTHINT_CLON12         = 17,
    D3DKMT_CLIENTHINT_DML_TENSORFLOW = 18,
    D3DKMT_CLIENTHINT_ONEAPI_LEVEL0  = 19,
    D3DKMT_CLIENTHINT_MAX            = 20,
    D3DKMT_CLIENTHINT_DML_PYTORCH    = 20
} D3DKMT_CLIENTHINT;

/** Of the structures that make a context. The driver checks none of them. */
typedef struct _D3DDDI_CREATECONTEXTFLAGS {
    union {
        struct {
            UINT NullRendering : 1; /**< work is dropped */
            UINT InitialData : 1;
            UINT DisableGpuTimeout : 1; /**< work may take longer than the timeout */
            UINT SynchronizationOnly : 1; /**< for waits and signals, not for work */
            UINT HwQueueSupported : 1; /**< the context gets hardware queues */
            UINT NoKmdAccess : 1;
            UINT Reserved : 26;
        };
        UINT Value;
    };
} D3DDDI_CREATECONTEXTFLAGS;

/** Argument of D3DKMTCreateContextVirtual. */
typedef struct _D3DKMT_CREATECONTEXTVIRTUAL {
    D3DKMT_HANDLE hDevice; /**< in */
    UINT NodeOrdinal; /**< in: the engine, from 0 */
    UINT EngineAffinity; /**< in */
    D3DDDI_CREATECONTEXTFLAGS Flags; /**< in */
    D3DKMT_PTR(VOID *, pPrivateDriverData); /**< in and out: for the vendor's kernel driver */
    UINT PrivateDriverDataSize; /**< in: bytes, at most 131001 */
    D3DKMT_CLIENTHINT ClientHint; /**< in */
    D3DKMT_HANDLE hContext; /**< out */
} D3DKMT_CREATECONTEXTVIRTUAL;

/**
 * Makes a context: a stream of work for one engine, with GPU virtual addresses.
 *
 * ioctl 0x04 of dxgkrnl 2.0.3, which writes hContext and the private data.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device; private data too large, not readable or not
 *   writable; the host refuses, for whatever reason.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTCreateContextVirtual(D3DKMT_CREATECONTEXTVIRTUAL *pData);

/** Argument of D3DKMTCreateContext. */
typedef struct _D3DKMT_CREATECONTEXT {
    D3DKMT_HANDLE hDevice; /**< in */
    UINT NodeOrdinal; /**< in: the engine, from 0 */
    UINT EngineAffinity;
    D3DDDI_CREATECONTEXTFLAGS Flags;
    D3DKMT_PTR(VOID *, pPrivateDriverData);
    UINT PrivateDriverDataSize; /**< bytes */
    D3DKMT_CLIENTHINT ClientHint;
    D3DKMT_HANDLE hContext; /**< out */
    D3DKMT_PTR(VOID *, pCommandBuffer);
    UINT CommandBufferSize;
    D3DKMT_PTR(D3DDDI_ALLOCATIONLIST *, pAllocationList);
    UINT AllocationListSize;
    D3DKMT_PTR(D3DDDI_PATCHLOCATIONLIST *, pPatchLocationList);
    UINT PatchLocationListSize;
    D3DGPU_VIRTUAL_ADDRESS CommandBuffer;
} D3DKMT_CREATECONTEXT;

/**
 * Makes a context of the older model, without GPU virtual addresses.
 *
 * ioctl 0x03, an empty slot of dxgkrnl 2.0.3: the call is made, and is STATUS_NOT_SUPPORTED
 * unless a driver answers it.
 */
NTSTATUS D3DKMTCreateContext(D3DKMT_CREATECONTEXT *pData);

/** Argument of D3DKMTDestroyContext. */
typedef struct _D3DKMT_DESTROYCONTEXT {
    D3DKMT_HANDLE hContext; /**< in */
} D3DKMT_DESTROYCONTEXT;

/**
 * Destroys a context and its hardware queues.
 *
 * ioctl 0x05 of dxgkrnl 2.0.3. The handle is gone whatever the result, but for a bad one.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad context.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTDestroyContext(CONST D3DKMT_DESTROYCONTEXT *pData);

/** Priorities of whole processes. */
typedef enum _D3DKMT_SCHEDULINGPRIORITYCLASS {
    D3DKMT_SCHEDULINGPRIORITYCLASS_IDLE         = 0,
    D3DKMT_SCHEDULINGPRIORITYCLASS_BELOW_NORMAL = 1,
    D3DKMT_SCHEDULINGPRIORITYCLASS_NORMAL       = 2,
    D3DKMT_SCHEDULINGPRIORITYCLASS_ABOVE_NORMAL = 3,
    D3DKMT_SCHEDULINGPRIORITYCLASS_HIGH         = 4,
    D3DKMT_SCHEDULINGPRIORITYCLASS_REALTIME     = 5
} D3DKMT_SCHEDULINGPRIORITYCLASS;

/** Argument of D3DKMTSetContextSchedulingPriority. */
typedef struct _D3DKMT_SETCONTEXTSCHEDULINGPRIORITY {
    D3DKMT_HANDLE hContext; /**< in */
    INT Priority; /**< in: its range is the host's affair */
} D3DKMT_SETCONTEXTSCHEDULINGPRIORITY;

/**
 * Sets the priority of a context among all.
 *
 * ioctl 0x30 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad context; a priority that the host refuses.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTSetContextSchedulingPriority(CONST D3DKMT_SETCONTEXTSCHEDULINGPRIORITY *pData);

/** Argument of D3DKMTGetContextSchedulingPriority. */
typedef struct _D3DKMT_GETCONTEXTSCHEDULINGPRIORITY {
    D3DKMT_HANDLE hContext; /**< in */
    INT Priority; /**< out */
} D3DKMT_GETCONTEXTSCHEDULINGPRIORITY;

/**
 * Tells the priority of a context among all.
 *
 * ioctl 0x22 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad context.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTGetContextSchedulingPriority(D3DKMT_GETCONTEXTSCHEDULINGPRIORITY *pData);

/** Argument of D3DKMTSetContextInProcessSchedulingPriority. */
typedef struct _D3DKMT_SETCONTEXTINPROCESSSCHEDULINGPRIORITY {
    D3DKMT_HANDLE hContext; /**< in */
    INT Priority; /**< in: its range is the host's affair */
} D3DKMT_SETCONTEXTINPROCESSSCHEDULINGPRIORITY;

/**
 * Sets the priority of a context among those of the process.
 *
 * ioctl 0x2f of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad context; a priority that the host refuses.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTSetContextInProcessSchedulingPriority(
    CONST D3DKMT_SETCONTEXTINPROCESSSCHEDULINGPRIORITY *pData);

/** Argument of D3DKMTGetContextInProcessSchedulingPriority. */
typedef struct _D3DKMT_GETCONTEXTINPROCESSSCHEDULINGPRIORITY {
    D3DKMT_HANDLE hContext; /**< in */
    INT Priority; /**< out */
} D3DKMT_GETCONTEXTINPROCESSSCHEDULINGPRIORITY;

/**
 * Tells the priority of a context among those of the process.
 *
 * ioctl 0x21 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad context.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTGetContextInProcessSchedulingPriority(
    D3DKMT_GETCONTEXTINPROCESSSCHEDULINGPRIORITY *pData);

/* ------------------------------------------------------------------------------------------ */
/* Hardware queues                                                                            */
/* ------------------------------------------------------------------------------------------ */

/** Of D3DKMT_CREATEHWQUEUE. */
typedef struct _D3DDDI_CREATEHWQUEUEFLAGS {
    union {
        struct {
            UINT DisableGpuTimeout : 1; /**< work may take longer than the timeout */
            UINT NoBroadcastSignal : 1;
            UINT NoBroadcastWait : 1;
            UINT NoKmdAccess : 1;
            UINT Reserved : 28;
        };
        UINT Value;
    };
} D3DDDI_CREATEHWQUEUEFLAGS;

/** Argument of D3DKMTCreateHwQueue. */
typedef struct _D3DKMT_CREATEHWQUEUE {
    D3DKMT_HANDLE hHwContext; /**< in: a context with HwQueueSupported */
    D3DDDI_CREATEHWQUEUEFLAGS Flags; /**< in */
    UINT PrivateDriverDataSize; /**< in: bytes, at most 130985 */
    D3DKMT_PTR(VOID *, pPrivateDriverData); /**< in and out: for the vendor's kernel driver */
    D3DKMT_HANDLE hHwQueue; /**< out */
    /** out: for waits and signals alone; dies with the queue */
    D3DKMT_HANDLE hHwQueueProgressFence;
    /** out: a 64-bit value at the start of a page of its own */
    D3DKMT_PTR(VOID *, HwQueueProgressFenceCPUVirtualAddress);
    D3DGPU_VIRTUAL_ADDRESS HwQueueProgressFenceGPUVirtualAddress; /**< out */
} D3DKMT_CREATEHWQUEUE;

/**
 * Makes a queue whose work the hardware itself schedules, with a fence that tells how far it
 * got.
 *
 * ioctl 0x18 of dxgkrnl 2.0.3. A page of 4096 bytes is mapped, readable and writable, for the
 * fence. Private data that cannot be written back is no error.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad context; private data too large.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_NO_MEMORY (ENOMEM): the fence's page cannot be mapped.
 */
NTSTATUS D3DKMTCreateHwQueue(D3DKMT_CREATEHWQUEUE *pData);

/** Argument of D3DKMTDestroyHwQueue. */
typedef struct _D3DKMT_DESTROYHWQUEUE {
    D3DKMT_HANDLE hHwQueue; /**< in */
} D3DKMT_DESTROYHWQUEUE;

/**
 * Destroys a hardware queue and its fence, and unmaps the fence's page.
 *
 * ioctl 0x1b of dxgkrnl 2.0.3. The handle is gone whatever the result, but for a bad one.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad queue.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTDestroyHwQueue(CONST D3DKMT_DESTROYHWQUEUE *pData);

/** Of D3DKMT_CREATEHWCONTEXT. */
typedef struct _D3DDDI_CREATEHWCONTEXTFLAGS {
    union {
        struct {
            UINT Reserved : 32;
        };
        UINT Value;
    };
} D3DDDI_CREATEHWCONTEXTFLAGS;

/** Argument of D3DKMTCreateHwContext. */
typedef struct _D3DKMT_CREATEHWCONTEXT {
    D3DKMT_HANDLE hDevice; /**< in */
    UINT NodeOrdinal; /**< in: the engine, from 0 */
    UINT EngineAffinity;
    D3DDDI_CREATEHWCONTEXTFLAGS Flags;
    UINT PrivateDriverDataSize; /**< bytes */
    D3DKMT_PTR(VOID *, pPrivateDriverData);
    D3DKMT_HANDLE hHwContext; /**< out */
} D3DKMT_CREATEHWCONTEXT;

/**
 * Makes a context for hardware queues; on Linux D3DKMTCreateContextVirtual with
 * HwQueueSupported does.
 *
 * ioctl 0x17, an empty slot of dxgkrnl 2.0.3: the call is made, and is STATUS_NOT_SUPPORTED
 * unless a driver answers it.
 */
NTSTATUS D3DKMTCreateHwContext(D3DKMT_CREATEHWCONTEXT *pData);

/** Argument of D3DKMTDestroyHwContext. */
typedef struct _D3DKMT_DESTROYHWCONTEXT {
    D3DKMT_HANDLE hHwContext; /**< in */
} D3DKMT_DESTROYHWCONTEXT;

/**
 * Destroys what D3DKMTCreateHwContext made.
 *
 * ioctl 0x1a, an empty slot of dxgkrnl 2.0.3: the call is made, and is STATUS_NOT_SUPPORTED
 * unless a driver answers it.
 */
NTSTATUS D3DKMTDestroyHwContext(CONST D3DKMT_DESTROYHWCONTEXT *pData);

/* ------------------------------------------------------------------------------------------ */
/* Paging queues and residency                                                                */
/* ------------------------------------------------------------------------------------------ */

/** How urgent the work of a paging queue is. */
typedef enum _D3DDDI_PAGINGQUEUE_PRIORITY {
    D3DDDI_PAGINGQUEUE_PRIORITY_BELOW_NORMAL = -1,
    D3DDDI_PAGINGQUEUE_PRIORITY_NORMAL       = 0,
    D3DDDI_PAGINGQUEUE_PRIORITY_ABOVE_NORMAL = 1
} D3DDDI_PAGINGQUEUE_PRIORITY;

/** Argument of D3DKMTCreatePagingQueue. */
typedef struct _D3DKMT_CREATEPAGINGQUEUE {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DDDI_PAGINGQUEUE_PRIORITY Priority; /**< in: not checked */
    D3DKMT_HANDLE hPagingQueue; /**< out */
    /** out: its fence, for waits and signals alone; dies with the queue */
    D3DKMT_HANDLE hSyncObject;
    /** out: the completed value, 64 bits at the start of a page of its own */
    D3DKMT_PTR(VOID *, FenceValueCPUVirtualAddress);
    UINT PhysicalAdapterIndex; /**< in: from 0; not checked */
} D3DKMT_CREATEPAGINGQUEUE;

/**
 * Makes a queue for what moves memory: residency and GPU virtual addresses. Its fence counts
 * what is done.
 *
 * ioctl 0x07 of dxgkrnl 2.0.3. A page of 4096 bytes is mapped, readable and writable, for the
 * fence.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_BUFFER_TOO_SMALL (EOVERFLOW): the host refuses; this call carries no status of the
 *   host's.
 * - STATUS_NO_MEMORY (ENOMEM): the fence's page cannot be mapped.
 */
NTSTATUS D3DKMTCreatePagingQueue(D3DKMT_CREATEPAGINGQUEUE *pData);

/** Argument of D3DKMTDestroyPagingQueue. */
typedef struct _D3DDDI_DESTROYPAGINGQUEUE {
    D3DKMT_HANDLE hPagingQueue; /**< in */
} D3DDDI_DESTROYPAGINGQUEUE;

/**
 * Destroys a paging queue and its fence, and unmaps the fence's page.
 *
 * ioctl 0x1c of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad queue.
 */
NTSTATUS D3DKMTDestroyPagingQueue(D3DDDI_DESTROYPAGINGQUEUE *pData);

/** Of D3DDDI_MAKERESIDENT. */
typedef struct _D3DDDI_MAKERESIDENT_FLAGS {
    union {
        struct {
            UINT CantTrimFurther : 1; /**< the caller has nothing left to evict */
            UINT MustSucceed : 1; /**< exceed the budget rather than fail */
            UINT Reserved : 30;
        };
        UINT Value;
    };
} D3DDDI_MAKERESIDENT_FLAGS;

/** Argument of D3DKMTMakeResident. */
typedef struct _D3DDDI_MAKERESIDENT {
    D3DKMT_HANDLE hPagingQueue; /**< in */
    UINT NumAllocations; /**< in: 1 to 10240 */
    /** in: NumAllocations handles, checked by the host alone */
    D3DKMT_PTR(D3DKMT_HANDLE *, AllocationList);
    D3DKMT_PTR(UINT *, PriorityList); /**< ignored on Linux */
    D3DDDI_MAKERESIDENT_FLAGS Flags; /**< in */
    UINT64 PagingFenceValue; /**< out: done once the queue's fence has this value */
    UINT64 NumBytesToTrim; /**< out: bytes over the budget */
} D3DDDI_MAKERESIDENT;

/**
 * Brings allocations into the GPU's reach. Each call counts, and D3DKMTEvict undoes one.
 *
 * ioctl 0x0b of dxgkrnl 2.0.3. STATUS_SUCCESS: they are there. STATUS_PENDING: they will be,
 * once the paging queue's fence reaches PagingFenceValue. Any other result, errors too, writes
 * nothing: NumBytesToTrim does not arrive with an error.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): NumAllocations out of range; hPagingQueue 0 or bad; an
 *   allocation that the host refuses.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): the list cannot be read.
 * - STATUS_NO_MEMORY (ENOMEM): the host has no room.
 */
NTSTATUS D3DKMTMakeResident(D3DDDI_MAKERESIDENT *pData);

/** Of D3DKMT_EVICT. */
typedef struct _D3DDDI_EVICT_FLAGS {
    union {
        struct {
            UINT EvictOnlyIfNecessary : 1;
            UINT NotWrittenTo : 1;
            UINT Reserved : 30;
        };
        UINT Value;
    };
} D3DDDI_EVICT_FLAGS;

/** Argument of D3DKMTEvict. */
typedef struct _D3DKMT_EVICT {
    D3DKMT_HANDLE hDevice; /**< in */
    UINT NumAllocations; /**< in: 1 to 10240 */
    D3DKMT_PTR(D3DKMT_HANDLE *, AllocationList); /**< in: NumAllocations handles */
    D3DDDI_EVICT_FLAGS Flags; /**< in */
    UINT64 NumBytesToTrim; /**< out: bytes over the budget */
} D3DKMT_EVICT;

/**
 * Undoes one D3DKMTMakeResident of each allocation.
 *
 * ioctl 0x1e of dxgkrnl 2.0.3, which writes NumBytesToTrim.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): NumAllocations out of range; bad device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): the list cannot be read.
 * - STATUS_BUFFER_TOO_SMALL (EOVERFLOW): the host refuses; this call carries no status of the
 *   host's.
 */
NTSTATUS D3DKMTEvict(D3DKMT_EVICT *pData);

/** Which offered memory is taken first: the low. */
typedef enum _D3DKMT_OFFER_PRIORITY {
    D3DKMT_OFFER_PRIORITY_LOW    = 1,
    D3DKMT_OFFER_PRIORITY_NORMAL = 2,
    D3DKMT_OFFER_PRIORITY_HIGH   = 3,
    D3DKMT_OFFER_PRIORITY_AUTO   = 4
} D3DKMT_OFFER_PRIORITY;

/** Of D3DKMT_OFFERALLOCATIONS. */
typedef struct _D3DKMT_OFFER_FLAGS {
    union {
        struct {
            UINT OfferImmediately : 1;
            UINT AllowDecommit : 1; /**< the memory behind it may be given back as well */
            UINT Reserved : 30;
        };
        UINT Value;
    };
} D3DKMT_OFFER_FLAGS;

/** Argument of D3DKMTOfferAllocations. */
typedef struct _D3DKMT_OFFERALLOCATIONS {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_PTR(D3DKMT_HANDLE *, pResources); /**< in: NumAllocations resources, or NULL */
    D3DKMT_PTR(D3DKMT_HANDLE *, HandleList); /**< in: NumAllocations allocations, or NULL */
    UINT NumAllocations; /**< in: 1 to 10240 */
    D3DKMT_OFFER_PRIORITY Priority; /**< in */
    D3DKMT_OFFER_FLAGS Flags; /**< in */
} D3DKMT_OFFERALLOCATIONS;

/**
 * Lets the contents of allocations or resources be dropped when memory is short.
 *
 * ioctl 0x27 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): NumAllocations out of range; both lists given, or none;
 *   bad device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): the list cannot be read.
 */
NTSTATUS D3DKMTOfferAllocations(CONST D3DKMT_OFFERALLOCATIONS *pData);

/** What became of offered memory. */
typedef enum _D3DDDI_RECLAIM_RESULT {
    D3DDDI_RECLAIM_RESULT_OK            = 0, /**< contents kept */
    D3DDDI_RECLAIM_RESULT_DISCARDED     = 1, /**< contents lost */
    D3DDDI_RECLAIM_RESULT_NOT_COMMITTED = 2 /**< no memory behind it */
} D3DDDI_RECLAIM_RESULT;

/** Argument of D3DKMTReclaimAllocations2. */
typedef struct _D3DKMT_RECLAIMALLOCATIONS2 {
    D3DKMT_HANDLE hPagingQueue; /**< in */
    UINT NumAllocations; /**< in: 1 to 10240 */
    D3DKMT_PTR(D3DKMT_HANDLE *, pResources); /**< in: NumAllocations resources, or NULL */
    D3DKMT_PTR(D3DKMT_HANDLE *, HandleList); /**< in: NumAllocations allocations, or NULL */
    union {
        BOOL *pDiscarded;
        D3DDDI_RECLAIM_RESULT *pResults; /**< out: NumAllocations results, or NULL */
        UINT64 AlignUnionTo64;
    };
    UINT64 PagingFenceValue; /**< out: done once the queue's fence has this value */
} D3DKMT_RECLAIMALLOCATIONS2;

/**
 * Takes offered memory back into use, and tells what was lost.
 *
 * ioctl 0x2c of dxgkrnl 2.0.3. PagingFenceValue is written even where the host fails. With
 * pResults the result of a success is STATUS_SUCCESS even where the work is pending; only
 * without it STATUS_PENDING comes through.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): NumAllocations out of range; both lists given, or none;
 *   bad paging queue.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read or written.
 */
NTSTATUS D3DKMTReclaimAllocations2(D3DKMT_RECLAIMALLOCATIONS2 *pData);

/** Where an allocation is. */
typedef enum _D3DKMT_ALLOCATIONRESIDENCYSTATUS {
    D3DKMT_ALLOCATIONRESIDENCYSTATUS_RESIDENTINGPUMEMORY    = 1,
    D3DKMT_ALLOCATIONRESIDENCYSTATUS_RESIDENTINSHAREDMEMORY = 2,
    D3DKMT_ALLOCATIONRESIDENCYSTATUS_NOTRESIDENT            = 3
} D3DKMT_ALLOCATIONRESIDENCYSTATUS;

/** Argument of D3DKMTQueryAllocationResidency. */
typedef struct _D3DKMT_QUERYALLOCATIONRESIDENCY {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hResource; /**< in: a resource, or 0 */
    D3DKMT_PTR(D3DKMT_HANDLE *, phAllocationList); /**< in: AllocationCount allocations, or NULL */
    UINT AllocationCount; /**< in: 0 for a resource */
    /** out: AllocationCount elements, 1 for a resource */
    D3DKMT_PTR(D3DKMT_ALLOCATIONRESIDENCYSTATUS *, pResidencyStatus);
} D3DKMT_QUERYALLOCATIONRESIDENCY;

/**
 * Tells where allocations are, or a resource is.
 *
 * ioctl 0x2a of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): both a count and a resource, or neither; AllocationCount
 *   above 131072 (the host's messages hold 32750); bad device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read or written.
 */
NTSTATUS D3DKMTQueryAllocationResidency(CONST D3DKMT_QUERYALLOCATIONRESIDENCY *pData);

/** Argument of D3DKMTSetAllocationPriority. */
typedef struct _D3DKMT_SETALLOCATIONPRIORITY {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hResource; /**< in: a resource, or 0 */
    D3DKMT_PTR(D3DKMT_HANDLE *, phAllocationList); /**< in: AllocationCount allocations, or NULL */
    UINT AllocationCount; /**< in: 0 for a resource */
    /** in: AllocationCount of D3DDDI_ALLOCATIONPRIORITY_* or between, 1 for a resource */
    D3DKMT_PTR(UINT *, pPriorities);
} D3DKMT_SETALLOCATIONPRIORITY;

/**
 * Says which allocations to keep in fast memory.
 *
 * ioctl 0x2e of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device, tested first; AllocationCount above 131072
 *   (the host's messages hold 16377); a resource with a count, or neither.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read.
 */
NTSTATUS D3DKMTSetAllocationPriority(CONST D3DKMT_SETALLOCATIONPRIORITY *pData);

/** Argument of D3DKMTGetAllocationPriority. */
typedef struct _D3DKMT_GETALLOCATIONPRIORITY {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hResource; /**< in: a resource, or 0 */
    D3DKMT_PTR(D3DKMT_HANDLE *, phAllocationList); /**< in: AllocationCount allocations, or NULL */
    UINT AllocationCount; /**< in: 0 for a resource */
    D3DKMT_PTR(UINT *, pPriorities); /**< out: AllocationCount elements, 1 for a resource */
} D3DKMT_GETALLOCATIONPRIORITY;

/**
 * Tells the priorities that D3DKMTSetAllocationPriority sets.
 *
 * ioctl 0x3c of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device, tested first; AllocationCount above 131072;
 *   a resource with a count, or neither.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read or written.
 */
NTSTATUS D3DKMTGetAllocationPriority(CONST D3DKMT_GETALLOCATIONPRIORITY *pData);

/* ------------------------------------------------------------------------------------------ */
/* Allocations and resources                                                                  */
/* ------------------------------------------------------------------------------------------ */

/** One allocation to make, in the older form, which Linux does not take. */
typedef struct _D3DDDI_ALLOCATIONINFO {
    D3DKMT_HANDLE hAllocation;
    D3DKMT_PTR(VOID *, pSystemMem);
    D3DKMT_PTR(VOID *, pPrivateDriverData);
    UINT PrivateDriverDataSize; /**< bytes */
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    union {
        struct {
            UINT Primary : 1;
            UINT Stereo : 1;
            UINT Reserved : 30;
        };
        UINT Value;
    } Flags;
} D3DDDI_ALLOCATIONINFO;

/** One allocation to make; 96 bytes. */
typedef struct _D3DDDI_ALLOCATIONINFO2 {
    D3DKMT_HANDLE hAllocation; /**< out */
    union {
        UINT64 pSystemMem_hSection_Align;
        HANDLE hSection; /**< not on Linux */
        VOID *pSystemMem; /**< in: memory of the caller's to use, on a page boundary, or NULL */
    };
    /** in and out: for the vendor's kernel driver, which learns the size from it */
    D3DKMT_PTR(VOID *, pPrivateDriverData);
    UINT PrivateDriverDataSize; /**< in: bytes, below 131072 */
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId; /**< in */
    union {
        struct {
            UINT Primary : 1;
            UINT Stereo : 1;
            UINT OverridePriority : 1;
            UINT Reserved : 29;
        };
        UINT Value;
    } Flags; /**< in */
    D3DGPU_VIRTUAL_ADDRESS GpuVirtualAddress; /**< never written on Linux */
    union {
        UINT Priority; /**< in, with OverridePriority */
        ULONG_PTR Unused;
    };
    ULONG_PTR Reserved[5];
} D3DDDI_ALLOCATIONINFO2;

/** Allocations that need no private data. */
typedef enum _D3DKMT_STANDARDALLOCATIONTYPE {
    D3DKMT_STANDARDALLOCATIONTYPE_EXISTINGHEAP         = 1, /**< memory that the caller has */
    D3DKMT_STANDARDALLOCATIONTYPE_INTERNALBACKINGSTORE = 2, /**< on Windows */
    D3DKMT_STANDARDALLOCATIONTYPE_CROSSADAPTER         = 2, /**< on Linux */
    D3DKMT_STANDARDALLOCATIONTYPE_MAX                  = 3
} D3DKMT_STANDARDALLOCATIONTYPE;

/** Of D3DKMT_CREATESTANDARDALLOCATION. */
typedef struct _D3DKMT_STANDARDALLOCATION_EXISTINGHEAP {
    D3DKMT_SIZE_T Size; /**< bytes, a multiple of 4096 */
} D3DKMT_STANDARDALLOCATION_EXISTINGHEAP;

/** Of D3DKMT_CREATESTANDARDALLOCATION. */
typedef struct _D3DKMT_CREATESTANDARDALLOCATIONFLAGS {
    union {
        struct {
            UINT Reserved : 32;
        };
        UINT Value;
    };
} D3DKMT_CREATESTANDARDALLOCATIONFLAGS;

/** Describes a standard allocation. */
typedef struct _D3DKMT_CREATESTANDARDALLOCATION {
    D3DKMT_STANDARDALLOCATIONTYPE Type;
    D3DKMT_STANDARDALLOCATION_EXISTINGHEAP ExistingHeapData; /**< in, for either type */
    D3DKMT_CREATESTANDARDALLOCATIONFLAGS Flags;
} D3DKMT_CREATESTANDARDALLOCATION;

/** Of D3DKMT_CREATEALLOCATION. The bits from AllowNotZeroed on pass to the host. */
typedef struct _D3DKMT_CREATEALLOCATIONFLAGS {
    UINT CreateResource : 1; /**< make a resource that holds the allocations */
    UINT CreateShared : 1; /**< to be opened by others; with CreateResource and NtSecuritySharing */
    UINT NonSecure : 1;
    UINT CreateProtected : 1; /**< refused on Linux */
    UINT RestrictSharedAccess : 1;
    UINT ExistingSysMem : 1; /**< of standard allocations: memory that the caller has */
    UINT NtSecuritySharing : 1; /**< shared through descriptors, the only way on Linux */
    UINT ReadOnly : 1; /**< pages of the caller's are pinned for reading alone */
    UINT CreateWriteCombined : 1;
    UINT CreateCached : 1;
    UINT SwapChainBackBuffer : 1;
    UINT CrossAdapter : 1;
    UINT OpenCrossAdapter : 1;
    UINT PartialSharedCreation : 1;
    UINT Zeroed : 1;
    UINT WriteWatch : 1;
    UINT StandardAllocation : 1; /**< the union holds pStandardAllocation */
    UINT ExistingSection : 1; /**< refused on Linux */
    UINT AllowNotZeroed : 1;
    UINT PhysicallyContiguous : 1;
    UINT NoKmdAccess : 1;
    UINT SharedDisplayable : 1;
    UINT Reserved : 10;
} D3DKMT_CREATEALLOCATIONFLAGS;

/** Argument of D3DKMTCreateAllocation2. */
typedef struct _D3DKMT_CREATEALLOCATION {
    D3DKMT_HANDLE hDevice; /**< in */
    /** in: a resource to add to, or 0; out: the new one, with CreateResource */
    D3DKMT_HANDLE hResource;
    D3DKMT_HANDLE hGlobalShare; /**< comes back as it went in */
    D3DKMT_PTR(VOID *, pPrivateRuntimeData); /**< in: kept with a shared resource */
    UINT PrivateRuntimeDataSize; /**< in: bytes, below 131072 */
    union {
        D3DKMT_CREATESTANDARDALLOCATION *pStandardAllocation; /**< in, with StandardAllocation */
        VOID *pPrivateDriverData; /**< in: of the resource */
        UINT64 AlignUnionTo64_1;
    };
    UINT PrivateDriverDataSize; /**< in: bytes, below 131072; 0 with StandardAllocation */
    UINT NumAllocations; /**< in: 1 to 1024 */
    union {
        D3DDDI_ALLOCATIONINFO *pAllocationInfo; /**< not on Linux */
        D3DDDI_ALLOCATIONINFO2 *pAllocationInfo2; /**< in and out: NumAllocations elements */
        UINT64 AlignUnionTo64_2;
    };
    D3DKMT_CREATEALLOCATIONFLAGS Flags; /**< in */
    D3DKMT_PTR(HANDLE, hPrivateRuntimeResourceHandle);
} D3DKMT_CREATEALLOCATION;

/**
 * Makes allocations, in a resource or without one.
 *
 * ioctl 0x06 of dxgkrnl 2.0.3, which writes hResource with CreateResource, and of each element
 * hAllocation and the private data. Memory of the caller's is pinned until the allocation dies,
 * and is its CPU address. A failure undoes everything.
 *
 * Checked in this order, STATUS_INVALID_PARAMETER (EINVAL) where nothing else is said:
 *
 * - NumAllocations out of range; the elements cannot be read (EFAULT).
 * - With StandardAllocation an element with private data; an element's private data of 131072
 *   bytes or more; ExistingSection or CreateProtected.
 * - A standard allocation: its pointer NULL, or not readable (EFAULT); of an existing heap:
 *   pSystemMem NULL or off a page boundary, or no ExistingSysMem; of the cross-adapter kind:
 *   pSystemMem or ExistingSysMem; any other kind. These five come as a raw status that the
 *   driver does not map to an errno. Then private data of the resource, more than one
 *   allocation, a size of 0 or off a page.
 * - CreateShared without CreateResource; bad device; STATUS_DEVICE_REMOVED (ENODEV);
 *   CreateShared without NtSecuritySharing.
 * - Without CreateResource an hResource that is unknown, of another device, shared out already,
 *   or destroyed.
 * - pSystemMem off a page boundary, or in some elements only.
 * - STATUS_BUFFER_TOO_SMALL (EOVERFLOW): private data of 131072 bytes or more, in one piece or
 *   together; the host refuses.
 * - STATUS_NO_MEMORY (ENOMEM): the caller's pages cannot be pinned.
 * - STATUS_UNSUCCESSFUL (EFAULT): the outputs cannot be written.
 */
NTSTATUS D3DKMTCreateAllocation2(D3DKMT_CREATEALLOCATION *pData);

/** Of D3DKMT_DESTROYALLOCATION2. */
typedef struct _D3DDDICB_DESTROYALLOCATION2FLAGS {
    union {
        struct {
            UINT AssumeNotInUse : 1; /**< the caller knows that the GPU is done with them */
            UINT SynchronousDestroy : 1; /**< return once they are gone */
            UINT Reserved : 29;
            UINT SystemUseOnly : 1;
        };
        UINT Value;
    };
} D3DDDICB_DESTROYALLOCATION2FLAGS;

/** Argument of D3DKMTDestroyAllocation2. */
typedef struct _D3DKMT_DESTROYALLOCATION2 {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hResource; /**< in: a resource to destroy, or 0 */
    /** in: AllocationCount allocations to destroy */
    D3DKMT_PTR(D3DKMT_HANDLE *, phAllocationList);
    UINT AllocationCount; /**< in: at most 1024; 0 for a resource */
    D3DDDICB_DESTROYALLOCATION2FLAGS Flags; /**< in */
} D3DKMT_DESTROYALLOCATION2;

/**
 * Destroys allocations, or a resource and all it holds. Those of a shared resource go with the
 * resource alone.
 *
 * ioctl 0x13 of dxgkrnl 2.0.3. All handles are tested before any is destroyed; then they are
 * gone even where the host reports a failure. Do not name an allocation twice.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): both a count and a resource, or neither; AllocationCount
 *   above 1024; bad device; an allocation that is unknown, of another device, of another
 *   resource than the rest, or of a shared one; a resource that is unknown or of another
 *   device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): the list cannot be read.
 */
NTSTATUS D3DKMTDestroyAllocation2(CONST D3DKMT_DESTROYALLOCATION2 *pData);

/** Argument of D3DKMTDestroyAllocation. */
typedef struct _D3DKMT_DESTROYALLOCATION {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hResource; /**< in: a resource to destroy, or 0 */
    /** in: AllocationCount allocations to destroy */
    D3DKMT_PTR(D3DKMT_HANDLE *, phAllocationList);
    UINT AllocationCount; /**< in: at most 1024; 0 for a resource */
} D3DKMT_DESTROYALLOCATION;

/** The older form of D3DKMTDestroyAllocation2, without flags. */
NTSTATUS D3DKMTDestroyAllocation(CONST D3DKMT_DESTROYALLOCATION *pData);

/** Of D3DKMT_LOCK2; ignored by the driver. */
typedef struct _D3DDDICB_LOCK2FLAGS {
    union {
        struct {
            UINT Reserved : 32;
        };
        UINT Value;
    };
} D3DDDICB_LOCK2FLAGS;

/** Argument of D3DKMTLock2. */
typedef struct _D3DKMT_LOCK2 {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hAllocation; /**< in */
    D3DDDICB_LOCK2FLAGS Flags; /**< in */
    D3DKMT_PTR(PVOID, pData); /**< out: the CPU address */
} D3DKMT_LOCK2;

/**
 * Maps an allocation for the CPU. Calls count, and D3DKMTUnlock2 undoes one; all get the same
 * address.
 *
 * ioctl 0x25 of dxgkrnl 2.0.3, which writes pData. The mapping is readable and writable,
 * shared, and cached or write-combined as the host says. Memory that the caller gave is
 * returned as it is, without a count. The device is tested for the first lock alone.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad allocation; bad device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_NO_MEMORY (ENOMEM): it cannot be mapped.
 */
NTSTATUS D3DKMTLock2(D3DKMT_LOCK2 *pData);

/** Argument of D3DKMTUnlock2. */
typedef struct _D3DKMT_UNLOCK2 {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hAllocation; /**< in */
} D3DKMT_UNLOCK2;

/**
 * Undoes one D3DKMTLock2; the last one unmaps.
 *
 * ioctl 0x37 of dxgkrnl 2.0.3. The last one unmaps before it looks at the device.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad allocation, or not locked; bad device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTUnlock2(CONST D3DKMT_UNLOCK2 *pData);

/** Argument of D3DKMTInvalidateCache. */
typedef struct _D3DKMT_INVALIDATECACHE {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hAllocation; /**< in: checked by the host alone */
    D3DKMT_SIZE_T Offset; /**< in: bytes */
    D3DKMT_SIZE_T Length; /**< in: bytes */
} D3DKMT_INVALIDATECACHE;

/**
 * Drops what the CPU's cache holds of a part of an allocation.
 *
 * ioctl 0x24 of dxgkrnl 2.0.3; older drivers lack it.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device; bad allocation or range.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTInvalidateCache(CONST D3DKMT_INVALIDATECACHE *pData);

/** Up to five memory segments in the order of preference. */
typedef struct _D3DDDI_SEGMENTPREFERENCE {
    union {
        struct {
            UINT SegmentId0 : 5; /**< the best; 0 ends the list */
            UINT Direction0 : 1;
            UINT SegmentId1 : 5;
            UINT Direction1 : 1;
            UINT SegmentId2 : 5;
            UINT Direction2 : 1;
            UINT SegmentId3 : 5;
            UINT Direction3 : 1;
            UINT SegmentId4 : 5;
            UINT Direction4 : 1;
            UINT Reserved : 2;
        };
        UINT Value;
    };
} D3DDDI_SEGMENTPREFERENCE;

/** Of D3DDDI_UPDATEALLOCPROPERTY. */
typedef struct _D3DDDI_UPDATEALLOCPROPERTY_FLAGS {
    union {
        struct {
            UINT AccessedPhysically : 1;
            UINT Unmoveable : 1;
            UINT Reserved : 30;
        };
        UINT Value;
    };
} D3DDDI_UPDATEALLOCPROPERTY_FLAGS;

/** Argument of D3DKMTUpdateAllocationProperty. */
typedef struct _D3DDDI_UPDATEALLOCPROPERTY {
    D3DKMT_HANDLE hPagingQueue; /**< in */
    D3DKMT_HANDLE hAllocation; /**< in */
    UINT SupportedSegmentSet; /**< in: bit mask of segments */
    D3DDDI_SEGMENTPREFERENCE PreferredSegment; /**< in */
    D3DDDI_UPDATEALLOCPROPERTY_FLAGS Flags; /**< in */
    UINT64 PagingFenceValue; /**< out, with STATUS_PENDING alone */
    union {
        struct {
            /** in: the rest of these bits say which properties to change */
            UINT SetAccessedPhysically : 1;
            UINT SetSupportedSegmentSet : 1;
            UINT SetPreferredSegment : 1;
            UINT SetUnmoveable : 1;
            UINT Reserved : 28;
        };
        UINT PropertyMaskValue;
    };
} D3DDDI_UPDATEALLOCPROPERTY;

/**
 * Changes where an allocation may live.
 *
 * ioctl 0x38 of dxgkrnl 2.0.3, which writes PagingFenceValue where the result is
 * STATUS_PENDING, and nothing otherwise.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad paging queue; bad allocation.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTUpdateAllocationProperty(D3DDDI_UPDATEALLOCPROPERTY *pData);

/* ------------------------------------------------------------------------------------------ */
/* GPU virtual addresses                                                                      */
/* ------------------------------------------------------------------------------------------ */

/** How a range may be used. */
typedef struct _D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE {
    union {
        struct {
            UINT64 Write : 1;
            UINT64 Execute : 1;
            UINT64 Zero : 1; /**< reads give 0, writes are dropped */
            UINT64 NoAccess : 1; /**< every use is a fault */
            UINT64 SystemUseOnly : 1;
            UINT64 Reserved : 59;
        };
        UINT64 Value;
    };
} D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE;

/** What a reserved range does before something is mapped there. */
typedef enum _D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE {
    D3DDDIGPUVIRTUALADDRESS_RESERVE_NO_ACCESS = 0, /**< every use is a fault */
    D3DDDIGPUVIRTUALADDRESS_RESERVE_ZERO      = 1, /**< reads give 0, writes are dropped */
    D3DDDIGPUVIRTUALADDRESS_RESERVE_NO_COMMIT = 2
} D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE;

/** Argument of D3DKMTMapGpuVirtualAddress. */
typedef struct _D3DDDI_MAPGPUVIRTUALADDRESS {
    D3DKMT_HANDLE hPagingQueue; /**< in */
    D3DGPU_VIRTUAL_ADDRESS BaseAddress; /**< in: where to map, or 0 to leave it to the host */
    D3DGPU_VIRTUAL_ADDRESS MinimumAddress; /**< in: lower bound if BaseAddress is 0 */
    D3DGPU_VIRTUAL_ADDRESS MaximumAddress; /**< in: upper bound if BaseAddress is 0 */
    D3DKMT_HANDLE hAllocation; /**< in */
    D3DGPU_SIZE_T OffsetInPages; /**< in: where in the allocation, in pages of 4096 bytes */
    D3DGPU_SIZE_T SizeInPages; /**< in: how much, in pages of 4096 bytes */
    D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE Protection; /**< in */
    UINT64 DriverProtection; /**< in */
    UINT Reserved0;
    UINT64 Reserved1;
    D3DGPU_VIRTUAL_ADDRESS VirtualAddress; /**< out */
    UINT64 PagingFenceValue; /**< out: done once the queue's fence has this value */
} D3DDDI_MAPGPUVIRTUALADDRESS;

/**
 * Maps a part of an allocation at a GPU virtual address.
 *
 * ioctl 0x0c of dxgkrnl 2.0.3, which writes VirtualAddress and PagingFenceValue with
 * STATUS_SUCCESS, done, and with STATUS_PENDING, done once the paging queue's fence reaches
 * PagingFenceValue. Ranges and alignment are the host's affair.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad paging queue; what the host refuses.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTMapGpuVirtualAddress(D3DDDI_MAPGPUVIRTUALADDRESS *pData);

/** Argument of D3DKMTReserveGpuVirtualAddress. */
typedef struct _D3DDDI_RESERVEGPUVIRTUALADDRESS {
    union {
        D3DKMT_HANDLE hPagingQueue; /**< in: or an adapter, which the driver tries first */
        D3DKMT_HANDLE hAdapter; /**< in */
    };
    D3DGPU_VIRTUAL_ADDRESS BaseAddress; /**< in: where to reserve, or 0 to leave it to the host */
    D3DGPU_VIRTUAL_ADDRESS MinimumAddress; /**< in: lower bound if BaseAddress is 0 */
    D3DGPU_VIRTUAL_ADDRESS MaximumAddress; /**< in: upper bound if BaseAddress is 0 */
    D3DGPU_SIZE_T Size; /**< in: bytes */
    union {
        D3DDDIGPUVIRTUALADDRESS_RESERVATION_TYPE ReservationType; /**< in */
        UINT Reserved0;
    };
    union {
        UINT64 DriverProtection;
        UINT64 Reserved1;
    };
    D3DGPU_VIRTUAL_ADDRESS VirtualAddress; /**< out */
    union {
        UINT64 PagingFenceValue; /**< never written */
        UINT64 Reserved2;
    };
} D3DDDI_RESERVEGPUVIRTUALADDRESS;

/**
 * Reserves a range of GPU virtual addresses.
 *
 * ioctl 0x08 of dxgkrnl 2.0.3, which writes VirtualAddress alone.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): the handle is neither an adapter nor a paging queue.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_BUFFER_TOO_SMALL (EOVERFLOW): the host refuses; this call carries no status of the
 *   host's.
 */
NTSTATUS D3DKMTReserveGpuVirtualAddress(D3DDDI_RESERVEGPUVIRTUALADDRESS *pData);

/** Argument of D3DKMTFreeGpuVirtualAddress. */
typedef struct _D3DKMT_FREEGPUVIRTUALADDRESS {
    D3DKMT_HANDLE hAdapter; /**< in */
    D3DGPU_VIRTUAL_ADDRESS BaseAddress; /**< in */
    D3DGPU_SIZE_T Size; /**< in: bytes */
} D3DKMT_FREEGPUVIRTUALADDRESS;

/**
 * Frees a range that was reserved or mapped.
 *
 * ioctl 0x20 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad adapter; no such range.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTFreeGpuVirtualAddress(CONST D3DKMT_FREEGPUVIRTUALADDRESS *pData);

/** What an operation of D3DKMTUpdateGpuVirtualAddress does. */
typedef enum _D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE {
    D3DDDI_UPDATEGPUVIRTUALADDRESS_MAP         = 0,
    D3DDDI_UPDATEGPUVIRTUALADDRESS_UNMAP       = 1,
    D3DDDI_UPDATEGPUVIRTUALADDRESS_COPY        = 2,
    D3DDDI_UPDATEGPUVIRTUALADDRESS_MAP_PROTECT = 3
} D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE;

/** One change of the page tables. */
typedef struct _D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION {
    /** which member of the union counts */
    D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION_TYPE OperationType;
    union {
        struct {
            D3DGPU_VIRTUAL_ADDRESS BaseAddress;
            D3DGPU_SIZE_T SizeInBytes;
            D3DKMT_HANDLE hAllocation;
            D3DGPU_SIZE_T AllocationOffsetInBytes;
            D3DGPU_SIZE_T AllocationSizeInBytes;
        } Map;
        struct {
            D3DGPU_VIRTUAL_ADDRESS BaseAddress;
            D3DGPU_SIZE_T SizeInBytes;
            D3DKMT_HANDLE hAllocation;
            D3DGPU_SIZE_T AllocationOffsetInBytes;
            D3DGPU_SIZE_T AllocationSizeInBytes;
            D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE Protection;
            UINT64 DriverProtection;
        } MapProtect;
        struct {
            D3DGPU_VIRTUAL_ADDRESS BaseAddress;
            D3DGPU_SIZE_T SizeInBytes;
            D3DDDIGPUVIRTUALADDRESS_PROTECTION_TYPE Protection;
        } Unmap;
        struct {
            D3DGPU_VIRTUAL_ADDRESS SourceAddress;
            D3DGPU_SIZE_T SizeInBytes;
            D3DGPU_VIRTUAL_ADDRESS DestAddress;
        } Copy;
    };
} D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION;

/** Argument of D3DKMTUpdateGpuVirtualAddress. */
typedef struct _D3DKMT_UPDATEGPUVIRTUALADDRESS {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hContext; /**< in */
    D3DKMT_HANDLE hFenceObject; /**< in: a monitored fence, signaled when done */
    UINT NumOperations; /**< in: 1 to 2048, of which the host's messages hold 2046 */
    D3DKMT_PTR(D3DDDI_UPDATEGPUVIRTUALADDRESS_OPERATION *, Operations); /**< in */
    D3DKMT_SIZE_T Reserved0;
    UINT64 Reserved1;
    UINT64 FenceValue; /**< in: comes back as it went in */
    union {
        struct {
            UINT DoNotWait : 1;
            UINT Reserved : 31;
        };
        UINT Value;
    } Flags; /**< in */
} D3DKMT_UPDATEGPUVIRTUALADDRESS;

/**
 * Changes mappings in the order of a context's work.
 *
 * ioctl 0x39 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device; NumOperations out of range; what the host
 *   refuses.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): the operations cannot be read.
 */
NTSTATUS D3DKMTUpdateGpuVirtualAddress(CONST D3DKMT_UPDATEGPUVIRTUALADDRESS *pData);

/* ------------------------------------------------------------------------------------------ */
/* Synchronization                                                                            */
/* ------------------------------------------------------------------------------------------ */

/** Kinds of synchronization objects. */
typedef enum _D3DDDI_SYNCHRONIZATIONOBJECT_TYPE {
    D3DDDI_SYNCHRONIZATION_MUTEX      = 1, /**< belongs to the adapter */
    D3DDDI_SEMAPHORE                  = 2, /**< belongs to the adapter */
    D3DDDI_FENCE                      = 3, /**< belongs to the adapter */
    D3DDDI_CPU_NOTIFICATION           = 4, /**< adds 1 to an eventfd with each signal */
    D3DDDI_MONITORED_FENCE            = 5, /**< a 64-bit value that CPU and GPU see; belongs to the device */
    D3DDDI_PERIODIC_MONITORED_FENCE   = 6, /**< counts a display's refreshes */
    D3DDDI_SYNCHRONIZATION_TYPE_LIMIT = 7
} D3DDDI_SYNCHRONIZATIONOBJECT_TYPE;

/** Of D3DKMT_CREATESYNCHRONIZATIONOBJECT. */
typedef struct _D3DDDI_SYNCHRONIZATIONOBJECTINFO {
    D3DDDI_SYNCHRONIZATIONOBJECT_TYPE Type;
    union {
        struct {
            BOOL InitialState;
        } SynchronizationMutex;
        struct {
            UINT MaxCount;
            UINT InitialCount;
        } Semaphore;
        struct {
            UINT Reserved[16];
        } Reserved;
    };
} D3DDDI_SYNCHRONIZATIONOBJECTINFO;

/** Of the structures that make or open a synchronization object. */
typedef struct _D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS {
    union {
        struct {
            UINT Shared : 1; /**< to be opened by others; with NtSecuritySharing */
            UINT NtSecuritySharing : 1; /**< shared through descriptors, the only way on Linux */
            UINT CrossAdapter : 1;
            UINT TopOfPipeline : 1;
            UINT NoSignal : 1; /**< who opens it cannot signal it */
            UINT NoWait : 1; /**< who opens it cannot wait for it */
            UINT NoSignalMaxValueOnTdr : 1;
            UINT NoGPUAccess : 1; /**< for the CPU alone */
            UINT SignalByKmd : 1; /**< the vendor's kernel driver signals it */
            UINT Reserved : 22;
            UINT Reserved0 : 1;
        };
        UINT Value;
    };
} D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS;

/** Of D3DKMT_CREATESYNCHRONIZATIONOBJECT2: what to make, and where its value is seen. */
typedef struct _D3DDDI_SYNCHRONIZATIONOBJECTINFO2 {
    /** in: which member of the union counts; checked by the host alone */
    D3DDDI_SYNCHRONIZATIONOBJECT_TYPE Type;
    D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS Flags; /**< in */
    union {
        struct {
            BOOL InitialState;
        } SynchronizationMutex;
        struct {
            UINT MaxCount;
            UINT InitialCount;
        } Semaphore;
        struct {
            UINT64 FenceValue;
        } Fence;
        struct {
            /** in: an eventfd; out: the driver's number of the event, not the eventfd */
            D3DKMT_PTR(HANDLE, Event);
        } CPUNotification;
        struct {
            UINT64 InitialFenceValue; /**< in */
            /** out: 64 bits at the start of a page of its own */
            D3DKMT_PTR(VOID *, FenceValueCPUVirtualAddress);
            D3DGPU_VIRTUAL_ADDRESS FenceValueGPUVirtualAddress; /**< out */
            UINT EngineAffinity;
            UINT Padding;
        } MonitoredFence;
        struct {
            D3DKMT_HANDLE hAdapter;
            D3DDDI_VIDEO_PRESENT_TARGET_ID VidPnTargetId;
            UINT64 Time;
            /** out: 64 bits at the start of a page of its own */
            D3DKMT_PTR(VOID *, FenceValueCPUVirtualAddress);
            D3DGPU_VIRTUAL_ADDRESS FenceValueGPUVirtualAddress; /**< out */
            UINT EngineAffinity;
            UINT Padding;
        } PeriodicMonitoredFence;
        struct {
            UINT64 Reserved[8];
        } Reserved;
    };
    D3DKMT_HANDLE SharedHandle; /**< out, with Shared: not 0 */
} D3DDDI_SYNCHRONIZATIONOBJECTINFO2;

/** Argument of D3DKMTCreateSynchronizationObject2. */
typedef struct _D3DKMT_CREATESYNCHRONIZATIONOBJECT2 {
    D3DKMT_HANDLE hDevice; /**< in: for every kind */
    D3DDDI_SYNCHRONIZATIONOBJECTINFO2 Info; /**< in and out */
    D3DKMT_HANDLE hSyncObject; /**< out */
} D3DKMT_CREATESYNCHRONIZATIONOBJECT2;

/**
 * Makes a synchronization object.
 *
 * ioctl 0x10 of dxgkrnl 2.0.3, which writes the whole structure. For the two monitored fences a
 * page of 4096 bytes is mapped, shared, readable and writable, with the value at its start. A
 * CPU notification keeps its eventfd, which the caller may close.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device; Shared without NtSecuritySharing; the event
 *   is no eventfd.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_BUFFER_TOO_SMALL (EOVERFLOW): the host refuses; this call carries no status of the
 *   host's.
 * - STATUS_NO_MEMORY (ENOMEM): the fence's page cannot be mapped.
 */
NTSTATUS D3DKMTCreateSynchronizationObject2(D3DKMT_CREATESYNCHRONIZATIONOBJECT2 *pData);

/** Argument of D3DKMTCreateSynchronizationObject. */
typedef struct _D3DKMT_CREATESYNCHRONIZATIONOBJECT {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DDDI_SYNCHRONIZATIONOBJECTINFO Info; /**< in */
    D3DKMT_HANDLE hSyncObject; /**< out */
} D3DKMT_CREATESYNCHRONIZATIONOBJECT;

/**
 * The older form of D3DKMTCreateSynchronizationObject2, for mutexes, semaphores and fences,
 * without flags.
 */
NTSTATUS D3DKMTCreateSynchronizationObject(D3DKMT_CREATESYNCHRONIZATIONOBJECT *pData);

/** Argument of D3DKMTDestroySynchronizationObject. */
typedef struct _D3DKMT_DESTROYSYNCHRONIZATIONOBJECT {
    D3DKMT_HANDLE hSyncObject; /**< in */
} D3DKMT_DESTROYSYNCHRONIZATIONOBJECT;

/**
 * Destroys a synchronization object, and unmaps its page. The fences of queues die with their
 * queues.
 *
 * ioctl 0x1d of dxgkrnl 2.0.3. Works for an adapter that is gone.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad object, or the fence of a queue.
 */
NTSTATUS D3DKMTDestroySynchronizationObject(CONST D3DKMT_DESTROYSYNCHRONIZATIONOBJECT *pData);

/** Of the structures that signal. */
typedef struct _D3DDDICB_SIGNALFLAGS {
    union {
        struct {
            /** when the signal is queued, not when the work before it is done */
            UINT SignalAtSubmission : 1;
            UINT EnqueueCpuEvent : 1; /**< add 1 to an eventfd, once, when the GPU comes here */
            UINT AllowFenceRewind : 1; /**< a fence may go back to a smaller value */
            UINT Reserved : 28;
            UINT DXGK_SIGNAL_FLAG_INTERNAL0 : 1;
        };
        UINT Value;
    };
} D3DDDICB_SIGNALFLAGS;

/** Argument of D3DKMTSignalSynchronizationObject2. */
typedef struct _D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 {
    D3DKMT_HANDLE hContext; /**< in */
    UINT ObjectCount; /**< in: at most 32; 0 is allowed */
    D3DKMT_HANDLE ObjectHandleArray[32]; /**< in: checked by the host alone */
    D3DDDICB_SIGNALFLAGS Flags; /**< in */
    ULONG BroadcastContextCount; /**< in: further contexts, at most 63 */
    D3DKMT_HANDLE BroadcastContext[64]; /**< in */
    union {
        struct {
            UINT64 FenceValue;
        } Fence;
        HANDLE CpuEventHandle; /**< in, with EnqueueCpuEvent: an eventfd */
        UINT64 Reserved[8];
    };
} D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2;

/**
 * Queues a signal behind the work of contexts. One fence value serves all objects.
 *
 * ioctl 0x11 of dxgkrnl 2.0.3. As with all signals the driver may queue it and return at once,
 * so that an error of the host's is never seen.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): a count out of range; with EnqueueCpuEvent no eventfd;
 *   bad context.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTSignalSynchronizationObject2(CONST D3DKMT_SIGNALSYNCHRONIZATIONOBJECT2 *pData);

/** Argument of D3DKMTSignalSynchronizationObject. */
typedef struct _D3DKMT_SIGNALSYNCHRONIZATIONOBJECT {
    D3DKMT_HANDLE hContext; /**< in */
    UINT ObjectCount; /**< in: at most 32 */
    D3DKMT_HANDLE ObjectHandleArray[32];
    D3DDDICB_SIGNALFLAGS Flags;
} D3DKMT_SIGNALSYNCHRONIZATIONOBJECT;

/** The older form of D3DKMTSignalSynchronizationObject2, without a value or further contexts. */
NTSTATUS D3DKMTSignalSynchronizationObject(CONST D3DKMT_SIGNALSYNCHRONIZATIONOBJECT *pData);

/** Argument of D3DKMTSignalSynchronizationObjectFromCpu. */
typedef struct _D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU {
    D3DKMT_HANDLE hDevice; /**< in */
    UINT ObjectCount; /**< in: 1 to 32 */
    /** in: ObjectCount handles, checked by the host alone */
    D3DKMT_PTR(D3DKMT_HANDLE *, ObjectHandleArray);
    D3DKMT_PTR(UINT64 *, FenceValueArray); /**< in: ObjectCount values, or NULL for none */
    D3DDDICB_SIGNALFLAGS Flags; /**< in */
} D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU;

/**
 * Signals now.
 *
 * ioctl 0x31 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): ObjectCount out of range; bad device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read.
 */
NTSTATUS D3DKMTSignalSynchronizationObjectFromCpu(
    CONST D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMCPU *pData);

/** Argument of D3DKMTSignalSynchronizationObjectFromGpu. */
typedef struct _D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU {
    D3DKMT_HANDLE hContext; /**< in */
    UINT ObjectCount; /**< in: at least 1; the host's messages hold 10916 */
    /** in: ObjectCount handles, checked by the host alone */
    D3DKMT_PTR(D3DKMT_HANDLE *, ObjectHandleArray);
    union {
        UINT64 *MonitoredFenceValueArray; /**< in: ObjectCount values */
        UINT64 Reserved[8];
    };
} D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU;

/**
 * Queues a signal of monitored fences behind the work of a context.
 *
 * ioctl 0x32 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): ObjectCount 0 or above 131072; bad context.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read.
 */
NTSTATUS D3DKMTSignalSynchronizationObjectFromGpu(
    CONST D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU *pData);

/** Argument of D3DKMTSignalSynchronizationObjectFromGpu2. */
typedef struct _D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2 {
    UINT ObjectCount; /**< in: at least 1; 0 with EnqueueCpuEvent */
    /** in: ObjectCount handles, checked by the host alone */
    D3DKMT_PTR(D3DKMT_HANDLE *, ObjectHandleArray);
    D3DDDICB_SIGNALFLAGS Flags; /**< in */
    ULONG BroadcastContextCount; /**< in: at least 1 */
    /** in: contexts, of which the driver checks the first alone */
    D3DKMT_PTR(D3DKMT_HANDLE *, BroadcastContextArray);
    union {
        UINT64 FenceValue; /**< in: for fences that are not monitored */
        HANDLE CpuEventHandle; /**< in, with EnqueueCpuEvent: an eventfd, not 0 */
        UINT64 *MonitoredFenceValueArray; /**< in: ObjectCount values */
        UINT64 Reserved[8];
    };
} D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2;

/**
 * Queues a signal behind the work of several contexts, or an event.
 *
 * ioctl 0x33 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): with EnqueueCpuEvent objects or no event; without it a
 *   count of 0 or above 131072; no eventfd; bad first context.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read.
 */
NTSTATUS D3DKMTSignalSynchronizationObjectFromGpu2(
    CONST D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU2 *pData);

/** Argument of D3DKMTSubmitSignalSyncObjectsToHwQueue. */
typedef struct _D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE {
    D3DDDICB_SIGNALFLAGS Flags; /**< in */
    ULONG BroadcastHwQueueCount; /**< in: 1 to 64 */
    /** in: hardware queues, of which the driver checks the first alone */
    D3DKMT_PTR(D3DKMT_HANDLE *, BroadcastHwQueueArray);
    UINT ObjectCount; /**< in: 1 to 32 */
    /** in: ObjectCount handles, checked by the host alone */
    D3DKMT_PTR(D3DKMT_HANDLE *, ObjectHandleArray);
    D3DKMT_PTR(UINT64 *, FenceValueArray); /**< in: ObjectCount values */
} D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE;

/**
 * Queues a signal behind the work of hardware queues.
 *
 * ioctl 0x35 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): a count out of range; bad first queue.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read.
 */
NTSTATUS D3DKMTSubmitSignalSyncObjectsToHwQueue(
    CONST D3DKMT_SUBMITSIGNALSYNCOBJECTSTOHWQUEUE *pData);

/** Argument of D3DKMTWaitForSynchronizationObject2. */
typedef struct _D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 {
    D3DKMT_HANDLE hContext; /**< in */
    UINT ObjectCount; /**< in: 1 to 32; with more than 8 the driver reads beyond the values */
    D3DKMT_HANDLE ObjectHandleArray[32]; /**< in */
    union {
        struct {
            UINT64 FenceValue;
        } Fence;
        UINT64 Reserved[8];
    };
} D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2;

/**
 * Makes the work that follows in a context wait. One fence value serves all objects.
 *
 * ioctl 0x12 of dxgkrnl 2.0.3. As with all waits of the GPU the driver may queue it and return
 * at once, so that an error of the host's is never seen.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): ObjectCount out of range; bad context.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTWaitForSynchronizationObject2(CONST D3DKMT_WAITFORSYNCHRONIZATIONOBJECT2 *pData);

/** Argument of D3DKMTWaitForSynchronizationObject. */
typedef struct _D3DKMT_WAITFORSYNCHRONIZATIONOBJECT {
    D3DKMT_HANDLE hContext; /**< in */
    UINT ObjectCount; /**< in: 1 to 32 */
    D3DKMT_HANDLE ObjectHandleArray[32];
} D3DKMT_WAITFORSYNCHRONIZATIONOBJECT;

/** The older form of D3DKMTWaitForSynchronizationObject2, without a value. */
NTSTATUS D3DKMTWaitForSynchronizationObject(CONST D3DKMT_WAITFORSYNCHRONIZATIONOBJECT *pData);

/** Of D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU. */
typedef struct _D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS {
    union {
        struct {
            UINT WaitAny : 1; /**< one object is enough */
            UINT Reserved : 31;
        };
        UINT Value;
    };
} D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS;

/** Argument of D3DKMTWaitForSynchronizationObjectFromCpu. */
typedef struct _D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU {
    D3DKMT_HANDLE hDevice; /**< in */
    UINT ObjectCount; /**< in: at least 1; the host's messages hold 10916 */
    /** in: ObjectCount handles, checked by the host alone */
    D3DKMT_PTR(D3DKMT_HANDLE *, ObjectHandleArray);
    D3DKMT_PTR(UINT64 *, FenceValueArray); /**< in: ObjectCount values */
    D3DKMT_PTR(HANDLE, hAsyncEvent); /**< in: an eventfd, or 0 to wait in the call */
    D3DDDI_WAITFORSYNCHRONIZATIONOBJECTFROMCPU_FLAGS Flags; /**< in */
} D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU;

/**
 * Waits until fences have reached their values: in the call, or through an eventfd, to which 1
 * is added, once, when they have.
 *
 * ioctl 0x3a of dxgkrnl 2.0.3. There is no timeout. Where a signal breaks the wait the library
 * makes the call again. With an event it returns at once.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): ObjectCount 0 or above 131072; the event is no eventfd;
 *   bad device; bad objects.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read.
 */
NTSTATUS D3DKMTWaitForSynchronizationObjectFromCpu(
    CONST D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU *pData);

/** Argument of D3DKMTWaitForSynchronizationObjectFromGpu. */
typedef struct _D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU {
    D3DKMT_HANDLE hContext; /**< in */
    UINT ObjectCount; /**< in: 1 to 32 */
    /** in: the kind of the first decides for all */
    D3DKMT_PTR(D3DKMT_HANDLE *, ObjectHandleArray);
    union {
        UINT64 *MonitoredFenceValueArray; /**< in: ObjectCount values, for monitored fences */
        UINT64 FenceValue; /**< in: one value, for all other kinds */
        UINT64 Reserved[8];
    };
} D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU;

/**
 * Makes the work that follows in a context wait until fences have reached their values.
 *
 * ioctl 0x3b of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): ObjectCount 0 or above 131072; bad context; the first
 *   object is bad; ObjectCount above 32.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read.
 */
NTSTATUS D3DKMTWaitForSynchronizationObjectFromGpu(
    CONST D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU *pData);

/** Argument of D3DKMTSubmitWaitForSyncObjectsToHwQueue. */
typedef struct _D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE {
    D3DKMT_HANDLE hHwQueue; /**< in */
    UINT ObjectCount; /**< in: 1 to 32 */
    D3DKMT_PTR(D3DKMT_HANDLE *, ObjectHandleArray); /**< in: ObjectCount handles */
    D3DKMT_PTR(UINT64 *, FenceValueArray); /**< in: ObjectCount values */
} D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE;

/**
 * Makes the work that follows in a hardware queue wait until fences have reached their values.
 *
 * ioctl 0x36 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): ObjectCount out of range; bad queue.
 * - STATUS_UNSUCCESSFUL (EFAULT): a list cannot be read.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTSubmitWaitForSyncObjectsToHwQueue(
    CONST D3DKMT_SUBMITWAITFORSYNCOBJECTSTOHWQUEUE *pData);

/** Argument of D3DKMTOpenSynchronizationObject. */
typedef struct _D3DKMT_OPENSYNCHRONIZATIONOBJECT {
    D3DKMT_HANDLE hSharedHandle; /**< in */
    D3DKMT_HANDLE hSyncObject; /**< out */
    UINT64 Reserved[8];
} D3DKMT_OPENSYNCHRONIZATIONOBJECT;

/**
 * Opens an object by a global handle; on Linux they are shared through descriptors.
 *
 * ioctl 0x29, an empty slot of dxgkrnl 2.0.3: the call is made, and is STATUS_NOT_SUPPORTED
 * unless a driver answers it.
 */
NTSTATUS D3DKMTOpenSynchronizationObject(D3DKMT_OPENSYNCHRONIZATIONOBJECT *pData);

/* ------------------------------------------------------------------------------------------ */
/* Submitting work                                                                            */
/* ------------------------------------------------------------------------------------------ */

/** Of D3DKMT_SUBMITCOMMAND. */
typedef struct _D3DKMT_SUBMITCOMMANDFLAGS {
    UINT NullRendering : 1; /**< the work is dropped */
    UINT PresentRedirected : 1;
    UINT NoKmdAccess : 1;
    UINT Reserved : 29;
} D3DKMT_SUBMITCOMMANDFLAGS;

/** Argument of D3DKMTSubmitCommand. */
typedef struct _D3DKMT_SUBMITCOMMAND {
    /** in: where the commands are; the driver does not read them */
    D3DGPU_VIRTUAL_ADDRESS Commands;
    UINT CommandLength; /**< in: bytes */
    D3DKMT_SUBMITCOMMANDFLAGS Flags; /**< in */
    ULONGLONG PresentHistoryToken;
    UINT BroadcastContextCount; /**< in: 1 to 64 */
    /** in: contexts, of which the driver checks the first alone */
    D3DKMT_HANDLE BroadcastContext[64];
    D3DKMT_PTR(VOID *, pPrivateDriverData); /**< in: for the vendor's kernel driver */
    UINT PrivateDriverDataSize; /**< in: bytes, with 4 for each history buffer at most 130648 */
    UINT NumPrimaries; /**< in: at most 131072, but WrittenPrimaries has 16 */
    D3DKMT_HANDLE WrittenPrimaries[16]; /**< in */
    UINT NumHistoryBuffers; /**< in: at most 1024 */
    D3DKMT_PTR(D3DKMT_HANDLE *, HistoryBufferArray); /**< in: NumHistoryBuffers handles */
} D3DKMT_SUBMITCOMMAND;

/**
 * Queues commands in contexts.
 *
 * ioctl 0x0f of dxgkrnl 2.0.3, which writes nothing. It may queue the work and return at once,
 * so that an error of the host's is never seen; whether the device still runs it leaves to the
 * host.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL), in this order: BroadcastContextCount,
 *   PrivateDriverDataSize (131072), NumHistoryBuffers or NumPrimaries out of range; bad first
 *   context; private data and history together above 130648.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): history or private data cannot be read.
 */
NTSTATUS D3DKMTSubmitCommand(CONST D3DKMT_SUBMITCOMMAND *pData);

/** Argument of D3DKMTSubmitCommandToHwQueue. */
typedef struct _D3DKMT_SUBMITCOMMANDTOHWQUEUE {
    D3DKMT_HANDLE hHwQueue; /**< in */
    UINT64 HwQueueProgressFenceId; /**< in: what the queue's fence has when this work is done */
    /** in: where the commands are; the driver does not read them */
    D3DGPU_VIRTUAL_ADDRESS CommandBuffer;
    UINT CommandLength; /**< in: bytes */
    UINT PrivateDriverDataSize; /**< in: bytes, with 4 for each primary at most 130976 */
    D3DKMT_PTR(VOID *, pPrivateDriverData); /**< in: for the vendor's kernel driver */
    UINT NumPrimaries; /**< in */
    D3DKMT_PTR(D3DKMT_HANDLE *, WrittenPrimaries); /**< in: NumPrimaries handles */
} D3DKMT_SUBMITCOMMANDTOHWQUEUE;

/**
 * Queues commands in a hardware queue.
 *
 * ioctl 0x34 of dxgkrnl 2.0.3, which writes nothing. It may queue the work and return at once,
 * so that an error of the host's is never seen.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL), in this order: PrivateDriverDataSize or NumPrimaries
 *   above 131072; bad queue; private data and primaries together above 130976.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): primaries or private data cannot be read.
 */
NTSTATUS D3DKMTSubmitCommandToHwQueue(CONST D3DKMT_SUBMITCOMMANDTOHWQUEUE *pData);

/** Of D3DKMT_RENDER. */
typedef struct _D3DKMT_RENDERFLAGS {
    UINT ResizeCommandBuffer : 1;
    UINT ResizeAllocationList : 1;
    UINT ResizePatchLocationList : 1;
    UINT NullRendering : 1;
    UINT PresentRedirected : 1;
    UINT RenderKm : 1;
    UINT RenderKmReadback : 1;
    UINT Reserved : 25;
} D3DKMT_RENDERFLAGS;

/** Argument of D3DKMTRender. */
typedef struct _D3DKMT_RENDER {
    union {
        D3DKMT_HANDLE hDevice;
        D3DKMT_HANDLE hContext;
    };
    UINT CommandOffset;
    UINT CommandLength;
    UINT AllocationCount;
    UINT PatchLocationCount;
    D3DKMT_PTR(VOID *, pNewCommandBuffer);
    UINT NewCommandBufferSize;
    D3DKMT_PTR(D3DDDI_ALLOCATIONLIST *, pNewAllocationList);
    UINT NewAllocationListSize;
    D3DKMT_PTR(D3DDDI_PATCHLOCATIONLIST *, pNewPatchLocationList);
    UINT NewPatchLocationListSize;
    D3DKMT_RENDERFLAGS Flags;
    ULONGLONG PresentHistoryToken;
    ULONG BroadcastContextCount;
    D3DKMT_HANDLE BroadcastContext[64];
    ULONG QueuedBufferCount;
    D3DGPU_VIRTUAL_ADDRESS NewCommandBuffer;
    D3DKMT_PTR(VOID *, pPrivateDriverData);
    UINT PrivateDriverDataSize;
} D3DKMT_RENDER;

/**
 * Submits work in the older model.
 *
 * ioctl 0x2d, an empty slot of dxgkrnl 2.0.3: the call is made, and is STATUS_NOT_SUPPORTED
 * unless a driver answers it.
 */
NTSTATUS D3DKMTRender(D3DKMT_RENDER *pData);

/* ------------------------------------------------------------------------------------------ */
/* Sharing between processes                                                                  */
/* ------------------------------------------------------------------------------------------ */

/** What the driver gets from D3DKMTShareObjects, whose C form is an argument list. */
typedef struct _D3DKMT_SHAREOBJECTS {
    UINT ObjectCount; /**< in: 1 */
    D3DKMT_PTR(D3DKMT_HANDLE *, ObjectHandleArray); /**< in */
    D3DKMT_PTR(PVOID, pObjectAttributes); /**< ignored by the driver */
    DWORD DesiredAccess; /**< ignored by the driver */
    D3DKMT_PTR(HANDLE *, pSharedNtHandle); /**< out: a descriptor, 64 bits */
} D3DKMT_SHAREOBJECTS;

/**
 * Makes a descriptor that stands for a shared resource or synchronization object. It can be
 * passed to other processes, keeps the object alive, and is closed as any descriptor.
 *
 * ioctl 0x3f of dxgkrnl 2.0.3, which writes phSharedNtHandle. Each call makes a new descriptor,
 * with close-on-exec. The first one of a resource fixes its list of allocations.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): cObjects is not 1 (Windows allows
 *   D3DKMT_MAX_OBJECTS_PER_HANDLE); the handle is bad, or neither a synchronization object nor
 *   a resource, or not made with Shared or CreateShared; a resource whose allocations have no
 *   private data, the first time.
 * - STATUS_UNSUCCESSFUL: the handle or the result cannot be reached (EFAULT); no descriptor is
 *   left, or the host refuses (ENOTRECOVERABLE).
 */
NTSTATUS D3DKMTShareObjects(UINT cObjects, CONST D3DKMT_HANDLE *hObjects,
                            POBJECT_ATTRIBUTES pObjectAttributes, DWORD dwDesiredAccess,
                            HANDLE *phSharedNtHandle);

/** Argument of D3DKMTOpenSyncObjectFromNtHandle2. */
typedef struct _D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2 {
    D3DKMT_PTR(HANDLE, hNtHandle); /**< in: a descriptor of D3DKMTShareObjects */
    D3DKMT_HANDLE hDevice; /**< in */
    D3DDDI_SYNCHRONIZATIONOBJECT_FLAGS Flags; /**< in: for this process */
    D3DKMT_HANDLE hSyncObject; /**< out */
    union {
        struct {
            /** out: 64 bits at the start of a page of its own */
            D3DKMT_PTR(VOID *, FenceValueCPUVirtualAddress);
            D3DGPU_VIRTUAL_ADDRESS FenceValueGPUVirtualAddress; /**< out */
            UINT EngineAffinity; /**< in */
        } MonitoredFence;
        UINT64 Reserved[8];
    };
} D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2;

/**
 * Opens a shared synchronization object.
 *
 * ioctl 0x40 of dxgkrnl 2.0.3, which writes the whole structure. Each call makes a new handle
 * and, for a monitored fence, maps a new page.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device; after the adapter was found, the descriptor
 *   is none of a shared synchronization object.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTOpenSyncObjectFromNtHandle2(D3DKMT_OPENSYNCOBJECTFROMNTHANDLE2 *pData);

/** Argument of D3DKMTQueryResourceInfoFromNtHandle. */
typedef struct _D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_PTR(HANDLE, hNtHandle); /**< in: a descriptor of D3DKMTShareObjects */
    D3DKMT_PTR(VOID *, pPrivateRuntimeData); /**< ignored on Linux */
    UINT PrivateRuntimeDataSize; /**< out: bytes */
    UINT TotalPrivateDriverDataSize; /**< out: bytes, of all allocations together */
    UINT ResourcePrivateDriverDataSize; /**< out: bytes */
    UINT NumAllocations; /**< out */
} D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE;

/**
 * Tells what room the opening of a shared resource needs.
 *
 * ioctl 0x41 of dxgkrnl 2.0.3, which writes the three sizes and NumAllocations.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): the descriptor is none of a shared resource; then bad
 *   device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTQueryResourceInfoFromNtHandle(D3DKMT_QUERYRESOURCEINFOFROMNTHANDLE *pData);

/** One allocation of a resource that D3DKMTOpenResource opens; 24 bytes. */
typedef struct _D3DDDI_OPENALLOCATIONINFO {
    D3DKMT_HANDLE hAllocation; /**< out */
    D3DKMT_PTR(VOID *, pPrivateDriverData); /**< out */
    UINT PrivateDriverDataSize; /**< out: bytes */
} D3DDDI_OPENALLOCATIONINFO;

/** One allocation of an opened resource; 80 bytes. */
typedef struct _D3DDDI_OPENALLOCATIONINFO2 {
    D3DKMT_HANDLE hAllocation; /**< out */
    D3DKMT_PTR(VOID *, pPrivateDriverData); /**< out: into pTotalPrivateDriverDataBuffer */
    UINT PrivateDriverDataSize; /**< out: bytes */
    D3DGPU_VIRTUAL_ADDRESS GpuVirtualAddress; /**< out: 0 on Linux */
    ULONG_PTR Reserved[6];
} D3DDDI_OPENALLOCATIONINFO2;

/** Argument of D3DKMTOpenResourceFromNtHandle. */
typedef struct _D3DKMT_OPENRESOURCEFROMNTHANDLE {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_PTR(HANDLE, hNtHandle); /**< in: a descriptor of D3DKMTShareObjects */
    UINT NumAllocations; /**< in: exactly as many as there are */
    /** out: NumAllocations elements */
    D3DKMT_PTR(D3DDDI_OPENALLOCATIONINFO2 *, pOpenAllocationInfo2);
    UINT PrivateRuntimeDataSize; /**< in: bytes, at least what is needed */
    D3DKMT_PTR(VOID *, pPrivateRuntimeData); /**< out */
    UINT ResourcePrivateDriverDataSize; /**< in: bytes, at least what is needed */
    D3DKMT_PTR(VOID *, pResourcePrivateDriverData); /**< out */
    /** in: bytes, at least what is needed; out: bytes used */
    UINT TotalPrivateDriverDataBufferSize;
    /** out: the private data of all allocations */
    D3DKMT_PTR(VOID *, pTotalPrivateDriverDataBuffer);
    D3DKMT_HANDLE hResource; /**< out */
    D3DKMT_HANDLE hKeyedMutex; /**< never written on Linux */
    D3DKMT_PTR(VOID *, pKeyedMutexPrivateRuntimeData);
    UINT KeyedMutexPrivateRuntimeDataSize;
    D3DKMT_HANDLE hSyncObject; /**< never written on Linux */
} D3DKMT_OPENRESOURCEFROMNTHANDLE;

/**
 * Opens a shared resource and its allocations, with new handles.
 *
 * ioctl 0x42 of dxgkrnl 2.0.3. Where it fails after the host has opened the resource, the
 * status is the host's of closing it again, which can be a success: set hResource to 0 and test
 * it.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL), in this order: the descriptor is none of a shared
 *   resource; bad device; NumAllocations is another number, or a size too small.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone, tested after the device.
 * - STATUS_UNSUCCESSFUL (EFAULT): the data or the elements cannot be written.
 */
NTSTATUS D3DKMTOpenResourceFromNtHandle(D3DKMT_OPENRESOURCEFROMNTHANDLE *pData);

/** Argument of D3DKMTShareObjectWithHost. */
typedef struct _D3DKMT_SHAREOBJECTWITHHOST {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hObject; /**< in */
    UINT64 Reserved;
    UINT64 hVailProcessNtHandle; /**< out: the host's name for the object */
} D3DKMT_SHAREOBJECTWITHHOST;

/**
 * Makes an object known to a process on the host.
 *
 * ioctl 0x44 of dxgkrnl 2.0.3. The driver checks nothing; any status but STATUS_SUCCESS,
 * positive ones too, comes without a result.
 */
NTSTATUS D3DKMTShareObjectWithHost(D3DKMT_SHAREOBJECTWITHHOST *pData);

/** Argument of D3DKMTQueryResourceInfo. */
typedef struct _D3DKMT_QUERYRESOURCEINFO {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hGlobalShare; /**< in */
    D3DKMT_PTR(VOID *, pPrivateRuntimeData);
    UINT PrivateRuntimeDataSize;
    UINT TotalPrivateDriverDataSize;
    UINT ResourcePrivateDriverDataSize;
    UINT NumAllocations;
} D3DKMT_QUERYRESOURCEINFO;

/**
 * As D3DKMTQueryResourceInfoFromNtHandle, by a global handle.
 *
 * ioctl 0x2b, an empty slot of dxgkrnl 2.0.3: the call is made, and is STATUS_NOT_SUPPORTED
 * unless a driver answers it.
 */
NTSTATUS D3DKMTQueryResourceInfo(D3DKMT_QUERYRESOURCEINFO *pData);

/** Argument of D3DKMTOpenResource. */
typedef struct _D3DKMT_OPENRESOURCE {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hGlobalShare; /**< in */
    UINT NumAllocations; /**< in: at most 65536 */
    union {
        /** out: NumAllocations elements; the library makes the driver's longer ones of them */
        D3DDDI_OPENALLOCATIONINFO *pOpenAllocationInfo;
        D3DDDI_OPENALLOCATIONINFO2 *pOpenAllocationInfo2;
        UINT64 AlignUnionTo64;
    };
    D3DKMT_PTR(VOID *, pPrivateRuntimeData);
    UINT PrivateRuntimeDataSize;
    D3DKMT_PTR(VOID *, pResourcePrivateDriverData);
    UINT ResourcePrivateDriverDataSize;
    D3DKMT_PTR(VOID *, pTotalPrivateDriverDataBuffer);
    UINT TotalPrivateDriverDataBufferSize;
    D3DKMT_HANDLE hResource; /**< out */
} D3DKMT_OPENRESOURCE;

/**
 * As D3DKMTOpenResourceFromNtHandle, by a global handle.
 *
 * ioctl 0x28, an empty slot of dxgkrnl 2.0.3: the call is made, and is STATUS_NOT_SUPPORTED
 * unless a driver answers it.
 */
NTSTATUS D3DKMTOpenResource(D3DKMT_OPENRESOURCE *pData);

/** Argument of D3DKMTGetSharedResourceAdapterLuid. */
typedef struct _D3DKMT_GETSHAREDRESOURCEADAPTERLUID {
    D3DKMT_HANDLE hGlobalShare; /**< in */
    D3DKMT_PTR(HANDLE, hNtHandle);
    LUID AdapterLuid; /**< out */
} D3DKMT_GETSHAREDRESOURCEADAPTERLUID;

/**
 * Tells which adapter a shared resource is on.
 *
 * ioctl 0x23, an empty slot of dxgkrnl 2.0.3: the call is made, and is STATUS_NOT_SUPPORTED
 * unless a driver answers it.
 */
NTSTATUS D3DKMTGetSharedResourceAdapterLuid(D3DKMT_GETSHAREDRESOURCEADAPTERLUID *pData);

/** Argument of D3DKMTOpenNtHandleFromName, which Linux does not have. */
typedef struct _D3DKMT_OPENNTHANDLEFROMNAME {
    DWORD dwDesiredAccess;
    D3DKMT_PTR(OBJECT_ATTRIBUTES *, pObjAttrib);
    D3DKMT_PTR(HANDLE, hNtHandle);
} D3DKMT_OPENNTHANDLEFROMNAME;

/** Windows has this call, Linux does not: always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTOpenNtHandleFromName(D3DKMT_OPENNTHANDLEFROMNAME *pData);

/** Argument of D3DKMTOpenSyncObjectNtHandleFromName, which Linux does not have. */
typedef struct _D3DKMT_OPENSYNCOBJECTNTHANDLEFROMNAME {
    DWORD dwDesiredAccess;
    D3DKMT_PTR(OBJECT_ATTRIBUTES *, pObjAttrib);
    D3DKMT_PTR(HANDLE, hNtHandle);
} D3DKMT_OPENSYNCOBJECTNTHANDLEFROMNAME;

/** Windows has this call, Linux does not: always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTOpenSyncObjectNtHandleFromName(D3DKMT_OPENSYNCOBJECTNTHANDLEFROMNAME *pData);

/* ------------------------------------------------------------------------------------------ */
/* Sync files                                                                                 */
/* Fences in the form of Linux's own, for other drivers and for poll(). These calls exist on  */
/* Linux alone.                                                                               */
/* ------------------------------------------------------------------------------------------ */

/** Argument of D3DKMTCreateSyncFile. */
typedef struct _D3DKMT_CREATESYNCFILE {
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hMonitoredFence; /**< in */
    UINT64 FenceValue; /**< in: what the fence must reach */
    UINT64 hSyncFile; /**< out: a descriptor */
} D3DKMT_CREATESYNCFILE;

/**
 * Makes a sync file, which becomes readable for poll() once the fence has reached the value.
 *
 * ioctl 0x45 of dxgkrnl 2.0.3, which writes hSyncFile. Works for a fence that is not shared
 * too, but such a file can be neither opened nor waited for by the GPU. Pass a monitored fence
 * and nothing else: the driver does not test the kind.
 *
 * - STATUS_UNSUCCESSFUL (EMFILE, ENFILE, EFAULT): no descriptor is left, tested first.
 * - STATUS_INVALID_PARAMETER (EINVAL): bad device; bad fence.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTCreateSyncFile(D3DKMT_CREATESYNCFILE *pData);

/** Argument of D3DKMTWaitSyncFile. */
typedef struct _D3DKMT_WAITSYNCFILE {
    UINT64 hSyncFile; /**< in: a descriptor of D3DKMTCreateSyncFile */
    D3DKMT_HANDLE hContext; /**< in */
    UINT Reserved;
} D3DKMT_WAITSYNCFILE;

/**
 * Makes the work that follows in a context wait for a sync file. With a fence that is not
 * shared it succeeds and does not wait.
 *
 * ioctl 0x46 of dxgkrnl 2.0.3. Pass a file of D3DKMTCreateSyncFile and no other driver's.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): the descriptor is no sync file; then bad context.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTWaitSyncFile(CONST D3DKMT_WAITSYNCFILE *pData);

/** Argument of D3DKMTOpenSyncObjectFromSyncFile. */
typedef struct _D3DKMT_OPENSYNCOBJECTFROMSYNCFILE {
    UINT64 hSyncFile; /**< in: a descriptor of D3DKMTCreateSyncFile */
    D3DKMT_HANDLE hDevice; /**< in */
    D3DKMT_HANDLE hSyncObject; /**< out: for waits alone; set it to 0 before the call */
    UINT64 FenceValue; /**< out: what the fence must reach */
    /** out: 64 bits at the start of a page of its own */
    D3DKMT_PTR(VOID *, FenceValueCPUVirtualAddress);
    D3DGPU_VIRTUAL_ADDRESS FenceValueGPUVirtualAddress; /**< out */
} D3DKMT_OPENSYNCOBJECTFROMSYNCFILE;

/**
 * Opens the fence behind a sync file. With a fence that is not shared it succeeds and writes
 * nothing.
 *
 * ioctl 0x47 of dxgkrnl 2.0.3.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): the descriptor is no sync file; then bad device.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTOpenSyncObjectFromSyncFile(D3DKMT_OPENSYNCOBJECTFROMSYNCFILE *pData);

/* ------------------------------------------------------------------------------------------ */
/* Statistics, clocks, processes, features                                                    */
/* ------------------------------------------------------------------------------------------ */

/**
 * What D3DKMTQueryStatistics asks for: which member of its result is the answer, and which of
 * its last union the question.
 */
typedef enum _D3DKMT_QUERYSTATISTICS_TYPE {
    D3DKMT_QUERYSTATISTICS_ADAPTER                = 0,
    D3DKMT_QUERYSTATISTICS_PROCESS                = 1,
    D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER        = 2,
    D3DKMT_QUERYSTATISTICS_SEGMENT                = 3,
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT        = 4,
    D3DKMT_QUERYSTATISTICS_NODE                   = 5,
    D3DKMT_QUERYSTATISTICS_PROCESS_NODE           = 6,
    D3DKMT_QUERYSTATISTICS_VIDPNSOURCE            = 7,
    D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE    = 8,
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP  = 9,
    D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER       = 10,
    D3DKMT_QUERYSTATISTICS_ADAPTER2               = 11,
    D3DKMT_QUERYSTATISTICS_SEGMENT2               = 12,
    D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER2       = 13,
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT2       = 14,
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP2 = 15,
    D3DKMT_QUERYSTATISTICS_SEGMENT_USAGE          = 16,
    D3DKMT_QUERYSTATISTICS_SEGMENT_GROUP_USAGE    = 17,
    D3DKMT_QUERYSTATISTICS_NODE2                  = 18,
    D3DKMT_QUERYSTATISTICS_PROCESS_NODE2          = 19
} D3DKMT_QUERYSTATISTICS_TYPE;

/** Index of a counter of attempts to preempt. */
typedef enum _D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT {
    D3DKMT_PreemptionAttempt                               = 0,
    D3DKMT_PreemptionAttemptSuccess                        = 1,
    D3DKMT_PreemptionAttemptMissNoCommand                  = 2,
    D3DKMT_PreemptionAttemptMissNotEnabled                 = 3,
    D3DKMT_PreemptionAttemptMissNextFence                  = 4,
    D3DKMT_PreemptionAttemptMissPagingCommand              = 5,
    D3DKMT_PreemptionAttemptMissSplittedCommand            = 6,
    D3DKMT_PreemptionAttemptMissFenceCommand               = 7,
    D3DKMT_PreemptionAttemptMissRenderPendingFlip          = 8,
    D3DKMT_PreemptionAttemptMissNotMakingProgress          = 9,
    D3DKMT_PreemptionAttemptMissLessPriority               = 10,
    D3DKMT_PreemptionAttemptMissRemainingQuantum           = 11,
    D3DKMT_PreemptionAttemptMissRemainingPreemptionQuantum = 12,
    D3DKMT_PreemptionAttemptMissAlreadyPreempting          = 13,
    D3DKMT_PreemptionAttemptMissGlobalBlock                = 14,
    D3DKMT_PreemptionAttemptMissAlreadyRunning             = 15,
    D3DKMT_PreemptionAttemptStatisticsMax                  = 16
} D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT;

/** Index of a counter by priority. */
typedef enum _D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS {
    D3DKMT_AllocationPriorityClassMinimum = 0,
    D3DKMT_AllocationPriorityClassLow     = 1,
    D3DKMT_AllocationPriorityClassNormal  = 2,
    D3DKMT_AllocationPriorityClassHigh    = 3,
    D3DKMT_AllocationPriorityClassMaximum = 4,
    D3DKMT_MaxAllocationPriorityClass     = 5
} D3DKMT_QUERYSTATISTICS_ALLOCATION_PRIORITY_CLASS;

/** Index of a counter by the kind of work at the hardware. */
typedef enum _D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE {
    D3DKMT_ClientRenderBuffer     = 0,
    D3DKMT_ClientPagingBuffer     = 1,
    D3DKMT_SystemPagingBuffer     = 2,
    D3DKMT_SystemPreemptionBuffer = 3,
    D3DKMT_DmaPacketTypeMax       = 4
} D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE;

/** Index of a counter by the kind of work in the queues. */
typedef enum _D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE {
    D3DKMT_RenderCommandBuffer   = 0,
    D3DKMT_DeferredCommandBuffer = 1,
    D3DKMT_SystemCommandBuffer   = 2,
    D3DKMT_MmIoFlipCommandBuffer = 3,
    D3DKMT_WaitCommandBuffer     = 4,
    D3DKMT_SignalCommandBuffer   = 5,
    D3DKMT_DeviceCommandBuffer   = 6,
    D3DKMT_SoftwareCommandBuffer = 7,
    D3DKMT_QueuePacketTypeMax    = 8
} D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE;

/** How many, and how much. */
typedef struct _D3DKMT_QUERYSTATISTICS_COUNTER {
    ULONG Count;
    ULONGLONG Bytes; /**< all together */
} D3DKMT_QUERYSTATISTICS_COUNTER;

/** Of the adapter's statistics: references to allocations in the older model. */
typedef struct _D3DKMT_QUERYSTATSTICS_REFERENCE_DMA_BUFFER {
    ULONG NbCall;
    ULONG NbAllocationsReferenced;
    ULONG MaxNbAllocationsReferenced;
    ULONG NbNULLReference;
    ULONG NbWriteReference;
    ULONG NbRenamedAllocationsReferenced;
    ULONG NbIterationSearchingRenamedAllocation;
    ULONG NbLockedAllocationReferenced;
    ULONG NbAllocationWithValidPrepatchingInfoReferenced;
    ULONG NbAllocationWithInvalidPrepatchingInfoReferenced;
    ULONG NbDMABufferSuccessfullyPrePatched;
    ULONG NbPrimariesReferencesOverflow;
    ULONG NbAllocationWithNonPreferredResources;
    ULONG NbAllocationInsertedInMigrationTable;
} D3DKMT_QUERYSTATSTICS_REFERENCE_DMA_BUFFER;

/** Of the adapter's statistics: allocations given other memory. */
typedef struct _D3DKMT_QUERYSTATSTICS_RENAMING {
    ULONG NbAllocationsRenamed;
    ULONG NbAllocationsShrinked;
    ULONG NbRenamedBuffer;
    ULONG MaxRenamingListLength;
    ULONG NbFailuresDueToRenamingLimit;
    ULONG NbFailuresDueToCreateAllocation;
    ULONG NbFailuresDueToOpenAllocation;
    ULONG NbFailuresDueToLowResource;
    ULONG NbFailuresDueToNonRetiredLimit;
} D3DKMT_QUERYSTATSTICS_RENAMING;

/** Of the adapter's statistics: work made ready. */
typedef struct _D3DKMT_QUERYSTATSTICS_PREPRATION {
    ULONG BroadcastStall;
    ULONG NbDMAPrepared;
    ULONG NbDMAPreparedLongPath;
    ULONG ImmediateHighestPreparationPass;
    D3DKMT_QUERYSTATISTICS_COUNTER AllocationsTrimmed;
} D3DKMT_QUERYSTATSTICS_PREPRATION;

/** Of the adapter's statistics: allocations brought in and evicted. */
typedef struct _D3DKMT_QUERYSTATSTICS_PAGING_FAULT {
    D3DKMT_QUERYSTATISTICS_COUNTER Faults;
    D3DKMT_QUERYSTATISTICS_COUNTER FaultsFirstTimeAccess;
    D3DKMT_QUERYSTATISTICS_COUNTER FaultsReclaimed;
    D3DKMT_QUERYSTATISTICS_COUNTER FaultsMigration;
    D3DKMT_QUERYSTATISTICS_COUNTER FaultsIncorrectResource;
    D3DKMT_QUERYSTATISTICS_COUNTER FaultsLostContent;
    D3DKMT_QUERYSTATISTICS_COUNTER FaultsEvicted;
    D3DKMT_QUERYSTATISTICS_COUNTER AllocationsMEM_RESET;
    D3DKMT_QUERYSTATISTICS_COUNTER AllocationsUnresetSuccess;
    D3DKMT_QUERYSTATISTICS_COUNTER AllocationsUnresetFail;
    ULONG AllocationsUnresetSuccessRead;
    ULONG AllocationsUnresetFailRead;
    D3DKMT_QUERYSTATISTICS_COUNTER Evictions;
    D3DKMT_QUERYSTATISTICS_COUNTER EvictionsDueToPreparation;
    D3DKMT_QUERYSTATISTICS_COUNTER EvictionsDueToLock;
    D3DKMT_QUERYSTATISTICS_COUNTER EvictionsDueToClose;
    D3DKMT_QUERYSTATISTICS_COUNTER EvictionsDueToPurge;
    D3DKMT_QUERYSTATISTICS_COUNTER EvictionsDueToSuspendCPUAccess;
} D3DKMT_QUERYSTATSTICS_PAGING_FAULT;

/** Of the adapter's statistics: bytes moved. */
typedef struct _D3DKMT_QUERYSTATSTICS_PAGING_TRANSFER {
    ULONGLONG BytesFilled;
    ULONGLONG BytesDiscarded;
    ULONGLONG BytesMappedIntoAperture;
    ULONGLONG BytesUnmappedFromAperture;
    ULONGLONG BytesTransferredFromMdlToMemory;
    ULONGLONG BytesTransferredFromMemoryToMdl;
    ULONGLONG BytesTransferredFromApertureToMemory;
    ULONGLONG BytesTransferredFromMemoryToAperture;
} D3DKMT_QUERYSTATSTICS_PAGING_TRANSFER;

/** Of the adapter's statistics. */
typedef struct _D3DKMT_QUERYSTATSTICS_SWIZZLING_RANGE {
    ULONG NbRangesAcquired;
    ULONG NbRangesReleased;
} D3DKMT_QUERYSTATSTICS_SWIZZLING_RANGE;

/** Of the adapter's statistics: CPU mappings. */
typedef struct _D3DKMT_QUERYSTATSTICS_LOCKS {
    ULONG NbLocks;
    ULONG NbLocksWaitFlag;
    ULONG NbLocksDiscardFlag;
    ULONG NbLocksNoOverwrite;
    ULONG NbLocksNoReadSync;
    ULONG NbLocksLinearization;
    ULONG NbComplexLocks;
} D3DKMT_QUERYSTATSTICS_LOCKS;

/** Of the adapter's statistics: lives of allocations. */
typedef struct _D3DKMT_QUERYSTATSTICS_ALLOCATIONS {
    D3DKMT_QUERYSTATISTICS_COUNTER Created;
    D3DKMT_QUERYSTATISTICS_COUNTER Destroyed;
    D3DKMT_QUERYSTATISTICS_COUNTER Opened;
    D3DKMT_QUERYSTATISTICS_COUNTER Closed;
    D3DKMT_QUERYSTATISTICS_COUNTER MigratedSuccess;
    D3DKMT_QUERYSTATISTICS_COUNTER MigratedFail;
    D3DKMT_QUERYSTATISTICS_COUNTER MigratedAbandoned;
} D3DKMT_QUERYSTATSTICS_ALLOCATIONS;

/** Of the adapter's statistics: ends of allocations. */
typedef struct _D3DKMT_QUERYSTATSTICS_TERMINATIONS {
    D3DKMT_QUERYSTATISTICS_COUNTER TerminatedShared;
    D3DKMT_QUERYSTATISTICS_COUNTER TerminatedNonShared;
    D3DKMT_QUERYSTATISTICS_COUNTER DestroyedShared;
    D3DKMT_QUERYSTATISTICS_COUNTER DestroyedNonShared;
} D3DKMT_QUERYSTATSTICS_TERMINATIONS;

/** Of the adapter's statistics. */
typedef struct _D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS {
    union {
        struct {
            UINT64 NumberOfMemoryGroups : 2;
            UINT64 SupportsDemotion : 1;
            UINT64 Reserved : 61;
        };
        UINT64 Value;
    };
} D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS;

/** Statistics of type 0: of an adapter as a whole. */
typedef struct _D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION {
    ULONG NbSegments; /**< how many ids type 3 has, from 0 */
    ULONG NodeCount; /**< how many ids type 5 has, from 0 */
    ULONG VidPnSourceCount; /**< how many ids type 7 has, from 0 */
    ULONG VSyncEnabled;
    ULONG TdrDetectedCount; /**< how often an engine hung */
    LONGLONG ZeroLengthDmaBuffers;
    ULONGLONG RestartedPeriod;
    D3DKMT_QUERYSTATSTICS_REFERENCE_DMA_BUFFER ReferenceDmaBuffer;
    D3DKMT_QUERYSTATSTICS_RENAMING Renaming;
    D3DKMT_QUERYSTATSTICS_PREPRATION Preparation;
    D3DKMT_QUERYSTATSTICS_PAGING_FAULT PagingFault;
    D3DKMT_QUERYSTATSTICS_PAGING_TRANSFER PagingTransfer;
    D3DKMT_QUERYSTATSTICS_SWIZZLING_RANGE SwizzlingRange;
    D3DKMT_QUERYSTATSTICS_LOCKS Locks;
    D3DKMT_QUERYSTATSTICS_ALLOCATIONS Allocations;
    D3DKMT_QUERYSTATSTICS_TERMINATIONS Terminations;
    D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION_FLAGS Flags;
    UINT64 Reserved[7];
} D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION;

/**
 * Statistics of type 10: of a physical adapter. Not converted: 240 bytes with 2-byte
 * characters.
 */
typedef struct _D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION {
    D3DKMT_ADAPTER_PERFDATA AdapterPerfData;
    D3DKMT_ADAPTER_PERFDATACAPS AdapterPerfDataCaps;
    D3DKMT_GPUVERSION GpuVersion;
} D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION;

/** Of a segment's statistics. */
typedef struct _D3DKMT_QUERYSTATISTICS_MEMORY {
    ULONGLONG TotalBytesEvicted; /**< bytes */
    ULONG AllocsCommitted;
    ULONG AllocsResident;
} D3DKMT_QUERYSTATISTICS_MEMORY;

/** Statistics of type 3: of a memory segment, in bytes. */
typedef struct _D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION {
    ULONGLONG CommitLimit; /**< the segment's size */
    ULONGLONG BytesCommitted;
    ULONGLONG BytesResident;
    D3DKMT_QUERYSTATISTICS_MEMORY Memory;
    ULONG Aperture; /**< not 0: a window on system memory, not memory of the GPU's */
    ULONGLONG TotalBytesEvictedByPriority[5];
    UINT64 SystemMemoryEndAddress;
    struct {
        UINT64 PreservedDuringStandby : 1;
        UINT64 PreservedDuringHibernate : 1;
        UINT64 PartiallyPreservedDuringHibernate : 1;
        UINT64 Reserved : 61;
    } PowerFlags;
    struct {
        UINT64 SystemMemory : 1;
        UINT64 PopulatedByReservedDDRByFirmware : 1;
        UINT64 Reserved : 62;
    } SegmentProperties;
    UINT64 Reserved[5];
} D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION;

/** Attempts to preempt, by D3DKMT_QUERYRESULT_PREEMPTION_ATTEMPT_RESULT. */
typedef struct _D3DKMT_QUERYSTATISTICS_PREEMPTION_INFORMATION {
    ULONG PreemptionCounter[16];
} D3DKMT_QUERYSTATISTICS_PREEMPTION_INFORMATION;

/** Work in the queues, of one kind. */
typedef struct _D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_INFORMATION {
    ULONG PacketSubmited;
    ULONG PacketCompleted;
} D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_INFORMATION;

/** Work at the hardware, of one kind. */
typedef struct _D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_INFORMATION {
    ULONG PacketSubmited;
    ULONG PacketCompleted;
    ULONG PacketPreempted;
    ULONG PacketFaulted;
} D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_INFORMATION;

/**
 * Work by kind: see D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE and
 * D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE.
 */
typedef struct _D3DKMT_QUERYSTATISTICS_PACKET_INFORMATION {
    D3DKMT_QUERYSTATISTICS_QUEUE_PACKET_TYPE_INFORMATION QueuePacket[8];
    D3DKMT_QUERYSTATISTICS_DMA_PACKET_TYPE_INFORMATION DmaPacket[4];
} D3DKMT_QUERYSTATISTICS_PACKET_INFORMATION;

/** Statistics of type 6: of an engine, for one process. */
typedef struct _D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION {
    LARGE_INTEGER RunningTime; /**< units of 100 ns */
    ULONG ContextSwitch; /**< how often the engine changed to another context */
    D3DKMT_QUERYSTATISTICS_PREEMPTION_INFORMATION PreemptionStatistics;
    D3DKMT_QUERYSTATISTICS_PACKET_INFORMATION PacketStatistics;
    UINT64 Reserved[8];
} D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION;

/** Statistics of type 5: of an engine. */
typedef struct _D3DKMT_QUERYSTATISTICS_NODE_INFORMATION {
    D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION GlobalInformation; /**< all processes */
    D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION SystemInformation; /**< the system's own work */
    D3DKMT_NODE_PERFDATA NodePerfData;
    UINT32 Reserved[3];
} D3DKMT_QUERYSTATISTICS_NODE_INFORMATION;

/** Statistics of type 8: of a display source, for one process. */
typedef struct _D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION {
    ULONG Frame;
    ULONG CancelledFrame;
    ULONG QueuedPresent;
    UINT Padding;
    UINT64 IsVSyncEnabled;
    UINT64 VSyncOnTotalTimeMs; /**< ms */
    UINT64 VSyncOffKeepPhaseTotalTimeMs; /**< ms */
    UINT64 VSyncOffNoPhaseTotalTimeMs; /**< ms */
    UINT64 Reserved[4];
} D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION;

/** Statistics of type 7: of a display source. */
typedef struct _D3DKMT_QUERYSTATISTICS_VIDPNSOURCE_INFORMATION {
    D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION GlobalInformation; /**< all processes */
    /** the system's own work */
    D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION SystemInformation;
    UINT64 Reserved[8];
} D3DKMT_QUERYSTATISTICS_VIDPNSOURCE_INFORMATION;

/** Of a process's statistics, in bytes. */
typedef struct _D3DKMT_QUERYSTATISTICS_SYSTEM_MEMORY {
    ULONGLONG BytesAllocated;
    ULONGLONG BytesReserved;
    ULONG SmallAllocationBlocks;
    ULONG LargeAllocationBlocks;
    ULONGLONG WriteCombinedBytesAllocated;
    ULONGLONG WriteCombinedBytesReserved;
    ULONGLONG CachedBytesAllocated;
    ULONGLONG CachedBytesReserved;
    ULONGLONG SectionBytesAllocated;
    ULONGLONG SectionBytesReserved;
    ULONGLONG BytesZeroed;
} D3DKMT_QUERYSTATISTICS_SYSTEM_MEMORY;

/** Statistics of type 1: of a process on all adapters. */
typedef struct _D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION {
    ULONG NodeCount;
    ULONG VidPnSourceCount;
    D3DKMT_QUERYSTATISTICS_SYSTEM_MEMORY SystemMemory;
    UINT64 Reserved[7];
} D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION;

/** Of a process's statistics on an adapter. */
typedef struct _D3DKMT_QUERYSTATISTICS_DMA_BUFFER {
    D3DKMT_QUERYSTATISTICS_COUNTER Size;
    ULONG AllocationListBytes;
    ULONG PatchLocationListBytes;
} D3DKMT_QUERYSTATISTICS_DMA_BUFFER;

/** Of a process's statistics on an adapter, in bytes. */
typedef struct _D3DKMT_QUERYSTATISTICS_COMMITMENT_DATA {
    UINT64 TotalBytesEvictedFromProcess;
    UINT64 BytesBySegmentPreference[5];
} D3DKMT_QUERYSTATISTICS_COMMITMENT_DATA;

/** Of a process's statistics on an adapter. */
typedef struct _D3DKMT_QUERYSTATISTICS_POLICY {
    ULONGLONG PreferApertureForRead[5];
    ULONGLONG PreferAperture[5];
    ULONGLONG MemResetOnPaging;
    ULONGLONG RemovePagesFromWorkingSetOnPaging;
    ULONGLONG MigrationEnabled;
} D3DKMT_QUERYSTATISTICS_POLICY;

/** Of a process's statistics on an adapter. */
typedef struct _D3DKMT_QUERYSTATISTICS_PROCESS_INTERFERENCE_COUNTERS {
    UINT64 InterferenceCount[9];
} D3DKMT_QUERYSTATISTICS_PROCESS_INTERFERENCE_COUNTERS;

/** Statistics of type 2: of a process on an adapter. */
typedef struct _D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION {
    ULONG NbSegments;
    ULONG NodeCount;
    ULONG VidPnSourceCount;
    ULONG VirtualMemoryUsage;
    D3DKMT_QUERYSTATISTICS_DMA_BUFFER DmaBuffer;
    D3DKMT_QUERYSTATISTICS_COMMITMENT_DATA CommitmentData;
    D3DKMT_QUERYSTATISTICS_POLICY _Policy;
    D3DKMT_QUERYSTATISTICS_PROCESS_INTERFERENCE_COUNTERS ProcessInterferenceCounters;
    D3DKMT_CLIENTHINT ClientHint;
} D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION;

/** Of a process's statistics in a segment. */
typedef struct _D3DKMT_QUERYSTATISTICS_VIDEO_MEMORY {
    ULONG AllocsCommitted;
    D3DKMT_QUERYSTATISTICS_COUNTER AllocsResidentInP[5]; /**< by preference, the best first */
    /** in a segment that was not asked for */
    D3DKMT_QUERYSTATISTICS_COUNTER AllocsResidentInNonPreferred;
    ULONGLONG TotalBytesEvictedDueToPreparation;
} D3DKMT_QUERYSTATISTICS_VIDEO_MEMORY;

/** Of a process's statistics in a segment. */
typedef struct _D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_POLICY {
    ULONGLONG UseMRU;
} D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_POLICY;

/** Statistics of type 4: of a process in a segment, in bytes. */
typedef struct _D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_INFORMATION {
    ULONGLONG BytesCommitted;
    ULONGLONG MaximumWorkingSet;
    ULONGLONG MinimumWorkingSet;
    ULONG NbReferencedAllocationEvictedInPeriod;
    UINT Padding;
    D3DKMT_QUERYSTATISTICS_VIDEO_MEMORY VideoMemory;
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_POLICY _Policy;
    UINT64 Reserved[8];
} D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_INFORMATION;

/** Statistics of type 9: of a process in a memory group, in bytes. */
typedef struct _D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION {
    UINT64 Budget;
    UINT64 Requested;
    UINT64 Usage;
    UINT64 Demoted[5];
} D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION;

/** The answer; the type says which member. */
typedef union _D3DKMT_QUERYSTATISTICS_RESULT {
    D3DKMT_QUERYSTATISTICS_ADAPTER_INFORMATION AdapterInformation;
    D3DKMT_QUERYSTATISTICS_PHYSICAL_ADAPTER_INFORMATION PhysAdapterInformation;
    D3DKMT_QUERYSTATISTICS_SEGMENT_INFORMATION SegmentInformation;
    D3DKMT_QUERYSTATISTICS_NODE_INFORMATION NodeInformation;
    D3DKMT_QUERYSTATISTICS_VIDPNSOURCE_INFORMATION VidPnSourceInformation;
    D3DKMT_QUERYSTATISTICS_PROCESS_INFORMATION ProcessInformation;
    D3DKMT_QUERYSTATISTICS_PROCESS_ADAPTER_INFORMATION ProcessAdapterInformation;
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_INFORMATION ProcessSegmentInformation;
    D3DKMT_QUERYSTATISTICS_PROCESS_NODE_INFORMATION ProcessNodeInformation;
    D3DKMT_QUERYSTATISTICS_PROCESS_VIDPNSOURCE_INFORMATION ProcessVidPnSourceInformation;
    D3DKMT_QUERYSTATISTICS_PROCESS_SEGMENT_GROUP_INFORMATION ProcessSegmentGroupInformation;
} D3DKMT_QUERYSTATISTICS_RESULT;

/** Which segment, from 0. */
typedef struct _D3DKMT_QUERYSTATISTICS_QUERY_SEGMENT {
    ULONG SegmentId;
} D3DKMT_QUERYSTATISTICS_QUERY_SEGMENT;

/** Which engine, from 0. */
typedef struct _D3DKMT_QUERYSTATISTICS_QUERY_NODE {
    ULONG NodeId;
} D3DKMT_QUERYSTATISTICS_QUERY_NODE;

/** Which display source, from 0. */
typedef struct _D3DKMT_QUERYSTATISTICS_QUERY_VIDPNSOURCE {
    ULONG VidPnSourceId;
} D3DKMT_QUERYSTATISTICS_QUERY_VIDPNSOURCE;

/** Which physical adapter, from 0. */
typedef struct _D3DKMT_QUERYSTATISTICS_QUERY_PHYSICAL_ADAPTER {
    ULONG PhysicalAdapterIndex;
} D3DKMT_QUERYSTATISTICS_QUERY_PHYSICAL_ADAPTER;

/** Argument of D3DKMTQueryStatistics; 808 bytes. */
typedef struct _D3DKMT_QUERYSTATISTICS {
    D3DKMT_QUERYSTATISTICS_TYPE Type; /**< in */
    LUID AdapterLuid; /**< in */
    D3DKMT_PTR(HANDLE, hProcess); /**< in: the id of a process, or 0; comes back as 0 */
    D3DKMT_QUERYSTATISTICS_RESULT QueryResult; /**< out */
    union {
        /** in, like each member of this union: of what, by the type */
        D3DKMT_QUERYSTATISTICS_QUERY_SEGMENT QuerySegment;
        D3DKMT_QUERYSTATISTICS_QUERY_SEGMENT QueryProcessSegment;
        D3DKMT_MEMORY_SEGMENT_GROUP QueryProcessSegmentGroup;
        D3DKMT_QUERYSTATISTICS_QUERY_NODE QueryNode;
        D3DKMT_QUERYSTATISTICS_QUERY_NODE QueryProcessNode;
        D3DKMT_QUERYSTATISTICS_QUERY_VIDPNSOURCE QueryVidPnSource;
        D3DKMT_QUERYSTATISTICS_QUERY_VIDPNSOURCE QueryProcessVidPnSource;
        D3DKMT_QUERYSTATISTICS_QUERY_PHYSICAL_ADAPTER QueryPhysAdapter;
    };
} D3DKMT_QUERYSTATISTICS;

/**
 * Tells how an adapter, one of its parts, or a process on it was used.
 *
 * ioctl 0x43 of dxgkrnl 2.0.3, which writes the whole structure, whatever the C prototype says
 * about const. It needs no handle. A LUID that names no active adapter is a success that writes
 * nothing: fill QueryResult with something that cannot be an answer. Drivers before 2.0.3 do
 * not translate hProcess.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): no process with that id has the device open; a type or
 *   id that the host does not know.
 */
NTSTATUS D3DKMTQueryStatistics(CONST D3DKMT_QUERYSTATISTICS *pData);

#pragma pack(push, 1)
/** Of DXGK_GPUCLOCKDATA; packed. */
typedef struct _DXGK_GPUCLOCKDATA_FLAGS {
    union {
        struct {
            UINT ContextManagementProcessor : 1;
            UINT Reserved : 31;
        };
        UINT32 Value;
    };
} DXGK_GPUCLOCKDATA_FLAGS;
#pragma pack(pop)

#pragma pack(push, 1)
/** Two clocks read together; packed, 28 bytes. */
typedef struct _DXGK_GPUCLOCKDATA {
    ULONGLONG GpuFrequency; /**< Hz, of the GPU's counter */
    ULONGLONG GpuClockCounter; /**< the GPU's counter */
    ULONGLONG CpuClockCounter; /**< the CPU's counter at the same moment */
    DXGK_GPUCLOCKDATA_FLAGS Flags;
} DXGK_GPUCLOCKDATA;
#pragma pack(pop)

#pragma pack(push, 1)
/** Argument of D3DKMTQueryClockCalibration; packed, 40 bytes. */
typedef struct _D3DKMT_QUERYCLOCKCALIBRATION {
    D3DKMT_HANDLE hAdapter; /**< in */
    UINT32 NodeOrdinal; /**< in: the engine, from 0 */
    UINT32 PhysicalAdapterIndex; /**< in: from 0 */
    DXGK_GPUCLOCKDATA ClockData; /**< out */
} D3DKMT_QUERYCLOCKCALIBRATION;
#pragma pack(pop)

/**
 * Reads the clocks of an engine and of the CPU together.
 *
 * ioctl 0x3d of dxgkrnl 2.0.3, which writes ClockData even where the host fails.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad adapter; an engine that the host does not know.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 */
NTSTATUS D3DKMTQueryClockCalibration(D3DKMT_QUERYCLOCKCALIBRATION *pData);

/** Argument of D3DKMTEnumProcesses. */
typedef struct _D3DKMT_ENUMPROCESSES {
    LUID AdapterLuid; /**< in */
    D3DKMT_PTR(UINT *, pBuffer); /**< out: ids, one for each process */
    /** in: elements; out: processes, in the low 32 bits alone: set the high ones to 0 */
    UINT64 BufferCount;
} D3DKMT_ENUMPROCESSES;

/**
 * Lists the processes that have an adapter open, as far as they are in the caller's pid
 * namespace. On Linux alone.
 *
 * ioctl 0x48 of dxgkrnl 2.0.3; older drivers lack it. It needs no handle.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): no adapter has this LUID; BufferCount becomes 0.
 * - STATUS_BUFFER_TOO_SMALL (EOVERFLOW): more processes than elements, or pBuffer is NULL;
 *   BufferCount says how many.
 * - STATUS_UNSUCCESSFUL (EFAULT): the list cannot be written.
 */
NTSTATUS D3DKMTEnumProcesses(D3DKMT_ENUMPROCESSES *pData);

/** Features that a driver can have. */
typedef enum _DXGK_FEATURE_ID {
    DXGK_FEATURE_HWSCH = 0, /**< scheduling by the hardware */
    DXGK_FEATURE_PAGE_BASED_MEMORY_MANAGER = 32,
    DXGK_FEATURE_KERNEL_MODE_TESTING = 33,
    DXGK_FEATURE_MAX = 34
} DXGK_FEATURE_ID;

/** What is known of a feature. */
typedef struct _DXGK_ISFEATUREENABLED_RESULT {
    UINT16 Version; /**< of the feature */
    union {
        struct {
            UINT16 Enabled : 1; /**< it is on */
            UINT16 KnownFeature : 1; /**< the host knows it */
            UINT16 SupportedByDriver : 1;
            UINT16 SupportedOnCurrentConfig : 1;
            UINT16 Reserved : 12;
        };
        UINT16 Value;
    };
} DXGK_ISFEATUREENABLED_RESULT;

/** Argument of D3DKMTIsFeatureEnabled. */
typedef struct _D3DKMT_ISFEATUREENABLED {
    D3DKMT_HANDLE hAdapter; /**< in: not 0 */
    DXGK_FEATURE_ID FeatureId; /**< in: not checked */
    DXGK_ISFEATUREENABLED_RESULT Result; /**< out */
} D3DKMT_ISFEATUREENABLED;

/**
 * Tells whether an adapter's driver has a feature, and whether it is on. On Linux alone.
 *
 * ioctl 0x49 of dxgkrnl 2.0.3; older drivers lack it. Where Result cannot be written the driver
 * returns how many bytes were not, a small positive number.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad adapter, 0 included.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_BUFFER_TOO_SMALL (EOVERFLOW): the host is too old.
 */
NTSTATUS D3DKMTIsFeatureEnabled(D3DKMT_ISFEATUREENABLED *pData);

/* ------------------------------------------------------------------------------------------ */
/* Escapes                                                                                    */
/* ------------------------------------------------------------------------------------------ */

/** Whom an escape is for. The host decides which it passes on. */
typedef enum _D3DKMT_ESCAPETYPE {
    D3DKMT_ESCAPE_DRIVERPRIVATE                     = 0, /**< the vendor's kernel driver */
    D3DKMT_ESCAPE_VIDMM                             = 1,
    D3DKMT_ESCAPE_TDRDBGCTRL                        = 2,
    D3DKMT_ESCAPE_VIDSCH                            = 3,
    D3DKMT_ESCAPE_DEVICE                            = 4,
    D3DKMT_ESCAPE_DMM                               = 5,
    D3DKMT_ESCAPE_DEBUG_SNAPSHOT                    = 6,
    D3DKMT_ESCAPE_DRT_TEST                          = 8,
    D3DKMT_ESCAPE_DIAGNOSTICS                       = 9,
    D3DKMT_ESCAPE_OUTPUTDUPL_SNAPSHOT               = 10,
    D3DKMT_ESCAPE_OUTPUTDUPL_DIAGNOSTICS            = 11,
    D3DKMT_ESCAPE_BDD_PNP                           = 12,
    D3DKMT_ESCAPE_BDD_FALLBACK                      = 13,
    D3DKMT_ESCAPE_ACTIVATE_SPECIFIC_DIAG            = 14,
    D3DKMT_ESCAPE_MODES_PRUNED_OUT                  = 15,
    D3DKMT_ESCAPE_WHQL_INFO                         = 16,
    D3DKMT_ESCAPE_BRIGHTNESS                        = 17,
    D3DKMT_ESCAPE_EDID_CACHE                        = 18,
    D3DKMT_ESCAPE_MIRACAST_DISPLAY_REQUEST          = 20,
    D3DKMT_ESCAPE_HISTORY_BUFFER_STATUS             = 21,
    D3DKMT_ESCAPE_MIRACAST_ADAPTER_DIAG_INFO        = 23,
    D3DKMT_ESCAPE_FORCE_BDDFALLBACK_HEADLESS        = 24,
    D3DKMT_ESCAPE_REQUEST_MACHINE_CRASH             = 25,
    D3DKMT_ESCAPE_SOFTGPU_ENABLE_DISABLE_HMD        = 27,
    D3DKMT_ESCAPE_PROCESS_VERIFIER_OPTION           = 28,
    D3DKMT_ESCAPE_ADAPTER_VERIFIER_OPTION           = 29,
    D3DKMT_ESCAPE_IDD_REQUEST                       = 30,
    D3DKMT_ESCAPE_DOD_SET_DIRTYRECT_MODE            = 31,
    D3DKMT_ESCAPE_LOG_CODEPOINT_PACKET              = 32,
    D3DKMT_ESCAPE_LOG_USERMODE_DAIG_PACKET          = 33,
    D3DKMT_ESCAPE_GET_EXTERNAL_DIAGNOSTICS          = 34,
    D3DKMT_ESCAPE_GET_DISPLAY_CONFIGURATIONS        = 36,
    D3DKMT_ESCAPE_QUERY_IOMMU_STATUS                = 37,
    D3DKMT_ESCAPE_CCD_DATABASE                      = 38,
    D3DKMT_ESCAPE_QUERY_DMA_REMAPPING_STATUS        = 39,
    D3DKMT_ESCAPE_WIN32K_START                      = 1024,
    D3DKMT_ESCAPE_WIN32K_HIP_DEVICE_INFO            = 1024,
    D3DKMT_ESCAPE_WIN32K_QUERY_CD_ROTATION_BLOCK    = 1025,
    D3DKMT_ESCAPE_WIN32K_DPI_INFO                   = 1026,
    D3DKMT_ESCAPE_WIN32K_PRESENTER_VIEW_INFO        = 1027,
    D3DKMT_ESCAPE_WIN32K_SYSTEM_DPI                 = 1028,
    D3DKMT_ESCAPE_WIN32K_BDD_FALLBACK               = 1029,
    D3DKMT_ESCAPE_WIN32K_DDA_TEST_CTL               = 1030,
    D3DKMT_ESCAPE_WIN32K_USER_DETECTED_BLACK_SCREEN = 1031,
    D3DKMT_ESCAPE_WIN32K_DISPBROKER_TEST            = 1035,
    D3DKMT_ESCAPE_WIN32K_COLOR_PROFILE_INFO         = 1036,
    D3DKMT_ESCAPE_WIN32K_SET_DIMMED_STATE           = 1037,
    D3DKMT_ESCAPE_WIN32K_SPECIALIZED_DISPLAY_TEST   = 1038
} D3DKMT_ESCAPETYPE;

/** Of D3DKMT_ESCAPE. */
typedef struct _D3DDDI_ESCAPEFLAGS {
    union {
        struct {
            UINT HardwareAccess : 1; /**< the hardware must be idle */
            UINT DeviceStatusQuery : 1;
            UINT ChangeFrameLatency : 1;
            UINT NoAdapterSynchronization : 1;
            UINT Reserved : 1;
            UINT VirtualMachineData : 1;
            UINT DriverKnownEscape : 1; /**< the data begins with a D3DDDI_DRIVERESCAPETYPE */
            UINT DriverCommonEscape : 1;
            UINT Reserved2 : 24;
        };
        UINT Value;
    };
} D3DDDI_ESCAPEFLAGS;

/** Argument of D3DKMTEscape. */
typedef struct _D3DKMT_ESCAPE {
    D3DKMT_HANDLE hAdapter; /**< in */
    D3DKMT_HANDLE hDevice; /**< in: not checked */
    D3DKMT_ESCAPETYPE Type; /**< in */
    D3DDDI_ESCAPEFLAGS Flags; /**< in */
    D3DKMT_PTR(VOID *, pPrivateDriverData); /**< in and out */
    UINT PrivateDriverDataSize; /**< in: bytes, at most 131001 */
    D3DKMT_HANDLE hContext; /**< in: not checked */
} D3DKMT_ESCAPE;

/**
 * Passes data to the vendor's kernel driver or to a part of the system, and its answer back.
 *
 * ioctl 0x0d of dxgkrnl 2.0.3, which carries no status of the host's: a refusal shows as
 * unchanged data or as STATUS_BUFFER_TOO_SMALL, and without data the call always succeeds. With
 * DriverKnownEscape the driver answers itself: both translations succeed and change nothing,
 * and a D3DDDI_BUILDTESTCOMMANDBUFFER is filled.
 *
 * - STATUS_INVALID_PARAMETER (EINVAL): bad adapter; data above 131001 bytes, or which cannot be
 *   written back; a known escape with less data than its structure, or buffers out of range.
 * - STATUS_DEVICE_REMOVED (ENODEV): the adapter is gone.
 * - STATUS_UNSUCCESSFUL (EFAULT): the data cannot be read.
 * - STATUS_BUFFER_TOO_SMALL (EOVERFLOW): the host refuses.
 */
NTSTATUS D3DKMTEscape(CONST D3DKMT_ESCAPE *pData);

/** Escapes that every driver knows; the first 32 bits of their data. */
typedef enum _D3DDDI_DRIVERESCAPETYPE {
    D3DDDI_DRIVERESCAPETYPE_TRANSLATEALLOCATIONHANDLE = 0,
    D3DDDI_DRIVERESCAPETYPE_TRANSLATERESOURCEHANDLE   = 1,
    D3DDDI_DRIVERESCAPETYPE_CPUEVENTUSAGE             = 2,
    D3DDDI_DRIVERESCAPETYPE_MAX                       = 3,
    D3DDDI_DRIVERESCAPETYPE_BUILDTESTCOMMANDBUFFER    = 3 /**< on Linux */
} D3DDDI_DRIVERESCAPETYPE;

/** Data of a known escape. */
typedef struct _D3DDDI_DRIVERESCAPE_TRANSLATEALLOCATIONEHANDLE {
    D3DDDI_DRIVERESCAPETYPE EscapeType;
    D3DKMT_HANDLE hAllocation; /**< in and out: unchanged on Linux */
} D3DDDI_DRIVERESCAPE_TRANSLATEALLOCATIONEHANDLE;

/** Data of a known escape. */
typedef struct _D3DDDI_DRIVERESCAPE_TRANSLATERESOURCEHANDLE {
    D3DDDI_DRIVERESCAPETYPE EscapeType;
    D3DKMT_HANDLE hResource; /**< in and out: unchanged on Linux */
} D3DDDI_DRIVERESCAPE_TRANSLATERESOURCEHANDLE;

/** Data of a known escape: what a CPU notification is used for. */
typedef struct _D3DDDI_DRIVERESCAPE_CPUEVENTUSAGE {
    D3DDDI_DRIVERESCAPETYPE EscapeType;
    D3DKMT_HANDLE hSyncObject; /**< in: of the kind D3DDDI_CPU_NOTIFICATION */
    UINT64 hKmdCpuEvent;
    UINT Usage[8];
} D3DDDI_DRIVERESCAPE_CPUEVENTUSAGE;

/** Of D3DDDI_BUILDTESTCOMMANDBUFFER. */
typedef struct _D3DDDI_TESTCOMMAND {
    char buffer[72];
} D3DDDI_TESTCOMMAND;

/** Data of a known escape: lets the vendor's kernel driver build commands for a test; 112 bytes. */
typedef struct _D3DDDI_BUILDTESTCOMMANDBUFFER {
    D3DDDI_DRIVERESCAPETYPE EscapeType;
    D3DKMT_HANDLE hDevice;
    D3DKMT_HANDLE hContext;
    UINT Flags;
    D3DDDI_TESTCOMMAND Command; /**< in: what to build */
    D3DKMT_PTR(VOID *, pDmaBuffer); /**< out: the commands */
    D3DKMT_PTR(VOID *, pDmaBufferPrivateData); /**< out */
    UINT DmaBufferSize; /**< in and out: bytes, 4 to 4096 */
    UINT DmaBufferPrivateDataSize; /**< in and out: bytes, at most 1024 */
} D3DDDI_BUILDTESTCOMMANDBUFFER;

/** Of D3DKMT_DEVICE_ESCAPE. */
typedef enum _D3DKMT_DEVICEESCAPE_TYPE {
    D3DKMT_DEVICEESCAPE_VIDPNFROMALLOCATION = 0,
    D3DKMT_DEVICEESCAPE_RESTOREGAMMA        = 1
} D3DKMT_DEVICEESCAPE_TYPE;

/** Data of D3DKMT_ESCAPE_DEVICE. */
typedef struct _D3DKMT_DEVICE_ESCAPE {
    D3DKMT_DEVICEESCAPE_TYPE Type;
    struct {
        D3DKMT_HANDLE hPrimaryAllocation;
        D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    } VidPnFromAllocation;
} D3DKMT_DEVICE_ESCAPE;

/** Of D3DKMT_TDRDBGCTRL_ESCAPE. */
typedef enum _D3DKMT_TDRDBGCTRLTYPE {
    D3DKMT_TDRDBGCTRLTYPE_FORCETDR         = 0,
    D3DKMT_TDRDBGCTRLTYPE_DISABLEBREAK     = 1,
    D3DKMT_TDRDBGCTRLTYPE_ENABLEBREAK      = 2,
    D3DKMT_TDRDBGCTRLTYPE_UNCONDITIONAL    = 3,
    D3DKMT_TDRDBGCTRLTYPE_VSYNCTDR         = 4,
    D3DKMT_TDRDBGCTRLTYPE_GPUTDR           = 5,
    D3DKMT_TDRDBGCTRLTYPE_FORCEDODTDR      = 6,
    D3DKMT_TDRDBGCTRLTYPE_FORCEDODVSYNCTDR = 7,
    D3DKMT_TDRDBGCTRLTYPE_ENGINETDR        = 8
} D3DKMT_TDRDBGCTRLTYPE;

/** Data of D3DKMT_ESCAPE_TDRDBGCTRL: forces a reset of a hung GPU, for tests. */
typedef struct _D3DKMT_TDRDBGCTRL_ESCAPE {
    D3DKMT_TDRDBGCTRLTYPE TdrControl;
    ULONG NodeOrdinal;
} D3DKMT_TDRDBGCTRL_ESCAPE;

/** Of D3DKMT_VIDMM_ESCAPE: which member of its union counts. */
typedef enum _D3DKMT_VIDMMESCAPETYPE {
    D3DKMT_VIDMMESCAPETYPE_SETFAULT                     = 0,
    D3DKMT_VIDMMESCAPETYPE_RUN_COHERENCY_TEST           = 1,
    D3DKMT_VIDMMESCAPETYPE_RUN_UNMAP_TO_DUMMY_PAGE_TEST = 2,
    D3DKMT_VIDMMESCAPETYPE_APERTURE_CORRUPTION_CHECK    = 3,
    D3DKMT_VIDMMESCAPETYPE_SUSPEND_CPU_ACCESS_TEST      = 4,
    D3DKMT_VIDMMESCAPETYPE_EVICT                        = 5,
    D3DKMT_VIDMMESCAPETYPE_EVICT_BY_NT_HANDLE           = 6,
    D3DKMT_VIDMMESCAPETYPE_GET_VAD_INFO                 = 7,
    D3DKMT_VIDMMESCAPETYPE_SET_BUDGET                   = 8,
    D3DKMT_VIDMMESCAPETYPE_SUSPEND_PROCESS              = 9,
    D3DKMT_VIDMMESCAPETYPE_RESUME_PROCESS               = 10,
    D3DKMT_VIDMMESCAPETYPE_GET_BUDGET                   = 11,
    D3DKMT_VIDMMESCAPETYPE_SET_TRIM_INTERVALS           = 12,
    D3DKMT_VIDMMESCAPETYPE_EVICT_BY_CRITERIA            = 13,
    D3DKMT_VIDMMESCAPETYPE_WAKE                         = 14,
    D3DKMT_VIDMMESCAPETYPE_DEFRAG                       = 15,
    D3DKMT_VIDMMESCAPETYPE_DELAYEXECUTION               = 16,
    D3DKMT_VIDMMESCAPETYPE_VALIDATE_INTEGRITY           = 17,
    D3DKMT_VIDMMESCAPETYPE_SET_EVICTION_CONFIG          = 18
} D3DKMT_VIDMMESCAPETYPE;

/** Of D3DKMT_VIDMM_ESCAPE. */
typedef enum _D3DKMT_VAD_ESCAPE_COMMAND {
    D3DKMT_VAD_ESCAPE_GETNUMVADS       = 0,
    D3DKMT_VAD_ESCAPE_GETVAD           = 1,
    D3DKMT_VAD_ESCAPE_GETVADRANGE      = 2,
    D3DKMT_VAD_ESCAPE_GET_PTE          = 3,
    D3DKMT_VAD_ESCAPE_GET_GPUMMU_CAPS  = 4,
    D3DKMT_VAD_ESCAPE_GET_SEGMENT_CAPS = 5
} D3DKMT_VAD_ESCAPE_COMMAND;

/** Of D3DKMT_VIDMM_ESCAPE. */
typedef enum _D3DKMT_DEFRAG_ESCAPE_OPERATION {
    D3DKMT_DEFRAG_ESCAPE_GET_FRAGMENTATION_STATS = 0,
    D3DKMT_DEFRAG_ESCAPE_DEFRAG_UPWARD           = 1,
    D3DKMT_DEFRAG_ESCAPE_DEFRAG_DOWNWARD         = 2,
    D3DKMT_DEFRAG_ESCAPE_DEFRAG_PASS             = 3,
    D3DKMT_DEFRAG_ESCAPE_VERIFY_TRANSFER         = 4
} D3DKMT_DEFRAG_ESCAPE_OPERATION;

/** Of D3DKMT_VIDMM_ESCAPE: a range of GPU virtual addresses. */
typedef struct _D3DKMT_VAD_DESC {
    UINT VadIndex;
    UINT64 VadAddress;
    UINT NumMappedRanges;
    UINT VadType;
    UINT64 StartAddress;
    UINT64 EndAddress;
} D3DKMT_VAD_DESC;

/** Of D3DKMT_VIDMM_ESCAPE: a mapped part of a range. */
typedef struct _D3DKMT_VA_RANGE_DESC {
    UINT64 VadAddress;
    UINT VaRangeIndex;
    UINT PhysicalAdapterIndex;
    UINT64 StartAddress;
    UINT64 EndAddress;
    UINT64 DriverProtection;
    UINT OwnerType;
    UINT64 pOwner;
    UINT64 OwnerOffset;
    UINT Protection;
} D3DKMT_VA_RANGE_DESC;

/** Of DXGK_ESCAPE_GPUMMUCAPS: one level of the page tables. */
typedef struct _D3DKMT_PAGE_TABLE_LEVEL_DESC {
    UINT IndexBitCount;
    UINT64 IndexMask;
    UINT64 IndexShift;
    UINT64 LowerLevelsMask;
    UINT64 EntryCoverageInPages;
} D3DKMT_PAGE_TABLE_LEVEL_DESC;

/** Of D3DKMT_GET_GPUMMU_CAPS. */
typedef struct _DXGK_ESCAPE_GPUMMUCAPS {
    BOOLEAN ReadOnlyMemorySupported;
    BOOLEAN NoExecuteMemorySupported;
    BOOLEAN ZeroInPteSupported;
    BOOLEAN CacheCoherentMemorySupported;
    BOOLEAN LargePageSupported;
    BOOLEAN DualPteSupported;
    BOOLEAN AllowNonAlignedLargePageAddress;
    UINT VirtualAddressBitCount;
    UINT PageTableLevelCount;
    D3DKMT_PAGE_TABLE_LEVEL_DESC PageTableLevelDesk[6];
} DXGK_ESCAPE_GPUMMUCAPS;

/** Of D3DKMT_VIDMM_ESCAPE. */
typedef struct _D3DKMT_GET_GPUMMU_CAPS {
    UINT PhysicalAdapterIndex; /**< in: from 0 */
    DXGK_ESCAPE_GPUMMUCAPS GpuMmuCaps;
} D3DKMT_GET_GPUMMU_CAPS;

/** Of D3DKMT_GET_PTE: an entry of a page table. */
typedef struct _DXGK_PTE {
    union {
        struct {
            ULONGLONG Valid : 1;
            ULONGLONG Zero : 1;
            ULONGLONG CacheCoherent : 1;
            ULONGLONG ReadOnly : 1;
            ULONGLONG NoExecute : 1;
            ULONGLONG Segment : 5;
            ULONGLONG LargePage : 1;
            ULONGLONG PhysicalAdapterIndex : 6;
            ULONGLONG PageTablePageSize : 2;
            ULONGLONG SystemReserved0 : 1;
            ULONGLONG Reserved : 44;
        };
        ULONGLONG Flags;
    };
    union {
        ULONGLONG PageAddress;
        ULONGLONG PageTableAddress;
    };
} DXGK_PTE;

/** Of D3DKMT_VIDMM_ESCAPE: entries of a page table. */
typedef struct _D3DKMT_GET_PTE {
    UINT PhysicalAdapterIndex;
    UINT PageTableLevel;
    UINT PageTableIndex[6];
    BOOLEAN b64KBPte;
    UINT NumPtes;
    DXGK_PTE Pte[64];
    UINT NumValidEntries;
} D3DKMT_GET_PTE;

/** Of D3DKMT_GET_SEGMENT_CAPS: a memory segment. */
typedef struct _D3DKMT_SEGMENT_CAPS {
    UINT64 Size; /**< bytes */
    UINT PageSize; /**< bytes */
    ULONG SegmentId;
    BOOLEAN bAperture;
    BOOLEAN bReservedSysMem;
    D3DKMT_MEMORY_SEGMENT_GROUP BudgetGroup;
} D3DKMT_SEGMENT_CAPS;

/** Of D3DKMT_VIDMM_ESCAPE: the memory segments. */
typedef struct _D3DKMT_GET_SEGMENT_CAPS {
    UINT PhysicalAdapterIndex; /**< in: from 0 */
    UINT NumSegments;
    D3DKMT_SEGMENT_CAPS SegmentCaps[32];
} D3DKMT_GET_SEGMENT_CAPS;

/** Of D3DKMT_VIDMM_ESCAPE: which allocations to evict. */
typedef struct _D3DKMT_EVICTION_CRITERIA {
    UINT64 MinimumSize; /**< bytes */
    UINT64 MaximumSize; /**< bytes */
    union {
        struct {
            UINT Primary : 1;
            UINT Reserved : 31;
        } Flags;
        UINT Value;
    };
} D3DKMT_EVICTION_CRITERIA;

/** Data of D3DKMT_ESCAPE_VIDMM: looks into the host's memory manager and steers it, for tests. */
typedef struct _D3DKMT_VIDMM_ESCAPE {
    D3DKMT_VIDMMESCAPETYPE Type;
    union {
        struct {
            union {
                struct {
                    ULONG ProbeAndLock : 1;
                    ULONG SplitPoint : 1;
                    ULONG NoDemotion : 1;
                    ULONG SwizzlingAperture : 1;
                    ULONG PagingPathLockSubRange : 1;
                    ULONG PagingPathLockMinRange : 1;
                    ULONG ComplexLock : 1;
                    ULONG FailVARotation : 1;
                    ULONG NoWriteCombined : 1;
                    ULONG NoPrePatching : 1;
                    ULONG AlwaysRepatch : 1;
                    ULONG ExpectPreparationFailure : 1;
                    ULONG FailUserModeVAMapping : 1;
                    ULONG NeverDiscardOfferedAllocation : 1;
                    ULONG AlwaysDiscardOfferedAllocation : 1;
                    ULONG Reserved : 17;
                };
                ULONG Value;
            };
        } SetFault;
        struct {
            D3DKMT_HANDLE ResourceHandle;
            D3DKMT_HANDLE AllocationHandle;
            D3DKMT_PTR(HANDLE, hProcess);
        } Evict;
        struct {
            UINT64 NtHandle;
        } EvictByNtHandle;
        struct {
            union {
                struct {
                    UINT NumVads;
                } GetNumVads;
                D3DKMT_VAD_DESC GetVad;
                D3DKMT_VA_RANGE_DESC GetVadRange;
                D3DKMT_GET_GPUMMU_CAPS GetGpuMmuCaps;
                D3DKMT_GET_PTE GetPte;
                D3DKMT_GET_SEGMENT_CAPS GetSegmentCaps;
            };
            D3DKMT_VAD_ESCAPE_COMMAND Command;
            NTSTATUS Status;
        } GetVads;
        struct {
            ULONGLONG LocalMemoryBudget;
            ULONGLONG SystemMemoryBudget;
        } SetBudget;
        struct {
            D3DKMT_PTR(HANDLE, hProcess);
            BOOL bAllowWakeOnSubmission;
        } SuspendProcess;
        struct {
            D3DKMT_PTR(HANDLE, hProcess);
        } ResumeProcess;
        struct {
            UINT64 NumBytesToTrim;
        } GetBudget;
        struct {
            ULONG MinTrimInterval;
            ULONG MaxTrimInterval;
            ULONG IdleTrimInterval;
        } SetTrimIntervals;
        D3DKMT_EVICTION_CRITERIA EvictByCriteria;
        struct {
            BOOL bFlush;
        } Wake;
        struct {
            D3DKMT_DEFRAG_ESCAPE_OPERATION Operation;
            UINT SegmentId;
            ULONGLONG TotalCommitted;
            ULONGLONG TotalFree;
            ULONGLONG LargestGapBefore;
            ULONGLONG LargestGapAfter;
        } Defrag;
        struct {
            D3DKMT_HANDLE hPagingQueue;
            UINT PhysicalAdapterIndex;
            ULONG Milliseconds;
            ULONGLONG PagingFenceValue;
        } DelayExecution;
        struct {
            UINT SegmentId;
        } VerifyIntegrity;
        struct {
            LONGLONG TimerValue;
        } DelayedEvictionConfig;
    };
} D3DKMT_VIDMM_ESCAPE;

/** Of D3DKMT_VIDSCH_ESCAPE: which member of its union counts. */
typedef enum _D3DKMT_VIDSCHESCAPETYPE {
    D3DKMT_VIDSCHESCAPETYPE_PREEMPTIONCONTROL    = 0,
    D3DKMT_VIDSCHESCAPETYPE_SUSPENDSCHEDULER     = 1,
    D3DKMT_VIDSCHESCAPETYPE_TDRCONTROL           = 2,
    D3DKMT_VIDSCHESCAPETYPE_SUSPENDRESUME        = 3,
    D3DKMT_VIDSCHESCAPETYPE_ENABLECONTEXTDELAY   = 4,
    D3DKMT_VIDSCHESCAPETYPE_CONFIGURE_TDR_LIMIT  = 5,
    D3DKMT_VIDSCHESCAPETYPE_VGPU_RESET           = 6,
    D3DKMT_VIDSCHESCAPETYPE_PFN_CONTROL          = 7,
    D3DKMT_VIDSCHESCAPETYPE_VIRTUAL_REFRESH_RATE = 8
} D3DKMT_VIDSCHESCAPETYPE;

/** Of D3DKMT_VIDSCH_ESCAPE. */
typedef enum _D3DKMT_ESCAPE_PFN_CONTROL_COMMAND {
    D3DKMT_ESCAPE_PFN_CONTROL_DEFAULT   = 0,
    D3DKMT_ESCAPE_PFN_CONTROL_FORCE_CPU = 1,
    D3DKMT_ESCAPE_PFN_CONTROL_FORCE_GPU = 2
} D3DKMT_ESCAPE_PFN_CONTROL_COMMAND;

/** Of D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE. */
typedef enum _D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE {
    D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE_SET_BASE_DESKTOP_DURATION  = 0,
    D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE_SET_VSYNC_MULTIPLIER       = 1,
    D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE_SET_PROCESS_BOOST_ELIGIBLE = 2
} D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE;

/** Of D3DKMT_VIDSCH_ESCAPE. */
typedef struct _D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE {
    D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE_TYPE Type;
    UINT VidPnSourceId;
    BOOLEAN ProcessBoostEligible;
    UINT VSyncMultiplier;
    UINT BaseDesktopDuration;
    UCHAR Reserved[16];
} D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE;

/** Data of D3DKMT_ESCAPE_VIDSCH: steers the host's scheduler, for tests. */
typedef struct _D3DKMT_VIDSCH_ESCAPE {
    D3DKMT_VIDSCHESCAPETYPE Type;
    union {
        BOOL PreemptionControl;
        BOOL EnableContextDelay;
        struct {
            ULONG TdrControl;
            ULONG NodeOrdinal;
        } TdrControl2;
        BOOL SuspendScheduler;
        ULONG TdrControl;
        ULONG SuspendTime;
        struct {
            UINT Count;
            UINT Time;
        } TdrLimit;
        D3DKMT_ESCAPE_PFN_CONTROL_COMMAND PfnControl;
    };
    D3DKMT_ESCAPE_VIRTUAL_REFRESH_RATE VirtualRefreshRateControl;
} D3DKMT_VIDSCH_ESCAPE;

/** Of D3DKMT_DMM_ESCAPE. */
typedef enum _D3DKMT_DMMESCAPETYPE {
    D3DKMT_DMMESCAPETYPE_UNINITIALIZED                       = 0,
    D3DKMT_DMMESCAPETYPE_GET_SUMMARY_INFO                    = 1,
    D3DKMT_DMMESCAPETYPE_GET_VIDEO_PRESENT_SOURCES_INFO      = 2,
    D3DKMT_DMMESCAPETYPE_GET_VIDEO_PRESENT_TARGETS_INFO      = 3,
    D3DKMT_DMMESCAPETYPE_GET_ACTIVEVIDPN_INFO                = 4,
    D3DKMT_DMMESCAPETYPE_GET_MONITORS_INFO                   = 5,
    D3DKMT_DMMESCAPETYPE_RECENTLY_COMMITTED_VIDPNS_INFO      = 6,
    D3DKMT_DMMESCAPETYPE_RECENT_MODECHANGE_REQUESTS_INFO     = 7,
    D3DKMT_DMMESCAPETYPE_RECENTLY_RECOMMENDED_VIDPNS_INFO    = 8,
    D3DKMT_DMMESCAPETYPE_RECENT_MONITOR_PRESENCE_EVENTS_INFO = 9,
    D3DKMT_DMMESCAPETYPE_ACTIVEVIDPN_SOURCEMODESET_INFO      = 10,
    D3DKMT_DMMESCAPETYPE_ACTIVEVIDPN_COFUNCPATHMODALITY_INFO = 11,
    D3DKMT_DMMESCAPETYPE_GET_LASTCLIENTCOMMITTEDVIDPN_INFO   = 12,
    D3DKMT_DMMESCAPETYPE_GET_VERSION_INFO                    = 13,
    D3DKMT_DMMESCAPETYPE_VIDPN_MGR_DIAGNOSTICS               = 14
} D3DKMT_DMMESCAPETYPE;

/** Data of D3DKMT_ESCAPE_DMM: the state of displays. */
typedef struct _D3DKMT_DMM_ESCAPE {
    D3DKMT_DMMESCAPETYPE Type;
    D3DKMT_SIZE_T ProvidedBufferSize; /**< bytes */
    D3DKMT_SIZE_T MinRequiredBufferSize; /**< bytes */
    UCHAR Data[1]; /**< the first of as many as there are */
} D3DKMT_DMM_ESCAPE;

/** Data of D3DKMT_ESCAPE_DEBUG_SNAPSHOT. */
typedef struct _D3DKMT_DEBUG_SNAPSHOT_ESCAPE {
    ULONG Length; /**< bytes */
    BYTE Buffer[1]; /**< the first of as many as there are */
} D3DKMT_DEBUG_SNAPSHOT_ESCAPE;

/** Of D3DKMT_ACTIVATE_SPECIFIC_DIAG_ESCAPE. */
typedef enum _D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE {
    D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE_EXTRA_CCD_DATABASE_INFO = 0,
    D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE_MODES_PRUNED            = 15
} D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE;

/** Data of D3DKMT_ESCAPE_ACTIVATE_SPECIFIC_DIAG. */
typedef struct _D3DKMT_ACTIVATE_SPECIFIC_DIAG_ESCAPE {
    D3DKMT_ACTIVATE_SPECIFIC_DIAG_TYPE Type;
    BOOL Activate;
} D3DKMT_ACTIVATE_SPECIFIC_DIAG_ESCAPE;

/** Data of D3DKMT_ESCAPE_REQUEST_MACHINE_CRASH. */
typedef struct _D3DKMT_REQUEST_MACHINE_CRASH_ESCAPE {
    D3DKMT_ULONG_PTR Param1;
    D3DKMT_ULONG_PTR Param2;
    D3DKMT_ULONG_PTR Param3;
} D3DKMT_REQUEST_MACHINE_CRASH_ESCAPE;

/** Escapes to the driver of a virtual GPU. */
typedef enum _DXGKVGPU_ESCAPE_TYPE {
    DXGKVGPU_ESCAPE_TYPE_READ_PCI_CONFIG         = 0,
    DXGKVGPU_ESCAPE_TYPE_WRITE_PCI_CONFIG        = 1,
    DXGKVGPU_ESCAPE_TYPE_INITIALIZE              = 2,
    DXGKVGPU_ESCAPE_TYPE_RELEASE                 = 3,
    DXGKVGPU_ESCAPE_TYPE_GET_VGPU_TYPE           = 4,
    DXGKVGPU_ESCAPE_TYPE_POWERTRANSITIONCOMPLETE = 5,
    DXGKVGPU_ESCAPE_TYPE_PAUSE                   = 6,
    DXGKVGPU_ESCAPE_TYPE_RESUME                  = 7
} DXGKVGPU_ESCAPE_TYPE;

/** Of DXGKVGPU_ESCAPE_HEAD: the virtual GPU that is meant. */
typedef struct _GPUP_DRIVER_ESCAPE_INPUT {
    LUID vfLUID;
} GPUP_DRIVER_ESCAPE_INPUT;

/** The first part of each escape to the driver of a virtual GPU. */
typedef struct _DXGKVGPU_ESCAPE_HEAD {
    GPUP_DRIVER_ESCAPE_INPUT Luid;
    DXGKVGPU_ESCAPE_TYPE Type;
} DXGKVGPU_ESCAPE_HEAD;

/** Data of DXGKVGPU_ESCAPE_TYPE_INITIALIZE. */
typedef struct _DXGKVGPU_ESCAPE_INITIALIZE {
    DXGKVGPU_ESCAPE_HEAD Header;
    GUID VmGuid;
} DXGKVGPU_ESCAPE_INITIALIZE;

/** Data of DXGKVGPU_ESCAPE_TYPE_POWERTRANSITIONCOMPLETE. */
typedef struct _DXGKVGPU_ESCAPE_POWERTRANSITIONCOMPLETE {
    DXGKVGPU_ESCAPE_HEAD Header;
    UINT PowerState;
} DXGKVGPU_ESCAPE_POWERTRANSITIONCOMPLETE;

/** Data of DXGKVGPU_ESCAPE_TYPE_READ_PCI_CONFIG, followed by what is read. */
typedef struct _DXGKVGPU_ESCAPE_READ_PCI_CONFIG {
    DXGKVGPU_ESCAPE_HEAD Header;
    UINT Offset; /**< bytes */
    UINT Size; /**< bytes */
} DXGKVGPU_ESCAPE_READ_PCI_CONFIG;

/** Data of DXGKVGPU_ESCAPE_TYPE_GET_VGPU_TYPE. */
typedef struct _DXGKVGPU_ESCAPE_READ_VGPU_TYPE {
    DXGKVGPU_ESCAPE_HEAD Header;
} DXGKVGPU_ESCAPE_READ_VGPU_TYPE;

/** Data of DXGKVGPU_ESCAPE_TYPE_RELEASE. */
typedef struct _DXGKVGPU_ESCAPE_RELEASE {
    DXGKVGPU_ESCAPE_HEAD Header;
} DXGKVGPU_ESCAPE_RELEASE;

/** Data of DXGKVGPU_ESCAPE_TYPE_WRITE_PCI_CONFIG, followed by what is written. */
typedef struct _DXGKVGPU_ESCAPE_WRITE_PCI_CONFIG {
    DXGKVGPU_ESCAPE_HEAD Header;
    UINT Offset; /**< bytes */
    UINT Size; /**< bytes */
} DXGKVGPU_ESCAPE_WRITE_PCI_CONFIG;

/* ------------------------------------------------------------------------------------------ */
/* What Linux does not have                                                                   */
/* Calls of Windows that programs link to or look up. Each answers STATUS_NOT_SUPPORTED and   */
/* touches nothing.                                                                           */
/* ------------------------------------------------------------------------------------------ */

/** Of D3DKMT_LOCK. */
typedef struct _D3DDDICB_LOCKFLAGS {
    union {
        struct {
            UINT ReadOnly : 1;
            UINT WriteOnly : 1;
            UINT DonotWait : 1;
            UINT IgnoreSync : 1;
            UINT LockEntire : 1;
            UINT DonotEvict : 1;
            UINT AcquireAperture : 1;
            UINT Discard : 1;
            UINT NoExistingReference : 1;
            UINT UseAlternateVA : 1;
            UINT IgnoreReadSync : 1;
            UINT Reserved : 21;
        };
        UINT Value;
    };
} D3DDDICB_LOCKFLAGS;

/** Argument of D3DKMTLock, which Linux does not have; D3DKMT_LOCK2 is what to use. */
typedef struct _D3DKMT_LOCK {
    D3DKMT_HANDLE hDevice;
    D3DKMT_HANDLE hAllocation;
    UINT PrivateDriverData;
    UINT NumPages;
    D3DKMT_PTR(UINT *, pPages);
    D3DKMT_PTR(VOID *, pData);
    D3DDDICB_LOCKFLAGS Flags;
    D3DGPU_VIRTUAL_ADDRESS GpuVirtualAddress;
} D3DKMT_LOCK;

/** Always STATUS_NOT_SUPPORTED; use D3DKMTLock2. */
NTSTATUS D3DKMTLock(D3DKMT_LOCK *pData);

/** Argument of D3DKMTUnlock, which Linux does not have. */
typedef struct _D3DKMT_UNLOCK {
    D3DKMT_HANDLE hDevice;
    UINT NumAllocations;
    D3DKMT_PTR(D3DKMT_HANDLE *, phAllocations);
} D3DKMT_UNLOCK;

/** Always STATUS_NOT_SUPPORTED; use D3DKMTUnlock2. */
NTSTATUS D3DKMTUnlock(CONST D3DKMT_UNLOCK *pData);

/** Of D3DKMT_PINRESOURCES. */
typedef union _D3DKMT_PINRESOURCEFLAGS {
    struct {
        UINT DirectFlipResources : 1;
        UINT Reserved : 31;
    };
    UINT Value;
} D3DKMT_PINRESOURCEFLAGS;

/** Argument of D3DKMTPinResources, which Linux does not have. */
typedef struct _D3DKMT_PINRESOURCES {
    D3DKMT_HANDLE hDevice;
    UINT ResourceCount;
    D3DKMT_PTR(D3DKMT_HANDLE *, pResourceList);
    D3DKMT_PINRESOURCEFLAGS Flags;
    D3DKMT_HANDLE hPagingQueue;
    UINT64 PagingFence;
} D3DKMT_PINRESOURCES;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTPinResources(D3DKMT_PINRESOURCES *pData);

/** Argument of D3DKMTUnpinResources, which Linux does not have. */
typedef struct _D3DKMT_UNPINRESOURCES {
    D3DKMT_HANDLE hDevice;
    UINT ResourceCount;
    D3DKMT_PTR(D3DKMT_HANDLE *, pResourceList);
    UINT Reserved;
} D3DKMT_UNPINRESOURCES;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTUnpinResources(CONST D3DKMT_UNPINRESOURCES *pData);

/** Argument of D3DKMTSetStablePowerState, which Linux does not have. */
typedef struct _D3DKMT_SETSTABLEPOWERSTATE {
    D3DKMT_HANDLE hAdapter;
    BOOL Enabled;
} D3DKMT_SETSTABLEPOWERSTATE;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTSetStablePowerState(CONST D3DKMT_SETSTABLEPOWERSTATE *pData);

/** Of D3DKMT_CREATEKEYEDMUTEX2. */
typedef struct _D3DKMT_CREATEKEYEDMUTEX2_FLAGS {
    union {
        struct {
            UINT NtSecuritySharing : 1;
            UINT Reserved : 31;
        };
        UINT Value;
    };
} D3DKMT_CREATEKEYEDMUTEX2_FLAGS;

/** Argument of D3DKMTCreateKeyedMutex2, which Linux does not have. */
typedef struct _D3DKMT_CREATEKEYEDMUTEX2 {
    UINT64 InitialValue;
    D3DKMT_HANDLE hSharedHandle;
    D3DKMT_HANDLE hKeyedMutex;
    D3DKMT_PTR(VOID *, pPrivateRuntimeData);
    UINT PrivateRuntimeDataSize;
    D3DKMT_CREATEKEYEDMUTEX2_FLAGS Flags;
} D3DKMT_CREATEKEYEDMUTEX2;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTCreateKeyedMutex2(D3DKMT_CREATEKEYEDMUTEX2 *pData);

/** Argument of D3DKMTOpenKeyedMutex2, which Linux does not have. */
typedef struct _D3DKMT_OPENKEYEDMUTEX2 {
    D3DKMT_HANDLE hSharedHandle;
    D3DKMT_HANDLE hKeyedMutex;
    D3DKMT_PTR(VOID *, pPrivateRuntimeData);
    UINT PrivateRuntimeDataSize;
} D3DKMT_OPENKEYEDMUTEX2;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTOpenKeyedMutex2(D3DKMT_OPENKEYEDMUTEX2 *pData);

/** Argument of D3DKMTAcquireKeyedMutex2, which Linux does not have. */
typedef struct _D3DKMT_ACQUIREKEYEDMUTEX2 {
    D3DKMT_HANDLE hKeyedMutex;
    UINT64 Key;
    D3DKMT_PTR(PLARGE_INTEGER, pTimeout);
    UINT64 FenceValue;
    D3DKMT_PTR(VOID *, pPrivateRuntimeData);
    UINT PrivateRuntimeDataSize;
} D3DKMT_ACQUIREKEYEDMUTEX2;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTAcquireKeyedMutex2(D3DKMT_ACQUIREKEYEDMUTEX2 *pData);

/** Argument of D3DKMTReleaseKeyedMutex2, which Linux does not have. */
typedef struct _D3DKMT_RELEASEKEYEDMUTEX2 {
    D3DKMT_HANDLE hKeyedMutex;
    UINT64 Key;
    UINT64 FenceValue;
    D3DKMT_PTR(VOID *, pPrivateRuntimeData);
    UINT PrivateRuntimeDataSize;
} D3DKMT_RELEASEKEYEDMUTEX2;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTReleaseKeyedMutex2(D3DKMT_RELEASEKEYEDMUTEX2 *pData);

/** Argument of D3DKMTDestroyKeyedMutex, which Linux does not have. */
typedef struct _D3DKMT_DESTROYKEYEDMUTEX {
    D3DKMT_HANDLE hKeyedMutex;
} D3DKMT_DESTROYKEYEDMUTEX;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTDestroyKeyedMutex(CONST D3DKMT_DESTROYKEYEDMUTEX *pData);

/** Argument of D3DKMTCreateProtectedSession, which Linux does not have. */
typedef struct _D3DKMT_CREATEPROTECTEDSESSION {
    D3DKMT_HANDLE hDevice;
    D3DKMT_HANDLE hSyncObject;
    D3DKMT_PTR(VOID *, pPrivateDriverData);
    UINT PrivateDriverDataSize;
    D3DKMT_PTR(VOID *, pPrivateRuntimeData);
    UINT PrivateRuntimeDataSize;
    D3DKMT_HANDLE hHandle;
} D3DKMT_CREATEPROTECTEDSESSION;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTCreateProtectedSession(D3DKMT_CREATEPROTECTEDSESSION *pData);

/** Argument of D3DKMTDestroyProtectedSession, which Linux does not have. */
typedef struct _D3DKMT_DESTROYPROTECTEDSESSION {
    D3DKMT_HANDLE hHandle;
} D3DKMT_DESTROYPROTECTEDSESSION;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTDestroyProtectedSession(D3DKMT_DESTROYPROTECTEDSESSION *pData);

/** Argument of D3DKMTOpenProtectedSessionFromNtHandle, which Linux does not have. */
typedef struct _D3DKMT_OPENPROTECTEDSESSIONFROMNTHANDLE {
    D3DKMT_PTR(HANDLE, hNtHandle);
    D3DKMT_HANDLE hHandle;
} D3DKMT_OPENPROTECTEDSESSIONFROMNTHANDLE;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTOpenProtectedSessionFromNtHandle(D3DKMT_OPENPROTECTEDSESSIONFROMNTHANDLE *pData);

/** Of D3DKMT_QUERYPROTECTEDSESSIONSTATUS. */
typedef enum _D3DKMT_PROTECTED_SESSION_STATUS {
    D3DKMT_PROTECTED_SESSION_STATUS_OK      = 0,
    D3DKMT_PROTECTED_SESSION_STATUS_INVALID = 1
} D3DKMT_PROTECTED_SESSION_STATUS;

/** Argument of D3DKMTQueryProtectedSessionStatus, which Linux does not have. */
typedef struct _D3DKMT_QUERYPROTECTEDSESSIONSTATUS {
    D3DKMT_HANDLE hHandle;
    D3DKMT_PROTECTED_SESSION_STATUS Status;
} D3DKMT_QUERYPROTECTEDSESSIONSTATUS;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTQueryProtectedSessionStatus(D3DKMT_QUERYPROTECTEDSESSIONSTATUS *pData);

/** Argument of D3DKMTQueryProtectedSessionInfoFromNtHandle, which Linux does not have. */
typedef struct _D3DKMT_QUERYPROTECTEDSESSIONINFOFROMNTHANDLE {
    D3DKMT_PTR(HANDLE, hNtHandle);
    D3DKMT_PTR(VOID *, pPrivateDriverData);
    UINT PrivateDriverDataSize;
    D3DKMT_PTR(VOID *, pPrivateRuntimeData);
    UINT PrivateRuntimeDataSize;
} D3DKMT_QUERYPROTECTEDSESSIONINFOFROMNTHANDLE;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTQueryProtectedSessionInfoFromNtHandle(
    D3DKMT_QUERYPROTECTEDSESSIONINFOFROMNTHANDLE *pData);

/** Of D3DKMT_CREATETRACKEDWORKLOAD. */
typedef enum _D3DKMT_TRACKEDWORKLOADPOLICY {
    D3DKMT_TRACKEDWORKLOADPOLICY_NORMAL           = 0,
    D3DKMT_TRACKEDWORKLOADPOLICY_ENERGY_EFFICIENT = 1,
    D3DKMT_TRACKEDWORKLOADPOLICY_HIGH_SPEED       = 2
} D3DKMT_TRACKEDWORKLOADPOLICY;

/** Of D3DKMT_CREATETRACKEDWORKLOAD. */
typedef enum _D3DKMT_TRACKEDWORKLOADDEADLINETYPE {
    D3DKMT_TRACKEDWORKLOADDEADLINETYPE_ABSOLUTE = 0,
    D3DKMT_TRACKEDWORKLOADDEADLINETYPE_VBLANK   = 1
} D3DKMT_TRACKEDWORKLOADDEADLINETYPE;

/** Of D3DKMT_CREATETRACKEDWORKLOAD. */
typedef struct _D3DKMT_TRACKEDWORKLOADFLAGS {
    union {
        struct {
            UINT Periodic : 1;
            UINT SimilarLoad : 1;
            UINT Reserved : 30;
        };
        UINT Value;
    };
} D3DKMT_TRACKEDWORKLOADFLAGS;

/** Argument of D3DKMTCreateTrackedWorkload, which Linux does not have. */
typedef struct _D3DKMT_CREATETRACKEDWORKLOAD {
    ULONG cbSize;
    ULONG ContextCount;
    D3DKMT_PTR(D3DKMT_HANDLE *, ContextArray);
    D3DKMT_TRACKEDWORKLOADDEADLINETYPE DeadlineType;
    UINT32 VidPnTargetId;
    D3DKMT_TRACKEDWORKLOADFLAGS Flags;
    D3DKMT_TRACKEDWORKLOADPOLICY Policy;
    UINT MaxInstances;
    UINT MaxInstancePairs;
    D3DKMT_HANDLE hResourceQueryTimestamps;
    D3DKMT_HANDLE hTrackedWorkload;
} D3DKMT_CREATETRACKEDWORKLOAD;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTCreateTrackedWorkload(D3DKMT_CREATETRACKEDWORKLOAD *pData);

/** Argument of D3DKMTDestroyTrackedWorkload, which Linux does not have. */
typedef struct _D3DKMT_DESTROYTRACKEDWORKLOAD {
    ULONG cbSize;
    D3DKMT_HANDLE hTrackedWorkload;
} D3DKMT_DESTROYTRACKEDWORKLOAD;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTDestroyTrackedWorkload(CONST D3DKMT_DESTROYTRACKEDWORKLOAD *pData);

/** Of D3DKMT_UPDATETRACKEDWORKLOAD. */
typedef struct _D3DKMT_TRACKEDWORKLOADDEADLINE {
    union {
        UINT64 VBlankOffsetHundredsNS; /**< units of 100 ns */
        UINT64 AbsoluteQPC;
    };
} D3DKMT_TRACKEDWORKLOADDEADLINE;

/** Argument of D3DKMTUpdateTrackedWorkload, which Linux does not have. */
typedef struct _D3DKMT_UPDATETRACKEDWORKLOAD {
    ULONG cbSize;
    D3DKMT_HANDLE hTrackedWorkload;
    D3DKMT_TRACKEDWORKLOADDEADLINE FinishDeadline;
    UINT BeginTrackedWorkloadIndex;
    UINT EndTrackedWorkloadIndex;
    BOOL Resume;
    BOOL Suspend;
    UINT64 PairID;
    UINT64 FenceSubmissionValue;
    UINT64 FenceCompletedValue;
    UINT64 GPUTimestampFrequency;
    UINT64 GPUCalibrationTimestamp;
    UINT64 CPUCalibrationTimestamp;
    UINT64 TimestampArray[64];
    BOOL TimestampArrayProcessed;
} D3DKMT_UPDATETRACKEDWORKLOAD;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTUpdateTrackedWorkload(CONST D3DKMT_UPDATETRACKEDWORKLOAD *pData);

/** Argument of D3DKMTGetAvailableTrackedWorkloadIndex, which Linux does not have. */
typedef struct _D3DKMT_GETAVAILABLETRACKEDWORKLOADINDEX {
    ULONG cbSize;
    D3DKMT_HANDLE hTrackedWorkload;
    UINT64 FenceCompletedValue;
    UINT64 TimestampArray[64];
    UINT AvailableTrackedWorkloadIndex;
    BOOL TimestampArrayProcessed;
} D3DKMT_GETAVAILABLETRACKEDWORKLOADINDEX;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTGetAvailableTrackedWorkloadIndex(D3DKMT_GETAVAILABLETRACKEDWORKLOADINDEX *pData);

/** Of D3DKMT_GETTRACKEDWORKLOADSTATISTICS. */
typedef struct _D3DKMT_TRACKEDWORKLOAD_STATISTICS {
    INT64 Mean;
    INT64 Minimum;
    INT64 Maximum;
    INT64 Variance;
    UINT64 Count;
} D3DKMT_TRACKEDWORKLOAD_STATISTICS;

/** Of D3DKMT_GETTRACKEDWORKLOADSTATISTICS. */
typedef struct _D3DKMT_TRACKEDWORKLOADSTATEFLAGS {
    union {
        struct {
            UINT Saturated : 1;
            UINT NotEnoughSamples : 1;
            UINT Reserved : 30;
        };
        UINT Value;
    };
} D3DKMT_TRACKEDWORKLOADSTATEFLAGS;

/** Argument of D3DKMTGetTrackedWorkloadStatistics, which Linux does not have. */
typedef struct _D3DKMT_GETTRACKEDWORKLOADSTATISTICS {
    ULONG cbSize;
    D3DKMT_HANDLE hTrackedWorkload;
    UINT64 FenceCompletedValue;
    UINT64 TimestampArray[64];
    BOOL TimestampArrayProcessed;
    D3DKMT_TRACKEDWORKLOAD_STATISTICS DeadlineOffsetHundredsNS; /**< units of 100 ns */
    UINT64 MissedDeadlines;
    D3DKMT_TRACKEDWORKLOADSTATEFLAGS Flags;
} D3DKMT_GETTRACKEDWORKLOADSTATISTICS;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTGetTrackedWorkloadStatistics(D3DKMT_GETTRACKEDWORKLOADSTATISTICS *pData);

/** Argument of D3DKMTResetTrackedWorkloadStatistics, which Linux does not have. */
typedef struct _D3DKMT_RESETTRACKEDWORKLOADSTATISTICS {
    ULONG cbSize;
    D3DKMT_HANDLE hTrackedWorkload;
} D3DKMT_RESETTRACKEDWORKLOADSTATISTICS;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTResetTrackedWorkloadStatistics(CONST D3DKMT_RESETTRACKEDWORKLOADSTATISTICS *pData);

/** Of D3DKMT_GETMULTISAMPLEMETHODLIST. */
typedef struct _D3DKMT_MULTISAMPLEMETHOD {
    UINT NumSamples;
    UINT NumQualityLevels;
    UINT Reserved;
} D3DKMT_MULTISAMPLEMETHOD;

/** Argument of D3DKMTGetMultisampleMethodList, which Linux does not have. */
typedef struct _D3DKMT_GETMULTISAMPLEMETHODLIST {
    D3DKMT_HANDLE hAdapter;
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    UINT Width;
    UINT Height;
    D3DDDIFORMAT Format;
    D3DKMT_PTR(D3DKMT_MULTISAMPLEMETHOD *, pMethodList);
    UINT MethodCount;
} D3DKMT_GETMULTISAMPLEMETHODLIST;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTGetMultisampleMethodList(D3DKMT_GETMULTISAMPLEMETHODLIST *pData);

/** Argument of D3DKMTSetDisplayPrivateDriverFormat, which Linux does not have. */
typedef struct _D3DKMT_SETDISPLAYPRIVATEDRIVERFORMAT {
    D3DKMT_HANDLE hDevice;
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    UINT PrivateDriverFormatAttribute;
} D3DKMT_SETDISPLAYPRIVATEDRIVERFORMAT;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTSetDisplayPrivateDriverFormat(D3DKMT_SETDISPLAYPRIVATEDRIVERFORMAT *pData);

/** Of D3DKMT_SETQUEUEDLIMIT. */
typedef enum _D3DKMT_QUEUEDLIMIT_TYPE {
    D3DKMT_SET_QUEUEDLIMIT_PRESENT = 1,
    D3DKMT_GET_QUEUEDLIMIT_PRESENT = 2
} D3DKMT_QUEUEDLIMIT_TYPE;

/** Argument of D3DKMTSetQueuedLimit, which Linux does not have. */
typedef struct _D3DKMT_SETQUEUEDLIMIT {
    D3DKMT_HANDLE hDevice;
    D3DKMT_QUEUEDLIMIT_TYPE Type;
    union {
        UINT QueuedPresentLimit;
        D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    };
    UINT QueuedPendingFlipLimit;
} D3DKMT_SETQUEUEDLIMIT;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTSetQueuedLimit(D3DKMT_SETQUEUEDLIMIT *pData);

/** Of D3DKMT_PRESENTHISTORYTOKEN: which member of its union counts. */
typedef enum _D3DKMT_PRESENT_MODEL {
    D3DKMT_PM_UNINITIALIZED          = 0,
    D3DKMT_PM_REDIRECTED_GDI         = 1,
    D3DKMT_PM_REDIRECTED_FLIP        = 2,
    D3DKMT_PM_REDIRECTED_BLT         = 3,
    D3DKMT_PM_REDIRECTED_VISTABLT    = 4,
    D3DKMT_PM_SCREENCAPTUREFENCE     = 5,
    D3DKMT_PM_REDIRECTED_GDI_SYSMEM  = 6,
    D3DKMT_PM_REDIRECTED_COMPOSITION = 7,
    D3DKMT_PM_SURFACECOMPLETE        = 8,
    D3DKMT_PM_FLIPMANAGER            = 9
} D3DKMT_PRESENT_MODEL;

/** Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS. */
typedef enum _D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE {
    D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE_FLIP_SUBMITTED = 0,
    D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE_FLIP_COMPLETE  = 1
} D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE;

/** Refreshes between two flips. */
typedef enum _D3DDDI_FLIPINTERVAL_TYPE {
    D3DDDI_FLIPINTERVAL_IMMEDIATE               = 0,
    D3DDDI_FLIPINTERVAL_ONE                     = 1,
    D3DDDI_FLIPINTERVAL_TWO                     = 2,
    D3DDDI_FLIPINTERVAL_THREE                   = 3,
    D3DDDI_FLIPINTERVAL_FOUR                    = 4,
    D3DDDI_FLIPINTERVAL_IMMEDIATE_ALLOW_TEARING = 5
} D3DDDI_FLIPINTERVAL_TYPE;

/** Colour spaces. */
typedef enum _D3DDDI_COLOR_SPACE_TYPE {
    D3DDDI_COLOR_SPACE_RGB_FULL_G22_NONE_P709           = 0,
    D3DDDI_COLOR_SPACE_RGB_FULL_G10_NONE_P709           = 1,
    D3DDDI_COLOR_SPACE_RGB_STUDIO_G22_NONE_P709         = 2,
    D3DDDI_COLOR_SPACE_RGB_STUDIO_G22_NONE_P2020        = 3,
    D3DDDI_COLOR_SPACE_RESERVED                         = 4,
    D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_NONE_P709_X601    = 5,
    D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_LEFT_P601       = 6,
    D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_LEFT_P601         = 7,
    D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_LEFT_P709       = 8,
    D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_LEFT_P709         = 9,
    D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_LEFT_P2020      = 10,
    D3DDDI_COLOR_SPACE_YCBCR_FULL_G22_LEFT_P2020        = 11,
    D3DDDI_COLOR_SPACE_RGB_FULL_G2084_NONE_P2020        = 12,
    D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G2084_LEFT_P2020    = 13,
    D3DDDI_COLOR_SPACE_RGB_STUDIO_G2084_NONE_P2020      = 14,
    D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G22_TOPLEFT_P2020   = 15,
    D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G2084_TOPLEFT_P2020 = 16,
    D3DDDI_COLOR_SPACE_RGB_FULL_G22_NONE_P2020          = 17,
    D3DDDI_COLOR_SPACE_YCBCR_STUDIO_GHLG_TOPLEFT_P2020  = 18,
    D3DDDI_COLOR_SPACE_YCBCR_FULL_GHLG_TOPLEFT_P2020    = 19,
    D3DDDI_COLOR_SPACE_RGB_STUDIO_G24_NONE_P709         = 20,
    D3DDDI_COLOR_SPACE_RGB_STUDIO_G24_NONE_P2020        = 21,
    D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G24_LEFT_P709       = 22,
    D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G24_LEFT_P2020      = 23,
    D3DDDI_COLOR_SPACE_YCBCR_STUDIO_G24_TOPLEFT_P2020   = 24,
    D3DDDI_COLOR_SPACE_CUSTOM                           = (int)0xFFFFFFFF
} D3DDDI_COLOR_SPACE_TYPE;

/** Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN. */
typedef enum _D3DDDI_HDR_METADATA_TYPE {
    D3DDDI_HDR_METADATA_TYPE_NONE      = 0,
    D3DDDI_HDR_METADATA_TYPE_HDR10     = 1,
    D3DDDI_HDR_METADATA_TYPE_HDR10PLUS = 2
} D3DDDI_HDR_METADATA_TYPE;

/** Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN. */
typedef struct _D3DDDI_HDR_METADATA_HDR10 {
    UINT16 RedPrimary[2];
    UINT16 GreenPrimary[2];
    UINT16 BluePrimary[2];
    UINT16 WhitePoint[2];
    UINT MaxMasteringLuminance;
    UINT MinMasteringLuminance;
    UINT16 MaxContentLightLevel;
    UINT16 MaxFrameAverageLightLevel;
} D3DDDI_HDR_METADATA_HDR10;

/** Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN. */
typedef struct _D3DDDI_HDR_METADATA_HDR10PLUS {
    BYTE Data[72];
} D3DDDI_HDR_METADATA_HDR10PLUS;

/** Of the tokens: what changed. */
typedef struct _D3DKMT_DIRTYREGIONS {
    UINT NumRects;
    RECT Rects[16];
} D3DKMT_DIRTYREGIONS;

/** Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN. */
typedef struct _D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS {
    union {
        struct {
            UINT Video : 1;
            UINT RestrictedContent : 1;
            UINT ClipToView : 1;
            UINT StereoPreferRight : 1;
            UINT TemporaryMono : 1;
            UINT FlipRestart : 1;
            UINT HDRMetaDataChanged : 1;
            UINT AlphaMode : 2;
            UINT SignalLimitOnTokenCompletion : 1;
            UINT YCbCrFlags : 3;
            UINT IndependentFlip : 1;
            D3DKMT_FLIPMODEL_INDEPENDENT_FLIP_STAGE IndependentFlipStage : 2;
            UINT IndependentFlipReleaseCount : 2;
            UINT IndependentFlipForceNotifyDwm : 1;
            UINT UseCustomDuration : 1;
            UINT IndependentFlipRequestDwmConfirm : 1;
            UINT IndependentFlipCandidate : 1;
            UINT IndependentFlipCheckNeeded : 1;
            UINT IndependentFlipTrueImmediate : 1;
            UINT IndependentFlipRequestDwmExit : 1;
            UINT CompSurfaceNotifiedEarly : 1;
            UINT IndependentFlipDoNotFlip : 1;
            UINT RequirePairedToken : 1;
            UINT VariableRefreshOverrideEligible : 1;
            UINT Reserved : 3;
        };
        UINT Value;
    };
} D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS;

/** Of D3DKMT_SCATTERBLTS. */
typedef struct _D3DKMT_SCATTERBLT {
    ULONG64 hLogicalSurfaceDestination;
    LONG64 hDestinationCompSurfDWM;
    UINT64 DestinationCompositionBindingId;
    RECT SourceRect;
    POINT DestinationOffset;
} D3DKMT_SCATTERBLT;

/** Of D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN. */
typedef struct _D3DKMT_SCATTERBLTS {
    UINT NumBlts;
    D3DKMT_SCATTERBLT Blts[12];
} D3DKMT_SCATTERBLTS;

/** Of D3DKMT_PRESENTHISTORYTOKEN. */
typedef struct _D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN {
    UINT64 FenceValue;
    ULONG64 hLogicalSurface;
    D3DKMT_UINT_PTR dxgContext;
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    UINT SwapChainIndex;
    UINT64 PresentLimitSemaphoreId;
    D3DDDI_FLIPINTERVAL_TYPE FlipInterval;
    D3DKMT_FLIPMODEL_PRESENTHISTORYTOKENFLAGS Flags;
    LONG64 hCompSurf;
    LUID compSurfLuid;
    UINT64 confirmationCookie;
    UINT64 CompositionSyncKey;
    UINT RemainingTokens;
    RECT ScrollRect;
    POINT ScrollOffset;
    UINT PresentCount;
    FLOAT RevealColor[4];
    D3DDDI_ROTATION Rotation;
    union {
        D3DKMT_SCATTERBLTS ScatterBlts;
        struct {
            HANDLE hSyncObject;
            D3DDDI_HDR_METADATA_TYPE HDRMetaDataType;
            union {
                D3DDDI_HDR_METADATA_HDR10 HDRMetaDataHDR10;
                D3DDDI_HDR_METADATA_HDR10PLUS HDRMetaDataHDR10Plus;
            };
        };
    };
    UINT InkCookie;
    RECT SourceRect;
    UINT DestWidth;
    UINT DestHeight;
    RECT TargetRect;
    FLOAT Transform[6];
    UINT CustomDuration;
    D3DDDI_FLIPINTERVAL_TYPE CustomDurationFlipInterval;
    UINT PlaneIndex;
    D3DDDI_COLOR_SPACE_TYPE ColorSpace;
    D3DKMT_DIRTYREGIONS DirtyRegions;
} D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN;

/** Of D3DKMT_PRESENTHISTORYTOKEN. */
typedef struct _D3DKMT_BLTMODEL_PRESENTHISTORYTOKEN {
    ULONG64 hLogicalSurface;
    ULONG64 hPhysicalSurface;
    ULONG64 EventId;
    D3DKMT_DIRTYREGIONS DirtyRegions;
} D3DKMT_BLTMODEL_PRESENTHISTORYTOKEN;

/** Of D3DKMT_PRESENTHISTORYTOKEN. */
typedef struct _D3DKMT_GDIMODEL_PRESENTHISTORYTOKEN {
    ULONG64 hLogicalSurface;
    ULONG64 hPhysicalSurface;
    RECT ScrollRect;
    POINT ScrollOffset;
    D3DKMT_DIRTYREGIONS DirtyRegions;
} D3DKMT_GDIMODEL_PRESENTHISTORYTOKEN;

/** Of D3DKMT_PRESENTHISTORYTOKEN. */
typedef struct _D3DKMT_FENCE_PRESENTHISTORYTOKEN {
    UINT64 Key;
} D3DKMT_FENCE_PRESENTHISTORYTOKEN;

/** Of D3DKMT_PRESENTHISTORYTOKEN. */
typedef struct _D3DKMT_GDIMODEL_SYSMEM_PRESENTHISTORYTOKEN {
    ULONG64 hlsurf;
    DWORD dwDirtyFlags;
    UINT64 uiCookie;
} D3DKMT_GDIMODEL_SYSMEM_PRESENTHISTORYTOKEN;

/** Of D3DKMT_PRESENTHISTORYTOKEN. */
typedef struct _D3DKMT_COMPOSITION_PRESENTHISTORYTOKEN {
    ULONG64 hPrivateData;
} D3DKMT_COMPOSITION_PRESENTHISTORYTOKEN;

/** Of D3DKMT_PRESENTHISTORYTOKEN. */
typedef struct _D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN {
    ULONG64 hPrivateData;
    ULONGLONG PresentAtQpc;
    union {
        struct {
            UINT Discard : 1;
            UINT PresentAt : 1;
            UINT hPrivateDataIsPointer : 1;
            UINT Reserved : 29;
        };
        UINT Value;
    } Flags;
} D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN;

/** Of D3DKMT_PRESENTHISTORYTOKEN. */
typedef struct _D3DKMT_SURFACECOMPLETE_PRESENTHISTORYTOKEN {
    ULONG64 hLogicalSurface;
} D3DKMT_SURFACECOMPLETE_PRESENTHISTORYTOKEN;

/** Of D3DKMT_PRESENT. */
typedef struct _D3DKMT_PRESENTHISTORYTOKEN {
    D3DKMT_PRESENT_MODEL Model;
    UINT TokenSize;
    UINT64 CompositionBindingId;
    union {
        D3DKMT_FLIPMODEL_PRESENTHISTORYTOKEN Flip;
        D3DKMT_BLTMODEL_PRESENTHISTORYTOKEN Blt;
        D3DKMT_VISTABLTMODEL_PRESENTHISTORYTOKEN VistaBlt;
        D3DKMT_GDIMODEL_PRESENTHISTORYTOKEN Gdi;
        D3DKMT_FENCE_PRESENTHISTORYTOKEN Fence;
        D3DKMT_GDIMODEL_SYSMEM_PRESENTHISTORYTOKEN GdiSysMem;
        D3DKMT_COMPOSITION_PRESENTHISTORYTOKEN Composition;
        D3DKMT_FLIPMANAGER_PRESENTHISTORYTOKEN FlipManager;
        D3DKMT_SURFACECOMPLETE_PRESENTHISTORYTOKEN SurfaceComplete;
    } Token;
} D3DKMT_PRESENTHISTORYTOKEN;

/** Of D3DKMT_PRESENT. */
typedef struct _D3DKMT_PRESENTFLAGS {
    union {
        struct {
            UINT Blt : 1;
            UINT ColorFill : 1;
            UINT Flip : 1;
            UINT FlipDoNotFlip : 1;
            UINT FlipDoNotWait : 1;
            UINT FlipRestart : 1;
            UINT DstRectValid : 1;
            UINT SrcRectValid : 1;
            UINT RestrictVidPnSource : 1;
            UINT SrcColorKey : 1;
            UINT DstColorKey : 1;
            UINT LinearToSrgb : 1;
            UINT PresentCountValid : 1;
            UINT Rotate : 1;
            UINT PresentToBitmap : 1;
            UINT RedirectedFlip : 1;
            UINT RedirectedBlt : 1;
            UINT FlipStereo : 1;
            UINT FlipStereoTemporaryMono : 1;
            UINT FlipStereoPreferRight : 1;
            UINT BltStereoUseRight : 1;
            UINT PresentHistoryTokenOnly : 1;
            UINT PresentRegionsValid : 1;
            UINT PresentDDA : 1;
            UINT ProtectedContentBlankedOut : 1;
            UINT RemoteSession : 1;
            UINT CrossAdapter : 1;
            UINT DurationValid : 1;
            UINT PresentIndirect : 1;
            UINT PresentHMD : 1;
            UINT Reserved : 2;
        };
        UINT Value;
    };
} D3DKMT_PRESENTFLAGS;

/** Of D3DKMT_PRESENT_RGNS. */
typedef struct _D3DKMT_MOVE_RECT {
    POINT SourcePoint;
    RECT DestRect;
} D3DKMT_MOVE_RECT;

/** Of D3DKMT_PRESENT. */
typedef struct _D3DKMT_PRESENT_RGNS {
    UINT DirtyRectCount;
    D3DKMT_PTR(RECT *, pDirtyRects);
    UINT MoveRectCount;
    D3DKMT_PTR(D3DKMT_MOVE_RECT *, pMoveRects);
} D3DKMT_PRESENT_RGNS;

/** Argument of D3DKMTPresent, which Linux does not have. */
typedef struct _D3DKMT_PRESENT {
    union {
        D3DKMT_HANDLE hDevice;
        D3DKMT_HANDLE hContext;
    };
    union {
        UINT64 hWindow_Align;
        HWND hWindow;
    };
    D3DDDI_VIDEO_PRESENT_SOURCE_ID VidPnSourceId;
    D3DKMT_HANDLE hSource;
    D3DKMT_HANDLE hDestination;
    UINT Color;
    RECT DstRect;
    RECT SrcRect;
    UINT SubRectCnt;
    D3DKMT_PTR(RECT *, pSrcSubRects);
    UINT PresentCount;
    D3DDDI_FLIPINTERVAL_TYPE FlipInterval;
    D3DKMT_PRESENTFLAGS Flags;
    ULONG BroadcastContextCount;
    D3DKMT_HANDLE BroadcastContext[64];
    HANDLE PresentLimitSemaphore;
    D3DKMT_PRESENTHISTORYTOKEN PresentHistoryToken;
    D3DKMT_PRESENT_RGNS *pPresentRegions;
    union {
        D3DKMT_HANDLE hAdapter;
        D3DKMT_HANDLE hIndirectContext;
    };
    UINT Duration;
    D3DKMT_PTR(D3DKMT_HANDLE *, BroadcastSrcAllocation);
    D3DKMT_PTR(D3DKMT_HANDLE *, BroadcastDstAllocation);
    UINT PrivateDriverDataSize;
    D3DKMT_PTR(PVOID, pPrivateDriverData);
    BOOLEAN bOptimizeForComposition;
} D3DKMT_PRESENT;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTPresent(CONST D3DKMT_PRESENT *pData);

/** Argument of D3DKMTSubmitPresentToHwQueue, which Linux does not have. */
typedef struct _D3DKMT_SUBMITPRESENTTOHWQUEUE {
    D3DKMT_PTR(D3DKMT_HANDLE *, hHwQueues);
    D3DKMT_PRESENT PrivatePresentData;
} D3DKMT_SUBMITPRESENTTOHWQUEUE;

/** Always STATUS_NOT_SUPPORTED. */
NTSTATUS D3DKMTSubmitPresentToHwQueue(D3DKMT_SUBMITPRESENTTOHWQUEUE *pData);

#ifdef __cplusplus
}
#endif

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#endif /* LIBDXCORE_D3DKMTHK_H */
