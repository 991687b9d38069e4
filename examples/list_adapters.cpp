// Lists the adapters through DXCore, with Microsoft's own headers (Debian: directx-headers-dev).
//
//   c++ list_adapters.cpp $(pkg-config --cflags DirectX-Headers) $(pkg-config --libs libdxcore) -o list_adapters
//   DXG_DEVICE=emu ./list_adapters

#define INITGUID
#include <wsl/winadapter.h>

#include <directx/dxcore.h>
#include <dxguids/dxguids.h>

#include <cstdio>
#include <vector>

namespace {

// The kinds of hardware, which every adapter has one of; younger than the headers of Debian 12.
const GUID kinds[] = {
    {0xb69eb219, 0x3ded, 0x4464, {0x97, 0x9f, 0xa0, 0x0b, 0xd4, 0x68, 0x70, 0x06}}, // GPU
    {0xe0b195da, 0x58ef, 0x4a22, {0x90, 0xf1, 0x1f, 0x28, 0x16, 0x9c, 0xab, 0x8d}}, // compute accelerator
    {0xd46140c4, 0xadd7, 0x451b, {0x9e, 0x56, 0x06, 0xfe, 0x8c, 0x3b, 0x58, 0xed}}, // NPU
    {0x66bdb96a, 0x050b, 0x44c7, {0xa4, 0xfd, 0xd1, 0x44, 0xce, 0x0a, 0xb4, 0x43}}, // media accelerator
};

bool print(IDXCoreAdapter *adapter)
{
    LUID luid;
    DXCoreHardwareID id;
    uint64_t memory;
    size_t length;
    if (FAILED(adapter->GetProperty(DXCoreAdapterProperty::InstanceLuid, &luid)) ||
        FAILED(adapter->GetProperty(DXCoreAdapterProperty::HardwareID, &id)) ||
        FAILED(adapter->GetProperty(DXCoreAdapterProperty::DedicatedAdapterMemory, &memory)) ||
        FAILED(adapter->GetPropertySize(DXCoreAdapterProperty::DriverDescription, &length)))
        return false;
    std::vector<char> name(length);
    if (FAILED(adapter->GetProperty(DXCoreAdapterProperty::DriverDescription, name.size(), name.data())))
        return false;
    std::printf("%08x:%08x  %04x:%04x  %5llu MiB  %s\n", unsigned(luid.HighPart), unsigned(luid.LowPart),
                id.vendorID, id.deviceID, static_cast<unsigned long long>(memory >> 20), name.data());
    return true;
}

} // namespace

int main()
{
    IDXCoreAdapterFactory *factory = nullptr;
    HRESULT result = DXCoreCreateAdapterFactory(IID_PPV_ARGS(&factory));
    if (FAILED(result)) {
        std::fprintf(stderr, "no adapters: HRESULT 0x%08x\n", unsigned(result));
        return 1;
    }
    for (const GUID &kind : kinds) {
        IDXCoreAdapterList *list = nullptr;
        if (FAILED(factory->CreateAdapterList(1, &kind, IID_PPV_ARGS(&list))))
            continue;
        for (uint32_t i = 0; i < list->GetAdapterCount(); i++) {
            IDXCoreAdapter *adapter = nullptr;
            if (SUCCEEDED(list->GetAdapter(i, IID_PPV_ARGS(&adapter)))) {
                if (!print(adapter))
                    std::fprintf(stderr, "an adapter does not say what it is\n");
                adapter->Release();
            }
        }
        list->Release();
    }
    factory->Release();
    return 0;
}
