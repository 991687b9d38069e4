/*
 * Lists the adapters through the D3DKMT calls, as a user-mode driver finds its GPU.
 *
 *   cc list_adapters.c $(pkg-config --cflags --libs libdxcore) -o list_adapters
 *   DXG_DEVICE=emu ./list_adapters
 */
#include <d3dkmthk.h>

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

/* Asks an adapter for one kind of information; 0 on success. */
static NTSTATUS query(D3DKMT_HANDLE adapter, KMTQUERYADAPTERINFOTYPE type, void *answer, UINT size)
{
    D3DKMT_QUERYADAPTERINFO args = {0};
    args.hAdapter = adapter;
    args.Type = type;
    args.pPrivateDriverData = answer;
    args.PrivateDriverDataSize = size;
    return D3DKMTQueryAdapterInfo(&args);
}

static void print_adapter(const D3DKMT_ADAPTERINFO *adapter)
{
    D3DKMT_QUERY_DEVICE_IDS ids = {0};
    D3DKMT_SEGMENTSIZEINFO sizes = {0};
    static D3DKMT_DRIVER_DESCRIPTION name;

    if (query(adapter->hAdapter, KMTQAITYPE_PHYSICALADAPTERDEVICEIDS, &ids, sizeof ids) != 0 ||
        query(adapter->hAdapter, KMTQAITYPE_GETSEGMENTSIZE, &sizes, sizeof sizes) != 0 ||
        query(adapter->hAdapter, KMTQAITYPE_DRIVER_DESCRIPTION, &name, sizeof name) != 0) {
        fprintf(stderr, "an adapter does not say what it is\n");
        return;
    }
    printf("%08x:%08x  %04x:%04x  %5llu MiB  %ls\n", (unsigned)adapter->AdapterLuid.HighPart,
           (unsigned)adapter->AdapterLuid.LowPart, ids.DeviceIds.VendorID, ids.DeviceIds.DeviceID,
           (unsigned long long)(sizes.DedicatedVideoMemorySize >> 20), name.DriverDescription);
}

int main(void)
{
    /* Names come as wide characters; this prints them in any environment. */
    setlocale(LC_CTYPE, "C.UTF-8");

    /* Without an array, the call says how many adapters there are. */
    D3DKMT_ENUMADAPTERS3 list = {0};
    list.Filter.IncludeComputeOnly = 1;
    NTSTATUS status = D3DKMTEnumAdapters3(&list);
    if (status != 0) {
        fprintf(stderr, "no adapters: NTSTATUS 0x%08x\n", (unsigned)status);
        return 1;
    }
    list.pAdapters = calloc(list.NumAdapters, sizeof *list.pAdapters);
    if (list.pAdapters == NULL && list.NumAdapters != 0)
        return 1;
    if (D3DKMTEnumAdapters3(&list) != 0) {
        fprintf(stderr, "the adapters cannot be listed\n");
        free(list.pAdapters);
        return 1;
    }
    for (UINT i = 0; i < list.NumAdapters; i++) {
        print_adapter(&list.pAdapters[i]);
        D3DKMT_CLOSEADAPTER close = {.hAdapter = list.pAdapters[i].hAdapter};
        D3DKMTCloseAdapter(&close);
    }
    free(list.pAdapters);
    return 0;
}
