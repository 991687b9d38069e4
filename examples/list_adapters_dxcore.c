/*
 * Lists the adapters through DXCore's COM interfaces, in plain C.
 *
 *   cc list_adapters_dxcore.c $(pkg-config --cflags --libs libdxcore) -o list_adapters_dxcore
 *   DXG_DEVICE=emu ./list_adapters_dxcore
 */
#include <dxcore.h>

#include <stdio.h>
#include <stdlib.h>

/* Prints an adapter; false where it does not say what it is. */
static bool print_adapter(IDXCoreAdapter *adapter)
{
    LUID luid;
    DXCoreHardwareID id;
    uint64_t memory;
    size_t length;
    if (FAILED(IDXCoreAdapter_GetProperty(adapter, DXCoreAdapterProperty_InstanceLuid, sizeof luid, &luid)) ||
        FAILED(IDXCoreAdapter_GetProperty(adapter, DXCoreAdapterProperty_HardwareID, sizeof id, &id)) ||
        FAILED(IDXCoreAdapter_GetProperty(adapter, DXCoreAdapterProperty_DedicatedAdapterMemory, sizeof memory,
                                          &memory)) ||
        FAILED(IDXCoreAdapter_GetPropertySize(adapter, DXCoreAdapterProperty_DriverDescription, &length)))
        return false;

    char *name = malloc(length);
    if (name == NULL)
        return false;
    bool named =
        SUCCEEDED(IDXCoreAdapter_GetProperty(adapter, DXCoreAdapterProperty_DriverDescription, length, name));
    if (named)
        printf("%08x:%08x  %04x:%04x  %5llu MiB  %s\n", (unsigned)luid.HighPart, (unsigned)luid.LowPart,
               id.vendorID, id.deviceID, (unsigned long long)(memory >> 20), name);
    free(name);
    return named;
}

/* Prints the adapters that are of one kind of hardware. */
static void print_kind(IDXCoreAdapterFactory *factory, const GUID *kind)
{
    IDXCoreAdapterList *list;
    if (FAILED(IDXCoreAdapterFactory_CreateAdapterList(factory, 1, kind, &IID_IDXCoreAdapterList, (void **)&list)))
        return;
    for (uint32_t i = 0; i < IDXCoreAdapterList_GetAdapterCount(list); i++) {
        IDXCoreAdapter *adapter;
        if (FAILED(IDXCoreAdapterList_GetAdapter(list, i, &IID_IDXCoreAdapter, (void **)&adapter)))
            continue; /* gone since */
        if (!print_adapter(adapter))
            fprintf(stderr, "an adapter does not say what it is\n");
        IDXCoreAdapter_Release(adapter);
    }
    IDXCoreAdapterList_Release(list);
}

int main(void)
{
    IDXCoreAdapterFactory *factory;
    HRESULT result = DXCoreCreateAdapterFactory(&IID_IDXCoreAdapterFactory, (void **)&factory);
    if (FAILED(result)) {
        fprintf(stderr, "no adapters: HRESULT 0x%08x\n", (unsigned)result);
        return 1;
    }

    /* Every adapter is of exactly one kind, so these lists together have each of them once. */
    print_kind(factory, &DXCORE_HARDWARE_TYPE_ATTRIBUTE_GPU);
    print_kind(factory, &DXCORE_HARDWARE_TYPE_ATTRIBUTE_COMPUTE_ACCELERATOR);
    print_kind(factory, &DXCORE_HARDWARE_TYPE_ATTRIBUTE_NPU);
    print_kind(factory, &DXCORE_HARDWARE_TYPE_ATTRIBUTE_MEDIA_ACCELERATOR);
    IDXCoreAdapterFactory_Release(factory);
    return 0;
}
