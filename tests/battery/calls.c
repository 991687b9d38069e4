#include "battery.h"

void *over_dirt(void *function)
{
    volatile unsigned char below[24 * 1024];
    for (size_t i = 0; i < sizeof below; i++)
        below[i] = 0xa5;
    return function;
}

NTSTATUS enumerate(void)
{
    D3DKMT_ENUMADAPTERS2 arguments = {0};
    return DXG(D3DKMTEnumAdapters2)(&arguments);
}

NTSTATUS close_adapter(void)
{
    D3DKMT_CLOSEADAPTER arguments = {.hAdapter = 0x40000000};
    return DXG(D3DKMTCloseAdapter)(&arguments);
}

NTSTATUS query(unsigned type, void *data, UINT size)
{
    D3DKMT_QUERYADAPTERINFO *arguments = guarded(sizeof *arguments);
    arguments->hAdapter = 0x40000000;
    arguments->Type = (KMTQUERYADAPTERINFOTYPE)type;
    arguments->pPrivateDriverData = data;
    arguments->PrivateDriverDataSize = size;
    return DXG_OVER_DIRT(D3DKMTQueryAdapterInfo)(arguments);
}

void *valid_argument(const struct export *function)
{
    if (function->argument_size == 0)
        return NULL;
    void *argument = guarded(function->argument_size);
    if (strcmp(function->name, "D3DKMTQueryAdapterInfo") == 0) {
        D3DKMT_QUERYADAPTERINFO *query = argument;
        query->Type = KMTQAITYPE_ADAPTERTYPE;
        query->pPrivateDriverData = guarded(4);
        query->PrivateDriverDataSize = 4;
    } else if (strcmp(function->name, "D3DKMTShareObjects") == 0) {
        D3DKMT_SHAREOBJECTS *share = argument;
        share->ObjectCount = 1;
        share->ObjectHandleArray = guarded(4);
        share->pSharedNtHandle = guarded(8);
    }
    return argument;
}
