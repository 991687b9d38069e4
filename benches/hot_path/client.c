/* A client that makes one kind of call many times. It stands before ioctl itself, so that what is
 * counted is the library and not a kernel, and answers as a driver would. */
#include "d3dkmthk.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* 98 characters, as a real driver's path has. */
static const char PATH[] = "C:\\Windows\\System32\\DriverStore\\FileRepository\\"
                           "nv_dispi.inf_amd64_0123456789ab\\libnvwgf2umx.so.1.2";
_Static_assert(sizeof PATH - 1 == 98, "the length that the limits speak of");

static void put_wide(uint16_t *to)
{
    size_t i = 0;
    do
        to[i] = (unsigned char)PATH[i];
    while (PATH[i++]);
}

int ioctl(int fd, unsigned long request, ...)
{
    va_list list;
    va_start(list, request);
    D3DKMT_QUERYADAPTERINFO *query = va_arg(list, void *);
    va_end(list);
    (void)fd;
    if ((request & 0xff) == 0x09) {
        char *data = query->pPrivateDriverData;
        if (query->Type == KMTQAITYPE_UMDRIVERNAME) {
            put_wide((uint16_t *)(data + 4));
        } else if (query->Type == KMTQAITYPE_QUERYREGISTRY) {
            put_wide((uint16_t *)(data + 544));
            *(uint32_t *)(data + 536) = 2 * sizeof PATH;
            *(uint32_t *)(data + 540) = 0;
        }
    }
    return 0;
}

static D3DKMT_CREATEDEVICE create_device;
static D3DKMT_ENUMADAPTERS2 enum_adapters;
static D3DKMT_DESTROYALLOCATION destroy_allocation;
static D3DDDI_OPENALLOCATIONINFO allocation;
static D3DKMT_OPENRESOURCE open_resource;
static D3DKMT_ADAPTERTYPE adapter_type;
static D3DKMT_UMDFILENAMEINFO driver_name;
static union {
    D3DDDI_QUERYREGISTRY_INFO info;
    char room[sizeof(D3DDDI_QUERYREGISTRY_INFO) + 8 * sizeof PATH];
} registry;
static D3DKMT_QUERYADAPTERINFO query;

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const char *call = argv[1];
    open_resource.NumAllocations = 1;
    open_resource.pOpenAllocationInfo = &allocation;
    registry.info.QueryType = D3DDDI_QUERYREGISTRY_DRIVERSTOREPATH;
    if (!strcmp(call, "query")) {
        query.Type = KMTQAITYPE_ADAPTERTYPE;
        query.pPrivateDriverData = &adapter_type;
        query.PrivateDriverDataSize = sizeof adapter_type;
    } else if (!strcmp(call, "name")) {
        query.Type = KMTQAITYPE_UMDRIVERNAME;
        query.pPrivateDriverData = &driver_name;
        query.PrivateDriverDataSize = sizeof driver_name;
    } else {
        query.Type = KMTQAITYPE_QUERYREGISTRY;
        query.pPrivateDriverData = &registry;
        query.PrivateDriverDataSize = sizeof registry;
    }
    for (int rounds = atoi(argv[2]); rounds > 0; rounds--) {
        NTSTATUS status;
        if (!strcmp(call, "plain"))
            status = D3DKMTCreateDevice(&create_device);
        else if (!strcmp(call, "enum"))
            status = D3DKMTEnumAdapters2(&enum_adapters);
        else if (!strcmp(call, "destroy"))
            status = D3DKMTDestroyAllocation(&destroy_allocation);
        else if (!strcmp(call, "open"))
            status = D3DKMTOpenResource(&open_resource);
        else
            status = D3DKMTQueryAdapterInfo(&query);
        if (status != 0)
            return 1;
    }
    /* The converted text must be right, or its cost means nothing. */
    static const wchar_t expected[] =
        L"/usr/lib/wsl/drivers/nv_dispi.inf_amd64_0123456789ab/libnvwgf2umx.so.1.2";
    if (!strcmp(call, "name") && wcscmp(driver_name.UmdFileName, expected) != 0)
        return 3;
    if (!strcmp(call, "registry") && wcscmp(registry.info.OutputString, expected) != 0)
        return 4;
    return 0;
}
